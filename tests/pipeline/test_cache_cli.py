"""``otem cache``: shown, pruned, cleared; refused where it cannot be."""

from pathlib import Path

from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.pages.store import Store, Tally, usage


def invoke(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["cache", *map(str, arguments)], env={"COLUMNS": "200"})
    return done.exit_code, done.output


def test_shown_pruned_and_cleared(tmp_path: Path) -> None:
    with Store(tmp_path, b"\x12\x34") as store:
        store.put(b"key", b"payload")
        store.end_run(Tally(kept=12, read=34))
    status, output = invoke("show", "--cache", tmp_path)
    assert status == 0
    for told in (str(tmp_path), "1024 MB", "12 pages from here, 34 read", "an earlier reader", "1234: 1 entries"):
        assert told in output
    assert invoke("prune", "--cache", tmp_path, "--older-than", 1)[0] == 0
    assert usage(tmp_path).entries == 1
    assert invoke("prune", "--cache", tmp_path, "--max-size", 0)[0] == 0
    assert usage(tmp_path).entries == 0
    assert invoke("clear", "--cache", tmp_path)[0] == 0
    assert invoke("show", "--cache", tmp_path)[0] == 0


def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    with Store(tmp_path, b"\x12"):
        pass
    next(tmp_path.glob("pages-*/store.sqlite")).write_bytes(b"no database")
    for command in ("show", "prune"):
        status, output = invoke(command, "--cache", tmp_path)
        assert status == 2
        assert "damaged" in output
    assert invoke("clear", "--cache", tmp_path) == (0, "")
    assert invoke("show", "--cache", tmp_path)[0] == 0
