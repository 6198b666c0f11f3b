"""The empty application.xlsx: the sheets and columns that ``pipeline.intake.workbook`` reads, with a note on each."""

import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

import xlsxwriter
from msgspec import inspect

from extractors.application import Application
from pipeline.intake.workbook import LISTS, ONE_ROW
from pipeline.views.figures import LANGUAGES

ROWS = 500  # that carry formats and choices
REFERENCES = ("invoice", "act", "payment", "transport")


class Column(NamedTuple):
    """``name`` heads the column; ``note`` is the key of its note."""

    name: str
    note: str
    kind: inspect.Type


def write_template(path: Path, today: date | None = None) -> None:
    """Writes an empty application for the year of ``today``; an existing file is overwritten."""
    year = (today or datetime.now(UTC).date()).year
    with xlsxwriter.Workbook(str(path)) as book:
        formats = {
            "head": book.add_format({"bold": True, "bottom": 1}),
            "text": book.add_format({"num_format": "@"}),
            "date": book.add_format({"num_format": "yyyy-mm-dd"}),
            "amount": book.add_format({"num_format": "0.00"}),
        }
        for name, columns in sheets(year).items():
            _write_sheet(book.add_worksheet(name), columns, formats)


def sheets(year: int) -> dict[str, list[Column]]:
    """The columns of every sheet, in the order of the application's fields; payroll of the three years before ``year``."""
    application = inspect.type_info(Application)
    assert isinstance(application, inspect.StructType)
    lists = {
        field.encode_name: field.type.item_type
        for field in application.fields
        if isinstance(field.type, inspect.VarTupleType)
    }
    columns = [column for column in _columns(application, "", "", year) if column.name != "schema"]
    return {ONE_ROW: columns} | {name: list(_columns(lists[name], "", f"{name}[].", year)) for name in LISTS}


def notes() -> dict[str, dict[str, str]]:
    """Field -> language -> what an applicant should know."""
    return tomllib.loads(resources.files("pipeline.views").joinpath("sentences/template.toml").read_text("utf-8"))


def _columns(kind: inspect.Type, name: str, note: str, year: int) -> Iterator[Column]:
    """The columns for a field: itself, or those of the fields within it. Lists have sheets of their own."""
    match kind:
        case inspect.UnionType(types=types):
            yield from _columns(types[0], name, note, year)
        case inspect.StructType(fields=fields):
            name, note = name and f"{name}.", note if note.endswith(".") else note and f"{note}."
            for field in fields:
                yield from _columns(field.type, f"{name}{field.encode_name}", f"{note}{field.encode_name}", year)
        case inspect.DictType(value_type=value):
            if name == "references":
                yield from (Column(f"{name}.{key}", f"{note}.{key}", value) for key in REFERENCES)
            else:
                yield from (Column(f"{name}.{before}", note, value) for before in range(year - 3, year))
        case inspect.VarTupleType():
            return
        case _:
            yield Column(name, note, kind)


def _write_sheet(sheet: Any, columns: list[Column], formats: dict[str, Any]) -> None:
    explained = notes()
    sheet.freeze_panes(1, 0)
    for n, column in enumerate(columns):
        sheet.write_string(0, n, column.name, formats["head"])
        texts = explained[column.note]
        note = "\n\n".join(texts[language] for language in LANGUAGES)
        sheet.write_comment(0, n, note, {"x_scale": 2.2, "y_scale": 2.2, "author": ""})
        choices: list[str] = []
        match column.kind:
            case inspect.DateType():
                shape = formats["date"]
            case inspect.DecimalType():
                shape = formats["amount"]
            case inspect.EnumType(cls=cls):
                shape, choices = formats["text"], [each.value for each in cls]
            case inspect.BoolType():
                shape, choices = None, ["TRUE", "FALSE"]
            case _:
                shape = formats["text"]
        sheet.set_column(n, n, max(12, len(column.name) + 2), shape)
        if choices:
            sheet.data_validation(1, n, ROWS, n, {"validate": "list", "source": choices})
