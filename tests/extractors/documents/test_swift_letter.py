"""Transfers told otherwise: letters of a bank, copies of messages with tags in columns, codes under one label."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import swift_transfer
from extractors.records import SwiftTransfer
from pipeline.classify import RECOGNISER
from tests.extractors.typed import recognised, sheet

LETTER = """
Test Bank JSC
BIC CASPKZKA

To:
TEST EXPORT LLP
BIN 210340000405
Account KZ18722S000012345678

OUTWARD REMITTANCE - DEBIT ADVICE

Dear Customer,
We refer to your application no. 88/A dated 03-Mar-2025 and advise that it was sent on your behalf,
value date 04-Mar-2025.
Amount transferred USD 7,450.00 (Seven thousand four hundred fifty US dollars and 00/100).
In favour of Probe Messe GmbH, account DE89370400440532013000 with Probe Bank AG, BIC DEUTDEFF.
Details of payment: invoice 15 of 01.03.2025
Purpose code (KNP) 859, beneficiary code (KBE) 27
Payment status: Executed
"""


def _read(text: str) -> SwiftTransfer:
    return swift_transfer.read([sheet(text)])[0]


def test_a_letter_tells_a_transfer_in_sentences() -> None:
    record = _read(LETTER)

    assert (record.number, record.issued_on, record.executed_on) == ("88/A", date(2025, 3, 3), date(2025, 3, 4))
    assert (record.amount, record.currency) == (Decimal("7450.00"), "USD")
    assert (record.payer.name, record.payer.bin, record.payer.iban, record.payer.bic) == (
        "TEST EXPORT LLP",
        "210340000405",
        "KZ18722S000012345678",
        "CASPKZKA",
    )
    assert (record.beneficiary.name, record.beneficiary.iban) == ("Probe Messe GmbH", "DE89370400440532013000")
    assert (record.beneficiary.bic, record.beneficiary.bin) == ("DEUTDEFF", None)
    assert (record.knp, record.kbe) == ("859", "27")


def test_a_day_with_a_comma_before_its_year() -> None:
    record = _read(
        LETTER.replace("03-Mar-2025", "Mar 3, 2025").replace("value date 04-Mar-2025", "value March 4, 2025:")
    )

    assert (record.issued_on, record.executed_on) == (date(2025, 3, 3), date(2025, 3, 4))


def test_a_beneficiary_with_a_comma_before_its_legal_form() -> None:
    record = _read(LETTER.replace("Probe Messe GmbH", "Probe Fairs Co., Ltd."))

    assert (record.beneficiary.name, record.beneficiary.iban) == ("Probe Fairs Co., Ltd.", "DE89370400440532013000")


def test_a_letter_of_a_transfer_not_carried_out_has_no_day_of_it() -> None:
    record = _read(LETTER.replace("Payment status: Executed", ""))

    assert (record.mark, record.executed_on, record.amount) == (None, None, Decimal("7450.00"))


COPY = """
14.02.2025           SWIFT MT 103            page 1
Sender      : CASPKZKA
  F20    Sender's Reference
           REF556
  F32A   Val Dte/Curr/Interbnk Settld Amt
           Date 250214 14.02.2025
           Currency EUR
           Amount #3210,5#
  F50K   Ordering Customer-Name & Address
           /KZ18722S000012345678
           TEST EXPORT LLP
           BIN 210340000405
  F57A   Account With Institution - BIC
           DEUTDEFF
  F59    Beneficiary Customer-Name & Addr
           /DE89370400440532013000
           Probe Messe GmbH
  F72    Sender to Receiver Information
           /REC/EKNP 1727EUR859
"""


def test_tags_in_a_column_of_their_own() -> None:
    record = _read(COPY)

    assert (record.number, record.issued_on, record.amount) == ("REF556", date(2025, 2, 14), Decimal("3210.5"))
    assert (record.payer.name, record.payer.bin) == ("TEST EXPORT LLP", "210340000405")
    assert (record.beneficiary.name, record.beneficiary.bic) == ("Probe Messe GmbH", "DEUTDEFF")
    assert (record.knp, record.kbe) == ("859", "27")


@pytest.mark.parametrize("bank", ["Probe Bank AG, DEUTDEFF", "PROBE BANK AG, DEUTDEFF"])
def test_the_code_behind_a_banks_name_and_codes_under_one_label(bank: str) -> None:
    record = _read(f"""
                 Заявление на перевод денег в иностранной валюте
                              № 31 от 05.05.2025
Перевододатель                TEST EXPORT LLP
Сумма и валюта перевода       100,00 EUR
Бенефициар                    Probe Messe GmbH
Счет бенефициара (IBAN)       DE89370400440532013000
Банк бенефициара, SWIFT       {bank}
КНП / КБе                     859 / 27
""")
    assert (record.beneficiary.bic, record.knp, record.kbe) == ("DEUTDEFF", "859", "27")


def test_a_confirmation_of_a_transfer_is_one() -> None:
    text = """
            ПОДТВЕРЖДЕНИЕ О ПЕРЕВОДЕ В ИНОСТРАННОЙ ВАЛЮТЕ
Сумма перевода        100,00 USD
Плательщик            TEST EXPORT LLP
Получатель            Probe Messe GmbH
КНП                   859
Комиссии              OUR
"""
    assert [start.kind for start in RECOGNISER.shown(sheet(text)).starts] == ["swift_transfer"]


def test_codes_of_banks_in_boxes_beside_their_names() -> None:
    record = _read("""
                 Application for transfer in foreign currency
                        № 285 dated February 10, 2025
Currency and amount           EUR 100,00
Ordering customer             BIN/IIN
TEST EXPORT LLP               210340000405

Account with institution      SWIFT
PROBE BANK AG                 DEUTDEFF

Beneficiary customer          Account / IBAN
Probe Messe GmbH              DE89370400440532013000
""")
    assert record.beneficiary.bic == "DEUTDEFF"


def test_the_day_a_copy_was_created() -> None:
    text = COPY.replace(
        "14.02.2025           SWIFT MT 103            page 1",
        "SWIFT MT 103\n\nNetwork         Created\nFIN             14.02.2025",
    )

    assert _read(text).issued_on == date(2025, 2, 14)


def test_a_bank_whose_name_begins_with_the_word() -> None:
    record = _read("""
ЗАЯВЛЕНИЕ НА ПЕРЕВОД № 88
Перевододатель        TEST EXPORT LLP
Банк перевододателя   Test Bank JSC, CASPKZKA
Бенефициар            Probe Trade Co., Ltd.
Банк бенефициара      Bank of Probe, BKCHCNBJ
Счет бенефициара      43823370392078300727
""")
    assert (record.payer.bic, record.beneficiary.bic) == ("CASPKZKA", "BKCHCNBJ")


def test_a_word_of_a_banks_name_ends_no_value() -> None:
    record = _read("""
ЗАЯВЛЕНИЕ НА ПЕРЕВОД № 88
Дата: 03.03.2025
Отправитель: TEST EXPORT LLP, БИН 210340000405
Получатель: Probe Messe GmbH
Счет получателя: DE89370400440532013000
Банк получателя: Probe Bank AG, DEUTDEFF
""")
    assert record.beneficiary.bic == "DEUTDEFF"


FIELDS = """
MT 103 - Single Customer Credit Transfer
F20    Sender's Reference           83222
F23B   Bank Operation Code          CRED
F32A   Value Date, Currency Code,   Date: 250317 (March 17, 2025)
       Amount                       Currency: EUR
                                    Amount: #1510,00#
{ordering}   Ordering Customer            /KZ52914S000001249924
                                    Tatti Dan LLP
F52A   Ordering Institution         BRKEKZKA
{bank}   Account With Institution     BUKBGB22
F59    Beneficiary Customer         /GB33BUKB20201555555555
                                    Northbridge Trade Marks Limited
F70    Remittance Information       Payment for trade mark filing under invoice 998/2025
Message status: ACK. Payment executed on 17 March 2025
"""


@pytest.mark.parametrize(("ordering", "bank"), [("F50K ", "F57A"), ("FSOK ", "FS7A"), ("FS5OK", "FS7A")])
def test_tags_in_a_column_whose_fives_are_misread(ordering: str, bank: str) -> None:
    record, _ = swift_transfer.read([recognised(FIELDS.format(ordering=ordering, bank=bank))])
    assert (record.amount, record.currency) == (Decimal("1510.00"), "EUR")
    assert (record.payer.name, record.beneficiary.name) == ("Tatti Dan LLP", "Northbridge Trade Marks Limited")
