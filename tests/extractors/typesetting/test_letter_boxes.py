"""Printed blanks with a box for each character."""

import pytest

from extractors.layout import Sheet
from extractors.page import Box, Page, Word
from extractors.typesetting.letter_boxes import unboxed

PITCH = 11.0


def _page(text: str, *, boxed: bool, height: float = 12.0) -> Sheet:
    """Characters of the text in boxes from x = 100 on; a blank leaves a box's width free."""
    words = [Word(c, 103 + PITCH * n, 51, 108 + PITCH * n, 61) for n, c in enumerate(text) if c != " "]
    sides = {n + side for n, c in enumerate(text) if c != " " for side in (0, 1)} if boxed else set()
    rulings = [Box(100 + PITCH * n, 50, 100 + PITCH * n, 50 + height) for n in sorted(sides)]
    label = Word("БСН", 40, 51, 60, 61)
    return Sheet(
        Page(
            file="a.pdf",
            number=1,
            width=595,
            height=842,
            words=(label, *words),
            rulings=(*rulings, Box(30, 40, 560, 40)),
        )
    )


def _texts(sheet: Sheet) -> list[str]:
    return [w.text for w in unboxed(sheet).page.words]


@pytest.mark.parametrize("text", ["17", "1761", "KZ599492171871991746", "HSBKKZKX"])
def test_characters_in_boxes_are_one_word(text: str) -> None:
    assert _texts(_page(text, boxed=True)) == ["БСН", text]


def test_groups_of_boxes_are_words_of_their_own() -> None:
    assert _texts(_page("17 27  859", boxed=True)) == ["БСН", "17", "27", "859"]


def test_the_boxes_are_no_cells_and_the_words_keep_their_place() -> None:
    sheet = unboxed(_page("859", boxed=True))
    assert (sheet.verticals, [r.top for r in sheet.horizontals]) == ((), [40])
    assert sheet.page.words[1].box == Box(103, 51, 130, 61)


def test_many_figures_without_boxes_are_a_word() -> None:
    assert _texts(_page("110440328638", boxed=False)) == ["БСН", "110440328638"]


@pytest.mark.parametrize(
    ("text", "boxed", "height"),
    [
        ("123456789", True, 12.0),  # numbers of columns
        ("12", True, 12.0),
        ("17", False, 12.0),  # figures apart, nothing around them
        ("45", True, 200.0),  # cells of a table
    ],
)
def test_other_single_characters_stay_apart(text: str, boxed: bool, height: float) -> None:
    assert _texts(_page(text, boxed=boxed, height=height)) == ["БСН", *text]
