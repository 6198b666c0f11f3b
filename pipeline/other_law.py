"""Two editions of the Rules set side by side, once for a whole year of results."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from checklists import editions, folder
from checklists.model import Checklist, ChecklistError, Edition, RequiredDocument
from checklists.named import APPLICATION
from extractors.findings import Outcome
from pipeline.result import Law

# Parameters that decide on single lines: where they differ, the papers must be read again.
OF_LINES = ("window_months", "certificate_default_term_months", "vat_tolerance")


class Papers(msgspec.Struct, frozen=True, kw_only=True):
    """The papers of a category by two editions. ``asked``: the kind of each that only the second asks for, and what may stand
    for it; ``else_by``: for each kind that the second asks for, what may stand for it only now."""

    asked: tuple[tuple[str, frozenset[str]], ...]
    else_by: dict[str, frozenset[str]]


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Two editions set side by side, once for a whole year.

    ``own`` is what the results were reckoned by, None where it is not at hand; ``law`` what they are reckoned by now, with
    the ``categories`` it knows, those it ``removed`` among them. ``costs_differ``: the categories whose list of costs is
    other; ``papers``: what both ask for, by category; ``refusing``: the rules on the applicant that refuse, then and now.
    """

    own: Edition | None
    edition: Edition
    law: Law
    same: bool
    categories: frozenset[str]
    removed: frozenset[str]
    periods_differ: bool
    costs_differ: frozenset[str]
    papers: dict[str, Papers]
    refusing: tuple[frozenset[str], frozenset[str]]


def plan(own_id: str, edition: Edition) -> Plan:
    """``own_id`` is looked up among the program's own editions, whatever folder of the law goes before them."""
    place = folder.OWN / "editions" / own_id
    own = editions.load(place) if place.is_dir() else None
    removed = frozenset(r.provision for r in edition.act.removed)
    then = {c.category: _costs(c) for c in own.checklists} if own else {}
    return Plan(
        own=own,
        edition=edition,
        law=Law(edition=edition.id, in_force_from=edition.in_force_from, digest=folder.digest(edition.id)),
        same=own == edition,
        categories=frozenset((*edition.categories, *removed)),
        removed=removed,
        periods_differ=own is not None and any(_parameter(own, name) != _parameter(edition, name) for name in OF_LINES),
        costs_differ=frozenset(c.category for c in edition.checklists if then.get(c.category) != _costs(c)),
        papers={c.category: _papers(own, c) for c in edition.checklists if own and c.category in own.categories},
        refusing=(_refusing(own or edition), _refusing(edition)),
    )


def _refusing(edition: Edition) -> frozenset[str]:
    return frozenset(r.id for r in edition.rules if r.outcome is Outcome.REFUSE and r.checked_by in APPLICATION)


def _parameter(edition: Edition, name: str) -> Decimal | None:
    try:
        return edition.number(name)
    except ChecklistError:
        return None


def _costs(checklist: Checklist) -> tuple[object, ...]:
    return checklist.items_closed, checklist.items, checklist.excluded, checklist.attendance


def _required(checklist: Checklist) -> Iterator[RequiredDocument]:
    yield from (d for branch in checklist.branches for d in branch.documents if d.need == "required")


def _papers(own: Edition, now: Checklist) -> Papers:
    before = list(_required(own.checklist(now.category)))
    known = {(d.kind, d.alternatives) for d in before}
    then = {kind for d in before for kind in (*d.alternatives, d.kind)}
    return Papers(
        asked=tuple(
            (d.kind, frozenset(d.alternatives)) for d in _required(now) if (d.kind, d.alternatives) not in known
        ),
        else_by={d.kind: frozenset(d.alternatives) - then for d in _required(now)},
    )
