"""Where the goods of a transport document are taken over and delivered: in boxes, columns and lines (forms 10.2-10.5)."""

import re
from collections.abc import Mapping, Sequence

from extractors.dates import find_dates
from extractors.draft import Draft
from extractors.findings import Source
from extractors.fold import fold
from extractors.labels.near import near
from extractors.layout import EDGE, Sheet
from extractors.page import Box
from extractors.reading import Hit, Span, span
from extractors.who import firms

# Labels that belong inside a party's box.
INNER = ("bin", "contact")
# A ruled cell taller than this share of the page is no box of a form.
_TALL = 0.25
# A row of a label and its value is lower than so many of its letters; so many of them, this one too, make a column.
_ROW, _ROWS = 2.5, 3
_YEAR_WORD = re.compile(r"[\s,;]*(?<!\w)(?:года?|ж(?:ыл\w*)?|г)?\.?[\s,;]*$")
# A label that ends in one of these goes on in the line below: «… / Ort und Tag der» above «Übernahme».
_GOES_ON = frozenset(map(fold, "и және мен of the and for der des die und du de la et del taking over".split()))
_BOX = re.compile(r"\d{1,2}[a-zа-я]?\.?\s+[^\W\d]")


def put_places(draft: Draft, hits: Sequence[Hit]) -> None:
    for pointer, fields in (("/place_of_loading", ("loading",)), ("/place_of_discharge", ("discharge", "delivery"))):
        for field in fields:
            for hit in sorted((h for h in hits if h.field == field), key=lambda h: not h.leads):
                draft.put(pointer, _place(hit, hits))


def _boxed(hit: Hit, hits: Sequence[Hit]) -> list[Span]:
    """What stands under a label in its ruled cell, or in the cell below one that holds it alone; what is beside is another's."""
    sheet, last = hit.sheet, hit.segment
    while (lower_part := sheet.under(last)) and lower_part.words[0] in hit.words:  # the label goes on there
        last = lower_part
    cell = sheet.cell((hit.box.x0 + hit.box.x1) / 2, hit.box.middle)
    if cell is None or cell.height > _TALL * sheet.page.height:
        return []
    labelled = {id(h.segment): h for h in hits if h.leads and h.sheet is sheet}
    if any(h.segment.line == hit.segment.line and _shares(h, hit, cell) for h in labelled.values()):
        below = sheet.under(last)
        told = span(sheet, below.words) if below else None
        return [told] if told else []
    found = _lines_of(sheet, cell, max(last.box.middle, hit.segment.box.bottom - 1), labelled) or _beside(hit, labelled)
    lower = None if found else sheet.cell((hit.box.x0 + hit.box.x1) / 2, cell.bottom + 3)
    if lower and lower.height <= _TALL * sheet.page.height:
        heads = [
            h for h in labelled.values() if lower.top < h.segment.box.middle < lower.bottom and h.field not in INNER
        ]
        own = [h for h in heads if lower.x0 < h.box.x0 < lower.x1]
        found = [] if own else _lines_of(sheet, lower, lower.top - EDGE, labelled)
    return found


def _beside(hit: Hit, labelled: Mapping[int, Hit]) -> list[Span]:
    """What stands right of a label, if it is no label itself: rows of labels and values have cells of their own.

    A colon ends such a label, or other labels stand flush in the cells above and below it with nothing beneath them there.
    """
    right = [s for s in hit.sheet.lines[hit.segment.line].segments if s.box.x0 > hit.segment.box.x1]
    told = span(hit.sheet, right[0].words) if right and id(right[0]) not in labelled else None
    return [told] if told and (hit.segment.text.endswith(":") or _is_in_rows(hit, labelled)) else []


def _is_in_rows(hit: Hit, labelled: Mapping[int, Hit]) -> bool:
    """Whether a label is one of a column of them, each alone in a cell of a line, with something else than a label beside it."""
    flush = 0
    for other in labelled.values():
        box, beside = other.segment.box, hit.sheet.lines[other.segment.line].segments[1:2]
        cell = hit.sheet.cell((other.box.x0 + other.box.x1) / 2, other.box.middle)
        low = cell is not None and cell.height < _ROW * box.height
        if low and abs(box.x0 - hit.segment.box.x0) < EDGE and beside and id(beside[0]) not in labelled:
            flush += 1
    return flush >= _ROWS


def _shares(other: Hit, hit: Hit, cell: Box) -> bool:
    """Whether another label stands beside one in the same frame: each has its own column."""
    return other.segment is not hit.segment and cell.x0 < (other.box.x0 + other.box.x1) / 2 < cell.x1


def _lines_of(sheet: Sheet, cell: Box, top: float, labelled: Mapping[int, Hit]) -> list[Span]:
    """The lines of a cell from a height on, those aside that are labels and nothing else."""
    inside = set(map(id, sheet.words_in(cell)))
    bare = {w for h in labelled.values() if h.end == len(h.segment.tokens) for w in map(id, h.segment.words)}
    lines = [[w for w in line.words if id(w) in inside] for line in sheet.lines if line.box.top > top]
    told = [words for words in lines if words and not all(id(w) in bare for w in words)]
    return [found for words in told if (found := span(sheet, words))]


def _place(hit: Hit, hits: Sequence[Hit]) -> tuple[str, Source] | None:
    """The place that a label introduces, without the day that may stand with it."""
    told = _boxed(hit, hits) or list(near(hit, hits))
    below = hit.sheet.under(hit.segment) if len(told) > 1 and hit.segment.folded[-1] in _GOES_ON else None
    if below and told[0].words[0] in below.words:
        told = told[1:]
    for found in told:
        text = found.text
        if hit.start and _BOX.match(text):
            continue  # another numbered box
        for _, start, end in reversed(find_dates(text)):
            text = text[:start] + text[end:]
        text = _YEAR_WORD.sub("", text) if text != found.text else text
        if firms.has_legal_form(text):
            return None  # a party stands there
        if sum(c.isalpha() for c in text) > 2:
            return text, found.source(text)
    return None
