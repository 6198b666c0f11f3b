"""Borders of columns that no ruling draws: between what stands under one heading and what stands under the next.

Figures are set to the right of their column, or in its middle: one belongs to the last heading that begins before it ends.
Words are set to the left: they belong to the first heading that ends after they begin.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from extractors.layout import EDGE, SEGMENT_GAP, Line, Sheet
from extractors.money import is_amount
from extractors.page import Box, Word
from extractors.tables.header import FEWEST, Column
from extractors.tables.headings import MONEY, roles_of
from extractors.values.whole_figures import units

# The data that border columns are looked for in so many lines.
_WITNESSES = 40
# A line that has fewer parts than this share of the fullest one's is of totals, or of text.
_AS_FULL = 0.6
# Nor has a row so many parts for each heading: small print whose blanks are wide is text.
_MOST = 2
# What goes on with a unit, «усл. ед.», is no longer than this, in letters.
_SHORT = 4
_FIGURE = re.compile(r"[\d(%$€₸-][\d.,'’=()%-]*[$€₸]?")
_SIGNS = frozenset("€$₸₽£¥")
_GROUP = re.compile(r"\d{3}(?:[.,=-]\d+)?")


class Head(msgspec.Struct, eq=False):
    """A heading in the making: its words' extent and its text."""

    x0: float
    x1: float
    text: str

    @property
    def role(self) -> str:
        roles = roles_of(self.text)
        return roles[0] if roles else ""


class _Run(msgspec.Struct, frozen=True, eq=False):
    """Words of one line that stand together under one heading."""

    x0: float
    x1: float
    figure: bool


def bordered(sheet: Sheet, box: Box, heads: Sequence[Head]) -> tuple[Column, ...]:
    """The columns under these headings."""
    lines = _below(sheet, box)
    body = [runs for line in lines if FEWEST <= len(runs := _runs(line, heads)) <= _MOST * len(heads)]
    fullest = max(map(len, body), default=0)
    owned = _owned([runs for runs in body if len(runs) >= _AS_FULL * fullest], heads)
    borders = [box.x0 - 60.0]
    for n, (left, right) in enumerate(pairwise(heads)):
        if n == 0 and left.role == "index":
            borders.append(_after_index(lines, left, right))
        else:
            borders.append(_between(left, right, owned[n], owned[n + 1]))
    borders.append(sheet.page.width)
    return tuple(
        Column(x0=x0, x1=x1, heading=head.text, roles=roles_of(head.text))
        for (x0, x1), head in zip(pairwise(borders), heads, strict=True)
    )


def _below(sheet: Sheet, box: Box) -> list[Line]:
    """The lines right below the headings."""
    found: list[Line] = []
    for line in sheet.lines:
        if line.box.middle <= box.bottom:
            continue
        if len(found) == _WITNESSES or (found and line.box.top - found[-1].box.bottom > 6 * line.box.height):
            break
        found.append(line)
    return found


def _runs(line: Line, heads: Sequence[Head]) -> list[_Run]:
    """What stands apart on a line: as segments do, under different headings, figure beside figure or beside a unit."""
    united = any(head.role == "unit" for head in heads)
    runs: list[list[Word]] = []
    for word in line.words:
        last = runs[-1] if runs else []
        if not last or word.x0 - last[-1].x1 > SEGMENT_GAP * word.height or _parts(last, word, heads, united=united):
            runs.append([word])
        else:
            last.append(word)
    parts = [part for run in runs for part in _amount_apart(run, heads)]
    return [_Run(part[0].x0, part[-1].x1, _is_figure(part)) for part in parts]


def _amount_apart(run: Sequence[Word], heads: Sequence[Head]) -> list[Sequence[Word]]:
    """Words that an amount under a heading of money stands as near behind as a word of them would, and the amount."""
    amount = units(run)[-1]
    over, told = _over(amount[-1], heads), " ".join(w.text for w in amount)
    text = run[: len(run) - len(amount)]
    if text and over and over.role in MONEY and told[-3:-2] in (".", ",") and is_amount(told) and not _is_figure(run):
        return [text, amount]
    return [run]


def _is_figure(words: Sequence[Word]) -> bool:
    """Figures, with a currency before or behind."""
    return any(_FIGURE.fullmatch(w.text) for w in words) and all(
        _FIGURE.fullmatch(w.text) or len(w.text) <= 3 for w in words
    )


def _parts(run: Sequence[Word], word: Word, heads: Sequence[Head], *, united: bool) -> bool:
    """Whether a word begins something new. Groups of thousands are one figure."""
    last = run[-1]
    one, other = _over(last, heads), _over(word, heads)
    if one is not None and other is not None and one is not other:
        return True
    unit = next((head for head in heads if head.role == "unit" and last.x0 < head.x1 and last.x1 > head.x0), None)
    if unit and len(run) == 1 and word.x0 >= unit.x1 and len(word.text) > _SHORT:
        return True  # one word under the heading of units is all that stands there, but for «кв. м»
    if not all(_FIGURE.fullmatch(w.text) for w in run):
        return False
    if word.text in _SIGNS or (len(run) == 1 and last.text in _SIGNS):
        return False
    if not _FIGURE.fullmatch(word.text):
        return united and len(word.text) > 1
    return not (_GROUP.fullmatch(word.text) and last.text.isdigit() and len(last.text) <= 3)


def _over(word: Word, heads: Sequence[Head]) -> Head | None:
    """The heading right above a word's middle."""
    middle = (word.x0 + word.x1) / 2
    return next((head for head in heads if head.x0 - EDGE <= middle <= head.x1 + EDGE), None)


def _owned(body: Sequence[Sequence[_Run]], heads: Sequence[Head]) -> list[list[_Run]]:
    """What stands under each heading: in order where a line has as many parts as there are headings, else by its kind."""
    owned: list[list[_Run]] = [[] for _ in heads]
    full = [runs for runs in body if len(runs) == len(heads)]
    for runs in full or body:
        for n, run in enumerate(runs):
            owned[n if full else _owner(run, heads)].append(run)
    return owned


def _owner(run: _Run, heads: Sequence[Head]) -> int:
    if run.figure:
        return max((n for n, head in enumerate(heads) if head.x0 < run.x1 - EDGE), default=0)
    return next((n for n, head in enumerate(heads) if head.x1 > run.x0 + EDGE), len(heads) - 1)


def _after_index(lines: Sequence[Line], index: Head, right: Head) -> float:
    """The border behind the rows' numbers, which may stand as near to the next column as words of one text."""
    numbers = [
        line.words[0] for line in lines if line.words[0].text.strip(".)").isdigit() and line.words[0].x0 < right.x0
    ]
    ends = max([index.x1, *(w.x1 for w in numbers)])
    begins = min([right.x0, *(w.x0 for line in lines for w in line.words if w not in numbers and w.x0 > index.x0)])
    return (ends + begins) / 2


def _between(left: Head, right: Head, lefts: Sequence[_Run], rights: Sequence[_Run]) -> float:
    """Half way between what stands under the left heading and what stands under the right one.

    Where a heading is wider than its column, the data decide; where they overlap as well, the headings.
    """
    ends, begins = [run.x1 for run in lefts], [run.x0 for run in rights]
    for reach, start in (([left.x1, *ends], [right.x0, *begins]), (ends or [left.x1], begins or [right.x0])):
        if max(reach) <= min(start):
            return (max(reach) + min(start)) / 2
    return (left.x1 + right.x0) / 2
