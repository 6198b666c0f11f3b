"""``otem recalculate``, ``otem queue``: a year of results, no page read."""

from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from pipeline import law_cli
from pipeline.budget import Filed
from pipeline.budget import queue as queued
from pipeline.known import NotRecalculable
from pipeline.known import read_known as known_of
from pipeline.recalculate import Recalculated, recalculate_all
from pipeline.views import year as view
from pipeline.views.figures import Language

RunFolder = Annotated[
    Path, typer.Argument(metavar="RUN_DIR", help="What `otem run --out` left.", exists=True, file_okay=False)
]
Lang = Annotated[Language, typer.Option("--lang", help="Language of texts: kk, ru or en.")]
messages = Console(stderr=True)
_ENCODER = msgspec.json.Encoder(decimal_format="string")


def recalculate(
    run_dir: RunFolder,
    edition: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="A day: the edition in force on it; each one's own day when left out."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="Write recalculated.xlsx and <id>/calculation.json.", file_okay=False)
    ] = None,
    lang: Lang = "ru",
    law_folder: law_cli.LawFolder = None,
) -> None:
    """Reckon a year of results again by another edition, without reading a page: who gains, who loses.

    Rates, uplifts, caps, admission, removed categories, and the papers asked for as far as a result knows them; a line of
    which it cannot know passes nothing and is named for review. Annexes 2 and 3 are looked up anew, as of that day.

    Exit status: 0 all reckoned; 1 some results could not be; 2 no results there, or wrong usage.

    Example: `otem recalculate results --edition 2025-01-01 --out what-if`
    """
    done, failed = recalculate_all(view.found(run_dir), edition.date() if edition else None)
    if not done and not failed:
        raise typer.BadParameter("no result.json there", param_hint="RUN_DIR")
    view.show_recalculated(done, lang, Console())
    if out is not None:
        _leave(done, out, lang)
    for reason in failed:
        messages.print(f"not reckoned: {reason}", style="red", markup=False)
    raise typer.Exit(1 if failed else 0)


def _leave(done: list[Recalculated], out: Path, lang: Language) -> None:
    for each in done:
        folder = out / each.application
        folder.mkdir(parents=True, exist_ok=True)
        left = {"law": each.law, "annexes_on": each.annexes_on, **msgspec.structs.asdict(each.calculation)}
        (folder / "calculation.json").write_bytes(msgspec.json.format(_ENCODER.encode(left), indent=1) + b"\n")
    out.mkdir(parents=True, exist_ok=True)
    view.write_recalculated(done, out / "recalculated.xlsx", lang)


def queue(
    run_dir: RunFolder,
    budget: Annotated[str | None, typer.Option(help="What is left of the year's budget, tenge.")] = None,
    year: Annotated[int | None, typer.Option(help="Of registration; the only one when left out.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Write queue.xlsx here.", file_okay=False)] = None,
    lang: Lang = "ru",
) -> None:
    """The queue of a year: in the order of registration, who is paid in full, in part, who waits.

    Sums of earlier applications of the queue count against an applicant's caps of the year.

    Exit status: 0 all are in the queue; 1 some results could not be read; 2 no results there, or wrong usage.

    Example: `otem queue results --budget 1500000000 --out results`
    """
    filed, failed = list[Filed](), list[str]()
    for path in view.found(run_dir):
        try:
            filed.append(_filed(path))
        except NotRecalculable as error:
            failed.append(str(error))
    if not filed and not failed:
        raise typer.BadParameter("no result.json there", param_hint="RUN_DIR")
    years = {each.submitted_on.year for each in filed} if year is None else {year}
    if len(years) != 1:
        raise typer.BadParameter(f"the results are of {len(years)} years; name one", param_hint="--year")
    line = queued([each for each in filed if each.submitted_on.year in years], _tenge(budget))
    view.show_queue(line, _tenge(budget), lang, Console())
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        view.write_queue(line, out / "queue.xlsx", lang)
    for reason in failed:
        messages.print(f"not in the queue: {reason}", style="red", markup=False)
    raise typer.Exit(1 if failed else 0)


def _filed(path: Path) -> Filed:
    basis = known_of(path).basis
    filed = msgspec.json.decode(path.read_bytes(), type=Filed)
    granted = msgspec.structs.asdict(basis.applicant.reimbursed_this_year) if basis else {}
    return msgspec.structs.replace(filed, granted=granted)


def _tenge(stated: str | None) -> Decimal | None:
    if stated is None:
        return None
    try:
        amount = Decimal(stated.replace(" ", "").replace(",", "."))
    except InvalidOperation:
        raise typer.BadParameter("an amount in tenge", param_hint="--budget") from None
    if not amount.is_finite() or amount < 0:
        raise typer.BadParameter("an amount in tenge, not below zero", param_hint="--budget")
    return amount


def bench(
    count: Annotated[int, typer.Option(min=1, help="Results to reckon again.")] = 1100,
    lines: Annotated[int, typer.Option(min=1, help="Claimed lines of each application.")] = 40,
    native: Annotated[int, typer.Option(min=1, help="Bundles run from their papers, for comparison.")] = 2,
    seed: Annotated[int, typer.Option(help="The same seed writes the same papers.")] = 7,
) -> None:
    """Time reckoning a year again beside running applications of as many lines from their native papers, in one run.

    Exit status 1 when it is less than 1,000 times faster for an application, or a figure comes out other.
    """
    import pipeline.bench.recalculate as measured  # noqa: PLC0415 - drawing libraries are loaded for this command only

    with TemporaryDirectory(prefix="otem-") as scratch:
        figures = measured.measure(Path(scratch), count=count, lines=lines, native=native, seed=seed)
    measured.show(figures, Console())
    raise typer.Exit(0 if measured.reached(figures) else 1)
