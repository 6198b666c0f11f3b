"""A deal in one currency, paid in another: what the rate between the two cannot explain is for a person.

A contract may allow payment in another currency; then the figures differ by the rate. One figure in two currencies means
that one of them is wrong, on the invoice or on the transfer, and no conversion of it proves anything.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.match import Match
from pipeline.proof.conversion import Money
from pipeline.proof.deals import Deal, billing_of, gross_of, net_of
from pipeline.proof.remittances import Share
from pipeline.proof.rulings import Ruling, ruling

# Figures are one when they differ by no more than a bank takes for a transfer, as a part of the sum.
FEE = Decimal("0.005")
# Instalments are agreed in whole twentieths of the price.
INSTALMENT = 20
# What was paid comes to what was owed when they differ by no more than a bank's rate and the official one do.
SPREAD = Decimal("0.05")


def same_figure(match: Match, counted: Sequence[Share], money: Money | None) -> list[Ruling]:
    """A ruling for review where payments in another currency repeat the figures of the deal. ``money``: what they come to."""
    deal, expense = match.deal, match.expense.id
    if deal is None or not deal.currency:
        return []
    paid = [s for s in counted if s.remittance.currency != deal.currency]
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
