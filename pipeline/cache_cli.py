"""``otem cache``: what was read before, its size and its use; pruning it."""

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from pipeline.pages import store
from pipeline.pages.isolate import STANDARD
from pipeline.pages.version import reader_version

cache = typer.Typer(
    no_args_is_help=True,
    help="What was read before is kept, so that it is not read again. It holds the text of papers, for you alone to open.",
)

Folder = Annotated[
    Path | None, typer.Option("--cache", help="The folder of the cache; the platform's when left out.", file_okay=False)
]


def chosen(folder: Path | None) -> Path:
    """The folder given, or the platform's. Exit status 2 where there is none."""
    try:
        return folder or store.standard_folder()
    except store.StoreError as error:
        raise _refused(error) from None


@cache.command()
def show(folder: Folder = None) -> None:
    """Where the cache is, how large, what it holds and what it saved the last run."""
    try:
        used = store.usage(chosen(folder))
    except store.StoreError as error:
        raise _refused(error) from None
    table = Table(show_header=False, box=None)
    table.add_row("folder", str(used.folder))
    table.add_row("size", f"{used.size / 2**20:.1f} MB of {store.MAX_SIZE / 2**20:.0f} MB")
    table.add_row("entries", str(used.entries))
    if used.last_run is not None and used.last_run_ended is not None:
        ended = datetime.fromtimestamp(used.last_run_ended, UTC)
        table.add_row(
            "last run", f"{used.last_run.kept} pages from here, {used.last_run.read} read, {ended:%Y-%m-%d %H:%M} UTC"
        )
    current = reader_version(STANDARD).hex()
    for version, entries in {current: 0, **used.versions}.items():
        table.add_row("reader now" if version == current else "an earlier reader", f"{version}: {entries} entries")
    Console().print(table, highlight=False, markup=False)


@cache.command()
def prune(
    folder: Folder = None,
    older_than: Annotated[
        int | None, typer.Option("--older-than", min=0, help="Drop what was not used for so many days.")
    ] = None,
    max_size: Annotated[
        int | None, typer.Option("--max-size", min=0, help="Drop what was not used for longest, down to so many MB.")
    ] = None,
) -> None:
    """Drop what is old, or too much."""
    bound = store.MAX_SIZE if max_size is None else max_size * 2**20
    try:
        store.prune(chosen(folder), older_than=older_than, max_size=bound)
        left = store.usage(chosen(folder))
    except store.StoreError as error:
        raise _refused(error) from None
    Console(stderr=True).print(f"{left.entries} entries, {left.size / 2**20:.1f} MB left", highlight=False)


@cache.command()
def clear(folder: Folder = None) -> None:
    """Drop everything; the next run reads anew."""
    try:
        store.clear(chosen(folder))
    except store.StoreError as error:
        raise _refused(error) from None


def bench(
    *,
    seed: Annotated[int, typer.Option(help="The same seed writes the same bundles.")] = 7,
    count: Annotated[
        int, typer.Option(min=1, help="Scanned bundles to run again; native ones are five times as many.")
    ] = 8,
    pages: Annotated[int, typer.Option(min=2, help="Pages of the one long scan, of which one is then replaced.")] = 200,
    rounds: Annotated[int, typer.Option(min=1, help="How many times what is quick is taken.")] = 3,
) -> None:
    """Time reruns: unchanged bundles, small and long, one new page in a long scan, native papers with and without keeping."""
    from pipeline.bench import cache as measured  # noqa: PLC0415 - drawing libraries are loaded for this command only

    with TemporaryDirectory(prefix="otem-") as scratch:
        folder = Path(scratch)
        small = measured.reruns(
            measured.small_bundles(folder / "small", seed=seed, count=count), folder / "small-cache", rounds=rounds
        )
        bundles, changed = measured.long_bundle(folder / "long", seed=seed, pages=pages)
        large = measured.reruns(bundles, folder / "long-cache", rounds=rounds)
        page = measured.new_page(*changed, folder / "long-cache")
        born = measured.native(folder, seed=seed, count=5 * count, rounds=rounds)
    measured.show(small, large, page, born, Console())


def _refused(error: store.StoreError) -> typer.Exit:
    Console(stderr=True).print(str(error), style="red", markup=False, highlight=False)
    return typer.Exit(2)
