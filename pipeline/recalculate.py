"""A year reckoned again by another edition of the Rules, from the results alone: no page is read.

Covered: rates, uplifts, caps, the index, who may be reimbursed, categories that are removed, and the papers asked for as
far as a result tells which papers it has. What a result cannot know is marked for review and passes nothing: a line that
would need another paper, one that may need fewer, one whose category, costs or periods are told of otherwise. The lists
of goods and services (annexes 2 and 3) are looked up anew, as they stand on the day of the edition that is asked for.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from checklists import annexes, editions, eligibility
from checklists.annexes import GoodsList, ServiceList
from checklists.eligibility import Assessment
from extractors.application import Application, Expense, Level
from extractors.application import Claimed as Money
from extractors.records import TaxStatement
from pipeline.calculate import calculate, total_of
from pipeline.known import Claimed, Known, NotRecalculable, read_known
from pipeline.other_law import Papers, Plan, plan
from pipeline.result import Basis, Calculation, Law, LineBasis
from pipeline.sums import CalculableLine

ZERO = Decimal("0.00")
PASSES = ("verified", "reduced")
Why = Literal[
    "edition_unknown",
    "category_unknown",
    "period_differs",
    "costs_differ",
    "paper_asked",
    "paper_no_longer_asked",
    "not_listed",
    "listed_now",
    "level_unknown",
    "level_known_now",
]
NOTHING: tuple[Why, ...] = ("not_listed", "level_unknown")  # what no reviewer can let pass


class InReview(msgspec.Struct, frozen=True, kw_only=True):
    """A line on which the result cannot tell. ``net``: what it would add to the expenses, tenge; ``kind`` of the paper."""

    id: str
    why: Why
    net: Decimal
    kind: str | None = None


class Recalculated(msgspec.Struct, frozen=True, kw_only=True):
    """An application by both editions, tenge. ``by``, ``by_digest``: the edition and the law's data of before; ``if_confirmed``:
    the total, were every line in review to stand."""

    application: str
    applicant: str
    applicant_bin: str
    submitted_on: date
    by: str
    by_digest: str | None
    law: Law
    annexes_on: date
    before: Decimal
    after: Decimal
    if_confirmed: Decimal
    refused: tuple[bool, bool]
    review: tuple[InReview, ...]
    calculation: Calculation

    @property
    def difference(self) -> Decimal:
        return self.after - self.before


def recalculate(known: Known, by: Plan, on: date | None = None) -> Recalculated:
    """One application by ``by.edition``, and by the annexes as they stand ``on`` a day, that of registration when None.

    By the law it was reckoned by, its calculation comes out byte for byte.
    """
    basis, edition = known.basis, by.edition
    if basis is None or basis.kinds is None:
        raise NotRecalculable(known.application)
    application = _application(known, basis)
    case = _Case(known=known, basis=basis, kinds=basis.kinds, application=application, by=by, lists=_lists(known, on))
    was_refused = any(a.status == "failed" and a.rule in by.refusing[0] for a in known.eligibility)
    refused, doubts, held, levels = was_refused, basis.doubts, tuple[InReview, ...](), dict[str, Level | None]()
    if not (by.same and known.law.digest == by.law.digest and case.lists.alike):
        refused, doubts = _admitted(case)
        levels = _levels(case)
        held = tuple(_in_review(case, levels))
    fields = basis.tax_statement
    statement = None if fields is None else msgspec.convert(fields, TaxStatement, strict=False)
    reckoned = eligibility.prudent(application, edition)

    def lines(nets: dict[str, Decimal]) -> list[CalculableLine]:
        return [_line(e, basis, nets, levels) for e in known.expenses if e.category in by.categories]

    left_out = {each.id: ZERO for each in held}
    calculation, _ = calculate(reckoned, edition, lines(left_out), refused, doubts=doubts, tax_statement=statement)
    confirmed = calculation.total_reimbursable
    if held:
        confirmed = total_of(reckoned, edition, lines({each.id: each.net for each in held}), refused, statement)
    return Recalculated(
        application=known.application,
        applicant=known.applicant,
        applicant_bin=known.applicant_bin,
        submitted_on=known.submitted_on,
        by=known.law.edition,
        by_digest=known.law.digest,
        law=by.law,
        annexes_on=on or known.submitted_on,
        before=known.calculation.total_reimbursable,
        after=calculation.total_reimbursable,
        if_confirmed=confirmed,
        refused=(was_refused, refused),
        review=held,
        calculation=calculation,
    )


def recalculate_all(paths: Iterable[Path], on: date | None = None) -> tuple[list[Recalculated], list[str]]:
    """Every result by the edition in force ``on`` that day (on its own day of registration when None), in order of id;
    and why some could not be."""
    plans: dict[tuple[str, str], Plan] = {}
    done: list[Recalculated] = []
    failed: list[str] = []
    for path in paths:
        try:
            known = read_known(path)
        except NotRecalculable as error:
            failed.append(str(error))
            continue
        edition = editions.on(on or known.submitted_on)
        pair = (known.law.edition, edition.id)
        if pair not in plans:
            plans[pair] = plan(known.law.edition, edition)
        done.append(recalculate(known, plans[pair], on))
    return sorted(done, key=lambda each: each.application), failed


class _Lists(msgspec.Struct, frozen=True, kw_only=True):
    """Annexes 2 and 3 on the day of registration, and on the day that is asked for."""

    goods: tuple[GoodsList, GoodsList]
    services: tuple[ServiceList, ServiceList]

    @property
    def alike(self) -> bool:
        return self.goods[0] is self.goods[1] and self.services[0] is self.services[1]


class _Case(msgspec.Struct, frozen=True, kw_only=True):
    """One application to reckon again."""

    known: Known
    basis: Basis
    kinds: dict[str, str]
    application: Application
    by: Plan
    lists: _Lists

    def told(self, expense: Claimed) -> LineBasis:
        return self.basis.lines.get(expense.id, _NOTHING)


def _lists(known: Known, on: date | None) -> _Lists:
    then, now = known.submitted_on, on or known.submitted_on
    return _Lists(
        goods=(annexes.goods(then), annexes.goods(now)), services=(annexes.services(then), annexes.services(now))
    )


def _application(known: Known, basis: Basis) -> Application:
    """Of the lines only what is claimed under which category."""
    return Application(
        id=known.application,
        submitted_on=known.submitted_on,
        applicant=basis.applicant,
        products=basis.products,
        services=basis.services,
        expenses=tuple(
            Expense(id=e.id, category=e.category, claimed=Money(amount=e.claimed_net)) for e in known.expenses
        ),
    )


def _levels(case: _Case) -> dict[str, Level | None]:
    """The level of each line whose rate goes by it, looked up anew."""
    edition, found = case.by.edition, dict[tuple[str | None, tuple[str | None, ...]], Level | None]()
    levels = dict[str, Level | None]()
    for expense in case.known.expenses:
        if expense.category in case.by.papers and edition.checklist(expense.category).rates == "level":
            told = case.told(expense)
            codes = told.product, told.carried
            if codes not in found:
                found[codes], _ = eligibility.rated_level(case.application, *codes, edition, case.lists.goods[1])
            levels[expense.id] = found[codes]
    return levels


def _line(expense: Claimed, basis: Basis, nets: dict[str, Decimal], levels: dict[str, Level | None]) -> CalculableLine:
    told = basis.lines.get(expense.id, _NOTHING)
    net = nets.get(expense.id, expense.verified_net)
    return CalculableLine(
        expense_id=expense.id,
        category=expense.category,
        claimed_net=expense.claimed_net,
        verified_net=net,
        level=levels.get(expense.id, told.level),
        domestic_carrier=told.domestic_carrier,
        kz_sea_port=told.kz_sea_port,
        cautious=told.cautious if net else {},
        literal=told.literal if net else {},
    )


_NOTHING = LineBasis()

# Who may be reimbursed.


def _admitted(case: _Case) -> tuple[bool, tuple[str, ...]]:
    """Whether the applicant is refused by the other law, and the readings that would refuse it.

    A rule that both answer alike from what is stated keeps the answer that the papers gave.
    """
    by, known, application = case.by, case.known, case.application
    then, now = (
        {}
        if edition is None
        else {a.rule: a for a in eligibility.assess(application, edition, goods=goods, services=services)}
        for edition, goods, services in zip((by.own, by.edition), case.lists.goods, case.lists.services, strict=True)
    )
    stored = {a.rule: a.status for a in known.eligibility}
    failed = {rule for rule in now if _status(rule, now, then, stored) == "failed"}
    gone = {a.reading for a in then.values() if a.reading is not None}
    doubts = (set(case.basis.doubts) - gone) | {a.reading for a in now.values() if a.reading is not None}
    return bool(failed & by.refusing[1]), tuple(sorted(doubts))


def _status(rule: str, now: dict[str, Assessment], then: dict[str, Assessment], stored: dict[str, str]) -> str:
    alike = rule in then and then[rule].status == now[rule].status
    return stored.get(rule, now[rule].status) if alike else now[rule].status


# What the result cannot know.


def _in_review(case: _Case, levels: dict[str, Level | None]) -> Iterator[InReview]:
    for expense in case.known.expenses:
        if expense.category in case.by.removed:
            continue
        found = _why(expense, case, levels)
        if found is not None:
            why, kind = found
            net = expense.verified_net if expense.status in PASSES else _at_most(expense)
            yield InReview(id=expense.id, why=why, net=ZERO if why in NOTHING else net, kind=kind)


def _at_most(expense: Claimed) -> Decimal:
    proved = expense.proof.net if expense.proof else None
    return expense.claimed_net if proved is None else max(ZERO, min(expense.claimed_net, proved))


def _why(expense: Claimed, case: _Case, levels: dict[str, Level | None]) -> tuple[Why, str | None] | None:
    by, passes = case.by, expense.status in PASSES
    if by.own is None:
        return "edition_unknown", None
    papers = by.papers.get(expense.category)
    if papers is None:  # one of the editions does not know it: nobody has asked for its papers yet
        return "category_unknown", None
    if passes and by.periods_differ:
        return "period_differs", None
    if expense.category in by.costs_differ:
        return "costs_differ", None
    if passes:
        asked = next(_unmet(expense, papers, case.kinds), None)
        if asked is not None:
            return "paper_asked", asked
    else:
        spared = _spared(expense, papers, case.kinds.values())
        if spared is not None:
            return "paper_no_longer_asked", spared
    by_list = _by_lists(expense, case, levels)
    return None if by_list is None else (by_list, None)


def _by_lists(expense: Claimed, case: _Case, levels: dict[str, Level | None]) -> Why | None:
    """What the annexes say of a line, where that is other than what they said."""
    told = case.told(expense)
    then, now = (
        eligibility.listed(case.application, expense.category, told.product, goods, services)
        for goods, services in zip(case.lists.goods, case.lists.services, strict=True)
    )
    if expense.status in PASSES:
        if now in ("failed", "partly"):
            return "not_listed"
        return "level_unknown" if levels.get(expense.id, told.level) is None and expense.id in levels else None
    if then in ("failed", "partly") and now not in ("failed", "partly"):
        return "listed_now"
    known_now = expense.status == "review" and told.level is None and levels.get(expense.id) is not None
    return "level_known_now" if known_now else None


def _unmet(expense: Claimed, papers: Papers, kinds: dict[str, str]) -> Iterator[str]:
    """The kinds that are asked for now, were not then, and that the line's own papers do not meet."""
    for kind, alternatives in papers.asked:
        shown = (kinds.get(paper) for row in expense.checklist if row.status == "met" for paper in row.documents)
        if alternatives.isdisjoint(shown):
            yield kind


def _spared(expense: Claimed, papers: Papers, kinds: Collection[str]) -> str | None:
    """The first missing kind, when every one that is missing may now be done without, or by another paper of the bundle."""
    else_by = papers.else_by
    spared = [kind for kind in expense.missing if kind not in else_by or not else_by[kind].isdisjoint(kinds)]
    return spared[0] if spared and len(spared) == len(expense.missing) else None


def changed(done: Sequence[Recalculated]) -> list[Recalculated]:
    """Those of whom anything is other, who loses most first, then who gains most; of the same sum by id."""
    other = [each for each in done if each.difference or each.review or each.refused[0] != each.refused[1]]
    return sorted(other, key=lambda each: (each.difference > 0, -abs(each.difference), each.application))
