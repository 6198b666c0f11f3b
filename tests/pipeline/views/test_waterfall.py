"""From the sum claimed to the sum reimbursable, without a tenge lost on the way."""

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline.result import Proof, Result, Status
from pipeline.views.waterfall import by_stake, waterfall
from tests.pipeline.fixtures import results


def changes(result: Result) -> dict[str, Decimal]:
    return {bar.key: bar.level if bar.change is None else bar.change for bar in waterfall(result)}


def test_every_line_falls_where_it_lost(tmp_path: Path) -> None:
    result, _ = results.full(tmp_path)
    assert changes(result) == {
        "claimed": Decimal("5540000.00"),
        "documented": Decimal("-300000.00"),  # line 4: a paper is missing and nothing is proved
        "paid": Decimal("-150000.00"),  # line 2: a fifth of the net of 750 000
        "net": Decimal("-90000.00"),  # line 2: VAT, claimed with the rest
        "undecided": Decimal("-500000.00"),  # line 3: for review
        "verified": Decimal("4500000.00"),
        "rate": Decimal("-2550000.00"),
        "uplift": Decimal("125000.00"),  # line 5: 5 % of 2 500 000
        "cap": Decimal("-100000.00"),
        "reimbursable": Decimal("1975000.00"),
    }


# nets: claimed, verified; proof: claimed, documented, paid, net
@pytest.mark.parametrize(
    ("status", "nets", "proof", "falls"),
    [
        ("verified", (1000, 1000), (1000, 1120, 1120, 1000), {}),
        ("verified", (500, 500), (500, 1120, 560, 500), {}),  # half is paid, and half is claimed
        ("reduced", (1000, 500), (1000, 1120, 560, 500), {"paid": 500}),
        ("reduced", (1120, 1000), (1120, 1120, 1120, 1000), {"net": 120}),
        ("reduced", (600, 500), (600, 560, 560, 500), {"documented": 40, "net": 60}),
        ("unverified", (1000, 0), (1000, 1120, 0, 0), {"paid": 1000}),
        ("unverified", (1000, 0), (1000, 1120, None, None), {"paid": 1000}),
        ("unverified", (1000, 0), (1000, None, None, None), {"documented": 1000}),
        ("review", (1000, 0), (1000, None, None, None), {"undecided": 1000}),
        ("review", (1000, 0), (1000, 1120, 560, 500), {"paid": 500, "undecided": 500}),
    ],
)
def test_a_line_alone(
    tmp_path: Path, status: Status, nets: tuple[int, int], proof: tuple[int | None, ...], falls: dict[str, int]
) -> None:
    names = ("claimed", "documented", "paid", "net")
    stated = {name: None if sum_ is None else Decimal(sum_) for name, sum_ in zip(names, proof, strict=True)}
    full, _ = results.full(tmp_path)
    line = replace(
        full.expenses[0],
        status=status,
        claimed_net=Decimal(nets[0]),
        verified_net=Decimal(nets[1]),
        missing=("payment_order",) if status == "unverified" else (),
        proof=Proof(**stated),
    )
    bars = changes(replace(full, expenses=(line,), findings=()))
    found = {key: -int(bars.get(key, 0)) for key in ("documented", "paid", "net", "undecided", "not_allowed")}
    assert {key: fall for key, fall in found.items() if fall} == falls


def test_costs_outside_the_list_are_not_called_a_tax(tmp_path: Path) -> None:
    full, _ = results.full(tmp_path)
    proof = Proof(claimed=Decimal(1000), documented=Decimal(1120), paid=Decimal(1120), net=Decimal(800))
    line = replace(full.expenses[0], claimed_net=Decimal(1000), verified_net=Decimal(800), proof=proof)
    cut = replace(full.findings[0], code="cost_not_reimbursable", expense=line.id)
    bars = changes(replace(full, expenses=(line,), findings=(cut,)))
    assert (bars["net"], bars["not_allowed"]) == (Decimal(0), Decimal(-200))


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
