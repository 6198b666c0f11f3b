"""The decision on each claimed line: verified, reduced, unverified, or for a person to review."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from checklists import annexes
from checklists.eligibility import listed, rated_level
from checklists.model import Edition
from checklists.predicates import GOODS_PARAGRAPH
from checklists.procedure import Decided
from extractors.application import Application, Expense, Level
from extractors.findings import Outcome
from extractors.records import Party
from pipeline.complete import Completeness
from pipeline.extract import Paper
from pipeline.match import CARRIAGE, Match
from pipeline.proof.asked import asked, goods_carried, names_railway
from pipeline.proof.carriage import carrier, is_domestic, named, port, proves_carriage
from pipeline.proof.rulings import Ruling, ruling, worst
from pipeline.reconcile import Reconciled, Sums
from pipeline.result import Status
from pipeline.sums import CalculableLine

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
    match: Match,
    completeness: Completeness,
    reconciled: Reconciled,
    application: Application,
    edition: Edition,
    *,
    papers: Sequence[Paper],
) -> Line:
    """The status of one line, by the worst of what is wrong with it. ``papers`` are all of the bundle."""
    rulings = [*completeness.rulings, *reconciled.rulings]
    removed = edition.removed(match.expense.category) is not None
    domestic, sea = (False, False) if removed else _uplifts(match, application, rulings)
    level = None if removed else _level(match, application, edition, rulings)
    if not removed:
        rulings += _annex(match.expense, application, edition)
        rulings += asked(match, completeness, application, edition, papers)
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
        literal=dict(sums.literal) if net else {},
    )
    if match.expense.category == CARRIAGE and any(r.finding.code == "payment_not_certified" for r in rulings) and net:
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


def decided(line: Line) -> Decided:
    """What the rules on the outcome of the application look at."""
    return Decided(status=line.status, missing=line.completeness.missing)


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


def _level(match: Match, application: Application, edition: Edition, rulings: list[Ruling]) -> Level | None:
    """The level that the line's rate goes by: of goods of several levels the one with the lowest rate (R-027, R-028)."""
    if edition.checklist(match.expense.category).rates != "level":
        return None
    level, mixed = rated_level(application, match.expense.product, goods_carried(match), edition)
    if mixed and level is not None:
        values = {"level": level.value}
        rulings.append(
            ruling("none", "level_mixed", "R-028", "11 part 2", match.expense.id, outcome=Outcome.WARN, values=values)
        )
    if level is None:
        rulings.append(ruling("review", "level_unknown", "R-027", "11 part 2", match.expense.id))
    return level


def _annex(expense: Expense, application: Application, edition: Edition) -> Iterator[Ruling]:
    """Nothing is reimbursed of goods and services that annexes 2 and 3, known to be whole, do not hold (R-069, R-070)."""
    day = application.submitted_on
    found = listed(application, expense.category, expense.product, annexes.goods(day), annexes.services(day))
    if found in ("met", "unknown"):
        return
    name, rule = ("tnved", "R-069") if expense.category.startswith(GOODS_PARAGRAPH) else ("oked", "R-070")
    values = {} if expense.product is None else {name: expense.product}
    cite, partly = edition.rule(rule).cite, found == "partly"
    text = "partly_listed" if partly else ""
    yield ruling(
        "review" if partly else "unverified", f"{name}_not_listed", rule, cite, expense.id, text=text, values=values
    )


def _uplifts(match: Match, application: Application, rulings: list[Ruling]) -> tuple[bool, bool]:
    """Whether the papers prove a domestic carrier and a sea port of the Republic, where they are claimed (R-029, R-030)."""
    expense = match.expense
    domestic = sea = False
    disagreeing = [p for p in match.transport if named(p, match) and not proves_carriage(p, match, application)]
    if disagreeing or (match.transport and not any(proves_carriage(p, match, application) for p in match.transport)):
        rule = "R-094" if names_railway(match) else "R-020"
        rulings.append(ruling("review", "transport_mismatch", rule, "9.9", expense.id, kind="transport_document"))
    if expense.domestic_carrier:
        found = carrier(match, application)
        domestic = found is not None and is_domestic(found)
        if not domestic:
            # who invoiced is of the Republic, who carried is not or is not told: the waybill decides
            forwarded = found is not None and is_domestic(match.supplier)
            rulings.append(
                _not_proved("domestic_carrier_not_proved", "R-103" if forwarded else "R-029", expense, found)
            )
    if expense.kz_sea_port:
        sea = port(match, application) is not None
        if not sea:
            rulings.append(_not_proved("sea_port_not_proved", "R-030", expense))
    return domestic, sea


def _not_proved(text: str, rule: str, expense: Expense, carrier: Party | None = None) -> Ruling:
    cite = {"R-029": "11 part 3", "R-030": "11 part 4"}.get(rule, "11 part 3; 17.1.5")
    values = {"found": carrier.name} if carrier is not None and carrier.name else {}
    return ruling("none", "uplift_not_proved", rule, cite, expense.id, outcome=Outcome.WARN, text=text, values=values)
