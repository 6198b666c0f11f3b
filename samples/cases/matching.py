"""Which paper belongs to which line: by number, day, BIN, name, amount and purpose, or with nothing given at all."""

from dataclasses import replace
from decimal import Decimal

from samples.cases.plots import bought, exhibition, service, similar, small_exhibition
from samples.deals import paid_share
from samples.dossier import Dossier
from samples.papers.billing import act, invoice
from samples.papers.payments import order, two_orders
from samples.scenario import Scenario
from samples.world import World


def without_references(world: World) -> Scenario:
    """The line names no paper, no BIN, no day: supplier's name and amount are enough."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    supplier = {"name": deal.supplier.called("ru"), "country": "KZ"}
    dossier.line("9.2", deal, references={}, supplier=supplier, incurred_on=None, product=None)
    return dossier.scenario()


def bare_lines(world: World) -> Scenario:
    """Three lines of three suppliers, none with references; description and product are absent too."""
    dossier = Dossier(world)
    dossier.certify()
    for category in ("9.1", "9.7", "9.5"):
        deal = service(dossier, category)
        bought(dossier, deal)
        dossier.line(category, deal, references={}, incurred_on=None, product=None, description=None)
    return dossier.scenario(filing="shuffled")


def twin_invoices(world: World) -> Scenario:
    """One supplier, one amount, two months: only numbers and days in the purposes tell which payment is whose."""
    dossier = Dossier(world)
    dossier.certify()
    first = service(dossier, "9.1")
    second = similar(world, first)
    for deal in (first, second):
        named = f"счет-фактуре № {deal.invoice} от {deal.invoiced_on:%d.%m.%Y}"
        dossier.add(invoice(world, deal), act(world, deal), order(world, replace(deal, language="ru"), papers=named))
        dossier.line("9.1", deal)
    return dossier.scenario()


def payments_on_one_page(world: World) -> Scenario:
    """Two payment orders share an A4; each pays its own invoice."""
    dossier = Dossier(world)
    dossier.certify()
    first, second = service(dossier, "9.1"), service(dossier, "9.7")
    for category, deal in (("9.1", first), ("9.7", second)):
        dossier.add(invoice(world, deal), act(world, deal))
        dossier.line(category, deal)
    dossier.add(two_orders(order(world, replace(first, language="ru")), order(world, replace(second, language="ru"))))
    return dossier.scenario()


def one_payment_for_two_invoices(world: World) -> Scenario:
    """A single order pays both invoices of the supplier and names them: both lines are verified."""
    dossier = Dossier(world)
    dossier.certify()
    first = replace(service(dossier, "9.1"), language="ru")
    second = replace(similar(world, first), payment=first.payment, paid_on=first.paid_on).costing(
        world.money(200_000, 900_000)
    )
    paid_on = max(first.invoiced_on, second.invoiced_on)
    first, second = (replace(deal, paid_on=world.later(paid_on, 1, 5)) for deal in (first, second))
    second = replace(second, paid_on=first.paid_on)
    both = (f"№ {deal.invoice} от {deal.invoiced_on:%d.%m.%Y}" for deal in (first, second))
    named = "счетам-фактурам " + " и ".join(both)
    for deal in (first, second):
        dossier.add(invoice(world, deal), act(world, deal))
        dossier.line("9.1", deal)
    dossier.add(order(world, first, amount=first.gross + second.gross, papers=named))
    return dossier.scenario()


def paid_in_parts(world: World) -> Scenario:
    """An advance and a rest, two orders, together the whole gross: verified."""
    dossier, deal, _ = small_exhibition(world)
    advance = (deal.gross * Decimal("0.3")).quantize(Decimal(1)).quantize(Decimal("0.01"))
    before = f"счету на оплату № {deal.proforma} от {deal.proforma_on:%d.%m.%Y} (предоплата 30%)"
    deal = replace(deal, language="ru")
    dossier.add(
        invoice(world, deal),
        act(world, deal),
        order(
            world,
            deal,
            amount=advance,
            on=world.later(deal.proforma_on, 1, 5),
            papers=before,
            number=f"{int(deal.payment) + 3000}",
        ),
        order(world, deal, amount=deal.gross - advance),
    )
    dossier.line("9.2", deal, references={"invoice": deal.invoice})
    return dossier.scenario()


def partly_paid(world: World) -> Scenario:
    """Two thirds of the gross are paid: that share of the net is proved."""
    dossier, deal, _ = small_exhibition(world)
    paid = (deal.gross * 2 / 3).quantize(Decimal("0.01"))
    dossier.add(invoice(world, deal), act(world, deal), order(world, deal, amount=paid))
    dossier.line("9.2", deal, status="reduced", net=paid_share(deal, paid), findings=["partly_paid"])
    return dossier.scenario()


def claimed_what_was_paid(world: World) -> Scenario:
    """Half is paid and half is claimed: the whole claim is proved."""
    dossier, deal, _ = small_exhibition(world, items=1)
    deal = deal.costing(Decimal(world.random.randint(4, 30) * 100_000).quantize(Decimal("0.01")))
    dossier.add(invoice(world, deal), act(world, deal), order(world, deal, amount=deal.gross / 2))
    dossier.line("9.2", deal, claimed=deal.net / 2)
    dossier.unsure.add("partly_paid")  # whether half a payment is worth a word when no more is claimed
    return dossier.scenario()


def one_invoice_two_lines(world: World) -> Scenario:
    """One invoice serves two lines, each claiming its row: together they stay within it, both verified."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    for row in deal.rows:
        dossier.line("9.2", deal, claimed=row.net, description=row.what["ru"])
    return dossier.scenario()


def several_suppliers_one_file(world: World) -> Scenario:
    """Four lines, a dozen papers of like amounts in one shuffled PDF."""
    dossier, deal, seen = small_exhibition(world)
    deals = [deal, *(exhibition(dossier, seen, items=1) for _ in range(3))]
    for each in deals:
        bought(dossier, each)
        dossier.line("9.2", each, references=world.pick(({}, {"invoice": each.invoice}, {"payment": each.payment})))
    return dossier.scenario(filing="shuffled")


CASES = (
    without_references,
    bare_lines,
    twin_invoices,
    payments_on_one_page,
    one_payment_for_two_invoices,
    paid_in_parts,
    partly_paid,
    claimed_what_was_paid,
    one_invoice_two_lines,
    several_suppliers_one_file,
)
