"""A label at half the height of its value is read as if it stood on the value's first line, on scans alone."""

import pytest

from extractors.layout import Sheet
from extractors.page import Origin, Page, Word
from extractors.typesetting.centred_labels import raised


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


def foot(*lines: tuple[float, float, str], origin: Origin = "text") -> list[str]:
    """The lines of a printed sheet after labels are raised; of each the left edge, the top and what it says."""
    words = tuple(
        Word(text, left + 40 * n, top, left + 40 * n + 36, top + 8, 0.9, origin)
        for left, top, said in lines
        for n, text in enumerate(said.split())
    )
    page = Page(file="a.pdf", number=1, width=842, height=595, words=words, origin=origin)
    return [line.text for line in raised(Sheet(page)).lines]


@pytest.mark.parametrize("origin", ["text", "ocr"])
@pytest.mark.parametrize("off", [6.0, 10.0, 15.0], ids=["overlapping", "below", "nearer to the next"])
def test_labels_at_the_foot_of_their_rows_stand_with_the_values_at_the_heads(off: float, origin: Origin) -> None:
    rows = (
        "Поставщик:|БИН 141240891686, ТОО Бренд",
        "Покупатель:|БИН 181140996637, ТОО Енбек",
        "Договор:|№ 15 от 20.06.2024",
    )
    lines = [(100.0, 100.0 + 24 * n, row.split("|")[1]) for n, row in enumerate(rows)]
    lines += [(30.0, 100.0 + 24 * n + off, row.split("|")[0]) for n, row in enumerate(rows)]
    lines.append((30.0, 190.0, "Счет составлен в двух экземплярах"))
    assert foot(*lines, origin=origin)[:3] == [row.replace("|", " ") for row in rows]


def test_a_label_without_a_colon_beside_a_box_stands_with_the_value_over_it() -> None:
    lines = [(100.0, 100.0, "ТОО Дала Май"), (30.0, 105.0, "Заказчик"), (300.0, 105.0, "181140180065")]
    lines += [(100.0, 116.0, "ТОО Нур Брендинг"), (30.0, 121.0, "Исполнитель"), (300.0, 121.0, "051140788381")]
    told = foot(*lines, (30.0, 150.0, "Договор 15"), (30.0, 170.0, "М.П."))
    assert told[:2] == ["Заказчик ТОО Дала Май 181140180065", "Исполнитель ТОО Нур Брендинг 051140788381"]


def test_a_party_centred_beside_two_lines_of_its_value_and_a_box() -> None:
    lines = [
        (100.0, 100.0, "ТОО Дала Май, дом 5,"),
        (100.0, 110.0, "оф. 25"),
        (30.0, 105.0, "Заказчик"),
        (300.0, 105.0, "181140180065"),
    ]
    lines += [(100.0, 119.0, "ТОО Нур"), (30.0, 124.0, "Исполнитель"), (300.0, 124.0, "051140788381")]
    told = foot(*lines, (30.0, 134.0, "Договор 15"), (30.0, 160.0, "М.П."))
    assert told[:3] == ["Заказчик ТОО Дала Май, дом 5, 181140180065", "оф. 25", "Исполнитель ТОО Нур 051140788381"]


def test_cells_of_a_row_centred_beside_two_lines_stay() -> None:
    row = [(100.0, 100.0, "Аренда стенда,"), (100.0, 110.0, "выставка"), (30.0, 105.0, "Услуга"), (300.0, 105.0, "100")]
    assert any(text.startswith("Услуга") and "Аренда" not in text for text in foot(*row, (30.0, 140.0, "Итого")))


@pytest.mark.parametrize(
    "lines",
    [
        # the value stands under its label, the line above ends another party's address
        [
            (30, 100, "Поставщик:"),
            (100, 100, "ТОО Бренд,"),
            (100, 110, "оф. 29"),
            (30, 122, "Покупатель:"),
            (30, 132, "ТОО Енбек"),
        ],
        # a value set in below its label
        [
            (30, 100, "Поставщик:"),
            (50, 110, "ТОО Бренд"),
            (30, 130, "Покупатель:"),
            (50, 140, "ТОО Енбек"),
            (30, 160, "Итого"),
        ],
        # two columns half a line apart: each label has its value below it
        [(300, 95, "ТОО Бренд"), (30, 100, "Покупатель:"), (300, 105, "БИН 141240891686"), (30, 110, "ТОО Енбек")],
    ],
)
def test_a_label_with_its_value_below_stays(lines: list[tuple[float, float, str]]) -> None:
    assert any(line in ("Покупатель:", "Поставщик:") for line in foot(*lines, (30, 200, "М.П.")))
