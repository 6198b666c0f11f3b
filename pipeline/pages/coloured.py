"""The coloured ink of stamps and pens, told from print in colours, and taken out of a whitened picture."""

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages import opening
from pipeline.pages.connected import connected
from pipeline.pages.dark_colours import brightest_and_spread, letters_whole, on_white
from pipeline.pages.masks import above, as_image, cleared, percentile, share, white
from pipeline.pages.raster import Image
from pipeline.pages.sheet import WHITE

Matrix = npt.NDArray[np.float64]

LEAST_DARKER = 20  # of 255: ink is darker than paper by so much
_PAPER_COLOUR = 80  # per cent of a page's pixels are darker than its paper, in each channel
# Coloured ink, of 255: from this difference between its channels to that; black ink is darker in all of them.
_PALE, _VIVID, _BLACK, _LIGHT = 22.0, 50.0, 95.0, 150.0
# Beside ink of which so much was taken: what is lighter than this is its haze.
_HAZE_FROM, _HAZE = 0.3, 185
# Of the pixels one in so many squared tells whether there is any; darker is ink.
_SPARSE, _INKED = 3, 160
# Points: printed letters are no higher, and nearer to each other than twice that; a stamp is no larger than this.
# So much black beside a piece, of its own size, and it lies over print.
_LONG = 30.0  # points: longer lines are a table's
_LETTER, _NEAR, _STAMP, _TOUCHED = 16.0, 1.6, (240.0, 190.0), 0.15
# What is higher and wider than so many points and inked in such a part is an area.
_AREA, _FILLED = (7.0, 30.0), 0.5
# Of a page's ink: with less of it coloured there is none, with more the print itself is coloured.
_LEAST_COLOURED, _MOST_COLOURED = 0.004, 0.6
# Of a pale stamp's ink: with less of it taken by its colours, to this grey, it is taken as a grey one is.
_COLOURS_KEPT, GONE = 0.93, 225


def without_coloured(grey: Image, print_and_pens: Image, rgb: Image, scale: float) -> Image | None:
    """A whitened picture without the ink of stamps and pens; None where there is none, or the print itself is coloured.

    Letters printed in colour stay. ``print_and_pens``: 1 where there is ink of any colour.
    """
    paper = np.array([percentile(plane, _PAPER_COLOUR) for plane in cv2.split(np.ascontiguousarray(rgb[::8, ::8]))])
    if not _coloured_share(grey[::_SPARSE, ::_SPARSE], rgb[::_SPARSE, ::_SPARSE], paper) > _LEAST_COLOURED:
        return None
    taken = _taken(rgb, paper)
    ink = np.ascontiguousarray(print_and_pens[::2, ::2])
    areas = _areas(ink, scale / 2)
    if not _LEAST_COLOURED < share(above(taken[::2, ::2], WHITE // 2), cv2.subtract(ink, areas)) < _MOST_COLOURED:
        return None
    filled = as_image(cv2.resize(areas, grey.shape[::-1], interpolation=cv2.INTER_NEAREST))
    printed = _printed(cleared(taken, filled), grey, scale)
    whole = letters_whole(taken, ink, rgb, on_white(paper), scale / 2)
    taken = cleared(cleared(whole, filled), printed)
    black = as_image(cv2.add(grey, cv2.multiply(taken, cv2.bitwise_not(grey), scale=1 / WHITE)))
    # what is left of a stroke is its haze, which would be read
    near = cv2.dilate(above(taken, _HAZE_FROM * WHITE), np.ones((7, 7), np.uint8))
    return as_image(cv2.bitwise_or(black, white(cv2.bitwise_and(near, above(black, _HAZE)))))


def has_faint_colours(grey: Image, black: Image, lifted: Image) -> bool:
    """Whether the colours of a stamp do not tell all of it from print: a picture's file keeps colours coarsely."""
    gone = above(cv2.absdiff(grey, lifted), LEAST_DARKER)
    return share(above(black, GONE), gone) < _COLOURS_KEPT


def _areas(ink: Image, point: float) -> Image:
    """Where the ink fills areas, as no letters, pens or stamps do: bars with the light letters in them, pictures."""
    areas = np.zeros_like(ink)
    for x, y, width, height, area in connected(ink)[1][1:].tolist():
        if height > _AREA[0] * point and width > _AREA[1] * point and area > _FILLED * width * height:
            areas[y : y + height, x : x + width] = 1
    return areas


def _printed(taken: Image, grey: Image, scale: float) -> Image:
    """Where coloured ink is print: words in one line, apart from stamps and strokes, and touching no black."""
    half = as_image(cv2.resize(taken, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))
    darkest = cv2.erode(grey, np.ones((2, 2), np.uint8), anchor=(0, 0))[::2, ::2][: half.shape[0], : half.shape[1]]
    point, near = scale / 2, np.ones((max(3, round(_NEAR * scale) | 1),) * 2, np.uint8)
    ink = above(half, WHITE // 4)
    held = np.zeros_like(half)
    for x, y, across, down, _ in connected(as_image(cv2.dilate(ink, near)))[1][1:].tolist():
        if (_LETTER + 2 * _NEAR) * point < down < _STAMP[1] * point and across < _STAMP[0] * point:
            held[y : y + down, x : x + across] = 1
    ink = opening.without_long(ink, round(_LONG * point))
    labels, stats = connected(as_image(cv2.dilate(ink, near)))
    left, top, width, height, _ = np.asarray(stats, np.intp).T
    area = np.bincount(labels[ink > 0], minlength=len(stats))
    black = (darkest < _BLACK) & (ink == 0)
    touched = np.bincount(labels[black], minlength=len(stats)) > _TOUCHED * area
    apart = held[top + height // 2, left + width // 2] == 0
    keeps = (height < (_LETTER + 2 * _NEAR) * point) & ~touched & apart
    keeps[0] = False
    return as_image(cv2.resize(keeps.astype(np.uint8)[labels], grey.shape[::-1], interpolation=cv2.INTER_NEAREST))


def _coloured_share(grey: Image, rgb: Image, paper: Matrix) -> float:
    """About the share of the ink that is coloured, and no less, by a part of the pixels; ``paper``: its colour."""
    ink = cv2.threshold(np.ascontiguousarray(grey), _INKED - 1, 1, cv2.THRESH_BINARY_INV)[1]
    return share(above(_taken(np.ascontiguousarray(rgb), paper, blurred=1), WHITE // 4), ink)


def _taken(rgb: Image, paper: Matrix, blurred: int = 3) -> Image:
    """How coloured each pixel's ink is: 0 for black and for paper, 255 for a pen's blue."""
    steps, balance = np.arange(256), on_white(paper)
    high, spread = brightest_and_spread(rgb, balance)
    if blurred > 1:  # a picture's file keeps colours more coarsely than light and dark
        spread = as_image(cv2.blur(spread, (blurred, blurred)))
    vivid = np.clip((steps - _PALE) * (WHITE / (_VIVID - _PALE)), 0, WHITE).astype(np.uint8)
    light = np.clip((steps - _BLACK) * (WHITE / (_LIGHT - _BLACK)), 0, WHITE).astype(np.uint8)
    return as_image(cv2.multiply(cv2.LUT(spread, vivid), cv2.LUT(high, light), scale=1 / WHITE))
