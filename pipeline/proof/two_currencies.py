"""A deal in one currency, paid in another: what the rate between the two cannot explain is for a person.

A contract may allow payment in another currency; then the figures differ by the rate. One figure in two currencies means
that one of them is wrong, on the invoice or on the transfer, and no conversion of it proves anything.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.who.names import same_party
from pipeline.intake.rates import TENGE, Rates, official
from pipeline.match import Match
from pipeline.proof.conversion import Money
from pipeline.proof.deals import Deal, billing_of, gross_of, net_of
from pipeline.proof.remittances import SAME_PAYMENT_DAYS, Remittance, Share
from pipeline.proof.rulings import Ruling, ruling

# Figures are one when they differ by no more than a bank takes for a transfer, as a part of the sum.
FEE = Decimal("0.005")
# Instalments are agreed in whole twentieths of the price.
INSTALMENT = 20
# What was paid comes to what was owed when they differ by no more than a bank's rate and the official one do.
SPREAD = Decimal("0.05")
# A bank's own rate with its commission is no further than this from the official one.
BANKS = Decimal("0.15")


def same_figure(match: Match, counted: Sequence[Share], money: Money | None) -> list[Ruling]:
    """A ruling for review where payments in another currency repeat the figures of the deal. ``money``: what they come to."""
    deal, expense = match.deal, match.expense.id
    if deal is None or not deal.currency:
        return []
    own = {s.remittance.amount for s in counted if s.remittance.currency == deal.currency}
    paid = [s for s in counted if s.remittance.currency != deal.currency]
    # books that print no currency are taken to be in tenge: what a payment in the deal's currency repeats says nothing
    paid = [s for s in paid if s.remittance.currency != TENGE or s.remittance.amount not in own]
    for told, found, currency in _repeated(deal, counted, paid, money):
        values = {"expected": f"{told:f} {deal.currency}", "found": f"{found:f} {currency}"}
        sources = [s.remittance.source for s in paid]
        return [
            ruling(
                "review",
                "amount_mismatch",
                "R-054",
                "16.1.3",
                expense,
                text="same_figure_in_two_currencies",
                values=values,
                sources=sources,
            )
        ]
    return []


def shown_once(
    deal: Deal, counted: Sequence[Share], rates: Rates
) -> tuple[tuple[Share, ...], list[tuple[Share, Share]]]:
    """Payments without those that are, or may be, another shown in a second currency; and the pairs of which one cannot tell.

    A transfer abroad stands in tenge on a statement, and in the books of both sides.
    """
    ordered = sorted(counted, key=lambda s: s.remittance.currency != deal.currency)
    kept: list[Share] = []
    unsure: list[tuple[Share, Share]] = []
    for share in ordered:
        twin = next((k for k in kept if _one_payment(k.remittance, share.remittance, rates)), None)
        if twin is None:
            kept.append(share)
        elif not _debited(twin.remittance, share.remittance):
            unsure.append((twin, share))
    return tuple(s for s in counted if s in kept), unsure


def _one_payment(known: Remittance, other: Remittance, rates: Rates) -> bool:
    """Whether two payments in two currencies, by two papers, come to the same within the same days."""
    if known.currency == other.currency or set(known.papers) & set(other.papers):
        return False
    if same_party(known.beneficiary, other.beneficiary) is False:
        return False
    if known.day and other.day and abs((known.day - other.day).days) > SAME_PAYMENT_DAYS:
        return False
    worth = [r.amount * (official(r.currency, r.day, rates) or 0) for r in (known, other)]
    return _debited(known, other) or (all(worth) and abs(worth[0] - worth[1]) <= SPREAD * max(worth))


def _debited(known: Remittance, other: Remittance) -> bool:
    """Whether one of two payments is the tenge that were debited for the other."""
    return any(
        b.currency == TENGE and a.kzt_debited is not None and abs(a.kzt_debited - b.amount) <= 1
        for a, b in ((known, other), (other, known))
    )


def unsettled(match: Match, unsure: Sequence[tuple[Share, Share]], money: Money | None) -> list[Ruling]:
    """A ruling for review where a payment is needed that may be another shown in a second currency."""
    if money is None or money.share >= 1:
        return []
    return [
        ruling(
            "review",
            "payment_unconfirmed",
            "R-096",
            "not in the Rules",
            match.expense.id,
            text="payment_perhaps_shown_twice",
            values={"expected": _said(one), "found": _said(other)},
            sources=[one.remittance.source, other.remittance.source],
        )
        for one, other in unsure[:1]
    ]


def debited_otherwise(match: Match, counted: Sequence[Share], rates: Rates) -> list[Ruling]:
    """A ruling for review where the tenge debited for a payment are not what its sum comes to: one of the two is wrong."""
    for share in counted:
        payment = share.remittance
        rate = official(payment.currency, payment.day, rates)
        if payment.currency == TENGE or payment.kzt_debited is None or rate is None:
            continue
        worth = payment.amount * rate
        if abs(payment.kzt_debited - worth) > BANKS * worth:
            values = {
                "paid": _said(share),
                "expected": f"{worth:.2f} {TENGE}",
                "found": f"{payment.kzt_debited:.2f} {TENGE}",
            }
            return [
                ruling(
                    "review",
                    "amount_mismatch",
                    "R-096",
                    "not in the Rules",
                    match.expense.id,
                    text="debited_otherwise",
                    values=values,
                    sources=[payment.source],
                )
            ]
    return []


def _said(share: Share) -> str:
    return f"{share.remittance.amount:f} {share.remittance.currency}"


def _repeated(
    deal: Deal, counted: Sequence[Share], paid: Sequence[Share], money: Money | None
) -> Iterator[tuple[Decimal, Decimal, str]]:
    """The figure of a paper of the deal, and the figure and currency paid that repeat it."""
    told = _figures(deal, counted)
    sums = [(s.remittance.amount, s.remittance.currency) for s in paid]
    sums += [(s.together, s.remittance.currency) for s in paid if s.together is not None]
    for currency in dict.fromkeys(s.remittance.currency for s in paid):
        own = [s.remittance.amount for s in counted if s.remittance.currency in (currency, deal.currency)]
        sums += [(sum(own, Decimal(0)), currency)]
        sums += [(sum((s.remittance.amount for s in paid if s.remittance.currency == currency), Decimal(0)), currency)]
    for found, currency in sums:
        yield from ((figure, found, currency) for figure in told if figure == found)
    gross = deal.gross
    if gross is None or money is None or abs(money.worth - gross) <= SPREAD * gross:
        return  # no rate is known, or it explains what was paid
    for found, currency in sums:
        if abs(found - gross) <= FEE * gross or (found < gross and found * INSTALMENT % gross == 0):
            yield gross, found, currency


def _figures(deal: Deal, counted: Sequence[Share]) -> tuple[Decimal, ...]:
    """What the papers of a deal print or come to, in its currency: totals, rows, what is left to pay, what several deals
    come to that one payment names."""
    records = [billing_of(p) for p in deal.papers if billing_of(p).currency in (deal.currency, None)]
    told = [deal.gross, deal.net, *map(gross_of, records), *map(net_of, records)]
    told += [amount for record in records for row in record.lines for amount in (row.net, row.gross)]
    told += [share.owed for share in counted]
    return tuple(dict.fromkeys(amount for amount in told if amount is not None and amount > 0))
