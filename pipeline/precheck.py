"""For the exporter before filing: what is to be mended, dearest first, and until when each line may be filed (R-102).

The same flow and the same rules as the operator's; nothing is decided here.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

import msgspec

from checklists import editions
from checklists.procedure import last_filing_day
from pipeline.result import Document, Expense, Finding, PageRef, Result, Text
from pipeline.views import texts
from pipeline.views.waterfall import by_stake

_BILLED: Final = ("issued_on", "turnover_on", "performed_on", "signed_on")  # all of them count
_PAID: Final = ("executed_on", "issued_on")  # the first that is stated
_BILLING: Final = frozenset({"tax_invoice", "commercial_invoice", "completion_act"})
_PAYMENTS: Final = frozenset({"payment_order", "swift_transfer", "cash_receipt"})
_SHOWN: Final = frozenset({"refuse", "leave", "cap", "cut", "warn"})


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to mend. ``at_stake``: tenge it would add alone, None where that cannot be known; ``pages`` where to look."""

    code: str
    outcome: str
    expense: str | None
    at_stake: Decimal | None
    wrong: Text
    todo: Text
    cite: str
    pages: tuple[PageRef, ...] = ()


class LastDay(msgspec.Struct, frozen=True, kw_only=True):
    """Until when a line may be filed: ``on`` is the last day, by its earliest paper (its id, and its kind and number);
    None where no paper states a day."""

    expense: str
    on: date | None
    document: str | None = None
    paper: Text | None = None


class Precheck(msgspec.Struct, frozen=True, kw_only=True):
    """One bundle before filing. ``tasks`` are in the order of money at stake."""

    application: str
    applicant: str
    claimed: Decimal
    reimbursable: Decimal
    tasks: tuple[Task, ...]
    last_days: tuple[LastDay, ...]


def precheck(result: Result) -> Precheck:
    """What the exporter is to mend, from the result of the flow."""
    papers = {document.id: document for document in result.documents}
    lines = {expense.id: expense for expense in result.expenses}
    months = int(editions.on(result.submitted_on).number("window_months"))
    return Precheck(
        application=result.application,
        applicant=result.applicant,
        claimed=sum((e.claimed_net for e in result.expenses), Decimal("0.00")),
        reimbursable=result.calculation.total_reimbursable,
        tasks=tuple(
            _task(f, papers, lines.get(f.expense or "")) for f in by_stake(result.findings) if f.outcome in _SHOWN
        ),
        last_days=tuple(last_day(expense, papers, months) for expense in result.expenses),
    )


def names(line: Expense | None, papers: Mapping[str, Document]) -> dict[str, str]:
    """What a line's papers are called by in advice."""
    if line is None:
        return {}
    of_line = [(papers[i].kind, papers[i].fields.get("number")) for i in line.documents if i in papers]
    return texts.papers_named(line.id, line.references, of_line)


def last_day(expense: Expense, papers: Mapping[str, Document], months: int) -> LastDay:
    """The last day on which every paper of a line still lies in the window of paragraph 20.2 (A-23)."""
    days = [(day, paper.id) for i in expense.documents if (paper := papers.get(i)) for day in _days(paper)]
    if not days:
        return LastDay(expense=expense.id, on=None)
    earliest, document = min(days)
    number = papers[document].fields.get("number")
    named = texts.name("kind", papers[document].kind)
    said = texts.joined(named, texts.same(f"№ {number}")) if number else named
    return LastDay(expense=expense.id, on=last_filing_day([earliest], months), document=document, paper=said)


def _days(paper: Document) -> Iterator[date]:
    """The days that must lie in the window: of an invoice or act all, of a payment the day of execution, else of issue."""
    keys = _BILLED if paper.kind in _BILLING else _PAID if paper.kind in _PAYMENTS else ()
    stated = [value for key in keys if (value := paper.fields.get(key))]
    for value in stated[:1] if paper.kind in _PAYMENTS else stated:
        yield value if isinstance(value, date) else date.fromisoformat(value)


def _task(finding: Finding, papers: Mapping[str, Document], line: Expense | None) -> Task:
    pages = [PageRef(file=e.file, page=e.page) for e in finding.evidence]
    if not pages and finding.document is not None and finding.document in papers:
        pages = list(papers[finding.document].pages[:1])
    return Task(
        code=finding.code,
        outcome=finding.outcome,
        expense=finding.expense,
        at_stake=finding.at_stake,
        wrong=finding.message,
        todo=texts.advice(finding.code, finding.kind, names(line, papers)),
        cite=finding.cite,
        pages=tuple(dict.fromkeys(pages)),
    )
