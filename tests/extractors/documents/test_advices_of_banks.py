"""Advices of banks on transfers abroad: debit advices, payment advices, pacs.008 in the bank's own words."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.documents import swift_transfer
from extractors.page import Box
from extractors.records import SwiftTransfer
from pipeline.classify import classify
from tests.extractors.typed import page, sheet

DEBIT = """
Demir Bank Kazakhstan JSC                                   DEBIT ADVICE
SWIFT: KCJBKZKX

ARNA FOODS LLP                                 Date: 29 May 2025
BIN 210340000405                               Our reference: DA/2025/8966
79 Tole Bi Street, Almaty 050012

Dear customer,
{said}

Account debited           KZ85 8567 2723 6622 9146
Value date                30 May 2025
Amount                    USD 1,830.60
Our charges               USD 25.00 (debited separately)
Charges                   SHA
Beneficiary               PRAIRIE MARKETING INC.
Beneficiary account       926394061
Beneficiary's bank        {bank}
Payment details           PAYMENT FOR SERVICES UNDER INVOICE 1867 DD 25.05.2025
"""
SAID = "We advise that we have debited your account as per your instruction with the following:"
JPMORGAN = "JPMORGAN CHASE BANK, N.A., CHASUS33"


def _debit(said: str = SAID, bank: str = JPMORGAN) -> SwiftTransfer:
    record, findings = swift_transfer.read([sheet(DEBIT.format(said=said, bank=bank))])
    assert not findings
    return record


def test_a_debit_advice_tells_that_the_bank_has_paid_and_for_whom() -> None:
    record = _debit()
    assert record.payer and (record.payer.name, record.payer.bin) == ("ARNA FOODS LLP", "210340000405")
    assert (record.number, record.issued_on, record.executed_on) == (
        "DA/2025/8966",
        date(2025, 5, 29),
        date(2025, 5, 30),
    )
    assert (record.amount, record.currency, record.mark) == (Decimal("1830.60"), "USD", "executed")


@pytest.mark.parametrize(
    "said",
    [
        "We have debited your account as follows:",
        "Please note that your account has been debited with the following:",
        "Сообщаем, что с вашего счета сегодня списана следующая сумма:",
        "Сіздің шотыңыздан келесі сома есептен шығарылды:",
        "This message is about your account:",  # an advice tells of what is booked by its name
    ],
)
def test_banks_word_it_in_their_ways(said: str) -> None:
    assert _debit(said).mark == "executed"


@pytest.mark.parametrize(
    "said",
    [
        "We advise that your account will be debited with the following:",
        "Your account is to be debited with the following:",
        "We have not yet debited your account; the payment is pending:",
    ],
)
def test_what_is_yet_to_be_debited_is_no_payment(said: str) -> None:
    record = _debit(said)
    assert record.mark != "executed"
    assert record.executed_on is None


@pytest.mark.parametrize("bank", ["CHASUS33 JPMORGAN CHASE BANK, N.A.", JPMORGAN, "CHASUS33"])
def test_the_code_with_figures_that_stands_before_a_banks_name(bank: str) -> None:
    record = _debit(bank=bank)
    assert record.beneficiary
    assert record.beneficiary.bic == "CHASUS33"


def test_words_before_a_banks_name_are_no_code() -> None:
    record = _debit(bank="EMIRATES NBD BANK PJSC")
    assert record.beneficiary
    assert record.beneficiary.bic is None


SETTLED = """
Demir Bank Kazakhstan JSC

Message type                  pacs.008 Customer Credit Transfer
Instruction ID                INS347662061
Settlement date               2025-02-20
Settlement amount             USD 1,950.00
Debtor                        ARNA FOODS LLP
Debtor account                KZ858567272366229146
Creditor agent                CHASUS33 JPMORGAN CHASE BANK, N.A.
Creditor                      PRAIRIE MARKETING INC.
Creditor account              438924585
Remittance information        PAYMENT FOR SERVICES UNDER INVOICE 9810 DD 13.02.2025
{more}
Status                        Settled
"""


def test_a_message_in_words_has_the_number_of_its_instruction() -> None:
    record, _ = swift_transfer.read([sheet(SETTLED.format(more=""))])
    assert record.number == "INS347662061"
    assert record.purpose == "PAYMENT FOR SERVICES UNDER INVOICE 9810 DD 13.02.2025"


def test_the_payers_own_number_comes_before_the_banks() -> None:
    record, _ = swift_transfer.read([sheet(SETTLED.format(more="End to end ID                 PP-88"))])
    assert record.number == "PP-88"


def test_the_number_of_a_field_under_its_label_is_no_sum() -> None:
    text = """
ЗАЯВЛЕНИЕ НА ПЕРЕВОД № 18
от 26 июля 2025 г.
Валюта и сумма цифрами              EUR 5 250,75
(32)
Сумма прописью                      Пять тысяч двести пятьдесят евро 75 центов
Перевододатель                      ARNA FOODS LLP
"""
    cells = tuple(
        Box(x, 65 + 14 * row, x + 1, 65 + 14 * (row + 1.9)) for row in (0, 2) for x in (28.0, 240.0, 560.0)
    ) + tuple(Box(28.0, y, 560.0, y + 1) for y in (66.0, 94.5, 108.5))
    record, findings = swift_transfer.read([sheet(text, rulings=cells)])
    assert not findings
    assert record.amount == Decimal("5250.75")


ADVICE = """
Demir Bank Kazakhstan JSC

              {title}

Transaction reference     Date            Value date      Amount
PAY31699535               2026-04-10      2026-04-11      {amount}

By order of                            In favour of
ARNA FOODS LLP                         GULF PAVILION EVENTS FZE
BIN 210340000405                       Account {account}
IBAN KZ858567272366229146              BIC {bic}

Details of payment
ADVANCE PAYMENT 30 PCT UNDER INVOICE EX26-32078
Details of charges: SHA                Payment executed on 2026-04-11
"""
ABROAD = {"amount": "9,960.00 AED", "account": "AE800260001226875492463", "bic": "EBILAEAD"}


@pytest.mark.parametrize("title", ["PAYMENT ADVICE", "PAYMENT CONFIRMATION", "ПОДТВЕРЖДЕНИЕ ПЛАТЕЖА"])
def test_an_advice_of_a_payment_abroad_is_a_transfer(title: str) -> None:
    document = next(classify([page(ADVICE.format(title=title, **ABROAD))]))
    assert document.kind == "swift_transfer"
    record, _ = swift_transfer.read(document.sheets)
    assert (record.number, record.amount, record.currency) == ("PAY31699535", Decimal("9960.00"), "AED")
    assert record.beneficiary and record.beneficiary.name == "GULF PAVILION EVENTS FZE"


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "PAYMENT ADVICE", "amount": "996 000.00 KZT", "account": "KZ858567272366229146", "bic": "KCJBKZKX"},
        {"title": "PAYMENT ADVICE", "amount": "996 000.00 KZT", "account": "40702810500000012345", "bic": "PRMSRUMM"},
        {"title": "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № 5", **ABROAD},
    ],
)
def test_payments_in_tenge_and_orders_stay_what_they_are(changed: dict[str, str]) -> None:
    assert next(classify([page(ADVICE.format(**changed))])).kind == "payment_order"


CONFIRMED = """
Demir Bank Kazakhstan JSC

CONFIRMATION OF TRANSFER

{said}
Remitter:              ARNA FOODS LLP, BIN 210340000405
Remitter's account:    KZ858567272366229146
Amount:                EUR 8,221.50
Beneficiary:           RHEINWERK MESSEBAU GMBH
Beneficiary A/C:       {account}
Beneficiary's bank:    COMMERZBANK AG, SWIFT COBADEFF
Details of payment:    INVOICE 90837103 DD 24.03.2025
"""


@pytest.mark.parametrize(
    ("said", "on"),
    [
        ("We hereby confirm that on 14 March 2025 we have executed the following payment:", date(2025, 3, 14)),
        ("We confirm that the transfer described below has been carried out:", None),
        ("Настоящим подтверждаем, что 14.03.2025 перевод исполнен:", date(2025, 3, 14)),
    ],
)
def test_a_bank_confirms_that_it_paid(said: str, on: date | None) -> None:
    record, _ = swift_transfer.read([sheet(CONFIRMED.format(said=said, account="50200012345678"))])
    assert (record.mark, record.executed_on) == ("executed", on)
    assert record.beneficiary and record.beneficiary.iban == "50200012345678"


@pytest.mark.parametrize(
    "said",
    [
        "We hereby confirm that the following payment will be executed:",
        "We confirm that we have received your order; it has not been executed:",
        "Подтверждаем, что перевод не исполнен:",
        "We confirm the details of your payment order as follows:",
    ],
)
def test_a_bank_confirms_something_else(said: str) -> None:
    record, _ = swift_transfer.read([sheet(CONFIRMED.format(said=said, account="50200012345678"))])
    assert record.mark != "executed"


DETAILS = """
Transaction Details
Payment Type                      Cross Border Funds Transfer
Transaction Reference Number      TRX20250314001
Payment Currency                  USD
Payment Amount                    12,345.67
Ordering Party Name               ARNA FOODS LLP
Debit Account Number              KZ858567272366229146
Beneficiary Name                  NINGBO EXHIBITION CO LTD
Beneficiary Account               445150197182680698
Beneficiary Bank SWIFT            BKCHCNBJ92A
Payment Details                   INV HY20250526-49
"""


def test_a_list_of_details_is_headed_by_no_purpose() -> None:
    document = next(classify([page(DETAILS)]))
    assert document.kind == "swift_transfer"
    record, _ = swift_transfer.read(document.sheets)
    assert record.purpose == "INV HY20250526-49"
    assert record.number == "TRX20250314001"


def test_the_number_behind_a_title_that_nobody_listed() -> None:
    text = """
Подтверждение валютного перевода № 245 от 12.03.2025
Статус: Исполнен банком
Отправитель: ТОО «Арна Фудс», БИН 210340000405
Сумма перевода: 360 000,00 RUB
Получатель: ООО «Вектор Сертификация»
"""
    record, _ = swift_transfer.read([sheet(text)])
    assert (record.number, record.issued_on) == ("245", date(2025, 3, 12))
