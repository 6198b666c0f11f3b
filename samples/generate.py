"""Writes sample bundles, each with its expected result: ``python -m samples.generate DIR --seed 1 --count 200``."""

import argparse
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Literal

from samples.bundle import assemble, json_bytes, put, put_bad, zipped
from samples.cases import BAD, GOOD
from samples.drawing import Tiers
from samples.layouts import LAYOUTS
from samples.scans.recipe import LEVELS
from samples.scenario import Scenario
from samples.world import World

Which = Literal["seen", "left_out", "all"]


def chosen(which: Which) -> Tiers:
    """The layouts to draw with; the left-out ones go before those seen, which stand in where no left-out one fits."""
    seen = tuple(layout for layout in LAYOUTS if not layout.left_out)
    left_out = tuple(layout for layout in LAYOUTS if layout.left_out)
    match which:
        case "seen":
            return (seen,)
        case "left_out":
            return (left_out, seen)
        case "all":
            return (LAYOUTS,)


def write(
    directory: Path,
    *,
    seed: int,
    count: int | None = None,
    layouts: Which = "seen",
    cases: Sequence[str] | None = None,
    scans: int | None = None,
) -> list[Path]:
    """Writes ``count`` bundles under ``directory`` and gives their paths: the cases asked for (all by default), over and over.

    ``count`` None writes one of each case. Truths go to ``_truth/<application id>.json``, for input that must be refused to
    ``_truth/_bad/<bundle>.json``. ``scans`` 1, 2 or 3 gives scans of that level, what was done to each page told in
    ``_truth/_scans/<application id>.json``. The same seed gives the same content.
    """
    names = list(cases) if cases is not None else [*GOOD, *BAD]
    if unknown := [name for name in names if name not in GOOD and name not in BAD]:
        raise ValueError(f"no such cases: {', '.join(unknown)}")
    directory.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    serial = 0
    for name in islice(cycle(names), len(names) if count is None else count):
        world = World(seed, name, serial + 1)
        if name in BAD:
            serial += 1
            written.append(put_bad(directory, f"{serial:04d}-{name}", BAD[name](world)))
            continue
        scenario = GOOD[name](world)
        for each in (scenario, *scenario.others):
            serial += 1
            look = Random(f"{seed}/{name}/{serial}/look")
            written.append(_put(directory / f"{serial:04d}-{name}", each, chosen(layouts), look, scans))
    return written


def _put(target: Path, scenario: Scenario, tiers: Tiers, random: Random, scans: int | None) -> Path:
    """One bundle, its folder named by serial and case, and beside it its truth."""
    directory = target.parent
    bundle = assemble(scenario, tiers, random, scans)
    put(directory / "_truth", {f"{scenario.id}.json": json_bytes(bundle.truth)})
    if scans is not None:
        told = {"application": scenario.id, "level": scans, "files": bundle.scans}
        put(directory / "_truth" / "_scans", {f"{scenario.id}.json": json_bytes(told)})
    if scenario.zipped:
        target = directory / f"{target.name}.zip"
        target.write_bytes(zipped(bundle.files))
    else:
        put(target, bundle.files)
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int)
    parser.add_argument("--layouts", choices=("seen", "left_out", "all"), default="seen")
    parser.add_argument("--scans", type=int, choices=sorted(LEVELS))
    parser.add_argument("--cases", nargs="*", choices=[*GOOD, *BAD], metavar="CASE")
    asked = parser.parse_args()
    write(
        asked.directory, seed=asked.seed, count=asked.count, layouts=asked.layouts, cases=asked.cases, scans=asked.scans
    )


if __name__ == "__main__":
    main()
