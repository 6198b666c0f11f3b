"""Acts of the applicant that no line rests on: one may be of a line's supply, and state less than its invoice does.

An act is paired with an invoice by what agrees. One that is worded or printed otherwise, or names its supplier so that it
was not understood, stays alone, and nothing would tell that it contradicts the invoice.
"""

from collections.abc import Sequence

from rapidfuzz import fuzz

from extractors.application import Application
from extractors.firms import has_legal_form
from extractors.fold import fold
from extractors.identifiers import bin as bins
from extractors.names import same_party
from extractors.records import Billing, CompletionAct, Party
from extractors.references import same_number
from pipeline.extract import Paper
from pipeline.match import Match, applicant_party, unused
from pipeline.proof.deals import EQUAL, PAIR_DAYS, Deal, billing_of, days_of, gross_of, is_void, net_of
from pipeline.proof.rulings import Ruling, ruling

# Descriptions are of one thing from this likeness on, of a hundred.
_ALIKE = 75


def loose_acts(
    match: Match, papers: Sequence[Paper], matches: Sequence[Match], application: Application
) -> list[Ruling]:
    """Rulings for review of a line that has no act, for acts of no line that may be its own and state less."""
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
        if ours and _may_be_of(act, deal) and _states_less(act, deal) and not is_void(paper, papers):
            values = {"number": act.number or "—", "file": paper.pages[0][0], "page": str(paper.pages[0][1])}
            found.append(
                ruling("review", "act_unaccounted", "R-054", "16.1.3", match.expense.id, kind=paper.kind, values=values)
            )
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


def _states_less(act: Billing, deal: Deal) -> bool:
    """Whether an act states less than the invoices, or nothing that could be read."""
    pairs = ((net_of(act), deal.net), (gross_of(act), deal.gross))
    told = [(one, other) for one, other in pairs if one is not None and other is not None]
    return not told or any(other - one > EQUAL for one, other in told)
