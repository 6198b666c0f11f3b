"""The parties of a paper: who is named in a block of text, with BIN, IBAN, BIC and country.

Papers join these in any order (forms 0.5): «БИН / ИИН 120340005678, ТОО "Арна", Республика Казахстан, г. Алматы …», a name
with the BIN on the next line, or one cell for each. A name is recognised by its legal form and quotation marks.
"""

import re
from collections.abc import Iterable, Sequence

from extractors.dates import candidates
from extractors.draft import Draft
from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.identifiers import bic as bics
from extractors.identifiers import bin as bins
from extractors.identifiers import iban as ibans
from extractors.labels.near import rest
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.page import Box, Word
from extractors.reading import Hit, Span, span
from extractors.who.countries import country_in
from extractors.who.firms import company_name, has_legal_form
from extractors.who.towns import country_of_town

# A ruled box higher than this share of the page is a frame, not the box of one party.
WHOLE = 0.3
# A row is lower than this share of the cell merged beside it.
_MERGED = 0.7
# A caption nobody knows, and what it captions: «Senaryo: EARSIVFATURA».
_CAPTIONED = re.compile(r"[^\W\d_][^\d:;,«\"]{1,28}:(?:\s|$)")
# A label in another language stands so many lines under it.
_TWIN = 2
# A column of labels beside a block is looked at for so many lines.
_COLUMN = 5
# Labels of the two parties in one column begin within so many points; a line is beside a label that shares so much of its height.
_ROLES, _COLUMN_EDGE, _ROW = ("supplier", "buyer"), 3.0, 0.3
# The number of a box stands so close before its label, in points.
_BOX_NUMBER, _BEFORE = re.compile(r"\d{1,2}[a-zа-я]?[.)]?"), 24.0
_BANK = pattern(r"банк(?:а|і)?\b|\bbank\b|\bиик\b|\bжск\b|\biban\b")
_CALLED = re.compile(r"(?:БИН|ИИН|БСН|ЖСН|BIN|IIN)\W{0,8}$", re.IGNORECASE)
# What stands before the number of an account, of as many digits as a BIN.
_OF_ACCOUNT = pattern(
    r"(?:\b(?:account|acct?|iban|a/c)|\bсч[её]т|\bр/с|\bиик|\bжск)(?:\W{1,3}(?:no|number|iban|№))*\W*$"
)
# Forms that no other country has.
_AT_HOME = re.compile(r"(?<!\w)(?:ТОО|ЖШС)(?!\w)")
_BIC = re.compile(r"(?<![A-Z0-9])[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Z0-9])")


def block(hit: Hit, hits: Sequence[Hit], within: Iterable[str] = ()) -> list[Span]:
    """The lines of the block a party's label heads, as spans, the label itself left out.

    ``hits`` are all labels of the form on this sheet; those whose field is in ``within`` (BIN, IBAN, bank …) belong inside
    the block, any other ends it.
    """
    sheet = hit.sheet
    inside = set(within)
    twins = _twins(hit, hits)
    ends = [h for h in hits if h.sheet is sheet and h is not hit and h.field not in inside and h.leads]
    stops = [h for h in ends if h not in twins]
    inner = [h for h in hits if h.sheet is sheet and (h.field in inside or h in twins)]
    kept = {id(h.segment) for h in inner}
    bare = {id(h.segment) for h in inner if h.start == 0 and h.end == len(h.segment.tokens)}
    label = {id(w) for h in (hit, *twins) for w in h.words}
    box = _region(hit, stops, kept, bare, label)
    lines: list[Span] = []
    for line in sheet.lines:
        if line.box.bottom < box.top or line.box.top > box.bottom or _is_centred_on_another(line, hit, stops):
            continue
        beside = _is_row(line, hit)
        words = [w for w in line.words if (_inside(w, box) or (beside and _below(w, box))) and id(w) not in label]
        start = 0
        if line.index == hit.segment.line:
            beyond = rest(hit, [])
            own = {id(w) for w in hit.segment.words} - {id(w) for w in (beyond.words if beyond else ())}
            words = [w for w in line.words if _inside(w, box) and id(w) not in own]
            if beyond and words and words[0] is beyond.words[0]:
                start = len(words[0].text) - len(_tail(words[0], hit))
        found = span(sheet, words, start=start)
        if found and not candidates(found.text):  # a day beside «To:» is the paper's
            lines.append(found)
    return lines


def _is_row(line: Line, hit: Hit) -> bool:
    """Whether a line stands right of a label, at its height though perhaps not on its line."""
    return line.box.x0 > hit.box.x1 and line.box.overlap_y(hit.box) > _ROW * min(line.box.height, hit.box.height)


def _below(word: Word, box: Box) -> bool:
    return box.x0 <= (word.x0 + word.x1) / 2 <= box.x1


def _is_centred_on_another(line: Line, hit: Hit, stops: Sequence[Hit]) -> bool:
    """Whether a line is the first of two that stand centred beside the label of the next party in the column of labels."""
    return not _is_row(line, hit) and any(
        stop.field in _ROLES and abs(stop.box.x0 - hit.box.x0) < _COLUMN_EDGE and _is_row(line, stop) for stop in stops
    )


def _twins(hit: Hit, hits: Sequence[Hit]) -> list[Hit]:
    """The same label in another language right under or above it, «Жеткізуші» over «Поставщик»."""
    return [
        h
        for h in hits
        if h.field == hit.field
        and h.sheet is hit.sheet
        and 0 < abs(h.segment.line - hit.segment.line) <= _TWIN
        and abs(min(h.box.x0, h.segment.box.x0) - min(hit.box.x0, hit.segment.box.x0)) < 2 * EDGE
    ]


def _tail(word: Word, hit: Hit) -> str:
    """What is left of a word when the label ends inside it («БИН:210340000405»)."""
    _, index, _, cut = hit.segment.tokens[hit.end - 1]
    return word.text[cut:] if hit.segment.words[index] is word else word.text


def _inside(word: Word, box: Box) -> bool:
    return box.x0 - EDGE <= (word.x0 + word.x1) / 2 <= box.x1 + EDGE and box.top <= word.middle <= box.bottom


def _region(hit: Hit, stops: Sequence[Hit], kept: set[int], bare: set[int], label: set[int]) -> Box:
    """The box a party's block fills: its ruled cell, the column right of its label, or the column below it.

    ``kept`` are the segments of labels that belong inside the block, by identity; of these, ``bare`` hold nothing else: one
    of them beside a label with a value below it heads the next column. ``label`` are the words of the label itself, in one
    language or two.
    """
    sheet, box = hit.sheet, hit.box
    cell = sheet.cell((box.x0 + box.x1) / 2, box.middle)
    if cell and (cell.height > WHOLE * sheet.page.height or any(_within(s.box, cell) for s in stops)):
        cell = None
    said = _label_words(hit, cell) if cell else set()
    rest_of_cell = [w for w in sheet.words_in(cell) if w not in said and id(w) not in label] if cell else []
    if cell and any(c.isalnum() for w in rest_of_cell for c in w.text):
        return cell
    side = _beside(hit, stops, kept)
    if side and id(side) in bare and sheet.under(hit.segment):
        side = None
    if cell:
        neighbour = sheet.cell(cell.x1 + 3, box.middle) if side else sheet.cell((box.x0 + box.x1) / 2, cell.bottom + 3)
        if neighbour:
            return (_captioned_rows(sheet, cell, neighbour) if side else None) or neighbour
    left = _flush(hit, side) - 3 if side else min(_numbered_from(hit), box.x0) - 3
    top = min(hit.box.top, hit.segment.box.top) - 1
    end = _right_edge(sheet, hit, stops, side)
    bottom = _bottom(sheet, hit, stops, Box(left, top, end, top), kept if side else None)
    return Box(min(left, hit.box.x0) if not side else left, top, end, bottom)


def _captioned_rows(sheet: Sheet, cell: Box, neighbour: Box) -> Box | None:
    """The values of several rows beside one merged cell of a party: «Поставщик | Наименование | ТОО «А»», «… | БИН | …»."""
    if neighbour.height > _MERGED * cell.height:
        return None
    values = sheet.cell(neighbour.x1 + 3, (neighbour.top + neighbour.bottom) / 2)
    return Box(values.x0, cell.top, values.x1, cell.bottom) if values else None


def _within(box: Box, cell: Box) -> bool:
    return cell.x0 <= (box.x0 + box.x1) / 2 <= cell.x1 and cell.top <= box.middle <= cell.bottom


def _label_words(hit: Hit, cell: Box) -> set[Word]:
    """The words of a label in its cell, the rest of a caption in brackets that goes on below: «(наименование и» «адрес)»."""
    said = {*hit.words, *hit.segment.words[: hit.segment.tokens[hit.end - 1][1] + 1 if hit.end else 0]}
    if hit.segment.text.count("(") > hit.segment.text.count(")"):
        for word in (w for w in hit.sheet.words_in(cell) if w.top > hit.segment.box.middle):
            said.add(word)
            if ")" in word.text:
                return said | set(hit.segment.words)
    return said


def _numbered_from(hit: Hit) -> float:
    """Where a label begins: at the number of its box, or what it goes on from, where that stands right before it."""
    line = hit.sheet.lines[hit.segment.line]
    before = [s for s in line.segments if s.box.x1 <= hit.segment.box.x0]
    gap = hit.segment.box.x0 - before[-1].box.x1 if before else 0.0
    boxed = before and _BOX_NUMBER.fullmatch(before[-1].text) and gap < _BEFORE
    close = before and 0 < gap < hit.segment.box.height  # one caption of two parts: «Air Waybill  Issued by»
    return before[-1].box.x0 if boxed or close else hit.segment.box.x0


def _beside(hit: Hit, stops: Sequence[Hit], kept: set[int]) -> Segment | None:
    """The segment right of the label that holds its value, if the value stands beside it: the nearest, and no other label.

    A label inside running text is followed by its value on the next line of its column, not by the next column.
    """
    if hit.end < len(hit.segment.tokens) or not hit.leads:
        return None
    right = [s for line in _label_lines(hit) for s in line.segments if s.box.x0 > hit.box.x1 - EDGE]
    nearest = min(right, key=lambda s: s.box.x0, default=None)
    if nearest is None or id(nearest) in _segments(stops):
        return None
    if (_CAPTIONED.match(nearest.text) and id(nearest) not in kept) or nearest.text.endswith("/"):
        return None  # a caption, or the first half of one in two languages
    # «Bill to» over a firm, and «Details» over another column beside it: both head what stands under them
    lower = hit.sheet.under(hit.segment)
    heads = lower and abs(lower.box.x0 - hit.segment.box.x0) < 2 * EDGE and has_legal_form(lower.text)
    return None if heads and not any(map(str.isdigit, nearest.text)) and not has_legal_form(nearest.text) else nearest


def _segments(stops: Sequence[Hit]) -> set[int]:
    """The segments that labels stand in, by identity; of a label broken over lines also the one where it begins."""
    found = {id(stop.segment) for stop in stops}
    for stop in stops:
        if stop.words[0] not in stop.segment.words:
            lines = stop.sheet.lines[max(0, stop.segment.line - 3) : stop.segment.line]
            found |= {id(s) for line in lines for s in line.segments if stop.words[0] in s.words}
    return found


def _flush(hit: Hit, side: Segment) -> float:
    """The left end of a block beside its label: of running text, whose next line begins under the label, that line's."""
    last = hit.segment.box
    for line in hit.sheet.lines[hit.segment.line + 1 : hit.segment.line + 3]:
        if line.box.top - last.bottom > last.height:
            break
        for segment in line.segments:
            if segment.box.x0 < side.box.x0 - 5 and segment.box.x1 > side.box.x0 + 5:
                return segment.box.x0
        last = line.box
    return side.box.x0


def _label_lines(hit: Hit) -> list[Line]:
    """The lines a label stands on: one, or more when it is broken."""
    lines = hit.sheet.lines[: hit.segment.line + 1]
    return [
        line for line in lines[-4:] if line.box.bottom > hit.box.top + EDGE and line.box.top < hit.box.bottom - EDGE
    ]


def _right_edge(sheet: Sheet, hit: Hit, stops: Sequence[Hit], side: Segment | None) -> float:
    start = side.box.x1 if side else hit.segment.box.x1
    line = sheet.lines[hit.segment.line]
    stopped = _segments(stops)
    for segment in line.segments:
        if segment.box.x0 >= start - EDGE and segment is not side and (id(segment) in stopped or side is None):
            return segment.box.x0 - 3 if side else _flush_right(sheet, hit, segment, stopped) - 3
    # a column of labels beside it need not be set on the same lines
    around = (n for n in (line.index - 1, line.index + 1) if 0 <= n < len(sheet.lines))
    apart = [s.box.x0 for n in around for s in sheet.lines[n].segments if id(s) in stopped and _is_level(s.box, hit)]
    if beyond := [x for x in apart if x >= start - EDGE]:
        return min(beyond) - 3
    return sheet.page.width if side else _lower_neighbour(sheet, hit, stopped) - 3


def _is_level(box: Box, hit: Hit) -> bool:
    return box.overlap_y(hit.segment.box) > _ROW * min(box.height, hit.segment.box.height)


def _lower_neighbour(sheet: Sheet, hit: Hit, stopped: set[int]) -> float:
    """Where a column of labels begins beside the lines under a label that stands alone on its own; else the page's edge."""
    for line in sheet.lines[hit.segment.line + 1 : hit.segment.line + 1 + _COLUMN]:
        own = line.segments[0]
        if abs(own.box.x0 - hit.box.x0) > 2 * EDGE or id(own) in stopped:
            break
        for segment in line.segments[1:]:
            if id(segment) in stopped:
                return segment.box.x0
    return sheet.page.width


def _flush_right(sheet: Sheet, hit: Hit, beside: Segment, stopped: set[int]) -> float:
    """The left end of the column of labels that ``beside`` begins: where its lines do not begin together, the furthest left."""
    edge = beside.box.x0
    for line in sheet.lines[hit.segment.line + 1 : hit.segment.line + 1 + _COLUMN]:
        last = line.segments[-1]
        own = line.segments[0] is not last and line.segments[0].box.x0 < hit.box.x1
        if id(last) not in stopped or last.box.overlap_x(beside.box) <= 0 or not own:
            break
        edge = min(edge, last.box.x0)
    return edge


def _bottom(sheet: Sheet, hit: Hit, stops: Sequence[Hit], column: Box, kept: set[int] | None) -> float:
    """Where the block ends: at the next stop in its column, at a label left of its column, or at a wide gap.

    ``kept`` are the labels to the left that do not end it; None where the block stands below its label.
    """
    stopped = _segments(stops)
    last = hit.segment.box
    for line in sheet.lines[hit.segment.line + 1 :]:
        inside = [s for s in line.segments if s.box.overlap_x(column) > 0]
        lead = [
            s
            for s in line.segments
            if kept is not None
            and id(s) not in kept
            and s.box.x1 < column.x0 + 3
            and s.box.x0 <= hit.segment.box.x1
            and s.box.x1 >= hit.segment.box.x0 - 3
        ]
        if lead or any(id(s) in stopped for s in inside):
            return line.box.top - 1 if line.box.top > last.top else last.bottom
        if not inside:
            continue
        if min(s.box.top for s in inside) - last.bottom > 1.8 * last.height:
            return last.bottom + 1
        last = Box(column.x0, last.top, column.x1, max(s.box.bottom for s in inside))
        last = Box(last.x0, last.bottom - hit.segment.box.height, last.x1, last.bottom)
    return last.bottom + 1


def put_party(draft: Draft, pointer: str, lines: Sequence[Span]) -> None:
    """States what a party's block says: name, BIN, IBAN, BIC, country. ``pointer`` is the party's (``/supplier``)."""
    if not lines:
        return
    put_bin(draft, f"{pointer}/bin", _of_the_named(lines))
    named = [
        line for n, line in enumerate(lines) if n == 0 or not (_BANK.search(fold(line.text)) or bics.find(line.text))
    ]
    name = company_name("\n".join(line.text for line in named))
    if name:
        draft.put(f"{pointer}/name", (name, _holding(lines, name)))
    put_iban(draft, f"{pointer}/iban", lines)
    for line in lines:
        bic = _BIC.search(line.text)
        if bic:
            draft.put(f"{pointer}/bic", (bic.group(), line.source(bic.group())))
    told = " ".join(line.text for line in lines)
    by_town = (lambda text: country_of_town(text.replace(name, " "))) if name else country_of_town
    for find in (country_in, by_town):
        country = find(told)
        if country and not (country != "KZ" and _AT_HOME.search(name or "")):
            line = next((x for x in lines if find(x.text) == country), lines[0])
            draft.put(f"{pointer}/country", (country, line.source()))
            return


def _of_the_named(lines: Sequence[Span]) -> Sequence[Span]:
    """The lines from the firm's name on, where a number stands behind it: one before it runs over from the block above."""
    at = next((n for n, line in enumerate(lines) if has_legal_form(line.text)), 0)
    return lines[at:] if at and any(bins.find(line.text) for line in lines[at:]) else lines


def put_bin(draft: Draft, pointer: str, lines: Sequence[Span]) -> None:
    """States the BIN or IIN of a block: the first that is called so, else whose check digit holds, else the first printed.

    A number called so is taken as it is printed: that its check digit fails is for the checks to say.
    """
    found: list[tuple[int, str, Span]] = []
    above = ""
    for line in lines:
        for hit in bins.find(line.text):
            called = _CALLED.search(f"{above} {line.text[: hit.start]}")
            if not called and _OF_ACCOUNT.search(fold(line.text[: hit.start])):
                continue
            found.append((0 if called else 1 if hit.valid else 2, hit.number, line))
        above = line.text
    if found:
        _, number, line = min(found, key=lambda f: f[0])
        draft.put(pointer, (number, line.source()))


def put_iban(draft: Draft, pointer: str, lines: Sequence[Span]) -> None:
    """States the IBAN of a block."""
    for line in lines:
        for hit in ibans.find(line.text):
            draft.put(pointer, (hit.number, line.source()))


def _holding(lines: Sequence[Span], name: str) -> Source:
    """The source of a name: the lines that hold its parts."""
    wanted = fold(name).split()
    held = [line for line in lines if any(part in fold(line.text) for part in wanted if len(part) > 2)] or list(
        lines[:1]
    )
    whole = span(held[0].sheet, [w for line in held for w in line.words])
    return (whole or held[0]).source()
