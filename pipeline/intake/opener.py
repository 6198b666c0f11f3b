"""Bundles opened, one ahead of its turn: its first file can be read while the one before is still worked on."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.ingest import Bundle, ingest


class Opener:
    """Opens bundles, zips in folders that go when the bundle is done."""

    def __init__(self) -> None:
        self._ahead: dict[Path, tuple[TemporaryDirectory[str], Bundle]] = {}

    @contextmanager
    def opened(self, source: Path) -> Iterator[Bundle]:
        """The bundle. ``IntakeError`` when there is no claim to work on."""
        scratch, bundle = self._ahead.pop(source) if source in self._ahead else _open(source)
        with scratch:
            yield bundle

    def look_ahead(self, source: Path) -> Bundle | None:
        """The bundle that comes next; None where it cannot be opened, which is told in its turn."""
        with suppress(Exception):
            self._ahead[source] = _open(source)
        return self._ahead[source][1] if source in self._ahead else None

    def close(self) -> None:
        """Leaves nothing behind of what was opened ahead and never used."""
        while self._ahead:
            self._ahead.popitem()[1][0].cleanup()


def _open(source: Path) -> tuple[TemporaryDirectory[str], Bundle]:
    scratch = TemporaryDirectory(prefix="otem-")
    try:
        return scratch, ingest(source, Path(scratch.name))
    except BaseException:
        scratch.cleanup()
        raise
