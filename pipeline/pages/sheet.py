"""The sheet of paper on a photograph: found on its desk, and made a rectangle."""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages.raster import Image

Matrix = npt.NDArray[np.float64]

WHITE = 255
# The sheet: so much of the picture, and lighter than its surroundings by so much.
_LEAST, _MOST, _DARKER = 0.2, 0.97, 40
# ... or of less grain: the desk's is that of so much more (of 255), and no place is rougher than this.
_ROUGHER, _GRAIN = 60, 12
# Pixels of the small picture: so near lies a side on its edge, so far reaches a neighbourhood.
_AT_EDGE, _REACHING = 12, 9
# So far from a side the picture is looked at on either side of it, at so many points; what is less sharp is a shadow's edge.
_BESIDE, _SAMPLES, _SOFT = 5.0, 60, 20.0
# Pixels: gaps in the sheet, which are print, are no wider.
_CLOSED = 15
# Of a sheet's longer side: so much of its rim may still be desk.
_RIM = 0.006
_A4 = (595.0, 842.0)


def corners(small: Image) -> Matrix | None:
    """The corners of a sheet that lies on something darker or rougher, clockwise from its top left; else None.

    ``small``: a picture in grey of some 400 pixels.
    """
    found = _lighter(small, _DARKER)
    if found is not None:
        return found
    rough = _roughness(small)
    # a desk is rough on all sides of the sheet; print is rough too, but ends within its margins
    if min(float(np.percentile(side, 20)) for side in (rough[0], rough[-1], rough[:, 0], rough[:, -1])) < _ROUGHER:
        return None
    found = _lighter(WHITE - rough, _ROUGHER)
    if found is None or _on_edges(found, small):
        return None
    # roughness is that of a neighbourhood: it reaches into the sheet
    outward = found - found.mean(axis=0)
    return np.asarray(found + _REACHING * outward / np.linalg.norm(outward, axis=1, keepdims=True), np.float64)


def _roughness(small: Image) -> Image:
    """How the grain of each place differs from its surroundings': of paper little, of wood, stone and cloth much."""
    smooth = np.asarray(cv2.GaussianBlur(small, (0, 0), 2.0), np.uint8)
    fine = cv2.divide(cv2.absdiff(small, smooth), smooth, scale=WHITE / 2)
    around = cv2.blur(cv2.threshold(fine, _GRAIN, 0, cv2.THRESH_TRUNC)[1], (5, 5))
    return np.asarray(cv2.medianBlur(cv2.convertScaleAbs(around, alpha=WHITE / _GRAIN), 21), np.uint8)


def _lighter(small: Image, least: float) -> Matrix | None:
    """The corners of a four-sided place that is lighter by so much than the edge of the picture and all around it.

    A shadow over a part of the sheet may be nearer to the desk than to the light: what is lighter than the desk alone is
    looked at too. Of the two the sheet is the one with the sharper sides: shadows are soft, and so is the light on a desk.
    """
    border = np.concatenate((small[0], small[-1], small[:, 0], small[:, -1]))
    if np.median(border) > np.median(small) - least / 2:
        return None
    level, _ = cv2.threshold(small, 0, WHITE, cv2.THRESH_OTSU)
    lower, _ = cv2.threshold(small[small <= level], 0, WHITE, cv2.THRESH_OTSU)
    places = (_four_sided(small, least, above=round(each)) for each in (level, (level + lower) / 2, lower))
    found = [(_sharpness(place, small), place) for place in places if place is not None]
    sharpness, sharpest = max(found, key=lambda one: one[0], default=(0.0, None))
    return sharpest if sharpness >= _SOFT else None


def _sharpness(corners: Matrix, small: Image) -> float:
    """By how much the picture is lighter just inside the sides than just outside them, where it is least so.

    Sides on the picture's edges have no outside.
    """
    inward = corners.mean(axis=0) - corners
    inward *= _BESIDE / np.linalg.norm(inward, axis=1, keepdims=True)
    along = np.linspace(0.05, 0.95, _SAMPLES)[:, None]
    steps = []
    for n in range(4):
        if _on_edges(corners, small, sides=(n,)):
            continue
        within, without = (
            _values(small, side[n - 1] * along + side[n] * (1 - along)) for side in (corners + inward, corners - inward)
        )
        steps.append(float(np.median(within - without)))
    return min(steps)


def _values(small: Image, points: Matrix) -> Matrix:
    """The grey values at points, of what lies beyond the picture those at its edge."""
    x, y = (np.clip(np.rint(points[:, n]), 0, small.shape[1 - n] - 1).astype(int) for n in (0, 1))
    return np.asarray(small[y, x], np.float64)


def _four_sided(small: Image, least: float, *, above: int) -> Matrix | None:
    """The corners of the largest place lighter than ``above``, where it has four and is so much lighter than the rest."""
    _, bright = cv2.threshold(small, above, WHITE, cv2.THRESH_BINARY)
    # what is beyond the picture is desk: else the gap between a corner and the picture's edge would be closed as well
    padded = cv2.copyMakeBorder(bright, _CLOSED, _CLOSED, _CLOSED, _CLOSED, cv2.BORDER_CONSTANT, value=(0,))
    closed = cv2.morphologyEx(padded, cv2.MORPH_CLOSE, np.ones((_CLOSED, _CLOSED), np.uint8))
    bright = closed[_CLOSED:-_CLOSED, _CLOSED:-_CLOSED]
    contours, _ = cv2.findContours(bright, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    largest = np.asarray(cv2.convexHull(max(contours, key=cv2.contourArea)), np.int32)
    share = cv2.contourArea(largest) / small.size
    found = _four(largest)
    if found is None or not _LEAST < share < _MOST or _on_edges(found, small) > 2:
        return None
    inside = np.zeros(small.shape, np.uint8)
    cv2.fillConvexPoly(inside, found.astype(np.int32), 1)
    if not (inside == 0).any() or np.median(small[inside == 1]) - np.median(small[inside == 0]) < least:
        return None
    return found


def _on_edges(corners: Matrix, picture: Image, sides: Sequence[int] = range(4)) -> int:
    """How many sides lie on the picture's edges: with three of them there, what is dark is a shadow along the fourth."""
    far = np.array(picture.shape[1::-1]) - 1.0
    return sum(
        bool((np.abs(pair[:, axis] - edge) < _AT_EDGE).all())
        for pair in (corners[[n, n - 1]] for n in sides)
        for axis in (0, 1)
        for edge in (0.0, far[axis])
    )


def _four(hull: npt.NDArray[np.int32]) -> Matrix | None:
    """The hull as four corners, clockwise from the top left; None where four do not describe it."""
    length = cv2.arcLength(hull, True)
    for slack in (0.01, 0.02, 0.03, 0.05):
        corners = cv2.approxPolyDP(hull, slack * length, True)
        if len(corners) == 4:
            points = np.asarray(corners, np.float64).reshape(4, 2)
            if cv2.contourArea(corners) < 0.9 * cv2.contourArea(hull):
                return None
            across, down = points.sum(axis=1), points[:, 1] - points[:, 0]
            return points[[int(across.argmin()), int(down.argmin()), int(across.argmax()), int(down.argmax())]]
    return None


def flattened(rgb: Image, corners: Matrix, scale: float) -> tuple[Image, float, Matrix]:
    """The sheet as a rectangle of its own proportions; a sheet near to A4's is taken as A4."""
    top, right, bottom, left = (float(np.linalg.norm(corners[i] - corners[i - 3])) for i in range(4))
    width, height = max(top, bottom), max(left, right)
    ratio, a4 = max(width, height) / max(1.0, min(width, height)), _A4[1] / _A4[0]
    if abs(ratio / a4 - 1) < 0.12:
        width, height = (width, width * a4) if height > width else (height * a4, height)
        scale = max(width, height) / _A4[1]
    target = np.array(((0, 0), (width, 0), (width, height), (0, height)), np.float32)
    forth = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    size = (max(1, round(width)), max(1, round(height)))
    white = (WHITE, WHITE, WHITE)
    flat = cv2.warpPerspective(rgb, forth, size, flags=cv2.INTER_LINEAR, borderValue=white)
    return _rimmed(np.asarray(flat, np.uint8)), scale, np.asarray(np.linalg.inv(forth), np.float64)


def _rimmed(flat: Image) -> Image:
    """The sheet with its rim, where slivers of the desk may show, as the paper just inside of it is."""
    rim = round(_RIM * max(flat.shape[:2]))
    inner = flat[rim : flat.shape[0] - rim, rim : flat.shape[1] - rim]
    return np.asarray(cv2.copyMakeBorder(inner, rim, rim, rim, rim, cv2.BORDER_REPLICATE), np.uint8)
