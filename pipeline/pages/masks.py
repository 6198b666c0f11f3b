"""Masks (1, else 0) and counts of a picture's pixels: many times as quick as an array is told to take what a mask names."""

import math

import cv2
import numpy as np
import numpy.typing as npt
from cv2.typing import MatLike

Image = npt.NDArray[np.uint8]

_MOST = 255  # of a pixel


def as_image(array: MatLike | npt.NDArray[np.generic]) -> Image:
    """What a function of the library gives, as a picture of bytes."""
    return np.asarray(array, np.uint8)


def above(values: MatLike, least: float) -> Image:
    """Where the values are more than ``least``."""
    return np.asarray(cv2.threshold(values, least, 1, cv2.THRESH_BINARY)[1], np.uint8)


def white(mask: MatLike) -> Image:
    """The mask with 255 for each 1."""
    return np.asarray(cv2.threshold(mask, 0, _MOST, cv2.THRESH_BINARY)[1], np.uint8)


def cleared(picture: MatLike, mask: MatLike) -> Image:
    """The picture with 0 where the mask is 1."""
    return np.asarray(cv2.subtract(picture, white(mask)), np.uint8)


def share(part: MatLike, of: MatLike) -> float:
    """How much of one mask is in another as well; 0 of nothing."""
    return cv2.countNonZero(cv2.bitwise_and(part, of)) / max(1, cv2.countNonZero(of))


def percentile(values: MatLike, per_cent: float, least: float = 0.0, below: int = 256) -> float:
    """The percentile of those values that are no less than ``least`` and less than ``below``; 256 where there are none.

    It is told by how often each number is among them.
    """
    counts = cv2.calcHist([values], [0], None, [_MOST + 1], (0, _MOST + 1)).ravel()
    counts[: math.ceil(least)] = counts[below:] = 0
    until = np.cumsum(counts, dtype=np.intp)
    place = per_cent / 100 * max(0, int(until[-1]) - 1)
    low, high = np.searchsorted(until, (math.floor(place), math.ceil(place)), side="right").tolist()
    return float(low + (high - low) * (place - math.floor(place)))
