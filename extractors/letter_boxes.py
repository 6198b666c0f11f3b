"""Words written one character in each box: printed blanks give a number as many small boxes as it has figures.

Characters that stand an equal pitch apart are read as one word, and their boxes, no cells of the page, are left out.
"""

from bisect import bisect_right
from itertools import pairwise

import msgspec

from extractors.layout import Sheet
from extractors.page import Box, Word

# Characters of one word stand this far apart at most, in letter heights; pitches of one word differ by this share at most.
_PITCH, _UNEVEN = 2.2, 0.15
# A box for one character is no taller than this, in letter heights.
_TALL = 2.0
# So many figures at an equal pitch are a word without any boxes.
_OPEN = 8


def unboxed(sheet: Sheet) -> Sheet:
    """The sheet with its boxed words whole; the sheet itself where it has none.

    >>> from extractors.page import Page
    >>> words = tuple(Word(c, 10 + 11 * n, 10, 15 + 11 * n, 20) for n, c in enumerate("17"))
    >>> boxes = tuple(Box(7 + 11 * n, 8, 7 + 11 * n, 22) for n in range(3))
    >>> page = Page(file="f", number=1, width=595, height=842, words=words, rulings=boxes)
    >>> unboxed(Sheet(page)).text, len(unboxed(Sheet(page)).page.rulings)
    ('17', 0)
    """
    if sum(map(_single, sheet.page.words)) < 2:
        return sheet
    small = [v for v in sheet.verticals if v.height < sheet.page.height / 10]
    runs = [run for line in sheet.lines for run in _runs(line.words) if _is_word(run, small)]
    if not runs:
        return sheet
    whole = {id(run[0]): _whole(run) for run in runs}
    gone = {id(word) for run in runs for word in run[1:]}
    words = tuple(whole.get(id(w), w) for w in sheet.page.words if id(w) not in gone)
    rulings = tuple(r for r in sheet.page.rulings if not any(_is_side(r, run) for run in runs))
    return Sheet(msgspec.structs.replace(sheet.page, words=words, rulings=rulings), sheet.printed)


def _single(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalnum()


def _runs(words: tuple[Word, ...]) -> list[list[Word]]:
    """Single characters that follow each other at an equal pitch."""
    runs: list[list[Word]] = []
    last: Word | None = None
    for word in words:
        if not _single(word):
            last = None
            continue
        pitch = _pitch(last, word) if last else 0.0
        near = last is not None and pitch <= _PITCH * min(word.height, last.height)
        if near and (len(runs[-1]) == 1 or abs(pitch - _pitch(*runs[-1][:2])) <= _UNEVEN * pitch):
            runs[-1].append(word)
        else:
            runs.append([word])
        last = word
    return [run for run in runs if len(run) > 1]


def _pitch(first: Word, second: Word) -> float:
    return (second.x0 + second.x1 - first.x0 - first.x1) / 2


def _is_word(run: list[Word], verticals: list[Box]) -> bool:
    """Whether each character has a box of its own, or so many figures stand in a row; numbers of columns are no word."""
    text = "".join(w.text for w in run)
    if text.isdecimal() and all(int(b) - int(a) == 1 for a, b in pairwise(text)):
        return False
    boxed = all(_parted(a, b, verticals) for a, b in pairwise(run))
    return boxed or (len(run) >= _OPEN and 2 * sum(map(str.isdecimal, text)) >= len(text))


def _parted(first: Word, second: Word, verticals: list[Box]) -> bool:
    """Whether the side of a small box stands between two characters."""
    start = bisect_right(verticals, (first.x0 + first.x1) / 2, key=lambda v: v.x0)
    end = bisect_right(verticals, (second.x0 + second.x1) / 2, key=lambda v: v.x0)
    return any(v.top <= first.middle <= v.bottom and v.height <= _TALL * first.height for v in verticals[start:end])


def _whole(run: list[Word]) -> Word:
    first, last = run[0], run[-1]
    return Word(
        "".join(w.text for w in run),
        first.x0,
        min(w.top for w in run),
        last.x1,
        max(w.bottom for w in run),
        min(w.confidence for w in run),
        "ocr" if any(w.origin == "ocr" for w in run) else "text",
    )


def _is_side(ruling: Box, run: list[Word]) -> bool:
    """Whether it is a side of the boxes of a run, or of several of them."""
    pitch, height = _pitch(*run[:2]), run[0].height
    within = run[0].x0 - pitch < ruling.x0 and ruling.x1 < run[-1].x1 + pitch
    return within and run[0].middle - height < ruling.top and ruling.bottom < run[0].middle + height
