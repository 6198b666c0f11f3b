"""Sides of cells that are no ruled lines: on a photograph they lie aslant or are broken, and letters grow together with them."""

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages.raster import Image

# A side is so many times higher than letters usually are, and than any letter near it in such a part of its height; of the box of
# what it grew together with so much is ink, and of its columns' height; it is no wider, of its height.
_HIGHER, _ALSO, _SPARSE, _UPRIGHT, _SLIM = 1.8, 0.6, 0.4, 0.9, 0.2
# Pixels that it may lean, and that are taken beside it; letters that far off, in its heights, are near.
_LEAN, _BESIDE, _NEAR, _WHITE = 5, 2, 2.0, 255


def without_sides(grey: Image, ink: Image, marks: npt.NDArray[np.intp], usual: float) -> bool:
    """Takes the sides of cells out of a picture and its ink; whether there were any.

    ``marks``: left, top, width, height and area of what is connected; letters are usually as high as ``usual``.
    """
    x, y, width, height, area = marks.T
    able = (height > _HIGHER * usual) & ((width < _SLIM * height) | (area < _SPARSE * width * height))
    found = False
    for n in np.flatnonzero(able).tolist():
        gaps = np.maximum(x - x[n] - width[n], x[n] - x - width)
        level = (y < y[n] + height[n]) & (y + height > y[n]) & (gaps < _NEAR * height[n])
        if (level & ~able & (height > _ALSO * height[n])).any():
            continue
        rows, columns = slice(y[n], y[n] + height[n]), slice(x[n], x[n] + width[n])
        leaning = cv2.dilate(ink[rows, columns], np.ones((1, _LEAN), np.uint8))
        for at in (x[n] + np.flatnonzero(leaning.mean(axis=0) > _UPRIGHT)).tolist():
            across = slice(max(0, at - _BESIDE), at + _BESIDE + 1)
            ink[rows, across], grey[rows, across], found = 0, _WHITE, True
    return found
