"""Periods in running text: «с 16 по 22 февраля 2025 г.», «16.02.2025 бастап 22.02.2025 дейін», “16–22 February 2025”."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from extractors.dates import candidates, find_dates


class Period(NamedTuple):
    """First and last day, each with its place in the text."""

    first: date
    first_at: tuple[int, int]
    last: date
    last_at: tuple[int, int]


_TO = r"(?:по|до|бастап|мен|пен|бен|to|till|until|through|and|[-–—])"
_MARKS = r"(?:\s*(?:года?|г|ж[^\W\d]*)\.?)?"
_FROM = r"-?(?:[нд]ан|[нд]ен|тан|тен)"  # «16.02.2025-нен 22.02.2025-ге дейін»
_BETWEEN = re.compile(
    rf"(?:{_MARKS}[\s,]*(?:\(?включительно\)?[\s,]*)?(?:{_TO}[\s,]*){{1,2}}|{_MARKS}{_FROM}\s+)", re.IGNORECASE
)
# A first day that borrows its year, or month and year, from the last.
_SHORT_FIRST = re.compile(
    rf"(?<![\d.,№])(?P<day>\d{{1,2}})[»\"”]?(?:\s+(?P<month>[^\W\d]{{3,9}}))?(?:-?[^\W\d]{{2,3}})?\s*{_TO}\s*[«\"“]?$",
    re.IGNORECASE,
)
# A last day that borrows its year from the first.
_SHORT_LAST = re.compile(
    rf"{_MARKS}[\s,]*(?:{_TO}[\s,]*)?(?P<text>(?P<day>\d{{1,2}})[-\s]+(?P<month>[^\W\d]{{3,12}}))", re.IGNORECASE
)
# «2025 жылғы 16-22 ақпан», “February 16-22, 2025”
_DAYS = re.compile(
    r"(?P<year>\d{4})\s*ж[^\W\d]*\.?\s*(?P<first>\d{1,2})\s*[-–—]\s*(?P<last>\d{1,2})\s+(?P<month>[^\W\d]{3,12})"
    r"|(?P<month2>[^\W\d]{3,9})\s+(?P<first2>\d{1,2})\s*[-–—]\s*(?P<last2>\d{1,2}),?\s+(?P<year2>\d{4})"
)


@lru_cache(maxsize=1024)
def find_periods(text: str) -> tuple[Period, ...]:
    """Every period of the text, in order.

    >>> [(str(p.first), str(p.last)) for p in find_periods("с 16 по 22 февраля 2025 года; 28.02.2025 г. по 05.03.2025 г.")]
    [('2025-02-16', '2025-02-22'), ('2025-02-28', '2025-03-05')]
    >>> [(str(p.first), str(p.last)) for p in find_periods("2025 жылғы 16 ақпан бастап 2025 жылғы 22 ақпан қоса алғанда")]
    [('2025-02-16', '2025-02-22')]
    >>> [(str(p.first), str(p.last)) for p in find_periods("2025 жылғы 16-22 ақпан; February 16-22, 2025; 16 to 22 May 2025")]
    [('2025-02-16', '2025-02-22'), ('2025-02-16', '2025-02-22'), ('2025-05-16', '2025-05-22')]
    >>> [(str(p.first), str(p.last)) for p in find_periods("2025 жылғы 16 ақпаннан 22 ақпанға дейін, 20.02.2025 г.")]
    [('2025-02-16', '2025-02-22')]
    >>> [(str(p.first), str(p.last)) for p in find_periods("16.02.2025-нен 22.02.2025-ге дейін")]
    [('2025-02-16', '2025-02-22')]
    """
    days = find_dates(text)
    found = list(_of_days(text))
    for n, (day, start, end) in enumerate(days):
        if any(p.first_at[0] <= start < p.last_at[1] for p in found):
            continue
        following = days[n + 1] if n + 1 < len(days) else None
        if following and day <= following[0] and _BETWEEN.fullmatch(text, end, following[1]):
            found.append(Period(day, (start, end), following[0], (following[1], following[2])))
            continue
        short = _short_first(text, day, start, end) or _short_last(text, day, start, end)
        if short:
            found.append(short)
    return tuple(sorted(found, key=lambda p: p.first_at))


def _of_days(text: str) -> list[Period]:
    found = []
    for match in _DAYS.finditer(text):
        suffix = "2" if match["year2"] else ""
        month, year = match[f"month{suffix}"], match[f"year{suffix}"]
        days = [candidates(f"{match[f'{end}{suffix}']} {month} {year}") for end in ("first", "last")]
        if all(days) and days[0][0] <= days[1][0]:
            found.append(Period(days[0][0], match.span(f"first{suffix}"), days[1][0], match.span(f"last{suffix}")))
    return found


def _short_first(text: str, last: date, start: int, end: int) -> Period | None:
    match = _SHORT_FIRST.search(text[max(0, start - 40) : start])
    if match is None:
        return None
    offset = max(0, start - 40)
    number = int(match["day"])
    if match["month"]:
        named = candidates(f"{match['day']} {match['month']} {last.year}")
        first = named[0] if named else None
    else:
        first = last.replace(day=number) if 1 <= number <= last.day else None
    if first is None or first > last:
        return None
    return Period(first, (offset + match.start("day"), offset + match.end("day")), last, (start, end))


def _short_last(text: str, first: date, start: int, end: int) -> Period | None:
    match = _SHORT_LAST.match(text, end)
    if match is None:
        return None
    last = candidates(f"{match['day']} {match['month']} {first.year}")
    if not last or last[0] < first:
        return None
    return Period(first, (start, end), last[0], match.span("text"))
