"""What a run leaves on disk: ``OUT/<id>/result.json``, ``OUT/<id>/report.html``, ``OUT/summary.xlsx``.

Each file is written whole under another name and then put in its place, so that a crash leaves the old one or the new one.
The same input gives the same bytes.
"""

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from pipeline.ingest import IntakeError, ingest
from pipeline.pages.store import Store
from pipeline.pages.version import drawing_version
from pipeline.result import Result
from pipeline.run import Failure
from pipeline.views.figures import Language
from pipeline.views.pictures import kept
from pipeline.views.report import report
from pipeline.views.sheets import picture
from pipeline.views.summary import write_summary

_ENCODER = msgspec.json.Encoder(decimal_format="string")


def encode(result: Result) -> bytes:
    """``result.json``: readable, in the order of the contract, money as strings."""
    return msgspec.json.format(_ENCODER.encode(result), indent=1) + b"\n"


def write_result(result: Result, source: Path, out: Path, store: Store | None = None) -> None:
    """The two files of one application; ``store`` keeps the pictures of its pages."""
    folder = out / result.application
    folder.mkdir(parents=True, exist_ok=True)
    _put(folder / "result.json", encode(result))
    with TemporaryDirectory(prefix="otem-") as scratch:
        try:
            files = [f for f in ingest(source, Path(scratch)).files if f.role == "pdf"]
        except IntakeError:
            # The bundle went away while the run went on: the report is written without pictures of its pages.
            files = []
        draw = picture if store is None else kept(store, {f.path: f.sha256 for f in files})
        _put(folder / "report.html", report(result, {f.name: f.path for f in files}, draw=draw).encode())


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
        for source, result in results:
            write_result(result, source, out, store)
        if store is not None:
            store.shrink()
    target = out / "summary.xlsx"
    partial = target.with_suffix(".partial.xlsx")
    write_summary([r for _, r in results], [(f.source.name, f.reason) for f in failures], partial, lang)
    partial.replace(target)


def _put(path: Path, content: bytes) -> None:
    partial = path.with_name(path.name + ".partial")
    partial.write_bytes(content)
    partial.replace(path)
