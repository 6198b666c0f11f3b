"""One transfer abroad that two papers show under numbers of their own: the client's application and the bank's message.

The client numbers his orders, the bank its messages, and each prints its own. Of two papers that agree in all else, on one
day and for one invoice, counting both would pay for what was paid once. Numbers of one series are two payments.
"""

import re
from datetime import date
from decimal import Decimal
from itertools import takewhile
from typing import Protocol

from extractors.fold import squeezed
from extractors.records import Party
from extractors.values.references import Reference, number_key, same_number
from extractors.who.names import same_party

# What banks abroad take for a transfer, at most, in whichever currency; and of what sum.
_FEES, _SHARE = Decimal(100), Decimal("0.02")
_CLIENTS = 7  # figures of a number that a client gives his orders, at most one less


class Payment(Protocol):
    """What is asked of a payment: :class:`pipeline.proof.remittances.Remittance`."""

    @property
    def number(self) -> str | None: ...
    @property
    def issued_on(self) -> date | None: ...
    @property
    def executed_on(self) -> date | None: ...
    @property
    def payer(self) -> Party: ...
    @property
    def beneficiary(self) -> Party: ...
    @property
    def amount(self) -> Decimal: ...
    @property
    def currency(self) -> str: ...
    @property
    def purpose(self) -> str: ...
    @property
    def named(self) -> tuple[Reference, ...]: ...


def printed_again(known: Payment, other: Payment) -> bool:
    """Whether both are one transfer. Orders in tenge bear the client's number on every print."""
    if known.currency == "KZT" or known.currency != other.currency or not _near(known.amount, other.amount):
        return False
    one_number = same_number(known.number, other.number)
    if not one_number and _series(known.number) == _series(other.number) is not None:
        return False
    if same_party(known.beneficiary, other.beneficiary) is not True or same_party(known.payer, other.payer) is False:
        return False
    accounts = {known.beneficiary.iban, other.beneficiary.iban} - {None}
    return len(accounts) < 2 and bool(_days(known) & _days(other)) and _for_the_same(known, other)


def _near(one: Decimal, other: Decimal) -> bool:
    """Whether sums are equal but for what banks on the way took off, «4975.00» in the message for «5000.00» in the order."""
    return abs(one - other) <= min(_FEES, max(one, other) * _SHARE)


def _series(number: str | None) -> tuple[str, int] | None:
    """What numbers of one series have in common: the letters before, the length; a few figures alone are a client's own.

    >>> _series("18"), _series("№ 245"), _series("FT25087E53"), _series(None)
    (('', 0), ('', 0), ('FT', 10), None)
    """
    plain = re.sub(r"\W", "", number or "").replace("№", "")
    if not plain:
        return None
    if plain.isdigit() and len(plain) < _CLIENTS:
        return "", 0
    letters = "".join(takewhile(str.isalpha, plain))
    return letters.upper(), len(plain)


def _days(payment: Payment) -> frozenset[date]:
    return frozenset(day for day in (payment.issued_on, payment.executed_on) if day)


def _for_the_same(known: Payment, other: Payment) -> bool:
    """Whether both purposes name one invoice or act and no other, or say the same."""
    ours, theirs = ({number_key(r.number) for r in p.named if r.kind in ("invoice", "act")} for p in (known, other))
    said = squeezed(known.purpose)
    return ours == theirs if ours or theirs else bool(said) and said == squeezed(other.purpose)
