"""Zip files that strangers made: looked through before anything is unpacked, and unpacked under names of our own."""

import lzma
import os
import re
import shutil
import stat
import struct
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile, ZipInfo

MAX_ENTRIES = 10_000
MAX_DIRECTORY = 8 << 20  # bytes of the list of entries, before it is read
BIG = 10 << 20  # bytes; what is smaller may compress as well as it likes
MAX_RATIO = 200

_END_RECORD = struct.Struct("<4s4H2LH")  # APPNOTE.TXT, 4.3.16
_END_SIGNATURE = b"PK\x05\x06"
_UTF8_FLAG, _ENCRYPTED_FLAG = 0x800, 0x1
_UNREADABLE = (BadZipFile, NotImplementedError, UnicodeDecodeError, EOFError, OSError, struct.error)


class ArchiveError(ValueError):
    """The file is no zip, or not one to unpack. ``faults``: one sentence each, naming the entry."""

    def __init__(self, *faults: str) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


class Entry(NamedTuple):
    """A file in the archive; ``name`` with forward slashes. A name is data, never a path."""

    name: str
    info: ZipInfo


def check(path: Path, limit: int) -> None:
    """Raises :class:`ArchiveError` unless the archive may be unpacked: at most ``limit`` bytes, nothing that climbs out."""
    with opened(path) as archive:
        entries(archive, limit)


def opened(path: Path) -> ZipFile:
    """The archive, its list of entries read. Raises :class:`ArchiveError`."""
    try:
        _check_size_of_list(path)
        return ZipFile(path)
    except _UNREADABLE as error:
        raise ArchiveError(f"not a zip file that can be read: {error}") from error


def _check_size_of_list(path: Path) -> None:
    """A million empty entries fill the memory before one can count them."""
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, os.SEEK_END) - _END_RECORD.size - 0xFFFF))
        tail = file.read()
    at = tail.rfind(_END_SIGNATURE)
    if at < 0 or len(tail) - at < _END_RECORD.size:
        raise ArchiveError("not a zip file")
    _, _, _, _, count, size, _, _ = _END_RECORD.unpack_from(tail, at)
    if count > MAX_ENTRIES or size > MAX_DIRECTORY:
        raise ArchiveError(f"more than {MAX_ENTRIES} entries")


def entries(archive: ZipFile, limit: int) -> list[Entry]:
    """The files of the archive. Raises :class:`ArchiveError` that names every entry which is not to be unpacked."""
    found = [Entry(_name(info), info) for info in archive.infolist()]
    faults = [f"{entry.name!r} {fault}" for entry in found for fault in _faults(entry)]
    files = [entry for entry in found if not entry.name.endswith("/")]
    times = Counter(unicodedata.normalize("NFC", entry.name) for entry in files)
    faults += [f"{name!r} is there {count} times" for name, count in times.items() if count > 1]
    if len(found) > MAX_ENTRIES:
        faults.append(f"more than {MAX_ENTRIES} entries")
    if sum(entry.info.file_size for entry in found) > limit:
        faults.append(f"more than {limit >> 20} MB when unpacked")
    if faults:
        raise ArchiveError(*faults)
    return files


def unpack(archive: ZipFile, entry: Entry, target: Path) -> None:
    """Writes one file. Raises :class:`ArchiveError` when it cannot be read."""
    try:
        with archive.open(entry.info) as source, target.open("xb") as out:
            shutil.copyfileobj(source, out, 1 << 20)
    except (*_UNREADABLE, zlib.error, lzma.LZMAError, RuntimeError) as error:
        raise ArchiveError(f"{entry.name!r} cannot be unpacked: {error}") from error


def _faults(entry: Entry) -> Iterator[str]:
    parts = entry.name.split("/")
    if ".." in parts:
        yield "climbs out of the archive"
    if not parts[0] or re.match(r"[A-Za-z]:", parts[0]):
        yield "is an absolute path"
    kind = stat.S_IFMT(entry.info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        yield "is a link" if stat.S_ISLNK(kind) else "is no regular file"
    if entry.info.flag_bits & _ENCRYPTED_FLAG:
        yield "is encrypted"
    size = entry.info.file_size
    if size > BIG and size > MAX_RATIO * entry.info.compress_size:
        yield f"grows more than {MAX_RATIO} times when unpacked"


def _name(info: ZipInfo) -> str:
    """The name as its writer meant it: without the flag for UTF-8, Windows writes cp866 and many others UTF-8."""
    name = info.orig_filename
    if not info.flag_bits & _UTF8_FLAG and not name.isascii():
        written = name.encode("cp437")
        try:
            name = written.decode("utf-8")
        except UnicodeDecodeError:
            name = written.decode("cp866")
    return name.replace("\\", "/")
