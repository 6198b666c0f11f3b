"""Rows of small boxes, a character in each."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from pipeline.pages.combs import Comb, closed_up, comb_at, spread
from pipeline.pages.prepare import inked
from pipeline.pages.readings import Token
from pipeline.pages.recognise import read
from pipeline.pages.segment import parts
from samples.layouts.fonts import font_path
from tests.pipeline.pages.test_segment import SCALE, page

PITCH, HIGH, LEFT, TOP = 46, 50, 100, 60


def boxed(text: str, *, closed: bool = True) -> Image.Image:
    """A character in each box; ``closed``: the boxes have heads and feet, or are but upright strokes."""
    image = Image.new("L", (1300, 200), 255)
    pen = ImageDraw.Draw(image)
    face = ImageFont.truetype(font_path("DejaVu Sans Mono"), 34)
    for n, character in enumerate(text):
        pen.text((LEFT + PITCH * n + PITCH / 2, TOP + HIGH / 2), character, font=face, fill=0, anchor="mm")
    for n in range(len(text) + 1):
        pen.line((LEFT + PITCH * n, TOP, LEFT + PITCH * n, TOP + HIGH), fill=0, width=3)
    for y in (TOP, TOP + HIGH) if closed else ():
        pen.line((LEFT, y, LEFT + PITCH * len(text), y), fill=0, width=3)
    return image


def test_boxed_figures_are_read_as_one_word() -> None:
    found = parts(page(boxed("130540357819")))
    words = [spread(token, found.combs) for token in read(found.grey, found.runs)]
    assert [word.text for word in words] == ["130540357819"]
    assert abs(words[0].x0 - LEFT) < PITCH
    assert abs(words[0].x1 - LEFT - 12 * PITCH) < PITCH


def test_empty_boxes_leave_nothing() -> None:
    grey = page(boxed("      ")).grey.copy()
    assert len(closed_up(grey, inked(grey), SCALE)) == 1
    assert not inked(grey).any()


def test_strokes_without_heads_and_feet_are_no_boxes() -> None:
    grey = page(boxed("1305", closed=False)).grey.copy()
    assert closed_up(grey, inked(grey), SCALE) == ()


def test_what_is_read_beside_the_boxes_stays_where_it_is() -> None:
    comb = Comb(100, 50, 300, 90, 200)
    read_at = Token("17", 110.0, 55.0, 150.0, 85.0, 0.9, 0)
    assert spread(read_at, (comb,))[1:5] == (120.0, 55.0, 200.0, 85.0)
    for beside in (read_at._replace(x0=250.0), read_at._replace(top=100.0, bottom=130.0)):
        assert spread(beside, (comb,)) == beside


def test_the_boxes_of_a_place_are_found_by_its_middle() -> None:
    comb = Comb(100, 50, 300, 90, 200)
    assert comb_at((110, 40, 290, 100), (comb,)) == comb
    assert comb_at((110, 100, 290, 160), (comb,)) is None
    assert np.subtract(comb.around(1.0), (100, 50, 300, 90)).tolist() == [-3, -3, 3, 3]
