"""Every layout of invoices, acts and certificates prints what its paper says, on one line or over many pages."""

import re
from decimal import Decimal
from typing import Any

import pypdfium2 as pdfium
import pytest

from samples.layouts import acts, certificates, commercial_invoices, proforma, tax_invoices
from samples.layouts.drawing import DATES, NUMBERS
from samples.layouts.spelling import money
from samples.model import Language, Layout, Paper, Style

LAYOUTS = (
    *proforma.LAYOUTS,
    *tax_invoices.LAYOUTS,
    *commercial_invoices.LAYOUTS,
    *acts.LAYOUTS,
    *certificates.LAYOUTS,
)
INSIDE = tuple(layout for layout in LAYOUTS if layout.renderer in ("drawn", "html"))
PRINTS = [
    pytest.param(layout, language, count, id=f"{layout.name}-{language}-{count}")
    for layout in INSIDE
    for language in layout.languages
    for count in (1, 25)
]
EXTRA: dict[str, Any] = {
    "addresses": dict.fromkeys(("supplier", "buyer", "holder"), "г. Алматы, ул. Сатпаева, 30А"),
    "banks": {"supplier": "АО «KASPI BANK»", "buyer": "АО «Народный Банк Казахстана»"},
    "directors": {"supplier": "Касымов А.Б.", "buyer": "Иванова Е.П."},
    "signatures": {"supplier": True, "buyer": True, "holder": True},
    "stamps": {"supplier": True},
    "notes": ["Срок поставки 10 дней"],
}
MONEY = re.compile(r"/(net|vat|gross|excise)(_total)?$|/price$")


def billed(kind: str, count: int) -> Paper:
    """An invoice or act of ``count`` lines, taxed at 12 percent."""
    lines = []
    for number in range(1, count + 1):
        net = Decimal("1234567.80") * number
        vat = net * 12 / 100
        lines.append(
            {
                "description": f"Аренда оборудованной выставочной площади, павильон «{number}»",
                "unit": "услуга",
                "quantity": str(number),
                "price": "1234567.80",
                "net": f"{net:.2f}",
                "vat_rate": "12",
                "vat": f"{vat:.2f}",
                "gross": f"{net + vat:.2f}",
            }
        )
    totals = {f"{key}_total": f"{sum(Decimal(line[key]) for line in lines):.2f}" for key in ("net", "vat", "gross")}
    day = "signed_on" if kind == "completion_act" else "issued_on"
    fields: dict[str, Any] = {
        "number": "145",
        day: "2025-02-20",
        "supplier": {"name": "ТОО «Экспо Сервис»", "bin": "180540021233", "country": "KZ"},
        "buyer": {"name": "ТОО «Арна Фудс»", "bin": "210340000405", "country": "KZ"},
        "contract": {"number": "15/EXP-2025", "date": "2025-01-10"},
        "currency": "KZT",
        **totals,
        "lines": lines,
    }
    if kind in ("tax_invoice", "completion_act"):
        fields |= {"registration_number": "ESF-180540021233-20250220-1A2B3C4D", "turnover_on": "2025-02-18"}
        fields |= {"performed_on": "2025-02-18"} if kind == "completion_act" else {}
    return Paper(kind, fields, EXTRA)


def certified(kind: str, count: int) -> Paper:
    fields = {
        "number": "KZ 5 113 00131",
        "issued_on": "2025-02-20",
        "valid_until": "2026-02-19",
        "issuer": "Региональная палата предпринимателей г. Алматы",
        "holder": {"name": "ТОО «Арна Фудс»", "bin": "210340000405"},
        "goods": [
            {"tnved": f"7308909{n:03d}", "name": f"Окна, модель М-{n}", "local_content_percent": f"{60 + n}.3"}
            for n in range(count)
        ],
    }
    return Paper(kind, fields, EXTRA)


def paper_of(kind: str, count: int) -> Paper:
    return certified(kind, count) if kind.endswith("certificate") else billed(kind, count)


def style_of(layout: Layout, language: Language, count: int) -> Style:
    """One of the ways to print numbers and days, so that all layouts together meet them all."""
    turn = INSIDE.index(layout) * 2 + count + len(language)
    return Style(seed=turn, language=language, numbers=NUMBERS[turn % len(NUMBERS)], dates=DATES[turn % len(DATES)])


def text_of(pdf: bytes) -> str:
    """The text of all pages without white space; «100 000=00» reads as «100 000-00»."""
    document = pdfium.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return re.sub(r"[\s\u00a0\u202f\u2009\ufffe\u0002]+", "", "".join(pages)).replace("=", "-")


def spellings(amount: str) -> set[str]:
    """An amount in every style, also as the rows of a payment slip and an Uzbek invoice have it, without white space."""
    styles = [Style(seed=0, numbers=numbers) for numbers in NUMBERS]
    told = {re.sub(r"\s", "", money(amount, style, trim=trim)) for style in styles for trim in (False, True)}
    return told | {money(amount, Style(seed=0, numbers="plain")).replace(",", ".")}


def flat(node: Any, at: str = "") -> dict[str, str]:
    if isinstance(node, dict):
        return {path: value for key, inner in node.items() for path, value in flat(inner, f"{at}/{key}").items()}
    if isinstance(node, list):
        return {path: value for key, inner in enumerate(node) for path, value in flat(inner, f"{at}/{key}").items()}
    return {at: str(node)}


def printed(layout: Layout, paper: Paper) -> dict[str, str]:
    """The fields that the layout does not leave out."""
    left_out = [re.compile(pattern.replace("*", "[^/]+") + "(/|$)") for pattern in layout.omits]
    return {path: value for path, value in flat(paper.fields).items() if not any(p.match(path) for p in left_out)}


@pytest.mark.parametrize(("layout", "language", "count"), PRINTS)
def test_what_the_paper_says_is_printed(layout: Layout, language: Language, count: int) -> None:
    paper = paper_of(layout.kind, count)
    text = text_of(layout.draw(paper, style_of(layout, language, count)))
    stated = printed(layout, paper)
    missing = [f"{p} {v}" for p, v in stated.items() if MONEY.search(p) and not any(s in text for s in spellings(v))]
    missing += [f"{path} {value}" for path, value in stated.items() if path.endswith("/bin") and value not in text]
    exact = ("/number", "/registration_number", "/contract/number", "/name", "/tnved", "/issuer", "/description")
    folded = text.casefold().replace("-", "")
    for path, value in stated.items():
        if path.endswith(exact) and re.sub(r"[\s-]", "", value).casefold() not in folded:
            missing.append(f"{path} {value}")
    assert not missing


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_omits_name_fields_by_pointer(layout: Layout) -> None:
    assert all(pattern.startswith("/") for pattern in layout.omits)
    assert len({other.name for other in LAYOUTS}) == len(LAYOUTS)


@pytest.mark.parametrize("layout", INSIDE[::6], ids=lambda layout: layout.name)
def test_the_same_paper_gives_the_same_bytes(layout: Layout) -> None:
    paper, style = paper_of(layout.kind, 1), style_of(layout, layout.languages[0], 1)
    assert layout.draw(paper, style) == layout.draw(paper, style)


@pytest.mark.parametrize("layout", INSIDE, ids=lambda layout: layout.name)
def test_what_the_paper_does_not_say_is_not_printed(layout: Layout) -> None:
    text = text_of(layout.draw(Paper(layout.kind, {"number": "145"}), style_of(layout, layout.languages[0], 1)))
    assert "None" not in text
    assert not re.search(r"\d[.,-]\d\d(?!\d)", text), "an amount of no field"


@pytest.mark.parametrize(
    "layout", [layout for layout in INSIDE if not layout.kind.endswith("certificate")], ids=lambda layout: layout.name
)
def test_a_paper_without_vat_says_so(layout: Layout) -> None:
    paper = billed(layout.kind, 1)
    line = {key: value for key, value in paper.fields["lines"][0].items() if not key.startswith("vat")}
    line |= {"gross": line["net"]}
    fields = {key: value for key, value in paper.fields.items() if key != "vat_total"}
    fields |= {"vat_excluded": True, "gross_total": fields["net_total"], "lines": [line]}
    text = text_of(layout.draw(Paper(layout.kind, fields, EXTRA), Style(seed=3, language=layout.languages[0])))
    said = ("безндс", "безналога(ндс)", "ққссыз", "vatexempt")
    assert any(words in text.casefold().replace("-", "") for words in said)


def test_electronic_invoices_print_status_and_relation() -> None:
    paper = billed("tax_invoice", 1)
    amended = {"number": "144", "registration_number": "ESF-180540021233-20250210-AAAA1111"}
    changed = Paper(
        paper.kind,
        paper.fields | {"type": "corrected", "status": "revoked"},
        EXTRA | {"status": "Отозван", "corrects": amended},
    )
    for layout in tax_invoices.LAYOUTS:
        if layout.name.startswith("esf") and layout in INSIDE:
            text = text_of(layout.draw(changed, Style(seed=1)))
            assert "Отозван" in text
            assert "ESF-180540021233-20250210-AAAA1111".replace("-", "") in text.replace("-", "")
