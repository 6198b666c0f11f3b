"""Which payments count for a line, and what keeps the others from counting."""

from collections.abc import Mapping
from types import MappingProxyType

from extractors.application import Application
from extractors.records import Party, ReconciliationAct
from extractors.values.references import references
from extractors.who.names import same_party
from pipeline.match import Match, applicant_party
from pipeline.proof.deals import Deal
from pipeline.proof.remittances import NAMED, Share, is_payment_row, names_another_contract
from pipeline.proof.returns import Return
from pipeline.proof.rulings import Effect, Ruling, resting_on, ruling


def payments(match: Match, application: Application) -> tuple[tuple[Share, ...], list[Ruling]]:
    """The payments that count, and what keeps the others from counting."""
    counted: list[Share] = []
    rulings: list[Ruling] = []
    for share in match.shares:
        fault = _payment_fault(share, match, application)
        if fault is None:
            counted.append(share)
        else:
            rulings.append(fault)
    if counted:
        rulings += [_returned(one, match) for one in match.returned]
    return tuple(counted), rulings


def _returned(one: Return, match: Match) -> Ruling:
    values = {"date": str(one.day or "—"), "paid": str(one.amount), "purpose": one.purpose or "—"}
    expense = match.expense.id
    return ruling("review", "payment_returned", "R-050", "16.1.3", expense, values=values, sources=[one.source])


def _payment_fault(share: Share, match: Match, application: Application) -> Ruling | None:
    """The first thing that keeps the payment from counting."""
    remittance = share.remittance
    payer = same_party(remittance.payer, applicant_party(application))
    if payer is False:
        return _fault("payer_not_applicant", share, match, application)
    if remittance.mark == "pending":
        return _fault("unpaid", share, match, application, text="payment_not_executed")
    payee = same_party(remittance.beneficiary, match.supplier)
    named = share.strength == NAMED and remittance.beneficiary in (Party(),)
    if payee is False or (payee is None and not named):
        parties = {"expected": match.supplier.name or "—", "found": remittance.beneficiary.name or "—"}
        return _fault("supplier_mismatch", share, match, application, parties, text="payee_differs")
    if _is_for_another(share, match):
        return _fault("payment_purpose_unclear", share, match, application, {"purpose": remittance.purpose or "—"})
    if remittance.doubts:
        return resting_on(remittance.doubts, match.expense.id)[0]
    if payer is None:
        return _fault("payer_unclear", share, match, application)
    if remittance.mark is None:
        return _fault("payment_unconfirmed", share, match, application, text="payment_mark_unknown")
    return None


# What keeps a payment from counting: what it does to the line, and the rule.
_FAULTS: dict[str, tuple[Effect, str]] = {
    "payer_not_applicant": ("unverified", "R-052"),
    "unpaid": ("unverified", "R-050"),
    "supplier_mismatch": ("review", "R-053"),
    "payment_purpose_unclear": ("review", "R-053"),
    "payer_unclear": ("review", "R-052"),
    "payment_unconfirmed": ("review", "R-050"),
}


def _fault(
    code: str,
    share: Share,
    match: Match,
    application: Application,
    more: Mapping[str, str] = MappingProxyType({}),
    *,
    text: str = "",
) -> Ruling:
    """A ruling about one payment, with who paid whom what and when."""
    effect, rule = _FAULTS[code]
    remittance = share.remittance
    values = {
        "number": remittance.number or "—",
        "date": str(remittance.day or "—"),
        "paid": str(share.amount),
        "expected": application.applicant.name,
        "found": remittance.payer.name or remittance.payer.bin or "—",
        **more,
    }
    return ruling(effect, code, rule, "16.1.3", match.expense.id, text=text, values=values, sources=[remittance.source])


def _is_for_another(share: Share, match: Match) -> bool:
    """Whether the payment may have paid for something else: its purpose names another contract and no paper of the deal,
    or only a reconciliation act shows it, names no paper, and leaves other papers of the supplier unpaid."""
    remittance, deal = share.remittance, match.deal
    if deal is None or any(deal.names(r.number) for r in remittance.named):
        return False
    if names_another_contract(remittance, deal):
        return True
    acts = {p.id: p.record for p in match.reconciliation if isinstance(p.record, ReconciliationAct)}
    books = [acts[p] for p in remittance.papers if p in acts]
    return len(books) == len(remittance.papers) and any(a.closing_balance and _bills_others(a, deal) for a in books)


def _bills_others(act: ReconciliationAct, deal: Deal) -> bool:
    """Whether the act lists invoices or acts that are not the deal's."""
    billed = [references(row.document or "") for row in act.rows if not is_payment_row(row)]
    return any(named and not any(deal.names(r.number) for r in named) for named in billed)
