"""What moves the sum: the falls and rises from claimed to reimbursable, and the findings by what they cost.

Tenge. Nothing is decided here: every figure is one of the result's, or a difference of two of them.
The uplift of a line is what its step gives beyond ``expenses`` times ``rate``.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from pipeline.result import Expense, Finding, Proof, Result, Step

_ZERO = Decimal(0)
_OUTCOMES = ("refuse", "leave", "cap", "cut", "warn", "info")


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """One step. ``change`` is signed and is what the step takes or adds; ``level`` is the sum after it.

    A total has no change: it states the level. ``key`` names its label (``waterfall_paid``).
    """

    key: str
    level: Decimal
    change: Decimal | None = None


def waterfall(result: Result) -> tuple[Bar, ...]:
    """The bars from ``claimed`` to ``reimbursable``.

    Steps the law knows (documents, payment, taxes, rate, cap) are always there; the others only when they change
    something. Where the result's own totals leave a difference that no step explains, the step ``other`` shows it.
    """
    falls = [_falls(expense) for expense in result.expenses]
    groups = tuple(result.calculation.groups.values())
    uplift = sum((_uplift(step) for step in result.calculation.steps), _ZERO)
    before_cap = sum((group.before_cap for group in groups), _ZERO)
    after_cap = sum((group.reimbursable for group in groups), _ZERO)
    verified = sum((expense.verified_net for expense in result.expenses), _ZERO)
    total = result.calculation.total_reimbursable

    bars = [Bar(key="claimed", level=sum((fall["claimed"] for fall in falls), _ZERO))]
    for key in ("documented", "paid", "net", "undecided", "not_allowed"):
        _step(bars, key, -sum((fall[key] for fall in falls), _ZERO))
    _total(bars, "verified", verified)
    _step(bars, "rate", before_cap - uplift - verified)
    _step(bars, "uplift", uplift)
    _step(bars, "cap", after_cap - before_cap)
    _step(bars, "ineligible", total - after_cap)
    _total(bars, "reimbursable", total)
    return tuple(bars)


def by_stake(findings: Iterable[Finding]) -> list[Finding]:
    """Most money first; what is not worth a known sum follows, by what the law says of it."""
    return sorted(findings, key=_stake)


def _stake(finding: Finding) -> tuple[bool, Decimal, int]:
    stake = finding.at_stake or _ZERO
    return (not stake, -stake, _OUTCOMES.index(finding.outcome) if finding.outcome in _OUTCOMES else len(_OUTCOMES))


_ALWAYS = frozenset({"documented", "paid", "net", "rate", "cap"})


def _step(bars: list[Bar], key: str, change: Decimal) -> None:
    if change or key in _ALWAYS:
        bars.append(Bar(key=key, change=change, level=bars[-1].level + change))


def _total(bars: list[Bar], key: str, level: Decimal) -> None:
    _step(bars, "other", level - bars[-1].level)
    bars.append(Bar(key=key, level=level))


def _uplift(step: Step) -> Decimal:
    if step.expense is None or not {"expenses", "rate"} <= step.inputs.keys():
        return _ZERO
    by_rate = Decimal(step.inputs["expenses"]) * Decimal(step.inputs["rate"])
    return step.result - by_rate.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _falls(expense: Expense) -> dict[str, Decimal]:
    """What one line loses at each step; ``claimed`` is where it starts.

    A step nobody could work out takes everything when a paper is missing, and nothing otherwise: the rest then falls
    at the end, as undecided or not allowed.
    """
    proof = expense.proof or Proof(claimed=None, documented=None, paid=None, net=None)
    level = expense.claimed_net if proof.claimed is None else proof.claimed
    falls = {"claimed": level}
    for key, stated in (("documented", proof.documented), ("paid", proof.paid), ("net", proof.net)):
        unknown = _ZERO if expense.missing and expense.status == "unverified" else level
        after = min(level, unknown if stated is None else stated)
        falls[key] = level - after
        level = after
    rest = max(level - expense.verified_net, _ZERO)
    falls["undecided"] = rest if expense.status == "review" else _ZERO
    falls["not_allowed"] = _ZERO if expense.status == "review" else rest
    return falls
