"""What workers are given first; what they hand over arrives whole, or not at all."""

import gc
import pickle
from pathlib import Path
from select import PIPE_BUF
from typing import Any

import pytest

from pipeline import run
from pipeline.pages.keep import Memory
from pipeline.workers import hand_over, longest_first, start_worker, stop_worker, taken, workers


def test_what_is_sent_is_written_at_one_stroke_however_much_was_made(tmp_path: Path) -> None:
    made = {"text": "я" * 1_000_000}
    sent = hand_over(made, tmp_path)
    assert len(pickle.dumps(sent)) < PIPE_BUF // 4
    assert taken(sent) == made
    assert list(tmp_path.iterdir()) == []


def bundles(folder: Path) -> list[Path]:
    """A file and two folders, and one that is not there."""
    made = [folder / name for name in ("a.zip", "b", "c", "gone")]
    made[0].write_bytes(b"." * 500)
    for place, size in zip(made[1:3], (200, 400), strict=True):
        (place / "docs").mkdir(parents=True)
        (place / "claim.json").write_bytes(b"." * 200)
        (place / "docs" / "scan.pdf").write_bytes(b"." * size)
    return made


def test_the_largest_bundle_is_the_first(tmp_path: Path) -> None:
    zipped, shorter, longer, gone = bundles(tmp_path)
    assert longest_first([gone, shorter, zipped, longer]) == [longer, zipped, shorter, gone]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_largest_bundle_is_read_first_where_several_are_read_at_a_time(
    jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zipped, shorter, longer, _ = bundles(tmp_path)
    given: list[Path] = []

    def noted(jobs: int, *start: Any) -> Any:
        pool = workers(1, *start)
        submit = pool.submit

        def submitted(work: Any, *args: Any) -> Any:
            given.extend(args[:1])
            return submit(work, *args)

        monkeypatch.setattr(pool, "submit", submitted)
        return pool

    monkeypatch.setattr(run, "workers", noted)
    run.run([shorter, zipped, longer], {}, jobs=jobs)
    assert given == ([longer, zipped, shorter] if jobs == 2 else [shorter, zipped, longer])


def test_the_program_itself_is_not_searched_for_garbage_while_a_worker_works(tmp_path: Path) -> None:
    start_worker(Memory(folder=tmp_path, version=b"1"))
    frozen = gc.get_freeze_count()
    stop_worker()
    assert frozen > 1_000
    assert gc.get_freeze_count() == 0
