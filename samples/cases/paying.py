"""Was it paid, by the applicant, to the supplier? What counts as a payment and what does not."""

from dataclasses import replace

from samples.cases.plots import small_exhibition
from samples.dossier import Dossier
from samples.papers.billing import act, invoice
from samples.papers.payments import PENDING, Movement, cash_receipt, order, statement, worded
from samples.scenario import Item, Scenario, Status
from samples.world import World


def _paid_with(world: World, status: Status, *findings: str, mark: str | None = None) -> Scenario:
    dossier, deal, _ = small_exhibition(world)
    dossier.add(invoice(world, deal), act(world, deal), order(world, deal, mark=mark))
    dossier.line("9.2", deal, status=status, findings=findings)
    return dossier.scenario()


def payment_draft(world: World) -> Scenario:
    """«Черновик» is no payment: unpaid."""
    return _paid_with(world, "unverified", "unpaid", mark=PENDING[0])


def payment_awaiting_signature(world: World) -> Scenario:
    """«На подписи»: unpaid."""
    return _paid_with(world, "unverified", "unpaid", mark=PENDING[1])


def payment_rejected(world: World) -> Scenario:
    """«Отклонен»: unpaid."""
    return _paid_with(world, "unverified", "unpaid", mark=PENDING[2])


def payment_created(world: World) -> Scenario:
    """«Создан»: unpaid."""
    return _paid_with(world, "unverified", "unpaid", mark=PENDING[3])


def payment_without_mark(world: World) -> Scenario:
    """No sign either way that the bank carried it out: review."""
    return _paid_with(world, "review")


def _with_statement(world: World, *, listed: bool) -> Scenario:
    dossier, deal, _ = small_exhibition(world)
    deal = replace(deal, language="ru")
    payment = order(world, deal, mark=None)
    movements = _day_by_day(world, dossier)
    if listed:
        purpose = str(payment.paper.fields["purpose"])
        movements.append(Movement(deal.paid_on, deal.payment, deal.supplier, deal.gross, purpose))
    dossier.add(invoice(world, deal), act(world, deal), payment, statement(world, dossier.applicant, movements))
    dossier.line("9.2", deal, status="verified" if listed else "review")
    return dossier.scenario()


def _day_by_day(world: World, dossier: Dossier) -> list[Movement]:
    """Other movements on the applicant's account, of no interest."""
    rows = []
    for number in range(world.random.randint(3, 6)):
        day = world.later(world.submitted_on, -150, -60)
        other = world.deal(dossier.applicant, _GOODS, [_GOODS])
        amount = world.money(20_000, 400_000)
        rows.append(
            Movement(
                day,
                str(500 + number),
                other.supplier,
                amount,
                worded(world, replace(other, language="ru"), amount),
                number == 0,
            )
        )
    return rows


_GOODS = {"ru": "Поставка упаковочных материалов", "kk": "Қаптама материалдарын жеткізу", "en": "Packaging materials"}


def executed_by_statement(world: World) -> Scenario:
    """The order bears no mark, but the statement has its row: paid."""
    return _with_statement(world, listed=True)


def statement_without_the_row(world: World) -> Scenario:
    """The statement does not have the payment's row: still no sign either way, review."""
    return _with_statement(world, listed=False)


def paid_in_cash(world: World) -> Scenario:
    """A cash order or fiscal receipt counts as paid."""
    dossier, deal, _ = small_exhibition(world)
    dossier.add(invoice(world, deal), act(world, deal), cash_receipt(world, deal))
    dossier.line("9.2", deal)
    return dossier.scenario()


def payer_not_applicant(world: World) -> Scenario:
    """Another firm paid: no payment of the applicant, unverified, and no missing document beside it."""
    dossier, deal, _ = small_exhibition(world)
    payer = world.supplier()
    paid = order(world, replace(deal, buyer=payer))
    dossier.add(invoice(world, deal), act(world, deal), paid)
    dossier.line("9.2", deal, status="unverified", findings=["payer_not_applicant"])
    return dossier.scenario()


def payee_not_supplier(world: World) -> Scenario:
    """The money went to another firm than the invoice names: review."""
    dossier, deal, _ = small_exhibition(world)
    payee = replace(world.carrier(), brand="Астана Делдал", latin="ASTANA DELDAL")
    named = f"счет-фактуре № {deal.invoice} от {deal.invoiced_on:%d.%m.%Y} ({deal.supplier.called('ru')})"
    paid: Item = order(world, replace(deal, supplier=payee, language="ru"), papers=named)
    dossier.add(invoice(world, deal), act(world, deal), paid)
    dossier.line("9.2", deal, status="review", findings=["supplier_mismatch"])
    return dossier.scenario()


CASES = (
    payment_draft,
    payment_awaiting_signature,
    payment_rejected,
    payment_created,
    payment_without_mark,
    executed_by_statement,
    statement_without_the_row,
    paid_in_cash,
    payer_not_applicant,
    payee_not_supplier,
)
