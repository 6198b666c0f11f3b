"""Acts of the applicant that no line rests on: one may be of a line's supply, and state another sum than its invoice does.

An act is paired with an invoice by what agrees. One that is worded or printed otherwise, or names its supplier so that it
was not understood, stays alone, and nothing would tell that it contradicts the invoice. An act that states less may be of
the invoice in any case; one that states more is when it tells of the same service within the days of one supply and has no
invoice of its own.
"""

from collections.abc import Sequence
from decimal import Decimal

from rapidfuzz import fuzz

from extractors.application import Application
from extractors.firms import has_legal_form
from extractors.fold import fold
from extractors.identifiers import bin as bins
from extractors.names import same_party
from extractors.records import Billing, CompletionAct, Invoice, Party
from extractors.references import same_number
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
    if deal is None or deal.acts or not deal.invoices:
        return []
    loose = unused(papers, matches)
    found: list[Ruling] = []
    for paper in papers:
        act = paper.record
        if not isinstance(act, CompletionAct) or paper.id not in loose or paper.duplicate_of is not None:
            continue
        ours = same_party(act.buyer, applicant_party(application)) is not False
        if not ours or not _may_be_of(act, deal) or is_void(paper, papers):
            continue
        if _states_less(act, deal):
            values = {"number": act.number or "—", "file": paper.pages[0][0], "page": str(paper.pages[0][1])}
            found.append(
                ruling("review", "act_unaccounted", "R-054", "16.1.3", match.expense.id, kind=paper.kind, values=values)
            )
        elif _states_more(act, deal) and _is_of_one_supply(act, deal) and not _has_invoice(act, papers):
            told, expected = _pairs(act, deal)[0]
            found.append(act_differs(match.expense.id, expected=expected, found=told))
    return found


def _may_be_of(act: Billing, deal: Deal) -> bool:
    """Whether an act may be of a deal: of its supplier, near its days, in its currency, under no other contract."""
    supplied = same_party(act.supplier, deal.supplier)
    named = any(_names(act, billing_of(p)) or _tells_alike(act, billing_of(p)) for p in deal.invoices)
    if supplied is not True and not (named and (supplied is None or _is_nobody(act.supplier))):
        return False
    if act.currency and deal.currency and act.currency != deal.currency:
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


def _states_more(act: Billing, deal: Deal) -> bool:
    return all(one - other > EQUAL for one, other in _pairs(act, deal))


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
        and (same_sum(gross_of(act), gross_of(p.record)) or same_sum(net_of(act), net_of(p.record)))
        for p in papers
    )
