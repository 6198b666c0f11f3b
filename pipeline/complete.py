"""Is everything there that the law asks for a line? The checklist, row by row, against the papers matched to the line."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from checklists.model import Branch, Edition, RequiredDocument
from extractors.application import Application
from extractors.findings import Outcome
from extractors.fold import fold
from extractors.records import CompletionAct, ReconciliationAct, TripOrder
from extractors.who.names import same_party
from pipeline.extract import Paper, is_unread
from pipeline.match import Match
from pipeline.proof.carriage import proves_carriage
from pipeline.proof.certify import certify
from pipeline.proof.deals import billing_of
from pipeline.proof.events import for_event, is_online
from pipeline.proof.payments import payments
from pipeline.proof.remittances import Share
from pipeline.proof.rulings import Effect, Ruling, ruling
from pipeline.proof.unrecognised import may_be

PAYMENT_KINDS = ("payment_order", "swift_transfer", "cash_receipt", "bank_statement")


RowStatus = Literal["met", "missing", "wrong", "unreadable", "not_needed"]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the checklist, answered. ``status``: see :class:`pipeline.result.Requirement`."""

    asked: RequiredDocument
    status: RowStatus
    papers: tuple[str, ...] = ()


class Completeness(msgspec.Struct, frozen=True, kw_only=True):
    """A line's checklist with what follows from it. ``counted`` are the payments that prove something."""

    rows: tuple[Row, ...]
    rulings: tuple[Ruling, ...]
    counted: tuple[Share, ...]

    @classmethod
    def nothing(cls) -> "Completeness":
        """Of a line that the law asks nothing for, because nothing can be claimed under its category."""
        return cls(rows=(), rulings=(), counted=())

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(r.asked.kind for r in self.rows if r.status == "missing" and r.asked.need == "required")


def complete(
    match: Match, application: Application, edition: Edition, papers: Sequence[Paper], *, unreadable: bool
) -> Completeness:
    """The checklist of the line's category and branch. ``unreadable``: something of the bundle could not be opened."""
    checklist = edition.checklist(match.expense.category)
    branch = checklist.branch(
        checklist.branch_for(resident=match.resident, reconciliation_act=bool(match.reconciliation))
    )
    counted, paying = payments(match, application)
    rows: list[Row] = []
    rulings: list[Ruling] = []
    for asked in branch.documents:
        row, found = _row(
            asked, match, application, edition, papers=papers, counted=counted, paying=paying, unreadable=unreadable
        )
        row, found = _perhaps_unread(row, found, match, application, papers)
        rows.append(row)
        rulings += found
    if not any(_is_payment(a) for a in branch.documents):
        rulings += paying or ([] if counted else [_not_paid(match, branch, edition)])
    rulings += _signatures(match, edition, papers)
    if branch.id == "resident_without_reconciliation":
        rulings += _certified(counted, match, papers)
    return Completeness(rows=tuple(rows), rulings=tuple(rulings), counted=counted)


def _perhaps_unread(
    row: Row, found: list[Ruling], match: Match, application: Application, papers: Sequence[Paper]
) -> tuple[Row, list[Ruling]]:
    """Present but unreadable is not missing: a paper of the kind is there, and what it says could not be read.

    Nor is one missing that a page may be which nobody recognised, and which speaks of the line.
    """
    if row.status != "missing" or row.asked.need != "required":
        return row, found
    kinds, live = row.asked.alternatives, [p for p in papers if p.duplicate_of is None]
    unread = [p for p in live if p.kind in kinds and is_unread(p.record)]
    unknown = [p for p in live if p.clues and may_be(p.clues, kinds, match, application)]
    if not unread and not unknown:
        return row, found
    paper = (unread or unknown)[0]
    kind, code = (paper.kind, "document_unread") if unread else (row.asked.kind, "document_unrecognised")
    values = {"kind": kind, "file": paper.pages[0][0], "page": str(paper.pages[0][1])}
    doubt = ruling("review", code, row.asked.rule, row.asked.cite, match.expense.id, kind=kind, values=values)
    return Row(asked=row.asked, status="unreadable", papers=tuple(p.id for p in unread or unknown)), [doubt]


def _is_payment(asked: RequiredDocument) -> bool:
    return asked.need == "required" and any(k in PAYMENT_KINDS for k in asked.alternatives)


def _not_paid(match: Match, branch: Branch, edition: Edition) -> Ruling:
    """A branch that asks for no payment paper still pays back only what was paid (A-21)."""
    return ruling(
        "unverified",
        "unpaid",
        "R-033",
        edition.rule("R-033").cite or branch.cite,
        match.expense.id,
        kind="reconciliation_act",
    )


def _row(
    asked: RequiredDocument,
    match: Match,
    application: Application,
    edition: Edition,
    *,
    papers: Sequence[Paper],
    counted: Sequence[Share],
    paying: list[Ruling],
    unreadable: bool,
) -> tuple[Row, list[Ruling]]:
    """One row and what is wrong with it."""
    if asked.kind in _CERTIFICATES and asked.need == "required":
        good, found = certify(asked, match, application, edition)
        status: RowStatus = (
            "met" if not found else "missing" if found[0].finding.code == "missing_document" else "wrong"
        )
        return Row(asked=asked, status=status, papers=tuple(p.id for p in good)), found
    if _is_payment(asked):
        kinds = {p.id: p.kind for p in papers}
        shown = [s for s in counted if any(kinds.get(p) in asked.alternatives for p in s.remittance.papers)]
        return _payment_row(asked, match, shown, paying, unreadable=unreadable)
    if asked.kind == "trip_order":
        return _trip_row(asked, match, application)
    if asked.need == "required" and "transport_document" in asked.alternatives:
        return _service_row(asked, match, application)
    if asked.need == "conditional" and not _refers_to_request(match):
        return Row(asked=asked, status="not_needed"), []
    held = _held(asked, match, papers)
    if held:
        return Row(asked=asked, status="met", papers=tuple(p.id for p in held)), []
    if asked.need == "required":
        return Row(asked=asked, status="missing"), [_missing(asked, match)]
    # What is only recommended is shown in the checklist; the applicant hears of it where the law makes it a remark.
    if asked.outcome is Outcome.WARN:
        return Row(asked=asked, status="missing"), [_missing(asked, match, "none")]
    return Row(asked=asked, status="missing"), []


_CERTIFICATES = frozenset({"st_kz_certificate", "industrial_certificate", "origin_certificate"})


def _held(asked: RequiredDocument, match: Match, papers: Sequence[Paper]) -> list[Paper]:
    """Papers of the asked kinds that belong to the line."""
    own = [*(match.deal.papers if match.deal else ()), *match.reconciliation, *match.transport]
    found = [p for p in own if p.kind in asked.alternatives]
    return found or [
        p for p in papers if p.kind in asked.alternatives and p.kind in ("contract", "customs_declaration")
    ]


def _missing(asked: RequiredDocument, match: Match, effect: Effect = "unverified") -> Ruling:
    return ruling(
        effect,
        asked.code,
        asked.rule,
        asked.cite,
        match.expense.id,
        outcome=asked.outcome,
        kind=asked.kind,
        values={"kind": asked.kind},
    )


def _payment_row(
    asked: RequiredDocument, match: Match, counted: Sequence[Share], paying: list[Ruling], *, unreadable: bool
) -> tuple[Row, list[Ruling]]:
    papers = tuple(dict.fromkeys(p for s in counted for p in s.remittance.papers))
    doubts = [r for r in paying if r.effect == "review"]
    if counted:
        # Beside a payment that counts, one that does not leaves its part unpaid; one in doubt may be the missing part.
        rest = [msgspec.structs.replace(r, effect="none") for r in paying if r.effect != "review"]
        return Row(asked=asked, status="met", papers=papers), [*doubts, *rest]
    if paying:
        return Row(
            asked=asked, status="wrong", papers=tuple(p for s in match.shares for p in s.remittance.papers)
        ), paying
    if unreadable:
        found = ruling("review", "payment_unreadable", "R-050", asked.cite, match.expense.id, kind=asked.kind)
        return Row(asked=asked, status="unreadable"), [found]
    return Row(asked=asked, status="missing"), [_missing(asked, match)]


def _trip_row(asked: RequiredDocument, match: Match, application: Application) -> tuple[Row, list[Ruling]]:
    answers = [(p, for_event(p, match, application)) for p in match.trip_orders]
    good = tuple(p.id for p, answer in answers if answer)
    if good:
        return Row(asked=asked, status="met", papers=good), []
    unsure = [p for p, answer in answers if answer is None]
    if unsure:
        found = ruling("review", "trip_order_unclear", asked.rule, asked.cite, match.expense.id, kind=asked.kind)
        return Row(asked=asked, status="wrong", papers=(unsure[0].id,)), [found]
    if asked.rule == "R-057" and is_online(match):
        # nobody travels: what is asked for is an order that assigns employees to take part
        asked = msgspec.structs.replace(asked, rule="R-058", outcome=Outcome.WARN)
    rulings = [_missing(asked, match)]
    if answers:
        order = answers[0][0].record
        assert isinstance(order, TripOrder)
        values = {"number": order.number or "—", "found": order.event or order.destination or "—"}
        expected = {"expected": match.expense.description} if match.expense.description else {}
        rulings.append(
            ruling(
                "none",
                "trip_order_other_event",
                asked.rule,
                asked.cite,
                match.expense.id,
                kind=asked.kind,
                values=values | expected,
                sources=[order.sources.get("/event"), order.sources.get("/destination")],
            )
        )
    return Row(asked=asked, status="missing"), rulings


def _service_row(asked: RequiredDocument, match: Match, application: Application) -> tuple[Row, list[Ruling]]:
    """Proof of a non-resident's service: an act, or a transport paper that agrees with the claim (17.1.5 part 3)."""
    acts = [p for p in (match.deal.acts if match.deal else ()) if p.kind in asked.alternatives]
    proved = [p for p in match.transport if proves_carriage(p, match, application)]
    if acts or proved:
        return Row(asked=asked, status="met", papers=tuple(p.id for p in (*acts, *proved))), []
    if match.transport:
        found = ruling(
            "review", "transport_mismatch", asked.rule, asked.cite, match.expense.id, kind="transport_document"
        )
        return Row(asked=asked, status="wrong", papers=tuple(p.id for p in match.transport)), [found]
    return Row(asked=asked, status="missing"), [_missing(asked, match)]


_REQUEST_WORDS = tuple(
    fold(w)
    for w in (
        "счет на оплату",
        "счету на оплату",
        "сч на оплату",
        "төлем шот",
        "төлемге шот",
        "proforma",
        "проформа",
    )
)


def _refers_to_request(match: Match) -> bool:
    return any(word in fold(s.remittance.purpose) for s in match.shares for word in _REQUEST_WORDS)


def _certified(counted: Sequence[Share], match: Match, papers: Sequence[Paper]) -> list[Ruling]:
    """Payment papers in place of a reconciliation act are certified by signature and seal (17.1.5 part 2, R-062).

    Where it cannot be told whether the place is signed, the line goes on, unless the paper is a scan: its place may be empty.
    """
    scans = {p.id for p in papers if p.scan is not None}
    found: list[Ruling] = []
    for share in counted:
        payment = share.remittance
        if payment.signed == "yes":
            continue
        values = {"kind": "payment_order", "number": payment.number or "—", "role": "payer"}
        empty = payment.signed == "no"
        found.append(
            ruling(
                "review" if empty or payment.papers[0] in scans else "none",
                "signature_missing" if empty else "payment_not_certified",
                "R-062",
                "17.1.5",
                match.expense.id,
                outcome=Outcome.WARN,
                kind="payment_order",
                values=values,
            )
        )
    return found


_SEVERAL = 2  # printed acts besides, that tell what acts of a bundle look like


def _is_bare(paper: Paper, papers: Sequence[Paper]) -> bool:
    """Whether a printed act shows no hand at all, where each other printed act of its supplier does: its places are empty.

    Of a supplier with no other act those of the bundle tell, where there are several: who files draws no hands, or all.
    """
    if paper.kind != CompletionAct.KIND or paper.scan is not None or paper.signatures:
        return False
    own = billing_of(paper).supplier
    others = [other for other in papers if other.kind == paper.kind and other is not paper and other.scan is None]
    hands = [other.signatures for other in others if same_party(billing_of(other).supplier, own) is True]
    if not hands and len(others) >= _SEVERAL:
        hands = [other.signatures for other in others]
    return bool(hands) and all(count > 1 for count in hands)


def _signatures(match: Match, edition: Edition, papers: Sequence[Paper]) -> list[Ruling]:
    """Places where the law wants a signature: plainly empty is for review, not to be told is a remark (R-056, R-060).

    A paper that shows a single signature where two are due is for review as well, whosever the signature is; so is a printed
    act without any, where every other one of its supplier bears two.
    """
    found: list[Ruling] = []
    for paper in (*(match.deal.acts if match.deal else ()), *match.reconciliation):
        record = paper.record
        signed = record.signed if isinstance(record, ReconciliationAct) else billing_of(paper).signed
        states = {role: signed.get(role, "unknown") for role in edition.signers(paper.kind)}
        values = {"kind": paper.kind, "number": getattr(record, "number", None) or "—", "role": ""}
        empty = [role for role, state in states.items() if state == "no"]
        unclear = [role for role, state in states.items() if state == "unknown"]
        half_signed = len(states) > 1 and unclear and paper.signatures == 1
        if empty or half_signed or (len(unclear) == len(states) and _is_bare(paper, papers)):
            values["role"] = (empty or unclear)[0]
            found.append(
                ruling(
                    "review", "signature_missing", "R-060", "17.1.5", match.expense.id, kind=paper.kind, values=values
                )
            )
        elif unclear:
            found.append(
                ruling(
                    "none",
                    "signature_unclear",
                    "R-060",
                    "17.1.5",
                    match.expense.id,
                    outcome=Outcome.WARN,
                    kind=paper.kind,
                    values=values,
                )
            )
    return found
