"""Every rule that a predicate checks has its cases in ``rules/<id>.toml``: at least one that passes and one that does not."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import pytest

from checklists import annexes, editions
from checklists.annexes import GoodsList, ServiceList, ServiceRow
from checklists.eligibility import assess
from checklists.model import Edition, Rule
from checklists.predicates import APPLICATION, PAPERS
from tests.checklists.applications import APPLICANT, application

ALL = editions.load_all()
FOLDER = Path(__file__).with_name("rules")
PREDICATES = {*APPLICATION, *PAPERS}
WITH_PREDICATE = [rule for rule in ALL[-1].rules if rule.checked_by in PREDICATES]


def cases(rule_id: str) -> list[dict[str, Any]]:
    with (FOLDER / f"{rule_id}.toml").open("rb") as file:
        found: list[dict[str, Any]] = tomllib.load(file, parse_float=Decimal)["case"]
    return found


ASKED = [
    pytest.param(edition, rule, case, id=f"{rule.id} {edition.id} {case['name']}")
    for edition in ALL
    for rule in WITH_PREDICATE
    for case in cases(rule.id)
]


@pytest.mark.parametrize(("edition", "rule", "case"), ASKED)
def test_rule(edition: Edition, rule: Rule, case: dict[str, Any]) -> None:
    if "holds" in case:
        assert _holds(rule, case["given"]) == case["holds"]
    else:
        _check_assessment(edition, rule, case)


def _holds(rule: Rule, given: dict[str, Any]) -> bool | str:
    predicate = PAPERS[rule.checked_by]
    hints = get_type_hints(predicate)
    hints.pop("return")
    answer = predicate(**{name: msgspec.convert(given.get(name), hint, strict=False) for name, hint in hints.items()})
    return "unknown" if answer is None else answer


def _check_assessment(edition: Edition, rule: Rule, case: dict[str, Any]) -> None:
    changes = {name: case[name] for name in ("products", "services", "expenses") if name in case}
    goods, services = _lists(complete=case.get("lists_complete", False))
    claim = application(case.get("applicant"), without=case.get("remove", ()), **changes)
    assessments = assess(claim, edition, goods=goods, services=services)
    found = next((a for a in assessments if a.rule == rule.id), None)
    if found is None:
        assert case["status"] == "not_asked"
        return
    assert found.status == case["status"]
    assert found.reading == case.get("reading")
    assert [f"{f.code} {f.text} {f.outcome}" for f in found.findings] == case.get("findings", [])
    assert all((f.rule, f.cite) == (rule.id, rule.cite) for f in found.findings)
    if "values" in case:
        assert [f.values for f in found.findings] == [case["values"]]


def _lists(*, complete: bool) -> tuple[GoodsList, ServiceList]:
    day = application().submitted_on
    row = ServiceRow(ordinal="1", oked="6201", name="Разработка ПО", since=day, cite="a row for this test")
    services = msgspec.structs.replace(annexes.services(day), complete=complete, rows=(row,) if complete else ())
    return msgspec.structs.replace(annexes.goods(day), complete=complete), services


@pytest.mark.parametrize("rule", WITH_PREDICATE, ids=lambda rule: rule.id)
def test_a_rule_with_a_predicate_can_pass_and_can_fail(rule: Rule) -> None:
    holding = {case["holds"] for case in cases(rule.id) if "holds" in case}
    found = {bool(case.get("findings")) for case in cases(rule.id) if "status" in case}
    assert {True, False} <= holding or found == {True, False}


def test_every_file_is_of_a_rule_with_a_predicate() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.toml")) == [rule.id for rule in WITH_PREDICATE]


def test_every_predicate_is_used_by_a_rule() -> None:
    assert {rule.checked_by for rule in WITH_PREDICATE} == PREDICATES


def test_the_application_of_these_tests_has_nothing_wrong_in_it() -> None:
    assessments = assess(application(), ALL[-1])
    assert {a.status for a in assessments} == {"met"}
    assert APPLICANT["role"] == "producer"
