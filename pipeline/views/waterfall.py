"""What moves the sum: the falls and rises from claimed to reimbursable, and the findings by what they cost.

Tenge. Nothing is decided here: every figure is one of the result's, or a difference of two of them.
The uplift of a line is what its step gives beyond ``expenses`` times ``rate``.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from checklists.formulas import TIYN
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
    cut = {finding.expense for finding in result.findings if finding.code == "cost_not_reimbursable"}
    falls = [_falls(expense, expense.id in cut) for expense in result.expenses]
    groups = tuple(result.calculation.groups.values())
    uplift = sum((_uplift(step) for step in result.calculation.steps), _ZERO)
    before_cap = sum((group.before_cap for group in groups), _ZERO)
    after_cap = sum((group.reimbursable for group in groups), _ZERO)
    verified = sum((expense.verified_net for expense in result.expenses), _ZERO)
    total = result.calculation.total_reimbursable

    bars = [Bar(key="claimed", level=sum((fall.claimed for fall in falls), _ZERO))]
    for key in ("documented", "paid", "net", "undecided", "not_allowed"):
        _step(bars, key, -sum((getattr(fall, key) for fall in falls), _ZERO))
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
    return step.result - by_rate.quantize(TIYN, ROUND_HALF_UP)


class _Falls(msgspec.Struct, frozen=True, kw_only=True):
    """What one line loses at each step, tenge. ``claimed`` is where it starts."""

    claimed: Decimal
    documented: Decimal = _ZERO
    paid: Decimal = _ZERO
    net: Decimal = _ZERO
    undecided: Decimal = _ZERO
    not_allowed: Decimal = _ZERO


def _falls(expense: Expense, cut: bool) -> _Falls:
    """``cut``: costs of the line are outside the closed lists, so that what is missing from the net is not tax alone.

    The papers' own sums (documented, paid) hold taxes, the claim does not: what was not paid is therefore taken from
    what the share paid left of the net. What nobody could work out falls where a paper is missing, else at the end.
    """
    proof = expense.proof or Proof(claimed=None, documented=None, paid=None, net=None)
    claimed = expense.claimed_net if proof.claimed is None else proof.claimed
    reached, before_payment = _reached(expense, proof, claimed)
    undocumented = claimed - before_payment
    if proof.documented is not None:
        undocumented = min(undocumented, max(claimed - proof.documented, _ZERO))
    rest = claimed - undocumented - before_payment
    left = max(reached - expense.verified_net, _ZERO)
    review = expense.status == "review"
    return _Falls(
        claimed=claimed,
        documented=undocumented,
        paid=before_payment - reached,
        net=_ZERO if cut else rest,
        undecided=left if review else _ZERO,
        not_allowed=(_ZERO if review else left) + (rest if cut else _ZERO),
    )


def _reached(expense: Expense, proof: Proof, claimed: Decimal) -> tuple[Decimal, Decimal]:
    """The net that the papers prove, and what it would be had everything been paid; neither above the claim."""
    if proof.net is None:
        lost = expense.status == "unverified" and bool(expense.missing)
        documented = _ZERO if proof.documented is None else min(claimed, proof.documented)
        return (_ZERO, documented) if lost else (claimed, claimed)
    reached = min(proof.net, claimed)
    if proof.documented is None or proof.paid is None or proof.paid >= proof.documented:
        return reached, reached
    if not proof.paid:
        return reached, max(reached, min(claimed, proof.documented))
    whole = (reached * proof.documented / proof.paid).quantize(TIYN, ROUND_HALF_UP)
    return reached, min(claimed, whole)
