"""What a mended fault is worth: the total once more, with that fault alone away."""

from datetime import date

from extractors.application import Expense
from extractors.records import Record
from pipeline.result import Result
from tests.pipeline.builders import act, certificate, claim, expense, invoice, judged, order, trip


def stakes(result: Result) -> dict[str, str | None]:
    return {f.code: None if f.at_stake is None else str(f.at_stake) for f in result.findings}


def judge(*records: Record, line: Expense | None = None, held: bool = True) -> Result:
    return judged(claim(line or expense()), *([certificate()] if held else []), *records)


def test_a_missing_paper_is_worth_the_line() -> None:
    assert stakes(judge(invoice(), order(), held=False)) == {"missing_document": "600000.00"}
    event = expense(category="9.2", description="Участие в выставке «Gulfood 2025»")
    stand = invoice(description="Аренда выставочной площади")
    assert stakes(judge(stand, order(), line=event)) == {"missing_document": "600000.00"}


def test_the_rest_of_a_part_payment_is_worth_its_share() -> None:
    assert stakes(judge(invoice(), order(amount="840000.00"))) == {"partly_paid": "150000.00"}


def test_a_contradiction_is_worth_the_line() -> None:
    contradiction = act("145", net="900000.00", vat="108000.00")
    assert stakes(judge(invoice(), contradiction, order())) == {"amount_mismatch": "600000.00"}


def test_a_fault_of_a_paper_is_worth_the_lines_that_rest_on_it() -> None:
    faulty = invoice(amount_in_words="Два миллиона тенге 00 тиын")
    assert stakes(judge(faulty, order())) == {"amount_in_words_mismatch": "600000.00"}
    lines = expense("600000.00", id="1"), expense("400000.00", id="2")
    shared = judged(claim(*lines), certificate(), faulty, order())
    assert stakes(shared) == {"amount_in_words_mismatch": "600000.00"}


def test_of_two_faults_none_alone_is_worth_anything() -> None:
    contradiction = act("145", net="900000.00", vat="108000.00")
    worth = stakes(judge(invoice(), contradiction, order(), held=False))
    assert worth == {"missing_document": "0.00", "amount_mismatch": "0.00"}


def test_a_claim_that_goes_too_far_is_worth_nothing() -> None:
    assert stakes(judge(invoice(), order(), line=expense("1120000.00"))) == {"indirect_tax_included": "0.00"}
    assert stakes(judge(invoice(), order(), line=expense("1050000.00"))) == {"overclaimed": "0.00"}
    both = stakes(judge(invoice(), order(amount="560000.00"), line=expense("1050000.00")))
    assert both == {"overclaimed": "0.00", "partly_paid": "300000.00"}


def test_what_no_paper_mends_is_not_known() -> None:
    old = order(issued_on=date(2024, 1, 10), executed_on=date(2024, 1, 10))
    worth = stakes(judge(invoice(), old))
    assert worth["expense_too_old"] is None


def test_a_remark_that_holds_back_nothing_has_no_stake() -> None:
    assert stakes(judge(invoice(), act(signed=None), order())) == {"signature_unclear": None}


def test_caps_limit_what_a_mended_fault_adds() -> None:
    """50 million were granted this year: 1 116 000.00 are left under the cap of 51 116 000.00."""
    granted = {"reimbursed_this_year": {"promotion": "50000000.00"}}
    lines = expense("1000000.00", id="1"), expense("2000000.00", id="2", references={"invoice": "146"})
    second = invoice("146", net="2000000.00", vat="240000.00")
    result = judged(claim(*lines, applicant=granted), certificate(), invoice(), second, order())
    assert str(result.calculation.total_reimbursable) == "600000.00"
    assert stakes(result)["missing_document"] == "516000.00"


def test_a_trip_order_that_does_not_tell() -> None:
    event = expense(category="9.2", description="Участие в выставке «Gulfood 2025»")
    stand = invoice(description="Аренда выставочной площади")
    assert stakes(judge(stand, order(), trip("«Gulfood 2024»"), line=event)) == {"trip_order_unclear": "600000.00"}
