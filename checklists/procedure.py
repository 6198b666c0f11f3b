"""The outcome of an application and the terms of paragraphs 20 to 24, as tests of a few values."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import msgspec

from checklists.formulas import months_later
from checklists.predicates import Verdict
from checklists.workdays import working_days_later

LineStatus = Literal["verified", "reduced", "unverified", "review"]


class Decided(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one claimed line: its status, and the papers that it lacks."""

    status: LineStatus
    missing: tuple[str, ...] = ()


def set_is_complete(lines: Sequence[Decided]) -> Verdict:
    """Paragraph 22 part 1: no line lacks a paper that the law asks for."""
    lacking = any(line.missing for line in lines)
    return Verdict(status="failed" if lacking else _unless_in_review(lines))


def some_line_stands(lines: Sequence[Decided]) -> Verdict:
    """Paragraph 24 part 1: an application of which no line stands is refused, after a hearing."""
    if any(line.status in ("verified", "reduced") for line in lines):
        return Verdict(status="met")
    return Verdict(status="unknown" if _in_review(lines) else "failed")


def stands_in_full(lines: Sequence[Decided]) -> Verdict:
    """Paragraph 24 part 2: what complies in part is granted in that part, without a hearing."""
    cut = any(line.status in ("reduced", "unverified") for line in lines)
    return Verdict(status="failed" if cut else _unless_in_review(lines))


def _in_review(lines: Sequence[Decided]) -> bool:
    return any(line.status == "review" for line in lines)


def _unless_in_review(lines: Sequence[Decided]) -> Literal["met", "unknown"]:
    return "unknown" if _in_review(lines) else "met"


def in_order_of_registration(registered_on: date, id: str, after_on: date, after_id: str) -> bool:
    """Paragraph 3 part 2: the application registered first is considered first, of one day the one with the lower number.

    >>> in_order_of_registration(date(2025, 3, 14), "2025-000123", date(2025, 3, 14), "2025-000124")
    True
    """
    return (registered_on, id) <= (after_on, after_id)


def budget_is_left(budget: Decimal | None, granted: Decimal) -> bool | None:
    """Paragraph 22 part 3 (1): the budget of the year is not used up; None where it is not known.

    >>> budget_is_left(Decimal(100), Decimal(100)), budget_is_left(None, Decimal(100))
    (False, None)
    """
    return None if budget is None else granted < budget


def sent_within(begin: date, done: date | None, days: int) -> bool | None:
    """Paragraphs 22 and 23: within so many working days after the event; None while it is not done.

    >>> sent_within(date(2025, 12, 15), date(2025, 12, 18), 2), sent_within(date(2025, 12, 15), None, 2)
    (True, None)
    """
    return None if done is None else done <= working_days_later(begin, days)


def sent_again_within(begin: date, done: date | None, days: int, open_remarks: int) -> bool | None:
    """Paragraph 22 part 2: papers sent again in time, with an answer to every remark."""
    in_time = sent_within(begin, done, days)
    return in_time if in_time is None else in_time and not open_remarks


def mended_within(notified_on: date, mended_on: date | None, days: int) -> bool | None:
    """Paragraph 23: remarks are mended within the applicant's working days, or the application is annulled."""
    return sent_within(notified_on, mended_on, days)


def noticed_before_the_end(noticed_on: date | None, review_ends_on: date, days: int) -> bool | None:
    """Paragraph 24 part 1: the notice of a hearing is sent so many working days before the review ends, or earlier."""
    return None if noticed_on is None else noticed_on <= working_days_later(review_ends_on, -days)


def heard_within(noticed_on: date, heard_on: date | None, days: int) -> bool | None:
    """Paragraph 24 part 1: the hearing is held within so many working days from the notice."""
    return sent_within(noticed_on, heard_on, days)


def last_filing_day(days: Sequence[date], months: int) -> date | None:
    """Paragraph 20.2: the last day on which an expense of these days may be filed; None where no day is known.

    >>> last_filing_day([date(2025, 2, 20), date(2025, 2, 10)], 12)
    datetime.date(2026, 2, 10)
    """
    return months_later(min(days), months) if days else None


def time_left_to_file_again(days: Sequence[date], submitted_on: date, months: int, least: int) -> bool | None:
    """A-23: a new application has a new day; so many working days at least are left to file this line again."""
    last = last_filing_day(days, months)
    return None if last is None else working_days_later(submitted_on, least) <= last


def traced(fields: Mapping[str, Any], evidence: Sequence[str]) -> bool:
    """Every amount that a paper is said to state has a place on one of its pages.

    >>> traced({"gross_total": "1.00"}, ["/gross_total"]), traced({"gross_total": "1.00"}, ["/number"])
    (True, False)
    """
    amounts = [name for name in fields if name.endswith("_total") or name in ("amount", "kzt_debited")]
    return all(f"/{name}" in evidence for name in amounts)


DECIDED = (set_is_complete, some_line_stands, stands_in_full)
PROCEDURE = (
    in_order_of_registration,
    budget_is_left,
    sent_within,
    sent_again_within,
    mended_within,
    noticed_before_the_end,
    heard_within,
    time_left_to_file_again,
    traced,
)
