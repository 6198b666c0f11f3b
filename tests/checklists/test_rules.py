"""Every rule of the law is tried: each has ``rules/<id>.toml`` with cases in which it holds and cases in which it does not.

A case is one of these, by the key it has:

- ``given`` and ``holds``: values of papers, and what the rule's predicate answers (true, false, "unknown");
- ``applicant`` … and ``status``: an application without papers, and what its rule of admission comes to;
- ``papers``: an application with its papers through the flow, to the result (see :mod:`tests.checklists.rule_cases`):
  ``finds`` are all findings of the rule, ``tells`` findings of other rules that follow, ``line``, ``lines``, ``total``,
  ``cautious``, ``groups``, ``law`` and ``status`` what the result says;
- ``edit`` and ``refused``: a change to the law's data, and what the loader says to it;
- ``claim`` and ``refused``: a change to application.json, and why the bundle is refused;
- ``listed``: a code of annex 2 on a day, and its ``level`` ("" where it has none).
"""

import json
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import pytest

from checklists import annexes, editions
from checklists.annexes import GoodsList, ServiceList, ServiceRow
from checklists.eligibility import assess
from checklists.folder import OWN
from checklists.model import ChecklistError, Edition, Rule
from checklists.named import APPLICATION, DECIDED, PAPERS
from pipeline.result import Result
from pipeline.rulebook import cases as counted
from pipeline.rulebook import fails, read_cases, table
from pipeline.run import run
from tests.checklists.applications import APPLICANT, application
from tests.checklists.rule_cases import judged

ALL = editions.load_all()
FOLDER = Path(__file__).with_name("rules")
PREDICATES = {*APPLICATION, *PAPERS, *DECIDED}


def asked() -> Iterator[Any]:
    for rule in ALL[-1].rules:
        for case in read_cases(FOLDER / f"{rule.id}.toml"):
            for edition in ALL if "status" in case and "papers" not in case else ALL[-1:]:
                yield pytest.param(edition, rule, case, id=f"{rule.id} {edition.id} {case['name']}")


@pytest.mark.parametrize(("edition", "rule", "case"), list(asked()))
def test_rule(edition: Edition, rule: Rule, case: dict[str, Any], tmp_path: Path) -> None:
    match case:
        case {"given": given}:
            assert _holds(rule, given) == case["holds"]
        case {"papers": _}:
            _check_result(rule, case, judged(case))
        case {"edit": edit}:
            assert _loaded(tmp_path, edit, case.get("refused"))
        case {"claim": claim}:
            _check_refused(tmp_path, claim, case.get("refused"))
        case {"listed": listed}:
            assert (annexes.goods(listed["on"]).level(listed["tnved"]) or "") == case["level"]
        case _:
            _check_assessment(edition, rule, case)


def _holds(rule: Rule, given: dict[str, Any]) -> bool | str:
    predicate = PAPERS[rule.checked_by]
    hints = get_type_hints(predicate)
    hints.pop("return")
    answer = predicate(**{name: msgspec.convert(given.get(name), hint, strict=False) for name, hint in hints.items()})
    return "unknown" if answer is None else answer


def _check_result(rule: Rule, case: dict[str, Any], result: Result) -> None:
    """Every finding of the rule is one that the case names, and bears the citation of its provision."""
    own = [f for f in result.findings if f.rule in (rule.id, *rule.found_as)]
    assert sorted(f"{f.code} {f.outcome}" for f in own) == sorted(case.get("finds", []))
    assert {f.cite for f in own if f.rule == rule.id} <= set(case.get("cites", [rule.cite]))
    told = {f"{f.rule} {f.code} {f.outcome}" for f in result.findings}
    assert set(case.get("tells", [])) <= told
    expected = {"1": case["line"]} if "line" in case else case.get("lines", {})
    lines = {e.id: f"{e.status} {e.verified_net}" for e in result.expenses}
    assert {id: lines[id] for id in expected} == expected
    sums = result.calculation
    for key, found in (("total", sums.total_reimbursable), ("cautious", sums.cautious_total)):
        assert key not in case or found == Decimal(case[key])
    for group, base in case.get("groups", {}).items():
        assert sums.groups[group].base == Decimal(base)
    assert "law" not in case or result.law.edition == case["law"]
    assert "status" not in case or {a.rule: a.status for a in result.eligibility}[rule.id] == case["status"]
    assert expected or {"total", "cautious", "groups", "law", "status"} & case.keys(), "nothing is expected of the case"


def _loaded(folder: Path, edit: dict[str, str], refused: str | None) -> bool:
    """Whether the loader takes the last edition with one change, or refuses it in these words."""
    copy = folder / ALL[-1].id
    shutil.copytree(OWN / "editions" / ALL[-1].id, copy)
    text = (copy / edit["file"]).read_text()
    assert edit["old"] in text
    (copy / edit["file"]).write_text(text.replace(edit["old"], edit["new"], 1))
    if refused is None:
        return editions.load(copy).id == ALL[-1].id
    with pytest.raises(ChecklistError, match=refused):
        editions.load(copy)
    return True


def _check_refused(folder: Path, claim: dict[str, Any], refused: str | None) -> None:
    stated = msgspec.to_builtins(application(), builtin_types=(Decimal,))
    written = json.dumps(stated | claim, default=str, ensure_ascii=False)
    (folder / "application.json").write_text(written, encoding="utf-8")
    found, failures = run([folder], {})
    if refused is None:
        assert (len(found), failures) == (1, [])
    else:
        assert found == []
        assert refused in failures[0].reason


def _check_assessment(edition: Edition, rule: Rule, case: dict[str, Any]) -> None:
    changes = {name: case[name] for name in ("products", "services", "expenses", "claimed_total") if name in case}
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


@pytest.mark.parametrize("rule", ALL[-1].rules, ids=lambda rule: rule.id)
def test_a_rule_has_a_case_in_which_it_holds_and_one_in_which_it_does_not(rule: Rule) -> None:
    assert {fails(case) for case in read_cases(FOLDER / f"{rule.id}.toml")} == {True, False}


def test_every_file_is_of_a_rule() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.toml")) == [rule.id for rule in ALL[-1].rules]


def test_every_predicate_is_used_by_a_rule() -> None:
    assert {rule.checked_by for rule in ALL[-1].rules} >= PREDICATES


def test_the_table_of_rules_is_as_the_command_writes_it() -> None:
    assert (OWN / "RULES.md").read_text() == table(ALL[-1], counted()), (
        "otem law rules --markdown > checklists/RULES.md"
    )


def test_the_application_of_these_tests_has_nothing_wrong_in_it() -> None:
    assessments = assess(application(), ALL[-1])
    assert {a.status for a in assessments} <= {"met", "unknown"}
    assert all(not a.findings for a in assessments)
    assert APPLICANT["role"] == "producer"
