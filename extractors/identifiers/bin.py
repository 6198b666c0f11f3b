"""BIN and IIN: twelve digits, the last one a check digit.

A BIN (БИН, БСН) names a firm, an IIN (ИИН, ЖСН) a person; a sole trader is named by the owner's IIN. Both have the same
check digit: a weighted sum modulo 11, taken again with other weights when it comes out as 10. A number whose second sum
is 10 as well is never issued. In the first sum the eleventh digit weighs 11, which is nothing modulo 11: a misread
eleventh digit goes unnoticed.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from extractors.identifiers.found import Found, closed_up

_FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)

_GAP = "[ \\u00a0\\u2009\\u202f]"
# Twelve digits together, in equal groups, or one to a box. Groups of three are also how amounts are printed, so there
# nothing may come before or after; elsewhere the neighbour may be another number (the Кбе beside its БИН).
_RUN = re.compile(
    "(?<![0-9A-Za-z])(?<![0-9][.,])(?<![0-9A-Za-z]-)(?:"
    "[0-9]{12}"
    f"|[0-9]{{6}}{_GAP}[0-9]{{6}}"
    f"|[0-9]{{4}}(?:{_GAP}[0-9]{{4}}){{2}}"
    f"|(?<![0-9]{_GAP})[0-9]{{3}}(?:{_GAP}[0-9]{{3}}){{3}}(?!{_GAP}[0-9])"
    f"|(?<![0-9]{_GAP})[0-9](?:{_GAP}[0-9]){{11}}(?!{_GAP}[0-9])"
    ")(?![0-9A-Za-z])(?![.,-][0-9])"
)
# An account in groups of four: what stands in it is no BIN.
_ACCOUNT = re.compile(
    f"(?<![0-9A-Za-z])[A-Z]{{2}}[0-9]{{2}}(?:{_GAP}[0-9A-Z]{{4}}){{3,7}}(?:{_GAP}[0-9A-Z]{{1,3}})?(?![0-9A-Za-z])"
)


class InvalidBin(ValueError):
    """Not a BIN or IIN: wrong length, other characters than digits, or a wrong check digit."""


def compact(text: str) -> str:
    """Digits without the white space of the print.

    >>> compact("1203 4000 5678")
    '120340005678'
    """
    return closed_up(text)


def check_digit(prefix: str) -> int:
    """Check digit of the first eleven digits; ``InvalidBin`` when no number with this prefix is ever issued.

    >>> check_digit("97124000131"), check_digit("08104001046")
    (5, 3)
    >>> check_digit("85010100070")
    Traceback (most recent call last):
    extractors.identifiers.bin.InvalidBin: no number begins with 85010100070
    """
    if len(prefix) != 11 or not (prefix.isascii() and prefix.isdigit()):
        raise InvalidBin(f"eleven digits expected: {prefix}")
    for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS):
        digit = _weighted_sum(prefix, weights) % 11
        if digit != 10:
            return digit
    raise InvalidBin(f"no number begins with {prefix}")


def _weighted_sum(digits: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


def validate(text: str) -> str:
    """The compact number, or ``InvalidBin``.

    >>> validate("971240001315")
    '971240001315'
    >>> [validate(n) for n in ("081040010463", "170740032780", "201040900197")]  # the second sum decides
    ['081040010463', '170740032780', '201040900197']
    >>> validate("190640022724")
    Traceback (most recent call last):
    extractors.identifiers.bin.InvalidBin: wrong check digit: 190640022724
    """
    number = compact(text)
    if len(number) != 12 or not (number.isascii() and number.isdigit()):
        raise InvalidBin(f"twelve digits expected: {text}")
    if check_digit(number[:11]) != int(number[11]):
        raise InvalidBin(f"wrong check digit: {number}")
    return number


@lru_cache(maxsize=4096)
def is_valid(text: str) -> bool:
    """Whether ``validate`` accepts the text.

    >>> is_valid("2008 4000 0951"), is_valid("850101000700"), is_valid("12345")
    (True, False, False)
    """
    try:
        validate(text)
    except InvalidBin:
        return False
    return True


def find(text: str) -> list[Found]:
    """Every run of twelve digits, valid or not, in the order of the text.

    Digits stand together or in groups, as printed; a run that is longer, touches a Latin letter or has decimals is
    another number.

    >>> find("БИН / ИИН 971240001315, ТОО «Альфа», тел. 87272501234")
    [Found(number='971240001315', valid=True, start=10, end=22)]
    >>> find("БСН 9712 4000 1316 Кбе 17")
    [Found(number='971240001316', valid=False, start=4, end=18)]
    >>> find("KZ18722S000012345678 ESF-060440001456-20210706-84084645 1 234 567 890 123")
    []
    >>> find("IBAN ES03 2100 2353 0107 0000 0888")
    []
    """
    runs = list(_RUN.finditer(text))
    accounts = [m.span() for m in _ACCOUNT.finditer(text)] if runs else ()
    return [
        Found(number := compact(run.group()), is_valid(number), run.start(), run.end())
        for run in runs
        if not any(start < run.start() < end for start, end in accounts)
    ]


def kind(number: str) -> Literal["firm", "trader", "person"]:
    """What a valid number names, by its fifth digit: months of birth leave it at 0 to 3, firms have 4, 5 or 6.

    >>> kind("971240001315"), kind("910702450039")
    ('firm', 'person')
    """
    match number[4]:
        case "4" | "5":
            return "firm"
        case "6":
            return "trader"
        case _:
            return "person"
