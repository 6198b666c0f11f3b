"""Round stamps on a grey picture that are paler than the print under them.

A stamp's ink has no colour to be told by on a copy or a grey scan, but is seldom as dark as print: what is as pale as the
stamp's own ring is taken out of the round, and print is left with its edges.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages.connected import connected
from pipeline.pages.masks import percentile
from pipeline.pages.rings import INKED, RING, Round, circles, covered, darkest, largest_first

Image = npt.NDArray[np.uint8]

# Of a whitened picture, of 255: ink is darker than this. Of its ink so many in a hundred are surely print, at least so dark
# and about so little lighter; the edges of print, in pixels, are no paler ink. One pixel in so many squared tells how dark
# print is, one in so few where stamps are.
_INK, _PRINT, _DARKEST, _ABOUT, _EDGES, _SPARSE, _HALF = 190, 20, 100.0, 8.0, 3, 3, 2
# Of the page: with less of it pale there is no stamp, with more the print itself is pale.
_LEAST, _MOST = 0.0006, 0.08
# A small picture has a pixel for a point; so much of one is inked, of 255. In it, what is left of letters is no longer than
# that, rings have such radii and reach so far beyond their arcs; so many circles are looked at.
_SOME, _LONG, _RADII, _BEYOND, _FEW = 60, 8, (24, 82), 12, 12
# So far around a ring less of it is inked than that.
_AROUND, _GOES_ON = 8, 0.2
# A ring is so many times lighter than print.
_LIGHTER = 1.35
# Of a place's paper: ink is darker; of the place, so much ink is that of a stamp.
_STAMPED, _LEAST_STAMPED = 0.75, 0.01
# The darkest parts of a stamp are so much of its ring's darkness; print is no lighter than these, or than so much above its own.
_PATCHY, _STROKES = 0.75, 20.0


class Lifted(NamedTuple):
    """A picture without pale stamps, how dark the print is that they lay over, and 1 within their rounds."""

    picture: Image
    least: float
    within: Image


def without_pale_stamps(grey: Image, scale: float) -> Lifted | None:
    """A whitened picture (``scale`` pixels for a point) without its stamps that are paler than print.

    None without any: then nothing is told.
    """
    printed = percentile(np.ascontiguousarray(grey[::_SPARSE, ::_SPARSE]), _PRINT, below=_INK)
    if printed > _DARKEST:
        return None
    pale = _pale(np.ascontiguousarray(grey[::_HALF, ::_HALF]), printed + _ABOUT)
    if not _LEAST * pale.size < np.count_nonzero(pale) < _MOST * pale.size:
        return None
    small = np.asarray(
        cv2.resize(pale, None, fx=_HALF / scale, fy=_HALF / scale, interpolation=cv2.INTER_AREA), np.uint8
    )
    found, least, within = grey, 0.0, np.zeros_like(grey[:0])
    for stamp in _rounds(np.asarray(cv2.threshold(small, _SOME, 255, cv2.THRESH_BINARY)[1], np.uint8)):
        large = stamp.times(scale)
        rim = _rim(grey, large, scale)
        if rim > _LIGHTER * printed:
            found, within = (grey.copy(), np.zeros_like(grey)) if found is grey else (found, within)
            own = max(_PATCHY * rim, printed + _STROKES)
            _lift(found, large, scale, own, within)
            least = max(least, own)
    return Lifted(found, least, within) if least else None


def darker(grey: Image, least: float) -> Image:
    """The picture without what is as light as ``least`` and no edge of something darker."""
    kept = cv2.dilate(cv2.threshold(grey, least, 255, cv2.THRESH_BINARY_INV)[1], np.ones((5, 5), np.uint8))
    return np.asarray(cv2.bitwise_or(grey, cv2.bitwise_not(kept)), np.uint8)


def _pale(grey: Image, print_: float) -> Image:
    """255 where there is ink that is paler than print, and no edge of print."""
    dark = cv2.threshold(grey, print_, 255, cv2.THRESH_BINARY_INV)[1]
    ink = cv2.threshold(grey, _INK, 255, cv2.THRESH_BINARY_INV)[1]
    return np.asarray(cv2.subtract(ink, cv2.dilate(dark, np.ones((_EDGES, _EDGES), np.uint8))), np.uint8)


def _rounds(mask: Image) -> Iterator[Round]:
    """The rings drawn in the mask, but for those within another."""
    arcs, (left, top) = _arcs(mask)
    if min(arcs.shape) < 2 * _RADII[0]:
        return
    known: list[Round] = []
    for circle in largest_first(circles(arcs, _RADII, _FEW)):
        stamp = Round(circle.x + left, circle.y + top, circle.radius)
        if stamp.is_apart(known) and (drawn := _drawn(mask, stamp)):
            known.append(drawn)
            yield drawn


def _arcs(mask: Image) -> tuple[Image, tuple[int, int]]:
    """The part of the mask that holds what is longer than letters, that alone, and where it begins."""
    labels, stats = connected(mask)
    long = stats[:, 2:4].max(axis=1) >= _LONG
    long[0] = False
    if not long.any():
        return mask[:0, :0], (0, 0)
    x0, y0 = np.maximum(stats[long, :2].min(axis=0) - _BEYOND, 0).tolist()
    x1, y1 = ((stats[long, :2] + stats[long, 2:4]).max(axis=0) + _BEYOND).tolist()
    return np.where(long[labels[y0:y1, x0:x1]], 255, 0).astype(np.uint8), (x0, y0)


def _drawn(mask: Image, stamp: Round) -> Round | None:
    """The ring as far out as it is drawn near there; None where it is not, or lines of pale print go on around it."""
    best, found = 0.0, None
    for x in (stamp.x - 1, stamp.x, stamp.x + 1):
        for y in (stamp.y - 1, stamp.y, stamp.y + 1):
            reach = math.ceil(stamp.radius + 4 * RING)
            shares = covered(mask, (x, y), reach + _AROUND, RING)
            outer = np.flatnonzero(shares[:reach] >= INKED)
            if not len(outer) or outer[-1] < _RADII[0]:
                continue
            around = shares[outer[-1] + 2 * round(RING) :]
            if around.mean() < _GOES_ON and (told := float(shares[outer].max())) > best:
                best, found = told, Round(x, y, float(outer[-1]))
    return found


def _rim(grey: Image, stamp: Round, scale: float) -> float:
    """How dark the ring is, in the middle: of 255, 0 is black."""
    near = RING * scale
    rim = darkest(grey, (stamp.x, stamp.y), round(stamp.radius - 2 * near), math.ceil(stamp.radius + near))
    return float(np.median(rim))


def _lift(grey: Image, stamp: Round, scale: float, least: float, within: Image) -> None:
    """Makes white what is as light as ``least`` within the stamp's round and is no edge of something darker; marks the round."""
    reach = math.ceil(stamp.radius + RING * scale)
    left, top = max(0, round(stamp.x) - reach), max(0, round(stamp.y) - reach)
    place = grey[top : round(stamp.y) + reach + 1, left : round(stamp.x) + reach + 1]
    disc = np.zeros_like(place)
    cv2.circle(disc, (round(stamp.x) - left, round(stamp.y) - top), reach, 1, -1)
    place[disc > 0] = darker(place, least)[disc > 0]
    within[top : top + place.shape[0], left : left + place.shape[1]] |= disc


def without_stamp(place: Image, least: float) -> list[Image]:
    """A small picture without the pale stamp over it, and as it is; that alone where there is none.

    ``least``: how dark print is on the whitened page.
    """
    paper = float(np.percentile(place, 90))
    without = darker(place, least * paper / 255)
    gone = np.count_nonzero(place < _STAMPED * paper) - np.count_nonzero(without < _STAMPED * paper)
    return [without, place] if gone > _LEAST_STAMPED * place.size else [place]
