"""Pages typed in the test: each character six points wide, lines fourteen points apart, blanks where the text has them."""

import re

import msgspec

from extractors.layout import Sheet
from extractors.page import Box, Page, Word

WIDTH, LEADING, HEIGHT = 6.0, 14.0, 10.0


def page(
    text: str, *, number: int = 1, height: float = 842.0, rulings: tuple[Box, ...] = (), leading: float = LEADING
) -> Page:
    """The text as a page; one blank parts words, two or more part what stands apart on the line."""
    words = [
        Word(
            match.group(),
            30 + WIDTH * match.start(),
            40 + leading * row,
            30 + WIDTH * match.end(),
            40 + leading * row + HEIGHT,
        )
        for row, line in enumerate(text.strip("\n").split("\n"))
        for match in re.finditer(r"\S+", line)
    ]
    width = max([842.0, *(w.x1 + 30 for w in words)])
    return Page(file="bundle.pdf", number=number, width=width, height=height, words=tuple(words), rulings=rulings)


def sheet(text: str, *, number: int = 1, rulings: tuple[Box, ...] = (), leading: float = LEADING) -> Sheet:
    return Sheet(page(text, number=number, rulings=rulings, leading=leading))


def recognised(text: str, *, leading: float = LEADING) -> Sheet:
    """The sheet of a scan: its words were recognised in a picture."""
    typed = page(text, leading=leading)
    words = tuple(msgspec.structs.replace(word, origin="ocr") for word in typed.words)
    return Sheet(msgspec.structs.replace(typed, words=words, origin="ocr"))
