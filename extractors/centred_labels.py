"""Labels that stand at half the height of a value of two lines: on a scan they lie between its lines, and on neither.

Readers look right of a label and below it. Such a label is read as if it stood on the first line of its value; where it is
printed is kept for the sources of what is read.
"""

import msgspec

from extractors.layout import Line, Sheet
from extractors.page import Box, Word


def raised(sheet: Sheet) -> Sheet:
    """The sheet with such labels on the first lines of their values; the sheet itself where it has none."""
    if sheet.page.origin != "ocr":
        return sheet
    moved: dict[int, Word] = {}
    printed: dict[Word, Box] = dict(sheet.printed)
    for above, line, below in zip(sheet.lines, sheet.lines[1:], sheet.lines[2:], strict=False):
        if not _is_between(above, line, below):
            continue
        for word in line.words:
            moved[id(word)] = msgspec.structs.replace(word, top=above.box.top, bottom=above.box.bottom)
            printed[moved[id(word)]] = sheet.printed.get(word, word.box)
    if not moved:
        return sheet
    words = tuple(moved.get(id(w), w) for w in sheet.page.words)
    return Sheet(msgspec.structs.replace(sheet.page, words=words), printed)


def _is_between(above: Line, label: Line, below: Line) -> bool:
    """Whether a line is a label left of two lines that begin one under the other, and overlaps both."""
    first, second = above.segments[0].box, below.segments[0].box
    return (
        len(label.segments) == 1
        and label.text.endswith(":")
        and label.box.x1 < min(first.x0, second.x0)
        and abs(first.x0 - second.x0) < first.height / 2
        and label.box.top < above.box.bottom
        and label.box.bottom > below.box.top
    )
