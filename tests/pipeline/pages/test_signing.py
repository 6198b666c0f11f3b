"""Small hands on lines to sign on, drawn here: what a stamp and a ruling leave of one, and what leaves nothing."""

import math

import cv2
import numpy as np
import pytest

from extractors.page import Box
from pipeline.pages.marks import Marks, find_marks
from tests.pipeline.pages.test_marks import BLACK, BLUE, NAVY, PALER, SCALE, Paper, at

LINE = Box(60.0, 149.0, 160.0, 150.0)
# The upright edge of a table at the line's end.
EDGE = Box(160.0, 100.0, 160.5, 200.0)


class Signed(Paper):
    """A sheet with a line to sign on from 60 to 160."""

    def __init__(self) -> None:
        super().__init__()
        self.rules(60, 160, 149.5)

    def curves(self, x: float, y: float, colour: tuple[int, int, int], wide: int = 26) -> None:
        """A single curve, which anywhere else may be a hair."""
        hand = [at(x + n / 2, y - 7 * math.sin(n / 2 / wide * math.pi)) for n in range(2 * wide)]
        cv2.polylines(self.image, [np.array(hand)], False, colour, 2, cv2.LINE_AA)

    def found(self, *rulings: Box) -> Marks:
        return find_marks(self.image, self.words, rulings, SCALE)


@pytest.mark.parametrize("colour", [BLUE, BLACK])
def test_a_curve_on_the_line_leaves_the_place_not_empty(colour: tuple[int, int, int]) -> None:
    paper = Signed()
    paper.curves(90, 147, colour, wide=10)
    (mark,) = paper.found(LINE).doubtful
    assert (mark.x0, mark.x1) == (LINE.x0, LINE.x1)
    assert (mark.top, mark.bottom) == pytest.approx((140, 147), abs=2)
    assert not paper.found(LINE).inks


def test_a_curve_within_a_paler_stamp_is_told_by_its_ink() -> None:
    paper = Signed()
    paper.stamps(110, 165, PALER)
    paper.curves(95, 147, NAVY)
    assert any(mark.overlap_x(LINE) > 0 for mark in paper.found(LINE).doubtful)


@pytest.mark.parametrize("stamp", [BLUE, PALER, BLACK])
def test_a_stamp_over_the_line_signs_nothing(stamp: tuple[int, int, int]) -> None:
    paper = Signed()
    paper.stamps(110, 170, stamp)
    assert not paper.found(LINE).doubtful


def test_an_empty_line_print_beside_it_and_specks_are_nothing() -> None:
    paper = Signed()
    paper.prints("A. Omarov", 170, 148)
    paper.prints("(name)", 90, 170, read=False)
    for x in (70, 100, 130):
        cv2.circle(paper.image, at(x, 143), 2, BLACK, -1)
    assert paper.found(LINE) == Marks((), ())


def test_a_cell_of_a_table_has_no_line_to_sign_on() -> None:
    paper = Signed()
    paper.curves(90, 147, BLACK, wide=8)
    assert paper.found(LINE).doubtful
    assert not paper.found(LINE, EDGE).doubtful


@pytest.mark.parametrize(("colour", "bends", "signs"), [(BLUE, 3.0, True), (BLACK, 3.0, False), (BLUE, 0.4, False)])
def test_a_wave_that_rises_as_it_goes_is_a_hand_in_a_pens_colour(
    colour: tuple[int, int, int], bends: float, signs: bool
) -> None:
    """A level line meets it but once, as it does a hair: that neither is in colour nor turns up and down."""
    paper = Paper()
    hand = [at(60 + n / 2, 150 - n / 4 - 2.2 * math.sin(n / 70 * bends * 2 * math.pi)) for n in range(70)]
    cv2.polylines(paper.image, [np.array(hand)], False, colour, 3, cv2.LINE_AA)
    assert bool(paper.marks().inks) is signs
