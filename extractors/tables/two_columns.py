"""Lines of a paper with two columns alone: what it was, and its sum. They count where they come to the total below them."""

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
# Lines of one description are no further apart than this, in letter heights; those of a table than that.
_TIGHT, _NEAR = 0.7, 4.0


def read_two_columns(sheets: Sequence[Sheet], ends_at: Callable[[Line], bool]) -> Lines | None:
    """The lines under «Description   Amount»; None where there are no such headings, or the sums do not come to the total."""
    for sheet in sheets:
        for line in sheet.lines:
            role = _headed(line)
            found = _read(sheet, line, role, ends_at) if role else None
            if found:
                return found
    return None


def _headed(line: Line) -> Role | None:
    """What the right one of two headings says its sums are."""
    if len(line.segments) != 2 or any(map(str.isdigit, line.text)):
        return None
    left, right = (roles_of(s.text.strip(" :")) for s in line.segments)
    return right[0] if "description" in left and right and right[0] in _SUMS else None


def _read(sheet: Sheet, heading: Line, role: Role, ends_at: Callable[[Line], bool]) -> Lines | None:
    rows: list[tuple[list[Word], Segment, Decimal]] = []
    last = heading.box
    for line in sheet.lines[heading.index + 1 :]:
        if line.box.top - last.bottom > _NEAR * line.box.height:
            break
        figure = _figure(line, heading.segments[1].box)
        value = amount_in(figure.text) if figure else None
        words = [w for s in line.segments if s is not figure for w in s.words]
        if ends_at(line):
            whole = sum((told for *_, told in rows), Decimal(0))
            return _lines(sheet, rows, role) if rows and value is not None and close(whole, value) else None
        if figure and value is not None and words:
            rows.append((words, figure, value))
        elif rows and not figure and line.box.top - last.bottom <= _TIGHT * line.box.height:
            rows[-1][0].extend(words)
        else:
            break
        last = line.box
    return None


def _figure(line: Line, column: Box) -> Segment | None:
    """The amount in the column of sums."""
    last = line.segments[-1]
    return last if is_amount(last.text) and last.box.overlap_x(column) > 0 else None


def _lines(sheet: Sheet, rows: Sequence[tuple[list[Word], Segment, Decimal]], role: Role) -> Lines:
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
