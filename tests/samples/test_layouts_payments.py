"""Every layout of payment, transport, contract and other papers prints what the paper says, in each language it declares."""

import io
import re
from collections.abc import Iterator
from decimal import Decimal
from fnmatch import fnmatch
from itertools import product
from types import ModuleType
from typing import Any

import openpyxl
import pypdfium2 as pdfium
import pytest

from samples.layouts import (
    cash,
    contracts,
    customs,
    other,
    payment_clients,
    payments,
    reconciliation,
    statements,
    swift,
    tax_statements,
    transport,
    trip_orders,
)
from samples.layouts.spelling import DATES, NUMBERS, day, money, quantity, short_day
from samples.model import Language, Layout, Paper, Style
from tests.samples.prints import flat, squeezed, text_of

MODULES = (
    cash, contracts, customs, other, payments, reconciliation, statements, swift, tax_statements, transport, trip_orders,
)  # fmt: skip
LAYOUTS = tuple(layout for module in MODULES for layout in module.LAYOUTS)
# a browser takes seconds to start: one language is enough there
CASES = [
    (layout, language, place)
    for place, (layout, language) in enumerate(
        (layout, language) for layout in LAYOUTS for language in layout.languages
    )
    if layout.renderer not in ("browser", "office") or language == layout.languages[0]
]

SUPPLIER = {"name": "ТОО «Экспо Сервис»", "bin": "150640012340"}
BUYER = {"name": "ТОО «Арна Фудс»", "bin": "120340005678"}
PAYER = {**BUYER, "iban": "KZ906010131000123456", "bic": "HSBKKZKX"}
PAYEE = {**SUPPLIER, "iban": "KZ18722S000012345678", "bic": "CASPKZKA"}
PAYMENT: dict[str, Any] = {
    "number": "1022", "issued_on": "2025-02-20", "executed_on": "2025-02-21", "payer": PAYER, "beneficiary": PAYEE,
    "amount": "1121040.50", "currency": "KZT", "knp": "859", "kbe": "17", "mark": "executed",
    "amount_in_words": "Один миллион сто двадцать одна тысяча сорок тенге 50 тиын",
    "purpose": "Оплата по сч. №88 от 02.02.2025 за участие в выставке, в т.ч. НДС 12% - 120 111,48",
}  # fmt: skip
FOREIGN = {
    **PAYMENT, "number": "FT2502200145", "amount": "12345.67", "currency": "USD", "kbe": "27", "kzt_debited": "6172835.00",
    "rate": "500.00", "beneficiary": {"name": "Expo Centre LLC", "iban": "AE070331234567890123456", "bic": "NBADAEAA"},
    "purpose": "PAYMENT FOR EXHIBITION SPACE GULFOOD 2025 INVOICE 2025/EX-114 DD 03.02.2025",
}  # fmt: skip
ENTRIES = [
    {"date": "2025-01-31", "document": "Поступление (Акт 42 от 31.01.2025)", "credit": "1120000.00"},
    {"date": "2025-02-20", "document": "Оплата (Платежное поручение 1022 от 20.02.2025)", "debit": "1120000.00"},
    {"date": "2025-03-31", "document": "Поступление (Акт 57 от 31.03.2025)", "credit": "649600.00"},
]
OPERATIONS = [
    {"date": f"2025-01-{place + 3:02d}", "document": str(1000 + place), ("debit", "credit")[place % 2]: f"{70 + place}2500.10",
     "party": PAYEE, "purpose": f"Оплата по счету № {place}"}
    for place in range(14)
]  # fmt: skip
GOODS = [
    {"tnved": "0409000000", "name": "Мёд натуральный", "gross_weight_kg": "12500"},
    {"tnved": "170490", "name": "Халва подсолнечная", "gross_weight_kg": "830.5"},
]
FIELDS: dict[str, dict[str, Any]] = {
    "payment_order": PAYMENT,
    "swift_transfer": FOREIGN,
    "cash_receipt": PAYMENT,
    "bank_statement": {
        "holder": PAYER, "period_from": "2025-01-01", "period_to": "2025-01-31", "currency": "KZT", "rows": OPERATIONS,
    },
    "reconciliation_act": {
        "period_from": "2025-01-01", "period_to": "2025-12-31", "supplier": SUPPLIER, "buyer": BUYER, "currency": "KZT",
        "opening_balance": "0.00", "debit_total": "1120000.00", "credit_total": "1769600.00", "closing_balance": "649600.00",
        "rows": ENTRIES,
    },
    "trip_order": {
        "number": "15-к", "issued_on": "2025-02-03", "employer": BUYER, "employees": ["Иванов Иван Иванович"],
        "destination": "ОАЭ, г. Дубай", "event": "Gulfood 2025", "from": "2025-02-15", "to": "2025-02-22",
    },
    "transport_document": {
        "number": "0123456", "issued_on": "2025-02-10", "carrier": {"name": "ТОО «ТрансЛогистик»", "bin": "180540021233"},
        "consignor": BUYER, "consignee": {"name": "ООО «Медовый дом»", "country": "RU"}, "place_of_loading": "г. Алматы",
        "place_of_discharge": "г. Москва", "goods": GOODS,
    },
    "customs_declaration": {
        "number": "55302/310125/0012345", "issued_on": "2025-01-31", "consignor": BUYER, "goods": GOODS,
    },
    "tax_statement": {
        "number": "МКД-12/345-И", "issued_on": "2025-03-03", "taxpayer": BUYER, "year": 2024, "taxes_paid": "45000000.00",
        "vat_refunded": "5000000.00",
    },
    "contract": {"number": "12/EXP-2025", "issued_on": "2025-01-16", "parties": [SUPPLIER, BUYER]},
    "other": {},
}  # fmt: skip
ROLES = ("supplier", "buyer", "payer", "beneficiary", "consignor", "carrier", "employer")
EXTRA = {
    "mark": "Исполнено", "mark_date": "2025-02-21", "notes": ["Комиссия банка 350-00"],
    "signatures": dict.fromkeys(ROLES, True), "stamps": dict.fromkeys(ROLES, True),
}  # fmt: skip
# the least a layout is ever asked to print
SPARSE = {"amount": "500.00", "currency": "KZT", "issued_on": "2025-02-20"}
DRAFTABLE = ("payment_order", "swift_transfer")


def spellings(value: str) -> Iterator[str]:
    """All ways in which layouts may print a field's value."""
    yield value
    if value == "KZT":
        yield from ("₸", "тг", "тенге")
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        yield short_day(value)
        yield f"{short_day(value)[6:]}{value[5:7]}{value[8:]}"  # SWIFT's yymmdd
        for dates, seed, language in product(DATES, range(6), ("ru", "kk", "en")):
            yield day(value, Style(seed, dates=dates), language)
    elif re.fullmatch(r"\d+(\.\d+)?", value) and len(value) < 12:
        yield f"{Decimal(value):.3f}"
        thousands = str(Decimal(value).scaleb(-3).normalize() + Decimal("0.0"))  # tax statements in thousands of tenge
        for numbers, seed in product(NUMBERS, range(4)):
            yield quantity(value, Style(seed, numbers=numbers))
            yield quantity(thousands, Style(seed, numbers=numbers))
            if re.search(r"\.\d\d$", value):
                yield money(value, Style(seed, numbers=numbers))
                yield money(value, Style(seed, numbers=numbers), trim=True)


# names of roles and marks are not printed as they stand, long texts are broken by neighbouring cells
UNCHECKED = ("/mark", "*/purpose", "*/document", "/amount_in_words", "*/country", "/event", "/destination")


def unprinted(layout: Layout, paper: Paper, text: str) -> list[str]:
    """The pointers of fields that the layout should have printed and did not."""
    found = squeezed(text)
    return [
        path
        for path, value in flat(paper.fields)
        if not any(fnmatch(path, pattern) for pattern in (*layout.omits, *UNCHECKED))
        and not any(squeezed(spelling) in found for spelling in spellings(value))
    ]


def styles_of(place: int, language: Language) -> list[Style]:
    """Two ways to print numbers and days for each case: eight cases after one another try all of both."""
    return [
        Style(place + turn, language, NUMBERS[(place + 3 * turn) % 8], DATES[(place + place // 8 + 5 * turn) % 8])
        for turn in range(2)
    ]


@pytest.mark.parametrize(("layout", "language", "place"), CASES, ids=lambda part: getattr(part, "name", str(part)))
def test_prints_what_the_paper_says(layout: Layout, language: Language, place: int) -> None:
    paper = Paper(layout.kind, FIELDS[layout.kind], EXTRA)
    for style in styles_of(place, language):
        text = text_of(layout.draw(paper, style))
        assert unprinted(layout, paper, text) == []
        assert squeezed("Комиссия банка 350-00") in squeezed(text)


@pytest.mark.parametrize(
    "layout", [case[0] for case in CASES[::2] if case[0].renderer in ("drawn", "html")], ids=lambda part: part.name
)
def test_a_sparse_paper_has_no_mark_and_no_ink(layout: Layout) -> None:
    paper = Paper(layout.kind, {} if layout.kind == "other" else dict(SPARSE))
    pdf = layout.draw(paper, Style(3, layout.languages[-1]))
    assert not re.search("исполнено|проведено|черновик", text_of(pdf), re.IGNORECASE)


@pytest.mark.parametrize("kind", sorted({layout.kind for layout in LAYOUTS}))
def test_each_kind_has_three_layouts_or_more(kind: str) -> None:
    assert len([layout for layout in LAYOUTS if layout.kind == kind]) >= 3


def test_two_orders_share_a_page() -> None:
    first = Paper("payment_order", PAYMENT, EXTRA)
    second = Paper("payment_order", {**PAYMENT, "number": "1023", "amount": "649600.00"})
    pdf = payments.two_on_a_page(first, second, Style(1, numbers="nbsp"))
    text = squeezed(text_of(pdf))
    assert len(pdfium.PdfDocument(pdf)) == 1
    assert "№1022" in text and "№1023" in text
    assert "1121040,50" in text and "649600,00" in text


@pytest.mark.parametrize("layout", [payments.LAYOUTS[1], cash.LAYOUTS[1]], ids=lambda part: part.name)
def test_the_same_paper_gives_the_same_bytes(layout: Layout) -> None:
    paper = Paper(layout.kind, FIELDS[layout.kind], EXTRA)
    assert layout.draw(paper, Style(5)) == layout.draw(paper, Style(5))


@pytest.mark.parametrize("module", [payment_clients, reconciliation], ids=lambda part: part.__name__)
def test_the_workbook_for_libreoffice_says_it_all(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "office_pdf", lambda workbook: workbook)
    kind = "payment_order" if module is payment_clients else "reconciliation_act"
    paper = Paper(kind, FIELDS[kind], EXTRA)
    sheet = openpyxl.load_workbook(io.BytesIO(module.spreadsheet(paper, Style(2, numbers="comma")))).active
    text = " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    layout = Layout("office", kind, module.spreadsheet, omits=(*payment_clients.NEVER_PRINTED, "/signed/*"))
    assert unprinted(layout, paper, text) == []
