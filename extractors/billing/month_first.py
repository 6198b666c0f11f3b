"""Dates between slashes where the month comes first, as in the United States.

«05/11/2025» is read as 5 November. Where another date of the same paper can only have its month first («11/27/2025»), so
has this one.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from extractors.draft import Draft
from extractors.layout import Sheet

_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")


def put_month_first(draft: Draft, sheets: Sequence[Sheet], pointers: Iterable[str]) -> None:
    """States the days at ``pointers`` anew where the paper prints months first."""
    if not _months_come_first(sheets):
        return
    for pointer in pointers:
        source = draft.source(pointer)
        found = _SLASHED.search(source.quote) if source else None
        if source and found and int(found[1]) <= 12 and int(found[2]) <= 31:
            draft.drop(pointer)
            draft.put(pointer, (date(int(found[3]), int(found[1]), int(found[2])), source))


def _months_come_first(sheets: Sequence[Sheet]) -> bool:
    """Some date has a second number that is no month, and none a first one."""
    dates = [m for sheet in sheets for m in _SLASHED.finditer(sheet.text)] if any("/" in s.text for s in sheets) else []
    return any(int(m[2]) > 12 for m in dates) and not any(int(m[1]) > 12 for m in dates)
