"""The result of one application, from what the stages found: plain values, in a fixed order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

import msgspec

from checklists import folder
from checklists.eligibility import Assessment
from checklists.formulas import TIYN
from checklists.model import Edition
from extractors.application import Application
from extractors.findings import Finding, Outcome, Source
from extractors.page import DigitalSignature
from extractors.records import TaxStatement
from pipeline import result
from pipeline.decide import Line
from pipeline.extract import Paper, Proof
from pipeline.ingest import Bundle
from pipeline.pages.isolate import Unreadable
from pipeline.pages.messages import Reason
from pipeline.proof.asked import goods_carried
from pipeline.proof.rulings import ORDER, Ruling
from pipeline.views.texts import because, message

_CODES = {
    Reason.ENCRYPTED: "encrypted_document",
    Reason.NO_TEXT: "unreadable_document",
    Reason.TIMEOUT: "unreadable_document",
}


def document(paper: Paper) -> result.Document:
    """A paper as the result states it: its fields, and the place of each."""
    return result.Document(
        id=paper.id,
        kind=paper.kind,
        pages=tuple(result.PageRef(file=file, page=page) for file, page in paper.pages),
        fields=_plain(paper.record.fields()),
        evidence={
            pointer: evidence(source, paper.proofs.get(pointer))
            for pointer, source in sorted(paper.record.sources.items())
        },
        decided_by=tuple(evidence(s) for s in paper.decided_by),
        duplicate_of=paper.duplicate_of,
        codes=tuple(evidence(s) for s in paper.codes),
    )


def evidence(source: Source, proof: Proof | None = None) -> result.Evidence:
    """The place of a value, its box in points to one decimal; ``proof`` is what confirms it."""
    box = source.box
    return result.Evidence(
        file=source.file,
        page=source.page,
        bbox=(round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1)),
        text=source.quote,
        source=source.origin,
        confidence=source.confidence,
        proved_by=proof.by if proof else None,
        repaired_from=proof.repaired_from if proof else None,
    )


_TIYN_OR_FINER = frozenset({"price", "net", "excise", "vat", "gross", "debit", "credit", "amount", "kzt_debited"})


def _plain(value: object) -> dict[str, object]:
    """A record's fields as the contract writes them: money with two places at least, other numbers as printed."""
    written = _written(value, "")
    assert isinstance(written, dict)
    return written


def _written(value: object, name: str) -> object:
    if isinstance(value, dict):
        return {key: _written(item, key) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_written(item, name) for item in value]
    if isinstance(value, Decimal):
        is_money = name in _TIYN_OR_FINER or name.endswith(("_total", "_balance"))
        return f"{max(value, value.quantize(TIYN), key=_places) if is_money else value:f}"
    return value.isoformat() if isinstance(value, date) else value


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def finding(found: Finding) -> result.Finding:
    """A finding with its sentence in three languages."""
    return result.Finding(
        code=found.code,
        outcome=str(found.outcome),
        rule=found.rule,
        cite=found.cite,
        expense=found.expense,
        document=found.document,
        kind=found.kind,
        message=message(found),
        at_stake=found.at_stake,
        evidence=tuple(evidence(s) for s in found.sources),
    )


def unreadable_finding(page: Unreadable) -> Finding:
    """A file or page nobody could read, as a finding: damaged, protected, or merely not to be read."""
    damaged = (Reason.CORRUPT, Reason.EMPTY, Reason.NOT_A_PDF)
    code = "corrupt_document" if page.reason in damaged else _CODES.get(page.reason, "unreadable_document")
    values = {"file": page.file, "reason": str(page.reason)} | (
        {"page": str(page.page)} if page.page is not None else {}
    )
    return Finding(code=code, outcome=Outcome.WARN, rule="READ-01", cite="16", values=values)


def signature_findings(file: str, signatures: Sequence[DigitalSignature]) -> Iterator[Finding]:
    """A file that was changed after it was signed, or is not what was signed."""
    for one in signatures:
        values = {"file": file, "name": one.signer or one.field}
        if one.intact == "no":
            yield Finding(code="signature_broken", outcome=Outcome.WARN, rule="READ-04", cite="16", values=values)
        elif one.changed_after or (one.covers == "part" and one.intact == "yes"):
            yield Finding(code="changed_after_signing", outcome=Outcome.WARN, rule="READ-05", cite="16", values=values)


def expense(line: Line) -> result.Expense:
    """A claimed line: its status and sums, what it rests on, what it lacks, and why."""
    claim = line.expense
    blocking = [r for r in line.rulings if r.effect != "none"]
    return result.Expense(
        id=claim.id,
        category=claim.category,
        description=claim.description,
        supplier=claim.supplier.name if claim.supplier else None,
        status=line.status,
        claimed_net=line.sums.claimed_net.quantize(TIYN),
        verified_net=line.net.quantize(TIYN),
        documents=documents_of(line),
        missing=line.completeness.missing,
        reasons=tuple(dict.fromkeys(because(r.finding) for r in sorted(blocking, key=_severity))),
        checklist=tuple(
            result.Requirement(
                kind=row.asked.kind,
                alternatives=row.asked.alternatives,
                cite=row.asked.cite,
                rule=row.asked.rule,
                status=row.status,
                documents=row.papers,
            )
            for row in line.completeness.rows
        ),
        proof=result.Proof(
            claimed=line.sums.claimed_net,
            documented=line.sums.documented_gross,
            paid=line.sums.paid,
            net=line.net if line.status in ("verified", "reduced") else line.sums.proved,
        ),
        references=claim.references,
    )


def _severity(ruling: Ruling) -> int:
    return ORDER.index(ruling.effect)


def documents_of(line: Line) -> tuple[str, ...]:
    """The papers the line rests on, by id."""
    match = line.match
    ids = [p.id for p in (match.deal.papers if match.deal else ())]
    ids += [p for s in match.shares for p in s.remittance.papers]
    ids += [p for row in line.completeness.rows for p in row.papers]
    return tuple(sorted(set(ids), key=lambda i: int(i[1:])))


def eligibility(assessment: Assessment) -> result.Eligibility:
    """What one rule on the applicant came to."""
    asks = assessment.asks
    return result.Eligibility(
        rule=assessment.rule,
        cite=assessment.cite,
        status=assessment.status,
        asks=result.Text(en=asks.en, ru=asks.ru, kk=asks.kk),
        findings=tuple(f.code for f in assessment.findings),
    )


def files(
    bundle: Bundle,
    pages: Mapping[str, int],
    unreadable: Sequence[Unreadable],
    signatures: Mapping[str, Sequence[DigitalSignature]],
) -> tuple[result.FileEntry, ...]:
    """Every file of the bundle. One that nobody could open has no page count."""
    closed = {u.file for u in unreadable if u.page is None}
    return tuple(
        result.FileEntry(
            file=f.name,
            sha256=f.sha256,
            size=f.size,
            pages=None if f.name in closed and f.name not in pages else pages.get(f.name),
            role=f.role,
            signatures=tuple(result.Signature(**msgspec.structs.asdict(s)) for s in signatures.get(f.name, ())),
        )
        for f in sorted(bundle.files, key=lambda f: f.name)
    )


def assemble(
    bundle: Bundle,
    edition: Edition,
    lines: Sequence[Line],
    *,
    papers: Sequence[Paper],
    faults: Sequence[Finding],
    unreadable: Sequence[Unreadable],
    pages: Mapping[str, int],
    readings: Sequence[result.PageReading],
    assessments: Sequence[Assessment],
    calculation: result.Calculation,
    calculated: Iterable[Finding],
    doubts: Sequence[str] = (),
    mending: result.Mending | None = None,
) -> result.Result:
    """The result as it is written. Findings: of the bundle, of papers, of lines in the order of the claim, of the sum."""
    application = bundle.application
    signatures = {paper.pages[0][0]: paper.digital for paper in papers if paper.digital}
    found = [
        *bundle.findings,
        *(unreadable_finding(u) for u in unreadable),
        *(f for name in sorted(signatures) for f in signature_findings(name, signatures[name])),
        *faults,
        *(r.finding for line in lines for r in line.rulings if r.stated),
        *(f for a in assessments for f in a.findings),
        *calculated,
    ]
    return result.Result(
        application=application.id,
        applicant=application.applicant.name,
        applicant_bin=application.applicant.bin,
        submitted_on=application.submitted_on,
        law=result.Law(edition=edition.id, in_force_from=edition.in_force_from, digest=folder.digest(edition.id)),
        status="partial" if unreadable else "complete",
        files=files(bundle, pages, unreadable, signatures),
        documents=tuple(document(p) for p in papers),
        unreadable=tuple(
            result.Unreadable(file=u.file, page=u.page, reason=str(u.reason))
            for u in sorted(unreadable, key=lambda u: (u.file, u.page or 0))
        ),
        readings=tuple(sorted(readings, key=lambda r: (r.file, r.page))),
        findings=tuple(dict.fromkeys(finding(f) for f in found)),
        eligibility=tuple(eligibility(a) for a in assessments),
        expenses=tuple(expense(line) for line in lines),
        calculation=calculation,
        basis=_basis(application, edition, lines, papers, doubts),
        mending=mending,
    )


def _basis(
    application: Application, edition: Edition, lines: Sequence[Line], papers: Sequence[Paper], doubts: Sequence[str]
) -> result.Basis:
    nothing = result.LineBasis()
    known = {line.expense.id: _line_basis(line, edition) for line in lines}
    statement = next((p.record for p in papers if isinstance(p.record, TaxStatement)), None)
    return result.Basis(
        applicant=application.applicant,
        products=application.products,
        services=application.services,
        doubts=tuple(doubts),
        lines={id: each for id, each in known.items() if each != nothing},
        kinds={paper.id: paper.kind for paper in papers},
        tax_statement=_plain(statement.fields()) if statement else None,
    )


def _line_basis(line: Line, edition: Edition) -> result.LineBasis:
    removed = edition.removed(line.expense.category) is not None
    by_level = not removed and edition.checklist(line.expense.category).rates == "level"
    return result.LineBasis(
        level=line.countable.level,
        product=line.expense.product,
        carried=goods_carried(line.match) if by_level else (),
        domestic_carrier=line.countable.domestic_carrier,
        kz_sea_port=line.countable.kz_sea_port,
        cautious={reading: net.quantize(TIYN) for reading, net in line.countable.cautious.items()},
        literal={reading: net.quantize(TIYN) for reading, net in line.countable.literal.items()},
    )
