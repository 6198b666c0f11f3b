"""Where an amount in words begins that is broken over lines: never is its tail taken for the whole of it."""

from extractors.amount_in_words import unfinished
from extractors.layout import Segment, Sheet

# Amounts in words are broken over at most so many lines, which follow each other this closely, in letter heights.
_LINES, _NEAR = 4, 1.0


def begun(sheet: Sheet, segment: Segment) -> tuple[Segment, ...]:
    """The segment and those above it that end inside an amount in words, top to bottom."""
    found = [segment]
    while len(found) < _LINES:
        upper = _over(sheet, found[0])
        if upper is None or not unfinished(upper.text):
            break
        found.insert(0, upper)
    return tuple(found)


def _over(sheet: Sheet, segment: Segment) -> Segment | None:
    """The segment right above that reaches over this one."""
    if not segment.line:
        return None
    above = [s for s in sheet.lines[segment.line - 1].segments if s.box.overlap_x(segment.box) > 0]
    near = [s for s in above if segment.box.top - s.box.bottom < _NEAR * segment.box.height]
    return near[0] if len(near) == 1 else None
