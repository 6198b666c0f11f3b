"""``otem bench cache``: what a rerun costs, what one new page among known ones costs, and what keeping costs a first run."""

import hashlib
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import msgspec
from pypdf import PdfReader, PdfWriter
from rich.console import Console
from rich.table import Table

from pipeline.pages.isolate import STANDARD
from pipeline.pages.keep import Keeper
from pipeline.pages.store import Store
from pipeline.pages.version import reader_version
from samples.generate import write

RERUN = 50  # times faster than the first run is asked
_COMMAND = "from pipeline.cli import main; main()"


class Reruns(msgspec.Struct, frozen=True, kw_only=True):
    """Processor seconds of the whole command on scanned bundles: the first time, each time again; of the program's start."""

    pages: int
    start: float
    first: float
    again: tuple[float, ...]


class NewPage(msgspec.Struct, frozen=True, kw_only=True):
    """Processor seconds to read a bundle's scan of which one page is new, and that page by itself."""

    one_new: float
    alone: float


class Native(msgspec.Struct, frozen=True, kw_only=True):
    """Processor seconds of the whole command on native bundles, in turn: without a store, with an empty one, with a full one."""

    pages: int
    without: tuple[float, ...]
    empty: tuple[float, ...]
    full: tuple[float, ...]

    def dearer(self) -> float:
        """How much more a first run costs that keeps what it reads: 0.01 is one per cent; the median over rounds."""
        return median(e / w - 1 for e, w in zip(self.empty, self.without, strict=True))


def reruns(bundles: Path, cache: Path, *, rounds: int) -> Reruns:
    """Runs on scanned bundles with an empty store, ``cache``, then again with what that left."""
    out = cache.with_name(f"{cache.name}-out")
    first = _command(bundles, out / "first", "--cache", cache)
    again = tuple(_command(bundles, out / f"again-{n}", "--cache", cache) for n in range(rounds))
    start = median(_processor([sys.executable, "-c", "import pipeline.cli"]) for _ in range(3))
    return Reruns(pages=_pages(bundles), start=start, first=first, again=again)


def small_bundles(directory: Path, *, seed: int, count: int) -> Path:
    """So many scanned bundles (level 2) of a few pages each."""
    write(directory, seed=seed, count=count, scans=2)
    return directory


def long_bundle(directory: Path, *, seed: int, pages: int) -> tuple[Path, tuple[Path, Path]]:
    """A claim with one scan of so many pages; beside it the same scan with its middle page replaced, and that page alone."""
    drawn = _distinct(directory / "drawn", seed, pages + 1)
    new, known = drawn[0], drawn[1:]
    claim = write(directory / "bundles", seed=seed, count=1, cases=["complete_small_claim"])[0]
    for path in claim.rglob("*.pdf"):
        path.unlink()
    _joined(claim / "scan.pdf", known)
    changed = [*known[: pages // 2], new, *known[pages // 2 + 1 :]]
    return claim.parent, (_joined(directory / "one-new.pdf", changed), _joined(directory / "alone.pdf", [new]))


def new_page(changed: Path, alone: Path, cache: Path) -> NewPage:
    """Reads a scan of which all pages but one are in the store ``cache``, then that page with an empty store."""
    empty = cache.with_name(f"{cache.name}-empty")
    return NewPage(one_new=_reading(changed, cache), alone=_reading(alone, empty))


def native(directory: Path, *, seed: int, count: int, rounds: int) -> Native:
    """Native bundles, round by round: without a store, with an empty one, with what that left."""
    bundles = directory / "native"
    write(bundles, seed=seed, count=count, cases=None)
    without, empty, full = [], [], []
    for n in range(rounds):
        cache, out = directory / f"native-cache-{n}", directory / "native-out"
        without.append(_command(bundles, out, "--no-cache"))
        empty.append(_command(bundles, out, "--cache", cache))
        full.append(_command(bundles, out, "--cache", cache))
    return Native(pages=_pages(bundles), without=tuple(without), empty=tuple(empty), full=tuple(full))


def _command(bundles: Path, out: Path, *options: object) -> float:
    return _processor([sys.executable, "-c", _COMMAND, "run", bundles, "--out", out, *options])


def _processor(command: Sequence[object]) -> float:
    """Seconds of processor time of the command and its processes, which a busy machine does not change much."""
    before = _spent(resource.RUSAGE_CHILDREN)
    subprocess.run([str(part) for part in command], capture_output=True, check=False)
    return _spent(resource.RUSAGE_CHILDREN) - before


def _reading(path: Path, cache: Path) -> float:
    """Seconds of processor time to read a file with the store, in this process and the one that reads for it."""
    before = _spent(resource.RUSAGE_SELF) + _spent(resource.RUSAGE_CHILDREN)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    with Keeper(Store(cache, reader_version(STANDARD))) as keeper:
        for _ in keeper.pages(path, path.name, digest):
            pass
    return _spent(resource.RUSAGE_SELF) + _spent(resource.RUSAGE_CHILDREN) - before


def _spent(whose: int) -> float:
    usage = resource.getrusage(whose)
    return usage.ru_utime + usage.ru_stime


def _files(bundles: Path) -> list[Path]:
    return sorted(path for path in bundles.rglob("*.pdf") if path.read_bytes()[:5] == b"%PDF-")


def _pages(bundles: Path) -> int:
    return sum(len(PdfReader(path).pages) for path in _files(bundles) if not PdfReader(path).is_encrypted)


def _distinct(directory: Path, seed: int, count: int) -> list[tuple[Path, int]]:
    """Scanned pages by file and number, as many as asked for, no two of one content."""
    found: list[tuple[Path, int]] = []
    while len(found) < count:
        write(directory / str(seed), seed=seed, count=8, cases=["complete_small_claim", "several_lines"], scans=2)
        files = _files(directory / str(seed))
        found += [(path, n) for path in files for n in range(len(PdfReader(path).pages))]
        seed += 1
    return found[:count]


def _joined(path: Path, pages: Sequence[tuple[Path, int]]) -> Path:
    readers = {file: PdfReader(file) for file, _ in pages}
    writer = PdfWriter()
    for file, number in pages:
        writer.add_page(readers[file].pages[number])
    writer.write(path)
    return path


def show(small: Reruns, large: Reruns, page: NewPage, born: Native, console: Console) -> None:
    table = Table("measure", "figure", "asked", title="nothing is read twice")
    for scans, what in ((large, "one bundle"), (small, "small bundles")):
        again = median(scans.again)
        work = (scans.first - scans.start) / (again - scans.start)
        table.add_row(f"{scans.pages} scanned pages, {what}, whole command, first time", f"{scans.first:.1f} s CPU", "")
        table.add_row(
            "again, into another folder", f"{again:.2f} s CPU: {scans.first / again:.0f} times faster", f">= {RERUN}"
        )
        table.add_row("without the program's start", f"{scans.start:.2f} s CPU: {work:.0f} times faster", "")
    table.add_row(
        f"reading the {large.pages} pages, one of them new",
        f"{page.one_new:.2f} s CPU: {page.one_new / large.first:.1%}",
        f"{1 / large.pages:.1%}",
    )
    table.add_row("that page by itself", f"{page.alone:.2f} s CPU", "")
    table.add_row(f"{born.pages} native pages, first time, no store", f"{median(born.without):.2f} s CPU", "")
    table.add_row("keeping what is read", f"{median(born.empty):.2f} s CPU: {born.dearer():+.1%}", "a few %")
    table.add_row("again", f"{median(born.full):.2f} s CPU", "")
    console.print(table)
