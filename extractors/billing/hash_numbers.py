"""Number and day of an invoice behind the least of labels: «# : INV-000994», «№: 145», «Inv. #  A-12», «Dated  7 March 2025»."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extractors.dates import InvalidDate, parse_date
from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.layout import Segment, Sheet

_SIGN = r"(?:Inv(?:oice)?\b\.?\s?)?[#№]\s*:?"
_ALONE = re.compile(_SIGN, re.IGNORECASE)
_TOGETHER = re.compile(rf"{_SIGN}\s*(?P<number>(?=\S*\d)[^\W_][\w/.-]{{1,24}})", re.IGNORECASE)
_NUMBER = re.compile(r"(?::\s*)?(?P<number>(?=\S*\d)[^\W_][\w/.-]{1,24})")
_DATED = fold("Dated")
_OF_CONTRACT = pattern(r"contract|agreement|договор|шарт|order|заказ")
_LINES = 14  # from the top of the page


def behind_sign(sheets: Sequence[Sheet]) -> tuple[str, Source] | None:
    """The one number at the head of the paper that the sign introduces, in a segment of its own or with its sign."""
    found: dict[str, Source] = {}
    for segment, beside, _ in _heading(sheets[0]):
        if not _ALONE.match(segment.text):
            continue
        together = _TOGETHER.fullmatch(segment.text)
        if together:
            found.setdefault(together["number"], sheets[0].source(segment.words))
        elif _ALONE.fullmatch(segment.text) and beside and (number := _NUMBER.fullmatch(beside.text)):
            found.setdefault(number["number"], sheets[0].source(beside.words, number["number"]))
    return next(iter(found.items())) if len(found) == 1 else None


def behind_dated(sheets: Sequence[Sheet]) -> tuple[date, Source] | None:
    """The one day behind «Dated» that begins a cell at the head of the paper; behind a contract on its line it is another's."""
    found: dict[date, Source] = {}
    for segment, beside, before in _heading(sheets[0]):
        told = fold(segment.text)
        alone = told.strip(" :.") == _DATED
        if not told.startswith(_DATED) or (alone and beside is None) or _OF_CONTRACT.search(fold(before)):
            continue
        words = beside.words if alone and beside else segment.words[1:]
        try:
            found.setdefault(parse_date(" ".join(w.text for w in words)), sheets[0].source(words))
        except InvalidDate:
            continue
    return next(iter(found.items())) if len(found) == 1 else None


def _heading(sheet: Sheet) -> Iterator[tuple[Segment, Segment | None, str]]:
    """The segments of the first lines, each with the one right of it and the text left of it."""
    for line in sheet.lines[:_LINES]:
        for n, segment in enumerate(line.segments):
            beside = line.segments[n + 1] if n + 1 < len(line.segments) else None
            yield segment, beside, " ".join(s.text for s in line.segments[:n])
