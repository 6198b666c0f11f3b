"""Bills of offices, platforms and landlords abroad: labels of a word or a sign, roles of a marketplace, a client in a title."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from extractors.documents import (
    bank_statement,
    commercial_invoice,
    completion_act,
    reconciliation_act,
    swift_transfer,
    trip_order,
)
from pipeline.classify import RECOGNISER, classify
from tests.extractors.typed import page, sheet

OFFICE = """
Alder Standards Assurance Ltd
12 Harbour Road, London, United Kingdom
                       I N V O I C E
Billed to   Arna Foods LLP                 {number}     {value}
Address     Samal-2 99, Almaty            {day}      7 March 2025
BIN         210340000405                   Ref. contract   KZ5-25 of 10 January 2025

Nr   Service                               Units    Unit {currency}      Line total {currency}
1    Testing of samples                        1    3'574.00      3'574.00
2    Assessment of products                    3    1'681.00      5'043.00
                                                      Total   {currency} 8'617.00
"""
MARKET = """
Bazaar · Счёт-инвойс / Invoice № G655-9484
Дата / Date: 02.12.2025
Исполнитель / Service provider            {client}
ООО «Базар»                               ТОО «Арна Фудс»
ИНН 7730176610                            БИН 210340000405
г. Москва, ул. Лесная, 24                 Республика Казахстан, г. Алматы
Оферта / Offer № KZ8-25 от 12.11.2025

Вид услуги / Fee type          Кол-во / Qty     Тариф / Rate, RUB      Сумма / Amount, RUB
Реклама                             3               1 000,00               3 000,00
Итого к оплате / Total due                                            3 000,00 RUB
"""
FEES = """
Marks Office of the Union                                          28 February 2025
Avenida Mayor 4, 03008 Alicante, Spain
FEE INVOICE No E622-2615
Issued to: Arna Foods LLP
7 Abay ave., Almaty, Kazakhstan
Registration no. (BIN): 210340000405
Our reference: 88/EXP-2025

Fee code    Description of fee             Units      Unit fee (EUR)     Amount (EUR)
F-044       Trademark application fee          1           4,368.88         4,368.88
TOTAL FEES (EUR)                                                            4,368.88
Fees of the Office are outside the scope of VAT.
Account holder: Marks Office of the Union; IBAN ES03 2100 2353 0107 0000 0888; BIC CAIXESBB
"""
RECEIPT = """
Receipt for Arna Foods LLP
Account ID: 10093140540114
Invoice/payment date                                   Paid
February 4, 2026, 3:12 AM                              $15,955.06 USD
Payment method
Visa · 4417
Transaction ID
C370-5134
Campaigns
Banner on a trade portal                               $15,955.06 USD
Subtotal                                               $15,955.06 USD
Total                                                  $15,955.06 USD


Blue Platforms Ireland Limited           Arna Foods LLP
Merrion Road, Dublin 4, Ireland          7 Abay ave., Almaty, Kazakhstan
VAT Reg. No. IE9692928F
"""


def _invoice(text: str) -> dict[str, Any]:
    return commercial_invoice.read([sheet(text)])[0].fields()


@pytest.mark.parametrize(
    ("number", "value", "day", "currency"),
    [("Inv. #", "INV-94707", "Dated", "USD"), ("Invoice #", "A-15", "Dated:", "CNY"), ("#", "8503051", "Dated", "EUR")],
)
def test_number_and_day_behind_a_sign_and_a_word(number: str, value: str, day: str, currency: str) -> None:
    told = _invoice(OFFICE.format(number=number, value=value, day=day, currency=currency))
    assert (told["number"], told["issued_on"]) == (value, date(2025, 3, 7))
    assert told["contract"] == {"number": "KZ5-25", "date": date(2025, 1, 10)}
    assert [(line["price"], line["net"]) for line in told["lines"]] == [
        (Decimal("3574.00"), Decimal("3574.00")),
        (Decimal("1681.00"), Decimal("5043.00")),
    ]


def test_a_day_behind_the_contract_on_its_line_is_the_contracts() -> None:
    text = OFFICE.format(number="Contract", value="S-1", day="Dated", currency="USD")
    assert _invoice(text).get("issued_on") is None


@pytest.mark.parametrize("client", ["Заказчик (продавец) / Seller", "Клиент (продавец)", "Customer (seller)"])
def test_who_sells_on_a_marketplace_buys_its_services(client: str) -> None:
    told = _invoice(MARKET.format(client=client))
    assert told["supplier"]["name"] == "ООО «Базар»"
    assert (told["buyer"]["name"], told["buyer"]["bin"]) == ("ТОО «Арна Фудс»", "210340000405")
    assert told["contract"] == {"number": "KZ8-25", "date": date(2025, 11, 12)}


def test_a_bill_of_fees_is_an_invoice_with_its_day_beside_the_office() -> None:
    assert [d.kind for d in classify([page(FEES)])] == ["commercial_invoice"]
    told = _invoice(FEES)
    assert (told["number"], told["issued_on"]) == ("E622-2615", date(2025, 2, 28))
    # twelve digits in the groups of an account are no BIN
    assert told["supplier"] == {"name": "Marks Office of the Union", "country": "ES"}
    assert (told["buyer"]["bin"], told["gross_total"]) == ("210340000405", Decimal("4368.88"))


def test_what_is_due_beside_a_name_is_no_day_of_the_bill() -> None:
    assert (
        _invoice(FEES.replace("Marks Office of the Union      ", "Due date                       ", 1)).get("issued_on")
        is None
    )


def test_the_bill_of_a_card_names_the_client_in_its_title() -> None:
    assert [d.kind for d in classify([page(RECEIPT)])] == ["commercial_invoice"]
    told = _invoice(RECEIPT)
    assert (told["supplier"]["name"], told["buyer"]["name"]) == ("Blue Platforms Ireland Limited", "Arna Foods LLP")
    assert (told["issued_on"], told["gross_total"]) == (date(2026, 2, 4), Decimal("15955.06"))


@pytest.mark.parametrize("title", ["Payment for your invoice", "Thank you for the invoice"])
def test_a_line_about_an_invoice_is_no_title(title: str) -> None:
    text = FEES.replace("FEE INVOICE No E622-2615", title)
    assert "commercial_invoice" not in {s.kind for s in RECOGNISER.shown(sheet(text)).starts if s.titled}


@pytest.mark.parametrize("label", ["Lease", "Lease agreement"])
def test_the_contract_of_a_landlord(label: str) -> None:
    told = _invoice(f"""
Ombor Servis LLC
Yunusobod 4, Tashkent, Uzbekistan
RENT INVOICE        NO: 2026-83
ISSUED: 11-FEB-2026
TENANT : Arna Foods LLP
{label}  : 77/EXP-2026 DATED 07-JAN-2026
DESCRIPTION                                  QTY           RATE        AMOUNT USD
Rent of warehouse                              3         924.88          2,774.64
TOTAL DUE USD                                                            2,774.64
""")
    assert told["contract"] == {"number": "77/EXP-2026", "date": date(2026, 1, 7)}


CONFIRMATION = """
Bereke Bank JSC
International transfer confirmation
Transfer reference          {reference}
Order date                  20 March 2025
Status                      Completed
Amount sent                 USD 8,617.00
Ordering party              Arna Foods LLP
Ordering party ID (BIN)     210340000405
Debit account               KZ349148096421740080
Beneficiary name            Alder Standards Assurance Ltd
Beneficiary account         GB29NWBK60161331926819
{details}
"""


@pytest.mark.parametrize(
    ("reference", "details", "number", "purpose"),
    [
        ("OUT3554718", "Payment details             Payment for invoice 15", "OUT3554718", "Payment for invoice 15"),
        ("Stand rent at the spring fair", "", None, "Stand rent at the spring fair"),
    ],
)
def test_a_reference_of_one_code_is_the_number(reference: str, details: str, number: str | None, purpose: str) -> None:
    record = swift_transfer.read([sheet(CONFIRMATION.format(reference=reference, details=details))])[0]
    assert (record.number, record.purpose) == (number, purpose)


def test_a_statement_that_names_the_firm_under_what_was_paid_for() -> None:
    record = bank_statement.read(
        [
            sheet("""
Bereke Bank JSC
Account statement
Account holder: Arna Foods LLP (BIN 210340000405)
Account: KZ349148096421740080  Currency: USD
Period: 3 March 2025 to 12 March 2025

Date          Details                                                 Ref.          Debit        Credit
09-Mar-2025   PAYMENT FOR INVOICE 38449 DD 27.02.2025 CONTRACT        S0266         5,059.64
              SA-9555 DD 05.01.2025
              Blue Platforms Ireland Limited IE29AIBK93115212345678
""")
        ]
    )[0]
    row = record.rows[0]
    assert row.party is not None
    assert row.party.name == "Blue Platforms Ireland Limited"
    assert row.purpose == "PAYMENT FOR INVOICE 38449 DD 27.02.2025 CONTRACT SA-9555 DD 05.01.2025"


def test_kazakh_calls_each_party_by_a_word_and_goes_on_with_the_others() -> None:
    record = reconciliation_act.read(
        [
            sheet("""
                      ӨЗАРА ЕСЕП АЙЫРЫСУЛАРДЫ САЛЫСТЫРУ АКТІСІ
                      01.01.2024 – 04.01.2025 кезеңі үшін
«Арна Фудс» ЖШС (БСН 210340000405), бұдан әрі «Тапсырыс беруші», және «Экспо Сервис» ЖШС
(БСН 180540021233), бұдан әрі «Орындаушы», осы актіні жасады.
Тапсырыс берушінің деректері бойынша, теңге:
Күні          Құжат                                        Дебет             Кредит
              Бастапқы сальдо                              0,00              0,00
18.12.2024    Акт № 76 от 18.12.2024                                         100 000,00
01.01.2025    Платежное поручение № 152 от 01.01.2025      100 000,00
              Соңғы сальдо                                 0,00              0,00
""")
        ]
    )[0]
    assert record.supplier is not None
    assert record.buyer is not None
    assert (record.supplier.bin, record.buyer.bin) == ("180540021233", "210340000405")


def test_an_order_that_runs_on_behind_the_event() -> None:
    record = trip_order.read(
        [
            sheet("""
ТОО «Арна Фудс»
ПРИКАЗ № 11-к
20.01.2026
О командировке
ПРИКАЗЫВАЮ: для участия в выставке WorldFood Istanbul 2026 направить в период
с 29.01.2026 по 04.02.2026 в г. Стамбул:
1. Ким Светлана Викторовна
""")
        ]
    )[0]
    assert record.event == "WorldFood Istanbul 2026"


@pytest.mark.parametrize("on_top", ["кроме того НДС 16%", "плюс НДС"])
def test_tax_told_on_top_of_a_sum(on_top: str) -> None:
    record = completion_act.read(
        [
            sheet(f"""
                              АКТ № 124
г. Шымкент                                              «04» марта 2026 года
Мы, нижеподписавшиеся, ТОО «Экспо Сервис» (БИН 180540021233), именуемое в дальнейшем «Исполнитель», и
ТОО «Арна Фудс» (БИН 210340000405), именуемое в дальнейшем «Заказчик», составили настоящий акт.
№   Наименование услуги          Кол-во      Цена, тенге      Стоимость, тенге
1   Сертификация                 1 услуга    100 000,00       100 000,00
Стоимость оказанных услуг составила 100 000,00 тенге, {on_top} – 16 000,00
тенге, всего с НДС 116 000,00 (Сто шестнадцать тысяч тенге 00 тиын).
""")
        ]
    )[0]
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("100000.00"),
        Decimal("16000.00"),
        Decimal("116000.00"),
    )
    assert record.lines[0].net == Decimal("100000.00")
