"""Annex 2 (goods by TN VED, with their processing level) and annex 3 (ICT services by OKED) as they stand on a day.

Two kinds of files hold a list. ``<name>.toml`` holds what orders of amendment added and removed, row by row. A whole list, as
the operator publishes it, is ``<name>-<day>.toml`` and holds from that day on; what orders amended later is put on top of it.
A list that is not known to be complete says nothing of a code that it lacks.
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from checklists import folder
from checklists.figures import held
from checklists.model import Text
from extractors.application import Level

GOODS_DIGITS = 6  # annex 2 is matched at the level of at least six digits (paragraph 20.1)
SERVICE_DIGITS = 4  # annex 3 at the level of at least four (paragraph 20.1)


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of a list, in it from a day on. ``ordinal`` as printed («4043-1» is one)."""

    ordinal: str
    name: str
    since: date = msgspec.field(name="from")
    cite: str


class GoodsRow(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of annex 2. ``tnved`` digits only."""

    tnved: str
    level: Level


class ServiceRow(Row, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of annex 3. ``oked`` digits only."""

    oked: str


class Removal(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row that an order took out of the list: from that day on it is not there."""

    ordinal: str
    since: date = msgspec.field(name="from")
    cite: str


class GoodsList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Annex 2 on some day. While it is not ``complete``, a code that it lacks is unknown, never refused."""

    complete: bool
    question: Text
    rows: tuple[GoodsRow, ...] = msgspec.field(name="row", default=())
    removed: tuple[Removal, ...] = ()
    by_code: dict[str, tuple[GoodsRow, ...]] = {}

    def __post_init__(self) -> None:
        msgspec.structs.force_setattr(self, "by_code", _by_code((r.tnved, r) for r in self.rows))

    def find(self, tnved: str) -> tuple[GoodsRow, ...]:
        """The rows a code falls under: its first six digits, or all the row's digits where the row has more."""
        code = digits(tnved)
        near = self.by_code.get(code[:SERVICE_DIGITS], ()) if len(code) >= GOODS_DIGITS else ()
        return tuple(r for r in near if code.startswith(r.tnved))

    def level(self, tnved: str) -> Level | None:
        """The level of the closest rows; None when there is no row, or rows that disagree."""
        rows = self.find(tnved)
        longest = max((len(r.tnved) for r in rows), default=0)
        levels = {r.level for r in rows if len(r.tnved) == longest}
        return levels.pop() if len(levels) == 1 else None


class ServiceList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Annex 3 on some day; see :class:`GoodsList` for ``complete``."""

    complete: bool
    question: Text
    rows: tuple[ServiceRow, ...] = msgspec.field(name="row", default=())
    removed: tuple[Removal, ...] = ()
    by_code: dict[str, tuple[ServiceRow, ...]] = {}

    def __post_init__(self) -> None:
        msgspec.structs.force_setattr(self, "by_code", _by_code((r.oked, r) for r in self.rows))

    def find(self, oked: str) -> tuple[ServiceRow, ...]:
        code = digits(oked)
        return self.by_code.get(code[:SERVICE_DIGITS], ()) if len(code) >= SERVICE_DIGITS else ()


class WholeTable(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole list as it was published. ``row``: its rows without ``from`` and ``cite``, which are the table's."""

    since: date = msgspec.field(name="from")
    cite: str
    complete: bool
    sha256: str
    rows: tuple[dict[str, Any], ...] = msgspec.field(name="row")


def goods(day: date) -> GoodsList:
    """Annex 2 as far as it is known on a day.

    >>> goods(date(2025, 3, 14)).level("0409 00 000 0")
    <Level.LOWER: 'lower'>
    >>> goods(date(2025, 3, 14)).level("847989")
    """
    amendments, tables = folder.figure("goods"), folder.dated("goods")
    return _goods(_turned(day, _turns(amendments, tables, GoodsList)), amendments, tables)


def services(day: date) -> ServiceList:
    """Annex 3 as far as it is known on a day."""
    amendments, tables = folder.figure("services"), folder.dated("services")
    return _services(_turned(day, _turns(amendments, tables, ServiceList)), amendments, tables)


def digits(code: str) -> str:
    """A classification code without its spaces and dots."""
    return "".join(c for c in code if c.isascii() and c.isdigit())


R = TypeVar("R", bound=Row)


def _by_code(rows: Iterable[tuple[str, R]]) -> dict[str, tuple[R, ...]]:
    """Rows by the first four digits of their code, which every row has."""
    found: dict[str, list[R]] = {}
    for code, row in rows:
        found.setdefault(code[:SERVICE_DIGITS], []).append(row)
    return {code: tuple(each) for code, each in found.items()}


@cache
def _turns(amendments: Path, tables: tuple[Path, ...], shape: type[GoodsList] | type[ServiceList]) -> list[date]:
    """The days on which a list became other, in order."""
    amended: GoodsList | ServiceList = held(amendments, shape)
    rows: list[Row | Removal] = [*amended.rows, *amended.removed]
    return sorted({each.since for each in (*rows, *(held(path, WholeTable) for path in tables))})


def _turned(day: date, turns: list[date]) -> date:
    """The last of these days that had come by a day: a list is the same until the next one."""
    place = bisect_right(turns, day)
    return turns[place - 1] if place else date.min


@cache
def _goods(day: date, amendments: Path, tables: tuple[Path, ...]) -> GoodsList:
    amended, whole = held(amendments, GoodsList), _begun(tables, day)
    if whole is None:
        return msgspec.structs.replace(amended, rows=_standing(amended.rows, amended.removed, day))
    rows = (*_rows(whole, GoodsRow), *(r for r in amended.rows if r.since > whole.since))
    gone = [r for r in amended.removed if r.since > whole.since]
    return msgspec.structs.replace(amended, complete=whole.complete, rows=_standing(rows, gone, day))


@cache
def _services(day: date, amendments: Path, tables: tuple[Path, ...]) -> ServiceList:
    amended, whole = held(amendments, ServiceList), _begun(tables, day)
    if whole is None:
        return msgspec.structs.replace(amended, rows=_standing(amended.rows, amended.removed, day))
    rows = (*_rows(whole, ServiceRow), *(r for r in amended.rows if r.since > whole.since))
    gone = [r for r in amended.removed if r.since > whole.since]
    return msgspec.structs.replace(amended, complete=whole.complete, rows=_standing(rows, gone, day))


def _begun(tables: Iterable[Path], day: date) -> WholeTable | None:
    """The last whole list that had begun on a day."""
    begun = [table for table in (held(path, WholeTable) for path in tables) if table.since <= day]
    return max(begun, key=lambda table: table.since, default=None)


def _rows(table: WholeTable, shape: type[R]) -> tuple[R, ...]:
    return tuple(msgspec.convert({**row, "from": table.since, "cite": table.cite}, shape) for row in table.rows)


def _standing(rows: Iterable[R], removed: Iterable[Removal], day: date) -> tuple[R, ...]:
    """The rows that had come and had not gone by a day; a row that takes the ordinal of an earlier one takes its place."""
    gone = {r.ordinal: r.since for r in removed if r.since <= day}
    come = {r.ordinal: r.since for r in rows if r.since <= day}
    return tuple(r for r in rows if r.since <= day and r.since >= max(come[r.ordinal], gone.get(r.ordinal, date.min)))
