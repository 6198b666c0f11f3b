"""Signs between the groups of an amount: a dot or comma of dirt behind the first, «2. 184 000,00», a colon for an apostrophe, a
semicolon for a comma, the same mark before the decimals as between groups, «3,744,25»."""

import re

import msgspec

from extractors.page import Word
from extractors.recognised.beside import beside

_BEGUN, _GROUP, _LAST = re.compile(r"([1-9]\d{0,2})[.,]"), re.compile(r"\d{3}"), re.compile(r"\d{3}[.,]\d\d")
# «17:422.16» of «17'422.16»: no time of day has three figures.
_COLONS = re.compile(r"[1-9]\d{0,2}(?:[:'’]\d{3})+\.\d\d")
_SEMICOLONS = re.compile(r"[1-9]\d{0,2}(?:[;,]\d{3})+\.\d\d")
_ONE_MARK = re.compile(r"([1-9]\d{0,2}(?P<mark>[.,])(?:\d{3}(?P=mark))*\d{3})(?P=mark)(\d\d)")


def put_right(words: list[Word]) -> None:
    """Puts right the amounts among the words of a page."""
    for n, word in enumerate(words):
        begun = _BEGUN.fullmatch(word.text) if word.origin == "ocr" else None
        if begun and _goes_on(words, n):
            words[n] = msgspec.structs.replace(word, text=begun[1])
        elif word.origin == "ocr" and ":" in word.text and _COLONS.fullmatch(word.text):
            words[n] = msgspec.structs.replace(word, text=word.text.replace(":", "'"))
        elif word.origin == "ocr" and ";" in word.text and _SEMICOLONS.fullmatch(word.text):
            words[n] = msgspec.structs.replace(word, text=word.text.replace(";", ","))
        elif word.origin == "ocr" and (word.text.count(",") > 1 or word.text.count(".") > 1):
            words[n] = msgspec.structs.replace(word, text=_of_one_mark(word.text))


def _of_one_mark(text: str) -> str:
    """
    >>> _of_one_mark("3,744,25"), _of_one_mark("3.103.30"), _of_one_mark("27.10.2024"), _of_one_mark("1,744,250")
    ('3,744.25', '3.103,30', '27.10.2024', '1,744,250')
    """
    found = _ONE_MARK.fullmatch(text)
    return f"{found[1]}{'.' if found['mark'] == ',' else ','}{found[3]}" if found else text


def _goes_on(words: list[Word], n: int) -> bool:
    """Whether two or more groups follow, the last one with its decimals: «2. 184 000,00», no list «1. 500,00»."""
    for groups, (one, other) in enumerate(zip(words[n:], words[n + 1 :], strict=False)):
        if not beside(one, other):
            return False
        if _LAST.fullmatch(other.text):
            return groups > 0
        if not _GROUP.fullmatch(other.text):
            return False
    return False
