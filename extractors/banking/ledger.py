"""Tables of bookings: a date, what it was, debit and credit - bank statements and reconciliation acts.

Columns are told by their headings and bordered by rulings, else by the white between the headings; rows are what rulings
part, else what belongs to the line on which an amount stands. A figure in running text that happens to reach a column of
sums is none: a sum begins in its column. A figure is one figure, whatever border runs through it.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

import msgspec

from extractors.banking.broken_sums import whole_sums
from extractors.banking.ledger_columns import MONEY, Column, captioned_sums, loose_columns, ruled_columns
from extractors.cached import cached_property
from extractors.dates import find_dates
from extractors.fold import fold, pattern
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.money import is_amount
from extractors.page import Box, Word, around
from extractors.reading import Hit
from extractors.values.whole_figures import torn, units

# Headings of one table are no further apart than this many letter heights, from line to line.
_BAND = 1.3
# Headings of sums stand within so many letter heights of those of what was booked.
_BESIDE = 3.0
# No heading's cell is as high as this share of the page.
_TALLEST = 0.25
# Without rulings a table ends at a gap of this many letter heights.
_GAP = 4.0
_BALANCE = pattern(r"сальдо|остаток|қалдық|\bbalance")


class Head(msgspec.Struct, frozen=True, dict=True, eq=False):
    """The headings of one table, or of one half of a table that is printed for two parties. ``hits`` are they."""

    sheet: Sheet
    columns: tuple[Column, ...]
    top: float
    bottom: float
    hits: tuple[Hit, ...] = ()

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(c.role for c in self.columns)

    @property
    def box(self) -> Box:
        return Box(self.columns[0].x0, self.top, self.columns[-1].x1, self.bottom)

    def place(self, x: float) -> int | None:
        """The index of the column that holds ``x``."""
        i = bisect_right(self._starts, x) - 1
        return i if i >= 0 and x <= self.columns[-1].x1 + EDGE else None

    def is_merged(self, first: int, last: int, y: float) -> bool:
        """Whether a cell of text runs over these columns at a height: rulings part others there, and not these."""
        ruled = self.sheet.verticals_at(y)
        between = [c.x0 for c in self.columns[first + 1 : last + 1]]
        told = self.columns[first].role not in ("date", "number", "index", *MONEY)
        return told and len(ruled) > 1 and not any(abs(x - border) < 2 * EDGE for x in ruled for border in between)

    @cached_property
    def _starts(self) -> list[float]:
        return [c.x0 for c in self.columns]

    def onward(self, sheet: Sheet) -> "Head":
        """The same columns on a page that does not repeat the headings."""
        return Head(sheet, self.columns, 0.0, 0.0)


class Row(msgspec.Struct, frozen=True, dict=True, eq=False):
    """The words of one row by column, and those of all lines but the sums, line by line."""

    sheet: Sheet
    cells: dict[str, tuple[Word, ...]]
    free: tuple[tuple[Word, ...], ...]

    def words_of(self, role: str) -> tuple[Word, ...]:
        return self.cells.get(role, ())

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(w for cell in self.cells.values() for w in cell) + tuple(w for line in self.free for w in line)

    @cached_property
    def whole(self) -> str:
        """Everything the row says but its sums."""
        return " ".join(w.text for line in self.free for w in line)


def heads(sheet: Sheet, hits: Sequence[Hit]) -> tuple[Head, ...]:
    """The headings of the sheet's first table of bookings, one for each half; empty when the sheet has none."""
    headings = [h for h in hits if _is_heading(h) and not _has_sums(sheet.lines[h.segment.line])]
    headings = [h for h in headings if h.field in MONEY or not _is_fact(sheet, sheet.lines[h.segment.line])]
    base = _base(headings)
    if not base:
        return ()
    band = _band(base, headings, _cell(sheet, base[0]), sheet)
    box = _band_box(sheet, base, band)
    ruled = _borders(sheet, base[0].box, box.bottom)
    halves = _halves(band)
    found = []
    for n, half in enumerate(halves):
        left = (halves[n - 1][-1].box.x1 + half[0].box.x0) / 2 if n else 0.0
        right = (half[-1].box.x1 + halves[n + 1][0].box.x0) / 2 if n + 1 < len(halves) else sheet.page.width
        columns = ruled_columns(ruled, half) if ruled else loose_columns(sheet, half, box.bottom, left, right)
        if columns:
            found.append(Head(sheet, columns, box.top, box.bottom, tuple(half)))
    return tuple(found)


def _is_heading(hit: Hit) -> bool:
    """A heading has no figures beside it, and no colon behind it, with a value or without: «Валюта: KZT»."""
    text = hit.segment.text
    labels = text.endswith(":") or any(word.text.endswith(":") for word in hit.words)
    return not any(c.isdigit() for c in text) and not labels


def _is_fact(sheet: Sheet, line: Line) -> bool:
    """Whether a line is one of a list of facts: a label and its value, each under that of the line above."""
    above = sheet.lines[line.index - 1] if line.index else line
    pairs = list(zip(line.segments, above.segments, strict=False))
    listed = len(line.segments) == len(above.segments) == len(pairs) == 2 and above is not line
    return listed and all(abs(one.box.x0 - other.box.x0) < EDGE for one, other in pairs)


def _has_sums(line: Line) -> bool:
    """Whether an amount stands alone on the line: it is of a row, «Остаток на начало 0,00»."""
    return any(s.text[-3:-2] in (",", ".") and is_amount(s.text) for s in line.segments)


def _base(hits: Sequence[Hit]) -> list[Hit]:
    """The headings of sums: debit beside credit, else one column of sums beside a date; of several those beside others."""
    found: list[list[Hit]] = []
    for one in hits:
        if one.field not in ("debit", "amount"):
            continue
        other = "credit" if one.field == "debit" else "date"
        beside = [h for h in hits if h.field == other and abs(h.box.middle - one.box.middle) < 1.5 * one.box.height]
        if beside:
            level = [h for h in hits if h.field in MONEY and h.box.overlap_y(one.box) > 0]
            found.append([one, *(h for h in (*level, *beside) if h is not one)])
    tables = (base for base in found if any(_tells(h, base[0]) for h in hits))  # sums alone are a summary
    return next(tables, found[0] if found else [])


def _tells(hit: Hit, sums: Hit) -> bool:
    """Whether a heading of what was booked stands beside one of sums."""
    near = abs(hit.box.middle - sums.box.middle) < _BESIDE * sums.box.height
    return near and hit.leads and hit.field in ("date", "document", "party", "purpose", "details")


def _cell(sheet: Sheet, hit: Hit) -> Box | None:
    """The ruled cell of a heading, unless it is as high as a table."""
    cell = sheet.cell((hit.box.x0 + hit.box.x1) / 2, hit.box.middle)
    return cell if cell and cell.height < _TALLEST * sheet.page.height else None


def _band(base: Sequence[Hit], hits: Sequence[Hit], cell: Box | None, sheet: Sheet) -> list[Hit]:
    """All headings of the table, left to right: those whose ruled cells reach into the height of the base's ``cell``,
    else those close above and below the headings of sums."""
    band = list({id(h): h for h in base}.values())
    if cell:
        level = [h for h in hits if h not in band and (own := _cell(sheet, h)) and own.overlap_y(cell) > EDGE]
        return sorted([*band, *level], key=lambda h: h.box.x0)
    grown = True
    while grown:
        box = around(h.box for h in band)
        reach = _BAND * base[0].box.height
        near = [h for h in hits if h not in band and h.box.top < box.bottom + reach and h.box.bottom > box.top - reach]
        grown = bool(near)
        band += near
    return sorted(band, key=lambda h: h.box.x0)


def _band_box(sheet: Sheet, base: Sequence[Hit], band: Sequence[Hit]) -> Box:
    """The height of the headings: of the ruled cell of sums, else of the headings' lines."""
    cell = _cell(sheet, base[0])
    told = around(h.box for h in band)
    if cell:
        return Box(cell.x0, min(cell.top, told.top), cell.x1, cell.bottom)
    below = [line for line in sheet.lines if 0 <= line.box.top - told.bottom < 0.8 * base[0].box.height]
    bottom = told.bottom
    for line in below:  # «получателя (отправителя денег)» goes on under the headings that are known
        if any(c.isdigit() for c in line.text):
            break
        bottom = line.box.bottom
    return Box(told.x0, told.top, told.x1, bottom)


def _borders(sheet: Sheet, base: Box, bottom: float) -> list[float]:
    """The vertical rulings of the row below the headings, or of the headings themselves where they part more columns.

    Headings may stand over several columns, and the row below, «Сальдо начальное», may run over several as well.
    """
    found = max((sheet.verticals_at(y) for y in (bottom + 4, base.middle)), key=len)
    return [x for i, x in enumerate(found) if not i or x - found[i - 1] > 2 * EDGE] if len(found) > 3 else []


def _halves(band: Sequence[Hit]) -> list[list[Hit]]:
    """Headings by table: where the debit column comes a second time, another half begins with what stands before it."""
    debits = [h for h in band if h.field == "debit"]
    second = next((h for h in debits if h.box.x0 > debits[0].box.x1), None)
    if second is None:
        return [list(band)]
    first_credits = [h.box.x1 for h in band if h.field == "credit" and h.box.x0 < second.box.x0]
    edge = max(first_credits, default=debits[0].box.x1)
    return [[h for h in band if h.box.x0 < edge], [h for h in band if h.box.x0 >= edge]]


def rows(head: Head, ends: Callable[[Line], bool]) -> list[Row]:
    """The rows below the headings, up to the line that ``ends`` the table. A row may be one of totals."""
    lines = _lines(head, ends)
    money = _sums(head, lines)
    found: list[Row] = []
    for block in _blocks(head, lines, money):
        row = _row(head, block, money)
        if row.words:
            found.append(row)
    return found


def _lines(head: Head, ends: Callable[[Line], bool]) -> list[Line]:
    found: list[Line] = []
    told = captioned_sums(head.sheet, head.bottom)
    for line in head.sheet.lines:
        if line.box.middle <= head.bottom:
            continue
        if ends(line) or line in told[:1]:
            break
        if any(map(str.isalnum, line.text)):  # a typist draws rulings in strokes
            found.append(line)
    return found


def _sums(head: Head, lines: Sequence[Line]) -> dict[int, list[tuple[str, tuple[Word, ...]]]]:
    """Line -> the sums on it: role of their column, and words."""
    found: dict[int, list[tuple[str, tuple[Word, ...]]]] = {}
    for line in lines:
        cut = torn(line)
        for segment in line.segments:
            for role, words in _by_column(head, segment):
                if role in MONEY and cut.isdisjoint(map(id, words)) and is_amount(" ".join(w.text for w in words)):
                    found.setdefault(line.index, []).append((role, words))
    return whole_sums(head.sheet, head.columns, found)


def _by_column(head: Head, segment: Segment) -> list[tuple[str, tuple[Word, ...]]]:
    """The parts of a segment by column. Text that runs into columns of sums is of the column that it comes from."""
    parts: list[tuple[str, list[Word]]] = []
    last: int | None = -1
    for unit in units(segment.words):
        place = head.place((unit[0].x0 + unit[-1].x1) / 2)
        if place is None:
            last = None
            continue
        if parts and last is not None and 0 <= last < place and head.is_merged(last, place, unit[0].middle):
            place = last
        if place != last or not parts:
            parts.append((head.columns[place].role, []))
        parts[-1][1].extend(unit)
        last = place
    told: list[tuple[str, tuple[Word, ...]]] = []
    for n, (role, words) in enumerate(parts):
        runs_in = n > 0 and role in MONEY and told[-1][0] not in ("date", "number", "index", *MONEY)
        if runs_in:
            told[-1] = told[-1][0], (*told[-1][1], *words)
        else:
            told.append((role, tuple(words)))
    return told


def _blocks(
    head: Head, lines: Sequence[Line], money: dict[int, list[tuple[str, tuple[Word, ...]]]]
) -> list[list[Line]]:
    """Lines by row."""
    if not lines:
        return []
    cuts = _cuts(head, lines)
    bands: list[list[Line]] = [[] for _ in range(len(cuts) + 1)]
    for line in lines:
        bands[bisect_right(cuts, line.box.middle)].append(line)
    blocks: list[list[Line]] = []
    for band in bands:
        anchors = [n for n, line in enumerate(band) if line.index in money]
        if len(anchors) < 2 or (cuts and _dates(head, band) < 2):
            blocks.append(band if cuts or not anchors else band[: _reach(band, anchors[0])])
        else:
            blocks += _parted(band, anchors)
    return [part for b in blocks if b for part in _balances_apart(b, money)]


def _balances_apart(block: list[Line], money: Mapping[int, object]) -> list[list[Line]]:
    """A row without the balances above and below it that have no sum in its columns: blank, or in a column of balances."""
    booked = [n for n, line in enumerate(block) if line.index in money]
    if len(block) < 2 or len(booked) != 1 or _BALANCE.search(fold(block[booked[0]].text)):
        return [block]
    top, end = booked[0], booked[0] + 1
    above = all(_BALANCE.search(fold(line.text)) for line in block[:top]) and bool(find_dates(block[top].text))
    below = end < len(block) and _BALANCE.search(fold(block[end].text)) and is_amount(block[end].segments[-1].text)
    start, stop = top if above else 0, end if below else len(block)
    return [part for part in (block[:start], block[start:stop], block[stop:]) if part]


def _cuts(head: Head, lines: Sequence[Line]) -> list[float]:
    """The heights of the rulings that part rows."""
    money = next((c for c in head.columns if c.role in MONEY), head.columns[-1])
    ys = head.sheet.horizontals_at((money.x0 + money.x1) / 2)
    return [y for y in ys if head.bottom + EDGE < y < lines[-1].box.bottom + 3 * EDGE]


def _dates(head: Head, band: Sequence[Line]) -> int:
    """How many lines have something in the column of dates that is not the going on of the line above."""
    column = next((c for c in head.columns if c.role == "date"), None)
    if column is None:
        return len(band)
    told = [[w for w in line.words if column.x0 <= w.x0 < column.x1] for line in band]
    days = [words for words in told if any(w.text[0].isdigit() for w in words)]
    return sum(1 for n, words in enumerate(days) if not n or _is_another_day(days[n - 1], words))


def _is_another_day(above: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether what stands under a day is another: apart from it, or both whole."""
    box = around(words)
    whole = all(find_dates(" ".join(w.text for w in each)) for each in (above, words))
    return whole or box.top - around(above).bottom > 0.6 * box.height


def _parted(band: Sequence[Line], anchors: Sequence[int]) -> list[list[Line]]:
    """A band of several rows without rulings, cut at the widest gap before each sum, else right above it."""
    cuts = [0]
    for this, following in pairwise(anchors):
        gaps = [band[i].box.top - band[i - 1].box.bottom for i in range(this + 1, following + 1)]
        widest = max(gaps)
        wide = len(gaps) > 1 and widest > 1.3 * sorted(gaps)[len(gaps) // 2] + 0.5
        cuts.append(this + 1 + gaps.index(widest) if wide else following)
    last = anchors[-1]
    cuts.append(last + _reach(band[last:], 0))
    return [list(band[a:b]) for a, b in pairwise(cuts)]


def _reach(lines: Sequence[Line], anchor: int) -> int:
    """How far a row goes on that nothing ends."""
    end = anchor + 1
    while end < len(lines) and lines[end].box.top - lines[end - 1].box.bottom < _GAP * lines[end].box.height:
        end += 1
    return end


def _row(head: Head, block: Sequence[Line], money: dict[int, list[tuple[str, tuple[Word, ...]]]]) -> Row:
    cells: dict[str, list[Word]] = {}
    free: list[tuple[Word, ...]] = []
    for line in block:
        sums = {id(w) for _, words in money.get(line.index, ()) for w in words}
        for role, words in money.get(line.index, ()):
            cells.setdefault(role, []).extend(words)
        rest: list[Word] = []
        for segment in line.segments:
            for role, words in _by_column(head, segment):
                kept = [w for w in words if id(w) not in sums]
                if role and role not in MONEY:
                    cells.setdefault(role, []).extend(kept)
                rest += kept
        if rest:
            free.append(tuple(rest))
    return Row(head.sheet, {role: tuple(words) for role, words in cells.items()}, tuple(free))
