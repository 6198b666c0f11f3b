"""The sum that may be reimbursed: rates, uplifts, caps, and what each doubtful reading of the Rules is worth.

Implements paragraphs 11 and 12 and paragraph 22 part 3 of the Rules by an edition's data. A line is rounded once, half
up to 0.01 tenge; a group is capped after the uplifts. An applicant who may not be reimbursed gets ``0.00``: what the
lines would have come to is still shown before the cap.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from checklists import figures, formulas
from checklists.model import Cap, Edition, GroupName
from checklists.model import Text as LawText
from extractors.application import Application
from extractors.findings import Finding
from extractors.records import TaxStatement
from pipeline import sums
from pipeline.overstepped import findings
from pipeline.proof.taxes import known
from pipeline.result import Calculation, Group, Reading, Step, Text
from pipeline.sums import GROUPS, CalculableLine, Case, Trim


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
    case = _case(application, edition, lines, ineligible=ineligible, doubts=doubts, tax_statement=tax_statement)
    groups: dict[str, Group] = {group: sums.group(case, group) for group in GROUPS}
    total = sums.total(case, ())
    raised = {edition.reading(reading).id for line in lines for reading in line.literal}
    used = {edition.reading(reading).id for line in lines for reading in line.cautious} | raised
    readings = [reading for reading in edition.readings if reading.computed or reading.id in used]
    other = {reading.id: sums.total(case, (reading.id,)) for reading in readings}
    trims = {trim.group: trim for trim in sums.trims(case)}
    calculation = Calculation(
        groups=groups,
        steps=tuple(_steps(case, groups, total, trims)),
        total_reimbursable=total,
        cautious_total=sums.total(case, [reading.id for reading in readings if reading.id not in raised]),
        readings=tuple(
            Reading(
                id=reading.id,
                literal=max(total, other[reading.id]),
                cautious=min(total, other[reading.id]),
                difference=abs(total - other[reading.id]),
                question=_text(reading.question),
                taken="cautious" if reading.id in raised else "literal",
            )
            for reading in readings
            if other[reading.id] != total
        ),
    )
    return calculation, tuple(findings(case, groups, trims))


def total_of(
    application: Application,
    edition: Edition,
    lines: Sequence[CalculableLine],
    ineligible: bool,
    tax_statement: TaxStatement | None = None,
) -> Decimal:
    """``total_reimbursable`` alone, tenge."""
    return sums.total(_case(application, edition, lines, ineligible=ineligible, tax_statement=tax_statement), ())


def _case(
    application: Application,
    edition: Edition,
    lines: Sequence[CalculableLine],
    *,
    ineligible: bool,
    doubts: Sequence[str] = (),
    tax_statement: TaxStatement | None,
) -> Case:
    stated, proved = known(application, tax_statement)
    removed = {category: edition.removed(category) is not None for category in {line.category for line in lines}}
    kept = tuple(line for line in lines if not removed[line.category])
    of = {category: edition.checklist(category).group for category, gone in removed.items() if not gone}
    groups = {group: tuple(line for line in kept if of[line.category] == group) for group in GROUPS}
    size = application.applicant.size
    return Case(
        application=application,
        edition=edition,
        lines=kept,
        ineligible=ineligible,
        doubts=tuple(doubts),
        index=figures.mci(application.submitted_on),
        stated=stated,
        proved=proved,
        rates={(c, level): edition.rate_for(c, size, level) for c, level in {(e.category, e.level) for e in kept}},
        uplifts={category: edition.uplifts_for(category) for category in of},
        groups=groups,
        moved={group: sums.moving(groups[group]) for group in GROUPS},
    )


# The steps shown. Their inputs carry names that pipeline.verify reads.


def _steps(case: Case, groups: Mapping[str, Group], total: Decimal, trims: Mapping[GroupName, Trim]) -> Iterator[Step]:
    shown = {text.id: (_text(text.label), text.cite, text.formula) for text in case.edition.common.steps}

    def step(step_id: str, inputs: dict[str, str], result: Decimal, expense: str | None = None) -> Step:
        label, cite, formula = shown[step_id]
        return Step(label=label, cite=cite, inputs=inputs, formula=formula, result=result, expense=expense)

    for line in case.lines:
        if line.verified_net > 0:
            step_id, inputs, result = _line_step(case, line)
            yield step(step_id, inputs, result, line.expense_id)
    for group in GROUPS:
        for step_id, inputs, result in _group_steps(case, group, groups[group], trims.get(group)):
            yield step(step_id, inputs, result)
    if case.ineligible:
        yield step("ineligible", {}, total)
    else:
        yield step("total", {group: _money(groups[group].reimbursable) for group in GROUPS}, total)


# The id of a step, its inputs, its result.
Shown = tuple[str, dict[str, str], Decimal]


def _line_step(case: Case, line: CalculableLine) -> Shown:
    rate, uplifts = case.rate(line), case.uplifts_of(line)
    inputs = {"expenses": _money(line.verified_net)}
    if rate is None:
        return "line_without_level", inputs, formulas.nothing()
    inputs["rate"] = str(rate.share)
    inputs |= {uplift.id: str(uplift.share) for uplift in uplifts}
    step = "line_uplifted" if uplifts else f"line_{rate.table}"
    return step, inputs, sums.reimbursed(case, line)


def _group_steps(case: Case, group: GroupName, totals: Group, trim: Trim | None) -> Iterator[Shown]:
    amounts = {line.expense_id: _money(sums.reimbursed(case, line)) for line in case.of(group) if line.verified_net > 0}
    yield f"{group}_sum", amounts, totals.before_cap
    if trim is not None:
        yield from _trim_steps(case, trim)
    for cap in case.edition.caps_of(group):
        amount = sums.cap(case, cap)
        if amount is not None:
            yield _cap_step(case, cap, amount)
    caps = {cap_id: _money(amount) for cap_id, amount in sums.caps(case, group).items()}
    yield f"{group}_room", caps | {f"granted_{group}": _money(case.granted(group))}, totals.cap
    limited = formulas.limited(totals.before_cap, totals.cap)
    yield f"{group}_limited", {"sum": _money(totals.before_cap), "cap": _money(totals.cap)}, limited


def _trim_steps(case: Case, trim: Trim) -> Iterator[Shown]:
    """Paragraph 22 part 3 (A-25): the costs claimed, what they come to by the rates, and a claim within the cap."""
    claimed = {line.expense_id: _money(line.claimed_net) for line in case.of(trim.group)}
    granted = {f"granted_{trim.group}": _money(case.granted(trim.group))}
    yield f"{trim.group}_claimed", claimed | granted, trim.claimed
    yield f"{trim.group}_claimed_by_rates", granted | {trim.cap_id: _money(trim.cap)}, trim.by_rates
    may = {id: _money(amount) for id, amount in trim.claims.items()}
    yield f"{trim.group}_trimmed", may, formulas.added(trim.claims.values())


def _cap_step(case: Case, cap: Cap, amount: Decimal) -> Shown:
    if cap.multiple is not None:
        return cap.id, {"multiple": str(cap.multiple), "index": str(case.index.value)}, amount
    taxes = sums.taxes(case)
    if taxes is None:
        return f"{cap.id}_unstated", {}, amount
    return cap.id, {"taxes_paid": _money(taxes.paid), "vat_refunded": _money(taxes.refunded or Decimal(0))}, amount


def _text(text: LawText) -> Text:
    return Text(en=text.en, ru=text.ru, kk=text.kk)


def _money(amount: Decimal) -> str:
    return str(formulas.rounded(amount))
