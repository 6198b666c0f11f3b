"""What a run leaves on disk: ``OUT/<id>/result.json``, ``OUT/<id>/report.html``, ``OUT/summary.xlsx``.

Each file is written whole under another name and then put in its place, so that a crash leaves the old one or the new one.
The same input gives the same bytes.
"""

from collections.abc import Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import msgspec

from pipeline.ingest import IntakeError, ingest
from pipeline.pages.store import Store
from pipeline.pages.version import drawing_version, program_version
from pipeline.result import Result
from pipeline.run import Failure
from pipeline.views.figures import Language
from pipeline.views.pictures import kept, kept_report
from pipeline.views.report import report
from pipeline.views.summary import write_summary

_ENCODER = msgspec.json.Encoder(decimal_format="string")


def encode(result: Result) -> bytes:
    """``result.json``: readable, in the order of the contract, money as strings."""
    return msgspec.json.format(_ENCODER.encode(result), indent=1) + b"\n"


class Known(NamedTuple):
    """What was shown before, and the version of the program that may use its reports."""

    store: Store
    program: bytes


def write_result(result: Result, source: Path, out: Path, known: Known | None = None) -> None:
    """The two files of one application; ``known``: what was shown before."""
    folder = out / result.application
    folder.mkdir(parents=True, exist_ok=True)
    content = encode(result)
    _put(folder / "result.json", content)
    with TemporaryDirectory(prefix="otem-") as scratch:
        try:
            files = [f for f in ingest(source, Path(scratch)).files if f.role == "pdf"]
        except IntakeError:
            # The bundle went away while the run went on: the report is written without pictures of its pages.
            files = []
        paths = {f.name: f.path for f in files}
        if known is None:
            page = report(result, paths).encode()
        else:
            draw = kept(known.store, {f.path: f.sha256 for f in files})
            digests = {f.name: f.sha256 for f in files}
            make = partial(report, result, paths, draw=draw)
            page = kept_report(known.store, known.program, content, digests, make)
        _put(folder / "report.html", page)


def write(
    results: Sequence[tuple[Path, Result]],
    failures: Sequence[Failure],
    out: Path,
    lang: Language,
    cache: Path | None = None,
) -> None:
    """Everything a run leaves. ``results`` come with the place of their bundle; ``cache`` is the run's."""
    out.mkdir(parents=True, exist_ok=True)
    with nullcontext() if cache is None else Store(cache, drawing_version()) as store:
        known = None if store is None else Known(store, program_version())
        for source, result in results:
            write_result(result, source, out, known)
        if store is not None:
            store.shrink()
    target = out / "summary.xlsx"
    half = target.with_suffix(".partial.xlsx")
    write_summary([r for _, r in results], [(f.source.name, f.reason) for f in failures], half, lang)
    half.replace(target)


def _put(path: Path, content: bytes) -> None:
    half = path.with_name(path.name + ".partial")
    half.write_bytes(content)
    half.replace(path)
