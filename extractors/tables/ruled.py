"""Headings in a grid of rulings: each column is what stands between two vertical ones."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from extractors.layout import EDGE, Sheet
from extractors.page import Box, Word
from extractors.tables.figures import money_readings
from extractors.tables.header import FEWEST, Column, Header, reading_order, telling, told_by_neighbours, with_numbers
from extractors.tables.headings import roles_of

# A word is below a height if it is by so many points.
_HAIR = 0.1
# A heading too high for its row goes so far beyond it, in points.
_REACH = 40.0
# Points: lines of a strip that end alike, so far beyond its last upright one or before its first, show a side that was lost.
_ALIKE, _LOST = 3.0, 15.0
_SUM = re.compile(r"\d[.,=-]\d\d(?!\d)")


class Strip(msgspec.Struct, frozen=True, eq=False):
    """What lies between two horizontal rulings: the vertical ones that cross it and the words of each cell between."""

    top: float
    bottom: float
    xs: tuple[float, ...]
    cells: tuple[tuple[Word, ...], ...]

    def texts(self) -> list[str]:
        """The text of each cell, lines joined."""
        return [" ".join(w.text for w in cell) for cell in self.cells]


def ruled_header(sheet: Sheet) -> Header | None:
    """The headings of the page's table of goods or services, where rulings border its columns."""
    strips = _strips(sheet)
    best: tuple[int, int] | None = None
    for i, strip in enumerate(strips):
        roles = {roles_of(text)[0] for text in strip.texts() if len(text) < 240 and roles_of(text)}
        if telling(roles) and not _holds_rows(strip) and (best is None or len(roles) > best[0] + 1):
            best = (len(roles), i)
    if best is None:
        return None
    band = _band(sheet, strips, best[1])
    xs = _merged(x for strip in band for x in strip.xs)
    box = Box(xs[0], band[0].top, xs[-1], band[-1].bottom)
    over = _overflowing(sheet, box)
    columns = tuple(_named(x0, x1, band, over) for x0, x1 in pairwise(xs))
    # data begin below what the border crosses
    box = Box(box.x0, box.top, box.x1, max([box.bottom, *(w.middle + _HAIR for w in over[1])]))
    return Header(
        sheet=sheet, box=with_numbers(sheet, box, len(columns)), columns=told_by_neighbours(columns), ruled=True
    )


def _holds_rows(strip: Strip) -> bool:
    """Whether a strip is more than headings: no ruling parts them from the rows below, whose sums stand in its cells."""
    return sum(_SUM.search(text) is not None for text in strip.texts()) > 1


def _strips(sheet: Sheet) -> list[Strip]:
    """The page between its horizontal rulings, where at least ``FEWEST`` columns are ruled."""
    ys = _merged(h.top for h in sheet.horizontals)
    words = sorted(sheet.page.words, key=lambda w: w.middle)
    middles = [w.middle for w in words]
    strips: list[Strip] = []
    scanned = sheet.page.origin == "ocr"
    sides = _sides(sheet, ys) if scanned else ([], [])
    for top, bottom in pairwise(ys):
        xs = _merged(sheet.verticals_at((top + bottom) / 2))
        if scanned:
            xs = _sided(sheet, top, bottom, xs, sides)
        if len(xs) > FEWEST:
            inside = words[bisect_left(middles, top) : bisect_left(middles, bottom)]
            strips.append(Strip(top, bottom, tuple(xs), _split(inside, xs)))
    return strips


class _Side(msgspec.Struct, frozen=True):
    """Where level rulings end alike, on the left or on the right: the outer border of a grid, ruled or not."""

    x: float
    top: float
    bottom: float


def _sides(sheet: Sheet, ys: Sequence[float]) -> tuple[list[_Side], list[_Side]]:
    """The sides on the left and on the right that at least ``FEWEST`` level rulings of a scan show."""
    rows = [(y, [h for h in sheet.horizontals if abs(h.top - y) <= 2 * EDGE]) for y in ys]
    left = [(min(h.x0 for h in row), y) for y, row in rows if row]
    right = [(max(h.x1 for h in row), y) for y, row in rows if row]
    return _alike(left), _alike(right)


def _alike(ends: Sequence[tuple[float, float]]) -> list[_Side]:
    found: list[_Side] = []
    for x, _ in ends:
        heights = [y for other, y in ends if abs(other - x) <= _ALIKE]
        if len(heights) >= FEWEST and not any(abs(side.x - x) <= _ALIKE for side in found):
            found.append(_Side(x, min(heights), max(heights)))
    return found


def _sided(
    sheet: Sheet, top: float, bottom: float, xs: list[float], sides: tuple[list[_Side], list[_Side]]
) -> list[float]:
    """The upright rulings of a strip, and an outer one that was lost, where a level one above or below it goes as far."""
    if len(xs) < FEWEST:
        return xs
    near = [h for h in sheet.horizontals if min(abs(h.top - top), abs(h.top - bottom)) <= 2 * EDGE]
    left, right = ([s for s in found if s.top - EDGE <= top and bottom <= s.bottom + EDGE] for found in sides)
    before = [s.x for s in left if xs[0] - s.x > _LOST and any(abs(h.x0 - s.x) <= _ALIKE for h in near)]
    behind = [s.x for s in right if s.x - xs[-1] > _LOST and any(abs(h.x1 - s.x) <= _ALIKE for h in near)]
    return [*before[:1], *xs, *behind[:1]]


def _split(words: Sequence[Word], xs: Sequence[float]) -> tuple[tuple[Word, ...], ...]:
    """Words of a strip by the cell that holds their middle, each cell in reading order."""
    cells: list[list[Word]] = [[] for _ in xs[1:]]
    for word in words:
        place = bisect_left(xs, (word.x0 + word.x1) / 2) - 1
        if 0 <= place < len(cells):
            cells[place].append(word)
    return tuple(tuple(reading_order(cell)) for cell in cells)


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
        _joined(sheet, strips[last], strips[last + 1])
        or (strips[last + 1].top - strips[last].bottom <= EDGE and _headings_only(strips[last + 1]))
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
    return _holds_rows(strip) or any(money_readings([text]) for text in strip.texts() if text)


def _overflowing(sheet: Sheet, band: Box) -> tuple[list[Word], list[Word]]:
    """Words of headings too high for their row, above and below it: those that its border crosses, and the lines beyond.

    A sheet of a workbook whose rows have a height of their own cuts what is written in them.
    """
    near = sheet.words_in(Box(band.x0, band.top - _REACH, band.x1, band.bottom + _REACH))
    above = [w for w in near if w.top + EDGE < band.top < w.bottom - EDGE and w.middle <= band.top]
    below = [w for w in near if w.top + EDGE < band.bottom < w.bottom - EDGE and w.middle >= band.bottom]
    if above:
        for beyond in (w for w in reversed(near) if w.middle < band.top and w not in above):
            if any(_stands_on(beyond, w) for w in above):
                above.append(beyond)
    return above, below


def _stands_on(upper: Word, lower: Word) -> bool:
    """Whether a word stands in the line right above another, over or beside it in one paragraph."""
    gap = lower.top - upper.bottom
    return -upper.height / 2 < gap < upper.height / 2 and min(upper.x1, lower.x1) > max(upper.x0, lower.x0)


def _named(x0: float, x1: float, band: Sequence[Strip], over: tuple[list[Word], list[Word]]) -> Column:
    """The column between two borders, named by every cell of the band above and in it, and by what overflows it."""
    middle = (x0 + x1) / 2
    above, below = (
        [w.text for w in reading_order([w for w in words if x0 - EDGE <= w.x0 and w.x1 <= x1 + EDGE])] if words else []
        for words in over
    )
    parts: list[str] = above
    for strip in band:
        place = bisect_left(strip.xs, middle) - 1
        if 0 <= place < len(strip.cells) and strip.cells[place]:
            parts.append(" ".join(w.text for w in strip.cells[place]))
    heading = " ".join((*parts, *below))
    return Column(x0=x0, x1=x1, heading=heading, roles=roles_of(heading))
