"""Rings among the letters on them, and frames, in masks of ink drawn here: two pixels a point."""

import math

import cv2
import numpy as np
import pytest

from pipeline.pages.rings import Image, Round
from pipeline.pages.stamps import has_sides, rounds, without

BARE: Image = np.zeros((320, 320), np.uint8)


def lettered(*, drawn: int = 360) -> Image:
    """A stamp of 106 points: its rings, ``drawn`` degrees of them in eight stretches, and a row of letters between them."""
    mask = np.zeros((320, 320), np.uint8)
    for radius in (106, 66):
        for start in range(0, 360, 45):
            cv2.ellipse(mask, (160, 160), (radius, radius), start, 0, drawn / 8, 255, 2)
    for n, letter in enumerate("OTEM * ALMATY * OTEM * ASTANA * "):
        turn = 2 * math.pi * n / 32
        place = (round(152 + 86 * math.sin(turn)), round(168 - 86 * math.cos(turn)))
        cv2.putText(mask, letter, place, cv2.FONT_HERSHEY_SIMPLEX, 0.6, 255, 2)
    return mask


@pytest.mark.parametrize("drawn", [360, 200])
def test_the_outermost_ring_is_found_though_worn(drawn: int) -> None:
    (stamp,) = rounds(lettered(drawn=drawn), BARE)
    assert stamp == pytest.approx((160, 160, 106), abs=3)


@pytest.mark.parametrize("drawn", [90, 0])
def test_letters_in_a_circle_make_no_ring(drawn: int) -> None:
    assert not rounds(lettered(drawn=drawn), BARE)


def test_a_stamp_is_found_once() -> None:
    assert not rounds(lettered(), BARE, [Round(162, 158, 104)])


def test_a_stamp_is_taken_out_with_the_letters_between_its_rings_and_no_more() -> None:
    mask = lettered()
    cv2.line(mask, (90, 160), (315, 170), 255, 3)
    rest = without(mask, Round(160, 160, 106))
    down, across = np.nonzero(rest)
    assert down.min() >= 150 and down.max() <= 180
    assert across.max() >= 310


def figure(*corners: tuple[int, int]) -> Image:
    mask = np.zeros((160, 400), np.uint8)
    cv2.polylines(mask, [np.array(corners, np.int32)], False, 255, 3)
    return mask


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        (figure((100, 20), (20, 30), (20, 120), (380, 120), (380, 30), (180, 20)), True),
        (figure((200, 10), (60, 150), (340, 150), (230, 40)), True),
        (figure((20, 120), (80, 20), (110, 125), (180, 30), (215, 120), (300, 40), (340, 100)), False),
    ],
    ids=["a frame broken above", "a triangle with an open corner", "a hand that goes up and down"],
)
def test_a_frame_has_straight_sides_along_its_outline(drawn: Image, told: bool) -> None:
    assert has_sides(drawn) is told
