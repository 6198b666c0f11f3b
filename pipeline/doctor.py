"""Is this machine ready? What the project needs, what is there, and how to get the rest (Debian and Ubuntu names)."""

import importlib
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from ctypes.util import find_library
from importlib import metadata
from pathlib import Path
from typing import Final

import msgspec

PYTHON: Final = (3, 11)
LANGUAGES: Final = ("kaz", "rus", "eng")
MEMORY: Final = 2 * 1024**3  # bytes: a worker stays below 1 GiB, and two should run
ROOM: Final = 1024**3  # bytes free for temporary files
SECONDS: Final = 10  # no question to the machine may take longer


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One thing the project needs. ``needed_for`` says what does not work without it; ``advice`` how to get it."""

    name: str
    ok: bool
    found: str
    advice: str
    needed_for: str = "everything"

    @property
    def required(self) -> bool:
        return self.needed_for == "everything"


def checks() -> tuple[Check, ...]:
    """All checks, in the order one would mend them. Each is quick, and none writes outside the temporary folder."""
    return (
        _python(),
        *_packages(),
        _temporary(),
        _memory(),
        _tesseract(),
        *_tesseract_languages(),
        _recogniser(),
        _fonts(),
        _pango(),
        _program("LibreOffice", ("soffice", "libreoffice"), "apt-get install libreoffice-calc libreoffice-writer"),
        _program("Chromium", ("chromium", "chromium-browser", "google-chrome"), "apt-get install chromium"),
    )


def _python() -> Check:
    wanted = ".".join(map(str, PYTHON))
    return Check(
        name="Python",
        ok=sys.version_info >= PYTHON,
        found=platform.python_version(),
        advice=f"Python {wanted} or newer: apt-get install python{wanted} python{wanted}-venv",
    )


def _packages() -> Iterator[Check]:
    """The dependencies of this very installation, as its metadata lists them."""
    try:
        listed = metadata.requires("otem") or []
    except metadata.PackageNotFoundError:
        yield Check(name="otem", ok=False, found="not installed", advice="pip install -e . (in the project's folder)")
        return
    modules = _modules()
    for requirement in sorted(listed):
        if "extra ==" not in requirement and (named := re.match(r"[A-Za-z0-9._-]+", requirement)):
            yield _package(_normal(named[0]), modules)


def _package(name: str, modules: Mapping[str, str]) -> Check:
    try:
        found, ok = metadata.version(name), True
        importlib.import_module(modules.get(name, name))
    except metadata.PackageNotFoundError:
        found, ok = "not installed", False
    except (ImportError, OSError) as error:  # OSError: a library of the system is missing
        found, ok = f"cannot be imported: {error}", False
    return Check(name=f"package {name}", ok=ok, found=found, advice=f"pip install --force-reinstall {name}")


def _modules() -> dict[str, str]:
    """The module to import for each installed package: ``python-stdnum`` is imported as ``stdnum``."""
    modules: dict[str, str] = {}
    for module, packages in sorted(metadata.packages_distributions().items(), key=lambda item: item[0].startswith("_")):
        for package in packages:
            modules.setdefault(_normal(package), module)
    return modules


def _normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def _temporary() -> Check:
    folder = Path(tempfile.gettempdir())
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"otem")
        free = shutil.disk_usage(folder).free
    except OSError as error:
        found, ok = f"{folder}: {error.strerror}", False
    else:
        found, ok = f"{folder}, {_size(free)} free", free >= ROOM
    return Check(
        name="temporary folder",
        ok=ok,
        found=found,
        advice=f"Free {_size(ROOM)} there, or set TMPDIR to a folder that can be written.",
    )


def _memory() -> Check:
    try:
        total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        total = 0  # not told here: no reason to complain
    return Check(
        name="memory",
        ok=not total or total >= MEMORY,
        found=_size(total) if total else "not known",
        advice=f"{_size(MEMORY)} or more; with less, run one worker.",
    )


def _tesseract() -> Check:
    path = shutil.which("tesseract")
    version = _said(path, "--version").partition("\n")[0] if path else ""
    return Check(
        name="Tesseract",
        ok=bool(version),
        found=version or "not found",
        advice="apt-get install tesseract-ocr",
        needed_for="scanned pages",
    )


def _tesseract_languages() -> Iterator[Check]:
    path = shutil.which("tesseract")
    known = _said(path, "--list-langs").split() if path else []
    for language in LANGUAGES:
        yield Check(
            name=f"Tesseract language {language}",
            ok=language in known,
            found="there" if language in known else "not found",
            advice=f"apt-get install tesseract-ocr-{language}",
            needed_for="scanned pages",
        )


def _recogniser() -> Check:
    """Tesseract as the flow uses it: its library with the models it finds."""
    try:
        recognise = importlib.import_module("pipeline.pages.recognise")
        found, folder = recognise.version(), recognise.models()
    except (ImportError, OSError) as error:
        return Check(
            name="recogniser",
            ok=False,
            found=f"cannot be imported: {error}",
            advice="pip install --force-reinstall tesserocr opencv-python-headless",
            needed_for="scanned pages",
        )
    return Check(
        name="recogniser",
        ok=folder is not None,
        found=f"Tesseract {found}, models in {folder}" if folder else f"Tesseract {found}, no models found",
        advice="Install the languages above, or set TESSDATA_PREFIX to the folder of their .traineddata files.",
        needed_for="scanned pages",
    )


def _fonts() -> Check:
    """A font with Kazakh letters, as fontconfig sees it."""
    path = shutil.which("fc-list")
    families = (
        sorted({line.partition(",")[0] for line in _said(path, ":lang=kk", "family").splitlines()}) if path else []
    )
    return Check(
        name="fonts with Kazakh letters",
        ok=bool(families),
        found=", ".join(families[:3]) or "not found",
        advice="apt-get install fontconfig fonts-dejavu-core fonts-noto-core",
        needed_for="sample papers",
    )


def _pango() -> Check:
    library = find_library("pango-1.0") or ""
    return Check(
        name="Pango",
        ok=bool(library),
        found=library or "not found",
        advice="apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        needed_for="sample papers laid out from HTML",
    )


def _program(name: str, commands: tuple[str, ...], advice: str) -> Check:
    found = next(filter(None, map(shutil.which, commands)), "")
    return Check(
        name=name, ok=bool(found), found=found or "not found", advice=advice, needed_for="sample papers printed by it"
    )


def _said(*command: str | None) -> str:
    """What a program prints, or nothing."""
    words = [word for word in command if word]
    try:
        done = subprocess.run(words, capture_output=True, text=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return (done.stdout or done.stderr).strip()


def _size(count: int) -> str:
    return f"{count / 1024**3:.1f} GiB"
