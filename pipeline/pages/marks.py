"""Signatures and stamps on the picture of a page.

A scan has no objects to ask: its ink is what is neither paper, nor a word that was recognised, nor a ruling. Coloured ink
is looked at apart from black print, so that a hand over printed words is seen whole. Rings are found and taken away with
the lettering inside them; what is left and runs in strokes as a hand writes is a signature. A mark that might be a part of
one, or dirt, is kept apart as doubtful: it signs nothing, and its place is not empty either.
"""

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
from cv2.typing import MatLike

from extractors.page import Box, Word, around
from pipeline.pages import opening, rings, signing
from pipeline.pages.connected import Labels, Stats, connected
from pipeline.pages.rings import BAND, RING, Round
from pipeline.pages.stamps import DOTS, RIM, has_sides, rounds, without

Image = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.float64]

INK = 255  # in masks
# Ink against the paper around it, of 255: at least so much, and at least such a share of the page's darkest print; what
# shines through from the other side is fainter.
FAINT, SHARE, LOW = 30, 0.35, 0.2
COLOURED, TINGED = 28, 10  # difference between an ink's channels, of 255, beyond the paper's own: surely, perhaps
TINT = 0.2  # share of a stroke
BLACKEST = 90  # of 255: what is darker in all channels is black ink, whatever colour lies over it
LINE = 45.0  # pt: a straight run of at least this length is a ruling; the top of a stamp's ring is shorter
_HEALER = (3, 3)  # pixels: breaks in a stroke that a fax leaves
_BRIDGE = (9, 9)  # pixels: what a ring with its haze is wide
# A signature, in points: as wide and high as this, with so much of its box inked; a line across it meets it so many times,
# on average. What a line across meets but once is a single curve: a hair, a fold, what is left of a ring.
WIDE, HIGH, WIDEST, HIGHEST = 18.0, 8.0, 260.0, 110.0
SPARSE, WINDING, CURVE = 0.42, 2.0, 1.35
SQUARE = 1.35  # a mark no more than so much wider than high may be a stamp or a letter: not told to be a signature
LETTER = 12.0  # pt: letters, figures, specks are no larger
TEXT_HIGH, TEXT_DENSE = 12.0, 0.3  # a run of printed letters grown together is no higher, and this dense
TOGETHER = 2.5  # times a letter: so large are those of a stamp that have grown together
# Points: what is narrower within a stamp may be print that it has spoilt, «М.П.» above all, whatever its ink.
SURELY = 52.0
STAMPED, MOSTLY = 0.9, 0.7  # share of a mark within a stamp of its ink; outside
BLOT = 0.6  # share of its box: a punched hole, a blot, a heavy letter
STRAIGHT = 2.5  # pt: a crease, a hair or a slanted edge is no thicker
FRAME = 20.0  # pt: that of a stamp is no smaller on either side
# A ring's darkest parts in a hundred may be crossed by what lies over it; what is so much darker than the rest is another ink.
DARKEST, DARKER = 15, 0.8
# How near to a stamp's rim a stroke begins that runs out of it, in points, and how far it goes at least and at most.
CLOSE, TAIL = 2.0, (5.0, 40.0)
APART = 5.0  # pt between the strokes of one hand
# Confidence of a word that explains the ink in its box; of so few letters alone, which may be made of a hand's strokes, more.
TRUSTED, TRUSTED_SHORT, SHORT = 0.6, 0.9, 4
_SEAL = re.compile(r"[МM]\W{0,2}[ПOО0]\W{0,2}")  # «М.П.», «М.О.»: where a stamp belongs, and mostly stands


class Marks(NamedTuple):
    """Boxes in points. ``inks`` are signatures and stamps; ``doubtful`` are marks that may be part of a signature."""

    inks: tuple[Box, ...]
    doubtful: tuple[Box, ...]


class _Stroke(NamedTuple):
    """One piece of connected ink, and its number among the mask's."""

    box: Box
    label: int


def find_marks(image: Image, words: Sequence[Word], rulings: Sequence[Box], scale: float) -> Marks:
    """Signatures and stamps of a page's picture: upright RGB, ``scale`` pixels for a point. Words and rulings in points."""
    size = (max(1, round(image.shape[1] / scale * DOTS)), max(1, round(image.shape[0] / scale * DOTS)))
    page = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
    ink, coloured, dark, low, faint = _ink(page)
    explained = _filled(ink.shape, _trusted(words), 0.5)
    lines = _filled(ink.shape, rulings, 1.0) | _straight(ink)
    rims = rounds(faint & ~lines, explained)
    rims += rounds(low & ~lines, explained, rims)
    stamps = [_box(x - radius, y - radius, 2 * radius, 2 * radius) for x, y, radius in rims]
    # rulings are printed in black: what crosses them in colour is not broken by them
    plain = (ink & ~_grown(coloured, _HEALER)) | dark
    # a stroke in black that a stamp's ring goes over is one stroke
    black = _without_words(_without_lines(plain | (_closed(plain, _BRIDGE) & ink), lines), explained)
    mask = _without_words(_without_lines(coloured, _straight(coloured)), explained)
    hues, rest = mask, mask | black
    for rim in rims:
        hues, rest = without(hues, rim), without(rest, rim)
    over = _darker_than_stamps(_darkest(page), rims) & ink
    if over.any():
        over = _without_words(_without_lines(over, lines), explained)
        rest |= over
    signatures, doubtful = _hands(rest, hues, _discs((low, coloured, dark), rims) & ~over)
    signatures = [box for box in signatures if not any(_is_of_stamp(box, stamp, BAND) for stamp in stamps)]
    small = [box for box in signatures if box.width < SURELY and any(_holds(stamp, box) for stamp in stamps)]
    signatures = [box for box in signatures if box not in small]
    doubtful = [*small, *(box for box in doubtful if not any(_is_of_stamp(box, stamp, 0.0) for stamp in stamps))]
    doubtful += [tail for tail in _tails(hues, rims) if tail not in doubtful]
    inks = (*signatures, *(box for box in stamps if 1 / SQUARE <= box.width / box.height <= SQUARE))
    slight = [
        box
        for box in signing.written((rest, over), rulings, stamps, DOTS)
        if not _is_told(box, (*signatures, *doubtful))
    ]
    return Marks(tuple(sorted(inks, key=_place)), tuple(sorted((*doubtful, *slight), key=_place)))


def _is_of_stamp(box: Box, stamp: Box, least: float) -> bool:
    """Whether a small mark lies wholly in a stamp, beyond ``least`` of its radius: its letters, grown together with print."""
    x, y, radius = (stamp.x0 + stamp.x1) / 2, stamp.middle, stamp.width / 2
    corners = [math.hypot(a - x, b - y) / radius for a in (box.x0, box.x1) for b in (box.top, box.bottom)]
    return max(box.width, box.height) <= TOGETHER * LETTER and least <= min(corners) and max(corners) <= RIM


def _holds(stamp: Box, box: Box) -> bool:
    return stamp.overlap_x(box) >= box.width and stamp.overlap_y(box) >= box.height


def _is_told(box: Box, others: Sequence[Box]) -> bool:
    return any(box.overlap_x(other) > 0 and box.overlap_y(other) > 0 for other in others)


def _place(box: Box) -> tuple[float, float]:
    return box.top, box.x0


def _darkest(page: Image) -> Image:
    red, green, blue = cv2.split(page)
    return np.asarray(cv2.min(cv2.min(red, green), blue), np.uint8)


def _ink(page: Image) -> tuple[Image, Image, Image, Image, Image]:
    """What is inked, what of it in colour, and what is too dark for any: 255 or 0."""
    red, green, blue = cv2.split(page)
    darkest, brightest = _darkest(page), cv2.max(cv2.max(red, green), blue)
    small = cv2.resize(darkest, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(_grown(small, (9, 9)), 15)
    paper = cv2.resize(paper, darkest.shape[::-1], interpolation=cv2.INTER_LINEAR)
    contrast = np.asarray(cv2.subtract(paper, darkest), np.uint8)
    inked = contrast[::2, ::2][contrast[::2, ::2] > FAINT]
    least = max(FAINT, SHARE * float(np.percentile(inked, 90))) if inked.size else 255
    spread = np.asarray(cv2.subtract(brightest, darkest), np.uint8)
    own = int(np.median(spread[::8, ::8]))
    ink = _above(contrast, least)
    # compression spreads colour thin: a tinged stroke is coloured where a fair part of it surely is
    dark = ink & ~_above(np.asarray(brightest, np.uint8), BLACKEST)
    tinged = _above(spread, own + TINGED) & ink & ~dark
    sure = _above(spread, own + COLOURED)
    pieces = _pieces(tinged)
    low = _above(contrast, max(FAINT, LOW / SHARE * least) if inked.size else 255)
    return ink, pieces.kept(tinged, pieces.within(sure) >= TINT * pieces.stats[:, 4]), dark, low, low & sure


def _above(values: Image, least: float) -> Image:
    return np.asarray(cv2.threshold(values, least - 1, 255, cv2.THRESH_BINARY)[1], np.uint8)


def _closed(mask: MatLike, size: tuple[int, int]) -> Image:
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones(size, np.uint8)), np.uint8)


def _grown(mask: MatLike, size: tuple[int, int]) -> Image:
    return np.asarray(cv2.dilate(mask, np.ones(size, np.uint8)), np.uint8)


class _Pieces(NamedTuple):
    """Connected ink: each inked pixel's piece, and each piece's left, top, width, height and pixels. Piece 0 is paper."""

    labels: Labels
    stats: Stats
    at: npt.NDArray[np.intp]

    def within(self, mask: Image) -> npt.NDArray[np.intp]:
        """How many pixels of each piece are in the mask."""
        return np.bincount(self.labels.ravel()[self.at][mask.ravel()[self.at] > 0], minlength=len(self.stats))

    def kept(self, mask: Image, keep: npt.NDArray[np.bool_]) -> Image:
        """The mask with these pieces of it alone."""
        rest = mask.copy()
        rest.ravel()[self.at[~keep[self.labels.ravel()[self.at]]]] = 0
        return rest


def _pieces(mask: Image) -> _Pieces:
    return _Pieces(*connected(mask), np.flatnonzero(mask > 0))


def _trusted(words: Sequence[Word]) -> Iterator[Box]:
    """The boxes of words that are words: a signature taken for letters is higher than its letters, or doubted."""
    heights = sorted(word.height for word in words)
    usual = heights[len(heights) // 2] if heights else 0.0
    for word in words:
        letters = sum(map(str.isalnum, word.text))
        short = letters <= SHORT and not any(map(str.isdigit, word.text))
        sure = word.confidence >= (TRUSTED_SHORT if short else TRUSTED) or bool(_SEAL.fullmatch(word.text))
        if sure and letters and word.height < 2.2 * usual and word.x1 - word.x0 < 1.6 * word.height * len(word.text):
            yield word.box


def _filled(shape: tuple[int, ...], boxes: Sequence[Box] | Iterator[Box], margin: float) -> Image:
    """A mask of these boxes, each ``margin`` (pt) larger."""
    mask = np.zeros(shape[:2], np.uint8)
    for box in boxes:
        start = (round((box.x0 - margin) * DOTS), round((box.top - margin) * DOTS))
        cv2.rectangle(mask, start, (round((box.x1 + margin) * DOTS), round((box.bottom + margin) * DOTS)), 255, -1)
    return mask


def _straight(ink: Image) -> Image:
    """Straight runs along the page's edges, as wide as lines are."""
    length = round(LINE * DOTS)
    across = opening.level(ink, length) * INK
    down = opening.upright(ink, length) * INK
    return _grown(across, (3, 1)) | _grown(down, (1, 3))


def _without_lines(layer: Image, lines: Image) -> Image:
    """Without the ink of lines, but for the strokes that cross them."""
    if not layer.any():
        return layer
    rest = layer & ~lines
    across = _closed(rest, (9, 1))
    down = _closed(rest, (1, 9))
    return _closed(rest | ((across | down) & lines & layer), _HEALER)


def _without_words(mask: Image, explained: Image) -> Image:
    """Without the ink that lies in the boxes of words, and without what touches the picture's edge."""
    if not mask.any():
        return mask
    pieces = _pieces(mask)
    height, width = mask.shape
    left, top, wide, high, area = pieces.stats.T
    edge = (left == 0) | (top == 0) | (left + wide == width) | (top + high == height)
    return pieces.kept(mask, (pieces.within(explained) < 0.8 * area) & ~edge & (area >= DOTS * DOTS))


def _darker_than_stamps(darkest: Image, rims: Sequence[Round]) -> Image:
    """What within stamps is plainly darker than their rings, and so another ink: a hand's, or print. 255 or 0."""
    found = np.zeros_like(darkest)
    for x, y, radius in rims:
        reach = math.ceil(radius + RING * DOTS)
        rim = rings.darkest(darkest, (x, y), round(radius - RING * DOTS), reach)
        least = DARKER * float(np.percentile(rim, DARKEST))
        disc = np.zeros_like(darkest)
        cv2.circle(disc, (round(x), round(y)), reach, INK, -1)
        darker = np.asarray(cv2.threshold(darkest, least, INK, cv2.THRESH_BINARY_INV)[1], np.uint8)
        found = found | (darker & disc)
    return found


def _discs(inks: tuple[Image, Image, Image], rims: Sequence[Round]) -> Image:
    """What lies within stamps, to their rims, and may be their own ink: nothing black is in one with colour.

    ``inks``: all, what is coloured, what is too dark for any colour.
    """
    discs = np.zeros_like(inks[0])
    for x, y, radius in rims:
        reach = math.ceil(RIM * radius) + DOTS
        left, top = max(0, round(x) - reach), max(0, round(y) - reach)
        window = (slice(top, round(y) + reach + 1), slice(left, round(x) + reach + 1))
        ink, coloured, dark = (mask[window] for mask in inks)
        disc, rim, centre = np.zeros_like(ink), np.zeros_like(ink), (round(x) - left, round(y) - top)
        cv2.circle(disc, centre, round(RIM * radius), INK, -1)
        cv2.circle(rim, centre, round(radius), INK, round(2 * RING * DOTS))
        tinted = cv2.countNonZero(rim & ink & coloured) >= TINT * cv2.countNonZero(rim & ink)
        discs[window] |= disc & ~(dark if tinted else coloured)
    return discs


def _hands(mask: Image, hues: Image, stamped: Image) -> tuple[list[Box], list[Box]]:
    """The signatures, and what cannot be told from one. Strokes near each other are of one hand."""
    healed = _closed(mask, _HEALER)
    pieces = _pieces(healed)
    labels = pieces.labels
    groups: list[list[_Stroke]] = []
    stamped = stamped | _framed(labels, pieces.stats, hues)
    for stroke in _strokes(labels, pieces.stats):
        met = [g for g in groups if any(_near(stroke.box, other.box) for other in g)]
        groups = [g for g in groups if g not in met] + [[stroke, *(s for g in met for s in g)]]
    signatures: list[Box] = []
    doubtful: list[Box] = []
    for group in groups:
        box = around(s.box for s in group)
        window = (_slice(box.top, box.bottom), _slice(box.x0, box.x1))
        own = np.isin(labels[window], [s.label for s in group])
        across = signing.winding(own, hues[window], DOTS)
        drawn = (
            _goes_beyond(own, stamped[window])
            and box.width >= WIDE
            and box.height >= HIGH
            and own.mean() <= SPARSE
            and across >= WINDING
        )
        if drawn and SQUARE * box.height < box.width <= WIDEST and not has_sides(own):
            signatures.append(box)
        elif across >= CURVE:
            doubtful.append(box)
    return signatures, doubtful


def _goes_beyond(own: npt.NDArray[np.bool_], stamped: Image) -> bool:
    """Whether a hand's ink goes on outside of a stamp of that ink, where it is no letters of print that the stamp has spoilt.

    What lies within alone may be the stamp's own.
    """
    beyond = own & (stamped == 0)
    part = float(beyond.sum() / max(1, own.sum()))
    if part >= MOSTLY:
        return True
    if part <= 1 - STAMPED:
        return False
    down, across = np.nonzero(beyond)
    wide, high = int(np.ptp(across)) + 1, int(np.ptp(down)) + 1
    letters = high < TEXT_HIGH * DOTS and len(down) > TEXT_DENSE * wide * high
    return max(wide, high) >= LETTER * DOTS and not letters


def _tails(hues: Image, rims: Sequence[Round]) -> list[Box]:
    """Coloured strokes that run out of stamps across their rims: a stamp's own ink ends there, a hand's across it goes on."""
    found: list[Box] = []
    for x, y, radius in rims:
        rim, reach = radius + RING * DOTS, radius + TAIL[1] * DOTS
        left, top = (max(0, math.floor(middle - reach)) for middle in (x, y))
        pieces = _pieces(window := hues[top : math.ceil(y + reach), left : math.ceil(x + reach)])
        across, down = np.meshgrid(np.arange(window.shape[1]) + left - x, np.arange(window.shape[0]) + top - y)
        away = np.hypot(across, down)
        for label, (x0, y0, wide, high, _) in enumerate(pieces.stats.tolist()):
            own = away[pieces.labels == label] if label and max(wide, high) <= (TAIL[1] + LETTER) * DOTS else away[:0]
            if own.size and abs(own.min() - rim) <= CLOSE * DOTS and TAIL[0] * DOTS <= own.max() - rim:
                found.append(_box(left + x0, top + y0, wide, high))
    return found


def _strokes(labels: Labels, stats: Stats) -> Iterator[_Stroke]:
    """Connected ink of some size that is drawn in strokes: no letters grown together, no blot, no line, no frame."""
    for label, (left, top, wide, high, area) in enumerate(stats.tolist()):
        box = _box(left, top, wide, high)
        if not label or max(box.width, box.height) < LETTER or box.width > WIDEST or box.height > HIGHEST:
            continue
        dense = area / (wide * high)
        if dense > BLOT or (box.height < TEXT_HIGH and dense > TEXT_DENSE):
            continue
        own = np.where(labels[top : top + high, left : left + wide] == label, 255, 0).astype(np.uint8)
        if not _is_straight(own) and not _is_frame(own):
            yield _Stroke(box, label)


def _framed(labels: Labels, stats: Stats, hues: Image) -> Image:
    """What lies in the frames of stamps and may be their own ink: in a frame without colour nothing coloured is."""
    found = np.zeros_like(hues)
    for label, (left, top, wide, high, area) in enumerate(stats.tolist()):
        if not label or min(wide, high) < FRAME * DOTS or wide > WIDEST * DOTS or area > SPARSE * wide * high:
            continue
        window = (slice(top, top + high), slice(left, left + wide))
        own = np.where(labels[window] == label, INK, 0).astype(np.uint8)
        if _is_frame(own) or has_sides(own):
            inside = np.zeros_like(own)
            cv2.fillConvexPoly(inside, cv2.convexHull(cv2.findNonZero(own)), INK)
            tinted = cv2.countNonZero(own & hues[window]) >= TINT * area
            found[window] |= inside if tinted else inside & ~hues[window]
    return found


def _slice(low: float, high: float) -> slice:
    return slice(round(low * DOTS), round(high * DOTS))


def _is_straight(own: Image) -> bool:
    points = cv2.findNonZero(own)
    _, size, _ = cv2.minAreaRect(points)
    return float(min(size)) <= STRAIGHT * DOTS


def _is_frame(own: Image) -> bool:
    """Whether the ink is an outline, four-sided or oval: of a stamp, a box to tick, a logo."""
    padded = cv2.copyMakeBorder(own, 3, 3, 3, 3, cv2.BORDER_CONSTANT)
    hull = cv2.convexHull(cv2.findNonZero(padded))
    rim = np.zeros_like(padded)
    cv2.polylines(rim, [hull], True, 255, 1)
    near = _grown(padded, (5, 5))
    return bool((near[rim > 0] > 0).mean() >= 0.85)


def _near(one: Box, other: Box) -> bool:
    return one.overlap_x(other) > -APART and one.overlap_y(other) > -APART


def _box(left: float, top: float, wide: float, high: float) -> Box:
    """Pixels to points."""
    corners = (left / DOTS, top / DOTS, (left + wide) / DOTS, (top + high) / DOTS)
    return Box(*(round(value, 2) for value in corners))
