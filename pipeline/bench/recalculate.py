"""``otem bench recalculate``: a year of results reckoned again, beside applications of as many lines run from native papers."""

import json
import shutil
import time
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from typing import NamedTuple

import msgspec
from rich.console import Console
from rich.table import Table

from checklists import editions
from checklists.formulas import TIYN
from pipeline.ingest import find_bundles
from pipeline.known import decoded, read_known
from pipeline.other_law import Plan, plan
from pipeline.recalculate import recalculate
from pipeline.result import Calculation, Document, Expense, Result
from pipeline.run import run
from pipeline.write import encode
from samples.generate import write

CASE = "complete_small_claim"
ASKED = 1000  # times faster for an application
_JSON = msgspec.json.Encoder(decimal_format="string")


class Spent(NamedTuple):
    """Seconds by the clock, and of processor time with that of the processes that have ended."""

    clock: float
    processor: float


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """What each application took: run from native papers; reckoned again from its file by its own edition and by another.
    ``differing``: how many calculations by the same edition were not the same bytes."""

    lines: int
    pages: int
    native: tuple[Spent, ...]
    same: tuple[Spent, ...]
    other: tuple[Spent, ...]
    size: int
    differing: int

    @property
    def times(self) -> float:
        """By processor time, which other work on the machine hardly moves: the quickest run against the usual reckoning."""
        return min(s.processor for s in self.native) / median(s.processor for s in self.other)

    @property
    def times_by_clock(self) -> float:
        """The quickest of both."""
        return min(self.native).clock / min(self.other).clock


def _now() -> Spent:
    ended = getrusage(RUSAGE_CHILDREN)
    return Spent(time.perf_counter(), time.process_time() + ended.ru_utime + ended.ru_stime)


def _since(begin: Spent) -> Spent:
    now = _now()
    return Spent(now.clock - begin.clock, now.processor - begin.processor)


def measure(scratch: Path, *, count: int, lines: int, native: int, seed: int) -> Figures:
    """Runs ``native`` bundles, then reckons ``count`` results again, one file after another, each written just before."""
    bundles = [_joined(scratch / f"native-{n}", lines, seed + n) for n in range(native)]
    timed, pages, results = list[Spent](), 0, list[Result]()
    for bundle in bundles:
        begin = _now()
        done, _ = run([bundle], {})
        timed.append(_since(begin))
        pages += sum(entry.pages or 0 for _, result in done for entry in result.files)
    small = write(scratch / "small", seed=seed, count=3, cases=[CASE])
    results = [result for _, result in run(find_bundles(small), {})[0]]
    same, other, differing, size = list[Spent](), list[Spent](), 0, 0
    path = scratch / "one" / "result.json"
    path.parent.mkdir()
    plans = [plan(result.law.edition, edition) for result in results[:1] for edition in editions.load_all()]
    by_own = next(p for p in plans if p.same)
    by_other = next(p for p in plans if not p.same)
    for result in synthetic(results, count, lines, seed):
        path.write_bytes(encode(result))
        size = max(size, path.stat().st_size)
        begin = _now()
        again = recalculate(read_known(path), by_own)
        same.append(_since(begin))
        begin = _now()
        recalculate(read_known(path), by_other)
        other.append(_since(begin))
        differing += _JSON.encode(again.calculation) != _JSON.encode(result.calculation)
    return Figures(
        lines=lines,
        pages=pages // native,
        native=tuple(timed),
        same=tuple(same),
        other=tuple(other),
        size=size,
        differing=differing,
    )


def _joined(folder: Path, lines: int, seed: int) -> Path:
    """A bundle with the lines and the native papers of as many claims as it takes."""
    bundle = folder / "bundle"
    bundle.mkdir(parents=True)
    claim: dict[str, object] = {}
    expenses: list[dict[str, object]] = []
    for n in range(lines):
        (one,) = write(folder / f"part-{n}", seed=seed * 1000 + n, count=1, cases=[CASE])
        stated = json.loads((one / "application.json").read_text(encoding="utf-8"))
        claim = claim or stated
        expenses += stated["expenses"]
        for pdf in sorted(one.rglob("*.pdf")):
            shutil.copyfile(pdf, bundle / f"{n:02}-{pdf.name[-40:]}")
        if len(expenses) >= lines:
            break
    numbered = [each | {"id": str(n)} for n, each in enumerate(expenses[:lines], 1)]
    claim.pop("claimed_total", None)
    (bundle / "application.json").write_text(json.dumps(claim | {"expenses": numbered}), encoding="utf-8")
    return bundle


def synthetic(results: Sequence[Result], count: int, lines: int, seed: int = 1) -> Iterator[Result]:
    """Results of so many lines each, made of real ones: their lines and papers over and over, with other sums."""
    random = Random(seed)
    for n in range(count):
        yield _grown(results[n % len(results)], f"{n:06d}", lines, random)


def _grown(result: Result, serial: str, lines: int, random: Random) -> Result:
    basis = result.basis
    if basis is None or not result.expenses:
        raise ValueError(f"{result.application}: it has no lines")
    expenses, told = list[Expense](), basis.lines
    of_lines, documents = dict(told), list[Document]()
    for k in range(lines):
        copy, original = k // len(result.expenses), result.expenses[k % len(result.expenses)]
        if k % len(result.expenses) == 0:
            documents += [msgspec.structs.replace(d, id=_moved(d.id, copy, result)) for d in result.documents]
        id, share = str(k + 1), Decimal(random.randint(50, 150)) / 100
        if original.id in told:
            of_lines[id] = msgspec.structs.replace(told[original.id], cautious={})
        rows = tuple(
            msgspec.structs.replace(row, documents=tuple(_moved(d, copy, result) for d in row.documents))
            for row in original.checklist
        )
        expenses.append(
            msgspec.structs.replace(
                original,
                id=id,
                claimed_net=(original.claimed_net * share).quantize(TIYN),
                verified_net=(original.verified_net * share).quantize(TIYN),
                documents=tuple(_moved(d, copy, result) for d in original.documents),
                checklist=rows,
                proof=None,
            )
        )
    kept = {e.id: of_lines[e.id] for e in expenses if e.id in of_lines}
    grown = msgspec.structs.replace(
        result,
        application=f"{result.submitted_on.year}-{serial}",
        documents=tuple(documents),
        expenses=tuple(expenses),
        basis=msgspec.structs.replace(basis, lines=kept),
    )
    return msgspec.structs.replace(grown, calculation=_reckoned(grown))


def _reckoned(result: Result) -> Calculation:
    edition = editions.on(result.submitted_on)
    if edition.id not in _PLANS:
        _PLANS[edition.id] = plan(result.law.edition, edition)
    return recalculate(decoded(encode(result)), _PLANS[edition.id]).calculation


_PLANS: dict[str, Plan] = {}


def _moved(id: str, copy: int, result: Result) -> str:
    """``d3`` of the second copy of five papers: ``d8``."""
    return f"d{int(id[1:]) + copy * len(result.documents)}"


def reached(figures: Figures) -> bool:
    return figures.times >= ASKED and not figures.differing


def show(figures: Figures, console: Console) -> None:
    title = f"recalculation: {len(figures.other)} results of {figures.lines} lines, up to {figures.size / 1024:.0f} KB"
    table = Table("measure", "figure", "asked", title=title)
    rows: tuple[tuple[str, tuple[Spent, ...], int], ...] = (
        (f"run from {figures.pages} native pages, s", figures.native, 1),
    )
    rows += (("by the same edition, ms", figures.same, 1000), ("by another edition, ms", figures.other, 1000))
    for caption, spent, unit in rows:
        usual, least = median(s.processor for s in spent) * unit, min(s.processor for s in spent) * unit
        table.add_row(f"{caption} of processor time: median", f"{usual:.2f}", "")
        table.add_row("  quickest", f"{least:.2f}", "")
        table.add_row("  quickest by the clock", f"{min(spent).clock * unit:.2f}", "")
    table.add_row("by another edition, all, s by the clock", f"{sum(s.clock for s in figures.other):.1f}", "")
    table.add_row(
        "times faster by processor time: quickest run, median reckoning", f"{figures.times:.0f}", f"≥ {ASKED}"
    )
    table.add_row("times faster by the clock: quickest of both", f"{figures.times_by_clock:.0f}", "")
    table.add_row("calculations that differ", str(figures.differing), "0")
    console.print(table)
