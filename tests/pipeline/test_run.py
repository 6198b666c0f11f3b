"""The whole flow on a few drawn bundles: read, decided, and every page and value accounted for."""

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from functools import cache
from multiprocessing import active_children
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from checklists.model import Edition
from extractors.fold import squeezed
from extractors.page import Box, Page
from pipeline import run as flow
from pipeline.cli import app
from pipeline.ingest import Bundle
from pipeline.intake.edition import edition_of
from pipeline.pages.pdf import Pdf
from pipeline.pages.store import usage
from pipeline.result import Evidence, Result
from pipeline.run import run
from pipeline.write import encode
from samples.generate import write

# an ordinary claim, pages turned every way, two orders on one page, files that do not open, and two that must be refused
GOOD = ("complete_small_claim", "turned_pages", "payments_on_one_page", "broken_files")
BAD = ("negative_amount", "no_application")
NEAR = 0.6  # pt: boxes are written with one decimal


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundles")
    write(folder, seed=11, cases=[*GOOD, *BAD])
    return folder


def sources(bundles: Path, *names: str) -> list[Path]:
    found = [path for path in sorted(bundles.iterdir()) if path.name.rsplit("-", 1)[-1].removesuffix(".zip") in names]
    assert len(found) == len(names)
    return found


@pytest.fixture(scope="module")
def results(bundles: Path) -> list[tuple[Path, Result]]:
    found, failures = run(sources(bundles, *GOOD), {})
    assert failures == []
    return found


def truth(bundles: Path, result: Result) -> dict[str, list[dict[str, str]]]:
    told: dict[str, list[dict[str, str]]] = json.loads((bundles / "_truth" / f"{result.application}.json").read_text())
    return told


@cache
def page(file: Path, number: int, name: str) -> Page:
    with Pdf(file) as pdf:
        return pdf.page(number, name)


def test_lines_come_out_as_their_case_expects(bundles: Path, results: list[tuple[Path, Result]]) -> None:
    for _, result in results:
        expected = {line["id"]: (line["status"], line["verified_net"]) for line in truth(bundles, result)["expenses"]}
        assert {e.id: (e.status, str(e.verified_net)) for e in result.expenses} == expected


def test_every_page_is_in_one_document_or_told_unreadable(results: list[tuple[Path, Result]]) -> None:
    for source, result in results:
        told = Counter((p.file, p.page) for d in result.documents for p in d.pages)
        closed = {(u.file, u.page) for u in result.unreadable}
        for file in (f for f in result.files if f.role == "pdf"):
            if (file.file, None) in closed:
                assert file.pages is None
                continue
            with Pdf(source / file.file) as pdf:
                assert file.pages == len(pdf)
            for number in range(1, file.pages + 1):
                # two payment orders stand on one sheet where the case says so
                shared = 1 + (source.name.endswith("payments_on_one_page") and told[file.file, number] == 2)
                assert told[file.file, number] + ((file.file, number) in closed) == shared
        assert set(told) <= {(f.file, n) for f in result.files for n in range(1, (f.pages or 0) + 1)}


def test_every_file_is_accounted_for(results: list[tuple[Path, Result]]) -> None:
    for source, result in results:
        on_disk = {str(path.relative_to(source)) for path in source.rglob("*") if path.is_file()}
        assert {f.file for f in result.files} == on_disk
        assert (result.status == "partial") == bool(result.unreadable)


def places(result: Result) -> Iterator[tuple[str, Evidence]]:
    """Every place that a result points to. Of a signature it is the ink, which says nothing itself."""
    for document in result.documents:
        for pointer, place in document.evidence.items():
            if not pointer.startswith("/signed/"):
                yield f"{document.kind} {pointer}", place
        for place in document.decided_by:
            yield f"{document.kind} decided_by", place
    for finding in result.findings:
        for place in finding.evidence:
            yield finding.code, place


def test_every_value_stands_where_its_evidence_says(results: list[tuple[Path, Result]]) -> None:
    seen = 0
    for source, result in results:
        for what, place in places(result):
            read = page(source / place.file, place.page, place.file)
            box = Box(*place.bbox)
            size = (read.width, read.height) if read.turn in (0, 180) else (read.height, read.width)
            assert -NEAR <= box.x0 <= box.x1 <= size[0] + NEAR, what
            assert -NEAR <= box.top <= box.bottom <= size[1] + NEAR, what
            inside = squeezed("".join(word.text for word in read.words if holds(box, read.shown(word.box))))
            lacking = [part for part in place.text.split() if squeezed(part) not in inside]
            assert not lacking, (result.application, what, place)
            seen += 1
    assert seen > 300


def holds(box: Box, word: Box) -> bool:
    """Whether a word, or the part of it that is meant, lies in the box."""
    return box.overlap_x(word) > 1 and box.overlap_y(word) > 1


def test_evidence_lies_on_the_pages_of_its_document(results: list[tuple[Path, Result]]) -> None:
    for _, result in results:
        for document in result.documents:
            pages = {(p.file, p.page) for p in document.pages}
            assert {(e.file, e.page) for e in document.evidence.values()} <= pages


def told(results: list[tuple[Path, Result]]) -> list[bytes]:
    return [encode(result) for _, result in results]


def test_the_same_input_gives_the_same_bytes_however_many_work_at_it(
    bundles: Path, results: list[tuple[Path, Result]]
) -> None:
    pages: list[int] = []
    done: list[str] = []
    again, failures = run(
        list(reversed(sources(bundles, *GOOD))),
        {},
        jobs=2,
        on_page=lambda _, count: pages.append(count),
        on_bundle=lambda source: done.append(source.name),
    )
    assert (told(again), failures) == (told(results), [])
    assert sorted(done) == [source.name for source in sources(bundles, *GOOD)]
    assert sum(pages) >= sum(f.pages or 0 for _, result in results for f in result.files)


def test_what_was_read_before_changes_no_byte(
    bundles: Path, results: list[tuple[Path, Result]], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for jobs, kept in ((2, False), (1, True), (2, True)):
        again, failures = run(sources(bundles, *GOOD), {}, jobs=jobs, cache=tmp_path)
        assert (told(again), failures) == (told(results), [])
        tally = usage(tmp_path).last_run
        assert tally is not None
        assert (tally.read == 0, tally.kept > 0) == (kept, kept)
    assert caplog.messages == []
    (tmp_path / "file").touch()
    again, failures = run(sources(bundles, *GOOD), {}, jobs=2, cache=tmp_path / "file" / "cache")
    assert (told(again), failures) == (told(results), [])
    assert len(caplog.messages) == 1


def test_workers_that_are_killed_cost_nothing(bundles: Path, results: list[tuple[Path, Result]]) -> None:
    killed: list[int | None] = []

    def kill(_: Path) -> None:
        if not killed:
            for worker in active_children():
                worker.kill()
                killed.append(worker.pid)

    again, failures = run(sources(bundles, *GOOD), {}, jobs=2, on_bundle=kill)
    assert killed
    assert (told(again), failures) == (told(results), [])


def test_names_and_order_of_files_carry_no_meaning(
    bundles: Path, results: list[tuple[Path, Result]], tmp_path: Path
) -> None:
    (source,) = sources(bundles, "complete_small_claim")
    renamed = tmp_path / "renamed"
    shutil.copytree(source, renamed)
    for number, path in enumerate(sorted(renamed.rglob("*.[pP][dD][fF]"), reverse=True)):
        target = renamed / f"{number}" / "счёт - копия.pdf"
        target.parent.mkdir()
        path.rename(target)
    ((_, result),) = run([renamed], {})[0]
    known = next(r for s, r in results if s == source)
    assert lines(result) == lines(known)
    assert sorted(fields(result)) == sorted(fields(known))
    assert [f.code for f in result.findings] == [f.code for f in known.findings]
    assert result.calculation == known.calculation


def lines(result: Result) -> list[tuple[str, str, str]]:
    return [(e.id, e.status, str(e.verified_net)) for e in result.expenses]


def fields(result: Result) -> list[bytes]:
    return [msgspec.json.encode((d.kind, d.fields)) for d in result.documents]


def test_what_must_be_refused_does_not_stop_the_others(bundles: Path) -> None:
    found, failures = run(sources(bundles, "complete_small_claim", *BAD), {})
    assert [source.name.rsplit("-", 1)[-1] for source, _ in found] == ["complete_small_claim"]
    reasons = {failure.source.name.rsplit("-", 1)[-1]: failure.reason for failure in failures}
    assert set(reasons) == set(BAD)
    assert "expenses[0].claimed.amount" in reasons["negative_amount"]
    assert "application.json" in reasons["no_application"]


def test_a_second_bundle_with_the_same_id_is_no_bundle(bundles: Path, tmp_path: Path) -> None:
    (source,) = sources(bundles, "complete_small_claim")
    first, second = tmp_path / "a", tmp_path / "b"
    for copy in (second, first):
        copy.mkdir()
        shutil.copy(source / "application.json", copy)
    found, failures = run([second, first], {})
    assert [path for path, _ in found] == [first]
    assert [failure.source for failure in failures] == [second]
    assert "is also that of a" in failures[0].reason


def test_a_category_that_the_law_of_the_day_does_not_know_is_refused(bundles: Path, tmp_path: Path) -> None:
    (source,) = sources(bundles, "complete_small_claim")
    stated = json.loads((source / "application.json").read_text())
    for change, path in (
        ({"submitted_on": "2019-03-14"}, "submitted_on"),
        ({"expenses": [stated["expenses"][0] | {"category": "8.1"}]}, "expenses[0].category"),
    ):
        (tmp_path / "application.json").write_text(json.dumps(stated | change))
        found, failures = run([tmp_path], {})
        assert found == []
        assert f"application.json: {path}: " in failures[0].reason


def test_a_fault_of_the_program_costs_the_bundle_it_met(bundles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(bundle: Bundle) -> Edition:
        if bundle.source.name.endswith("broken_files"):
            raise ZeroDivisionError("by nought")
        return edition_of(bundle)

    monkeypatch.setattr(flow, "edition_of", breaks)
    found, failures = run(sources(bundles, "complete_small_claim", "broken_files"), {})
    assert len(found) == 1
    assert [f.reason.split(": ", 1)[1] for f in failures] == ["a fault of the program: ZeroDivisionError: by nought"]


def test_a_result_that_a_second_reckoning_does_not_confirm_is_none(
    bundles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "verify", lambda result: ("total: 1.00 in the result, 2.00 recomputed",))
    found, failures = run(sources(bundles, "complete_small_claim"), {})
    assert found == []
    assert "1.00 in the result, 2.00 recomputed" in failures[0].reason


# The command


def invoke(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["run", *map(str, arguments)])
    return done.exit_code, done.output


def test_exit_status_of_the_command(bundles: Path, tmp_path: Path) -> None:
    (good,) = sources(bundles, "complete_small_claim")
    (bad,) = sources(bundles, "negative_amount")
    out = tmp_path / "out"
    assert invoke(good, "--out", out)[0] == 0
    status, output = invoke(good, bad, "--out", out)
    assert status == 1
    assert "expenses[0].claimed.amount" in " ".join(output.split())
    (rates := tmp_path / "rates.csv").write_text("date;currency\n")
    for wrong in (
        (good,),
        (tmp_path / "nowhere", "--out", out),
        (good, "--out", rates),
        (good, "--out", out, "--rates", rates),
        (good, "--out", out, "--jobs", 0),
        (good, "--out", out, "--lang", "fr"),
    ):
        assert invoke(*wrong)[0] == 2, wrong
