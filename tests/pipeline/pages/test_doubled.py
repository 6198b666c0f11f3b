"""A recogniser's unseen words over a page that has print of its own."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.page import Page, Word
from pipeline.pages.doubled import besides
from pipeline.pages.pdf import read
from tests.pipeline.papers import SANS, Draw, drawn

SAID = ("Шот-фактура", "№", "145", "Жиыны", "1", "120", "000,00", "теңге")
HEARD = ("Шот-фактурa", "№", "I45", "Жиыны", "1", "12O", "OOO,OO", "тенге")


def hidden(canvas: Canvas, x: float, y: float, text: str) -> None:
    canvas.saveState()
    words = canvas.beginText(x, y)
    words.setFont(SANS, 10)
    words.setTextRenderMode(3)
    words.textOut(text)
    canvas.drawText(words)
    canvas.restoreState()


def printed(canvas: Canvas) -> None:
    for n, word in enumerate(SAID):
        canvas.drawString(40 + 40 * (n % 4), 500 - 20 * (n // 4), word)


def recognised(canvas: Canvas, words: tuple[str, ...] = HEARD, dx: float = 0.6, dy: float = 0.8) -> None:
    for n, word in enumerate(words):
        hidden(canvas, 40 + 40 * (n % 4) + dx, 500 - 20 * (n // 4) + dy, word)


def of(draw: Draw, tmp_path: Path) -> Page:
    path = tmp_path / "file.pdf"
    path.write_bytes(drawn(draw))
    (one,) = read(path, "file.pdf")
    return one


def texts(draw: Draw, tmp_path: Path) -> list[str]:
    return sorted(word.text for word in of(draw, tmp_path).words)


def test_print_alone_is_read_where_unseen_words_lie_on_it(tmp_path: Path) -> None:
    def over(canvas: Canvas) -> None:
        printed(canvas)
        recognised(canvas)

    def under(canvas: Canvas) -> None:
        recognised(canvas)
        printed(canvas)

    assert texts(over, tmp_path) == sorted(SAID)
    assert texts(under, tmp_path) == sorted(SAID)


def test_what_else_a_recogniser_saw_on_such_a_page_is_no_print(tmp_path: Path) -> None:
    def stamped(canvas: Canvas) -> None:
        printed(canvas)
        recognised(canvas)
        hidden(canvas, 60, 300, "T0BAPИЩEC")

    assert texts(stamped, tmp_path) == sorted(SAID)


def test_unseen_words_that_repeat_nothing_stay(tmp_path: Path) -> None:
    """Letters drawn as outlines have their text unseen beside them."""

    def outlines(canvas: Canvas) -> None:
        canvas.drawString(40, 560, "Бет 1")
        recognised(canvas, SAID)

    assert texts(outlines, tmp_path) == sorted([*SAID, "Бет", "1"])


def test_a_form_holds_the_unseen_words(tmp_path: Path) -> None:
    def layered(canvas: Canvas) -> None:
        canvas.beginForm("layer")
        recognised(canvas)
        canvas.endForm()
        printed(canvas)
        canvas.doForm("layer")

    assert texts(layered, tmp_path) == sorted(SAID)


def test_figures_between_which_unseen_words_stand_in_the_text_are_one_number(tmp_path: Path) -> None:
    """The text of a line goes from place to place: unseen words come between two pieces of one number."""

    def pieces(canvas: Canvas) -> None:
        hidden(canvas, 41, 500, "Жиыны")
        hidden(canvas, 121, 500, "4О11")
        canvas.drawString(40, 500, "Жиыны")
        canvas.drawString(120, 500, "401")
        canvas.drawString(120.3 + canvas.stringWidth("401", SANS, 10), 500, "1")

    assert texts(pieces, tmp_path) == ["4011", "Жиыны"]


@pytest.mark.parametrize(
    ("unseen", "kept"),
    [
        ((Word("120 000", 100, 50, 150, 60),), ()),  # two printed words lie under it
        ((Word("120", 100, 50, 120, 60), Word("A", 300, 50, 320, 60), Word("B", 330, 50, 350, 60)), ("A", "B")),
        ((Word("120", 100, 70, 120, 80),), ("120",)),  # in the line below
    ],
)
def test_what_lies_on_print(unseen: tuple[Word, ...], kept: tuple[str, ...]) -> None:
    seen = Word("120", 100, 50, 120, 60), Word("000", 124, 50, 150, 60)
    assert tuple(word.text for word in besides(unseen, seen)) == kept
    assert besides(unseen, ()) == unseen
