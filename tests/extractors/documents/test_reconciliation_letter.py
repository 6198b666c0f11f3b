"""Acts of reconciliation as letters: «our books», headings of several words, figures on the edge of a column."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from extractors.documents import reconciliation_act
from extractors.layout import Sheet
from extractors.page import Box
from extractors.records import ReconciliationAct
from tests.extractors.typed import LEADING, page, sheet

TABLE = """
Запись                            День документа     Списано (дебет)    Начислено (кредит)
Остаток на начало месяца                                                           0,00
Приход (Накладная 88)             03.02.2025                               5 120 300,00
Оплата (Поручение 19)             11.02.2025            5 120 300,00
Итого                                                   5 120 300,00       5 120 300,00
Остаток на конец месяца                                                            0,00
Задолженность отсутствует.
"""
LETTER = """
ТОО «Тест Экспорт»
БИН 210340000405
                                                       ТОО «Тест Перевозки»
                                                       БИН 180540021233
                        Акт сверки расчетов
По нашим книгам за период с 01.02.2025 по 28.02.2025 расчеты таковы:
"""


def _read(text: str) -> ReconciliationAct:
    return reconciliation_act.read([sheet(text)])[0]


def test_a_letter_shows_the_books_of_its_sender() -> None:
    record = _read(LETTER + TABLE)

    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Тест Экспорт»", "210340000405")
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Тест Перевозки»", "180540021233")


def test_who_writes_to_whom_must_show() -> None:
    side_by_side = LETTER.replace("                                   ТОО «Тест Пер", "ТОО «Тест Пер").replace(
        "                                                       БИН 180", "БИН 180"
    )
    record = _read("Кому: " + side_by_side.strip() + TABLE)

    assert (record.supplier.name, record.buyer.name) == (None, None)


def test_a_sentence_names_no_party() -> None:
    record = _read("Акт сверки расчетов\nСообщаем, что по данным нашего отдела состояние таково:\n" + TABLE)

    assert (record.supplier.name, record.buyer.name) == (None, None)


def test_kazakh_firms_stand_before_their_numbers() -> None:
    text = LETTER.replace("ТОО «Тест Экспорт»\nБИН", "«Сынақ Экспорт» ЖШС\nБСН").replace(
        "По нашим книгам", "Біздің есебіміз бойынша"
    )

    assert _read(text + TABLE).buyer.name == "«Сынақ Экспорт» ЖШС"


def test_figures_stay_whole_whatever_their_columns_are_called() -> None:
    record = _read(LETTER + TABLE)

    assert [(row.date, row.debit, row.credit) for row in record.rows] == [
        (date(2025, 2, 3), None, Decimal("5120300.00")),
        (date(2025, 2, 11), Decimal("5120300.00"), None),
    ]
    assert (record.debit_total, record.credit_total) == (Decimal("5120300.00"), Decimal("5120300.00"))
    assert (record.opening_balance, record.closing_balance) == (Decimal("0.00"), Decimal("0.00"))


def test_a_figure_that_reaches_over_its_column_is_whole() -> None:
    text = """
Акт сверки расчетов с 01.02.2025 по 28.02.2025
Дата        Документ                   Дебет   Кредит
03.02.2025  Приход (Накладная 88)           5 120 300,00
04.02.2025  Оплата (Поручение 19)    120 300,00
"""
    record = _read(text)

    assert {row.credit or row.debit for row in record.rows} <= {Decimal("5120300.00"), Decimal("120300.00")}
    assert Decimal("5120300.00") in {row.credit for row in record.rows}


def test_a_figure_with_a_ruling_through_it_is_not_read_in_part() -> None:
    text = """
Дата        Документ                   Дебет          Кредит
03.02.2025  Приход (Накладная 88)                 5 120 300,00
04.02.2025  Оплата (Поручение 19)    120 300,00
"""
    lines = [Box(x, 30, x, 90) for x in (25.0, 98.0, 245.0)] + [Box(25, y, 450, y) for y in (38.0, 52.0, 66.0, 82.0)]
    whole = page(text, rulings=(*lines, *(Box(x, 30, x, 90) for x in (341.0, 450.0))))
    near = [replace(w, x0=w.x0 + 4, x1=w.x1 + 4) if w.text == "5" else w for w in whole.words]
    record, _ = reconciliation_act.read([Sheet(replace(whole, words=tuple(near)))])

    assert near[8].text == "5" and near[8].x1 < 341 < near[9].x0
    assert [(row.debit, row.credit) for row in record.rows] == [(Decimal("120300.00"), None)]


HALF = """
Дата        Документ                     Дебет         Кредит
            Нач. сальдо                                0,00
03.02.2025  Приход (Накладная 88)                      5 120 300,00
11.02.2025  Оплата (Поручение 19)        5 120 300,00
            Обороты                      5 120 300,00  5 120 300,00
            Кон. сальдо                                0,00
"""


@pytest.mark.parametrize("words", ["по учету:", "По данным бухгалтерского учета", "As per books of"])
def test_whose_books_in_other_words(words: str) -> None:
    text = f"""
АКТ СВЕРКИ РАСЧЕТОВ 01.02.2025 – 28.02.2025
между ТОО «Тест Перевозки», БИН 180540021233 и ТОО «Тест Экспорт», БИН 210340000405
{words} ТОО «Тест Экспорт», KZT
{HALF.strip()}
"""
    record = _read(text)

    assert (record.buyer.name, record.supplier.name) == ("ТОО «Тест Экспорт»", "ТОО «Тест Перевозки»")
    assert (record.opening_balance, record.closing_balance, len(record.rows)) == (Decimal("0.00"), Decimal("0.00"), 2)


COLUMNS = """
Өзара есеп айырысуларды салыстыру актісі
Кезең 01.02.2025 – 28.02.2025 KZT
Контрагент (жеткізуші)                Есебі бойынша
«Сынақ Тасымал» ЖШС                   «Сынақ Экспорт» ЖШС
БСН 180540021233                      БСН 210340000405
"""


def test_parties_in_columns_of_their_own() -> None:
    record = _read(COLUMNS + HALF)

    assert (record.supplier.name, record.supplier.bin) == ("«Сынақ Тасымал» ЖШС", "180540021233")
    assert (record.buyer.name, record.buyer.bin) == ("«Сынақ Экспорт» ЖШС", "210340000405")


def test_a_party_that_is_both_is_neither() -> None:
    record = _read(COLUMNS.replace("Контрагент (жеткізуші)      ", "Контрагент (тапсырыс беруші)") + HALF)

    assert (record.supplier.name, record.buyer.name) == (None, None)


def test_firms_over_their_sums_and_no_balance_above_them() -> None:
    text = """
                              АКТ СВЕРКИ
Период                                               Остаток на начало периода
01.02.2025 — 28.02.2025                              0,00

№   Дата        Документ                         ТОО «Тест Экспорт»          ТОО «Тест Перевозки»
                                              дебет         кредит         дебет         кредит
1   03.02.2025  Приход (Накладная 88)                       5 120 300,00   5 120 300,00
2   11.02.2025  Оплата (Поручение 19)         5 120 300,00                               5 120 300,00
"""
    record = _read(text)

    assert (record.buyer.name, record.supplier.name) == ("ТОО «Тест Экспорт»", "ТОО «Тест Перевозки»")
    assert [(row.debit, row.credit) for row in record.rows] == [
        (None, Decimal("5120300.00")),
        (Decimal("5120300.00"), None),
    ]


def test_what_was_supplied_and_what_was_paid() -> None:
    text = """
АКТ СВЕРКИ ВЗАИМОРАСЧЕТОВ
между ТОО «Тест Перевозки» (БИН 180540021233) и ТОО «Тест Экспорт» (БИН 210340000405)
за период с 01.02.2025 по 28.02.2025
Дата операции   Документ-основание          Начислено          Оплачено          Остаток
03.02.2025      Акт № 88                    5 120 300,00                         5 120 300,00
11.02.2025      Платежное поручение № 19                       5 120 300,00              0,00
Исполнитель ТОО «Тест Перевозки»            Заказчик ТОО «Тест Экспорт»
"""
    record = _read(text)

    assert (record.supplier.name, record.buyer.name) == ("ТОО «Тест Перевозки»", "ТОО «Тест Экспорт»")
    assert [(row.debit, row.credit) for row in record.rows] == [
        (None, Decimal("5120300.00")),
        (Decimal("5120300.00"), None),
    ]


@pytest.mark.parametrize(
    ("x", "signed"), [(150, {"supplier": "yes", "buyer": "no"}), (520, {"supplier": "no", "buyer": "yes"})]
)
def test_a_party_signs_on_the_line_beside_its_name(x: float, signed: dict[str, str]) -> None:
    drawn = page("""
            Акт сверки взаимных расчетов за период: 01.01.2024 – 31.03.2024
            между ТОО "Экспо Сервис" (БИН 180540021233) и ТОО "Альфа Экспорт" (БИН 210340000405)
По данным ТОО "Экспо Сервис", KZT                            По данным ТОО "Альфа Экспорт", KZT
Дата      Документ                  Дебет       Кредит       Дата      Документ                  Дебет       Кредит
          Сальдо начальное          0,00                               Сальдо начальное                      0,00
19.01.24  Продажа                   649 600,00               19.01.24  Поступление                           649 600,00
          Обороты за период         649 600,00  0,00                   Обороты за период         0,00        649 600,00
          Сальдо конечное           649 600,00                         Сальдо конечное                       649 600,00

ТОО "Экспо Сервис" ____________ Иванов И.И.                  ТОО "Альфа Экспорт" ____________ Ким В.С.
""")
    ink = Box(x, 40 + 9 * LEADING - 4, x + 60, 40 + 9 * LEADING + 18)
    record, _ = reconciliation_act.read([Sheet(replace(drawn, inks=(ink,)))])
    assert record.signed == signed
