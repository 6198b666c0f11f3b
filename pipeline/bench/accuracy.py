"""``otem bench accuracy``: the flow on generated bundles, seen and left-out layouts apart."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.table import Table

from pipeline.bench.score import Tally, score
from pipeline.ingest import find_bundles
from pipeline.run import run
from pipeline.write import encode
from samples.generate import write

Which = Literal["seen", "left_out"]
WHICH: tuple[Which, ...] = ("seen", "left_out")

# What is asked of each figure, seen and left out, in per cent; the false tenge must be 0.
TARGETS: tuple[tuple[str, Callable[[Tally], tuple[int, int]], int, int], ...] = (
    ("page kinds", lambda t: (t.pages_right, t.pages), 99, 97),
    ("header fields", lambda t: (t.fields_right, t.fields), 98, 95),
    ("line-item fields", lambda t: (t.rows_right, t.rows), 97, 92),
    ("findings, recall", lambda t: (t.findings_hit, t.findings), 98, 95),
    ("findings, precision", lambda t: (t.findings_right, t.findings_made), 95, 95),
    ("straight-through", lambda t: (t.straight, t.provable), 95, 90),
)
# The figures of a set rest on so many amounts of automatically accepted lines (anchors: one wrong in 3,000 at most).
AMOUNTS = 3_000
# Every case is drawn so many times, each time with other facts and other layouts: fewer rest on fewer amounts.
DRAWS = 2
# Shown beside them, with nothing asked.
SHOWN: tuple[tuple[str, Callable[[Tally], tuple[int, int]]], ...] = (
    ("documents with exact pages", lambda t: (t.documents_exact, t.documents)),
    ("documents, precision", lambda t: (t.documents_exact, t.documents_found)),
    ("expense status", lambda t: (t.status_right, t.lines)),
    ("total reimbursable", lambda t: (t.totals_right, t.totals)),
)


def measure(
    directory: Path, layouts: Which, *, seed: int, count: int | None, jobs: int = 1, draws: int = DRAWS
) -> Tally:
    """Writes bundles under ``directory``, runs the flow on them and scores it. Bundles that must be refused are not scored.

    ``count`` bundles of one draw, or every case ``draws`` times.
    """
    tally = Tally()
    for draw in range(draws if count is None else 1):
        corpus = directory / layouts / f"{draw + 1}"
        write(corpus, seed=seed + draw, count=count, layouts=layouts)
        results, _ = run(find_bundles([corpus]), {}, jobs=jobs)
        found = {result.application: json.loads(encode(result)) for _, result in results}
        for path in sorted((corpus / "_truth").glob("*.json")):
            truth = json.loads(path.read_text())
            score(truth, found.get(truth["application"]), tally)
    return tally


def percent(part: int, whole: int) -> str:
    """
    >>> percent(1, 3), percent(0, 0)
    ('33.33 %', '—')
    """
    return f"{100 * part / whole:.2f} %" if whole else "—"


def show(tallies: dict[Which, Tally], console: Console) -> None:
    """The figures side by side, each with what is asked of it."""
    table = Table("figure", *(f"{name} (asked)" for name in tallies), title="accuracy on generated bundles")
    for name, of, *asked in TARGETS:
        cells = [f"{percent(*of(t))} (≥ {a} %)" for t, a in zip(tallies.values(), asked, strict=False)]
        table.add_row(name, *cells)
    table.add_row(
        "falsely verified tenge", *(f"{t.false_tenge} in {t.false_lines} lines (0)" for t in tallies.values())
    )
    table.add_row("lines accepted without a person", *(str(t.accepted) for t in tallies.values()))
    table.add_row("amounts these rest on", *(f"{t.accepted_values:,} (≥ {AMOUNTS:,})" for t in tallies.values()))
    for name, of in SHOWN:
        table.add_row(name, *(percent(*of(t)) for t in tallies.values()))
    table.add_row("bundles", *(f"{t.answered} of {t.bundles}" for t in tallies.values()))
    for kind in sorted({k for t in tallies.values() for k in t.by_kind}):
        cells = [
            percent(t.by_kind[kind][1], t.by_kind[kind][0]) if kind in t.by_kind else "—" for t in tallies.values()
        ]
        table.add_row(f"fields of {kind}", *cells)
    console.print(table)


def reached(tallies: dict[Which, Tally], *, whole: bool) -> bool:
    """Whether every figure is what is asked, and no tenge was falsely verified.

    Of a ``whole`` run, with every case drawn, also that the figures rest on enough.
    """
    if whole and any(tally.accepted_values < AMOUNTS for tally in tallies.values()):
        return False
    for _, of, *asked in TARGETS:
        for which, least in zip(WHICH, asked, strict=True):
            right, of_all = of(tallies[which])
            if 100 * right < least * of_all:
                return False
    return all(tally.false_lines == 0 for tally in tallies.values())
