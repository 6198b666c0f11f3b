"""application.xlsx as the tree that application.json is: a sheet for each list, a column for each field.

Columns are named as the fields are, with dots for nested ones (``claimed.amount``). Cells may be text, numbers or dates:
what a cell shows is not looked at, only what it holds.
"""

import warnings
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from pipeline.intake import archive

MAX_ROWS, MAX_COLUMNS = 10_000, 200
MAX_INFLATED = 100 << 20
ONE_ROW = "application"
LISTS = ("products", "services", "expenses")

# What openpyxl lets through when a workbook is not one, beside its own error.
_UNREADABLE = (
    AttributeError,
    BadZipFile,
    EOFError,
    IndexError,
    KeyError,
    OSError,
    ParseError,
    TypeError,
    ValueError,
    zlib.error,
)


def opened(path: Path) -> Any:
    """The workbook, open to be read. Whoever reads it meets the errors of :func:`unreadable`."""
    import openpyxl  # noqa: PLC0415 - few claims are workbooks, and the library is large

    return openpyxl.load_workbook(path, read_only=True, data_only=True)


def unreadable() -> tuple[type[Exception], ...]:
    """The errors of a file that is no workbook."""
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - as above

    return (*_UNREADABLE, InvalidFileException)


class WorkbookError(ValueError):
    """The workbook cannot be read, or says two things at once."""

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Sheets(NamedTuple):
    """``places``: where the members of lists stand, for people: ``expenses[0]`` -> ``sheet expenses, row 2``."""

    tree: dict[str, Any]
    places: dict[str, str]


Row = dict[str, Any]


def read(path: Path) -> Sheets:
    """The sheets of a workbook as one tree. Raises :class:`WorkbookError`."""
    try:
        archive.check(path, MAX_INFLATED)
        with warnings.catch_warnings(action="ignore"):  # of features of Excel that openpyxl does not keep
            tables = _tables(path)
    except archive.ArchiveError as error:
        raise WorkbookError(f"not a workbook that can be read: {error}") from error
    except WorkbookError:
        raise
    except unreadable() as error:
        raise WorkbookError(f"not a workbook that can be read: {error}") from error
    return _tree(tables)


def _tables(path: Path) -> dict[str, list[tuple[int, list[Any]]]]:
    """Every sheet's rows that are not empty, with their numbers."""
    book = opened(path)
    try:
        return {sheet.title: list(_rows(sheet)) for sheet in book.worksheets}
    finally:
        book.close()


def _rows(sheet: Any) -> Iterator[tuple[int, list[Any]]]:
    sheet.reset_dimensions()  # as other programs wrote them, often wrong
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = [_cell(value) for value in row]
        while cells and cells[-1] is None:
            cells.pop()
        if not cells:
            continue
        if number > MAX_ROWS or len(cells) > MAX_COLUMNS:
            raise WorkbookError(f"{sheet.title}: more than {MAX_ROWS} rows or {MAX_COLUMNS} columns")
        yield number, cells


def _cell(value: object) -> bool | str | None:
    match value:
        case None | bool():
            return value
        case datetime() if value.time() != time():
            return value.isoformat(sep=" ")
        case datetime() | date():
            return value.strftime("%Y-%m-%d")
        case float() if value.is_integer():
            return f"{value:.0f}"
        case float():
            return f"{Decimal(repr(value)):f}"
        case _:
            return str(value).strip() or None


def _tree(tables: dict[str, list[tuple[int, list[Any]]]]) -> Sheets:
    faults: list[str] = []
    places: dict[str, str] = {}
    records = {title: _records(title, rows, faults) for title, rows in tables.items()}
    (_, tree), *others = records.pop(ONE_ROW, []) or [(0, {})]
    if others:
        faults.append(f"{ONE_ROW}: more than one row is filled in")
    for name in LISTS:
        if name in tables:
            tree[name] = [record for _, record in records[name]]
            places |= {f"{name}[{n}]": f"sheet {name}, row {row}" for n, (row, _) in enumerate(records.pop(name))}
    tree |= {f"sheet {title}": [record for _, record in found] for title, found in records.items() if found}
    if faults:
        raise WorkbookError(*faults)
    return Sheets(tree, places)


def _records(title: str, rows: list[tuple[int, list[Any]]], faults: list[str]) -> list[tuple[int, Row]]:
    """The rows under the first one, which names the columns."""
    if not rows:
        return []
    width = max(len(cells) for _, cells in rows)
    titles = rows[0][1] + [None] * (width - len(rows[0][1]))
    header = [f"column {n}" if name is None else str(name) for n, name in enumerate(titles, 1)]
    faults += [f"{title}: two columns are named {name}" for name in sorted(set(header)) if header.count(name) > 1]
    records = []
    for number, cells in rows[1:]:
        record: Row = {}
        for name, cell in zip(header, cells, strict=False):
            if cell is not None and not _put(record, name.split("."), cell):
                faults.append(f"{title}: the column {name} is a field and a group of fields at once")
        records.append((number, record))
    return records


def _put(record: Row, steps: list[str], cell: bool | str) -> bool:
    for step in steps[:-1]:
        inner: object = record.setdefault(step, {})
        if not isinstance(inner, dict):
            return False
        record = inner
    return record.setdefault(steps[-1], cell) is cell
