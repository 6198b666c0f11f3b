"""Invoices of suppliers abroad: letterheads, boxes above their values, two languages, other tax."""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from extractors.billing.passages import Passage, number_in
from extractors.documents import commercial_invoice
from extractors.layout import Sheet
from tests.extractors.typed import HEIGHT, page, recognised, sheet


def _fields(text: str) -> dict[str, Any]:
    record, findings = commercial_invoice.read([sheet(text)])
    assert not findings
    return record.fields()


def test_letterhead_and_boxes() -> None:
    fields = _fields("""
Rheinblick Messebau GmbH                             INVOICE
Industriestr. 14, 50735 Köln, Germany
Invoice #         Issue date         Due date         Contract
INV-1569          08 Oct 2025        07 Nov 2025      No. 55 dated 18.08.2025
Bill to
TUMAR EXPORT LLP
7 Konayev str., Talgar, Kazakhstan, BIN 120340005678

Item   Description                 Hours   Rate        Amount
1      Stand design                40      €55.00      €2,200.00
2      Registration and passes     1       €1,300.00   €1,300.00
       for exhibitors

Payment details                        Subtotal        €3,500.00
IBAN: DE14500700102758715720           Total           €3,500.00
SWIFT: DEUTDEFF                        Balance due     €3,500.00
""")
    lines = fields.pop("lines")
    assert fields == {
        "number": "INV-1569",
        "issued_on": date(2025, 10, 8),
        "supplier": {"name": "Rheinblick Messebau GmbH", "country": "DE"},
        "buyer": {"name": "TUMAR EXPORT LLP", "bin": "120340005678", "country": "KZ"},
        "contract": {"number": "55", "date": date(2025, 8, 18)},
        "currency": "EUR",
        "net_total": Decimal("3500.00"),
        "gross_total": Decimal("3500.00"),
    }
    assert [line["description"] for line in lines] == ["Stand design", "Registration and passes for exhibitors"]
    assert [(line["quantity"], line["price"], line["net"]) for line in lines] == [(40, 55, 2200), (1, 1300, 1300)]


@pytest.mark.parametrize("form", ["LLC", "FZ-LLC", "GmbH"])
def test_a_name_that_a_narrow_letterhead_breaks_before_its_legal_form(form: str) -> None:
    fields = _fields(f"""
TAX INVOICE                    Invoice Date                 Silk Way Trucking
                               15 September 2025            {form}
TUMAR EXPORT LLP               Invoice Number               Chuy ave. 215
BIN 120340005678               9067                         Bishkek
7 Konayev str., Talgar                                      Kyrgyzstan
Kazakhstan

Description                    Quantity   Unit Price   VAT    Amount USD
Transportation of pasta        2.00       1,180.00     0%     2,360.00
                               Subtotal                       2,360.00
                               TOTAL USD                      2,360.00
""")
    assert fields["supplier"]["name"] == f"Silk Way Trucking {form}"
    assert fields["buyer"]["bin"] == "120340005678"


def test_tax_of_another_country() -> None:
    fields = _fields("""
                        TAX INVOICE
From: Bright Expo FZ-LLC            Invoice No: BE-42
Dubai, UAE                          Date: 14-Feb-2025
To: ARNA FOODS LLP
Almaty, Kazakhstan

SN   Description    Qty   Unit price   Taxable amount   VAT %   VAT      Total
1    Booth          1     1,000.00     1,000.00         5       50.00    1,050.00
     Total excl. VAT                   USD 1,000.00
     VAT 5%                            USD 50.00
     Grand total                       USD 1,050.00
""")
    assert (fields["number"], fields["currency"]) == ("BE-42", "USD")
    assert (fields["supplier"]["country"], fields["buyer"]["country"]) == ("AE", "KZ")
    assert (fields["net_total"], fields["vat_total"], fields["gross_total"]) == (1000, 50, 1050)
    assert fields["lines"][0] == {
        "description": "Booth",
        "quantity": Decimal(1),
        "price": Decimal("1000.00"),
        "net": Decimal("1000.00"),
        "vat_rate": Decimal(5),
        "vat": Decimal("50.00"),
        "gross": Decimal("1050.00"),
    }


def test_russian_with_one_total() -> None:
    fields = _fields("""
СЧЕТ (ИНВОЙС) № INV-4463 от 06.10.2025
Продавец:     ООО «Toshkent Expo Servis», ИНН/КПП 6964332973/017175972, г. Ташкент, Узбекистан
Покупатель:   ТОО «СемейПродукт», БИН 120340005678, г. Костанай, Республика Казахстан
Контракт:     № Д-154/25 от 11.08.2025
№   Наименование   Кол-во   Цена, EUR   Сумма, EUR
1   Реклама        2        1.250,50    2.501,00
                   Итого:               2.501,00
                   Всего к оплате:      2.501,00
Сумма прописью: Две тысячи пятьсот один евро 00 евроцентов
""")
    assert (fields["currency"], fields["net_total"], fields["gross_total"]) == ("EUR", 2501, 2501)
    assert (fields["supplier"]["country"], fields["buyer"]["country"]) == ("UZ", "KZ")
    assert fields["contract"] == {"number": "Д-154/25", "date": date(2025, 8, 11)}
    assert fields["amount_in_words"] == "Две тысячи пятьсот один евро 00 евроцентов"
    assert (fields["lines"][0]["price"], fields["lines"][0]["net"]) == (Decimal("1250.50"), 2501)


def test_turkish() -> None:
    fields = _fields("""
                     e-ARŞİV FATURA
Yıldız Fuarcılık A.Ş.                         Fatura No: ABC2025000000123
İstanbul, Türkiye                             Fatura Tarihi: 12.03.2025
SAYIN
ARNA FOODS LLP
Almaty, Kazakhstan, BIN 120340005678

Sıra No   Mal/Hizmet   Miktar   Birim Fiyat   KDV Oranı   KDV Tutarı   Mal Hizmet Tutarı
1         Stand        1        12.500,00     %20         2.500,00     12.500,00
          Mal Hizmet Toplam Tutarı                                     12.500,00 USD
          Hesaplanan KDV                                               2.500,00 USD
          Vergiler Dahil Toplam Tutar                                  15.000,00 USD
          Ödenecek Tutar                                               15.000,00 USD
""")
    assert (fields["number"], fields["issued_on"]) == ("ABC2025000000123", date(2025, 3, 12))
    assert fields["buyer"]["name"] == "ARNA FOODS LLP"
    assert (fields["net_total"], fields["vat_total"], fields["gross_total"]) == (12500, 2500, 15000)
    assert (fields["lines"][0]["net"], fields["lines"][0]["vat"]) == (12500, 2500)


def test_month_first_where_another_date_shows_it() -> None:
    fields = _fields("""
INVOICE No. 7
Date: 03/05/2025
Due date: 03/27/2025
Seller: Acme Inc.
Buyer: ARNA FOODS LLP
Description   Qty   Price    Amount
Booth         1     100.00   100.00
              Total          $100.00
""")
    assert fields["issued_on"] == date(2025, 3, 5)


def test_a_reference_where_nothing_else_is_its_number() -> None:
    record, _ = commercial_invoice.read(
        [
            sheet("""
NORDHAFEN EXPO GMBH & CO. KG
I N V O I C E                       OUR REF.:    INV-134
                                    DATED   :    21 May 2025
TO MESSRS.
  ARNA FOODS LLP
PARTICULARS              QTY      @            AMOUNT
Rent of space            1.000    2,171.00     2,171.00
TOTAL                             EUR          2,171.00
""")
        ]
    )
    assert (record.number, record.supplier.name) == ("INV-134", "NORDHAFEN EXPO GMBH & CO. KG")


def test_a_sum_under_the_title_is_no_number() -> None:
    record, _ = commercial_invoice.read(
        [
            sheet("""
Bright Expo FZ-LLC
                                                              Invoice
INVOICE NUMBER     DATE OF ISSUE      AGREEMENT
                                                              AMOUNT DUE
INV-3028           30 May 2025        No. 19 of 14 April 2025
                                                              EUR 21,283.67
BILLED TO
ARNA FOODS LLP
Service            Units      Rate         Fee
Registration       1.000      21,283.67    21,283.67
Total                                      21,283.67
""")
        ]
    )
    assert (record.number, record.issued_on) == ("INV-3028", date(2025, 5, 30))


def test_the_buyer_under_its_label_beside_a_column_of_details() -> None:
    record = commercial_invoice.read(
        [
            sheet("""
INVOICE

North Stand Works FZE
Dubai, United Arab Emirates

Invoice to                    Summary
Steppe Foods LLP              Invoice number            NS-41
Almaty, Kazakhstan            Invoice date              30-Jan-2025
Tax ID: 210340000405          Insertion order           № A-73/25 of 19-Dec-2024

Total in USD                  15,972.58
""")
        ]
    )[0]
    assert record.buyer and record.contract
    assert (record.buyer.name, record.buyer.bin, record.buyer.country) == ("Steppe Foods LLP", "210340000405", "KZ")
    assert (record.number, record.contract.number, record.contract.date) == ("NS-41", "A-73/25", date(2024, 12, 19))


def test_an_item_is_described_in_words_and_an_account_is_no_number() -> None:
    record = commercial_invoice.read(
        [
            sheet("""
COMMERCIAL INVOICE                      No. NS-41
                                        Date: 28.01.2025

Item      Qty    Unit price    Description of services     Total
430510    2      500.00        Stand design                1,000.00
430777    1      250.00        Posters                     250.00

Account / Счет №     42273475159894011498
Grand total          1,250.00 EUR
""")
        ]
    )[0]
    assert [line.description for line in record.lines] == ["Stand design", "Posters"]
    assert record.number == "NS-41"


def test_a_heading_of_sums_over_words_and_a_title_behind_a_role() -> None:
    record = commercial_invoice.read(
        [
            sheet("""
Seller fee invoice              Document no. INV-920
                                Date 12 March 2025
Nordhafen Expo GmbH & Co. KG
Messeplatz 1, 20357 Hamburg, Germany

Billed to: AK BULAK-2010 LLP, BIN 070840604255

Charged for                Units   Rate          Charge
Attendance ticket          2       1,496,000.00  2,992,000.00
Hall guide                 1       428,000.00    428,000.00

Total KZT 3,420,000.00
""")
        ]
    )[0]
    assert [line.description for line in record.lines] == ["Attendance ticket", "Hall guide"]
    assert record.supplier.name == "Nordhafen Expo GmbH & Co. KG"


def test_the_beginning_of_an_amount_is_no_number() -> None:
    line = sheet("EUR 21,283.67").lines[0]
    assert number_in(Passage(sheet("EUR 21,283.67"), line.words)) is None


def test_parties_in_boxes_with_registration_numbers_and_countries_of_their_own() -> None:
    record = commercial_invoice.read(
        [
            sheet("""
INVOICE

Number       NS-41                    Issued        28.01.2025
Provider     Gulf Stand FZE
Reg. No      881                      Country       United Arab Emirates
Client       Steppe Foods LLP
Рег. №       210340000405             Country       Republic of Kazakhstan
Contract     № A-73/25 of 19.12.2024

Description         Units     Unit fee      Fee          Tax      Tax amount      Charge
Stand design        2         500.00        1,000.00     5%       50.00           1,050.00
Posters             1         250.00        250.00       5%       12.50           262.50

Total fees          1,250.00
Tax                 62.50
Balance due, EUR    1,312.50
""")
        ]
    )[0]
    assert record.supplier and record.buyer
    assert (record.supplier.country, record.buyer.country, record.buyer.bin) == ("AE", "KZ", "210340000405")
    assert record.issued_on == date(2025, 1, 28)
    assert [(line.price, line.net, line.gross) for line in record.lines] == [
        (Decimal("500.00"), Decimal("1000.00"), Decimal("1050.00")),
        (Decimal("250.00"), Decimal("250.00"), Decimal("262.50")),
    ]


def test_a_buyers_number_a_little_below_its_name_beside_other_boxes() -> None:
    printed = page("""
Chorsu Trans LLC                                        INVOICE
                                                        Number   INV-2141
Customer                                                Date     01.05.2025

Steppe Foods LLP                                        Contract № 71 of 10.03.2025

Astana, Republic of Kazakhstan, BIN 210340000405        Currency EUR

Description         Qty     Price        Amount
Transport           1       6000,00      6000,00
Total                                    6000,00 EUR
""")
    lower = [
        msgspec.structs.replace(w, top=w.top + 1.5, bottom=w.bottom + 1.5) if w.top > 120 else w for w in printed.words
    ]
    record = commercial_invoice.read([Sheet(msgspec.structs.replace(printed, words=tuple(lower)))])[0]
    assert record.buyer and (record.buyer.name, record.buyer.bin) == ("Steppe Foods LLP", "210340000405")


def test_of_firms_without_labels_the_supplier_is_where_the_money_goes() -> None:
    record = commercial_invoice.read(
        [
            sheet("""
STEPPE FOODS LLP                          Gulf Stand Building FZE
Astana                                    Dubai
Republic of Kazakhstan                    United Arab Emirates
VAT Registration No.: 210340000405

Sales - Invoice
Invoice No.             INV-952           IBAN      AE930261432868298722211
Document Date           08-Aug-2025
Bill-to Customer No.    C93880
External Document No.   № Д-178/25 of 11-Jun-2025

Description             Quantity          Unit Price      Line Amount
Rent of space           4                 500.00          2,000.00
Total KZT                                                 2,000.00
""")
        ]
    )[0]
    assert record.supplier and record.buyer and record.contract
    assert (record.supplier.name, record.supplier.country) == ("Gulf Stand Building FZE", "AE")
    assert (record.buyer.name, record.buyer.bin) == ("STEPPE FOODS LLP", "210340000405")
    assert (record.number, record.contract.number) == ("INV-952", "Д-178/25")


def test_days_in_lines_that_touch_are_each_its_own() -> None:
    text = """
Shenzhen Hongda Exhibition Co., Ltd.                                INVOICE
No 88 Fuhua Rd, Shenzhen, China             Invoice No: INV-2025-151
                                                   Date: 21-Feb-2025
                                        Contract: 31 dated 26-Jan-2025
Bill to:
Aidos Tatti LLP, Kazakhstan

Description          Qty   Unit price, CNY   Amount, CNY
Stand construction   6     6,860.00          41,160.00
                           TOTAL DUE         41,160.00
"""
    record, _ = commercial_invoice.read([recognised(text, leading=HEIGHT - 0.2)])
    assert (record.issued_on, record.contract.date) == (date(2025, 2, 21), date(2025, 1, 26))


def test_columns_with_no_blank_between_them() -> None:
    record = commercial_invoice.read(
        [
            sheet("""
INVOICE No. 778
Date: 05.03.2025
Seller: Al Noor Exhibitions LLC, Dubai, UAE
Buyer: Arna Foods LLP, Almaty, Kazakhstan

No   Description             QuantityPrice      Amount USD
1    Stand build 36 sqm      1       20,000.0020,000.00
2    Furniture rental set    2       500.00     1,000.00

Total                                           21,000.00
""")
        ]
    )[0]
    assert [(line.quantity, line.price, line.net) for line in record.lines] == [
        (Decimal(1), Decimal("20000.00"), Decimal("20000.00")),
        (Decimal(2), Decimal("500.00"), Decimal("1000.00")),
    ]
