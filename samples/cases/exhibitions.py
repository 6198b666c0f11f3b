"""Events abroad: 9.2 for makers of goods, 10.2 and 10.3 for providers of ICT services."""

from dataclasses import replace
from decimal import Decimal

from samples.cases.plots import bought, exhibition, small_exhibition, trip, visit
from samples.deals import Row
from samples.dossier import Dossier
from samples.model import Language
from samples.names import trade
from samples.papers.billing import act, commercial_invoice, invoice
from samples.papers.others import contract, letter
from samples.papers.payments import order
from samples.scenario import Scenario
from samples.world import World


def complete_small_claim(world: World) -> Scenario:
    """Certificate, trip order, invoice, act and executed payment agree: verified."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal)
    return dossier.scenario()


def several_lines(world: World) -> Scenario:
    """Two suppliers and three costs of one visit, and a contract: three verified lines."""
    dossier, deal, seen = small_exhibition(world, size="medium")
    bought(dossier, deal)
    dossier.line("9.2", deal)
    for _ in range(2):
        more = exhibition(dossier, seen, items=1)
        bought(dossier, more)
        dossier.add(contract(world, more))
        dossier.line("9.2", more)
    return dossier.scenario(filing="shuffled")


def invoice_without_act(world: World) -> Scenario:
    """16.1.3 asks for invoice and/or act: the invoice suffices (A-18)."""
    dossier, deal, _ = small_exhibition(world)
    dossier.add(invoice(world, deal), order(world, deal))
    dossier.line("9.2", deal)
    return dossier.scenario()


def act_without_invoice(world: World) -> Scenario:
    """16.1.3 asks for invoice and/or act: the act suffices (A-18)."""
    dossier, deal, _ = small_exhibition(world)
    dossier.add(act(world, deal), order(world, deal, papers=f"акту № {deal.act} от {deal.signed_on:%d.%m.%Y}"))
    dossier.line("9.2", deal, references={"act": deal.act, "payment": deal.payment})
    return dossier.scenario()


def ict_exhibition(world: World) -> Scenario:
    """10.2: no certificate of origin is asked; rate by size."""
    dossier = Dossier(world, ict=True, size=world.pick(("small", "medium", "large")))
    seen = visit(world, trade.ICT_EVENTS)
    deal = exhibition(dossier, seen)
    dossier.add(trip(dossier, seen))
    bought(dossier, deal)
    dossier.line("10.2", deal)
    return dossier.scenario()


def ict_attendance(world: World) -> Scenario:
    """10.3: registration fee and access to the contact list, nothing else."""
    dossier = Dossier(world, ict=True)
    seen = visit(world, trade.ICT_EVENTS)
    deal = exhibition(dossier, seen, listed=trade.ATTENDANCE_ITEMS)
    dossier.add(trip(dossier, seen))
    bought(dossier, deal)
    dossier.line("10.3", deal)
    return dossier.scenario()


def trip_to_another_event(world: World) -> Scenario:
    """A trip order for another event is not there: missing trip_order, unverified."""
    dossier = Dossier(world)
    dossier.certify()
    seen = visit(world)
    deal = exhibition(dossier, seen)
    others = [event for event in trade.EVENTS if event.city != seen.event.city]
    dossier.add(trip(dossier, seen, event=world.pick(others)))
    bought(dossier, deal)
    dossier.misses("trip_order", dossier.line("9.2", deal, status="unverified"))
    return dossier.scenario()


def ict_without_trip_order(world: World) -> Scenario:
    """18 pt 3 sub 2: the order is asked of ICT providers too."""
    dossier = Dossier(world, ict=True)
    deal = exhibition(dossier, visit(world, trade.ICT_EVENTS))
    bought(dossier, deal)
    dossier.misses("trip_order", dossier.line("10.2", deal, status="unverified"))
    return dossier.scenario()


def _ticket(world: World, language: Language) -> Scenario:
    dossier, deal, _ = small_exhibition(world)
    ticket = Row(world.pick(trade.OUTSIDE_ITEMS), world.money(150_000, 600_000), deal.rows[0].rate)
    whole = replace(deal, rows=(*deal.rows, ticket), language=language)
    dossier.add(invoice(world, whole), order(world, whole))
    dossier.line("9.2", whole, status="reduced", net=deal.net, findings=["cost_not_reimbursable"])
    return dossier.scenario()


def ticket_on_invoice_ru(world: World) -> Scenario:
    """A row outside the closed list of 9.2, in Russian, is cut from the line: reduced to the other rows."""
    return _ticket(world, "ru")


def ticket_on_invoice_kk(world: World) -> Scenario:
    """The same in Kazakh."""
    return _ticket(world, "kk")


def ticket_on_invoice_en(world: World) -> Scenario:
    """The same on an English invoice in tenge, paid in tenge."""
    dossier, deal, _ = small_exhibition(world, supplier=world.abroad("DE", "AE"))
    ticket = Row(world.pick(trade.OUTSIDE_ITEMS), world.money(150_000, 600_000), None)
    whole = replace(deal.untaxed(), language="en", invoice=f"INV-{world.random.randint(100, 999)}")
    whole = replace(whole, rows=(*whole.rows, ticket))
    dossier.add(commercial_invoice(world, whole), order(world, whole))
    dossier.line("9.2", whole, status="reduced", net=whole.net - ticket.net, findings=["cost_not_reimbursable"])
    return dossier.scenario()


def stand_claimed_as_attendance(world: World) -> Scenario:
    """10.3 knows only fees and the contact list: the stand is cut."""
    dossier = Dossier(world, ict=True)
    seen = visit(world, trade.ICT_EVENTS)
    deal = exhibition(dossier, seen, items=1, listed=trade.ATTENDANCE_ITEMS[:1])
    stand = Row(trade.EVENT_ITEMS[2], world.money(400_000, 900_000), deal.rows[0].rate)
    whole = replace(deal, rows=(*deal.rows, stand))
    dossier.add(trip(dossier, seen), invoice(world, whole), order(world, whole))
    dossier.line("10.3", whole, status="reduced", net=deal.net, findings=["cost_not_reimbursable"])
    return dossier.scenario()


def distractors(world: World) -> Scenario:
    """Requests for payment, contracts and letters full of sums stand around the papers that count."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.add(
        contract(world, deal),
        letter(world, dossier.applicant, amount=deal.gross * Decimal(3)),
        letter(world, dossier.applicant, amount=deal.gross, language="kk"),
    )
    dossier.line("9.2", deal)
    return dossier.scenario(filing="shuffled")


CASES = (
    complete_small_claim,
    several_lines,
    invoice_without_act,
    act_without_invoice,
    ict_exhibition,
    ict_attendance,
    trip_to_another_event,
    ict_without_trip_order,
    ticket_on_invoice_ru,
    ticket_on_invoice_kk,
    ticket_on_invoice_en,
    stand_claimed_as_attendance,
    distractors,
)
