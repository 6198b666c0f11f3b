"""The command line: ``otem``."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Literal

import msgspec
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from checklists.model import ChecklistError
from pipeline import doctor as doctor_module
from pipeline import law_cli, year_cli
from pipeline import schema as schema_module
from pipeline.cache_cli import bench as bench_cache
from pipeline.cache_cli import cache as cache_commands
from pipeline.cache_cli import chosen
from pipeline.ingest import IntakeError, find_bundles
from pipeline.intake.rates import Rates, RatesError, read_rates
from pipeline.letters.commands import deadlines, letter
from pipeline.result import NotAResult, Result, read_result
from pipeline.run import Failure
from pipeline.run import run as run_bundles
from pipeline.views.figures import Language
from pipeline.views.show import show as show_result
from pipeline.write import write

app = typer.Typer(
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode="markdown",
    help="Өтем: bundles of papers in, verified amounts out, each step cited and each figure traced to its page.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(law_cli.law, name="law")
bench = typer.Typer(no_args_is_help=True, help="Measure accuracy and speed on generated bundles.")
app.add_typer(bench, name="bench")
app.add_typer(cache_commands, name="cache")
bench.command("cache")(bench_cache)
app.command()(letter)
app.command()(deadlines)
app.command()(year_cli.recalculate)
app.command()(year_cli.queue)
bench.command("recalculate")(year_cli.bench)

Lang = Annotated[Language, typer.Option("--lang", help="Language of texts: kk, ru or en.")]
messages = Console(stderr=True)
JSON = msgspec.json.Encoder(decimal_format="string")


@app.command()
def run(
    *,
    bundles: Annotated[
        list[Path], typer.Argument(help="Bundles: folders or .zip files, or a folder of many.", exists=True)
    ],
    out: Annotated[Path, typer.Option("--out", help="Where results go: OUT/<application id>/.", file_okay=False)],
    rates: Annotated[
        Path | None,
        typer.Option("--rates", help="Official exchange rates for the run: date,currency,kzt.", exists=True),
    ] = None,
    lang: Lang = "ru",
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Bundles read at a time, each by its own process.")] = 1,
    cache: Annotated[
        Path | None,
        typer.Option(
            "--cache", help="Where what is read is kept; the platform's folder if not given.", file_okay=False
        ),
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Read everything anew, and keep nothing.")] = False,
    law_folder: law_cli.LawFolder = None,
) -> None:
    """Check bundles against the law and their claims.

    Leaves for each application **result.json** and **report.html**, and for the run **summary.xlsx**.

    Exit status: 0 all bundles processed, whatever their findings; 1 one or more could not be processed; 2 wrong usage.

    Example: `otem run intake/2025-03 --out results --rates rates.csv`
    """
    sources, known = _asked_for(bundles, rates)
    folder = None if no_cache else chosen(cache)
    with _progress() as shown:
        bar = shown.add_task("reading", total=len(sources), pages=0, name="")
        counted = 0

        def on_page(name: str, pages: int) -> None:
            nonlocal counted
            counted += pages
            shown.update(bar, pages=counted, name=name[-40:])

        def on_bundle(source: Path) -> None:
            shown.advance(bar)

        results, failures = run_bundles(sources, known, jobs=jobs, cache=folder, on_page=on_page, on_bundle=on_bundle)
        shown.update(bar, description="writing", name="")
        write(results, failures, out, lang, folder)
    for failure in failures:
        messages.print(f"not processed: {failure.reason}", style="red", markup=False)
    _tell(results, failures, out)
    raise typer.Exit(1 if failures else 0)


def _asked_for(bundles: list[Path], rates: Path | None) -> tuple[list[Path], Rates]:
    """The bundles and the exchange rates of a command; exit status 2 where there are none, or they cannot be read."""
    try:
        known = read_rates(rates) if rates else {}
        sources = find_bundles(bundles)
    except (RatesError, IntakeError) as error:
        messages.print(str(error), style="red", markup=False)
        raise typer.Exit(2) from None
    if not sources:
        messages.print(
            "No bundles there: a bundle is a folder or .zip with application.json or application.xlsx.", style="red"
        )
        raise typer.Exit(2)
    return sources, known


def _progress() -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("bundles, {task.fields[pages]} pages"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[name]}", markup=False),
        console=messages,
        transient=True,
    )


def _tell(results: list[tuple[Path, Result]], failures: list[Failure], out: Path) -> None:
    """One line a person can read: what came out, and where it is."""
    statuses: dict[str, int] = {}
    for _, result in results:
        for expense in result.expenses:
            statuses[expense.status] = statuses.get(expense.status, 0) + 1
    lines = ", ".join(f"{n} {status}" for status, n in sorted(statuses.items())) or "no lines"
    failed = f", {len(failures)} not processed" if failures else ""
    messages.print(f"{len(results)} applications ({lines}){failed} -> {out}", markup=False, highlight=False)


@app.command()
def show(
    folder: Annotated[Path, typer.Argument(help="OUT/<application id>, or its result.json.", exists=True)],
    lang: Lang = "ru",
) -> None:
    """Print one application in the terminal: its lines, findings and sums.

    Example: `otem show results/2025-000123 --lang kk`
    """
    try:
        result = read_result(folder)
    except NotAResult as error:
        messages.print(str(error), style="red", markup=False)
        raise typer.Exit(2) from None
    show_result(result, lang, Console())


@app.command()
def precheck(
    bundles: Annotated[
        list[Path], typer.Argument(help="Bundles: folders or .zip files, or a folder of many.", exists=True)
    ],
    rates: Annotated[
        Path | None, typer.Option("--rates", help="Official exchange rates: date,currency,kzt.", exists=True)
    ] = None,
    lang: Lang = "ru",
    as_json: Annotated[bool, typer.Option("--json", help="For scripts: one JSON array.")] = False,
) -> None:
    """Check your own bundle before you file it: what is wrong, where, what to do, dearest first.

    The rules are those of the operator's check; **File by** is the last day on which all papers of a line still lie in
    the twelve months of paragraph 20.

    Exit status: 0 nothing to mend; 1 something to mend; 2 a bundle could not be read, or wrong usage.

    Example: `otem precheck my-bundle --lang kk`
    """
    from pipeline.precheck import precheck as check_before_filing  # noqa: PLC0415 - loaded for this command only
    from pipeline.views.advice import advise  # noqa: PLC0415 - as above

    sources, known = _asked_for(bundles, rates)
    with _progress() as shown:
        bar = shown.add_task("reading", total=len(sources), pages=0, name="")
        results, failures = run_bundles(sources, known, on_bundle=lambda _: shown.advance(bar))
    checked = [check_before_filing(result) for _, result in results]
    if as_json:
        print(msgspec.json.format(JSON.encode(checked), indent=1).decode())
    else:
        for each in checked:
            advise(each, lang, Console(), datetime.now(UTC).date())
    for failure in failures:
        messages.print(f"not processed: {failure.reason}", style="red", markup=False)
    raise typer.Exit(2 if failures else 1 if any(each.tasks for each in checked) else 0)


@app.command()
def sample(
    directory: Annotated[Path, typer.Argument(help="Where the sample bundles go.")],
    seed: Annotated[int, typer.Option(help="The same seed writes the same bundles.")] = 1,
    count: Annotated[int | None, typer.Option(help="How many bundles; all cases when left out.")] = None,
    layouts: Annotated[str, typer.Option(help="seen, left_out or all: which layouts of the papers.")] = "seen",
    scans: Annotated[
        int | None, typer.Option(min=1, max=3, help="As scans: 1 light, 2 ordinary, 3 poor; native when left out.")
    ] = None,
) -> None:
    """Write sample bundles, each with its expected result."""
    from samples.generate import write as write_samples  # noqa: PLC0415 - drawing libraries are loaded for this command only

    if layouts not in ("seen", "left_out", "all"):
        raise typer.BadParameter("seen, left_out or all", param_hint="--layouts")
    written = write_samples(directory, seed=seed, count=count, layouts=layouts, scans=scans)  # type: ignore[arg-type]
    messages.print(f"{len(written)} bundles -> {directory}", markup=False, highlight=False)


@app.command()
def schema(
    name: Annotated[str | None, typer.Argument(help="otem/application/1 or otem/result/1; both when left out.")] = None,
) -> None:
    """Print the JSON Schemas of what goes in and what comes out."""
    known = schema_module.schemas()
    if name is not None and name not in known:
        raise typer.BadParameter(f"one of {', '.join(known)}")
    print(msgspec.json.format(msgspec.json.encode(known[name] if name else known), indent=2).decode())


@app.command()
def template(
    path: Annotated[Path, typer.Argument(help="The file to write.")] = Path("application.xlsx"),
    force: Annotated[bool, typer.Option("--force", help="Overwrite a file that is there.")] = False,
) -> None:
    """Write the empty application.xlsx for an applicant to fill in."""
    from pipeline.intake.template import write_template  # noqa: PLC0415 - spreadsheet libraries are loaded for this command only

    if path.exists() and not force:
        messages.print(f"{path} is there already; --force overwrites it.", style="red", markup=False)
        raise typer.Exit(2)
    write_template(path)
    messages.print(f"-> {path}", markup=False, highlight=False)


@app.command()
def doctor() -> None:
    """Say what is missing on this machine and how to install it."""
    checks = doctor_module.checks()
    console = Console()
    for check in checks:
        mark, style = ("ok", "green") if check.ok else ("missing", "red" if check.required else "yellow")
        console.print(
            f"[{style}]{mark:8}[/] {check.name}: {check.found}" + ("" if check.ok else f"\n         {check.advice}")
        )
    raise typer.Exit(0 if all(c.ok or not c.required for c in checks) else 1)


@bench.command()
def accuracy(
    *,
    seed: Annotated[int, typer.Option(help="The same seed writes the same bundles.")] = 7,
    count: Annotated[
        int | None, typer.Option(help="Bundles of each kind of layout; every case, twice, when left out.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Bundles read at a time.")] = 1,
    keep: Annotated[Path | None, typer.Option(help="Keep the bundles in this folder.")] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="List every difference.")] = False,
    scans: Annotated[bool, typer.Option("--scans", help="Scans instead of native papers, by level.")] = False,
    levels: Annotated[str, typer.Option(help="With --scans: which levels, 0 being native papers.")] = "0,1,2,3",
    layouts: Annotated[Literal["seen", "left_out"], typer.Option(help="With --scans: which layouts.")] = "left_out",
    picture: Annotated[Path | None, typer.Option(help="With --scans: draw the curve as this SVG.")] = None,
) -> None:
    """Score the flow on generated bundles, seen and left-out layouts apart; with --scans, by level of scan.

    Exit status 1 when a figure is below what is asked, or any tenge was falsely verified.
    """
    if scans:
        from pipeline.bench import scans as scanned  # noqa: PLC0415 - as below

        try:
            asked = scanned.levels_of(levels)
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint="--levels") from None
        chosen = scanned.Options(asked, layouts, seed, count, jobs)
        raise typer.Exit(0 if scanned.bench(chosen, keep, picture, verbose, Console()) else 1)
    from pipeline.bench import accuracy as measured  # noqa: PLC0415 - drawing libraries are loaded for this command only

    with TemporaryDirectory(prefix="otem-") as scratch:
        folder = keep or Path(scratch)
        tallies = {
            which: measured.measure(folder, which, seed=seed, count=count, jobs=jobs) for which in measured.WHICH
        }
    console = Console()
    if verbose:
        for which, tally in tallies.items():
            for line in tally.wrong:
                console.print(f"{which}: {line}", markup=False, highlight=False)
    measured.show(tallies, console)
    raise typer.Exit(0 if measured.reached(tallies, whole=count is None) else 1)


@bench.command()
def speed(
    seed: Annotated[int, typer.Option(help="The same seed writes the same bundles.")] = 7,
    count: Annotated[int, typer.Option(min=1, help="How many bundles to read in a round.")] = 60,
    rounds: Annotated[
        int, typer.Option(min=1, help="How many times, in turn with the yardsticks, each on bundles of its own.")
    ] = 3,
    long: Annotated[
        int, typer.Option("--long", min=0, help="Pages of the long PDF whose peak memory is taken; 0: none.")
    ] = 1000,
) -> None:
    """Time the whole flow beside pypdfium2's and pdfplumber's bare text, on the same native pages in the same run."""
    from pipeline.bench import speed as measured  # noqa: PLC0415 - drawing libraries are loaded for this command only

    with TemporaryDirectory(prefix="otem-") as scratch:
        speeds = measured.measure(Path(scratch) / "bundles", seed=seed, count=count, rounds=rounds)
        memory = (
            measured.peak_memory(measured.long_bundle(Path(scratch) / "long", seed=seed, pages=long)) if long else None
        )
    measured.show(speeds, memory, Console())


@bench.command()
def proof(
    rounds: Annotated[int, typer.Option(min=1, help="How many times each rate of misreading is drawn.")] = 3,
    seed: Annotated[int, typer.Option(help="The same seed misreads the same words.")] = 1,
    count: Annotated[int | None, typer.Option(help="Bundles; one of each case when left out.")] = None,
) -> None:
    """Pass native pages off as misread scans: nothing false may be verified, however much goes to a person.

    Exit status 1 when any tenge was falsely verified.
    """
    from pipeline.bench import proof as measured  # noqa: PLC0415 - drawing libraries are loaded for this command only

    with TemporaryDirectory(prefix="otem-") as scratch:
        rows = measured.measured(Path(scratch), rounds=rounds, seed=seed, count=count)
    measured.show(rows, Console())
    raise typer.Exit(1 if any(row.false_lines for row in rows) else 0)


@bench.command()
def ocr(
    level: Annotated[int, typer.Option(min=1, max=3, help="How poor the scans are.")] = 2,
    seed: Annotated[int, typer.Option(help="The same seed writes the same bundles.")] = 7,
    count: Annotated[int, typer.Option(min=1, help="How many bundles to read.")] = 8,
    rounds: Annotated[int, typer.Option(min=1, help="How many times, in turn with the yardsticks.")] = 1,
    jobs: Annotated[int, typer.Option(min=1, help="How many at a time, of bundles and of pages.")] = os.cpu_count()
    or 1,
) -> None:
    """Time the flow on scanned pages beside Tesseract's own program on the same pages in the same run.

    Exit status 1 when it is less faster than is asked, or reads fewer fields right.
    """
    from pipeline.bench import ocr as measured  # noqa: PLC0415 - drawing libraries are loaded for this command only

    with TemporaryDirectory(prefix="otem-") as scratch:
        speeds = measured.measure(Path(scratch), level=level, seed=seed, count=count, rounds=rounds, jobs=jobs)
    measured.show(speeds, Console())
    raise typer.Exit(0 if measured.reached(speeds) else 1)


@bench.command()
def memory(
    level: Annotated[int, typer.Option(min=1, max=3, help="How poor the scan is.")] = 2,
    seed: Annotated[int, typer.Option(help="The same seed writes the same pages.")] = 7,
    pages: Annotated[int, typer.Option(min=1, help="Pages of the scan.")] = 1000,
) -> None:
    """Read one long scan, no page of which is like another, and tell how much memory that takes as it goes on.

    Exit status 1 when it is more than is asked.
    """
    from pipeline.bench import memory as measured  # noqa: PLC0415 - drawing libraries are loaded for this command only

    with TemporaryDirectory(prefix="otem-") as scratch:
        taken = measured.measure(Path(scratch), level=level, seed=seed, pages=pages)
    measured.show(taken, Console())
    raise typer.Exit(0 if measured.reached(taken) else 1)


def main() -> None:
    """The entry point. Faults of the law's data end with a message; faults of the program with their traceback."""
    try:
        app()
    except ChecklistError as error:
        messages.print(f"law: {error}", style="red", markup=False)
        sys.exit(2)
