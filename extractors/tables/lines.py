"""The rows of a table as an invoice's lines: each field with the place it was read at."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import msgspec

from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.layout import Sheet
from extractors.page import Box
from extractors.reading import Hit
from extractors.tables.cells import Row
from extractors.tables.figures import Readings, close, proved, rate_reading, unit_beside
from extractors.tables.headings import Role
from extractors.tables.rows import Table, ending_after
from extractors.tables.solver import Choice, assign, readings, settle

Found = tuple[Any, Source]
# Roles whose figures are fields of a line, and the texts beside them.
_FIGURES: tuple[Role, ...] = ("quantity", "price", "net", "excise", "vat", "gross", "amount", "turnover", "vat_rate")
# What a one alone is read as.
_ONE = re.compile(r"[ІIl|]")
# What joins a quantity to its price: «1 EA x 2,000.00».
_TIMES = re.compile(r"\s+[xх×*]$", re.IGNORECASE)
# Thousands behind one kind of mark, and the mark of an amount's decimals.
_THOUSANDS = re.compile(r"\d{1,3}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})*(?![\d.,])")
_DECIMAL_MARK = re.compile(r"\d([.,])\d\d(?!\d)")
# What stands before the rate in a heading.
_HEADED = re.compile(r"^[^\d%]*")
# A heading of two lines, a code's and a description's; and such a code.
_CODED = pattern(
    r"\b(?:material|article|item no|part no|product no|sku|артикул|код|материал)\b"
    r".*\b(?:description|text|name|наименование|описание)\b"
)
_CODE = re.compile(r"(?=\S*\d)[\w./-]{4,}")
_BLANK = frozenset({"", "-", "–", "—", "х", "x", "Х", "X", "*"})


class Lines(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What a table says. ``rows`` hold, by role, value and source; ``amount`` is money whose VAT is not told yet.

    ``roles`` are those of the table's columns, None where a column says nothing of a line. A slip has no ``table``, nor
    have lines drawn as cards; these are ``drawn`` in places of their own.
    """

    table: Table | None
    roles: Choice
    rows: tuple[dict[str, Found], ...]
    drawn: tuple[tuple[Sheet, Box], ...] = ()

    def holds(self, hit: Hit) -> bool:
        """Whether a label stands in the drawing of a line."""
        return any(hit.sheet is sheet and box.top <= hit.box.middle <= box.bottom for sheet, box in self.drawn)

    def total(self, role: str) -> Decimal | None:
        """The sum of a column; None unless every row states it."""
        values = [row[role][0] for row in self.rows if role in row]
        return sum(values, Decimal(0)) if values and len(values) == len(self.rows) else None


def read_lines(table: Table) -> Lines:
    """The table's rows with the roles of their columns decided by headings and arithmetic."""
    roles = assign(table.columns, table.rows)
    headed = _headed_rate(table, roles)
    coded = next(
        (i for i, c in enumerate(table.columns) if roles[i] == "description" and _CODED.search(fold(c.heading))), None
    )
    rows = [_without_code(row, coded) for row in table.rows] if coded is not None else table.rows
    told = [{**headed, **line} if "vat" in line else line for line in (_line(row, roles) for row in rows)]
    count = next((n for n in range(1, len(told)) if _adds_up(told[:n], told[n])), len(told))
    return Lines(table=ending_after(table, count), roles=roles, rows=tuple(told[:count]))


def _without_code(row: Row, column: int) -> Row:
    """A row without the code that stands over its description: «MAT-00998» over «Stand construction»."""
    words = row.cells[column]
    lower = [n for n, word in enumerate(words) if word.top > words[0].bottom - word.height / 4]
    if not lower or lower[0] != 1 or not _CODE.fullmatch(words[0].text):
        return row
    return Row(row.sheet, (*row.cells[:column], words[1:], *row.cells[column + 1 :]), row.more)


def is_numbered(table: Table) -> bool:
    """Whether ruled rows are numbered one by one and each of them adds up: then it is no card that looks like a table."""
    if not table.header.ruled:
        return False
    roles = assign(table.columns, table.rows)
    place = roles.index("index") if "index" in roles else None
    if place is None or "description" not in roles:
        return False
    counted = all(row.text(place).strip(" .)") == str(n) for n, row in enumerate(table.rows, 1))
    values = [{role: value for role, (value, _) in figures_of(row, roles).items()} for row in table.rows]
    return counted and all({"quantity", "price"} <= told.keys() and proved(told) > 0 for told in values)


def _headed_rate(table: Table, roles: Sequence[Role | None]) -> dict[str, Found]:
    """The rate that only the heading of the taxes tells: «НДС 16%»."""
    if "vat" not in roles or "vat_rate" in roles:
        return {}
    header, place = table.header, roles.index("vat")
    column = table.columns[place]
    rate = _rate_in(_HEADED.sub("", column.heading)) if "%" in column.heading else None
    words = header.sheet.words_in(Box(column.x0, header.box.top, column.x1, header.box.bottom))
    told = [word for word in words if "%" in word.text or any(map(str.isdigit, word.text))]
    return {"vat_rate": (rate, header.sheet.source(told))} if rate is not None and told else {}


def _adds_up(rows: Sequence[dict[str, Found]], row: dict[str, Found]) -> bool:
    """Whether a row is a total that no label shows: without quantity and price, its amount the sum of those before."""
    if any(role in row for role in ("quantity", "price")) or not all("price" in r or "quantity" in r for r in rows):
        return False
    return any(
        role in row and close(sum((r[role][0] for r in rows if role in r), Decimal(0)), row[role][0])
        for role in ("amount", "net", "gross")
    )


def figures_of(row: Row, roles: Sequence[Role | None], wanted: Sequence[Role] = _FIGURES) -> dict[str, Found]:
    """The figures of a row by role, each by the reading that adds up with the others."""
    told: dict[Role, Readings] = {}
    place: dict[str, int] = {}
    for i, role in enumerate(roles):
        if role and role in wanted and role not in told and row.cells[i] and (found := readings(row, i, role)):
            told[role], place[role] = found, i
    settled = settle(told)
    if "quantity" in settled and "price" not in settled and (whole := _grouped(row, place)):
        settled["quantity"] = whole
    return {role: (value, _source(row, place[role])) for role, value in settled.items()}


def _grouped(row: Row, place: dict[str, int]) -> Decimal | None:
    """A quantity whose mark groups thousands, as the amount beside it shows: «1,850 clicks   2,220.00»."""
    figure = _THOUSANDS.match(row.text(place["quantity"]))
    amounts = [row.text(place[role]) for role in ("net", "amount", "gross") if role in place]
    decimal = {"," if figure and figure["mark"] == "." else "."}
    marks = {found[1] for text in amounts if (found := _DECIMAL_MARK.search(text))}
    return Decimal(figure[0].replace(figure["mark"], "")) if figure and marks == decimal else None


def _line(row: Row, roles: Sequence[Role | None]) -> dict[str, Found]:
    line = figures_of(row, roles)
    line |= _run_together(row, roles, line) or _single(row, roles, line)
    for i, role in enumerate(roles):
        if not row.cells[i]:  # what only the next page says has no place on the row's own
            continue
        text = row.text(i).strip()
        if role in ("description", "unit") and role not in line and text not in _BLANK:
            line[role] = (text, _source(row, i))
        if role == "quantity" and "unit" not in roles and (unit := unit_beside(text)):
            line["unit"] = (_TIMES.sub("", unit), _source(row, i))
        if role == "vat" and "vat_rate" not in line and "%" in text and (rate := _rate_in(text)) is not None:
            line["vat_rate"] = (rate, _source(row, i))
    return line


def _run_together(row: Row, roles: Sequence[Role | None], line: dict[str, Found]) -> dict[str, Found]:
    """Quantity and price that stand as near as the groups of one figure, «2 993 750,00», told apart by their product."""
    total = next((line[role][0] for role in ("net", "amount", "gross") if role in line), None)
    if total is None or "price" not in line or "quantity" in line or line["price"][0] in (total, 0):
        return {}
    column = roles.index("price")
    words = row.cells[column]
    for cut in range(1, len(words)):
        told = [readings(Row(row.sheet, (part,)), 0, "price") for part in (words[:cut], words[cut:])]
        if all(told) and told[0][0] * told[1][0] == total:
            sources = (row.sheet.source(part) for part in (words[:cut], words[cut:]))
            return dict(zip(("quantity", "price"), zip((told[0][0], told[1][0]), sources, strict=True), strict=True))
    return {}


def _single(row: Row, roles: Sequence[Role | None], line: dict[str, Found]) -> dict[str, Found]:
    """A quantity of one that was read as a letter or bar, where the price is what the row comes to."""
    if "quantity" in line or "price" not in line or "quantity" not in roles:
        return {}
    column = roles.index("quantity")
    total = next((line[role][0] for role in ("net", "amount", "gross") if role in line), None)
    told = line["price"][0] == total and all(word.origin == "ocr" for word in row.cells[column])
    return {"quantity": (Decimal(1), _source(row, column))} if told and _ONE.fullmatch(row.text(column)) else {}


def _rate_in(text: str) -> Decimal | None:
    """The rate printed in the cell of the amount of VAT («12% 69 600,00»)."""
    return rate_reading(text[: text.index("%") + 1])


def _source(row: Row, column: int) -> Source:
    return row.sheet.source(row.cells[column], row.text(column))
