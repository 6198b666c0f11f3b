"""What goes out: ``result.json`` (``otem/result/1``), field by field.

Money is Decimal with two places, written as a string; dates ISO; pages from 1; a bbox is ``[x0, top, x1, bottom]`` in PDF
points of the page as displayed. Keys beyond the contract (``files``,
``decided_by``, ``checklist``, ``proof`` …) are for the report.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import msgspec

from extractors.application import Applicant, Level, Product, Service
from extractors.page import Layer
from pipeline.extract import ProvedBy

Status = Literal["verified", "reduced", "unverified", "review"]


class PageRef(msgspec.Struct, frozen=True, kw_only=True):
    file: str
    page: int | None


class Evidence(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a value was read. ``proved_by``: what confirms a value recognised in a picture; ``repaired_from``: its first
    reading, where it was mended. Both are left out where they say nothing."""

    file: str
    page: int
    bbox: tuple[float, float, float, float]
    text: str
    source: str
    confidence: float
    proved_by: ProvedBy | None = None
    repaired_from: str | None = None


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """``decided_by``: the words of the paper that decided its kind, each with its place; ``codes``: the texts of its QR codes."""

    id: str
    kind: str
    pages: tuple[PageRef, ...]
    fields: dict[str, Any]
    evidence: dict[str, Evidence]
    decided_by: tuple[Evidence, ...] = ()
    duplicate_of: str | None = None
    codes: tuple[Evidence, ...] = ()


class Unreadable(msgspec.Struct, frozen=True, kw_only=True):
    """A file or page nobody could read. Reasons: see ``pipeline/ingest.py``."""

    file: str
    page: int | None
    reason: str


class Text(msgspec.Struct, frozen=True, kw_only=True):
    en: str
    ru: str
    kk: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    code: str
    outcome: str
    rule: str
    cite: str
    expense: str | None
    document: str | None
    kind: str | None
    message: Text
    at_stake: Decimal | None
    evidence: tuple[Evidence, ...] = ()


class Eligibility(msgspec.Struct, frozen=True, kw_only=True):
    rule: str
    cite: str
    status: Literal["met", "failed", "unknown"]
    asks: Text
    findings: tuple[str, ...] = ()


class Requirement(msgspec.Struct, frozen=True, kw_only=True):
    """One row of a line's checklist: what the law asks for, and the papers that meet it."""

    kind: str
    alternatives: tuple[str, ...]
    cite: str
    rule: str
    status: Literal["met", "missing", "wrong", "unreadable", "not_needed"]
    documents: tuple[str, ...]


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """How one line's sum came down, tenge: claimed without taxes; documented and paid, both as the papers say it, with taxes;
    and the net that is proved."""

    claimed: Decimal | None
    documented: Decimal | None
    paid: Decimal | None
    net: Decimal | None


class Expense(msgspec.Struct, frozen=True, kw_only=True):
    """One claimed line, decided. ``reasons`` are sentences for the reviewer; ``missing`` are document kinds; ``references`` the
    numbers of its papers that the claim gives."""

    id: str
    category: str
    description: str | None
    supplier: str | None
    status: Status
    claimed_net: Decimal
    verified_net: Decimal
    documents: tuple[str, ...]
    missing: tuple[str, ...]
    reasons: tuple[Text, ...]
    checklist: tuple[Requirement, ...] = ()
    proof: Proof | None = None
    references: dict[str, str] = {}


class Group(msgspec.Struct, frozen=True, kw_only=True):
    base: Decimal
    before_cap: Decimal
    cap: Decimal
    reimbursable: Decimal


class Step(msgspec.Struct, frozen=True, kw_only=True):
    label: Text
    cite: str
    inputs: dict[str, str]
    formula: str
    result: Decimal
    expense: str | None = None


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """The total by either side of one reading, tenge. ``taken``: the side that ``total_reimbursable`` follows."""

    id: str
    literal: Decimal
    cautious: Decimal
    difference: Decimal
    question: Text
    taken: Literal["literal", "cautious"] = "literal"


class Calculation(msgspec.Struct, frozen=True, kw_only=True):
    groups: dict[str, Group]
    steps: tuple[Step, ...]
    total_reimbursable: Decimal
    cautious_total: Decimal
    readings: tuple[Reading, ...]


class Ask(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to mend of a line: the finding's code, the paper or the kind that is missing, and what to do."""

    code: str
    document: str | None
    kind: str | None
    advice: Text


class MendingLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line to mend, and what that adds to the total once the lines before it are mended, tenge; ``says`` both in words."""

    expense: str
    adds: Decimal
    says: Text
    asks: tuple[Ask, ...]


class Mending(msgspec.Struct, frozen=True, kw_only=True):
    """The fewest papers that bring the most money: how many, the total with them (tenge), the lines, dearest first."""

    papers: int
    total: Decimal
    lines: tuple[MendingLine, ...]


class LineBasis(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the calculation takes of a line besides its sums. ``cautious`` and ``literal``: by reading, what is verified of it by
    the side that is not taken, tenge.

    ``product`` is the code that the line names; ``carried``, where the rate goes by the level of the goods, the codes that its
    transport papers list, null for goods without one.
    """

    level: Level | None = None
    product: str | None = None
    carried: tuple[str | None, ...] = ()
    domestic_carrier: bool = False
    kz_sea_port: bool = False
    cautious: dict[str, Decimal] = {}
    literal: dict[str, Decimal] = {}


class Basis(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the sums rest on besides the lines, so that they can be reckoned again without reading a page or a paper.

    ``lines`` by the id of the claimed line, those of which there is nothing to say left out; ``doubts``: the readings that
    would refuse the applicant; ``kinds`` of the papers by their id; ``tax_statement``: the fields of the tax authority's.
    """

    applicant: Applicant
    products: tuple[Product, ...] = ()
    services: tuple[Service, ...] = ()
    doubts: tuple[str, ...] = ()
    lines: dict[str, LineBasis] = {}
    kinds: dict[str, str] | None = None
    tax_statement: dict[str, Any] | None = None


class Law(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """``digest``: SHA-256 of the law's data, of the edition and of the figures, that the result was reckoned by."""

    edition: str
    in_force_from: date
    digest: str | None = None


class Signature(msgspec.Struct, frozen=True, kw_only=True):
    """A digital signature of a file. ``chain``: nobody's trust in the certificate was asked.

    ``signer`` and ``organization`` as the certificate says, ``claimed_at`` (ISO 8601) as the signer does. ``covers``: the
    whole file, a revision of it, or a part; ``intact``: whether those bytes are what was signed; ``changed_after``: whether
    the file was changed after that, by more than further signatures.
    """

    field: str
    signer: str | None
    organization: str | None
    claimed_at: str | None
    covers: Literal["file", "revision", "part"]
    intact: Literal["yes", "no", "unknown"]
    changed_after: bool
    chain: Literal["not_checked"] = "not_checked"


class FileEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One file of the bundle, so that every one is accounted for. ``pages`` is None when nobody could open it."""

    file: str
    sha256: str
    size: int
    pages: int | None
    role: Literal["pdf", "application", "rates", "ignored"]
    signatures: tuple[Signature, ...] = ()


class PageReading(msgspec.Struct, frozen=True, kw_only=True):
    """A page that is not plainly text: what its text layer was worth, and why."""

    file: str
    page: int
    layer: Layer
    reason: str


class Result(msgspec.Struct, frozen=True, kw_only=True):
    schema: Literal["otem/result/1"] = "otem/result/1"
    application: str
    applicant: str
    applicant_bin: str
    submitted_on: date
    law: Law
    status: Literal["complete", "partial"]
    files: tuple[FileEntry, ...]
    documents: tuple[Document, ...]
    unreadable: tuple[Unreadable, ...]
    readings: tuple[PageReading, ...] = ()
    findings: tuple[Finding, ...]
    eligibility: tuple[Eligibility, ...]
    expenses: tuple[Expense, ...]
    calculation: Calculation
    basis: Basis | None = None
    mending: Mending | None = None


class NotAResult(Exception):
    """A file that is no ``result.json``, or is not there."""


def read_result(path: Path) -> Result:
    """The result in a file, or in the folder that a run leaves for an application."""
    file = path / "result.json" if path.is_dir() else path
    try:
        return msgspec.json.decode(file.read_bytes(), type=Result)
    except OSError as error:
        raise NotAResult(f"{file}: {error.strerror}") from error
    except msgspec.MsgspecError as error:
        raise NotAResult(f"{file}: not a result: {error}") from error
