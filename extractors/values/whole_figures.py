"""Figures printed in groups of three digits: one figure is one, whatever edge of a column runs through it.

A figure cut at a blank leaves another figure, «298 560,00» of «4 298 560,00»: what may have been cut is never read in part.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.dates import find_dates
from extractors.layout import Line
from extractors.page import Word

_BEGINS = re.compile(r"[-+(]?\d{1,3}")
# The blank between groups of three may be lost in a picture: «4731» of «4 731».
_RUN_TOGETHER = re.compile(r"[-+(]?[1-9]\d{3,5}")
_GOES_ON = re.compile(r"\d{3}(?:[.,]\d{1,2}|[=-]\d{2})?\)?")
_GROUP = re.compile(r"\d{3}")
# A day and the word for the year behind it are one as well.
_DAY, _YEAR = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"), re.compile(r"[гж]\.?|(?:года|жыл|жылы|жылғы)")
# A day in words is no longer than this.
_LONGEST_DAY = 6
# The groups of one figure are no further apart than this many letter heights; a blank with a ruling in it is narrower still.
_BLANK, _THROUGH = 0.7, 0.35
# A gap so many times as wide as the narrowest one between groups parts two figures.
_WIDER = 1.7
# Lines of one cell are no further apart than this, in letter heights, and are set to one edge but for so many points.
_TIGHT, _EDGE = 0.5, 1.5


def units(words: Sequence[Word]) -> list[tuple[Word, ...]]:
    """The words of a segment, those that print one figure together, or one day.

    >>> words = [Word(t, 10 * n, 0, 10 * n + 8, 10) for n, t in enumerate(["Итого", "4", "298", "560,00", "12"])]
    >>> [" ".join(w.text for w in unit) for unit in units(words)]
    ['Итого', '4 298 560,00', '12']
    >>> words = [Word(t, 10 * n, 0, 10 * n + 8, 10) for n, t in enumerate(["13.03.2025", "г.", "Оплата"])]
    >>> [" ".join(w.text for w in unit) for unit in units(words)]
    ['13.03.2025 г.', 'Оплата']
    >>> [len(unit) for unit in units([Word(t, 9 * n, 0, 9 * n + 8, 10) for n, t in enumerate("2024 жылғы «28» қазан".split())])]
    [4]
    """
    if _is_day(words):
        return [tuple(words)]
    found: list[list[Word]] = []
    for word in words:
        if found and _joins(found[-1], word):
            found[-1].append(word)
        else:
            found.append([word])
    return [part for unit in found for part in _apart(unit)]


def _is_day(words: Sequence[Word]) -> bool:
    """Whether words are one day and nothing else: «2024 жылғы «28» қазан»."""
    if not 2 < len(words) <= _LONGEST_DAY:
        return False
    text = " ".join(w.text for w in words)
    days = find_dates(text) if any(map(str.isdigit, words[0].text)) or text[0] in '«"“' else []
    return len(days) == 1 and not re.sub(
        r"\W|(?<!\w)(?:г|ж|года|жыл\w*)(?!\w)", "", text[: days[0][1]] + text[days[0][2] :]
    )


def goes_on(figure: Sequence[Word], lower: Sequence[Word]) -> bool:
    """Whether the figure in one line of a narrow cell goes on in the line below: whole groups of three, set to one edge.

    >>> upper, lower = [[Word(t, 60 - 6 * len(t), y, 60, y + 8)] for t, y in (("264", 0), ("400,00", 9))]
    >>> goes_on(upper, lower), goes_on(lower, upper), goes_on(upper, [Word("40", 48, 9, 60, 17)])
    (True, False, False)
    """
    *groups, last = [w.text for w in lower]
    first = figure[0]
    merged = first.origin == "ocr" and len(figure) == 1 and _RUN_TOGETHER.fullmatch(first.text) is not None
    begun = (merged or _BEGINS.fullmatch(first.text) is not None) and all(_GROUP.fullmatch(w.text) for w in figure[1:])
    whole = begun and all(map(_GROUP.fullmatch, groups)) and _GOES_ON.fullmatch(last) is not None
    level = abs(figure[-1].x1 - lower[-1].x1) < _EDGE or abs(first.x0 - lower[0].x0) < _EDGE
    return whole and level and lower[0].top - figure[-1].bottom < _TIGHT * figure[-1].height


def torn(line: Line) -> set[int]:
    """The words, by identity, of figures that a ruling runs through: whether they are one figure or two nobody can tell."""
    found: set[int] = set()
    for left, right in pairwise(line.segments):
        one, other = units(left.words)[-1], units(right.words)[0]
        near = other[0].x0 - one[-1].x1 <= _THROUGH * min(one[-1].height, other[0].height)
        if near and _joins(one, other[0]):
            found.update(map(id, (*one, *other)))
    return found


def _joins(unit: Sequence[Word], word: Word) -> bool:
    begun = _BEGINS.fullmatch(unit[0].text) and all(_GROUP.fullmatch(w.text) for w in unit[1:])
    near = word.x0 - unit[-1].x1 <= _BLANK * min(word.height, unit[-1].height)
    dated = _DAY.fullmatch(unit[-1].text) is not None and _YEAR.fullmatch(word.text) is not None
    return near and (dated or (bool(begun) and _GOES_ON.fullmatch(word.text) is not None))


def _apart(unit: Sequence[Word]) -> list[tuple[Word, ...]]:
    """The unit, its first group apart where the gap behind it is wider than those between the others."""
    gaps = [b.x0 - a.x1 for a, b in pairwise(unit)]
    if len(gaps) > 1 and gaps[0] > _WIDER * max(min(gaps[1:]), 0.1 * unit[0].height):
        return [(unit[0],), *_apart(unit[1:])]
    return [tuple(unit)]
