"""The same paper twice, the same tenge claimed twice."""

from dataclasses import replace
from datetime import date

from samples.cases.plots import bought, exhibition, small_exhibition, trip, visit
from samples.dossier import Dossier
from samples.papers.billing import act, invoice
from samples.papers.payments import order
from samples.scenario import Scenario
from samples.world import World


def copies(world: World) -> Scenario:
    """The invoice and the payment lie in the bundle twice: kept, counted once, told."""
    dossier, deal, _ = small_exhibition(world)
    dossier.add(replace(invoice(world, deal), copies=2), act(world, deal), replace(order(world, deal), copies=2))
    dossier.line("9.2", deal)
    dossier.finds("duplicate_document")
    return dossier.scenario()


def invoice_claimed_twice(world: World) -> Scenario:
    """Two lines claim the same invoice: the earlier line keeps it, the other is unverified."""
    dossier, deal, _ = small_exhibition(world)
    bought(dossier, deal)
    dossier.line("9.2", deal, findings=["duplicate_claim"])
    dossier.line("9.2", deal, status="unverified", findings=["duplicate_claim"])
    return dossier.scenario()


def invoice_in_two_applications(world: World) -> Scenario:
    """Two applications of one firm claim the same invoice: the one registered first keeps it."""
    world.submitted_on = world.day_between(date(2025, 3, 3), date(2025, 11, 14))
    first = Dossier(world)
    goods = first.certify()
    seen = visit(world)
    deal = exhibition(first, seen)
    papers = [trip(first, seen), invoice(world, deal), act(world, deal), order(world, deal)]
    first.add(*papers)
    first.line("9.2", deal, findings=["duplicate_claim"])
    later = World(world.random.randint(0, 10**6), "second application", world.serial + 1)
    later.submitted_on = world.later(world.submitted_on, 10, 20)
    second = Dossier(later, applicant=first.applicant)
    second.facts = first.facts
    second.goods.append(goods)
    second.add(*first.items)
    second.line("9.2", deal, status="unverified", findings=["duplicate_claim"])
    return first.scenario(others=(second.scenario(),))


def same_amounts_no_duplicates(world: World) -> Scenario:
    """Two suppliers ask the same price for the same thing: two papers, two verified lines."""
    dossier, deal, seen = small_exhibition(world, items=1)
    other = exhibition(dossier, seen, items=1)
    other = replace(other, rows=deal.rows, language=deal.language)
    for each in (deal, other):
        bought(dossier, each)
        dossier.line("9.2", each)
    return dossier.scenario()


CASES = (copies, invoice_claimed_twice, invoice_in_two_applications, same_amounts_no_duplicates)
