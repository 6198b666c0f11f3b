"""A result's sums, recomputed from the result alone.

A second, deliberately naive implementation: it shares no arithmetic with :mod:`pipeline.calculate` and takes only the
law's figures from the editions. Every difference is a sentence; a result that agrees with itself gives none.
"""

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from checklists import editions, figures
from checklists.model import Edition
from checklists.procedure import traced
from pipeline.result import Expense, Group, Result, Step

ZERO = Decimal("0.00")
NOTHING_PASSES = ("unverified", "review")


def verify(result: Result) -> tuple[str, ...]:
    """What does not add up in a result: one sentence for each difference, in English, for whoever runs the program."""
    edition = editions.on(result.submitted_on)
    return tuple(_differences(result, edition))


def _differences(result: Result, edition: Edition) -> Iterator[str]:
    if (result.law.edition, result.law.in_force_from) != (edition.id, edition.in_force_from):
        yield f"law: {result.law.edition} is not the edition in force on {result.submitted_on}, {edition.id}"
    known = {document.id for document in result.documents}
    for document in result.documents:
        # a paper of which no value has a place was given by a program, not read from a page
        if document.evidence and not traced(document.fields, tuple(document.evidence)):
            yield f"document {document.id}: an amount has no place on a page"
    for expense in result.expenses:
        yield from _expense(expense, known)
        if _group_of(expense, edition) is None:
            yield from _differs(f"expense {expense.id}, of a removed category", expense.verified_net, ZERO)
    steps = {step.expense: step for step in result.calculation.steps if step.expense is not None}
    facts = _facts(result)
    refused = any(a.status == "failed" and edition.rule(a.rule).outcome == "refuse" for a in result.eligibility)
    total = ZERO
    for name in sorted({checklist.group for checklist in edition.checklists}, reverse=True):
        group = result.calculation.groups.get(name)
        if group is None:
            yield f"{name}: no such group"
            continue
        lines = [e for e in result.expenses if _group_of(e, edition) == name]
        yield from _lines(name, group, lines, steps, edition)
        cap = _cap(name, facts, result, edition)
        yield from _differs(f"{name}: cap", group.cap, cap)
        payable = ZERO if refused else min(group.before_cap, cap)
        yield from _differs(f"{name}: reimbursable", group.reimbursable, payable)
        total += payable
    yield from _differs("total_reimbursable", result.calculation.total_reimbursable, total)
    yield from _readings(result)
    yield from _mending(result)


def _group_of(expense: Expense, edition: Edition) -> str | None:
    """The cap group of a line; None for a category the law removed, of which nothing may pass."""
    return None if edition.removed(expense.category) else edition.checklist(expense.category).group


def _expense(expense: Expense, known: set[str]) -> Iterator[str]:
    where, net, claimed = f"expense {expense.id}", expense.verified_net, expense.claimed_net
    if expense.status in NOTHING_PASSES and net != 0:
        yield f"{where}: {expense.status}, but {net} is passed"
    if expense.status == "verified" and net != claimed:
        yield f"{where}: verified, but {net} of {claimed} is passed"
    if expense.status == "reduced" and not 0 <= net < claimed:
        yield f"{where}: reduced, but {net} of {claimed} is passed"
    if expense.proof is not None and expense.proof.net is not None and net > expense.proof.net:
        yield f"{where}: {net} is passed, but {expense.proof.net} is proved"
    yield from (f"{where}: there is no document {d}" for d in expense.documents if d not in known)


def _lines(name: str, group: Group, lines: list[Expense], steps: Mapping[str, Step], edition: Edition) -> Iterator[str]:
    before = ZERO
    for expense in lines:
        if expense.verified_net == 0:
            continue
        step = steps.get(expense.id)
        if step is None:
            yield f"expense {expense.id}: no step says what is reimbursed of it"
            continue
        yield from _step(step, expense, edition)
        before += step.result
    yield from _differs(f"{name}: base", group.base, sum((e.verified_net for e in lines), ZERO))
    yield from _differs(f"{name}: before_cap", group.before_cap, before)


def _step(step: Step, expense: Expense, edition: Edition) -> Iterator[str]:
    """One line again: its expenses, times a rate the law knows, with the uplifts the law knows."""
    where = f"expense {expense.id}"
    yield from _differs(f"{where}: expenses of its step", _number(step, "expenses"), expense.verified_net)
    table = edition.checklist(expense.category).rates
    allowed = {rate.share for rate in edition.common.rates if rate.table == table}
    uplifts = {uplift.id: uplift.share for uplift in edition.uplifts_for(expense.category)}
    rate = _number(step, "rate")
    if rate and rate not in allowed:
        yield f"{where}: the law knows no rate {rate} for {expense.category}"
    share = rate
    for uplift in ("domestic_carrier", "kz_sea_port"):
        if uplift in step.inputs:
            share += _number(step, uplift)
            if _number(step, uplift) != uplifts.get(uplift):
                yield f"{where}: the law knows no uplift {uplift} of {step.inputs[uplift]} for {expense.category}"
    yield from _differs(f"{where}: reimbursed", step.result, _tiyn(expense.verified_net * share))


def _facts(result: Result) -> dict[str, Decimal]:
    """The figures of the applicant that the steps name: sums granted before, taxes paid, VAT refunded."""
    wanted = ("granted_promotion", "granted_delivery", "taxes_paid", "vat_refunded")
    steps = [step for step in result.calculation.steps if step.expense is None]
    return {name: _number(step, name) for step in steps for name in wanted if name in step.inputs}


def _cap(name: str, facts: Mapping[str, Decimal], result: Result, edition: Edition) -> Decimal:
    """The lowest cap of the group less what was granted before, by the law's figures and the applicant's."""
    index = figures.mci(result.submitted_on).value
    limits = [cap.multiple * index for cap in edition.caps if cap.group == name and cap.multiple is not None]
    if any(cap.group == name and cap.of == "taxes" for cap in edition.caps):
        if "taxes_paid" in facts:
            limits.append(facts["taxes_paid"] - facts.get("vat_refunded", ZERO))
        elif edition.choice("taxes_unstated") == "nothing":
            limits.append(ZERO)
    return _tiyn(max(ZERO, min(max(ZERO, limit) for limit in limits) - facts.get(f"granted_{name}", ZERO)))


def _readings(result: Result) -> Iterator[str]:
    calculation = result.calculation
    if not 0 <= calculation.cautious_total <= calculation.total_reimbursable:
        yield f"cautious_total: {calculation.cautious_total} is not within {calculation.total_reimbursable}"
    for reading in calculation.readings:
        taken = reading.literal if reading.taken == "literal" else reading.cautious
        yield from _differs(f"{reading.id}: {reading.taken}", taken, calculation.total_reimbursable)
        yield from _differs(f"{reading.id}: difference", reading.difference, reading.literal - reading.cautious)


def _mending(result: Result) -> Iterator[str]:
    """What mended papers would bring: the parts make the whole, no cap is exceeded, and only lines held back are mended."""
    if result.mending is None:
        return
    calculation, lines = result.calculation, {expense.id: expense for expense in result.expenses}
    total = calculation.total_reimbursable + sum((line.adds for line in result.mending.lines), ZERO)
    yield from _differs("mending: total", result.mending.total, total)
    if total > sum((group.cap for group in calculation.groups.values()), ZERO):
        yield f"mending: {total} is more than the caps leave"
    for line in result.mending.lines:
        expense = lines.get(line.expense)
        if line.adds <= 0 or not line.asks or expense is None or expense.verified_net >= expense.claimed_net:
            yield f"mending: expense {line.expense} has nothing to mend"


def _differs(what: str, found: Decimal, expected: Decimal) -> Iterator[str]:
    if found != expected:
        yield f"{what}: {found} in the result, {expected} recomputed"


def _number(step: Step, name: str) -> Decimal:
    """An input of a step; 0 where it is not there or is no number, so that the sums then differ."""
    try:
        return Decimal(step.inputs.get(name, "0"))
    except InvalidOperation:
        return ZERO


def _tiyn(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
