"""Lines of a slip, without columns: a description, and below it «2 услуга × 1 000,00 = 2 000,00», or the count and price
at the left, perhaps with the VAT, and the sum at the right: «2 × 1 000,00 · НДС 240,00      2 240,00».

Payment applications and cash registers print so. What the sum stands for is decided later, as with a column «Сумма».
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from extractors.layout import Line, Sheet
from extractors.money import InvalidAmount, parse_quantity
from extractors.page import Word, around
from extractors.tables.figures import close, money_readings, quantity_readings
from extractors.tables.lines import Found, Lines

_FIGURE = r"\d[\d\s.,'’=-]*"
_SUM = re.compile(
    rf"(?P<quantity>\d[\d\s.,]*?)\s*(?P<unit>[^\W\d_][^\d=×*]{{0,20}}?)?\s*(?:[xх×*@]\s*(?P<price>{_FIGURE}[^\d\s=]{{0,4}}))?"
    rf"\s*=\s*(?P<amount>{_FIGURE}[^\d]{{0,8}})",
    re.IGNORECASE,
)
# The part before the sum at the right end of the line.
_PRICED = re.compile(
    rf"(?P<quantity>\d[\d\s.,]*?)\s*(?P<unit>[^\W\d_][^\d=×*]{{0,20}}?)?\s*[xх×*@]\s*(?P<price>{_FIGURE}[^\d\s=·;,]{{0,4}})"
    rf"(?:\W*(?:(?:в т\. ?ч\. ?|оның ішінде )?(?:ндс|ққс|vat)\W*)+(?:\d{{1,2}}\s?%\W*)?(?P<vat>{_FIGURE}[^\d]{{0,4}})?)?",
    re.IGNORECASE,
)
_LONGEST = 6  # lines of a description
# Lines of one description are apart by less than this share of their height, and flush within so many points.
_LEADING, _FLUSH = 0.45, 3.0
_ROUNDED = Decimal("0.05")
_NUMBERED = re.compile(r"(?:\d{1,3}[.)]|0+[1-9]\d{0,3})\s+")
# What is counted, before its count on the same line: «Banner placement: 6 x 688.15 = 4,128.90 USD».
_TOLD = re.compile(r"(?P<what>(?:\d{1,3}[.)] )?[^\W\d][^=:]{2,80})(?::| [–—-]) (?=\d)")
_TIMES = frozenset("xх×*XХ")
# The tax of a line in the line below: «Output tax 19%   1,710.00».
_TAXED = re.compile(
    rf"(?:output tax|vat|tax|ндс|ққс|mwst|ust)\.?\W*(?P<rate>\d{{1,2}}(?:[.,]\d{{1,2}})?) ?%\W*(?P<vat>{_FIGURE})",
    re.IGNORECASE,
)


def read_slip(sheets: Sequence[Sheet]) -> Lines | None:
    """The lines of a slip; None when no line of the paper has this shape."""
    rows: list[dict[str, Found]] = []
    for sheet in sheets:
        for line in sheet.lines:
            row = _row(sheet, line) or _priced_row(sheet, line)
            if row:
                rows.append(row)
    return Lines(table=None, roles=(), rows=tuple(rows)) if rows else None


def read_priced(sheets: Sequence[Sheet], rows: int) -> Lines | None:
    """The lines under the headings of a table that print no columns: quantity times price below each description.

    None where they are less than half of the ``rows`` that the table was read to have.
    """
    if all(_TIMES.isdisjoint([word.text for word in sheet.page.words]) for sheet in sheets):
        return None
    priced = [(row, sheet, line) for sheet in sheets for line in sheet.lines if (row := _priced_row(sheet, line))]
    found = [told for told in priced if "description" in told[0]]
    if not found or 2 * len(found) < rows:
        return None
    drawn = tuple(
        (sheet, around([line.box, *(source.box for _, source in row.values())])) for row, sheet, line in found
    )
    return Lines(table=None, roles=(), rows=tuple(row for row, *_ in found), drawn=drawn)


def _row(sheet: Sheet, line: Line) -> dict[str, Found] | None:
    told = _TOLD.match(line.text) if "=" in line.text else None
    found = _SUM.fullmatch(line.text[told.end() :] if told else line.text)
    if found is None or (told and not found["price"]):
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
    above = () if told else _description(sheet, line.index)
    if told:
        row["description"] = (_NUMBERED.sub("", told["what"], count=1), source)
    elif above:
        text = " ".join(w.text for w in above)
        row["description"] = (_NUMBERED.sub("", text, count=1), sheet.source(above))
    return row if "amount" in row else None


def _priced_row(sheet: Sheet, line: Line) -> dict[str, Found] | None:
    """A line of which the sum is quantity times price, with its VAT where one is printed; None where that does not hold."""
    found = _PRICED.fullmatch(" ".join(s.text for s in line.segments[:-1]))
    amounts = money_readings([line.segments[-1].text])
    prices = money_readings([found["price"].strip()]) if found else ()
    if found is None or not amounts or not prices:
        return None
    counts = quantity_readings([found["quantity"].strip()])
    taxes = money_readings([found["vat"].strip()]) if found["vat"] else ()
    source = sheet.source(line.words)
    for count, price, amount in product(counts, prices, amounts):
        if close(count * price, amount, _ROUNDED):
            row: dict[str, Found] = {"amount": (amount, source)}
        elif tax := next((t for t in taxes if close(count * price + t, amount, _ROUNDED)), None):
            row = {"gross": (amount, source)}
            taxes = (tax,)
        else:
            continue
        row |= {"quantity": (count, source), "price": (price, source)}
        if taxes:
            row["vat"] = (taxes[0], source)
        if found["unit"]:
            row["unit"] = (found["unit"].strip(), source)
        if "amount" in row:
            _put_tax(row, sheet, line)
        above = _numbered_description(sheet, line) or _parted_description(sheet, line)
        if above:
            row["description"] = (" ".join(w.text for w in above), sheet.source(above))
        return row
    return None


def _put_tax(row: dict[str, Found], sheet: Sheet, line: Line) -> None:
    """States the tax that the line below tells, where it is its rate of the sum, which then is without it."""
    below = sheet.lines[line.index + 1] if line.index + 1 < len(sheet.lines) else None
    told = _TAXED.fullmatch(below.text) if below else None
    if below is None or told is None:
        return
    rate = parse_quantity(told["rate"])
    taxes = [
        tax for tax in money_readings([told["vat"].strip()]) if close(row["amount"][0] * rate / 100, tax, _ROUNDED)
    ]
    if taxes:
        source = sheet.source(below.words)
        row |= {"net": row.pop("amount"), "vat": (taxes[0], source), "vat_rate": (rate, source)}


def _numbered_description(sheet: Sheet, line: Line) -> tuple[Word, ...]:
    """The line above that begins with its row's number, behind which it stands flush with this one."""
    above = sheet.lines[line.index - 1].words if line.index else ()
    flush = (
        len(above) > 1 and _NUMBERED.fullmatch(f"{above[0].text} ") and abs(above[1].x0 - line.box.x0) < line.box.height
    )
    return above[1:] if flush else ()


def _parted_description(sheet: Sheet, line: Line) -> list[Word]:
    """The lines right above a sum that a gap, or another sum, parts from what is over them; else the last of them."""
    lines: list[Line] = []
    last = line
    for upper in reversed(sheet.lines[max(0, line.index - _LONGEST) : line.index]):
        flush = len(upper.segments) == 1 and abs(upper.box.x0 - line.box.x0) < _FLUSH
        if not flush or last.box.top - upper.box.bottom > _LEADING * upper.box.height:
            return [w for part in lines for w in part.words]
        lines.insert(0, upper)
        last = upper
    return list(lines[-1].words) if lines else []


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
