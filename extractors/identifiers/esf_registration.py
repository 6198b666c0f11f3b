"""Registration number of an electronic invoice (ЭСФ) or act (ЭАВР): prefix, the issuer's BIN, the day of issue, a suffix.

Invoices begin with ``ESF-``; acts, AWP in the e-invoice system's own terms, with ``AWP-`` or ``AVR-``. The suffix is eight
hexadecimal digits as far as seen; six to twelve letters or digits are accepted.
"""

import re
from datetime import date
from typing import NamedTuple

from extractors.identifiers.found import Found, closed_up, latin

_SHAPE = re.compile(
    r"(?:ESF|AWP|AVR)-(?P<bin>[0-9]{12})-(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})-[0-9A-Z]{6,12}"
)
_BIN = re.compile(r"[0-9]{12}")
# On paper it wraps at its hyphens. Letters of the suffix are only followed across a gap when the hyphen stands before it.
_IN_TEXT = re.compile(
    r"(?<![0-9A-Z])(?:ESF|AWP|AVR)\s?-\s*[0-9]{12}\s?-\s*[0-9]{8}\s?-\s*[0-9A-Z]{6,12}(?![0-9A-Z])", re.IGNORECASE
)
_HEXADECIMAL = re.compile(r"(?<=-)[0-9A-FO]{8}$")
# What begins a number that a narrow cell breaks off.
BEGUN = re.compile(r"(?<![0-9A-Z])(?:ESF|AWP|AVR)-[0-9-]*[0-9A-Z]{0,12}\s*$", re.IGNORECASE)


class InvalidEsfNumber(ValueError):
    """Not the shape of a registration number, or no calendar has its date."""


class Parts(NamedTuple):
    """What the number says: the seller's BIN and the day of issue (not of turnover)."""

    bin: str
    issued_on: date


def compact(text: str) -> str:
    """Capital Latin letters, plain hyphens, no gaps; in a suffix of hexadecimal digits a nought is no letter O.

    >>> compact("ЕSF–060440001456-\\n20210706-84084645"), compact("ESF-060440001456-20210706-0АС35ОЕҒ")
    ('ESF-060440001456-20210706-84084645', 'ESF-060440001456-20210706-0AC350EF')
    """
    return _HEXADECIMAL.sub(lambda suffix: suffix.group().replace("O", "0"), latin(closed_up(text)).upper())


def parts(text: str) -> Parts:
    """The BIN and the date inside the number, or ``InvalidEsfNumber``.

    >>> parts("ESF-210340000405-20240131-1A2B3C4D")
    Parts(bin='210340000405', issued_on=datetime.date(2024, 1, 31))
    """
    number = _SHAPE.fullmatch(compact(text))
    if number is None:
        raise InvalidEsfNumber(text)
    try:
        issued_on = date(int(number["year"]), int(number["month"]), int(number["day"]))
    except ValueError as error:
        raise InvalidEsfNumber(text) from error
    return Parts(number["bin"], issued_on)


def validate(text: str) -> str:
    """The compact number, or ``InvalidEsfNumber``. The BIN inside is not judged.

    >>> validate("ESF-210340000405-20240131-1a2b3c4d")
    'ESF-210340000405-20240131-1A2B3C4D'
    >>> validate("ESF-210340000405-20241331-1A2B3C4D")
    Traceback (most recent call last):
    extractors.identifiers.esf_registration.InvalidEsfNumber: ESF-210340000405-20241331-1A2B3C4D
    """
    parts(text)
    return compact(text)


def is_valid(text: str) -> bool:
    """Whether ``validate`` accepts the text.

    >>> is_valid("ESF-210340000405-20240131-1A2B3C4D"), is_valid("ESF-2103-20240131-1A2B3C4D")
    (True, False)
    """
    try:
        parts(text)
    except InvalidEsfNumber:
        return False
    return True


def find(text: str) -> list[Found]:
    """Numbers in the order of the text, broken across lines or not.

    >>> find("Рег. номер ESF-210340000405-\\n20240131-1A2B3C4D от")
    [Found(number='ESF-210340000405-20240131-1A2B3C4D', valid=True, start=11, end=46)]
    >>> find("AWP-210340000405-20240131-10000001")[0].number
    'AWP-210340000405-20240131-10000001'
    """
    if not _BIN.search(text):
        return []
    numbers = ((compact(run.group()), run) for run in _IN_TEXT.finditer(latin(text)))
    return [Found(number, is_valid(number), run.start(), run.end()) for number, run in numbers]
