"""Headings of bank statements that nobody listed."""

from datetime import date
from decimal import Decimal

from extractors.documents import bank_statement
from tests.extractors.typed import sheet


def test_headings_of_other_wording() -> None:
    record = bank_statement.read(
        [
            sheet("""
Движение по счету KZ18722S000012345678
Период: 01.03.2025 - 31.03.2025

Дата записи    Номер операции   Название корреспондента   Исходящие (дебет), тенге   Поступило, тенге   Основание платежа
20.03.2025     88               ТОО «Альфа Экспо»         1 120 000,00                                  оплата по счету 15
21.03.2025     89               ТОО «Бета»                                           50 000,00          возврат
""")
        ]
    )[0]
    rows = [(row.date, row.document, row.debit, row.credit, row.purpose) for row in record.rows]
    assert rows == [
        (date(2025, 3, 20), "88", Decimal("1120000.00"), None, "оплата по счету 15"),
        (date(2025, 3, 21), "89", None, Decimal("50000.00"), "возврат"),
    ]


def test_a_number_sign_under_the_heading_of_documents_numbers_no_rows() -> None:
    record = bank_statement.read(
        [
            sheet("""
Выписка по счету KZ18722S000012345678 за 01.03.2025 - 31.03.2025

Дата         Документ    Контрагент              Дебет            Кредит       Назначение платежа
             №
20.03.2025   88          ТОО «Альфа Экспо»       1 120 000,00                  оплата по счету №15
21.03.2025   89          ТОО «Бета»                               50 000,00    возврат по акту №7
""")
        ]
    )[0]
    assert [row.document for row in record.rows] == ["88", "89"]
