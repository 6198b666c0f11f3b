"""Code of goods (ТН ВЭД ЕАЭС, ЕАЭО СЭҚ ТН, HS): ten digits, or the first four, six or eight of them.

``7308 90 980 9`` is printed with gaps or without. Chapters are 01 to 97.
"""

import re

from extractors.identifiers.found import Found, closed_up

_LENGTHS = (4, 6, 8, 10)
_IN_TEXT = re.compile(
    r"(?<![0-9A-Za-z])(?<![0-9][.,])"
    r"(?:[0-9]{4}[ \u00a0\u202f]?[0-9]{2}[ \u00a0\u202f]?[0-9]{3}[ \u00a0\u202f]?[0-9]|[0-9]{4}[ .\u00a0][0-9]{2}|[0-9]{6})"
    r"(?![0-9A-Za-z])(?![.,][0-9])"
)


class InvalidTnved(ValueError):
    """Wrong length, other characters than digits, or no such chapter."""


def compact(text: str) -> str:
    """Digits alone; the dots of the harmonised system's print (``7308.90``) are dropped.

    >>> compact("7308 90 980 9"), compact("7308.90")
    ('7308909809', '730890')
    """
    return closed_up(text).replace(".", "")


def validate(text: str) -> str:
    """The compact code, or ``InvalidTnved``.

    >>> validate("7308 90 980 9"), validate("040900")
    ('7308909809', '040900')
    >>> validate("0008 90")
    Traceback (most recent call last):
    extractors.identifiers.tnved.InvalidTnved: 0008 90
    """
    code = compact(text)
    if len(code) not in _LENGTHS or not (code.isascii() and code.isdigit()) or not 1 <= int(code[:2]) <= 97:
        raise InvalidTnved(text)
    return code


def is_valid(text: str) -> bool:
    """Whether ``validate`` accepts the text.

    >>> is_valid("7308909809"), is_valid("73089"), is_valid("9930")
    (True, False, False)
    """
    try:
        validate(text)
    except InvalidTnved:
        return False
    return True


def find(text: str) -> list[Found]:
    """Runs of ten or six digits that could be codes. Other numbers can look the same: ask only where codes stand.

    >>> [(hit.number, hit.valid) for hit in find("Конструкции, код ТН ВЭД 7308 90 980 9; мёд 040900")]
    [('7308909809', True), ('040900', True)]
    """
    runs = ((compact(run.group()), run) for run in _IN_TEXT.finditer(text))
    return [Found(code, is_valid(code), run.start(), run.end()) for code, run in runs]
