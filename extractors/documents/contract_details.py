"""The particulars of the parties at the end of a contract: their names once more, and their BINs."""

from collections.abc import Sequence

from extractors import firms, parties
from extractors.draft import Draft
from extractors.identifiers import bin as bins
from extractors.layout import Sheet
from extractors.names import same_name
from extractors.reading import Hit

# A party's number stands so many lines below its name at most.
_DETAIL_LINES = 5


def put_details(draft: Draft, hit: Hit, hits: Sequence[Hit], kept: list[str]) -> None:
    """The details of one party at the end: a name that the preamble did not give, and the BIN."""
    lines = parties.block(hit, hits, ("inner",))
    numbered = next((n for n, line in enumerate(lines) if bins.find(line.text)), 1)
    above = "\n".join(line.text for line in lines[: max(numbered, 1)])
    name = firms.company_name(above) if firms.has_legal_form(" ".join(above.split())) else None
    if name is None:
        return
    place = next((n for n, other in enumerate(kept) if same_name(name, other)), None)
    if place is None:
        if len(kept) >= 2:
            return
        place = len(kept)
        kept.append(name)
        draft.put(f"/parties/{place}/name", (name, lines[0].source()))
    parties.put_bin(draft, f"/parties/{place}/bin", lines)


def put_numbers(draft: Draft, sheet: Sheet, kept: Sequence[str]) -> None:
    """BINs of a table of details: each below the name of its party, in the same column."""
    for segment in sheet.segments:
        for found in bins.find(segment.text):
            above = [
                s.text
                for line in sheet.lines[max(0, segment.line - _DETAIL_LINES) : segment.line]
                for s in line.segments
                if s.box.overlap_x(segment.box) > 0
            ]
            text = "\n".join(above[-3:])
            name = firms.company_name(text) if firms.has_legal_form(" ".join(text.split())) else None
            place = next((n for n, other in enumerate(kept) if name and same_name(name, other)), None)
            if place is not None and found.valid:
                draft.put(f"/parties/{place}/bin", (found.number, sheet.source(segment.words, found.number)))
