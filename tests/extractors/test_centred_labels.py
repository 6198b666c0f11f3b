"""A label at half the height of its value is read as if it stood on the value's first line, on scans alone."""

import pytest

from extractors.centred_labels import raised
from extractors.layout import Sheet
from extractors.page import Origin, Page, Word


def sheet(label: str, x: float, origin: Origin) -> Sheet:
    lines = ((132.0, 237.0, "БИН 190640376255, ТОО «Экспо Сервис»,"), (132.0, 249.0, "оф. 59"), (x, 243.0, label))
    words = tuple(
        Word(text, left + 40 * n, top, left + 40 * n + 36, top + 11, 0.9, origin)
        for left, top, line in lines
        for n, text in enumerate(line.split())
    )
    return Sheet(Page(file="a.pdf", number=1, width=595, height=842, words=words, origin=origin))


@pytest.mark.parametrize(
    ("label", "x", "origin", "moves"),
    [
        ("Поставщик:", 52.0, "ocr", True),
        ("Поставщик:", 52.0, "text", False),
        ("приписка", 52.0, "ocr", False),
        ("Поставщик:", 400.0, "ocr", False),
    ],
)
def test_a_label_between_the_lines_of_its_value(label: str, x: float, origin: Origin, moves: bool) -> None:
    read = raised(sheet(label, x, origin))
    assert (read.lines[0].text.startswith(label), len(read.lines)) == ((True, 2) if moves else (False, 3))
    if moves:
        assert read.source(read.lines[0].words[:1]).box.top == 243.0
