"""Words written one character in each box: printed blanks give a number as many small boxes as it has figures.

Characters that stand an equal pitch apart are read as one word, and their boxes, no cells of the page, are left out. So is
the first word of a title set letter by letter before plain ones.
"""

import re
from bisect import bisect_right
from itertools import pairwise

import msgspec

from extractors.fold import squeezed
from extractors.layout import Sheet
from extractors.page import Box, Word

# Characters of one word stand this far apart at most, in letter heights; pitches of one word differ by this share at most.
_PITCH, _UNEVEN = 2.2, 0.15
# A box for one character is no taller than this, in letter heights.
_TALL = 2.0
# So many figures at an equal pitch are a word without any boxes.
_OPEN = 8
# The words that makers of papers set letter by letter at the head of a title, of so many letters at least.
_HEADINGS = frozenset(
    squeezed(word)
    for word in "акт актісі акті договор контракт шарт келісімшарт приказ бұйрық өкім распоряжение счет шот инвойс invoice "
    "contract act справка анықтама сертификат certificate накладная жүкқұжат доверенность сенімхат спецификация".split()
)
_SHORTEST = 3
_SPACED = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]")
_DASHES = frozenset("-–—‐‑")


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
    runs += [run for line in sheet.lines if len(line.words) > _SHORTEST and (run := _heading(line.words))]
    if not runs:
        return sheet
    whole = {id(run[0]): _whole(run) for run in runs}
    gone = {id(word) for run in runs for word in run[1:]}
    words = tuple(whole.get(id(w), w) for w in sheet.page.words if id(w) not in gone)
    rulings = tuple(r for r in sheet.page.rulings if not any(_is_side(r, run) for run in runs))
    return Sheet(msgspec.structs.replace(sheet.page, words=words, rulings=rulings), sheet.printed)


def _heading(words: tuple[Word, ...]) -> list[Word]:
    """The letters of the first word of a title that is set apart from the plain ones behind it: «А К Т оказанных услуг № 5»."""
    first = next((n for n, word in enumerate(words) if not _SPACED.fullmatch(word.text)), len(words))
    run = words[:first]
    plain = first < len(words) and words[first].text not in _DASHES
    return list(run) if plain and first >= _SHORTEST and squeezed("".join(w.text for w in run)) in _HEADINGS else []


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
