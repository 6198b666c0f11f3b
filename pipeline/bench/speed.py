"""``otem bench speed``: pages per second of the whole flow, beside other readers on the same pages in the same run."""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

import msgspec
import pdfplumber
import pypdfium2 as pdfium
from pypdf import PdfReader, PdfWriter
from rich.console import Console
from rich.table import Table

from pipeline.ingest import IntakeError, find_bundles, ingest
from pipeline.run import run
from samples.generate import write


class Speeds(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds of each round, for the same pages: the flow (one worker), bare pypdfium2 text, pdfplumber text.

    Each round has ``pages`` of its own, as an intake has: what is remembered of one page helps with the next as far as the
    two are alike, and no further. ``own`` and ``reader``: processor seconds of the flow's own process and of the one that
    reads for it, which work side by side and which a busy machine changes less; ``plumber``: those of pdfplumber.
    """

    pages: tuple[int, ...]
    flow: tuple[float, ...]
    pdfium_text: tuple[float, ...]
    pdfplumber_text: tuple[float, ...]
    own: tuple[float, ...]
    reader: tuple[float, ...]
    plumber: tuple[float, ...]

    def ratio(self, other: Sequence[float]) -> float:
        """How many times the other's speed the flow has: the median over rounds, taken side by side."""
        return median(o / f for f, o in zip(self.flow, other, strict=True))

    def a_page(self, seconds: Sequence[float]) -> float:
        """Seconds for a page: the median over rounds."""
        return median(s / pages for s, pages in zip(seconds, self.pages, strict=True))


def measure(directory: Path, *, seed: int, count: int, rounds: int) -> Speeds:
    """Times the flow and its yardsticks in turn, round by round, so that a noisy machine is noisy for all."""
    pages, flow, text, plumber = [], [], [], []
    for n in range(rounds):
        drawn = directory / f"round{n}"
        write(drawn / "bundles", seed=seed + n, count=count, cases=None)
        sources = find_bundles([drawn / "bundles"])
        readable = [p for p in _files(sources, drawn) if _pages(p)]
        pages.append(sum(map(_pages, readable)))
        flow.append(_timed(partial(run, sources, {})))
        text.append(_timed(partial(_each, _pdfium_text, readable)))
        plumber.append(_timed(partial(_each, _pdfplumber_text, readable)))
    return Speeds(
        pages=tuple(pages),
        flow=tuple(each.clock for each in flow),
        pdfium_text=tuple(each.clock for each in text),
        pdfplumber_text=tuple(each.clock for each in plumber),
        own=tuple(each.own for each in flow),
        reader=tuple(each.children for each in flow),
        plumber=tuple(each.own for each in plumber),
    )


def _each(read: Callable[[Path], int], paths: Sequence[Path]) -> None:
    for path in paths:
        read(path)


def _files(sources: Sequence[Path], scratch: Path) -> list[Path]:
    """The files the flow reads, of bundles that are read at all; zips are unpacked into ``scratch``."""
    found: list[Path] = []
    for source in sources:
        with suppress(IntakeError):
            found += [file.path for file in ingest(source, scratch).files if file.role == "pdf"]
    return found


class _Spent(NamedTuple):
    """Seconds: by the clock, of this process's processor time, of that of its children."""

    clock: float
    own: float
    children: float


def _timed(work: Callable[[], object]) -> _Spent:
    before = _spent()
    work()
    return _Spent(*(after - since for after, since in zip(_spent(), before, strict=True)))


def _spent() -> _Spent:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = (usage.ru_utime + usage.ru_stime for usage in (own, children))
    return _Spent(time.perf_counter(), *processor)


def _pages(path: Path) -> int:
    try:
        return len(pdfium.PdfDocument(path))
    except pdfium.PdfiumError:
        return 0


def _pdfium_text(path: Path) -> int:
    with pdfium.PdfDocument(path) as document:
        return sum(len(page.get_textpage().get_text_range()) for page in document)


def _pdfplumber_text(path: Path) -> int:
    length = 0
    with pdfplumber.open(path) as document:
        for page in document.pages:
            length += len(page.extract_text() or "")
            page.close()
    return length


def long_bundle(directory: Path, *, seed: int, pages: int) -> Path:
    """A bundle with one PDF of so many pages: the papers of a complete claim, over and over."""
    bundle = write(directory, seed=seed, count=1, cases=["complete_small_claim"])[0]
    files = sorted(bundle.rglob("*.pdf"))
    readers = [PdfReader(path) for path in files]
    own = [page for reader in readers for page in reader.pages]
    writer = PdfWriter()
    for n in range(pages):
        writer.add_page(own[n % len(own)])
    for path in files:
        path.unlink()
    writer.write(bundle / "long.pdf")
    return bundle


_PEAK = """
import resource, sys
from pathlib import Path
from pipeline.run import run
run([Path(sys.argv[1])], {})
own = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]  # what its parent had does not count
print(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def peak_memory(bundle: Path) -> tuple[int, int]:
    """Peak memory in bytes of a run on one bundle: (the flow, its reading child), measured in a process of its own."""
    done = subprocess.run([sys.executable, "-c", _PEAK, str(bundle)], capture_output=True, text=True, check=True)
    own, child = (int(part) * 1024 for part in done.stdout.split())
    return own, child


def show(speeds: Speeds, memory: tuple[int, int] | None, console: Console) -> None:
    drawn = " and ".join(str(n) for n in speeds.pages)
    table = Table("measure", "figure", "asked", title=f"speed on {drawn} native pages, one worker")
    table.add_row("flow, pages/s", f"{1 / speeds.a_page(speeds.flow):.1f}", "")
    table.add_row("pypdfium2 text alone, pages/s", f"{1 / speeds.a_page(speeds.pdfium_text):.1f}", "")
    table.add_row("pdfplumber extract_text, pages/s", f"{1 / speeds.a_page(speeds.pdfplumber_text):.1f}", "")
    spent = (1000 * speeds.a_page(each) for each in (speeds.own, speeds.reader, speeds.plumber))
    own, reader, plumber = (f"{each:.1f}" for each in spent)
    table.add_row("processor time a page, of the flow and its reader", f"{own} and {reader} ms", "")
    table.add_row("processor time a page, of pdfplumber", f"{plumber} ms", "")
    table.add_row("flow against pypdfium2 text", f"{speeds.ratio(speeds.pdfium_text):.3f} times", "≥ 0.1")
    table.add_row("flow against pdfplumber text", f"{speeds.ratio(speeds.pdfplumber_text):.1f} times", "≥ 7")
    if memory:
        sizes = [f"{size / 2**20:.0f} MB" for size in memory]
        table.add_row("peak memory, 1,000-page PDF", f"{sizes[0]}, reader {sizes[1]}", "< 400 MB")
    console.print(table)
