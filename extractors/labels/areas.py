"""The whole value of a label, over all its lines: a name that wraps, a purpose of payment of seven lines, a centred cell.

Where :func:`extractors.reading.near` offers spans to try one by one, an area is what stands together: in the label's own
cell, in the cell or column to its right, or under it. Which of the two last is meant, a page without cells shows by those
of its labels whose values can be told by their shape (an account, an amount, a date).
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TypeVar

from extractors.cached import cached_property
from extractors.findings import Source
from extractors.labels.near import rest
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.page import Box
from extractors.reading import Hit, Span, span

T = TypeVar("T")
Area = tuple[Span, ...]
Ends = Callable[[str], bool]
Shapes = Mapping[str, Callable[[str], object]]

# Lines of one value are no further apart than this many letter heights; a value is no further below its label than that,
# in the label's own ruled cell than that.
_TOGETHER, _BELOW, _IN_CELL = 0.85, 1.7, 6.0
# Of running text in capitals and figures, which are lower than the line they stand in.
_RUNNING = 1.0
# Lines above a label are of its value only where they follow each other as closely as lines of one text do.
_TIGHT = 0.6
# What is left of a label behind its last word: «(прописью):».
_LABEL_END = re.compile(r"^[\s)\]:;.,*]+")
# A number broken at its hyphen: «A24F6BB-», «0033».
_BROKEN = re.compile(r"(?<=[0-9A-Z])-\n(?=\d)")
# A text stands so many letter heights under its heading at most, and begins with a line of so many words.
_HEADED, _TEXT = 2.2, 4
# So many lines at most make one value.
_LONGEST = 40


class Areas:
    """The areas of a sheet's labels. ``shapes`` are parsers (``ValueError``: not its value) of fields that have a shape.

    ``weak`` are fields whose labels are ordinary words as well («счет», «код»): inside a text they are labels only where
    a value follows them.
    """

    def __init__(
        self,
        sheet: Sheet,
        hits: Sequence[Hit],
        shapes: Shapes,
        *,
        weak: Collection[str] = (),
    ) -> None:
        self.sheet = sheet
        self.hits = hits
        self._shapes = shapes
        self._weak = weak
        self._leading: dict[int, Hit] = {}
        self._inside: dict[int, list[Hit]] = {}
        for hit in hits:
            self._inside.setdefault(id(hit.segment), []).append(hit)
            if hit.leads:
                self._leading.setdefault(id(hit.segment), hit)

    def of(self, hit: Hit, *, prose: Ends | None = None) -> list[Area]:
        """Where the value of a label may stand, the likeliest place first; places with nothing in them are left out.

        With ``prose`` the value is running text, in which words that are labels elsewhere may occur; the function tells
        the lines that end it.
        """
        same = self._rest(hit, prose)
        cell = self.sheet.cell((hit.box.x0 + hit.box.x1) / 2, hit.box.middle)
        under, right = self._under(hit, cell, prose), self._right(hit, prose)
        # what begins behind the label in its cell goes on from what stands beside it
        aside = bool(cell and under and right) and under[0].box.x0 > hit.segment.box.x1 - EDGE
        if cell is not None and not under:
            places = [same, right, self._cell_below(cell, prose)]
        elif (cell is not None and not aside) or (cell is None and self.values_below):
            places = [same, under, right]
        else:
            places = [same, right, under]
        return [place for place in places if place]

    def further(self, hit: Hit, lines: Area, *, prose: Ends) -> Area:
        """What stands in the ruled cell of a label below ``lines``, which only say what is to be written there."""
        cell = self.sheet.cell((hit.box.x0 + hit.box.x1) / 2, hit.box.middle)
        last = next((line for line in self.sheet.lines if lines[-1].words[-1] in line.words), None)
        if cell is None or last is None:
            return ()
        return tuple(self._onward(last.index, lines[-1].box, hit.segment.box, cell, reach=_IN_CELL, prose=prose))

    def headed(self, hit: Hit, *, prose: Ends) -> Area:
        """The text under a label that is a heading, alone on its line, perhaps in a bar of its own: a ruling may part them."""
        line = self.sheet.lines[hit.segment.line]
        if len(line.segments) > 1 or hit.end < len(hit.segment.tokens) or not hit.leads:
            return ()
        first = next((x for x in self.sheet.lines[line.index + 1 : line.index + 2] if x.segments), None)
        if first is None or first.box.top - hit.box.bottom > _HEADED * hit.box.height or len(first.segments) > 1:
            return ()
        segment = first.segments[0]
        if self._is_label(segment, prose) or len(segment.words) < _TEXT or abs(segment.box.x0 - hit.box.x0) > 2 * EDGE:
            return ()
        begun = self._cut(segment, prose)
        return (*((begun,) if begun else ()), *self._onward(first.index, segment.box, segment.box, None, prose=prose))

    def lines(self, field: str) -> Area:
        """The value of the field's label that stands best: first labels that lead their segment, then any."""
        for hit in sorted((h for h in self.hits if h.field == field), key=lambda h: not h.leads):
            places = self.of(hit)
            if places:
                return places[0]
        return ()

    @cached_property
    def values_below(self) -> bool:
        """Whether values stand under their labels on this page, not beside them."""
        votes = 0
        for hit in self.hits:
            parse = self._shapes.get(hit.field)
            if parse and hit.leads and not rest(hit, self._inside[id(hit.segment)]):
                under, right = self._under(hit, None, prose=None), self._right(hit, prose=None)
                votes += _any_parses(parse, under[:1]) - _any_parses(parse, right[:1])
        return votes > 0

    def _rest(self, hit: Hit, prose: Ends | None) -> Area:
        """What follows in the label's own segment, and the lines it runs on to."""
        inside = self._inside[id(hit.segment)]
        if prose:
            others = [h for h in inside if h.field == hit.field]
        else:
            others = [h for h in inside if h.field not in self._weak or self._has_value(h, colon=False) or h is hit]
        found = _behind(rest(hit, others))
        if found is None or any(h.start >= hit.end for h in others if h is not hit):
            # another label stands behind this one: the lines below are not this one's
            return (found,) if found else ()
        box = hit.segment.box
        cell = self.sheet.cell((hit.box.x0 + hit.box.x1) / 2, hit.box.middle)
        return (found, *self._onward(hit.segment.line, box, box, cell, prose=prose))

    def _right(self, hit: Hit, prose: Ends | None) -> Area:
        """The column to the right of the label: the lines beside it, and those above and below that belong to them."""
        edge = max(hit.segment.box.x1, hit.box.x1) - EDGE
        beside = [s for line in self._beside(hit) for s in line.segments if s.box.x0 >= edge]
        if not beside:
            return ()
        first = min(beside, key=lambda s: s.box.x0)
        seeds = [s for s in beside if s.box.x0 < first.box.x1 and s.box.overlap_x(first.box) > 0]
        ended = next((n for n, s in enumerate(seeds) if self._is_label(s, prose)), len(seeds))
        cell = self.sheet.cell(first.box.x0 + 1, first.box.middle)
        if not ended:
            return self._over_label(seeds[0], cell, prose) if seeds else ()
        seeds = seeds[:ended]
        lines = [found for s in seeds if (found := self._cut(s, prose))]
        lines += self._onward(seeds[-1].line, seeds[-1].box, first.box, cell, label=hit, prose=prose)
        above = [found for s in self._above(seeds[0]) if (found := self._cut(s, prose))]
        if (
            above
            and lines
            and abs((above[0].box.top + lines[-1].box.bottom) / 2 - hit.box.middle) < _TIGHT * first.box.height
        ):
            lines = above + lines
        return tuple(lines)

    def _over_label(self, first: Segment, cell: Box | None, prose: Ends | None) -> Area:
        """The lines of a ruled cell over one that begins with a label of its own: a name over «БИН: …»."""
        above = [s for s in self._above(first) if cell is not None and s.box.middle > cell.top]
        return (
            ()
            if any(self._is_label(s, prose) for s in above)
            else tuple(x for s in above if (x := self._cut(s, prose)))
        )

    def _beside(self, hit: Hit) -> list[Line]:
        """Lines that overlap the label in height."""
        near = self.sheet.lines[max(0, hit.segment.line - 4) : hit.segment.line + 4]
        return [x for x in near if x.box.overlap_y(hit.box) > 0.3 * min(x.box.height, hit.box.height)]

    def _above(self, first: Segment) -> list[Segment]:
        """Lines that a centred value would have above its label, top to bottom."""
        found: list[Segment] = []
        last = first.box
        for line in reversed(self.sheet.lines[max(0, first.line - 4) : first.line]):
            column = [s for s in line.segments if _is_flush(s.box, first.box)]
            others = [s for s in line.segments if s.box.x1 < first.box.x0]
            if not column or others or self._parted(column[0].box, last, _TIGHT):
                break
            found.insert(0, column[0])
            last = column[0].box
        return found

    def _under(self, hit: Hit, cell: Box | None, prose: Ends | None) -> Area:
        """The lines under the label: in its cell, else in its column."""
        box = self._share(hit, cell) if cell else hit.segment.box
        column = Box(box.x0, hit.box.top, box.x1, hit.box.bottom)
        reach = _IN_CELL if cell else _BELOW
        return tuple(self._onward(self._last_line(hit), hit.box, column, cell, reach=reach, prose=prose))

    def _share(self, hit: Hit, cell: Box) -> Box:
        """A label's part of its cell: of one that labels side by side share, from the label to the next one."""
        beside = [
            self._leading[id(s)].box.x0
            for s in self.sheet.lines[hit.segment.line].segments
            if s is not hit.segment and id(s) in self._leading and cell.x0 <= s.box.x0 <= cell.x1
        ]
        left = hit.box.x0 - EDGE if any(x < hit.box.x0 for x in beside) else cell.x0
        return Box(left, cell.top, min([x - EDGE for x in beside if x > hit.box.x0] or [cell.x1]), cell.bottom)

    def _cell_below(self, cell: Box, prose: Ends | None) -> Area:
        """The cell under a label that fills its own: the label heads a column."""
        below = self.sheet.cell((cell.x0 + cell.x1) / 2, cell.bottom + 2 * EDGE)
        if below is None:
            return ()
        start = Box(cell.x0, cell.top, cell.x1, cell.bottom)
        lines = (x for x in self.sheet.lines if below.top - EDGE <= x.box.middle <= below.bottom + EDGE)
        first = next((s for line in lines for s in line.segments if s.box.overlap_x(below) > 0), None)
        if first is None or self._is_label(first, prose):
            return ()
        found = self._cut(first, prose)
        rest_of = self._onward(first.line, first.box, start, below, prose=prose)
        return tuple(s for s in (found, *rest_of) if s)

    def _last_line(self, hit: Hit) -> int:
        """The line on which a label ends."""
        last = hit.segment.line
        for line in self.sheet.lines[last + 1 : last + 4]:
            if line.box.middle < hit.box.bottom and any(w in hit.words for w in line.words):
                last = line.index
        return last

    def _onward(
        self,
        line: int,
        last: Box,
        column: Box,
        cell: Box | None,
        *,
        prose: Ends | None,
        label: Hit | None = None,
        reach: float = _TOGETHER,
    ) -> Iterator[Span]:
        """The lines that go on below ``last`` in a column, up to another label, a ruling or a gap.

        ``label`` stands left of the column: a line that has another label there ends the value.
        """
        for lower in self.sheet.lines[line + 1 : line + 1 + _LONGEST]:
            inside = [s for s in lower.segments if s.box.overlap_x(column) > 0]
            if label and self._begins_another(lower, column, label):
                return
            if (cell and lower.box.middle > cell.bottom) or lower.box.top - last.bottom > _IN_CELL * last.height:
                return
            if not inside:
                continue
            box = inside[0].box
            ended = prose is not None and prose(inside[0].text)
            together = _RUNNING if prose else _TOGETHER
            if self._parted(last, box, max(reach, together)) or ended or self._is_label(inside[0], prose):
                return
            yield from (found for s in inside if (found := self._cut(s, prose)))
            last, reach = box, together
            column = Box(min(column.x0, box.x0), column.top, max(column.x1, box.x1), column.bottom)

    def _is_label(self, segment: Segment, prose: Ends | None) -> bool:
        """Whether the segment begins with a label that ends the value before it."""
        hit = self._leading.get(id(segment))
        if hit is None or hit.field not in self._weak:
            return hit is not None
        if hit.end >= len(segment.tokens):
            return True
        return self._has_value(hit, colon=prose is not None)

    def _has_value(self, hit: Hit, *, colon: bool) -> bool:
        """Whether a value follows a weak label at once: behind a colon or, unless one is asked for, in figures."""
        tokens, words = hit.segment.tokens, hit.segment.words
        if hit.end == 0 or hit.end > len(tokens):
            return False
        _, word, _, end = tokens[hit.end - 1]
        following = tokens[hit.end][0] if hit.end < len(tokens) else ""
        return words[word].text[end:].startswith(":") or (not colon and any(c.isdigit() for c in following))

    def _begins_another(self, line: Line, column: Box, label: Hit) -> bool:
        """Whether something new begins left of a column on this line: another label, known or not."""
        for segment in line.segments:
            if segment.box.x1 > column.x0 or segment.box.x1 < label.segment.box.x0:
                continue
            known = self._leading.get(id(segment))
            if known is not None and known.field != label.field:
                return True
            # a label goes on in the lines under it: in brackets, in small letters, in the other language
            if known is None and segment.box.top > label.box.bottom and not segment.text[0].islower():
                return not segment.text.startswith("(")
        return False

    def _parted(self, upper: Box, lower: Box, reach: float = _TOGETHER) -> bool:
        """Whether a gap or a ruling parts two lines."""
        if lower.top - upper.bottom > reach * min(upper.height, lower.height):
            return True
        x = (lower.x0 + min(lower.x1, lower.x0 + 20)) / 2
        between = [y for y in self.sheet.horizontals_at(x) if upper.middle < y < lower.middle]
        # a blank of several lines is underlined line by line; what borders a cell meets an upright ruling
        tight = lower.top - upper.bottom < _TIGHT * min(upper.height, lower.height)
        return any(not tight or self._borders(x, y) for y in between)

    def _borders(self, x: float, y: float) -> bool:
        """Whether a level ruling is one of a grid: upright ones meet it."""
        level = next(
            (h for h in self.sheet.horizontals if abs(h.top - y) < EDGE and h.x0 - EDGE <= x <= h.x1 + EDGE), None
        )
        return level is not None and any(
            level.x0 - EDGE <= v.x0 <= level.x1 + EDGE and v.top - EDGE <= y <= v.bottom + EDGE
            for v in self.sheet.verticals
        )

    def _cut(self, segment: Segment, prose: Ends | None) -> Span | None:
        """The segment up to the first label that is inside it."""
        inside = [] if prose else [h for h in self._inside.get(id(segment), ()) if h.start > 0]
        starts = [h.start for h in inside if h.field not in self._weak or self._has_value(h, colon=False)]
        if not starts:
            return span(self.sheet, segment.words)
        _, until, end, _ = segment.tokens[min(starts)]
        return span(self.sheet, segment.words[: until + 1], end=end)


def _is_flush(one: Box, other: Box) -> bool:
    """Whether two lines of a text are set flush: on the left, on the right, or about one middle."""
    left, right = one.x0 - other.x0, one.x1 - other.x1
    return min(abs(left), abs(right), abs(left + right) / 2) < EDGE


def _behind(found: Span | None) -> Span | None:
    """What follows a label without the bracket and colon that end the label itself."""
    text = _LABEL_END.sub("", found.text) if found else ""
    return Span(found.sheet, found.words, text) if found and text else None


def _any_parses(parse: Callable[[str], object], lines: Sequence[Span]) -> bool:
    for line in lines:
        try:
            parse(line.text)
        except ValueError:
            continue
        return True
    return False


def parsed(lines: Sequence[Span], parse: Callable[[str], T]) -> tuple[T, Source] | None:
    """The first line that ``parse`` understands, else the first two as one."""
    for line in lines[:3]:
        try:
            return parse(line.text), line.source()
        except ValueError:
            continue
    if len(lines) > 1:
        two = whole(lines[:2])
        try:
            return parse(two.text), two.source()
        except ValueError:
            return None
    return None


def whole(lines: Sequence[Span]) -> Span:
    """Several lines as one span."""
    return Span(lines[0].sheet, tuple(w for line in lines for w in line.words), " ".join(x.text for x in lines))


def joined(lines: Sequence[Span]) -> str:
    """The text of several lines as one, with the commas and dashes at their ends that a span leaves out."""
    told: list[str] = []
    for n, line in enumerate(lines):
        printed = " ".join(w.text for w in line.words)
        at = printed.find(line.text)
        told.append(line.text if at < 0 else printed[at:] if n == 0 else printed)
    return " ".join(_BROKEN.sub("-", "\n".join(told)).split()).strip(" ,;:")
