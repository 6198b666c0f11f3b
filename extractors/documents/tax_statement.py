"""Справка органа государственных доходов / мемлекеттік кірістер органының анықтамасы: taxes paid, VAT refunded (forms 11).

There is no national form but a family: a letter, a table by years, an extract of the taxpayer's account, a print of the
taxpayer's cabinet. Of several years the newest counts; amounts in thousands are stated in tenge.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from extractors.billing.passages import Passage
from extractors.dates import find_dates
from extractors.documents.tax_columns import POINTERS, column_values
from extractors.documents.tax_words import LABELS, amounts, scale_of, topic_of, year_of
from extractors.draft import Draft
from extractors.findings import Finding, Source
from extractors.fold import fold
from extractors.identifiers import bin as bins
from extractors.kinds.cues import Cues
from extractors.labels.near import find, near, rest
from extractors.labels.prose import texts
from extractors.layout import Sheet
from extractors.money import is_amount
from extractors.reading import Hit, hits_of, span
from extractors.records import TaxStatement
from extractors.who import firms, parties

RECORD = TaxStatement

CUES = Cues(
    titles=(
        "Справка о суммах уплаченных налогов",
        "Справка об уплаченных налогах",
        "Справка об уплате налогов",
        "Справка о налогах",
        "Сведения об уплаченных налогах",
        "Сведения об уплаченных налогах и возврате НДС",
        "Сведения об уплате налогов",
        "Төленген салық сомалары туралы анықтама",
        "Төленген салықтар туралы анықтама",
        "Төленген салықтар мен қайтарылған ҚҚС туралы мәліметтер",
        "Төленген салықтар туралы мәліметтер",
        "Выписка из лицевого счета о состоянии расчетов с бюджетом",
        "Бюджетпен есеп айырысу жай-күйі туралы жеке шоттан үзінді көшірме",
        "Сведения об отсутствии (наличии) задолженности",
        "Сведения об отсутствии задолженности",
        "Берешектің жоқ (бар) екендігі туралы мәлімет",
        "Statement of taxes paid",
        "Certificate of taxes paid",
    ),
    anchors=(
        "государственных доходов",
        "мемлекеттік кірістер",
        "органов государственных доходов",
        "Управление государственных доходов",
        "Управления государственных доходов",
        "Департамент государственных доходов",
        "мемлекеттік кірістер басқармасы",
        "мемлекеттік кірістер департаменті",
        "Комитет государственных доходов",
        "уплачено налогов",
        "уплаченных налогов",
        "уплачены налоги",
        "обязательных платежей в бюджет",
        "возврат превышения НДС",
        "превышение НДС",
        "превышения НДС",
        "Возвращено НДС",
        "возврат НДС",
        "қайтарылған ҚҚС",
        "төленген салықтар",
        "салық төлегенін",
        "салықтар төлегенін",
        "салықтар төленгенін",
        "салық төленгенін",
        "қосылған құн салығының артық сомасы",
        "ҚҚС-ның артық сомасы",
        "бюджетке",
        "төлеген салықтардың",
        "салықтардың жалпы сомасы",
        "ҚҚС қайтарылған",
        "қайтарылғанын",
        "салықтар мен басқа да міндетті төлемдер",
        "Налогоплательщик",
        "Салық төлеуші",
        "КБК",
        "Сальдо на начало",
        "Начислено",
        "Уплачено",
        "Возвращено",
        "Пеня",
        "Штраф",
        "Корпоративный подоходный налог",
        "Корпоративтік табыс салығы",
        "Индивидуальный подоходный налог",
        "Жеке табыс салығы",
        "Социальный налог",
        "Әлеуметтік салық",
        "задолженность",
    ),
    negatives=(
        "Платежное поручение",
        "Счет-фактура",
        "Шот-фактура",
        "Акт сверки",
        "об устранении нарушений",
        "бұзушылықтарды жою туралы",
        "камерального контроля",
        "камералдық бақылау",
        "о погашении налоговой задолженности",
        "салықтық берешекті өтеу туралы",
    ),
    with_title=1,
    alone=2.0,  # a letter has no title
    long=True,
    first=(
        "Налогоплательщик",
        "Салық төлеуші",
        "Исх. №",
        "Исходящий номер",
        "Шығыс нөмірі",
        "Дата формирования",
        "Қалыптастырылған күні",
        "сообщает",
        "сообщаем",
        "хабарлайды",
        "РГУ",
        "РММ",
    ),
)

_HEAD_LINES = 14
_VAT_WORDS = frozenset(map(fold, ("НДС", "ҚҚС", "VAT")))
# A value beside a label is the amount with at most so many letters around it: more is a sentence.
_BESIDE = 16
# A year beside a label is no sum.
_YEAR = re.compile(r"20\d\d(?:\s*[гж]\w*\.?)?")
_CLAUSE = re.compile(r"[^;]+?(?:;|(?<![\s(«][гж])(?<!тыс)(?<!млн)\.(?=\s|$)|$)")
_NUMBER = re.compile(r"(?:№|(?<!\w)(?:Исх|Шығ)\.?\s*№?)\s*(?P<number>(?=[^\s]*\d)[\w/.-]*\w)", re.IGNORECASE)


def read(sheets: Sequence[Sheet]) -> tuple[TaxStatement, tuple[Finding, ...]]:
    """The statement from its pages."""
    draft = Draft()
    hits = hits_of(LABELS, sheets)
    _put_head(draft, sheets, hits)
    _put_taxpayer(draft, sheets, hits)
    for sheet in sheets:
        _put_columns(draft, sheet, [h for h in hits if h.sheet is sheet])
    _put_labelled(draft, hits)
    for sheet in sheets:
        for passage in texts(sheet):
            _put_told(draft, passage)
    _put_year(draft, sheets, hits)
    return draft.build(TaxStatement), ()


def _put_head(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """Number and day: of the head, or of the line that says when the print was made."""
    sheet = sheets[0]
    draft.put("/number", find(hits, "number", _number))
    for line in sheet.lines[:_HEAD_LINES]:
        for segment in line.segments:
            match = _NUMBER.search(segment.text)
            if match and not draft.get("/number"):
                draft.put("/number", (match["number"], sheet.source(segment.words, match["number"])))
    for hit in (h for h in hits if h.field == "issued"):
        for found in near(hit, hits):
            for day, start, end in find_dates(found.text)[:1]:
                draft.put("/issued_on", (day, found.source(found.text[start:end])))
    for line in sheet.lines[:_HEAD_LINES]:
        for segment in line.segments:
            days = find_dates(segment.text)
            # two days are a period; a day in a sentence is another paper's
            if len(days) == 1 and len(segment.words) <= 8 and "-" not in segment.text[: days[0][1]].split():
                day, start, end = days[0]
                draft.put("/issued_on", (day, sheet.source(segment.words, segment.text[start:end])))


def _number(text: str) -> str:
    """The number a label introduces: one with a digit, no date."""
    match = re.match(r"[№:\s]*(?P<number>(?=\S*\d)[\w/.-]*\w)", text)
    if match is None or find_dates(text[: match.end() + 8]):
        raise ValueError(text)
    return match["number"]


def _put_taxpayer(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """Whom the label names, else the firm of the sentence, beside its BIN."""
    for hit in (h for h in hits if h.field == "taxpayer"):
        lines = parties.block(hit, hits, ("bin",))
        if any(firms.has_legal_form(line.text) for line in lines):
            parties.put_party(draft, "/taxpayer", lines)
            break
    for hit in (h for h in hits if h.field == "bin"):
        parties.put_bin(draft, "/taxpayer/bin", list(near(hit, hits)))
    for sheet in sheets:
        for passage in texts(sheet):
            for found in bins.find(passage.text):
                if found.valid:
                    draft.put("/taxpayer/bin", (found.number, passage.source(found.start, found.end)))
                before = passage.text[max(0, found.start - 160) : found.start]
                name = _named_last(before)
                if name:
                    start = passage.text.index(name, max(0, found.start - 160))
                    draft.put("/taxpayer/name", (name, passage.source(start, start + len(name))))
    for line in sheets[0].lines[:_HEAD_LINES]:
        for segment in line.segments:
            whole = span(sheets[0], segment.words)
            if whole and firms.has_legal_form(segment.text):
                addressee = firms.company_name(segment.text)
                draft.put("/taxpayer/name", (addressee, whole.source()) if addressee else None)


def _named_last(text: str) -> str | None:
    """The last firm named in a text that ends before its BIN; an office of the state bears no form of a firm."""
    for part in reversed(re.split(r"\bчто\b|РММ|РГУ|[;:]|\.\s", text)):
        if firms.has_legal_form(part):
            name = firms.company_name(part.strip(" ,("))
            return name if name and name in text else None
    return None


def _put_columns(draft: Draft, sheet: Sheet, hits: Sequence[Hit]) -> None:
    """What a table says whose columns are headed by what was paid and refunded."""
    for pointer, found in column_values(sheet, hits):
        draft.put(pointer, found)


def _put_told(draft: Draft, passage: Passage) -> None:
    """What sentences say: an amount with its currency, beside the verb for paying or refunding, of the newest year."""
    said: dict[str, tuple[int, Decimal, Source]] = {}
    for clause in _CLAUSE.finditer(passage.text):
        text, offset = clause.group(), clause.start()
        for value, start, end in amounts(text):
            topic = topic_of(text, start, end)
            year = year_of(text[:start], last=True) or year_of(text) or 0
            if topic and (topic not in said or year > said[topic][0]):
                said[topic] = (year, value, passage.source(offset + start, offset + end))
    for field, pointer in POINTERS.items():
        if field in said:
            year, value, source = said[field]
            draft.put(pointer, (value, source))
            draft.put("/year", (year, source) if year else None)


def _put_labelled(draft: Draft, hits: Sequence[Hit]) -> None:
    """Values beside their labels; of several years' columns the newest. What stands under a label may be a column's first
    row: it counts where nothing stands beside one."""
    for field, pointer in POINTERS.items():
        labels = [h for h in hits if h.field == field and (h.leads or _behind_vat(h))]
        for hit in labels:
            if years := _year_columns(hit):
                _put_newest(draft, pointer, hit, years, scale_of(hit.sheet, hit.segment))
        for where in ("rest right", "below"):
            for hit in (h for h in labels if not _year_columns(h)):
                said = rest(hit, ())
                runs_on = said is not None and len(said.text) > _BESIDE and not said.text[0].isdigit()
                if where != "below" or not (runs_on or _heads_rows(hit)):
                    _put_beside(draft, pointer, hit, hits, where)


def _behind_vat(hit: Hit) -> bool:
    """Whether a label stands behind the tax it speaks of: «НДС: возвращено из бюджета»."""
    return hit.start == 1 and hit.segment.folded[0] in _VAT_WORDS


def _heads_rows(hit: Hit) -> bool:
    """Whether sums stand under a label line by line: it heads a column of several taxes."""
    first = hit.sheet.under(hit.segment)
    second = hit.sheet.under(first) if first else None
    return first is not None and second is not None and is_amount(first.text) and is_amount(second.text)


def _put_beside(draft: Draft, pointer: str, hit: Hit, hits: Sequence[Hit], where: str) -> None:
    """The sum beside a label, or the year that stands there."""
    scale = scale_of(hit.sheet, hit.segment)
    for found in near(hit, hits, where):
        if _YEAR.fullmatch(found.text):
            draft.put("/year", (int(found.text[:4]), found.source()))
            continue
        value = next(iter(amounts(found.text, scale=scale, bare=True)), None)
        # twelve digits under a title are the taxpayer's number
        if value and not bins.find(found.text) and len(found.text) - value[2] + value[1] < _BESIDE:
            draft.put(pointer, (value[0], found.source(found.text[value[1] : value[2]])))


def _year_columns(hit: Hit) -> list[tuple[int, float, float]]:
    """(year, left, right) of the columns headed by years above the label's row; empty where there are none."""
    for line in reversed(hit.sheet.lines[: hit.segment.line]):
        found = [
            (year, s.box.x0, s.box.x1)
            for s in line.segments
            if len(s.words) <= 3 and s.box.x0 > hit.segment.box.x0 and (year := year_of(s.text))
        ]
        if found:  # a row has sums beside its year
            return found if all(s.box.x0 <= found[0][1] or year_of(s.text) for s in line.segments) else []
    return []


def _put_newest(
    draft: Draft, pointer: str, hit: Hit, years: Sequence[tuple[int, float, float]], scale: Decimal
) -> None:
    newest, left, right = max(years)
    beside = [s for line in hit.sheet.lines for s in line.segments if s.box.overlap_y(hit.box) > 0]
    for segment in sorted(beside, key=lambda s: abs(s.box.x0 + s.box.x1 - left - right)):
        value = next(iter(amounts(segment.text, scale=scale, bare=True)), None)
        stated = value and not bins.find(segment.text) and not _YEAR.fullmatch(segment.text)
        if value and stated and segment.box.x0 > hit.segment.box.x1:
            source = hit.sheet.source(segment.words, segment.text[value[1] : value[2]])
            draft.put(pointer, (value[0], source))
            draft.put("/year", (newest, source))
            return


def _put_year(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """The year by its label, of the period, or «за 2024 год» in the text."""

    def year(text: str) -> int:
        found = year_of(text, last=True)
        if found is None:
            raise ValueError(text)
        return found

    draft.put("/year", find(hits, "year", year))
    for sheet in sheets:
        for line in sheet.lines:
            said = re.search(r"(?:за|в)\s+(20\d\d)\s*г|(20\d\d)\s*жыл", line.text)
            if said:
                draft.put("/year", (int(said[1] or said[2]), sheet.source(line.words, said.group())))
