"""Stamps in a mask of ink: where the round ones are, the mask without their rings and lettering, and what is a frame.

A ring is told by long stretches along its circle, which no letters of print beside it or on it make, so that a worn ring, of
which less than half is left, is still one. What lies inside is the stamp's own if it keeps to a band about its middle, as
letters on an arc do, or is as small as letters are.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages import rings
from pipeline.pages.connected import connected, outlined
from pipeline.pages.rings import RING, Round

Image = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.float64]

DOTS = 2  # a point is so many pixels in masks
RIM = 1.08  # of its radius, as far as a stamp's own ink goes: between the band and its rim it has letters
# The radius of rings, in points; so many circles are looked at in one place.
RADII, _FEW = (26.0, 82.0), 10
# Of a picture with a pixel for a point: it is inked from so much of 255 on; letters are no longer than that, breaks in a ring
# no wider.
_SOME, _LONG, _BREAKS = 50, 8, 11
# A stretch of a ring is so many degrees long but for breaks of so few, and strays so many pixels; of a ring so much is drawn.
_STRETCH, _BREAK, _STRAYS, _DRAWN = 12, 3, 1, 0.42
# Points: steps to a circle's middle; ink within so much of its radius tells where it is. So many are tried in a place.
_STEPS, _ABOUT, _TRIED = (4.0, 2.0, 1.0, 0.5), 1.3, 2
# Pixels: ink so near to a circle tells where it runs, ever nearer; it lies no farther from where it was looked for.
_NEAR, _FAR, _FEWEST = (8, 5, 3, 3), 16, 30
_BEYOND = 2.0  # times its radius: another ring is drawn as far around one
_LETTER = 12.0  # pt: letters, figures, specks are no larger
_BAND, _MIDDLE, _TOGETHER = 0.4, 0.75, 30.0
_WORDS = 0.8  # of a piece of ink: where so much of it lies in words, it is of them
_SPREAD = 11.0  # pt
# Points: a frame's side is so long, two of them together, with such breaks, so near to the outline, of which
# so much is drawn; they meet at so many degrees.
_SIDE, _SIDES, _BROKEN, _OFF, _WIDE, _CLOSED = 30.0, 90.0, 4.0, 2.0, 50.0, 0.45


def rounds(mask: Image, printed: Image, known: Sequence[Round] = ()) -> list[Round]:
    """The outermost rings drawn in the mask, in its pixels, but for those within another or within a ``known`` one.

    ``printed``: where words of print are.
    """
    small = cv2.resize(mask, None, fx=1 / DOTS, fy=1 / DOTS, interpolation=cv2.INTER_AREA)
    labels, stats = connected(np.asarray(cv2.threshold(small, _SOME, 255, cv2.THRESH_BINARY)[1], np.uint8))
    words = printed[: DOTS * small.shape[0] : DOTS, : DOTS * small.shape[1] : DOTS] > 0
    own = np.bincount(labels[words], minlength=len(stats)) < _WORDS * stats[:, 4]
    long = own & (stats[:, 2:4].max(axis=1) >= _LONG)
    long[0] = False
    if not long.any():
        return []
    arcs = np.where(long[labels], 255, 0).astype(np.uint8)
    near = np.asarray(cv2.dilate(arcs, np.ones((_BREAKS, _BREAKS), np.uint8)), np.uint8)
    found = list(known)
    for left, top, wide, high in sorted(outlined(near).tolist(), key=lambda box: -box[2] * box[3]):
        if min(wide, high) < 2 * RADII[0]:
            continue
        for ring in _rings(mask, arcs, (left, top, wide, high)):
            if ring.is_apart(found):
                found.append(ring)
    return found[len(known) :]


def _rings(mask: Image, arcs: Image, place: tuple[int, int, int, int]) -> Iterator[Round]:
    """The circles drawn about a place (pixels of ``arcs``: left, top, width, height), those first that are drawn best."""
    left, top, wide, high = place
    within = mask[DOTS * top : DOTS * (top + high), DOTS * left : DOTS * (left + wide)]
    down, across = np.nonzero(within)
    inked = np.stack((across, down), axis=1).astype(np.float64)
    window = arcs[top : top + high, left : left + wide]
    likely = rings.circles(window, (round(RADII[0]), round(RADII[1])), _FEW)
    tried = [_fitted(inked, circle.times(DOTS)) for circle in likely]
    tried += [_centred(window, circle).times(DOTS) for circle in likely[:_TRIED]]
    told = [_outermost(mask, Round(x + DOTS * left, y + DOTS * top, radius)) for x, y, radius in tried]
    yield from (ring for _, ring in sorted(told, key=lambda found: -found[0]) if ring)


def _fitted(inked: Numbers, circle: Round) -> Round:
    """The circle through the ink near this one, by least squares."""
    x, y, radius = circle
    for tolerance in _NEAR:
        near = inked[np.abs(np.hypot(inked[:, 0] - x, inked[:, 1] - y) - radius) <= tolerance]
        if len(near) < _FEWEST:
            break
        terms = np.column_stack((near, np.ones(len(near))))
        twice_x, twice_y, rest = np.linalg.lstsq(terms, np.square(near).sum(axis=1), rcond=None)[0].tolist()
        if max(abs(twice_x / 2 - x), abs(twice_y / 2 - y)) > _FAR:
            break
        x, y = twice_x / 2, twice_y / 2
        radius = math.sqrt(max(1.0, rest + x * x + y * y))
    return Round(x, y, radius)


def _centred(arcs: Image, circle: Round) -> Round:
    """The circle about the middle near by from which ink keeps best to few distances: there rings and letters lie around it."""
    reach = math.ceil(circle.radius * _ABOUT)

    def told(x: float, y: float) -> float:
        turned = cv2.warpPolar(arcs, (reach, 180), (x, y), reach, cv2.WARP_POLAR_LINEAR | cv2.WARP_FILL_OUTLIERS)
        return float(np.square(turned.mean(axis=0)).sum())

    x, y, _ = circle
    best = told(x, y)
    for step in _STEPS:
        moved = True
        while moved:
            around = [(x + step, y), (x - step, y), (x, y + step), (x, y - step)]
            score, place = max((told(*place), place) for place in around)
            moved = score > best
            if moved:
                best, (x, y) = score, place
    return Round(x, y, circle.radius)


def _outermost(mask: Image, circle: Round) -> tuple[float, Round | None]:
    """The farthest ring about this circle's middle, and how much of all rings about it is drawn."""
    shares = drawn(mask, circle, round(min(_BEYOND * circle.radius, RADII[1] * DOTS)))
    far = np.flatnonzero(shares >= _DRAWN)
    if not len(far) or far[-1] < RADII[0] * DOTS:
        return 0.0, None
    return float(shares[far].sum()), Round(circle.x, circle.y, float(far[-1]))


def drawn(mask: Image, circle: Round, reach: int) -> Numbers:
    """For each whole distance from the circle's middle below ``reach``: the share of directions in a stretch of a ring."""
    turned = cv2.warpPolar(mask, (reach, 360), circle[:2], reach, cv2.WARP_POLAR_LINEAR | cv2.WARP_FILL_OUTLIERS)
    near = cv2.dilate(turned, np.ones((_BREAK, 1 + 2 * _STRAYS), np.uint8))
    inked = cv2.threshold(near, 100, 1, cv2.THRESH_BINARY)[1]
    long = _STRETCH + _BREAK - 1
    around = np.concatenate((inked[-long:], inked, inked[:long]))
    stretches = cv2.morphologyEx(around, cv2.MORPH_OPEN, np.ones((long, 1), np.uint8))[long:-long]
    return np.asarray(cv2.reduce(stretches, 0, cv2.REDUCE_AVG, dtype=cv2.CV_64F)[0], np.float64)


class Ink(NamedTuple):
    """Connected ink within a stamp's square: each piece's box and how near to and far from the middle it lies, in pixels."""

    labels: npt.NDArray[np.intp]
    stats: npt.NDArray[np.int32]
    nearest: Numbers
    farthest: Numbers


def without(mask: Image, stamp: Round) -> Image:
    """The mask without the stamp's rings and what inside keeps to a band as letters on an arc do, or is as small as letters."""
    rest = mask.copy()
    reach = math.ceil(stamp.radius * RIM) + DOTS
    left, top = max(0, math.floor(stamp.x) - reach), max(0, math.floor(stamp.y) - reach)
    window = rest[top : math.ceil(stamp.y) + reach + 1, left : math.ceil(stamp.x) + reach + 1]
    here = Round(stamp.x - left, stamp.y - top, stamp.radius)
    shares = drawn(window, here, reach)
    centre = (round(here.x), round(here.y))
    for radius in np.flatnonzero(shares >= _DRAWN).tolist():
        if radius >= RADII[0] * DOTS / 2:
            cv2.circle(window, centre, radius, 0, 3)
    cv2.circle(window, centre, round(here.radius), 0, round(2 * RING * DOTS))
    ink = _pieces(window, here)
    span, side = ink.farthest - ink.nearest, ink.stats[:, 2:4].max(axis=1)
    inside = ink.farthest <= RIM * here.radius
    half = (ink.nearest + ink.farthest) / 2 <= RIM * here.radius
    own = (half & (side < _LETTER * DOTS)) | (inside & (ink.nearest >= _BAND * here.radius) & (span <= _SPREAD * DOTS))
    own |= (ink.farthest <= _MIDDLE * here.radius) & (side < _TOGETHER * DOTS)
    own[0] = False
    window[own[ink.labels]] = 0
    return rest


def _pieces(window: Image, stamp: Round) -> Ink:
    labels, stats = connected(window)
    down, across = np.nonzero(window)
    of = labels[down, across].astype(np.intp)
    away = np.hypot(across - stamp.x, down - stamp.y)
    nearest, farthest = np.full(len(stats), np.inf), np.zeros(len(stats))
    np.minimum.at(nearest, of, away)
    np.maximum.at(farthest, of, away)
    return Ink(labels.astype(np.intp), stats, nearest, farthest)


def has_sides(own: npt.NDArray[np.bool_] | Image) -> bool:
    """Whether the ink's outline has straight sides that meet at wide angles: a frame of which a part is lost or written over."""
    ink = np.where(own, 255, 0).astype(np.uint8)
    outline, rim = np.zeros_like(ink), np.zeros_like(ink)
    hull = cv2.convexHull(cv2.findNonZero(ink))
    cv2.polylines(outline, [hull], True, 255, 1)
    near = cv2.dilate(ink, np.ones((5, 5), np.uint8))
    if cv2.countNonZero(cv2.bitwise_and(outline, near)) < _CLOSED * cv2.countNonZero(outline):
        return False
    cv2.polylines(rim, [hull], True, 255, round(2 * _OFF * DOTS))
    least, gap = round(_SIDE * DOTS), round(_BROKEN * DOTS)
    sides = cv2.HoughLinesP(ink & rim, 1, np.pi / 180, round(_SIDE), minLineLength=least, maxLineGap=gap)
    if sides is None:
        return False
    x0, y0, x1, y1 = sides.reshape(-1, 4).astype(np.float64).T
    angles, lengths = np.degrees(np.arctan2(y1 - y0, x1 - x0)) % 180, np.hypot(x1 - x0, y1 - y0)
    apart = np.abs(angles[:, None] - angles[None])
    return bool(((np.minimum(apart, 180 - apart) >= _WIDE) & (lengths[:, None] + lengths >= _SIDES * DOTS)).any())
