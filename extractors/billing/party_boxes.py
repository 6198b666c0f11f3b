"""What is told of a party in boxes of its own: beside it, under it, or in rows over both parties' columns."""

from collections.abc import Iterator, Sequence

from extractors.billing.vocabulary import INSIDE_PARTY
from extractors.identifiers import bin as bins
from extractors.labels.near import near
from extractors.layout import EDGE
from extractors.reading import Hit, Span, span

ROLES = ("supplier", "buyer")
# Rows of such a table stand within so many lines under its heads.
_ROWS = 14
_ALIGNED = 15.0  # points between the left ends of what stands in one column


def in_matrix(head: Hit, hits: Sequence[Hit], field: str) -> Iterator[Span]:
    """What the rows called ``field`` hold in the column of a party; nothing where the other party heads none beside it.

    «Получатель | Плательщик» over «БИН | … | …».
    """
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


def following(hit: Hit, hits: Sequence[Hit], field: str) -> list[Span]:
    """What stands in a box of its own, «БИН | 120340005678», also over two lines: right of the party, or under it before any
    other label."""
    right = [h for h in hits if h.sheet is hit.sheet and _is_level(h, hit) and h.box.x0 > hit.box.x1]
    if right and right[0].field == field:
        return list(near(right[0], hits, "rest right below"))
    # of heads side by side each has what stands under it
    beyond = min((h.box.x0 for h in right if h.field in ROLES and h.field != hit.field and h.leads), default=None)
    lines: set[int] = set()
    # a head that ends its segment has what is told of the party under the whole: «Кто выписал (поставщик)»
    lefts = {hit.box.x0, *([hit.segment.box.x0] if hit.end == len(hit.segment.tokens) else [])}
    for lower in (h for h in hits if h.sheet is hit.sheet and h.box.top > hit.box.bottom - 1):
        if beyond is not None and lower.box.x0 > beyond - EDGE:
            continue
        aligned = any(abs(lower.box.x0 - left) <= _ALIGNED for left in lefts)
        if aligned or lower.segment.line in lines:
            registered = lower.field == "registration" and field == "bin"
            values = list(near(lower, hits)) if lower.field == field or registered else []
            if lower.field == field or (values and bins.find(values[0].text)):
                return values
        if aligned:
            if lower.field not in (*INSIDE_PARTY, "registration", hit.field):
                break
            lines.add(lower.segment.line)
    return []


def _is_level(one: Hit, other: Hit) -> bool:
    """Whether two labels stand at one height, one of them perhaps over two lines: «ЖСН/БСН /» over «ИИН/БИН»."""
    return one.box.overlap_y(other.box) > min(one.box.height, other.box.height) / 2


def beside(hit: Hit) -> list[Span]:
    """The number in a box of its own at the right end of the party's line."""
    line = hit.sheet.lines[hit.segment.line]
    right = [s for s in line.segments if s.box.x0 >= hit.segment.box.x1]
    found = span(hit.sheet, right[0].words) if right else None
    return [found] if found and found.text.replace(" ", "").isdigit() else []


def box_before(hit: Hit, hits: Sequence[Hit]) -> list[Span]:
    """The number in the box right before the party's, both run into one line: «6. ИИН/БИН: 120340005678 7. Поставщик: «А»»."""
    for other in (h for h in hits if h.field == "bin" and h.segment is hit.segment and h.end < hit.start):
        words = hit.segment.words
        first, last = words.index(other.words[0]), words.index(hit.words[0])
        boxes = [words[n - 1].text.rstrip(".)") for n in (first, last) if n]
        if len(boxes) == len(ROLES) and all(map(str.isdecimal, boxes)) and int(boxes[1]) - int(boxes[0]) == 1:
            found = span(hit.sheet, words[first : last - 1])
            return [found] if found else []
    return []
