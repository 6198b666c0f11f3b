"""How much of a circle is inked in a picture, and how dark: what rings of round stamps are told by."""

import math
from collections.abc import Iterable
from typing import NamedTuple, Self

import cv2
import numpy as np
import numpy.typing as npt
from cv2.typing import MatLike

Image = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.float64]

# Points from a ring within which ink is of it; the share of the ring that must be inked.
RING, INKED = 1.5, 0.62
# Within such a part of a stamp's radius its letters are none of its rim's.
BAND = 0.55


class Round(NamedTuple):
    """A circle: its centre and radius, in pixels."""

    x: float
    y: float
    radius: float

    def times(self, factor: float) -> Self:
        return type(self)(self.x * factor, self.y * factor, self.radius * factor)

    def is_apart(self, others: Iterable[Self]) -> bool:
        """Whether its centre lies in none of the others, and none of theirs in it."""
        return all(math.hypot(self.x - o.x, self.y - o.y) > max(self.radius, o.radius) for o in others)


def circles(mask: MatLike, radii: tuple[int, int], few: int) -> list[Round]:
    """The ``few`` likeliest circles of such radii, from and to, drawn in the mask, the likeliest first."""
    blurred = cv2.GaussianBlur(mask, (3, 3), 0)
    least, most = radii
    found = cv2.HoughCircles(blurred, cv2.HOUGH_GRADIENT, 1, 12, param1=120, param2=30, minRadius=least, maxRadius=most)
    return [] if found is None else [Round(*circle) for circle in found[0][:few].tolist()]


def largest_first(some: Iterable[Round]) -> list[Round]:
    """The circles by falling radius."""
    return sorted(some, key=lambda circle: -circle.radius)


def covered(mask: MatLike, centre: tuple[float, float], reach: int, near: float) -> Numbers:
    """For each whole distance from the centre below ``reach``: the share of directions with ink so ``near`` it (pixels)."""
    turned = cv2.warpPolar(mask, (reach, 180), centre, reach, cv2.WARP_POLAR_LINEAR | cv2.WARP_FILL_OUTLIERS)
    wide = cv2.dilate(turned, np.ones((1, round(2 * near)), np.uint8))
    inked = cv2.threshold(wide, 127, 1, cv2.THRESH_BINARY)[1]
    return np.asarray(cv2.reduce(inked, 0, cv2.REDUCE_AVG, dtype=cv2.CV_64F)[0], np.float64)


def darkest(grey: MatLike, centre: tuple[float, float], inner: int, reach: int) -> Image:
    """In each direction the darkest pixel between two distances from the centre."""
    turned = cv2.warpPolar(grey, (reach, 360), centre, reach, cv2.WARP_POLAR_LINEAR)
    return np.asarray(turned[:, inner:].min(axis=1), np.uint8)
