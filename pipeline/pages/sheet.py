"""The sheet of paper on a photograph: found on its desk, and made a rectangle."""

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
    """The corners of a four-sided place that is lighter by so much than the edge of the picture and all around it."""
    border = np.concatenate((small[0], small[-1], small[:, 0], small[:, -1]))
    if np.median(border) > np.median(small) - least / 2:
        return None
    _, bright = cv2.threshold(small, 0, WHITE, cv2.THRESH_OTSU)
    bright = cv2.morphologyEx(bright, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
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


def _on_edges(corners: Matrix, picture: Image) -> int:
    """How many sides lie on the picture's edges: with three of them there, what is dark is a shadow along the fourth."""
    far = np.array(picture.shape[1::-1]) - 1.0
    return sum(
        bool((np.abs(pair[:, axis] - edge) < _AT_EDGE).all())
        for pair in (corners[[n, n - 1]] for n in range(4))
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
    return np.asarray(flat, np.uint8), scale, np.asarray(np.linalg.inv(forth), np.float64)
