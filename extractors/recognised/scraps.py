"""What a recogniser makes of print that it cannot read, taken away before a page is read.

The first half of labels in two languages, of a script no model knows, comes out as anything: «&=S Invoice No.:», «#275
Seller:» of a Chinese invoice. The crosses of a frame drawn with signs say nothing, «-+-», nor do a pen's strokes, «.7/»,
which would make the line they cross taller than it is. A dash before a figure may be read twice, «12%- -76 200,00», and is
then no minus. A hole punched in the margin reads as a sign or round letter beside a line of which it is none, a speck as a
point. The Latin letters of a number between Cyrillic words are read as Cyrillic ones,
«№ ҒТ655943355», and the sign of one as a letter, «Invoice Я».
"""

import re
from collections.abc import Callable, Sequence
from statistics import median

import msgspec

from extractors.page import Word

# A scrap is read less surely than this, the label behind it as surely as that, so many letter heights behind; so many before
# known labels tell a paper of two scripts, on which labels too short to be known have scraps as well.
_UNSURE, _SURE, _BLANK, _MOST, _SHORT = 0.6, 0.9, 0.8, 3, 4
_LABEL, _DASHED, _MINUS = re.compile(r"[A-ZА-Я][^\W\d_]+[:.,]?$"), re.compile(r"[-–—]$"), re.compile(r"^[-–—](?=\d)")
# What begins a line of a bank's message is no scrap, however unsurely it was read.
_TAG = re.compile(r"[^\w\s]{0,2}\d\d[A-ZА-Я]?:")
# Strokes are so many times higher than the words beside them and read no surer than this; less sure, of any letters.
_STROKED, _FEW, _RUNS = (1.5, 0.7, 0.4), 2, re.compile(r"[^\W\d_]+|\d+")
_OF_RING = (3, 3.0)
_SIGNS = re.compile(r"^(?!.*[№%])(?:.*[/\\“”\"'_*~^|<>={}—:()»«]|[^\w.]+$|.*\.\.)")
# What a punched hole reads as, and where: in points from the page's edge, and beside all print.
_HOLE, _MARGIN = re.compile(r"[%@&ФфӨөeеoоOО©®()*•]"), 45.0
_SPECK = re.compile(r"[.,'’‘`´‚·]")
# What a short stroke of a pen or a stamp's ring reads as: beside other words less surely than that.
_SHORT_STROKE, _DOUBTED = re.compile(r"(?=.*[^-])[/\\|!'\"`^~*_.:;<>()\[\]{}-]{1,3}"), 0.5
# A dash before a number of letters and digits, or a day: half a colon that stands beside it.
_DASH_BEFORE = re.compile(r"^[-_–—]+(?=(?:[A-ZА-Я]{2,4}-\d|\d\d-[^\W\d_]{3}-\d{4}$))")
# A letter behind it, not surely read, is the sign of a number.
_HASHED = re.compile(r"[Ii]nvoice")
# The crosses of frames drawn with signs: «+---+».
_CROSS = re.compile(r"(?=.*\+)[-+—–_.:·]{2,}")
# Letters before a long number that are all Latin ones but for their guise, a Kazakh letter for F among them.
_LATIN, _NUMBER = str.maketrans("АВЕКМНОРСТХҒ", "ABEKMHOPCTXF"), re.compile(r"(?=[^\W\d_]*Ғ)[АВЕКМНОРСТХҒ]{2,4}\d{6,}")


def without_scraps(words: Sequence[Word], known: Callable[[str], bool], width: float) -> list[Word]:
    """The words of a page of this ``width`` without scraps, the label behind one as wide as both.

    ``known``: whether a word is one of labels.
    """
    scraps = {n: words[n + 1].text.rstrip(":.,") for n in range(len(words) - 1) if _is_scrap(words, n, known)}
    told = {n for n, label in scraps.items() if known(label)}
    left = told.union(n for n, label in scraps.items() if len(label) <= _SHORT) if len(told) >= _MOST else set()
    printed = [w for w in words if len(w.text) > _FEW]
    margins = (
        min([_MARGIN, *(w.x0 for w in printed)]),
        max([width - _MARGIN, *(w.x1 for w in printed)]),
    )
    whole = [msgspec.structs.replace(w, x0=words[n - 1].x0) if n - 1 in left else w for n, w in enumerate(words)]
    return [
        _put_right(word, whole[n - 1] if n else None)
        for n, word in enumerate(whole)
        if n not in left and not (word.origin == "ocr" and _is_none(word, words, margins))
    ]


def _is_none(word: Word, words: Sequence[Word], margins: tuple[float, float]) -> bool:
    """Whether what was recognised is no word: a frame's cross, a pen's stroke, a hole, a speck."""
    if _HOLE.fullmatch(word.text) and (word.x1 < margins[0] or word.x0 > margins[1]):
        return True
    speck = _SPECK.fullmatch(word.text) is not None and word.confidence < _STROKED[1]
    if word.confidence < _STROKED[1] and _SHORT_STROKE.fullmatch(word.text):
        return word.confidence < _DOUBTED or not any(_is_near(word, other) for other in words if other is not word)
    return speck or _CROSS.fullmatch(word.text) is not None or _is_stroke(word, words)


def _is_near(word: Word, other: Word) -> bool:
    """Whether a word stands on the level of another, no further from it than a label is from a scrap."""
    level = word.top < other.middle < word.bottom or other.top < word.middle < other.bottom
    return level and max(other.x0 - word.x1, word.x0 - other.x1) <= _BLANK * other.height


def _is_stroke(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word is what a pen's stroke reads as: not sure, of signs and a letter or digit or two, and higher than the
    print it crosses; or what a stamp's ring does, a few letters many times as high."""
    if len(word.text) <= _OF_RING[0] and word.text.isalpha() and word.confidence < _SURE:
        level = [w.height for w in words if w.confidence >= _SURE and w.top < word.bottom and w.bottom > word.top]
        return bool(level) and word.height > _OF_RING[1] * median(level)
    if word.confidence >= _STROKED[1] or not _SIGNS.search(word.text):
        return False
    if word.confidence >= _STROKED[2] and any(len(run) > _FEW for run in _RUNS.findall(word.text)):
        return False
    level = [w.height for w in words if w.confidence >= _SURE and w.top < word.bottom and w.bottom > word.top]
    return bool(level) and word.height > _STROKED[0] * median(level)


def _is_scrap(words: Sequence[Word], n: int, known: Callable[[str], bool]) -> bool:
    """Whether a word that is none begins a line's part, right before one that begins with a capital and is surely read."""
    word, label = words[n], words[n + 1]
    if word.origin != "ocr" or word.confidence >= _UNSURE or label.confidence < _SURE or known(word.text):
        return False
    if _TAG.fullmatch(word.text):
        return False
    before = words[n - 1] if n else None
    leads = before is None or not _follows(before, word)
    return leads and _follows(word, label) and bool(_LABEL.match(label.text))


def _follows(one: Word, other: Word) -> bool:
    level = abs(one.middle - other.middle) < min(one.height, other.height) / 2
    return level and 0 <= other.x0 - one.x1 <= _BLANK * other.height


def _put_right(word: Word, before: Word | None) -> Word:
    """A word without a dash that was read twice; a number in the letters it is written in."""
    if word.origin != "ocr":
        return word
    text = word.text.translate(_LATIN) if _NUMBER.fullmatch(word.text) else word.text
    text = _DASH_BEFORE.sub("", text) if text[0] in "-_–—" else text
    if before and len(text) == 1 and word.confidence < _STROKED[1] and _HASHED.fullmatch(before.text):
        text = "#" if _follows(before, word) and text.isalpha() else text
    if before and before.origin == "ocr" and _DASHED.search(before.text) and _follows(before, word):
        text = _MINUS.sub("", text)
    return word if text == word.text else msgspec.structs.replace(word, text=text)
