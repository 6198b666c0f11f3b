"""The row of totals that is set in other columns than its table: a table of its own below it, or at the top of the next page.

Such a row tells its figures by their order alone: there must be one for each column of money, and most of them must be what
the rows above add up to. One that is not is printed wrong, and is told as printed.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.money import is_amount
from extractors.tables.amounts_told import amount_in
from extractors.tables.headings import Role
from extractors.tables.lines import Lines
from extractors.tables.printed import Kind, Printed

# Lines at the top of the next page among which the rest of a table stands.
_TOP = 6


def ordered_totals(
    sheets: Sequence[Sheet], lines: Lines, kinds: dict[Role, Kind], is_total: Callable[[Segment], bool]
) -> Iterator[tuple[Segment, Printed]]:
    """The totals of the first row below the table that has as many figures as the table has columns of money, and its label."""
    stated = [role for role in lines.roles if role and any(role in row for row in lines.rows)]
    money = [role for role in stated if role in kinds]
    for sheet, line in _below(sheets, lines):
        if not is_total(line.segments[0]):
            continue
        figures = [s for s in line.segments[1:] if is_amount(s.text) and amount_in(s.text) is not None]
        best: list[tuple[Role, Segment, Decimal | None]] = []
        for wanted in _orders(stated, money, lines):
            told = [(role, s, amount_in(s.text)) for role, s in zip(wanted, figures, strict=False)]
            fits = len(figures) == len(wanted) > 1 and 2 * _right(told, lines) > len(wanted)
            if fits and _right(told, lines) > _right(best, lines):
                best = told
        for role, segment, value in best:
            if role in kinds:
                yield line.segments[0], Printed(kind=kinds[role], value=value, source=sheet.source(segment.words))
        if best:
            return


def _orders(stated: Sequence[Role], money: Sequence[Role], lines: Lines) -> Iterator[list[Role]]:
    """The columns that may have a total, the likeliest first: quantities and turnovers may, and a tax of nought may not."""
    nought = {role for role in ("vat", "excise") if role in money and lines.total(role) == 0}
    for blank in (set(), nought) if nought else (set[str](),):
        for more in ((), ("quantity",), ("turnover",), ("quantity", "turnover")):
            yield [role for role in stated if (role in money and role not in blank) or role in more]


def _right(told: Sequence[tuple[Role, Segment, Decimal | None]], lines: Lines) -> int:
    """How many of the figures are what the rows add up to."""
    return sum(value == lines.total(role) for role, _, value in told)


def _below(sheets: Sequence[Sheet], lines: Lines) -> Iterator[tuple[Sheet, Line]]:
    """The lines below the table on its last page, and the first ones of the page behind."""
    table = lines.table
    if table is None:
        return
    yield from ((table.last, line) for line in table.last.lines if line.box.middle > table.ends - EDGE)
    behind = [sheet for sheet in sheets if sheet.page.number > table.last.page.number]
    yield from ((sheet, line) for sheet in behind[:1] for line in sheet.lines[:_TOP])
