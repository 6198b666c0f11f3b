"""Workers that read bundles side by side, and how they hand over what they made.

``concurrent.futures`` sends a result through a pipe, and waits for ever for the rest of a long one whose sender was killed
in the middle. A worker therefore leaves what it made in a file and sends its name, which is written at one stroke.
"""

import gc
import pickle
from collections.abc import Callable, Iterable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context, parent_process
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, NamedTuple

from pipeline.intake.opener import Opener
from pipeline.pages.keep import Keeper, Memory
from pipeline.pages.orphans import end_with


class Worker(NamedTuple):
    """What one worker keeps from bundle to bundle."""

    reader: Keeper
    bundles: Opener


_worker: list[Worker] = []


def start_worker(memory: Memory | None) -> None:
    """Begins a worker in this process; ``memory`` is where it finds what was read before, if anywhere."""
    gc.freeze()  # what the program consists of lasts: it need not be looked through for garbage while pages are read
    _worker.append(Worker(Keeper(None if memory is None else memory.opened()), Opener()))


def worker() -> Worker:
    """The one that runs here."""
    return _worker[-1]


def stop_worker() -> None:
    """Ends the worker of this process, its reading process with it."""
    stopped = _worker.pop()
    stopped.reader.close()
    stopped.bundles.close()
    gc.unfreeze()


def workers(jobs: int, start: Callable[..., None], *given: Any) -> Executor:
    """So many workers, each begun by ``start(*given)``: a thread where one is enough, else processes."""
    if jobs == 1:
        return ThreadPoolExecutor(max_workers=1, initializer=start, initargs=given)
    return ProcessPoolExecutor(
        max_workers=jobs, mp_context=get_context("spawn"), initializer=_start_apart, initargs=(start, *given)
    )


def _start_apart(start: Callable[..., None], *given: Any) -> None:
    """A worker waits for its next bundle at a pipe that all workers hold open: only the process that began it tells its end."""
    began = parent_process()
    assert began is not None
    end_with(began.sentinel)
    start(*given)


def longest_first(sources: Iterable[Path]) -> list[Path]:
    """Bundles by falling size, so that no worker begins a long one when the others are almost done."""
    return sorted(sources, key=_size, reverse=True)


def _size(source: Path) -> int:
    """Bytes of a file, or of all files in a folder; what cannot be looked at, or is gone, is none."""
    files = source.rglob("*") if source.is_dir() else (source,)
    size = 0
    for file in files:
        with suppress(OSError):
            size += file.stat().st_size if file.is_file() else 0
    return size


def hand_over(made: object, folder: Path) -> Path:
    """Leaves ``made`` in ``folder``; the file's name is what is sent."""
    with NamedTemporaryFile(dir=folder, delete=False) as file:
        pickle.dump(made, file)
    return Path(file.name)


def taken(path: Path) -> Any:
    """What a worker handed over; the file goes."""
    made = pickle.loads(path.read_bytes())
    path.unlink()
    return made
