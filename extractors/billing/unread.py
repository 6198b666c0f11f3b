"""Values that are there and cannot be read: a figure that is no number, a date that no calendar has."""

import re
from collections.abc import Iterator, Sequence

from extractors.billing.passages import introduced
from extractors.billing.titles import own
from extractors.draft import Draft
from extractors.findings import Finding, Outcome, Source
from extractors.reading import Hit
from extractors.tables.figures import money_readings
from extractors.tables.headings import MONEY
from extractors.tables.lines import Lines
from extractors.tables.printed import Printed
from extractors.tables.totals import total_row

_FIGURES = (*MONEY, "quantity")
_CENTS = re.compile(r"\d[.,]\d\d(?!\d)")
# A date has at least so many digits.
_DIGITS = 4


def unread(
    draft: Draft, lines: Lines | None, hits: Sequence[Hit], unplaced: Sequence[Printed], dates: dict[str, str]
) -> tuple[Finding, ...]:
    """What a person must look at. ``unplaced`` are totals that may be net or gross; ``dates`` are pointers of days by the
    field of their labels."""
    totals = (low_confidence("gross_total", total.source.quote, total.source) for total in unplaced)
    return (*_figures(lines), *totals, *_unheaded(draft, lines), *_days(draft, hits, dates))


def _unheaded(draft: Draft, lines: Lines | None) -> Iterator[Finding]:
    """A figure in the row of totals, of a column whose heading tells nothing, above what net and VAT come to.

    It may be the total with taxes that is stated nowhere else, and contradict them.
    """
    net, vat = draft.get("/net_total"), draft.get("/vat_total")
    if lines is None or lines.table is None or draft.get("/gross_total") is not None or net is None or vat is None:
        return
    if all(lines.roles):
        return
    row = total_row(lines.table)
    for i, role in enumerate(lines.roles):
        found = money_readings([row.text(i)]) if role is None and row.cells[i] else ()
        if found and _CENTS.search(row.text(i)) and min(found) > net + vat + (draft.get("/excise_total") or 0):
            yield low_confidence("gross_total", row.text(i), row.sheet.source(row.cells[i]))


def _figures(lines: Lines | None) -> Iterator[Finding]:
    """Cells of figures that hold digits but no number."""
    if lines is None or lines.table is None:
        return
    for n, (row, line) in enumerate(zip(lines.table.rows, lines.rows, strict=False)):  # charges have no row
        for i, role in enumerate(lines.roles):
            text = row.text(i)
            if role in _FIGURES and role not in line and any(c.isdigit() for c in text) and "%" not in text:
                yield low_confidence(f"lines/{n}/{role}", text, row.sheet.source(row.cells[i]))


def _days(draft: Draft, hits: Sequence[Hit], dates: dict[str, str]) -> Iterator[Finding]:
    """Boxes of dates that hold digits but no date."""
    for field, pointer in dates.items():
        if draft.get(pointer) is not None:
            continue
        for hit in own(hits, field):
            text = next(introduced(hit, hits, "rest right"), None)
            if text and sum(c.isdigit() for c in text.text) >= _DIGITS:
                yield low_confidence(pointer.strip("/"), text.text, text.source(0, len(text.text)))
                break


def low_confidence(field: str, found: str, source: Source) -> Finding:
    """What is said of a value that is there and is not stated."""
    return Finding(
        code="low_confidence",
        outcome=Outcome.WARN,
        rule="READ-02",
        values={"field": field, "found": found},
        sources=(source,),
    )
