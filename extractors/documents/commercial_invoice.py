"""Инвойс of a supplier abroad, in the languages of its country (forms 5)."""

from collections.abc import Sequence

from extractors.billing.month_first import put_month_first
from extractors.billing.titles import title_segments
from extractors.cues import Cues
from extractors.documents.billing import Form, read_billing
from extractors.documents.proforma_invoice import PROFORMAS
from extractors.findings import Finding
from extractors.layout import Sheet
from extractors.records import CommercialInvoice

RECORD = CommercialInvoice
# What takes back a part of an invoice, or all of it.
CREDITS = (
    "Credit note",
    "Credit memo",
    "Credit invoice",
    "Кредит-нота",
    "Кредит нота",
    "Кредитная нота",
    "Корректировочный инвойс",
    "Gutschrift",
    "Rechnungskorrektur",
    "Stornorechnung",
    "İade faturası",
)
CUES = Cues(
    titles=(
        "Rechnung",
        "Faktura",
        "Sales invoice",
        "VAT invoice",
        "Счет-инвойс",
        "Шот-инвойс",
        "Шот (инвойс)",
        "Шот-фактура (инвойс)",
        "Commercial invoice / Инвойс",
        *CREDITS,
        "Commercial invoice",
        "Invoice",
        "Tax invoice",
        "Debit note",
        "Инвойс",
        "Счет (инвойс)",
        "Счет-фактура (инвойс)",
        "Invoice / Инвойс",
        "Инвойс / Invoice",
        "Fatura",
        "e-Fatura",
        "e-Arşiv Fatura",
        "Fatura / Invoice",
        "商业发票",
        "发票",
        "Ҳисобварақ-фактура",
        "Hisobvaraq-faktura",
    ),
    shapes=(
        r"^(?!.*(?:про\W?форма|оплат))(?:\w+\W{1,3}){1,2}инвойс\b",
        r"^(?!.*(?:pro\W?forma|payment))(?:[a-z]+\W{1,3}){1,3}invoice\b(?!.*\b(?:date|address|total|amount)\b)",
    ),
    anchors=(
        "Bill from",
        "Ship to",
        "Payment terms",
        "Terms of payment",
        "Invoice number",
        "VAT No",
        "TRN",
        "Bank details",
        "Account No",
        "Beneficiary bank",
        "Country of origin",
        "HS code",
        "Net weight",
        "Incoterms",
        "Say US dollars",
        "Balance due",
        "Due date",
        "Tax ID",
        "Fatura Tarihi",
        "Düzenlenme tarihi",
        "ETTN",
        "VKN",
        "Vergi dairesi",
        "Miktar",
        "Ödenecek Tutar",
        "Vergiler Dahil Toplam",
        "Hesaplanan KDV",
        "ИНН",
        "КПП",
        "发票号",
        "日期",
        "单价",
        "金额",
        "数量",
        "品名",
        "合计",
        "СТИР",
        "МФО",
        "Invoice No",
        "Invoice date",
        "Bill to",
        "Sold to",
        "Customer",
        "Total due",
        "Billing period",
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
        "Rechnungsnummer",
        "Rechnungsdatum",
        "Einzelpreis",
        "Gesamtbetrag",
        "Fatura No",
        "Sayın",
        "Birim fiyat",
        "Етказиб берувчи",
        "Сотиб олувчи",
        "卖方",
        "买方",
        "Total",
    ),
    # a proforma states what is yet to be supplied: it asks for a payment and proves none
    negatives=("Payment invoice", "Төлем шоты", "Счет на оплату", "Payment order", "Ordering customer", *PROFORMAS),
    with_title=2,
    long=True,
    first=(
        "Invoice No",
        "Invoice number",
        "Invoice date",
        "Bill to",
        "Sold to",
        "Bill from",
        "Fatura No",
        "Fatura Tarihi",
        "Sayın",
    ),
)
_FORM = Form(shapes=CUES.shapes, titles=CUES.titles)


def read(sheets: Sequence[Sheet]) -> tuple[CommercialInvoice, tuple[Finding, ...]]:
    """The document's pages to its record."""
    reading = read_billing(sheets, _FORM)
    # which invoice it takes back from, and how its sums are signed, papers say in many ways: a person decides
    for sheet, segment in title_segments(reading.sheets[:1], CREDITS):
        reading.draft.put("/type", ("additional", sheet.source(segment.words)))
    put_month_first(reading.draft, reading.sheets, ("/issued_on", "/contract/date"))
    return reading.record(RECORD, issued="/issued_on")
