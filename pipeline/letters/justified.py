"""Which letters a result justifies. One that it does not is not written."""

from pipeline.letters.order import Kind
from pipeline.letters.remarks import remarks
from pipeline.result import Finding, Result, Text
from pipeline.views import texts


def objection(result: Result, kind: Kind, *, budget_used: bool = False) -> Text | None:
    """Why a letter of this kind cannot go out, or None where it can.

    ``budget_used``: the operator says that the year's funds are used up (paragraph 22 part 3, subparagraph 1).
    """
    reimbursable = result.calculation.total_reimbursable
    undecided = ", ".join(expense.id for expense in result.expenses if expense.status == "review")
    match kind:
        case "remarks" | "repeat":
            return None if remarks(result) else texts.label("letter_no_remarks")
        case "unconsidered":
            return None if budget_used or over_limits(result) else texts.label("letter_no_leave")
        case "refusal" if reimbursable:
            return texts.label("letter_payable", reimbursable=f"{reimbursable} KZT")
        case "decision" if not reimbursable and not undecided:
            return texts.label("letter_nothing_payable")
        case _:
            return texts.label("letter_in_review", numbers=undecided) if undecided else None


def over_limits(result: Result) -> tuple[Finding, ...]:
    """What leaves an application without consideration: costs claimed above the limits of paragraph 22 part 3 (A-25)."""
    return tuple(f for f in result.findings if f.code == "claimed_over_cap" or f.outcome == "leave")
