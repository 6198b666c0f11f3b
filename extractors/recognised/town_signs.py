"""The «г.» of a town or a year read as a Latin letter: «r. Астана», «2025 r.»."""

import re

import msgspec

from extractors.page import Word
from extractors.recognised.beside import WIDE, beside

_READ = ("r.", "r")
_TOWN, _YEAR = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]{2,}\W*"), re.compile(r"(?:.*\D)?(?:19|20)\d\d")


def put_right(words: list[Word]) -> None:
    """Puts right the signs among the words of a page."""
    for n, word in enumerate(words):
        if word.text not in _READ or word.origin != "ocr":
            continue
        before, behind = words[n - 1] if n else None, words[n + 1] if n + 1 < len(words) else None
        town = behind is not None and beside(word, behind, WIDE) and _TOWN.fullmatch(behind.text)
        year = before is not None and beside(before, word) and _YEAR.fullmatch(before.text)
        if town or year:
            words[n] = msgspec.structs.replace(word, text=word.text.replace("r", "г"))
