"""Whether a paper speaks of a VAT that its totals do not show: then silence of its labels means nothing."""

from collections.abc import Sequence

from extractors.fold import fold, pattern
from extractors.layout import Sheet

_TAX = r"(?:ндс|ққс|qqs|vat|mwst|ust|umsatzsteuer|mehrwertsteuer|btw|moms|tva|iva|kdv|gst)"
_RATE = r"(?<![\d.,])(?:[1-9]\d?(?:[.,]\d{1,2})?) ?%"
_PART = r"(?:в том числе|в т\. ?ч\.?|из них|включая|включ[её]н\w*|incl\w*|of which|inkl\w*|enthalt\w*|davon|dont|di cui|ішінде)"
# What says that a sum has the tax in it, before its name and behind.
_WITH = r"(?:incl\w*|inkl\w*|inclus\w*|включая|с учетом|с|with|қоса алғанда)"
_BEHIND = r"(?:incl\w*|inkl\w*|inclus\w*|dahil\w*|включ\w*|inbegriffen|қоса|қосылған)"
_TELLS = pattern(
    rf"\b{_TAX}\b\W{{0,4}}{_RATE}|{_RATE}\W{{0,4}}{_TAX}\b"
    rf"|{_PART}\W{{0,3}}(?:\w+\W+){{0,2}}?{_TAX}\b[^\d]{{0,30}}[1-9]|\b{_TAX}\b[^\d]{{0,12}}{_PART}"
    rf"|\b{_WITH}\W{{1,3}}(?:{_TAX}|(?:sales )?tax(?:es)?)\b|\b(?:{_TAX}|tax(?:es)?)\W{{1,3}}{_BEHIND}"
    r"|\bttc\b|含税|价税|\bbrutto(?:betrag|summe)\b"
)
_NONE = pattern(
    r"\bбез\b|\bне\b|\bnot?\b|\bexempt|\breverse|\bzero|\bnicht|\bsteuerfrei|\bout of scope|сыз\b|емес|салынба"
    r"|(?<![\d.,])0(?:[.,]0+)? ?%"
)


def speaks_of_tax(sheets: Sequence[Sheet]) -> bool:
    """Whether a line tells a rate or a sum of VAT, or that it is in the prices, and does not say that there is none."""
    for sheet in sheets:
        for line in sheet.lines:
            text = fold(line.text)
            if _TELLS.search(text) and not _NONE.search(text):
                return True
    return False
