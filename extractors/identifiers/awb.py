"""Number of an air waybill: three digits of the airline, a serial of seven, and the serial's remainder by seven."""

import re

from extractors.identifiers.found import Found, closed_up, latin

_IN_TEXT = re.compile(r"(?<![0-9A-Za-z-])[0-9]{3}[ -]{1,3}[0-9]{4} ?[0-9]{4}(?![0-9A-Za-z]|[-.,][0-9])")


class InvalidAwb(ValueError):
    """Not eleven digits, or a wrong check digit."""


def compact(text: str) -> str:
    """Airline and serial with a hyphen between.

    >>> compact("465 1234 5675"), compact("46512345675")
    ('465-12345675', '465-12345675')
    """
    digits = latin(closed_up(text)).replace("-", "")
    return f"{digits[:3]}-{digits[3:]}"


def validate(text: str) -> str:
    """The compact number, or ``InvalidAwb``.

    >>> validate("465-12345675")
    '465-12345675'
    >>> validate("465-12345678")
    Traceback (most recent call last):
    extractors.identifiers.awb.InvalidAwb: 465-12345678
    """
    number = compact(text)
    if not re.fullmatch("[0-9]{3}-[0-9]{8}", number) or int(number[4:11]) % 7 != int(number[11]):
        raise InvalidAwb(text)
    return number


def is_valid(text: str) -> bool:
    """Whether ``validate`` accepts the text.

    >>> is_valid("465 12345675"), is_valid("465 1234567")
    (True, False)
    """
    try:
        validate(text)
    except InvalidAwb:
        return False
    return True


def find(text: str) -> list[Found]:
    """Numbers whose check digit holds, in the order of the text.

    >>> find("AWB 465-12345675, тел. 727-12345678")
    [Found(number='465-12345675', valid=True, start=4, end=16)]
    """
    runs = ((run.group(), run) for run in _IN_TEXT.finditer(latin(text)))
    return [Found(compact(number), True, run.start(), run.end()) for number, run in runs if is_valid(number)]
