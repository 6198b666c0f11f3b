"""The law a claim is measured by."""

from checklists import editions
from checklists.model import ChecklistError, Edition
from pipeline.ingest import Bundle, IntakeError


def edition_of(bundle: Bundle) -> Edition:
    """The law of the day of registration; it must know every category that is claimed, or have removed it."""
    try:
        edition = editions.on(bundle.application.submitted_on)
        for n, expense in enumerate(bundle.application.expenses):
            if edition.removed(expense.category) is None:
                try:
                    edition.checklist(expense.category)
                except ChecklistError as error:
                    raise IntakeError(f"{bundle.source.name}: application: expenses[{n}].category: {error}") from error
    except ChecklistError as error:
        raise IntakeError(f"{bundle.source.name}: application: submitted_on: {error}") from error
    return edition
