"""What German and Turkish banks call the columns and the head of a statement, and how they print sums (forms 8.4).

A single column of sums has the side behind the figure: «5.250,75 H», «1.234,56- S», «1,234.56 DR».
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from extractors.money import InvalidAmount, parse_amount

ANCHORS = (
    "Kontoinhaber", "Kontonummer", "Buchungstag", "Buchungsdatum", "Wertstellung", "Valuta", "Alter Saldo", "Neuer Saldo",
    "Anfangssaldo", "Endsaldo", "Kontostand", "Soll", "Haben", "Zeitraum", "Betrag", "Hesap Sahibi", "Hesap No", "Bakiye",
    "Borç", "Alacak", "İşlem Tarihi", "Tutar",
)  # fmt: skip
HEADS = {
    "date": ("Datum", "Buchung", "Buchungstag", "Buchungsdatum", "Tarih", "İşlem Tarihi"),
    "debit": ("Soll", "Belastung", "Belastungen", "Lastschriften", "Ausgang", "Zahlungsausgang", "Borç"),
    "credit": ("Haben", "Gutschrift", "Gutschriften", "Eingang", "Zahlungseingang", "Alacak"),
    "amount": ("Betrag", "Umsatz", "Tutar", "İşlem Tutarı"),
    "party": (
        "Empfänger", "Auftraggeber / Empfänger", "Empfänger / Auftraggeber", "Begünstigter / Auftraggeber", "Name",
        "Karşı Taraf",
    ),
    "purpose": ("Verwendungszweck",),
    "details": (
        "Buchungstext", "Vorgang", "Buchungstext / Verwendungszweck", "Empfänger / Verwendungszweck", "Text", "Erläuterung",
        "Umsatztext", "Açıklama", "İşlem Açıklaması",
    ),
    "account": ("Konto", "Gegenkonto", "Karşı Hesap"),
    "other": ("Saldo", "Kontostand", "Valuta", "Wertstellung", "Wert", "Bakiye", "Valör", "Value date", "Value"),
}  # fmt: skip
HOLDERS = {
    "name": ("Kontoinhaber", "Kunde", "Hesap Sahibi", "Müşteri", "Müşteri Adı"),
    "account": ("Kontonummer", "Konto", "Hesap No", "Hesap Numarası"),
    "currency": ("Währung", "Kontowährung", "Döviz Cinsi", "Para Birimi"),
    "period": ("Zeitraum", "Buchungszeitraum", "Dönem"),
}
# Lines that tell what the account holds.
BALANCES = (
    "alter saldo|neuer saldo|anfangssaldo|endsaldo|anfangsbestand|endbestand|kontostand|saldo|summe|übertrag|devir|toplam"
    "|bakiye"
)
_SIDED = re.compile(
    r"(?P<figure>.*\d[.,]\d\d)\s*(?P<sign>[-−–+])?\s*(?P<side>S|H|D|C|DR|CR|DB|Soll|Haben|B|A)?\.?", re.IGNORECASE
)
_DEBITS = frozenset(("s", "d", "dr", "db", "soll", "b"))


def sided(lines: Sequence[str]) -> Decimal | None:
    """A sum with its side or its sign behind the figure, below zero where it left the account; None where it has neither.

    >>> sided(["5.250,75 H"]), sided(["1.234,56- S"]), sided(["1.234,56-"]), sided(["1,234.56 DR"]), sided(["5.250,75"])
    (Decimal('5250.75'), Decimal('-1234.56'), Decimal('-1234.56'), Decimal('-1234.56'), None)
    """
    told = _SIDED.fullmatch(" ".join(lines).strip())
    if told is None or not (told["sign"] or told["side"]):
        return None
    try:
        value = abs(parse_amount(told["figure"]))
    except InvalidAmount:
        return None
    out = told["side"].lower() in _DEBITS if told["side"] else told["sign"] != "+"
    return -value if out else value
