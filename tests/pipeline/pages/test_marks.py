"""Signatures and stamps on pictures of pages drawn here: a hand, a ring, print, and the dirt of scanners."""

import math

import cv2
import numpy as np
import pytest

from extractors.page import Box, Word
from pipeline.pages.marks import Image, Marks, _ink, find_marks

SCALE = 200 / 72
BLUE, BLACK, GREY = (30, 50, 150), (25, 25, 25), (215, 215, 215)


class Paper:
    """A white sheet of 420 × 300 points at 200 dpi, and the words printed on it."""

    def __init__(self) -> None:
        self.image: Image = np.full((round(300 * SCALE), round(420 * SCALE), 3), 255, np.uint8)
        self.words: list[Word] = []

    def prints(self, text: str, x: float, y: float, *, read: bool = True) -> None:
        """Letters about 8 points high on the line ``y``."""
        size, _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 0.9, 2)
        cv2.putText(self.image, text, at(x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.9, BLACK, 2, cv2.LINE_AA)
        if read:
            self.words.append(Word(text, x, y - size[1] / SCALE - 1, x + size[0] / SCALE, y + 3))

    def signs(self, x: float, y: float, colour: tuple[int, int, int] = BLUE) -> None:
        """Five loops, 80 points wide and some 25 high."""
        steps = [n / 20 for n in range(100)]
        hand = [at(x + 14 * t + 9 * math.sin(6.3 * t), y - 8 - (12 - t) * math.cos(6.3 * t)) for t in steps]
        cv2.polylines(self.image, [np.array(hand)], False, colour, 3, cv2.LINE_AA)

    def waves(self, x: float, y: float, colour: tuple[int, int, int] = BLUE) -> None:
        """A low hand of three waves, 90 points wide."""
        hand = [at(x + n, y - 6 * math.sin(n / 5) - n / 20) for n in range(90)]
        cv2.polylines(self.image, [np.array(hand)], False, colour, 3, cv2.LINE_AA)

    def stamps(self, x: float, y: float, colour: tuple[int, int, int] = BLUE) -> None:
        """A round stamp of 38 mm around ``x``, ``y``, its letters between two rings."""
        for radius in (53, 32):
            cv2.circle(self.image, at(x, y), round(radius * SCALE), colour, 3, cv2.LINE_AA)
        for n, letter in enumerate("OTEM * ALMATY * "):
            turn = 2 * math.pi * n / 16
            place = at(x - 3 + 43 * math.sin(turn), y + 4 - 43 * math.cos(turn))
            cv2.putText(self.image, letter, place, cv2.FONT_HERSHEY_SIMPLEX, 0.8, colour, 2, cv2.LINE_AA)

    def rules(self, x0: float, x1: float, y: float) -> None:
        cv2.line(self.image, at(x0, y), at(x1, y), BLACK, 2)

    def marks(self) -> Marks:
        return find_marks(self.image, self.words, (), SCALE)


def at(x: float, y: float) -> tuple[int, int]:
    return round(x * SCALE), round(y * SCALE)


def signed(found: Marks) -> list[Box]:
    """What counts as a signature for whoever asks the page: wider than high."""
    return [box for box in found.inks if box.width > 1.35 * box.height]


@pytest.fixture
def paper() -> Paper:
    sheet = Paper()
    for n, line in enumerate(("Total 1 120 000,00 tenge", "Supplier", "Director")):
        sheet.prints(line, 30, 30 + 22 * n)
    return sheet


def test_print_alone_bears_no_marks(paper: Paper) -> None:
    paper.rules(30, 300, 90)
    assert paper.marks() == Marks((), ())


@pytest.mark.parametrize("colour", [BLUE, BLACK])
def test_a_signature_on_its_line(paper: Paper, colour: tuple[int, int, int]) -> None:
    paper.rules(30, 150, 140)
    paper.signs(40, 142, colour)
    (box,) = paper.marks().inks
    assert (box.x0, box.x1) == pytest.approx((39, 110), abs=5)
    assert (box.top, box.bottom) == pytest.approx((123, 145), abs=5)


def test_a_blue_signature_over_printed_words(paper: Paper) -> None:
    paper.prints("Director A. B. Omarov", 30, 140)
    paper.signs(50, 145)
    assert len(signed(paper.marks())) == 1


@pytest.mark.parametrize("colour", [BLUE, BLACK])
def test_a_stamp_is_no_signature(paper: Paper, colour: tuple[int, int, int]) -> None:
    paper.stamps(200, 180, colour)
    (box,) = paper.marks().inks
    assert (box.width, box.height) == pytest.approx((107, 107), abs=4)
    assert (box.x0, box.top) == pytest.approx((147, 127), abs=4)


@pytest.mark.parametrize("colour", [BLUE, BLACK])
def test_a_signature_that_runs_into_a_stamp(paper: Paper, colour: tuple[int, int, int]) -> None:
    paper.stamps(200, 180, colour)
    paper.signs(95, 195, colour)
    found = paper.marks()
    assert len(found.inks) == 2
    assert len(signed(found)) == 1


def test_dirt_signs_nothing(paper: Paper) -> None:
    dirt = np.random.default_rng(7)
    for x, y in dirt.integers((0, 0), (420, 300), (150, 2)).tolist():
        cv2.circle(paper.image, at(x, y), 2, BLACK, -1)
    cv2.circle(paper.image, at(15, 150), round(8.5 * SCALE), BLACK, -1)  # a punched hole
    cv2.line(paper.image, at(60, 200), at(180, 213), BLACK, 2, cv2.LINE_AA)  # a hair
    cv2.ellipse(paper.image, at(300, 240), (150, 40), 10, 20, 150, BLACK, 2, cv2.LINE_AA)  # a longer one
    cv2.rectangle(paper.image, at(300, 100), at(330, 112), BLACK, 2)  # a box to tick
    assert paper.marks() == Marks((), ())


def test_what_shines_through_is_fainter_than_ink(paper: Paper) -> None:
    paper.signs(200, 200, GREY)
    assert paper.marks() == Marks((), ())


def test_a_slanted_stamp_with_a_frame_is_no_signature(paper: Paper) -> None:
    corners = cv2.boxPoints(((at(250, 180)), (150 * SCALE, 50 * SCALE), 6)).astype(np.int32)
    cv2.polylines(paper.image, [corners], True, BLUE, 4, cv2.LINE_AA)
    cv2.putText(paper.image, "PAID", at(205, 190), cv2.FONT_HERSHEY_SIMPLEX, 1.6, BLUE, 3, cv2.LINE_AA)
    assert not signed(paper.marks())


def test_words_nobody_read_are_no_signature(paper: Paper) -> None:
    paper.prints("Omarov A. B.", 60, 150, read=False)
    assert not signed(paper.marks())


@pytest.mark.parametrize("colour", [BLUE, BLACK])
def test_a_low_close_hand_is_a_signature_though_no_higher_than_letters(
    paper: Paper, colour: tuple[int, int, int]
) -> None:
    hand = [at(100 + n / 2, 150 - 4 * math.sin(n / 4)) for n in range(100)]
    cv2.polylines(paper.image, [np.array(hand)], False, colour, 2, cv2.LINE_AA)
    (mark,) = signed(paper.marks())
    assert mark.height < 12


@pytest.mark.parametrize(("wide", "doubtful"), [(26, 0), (60, 1)])
def test_what_lies_wholly_in_a_stamp_of_its_ink_is_never_surely_a_hand(paper: Paper, wide: int, doubtful: int) -> None:
    paper.stamps(200, 150)
    grown = [at(200 - wide / 2 + n / 2, 150 - 5 * math.sin(n / 4)) for n in range(2 * wide)]
    cv2.polylines(paper.image, [np.array(grown)], False, BLUE, 3, cv2.LINE_AA)
    marks = paper.marks()
    assert (len(signed(marks)), len(marks.doubtful)) == (0, doubtful)


@pytest.mark.parametrize(
    ("text", "sure", "found"), [("-“УАА", 0.75, 1), ("WVWS", 0.7, 1), ("-“УАА", 0.99, 0), ("WVWSL", 0.7, 0)]
)
def test_a_hand_read_as_a_few_letters_not_surely_is_none(paper: Paper, text: str, sure: float, found: int) -> None:
    paper.waves(100, 150)
    paper.words.append(Word(text, 98, 140, 192, 158, origin="ocr", confidence=sure))
    paper.words += [Word("ПОДПИСЬ", 10, 20 * n, 50, 20 * n + 10, origin="ocr") for n in range(9, 12)]
    assert len(signed(paper.marks())) == found


def test_a_scrawl_that_may_be_a_signature_is_doubtful(paper: Paper) -> None:
    hand = [at(100 + 10 * math.sin(n / 2), 150 + 12 * math.cos(n / 3)) for n in range(40)]
    cv2.polylines(paper.image, [np.array(hand)], False, BLACK, 3, cv2.LINE_AA)
    found = paper.marks()
    assert not found.inks
    assert len(found.doubtful) == 1


def test_a_hand_in_black_under_a_stamp_is_one_hand(paper: Paper) -> None:
    paper.rules(30, 150, 140)
    paper.signs(40, 142, BLACK)
    paper.stamps(60, 166)
    assert signed(paper.marks())


def test_black_ink_that_a_stamp_tinges_is_black() -> None:
    image: Image = np.full((200, 200, 3), 255, np.uint8)
    image[90:110, 20:180] = (40, 60, 180)
    image[40:160, 96:104] = (40, 40, 56)  # as a picture's file spreads the colour beside it
    ink, coloured, dark, _, _ = _ink(image)
    assert ink[100, 30] and coloured[100, 30] and not dark[100, 30]
    assert ink[60, 100] and dark[60, 100] and not coloured[60, 100]


NAVY, PALER = (20, 25, 110), (90, 110, 190)


@pytest.mark.parametrize(("hand", "stamp"), [(NAVY, PALER), (BLACK, (110, 110, 110))])
def test_a_hand_among_the_letters_of_a_paler_stamp_is_seen_whole(
    paper: Paper, hand: tuple[int, int, int], stamp: tuple[int, int, int]
) -> None:
    paper.stamps(200, 180, stamp)
    paper.waves(160, 135, hand)
    (box,) = signed(paper.marks())
    assert (box.x0, box.x1) == pytest.approx((160, 249), abs=3)


def test_a_stamp_whose_ink_is_darker_on_one_side_is_no_signature(paper: Paper) -> None:
    paper.stamps(200, 180, PALER)
    left = np.ascontiguousarray(paper.image[:, : round(200 * SCALE)])
    left[left.min(axis=2) < 200] = NAVY
    paper.image[:, : round(200 * SCALE)] = left
    assert not signed(paper.marks())


def letters(paper: Paper, text: str, x: float, y: float, colour: tuple[int, int, int]) -> None:
    """Heavy capitals, close to each other, about the middle ``x``, ``y``."""
    (wide, high), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_DUPLEX, 1.1, 3)
    start = (round(x * SCALE - wide / 2), round(y * SCALE + high / 2))
    cv2.putText(paper.image, text, start, cv2.FONT_HERSHEY_DUPLEX, 1.1, colour, 3, cv2.LINE_AA)


@pytest.mark.parametrize("colour", [BLUE, BLACK, (110, 90, 170)])
@pytest.mark.parametrize("lines", [("SILK", "TRADE"), ("ONLY FOR", "PAPERS"), ("QAZAQ",)])
@pytest.mark.parametrize("drawn", [28, 45])
def test_lettering_in_the_middle_of_a_stamp_is_no_signature_though_its_rings_are_worn(
    paper: Paper, drawn: int, lines: tuple[str, ...], colour: tuple[int, int, int]
) -> None:
    paper.rules(120, 280, 180)
    for radius in (53, 40):
        for start in range(0, 360, 45):
            size = (round(radius * SCALE),) * 2
            cv2.ellipse(paper.image, at(200, 180), size, start, 0, drawn, colour, 3, cv2.LINE_AA)
    for n, line in enumerate(lines):
        letters(paper, line, 200, 180 + 12 * (n - (len(lines) - 1) / 2), colour)
    found = paper.marks()
    assert not signed(found)
    (stamp,) = found.inks
    assert (stamp.x0, stamp.top, stamp.x1, stamp.bottom) == pytest.approx((147, 127, 253, 233), abs=5)


@pytest.mark.parametrize(("hand", "stamp"), [(BLUE, (70, 70, 70)), (BLACK, BLUE)])
def test_a_hand_of_another_ink_than_the_stamp_around_it_is_a_signature(
    paper: Paper, hand: tuple[int, int, int], stamp: tuple[int, int, int]
) -> None:
    paper.stamps(200, 180, stamp)
    paper.signs(166, 190, hand)
    assert signed(paper.marks())


@pytest.mark.parametrize(("wide", "signs"), [(38, 0), (70, 1)])
def test_a_narrow_mark_within_a_paler_stamp_may_be_print_that_it_has_spoilt(
    paper: Paper, wide: int, signs: int
) -> None:
    paper.stamps(200, 180, PALER)
    hand = [at(200 - wide / 2 + n / 2, 180 - 7 * math.sin(n / 4)) for n in range(2 * wide)]
    cv2.polylines(paper.image, [np.array(hand)], False, NAVY, 3, cv2.LINE_AA)
    found = paper.marks()
    assert (len(signed(found)), len(found.doubtful)) == (signs, 1 - signs)


@pytest.mark.parametrize(("text", "doubtful"), [("М.П.", 0), ("МП", 0), ("Кв.", 1)])
def test_the_sign_where_a_stamp_belongs_is_print_however_unsurely_read(paper: Paper, text: str, doubtful: int) -> None:
    mark = [at(100 + 13 * math.sin(n / 2), 150 + 8 * math.cos(n / 3)) for n in range(40)]
    cv2.polylines(paper.image, [np.array(mark)], False, BLACK, 3, cv2.LINE_AA)
    paper.words.append(Word(text, 86, 141, 114, 159, origin="ocr", confidence=0.65))
    paper.words += [Word("ПОДПИСЬ", 10, 20 * n, 50, 20 * n + 10, origin="ocr") for n in range(9, 12)]
    assert len((*paper.marks().doubtful, *paper.marks().inks)) == doubtful


def test_a_frame_of_which_a_side_is_worn_away_is_no_signature(paper: Paper) -> None:
    corners = cv2.boxPoints(((at(250, 180)), (150 * SCALE, 40 * SCALE), 6)).astype(np.int32)
    cv2.polylines(paper.image, [corners], True, BLUE, 3, cv2.LINE_AA)
    cv2.circle(paper.image, at(178, 170), round(14 * SCALE), (255, 255, 255), -1)
    letters(paper, "RECEIVED", 250, 180, BLUE)
    assert not signed(paper.marks())


def test_print_nobody_read_under_a_paler_stamp_is_no_signature(paper: Paper) -> None:
    paper.prints("Omarov A. B.", 170, 180, read=False)
    paper.stamps(200, 180, PALER)
    assert not signed(paper.marks())


@pytest.mark.parametrize(("x", "doubtful"), [(234, 0), (300, 1)])
def test_letters_of_a_stamp_grown_together_with_print_under_them_are_no_hand(
    paper: Paper, x: float, doubtful: int
) -> None:
    paper.stamps(200, 180, PALER)
    grown = [at(x + n / 4, 180 - 5 * math.sin(n / 5)) for n in range(76)]
    cv2.polylines(paper.image, [np.array(grown)], False, NAVY, 3, cv2.LINE_AA)
    marks = paper.marks()
    assert (len(signed(marks)), len(marks.doubtful)) == (0, doubtful)


@pytest.mark.parametrize(("end", "told"), [(262, True), (238, False)])
def test_a_hand_lost_in_a_stamp_of_its_colour_shows_where_it_runs_out_of_the_rim(
    paper: Paper, end: int, told: bool
) -> None:
    paper.stamps(200, 180)
    hand = [at(x, 152 - 7 * math.sin((x - 205) / 4)) for x in range(212, end)]
    cv2.polylines(paper.image, [np.array(hand)], False, BLUE, 3, cv2.LINE_AA)
    assert any(box.x1 > 247 for box in paper.marks().doubtful) is told


def test_what_is_printed_under_a_stamps_rim_is_no_hand(paper: Paper) -> None:
    paper.prints("Omarov A. B.", 235, 165)
    paper.stamps(200, 180)
    assert not paper.marks().doubtful
