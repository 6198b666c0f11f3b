"""Headings without a grid: they stand side by side, and white rivers part the data below them."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.layout import Line, Segment, Sheet
from extractors.money import is_amount
from extractors.page import Box, Word, around
from extractors.tables.borders import Head, bordered
from extractors.tables.cells import figures_whole
from extractors.tables.conditions import row_number
from extractors.tables.header import (
    FEWEST,
    Header,
    is_number_row,
    most_misread,
    telling,
    told_by_neighbours,
    with_numbers,
)
from extractors.tables.headings import roles_of, without_number

# A heading in small print may run over so many lines.
_TALLEST = 14
_WITNESSES = 4  # lines of data that are looked at
# A blank in running text, in letter heights, and how much wider one between two headings is.
_SPACE, _WIDER = 0.3, 1.5


def loose_header(sheet: Sheet) -> Header | None:
    """The headings of the page's table of goods or services, at least ``FEWEST`` side by side within a few lines."""
    core = _core(sheet)
    if not core:
        return None
    lines = _grown(sheet, core)
    heads = _heads(lines, sheet.lines[lines[-1].index + 1 : lines[-1].index + 1 + _WITNESSES])
    if not telling(roles_of(h.text)[0] for h in heads if roles_of(h.text)):
        return None
    box = around([s.box for line in lines for s in line.segments])
    box = with_numbers(sheet, box, len(heads))
    return Header(sheet=sheet, box=box, columns=told_by_neighbours(bordered(sheet, box, heads)), ruled=False)


def _core(sheet: Sheet) -> list[Segment]:
    """The first group of headings close in height that stand side by side and make a table, with no figures between."""
    best: list[Segment] = []
    group: list[Segment] = []
    for line in sheet.lines:
        if _has_figures(line):
            group = []
            continue
        # headings of this line stand before those above, which may belong to the text over the table
        group = [s for s in group if line.box.top - s.box.bottom < 3.5 * s.box.height]
        group = [*(s for s in _apart(sheet, line) if _may_head(s.text)), *group]
        beside = _side_by_side(group)
        if len(beside) > len(best) + bool(best) and telling(roles_of(s.text)[0] for s in beside):
            best = beside
    return best


def _apart(sheet: Sheet, line: Line) -> list[Segment]:
    """The segments of a line, those of headings that stand as near as words do taken apart by the figures right below."""
    data = sheet.lines[line.index + 1 : line.index + 1 + _WITNESSES]
    if not data or sum(is_amount(s.text) for s in data[0].segments) < FEWEST - 1:
        return list(line.segments)
    usual = _usual_gap([line])
    return [part for segment in line.segments for part in _parted(segment, usual, data)]


def _has_figures(line: Line) -> bool:
    """Whether a line holds data: sums, or figures and not mostly headings, which may be numbered."""
    figures = [s.text for s in line.segments if is_amount(s.text)]
    if sum(text[-3:-2] in (",", ".") for text in figures) > 1:
        return True
    return bool(figures) and sum(_may_head(s.text) for s in line.segments) < FEWEST


def _may_head(text: str) -> bool:
    """Whether a text may be a heading, and is no label with its value."""
    told = without_number(text)
    return len(told) < 60 and ":" not in told and not any(c.isdigit() for c in told) and bool(roles_of(told))


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
    height = max(s.box.height for s in core)  # letters with parts below the line: what tells their size
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
        and all(
            s.box.width < 0.4 * whole.width and not any(c in ":," or c.isdigit() for c in s.text.rstrip(","))
            for s in line.segments
        )
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
    if is_number_row([w.text for w in line.words], len(core), misread=most_misread(line.words)):
        return True
    return _has_figures(line) or _is_first(line, core[0])


def _is_first(line: Line, heading: Segment) -> bool:
    """Whether a line begins with the number of the first row, «1», «000010», under the heading of those numbers."""
    word = line.words[0]
    numbers = row_number(word.text) in (1, 10) and "index" in roles_of(heading.text)
    return numbers and heading.box.overlap_x(word) > 0 and len(line.words) > 1


def _heads(lines: Sequence[Line], data: Sequence[Line]) -> list[Head]:
    """The headings of a band, line by line: what overlaps goes together, a group's heading goes to all below it.

    ``data`` are the lines under them.
    """
    heads: list[Head] = []
    usual = _usual_gap(lines)
    for line in lines:
        taken: dict[int, list[Segment]] = {}
        for segment in (part for s in line.segments for part in _parted(s, usual, data)):
            place = max(range(len(heads)), key=lambda i: _shared(heads[i], segment), default=-1)
            if place < 0 or _shared(heads[place], segment) <= 0:
                place = -1
            taken.setdefault(place, []).append(segment)
        grown: list[Head] = [head for i, head in enumerate(heads) if i not in taken]
        for place, segments in taken.items():
            grown += _under(heads[place] if place >= 0 else None, segments)
        heads = sorted(grown, key=lambda h: h.x0)
    return _grouped(heads)


def _grouped(heads: Sequence[Head]) -> list[Head]:
    """«НДС» set over the gap between «Ставка» and «Сумма» heads both."""
    kept = list(heads)
    for left, group, right in zip(heads, heads[1:], heads[2:], strict=False):
        one, other = f"{group.text} {left.text}", f"{group.text} {right.text}"
        if (roles_of(one), roles_of(other)) in _GROUPS and not roles_of(left.text):
            kept.remove(group)
            left.text, right.text = one, other
    return kept


_GROUPS = ((("vat_rate",), ("vat",)), (("excise_rate",), ("excise",)))


def _parted(segment: Segment, usual: float, data: Sequence[Line]) -> list[Segment]:
    """Headings that stand as near as words do («№ Наименование», «Кол-во Ед.») taken apart.

    Where both sides name a column, and the blank between is wider than is usual, the left one is the rows' number, or
    the rows below have a figure under each.
    """
    words = segment.words
    for cut in sorted(range(1, len(words)), key=lambda n: words[n - 1].x1 - words[n].x0):
        left, right = words[:cut], words[cut:]
        one, other = roles_of(_text(left)), roles_of(_text(right))
        gap = right[0].x0 - left[-1].x1
        weight = roles_of(_text(words)) == ("other",)  # «Net weight kg» is one heading
        both = one and other and not weight and (one[0] != other[0] or _text(left) == _text(right))
        if both and (one == ("index",) or gap > _WIDER * usual or _figures_under(left, right, data)):
            return [
                *_parted(Segment(left, segment.line), usual, data),
                *_parted(Segment(right, segment.line), usual, data),
            ]
    return [segment]


def _figures_under(left: Sequence[Word], right: Sequence[Word], data: Sequence[Line]) -> bool:
    """Whether most rows below have one figure under the left words and another under the right ones."""
    one, other = around(left), around(right)
    rows = held = 0
    for line in data:
        figures = [around(words) for words in figures_whole(line.words) if words[0].text[0].isdigit()]
        under_left = {figure for figure in figures if one.overlap_x(figure) > 0}
        under_right = {figure for figure in figures if other.overlap_x(figure) > 0}
        rows += bool(under_left or under_right)  # the rest of a description, and a total, have theirs elsewhere
        held += bool(under_left) and bool(under_right) and under_left.isdisjoint(under_right)
    return held >= max(1, round(0.6 * rows))


def _text(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words)


def _usual_gap(lines: Sequence[Line]) -> float:
    """The blank between words of one heading, at least that of running text.

    It is the lower quartile of the blanks inside of segments: where headings stand close most of these may be between them.
    """
    gaps = sorted(b.x0 - a.x1 for line in lines for s in line.segments for a, b in pairwise(s.words))
    height = lines[0].box.height
    return max(gaps[len(gaps) // 4], _SPACE * height) if gaps else _SPACE * height


def _under(head: Head | None, segments: Sequence[Segment]) -> list[Head]:
    if head and len(segments) == 1:
        box = segments[0].box
        return [Head(min(head.x0, box.x0), max(head.x1, box.x1), f"{head.text} {segments[0].text}")]
    lead = f"{head.text} " if head else ""
    return [Head(s.box.x0, s.box.x1, lead + s.text) for s in segments]


def _shared(head: Head, segment: Segment) -> float:
    return min(head.x1, segment.box.x1) - max(head.x0, segment.box.x0)
