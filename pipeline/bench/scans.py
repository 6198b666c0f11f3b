"""``otem bench accuracy --scans``: the flow on the same bundles, native and as scans of three levels."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table

from pipeline.bench.accuracy import Which, percent
from pipeline.bench.curve import Curve, draw
from pipeline.bench.score import Doc, Tally, score, score_document
from pipeline.ingest import find_bundles
from pipeline.run import run
from pipeline.write import encode
from samples.cases import GOOD
from samples.generate import write

Part = Callable[[Tally], tuple[int, int]]

NATIVE = 0
NAMES = {NATIVE: "native", 1: "light", 2: "ordinary", 3: "poor"}
# What is asked of each figure at levels 1, 2 and 3, in per cent; the false tenge must be 0 at all.
TARGETS: tuple[tuple[str, Part, Mapping[int, int]], ...] = (
    ("page kinds", lambda t: (t.pages_right, t.pages), {1: 99, 2: 98, 3: 93}),
    ("header fields", lambda t: (t.fields_right, t.fields), {1: 96, 2: 93, 3: 80}),
    ("straight-through", lambda t: (t.straight, t.provable), {1: 85, 2: 75, 3: 40}),
)
# Shown beside them, with nothing asked.
SHOWN: tuple[tuple[str, Part], ...] = (
    ("line-item fields", lambda t: (t.rows_right, t.rows)),
    ("findings, recall", lambda t: (t.findings_hit, t.findings)),
    ("findings, precision", lambda t: (t.findings_right, t.findings_made)),
    ("expense status", lambda t: (t.status_right, t.lines)),
    ("documents with exact pages", lambda t: (t.documents_exact, t.documents)),
)
# Resolution and skew from which on they are shown as a degradation of their own.
_COARSE, _ASKEW = 175, 1.0
_PLAIN = "none of these"


class Options(msgspec.Struct, frozen=True):
    """``levels`` 0 to 3, 0 native. ``count`` bundles of each level, spread over the cases; None: one of each case."""

    levels: Sequence[int]
    layouts: Which
    seed: int
    count: int | None
    jobs: int


class Measured(msgspec.Struct):
    """One level: its tally, and for each degradation documents, fields and fields right of those with such a page."""

    tally: Tally
    by_mark: dict[str, list[int]]


def spread(count: int | None) -> list[str]:
    """``count`` of the cases, evenly from the first to the last; all where it is None or more than there are."""
    names = list(GOOD)
    if count is None or count >= len(names):
        return names
    return [names[n * len(names) // count] for n in range(count)]


def measure(directory: Path, level: int, chosen: Options) -> Measured:
    """Writes the bundles as scans of ``level``, runs the flow on them and scores it."""
    write(directory, seed=chosen.seed, cases=spread(chosen.count), layouts=chosen.layouts, scans=level or None)
    results, _ = run(find_bundles([directory]), {}, jobs=chosen.jobs)
    found = {result.application: json.loads(encode(result)) for _, result in results}
    measured = Measured(Tally(), {})
    for path in sorted((directory / "_truth").glob("*.json")):
        truth = json.loads(path.read_text())
        result = found.get(truth["application"])
        score(truth, result, measured.tally)
        told = directory / "_truth" / "_scans" / path.name
        if told.exists():
            _by_mark(truth, result, json.loads(told.read_text()), measured.by_mark)
    return measured


def _by_mark(truth: Doc, result: Doc | None, scans: Doc, by_mark: dict[str, list[int]]) -> None:
    """Adds each document's fields to every degradation that one of its pages has."""
    done = {(name, entry["page"]): entry["done"] for name, record in scans["files"].items() for entry in record}
    for document in truth["documents"]:
        marks = {mark for place in document["pages"] for mark in marks_of(done[place["file"], place["page"]])}
        tally = Tally()
        score_document(truth["application"], document, result["documents"] if result else [], tally)
        for mark in (marks - {_PLAIN}) or marks:
            counts = by_mark.setdefault(mark, [0, 0, 0])
            counts[0] += 1
            counts[1] += tally.fields + tally.rows
            counts[2] += tally.fields_right + tally.rows_right


def marks_of(done: Mapping[str, Any]) -> set[str]:
    """The degradations of a page, in words.

    >>> sorted(marks_of({"capture": "scanner", "dpi": 150, "skew": -1.2, "stamps": 2}))
    ['below 175 dpi', 'skew over 1°', 'stamp over a sum']
    """
    return set(_marks(done)) or {_PLAIN}


def _marks(done: Mapping[str, Any]) -> Iterator[str]:
    capture = done["capture"]
    if capture != "scanner":
        yield {"phone": "phone photograph", "pasted": "pasted scan", "native": "native page"}.get(capture, capture)
    if capture == "scanner" and done["dpi"] < _COARSE:
        yield f"below {_COARSE} dpi"
    if capture == "scanner" and abs(done.get("skew", 0)) > _ASKEW:
        yield "skew over 1°"
    if capture == "scanner" and done.get("encoding", "jpeg") != "jpeg":
        yield {"ccitt": "1-bit", "cmyk": "CMYK", "jpeg2000": "JPEG 2000"}.get(done["encoding"], done["encoding"])
    if "turned_by" in done:
        yield f"turned: {done['turned_by']}"
    if "light" in done and capture == "scanner":
        yield {"shadow": "shadow at an edge", "uneven": "uneven light", "gutter": "bent at the gutter"}[done["light"]]
    if "layer" in done:
        yield f"text layer: {done['layer'].replace('_', '-')}"
    yield from (said for key, said in _SAID.items() if done.get(key))
    if "background" in done:
        yield f"{done['background']} paper"
    if done.get("strips", 1) > 1:
        yield "several strips"


_SAID = {
    "bleed": "other side shines through",
    "holes": "punch holes",
    "stamps": "stamp over a sum",
    "signature": "signature over a sum",
    "two_up": "two pages on a sheet",
}


def show(found: Mapping[int, Measured], console: Console) -> None:
    """The figures by level, each beside what is asked of it; then the fields by degradation."""
    tallies = {level: measured.tally for level, measured in found.items()}
    table = Table(
        "figure", *(f"{level} {NAMES[level]} (asked)" for level in tallies), title="accuracy by level of scan"
    )
    for name, of, asked in TARGETS:
        cells = [percent(*of(t)) + (f" (≥ {asked[level]} %)" if level in asked else "") for level, t in tallies.items()]
        table.add_row(name, *cells)
    told = [f"{t.false_tenge} in {t.false_lines} lines (0)" for t in tallies.values()]
    table.add_row("falsely verified tenge", *told)
    for name, of in SHOWN:
        table.add_row(name, *(percent(*of(t)) for t in tallies.values()))
    table.add_row("lines accepted without a person", *(str(t.accepted) for t in tallies.values()))
    table.add_row("amounts these rest on", *(str(t.accepted_values) for t in tallies.values()))
    table.add_row("pages of documents", *(str(t.pages) for t in tallies.values()))
    table.add_row("bundles", *(f"{t.answered} of {t.bundles}" for t in tallies.values()))
    console.print(table)
    _show_marks(found, console)


def _show_marks(found: Mapping[int, Measured], console: Console) -> None:
    levels = [level for level in found if level != NATIVE]
    marks = sorted({mark for level in levels for mark in found[level].by_mark}, key=lambda m: (m == _PLAIN, m))
    table = Table("degradation", *(f"{level} {NAMES[level]}" for level in levels), title="fields right by degradation")
    for mark in marks:
        counts = [found[level].by_mark.get(mark, [0, 0, 0]) for level in levels]
        cells = [f"{percent(c[2], c[1])} of {c[0]} papers" if c[0] else "—" for c in counts]
        table.add_row(mark, *cells)
    if marks:
        console.print(table)


def reached(found: Mapping[int, Measured]) -> bool:
    """Whether every figure is what is asked of its level, and no tenge was falsely verified."""
    for level, measured in found.items():
        for _, of, asked in TARGETS:
            part, whole = of(measured.tally)
            if 100 * part < asked.get(level, 0) * whole:
                return False
    return all(measured.tally.false_lines == 0 for measured in found.values())


def curves(found: Mapping[int, Measured]) -> list[Curve]:
    """What the picture shows: figures by level, and what is asked of them."""
    lines = [*TARGETS, *((name, of, {}) for name, of in SHOWN[:1])]
    drawn = []
    for name, of, asked in lines:
        shares = {level: of(measured.tally) for level, measured in found.items()}
        drawn.append(
            Curve(name, {level: 100 * part / whole for level, (part, whole) in shares.items() if whole}, asked)
        )
    return drawn


def levels_of(typed: str) -> list[int]:
    """The levels asked for, each once; ``ValueError`` where one is not known.

    >>> levels_of("3,1")
    [1, 3]
    """
    levels = sorted({int(level) for level in typed.split(",")})
    if unknown := set(levels) - set(NAMES):
        raise ValueError(f"no such levels: {', '.join(map(str, sorted(unknown)))}")
    return levels


def bench(chosen: Options, keep: Path | None, picture: Path | None, verbose: bool, console: Console) -> bool:
    """Measures each level, prints the tables and draws the picture. Gives whether what is asked was reached."""
    with TemporaryDirectory(prefix="otem-") as scratch:
        folder = keep or Path(scratch)
        found = {level: measure(folder / f"level-{level}", level, chosen) for level in chosen.levels}
    if verbose:
        for level, measured in found.items():
            for line in measured.tally.wrong:
                console.print(f"level {level}: {line}", markup=False, highlight=False)
    show(found, console)
    if picture is not None:
        picture.write_text(draw(curves(found), {level: NAMES[level] for level in found}))
    return reached(found)
