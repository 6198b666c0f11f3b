"""Parties named by their accounts alone: «Со счёта KZ…», under it whose account it is, «ТОО «Альфа», БИН …»."""

import re
from collections.abc import Sequence

from extractors.draft import Draft
from extractors.identifiers import bin as bins
from extractors.identifiers import iban as ibans
from extractors.labels.areas import Areas
from extractors.page import Box
from extractors.reading import Hit, Span
from extractors.who.firms import company_name, has_legal_form

# The owner of an account stands on one of so many lines under it.
_UNDER = 2
# An account of which a sign was lost or misread is told by its length.
_MISREAD = re.compile(r"(?<!\w)[KКZ]{0,2}\d[\dA-ZА-Я]{15,}(?!\w)")


def put_owners_of_accounts(draft: Draft, areas: Areas, busy: Sequence[Box]) -> None:
    """States the name, and the BIN behind it, of a party that no label names, from the lines under its account."""
    for role in ("payer", "beneficiary"):
        if draft.get(f"/{role}/name") is not None or not draft.get(f"/{role}/iban"):
            continue
        for hit in (h for h in areas.hits if h.field == f"{role}_iban" and h.leads):
            owner = _owner(areas, hit, busy)
            if owner:
                line = next((x for x in owner.sheet.lines if owner.words[0] in x.words), None)
                found = bins.find(line.text) if line else []
                draft.put(f"/{role}/name", (company_name(owner.text.partition(",")[0]), owner.source()))
                draft.put(f"/{role}/bin", (found[0].number, owner.source()) if found else None)
                break


def _owner(areas: Areas, hit: Hit, busy: Sequence[Box]) -> Span | None:
    """The one firm on the lines under the account that stands behind its label."""
    for lines in areas.of(hit):
        if not lines or not (ibans.find(lines[0].text) or _MISREAD.search(lines[0].text)):
            continue
        named = [line for line in lines[1 : 1 + _UNDER] if has_legal_form(line.text) and not _is_bank(line.text)]
        free = [
            line for line in named if not any(b.overlap_y(line.box) > 0 and b.overlap_x(line.box) > 0 for b in busy)
        ]
        if len(free) == 1:
            return free[0]
    return None


def _is_bank(text: str) -> bool:
    return "банк" in text.lower() or "bank" in text.lower()
