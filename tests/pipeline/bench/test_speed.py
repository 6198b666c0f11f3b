"""``otem bench speed``: what a round reads, and what its figures say."""

from pathlib import Path

import pytest

from pipeline.bench import speed
from pipeline.bench.speed import Speeds


def _speeds(**seconds: tuple[float, ...]) -> Speeds:
    every = ("flow", "pdfium_text", "pdfplumber_text", "own", "reader", "plumber")
    return Speeds(pages=(100, 200, 100), **{name: seconds.get(name, (1.0, 2.0, 1.0)) for name in every})


def test_every_round_has_bundles_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[tuple[str, ...]] = []
    monkeypatch.setattr(speed, "run", lambda sources, _: read.append(tuple(p.name for p in sources)))
    speeds = speed.measure(tmp_path, seed=5, count=1, rounds=2)
    assert len(read) == 2
    first, second = (sorted(p.read_bytes() for p in (tmp_path / name).rglob("*.pdf")) for name in ("round0", "round1"))
    assert first and second and not set(first) & set(second)
    assert len(speeds.pages) == len(speeds.flow) == len(speeds.pdfplumber_text) == 2


def test_a_ratio_is_the_median_of_the_rounds_taken_side_by_side() -> None:
    speeds = _speeds(flow=(1.0, 3.0, 1.0), pdfplumber_text=(7.0, 9.0, 8.0))
    assert speeds.ratio(speeds.pdfplumber_text) == 7.0


def test_seconds_of_a_page() -> None:
    speeds = _speeds(own=(1.0, 4.0, 3.0))
    assert speeds.a_page(speeds.own) == 0.02
