"""Letters with the sender's books, screens of transfers in English, the currency of Kyrgyzstan."""

from decimal import Decimal

import pytest

from extractors.documents import proforma_invoice, reconciliation_act, swift_transfer
from pipeline.classify import classify
from tests.extractors.typed import page, sheet


@pytest.mark.parametrize(("outgoing", "supplier"), [("Исх. № 77 от 05.04.2025", "ТОО «Экспо Сервис»"), ("", None)])
def test_an_outgoing_letter_shows_the_books_of_its_sender(outgoing: str, supplier: str | None) -> None:
    record = reconciliation_act.read(
        [
            sheet(f"""
ТОО «Экспо Сервис»                                  {outgoing}
                                                    ТОО «Арна Фудс»
Акт сверки взаиморасчетов
за 1 квартал 2025 года
Дата         Документ                               Дебет           Кредит
             Сальдо на начало                       0,00
15.02.2025   Реализация (акт 15)                    1 120 000,00
20.02.2025   Поступление оплаты (п/п 88)                            1 120 000,00
             Обороты                                1 120 000,00    1 120 000,00
             Сальдо на конец                        0,00
""")
        ]
    )[0]
    assert record.supplier.name == supplier
    assert record.buyer.name == ("ТОО «Арна Фудс»" if supplier else None)


@pytest.mark.parametrize("title", ["Transfer completed", "Transfer successful"])
def test_the_screen_of_a_transfer(title: str) -> None:
    text = f"""
{title}
Amount                 USD 12,600.00
From                   ARNA FOODS LLP
From account           KZ906010131000123456
To                     GULF EVENTS LLC
To account             AE070331234567890123456
Reference              INV GE-2025-0044
Date                   12 Mar 2025
Transaction ID         TX-99887766
"""
    assert [document.kind for document in classify([page(text)])] == ["swift_transfer"]
    record = swift_transfer.read([sheet(text)])[0]
    assert (record.amount, record.currency, record.mark) == (Decimal(12600), "USD", "executed")
    assert (record.payer.name, record.beneficiary.name) == ("ARNA FOODS LLP", "GULF EVENTS LLC")


def test_sums_in_som() -> None:
    record = proforma_invoice.read(
        [
            sheet("""
СЧЕТ НА ОПЛАТУ № 118 от 12.03.2025
Поставщик: ОсОО «Бишкек Экспо», г. Бишкек, Кыргызская Республика
Покупатель: ТОО «Арна Фудс», БИН 120340005678
№   Наименование           Кол-во   Цена, сом    Сумма, сом
1   Аренда площади         12       15 000,00    180 000,00
Итого:                                           180 000,00
НДС: не предусмотрен
""")
        ]
    )[0]
    assert (record.currency, record.gross_total) == ("KGS", Decimal(180000))
