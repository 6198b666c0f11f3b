"""Amounts in words over several lines are read whole or not at all."""

from decimal import Decimal

from extractors.documents import completion_act
from extractors.values.amount_in_words import parse_words
from extractors.values.spelled import begun
from tests.extractors.typed import sheet

ACT = """
АКТ ОКАЗАННЫХ УСЛУГ № 15 от 31.01.2025
Исполнитель: ТОО «Экспо Сервис», БИН 180540021233
Заказчик: ТОО «Арна Фудс», БИН 120340005678

№   Наименование услуг     Кол-во   Цена         Сумма без НДС   НДС         Сумма с НДС
1   Участие в выставке     1        1 000,00     1 000,00        120,00      1 120,00
    Всего                                        1 000,00        120,00      1 120,00

Всего оказано услуг на сумму: 1 120,00 (Одна тысяча сто
двадцать тенге 00 тиын)
"""


def test_the_tail_is_not_the_amount() -> None:
    page = sheet(ACT)
    tail = page.lines[-1].segments[0]
    assert [s.line for s in begun(page, tail)] == [tail.line - 1, tail.line]
    record, faults = completion_act.read([page])
    assert record.amount_in_words
    assert parse_words(record.amount_in_words)[0] == Decimal("1120.00")
    assert not [f for f in faults if f.code != "low_confidence"]


def test_a_justified_line_is_read_from_its_beginning() -> None:
    page = sheet(ACT.replace("двадцать тенге 00 тиын)", "двадцать   тенге   00 тиын). Услуги"))
    tail = page.lines[-1].segments[-1]
    assert [s.text for s in begun(page, tail)][1:] == ["двадцать", "тенге", "00 тиын). Услуги"]


def test_a_line_of_its_own_begins_where_it_stands() -> None:
    page = sheet("Итого: 120,00\nсто двадцать тенге 00 тиын")
    assert begun(page, page.lines[1].segments[0]) == (page.lines[1].segments[0],)
