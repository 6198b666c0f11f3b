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


def stated(application: Application) -> Taxes | None:
    """What the applicant states; None when it states no taxes."""
    applicant = application.applicant
    if applicant.taxes_paid_last_year is None:
        return None
    return Taxes(paid=applicant.taxes_paid_last_year, refunded=applicant.vat_refunded_last_year)


def proved(application: Application, paper: TaxStatement | None) -> Taxes | None:
    """What the paper proves, when it is the applicant's and of the year before the application."""
    if paper is None or paper.taxes_paid is None or paper.year != application.submitted_on.year - 1:
        return None
    if paper.taxpayer.bin not in (None, application.applicant.bin):
        return None
    return Taxes(paid=paper.taxes_paid, refunded=paper.vat_refunded)
