"""A page's words in order: lines, segments, ruled cells, and where they stand on the displayed page."""

from dataclasses import dataclass
from typing import Literal

import pytest

from extractors.layout import Sheet
from extractors.page import Box, Page, Word
from tests.extractors.typed import HEIGHT, LEADING, WIDTH, sheet


def word(text: str, x0: float, top: float, *, height: float = 10.0) -> Word:
    return Word(text, x0, top, x0 + 6 * len(text), top + height)


def of(*words: Word, rulings: tuple[Box, ...] = ()) -> Sheet:
    page = Page(file="a.pdf", number=3, width=600, height=800, words=words, rulings=rulings)
    return Sheet(page)


def texts(found: Sheet) -> list[list[str]]:
    return [[segment.text for segment in line.segments] for line in found.lines]


def test_lines_and_segments() -> None:
    found = sheet("""
Поставщик: ТОО «Экспо Сервис»      БИН 180540021233
Покупатель:    ТОО «Арна Фудс»
""")
    assert texts(found) == [
        ["Поставщик: ТОО «Экспо Сервис»", "БИН 180540021233"],
        ["Покупатель:", "ТОО «Арна Фудс»"],
    ]
    assert found.text.splitlines()[1] == "Покупатель: ТОО «Арна Фудс»"
    assert [s.line for s in found.segments] == [0, 0, 1, 1]


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [("работ,", "услуг", 1), ("работ", "услуг", 2), ("работ,", "Услуг", 2), ("1,", "2", 2)],
)
def test_a_small_word_behind_a_recognised_comma_is_of_its_text(first: str, second: str, parts: int) -> None:
    words = [Word(first, 100, 50, 136, 60, origin="ocr"), Word(second, 146, 50, 176, 60, origin="ocr")]
    assert [len(line) for line in texts(of(*words))] == [parts]


def test_words_come_in_any_order() -> None:
    words = (word("второе", 100, 51), word("ниже", 40, 70), word("первое", 40, 50))
    assert texts(of(*words)) == [["первое", "второе"], ["ниже"]]


def test_words_of_one_line_may_stand_a_little_askew_and_be_of_two_sizes() -> None:
    words = (word("№", 40, 50, height=14), word("145", 50, 54), word("от", 72, 52.5))
    assert texts(of(*words)) == [["№ 145 от"]]


def test_a_ruling_parts_what_stands_close_together() -> None:
    words = word("1000", 40, 50), word("120", 66, 50)
    assert texts(of(*words)) == [["1000 120"]]
    assert texts(of(*words, rulings=(Box(65, 40, 65.4, 70),))) == [["1000", "120"]]
    assert texts(of(*words, rulings=(Box(65, 60, 65.4, 90),))) == [["1000 120"]]  # it ends above


def test_a_bar_typed_as_a_letter_parts_as_well() -> None:
    assert texts(of(word("a", 40, 50), word("|", 48, 50), word("b", 56, 50))) == [["a", "b"]]


def test_tokens_of_a_segment_know_their_word() -> None:
    (segment,) = of(word("БИН/ИИН:", 40, 50), word("210340000405", 90, 50)).segments
    assert [(i, segment.words[i].text[a:b]) for _, i, a, b in segment.tokens] == [
        (0, "БИН"),
        (0, "ИИН"),
        (1, "210340000405"),
    ]


def grid(*, broken: bool = False) -> tuple[Box, ...]:
    """Two columns and two rows: 40-140-240 by 40-70-100."""
    down = [Box(x, 40, x + 0.5, 100) for x in (40, 140, 240)]
    across = [Box(40, y, 240, y + 0.5) for y in (40, 100)]
    middle = [Box(40, 70, 138, 70.5), Box(139, 70.3, 240, 70.8)] if broken else [Box(40, 70, 240, 70.5)]
    return (*down, *across, *middle)


@pytest.mark.parametrize("broken", [False, True])
def test_cells(broken: bool) -> None:
    found = of(word("ниже", 50, 80), word("выше", 50, 50), word("рядом", 150, 50), rulings=grid(broken=broken))
    cell = found.cell(60, 55)
    assert cell is not None
    assert [round(side) for side in (cell.x0, cell.top, cell.x1, cell.bottom)] == [40, 40, 140, 70]
    assert [w.text for w in found.words_in(cell)] == ["выше"]
    assert found.cell(300, 55) is None
    assert found.cell(60, 120) is None


def test_a_line_from_edge_to_edge_is_no_part_of_a_table() -> None:
    found = of(rulings=(Box(0, 300, 600, 300.5), Box(40, 310, 560, 310.5)))
    assert [round(line.top) for line in found.horizontals] == [310]


def test_a_blank_page() -> None:
    assert of().lines == ()
    assert of().text == ""


@dataclass(frozen=True)
class Turned:
    """Where the word at (40, 50)-(100, 60) of the upright page, 600 by 800, is seen when the page is displayed turned."""

    turn: Literal[0, 90, 180, 270]
    box: tuple[float, float, float, float]


@pytest.mark.parametrize(
    "case",
    [
        Turned(0, (40, 50, 100, 60)),
        Turned(90, (50, 500, 60, 560)),
        Turned(180, (500, 740, 560, 750)),
        Turned(270, (740, 40, 750, 100)),
    ],
)
def test_a_source_is_the_place_on_the_displayed_page(case: Turned) -> None:
    page = Page(
        file="a.pdf",
        number=3,
        width=600,
        height=800,
        words=(Word("145", 40, 50, 100, 60),),
        turn=case.turn,
    )
    source = Sheet(page).source(page.words)
    assert (source.file, source.page, source.quote) == ("a.pdf", 3, "145")
    assert source.box == Box(*case.box)


def test_a_quote_may_be_a_part_of_the_words() -> None:
    found = sheet("БИН:210340000405")
    source = found.source(found.lines[0].words, "210340000405")
    assert source.quote == "210340000405"
    assert (source.box.x0, source.box.width, source.box.height) == (30, 16 * WIDTH, HEIGHT)
    assert source.box.top == 40 + 0 * LEADING


def _set(words: str, blanks: list[float]) -> Sheet:
    placed, at = [], 30.0
    for text, blank in zip(words.split(), [*blanks, 0.0], strict=True):
        placed.append(word(text, at, 40))
        at += 6 * len(text) + blank
    return of(*placed)


def test_wide_blanks_that_are_all_alike_are_those_of_a_justified_line() -> None:
    assert texts(_set("Договору № Д-345 от 29.06.2025 Исполнителем оказаны", [9.0, 9.1, 8.9, 9.0, 9.1, 9.0])) == [
        ["Договору № Д-345 от 29.06.2025 Исполнителем оказаны"]
    ]
    assert texts(_set("Стоимость всех услуг составила 4 982 321,12 (Четыре", [9.0, 9.0, 9.1, 9.0, 2.5, 2.5, 9.0])) == [
        ["Стоимость всех услуг составила 4 982 321,12 (Четыре"]
    ]


@pytest.mark.parametrize(
    ("words", "blanks"),
    [
        ("1 2 3 4 5 6 7 8", [20.0] * 7),  # the numbers of columns that are equally wide
        ("услуга 1,000 Аренда усл 112 000,00", [30.0, 30.0, 12.0, 30.0, 2.5]),
        ("Итого 1,000 усл 112000,00 х 12% 112000,00", [40.0] * 6),  # too wide for a line of text
    ],
)
def test_cells_that_stand_apart_are_no_justified_line(words: str, blanks: list[float]) -> None:
    (line,) = texts(_set(words, blanks))
    assert len(line) >= 5
