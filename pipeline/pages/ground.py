"""The background of a picture that is to be divided by it, where it is not the paper that shows."""

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages.connected import connected
from pipeline.pages.masks import above, as_image
from pipeline.pages.raster import Image

# A bar of shade is darker than such a part of the paper near it, no further than this, in pixels of the smallest picture; it is
# so high, at least and at most, and so wide, and so much of it is shaded.
_SHADED, _BESIDE, _BAR, _FILLED = 0.78, 31, (4, 34, 13), 0.6
# A background that is nowhere darker than such a part of the paper is the paper's own.
_PAPER = 0.9


def under_bars(small: Image, ground: npt.NDArray[np.generic]) -> Image:
    """The background, under bars of shade that of the paper above and below them: no shadow ends on both sides."""
    found = as_image(ground)
    near = cv2.dilate(cv2.blur(small, (3, 3)), np.ones((_BESIDE, _BESIDE), np.uint8))
    shaded = as_image(cv2.compare(small, cv2.convertScaleAbs(near, alpha=_SHADED), cv2.CMP_LT))
    # light letters in a bar do not part it
    shaded = as_image(cv2.morphologyEx(shaded, cv2.MORPH_CLOSE, np.ones((3, _BESIDE), np.uint8)))
    for x, y, width, height, area in connected(above(shaded, 0))[1][1:].tolist():
        if not (_BAR[0] <= height <= _BAR[1] and width >= _BAR[2] and area > _FILLED * width * height):
            continue
        across = slice(x, x + width)
        sides = [small[max(0, y - 4) : max(0, y - 1), across], small[y + height + 1 : y + height + 4, across]]
        paper = min((float(np.median(side)) for side in sides if side.size), default=0.0)
        if np.percentile(found[y : y + height, across], 10) > _PAPER * paper:
            continue  # the paper shows: a line of print
        place = found[max(0, y - 2) : y + height + 2, max(0, x - 2) : x + width + 2]
        np.maximum(place, np.uint8(paper), out=place)
    return found
