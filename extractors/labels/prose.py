"""Running text: the words of a page as sentences run, also where two languages stand side by side in two columns.

A text in two columns is never read across: each column is a text of its own, with what stands above and below both.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.billing.passages import Passage
from extractors.layout import Line, Sheet

# The right column begins in so many lines, at one place between these shares of the page's width.
_FEWEST_LINES = 4
# Where they stand beside each other for a passage only, so many lines that follow each other.
_PASSAGE_LINES = 3
_LEFTMOST, _RIGHTMOST = 0.3, 0.72
# Lines of a column begin within so many points of each other.
_DRIFT = 3.0
# So many lines of the columns' band may run across, as headings do.
_ACROSS = 0.25

# The end of a sentence: a stop that abbreviates nothing («г. Дубай», «И.И.»), before a blank.
_STOP = re.compile(
    r"(?<![\s(«][^\W\d_])(?<!\b[гГ]г)(?<!\bул)(?<!\bстр)(?<!\bобл)(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)(?<!\bNo)[.!?](?=\s|$)"
)


def texts(sheet: Sheet) -> tuple[Passage, ...]:
    """The running texts of a sheet: one, or two where columns stand side by side, the left one first."""
    gutter = _gutter(sheet)
    if gutter is None:
        return (Passage(sheet, tuple(w for line in sheet.lines for w in line.words)),)
    edge, lines = gutter
    first, last = _band(sheet, edge, lines)
    sides = (
        [w for line in sheet.lines for w in line.words if not first <= line.index <= last or w.x0 < edge - _DRIFT],
        [w for line in sheet.lines for w in line.words if not first <= line.index <= last or w.x0 >= edge - _DRIFT],
    )
    return tuple(Passage(sheet, tuple(side)) for side in sides)


def _band(sheet: Sheet, edge: float, lines: Sequence[Line]) -> tuple[int, int]:
    """The first and the last line of the columns: headings of one column are centred in it, and keep the gutter free."""
    first, last = lines[0].index, lines[-1].index
    inside = [s.box for line in sheet.lines[first : last + 1] for s in line.segments]
    left = max((b.x1 for b in inside if b.x1 < edge - _DRIFT), default=edge - 2 * _DRIFT)

    def parted(line: Line) -> bool:
        beside = any(s.box.x0 >= edge - _DRIFT for s in line.segments)
        return beside and not any(s.box.x0 < edge - _DRIFT and s.box.x1 > left + _DRIFT for s in line.segments)

    while first > 0 and parted(sheet.lines[first - 1]):
        first -= 1
    while last + 1 < len(sheet.lines) and parted(sheet.lines[last + 1]):
        last += 1
    return first, last


def sentences(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """The places of the sentences of a text from ``start`` on.

    >>> [text[a:b] for text in ["Направить в г. Дубай. Основание: письмо Ким И.И."] for a, b in sentences(text)]
    ['Направить в г. Дубай.', 'Основание: письмо Ким И.И.']
    >>> len(list(sentences("Mr. Ivan Petrov and Ms. Aliya Karimova are sent to Dubai.")))
    1
    """
    for stop in _STOP.finditer(text, start):
        if text[start : stop.end()].strip():
            yield start, stop.end()
        start = stop.end() + 1
    if text[start:].strip():
        yield start, len(text)


def _gutter(sheet: Sheet) -> tuple[float, Sequence[Line]] | None:
    """Where the right of two columns begins and the lines that do; None where the text runs over the whole width."""
    width = sheet.page.width
    starts = Counter(
        round(segment.box.x0 / _DRIFT)
        for line in sheet.lines
        for segment in line.segments[1:]
        if _LEFTMOST * width < segment.box.x0 < _RIGHTMOST * width
    )
    if not starts:
        return None
    place, count = max(starts.items(), key=lambda item: (item[1] + starts[item[0] - 1] + starts[item[0] + 1], item[1]))
    edge = place * _DRIFT
    band = [line for line in sheet.lines if _begins_at(line, edge)]
    if len(band) < _FEWEST_LINES or count * 2 < len(band):
        return None
    inside = sheet.lines[band[0].index : band[-1].index + 1]
    if sum(_crosses(line, edge) for line in inside) <= _ACROSS * len(inside):
        return edge, band
    passage = _first_run([line for line in band if not _crosses(line, edge)])
    return (edge, passage) if len(passage) >= _PASSAGE_LINES else None


def _first_run(lines: Sequence[Line]) -> Sequence[Line]:
    """The first lines that follow each other, as many as make a passage; else none."""
    run: list[Line] = []
    for line in lines:
        if run and line.index != run[-1].index + 1:
            if len(run) >= _PASSAGE_LINES:
                return run
            run = []
        run.append(line)
    return run if len(run) >= _PASSAGE_LINES else ()


def _begins_at(line: Line, edge: float) -> bool:
    return any(abs(s.box.x0 - edge) <= 1.5 * _DRIFT for s in line.segments[1:])


def _crosses(line: Line, edge: float) -> bool:
    return any(s.box.x0 < edge - 2 * _DRIFT and s.box.x1 > edge + 2 * _DRIFT for s in line.segments)
