"""Every layout of other hands prints what is expected of its reader: the truth of a paper."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from types import ModuleType
from typing import Any

import pytest

from extractors.records import KINDS
from samples.layouts import LAYOUTS as ALL
from samples.layouts import (
    another_hand,
    eighth_hand,
    eleventh_hand,
    fifth_hand,
    fourth_hand,
    ninth_hand,
    second_hand,
    seventh_hand,
    sixth_hand,
    tenth_hand,
)
from samples.layouts.papers import country
from samples.layouts.spelling import DATES, NUMBERS, day, money, quantity, short_day
from samples.model import Language, Layout, Paper, Style
from samples.truth import fields_of
from tests.samples.prints import flat, squeezed, text_of

LAYOUTS = (
    *second_hand.LAYOUTS,
    *another_hand.LAYOUTS,
    *fourth_hand.LAYOUTS,
    *fifth_hand.LAYOUTS,
    *sixth_hand.LAYOUTS,
    *seventh_hand.LAYOUTS,
    *eighth_hand.LAYOUTS,
    *ninth_hand.LAYOUTS,
    *tenth_hand.LAYOUTS,
    *eleventh_hand.LAYOUTS,
)
PRINTS = [
    pytest.param(layout, language, count, id=f"{layout.name}-{language}-{count}")
    for layout in LAYOUTS
    for language in layout.languages
    for count in (1, 25)
]
ROLES = "supplier buyer payer beneficiary consignor consignee carrier holder employer taxpayer issuer".split()
EXTRA: dict[str, Any] = {
    "addresses": dict.fromkeys(ROLES, "г. Алматы, ул. Сатпаева, 30А"),
    "directors": dict.fromkeys(ROLES, "Касымов А.Б."),
    "signatures": dict.fromkeys(ROLES, True),
    "stamps": dict.fromkeys(ROLES, True),
    "banks": {
        "payer": "АО «Народный Банк Казахстана»",
        "beneficiary": "АО «KASPI BANK»",
        "supplier": "АО «KASPI BANK»",
    },
    "accounts": {"supplier": "KZ18722S000012345678"},
    "bics": {"supplier": "CASPKZKA"},
    "mark": "Исполнено",
    "mark_date": "2025-02-21",
    "notes": ["Срок поставки 10 дней"],
    "title": "Фотоотчет",
    "body": ["Стенд компании"],
}
SUPPLIER = {"name": "Товарищество с ограниченной ответственностью «Медиа Группа «Жол»", "bin": "180540021233"}
BUYER = {"name": "ТОО «Арна Фудс»", "bin": "210340000405"}
PAYER = {**BUYER, "iban": "KZ906010131000123456", "bic": "HSBKKZKX"}
PAYEE = {**SUPPLIER, "iban": "KZ18722S000012345678", "bic": "CASPKZKA"}
PAYMENT: dict[str, Any] = {
    "number": "1022", "issued_on": "2025-02-20", "executed_on": "2025-02-21", "payer": PAYER, "beneficiary": PAYEE,
    "amount": "1121040.50", "currency": "KZT", "knp": "859", "kbe": "17", "mark": "executed",
    "amount_in_words": "Один миллион сто двадцать одна тысяча сорок тенге 50 тиын",
    "purpose": "Оплата по сч. №88 от 02.02.2025 за участие в выставке, в т.ч. НДС 12% - 120111-48",
}  # fmt: skip
ROAD = {"place_of_loading": "г. Алматы, Казахстан", "place_of_discharge": "г. Москва, Россия"}


def billed(kind: str, count: int) -> dict[str, Any]:
    """An invoice or act of ``count`` lines, taxed at 12 percent; the first of many bears excise."""
    lines = []
    for number in range(1, count + 1):
        net = Decimal("34567.80") * number
        excise = Decimal("18000.00") if number == 1 and count > 1 and kind != "commercial_invoice" else Decimal(0)
        vat = ((net + excise) * 12 / 100).quantize(Decimal("0.01"))
        line = {
            "description": f"Аренда оборудованной площади, павильон {number}",
            "unit": "услуга",
            "quantity": f"{number}",
        }
        line |= {
            "price": "34567.80",
            "net": str(net),
            "vat_rate": "12",
            "vat": str(vat),
            "gross": str(net + excise + vat),
        }
        lines.append(line | ({"excise": str(excise)} if excise else {}))
    names = ("net", "excise", "vat", "gross") if any("excise" in line for line in lines) else ("net", "vat", "gross")
    totals = {f"{name}_total": str(sum(Decimal(line.get(name, "0.00")) for line in lines)) for name in names}
    signed, served = ("signed_on", "performed_on") if kind == "completion_act" else ("issued_on", "turnover_on")
    fields: dict[str, Any] = {
        "number": "145",
        signed: "2025-02-20",
        "supplier": SUPPLIER,
        "buyer": BUYER,
        "currency": "KZT",
    }
    fields |= {"contract": {"number": "15/EXP-2025", "date": "2025-01-10"}, **totals, "lines": lines}
    if kind in ("tax_invoice", "completion_act"):
        fields |= {served: "2025-02-18", "registration_number": "ESF-180540021233-20250220-1A2B3C4D"}
    return fields


def certified(count: int) -> dict[str, Any]:
    goods = [
        {"tnved": f"7308909{place:03d}", "name": f"Окна, модель М-{place}", "local_content_percent": f"{60 + place}.3"}
        for place in range(count)
    ]
    issuer = "Региональная палата предпринимателей г. Алматы"
    fields = {"number": "KZ 5 113 00131", "issued_on": "2025-02-20", "valid_until": "2026-02-19"}
    return fields | {"issuer": issuer, "holder": BUYER, "goods": goods}


def booked(kind: str, count: int) -> dict[str, Any]:
    """Rows of a statement or of an act of reconciliation, sums in and out by turns."""
    rows: list[dict[str, Any]] = []
    for place in range(count):
        row = {"date": f"2025-02-{place + 1:02d}", "document": str(1000 + place)}
        row |= {("debit", "credit")[place % 2]: f"{70 + place}2500.10"}
        rows.append(
            row | ({"party": PAYEE, "purpose": f"Оплата по счету № {place}"} if kind == "bank_statement" else {})
        )
    fields: dict[str, Any] = {"period_from": "2025-02-01", "period_to": "2025-02-28", "currency": "KZT", "rows": rows}
    if kind == "bank_statement":
        return fields | {"holder": PAYER}
    sums = [sum((Decimal(row[side]) for row in rows if side in row), Decimal("0.00")) for side in ("debit", "credit")]
    fields |= {
        "debit_total": str(sums[0]),
        "credit_total": str(sums[1]),
        "closing_balance": str(abs(sums[1] - sums[0])),
    }
    return fields | {"supplier": SUPPLIER, "buyer": BUYER, "opening_balance": "0.00"}


def carried(count: int) -> list[dict[str, str]]:
    return [
        {"tnved": "0409000000", "name": "Мёд натуральный", "gross_weight_kg": f"{830 + place}"}
        for place in range(count)
    ]


def paper_of(kind: str, count: int) -> Paper:
    """A typical paper of the kind, with ``count`` rows of whatever it lists."""
    match kind:
        case "st_kz_certificate" | "industrial_certificate" | "origin_certificate":
            fields = certified(count)
        case "proforma_invoice" | "tax_invoice" | "commercial_invoice" | "completion_act":
            fields = billed(kind, count)
        case "bank_statement" | "reconciliation_act":
            fields = booked(kind, count)
        case "payment_order" | "cash_receipt":
            fields = PAYMENT
        case "swift_transfer":
            fields = PAYMENT | {"currency": "USD", "kzt_debited": "6172835.00", "rate": "500.00"}
        case "trip_order":
            fields = {"number": "15-к", "issued_on": "2025-02-03", "employer": BUYER, "destination": "г. Дубай (ОАЭ)"}
            fields |= {"event": "«Gulfood 2025»", "from": "2025-02-15", "to": "2025-02-22"}
            fields["employees"] = [f"Касымов А.{chr(ord('А') + place)}." for place in range(count)]
        case "transport_document":
            fields = {"number": "0123456", "issued_on": "2025-02-10", "carrier": SUPPLIER, "consignor": BUYER, **ROAD}
            fields |= {"consignee": {"name": "Mavi Fuar Hizmetleri A.Ş."}, "goods": carried(count)}
        case "customs_declaration":
            fields = {"number": "55302/310125/0012345", "issued_on": "2025-01-31", "consignor": BUYER}
            fields["goods"] = carried(count)
        case "tax_statement":
            fields = {"number": "345-исх", "issued_on": "2025-03-03", "taxpayer": BUYER, "year": 2024}
            fields |= {"taxes_paid": "45000000.00", "vat_refunded": "5000000.00"}
        case "contract":
            fields = {"number": "12/EXP-2025", "issued_on": "2025-01-16", "parties": [SUPPLIER, BUYER]}
        case _:
            fields = {}
    return Paper(kind, fields, EXTRA | {"body": EXTRA["body"] * count})


def style_of(layout: Layout, language: Language, count: int) -> Style:
    """One of the ways to print numbers and days, so that all layouts together meet them all."""
    turn = LAYOUTS.index(layout) * 3 + count + len(language)
    return Style(turn, language, NUMBERS[turn % len(NUMBERS)], DATES[turn % len(DATES)])


def spellings(value: str, style: Style) -> Iterator[str]:
    """The ways in which a layout may print a value in this style."""
    yield value
    if value == "KZT":
        yield from ("₸", "тенге", "теңге")
    elif re.fullmatch("[A-Z]{2}", value):
        yield from (country(value, language) for language in ("ru", "kk", "en"))
    elif re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        yield from (short_day(value), value[2:].replace("-", ""), day(value, Style(0)))
        for look in (style, *(replace(style, dates=dates) for dates in DATES)):
            yield from (day(value, look, language) for language in ("ru", "kk", "en"))
    elif re.fullmatch(r"\d+\.\d\d", value):
        yield from (money(value, replace(style, numbers=numbers)) for numbers in NUMBERS)
    if re.fullmatch(r"\d+(\.\d+)?", value) and len(value) < 12:
        yield from (quantity(value, style), value.replace(".", ","))


@pytest.mark.parametrize(("layout", "language", "count"), PRINTS)
def test_the_truth_stands_on_the_page(layout: Layout, language: Language, count: int) -> None:
    paper, style = paper_of(layout.kind, count), style_of(layout, language, count)
    text = squeezed(text_of(layout.draw(paper, style)))
    missing = [
        f"{path} {value}"
        for path, value in flat(fields_of(paper, layout.omits))
        if not any(squeezed(spelling) in text for spelling in spellings(value, style))
    ]
    assert not missing
    assert squeezed("Срок поставки 10 дней") in text


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_bare_paper_states_nothing(layout: Layout) -> None:
    text = squeezed(text_of(layout.draw(Paper(layout.kind, {}), style_of(layout, layout.languages[-1], 1))))
    assert "none" not in text
    assert not re.search(r"\d[.,]\d\d(?!\d)|исполнено|орындалды", text)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_same_paper_gives_the_same_bytes(layout: Layout) -> None:
    paper, style = paper_of(layout.kind, 2), style_of(layout, layout.languages[0], 2)
    assert layout.draw(paper, style) == layout.draw(paper, style)


@pytest.mark.parametrize(
    "hand",
    [
        second_hand,
        another_hand,
        fourth_hand,
        fifth_hand,
        sixth_hand,
        seventh_hand,
        eighth_hand,
        ninth_hand,
        tenth_hand,
        eleventh_hand,
    ],
)
def test_every_kind_has_a_layout(hand: ModuleType) -> None:
    assert {layout.kind for layout in hand.LAYOUTS} == set(KINDS)


def test_only_the_left_out_are_left_out() -> None:
    assert {layout for layout in ALL if layout.left_out} == set(eleventh_hand.LAYOUTS)


@pytest.mark.parametrize(
    "layout", [each for each in LAYOUTS if each.kind == "payment_order"], ids=lambda each: each.name
)
def test_orders_print_the_bank_s_word_and_ink_only_where_there_is(layout: Layout) -> None:
    for language in layout.languages:
        style = Style(1, language)
        with_word, without = (
            layout.draw(Paper("payment_order", PAYMENT, {key: EXTRA[key] for key in keys}), style)
            for keys in (("mark", "mark_date"), ())
        )
        assert "исполнено" in squeezed(text_of(with_word)) and "исполнено" not in squeezed(text_of(without))
        empty, inked = (
            layout.draw(Paper("payment_order", PAYMENT, {"signatures": {"payer": is_inked}}), style)
            for is_inked in (False, True)
        )
        assert empty != inked
        assert re.search("руководитель|директор|басшы", squeezed(text_of(empty)))


def test_electronic_invoices_print_state_and_relation() -> None:
    amended = {"number": "144", "registration_number": "ESF-180540021233-20250210-AAAA1111", "issued_on": "2025-02-10"}
    extra = EXTRA | {"status": "Отозван", "invoice_type": "corrected", "corrects": amended}
    (layout,) = (layout for layout in LAYOUTS if layout.name == "esf_two_halves")
    text = squeezed(text_of(layout.draw(Paper("tax_invoice", billed("tax_invoice", 1), extra), Style(1))))
    assert "отозван" in text and squeezed(amended["registration_number"]) in text
