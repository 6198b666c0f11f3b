"""A deal and a claim in tenge, at the official rate of the day of payment (contract).

Nothing is converted without that rate: a currency that has none on the day of its payment is for a person. The tenge that
a bank debited at its own rate can only lessen what is proved.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import msgspec

from pipeline.intake.rates import TENGE, Rates, official
from pipeline.match import Match
from pipeline.proof.deals import EQUAL, Deal
from pipeline.proof.remittances import Share
from pipeline.proof.rulings import Ruling, ruling

ZERO = Decimal(0)


class Money(msgspec.Struct, frozen=True, kw_only=True):
    """A deal in tenge. ``rate``: tenge for one unit of its currency; ``share``: how much of it was paid, 0 to 1;
    ``debited``: the tenge paid for it; ``worth``: what was paid in the deal's currency, by official rates."""

    rate: Decimal
    share: Decimal
    debited: Decimal
    worth: Decimal = ZERO


def in_tenge(deal: Deal, counted: Sequence[Share], rates: Rates, expense: str) -> tuple[Money | None, list[Ruling]]:
    """The deal in tenge by the payments that count; a ruling where a rate is needed and not known."""
    currency, gross = deal.currency, deal.gross
    if gross is None:
        return None, []
    if currency is None:
        return None, [no_rate(expense, "—", None)]
    if not counted or gross <= 0:
        nothing = Money(rate=Decimal(1), share=ZERO, debited=ZERO)
        return (nothing if currency == TENGE or gross <= 0 else None), []
    own = debited = worth = ZERO
    for share in counted:
        remittance = share.remittance
        spent, rate = _spent(share, rates), official(currency, remittance.day, rates)
        if spent is None or rate is None:
            return None, [no_rate(expense, remittance.currency if spent is None else currency, remittance.day)]
        worth += share.amount * (official(remittance.currency, remittance.day, rates) or ZERO) / rate
        if remittance.currency == currency:
            own, debited = own + share.amount, debited + spent
        else:
            part = min(spent / rate, gross - own)  # no payment in another currency counts beyond what was owed
            own, debited = own + part, debited + part * rate
    paid = Decimal(1) if own >= gross - EQUAL else own / gross
    per_unit = Decimal(1) if currency == TENGE else debited / own
    return Money(rate=per_unit, share=paid, debited=debited, worth=worth), []


def claim_rate(match: Match, shares: Sequence[Share], rates: Rates) -> Decimal | None:
    """Tenge for one unit of the claim's currency on the day of payment; of several payments the average by their sums."""
    currency = match.expense.claimed.currency
    if currency == TENGE:
        return Decimal(1)
    parts: list[tuple[Decimal, Decimal]] = []
    for share in shares:
        remittance = share.remittance
        rate = official(currency, remittance.day, rates)
        if rate is None:
            return None
        # what is paid in several currencies weighs what it comes to in the claim's
        parts.append((share.amount * (official(remittance.currency, remittance.day, rates) or rate) / rate, rate))
    total = sum((amount for amount, _ in parts), ZERO)
    return sum((amount * rate for amount, rate in parts), ZERO) / total if total else None


def _spent(share: Share, rates: Rates) -> Decimal | None:
    """The tenge of a share: by the official rate, or what left the account where the paper says that it was less (law.md 6.5)."""
    remittance = share.remittance
    rate = official(remittance.currency, remittance.day, rates)
    if rate is None:
        return None
    if remittance.currency == TENGE or remittance.kzt_debited is None:
        return share.amount * rate
    return min(share.amount * rate, remittance.kzt_debited * share.amount / remittance.amount)


def no_rate(expense: str, currency: str, day: date | None) -> Ruling:
    """A ruling for review: no official rate of a currency is known on a day."""
    values = {"currency": currency, "date": str(day) if day else "—"}
    return ruling("review", "currency_rate_missing", "R-096", "not in the Rules", expense, values=values)
