"""Identifiers: known good and bad numbers, and where they are found in running text."""

import pytest

from extractors.identifiers import awb, bic, bin, certificate_number, esf_registration, iban, tnved

FIRMS = "971240001315 200840000951 150540002688 051041002766 081040010463 170740032780 201040900197".split()
MADE_UP = "210340000405 180540021233 210340000569 051141002769".split()
PERSONS = "850101300015 850101300025 910702450039 020315500108 991231600072".split()


@pytest.mark.parametrize("number", [*FIRMS, *MADE_UP, *PERSONS])
def test_bin_and_iin(number: str) -> None:
    assert bin.validate(number) == number
    assert bin.kind(number) == ("person" if number in PERSONS else "firm")


@pytest.mark.parametrize("number", ["190640022724", "97124000131", "9712400013155", "97124000131O", "٩٧١٢٤٠٠٠١٣١٥"])
def test_no_bin(number: str) -> None:
    with pytest.raises(bin.InvalidBin):
        bin.validate(number)


@pytest.mark.parametrize("prefix", ["85010100070", "85010100151"])
def test_prefixes_never_issued(prefix: str) -> None:
    assert not any(bin.is_valid(f"{prefix}{digit}") for digit in range(10))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("БИН971240001315, ИИК", ["971240001315"]),
        ("БИН: 971 240 001 315;", ["971240001315"]),
        ("9 7 1 2 4 0 0 0 1 3 1 5", ["971240001315"]),
        ("971240001315 17", ["971240001315"]),
        ("971240001315/200840000951", ["971240001315", "200840000951"]),
        ("Итого 1 234 567 890 123", []),
        ("123456789012,50", []),
        ("ESF-971240001315-20240131-1A2B3C4D", []),
    ],
)
def test_bins_in_text(text: str, numbers: list[str]) -> None:
    assert [hit.number for hit in bin.find(text)] == numbers


@pytest.mark.parametrize(
    "number",
    (
        "KZ18722S000012345678 KZ906010131000123456 KZ218562203100000001 KZ9396513F0001234567 KZ10998STB0000123456 "
        "KZ28551A024000000KZT KZ16914042204KZ00001 KZ40070103KSN6180000 KZ86125KZT5004100100"
    ).split(),
)
def test_iban(number: str) -> None:
    assert iban.validate(number) == number
    assert [hit.number for hit in iban.find(f"р/с {number}, БИК")] == [number]
    assert iban.split_glued(f"{number}17") == (number, "17")


def test_iban_wrong() -> None:
    assert not iban.is_valid("KZ18722S00001234567")
    assert [(hit.number, hit.valid) for hit in iban.find("ИИК KZ19722S000012345678")] == [
        ("KZ19722S000012345678", False)
    ]
    assert [hit.number for hit in iban.find("KZ011300131 KZ18722S000012345678")] == ["KZ18722S000012345678"]
    assert iban.find("KZ 0 113 00131") == []


def test_every_bank_has_its_own_code() -> None:
    for code in ("HSBKKZKX", "CASPKZKA", "KKMFKZ2A", "INEARUMM"):
        assert bic.validate(code) == code
        assert bic.bank_name(code)
    assert bic.bank_code("BRKEKZKA") == bic.bank_code("SABRKZKA") == "914"
    assert bic.agrees("KKMFKZ2A", "KZ40070103KSN6180000")
    assert bic.find("БИК HSBKKZKX, CONTRACT") == [("HSBKKZKX", True, 4, 12)]


def test_esf_registration() -> None:
    text = "рег. № ЕSF – 210340000405 -\n20240131-\n1A2B3C4D"
    (hit,) = esf_registration.find(text)
    assert hit.number == "ESF-210340000405-20240131-1A2B3C4D"
    assert hit.valid
    assert text[hit.start : hit.end].startswith("ЕSF")
    with pytest.raises(esf_registration.InvalidEsfNumber):
        esf_registration.parts("ESF-210340000405-20240231-1A2B3C4D")


@pytest.mark.parametrize("text", ["СТ-KZ № KZ 0 113 00131 от", "№ КZ011300131", "СТ-KZ 011300131", "KZ-0-113-00131."])
def test_certificate_numbers(text: str) -> None:
    assert [hit.number for hit in certificate_number.find(text)] == ["KZ 0 113 00131"]


@pytest.mark.parametrize("text", ["KZ18722S000012345678", "KZ906010131000123456", "KZ 0 113 0013", "БИН 011300131"])
def test_no_certificate_numbers(text: str) -> None:
    assert certificate_number.find(text) == []


@pytest.mark.parametrize(
    ("text", "valid"), [("7308", True), ("040900", True), ("73089098", True), ("73", False), ("7308А0", False)]
)
def test_tnved(text: str, valid: bool) -> None:
    assert tnved.is_valid(text) is valid


def test_awb() -> None:
    assert awb.is_valid("465-1234 5675")
    assert not awb.is_valid("465-12345676")
    assert [hit.number for hit in awb.find("AWB № 465 - 12345675 от")] == ["465-12345675"]
