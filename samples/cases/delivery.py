"""9.9: carriage of own goods, by carriers of Kazakhstan and from abroad, with and without uplifts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from samples.cases.plots import carriage, delivered
from samples.deals import Deal, cents
from samples.dossier import Dossier
from samples.names import trade
from samples.papers.billing import act, commercial_invoice, invoice
from samples.papers.payments import order, transfer
from samples.papers.proofs import bookings, carriage_paper, declaration, reconciliation
from samples.scenario import Scenario
from samples.world import World


def _road(world: World, level: str = "lower") -> tuple[Dossier, Deal, trade.Route, trade.Goods]:
    dossier = Dossier(world, size=world.pick(("small", "medium", "large")))
    goods = dossier.certify(world.goods(level))
    route = world.pick(trade.ROUTES)
    return dossier, carriage(dossier, route), route, goods


def resident_carrier(world: World) -> Scenario:
    """Invoice, act and reconciliation act signed by both, which proves the payment too; rate by level."""
    dossier, deal, route, goods = _road(world)
    delivered(dossier, deal, route, goods)
    dossier.line("9.9", deal)
    return dossier.scenario()


def resident_carrier_general_origin(world: World) -> Scenario:
    """17.1.1: a general certificate of origin is enough for a delivery."""
    dossier = Dossier(world)
    goods = dossier.certify(kind="origin_certificate")
    route = world.pick(trade.ROUTES)
    deal = carriage(dossier, route)
    delivered(dossier, deal, route, goods)
    dossier.add(order(world, deal))
    dossier.line("9.9", deal)
    return dossier.scenario()


def domestic_carrier_uplift(world: World) -> Scenario:
    """The carrier on the CMR is the firm of Kazakhstan that billed: 5 % of the proved amount on top."""
    dossier, deal, route, goods = _road(world, world.pick(("lower", "middle", "upper")))
    delivered(dossier, deal, route, goods)
    dossier.line("9.9", deal, uplifts=1, domestic_carrier=True)
    return dossier.scenario()


def sea_port_uplifts(world: World) -> Scenario:
    """A domestic carrier through the port of Aktau: both uplifts cumulate (A-07)."""
    dossier = Dossier(world)
    goods = dossier.certify()
    deal = carriage(dossier, trade.SEA_ROUTE)
    delivered(dossier, deal, trade.SEA_ROUTE, goods)
    dossier.add(declaration(world, deal, [goods]))
    dossier.line("9.9", deal, uplifts=2, domestic_carrier=True, kz_sea_port=True)
    return dossier.scenario()


def certified_payment(world: World) -> Scenario:
    """No reconciliation act: the payment order bears signature and stamp in its place (17.1.5 ii)."""
    dossier, deal, route, goods = _road(world)
    dossier.add(
        invoice(world, deal),
        act(world, deal),
        order(world, deal, certified=True),
        carriage_paper(world, deal, route, [goods]),
    )
    dossier.line("9.9", deal)
    return dossier.scenario()


def uncertified_payment(world: World) -> Scenario:
    """No reconciliation act, and the place of the signature on the payment order is empty: review."""
    dossier, deal, route, goods = _road(world)
    dossier.add(
        invoice(world, deal),
        act(world, deal),
        order(world, deal, certified=False),
        carriage_paper(world, deal, route, [goods]),
    )
    dossier.line("9.9", deal, status="review")
    return dossier.scenario()


def half_signed_reconciliation(world: World) -> Scenario:
    """The carrier's signature is missing from the reconciliation act: review."""
    dossier, deal, route, goods = _road(world)
    half = {"supplier": False, "buyer": True}
    dossier.add(
        invoice(world, deal),
        act(world, deal),
        reconciliation(world, deal, bookings(deal), signatures=half),
        carriage_paper(world, deal, route, [goods]),
    )
    dossier.line("9.9", deal, status="review")
    return dossier.scenario()


def partly_paid_by_reconciliation(world: World) -> Scenario:
    """The reconciliation act shows a payment of half the invoice: half the net is proved."""
    dossier, deal, route, goods = _road(world)
    deal = deal.costing(Decimal(world.random.randint(5, 40) * 100_000).quantize(Decimal("0.01")))
    dossier.add(
        invoice(world, deal),
        act(world, deal),
        reconciliation(world, deal, bookings(deal, paid=deal.gross / 2)),
        carriage_paper(world, deal, route, [goods]),
    )
    dossier.line("9.9", deal, status="reduced", net=deal.net / 2, findings=["partly_paid"])
    return dossier.scenario()


def _abroad(world: World, currency: str) -> tuple[Dossier, Deal, Decimal]:
    """A carrier abroad, paid by transfer; the official rate of the day of payment is known."""
    dossier = Dossier(world)
    goods = dossier.certify()
    route = world.pick(trade.ROUTES[:2])
    supplier = world.abroad("RU", "UZ", "KG", trade="carrier")
    deal = world.foreign_deal(dossier.applicant, route.service, [route.service], supplier=supplier, currency=currency)
    rate = {"USD": Decimal("512.34"), "EUR": Decimal("561.07"), "RUB": Decimal("5.83")}[currency]
    dossier.add(commercial_invoice(world, deal), carriage_paper(world, deal, route, [goods]))
    return dossier, deal, rate


def non_resident_carrier(world: World) -> Scenario:
    """17.1.5 iii: CMR and transfer in place of act and reconciliation act; converted at the rate of the day of payment."""
    dossier, deal, rate = _abroad(world, world.pick(("USD", "EUR")))
    dossier.add(transfer(world, deal))
    dossier.official(deal.currency, deal.paid_on, rate)
    dossier.line("9.9", deal, net=cents(deal.net * rate))
    return dossier.scenario()


def another_consignor(world: World) -> Scenario:
    """The CMR shows another firm's goods: it proves no carriage of the applicant's; review, no uplift."""
    dossier, deal, route, goods = _road(world)
    stranger = replace(deal, buyer=world.supplier())
    dossier.add(
        invoice(world, deal),
        act(world, deal),
        reconciliation(world, deal, bookings(deal)),
        carriage_paper(world, stranger, route, [goods]),
    )
    dossier.line("9.9", deal, status="review", domestic_carrier=True)
    return dossier.scenario()


def industrial_certificate_2025(world: World) -> Scenario:
    """17.1.1 from 1 January 2025: an industrial certificate in force is as good as СТ-KZ."""
    world.submitted_on = world.day_between(date(2025, 2, 3), date(2026, 5, 29))
    dossier = Dossier(world)
    goods = dossier.certify(kind="industrial_certificate")
    route = world.pick(trade.ROUTES)
    deal = carriage(dossier, route)
    delivered(dossier, deal, route, goods)
    dossier.line("9.9", deal)
    return dossier.scenario()


CASES = (
    resident_carrier,
    resident_carrier_general_origin,
    domestic_carrier_uplift,
    sea_port_uplifts,
    certified_payment,
    uncertified_payment,
    half_signed_reconciliation,
    partly_paid_by_reconciliation,
    non_resident_carrier,
    another_consignor,
    industrial_certificate_2025,
)
