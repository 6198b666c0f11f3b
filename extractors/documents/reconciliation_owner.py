"""Whose books a table of a reconciliation act shows: a firm's «по данным», its name over debit and credit, or the sender."""

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.banking.ledger import Head
from extractors.documents.reconciliation_parties import Named, Passage
from extractors.fold import fold, pattern
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.who.firms import company_name, has_legal_form, last_party
from extractors.who.legal_forms import AT_HOME

# Lines of one name are no further apart than this share of their height.
_CLOSE = 0.6
# An addressee stands so far right of the sender, in points.
_APART = 60.0
BY_DATA = pattern(
    r"по\s+(?:данным(?:\s+(?:бухгалтерского\s+)?учета)?|(?:бухгалтерскому\s+)?учету|книгам|регистрам)"
    r"|в\s+(?:бухгалтерском\s+)?(?:учете|книгах|регистрах)(?!\w)"
    r"|(?:деректері|мәліметтері|кітаптары)(?:\s+бойынша)?|(?:есебі|есептері)\s+бойынша|есебінде\b|кітаптарында\b"
    r"|(?:данные|учет)\s+(?=(?:тоо|ао|ип|ооо)\b)|according\s+to(?:\s+the\s+(?:data|books|records)\s+of)?"
    r"|(?:as\s+per|per|in)\s+(?:the\s+)?(?:books|records|accounts)\s+of"
)
_FORM = re.compile(AT_HOME)
# A letter speaks of its sender's books.
_CURRENCY = re.compile(r"(?<!\w)(?:[A-Z]{3}|тенге|теңге|тг)(?!\w)")
_OUR_BOOKS = pattern(
    r"наш(?:его|их|ему|им|ей)\s+(?:бухгалтерск\w+\s+)?(?:учет|данн|книг|регистр|баз|бухгалтер)|учет\w*\s+нашей|біздің\s+(?:\w+\s+)?(?:есе[пб]|дере[кг]|мәлімет|кітап|кітаб)"
    r"|\bour\s+(?:\w+\s+)?(?:books|records|accounts|ledger|data)"
)
_OUTGOING = pattern(r"\bисх(?:\.|одящий)?\s*(?:№|nо?\b)|\bшығ(?:\.|ыс)\s*(?:№|nо?\b)|\boutgoing no\b")
_ADDRESSEE = pattern(r"^(?:кому|кімге|to|attn|куда|получател|алушы|addressee)(?!\w)")

# «… есеп деректері бойынша …» in a sentence is whoever's.
_OF_NOBODY = pattern(r"(?<!\w)есеп\s*$")
# Where one sentence ends and another begins with a name or a capital: no initials, no «г. Алматы».
_SENTENCE_ENDS = re.compile(r"(?<=[^\W\d_]{4}|\d{4})\.\s+(?=[«\"“]|[A-ZА-ЯӘҒҚҢӨҰҮҺІ])")


def sender(opening: Passage, parties: Sequence[Named]) -> Named | None:
    """The party whose letter it is, where it speaks of «our books» or bears an outgoing number.

    Its name stands first and left of the addressee's.
    """
    plain = fold(opening.text)
    if len(parties) != 2 or not (_OUR_BOOKS.search(plain) or _OUTGOING.search(plain)):
        return None
    places = {party.name: opening.text.find(party.name) for party in parties}
    first, other = sorted(parties, key=lambda p: places[p.name])
    if min(places.values()) < 0:
        return None
    led = fold(opening.text[: places[first.name]])
    upper, lower = (opening.box(at, at + len(name)) for name, at in sorted(places.items(), key=lambda item: item[1]))
    apart = upper.x0 + _APART < lower.x0 and upper.middle <= lower.middle + EDGE
    told = _ADDRESSEE.search(fold(_before(opening, other))) is not None
    return first if (apart or told) and not _ADDRESSEE.search(led) else None


def heads_column(columns: Sequence[Passage], parties: Sequence[Named]) -> Named | None:
    """The one party whose column above the table begins with whose books they are: «Есебі бойынша» over its name."""
    found = [
        party
        for party in parties
        for column in columns
        if party.name in column.text and BY_DATA.match(fold(column.text[: column.text.find(party.name)].lstrip()))
    ]
    return found[0] if len(found) == 1 else None


def _before(opening: Passage, party: Named) -> str:
    """What stands on the line of a party's name before it, or alone on the line above."""
    for (_, above), (_, words) in pairwise(opening.lines):
        text = " ".join(w.text for w in words)
        if party.name in text:
            return text.partition(party.name)[0] or " ".join(w.text for w in above)
    return ""


def owner_of(head: Head) -> Named | None:
    """Whose books the half shows: «По данным ТОО «А», KZT» right above its headings."""
    sheet, box = head.sheet, head.box
    above: list[Segment] = []
    whole = not _has_double(head)
    for line in reversed([x for x in sheet.lines if x.box.bottom <= head.top + 2]):
        alone = whole and len(line.segments) == 1 and BY_DATA.match(fold(line.text)) is not None
        inside = [s for s in line.segments if alone or s.box.overlap_x(box) > 0.5 * s.box.width]
        above = inside + above
        text = fold(" ".join(s.text for s in inside))
        if BY_DATA.search(text):
            above = _in_column(above, inside)
        if BY_DATA.search(text) or len(above) > 4:
            break
    above = [*_name_over(head, above), *above]
    told = " ".join(s.text for s in above)
    said = BY_DATA.search(fold(told))
    if not said or (_OF_NOBODY.search(fold(told[: said.start()])) and not has_legal_form(told[: said.start()])):
        over = _over_sums(head)
        named = _named(sheet, over) if has_legal_form(" ".join(s.text for s in over)) else None
        if named and has_legal_form(named.name) and not (whole and _beside_other(sheet, over)):
            return named
        return None if whole else _over_half(head)
    if not (
        has_legal_form(told) or any(c in told for c in '«"“') or said.start() == 0 or said.end() == len(fold(told))
    ):
        return None
    # folding keeps the length of these words, so that the place of the phrase is that in the print
    before, behind = _SENTENCE_ENDS.split(told[: said.start()])[-1], told[said.end() :]
    # a sentence may name both before it says whose: «… және «Б» ЖШС, «А» ЖШС есебі бойынша»
    last = last_party(before) if len(_FORM.findall(before)) > 1 and not has_legal_form(behind) else ""
    return _named(sheet, above, last or f"{before} {behind}")


def _name_over(head: Head, phrase: Sequence[Segment]) -> list[Segment]:
    """The lines of a name over «деректері бойынша», which follows it, close above them and in their column."""
    text = " ".join(s.text for s in phrase)
    said = BY_DATA.search(fold(text))
    if said is None or not _is_begun_above(text[: said.start()].strip(), text[said.end() :]):
        return []
    found: list[Segment] = []
    lowest = phrase[0]
    for line in reversed(head.sheet.lines[: lowest.line]):
        inside = [s for s in line.segments if s.box.overlap_x(lowest.box) > 0]
        if line.box.overlap_y(lowest.box) > 0 and not inside:
            continue
        if len(inside) != 1 or lowest.box.top - inside[0].box.bottom > _CLOSE * lowest.box.height:
            break
        found.insert(0, inside[0])
        lowest = inside[0]
        if _is_whole(" ".join(s.text for s in (*found, *phrase))):
            break
    return found


def _is_begun_above(before: str, behind: str) -> bool:
    """Whether a name before a phrase is missing or only ends there: «ЖШС деректері», «Бал» АҚ деректері»."""
    if any(mark in before for mark in '«»“”"'):
        return not _is_whole(before)
    return not has_legal_form(behind) and (not before or _FORM.fullmatch(before) is not None)


def _is_whole(name: str) -> bool:
    """Whether a name's quotes are all closed, and it has some."""
    opened, closed = name.count("«") + name.count("“"), name.count("»") + name.count("”")
    return opened == closed and (opened > 0 or (name.count('"') > 0 and name.count('"') % 2 == 0))


def section_owner(sheet: Sheet, line: Line) -> Named | None:
    """The firm whose books follow below a line that says nothing else: «По учету ТОО «А»», «А» ЖШС есебі бойынша».

    It may say so in two languages.
    """
    if len(line.segments) != 1:
        return None
    told = [_sections(sheet, line, text.strip(" :.,")) for text in (line.text, *line.text.split(" / "))]
    whole, *parts = told
    return whole or (parts[0] if len(parts) == 2 and all(parts) else None)


def _sections(sheet: Sheet, line: Line, text: str) -> Named | None:
    said = BY_DATA.search(fold(text))
    if said is None or (said.start() and said.end() < len(fold(text))):
        return None
    told = f"{text[: said.start()]} {text[said.end() :]}"
    named = _named(sheet, line.segments, told)
    left = _CURRENCY.sub("", told.replace(named.name, "")) if named else told
    alone = not any(map(str.isalnum, left))  # «По данным ТОО «А» задолженность отсутствует» opens nothing
    return named if named and alone and has_legal_form(named.name) else None


def _has_double(head: Head) -> bool:
    """Whether a heading stands twice on its line: the table has another half."""
    return any(
        s is not hit.segment and s.folded == hit.segment.folded
        for hit in head.hits
        for s in head.sheet.lines[hit.segment.line].segments
    )


def _beside_other(sheet: Sheet, over: Sequence[Segment]) -> bool:
    """Whether another firm stands on the line of a name over debit and credit: both parties are told there, side by side."""
    return any(has_legal_form(s.text) for part in over for s in sheet.lines[part.line].segments if s not in over)


def _in_column(above: Sequence[Segment], line: Sequence[Segment]) -> list[Segment]:
    """Of the segments above a head those in the column of the one that says «по данным», where others stand beside it."""
    said = [s for s in line if BY_DATA.search(fold(s.text))]
    if len(line) == 1 or len(said) != 1:
        return list(above)
    return [s for s in above if s is said[0] or (s not in line and s.box.overlap_x(said[0].box) > 0)]


def _over_half(head: Head) -> Named | None:
    """The firm over one half of a table whose other half has another over it, on a line that says nothing else."""
    top = min(hit.box.top for hit in head.hits if hit.field in ("debit", "credit"))
    height = head.hits[0].box.height
    for line in reversed([x for x in head.sheet.lines if head.top - 2 * height < x.box.middle < top]):
        firms = [s for s in line.segments if has_legal_form(s.text) and company_name(s.text) == s.text]
        inside = [s for s in firms if s.box.overlap_x(head.box) > 0.5 * s.box.width]
        if len(line.segments) == len(firms) == 2 and len(inside) == 1:
            return _named(head.sheet, inside)
    return None


def _over_sums(head: Head) -> list[Segment]:
    """What stands over debit and credit alone, within the headings or close above them."""
    sums = [hit for hit in head.hits if hit.field in ("debit", "credit")]
    columns = [c for c in head.columns if c.role in ("debit", "credit")]
    top = min(hit.box.top for hit in sums)
    x0, x1 = min(c.x0 for c in columns), max(c.x1 for c in columns)
    found: list[Segment] = []
    for line in reversed(
        [x for x in head.sheet.lines if min(head.top, top) - 3 * sums[0].box.height < x.box.middle < top]
    ):
        inside = [s for s in line.segments if x0 <= (s.box.x0 + s.box.x1) / 2 <= x1 and s.box.width <= x1 - x0]
        if found and inside and found[0].box.top - line.box.bottom > _CLOSE * line.box.height:
            break
        found = inside + found
    return found


def _named(sheet: Sheet, segments: Sequence[Segment], text: str | None = None) -> Named | None:
    """The firm that segments name, «KZT» behind it aside."""
    told = " ".join(s.text for s in segments) if text is None else text
    rest = told.strip(" /,:")
    name = company_name(rest.rpartition(",")[0] or rest)
    words = [w for s in segments for w in s.words]
    return Named(name, sheet.source(words, name)) if name and words else None
