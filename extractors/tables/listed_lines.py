"""Lines drawn as lists of facts, one card a line: «Наименование | Аренда стенда», «Количество | 2», «Стоимость | 649 600,00».

A cabinet prints what was supplied so on narrow pages. The same list may be the whole invoice: one card alone is a line only
where its sum is told again as a total.
"""

from collections.abc import Iterator, Sequence

import msgspec

from extractors.layout import Line, Segment, Sheet
from extractors.page import Box, around
from extractors.tables.amounts_told import amount_in
from extractors.tables.headings import Role, roles_of
from extractors.tables.line_cards import card_of
from extractors.tables.lines import Found, Lines

# Lines of one card are no further apart than this, those of one description than that, in letter heights.
_NEAR, _TIGHT = 2.5, 0.9
_Place = tuple[Sheet, Box]
_SUMS: tuple[Role, ...] = ("gross", "amount", "net")


class _Fact(msgspec.Struct, frozen=True):
    """A caption with the value beside it; ``role`` None where it numbers the card."""

    role: Role | None
    value: Segment


def read_listed(sheets: Sequence[Sheet]) -> Lines | None:
    """The lines of a paper that lists them so; None when it has none."""
    found = list(_cards(sheets))
    drawn = tuple(place for _, places in found for place in places)
    if not found or (len(found) == 1 and not _is_told_again(found[0][0], drawn, sheets)):
        return None
    return Lines(table=None, roles=(), rows=tuple(row for row, _ in found), drawn=drawn)


def _cards(sheets: Sequence[Sheet]) -> Iterator[tuple[dict[str, Found], list[_Place]]]:
    """The cards in order, each with where it is drawn; one may go on at the top of the next page."""
    values: dict[Role, Segment] = {}
    lines: list[tuple[Sheet, Line]] = []
    ends: tuple[Sheet, Line | None] = (sheets[-1], None)
    for sheet, line in (*((home, line) for home in sheets for line in home.lines), ends):
        fact = _fact(line) if line else None
        last = lines[-1][1] if line and lines and lines[-1][0] is sheet else None
        apart = bool(line and last and line.box.top - last.box.bottom > _NEAR * line.box.height)
        if line and last and not apart and fact is None and (rest := _rest(values.get("description"), line)):
            values["description"] = rest
            lines.append((sheet, line))
            continue
        if fact is None or fact.role is None or fact.role in values or apart:
            homes = {id(word): home for home, told in lines for word in told.words}
            row = card_of(lambda words, homes=homes: homes[id(words[0])].source(words), None, values)  # type: ignore[misc]
            if row and "description" in row:
                yield row, _places(lines)
            values, lines = {}, []
        if line and fact:
            lines.append((sheet, line))
            if fact.role:
                values[fact.role] = fact.value


def _places(lines: Sequence[tuple[Sheet, Line]]) -> list[_Place]:
    return [
        (sheet, around(line.box for home, line in lines if home is sheet))
        for sheet in dict.fromkeys(s for s, _ in lines)
    ]


def _fact(line: Line) -> _Fact | None:
    """The fact that a line tells: caption and value apart from each other, or parted by a colon."""
    caption, value = (line.segments[0].text, line.segments[1]) if len(line.segments) == 2 else _parted(line)
    roles = roles_of(caption.strip(" :")) if value and not any(map(str.isdigit, caption)) else ()
    if value is None or not roles:
        return None
    if "index" in roles and value.text.strip(" .№").isdigit():
        return _Fact(None, value)
    return _Fact(roles[0], value)


def _parted(line: Line) -> tuple[str, Segment | None]:
    words = line.segments[0].words if len(line.segments) == 1 else ()
    cut = next((n + 1 for n, word in enumerate(words[:-1]) if word.text.endswith(":")), 0)
    return " ".join(w.text for w in words[:cut]), Segment(words[cut:], line.index) if cut else None


def _rest(named: Segment | None, line: Line) -> Segment | None:
    """A description with its next line, where that stands alone under it."""
    if named is None or len(line.segments) > 1 or line.box.top - named.box.bottom > _TIGHT * line.box.height:
        return None
    under = line.box.x0 >= named.box.x0 - 1 or abs(line.box.x1 - named.box.x1) < 1
    return Segment((*named.words, *line.words), named.line) if under else None


def _is_told_again(row: dict[str, Found], drawn: Sequence[_Place], sheets: Sequence[Sheet]) -> bool:
    total = next((row[role][0] for role in _SUMS if role in row), None)
    return total is not None and any(
        amount_in(s.text) == total
        for sheet in sheets
        for s in sheet.segments
        if not any(home is sheet and box.top <= s.box.middle <= box.bottom for home, box in drawn)
    )
