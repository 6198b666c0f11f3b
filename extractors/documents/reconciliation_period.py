"""The period of a reconciliation act, or the day as of which it is drawn up, from its opening."""

import re
from calendar import monthrange
from datetime import date

from extractors.dates import find_dates
from extractors.documents.reconciliation_parties import Passage
from extractors.draft import Draft
from extractors.fold import aligned, pattern
from extractors.values.periods import find_periods

_OF_CONTRACT = pattern(r"(?:договор|контракт|contract|agreement)\w*[^.;]{0,30}?\b(?:от|dated|of)\W*$")
# «за 2025 год», «за II квартал 2025 г.», «2025 жыл үшін», “for the year 2025”.
_WHOLE = re.compile(
    r"(?:\bза|\bfor(?:\s+the)?)\s+(?:период\W+)?(?:(?P<quarter>iv|i{1,3}|[1-4])\W{0,3}(?:й\W+)?квартал\w*\s+|year\s+)?(?P<year>20\d\d)"
    r"(?![\d.,/-]*\d)|(?P<kazakh>20\d\d)\s+жыл(?:\s+үшін|ғы\s+есеп)",
    re.IGNORECASE,
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# The day of a contract stands within so many letters of its name.
_NEAR = 60


def put_period(draft: Draft, opening: Passage) -> None:
    """First and last day; a single day is the one as of which it is drawn up."""
    for period in find_periods(opening.text)[:1]:
        draft.put("/period_from", (period.first, opening.source(*period.first_at)))
        draft.put("/period_to", (period.last, opening.source(*period.last_at)))
    if draft.get("/period_from") is None and (whole := _whole(opening.text)):
        first, last, (start, end) = whole
        draft.put("/period_from", (first, opening.source(start, end)))
        draft.put("/period_to", (last, opening.source(start, end)))
    text = aligned(opening.text)
    days = [d for d in find_dates(opening.text) if not _OF_CONTRACT.search(text[max(0, d[1] - _NEAR) : d[1]])]
    if len(days) >= 2 and days[0][0] <= days[1][0]:
        for pointer, (day, start, end) in zip(("/period_from", "/period_to"), days, strict=False):
            draft.put(pointer, (day, opening.source(start, end)))
    elif days:
        draft.put("/period_to", (days[0][0], opening.source(*days[0][1:])))


def _whole(text: str) -> tuple[date, date, tuple[int, int]] | None:
    """A year or a quarter, and where it is told.

    >>> [str(d) for d in _whole("взаимных расчетов за 2025 год")[:2]], _whole("за 2025.12")
    (['2025-01-01', '2025-12-31'], None)
    >>> [str(d) for d in _whole("за период: II квартал 2025 г.")[:2]]
    ['2025-04-01', '2025-06-30']
    """
    match = _WHOLE.search(text)
    if match is None:
        return None
    year, quarter = int(match["year"] or match["kazakh"]), match["quarter"]
    number = (_QUARTERS.get(quarter.lower()) or int(quarter)) if quarter else 0
    first, last = (3 * number - 2, 3 * number) if number else (1, 12)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1]), match.span()
