"""The goods of a paper: code, name and gross weight, from a table or from boxes that repeat for each item.

A form names its labels: ``goods_name``, ``goods_code`` and ``goods_weight`` head columns or boxes; every other label of
the form ends the table.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest

import msgspec

from extractors.findings import Source
from extractors.fold import fold
from extractors.identifiers import tnved
from extractors.layout import Line, Sheet
from extractors.money import InvalidAmount, parse_quantity
from extractors.page import Box, Word
from extractors.reading import Draft, Hit, Span, near, span

FIELDS = ("goods_name", "goods_code", "goods_weight")
# Headings of one table overlap in height, or their cells do; without cells they may be so many letter heights apart.
_BAND = 1.6
_CODE_WORDS = re.compile(
    r"[(,;]?\s*(?:код\w*\s+)?(?:ТН\s*ВЭД(?:\s*ЕАЭС)?|СЭҚ\s*ТН|ЕАЭО СЭҚ ТН|ГНГ|HS(?:\s*code)?|ҮЖ)(?:\s*коды?)?\s*[:№-]*\s*\)?$",
    re.IGNORECASE,
)
# A code of another length than a record holds: of the railways' list, of eight digits.
_OTHER_CODE = re.compile(r"[(,;]?\s*код\w*\s+(?:ГНГ|ЕТСНГ|ТН\s*ВЭД)\s*[:№-]*\s*\d{4,8}\)?", re.IGNORECASE)
_PACKAGES = re.compile(
    r"^\s*\d+\s*(?:мест\w*|cartons?|pallets?|boxes|bags|packages|қорап\w*|коробо?к\w*|паллет\w*)[^,;]*[,;]\s*",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(?P<figure>\d[\d \u00a0\u202f.,']*?)\s*(?:(?P<tonnes>т|тонн\w*|mt|tons?)|кг|kgs?|к|k|lb|g)?\.?", re.IGNORECASE
)
_TONNES = re.compile(r"(?<!\w)(?:т|тонн\w*|tons?|mt)(?!\w)", re.IGNORECASE)
# Box 31 of a declaration numbers what it says: 1 the description, 2 the packages …
_FIRST_ITEM, _SECOND_ITEM = re.compile(r"^1\s*[-–.)]\s*"), re.compile(r"\s2\s*[-–.)]\s*")
_TOTALS = tuple(fold(word) for word in ("итого", "всего", "total", "барлығы", "жиыны", "жалпы"))


def plain_name(text: str, code: str = "") -> str:
    """A description of goods without its code, the packages before it and the number of its row.

    >>> plain_name("1) Мёд натуральный (код ТН ВЭД 0409 00 000 0)", "0409000000"), plain_name("20 мест, Халва", "")
    ('Мёд натуральный', 'Халва')
    """
    for hit in tnved.find(text):
        if code and hit.number == code:
            text = _CODE_WORDS.sub("", text[: hit.start]).rstrip(" ,;(") + " " + text[hit.end :].lstrip(" ,;)")
            break
    text = _PACKAGES.sub("", _OTHER_CODE.sub("", text))
    return re.sub(r"^\s*\d{1,3}[.)]?\s+(?=[^\W\d_])", "", " ".join(text.split())).strip(" ,;–—-")


def put_goods(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """States ``/goods/0/…`` and on: what tables list, else what boxes say."""
    n = 0
    for sheet in sheets:
        own = [h for h in hits if h.sheet is sheet]
        for item in _rows(sheet, own) or _boxes(own):
            n += item.put(draft, n)


class _Item(msgspec.Struct, frozen=True):
    """What is known of one item, each with its place."""

    name: tuple[str, Source] | None = None
    code: tuple[str, Source] | None = None
    weight: tuple[Decimal, Source] | None = None

    def put(self, draft: Draft, n: int) -> bool:
        """States the item; False where there is nothing that makes it one."""
        if self.name is None and self.code is None:
            return False
        draft.put(f"/goods/{n}/tnved", self.code)
        draft.put(f"/goods/{n}/name", self.name)
        draft.put(f"/goods/{n}/gross_weight_kg", self.weight)
        return True


def weight_of(text: str, heading: str = "") -> Decimal:
    """Kilograms that a text states, in tonnes where it or the heading over it says so.

    >>> weight_of("1 200,500"), weight_of("12.5 т"), weight_of("3,100.00 kg")
    (Decimal('1200.5'), Decimal('12500'), Decimal('3100'))
    """
    match = _FIGURE.fullmatch(text.strip())
    if match is None:
        raise InvalidAmount(text)
    value = parse_quantity(match["figure"])
    kilograms = value * 1000 if match["tonnes"] or _TONNES.search(heading) else value
    whole = kilograms.quantize(Decimal(1))
    return whole if whole == kilograms else kilograms.normalize()


def _rows(sheet: Sheet, hits: Sequence[Hit]) -> list[_Item]:
    """The items of the sheet's table of goods; none where it has no such table."""
    headings = _headings(sheet, hits)
    boxed = "goods_weight" not in headings and any(h.field == "goods_weight" for h in hits)
    if len(headings) < 2 or boxed:
        return []
    columns = {field: _column(sheet, hit) for field, hit in headings.items()}
    bottom = _end(sheet, hits, headings)
    anchors = list(_anchors(sheet, headings, columns, bottom))
    return [item for item in _items(sheet, headings, columns, anchors, bottom) if item.name or item.code]


def _headings(sheet: Sheet, hits: Sequence[Hit]) -> dict[str, Hit]:
    """The headings that stand side by side with one for the names of goods."""
    best: dict[str, Hit] = {}
    for name in (h for h in hits if h.field == "goods_name"):
        found = {"goods_name": name}
        for other in hits:
            if other.field in FIELDS and other.field not in found and _beside(sheet, name, other):
                found[other.field] = other
        if len(found) > len(best):
            best = found
    return best


def _beside(sheet: Sheet, one: Hit, other: Hit) -> bool:
    if other.segment.box.overlap_x(one.segment.box) > 0:
        return False
    cells = [sheet.cell((h.box.x0 + h.box.x1) / 2, h.box.middle) for h in (one, other)]
    if cells[0] and cells[1]:
        return cells[0].overlap_y(cells[1]) > 0.5 * min(cells[0].height, cells[1].height)
    return abs(one.box.middle - other.box.middle) < _BAND * one.box.height


def _column(sheet: Sheet, hit: Hit) -> Box:
    """A heading's column: its ruled cell, else up to half the gaps to the headings beside it."""
    box = hit.segment.box
    cell = sheet.cell((box.x0 + box.x1) / 2, box.middle)
    if cell:
        return cell
    beside = [s.box for s in sheet.lines[hit.segment.line].segments if s is not hit.segment]
    left = max((b.x1 for b in beside if b.x1 <= box.x0), default=0.0)
    right = min((b.x0 for b in beside if b.x0 >= box.x1), default=sheet.page.width)
    return Box((left + box.x0) / 2 if left else 0.0, box.top, (right + box.x1) / 2, box.bottom)


def _end(sheet: Sheet, hits: Sequence[Hit], headings: dict[str, Hit]) -> float:
    """Where the table ends: at its totals, or at the next label of the form below its headings."""
    top = max(h.box.bottom for h in headings.values())
    stops = [h.box.top for h in hits if h.leads and h.field not in FIELDS and h.box.top > top + h.box.height]
    stops += [line.box.top for line in sheet.lines if line.box.top > top and _is_total(line)]
    return min(stops, default=sheet.page.height)


def _anchors(sheet: Sheet, headings: dict[str, Hit], columns: dict[str, Box], bottom: float) -> Iterator[Box]:
    """The place of each row: its weight, or its code where the table has no weights."""
    field = "goods_weight" if "goods_weight" in columns else "goods_code"
    heading = headings[field]
    for line in sheet.lines[heading.segment.line :]:
        if line.box.middle <= heading.box.bottom or line.box.top >= bottom:
            continue
        found = _inside(sheet, line, columns[field])
        if found and _is_value(field, found.text):
            yield found.box


def _is_value(field: str, text: str) -> bool:
    if field == "goods_code":
        return bool(tnved.find(text))
    try:
        return weight_of(text) > 0
    except InvalidAmount:
        return False


def _is_total(line: Line) -> bool:
    return fold(line.text).lstrip(" .:|").startswith(_TOTALS)


def _inside(sheet: Sheet, line: Line, column: Box) -> Span | None:
    return span(sheet, [w for w in line.words if column.x0 - 1 <= (w.x0 + w.x1) / 2 <= column.x1 + 1])


def _items(
    sheet: Sheet, headings: dict[str, Hit], columns: dict[str, Box], anchors: Sequence[Box], bottom: float
) -> Iterator[_Item]:
    for n, band in enumerate(_bands(sheet, columns["goods_name"], anchors, headings, bottom)):
        code = next(iter(_codes(sheet, columns.get("goods_code"), band, columns["goods_name"])), None)
        name = _name(sheet, columns["goods_name"], band, code[0] if code else "")
        weight = None
        if "goods_weight" in columns:
            box = anchors[n]
            words = [w for w in sheet.words_in(box) if w.middle > box.top]
            text = " ".join(w.text for w in words)
            heading = " ".join(w.text for w in headings["goods_weight"].segment.words)
            weight = (weight_of(text, heading), sheet.source(words, text))
        yield _Item(name, code, weight)


def _bands(sheet: Sheet, name: Box, anchors: Sequence[Box], headings: dict[str, Hit], bottom: float) -> list[Box]:
    """The height of each row. Text begins beside its row's figures, or is centred on them, as the first row shows."""
    x = (name.x0 + name.x1) / 2
    rules = sheet.horizontals_at(x)
    top = max(h.segment.box.bottom for h in headings.values())
    first = next((line.box for line in sheet.lines if line.box.middle > top and _inside(sheet, line, name)), None)
    centred = bool(anchors and first and first.bottom < anchors[0].top)
    bands: list[Box] = []
    for n, anchor in enumerate(anchors):
        upper, lower = (anchors[n - 1] if n else None), (anchors[n + 1] if n + 1 < len(anchors) else None)
        above = [y for y in rules if y <= anchor.middle and (upper is None or y > upper.middle)]
        below = [y for y in rules if y > anchor.middle and (lower is None or y < lower.middle)]
        start = top if upper is None else (upper.bottom + anchor.top) / 2 if centred else anchor.top - 2
        end = bottom if lower is None else (anchor.bottom + lower.top) / 2 if centred else lower.top - 2
        start = max(start, above[-1]) if above else start
        end = min(end, below[0]) if below else end
        bands.append(Box(0, start, sheet.page.width, end))
    return bands


def _words(sheet: Sheet, column: Box, band: Box) -> list[Word]:
    return sheet.words_in(Box(column.x0, band.top, column.x1, band.bottom))


def _codes(sheet: Sheet, column: Box | None, band: Box, name: Box) -> Iterator[tuple[str, Source]]:
    """The code in its own column, among the words of the name, or by itself anywhere in the row."""
    for place in (column, name):
        words = _words(sheet, place, band) if place else []
        for hit in tnved.find(" ".join(w.text for w in words)):
            if hit.valid:
                held = [w for w in words if any(c.isdigit() for c in w.text)]
                yield hit.number, sheet.source(held, hit.number)
    for segment in sheet.segments:
        if band.top <= segment.box.middle <= band.bottom and tnved.is_valid(segment.text):
            code = tnved.compact(segment.text)
            if len(code) == 10:
                yield code, sheet.source(segment.words, code)


def _name(sheet: Sheet, column: Box, band: Box, code: str) -> tuple[str, Source] | None:
    """The words of the name's column; where it holds none, the longest text of the row."""
    words = _words(sheet, column, band)
    text = plain_name(" ".join(w.text for w in words), code)
    if sum(c.isalpha() for c in text) > 2:
        return text, sheet.source(words, text)
    inside = [s for s in sheet.segments if band.top <= s.box.middle <= band.bottom]
    longest = max(inside, key=lambda s: sum(c.isalpha() for c in s.text), default=None)
    if longest is None or sum(c.isalpha() for c in longest.text) < 4:
        return None
    text = plain_name(longest.text, code)
    return text, sheet.source(longest.words, text)


def _boxes(hits: Sequence[Hit]) -> list[_Item]:
    """Items told by boxes or captions that repeat for each: the first name goes with the first code and weight."""
    leading = [h for h in hits if h.leads]
    names = [found for h in leading if h.field == "goods_name" and (found := _boxed_name(h, hits))]
    codes = [found for h in leading if h.field == "goods_code" and (found := _boxed_code(h, hits))]
    weights = [value for h in leading if h.field == "goods_weight" and (value := _boxed_weight(h, hits))]
    count = max(len(names), len(codes))
    return [
        _Item(name, code, weight)
        for name, code, weight, _ in zip_longest(names[:count], codes[:count], weights[:count], range(count))
    ]


def _boxed_name(hit: Hit, hits: Sequence[Hit]) -> tuple[str, Source] | None:
    numbered = hit.segment.words[0].text.isdigit()
    for found in near(hit, hits):
        if numbered and found.box.overlap_y(hit.box) > 0 and found.words[0].text.isdigit():
            continue  # the heading of the next box
        first = _SECOND_ITEM.split(found.text)[0]
        text = plain_name(_FIRST_ITEM.sub("", first))
        if sum(c.isalpha() for c in text) > 2:
            return text, found.source(text)
    return None


def _boxed_code(hit: Hit, hits: Sequence[Hit]) -> tuple[str, Source] | None:
    for found in near(hit, hits):
        codes = [c for c in tnved.find(found.text) if c.valid]
        if codes:
            return codes[0].number, found.source(found.text[codes[0].start : codes[0].end])
    return None


def _boxed_weight(hit: Hit, hits: Sequence[Hit]) -> tuple[Decimal, Source] | None:
    for found in near(hit, hits):
        try:
            return weight_of(found.text, hit.segment.text), found.source()
        except InvalidAmount:
            continue
    return None
