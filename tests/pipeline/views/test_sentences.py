"""Every finding that the program can make has its sentence, and every reason why a page was not read its name."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import checklists
import pipeline
from checklists import editions
from extractors.findings import Finding, Outcome
from pipeline.pages.messages import Reason
from pipeline.result import Text
from pipeline.run import Case, settled
from pipeline.views import texts
from samples.cases import GOOD
from samples.world import World
from tests.pipeline.test_scenarios import case_of

FOLDERS = [Path(package.__file__).parent for package in (pipeline, checklists) if package.__file__]
# What makes findings, and the places of code and text among its positional arguments.
MAKERS = {"ruling": {"code": 1}, "Finding": {}, "Remark": {}}


def places(tree: ast.Module) -> dict[str, dict[str, int]]:
    """The makers, and the functions of a module that take a ``code`` or a ``text`` for one."""
    found = {name: dict(at) for name, at in MAKERS.items()}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(
            isinstance(n, ast.Name) and n.id in MAKERS for n in ast.walk(node)
        ):
            at = {arg.arg: n for n, arg in enumerate(node.args.args) if arg.arg in ("code", "text")}
            if at or any(arg.arg in ("code", "text") for arg in node.args.kwonlyargs):
                found[node.name] = at
    return found


def strings(node: ast.expr | None) -> tuple[str, ...]:
    """What an argument may be: a string, or either of a choice; nothing where it is handed through."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return (node.value,)
    if isinstance(node, ast.IfExp):
        return (*strings(node.body), *strings(node.orelse))
    return ()


def keys(path: Path) -> Iterator[str]:
    """The keys of sentences that a module asks for: of each finding its text, or where it has none its code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known = places(tree)
    for call in ast.walk(tree):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in known):
            continue
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        for name, place in known[call.func.id].items():
            if place < len(call.args):
                given.setdefault(name, call.args[place])
        said = strings(given.get("text"))
        yield from (text for text in said if text)
        if "" in said or "text" not in given:
            yield from strings(given.get("code"))


ASKED = {key for folder in FOLDERS for path in folder.rglob("*.py") for key in keys(path)}
BY_LAW = {cap.code for edition in editions.load_all() for cap in edition.caps} | {
    row.code for e in editions.load_all() for c in e.checklists for b in c.branches for row in b.documents
}


def test_the_search_finds_what_it_should() -> None:
    assert {"payee_differs", "net_vat_gross", "sea_port_not_proved", "several_candidates", "fact_unknown"} <= ASKED
    assert len(ASKED) > 50
    assert {"missing_document", "document_advised"} <= BY_LAW


@pytest.mark.parametrize("key", sorted(ASKED | BY_LAW))
def test_a_finding_has_its_sentence(key: str) -> None:
    assert texts.missing(Finding(code=key, outcome=Outcome.WARN, rule="R-000")) is None


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_why_nobody_could_read_has_its_name(reason: Reason) -> None:
    assert texts.name("unreadable", reason) != Text(en=reason, ru=reason, kk=reason)


def found(case: Case) -> Iterator[Finding]:
    """All that was found of an application before it is settled against others."""
    yield from case.bundle.findings
    yield from (fault for paper in case.papers for fault in paper.faults)
    yield from (ruling.finding for line in case.completeness for ruling in line.rulings)


def test_the_values_of_findings_fill_their_sentences(tmp_path: Path) -> None:
    """A finding that no sentence can name with its values would be told in the barest words."""
    lacking: set[str | None] = set()
    for name, make in GOOD.items():
        main = make(World(1, name, 1))
        (tmp_path / name).mkdir()
        cases = [case_of(scenario, tmp_path / name, backwards=False) for scenario in (main, *main.others)]
        settled_rulings = (ruling for lines in settled(cases) for line in lines for ruling in line.rulings)
        lacking |= {texts.missing(f) for case in cases for f in found(case)}
        lacking |= {texts.missing(ruling.finding) for ruling in settled_rulings}
    assert lacking - {None} == set()
