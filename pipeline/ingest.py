"""Intake: a folder or a zip becomes a bundle - the claim, and every file accounted for.

Files are looked at only so far as to tell what they are; PDFs are opened later, apart. Names of files are data: they are
shown and stored, and nothing is ever written under them.
"""

import hashlib
import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from typing import Literal, NoReturn

import msgspec

from extractors.application import Application
from extractors.findings import Finding
from pipeline.intake import archive
from pipeline.intake.claim import Claim, ClaimError, read_claim
from pipeline.intake.rates import Rates, RatesError, read_rates

CLAIMS = ("application.json", "application.xlsx")
RATES = "rates.csv"
SKIPPED = {"_truth", "__MACOSX"}  # beside hidden ones: expected results of samples, leavings of macOS
MAX_FILES = archive.MAX_ENTRIES
MAX_INFLATED = 1 << 30  # bytes of a zip
PDF_HEAD = 1024  # bytes in which readers look for the signature

FileRole = Literal["pdf", "application", "rates", "ignored"]


class IntakeError(ValueError):
    """There is no bundle to work on. The message names the bundle, the file and, inside it, the path."""


class BundleFile(msgspec.Struct, frozen=True, kw_only=True):
    """``path``: where it lies now; ``name``: its path in the bundle, with forward slashes, letter for letter as it is stored."""

    path: Path
    name: str
    sha256: str
    size: int
    role: FileRole


class Bundle(msgspec.Struct, frozen=True, kw_only=True):
    """One application with its files, in order of name. ``rates``: the bundle's own, empty where it has none."""

    source: Path
    application: Application
    findings: tuple[Finding, ...]
    files: tuple[BundleFile, ...]
    rates: Rates


class _Found(msgspec.Struct, frozen=True):
    name: str
    path: Path


def find_bundles(paths: Sequence[Path]) -> list[Path]:
    """The bundles at or under these paths, each once, in order of name.

    A zip is a bundle, and so is a folder with an application. Of a folder that holds bundles, every other folder beside
    them is taken for a bundle without an application, so that it is reported and not passed over.
    """
    found = {path.resolve(): path for given in paths for path in (_bundles_under(given) or [given])}
    return sorted(found.values(), key=lambda path: (path.name, str(path)))


def ingest(source: Path, scratch: Path) -> Bundle:
    """Reads the claim and lists the files of a bundle; a zip is unpacked into ``scratch``. Raises :class:`IntakeError`."""
    try:
        return _bundle(source, _unpacked(source, scratch) if source.is_file() else list(_walked(source)))
    except archive.ArchiveError as error:
        raise _refusal(source, error.faults) from error
    except OSError as error:
        raise _refusal(source, [f"{error.filename!r} cannot be read: {error.strerror}"]) from error


def _bundle(source: Path, found: list[_Found]) -> Bundle:
    # Two names that look alike would be one to every reader.
    times = Counter(unicodedata.normalize("NFC", file.name) for file in found)
    twice = [f"{name!r} is there {count} times" for name, count in times.items() if count > 1]
    if twice or len(found) > MAX_FILES:
        raise _refusal(source, twice or [f"more than {MAX_FILES} files"])
    claim = _claim(source, {file.name: file.path for file in found if file.name in CLAIMS})
    return Bundle(
        source=source,
        application=claim.application,
        findings=claim.findings,
        files=tuple(_accounted(file) for file in sorted(found, key=lambda file: file.name)),
        rates=_rates(source, next((file.path for file in found if file.name == RATES), None)),
    )


def _refusal(source: Path, faults: Sequence[str]) -> IntakeError:
    return IntakeError("\n".join(f"{source.resolve().name}: {fault}" for fault in faults))


def _bundles_under(folder: Path) -> list[Path]:
    """The bundles in a folder that is none itself; of a bundle, the bundle; nothing where there is none."""
    if folder.is_file() or any((folder / name).is_file() for name in CLAIMS):
        return [folder]
    if not folder.is_dir():
        return []
    inside = [path for path in sorted(folder.iterdir()) if not _is_skipped(path.name) and not path.is_symlink()]
    zips = [path for path in inside if path.suffix.casefold() == ".zip" and path.is_file()]
    folders = {path: _bundles_under(path) for path in inside if path.is_dir()}
    if not zips and not any(folders.values()):
        return []
    without = [path for path, bundles in folders.items() if not bundles and _has_files(path)]
    return [*zips, *without, *(bundle for bundles in folders.values() for bundle in bundles)]


def _has_files(folder: Path) -> bool:
    return any(path.is_file() for path in folder.rglob("*"))


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name in SKIPPED


def _walked(source: Path) -> Iterator[_Found]:
    """Every file under a folder. Links are followed to files inside it and nowhere else."""
    if not source.is_dir():
        raise _refusal(source, ["no such file or folder"])
    root = source.resolve()
    for folder, folders, names in os.walk(root, onerror=_raised):
        folders.sort()
        for name in sorted(names + [each for each in folders if Path(folder, each).is_symlink()]):
            path = Path(folder, name)
            shown = _name(path.relative_to(root))
            if path.is_symlink() and not path.resolve().is_relative_to(root):
                raise _refusal(source, [f"{shown!r} is a link out of the bundle"])
            if path.is_dir():
                continue  # a link to a folder inside, whose files are met there
            if not path.exists() or not stat.S_ISREG(path.stat().st_mode):
                raise _refusal(source, [f"{shown!r} is no regular file"])
            yield _Found(shown, path)


def _raised(error: OSError) -> NoReturn:
    raise error


def _name(path: Path) -> str:
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _unpacked(source: Path, scratch: Path) -> list[_Found]:
    """Every file of a zip, unpacked under a number. A single folder around everything is taken off the names."""
    target = Path(mkdtemp(dir=scratch))
    with archive.opened(source) as zipped:
        entries = archive.entries(zipped, MAX_INFLATED)
        around = _folder_around([entry.name for entry in entries])
        found = []
        for number, entry in enumerate(entries):
            path = target / f"{number:05}{'.xlsx' if entry.name.endswith(CLAIMS[1]) else ''}"
            archive.unpack(zipped, entry, path)
            found.append(_Found(entry.name.removeprefix(around), path))
    return found


def _folder_around(names: Sequence[str]) -> str:
    """What a zip made of a folder, not of what is in it, has before every name: ``"2025-000123/"``; else nothing."""
    tops = {name.partition("/")[0] for name in names if not _is_skipped(name.partition("/")[0])}
    if len(tops) != 1:
        return ""
    (top,) = tops
    return f"{top}/" if any(f"{top}/{claim}" in names for claim in CLAIMS) else ""


def _claim(source: Path, paths: dict[str, Path]) -> Claim:
    """The claim in one of the two formats, or in both where they say the same."""
    if not paths:
        raise _refusal(source, [f"neither {' nor '.join(CLAIMS)} is there"])
    claims = []
    for name in sorted(paths):
        try:
            claims.append(read_claim(paths[name]))
        except ClaimError as error:
            raise _refusal(source, [f"{name}: {fault}" for fault in error.faults]) from error
    if any(claim.application != claims[0].application for claim in claims):
        raise _refusal(source, [f"{' and '.join(CLAIMS)} say different things; one of them is to go"])
    return claims[0]


def _rates(source: Path, path: Path | None) -> Rates:
    try:
        return read_rates(path) if path else {}
    except RatesError as error:
        raise _refusal(source, [f"{RATES}: {fault}" for fault in error.faults]) from error


def _accounted(file: _Found) -> BundleFile:
    with file.path.open("rb") as content:
        head = content.read(PDF_HEAD)
        content.seek(0)
        digest = hashlib.file_digest(content, "sha256").hexdigest()
        size = content.tell()
    return BundleFile(path=file.path, name=file.name, sha256=digest, size=size, role=_role(file.name, head))


def _role(name: str, head: bytes) -> FileRole:
    path = PurePosixPath(name)
    if name in CLAIMS:
        return "application"
    if name == RATES:
        return "rates"
    if any(map(_is_skipped, path.parts)):
        return "ignored"
    return "pdf" if b"%PDF-" in head or path.suffix.casefold() == ".pdf" else "ignored"
