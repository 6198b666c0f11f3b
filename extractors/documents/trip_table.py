"""The table of an order on a business trip, a row for each person, and the captions of the personnel form (forms 9)."""

import re
from collections.abc import Sequence, Set
from datetime import date

from extractors.dates import find_dates, parse_date
from extractors.documents.trip_list import put_list
from extractors.documents.trip_wordings import RULES
from extractors.documents.trip_words import event_name
from extractors.draft import Draft
from extractors.findings import Source
from extractors.labels.near import find, first, near
from extractors.layout import EDGE, Line, Sheet
from extractors.page import Box, Word
from extractors.reading import Hit, Labels, Span, span
from extractors.values.periods import find_periods
from extractors.who import persons

LABELS = Labels(
    {
        "name": (
            "Қызметкердің тегі, аты, әкесінің аты", "Жұмыскердің аты-жөні", "Фамилия, имя, отчество работника",
            "Ф.И.О.", "ФИО", "Тегі, аты-жөні", "Фамилия, инициалы", "Фамилия и инициалы",
            "Фамилия, имя, отчество", "Аты-жөні", "Т.А.Ә.", "ТАӘ", "Тегі, аты, әкесінің аты", "Аты жөні",
            "Ф.И.О. работника", "Ф.И.О. сотрудника", "ФИО работника", "ФИО сотрудника", "Қызметкердің аты-жөні",
            "Employee", "Full name", "Name of employee", "Name", "Работник", "Сотрудник", "Қызметкер",
        ),
        "place": (
            "Место назначения", "Пункт назначения", "Место командирования", "Место командировки", "Межелі жері", "Межелі жер",
            "Баратын жері", "Іссапар орны", "Баратын орны", "Бару орны", "Барар жері",
            "Іссапар бағыты", "Destination", "Страна, город", "Куда",
        ),
        "goal": (
            "Мероприятие", "Іс-шара", "Қатысатын іс-шарасы", "Қатысатын іс-шара", "Event",
            "Цель", "Цель командировки", "Цель поездки", "Мақсаты", "Іссапардың мақсаты", "Іссапар мақсаты",
            "Purpose",
        ),
        "from": (
            "с", "дата начала", "начало", "бастап", "басталуы", "басталу күні", "from", "start", "start date",
            "Дата выезда", "Шығу күні", "Кету күні", "Жөнелу күні", "Шығатын күні", "Departure", "Date of departure",
        ),
        "to": ("по", "до", "дата окончания", "окончание", "дейін", "аяқталуы", "аяқталу күні", "to", "end", "end date",
               "Дата возвращения", "Қайту күні", "Оралу күні", "Келу күні", "Қайтатын күні", "Return", "Date of return"),
        "term": ("Период", "Срок командировки", "Кезеңі", "Мерзімі", "Period", "Даты", "Срок"),
        "post": ("Должность", "Лауазымы", "Position", "Табельный номер", "Табельный №", "Табель №", "Подразделение",
                 "Структурное подразделение", "Бөлімше", "Основание", "Негіздеме", "За счет средств", "Дней", "Күн саны"),
        "number": ("Номер документа", "Құжат нөмірі", "Номер приказа", "Бұйрық нөмірі", "Document No", "Номер", "Нөмірі", "Нөмір",
                   "№ приказа", "Бұйрық №", "Number", "Order No"),
        "day": ("Дата", "Күні", "Date", "Дата составления", "Жасалған күні", "Дата приказа", "Бұйрық күні"),
    },
    rules=RULES,
)  # fmt: skip
# A table has at least so many headings side by side.
_FEWEST = 4
_HEADINGS = frozenset(("name", "place", "goal", "from", "to", "term", "post"))
# Particulars are at least so many different ones.
_LISTED = 3
# Who signs below a table.
_SIGNS = re.compile(
    r"(?:генеральн\w+ )?директор\b|руководитель\b|президент\b|бас директор|басшы\b"
    r"|(?:general |managing )?director\b|head\b|ceo\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\w./-]*\d[\w./-]*(?:\s?[^\W\d]/[^\W\d])?")


def is_heading(line: Line) -> bool:
    """Whether the line begins the table."""
    first = line.segments[0]
    return len(line.segments) >= _FEWEST and any(w.text.strip(":,").casefold() in _FIRST for w in first.words[:2])


_FIRST = frozenset(
    ("ф.и.о.", "фио", "№", "аты-жөні", "фамилия", "т.а.ә.", "табельный", "табель", "n", "employee", "name")
)


def captioned_number(sheet: Sheet) -> tuple[str, Source] | None:
    """The number under or beside «Номер документа»."""

    def number(text: str) -> str:
        match = _NUMBER.match(text)
        if match is None or (find_dates(text[: match.end() + 8]) and text[: match.end()].count(".") == 2):
            raise ValueError(text)
        return match.group()

    # «с» of «118-л/с» heads no column
    return find([hit for hit in LABELS.hits(sheet) if hit.leads], "number", number)


def captioned_day(sheet: Sheet) -> tuple[date, Source] | None:
    """The day under or beside «Дата», above the table."""
    begins = next((line.index for line in sheet.lines if is_heading(line)), len(sheet.lines))
    hits = LABELS.hits(sheet)
    alone = [
        h for h in hits if h.field == "day" and h.leads and h.segment.line < begins and h.end == len(h.segment.tokens)
    ]
    return next((found for hit in alone if (found := first(near(hit, hits), parse_date))), None)


def put_table(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """States what a table says; nothing where the order has none."""
    for sheet in sheets:
        hits = LABELS.hits(sheet)
        headings = _headings(sheet, hits)
        if headings:
            _put_rows(draft, sheet, headings, hits)
        elif draft.get("/employees/0") is None:
            put_list(draft, sheet, [h for h in hits if h.field == "name" and h.leads and _is_caption(h)])


def put_captions(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """States what a form of captions says: values beside or under their captions, or over those in brackets."""
    named: list[str] | None = [] if draft.get("/employees/0") is None else None
    for sheet in sheets:
        hits = LABELS.hits(sheet)
        for hit in (h for h in hits if h.leads and h.field in ("name", "place", "goal", "from", "to", "term")):
            _put_captioned(draft, hit, hits, named)


def put_particulars(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """States what a table of particulars says: captions one under the other, each beside its value."""
    for sheet in sheets:
        hits = LABELS.hits(sheet)
        listed = [
            h
            for h in hits
            if h.field in ("place", "goal", "from", "to", "term")
            and _is_whole(h)
            and sheet.lines[h.segment.line].segments[-1] is not h.segment
        ]
        if len({h.field for h in listed}) >= _LISTED:
            for hit in listed:
                beside = next(near(hit, [h for h in hits if h.leads], "right"), None)
                _put_value(draft, hit.field, beside)


def put_boxes(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """States what boxes side by side say, each below its caption: their lines are no running text."""
    for sheet in sheets:
        hits = LABELS.hits(sheet)
        boxes = [h for h in hits if h.field in ("place", "goal", "from", "to", "term") and _is_whole(h)]
        for hit in boxes:
            beside = any(h is not hit and h.segment.line == hit.segment.line for h in boxes)
            labels = {id(w) for h in boxes for w in h.words}
            told = near(hit, [h for h in hits if h.leads], "below") if beside else ()
            below = next((found for found in told if labels.isdisjoint(map(id, found.words))), None)
            if below and any(c.isalnum() for c in below.text):
                _put_value(draft, hit.field, _unbroken(below))


def _is_whole(hit: Hit) -> bool:
    """Whether a caption is all of its segment, and in no brackets."""
    return hit.start == 0 and hit.end == len(hit.segment.tokens) and not hit.segment.text.startswith("(")


def _unbroken(found: Span) -> Span:
    """The value with the next line of its column where a quotation mark is still open."""
    segment = next((s for s in found.sheet.segments if found.words[-1] in s.words), None)
    lower = found.sheet.under(segment) if segment and found.text.count("«") > found.text.count("»") else None
    return span(found.sheet, (*found.words, *lower.words)) or found if lower else found


def _headings(sheet: Sheet, hits: Sequence[Hit]) -> list[Hit]:
    """The headings that stand side by side with one for names; none where the order has no table."""
    for name in (h for h in hits if h.field == "name"):
        tall = sheet.cell((name.box.x0 + name.box.x1) / 2, name.box.middle)
        reach = tall or Box(name.box.x0, name.box.top - 12, name.box.x1, name.box.bottom + 12)
        beside = [
            h
            for h in hits
            if h.field in _HEADINGS
            and h.box.overlap_y(reach) > 0
            and h.segment is not name.segment
            # what stands above or below it is the same heading in another language
            and h.box.overlap_x(name.box) <= 0
        ]
        if len({id(h.segment) for h in beside}) >= _FEWEST - 1:
            return [name, *beside]
    return []


def _put_rows(draft: Draft, sheet: Sheet, headings: Sequence[Hit], hits: Sequence[Hit]) -> None:
    name, *others = headings
    captions = {h.segment.line for h in hits if h.leads and h.segment is sheet.lines[h.segment.line].segments[0]}
    columns = {h.field: _column(sheet, h, headings) for h in others}
    n = 0
    for row in _rows(sheet, _column(sheet, name, headings), captions):
        found = _cell(sheet, row)
        people = persons.find(found.text) if found else ()
        if found is None or not (people or re.search(r"[^\W\d]{2,}\s+[^\W\d]", found.text)):
            continue
        text = people[0][0] if people else found.text
        draft.put(f"/employees/{n}", (" ".join(text.split()), found.source(text)))
        n += 1
        for field, column in columns.items():
            at = sheet.cell((column.x0 + column.x1) / 2, row.middle)
            _put_value(draft, field, _cell(sheet, at or Box(column.x0, row.top, column.x1, row.bottom)))


def _put_value(draft: Draft, field: str, found: Span | None) -> None:
    if found is None:
        return
    match field:
        case "place":
            draft.put("/destination", (found.text, found.source()))
        case "goal":
            event, _ = event_name(found.text, 0)
            if event:
                draft.put("/event", (event, found.source()))
        case "from" | "to":
            # a narrow column breaks a date inside its year: «23.08.202» above «5»
            for text in (found.text, "".join(found.text.split())):
                for day, start, end in find_dates(text)[:1]:
                    draft.put(f"/{field}", (day, found.source(text[start:end])))
        case "term":
            _put_term(draft, found)


def _put_term(draft: Draft, found: Span) -> None:
    for period in find_periods(found.text):
        draft.put("/from", (period.first, found.source(found.text[slice(*period.first_at)])))
        draft.put("/to", (period.last, found.source(found.text[slice(*period.last_at)])))


def _column(sheet: Sheet, hit: Hit, headings: Sequence[Hit]) -> Box:
    """A heading's column: its ruled cell, else from the heading before it to the one behind it."""
    box = hit.segment.box
    cell = sheet.cell((box.x0 + box.x1) / 2, box.middle)
    if cell:
        return cell
    left = max((h.segment.box.x1 for h in headings if h.segment.box.x1 <= box.x0), default=box.x0 - 10)
    right = min((h.segment.box.x0 for h in headings if h.segment.box.x0 >= box.x1), default=sheet.page.width)
    lower = sheet.under(hit.segment)
    # cells wider than their heading reach beyond it
    flush = lower is not None and abs(lower.box.x0 - box.x0) < 2 * EDGE
    return Box(max(left, box.x0 - 2 * EDGE) if flush else left, box.top, right, box.bottom)


def _rows(sheet: Sheet, column: Box, captions: Set[int]) -> list[Box]:
    """The cells below a heading: between rulings, else line by line, a line without figures going on with the one above.

    ``captions`` are lines that begin something else.
    """
    x = (column.x0 + column.x1) / 2
    rows: list[Box] = []
    below = sheet.cell(x, column.bottom + 2)
    while below and below.bottom > column.bottom and len(rows) < 100:
        rows.append(below)
        below = sheet.cell(x, below.bottom + 2)
        if below and below.bottom <= rows[-1].bottom:
            break
    if rows:
        return rows
    for line in sheet.lines:
        inside = [s.box for s in line.segments if s.box.overlap_x(column) > 0]
        if line.box.top < column.bottom or not inside:
            continue
        if rows and (
            line.index in captions or _SIGNS.match(line.text) or line.box.top - rows[-1].bottom > 2 * line.box.height
        ):
            break
        if rows and not find_dates(line.text):
            rows[-1] = Box(column.x0, rows[-1].top, column.x1, line.box.bottom)
        elif find_dates(line.text):
            rows.append(Box(column.x0, line.box.top, column.x1, line.box.bottom))
    return rows


def _cell(sheet: Sheet, box: Box) -> Span | None:
    words: list[Word] = sheet.words_in(box)
    return span(sheet, words)


def _put_captioned(draft: Draft, hit: Hit, hits: Sequence[Hit], named: list[str] | None) -> None:
    """States what a caption says; of persons those not ``named`` yet, none at all where that is None."""
    bracketed = hit.segment.text.startswith("(")
    others = [h for h in hits if h.leads] if hit.field == "term" else hits  # «с … по …» of a term are no captions
    found = _above(hit.sheet, hit) if bracketed else next(near(hit, others), None)
    if found is None or (not bracketed and not _is_caption(hit)):
        return
    people = persons.find(found.text)
    if hit.field == "name" and people:
        name = people[0][0]
        if named is not None and not any(persons.same(name, other) for other in named):
            draft.put(f"/employees/{len(named)}", (name, found.source(name)))
            named.append(name)
    elif hit.field in ("from", "to"):
        _put_day(draft, f"/{hit.field}", found)
    elif hit.field == "term" or (hit.field != "name" and any(c.isalpha() for c in found.text)):
        _put_value(draft, hit.field, found)


def _put_day(draft: Draft, pointer: str, found: Span) -> None:
    try:
        day: date = parse_date(found.text)
    except ValueError:
        return
    draft.put(pointer, (day, found.source()))


def _is_caption(hit: Hit) -> bool:
    """Whether the label stands by itself or with a colon: a word of a sentence is no caption."""
    if hit.end == len(hit.segment.tokens):
        return True
    _, word, _, cut = hit.segment.tokens[hit.end - 1]
    return hit.segment.words[word].text[cut:].startswith(":")


def _above(sheet: Sheet, hit: Hit) -> Span | None:
    """What stands over a caption in brackets."""
    for line in reversed(sheet.lines[max(0, hit.segment.line - 2) : hit.segment.line]):
        over = [s for s in line.segments if s.box.overlap_x(hit.segment.box) > 0]
        if over:
            return span(sheet, over[0].words)
    return None
