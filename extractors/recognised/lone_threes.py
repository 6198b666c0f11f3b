"""A count of three read as a letter: «З», alone in its cell, in a row of amounts."""

import re

import msgspec

from extractors.page import Word
from extractors.recognised.beside import WIDE, beside

_THREE = "З"
# So many amounts with their decimals stand in a row of a table.
_AMOUNT, _AMOUNTS = re.compile(r"[\d ]*\d[.,]\d\d"), 2


def put_right(words: list[Word]) -> None:
    """Puts right such counts among the words of a page."""
    for n, word in enumerate(words):
        if word.text == _THREE and word.origin == "ocr" and not _has_neighbour(words, n):
            level = [w for w in words if abs(w.middle - word.middle) < word.height / 2]
            if sum(_AMOUNT.fullmatch(w.text) is not None for w in level if w.x0 > word.x1) >= _AMOUNTS:
                words[n] = msgspec.structs.replace(word, text="3")


def _has_neighbour(words: list[Word], n: int) -> bool:
    before = n > 0 and beside(words[n - 1], words[n], WIDE)
    return before or (n + 1 < len(words) and beside(words[n], words[n + 1], WIDE))
