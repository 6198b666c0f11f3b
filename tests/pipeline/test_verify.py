"""The verifier finds every sum that was tampered with."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from checklists import editions
from extractors.application import Level
from pipeline.calculate import calculate
from pipeline.result import Law, Proof, Result
from pipeline.sums import CalculableLine
from pipeline.verify import verify
from tests.checklists.applications import application
from tests.pipeline.results import a_result

replace = msgspec.structs.replace


@pytest.fixture
def sound() -> Result:
    """Two lines, one of each group; one doubtful reading; every cap far away."""
    claim = application()
    lines = [
        CalculableLine(expense_id="1", category="9.1", claimed_net=Decimal("2000.00"), verified_net=Decimal("1000.00")),
        CalculableLine(
            expense_id="2",
            category="9.9",
            claimed_net=Decimal("500.00"),
            verified_net=Decimal("500.00"),
            level=Level.UPPER,
            kz_sea_port=True,
        ),
    ]
    calculation, _ = calculate(claim, editions.on(claim.submitted_on), lines, ineligible=False)
    return a_result(claim, lines, calculation)


def expense(result: Result, **changes: Any) -> Result:
    return replace(result, expenses=(replace(result.expenses[0], **changes), *result.expenses[1:]))


def calculation(result: Result, **changes: Any) -> Result:
    return replace(result, calculation=replace(result.calculation, **changes))


def group(result: Result, name: str, **changes: Any) -> Result:
    groups = result.calculation.groups
    return calculation(result, groups={**groups, name: replace(groups[name], **changes)})


def step(known: Result, number: int, **changes: Any) -> Result:
    steps = list(known.calculation.steps)
    steps[number] = replace(steps[number], **changes)
    return calculation(known, steps=tuple(steps))


def inputs(result: Result, number: int, **changes: str) -> Result:
    return step(result, number, inputs={**result.calculation.steps[number].inputs, **changes})


def reading(result: Result, **changes: Any) -> Result:
    (known,) = result.calculation.readings
    return calculation(result, readings=(replace(known, **changes),))


def test_a_sound_result_has_no_differences(sound: Result) -> None:
    assert verify(sound) == ()
    assert sound.calculation.total_reimbursable == Decimal("1025.00")


ONE = Decimal("1.00")
TAMPERED: dict[str, tuple[Callable[[Result], Result], str]] = {
    "another edition": (lambda r: replace(r, law=Law(edition="2020", in_force_from=date(2020, 1, 1))), "law: 2020"),
    "a line for review is passed": (lambda r: expense(r, status="review"), "expense 1: review, but 1000.00 is passed"),
    "an unverified line is passed": (lambda r: expense(r, status="unverified"), "expense 1: unverified, but 1000.00"),
    "verified, but not all of it": (lambda r: expense(r, status="verified"), "1000.00 of 2000.00 is passed"),
    "reduced, but all of it": (lambda r: expense(r, claimed_net=Decimal("1000.00")), "1000.00 of 1000.00 is passed"),
    "more than its papers prove": (
        lambda r: expense(r, proof=Proof(claimed=None, documented=None, paid=None, net=ONE)),
        "1000.00 is passed, but 1.00 is proved",
    ),
    "a document that is not there": (lambda r: expense(r, documents=("d9",)), "there is no document d9"),
    "another sum verified": (
        lambda r: expense(r, verified_net=Decimal("999.00")),
        "expenses of its step: 1000.00 in the result, 999.00",
    ),
    "a removed category is passed": (
        lambda r: expense(r, category="9.3"),
        "of a removed category: 1000.00 in the result, 0.00",
    ),
    "a line without its step": (lambda r: step(r, 0, expense=None), "expense 1: no step says"),
    "a rate of another table": (lambda r: inputs(r, 0, rate="0.80"), "the law knows no rate 0.80 for 9.1"),
    "an uplift outside delivery": (lambda r: inputs(r, 0, domestic_carrier="0.05"), "knows no uplift domestic_carrier"),
    "an uplift of another size": (lambda r: inputs(r, 1, kz_sea_port="0.50"), "knows no uplift kz_sea_port of 0.50"),
    "a line's result": (lambda r: step(r, 0, result=ONE), "expense 1: reimbursed: 1.00 in the result, 600.00"),
    "a group's base": (lambda r: group(r, "promotion", base=ONE), "promotion: base: 1.00 in the result, 1000.00"),
    "a group's sum": (lambda r: group(r, "promotion", before_cap=ONE), "promotion: before_cap: 1.00 in the result"),
    "a group's cap": (lambda r: group(r, "promotion", cap=ONE), "promotion: cap: 1.00 in the result, 51116000.00"),
    "the granted sums left out": (lambda r: inputs(r, 4, granted_promotion="7.00"), "promotion: cap: 51116000.00"),
    "more taxes than were paid": (lambda r: inputs(r, 8, taxes_paid="6.00"), "delivery: cap: 294900000.00"),
    "no taxes at all": (lambda r: step(r, 8, inputs={}), "delivery: cap: 294900000.00 in the result, 0.00"),
    "a group's sum reimbursed": (
        lambda r: group(r, "delivery", reimbursable=ONE),
        "delivery: reimbursable: 1.00 in the result, 425.00",
    ),
    "a group that is gone": (lambda r: calculation(r, groups={}), "promotion: no such group"),
    "a rate that is no number": (
        lambda r: inputs(r, 0, rate="many"),
        "expense 1: reimbursed: 600.00 in the result, 0.00",
    ),
    "the total": (lambda r: calculation(r, total_reimbursable=ONE), "total_reimbursable: 1.00 in the result, 1025.00"),
    "a cautious total above the literal": (
        lambda r: calculation(r, cautious_total=Decimal("1025.01")),
        "cautious_total: 1025.01 is not within 1025.00",
    ),
    "a reading's literal figure": (lambda r: reading(r, literal=ONE), "A-09: literal: 1.00 in the result, 1025.00"),
    "a reading's difference": (lambda r: reading(r, difference=ONE), "A-09: difference: 1.00 in the result"),
    "money for a refused applicant": (
        lambda r: replace(r, eligibility=(replace(r.eligibility[0], status="failed"),)),
        "total_reimbursable: 1025.00 in the result, 0.00",
    ),
}


@pytest.mark.parametrize("name", TAMPERED)
def test_what_was_tampered_with_is_found(sound: Result, name: str) -> None:
    tamper, says = TAMPERED[name]
    differences = verify(tamper(sound))
    assert any(says in difference for difference in differences), differences
