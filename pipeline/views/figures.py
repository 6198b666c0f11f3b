"""How values are written for people: money, dates, and text that came from papers.

Text from a paper is data. It may hold control characters, marks that turn the direction of writing, or a megabyte where
a name was expected: :func:`clean` makes such things visible and harmless before anyone sees them, on every surface.
"""

import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final, Literal

Language = Literal["kk", "ru", "en"]

LANGUAGES: Final[tuple[Language, ...]] = ("kk", "ru", "en")
GROUPS: Final = "\u202f"  # narrow no-break space between thousands
NOTHING: Final = "—"
LONGEST: Final = 2000  # characters of one value from a paper

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SIGNS: Final[Mapping[str, str]] = {"KZT": "₸"}


def money(amount: Decimal | None, lang: Language) -> str:
    """An amount with two places: comma in Kazakh and Russian, point in English.

    >>> money(Decimal("-1120000.5"), "ru").replace(GROUPS, " ")
    '−1 120 000,50'
    >>> money(Decimal("1120000.50"), "en").replace(GROUPS, " ")
    '1 120 000.50'
    """
    if amount is None:
        return NOTHING
    whole, _, part = f"{abs(amount):,.2f}".partition(".")
    mark = "." if lang == "en" else ","
    sign = "−" if amount < 0 else ""
    return f"{sign}{whole.replace(',', GROUPS)}{mark}{part}"


def money_in(amount: Decimal | None, currency: str, lang: Language) -> str:
    """An amount with its currency: ``1 120 000,00 ₸``, ``1 000,00 USD``."""
    if amount is None:
        return NOTHING
    return f"{money(amount, lang)}\u00a0{_SIGNS.get(currency, currency)}"


def count(number: int) -> str:
    """A whole number with its thousands apart.

    >>> count(1234567).replace(GROUPS, " ")
    '1 234 567'
    """
    return f"{number:,}".replace(",", GROUPS)


def day(value: date | None, lang: Language) -> str:
    """A date: ``14.03.2025`` in Kazakh and Russian, ``14 Mar 2025`` in English."""
    if value is None:
        return NOTHING
    if lang == "en":
        return f"{value.day}\u00a0{_MONTHS[value.month - 1]}\u00a0{value.year}"
    return f"{value.day:02}.{value.month:02}.{value.year:04}"


_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})  # that keep figures together


def clean(text: str, longest: int = LONGEST) -> str:
    """``text`` on one line, with nothing in it that acts instead of being read.

    Control and formatting characters (a terminal's escape, marks that reverse the direction of writing, invisible
    joiners) are replaced by their code; what is longer than ``longest`` characters is cut, and shows that it is.

    >>> clean("ТОО\\n«Арна»\\x1b[2J" + chr(0x202E) + "gpj")
    'ТОО «Арна»⟨001B⟩[2J⟨202E⟩gpj'
    >>> clean("a" * 9, longest=5)
    'aaaa…'
    """
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    if text.translate(_SPACES).isprintable():
        return text  # most are, and this is a hundred times faster than to look at each letter
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    match unicodedata.category(character):
        case "Cc" if character in "\t\n\r":
            return " "
        case "Zl" | "Zp":
            return " "
        case "Cf" if character == "\u00ad":
            return ""  # a soft hyphen says nothing
        case "Cc" | "Cf" | "Cs" | "Co" | "Cn":
            return f"⟨{ord(character):04X}⟩"
        case _:
            return character
