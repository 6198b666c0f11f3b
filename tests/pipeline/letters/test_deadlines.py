"""Terms are counted in working days from what the register says; what it does not say is asked for."""

import io
import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace
from rich.console import Console
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.letters.deadlines import deadlines, show
from pipeline.letters.register import EVENTS, Happened, RegisterError, new_register, read_register
from pipeline.letters.terms import Term, terms
from pipeline.result import Result
from pipeline.views.figures import LANGUAGES, Language
from pipeline.write import encode
from tests.pipeline.letters.results import faulty, refused


def happened(**events: str) -> tuple[Happened, ...]:
    """The events, oldest first."""
    return tuple(Happened(event=name, on=date.fromisoformat(on)) for name, on in events.items())  # type: ignore[arg-type]


def stood(result: Result, on: str, **events: str) -> dict[str, Term]:
    return {term.term: term for term in terms(result, happened(**events), date.fromisoformat(on))}


def told(result: Result, on: date, lang: Language = "en") -> str:
    out = io.StringIO()
    show(deadlines([result], {}, on), on, lang, Console(file=out, width=200))
    return out.getvalue().replace("\u00a0", " ")


def test_remarks_are_due_fifteen_working_days_after_the_registration(tmp_path: Path) -> None:
    """Submitted on 14 March 2025; 21, 24 and 25 March are off."""
    result = faulty(tmp_path)
    for on, status, left in (("2025-04-08", "due", 1), ("2025-04-09", "due", 0), ("2025-04-10", "late", -1)):
        term = stood(result, on)["remarks"]
        assert (term.due, term.status, term.left) == (date(2025, 4, 9), status, left)
    assert stood(result, "2025-04-10", registered="2025-03-17")["remarks"].status == "due"
    assert stood(result, "2025-05-01", remarks_sent="2025-04-09")["remarks"].status == "done"
    late = stood(result, "2025-05-01", remarks_sent="2025-04-11")["remarks"]
    assert (late.status, late.left) == ("done_late", -2)


def test_the_applicants_time_runs_from_the_receipt_which_is_asked_for(tmp_path: Path) -> None:
    result = faulty(tmp_path)
    unknown = stood(result, "2025-04-10", remarks_sent="2025-04-01")["fix"]
    assert (unknown.status, unknown.due, unknown.asks) == ("unknown", None, "remarks_received")
    known = stood(result, "2025-04-10", remarks_sent="2025-04-01", remarks_received="2025-04-02")["fix"]
    assert (known.due, known.by, known.assumed) == (date(2025, 4, 11), "applicant", True)
    answered = {"remarks_sent": "2025-04-01", "remarks_received": "2025-04-02", "resubmitted": "2025-04-11"}
    assert "review" not in stood(result, "2025-04-15", remarks_sent="2025-04-01")  # with the applicant
    again = stood(result, "2025-04-15", **answered)
    assert again["review"].since == date(2025, 4, 11)
    assert again["fix"].status == "done"
    assert (again["repeat"].since, again["repeat"].days) == (date(2025, 4, 11), 30)


def test_a_refusal_is_told_three_working_days_before_the_end_and_heard_within_two(tmp_path: Path) -> None:
    result = refused(tmp_path)
    open_ = stood(result, "2025-04-01")
    assert (open_["review"].due, open_["refusal"].due) == (date(2025, 4, 9), date(2025, 4, 4))
    assert "hearing" not in open_
    called = stood(result, "2025-04-04", refusal_sent="2025-04-03")
    assert (called["refusal"].status, called["hearing"].due) == ("done", date(2025, 4, 7))
    assert "refusal" not in stood(faulty(tmp_path), "2025-04-01")


def test_nothing_runs_before_the_application_nor_after_it_ended(tmp_path: Path) -> None:
    result = faulty(tmp_path)
    assert stood(result, "2025-03-13") == {}
    ended = stood(result, "2025-06-01", remarks_sent="2025-04-01", annulled="2025-04-20")
    assert {term.status for term in ended.values()} <= {"done", "done_late"}


def test_what_is_late_stands_first(tmp_path: Path) -> None:
    early = faulty(tmp_path)
    late = replace(early, application="2025-000100", submitted_on=date(2025, 2, 3))
    found = deadlines([early, late], {}, date(2025, 3, 20))
    assert [(t.application, t.status) for t in found[:3:2]] == [("2025-000100", "late"), ("2025-000123", "due")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_list_of_terms_reads_in_every_language(lang: Language, tmp_path: Path) -> None:
    said = told(faulty(tmp_path), date(2025, 4, 8), lang)
    assert "09.04.2025" in said or "9 Apr 2025" in said
    assert "holidays" in said and "*" in said
    assert ("part" in said) == (lang == "en")


def test_a_register_is_read_as_people_write_it(tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text("application;event;date;note\n2025-000123;remarks_sent;01.04.2025;№ 5\n;;;\n", encoding="utf-8-sig")
    assert read_register(path, [faulty(tmp_path)]) == {"2025-000123": happened(remarks_sent="2025-04-01")}
    path.write_text(new_register([faulty(tmp_path)]), encoding="utf-8")
    assert read_register(path) == {"2025-000123": happened(registered="2025-03-14")}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("2025-000123,sent,2025-04-01", "row 2: unknown event 'sent'"),
        ("2025-000123,remarks_sent,31.02.2025", "row 2: no day"),
        ("2025-000999,remarks_sent,2025-04-01", "row 2: the run has no application"),
        ("2025-000123,remarks_sent,2025-03-01", "is before 2025-03-14"),
        ("2025-000123,decided,2025-04-01\n2025-000123,decided,2025-04-01", "row 3: .* is given twice"),
    ],
)
def test_a_register_with_a_fault_is_refused_with_its_row(row: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "register.csv"
    path.write_text(f"application,event,date\n{row}\n", encoding="utf-8")
    with pytest.raises(RegisterError, match=why):
        read_register(path, [faulty(tmp_path)])
    path.write_text("when,what\n", encoding="utf-8")
    with pytest.raises(RegisterError, match="the first row must name"):
        read_register(path)


def run_of(tmp_path: Path) -> Path:
    """A run of one application, as ``otem run`` leaves it."""
    result = faulty(tmp_path)
    folder = tmp_path / "out" / result.application
    folder.mkdir(parents=True)
    (folder / "result.json").write_bytes(encode(result))
    return tmp_path / "out"


def test_the_commands_over_a_run(tmp_path: Path) -> None:
    run, otem = run_of(tmp_path), CliRunner()
    assert otem.invoke(app, ["deadlines", str(run), "--write-register"]).exit_code == 0
    assert otem.invoke(app, ["deadlines", str(run), "--write-register"]).exit_code == 2
    late = otem.invoke(app, ["deadlines", str(run), "--on", "2025-04-10", "--json"])
    assert (late.exit_code, json.loads(late.stdout)[0]["status"]) == (1, "late")
    sheet = tmp_path / "deadlines.xlsx"
    kept = otem.invoke(app, ["deadlines", str(run), "--on", "2025-04-01", "--xlsx", str(sheet)])
    assert kept.exit_code == 0
    cells = [cell.value for row in openpyxl.load_workbook(sheet).active.iter_rows() for cell in row]
    assert "2025-000123" in cells
    help_ = otem.invoke(app, ["deadlines", "--help"], env={"COLUMNS": "200"}).stdout
    assert [event for event in EVENTS if event not in help_] == []


def test_the_command_of_letters_writes_and_refuses(tmp_path: Path) -> None:
    folder, otem = str(run_of(tmp_path) / "2025-000123"), CliRunner()
    done = otem.invoke(app, ["letter", folder, "--kind", "remarks", "--lang", "kk", "--date", "20.03.2025"])
    assert done.exit_code == 0
    assert {p.name for p in (Path(folder) / "letters").iterdir()} == {"remarks.kk.docx", "remarks.kk.pdf"}
    for wrong in (
        ["--kind", "refusal"],
        ["--kind", "thanks"],
        ["--kind", "remarks", "--date", "soon"],
        ["--lang", "en"],
    ):
        assert otem.invoke(app, ["letter", folder, "--kind", "remarks", *wrong]).exit_code == 2, wrong
    listed = otem.invoke(app, ["letter", folder, "--kinds"]).stdout
    assert "ok  remarks" in listed and "no  decision" in listed
