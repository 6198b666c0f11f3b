"""Lines of a slip, without columns: a description, and below it «2 услуга × 1 000,00 = 2 000,00».

Payment applications and cash registers print so. What the sum stands for is decided later, as with a column «Сумма».
"""

import re
from collections.abc import Sequence

from extractors.layout import Line, Sheet
from extractors.money import InvalidAmount, parse_amount, parse_quantity
from extractors.tables.lines import Found, Lines

_FIGURE = r"\d[\d\s.,'’=-]*"
_SUM = re.compile(
    rf"(?P<quantity>\d[\d\s.,]*?)\s*(?P<unit>[^\W\d_][^\d=×*]{{0,20}}?)?\s*(?:[xх×*@]\s*(?P<price>{_FIGURE}[^\d\s=]{{0,4}}))?"
    rf"\s*=\s*(?P<amount>{_FIGURE}[^\d]{{0,8}})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+")


def read_slip(sheets: Sequence[Sheet]) -> Lines | None:
    """The lines of a slip; None when no line of the paper has this shape."""
    rows: list[dict[str, Found]] = []
    for sheet in sheets:
        for line in sheet.lines:
            row = _row(sheet, line)
            if row:
                rows.append(row)
    return Lines(table=None, roles=(), rows=tuple(rows)) if rows else None


def _row(sheet: Sheet, line: Line) -> dict[str, Found] | None:
    found = _SUM.fullmatch(line.text)
    if found is None:
        return None
    source = sheet.source(line.words)
    row: dict[str, Found] = {}
    try:
        row["quantity"] = (parse_quantity(found["quantity"].strip()), source)
        row["amount"] = (parse_amount(found["amount"].strip()), source)
        if found["price"]:
            row["price"] = (parse_amount(found["price"].strip()), source)
    except InvalidAmount:
        return None
    if found["unit"]:
        row["unit"] = (found["unit"].strip(), source)
    above = sheet.lines[line.index - 1] if line.index else None
    if above and not _SUM.fullmatch(above.text):
        row["description"] = (_NUMBERED.sub("", above.text, count=1), sheet.source(above.words))
    return row
