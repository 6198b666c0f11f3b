"""``otem bench memory``: what a worker takes while it reads one long scan, page after page, none of them read before."""

import io
import subprocess
import sys
from itertools import islice
from pathlib import Path

import msgspec
from pypdf import PageObject, PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas
from rich.console import Console
from rich.table import Table

from pipeline.run import run
from samples.generate import write

ASKED = 700 << 20  # bytes a worker may take: its own process and the one that reads for it
DISTINCT = 10  # pages that are drawn; every other is one of them with a dot that no other has
STEPS = 10  # times the memory is taken, evenly over the pages
_CHILD = "from pipeline.bench.memory import watch; watch()"


class Taken(msgspec.Struct, frozen=True):
    """Peak memory in bytes up to a page: of the worker's own process, and of the one that reads for it."""

    page: int
    own: int
    reader: int


def measure(directory: Path, *, level: int, seed: int, pages: int) -> tuple[Taken, ...]:
    """Memory over a scan of so many pages, nothing kept, in a process of its own."""
    bundle = long_scan(directory, level=level, seed=seed, pages=pages)
    command = [sys.executable, "-c", _CHILD, str(bundle), str(max(1, pages // STEPS))]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return tuple(msgspec.json.decode(line, type=Taken) for line in done.stdout.splitlines())


def watch() -> None:
    """Reads the bundle that the command line names and prints, every so many pages, what was taken."""
    bundle, every = Path(sys.argv[1]), int(sys.argv[2])
    read = 0

    def on_page(_: str, more: int) -> None:
        nonlocal read
        read += more
        if read % every == 0:
            own, reader = _peak("self"), max(map(_peak, _children()), default=0)
            sys.stdout.buffer.write(msgspec.json.encode(Taken(read, own, reader)) + b"\n")
            sys.stdout.flush()

    run([bundle], {}, on_page=on_page)


def long_scan(directory: Path, *, level: int, seed: int, pages: int) -> Path:
    """A bundle with one scanned PDF of so many pages, no two alike."""
    bundles = write(directory, seed=seed, count=3, cases=["complete_small_claim"], scans=level)
    files = [path for bundle in bundles for path in sorted(bundle.rglob("*")) if path.suffix.casefold() == ".pdf"]
    drawn = [(path, number) for path in files for number in range(len(PdfReader(path).pages))]
    writer = PdfWriter()
    readers = {path: PdfReader(path) for path in files}
    own = list(islice((readers[path].pages[number] for path, number in drawn), DISTINCT))
    for n in range(pages):
        writer.add_page(own[n % len(own)]).merge_page(_dot(n))
    for path in sorted(bundles[0].rglob("*")):
        if path.suffix.casefold() == ".pdf":
            path.unlink()
    writer.write(bundles[0] / "long.pdf")
    return bundles[0]


def _dot(number: int) -> PageObject:
    """A page with a dot of a pixel, at a place of its own near the lower edge."""
    content = io.BytesIO()
    canvas = Canvas(content, (595, 842))
    canvas.rect(30 + number % 500, 5 + number // 500, 0.3, 0.3, stroke=0, fill=1)
    canvas.save()
    return PdfReader(content).pages[0]


def _children() -> list[str]:
    listed = (path.read_text().split() for path in Path("/proc/self/task").glob("*/children"))
    return [child for children in listed for child in children]


def _peak(process: str) -> int:
    """Bytes a process has had in memory at most."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def show(taken: tuple[Taken, ...], console: Console) -> None:
    table = Table("pages read", "worker", "its reading process", "together", title="peak memory over one long scan")
    for each in taken:
        table.add_row(
            str(each.page), *(f"{size / 2**20:.0f} MB" for size in (each.own, each.reader, each.own + each.reader))
        )
    console.print(table)
    console.print(f"asked: together < {ASKED / 2**20:.0f} MB")


def reached(taken: tuple[Taken, ...]) -> bool:
    return all(each.own + each.reader < ASKED for each in taken)
