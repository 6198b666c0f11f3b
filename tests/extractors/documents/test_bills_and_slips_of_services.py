"""Bills and transfers as accounting programs, carriers and payment services print them."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice, completion_act, swift_transfer
from extractors.layout import Sheet
from extractors.page import Box, Page, Word
from pipeline.classify import RECOGNISER
from tests.extractors.typed import page, sheet

STACKED = """
                              Invoice Date         {first}
INVOICE                       14 May 2025          {second}
                              Invoice Number       12 Finsbury Square,
Samrau Kod LLP                AAC/25/3391          London EC2A 1AR
12 Abay avenue, Almaty        VAT / Tax ID         UNITED KINGDOM
KAZAKHSTAN                    GB 318 4472 06

Description                        Quantity    Unit Price    Amount GBP
Certification audit                       4      1,150.00      4,600.00
                                            TOTAL GBP          4,600.00
"""


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Albion Assurance", "Certification Ltd", "Albion Assurance Certification Ltd"),
        ("Gulf Meridian FZ-", "LLC", "Gulf Meridian FZ-LLC"),
        ("INVOICING", "Albion Ltd", "Albion Ltd"),
    ],
)
def test_captions_over_their_values_beside_a_narrow_letterhead(first: str, second: str, name: str) -> None:
    record = commercial_invoice.read([sheet(STACKED.format(first=first, second=second))])[0]
    assert (record.number, record.issued_on) == ("AAC/25/3391", date(2025, 5, 14))
    assert record.supplier and (record.supplier.name, record.supplier.country) == (name, "GB")
    assert record.buyer and record.buyer.name == "Samrau Kod LLP"


FREIGHT = """
Silk Gate Logistics Co., Ltd.                                        FREIGHT INVOICE
19 Yazhong Road, Urumqi, China

INVOICE NO: XSG-250522            DATE: 22.05.2025
BILL TO: Zhetysu Mai LLP, 210 Kablisa street, Taldykorgan, KAZAKHSTAN
SHIPMENT REF: CMR 0041872         FROM: {start}      TO: {end}

CHARGE                                       UNIT     QTY    RATE        AMOUNT USD
Road freight Taldykorgan - Chengdu           truck    1      4 650.00    4 650.00
TOTAL USD                                                                4 650.00
"""


def test_where_goods_go_is_no_party() -> None:
    record = commercial_invoice.read([sheet(FREIGHT.format(start="Taldykorgan", end="Chengdu, China"))])[0]
    assert record.supplier and record.supplier.name == "Silk Gate Logistics Co., Ltd"
    assert record.buyer and record.buyer.name == "Zhetysu Mai LLP"
    assert [line.description for line in record.lines] == ["Road freight Taldykorgan - Chengdu"]


def test_a_firm_that_a_bill_is_from_is_a_party() -> None:
    record = commercial_invoice.read([sheet(FREIGHT.format(start="Poti Transit LLC", end="Zhetysu Mai LLP"))])[0]
    assert record.supplier and record.supplier.name == "Poti Transit LLC"


SERVICE = """
Transfer confirmation
This document confirms that the transfer below was completed.

Transfer number                   #793586229
Created on                        May 18, 2025
Sent on                           May 19, 2025
Status                            Completed
Amount sent to recipient          16,800.00 AED
Fee (charged separately)          12.40 AED

Sent by
Name                              Nur Zhihaz LLP
Business ID (BIN)                 210340000405
Account                           KZ18722S000012345678

Sent to
Name                              Desert Craft Stands Contracting LLC
Account details                   AE070331234567890123456
Bank                              Abu Dhabi Commercial Bank PJSC (ADCBAEAA)
Reference                         {reference}
"""


@pytest.mark.parametrize(
    ("reference", "purpose"),
    [
        ("Payment for stand, invoice No. 17 dd 12.05.2025", "Payment for stand, invoice No. 17 dd 12.05.2025"),
        ("88-1", None),
    ],
)
def test_a_payment_services_confirmation(reference: str, purpose: str | None) -> None:
    record = swift_transfer.read([sheet(SERVICE.format(reference=reference))])[0]
    assert record.payer and record.beneficiary
    assert (record.number, record.amount, record.currency) == ("793586229", Decimal("16800.00"), "AED")
    assert (record.issued_on, record.executed_on) == (date(2025, 5, 18), date(2025, 5, 19))
    assert (record.payer.name, record.payer.bin) == ("Nur Zhihaz LLP", "210340000405")
    assert (record.beneficiary.name, record.beneficiary.bic) == ("Desert Craft Stands Contracting LLC", "ADCBAEAA")
    assert record.purpose == purpose


APPLICATION = """
Application for funds transfer / Заявление на перевод      No. / № 14    Date / Дата 2025-06-24
Ordering customer / Перевододатель                    Account to be debited / Счет списания
Samrau Kod LLP                                        KZ18722S000012345678
Beneficiary / Бенефициар                              Beneficiary account / Счет бенефициара
Poti Transit LLC                                      GE29NB0000000101904917
Банк / SWIFT                                          {bank}
Amount in figures / Сумма цифрами                     USD 4,090.00
Status / Статус      Executed / Проведено             Value date / Дата валютирования 2025-06-25

Signed with EDS: R. Utegenov, 2025-06-24 11:24:09
"""


@pytest.mark.parametrize("bank", ["Bank of Georgia, Poti / BAGAGE22", "Credo of Poti / BAGAGE22"])
def test_the_day_of_a_signature_is_not_the_banks_and_a_bank_has_its_code_behind_it(bank: str) -> None:
    record = swift_transfer.read([sheet(APPLICATION.format(bank=bank))])[0]
    assert (record.mark, record.executed_on) == ("executed", date(2025, 6, 25))
    assert record.beneficiary and record.beneficiary.bic == "BAGAGE22"


@pytest.mark.parametrize("gap", [17.0, 60.0])
def test_a_purpose_under_a_heading_in_a_bar_of_its_own(gap: float) -> None:
    slip = page("""
Заявление на перевод в иностранной валюте № 282
Дата                  29.07.2025
Сумма                 4 700,00 USD
Назначение платежа
""")
    told = "Payment for road freight under invoice No. XSG-250716"
    top = slip.words[-1].bottom
    words = [Word(text, 30 + 60 * n, top + gap, 87 + 60 * n, top + gap + 10) for n, text in enumerate(told.split())]
    bar = (Box(28, top + 3, 560, top + 3.5),)
    printed = Page(file="a.pdf", number=1, width=842, height=842, words=(*slip.words, *words), rulings=bar)
    record = swift_transfer.read([Sheet(printed)])[0]
    assert record.purpose == (told if gap < 20 else None)


def test_a_day_whose_label_leads_in_another_language() -> None:
    record = commercial_invoice.read(
        [
            sheet("""
Nordkontor Zertifizierung GmbH, Am Sandtorkai 31, 20457 Hamburg, Germany
Samrau Kod LLP                          Rechnungs-Nr. / Invoice no.:     NZ-2025-0882
Almaty, KAZAKHSTAN                      Datum / Date:                    12.08.2025
                                        Vertrag / Contract:              AN-117 vom / of 14.04.2025
RECHNUNG / INVOICE
Pos.   Bezeichnung / Description      Menge / Qty    Einzelpreis / Unit price EUR    Gesamt / Amount EUR
1      ISO 27701 audit                3              1.450,00                        4.350,00
Rechnungsbetrag / Total amount                                                       4.350,00 EUR
""")
        ]
    )[0]
    assert (record.number, record.issued_on) == ("NZ-2025-0882", date(2025, 8, 12))


PLATFORM = """
Invoice                                         Adsphere Ireland Limited
Invoice number: 5218840917                      4 Grand Canal Quay, Dublin 2, Ireland
Invoice date: Aug 31, 2025                      VAT IE 3668997OH
Bill to
Samrau Kod LLP
Astana, Kazakhstan

Description                       Quantity    Amount(USD)
Search campaign                   8420        4,210.00
Amount due in USD                             4,210.00
Remit to: {payee}
"""


@pytest.mark.parametrize(
    ("payee", "name"),
    [
        ("Citibank Europe plc, IBAN: IE29AIBK93115212345678, SWIFT CITIIE2X", "Adsphere Ireland Limited"),
        ("Adsphere Payments GmbH, 10 Torstrasse, Berlin", "Adsphere Payments GmbH"),
    ],
)
def test_the_bank_to_remit_to_issues_no_bill(payee: str, name: str) -> None:
    record = commercial_invoice.read([sheet(PLATFORM.format(payee=payee))])[0]
    assert record.supplier and record.supplier.name == name


LETTER = """
                          WHITMORE & HALE IP LAW, P.C.
                   1450 Broadway, Suite 2210, New York, NY 10018, USA

{day}

Samrau Kod LLP
106 Abay avenue, Semey
Kazakhstan

INVOICE NO. WH-77120
Our Ref.: TM-7120/KZ

FOR PROFESSIONAL SERVICES RENDERED:
Filing of a trademark application, class 30               USD 1,450.00
TOTAL DUE                                                 USD 1,450.00
Wire instructions: JPMorgan Chase Bank, N.A.; Account No.: 7405429382; SWIFT CHASUS33
"""


@pytest.mark.parametrize(("day", "issued"), [("April 22, 2025", date(2025, 4, 22)), ("Room 22, 2nd floor", None)])
def test_a_bill_in_the_shape_of_a_letter(day: str, issued: date | None) -> None:
    bill = sheet(LETTER.format(day=day))
    assert RECOGNISER.starts(bill)[0].kind == "commercial_invoice"
    record = commercial_invoice.read([bill])[0]
    assert (record.number, record.issued_on) == ("WH-77120", issued)
    assert record.supplier and (record.supplier.name, record.supplier.country) == ("WHITMORE & HALE IP LAW, P.C.", "US")
    assert record.buyer and record.buyer.name == "Samrau Kod LLP"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("DESERT CRAFT STANDS CONTRACTING LLC", "DESERT CRAFT STANDS CONTRACTING LLC"),
        ("DESERT CRAFT STANDS AND CONTRACTING", "DESERT CRAFT STANDS AND CONTRACTINGWAREHOUSE LLC"),
    ],
)
def test_a_name_that_fills_its_line_of_a_message_ends_with_its_legal_form(line: str, name: str) -> None:
    record = swift_transfer.read(
        [
            sheet(f"""
:20:FT2516949KZ
:23B:CRED
:32A:250912USD5500,00
:50K:/KZ18722S000012345678
SAMRAU KOD LLP
:59:/AE070331234567890123456
{line}
WAREHOUSE LLC
:70:PAYMENT UNDER INVOICE NO. 17
:71A:OUR
""")
        ]
    )[0]
    assert record.beneficiary and record.beneficiary.name == name


def test_a_letter_whose_title_names_the_contract_with_its_day() -> None:
    record = commercial_invoice.read(
        [
            sheet("""
IP Harbor attorneys Ltd
22 Chancery Lane, London WC2A 1LS, United Kingdom

To:                                                     21 October 2024
Medical Nur LLP
109 Tauke Khan St, Shymkent, Kazakhstan

INVOICE No. 2908 under engagement letter KZ-93/25 of 26 September 2024

Trademark application filing fee, Turkey                  1,380.00
Total amount payable (GBP)                                1,380.00
""")
        ]
    )[0]
    assert (record.number, record.issued_on) == ("2908", date(2024, 10, 21))
    assert record.contract and (record.contract.number, record.contract.date) == ("KZ-93/25", date(2024, 9, 26))
    assert record.buyer and record.buyer.name == "Medical Nur LLP"


SERIALS = """
Gulf Meridian Exhibitions FZ-LLC
TAX INVOICE
Bill To: Samrau Kod LLP                            Invoice #     GM-25-0713
Invoice Date : 03-Jul-2025
{serial}      Description                      Qty        Rate        Total
1      Raw space rental                  18    1,650.00    29,700.00
                                      Total                29,700.00
Amount in words: Twenty-nine thousand seven hundred UAE Dirhams and 00/100 Only
"""


@pytest.mark.parametrize("serial", ["Sl.", "$1."])
def test_the_heading_of_row_numbers_read_as_a_sum_names_no_currency(serial: str) -> None:
    record = commercial_invoice.read([sheet(SERIALS.format(serial=serial))])[0]
    assert record.currency == "AED"
    assert record.lines[0].net == 29700


def test_figures_right_of_the_heading_of_two_columns() -> None:
    text = """
CERTIFICATE OF COMPLETION OF SERVICES
Service Provider: Albion Assurance Certification Ltd, London
Client: Samrau Kod LLP, Almaty
Service                                         Amount, EUR
Food Safety certification audit                                       2,900.00
Annual certificate maintenance                                          700.00
Total                                                                 3,600.00
"""
    record = completion_act.read([sheet(text)])[0]
    assert [line.description for line in record.lines] == [
        "Food Safety certification audit",
        "Annual certificate maintenance",
    ]


@pytest.mark.parametrize(
    ("first", "second", "number", "on"),
    [
        ("Contract AAC-KZ-", "077 dated 3 March", "AAC-KZ-077", date(2025, 3, 3)),
        ("Contract AAC/25", "Our ref. 12", "AAC/25", None),
    ],
)
def test_a_contract_broken_behind_its_stroke_in_a_narrow_column(
    first: str, second: str, number: str, on: date | None
) -> None:
    text = f"""
                              Invoice Date         Albion Assurance
INVOICE                       14 May 2025          Certification Ltd
                              Invoice Number       12 Finsbury Square,
Samrau Kod LLP                AAC/25/3391          London EC2A 1AR
12 Abay avenue, Almaty        Reference            UNITED KINGDOM
KAZAKHSTAN                    {first}
                              {second}
                              2025

Description                        Quantity    Unit Price    Amount GBP
Certification audit                       4      1,150.00      4,600.00
                                            TOTAL GBP          4,600.00
"""
    contract = commercial_invoice.read([sheet(text)])[0].contract
    assert (contract.number, contract.date) == (number, on)
