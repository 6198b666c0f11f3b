"""May this applicant be reimbursed at all (paragraphs 3, 4, 20 and 22 part 1), by what the application states."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from checklists import annexes
from checklists.annexes import GOODS_DIGITS, SERVICE_DIGITS, GoodsList, ServiceList, digits
from checklists.form import computed_size
from checklists.model import Edition, Rule, Text
from checklists.named import APPLICATION, DECIDED
from checklists.predicates import GOODS_PARAGRAPH, Facts, Status, Verdict
from checklists.procedure import Decided
from extractors.application import Application, Level
from extractors.findings import Finding, Outcome
from extractors.records import Record


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """One rule, answered. ``outcome`` is what follows when it fails; ``reading`` the ambiguity an ``unknown`` rests on."""

    rule: str
    cite: str
    status: Status
    asks: Text
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    reading: str | None = None


def assess(
    application: Application,
    edition: Edition,
    *,
    goods: GoodsList | None = None,
    services: ServiceList | None = None,
    records: Sequence[Record] | None = None,
) -> tuple[Assessment, ...]:
    """Every rule that is checked on the application before its lines are decided, in the order of the rules' ids.

    A rule that does not concern this applicant is left out. ``goods`` and ``services`` are annexes 2 and 3; without
    them, those of the day of the application. ``records`` are the papers of the bundle, where they have been read.
    """
    day = application.submitted_on
    facts = Facts(
        application=application,
        edition=edition,
        goods=annexes.goods(day) if goods is None else goods,
        services=annexes.services(day) if services is None else services,
        records=None if records is None else tuple(records),
    )
    answers = ((rule, APPLICATION[rule.checked_by](facts)) for rule in edition.rules if rule.checked_by in APPLICATION)
    return tuple(_assessment(rule, verdict) for rule, verdict in answers if verdict is not None)


def conclude(edition: Edition, lines: Sequence[Decided]) -> tuple[Assessment, ...]:
    """The rules on the outcome of the whole application (paragraphs 22 and 24), by what became of its lines."""
    answers = ((rule, DECIDED[rule.checked_by](lines)) for rule in edition.rules if rule.checked_by in DECIDED)
    return tuple(_assessment(rule, verdict) for rule, verdict in answers)


def prudent(application: Application, edition: Edition) -> Application:
    """The application as it is reckoned: with the size of the lower rate where it is not the Code's that is stated (R-026)."""
    stated, computed = application.applicant.size, computed_size(application, edition)
    if stated is None or computed is None:
        return application
    rates = {rate.key: rate.share for rate in edition.common.rates if rate.table == "size"}
    lower = min(stated, computed, key=lambda size: rates[size])
    return msgspec.structs.replace(application, applicant=msgspec.structs.replace(application.applicant, size=lower))


def is_ineligible(assessments: Sequence[Assessment]) -> bool:
    """Whether a rule that refuses the applicant has failed: then nothing is reimbursed."""
    return any(a.status == "failed" and a.outcome is Outcome.REFUSE for a in assessments)


def doubts(assessments: Sequence[Assessment]) -> tuple[str, ...]:
    """The readings (A-01, A-02) whose cautious side would refuse this applicant."""
    return tuple(a.reading for a in assessments if a.reading is not None)


def rated_level(
    application: Application,
    product: str | None,
    carried: Sequence[str | None],
    edition: Edition,
    goods: GoodsList | None = None,
) -> tuple[Level | None, bool]:
    """The level that a line's rate goes by, and whether its goods are of several: then it is the one with the lowest rate.

    ``carried``: the codes of the goods on the line's transport papers, None for one without a code (R-027, R-028; A-10).
    """
    listed = annexes.goods(application.submitted_on) if goods is None else goods
    levels = _levels_carried(application, product, carried, listed)
    if len(levels) > 1:
        shares = {rate.key: rate.share for rate in edition.common.rates if rate.table == "level"}
        return min(sorted(levels), key=lambda level: shares[level]), True
    return level_of(application, product, listed), False


def _levels_carried(
    application: Application, product: str | None, carried: Sequence[str | None], goods: GoodsList
) -> frozenset[Level]:
    """The levels of the goods of one shipment, as far as they are known: those of the transport papers; where these give
    no codes, and the line no product, all of the application's."""
    if any(carried):
        levels = [goods.level(code) for code in carried if code]
    else:
        levels = [goods.level(p.tnved) or p.level for p in application.products if product is None]
    return frozenset(level for level in levels if level is not None) if None not in levels else frozenset()


def level_of(application: Application, product: str | None, goods: GoodsList | None = None) -> Level | None:
    """The processing level of a line's goods: annex 2 decides, else what the applicant states; None where neither says.

    A line that names no product has the level of the application's products when they all share one.
    """
    listed = annexes.goods(application.submitted_on) if goods is None else goods
    if product is not None:
        return listed.level(product) or _stated_level(application, product)
    levels = {listed.level(p.tnved) or p.level for p in application.products}
    return levels.pop() if len(levels) == 1 else None


def listed(
    application: Application, category: str, product: str | None, goods: GoodsList, services: ServiceList
) -> Literal["met", "partly", "failed", "unknown"]:
    """Whether annex 2 or 3 holds what a line is for (paragraph 20.1): its product, else all that the application names.

    A list that is not complete leaves open what it lacks.
    """
    of_goods = category.startswith(GOODS_PARAGRAPH)
    code = digits(product or "")
    whole = len(code) >= GOODS_DIGITS if of_goods else SERVICE_DIGITS <= len(code) < GOODS_DIGITS
    stated = [p.tnved for p in application.products] if of_goods else [s.oked for s in application.services]
    codes = [code] if whole else stated
    found = [bool(goods.find(each) if of_goods else services.find(each)) for each in codes]
    complete = goods.complete if of_goods else services.complete
    if not codes or not (complete or all(found)):
        return "unknown"
    return "met" if all(found) else "partly" if any(found) else "failed"


def _stated_level(application: Application, tnved: str) -> Level | None:
    code = digits(tnved)[:GOODS_DIGITS]
    levels = {p.level for p in application.products if digits(p.tnved)[:GOODS_DIGITS] == code}
    return levels.pop() if len(levels) == 1 and len(code) == GOODS_DIGITS else None


def _assessment(rule: Rule, verdict: Verdict) -> Assessment:
    findings = tuple(
        Finding(
            code=remark.code,
            outcome=rule.outcome if remark.outcome is None else remark.outcome,
            rule=rule.id,
            cite=rule.cite,
            text=remark.text,
            values=remark.values,
        )
        for remark in verdict.remarks
    )
    return Assessment(
        rule=rule.id,
        cite=rule.cite,
        status=verdict.status,
        asks=rule.asks,
        outcome=rule.outcome,
        findings=findings,
        reading=verdict.reading,
    )
