"""A result around a calculation: what :mod:`pipeline.verify` is given, without any papers."""

from collections.abc import Sequence

from checklists import editions
from extractors.application import Application
from pipeline.result import Calculation, Eligibility, Expense, Law, Result, Status, Text
from pipeline.sums import CalculableLine


def a_result(
    application: Application, lines: Sequence[CalculableLine], calculation: Calculation, *, ineligible: bool = False
) -> Result:
    edition = editions.on(application.submitted_on)
    rule = edition.rule("R-011")
    asks = Text(en=rule.asks.en, ru=rule.asks.ru, kk=rule.asks.kk)
    return Result(
        application=application.id,
        applicant=application.applicant.name,
        applicant_bin=application.applicant.bin,
        submitted_on=application.submitted_on,
        law=Law(edition=edition.id, in_force_from=edition.in_force_from),
        status="complete",
        files=(),
        documents=(),
        unreadable=(),
        findings=(),
        eligibility=(Eligibility(rule=rule.id, cite=rule.cite, status="failed" if ineligible else "met", asks=asks),),
        expenses=tuple(_expense(line, removed=edition.removed(line.category) is not None) for line in lines),
        calculation=calculation,
    )


def _expense(line: CalculableLine, *, removed: bool) -> Expense:
    verified = line.verified_net * (not removed)
    status: Status = "verified" if verified == line.claimed_net else "reduced" if verified else "unverified"
    return Expense(
        id=line.expense_id,
        category=line.category,
        description=None,
        supplier=None,
        status=status,
        claimed_net=line.claimed_net,
        verified_net=verified,
        documents=(),
        missing=(),
        reasons=(),
    )
