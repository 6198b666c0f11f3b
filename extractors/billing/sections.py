"""The sections of an e-invoice or e-act («Раздел B. Реквизиты поставщика»), and the boxes inside them (forms 4.2, 6)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from extractors.billing.passages import introduced
from extractors.billing.vocabulary import PARTY_BOXES
from extractors.draft import Draft
from extractors.fold import fold, pattern
from extractors.kinds.titles import SECTION
from extractors.labels.near import near
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.page import Box, Word
from extractors.reading import Hit, span
from extractors.who import role_words
from extractors.who.countries import country_in
from extractors.who.firms import company_name
from extractors.who.parties import put_bin

# «F» of a scan is read as «Ғ».
_JOINED = re.compile(r"\s/\s(?=(?:Раздел\s+)?[A-ZА-ЯҒ]\d?[.)]\s)")
_NUMBERED = re.compile(r"(\d{1,2})(?:\.\d)?\.?\s+[^\W\d]")
_CODE = pattern(r"^\W*(?:раздел )?([a-zа-я]\d?)(?!\w)")
# What a section is about, by words of its heading; the first that fits.
_ABOUT = tuple(
    (key, pattern(words))
    for key, words in (
        ("bank", r"банковск|банктік|bank"),
        ("agent", r"поверенн|оператор|сенім білдірілген|agent"),
        ("buyer", r"(?<!грузо)получател\w*, грузополуч|(?<!жүк )алушы\w*, жүк ал"),
        ("shipping", r"грузоотправ|грузополуч|жүк|consign"),
        ("signature", r"эцп|эцқ|подпис|қолтаңба|signature"),
        ("budget", r"государственн\w* учрежд|мемлекеттік мекеме"),
        ("goods", r"данные по|по товарам|тауарлар,? жұмыстар|goods|works|выполненн\w* работ"),
        ("documents", r"документ\w*,? подтвержд|растайтын құжат|documents"),
        ("contract", r"договор|контракт|шарт|contract"),
        ("supplier", rf"{role_words.SUPPLIER}|өнім беруші"),
        ("buyer", rf"{role_words.BUYER}|получател|алушы|тапсырыс|recipient"),
        ("general", r"общ|жалпы|general"),
        ("more", r"дополнит|қосымша|additional"),
    )
)
# An e-invoice has at least so many sections.
_FEWEST = 3
_COLUMNS = 2


class Section(msgspec.Struct, frozen=True, eq=False):
    """What stands between one heading and the next on one sheet; of headings side by side, each has what is below it."""

    about: str
    sheet: Sheet
    box: Box

    def holds(self, hit: Hit) -> bool:
        return hit.sheet is self.sheet and self.covers(hit.words[0])

    def covers(self, word: Word) -> bool:
        return self.box.top < word.middle < self.box.bottom and self.box.x0 <= word.x0 < self.box.x1


class _Heading(msgspec.Struct, frozen=True, eq=False):
    """The heading of a section, and from where to where its column goes."""

    text: str
    line: Line
    left: float
    right: float


def sections(sheets: Sequence[Sheet]) -> tuple[Section, ...]:
    """The sections in order; empty where the paper has none. One that runs over pages comes once for each page."""
    found: list[Section] = []
    about = ""
    for sheet in sheets:
        headings = list(_headings(sheet))
        if about:
            first = headings[0].line.box.top if headings else sheet.page.height
            found.append(Section(about, sheet, Box(0.0, 0.0, sheet.page.width, first)))
        for n, heading in enumerate(headings):
            below = (h for h in headings[n + 1 :] if h.line is not heading.line)
            ends = (h.line.box.top for h in below if h.left < heading.right and heading.left < h.right)
            bottom = next(ends, sheet.page.height)
            place = Box(heading.left, heading.line.box.bottom, heading.right, bottom)
            for about, box in _side_by_side(sheet, heading.text, place) or [(_about(fold(heading.text)), place)]:
                found.append(Section(about, sheet, box))
    return tuple(found) if len({s.about for s in found}) >= _FEWEST else ()


def _headings(sheet: Sheet) -> Iterator[_Heading]:
    """The headings from top to bottom: across the page, side by side, or each in its own of two columns begun side by side."""
    width = sheet.page.width
    edge: float | None = None
    for line in sheet.lines:
        if not SECTION.match(fold(line.text)):
            right = _heading_at(line, edge) if edge is not None else None
            if right and edge is not None:
                yield _Heading(right.text, line, edge, width)
            continue
        columns = [s for s in line.segments if SECTION.match(fold(s.text))] if len(line.segments) > 1 else []
        if len(columns) > 1:
            lefts = [0.0, *(_left(sheet, s) for s in columns[1:]), width]
            for segment, (left, right_edge) in zip(columns, pairwise(lefts), strict=True):
                yield _Heading(segment.text, line, left, right_edge)
            below = sheet.lines[line.index + 1 :] if len(columns) == _COLUMNS else ()
            edge = lefts[1] if any(_heading_at(lower, lefts[1]) for lower in below) else None
        elif edge is not None and _at(line.segments[0], edge):
            yield _Heading(line.segments[0].text, line, edge, width)
        elif edge is not None and any(_at(s, edge) for each in sheet.lines[line.index :][:2] for s in each.segments):
            yield _Heading(line.segments[0].text, line, 0.0, edge)
        else:
            yield _Heading(line.text, line, 0.0, width)
            edge = None


def _left(sheet: Sheet, heading: Segment) -> float:
    """Where the column of a heading begins: its cell, in the middle of which it may stand, else the heading itself."""
    cell = sheet.cell(heading.box.x0, heading.box.middle)
    return cell.x0 if cell and cell.x0 > EDGE and cell.width < sheet.page.width / 2 else heading.box.x0 - EDGE


def _at(segment: Segment, edge: float) -> bool:
    return 0 <= segment.box.x0 - edge <= 2 * EDGE


def _heading_at(line: Line, edge: float) -> Segment | None:
    """The heading that begins the second of two columns, beside another text in the first."""
    return next((s for s in line.segments[1:] if _at(s, edge) and SECTION.match(fold(s.text))), None)


def _side_by_side(sheet: Sheet, heading: str, place: Box) -> list[tuple[str, Box]]:
    """«Раздел B. Исполнитель / C. Банковские реквизиты» over boxes B1, B2 … and C1, C2 … to their right: two sections."""
    parts = _JOINED.split(heading)
    if len(parts) != 2:
        return []
    first, second = (_CODE.match(fold(part)) for part in parts)
    if first and second and first[1] == second[1]:  # «B бөлімі. / Раздел B.»: one section, told in two languages
        return []
    letter = fold(parts[1].removeprefix("Раздел ").strip())[0]
    inside = (s for s in sheet.segments if place.top <= s.box.middle < place.bottom and place.x0 < s.box.x0 < place.x1)
    edge = next((s.box.x0 - EDGE for s in inside if fold(s.text)[:1] == letter and s.text[1:].isdigit()), place.x1)
    boxes = Box(place.x0, place.top, edge, place.bottom), Box(edge, place.top, place.x1, place.bottom)
    return [(_about(fold(part)), box) for part, box in zip(parts, boxes, strict=True) if box.width > 0]


def _about(text: str) -> str:
    return next((key for key, words in _ABOUT if words.search(text)), "other")


def put_section_party(draft: Draft, role: str, parts: Sequence[Section]) -> None:
    """States the party whose requisites a section holds: its boxes of name, BIN and country."""
    for part in (p for p in parts if p.about == role):
        inside = [h for h in PARTY_BOXES.hits(part.sheet) if part.holds(h)]
        for hit in inside:
            value = next((told for told in introduced(hit, inside) if not _is_next_box(hit, told.text)), None)
            if value is None:
                continue
            if hit.field == "name":
                name = company_name(value.text) or value.text
                draft.put(f"/{role}/name", (name, value.source(0, len(value.text))))
            elif hit.field == "country" and (code := country_in(_one(hit, inside))):
                draft.put(f"/{role}/country", (code, value.source(0, len(value.text))))
        for hit in (h for h in inside if h.field == "address"):  # where no box says it, the address may
            if (told := next(introduced(hit, inside), None)) and (code := country_in(told.text)):
                draft.put(f"/{role}/country", (code, told.source(0, len(told.text))))
        lines = [
            line for row in part.sheet.lines if (line := span(part.sheet, [w for w in row.words if part.covers(w)]))
        ]
        for hit in (h for h in inside if h.field == "bin"):
            for number in near(hit, inside, "rest right"):
                put_bin(draft, f"/{role}/bin", [number])
        put_bin(draft, f"/{role}/bin", lines)


def _is_next_box(hit: Hit, text: str) -> bool:
    """Whether a text beside a numbered label is the box that follows it: «7 Поставщик», «8 Адрес места нахождения»."""
    own, following = _NUMBERED.match(hit.segment.text), _NUMBERED.match(text)
    return hit.start > 0 and own is not None and following is not None and int(own[1]) < int(following[1])


def _one(hit: Hit, inside: Sequence[Hit]) -> str:
    return next((value.text for value in near(hit, inside)), "")
