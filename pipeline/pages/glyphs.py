"""The characters of one page, joined into words.

pdfium gives a page's characters in the order of its text layer, with white space put in where it sees a gap. Here they
become words: cut at white space, cut again where the drawing shows a gap or a line that pdfium overlooked, and words
printed twice on one place (fake bold) counted once. The page is handled as a whole, as arrays: one call for each
character, and no Python between them.
"""

import unicodedata
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from itertools import pairwise, product, repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from extractors.page import Word
from pipeline.pages import pdfium
from pipeline.pages.geometry import Affine, Floats

Bools = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.uint16]

# pdfium writes U+FFFE for a hyphen at the end of a line, and for a glyph whose Unicode nobody knows
NON_CHARACTER, UNKNOWN = 0xFFFE, 0xFFFD
SOFT_HYPHEN, HYPHEN = 0xAD, ord("-")
TOUCH = 0.07  # of the word's height: less than any space
# Of the greater height, beside letters lent by another font, whose own heights differ: a space is wider.
LENT_TOUCH = 0.1
SEAMLESS = 0.01  # of the word's height: no space, not even the narrowest
GAP = 0.25  # of the character's size; pdfium itself sees a gap between two text objects from 0.17 on
WIDE_GAP = 1.5  # of the character's size: wider than any letter-spacing
BACK_STEP = 0.3  # of the character's size: further back than any kerning
LENT = frozenset("әғқңөұүһіӘҒҚҢӨҰҮҺІ")  # what fonts made for Russian lack
DASHES, LOW = frozenset("-–—"), 0.5  # of the height of the word before them
FEW, MANY = 48, 256  # characters of a page that are asked how they are turned
SAME_PLACE = 2.0  # pt, and a fifth of the height: as far as fake bold and shadows are shifted


_UNITS = "".join(map(chr, range(0x10000)))
SPACE: Bools = np.fromiter(map(str.isspace, _UNITS), np.bool_, len(_UNITS))
# control and format characters (the soft hyphen is one): no ink of their own
PRINTED: Bools = ~SPACE & np.fromiter((c not in {"Cc", "Cf"} for c in map(unicodedata.category, _UNITS)), np.bool_)


class Glyphs(NamedTuple):
    """The printed characters of a page: UTF-16 units, boxes (left, top, right, bottom), which ones begin a word.

    ``bridged``: which ones stand behind a character left out, a soft hyphen mostly, so that a gap there means nothing.
    """

    codes: Codes
    boxes: Floats
    begins: Bools
    bridged: Bools


def words(
    text_page: int, to_page: Affine, size: tuple[float, float], lines: Floats, without: frozenset[int] = frozenset()
) -> tuple[Word, ...]:
    """The words of a page in the order of its text layer; those that lie off the page (``size``, pt) are left out.

    ``lines`` are the boxes of what is ruled on the page, one a row; ``without``: pieces of text that are left out.

    A word's box runs from the pen's first position to its last, and from ascent to descent of its font: it holds the
    ink, and words of one font have one height.
    """
    glyphs = _glyphs(text_page, to_page, without)
    if not len(glyphs.codes):
        return ()
    _cut_at_gaps(glyphs)
    _cut_at_lines(glyphs, lines)
    starts = np.flatnonzero(glyphs.begins)
    boxes = np.round(_around_words(glyphs, starts), 2)
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    on_page = (x >= 0) & (y >= 0) & (x <= size[0]) & (y <= size[1])
    found = map(Word, _texts(glyphs.codes, starts), *boxes.T.tolist())
    kept = _printed_once([word for word, keep in zip(found, on_page.tolist(), strict=True) if keep])
    return tuple(_touching_joined(_raised(kept), lines))


def turned(text_page: int) -> int | None:
    """How far most of the text is turned against the PDF's own axes: right angles clockwise, 0 to 3; None without text."""
    count = pdfium.count_chars(text_page)
    printed = np.flatnonzero(PRINTED[_codes(text_page, count)])
    if not len(printed):
        return None
    found = _turns(text_page, printed, FEW)
    if found.max() < found.sum():  # not all of a few are turned alike
        found = _turns(text_page, printed, MANY)
    return int(found.argmax())


def _turns(text_page: int, printed: npt.NDArray[np.intp], sample: int) -> npt.NDArray[np.intp]:
    """How many of some characters, spread over the page, are turned by 0, 1, 2, 3 right angles."""
    some = printed[:: max(1, len(printed) // sample)].tolist()
    angles = np.array(list(map(pdfium.char_angle, repeat(text_page), some)))
    quarters = np.rint(angles / (np.pi / 2)).astype(int) % 4
    return np.bincount(quarters, minlength=4)


def _codes(text_page: int, count: int) -> Codes:
    codes = np.zeros(count + 1, np.uint16)
    written = pdfium.text(text_page, 0, count, codes.ctypes.data)
    return codes[: max(written - 1, 0)]


def _glyphs(text_page: int, to_page: Affine, without: frozenset[int]) -> Glyphs:
    count = pdfium.count_chars(text_page)
    codes = _codes(text_page, count)
    if not len(codes):
        return Glyphs(codes, np.zeros((0, 4)), np.zeros(0, np.bool_), np.zeros(0, np.bool_))
    indexes: Sequence[int] = range(count)
    if len(codes) != count:  # a character that is not in the text
        indexes = [pdfium.char_index(text_page, i) for i in range(len(codes))]
    left_out = np.zeros(len(codes), np.bool_)
    if without:
        owners = map(pdfium.char_object, repeat(text_page), indexes)
        left_out = np.fromiter(map(without.__contains__, owners), np.bool_, len(codes))
        codes[left_out] = ord(" ")
    solid = ~SPACE[codes]
    begins = solid.copy()
    begins[1:] &= ~solid[:-1]
    for i in np.flatnonzero(codes == NON_CHARACTER).tolist():
        line_end = pdfium.is_hyphen(text_page, indexes[i]) == 1
        codes[i] = HYPHEN if line_end else UNKNOWN
        begins[i + 1 : i + 2] |= line_end
    _harden(codes)
    word = np.cumsum(begins)
    printed = np.flatnonzero(PRINTED[codes])
    boxes = to_page.boxes(_boxes(text_page, [indexes[i] for i in printed.tolist()]))
    begins = np.diff(word[printed], prepend=0) > 0
    if without:
        begins[1:] &= ~((np.diff(np.cumsum(left_out)[printed]) > 0) & _touch(boxes))
    return Glyphs(codes[printed], boxes, begins, np.diff(printed, prepend=-1) > 1)


def _touch(boxes: Floats) -> Bools:
    """Which characters touch the next on their line: what the text layer has between them is no gap on the page."""
    x0, top, x1, bottom = boxes.T
    height = np.minimum(bottom[1:] - top[1:], bottom[:-1] - top[:-1])
    shared = np.minimum(bottom[1:], bottom[:-1]) - np.maximum(top[1:], top[:-1])
    touching: Bools = (np.abs(x0[1:] - x1[:-1]) <= TOUCH * height) & (shared >= height / 2)
    return touching


def _harden(codes: Codes) -> None:
    """Turns soft hyphens into hyphens on a page whose font says the one for the other: it has no others, and one of these
    stands in a line beside a blank or a figure, where no word is divided.
    """
    soft = np.flatnonzero(codes[1:-1] == SOFT_HYPHEN) + 1
    around = codes[np.stack((soft - 1, soft + 1))]
    inside = ~np.isin(around, (ord("\r"), ord("\n"))).any(axis=0)
    dividing = np.array([chr(a).isalpha() and chr(b).isalpha() for a, b in around.T.tolist()], np.bool_)
    if HYPHEN not in codes and (inside & ~dividing).any():
        codes[soft[inside]] = HYPHEN


def _boxes(text_page: int, indexes: Sequence[int]) -> Floats:
    """Boxes of characters in the PDF's own coordinates: two opposite corners, one character a row."""
    boxes = np.zeros((len(indexes), 4), np.float32)
    start = boxes.ctypes.data
    addresses = range(start, start + boxes.nbytes, 16)
    deque(map(pdfium.loose_box, repeat(text_page), indexes, addresses), maxlen=0)
    for row in np.flatnonzero((boxes[:, 0] == boxes[:, 2]) | (boxes[:, 1] == boxes[:, 3])).tolist():
        # a font without widths or heights: the ink is all there is
        ink = np.zeros(4)
        pdfium.tight_box(text_page, indexes[row], *range(ink.ctypes.data, ink.ctypes.data + ink.nbytes, 8))
        left, right, bottom, top = ink
        boxes[row] = left, top, right, bottom
    return boxes.astype(np.float64)


def _cut_at_gaps(glyphs: Glyphs) -> None:
    """Begins a word where the pen jumps: over a gap, to another line, or back to where it has been."""
    x0, top, x1, bottom = glyphs.boxes.T
    size = np.maximum(x1 - x0, bottom - top)
    size = np.maximum(np.maximum(size[1:], size[:-1]), 0.1)
    across = np.maximum(x0[1:] - x1[:-1], x0[:-1] - x1[1:])
    down = np.maximum(top[1:] - bottom[:-1], top[:-1] - bottom[1:])
    gaps, steps = np.maximum(across, down) / size, (x0[1:] - x0[:-1]) / size
    inside = ~(glyphs.begins | glyphs.bridged)[1:]
    suspects = np.flatnonzero(inside & ((gaps > GAP) | (steps < -BACK_STEP))) + 1
    if not len(suspects):
        return
    starts = np.flatnonzero(glyphs.begins)
    ends = np.append(starts[1:], len(glyphs.codes))
    for word in np.unique(np.searchsorted(starts, suspects, side="right") - 1).tolist():
        start, end = int(starts[word]), int(ends[word])
        inner = slice(start, end - 1)
        glyphs.begins[start + 1 : end] = _jumps(gaps[inner], steps[inner]) & ~glyphs.bridged[start + 1 : end]


def _jumps(gaps: Floats, steps: Floats) -> Bools:
    """Between which neighbours one word ends: a gap wider than the word's own letter-spacing, or a step back.

    Steps back are the rule in a word that runs to the left (Arabic, or upside down on an upright page).
    """
    spacing = max(0.0, float(np.sort(gaps)[(len(gaps) - 1) // 2]))
    wide = (gaps > spacing + GAP) | (gaps > WIDE_GAP)
    back = steps < -BACK_STEP
    return wide | back if 2 * back.sum() <= len(back) else wide


def _cut_at_lines(glyphs: Glyphs, lines: Floats) -> None:
    """Begins a word where a vertical line of a table passes between two characters."""
    vertical = lines[lines[:, 2] - lines[:, 0] < lines[:, 3] - lines[:, 1]]
    if not len(vertical):
        return
    x = (vertical[:, 0] + vertical[:, 2]) / 2
    order = np.argsort(x)
    x, top, bottom = x[order], vertical[order, 1], vertical[order, 3]
    starts = np.flatnonzero(glyphs.begins)
    boxes = _around_words(glyphs, starts)
    middle = (boxes[:, 1] + boxes[:, 3]) / 2
    first, last = np.searchsorted(x, boxes[:, 0] + 0.1), np.searchsorted(x, boxes[:, 2] - 0.1)
    ends = np.append(starts[1:], len(glyphs.codes))
    passing = first < last
    for word, a, b in zip(
        np.flatnonzero(passing).tolist(), first[passing].tolist(), last[passing].tolist(), strict=True
    ):
        at = x[a:b][(top[a:b] <= middle[word]) & (middle[word] <= bottom[a:b])]
        if not len(at):
            continue
        inner = slice(starts[word], ends[word])
        for line in np.unique(at):
            _cut_at(line, glyphs.boxes[inner], glyphs.begins[inner])


def _cut_at(line: float, boxes: Floats, begins: Bools) -> None:
    """Begins a word at the first character right of ``line``, unless the line runs through a character."""
    right = np.flatnonzero((boxes[:, 0] + boxes[:, 2]) / 2 > line)
    if not len(right) or right[0] == 0:
        return
    at = right[0]
    slack = (boxes[at, 3] - boxes[at, 1]) / 10
    begins[at] |= boxes[at - 1, 2] - slack <= line <= boxes[at, 0] + slack


def _around_words(glyphs: Glyphs, starts: npt.NDArray[np.intp]) -> Floats:
    low = np.minimum.reduceat(glyphs.boxes[:, :2], starts)
    high = np.maximum.reduceat(glyphs.boxes[:, 2:], starts)
    return np.concatenate((low, high), axis=1)


def _texts(codes: Codes, starts: npt.NDArray[np.intp]) -> Iterator[str]:
    # one code point for each unit, so that indexes hold; pairs of surrogates are joined word by word
    text = codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
    edges = [*starts.tolist(), len(text)]
    cut = (text[start:end] for start, end in pairwise(edges))
    if not ((codes >= 0xD800) & (codes < 0xE000)).any():
        return cut
    return (word.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") for word in cut)


def _printed_once(found: list[Word]) -> list[Word]:
    """Without the copies of a word that lie on the word itself."""
    times = Counter(word.text for word in found)
    places: dict[tuple[str, int, int], list[Word]] = {}
    kept = []
    for word in found:
        if times[word.text] > 1:
            column, row = int(word.x0 / SAME_PLACE), int(word.top / SAME_PLACE)
            around = product((word.text,), (column - 1, column, column + 1), (row - 1, row, row + 1))
            if any(_same_place(word, other) for place in around for other in places.get(place, ())):
                continue
            places.setdefault((word.text, column, row), []).append(word)
        kept.append(word)
    return kept


def _same_place(word: Word, other: Word) -> bool:
    tolerance = min(SAME_PLACE, 0.2 * word.height)
    return abs(word.x0 - other.x0) <= tolerance and abs(word.top - other.top) <= tolerance


def _raised(found: list[Word]) -> list[Word]:
    """The words, dashes as high as the word before them where only their ink is known: a space beside them is no gap then."""
    for n, word in enumerate(found):
        if n and word.text in DASHES:
            before = found[n - 1]
            if word.height < LOW * before.height and before.top <= word.middle <= before.bottom:
                found[n] = Word(word.text, word.x0, before.top, word.x1, before.bottom)
    return found


def _touching_joined(found: list[Word], lines: Floats) -> list[Word]:
    """Words that nothing parts made one, wherever they stand in the text layer.

    Where a font lacks the Kazakh letters, programs draw those from another one, often after the rest of the line: «Т», «ЛЕМ»
    and, later, «Ө».
    """
    if len(found) < 2:
        return found
    x0, top, x1, bottom = np.array([(word.x0, word.top, word.x1, word.bottom) for word in found]).T
    lent = np.fromiter((LENT.issuperset(word.text) for word in found), np.bool_, len(found))
    touching = _followers(x0, top, x1, bottom, lent=lent, lines=lines)
    # figures are never lent: what parts two of them is a narrow space of an amount, unless there is no space at all
    follows = {n: m for n, m in touching.items() if not _spaced_figures(found[n], found[m])}
    if not follows:
        return found
    inner = set(follows.values())
    joined: list[Word] = []
    for n, word in enumerate(found):
        if n in inner:
            continue
        chain = [n]
        while chain[-1] in follows and len(chain) <= len(found):
            chain.append(follows[chain[-1]])
        parts = [found[i] for i in chain]
        joined.append(word if len(parts) == 1 else _one(parts))
    return joined


def _spaced_figures(left: Word, right: Word) -> bool:
    figures = left.text[-1].isdigit() and right.text[0].isdigit()
    return figures and abs(right.x0 - left.x1) > SEAMLESS * min(left.height, right.height)


def _one(parts: Sequence[Word]) -> Word:
    return Word(
        "".join(part.text for part in parts),
        parts[0].x0,
        min(part.top for part in parts),
        parts[-1].x1,
        max(part.bottom for part in parts),
    )


def _followers(x0: Floats, top: Floats, x1: Floats, bottom: Floats, *, lent: Bools, lines: Floats) -> dict[int, int]:
    """For each word that another touches on its right, the other: on the same line, with no ruling between.

    ``lent``: which words are letters that another font may have lent.
    """
    order = np.argsort(x0, kind="stable")
    slack = LENT_TOUCH * (bottom - top).max() if lent.any() else TOUCH * (bottom - top)
    first = np.searchsorted(x0[order], x1 - slack)
    count = np.searchsorted(x0[order], x1 + slack, side="right") - first
    left = np.repeat(np.arange(len(x0)), count)
    if not len(left):
        return {}
    right = order[
        np.concatenate([np.arange(a, a + n) for a, n in zip(first.tolist(), count.tolist(), strict=True) if n])
    ]
    heights = np.stack((bottom[left] - top[left], bottom[right] - top[right]))
    height = heights.min(axis=0)
    reach = np.where(lent[left] | lent[right], LENT_TOUCH * heights.max(axis=0), TOUCH * height)
    shared = np.minimum(bottom[left], bottom[right]) - np.maximum(top[left], top[right])
    touching = (
        (left != right) & (shared >= 0.6 * height) & (np.abs(x0[right] - x1[left]) <= reach) & (x1[right] > x1[left])
    )
    follows: dict[int, int] = {}
    taken: set[int] = set()
    for n, m in zip(left[touching].tolist(), right[touching].tolist(), strict=True):
        if n not in follows and m not in taken and not _parted((x1[n] + x0[m]) / 2, (top[n] + bottom[n]) / 2, lines):
            follows[n] = m
            taken.add(m)
    return follows


def _parted(x: float, y: float, lines: Floats) -> bool:
    """Whether a vertical line passes there."""
    upright = lines[:, 3] - lines[:, 1] > lines[:, 2] - lines[:, 0]
    near = (np.abs((lines[:, 0] + lines[:, 2]) / 2 - x) <= 1) & (lines[:, 1] <= y) & (y <= lines[:, 3])
    return bool((upright & near).any())
