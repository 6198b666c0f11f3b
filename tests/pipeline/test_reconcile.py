"""Claimed, documented, paid: what is proved of a line, and why less than was claimed."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from extractors.records import Party, Record
from pipeline.result import Result
from tests.pipeline.builders import (
    ARNA,
    BETA,
    EXPO,
    act,
    certificate,
    claim,
    expense,
    invoice,
    judged,
    line,
    order,
    proforma,
    row,
    told,
    trip,
)
from tests.pipeline.judged import CUT, PROVED, REVIEW, outcome


def judge(amount: str, *records: Record, **changes: Any) -> Result:
    return judged(claim(expense(amount, **changes)), certificate(), *records)


# Claim against paper


@pytest.mark.parametrize(
    ("amount", "expected", "findings"),
    [
        ("1000000.00", PROVED, set()),
        ("900000.00", ("verified", "900000.00"), set()),
        ("1000000.01", ("reduced", "1000000.00"), {"overclaimed cut"}),
        ("1050000.00", ("reduced", "1000000.00"), {"overclaimed cut"}),
        ("1120000.00", ("reduced", "1000000.00"), {"indirect_tax_included cut"}),
        ("1120001.00", ("reduced", "1000000.00"), {"indirect_tax_included cut"}),
        ("1120001.01", ("reduced", "1000000.00"), {"overclaimed cut"}),
    ],
)
def test_claimed_and_documented(amount: str, expected: tuple[str, str], findings: set[str]) -> None:
    result = judge(amount, invoice(), act(), order())
    assert outcome(result) == (expected, findings)


def test_a_claim_that_says_that_it_holds_taxes() -> None:
    result = judge("1120000.00", invoice(), order(), with_taxes=True)
    assert outcome(result) == (PROVED, set())
    assert str(result.expenses[0].claimed_net) == "1000000.00"
    half = judge("560000.00", invoice(), order(), with_taxes=True)
    assert outcome(half) == (("verified", "500000.00"), set())


def test_excise_is_an_indirect_tax_like_vat() -> None:
    bill = invoice(net="1000000.00", excise="100000.00", vat="132000.00")
    paid = order(amount="1232000.00")
    reduced = (("reduced", "1000000.00"), {"indirect_tax_included cut"})
    assert outcome(judge("1000000.00", bill, paid)) == (PROVED, set())
    assert outcome(judge("1232000.00", bill, paid)) == reduced  # with both
    assert outcome(judge("1132000.00", bill, paid)) == reduced  # with VAT
    assert outcome(judge("1100000.00", bill, paid)) == reduced  # with excise
    assert line(judge("1232000.00", bill, paid, with_taxes=True)) == PROVED


def test_a_supplier_without_vat() -> None:
    assert outcome(judge("1000000.00", invoice(vat=None), order(amount="1000000.00"))) == (PROVED, set())
    over = judge("1120000.00", invoice(vat=None), order(amount="1000000.00"))
    assert outcome(over) == (("reduced", "1000000.00"), {"overclaimed cut"})


def test_a_paper_that_does_not_tell_its_vat_is_for_a_person() -> None:
    silent = invoice(net_total=None, vat_total=None, lines=())
    assert outcome(judge("1000000.00", silent, order())) == (REVIEW, {"vat_unclear warn"})


@pytest.mark.parametrize(
    ("request_vat", "purpose", "amount", "expected"),
    [
        (None, "Оплата по счету № 88", "1000000.00", PROVED),
        (None, "Оплата по счету № 88, без НДС", "1000000.00", PROVED),
        (None, "Оплата по счету № 88, в т.ч. НДС 12%", "1000000.00", REVIEW),  # the payment tells another thing
        ("120000.00", "Оплата по счету № 88", "1120000.00", REVIEW),
    ],
)
def test_an_act_silent_on_vat_with_its_request_that_says_there_is_none(
    request_vat: str | None, purpose: str, amount: str, expected: tuple[str, str]
) -> None:
    silent = act(net_total=None, vat_total=None, vat_excluded=None, gross_total=Decimal(amount), lines=())
    asked = proforma(vat=request_vat)
    assert line(judge("1000000.00", silent, asked, order(amount=amount, purpose=purpose))) == expected


def test_a_request_for_another_sum_tells_nothing_of_the_acts_vat() -> None:
    silent = act(net_total=None, vat_total=None, vat_excluded=None, gross_total=Decimal("1120000.00"), lines=())
    asked = proforma(vat=None, contract=silent.contract)
    assert line(judge("1000000.00", silent, asked, order(purpose="Оплата по счету № 88"))) == REVIEW


# Paid


def test_partly_paid_proves_the_share_of_the_net() -> None:
    result = judge("1000000.00", invoice(), order(amount="746666.67"))
    assert outcome(result) == (("reduced", "666666.67"), {"partly_paid cut"})
    proof = result.expenses[0].proof
    assert proof is not None
    assert (str(proof.documented), str(proof.paid), str(proof.net)) == ("1120000.00", "746666.67", "666666.67")


def test_a_claim_of_what_was_paid_is_proved_whole() -> None:
    result = judge("500000.00", invoice(), order(amount="560000.00"))
    assert outcome(result) == (("verified", "500000.00"), {"partly_paid info"})


def test_paid_in_parts_and_paid_for_several() -> None:
    parts = order("1", amount="400000.00"), order("2", amount="720000.00", executed_on=date(2025, 2, 24))
    assert outcome(judge("1000000.00", invoice(), *parts)) == (PROVED, set())
    both = order(amount="1400000.00", purpose="Оплата по счетам-фактурам № 145 и № 146")
    lines = expense(id="1"), expense("500000.00", id="2", references={"invoice": "146"})
    second = invoice("146", net="500000.00", vat="60000.00")
    result = judged(claim(*lines), certificate(), invoice(), second, both)
    assert line(result, "1") == PROVED
    assert (line(result, "2"), told(result, "2")) == (("reduced", "250000.00"), {"partly_paid cut"})


def test_more_than_the_invoice_paid_proves_no_more() -> None:
    assert outcome(judge("1000000.00", invoice(), order(amount="2000000.00"))) == (PROVED, set())


def test_claim_and_payment_that_agree_against_the_invoice_are_for_a_person() -> None:
    """The invoice may be the wrong one, or not the only one."""
    result = judge("1500000.00", invoice(), order(amount="1680000.00"))
    assert outcome(result) == (REVIEW, {"amount_mismatch warn"})


def test_a_tiyn_short_is_paid() -> None:
    assert outcome(judge("1000000.00", invoice(), order(amount="1119999.99"))) == (PROVED, set())


@pytest.mark.parametrize(
    "unproved",
    [
        {"net_total": "1120000.00", "vat_total": None, "vat_excluded": None, "lines": ()},  # one figure alone
        {"net_total": None, "vat_total": "100000.00", "lines": ()},  # a VAT that no rate gives
    ],
)
def test_a_net_that_one_figure_alone_tells_is_for_a_person(unproved: dict[str, Any]) -> None:
    assert outcome(judge("1000000.00", invoice(**unproved), order())) == (REVIEW, {"vat_unclear warn"})


def test_a_net_that_two_figures_tell_counts() -> None:
    for two_of_three in (invoice(net_total=None, lines=()), invoice(gross_total=None, lines=())):
        assert line(judge("1000000.00", two_of_three, order())) == PROVED


@pytest.mark.parametrize("figures", [{"net_total": None, "vat_total": "1420000.00"}, {"net_total": "-1000000.00"}])
def test_taxes_above_the_total_are_for_a_person(figures: dict[str, Any]) -> None:
    result = judge("1000000.00", invoice(**figures), order())
    assert line(result) == REVIEW
    assert "vat_unclear warn" in told(result)


def test_papers_without_number_and_day_are_for_a_person() -> None:
    assert told(judge("1000000.00", invoice(issued_on=None, turnover_on=None), order())) == {"paper_unidentified warn"}
    act_without = act(number=None)
    assert told(judge("1000000.00", invoice(), act_without, order())) == set()  # the invoice states both


def test_an_amendment_of_an_invoice_it_does_not_name_legibly_is_for_a_person() -> None:
    corrected = invoice("146", net="800000.00", vat="96000.00", type="corrected")
    assert told(judge("1000000.00", invoice(), corrected, order())) == {"amendment_unclear warn"}
    assert told(judge("1000000.00", invoice(type="corrected"), order())) == set()  # the one it replaces is not here


# Papers that contradict each other


def test_act_against_invoice() -> None:
    less = act(net="930000.00", vat="111600.00", number="145")
    result = judge("1000000.00", invoice(), less, order())
    assert outcome(result) == (REVIEW, {"amount_mismatch warn"})
    (found,) = result.findings
    assert "the difference is 70\u202f000.00" in found.message.en


def test_an_act_that_states_the_gross_alone_agrees() -> None:
    bare = act("145", net_total=None, vat_total=None, lines=())
    assert outcome(judge("1000000.00", invoice(), bare, order())) == (PROVED, set())


def test_supplier_of_the_claim_against_the_invoice() -> None:
    result = judge("1000000.00", invoice(), order(), supplier=BETA)
    assert outcome(result) == (REVIEW, {"supplier_mismatch warn"})
    misprinted = Party(name=EXPO.name, bin="180540021234")
    assert outcome(judge("1000000.00", invoice(), order(), supplier=misprinted)) == (REVIEW, {"supplier_mismatch warn"})


def test_an_invoice_to_another_buyer() -> None:
    result = judge("1000000.00", invoice(buyer=BETA), order())
    assert outcome(result) == (REVIEW, {"buyer_not_applicant warn"})


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"vat_total": "105000.00", "lines": ()}, "arithmetic_error"),
        ({"amount_in_words": "Два миллиона тенге 00 тиын"}, "amount_in_words_mismatch"),
        ({"supplier": Party(name=EXPO.name, bin="180540021234")}, "invalid_bin"),
    ],
)
def test_a_paper_that_contradicts_itself(changes: dict[str, Any], code: str) -> None:
    result = judge("1000000.00", invoice(**changes), order(), supplier=Party(name=EXPO.name))
    assert line(result) == REVIEW
    assert [(f.code, f.document, f.expense) for f in result.findings] == [(code, "d2", None)]
    assert len(result.expenses[0].reasons) == 1


def test_a_wrong_account_number_is_told_and_the_line_goes_on() -> None:
    payee = Party(name=EXPO.name, bin=EXPO.bin, iban="KZ906010131000123457")
    result = judge("1000000.00", invoice(), order(beneficiary=payee))
    assert line(result) == PROVED
    assert [(f.code, f.document) for f in result.findings] == [("invalid_iban", "d3")]


def test_twins_that_fit_alike_are_for_a_person() -> None:
    twin = invoice("146", issued_on=date(2025, 2, 24), turnover_on=date(2025, 2, 24))
    bare: dict[str, Any] = {"references": {}, "incurred_on": None}
    result = judge("1000000.00", invoice(), twin, order(), **bare)
    assert outcome(result) == (REVIEW, {"several_candidates warn"})


# Twelve months

SUBMITTED = date(2025, 3, 31)


def dated(billed: date, paid: date) -> Result:
    held = certificate(issued_on=date(2024, 1, 10), valid_until=date(2025, 12, 31))
    application = claim(expense(incurred_on=billed), submitted_on=SUBMITTED)
    bill = invoice(issued_on=billed, turnover_on=billed)
    paying = order(issued_on=paid, executed_on=paid, purpose="Оплата по счету № 145")
    return judged(application, held, bill, paying)


@pytest.mark.parametrize(
    ("billed", "paid", "expected", "findings"),
    [
        (date(2024, 3, 31), date(2024, 4, 1), PROVED, {"last_safe_date info"}),
        (date(2024, 4, 1), date(2024, 4, 1), PROVED, {"last_safe_date info"}),
        (date(2024, 3, 31), date(2024, 3, 31), PROVED, {"last_safe_date info"}),
        (date(2024, 3, 30), date(2024, 3, 30), CUT, {"expense_too_old cut"}),
        (date(2024, 3, 30), date(2024, 3, 31), PROVED, {"expense_too_old warn"}),  # the payment alone: A-22
        (date(2025, 3, 31), date(2025, 3, 31), PROVED, set()),
        (date(2025, 3, 31), date(2025, 4, 1), CUT, {"expense_after_submission cut"}),
        (date(2025, 4, 1), date(2025, 3, 31), CUT, {"expense_after_submission cut"}),
    ],
)
def test_act_invoice_and_payment_lie_in_the_twelve_months(
    billed: date, paid: date, expected: tuple[str, str], findings: set[str]
) -> None:
    assert outcome(dated(billed, paid)) == (expected, findings)


def test_the_cautious_reading_of_the_window_leaves_nothing_of_a_line_whose_payment_alone_lies_in_it() -> None:
    calculation = dated(date(2024, 3, 30), date(2024, 4, 2)).calculation
    assert (str(calculation.total_reimbursable), str(calculation.cautious_total)) == ("600000.00", "0.00")
    assert [r.id for r in calculation.readings if r.difference] == ["A-22"]


def test_of_two_payments_the_one_that_is_too_old_does_not_count() -> None:
    application = claim(expense(incurred_on=None), submitted_on=SUBMITTED)
    old = order("1", amount="560000.00", issued_on=date(2024, 3, 1), executed_on=date(2024, 3, 1))
    result = judged(application, certificate(), invoice(), old, order("2", amount="560000.00"))
    assert outcome(result) == (("reduced", "500000.00"), {"expense_too_old cut", "partly_paid cut"})


# The closed list of costs

TICKETS = row("Авиабилеты Алматы - Дубай - Алматы", "300000.00", "36000.00", vat_rate="12", gross="336000.00")
SPACE = row("Аренда выставочной площади", "700000.00", "84000.00", vat_rate="12", gross="784000.00")


def event(amount: str, *rows: Any, paid: str = "1120000.00", **totals: Any) -> Result:
    return judge(
        amount,
        invoice(lines=rows, **totals),
        order(amount=paid),
        trip(),
        category="9.2",
        description="Участие в выставке «Gulfood 2025»",
    )


def test_a_cost_outside_the_closed_list_is_cut() -> None:
    result = event("1000000.00", SPACE, TICKETS)
    assert outcome(result) == (("reduced", "700000.00"), {"cost_not_reimbursable cut"})
    assert outcome(event("700000.00", SPACE, TICKETS)) == (("verified", "700000.00"), {"cost_not_reimbursable info"})


def test_the_closed_list_and_a_partial_payment_both_cut() -> None:
    result = event("1000000.00", SPACE, TICKETS, paid="560000.00")
    assert outcome(result) == (("reduced", "350000.00"), {"cost_not_reimbursable cut", "partly_paid cut"})


def test_a_cost_that_the_list_neither_names_nor_excludes_is_for_a_person() -> None:
    unknown = row("Консультационные услуги", "300000.00", "36000.00", vat_rate="12", gross="336000.00")
    assert outcome(event("1000000.00", SPACE, unknown)) == (REVIEW, {"cost_unclear warn"})


def test_a_paper_whose_rows_are_not_known_is_for_a_person() -> None:
    assert outcome(event("1000000.00")) == (REVIEW, {"cost_unclear warn"})


def test_nothing_but_costs_outside_the_list() -> None:
    all_travel = row("Авиабилеты", "1000000.00", "120000.00", vat_rate="12", gross="1120000.00")
    assert outcome(event("1000000.00", all_travel)) == (CUT, {"cost_not_reimbursable cut"})


def test_a_line_that_claims_nothing_but_a_cost_outside_the_list() -> None:
    cut = (CUT, {"cost_not_reimbursable cut"})
    assert outcome(event("300000.00", SPACE, TICKETS)) == cut
    assert outcome(event("336000.00", SPACE, TICKETS)) == cut
    said = judge(
        "250000.00",
        invoice(lines=(SPACE, TICKETS)),
        order(),
        trip(),
        category="9.2",
        description="Авиабилеты на «Gulfood 2025»",
    )
    assert outcome(said) == cut


def test_rows_outside_the_list_above_the_sum_are_for_a_person() -> None:
    result = event("1000000.00", SPACE, row("Авиабилеты", "9000000.00"))
    assert outcome(result) == (REVIEW, {"cost_not_reimbursable cut", "cost_unclear warn"})


def test_the_net_of_a_row_that_prints_its_gross_alone() -> None:
    tickets = row("Авиабилеты", gross="336000.00")
    assert outcome(event("1000000.00", SPACE, tickets)) == (("reduced", "700000.00"), {"cost_not_reimbursable cut"})
    taxed = row("Авиабилеты", vat="36000.00", gross="336000.00")
    assert line(event("1000000.00", SPACE, taxed)) == ("reduced", "700000.00")
    untaxed = {"vat_total": "0.00", "gross_total": "1000000.00"}
    plain = row("Аренда площади", gross="700000.00"), row("Авиабилеты", gross="300000.00")
    assert line(event("1000000.00", *plain, paid="1000000.00", **untaxed)) == ("reduced", "700000.00")


def test_a_cost_outside_whose_net_is_not_told_is_for_a_person() -> None:
    """One row bears VAT and the other does not: which of them cannot be told."""
    tickets = row("Авиабилеты", gross="300000.00")
    mixed = {"vat_total": "84000.00", "gross_total": "1084000.00"}
    result = event("1000000.00", SPACE, tickets, paid="1084000.00", **mixed)
    assert outcome(result) == (REVIEW, {"cost_unclear warn"})


# Currency


def test_parties_are_told_by_bin_before_name() -> None:
    renamed = Party(name="ТОО «Арна Фудс Экспорт»", bin=ARNA.bin)
    assert outcome(judge("1000000.00", invoice(buyer=renamed), order(payer=renamed))) == (PROVED, set())
