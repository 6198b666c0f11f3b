"""What changed in the law between two days: rules, rates, caps, papers, costs, choices, figures, rows of the annexes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

import msgspec

from checklists import annexes, editions, figures
from checklists.model import Checklist, Edition, RequiredDocument, Text

Subject = Literal[
    "category",
    "document",
    "rule",
    "rate",
    "uplift",
    "cap",
    "cost",
    "signature",
    "parameter",
    "reading",
    "removed",
    "figure",
    "goods",
    "service",
]


class Says(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a change: a text of the law, kinds of papers or outcomes by their keys, or a value as it is written."""

    text: Text | None = None
    kinds: tuple[str, ...] = ()
    value: str = ""


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is other on the later day. ``before`` is None where it is new, ``after`` where it is gone.

    ``field`` names what of it changed; ``where`` the expense categories for which it did, all of them where empty.
    """

    of: Subject
    id: str
    cite: str
    field: str
    before: Says | None
    after: Says | None
    where: tuple[str, ...] = ()


# What is told of a thing only where the thing itself is on both days.
ASIDE = ("basis", "outcome", "need", "rule", "rates", "group", "closed", "cautious", "literal")

Facts = Mapping[tuple[Subject, str, str], tuple[str, Says]]


def changes(earlier: date, later: date) -> tuple[Difference, ...]:
    """What is other on ``later`` than on ``earlier``. ``ChecklistError`` for a day that no edition covers."""
    before, after = _facts(earlier), _facts(later)
    found = [
        Difference(
            of=key[0],
            id=key[1],
            cite=(after.get(key) or before[key])[0],
            field=key[2],
            before=before[key][1] if key in before else None,
            after=after[key][1] if key in after else None,
        )
        for key in dict.fromkeys((*before, *after))
        if before.get(key, (None, None))[1] != after.get(key, (None, None))[1]
        # of a thing that is new or gone its chief word is enough
        if (key in before and key in after) or key[2] not in ASIDE
    ]
    return tuple(_together(found))


def _together(found: Sequence[Difference]) -> Iterator[Difference]:
    """The same change in several categories, or cases of one, once: its id is then without category and case."""
    alike: dict[Difference, list[str]] = {}
    for difference in found:
        single = difference.of in ("document", "cost")
        words = difference.id.split()
        key = msgspec.structs.replace(difference, id=words[-1]) if single else difference
        alike.setdefault(key, []).extend(words[:1] if single else [])
    for difference, where in alike.items():
        yield msgspec.structs.replace(difference, where=tuple(dict.fromkeys(where)))


def _facts(day: date) -> Facts:
    """Everything that the law says on a day, by what it is about."""
    edition = editions.on(day)
    return {
        (subject, name, field): (cite, says)
        for subject, name, cite, fields in (*_of_edition(edition), *_of_categories(edition), *_of_the_day(day))
        for field, says in fields.items()
    }


Entry = tuple[Subject, str, str, dict[str, Says]]


def _of_edition(edition: Edition) -> Iterator[Entry]:
    for rule in edition.rules:
        outcomes = tuple(str(o) for o in (rule.outcome, rule.then) if o is not None)
        yield "rule", rule.id, rule.cite, {"asks": Says(text=rule.asks), "outcome": Says(kinds=outcomes)}
    for rate in edition.common.rates:
        yield "rate", rate.key, rate.cite, {"share": _value(rate.share)}
    for uplift in edition.common.uplifts:
        yield "uplift", uplift.id, uplift.cite, {"share": _value(uplift.share), "where": _listed(uplift.categories)}
    for cap in edition.caps:
        yield "cap", cap.id, cap.cite, {"multiple": _value(cap.multiple if cap.multiple is not None else cap.of)}
    for signature in edition.common.signatures:
        yield "signature", signature.kind, signature.cite, {"roles": _listed(signature.roles)}
    for parameter in edition.act.parameters:
        value = next(v for v in (parameter.number, parameter.choice, parameter.day) if v is not None)
        yield "parameter", parameter.name, parameter.cite, {"value": _value(value), "basis": _value(parameter.basis)}
    for reading in edition.readings:
        both = {"literal": Says(text=reading.literal), "cautious": Says(text=reading.cautious)}
        yield "reading", reading.id, reading.cite, {"question": Says(text=reading.question), **both}
    for removed in edition.act.removed:
        yield "removed", removed.provision, removed.cite, {"says": Says(text=removed.says)}


def _of_categories(edition: Edition) -> Iterator[Entry]:
    for checklist in edition.checklists:
        yield "category", checklist.category, checklist.cite, _category(checklist)
        for branch in checklist.branches:
            for asked in branch.documents:
                name = f"{checklist.category} {branch.id} {asked.kind}"
                yield "document", name, asked.cite, _document(asked)
        for item in checklist.items:
            yield "cost", f"{checklist.category} {item.id}", item.cite, {"listed": Says(text=item.name)}
        for item in checklist.excluded:
            yield "cost", f"{checklist.category} {item.id}", item.cite, {"excluded": Says(text=item.name)}


def _category(checklist: Checklist) -> dict[str, Says]:
    told = {"name": Says(text=checklist.name), "rates": _value(checklist.rates), "group": _value(checklist.group)}
    return told | {"closed": _value(checklist.items_closed)}


def _document(asked: RequiredDocument) -> dict[str, Says]:
    told = {"accepted": Says(kinds=asked.alternatives), "need": _value(asked.need), "rule": _value(asked.rule)}
    doubtful = {"doubtful": Says(kinds=asked.doubtful)} if asked.doubtful else {}
    return told | doubtful | {"outcome": Says(kinds=(str(asked.outcome),))}


def _of_the_day(day: date) -> Iterator[Entry]:
    for name, figure in (("mci", figures.mci(day)), ("vat", figures.vat_rate(day))):
        yield "figure", name, figure.cite, {"value": _value(figure.value)}
    for row in annexes.goods(day).rows:
        yield "goods", f"{row.ordinal} {row.tnved}", row.cite, {"level": Says(kinds=(str(row.level),))}
    for service in annexes.services(day).rows:
        yield "service", f"{service.ordinal} {service.oked}", service.cite, {"name": _value(service.name)}


def _value(value: object) -> Says:
    return Says(value=str(value))


def _listed(values: Sequence[str]) -> Says:
    return Says(value=", ".join(values))
