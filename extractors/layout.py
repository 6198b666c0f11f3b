"""A page's words put in order: lines, segments (what stands together on a line), ruled cells.

Nothing here knows a form. A :class:`Sheet` is one page prepared for reading; boxes are in the page's reading orientation.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import pairwise

import msgspec

from extractors.cached import cached_property
from extractors.findings import Source
from extractors.fold import tokens
from extractors.page import Box, Page, Word, around

# A gap wider than this many letter heights parts two segments: within running text a space is about a quarter of it.
SEGMENT_GAP = 0.85
# A comma's box is easily lost in a picture: the small word behind it may stand so much farther.
_RUN_ON = 1.5
# A justified line has so many blanks or more, all equal to within this share or so many points, none wider than so many
# letter heights, between words of at least so many widths: cells of a table that are equally wide stand apart evenly.
_EVEN, _ALIKE, _HAIR, _WIDEST, _WIDTHS = 5, 0.05, 0.3, 3.0, 4
# Words belong to one line when their middles are closer than this share of the smaller height.
SAME_LINE = 0.5
# Pieces of a stroke are no larger than this, in points; level ones are taken for rulings and leave gaps as wide as this.
_PIECE, _LEVEL = 30.0, 8.0
# A piece shorter than this was not read at all.
_SCRAP = 3.0
# So many letters set apart are a word.
SPACED = 4
# A label is no longer than this, in words.
_LABEL = 7
_PERCENT = re.compile(r"[(@]?\d{1,2}(?:[.,]\d{1,2})?%\)?")
# Lines further apart than this many letter heights do not follow each other.
_GAP = 2.0
# Edges of neighbouring cells are drawn up to this far apart, in points.
EDGE = 1.5


class Segment(msgspec.Struct, frozen=True, dict=True, eq=False):
    """Words that stand together on one line, left to right. ``line`` is the index of the line on its sheet."""

    words: tuple[Word, ...]
    line: int

    @cached_property
    def box(self) -> Box:
        return around(self.words)

    @cached_property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @cached_property
    def tokens(self) -> tuple[tuple[str, int, int, int], ...]:
        """(folded token, index of its word, start, end in the word) of the whole segment."""
        return tuple([(t, i, a, b) for i, w in enumerate(self.words) for t, a, b in tokens(w.text)])

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The folded tokens alone."""
        return tuple([t for t, _, _, _ in self.tokens])

    @cached_property
    def label_end(self) -> int:
        """How many tokens are its label: those before a colon or leading dots, all of a short text without figures, else 0."""
        for n, word in enumerate(self.words[:_LABEL]):
            at = word.text.find(":")
            if n and len(word.text) > 2 and not word.text.strip("._…"):
                return sum(i < n for _, i, _, _ in self.tokens)
            said = word.text if at < 0 else word.text[:at]
            percent = self.words[n + 1].text if n + 1 < len(self.words) else ""
            if any(map(str.isdigit, said)) and not _PERCENT.fullmatch(
                said + percent if percent.startswith("%") else said
            ):
                return 0
            if at >= 0:
                return sum(i < n or (i == n and start < at) for _, i, start, _ in self.tokens)
        return len(self.tokens) if len(self.words) <= _LABEL else 0

    @cached_property
    def squeezed(self) -> str:
        """Its folded letters and digits without any blank."""
        return "".join(self.folded)

    @property
    def ends_with_slash(self) -> bool:
        """Whether a slash ends it, the number of a box behind it aside («… сипаттамасы / 31.»)."""
        texts = [w.text for w in self.words]
        if len(texts) > 1 and texts[-1].rstrip(".").isdigit():
            texts.pop()
        return texts[-1].endswith("/")

    @cached_property
    def is_spaced(self) -> bool:
        """Whether its letters are set apart: «П О С Т А В Щ И К»."""
        return len(self.folded) >= SPACED and sum(len(t) == 1 for t in self.folded) >= 0.6 * len(self.folded)


class Line(msgspec.Struct, frozen=True, dict=True, eq=False):
    """All segments that stand at one height, left to right."""

    segments: tuple[Segment, ...]
    index: int

    @cached_property
    def box(self) -> Box:
        return around(s.box for s in self.segments)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(w for s in self.segments for w in s.words)

    @cached_property
    def text(self) -> str:
        return " ".join(s.text for s in self.segments)


class Sheet(msgspec.Struct, frozen=True, dict=True, eq=False):
    """One page prepared for reading. ``printed``: where words stand on paper that are read as if they stood elsewhere."""

    page: Page
    printed: Mapping[Word, Box] = {}

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        lines: list[Line] = []
        for words in _rows(self.page.words):
            parts = self._segments(words)
            if parts:
                lines.append(Line(tuple(Segment(tuple(p), len(lines)) for p in parts), len(lines)))
        return tuple(lines)

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        return tuple(s for line in self.lines for s in line.segments)

    @cached_property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)

    @cached_property
    def usual_height(self) -> float:
        """The height of the letters most of the page is set in, in points; 0 without any."""
        heights = sorted([w.bottom - w.top for w in self.page.words])
        return heights[len(heights) // 2] if heights else 0.0

    @cached_property
    def remembered(self) -> dict[object, object]:
        """What readers found on the sheet and will ask for again, by what they asked."""
        return {}

    @cached_property
    def verticals(self) -> tuple[Box, ...]:
        """Vertical rulings, pieces on one line joined, left to right."""
        upright = [Box(r.top, (r.x0 + r.x1) / 2, r.bottom, 0) for r in self.page.rulings if r.height > r.width]
        return tuple(Box(b.top, b.x0, b.top, b.x1) for b in _joined(upright) if not _edge_to_edge(b, self.page.height))

    @cached_property
    def horizontals(self) -> tuple[Box, ...]:
        """Horizontal rulings, pieces on one line joined, top to bottom."""
        level = [Box(r.x0, (r.top + r.bottom) / 2, r.x1, 0) for r in self.page.rulings if r.width >= r.height]
        return tuple(Box(b.x0, b.top, b.x1, b.top) for b in _joined(level) if not _edge_to_edge(b, self.page.width))

    @cached_property
    def inks(self) -> tuple[Box, ...]:
        """The page's inks; a stroke drawn piece by piece, each from the end of the last, is one."""
        small = [ink for ink in self.page.inks if max(ink.width, ink.height) < _PIECE]
        strokes = _strokes(sorted(small, key=lambda b: b.x0))
        return (*(ink for ink in self.page.inks if max(ink.width, ink.height) >= _PIECE), *strokes)

    def verticals_at(self, y: float) -> list[float]:
        """Where vertical rulings cross the height ``y``, left to right."""
        return [x for x, top, bottom in self._uprights if top <= y <= bottom]

    def horizontals_at(self, x: float) -> list[float]:
        """Where horizontal rulings cross the column ``x``, top to bottom."""
        return [y for y, left, right in self._levels if left <= x <= right]

    @cached_property
    def _uprights(self) -> list[tuple[float, float, float]]:
        """Where each vertical ruling stands, and how far it reaches, by an edge more: asked for each line and each label."""
        return [(v.x0, v.top - EDGE, v.bottom + EDGE) for v in self.verticals]

    @cached_property
    def _levels(self) -> list[tuple[float, float, float]]:
        return [(h.top, h.x0 - EDGE, h.x1 + EDGE) for h in self.horizontals]

    def cell(self, x: float, y: float) -> Box | None:
        """The ruled cell around a point; None where a side is open."""
        xs, ys = self.verticals_at(y), self.horizontals_at(x)
        i, j = bisect_right(xs, x), bisect_right(ys, y)
        if 0 < i < len(xs) and 0 < j < len(ys):
            return Box(xs[i - 1], ys[j - 1], xs[i], ys[j])
        return None

    def under(self, segment: Segment) -> Segment | None:
        """The segment right below: the next line of the same cell or column, if one is there."""
        if id(segment) not in self._under:
            self._under[id(segment)] = self._found_under(segment.box, segment.line)
        return self._under[id(segment)]

    @cached_property
    def _under(self) -> dict[int, Segment | None]:
        return {}

    def _found_under(self, box: Box, number: int) -> Segment | None:
        for line in self.lines[number + 1 : number + 4]:
            if line.box.top - box.bottom > 0.8 * box.height:
                return None
            for s in line.segments:
                x0, x1 = s.box.x0, s.box.x1
                shared = min(x1, box.x1) - max(x0, box.x0)
                if shared > 0.3 * min(x1 - x0, box.x1 - box.x0) and s.tokens:
                    return s
        return None

    def flush_above(self, segment: Segment) -> Segment | None:
        """The segment on the line above that begins where this one does, as near as lines of one text stand."""
        line, box = self.lines[max(0, segment.line - 1)], segment.box
        flush = [s for s in line.segments if s is not segment and abs(s.box.x0 - box.x0) < EDGE]
        return next((s for s in flush if box.top - s.box.bottom < box.height / 2), None)

    def words_in(self, box: Box) -> list[Word]:
        """Words whose middle lies inside, in reading order."""
        found: list[Word] = []
        for line in self.lines:
            if line.box.bottom < box.top or line.box.top > box.bottom:
                continue
            found += [
                w
                for w in line.words
                if box.x0 - EDGE <= (w.x0 + w.x1) / 2 <= box.x1 + EDGE
                and box.top - EDGE <= w.middle <= box.bottom + EDGE
            ]
        return found

    def source(self, words: tuple[Word, ...] | list[Word], quote: str | None = None) -> Source:
        """Where these words stand. ``quote`` is their text unless a part of it is meant."""
        text = " ".join(w.text for w in words)
        scanned = self.page.origin == "ocr" or any(w.origin == "ocr" for w in words)
        return Source(
            file=self.page.file,
            page=self.page.number,
            box=self.page.shown(around(self.printed.get(w, w) for w in words) if self.printed else around(words)),
            quote=text if quote is None else quote,
            origin="ocr" if scanned else "text",
            confidence=min((w.confidence for w in words), default=1.0) if scanned else 1.0,
        )

    def _segments(self, words: list[Word]) -> list[list[Word]]:
        bars = self.verticals_at(sum(w.middle for w in words) / len(words)) if self.page.rulings else []
        parts: list[list[Word]] = []
        last: Word | None = None
        justified = _is_justified(words)
        for word in words:
            if word.text.strip("|¦│┃") == "":
                last = None
                continue
            gap = word.x0 - last.x1 if last else 0.0
            wide = SEGMENT_GAP * (_RUN_ON if last and _runs_on(last, word) else 1)
            apart = last is None or (gap > wide * min(word.height, last.height) and not justified)
            if not apart and last is not None and bars:
                apart = bisect_left(bars, word.x0 + EDGE) > bisect_left(bars, last.x1 - EDGE)
            if apart:
                parts.append([word])
            else:
                parts[-1].append(word)
            last = word
        return parts


def _is_justified(words: list[Word]) -> bool:
    """Whether a line is running text whose blanks were made wide, all alike, to fill it."""
    if len(words) <= _EVEN:
        return False
    # the groups of a figure stay together: «4 982 321,12»
    blanks = [b.x0 - a.x1 for a, b in pairwise(words) if not (a.text[-1:].isdigit() and b.text[:1].isdigit())]
    if len(blanks) < _EVEN:
        return False
    widest = max(blanks)
    if not SEGMENT_GAP * min(w.height for w in words) < widest <= _WIDEST * max(w.height for w in words):
        return False
    alike = widest - min(blanks) <= max(_HAIR, _ALIKE * widest)
    return alike and len({round(w.x1 - w.x0) for w in words}) >= _WIDTHS


def _runs_on(last: Word, word: Word) -> bool:
    """Whether a recognised word ends with a comma, and a word in small letters stands behind it."""
    return last.origin == "ocr" and last.text.endswith(",") and word.text.isalpha() and word.text.islower()


def _rows(words: tuple[Word, ...]) -> list[list[Word]]:
    """Words grouped by height, each group left to right, groups top to bottom."""
    rows: list[list[Word]] = []
    middle = height = 0.0
    for word in sorted(words, key=lambda w: (w.top + w.bottom, w.x0)):
        own_middle, own_height = (word.top + word.bottom) / 2, word.bottom - word.top
        if rows and own_middle - middle <= SAME_LINE * min(height, own_height):
            row = rows[-1]
            row.append(word)
            middle += (own_middle - middle) / len(row)
            height = max(height, own_height)
        else:
            rows.append([word])
            middle, height = own_middle, own_height
    for row in rows:
        row.sort(key=lambda w: w.x0)
    return rows


def _strokes(pieces: list[Box]) -> list[Box]:
    """Pieces, left to right, joined where one begins in a corner in which another ends."""
    chains: list[tuple[Box, Box, int]] = []  # all of it, its last piece, how many pieces
    for piece in pieces:
        for n in range(len(chains) - 1, max(-1, len(chains) - 5), -1):
            whole, last, count = chains[n]
            met = abs(last.x1 - piece.x0) < 0.2 and any(
                abs(a - b) < 0.2 for a in (last.top, last.bottom) for b in (piece.top, piece.bottom)
            )
            near = count > 1 and 0 < piece.x0 - last.x1 < _LEVEL and last.overlap_y(piece) > -_SCRAP
            if met or near:
                chains[n] = (around((whole, piece)), piece, count + 1)
                break
        else:
            chains.append((piece, piece, 1))
    return [whole for whole, _, _ in chains]


def _edge_to_edge(line: Box, length: float) -> bool:
    """A line from one edge of the paper to the other is a background or a fold, no part of a table."""
    return line.x0 <= 2 * EDGE and line.x1 >= length - 2 * EDGE


def _joined(pieces: list[Box]) -> list[Box]:
    """Lines given as Box(start, place, end, 0): those at one place that touch become Box(start, place, end, place)."""
    lines: list[Box] = []
    for piece in sorted(pieces, key=lambda b: (round(b.top / EDGE), b.x0)):
        last = lines[-1] if lines else None
        # pieces of one line may be sorted apart by a hair of their place: either may come first
        touching = last and piece.x0 <= last.x1 + 2 * EDGE and piece.x1 >= last.x0 - 2 * EDGE
        if last and touching and abs(last.top - piece.top) <= EDGE:
            lines[-1] = Box(min(last.x0, piece.x0), last.top, max(last.x1, piece.x1), last.top)
        else:
            lines.append(Box(piece.x0, piece.top, piece.x1, piece.top))
    return sorted(lines, key=lambda b: b.top)


def end_of_text(sheet: Sheet, box: Box) -> float:
    """The height at which lines under a box no longer follow each other: where a gap of more than two lines begins."""
    bottom = box.bottom
    for line in (line for line in sheet.lines if line.box.middle > box.middle):
        if line.box.top - bottom > _GAP * box.height:
            return bottom
        bottom = max(bottom, line.box.bottom)
    return sheet.page.height
