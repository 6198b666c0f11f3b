"""Number of a certificate of origin, forms «СТ-KZ» and СТ-1: ``KZ d ddd ddddd``.

The last five digits are the serial; what the others mean is not certain and nothing here depends on it.
"""

import re

from extractors.identifiers.found import Found, latin

_GAP = r"[\s-]?"
_IN_TEXT = re.compile(
    rf"(?<![0-9A-Za-z])(?:KZ{_GAP})([0-9]){_GAP}([0-9]{{3}}){_GAP}([0-9]{{5}})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_WITHOUT_COUNTRY = re.compile(rf"([0-9]){_GAP}([0-9]{{3}}){_GAP}([0-9]{{5}})")


class InvalidCertificateNumber(ValueError):
    """Not ``KZ`` and nine digits."""


def compact(text: str) -> str:
    """``KZ`` and nine digits in their groups; a register may leave ``KZ`` out. Other text comes back as it is.

    >>> [compact(t) for t in ("KZ011300131", "KZ 011300131", "KZ-0-113-00131", "КZ 0 113 00131", "0 113 00131")]
    ['KZ 0 113 00131', 'KZ 0 113 00131', 'KZ 0 113 00131', 'KZ 0 113 00131', 'KZ 0 113 00131']
    """
    plain = latin(text).strip()
    match = _IN_TEXT.fullmatch(plain) or _WITHOUT_COUNTRY.fullmatch(plain)
    return f"KZ {' '.join(match.groups())}" if match else text


def validate(text: str) -> str:
    """The compact number, or ``InvalidCertificateNumber``.

    >>> validate("KZ 1 109 00123")
    'KZ 1 109 00123'
    >>> validate("KZ 1 109 0012")
    Traceback (most recent call last):
    extractors.identifiers.certificate_number.InvalidCertificateNumber: KZ 1 109 0012
    """
    number = compact(text)
    if not _IN_TEXT.fullmatch(number):
        raise InvalidCertificateNumber(text)
    return number


def is_valid(text: str) -> bool:
    """Whether ``validate`` accepts the text.

    >>> is_valid("KZ011300131"), is_valid("KZ18722S000012345678")
    (True, False)
    """
    try:
        validate(text)
    except InvalidCertificateNumber:
        return False
    return True


def find(text: str) -> list[Found]:
    """Numbers in the order of the text; ``text[hit.start:hit.end]`` is the printed form.

    >>> find("Сертификат СТ-KZ № KZ011300131 от 06.05.2020")
    [Found(number='KZ 0 113 00131', valid=True, start=19, end=30)]
    >>> find("СТ-KZ 0 113 00131")
    [Found(number='KZ 0 113 00131', valid=True, start=3, end=17)]
    """
    return [Found(compact(run.group()), True, run.start(), run.end()) for run in _IN_TEXT.finditer(latin(text))]
