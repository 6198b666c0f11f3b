"""Days whose figures were read as letters: a nought with a stroke in it as «Ө», a three as «З».

Only where the rest is a day: «ӨЗ марта 2025», «ӨЗ.03.2025».
"""

import re

import msgspec

from extractors.dates import InvalidDate, find_dates, parse_date
from extractors.page import Word

_FIGURES = str.maketrans("ӨОOЗ", "0003")
_DAY = re.compile(r"[ӨОO0-3][ӨОOЗ\d]")
_WHOLE = re.compile(r"[ӨОO0-3][ӨОOЗ\d]\.[ӨОO01][ӨОOЗ\d]\.[ӨОOЗ\d]{4}")


def put_right(words: list[Word]) -> None:
    """Puts right the days among the words of a page."""
    for n, word in enumerate(words):
        bare = word.text.strip('«»"”“.,;') if word.origin == "ocr" and not word.text.isascii() else ""
        figures = bare.translate(_FIGURES)
        if (_WHOLE.fullmatch(bare) and _is_day(figures)) or (
            _DAY.fullmatch(bare) and find_dates(" ".join((figures, *(w.text for w in words[n + 1 : n + 3]))))
        ):
            words[n] = msgspec.structs.replace(word, text=word.text.replace(bare, figures))


def _is_day(text: str) -> bool:
    try:
        parse_date(text)
    except InvalidDate:
        return False
    return True
