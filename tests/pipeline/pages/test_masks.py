"""What is done to masks by the library's loops is what arrays would give."""

import numpy as np
import pytest

from pipeline.pages.masks import above, cleared, percentile, share, white


def test_what_is_above_and_what_is_cleared_is_as_of_arrays() -> None:
    rng = np.random.default_rng(1)
    picture, other = rng.integers(0, 256, (2, 31, 17), np.uint8)
    mask = above(other, 99)
    assert (mask == (other > 99)).all()
    assert (white(mask) == 255 * mask).all()
    wanted = picture.copy()
    wanted[mask > 0] = 0
    assert (cleared(picture, mask) == wanted).all()


def test_a_share_is_of_what_is_marked() -> None:
    whole = np.array([[1, 1, 1, 1, 0]], np.uint8)
    assert share(np.array([[1, 0, 0, 0, 1]], np.uint8), whole) == 0.25
    assert share(whole, np.zeros_like(whole)) == 0


@pytest.mark.parametrize(("least", "below"), [(0.0, 256), (90.5, 256), (120.0, 190)])
@pytest.mark.parametrize("per_cent", [0, 25, 80, 90, 100])
def test_a_percentile_is_as_of_all_numbers(per_cent: int, least: float, below: int) -> None:
    values = np.random.default_rng(2).normal(140, 40, (41, 53)).clip(0, 255).astype(np.uint8)
    some = values[(values >= least) & (values < below)]
    assert percentile(values, per_cent, least, below) == pytest.approx(np.percentile(some, per_cent))
    assert percentile(values, per_cent, least=255.5) == 256
