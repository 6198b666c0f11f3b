"""Invoices as bookkeeping programs abroad print them: stubs to tear off, charges under the lines, numbers behind a sign."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import bank_statement, commercial_invoice, swift_transfer
from extractors.records import CommercialInvoice
from extractors.who.firms import company_name
from pipeline.check import faults
from pipeline.classify import classify
from pipeline.extract import extract
from tests.extractors.typed import page, sheet


def _read(text: str) -> CommercialInvoice:
    return commercial_invoice.read([sheet(text)])[0]


STUB = """
TAX INVOICE

Arna Foods LLP                     Invoice Date        {first}
26 Tole Bi Street, Almaty          21 Mar 2026         {second}
KAZAKHSTAN                                             London EC2M 4QS
Business ID: 210340000405          Invoice Number      UNITED KINGDOM
                                   INV-3186

Description                             Quantity    Unit Price    VAT       Amount USD
Banner advertising on trade portal      2.00        650.00        No VAT    1,300.00
                                                    Subtotal                1,300.00
                                                    TOTAL USD               1,300.00

Due Date: 04 Apr 2026
Please pay to:
Beneficiary: {payee}
Bank: Barclays Bank PLC
IBAN: GB34 BARC 2044 1544 2294 49
SWIFT/BIC: BARCGB22


{title}
To: {payee}                              Customer           Arna Foods LLP
18 Cornmarket House, London              Invoice Number     INV-3186
UNITED KINGDOM                           Amount Due         1,300.00
                                         Due Date           04 Apr 2026
                                         Amount Enclosed    ____________
Enter the amount you are paying above
"""
NAMED = {"first": "Thameside Shows Ltd", "second": "18 Cornmarket House", "payee": "Thameside Shows Ltd"}


@pytest.mark.parametrize("title", ["PAYMENT ADVICE", "Remittance Advice", "REMITTANCE SLIP", "Payment coupon"])
def test_the_stub_of_an_invoice_names_no_parties(title: str) -> None:
    record = _read(STUB.format(title=title, **NAMED))
    assert record.supplier and record.buyer
    assert (record.supplier.name, record.buyer.name) == ("Thameside Shows Ltd", "Arna Foods LLP")
    assert (record.supplier.country, record.buyer.bin) == ("GB", "210340000405")
    assert record.gross_total == Decimal("1300.00")


def test_a_name_that_goes_on_under_itself_is_whole() -> None:
    names = {
        "first": "Whitcombe & Hale Trade Mark",
        "second": "Attorneys LLP",
        "payee": "Whitcombe & Hale Trade Mark Attorneys LLP",
    }
    record = _read(STUB.format(title="PAYMENT ADVICE", **names))
    assert record.supplier and record.buyer
    assert record.supplier.name == "Whitcombe & Hale Trade Mark Attorneys LLP"
    assert record.buyer.name == "Arna Foods LLP"


BILL = """
{head}

{number}                    Invoice Date : 20-02-2026
Bill To
Arna Foods LLP
26 Tole Bi Street, Almaty, Kazakhstan
BIN: 210340000405

Item & Description                   Qty     Rate        Amount
Rent of warehouse premises           3.00    1,000.00    3,000.00
Rent of retail shelf space           2.00    1,300.00    2,600.00
{totals}
Bank details
Beneficiary: {payee}
Bank: Emirates NBD Bank PJSC, SWIFT: EBILAEAD
"""
PLAIN = {
    "head": "Al Noor Warehousing LLC                  TAX INVOICE\nOffice 12, Dubai, United Arab Emirates",
    "number": "# : INV-000994",
    "payee": "Al Noor Warehousing LLC",
    "totals": "                                     Total       USD 5,600.00",
}


@pytest.mark.parametrize("number", ["# : INV-000994", "#: INV-000994", "# INV-000994", "№ : INV-000994"])
def test_the_number_behind_a_sign(number: str) -> None:
    assert _read(BILL.format(**{**PLAIN, "number": number})).number == "INV-000994"


@pytest.mark.parametrize(
    ("head", "payee"),
    [
        ('LLC\nLLC "Mtkvari Promo"                 INVOICE\nTbilisi, Georgia', 'LLC "Mtkvari Promo"'),
        ("INVOICE\nOrganised by Gulf Pavilion Events FZE, Dubai, United Arab Emirates", "Gulf Pavilion Events FZE"),
    ],
)
def test_the_firm_of_the_letterhead(head: str, payee: str) -> None:
    record = _read(BILL.format(**{**PLAIN, "head": head, "payee": payee}))
    assert record.supplier
    assert record.supplier.name == payee


CHARGES = [
    ("FREIGHT            370.00\n INSURANCE         65.50", "435.50"),
    ("Bank charges       35.00", "35.00"),
    ("Банковские расходы    35.00", "35.00"),
    ("Shipping & handling    120.00\n Discount         -20.00", "100.00"),
    ("Nakliye            80.00", "80.00"),
]


def _charged(rows: str, total: str) -> CommercialInvoice:
    told = [f"{' ' * 36}Sub-total       5,600.00", *(f"{' ' * 36}{row.strip()}" for row in rows.split("\n"))]
    return _read(BILL.format(**{**PLAIN, "totals": "\n".join([*told, f"{' ' * 36}TOTAL:      USD {total}"])}))


@pytest.mark.parametrize(("rows", "added"), CHARGES)
def test_charges_that_come_to_the_total_are_lines(rows: str, added: str) -> None:
    record = _charged(rows, f"{5600 + Decimal(added):,.2f}")
    assert record.gross_total == record.net_total == 5600 + Decimal(added)
    assert sum(line.net or 0 for line in record.lines) - (record.discount_total or 0) == record.net_total


def test_charges_in_boxes_beside_the_totals() -> None:
    boxes = """



Spese bancarie / Bank fee   Totale imponibile / Taxable   IVA / VAT    TOTALE DOCUMENTO / TOTAL EUR
35,00                       5.635,00                      0,00         5.635,00
"""
    record = _read(BILL.format(**{**PLAIN, "totals": boxes}))
    assert record.net_total == Decimal("5635.00")
    assert [line.net for line in record.lines] == [Decimal("3000.00"), Decimal("2600.00"), Decimal("35.00")]


def test_charges_that_do_not_add_up_are_none() -> None:
    record = _charged("FREIGHT            370.00", "6,035.50")
    assert [line.net for line in record.lines] == [Decimal("3000.00"), Decimal("2600.00")]


def test_what_the_paper_says_of_charges_it_does_not_add() -> None:
    record = _charged("Freight            370.00", "5,600.00")
    assert len(record.lines) == 2
    assert record.gross_total == Decimal("5600.00")


def test_an_invoice_with_charges_is_right_by_itself() -> None:
    totals = f"{' ' * 36}Sub-total       5,600.00\n{' ' * 36}FREIGHT       370.00\n{' ' * 36}TOTAL:      USD 5,970.00"
    document = next(classify([page(BILL.format(**{**PLAIN, "totals": totals}))]))
    assert document.kind == "commercial_invoice"
    assert not [fault for fault in faults(extract(document)) if fault.code == "arithmetic_error"]


@pytest.mark.parametrize("label", ["Standard Rate (5%)", "IGST (5%)", "VAT (5%)"])
def test_taxes_by_the_names_of_their_countries(label: str) -> None:
    totals = f"{' ' * 36}Sub Total   5,600.00\n{' ' * 36}{label}    280.00\n{' ' * 36}Total   USD 5,880.00"
    record = _read(BILL.format(**{**PLAIN, "totals": totals}))
    assert (record.net_total, record.vat_total, record.gross_total) == (Decimal(5600), Decimal(280), Decimal(5880))


@pytest.mark.parametrize(
    "label", ["Date of supply", "Delivery Date:", "Data sprzedaży / Date of sale:", "Leistungsdatum"]
)
def test_the_day_of_supply(label: str) -> None:
    record = _read(BILL.format(**{**PLAIN, "number": f"# : INV-000994\n{label}   12-02-2026"}))
    assert (record.turnover_on, record.issued_on) == (date(2026, 2, 12), date(2026, 2, 20))


@pytest.mark.parametrize(
    "title",
    ["Faktura pro forma / Pro forma invoice nr PI-3592", "FATTURA PRO FORMA n. 12", "Pro-Forma Invoice PI-3592"],
)
def test_what_asks_for_payment_before_the_supply_is_no_invoice(title: str) -> None:
    head = f"Al Noor Warehousing LLC, Dubai, United Arab Emirates\n\n                 {title}\n"
    assert next(classify([page(BILL.format(**{**PLAIN, "head": head}))])).kind == "proforma_invoice"


def test_sums_carried_overleaf_are_no_end_of_the_lines() -> None:
    first = """
Isarkreis Messen AG, Hafenstraße 27, 40221 Düsseldorf, Germany
Rechnung / Invoice
Rechnungsnummer   90748659
Rechnungsdatum    18.03.2025
Arna Foods LLP
Almaty, Kazakhstan
Pos.    Bezeichnung / Description     Menge / Qty    Einzelpreis    Betrag
1       Unloading                     7              280,50         1.963,50
2       Palletising                   2              180,50         361,00
        Übertrag / carried forward                                  2.324,50
"""
    second = """
Pos.    Bezeichnung / Description     Menge / Qty    Einzelpreis    Betrag
        Übertrag / brought forward                                  2.324,50
3       Labelling                     6              155,50         933,00
        Nettobetrag                                                 3.257,50
        Rechnungsbetrag                                             3.257,50 EUR
"""
    record, _ = commercial_invoice.read([sheet(first), sheet(second, number=2)])
    assert [line.net for line in record.lines] == [Decimal("1963.50"), Decimal("361.00"), Decimal("933.00")]
    assert record.gross_total == Decimal("3257.50")


def test_the_heading_of_a_box_does_not_begin_the_label_in_it() -> None:
    text = """
International transfer No. 345
Amount
Transfer amount           4 301.75 USD
Sender
Name                      ARNA FOODS LLP
Recipient
Name                      LARKFIELD MEDIA LIMITED
Payment
Purpose of payment        PAYMENT UNDER INVOICE INV-5093
"""
    record, _ = swift_transfer.read([sheet(text)])
    assert record.purpose == "PAYMENT UNDER INVOICE INV-5093"


@pytest.mark.parametrize(
    "said", ["Transfer to", "Outgoing payment to", "SWIFT transfer in favour of", "Перевод в пользу"]
)
def test_whom_a_row_of_a_statement_pays(said: str) -> None:
    assert company_name(f"{said} LARKFIELD MEDIA LIMITED, GB62BARC20441597960058") == "LARKFIELD MEDIA LIMITED"


def test_a_firm_that_begins_with_transfer_keeps_its_name() -> None:
    assert company_name("Transfer Logistics LLC, Tbilisi") == "Transfer Logistics LLC"


def test_rows_of_a_statement_name_their_firms() -> None:
    text = """
ACCOUNT STATEMENT
Account holder     ARNA FOODS LLP
Account (IBAN)     KZ858567272366229146
Currency           USD
Period             01.03.2025 - 31.03.2025

Date          Reference     Details                                          Debit       Credit     Balance
22.03.2025    TR32344797    Transfer to LARKFIELD MEDIA LIMITED,             4,302.25               82,390.75
                            GB62BARC20441597960058, INVOICE INV-5916
29.03.2025    CM9048828     Account maintenance fee                          12.50                  82,378.25
"""
    record, _ = bank_statement.read([sheet(text)])
    assert record.rows[0].party
    assert record.rows[0].party.name == "LARKFIELD MEDIA LIMITED"


CLICKS = """
AdNorth Platforms, Inc., 2450 Lakeview Drive, Chicago, United States
Invoice number: 5425419406
Invoice date: May 16, 2025
Bill to: Arna Foods LLP, Almaty, Kazakhstan

Description                      Quantity          Units     Amount
Search campaign                  {quantity}        Clicks    {amount}
Total in USD                                                 {amount}
"""


@pytest.mark.parametrize(
    ("quantity", "amount", "read"),
    [
        ("4,495", "3,371.25", "4495"),
        ("4.495", "3.371,25", "4495"),
        ("4,495", "371,25", "4.495"),
        ("1.000", "580,000.00", "1.000"),
        ("1,000", "580 000,00", "1.000"),
    ],
)
def test_thousands_of_a_quantity_as_the_amount_beside_it_shows(quantity: str, amount: str, read: str) -> None:
    record = _read(CLICKS.format(quantity=quantity, amount=amount))
    assert record.lines[0].quantity == Decimal(read)


def test_a_number_that_stands_further_down_under_an_address() -> None:
    text = """
NINGBO HAIYUE EXHIBITION SERVICE CO., LTD.
88 Zhongshan Road, Ningbo, China
COMMERCIAL INVOICE
TO:   ARNA FOODS LLP                        INVOICE NO.:   HY20250526-49
      79 Tole Bi Street, Almaty             DATE:          MAY 26, 2025

      BIN 210340000405                      CONTRACT NO.:  EXP-46-25

DESCRIPTION OF SERVICES            QTY      UNIT PRICE     AMOUNT
Laboratory testing                 5        10,150.00      50,750.00
TOTAL:                                                     CNY 50,750.00
"""
    record = _read(text)
    assert record.buyer
    assert (record.buyer.name, record.buyer.bin) == ("ARNA FOODS LLP", "210340000405")


def test_a_country_before_the_number_of_registration() -> None:
    head = "INVOICE\nOrganised by Gulf Pavilion Events FZE, Office 12, Dubai,\nUnited Arab Emirates. Tax registration no. 100227"
    record = _read(BILL.format(**{**PLAIN, "head": head, "payee": "Gulf Pavilion Events FZE"}))
    assert record.supplier
    assert (record.supplier.name, record.supplier.country) == ("Gulf Pavilion Events FZE", "AE")


def test_whom_a_row_pays_whose_name_goes_on_below() -> None:
    assert company_name("Transfer to ANKA FUARCILIK VE\nORGANIZASYON LTD, TR37") == "ANKA FUARCILIK VE ORGANIZASYON LTD"


@pytest.mark.parametrize(
    "title",
    [
        "QUOTATION No. Q-118",
        "ORDER CONFIRMATION 2026-118",
        "PRICE QUOTATION",
        "AUFTRAGSBESTÄTIGUNG",
        "PREVENTIVO N. 12",
    ],
)
def test_what_is_offered_or_ordered_is_no_invoice(title: str) -> None:
    head = f"{title}\nAl Noor Warehousing LLC, Dubai, United Arab Emirates\nDate: 12 Feb 2026"
    text = BILL.format(**{**PLAIN, "head": head, "number": "Valid until: 12 Mar 2026"})
    assert next(classify([page(text)])).kind == "other"


@pytest.mark.parametrize(
    "named",
    [
        "Order confirmation    2026-118        Quotation    Q-118",
        "Order confirmation    Your reference  Terms\n2026-118              KZ-12           Net 30",
        "Quotation: Q-118",
    ],
)
def test_an_invoice_that_names_the_offer_is_one(named: str) -> None:
    text = BILL.format(**{**PLAIN, "number": f"# : INV-000994\n{named}\n"})
    assert next(classify([page(text)])).kind == "commercial_invoice"


def test_a_statement_with_money_paid_out() -> None:
    text = """
ACCOUNT ACTIVITY REPORT
Customer: ARNA FOODS LLP
Account: KZ858567272366229146 USD
From 01/03/2025 to 31/03/2025
Date         Transaction             Counterparty                      Paid out      Paid in     Balance
14/03/2025   Outgoing wire OTT1203   THAMESIDE FOOD SHOWS LTD          5,700.50                  12,000.00
15/03/2025   Incoming wire IN77      ARNA FOODS LLP                                  900.00      12,900.00
"""
    document = next(classify([page(text)]))
    assert document.kind == "bank_statement"
    record, _ = bank_statement.read(document.sheets)
    assert [(row.debit, row.credit) for row in record.rows] == [(Decimal("5700.50"), None), (None, Decimal("900.00"))]


def test_tags_behind_one_colon_and_their_names() -> None:
    text = """
Исходящее сообщение SWIFT MT103
:20 Референс отправителя              FT25073ABCD1
:23B Код банковской операции          CRED
:32A Дата валютирования/Валюта/Сумма  140325USD5250,75
:50K Плательщик                       ARNA FOODS LLP
                                      BIN 210340000405
:57A Банк бенефициара                 AKBKTRIS
:59 Бенефициар                        /TR370006400000575583955931
                                      ANKA FUARCILIK LTD
:70 Назначение платежа                INVOICE ANK2025000000123
"""
    record, _ = swift_transfer.read([sheet(text)])
    assert record.beneficiary
    assert (record.number, record.beneficiary.name) == ("FT25073ABCD1", "ANKA FUARCILIK LTD")
    assert (record.amount, record.purpose) == (Decimal("5250.75"), "INVOICE ANK2025000000123")


def test_a_number_that_ends_as_a_day_does_is_no_day() -> None:
    head = "Warszawa, 2025-10-18\nFaktura VAT / VAT Invoice nr FV/10/10/2025\nIssue date: 2025-10-18\nWistula Targi Sp. z o.o."
    record = _read(
        BILL.format(**{**PLAIN, "head": head, "number": "", "payee": "Wistula Targi Sp. z o.o."}).replace(
            "20-02-2026", ""
        )
    )
    assert (record.number, record.issued_on) == ("FV/10/10/2025", date(2025, 10, 18))


def test_whom_a_row_pays_whose_form_is_like_initials() -> None:
    assert company_name("Transfer to ANKA FUARCILIK A.S., TR37") == "ANKA FUARCILIK A.S."
    assert company_name("Transfer to own account") == "Transfer to own account"
