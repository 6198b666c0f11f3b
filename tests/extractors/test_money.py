"""Spellings of amounts beyond the docstrings' examples, and shapes that are none."""

import pytest

from extractors.money import (
    AmbiguousAmount,
    InvalidAmount,
    InvalidRate,
    currency_of,
    is_amount,
    parse_amount,
    parse_quantity,
    parse_rate,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1\u00a0234\u00a0567,89", "1234567.89"),
        ("1\u202f234\u202f567,89", "1234567.89"),
        ("1\u2009234\u2009567,89", "1234567.89"),
        ("1’234’567.89", "1234567.89"),
        ("1,234,567.89", "1234567.89"),
        ("1234567,89", "1234567.89"),
        ("25,63", "25.63"),
        ("350-00", "350.00"),
        ("− 1 910.00 ₸", "-1910.00"),
        ("(1 000,00 тенге)", "-1000.00"),
        ("1.234.567", "1234567"),
        ("0,125", "0.125"),
        ("1234,567", "1234.567"),
        ("5 000 тг.", "5000"),
        ("5 000 тнг", "5000"),
        ("5000теңге", "5000"),
        ("5 000 T", "5000"),
        ("5 000 □", "5000"),
        ("$1,234.50", "1234.50"),
        ("US$ 5", "5"),
        ("1 234,50 руб.", "1234.50"),
        ("¥500", "500"),
        ("AED 100.00", "100.00"),
        ("1 234 567.5 TL", "1234567.5"),
        ("580 000 тенге 00 тиын", "580000.00"),
    ],
)
def test_amounts(text: str, value: str) -> None:
    assert is_amount(text)
    assert str(parse_amount(text)) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "1 22 333",
        "12 34",
        "0 123",
        "00012",
        "1.000.00",
        "1,234 567",
        "1 234 ,50",
        "1 234,",
        ",50",
        "31.01.2024",
        "12%",
        "№ 5",
        "5 шт",
        "1 234,50 1 234,50",
        "971240001315 17",
        "1 000 тенге и более",
        "٣٤",
    ],
)
def test_no_amounts(text: str) -> None:
    with pytest.raises(InvalidAmount):
        parse_amount(text)


@pytest.mark.parametrize(
    ("text", "candidates"),
    [("1.234", ("1.234", "1234")), ("1 234,567", ("1234.567", "1234567")), ("-1.500", ("-1.500", "-1500"))],
)
def test_ambiguous(text: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(AmbiguousAmount) as caught:
        parse_amount(text)
    assert tuple(map(str, caught.value.candidates)) == candidates


@pytest.mark.parametrize(
    ("text", "value"), [("0.000", "0.000"), ("2 500,000", "2500.000"), ("12,5", "12.5"), ("3,141592", "3.141592")]
)
def test_quantities(text: str, value: str) -> None:
    assert str(parse_quantity(text)) == value


@pytest.mark.parametrize("text", ["c НДС", "0,12%", "НДС", "112%", "12 345"])
def test_no_rates(text: str) -> None:
    with pytest.raises(InvalidRate):
        parse_rate(text)


@pytest.mark.parametrize("text", ["без НДС", "Без НДС.", "ҚҚСсыз", "ҚҚС-сыз", "ККС-сыз", "w/o VAT", " – "])
def test_without_vat(text: str) -> None:
    assert parse_rate(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("сумма НДС, в KZT", "KZT"),
        ("казахстанский тенге", "KZT"),
        ("доллар США", "USD"),
        ("U.S. Dollars", "USD"),
        ("белорусский рубль", "BYN"),
        ("SEK", "SEK"),
        ("NOK", "NOK"),
        ("китайский юань", "CNY"),
        ("турецких лир", "TRY"),
        ("RUR", "RUB"),
        ("840", "USD"),
        ("5000тг", "KZT"),
        ("Стоимость", None),
        ("¥", None),
        ("", None),
    ],
)
def test_currencies(text: str, code: str | None) -> None:
    assert currency_of(text) == code
