"""Both parties side by side as columns, and what is told of them as rows: «Получатель | Плательщик» over «БИН | … | …»."""

from collections.abc import Iterator, Sequence

from extractors.layout import EDGE
from extractors.reading import Hit, Span, span

ROLES = ("supplier", "buyer")
# Rows of such a table stand within so many lines under its heads.
_ROWS = 14


def in_matrix(head: Hit, hits: Sequence[Hit], field: str) -> Iterator[Span]:
    """What the rows called ``field`` hold in the column of a party; nothing where the other party heads none beside it."""
    beside = [
        h
        for h in hits
        if h.sheet is head.sheet and h.segment.line == head.segment.line and h.field in ROLES and h.leads
    ]
    if {h.field for h in beside} != set(ROLES) or not head.leads:
        return
    starts = sorted(h.box.x0 for h in beside)
    left = head.box.x0 - EDGE
    right = min((x - EDGE for x in starts if x > head.box.x0), default=head.sheet.page.width)
    for row in (h for h in hits if h.sheet is head.sheet and h.field == field and h.leads):
        if not 0 < row.segment.line - head.segment.line <= _ROWS or row.segment.box.x1 > starts[0]:
            continue
        held = [s for s in head.sheet.lines[row.segment.line].segments if s.box.x1 > left and s.box.x0 < right]
        inside = [s for s in held if s.box.x0 >= left and s.box.x1 <= right + EDGE]
        found = span(head.sheet, inside[0].words) if len(held) == len(inside) == 1 else None
        if found:
            yield found
