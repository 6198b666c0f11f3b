"""The ordinary course of things, which every case then bends in one place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from samples.deals import Deal, vat_rate
from samples.dossier import Dossier
from samples.model import Language
from samples.names import trade
from samples.names.firms import Firm, Words
from samples.names.trade import Event, Goods, Route
from samples.papers.billing import act, invoice, proforma
from samples.papers.payments import order
from samples.papers.proofs import bookings, carriage_paper, reconciliation, trip_order
from samples.scenario import Item
from samples.world import World, working

TONGUES: tuple[str, ...] = ("ru", "kk", "en")


@dataclass(frozen=True)
class Visit:
    """An event abroad and the days the applicant was there."""

    event: Event
    first: date
    last: date

    @property
    def what(self) -> Words:
        """What the costs were for, in every language."""
        titles = {tongue: self.event.titled(tongue, self.first.year) for tongue in TONGUES}
        return {
            "ru": f"Участие: {titles['ru']}",
            "kk": f"Қатысу: {titles['kk']}",
            "en": f"Participation, {titles['en']}",
        }


def visit(world: World, events: Sequence[Event] = trade.EVENTS) -> Visit:
    """A visit some months before the application."""
    last = world.later(world.submitted_on, -200, -70)
    return Visit(world.pick(events), last - timedelta(days=world.random.randint(2, 4)), last)


def exhibition(
    dossier: Dossier,
    seen: Visit,
    *,
    items: int = 2,
    supplier: Firm | None = None,
    listed: Sequence[Words] = trade.EVENT_ITEMS,
) -> Deal:
    """Costs of the closed list for the visit, from one supplier."""
    world = dossier.world
    chosen = world.random.sample(list(listed), k=min(items, len(listed)))
    return world.deal(dossier.applicant, seen.what, chosen, supplier=supplier, on=seen.last)


def service(dossier: Dossier, category: str, *, supplier: Firm | None = None) -> Deal:
    """A service of a category other than events and carriage."""
    what = dossier.world.pick(trade.SERVICES[category])
    return dossier.world.deal(dossier.applicant, what, [what], supplier=supplier)


def carriage(dossier: Dossier, route: Route, *, carrier: Firm | None = None) -> Deal:
    """A carriage of own goods abroad, by a carrier of Kazakhstan unless another is given; such carriage often bears 0 % VAT."""
    world = dossier.world
    deal = world.deal(
        dossier.applicant,
        route.service,
        [route.service],
        supplier=carrier or world.carrier(),
        amount=(400_000, 4_000_000),
    )
    return replace(deal, rows=tuple(replace(row, rate=Decimal(0)) for row in deal.rows)) if world.chance(0.4) else deal


def trip(dossier: Dossier, seen: Visit, *, event: Event | None = None) -> Item:
    """The order that sent people to the visit (or to another event in its place)."""
    world = dossier.world
    language: Language = world.language()
    issued = world.later(seen.first, -15, -5)
    return trip_order(
        world, dossier.applicant, event or seen.event, seen.first, seen.last, issued=issued, language=language
    )


def bought(dossier: Dossier, deal: Deal) -> None:
    """Invoice, act and executed payment of the deal; now and then the request for payment as well."""
    world = dossier.world
    dossier.add(invoice(world, deal), act(world, deal), order(world, deal))
    if world.chance(0.3):
        dossier.add(proforma(world, deal))


def delivered(dossier: Dossier, deal: Deal, route: Route, goods: Goods, *, carrier: Firm | None = None) -> None:
    """Everything 9.9 asks of a resident carrier, and the paper of the carriage."""
    world = dossier.world
    dossier.add(
        invoice(world, deal),
        act(world, deal),
        reconciliation(world, deal, bookings(deal)),
        carriage_paper(world, deal, route, [goods], carrier=carrier),
    )


def small_exhibition(
    world: World, *, size: str = "small", items: int = 2, supplier: Firm | None = None
) -> tuple[Dossier, Deal, Visit]:
    """An exhibition with certificate and trip order; the trade papers are left to the case."""
    dossier = Dossier(world, size=size)
    dossier.certify()
    seen = visit(world)
    deal = exhibition(dossier, seen, items=items, supplier=supplier)
    dossier.add(trip(dossier, seen))
    return dossier, deal, seen


def similar(world: World, deal: Deal) -> Deal:
    """Another deal with the same supplier, of the same amount: only numbers and days tell them apart."""
    away = timedelta(days=world.random.randint(9, 16))
    if vat_rate(working(deal.invoiced_on + away)) != vat_rate(deal.invoiced_on):
        away = -away  # the same amount needs the same VAT
    return replace(
        deal,
        proforma=f"{int(deal.proforma) + 5}",
        proforma_on=working(deal.proforma_on + away),
        performed_on=working(deal.performed_on + away),
        invoice=world.pick((f"{deal.invoice}-2", f"{world.random.randint(1000, 1999)}")),
        invoiced_on=working(deal.invoiced_on + away),
        act=f"{int(deal.act) + 7}",
        signed_on=working(deal.signed_on + away),
        payment=f"{int(deal.payment) + 13}",
        paid_on=working(deal.paid_on + away),
    )
