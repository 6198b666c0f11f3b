"""Days that need not be known to the day: whichever of their readings is right, the line is decided alike.

A payment in tenge, an order for a trip and a second day of an invoice only have to lie in the year before the application,
near the deal's own days. A day of which a rate or a term depends is not among them.
"""

from collections.abc import Collection, Iterator
from datetime import date

from checklists import editions
from checklists.formulas import months_later
from extractors.dates import find_dates
from extractors.records import BankStatement, Billing, Payment, ReconciliationAct, TripOrder
from pipeline.proof.fact import Fact, place, value_at

# So many days from a day that is proved; of a trip, which may be ordered long before it is paid, more, and of a row of a
# book, which its neighbours hold, still more: no more than keeps the year.
_NEAR, _NEAR_TRIP, _NEAR_BOOK = 62, 120, 180
# A day so far inside the year that no misread day of a month takes it out.
_INSIDE = 31


def whichever(fact: Fact, pointer: str, proved: Collection[str]) -> bool:
    """Whether every reading of a day decides alike."""
    record = fact.record
    if value_at(record, pointer) is None or not fact.second:  # a second reading may have another day: it is waited for
        return False
    days = tuple(_readings(fact, pointer))
    if isinstance(record, BankStatement | ReconciliationAct):
        return _in_order(record, pointer, days) and _all_near(days, fact.known.anchors(fact.paper), _NEAR_BOOK, fact)
    if isinstance(record, Billing):
        own = [value_at(record, p) for p in fact.stated() if p in proved or not fact.read(p)]
        return _all_near(days, own, _NEAR, fact)
    if isinstance(record, Payment) and record.currency in (None, "KZT"):
        return _all_near(days, fact.known.anchors(fact.paper), _NEAR, fact)
    return isinstance(record, TripOrder) and _all_near(days, fact.known.anchors(fact.paper), _NEAR_TRIP, fact)


def astray(fact: Fact, pointer: str) -> bool:
    """Whether a day that only its readings tell lies outside the year before the application, and all it is held to inside.

    A figure misread is misread again: nothing is said against the line for it.
    """
    begins, submitted = _year(fact)
    day, anchors = value_at(fact.record, pointer), fact.known.anchors(fact.paper)
    return bool(anchors) and not begins <= day <= submitted and all(begins <= each <= submitted for each in anchors)


def _year(fact: Fact) -> tuple[date, date]:
    """The year before the application, from day to day."""
    submitted = fact.known.application.submitted_on
    return months_later(submitted, -int(editions.on(submitted).number("window_months"))), submitted


def _readings(fact: Fact, pointer: str) -> Iterator[date]:
    """The day as first read, and all that the second reading has."""
    yield value_at(fact.record, pointer)
    source = place(fact.record, pointer)
    if source is not None:
        yield from (day for day, _, _ in find_dates(fact.second.get(source, "")))


def _all_near(days: Collection[date], anchors: Collection[date], near: int, fact: Fact) -> bool:
    """Whether each of the days is near one of the anchors, and well inside the year before the application."""
    begins, submitted = _year(fact)
    return all(
        any(abs((day - anchor).days) <= near for anchor in anchors)
        and (day - begins).days >= _INSIDE
        and day <= submitted
        for day in days
    )


def _in_order(book: BankStatement | ReconciliationAct, pointer: str, days: Collection[date]) -> bool:
    """Whether a row's day lies between those of the rows around it, or the ends of the book's period."""
    n = int(pointer.split("/")[2])
    begins = next((row.date for row in reversed(book.rows[:n]) if row.date), book.period_from)
    ends = next((row.date for row in book.rows[n + 1 :] if row.date), book.period_to)
    return begins is not None and ends is not None and all(begins <= day <= ends for day in days)
