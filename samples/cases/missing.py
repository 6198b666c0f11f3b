"""Each required paper left out in turn: unverified, with the kind the law puts first."""

from samples.cases.plots import bought, carriage, exhibition, service, small_exhibition, visit
from samples.dossier import Dossier
from samples.names import trade
from samples.papers.billing import act, invoice, proforma
from samples.papers.others import contract
from samples.papers.payments import order
from samples.papers.proofs import bookings, carriage_paper, reconciliation
from samples.scenario import Scenario
from samples.world import World


def no_certificate(world: World) -> Scenario:
    """9.1-9.8 need СТ-KZ or the industrial certificate; a general one is none of them."""
    dossier = Dossier(world)
    if world.chance(0.5):
        dossier.certify(kind="origin_certificate")
        dossier.unsure |= {"expired_certificate", "certificate_not_covering_product"}
    else:
        dossier.goods.append(world.goods())
    deal = service(dossier, "9.1")
    bought(dossier, deal)
    dossier.misses("st_kz_certificate", dossier.line("9.1", deal, status="unverified"))
    return dossier.scenario()


def no_invoice_nor_act(world: World) -> Scenario:
    """A request for payment, a contract and the payment: neither invoice nor act."""
    dossier, deal, _ = small_exhibition(world)
    dossier.add(proforma(world, deal), contract(world, deal), order(world, deal, papers=f"сч. № {deal.proforma}"))
    dossier.misses("tax_invoice", dossier.line("9.2", deal, status="unverified"))
    return dossier.scenario()


def no_payment(world: World) -> Scenario:
    """Invoice and act, and a request for payment with a sample order in it: no payment paper."""
    dossier, deal, _ = small_exhibition(world)
    dossier.add(invoice(world, deal), act(world, deal), proforma(world, deal))
    dossier.misses("payment_order", dossier.line("9.2", deal, status="unverified"))
    dossier.unsure.add("unpaid")
    return dossier.scenario()


def no_trip_order(world: World) -> Scenario:
    """An event needs the order that sent people to it."""
    dossier = Dossier(world)
    dossier.certify()
    deal = exhibition(dossier, visit(world))
    bought(dossier, deal)
    dossier.misses("trip_order", dossier.line("9.2", deal, status="unverified"))
    return dossier.scenario()


def nothing_but_the_claim(world: World) -> Scenario:
    """A certificate and a trip order, no trade paper: the invoice and the payment are both missing."""
    dossier, deal, _ = small_exhibition(world)
    line = dossier.line("9.2", deal, status="unverified")
    dossier.misses("tax_invoice", line)
    dossier.misses("payment_order", line)
    dossier.unsure.add("unpaid")
    return dossier.scenario()


def _delivery(world: World, *, without: str) -> Scenario:
    """A carriage with all papers but one kind."""
    dossier = Dossier(world)
    goods = dossier.certify() if without != "st_kz_certificate" else world.goods()
    if goods not in dossier.goods:
        dossier.goods.append(goods)
    route = world.pick(trade.ROUTES)
    deal = carriage(dossier, route)
    papers = {
        "tax_invoice": invoice(world, deal),
        "completion_act": act(world, deal),
        "reconciliation_act": reconciliation(world, deal, bookings(deal)),
        "transport_document": carriage_paper(world, deal, route, [goods]),
    }
    dossier.add(*(item for kind, item in papers.items() if kind != without))
    dossier.misses(without, dossier.line("9.9", deal, status="unverified"))
    dossier.unsure.add("unpaid")
    return dossier.scenario()


def delivery_without_certificate(world: World) -> Scenario:
    """17.1.1: one of three certificates; the law puts СТ-KZ first."""
    return _delivery(world, without="st_kz_certificate")


def delivery_without_invoice(world: World) -> Scenario:
    """17.1.5 i: invoice and act, both."""
    return _delivery(world, without="tax_invoice")


def delivery_without_act(world: World) -> Scenario:
    """17.1.5 i."""
    return _delivery(world, without="completion_act")


def delivery_without_reconciliation(world: World) -> Scenario:
    """Neither reconciliation act nor payment papers."""
    return _delivery(world, without="reconciliation_act")


def one_line_of_two_unpaid(world: World) -> Scenario:
    """The first line is complete, the second lacks its payment: each is judged alone."""
    dossier, deal, seen = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    unpaid = exhibition(dossier, seen, items=1)
    dossier.add(invoice(world, unpaid), act(world, unpaid))
    dossier.misses("payment_order", dossier.line("9.2", unpaid, status="unverified"))
    dossier.unsure.add("unpaid")
    return dossier.scenario(filing="together")


CASES = (
    no_certificate,
    no_invoice_nor_act,
    no_payment,
    no_trip_order,
    nothing_but_the_claim,
    delivery_without_certificate,
    delivery_without_invoice,
    delivery_without_act,
    delivery_without_reconciliation,
    one_line_of_two_unpaid,
)
