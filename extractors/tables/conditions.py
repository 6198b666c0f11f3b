"""Rows of conditions under a numbered row, as big bookkeeping programs print them: «Discount -5,00 %  -61,80», «Net value».

What takes off or adds stands as a row by itself; where a net value ends the conditions it is the row's sum.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from extractors.layout import Line, Segment, Sheet
from extractors.page import Word
from extractors.tables.amounts_told import amount_in
from extractors.tables.header import Header
from extractors.tables.headings import MONEY
from extractors.tables.row_or_text import AMOUNT, describes

# A figure without its decimals, and the rest of it: «1 062» over «880,00».
_BEGUN, _BROKEN_OFF = re.compile(r"\d{1,3}(?: \d{3})*"), re.compile(r"\d{3}[.,=-]\d\d")
_NUMBER = re.compile(r"0*([1-9]\d{0,4})[.)]?")
_COUNTED = frozenset(MONEY) - {"price"}


def row_number(text: str) -> int | None:
    """A row's number as programs print it: «3», «3.», «000030».

    >>> row_number("000030"), row_number("3."), row_number("3,50")
    (30, 3, None)
    """
    found = _NUMBER.fullmatch(text)
    return int(found[1]) if found else None


def broken_off(placed: Mapping[int, Mapping[int, str]]) -> set[int]:
    """The lines whose figures, in two columns at least, all end those that narrow columns broke on the line above.

    ``placed``: by column, the text on each line.
    """
    lines: Counter[int] = Counter()
    others: set[int] = set()
    for texts in placed.values():
        for line, text in texts.items():
            begun = _BEGUN.fullmatch(texts.get(line - 1, "")) is not None
            if begun and _BROKEN_OFF.fullmatch(text):
                lines[line] += 1
            elif AMOUNT.search(text):
                others.add(line)
    return {line for line, count in lines.items() if count > 1} - others


def goes_on(header: Header, sheet: Sheet, line: Line, above: Sequence[Line]) -> bool:
    """Whether rows are numbered on below a line that reads like a total: it is a row's condition."""
    numbers = [n for row in above if (n := _numbered(header, row)) is not None]
    if not numbers or numbers[0] not in (1, 10):
        return False
    following = numbers[-1] + numbers[0]
    lower = sheet.lines[line.index + 1 :]
    return any(
        _numbered(header, row) == following and any(_sum_column(header, x) is not None for x in lower[n : n + 2])
        for n, row in enumerate(lower)
    )


def _numbered(header: Header, line: Line) -> int | None:
    """The number in the first column, where a line begins with one that stands in no other."""
    word = line.words[0]
    return row_number(word.text) if header.column_at((word.x0 + word.x1) / 2) == 0 else None


def parted(header: Header, block: list[Line], starts: Collection[int]) -> list[list[Line]]:
    """The lines of a row that begins in one of ``starts``, its conditions apart or the net value that ends them in its place."""
    begins = next((n for n, line in enumerate(block) if line.index in starts), len(block))
    start = next((line for line in block[begins:-1] if _sum_column(header, line) is not None), None)
    column = _sum_column(header, start) if start else None
    if start is None or column is None:
        return [block]
    conditions = [
        line for line in block if line.index > start.index and _figure(header, line, column) and describes(header, line)
    ]
    if not conditions:
        return [block]
    told = [_value(header, line, column) for line in (start, *conditions)]
    own = [line for line in block if line not in conditions]
    if len(told) > 2 and None not in told and sum(filter(None, told[:-1]), Decimal(0)) == told[-1]:
        net = _figure(header, conditions[-1], column)
        return [[_with_sum(header, line, column, net) if line is start else line for line in own]]
    return [own, *([_short(header, line, column)] for line in conditions)]


def _sum_column(header: Header, line: Line) -> int | None:
    """The last column of sums in which a line has a figure with decimals."""
    places = [_place(header, w) for w in line.words if AMOUNT.search(w.text)]
    return max((n for n in places if _COUNTED.intersection(header.columns[n].roles)), default=None)


def _place(header: Header, word: Word) -> int:
    return header.column_at((word.x0 + word.x1) / 2)


def _figure(header: Header, line: Line, column: int) -> tuple[Word, ...]:
    """The words of a line in a column, if they are a figure with decimals."""
    words = tuple(w for w in line.words if _place(header, w) == column)
    return words if any(AMOUNT.search(w.text) for w in words) else ()


def _value(header: Header, line: Line, column: int) -> Decimal | None:
    return amount_in(" ".join(w.text for w in _figure(header, line, column)))


def _with_sum(header: Header, line: Line, column: int, figure: tuple[Word, ...]) -> Line:
    """A line with another figure in a column."""
    kept = [tuple(w for w in s.words if _place(header, w) != column) for s in line.segments]
    parts = sorted((words for words in (*kept, figure) if words), key=lambda words: words[0].x0)
    return Line(segments=tuple(Segment(words=words, line=line.index) for words in parts), index=line.index)


def _short(header: Header, line: Line, column: int) -> Line:
    """A condition as a row: what it is and its sum; the rate of it is no price."""
    words = [
        tuple(w for w in s.words if header.columns[_place(header, w)].role == "description") for s in line.segments
    ]
    parts = [*filter(None, words), _figure(header, line, column)]
    return Line(segments=tuple(Segment(words=words, line=line.index) for words in parts), index=line.index)
