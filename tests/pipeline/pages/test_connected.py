"""Pieces of connected ink, few or more than 16 bits number."""

import cv2
import numpy as np
import pytest

from pipeline.pages.connected import connected


@pytest.mark.parametrize(("step", "kind"), [(20, np.uint16), (3, np.int32)])
def test_pieces_are_told_however_many_there_are(step: int, kind: type) -> None:
    mask = np.zeros((900, 1_200), np.uint8)
    mask[1::step, 1::step] = 1
    mask[2::step, 2::step] = 1
    labels, stats = connected(mask)
    count, other, told, _ = cv2.connectedComponentsWithStats(mask, ltype=cv2.CV_32S)
    assert len(stats) == count
    assert labels.dtype == kind
    assert np.array_equal(labels, other)
    assert np.array_equal(stats, told)
