"""The store: what was read once, kept under a key, so that it is not read again.

One SQLite file in a folder of its own, shared by any number of processes. Entries are never changed: a key is the digest of
all that decides its payload. Each bears a checksum over key and payload and is not believed without it. A store that is
full, locked, damaged or not writable costs time and never a result: it then knows nothing, and ``trouble`` says why.
"""

import contextlib
import fcntl
import hashlib
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

SCHEMA = 1  # part of the folder's name: a store of another make is never opened
BUSY_SECONDS = 5.0  # that one waits for another process
MAX_SIZE = 1 << 30  # bytes; then what was not used for longest goes
MAX_ENTRY = 64 << 20  # bytes; more is not worth its room
_ROOM = 0.9  # of the bound is left by pruning, so that it is not done every time
_DAY = 86_400
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_WHY = {
    sqlite3.SQLITE_BUSY: "another process has locked it",
    sqlite3.SQLITE_LOCKED: "another process has locked it",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "it cannot be written",
}
_TABLES = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS entry (
    key BLOB PRIMARY KEY, version BLOB NOT NULL, used INTEGER NOT NULL, size INTEGER NOT NULL, checksum BLOB NOT NULL,
    payload BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS entry_by_use ON entry (used, size);
CREATE INDEX IF NOT EXISTS entry_by_version ON entry (version);
CREATE TABLE IF NOT EXISTS run (only INTEGER PRIMARY KEY CHECK (only = 1), ended INTEGER NOT NULL, tally BLOB NOT NULL);
COMMIT;
"""
# what was not used for longest; of one day the largest, as pictures are, which cost less to make again than words
_OLDEST = """
DELETE FROM entry WHERE rowid IN (
    SELECT rowid FROM (SELECT rowid, sum(size) OVER (ORDER BY used, size DESC, rowid) - size AS before FROM entry)
    WHERE before < ? * (SELECT sum(size) FROM entry))
"""


class StoreError(Exception):
    """The store cannot be used. The message names its folder and says why."""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """Pages of a run: taken from the store, and read."""

    kept: int = 0
    read: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(kept=self.kept + other.kept, read=self.read + other.read)


class Usage(msgspec.Struct, frozen=True, kw_only=True):
    """What a store holds. ``size``: bytes on disk; ``versions``: entries by version of the reader, in hexadecimal."""

    folder: Path
    size: int = 0
    entries: int = 0
    versions: dict[str, int] = {}
    last_run: Tally | None = None
    last_run_ended: int | None = None  # seconds since 1970


def standard_folder() -> Path:
    """Where the platform keeps caches. Raises :class:`StoreError` where there is no home."""
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if given.is_absolute():
        return given / "otem"
    try:
        return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "otem"
    except RuntimeError as error:
        raise StoreError("cache: neither XDG_CACHE_HOME nor a home is known") from error


class Store:
    """The store of one process, for one version of the reader. It never raises: ``trouble`` tells what went wrong."""

    def __init__(self, folder: Path, version: bytes) -> None:
        self.folder = folder
        self.version = version
        self.trouble: str | None = None
        self._writable = True
        self._used: set[bytes] = set()
        self._connection: sqlite3.Connection | None = None
        self._identity: int | None = None
        try:
            self._connection = _connected(folder)
            self._identity = _identity(folder)
        except (sqlite3.Error, OSError) as error:
            self._meet(error)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def holds(self, key: bytes) -> bool:
        """Whether something is kept under the key, be it to be believed or not. To ask is to use it."""
        rows = self._execute("SELECT used FROM entry WHERE key = ?", key)
        if rows and rows[0][0] != _today():
            self._used.add(key)
        return bool(rows)

    def get(self, key: bytes) -> bytes | None:
        """The payload kept under the key; None where there is none that can be believed."""
        rows = self._execute("SELECT payload, checksum, used FROM entry WHERE key = ?", key)
        if not rows:
            return None
        payload, checksum, used = rows[0]
        if not isinstance(payload, bytes) or checksum != _checksum(key, payload):
            self._tell("an entry is damaged")
            self._write("DELETE FROM entry WHERE key = ?", key)
            return None
        if used != _today():
            self._used.add(key)
        return payload

    def put(self, key: bytes, payload: bytes) -> None:
        """Keeps the payload, unless the key is known already."""
        if len(payload) <= MAX_ENTRY:
            row = (key, self.version, _today(), len(payload), _checksum(key, payload), payload)
            self._write("INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?, ?, ?)", *row)

    def end_run(self, tally: Tally) -> None:
        """Notes what the store saved a run, and brings it back within its bound."""
        self._write("INSERT OR REPLACE INTO run VALUES (1, ?, ?)", int(time.time()), msgspec.msgpack.encode(tally))
        self.shrink()

    def shrink(self) -> None:
        """Brings the store back within its bound."""
        if self._connection is not None and self._writable:
            try:
                _shrink(self._connection, MAX_SIZE)
            except sqlite3.Error as error:
                self._meet(error)

    def note_use(self) -> None:
        """Notes that what was taken since the last time has been of use today."""
        for key in self._used:
            self._write("UPDATE entry SET used = ? WHERE key = ?", _today(), key)
        self._used.clear()

    def close(self) -> None:
        self.note_use()
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _write(self, statement: str, *values: object) -> None:
        if self._writable:
            self._execute(statement, *values, writes=True)

    def _execute(self, statement: str, *values: object, writes: bool = False) -> list[Any]:
        if self._connection is None:
            return []
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self._meet(error, writes=writes)
            return []

    def _meet(self, error: sqlite3.Error | OSError, *, writes: bool = False) -> None:
        """What failed is not tried again: a write leaves what can be read; a damaged store is put away for a new one."""
        self._writable = False
        damaged = _code(error) in _DAMAGED
        if self._connection is not None and (damaged or not writes):
            self._connection.close()
            self._connection = None
        self._tell(_why(error))
        if damaged:
            with contextlib.suppress(OSError):
                _put_away(self.folder, self._identity)

    def _tell(self, why: str) -> None:
        if self.trouble is None:
            self.trouble = f"cache {self.folder}: {why}; what it does not give is read again"


def usage(folder: Path) -> Usage:
    """What the store holds; nothing where there is none. Raises :class:`StoreError`."""
    if not _file(folder).exists():
        return Usage(folder=folder)
    with _maintained(folder) as connection:
        versions = connection.execute("SELECT version, count(*) FROM entry GROUP BY version ORDER BY max(used) DESC")
        counts = {version.hex(): count for version, count in versions}
        run = connection.execute("SELECT tally, ended FROM run").fetchone()
        return Usage(
            folder=folder,
            size=sum(path.stat().st_size for path in _folder(folder).iterdir()),
            entries=sum(counts.values()),
            versions=counts,
            last_run=msgspec.msgpack.decode(run[0], type=Tally) if run else None,
            last_run_ended=run[1] if run else None,
        )


def prune(folder: Path, *, older_than: int | None = None, max_size: int = MAX_SIZE) -> None:
    """Drops what was not used for more than ``older_than`` days, and the oldest beyond ``max_size`` bytes.

    Raises :class:`StoreError`.
    """
    if not _file(folder).exists():
        return
    with _maintained(folder) as connection:
        if older_than is not None:
            connection.execute("DELETE FROM entry WHERE used < ?", (_today() - older_than,))
        _shrink(connection, max_size)


def clear(folder: Path) -> None:
    """Drops everything, damaged or of another make. Raises :class:`StoreError`."""
    try:
        with _locked(folder):
            for each in folder.glob("pages-*"):
                shutil.rmtree(_moved(each))
    except OSError as error:
        raise StoreError(f"cache {folder}: {_why(error)}") from error


@contextlib.contextmanager
def _maintained(folder: Path) -> Iterator[sqlite3.Connection]:
    try:
        with contextlib.closing(_connected(folder)) as connection:
            yield connection
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"cache {folder}: {_why(error)}; `otem cache clear` begins anew") from error


def _folder(folder: Path) -> Path:
    return folder / f"pages-{SCHEMA}"


def _file(folder: Path) -> Path:
    return _folder(folder) / "store.sqlite"


def _identity(folder: Path) -> int | None:
    """Which file it is: another one after the store was put away."""
    try:
        return _file(folder).stat().st_ino
    except OSError:
        return None


def _connected(folder: Path) -> sqlite3.Connection:
    """A connection to the store, made where there is none. Other makes of it are dropped."""
    with _locked(folder):
        for other in folder.glob("pages-*"):
            if other != _folder(folder):
                shutil.rmtree(other, ignore_errors=True)
        _folder(folder).mkdir(mode=0o700, exist_ok=True)  # it holds the text of papers
        connection = sqlite3.connect(_file(folder), timeout=BUSY_SECONDS, isolation_level=None)
        try:
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL")
            # a crash of the machine may lose the last entries, and damages nothing
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.executescript(_TABLES)
        except sqlite3.Error:
            connection.close()
            raise
    return connection


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Alone among the processes that open or put away the store."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    until = time.monotonic() + BUSY_SECONDS
    with (folder / "lock").open("ab") as file:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.02)
        yield


def _put_away(folder: Path, identity: int | None) -> None:
    """Drops a damaged store, unless another process has done so. Those who have it open go on with what they hold."""
    with _locked(folder):
        if _identity(folder) == identity or identity is None:
            shutil.rmtree(_moved(_folder(folder)), ignore_errors=True)


def _moved(folder: Path) -> Path:
    """The folder under a name nobody looks for: the file and its journals leave together."""
    return folder.rename(folder.with_name(f"{folder.name}.{os.getpid()}"))


def _shrink(connection: sqlite3.Connection, bound: int) -> None:
    """Drops the entries not used for longest, once the store is larger than ``bound`` bytes, and gives room back."""
    pages, free, page_size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    size = (pages - free) * page_size
    if size > bound:
        connection.execute(_OLDEST, (1 - _ROOM * bound / size,))
    if size > bound or free:
        connection.executescript("PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)")


def _code(error: sqlite3.Error | OSError) -> int | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF  # without the details of SQLite's extended codes


def _why(error: sqlite3.Error | OSError) -> str:
    code = _code(error)
    if code in _DAMAGED:
        return "it is damaged"
    if isinstance(error, BlockingIOError):
        return _WHY[sqlite3.SQLITE_BUSY]
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return _WHY.get(code or 0, str(error))


def _checksum(key: bytes, payload: bytes) -> bytes:
    return hashlib.blake2b(payload, key=key, digest_size=16).digest()


def _today() -> int:
    return int(time.time()) // _DAY
