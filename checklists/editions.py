"""The editions of the Rules: loaded, checked against each other, and picked by the day an application was registered."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from checklists import folder
from checklists.figures import read_toml
from checklists.formulas import FORMULAS
from checklists.model import (
    STAGES,
    SUBJECTS,
    Act,
    Checklist,
    ChecklistError,
    Common,
    Edition,
    RequiredDocument,
    Rule,
)
from checklists.named import APPLICATION, DECIDED, PAPERS
from extractors.application import Level, Size
from extractors.records import KINDS

__all__ = ["ChecklistError", "load", "load_all", "on"]

NOT_CATEGORIES = ("edition.toml", "common.toml")


def load_all() -> tuple[Edition, ...]:
    """Every edition, oldest first."""
    return _loaded(folder.edition_folders())


@cache
def _loaded(folders: tuple[Path, ...]) -> tuple[Edition, ...]:
    return tuple(load(each) for each in folders)


def on(day: date) -> Edition:
    """The edition in force on a day: the last one that had begun. ``ChecklistError`` before the first.

    >>> on(date(2024, 12, 31)).id, on(date(2025, 1, 1)).id
    ('2024-08-17', '2025-01-01')
    """
    editions = load_all()
    begun = [edition for edition in editions if edition.in_force_from <= day]
    if not begun:
        raise ChecklistError(
            f"no edition of the Rules for {day}: the first is in force from {editions[0].in_force_from}"
        )
    return begun[-1]


def load(place: Path) -> Edition:
    """One edition from its place; ``ChecklistError`` for data that is wrong or names what does not exist."""
    files = sorted(path for path in place.glob("*.toml") if path.name not in NOT_CATEGORIES)
    edition = Edition(
        act=read_toml(place / "edition.toml", Act),
        common=read_toml(place / "common.toml", Common),
        checklists=tuple(sorted((read_toml(path, Checklist) for path in files), key=_order)),
    )
    faults = [*_misplaced(edition, place, files), *_faults(edition)]
    if faults:
        raise ChecklistError(f"{place.name}: " + "; ".join(faults))
    return edition


def _order(checklist: Checklist) -> tuple[int, ...]:
    return tuple(int(part) for part in checklist.category.split("."))


def _misplaced(edition: Edition, place: Path, files: Iterable[Path]) -> Iterator[str]:
    if edition.in_force_from.isoformat() != place.name or edition.id != place.name:
        yield f"edition.toml is of {edition.id}, in force from {edition.in_force_from}"
    if {path.stem for path in files} != set(edition.categories):
        yield "a category's file is not named as the category"


def _faults(edition: Edition) -> Iterator[str]:
    """Names that do not exist, and names given twice."""
    yield from _twice("rule", (rule.id for rule in edition.rules))
    yield from _twice("reading", (reading.id for reading in edition.readings))
    yield from _twice("parameter", (parameter.name for parameter in edition.act.parameters))
    yield from _twice("step", (step.id for step in edition.common.steps))
    for rule in edition.rules:
        yield from _rule_faults(rule, edition)
    for checklist in edition.checklists:
        for branch in checklist.branches:
            for document in branch.documents:
                yield from _document_faults(document, f"{checklist.category} {branch.id}", edition)
    yield from _common_faults(edition)
    yield from _revived(edition)
    yield from _rate_faults(edition)
    for parameter in edition.act.parameters:
        if parameter.choice is not None:
            yield from _unknown(f"parameter {parameter.name}: choice", (parameter.choice,), parameter.choices)
        if sum(value is not None for value in (parameter.number, parameter.choice, parameter.day)) != 1:
            yield f"parameter {parameter.name} needs one value"
        if parameter.basis == "assumed" and parameter.question is None:
            yield f"parameter {parameter.name} is assumed: it needs its question"


def _common_faults(edition: Edition) -> Iterator[str]:
    rules = {rule.id for rule in edition.rules}
    for step in edition.common.steps:
        if step.computed_by not in FORMULAS:
            yield f"step {step.id}: unknown formula {step.computed_by}"
    for cap in edition.caps:
        yield from _unknown(f"cap {cap.id}: rule", (cap.rule, cap.claimed_rule), rules)
        if (cap.multiple is None) == (cap.of == "index"):
            yield f"cap {cap.id}: a multiple belongs to a cap of the index"
    for uplift in edition.common.uplifts:
        yield from _unknown(f"uplift {uplift.id}: category", uplift.categories, edition.categories)
        yield from _unknown(f"uplift {uplift.id}: rule", (uplift.rule,), rules)
    for signature in edition.common.signatures:
        yield from _unknown("signature: kind", (signature.kind,), KINDS)
        yield from _unknown("signature: rule", (signature.rule,), rules)


def _revived(edition: Edition) -> Iterator[str]:
    """Nothing is claimed or demanded under a provision that was removed (R-015, R-066, R-068, R-089)."""
    gone = {removed.provision: removed.cite for removed in edition.act.removed}
    cited = [(c.category, c.cite) for c in edition.checklists]
    for c in edition.checklists:
        cited += [(f"{c.category}: {d.kind}", d.cite) for b in c.branches for d in b.documents]
        cited += [(f"{c.category}: item {i.id}", i.cite) for i in (*c.items, *c.excluded)]
    for where, cite in cited:
        for part in (part.strip() for part in cite.split(";")):
            if part in gone:
                yield f"{where} cites {part}, which was removed ({gone[part]})"


def _rate_faults(edition: Edition) -> Iterator[str]:
    given = sorted((rate.table, rate.key) for rate in edition.common.rates)
    if given != sorted([*(("size", size) for size in Size), *(("level", level) for level in Level)]):
        yield "there must be one rate for each size and one for each level"


def _rule_faults(rule: Rule, edition: Edition) -> Iterator[str]:
    where = f"rule {rule.id}:"
    yield from _unknown(f"{where} of", (rule.of,), (*SUBJECTS, *KINDS))
    yield from _unknown(f"{where} checked_by", (rule.checked_by,), (*STAGES, *APPLICATION, *PAPERS, *DECIDED))
    yield from _unknown(f"{where} proof", rule.proof, ("application", "outside", *KINDS))
    yield from _unknown(f"{where} reading", rule.readings, [reading.id for reading in edition.readings])
    yield from _unknown(f"{where} category", rule.categories, edition.categories)


def _document_faults(document: RequiredDocument, where: str, edition: Edition) -> Iterator[str]:
    yield from _unknown(f"{where}: kind", (*document.alternatives, *document.doubtful), KINDS)
    yield from _unknown(f"{where}: rule", (document.rule,), [rule.id for rule in edition.rules])
    if document.alternatives[:1] != (document.kind,):
        yield f"{where}: {document.kind} must be the first of its alternatives"
    if (document.need == "required") != (document.code == "missing_document"):
        yield f"{where}: {document.kind}: missing_document is for required papers alone"
    if document.reading is not None:
        yield from _unknown(f"{where}: reading", (document.reading,), [reading.id for reading in edition.readings])


def _unknown(where: str, names: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    allowed = set(known)
    yield from (f"{where} unknown name {name}" for name in names if name not in allowed)


def _twice(what: str, names: Iterable[str]) -> Iterator[str]:
    yield from (f"{what} {name} given twice" for name, count in Counter(names).items() if count > 1)
