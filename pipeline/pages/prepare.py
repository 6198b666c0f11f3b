"""A picture of a page made fit to read: the sheet cut out, turned upright, made straight, its background made white.

Every step is one of geometry, gathered in one map back to the picture as it came, or one of grey values.
"""

import math
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages import opening, sheet
from pipeline.pages.coloured import GONE, LEAST_DARKER, has_faint_colours, without_coloured
from pipeline.pages.ground import under_bars
from pipeline.pages.masks import as_image, percentile
from pipeline.pages.pale import without_pale_stamps
from pipeline.pages.raster import Drawn, Image, Places

cv2.setNumThreads(1)

Matrix = npt.NDArray[np.float64]

WHITE = sheet.WHITE
# Pixels of the longer side of the small pictures on which background and angle are found.
_SMALL, _FINE = 400, 1100
# A page turned by a small angle is a page whose upright strips are moved up and down.
_STRIPS = 96
# Paper in shadow is no darker than this part of what is brighter than so many per cent of the page.
_DARKEST, _BRIGHT = 0.35, 90
# A fold's shadow is at least so long, in pixels of the smallest picture, and no darker than this part.
_STRIP, _FOLD = (1, 41), 0.55
# Of a whitened picture's paper: what is lighter than this part of it becomes white.
_PAPER = 25
# Of the pixels one in so many squared tells how light the paper is.
_SPARSE = 3
# Pixels: where the colours of a few pixels become one they are taken together as far as this.
_SMOOTH = 0.55
# Turns by right angles, counterclockwise.
_QUARTERS = {1: cv2.ROTATE_90_COUNTERCLOCKWISE, 2: cv2.ROTATE_180}
# Degrees: further than papers lie aslant on the glass; less is not worth the loss of sharpness.
_STEEPEST, _STRAIGHT = 6.0, 0.12


class Straight(NamedTuple):
    """A page upright and straight.

    ``rgb``: the picture as it came, with ``drawn`` pixels for one point; ``grey``: on a white background, for reading;
    ``black``: the same without its coloured ink or pale stamps, None for a page that has none or is printed in it; ``scale``:
    pixels of these two for one point; ``back``: the projective map from them to those of the picture as it came; ``pale``: not
    0 where ``black`` is without grey stamps, and how dark print is that they lie over.
    """

    rgb: Image
    grey: Image
    black: Image | None
    scale: float
    back: Matrix
    drawn: float
    pale: float = 0.0

    @property
    def coloured(self) -> Image | None:
        """The coloured ink or the stamps alone, in grey."""
        return None if self.black is None else as_image(WHITE - cv2.subtract(self.black, self.grey))


def straight(image: Drawn, *, turns: bool = True) -> Straight:
    """The page with its lines of text level, as far as its ink tells; whether it stands on its head is not known yet.

    ``turns``: whether it may be a photograph, or lie on its side; a part of a page does neither.
    """
    rgb, scale, back = image.rgb, image.scale, np.eye(3)
    grey = grey_of(rgb)
    small, factor = _shrunk(grey, _SMALL)
    corners = sheet.corners(small) if turns else None
    if corners is not None:
        rgb, scale, back = sheet.flattened(rgb, corners / factor, scale)
        grey = grey_of(rgb)
        small, _ = _shrunk(grey, _SMALL)
    grey = _divided(grey, small)
    black = without_coloured(grey, inked(grey), rgb, scale)
    lifted, pale = without_pale_stamps(grey, scale), 0.0
    if lifted is not None and black is None:
        black, pale = lifted.picture, lifted.least
    elif lifted is not None and black is not None and has_faint_colours(grey, black, lifted.picture):
        # print that was taken in part comes back; what was taken whole does not
        black = as_image(np.where((lifted.within > 0) & (black < GONE), lifted.picture, black))
    small, _ = _shrunk(grey, _FINE)
    ink = _letters(small)
    if turns and _stands_sideways(ink):
        ink = np.ascontiguousarray(np.rot90(ink))
        return _levelled(_quarter(Straight(image.rgb, grey, black, scale, back, image.scale, pale)), ink)
    return _levelled(Straight(image.rgb, grey, black, scale, back, image.scale, pale), ink)


def in_colours(page: Straight, dots: float) -> Image:
    """The page in its colours, so many pixels for a point: red, green and blue of the picture as it came."""
    height, width = (max(1, round(side / page.scale * dots)) for side in page.grey.shape)
    picture, times = page.rgb, 1
    while page.drawn >= 2 * times * dots:
        picture, times = _half(picture), 2 * times
    there = _enlarging(1 / times) @ page.back @ _enlarging(page.scale / dots)
    # pixels of four numbers are moved in less than half the time that those of three take
    flags, white = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, (WHITE, WHITE, WHITE, WHITE)
    padded = cv2.cvtColor(picture, cv2.COLOR_RGB2RGBA)
    moved = cv2.warpPerspective(padded, there, (width, height), flags=flags, borderValue=white)
    return as_image(cv2.GaussianBlur(cv2.cvtColor(moved, cv2.COLOR_RGBA2RGB), (3, 3), _SMOOTH))


def _enlarging(times: float) -> Matrix:
    """The map of the pixels of a picture, by their middles, to those of one so many times larger."""
    shift = (times - 1) / 2
    return np.array(((times, 0.0, shift), (0.0, times, shift), (0.0, 0.0, 1.0)))


def _levelled(page: Straight, ink: Image) -> Straight:
    """The page turned so that its lines are level; ``ink`` is a small picture of its letters."""
    angle = _skew(ink)
    if abs(angle) < _STRAIGHT:
        return page
    turn = _about_middle(page.grey, angle)
    return page._replace(
        grey=_turned(page.grey, angle),
        black=None if page.black is None else _turned(page.black, angle),
        back=page.back @ np.linalg.inv(np.vstack((turn, (0.0, 0.0, 1.0)))),
    )


def _about_middle(picture: Image, angle: float) -> Matrix:
    return np.asarray(cv2.getRotationMatrix2D((picture.shape[1] / 2, picture.shape[0] / 2), angle, 1.0), np.float64)


def _turned(picture: Image, angle: float) -> Image:
    turn, size = _about_middle(picture, angle), (picture.shape[1], picture.shape[0])
    return as_image(cv2.warpAffine(picture, turn, size, flags=cv2.INTER_LINEAR, borderValue=(WHITE,)))


def on_its_side(page: Straight) -> Straight:
    """The page turned by 90 degrees counterclockwise and levelled anew."""
    turned = _quarter(page)
    return _levelled(turned, _letters(_shrunk(turned.grey, _FINE)[0]))


def upside_down(page: Straight) -> Straight:
    """The page turned by 180 degrees."""
    height, width = page.grey.shape
    half = np.array(((-1.0, 0.0, width - 1.0), (0.0, -1.0, height - 1.0), (0.0, 0.0, 1.0)))
    return _rotated(page, 2, half)


def _quarter(page: Straight) -> Straight:
    """All turned by 90 degrees counterclockwise."""
    # a pixel (x, y) of the turned picture was at (width - 1 - y, x)
    turn = np.array(((0.0, -1.0, page.grey.shape[1] - 1.0), (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)))
    return _rotated(page, 1, turn)


def _rotated(page: Straight, quarters: int, back: Matrix) -> Straight:
    """All turned by so many right angles; ``back`` maps the pixels to those before."""
    turn = _QUARTERS[quarters]
    black = None if page.black is None else as_image(cv2.rotate(page.black, turn))
    return page._replace(grey=as_image(cv2.rotate(page.grey, turn)), black=black, back=page.back @ back)


def laid(draw: Places, back: Matrix, box: tuple[int, int, int, int], times: float) -> Image:
    """A part of a picture as it came, made straight: ``box`` in pixels of a straight page so many ``times`` smaller.

    ``back`` maps these to the pixels of the picture, as much smaller.
    """
    x0, y0, x1, y1 = box
    larger = np.diag((times, times, 1.0))
    place = np.array(((1.0, 0.0, float(x0)), (0.0, 1.0, float(y0)), (0.0, 0.0, 1.0)))
    there = larger @ back @ place @ np.linalg.inv(larger)
    size = (max(1, round((x1 - x0) * times)), max(1, round((y1 - y0) * times)))
    corners = np.array((((0, 0), (size[0], 0), size, (0, size[1])),), np.float64)
    shown = cv2.perspectiveTransform(corners, there)[0]
    (left, top), (right, foot) = np.floor(shown.min(axis=0)).astype(int), np.ceil(shown.max(axis=0)).astype(int) + 1
    picture, first, highest = draw((int(left), int(top), int(right), int(foot)))
    there = np.array(((1.0, 0.0, -first), (0.0, 1.0, -highest), (0.0, 0.0, 1.0))) @ there
    flags, white = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, (WHITE, WHITE, WHITE)
    return as_image(cv2.warpPerspective(picture, there, size, flags=flags, borderValue=white))


def grey_of(rgb: Image) -> Image:
    return as_image(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY))


def whitened(grey: Image) -> Image:
    """The picture divided by its background, its paper white: shadows, tints, grain and faint patterns are gone."""
    return _divided(grey, _shrunk(grey, _SMALL)[0])


def _divided(grey: Image, small: Image) -> Image:
    """The same; ``small``: the picture of :data:`_SMALL` pixels."""
    ground, bright = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 15), percentile(small, _BRIGHT)
    # the narrow shadow of a fold, level or upright, goes through all print in its way
    for strip in (_STRIP, _STRIP[::-1]):
        fold = cv2.blur(cv2.dilate(small, np.ones(strip, np.uint8)), (3, 3))
        ground = np.where((fold < ground) & (fold > _FOLD * bright), fold, ground)
    ground = under_bars(small, ground)
    # what is darker than any shadow is print: a banner, a picture
    ground = np.maximum(ground, _DARKEST * bright).astype(np.uint8)
    ground = cv2.resize(ground, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return _clean(as_image(cv2.divide(grey, ground, scale=WHITE)))


def _clean(grey: Image) -> Image:
    """With the grain of the paper lightened to white: a recogniser takes it for strokes."""
    some = np.ascontiguousarray(grey[::_SPARSE, ::_SPARSE])
    ink = _threshold(some)
    white = max(percentile(some, _PAPER, least=ink), ink + LEAST_DARKER)
    return as_image(cv2.convertScaleAbs(grey, alpha=WHITE / white)) if white < WHITE else grey


def _threshold(grey: Image) -> float:
    """What is darker on a whitened picture is ink."""
    found, _ = cv2.threshold(grey, 0, WHITE, cv2.THRESH_OTSU)
    return float(min(max(found, 120.0), 200.0))


def inked(grey: Image) -> Image:
    """1 where there is ink on a whitened picture, else 0."""
    return as_image(cv2.threshold(grey, math.ceil(_threshold(grey)) - 1, 1, cv2.THRESH_BINARY_INV)[1])


def _shrunk(grey: Image, side: int) -> tuple[Image, float]:
    factor = min(1.0, side / max(grey.shape[:2]))
    if factor == 1.0:
        return grey, 1.0
    return as_image(cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)), factor


def _half(picture: Image) -> Image:
    """A picture half as large: much quicker than by any other number."""
    return as_image(cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))


def _letters(small: Image) -> Image:
    """The ink of letters: without the lines of tables, edges of shadow and other large dark places."""
    return opening.without_long(inked(small), max(small.shape) // 22)


def _contrast(profile: npt.NDArray[np.float64]) -> float:
    """How sharply lines of text stand apart: large where rows of ink and of white follow one another."""
    return float(np.square(np.diff(profile)).sum() / max(1.0, np.square(profile).sum()))


def _stands_sideways(ink: Image) -> bool:
    """Whether lines of text run up or down the picture, by where ink and white alternate; tried aslant as well."""
    ways = map(_strips, (ink, np.ascontiguousarray(np.rot90(ink))))
    best = [max(_contrast(_profile(way, angle)) for angle in (-2.0, -1.0, 0.0, 1.0, 2.0)) for way in ways]
    return best[1] > 1.15 * best[0]


class _Strips(NamedTuple):
    """The ink of upright strips of a picture, row by row, and how far right of its middle each strip lies.

    So many rows without ink, ``beyond``, are above and below.
    """

    ink: npt.NDArray[np.float64]
    right: npt.NDArray[np.float64]
    beyond: int


def _strips(ink: Image) -> _Strips:
    edges = np.linspace(0, ink.shape[1], _STRIPS + 1).astype(int)
    sums = np.diff(np.diff(np.take(cv2.integral(ink), edges, axis=1), axis=0).T, axis=0).astype(np.float64)
    beyond = math.ceil(np.tan(np.radians(_STEEPEST + 2)) * ink.shape[1] / 2) + 1
    right = (np.arange(_STRIPS) + 0.5) * (ink.shape[1] / _STRIPS) - ink.shape[1] / 2
    return _Strips(np.pad(sums, ((0, 0), (beyond, beyond))), right, beyond)


def _profile(strips: _Strips, angle: float) -> npt.NDArray[np.float64]:
    """The ink of each row after a shear by ``angle`` degrees, which for small angles is a rotation."""
    height = strips.ink.shape[1] - 2 * strips.beyond
    first = strips.beyond + np.rint(np.tan(np.radians(angle)) * strips.right).astype(int)
    found = np.zeros(height)
    for strip, row in zip(strips.ink, first.tolist(), strict=True):
        found += strip[row : row + height]
    return found


def _skew(ink: Image) -> float:
    """Degrees the picture must be turned counterclockwise for its lines to be level; 0 for a page of hardly any ink."""
    if ink.sum() < 200 or ink.shape[1] < _STRIPS:
        return 0.0
    strips = _strips(ink)
    best, step = 0.0, 1.0
    span = _STEEPEST
    while step > 0.04:
        angles = np.arange(best - span, best + span + step / 2, step)
        scores = [_contrast(_profile(strips, float(angle))) for angle in angles]
        best, span, step = float(angles[int(np.argmax(scores))]), step, step / 4
    return best
