"""Where the Rules can be read in two ways: one application on which every reading that is worth money gives another sum."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from samples.cases.plots import carriage, delivered, service, trip, visit
from samples.deals import Deal, cents, vat_rate
from samples.dossier import Dossier
from samples.names import trade
from samples.papers.billing import act, commercial_invoice, invoice
from samples.papers.payments import order, transfer
from samples.scenario import Scenario
from samples.world import World

_EURO = Decimal("561.07")  # tenge, invented but of the right size
_CARRIED = Decimal("3000000.00")
_TAXES = Decimal("2000000.00")


def every_reading(world: World) -> Scenario:
    """Payroll grew in two years and not in the last (A-01); both uplifts (A-07, A-09); German VAT (A-12); no VAT refund stated
    (A-13); an act from before the window, paid within it (A-22); delivery claimed above the taxes paid, and 40 % of it below
    them (A-25). By the letter all is paid, but for the German VAT, which the contract takes out."""
    dossier = Dossier(world)
    year = world.submitted_on.year
    dossier.facts["payroll_fund"] = {
        str(year - 3): "50000000.00",
        str(year - 2): "55000000.00",
        str(year - 1): "58000000.00",
    }
    dossier.facts |= {"taxes_paid_last_year": str(_TAXES), "vat_refunded_last_year": None}
    performed = world.submitted_on.replace(year=year - 1) - timedelta(days=20)
    goods = dossier.certify(
        world.goods("lower"),
        issued=performed - timedelta(days=200),
        until=world.submitted_on + timedelta(days=100),
    )
    _event(dossier)
    _earlier(dossier)
    sea = carriage(dossier, trade.SEA_ROUTE).costing(_CARRIED)
    delivered(dossier, sea, trade.SEA_ROUTE, goods)
    dossier.line("9.9", sea, uplifts=2, domestic_carrier=True, kz_sea_port=True)
    dossier.finds("claimed_over_cap")
    dossier.unsure.add("expense_too_old")
    return dossier.scenario()


def _event(dossier: Dossier) -> None:
    """An event of a German organiser, whose invoice bears German VAT; the claim says that it holds taxes."""
    world, seen = dossier.world, visit(dossier.world)
    stand = world.random.sample(list(trade.EVENT_ITEMS), k=2)
    abroad = world.abroad("DE")
    deal = world.foreign_deal(dossier.applicant, seen.what, stand, supplier=abroad, currency="EUR", on=seen.last)
    deal = replace(deal, rows=tuple(replace(row, rate=Decimal(19)) for row in deal.rows))
    billed = commercial_invoice(world, deal)
    dossier.add(
        trip(dossier, seen),
        replace(billed, prints=(*billed.prints, "/net_total", "/vat_total", "/lines/*/net", "/lines/*/vat")),
        transfer(world, deal),
    )
    dossier.official("EUR", deal.paid_on, _EURO)
    dossier.line("9.2", deal, claimed=deal.gross, with_taxes=True, net=cents(deal.net * _EURO))


def _earlier(dossier: Dossier) -> None:
    """Advertising accepted and invoiced twenty days too early, and paid within the window."""
    world = dossier.world
    performed = world.submitted_on.replace(year=world.submitted_on.year - 1) - timedelta(days=20)
    deal: Deal = replace(
        service(dossier, "9.1"),
        contract_on=performed - timedelta(days=40),
        proforma_on=performed - timedelta(days=30),
        performed_on=performed,
        invoiced_on=performed,
        signed_on=performed,
        paid_on=world.later(world.submitted_on, -200, -100),
    )
    deal = replace(deal, rows=tuple(replace(row, rate=vat_rate(performed)) for row in deal.rows))
    dossier.add(invoice(world, deal), act(world, deal), order(world, deal, papers=f"дог. № {deal.contract}"))
    dossier.line("9.1", deal)


CASES = (every_reading,)
