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
from extractors.values.number_series import joined, parted, without_series

Kind = Literal["invoice", "act", "payment", "contract", "unknown"]


class Reference(msgspec.Struct, frozen=True):
    """One paper a text names. ``number`` as printed; ``unknown`` when only № introduces it."""

    kind: Kind
    number: str
    on: date | None = None


# Words (their beginnings) that say what the number behind them belongs to.
_WORDS: dict[Kind, str] = {
    "contract": "договор контракт шарт келісімшарт келісім соглашен contract agreement engagement дог д-р",
    "act": "акт авр эавр act",
    "payment": "платежн поручен п/п пп тапсырма remittance",
    "invoice": "счет сч сч-ф сч/ф с/ф сф эсф инвойс invoice inv шот фактур проформа proforma",
}
_KINDS: dict[Kind, tuple[str, ...]] = {k: tuple(fold(w) for w in words.split()) for k, words in _WORDS.items()}
# Kazakh names the paper after its number: «№ 145 шот-фактура», «№ 88 төлем шоты», «№ 15 шарт».
_BEHIND: dict[Kind, str] = {"contract": "шарт келісім", "act": "акт", "payment": "тапсырма", "invoice": "шот инвойс"}
_CONTRACTS = tuple(map(fold, _BEHIND["contract"].split()))
_PAYMENT = fold("төлем")
# So many words may say what a contract is for, none of which ends what is said of the number before it.
_CALLED = 2
_BEHIND_NUMBERS = frozenset(
    map(fold, ("бойынша", "және", "мен", "үшін", "туралы", "сәйкес", "негізінде", "жылғы", "ж"))
)
_MARKS = frozenset(fold(m) for m in ("№", "N", "No", "номер", "нөмірі", "#"))
_AND = frozenset(fold(w) for w in (",", ";", "и", "және", "and", "&", "мен"))
_ON = frozenset(fold(w) for w in ("от", "dated", "of", "from", "dd", "dtd", "vom"))
_YEAR = frozenset(fold(w) for w in ("ж", "жылғы", "г", "года"))
# Kazakh says so between a day and a number: «2025 жылғы 1 желтоқсан жасалған № 137».
_MADE = frozenset(fold(w) for w in ("жасалған", "жасалынған", "күнгі"))
# A word that names a paper holds for the numbers this many words on: «счету на оплату услуг № 5».
_REACH = 5

_TOKEN = re.compile(r"№|#|[()«»\"“”;,:]|[^\s()«»\"“”;,:№#]+")
_GLUED = re.compile(r"(?<![\w.])([^\W\d_]{1,8})\.(?=[\w№#])")
# A number broken at its hyphen at the end of a line: «№ 143- У».
_BROKEN = re.compile(
    r"(?:(?<=\d[-/])|(?<=\d[/-][^\W\d_][-/])|(?<=\d[/-][^\W\d_]{2}[-/])|(?<=\d[/-][^\W\d_]{3}[-/]))"
    r"\s+(?!(?:ОТ|OF|DD)\b)(?=[^\W_a-zа-яёәғқңөұүһі][\w/-]{0,8}(?!\w))"
)
# One broken behind the letters it begins with: «№ KZ- 39/2025».
_BEGUN = re.compile(r"((?:№|\bNo\.?)\s?[A-ZА-ЯӘҒҚҢӨҰҮҺІ]{1,5}[-/])\s+(?=\d)")
# The number of a firm is no paper's: «… ЖШС, БСН 120340005678, 16.05.2025 ж. № 25 шарт».
_FIRM = re.compile(
    r"(?<!\w)(?:БИН|ИИН|БСН|ЖСН|BIN|IIN)(?:\W{0,3}(?:БИН|ИИН|БСН|ЖСН|BIN|IIN))?\W{0,3}\d{12}(?!\d)", re.IGNORECASE
)
# The number of a paragraph, before what it says: «1. 2025 жылғы 1 желтоқсан … № 137 шарт».
_PARAGRAPH = re.compile(r"\d{1,2}\.")
_QUOTES = frozenset('«»"“”')
_PUNCTUATION = re.compile(r"[()«»\"“”;,:]")
_DATELIKE = re.compile(r"^\d{1,4}([./-])\d{1,2}\1\d{2,4}[гж]?\.?$")
# Old prints part the tiyn so, «364-26»; behind № it is a number with its year.
_DASHED = re.compile(r"^\d+-\d{2}$")
_MONEYLIKE = re.compile(r"^\d+[.,-]\d{2}$|^\d+%$")
_ACCOUNT = re.compile(r"^KZ\w{18}$", re.IGNORECASE)


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
    >>> number_key("FV 12/2026"), number_key("KZ 4 104 06206")
    ('12/2026', 'кz410406206')
    """
    text = re.sub(r"[\s#№]", "", without_series(number).replace("–", "-").replace("—", "-"))
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
    >>> [(r.kind, r.number) for r in references("10.01.2022 № 15 шарт, 02.08.2022 ж. № 88 шот бойынша")]
    [('contract', '15'), ('invoice', '88')]
    >>> [(r.number, str(r.on)) for r in references("№ 15 шарт, 2022 жылғы 10 қаңтар")]
    [('15', '2022-01-10')]
    >>> [(r.number, str(r.on)) for r in references("«Дала» ЖШС, БСН 120340005678, 16.05.2025 ж. № 25 шарт бойынша")]
    [('25', '2025-05-16')]
    >>> [(r.kind, r.number) for r in references("согласно сч. №850 от 12.12.2024, дог. № 143- У от 21.11.2024")]
    [('invoice', '850'), ('contract', '143-У')]
    >>> [(r.kind, r.number) for r in references("по договору № 364-26 от «01» апреля 2026 года, сумма 100-00 тенге")]
    [('contract', '364-26')]
    >>> [(r.kind, r.number) for r in references("договор № 13/12-25 от 09.12.2025")]
    [('contract', '13/12-25')]
    >>> [(r.kind, r.number) for r in references("under Contract No. KZ- 39/2025 dated 10.01.2025")]
    [('contract', 'KZ-39/2025')]
    >>> [(r.kind, r.number) for r in references("по договору № 21/ТУ- 5 от 18 декабря 2024 года")]
    [('contract', '21/ТУ-5')]
    >>> [(r.kind, r.number) for r in references("по счету № FV 12/2026 от 15.01.2026, акт № А 123")]
    [('invoice', 'FV 12/2026'), ('act', 'А 123')]
    >>> [(r.kind, r.number) for r in references("по счетам № 2 938, № 12 045 от 05.02.2026, invoice INV 2025 0012")]
    [('invoice', '2 938'), ('invoice', '12 045'), ('invoice', 'INV 2025 0012')]
    """
    text = _FIRM.sub(" ", text)
    words = _TOKEN.findall(_GLUED.sub(_parted, joined(_BEGUN.sub(r"\1", _BROKEN.sub("", text)))))
    found: list[Reference] = []
    kind: Kind | None = None
    gap = 0  # words since the one that names the paper
    listed = marked = False
    free = i = 0  # before ``free`` everything belongs to a reference already
    while i < len(words):
        folded = fold(words[i]).strip(".")
        named = None if any(c.isdigit() for c in words[i]) else _kind_of(folded)
        if named:
            kind, gap, listed = named, 0, False
        elif folded in _MARKS:
            marked = True
        elif not marked and kind is None and _PARAGRAPH.fullmatch(words[i]):
            gap += 1
        elif _is_number(words[i]) or (marked and _DASHED.match(words[i])):
            on, used = _date_after(words, i + 1)
            if marked or listed or used or (kind and gap == 0):
                behind, more = (None, 0) if kind and gap == 0 else _kind_behind(words, i + 1 + used)
                known = behind or (kind if listed or gap <= _REACH else None)
                on = on or _date_before(words[free : i - marked])
                if behind and on is None:
                    on, dated = _date_behind(words, i + 1 + used + more)
                    more += dated
                found.append(Reference(known or "unknown", parted(words[i]).strip(".:-"), on))
                kind = None if behind else kind
                i += used + more
                free, listed, marked = i + 1, True, False
            else:
                gap, listed = gap + 1, False
        elif folded not in _AND:
            listed, marked = False, marked and words[i] == ":"
            gap += not _PUNCTUATION.match(words[i])
        i += 1
    return tuple(found)


def _parted(glued: re.Match[str]) -> str:
    """«сч.88», «сч.ф.145», «INV.42»: the short word that names a paper apart from what is glued to it."""
    return f"{glued[1]}. " if _kind_of(fold(glued[1])) else glued[0]


def _kind_of(folded: str) -> Kind | None:
    """The kind of paper a word names."""
    for kind, beginnings in _KINDS.items():
        if any(folded == b or (len(b) > 2 and folded.startswith(b)) for b in beginnings):
            return kind
    return None


def _kind_behind(words: list[str], i: int) -> tuple[Kind | None, int]:
    """The kind that follows a number as Kazakh has it, and how many words it takes; none where it names the next number."""
    start = i + 1 if i < len(words) and fold(words[i]).startswith(_PAYMENT) else i + _called(words[i : i + _CALLED + 1])
    if start >= len(words) or (start + 1 < len(words) and fold(words[start + 1]).strip(".") in _MARKS):
        return None, 0
    for kind, beginnings in _BEHIND.items():
        if any(fold(words[start]).startswith(fold(b)) for b in beginnings.split()):
            return kind, start + 1 - i
    return None, 0


def _called(words: list[str]) -> int:
    """How many words say what a contract behind its number is for: «№ 66 көліктік экспедиция шарты»."""
    at = next((n for n, word in enumerate(words) if any(fold(word).startswith(c) for c in _CONTRACTS)), 0)
    return (
        at if all(word.isalpha() and word.islower() and fold(word) not in _BEHIND_NUMBERS for word in words[:at]) else 0
    )


def _is_number(word: str) -> bool:
    """A paper's number has a digit and is neither a date, an amount nor an account."""
    return any(c.isdigit() for c in word) and not any(p.match(word) for p in (_DATELIKE, _MONEYLIKE, _ACCOUNT))


def _date_after(words: list[str], i: int) -> tuple[date | None, int]:
    """The date that follows a number («от 02.08.2022 г.», «от 2 августа 2022 года»), and how many words it takes."""
    start = i + 1 if i < len(words) and fold(words[i]) in _ON else i
    for length in (5, 4, 3, 2, 1):
        if start + length <= len(words):
            try:
                return parse_date(" ".join(words[start : start + length])), start + length - i
            except InvalidDate:
                continue
    return None, 0


def _date_behind(words: list[str], i: int) -> tuple[date | None, int]:
    """The date behind a paper named after its number, «№ 15 шарт, 2022 жылғы 10 қаңтар», and how many words it takes.

    None where it dates the paper named next.
    """
    start = i + 1 if i < len(words) and words[i] == "," else i
    on, used = _date_after(words, start)
    after = next((w for w in words[start + used :] if fold(w).strip(".") not in _YEAR), "")
    if on is None or fold(after) in _MARKS or _is_number(after):
        return None, 0
    return on, start + used - i


def _date_before(words: list[str]) -> date | None:
    """The date right before a number: «02.08.2022 ж. № 88», «счет от 02.08.2022 № 88»."""
    words = [word for word in words if word not in _QUOTES]
    while words and fold(words[-1]).strip(".") in (_YEAR | _MADE):
        words = words[:-1]
    for length in (4, 3, 2, 1):
        try:
            return parse_date(" ".join(words[-length:])) if words else None
        except InvalidDate:
            continue
    return None
