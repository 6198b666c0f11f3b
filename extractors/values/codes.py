"""What the text of a QR code states: numbers, registration numbers, BINs, amounts, days.

A code's text is data from strangers, and no form says what its code must hold (forms.md): only what names itself is taken.
A value counts as *labelled* where a key of its own names it, in the query of an address, in JSON, in ``key: value``;
registration numbers name themselves. Other runs of digits prove nothing against a paper.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import msgspec

from extractors.dates import InvalidDate, find_dates, parse_date
from extractors.fold import fold
from extractors.identifiers import bin as bins
from extractors.identifiers import esf_registration
from extractors.money import InvalidAmount, parse_amount

LONGEST, MOST = 4_000, 100  # characters of a text, and pairs in it, that are looked at

_KEYS = {
    fold(word): meaning
    for meaning, words in {
        "number": "number|num|no|nomer|docnum|doc_number|document_number|invoice_number|номер|нөмір|нөмірі|№",
        "bin": "bin|iin|tin|iinbin|seller_bin|buyer_bin|supplier_bin|бин|иин|иин/бин|бсн|жсн|жсн/бсн",
        "amount": "amount|sum|total|summa|total_sum|total_amount|сумма|сома|сомасы|итого|барлығы",
        "day": "date|issued|issued_on|issue_date|doc_date|дата|күні|күн",
    }.items()
    for word in words.split("|")
}
_PAIR = re.compile(r"\s*([^:=\n;|]{1,40}?)\s*[:=]\s*([^\n;|]{1,200})")
_FIGURES = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0]?\d{3})*[.,]\d{2}(?![\w.,])")
_COMPACT_DAY = re.compile(r"(?<!\d)(20\d{2})(\d{2})(\d{2})(?:T\d{4,6})?(?!\d)")


class Stated(msgspec.Struct, frozen=True, kw_only=True):
    """What a code names. ``registrations``: of electronic invoices and acts."""

    numbers: frozenset[str] = frozenset()
    registrations: frozenset[str] = frozenset()
    bins: frozenset[str] = frozenset()
    amounts: frozenset[Decimal] = frozenset()
    days: frozenset[date] = frozenset()


def labelled(text: str) -> Stated:
    """What the code states under names of its own.

    >>> sorted(labelled("https://e.example/doc?number=145&sum=1120000.00").amounts)
    [Decimal('1120000.00')]
    """
    text = text[:LONGEST]
    found: dict[str, set[Any]] = {"number": set(), "bin": set(), "amount": set(), "day": set()}
    for key, value in _pairs(text):
        meaning = _KEYS.get(fold(key))
        if meaning and (read := _read(meaning, value.strip())) is not None:
            found[meaning].add(read)
    return Stated(
        numbers=frozenset(found["number"]),
        registrations=frozenset(one.number for one in esf_registration.find(text)),
        bins=frozenset(found["bin"]),
        amounts=frozenset(found["amount"]),
        days=frozenset(found["day"]),
    )


def mentioned(text: str) -> Stated:
    """All that the text holds, named or not: good to agree with what was read, never to contradict it."""
    text = text[:LONGEST]
    named = labelled(text)
    days = {day for day, _, _ in find_dates(text)}
    days |= {day for match in _COMPACT_DAY.finditer(text) if (day := _day("-".join(match.groups()))) is not None}
    return Stated(
        numbers=named.numbers,
        registrations=named.registrations,
        bins=named.bins | {one.number for one in bins.find(text) if one.valid},
        amounts=named.amounts | {amount for f in _FIGURES.findall(text) if (amount := _amount(f)) is not None},
        days=named.days | days,
    )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Keys and values of JSON, of an address's query, or of a text with ``key: value`` and ``key=value`` in it."""
    pairs: list[tuple[str, str]] = []
    try:
        pairs += _leaves(msgspec.json.decode(text))
    except (msgspec.DecodeError, RecursionError):
        for line in text.split():
            if "://" in line:
                try:
                    pairs += parse_qsl(urlsplit(line).query, max_num_fields=MOST)
                except ValueError:
                    continue
        rest = " ".join(line for line in text.split(" ") if "://" not in line)
        pairs += [(match[1], match[2]) for match in _PAIR.finditer(rest.replace("&", "\n"))]
    yield from pairs[:MOST]


def _leaves(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _leaves(item, str(name))
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item, key)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield key, str(value)


def _read(meaning: str, value: str) -> object | None:
    match meaning:
        case "amount":
            return _amount(value)
        case "day":
            return _day(value)
        case "bin":
            return value if bins.is_valid(value) else None
    return value if any(map(str.isdigit, value)) else None


def _amount(text: str) -> Decimal | None:
    try:
        return parse_amount(text)
    except InvalidAmount:
        return None


def _day(text: str) -> date | None:
    compact = _COMPACT_DAY.fullmatch(text)
    try:
        return parse_date("-".join(compact.groups()) if compact else text)
    except InvalidDate:
        return None
