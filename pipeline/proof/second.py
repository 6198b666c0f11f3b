"""Does a second reading of the same place say the same? Compared as what it is: an amount, a day, a number, a name."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from rapidfuzz import fuzz

from extractors.banking.marks import read_word
from extractors.dates import find_dates
from extractors.fold import fold, pattern, phrase
from extractors.identifiers import bin as bins
from extractors.money import InvalidAmount, find_currencies, parse_amount
from extractors.values.references import number_key, references
from extractors.who.names import core
from pipeline.proof.misread import shaped

# A word more at the end of these makes another thing of them.
_WHOLE = frozenset({"description", "event", "name", "purpose"})
# Texts are one reading when they share this much, and all their figures.
SAME_TEXT = 92
# A purpose of several lines, when both readings name the same papers.
SAME_PURPOSE = 80
_FIGURE = re.compile(r"[-(]?\d[\d\s\u00a0\u202f'’.,=-]*")
# The day of a bank message, with the currency behind it: 251121USD12732,06.
_SETTLED = re.compile(r"(?<!\d)(\d\d)(\d\d)(\d\d)(?=\s?[A-Z]{3}\s?\d)")
# A day that its time may stand behind, whose T is read as a digit: 2025-05-05T10:27:11.
_STAMPED = re.compile(r"\d{4}-\d\d-\d\d(?:\s?[TТ]\s?\d|$)")
# The day, currency and amount of a bank message in one word; the letters of the currency may be read as any three signs.
_TOGETHER = re.compile(r"(\d{6})[A-Z]{3}(\d+,\d*)")
_GLUED = re.compile(r"[1-9]\d{3,5}(?: \d{3})+[.,]\d\d")
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")
_CENTS_APART = re.compile(r"\d{1,3}(?: ?\d{3})*(?:[.,] | [.,])\d\d|\d{1,3}(?:, ?\d{3})+\.\d\d")
_UNTAXED = pattern(r"(?:без|б)\s*/?\s*(?:учета\s+)?ндс|ндс не (?:облага|предусм)|ккс\s*-?\s*сиз|without vat|no vat")


def agrees(pointer: str, value: Any, reading: str, quote: str = "") -> bool:
    """Whether a reading says the value of the field at ``pointer``, or letter for letter what was first read there.

    Each line of ``reading`` is one.
    """
    lines = [one for one in reading.splitlines() if one.strip()]
    if pointer == "/mark" and any(read_word(one) == "pending" for one in lines):
        return bool(value == "pending")
    return any(_says(pointer, value, one, quote) for one in lines)


def _says(pointer: str, value: Any, reading: str, quote: str) -> bool:
    leaf = pointer.rsplit("/", 1)[-1]
    if _said_together(reading, quote):
        return True
    if quote and not isinstance(value, Decimal) and _holds(reading, quote, whole=leaf in _WHOLE):
        return True
    if isinstance(value, bool):
        return bool(_UNTAXED.search(fold(reading)))
    if isinstance(value, Decimal):
        return value in amounts(reading)
    if isinstance(value, date):
        settled = (f"{year}{month}{day}" for year, month, day in _SETTLED.findall(reading))
        if _STAMPED.match(quote) and re.search(rf"{value:%Y-%m-%d}(?:[TТ7]|\D|$)", reading.replace(" ", "")):
            return True
        if any(day == value for day, _, _ in find_dates(reading)) or f"{value:%y%m%d}" in settled:
            return True
        figures = f"{value:%y%m%d}"  # as messages print it: 250306
        if figures in quote.split() and figures in reading.split():
            return True
        printed = (shaped(quote[start:end]) for day, start, end in find_dates(quote) if day == value)
        return any(_is_within(words, shaped(reading)) for words in printed)
    return _AS.get(leaf, _text)(str(value), reading)


def _holds(reading: str, quote: str, *, whole: bool) -> bool:
    """Whether a reading is, or has in it, just these words: what stands beside a value on its line is read again with it."""
    read, wanted = phrase(reading), phrase(quote)
    if whole or not wanted:
        quoted = _QUOTED.findall(reading) if _QUOTED.fullmatch(quote) else ()
        return bool(wanted) and wanted in (read, *map(phrase, quoted))
    return _is_within(wanted, read)


def _is_within(wanted: Sequence[str], read: Sequence[str]) -> bool:
    return any(read[i : i + len(wanted)] == wanted for i in range(len(read) - len(wanted) + 1))


def _said_together(reading: str, quote: str) -> bool:
    """Whether day and amount of a message's word are read again, the letters between them as three signs or not at all."""
    told = _TOGETHER.fullmatch(quote)
    return told is not None and bool(re.search(rf"{told[1]}(?:\S{{3}})?{told[2]}(?!\d)", reading.replace(" ", "")))


def amounts(text: str) -> set[Decimal]:
    """The amounts a reading may be of: the whole of it, else each run of figures."""
    found: set[Decimal] = set()
    parts = [part for line in text.splitlines() for part in (line.strip(), *_figures(line))]
    for part in parts:
        try:
            found.add(parse_amount(part))
        except InvalidAmount:
            continue
    return found


def _figures(text: str) -> Iterator[str]:
    """Runs of figures; one whose first groups were read as glued («2380 000,00») or with a blank before its cents as one."""
    for match in _FIGURE.finditer(text):
        part = match.group().strip(" ,.-='’")
        yield part.replace(" ", "") if _GLUED.fullmatch(part) or _CENTS_APART.fullmatch(part) else part


def _number(value: str, reading: str) -> bool:
    key = number_key(value)
    return bool(key) and (key == number_key(reading) or key in {number_key(w) for w in reading.split()})


def _bin(value: str, reading: str) -> bool:
    return value in {found.number for found in bins.find(reading)} or value == bins.compact(reading)


def _code(value: str, reading: str) -> bool:
    return value == "".join(c for c in reading if c.isdigit())


def _name(value: str, reading: str) -> bool:
    ours, theirs = core(value), core(reading)
    return bool(ours) and _digits(ours) == _digits(theirs) and fuzz.partial_ratio(ours, theirs) >= SAME_TEXT


def _currency(value: str, reading: str) -> bool:
    return {code for code, _, _ in find_currencies(reading)} == {value}


def _mark(value: str, reading: str) -> bool:
    return read_word(reading) == value


def _purpose(value: str, reading: str) -> bool:
    """The papers it names are what a purpose is read for."""
    ours = {(r.kind, number_key(r.number)) for r in references(value)}
    same = ours == {(r.kind, number_key(r.number)) for r in references(reading)}
    alike = fuzz.token_sort_ratio(fold(value), fold(reading)) >= (SAME_PURPOSE if ours else SAME_TEXT)
    return same and (alike or _holds(reading, value, whole=False))


def _text(value: str, reading: str) -> bool:
    return _digits(value) == _digits(reading) and fuzz.token_sort_ratio(fold(value), fold(reading)) >= SAME_TEXT


def _digits(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", text))


_AS: dict[str, Callable[[str, str], bool]] = {
    "number": _number,
    "registration_number": _number,
    "bin": _bin,
    "tnved": _code,
    "name": _name,
    "currency": _currency,
    "mark": _mark,
    "purpose": _purpose,
}
