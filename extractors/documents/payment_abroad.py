"""Payments abroad under a title that says nothing of it: «Payment advice», «Подтверждение платежа» (forms 8.2).

They are foreign transfers where they name a bank or an account abroad, and a currency other than the tenge.
"""

import re
from collections.abc import Iterable

from extractors.fold import fold, pattern
from extractors.identifiers import bic as bics
from extractors.identifiers import iban as ibans
from extractors.layout import Sheet
from extractors.money import find_currencies
from extractors.page import Word
from extractors.who.countries import country_in

# Titles of orders, whatever the currency: «Платежное поручение», «Төлем тапсырмасы», «Payment order».
_ORDERS = pattern(r"поручени|тапсырма|(?<!\w)order|ордер|требовани")
_BANK_ABROAD = re.compile(
    r"(?:SWIFT|BIC|БИК|СВИФТ)(?:[\s/:.,()-]|[Cc]ode|[Кк]од|BIC|SWIFT){1,12}[A-Z]{4}(?!KZ)[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])"
)
_CODE_OF_BANK = pattern(r"(?<!\w)(?:swift|свифт|bic|бик|routing code)(?!\w)")
_CODE_LENGTHS = (8, 11)
# What a bank says of a payment that leaves the country.
_TOLD = pattern(
    r"(?<!\w)(?:international|cross.?border|foreign) (?:\w+ )?(?:transfer|payment|remittance)|(?<!\w)за (?:рубеж|границу)(?!\w)"
    r"|(?<!\w)(?:международн|трансграничн)\w+ (?:перевод|плат[её]ж)"
)
_DEBIT_NOTE = fold("Debit note")
_TAKEN_OUT = pattern(
    r"(?<!\w)(?:(?:account|amount) debited|debit(?:ed)? (?:amount|account)|debited your account)(?!\w)"
)
_BOOKED = pattern(r"(?<!\w)(?:value date|valuta|booking date|posting date|transaction date)(?!\w)")
_PAID_TO = pattern(r"(?<!\w)(?:beneficiary|in favou?r of|payee|recipient|paid to|creditor)(?!\w)")


def goes_abroad(sheet: Sheet, title: Iterable[Word]) -> bool:
    """Whether the payment under this title is a foreign transfer."""
    if _ORDERS.search(fold(" ".join(w.text for w in title))):
        return False
    text = sheet.text
    abroad = bool(_BANK_ABROAD.search(text) or _TOLD.search(fold(text))) or any(
        a.valid and a.number[:2] != "KZ" for a in ibans.find(text)
    )
    return (abroad or _has_code_abroad(sheet)) and any(code != "KZT" for code, _, _ in find_currencies(text))


def _has_code_abroad(sheet: Sheet) -> bool:
    """Whether the code of a bank abroad stands by itself in its place, under «SWIFT банка бенефициара», say."""
    if not _CODE_OF_BANK.search(fold(sheet.text)):
        return False
    alone = (s.text for s in sheet.segments if len(s.words) == 1 and s.text.isupper() and len(s.text) in _CODE_LENGTHS)
    return any(bics.is_valid(t) and t[4:6] != "KZ" and country_in(t[4:6]) is not None for t in alone)


def is_banks_debit(sheet: Sheet, title: Iterable[Word]) -> bool:
    """Whether a «Debit note» is a bank's, of money it took from an account for somebody: a seller's bears no value date."""
    if fold(" ".join(w.text for w in title)) != _DEBIT_NOTE:
        return False
    text = fold(sheet.text)
    return bool(_TAKEN_OUT.search(text) and _BOOKED.search(text) and _PAID_TO.search(text))
