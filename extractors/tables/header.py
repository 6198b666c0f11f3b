"""Headings of a table: what the ruled and the loose ones have in common.

The row of numbers under the headings (1 … 20, 3/1) belongs to them and is never data.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from extractors.layout import EDGE, Sheet
from extractors.page import Box, Word
from extractors.tables.headings import TELLING, Role

# A table has at least so many columns whose headings are known; an e-invoice has twenty in all.
FEWEST = 3
# So many whole numbers that rise are numbers of columns, though some between them are left out.
_MANY = 6
_ORDINAL = re.compile(r"\(?(?P<number>\d{1,2})(?:[/.](?P<part>\d))?\)?\.?")
_NUMBERED = re.compile(r"\d+(?:/\d)?")
_SHORT = 2
# A misread number may have more signs than that, at most so many, where almost all of so many columns keep theirs.
_SCRAP, _WIDE = 6, 10
# «3/1» has so many signs, a figure of data more, or as many digits.
_SIGNS = 3
_LETTER = re.compile(r"[А-ЯA-Z]")
_AS_DIGITS = str.maketrans("ЗзОоOoІIl|БВBSsqЧ", "33000011116885594")
_MARKS = "“”\"'«»„.,"
# The tax of which a column has the rate.
_TAXES: dict[Role | None, Role] = {"vat_rate": "vat", "excise_rate": "excise"}
_NUMERIC: frozenset[Role] = frozenset(("quantity", "price", "net", "vat", "gross", "amount"))


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """``roles`` are what the heading allows, the likeliest first; empty where it tells nothing."""

    x0: float
    x1: float
    heading: str
    roles: tuple[Role, ...]

    @property
    def role(self) -> Role | None:
        return self.roles[0] if self.roles else None


class Header(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """``box`` holds the headings and the row of numbers beneath; data begin at its bottom."""

    sheet: Sheet
    box: Box
    columns: tuple[Column, ...]
    ruled: bool

    def column_at(self, x: float) -> int:
        """The index of the column that holds ``x``; the outer ones reach to the page's edges."""
        return max(0, bisect_left([c.x0 for c in self.columns], x) - 1)


def telling(roles: Iterable[Role]) -> bool:
    """Whether these columns make a table of goods or services."""
    known = set(roles)
    return len(known) >= FEWEST and len(known & TELLING) >= 2 and bool(known & _NUMERIC)


def told_by_neighbours(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Headings that others tell apart: «Item» beside «Description» numbers the rows, «Сумма» behind a rate may be its tax."""
    described = any(c.roles == ("description",) for c in columns)
    told: list[Column] = []
    for column in columns:
        roles, rate = column.roles, told[-1].role if told else None
        if described and roles == ("description", "index"):
            roles = ("index",)
        elif roles == ("amount",) and rate in _TAXES:
            roles = ("amount", _TAXES[rate])
        told.append(msgspec.structs.replace(column, roles=roles))
    return tuple(told)


def with_numbers(sheet: Sheet, box: Box, columns: int) -> Box:
    """The band drawn down over the row of numbers beneath it, if there is one."""
    for line in sheet.lines:
        if line.box.middle <= box.bottom:
            continue
        words = [w for w in line.words if box.x0 - EDGE <= (w.x0 + w.x1) / 2 <= box.x1 + EDGE]
        if not is_number_row([w.text for w in words], columns, misread=most_misread(words)):
            return box
        below = [y for y in sheet.horizontals_at((box.x0 + box.x1) / 2) if y >= line.box.bottom - EDGE]
        near = min(below, default=line.box.bottom)
        bottom = near if near < line.box.bottom + line.box.height else line.box.bottom
        return Box(box.x0, box.top, box.x1, bottom)
    return box


def most_misread(words: Sequence[Word]) -> int:
    """How many of a row of numbers may be misread: none of a text layer's, a quarter of a recogniser's."""
    return len(words) // 4 if any(w.origin == "ocr" for w in words) else 0


def _are_scraps(texts: Sequence[str], columns: int) -> bool:
    """Whether small print left these of the numbers of columns: short signs alone, many figures among them in their order.

    >>> _are_scraps("1 ; 3/1 4 5 ! 7 - 10 11 2 3 14 5 16 7 ы 19".split(), 18), _are_scraps("2 4 6 і Н".split(), 8)
    (True, True)
    >>> _are_scraps("1 6 12 145 740 000 12% 208".split(), 12), _are_scraps("4 2 6 і Н".split(), 8)
    (False, False)
    """
    group = any(len(text) > _SHORT and text.isdigit() for text in texts)
    if group or max(map(len, texts), default=0) > _SIGNS or len(texts) < 0.5 * columns:
        return False
    figures = [int(text.partition("/")[0]) for text in texts if text.partition("/")[0].isdigit()]
    others = [text for text in texts if not any(map(str.isdigit, text))]
    if len(texts) >= _WIDE:
        return 2 * _rising(figures) >= len(texts)
    small = len(figures) > FEWEST - 1 and max(figures) <= columns + FEWEST and all(len(text) == 1 for text in others)
    return small and len(figures) + len(others) == len(texts) and all(a < b for a, b in pairwise(figures))


def _rising(figures: Sequence[int]) -> int:
    """How many of the figures, the others left out, rise at most."""
    most: list[int] = []
    for n, figure in enumerate(figures):
        most.append(1 + max((most[k] for k in range(n) if figures[k] < figure), default=0))
    return max(most, default=0)


# So many columns numbered without a gap are numbered beside a word of a heading that reaches down to them.
_PLAIN = 6


def is_number_row(texts: Sequence[str], columns: int, *, misread: int = 0) -> bool:
    """Whether these are the numbers of columns: small, rising one by one, perhaps with parts and letters.

    ``misread``: so many of them may be anything as short.

    >>> is_number_row("1 2 3 3/1 4 5 6".split(), 8), is_number_row("А Б 1 2 3 4".split(), 6)
    (True, True)
    >>> is_number_row("1 3 5 6 7 8 12 13 15".split(), 9), is_number_row("1 2 3 5 10 50".split(), 6)
    (True, False)
    >>> is_number_row("1 2 3 3/1 4 5 6 7 8 9 10 11 12 13 15 16 19".split(), 17)
    True
    >>> is_number_row("1 1 580 000,00".split(), 6), is_number_row("1 2".split(), 7)
    (False, False)
    >>> is_number_row("1 2 З 4 s 6 / 8".split(), 8, misread=3), is_number_row("1 2 З 4 s 6 / 8".split(), 8)
    (True, False)
    >>> is_number_row("|е;:)~ 3 3/1 4 5 6 7 8 9 10 11 12".split(), 13, misread=3)
    True
    >>> is_number_row("І 2 5 4 5 6 4 8".split(), 8, misread=2), is_number_row("І 2 5 4 7 6 4 8".split(), 8, misread=2)
    (True, False)
    >>> is_number_row("1 2 “ұ” 4 5 6 7 8".split(), 8, misread=2), is_number_row("1 2 3ab 4 5 6 7 8".split(), 8, misread=2)
    (True, False)
    >>> is_number_row("1 3 5 5 7 8 12 13 15".split(), 9, misread=2), is_number_row("1 3 5 5 7 8 12 13 15".split(), 9)
    (True, False)
    >>> is_number_row("1 З 5 6 7 8 12 13 15".split(), 9, misread=2), is_number_row("1 З 5 6 7 8 12 13 15".split(), 9)
    (True, False)
    >>> is_number_row("І %. $ 4 5 6 7 8 9".split(), 9, misread=2), is_number_row("1 %. $ 4 5 16 7 8 9".split(), 9)
    (True, False)
    >>> is_number_row("1 2 (оказания 3 4 5 6".split(), 6), is_number_row("1 2 работ 3 4 5 7".split(), 6)
    (True, False)
    """
    figures = [text for text in texts if text.isdigit()]
    if len(figures) == columns >= _PLAIN and figures == [str(n) for n in range(1, columns + 1)]:
        return len(texts) - columns <= 1 and not any(map(str.isdigit, "".join(t for t in texts if t not in figures)))
    if misread and _are_scraps(texts, columns):
        return True
    if len(texts) < max(FEWEST, 0.6 * columns):
        return False
    figures = [text.translate(_AS_DIGITS) if misread and len(text) <= _SHORT else text for text in texts]
    if len(texts) >= _MANY and all(map(_NUMBERED.fullmatch, figures)):
        # editions that leave out columns of the form keep the numbers of the others
        numbers = [tuple(map(int, text.split("/"))) for text in figures]
        rising = sum(a < b for a, b in pairwise(numbers)) >= len(numbers) - 1 - min(misread, 1)
        if rising and numbers[0][0] <= FEWEST and max(numbers)[0] <= 2 * len(numbers):
            return True
    longest = _SCRAP if misread and len(texts) >= _WIDE else _SHORT
    placed = sum(text == str(n) for n, text in enumerate(texts, 1))
    if misread and placed >= max(_MANY - 1, len(texts) / 2) and all(len(t.strip(_MARKS)) <= _SHORT for t in texts):
        return True  # each the number of its own place: no row of data is
    last, since, missed = (0, 0), 0, 0
    for text in texts:
        match = _ORDINAL.fullmatch(text)
        number = (int(match["number"]), int(match["part"] or 0)) if match else last
        if last < number < (last[0] + since + 3,):
            last, since = number, 0
        elif match is not None or last != (0, 0) or not _LETTER.fullmatch(text):
            since, missed = since + 1, missed + 1
            if missed > misread or len(text) > longest:
                return False
    return last[0] >= FEWEST - 1


def reading_order(words: Sequence[Word]) -> list[Word]:
    """Words of one cell line by line, each from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.middle):
        if rows and word.middle - rows[-1][0].middle < word.height / 2:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [w for row in rows for w in sorted(row, key=lambda w: w.x0)]
