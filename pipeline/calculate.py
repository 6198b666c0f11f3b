"""The sum that may be reimbursed: rates, uplifts, caps, and what each doubtful reading of the Rules is worth.

Implements paragraphs 11 and 12 and paragraph 22 part 3 of the Rules by an edition's data. A line is rounded once, half
up to 0.01 tenge; a group is capped after the uplifts. An applicant who may not be reimbursed gets ``0.00``: what the
lines would have come to is still shown before the cap.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

import msgspec

from checklists import figures, formulas
from checklists.figures import Figure
from checklists.model import Cap, Edition, GroupName, Rate, Uplift
from checklists.model import Text as LawText
from extractors.application import Application, Level
from extractors.findings import Finding
from extractors.records import TaxStatement
from pipeline.proof.taxes import Taxes, known
from pipeline.result import Calculation, Group, Reading, Step, Text

GROUPS: tuple[GroupName, ...] = ("promotion", "delivery")

# Readings whose cautious side changes the arithmetic itself; all others come with the lines or with the applicant.
ONE_UPLIFT = "A-07"
UPLIFT_OF_THE_SUM = "A-09"
WHICH_TAXES = "A-13"
CLAIMED_OVER_CAP = "A-25"


class CalculableLine(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One claimed line as the papers left it, tenge without VAT and excise.

    ``verified_net`` is 0 for a line that is unverified or for review. ``domestic_carrier`` and ``kz_sea_port`` are what
    the papers prove, not what was claimed. ``cautious`` gives, by the id of a reading (``A-12``, ``A-19``, ``A-22``),
    what is verified under its cautious side, where that is less.
    """

    expense_id: str
    category: str
    claimed_net: Decimal
    verified_net: Decimal
    level: Level | None = None
    domestic_carrier: bool = False
    kz_sea_port: bool = False
    cautious: dict[str, Decimal] = {}

    def net(self, readings: Collection[str]) -> Decimal:
        """What is verified when these readings are taken cautiously."""
        return min([self.verified_net, *(net for reading, net in self.cautious.items() if reading in readings)])


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """All that one calculation rests on. ``rates`` by category and level, ``groups`` the lines by cap group."""

    application: Application
    edition: Edition
    lines: tuple[CalculableLine, ...]
    ineligible: bool
    doubts: tuple[str, ...]
    index: Figure
    stated: Taxes | None
    proved: Taxes | None
    rates: Mapping[tuple[str, Level | None], Rate | None]
    groups: Mapping[GroupName, tuple[CalculableLine, ...]]

    def rate(self, line: CalculableLine) -> Rate | None:
        return self.rates[line.category, line.level]

    def uplifts(self, line: CalculableLine) -> tuple[Uplift, ...]:
        return tuple(u for u in self.edition.uplifts_for(line.category) if getattr(line, u.id))

    def of(self, group: GroupName) -> tuple[CalculableLine, ...]:
        return self.groups[group]

    def granted(self, group: GroupName) -> Decimal:
        granted = self.application.applicant.reimbursed_this_year
        return granted.promotion if group == "promotion" else granted.delivery


def calculate(
    application: Application,
    edition: Edition,
    lines: Sequence[CalculableLine],
    ineligible: bool,
    *,
    doubts: Sequence[str] = (),
    tax_statement: TaxStatement | None = None,
) -> tuple[Calculation, tuple[Finding, ...]]:
    """The calculation of one application, and what a person must know about it.

    A line of a category that was removed comes to nothing. ``doubts`` are the readings whose cautious side refuses the
    applicant (``checklists.eligibility.doubts``); ``tax_statement`` is the tax authority's paper in the bundle, where
    there is one. ``ChecklistError`` for a line with an unknown category or reading.
    """
    stated, proved = known(application, tax_statement)
    kept = tuple(line for line in lines if edition.removed(line.category) is None)
    of = {line.category: edition.checklist(line.category).group for line in kept}
    size = application.applicant.size
    case = Case(
        application=application,
        edition=edition,
        lines=kept,
        ineligible=ineligible,
        doubts=tuple(doubts),
        index=figures.mci(application.submitted_on),
        stated=stated,
        proved=proved,
        rates={(c, level): edition.rate_for(c, size, level) for c, level in {(e.category, e.level) for e in kept}},
        groups={group: tuple(line for line in kept if of[line.category] == group) for group in GROUPS},
    )
    groups: dict[str, Group] = {group: _group(case, group, ()) for group in GROUPS}
    total = _total(case, ())
    used = {edition.reading(reading).id for line in lines for reading in line.cautious}
    readings = [reading for reading in edition.readings if reading.computed or reading.id in used]
    cautious = {reading.id: _total(case, (reading.id,)) for reading in readings}
    calculation = Calculation(
        groups=groups,
        steps=tuple(_steps(case, groups, total)),
        total_reimbursable=total,
        cautious_total=_total(case, [reading.id for reading in readings]),
        readings=tuple(
            Reading(
                id=reading.id,
                literal=total,
                cautious=cautious[reading.id],
                difference=total - cautious[reading.id],
                question=_text(reading.question),
            )
            for reading in readings
            if cautious[reading.id] != total
        ),
    )
    return calculation, tuple(_findings(case, groups))


# The arithmetic. ``readings`` are those taken cautiously: none of them for the literal figures.


def _total(case: Case, readings: Collection[str]) -> Decimal:
    refused = any(doubt in readings for doubt in case.doubts)
    left_alone = CLAIMED_OVER_CAP in readings and any(_over_claimed(case))
    if refused or left_alone:
        return formulas.nothing()
    return formulas.added(_group(case, group, readings).reimbursable for group in GROUPS)


def _group(case: Case, group: GroupName, readings: Collection[str]) -> Group:
    lines = case.of(group)
    before = formulas.added(_reimbursed(case, line, readings) for line in lines)
    cap = formulas.room(_caps(case, group, readings).values(), case.granted(group))
    return Group(
        base=formulas.added(line.net(readings) for line in lines),
        before_cap=before,
        cap=cap,
        reimbursable=formulas.nothing() if case.ineligible else formulas.limited(before, cap),
    )


def _reimbursed(case: Case, line: CalculableLine, readings: Collection[str]) -> Decimal:
    rate = case.rate(line)
    if rate is None:
        return formulas.nothing()
    uplifts = [uplift.share for uplift in case.uplifts(line)]
    if ONE_UPLIFT in readings:
        uplifts = uplifts[:1]
    formula = formulas.reimbursed_grown if UPLIFT_OF_THE_SUM in readings else formulas.reimbursed
    return formula(line.net(readings), rate.share, uplifts)


def _caps(case: Case, group: GroupName, readings: Collection[str]) -> dict[str, Decimal]:
    """The amount of each cap of a group, by the cap's id. A tax cap that does not apply is left out."""
    amounts = {cap.id: _cap(case, cap, readings) for cap in case.edition.caps_of(group)}
    return {cap_id: amount for cap_id, amount in amounts.items() if amount is not None}


def _cap(case: Case, cap: Cap, readings: Collection[str]) -> Decimal | None:
    if cap.multiple is not None:
        return formulas.index_cap(cap.multiple, case.index.value)
    taxes = _taxes(case)
    if taxes is None:
        return formulas.nothing() if case.edition.choice("taxes_unstated") == "nothing" else None
    if WHICH_TAXES in readings:
        caps = [t.cap for t in (case.stated, case.proved) if t is not None]
        return formulas.nothing() if taxes.refunded is None else min(caps)
    return taxes.cap


def _taxes(case: Case) -> Taxes | None:
    """The taxes that limit the delivery group: the lower of what is stated and what the paper proves."""
    if case.stated is None or case.proved is None:
        return case.stated or case.proved
    if case.edition.choice("tax_statement_differs") == "application":
        return case.stated
    return min(case.stated, case.proved, key=lambda taxes: taxes.cap)


def _over_claimed(case: Case) -> Iterator[tuple[Cap, Decimal, Decimal]]:
    """The caps that the claimed costs exceed (paragraph 22 part 3): cap, its amount, the costs with those granted before.

    A tax cap counts only when the taxes are known.
    """
    for cap in case.edition.caps:
        amount = None if cap.of == "taxes" and _taxes(case) is None else _cap(case, cap, ())
        lines = case.of(cap.group)
        claimed = formulas.added((*(line.claimed_net for line in lines), case.granted(cap.group)))
        if lines and amount is not None and claimed > amount:
            yield cap, amount, claimed


# The steps shown. Their inputs carry names that pipeline.verify reads.


def _steps(case: Case, groups: Mapping[str, Group], total: Decimal) -> Iterator[Step]:
    for line in case.lines:
        if line.verified_net > 0:
            yield _line_step(case, line)
    for group in GROUPS:
        yield from _group_steps(case, group, groups[group])
    if case.ineligible:
        yield _step(case, "ineligible", {}, total)
    else:
        yield _step(case, "total", {group: _money(groups[group].reimbursable) for group in GROUPS}, total)


def _line_step(case: Case, line: CalculableLine) -> Step:
    rate, uplifts = case.rate(line), case.uplifts(line)
    inputs = {"expenses": _money(line.verified_net)}
    if rate is None:
        return _step(case, "line_without_level", inputs, formulas.nothing(), line.expense_id)
    inputs["rate"] = str(rate.share)
    inputs |= {uplift.id: str(uplift.share) for uplift in uplifts}
    step = "line_uplifted" if uplifts else f"line_{rate.table}"
    return _step(case, step, inputs, _reimbursed(case, line, ()), line.expense_id)


def _group_steps(case: Case, group: GroupName, sums: Group) -> Iterator[Step]:
    amounts = {line.expense_id: _money(_reimbursed(case, line, ())) for line in case.of(group) if line.verified_net > 0}
    yield _step(case, f"{group}_sum", amounts, sums.before_cap)
    for cap in case.edition.caps_of(group):
        amount = _cap(case, cap, ())
        if amount is not None:
            yield _cap_step(case, cap, amount)
    caps = {cap_id: _money(amount) for cap_id, amount in _caps(case, group, ()).items()}
    yield _step(case, f"{group}_room", caps | {f"granted_{group}": _money(case.granted(group))}, sums.cap)
    limited = formulas.limited(sums.before_cap, sums.cap)
    yield _step(case, f"{group}_limited", {"sum": _money(sums.before_cap), "cap": _money(sums.cap)}, limited)


def _cap_step(case: Case, cap: Cap, amount: Decimal) -> Step:
    if cap.multiple is not None:
        return _step(case, cap.id, {"multiple": str(cap.multiple), "index": str(case.index.value)}, amount)
    taxes = _taxes(case)
    if taxes is None:
        return _step(case, f"{cap.id}_unstated", {}, amount)
    inputs = {"taxes_paid": _money(taxes.paid), "vat_refunded": _money(taxes.refunded or Decimal(0))}
    return _step(case, cap.id, inputs, amount)


def _step(case: Case, step_id: str, inputs: dict[str, str], result: Decimal, expense: str | None = None) -> Step:
    shown = case.edition.step(step_id)
    return Step(
        label=_text(shown.label), cite=shown.cite, inputs=inputs, formula=shown.formula, result=result, expense=expense
    )


# What a person must know.


def _findings(case: Case, groups: Mapping[str, Group]) -> Iterator[Finding]:
    yield from _about_rates(case)
    yield from _about_index(case)
    if case.of("delivery"):
        yield from _about_taxes(case, groups["delivery"])
    for cap, amount, claimed in _over_claimed(case):
        values = {
            "group": cap.group,
            "cap": _money(amount),
            "claimed": _money(claimed),
            "excess": _money(claimed - amount),
        }
        yield _finding(case, cap.claimed_rule, "claimed_over_cap", values)
    for group in GROUPS:
        yield from _about_cap(case, group, groups[group])


def _about_rates(case: Case) -> Iterator[Finding]:
    rates = [(line, case.rate(line)) for line in case.lines if line.verified_net > 0]
    by_size = next((rate for _, rate in rates if rate is not None and rate.table == "size"), None)
    if case.application.applicant.size is None and by_size is not None:
        yield _finding(case, "R-025", "size_unknown", {"size": by_size.key, "rate": f"{by_size.share * 100:f}"})
    for line, rate in rates:
        if rate is None:
            yield _finding(
                case, "R-027", "level_unknown", {"amount": _money(line.verified_net)}, expense=line.expense_id
            )


def _about_index(case: Case) -> Iterator[Finding]:
    year, known = case.application.submitted_on.year, case.index.since.year
    if year != known:
        values = {"year": str(year), "known_year": str(known), "index": _money(case.index.value)}
        yield _finding(case, "R-041", "index_missing", values)


def _about_taxes(case: Case, delivery: Group) -> Iterator[Finding]:
    taxes, year = _taxes(case), str(case.application.submitted_on.year - 1)
    if taxes is None:
        at_stake = _without_taxes(case, delivery) - delivery.reimbursable
        yield _finding(case, "R-039", "taxes_unknown", {"year": year}, at_stake=at_stake)
        return
    if taxes.refunded is None:
        yield _finding(case, "R-040", "vat_refund_unknown", {"field": "vat_refunded_last_year"}, text="fact_unknown")
    if case.stated is not None and case.proved is not None:
        yield from _differing(case, "taxes_paid_last_year", case.stated.paid, case.proved.paid)
        yield from _differing(case, "vat_refunded_last_year", case.stated.refunded, case.proved.refunded)


def _differing(case: Case, field: str, stated: Decimal | None, proved: Decimal | None) -> Iterator[Finding]:
    if stated is not None and proved is not None and stated != proved:
        values = {"field": field, "claimed": _money(stated), "found": _money(proved)}
        yield _finding(case, "R-091", "taxes_differ", values)


def _about_cap(case: Case, group: GroupName, sums: Group) -> Iterator[Finding]:
    """The one cap that cut the group's sum: the lowest, and among equals the first."""
    if sums.before_cap <= sums.cap:
        return
    amounts = _caps(case, group, ())
    cap = min((c for c in case.edition.caps_of(group) if c.id in amounts), key=lambda c: amounts[c.id])
    if cap.of == "taxes" and _taxes(case) is None:
        return  # said already: the taxes are not stated
    limited = formulas.limited(sums.before_cap, sums.cap)
    values = {
        "group": group,
        "cap": _money(amounts[cap.id]),
        "granted": _money(case.granted(group)),
        "before": _money(sums.before_cap),
        "reimbursable": _money(limited),
        "excess": _money(sums.before_cap - limited),
    }
    # A multiple of the index cannot be mended; a tax cap can, by a fuller statement of the taxes.
    at_stake = _without_taxes(case, sums) - sums.reimbursable if cap.of == "taxes" else None
    yield _finding(case, cap.rule, cap.code, values, at_stake=at_stake)


def _without_taxes(case: Case, delivery: Group) -> Decimal:
    """What the delivery group would come to if only the cap of the index held, tenge."""
    caps = (_cap(case, cap, ()) for cap in case.edition.caps_of("delivery") if cap.of == "index")
    room = formulas.room([amount for amount in caps if amount is not None], case.granted("delivery"))
    return formulas.nothing() if case.ineligible else formulas.limited(delivery.before_cap, room)


def _finding(
    case: Case,
    rule_id: str,
    code: str,
    values: dict[str, str],
    *,
    text: str = "",
    expense: str | None = None,
    at_stake: Decimal | None = None,
) -> Finding:
    rule = case.edition.rule(rule_id)
    return Finding(
        code=code,
        outcome=rule.outcome,
        rule=rule.id,
        cite=rule.cite,
        text=text,
        values=values,
        expense=expense,
        at_stake=at_stake,
    )


def _text(text: LawText) -> Text:
    return Text(en=text.en, ru=text.ru, kk=text.kk)


def _money(amount: Decimal) -> str:
    return str(formulas.rounded(amount))
