"""Words broken at the end of a line are read whole; what only looks like one stays as it is."""

from extractors.page import Box
from extractors.typesetting.broken_words import joined
from extractors.typesetting.captions import lifted
from tests.extractors import typed


def test_a_word_begun_on_one_line_and_ended_on_the_next_is_one() -> None:
    sheet = joined(typed.sheet("Вылет назначен на 7 фев-\nраля, возвращение позже."))

    assert sheet.text == "Вылет назначен на 7 февраля,\nвозвращение позже."


def test_a_hyphen_that_belongs_to_the_word_stays() -> None:
    sheet = joined(typed.sheet("на основании счет-\nфактуры от поставщика"))

    assert "счет-фактуры" in sheet.text


def test_each_part_is_shown_where_it_is_printed() -> None:
    sheet = joined(typed.sheet("Поставка обору-\nдования"))
    word = sheet.lines[0].words[-1]

    assert sheet.source([word]).box.bottom == 64.0
    assert sheet.source([word]).quote == "оборудования"


def test_columns_and_cells_are_not_mixed() -> None:
    text = "опла-     Дата\nчено      выписки"

    assert joined(typed.sheet(text)).lines[0].text == "оплачено Дата"
    box = (Box(0, 30, 400, 30), Box(0, 80, 400, 80), Box(0, 30, 0, 80), Box(400, 30, 400, 80))
    ruled = typed.sheet("Итого за постав-\nки без налога", rulings=(*box, Box(0, 52, 400, 52)))
    assert joined(ruled) is ruled


def test_a_line_to_write_on_parts_no_word() -> None:
    written = typed.sheet("Итого за постав-\nки без налога", rulings=(Box(0, 52, 400, 52),))

    assert joined(written).lines[0].text == "Итого за поставки"


def test_dashes_numbers_and_names_are_no_broken_words() -> None:
    for text in ("Счет № 15-\nа", "Сумма -\nдвести", "ТОО «Усть-\nКамень»", "Рейс KC-\nвылет"):
        sheet = typed.sheet(text)
        assert joined(sheet) is sheet


def test_captions_lifted_later_keep_the_places() -> None:
    sheet = joined(typed.sheet("Поставка обору-\nдования"))

    assert lifted(sheet, ()).printed == sheet.printed
