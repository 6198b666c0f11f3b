"""Acts of the applicant that no line rests on: one may be of a line's supply, and state another sum than its invoice does.

An act is paired with an invoice by what agrees. One that is worded or printed otherwise, or names its supplier so that it
was not understood, stays alone, and nothing would tell that it contradicts the invoice. One that tells of the same service
within the days of one supply and has no invoice of its own contradicts it where its sum, or the currency of its sum, is
another; any other act that states less is unaccounted for.
"""

from collections.abc import Sequence
from decimal import Decimal

from rapidfuzz import fuzz

from extractors.application import Application
from extractors.fold import fold
from extractors.identifiers import bin as bins
from extractors.records import Billing, CommercialInvoice, CompletionAct, Invoice, Party, TaxInvoice
from extractors.values.references import same_number
from extractors.who.firms import has_legal_form
from extractors.who.names import same_party
from pipeline.extract import Paper
from pipeline.match import Match, applicant_party, unused
from pipeline.proof.deals import EQUAL, PAIR_DAYS, Deal, billing_of, days_of, gross_of, is_void, net_of, same_sum
from pipeline.proof.rulings import Ruling, act_differs, ruling

# Descriptions are of one thing from this likeness on, of a hundred.
_ALIKE = 75
# An invoice is written out within so many days of the supply.
_SUPPLY_DAYS = 15


def loose_acts(
    match: Match, papers: Sequence[Paper], matches: Sequence[Match], application: Application
) -> list[Ruling]:
    """Rulings for review of a line that has no act, for acts of no line that may be its own and state another sum."""
    deal = match.deal
    if deal is not None and deal.acts and not deal.invoices:
        return _against_loose_invoices(match.expense.id, deal, papers, matches, application)
    if deal is None or deal.acts:
        return []
    loose = [p for p in _loose((CompletionAct,), papers, matches, application) if _may_be_of(billing_of(p), deal)]
    of_supply = [p for p in loose if _is_of_one_supply(billing_of(p), deal) and not _has_invoice(billing_of(p), papers)]
    found: list[Ruling] = []
    for paper in loose:
        act = billing_of(paper)
        differing = [(told, expected) for told, expected in _pairs(act, deal) if abs(told - expected) > EQUAL]
        if _in_another_currency(act, deal):
            if paper in of_supply and not differing and _pairs(act, deal):
                found.append(_another_currency(act, deal, match.expense.id))
        elif differing and (of_supply == [paper] or (paper in of_supply and not _states_less(act, deal))):
            # no other invoice is the act's, and where it states less no other act is the rest of it
            told, expected = differing[0]
            found.append(act_differs(match.expense.id, expected=expected, found=told))
        elif _states_less(act, deal):
            values = {"number": act.number or "—", "file": paper.pages[0][0], "page": str(paper.pages[0][1])}
            found.append(
                ruling("review", "act_unaccounted", "R-054", "16.1.3", match.expense.id, kind=paper.kind, values=values)
            )
    return found


def _against_loose_invoices(
    expense: str, deal: Deal, papers: Sequence[Paper], matches: Sequence[Match], application: Application
) -> list[Ruling]:
    """A ruling for a line that rests on acts alone, for an invoice of their supply on which no line rests and that states
    another sum: one that corrects an invoice that agreed with the act, say."""
    for paper in _loose((TaxInvoice, CommercialInvoice), papers, matches, application):
        if _has_act(billing_of(paper), papers):
            continue
        billed = Deal(invoices=(paper,))
        for act in map(billing_of, deal.acts):
            of_one = (
                _may_be_of(act, billed) and _is_of_one_supply(act, billed) and not _in_another_currency(act, billed)
            )
            for told, expected in _pairs(act, billed) if of_one else []:
                if abs(told - expected) > EQUAL:
                    return [act_differs(expense, expected=expected, found=told)]
    return []


def _has_act(invoice: Billing, papers: Sequence[Paper]) -> bool:
    """Whether an act of the same supplier states what the invoice does: then that one is the invoice's."""
    acts = (p.record for p in papers if isinstance(p.record, CompletionAct) and p.duplicate_of is None)
    return any(
        same_party(invoice.supplier, act.supplier) is not False
        and (same_sum(gross_of(invoice), gross_of(act)) or same_sum(net_of(invoice), net_of(act)))
        for act in acts
    )


def _loose(
    kinds: tuple[type[Billing], ...], papers: Sequence[Paper], matches: Sequence[Match], application: Application
) -> list[Paper]:
    """The applicant's papers of these kinds that no line rests on, copies and void ones left out."""
    loose = unused(papers, matches)
    return [
        p
        for p in papers
        if isinstance(p.record, kinds)
        and p.id in loose
        and p.duplicate_of is None
        and same_party(billing_of(p).buyer, applicant_party(application)) is not False
        and not is_void(p, papers)
    ]


def _in_another_currency(act: Billing, deal: Deal) -> bool:
    return bool(act.currency and deal.currency and act.currency != deal.currency)


def _another_currency(act: Billing, deal: Deal, expense: str) -> Ruling:
    """An act whose figure is that of the invoice, in another currency: one of the two is wrong."""
    told, expected = _pairs(act, deal)[0]
    values = {"expected": f"{expected:f} {deal.currency}", "found": f"{told:f} {act.currency}"}
    return ruling("review", "amount_mismatch", "R-054", "16.1.3", expense, values=values)


def _may_be_of(act: Billing, deal: Deal) -> bool:
    """Whether an act may be of a deal: of its supplier, near its days, under no other contract."""
    supplied = same_party(act.supplier, deal.supplier)
    named = any(_names(act, billing_of(p)) or _tells_alike(act, billing_of(p)) for p in deal.invoices)
    if supplied is not True and not (named and (supplied is None or _is_nobody(act.supplier))):
        return False
    contracts = {n for p in deal.invoices if (n := billing_of(p).contract.number)}
    if act.contract.number and contracts and not any(same_number(act.contract.number, n) for n in contracts):
        return False
    apart = [abs((one - other).days) for one in days_of(act) for other in deal.days]
    return not apart or min(apart) <= PAIR_DAYS


def _names(act: Billing, invoice: Billing) -> bool:
    """Whether an act bears the number or the contract of an invoice."""
    return same_number(act.number, invoice.number) or same_number(act.contract.number, invoice.contract.number)


def _tells_alike(act: Billing, invoice: Billing) -> bool:
    """Whether an act and an invoice tell of the same goods or services."""
    told = [fold(" ".join(line.description or "" for line in record.lines)) for record in (act, invoice)]
    return all(told) and fuzz.token_set_ratio(*told) >= _ALIKE


def _is_nobody(party: Party) -> bool:
    """Whether what was read for a party names no firm: it may be anyone."""
    return not (party.bin and bins.is_valid(party.bin)) and not has_legal_form(party.name or "")


def _pairs(act: Billing, deal: Deal) -> list[tuple[Decimal, Decimal]]:
    """The sums that both an act and the invoices state: gross, net."""
    pairs = ((gross_of(act), deal.gross), (net_of(act), deal.net))
    return [(one, other) for one, other in pairs if one is not None and other is not None]


def _states_less(act: Billing, deal: Deal) -> bool:
    """Whether an act states less than the invoices, or nothing that could be read."""
    told = _pairs(act, deal)
    return not told or any(other - one > EQUAL for one, other in told)


def _is_of_one_supply(act: Billing, deal: Deal) -> bool:
    """Whether an act of this supplier tells of what an invoice tells, within the days of one supply."""
    apart = [abs((one - other).days) for one in days_of(act) for other in deal.days]
    return (
        bool(apart)
        and min(apart) <= _SUPPLY_DAYS
        and same_party(act.supplier, deal.supplier) is True
        and any(_tells_alike(act, billing_of(p)) for p in deal.invoices)
    )


def _has_invoice(act: Billing, papers: Sequence[Paper]) -> bool:
    """Whether an invoice of the same supplier states what the act does: then it is of another supply."""
    return any(
        isinstance(p.record, Invoice)
        and p.duplicate_of is None
        and same_party(act.supplier, p.record.supplier) is not False
        and (act.currency is None or p.record.currency in (act.currency, None))
        and (same_sum(gross_of(act), gross_of(p.record)) or same_sum(net_of(act), net_of(p.record)))
        for p in papers
    )
