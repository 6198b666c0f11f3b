"""The particulars of the parties at the end of a contract: their names once more, and their BINs."""

import re
from collections.abc import Sequence

from extractors.draft import Draft
from extractors.identifiers import bin as bins
from extractors.layout import Sheet
from extractors.reading import Hit
from extractors.who import firms, parties
from extractors.who.names import same_name

# A party's number stands so many lines below its name at most.
_DETAIL_LINES = 5
# A number behind more words stands in a sentence.
_LABEL_WORDS = 3
_NUMBER_OF = re.compile(r"(?:БИН|БСН|ИИН|ЖСН|BIN|IIN)\W*$", re.IGNORECASE)


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
    """BINs of a table of details, each below the name of its party, in the same column; in a sentence each behind its party."""
    for segment in sheet.segments:
        for found in bins.find(segment.text):
            above = [
                s.text
                for line in sheet.lines[max(0, segment.line - _DETAIL_LINES) : segment.line]
                for s in line.segments
                if s.box.overlap_x(segment.box) > 0
            ]
            before = segment.text[: found.start]
            place = _place(above[-3:], before, kept)
            taken = any(draft.get(f"/parties/{n}/bin") == found.number for n in range(len(kept)) if n != place)
            if place is not None and found.valid and not taken:
                draft.put(f"/parties/{place}/bin", (found.number, sheet.source(segment.words, found.number)))


def _place(above: Sequence[str], before: str, kept: Sequence[str]) -> int | None:
    """Whose number it is, by the lines above it and what stands before it on its own: the firm named last, another name
    of the parties' that is told last, in a block of details the first."""
    in_sentence = len(before.split()) > _LABEL_WORDS
    if in_sentence and not _NUMBER_OF.search(before):
        return None
    text = " ".join((*above, before))
    last = firms.last_party(text)
    place = _called(firms.company_name(last) if last else None, kept)
    if place is not None:
        return place
    at, place = max(((text.rfind(name), n) for n, name in enumerate(kept)), default=(-1, 0))
    if at >= 0:
        return place
    block = "\n".join(above)
    is_block = not in_sentence and firms.has_legal_form(" ".join(block.split()))
    return _called(firms.company_name(block) if is_block else None, kept)


def _called(name: str | None, kept: Sequence[str]) -> int | None:
    return next((n for n, other in enumerate(kept) if name and same_name(name, other)), None)
