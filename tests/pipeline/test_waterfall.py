"""From the sum claimed to the sum reimbursable, without a tenge lost on the way."""

from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from pipeline.result import Result
from pipeline.waterfall import by_stake, waterfall
from tests.pipeline.fixtures import results


def changes(result: Result) -> dict[str, Decimal]:
    return {bar.key: bar.level if bar.change is None else bar.change for bar in waterfall(result)}


def test_every_line_falls_where_it_lost(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    assert changes(result) == {
        "claimed": Decimal("5540000.00"),
        "documented": Decimal("-300000.00"),  # line 4: a paper is missing and nothing is proved
        "paid": Decimal("-168000.00"),  # line 2: 672 000 of 840 000
        "net": Decimal("-72000.00"),  # line 2: VAT
        "undecided": Decimal("-500000.00"),  # line 3: for review
        "verified": Decimal("4500000.00"),
        "rate": Decimal("-2550000.00"),
        "uplift": Decimal("125000.00"),  # line 5: 5 % of 2 500 000
        "cap": Decimal("-100000.00"),
        "reimbursable": Decimal("1975000.00"),
    }


def test_levels_follow_from_changes(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    level = Decimal(0)
    for bar in waterfall(result):
        level = bar.level if bar.change is None else level + bar.change
        assert bar.level == level


def test_an_applicant_who_is_not_admitted_falls_to_nothing(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    refused = replace(result, calculation=replace(result.calculation, total_reimbursable=Decimal("0.00")))
    assert changes(refused)["ineligible"] == Decimal("-1975000.00")


def test_what_no_step_explains_is_shown(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    first = replace(result.expenses[0], verified_net=Decimal("1400001.00"))
    odd = replace(result, expenses=(first, *result.expenses[1:]))
    assert changes(odd)["other"] == Decimal("1.00")


def test_nothing_claimed_is_nothing_reimbursed() -> None:
    assert {bar.level for bar in waterfall(results.unread())} == {Decimal("0.00")}


def test_findings_come_by_money_then_by_what_follows(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    assert [(finding.at_stake, finding.outcome) for finding in by_stake(result.findings)] == [
        (Decimal("300000.00"), "cut"),
        (Decimal("180000.00"), "cut"),
        (Decimal("90000.00"), "cut"),
        (Decimal("54000.00"), "cut"),
        (None, "leave"),
        (None, "warn"),
        (None, "warn"),
        (None, "info"),
    ]
