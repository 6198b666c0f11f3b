"""Pages in, documents out: where each document begins and ends, and what it is (page-stream segmentation).

Pages come and go one by one, so that a file of a thousand pages is never held whole. A page ends in exactly one document,
or is cut at a height where a second document begins on it. What begins nowhere and continues nothing is ``other``: a
document that is in doubt never swallows the page behind it.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from extractors.documents import DOCUMENTS
from extractors.documents.payment_abroad import goes_abroad, is_banks_debit
from extractors.findings import Source
from extractors.kinds.cues import Recogniser, Shown, Start
from extractors.layout import Sheet
from extractors.page import Page
from extractors.recognised.misprints import unmistaken
from extractors.records import CommercialInvoice, Contract, Other, PaymentOrder, SwiftTransfer
from extractors.typesetting.broken_words import joined
from extractors.typesetting.centred_labels import raised
from extractors.typesetting.letter_boxes import unboxed
from pipeline.pages.continuation import (
    annexed,
    continues,
    contract_annex,
    follows,
    is_another_invoice,
    is_rest,
    is_running_text,
    repeats,
    same_contract,
    unbroken,
)

KINDS = {module.RECORD.KIND: module.CUES for module in DOCUMENTS}
RECOGNISER = Recogniser(KINDS)

# A later page bears labels of its form of at least this weight; so many labels of a first page begin another document.
_LABELS, _FIRST = 1.0, 2
# A line of strokes across the page, dashes mostly, scissors before them perhaps.
_STROKES = re.compile(r"✂?\W{0,3}(?:[-–—_.·*=]\s?){20,}✂?")
# So many of the words that decided are kept.
_DECIDING = 8


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One document: its pages (a sheet may be the part of a page that is its own) and the words that decided its kind."""

    kind: str
    sheets: tuple[Sheet, ...]
    decided_by: tuple[Source, ...] = ()

    @property
    def pages(self) -> tuple[tuple[str, int], ...]:
        return tuple(dict.fromkeys((s.page.file, s.page.number) for s in self.sheets))


def classify(pages: Iterable[Page]) -> Iterator[Document]:
    """The documents of one file; a blank page inside a document is given out before it."""
    current: Document | None = None
    blank = False
    for page in pages:
        whole = joined(raised(unboxed(Sheet(unmistaken(page)))))
        if not page.words and not page.inks:
            blank = True
            yield Document(kind=Other.KIND, sheets=(whole,))
            continue
        shown = RECOGNISER.shown(whole)
        for n, (sheet, start) in enumerate(_parts(whole, shown.starts)):
            if n == 0 and current and _goes_on(current, sheet, shown, apart=blank):
                current = msgspec.structs.replace(current, sheets=(*current.sheets, sheet))
                continue
            if current:
                yield current
            current = _begin(sheet, start)
        blank = False
    if current:
        yield current


def _goes_on(current: Document, sheet: Sheet, shown: Shown, *, apart: bool) -> bool:
    """Whether the page belongs to the document before it. ``apart``: a blank page lies between them."""
    kind, long = current.kind, KINDS[current.kind].long and not apart
    start = shown.starts[0] if shown.starts else None
    if start and start.titled:
        return _titled_goes_on(current, sheet, start, shown, long=long)
    numbered = follows(current.sheets, sheet, long=long)
    if numbered is False:
        return False
    if long and annexed(sheet, kind):
        return True
    if shown.first[kind] >= _FIRST:
        return False
    if numbered and (start is None or start.kind == kind):
        return True
    invoices = start is not None and start.kind == kind == CommercialInvoice.KIND
    if not long or (invoices and is_another_invoice(current.sheets[0], sheet)):
        return False
    if continues(current.sheets, sheet, labelled=start is not None and start.kind != kind):
        return True
    if start:
        return start.kind == kind
    labelled = shown.leading[kind] >= _LABELS and (kind == Contract.KIND or not is_running_text(sheet))
    return labelled or is_rest(current.sheets[-1], sheet)


def _titled_goes_on(current: Document, sheet: Sheet, start: Start, shown: Shown, *, long: bool) -> bool:
    """Whether a title on the page is no beginning: it is repeated, is that of an annex, or stands inside running text."""
    if start.kind == current.kind:
        begun = shown.first[start.kind] >= _FIRST
        if repeats(current.sheets, sheet, start.top, long=long, begun=begun):
            return True
        if long and not begun and follows(current.sheets, sheet, long=long):
            return True
        if long and start.kind == Contract.KIND and same_contract(current.sheets, sheet, start.top):
            return True
    if start.kind in (current.kind, Other.KIND) and annexed(sheet, current.kind):
        return True
    return long and unbroken(current.sheets[-1], sheet, start.top)


def _begin(sheet: Sheet, start: Start | None) -> Document:
    annex = contract_annex(sheet) if start is None or not start.titled else None
    if annex:
        return Document(kind=Contract.KIND, sheets=(sheet,), decided_by=(sheet.source(annex.words),))
    if start is None:
        return Document(kind=Other.KIND, sheets=(sheet,))
    decided = tuple(sheet.source(words) for words in start.words[:_DECIDING])
    title = start.words[0] if start.titled else ()
    transfer = start.kind == PaymentOrder.KIND and goes_abroad(sheet, title)
    transfer = transfer or (start.kind == CommercialInvoice.KIND and is_banks_debit(sheet, title))
    return Document(kind=SwiftTransfer.KIND if transfer else start.kind, sheets=(sheet,), decided_by=decided)


def _parts(sheet: Sheet, starts: tuple[Start, ...]) -> list[tuple[Sheet, Start | None]]:
    """The page whole, or cut between the documents that begin on it."""
    if len(starts) < 2:
        return [(sheet, starts[0] if starts else None)]
    cuts = [0.0, *(_cut(sheet, a.top, b.top) for a, b in pairwise(starts)), sheet.page.height]
    return [(_between(sheet, top, bottom), s) for (top, bottom), s in zip(pairwise(cuts), starts, strict=True)]


def _cut(sheet: Sheet, first: float, second: float) -> float:
    """Where one document ends and the next begins: at a line of strokes to cut along, or in the widest blank band above the
    second title, the nearer the better.
    """
    strokes = [line.box for line in sheet.lines if first < line.box.top < second and _STROKES.fullmatch(line.text)]
    if strokes:
        return strokes[-1].bottom
    edges = [line.box for line in sheet.lines if first < line.box.middle and line.box.top <= second + 1]
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
            doubtful=tuple(i for i in page.doubtful if top <= i.middle < bottom),
            codes=tuple(c for c in page.codes if top <= c.box.middle < bottom),
        ),
        sheet.printed,
    )
