"""Rows of a line's papers held against the closed list of its category (paragraphs 9.2, 10.2, 10.3)."""

from decimal import Decimal

from checklists.costs import cost_item, has_list
from checklists.figures import vat_rate
from checklists.model import Edition
from checklists.predicates import vat_agrees
from extractors.records import Billing, Line
from pipeline.deals import billing_of, days_of, gross_of, net_of
from pipeline.match import Match
from pipeline.rulings import Effect, Ruling, ruling

RULES = {"9.2": "R-018", "9.9": "R-019", "10.2": "R-021", "10.3": "R-022"}
ZERO = Decimal(0)


def outside(match: Match, edition: Edition) -> tuple[Decimal, list[Ruling]]:
    """The net of the rows that the list does not name, in the deal's currency, and what is said of them.

    A row that neither is listed nor is known to be outside, or whose net the paper does not tell, is for a person.
    """
    expense, deal = match.expense, match.deal
    checklist = edition.checklist(expense.category)
    if deal is None or not has_list(checklist):
        return ZERO, []
    cut, rulings = ZERO, []
    for record in map(billing_of, deal.invoices or deal.acts):
        for line in record.lines:
            verdict = cost_item(edition, expense.category, line.description or "")
            net = net_of_row(line, record, edition)
            values = {"item": line.description or "—", "amount": "—" if net is None else str(net)}
            if verdict.status == "excluded" and net is not None:
                cut += net
                rulings.append(_said("cost_not_reimbursable", match, values))
            elif verdict.status in ("excluded", "doubtful") or (verdict.status == "unknown" and checklist.items_closed):
                rulings.append(_said("cost_unclear", match, values))
    return cut, rulings


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


def _said(code: str, match: Match, values: dict[str, str]) -> Ruling:
    category = match.expense.category
    effect: Effect = "reduced" if code == "cost_not_reimbursable" else "review"
    return ruling(effect, code, RULES.get(category, "R-014"), category, match.expense.id, values=values)
