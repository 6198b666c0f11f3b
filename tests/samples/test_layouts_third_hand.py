"""The layouts of the third hand draw in each of their languages and print every sum and BIN that their truth states."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pypdfium2 as pdfium
import pytest

from extractors.records import KINDS
from samples.drawing import covers
from samples.layouts.third_hand import LAYOUTS
from samples.model import Language, Layout, Paper, Style

PRINTS = [
    pytest.param(layout, language, count, id=f"{layout.name}-{language}-{count}")
    for layout in LAYOUTS
    for language in layout.languages
    for count in (1, 12)
]
ROLES = "supplier buyer payer beneficiary consignor consignee carrier holder employer taxpayer issuer".split()
EXTRA: dict[str, Any] = {
    "addresses": dict.fromkeys(ROLES, "г. Шымкент, пр. Республики, 12"),
    "directors": dict.fromkeys(ROLES, "Сейтқали А.Б."),
    "signatures": dict.fromkeys(ROLES, True),
    "stamps": dict.fromkeys(ROLES, True),
    "accounts": {"supplier": "KZ18722S000012345678"},
    "bics": {"supplier": "CASPKZKA"},
    "mark": "Исполнено",
    "mark_date": "2025-05-14",
    "vat_shown": "rows",
    "title": "Письмо",
    "body": ["Направляем пакет документов."],
}
SUPPLIER = {"name": "ТОО «Выставочная компания «Көрме Плюс»", "bin": "180540021233"}
BUYER = {"name": "ТОО «Арна Фудс»", "bin": "210340000405"}


def _billed(count: int) -> dict[str, Any]:
    """What an invoice or act of ``count`` lines states."""
    nets = [Decimal("123456.70") * number for number in range(1, count + 1)]
    lines = [
        {"description": f"Услуги по организации стенда, этап {number}", "unit": "услуга", "quantity": f"{number}",
         "price": "123456.70", "net": str(net), "vat_rate": "12", "vat": f"{net * 12 / 100:.2f}",
         "gross": f"{net + Decimal(f'{net * 12 / 100:.2f}'):.2f}"}
        for number, net in enumerate(nets, 1)
    ]  # fmt: skip
    totals = {f"{name}_total": str(sum(Decimal(line[name]) for line in lines)) for name in ("net", "vat", "gross")}
    return {
        "number": "217", "issued_on": "2025-05-12", "signed_on": "2025-05-12", "turnover_on": "2025-05-10",
        "performed_on": "2025-05-10", "registration_number": "ESF-180540021233-20250512-1A2B3C4D",
        "supplier": SUPPLIER, "buyer": BUYER, "contract": {"number": "7/В", "date": "2025-03-01"},
        "currency": "KZT", "lines": lines, **totals,
    }  # fmt: skip


def _paid(count: int) -> dict[str, Any]:
    return {
        "number": "634", "issued_on": "2025-05-13", "executed_on": "2025-05-14", "amount": "1121040.50",
        "payer": {**BUYER, "iban": "KZ906010131000123456", "bic": "HSBKKZKX"},
        "beneficiary": {**SUPPLIER, "iban": "KZ18722S000012345678", "bic": "CASPKZKA"},
        "currency": "KZT", "knp": "859", "kbe": "17", "purpose": "Оплата по сч. 88 за участие в выставке",
        "amount_in_words": "Один миллион сто двадцать одна тысяча сорок тенге 50 тиын",
    }  # fmt: skip


def _listed(count: int) -> dict[str, Any]:
    """What certificates, trip orders, statements and consignment notes state."""
    goods = [{"tnved": "0409000000", "name": "Мёд", "gross_weight_kg": "1500"}] * count
    booked = [
        {
            "date": "2025-05-12",
            "document": f"{number}",
            "debit": f"{number}4321.50",
            "party": SUPPLIER,
            "purpose": "Оплата",
        }
        for number in range(1, count + 1)
    ]
    return {
        "number": "KZ51130011", "issued_on": "2025-05-12", "valid_until": "2026-05-12", "issuer": "Палата",
        "holder": BUYER, "employer": BUYER, "taxpayer": BUYER, "consignor": BUYER, "parties": [SUPPLIER, BUYER],
        "carrier": SUPPLIER, "consignee": {"name": "Foods LLC", "country": "RU"}, "goods": goods,
        "place_of_loading": "Алматы", "place_of_discharge": "Омск", "employees": ["Сейтқали А.Б."] * count,
        "destination": "Дубай", "event": "«Gulfood 2025»", "from": "2025-05-20", "to": "2025-05-25",
        "period_from": "2025-01-01", "period_to": "2025-12-31", "currency": "KZT", "rows": booked,
        "year": 2024, "taxes_paid": "45000000.10", "vat_refunded": "5000000.20",
    }  # fmt: skip


def _reconciled(count: int) -> dict[str, Any]:
    return _listed(count) | {
        "supplier": SUPPLIER, "buyer": BUYER, "opening_balance": "0.00", "debit_total": "987654.30",
        "credit_total": "1987654.30", "closing_balance": "1000000.00",
    }  # fmt: skip


# the fields of the lists above that each kind states
_STATED = {
    "st_kz_certificate": "number issued_on valid_until issuer holder goods",
    "industrial_certificate": "number issued_on valid_until issuer holder goods",
    "origin_certificate": "number issued_on issuer holder goods",
    "trip_order": "number issued_on employer employees destination event from to",
    "transport_document": "number issued_on carrier consignor consignee place_of_loading place_of_discharge goods",
    "customs_declaration": "number issued_on consignor goods",
    "contract": "number issued_on parties",
    "tax_statement": "number issued_on taxpayer year taxes_paid vat_refunded",
    "bank_statement": "holder period_from period_to currency rows",
    "reconciliation_act": "period_from period_to supplier buyer currency opening_balance debit_total credit_total"
    " closing_balance rows",
    "other": "",
}


def typical(kind: str, count: int) -> Paper:
    if kind in ("payment_order", "swift_transfer", "cash_receipt"):
        return Paper(kind, _paid(count), EXTRA)
    if kind in _STATED:
        fields = _reconciled(count)
        return Paper(kind, {name: fields[name] for name in _STATED[kind].split()}, EXTRA)
    return Paper(kind, _billed(count), EXTRA)


def leaves(node: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Every plain value with its JSON pointer."""
    if isinstance(node, dict):
        for name, inner in node.items():
            yield from leaves(inner, f"{pointer}/{name}")
    elif isinstance(node, list):
        for place, inner in enumerate(node):
            yield from leaves(inner, f"{pointer}/{place}")
    else:
        yield pointer, str(node)


def text_of(pdf: bytes) -> str:
    """The text of all pages without white space."""
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in pdfium.PdfDocument(pdf))


@pytest.mark.parametrize(("layout", "language", "count"), PRINTS)
def test_every_sum_and_bin_is_on_the_page(layout: Layout, language: Language, count: int) -> None:
    paper = typical(layout.kind, count)
    text = text_of(layout.draw(paper, Style(seed=count, language=language, numbers="space")))
    assert text
    for pointer, value in leaves(paper.fields):
        if any(covers(pattern, pointer) for pattern in layout.omits):
            continue
        if re.fullmatch(r"\d+\.\d\d", value):
            assert value.replace(".", ",") in text or f"{Decimal(value):,.2f}" in text, pointer
        elif re.fullmatch(r"\d{12}", value):
            assert value in text, pointer


def test_every_kind_has_a_layout() -> None:
    assert {layout.kind for layout in LAYOUTS} == set(KINDS)
