"""Headings without a grid: they stand side by side, and white rivers part the data below them."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from extractors.layout import SEGMENT_GAP, Line, Segment, Sheet
from extractors.money import is_amount
from extractors.page import Box, Word, around
from extractors.tables.header import FEWEST, Column, Header, is_number_row, items_numbered, telling, with_numbers
from extractors.tables.headings import roles_of

# A heading in small print may run over so many lines.
_TALLEST = 14
# The data that border columns are looked for in so many lines.
_WITNESSES = 40
_FIGURE = re.compile(r"[\d(-][\d.,'’=()-]*")
_GROUP = re.compile(r"\d{3}(?:[.,=-]\d+)?")


def loose_header(sheet: Sheet) -> Header | None:
    """The headings of the page's table of goods or services, at least ``FEWEST`` side by side within a few lines."""
    core = _core(sheet)
    if not core:
        return None
    lines = _grown(sheet, core)
    heads = _heads(lines)
    if not telling(roles_of(h.text)[0] for h in heads if roles_of(h.text)):
        return None
    box = around([s.box for line in lines for s in line.segments])
    box = with_numbers(sheet, box, len(heads))
    return Header(sheet=sheet, box=box, columns=items_numbered(_bordered(sheet, box, heads)), ruled=False)


def _core(sheet: Sheet) -> list[Segment]:
    """The first group of headings close in height that stand side by side and make a table, with no figures between."""
    best: list[Segment] = []
    group: list[Segment] = []
    for line in sheet.lines:
        if any(is_amount(s.text) for s in line.segments):
            group = []
            continue
        group = [s for s in group if line.box.top - s.box.bottom < 3.5 * s.box.height]
        group += [s for s in line.segments if _may_head(s.text)]
        beside = _side_by_side(group)
        if len(beside) > len(best) + bool(best) and telling(roles_of(s.text)[0] for s in beside):
            best = beside
    return best


def _may_head(text: str) -> bool:
    """Whether a text may be a heading, and is no label with its value."""
    return len(text) < 60 and ":" not in text and not any(c.isdigit() for c in text) and bool(roles_of(text))


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
        if barred or gap > 0.6 * height or _is_data(line, core) or not _narrow(line, core, whole):
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


def _narrow(line: Line, core: Sequence[Segment], whole: Box) -> bool:
    """Whether each part of a line fits under a heading, as the rest of one does, and is not as wide as a description."""
    return all(
        s.box.width <= max([0.25 * whole.width, *(1.3 * c.box.width for c in core if c.box.overlap_x(s.box) > 0)])
        for s in line.segments
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
        for segment in (part for s in line.segments for part in _without_index(s)):
            place = max(range(len(heads)), key=lambda i: _shared(heads[i], segment), default=-1)
            if place < 0 or _shared(heads[place], segment) <= 0:
                place = -1
            taken.setdefault(place, []).append(segment)
        grown: list[_Head] = [head for i, head in enumerate(heads) if i not in taken]
        for place, segments in taken.items():
            grown += _under(heads[place] if place >= 0 else None, segments)
        heads = sorted(grown, key=lambda h: h.x0)
    return heads


def _without_index(segment: Segment) -> list[Segment]:
    """«№ Наименование» of a narrow first column taken apart."""
    first, rest = segment.words[:1], segment.words[1:]
    if rest and roles_of(first[0].text) == ("index",) and roles_of(" ".join(w.text for w in rest)):
        return [Segment(first, segment.line), Segment(rest, segment.line)]
    return [segment]


def _under(head: _Head | None, segments: Sequence[Segment]) -> list[_Head]:
    if head and len(segments) == 1:
        box = segments[0].box
        return [_Head(min(head.x0, box.x0), max(head.x1, box.x1), f"{head.text} {segments[0].text}")]
    lead = f"{head.text} " if head else ""
    return [_Head(s.box.x0, s.box.x1, lead + s.text) for s in segments]


def _shared(head: _Head, segment: Segment) -> float:
    return min(head.x1, segment.box.x1) - max(head.x0, segment.box.x0)


Span = tuple[float, float]


def _bordered(sheet: Sheet, box: Box, heads: Sequence[_Head]) -> tuple[Column, ...]:
    """Columns of headings without rulings, bordered by the data below."""
    body = _body(sheet, box)
    full = [line for line in body if len(line) == len(heads)]
    spans = [span for line in body for span in line]
    borders = [box.x0 - 60.0]
    for n, (left, right) in enumerate(pairwise(heads)):
        if n == 0 and roles_of(left.text) == ("index",):
            borders.append(_after_index(_below(sheet, box), left, right))
            continue
        lefts, rights = [line[n] for line in full], [line[n + 1] for line in full]
        borders.append(_between(left, right, lefts, rights) or _river(left, right, spans))
    borders.append(sheet.page.width)
    return tuple(
        Column(x0=x0, x1=x1, heading=head.text, roles=roles_of(head.text))
        for x0, x1, head in zip(borders, borders[1:], heads, strict=False)
    )


def _below(sheet: Sheet, box: Box) -> list[Line]:
    """The lines right below the headings."""
    found: list[Line] = []
    for line in sheet.lines:
        if line.box.middle <= box.bottom:
            continue
        if len(found) == _WITNESSES or (found and line.box.top - found[-1].box.bottom > 6 * line.box.height):
            break
        found.append(line)
    return found


def _body(sheet: Sheet, box: Box) -> list[list[Span]]:
    """What stands apart on each line below that holds several things: totals and sentences, which cross columns, do not."""
    return [apart for line in _below(sheet, box) if len(apart := _apart(line)) >= FEWEST]


def _apart(line: Line) -> list[Span]:
    """The extents of what stands apart on a line: as segments do, and figure beside figure, but for groups of thousands."""
    runs: list[list[Word]] = []
    for word in line.words:
        last = runs[-1][-1] if runs else None
        if last is None or word.x0 - last.x1 > SEGMENT_GAP * word.height or _parts_from(last, word):
            runs.append([word])
        else:
            runs[-1].append(word)
    return [(run[0].x0, run[-1].x1) for run in runs]


def _parts_from(last: Word, word: Word) -> bool:
    figures = _FIGURE.fullmatch(last.text) and _FIGURE.fullmatch(word.text)
    return bool(figures) and not (_GROUP.fullmatch(word.text) and last.text.isdigit() and len(last.text) <= 3)


def _after_index(lines: Sequence[Line], index: _Head, right: _Head) -> float:
    """The border behind the rows' numbers, which may stand as near to the next column as words of one text."""
    numbers = [
        line.words[0] for line in lines if line.words[0].text.strip(".)").isdigit() and line.words[0].x0 < right.x0
    ]
    ends = max([index.x1, *(w.x1 for w in numbers)])
    begins = min([right.x0, *(w.x0 for line in lines for w in line.words if w not in numbers and w.x0 > index.x0)])
    return (ends + begins) / 2


def _between(left: _Head, right: _Head, lefts: Sequence[Span], rights: Sequence[Span]) -> float | None:
    """The border between two headings and what is known to stand under each; None where these overlap or nothing is."""
    ends = max([left.x1, *(x1 for _, x1 in lefts)])
    begins = min([right.x0, *(x0 for x0, _ in rights)])
    return (ends + begins) / 2 if lefts and ends <= begins else None


def _river(left: _Head, right: _Head, spans: Sequence[Span]) -> float:
    """Half way between what stands nearer to the left heading and what stands nearer to the right one.

    Where these overlap, in the widest gap that the fewest words cross.
    """
    start, end = (left.x0 + left.x1) / 2, (right.x0 + right.x1) / 2
    near = [(x0, x1) for x0, x1 in spans if x1 > start and x0 < end]
    lefts = [(x0, x1) for x0, x1 in near if x0 - left.x1 <= right.x0 - x1]
    rights = [(x0, x1) for x0, x1 in near if x0 - left.x1 > right.x0 - x1]
    border = _between(left, right, [(left.x0, left.x1), *lefts], rights)
    if border is not None:
        return border
    edges = sorted({start, end, left.x1, right.x0, *(x for pair in near for x in pair if start < x < end)})
    best = (len(near) + 1, 0.0, (left.x1 + right.x0) / 2)
    for x0, x1 in pairwise(edges):
        middle = (x0 + x1) / 2
        crossing = sum(a < middle < b for a, b in near) + (middle < left.x1) + (middle > right.x0)
        if (crossing, x0 - x1) < best[:2]:
            best = (crossing, x0 - x1, middle)
    return best[2]
