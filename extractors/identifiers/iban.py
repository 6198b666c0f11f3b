"""IBAN (ИИК, ЖСК): the number of a bank account.

Kazakh ones are ``KZ``, two check digits, three digits of the bank and thirteen letters or digits. Check digits and the
lengths of other countries come from python-stdnum.
"""

import re
from functools import lru_cache

from stdnum import iban as _stdnum_iban
from stdnum.exceptions import ValidationError

from extractors.identifiers.found import Found, closed_up, latin

# A look-ahead, because the run after a certificate's ``KZ`` may reach into the account number that follows it.
_KAZAKH = re.compile(r"(?<![0-9A-Za-z])(?=(KZ ?[0-9]{2}(?: ?[0-9A-Z]){16}))")
_PRINTED = re.compile(r"KZ[0-9]{2}(?:[0-9A-Z]{16}|(?: [0-9A-Z]{4}){4})")
_GLUED = re.compile(r"(KZ[0-9A-Z]{18})([12][1-9])")
# Any other country: letters and digits together or in fours.
_FOREIGN = re.compile(
    r"(?<![0-9A-Za-z])[A-Z]{2}[0-9]{2}(?:[0-9A-Z]{11,30}|(?: [0-9A-Z]{4}){2,7}(?: [0-9A-Z]{1,3})?)(?![0-9A-Za-z])"
)
_CHECK_DIGITS = re.compile(r"[0-9]{2}")
_GAPS = str.maketrans("\u00a0\u2009\u202f\t\n", "     ")


class InvalidIban(ValueError):
    """Wrong length, characters or check digits."""


def compact(text: str) -> str:
    """Capital Latin letters and digits, without the gaps of the print.

    >>> compact("КZ18 722S 0000 1234 5678")
    'KZ18722S000012345678'
    """
    return latin(closed_up(text)).replace("-", "").upper()


@lru_cache(maxsize=4096)
def validate(text: str) -> str:
    """The compact number, or ``InvalidIban``.

    >>> validate("KZ86 125K ZT50 0410 0100")
    'KZ86125KZT5004100100'
    >>> validate("KZ19722S000012345678")
    Traceback (most recent call last):
    extractors.identifiers.iban.InvalidIban: KZ19722S000012345678
    """
    try:
        return str(_stdnum_iban.validate(compact(text)))
    except ValidationError as error:
        raise InvalidIban(text) from error


def is_valid(text: str) -> bool:
    """Whether ``validate`` accepts the text.

    >>> is_valid("KZ906010131000123456"), is_valid("KZ906010131000123457"), is_valid("TR330006100519786457841326")
    (True, False, True)
    """
    try:
        validate(text)
    except InvalidIban:
        return False
    return True


def bank_code(number: str) -> str | None:
    """The three digits of the bank in a compact Kazakh number.

    >>> bank_code("KZ18722S000012345678"), bank_code("TR330006100519786457841326")
    ('722', None)
    """
    code = number[4:7]
    return code if number.startswith("KZ") and code.isdigit() else None


def split_glued(text: str) -> tuple[str, str] | None:
    """The number and the КОд or Кбе printed without a gap after it; None when the text is not such a pair.

    >>> split_glued("KZ18722S00001234567817")
    ('KZ18722S000012345678', '17')
    >>> split_glued("KZ18722S000012345678"), split_glued("KZ19722S00001234567817")
    (None, None)
    """
    glued = _GLUED.fullmatch(compact(text))
    return (glued[1], glued[2]) if glued and is_valid(glued[1]) else None


def find(text: str) -> list[Found]:
    """Kazakh numbers, valid or not, and valid ones of other countries, in the order of the text.

    >>> find("ИИК KZ18 722S 0000 1234 5678 Кбе 17")
    [Found(number='KZ18722S000012345678', valid=True, start=4, end=28)]
    >>> find("KZ18722S00001234567817")
    [Found(number='KZ18722S000012345678', valid=True, start=0, end=20)]
    >>> find("IBAN TR33 0006 1005 1978 6457 8413 26, договор KZ0123")
    [Found(number='TR330006100519786457841326', valid=True, start=5, end=37)]
    """
    if not _CHECK_DIGITS.search(text):
        return []
    plain = latin(text).translate(_GAPS)
    found = []
    for run in _KAZAKH.finditer(plain):
        valid = is_valid(run[1])
        if valid or (_PRINTED.fullmatch(run[1]) and _ends(plain[run.end(1) :])):
            found.append(Found(compact(run[1]), valid, *run.span(1)))
    for run in _FOREIGN.finditer(plain):
        if not run.group().startswith("KZ") and is_valid(run.group()):
            found.append(Found(compact(run.group()), True, run.start(), run.end()))
    return sorted(found, key=lambda hit: hit.start)


def _ends(rest: str) -> bool:
    """Whether a number ends before ``rest``: no letter or digit follows, or only the two digits of the Кбе."""
    return re.match("(?:[12][1-9])?(?![0-9A-Za-z])", rest) is not None
