"""A VAT that is within the total, however it is told; and one that no label of a total tells."""

from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice, proforma_invoice
from tests.extractors.typed import sheet

INVOICE = """
INVOICE No. 12
Date: 05.03.2025
Seller: Nord Expo AB, Stockholm, Sweden
Buyer: ARNA FOODS LLP, Almaty, Kazakhstan
Description          Qty   Price      Amount EUR
Stand rental         1     1,200.00   1,200.00
Total                                 1,200.00
{told}
"""


@pytest.mark.parametrize(
    "told",
    [
        "Of which VAT 20%                        200.00",
        "inkl. 20 % MwSt.                        200.00",
        "enthaltene MwSt. 20 %                   200.00",
        "BTW 20%                                 200.00",
        "dont TVA 20 %                           200.00",
        "di cui IVA 20%                          200.00",
        "НДС (20%) включен в стоимость:          200.00",
    ],
)
def test_a_tax_within_the_total(told: str) -> None:
    record = commercial_invoice.read([sheet(INVOICE.format(told=told))])[0]
    assert (record.net_total, record.vat_total, record.gross_total) == (None, Decimal(200), Decimal(1200))


@pytest.mark.parametrize(
    ("told", "net"),
    [
        ("Prices include 20% VAT (EUR 200.00)", None),
        ("Amounts are VAT 20% inclusive", None),
        ("VAT 0% - reverse charge, 20% VAT is not charged", "1200.00"),
        ("Payment within 10 days, 2% discount", "1200.00"),
        ("VAT No. SE556677889901", "1200.00"),
    ],
)
def test_silence_of_totals_means_nothing_where_the_paper_speaks_of_a_tax(told: str, net: str | None) -> None:
    record = commercial_invoice.read([sheet(INVOICE.format(told=told))])[0]
    assert record.gross_total == Decimal(1200)
    assert record.net_total == (Decimal(net) if net else None)


def test_what_of_a_sum_is_tax_in_russian() -> None:
    record = proforma_invoice.read(
        [
            sheet("""
СЧЕТ НА ОПЛАТУ № 12 от 05.03.2025
Поставщик: ТОО «Экспо Сервис», БИН 180540021233
Покупатель: ТОО «Арна Фудс», БИН 120340005678
№  Наименование      Кол-во   Цена           Сумма
1  Аренда стенда     1        1 120 000,00   1 120 000,00
Всего к оплате                               1 120 000,00
из них НДС                                     120 000,00
""")
        ]
    )[0]
    assert (record.net_total, record.vat_total, record.gross_total) == (None, Decimal(120000), Decimal(1120000))


@pytest.mark.parametrize(
    ("heading", "total", "told", "net"),
    [
        ("Amount EUR", "Total", "All prices incl. VAT", None),
        ("Amount incl. VAT", "Total", "", None),
        ("Amount EUR", "Total TTC", "", None),
        ("Amount EUR", "Итого с НДС", "", None),
        ("Tutar", "Toplam", "Fiyatlara KDV dahildir", None),
        ("Amount EUR", "Total", "Sales tax included", None),
        ("Amount EUR", "Total", "VAT is not included", "1200.00"),
        ("Amount EUR", "Total", "Not subject to VAT", "1200.00"),
    ],
)
def test_prices_that_hold_a_tax_tell_no_net(heading: str, total: str, told: str, net: str | None) -> None:
    text = f"""
INVOICE No. 12
Date: 05.03.2025
Seller: Nord Expo AB, Stockholm, Sweden
Buyer: ARNA FOODS LLP, Almaty, Kazakhstan
Description          Qty   Price      {heading}
Stand rental         1     1,200.00   1,200.00
{total:22}                1,200.00
{told}
"""
    record = commercial_invoice.read([sheet(text)])[0]
    assert (record.net_total, record.gross_total) == (Decimal(net) if net else None, Decimal(1200))
