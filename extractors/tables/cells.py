"""The cells of a row: words by column, no figure parted."""

import re
from collections.abc import Sequence

import msgspec

from extractors.layout import Line, Segment, Sheet
from extractors.page import Word
from extractors.tables.header import Header, reading_order
from extractors.tables.headings import MONEY
from extractors.values.whole_figures import units

# What ends a figure in groups: «407,50» of «3 300 407,50».
_LAST_GROUP = re.compile(r"\d{3}(?:[.,]\d\d?|[=-]\d\d)")
_DASHES = frozenset("-–—−")
# Columns of figures, in which words are no more than a unit.
_COUNTED = frozenset(("quantity", "price"))
# A price of which the unit is yet to come, and how many letters a unit has.
_PRICE_OPEN, _UNIT = re.compile(r"\d[\d .,]*(?: [A-Z]{3})? ?/ ?\d{0,4}"), 5
_SUMMED = frozenset((*MONEY, "quantity"))
_SUM = re.compile(r"\d[.,]\d")


class Row(msgspec.Struct, frozen=True, eq=False):
    """Words by column. ``more`` holds what the row's cells say on the next page."""

    sheet: Sheet
    cells: tuple[tuple[Word, ...], ...]
    more: dict[int, str] = {}

    def text(self, column: int) -> str:
        """What a cell says, with its rest on the next page."""
        words = " ".join(w.text for w in self.cells[column])
        return f"{words} {self.more[column]}" if column in self.more else words


def row_of(header: Header, sheet: Sheet, lines: Sequence[Line]) -> Row:
    """These lines by the columns of the table."""
    cells: list[list[Word]] = [[] for _ in header.columns]
    for line in lines:
        for segment in line.segments:
            if _is_blank_beside_figure(header, line, segment):
                continue
            if (told := _told_across(header, line, segment)) is not None:
                cells[told] += segment.words
                continue
            groups = priced_whole(figures_whole(segment.words))
            columns = [header.column_at((words[0].x0 + words[-1].x1) / 2) for words in groups]
            own = _described(header, groups, columns)
            for n, words in enumerate(groups):
                cells[columns[0] if n < own else columns[n]] += words
    return Row(sheet, tuple(tuple(reading_order(cell)) for cell in cells))


def _described(header: Header, groups: Sequence[Sequence[Word]], columns: Sequence[int]) -> int:
    """How many groups are a description that stands as near to the figure right of it as words do, and reaches its column."""
    if header.columns[columns[0]].role != "description":
        return 0
    words = [not any(map(str.isdigit, "".join(w.text for w in group))) for group in groups]
    return max(
        (
            n + 1
            for n, column in enumerate(columns)
            if words[n] and header.columns[column].role in _COUNTED
            if any(c == column and not words[k] for k, c in enumerate(columns) if k > n)
        ),
        default=0,
    )


def _is_blank_beside_figure(header: Header, line: Line, segment: Segment) -> bool:
    """Whether a dash that stands by itself for «nothing» reaches into the column of a figure: it is no minus of that."""
    if segment.text not in _DASHES:
        return False
    column = header.column_at((segment.box.x0 + segment.box.x1) / 2)
    others = (s for s in line.segments if s is not segment and any(map(str.isdigit, s.text)))
    return any(header.column_at((unit[0].x0 + unit[-1].x1) / 2) == column for s in others for unit in units(s.words))


def _told_across(header: Header, line: Line, segment: Segment) -> int | None:
    """The column of a description that runs over the columns right of it: these hold nothing in its line, or sums alone."""
    column = header.column_at((segment.words[0].x0 + segment.words[0].x1) / 2)
    last = header.column_at((segment.words[-1].x0 + segment.words[-1].x1) / 2)
    alone = segment is line.segments[-1] and not any(_SUM.search(w.text) for w in segment.words)
    wordy = header.columns[last].role in _SUMMED and not any(map(str.isdigit, segment.text))
    told = last > column and header.columns[column].role == "description"
    return column if told and (alone or wordy) else None


def figures_whole(words: Sequence[Word]) -> list[list[Word]]:
    """Words one by one, the groups of one figure together: a column's edge never parts «3 300 407,50».

    >>> texts = ("2", "шт", "3", "300", "407,50", "₸")
    >>> [[w.text for w in part] for part in figures_whole([Word(t, 10 * n, 0, 10 * n + 8, 8) for n, t in enumerate(texts)])]
    [['2'], ['шт'], ['3', '300', '407,50'], ['₸']]
    """
    return [
        piece
        for unit in units(words)
        for piece in ([list(unit)] if _LAST_GROUP.fullmatch(unit[-1].text) else [[w] for w in unit])
    ]


def priced_whole(groups: list[list[Word]]) -> list[list[Word]]:
    """A price together with what it is for: «618,00 / 1 EA».

    >>> words = [[Word(t, 10 * n, 0, 10 * n + 8, 8)] for n, t in enumerate("2 618,00 / 1 EA 618,00".split())]
    >>> [" ".join(w.text for w in group) for group in priced_whole(words)]
    ['2', '618,00 / 1 EA', '618,00']
    """
    if not any(group[0].text[0] == "/" for group in groups):
        return groups
    found: list[list[Word]] = []
    for n, group in enumerate(groups):
        text = " ".join(w.text for w in group)
        open_price = bool(found) and _PRICE_OPEN.fullmatch(" ".join(w.text for w in found[-1])) is not None
        begins = text[0] == "/" and bool(found) and any(map(str.isdigit, found[-1][-1].text))
        if begins or (open_price and n and (text.isdigit() or (text[:1].isalpha() and len(text) <= _UNIT))):
            found[-1] += group
        else:
            found.append(list(group))
    return found
