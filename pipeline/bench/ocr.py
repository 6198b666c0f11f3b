"""``otem bench ocr``: scanned pages per second, beside the recogniser's own program on the same pages in the same run.

The yardsticks: ``tesseract PAGE - -l kaz+rus+eng tsv`` at 300 dots per inch, one thread each, as many at a time as there are
cores; and ocrmypdf, where it is installed. The pages are generated and made to look scanned.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from statistics import median

import msgspec
import pypdfium2 as pdfium
from rich.console import Console
from rich.table import Table

from extractors.page import Page, Word
from pipeline.bench.score import Tally, score
from pipeline.ingest import IntakeError, find_bundles
from pipeline.made import Pages
from pipeline.pages import recognise
from pipeline.pages.isolate import Reader, Unreadable
from pipeline.pages.keep import Keeper
from pipeline.pages.pdf import Pdf
from pipeline.pages.prepare import straight
from pipeline.pages.raster import drawn, resolution
from pipeline.pages.segment import parts
from pipeline.run import Case, finish, read, run, settled
from pipeline.write import encode
from samples.generate import write

DPI = 300
ASKED = 2.0  # times the speed of the recogniser's own program
_LANGUAGES = "kaz+rus+eng"


class Speeds(msgspec.Struct, frozen=True, kw_only=True):
    """Seconds for the same pages, round by round: the flow, the program, ocrmypdf (empty where it is not installed).

    ``shares``: seconds of one page's steps, as the reading process spends them. ``fields``: right ones and all.
    """

    pages: int
    jobs: int
    flow: tuple[float, ...]
    program: tuple[float, ...]
    ocrmypdf: tuple[float, ...]
    shares: dict[str, float]
    fields: tuple[int, int]
    fields_program: tuple[int, int]


def measure(folder: Path, *, level: int, seed: int, count: int, rounds: int, jobs: int) -> Speeds:
    """Times the flow and its yardsticks in turn, on ``count`` bundles scanned at ``level``."""
    corpus = folder / "bundles"
    write(corpus, seed=seed, count=count, layouts="left_out", scans=level)
    files = sorted(path for path in corpus.rglob("*") if path.suffix.casefold() == ".pdf")
    sources = find_bundles([corpus])
    pictures = _drawn(files, folder)
    flow, program, other = [], [], []
    for _ in range(rounds):
        flow.append(_timed(lambda: run(sources, {}, jobs=jobs)))
        program.append(_timed(lambda: _each(_tesseract, pictures, jobs)))
        if shutil.which("ocrmypdf"):
            other.append(_timed(lambda: _each(lambda path: _ocrmypdf(path, folder, jobs), files, 1)))
    return Speeds(
        pages=len(pictures),
        jobs=jobs,
        flow=tuple(flow),
        program=tuple(program),
        ocrmypdf=tuple(other),
        shares=_shares(files),
        fields=_fields(corpus, folder, program=False),
        fields_program=_fields(corpus, folder, program=True),
    )


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _drawn(files: Sequence[Path], folder: Path) -> list[Path]:
    """Each page as a picture at :data:`DPI`, for the program; drawing them is not timed."""
    pictures: list[Path] = []
    for path in files:
        with pdfium.PdfDocument(path) as document:
            for page in document:
                target = folder / f"{len(pictures):04}.png"
                page.render(scale=DPI / 72).to_pil().save(target, compress_level=1)
                pictures.append(target)
    return pictures


def _each(work: Callable[[Path], object], paths: Sequence[Path], jobs: int) -> list[object]:
    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(work, paths))


def _tesseract(picture: Path) -> bytes:
    command = ["tesseract", str(picture), "-", "-l", _LANGUAGES, "tsv"]
    return subprocess.run(command, capture_output=True, check=True, env=os.environ | {"OMP_THREAD_LIMIT": "1"}).stdout


def _ocrmypdf(path: Path, folder: Path, jobs: int) -> None:
    command = [
        "ocrmypdf",
        "--jobs",
        str(jobs),
        "--force-ocr",
        "-l",
        _LANGUAGES,
        str(path),
        str(folder / "ocrmypdf.pdf"),
    ]
    subprocess.run(command, capture_output=True, check=True)


class Program:
    """Reads the pages of one bundle as the flow does, but recognised pages in the words of the program."""

    def __init__(self, reader: Reader, folder: Path) -> None:
        self._reader, self._folder = reader, folder

    def pages(self, path: Path, name: str, sha256: str) -> Iterator[Page | Unreadable]:
        """The pages of a file; ``sha256`` is for readers that remember."""
        for page in self._reader.pages(path, name):
            if isinstance(page, Page) and page.origin == "ocr":
                yield self._as_the_program_reads(page, path)
            else:
                yield page

    def _as_the_program_reads(self, page: Page, path: Path) -> Page:
        picture = self._folder / "page.png"
        with pdfium.PdfDocument(path) as document:
            width, height = document[page.number - 1].get_size()
            document[page.number - 1].render(scale=DPI / 72).to_pil().save(picture, compress_level=1)
        return msgspec.structs.replace(
            page, width=width, height=height, words=tuple(_words(_tesseract(picture))), warp=()
        )


def _words(tsv: bytes) -> Iterator[Word]:
    for row in tsv.decode().splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) == 12 and cells[11].strip():
            left, top, width, height = (int(cell) * 72 / DPI for cell in cells[6:10])
            yield Word(cells[11].strip(), left, top, left + width, top + height, float(cells[10]) / 100, "ocr")


def _fields(corpus: Path, folder: Path, *, program: bool) -> tuple[int, int]:
    """Header and line fields right, and all, of one pass over the bundles."""
    cases: list[Case] = []
    with Reader() as reader, Keeper(None) as keeper:
        pages: Pages = Program(reader, folder) if program else keeper
        for source in find_bundles([corpus]):
            with suppress(IntakeError):
                cases.append(read(source, pages, {}))
    cases.sort(key=lambda case: case.bundle.application.id)
    tally = Tally()
    for case, lines in zip(cases, settled(cases), strict=True):
        found = json.loads(encode(finish(case, lines)))
        truth = json.loads((corpus / "_truth" / f"{found['application']}.json").read_text())
        score(truth, found, tally)
    return tally.fields_right + tally.rows_right, tally.fields + tally.rows


def _shares(files: Sequence[Path]) -> dict[str, float]:
    """Seconds that the steps of recognising took, of all pages of the files, one after the other in this process."""
    spent = dict.fromkeys(("draw", "prepare", "recognise"), 0.0)
    for path in files:
        with Pdf(path) as pdf:
            for number in range(1, len(pdf) + 1):
                with pdf.displayed(number) as (handle, size):
                    begin = time.perf_counter()
                    image = drawn(handle, size, resolution(handle, size))
                    spent["draw"] += time.perf_counter() - begin
                begin = time.perf_counter()
                found = parts(straight(image))
                spent["prepare"] += time.perf_counter() - begin
                begin = time.perf_counter()
                recognise.read(found.grey, found.runs)
                spent["recognise"] += time.perf_counter() - begin
    return spent


def show(speeds: Speeds, console: Console) -> None:
    table = Table("measure", "figure", "asked", title=f"{speeds.pages} scanned pages, {speeds.jobs} at a time")
    flow = median(speeds.flow)
    program = median(p / f for p, f in zip(speeds.program, speeds.flow, strict=True))
    table.add_row("flow, pages/s", f"{speeds.pages / flow:.2f}", "")
    table.add_row(f"tesseract -l {_LANGUAGES}, pages/s", f"{speeds.pages / median(speeds.program):.2f}", "")
    table.add_row("flow against tesseract", f"{program:.2f} times", f"≥ {ASKED:g}")
    if speeds.ocrmypdf:
        other = median(o / f for o, f in zip(speeds.ocrmypdf, speeds.flow, strict=True))
        table.add_row("flow against ocrmypdf", f"{other:.2f} times", f"≥ {ASKED:g}")
    else:
        table.add_row("flow against ocrmypdf", "not installed", f"≥ {ASKED:g}")
    table.add_row("fields right", _share(speeds.fields), "no fewer")
    table.add_row("fields right in tesseract's words", _share(speeds.fields_program), "")
    whole = sum(speeds.shares.values())
    for step, spent in speeds.shares.items():
        table.add_row(f"{step}, s a page", f"{spent / speeds.pages:.3f} ({100 * spent / whole:.0f} %)", "")
    console.print(table)


def _share(fields: tuple[int, int]) -> str:
    return f"{fields[0]} of {fields[1]}"


def reached(speeds: Speeds) -> bool:
    """Whether the flow is as much faster as is asked, with no fewer fields right."""
    pairs = [(speeds.program, speeds.flow)] + ([(speeds.ocrmypdf, speeds.flow)] if speeds.ocrmypdf else [])
    faster = all(median(o / f for o, f in zip(other, flow, strict=True)) >= ASKED for other, flow in pairs)
    return faster and speeds.fields[0] >= speeds.fields_program[0]
