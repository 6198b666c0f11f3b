"""What the ``find`` functions return, and the letters identifiers are made of."""

from typing import NamedTuple


class Found(NamedTuple):
    """A number in running text: compact, whether it is valid, and the span it takes there."""

    number: str
    valid: bool
    start: int
    end: int


_LATIN = str.maketrans("АВЕЅІЈКМНОРСТУХЗҒаеіјкморсухѕ", "ABESIJKMHOPCTYXZFaeijkmopcyxs")
_SPACES = str.maketrans("", "", " \t\n\r\u00a0\u2007\u2009\u202f\u200b")
_PLAIN = _LATIN | str.maketrans("‐‑‒–—−", "------")


def latin(text: str) -> str:
    """Cyrillic letters that look like Latin ones replaced by those, letter for letter; dashes made hyphens.

    >>> latin("ЕSF–060440001456"), latin("КZ")
    ('ESF-060440001456', 'KZ')
    """
    return text if text.isascii() else text.translate(_PLAIN)


def closed_up(text: str) -> str:
    """The text without white space.

    >>> closed_up("7308 90 980 9")
    '7308909809'
    """
    return text.translate(_SPACES)
