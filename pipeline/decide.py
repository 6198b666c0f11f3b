"""The decision on each claimed line: verified, reduced, unverified, or for a person to review."""

from decimal import Decimal

import msgspec

from checklists.eligibility import level_of
from checklists.model import Edition
from extractors.application import Application, Expense
from extractors.findings import Outcome
from pipeline.calculate import CalculableLine
from pipeline.complete import Completeness
from pipeline.match import Match
from pipeline.proof.carriage import carrier, is_domestic, named, port, proves_carriage
from pipeline.proof.rulings import Ruling, ruling, worst
from pipeline.reconcile import Reconciled, Sums
from pipeline.result import Status

ZERO = Decimal("0.00")


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One claimed line, decided. ``net`` is what is passed to the calculator, tenge: 0 unless verified or reduced."""

    match: Match
    completeness: Completeness
    sums: Sums
    rulings: tuple[Ruling, ...]
    status: Status
    net: Decimal
    countable: CalculableLine

    @property
    def expense(self) -> Expense:
        return self.match.expense


def decide(
    match: Match, completeness: Completeness, reconciled: Reconciled, application: Application, edition: Edition
) -> Line:
    """The status of one line, by the worst of what is wrong with it."""
    rulings = [*completeness.rulings, *reconciled.rulings]
    removed = edition.removed(match.expense.category) is not None
    domestic, sea = (False, False) if removed else _uplifts(match, application, rulings)
    level = None if removed else level_of(application, match.expense)
    if not removed and edition.checklist(match.expense.category).rates == "level" and level is None:
        rulings.append(ruling("review", "level_unknown", "R-027", "11", match.expense.id))
    sums = reconciled.sums
    effect = worst(rulings)
    status, net = _status(effect, sums)
    countable = CalculableLine(
        expense_id=match.expense.id,
        category=match.expense.category,
        claimed_net=sums.claimed_net,
        verified_net=net,
        level=level,
        domestic_carrier=domestic,
        kz_sea_port=sea,
        cautious=dict(sums.cautious) if net else {},
    )
    if match.expense.category == "9.9" and any(r.finding.code == "payment_not_certified" for r in rulings) and net:
        countable = msgspec.structs.replace(countable, cautious=countable.cautious | {"A-19": ZERO})
    return Line(
        match=match,
        completeness=completeness,
        sums=sums,
        rulings=tuple(rulings),
        status=status,
        net=net,
        countable=countable,
    )


def _status(effect: str, sums: Sums) -> tuple[Status, Decimal]:
    if effect == "unverified":
        return "unverified", ZERO
    if effect == "review" or sums.proved is None:
        return "review", ZERO
    if sums.proved <= 0:
        return "unverified", ZERO
    if sums.proved < sums.claimed_net:
        return "reduced", sums.proved
    return "verified", sums.claimed_net


def _uplifts(match: Match, application: Application, rulings: list[Ruling]) -> tuple[bool, bool]:
    """Whether the papers prove a domestic carrier and a sea port of the Republic, where they are claimed (R-029, R-030)."""
    expense = match.expense
    domestic = sea = False
    disagreeing = [p for p in match.transport if named(p, match) and not proves_carriage(p, match, application)]
    if disagreeing or (match.transport and not any(proves_carriage(p, match, application) for p in match.transport)):
        rulings.append(ruling("review", "transport_mismatch", "R-020", "9.9", expense.id, kind="transport_document"))
    if expense.domestic_carrier:
        found = carrier(match, application)
        domestic = found is not None and is_domestic(found)
        if not domestic:
            rulings.append(_not_proved("domestic_carrier_not_proved", "R-029", expense))
    if expense.kz_sea_port:
        sea = port(match, application) is not None
        if not sea:
            rulings.append(_not_proved("sea_port_not_proved", "R-030", expense))
    return domestic, sea


def _not_proved(text: str, rule: str, expense: Expense) -> Ruling:
    return ruling("none", "uplift_not_proved", rule, "11", expense.id, outcome=Outcome.WARN, text=text)
