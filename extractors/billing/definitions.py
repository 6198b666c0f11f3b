"""Parties named in running text before their role: «ТОО «А», именуемое в дальнейшем «Исполнитель», с одной стороны …»."""

from collections.abc import Sequence

from extractors.billing.passages import Passage
from extractors.fold import fold, pattern
from extractors.identifiers import bin as bins
from extractors.layout import Sheet
from extractors.page import Word
from extractors.parties import has_legal_form
from extractors.reading import Span, span

# The words between a party and its role, then the role.
_NAMED = pattern(r"(?:именуем\w*|далее|бұдан әрі|hereinafter)[^.;]{0,60}?[«\"“„'](?P<role>[^«»\"“”„']{4,40})[»\"”“']")
_ROLES = {
    "supplier": pattern(
        r"исполнител|поставщик|подрядчик|продавец|перевозчик|экспедитор|орындаушы|жеткізуші|мердігер|contractor|supplier|seller"
        r"|provider|carrier"
    ),
    "buyer": pattern(r"заказчик|покупател|получател|клиент|тапсырыс беруші|сатып алушы|customer|buyer|client"),
}
# Running text that defines the parties stands near the top.
_LINES = 30


def defined(sheets: Sequence[Sheet], role: str) -> list[Span]:
    """What stands before the words that make a firm the supplier or buyer, back to the party before it."""
    sheet = sheets[0]
    text = Passage(sheet, tuple(w for line in sheet.lines[:_LINES] for w in line.words))
    start = 0
    for found in _NAMED.finditer(fold(text.text)) if len(fold(text.text)) == len(text.text) else ():
        if _ROLES[role].search(found["role"]):
            return _last_party(sheet, text.between(start, found.start()))
        start = found.end()
    return []


def _last_party(sheet: Sheet, words: Sequence[Word]) -> list[Span]:
    """The party named last, as one line: from where its legal form or its opening quote stands."""
    for begin in range(len(words) - 1, -1, -1):
        found = span(sheet, words[begin:])
        if found and (has_legal_form(found.text) or bins.find(found.text)) and has_legal_form(words[begin].text):
            return [found]
    found = span(sheet, words[-12:])
    return [found] if found and has_legal_form(found.text) else []
