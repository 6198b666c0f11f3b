"""Инвойс of a supplier abroad, in the languages of its country (forms 5)."""

from collections.abc import Sequence

from extractors.billing.month_first import put_month_first
from extractors.cues import Cues
from extractors.documents.billing import Form, read_billing
from extractors.findings import Finding
from extractors.layout import Sheet
from extractors.records import CommercialInvoice

RECORD = CommercialInvoice
CUES = Cues(
    titles=(
        "Commercial invoice",
        "Invoice",
        "Tax invoice",
        "Proforma invoice",
        "Debit note",
        "Инвойс",
        "Счет (инвойс)",
        "Invoice / Инвойс",
        "Инвойс / Invoice",
        "Счет-проформа",
        "Fatura",
        "e-Fatura",
        "e-Arşiv Fatura",
        "Fatura / Invoice",
        "Proforma fatura",
        "商业发票",
        "发票",
        "形式发票",
        "Ҳисобварақ-фактура",
        "Hisobvaraq-faktura",
    ),
    anchors=(
        "Invoice No",
        "Invoice date",
        "Bill to",
        "Sold to",
        "Seller",
        "Buyer",
        "Unit price",
        "Amount due",
        "Subtotal",
        "Grand total",
        "SWIFT",
        "IBAN",
        "Beneficiary",
        "Qty",
        "Description",
        "Продавец",
        "Покупатель",
        "Контракт",
        "Fatura No",
        "Sayın",
        "Birim fiyat",
        "Етказиб берувчи",
        "Сотиб олувчи",
        "卖方",
        "买方",
        "Total",
    ),
    negatives=("Payment invoice", "Төлем шоты", "Счет на оплату", "Payment order", "Ordering customer"),
    with_title=2,
    alone=8,
    long=True,
)
_FORM = Form(titles=CUES.titles)


def read(sheets: Sequence[Sheet]) -> tuple[CommercialInvoice, tuple[Finding, ...]]:
    """The document's pages to its record."""
    reading = read_billing(sheets, _FORM)
    put_month_first(reading.draft, reading.sheets, ("/issued_on", "/contract/date"))
    return reading.record(RECORD, issued="/issued_on")
