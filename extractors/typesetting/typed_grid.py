"""Tables drawn with characters: the prints of bank systems, 106 letters wide, where ``+--+`` and ``|`` are the rulings.

Bars and dashes are taken out of the words and become rulings, so that what is read from ruled cells is read from these.
"""

import re

import msgspec

from extractors.layout import Sheet
from extractors.page import Box, Page, Word

_BARS = frozenset("|¦│┃║├┤┼╫╬")
_RULE = re.compile(r"[-–—=─━═+┼┬┴├┤┌┐└┘╔╗╚╝╠╣╦╩╬|│║]{3,}")
_CORNERS = frozenset("+┼┬┴├┤┌┐└┘╔╗╚╝╠╣╦╩╬|│║")
_PIECE = re.compile(r"[|¦│┃║├┤┼╫╬]|[^|¦│┃║├┤┼╫╬]+")
# A line of dashes over this share of the page's width parts what is above it from what is below.
_DASHES, _ACROSS = re.compile(r"[-–—=─━═_]{20,}"), 0.4
# A page is such a print when it has at least so many bars and rules.
_FEWEST_BARS, _FEWEST_RULES = 8, 2
# A bar is drawn this many letter heights up and down from the middle of its line, to touch those of the lines around.
_REACH = 0.9
# The piece of one at a corner of a rule only meets it: the line above may have no bar there.
_CORNER_REACH = 0.45
# Bars of one column drift by less than this from line to line, in points: letters of another font are a little wider.
_DRIFT = 3.0


def ruled(page: Page) -> Page:
    """The page with its character rulings made real ones; the page itself where it has none.

    >>> words = [Word("|ТОО", 0, 0, 24, 10), Word("17|", 30, 0, 48, 10), Word("+----------+", 0, 12, 48, 22)]
    >>> [w.text for w in _split(words)[0]]
    ['ТОО', '17']
    """
    if not _is_typed(page):
        return page
    words, rulings = _split(page.words)
    return msgspec.structs.replace(page, words=tuple(words), rulings=(*page.rulings, *_aligned(rulings)))


def ruled_sheet(sheet: Sheet) -> Sheet:
    """The sheet with its character rulings made real ones; the sheet itself where it has none."""
    page = ruled(sheet.page)
    return sheet if page is sheet.page else Sheet(page, sheet.printed)


def dashed(page: Page) -> Page:
    """The page with its lines of dashes made rulings; the page itself where it has none.

    >>> words = (Word("-" * 60, 50, 10, 400, 18), Word("Qty", 50, 20, 70, 28))
    >>> page = Page(file="f", number=1, width=595, height=842, words=words)
    >>> [w.text for w in dashed(page).words], len(dashed(page).rulings)
    (['Qty'], 1)
    """
    lines = [w for w in page.words if w.x1 - w.x0 > _ACROSS * page.width and _DASHES.fullmatch(w.text)]
    if not lines:
        return page
    words = tuple(w for w in page.words if w not in lines)
    rulings = (Box(w.x0, w.middle, w.x1, w.middle) for w in lines)
    return msgspec.structs.replace(page, words=words, rulings=(*page.rulings, *rulings))


def _is_typed(page: Page) -> bool:
    bars = rules = 0
    for word in page.words:
        if not word.text.isalnum():
            bars += any(c in _BARS for c in word.text)
            rules += len(word.text) >= 10 and _RULE.fullmatch(word.text) is not None
    return bars >= _FEWEST_BARS and rules >= _FEWEST_RULES


def _split(words: tuple[Word, ...] | list[Word]) -> tuple[list[Word], list[Box]]:
    """Words without the characters of the grid, and the rulings these stand for."""
    kept: list[Word] = []
    rulings: list[Box] = []
    for word in words:
        if _RULE.fullmatch(word.text):
            rulings += _rule(word)
        elif any(c in _BARS for c in word.text):
            _take_apart(word, kept, rulings)
        else:
            kept.append(word)
    return kept, rulings


def _take_apart(word: Word, kept: list[Word], rulings: list[Box]) -> None:
    """The pieces of a word between its bars. All letters of a typed page are equally wide."""
    width = (word.x1 - word.x0) / len(word.text)
    for piece in _PIECE.finditer(word.text):
        x0, x1 = word.x0 + piece.start() * width, word.x0 + piece.end() * width
        text = piece.group()
        if text in _BARS:
            rulings.append(_bar(word, (x0 + x1) / 2))
        elif _RULE.fullmatch(text):
            rulings.append(Box(x0 - width, word.middle, x1 + width, word.middle))
        else:
            kept.append(Word(text, x0, word.top, x1, word.bottom))


def _rule(word: Word) -> list[Box]:
    """A horizontal ruling, and the pieces of the vertical ones it crosses at its corners."""
    width = (word.x1 - word.x0) / len(word.text)
    crossed = [_bar(word, word.x0 + (n + 0.5) * width, _CORNER_REACH) for n, c in enumerate(word.text) if c in _CORNERS]
    return [Box(word.x0, word.middle, word.x1, word.middle), *crossed]


def _bar(word: Word, x: float, reach: float = _REACH) -> Box:
    return Box(x, word.middle - reach * word.height, x, word.middle + reach * word.height)


def _aligned(rulings: list[Box]) -> list[Box]:
    """The rulings with the bars of one column at one place."""
    aligned: list[Box] = []
    column: list[Box] = []
    for bar in sorted((r for r in rulings if not r.width), key=lambda r: r.x0):
        if column and bar.x0 - column[-1].x0 > _DRIFT:
            aligned += _at_one_place(column)
            column = []
        column.append(bar)
    return [*(r for r in rulings if r.width), *aligned, *_at_one_place(column)]


def _at_one_place(column: list[Box]) -> list[Box]:
    place = sum(bar.x0 for bar in column) / len(column) if column else 0.0
    return [Box(place, bar.top, place, bar.bottom) for bar in column]
