"""The remarks of paragraph 22: what the applicant is to mend, each with its paper, its page, its provision and what is wanted."""

from collections.abc import Mapping
from typing import Final

import msgspec

from pipeline.precheck import names
from pipeline.result import Document, Finding, PageRef, Result, Text
from pipeline.views import texts
from pipeline.views.figures import LANGUAGES

# What follows from a remark; a limit is no fault to mend, and what is for information asks nothing.
_REMARKED: Final = frozenset({"warn", "cut", "leave", "refuse"})
# A doubt of the reader, in words for a reviewer: the applicant is told of it once for each paper, and where a line hangs on it.
_DOUBT: Final = "low_confidence"
# Faults that the operator mends, not the applicant.
_OPERATORS: Final = frozenset({"currency_rate_missing"})

# What findings add for a reviewer.
ASIDES: Final = tuple(f"letter_aside_{key}" for key in ("look", "compare", "limit", "unlocked", "again"))


class Remark(msgspec.Struct, frozen=True, kw_only=True):
    """One remark. ``lines``: the claimed lines it concerns, none where it is about the application; ``paper`` by kind and
    number, by kind alone where it is missing; ``pages`` where to look."""

    code: str
    lines: tuple[str, ...]
    paper: Text | None
    pages: tuple[PageRef, ...]
    says: Text
    cite: str
    wanted: Text


def remarks(result: Result) -> tuple[Remark, ...]:
    """What is to be mended: the application first, then line by line. The same fault of several lines is one remark."""
    papers = {document.id: document for document in result.documents}
    found: dict[tuple[str, ...], list[Finding]] = {}
    open_papers = {paper for e in result.expenses if e.status != "verified" for paper in e.documents}
    for finding in result.findings:
        if finding.code == _DOUBT:
            if finding.document not in open_papers:
                continue
            finding = msgspec.structs.replace(finding, message=texts.label("letter_unclear"))  # noqa: PLW2901
        if finding.outcome in _REMARKED and finding.code not in _OPERATORS:
            key = (finding.code, finding.kind or "", finding.document or "", finding.cite, finding.message.ru)
            found.setdefault(key, []).append(finding)
    made = [_remark(group, result, papers) for group in found.values()]
    order = {expense.id: number for number, expense in enumerate(result.expenses)}
    return tuple(sorted(made, key=lambda remark: min((order.get(line, 0) for line in remark.lines), default=-1)))


def told(message: Text) -> Text:
    """What a finding says to an applicant: without the sentence that tells a reviewer what to look at."""
    said = {lang: texts.in_language(message, lang) for lang in LANGUAGES}
    for key in ASIDES:
        aside = texts.label(key)
        said = {lang: text.removesuffix(texts.in_language(aside, lang)).rstrip() for lang, text in said.items()}
    return Text(**said)


def named(document: Document) -> Text:
    """A paper by its kind and number: ``счет-фактура № 145``."""
    number = document.fields.get("number")
    kind = texts.name("kind", document.kind)
    return texts.joined(kind, texts.same(f"№ {number}")) if number else kind


def _remark(group: list[Finding], result: Result, papers: Mapping[str, Document]) -> Remark:
    first = group[0]
    document = papers.get(first.document or "")
    lines = [f.expense for f in group if f.expense is not None]
    if not lines and document is not None:
        lines = [e.id for e in result.expenses if document.id in e.documents]
    line = next((e for e in result.expenses if lines == [e.id]), None)
    pages = [PageRef(file=e.file, page=e.page) for f in group for e in f.evidence]
    if not pages:
        pages = list(document.pages) if document else _pages(first, lines, result, papers)
    paper = named(document) if document else texts.name("kind", first.kind) if first.kind else None
    return Remark(
        code=first.code,
        lines=tuple(dict.fromkeys(lines)),
        paper=paper,
        pages=tuple(dict.fromkeys(pages)),
        says=told(first.message),
        cite=first.cite,
        wanted=texts.advice(first.code, first.kind, names(line, papers)),
    )


def _pages(finding: Finding, lines: list[str], result: Result, papers: Mapping[str, Document]) -> list[PageRef]:
    """Where to look when a finding names no page: the first page of each paper of its lines, or of those of its kind."""
    if finding.code == "missing_document":
        return []
    of_lines = [papers[i] for e in result.expenses if e.id in lines for i in e.documents if i in papers]
    of_kind = [paper for paper in of_lines if paper.kind == finding.kind]
    return [paper.pages[0] for paper in of_kind or of_lines if paper.pages]
