"""Printed blanks that give a number as many small boxes as it has characters: closed up, so that they are read as a word.

A character alone in a frame is read as anything; the same characters side by side are a number like any other.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.pages import opening
from pipeline.pages.connected import outlined
from pipeline.pages.prepare import WHITE
from pipeline.pages.raster import Image
from pipeline.pages.readings import Token

Integers = npt.NDArray[np.intp]

# Points: sides of boxes are no shorter and no longer, nor boxes wider; a row of them is of so many boxes at least.
_LOWEST, _HIGHEST, _WIDEST, _FEWEST = 7.5, 24.0, 26.0, 2
# Of a box's width: by so much boxes of one row differ. Points: by so much do the ends of their sides.
_UNEVEN, _ASTRAY = 0.16, 1.3
# So much of a box's head and foot is drawn; so much of what it holds is ink where there is a character at all.
_CLOSED, _WRITTEN = 0.75, 0.03
# Of a box's height: so far apart are characters set.
_GAP = 0.12


class Comb(NamedTuple):
    """A row of boxes in pixels; ``end``: how far its characters reach when they are closed up, from ``x0``."""

    x0: int
    y0: int
    x1: int
    y1: int
    end: int

    def around(self, scale: float) -> tuple[int, int, int, int]:
        """The boxes with a little of what is around them."""
        edge = round(2 * _ASTRAY * scale)
        return self.x0 - edge, self.y0 - edge, self.x1 + edge, self.y1 + edge


def closed_up(grey: Image, ink: Image, scale: float) -> tuple[Comb, ...]:
    """The rows of boxes in a picture, each of them replaced in it by its characters, set side by side from its left.

    ``ink``: 1 where there is ink in the picture, as it came.
    """
    return tuple(_closed(grey, ink, row, scale) for row in _rows(ink, scale))


def _rows(ink: Image, scale: float) -> Iterator[Integers]:
    """The sides of each row of boxes, from the left: left edge, top, width, height."""
    found = outlined(opening.upright(ink, max(3, round(_LOWEST * scale))))
    width, height = found.T[2:]
    sides = found[(height < _HIGHEST * scale) & (width < max(5.0, 1.6 * scale))]
    for level in _levels(sides, _ASTRAY * scale):
        yield from _even(ink, level, scale)


def _levels(sides: Integers, astray: float) -> Iterator[Integers]:
    """Sides that begin and end at one height, from the left."""
    left = sides[np.argsort(sides[:, 1], kind="stable")]
    while len(left):
        top, foot = left[:, 1], left[:, 1] + left[:, 3]
        same = (np.abs(top - top[0]) <= 2 * astray) & (np.abs(foot - foot[0]) <= 2 * astray)
        if np.count_nonzero(same) > _FEWEST:
            yield left[same][np.argsort(left[same][:, 0], kind="stable")]
        left = left[~same]


def _even(ink: Image, sides: Integers, scale: float) -> Iterator[Integers]:
    """Of sides at one height: those that stand equally far apart, their heads and feet joined."""
    row = [sides[0]]
    for one, other in pairwise(sides):
        pitch = int(other[0] - one[0])
        even = len(row) < 2 or abs(pitch - int(row[1][0] - row[0][0])) <= max(2.0, _UNEVEN * pitch)
        if even and pitch <= _WIDEST * scale and _is_box(ink, one, other, scale):
            row.append(other)
            continue
        if len(row) > _FEWEST:
            yield np.asarray(row)
        row = [other]
    if len(row) > _FEWEST:
        yield np.asarray(row)


def _is_box(ink: Image, one: Integers, other: Integers, scale: float) -> bool:
    """Whether two sides are joined above and below."""
    left, right = int(one[0] + one[2]), int(other[0])
    if right - left < _LOWEST / 2 * scale:
        return False
    near = max(2, round(_ASTRAY * scale))
    edges = (int(min(one[1], other[1])), int(max(one[1] + one[3], other[1] + other[3])))
    return all(
        ink[max(0, edge - near) : edge + near, left:right].max(axis=0, initial=0).mean() >= _CLOSED for edge in edges
    )


def _closed(grey: Image, ink: Image, sides: Integers, scale: float) -> Comb:
    x0, x1 = int(sides[0][0]), int(sides[-1][0] + sides[-1][2])
    top, foot = int(sides[:, 1].min()), int((sides[:, 1] + sides[:, 3]).max())
    edge = max(2, round(_ASTRAY * scale))
    cells = [
        (slice(top + edge, foot - edge), slice(int(one[0] + one[2]) + 1, int(other[0]) - 1))
        for one, other in pairwise(sides)
    ]
    characters = [grey[cell][:, _inked(ink[cell])] for cell in cells]
    blank = np.full((foot - top - 2 * edge, max(2, round(_GAP * (foot - top)))), WHITE, np.uint8)
    parts = [part for each in characters for part in (blank, each)]
    word = np.concatenate([part if part.shape[1] else blank for part in parts], axis=1)
    grey[max(0, top - edge) : foot + edge, max(0, x0 - edge) : x1 + edge] = WHITE
    width = min(word.shape[1], x1 - x0)
    grey[top + edge : foot - edge, x0 : x0 + width] = word[:, :width]
    return Comb(x0, top, x1, foot, x0 + width)


def _inked(cell: Image) -> slice:
    """The columns of a box that its character takes."""
    written = np.flatnonzero(cell.any(axis=0))
    if not len(written) or cell.mean() < _WRITTEN:
        return slice(0, 0)
    return slice(max(0, int(written[0]) - 1), int(written[-1]) + 2)


def spread(token: Token, combs: Sequence[Comb]) -> Token:
    """A word of a picture in which rows of boxes are closed up, where its boxes are on the page."""
    level = (token.top + token.bottom) / 2
    for comb in combs:
        if comb.y0 <= level <= comb.y1 and comb.x0 - 1 <= token.x0 <= comb.end + 1:
            wider = (comb.x1 - comb.x0) / max(1, comb.end - comb.x0)
            x0, x1 = (comb.x0 + (at - comb.x0) * wider for at in (token.x0, token.x1))
            return token._replace(x0=x0, x1=x1)
    return token


def comb_at(box: tuple[int, int, int, int], combs: Sequence[Comb]) -> Comb | None:
    """The row of boxes in which the middle of a box of pixels lies."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return next((comb for comb in combs if comb.x0 <= x <= comb.x1 and comb.y0 <= y <= comb.y1), None)
