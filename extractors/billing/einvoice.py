"""What only the e-invoice system prints: registration number, status, and which invoice is amended (forms 4.2, 6)."""

import re
from collections.abc import Sequence

from extractors.billing.passages import Passage, after, introduced
from extractors.billing.title_lines import title_segments
from extractors.billing.titles import box_of, is_amended, own
from extractors.dates import find_dates
from extractors.draft import Draft
from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.identifiers import esf_registration
from extractors.identifiers.found import latin
from extractors.labels.near import near
from extractors.layout import Sheet
from extractors.reading import Hit

# The system's word -> status. Words of acceptance matter for acts, those of withdrawal for both.
_WORDS = (
    ("revoked", r"отозван|кері қайтарыл(?:ған|ды)|қайтарып алын|revoked"),
    ("cancelled", r"аннулирован|(?:күші )?жойыл(?:ған|ды)|cancelled|canceled"),
    ("corrected", r"замен[её]н\w* исправл|исправлен новым|түзетілгенмен ауыстыр"),
    ("declined", r"отклон[её]н|қабылданба(?:ған|ды)|declined|rejected"),
    ("terminated", r"расторгнут|бұзыл(?:ған|ды)|terminated"),
    (
        "confirmed",
        r"подтвержд[её]н|(?<!не )подписан\w* (?:обеими|двумя) сторонами|растал(?:ған|ды)"
        r"|екі тарап(?:пен)? қол қой(?:ған|ылған|ылды)|confirmed|(?<!not )signed by both",
    ),
    ("draft", r"черновик|жоба|draft"),
    ("not_viewed", r"не просмотрен|қаралма(?:ған|ды)|not viewed"),
    ("delivered", r"доставлен|жеткізіл(?:ген|ді)|delivered"),
    ("created", r"создан|құрыл(?:ған|ды)|created"),
)
_STATUSES = tuple((status, pattern(rf"(?<!\w)(?:{words})\w*")) for status, words in _WORDS)
_ANY_STATUS = pattern(rf"(?<!\w)(?:{'|'.join(words for _, words in _WORDS)})")
_MARK = re.compile(r"[XХVx✓✔☑☒√]|да|иә|yes", re.IGNORECASE)
_NUMBER_AND_DAY = re.compile(r"\W*(?P<number>(?=\S*\d)[^\W_]\S*)\s+(?:от\s+|dated\s+)?(?=\S*\d)", re.IGNORECASE)
# The last word of the label, and the number behind it.
_OF_SYSTEM = re.compile(r"(?:систем[ыа]|жүйесінің|жүйе)\s+(?P<number>(?=\S*\d)[\w/.-]+)$", re.IGNORECASE)
_PIECES = 3  # lines below that a number broken in a narrow cell goes on in
_ALONE = 40  # letters of a line that holds a status and nothing else


def put_registration(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """States the registration number in its box, else the only one printed."""
    for hit in own(hits, "registration"):
        for value in introduced(hit, hits):
            for found in esf_registration.find(value.text)[:1]:
                draft.put("/registration_number", (found.number, value.source(found.start, found.end)))
    for sheet in sheets if draft.get("/registration_number") is None else ():
        for line in sheet.lines:
            for found in esf_registration.find(line.text)[:1]:
                here = [h for h in hits if h.sheet is sheet and h.segment.line == line.index]
                if not any(is_amended(box_of(h)) for h in here):
                    draft.put("/registration_number", (found.number, sheet.source(line.words, found.number)))
                    return
    if draft.get("/registration_number") is None:
        draft.put("/registration_number", _broken(sheets, hits))
    if draft.get("/number") is None:
        draft.put("/number", _beside_registration(draft.source("/registration_number"), sheets))


def _beside_registration(registered: Source | None, sheets: Sequence[Sheet]) -> tuple[str, Source] | None:
    """The number of the accounts' system on a scan, whose label «1.1 Номер учетной системы» a pen goes over."""
    if registered is None or registered.origin != "ocr":
        return None
    for sheet in (s for s in sheets if s.page.number == registered.page):
        for segment in (s for s in sheet.segments if s.box.x0 > registered.box.x0):
            level = sheet.source(segment.words).box.overlap_y(registered.box) > 0
            if level and (told := _OF_SYSTEM.search(segment.text)):
                return told["number"], sheet.source(segment.words, told["number"])
    return None


def _broken(sheets: Sequence[Sheet], hits: Sequence[Hit]) -> tuple[str, Source] | None:
    """The registration number that goes on in the lines below it in its cell, after a hyphen or anywhere."""
    for sheet in sheets:
        for segment in sheet.segments:
            if not (begun := esf_registration.BEGUN.search(latin(segment.text))):
                continue
            here = (h for h in hits if h.sheet is sheet and h.segment.line == segment.line)
            if any(is_amended(box_of(h)) for h in here):
                continue
            words, text, last = segment.words, segment.text[begun.start() :].strip(), sheet.under(segment)
            for _ in range(_PIECES):
                if last is None:
                    break
                words, text, last = (*words, *last.words), text + last.text.strip(), sheet.under(last)
                if esf_registration.is_valid(text):
                    return esf_registration.compact(text), sheet.source(words, text)
    return None


def put_status(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """States the status: in its box, else alone on a line, as a mark over the page."""
    for hit in own(hits, "status"):
        for value in near(hit, hits):
            status = status_in(value.text)
            if status:
                draft.put("/status", (status, value.source()))
    for sheet in sheets if draft.get("/status") is None else ():
        for segment in sheet.segments:
            status = status_in(segment.text) if len(segment.text) < _ALONE else None
            if status and _fills(segment.text):
                draft.put("/status", (status, sheet.source(segment.words)))
                return


def status_in(text: str) -> str | None:
    """The status a text names.

    >>> status_in("ОТОЗВАН"), status_in("Заменен исправленным"), status_in("Дата отправки")
    ('revoked', 'corrected', None)
    >>> status_in("Мәртебесі: Расталды"), status_in("Кері қайтарылды")
    ('confirmed', 'revoked')
    """
    folded = fold(text)
    if not _ANY_STATUS.search(folded):
        return None
    return next(status for status, words in _STATUSES if words.search(folded))


def _fills(text: str) -> bool:
    """Whether a text is hardly more than a status: «Статус: Отозван», «ОТОЗВАН»."""
    folded = fold(text)
    for _, words in _STATUSES:
        folded = words.sub("", folded)
    return sum(c.isalpha() for c in folded) <= 8


def put_amendment(draft: Draft, hits: Sequence[Hit]) -> None:
    """States whether the invoice corrects or adds to another, and which: boxes 4 and 5."""
    for kind, box in (("corrected", "4"), ("additional", "5")):
        boxes = [h for h in hits if is_amended(box_of(h)) and box_of(h)[0] == box]
        named = [h for h in hits if h.field == kind]
        amended = _amended([h for h in boxes if h.field in ("registration", "number")], hits) or _beside(named, hits)
        marked = _marked(named, hits)
        evidence = marked or amended
        if evidence:
            draft.put("/type", (kind, evidence[1]))
            draft.put("/corrects", amended)
            return


def _amended(boxes: Sequence[Hit], hits: Sequence[Hit]) -> tuple[str, Source] | None:
    """The registration number in the boxes, else the number."""
    numbers: list[tuple[str, Source]] = []
    for hit in boxes:
        for value in near(hit, hits, "rest right"):
            for found in esf_registration.find(value.text)[:1]:
                return found.number, value.source()
            word = value.text.split()[0]
            if hit.field == "number" and any(c.isdigit() for c in word) and not box_like(word):
                numbers.append((word, value.source()))
                break
    return numbers[0] if numbers else None


def _beside(named: Sequence[Hit], hits: Sequence[Hit]) -> tuple[str, Source] | None:
    """The invoice named right beside the label: «4. Исправленный   № 464 от 03.09.2024»."""
    for hit in named:
        for value in near(hit, hits, "rest right") if hit.leads else ():
            for found in esf_registration.find(value.text)[:1]:
                return found.number, value.source()
            told = _NUMBER_AND_DAY.match(value.text)
            if told and find_dates(value.text[told.end() :]):
                return told["number"], value.source(told["number"])
    return None


def box_like(word: str) -> bool:
    """«4.3» introduces the next box and is no value."""
    return re.fullmatch(r"\d{1,2}\.\d\.?", word) is not None


def _marked(named: Sequence[Hit], hits: Sequence[Hit]) -> tuple[str, Source] | None:
    """A cross in the box «Исправленный», or the word in the title."""
    for hit in named:
        value = after(hit, hits)
        if value and value.words and _MARK.fullmatch(value.words[0].text.strip(" .:")):
            return value.words[0].text, value.sheet.source([value.words[0]])
    return None


_AMENDS = (("corrected", pattern(r"исправленн|түзетілген")), ("additional", pattern(r"дополнительн|қосымша")))


def put_title_amendment(draft: Draft, sheets: Sequence[Sheet], titles: Sequence[str]) -> None:
    """«Исправленный счет-фактура № 5 … к счету-фактуре № 3 от 01.02.2025»: a paper one says it in its title."""
    for sheet, segment in title_segments(sheets, titles):
        line = Passage(sheet, sheet.lines[segment.line].words)
        for kind, words in _AMENDS:
            if words.search(fold(line.text)):
                draft.put("/type", (kind, sheet.source(line.words)))
                return
