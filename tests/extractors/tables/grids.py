"""Tables drawn for tests: with rulings, or as lines of print."""

from collections.abc import Sequence

from extractors.layout import Sheet
from extractors.page import Box, Page, Word
from extractors.tables.headings import Role
from extractors.tables.lines import Lines, read_lines
from extractors.tables.rows import read_table
from extractors.tables.totals import ends_table

WIDTH, LEADING, HEIGHT = 3.0, 8.0, 6.0  # of the letters of a grid, in points


class Grid:
    """A ruled table in the making: rows of cells, texts broken into lines by newlines."""

    def __init__(self, *xs: float, top: float = 100.0) -> None:
        self.xs = xs
        self.top = self.bottom = top
        self.words: list[Word] = []
        self.rulings: list[Box] = []

    def row(self, *cells: str, spans: Sequence[int] = (), closed: bool = True) -> "Grid":
        """``spans`` are how many columns each cell takes; ``closed`` False leaves the ruling below it out."""
        widths = list(spans) or [1] * len(cells)
        height = max(cell.count("\n") + 1 for cell in cells) * LEADING + 4
        column = 0
        for cell, width in zip(cells, widths, strict=True):
            left, right = self.xs[column], self.xs[column + width]
            for n, line in enumerate(cell.split("\n")):
                self._put(line, left + 2, self.bottom + 2 + n * LEADING)
            self._box(left, right, self.bottom, self.bottom + height, closed=closed)
            column += width
        self.bottom += height
        return self

    def _put(self, line: str, x: float, top: float) -> None:
        for word in line.split(" "):
            if word:
                self.words.append(Word(word, x, top, x + WIDTH * len(word), top + HEIGHT))
            x += WIDTH * (len(word) + 1)

    def _box(self, x0: float, x1: float, top: float, bottom: float, *, closed: bool) -> None:
        self.rulings += [Box(x0, top, x0, bottom), Box(x1, top, x1, bottom), Box(x0, top, x1, top)]
        if closed:
            self.rulings.append(Box(x0, bottom, x1, bottom))

    def sheet(self, number: int = 1) -> Sheet:
        words, rulings = tuple(self.words), tuple(self.rulings)
        return Sheet(Page(file="a.pdf", number=number, width=842, height=595, words=words, rulings=rulings))


def lines_of(*sheets: Sheet) -> Lines:
    table = read_table(sheets, ends_table)
    assert table is not None
    return read_lines(table)


def values_of(lines: Lines, *roles: Role) -> list[tuple[str, ...]]:
    return [tuple(str(row[role][0]) if role in row else "" for role in roles) for row in lines.rows]


def esf() -> Grid:
    """Headings on two levels, broken inside words, and the row of numbers."""
    grid = Grid(20, 40, 140, 180, 240, 300, 330, 380, 440)
    single = ("№\nп/п", "Наименова\nние услуг", "Кол-\nво", "Цена", "Стоимость\nбез НДС")
    grid.row(*single, "НДС", "Стоимость\nс НДС", spans=(1, 1, 1, 1, 1, 2, 1), closed=False)
    # the boundary below the group alone is ruled: the other headings run over both rows
    grid.rulings.append(Box(300, grid.bottom, 380, grid.bottom))
    grid.rulings = [r for r in grid.rulings if not (r.top == r.bottom == grid.bottom and r.x1 <= 300)]
    top = grid.bottom
    grid.row("", "", "", "", "", "Ставка", "Сумма", "")
    grid.rulings = [r for r in grid.rulings if not (r.top == r.bottom == top and (r.x1 <= 300 or r.x0 >= 380))]
    grid.rulings.append(Box(300, top, 380, top))
    return grid.row("1", "2", "3", "4", "5", "6", "7", "8")
