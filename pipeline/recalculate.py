"""A year reckoned again by another edition of the Rules, from the results alone: no page is read.

Covered: rates, uplifts, caps, the index, who may be reimbursed, categories that are removed, and the papers asked for as
far as a result tells which papers it has. What a result cannot know is marked for review and passes nothing: a line that
would need another paper, one that may need fewer, one whose category, costs or periods are told of otherwise. The lists
of goods and services (annexes 2 and 3) are not looked up anew: a line keeps its level.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from checklists import editions, eligibility, folder
from checklists.eligibility import Assessment
from checklists.model import Checklist, ChecklistError, Edition, RequiredDocument
from checklists.named import APPLICATION
from extractors.application import Application
from extractors.findings import Outcome
from extractors.records import TaxStatement
from pipeline.calculate import CalculableLine, calculate
from pipeline.result import Basis, Calculation, Law, LineBasis, Proof, Requirement, Status

ZERO = Decimal("0.00")
PASSES = ("verified", "reduced")
# Parameters that decide on single lines: where they differ, the papers must be read again.
OF_LINES = ("window_months", "certificate_default_term_months", "vat_tolerance")

Why = Literal[
    "edition_unknown", "category_unknown", "period_differs", "costs_differ", "paper_asked", "paper_no_longer_asked"
]


class Claimed(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a result, as far as it is needed here."""

    id: str
    category: str
    status: Status
    claimed_net: Decimal
    verified_net: Decimal
    missing: tuple[str, ...] = ()
    checklist: tuple[Requirement, ...] = ()
    proof: Proof | None = None


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A paper: its kind, and its fields unread."""

    id: str
    kind: str
    fields: msgspec.Raw


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    rule: str
    status: str


class Sums(msgspec.Struct, frozen=True, kw_only=True):
    total_reimbursable: Decimal
    cautious_total: Decimal


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What is taken of a ``result.json``; the rest is skipped, not decoded."""

    application: str
    applicant: str
    applicant_bin: str
    submitted_on: date
    law: Law
    documents: tuple[Kept, ...]
    eligibility: tuple[Answer, ...]
    expenses: tuple[Claimed, ...]
    calculation: Sums
    basis: Basis | None = None


class InReview(msgspec.Struct, frozen=True, kw_only=True):
    """A line on which the result cannot tell. ``net``: what it would add to the expenses, tenge; ``kind`` of the paper."""

    id: str
    why: Why
    net: Decimal
    kind: str | None = None


class Recalculated(msgspec.Struct, frozen=True, kw_only=True):
    """An application by both editions, tenge. ``if_confirmed``: the total, were every line in review to stand."""

    application: str
    applicant: str
    applicant_bin: str
    submitted_on: date
    by: str
    edition: str
    before: Decimal
    after: Decimal
    if_confirmed: Decimal
    refused: tuple[bool, bool]
    review: tuple[InReview, ...]
    calculation: Calculation

    @property
    def difference(self) -> Decimal:
        return self.after - self.before


class NotRecalculable(Exception):
    """A result that does not hold what its sums rest on, or is none."""


_DECODER = msgspec.json.Decoder(Known)


def read_known(path: Path) -> Known:
    """``NotRecalculable`` for a file that is no result, or one of before results held their basis."""
    try:
        known = _DECODER.decode(path.read_bytes())
    except (OSError, msgspec.MsgspecError) as error:
        raise NotRecalculable(f"{path.parent.name}: not a result: {error}") from error
    if known.basis is None:
        raise NotRecalculable(f"{path.parent.name}: it does not hold what its sums rest on: run its bundle again")
    return known


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Two editions set side by side, once for a whole year.

    ``own`` is what the results were reckoned by, None where it is not at hand; ``costs_differ`` the categories whose list of
    costs is other; ``refusing`` the rules on the applicant that refuse, then and now.
    """

    own: Edition | None
    edition: Edition
    same: bool
    periods_differ: bool
    costs_differ: frozenset[str]
    refusing: tuple[frozenset[str], frozenset[str]]


def plan(own_id: str, edition: Edition) -> Plan:
    """``own_id`` is looked up among the program's own editions, whatever folder of the law goes before them."""
    place = folder.OWN / "editions" / own_id
    own = editions.load(place) if place.is_dir() else None
    then = {c.category: _costs(c) for c in own.checklists} if own else {}
    return Plan(
        own=own,
        edition=edition,
        same=own == edition,
        periods_differ=own is not None and any(_parameter(own, name) != _parameter(edition, name) for name in OF_LINES),
        costs_differ=frozenset(c.category for c in edition.checklists if then.get(c.category) != _costs(c)),
        refusing=(_refusing(own or edition), _refusing(edition)),
    )


def _refusing(edition: Edition) -> frozenset[str]:
    return frozenset(r.id for r in edition.rules if r.outcome is Outcome.REFUSE and r.checked_by in APPLICATION)


def recalculate(known: Known, by: Plan) -> Recalculated:
    """One application by ``by.edition``. By the edition it was reckoned by, its calculation comes out byte for byte."""
    basis, edition = known.basis, by.edition
    if basis is None:
        raise NotRecalculable(known.application)
    application = _application(known, basis)
    was_refused = any(a.status == "failed" and a.rule in by.refusing[0] for a in known.eligibility)
    refused, doubts, held = was_refused, basis.doubts, tuple[InReview, ...]()
    if not by.same:
        refused, doubts = _admitted(known, basis, application, by)
        held = tuple(_in_review(known, by))
    tax = next((d for d in known.documents if d.kind == TaxStatement.KIND), None)
    statement = msgspec.json.decode(tax.fields, type=TaxStatement, strict=False) if tax else None
    reckoned = eligibility.prudent(application, edition)

    def reckon(nets: dict[str, Decimal]) -> Calculation:
        lines = [_line(e, basis, nets) for e in known.expenses if _known_category(e.category, edition)]
        return calculate(reckoned, edition, lines, refused, doubts=doubts, tax_statement=statement)[0]

    calculation = reckon({each.id: ZERO for each in held})
    confirmed = reckon({each.id: each.net for each in held}) if held else calculation
    return Recalculated(
        application=known.application,
        applicant=known.applicant,
        applicant_bin=known.applicant_bin,
        submitted_on=known.submitted_on,
        by=known.law.edition,
        edition=edition.id,
        before=known.calculation.total_reimbursable,
        after=calculation.total_reimbursable,
        if_confirmed=confirmed.total_reimbursable,
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
        done.append(recalculate(known, plans[pair]))
    return sorted(done, key=lambda each: each.application), failed


def _application(known: Known, basis: Basis) -> Application:
    return Application(
        id=known.application,
        submitted_on=known.submitted_on,
        applicant=basis.applicant,
        products=basis.products,
        services=basis.services,
        expenses=(),
    )


def _line(expense: Claimed, basis: Basis, nets: dict[str, Decimal]) -> CalculableLine:
    told = basis.lines.get(expense.id, _NOTHING)
    net = nets.get(expense.id, expense.verified_net)
    return CalculableLine(
        expense_id=expense.id,
        category=expense.category,
        claimed_net=expense.claimed_net,
        verified_net=net,
        level=told.level,
        domestic_carrier=told.domestic_carrier,
        kz_sea_port=told.kz_sea_port,
        cautious=told.cautious if net else {},
    )


_NOTHING = LineBasis()

# Who may be reimbursed.


def _admitted(known: Known, basis: Basis, application: Application, by: Plan) -> tuple[bool, tuple[str, ...]]:
    """Whether the applicant is refused by the other edition, and the readings that would refuse it.

    A rule that both editions answer alike from what is stated keeps the answer that the papers gave.
    """
    now = {a.rule: a for a in eligibility.assess(application, by.edition)}
    then = {a.rule: a for a in eligibility.assess(application, by.own)} if by.own else {}
    stored = {a.rule: a.status for a in known.eligibility}
    failed = {rule for rule in now if _status(rule, now, then, stored) == "failed"}
    gone = {a.reading for a in then.values() if a.reading is not None}
    doubts = (set(basis.doubts) - gone) | {a.reading for a in now.values() if a.reading is not None}
    return bool(failed & by.refusing[1]), tuple(sorted(doubts))


def _status(rule: str, now: dict[str, Assessment], then: dict[str, Assessment], stored: dict[str, str]) -> str:
    alike = rule in then and then[rule].status == now[rule].status
    return stored.get(rule, now[rule].status) if alike else now[rule].status


# What the result cannot know.


def _known_category(category: str, edition: Edition) -> bool:
    return edition.removed(category) is not None or category in edition.categories


def _in_review(known: Known, by: Plan) -> Iterator[InReview]:
    kinds = {document.id: document.kind for document in known.documents}
    for expense in known.expenses:
        if by.edition.removed(expense.category) is not None:
            continue
        found = _why(expense, by, kinds)
        if found is not None:
            why, kind = found
            net = expense.verified_net if expense.status in PASSES else _at_most(expense)
            yield InReview(id=expense.id, why=why, net=net, kind=kind)


def _at_most(expense: Claimed) -> Decimal:
    proved = expense.proof.net if expense.proof else None
    return expense.claimed_net if proved is None else max(ZERO, min(expense.claimed_net, proved))


def _why(expense: Claimed, by: Plan, kinds: dict[str, str]) -> tuple[Why, str | None] | None:
    own, edition = by.own, by.edition
    if own is None:
        return "edition_unknown", None
    if not _known_category(expense.category, edition):
        return "category_unknown", None
    if own.removed(expense.category) is not None or expense.category not in own.categories:
        return "category_unknown", None  # nobody has asked for its papers yet
    if expense.status in PASSES and by.periods_differ:
        return "period_differs", None
    if expense.category in by.costs_differ:
        return "costs_differ", None
    before, after = own.checklist(expense.category), edition.checklist(expense.category)
    if expense.status in PASSES:
        asked = next(_unmet(expense, before, after, kinds), None)
        return None if asked is None else ("paper_asked", asked)
    spared = _spared(expense, before, after, kinds.values())
    return None if spared is None else ("paper_no_longer_asked", spared)


def _parameter(edition: Edition, name: str) -> Decimal | None:
    try:
        return edition.number(name)
    except ChecklistError:
        return None


def _costs(checklist: Checklist) -> tuple[object, ...]:
    return checklist.items_closed, checklist.items, checklist.excluded, checklist.attendance


def _required(checklist: Checklist) -> Iterator[RequiredDocument]:
    yield from (d for branch in checklist.branches for d in branch.documents if d.need == "required")


def _unmet(expense: Claimed, before: Checklist, after: Checklist, kinds: dict[str, str]) -> Iterator[str]:
    """The kinds that are asked for now, were not then, and that the line's own papers do not meet."""
    known = {(d.kind, d.alternatives) for d in _required(before)}
    for document in _required(after):
        if (document.kind, document.alternatives) not in known:
            shown = (kinds.get(paper) for row in expense.checklist if row.status == "met" for paper in row.documents)
            if not any(kind in document.alternatives for kind in shown):
                yield document.kind


def _spared(expense: Claimed, before: Checklist, after: Checklist, kinds: Collection[str]) -> str | None:
    """The first missing kind, when every one that is missing may now be done without, or by another paper of the bundle."""
    then = {a for d in _required(before) for a in (*d.alternatives, d.kind)}
    asked = {d.kind: {*d.alternatives} - then for d in _required(after)}
    spared = [kind for kind in expense.missing if kind not in asked or asked[kind] & set(kinds)]
    return spared[0] if spared and len(spared) == len(expense.missing) else None


def changed(done: Sequence[Recalculated]) -> list[Recalculated]:
    """Those of whom anything is other, who loses most first, then who gains most; of the same sum by id."""
    other = [each for each in done if each.difference or each.review or each.refused[0] != each.refused[1]]
    return sorted(other, key=lambda each: (each.difference > 0, -abs(each.difference), each.application))
