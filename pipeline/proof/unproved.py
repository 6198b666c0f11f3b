"""What a line rests on that nothing proves: its papers' findings of the confirming stage, as reasons for a person to look."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

import msgspec

from checklists.costs import has_list
from checklists.model import Edition
from extractors.findings import Finding
from extractors.identifiers import bin as bins
from extractors.records import BankStatement, Billing, Certificate, ProformaInvoice, ReconciliationAct, TripOrder
from extractors.values.references import number_key
from extractors.who.names import same_party
from pipeline.complete import Completeness
from pipeline.extract import Paper
from pipeline.match import Match, unused
from pipeline.proof.accusations import RULE, doubtful, rows_told, softened
from pipeline.proof.deals import Deal, is_void
from pipeline.proof.matters import NEEDS, Use
from pipeline.proof.purposes import numbers_of
from pipeline.proof.remittances import Remittance
from pipeline.proof.rulings import Ruling, resting_on, ruling
from pipeline.proof.silence import amends
from pipeline.reconcile import Reconciled

_NUMBERS = ("number", "registration_number")


def unproved(
    match: Match, complete: Completeness, edition: Edition, papers: Sequence[Paper], matches: Sequence[Match]
) -> list[Ruling]:
    """Rulings for review of one line, for what its scans say and nothing proves."""
    by_id = {p.id: p for p in papers}
    uses: set[Use] = {"always"}
    if has_list(edition.checklist(match.expense.category)):
        uses.add("closed_list")
    if match.expense.domestic_carrier or match.expense.kz_sea_port:
        uses.add("uplift")
    faults: list[Finding] = []
    billing = match.deal.billing if match.deal else ()
    for paper in billing:
        told = any(p is not paper and _numbered(p) for p in billing)
        # the rows of the invoice are held against the list, those of its act only where there is no invoice
        own = uses - {"closed_list"} if match.deal and match.deal.invoices and paper in match.deal.acts else uses
        beside = match.deal is not None and paper in match.deal.acts
        faults += [f for f in _open(paper, own) if not (told and f.values["field"] in _NUMBERS and (f.text or beside))]
    for share in complete.counted:
        faults += _of_payment(share.remittance, by_id)
    for row in complete.rows:
        faults += _of_row([by_id[p] for p in row.papers], uses)
    distinct = [f for n, f in enumerate(faults) if f not in faults[:n]]
    rulings = resting_on(distinct, match.expense.id)
    rulings += _unclaimed(match, papers, matches)
    return rulings


def doubted(
    match: Match,
    line: tuple[Completeness, Reconciled],
    edition: Edition,
    papers: Sequence[Paper],
    matches: Sequence[Match],
    *,
    unread: bool = False,
) -> tuple[Completeness, Reconciled]:
    """A line's checklist and sums with what nothing proves on its scans. ``unread``: a page of the bundle could not be read."""
    if all(p.scan is None for p in papers) or edition.removed(match.expense.category) is not None:
        return line
    found, sums = line
    loose = unused(papers, matches)
    doubts = unproved(match, found, edition, papers, matches)
    told = [
        doubtful(match, rulings, found, papers, loose=loose, unread=unread)
        for rulings in (found.rulings, (*sums.rulings, *doubts))
    ]
    if doubts:
        told = [softened(rulings) for rulings in told]
    asked, reckoned = told
    return (
        msgspec.structs.replace(found, rows=rows_told(found, asked), rulings=asked),
        msgspec.structs.replace(sums, rulings=tuple(r for n, r in enumerate(reckoned) if r not in reckoned[:n])),
    )


def _open(paper: Paper, uses: Collection[Use]) -> Iterator[Finding]:
    """The paper's findings on values that matter to the line."""
    rare = {p: need.use for need in NEEDS.get(paper.kind, ()) for p in need.pointers}
    for fault in paper.faults:
        if fault.rule != RULE:
            continue
        pointer = "/" + fault.values["field"]
        use = next((u for p, u in rare.items() if _under(pointer, p)), "always")
        if use in uses:
            yield fault


def _numbered(paper: Paper) -> bool:
    """Whether the number of an invoice or act is beyond doubt: it does for a paper of the deal whose number was not read."""
    doubted = {f.values["field"] for f in paper.faults if f.rule == RULE}
    return bool(numbers_of(paper)) and doubted.isdisjoint(_NUMBERS)


def _under(pointer: str, pattern: str) -> bool:
    steps, wanted = pointer.split("/"), pattern.split("/")
    return all(w in ("*", s) for s, w in zip(steps, wanted, strict=False)) and len(steps) >= len(wanted)


def _of_payment(remittance: Remittance, papers: dict[str, Paper]) -> list[Finding]:
    """A payment paper's open values; those of the books only where the books alone show the payment."""
    own = [papers[p] for p in remittance.papers]
    books = [p for p in own if isinstance(p.record, BankStatement | ReconciliationAct)]
    if len(books) < len(own):
        return [f for p in own if p not in books for f in _open(p, {"always"})]
    return min(([f for f in _open(p, {"always", "books"}) if _of_this(f, p, remittance)] for p in books), key=len)


def _of_this(fault: Finding, paper: Paper, remittance: Remittance) -> bool:
    """Whether an open value of a book is in a row of this payment, or in no row at all."""
    steps = fault.values["field"].split("/")
    if steps[0] != "rows":
        return True
    assert isinstance(paper.record, BankStatement | ReconciliationAct)
    row = paper.record.rows[int(steps[1])]
    return remittance.amount in (row.debit, row.credit)


def _of_row(papers: Sequence[Paper], uses: Collection[Use]) -> list[Finding]:
    """Of certificates, trip orders and transport papers one that is proved is enough."""
    own = [p for p in papers if not isinstance(p.record, Billing | BankStatement | ReconciliationAct)]
    answers = [list(_open(p, uses)) for p in own if isinstance(p.record, Certificate | TripOrder) or p.kind in NEEDS]
    return min(answers, key=len, default=[])


def _unclaimed(match: Match, papers: Sequence[Paper], matches: Sequence[Match]) -> list[Ruling]:
    """Scanned invoices of the same supplier that no line rests on: they may correct, or be a copy of, the one claimed."""
    deal = match.deal
    if deal is None:
        return []
    loose = unused(papers, matches)
    found: list[Ruling] = []
    for paper in papers:
        if (
            paper.scan is not None
            and paper.id in loose
            and paper.duplicate_of is None
            and _bears_on(paper, deal, papers)
            and not any(m is not match and _is_of(paper, m) and not _is_of(paper, match) for m in matches)
            and not any(m is not match and _is_under(paper, m) and not _is_under(paper, match) for m in matches)
        ):
            values = {"kind": paper.kind, "number": getattr(paper.record, "number", None) or "—"}
            values |= {"file": paper.pages[0][0], "page": str(paper.pages[0][1])}
            found.append(
                ruling("review", "scan_unaccounted", RULE, "", match.expense.id, kind=paper.kind, values=values)
            )
    return found


def _is_of(paper: Paper, match: Match) -> bool:
    """Whether a scanned invoice is of the line's supplier, in the currency of the line, for all that can be read."""
    record = paper.record
    if not isinstance(record, Billing):
        return False
    return (
        record.currency == match.expense.claimed.currency and same_party(record.supplier, match.supplier) is not False
    )


def _is_under(paper: Paper, match: Match) -> bool:
    """Whether a scanned invoice or act names the contract, by number and day, that the line's own do."""
    contracts = {_contract(p) for p in (match.deal.billing if match.deal else ())}
    return _contract(paper) is not None and _contract(paper) in contracts


def _contract(paper: Paper) -> tuple[str, date] | None:
    record = paper.record
    if not isinstance(record, Billing) or not record.contract.number or record.contract.date is None:
        return None
    return number_key(record.contract.number), record.contract.date


def _bears_on(paper: Paper, deal: Deal, papers: Sequence[Paper]) -> bool:
    """Whether a scan that belongs to no line may change what a deal comes to."""
    if isinstance(paper.record, Billing) and not isinstance(paper.record, ProformaInvoice):
        # names on scans may be misread or in another language: only numbers tell two suppliers apart
        numbers = {n for n in (paper.record.supplier.bin, deal.supplier.bin) if n and bins.is_valid(n)}
        return not is_void(paper, papers) and len(numbers) < 2
    return paper.kind == "other" and amends(paper.scan or "")
