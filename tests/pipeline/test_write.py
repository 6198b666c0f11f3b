"""What a run leaves on disk."""

import shutil
from pathlib import Path

import msgspec
import pytest
from openpyxl import load_workbook

from pipeline.result import Result
from pipeline.run import Failure, run
from pipeline.write import encode, write
from samples.generate import write as write_samples


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_samples(tmp_path_factory.mktemp("bundles"), seed=4, cases=["revoked", "zipped"])


@pytest.fixture(scope="module")
def results(bundles: list[Path]) -> list[tuple[Path, Result]]:
    found, failures = run(bundles, {})
    assert failures == []
    return found


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_each_application_has_its_result_and_report_and_the_run_its_summary(
    results: list[tuple[Path, Result]], tmp_path: Path
) -> None:
    write(results, [Failure(source=Path("lost"), reason="lost: application.json: is not there")], tmp_path, "ru")
    expected = {f"{r.application}/{name}" for _, r in results for name in ("result.json", "report.html")}
    assert contents(tmp_path).keys() == {*expected, "summary.xlsx"}
    for _, result in results:
        written = (tmp_path / result.application / "result.json").read_bytes()
        assert msgspec.json.decode(written, type=Result) == result
        assert result.application in (tmp_path / result.application / "report.html").read_text()
    cells = [cell for sheet in load_workbook(tmp_path / "summary.xlsx") for row in sheet.values for cell in row]
    assert "lost: application.json: is not there" in cells


def test_writing_again_gives_the_same_bytes(
    results: list[tuple[Path, Result]], tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    cache_folder = tmp_path_factory.mktemp("cache")
    write(results, [], tmp_path, "kk")
    first = contents(tmp_path)
    for cache in (None, cache_folder, cache_folder):
        write(results, [], tmp_path, "kk", cache)
        assert contents(tmp_path) == first


def test_money_is_written_as_strings_and_days_as_iso(results: list[tuple[Path, Result]]) -> None:
    told = msgspec.json.decode(encode(results[0][1]))
    assert told["schema"] == "otem/result/1"
    assert isinstance(told["expenses"][0]["claimed_net"], str)
    assert isinstance(told["calculation"]["total_reimbursable"], str)
    assert len(told["submitted_on"]) == len("2025-03-14")
    assert all(isinstance(x, float | int) for d in told["documents"] for e in d["evidence"].values() for x in e["bbox"])


def test_what_stood_there_is_replaced_and_nothing_half_written_is_left(
    results: list[tuple[Path, Result]], tmp_path: Path
) -> None:
    folder = tmp_path / results[0][1].application
    folder.mkdir()
    (folder / "result.json").write_text("old")
    (folder / "result.json.partial").write_text("of a run that broke off")
    write(results[:1], [], tmp_path, "en")
    assert (folder / "result.json").read_bytes() == encode(results[0][1])
    assert not list(tmp_path.rglob("*.partial*"))


def test_a_bundle_that_went_away_is_reported_without_its_pages(
    bundles: list[Path], results: list[tuple[Path, Result]], tmp_path: Path
) -> None:
    source, result = next((s, r) for s, r in results if s.is_dir())
    gone = tmp_path / "gone"
    shutil.copytree(source, gone)
    shutil.rmtree(gone)
    write([(gone, result)], [], tmp_path / "out", "ru")
    without = (tmp_path / "out" / result.application / "report.html").read_text()
    write([(source, result)], [], tmp_path / "out", "ru")
    assert len(without) < len((tmp_path / "out" / result.application / "report.html").read_text())
