"""The balance an act of reconciliation states in words: «задолженность отсутствует», «… в пользу ТОО «Б» 649 600,00 KZT»."""

from collections.abc import Iterable
from decimal import Decimal

from extractors.documents.reconciliation_parties import Passage
from extractors.findings import Source
from extractors.fold import aligned, pattern
from extractors.money import InvalidAmount, parse_amount

_DAY = r"\d{1,2}\.\d{1,2}\.\d{4}(?: ?г\.)?"  # «Задолженность на 30.06.2026 г. отсутствует»
_NONE = pattern(
    rf"задолженност\w+ (?:{_DAY}|[^.\d]){{0,60}}?(?:отсутству\w+|нет\b)"
    r"|(?:береше[кг]|қарыз)\w* (?:жоқ|болмады)|no (?:outstanding )?(?:debt|balance)"
)
_OWED = pattern(
    rf"(?:задолженност|береше[кг]|\bdebt\b|outstanding balance)(?:{_DAY}|[^.;]){{0,160}}?"
    r"(?<![\w.,/-])(?P<amount>\d[\d '’.,]*[.,]\d\d)(?!\d|[.,/]\d)"
)


def told_balance(foot: Iterable[Passage]) -> tuple[Decimal, Source] | None:
    """The one balance that the sentences below the table state; None where they state none, or several."""
    found: dict[Decimal, Source] = {}
    for text in foot:
        plain = aligned(text.text)
        for none in _NONE.finditer(plain):
            found.setdefault(Decimal(0), text.source(*none.span()))
        for owed in _OWED.finditer(plain):
            try:
                value = parse_amount(text.text[slice(*owed.span("amount"))])
            except InvalidAmount:
                continue
            found.setdefault(value, text.source(*owed.span("amount")))
    return next(iter(found.items())) if len(found) == 1 else None
