"""Lines drawn as cards: what was supplied, and below it rows of captions, each over its value («Количество» over «1,000 услуга»).

A card is told only where its captions name a quantity or a price beside a sum; what its sums stand for their captions say.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.layout import Line, Segment, Sheet
from extractors.page import Box, Word, around
from extractors.tables.figures import Readings, by_lines, money_readings, quantity_readings, rate_reading, unit_beside
from extractors.tables.headings import MONEY, Role, roles_of
from extractors.tables.lines import Found, Lines
from extractors.tables.solver import settle

# A value begins under its caption within so many points.
_FLUSH = 4.0
# The rows of one card are no further apart than this, in letter heights.
_NEAR = 2.2
# A value stands so many lines below the first of its caption.
_BROKEN = 3
_UNTAXED = pattern(r"(?:без|no|without) (?:ндс|vat)|ққс-?сыз")
_NUMBERED = re.compile(r"^\s*(?:№\s*)?\d{1,3}[.)]?\s+(?=\D)")
_SUMS: frozenset[Role] = frozenset(("net", "gross", "amount"))

_Values = dict[Role, Segment]


def read_cards(sheets: Sequence[Sheet]) -> Lines | None:
    """The lines of a paper that draws them so; None when it has none."""
    found = [(row, sheet, box) for sheet in sheets for row, box in _cards(sheet)]
    rows, drawn = tuple(row for row, *_ in found), tuple((sheet, box) for _, sheet, box in found)
    return Lines(table=None, roles=(), rows=rows, drawn=drawn) if found else None


def _cards(sheet: Sheet) -> Iterator[tuple[dict[str, Found], Box]]:
    at = 0
    while at < len(sheet.lines):
        values, rows, end = _captioned(sheet, at)
        # captions in one row over their values, broken over lines or not, are the headings of a table
        card = card_of(sheet.source, sheet.lines[at - 1] if at else None, values) if rows > 1 else None
        if card:
            yield card, around(line.box for line in sheet.lines[at:end])
        at = end if values else at + 1


def _captioned(sheet: Sheet, at: int) -> tuple[_Values, int, int]:
    """The values of the rows of captions that begin at a line, by what they are, how many rows, and the line behind them."""
    values: _Values = {}
    rows = 0
    while at + 1 < len(sheet.lines):
        captions = sheet.lines[at]
        row, end = _row(sheet, at)
        apart = values and captions.box.top - sheet.lines[at - 1].box.bottom > _NEAR * captions.box.height
        if not row or apart or not values.keys().isdisjoint(row):
            break
        values |= row
        rows, at = rows + 1, end
    return values, rows, at


def _row(sheet: Sheet, at: int) -> tuple[_Values, int]:
    """A row of captions with the values under them, and the line behind it; nothing where one tells nothing or has no value.

    A caption may be broken over lines: its rest stands above its value, beside the values of the others.
    """
    row: _Values = {}
    end = at
    captions = sheet.lines[at].segments
    if any(any(map(str.isdigit, caption.text)) for caption in captions):
        return {}, at
    for caption in captions:
        told, value = caption.text, None
        for line in sheet.lines[at + 1 : at + 1 + _BROKEN]:
            below = next((s for s in line.segments if abs(s.box.x0 - caption.box.x0) < _FLUSH), None)
            if below is None:
                continue
            if any(map(str.isdigit, below.text)) or "unit" in roles_of(told) or _UNTAXED.fullmatch(fold(below.text)):
                value = below
                break
            told = f"{told} {below.text}"
        roles = roles_of(told) if value is not None else ()
        if not roles or value is None or roles[0] in row:
            return {}, at
        row[roles[0]], end = value, max(end, value.line + 1)
    return row, end


def card_of(
    source: Callable[[tuple[Word, ...]], Source], title: Line | None, values: Mapping[Role, Segment]
) -> dict[str, Found] | None:
    """A card's line by what its captions name; ``title`` may say what was supplied. None where it is no line."""
    if not {"quantity", "price"} & values.keys() or not _SUMS & values.keys():
        return None
    told: dict[Role, Readings] = {}
    for role, value in values.items():
        lines = by_lines(value.words)
        if role == "quantity":
            told[role] = quantity_readings(lines)
        elif role in MONEY:
            told[role] = money_readings(lines)
        elif role == "vat_rate" and (rate := rate_reading(value.text)) is not None:
            told[role] = (rate,)
    if any(not readings for readings in told.values()):
        return None
    card: dict[str, Found] = {role: (v, source(values[role].words)) for role, v in settle(told).items()}  # type: ignore[index]
    unit = unit_beside(values["quantity"].text) if "quantity" in values else None
    if unit:
        card["unit"] = (unit, source(values["quantity"].words))
    elif "unit" in values:
        card["unit"] = (values["unit"].text, source(values["unit"].words))
    named = values.get("description") or (title.segments[0] if title and len(title.segments) == 1 else None)
    text = _NUMBERED.sub("", named.text) if named else ""
    if named and any(map(str.isalpha, text)):
        card["description"] = (text, source(named.words))
    return card
