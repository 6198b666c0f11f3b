"""The terms of paragraphs 22 to 24: from which day, how many working days, until when, and what answers them.

The lengths are the edition's parameters; those that the text at hand does not give are marked and come with their question.
The day of the event is not counted. Whether the review stops while remarks are with the applicant, and begins anew with the
papers that come again, the text at hand does not say: it is counted so, and the question is shown.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Literal

import msgspec

from checklists import editions
from checklists.model import Edition, Parameter
from checklists.workdays import is_working, working_days_between, working_days_later
from pipeline.letters.register import Event, Happened
from pipeline.letters.remarks import remarks
from pipeline.result import Result

TermId = Literal["remarks", "fix", "repeat", "review", "refusal", "hearing"]
Status = Literal["late", "due", "unknown", "done", "done_late"]

# Of each term: the parameter that holds its length, the rule, who must act, what answers it.
_TERMS: Final[dict[TermId, tuple[str, str, Literal["operator", "applicant"], tuple[Event, ...]]]] = {
    "remarks": ("remarks_days", "R-083", "operator", ("remarks_sent", "refusal_sent")),
    "fix": ("fix_days", "R-079", "applicant", ("resubmitted",)),
    "repeat": ("repeat_remarks_days", "R-083", "operator", ("repeat_sent", "refusal_sent")),
    "review": ("review_period_days", "R-086", "operator", ()),
    "refusal": ("hearing_notice_days", "R-084", "operator", ("refusal_sent",)),
    "hearing": ("hearing_days", "R-085", "operator", ("hearing_held",)),
}
_ENDS: Final[tuple[Event, ...]] = ("decided", "unconsidered", "annulled")


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """One term. ``due`` is its last day; ``since`` the day it runs from, None where that is not known: then ``asks`` names the
    event to enter. ``left``: working days to the last day, below zero after it. ``assumed``: the length is not in the text
    at hand."""

    application: str
    term: TermId
    by: Literal["operator", "applicant"]
    rule: str
    cite: str
    days: int
    assumed: bool
    since: date | None
    due: date | None
    status: Status
    done: date | None = None
    left: int | None = None
    asks: Event | None = None


def length(edition: Edition, term: TermId) -> Parameter:
    """The parameter that holds the length of a term, in working days."""
    return edition.parameter(_TERMS[term][0])


def last_day(edition: Edition, term: TermId, since: date) -> date:
    """The last day of a term that runs from ``since``; of the notice of refusal, counted back from the end of the review."""
    days = int(edition.number(_TERMS[term][0]))
    if term == "refusal":
        return working_days_later(last_day(edition, "review", since), -days)
    return working_days_later(since, days)


def days_moved(begin: date, end: date) -> tuple[list[date], list[date]]:
    """Within a term: the weekdays that are off, and the Saturdays and Sundays that are worked."""
    days = [begin + timedelta(days=n) for n in range(1, (end - begin).days + 1)]
    off = [day for day in days if day.weekday() < 5 and not is_working(day)]
    return off, [day for day in days if day.weekday() >= 5 and is_working(day)]


def terms(result: Result, events: Sequence[Happened], on: date) -> list[Term]:
    """Every term that runs or ran for an application, as things stand ``on`` a day."""
    edition = editions.on(result.submitted_on)
    known = [happened for happened in events if happened.on <= on]
    registered = _last(known, "registered") or result.submitted_on
    if registered > on:
        return []
    again = _last(known, "resubmitted")
    faulty, payable = bool(remarks(result)), bool(result.calculation.total_reimbursable)
    found: list[Term] = []

    def add(term: TermId, since: date | None, asks: Event | None = None) -> None:
        found.append(_term(result.application, edition, _Run(term=term, since=since, asks=asks), known, on))

    sent = _last(known, "remarks_sent")
    if faulty or sent:
        add("remarks", registered)
    if sent:
        add("fix", _since(known, "remarks_received", sent), "remarks_received")
    if again and (faulty or _last(known, "repeat_sent")):
        add("repeat", again)
    repeated = _last(known, "repeat_sent")
    if repeated:
        add("fix", _since(known, "repeat_received", repeated), "repeat_received")
    called = _last(known, "refusal_sent")
    if (
        not called
        and (waiting := max(sent or date.min, repeated or date.min)) > date.min
        and waiting >= (again or date.min)
    ):
        return found  # with the applicant: the review does not run
    if called or (not payable and not any(e.status == "review" for e in result.expenses)):
        add("refusal", again or registered)
    if called:
        add("hearing", called)
    add("review", again or registered)
    return found


class _Run(msgspec.Struct, frozen=True, kw_only=True):
    """A term that runs from a day, or from an event ``asks`` that nobody has entered yet."""

    term: TermId
    since: date | None
    asks: Event | None


def _term(application: str, edition: Edition, run: _Run, known: Sequence[Happened], on: date) -> Term:
    parameter, rule, by, answers = _TERMS[run.term]
    asked, since, asks = edition.parameter(parameter), run.since, run.asks
    due = None if since is None else last_day(edition, run.term, since)
    begun = since or next((h.on for h in reversed(known) if asks and h.event == asks.replace("received", "sent")), on)
    done = next((h.on for h in known if h.event in (*answers, *_ENDS) and h.on >= begun), None)
    status: Status
    if due is None:
        status = "unknown" if done is None else "done"
    elif done is not None:
        status = "done" if done <= due else "done_late"
    else:
        status = "due" if on <= due else "late"
    return Term(
        application=application,
        term=run.term,
        by=by,
        rule=rule,
        cite=asked.cite,
        days=int(asked.number or 0),
        assumed=asked.basis == "assumed",
        since=since,
        due=due,
        status=status,
        done=done,
        left=None if due is None else working_days_between(done or on, due),
        asks=asks if due is None and done is None else None,
    )


def _last(known: Sequence[Happened], event: Event) -> date | None:
    return next((h.on for h in reversed(known) if h.event == event), None)


def _since(known: Sequence[Happened], event: Event, after: date) -> date | None:
    """The last day of an event, not before another."""
    return next((h.on for h in reversed(known) if h.event == event and h.on >= after), None)
