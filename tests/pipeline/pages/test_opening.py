"""Straight strokes of masks, beside what OpenCV finds."""

import cv2
import numpy as np
import pytest

from pipeline.pages import opening


@pytest.mark.parametrize("length", [1, 2, 7, 12, 31])
@pytest.mark.parametrize("size", [(40, 57), (90, 16), (9, 200)])
def test_strokes_are_those_of_a_morphological_opening(length: int, size: tuple[int, int]) -> None:
    rng = np.random.default_rng(length)
    grain = cv2.blur(rng.random(size), (5, 5))
    mask = (grain < np.percentile(grain, 60)).astype(np.uint8)
    for found, kernel in ((opening.level, (1, length)), (opening.upright, (length, 1))):
        assert np.array_equal(found(mask, length), cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones(kernel, np.uint8)))


def test_a_stroke_of_no_such_length_is_gone() -> None:
    mask = np.zeros((30, 30), np.uint8)
    mask[5, 4:14] = 1
    assert opening.level(mask, 10).sum() == 10
    assert opening.level(mask, 11).sum() == opening.upright(mask, 2).sum() == 0
