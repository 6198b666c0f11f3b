"""Payments as other makers may word and set them: messages with names for tags, cheques, firms without labels."""

from decimal import Decimal

import pytest

from extractors.documents import (
    cash_receipt,
    commercial_invoice,
    swift_transfer,
)
from extractors.records import Party
from tests.extractors.typed import sheet

ELEMENTS_BY_NAME = """
pacs.008.001.08 FIToFICustomerCreditTransfer
Message Id                 MSG20260305001
Creation Date Time         2026-03-05T14:22:10
Number of transactions     1
Settlement method          INDA
End To End Id              E2E-318
UETR                       7d1a3f0e-6d4b-4a8e-9c1b-0a2b3c4d5e6f
Interbank Settlement Amount   USD 11970.00
Interbank Settlement Date  2026-03-05
Charge Bearer              DEBT
Debtor                     ARNA FOODS LLP
Debtor Account             KZ906010131000123456
Debtor Agent BICFI         HSBKKZKX
Creditor Agent BICFI       EBILAEAD
Creditor                   GULF EXHIBITIONS FZ-LLC
Creditor Account           AE070331234567890123456
Remittance Information     INVOICE EXB/25/0099 DD 14.11.2025
"""


def test_a_message_with_the_names_of_its_elements_written_out() -> None:
    record, _ = swift_transfer.read([sheet(ELEMENTS_BY_NAME)])
    assert record.number == "E2E-318"
    assert record.payer == Party(name="ARNA FOODS LLP", iban="KZ906010131000123456", bic="HSBKKZKX")
    assert record.beneficiary == Party(name="GULF EXHIBITIONS FZ-LLC", iban="AE070331234567890123456", bic="EBILAEAD")
    assert (record.amount, record.currency) == (Decimal("11970.00"), "USD")


SPELLED_TAGS = """
SWIFT MESSAGE MT103
F20: Sender's reference              250219-77
F23B: Bank operation code            CRED
F32A: Value date, currency, amount   19.02.2025 USD 11,970.00
F50K: Ordering customer              /KZ906010131000123456
                                     ARNA FOODS LLP
F57A: Account with institution       EBILAEAD
F59: Beneficiary customer            /AE070331234567890123456
                                     GULF EXHIBITIONS FZ-LLC
F70: Remittance information          INVOICE EXB/25/0099
"""


def test_tags_spelled_out_with_their_values_apart() -> None:
    record, _ = swift_transfer.read([sheet(SPELLED_TAGS)])
    assert record.number == "250219-77"
    assert record.beneficiary == Party(name="GULF EXHIBITIONS FZ-LLC", iban="AE070331234567890123456", bic="EBILAEAD")


CHEQUE = """
ТОО "Экспо Сервис"
БИН 180540021233
ФИСКАЛЬНЫЙ ЧЕК
19.02.2025 14:22:10
Участие в семинаре       1 x 12 500,00    12 500,00
ИТОГО                                     12 500,00
в т.ч. НДС 12%                             1 339,29
ФП 123456789012
"""


def test_the_tax_under_the_total_of_a_cheque_is_not_a_second_total() -> None:
    record, _ = cash_receipt.read([sheet(CHEQUE)])
    assert record.amount == Decimal("12500.00")


ADDRESSED_FIRST = """
SHYGYS OMARTA LLP                          Shanghai Lanhua Exhibition Co., Ltd.
88 Tauke Khan str., Shymkent               88 Minsheng Road, Pudong, Shanghai
Republic of Kazakhstan                     China
VAT Registration No.: 190540738660

SALES - INVOICE
Invoice No.        INV-3310                Bank      Bank of China
Document Date      March 27, 2025          SWIFT     BKCHCNBJ

Description          Quantity    Unit Price    Line Amount
Stand construction   2           7,000.00      14,000.00
"""


def test_of_two_firms_without_labels_the_one_in_the_country_of_the_bank_is_paid() -> None:
    record, _ = commercial_invoice.read([sheet(ADDRESSED_FIRST)])
    assert (record.supplier.country, record.buyer.country, record.buyer.bin) == ("CN", "KZ", "190540738660")


APPLICATION = """
ЗАЯВЛЕНИЕ НА ПЕРЕВОД ДЕНЕГ В ИНОСТРАННОЙ ВАЛЮТЕ № 12
Дата                     05.03.2026
Валюта и сумма           USD 7 245,00
Перевододатель           ARNA FOODS LLP
Счет списания            KZ906010131000123456
Банк бенефициара         {bank}
Бенефициар               INFORMA GULF EVENTS LLC
Счет бенефициара         AE070331234567890123456
"""


@pytest.mark.parametrize(
    ("bank", "code"), [("EBILAEAD EMIRATES NBD, DUBAI, UAE", "EBILAEAD"), ("EMIRATES NBD DUBAI, UAE", None)]
)
def test_the_code_of_a_bank_before_its_name(bank: str, code: str | None) -> None:
    record, _ = swift_transfer.read([sheet(APPLICATION.format(bank=bank))])
    assert record.beneficiary.bic == code
