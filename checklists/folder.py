"""Where the law's data stands: in this package, and before it in the folder that the variable ``OTEM_LAW`` names.

Such a folder is laid out as this one: ``editions/<day>/`` and ``figures/``. An edition that it holds stands beside ours, or
in place of the one of the same day; so does a file of figures in place of ours. What it lacks is taken from here.
"""

import os
from functools import cache
from hashlib import sha256
from pathlib import Path

from checklists.model import ChecklistError

OWN = Path(__file__).parent
VARIABLE = "OTEM_LAW"


def use(folder: Path) -> None:
    """Puts a folder before ours, in this process and in those it starts. ``ChecklistError`` when it is none."""
    if not folder.is_dir():
        raise ChecklistError(f"{folder} is no folder of the law's data")
    os.environ[VARIABLE] = str(folder.resolve())


def folders() -> tuple[Path, ...]:
    """The folders of the law's data, the one that goes first before the other."""
    told = os.environ.get(VARIABLE)
    return (Path(told), OWN) if told else (OWN,)


def figure(name: str) -> Path:
    """The file of one figure: ``mci``, ``vat`` …"""
    return _figure(f"{name}.toml", folders())


def dated(name: str) -> tuple[Path, ...]:
    """The whole tables of a list that begin on a day, ``<name>-2025-06-01.toml``, oldest first."""
    return _dated(name, folders())


def edition_folders() -> tuple[Path, ...]:
    """The folder of each edition, by the day in its name."""
    return _edition_folders(folders())


def digest(edition: str) -> str:
    """SHA-256 of the law's data that an application of an edition goes by: the edition's files and all figures, by name."""
    return _digest(edition, folders())


@cache
def _dated(name: str, among: tuple[Path, ...]) -> tuple[Path, ...]:
    found: dict[str, Path] = {}
    for folder in reversed(among):
        found |= {path.name: path for path in (folder / "figures").glob(f"{name}-*.toml")}
    return tuple(found[file] for file in sorted(found))


@cache
def _edition_folders(among: tuple[Path, ...]) -> tuple[Path, ...]:
    found: dict[str, Path] = {}
    for folder in reversed(among):
        found |= {path.name: path for path in (folder / "editions").glob("*") if path.is_dir()}
    return tuple(found[name] for name in sorted(found))


@cache
def _digest(edition: str, among: tuple[Path, ...]) -> str:
    files: dict[str, Path] = {}
    for folder in reversed(among):
        files |= {f"figures/{path.name}": path for path in (folder / "figures").glob("*.toml")}
    place = next((p for p in _edition_folders(among) if p.name == edition), None)
    files |= {f"edition/{path.name}": path for path in place.glob("*.toml")} if place else {}
    told = (f"{name} {sha256(files[name].read_bytes()).hexdigest()}\n" for name in sorted(files))
    return sha256("".join(told).encode()).hexdigest()


@cache
def _figure(name: str, among: tuple[Path, ...]) -> Path:
    places = [folder / "figures" / name for folder in among]
    return next((place for place in places if place.is_file()), places[-1])
