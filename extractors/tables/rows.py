"""The rows of a table, over all pages it runs on.

A row is what horizontal rulings part; where they part nothing, it starts where its number or its amount starts, and the
lines of a long description go to the row they stand with: below it, or around it where cells are centred.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import msgspec

from extractors.layout import EDGE, Line, Sheet
from extractors.money import InvalidAmount, parse_quantity
from extractors.page import Box
from extractors.tables.cells import Row, row_of
from extractors.tables.conditions import broken_off, goes_on, parted, row_number
from extractors.tables.header import Column, Header, is_number_row, most_misread
from extractors.tables.headings import Role
from extractors.tables.loose import loose_header
from extractors.tables.page_breaks import continued, of_page, printed_twice, without_repeated
from extractors.tables.row_or_text import AMOUNT, describes, ends_rate, is_sentence, is_unshaded
from extractors.tables.ruled import ruled_header

# The columns that show where a row starts when rows are not numbered, the most reliable first.
_ANCHORS: tuple[Role, ...] = ("gross", "amount", "net", "price", "quantity", "vat")
_FIGURE = re.compile(r"[^\w]*(?:[A-Z]{3}\s?)?[\d][\d\s.,'’-]*(?:\s?[^\d\s]{1,4})?")
# A page's number stands in the last part of its height.
_FOOT = 0.88
_PAGE_NUMBER = re.compile(
    r"\W*(?:страница|стр\.?|лист|page|бет|парақ)?\W*\d{1,4}\W*(?:(?:из|of|/)\W*\d{1,4}\W*)?(?:бет\W*)?", re.IGNORECASE
)


class Table(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A table of goods or services.

    On ``last``, the last page it stands on, its rows are over at ``ends`` and its rulings at ``bottom`` (0 without any).
    """

    header: Header
    rows: tuple[Row, ...]
    last: Sheet
    ends: float
    bottom: float

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.header.columns


class _Part(msgspec.Struct, frozen=True, eq=False):
    """The rows' region on one page. ``closed`` when a total or a closing sentence was met there."""

    header: Header
    sheet: Sheet
    lines: tuple[Line, ...]
    cuts: tuple[float, ...]
    ends: float
    bottom: float
    closed: bool


def read_table(sheets: Sequence[Sheet], ends_at: Callable[[Line], bool]) -> Table | None:
    """The document's table of goods or services; None when no page has one.

    ``ends_at`` tells the lines that are no rows any more: totals and closing sentences.
    """
    parts = _parts(sheets, ends_at)
    if not parts:
        return None
    rows: list[Row] = []
    told: Row | None = None
    for part in parts:
        for printed in _rows(part, len(rows)):
            overleaf = bool(rows) and rows[-1].sheet is not printed.sheet
            if overleaf and (whole := printed_twice(rows[-1], printed, part.header.columns)):
                rows[-1] = whole
                continue
            row = without_repeated(rows[-1], printed) if overleaf else printed
            if _starts(row, part.header.columns):
                rows.append(_under(told, row, part.header.columns))
                told = None
            elif overleaf:
                rows[-1] = continued(rows[-1], row)
            else:
                told = row
    last = parts[-1]
    table = Table(header=parts[0].header, rows=tuple(rows), last=last.sheet, ends=last.ends, bottom=last.bottom)
    return ending_after(table, len(rows))


def _under(told: Row | None, row: Row, columns: Sequence[Column]) -> Row:
    """A row of figures with the description that a ruling parts from it, in a row of its own right above."""
    place = next((i for i, c in enumerate(columns) if c.role == "description"), None)
    if told is None or place is None or told.sheet is not row.sheet or row.cells[place] or not told.cells[place]:
        return row
    return Row(row.sheet, tuple((*a, *b) for a, b in zip(told.cells, row.cells, strict=True)), row.more)


def ending_after(table: Table, count: int) -> Table:
    """The table with its first ``count`` rows only: what follows them is below it."""
    rows = table.rows[:count]
    ends = table.ends
    if rows and rows[-1].sheet is table.last:
        ends = min(ends, max(w.bottom for cell in rows[-1].cells for w in cell) + EDGE)
    return msgspec.structs.replace(table, rows=rows, ends=ends)


def find_header(sheet: Sheet) -> Header | None:
    """The headings of the page's table of goods or services: by its rulings, else by how its words are aligned."""
    return (ruled_header(sheet) if sheet.page.rulings else None) or loose_header(sheet)


def _parts(sheets: Sequence[Sheet], ends_at: Callable[[Line], bool]) -> list[_Part]:
    parts: list[_Part] = []
    for sheet in sheets:
        header = find_header(sheet)
        if header is None and not parts:
            continue
        if header and parts and len(header.columns) != len(parts[0].header.columns):
            header = None
        if header:
            part = _part(sheet, header, header.box.bottom, ends_at)
        else:
            part = _part(sheet, _onward(sheet, parts[-1].header), _resumes(sheet, parts[-1].header), ends_at)
            only_total = part.closed and not part.lines
            if not only_total and not any(_starts(row, part.header.columns) for row in _rows(part, 0)):
                break
        parts.append(part)
        if part.closed:
            break
    return parts


def _onward(sheet: Sheet, header: Header) -> Header:
    """The columns of the page before, on a page that does not repeat the headings."""
    return Header(sheet=sheet, box=Box(header.box.x0, 0, header.box.x1, 0), columns=header.columns, ruled=header.ruled)


def _resumes(sheet: Sheet, header: Header) -> float:
    """Where a table without headings goes on: at the top of its rulings, else of the page."""
    if not header.ruled:
        return 0.0
    borders = [c.x0 for c in header.columns]
    tops = [v.top for v in sheet.verticals if any(abs(v.x0 - x) <= 2 * EDGE for x in borders)]
    return min(tops, default=0.0) - EDGE


def _part(sheet: Sheet, header: Header, top: float, ends_at: Callable[[Line], bool]) -> _Part:
    """The lines of the table below ``top``, up to a total, a closing sentence, or the end of its rulings."""
    bottom = _ruled_bottom(sheet, header, top)
    lines: list[Line] = []
    closed = False
    ends = bottom or sheet.page.height
    for line in sheet.lines:
        if line.box.middle <= top or _is_page_number(sheet, line):
            continue
        if bottom and line.box.middle > ends and lines and is_unshaded(header, line, lines[-1], ends_at):
            bottom, ends = 0.0, sheet.page.height
        if line.box.middle > ends or (not bottom and lines and _breaks_off(line, lines[-1])):
            ends = min(ends, line.box.top - EDGE)
            closed = any(ends_at(after) for after in sheet.lines[line.index :])
            break
        if of_page(line):
            if not lines:
                continue  # what is carried over from the page before
            ends = line.box.top - EDGE
            closed = any(ends_at(after) and not of_page(after) for after in sheet.lines[line.index :])
            break
        rate = _is_rate(header, line) or (lines and ends_rate(header, line, lines[-1]))
        over = not rate and (ends_at(line) or is_sentence(header, line))
        if over and not goes_on(header, sheet, line, lines):
            ends, closed = _top_of_total(header, line, lines, _cuts(sheet, header, top, line.box.top)), True
            lines = [above for above in lines if above.box.middle < ends]
            break
        if not is_number_row([w.text for w in line.words], len(header.columns), misread=most_misread(line.words)):
            lines.append(line)
        elif not any(AMOUNT.search(above.text) for above in lines):
            lines.clear()  # what stood above the row of numbers were headings still
    return _Part(header, sheet, tuple(lines), tuple(_cuts(sheet, header, top, ends)), ends, bottom, closed)


def _top_of_total(header: Header, total: Line, lines: Sequence[Line], cuts: Sequence[float]) -> float:
    """Where the row of a total begins: at the ruling over it, if between the two stand only figures broken over lines."""
    if not cuts:
        return total.box.top - EDGE
    between = [line for line in lines if line.box.middle > cuts[-1]]
    described = any(describes(header, line) for line in between)
    return total.box.top - EDGE if described or len(between) > 3 else cuts[-1]


def _is_rate(header: Header, line: Line) -> bool:
    """«Без НДС» under «ҚҚС-сыз /», and nothing else on its line: the rest of a cell that says a row's rate."""
    roles = {header.columns[header.column_at((s.box.x0 + s.box.x1) / 2)].role for s in line.segments}
    return roles == {"vat_rate"} and not any(c.isdigit() for c in line.text)


def _is_page_number(sheet: Sheet, line: Line) -> bool:
    """«2», «Страница 1 из 2», «- 1 -» at the foot of the page."""
    return line.box.top > _FOOT * sheet.page.height and _PAGE_NUMBER.fullmatch(line.text) is not None


def _ruled_bottom(sheet: Sheet, header: Header, top: float) -> float:
    """Where the vertical rulings that border the columns end; 0 where there are none."""
    if not header.ruled:
        return 0.0
    borders = [c.x0 for c in header.columns] + [header.columns[-1].x1]
    return max(
        (
            v.bottom
            for v in sheet.verticals
            if v.top <= top + 4 * EDGE and v.bottom > top and any(abs(v.x0 - x) <= 2 * EDGE for x in borders)
        ),
        default=0.0,
    )


def _breaks_off(line: Line, last: Line) -> bool:
    """A gap no table has between its rows."""
    return line.box.top - last.box.bottom > 5 * max(line.box.height, last.box.height)


def _cuts(sheet: Sheet, header: Header, top: float, bottom: float) -> list[float]:
    """Horizontal rulings that part rows: those that run over most of the table."""
    left, right = header.columns[0].x0, header.columns[-1].x1
    if not header.ruled:
        left, right = header.box.x0, header.box.x1
    ys: dict[int, float] = {}
    places: dict[int, float] = {}
    for h in sheet.horizontals:
        if top + EDGE < h.top < bottom + EDGE:
            key = round(h.top / EDGE)
            key = next((k for k in (key - 1, key, key + 1) if k in ys), key)
            ys[key] = ys.get(key, 0.0) + max(0.0, min(h.x1, right) - max(h.x0, left))
            places[key] = h.top
    return sorted(places[k] for k, length in ys.items() if length > 0.7 * (right - left))


def _rows(part: _Part, before: int) -> list[Row]:
    """The rows of one page; ``before`` rows stand on the pages before."""
    # a ruling close to the end is the end: text may hang over it where a page breaks a row
    cuts = [y for y in part.cuts if part.ends - y > 2 * EDGE]
    edges = [part.lines[0].box.top - 1 if part.lines else 0.0, *cuts, part.ends]
    anchors, numbered = _anchors(part, before)
    rows: list[Row] = []
    for top, bottom in pairwise(sorted(edges)):
        lines = [line for line in part.lines if top <= line.box.middle < bottom]
        starts = [i for i, line in enumerate(lines) if line.index in anchors]
        if starts and bottom == part.ends and not part.header.ruled:
            lines = lines[: _reach(lines, starts[-1], open_below=not part.cuts)]
        for block in _spaced_blocks(part.header, lines, starts) or _blocks(lines, starts):
            for own in parted(part.header, block, anchors) if numbered else [block]:
                row = row_of(part.header, part.sheet, own)
                # where rows are numbered, figures without a number are a total, unless they are priced like goods
                columns = part.header.columns
                begun = bool(rows) and not _starts(rows[-1], columns)  # its number stands above a ruling
                if starts or begun or not numbered or not _starts(row, columns) or _lost_its_number(row, columns):
                    rows.append(row)
    return rows


def _lost_its_number(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a recognised row has all that goods have but its number: what they are, how many, a price."""
    told = {c.role: row.text(i) for i, c in enumerate(columns) if c.role and row.cells[i]}
    priced = all(_FIGURE.fullmatch(told.get(role, "")) for role in ("quantity", "price"))
    return priced and "description" in told and any(w.origin == "ocr" for cell in row.cells for w in cell)


def _anchors(part: _Part, before: int) -> tuple[frozenset[int], bool]:
    """The lines on which rows start: by the rows' own numbers where these run on, else by the best column of numbers.

    The second value says whether they are numbered.
    """
    columns = part.header.columns
    placed: dict[int, dict[int, str]] = {}
    for line in part.lines:
        for word in line.words:
            column = part.header.column_at((word.x0 + word.x1) / 2)
            texts = placed.setdefault(column, {})
            texts[line.index] = f"{texts[line.index]} {word.text}" if line.index in texts else word.text
    by_role = {c.role: i for i, c in enumerate(columns) if c.role}
    first = next((i for i, c in enumerate(columns) if "index" in c.roles), -1)
    numbered = _numbered(placed.get(by_role.get("index", first), {}), before)
    rest = broken_off(placed)
    best = _agreed(
        [
            frozenset(
                x for x, text in placed.get(by_role[role], {}).items() if _FIGURE.fullmatch(text) and x not in rest
            )
            for role in _ANCHORS
            if role in by_role
        ],
        broken=part.header.ruled,
    )
    by_number = bool(numbered) and 2 * len(numbered) >= len(best)
    return (numbered, True) if by_number else (best or numbered, False)


def _agreed(columns: Sequence[frozenset[int]], *, broken: bool) -> frozenset[int]:
    """The lines on which figures stand: those of the fullest column.

    Where cells are ruled, and narrow ones may have ``broken`` their figures over lines, those that most columns agree on.
    """
    counts = Counter(len(lines) for lines in columns if lines)
    if not counts:
        return frozenset()
    usual = max(counts, key=lambda n: (counts[n], n)) if broken else max(counts)
    return next(lines for lines in columns if len(lines) == usual)


def _numbered(texts: dict[int, str], before: int) -> frozenset[int]:
    """Lines whose first column counts the rows on; empty when it does not."""
    found = {line: n for line, text in texts.items() if (n := row_number(text)) is not None}
    numbers = list(found.values())
    step = 10 if numbers and all(n % 10 == 0 for n in numbers) else 1
    if not numbers or numbers[0] not in (step, (before + 1) * step):
        return frozenset()
    return frozenset(found) if all(b - a == step for a, b in pairwise(numbers)) else frozenset()


def _spaced_blocks(header: Header, lines: Sequence[Line], starts: Sequence[int]) -> list[list[Line]]:
    """Rows parted by white space wider than that between the lines of one description; none where that parts nothing.

    Each must hold the start of exactly one row, at its top, in its middle or at its bottom.
    """
    described = [line for line in lines if describes(header, line)]
    gaps = [b.box.top - a.box.bottom for a, b in pairwise(described)]
    if len(starts) < 2 or not gaps:
        return []
    wide = sorted(gaps)[-(len(starts) - 1) :][0] if len(gaps) >= len(starts) - 1 else 0.0
    narrow = [gap for gap in gaps if gap < wide]
    if narrow and wide - max(narrow) < 0.8:
        return []
    tops = [described[0], *(b for (_, b), gap in zip(pairwise(described), gaps, strict=True) if gap >= wide)]
    if len(tops) != len(starts):
        return []
    # figures set in the middle of a cell stand between its lines: a row ends half way to the next one's description
    ends = [(b.box.top + _above(described, b).box.bottom) / 2 for b in tops[1:]]
    edges = [float("-inf"), *ends, float("inf")]
    blocks = [[line for line in lines if top <= line.box.middle < bottom] for top, bottom in pairwise(edges)]
    held = [sum(lines[i] in block for i in starts) for block in blocks]
    return blocks if all(n == 1 for n in held) else []


def _above(lines: Sequence[Line], line: Line) -> Line:
    return lines[lines.index(line) - 1]


def _blocks(lines: Sequence[Line], starts: Sequence[int]) -> list[list[Line]]:
    """Lines between two rulings, by row."""
    if len(starts) <= 1:
        return [list(lines)] if lines else []
    above = starts[0]  # lines over the first row's figures: the cells are centred
    cuts = [0]
    for this, following in pairwise(starts):
        cuts.append(_cut(lines, this, following, above) if above else following)
        above = following - cuts[-1]
    cuts.append(len(lines))
    return [list(lines[a:b]) for a, b in pairwise(cuts)]


def _reach(lines: Sequence[Line], anchor: int, *, open_below: bool) -> int:
    """How far the last row goes on: as long as no line begins left of it and, where no ruling ends it, line follows closely."""
    end = anchor + 1
    left = lines[anchor].box.x0 - EDGE
    while end < len(lines) and lines[end].box.x0 >= left:
        # the letters of a line may all be small: those of the row's first line tell how far apart its lines are set
        height = max(lines[anchor].box.height, lines[end].box.height)
        if open_below and lines[end].box.top - lines[end - 1].box.bottom >= height:
            break
        end += 1
    return end


def _cut(lines: Sequence[Line], this: int, following: int, above: int) -> int:
    """Where the row of centred cells at ``this`` ends: at the widest gap before the next row, or as far below as above."""
    gaps = [lines[i].box.top - lines[i - 1].box.bottom for i in range(this + 1, following + 1)]
    widest = max(gaps)
    if len(gaps) > 1 and widest > 1.25 * min(gaps) + 0.5 and gaps.count(widest) == 1:
        return this + 1 + gaps.index(widest)
    return min(this + 1 + above, following)


def _starts(row: Row, columns: Sequence[Column]) -> bool:
    """Whether it is a row of its own: it has a figure in a column of figures."""
    return any(column.role in _ANCHORS and row.cells[i] and _is_figure(row.text(i)) for i, column in enumerate(columns))


def _is_figure(text: str) -> bool:
    if _FIGURE.fullmatch(text):
        return True
    try:
        parse_quantity(text.replace(" ", ""))
    except InvalidAmount:
        return False
    return True
