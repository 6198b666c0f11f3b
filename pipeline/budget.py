"""The queue of a year: who is paid in full, who in part, who waits (paragraph 3 part 2, paragraph 12, paragraph 22 part 3).

From results alone. Applications go in the order of registration; what an applicant was given on an earlier one of them
counts against the caps of the year; the budget is used up in that order. The law does not say what becomes of an
application of which the budget covers a part, so both readings stand side by side: it is paid in part, or it waits, and
all after it wait as well.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cmp_to_key
from typing import Literal

import msgspec

from checklists.procedure import budget_is_left, in_order_of_registration
from pipeline.result import Group, Law
from pipeline.sums import GROUPS

ZERO = Decimal("0.00")

Place = Literal["full", "part", "waits", "nothing"]


class Totals(msgspec.Struct, frozen=True, kw_only=True):
    groups: dict[str, Group]
    total_reimbursable: Decimal


class Filed(msgspec.Struct, frozen=True, kw_only=True):
    """What is taken of a ``result.json``."""

    application: str
    applicant: str
    applicant_bin: str
    submitted_on: date
    law: Law
    calculation: Totals
    granted: dict[str, Decimal] = {}


class Queued(msgspec.Struct, frozen=True, kw_only=True):
    """One application in the queue, tenge. ``due``: reimbursable after the caps of the year; ``capped``: what earlier
    applications of the queue took of it; ``paid``, ``place``: by the reading that pays a part; ``whole_paid``,
    ``whole_place``: by the one that does not."""

    application: str
    applicant: str
    applicant_bin: str
    submitted_on: date
    due: Decimal
    capped: Decimal
    paid: Decimal
    place: Place
    whole_paid: Decimal
    whole_place: Place


def queue(filed: Iterable[Filed], budget: Decimal | None = None) -> tuple[Queued, ...]:
    """The applications of one year in the order of registration. ``budget`` is what is left of the year's, tenge; where it is
    None everyone is paid what is due."""
    queued: list[Queued] = []
    given: dict[tuple[str, str], Decimal] = {}
    spent = whole_spent = ZERO
    closed = False
    for each in sorted(filed, key=cmp_to_key(_order)):
        due, capped = _due(each, given)
        paid = _part(due, budget, spent)
        spent += paid
        closed = closed or (due > 0 and _part(due, budget, whole_spent) < due)
        whole = ZERO if closed else due
        whole_spent += whole
        queued.append(
            Queued(
                application=each.application,
                applicant=each.applicant,
                applicant_bin=each.applicant_bin,
                submitted_on=each.submitted_on,
                due=due,
                capped=capped,
                paid=paid,
                place=_place(paid, due),
                whole_paid=whole,
                whole_place=_place(whole, due),
            )
        )
    return tuple(queued)


def _order(one: Filed, other: Filed) -> int:
    first = in_order_of_registration(one.submitted_on, one.application, other.submitted_on, other.application)
    return -1 if first else 1


def _due(filed: Filed, given: dict[tuple[str, str], Decimal]) -> tuple[Decimal, Decimal]:
    """What is reimbursable beside the earlier applications of the queue, and what they took.

    What the applicant states as granted this year may name them or not: the higher of the two sums counts.
    """
    due = capped = ZERO
    for name in GROUPS:
        group, stated = filed.calculation.groups[name], filed.granted.get(name, ZERO)
        earlier = given.get((filed.applicant_bin, name), ZERO)
        room = max(ZERO, group.cap - max(ZERO, earlier - stated))
        amount = min(group.reimbursable, room)
        given[filed.applicant_bin, name] = max(earlier, stated) + amount
        due += amount
        capped += group.reimbursable - amount
    return due, capped


def _part(due: Decimal, budget: Decimal | None, spent: Decimal) -> Decimal:
    """What the budget still pays of a sum (R-007)."""
    if budget is None or budget_is_left(budget, spent) is None:
        return due
    return min(due, budget - spent) if budget_is_left(budget, spent) else ZERO


def _place(paid: Decimal, due: Decimal) -> Place:
    if due == 0:
        return "nothing"
    return "full" if paid == due else "part" if paid else "waits"


def totals(queued: Sequence[Queued]) -> tuple[Decimal, Decimal, Decimal]:
    """What is due, and what is paid by each of the two readings, tenge."""
    sums = ([q.due for q in queued], [q.paid for q in queued], [q.whole_paid for q in queued])
    due, paid, whole = (sum(each, ZERO) for each in sums)
    return due, paid, whole
