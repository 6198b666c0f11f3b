"""Connected ink, numbered in 16 bits where that is enough: counting takes a third of the time."""

import cv2
import numpy as np
import numpy.typing as npt

Labels = npt.NDArray[np.uint16] | npt.NDArray[np.int32]
Stats = npt.NDArray[np.int32]
Integers = npt.NDArray[np.intp]


def connected(mask: npt.NDArray[np.uint8]) -> tuple[Labels, Stats]:
    """The piece of each pixel of ``mask``, and each piece's left, top, width, height and pixels; piece 0 is what is 0."""
    try:
        _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_16U)
        return np.asarray(labels, np.uint16), np.asarray(stats, np.int32)
    except cv2.error:  # more pieces, or beginnings of pieces, than 16 bits number
        _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_32S)
        return np.asarray(labels, np.int32), np.asarray(stats, np.int32)


def pieces(mask: npt.NDArray[np.uint8]) -> Labels:
    """The piece of each pixel alone."""
    try:
        return np.asarray(cv2.connectedComponents(mask, connectivity=8, ltype=cv2.CV_16U)[1], np.uint16)
    except cv2.error:
        return np.asarray(cv2.connectedComponents(mask, connectivity=8, ltype=cv2.CV_32S)[1], np.int32)


def outlined(mask: npt.NDArray[np.uint8]) -> Integers:
    """Left, top, width and height of each piece, from the top; by its outline, which is quicker where there are few."""
    outlines, within = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    if not len(outlines):
        return np.zeros((0, 4), np.intp)
    whole = np.flatnonzero(np.asarray(within)[0, :, 3] < 0)[::-1]
    found = np.array([cv2.boundingRect(outlines[n]) for n in whole.tolist()], np.intp)
    return found[np.argsort(found[:, 1], kind="stable")]
