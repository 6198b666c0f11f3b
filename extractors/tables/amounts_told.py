"""The amount that a text tells: the text itself, or one among words, rates, counts and numbers of papers."""

import re
from decimal import Decimal

from extractors.fold import aligned, pattern
from extractors.money import AmbiguousAmount, InvalidAmount, parse_amount
from extractors.reading import Span

# A total contained in the one before it.
WITHIN = pattern(r"в том числе|в т\. ?ч|оның ішінде|соның ішінде|с\.і\.|incl|of which|thereof")
# An amount in a sentence: grouped or with decimals, no rate and no part of another number.
_AMOUNT = re.compile(
    r"(?<![\w.,/-])-?(?:\d{1,3}(?:[ '’ ,.]\d{3})+(?:[.,=-]\d{1,2})?|\d+[.,=-]\d{2})(?![\w%]|[.,/-]\d| ?%)"
)
_MINUS = re.compile(r"(?:.*[:\s])?[-–—]")
# What a rate is of, «(0% on €10,000.00)», is the base and not the tax.
_BASE = re.compile(r"%\)?\s*(?:on|of|от|с суммы)\s+[^\w\s]*(?:[A-Z]{3}\s?)?[^\w\s]*\d[\d\s.,'’]*\d")


def amount_in(text: str) -> Decimal | None:
    """The amount a text consists of, else the last one in it; rates, counts and numbers of papers are passed over.

    >>> amount_in("1, на сумму 580 000,00 KZT"), amount_in("12%: 69 600,00"), amount_in("No. 123456789")
    (Decimal('580000.00'), Decimal('69600.00'), None)
    >>> amount_in("Due: 2025-03-26") is None
    True
    >>> amount_in("reverse charge (0% on €10,000.00)"), amount_in("12% от 580 000,00: 69 600,00")
    (None, Decimal('69600.00'))
    >>> amount_in("составила 112,00 KZT, в том числе без налога 100,00")
    Decimal('112.00')
    """
    try:
        return parse_amount(text)
    except AmbiguousAmount as ambiguous:
        return ambiguous.candidates[-1]
    except InvalidAmount:
        found = _AMOUNT.findall(_before_parts(_BASE.sub("%", text)))
    try:
        return parse_amount(found[-1]) if found else None
    except InvalidAmount:
        return None


def amount_of(told: Span) -> Decimal | None:
    """As :func:`amount_in`, with the minus that a figure begins with, which a span leaves out as it does a dash before words."""
    value, first = amount_in(told.text), told.text.split(" ")[0]
    printed = next((word.text for word in told.words if first in word.text), "")
    negative = first[:1].isdigit() and _MINUS.fullmatch(printed[: printed.find(first)]) is not None
    return -value if value is not None and negative else value


def _before_parts(text: str) -> str:
    """A sum without what it says of its parts: «3 176 320,00 KZT, в том числе без налога 2 836 000,00»."""
    parts = WITHIN.search(aligned(text))
    return text[: parts.start()] if parts and _AMOUNT.search(text[: parts.start()]) else text


def is_rate(figure: Span) -> bool:
    """Whether a figure ends its line and the next begins with the sign of percents: «НДС 16» over «% — 160 000,00»."""
    if not figure.text.isdigit():
        return False
    line = next((n for n, line in enumerate(figure.sheet.lines) if figure.words[-1] in line.words), None)
    if line is None or line + 1 >= len(figure.sheet.lines):
        return False
    lines = figure.sheet.lines
    return lines[line].words[-1] is figure.words[-1] and lines[line + 1].words[0].text.startswith("%")
