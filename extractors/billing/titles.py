"""Number and date of an invoice or act: in its title, in boxes with labels, or on the line below the title.

Papers name other numbers and dates too - of the contract, of the invoice they amend, of an order, of the turnover - so a
number counts only where the title or a label of its own introduces it.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from extractors.billing.passages import Passage, all_introduced, date_in, introduced, number_in, unbroken
from extractors.billing.title_lines import squeezed_titles, title_segments
from extractors.billing.vocabulary import TERSE
from extractors.dates import candidates, find_dates, parse_date
from extractors.findings import Source
from extractors.fold import aligned, fold, pattern, squeezed
from extractors.kinds.titles import is_label, is_large
from extractors.labels.near import first
from extractors.labels.near import near as near_label
from extractors.layout import EDGE, SPACED, Line, Segment, Sheet
from extractors.page import Box
from extractors.reading import Hit
from extractors.who.firms import has_legal_form

Dated = tuple[date, Source]
Numbered = tuple[str, Source]

FOREIGN = pattern(r"договор|контракт|шарт|contract|agreement|vertrag|sözleşme|合同|приказ|бұйры|order|shartnoma")
# A number that is all its segment says; behind the day under it stands less than this: «ж.», «года».
_UNMARKED = re.compile(r"(?!(?:19|20)\d\d$)(?:(?:[^\W\d_]{1,6}[-/]?)?\d{3,8}(?:[-/]\w{1,8})*|\d{1,2}/20\d\d)")
# ... and one that stands before the day, perhaps in groups of figures.
_BEFORE_DAY = re.compile(
    r"(?P<called>[^\d№#]+?) (?P<number>(?!(?:19|20)\d\d\b)(?:\d{1,3}(?: \d{3})+|(?:[^\W\d_]{1,6}[-/]?)?\d[\w/-]{0,15}))"
    r"(?:,|;|,? (?:of|dated|dd\.?|from|от|vom))? "
)
_ONLY_NUMBER, _BEHIND_DAY, _OF_DAY = re.compile(r"(?:№|No\.?)\s*\S+"), 6, 4  # a day has no more words
_DAY = pattern(r"\bдата\b|\bdate\b|күні")
# A box beside a title is not further from its height than this, in points, and begins with the number.
BOXED, _NUMBERED = 3.0, re.compile(r"№|No\b|N\b|#", re.IGNORECASE)
# A heading calls the paper something before its number, in so many letters: «Шарт № 5» may, «13.06.2024 № 57» does not.
_CALLED, _QUOTES = 3, "«\"“„'"
# Lines under a title in which a paper's number may stand, and place and day; how many letters a place has.
_LINES_BELOW, _PLACED, _PLACE_LETTERS = 2, 5, 20
# Forms of firms that stand behind the name.
_TRAILING = frozenset(
    map(fold, ("LLP", "LLC", "Ltd", "Limited", "JSC", "GmbH", "Inc", "Corp", "PLC", "FZE", "FZCO", "AG", "OOO"))
)
# A heading stands in this part of the page; numbers in it that are no paper's, but a firm's or an account's.
_HEADING = 0.4
_REGISTERED = pattern(
    r"\b(?:бин|иин|бсн|жсн|bin|vat|tax|reg|рег|тіркеу|тел|счет а|iban|account|прилож|қосымша|annex)\b"
)
_BOX = re.compile(r"^\W*(\d{1,2}(?:[./]\d)?)\b")
# The box of a label inside a line of several: «4. Исправленный ☑ 4.1. Дата 13.12.2024 4.2. Номер …».
_BOX_BEHIND = re.compile(r"\s(\d{1,2}[./]\d)\.?$")
_AMENDED = frozenset("45")  # boxes of the e-invoice that name the invoice it corrects or adds to


def in_title(sheets: Sequence[Sheet], titles: Iterable[str]) -> tuple[Numbered | None, Dated | None]:
    """«Счет на оплату № 88 от 02 августа 2022 г.»: number and date behind the title, in its own segment."""
    for sheet, segment in title_segments(sheets, titles):
        number, on = _behind(unbroken(sheet, segment))
        if number:
            return number, on or _wrapped(sheet, segment)
    return None, None


def beside_title(sheets: Sequence[Sheet], titles: Iterable[str]) -> tuple[Numbered | None, Dated | None]:
    """«Акт         № 15 от 31.01.2025»: on the title's line, where other things may stand too, or in a box beside it."""
    for sheet, segment in title_segments(sheets, titles):
        line = sheet.lines[segment.line]
        found = _behind(Passage(sheet, tuple(w for s in line.segments if s.box.x0 >= segment.box.x0 for w in s.words)))
        if found[0]:
            return found
        near = sheet.lines[max(0, segment.line - 2) : segment.line + 3]
        boxed = [
            s for x in near for s in x.segments if s.box.x0 > segment.box.x1 and s.box.overlap_y(segment.box) > -BOXED
        ]
        for top in (s for s in boxed if _NUMBERED.match(s.text)):
            column = [s for s in boxed if s.line >= top.line and _is_flush(s.box, top.box)]
            found = _behind(Passage(sheet, tuple(w for s in column for w in s.words)))
            if found[0]:
                return found
    return None, None


def unmarked(sheets: Sequence[Sheet], titles: Iterable[str]) -> Numbered | None:
    """«TAX INVOICE INV-7128»: what ends a title without a mark, and is no year."""
    for sheet, segment in title_segments(sheets, titles):
        *called, number = (w.text for w in segment.words)
        if called and _UNMARKED.fullmatch(number) and not any(map(str.isdigit, "".join(called))):
            return number, sheet.source(segment.words[-1:])
    return None


def before_day(sheets: Sequence[Sheet], titles: Iterable[str]) -> tuple[Numbered | None, Dated | None]:
    """«Invoice 2938, 5 February 2026», «Счет-фактура 2 938 от 05.02.2026»: what stands between a title and the day, unmarked."""
    called = squeezed_titles(tuple(titles))
    for sheet, segment in title_segments(sheets, titles):
        text = Passage(sheet, segment.words)
        for day, start, end in find_dates(text.text)[:1]:
            told = _BEFORE_DAY.fullmatch(text.text[:start])
            if told and squeezed(told["called"]).endswith(called):
                number = told["number"], text.source(*told.span("number"))
                return number, (day, text.source(start, end))
    return None, None


def _is_flush(one: Box, other: Box) -> bool:
    """Whether two texts of a column begin, or end, at the same place."""
    return abs(one.x0 - other.x0) < BOXED or abs(one.x1 - other.x1) < BOXED


def _before_day(text: str) -> str:
    """A title without the day it ends in, squeezed: «№ 25-А шот-фактура, 05.09.2024»."""
    days = find_dates(text)
    ends = bool(days) and not any(map(str.isdigit, text[days[-1][2] :]))
    return squeezed(text[: days[-1][1]]) if ends else ""


def before_title(sheets: Sequence[Sheet], titles: Iterable[str]) -> tuple[Numbered | None, Dated | None]:
    """«2025 жылғы 24 ақпан № 515 төлемге арналған шот»: the day and the number in front, as Kazakh has them."""
    wanted = squeezed_titles(tuple(titles))
    for sheet in sheets:
        for segment in sheet.segments:
            if not (segment.squeezed.endswith(wanted) or _before_day(segment.text).endswith(wanted)):
                continue
            text = Passage(sheet, segment.words)
            number = number_in(text, bare=False)
            if not number:
                continue
            rest = text.text.replace(number[1].quote, " ", 1)
            if not FOREIGN.search(fold(rest)):
                return number, date_in(text) or _day_near(sheet, segment, _LINES_BELOW)
    return None, None


def _day_near(sheet: Sheet, title: Segment, lines: int) -> Dated | None:
    """The day by itself, perhaps with the place, beside the title or in one of so many lines under it."""
    beside: list[Line | Segment] = [s for s in sheet.lines[title.line].segments if s.box.x0 > title.box.x1]
    for line in (*beside, *sheet.lines[title.line + 1 : title.line + 1 + lines]):
        number, on = (None, None) if FOREIGN.search(fold(line.text)) else _alone(sheet, line, _PLACE_LETTERS)
        if on and number is None:  # the day beside a number that is not the paper's is another paper's
            return on
    return None


def _wrapped(sheet: Sheet, title: Segment) -> Dated | None:
    """The date that a title ends in, where it goes on in the line below: «№ 22 от 14 октября», «2024 года»."""
    lower = sheet.under(title)
    text = Passage(sheet, (*title.words, *(lower.words if lower else ())))
    for day, start, end in find_dates(text.text):
        if lower and start < len(title.text):
            return day, text.source(start, end)
    return None


def _behind(text: Passage) -> tuple[Numbered | None, Dated | None]:
    """A marked number that nothing says to be another paper's, and the date behind it."""
    number = number_in(text, bare=False)
    at = text.text.find(number[0]) if number else 0
    if number is None or FOREIGN.search(fold(text.text[:at])):
        return None, None
    other = FOREIGN.search(aligned(text.text), at)
    on = date_in(text)
    # «Акт № 192   Договор № 51 от 07.01.2025»: the day is the contract's
    return number, on if on and (other is None or text.text.find(on[1].quote) < other.start()) else None


def below_title(sheets: Sequence[Sheet], titles: Iterable[str]) -> tuple[Numbered | None, Dated | None]:
    """«№ 144 dated 29.11.2024» right under the title, on one line or two, before anything else is named."""
    for sheet, segment in title_segments(sheets, titles):
        number: Numbered | None = None
        on: Dated | None = None
        for line in sheet.lines[segment.line + 1 : segment.line + 1 + _LINES_BELOW]:
            if FOREIGN.search(fold(line.text)):
                break
            found = _alone(sheet, line)
            number, on = number or found[0], on or found[1]
        number, on = (number, on) if number or on else _alone(sheet, sheet.under(segment))
        if number or on:
            return number, on
    return None, None


def _alone(sheet: Sheet, line: Line | Segment | None, letters: int = 12) -> tuple[Numbered | None, Dated | None]:
    """Number and date of a line that holds little else, or of what stands under the title on it."""
    if line is None:
        return None, None
    text = Passage(sheet, line.words)
    number, on = number_in(text, bare=False), date_in(text)
    rest = text.text
    for found in (number, on):
        if found:
            rest = rest.replace(found[1].quote, " ")
    return (number, on) if sum(c.isalpha() for c in rest) <= letters else (None, None)


def box_of(hit: Hit) -> str:
    """The number of the form's box that a label belongs to, printed before it or in the cell to its left; "" if none."""
    line = hit.sheet.lines[hit.segment.line]
    before = " ".join(w.text for w in hit.segment.words[: hit.segment.tokens[hit.start][1]] if hit.start)
    if not before:
        left = [s for s in line.segments if s.box.x1 <= hit.segment.box.x0]
        before = left[-1].text if left else ""
    found = _BOX.match(before) if len(before) <= 8 else _BOX_BEHIND.search(before)
    return found.group(1) if found else ""


def own(hits: Iterable[Hit], field: str) -> list[Hit]:
    """The labels of a field that speak of this paper, those that lead their segment first."""
    named = [h for h in hits if h.field == field and trusted(h) and not _of_amended(box_of(h))]
    return sorted(named, key=lambda h: not h.leads)


def _of_amended(box: str) -> bool:
    """Whether a box is one of those under «Исправленный», «Дополнительный»: 4.1, 5/2. Acts have other boxes 4 and 5."""
    return is_amended(box) and len(box) > 1


def is_amended(box: str) -> bool:
    """Whether a box of the e-invoice is about the invoice that this one amends."""
    return box[:1] in _AMENDED and box[1:2] in ("", ".", "/")


def trusted(hit: Hit) -> bool:
    """A short label counts only where it stands alone, before a colon or a day; «Исполнитель» in quotes is a word defined."""
    said = " ".join(w.text for w in hit.words).strip(" .,:")
    if hit.words[0].text[0] in _QUOTES:
        return False
    if said.casefold() not in TERSE:
        return True
    if hit.start and not hit.leads:  # «Datum / Date:» leads by its other language
        return False
    word = hit.words[-1].text
    if hit.end >= len(hit.segment.tokens) or word.endswith((":", "#", "№")):
        return True
    behind = hit.segment.words[hit.segment.tokens[hit.end][1] :]
    return len(behind) <= _OF_DAY and bool(candidates(" ".join(w.text for w in behind)))


def labelled_number(hits: Sequence[Hit], field: str = "number") -> Numbered | None:
    """The number in the box that is called so."""
    labels = _of_numbers(hits, field)
    for text in all_introduced(labels, hits):
        if found := number_in(text):
            inside = not text.text.startswith(found[0]) and not any(mark in text.text for mark in "№#")
            if inside and has_legal_form(text.text):
                continue  # «Invoice» beside its maker's name and address
            return (_right_under(labels) if inside else None) or found
    return None


def _right_under(labels: Sequence[Hit]) -> Numbered | None:
    """A number alone right under its label, flush with it: what stands beside that, «Oakland, CA 94607», is another column."""
    for hit in labels:
        lower = hit.sheet.under(hit.segment) if hit.end >= len(hit.segment.tokens) else None
        if lower and abs(lower.box.x0 - hit.segment.box.x0) < 2 * EDGE and len(lower.words) == 1:
            found = number_in(Passage(hit.sheet, lower.words))
            if found and found[0] == lower.text:
                return found
    return None


def labelled_together(hits: Sequence[Hit]) -> tuple[Numbered | None, Dated | None]:
    """«Номер / дата счета   695 / 17.02.2025»: a number and its day in one box."""
    # «(номер, дата)» is a caption under another paper's
    labels = [
        h for h in _of_numbers(hits, "number") if _DAY.search(fold(h.segment.text)) and h.segment.text[0] not in "(["
    ]
    for text in all_introduced(labels, hits):
        on = date_in(text)
        before = text.words[: text.words.index(text.between(*find_dates(text.text)[0][1:])[0])] if on else ()
        number = number_in(Passage(text.sheet, before)) if before else None
        if number:
            return number, on
    return None, None


def _of_numbers(hits: Sequence[Hit], field: str) -> list[Hit]:
    # «Invoice» alone may be the title, «I N V O I C E» is
    labels = (h for h in own(hits, field) if len(h.words) < SPACED or not h.segment.is_spaced)
    own_ones = (h for h in labels if not FOREIGN.search(fold(h.segment.text)))
    return sorted(own_ones, key=lambda h: len(h.words) == 1 and "/" not in h.segment.text)


def placed_date(sheets: Sequence[Sheet], titles: Iterable[str]) -> Dated | None:
    """«г. Алматы   «22» января 2025 г.», «Dubai, 20 February 2024»: a line of place and day beside the title or under it."""
    days = (_day_near(sheet, title, _PLACED) for sheet, title in title_segments(sheets, titles))
    return next(filter(None, days), None)


def begins_name(hit: Hit) -> bool:
    """Whether a word of the labels is a firm's name: «Exporter LLP», «Carrier Ltd»."""
    following = hit.segment.tokens[hit.end][0] if hit.end < len(hit.segment.tokens) else ""
    return following in _TRAILING and not hit.words[-1].text.endswith((":", "/"))


def above_title(sheets: Sequence[Sheet], titles: Iterable[str]) -> tuple[Numbered | None, Dated | None]:
    """«№ 522» over «11 декабря 2024 г.», as a letter has them before its heading."""
    for sheet, title in title_segments(sheets, titles):
        for segment in (s for line in sheet.lines[: title.line] for s in line.segments):
            lower = sheet.under(segment)
            number = (
                number_in(Passage(sheet, segment.words), bare=False) if _ONLY_NUMBER.fullmatch(segment.text) else None
            )
            on = date_in(Passage(sheet, lower.words)) if number and lower and lower.line < title.line else None
            if number and on and len(on[1].quote) > len(lower.text if lower else "") - _BEHIND_DAY:
                return number, on
    return None, None


def in_heading(sheets: Sequence[Sheet]) -> tuple[Numbered | None, Dated | None]:
    """Number and date in the first line of large letters that has any, whatever the paper is called."""
    usual = sheets[0].usual_height
    for line in sheets[0].lines:
        for segment in line.segments if line.box.top < _HEADING * sheets[0].page.height else ():
            if is_large(segment.words, usual) and "№" in segment.text.replace("No", "№").replace("#", "№"):
                number, on = _behind(unbroken(sheets[0], segment))
                called = segment.text[: segment.text.find(number[0])] if number else ""
                if sum(map(str.isalpha, called)) < _CALLED:
                    continue
                if number and not (is_label(segment) or _REGISTERED.search(fold(segment.text))):
                    return number, on or _wrapped(sheets[0], segment)
    return None, None


def labelled_date(hits: Sequence[Hit], field: str) -> Dated | None:
    """The date a label of ``field`` introduces: alone in its box, or first in what follows."""
    for hit in own(hits, field):
        alone = first(near_label(hit, hits), parse_date)
        if alone:
            return alone
        for text in introduced(hit, hits):
            found = date_in(text)
            if found:
                return found
    return None
