"""The goods of a paper: code, name, gross weight, share of local content, from a table or from boxes that repeat.

A form names its labels: ``goods_name``, ``goods_code``, ``goods_weight`` and ``goods_share`` head columns or boxes; every
other label of the form ends the table. A table goes on over pages that do not repeat its headings.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

import msgspec

from extractors.findings import Source
from extractors.fold import fold, pattern, squeezed
from extractors.goods.boxes import CONTENT, SHARE, Item, boxes, plain_name, weight_of
from extractors.identifiers import tnved
from extractors.labels.near import rest
from extractors.layout import EDGE, Line, Sheet, end_of_text
from extractors.money import InvalidAmount, parse_quantity
from extractors.page import Box, Word
from extractors.reading import Hit, Span, span
from extractors.values.whole_figures import units

FIELDS = ("goods_name", "goods_code", "goods_weight", "goods_share")
# Headings of one table overlap in height, or their cells do; without cells they may be so many letter heights apart.
_BAND = 1.6
# Lines of one heading are apart by less than this share of their height; boxes beside each other are no more than so many.
_TIGHT, _BOXES = 0.6, 3
# So many digits make a whole code.
_WHOLE = 10
# A heading of names as well as codes: «Наименование товара, код ТН ВЭД».
_NAMES = pattern(r"наименован|описан|атауы|сипаттама|description|name\b")
# So many words that run over the columns are a sentence below the table.
_SENTENCE = 7
# What begins a line below the rows: a total, or who issued and signed the paper.
_BELOW = "итого|всего|total|барлығы|жиыны|жалпы|палата |нпп |уполномоч|руковод|директор|подпис|басшы|қолы|chamber of|signature"
_ENDS = tuple(fold(word) for word in _BELOW.split("|"))
# A name and a code of six digits behind it, «Natural flower honey, 040900», say what they are.
_CODED = re.compile(r"[^\W\d][^\d]{2,120}[,;(]\s*\d{6}\)?")
_CODE_HEADINGS = tuple(squeezed(word) for word in ("ТН ВЭД", "СЭҚ ТН", "HS", "ГНГ", "код товара"))


def listed_goods(sheets: Sequence[Sheet], hits: Sequence[Hit]) -> list[Item]:
    """What tables list, page by page, and where there is none what boxes say."""
    listed: list[Item] = []
    table: _Table | None = None
    for sheet in sheets:
        own = [h for h in hits if h.sheet is sheet]
        table = _table(sheet, own) or (table.carried(sheet, own) if table else None)
        items = table.items() if table else []
        listed += items or boxes(own)
    return listed


class _Table(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A table of goods on one sheet: its columns by field with what their headings say, between two heights."""

    sheet: Sheet
    columns: Mapping[str, Box]
    headings: Mapping[str, str]
    top: float
    bottom: float

    def carried(self, sheet: Sheet, hits: Sequence[Hit]) -> "_Table":
        """The table on the next page, which has no headings of its own."""
        return msgspec.structs.replace(self, sheet=sheet, top=0.0, bottom=_end(sheet, hits, 0.0, self.columns))

    def items(self) -> list[Item]:
        """The rows that name goods."""
        found = (self._item(anchor, band) for anchor, band in self._rows())
        return [item for item in found if item.name or item.code]

    def _item(self, anchor: Box, band: Box) -> Item:
        code = next(iter(self._codes(band)), None)
        weight = None
        if "goods_weight" in self.columns:
            words = [w for w in self.sheet.words_in(anchor) if w.middle > anchor.top]
            text = " ".join(w.text for w in words)
            weight = self._weight(text, self.sheet.source(words, text)) if words else None
        return Item(self._name(band, code[0] if code else ""), code, weight, self._share(band))

    def _weight(self, text: str, source: Source) -> tuple[Decimal, Source] | None:
        """The weight a cell states; None where it states something else, «/ 1»."""
        try:
            return weight_of(text, self.headings["goods_weight"]), source
        except InvalidAmount:
            return None

    def _rows(self) -> list[tuple[Box, Box]]:
        """Each row's figure - its weight, or its code where the table has no weights - and its height."""
        anchors = list(self._anchors())
        starts = self._numbers(anchors) or [None] * len(anchors)
        first = next((line.box for line in self._lines() if self._inside(line, "goods_name")), None)
        centred = bool(anchors and first and first.bottom < anchors[0].top) and starts[:1] == [None]
        rules = self.sheet.horizontals_at((self.columns["goods_name"].x0 + self.columns["goods_name"].x1) / 2)
        rows = []
        for n, anchor in enumerate(anchors):
            upper, lower = (anchors[n - 1] if n else None), (anchors[n + 1] if n + 1 < len(anchors) else None)
            top = self._edge(upper, anchor, starts[n], centred=centred)
            last = min(self.bottom, end_of_text(self.sheet, anchor))
            bottom = last if lower is None else self._edge(anchor, lower, starts[n + 1], centred=centred)
            above = [y for y in rules if y <= anchor.middle and (upper is None or y > upper.middle)]
            below = [y for y in rules if y > anchor.middle and (lower is None or y < lower.middle)]
            top = max(top, above[-1]) if above else top
            bottom = min(bottom, below[0]) if below else bottom
            rows.append((anchor, Box(0, top, self.sheet.page.width, bottom)))
        return rows

    def _edge(self, upper: Box | None, lower: Box, number: Box | None, *, centred: bool) -> float:
        """Where a row begins: at its number, half-way between figures that its text is centred on, or at its figure."""
        if number is not None:
            return number.top - 2
        if upper is None:
            return self.top
        return (upper.bottom + lower.top) / 2 if centred else lower.top - 2

    def _numbers(self, anchors: Sequence[Box]) -> list[Box | None]:
        """The numbers of the rows, left of the names, where every row has one at or above its figure; else nothing."""
        left = self.columns["goods_name"].x0
        found: list[Box | None] = []
        bottom = self.top
        for anchor in anchors:
            inside = (s.box for line in self._lines() for s in line.segments if _is_number(s.text, s.box.x1, left))
            box = next((b for b in inside if bottom - 1 <= b.top <= anchor.bottom), None)
            if box is None or box.middle > anchor.middle + 1:
                return []
            found.append(box)
            bottom = anchor.bottom
        return found

    def _lines(self) -> Iterator[Line]:
        return (line for line in self.sheet.lines if self.top < line.box.middle and line.box.top < self.bottom)

    def has_codes(self) -> bool:
        """Whether descriptions bear codes, as those of certificates do."""
        return any(True for _ in self._anchors())

    def _anchors(self) -> Iterator[Box]:
        by = "goods_weight" if "goods_weight" in self.columns else "goods_code"
        described = self._words("goods_name", Box(0, self.top, self.sheet.page.width, self.bottom))
        said = squeezed(" ".join([*self.headings.values(), *(w.text for w in described)]))
        coded = "goods_code" in self.columns or any(word in said for word in _CODE_HEADINGS)
        column = by if by in self.columns else "goods_name"
        told = [found for line in self._lines() if (found := self._inside(line, column))]
        for n, found in enumerate(told):
            if by == "goods_weight":
                anchored = _is_weight(found.text)
            else:
                named = coded or _CODED.fullmatch(found.text) is not None
                codes = [c for c in tnved.find(found.text) if c.valid and (named or len(c.number) == _WHOLE)]
                anchored = bool(codes) or (coded and self._is_broken(found, told[n + 1 : n + 2]))
            if anchored:
                yield found.box

    def _is_broken(self, upper: Span, below: Sequence[Span]) -> bool:
        """Whether a code begins at the end of a line of a cell and goes on in the next: «код ТН ВЭД 1905» above «90 000 0»."""
        cut = len(upper.text)
        return any(
            c.valid and c.start < cut < c.end and len(c.number) == _WHOLE
            for lower in below
            if lower.box.top - upper.box.bottom < _TIGHT * upper.box.height
            for c in tnved.find(f"{upper.text} {lower.text}")
        )

    def _inside(self, line: Line, field: str) -> Span | None:
        column = self.columns[field]
        told = [u for s in line.segments for u in units(s.words)]  # a figure is one, whatever edge runs through it
        inside = [u for u in told if column.x0 - 1 <= (u[0].x0 + u[-1].x1) / 2 <= column.x1 + 1]
        return span(self.sheet, [w for u in inside for w in u])

    def _words(self, field: str, band: Box) -> list[Word]:
        column = self.columns.get(field)
        if column is None:
            return []
        words = self.sheet.words_in(Box(column.x0, band.top, column.x1, band.bottom))
        return _grown(self.sheet, words) if field == "goods_name" else words

    def _codes(self, band: Box) -> Iterator[tuple[str, Source]]:
        """The code in its own column, among the words of the name, or by itself anywhere in the row."""
        for field in ("goods_code", "goods_name"):
            words = self._words(field, band)
            for hit in tnved.find(" ".join(w.text for w in words)):
                if hit.valid:
                    held = [w for w in words if any(c.isdigit() for c in w.text)]
                    yield hit.number, self.sheet.source(held, hit.number)
        for segment in self.sheet.segments:
            if band.top <= segment.box.middle <= band.bottom and tnved.is_valid(segment.text):
                code = tnved.compact(segment.text)
                if len(code) == _WHOLE:
                    yield code, self.sheet.source(segment.words, code)

    def _name(self, band: Box, code: str) -> tuple[str, Source] | None:
        """The words of the name's column; where it holds none, the longest text of the row."""
        words = self._words("goods_name", band)
        text = plain_name(" ".join(w.text for w in words), code)
        if sum(c.isalpha() for c in text) > 2:
            return text, self.sheet.source(words, text)
        inside = [s for s in self.sheet.segments if band.top <= s.box.middle <= band.bottom]
        longest = max(inside, key=lambda s: sum(c.isalpha() for c in s.text), default=None)
        if longest is None or sum(c.isalpha() for c in longest.text) < 4:
            return None
        text = plain_name(longest.text, code)
        return text, self.sheet.source(longest.words, text)

    def _share(self, band: Box) -> tuple[Decimal, Source] | None:
        """The share of local content: under its heading, else as the row's text says it."""
        words = self._words("goods_share", band)
        figure = SHARE.search(" ".join(w.text for w in words))
        if figure is None:
            words = self.sheet.words_in(band)
            figure = CONTENT.search(" ".join(w.text for w in words))
        try:
            value = parse_quantity(figure["figure"]) if figure else None
        except InvalidAmount:  # «00 %»: a digit of it was not read
            value = None
        return (
            (value, self.sheet.source(words, figure.group())) if figure and value is not None and value <= 100 else None
        )


def _grown(sheet: Sheet, words: Sequence[Word]) -> list[Word]:
    """The words of names with those that stand together with them: a column's border guessed from headings cuts no name."""
    inside = set(map(id, words))
    found: list[Word] = []
    for segment in sheet.segments:
        at = [n for n, w in enumerate(segment.words) if id(w) in inside]
        if not at:
            continue
        first, last = at[0], at[-1]
        while first and segment.words[first - 1].text.strip(".,-").isalpha():
            first -= 1
        while last + 1 < len(segment.words) and segment.words[last + 1].text.strip(".,-").isalpha():
            last += 1
        found += segment.words[first : last + 1]
    return found


def _table(sheet: Sheet, hits: Sequence[Hit]) -> _Table | None:
    """The sheet's table of goods; None where no headings stand side by side, and none heads descriptions with codes."""
    headings = _headings(sheet, hits)
    boxed = "goods_weight" not in headings and any(h.field == "goods_weight" for h in hits)
    if not headings or boxed or (len(headings) == 1 and _is_box(headings["goods_name"], hits)):
        return None
    columns = {field: _column(sheet, hit, headings.values()) for field, hit in headings.items()}
    low = max(h.box.bottom for h in headings.values())
    top = max([low, *(c.bottom for c in columns.values() if c.height < 4 * (low - c.top) and c.bottom > low)])
    texts = {
        field: " ".join(w.text for w in _heading_words(sheet, hit, columns[field], top))
        for field, hit in headings.items()
    }
    table = _Table(
        sheet=sheet,
        columns=columns,
        headings=texts,
        top=_below_headings(sheet, columns, top),
        bottom=_end(sheet, hits, top, columns),
    )
    return table if len(headings) > 1 or table.has_codes() else None


def _is_box(name: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a label heads no column: its value follows it, «1-тауар. Бал», or other labels stand under it, flush with it."""
    after = rest(name, hits)
    ends = name.segment.words[name.segment.tokens[name.end - 1][1]].text[-1:] if name.end else ""
    if name.segment.text.startswith("(") or (after and ends in (":", ".") and after.text[:1].isalpha()):
        return True
    return len(name.sheet.lines[name.segment.line].segments) <= _BOXES and any(
        h.field in FIELDS
        and h.field != "goods_name"
        and h.leads
        and h.box.top > name.box.bottom - 1
        and abs(h.box.x0 - name.box.x0) < 2 * EDGE
        for h in hits
    )


def _heading_words(sheet: Sheet, hit: Hit, column: Box, bottom: float) -> list[Word]:
    return sheet.words_in(Box(column.x0, hit.box.top - 1, column.x1, max(bottom, hit.box.bottom))) or list(
        hit.segment.words
    )


def _below_headings(sheet: Sheet, columns: Mapping[str, Box], top: float) -> float:
    """Where rows begin: below the lines that headings run over, which have no figures, and the row of column numbers."""
    figures = [box for field, box in columns.items() if field != "goods_name"]
    for line in sheet.lines:
        if line.box.middle <= top:
            continue
        inside = [s for s in line.segments if any(s.box.overlap_x(box) > 0 for box in figures)]
        numbers = len(line.segments) > 2 and all(re.fullmatch(r"\(?\d{1,2}\)?", s.text) for s in line.segments)
        name = any(s.box.overlap_x(columns["goods_name"]) > 0 for s in line.segments)
        runs_on = inside and not any(c.isdigit() for s in inside for c in s.text) and not name
        if not numbers and not runs_on:
            break
        top = line.box.bottom
    return top


def _headings(sheet: Sheet, hits: Sequence[Hit]) -> dict[str, Hit]:
    """The headings that stand side by side with one for the names of goods."""
    best: dict[str, Hit] = {}
    both = [h for h in hits if h.field == "goods_code" and h.leads and _NAMES.search(fold(h.segment.text))]
    names = [h for h in hits if h.field == "goods_name" and not _ends_heading(sheet, h, hits)]
    for name in (*names, *(msgspec.structs.replace(h, field="goods_name") for h in both)):
        found = {"goods_name": name}
        for other in hits:
            if other.field in FIELDS and other.field not in found and _beside(sheet, name, other):
                found[other.field] = other
        if len(found) > len(best):
            best = found
    return best


def _ends_heading(sheet: Sheet, name: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a word is the rest of another heading, «товара» under «10. Количество»."""
    box, known = name.segment.box, {id(h.segment) for h in hits if h.field in FIELDS}
    above = sheet.lines[name.segment.line - 1].segments if name.segment.line and name.start == 0 else ()
    over = next((s for s in above if _is_aligned(s.box, box)), None)
    close = over is not None and box.top - over.box.bottom < _TIGHT * box.height
    return close and id(over) not in known and len(name.words) == 1


def _is_aligned(upper: Box, lower: Box) -> bool:
    """Whether two lines of a cell begin at one edge or have one middle."""
    return min(abs(upper.x0 - lower.x0), abs(upper.x0 + upper.x1 - lower.x0 - lower.x1) / 2) < 2 * EDGE


def _beside(sheet: Sheet, one: Hit, other: Hit) -> bool:
    if other.segment.box.overlap_x(one.segment.box) > 0:
        return False
    cells = [sheet.cell((h.box.x0 + h.box.x1) / 2, h.box.middle) for h in (one, other)]
    if cells[0] and cells[1]:
        return cells[0].overlap_y(cells[1]) > 0.5 * min(cells[0].height, cells[1].height)
    return abs(one.box.middle - other.box.middle) < _BAND * one.box.height


def _column(sheet: Sheet, hit: Hit, headings: Iterable[Hit]) -> Box:
    """A heading's column: its ruled cell, unless that frames the table, else up to half the gaps to the headings beside it."""
    box = hit.segment.box
    cell = sheet.cell((box.x0 + box.x1) / 2, box.middle)
    others = [h.box for h in headings if h.segment is not hit.segment]
    if cell and not any(cell.x0 < (b.x0 + b.x1) / 2 < cell.x1 for b in others):
        return cell
    beside = [s.box for s in sheet.lines[hit.segment.line].segments if s is not hit.segment] + others
    left = max((b.x1 for b in beside if b.x1 <= box.x0), default=0.0)
    right = min((b.x0 for b in beside if b.x0 >= box.x1), default=None)
    end = sheet.page.width if right is None else (right + box.x1) / 2
    return Box((left + box.x0) / 2 if left else 0.0, box.top, end, box.bottom)


def _end(sheet: Sheet, hits: Sequence[Hit], top: float, columns: Mapping[str, Box]) -> float:
    """Where a table ends: at its totals, at the next label of the form below its headings, or at a sentence over its columns."""
    stops = [h.box.top for h in hits if h.leads and h.field not in FIELDS and h.box.top > top + h.box.height]
    names = columns["goods_name"].x0
    below = [line for line in sheet.lines if line.box.top > top]
    stops += [line.box.top for line in below if _is_below(line) or _is_sentence(line, names)]
    return min(stops, default=sheet.page.height)


def _is_number(text: str, right: float, left: float) -> bool:
    """Whether a segment is the number of a row, left of the column that begins at ``left``."""
    return right <= left + 2 and re.fullmatch(r"\d{1,3}[.)]?", text) is not None


def _is_weight(text: str) -> bool:
    try:
        return weight_of(text) > 0
    except InvalidAmount:
        return False


def _is_sentence(line: Line, names: float) -> bool:
    """Whether a line is running text that begins left of the column of names and runs into it."""
    box = line.box
    return len(line.segments) == 1 and len(line.words) >= _SENTENCE and box.x0 < names < box.x1


def _is_below(line: Line) -> bool:
    return fold(line.text).lstrip(" .:|").startswith(_ENDS)
