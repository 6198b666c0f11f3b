"""E-invoices that were revoked, corrected or added to (forms.md 4.2)."""

from dataclasses import replace
from decimal import Decimal

from samples.cases.plots import service
from samples.deals import Deal
from samples.dossier import Dossier
from samples.papers.billing import reissued, tax_invoice
from samples.papers.payments import order
from samples.scenario import Item, Scenario
from samples.world import World

SYSTEM = ("/registration_number",)  # only prints of the e-invoice system have status and kind


def _start(world: World) -> tuple[Dossier, Deal]:
    dossier = Dossier(world)
    dossier.certify()
    deal = replace(service(dossier, "9.1", supplier=world.carrier()), language="ru")
    return dossier, deal.costing(Decimal(world.random.randint(500, 3000) * 1000).quantize(Decimal("0.01")))


def _electronic(item: Item) -> Item:
    return replace(item, prints=(*item.prints, *SYSTEM))


def revoked(world: World) -> Scenario:
    """The only invoice is revoked («Отозван»): it is no invoice, and there is no act."""
    dossier, deal = _start(world)
    billed = _electronic(tax_invoice(world, deal, fields={"status": "revoked"}, status="Отозван"))
    dossier.add(replace(billed, needs=("status",)), order(world, deal))
    dossier.line("9.1", deal, status="unverified")
    dossier.unsure.add("missing_document")
    return dossier.scenario()


def _amending(world: World, deal: Deal, first: Item, kind: str) -> Item:
    before = {name: first.paper.fields[name] for name in ("number", "registration_number", "issued_on")}
    amended = tax_invoice(
        world,
        deal,
        fields={"type": kind, "corrects": before["registration_number"]},
        invoice_type=kind,
        corrects=before,
    )
    return replace(_electronic(amended), needs=("invoice_type",))


def corrected(world: World) -> Scenario:
    """A corrected invoice takes the place of the first: its lower sum counts, and it is what was paid and claimed."""
    dossier, deal = _start(world)
    first = _electronic(tax_invoice(world, deal, fields={"status": "cancelled"}, status="Аннулирован"))
    lower = reissued(deal, deal.net - 100_000, number=f"{deal.invoice}-И", on=world.later(deal.invoiced_on, 1, 3))
    lower = replace(lower, paid_on=world.later(lower.invoiced_on, 2, 8))
    dossier.add(first, _amending(world, lower, first, "corrected"), order(world, lower))
    dossier.line("9.1", lower)
    dossier.unsure |= {"duplicate_document", "amount_mismatch"}
    return dossier.scenario()


def additional(world: World) -> Scenario:
    """An additional invoice adds to the first, each claimed and paid by itself: two verified lines."""
    dossier, deal = _start(world)
    first = _electronic(tax_invoice(world, deal))
    more = reissued(deal, Decimal("240000.00"), number=f"{deal.invoice}-Д", on=world.later(deal.invoiced_on, 3, 6))
    more = replace(more, payment=f"{int(deal.payment) + 21}", paid_on=world.later(more.invoiced_on, 2, 9))
    dossier.add(first, order(world, deal))
    dossier.add(
        _amending(world, more, first, "additional"),
        order(world, more, papers=f"сч/ф № {more.invoice} (дополнительный)"),
    )
    dossier.line("9.1", deal)
    dossier.line("9.1", more)
    return dossier.scenario()


CASES = (revoked, corrected, additional)
