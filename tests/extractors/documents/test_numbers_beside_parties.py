"""Numbers and codes that stand beside parties: tax numbers of customers, codes of banks, contracts called S/C, totals told."""

from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice, completion_act, swift_transfer
from tests.extractors.typed import sheet

INVOICE = """
AL NOOR EXHIBITION SERVICES LLC
Office 1204, Sheikh Zayed Road, Dubai, United Arab Emirates

COMMERCIAL INVOICE
MESSRS: KOKTEM ONIM LLP, Talgar           INVOICE NO.:   INV-4735
{label:30}{number}
                                          DATE:          2025-12-18
                                          S/C NO.:       № 91 of 2025-10-22
DESCRIPTION OF SERVICES            QTY    UNIT PRICE     AMOUNT USD
Stand construction                 1      8,000.00       8,000.00
TOTAL:                                                   8,000.00

SELLER: Al Noor Exhibition Services LLC
"""


@pytest.mark.parametrize("label", ["Customer Reg. No.", "Your tax ID", "Ihre USt-IdNr. / Your tax ID"])
def test_the_number_of_a_customer(label: str) -> None:
    record = commercial_invoice.read([sheet(INVOICE.format(label=label, number="181040660504"))])[0]
    assert (record.buyer.name, record.buyer.bin) == ("KOKTEM ONIM LLP", "181040660504")
    assert (record.supplier.name, record.supplier.country) == ("Al Noor Exhibition Services LLC", "AE")
    assert record.contract.number == "91"


def test_the_code_of_a_bank_abroad_before_its_name() -> None:
    record = swift_transfer.read(
        [
            sheet("""
Подтверждение перевода (pacs.008)
Кредитор (бенефициар)
Наименование        Al Noor Exhibition Services LLC
Счет (IBAN)         AE890265173239174816241
Банк, BICFI         EBILAEAD Emirates NBD Bank PJSC
Сумма расчетов      14,000.00 USD
Дебитор (плательщик)
Наименование        KOKTEM ONIM LLP
Счет (IBAN)         KZ76849K753690142299
Банк, BICFI         NURSKZKX Nurbank JSC
""")
        ]
    )[0]
    assert (record.payer.bic, record.beneficiary.bic) == ("NURSKZKX", "EBILAEAD")


def test_a_total_told_in_english() -> None:
    record = completion_act.read(
        [
            sheet("""
Act of rendered services № 32
Client: ALTAI BALY LLP
Provider: Al Noor Exhibition Services LLC, Dubai
Services to the total of 10,000.00 USD (Ten thousand US Dollars and 00/100) have been rendered, VAT exempt. Value
before taxes 10,000.00.
""")
        ]
    )[0]
    assert (record.net_total, record.gross_total) == (Decimal(10000), Decimal(10000))
