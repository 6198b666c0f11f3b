"""Nobody outlives a main process that is killed outright, whatever the others are at."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import wait
from contextlib import suppress
from pathlib import Path

import pytest

from pipeline.pages.isolate import Limits, Reader
from pipeline.workers import start_worker, worker, workers
from tests.pipeline.papers import endless


def end_after_its_main(work: Callable[..., None], *given: object, told: int) -> None:
    """Kills the process that does ``work`` when so many have told that they read, and waits for all it has started."""
    script = f"from pathlib import *; from {__name__} import *; {work.__name__}{given!r}"
    main = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    try:
        assert main.stdout is not None
        assert [main.stdout.readline() for _ in range(told)] == [b"reading\n"] * told
        main.kill()
        main.communicate(timeout=10)  # whoever is left holds its output open
    finally:
        with suppress(ProcessLookupError):
            os.killpg(main.pid, signal.SIGKILL)


def tell() -> None:
    sys.stdout.write("reading\n")
    sys.stdout.flush()


def read_in_worker(path: Path) -> None:
    tell()
    list(worker().reader.pages(path, path.name, "0" * 64))


def read_abreast(path: Path, jobs: int) -> None:
    with workers(jobs, start_worker, None) as pool:
        wait([pool.submit(read_in_worker, path) for _ in range(jobs)])


@pytest.mark.parametrize("jobs", [1, 2])
def test_workers_that_wait_for_a_file(jobs: int, tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    os.mkfifo(path)  # whoever opens it waits for somebody to write
    end_after_its_main(read_abreast, path, jobs, told=jobs)


def read_long(path: Path) -> None:
    with Reader(Limits(memory=8 << 30, page_seconds=60)) as reader:
        pages = reader.pages(path, path.name)
        next(pages)
        tell()
        next(pages)


def test_a_page_without_end(tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(endless())
    end_after_its_main(read_long, path, told=1)
