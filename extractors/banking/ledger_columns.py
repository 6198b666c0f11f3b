"""Columns of tables of bookings: what their headings call them, and where they end.

Rulings border them, else the white between the headings; a border runs through no figure.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from extractors.layout import EDGE, Line, Sheet
from extractors.money import is_amount
from extractors.page import Box, around
from extractors.reading import Hit
from extractors.values.whole_figures import units

MONEY = frozenset(("debit", "credit", "amount"))
# The words of so many lines show where the white between two columns is.
_WITNESSES = 30
# A heading of more words than these is running text.
_WORDS = 4
# A border that cuts a heading off its column is as bad as one that cuts so many words of the rows.
_OUTSIDE = 4
# Sums that end further apart are of different columns, in points; so many lines of captions and sums stand together.
_OWN_COLUMN, _CAPTIONED = 6.0, 2


class Column(msgspec.Struct, frozen=True):
    x0: float
    x1: float
    role: str


def ruled_columns(xs: Sequence[float], half: Sequence[Hit]) -> tuple[Column, ...]:
    """Columns between rulings. A heading over several of them names none of them."""
    columns = []
    for x0, x1 in pairwise(xs):
        inside = [h for h in told_together(half) if x0 - 2 * EDGE <= h.box.x0 and h.box.x1 <= x1 + 2 * EDGE]
        named = min(
            inside,
            key=lambda h: (not h.leads, -h.segment.line if _two_levels(inside) else h.segment.line),
            default=None,
        )
        columns.append(Column(x0, x1, named.field if named else ""))
    told = [i for i, c in enumerate(columns) if c.role]
    return tuple(columns[told[0] : told[-1] + 1]) if told else ()


def captioned_sums(sheet: Sheet, bottom: float) -> tuple[Line, ...]:
    """The lines below a table, headed above ``bottom``, that tell its sums by captions: «Оборот по дебету   1 646 400,00».

    They stand one under the other, a caption and a sum each, the sums in none of the table's columns.
    """
    edges: list[float] = []
    found: list[Line] = []
    for line in (x for x in sheet.lines if x.box.middle > bottom):
        sums = [s for s in line.segments if is_amount(s.text)]
        lone = len(line.segments) == 2 and sums == [line.segments[1]] and not _has_digits(line.segments[0].text)
        apart = bool(edges) and all(abs(x - line.box.x1) > _OWN_COLUMN for x in edges)
        if lone and apart and (not found or abs(found[-1].box.x1 - line.box.x1) < _OWN_COLUMN):
            found.append(line)
        elif found and _goes_on(found[-1], line):
            continue
        elif len(found) >= _CAPTIONED:
            break
        else:
            found = []
            edges += [s.box.x1 for s in sums]
    return tuple(found) if len(found) >= _CAPTIONED else ()


def _goes_on(captioned: Line, line: Line) -> bool:
    """Whether a line is the caption of the one above in another language."""
    begins = captioned.segments[0].box.x0
    return len(line.segments) == 1 and abs(line.box.x0 - begins) < EDGE and not _has_digits(line.text)


def _has_digits(text: str) -> bool:
    return any(map(str.isdigit, text))


def told_together(half: Sequence[Hit]) -> list[Hit]:
    """The headings, «Контрагент и назначение» as one: the column of all there is to tell."""
    names = {"party", "purpose"}
    both = {id(h.segment) for h in half if h.field == "party"} & {id(h.segment) for h in half if h.field == "purpose"}
    whole = [msgspec.structs.replace(h, field="details", words=h.segment.words) for h in half if id(h.segment) in both]
    kept = [h for h in _numbers_apart(half) if not (id(h.segment) in both and h.field in names)]
    return sorted([*kept, *{id(h.segment): h for h in whole}.values()], key=lambda h: h.box.x0)


def _numbers_apart(half: Sequence[Hit]) -> list[Hit]:
    """The headings; where several head numbers, a bare «№» numbers the rows, unless it ends one of them: «Документ / №»."""
    told = [h for h in half if h.field == "number" and h.segment.text.strip(". ") not in ("№", "N", "No")]
    bare = [h for h in half if h.field == "number" and h not in told]
    ends = [h for h in bare if any(h.box.overlap_x(x.box) > 0 and h.box.top > x.box.top for x in told)]
    numbering = bare if told else []
    return [msgspec.structs.replace(h, field="index") if h in numbering else h for h in half if h not in ends]


def _two_levels(inside: Sequence[Hit]) -> bool:
    """Whether a column has a heading under another one of a different meaning, apart from it."""
    fields = {h.field for h in inside if h.leads}
    return len(fields) > 1


def loose_columns(sheet: Sheet, half: Sequence[Hit], bottom: float, left: float, right: float) -> tuple[Column, ...]:
    """Columns of headings without rulings, bordered by the white between them."""
    chosen: list[Hit] = []
    for hit in told_together(half):
        if not chosen or hit.box.x0 > chosen[-1].box.x1:
            chosen.append(hit)
    words = _witnesses(sheet, bottom)
    borders = [left]
    for a, b in pairwise(_extent(hit, half) for hit in chosen):
        borders.append(_river(a, b, words))
    borders.append(right)
    borders = _behind_sums(sheet, chosen, borders, bottom)
    columns = [Column(x0, x1, h.field) for (x0, x1), h in zip(pairwise(borders), chosen, strict=True)]
    first = chosen[0]
    if first.field in MONEY:  # what stands left of the sums has no headings
        edge = _sums_edge(sheet, first, bottom)
        columns = [Column(left, edge, ""), Column(edge, columns[0].x1, first.field), *columns[1:]]
    return tuple(columns)


def _extent(hit: Hit, half: Sequence[Hit]) -> Box:
    """A heading with the words around it that are none: «Оплачено (дебет)»."""
    beside = any(h.segment is hit.segment for h in half if h is not hit)
    return hit.box if beside or len(hit.segment.words) > _WORDS else around((hit.box, hit.segment.box))


def _witnesses(sheet: Sheet, bottom: float) -> list[tuple[float, float]]:
    """From where to where the words and figures of the lines below the headings run."""
    told = captioned_sums(sheet, bottom)
    end = told[0].box.top if told else sheet.page.height
    lines = [line for line in sheet.lines if bottom < line.box.middle < end]
    return [(u[0].x0, u[-1].x1) for line in lines[:_WITNESSES] for s in line.segments for u in units(s.words)]


def _river(left: Box, right: Box, words: Sequence[tuple[float, float]]) -> float:
    """Where to draw the border between two headings: crossed by the fewest words, in the widest gap."""
    start, end = (left.x0 + left.x1) / 2, (right.x0 + right.x1) / 2
    near = [(x0, x1) for x0, x1 in words if x1 > start and x0 < end]
    edges = sorted({start, end, left.x1, right.x0, *(x for pair in near for x in pair if start < x < end)})
    best = (len(near) + 1, 0.0, (left.x1 + right.x0) / 2)
    for x0, x1 in pairwise(edges):
        middle = (x0 + x1) / 2
        crossing = sum(a < middle < b for a, b in near) + _OUTSIDE * (not left.x1 <= middle <= right.x0)
        if (crossing, x0 - x1) < best[:2]:
            best = (crossing, x0 - x1, middle)
    return best[2]


def _behind_sums(sheet: Sheet, chosen: Sequence[Hit], borders: Sequence[float], bottom: float) -> list[float]:
    """The borders of columns whose headings begin at their left and whose sums end at their right.

    They are told by the sums: these end at as many places as there are headings of sums, each before the next heading.
    """
    sums = [n for n, hit in enumerate(chosen) if hit.field in MONEY]
    first, last = borders[sums[0]] if sums else 0.0, borders[-1]
    figures = [s.box.x1 for line in sheet.lines if line.box.middle > bottom for s in line.segments if is_amount(s.text)]
    ends: list[float] = []
    for x1 in sorted(x for x in figures if first < x <= last + EDGE):
        if not ends or x1 - ends[-1] > _OWN_COLUMN:
            ends.append(x1)
    heads = [chosen[n].box.x0 for n in sums] + [float("inf")]
    if len(ends) != len(sums) or sums != list(range(len(chosen) - len(sums), len(chosen))):
        return list(borders)
    if not all(head < end <= following for head, end, following in zip(heads, ends, heads[1:], strict=False)):
        return list(borders)
    behind = {n + 1: end + 1 for n, end in zip(sums[:-1], ends, strict=False)}
    return [max(border, behind.get(n, border)) for n, border in enumerate(borders)]


def _sums_edge(sheet: Sheet, first: Hit, bottom: float) -> float:
    """Where the first column of sums begins: left of the widest amount that ends under its heading."""
    edge = first.box.x0
    for line in sheet.lines:
        for segment in line.segments if line.box.middle > bottom else ():
            if is_amount(segment.text) and abs(segment.box.x1 - first.box.x1) < 2 * EDGE:
                edge = min(edge, segment.box.x0)
    return edge - EDGE
