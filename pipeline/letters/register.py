"""The register of an application's days: what was sent, received and held, and when. An operator keeps it as a small CSV.

``application,event,date`` with an optional ``note``; one row for each event; days as 2025-03-14 or 14.03.2025, columns apart by
comma or semicolon. An event that came twice (a second re-submission) has a row for each.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final, Literal, get_args

import msgspec

from pipeline.result import Result

Event = Literal[
    "registered",  # on the portal; the day of the application where no row says otherwise
    "remarks_sent",
    "remarks_received",
    "resubmitted",
    "repeat_sent",
    "repeat_received",
    "refusal_sent",  # the notice of the preliminary decision, with the call to the hearing
    "hearing_held",
    "decided",
    "unconsidered",
    "annulled",
]
EVENTS: Final[tuple[Event, ...]] = get_args(Event)
FILE: Final = "register.csv"
LARGEST: Final = 10_000_000  # bytes
_COLUMNS: Final = ("application", "event", "date")
_DATES: Final = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"),
    re.compile(r"(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>\d{4})"),
)


class RegisterError(Exception):
    """The register cannot be used; the message names each row that is wrong."""


class Happened(msgspec.Struct, frozen=True, kw_only=True):
    """One event of an application."""

    event: Event
    on: date


Register = Mapping[str, tuple[Happened, ...]]


def read_register(path: Path, results: Iterable[Result] = ()) -> Register:
    """The events of each application, oldest first. ``results``: the run, whose applications the register may name.

    Raises :class:`RegisterError` with every fault of it: unknown columns, events, days, applications; an event before the
    registration; a row given twice.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise RegisterError(f"{path}: larger than {LARGEST} bytes")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RegisterError(f"{path}: cannot be read as UTF-8: {error}") from error
    known = {result.application: result.submitted_on for result in results}
    faults: list[str] = []
    found: dict[str, list[Happened]] = {}
    for number, row in _rows(text, path):
        where = f"{path.name}, row {number}"
        happened = _happened(row, where, faults)
        application = row["application"]
        if known and application not in known:
            faults.append(f"{where}: the run has no application {application!r}")
        elif happened is not None:
            if happened in found.setdefault(application, []):
                faults.append(f"{where}: {application} {happened.event} {happened.on} is given twice")
            found[application].append(happened)
    for application, events in found.items():
        begun = next((h.on for h in events if h.event == "registered"), known.get(application, date.min))
        faults += [f"{path.name}: {application}: {h.event} {h.on} is before {begun}" for h in events if h.on < begun]
    if faults:
        raise RegisterError("\n".join(faults))
    return {a: tuple(sorted(events, key=lambda h: (h.on, EVENTS.index(h.event)))) for a, events in found.items()}


def new_register(results: Sequence[Result]) -> str:
    """A register to begin with: each application with the day it was submitted on."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow((*_COLUMNS, "note"))
    for result in results:
        rows.writerow((result.application, "registered", result.submitted_on.isoformat(), ""))
    return out.getvalue()


def _rows(text: str, path: Path) -> list[tuple[int, dict[str, str]]]:
    """Each row that is not empty, with its number as a spreadsheet counts."""
    head, _, _ = text.partition("\n")
    reader = csv.reader(io.StringIO(text), delimiter=";" if head.count(";") > head.count(",") else ",")
    try:
        lines = list(enumerate(reader, 1))
    except csv.Error as error:
        raise RegisterError(f"{path}: {error}") from error
    names = [name.strip().lower() for name in lines[0][1]] if lines else []
    if not set(_COLUMNS) <= set(names) or not set(names) <= {*_COLUMNS, "note"}:
        raise RegisterError(f"{path.name}: the first row must name the columns {', '.join(_COLUMNS)} (and note)")
    rows = ((number, [cell.strip() for cell in cells]) for number, cells in lines[1:] if any(c.strip() for c in cells))
    return [(number, dict(zip(names, cells + [""] * len(names), strict=False))) for number, cells in rows]


def _happened(row: Mapping[str, str], where: str, faults: list[str]) -> Happened | None:
    event = next((known for known in EVENTS if known == row["event"]), None)
    on = parse_day(row["date"])
    if event is None:
        faults.append(f"{where}: unknown event {row['event']!r}; one of {', '.join(EVENTS)}")
    if on is None:
        faults.append(f"{where}: no day: {row['date']!r}; write 2025-03-14 or 14.03.2025")
    return Happened(event=event, on=on) if event is not None and on is not None else None


def parse_day(text: str) -> date | None:
    """A day as people type it, or None.

    >>> parse_day("14.03.2025"), parse_day("2025-02-30")
    (datetime.date(2025, 3, 14), None)
    """
    found = next((m for form in _DATES if (m := form.fullmatch(text.strip()))), None)
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"])) if found else None
    except ValueError:
        return None
