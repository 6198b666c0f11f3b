"""Which pages are pictures."""

import pytest

from extractors.page import Box, Page, Word
from pipeline.pages import layer

WIDTH, HEIGHT = 595.0, 842.0
SCAN, STAMP, LOGO = Box(0, 0, 595, 842), Box(400, 700, 520, 820), Box(40, 20, 160, 60)


def page(*inks: Box, lines: int = 0) -> Page:
    """A page with these inks and so many lines of text from its foot upwards."""
    words = tuple(Word("слово", 60, HEIGHT - 42.1 * n - 20, 120, HEIGHT - 42.1 * n - 10) for n in range(lines))
    return Page(file="a.pdf", number=2, width=WIDTH, height=HEIGHT, words=words, inks=inks)


def is_picture(page: Page) -> bool:
    return layer.is_picture(page, page.inks)


def test_a_blank_page_stays_a_page() -> None:
    assert not is_picture(page())


@pytest.mark.parametrize("lines", [0, 1, 5])
def test_a_scan_is_a_picture_even_with_a_footer(lines: int) -> None:
    assert is_picture(page(SCAN, lines=lines))
    assert is_picture(page(SCAN, LOGO, lines=lines))


def test_a_page_of_text_on_a_picture_is_a_page_of_text() -> None:
    assert not is_picture(page(SCAN, lines=6))


def test_a_scan_may_come_in_strips() -> None:
    strips = [Box(0, top, 595, top + 60) for top in range(0, 842, 60)]
    assert is_picture(page(*strips, lines=1))
    assert not is_picture(page(*strips[:7], lines=1))


def test_strips_of_a_page_that_is_turned_stand_upright() -> None:
    strips = [Box(left, 0, left + 75, 842) for left in range(0, 595, 75)]
    assert is_picture(page(*strips))
    assert is_picture(page(*strips, lines=1))
    assert not is_picture(page(*strips[:5], lines=1))


def test_a_picture_beside_words_is_no_scan() -> None:
    assert not is_picture(page(Box(50, 50, 545, 500), lines=3))


def test_a_page_without_words_that_holds_a_picture() -> None:
    assert is_picture(page(Box(50, 50, 545, 500)))


@pytest.mark.parametrize("inks", [(STAMP,), (LOGO,), (STAMP, LOGO)])
def test_a_stamp_or_a_logo_alone_is_no_scan(inks: tuple[Box, ...]) -> None:
    assert not is_picture(page(*inks))


def test_letters_drawn_as_outlines() -> None:
    spread = [Box(60, top, 66, top + 8) for top in range(80, 760, 60)]
    line = [Box(60 + 7 * n, 80, 66 + 7 * n, 88) for n in range(70)]
    assert is_picture(page(*spread))
    assert is_picture(page(*line))
    assert is_picture(page(*spread, lines=2))
    assert not is_picture(page(*spread, lines=6))
    assert not is_picture(page(*line, lines=2))
