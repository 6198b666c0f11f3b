"""Bills of hotels, agencies and platforms: makers named in letterheads and footers, titles in usual letters."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice, proforma_invoice
from pipeline.classify import classify
from tests.extractors.typed import page, sheet

TITLED = """
{head}
Number: BH-220
Date: March 3, 2025
Customer: TEST EXPORT LLP, Almaty, Kazakhstan

Description                              Amount (USD)
Online advertising, February 2025        1,200.00
Total due                                1,200.00
"""


@pytest.mark.parametrize(
    "head",
    [
        "Invoice                       Blue Heron Media LLC\n                              500 Market Street, San Francisco",
        "Invoice Blue Heron Media LLC, 500 Market Street, San Francisco CA 94105",
        "Blue Heron Media LLC - Invoice\n500 Market Street, San Francisco CA 94105",
    ],
)
def test_a_title_in_usual_letters_on_the_line_of_its_maker(head: str) -> None:
    assert [d.kind for d in classify([page(TITLED.format(head=head))])] == ["commercial_invoice"]
    record = commercial_invoice.read([sheet(TITLED.format(head=head))])[0]
    assert (record.number, record.supplier.name) == ("BH-220", "Blue Heron Media LLC")
    assert record.buyer.name == "TEST EXPORT LLP"


AGENCY = """
Туристское агентство «Алтын Сапар»
г. Алматы, ул. Гоголя 39, БИН 150640012340
Счет № 1288 от 10.02.2025
Заказчик: ТОО «Арна Фудс», БИН 120340005678
№  Наименование услуги                         Кол-во   Цена         Сумма
1  Авиабилет Алматы - Дубай - Алматы           1        210 000,00   210 000,00
2  Сервисный сбор                              1        5 000,00     5 000,00
Итого                                                                215 000,00
"""


def test_a_bill_of_an_agency_right_under_its_address() -> None:
    assert [d.kind for d in classify([page(AGENCY)])] == ["proforma_invoice"]
    record = proforma_invoice.read([sheet(AGENCY)])[0]
    assert (record.number, record.issued_on) == ("1288", date(2025, 2, 10))
    assert (record.supplier.name, record.supplier.bin) == ("Туристское агентство «Алтын Сапар»", "150640012340")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Арна Фудс»", "120340005678")


FOLIO = """
                           GRAND PALACE HOTEL
              Sheikh Zayed Road 100, Dubai, United Arab Emirates
                          GUEST FOLIO / INVOICE
Guest name    Mr. Askar Nurlanov             Folio No.     228811
Company       Arna Foods LLP                 Arrival       17.02.2025
Room          1204                           Departure     22.02.2025
                                             Invoice date  22.02.2025
Date          Description                    Charges AED    Credits AED
17.02.2025    Room charge                      650.00
18.02.2025    Room charge                      650.00
Total                                        1,300.00
"""


def test_the_company_of_a_guest_is_no_hotel() -> None:
    record = commercial_invoice.read([sheet(FOLIO)])[0]
    assert (record.supplier.name, record.supplier.country) == ("GRAND PALACE HOTEL", "AE")
    assert (record.number, record.buyer.name, record.gross_total) == ("228811", "Arna Foods LLP", Decimal("1300.00"))


PLATFORM = """
                                     Invoice
Invoice number: 5123456789
Invoice date: 31 Mar 2025
Bill to
Arna Foods LLP
Abay avenue 12
Almaty 050000
Kazakhstan

Summary for 1 Mar 2025 - 31 Mar 2025
Search campaigns                 Clicks 1230            $840.00
Display campaigns                Impressions 99822      $360.00
Subtotal in USD                                         $1,200.00
VAT (0%)                                                $0.00
Total in USD                                            $1,200.00

{foot}
"""


@pytest.mark.parametrize(
    ("foot", "name", "country"),
    [
        ("Adverta Ireland Limited, Barrow Street, Dublin 4, Ireland. VAT IE6388047V", "Adverta Ireland Limited", "IE"),
        ("Adverta Asia Pte. Ltd.\n70 Pasir Panjang Road\nSingapore 117371", "Adverta Asia Pte. Ltd", "SG"),
        ("Paid through Harbour Bank Ltd, Dublin, Ireland", None, None),
        ("This invoice was made out by us for Nord Foods LLP, Kazakhstan", None, None),
    ],
)
def test_the_maker_named_at_the_foot(foot: str, name: str | None, country: str | None) -> None:
    record = commercial_invoice.read([sheet(PLATFORM.format(foot=foot))])[0]
    assert (record.supplier.name, record.supplier.country) == (name, country)
    assert record.buyer.name == "Arna Foods LLP"
