"""Whose books a table of a reconciliation act shows: «По данным ТОО «А», KZT», or the firm over its debit and credit."""

from collections.abc import Sequence

from extractors.documents.reconciliation_parties import Named
from extractors.firms import company_name, has_legal_form
from extractors.fold import fold, pattern
from extractors.layout import Segment, Sheet
from extractors.ledger import Head

BY_DATA = pattern(
    r"по\s+данным(?:\s+учета)?|деректері(?:\s+бойынша)?|мәліметтері(?:\s+бойынша)?|(?:данные|учет)\s+(?=(?:тоо|ао|ип|ооо)\b)|according\s+to(?:\s+the\s+data\s+of)?"
)


def owner_of(head: Head) -> Named | None:
    """Whose books the half shows: «По данным ТОО «А», KZT» right above its headings."""
    sheet, box = head.sheet, head.box
    above: list[Segment] = []
    for line in reversed([x for x in sheet.lines if x.box.bottom <= head.top + 2]):
        inside = [s for s in line.segments if s.box.overlap_x(box) > 0.5 * s.box.width]
        above = inside + above
        text = fold(" ".join(s.text for s in inside))
        if BY_DATA.search(text) or len(above) > 4:
            break
    told = " ".join(s.text for s in above)
    said = BY_DATA.search(fold(told))
    if not said:
        over = _over_sums(head)
        return _named(sheet, over) if has_legal_form(" ".join(s.text for s in over)) else None
    # folding keeps the length of these words, so that the place of the phrase is that in the print
    return _named(sheet, above, f"{told[: said.start()]} {told[said.end() :]}")


def _over_sums(head: Head) -> list[Segment]:
    """What stands over debit and credit alone, within the headings or close above them."""
    sums = [hit for hit in head.hits if hit.field in ("debit", "credit")]
    columns = [c for c in head.columns if c.role in ("debit", "credit")]
    top, reach = min(hit.box.top for hit in sums), 3 * sums[0].box.height
    x0, x1 = min(c.x0 for c in columns), max(c.x1 for c in columns)
    return [
        segment
        for line in head.sheet.lines
        if min(head.top, top) - reach < line.box.middle < top
        for segment in line.segments
        if x0 <= (segment.box.x0 + segment.box.x1) / 2 <= x1 and segment.box.width <= x1 - x0
    ]


def _named(sheet: Sheet, segments: Sequence[Segment], text: str | None = None) -> Named | None:
    """The firm that segments name, «KZT» behind it aside."""
    told = " ".join(s.text for s in segments) if text is None else text
    rest = told.strip(" /,:")
    name = company_name(rest.rpartition(",")[0] or rest)
    words = [w for s in segments for w in s.words]
    return Named(name, sheet.source(words, name)) if name and words else None
