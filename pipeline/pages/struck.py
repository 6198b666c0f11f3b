"""Printed figures that a coloured pen goes through or over: they may be corrected by hand.

The coloured ink is taken out before print is read, so that a figure struck out reads as it was printed; where the pen went
is told beside it. A stamp's ring and letters or a signature that cross a figure are no correction, nor is a figure that is
printed in that ink itself.
"""

import re
from collections.abc import Sequence

import cv2
import numpy as np

from extractors.page import Box, Word
from pipeline.pages.connected import connected
from pipeline.pages.prepare import WHITE
from pipeline.pages.raster import Image

_FIGURES = re.compile(r"\d")
# Of 255: from this on ink was taken. Points: strokes nearer than twice this are one hand's; a stamp is no lower or narrower.
_INK, _NEAR, _STAMP = 60, 1.0, 55.0
# Points: the letters inside a stamp are no larger.
_LETTERING = 14.0
# Of a word's height, as its font has it: where its figures stand.
_TOP, _FOOT = 0.35, 0.75
# Of a figure's width: so much of it under one stroke, and it is struck out; of its height: strokes of one overwritten.
_THROUGH, _OVER = 0.75, (0.25, 1.8)
# Of a word's width and height: so much of it under another word, and both are one.
_MOST = 0.6
# Of 255: darker is a letter's. Of its darkness so much was taken for colour, and it is not black; no more of a word
# than this is, and no more of the coloured ink than this lies beside what is left of it, where the word is printed in that ink.
_LETTER, _TINGED, _BLACK, _BESIDE = 100, 0.1, 0.25, 0.1


def struck(
    parted: tuple[Image, Image], scale: float, printed: Sequence[Word], words: Sequence[Word], inks: Sequence[Box]
) -> tuple[Box, ...]:
    """The boxes (pt) of figures that a pen goes over; ``parted``: the coloured ink that was taken, and the rest, on white.

    ``printed`` are those of the page's ``words`` that are not written in coloured ink, ``inks`` its signatures and stamps.
    """
    half, rest = (
        np.asarray(cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
        for picture in parted
    )
    point = scale / 2
    ink = (half < WHITE - _INK).astype(np.uint8)
    if not ink.any():
        return ()
    reach = max(3, round(2 * _NEAR * point) | 1)
    grown = cv2.dilate(ink, np.ones((reach, reach), np.uint8))
    labels, stats = connected(np.asarray(grown, np.uint8))
    sizes = np.asarray(stats[:, 2:4], np.float64) / point
    pen = sizes.min(axis=1) < _STAMP
    frames = [*stats[1:, :4][~pen[1:]], *(_at(ink, point) for ink in inks if min(ink.width, ink.height) >= _STAMP)]
    pen[0] = False
    lettering = _inside(stats[:, :4], frames) & pen
    labels = np.where((ink > 0) & pen[labels], labels, 0)
    sizes[lettering] = np.where(sizes[lettering] < _LETTERING, 0.0, sizes[lettering])
    own = frozenset(printed)
    written = [word for word in words if word not in own]
    return tuple(
        word.box
        for word in printed
        if _FIGURES.search(word.text) and not any(_says(other, word) for other in written)
        if _is_struck(word, labels, sizes, point) and not _is_coloured(word, half, rest, point)
    )


def _at(box: Box, point: float) -> tuple[float, ...]:
    """A box as pieces of ink have theirs: left, top, width and height in pixels."""
    return (box.x0 * point, box.top * point, box.width * point, box.height * point)


def _inside(boxes: np.ndarray, frames: Sequence[Sequence[float]]) -> np.ndarray:
    """Which pieces (left, top, width, height) lie inside one of the ``frames``, of stamps: their lettering."""
    middle = boxes[:, :2] + boxes[:, 2:] / 2
    inside = np.zeros(len(boxes), bool)
    for left, top, wide, high in frames:
        inside |= (np.abs(middle - (left + wide / 2, top + high / 2)) < (wide / 2, high / 2)).all(axis=1)
    return inside


def _says(other: Word, word: Word) -> bool:
    """Whether a word in coloured ink is, or has in it, the figures that were read there in black."""
    figures = "".join(_FIGURES.findall(word.text))
    across, down = other.box.overlap_x(word.box), other.box.overlap_y(word.box)
    there = across > _MOST * word.box.width and down > _MOST * word.height
    return there and figures in "".join(_FIGURES.findall(other.text))


def _is_struck(word: Word, labels: np.ndarray, sizes: np.ndarray, point: float) -> bool:
    top, foot = word.top + _TOP * word.height, word.top + _FOOT * word.height
    place = labels[round(top * point) : round(foot * point), round(word.x0 * point) : round(word.x1 * point)]
    for n in np.unique(place[place > 0]).tolist():
        own = place == n
        if own.any(axis=0).mean() >= _THROUGH:
            return True
        small = bool((sizes[n] <= _OVER[1] * word.height).all() and sizes[n].max() >= _OVER[0] * word.height)
        if small and own.sum() > (labels == n).sum() / 2:
            return True
    return False


def _is_coloured(word: Word, coloured: Image, black: Image, point: float) -> bool:
    """Whether a word that was read in black is printed in the coloured ink itself, dark enough to be left as black in part.

    Beside a pen's strokes black print has no colour, and where they go beyond the print nothing black is left.
    """
    place = (
        slice(round(word.top * point), round(word.bottom * point)),
        slice(round(word.x0 * point), round(word.x1 * point)),
    )
    taken, left = (np.asarray(cv2.bitwise_not(picture[place]), np.int16) for picture in (coloured, black))
    ink = taken + left > _LETTER
    tinged = taken > _INK
    if not tinged.any():
        return False
    plain = (taken <= _TINGED * (taken + left))[ink].mean()
    near = cv2.dilate((left > _INK).astype(np.uint8), np.ones((3, 3)))
    return bool(plain <= _BLACK and (tinged & (near == 0)).sum() <= _BESIDE * tinged.sum())
