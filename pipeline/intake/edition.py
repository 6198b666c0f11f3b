"""The law a claim is measured by."""

from checklists import editions
from checklists.model import ChecklistError, Edition
from pipeline.ingest import Bundle, IntakeError


def edition_of(bundle: Bundle) -> Edition:
    """The law of the day of registration; it must know every category that is claimed, or have removed it.

    Raises :class:`IntakeError`, with the field of the claim for which there is no law.
    """
    field = "submitted_on"
    try:
        edition = editions.on(bundle.application.submitted_on)
        for n, expense in enumerate(bundle.application.expenses):
            field = f"expenses[{n}].category"
            if edition.removed(expense.category) is None:
                edition.checklist(expense.category)
    except ChecklistError as error:
        claim = next((file.name for file in bundle.files if file.role == "application"), "application")
        raise IntakeError(f"{bundle.source.name}: {claim}: {field}: {error}") from error
    return edition
