"""Where an amount in words begins that is broken over lines: never is its tail taken for the whole of it.

And where it ends on a scanned line whose blanks are wide: never is its beginning.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from extractors.labels.areas import Area
from extractors.layout import Segment, Sheet
from extractors.reading import Hit, span
from extractors.values.amount_in_words import unfinished

# Amounts in words are broken over at most so many lines, which follow each other this closely, in letter heights.
_LINES, _NEAR = 4, 1.0


def begun(sheet: Sheet, segment: Segment) -> tuple[Segment, ...]:
    """The segment and those above it that end inside an amount in words, top to bottom."""
    found = [segment]
    while len(found) < _LINES:
        upper = _over(sheet, found[0])
        if upper is None or not unfinished(upper.text):
            break
        # of a justified line, whose blanks are wide, all that stands before the segment
        before = [s for s in sheet.lines[found[0].line].segments if upper.box.x0 <= s.box.x0 < found[0].box.x0]
        found[:0] = [upper, *before]
    return tuple(found)


def across(lines: Area, hits: Sequence[Hit]) -> Iterator[Area]:
    """What stands by a label, with more and more of what stands right of it on its line, up to another label."""
    sheet, last = lines[0].sheet, lines[0].words[-1]
    line = next((x for x in sheet.lines if last in x.words), None)
    if last.origin != "ocr" or line is None:
        return
    labels = {id(hit.segment) for hit in hits if hit.leads}
    words = list(lines[0].words)
    for segment in (s for s in line.segments if s.box.x0 > last.x1):
        ruled = any(words[-1].x1 < x < segment.box.x0 for x in sheet.verticals_at(segment.box.middle))
        if ruled or id(segment) in labels:
            return
        words += segment.words
        if found := span(sheet, words):
            yield (found, *lines[1:])


def in_words(hits: Iterable[Hit]) -> list[Hit]:
    """The labels; that of an amount which a number in words follows is one of ``words``: «Сумма Десять тысяч тенге»."""
    return [msgspec.structs.replace(h, field="words") if h.field == "amount" and _spells(h) else h for h in hits]


def _spells(hit: Hit) -> bool:
    """Whether the first word behind a label that leads its segment is a number in words."""
    folded = hit.segment.folded
    return hit.leads and 0 < hit.end < len(folded) and folded[hit.end].isalpha() and unfinished(folded[hit.end])


def _over(sheet: Sheet, segment: Segment) -> Segment | None:
    """The segment right above that reaches over this one."""
    if not segment.line:
        return None
    above = [s for s in sheet.lines[segment.line - 1].segments if s.box.overlap_x(segment.box) > 0]
    near = [s for s in above if segment.box.top - s.box.bottom < _NEAR * segment.box.height]
    return near[0] if len(near) == 1 else None
