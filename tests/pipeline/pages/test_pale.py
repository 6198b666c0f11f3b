"""Round stamps on grey pictures: taken from over print that is darker, left where they are as dark as it."""

import cv2
import numpy as np
import pytest

from pipeline.pages.pale import Image, without_pale_stamps, without_stamp

SCALE = 200 / 72
CENTRE, RADIUS = (760, 620), 145


def page(stamp: int | None) -> Image:
    """A whitened page of print at 200 dots per inch, a stamp of this grey over its middle lines."""
    picture = np.full((1200, 1500), 255, np.uint8)
    for row in range(200, 1000, 60):
        cv2.putText(picture, "Total 1 120 000,00", (600, row), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (30,), 2, cv2.LINE_AA)
    if stamp is not None:
        over = np.full_like(picture, 255)
        for radius in (RADIUS, RADIUS - 40):
            cv2.circle(over, CENTRE, radius, (stamp,), 3, cv2.LINE_AA)
        cv2.putText(over, "OTEM", (700, 640), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (stamp,), 2, cv2.LINE_AA)
        picture = np.minimum(picture, over)
    return picture


def test_what_a_stamp_lies_over_is_left_as_it_was_printed() -> None:
    found = without_pale_stamps(page(120), SCALE)
    assert found is not None
    lifted, least, _ = found
    assert 30 < least < 120
    strokes = page(None) < 60
    assert (lifted[strokes] == page(120)[strokes]).all()
    assert ((lifted < 190) & ~cv2.dilate((page(None) < 190).astype(np.uint8), np.ones((5, 5))).astype(bool)).sum() == 0


def test_the_soft_edges_of_print_under_a_stamp_stay() -> None:
    """Print scanned coarsely is mostly edges."""
    bare, stamped = (cv2.GaussianBlur(page(stamp), (0, 0), 1.8) for stamp in (None, 150))
    found = without_pale_stamps(np.asarray(stamped, np.uint8), SCALE)
    assert found is not None
    assert (found.picture[bare < 170] < 200).mean() > 0.995


@pytest.mark.parametrize("stamp", [None, 30])
def test_print_and_stamps_as_dark_as_it_stay(stamp: int | None) -> None:
    assert without_pale_stamps(page(stamp), SCALE) is None


def test_a_circle_of_pale_letters_that_is_no_ring_stays() -> None:
    picture = page(None)
    for n in range(0, 360, 40):
        place = (round(760 + 140 * np.cos(np.radians(n))), round(620 + 140 * np.sin(np.radians(n))))
        cv2.putText(picture, "A", place, cv2.FONT_HERSHEY_SIMPLEX, 0.8, (120,), 2)
    assert without_pale_stamps(picture, SCALE) is None


def test_lines_of_pale_print_are_no_stamp() -> None:
    picture = page(None)
    for row in range(150, 1100, 32):
        cv2.putText(
            picture, "Beneficiary bank account", (90, row), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (110,), 2, cv2.LINE_AA
        )
    assert without_pale_stamps(picture, SCALE) is None


def test_a_place_is_read_without_its_stamp_and_as_it_is() -> None:
    with_stamp, bare = page(120)[560:700, 620:900], page(None)[560:700, 620:900]
    assert len(without_stamp(bare, 80.0)) == 1
    lifted, whole = without_stamp(with_stamp, 80.0)
    assert (whole == with_stamp).all()
    assert np.count_nonzero(lifted < 190) < 1.1 * np.count_nonzero(bare < 190)
