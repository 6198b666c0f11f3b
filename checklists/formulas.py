"""The formulas of the Rules, one function each: pure, exact, in tenge.

Editions name them (``computed_by``), so that a step of a calculation shows the law's words and this file its arithmetic.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

TIYN = Decimal("0.01")


def rounded(amount: Decimal) -> Decimal:
    """Half up to 0.01 tenge.

    >>> rounded(Decimal("0.005")), rounded(Decimal("2.344999"))
    (Decimal('0.01'), Decimal('2.34'))
    """
    return amount.quantize(TIYN, ROUND_HALF_UP)


def reimbursed(expenses: Decimal, rate: Decimal, uplifts: Iterable[Decimal] = ()) -> Decimal:
    """Paragraph 11: a share of the expenses, and for each uplift a further share *of the expenses*.

    >>> reimbursed(Decimal("10000000.00"), Decimal("0.80"), [Decimal("0.05"), Decimal("0.05")])
    Decimal('9000000.00')
    """
    return rounded(expenses * (rate + sum(uplifts, Decimal(0))))


def reimbursed_grown(expenses: Decimal, rate: Decimal, uplifts: Iterable[Decimal] = ()) -> Decimal:
    """Paragraph 11 read cautiously (A-09): each uplift is a share *of the sum that is reimbursed*.

    >>> reimbursed_grown(Decimal("10000000.00"), Decimal("0.80"), [Decimal("0.05"), Decimal("0.05")])
    Decimal('8800000.00')
    """
    return rounded(expenses * rate * (1 + sum(uplifts, Decimal(0))))


def added(amounts: Iterable[Decimal]) -> Decimal:
    """The sum of several amounts; nothing where there are none."""
    return rounded(sum(amounts, Decimal(0)))


def index_cap(multiple: Decimal, index: Decimal) -> Decimal:
    """Paragraph 12 parts 2 and 3: so many monthly calculation indexes.

    >>> index_cap(Decimal(13000), Decimal(3932))
    Decimal('51116000.00')
    """
    return rounded(multiple * index)


def taxes_cap(paid: Decimal, refunded: Decimal) -> Decimal:
    """Paragraph 12 part 4: taxes paid in the year before, less the VAT refunded; never below zero.

    >>> taxes_cap(Decimal("50000000"), Decimal("70000000"))
    Decimal('0.00')
    """
    return rounded(max(Decimal(0), paid - refunded))


def room(caps: Iterable[Decimal], granted: Decimal) -> Decimal:
    """What the lowest of the caps leaves after the sums granted earlier in the year; never below zero."""
    return rounded(max(Decimal(0), min(caps) - granted))


def limited(amount: Decimal, cap: Decimal) -> Decimal:
    """Paragraph 12: an amount, as far as its cap allows."""
    return min(amount, cap)


def nothing() -> Decimal:
    """Paragraph 4: an applicant who may not use the measure is reimbursed nothing."""
    return Decimal("0.00")


FORMULAS: Mapping[str, Callable[..., Decimal]] = {
    f.__name__: f for f in (reimbursed, added, index_cap, taxes_cap, room, limited, nothing)
}


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the month's last day where there is no such day.

    >>> months_later(date(2024, 2, 29), -12), months_later(date(2024, 1, 31), 1)
    (datetime.date(2023, 2, 28), datetime.date(2024, 2, 29))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
