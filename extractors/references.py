"""Which papers a text refers to: «Оплата по сч. №88 от 02.08.2022 по договору № 15», «Акт 42 от 31.01.2024».

Purposes of payment and rows of reconciliation acts name invoices, acts, payment orders and contracts in many words; the
word before a number says what it is the number of.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Literal

import msgspec

from extractors.dates import InvalidDate, parse_date
from extractors.fold import fold

Kind = Literal["invoice", "act", "payment", "contract", "unknown"]


class Reference(msgspec.Struct, frozen=True):
    """One paper a text names. ``number`` as printed; ``unknown`` when only № introduces it."""

    kind: Kind
    number: str
    on: date | None = None


# Words (their beginnings) that say what the number behind them belongs to.
_WORDS: dict[Kind, str] = {
    "contract": "договор контракт шарт келісімшарт келісім соглашен contract agreement дог д-р",
    "act": "акт авр эавр act",
    "payment": "платежн поручен п/п пп төлем тапсырмасы оплата payment",
    "invoice": "счет сч сч-ф с/ф сф эсф инвойс invoice inv шот фактур проформа proforma",
}
_KINDS: dict[Kind, tuple[str, ...]] = {k: tuple(fold(w) for w in words.split()) for k, words in _WORDS.items()}
_MARKS = frozenset(fold(m) for m in ("№", "N", "No", "номер", "нөмірі", "#"))
_AND = frozenset({",", ";", "и", "және", "and", "&"})
_ON = frozenset({"от", "dated", "of"})
# A word that names a paper holds for the numbers this many words on: «счету на оплату услуг № 5».
_REACH = 5

_TOKEN = re.compile(r"№|#|[()«»\"“”;,:]|[^\s()«»\"“”;,:№#]+")
_DATELIKE = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[гж]?\.?$")
_MONEYLIKE = re.compile(r"^\d+[.,-]\d{2}$|^\d+%$")


def same_number(one: str | None, other: str | None) -> bool:
    """True when two printed numbers are one: spaces, №, leading zeros and look-alike letters aside.

    >>> same_number("00000000088", "№ 88"), same_number("СФ-000123", "CФ-000123"), same_number("12", "13")
    (True, True, False)
    """
    return bool(one and other) and number_key(one or "") == number_key(other or "")


@lru_cache(maxsize=16384)
def number_key(number: str) -> str:
    """What is left of a number when what printing changes is taken away.

    >>> number_key("№ 0088"), number_key("INV – 42")
    ('88', 'иnv-42')
    """
    text = re.sub(r"[\s#№]", "", number.replace("–", "-").replace("—", "-"))
    return fold(text).strip(".,;:-").lstrip("0")


@lru_cache(maxsize=8192)
def references(text: str) -> tuple[Reference, ...]:
    """
    >>> [(r.kind, r.number) for r in references("Оплата по сч. №88 от 02.08.2022 по договору № 15 от 10.01.2022")]
    [('invoice', '88'), ('contract', '15')]
    >>> [(r.kind, r.number) for r in references("Акт №172 от 22.01.2021 (Счет-фактура №173 от 22.01.2021)")]
    [('act', '172'), ('invoice', '173')]
    >>> [r.number for r in references("оплата по счетам № 12, 13 и 14 за участие в выставке")]
    ['12', '13', '14']
    """
    words = _TOKEN.findall(text)
    found: list[Reference] = []
    kind: Kind | None = None
    since = 0
    listed = marked = False
    i = 0
    while i < len(words):
        word, folded = words[i], fold(words[i]).strip(".")
        named = _kind_of(folded)
        if named and not any(c.isdigit() for c in word):
            kind, since, listed = named, i, False
        elif folded in _MARKS and word != "от":
            marked = True
        elif _is_number(word) and (marked or listed or (kind and i - since <= 1)):
            known = kind if kind and (listed or i - since <= _REACH) else None
            on, used = _date_after(words, i + 1)
            found.append(Reference(known or "unknown", word.strip(".:-"), on))
            i += used
            listed, marked = True, False
        elif folded not in _AND:
            listed, marked = False, marked and word == ":"
        i += 1
    return tuple(found)


def _kind_of(folded: str) -> Kind | None:
    """The kind of paper a word names."""
    for kind, beginnings in _KINDS.items():
        if any(folded == b or (len(b) > 2 and folded.startswith(b)) for b in beginnings):
            return kind
    return None


def _is_number(word: str) -> bool:
    """A paper's number has a digit and is neither a date nor an amount."""
    return any(c.isdigit() for c in word) and not _DATELIKE.match(word) and not _MONEYLIKE.match(word)


def _date_after(words: list[str], i: int) -> tuple[date | None, int]:
    """The date that follows a number («от 02.08.2022 г.», «от 2 августа 2022 года»), and how many words it takes."""
    start = i + 1 if i < len(words) and fold(words[i]) in {fold(w) for w in _ON} else i
    for length in (5, 4, 3, 2, 1):
        if start + length <= len(words):
            try:
                return parse_date(" ".join(words[start : start + length])), start + length - i
            except InvalidDate:
                continue
    return None, 0
