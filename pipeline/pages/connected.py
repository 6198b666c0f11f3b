"""Connected ink, numbered in 16 bits where that is enough: counting takes a third of the time."""

import cv2
import numpy as np
import numpy.typing as npt

Labels = npt.NDArray[np.uint16] | npt.NDArray[np.int32]
Stats = npt.NDArray[np.int32]


def connected(mask: npt.NDArray[np.uint8]) -> tuple[Labels, Stats]:
    """The piece of each pixel of ``mask``, and each piece's left, top, width, height and pixels; piece 0 is what is 0."""
    try:
        _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_16U)
        return np.asarray(labels, np.uint16), np.asarray(stats, np.int32)
    except cv2.error:  # more pieces, or beginnings of pieces, than 16 bits number
        _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_32S)
        return np.asarray(labels, np.int32), np.asarray(stats, np.int32)
