"""Rows of a line's papers held against the closed list of its category (paragraphs 9.2, 10.2, 10.3)."""

from collections.abc import Sequence
from decimal import Decimal

from checklists.costs import cost_item, has_list
from checklists.figures import vat_rate
from checklists.model import Edition
from checklists.predicates import vat_agrees
from extractors.findings import Source
from extractors.records import Billing, Line
from pipeline.match import Match
from pipeline.proof.deals import Deal, billing_of, days_of, gross_of, net_of
from pipeline.proof.rulings import Effect, Ruling, ruling

RULES = {"9.2": "R-018", "9.9": "R-019", "10.2": "R-021", "10.3": "R-022"}
ZERO = Decimal(0)


def outside(match: Match, edition: Edition) -> tuple[Decimal, list[Ruling]]:
    """The net of the rows that the list does not name, in the deal's currency, and what is said of them.

    A row that neither is listed nor is known to be outside, or whose net the paper does not tell, is for a person. A line
    that claims nothing but such a row comes to nothing.
    """
    expense, deal = match.expense, match.deal
    checklist = edition.checklist(expense.category)
    if deal is None or not has_list(checklist):
        return ZERO, []
    rows = [(line, r, n) for r in map(billing_of, deal.invoices or deal.acts) for n, line in enumerate(r.lines)]
    rows = rows or [(line, r, n) for r in _settled(deal) for n, line in enumerate(r.lines)]
    verdicts = [cost_item(edition, expense.category, line.description or "").status for line, _, _ in rows]
    if checklist.items_closed and _claims_only_outside(match, [line for line, _, _ in rows], verdicts, edition):
        values = {"item": expense.description or "—", "amount": str(expense.claimed.amount)}
        return ZERO, [_said("unverified", "cost_not_reimbursable", match, edition, values)]
    if checklist.items_closed and not rows:
        return ZERO, [_said("review", "cost_unclear", match, edition, {})]
    cut, rulings = ZERO, []
    claimed = cost_item(edition, expense.category, expense.description or "").status
    if not checklist.items_closed and {claimed, *verdicts} == {"unknown"}:
        # an open list says what the category is for: a line of which nothing speaks of it is for a person
        rulings.append(_said("review", "cost_unclear", match, edition, {"item": expense.description or "—"}))
    for (line, record, n), verdict in zip(rows, verdicts, strict=True):
        net, place = net_of_row(line, record, edition), record.sources.get(f"/lines/{n}/description")
        values = {"item": line.description or "—", "amount": "—" if net is None else str(net)}
        if verdict == "excluded" and net is not None:
            cut += net
            rulings.append(_said("reduced", "cost_not_reimbursable", match, edition, values, place=place))
        elif verdict in ("excluded", "doubtful") or (verdict == "unknown" and checklist.items_closed):
            rulings.append(_said("review", "cost_unclear", match, edition, values, place=place))
    return cut, rulings


def _settled(deal: Deal) -> list[Billing]:
    """The one request for payment of the same sum: what it lists is what an act in running text says was done."""
    asked = [r for r in map(billing_of, deal.requests) if r.lines and gross_of(r) == deal.gross]
    return asked if len(asked) == 1 and deal.gross is not None else []


def _claims_only_outside(match: Match, rows: Sequence[Line], verdicts: Sequence[str], edition: Edition) -> bool:
    """Whether the line by its words, or by its amount, claims a cost that the list does not name."""
    expense = match.expense
    if cost_item(edition, expense.category, expense.description or "").status == "excluded":
        return True
    told = list(zip(rows, verdicts, strict=True))
    outside_rows = {amount for line, verdict in told if verdict == "excluded" for amount in (line.net, line.gross)}
    others = {amount for line, verdict in told if verdict != "excluded" for amount in (line.net, line.gross)}
    return bool(others) and expense.claimed.amount in outside_rows - others


def net_of_row(line: Line, record: Billing, edition: Edition) -> Decimal | None:
    """A row without VAT and excise, where the paper tells: by the row itself, or by one rate of VAT for all its rows."""
    if line.net is not None:
        return line.net
    if line.gross is None:
        return None
    if line.vat is not None:
        return line.gross - line.vat - (line.excise or ZERO)
    net, gross = net_of(record), gross_of(record)
    if net is None or not gross or record.excise_total:
        return None
    tolerance = edition.number("vat_tolerance")
    for rate in (ZERO, *(vat_rate(day).value for day in days_of(record))):
        if vat_agrees(net, None, gross - net, rate, tolerance):
            return line.gross * 100 / (100 + rate)
    return None


def _said(
    effect: Effect, code: str, match: Match, edition: Edition, values: dict[str, str], *, place: Source | None = None
) -> Ruling:
    rule = edition.rule(RULES.get(match.expense.category, "R-014"))
    return ruling(effect, code, rule.id, rule.cite, match.expense.id, values=values, sources=[place])
