"""Whose certificate it is: whom a label names, whom a sentence tells, the firm beside or over the one BIN (forms 1, 2)."""

import re
from collections.abc import Sequence

from extractors.draft import Draft
from extractors.fold import fold
from extractors.identifiers import bin as bins
from extractors.labels.near import near
from extractors.layout import Sheet
from extractors.page import Word
from extractors.reading import Hit, Span, span
from extractors.who import firms, parties

_INNER = ("bin", "address")
# A name and its number in rows of a table stand this close in letter heights, elsewhere this close; flush by so many points.
_ROWS, _CLOSE, _FLUSH = 3.0, 2.0, 3.0
_QUOTED = re.compile(r"[«\"“„](?P<quoted>[^«»\"“”„]+)[»\"”“]")
_KAZAKH = re.compile(r"(?<!\w)(?:ЖШС|ЖШҚ|АҚ|ЖК|ШҚ|[Сс]еріктестігі\w*|[Ққ]оғамы\w*)(?!\w)|шектеулі серіктестігі")
_IN_RUSSIAN = re.compile(rf"(?<!\w)(?:ТОО|АО|ИП|КХ|ФХ)\s*{_QUOTED.pattern}")
# No firm's name has more words.
_LONG_NAME = 8


def put_holder(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """Whom a label names; else the one firm that stands beside the one BIN of the paper."""
    named = [h for h in hits if h.field in ("holder", "applicant")]
    blocks: list[list[Span]] = []
    for hit in sorted(named, key=lambda h: (h.field == "applicant", not h.leads)):
        # a label in two languages may go on below its value
        beside = [found for found in near(hit, hits, "right") if _names_firm([found])][:1]
        # a word inside a sentence is a label only where a firm follows it
        lead = hit.leads and hit.field == "holder"  # who signs for the applicant is nobody's holder
        blocks += [lines for lines in (parties.block(hit, hits, _INNER), beside) if lead or _names_firm(lines)]
    _put_named(draft, [lines for lines in blocks if _names_firm(lines)])
    for hit in (h for h in hits if h.field == "told_holder"):
        told = parties.block(hit, hits, _INNER)[:2]
        if told and firms.has_legal_form(told[0].text) and not draft.get("/holder/name"):
            parties.put_party(draft, "/holder", told)
    if not draft.get("/holder/name"):
        firm = _beside_number(sheets)
        if firm:
            parties.put_party(draft, "/holder", [firm])
    _put_named(draft, blocks)
    if not draft.get("/holder/bin"):
        for hit in (h for h in hits if h.field == "bin"):
            parties.put_bin(draft, "/holder/bin", list(near(hit, hits)))
    _put_in_russian(draft, sheets)
    for part in ("iban", "bic"):
        draft.drop(f"/holder/{part}")


def _put_in_russian(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """The name as it stands in Russian beside the Kazakh one, the same between its quotation marks: «А» ЖШС is ТОО «А»."""
    name = draft.get("/holder/name")
    quoted = _QUOTED.search(name) if isinstance(name, str) and _KAZAKH.search(name) else None
    for segment in (s for sheet in sheets for s in sheet.segments) if quoted else ():
        told = _IN_RUSSIAN.search(segment.text)
        if quoted and told and fold(told["quoted"]) == fold(quoted["quoted"]):
            source = next(s for s in sheets if segment in s.segments).source(segment.words, told.group())
            draft.drop("/holder/name")
            draft.put("/holder/name", (firms.company_name(told.group()) or told.group(), source))
            return


def _put_named(draft: Draft, blocks: Sequence[Sequence[Span]]) -> None:
    """The first block that names somebody; «предприятию, производящему …» names nobody."""
    for lines in blocks:
        name = firms.company_name("\n".join(line.text for line in lines))
        named = name and not name[0].islower() and any(c.isalpha() for c in name)
        if named and not draft.get("/holder/name"):
            parties.put_party(draft, "/holder", lines)


def _beside_number(sheets: Sequence[Sheet]) -> Span | None:
    """The firm that stands beside the one BIN of the paper, or over it."""
    told = [line for sheet in sheets for s in sheet.segments if bins.find(s.text) and (line := span(sheet, s.words))]
    if len({number.number for line in told for number in bins.find(line.text)}) != 1:
        return None
    stacked = (_right_above(line) for line in told)
    return next((line for line in (*told, *stacked) if line and _names_firm([line])), None)


def _right_above(found: Span) -> Span | None:
    """The lines right above another one in its column that name a firm: over its BIN."""
    words: tuple[Word, ...] = ()
    last = found.box
    for segment in reversed([s for s in found.sheet.segments if s.box.middle < found.box.middle]):
        if segment.box.overlap_x(found.box) <= 0:
            continue
        near = _ROWS if not words and abs(segment.box.x0 - last.x0) < _FLUSH else _CLOSE
        if last.middle - segment.box.middle > near * max(last.height, segment.box.height) or len(words) > _LONG_NAME:
            break
        words, last = (*segment.words, *words), segment.box
        told = span(found.sheet, words)
        if told and _names_firm([told]):
            return told
    return None


def _names_firm(lines: Sequence[Span]) -> bool:
    return firms.has_legal_form(" ".join(line.text for line in lines))
