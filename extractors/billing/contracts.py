"""The contract that an invoice or act names: in boxes of its own, behind its label, or in running text."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from extractors.billing.passages import Passage, all_introduced, date_in, introduced, number_in
from extractors.billing.sections import Section
from extractors.billing.titles import box_of, own
from extractors.billing.vocabulary import CONTRACT_BOXES
from extractors.dates import find_dates
from extractors.draft import Draft
from extractors.findings import Source
from extractors.fold import aligned, fold, pattern
from extractors.identifiers import bin as bins
from extractors.layout import Segment, Sheet
from extractors.reading import Hit
from extractors.tables.rows import Table
from extractors.values.references import references, same_number

_WITHOUT = re.compile(r"без договор(?:а|ов)?|шартсыз|no contract|without contract", re.IGNORECASE)
# The boxes of an e-invoice for number and day of the contract.
_BOX = re.compile(r"27[./][34]")
T = TypeVar("T")
# The label of another box of an e-invoice: «28. Условия оплаты по договору».
_NUMBERED_BOX = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s*[^\W\d_]{3,}\s+[^\W\d_]")
# A line breaks off behind the contract's name: «… по договору», «транспортной экспедиции № 15».
_BROKEN = pattern(r"(?:договор|контракт)\w*$")
# What stands before a number that begins a line: «№ », «No. ».
_MARK = 6
# What a row with the day of a contract is called under the row with its number.
_DAYS = frozenset(map(fold, ("от", "дата", "күні", "date", "dated")))
_SAYS_DAY = pattern(r"(?<!\w)(?:дата|күні|date|datum|tarih)|日期")
# Boxes under the heading of a contract stand on so many lines: number, date.
_BOXES = 2


def put_contract(
    draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit], parts: Sequence[Section], table: Table | None = None
) -> None:
    """States number and date of the contract the paper names: in its box, else in running text; never in the ``table``."""
    _put_sections(draft, sheets, parts)
    if parts or any(_says_without(hit) for hit in own(hits, "contract")):
        return
    for hit in own(hits, "contract"):
        _put_boxes(draft, _boxes_under(hit))
    if draft.get("/contract/number") is not None:
        return
    texts = list(all_introduced(own(hits, "contract"), hits))
    for n, text in enumerate(texts):
        if _WITHOUT.search(text.text):
            return
        if table and text.sheet is table.header.sheet and text.words[0].middle > table.header.box.top:
            continue
        number, on = number_in(text), date_in(text)
        if number and not on and number[0] not in text.text:  # the column broke it: the day may be broken as well
            on = next(filter(None, map(date_in, texts[n + 1 :])), None)
        if number or on:
            draft.put("/contract/number", number)
            draft.put("/contract/date", on)
            dated = [h for h in own(hits, "contract") if _SAYS_DAY.search(fold(" ".join(w.text for w in h.words)))]
            draft.put("/contract/date", _first(all_introduced([*own(hits, "contract_date"), *dated], hits), date_in))
            for hit in own(hits, "contract"):
                draft.put("/contract/date", _day_under(hit) if number and not on else None)
                draft.put(
                    "/contract/date", _day_beside(hit.sheet, hit.segment, number[0]) if number and not on else None
                )
            if number:
                return
            break  # a day alone: a sentence may yet tell the number
    draft.put("/contract/number", _first(all_introduced(own(hits, "contract_number"), hits), number_in))
    draft.put("/contract/date", _first(all_introduced(own(hits, "contract_date"), hits), date_in))
    if draft.get("/contract/number") is None:
        _put_named_contract(draft, sheets)


def _put_sections(draft: Draft, sheets: Sequence[Sheet], parts: Sequence[Section]) -> None:
    """States what the boxes of an e-invoice's contract say; a scan may have lost the heading of their section."""
    own_parts = [part for part in parts if part.about == "contract"]
    for part in own_parts:
        _put_boxes(draft, [h for h in CONTRACT_BOXES.hits(part.sheet) if part.holds(h)], part)
    if parts and not own_parts:
        _put_boxes(draft, [h for s in sheets for h in CONTRACT_BOXES.hits(s) if _BOX.fullmatch(box_of(h))])


def _says_without(hit: Hit) -> bool:
    """Whether all that stands right of the label of a contract is that there is none: «Шарт:   Шартсыз»."""
    right = [s for s in hit.sheet.lines[hit.segment.line].segments if s.box.x0 > hit.box.x1]
    return len(right) == 1 and _WITHOUT.fullmatch(right[0].text.strip(" .")) is not None


def _day_under(hit: Hit) -> tuple[date, Source] | None:
    """The day in a row of its own under that of the number: «Договор № | 15» over «от | 10.01.2025»."""
    lower = hit.sheet.under(hit.segment)
    if lower is None or fold(lower.text).strip(" :") not in _DAYS or lower is hit.sheet.lines[lower.line].segments[-1]:
        return None
    return date_in(Passage(hit.sheet, hit.sheet.lines[lower.line].segments[-1].words))


def _day_beside(sheet: Sheet, segment: Segment, number: str) -> tuple[date, Source] | None:
    """The day before or behind a contract named after its number: «№ 15 шарт, 2025 жылғы 10 қаңтар», perhaps a line off."""
    around = (sheet.flush_above(segment), segment, sheet.under(segment))
    text = Passage(sheet, tuple(word for each in around if each for word in each.words))
    told = next((r.on for r in references(text.text) if r.kind == "contract" and same_number(r.number, number)), None)
    return next(((day, text.source(a, b)) for day, a, b in find_dates(text.text) if day == told), None)


def _put_named_contract(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """«… услуги по договору № 15 от 10.01.2025 г.»: the first contract a sentence names."""
    for segment in sheets[0].segments:
        lower = sheets[0].under(segment)
        text = Passage(sheets[0], (*segment.words, *(lower.words if lower else ())))
        for named in references(text.text):
            printed = re.sub(r"(\\-|/)", r"\1\\s?", re.escape(named.number))  # perhaps broken at the end of a line
            found = re.search(rf"(?<![\w/-]){printed}(?![\w/-])", text.text)
            # in the line below it is the contract's where it begins that line, or what is said of the contract does
            near = found and (found.start() < len(segment.text) + _MARK or _BROKEN.search(aligned(segment.text)))
            other = named.on and (known := draft.get("/contract/date")) and known != named.on
            if named.kind == "contract" and found and near and not other and not bins.find(named.number):
                draft.put("/contract/number", (named.number, text.source(*found.span())))
                said = ((day, text.source(a, b)) for day, a, b in find_dates(text.text) if day == named.on)
                on = (named.on, text.source(found.start(), len(text.text))) if named.on else None
                draft.put("/contract/date", next(said, on) or _day_beside(sheets[0], segment, named.number))
                return


def _boxes_under(heading: Hit) -> list[Hit]:
    """The boxes «Номер» and «Дата» that a heading «Договор (контракт)» stands over."""
    line = heading.sheet.lines[heading.segment.line]
    if heading.end < len(heading.segment.tokens) or not heading.leads or line.segments[-1] is not heading.segment:
        return []
    boxes = CONTRACT_BOXES.hits(heading.sheet)
    found: list[Hit] = []
    for lower in heading.sheet.lines[line.index + 1 : line.index + 1 + _BOXES]:
        here = [b for b in boxes if b.segment.line == lower.index and b.leads and not _says_more(b)]
        if not here:
            break
        found += here
    return found if any(b.field == "number" for b in found) else []


def _says_more(box: Hit) -> bool:
    """Whether a label goes on in another word: «Номер документа» is the paper's own."""
    return box.end < len(box.segment.tokens) and box.segment.tokens[box.end][0].isalpha()


def _put_boxes(draft: Draft, hits: Sequence[Hit], part: Section | None = None) -> None:
    """Number and date of the contract in its section (``part``): the first boxes called so, filled or not.

    Those that follow belong to the power of attorney.
    """
    numbers = [h for h in hits if h.field == "number"][:1]
    for hit in numbers:
        draft.put("/contract/number", _first(_in_box(hit, hits, part), number_in))
    for hit in [*[h for h in hits if h.field == "date"][:1], *numbers]:  # «№ 82 от 18.03.2024» has no box of the date
        draft.put("/contract/date", _first(_inside(introduced(hit, hits), part), date_in))
    for hit in numbers:  # «2024-10-22 № 159»
        draft.put("/contract/date", date_in(Passage(hit.sheet, hit.segment.words)))


def _in_box(hit: Hit, hits: Sequence[Hit], part: Section | None) -> Iterator[Passage]:
    """What a box says: beside its label, below it, and on the line under the one that its label ends; no other box's label."""
    lower = hit.sheet.under(hit.segment) if hit.end == len(hit.segment.tokens) else None
    told = (*introduced(hit, hits), *([Passage(hit.sheet, lower.words)] if lower else ()))
    yield from (text for text in _inside(told, part) if not _NUMBERED_BOX.match(text.text))


def _inside(texts: Iterable[Passage], part: Section | None) -> Iterator[Passage]:
    """The texts as far as they stand in a section: what is below it is the next one's."""
    for text in texts:
        words = [w for w in text.words if part is None or part.covers(w)]
        if words:
            yield text if len(words) == len(text.words) else Passage(text.sheet, tuple(words))


def _first(texts: Iterable[Passage], find: Callable[[Passage], tuple[T, Source] | None]) -> tuple[T, Source] | None:
    """What ``find`` finds in the first text that holds it."""
    return next((found for text in texts if (found := find(text))), None)
