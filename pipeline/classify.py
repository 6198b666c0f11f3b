"""Pages in, documents out: where each document begins and ends, and what it is (page-stream segmentation).

Pages come and go one by one, so that a file of a thousand pages is never held whole. A page ends in exactly one document,
or is cut at a height where a second document begins on it. What begins nowhere and continues nothing is ``other``.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from extractors.cues import Recogniser, Start
from extractors.documents import DOCUMENTS
from extractors.findings import Source
from extractors.layout import Sheet
from extractors.page import Page
from extractors.records import Other

RECOGNISER = Recogniser({module.RECORD.KIND: module.CUES for module in DOCUMENTS})

_PAGE_OF = re.compile(
    r"(?:стр(?:аница|\.)?|лист|page|p\.|бет|парақ)\s*№?\s*(\d{1,4})\s*(?:из|of|/|-ден|дан|\|)?\s*(\d{1,4})?"
    r"|^\s*(\d{1,3})\s*(?:/|из|of)\s*(\d{1,3})\s*$|^\s*[-–—]\s*(\d{1,3})\s*[-–—]\s*$|^\s*(\d{1,3})\s*-\s*бет\s*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"^\s*\d{1,2}\.\d{1,2}\.?\s")


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One document: its pages (a sheet may be the part of a page that is its own) and the words that decided its kind."""

    kind: str
    sheets: tuple[Sheet, ...]
    decided_by: tuple[Source, ...] = ()

    @property
    def pages(self) -> tuple[tuple[str, int], ...]:
        return tuple(dict.fromkeys((s.page.file, s.page.number) for s in self.sheets))


def classify(pages: Iterable[Page]) -> Iterator[Document]:
    """The documents of one file, in order of their first page."""
    current: Document | None = None
    for page in pages:
        for sheet, start in _parts(Sheet(page)):
            if start is None and current and continues(current, sheet):
                current = Document(kind=current.kind, sheets=(*current.sheets, sheet), decided_by=current.decided_by)
                continue
            if start and current and _repeats(current, sheet, start):
                current = Document(kind=current.kind, sheets=(*current.sheets, sheet), decided_by=current.decided_by)
                continue
            if current:
                yield current
            current = _begin(sheet, start)
    if current:
        yield current


def _begin(sheet: Sheet, start: Start | None) -> Document:
    if start is None:
        return Document(kind=Other.KIND, sheets=(sheet,))
    return Document(
        kind=start.kind, sheets=(sheet,), decided_by=tuple(sheet.source(words) for words in start.words[:8])
    )


def _parts(sheet: Sheet) -> list[tuple[Sheet, Start | None]]:
    """The page whole, or cut between the documents that begin on it."""
    starts = RECOGNISER.starts(sheet)
    if len(starts) < 2:
        return [(sheet, starts[0] if starts else None)]
    cuts = [0.0, *(_cut(sheet, a.top, b.top) for a, b in pairwise(starts)), sheet.page.height]
    return [(_between(sheet, top, bottom), s) for (top, bottom), s in zip(pairwise(cuts), starts, strict=True)]


def _cut(sheet: Sheet, first: float, second: float) -> float:
    """Where one document ends and the next begins: the widest blank band above the second title, the nearer the better."""
    edges = [line.box for line in sheet.lines if first < line.box.middle <= second + 1]
    reach = second - (second - first) * 0.35
    best, width = second - 1, 0.0
    for upper, lower in pairwise(edges):
        gap = lower.top - upper.bottom
        if lower.top >= reach and gap > width:
            best, width = (upper.bottom + lower.top) / 2, gap
    return best


def _between(sheet: Sheet, top: float, bottom: float) -> Sheet:
    page = sheet.page
    return Sheet(
        msgspec.structs.replace(
            page,
            words=tuple(w for w in page.words if top <= w.middle < bottom),
            rulings=tuple(r for r in page.rulings if r.bottom >= top and r.top < bottom),
            inks=tuple(i for i in page.inks if top <= i.middle < bottom),
        )
    )


def continues(document: Document, sheet: Sheet) -> bool:
    """True when a page without a beginning of its own goes on with the document before it."""
    last = document.sheets[-1]
    if not sheet.page.words:
        return False
    number, before = page_number(sheet), page_number(last)
    if number and number > 1:
        return (before or len(document.sheets)) == number - 1
    if number == 1:
        return False
    if document.kind == Other.KIND:
        return _same_head(last, sheet)
    if _same_head(last, sheet) or RECOGNISER.anchors(sheet, document.kind) >= 2:
        return True
    clauses = [s for s in (last, sheet) if any(_CLAUSE.match(line.text) for line in s.lines)]
    return document.kind == "contract" and len(clauses) == 2


def _repeats(document: Document, sheet: Sheet, start: Start) -> bool:
    """True when the page repeats the heading of the document before it and its numbering says that it is a later page."""
    number = page_number(sheet)
    return (
        start.kind == document.kind
        and number is not None
        and number > 1
        and (page_number(document.sheets[-1]) or len(document.sheets)) == number - 1
    )


def page_number(sheet: Sheet) -> int | None:
    """The page's own number («лист 2 из 3», «2 / 3», «- 2 -»), looked for at its top and bottom."""
    lines = sheet.lines
    for line in (*lines[:3], *lines[-3:]):
        for segment in line.segments:
            match = _PAGE_OF.search(segment.text) if len(segment.words) <= 8 else None
            if match:
                return int(next(g for g in (match[1], match[3], match[5], match[6]) if g))
    return None


def _same_head(one: Sheet, other: Sheet) -> bool:
    """True when both pages begin with the same words, numbers aside."""
    heads = [re.sub(r"\d+", "", s.lines[0].text).strip() if s.lines else "" for s in (one, other)]
    return heads[0] == heads[1] and len(heads[0]) > 10
