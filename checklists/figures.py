"""Facts that move by their own calendar: the index by year, the VAT rate, the lists of goods, services and sea ports.

An edition of the Rules names them but does not hold them. Each value stands in ``figures/<name>.toml`` with the day it
starts and its citation.
"""

import tomllib
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import msgspec

from checklists.model import ChecklistError, Text
from extractors.application import Level
from extractors.fold import phrase

FOLDER = Path(__file__).with_name("figures")
GOODS_DIGITS = 6  # annex 2 is matched at the level of at least six digits (paragraph 20.1)
SERVICE_DIGITS = 4  # annex 3 at the level of at least four (paragraph 20.1)


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


class GoodsRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of annex 2. ``tnved`` digits only; ``ordinal`` as printed («4043-1» is one)."""

    ordinal: str
    tnved: str
    level: Level
    name: str
    since: date = msgspec.field(name="from")
    until: date | None = None
    cite: str


class GoodsList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Annex 2 on some day. While it is not ``complete``, a code that it lacks is unknown, never refused."""

    complete: bool
    question: Text
    rows: tuple[GoodsRow, ...] = msgspec.field(name="row", default=())

    def find(self, tnved: str) -> tuple[GoodsRow, ...]:
        """The rows a code falls under: its first six digits, or all the row's digits where the row has more."""
        code = digits(tnved)
        return tuple(r for r in self.rows if len(code) >= GOODS_DIGITS and code.startswith(r.tnved))

    def level(self, tnved: str) -> Level | None:
        """The level of the closest rows; None when there is no row, or rows that disagree."""
        rows = self.find(tnved)
        longest = max((len(r.tnved) for r in rows), default=0)
        levels = {r.level for r in rows if len(r.tnved) == longest}
        return levels.pop() if len(levels) == 1 else None


class ServiceRow(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of annex 3. ``oked`` digits only."""

    oked: str
    name: str
    since: date = msgspec.field(name="from")
    until: date | None = None
    cite: str


class ServiceList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Annex 3 on some day; see :class:`GoodsList` for ``complete``."""

    complete: bool
    question: Text
    rows: tuple[ServiceRow, ...] = msgspec.field(name="row", default=())

    def find(self, oked: str) -> tuple[ServiceRow, ...]:
        code = digits(oked)
        return tuple(r for r in self.rows if len(code) >= SERVICE_DIGITS and code.startswith(r.oked[:SERVICE_DIGITS]))


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


def goods(day: date) -> GoodsList:
    """Annex 2 as far as it is known on a day.

    >>> goods(date(2025, 3, 14)).level("0409 00 000 0")
    <Level.LOWER: 'lower'>
    >>> goods(date(2025, 3, 14)).level("847989")
    """
    known = _goods()
    return msgspec.structs.replace(known, rows=tuple(r for r in known.rows if _in_force(r.since, r.until, day)))


def services(day: date) -> ServiceList:
    """Annex 3 as far as it is known on a day."""
    known = _services()
    return msgspec.structs.replace(known, rows=tuple(r for r in known.rows if _in_force(r.since, r.until, day)))


def sea_port(place: str) -> str | None:
    """The id of the Kazakhstani sea port that a place on a transport paper names.

    >>> sea_port("Port of Aktau, Kazakhstan"), sea_port("морской порт Курык"), sea_port("Shanghai")
    ('aktau', 'kuryk', None)
    """
    words = phrase(place)
    named = (p.id for p in _ports().ports if any(set(phrase(n)) <= set(words) for n in p.names))
    return next(named, None)


def digits(code: str) -> str:
    """A classification code without its spaces and dots."""
    return "".join(c for c in code if c.isascii() and c.isdigit())


def _in_force(since: date, until: date | None, day: date) -> bool:
    return since <= day and (until is None or day <= until)


F = TypeVar("F", bound=msgspec.Struct)


@cache
def _series(name: str) -> Series:
    return read_toml(FOLDER / f"{name}.toml", Series)


@cache
def _special_rates() -> SpecialRates:
    return read_toml(FOLDER / "vat_special.toml", SpecialRates)


@cache
def _goods() -> GoodsList:
    return read_toml(FOLDER / "goods.toml", GoodsList)


@cache
def _services() -> ServiceList:
    return read_toml(FOLDER / "services.toml", ServiceList)


@cache
def _ports() -> PortList:
    return read_toml(FOLDER / "ports.toml", PortList)


def read_toml(path: Path, shape: type[F]) -> F:
    """One TOML file as ``shape``; ``ChecklistError`` names the file and the place that is wrong in it."""
    try:
        with path.open("rb") as file:
            return msgspec.convert(tomllib.load(file, parse_float=Decimal), shape)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ChecklistError(f"{path.parent.name}/{path.name}: {error}") from error
