"""Where a table stands: the band of its headings, its columns and their borders.

Columns are bordered by rulings where the page has them; otherwise by the white rivers that run between the headings and
the data below. The row of numbers under the headings (1 … 20, 3/1) belongs to the band and is never data.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.money import is_amount
from extractors.page import Box, Word, around
from extractors.tables.headings import TELLING, Role, roles_of

# A table has at least so many columns whose headings are known; an e-invoice has twenty in all.
FEWEST = 3
# A heading in small print may run over so many lines.
_TALLEST = 14
_ORDINAL = re.compile(r"\(?(?P<number>\d{1,2})(?:[/.](?P<part>\d))?\)?\.?")
_LETTER = re.compile(r"[А-ЯA-Z]")
_NUMERIC: frozenset[Role] = frozenset(("quantity", "price", "net", "vat", "gross", "amount"))


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """``roles`` are what the heading allows, the likeliest first; empty where it tells nothing."""

    x0: float
    x1: float
    heading: str
    roles: tuple[Role, ...]

    @property
    def role(self) -> Role | None:
        return self.roles[0] if self.roles else None


class Header(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """``box`` holds the headings and the row of numbers beneath; data begin at its bottom."""

    sheet: Sheet
    box: Box
    columns: tuple[Column, ...]
    ruled: bool

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(c.role for c in self.columns if c.role)

    def column_at(self, x: float) -> int:
        """The index of the column that holds ``x``; the outer ones reach to the page's edges."""
        return max(0, bisect_left([c.x0 for c in self.columns], x) - 1)


class Strip(msgspec.Struct, frozen=True, eq=False):
    """What lies between two horizontal rulings: the vertical ones that cross it and the words of each cell between."""

    top: float
    bottom: float
    xs: tuple[float, ...]
    cells: tuple[tuple[Word, ...], ...]

    def texts(self) -> list[str]:
        return [" ".join(w.text for w in cell) for cell in self.cells]


def find_header(sheet: Sheet) -> Header | None:
    """The headings of the page's table of goods or services: by its rulings, else by how its words are aligned."""
    return (_ruled(sheet) if sheet.page.rulings else None) or _loose(sheet)


def telling(roles: Iterable[Role]) -> bool:
    """Whether these columns make a table of goods or services."""
    known = set(roles)
    return len(known) >= FEWEST and len(known & TELLING) >= 2 and bool(known & _NUMERIC)


def _ruled(sheet: Sheet) -> Header | None:
    strips = _strips(sheet)
    best: tuple[int, int] | None = None
    for i, strip in enumerate(strips):
        roles = {roles_of(text)[0] for text in strip.texts() if len(text) < 240 and roles_of(text)}
        if telling(roles) and (best is None or len(roles) > best[0] + 1):
            best = (len(roles), i)
    if best is None:
        return None
    band = _band(sheet, strips, best[1])
    xs = _merged(x for strip in band for x in strip.xs)
    columns = tuple(_named(x0, x1, band) for x0, x1 in pairwise(xs))
    box = Box(xs[0], band[0].top, xs[-1], band[-1].bottom)
    return Header(sheet=sheet, box=_with_numbers(sheet, box, len(columns)), columns=columns, ruled=True)


def _strips(sheet: Sheet) -> list[Strip]:
    """The page between its horizontal rulings, where at least ``FEWEST`` columns are ruled."""
    ys = _merged(h.top for h in sheet.horizontals)
    words = sorted(sheet.page.words, key=lambda w: w.middle)
    middles = [w.middle for w in words]
    strips: list[Strip] = []
    for top, bottom in pairwise(ys):
        xs = _merged(sheet.verticals_at((top + bottom) / 2))
        if len(xs) > FEWEST:
            inside = words[bisect_left(middles, top) : bisect_left(middles, bottom)]
            strips.append(Strip(top, bottom, tuple(xs), _split(inside, xs)))
    return strips


def _split(words: Sequence[Word], xs: Sequence[float]) -> tuple[tuple[Word, ...], ...]:
    """Words of a strip by the cell that holds their middle, each cell in reading order."""
    cells: list[list[Word]] = [[] for _ in xs[1:]]
    for word in words:
        place = bisect_left(xs, (word.x0 + word.x1) / 2) - 1
        if 0 <= place < len(cells):
            cells[place].append(word)
    return tuple(tuple(reading_order(cell)) for cell in cells)


def reading_order(words: Sequence[Word]) -> list[Word]:
    """Words of one cell line by line, each from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.middle):
        if rows and word.middle - rows[-1][0].middle < word.height / 2:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [w for row in rows for w in sorted(row, key=lambda w: w.x0)]


def _merged(places: Iterable[float]) -> list[float]:
    """Places in order, those closer than two edges taken as one."""
    merged: list[float] = []
    for place in sorted(places):
        if not merged or place - merged[-1] > 2 * EDGE:
            merged.append(place)
    return merged


def _band(sheet: Sheet, strips: Sequence[Strip], seed: int) -> list[Strip]:
    """The strips of the headings: cells that span several of them leave the rulings between incomplete."""
    first = last = seed
    while first > 0 and _joined(sheet, strips[first - 1], strips[first]):
        first -= 1
    while last + 1 < len(strips) and (
        _joined(sheet, strips[last], strips[last + 1]) or _headings_only(strips[last + 1])
    ):
        last += 1
    return list(strips[first : last + 1])


def _joined(sheet: Sheet, upper: Strip, lower: Strip) -> bool:
    """Whether a cell of the table reaches over the boundary of two strips."""
    if lower.top - upper.bottom > EDGE:
        return False
    left, right = min(upper.xs[0], lower.xs[0]), max(upper.xs[-1], lower.xs[-1])
    ruled = sum(
        min(h.x1, right) - max(h.x0, left)
        for h in sheet.horizontals
        if abs(h.top - lower.top) <= 2 * EDGE and h.x1 > left and h.x0 < right
    )
    return ruled < 0.97 * (right - left) and not _has_amount(lower)


def _headings_only(strip: Strip) -> bool:
    """A second row of headings («Ставка», «Сумма»), fully ruled: what is in it names columns and nothing is a number."""
    texts = [text for text in strip.texts() if text]
    named = [text for text in texts if roles_of(text) or roles_of(f"НДС {text}")]
    return len(texts) >= 2 and len(named) == len(texts) and not _has_amount(strip)


def _has_amount(strip: Strip) -> bool:
    return any(is_amount(text) for text in strip.texts() if text)


def _named(x0: float, x1: float, band: Sequence[Strip]) -> Column:
    """The column between two borders, named by every cell of the band above and in it."""
    middle = (x0 + x1) / 2
    parts: list[str] = []
    for strip in band:
        place = bisect_left(strip.xs, middle) - 1
        if 0 <= place < len(strip.cells) and strip.cells[place]:
            parts.append(" ".join(w.text for w in strip.cells[place]))
    heading = " ".join(parts)
    return Column(x0=x0, x1=x1, heading=heading, roles=roles_of(heading))


def _with_numbers(sheet: Sheet, box: Box, columns: int) -> Box:
    """The band drawn down over the row of numbers beneath it, if there is one."""
    for line in sheet.lines:
        if line.box.middle <= box.bottom:
            continue
        words = [w for w in line.words if box.x0 - EDGE <= (w.x0 + w.x1) / 2 <= box.x1 + EDGE]
        if not is_number_row([w.text for w in words], columns):
            return box
        below = [y for y in sheet.horizontals_at((box.x0 + box.x1) / 2) if y >= line.box.bottom - EDGE]
        near = min(below, default=line.box.bottom)
        bottom = near if near < line.box.bottom + line.box.height else line.box.bottom
        return Box(box.x0, box.top, box.x1, bottom)
    return box


def is_number_row(texts: Sequence[str], columns: int) -> bool:
    """Whether these are the numbers of columns: small, rising one by one, perhaps with parts and letters.

    >>> is_number_row("1 2 3 3/1 4 5 6".split(), 8), is_number_row("А Б 1 2 3 4".split(), 6)
    (True, True)
    >>> is_number_row("1 1 580 000,00".split(), 6), is_number_row("1 2".split(), 7)
    (False, False)
    """
    if len(texts) < max(FEWEST, 0.6 * columns):
        return False
    last = (0, 0)
    for text in texts:
        match = _ORDINAL.fullmatch(text)
        if match is None:
            if last == (0, 0) and _LETTER.fullmatch(text):
                continue
            return False
        number = (int(match["number"]), int(match["part"] or 0))
        if number <= last or number[0] > last[0] + 2:
            return False
        last = number
    return last[0] >= FEWEST - 1


def _loose(sheet: Sheet) -> Header | None:
    """Headings without a grid: at least ``FEWEST`` side by side within a few lines."""
    core = _core(sheet)
    if not core:
        return None
    lines = _grown(sheet, core)
    heads = _heads(lines)
    if not telling(roles_of(h.text)[0] for h in heads if roles_of(h.text)):
        return None
    box = around([s.box for line in lines for s in line.segments])
    box = _with_numbers(sheet, box, len(heads))
    return Header(sheet=sheet, box=box, columns=_bordered(sheet, box, heads), ruled=False)


def _core(sheet: Sheet) -> list[Segment]:
    """The first group of headings close in height that stand side by side and make a table, with no figures between."""
    best: list[Segment] = []
    group: list[Segment] = []
    for line in sheet.lines:
        if any(is_amount(s.text) for s in line.segments):
            group = []
            continue
        group = [s for s in group if line.box.top - s.box.bottom < 3.5 * s.box.height]
        group += [s for s in line.segments if len(s.text) < 60 and roles_of(s.text)]
        beside = _side_by_side(group)
        if len(beside) > len(best) + bool(best) and telling(roles_of(s.text)[0] for s in beside):
            best = beside
    return best


def _side_by_side(segments: Sequence[Segment]) -> list[Segment]:
    chosen: list[Segment] = []
    for segment in segments:
        if all(segment.box.overlap_x(c.box) <= 0 for c in chosen):
            chosen.append(segment)
    return sorted(chosen, key=lambda s: s.box.x0)


def _grown(sheet: Sheet, core: Sequence[Segment]) -> list[Line]:
    """The lines of the band: those of its core, and what stands close above and below and is no data."""
    whole = around([s.box for s in core])
    first, last = min(s.line for s in core), max(s.line for s in core)
    height = min(s.box.height for s in core)
    while first > 0 and last - first < _TALLEST and _heads_on(sheet, sheet.lines[first - 1], whole, height):
        first -= 1
    while last + 1 < len(sheet.lines) and last - first < _TALLEST:
        line = sheet.lines[last + 1]
        gap = line.box.top - sheet.lines[last].box.bottom
        barred = any(
            sheet.lines[last].box.middle < h.top < line.box.middle and h.x1 - h.x0 > 0.5 * whole.width
            for h in sheet.horizontals
        )
        if barred or gap > 0.6 * height or _is_data(line, core):
            break
        last += 1
    return list(sheet.lines[first : last + 1])


def _heads_on(sheet: Sheet, line: Line, whole: Box, height: float) -> bool:
    """Whether the line above belongs to the headings: close, within their width, and short in every part."""
    inside = all(whole.x0 - 40 < s.box.x0 and s.box.x1 < whole.x1 + 60 for s in line.segments)
    below = sheet.lines[line.index + 1]
    return (
        inside
        and below.box.top - line.box.bottom <= 0.6 * height
        and all(s.box.width < 0.4 * whole.width and ":" not in s.text for s in line.segments)
        and not any(is_amount(s.text) for s in line.segments)
    )


def _is_data(line: Line, core: Sequence[Segment]) -> bool:
    """A number under a heading of numbers, or a row's own number at the left."""
    if is_number_row([w.text for w in line.words], len(core)):
        return True
    return any(is_amount(s.text) for s in line.segments)


class _Head(msgspec.Struct, eq=False):
    """A heading in the making: its words' extent and its text."""

    x0: float
    x1: float
    text: str


def _heads(lines: Sequence[Line]) -> list[_Head]:
    """The headings of a band, line by line: what overlaps goes together, a group's heading goes to all below it."""
    heads: list[_Head] = []
    for line in lines:
        taken: dict[int, list[Segment]] = {}
        for segment in line.segments:
            place = max(range(len(heads)), key=lambda i: _shared(heads[i], segment), default=-1)
            if place < 0 or _shared(heads[place], segment) <= 0:
                place = -1
            taken.setdefault(place, []).append(segment)
        grown: list[_Head] = [head for i, head in enumerate(heads) if i not in taken]
        for place, segments in taken.items():
            grown += _under(heads[place] if place >= 0 else None, segments)
        heads = sorted(grown, key=lambda h: h.x0)
    return heads


def _under(head: _Head | None, segments: Sequence[Segment]) -> list[_Head]:
    if head and len(segments) == 1:
        box = segments[0].box
        return [_Head(min(head.x0, box.x0), max(head.x1, box.x1), f"{head.text} {segments[0].text}")]
    lead = f"{head.text} " if head else ""
    return [_Head(s.box.x0, s.box.x1, lead + s.text) for s in segments]


def _shared(head: _Head, segment: Segment) -> float:
    return min(head.x1, segment.box.x1) - max(head.x0, segment.box.x0)


def _bordered(sheet: Sheet, box: Box, heads: Sequence[_Head]) -> tuple[Column, ...]:
    """Columns of headings without rulings: a border runs where the fewest words of the data below cross it."""
    words = [(w.x0, w.x1) for line in _body_lines(sheet, box) for w in line.words]
    borders = [box.x0 - 60.0]
    for left, right in pairwise(heads):
        borders.append(_river(left, right, words))
    borders.append(sheet.page.width)
    return tuple(
        Column(x0=x0, x1=x1, heading=head.text, roles=roles_of(head.text))
        for x0, x1, head in zip(borders, borders[1:], heads, strict=False)
    )


def _body_lines(sheet: Sheet, box: Box) -> list[Line]:
    """The lines right below the headings that hold several segments: totals and sentences, which cross columns, do not."""
    found: list[Line] = []
    for line in sheet.lines:
        if line.box.middle <= box.bottom:
            continue
        if len(found) == 40 or (found and line.box.top - found[-1].box.bottom > 6 * line.box.height):
            break
        if len(line.segments) >= FEWEST:
            found.append(line)
    return found


def _river(left: _Head, right: _Head, words: Sequence[tuple[float, float]]) -> float:
    """Where to draw the border between two headings: crossed by the fewest words, in the widest gap."""
    start, end = (left.x0 + left.x1) / 2, (right.x0 + right.x1) / 2
    near = [(x0, x1) for x0, x1 in words if x1 > start and x0 < end]
    edges = sorted({start, end, left.x1, right.x0, *(x for pair in near for x in pair if start < x < end)})
    best = (len(near) + 1, 0.0, (left.x1 + right.x0) / 2)
    for x0, x1 in pairwise(edges):
        middle = (x0 + x1) / 2
        crossing = sum(a < middle < b for a, b in near) + (middle < left.x1) + (middle > right.x0)
        if (crossing, x0 - x1) < best[:2]:
            best = (crossing, x0 - x1, middle)
    return best[2]
