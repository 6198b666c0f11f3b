"""Straight strokes of a mask: what level or upright stretches of so many pixels cover, as a morphological opening gives it.

Eight pixels are worked on as one byte, and a stretch is as long as two that overlap: a few steps for any length.
"""

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages.masks import as_image

Image = npt.NDArray[np.uint8]


def level(mask: Image, length: int) -> Image:
    """The pixels of ``mask`` (1, else 0) in level stretches of ``length``; a stretch at an edge goes on beyond it."""
    return np.asarray(cv2.transpose(upright(np.asarray(cv2.transpose(mask), np.uint8), length)), np.uint8)


def upright(mask: Image, length: int) -> Image:
    """The same of upright stretches."""
    height, width = mask.shape
    above, below = length // 2, length - 1 - length // 2
    beyond = np.full((height + length - 1, (width + 7) // 8), 255, np.uint8)
    beyond[above : above + height] = np.packbits(mask, axis=1)
    begun, reached = beyond, 1
    while reached < length:
        step = min(reached, length - reached)
        begun = begun[:-step] & begun[step:]
        reached += step
    if not begun.any():
        return np.zeros_like(mask)
    covered = np.zeros((height + 2 * (length - 1), begun.shape[1]), np.uint8)
    covered[length - 1 : length - 1 + height] = begun
    reached = 1
    while reached < length:
        step = min(reached, length - reached)
        covered = covered[:-step] | covered[step:]
        reached += step
    return np.unpackbits(covered[below : below + height], axis=1, count=width)


def without_long(ink: Image, long: int) -> Image:
    """Without level and upright lines of so many pixels."""
    lines = level(ink, long) | upright(ink, long)
    return as_image(cv2.subtract(ink, cv2.dilate(lines, np.ones((3, 3), np.uint8))))
