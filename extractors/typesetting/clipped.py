"""Labels that a spreadsheet cut off at the edge of their cell: «Договор (к|№ 15 от 10.01.2025».

A cell whose neighbour is filled shows as much of its text as it has room for, and the two stand without a blank between.
Where several lines of a page end in the beginning of a known label right at the edge of a column, or in all of it with the
value run into it, the labels are made whole and set apart from their values.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from extractors.fold import phrase, squeezed
from extractors.layout import Line, Sheet
from extractors.page import Word

# A column's edge is where so many lines begin a word that is not their first; so many labels must be cut off there.
_FEWEST_WORDS, _FEWEST_LABELS = 3, 2
# So many edges of a page are looked at, the commonest first; the last of them only in the left part, where labels stand.
_EDGES, _ANYWHERE, _LEFT = 6, 4, 0.25
# A beginning of fewer letters than these may be anything.
_SHORTEST = 5
# What a name in quotes begins with.
_OPENING = frozenset('«“"')
# Words begin at one edge when they do so within this many points.
_NEAR = 0.8
# Between what is left of a label and the edge there is no room for one more letter, in letter heights.
_LETTER = 0.75


def with_whole_labels(sheet: Sheet, labels: tuple[str, ...]) -> Sheet:
    """The sheet with its cut-off labels made whole; the sheet itself where it has none."""
    known, beginnings = _squeezed(labels)
    lines = [x for x in sheet.lines if "".join([s.squeezed for s in x.segments])[:_SHORTEST] in beginnings]
    edges = _edges(sheet) if len(lines) >= _FEWEST_LABELS else ()
    best: dict[int, tuple[Word, ...]] = {}
    ends = [[(w.x0, w.x1, _LETTER * w.height) for w in line.words] for line in lines] if edges else []
    for edge in edges:
        # where a word ends at the edge, or runs over it
        near = [
            line
            for line, places in zip(lines, ends, strict=True)
            if any(x0 < edge - _NEAR and x1 > edge - letter for x0, x1, letter in places)
        ]
        mended = {line.index: words for line in near if (words := _mended(line, edge, known))}
        if len(mended) > len(best):
            best = mended
    if len(best) < _FEWEST_LABELS:
        return sheet
    words = tuple(w for line in sheet.lines for w in best.get(line.index, line.words))
    return Sheet(msgspec.structs.replace(sheet.page, words=words), sheet.printed)


@lru_cache(maxsize=8)
def _squeezed(labels: tuple[str, ...]) -> tuple[tuple[tuple[str, str], ...], frozenset[str]]:
    """The labels in order of their letters, squeezed and as spelled; and what they begin with."""
    known = {squeezed(label): label for label in labels}
    return tuple(sorted(known.items())), frozenset(label[:_SHORTEST] for label in known)


def _edges(sheet: Sheet) -> list[float]:
    """Where words begin under each other inside of lines, the commonest places."""
    starts = Counter(round(w.x0 / _NEAR) for line in sheet.lines for w in line.words[1:])
    places = {key: n + starts.get(key + 1, 0) for key, n in starts.items()}
    found: list[int] = []
    for key in sorted(
        (key for key, n in places.items() if n >= _FEWEST_WORDS), key=lambda key: (-places[key], -starts[key], key)
    ):
        if key + 1 not in found and key - 1 not in found:
            found.append(key)
    return [
        key * _NEAR for n, key in enumerate(found[:_EDGES]) if n < _ANYWHERE or key * _NEAR < sheet.page.width * _LEFT
    ]


def _mended(line: Line, edge: float, known: Sequence[tuple[str, str]]) -> tuple[Word, ...] | None:
    """The words of a line whose label is cut off at the edge; None where it is not."""
    left, right = _split(line, edge)
    if not left or not right or edge - left[-1].x1 > _LETTER * left[-1].height or right[0].text[0].islower():
        return None  # a value begins with no small letter: what does goes on with the words before it
    begun = squeezed(" ".join(w.text for w in left))
    place = bisect_left(known, (begun, ""))
    if len(begun) < _SHORTEST or place == len(known):
        return None
    full = known[place][0] == begun and _runs_into(line, left, right)
    if not full and not _is_cut_off(begun, known[place][1]):
        return None
    return (*_whole(known[place][1], left, edge), *right)


def _runs_into(line: Line, left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether a word was cut at the edge, a label from the value run into it: «ЗаказчикТОО "А"», not «Заказчик»,»."""
    begins = right[0].text[0].isalnum() or right[0].text[0] in _OPENING
    return len(left) + len(right) > len(line.words) and left[0].text[0].isalnum() and begins


def _is_cut_off(begun: str, label: str) -> bool:
    """Whether the text ends inside of a word of the label: one that ends with a word may be a label of its own."""
    words = phrase(label)
    ends = {"".join(words[:n]) for n in range(1, len(words) + 1)}
    return squeezed(label).startswith(begun) and begun not in ends


def _split(line: Line, edge: float) -> tuple[list[Word], list[Word]]:
    """Words before and behind the edge, one that runs over it cut there; nothing where it cannot be cut."""
    left: list[Word] = []
    right: list[Word] = []
    for word in line.words:
        if word.x1 <= edge + _NEAR:
            left.append(word)
        elif word.x0 >= edge - _NEAR:
            right.append(word)
        elif cut := _cut(word, edge):
            left.append(Word(word.text[:cut], word.x0, word.top, edge, word.bottom))
            right.append(Word(word.text[cut:], edge, word.top, word.x1, word.bottom))
        else:
            return [], []
    return left, right


def _cut(word: Word, edge: float) -> int:
    """The letter at the edge: near where it must be by the word's width, there where something new begins; 0 if nowhere."""
    letters = word.text
    guess = round(len(letters) * (edge - word.x0) / (word.x1 - word.x0))
    near = [
        n for n in range(max(1, guess - 2), min(len(letters), guess + 3)) if _begins(letters[n - 1], letters[n : n + 2])
    ]
    return min(near, key=lambda n: abs(n - guess), default=0)


def _begins(last: str, following: str) -> bool:
    """Whether something new begins: a word with its capital, a figure after a letter, a sign after either."""
    letter = following[0]
    if not last.isalnum():
        return False
    capital = letter.isupper() and (last.islower() or following[1:].islower())
    return capital or last.isalpha() != letter.isalpha() or (last.islower() and not letter.islower())


def _whole(label: str, left: Sequence[Word], edge: float) -> list[Word]:
    """The words of a label in the place of its beginning, a letter's height short of the edge."""
    names = [word for word in label.split() if phrase(word)]
    first = left[0]
    width = max(edge - first.height - first.x0, 1.0) / len(names)
    places = [first.x0 + n * width for n in range(len(names) + 1)]
    return [Word(name, places[n], first.top, places[n + 1], first.bottom) for n, name in enumerate(names)]
