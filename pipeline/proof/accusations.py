"""What is said against a line that scans prove: it stands only where the values it rests on are proved themselves.

«The payer is another», «the act differs from the invoice», «there is no payment order» may each be one misread letter. Where
a value behind it is open, the line is for a person, who is shown the place; nothing is said of the paper or the applicant.
"""

from collections.abc import Collection, Iterator, Sequence

import msgspec

from extractors.findings import Finding, Outcome
from extractors.fold import fold, pattern
from extractors.records import BankStatement, Billing, Payment, ReconciliationAct
from extractors.who.names import same_party
from pipeline.complete import PAYMENT_KINDS, Completeness, Row
from pipeline.extract import Paper, is_unread
from pipeline.match import Match
from pipeline.proof.added_up import balanced
from pipeline.proof.rulings import Ruling, resting_on, ruling
from pipeline.proof.unrecognised import is_unknown_scan

RULE = "CONFIRM-01"
_TOTALS = frozenset("net_total excise_total vat_total vat_excluded gross_total currency".split())
_PAID = frozenset("amount kzt_debited currency rows closing_balance".split())
_DAYS = frozenset("issued_on turnover_on signed_on performed_on executed_on rows".split())
_EVENT = frozenset("event destination employer".split())
# Kinds that a misread title makes of each other.
_FAMILIES = (
    frozenset({"st_kz_certificate", "industrial_certificate", "origin_certificate"}),
    frozenset({"payment_order", "swift_transfer", "cash_receipt"}),
    frozenset({"tax_invoice", "commercial_invoice", "proforma_invoice", "completion_act"}),
)
# Where a certificate says which form it is of: one of no form may be of any.
_FORM = pattern(r"(?<!\w)(?:ст\W?[123]|form\W?a|форма\W?а|eav|eur\W?1)(?!\w)")
# The fields that a finding on a line rests on, by its code.
_RESTS_ON = {
    "amount_mismatch": _TOTALS | _PAID,
    "indirect_tax_included": _TOTALS,
    "overclaimed": _TOTALS | _PAID,
    "partly_paid": _TOTALS | _PAID | {"purpose", "beneficiary", "payer", "mark"},
    "cost_not_reimbursable": frozenset({"lines"}),
    "currency_rate_missing": frozenset({"currency", "executed_on", "issued_on"}),
    "supplier_mismatch": frozenset({"supplier", "beneficiary"}),
    "buyer_not_applicant": frozenset({"buyer"}),
    "payer_not_applicant": frozenset({"payer", "holder", "buyer"}),
    "unpaid": frozenset({"mark"}),
    "expense_too_old": _DAYS,
    "expense_after_submission": _DAYS,
    "expired_certificate": _DAYS | {"valid_from", "valid_until"},
    "certificate_not_covering_product": frozenset({"goods", "holder"}),
    "trip_order_other_event": _EVENT,
}


def doubtful(
    match: Match,
    rulings: Sequence[Ruling],
    found: Completeness,
    papers: Sequence[Paper],
    *,
    loose: Collection[str],
    unread: bool,
) -> tuple[Ruling, ...]:
    """The rulings with those that rest on open values in their place.

    ``loose`` are the papers that no line rests on; ``unread``: a page of the bundle could not be read.
    """
    kept: list[Ruling] = []
    for each in rulings:
        told = _instead(each, match, found, papers, loose=loose, unread=unread)
        kept += [each] if told is None else [r for r in told if r not in kept]
    return tuple(kept)


def _instead(
    each: Ruling,
    match: Match,
    found: Completeness,
    papers: Sequence[Paper],
    *,
    loose: Collection[str],
    unread: bool,
) -> list[Ruling] | None:
    """What is said in the place of a ruling; None where it stands."""
    code, expense = each.finding.code, match.expense.id
    if code == "missing_document" and each.effect == "unverified":
        kinds = _asked(each.finding, found)
        own = next((p for p in papers if p.id in loose and p.kind in kinds and _may_be_own(p, match)), None)
        if own is not None:
            return [_look_at(own, each.finding.kind or "other", expense)]
        turned = [p for p in papers if _pays_backwards(p, match)] if not set(PAYMENT_KINDS).isdisjoint(kinds) else ()
        if turned:
            return [_look_at(turned[0], each.finding.kind or "other", expense)]
        return _perhaps_there(each.finding, expense, kinds, papers, unread=unread)
    if code == "unpaid" and not match.shares:
        books = [p for p in match.reconciliation if isinstance(p.record, ReconciliationAct) and not balanced(p.record)]
        if any(p.scan is not None for p in books):
            return [_look_at(books[0], "reconciliation_act", expense)]
        return _perhaps_there(each.finding, expense, (*PAYMENT_KINDS, "reconciliation_act"), papers, unread=unread)
    if code == "payer_not_applicant" and _may_be_ours(match, papers):
        told = each.finding
        return [
            ruling("review", "payer_unclear", told.rule, told.cite, expense, values=told.values, sources=told.sources)
        ]
    open_ = list(_open(_spoken_of(match, papers), _RESTS_ON.get(code, frozenset())))
    return resting_on(open_, expense) if open_ else None


def _may_be_ours(match: Match, papers: Sequence[Paper]) -> bool:
    """Whether a scanned payment that seems another's bears the BIN of the buyer, or has the supplier itself for its payer."""
    supplier, buyer = match.supplier.bin, match.deal.buyer.bin if match.deal else None
    shown = {paper: share.remittance for share in match.shares for paper in share.remittance.papers}
    return any(
        (supplier is not None and shown[p.id].payer.bin == supplier) or (buyer is not None and buyer in p.scan)
        for p in papers
        if p.scan is not None and p.id in shown
    )


def _may_be_own(paper: Paper, match: Match) -> bool:
    """Whether a scan that no line rests on may be the line's: its sum is, or nothing says that its party is another."""
    record = paper.record
    if paper.scan is None or paper.duplicate_of is not None:
        return False
    match record:
        case Billing():
            party, sums = record.supplier, {record.net_total, record.gross_total}
        case Payment():
            party, sums = record.beneficiary, {record.amount}
        case _:
            return False
    claimed = match.expense.claimed
    same_sum = claimed.amount in sums and record.currency in (None, claimed.currency)
    return same_sum or same_party(party, match.supplier) is not False


def _pays_backwards(paper: Paper, match: Match) -> bool:
    """Whether a scanned statement has the line's sum come from its supplier: the minus before it may be lost."""
    if paper.scan is None or not isinstance(paper.record, BankStatement) or match.deal is None:
        return False
    return any(
        row.credit in {match.deal.gross, match.expense.claimed.amount}
        and same_party(row.party, match.supplier) is not False
        for row in paper.record.rows
        if row.credit is not None
    )


def _perhaps_there(
    missing: Finding, expense: str, kinds: Sequence[str], papers: Sequence[Paper], *, unread: bool
) -> list[Ruling] | None:
    """A paper that is asked for may lie among the scans, misread: one of its kind in doubt, or one of no known kind."""
    alike = {kind for family in _FAMILIES if not family.isdisjoint(kinds) for kind in family}
    for paper in papers:
        in_doubt = paper.kind in alike.union(kinds) and (
            any(f.rule == RULE for f in paper.faults) or _of_no_form(paper)
        )
        # a paper of several pages that was read badly may hold one of another's
        swallowed = len(paper.pages) > 1 and any(f.code == "low_confidence" for f in paper.faults)
        unclear = in_doubt or swallowed or is_unknown_scan(paper, kinds)
        if paper.scan is not None and paper.duplicate_of is None and unclear:
            return [_look_at(paper, missing.kind or "other", expense)]
    if unread and any(p.scan is not None for p in papers):
        return [ruling("review", "scan_unclear", RULE, "", expense, kind=missing.kind)]
    return None


def _of_no_form(paper: Paper) -> bool:
    """Whether a certificate of origin was known by its title alone, which says nothing of its form."""
    return paper.kind == "origin_certificate" and not any(_FORM.search(fold(s.quote)) for s in paper.decided_by)


def _look_at(paper: Paper, kind: str, expense: str) -> Ruling:
    place = {"kind": kind, "file": paper.pages[0][0], "page": str(paper.pages[0][1])}
    return ruling("review", "scan_unclear", RULE, "", expense, kind=kind, values=place)


def _asked(missing: Finding, found: Completeness) -> tuple[str, ...]:
    """The kinds of papers that would do."""
    return next((row.asked.alternatives for row in found.rows if row.asked.kind == missing.kind), (missing.kind or "",))


def _spoken_of(match: Match, papers: Sequence[Paper]) -> Iterator[Paper]:
    """The papers that a line's findings may speak of; payments of which too little was read may be any line's."""
    paid = {paper for share in match.shares for paper in share.remittance.papers}
    yield from match.deal.papers if match.deal else ()
    yield from (p for p in papers if p.id in paid or (isinstance(p.record, Payment) and _may_pay(p.record, match)))
    yield from (*match.reconciliation, *match.certificates, *match.trip_orders, *match.transport)


def _may_pay(payment: Payment, match: Match) -> bool:
    """Whether a payment that no line takes may be the line's: too little of it was read, or it went to the line's supplier."""
    return is_unread(payment) or same_party(payment.beneficiary, match.supplier) is not False


def _open(papers: Iterator[Paper], fields: frozenset[str]) -> Iterator[Finding]:
    """Findings on values that nothing proves, of these fields."""
    for paper in papers:
        for fault in paper.faults:
            confirmed = fault.rule == RULE and fault.values["field"].split("/")[0] in fields
            contradicted = fault.code == "low_confidence" and fault.rule.startswith("CHECK-") and _TOTALS & fields
            if confirmed or (contradicted and isinstance(paper.record, Billing)):
                yield fault


def rows_told(found: Completeness, rulings: Sequence[Ruling]) -> tuple[Row, ...]:
    """The checklist, in which what may lie among the scans is not missing."""
    unclear = {r.finding.kind for r in rulings if r.finding.code == "scan_unclear"}
    return tuple(
        msgspec.structs.replace(row, status="unreadable")
        if row.status == "missing" and row.asked.kind in unclear
        else row
        for row in found.rows
    )


def softened(rulings: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """A line whose papers are in doubt is not rejected for what they seem to say: a person looks first."""
    final = ("duplicate_claim", "cost_not_reimbursable")
    return tuple(
        Ruling(effect="review", finding=msgspec.structs.replace(r.finding, outcome=Outcome.WARN), stated=r.stated)
        if r.effect == "unverified" and r.finding.code not in final
        else r
        for r in rulings
    )
