"""Labels that stand at half the height of a value of two lines: on a scan they lie between its lines, and on neither. And
labels at the foot of their row in a print of a spreadsheet, whose value stands at its head, a part of a line above.

Readers look right of a label and below it. Such a label is read as if it stood on the first line of its value; where it is
printed is kept for the sources of what is read.
"""

from collections.abc import Iterator, Sequence

import msgspec

from extractors.fold import fold
from extractors.layout import Line, Sheet
from extractors.page import Box, Word

# A label at the foot of its row is nearer to the value above than to the next one, by this share of the way.
_NEARER = 0.7
# What stands under a label in its own column, nearer than so many times its height, may be its value.
_UNDER = 2.0
_PARTIES = frozenset(
    map(
        fold,
        "Заказчик|Исполнитель|Поставщик|Покупатель|Получатель|Тапсырыс беруші|Орындаушы|Жеткізуші|Сатып алушы|Алушы".split(
            "|"
        ),
    )
)
# A label without a colon has no more words; with the box right of its value it is so many segments.
_WORDS = _BOXED = 2


def raised(sheet: Sheet) -> Sheet:
    """The sheet with such labels on the first lines of their values; the sheet itself where it has none."""
    moved: dict[int, Word] = {}
    printed: dict[Word, Box] = dict(sheet.printed)
    between = _apart(sheet.lines) if sheet.page.origin == "ocr" else ()
    for above, line in (*between, *_at_foot(sheet.lines)):
        for word in line.words:
            moved[id(word)] = msgspec.structs.replace(word, top=above.box.top, bottom=above.box.bottom)
            printed[moved[id(word)]] = sheet.printed.get(word, word.box)
    if not moved:
        return sheet
    words = tuple(moved.get(id(w), w) for w in sheet.page.words)
    return Sheet(msgspec.structs.replace(sheet.page, words=words), printed)


def _apart(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if _is_between(above, line, below):
            yield above, line


def _at_foot(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Labels under the line of their value: they overlap it, or a column of values begins above the first of its labels."""
    labels = [line for line in lines[1:-1] if len(line.segments) == 1 and line.words[-1].text.endswith(":")]
    begun = [label for label in labels if _heads_alone(lines[label.index - 1], label)]
    places = {label.index for label in begun}
    boxed = [line for line in lines[1:-1] if len(line.segments) == _BOXED and _is_named(lines[line.index - 1], line)]
    found = [label for label in (*begun, *boxed) if _is_foot(lines, label)]
    for first in (label for label in begun if label.index - 2 not in places):
        last = max(n for n in range(first.index, len(lines), 2) if set(range(first.index, n + 1, 2)) <= places)
        if last > first.index and not _flush(lines[first.index - 1], lines[last + 1]):
            found += [lines[n] for n in range(first.index, last + 1, 2)]
    return [(lines[label.index - 1], label) for label in found]


def _is_named(above: Line, line: Line) -> bool:
    """Whether a line is a word or two and a box right of the value that stands over it: «Заказчик | 181140996637»."""
    first, box = line.segments
    return (
        len(above.segments) == 1
        and above.box.x0 > first.box.x1
        and line.box.top < above.box.bottom
        and len(first.words) <= _WORDS
        and first.text[0].isupper()
        and not any(map(str.isdigit, first.text))
        and box.box.x0 > above.box.x1
    )


def _names_party(label: Line) -> bool:
    return fold(label.segments[0].text).strip(" :") in _PARTIES


def _heads_alone(above: Line, label: Line) -> bool:
    """Whether the line right above a label is a value that stands alone right of it."""
    return (
        len(above.segments) == 1
        and above.box.x0 > label.segments[0].box.x1
        and not above.words[-1].text.endswith(":")
        and label.box.top - above.box.bottom < label.box.height
    )


def _flush(value: Line, line: Line) -> bool:
    return abs(line.box.x0 - value.box.x0) < value.box.height / 2


def _is_foot(lines: Sequence[Line], label: Line) -> bool:
    """Whether a label overlaps the line above, is nearer to it than to the one below, and has nothing in its own column."""
    above, below, box = lines[label.index - 1], lines[label.index + 1], label.segments[0].box
    nearer = box.top - above.box.top <= _NEARER * (below.box.top - box.top)
    if len(label.segments) == _BOXED and _names_party(label):  # its value is what overlaps it, on one line or two
        return nearer or below.box.x0 <= box.x1 or _flush(above, below)
    if box.top >= above.box.bottom or (below.box.x0 > box.x1 and not nearer):
        return False
    own = next((line for line in lines[label.index + 1 : label.index + 3] if line.box.x0 < box.x1), None)
    if own is None or len(own.segments) > 1 or own.segments[0].text.endswith(":"):
        return True
    return own.box.top - box.bottom > _UNDER * box.height


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
