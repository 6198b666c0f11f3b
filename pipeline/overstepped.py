"""What a person must know of a calculation: caps that cut it or that the claim exceeds, rates and taxes that are not known."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal

from checklists import formulas
from checklists.model import GroupName
from extractors.findings import Finding
from pipeline import sums
from pipeline.result import Group
from pipeline.sums import GROUPS, Case, Trim


def findings(case: Case, groups: Mapping[str, Group], trims: Mapping[GroupName, Trim]) -> Iterator[Finding]:
    """The findings on one calculation; ``groups`` and ``trims`` are those of :mod:`pipeline.sums`."""
    yield from _about_rates(case)
    yield from _about_index(case)
    if case.of("delivery"):
        yield from _about_taxes(case, groups["delivery"])
    yield from _about_claimed(case, trims)
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
    taxes, year = sums.taxes(case), str(case.application.submitted_on.year - 1)
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


def _about_claimed(case: Case, trims: Mapping[GroupName, Trim]) -> Iterator[Finding]:
    """Paragraph 22 part 3 beside paragraph 12 (A-25): both sums, and a claim that would be within the caps. Never a refusal."""
    for cap, amount, claimed in sums.over_claimed(case):
        trim = trims[cap.group]
        values = {
            "group": cap.group,
            "cap": _money(amount),
            "claimed": _money(claimed),
            "excess": _money(claimed - amount),
            "by_rates": _money(trim.by_rates),
            "claims": json.dumps({id: _money(may) for id, may in trim.claims.items()}),
            "reimbursable": _money(trim.reimbursable),
        }
        text = "claimed_over_cap" if trim.by_rates <= amount else "claimed_and_reimbursed_over_cap"
        yield _finding(case, cap.claimed_rule, "claimed_over_cap", values, text=text)


def _about_cap(case: Case, group: GroupName, totals: Group) -> Iterator[Finding]:
    """The one cap that cut the group's sum: the lowest, and among equals the first."""
    if totals.before_cap <= totals.cap:
        return
    amounts = sums.caps(case, group)
    cap = min((c for c in case.edition.caps_of(group) if c.id in amounts), key=lambda c: amounts[c.id])
    if cap.of == "taxes" and sums.taxes(case) is None:
        return  # said already: the taxes are not stated
    limited = formulas.limited(totals.before_cap, totals.cap)
    values = {
        "group": group,
        "cap": _money(amounts[cap.id]),
        "granted": _money(case.granted(group)),
        "before": _money(totals.before_cap),
        "reimbursable": _money(limited),
        "excess": _money(totals.before_cap - limited),
    }
    # A multiple of the index cannot be mended; a tax cap can, by a fuller statement of the taxes.
    at_stake = _without_taxes(case, totals) - totals.reimbursable if cap.of == "taxes" else None
    yield _finding(case, cap.rule, cap.code, values, at_stake=at_stake)


def _without_taxes(case: Case, delivery: Group) -> Decimal:
    """What the delivery group would come to if only the cap of the index held, tenge."""
    caps = (sums.cap(case, cap) for cap in case.edition.caps_of("delivery") if cap.of == "index")
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


def _money(amount: Decimal) -> str:
    return str(formulas.rounded(amount))
