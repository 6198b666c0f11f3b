"""Working days of Kazakhstan, for the terms of paragraphs 22 to 24.

The holidays are those of the ``holidays`` package, with the days it knows to be moved; ``figures/working_days.toml`` sets single
days right after the government's decrees. The day of the event is not counted: the first day of a term is the next working day.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from importlib.metadata import version
from pathlib import Path

import holidays
import msgspec

from checklists import folder
from checklists.figures import held
from checklists.model import ChecklistError, Text


class Moved(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A day that a decree made a working day, or a day off."""

    day: date
    working: bool
    cite: str


class Decrees(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``working_days.toml``: what the package has wrong or cannot know yet."""

    question: Text
    moved: tuple[Moved, ...] = ()

    def __post_init__(self) -> None:
        if len({m.day for m in self.moved}) < len(self.moved):
            raise ChecklistError("working_days: a day is given twice")


def is_working(day: date) -> bool:
    """Whether a day is a working one.

    >>> is_working(date(2025, 1, 5)), is_working(date(2025, 1, 3)), is_working(date(2025, 12, 16))
    (True, False, False)
    """
    moved = _moved(folder.figure("working_days")).get(day)
    return _year(day.year).is_working_day(day) if moved is None else moved


def working_days_later(day: date, count: int) -> date:
    """The last day of a term of so many working days that begins after ``day``; backwards where ``count`` is negative.

    >>> working_days_later(date(2025, 12, 15), 2), working_days_later(date(2026, 2, 20), 15)
    (datetime.date(2025, 12, 18), datetime.date(2026, 3, 16))
    >>> working_days_later(date(2025, 3, 28), -15)
    datetime.date(2025, 3, 3)
    """
    step = timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= is_working(day)
    return day


def working_days_between(begin: date, end: date) -> int:
    """How many working days lie after ``begin``, up to ``end``; below zero where ``end`` comes first.

    >>> working_days_between(date(2025, 3, 3), date(2025, 3, 28))
    15
    """
    if end < begin:
        return -working_days_between(end, begin)
    return sum(is_working(begin + timedelta(days=n)) for n in range(1, (end - begin).days + 1))


def calendar() -> str:
    """Which calendar was used, as a letter or a list of terms names it."""
    release, moved = sources()
    return f"holidays {release}, KZ; days set by working_days.toml: {moved}"


def sources() -> tuple[str, int]:
    """The release of the ``holidays`` package, and how many days ``working_days.toml`` sets."""
    return version("holidays"), len(_moved(folder.figure("working_days")))


def question() -> Text:
    """What is to be asked about days that decrees move."""
    return held(folder.figure("working_days"), Decrees).question


@cache
def _moved(path: Path) -> Mapping[date, bool]:
    return {moved.day: moved.working for moved in held(path, Decrees).moved}


@cache
def _year(year: int) -> holidays.HolidayBase:
    return holidays.country_holidays("KZ", years=year)
