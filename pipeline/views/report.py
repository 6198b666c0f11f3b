"""The report: one HTML file that shows a reviewer what was decided, why, and where on the papers it stands.

It needs nothing but itself: no request leaves it, no script in it but its own (Content-Security-Policy with hashes).
Everything a paper says is data: escaped by Jinja, and cleaned of characters that act (:func:`pipeline.views.figures.clean`).
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec
from markupsafe import Markup

from pipeline.result import Document, Evidence, Expense, Finding, Requirement, Result, Signature, Text
from pipeline.views import fields, sheets, texts
from pipeline.views.citing import provision
from pipeline.views.figures import LANGUAGES, clean, count, day, money
from pipeline.views.sheets import Sheet
from pipeline.views.waterfall import Bar, by_stake, waterfall

if TYPE_CHECKING:
    from jinja2 import Template

_STATUSES: Final = ("verified", "reduced", "unverified", "review")
_SCALE: Final = 1000  # width of the waterfall's drawing


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A claimed line with its papers and the rows on which they are compared."""

    anchor: str
    expense: Expense
    category: Text
    documents: tuple[Document, ...]
    rows: tuple[fields.Row, ...]
    findings: tuple[Finding, ...]


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A document with all its fields, and the lines that rest on it."""

    anchor: str
    document: Document
    single: tuple[fields.Shown, ...]
    tables: tuple[fields.Table, ...]
    lines: tuple[Line, ...]


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """One bar of the waterfall; ``x`` and ``width`` out of :data:`_SCALE`."""

    bar: Bar
    kind: str
    x: int
    width: int
    level: int


class FileView(msgspec.Struct, frozen=True, kw_only=True):
    """One file and what became of each of its pages: (pages as printed, document or reason)."""

    name: str
    role: str
    size: int
    sha256: str
    pages: int | None
    documents: tuple[tuple[str, Paper], ...]
    unread: tuple[tuple[int | None, str], ...]
    unplaced: str
    signatures: tuple[Signature, ...]


def report(
    result: Result, files: Mapping[str, Path], *, limit: int = sheets.LIMIT, draw: sheets.Draw = sheets.picture
) -> str:
    """The report of one application as HTML.

    ``files`` maps the names of the bundle's PDFs to where they lie on disk; those that are not there are shown without
    pages. ``limit`` is the most that all page pictures may take, in bytes of the report; ``draw`` makes them.
    """
    lines = tuple(_lines(result))
    papers = tuple(_papers(result, lines))
    marks = sheets.Marks()
    for evidence in _evidence(result, lines):
        marks.of(evidence)
    for finding in result.findings:
        if finding.code == "low_confidence":
            for evidence in finding.evidence:
                marks.doubt(evidence)
    pages = _in_order(result, sheets.drawn(marks.sheets(), files, limit, draw))
    view: dict[str, Any] = {
        "result": result,
        "lines": lines,
        "papers": papers,
        "totals": _totals(result),
        "bars": _bars(waterfall(result)),
        "undecided": [line for line in lines if line.expense.status == "review"],
        "findings": by_stake(result.findings),
        "mending": result.mending,
        "files": tuple(_files(result, papers)),
        "sheets": [sheet for sheet in pages if sheet.picture],
        "left_out": [sheet for sheet in pages if not sheet.picture] if files else [],
        "links": _Links(marks, pages, papers),
        "scale": _SCALE,
    }
    return _template().render(view)


class _Links:
    """From a value to its mark on a page, and back."""

    def __init__(self, marks: sheets.Marks, pages: Sequence[Sheet], papers: Sequence[Paper]) -> None:
        self._marks = marks
        self._crops = {mark.id: mark.crop for sheet in pages if sheet.picture for mark in sheet.marks if mark.crop}
        self._seen = {mark.id for sheet in pages if sheet.picture for mark in sheet.marks}
        self._papers = {paper.document.id: paper for paper in papers}
        self._anchors: dict[tuple[str, str], str] = {}
        self._fields: dict[str, str] = {}
        for paper in papers:
            for number, shown in enumerate(fields.shown(paper.document), start=1):
                anchor = self._anchors[paper.anchor, shown.pointer] = f"{paper.anchor}v{number}"
                if shown.evidence is not None:
                    self._fields.setdefault(marks.of(shown.evidence), anchor)

    def to(self, evidence: Evidence | None) -> str | None:
        """The anchor of the mark, or None where its page is not in the report."""
        mark = None if evidence is None else self._marks.of(evidence)
        return mark if mark in self._seen else None

    def crop(self, evidence: Evidence) -> Markup | None:
        """The place on its page as a picture, for a value that nothing proves."""
        return self._crops.get(self._marks.of(evidence))

    def back(self, mark: str) -> str | None:
        """The anchor of the field that was read there."""
        return self._fields.get(mark)

    def anchor(self, paper: Paper, shown: fields.Shown) -> str:
        """The anchor of a field of a document."""
        return self._anchors[paper.anchor, shown.pointer]

    def paper(self, document: str | None) -> Paper | None:
        return self._papers.get(document) if document else None


def _lines(result: Result) -> Iterator[Line]:
    documents = {document.id: document for document in result.documents}
    for number, expense in enumerate(result.expenses, start=1):
        own = tuple(documents[each] for each in expense.documents if each in documents)
        yield Line(
            anchor=f"l{number}",
            expense=expense,
            category=texts.category(expense.category),
            documents=own,
            rows=fields.compared(own),
            findings=tuple(finding for finding in result.findings if finding.expense == expense.id),
        )


def _papers(result: Result, lines: Sequence[Line]) -> Iterator[Paper]:
    for number, document in enumerate(result.documents, start=1):
        yield Paper(
            anchor=f"d{number}",
            document=document,
            single=fields.single(document),
            tables=fields.tables(document),
            lines=tuple(line for line in lines if document in line.documents),
        )


def _evidence(result: Result, lines: Sequence[Line]) -> Iterator[Evidence]:
    """All evidence, what a person must decide first: should pages have to be left out, they are the last to go."""
    review = [line for line in lines if line.expense.status == "review"]
    others = [line for line in lines if line.expense.status != "review"]
    for line in (*review, *others):
        for finding in line.findings:
            yield from finding.evidence
        for document in line.documents:
            yield from document.evidence.values()
    for finding in result.findings:
        yield from finding.evidence
    for document in result.documents:
        yield from (*document.evidence.values(), *document.decided_by, *document.codes)


def _in_order(result: Result, pages: Sequence[Sheet]) -> list[Sheet]:
    """Sheets by file, as the bundle lists them, then by page."""
    order = {entry.file: number for number, entry in enumerate(result.files)}
    return sorted(pages, key=lambda sheet: (order.get(sheet.file, len(order)), sheet.file, sheet.page))


def _totals(result: Result) -> dict[str, Any]:
    counts = Counter(expense.status for expense in result.expenses)
    claimed = {status: Decimal(0) for status in _STATUSES}
    for expense in result.expenses:
        claimed[expense.status] += expense.claimed_net
    return {
        "claimed": sum(claimed.values(), Decimal(0)),
        "verified": sum((expense.verified_net for expense in result.expenses), Decimal(0)),
        "by_status": [(status, counts[status], claimed[status]) for status in _STATUSES],
    }


def _bars(bars: Sequence[Bar]) -> tuple[Drawn, ...]:
    top = max((bar.level for bar in bars), default=Decimal(0)) or Decimal(1)
    return tuple(_bar(bar, top) for bar in bars)


def _bar(bar: Bar, top: Decimal) -> Drawn:
    def at(amount: Decimal) -> int:
        return int(_SCALE * max(amount, Decimal(0)) / top)

    start = Decimal(0) if bar.change is None else bar.level - bar.change
    low, high = sorted((at(start), at(bar.level)))
    kind = "total" if bar.change is None else "rise" if bar.change > 0 else "fall"
    # the smallest fall still shows as a hair
    return Drawn(bar=bar, kind=kind, x=low, width=max(high - low, 2 if bar.change else 0), level=at(bar.level))


def _files(result: Result, papers: Sequence[Paper]) -> Iterator[FileView]:
    for entry in result.files:
        pages = {paper.anchor: _pages_in(entry.file, paper.document) for paper in papers}
        unread = tuple((each.page, each.reason) for each in result.unreadable if each.file == entry.file)
        placed = {page for own in pages.values() for page in own} | {page for page, _ in unread}
        whole = None in placed or entry.role != "pdf"
        unplaced = () if whole else sorted(set(range(1, (entry.pages or 0) + 1)) - placed)
        yield FileView(
            name=entry.file,
            role=entry.role,
            size=entry.size,
            sha256=entry.sha256,
            pages=entry.pages,
            documents=tuple((ranges(pages[paper.anchor]), paper) for paper in papers if pages[paper.anchor]),
            unread=unread,
            unplaced=ranges(unplaced),
            signatures=entry.signatures,
        )


def _pages_in(file: str, document: Document) -> list[int]:
    return sorted(ref.page for ref in document.pages if ref.file == file and ref.page is not None)


def ranges(pages: Sequence[int]) -> str:
    """Page numbers as a person writes them.

    >>> ranges([1, 2, 3, 5, 8, 9])
    '1–3, 5, 8–9'
    """
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(f"{run[0]}" if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _places(document: Document) -> list[tuple[str, str]]:
    """Where a document lies: each file with its pages."""
    names = dict.fromkeys(ref.file for ref in document.pages)
    return [(name, ranges(_pages_in(name, document))) for name in names]


def _wanted(requirement: Requirement) -> Text:
    """The papers a requirement names, any of which will do."""
    kinds = dict.fromkeys((requirement.kind, *requirement.alternatives))
    return texts.joined(*(texts.name("kind", kind) for kind in kinds), by=" / ")


@cache
def _template() -> "Template":
    import jinja2  # noqa: PLC0415 - reports made before are kept, and the library is large

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("pipeline.views", "page"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    style, script = _own("report.css"), _own("report.js")
    environment.globals |= {
        "style": style,
        "script": script,
        "policy": _policy(style, script),
        "languages": LANGUAGES,
        "label": texts.label,
        "name": texts.name,
        "capital": texts.capital,
        "same": texts.same,
        "cite": provision,
        "text_of": texts.in_language,
        "money": money,
        "day": day,
        "places": _places,
        "wanted": _wanted,
        "said": texts.said,
        "size": count,
    }
    return environment.get_template("report.html")


def _finalize(value: Any) -> Any:
    """Whatever a template prints goes through here: a string that is not our own markup is cleaned, then escaped."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _own(name: str) -> Markup:
    """A file of this package, which stands in the report as it is: never anything from a bundle."""
    return Markup((resources.files("pipeline.views") / "page" / name).read_text(encoding="utf-8"))


def _policy(style: str, script: str) -> Markup:
    """The Content-Security-Policy: nothing but this very style, this very script, and pictures inside the file."""
    return Markup(
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:;"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode("ascii")
