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
_FLUSH, _EXACT = 4.0, 1.0
# The rows of one card are no further apart than this, in letter heights.
_NEAR = 2.2
# A value stands so many lines below the first of its caption.
_BROKEN = 3
_UNTAXED = pattern(r"(?:без|no|without) (?:ндс|vat)|ққс-?сыз")
_NUMBERED = re.compile(r"^\s*(?:№\s*)?\d{1,3}[.)]?\s+(?=\D)")
_SUMS: frozenset[Role] = frozenset(("net", "gross", "amount"))
# What captions of a line name; such as have figures for values.
_FIGURED: frozenset[Role] = frozenset(("quantity", "vat_rate", *MONEY))
_TOLD: frozenset[Role] = _FIGURED | {"description", "unit", "code"}
_NAMED = pattern(r"наименован|атауы|описан|сипаттама|description|названи")
_DASHES = frozenset("-–—")
# Lines of one description are no further apart than this, in letter heights.
_TIGHT = 0.5

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
        at = max(end, at + 1)


def _captioned(sheet: Sheet, at: int) -> tuple[_Values, int, int]:
    """The values of the rows of captions that begin at a line, by what they are, how many rows, and the line behind them."""
    values: _Values = {}
    rows = 0
    while at + 1 < len(sheet.lines):
        captions = sheet.lines[at]
        row, end = _row(sheet, at)
        if row and _is_table(sheet, captions, end):
            return {}, 0, end
        apart = values and captions.box.top - sheet.lines[at - 1].box.bottom > _NEAR * captions.box.height
        if not row or apart or not values.keys().isdisjoint(row):
            break
        values |= row
        rows, at = rows + 1, end
    return values, rows, at


def _is_table(sheet: Sheet, captions: Line, end: int) -> bool:
    """Whether more figures stand under a row of captions and its values: it heads a table."""
    if (
        end >= len(sheet.lines)
        or sheet.lines[end].box.top - sheet.lines[end - 1].box.bottom > _NEAR * captions.box.height
    ):
        return False
    below = [s for caption in captions.segments if (s := _flush(sheet.lines[end], caption))]
    return sum(any(map(str.isdigit, s.text)) for s in below) > 1


def _row(sheet: Sheet, at: int) -> tuple[_Values, int]:
    """A row of captions with the values under them, and the line behind it; nothing where one of a line has no value.

    A caption may be broken over lines: its rest stands above its value, beside the values of the others. What captions
    say of other matters («Признак происхождения») is left out, as is a dash.
    """
    row: _Values = {}
    end = at
    captions = sheet.lines[at].segments
    if any(any(map(str.isdigit, caption.text)) for caption in captions):
        return {}, at
    for caption in captions:
        role, value = _captioned_value(sheet, at, caption)
        if value is None or role in row:
            return {}, at
        if role in _TOLD and value.text not in _DASHES:
            row[role] = value
        end = max(end, _last_line(sheet, value) + 1)
    return (row, end) if not _TOLD.isdisjoint(row) else ({}, at)


def _captioned_value(sheet: Sheet, at: int, caption: Segment) -> tuple[Role, Segment | None]:
    """What a caption names, and the value flush below it; no value where none stands there."""
    told = caption.text
    for line in sheet.lines[at + 1 : at + 1 + _BROKEN]:
        below = _flush(line, caption, sheet.lines[at].segments)
        if below is None:
            continue
        role: Role = next(iter(roles_of(told)), "other")
        if role == "description" and _NAMED.search(fold(told)):
            return role, _whole(sheet, below)
        figure = any(map(str.isdigit, below.text)) or _UNTAXED.fullmatch(fold(below.text)) or below.text in _DASHES
        if figure or role == "unit":
            return role, below
        further = f"{told} {below.text}"
        if role == "other" and roles_of(below.text) == roles_of(further):
            return role, below  # the caption of another row: this one's value is above it, in letters
        told = further
    return "other", None


def _flush(line: Line, above: Segment, captions: Sequence[Segment] = ()) -> Segment | None:
    """What begins on a line where a segment above does: a whole segment, else the part of one that runs close to the next value.

    ``captions``: all of the row above, at which such a segment is cut.
    """
    found = next((s for s in line.segments if abs(s.box.x0 - above.box.x0) < _FLUSH), None)
    if found and len(found.words) == 1:
        return found
    missing = [c for c in captions if not any(abs(s.box.x0 - c.box.x0) < _FLUSH for s in line.segments)]
    for segment in (found,) if found else line.segments if missing else ():
        words = segment.words
        starts = [n for n, w in enumerate(words) if n and any(abs(w.x0 - c.box.x0) < _EXACT for c in missing)]
        begin = 0 if found else next((n for n in starts if abs(words[n].x0 - above.box.x0) < _EXACT), None)
        if begin is not None:
            end = next((n for n in starts if n > begin), len(words))
            return segment if end - begin == len(words) else Segment(words[begin:end], segment.line)
    return None


def _whole(sheet: Sheet, first: Segment) -> Segment:
    """A description with its further lines, down to the next caption or a gap."""
    words, last = first.words, first
    for line in sheet.lines[first.line + 1 :]:
        below = _flush(line, first)
        if below is None or below.box.top - last.box.bottom > _TIGHT * below.box.height or _captions(sheet, below):
            break
        if any(map(str.isdigit, line.text[len(below.text) :])):
            break  # another row of a table
        words, last = (*words, *below.words), below
    return Segment(words, first.line)


def _captions(sheet: Sheet, segment: Segment) -> bool:
    """Whether a segment is a caption: it names a figure that stands flush below it."""
    if not _FIGURED.intersection(roles_of(segment.text)) or any(map(str.isdigit, segment.text)):
        return False
    return _captioned_value(sheet, segment.line, segment)[1] is not None


def _last_line(sheet: Sheet, value: Segment) -> int:
    """The line on which a value ends."""
    foot = value.words[-1].middle
    return next((n for n in range(value.line, len(sheet.lines)) if sheet.lines[n].box.bottom > foot), value.line)


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
