"""Every case, many seeds: what it expects hangs together, without drawing a page."""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from samples.cases import BAD, GOOD
from samples.deals import cents
from samples.names.numbers import check_digit, needs_second_pass
from samples.scenario import Scenario
from samples.world import World

SEEDS = range(1, 5)
# a fault of the sums is what these are about
FAULTY = {"lines_do_not_add_up", "net_and_vat_do_not_add_up", "vat_contradicts_rate"}


def scenarios(name: str) -> Iterator[Scenario]:
    for seed in SEEDS:
        scenario = GOOD[name](World(seed, name, 1))
        yield scenario
        yield from scenario.others


def every(name: str, kind: str, scenario: Scenario) -> list[dict[str, Any]]:
    return [item.paper.fields for item in scenario.items if item.paper.kind == kind]


@pytest.mark.parametrize("name", GOOD)
def test_every_case_says_why(name: str) -> None:
    assert (GOOD[name].__doc__ or "").strip()


@pytest.mark.parametrize("name", GOOD)
def test_expected_lines_are_the_claimed_ones(name: str) -> None:
    for scenario in scenarios(name):
        claimed = [line["id"] for line in scenario.application["expenses"]]
        assert [line.id for line in scenario.expenses] == claimed
        assert {finding.expense for finding in scenario.findings} <= {*claimed, None}
        assert {finding.code for finding in scenario.findings} <= scenario.scored_codes
        for finding in scenario.findings:
            assert (finding.kind is not None) == (finding.code == "missing_document")


@pytest.mark.parametrize("name", GOOD)
def test_nothing_is_proved_beyond_the_claim(name: str) -> None:
    for scenario in scenarios(name):
        for line, claim in zip(scenario.expenses, scenario.application["expenses"], strict=True):
            if line.status in ("unverified", "review"):
                assert line.net == 0
                continue
            assert line.net > 0
            claimed = Decimal(claim["claimed"]["amount"])
            if claim["claimed"]["currency"] == "KZT":
                assert line.net <= claimed
                full = line.net == claimed or claim["claimed"]["includes_indirect_taxes"]
                assert full == (line.status == "verified")


@pytest.mark.parametrize("name", GOOD)
def test_total_is_at_most_what_was_proved(name: str) -> None:
    for scenario in scenarios(name):
        if scenario.total is not None:
            assert 0 <= scenario.total <= sum(line.net for line in scenario.expenses)


@pytest.mark.parametrize("name", GOOD)
def test_papers_are_not_dated_after_the_application(name: str) -> None:
    for scenario in scenarios(name):
        days = [
            item.paper.fields[key]
            for item in scenario.items
            for key in ("issued_on", "executed_on", "signed_on", "performed_on")
            if key in item.paper.fields
        ]
        assert (max(days) > scenario.application["submitted_on"]) == (name == "after_submission")


@pytest.mark.parametrize("name", sorted(set(GOOD) - FAULTY))
def test_invoices_add_up(name: str) -> None:
    for scenario in scenarios(name):
        for kind in ("tax_invoice", "completion_act", "commercial_invoice", "proforma_invoice"):
            for fields in every(name, kind, scenario):
                net, gross = Decimal(fields["net_total"]), Decimal(fields["gross_total"])
                taxes = Decimal(fields.get("vat_total", 0)) + Decimal(fields.get("excise_total", 0))
                assert net + taxes == gross
                assert sum(Decimal(line["net"]) for line in fields["lines"]) == net
                for line in fields["lines"]:
                    turnover = Decimal(line["net"]) + Decimal(line.get("excise", 0))
                    rate = Decimal(line.get("vat_rate", 0))
                    assert Decimal(line.get("vat", 0)) == cents(turnover * rate / 100)
                    assert abs(Decimal(line["price"]) * Decimal(line["quantity"]) - Decimal(line["net"])) < Decimal(
                        "0.05"
                    )


@pytest.mark.parametrize("name", sorted(FAULTY))
def test_faulty_invoices_do_not(name: str) -> None:
    for scenario in scenarios(name):
        (fields,) = every(name, "tax_invoice", scenario)
        net, vat, gross = (Decimal(fields[f"{part}_total"]) for part in ("net", "vat", "gross"))
        (line,) = fields["lines"]
        agree = (
            net + vat == gross,
            Decimal(line["net"]) == net,
            Decimal(line["vat"]) == cents(Decimal(line["net"]) * Decimal(line["vat_rate"]) / 100),
        )
        assert agree.count(False) == 1


def _numbers(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from ([node["bin"]] if isinstance(node.get("bin"), str) else [])
        for value in node.values():
            yield from _numbers(value)
    elif isinstance(node, list):
        for value in node:
            yield from _numbers(value)


@pytest.mark.parametrize("name", GOOD)
def test_identifiers_pass_their_check_digit(name: str) -> None:
    for scenario in scenarios(name):
        papers = [item.paper.fields for item in scenario.items]
        wrong = [
            number for number in _numbers([scenario.application, *papers]) if check_digit(number[:11]) != number[11:]
        ]
        assert bool(wrong) == (name == "invalid_bin")


def test_the_same_seed_gives_the_same_case_and_another_another() -> None:
    first, again, other = (GOOD["several_lines"](World(seed, "several_lines", 1)) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_second_pass_of_the_check_digit_occurs() -> None:
    applicants = [
        GOOD["complete_small_claim"](World(seed, "any", 1)).application["applicant"]["bin"] for seed in range(30)
    ]
    assert 2 <= sum(map(needs_second_pass, applicants)) <= 20


@pytest.mark.parametrize("name", BAD)
def test_bad_bundles_are_named_after_their_case(name: str) -> None:
    bad = BAD[name](World(1, name, 1))
    assert bad.name == name
    assert bad.archive is not None or bad.files


def test_most_bad_applications_are_json_with_one_fault() -> None:
    bad = BAD["negative_amount"](World(1, "negative_amount", 1))
    application = json.loads(bad.files["application.json"])
    assert application["expenses"][0]["claimed"]["amount"].startswith("-")
    assert not application["expenses"][1]["claimed"]["amount"].startswith("-")
