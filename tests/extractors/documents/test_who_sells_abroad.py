"""Invoices that name their maker late, beside another seller or nowhere but at the foot; heads in two languages."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice, tax_invoice
from extractors.page import Box
from extractors.records import CommercialInvoice
from pipeline.classify import classify
from tests.extractors.typed import page, sheet


def read(text: str) -> CommercialInvoice:
    return commercial_invoice.read([sheet(text)])[0]


FAIR = """
Gulf Food Week
INVOICE TO                      TAX INVOICE NO GFW/INV/190986
Arna Foods LLP                  INVOICE DATE   20 April 2025
33 Seifullin street, Almaty     PAYMENT DUE    20 May 2025
Kazakhstan
BIN 210340000405

DESCRIPTION            QTY    RATE (USD)    AMOUNT (USD)
Stand space rental     4      2,231.78      8,927.12
TOTAL PAYABLE                               USD 8,927.12
Remittance
Beneficiary    Gulf Expo Organisers FZ-LLC
Bank           Dala Bank
IBAN           AE070331234567890123456
"""


def test_a_firm_at_home_over_another_that_is_paid_is_the_buyer() -> None:
    record = read(FAIR)
    assert (record.supplier.name, record.number) == ("Gulf Expo Organisers FZ-LLC", "GFW/INV/190986")
    assert (record.buyer.name, record.buyer.bin) == ("Arna Foods LLP", "210340000405")
    assert record.supplier.bin is None


COURIER = """
Arna Foods LLP                  Invoice Number   ALAR950721
381 Seifullin street, Almaty    Invoice Date     06.06.2025
Kazakhstan
BIN/IIN: 210340000405

Type of Service    Number    Standard Charge    Extra Charges    Discount    Total
EXPRESS            1         6,537.48           0.00             0.00        6,537.48
Total amount to be paid      6,537.48 EUR




Nordlicht Kurier GmbH, Messeallee 12, 50679 Köln, Deutschland; Dalabank AG, IBAN DE89370400440532013000
"""


def test_a_maker_at_the_foot_before_its_bank() -> None:
    record = read(COURIER)
    assert record.supplier.name == "Nordlicht Kurier GmbH"
    assert (record.buyer.name, record.buyer.bin) == ("Arna Foods LLP", "210340000405")


def test_the_only_firm_at_home_makes_the_paper_where_nobody_else_is_named() -> None:
    record = read(
        COURIER.replace("Nordlicht Kurier GmbH, Messeallee 12, 50679 Köln, Deutschland; Dalabank AG", "Dalabank")
    )
    assert record.supplier.name == "Arna Foods LLP"


BILL = """
Social Net                       Invoice / payment date
Invoice for Arna Foods LLP       2 Jun 2024
Account ID: 604480187748897      Invoice number
                                 SN-108-411352182
Charges                          Amount billed
$4,224.52 USD                    $4,201.70 USD
Credits
-$22.82 USD
Taxes
$0.00 USD




Social Net Ireland Limited, Barrow Street 4, Dublin 4, Ireland
VAT Reg. No. IE9380229H
Bill to: Arna Foods LLP, 403 Seifullin street, Almaty, Kazakhstan; Tax ID 210340000405
"""


def test_a_bill_titled_by_its_client() -> None:
    record = read(BILL)
    assert (record.supplier.name, record.buyer.name) == ("Social Net Ireland Limited", "Arna Foods LLP")
    assert record.gross_total == Decimal("4201.70")


@pytest.mark.parametrize("maker", ["Sold by Markt Services Europe S.a r.l.", "Marketplace operator: Markt Europe GmbH"])
def test_who_sells_on_a_platform_buys_its_services(maker: str) -> None:
    record = read(f"""
{maker}
38 avenue Kennedy, L-1855 Luxembourg, Luxembourg

Seller: Arna Foods LLP
BIN 210340000405
Tax Invoice No. 15 of 23.04.2025
Fee type                          Fee          VAT     Total
Sponsored products advertising    1,121.76     0.00    1,121.76
Totals                            1,121.76     0.00    1,121.76
""")
    assert record.supplier.name and record.supplier.name.startswith("Markt")
    assert (record.buyer.name, record.buyer.bin, record.supplier.bin) == ("Arna Foods LLP", "210340000405", None)


def test_two_sellers_at_home_are_left_as_they_are() -> None:
    record = read("""
Sold by ТОО «Экспо Сервис», БИН 150640012340
Seller: ТОО «Арна Фудс», БИН 210340000405
Инвойс № 15 от 23.04.2025
Итого к оплате: 100,00 USD
""")
    assert record.buyer.name is None


LETTER = """
Rheinlager Speditionshaus GmbH
Messeallee 12, 50679 Köln, Deutschland

Arna Foods LLP
115 Seifullin street, Almaty
Kasachstan
                                         {day}
Rechnung Nr. 40
gemäß Vertrag 738 vom 20.02.2025
Leistung            Anzahl     Preis          Betrag
Miete Lagerfläche   6 Monat    195,00 EUR     1.170,00 EUR
Rechnungsbetrag                               1.170,00 EUR
zzgl. 0 % MwSt.                               0,00 EUR
"""


@pytest.mark.parametrize("day", ["Berlin, den 6. März 2025", "Frankfurt am Main, 6. März 2025", "06.03.2025"])
def test_the_place_before_the_day_of_a_letter_in_german(day: str) -> None:
    record = read(LETTER.format(day=day))
    assert (record.number, record.issued_on) == ("40", date(2025, 3, 6))
    assert (record.contract.number, record.contract.date) == ("738", date(2025, 2, 20))
    assert (record.buyer.name, record.gross_total) == ("Arna Foods LLP", Decimal("1170.00"))


def test_a_day_at_the_other_end_of_a_town() -> None:
    record = read("""
                 Инвойс № 55
Исполнитель                    Заказчик
ОсОО «Промо»                   ТОО «Арна Фудс»
                               БИН 210340000405
г. Бишкек                                        «23» июня 2025 года
Описание                 Период                  Стоимость (USD)
Аренда площади           01.05.2025-31.05.2025   6 795.82
Итого: 6 795.82 USD
""")
    assert (record.number, record.issued_on) == ("55", date(2025, 6, 23))


def test_boxes_in_two_languages() -> None:
    record = read("""
Dalga Depolama Lojistik A.Ş.
TİCARİ FATURA / COMMERCIAL INVOICE
ALICI / BUYER:              Fatura No / Invoice No: 2025-182
Arna Foods LLP              Tarih / Date: 13.02.2025
Almaty, Kazakhstan          Sözleşme / Contract: EXP-2025/5, 31.01.2025
Açıklama / Description      Miktar / Qty    Tutar / Amount
Depo kira bedeli            1               813,17
GENEL TOPLAM / GRAND TOTAL: 813,17 USD
""")
    assert (record.number, record.issued_on) == ("2025-182", date(2025, 2, 13))


@pytest.mark.parametrize("label", ["TOTAL ZERO RATED", "Zero rated"])
def test_the_tax_of_what_is_rated_at_nought_is_no_total(label: str) -> None:
    record = read(f"""
Kingsway Entry Limited
INVOICE No. 15 of 8 May 2025
Bill to: Arna Foods LLP
Description             Quantity    Price     Amount EUR
Advertising article     2.00        416.80    833.60
Subtotal                                      833.60
{label}                                       0.00
TOTAL EUR                                     833.60
""")
    assert (record.net_total, record.gross_total) == (Decimal("833.60"), Decimal("833.60"))


def test_a_role_among_headings_and_rows_names_nobody() -> None:
    record = read("""
Global Food Events B.V.
Herengracht 101, Amsterdam, Netherlands
INVOICE No. 15 / 17 May 2025
Item                        Qty      Price, EUR    Sum, EUR
Registration fee for        1 pcs    2,391.74      2,391.74
exhibitor
Total due                                          2,391.74
""")
    assert record.buyer.name is None


@pytest.mark.parametrize(("middle", "bin_"), [(True, "120340005678"), (False, "120340005678")])
def test_sections_side_by_side_under_headings_in_the_middle_of_their_cells(middle: bool, bin_: str) -> None:
    blank = " " * 14 if middle else ""
    text = f"""
СЧЕТ-ФАКТУРА
Раздел A. Общий раздел
1. Регистрационный номер ESF-150640012340-20250516-16330896       1.1 Номер учетной системы 892
2. Дата выписки 16.05.2025
{blank}Раздел B. Реквизиты поставщика{" " * (40 - len(blank))}{blank}Раздел C. Реквизиты получателя
6. ИИН/БИН 150640012340                                               16. ИИН/БИН {bin_}
7. Поставщик ТОО «Экспо Сервис»                                       17. Получатель ТОО «Арна Фудс»
Раздел G. Данные по товарам, работам, услугам
№ п/п   Наименование   Стоимость без косвенных налогов   НДС Ставка   НДС Сумма   Стоимость с учетом косвенных налогов
1       Испытания      540000.00                         12%          64800.00    604800.00
Всего по счету         540000.00                                      64800.00    604800.00
Раздел L. Сведения по ЭЦП
"""
    top, bottom, left, right, far = 108.0, 152.0, 27.0, 445.0, 760.0
    rows = [Box(left, y, far, y) for y in (94.0, top, 122.0, 136.0, bottom)]
    rules = (*rows, *(Box(x, 94.0, x, bottom) for x in (left, right, far)))
    record = tax_invoice.read([sheet(text, rulings=rules)])[0]
    assert (record.buyer.bin, record.supplier.bin) == (bin_, "150640012340")


def test_the_sum_of_charges_paid_at_departure_is_a_total() -> None:
    record = read("""
Nordlicht Air Cargo GmbH
AIR FREIGHT INVOICE No. 54 of 13.03.2025
Bill to: Arna Foods LLP
CHARGES                        USD
Fuel surcharge                 1,280.88
Air freight charge             966.34
TOTAL PREPAID USD              2,247.22
""")
    assert record.gross_total == Decimal("2247.22")


def test_a_line_that_reckons_behind_what_it_is_for() -> None:
    record = read("""
INVOICE
FROM                          TO
Anna Berg Design Studio       Arna Foods LLP
Invoice no: 2025-270          Date: 25 February 2025
Banner placement on trade portal: 6 x 688.15 = 4,128.90 USD
Translation: 1 x 100.00 = 100.00 USD
TOTAL DUE: 4,228.90 USD
""")
    first, second = record.lines
    assert (first.description, first.quantity, first.price) == (
        "Banner placement on trade portal",
        Decimal(6),
        Decimal("688.15"),
    )
    assert (second.description, record.gross_total) == ("Translation", Decimal("4228.90"))


FAIR_BILL = """
Nordlicht Messe GmbH · Messeallee 12, 50679 Köln, Deutschland
Arna Foods LLP
301 Seifullin street, Almaty
KASACHSTAN
Rechnung / Invoice          36647600 Datum / Date        13.05.2025
Kundennr. / Customer no.    1027962 Veranstaltung        Anuga 2025
Pos.   Leistung / Service     Menge    Preis     Betrag EUR
10     Standmiete / Rental    4 m²     936,82    3.747,28
Rechnungsbetrag / Invoice total                  EUR 3.747,28
Zahlbar bis 12.06.2025
"""


def test_a_number_whose_cell_ends_where_the_next_label_begins() -> None:
    assert next(classify([page(FAIR_BILL)])).kind == "commercial_invoice"
    record = read(FAIR_BILL)
    assert (record.number, record.issued_on) == ("36647600", date(2025, 5, 13))


def test_a_total_beside_thanks_with_its_currency_ahead() -> None:
    record = read("""
Hudson Food Brokers LLC, 350 5th Avenue, New York, NY 10118, USA
INVOICE # 84/25 of 25 May 2025
BILL TO Arna Foods LLP
ACTIVITY                  QTY    RATE      AMOUNT
Online promotion          4      160.83    643.32
Thank you for your business.     BALANCE DUE USD 643.32
""")
    assert record.gross_total == Decimal("643.32")
    assert len(record.lines) == 1


def test_a_heading_among_many_is_no_title() -> None:
    text = """
Nordlicht Certification Limited           INVOICE NUMBER
12 Fleet Street, London                   5910438506
                                          INVOICE DATE
                                          18-MAY-2025
CLIENT: Arna Foods LLP
CODE     DETAILS OF SERVICES RENDERED     QTY    UNIT FEE    TAX    FEE USD
IN665    Certification audit              1      3,917.41    N/A    3,917.41
INVOICE TOTAL USD                                                   3,917.41
PAYMENT TO: Dala Bank SWIFT BARCGB22
"""
    assert next(classify([page(text)])).kind == "commercial_invoice"
