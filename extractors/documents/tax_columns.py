"""Tables of tax statements whose columns are what was paid and refunded, whose rows are taxes or years (forms 11)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from extractors.documents.tax_words import amounts, scale_of, year_of
from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.layout import Line, Segment, Sheet
from extractors.page import Box
from extractors.reading import Hit

_VAT_ROW = pattern(r"добавленн|\bндс\b|\bққс\b|қосылған құн|^\W*1051\d\d|\bvat\b")
_TOTAL_ROW = pattern(r"^\W*(?:итого|всего|барлығы|жиыны|total)")
# Headings of one table are no further apart in height than this many letter heights.
_BAND = 2.5
POINTERS = {"paid": "/taxes_paid", "refunded": "/vat_refunded"}


def column_values(sheet: Sheet, hits: Sequence[Hit]) -> Iterator[tuple[str, tuple[Any, Source]]]:
    """(pointer, value with its source) of what the table's columns say; nothing where there is no such table."""
    headings = _headings(hits)
    if not headings:
        return
    below = max(h.box.bottom for h in headings.values())
    rows = [line for line in sheet.lines if line.box.middle > below and any(c.isdigit() for c in line.text)]
    for field, pointer in POINTERS.items():
        cells = [(line, cell) for line in rows if (cell := _cell(sheet, line, headings[field]))]
        chosen = _of_newest_year(cells) or (_of_vat(cells) if field == "refunded" else _of_total(cells))
        if chosen is None:
            continue
        line, (value, source) = chosen
        yield pointer, (value, source)
        year = _row_year(line)
        if year:
            yield "/year", (year, source)


Cell = tuple[Decimal, Source]
Cells = Sequence[tuple[Line, Cell]]


def _headings(hits: Sequence[Hit]) -> dict[str, Hit]:
    """The headings of what was paid and what was refunded, where they stand side by side."""
    for paid in (h for h in hits if h.field == "paid" and h.leads):
        for refunded in (h for h in hits if h.field == "refunded" and h.leads):
            apart = abs(paid.box.middle - refunded.box.middle)
            aside = paid.segment.box.overlap_x(refunded.segment.box) < 0
            if aside and apart < _BAND * paid.box.height:
                return {"paid": paid, "refunded": refunded}
    return {}


def _cell(sheet: Sheet, line: Line, heading: Hit) -> Cell | None:
    """The amount of a row in a heading's column."""
    box = heading.segment.box
    ruled = sheet.cell((box.x0 + box.x1) / 2, box.middle)
    column = ruled or Box(box.x0 - 8, box.top, box.x1 + 8, box.bottom)
    scale = scale_of(sheet, heading.segment)
    inside: list[Segment] = [s for s in line.segments if s.box.overlap_x(column) > 0.5 * min(s.box.width, column.width)]
    for segment in inside:
        for value, start, end in amounts(segment.text, scale=scale, bare=True):
            return value, sheet.source(segment.words, segment.text[start:end])
    return None


def _of_newest_year(cells: Cells) -> tuple[Line, Cell] | None:
    """The row of the newest year, where rows are years."""
    dated = [(year, n) for n, (line, _) in enumerate(cells) if (year := _row_year(line))]
    return cells[max(dated)[1]] if dated else None


def _row_year(line: Line) -> int | None:
    first = line.segments[0]
    return year_of(first.text) if re.fullmatch(r"20\d\d(?:\s*[гж]\w*\.?)?", first.text.strip()) else None


def _of_total(cells: Cells) -> tuple[Line, Cell] | None:
    """The row of totals; without one, the only row."""
    totals = [cell for cell in cells if _TOTAL_ROW.search(fold(cell[0].text))]
    return totals[-1] if totals else cells[0] if len(cells) == 1 else None


def _of_vat(cells: Cells) -> tuple[Line, Cell] | None:
    """The row of VAT, if one alone has a refund; else the totals of a table that knows no VAT row."""
    rows = [cell for cell in cells if _VAT_ROW.search(fold(cell[0].text))]
    if not rows:
        return _of_total(cells)
    refunded = [cell for cell in rows if cell[1][0]]
    if len(refunded) > 1:
        return None
    return refunded[0] if refunded else rows[0]
