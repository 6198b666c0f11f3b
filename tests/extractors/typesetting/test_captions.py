"""Captions at the foot of boxes and lines are read as if they stood above, and sources stay where the words are printed."""

import msgspec
import pytest

from extractors.labels.near import near
from extractors.layout import Sheet
from extractors.page import Box, Origin, Page, Word
from extractors.reading import Labels
from extractors.typesetting.captions import lifted

LABELS = Labels({"number": ("Номер",), "date": ("Дата",), "name": ("Поставщик",), "bin": ("БИН",)})


def _printed(*words: tuple[str, float, float, float]) -> Page:
    """Words as (text, left, top, height)."""
    found = tuple(Word(text, x, y, x + 5 * len(text), y + height) for text, x, y, height in words)
    return Page(file="f.pdf", number=1, width=595, height=842, words=found)


def _lines(*places: tuple[float, float, float]) -> tuple[Box, ...]:
    return tuple(Box(x0, y, x1, y) for x0, x1, y in places)


def test_values_on_ruled_lines() -> None:
    page = _printed(
        ("Арна", 40, 100, 10), ("Поставщик", 40, 113, 6), ("180540021233", 40, 123, 10), ("БИН", 40, 136, 6)
    )
    sheet = Sheet(page)
    raised = lifted(sheet, LABELS.hits(sheet))
    assert [line.text for line in raised.lines] == ["Поставщик", "Арна", "БИН", "180540021233"]
    (name, *_) = LABELS.hits(raised)
    (value,) = list(near(name, LABELS.hits(raised)))[:1]
    assert value.text == "Арна"
    assert value.source().box == Box(40, 100, 60, 110)


def test_captions_above_their_values_stay() -> None:
    page = _printed(
        ("Поставщик", 40, 100, 6), ("Арна", 40, 108, 10), ("БИН", 40, 121, 6), ("180540021233", 40, 129, 10)
    )
    sheet = Sheet(page)
    assert lifted(sheet, LABELS.hits(sheet)) is sheet


@pytest.mark.parametrize(("origin", "lifts"), [("ocr", True), ("text", False)])
def test_figures_read_as_letters_do_not_hide_the_manner_of_a_recognised_page(origin: Origin, lifts: bool) -> None:
    page = _printed(
        ("Арна", 40, 100, 10), ("Поставщик", 40, 113, 6), ("ЯУ", 40, 123, 10), ("БИН", 40, 136, 6),
        ("145", 40, 146, 10), ("Номер", 40, 159, 6),
    )  # fmt: skip
    sheet = Sheet(msgspec.structs.replace(page, origin=origin))
    known = Labels({"number": ("Номер",), "name": ("Поставщик",), "bin": ("БИН",)})
    assert (lifted(sheet, known.hits(sheet)) is not sheet) == lifts


def test_a_caption_under_a_heading_is_that_of_the_value_right_below_it() -> None:
    page = _printed(
        ("61", 40, 100, 10), ("Номер", 40, 112, 6), ("10.01.2025", 140, 100, 10), ("Дата", 140, 112, 6),
        ("Стороны", 40, 134, 10), ("Поставщик", 40, 148, 8), ("Арна", 40, 157, 10),
    )  # fmt: skip
    sheet = Sheet(page)
    raised = lifted(sheet, LABELS.hits(sheet))
    assert [s.text for line in raised.lines for s in line.segments] == [
        "Номер", "Дата", "61", "10.01.2025", "Стороны", "Поставщик", "Арна",
    ]  # fmt: skip


def test_print_of_one_size_is_no_caption() -> None:
    page = _printed(("145", 40, 100, 10), ("Номер", 40, 111, 10), ("10.01.2025", 140, 100, 10), ("Дата", 140, 111, 10))
    sheet = Sheet(page)
    assert lifted(sheet, LABELS.hits(sheet)) is sheet


def test_a_caption_closer_to_what_is_below_it_is_that_ones() -> None:
    def column(x: float) -> tuple[tuple[str, float, float, float], ...]:
        return (
            ("Дата", x, 100, 6),
            ("10.01.2025", x, 106.5, 10),
            ("БИН", x, 121, 6),
            ("180540021233", x, 127.5, 10),
            ("Итого", x, 142, 8),
            ("Бумага", x, 175, 10),
        )

    sheet = Sheet(_printed(*column(40), *column(240)))
    assert lifted(sheet, LABELS.hits(sheet)) is sheet


def test_a_caption_in_the_middle_of_a_line_whose_value_stands_at_its_left_end() -> None:
    page = _printed(
        ("Арна", 40, 100, 10), ("Поставщик", 140, 113, 6), ("180540021233", 40, 123, 10), ("БИН", 150, 136, 6)
    )
    sheet = Sheet(msgspec.structs.replace(page, rulings=_lines((38, 260, 112), (38, 260, 135))))
    raised = lifted(sheet, LABELS.hits(sheet))
    hits = LABELS.hits(raised)
    values = {hit.field: next(near(hit, hits)).text for hit in hits}
    assert values == {"name": "Арна", "bin": "180540021233"}


def test_where_captions_plainly_stand_below_those_in_doubt_do_too() -> None:
    page = _printed(
        ("Арна", 40, 100, 10), ("Поставщик", 40, 113, 6), ("180540021233", 40, 123, 10), ("БИН", 40, 136, 6),
        ("ул.Абая", 40, 146, 10),
        ("15", 300, 100, 10), ("Номер", 300, 113, 6), ("01.02.2024", 300, 123, 10), ("Дата", 300, 136, 6),
    )  # fmt: skip
    sheet = Sheet(page)
    raised = lifted(sheet, LABELS.hits(sheet))
    hits = LABELS.hits(raised)
    values = {hit.field: next(near(hit, hits, "below")).text for hit in hits}
    assert values == {"name": "Арна", "bin": "180540021233", "number": "15", "date": "01.02.2024"}


def test_a_figure_at_the_end_of_a_value_is_no_caption_and_captions_stand_where_their_values_begin() -> None:
    labels = Labels({"number": ("Номер",), "purpose": ("Назначение",), "vat": ("НДС",), "date": ("Дата",)})
    page = _printed(
        ("145", 40, 100, 10),
        ("Номер", 45, 112, 6),
        ("10.01.2025", 240, 100, 10),
        ("Дата", 250, 112, 6),
        ("Оплата-по-счету-160-от-04.02.2025-за-участие", 40, 130, 10),
        ("НДС", 40, 142, 10),
        ("12%", 60, 142, 10),
        ("Назначение", 45, 154, 6),
    )
    sheet = Sheet(page)
    raised = lifted(sheet, labels.hits(sheet))
    assert [line.text for line in raised.lines] == [
        "Номер Дата",
        "145 10.01.2025",
        "Назначение",
        "Оплата-по-счету-160-от-04.02.2025-за-участие",
        "НДС 12%",
    ]
    assert [s.box.x0 for s in raised.segments if s.text in ("Номер", "Дата", "Назначение")] == [40, 240, 40]


def test_the_heading_of_a_section_is_no_value_of_the_small_labels_below_it() -> None:
    page = _printed(
        ("B,B1 бөлімдері. Өнім беруші", 40, 100, 10), ("БИН", 40, 113, 6), ("180540021233", 240, 113, 6.5),
        ("C1 бөлімі. Алушы", 40, 135, 10), ("БИН", 40, 148, 6), ("070840003458", 240, 148, 6.5),
    )  # fmt: skip
    sheet = Sheet(page)
    assert lifted(sheet, LABELS.hits(sheet)) is sheet


@pytest.mark.parametrize(("above", "lifts"), [("7. Товар", False), ("10; Товар", False), ("7 шт", True)])
def test_the_number_of_a_forms_box_is_no_figure_of_a_value(above: str, lifts: bool) -> None:
    page = _printed(
        (above, 40, 100, 10), ("Номер", 40, 112, 6), ("8. Критерий", 140, 100, 10), ("Дата", 140, 112, 6),
    )  # fmt: skip
    sheet = Sheet(page)
    assert (lifted(sheet, LABELS.hits(sheet)) is not sheet) == lifts


def test_a_role_in_quotation_marks_goes_on_a_sentence_though_set_apart_and_lower() -> None:
    page = _printed(
        ("Арна", 40, 100, 10), ("Поставщик", 40, 113, 6), ("145", 140, 100, 10), ("Номер", 140, 113, 6),
        ("15/2,", 300, 140, 10), ("Дата", 240, 140, 10), ("«Поставщик»,", 300, 153, 8),
    )  # fmt: skip
    sheet = Sheet(page)
    raised = lifted(sheet, LABELS.hits(sheet))
    assert raised is not sheet
    assert [line.text for line in raised.lines[2:]] == ["Дата 15/2,", "«Поставщик»,"]
