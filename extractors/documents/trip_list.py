"""Persons listed line by line in an order on a business trip: under a heading, right of one, or behind «работники:»."""

import re
from collections.abc import Iterator, Sequence

from extractors.draft import Draft
from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.page import Box
from extractors.reading import Hit
from extractors.who import persons

_LISTED = pattern(
    r"работник|сотрудник|командируем|направляем|участник|делегат|состав делегации|персонал|қызметкер|жұмыскер|тұлға|іссапарға"
    r"|employee|person|staff|delegat|traveller|participant"
)
# A line that introduces a list is no longer than this, in words; of a longer one, so many last words do.
_INTRODUCTION, _LAST = 9, 4
# Lines of a list are no further apart than this many letter heights.
_APART = 2.5
# A gap so much wider than the one before ends a list.
_WIDER = 1.6
# What joins the names of one line.
_JOINS = re.compile(r"\s*(?:[,;]|(?:,\s*)?(?:и|және|мен|and|&))\s*")
_NUMBERING = re.compile(r"[\W\d]*")


def put_list(draft: Draft, sheet: Sheet, headings: Sequence[Hit]) -> None:
    """States the persons of the first list: in the column of one of ``headings``, in the rows right of one, else below a
    line that introduces them.
    """
    below = (_people(sheet, *place) for place in _columns(sheet, headings))
    beside = (_beside(sheet, heading) for heading in headings)
    introduced = (_people(sheet, *place) for place in _introductions(sheet))
    for told in (*below, *beside, *introduced):
        people = list(told)
        for n, (name, source) in enumerate(people):
            draft.put(f"/employees/{n}", (name, source))
        if people:
            return


def _columns(sheet: Sheet, headings: Sequence[Hit]) -> Iterator[tuple[Box, int, Box]]:
    """Headings, their lines and their columns: between rulings, else from the heading before to the one behind."""
    for heading in headings:
        box = heading.segment.box
        row = [s.box for s in sheet.lines[heading.segment.line].segments]
        cell = sheet.cell((box.x0 + box.x1) / 2, box.middle)
        left = max((b.x1 for b in row if b.x1 <= box.x0), default=0.0)
        right = min((b.x0 for b in row if b.x0 >= box.x1), default=sheet.page.width)
        yield box, heading.segment.line, cell or Box(left, box.top, right, box.bottom)


def _beside(sheet: Sheet, heading: Hit) -> Iterator[tuple[str, Source]]:
    """The persons of the rows right of a heading, as far as its ruled cell goes."""
    cell = sheet.cell((heading.box.x0 + heading.box.x1) / 2, heading.box.middle)
    for segment in sheet.segments if cell else ():
        if cell and segment.box.x0 > cell.x1 - EDGE and cell.top < segment.box.middle < cell.bottom:
            people = persons.find(segment.text)
            if people and _NUMBERING.fullmatch(segment.text[: people[0][1]]):
                yield " ".join(people[0][0].split()), sheet.source(segment.words, people[0][0])


def _introductions(sheet: Sheet) -> Iterator[tuple[Box, int, Box]]:
    """Lines like «Направляемые работники:», over the whole width; sentences that end so, «… следующих работников:»."""
    for line in sheet.lines:
        if not line.words[-1].text.endswith(":"):
            continue
        last = line.words if len(line.words) <= _INTRODUCTION else line.words[-_LAST:]
        if _LISTED.search(fold(" ".join(word.text for word in last))):
            yield line.box, line.index, Box(0.0, line.box.top, sheet.page.width, line.box.bottom)


def _people(sheet: Sheet, heading: Box, number: int, column: Box) -> Iterator[tuple[str, Source]]:
    """The persons of the lines that follow a heading closely and are set alike: a director signs below, apart or unnumbered."""
    last, gap, numbered = heading, _APART * heading.height, False
    for line in sheet.lines[number + 1 :]:
        apart, begun = line.box.top - last.bottom, last is not heading
        named = _first(line, column)
        people = persons.find(named.text) if named else ()
        if named is None or not people or not _NUMBERING.fullmatch(named.text[: people[0][1]]):
            return
        if apart > (max(_WIDER * gap, gap + 0.5 * line.box.height) if begun else gap):
            return
        if begun and numbered != line.text[0].isdigit():
            return
        for name in _in_a_row(named.text, people):
            yield " ".join(name.split()), sheet.source(named.words, name)
        last, gap, numbered = line.box, max(apart, 0.0), line.text[0].isdigit()


def _in_a_row(text: str, people: Sequence[tuple[str, int, int]]) -> Iterator[str]:
    """The first person of a line, and those that commas or «и» join to it: «Иванова Е.П., Ким С.Ж.»."""
    last = people[0][1]
    for name, start, end in people:
        if start > last and not _JOINS.fullmatch(text[last:start]):
            return
        yield name
        last = end


def _first(line: Line, column: Box) -> Segment | None:
    """The first segment of a line in a column that has letters."""
    inside = [s for s in line.segments if column.x0 - EDGE <= (s.box.x0 + s.box.x1) / 2 <= column.x1 + EDGE]
    return next((s for s in inside if any(c.isalpha() for c in s.text)), None)
