"""What is said against a line that scans prove stands only where the values behind it are proved."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec
import pytest

from extractors.findings import Source
from extractors.page import Box
from extractors.records import ContractRef, Party, Record
from pipeline.result import Result
from tests.pipeline.builders import (
    ARNA,
    BETA,
    DAY,
    EXPO,
    MESSE,
    PAID,
    act,
    case,
    certificate,
    claim,
    contract_of,
    entry,
    expense,
    foreign_invoice,
    invoice,
    line,
    money,
    order,
    origin_certificate,
    results,
    statement,
    told,
    trip,
)
from tests.pipeline.scanned import CERTIFIED, again, judged, nothing, scans

REVIEW = ("review", "0.00")
GROSS_ALONE: dict[str, Any] = {"net_total": None, "vat_total": None, "lines": None}


def codes(result: Result) -> set[str]:
    return {f.code for f in result.findings if f.outcome != "info"}


def unlike(quote: str, second: str) -> Any:
    """A second reading that repeats the first everywhere but in one place."""

    def reread(sources: Sequence[Source]) -> list[str]:
        return [second if s.quote == quote else s.quote for s in sources]

    return reread


@pytest.mark.parametrize(
    ("records", "code"),
    [
        ((invoice(), act("145", gross_total="1120008.00", **GROSS_ALONE), order()), "amount_mismatch"),
        ((invoice(), act(), order(payer=BETA)), "payer_not_applicant"),
        ((invoice(), act(), order(mark="pending")), "unpaid"),
    ],
)
def test_what_both_readings_say_stands_and_what_one_says_alone_is_a_place_to_look_at(
    records: tuple[Record, ...], code: str
) -> None:
    told_twice = judged(claim(), scans(*records, CERTIFIED), again)
    assert code in codes(told_twice)
    told_once = judged(claim(), scans(*records, CERTIFIED), nothing)
    assert line(told_once) == REVIEW
    assert code not in codes(told_once)
    assert "low_confidence" in codes(told_once)


def test_a_day_that_all_papers_bear_is_said_and_one_alone_outside_the_year_is_a_place_to_look_at() -> None:
    old = date(2021, 2, 10)
    papers = (invoice(issued_on=old, turnover_on=old), act(signed_on=old, performed_on=old), order())
    told_so = judged(claim(expense(incurred_on=old)), scans(*papers, CERTIFIED), again)
    assert "expense_too_old" in codes(told_so)
    alone = judged(claim(), scans(invoice(issued_on=old), act(), order(), CERTIFIED), again)
    assert line(alone) == REVIEW
    assert "expense_too_old" not in codes(alone)


def test_a_payer_that_is_the_payee_or_a_page_with_the_buyers_bin_is_for_a_person() -> None:
    by_itself = scans(invoice(), act(), order(payer=EXPO, beneficiary=None), CERTIFIED)
    assert "payer_not_applicant" not in codes(judged(claim(), by_itself, again))
    by_another = (invoice(), act(), order(payer=BETA), CERTIFIED)
    assert "payer_not_applicant" in codes(judged(claim(), scans(*by_another), again))
    bears = judged(claim(), scans(*by_another, text=f"Отправитель денег БИН {ARNA.bin}"), again)
    assert line(bears) == REVIEW
    assert "payer_not_applicant" not in codes(bears)


def test_a_payment_that_may_be_cut_off_is_not_said_to_pay_a_part() -> None:
    cut = order(amount="120000.00", purpose="Оплата по счет-фактуре № 145 от 10.02.2025")
    result = judged(claim(), scans(invoice(), act(), cut, CERTIFIED), again)
    assert line(result) == REVIEW
    assert "partly_paid" not in codes(result)
    part = judged(claim(), scans(invoice(), act(), order(amount="560000.00"), CERTIFIED), again)
    assert line(part) == ("reduced", "500000.00")


def test_a_certificate_taken_for_another_kind_is_not_missing() -> None:
    other = origin_certificate(issued_on=None, valid_until=None)
    result = judged(claim(), scans(invoice(), act(), order(), other), again)
    assert line(result) == REVIEW
    assert "missing_document" not in codes(result)


@pytest.mark.parametrize(
    ("amount", "party", "missing"), [("1120000.00", EXPO, False), ("1120000.00", BETA, True), ("560000.00", EXPO, True)]
)
def test_a_payment_whose_minus_a_scan_lost_is_not_missing(amount: str, party: Party, missing: bool) -> None:
    books = statement(entry(PAID, "31", credit=amount, party=party, purpose="Оплата по счету-фактуре № 145"))
    result = judged(claim(), scans(invoice(), act(), books, CERTIFIED), again)
    assert ("missing_document" in codes(result)) == missing
    assert line(result)[0] == ("unverified" if missing else "review")


def test_a_paper_in_doubt_is_not_told_to_be_missing() -> None:
    unread = order(amount=None, amount_in_words=None)
    result = judged(claim(), scans(invoice(), act(), unread, CERTIFIED), again)
    assert line(result) == REVIEW
    assert "missing_document" not in codes(result)
    assert result.expenses[0].missing == ()


def test_a_paper_that_is_not_there_is_missing_among_scans_that_are_read_well() -> None:
    result = judged(claim(), scans(invoice(), act(), CERTIFIED), again)
    assert line(result)[0] == "unverified"
    assert "missing_document payment_order cut" in told(result)


def test_digits_that_fail_their_check_at_one_reading_are_no_fault_of_the_paper() -> None:
    supplier = msgspec.structs.replace(EXPO, bin="180540021238")
    scanned = scans(invoice(supplier=supplier), act(), order(), CERTIFIED)
    assert "invalid_bin" not in codes(judged(claim(), scanned, unlike("180540021238", "18054002123")))
    # a number two signs from the supplier's is that one misread, however often it was read
    assert "invalid_bin" not in codes(judged(claim(), scanned, again))
    another = msgspec.structs.replace(BETA, bin="050640001230", name="ТОО «Бета Строй»")
    stranger = scans(invoice(supplier=another), act(supplier=another), CERTIFIED)
    assert "invalid_bin" in codes(judged(claim(), stranger, again))


def test_one_remark_for_the_figures_of_a_paper_not_one_for_each_sum() -> None:
    (row,) = invoice().lines
    wrong = msgspec.structs.replace(row, net=money("1000001.00"), price=money("1000007.00"), gross=money("1120009.00"))
    misread = invoice(lines=(wrong,))
    result = judged(claim(), scans(misread, act(), order(), CERTIFIED), nothing)
    found = [f for f in result.findings if f.document == "d1" and f.rule.startswith("CHECK-")]
    assert [f.code for f in found] == ["low_confidence"]


@pytest.mark.parametrize(
    ("event", "status"),
    [
        ("«Anuqa 2025»", "verified"),
        ("«Anuga 2025»", "verified"),
        ("«BlOFACH 2025»", "review"),
        ("«Anuga 2023»", "review"),
    ],
)
def test_an_event_with_a_letter_misread_is_the_event_claimed(event: str, status: str) -> None:
    stand = expense(category="9.2", description="Аренда выставочной площади, «Anuga 2025», Кёльн")
    rent = {"description": "Аренда выставочной площади"}
    order_to_go = trip(event=event, destination="Кёльн")
    scanned = scans(invoice(**rent), act(**rent), order(), order_to_go, CERTIFIED)
    result = judged(claim(stand), scanned, unlike(event, ""))
    assert line(result)[0] == status, [r.en for r in result.expenses[0].reasons]
    assert "missing_document" not in codes(result)


def test_papers_with_text_of_their_own_are_judged_as_before() -> None:
    (result,) = results(case(claim(), invoice(), act(), order(payer=BETA), certificate()))
    assert "payer_not_applicant cut" in told(result)
    assert ARNA != BETA


def test_a_payment_of_the_supplier_in_doubt_may_be_the_part_that_is_missing() -> None:
    half = order(amount="560000.00")
    other = order(number="901", amount="560000.00", purpose="Оплата", amount_in_words=None)
    scanned = scans(invoice(), act(), half, other, CERTIFIED)
    result = judged(claim(), scanned, unlike("Оплата", ""))
    assert "partly_paid" not in codes(result)
    assert "partly_paid" in codes(judged(claim(), scans(invoice(), act(), half, CERTIFIED), again))


def test_a_certificate_of_a_form_that_nobody_read_is_not_said_to_be_of_another() -> None:
    other = scans(invoice(), act(), order(), origin_certificate())
    assert line(judged(claim(), other, again))[0] == "review"
    titled = (Source(file="a.pdf", page=4, box=Box(50, 20, 200, 30), quote="СЕРТИФИКАТ ФОРМЫ СТ-1", origin="ocr"),)
    known = (*other[:3], msgspec.structs.replace(other[3], decided_by=titled))
    assert line(judged(claim(), known, again))[0] == "unverified"


ABROAD = expense("2000.00", currency="USD", supplier=MESSE, references={"invoice": "INV-7"}, id="2")


@pytest.mark.parametrize(("total", "named"), [("2000.00", False), ("3100.00", True)])
def test_an_invoice_of_no_line_may_be_the_one_that_is_missing(total: str, *, named: bool) -> None:
    """Its number and supplier were misread; with another sum as well it is another's."""
    misread = foreign_invoice("1NU-1", total, supplier=Party(name="Orient Fairs LLC", country="AE"))
    result = judged(claim(ABROAD), scans(misread, CERTIFIED), again)
    (missing,) = [e.missing for e in result.expenses]
    assert ("tax_invoice" in missing or "commercial_invoice" in missing) == named


def test_an_invoice_that_another_line_may_have_holds_no_line_that_it_cannot_bear_on() -> None:
    papers = scans(invoice(), act(), order(), CERTIFIED, foreign_invoice("1NU-1", "3100.00"))
    alone = judged(claim(expense()), papers, again)
    beside = judged(claim(expense(), ABROAD), papers, again)
    assert (line(alone)[0], line(beside)[0]) == ("review", "verified")


@pytest.mark.parametrize(
    ("contract", "first"), [(contract_of("У-218", DAY), "verified"), (contract_of("9", DAY), "review")]
)
def test_an_act_under_the_contract_of_another_line_holds_that_line_alone(contract: ContractRef, first: str) -> None:
    """Its supplier was not read."""
    film: dict[str, Any] = {"supplier": BETA, "contract": contract_of("У-218", DAY)}
    loose = act("495", "300000.00", "36000.00", supplier=Party(name="ТОО «Ке"), contract=contract)
    bundle = scans(
        invoice(contract=contract_of("7", DAY)),
        act(contract=contract_of("7", DAY)),
        order(),
        invoice("812", "500000.00", "60000.00", **film),
        loose,
        CERTIFIED,
    )
    second = expense("500000.00", supplier=BETA, references={"invoice": "812"}, id="2")
    result = judged(claim(expense(), second), bundle, again)
    assert [line.status for line in result.expenses] == [first, "review"]
