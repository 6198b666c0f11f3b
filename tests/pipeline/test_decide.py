"""The decision on a line: the worst of what is wrong with it, and the uplifts that the papers prove."""

from typing import Any

import pytest

from extractors.application import Level
from extractors.records import Party, Record
from pipeline.proof.rulings import Effect, ruling, worst
from pipeline.result import Result
from tests.pipeline.builders import (
    BETA,
    CARGO,
    act,
    certificate,
    claim,
    expense,
    invoice,
    judged,
    line,
    order,
    reconciliation,
    told,
    waybill,
)

PROVED = ("verified", "1000000.00")
UZTRANS = Party(name="UzTrans LLC", country="UZ")


@pytest.mark.parametrize(
    ("effects", "decides"),
    [
        (["none", "reduced", "review", "unverified"], "unverified"),
        (["none", "reduced", "review"], "review"),
        (["none", "reduced"], "reduced"),
        (["none"], "none"),
        ([], "none"),
    ],
)
def test_the_worst_decides(effects: list[Effect], decides: Effect) -> None:
    assert worst(ruling(effect, "code", "R-000", "1", "1") for effect in effects) == decides


def test_unverified_before_review_before_reduced() -> None:
    contradiction, overclaim = act("145", net="900000.00", vat="108000.00"), "1050000.00"
    all_three = judged(claim(expense(overclaim)), invoice(), contradiction, order())
    assert line(all_three) == ("unverified", "0.00")
    assert told(all_three) == {"missing_document st_kz_certificate cut", "amount_mismatch warn", "overclaimed cut"}
    two = judged(claim(expense(overclaim)), certificate(), invoice(), contradiction, order())
    assert line(two) == ("review", "0.00")
    assert line(judged(claim(expense(overclaim)), certificate(), invoice(), order())) == ("reduced", "1000000.00")


def test_reasons_go_from_the_worst_to_the_least() -> None:
    contradiction = act("145", net="900000.00", vat="108000.00")
    result = judged(claim(expense("1050000.00")), invoice(), contradiction, order())
    said = [reason.en for reason in result.expenses[0].reasons]
    assert len(said) == 3
    assert "certificate" in said[0]


def carried(*records: Record, **changes: Any) -> Result:
    stated: dict[str, Any] = {"category": "9.9", "description": "Перевозка Алматы – Ташкент"} | changes
    bill = invoice(description="Транспортные услуги")
    return judged(claim(expense(**stated)), certificate(), bill, act(), reconciliation(), *records)


def rate_of(result: Result) -> str:
    """The rate of the line with its uplifts, by what is reimbursed of a million."""
    return str(result.calculation.groups["delivery"].before_cap / 1_000_000)


def test_the_rate_of_carriage_goes_by_the_level_of_the_goods() -> None:
    assert rate_of(carried()) == "0.30"
    assert rate_of(carried(domestic_carrier=False)) == "0.30"


@pytest.mark.parametrize(
    ("carrier", "proved"),
    [(CARGO, True), (UZTRANS, False), (Party(name="ТОО «Каспий Карго»"), False)],
)
def test_a_domestic_carrier_is_proved_by_the_waybill(carrier: Party, proved: bool) -> None:
    result = carried(waybill(carrier=carrier), domestic_carrier=True)
    assert line(result) == PROVED
    assert rate_of(result) == ("0.35" if proved else "0.30")
    assert told(result) == (set() if proved else {"uplift_not_proved warn"})


def test_an_uplift_that_is_not_claimed_is_not_given() -> None:
    assert rate_of(carried(waybill())) == "0.30"


def test_an_uplift_without_any_waybill_is_not_proved() -> None:
    result = carried(domestic_carrier=True, kz_sea_port=True)
    assert (line(result), rate_of(result)) == (PROVED, "0.30")
    assert [f.code for f in result.findings] == ["uplift_not_proved", "uplift_not_proved"]


def test_a_sea_port_is_proved_by_the_waybill() -> None:
    by_sea = waybill(place_of_loading="Порт Актау", place_of_discharge="Баку, Азербайджан")
    result = carried(by_sea, kz_sea_port=True, domestic_carrier=True, description="Перевозка")
    assert rate_of(result) == "0.40"
    assert rate_of(carried(waybill(), kz_sea_port=True)) == "0.30"


@pytest.mark.parametrize("changes", [{"consignor": BETA}, {"goods": None}, {"place_of_discharge": "Бишкек"}])
def test_a_waybill_that_does_not_agree_is_for_a_person_and_uplifts_nothing(changes: dict[str, Any]) -> None:
    result = carried(waybill(**changes), domestic_carrier=True)
    assert line(result) == ("review", "0.00")
    assert told(result) == {"transport_mismatch warn", "uplift_not_proved warn"}


def test_another_waybill_of_the_bundle_contradicts_nothing() -> None:
    stranger = waybill("77", consignor=BETA)
    assert line(carried(waybill(), stranger)) == PROVED


@pytest.mark.parametrize("carrier", [UZTRANS, Party()])
def test_a_waybill_that_another_line_names_is_that_lines(carrier: Party) -> None:
    """The other line's goods went elsewhere: its waybill says nothing of this one."""
    elsewhere = waybill("15025373", carrier=carrier, place_of_discharge="Омск, Россия")
    other = expense(category="9.9", id="2", description="Перевозка Алматы – Омск, накладная № 15025373")
    stated = expense(category="9.9", description="Перевозка Алматы – Ташкент")
    bill = invoice(description="Транспортные услуги")
    assert line(judged(claim(stated, other), certificate(), bill, act(), reconciliation(), elsewhere)) == PROVED
    # one that no line names may be of any
    result = judged(claim(stated), certificate(), bill, act(), reconciliation(), elsewhere)
    assert (line(result), told(result)) == (("review", "0.00"), {"transport_mismatch warn"})


def test_a_level_that_nobody_knows_is_for_a_person() -> None:
    unlisted = [{"tnved": "180631", "name": "Мёд натуральный", "level": None}]
    application = claim(expense(category="9.8", product="180631"), products=unlisted)
    held = certificate(goods=({"tnved": "180631"},))
    result = judged(application, held, invoice(), order())
    assert (line(result), told(result)) == (("review", "0.00"), {"level_unknown warn"})
    stated = [{"tnved": "180631", "level": Level.MIDDLE}]
    again = judged(claim(expense(category="9.8", product="180631"), products=stated), held, invoice(), order())
    assert line(again) == PROVED
    assert str(again.calculation.total_reimbursable) == "500000.00"


def test_payment_papers_without_signatures_are_cut_by_the_cautious_reading_of_delivery_alone() -> None:
    bill = invoice(description="Транспортные услуги")
    result = judged(claim(expense(category="9.9", description="Перевозка")), certificate(), bill, act(), order())
    calculation = result.calculation
    assert (str(calculation.total_reimbursable), str(calculation.cautious_total)) == ("300000.00", "0.00")
    assert "A-19" in [r.id for r in calculation.readings if r.difference]


def test_an_ineligible_applicant_has_verified_lines_and_no_reimbursement() -> None:
    result = judged(claim(applicant={"insolvency": True}), certificate(), invoice(), order())
    assert line(result) == PROVED
    assert str(result.calculation.total_reimbursable) == "0.00"
    assert "ineligible_applicant" in {f.code for f in result.findings}
