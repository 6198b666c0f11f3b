"""Bars with light letters in them, heads of tables and banners: found, and made dark letters on white."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages.connected import connected
from pipeline.pages.masks import above, as_image, white
from pipeline.pages.prepare import WHITE, inked
from pipeline.pages.raster import Image

Integers = npt.NDArray[np.intp]

# Bars are looked for in a picture so many times smaller: a bar is dark throughout.
_QUARTER = 4
# A dark bar: its least height and width (points), and how much of it is dark; its edges are looked for within so many
# pixels, in so many parts of it.
_BAR, _FILLED, _EDGE_WITHIN, _EDGE_PARTS = (7.0, 30.0), 0.5, 9, 4
# Of 255: a bar of grey is darker; letters in it are so much lighter, and nothing is darker by more than this part of that.
_SHADE, _LIGHTER, _DARKER = 205, 50, 0.4
# Points: lines of a table that a bar grew together with are thinner.
_HAIR = 2.4
# Of what is dark throughout: its faint parts to its dark ones.
EVEN = 0.7


class Shown(NamedTuple):
    """A picture to be cut up, and its ink."""

    grey: Image
    ink: Image


def boxes_of(mask: Image, fraction: int, thinnest: float = 0.0) -> Integers:
    """Left, top, width, height and area of what is connected, looked at in a picture smaller by ``fraction``.

    What is thinner than so many pixels joins nothing.
    """
    small = cv2.resize(white(mask), None, fx=1 / fraction, fy=1 / fraction, interpolation=cv2.INTER_AREA)
    found = above(small, WHITE // 2 if fraction == _QUARTER else 0)
    if thinnest > fraction:
        least_side = np.ones((math.ceil(thinnest / fraction),) * 2, np.uint8)
        found = np.asarray(cv2.morphologyEx(found, cv2.MORPH_OPEN, least_side), np.uint8)
    _, stats = connected(found)
    return np.asarray(stats[1:], np.intp) * (fraction, fraction, fraction, fraction, fraction**2)


def light_letters_darkened(picture: Image, scale: float) -> Shown:
    """A copy in which dark bars with light letters (heads of tables) are their own negatives."""
    grey, ink, darkened = picture.copy(), inked(picture), False
    shaded = as_image(cv2.threshold(picture, _SHADE, 1, cv2.THRESH_BINARY_INV)[1])
    bars = _bars(ink, scale)
    if np.count_nonzero(shaded) > np.count_nonzero(ink) + _BAR[0] * _BAR[1] * scale**2:
        pale = (box for box in _bars(shaded, scale) if np.mean(_at(ink, box)) <= _FILLED)
        bars += [box for box in pale if _has_light_letters(_at(grey, box))]
    for box in bars:
        bar = _at(grey, box)
        if _has_edges(bar):
            low, high = np.percentile(bar, (5, 99))
            bar[...] = np.clip((high - bar.astype(float)) * (WHITE / max(1.0, high - low)), 0, WHITE)
            darkened = True
    return Shown(grey, inked(grey) if darkened else ink)


def _bars(mask: Image, scale: float) -> list[list[int]]:
    """Left, top, width and height of what is connected in a mask, large and filled as a bar is."""
    found = boxes_of(mask, _QUARTER, _HAIR * scale)
    width, height, area = found.T[2:]
    large = (height > _BAR[0] * scale) & (width > _BAR[1] * scale) & (area > _FILLED * width * height)
    return [list(map(int, box)) for box in found[large, :4]]


def _at(grey: Image, box: Sequence[int]) -> Image:
    x, y, width, height = box
    return grey[y : y + height, x : x + width]


def _has_light_letters(bar: Image) -> bool:
    """Whether what stands in a bar of grey is lighter than it: on most shaded places print is darker."""
    low, shade, high = np.percentile(bar, (5, 50, 99))
    return bool(high - shade > _LIGHTER and shade - low < _DARKER * (high - shade))


def _has_edges(bar: Image) -> bool:
    """Whether the upper and the lower edge of a dark place are dark throughout: those of letters grown together are not."""
    dark = WHITE - bar
    edges = [
        np.percentile(part[rows], 10, axis=1).max()
        for part in np.array_split(dark, _EDGE_PARTS, axis=1)
        for rows in (slice(_EDGE_WITHIN), slice(-_EDGE_WITHIN, None))
    ]
    return bool(np.median(edges) > EVEN * np.percentile(dark, 90))
