"""Приказ о командировании / іссапарға жіберу туралы бұйрық: who is sent where, when and to what event (forms 9).

No form is approved. An order is running text, a table with a row for each person, or a form of captions; one language, two
one under the other, or two side by side. What is read from running text is read from one language only.
"""

import re
from collections.abc import Iterator, Sequence

from extractors.billing.passages import Passage
from extractors.dates import find_dates
from extractors.documents import trip_table
from extractors.documents.trip_words import BODY, NUMBER, STOP, TONGUES, Tongue, event_name
from extractors.draft import Draft
from extractors.findings import Finding
from extractors.fold import fold
from extractors.kinds.cues import Cues
from extractors.labels.prose import sentences, texts
from extractors.layout import Line, Sheet
from extractors.reading import span
from extractors.records import TripOrder
from extractors.values.periods import find_periods
from extractors.who import firms, parties, persons

RECORD = TripOrder

CUES = Cues(
    titles=(
        "Приказ",
        "Бұйрық",
        "Order",
        "Распоряжение",
        "Өкім",
        "О направлении в командировку",
        "О командировании",
        "О командировке",
        "О направлении работника в командировку",
        "О направлении работников в командировку",
        "Іссапарға жіберу туралы",
        "Іссапар туралы",
        "Қызметтік іссапарға жіберу туралы",
        "On business trip assignment",
        "On business trip",
        "On a business trip",
        "Business trip order",
        "Приказ о направлении в командировку",
        "Приказ о командировании",
        "Приказ о командировке",
        "Іссапарға жіберу туралы бұйрық",
        "Қызметкерді іссапарға жіберу туралы",
        "Қызметкерлерді іссапарға жіберу туралы",
        "Қызметкерді қызметтік іссапарға жіберу туралы",
        "Қызметкерлерді қызметтік іссапарға жіберу туралы",
        "Приказ о направлении работников в командировку",
        "Приказ о направлении работника в командировку",
        "О направлении сотрудников в командировку",
        "О направлении сотрудника в командировку",
    ),
    # words of trips alone: an order to hire somebody has everything else
    shapes=(
        r"^(?=.*(?:команд|іссапар|поездк|business trip|secondment|travel))"
        r".*(?:\bприказ\b|распоряжение|бұйрық|өкім|\border\b|authori[sz])",
        r"^о\s+(?:(?:служебн|рабоч|делов)\w+\s+)?(?:командир|направлении\s.*(?:команд|поездк))|^(?:қызметтік\s+)?іссапар\w*\s+(?:жіберу|туралы)",
        # employees told off to take part in an event, perhaps from their desks
        r"^(?=.*(?:қызметкер|маман)).*(?:көрме|форум|жәрмеңке|конференция|конгресс|саммит|конкурс)\w*"
        r"\s.*(?:жіберу|тағайындау|қатыстыру)\s+туралы",
        r"^об?\s+(?:направлении|назначении|участии)\s(?=.*(?:работник|сотрудник|специалист))"
        r".*(?:выставк|форум|ярмарк|конференци|конгресс|саммит|конкурс)",
    ),
    anchors=(
        "командировку",
        "Баратын жері",
        "Баратын орны",
        "Іссапар мерзімі",
        "командировки",
        "командировке",
        "командировкой",
        "командировании",
        "командировать",
        "командирование",
        "командирования",
        "командируется",
        "командировочные расходы",
        "командировочных расходов",
        "іссапарға",
        "іссапар",
        "іссапардың",
        "іссапары",
        "іссапарда",
        "іссапар шығыстары",
        "business trip",
        "business travel",
        "travel expenses",
        "Место назначения",
        "Пункт назначения",
        "Межелі жері",
        "Purpose of the trip",
        "Срок командировки",
        "Цель командировки",
        "Іссапардың мақсаты",
    ),
    negatives=("Платежное поручение", "Төлем тапсырмасы", "Payment order", "Purchase order"),
    with_title=1,
    long=True,
)

# What № numbers in an address, in another paper than the order, or in the stamp of who received it, «Вх. № 128».
_OTHER_NUMBER = re.compile(
    r"(?:(?<!\w)(?:дом|д|үй|офис|оф|кв|квартира|корпус|корп|стр|здание|house|office|bldg|room|каб|пом|н\.п|вх|кіріс)\.?"
    r"|договор\w*|контракт\w*|шарт\w*|contract)\s*$",
    re.IGNORECASE,
)
# «… қ. бағытына»: towards, no part of the place.
_TOWARDS = re.compile(r"\s+бағыты(?:на|мен|нда)?\s*$", re.IGNORECASE)
_FORM = re.compile(r"форм|form|нысан|прилож|қосымша", re.IGNORECASE)
_HEAD_LINES = 16
_EMPLOYER_LINES = 6


def read(sheets: Sequence[Sheet]) -> tuple[TripOrder, tuple[Finding, ...]]:
    """The order from its pages."""
    draft = Draft()
    head = _head(sheets[0])
    _put_number(draft, sheets[0], head)
    _put_day(draft, sheets, head)
    _put_employer(draft, sheets, head)
    trip_table.put_table(draft, sheets)
    trip_table.put_boxes(draft, sheets)
    trip_table.put_particulars(draft, sheets)
    for passage, tongue in _told(sheets):
        _put_told(draft, passage, tongue)
    trip_table.put_captions(draft, sheets)
    return draft.build(TripOrder), ()


def _head(sheet: Sheet) -> list[Line]:
    """The lines above the order's own sentences or table: letterhead, title, number, day, place, subject."""
    head: list[Line] = []
    for line in sheet.lines[:_HEAD_LINES]:
        if BODY.search(fold(line.text)) or trip_table.is_heading(line):
            break
        head.append(line)
    return head or list(sheet.lines[:4])


def _put_number(draft: Draft, sheet: Sheet, head: Sequence[Line]) -> None:
    """The number under its caption, or behind № in the head; the number of a printed form is none of the order's."""
    draft.put("/number", trip_table.captioned_number(sheet))
    for line in head:
        for segment in line.segments:
            found = (m for m in NUMBER.finditer(segment.text) if not _OTHER_NUMBER.search(segment.text[: m.start()]))
            match = next(found, None)
            if match and not _FORM.search(segment.text[: match.start()]):
                number = " ".join(match["number"].split()).strip(" .,;")
                draft.put("/number", (number, sheet.source(segment.words, number)))
                return


def _put_day(draft: Draft, sheets: Sequence[Sheet], head: Sequence[Line]) -> None:
    """The day under its caption, or in the head; an order without one there may have it beside the signature."""
    draft.put("/issued_on", trip_table.captioned_day(sheets[0]))
    if draft.get("/issued_on"):
        return
    for sheet, lines in ((sheets[0], head), (sheets[-1], list(reversed(sheets[-1].lines)))):
        for line in lines:
            for segment in line.segments:
                for day, start, end in find_dates(segment.text):
                    if (sheet is sheets[0] and line in head) or len(segment.words) <= 5:
                        draft.put("/issued_on", (day, sheet.source(segment.words, segment.text[start:end])))
                        return


def _put_employer(draft: Draft, sheets: Sequence[Sheet], head: Sequence[Line]) -> None:
    """The firm of the letterhead: only what bears a legal form or a BIN."""
    sheet = sheets[0]
    lines = [found for line in head[:_EMPLOYER_LINES] for s in line.segments if (found := span(sheet, s.words))]
    named = [line for line in lines if firms.has_legal_form(line.text)]
    if named:
        start = lines.index(named[0])
        name = firms.company_name("\n".join(line.text for line in lines[start : start + 2]))
        if name:
            draft.put("/employer/name", (name, named[0].source(name if name in named[0].text else None)))
    parties.put_bin(draft, "/employer/bin", lines)


def _told(sheets: Sequence[Sheet]) -> Iterator[tuple[Passage, str]]:
    """The running texts that order something, with their language: Russian before Kazakh before English."""
    found = [passage for sheet in sheets for passage in texts(sheet)]
    for tongue, words in TONGUES.items():
        for passage in found:
            if words.sends.search(passage.text):
                yield passage, tongue


def _put_told(draft: Draft, passage: Passage, tongue: str) -> None:
    """What the sentences that send somebody say; what is stated already, by a table or another language, stays."""
    words = TONGUES[tongue]
    start, end = _zone(passage.text, tongue)
    zone = passage.text[start:end]
    if not draft.get("/employees/0"):
        _put_employees(draft, passage, start, end)
    for period in find_periods(zone)[:1]:
        for pointer, day, (a, b) in (("/from", period.first, period.first_at), ("/to", period.last, period.last_at)):
            draft.put(pointer, (day, passage.source(start + a, start + b)))
    for pointer, patterns in (("/destination", words.places), ("/event", words.goals)):
        found = _first(zone, patterns)
        if found is None:
            continue
        text, at = (event_name(*found)) if pointer == "/event" else found
        if any(map(str.isalpha, text)):
            draft.put(pointer, (text, passage.source(start + at, start + at + len(text))))
    _put_goal_before(draft, passage, words)


def _put_goal_before(draft: Draft, passage: Passage, words: Tongue) -> None:
    """The event in the line that leads up to the word that orders, perhaps from the line above, where nothing else names one."""
    lines = passage.sheet.lines
    ordering = (line for line in lines if words.orders.search(line.text)) if draft.get("/event") is None else ()
    for line in ordering:
        for above in (0, 1):
            told = Passage(
                passage.sheet, tuple(w for x in lines[max(0, line.index - above) : line.index + 1] for w in x.words)
            )
            ordered = words.orders.search(told.text)
            found = _first(told.text[: ordered.start()], words.before) if ordered else None
            text, at = event_name(*found) if found else ("", 0)
            if text:
                draft.put("/event", (text, told.source(at, at + len(text))))
                return


def _zone(text: str, tongue: str) -> tuple[int, int]:
    """From the word that orders, or the sentence that sends, to the sentence about money, grounds or control."""
    words = TONGUES[tongue]
    ordered = words.orders.search(text)
    sends = words.sends.search(text, ordered.end() if ordered else 0) or words.sends.search(text)
    assert sends is not None  # the passage was chosen by it
    begins = 0
    if ordered and ordered.end() <= sends.start():
        begins = ordered.end()
    else:
        begins = max((a for a, _ in sentences(text) if a <= sends.start()), default=0)
    for start, _ in sentences(text, begins):
        stop = STOP.search(text, start)
        if stop and stop.start() > sends.end():
            return begins, stop.start()
    return begins, len(text)


def _put_employees(draft: Draft, passage: Passage, start: int, end: int) -> None:
    kept: list[str] = []
    for name, a, b in persons.find(passage.text[start:end]):
        if not any(persons.same(name, other) for other in kept):
            draft.put(f"/employees/{len(kept)}", (" ".join(name.split()), passage.source(start + a, start + b)))
            kept.append(name)


def _first(zone: str, patterns: Sequence[re.Pattern[str]]) -> tuple[str, int] | None:
    """The first pattern's value in the zone, up to a person named in it, and where it begins."""
    for pattern in patterns:
        match = pattern.search(zone)
        if match is None:
            continue
        people = persons.find(match["value"], listed=False)
        value = _TOWARDS.sub("", match["value"][: people[0][1] if people else None]).strip(" ,;.:–—-")
        if value:
            return value, match.start("value") + match["value"].index(value)
    return None
