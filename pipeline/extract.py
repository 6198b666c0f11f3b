"""Documents in, papers out: each document's record, with the place of every value."""

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from logging import getLogger
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from extractors.draft import Draft
from extractors.findings import Finding, Source
from extractors.fold import squeezed
from extractors.page import Box, Code, DigitalSignature, Page
from extractors.records import (
    BankStatement,
    Billing,
    Certificate,
    Other,
    Party,
    Payment,
    ReconciliationAct,
    Record,
    TransportDocument,
    TripOrder,
)
from pipeline.clues import Clues, clues_of

if TYPE_CHECKING:
    from pipeline.classify import Document


logger = getLogger(__name__)

ProvedBy = Literal["check_digit", "arithmetic", "words", "other_document", "claim", "code", "second_reading"]


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """What confirms a value that was recognised in a picture; ``repaired_from`` is the first reading, where it was mended."""

    by: ProvedBy
    repaired_from: str | None = None


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """One document as the flow works with it.

    ``id`` is the result's (``d1``, by file and page); ``text`` a digest of its folded words, alike for copies that print
    alike; ``duplicate_of`` the id of the paper it is a copy of; ``faults`` what is wrong with the paper itself;
    ``signatures`` how many marks below its heading look like a signature, whoever's they are; ``codes`` are its QR codes,
    the text of each as its quote; ``digital`` are the digital signatures of the file that it begins; ``clues`` what a
    paper says that nobody recognised. ``scan`` is what its scanned pages say, line by line, None where all its pages have
    text of their own; ``struck`` are the places of figures there that a coloured pen goes over, ``unread_marks`` those where
    a bank's mark may stand that was not read; ``proofs`` are by pointer, of values of these pages only.
    """

    id: str
    kind: str
    record: Record
    pages: tuple[tuple[str, int], ...]
    text: str
    decided_by: tuple[Source, ...] = ()
    duplicate_of: str | None = None
    faults: tuple[Finding, ...] = ()
    signatures: int = 0
    scan: str | None = None
    struck: tuple[Source, ...] = ()
    unread_marks: tuple[Source, ...] = ()
    proofs: dict[str, Proof] = {}
    clues: Clues | None = None
    codes: tuple[Source, ...] = ()
    digital: tuple[DigitalSignature, ...] = ()


def is_unread(record: Record) -> bool:
    """True when a paper is there and known for what it is, but what it must say to count could not be read."""
    match record:
        case Payment():
            return record.amount is None or Party() == record.payer == record.beneficiary
        case Billing():
            sums = (record.net_total, record.gross_total, *(x for line in record.lines for x in (line.net, line.gross)))
            unnamed = not record.number and not record.registration_number
            return record.supplier == Party() or all(x is None for x in sums) or unnamed
        case Certificate():
            return record.holder == Party() or not record.goods
        case ReconciliationAct():
            return Party() == record.supplier == record.buyer or not record.rows
        case BankStatement():
            return not record.rows
        case TripOrder():
            return not (record.event or record.destination)
        case TransportDocument():
            return record.consignor == Party()
    return False


# Faults of a paper that make every line resting on it a matter for review (contract: papers that contradict each other).
CONTRADICTIONS = frozenset({"arithmetic_error", "amount_in_words_mismatch", "code_mismatch", "invalid_bin"})


def contradicts(fault: Finding) -> bool:
    """Whether a paper contradicts itself, or what was read of it does."""
    return fault.code in CONTRADICTIONS or (fault.code == "low_confidence" and fault.rule.startswith("CHECK-"))


@cache
def _readers() -> dict[str, Any]:
    """The module that reads each kind of document."""
    from extractors.documents import DOCUMENTS  # noqa: PLC0415 - loaded when a paper is made out; most of a rerun's are kept

    return {module.RECORD.KIND: module for module in DOCUMENTS}


def _read(document: "Document") -> tuple[Record, Sequence[Finding]]:
    """What the reader of the document's kind reads. A fault of the reader costs its paper, of which nothing is read then."""
    module = _readers().get(document.kind)
    if module is None:
        return Other(), ()
    try:
        record, faults = module.read(document.sheets)
    except Exception:
        file, page = document.pages[0]
        logger.exception(
            "%s, page %d: the reader of %s failed; nothing is read of this paper", file, page, document.kind
        )
        return Draft().build(module.RECORD), ()
    return record, faults


def extract(document: "Document") -> Paper:
    """The record of one document. Its id is given by :func:`numbered`, when all are there."""
    from extractors.banking.unread_marks import unread_marks  # noqa: PLC0415 - as above
    from extractors.billing.signatures import count_signatures  # noqa: PLC0415 - as above

    record, faults = _read(document)
    # of a page with text of its own a part may be a picture that was recognised
    recognised = any(source.origin == "ocr" for source in record.sources.values())
    scanned = recognised or any(s.page.origin == "ocr" for s in document.sheets)
    words = squeezed(" ".join(w.text for s in document.sheets for w in s.page.words))
    return Paper(
        id="",
        kind=document.kind,
        record=record,
        pages=document.pages,
        text=hashlib.sha256(words.encode()).hexdigest() if words else "",
        decided_by=document.decided_by,
        faults=tuple(faults),
        signatures=sum(count_signatures(sheet) for sheet in document.sheets),
        scan="\n".join(s.text for s in document.sheets) if scanned else None,
        struck=tuple(_struck(sheet.page, box) for sheet in document.sheets for box in sheet.page.struck),
        unread_marks=unread_marks(record, document.sheets),
        clues=_clues(document) if words and document.kind == Other.KIND and not document.decided_by else None,
        codes=tuple(_code(sheet.page, code) for sheet in document.sheets for code in sheet.page.codes),
        digital=document.sheets[0].page.signatures,
    )


def _code(page: Page, code: Code) -> Source:
    box = page.shown(code.box)
    return Source(file=page.file, page=page.number, box=box, quote=code.text, origin=page.origin)


def _struck(page: Page, box: Box) -> Source:
    return Source(file=page.file, page=page.number, box=page.shown(box), quote="", origin=page.origin)


def _clues(document: "Document") -> Clues:
    """Of a page that is no known kind of paper, not even of those of no interest."""
    from pipeline.classify import RECOGNISER  # noqa: PLC0415 - as above

    return clues_of(document.sheets, [RECOGNISER.shown(sheet).weights for sheet in document.sheets])


def numbered(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """Papers in order of file and page, with their ids; the order in which files were read does not matter."""
    ordered: Sequence[Paper] = sorted(papers, key=lambda p: (p.pages, p.kind, p.text))
    return tuple(
        msgspec.structs.replace(
            paper,
            id=f"d{n}",
            faults=tuple(msgspec.structs.replace(f, document=f"d{n}") for f in paper.faults),
        )
        for n, paper in enumerate(ordered, 1)
    )
