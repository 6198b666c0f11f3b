"""Whether a paper speaks of a VAT that its totals do not show: then silence of its labels means nothing."""

from collections.abc import Sequence

from extractors.fold import fold, pattern
from extractors.layout import Sheet

_TAX = r"(?:ндс|ққс|vat|mwst|ust|umsatzsteuer|mehrwertsteuer|btw|moms|tva|iva|kdv|gst)"
_RATE = r"(?<![\d.,])(?:[1-9]\d?(?:[.,]\d{1,2})?) ?%"
_WITHIN = r"(?:в том числе|в т\. ?ч\.?|из них|включая|включ[её]н\w*|incl\w*|of which|inkl\w*|enthalt\w*|davon|dont|di cui|ішінде)"
_TELLS = pattern(
    rf"\b{_TAX}\b\W{{0,4}}{_RATE}|{_RATE}\W{{0,4}}{_TAX}\b"
    rf"|{_WITHIN}\W{{0,3}}(?:\w+\W+){{0,2}}?{_TAX}\b[^\d]{{0,30}}[1-9]|\b{_TAX}\b[^\d]{{0,12}}{_WITHIN}"
)
_NONE = pattern(
    r"\bбез\b|\bне\b|\bnot?\b|\bexempt|\breverse|\bzero|\bnicht|\bsteuerfrei|\bout of scope|сыз\b|емес|салынба"
    r"|(?<![\d.,])0(?:[.,]0+)? ?%"
)
_HINTS = ("%", "incl", "вкл", "из них", "в т", "inkl", "enthalt", "davon", "dont", "di cui", "ішінде", "of which")


def speaks_of_tax(sheets: Sequence[Sheet]) -> bool:
    """Whether a segment tells a rate or a sum of VAT, and does not say that there is none."""
    for sheet in sheets:
        for line in sheet.lines:
            plain = line.text
            if any(hint in plain.lower() for hint in _HINTS):
                text = fold(plain)
                if _TELLS.search(text) and not _NONE.search(text):
                    return True
    return False
