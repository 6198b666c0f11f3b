"""Facts that move by their own calendar: the index by year, the VAT rate, the sea ports.

An edition of the Rules names them but does not hold them. Each value stands in ``figures/<name>.toml`` with the day it
starts and its citation. The lists of goods and services are in :mod:`checklists.annexes`, working days in
:mod:`checklists.workdays`.
"""

import tomllib
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import msgspec

from checklists import folder
from checklists.model import ChecklistError, Text
from extractors.fold import phrase


class Figure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A value in force from a day until the next one begins."""

    value: Decimal
    since: date = msgspec.field(name="from")
    cite: str


class Series(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The dated values of one figure, oldest first."""

    name: str
    unit: str
    values: tuple[Figure, ...] = msgspec.field(name="value")

    def __post_init__(self) -> None:
        if any(later.since <= earlier.since for earlier, later in pairwise(self.values)):
            raise ChecklistError(f"{self.name}: the values are not in the order of their days")

    def on(self, day: date) -> Figure:
        found = [figure for figure in self.values if figure.since <= day]
        if not found:
            raise ChecklistError(f"no {self.name} for {day}: the first value is of {self.values[0].since}")
        return found[-1]


class SpecialRates(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Values that hold side by side with a series, each from its day on."""

    name: str
    unit: str
    rates: tuple[Figure, ...] = msgspec.field(name="rate")


class Port(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sea port of Kazakhstan, with the ways papers spell it."""

    id: str
    names: tuple[str, ...]


class PortList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    cite: str
    question: Text
    ports: tuple[Port, ...] = msgspec.field(name="port")


def mci(day: date) -> Figure:
    """The monthly calculation index (МРП / АЕК) on a day, tenge. After the last known year it stays at that year's.

    >>> mci(date(2025, 12, 31)).value, mci(date(2026, 1, 1)).value
    (Decimal('3932'), Decimal('4325'))
    """
    return _series("mci").on(day)


def vat_rate(day: date) -> Figure:
    """The general rate of VAT on a day, per cent: to check the arithmetic of an invoice, never to compute its VAT.

    >>> vat_rate(date(2025, 12, 31)).value, vat_rate(date(2026, 1, 1)).value
    (Decimal('12'), Decimal('16'))
    """
    return _series("vat").on(day)


def vat_rates(day: date) -> tuple[Decimal, ...]:
    """Every rate of VAT that an invoice of a day may bear, the general one first; none for a day before the first known.

    >>> vat_rates(date(2025, 6, 1)), vat_rates(date(2019, 6, 1))
    ((Decimal('12'), Decimal('0')), ())
    """
    general = [figure for figure in _series("vat").values if figure.since <= day][-1:]
    special = [figure for figure in _special_rates().rates if general and figure.since <= day]
    return tuple(figure.value for figure in (*general, *special))


def all_vat_rates() -> tuple[Decimal, ...]:
    """Every rate of VAT known, of whatever day."""
    return tuple({f.value: None for f in (*_series("vat").values, *_special_rates().rates)})


def sea_port(place: str) -> str | None:
    """The id of the Kazakhstani sea port that a place on a transport paper names.

    >>> sea_port("Port of Aktau, Kazakhstan"), sea_port("морской порт Курык"), sea_port("Shanghai")
    ('aktau', 'kuryk', None)
    """
    words = phrase(place)
    named = (p.id for p in _ports().ports if any(set(phrase(n)) <= set(words) for n in p.names))
    return next(named, None)


F = TypeVar("F", bound=msgspec.Struct)

_kept: dict[Path, msgspec.Struct] = {}


def held(path: Path, shape: type[F]) -> F:
    """One TOML file as ``shape``, read once in the life of a process."""
    if path not in _kept:
        _kept[path] = read_toml(path, shape)
    kept = _kept[path]
    assert isinstance(kept, shape)
    return kept


def _series(name: str) -> Series:
    return held(folder.figure(name), Series)


def _special_rates() -> SpecialRates:
    return held(folder.figure("vat_special"), SpecialRates)


def _ports() -> PortList:
    return held(folder.figure("ports"), PortList)


def read_toml(path: Path, shape: type[F]) -> F:
    """One TOML file as ``shape``; ``ChecklistError`` names the file and the place that is wrong in it."""
    try:
        with path.open("rb") as file:
            return msgspec.convert(tomllib.load(file, parse_float=Decimal), shape)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ChecklistError(f"{path.parent.name}/{path.name}: {error}") from error
