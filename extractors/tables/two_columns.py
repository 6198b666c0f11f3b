"""Lines of a paper with two columns alone: what it was, and its sum. They count where they come to the total below them.

Firms that bill for their advice print them with no headings: «Trademark filing fee      1,380.00» over «Total      1,380.00».
"""

from collections.abc import Callable, Sequence
from decimal import Decimal

from extractors.layout import Line, Segment, Sheet
from extractors.money import is_amount
from extractors.page import Box, Word, around
from extractors.tables.amounts_told import amount_in
from extractors.tables.figures import close
from extractors.tables.headings import Role, roles_of
from extractors.tables.lines import Found, Lines

_SUMS: frozenset[Role] = frozenset(("amount", "net", "gross", "price"))
# Lines of one description are no further apart than this, those of a table than that, in letter heights.
_TIGHT, _NEAR = 0.7, 4.0
_ALIGNED = 3.0  # pt between the right ends of sums in one column
_Row = tuple[list[Word], Segment, Decimal]


def read_two_columns(sheets: Sequence[Sheet], ends_at: Callable[[Line], bool]) -> Lines | None:
    """The lines under «Description   Amount», or under no headings right above a total; None where there are none, or
    their sums do not come to the total.
    """
    for sheet in sheets:
        for line in sheet.lines:
            role = _headed(line)
            found = _under(sheet, line, role, ends_at) if role else None
            if found:
                return found
    for sheet in sheets:
        for line in sheet.lines:
            found = _above(sheet, line, ends_at) if is_amount(line.segments[-1].text) and ends_at(line) else None
            if found:
                return found
    return None


def _headed(line: Line) -> Role | None:
    """What the right one of two headings says its sums are."""
    if len(line.segments) != 2 or any(map(str.isdigit, line.text)):
        return None
    left, right = (roles_of(s.text.strip(" :")) for s in line.segments)
    return right[0] if "description" in left and right and right[0] in _SUMS else None


def _under(sheet: Sheet, heading: Line, role: Role, ends_at: Callable[[Line], bool]) -> Lines | None:
    rows: list[_Row] = []
    last = heading.box
    for line in sheet.lines[heading.index + 1 :]:
        if line.box.top - last.bottom > _NEAR * line.box.height:
            break
        figure = _figure(line, heading.segments[1].box)
        value = amount_in(figure.text) if figure else None
        words = [w for s in line.segments if s is not figure for w in s.words]
        if ends_at(line):
            return _lines(sheet, rows, role, value)
        if figure and value is not None and words:
            rows.append((words, figure, value))
        elif rows and not figure and line.box.top - last.bottom <= _TIGHT * line.box.height:
            rows[-1][0].extend(words)
        else:
            break
        last = line.box
    return None


def _above(sheet: Sheet, total: Line, ends_at: Callable[[Line], bool]) -> Lines | None:
    """The rows over a total, a description and a sum each, as far up as they have this shape."""
    column = total.segments[-1].box
    rows: list[_Row] = []
    rest: list[Word] = []
    last = total.box
    for line in reversed(sheet.lines[: total.index]):
        figure = _figure(line, column)
        value = amount_in(figure.text) if figure and abs(figure.box.x1 - column.x1) < _ALIGNED else None
        apart = last.top - line.box.bottom > _NEAR * line.box.height
        if apart or ends_at(line) or len(line.segments) > 2:
            break
        if figure and value is not None and len(line.segments) == 2 and _describes(line.segments[0]):
            rows.insert(0, ([*line.segments[0].words, *rest], figure, value))
            rest = []
        elif len(line.segments) == 1 and not figure and last.top - line.box.bottom <= _TIGHT * line.box.height:
            rest[:0] = line.words
        else:
            break
        last = line.box
    whole = amount_in(total.segments[-1].text)
    return _lines(sheet, rows, "amount", whole) if whole else None  # «Credits 0.00» over «VAT 0.00» is no line


def _describes(segment: Segment) -> bool:
    """Whether a text may tell what was supplied, and is no label of a sum."""
    return (
        any(map(str.isalpha, segment.text))
        and not segment.text.endswith(":")
        and not (_SUMS & set(roles_of(segment.text)))
    )


def _figure(line: Line, column: Box) -> Segment | None:
    """The amount in the column of sums, which is the last one: figures end at its right border, wherever its heading stands."""
    last = line.segments[-1]
    return last if is_amount(last.text) and last.box.x1 > column.x0 else None


def _lines(sheet: Sheet, rows: Sequence[_Row], role: Role, total: Decimal | None) -> Lines | None:
    """The rows as lines, where they come to the total."""
    if not rows or total is None or not close(sum((told for *_, told in rows), Decimal(0)), total):
        return None
    kind: Role = "amount" if role == "price" else role
    told: list[dict[str, Found]] = [
        {
            "description": (" ".join(w.text for w in words), sheet.source(words)),
            kind: (value, sheet.source(figure.words)),
        }
        for words, figure, value in rows
    ]
    drawn = tuple((sheet, around([*words, *figure.words])) for words, figure, _ in rows)
    return Lines(table=None, roles=(), rows=tuple(told), drawn=drawn)
