"""Papers of foreign suppliers and transfers to them: requests before the supply, discounts, money received before."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from extractors.documents import commercial_invoice, completion_act, proforma_invoice, swift_transfer
from extractors.page import Box
from extractors.records import CommercialInvoice
from pipeline.classify import RECOGNISER
from tests.extractors.typed import sheet

INVOICE = """
LLC Kolkheti Freight
12 Rustaveli Ave., Tbilisi, Georgia
{title}
Bill To:                        Invoice No    GF-4182
Arna Foods LLP                  Date          07-Dec-2025
7 Abay Ave., Almaty             Terms         Net 14
Kazakhstan                      Contract      73/KZ-2025 / 22-Oct-2025
BIN 210340000405

Charge description                       Qty   Unit   Rate USD    Amount USD
Ocean freight Poti - Istanbul, biscuits  1     trip   1,494.50    1,494.50
{totals}
Remit to: LLC Kolkheti Freight, JSC Bank of Georgia
"""
DISCOUNT = """
                                              Subtotal            1,494.50
                                              {label}             -149.45
                                              Total excl. VAT     1,345.05
                                              VAT 0%              0.00
                                              TOTAL USD           1,345.05
"""
BARE_DISCOUNT = """
                                              {label}             149.45
                                              TOTAL USD           1,345.05
"""
PREPAID = """
                                              TOTAL USD           1,494.50
                                              {label}             -448.35
                                              {left}              1,046.15
"""


def _invoice(totals: str, title: str = "FREIGHT INVOICE") -> CommercialInvoice:
    record, findings = commercial_invoice.read([sheet(INVOICE.format(title=title, totals=totals.strip("\n")))])
    assert not findings
    return record


def _sums(record: CommercialInvoice) -> tuple[Any, ...]:
    return record.net_total, record.gross_total, record.discount_total, record.prepaid_total


@pytest.mark.parametrize(
    "label",
    [
        "Discount 10%",
        "Less discount 10%",
        "Discount (10% off)",
        "Early bird discount",
        "Rabatt / Discount",
        "Toplam İskonto",
        "Скидка 10 %",
        "Жеңілдік / Скидка",
    ],
)
@pytest.mark.parametrize("totals", [DISCOUNT, BARE_DISCOUNT])
def test_a_discount_is_no_total(totals: str, label: str) -> None:
    record = _invoice(totals.format(label=label))
    assert _sums(record) == (Decimal("1345.05"), Decimal("1345.05"), Decimal("149.45"), None)
    assert [line.net for line in record.lines] == [Decimal("1494.50")]


@pytest.mark.parametrize(
    ("label", "left"),
    [
        ("Less: deposit received 18-Nov-2025", "Balance due"),
        ("Amount paid on November 18, 2025", "Amount due"),
        ("Advance received", "Net Amount Due"),
        ("Prepaid 18-Nov-2025", "BALANCE DUE USD"),
        ("PAYMENT", "BALANCE DUE"),
        ("1st payment (30 %) received", "Amount outstanding"),
        ("Paid to date", "NET DUE USD"),
        ("Down payment received", "Balance Payable"),
        ("Ранее оплачено / Paid before", "Итого к доплате / Balance"),
        ("已付定金 Deposit paid", "应付余额 Balance payable"),
        ("Avans Mahsubu", "Ödenecek Tutar"),
        ("abzgl. Anzahlung vom 18.11.2025", "Zahlbetrag"),
        ("Аванс, оплачено 18.11.2025", "К оплате"),
    ],
)
def test_what_is_left_to_pay_is_not_the_total(label: str, left: str) -> None:
    record = _invoice(PREPAID.format(label=label, left=left))
    assert _sums(record) == (Decimal("1494.50"), Decimal("1494.50"), None, Decimal("448.35"))


def test_what_is_yet_to_be_paid_or_does_not_add_up_takes_nothing_off() -> None:
    due = _invoice(PREPAID.format(label="Deposit to be paid", left="Balance due"))
    assert due.prepaid_total is None
    odd = _invoice(PREPAID.format(label="Advance received", left="Balance due").replace("1,046.15", "1,046.00"))
    assert odd.gross_total == Decimal("1046.00")  # contradicts the lines: for a person


def test_days_to_pay_in_are_no_total() -> None:
    record = _invoice("                                        TOTAL USD           1,494.50\n")
    assert (record.net_total, record.gross_total) == (Decimal("1494.50"), Decimal("1494.50"))


@pytest.mark.parametrize(
    "title",
    [
        "PROFORMA INVOICE",
        "PRO-FORMA INVOICE",
        "СЧЕТ-ПРОФОРМА / PROFORMA INVOICE № 15",
        "Proforma-Rechnung",
        "形式发票 PROFORMA INVOICE",
    ],
)
def test_a_proforma_is_a_request_for_payment(title: str) -> None:
    """It states what is yet to be supplied: it proves no supply."""
    page = sheet(INVOICE.format(title=title, totals=PREPAID.format(label="Deposit", left="Balance due").strip("\n")))
    assert [start.kind for start in RECOGNISER.starts(page)] == ["proforma_invoice"]
    record, _ = proforma_invoice.read([page])
    assert (record.number in ("GF-4182", "15"), record.buyer.bin) == (True, "210340000405")


def test_a_proforma_prints_months_first_as_well() -> None:
    text = INVOICE.format(title="PROFORMA INVOICE", totals="TOTAL USD   1,494.50")
    text = text.replace("07-Dec-2025", "12/07/2025").replace("Net 14", "12/21/2025")
    record, _ = proforma_invoice.read([sheet(text)])
    assert record.issued_on == date(2025, 12, 7)


GERMAN = """
Nordlicht Prüflabor GmbH · Hafenstraße 186, 50667 Köln · Germany
Arna Foods LLP                        Rechnungs-Nr. / Invoice no.: RE-7839/25
7 Abay Ave., Almaty                   Rechnungsdatum / Invoice date: 21.05.2025
KAZAKHSTAN                            Vertrag / Contract: 24/S-2025 vom 28.03.2025
BIN: 210340000405
Rechnung / Invoice
Pos.   Bezeichnung / Description     Menge / Qty   Einheit   Einzelpreis   Betrag EUR
1      Certificate of conformity     2             pcs       1.563,35      3.126,70
                                     Gesamtbetrag / Total amount           3.126,70 €
Steuerschuldnerschaft des Leistungsempfängers / Reverse charge: VAT to be accounted for by the recipient.
Leistungsort / place of supply: § 3a Abs. 2 UStG.
"""


def test_a_sentence_that_ends_with_the_recipient_names_no_buyer() -> None:
    record, _ = commercial_invoice.read([sheet(GERMAN)])
    assert (record.buyer.name, record.buyer.bin) == ("Arna Foods LLP", "210340000405")


COLUMNS = """
Network Delivery Status : Network Ack
--------------------------- Message Text ---------------------------
20:    Sender's Reference                 250527PAY22890
23B:   Bank Operation Code                CRED
32A:   Val Dte/Curr/Interbnk              Date : 27 May 2025
       Settld Amt                         Currency : USD
                                          Amount : #1814,78#
50K:   Ordering Customer-Name &           /KZ906010131000123456
       Address                            ARNA FOODS LLP
                                          BIN 210340000405
                                          7 ABAY AVE., ALMATY
57A:   Account With Institution-          EBILAEAD
       BIC                                EMIRATES NBD BANK PJSC
59:    Beneficiary Customer-Name & Full A /AE050334573345365444738
       Addr                               DESERT ROSE CERTIFICATION LLC
                                          OFFICE 99, DUBAI
70:    Remittance Information             INVOICE INV-67846 DD 23.05.2025
71A:   Details of Charges                 OUR
"""


def test_names_of_tags_that_run_on_beside_their_values() -> None:
    record, _ = swift_transfer.read([sheet(COLUMNS)])
    assert (record.payer.name, record.payer.bin) == ("ARNA FOODS LLP", "210340000405")
    assert record.beneficiary.name == "DESERT ROSE CERTIFICATION LLC"
    assert (record.beneficiary.iban, record.beneficiary.bic) == ("AE050334573345365444738", "EBILAEAD")
    assert (record.amount, record.currency) == (Decimal("1814.78"), "USD")


CUT = """
:20:250623OT59561
:23B:CRED
:32A:250623USD272,20
:50K:/KZ906010131000123456
ARNA FOODS LLP
:57A:KACHUZ22
:59:/45832103310115562107
{name}
UL. SHOTA RUSTAVELI 115, TASHKENT
:70:PARTIAL PAYMENT BY INVOICE NO 272/E
DD 11.06.2025 CONTRACT 5/KZ-2025
:71A:OUR
"""


def test_full_lines_that_end_with_a_word() -> None:
    record, _ = swift_transfer.read([sheet(CUT.format(name="OOO SILK ROAD EXPO"))])
    assert record.beneficiary.name == "OOO SILK ROAD EXPO"
    assert record.purpose == "PARTIAL PAYMENT BY INVOICE NO 272/E DD 11.06.2025 CONTRACT 5/KZ-2025"
    record, _ = swift_transfer.read([sheet(CUT.format(name="BOGAZ MARKA PATENT DANISMANLIK A.S."))])
    assert record.beneficiary.name == "BOGAZ MARKA PATENT DANISMANLIK A.S."


CELLS = """
ЗАЯВЛЕНИЕ НА ПЕРЕВОД В ИНОСТРАННОЙ ВАЛЮТЕ № 611
от 10 июля 2025 г.

32A Валюта и сумма        EUR 4 578,84

                          Arna Foods LLP
50 Перевододатель         БИН/ИИН: 210340000405
                          7 Abay Ave., Almaty, Kazakhstan

Счет списания (ИИК)       KZ906010131000123456

59 Бенефициар             Mavi Kule Reklam Ltd. Şti.
"""


def test_a_name_over_the_number_in_its_cell() -> None:
    rows = [75, 110, 166, 194, 222]
    level = [Box(25, y, 500, y + 0.5) for y in rows]
    upright = [Box(x, rows[0], x + 0.5, rows[-1]) for x in (25, 180, 500)]
    record, _ = swift_transfer.read([sheet(CELLS, rulings=(*level, *upright))])
    assert (record.payer.name, record.payer.bin) == ("Arna Foods LLP", "210340000405")


TWO = """
ACT No. 60                                                              АКТ № 60
of acceptance of services rendered                                      оказанных услуг
dated 30 December 2024                                                  от 30 декабря 2024 г.
Hansa Spedition GmbH, Germany, hereinafter the                          Hansa Spedition GmbH, Германия, именуемое
Contractor, represented by K. Lindner, and                              «Исполнитель», в лице K. Lindner, и ТОО «Арна
Arna Foods LLP (BIN 210340000405), hereinafter                          Фудс» (БИН 210340000405), именуемое «Заказчик»,
the Customer, have drawn up this Act                                    составили настоящий Акт о том, что оказаны услуги:

No.   Description of services        Qty   Price, EUR   Amount, EUR
1     Freight Almaty - Cologne       1     1 200,00     1 200,00
                        Discount / Скидка               -120,00
                        Total / Итого                   1 080,00
"""


def test_the_day_above_a_party_is_no_part_of_its_name() -> None:
    record, _ = completion_act.read([sheet(TWO)])
    assert record.supplier.name == "Hansa Spedition GmbH"
    assert record.buyer.bin == "210340000405"
    assert (record.gross_total, record.discount_total) == (Decimal("1080.00"), Decimal("120.00"))


LISTED = """
ЗАЯВЛЕНИЕ НА ПЕРЕВОД ДЕНЕГ / APPLICATION FOR TRANSFER
Номер документа / Number                   737
Дата документа / Date                      08.08.2025
Сумма и валюта / Amount and currency       6 275,04 AED
Сумма прописью / Amount in words           Шесть тысяч двести семьдесят пять дирхамов ОАЭ 04 филса
Отправитель / Ordering customer            Arna Foods LLP
Счет отправителя / Account                 KZ906010131000123456
Бенефициар / Beneficiary                   Bluepine Software Inc.
Назначение платежа / Details of payment    FINAL PAYMENT BY INVOICE NO A24F6BB-
                                           0033 DD 27.07.2025
КНП / Purpose code                         859
"""


def test_a_number_broken_at_its_hyphen_in_a_purpose() -> None:
    record, _ = swift_transfer.read([sheet(LISTED, leading=15.8)])
    assert record.purpose == "FINAL PAYMENT BY INVOICE NO A24F6BB-0033 DD 27.07.2025"
    assert record.amount_in_words == "Шесть тысяч двести семьдесят пять дирхамов ОАЭ 04 филса"


AMERICAN = """
Bluepine Software Inc.
26 Mission Street, San Francisco, CA 94105
United States
INVOICE
BILL TO
Arna Foods LLP
7 Abay Ave., Almaty
Kazakhstan
BIN 210340000405
INVOICE # E5-0030
DATE 01/30/2025
TERMS Net 15
DESCRIPTION                                  QTY RATE       AMOUNT
Placement of banner advertising, San         1   1,354.35   1,354.35
Francisco, 4 weeks
SUBTOTAL                                                    1,354.35
TOTAL                                                       1,354.35
BALANCE DUE                                                 $1,354.35
"""


def test_a_day_behind_a_bare_label_and_headings_that_stand_as_near_as_words() -> None:
    record, _ = commercial_invoice.read([sheet(AMERICAN)])
    assert (record.number, record.issued_on) == ("E5-0030", date(2025, 1, 30))
    assert (record.supplier.country, record.buyer.country) == ("US", "KZ")
    (line,) = record.lines
    assert (line.quantity, line.price, line.net) == (Decimal(1), Decimal("1354.35"), Decimal("1354.35"))


def test_the_country_of_a_letterhead_that_the_payee_names_again() -> None:
    text = INVOICE.format(title="FREIGHT INVOICE", totals="TOTAL USD   1,494.50")
    text = text.replace("Tbilisi, Georgia", "Tbilisi, Georgia ИНН 404123456")
    record, _ = commercial_invoice.read([sheet(text)])
    assert (record.supplier.name, record.supplier.country) == ("LLC Kolkheti Freight", "GE")


def test_the_code_of_a_bank_is_no_title() -> None:
    page = sheet(
        """
8. REQUISITES                                         8. РЕКВИЗИТЫ
Contractor: ООО «Silk Road Expo»                      Заказчик: ТОО «Арна Фудс»
Account 45832103310115562107                          ИИК KZ906010131000123456
SWIFT KACHUZ22                                        БИК HSBKKZKX
"""
    )
    assert not [start for start in RECOGNISER.starts(page) if start.titled]


TAXED = """
                         ACT No. 26 of acceptance of services rendered
                         dated 31 March 2025
Contractor: Messe Rheintal GmbH, Germany. Customer: Arna Foods LLP, BIN 210340000405

No.   Description of services              Qty   Price, EUR   Amount, EUR
1     Social media advertising, Cologne    2     1 687,00     3 374,00
2     Design of advertising layouts        1     2 021,50     2 021,50
                                           VAT / НДС 19 %     1 025,15
                                           Total / Итого      6 420,65
"""


def test_a_total_that_rows_and_tax_come_to() -> None:
    record, findings = completion_act.read([sheet(TAXED)])
    assert not findings
    assert (record.net_total, record.vat_total, record.gross_total) == (None, Decimal("1025.15"), Decimal("6420.65"))
    assert [line.net for line in record.lines] == [Decimal("3374.00"), Decimal("2021.50")]
    record, _ = completion_act.read([sheet(TAXED.replace("6 420,65", "6 420,00"))])
    assert record.gross_total is None


def test_a_description_that_reaches_its_quantity() -> None:
    text = AMERICAN.replace(
        "Placement of banner advertising, San         1   1,354.35   1,354.35\nFrancisco, 4 weeks",
        "Placement of banner advertising, Istanbul    1   1,354.35   1,354.35\n"
        "Placement of banners, trams 12, 15, Francisco 2   1,000.00   2,000.00",
    )
    record, _ = commercial_invoice.read([sheet(text.replace("   1,354.35\nTOTAL", "   3,354.35\nTOTAL"))])
    assert [(line.description, line.quantity) for line in record.lines] == [
        ("Placement of banner advertising, Istanbul", Decimal(1)),
        ("Placement of banners, trams 12, 15, Francisco", Decimal(2)),
    ]


def test_a_contract_broken_at_its_hyphen_before_a_line_with_labels() -> None:
    text = TWO.replace(
        "the Customer, have drawn up this Act                 ",
        "the Customer, agree that under Contract No. 22/EX-    ",
    )
    text = text.replace("оказаны услуги:\n", "оказаны услуги:\n2025 dated 12 March 2025 the Contractor has rendered\n")
    record, _ = completion_act.read([sheet(text)])
    assert (record.contract.number, record.contract.date) == ("22/EX-2025", date(2025, 3, 12))


@pytest.mark.parametrize(
    "said",
    ["Network Delivery Status : Network Nack", "Message status: NACK", "Message not sent", "Network Nak / REJECTED"],
)
def test_a_message_that_the_network_did_not_take(said: str) -> None:
    record, _ = swift_transfer.read([sheet(f"АО «ForteBank»\n\n{said}\n" + CUT.format(name="OOO SILK ROAD EXPO"))])
    assert record.mark == "pending"


@pytest.mark.parametrize("title", ["CREDIT NOTE", "Gutschrift / Credit note", "КРЕДИТ-НОТА"])
def test_a_credit_note_takes_back(title: str) -> None:
    page = sheet(INVOICE.format(title=title, totals="TOTAL USD   1,494.50"))
    assert [start.kind for start in RECOGNISER.starts(page)] == ["commercial_invoice"]
    record, _ = commercial_invoice.read([page])
    assert (record.type, record.corrects) == ("additional", None)
    assert _invoice("                                        TOTAL USD           1,494.50\n").type is None
