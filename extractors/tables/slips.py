"""Lines of a slip, without columns: a description, and below it «2 услуга × 1 000,00 = 2 000,00».

Payment applications and cash registers print so. What the sum stands for is decided later, as with a column «Сумма».
"""

import re
from collections.abc import Sequence

from extractors.layout import Line, Sheet
from extractors.money import InvalidAmount, parse_quantity
from extractors.page import Word
from extractors.tables.figures import money_readings
from extractors.tables.lines import Found, Lines

_FIGURE = r"\d[\d\s.,'’=-]*"
_SUM = re.compile(
    rf"(?P<quantity>\d[\d\s.,]*?)\s*(?P<unit>[^\W\d_][^\d=×*]{{0,20}}?)?\s*(?:[xх×*@]\s*(?P<price>{_FIGURE}[^\d\s=]{{0,4}}))?"
    rf"\s*=\s*(?P<amount>{_FIGURE}[^\d]{{0,8}})",
    re.IGNORECASE,
)
_LONGEST = 6  # lines of a description
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
    except InvalidAmount:
        return None
    for role in ("amount", "price"):
        readings = money_readings([found[role].strip()]) if found[role] else ()
        if readings:
            row[role] = (readings[0], source)
    if found["unit"]:
        row["unit"] = (found["unit"].strip(), source)
    above = _description(sheet, line.index)
    if above:
        text = " ".join(w.text for w in above)
        row["description"] = (_NUMBERED.sub("", text, count=1), sheet.source(above))
    return row if "amount" in row else None


def _description(sheet: Sheet, index: int) -> list[Word]:
    """The line above a sum; where lines are numbered, all lines up to the number."""
    lines: list[Line] = []
    for line in reversed(sheet.lines[max(0, index - _LONGEST) : index]):
        if _SUM.fullmatch(line.text):
            break
        lines.insert(0, line)
        if _NUMBERED.match(line.text):
            return [w for part in lines for w in part.words]
    return list(lines[-1].words) if lines else []
