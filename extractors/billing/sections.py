"""The sections of an e-invoice or e-act («Раздел B. Реквизиты поставщика»), and the boxes inside them (forms 4.2, 6)."""

from collections.abc import Sequence

import msgspec

from extractors.billing.passages import after
from extractors.billing.vocabulary import PARTY_BOXES
from extractors.countries import country_in
from extractors.firms import company_name
from extractors.fold import fold, pattern
from extractors.layout import Sheet
from extractors.parties import put_bin
from extractors.reading import Draft, Hit, near, span

_HEADING = pattern(r"^\W*(?:раздел|section|[a-zа-я]\d?\s?бөлімі|бөлім)(?!\w)")
# What a section is about, by words of its heading; the first that fits.
_ABOUT = tuple(
    (key, pattern(words))
    for key, words in (
        ("bank", r"банковск|банктік|bank"),
        ("agent", r"поверенн|оператор|сенім білдірілген|agent"),
        ("shipping", r"грузоотправ|грузополуч|жүк|consign"),
        ("signature", r"эцп|эцқ|подпис|қолтаңба|signature"),
        ("budget", r"государственн\w* учрежд|мемлекеттік мекеме"),
        ("goods", r"данные по|по товарам|тауарлар,? жұмыстар|goods|works|выполненн\w* работ"),
        ("documents", r"документ\w*,? подтвержд|растайтын құжат|documents"),
        ("contract", r"договор|контракт|шарт|contract"),
        ("supplier", r"поставщик|исполнител|продав|өнім беруші|жеткізуші|орындаушы|supplier|seller|contractor"),
        ("buyer", r"получател|заказчик|покупател|алушы|тапсырыс|buyer|customer|recipient"),
        ("general", r"общ|жалпы|general"),
        ("more", r"дополнит|қосымша|additional"),
    )
)
# An e-invoice has at least so many sections.
_FEWEST = 3


class Section(msgspec.Struct, frozen=True, eq=False):
    """What stands between one heading and the next on one sheet."""

    about: str
    sheet: Sheet
    top: float
    bottom: float

    def holds(self, hit: Hit) -> bool:
        return hit.sheet is self.sheet and self.top < hit.box.middle < self.bottom


def sections(sheets: Sequence[Sheet]) -> tuple[Section, ...]:
    """The sections in order; empty where the paper has none. One that runs over pages comes once for each page."""
    found: list[Section] = []
    about = ""
    for sheet in sheets:
        marks = [(line.box, fold(line.text)) for line in sheet.lines if _HEADING.match(fold(line.text))]
        tops = [(0.0, about)] + [(box.bottom, _about(text)) for box, text in marks]
        ends = [*(box.top for box, _ in marks), sheet.page.height]
        for (top, named), bottom in zip(tops, ends, strict=True):
            if named:
                found.append(Section(named, sheet, top, bottom))
        about = tops[-1][1]
    return tuple(found) if len({s.about for s in found}) >= _FEWEST else ()


def _about(text: str) -> str:
    return next((key for key, words in _ABOUT if words.search(text)), "other")


def put_section_party(draft: Draft, role: str, parts: Sequence[Section]) -> None:
    """States the party whose requisites a section holds: its boxes of name, BIN and country."""
    for part in (p for p in parts if p.about == role):
        inside = [h for h in PARTY_BOXES.hits(part.sheet) if part.holds(h)]
        for hit in inside:
            value = after(hit, inside)
            if value is None:
                continue
            if hit.field == "name":
                name = company_name(value.text) or value.text
                draft.put(f"/{role}/name", (name, value.source(0, len(value.text))))
            elif hit.field == "country" and (code := country_in(_one(hit, inside))):
                draft.put(f"/{role}/country", (code, value.source(0, len(value.text))))
        lines = [
            line
            for row in part.sheet.lines
            if part.top < row.box.middle < part.bottom and (line := span(part.sheet, row.words))
        ]
        for hit in (h for h in inside if h.field == "bin"):
            for number in near(hit, inside, "rest right"):
                put_bin(draft, f"/{role}/bin", [number])
        put_bin(draft, f"/{role}/bin", lines)


def _one(hit: Hit, inside: Sequence[Hit]) -> str:
    return next((value.text for value in near(hit, inside)), "")
