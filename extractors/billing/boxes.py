"""Number and day of a paper in boxes that say no more than «Number» and «Date», whosever they may be."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import pairwise

from extractors.billing.passages import introduced, number_in
from extractors.billing.sections import Section
from extractors.billing.title_lines import title_segments
from extractors.billing.titles import BOXED, FOREIGN, Dated, Numbered
from extractors.billing.vocabulary import NUMBER_AND_DATE
from extractors.dates import InvalidDate, parse_date
from extractors.fold import fold, pattern
from extractors.identifiers import bin as bins
from extractors.labels.near import first
from extractors.labels.near import near as near_label
from extractors.layout import Sheet
from extractors.reading import Hit

_BOXES_NEAR, _BOXES_BESIDE = 4, 4  # lines between a title and such boxes; parts of their line
# The first lines of a letterhead; what calls a day something: «Due date», «Valid until», «От:».
_TOP = 2
_CALLS = pattern(r"\d|[:#№]|\bdate|\bdue|until|дата|срок|күн|мерзім|\bdatum|tarih")
# The place before the day of a letter: «Berlin, den 20. März 2025».
_PLACE = re.compile(r"[^\W\d_]{3,}(?:[ -][^\W\d_]{2,}){0,2}, (?:den |le |the )?(?=\d)")
_TOWN = pattern(r"(?:г\.|город) ?[^\W\d_]{3,}(?:[ -][^\W\d_]{2,})?|[^\W\d_]{3,} (?:қ\.|қаласы)")
_SENT_TO = pattern(r"(?:to|attn|attention|кому|кімге|an)\W*")
_PARTIES = frozenset(("supplier", "buyer", "supplier_bin", "buyer_bin", "beneficiary"))


def boxed_heading(
    sheets: Sequence[Sheet], titles: Iterable[str], parts: Sequence[Section]
) -> tuple[Numbered | None, Dated | None]:
    """«Номер | Дата», two boxes that say no more, beside the title or right below it; none that are of another's ``parts``."""
    for sheet, title in title_segments(sheets, titles):
        boxes = [h for h in NUMBER_AND_DATE.hits(sheet) if h.leads and h.end >= len(h.segment.tokens)]
        own = [h for h in boxes if not any(part.holds(h) for part in parts)]
        near = [h for h in own if abs(h.segment.line - title.line) <= _BOXES_NEAR]
        for number, on in pairwise(near):
            line = sheet.lines[number.segment.line].segments
            beside = any(a is number.segment and b is on.segment for a, b in pairwise(line))
            if (number.field, on.field) != ("number", "date") or not beside or len(line) > _BOXES_BESIDE:
                continue
            above = sheet.lines[number.segment.line - 1].segments if number.segment.line else ()
            if any(FOREIGN.search(fold(s.text)) and s.box.overlap_x(number.box) > 0 for s in above):
                continue
            found = next((f for text in introduced(number, boxes) if (f := number_in(text))), None)
            return found, first(near_label(on, boxes), parse_date)
    return None, None


def bare_number(hits: Sequence[Hit], others: Sequence[Section]) -> Numbered | None:
    """«Number: 15», «№   15» above the parties, where no title and no label of its own introduces the number."""
    sheet = hits[0].sheet if hits else None
    first_party = min((h.segment.line for h in hits if h.sheet is sheet and h.field in _PARTIES), default=0)
    boxes = NUMBER_AND_DATE.hits(sheet) if sheet else ()
    for box in boxes:
        alone = box.leads and 0 < box.segment.label_end <= box.end
        near = box.segment.line < first_party or _over_its_day(box, boxes)
        near = near and not any(part.holds(box) for part in others)
        if box.field == "number" and alone and near and not FOREIGN.search(fold(box.segment.text)):
            found = next((f for text in introduced(box, boxes) if (f := number_in(text))), None)
            if found and not bins.find(found[0]):
                return found
    return None


def letter_day(sheets: Sequence[Sheet], titles: Iterable[str]) -> Dated | None:
    """The one day that stands alone on a line above the title, as letters have it, right of «To:» alone, or right of who
    makes the paper in the first of its lines."""
    title = next((title for sheet, title in title_segments(sheets, titles) if sheet is sheets[0]), None)
    days: list[Dated] = []
    for line in sheets[0].lines[: title.line] if title else ():
        last = line.segments[-1]
        first = fold(line.segments[0].text)
        beside_maker = line.index < _TOP and not _CALLS.search(first)
        if len(line.segments) == 1 or (len(line.segments) == 2 and (beside_maker or _SENT_TO.fullmatch(first))):
            with suppress(InvalidDate):
                days.append((parse_date(_PLACE.sub("", last.text, count=1)), sheets[0].source(last.words)))
    return days[0] if len(days) == 1 else _beside_town(sheets[0]) if not days else None


def _beside_town(sheet: Sheet) -> Dated | None:
    """The day at the other end of a line that a town begins, as agreements have them: «г. Бишкек   «23» июня 2025 года»."""
    for line in sheet.lines:
        if len(line.segments) == 2 and _TOWN.fullmatch(fold(line.segments[0].text)):
            with suppress(InvalidDate):
                return parse_date(line.segments[1].text), sheet.source(line.segments[1].words)
    return None


def _over_its_day(number: Hit, boxes: Sequence[Hit]) -> bool:
    """Whether «Номер: 969» stands right over «Дата: 06.06.2025»."""
    return any(
        day.field == "date"
        and day.leads
        and 0 < day.segment.line - number.segment.line <= 1
        and abs(day.segment.box.x0 - number.segment.box.x0) < BOXED
        for day in boxes
    )
