"""The version of the reader: a digest over everything that decides what a page is read as.

It is computed, never typed: the code that makes a page, the libraries it calls, the models of the recogniser and the limits
under which a file is read. What was read by another version is not used again.
"""

import hashlib
import platform
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

import msgspec

from pipeline.pages.isolate import STANDARD, Limits
from pipeline.pages.models import models

_ROOT = Path(__file__).parents[2]
# Folders and files whose code a page goes through; a test holds them against what the reading process loads.
SOURCES = (
    "pipeline/__init__.py",
    "pipeline/pages",
    "extractors/__init__.py",
    "extractors/fold.py",
    "extractors/page.py",
)
# Distributions the reading process loads or may load.
LIBRARIES = (
    "asn1crypto",
    "cryptography",
    "msgspec",
    "numpy",
    "opencv-python-headless",
    "pillow",
    "pyhanko",
    "pyhanko-certvalidator",
    "pypdf",
    "pypdfium2",
    "tesserocr",
    "zxing-cpp",
)

# Distributions that the whole program goes by, and endings of its own files.
MAKING = ("jinja2", "markupsafe", "msgspec", "pillow", "pypdfium2", "python-stdnum", "rapidfuzz", "scipy")
MADE_OF = frozenset((".css", ".html", ".js", ".py", ".toml"))


def reader_version(limits: Limits) -> bytes:
    """The version of the reader on this machine, 16 bytes."""
    folder = models()
    weights = sorted(folder.glob("*.traineddata")) if folder else []
    return digest(sources(), libraries(), weights, limits)


def drawing_version() -> bytes:
    """The version of what draws pages as pictures for people, 16 bytes."""
    drawing = {name: version for name in ("pillow", "pypdfium2") if (version := _version(name))}
    return digest([_ROOT / "pipeline" / "views" / "sheets.py"], drawing, [], STANDARD)


@cache
def program_version() -> bytes:
    """The version of all that makes papers of pages and reports of results, 16 bytes."""
    found = {name: version for name in MAKING if (version := _version(name))}
    places = (_ROOT / package for package in ("checklists", "extractors", "pipeline"))
    return digest([p for place in places for p in sorted(place.rglob("*")) if p.suffix in MADE_OF], found, [], STANDARD)


def digest(sources: Iterable[Path], libraries: Mapping[str, str], weights: Iterable[Path], limits: Limits) -> bytes:
    """One digest of all of it: content of ``sources`` and ``weights``, names and versions of ``libraries``, ``limits``."""
    parts = [
        [platform.python_version(), platform.machine()],
        [[path.name, _content(path)] for path in sources],
        sorted(libraries.items()),
        [[path.name, _content(path)] for path in weights],
        limits,
    ]
    return hashlib.blake2b(msgspec.msgpack.encode(parts), digest_size=16).digest()


def sources() -> list[Path]:
    """The code a page goes through, in a fixed order."""
    found = (_ROOT / source for source in SOURCES)
    return [path for place in found for path in (sorted(place.glob("*.py")) if place.is_dir() else [place])]


def libraries() -> dict[str, str]:
    """The version of each library that is there."""
    return {name: version for name in LIBRARIES if (version := _version(name))}


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
