"""Parties named in running text before their role: «ТОО «А», именуемое в дальнейшем «Исполнитель», с одной стороны …»."""

from collections.abc import Sequence

from extractors.billing.passages import Passage
from extractors.fold import aligned, pattern
from extractors.layout import Sheet
from extractors.parties import last_party
from extractors.reading import Span, span

# The words between a party and its role, then the role.
_NAMED = pattern(r"(?:именуем\w*|далее|бұдан әрі|hereinafter)[^.;]{0,60}?[«\"“„'](?P<role>[^«»\"“”„']{4,40})[»\"”“']")
# Kazakh may name the role first: «бұдан әрі «Орындаушы» деп аталатын «Арна» ЖШС (БСН …)»; a party is no longer than that.
_CALLED = pattern(r"\s*деп аталатын,?\s+")
_LONGEST = 160
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
    start, plain = 0, aligned(text.text)
    definitions = list(_NAMED.finditer(plain))
    for n, found in enumerate(definitions):
        if _ROLES[role].search(found["role"]):
            if called := _CALLED.match(plain, found.end()):
                ends = definitions[n + 1].start() if n + 1 < len(definitions) else len(plain)
                named = span(sheet, text.between(called.end(), min(ends, called.end() + _LONGEST)))
                return [named] if named else []
            party = last_party(text.text[start : found.start()])
            named = span(sheet, text.between(found.start() - len(party), found.start())) if party else None
            return [named] if named else []
        start = found.end()
    return []
