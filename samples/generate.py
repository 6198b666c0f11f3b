"""Writes sample bundles, each with its expected result: ``python -m samples.generate DIR --seed 1 --count 200``."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Literal

from samples.bundle import assemble, json_bytes, put, put_bad, zipped
from samples.cases import BAD, GOOD
from samples.layouts import LAYOUTS
from samples.model import Layout
from samples.scenario import Scenario
from samples.world import World

Which = Literal["seen", "left_out", "all"]
COMMITTED = Path(__file__).with_name("bundles")
# case and seed of the bundles kept in the repository: the main job, seen with nothing generated
_KEPT = (("complete_small_claim", 52), ("ticket_on_invoice_kk", 13), ("non_resident_carrier", 39))


def chosen(which: Which) -> tuple[Layout, ...]:
    """The layouts to draw with; a kind that has none among the left out is drawn with those seen."""
    if which == "all":
        return LAYOUTS
    seen = tuple(layout for layout in LAYOUTS if not layout.left_out)
    if which == "seen":
        return seen
    left_out = tuple(layout for layout in LAYOUTS if layout.left_out)
    kinds = {layout.kind for layout in left_out}
    return (*left_out, *(layout for layout in seen if layout.kind not in kinds))


def write(
    directory: Path, *, seed: int, count: int | None = None, layouts: Which = "seen", cases: Sequence[str] | None = None
) -> list[Path]:
    """Writes ``count`` bundles under ``directory`` and gives their paths: the cases asked for (all by default), over and over.

    ``count`` None writes one of each case. Truths go to ``_truth/<application id>.json``, for input that must be refused to
    ``_truth/_bad/<bundle>.json``. The same seed gives the same content.
    """
    names = list(cases) if cases is not None else [*GOOD, *BAD]
    if unknown := [name for name in names if name not in GOOD and name not in BAD]:
        raise ValueError(f"no such cases: {', '.join(unknown)}")
    directory.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    serial = 0
    for name in islice(cycle(names), len(names) if count is None else count):
        serial += 1
        world = World(seed, name, serial)
        if name in BAD:
            written.append(put_bad(directory, f"{serial:04d}-{name}", BAD[name](world)))
            continue
        scenario = GOOD[name](world)
        for each in (scenario, *scenario.others):
            written.append(
                _put(directory, f"{serial:04d}-{name}", each, chosen(layouts), Random(f"{seed}/{name}/{serial}/look"))
            )
            serial += 1
        serial -= 1
    return written


def _put(directory: Path, name: str, scenario: Scenario, layouts: Sequence[Layout], random: Random) -> Path:
    """One bundle, its folder named by serial and case, and its truth."""
    bundle = assemble(scenario, layouts, random)
    put(directory / "_truth", {f"{scenario.id}.json": json_bytes(bundle.truth)})
    if scenario.zipped:
        target = directory / f"{name}.zip"
        target.write_bytes(zipped(bundle.files))
    else:
        target = directory / name
        put(target, bundle.files)
    return target


def write_committed(directory: Path = COMMITTED) -> list[Path]:
    """Writes the few bundles kept in the repository, each with ``truth.json`` beside its application."""
    # no print of a program outside: anyone can write the same files again
    layouts = [layout for layout in chosen("seen") if layout.renderer in ("drawn", "html")]
    written = []
    for serial, (name, seed) in enumerate(_KEPT, 1):
        world = World(seed, name, serial)
        scenario = replace(GOOD[name](world), hostile_names=False, turned=False)
        bundle = assemble(scenario, layouts, Random(f"{seed}/{name}/kept"))
        put(directory / scenario.id, bundle.files | {"truth.json": json_bytes(bundle.truth)})
        written.append(directory / scenario.id)
    return written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int)
    parser.add_argument("--layouts", choices=("seen", "left_out", "all"), default="seen")
    parser.add_argument("--cases", nargs="*", choices=[*GOOD, *BAD], metavar="CASE")
    asked = parser.parse_args()
    write(asked.directory, seed=asked.seed, count=asked.count, layouts=asked.layouts, cases=asked.cases)


if __name__ == "__main__":
    main()
