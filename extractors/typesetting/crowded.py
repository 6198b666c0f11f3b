"""Labels crowded by the value before them: «БСН 220940574459, Орындаушы», with no more than a blank between two columns.

Such a label begins where other lines of the page begin theirs; it is set apart from what stands left of it.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from extractors.layout import Segment, Sheet
from extractors.page import Word
from extractors.reading import Hit

# Labels of one column begin within so many points; so many others do, in lines no further away than these.
_FLUSH, _OTHERS, _LINES = 1.0, 2, 5


def uncrowded(sheet: Sheet, hits: Sequence[Hit]) -> Sheet:
    """The sheet with bars before its crowded labels; the sheet itself where it has none."""
    bars = {id(w): bar for hit in hits if hit.sheet is sheet and (w := _crowded(sheet, hit)) and (bar := _bar(hit, w))}
    if not bars:
        return sheet
    words = tuple(x for w in sheet.page.words for x in ((bars[id(w)], w) if id(w) in bars else (w,)))
    return Sheet(msgspec.structs.replace(sheet.page, words=words), sheet.printed)


def _crowded(sheet: Sheet, hit: Hit) -> Word | None:
    """The first word of a label that ends its segment and stands in a column of labels, but does not begin its segment."""
    segment = hit.segment
    if hit.start == 0 or hit.end < len(segment.tokens):
        return None
    word = segment.words[segment.tokens[hit.start][1]]
    near = sheet.lines[max(0, segment.line - _LINES) : segment.line + _LINES + 1]
    beside = [s for line in near if line.index != segment.line for s in line.segments[1:] if _flush(s, word)]
    return word if len(beside) >= _OTHERS and _has_value(sheet, segment) else None


def _flush(segment: Segment, word: Word) -> bool:
    return abs(segment.box.x0 - word.x0) < _FLUSH


def _has_value(sheet: Sheet, segment: Segment) -> bool:
    """Whether something stands right of a segment on its line."""
    return sheet.lines[segment.line].segments[-1] is not segment


def _bar(hit: Hit, word: Word) -> Word | None:
    """A bar in the blank before a word."""
    words = hit.segment.words
    before = next((a for a, b in pairwise(words) if b is word), None)
    return Word("|", before.x1, word.top, word.x0, word.bottom) if before else None
