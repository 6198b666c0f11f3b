"""Every sample case without its pages: what the papers say is taken as read, and what must come of it is the case's own."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
import pytest

from checklists import editions
from extractors.records import RECORDS, Record
from pipeline.check import check
from pipeline.extract import Paper, numbered
from pipeline.ingest import ingest
from pipeline.pages.isolate import Unreadable
from pipeline.pages.messages import Reason
from pipeline.result import Result
from pipeline.run import Case, prove
from samples.cases import GOOD
from samples.model import Paper as Printed
from samples.scenario import Scenario
from samples.world import World
from tests.pipeline.builders import results

SEED = 1
KINDS: Mapping[str, type[Record]] = {record.KIND: record for record in RECORDS}
BROKEN = {"empty": Reason.EMPTY, "text": Reason.NOT_A_PDF, "truncated": Reason.CORRUPT}


def record_of(printed: Printed) -> Record:
    """What a faultless reader makes of the paper: its fields, and where ink stands in the places of signatures."""
    shape = KINDS[printed.kind]
    known = {field.encode_name for field in msgspec.structs.fields(shape)}
    stated = {name: value for name, value in printed.fields.items() if name in known}
    if "signed" in known:
        inked: Mapping[str, bool] = printed.extra.get("signatures", {})
        stated["signed"] = {role: "yes" if ink else "no" for role, ink in inked.items()}
    return msgspec.convert(stated, shape, strict=False)


def papers_of(scenario: Scenario, *, backwards: bool) -> Iterator[Paper]:
    """The papers, each on a page of its own; ``backwards`` files the last one first."""
    printed = [
        paper for item in scenario.items for paper in (item.paper, item.beside) if paper for _ in range(item.copies)
    ]
    for number, paper in enumerate(reversed(printed) if backwards else printed, 1):
        text = json.dumps([paper.kind, paper.fields, paper.extra], default=str, ensure_ascii=False)
        yield Paper(id="", kind=paper.kind, record=record_of(paper), pages=(("papers.pdf", number),), text=text)


def case_of(scenario: Scenario, folder: Path, *, backwards: bool) -> Case:
    """The scenario up to its reconciled lines; only its application is written and read."""
    source = folder / scenario.id
    source.mkdir()
    (source / "application.json").write_text(json.dumps(scenario.application, ensure_ascii=False), encoding="utf-8")
    bundle = ingest(source, folder)
    return prove(
        bundle,
        editions.on(bundle.application.submitted_on),
        check(numbered(papers_of(scenario, backwards=backwards))),
        {(rate.day, rate.currency): rate.kzt for rate in scenario.rates},
        unreadable=[
            *(Unreadable(file=file.path, page=None, reason=Reason.ENCRYPTED) for file in scenario.locked),
            *(Unreadable(file=file.path, page=None, reason=BROKEN[file.how]) for file in scenario.broken),
        ],
    )


def lines(result: Result) -> dict[str, tuple[str, str]]:
    return {expense.id: (expense.status, str(expense.verified_net)) for expense in result.expenses}


def findings(result: Result) -> set[tuple[str, str, str | None, str | None]]:
    """Code, outcome, line, and the kind of a missing paper."""
    return {(f.code, f.outcome, f.expense, f.kind if f.code == "missing_document" else None) for f in result.findings}


def check_findings(scenario: Scenario, result: Result) -> None:
    """Those expected are there, and none of those that a flawless application never has; ``info`` has no effect."""
    expected = {(f.code, f.expense, f.kind) for f in scenario.findings}
    found = {(code, line, kind): outcome for code, outcome, line, kind in findings(result)}
    alarms = {key for key, outcome in found.items() if key[0] in scenario.scored_codes and outcome != "info"}
    assert expected - found.keys() == set()
    assert alarms - expected == set()


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("name", GOOD)
def test_case(name: str, backwards: bool, tmp_path: Path) -> None:
    main = GOOD[name](World(SEED, name, 1))
    scenarios = (main, *main.others)
    cases = [case_of(scenario, tmp_path, backwards=backwards) for scenario in scenarios]
    for scenario, result in zip(scenarios, results(*cases), strict=True):
        expected = {line.id: (line.status, f"{line.net:.2f}") for line in scenario.expenses if line.certain}
        assert {id: told for id, told in lines(result).items() if id in expected} == expected
        check_findings(scenario, result)
        if scenario.total is not None:
            assert result.calculation.total_reimbursable == scenario.total
