"""What a second reading of a payment's purpose says, and what is read a second time after papers were mended."""

from collections.abc import Sequence
from datetime import date

import msgspec
import pytest

from extractors.findings import Source
from extractors.records import Invoice, Party, Payment
from pipeline.confirm import confirm
from pipeline.extract import Paper
from pipeline.proof.second import agrees
from tests.pipeline.builders import (
    BETA,
    MESSE,
    act,
    claim,
    contract_of,
    expense,
    foreign_invoice,
    invoice,
    money,
    order,
    transfer,
    waybill,
)
from tests.pipeline.scanned import again, opened, scans


@pytest.mark.parametrize(
    ("second", "other", "proved"),
    [
        ("145", "146", True),
        ("146", "146", False),
        ("145", "245", False),  # either may be meant
    ],
)
def test_a_letter_for_a_digit_of_the_bill_that_the_second_reading_names(second: str, other: str, proved: bool) -> None:
    purpose = "Оплата по счет-фактуре № A45 от 10.02.2025"
    part = order(amount="560000.00", purpose=purpose, amount_in_words=None)
    papers = scans(part, invoice(), invoice(other, "700000.00", "84000.00"))
    read = purpose.replace("A45", second)
    left = opened(papers, lambda sources: [read if s.quote == purpose else s.quote for s in sources])
    assert ("purpose" not in left) == proved


def test_a_number_whose_proof_was_mended_away_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def mended(paper: Paper, *_: object) -> Paper:
        if not isinstance(paper.record, Invoice):
            return paper
        (row,) = paper.record.lines
        lines = (msgspec.structs.replace(row, description="Перевозка"),)
        return msgspec.structs.replace(paper, record=msgspec.structs.replace(paper.record, lines=lines))

    def reread(sources: Sequence[Source]) -> list[str]:
        asked.append([s.quote for s in sources])
        return again(sources)

    asked: list[list[str]] = []
    monkeypatch.setattr("pipeline.confirm.repaired", mended)
    papers = scans(waybill("872970"), invoice(description="Перевозка по накладной № 872970"))
    assert "number" not in opened(papers, reread)
    assert "872970" not in asked[0]
    assert asked[1] == ["872970"]


@pytest.mark.parametrize(
    ("quote", "second", "proved"),
    [
        ("Network Ack", "Status : Network Ack\nМексмогк Аск", True),
        ("Network Ack", "Status : Network Nak", False),
        ("Network Ack", "NAK Network Ack", False),
        ("Исполнено", "Не Исполнено", False),  # what turns a word round stands beside it
    ],
)
def test_a_mark_that_no_word_tells_is_read_again_as_it_stands(quote: str, second: str, proved: bool) -> None:
    papers = scans(transfer(), foreign_invoice(), quotes={"/mark": quote})
    left = opened(papers, lambda sources: [second if s.quote == quote else s.quote for s in sources])
    assert ("mark" not in left) == proved


@pytest.mark.parametrize(
    ("reading", "told"),
    [
        ("32A: 2503271506550, 00", True),  # three signs where the letters of the currency are
        ("2503276550,00", True),
        ("32 25032786550, 00", False),  # the eighth may be a letter, or a digit of the amount
        ("2503271506550,005", False),
        ("2503281506550,00", False),
    ],
)
def test_day_and_amount_of_a_message_whose_currency_reads_as_figures(reading: str, told: bool) -> None:
    for pointer, value in (("/executed_on", date(2025, 3, 27)), ("/amount", 6550)):
        assert agrees(pointer, value, reading, "250327USD6550,00") is told


def test_a_month_in_letters_of_the_other_alphabet() -> None:
    quote = "Date: 06 Mar 2025 Amount: 1960,00"
    told = [agrees("/executed_on", date(2025, 3, 6), f"06 {month} 2025 A: 1960, 00", quote) for month in ("Маг", "May")]
    assert told == [True, False]
    told = [
        agrees("/executed_on", date(2025, 3, 6), f"{figures} 2025 Маг", "250306 2025 Mar")
        for figures in (250306, 250308)
    ]
    assert told == [True, False]


@pytest.mark.parametrize(
    ("first", "second", "day"),
    [
        (date(2025, 2, 2), "Исполнено 20.02.2025", None),  # another day altogether
        (date(2025, 2, 7), "Исполнено 27.02.2025", date(2025, 2, 27)),
        (date(2025, 2, 7), "Исполнено 27.02.2025 17.02.2025", None),
        (date(2025, 2, 25), "Исполнено 28.02.2025", None),  # not before its issue: nothing speaks against it
    ],
)
def test_a_payment_is_not_carried_out_before_it_was_issued(first: date, second: str, day: date | None) -> None:
    papers = scans(transfer(issued_on=date(2025, 2, 20), executed_on=first))
    printed = f"{first:%d.%m.%Y}"
    (paper,) = confirm(papers, claim(), lambda sources: [second if s.quote == printed else s.quote for s in sources])
    assert isinstance(paper.record, Payment)
    assert paper.record.executed_on == (day or first)


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("con", f"a {MESSE.name} 4 GRAND QUAY, . OUBLIN", MESSE.name),
        ("con", "a Musterfirma GmbH 4 GRAND QUAY", "con"),
        ("Other Fairs Ltd", f"{MESSE.name} 4 GRAND QUAY", "Other Fairs Ltd"),  # another firm's
    ],
)
def test_a_payee_whose_name_a_stamp_covers_is_told_by_the_claim(first: str, second: str, name: str) -> None:
    papers = scans(transfer(beneficiary=Party(name=first)))
    application = claim(expense(supplier=MESSE))
    (paper,) = confirm(papers, application, lambda sources: [second if s.quote == first else s.quote for s in sources])
    assert isinstance(paper.record, Payment)
    assert paper.record.beneficiary.name == name


@pytest.mark.parametrize(("country", "proved"), [("DE", True), (None, False)])
def test_words_that_there_is_no_vat_are_not_asked_of_a_supplier_abroad(country: str | None, proved: bool) -> None:
    supplier = Party(name=MESSE.name, country=country)
    bill = foreign_invoice(supplier=supplier, vat_excluded=True)
    papers = scans(bill, transfer(), quotes={"/vat_excluded": "0.00"})
    left = opened(papers, lambda sources: ["ЕЕ" if s.quote == "0.00" else s.quote for s in sources])
    assert ("vat_excluded" not in left) == proved


@pytest.mark.parametrize(
    ("read", "number"),
    [("0T1531049", "OT1531049"), ("0T1531040", "0T1531040"), ("OT1531049", "OT1531049")],
)
def test_a_number_with_a_figure_for_a_letter_is_the_one_that_the_claim_gives(read: str, number: str) -> None:
    application = claim(expense(references={"payment": "OT1531049"}))
    (paper,) = confirm(scans(transfer(read)), application, again)
    assert isinstance(paper.record, Payment)
    assert paper.record.number == number


@pytest.mark.parametrize(
    ("read", "told"),
    [
        ("по договору № 3-3КС/2024 от 17.08.2024", "по договору № 3-ЭКС/2024 от 17.08.2024"),
        ("по договору № 8-ЭКС/2024 от 17.08.2024", "по договору № 8-ЭКС/2024 от 17.08.2024"),  # another figure
        ("по договору № З-ЭКС/2024, акт № 3-3КС/2024", "по договору № 3-ЭКС/2024, акт № 3-ЭКС/2024"),
    ],
)
def test_a_number_in_a_purpose_is_the_one_of_the_payees_papers_that_looks_the_same(read: str, told: str) -> None:
    papers = scans(order(purpose=read), invoice(contract=contract_of("3-ЭКС/2024")))
    paper, _ = confirm(papers, claim(), again)
    assert isinstance(paper.record, Payment)
    assert paper.record.purpose == told
    alone, _ = confirm(
        scans(order(purpose=read), invoice(contract=contract_of("3-ЭКС/2024"), supplier=BETA)), claim(), again
    )
    assert isinstance(alone.record, Payment)
    assert alone.record.purpose == read


@pytest.mark.parametrize(("country", "proved"), [("DE", True), ("KZ", False), (None, False)])
def test_an_act_that_names_no_country_is_of_the_one_that_the_claim_has_its_supplier_in(
    country: str | None, proved: bool
) -> None:
    supplier = Party(name=MESSE.name)
    bill = act(
        net="2000.00",
        vat=None,
        supplier=supplier,
        gross_total=money("2000.00"),
        vat_total=None,
        vat_excluded=None,
        currency="USD",
    )
    papers = scans(bill, transfer())
    application = claim(expense(supplier=Party(name=MESSE.name, country=country)))
    faults = confirm(papers, application, again)[0].faults
    assert all(f.values["field"] != "vat_total" for f in faults if f.rule == "CONFIRM-01") == proved
