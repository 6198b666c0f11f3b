"""Pieces of connected ink, few or more than 16 bits number."""

import cv2
import numpy as np
import pytest

from pipeline.pages.connected import connected, outlined, pieces


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


def test_pieces_by_their_outlines_are_those_that_are_numbered() -> None:
    mask = np.zeros((60, 60), np.uint8)
    cv2.rectangle(mask, (5, 20), (40, 50), 1, 1)
    mask[30:33, 10:12] = mask[2, 50] = mask[3, 51] = 1  # one within the frame, one joined by its corner
    assert sorted(outlined(mask).tolist()) == sorted(connected(mask)[1][1:, :4].tolist())
    assert outlined(mask)[:, 1].tolist() == [2, 20, 30]
    assert pieces(mask).max() == 3
    assert not len(outlined(np.zeros((5, 5), np.uint8)))
