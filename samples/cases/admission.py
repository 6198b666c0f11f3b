"""Who is admitted and how much at most: paragraphs 4, 11, 12, 20 and 22."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from samples.cases.plots import bought, carriage, delivered, service
from samples.deals import Deal
from samples.dossier import Dossier
from samples.names import trade
from samples.papers.billing import act, invoice
from samples.papers.others import tax_statement
from samples.papers.payments import order
from samples.scenario import Scenario
from samples.world import World


def _refused(world: World, facts: Mapping[str, Any]) -> Scenario:
    """An applicant that paragraph 4 excludes: its lines are verified as usual, the total is nothing."""
    dossier = Dossier(world)
    dossier.facts |= facts
    dossier.certify()
    deal = service(dossier, "9.1")
    bought(dossier, deal)
    dossier.line("9.1", deal)
    dossier.finds("ineligible_applicant")
    return dossier.scenario()


def half_owned_by_the_state(world: World) -> Scenario:
    """Exactly 50.00 % is excluded."""
    return _refused(world, {"state_share_percent": "50.00"})


def almost_half_owned_by_the_state(world: World) -> Scenario:
    """49.99 % is admitted."""
    dossier = Dossier(world)
    dossier.facts["state_share_percent"] = "49.99"
    dossier.certify()
    deal = service(dossier, "9.1")
    bought(dossier, deal)
    dossier.line("9.1", deal)
    return dossier.scenario()


def insolvent(world: World) -> Scenario:
    """A final court act on insolvency."""
    return _refused(world, {"insolvency": True})


def investment_project(world: World) -> Scenario:
    """An investment project is under way."""
    return _refused(world, {"investment_project": True})


def payroll_did_not_grow(world: World) -> Scenario:
    """9.9 % in one year and in two: both readings of paragraph 4 fail."""
    year = world.submitted_on.year
    fund = {str(year - 3): "100000000.00", str(year - 2): "100000000.00", str(year - 1): "109900000.00"}
    return _refused(world, {"payroll_fund": fund})


def _claim_of(world: World, amount: int, *, size: str, granted: int = 0) -> tuple[Dossier, Deal]:
    """One large advertising contract."""
    dossier = Dossier(world, size=size)
    dossier.facts["reimbursed_this_year"] = {"promotion": f"{granted}.00", "delivery": "0.00"}
    dossier.certify()
    deal = service(dossier, "9.1").costing(Decimal(amount).quantize(Decimal("0.01")))
    bought(dossier, deal)
    dossier.line("9.1", deal)
    return dossier, deal


def promotion_cap(world: World) -> Scenario:
    """60 % of 100 million is more than 13 000 MCI: capped, and the claim itself is above the limit of 22 pt 3."""
    dossier, _ = _claim_of(world, 100_000_000, size="small")
    dossier.finds("reimbursement_capped", "claimed_over_cap")
    return dossier.scenario()


def claimed_over_cap_only(world: World) -> Scenario:
    """60 % of 60 million is within the cap, the 60 million are not (A-25): told, not cut."""
    dossier, _ = _claim_of(world, 60_000_000, size="small")
    dossier.finds("claimed_over_cap")
    return dossier.scenario()


def reimbursed_before(world: World) -> Scenario:
    """40 million were granted this year: the rest of the cap is left."""
    dossier, _ = _claim_of(world, 30_000_000, size="small", granted=40_000_000)
    dossier.finds("reimbursement_capped")
    dossier.unsure.add("claimed_over_cap")  # whether what was granted before counts as claimed
    return dossier.scenario()


def _large_delivery(world: World, amount: int, facts: Mapping[str, Any], level: str) -> Dossier:
    dossier = Dossier(world)
    dossier.facts |= facts
    goods = dossier.certify(world.goods(level))
    route = world.pick(trade.ROUTES)
    deal = carriage(dossier, route).costing(Decimal(amount).quantize(Decimal("0.01")))
    delivered(dossier, deal, route, goods)
    dossier.line("9.9", deal)
    return dossier


def delivery_cap(world: World) -> Scenario:
    """80 % of 500 million is more than 75 000 MCI."""
    facts = {"taxes_paid_last_year": "900000000.00", "vat_refunded_last_year": "0.00"}
    dossier = _large_delivery(world, 500_000_000, facts, "upper")
    dossier.finds("reimbursement_capped", "claimed_over_cap")
    dossier.unsure.add("tax_cap_exceeded")
    return dossier.scenario()


def tax_cap(world: World) -> Scenario:
    """Taxes less refunds are 30 million, 30 % of 150 million is more: capped (12.4)."""
    facts = {"taxes_paid_last_year": "120000000.00", "vat_refunded_last_year": "90000000.00"}
    dossier = _large_delivery(world, 150_000_000, facts, "lower")
    year = world.submitted_on.year - 1
    dossier.add(
        tax_statement(
            world,
            dossier.applicant,
            year=year,
            paid=Decimal("120000000.00"),
            refunded=Decimal("90000000.00"),
            issued=world.later(world.submitted_on, -20, -5),
        )
    )
    dossier.finds("tax_cap_exceeded")
    dossier.unsure |= {"reimbursement_capped", "claimed_over_cap"}
    return dossier.scenario()


def no_taxes_left(world: World) -> Scenario:
    """More VAT was refunded than taxes paid: the cap is nothing."""
    facts = {"taxes_paid_last_year": "50000000.00", "vat_refunded_last_year": "70000000.00"}
    dossier = _large_delivery(world, 5_000_000, facts, "lower")
    dossier.finds("tax_cap_exceeded")
    dossier.unsure |= {"reimbursement_capped", "claimed_over_cap"}
    return dossier.scenario()


def _dated(world: World, performed: date, *, paid: date | None = None) -> tuple[Dossier, Deal]:
    """A service of a certain day, invoiced and signed the same day, paid then or later; the certificate covers it all."""
    dossier = Dossier(world)
    dossier.certify(issued=performed - timedelta(days=200), until=world.submitted_on + timedelta(days=100))
    deal = replace(
        service(dossier, "9.1"),
        contract_on=performed - timedelta(days=40),
        proforma_on=performed - timedelta(days=30),
        performed_on=performed,
        invoiced_on=performed,
        signed_on=performed,
        paid_on=paid or performed,
    )
    rate = Decimal(16 if performed.year >= 2026 else 12)
    deal = replace(deal, rows=tuple(replace(row, rate=rate) for row in deal.rows))
    dossier.add(invoice(world, deal), act(world, deal), order(world, deal, papers=f"дог. № {deal.contract}"))
    return dossier, deal


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1)


def too_old(world: World) -> Scenario:
    """Everything is dated more than 12 months before the application: unverified."""
    performed = _year_before(world.submitted_on) - timedelta(days=world.random.randint(10, 60))
    dossier, deal = _dated(world, performed)
    dossier.line("9.1", deal, status="unverified", findings=["expense_too_old"])
    return dossier.scenario()


def a_year_ago_to_the_day(world: World) -> Scenario:
    """The same day a year earlier still counts."""
    world.submitted_on = date(2025, 3, 31)
    dossier, deal = _dated(world, date(2024, 3, 31), paid=date(2024, 4, 3))
    dossier.line("9.1", deal)
    return dossier.scenario()


def paid_within_the_window_only(world: World) -> Scenario:
    """Invoice and act are too old, the payment is not: counted by the letter (A-22)."""
    performed = _year_before(world.submitted_on) - timedelta(days=20)
    dossier, deal = _dated(world, performed, paid=world.later(world.submitted_on, -200, -100))
    dossier.line("9.1", deal)
    dossier.unsure.add("expense_too_old")
    return dossier.scenario()


def after_submission(world: World) -> Scenario:
    """The payment is dated after the application was registered: unverified."""
    paid = world.later(world.submitted_on, 5, 15)
    dossier, deal = _dated(world, world.later(world.submitted_on, -20, -10), paid=paid)
    dossier.line("9.1", deal, status="unverified", findings=["expense_after_submission"])
    return dossier.scenario()


def _taxed(world: World, submitted: date, performed: date) -> Scenario:
    world.submitted_on = submitted
    dossier, deal = _dated(world, performed, paid=world.later(performed, 2, 9))
    dossier.line("9.1", deal, claimed=deal.gross, with_taxes=True, net=deal.net)
    return dossier.scenario()


def vat_of_2025(world: World) -> Scenario:
    """12 % in December 2025, by an application of 2026 whose index is 4 325."""
    return _taxed(world, date(2026, 2, 16), date(2025, 12, 22))


def vat_of_2026(world: World) -> Scenario:
    """16 % from 1 January 2026."""
    return _taxed(world, date(2026, 4, 14), date(2026, 1, 12))


def unknown_goods(world: World) -> Scenario:
    """A code of goods that the annex as known does not have, its level not stated: how it ends is not certain."""
    dossier = Dossier(world)
    dossier.certify(
        trade.Goods("880211", "", {"ru": "Вертолёты лёгкие", "kk": "Жеңіл тікұшақтар", "en": "Light helicopters"})
    )
    deal = service(dossier, "9.8")
    bought(dossier, deal)
    dossier.line("9.8", deal, status="review", certain=False)
    return dossier.scenario()


CASES = (
    half_owned_by_the_state,
    almost_half_owned_by_the_state,
    insolvent,
    investment_project,
    payroll_did_not_grow,
    promotion_cap,
    claimed_over_cap_only,
    reimbursed_before,
    delivery_cap,
    tax_cap,
    no_taxes_left,
    too_old,
    a_year_ago_to_the_day,
    paid_within_the_window_only,
    after_submission,
    vat_of_2025,
    vat_of_2026,
    unknown_goods,
)
