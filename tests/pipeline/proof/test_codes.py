"""What a QR code says against what its paper prints."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from extractors.findings import Source
from extractors.page import Box
from extractors.values.codes import labelled, mentioned
from pipeline.check import check
from pipeline.extract import CONTRADICTIONS, Paper
from pipeline.proof.codes import stated_by_codes
from tests.pipeline.builders import EXPO, invoice, papers

REGISTERED = "ESF-180540021233-20250210-1A2B3C4D"


def coded(*texts: str) -> Paper:
    """Invoice 145 of 10.02.2025 over 1 120 000.00 with these codes on it."""
    (paper,) = papers(invoice(number="145", registration_number=REGISTERED))
    codes = tuple(Source(file="a.pdf", page=1, box=Box(1, 1, 60, 60), quote=text) for text in texts)
    (checked,) = check([msgspec.structs.replace(paper, codes=codes)])
    return checked


def faults(*texts: str) -> list[tuple[str, str]]:
    return [(f.code, f.values["field"]) for f in coded(*texts).faults]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a word or two, 7 999 999",
        "https://check.example/?number=145&sum=1120000.00&date=2025-02-10",
        f"https://check.example/{REGISTERED}",
        # a key that names nothing, a BIN that is the register's own, a figure without a name
        "https://check.example/?s=999999.00&i=180540021233&t=20240101T1010&x=971240001315",
        "{" * 3000,
        "number=" * 2000,
    ],
)
def test_nothing_is_contradicted(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "code", "field"),
    [
        ("https://check.example/?number=146", "code_mismatch", "/number"),
        ("№: 145\nСумма: 1 130 000,00", "code_mismatch", "/gross_total"),
        ('{"doc": {"bin": "971240001315"}}', "code_mismatch", "/supplier/bin"),
        ("ESF-180540021233-20250210-1A2B3C4E", "code_mismatch", "/registration_number"),
        ("дата: 11.02.2025", "code_day_mismatch", "/issued_on"),
    ],
)
def test_a_contradiction_and_where_it_lies(text: str, code: str, field: str) -> None:
    assert faults(text) == [(code, field)]
    assert (code in CONTRADICTIONS) is (code == "code_mismatch")


def test_values_that_a_code_states_as_well() -> None:
    paper = coded(f"{REGISTERED};{EXPO.bin};10.02.2025;1 120 000,00", "number=145")
    found = stated_by_codes(paper)
    assert {"/registration_number", "/supplier/bin", "/issued_on", "/gross_total", "/number"} <= found.keys()
    assert "/net_total" not in found
    assert found["/number"].quote == "number=145"


def test_what_is_named_and_what_is_merely_there() -> None:
    text = "https://check.example/?i=7&s=5600.00&t=20240131T101500"
    assert labelled(text).amounts == frozenset()
    assert mentioned(text).amounts == frozenset({Decimal("5600.00")})
    assert mentioned(text).days == frozenset({date(2024, 1, 31)})
