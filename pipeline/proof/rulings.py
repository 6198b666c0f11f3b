"""What a finding does to a claimed line."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

import msgspec

from extractors.findings import Finding, Outcome, Source

Effect = Literal["unverified", "review", "reduced", "none"]
# When several meet on one line, the first of these decides (contract).
ORDER: tuple[Effect, ...] = ("unverified", "review", "reduced", "none")


class Ruling(msgspec.Struct, frozen=True, kw_only=True):
    """A finding and its effect. ``stated`` is False when the finding hangs on a paper already and is the line's reason only."""

    effect: Effect
    finding: Finding
    stated: bool = True


def ruling(
    effect: Effect,
    code: str,
    rule: str,
    cite: str,
    expense: str,
    *,
    outcome: Outcome | None = None,
    text: str = "",
    kind: str | None = None,
    document: str | None = None,
    values: dict[str, str] | None = None,
    sources: Iterable[Source | None] = (),
) -> Ruling:
    """A ruling about one line. What is not proved is cut; what a person must look at is a remark."""
    usual = {"unverified": Outcome.CUT, "reduced": Outcome.CUT, "review": Outcome.WARN, "none": Outcome.INFO}[effect]
    finding = Finding(
        code=code,
        outcome=outcome or usual,
        rule=rule,
        cite=cite,
        text=text,
        kind=kind,
        values=values or {},
        expense=expense,
        document=document,
        sources=tuple(s for s in sources if s is not None),
    )
    return Ruling(effect=effect, finding=finding)


def act_differs(expense: str, *, expected: Decimal, found: Decimal) -> Ruling:
    """An act that states another sum than the invoice of its supply."""
    values = {"expected": str(expected), "found": str(found), "difference": str(abs(expected - found))}
    return ruling(
        "review", "amount_mismatch", "R-054", "16.1.3", expense, text="act_differs_from_invoice", values=values
    )


def resting_on(faults: Iterable[Finding], expense: str) -> list[Ruling]:
    """Faults of a paper as reasons of the line that rests on it: the findings themselves stay with the paper."""
    return [
        Ruling(effect="review", finding=msgspec.structs.replace(fault, expense=expense), stated=False)
        for fault in faults
    ]


def worst(rulings: Iterable[Ruling]) -> Effect:
    """The effect that decides the line.

    >>> worst([])
    'none'
    """
    return min((r.effect for r in rulings), key=ORDER.index, default="none")
