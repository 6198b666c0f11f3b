"""Nothing is read twice: pages by the content of their file and the version of the reader, scans by their own content too.

What is kept knows no names: the same paper costs nothing in another bundle, under another name. What depends on the load
of the machine (no time, no memory, a crash) is never kept, nor is a file that changed while it was read.
"""

import hashlib
import zlib
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from extractors.page import Box, Page
from pipeline.pages.isolate import STANDARD, Limits, Reader, Reason, Unreadable
from pipeline.pages.store import Store, Tally
from pipeline.pages.version import program_version

_PASSING = {Reason.TIMEOUT, Reason.MEMORY, Reason.CRASHED}  # another run may fare better
_LENGTH = 4  # bytes that tell how long what follows is
_CHUNK = 1 << 16


class _Read(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """``key``: of the page's content, where it was read as a picture."""

    page: Page
    key: bytes | None


class _Made(msgspec.Struct, frozen=True, array_like=True):
    """What the pages of a file gave, and the keys of those of its pages that were read as pictures."""

    given: bytes
    outcomes: int
    keys: dict[int, bytes]


class _Failed(msgspec.Struct, frozen=True, array_like=True, tag=True):
    fault: Unreadable


_DECODER = msgspec.msgpack.Decoder(_Read | _Failed)
_ENCODER = msgspec.msgpack.Encoder()


class Memory(msgspec.Struct, frozen=True, kw_only=True):
    """Where what was read is kept, and the version of the reader that may use it. Each process opens it for itself."""

    folder: Path
    version: bytes

    def opened(self) -> Store:
        return Store(self.folder, self.version)

    def end_run(self, tally: Tally, troubles: Sequence[str]) -> str | None:
        """Notes what a run took and brings the store within its bound; the first trouble of the run, if any."""
        with self.opened() as store:
            store.end_run(tally)
        return next(iter(troubles), store.trouble)


class Keeper:
    """A reader with a memory: what the store knows is not read. ``store`` None: everything is read."""

    def __init__(self, store: Store | None, limits: Limits = STANDARD) -> None:
        self._reader = Reader(limits, None if store is None else self)
        self._store = store
        self._tally = Tally()
        self._key: bytes | None = None  # of the page now read as a picture
        self._keys: dict[tuple[str, int], bytes] = {}  # by file's sha-256 and page, of the files read last
        if store is None:
            self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._reader.close()
        if self._store is not None:
            self._store.close()

    @property
    def trouble(self) -> str | None:
        """Why the store does not give or keep all it could."""
        return None if self._store is None else self._store.trouble

    def settle(self) -> Tally:
        """What was kept and read since the last time; the store is told what it was good for."""
        tally, self._tally = self._tally, Tally()
        self._keys.clear()
        if self._store is not None:
            self._store.note_use()
        return tally

    def expect(self, files: Sequence[tuple[Path, str, str]], later: Sequence[tuple[Path, str, str]] = ()) -> None:
        """The files (path, name, sha-256) that will be asked for, in order; see :meth:`Reader.expect`."""
        store = self._store
        if store is None:
            self._reader.expect(*([(path, name) for path, name, _ in some] for some in (files, later)))
            return
        # of files that are alike, only the first is read
        first = {sha256: (path, name) for path, name, sha256 in reversed([*files, *later])}
        unknown = {sha256: at for sha256, at in first.items() if not store.holds(_file_key(store, sha256))}
        own, after = (dict.fromkeys(sha256 for *_, sha256 in some if sha256 in unknown) for some in (files, later))
        self._reader.expect([unknown[one] for one in own], [unknown[one] for one in after if one not in own])

    def pages(self, path: Path, name: str, sha256: str) -> Generator[Page | Unreadable, None, None]:
        """Every page of a file in order, each read or reported. ``sha256``: of the file, in hexadecimal."""
        if self._store is None:
            yield from self._counted(self._reader.pages(path, name))
            return
        key = _file_key(self._store, sha256)
        payload = self._store.get(key)
        if payload is None:
            yield from self._learned(self._store, key, path, name, sha256)
            return
        for outcome, content in _unpacked(payload):
            self._tally += Tally(kept=1)
            self._remember(sha256, outcome, content)
            yield msgspec.structs.replace(outcome, file=name)

    def made(self, name: str, sha256: str) -> bytes | None:
        """What this program made of the file before, under this name, of pages that are kept."""
        store = self._store
        payload = store.get(_made_key(store, name, sha256)) if store is not None and self.keeps(sha256) else None
        if payload is None:
            return None
        made = msgspec.msgpack.decode(payload, type=_Made)
        self._tally += Tally(kept=made.outcomes)
        self._keys |= {(sha256, page): key for page, key in made.keys.items()}
        return made.given

    def keeps(self, sha256: str) -> bool:
        """Whether all pages of the file are kept."""
        return self._store is not None and self._store.holds(_file_key(self._store, sha256))

    def keep_made(self, name: str, sha256: str, given: bytes, outcomes: int) -> None:
        """Keeps what was made of the file's pages, ``outcomes`` read or reported, all of which are kept."""
        if self._store is not None:
            keys = {page: key for (digest, page), key in self._keys.items() if digest == sha256}
            made = msgspec.msgpack.encode(_Made(given, outcomes, keys))
            self._store.put(_made_key(self._store, name, sha256), made)

    def recall(self, key: bytes) -> Page | Unreadable | None:
        """A page that is to be read as a picture, by the key of its content."""
        self._key = key
        if self._store is None or (payload := self._store.get(_key(self._store.version, "page", key))) is None:
            return None
        self._tally += Tally(kept=1, read=-1)  # it comes with the pages that are read
        return next((outcome for outcome, _ in _unpacked(payload)), None)

    def learn(self, key: bytes, outcome: Page | Unreadable) -> None:
        if self._store is not None and lasts(outcome):
            packed = _Packed()
            packed.add(outcome, key)
            self._store.put(_key(self._store.version, "page", key), packed.whole())

    def reread(self, path: Path, page: int, boxes: Sequence[Box], sha256: str) -> list[str]:
        """A second reading of places on a page; see :meth:`Reader.reread`. Empty where nothing is read."""
        if self._store is None:
            return self._reader.reread(path, page, boxes) or [""] * len(boxes)
        content = self._keys.get((sha256, page), f"{sha256} {page}".encode())
        version = self._store.version
        keys = {box: _key(version, "place", content, msgspec.msgpack.encode(box)) for box in boxes}
        known = {box: payload.decode() for box, key in keys.items() if (payload := self._store.get(key)) is not None}
        unknown = [box for box in keys if box not in known]
        found = self._reader.reread(path, page, unknown) if unknown else None
        for box, text in zip(unknown, found or (), strict=found is not None):
            self._store.put(keys[box], text.encode())
            known[box] = text
        return [known.get(box, "") for box in boxes]

    def _learned(
        self, store: Store, key: bytes, path: Path, name: str, sha256: str
    ) -> Generator[Page | Unreadable, None, None]:
        """The pages as they are read; kept when all are there and the file is still what it was."""
        packed = _Packed()
        lasting = True
        for outcome in self._counted(self._reader.pages(path, name)):
            lasting = lasting and lasts(outcome)
            content, self._key = self._key, None
            self._remember(sha256, outcome, content)
            if lasting:
                packed.add(outcome, content)
            yield outcome
        if lasting and _sha256(path) == sha256:
            store.put(key, packed.whole())

    def _remember(self, sha256: str, outcome: Page | Unreadable, content: bytes | None) -> None:
        if content is not None and isinstance(outcome, Page):
            self._keys[sha256, outcome.number] = content

    def _counted(self, outcomes: Iterable[Page | Unreadable]) -> Iterator[Page | Unreadable]:
        for outcome in outcomes:
            self._tally += Tally(read=1)
            yield outcome


class _Packed:
    """The pages of a file as one compressed payload, made page by page: a thousand of them are never held whole."""

    def __init__(self) -> None:
        self._deflate = zlib.compressobj(1)
        self._parts: list[bytes] = []

    def add(self, outcome: Page | Unreadable, key: bytes | None) -> None:
        nameless = msgspec.structs.replace(outcome, file="")
        frame = _ENCODER.encode(_Read(nameless, key) if isinstance(nameless, Page) else _Failed(nameless))
        self._parts.append(self._deflate.compress(len(frame).to_bytes(_LENGTH, "big") + frame))

    def whole(self) -> bytes:
        return b"".join((*self._parts, self._deflate.flush()))


def _unpacked(payload: bytes) -> Iterator[tuple[Page | Unreadable, bytes | None]]:
    inflate = zlib.decompressobj()
    waiting = bytearray()
    for at in range(0, len(payload), _CHUNK):
        waiting += inflate.decompress(payload[at : at + _CHUNK])
        while len(waiting) >= (end := _LENGTH + int.from_bytes(waiting[:_LENGTH], "big")):
            kept = _DECODER.decode(waiting[_LENGTH:end])
            del waiting[:end]
            yield (kept.page, kept.key) if isinstance(kept, _Read) else (kept.fault, None)


def lasts(outcome: Page | Unreadable) -> bool:
    """Whether another run would read it no better."""
    return isinstance(outcome, Page) or outcome.reason not in _PASSING


def _file_key(store: Store, sha256: str) -> bytes:
    return _key(store.version, "file", bytes.fromhex(sha256))


def _made_key(store: Store, name: str, sha256: str) -> bytes:
    return _key(store.version, "made", program_version(), name.encode(errors="surrogateescape"), bytes.fromhex(sha256))


def _key(version: bytes, kind: str, *content: bytes) -> bytes:
    """One key for all that decides a payload; 32 bytes."""
    return hashlib.blake2b(msgspec.msgpack.encode([version, kind, *content]), digest_size=32).digest()


def _sha256(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
