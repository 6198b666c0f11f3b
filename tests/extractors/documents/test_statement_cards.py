"""Statements in cards: captions in two languages, days and numbers of other papers among the words."""

from datetime import date
from decimal import Decimal

from extractors.documents import bank_statement
from tests.extractors.typed import sheet

CARDS = """
ШОТТАН ҮЗІНДІ КӨШІРМЕ
ВЫПИСКА ПО СЧЕТУ
Шот иесі / Владелец счета       ТОО «Тест Экспорт»
БСН / БИН                       210340000405
02.06.2025 - 30.06.2025

04.06.2025    № 71             түсім / поступление (Кт)            1 250 000,50
   Қарсы тарап / Контрагент    ТОО «Тест Торг», БИН 180540021233
   Шот, банк / Счет, банк      KZ18722S000012345678, CASPKZKA
   Мақсаты / Назначение        Оплата по договору № 15 от
                               03.02.2025 за поставку

09.06.2025    № 72             шығыс / расход (Дт)                   340 000,00
   Қарсы тарап / Контрагент:   ТОО «Тест Связь», БИН 150540002688
   Мақсаты / Назначение:       Услуги связи за май
"""


def test_captions_tell_the_parts_of_a_card() -> None:
    came, went = bank_statement.read([sheet(CARDS)])[0].rows

    assert (came.date, came.document, came.credit, came.debit) == (date(2025, 6, 4), "71", Decimal("1250000.50"), None)
    assert (came.party.name, came.party.bin) == ("ТОО «Тест Торг»", "180540021233")
    assert (came.party.iban, came.party.bic) == ("KZ18722S000012345678", "CASPKZKA")
    assert came.purpose == "Оплата по договору № 15 от 03.02.2025 за поставку"
    assert (went.debit, went.party.name, went.purpose) == (
        Decimal("340000.00"),
        "ТОО «Тест Связь»",
        "Услуги связи за май",
    )


def test_a_card_that_says_both_sides_is_no_movement() -> None:
    rows = bank_statement.read([sheet(CARDS.replace("шығыс / расход (Дт)", "расход / приход    "))])[0].rows

    assert [row.document for row in rows] == ["71"]


def test_a_card_without_captions_ends_with_its_numbers() -> None:
    text = """
Выписка по счету                                   ТОО «Тест Экспорт»
                                                   KZ067220875153675629
За период         01.08.2025 – 07.11.2025
БИН владельца     210340000405

26.08.2025     ТОО «Тест Торг»                              − 144000,00
Списание       Оплата по сч. № 459 от 15.08.2025 за
               поставку бумаги
               Документ № 503 · БИН 180540021233 · KZ18722S000012345678 · CASPKZKA
"""
    record = bank_statement.read([sheet(text)])[0]
    (row,) = record.rows

    assert (record.holder.name, record.holder.bin) == ("ТОО «Тест Экспорт»", "210340000405")
    assert (row.document, row.debit, row.party.name) == ("503", Decimal("144000.00"), "ТОО «Тест Торг»")
    assert (row.party.bin, row.purpose) == ("180540021233", "Оплата по сч. № 459 от 15.08.2025 за поставку бумаги")


def test_the_number_of_a_row_is_not_that_of_its_paper() -> None:
    text = """
Выписка по лицевому счету
Владелец счета:  ТОО «Тест Экспорт»
№   Дата         Номер док-та   Дебет         Кредит        Назначение платежа
1   03.12.2024   500                          114 000,00    оплата по договору
2   19.12.2024   502            267 000,00                  за бумагу
"""
    assert [row.document for row in bank_statement.read([sheet(text)])[0].rows] == ["500", "502"]


def test_sums_of_a_summary_head_no_table() -> None:
    text = """
Выписка по счету
Клиент                    БИН                Счет
ТОО «Тест Экспорт»        210340000405       KZ067220875153675629

Расход                    Поступления
340 000,00 KZT            57 000,00 KZT

Дата        Контрагент и назначение платежа                           №          Сумма
03.12.2024  ТОО «Проба»                                               500        -340 000,00 KZT
            180540021233 · KZ18722S000012345678 · CASPKZKA
            оплата бумаги
09.12.2024  ТОО «Тест Торг»                                           501        +57 000,00 KZT
            150540002688 · KZ18722S000012345678 · CASPKZKA
            возврат аванса
"""
    went, came = bank_statement.read([sheet(text)])[0].rows

    assert (went.debit, went.document, went.party.name) == (Decimal("340000.00"), "500", "ТОО «Проба»")
    assert (came.credit, came.purpose) == (Decimal("57000.00"), "возврат аванса")


def test_who_it_was_and_what_for_on_one_line() -> None:
    text = """
Выписка по счету KZ067220875153675629 KZT
за 01.12.2024 - 31.12.2024
Дата       Док.  Сумма Дт      Сумма Кт      Контрагент, назначение
03.12.2024 500                 114 000,00    ТОО «Тест Торг», БИН 180540021233, CASPKZKA. Оплата по счету 15
19.12.2024 502   267 000,00                  ТОО «Тест Связь», БИН 150540002688. Услуги связи
"""
    came, went = bank_statement.read([sheet(text)])[0].rows

    assert (came.document, came.party.name, came.purpose) == ("500", "ТОО «Тест Торг»", "Оплата по счету 15")
    assert (went.document, went.party.bin, went.purpose) == ("502", "150540002688", "Услуги связи")


def test_entries_of_several_lines_with_a_letter_for_the_side() -> None:
    text = """
ВЫПИСКА ПО СЧЕТУ КЛИЕНТА  N 99491
Счет      : KZ067220875153675629  KZT
Владелец  : ТОО «Тест Экспорт»
Период    : 2025-12-01 - 2026-02-09
==========================================================================
  N  Дата          Д/К        Сумма  Тип    Ссылка
     Корреспондент / ИИН(БИН) ИИК БИК / назначение
==========================================================================
  1  2025-12-22    D      269000,00  NTRF   Ref 502
     ТОО «Тест Связь»
     150540002688   KZ18722S000012345678   CASPKZKA
     за услуги связи согласно сч. №764 от 01.12.2025, в т.ч. НДС 16% -
  37103-45
  ........................................................................
 10  2026-02-03    C       70396,74  NTRF   Ref 500
     АО «Тест Торг»
     180540021233   KZ18722S000012345678   CASPKZKA
     Оплата за услуги
  ........................................................................
  ИТОГО ДЕБЕТ   :   269000,00
  ИТОГО КРЕДИТ  :    70396,74
"""
    record = bank_statement.read([sheet(text)])[0]
    went, came = record.rows

    assert (record.holder.name, record.holder.iban) == ("ТОО «Тест Экспорт»", "KZ067220875153675629")
    assert (went.date, went.document) == (date(2025, 12, 22), "502")
    assert (went.debit, went.credit, came.debit, came.credit) == (Decimal("269000"), None, None, Decimal("70396.74"))
    assert (went.party.name, went.party.bin, went.party.bic) == ("ТОО «Тест Связь»", "150540002688", "CASPKZKA")
    assert went.party.iban == "KZ18722S000012345678"
    assert went.purpose == "за услуги связи согласно сч. №764 от 01.12.2025, в т.ч. НДС 16% - 37103-45"
    assert (came.document, came.purpose) == ("500", "Оплата за услуги")
