"""Taxes paid and VAT refunded in the year before the application: the limit on delivery (paragraph 12 part 4)."""

from decimal import Decimal

import msgspec

from checklists import formulas
from extractors.application import Application
from extractors.records import TaxStatement


class Taxes(msgspec.Struct, frozen=True, kw_only=True):
    """Taxes paid and VAT refunded in the year before the application. ``refunded`` is None where it is not stated."""

    paid: Decimal
    refunded: Decimal | None

    @property
    def cap(self) -> Decimal:
        return formulas.taxes_cap(self.paid, self.refunded or Decimal(0))


def known(application: Application, paper: TaxStatement | None) -> tuple[Taxes | None, Taxes | None]:
    """What the applicant states and what the tax authority's paper proves, each None where it names no taxes.

    A VAT refund that only one of the two names counts for both.
    """
    applicant, paper = application.applicant, _of_the_year(application, paper)
    stated, proved = applicant.vat_refunded_last_year, None if paper is None else paper.vat_refunded
    return (
        _taxes(applicant.taxes_paid_last_year, proved if stated is None else stated),
        _taxes(None if paper is None else paper.taxes_paid, stated if proved is None else proved),
    )


def _of_the_year(application: Application, paper: TaxStatement | None) -> TaxStatement | None:
    """The paper, when it is the applicant's and of the year before the application; else it proves nothing."""
    if paper is None or paper.year != application.submitted_on.year - 1:
        return None
    return paper if paper.taxpayer.bin in (None, application.applicant.bin) else None


def _taxes(paid: Decimal | None, refunded: Decimal | None) -> Taxes | None:
    return None if paid is None else Taxes(paid=paid, refunded=refunded)
