"""Letters in dark coloured ink, «ИСПОЛНЕНО» in a bank's navy stamp, of which colours tell the edges alone.

The heart of their strokes is nearly black, and a picture's file keeps colours coarsely: what is taken pixel by pixel leaves
half of each letter in the print. A letter all of whose pixels are tinged is coloured as a whole, unless it stands
among black ones.
"""

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages.connected import connected
from pipeline.pages.masks import above, as_image, white
from pipeline.pages.raster import Image

# Of 255: from this difference between its channels a pixel is tinged; so much of a letter is, and of a dot all but a pixel.
_TINGED, _WHOLE = 14, 0.85
# Of a black letter no more is, by the blur of what lies beside it; so many points from one a letter is of its line: a figure
# of black print that a pen overwrote.
_BLACK, _BESIDE = 0.3, 4.0
# Points: printed letters are no higher and no lower, and letters in one piece no wider.
_HIGH, _LOW, _WIDE = 16.0, 3.0, 40.0
_WHITE = 255


def letters_whole(taken: Image, ink: Image, rgb: Image, balance: npt.NDArray[np.uint8], point: float) -> Image:
    """``taken``, how coloured each pixel's ink is, with 255 for all of such letters.

    ``ink``: every second pixel of the page's ink, each way, ``point`` of them in one point; ``rgb`` the picture; ``balance``: of
    each value of its three channels what it is on white paper.
    """
    _, spread = brightest_and_spread(np.ascontiguousarray(rgb[::2, ::2]), balance)
    labels, stats = connected(ink)
    _, _, width, height, area = np.asarray(stats, np.intp).T
    places = np.flatnonzero(cv2.bitwise_and(above(spread, _TINGED - 1), ink))
    tinged = np.bincount(labels.ravel()[places], minlength=len(area))
    lettered = (height < _HIGH * point) & (width < _WIDE * point)
    lettered[0] = False
    whole = lettered & (tinged > 0) & (tinged + 1 >= _WHOLE * area)
    if not whole.any():
        return taken
    black = (lettered & (height > _LOW * point) & (tinged < _BLACK * area)).astype(np.uint8)[labels]
    near = cv2.dilate(black, np.ones((1, 2 * round(_BESIDE * point) + 1), np.uint8))
    whole[labels.ravel()[np.flatnonzero(near)]] = False
    letters = cv2.dilate(whole.astype(np.uint8)[labels], np.ones((3, 3), np.uint8))
    shown = white(cv2.resize(letters, taken.shape[::-1], interpolation=cv2.INTER_NEAREST))
    return np.asarray(cv2.bitwise_or(taken, shown), np.uint8)


def brightest_and_spread(rgb: Image, balance: npt.NDArray[np.uint8]) -> tuple[Image, Image]:
    """Of each pixel's channels, as they are on white paper, the brightest, and how far it is from the darkest."""
    red, green, blue = (cv2.LUT(plane, balance[:, n]) for n, plane in enumerate(cv2.split(rgb)))
    high = cv2.max(cv2.max(red, green), blue)
    return as_image(high), as_image(cv2.subtract(high, cv2.min(cv2.min(red, green), blue)))


def on_white(paper: npt.NDArray[np.float64]) -> npt.NDArray[np.uint8]:
    """Of each value of the three channels what it is on white paper."""
    return np.clip(np.rint(np.arange(256)[:, None] * _WHITE / np.maximum(paper, 1.0)), 0, _WHITE).astype(np.uint8)
