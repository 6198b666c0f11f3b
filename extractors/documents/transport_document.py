"""Transport documents: CMR, СМГС, air waybill, bill of lading (forms 10.2-10.5).

Their boxes are numbered and named in two or three languages; what a box is called tells what it holds.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extractors.billing.titles import begins_name
from extractors.dates import find_dates
from extractors.documents.transport_labels import LABELS
from extractors.documents.transport_places import INNER, put_places
from extractors.draft import Draft
from extractors.findings import Finding, Source
from extractors.goods.put import put_goods
from extractors.identifiers import awb
from extractors.kinds.cues import Cues
from extractors.labels.near import find, near
from extractors.layout import Line, Sheet
from extractors.page import Word
from extractors.reading import Hit, Span, hits_of
from extractors.records import TransportDocument
from extractors.who import firms, parties

RECORD = TransportDocument

CUES = Cues(
    titles=(
        "Транспортная накладная",
        "CMR Waybill",
        "CMR consignment note",
        "Rail consignment note",
        "House air waybill",
        "Master air waybill",
        "Combined transport bill of lading",
        "Накладная CMR",
        "Накладная ЦИМ/СМГС",
        "Waybill",
        "Consignment note",
        "Международная товарно-транспортная накладная",
        "Международная товарно транспортная накладная CMR",
        "Товарно-транспортная накладная",
        "International consignment note",
        "Халықаралық тауар-көлік жүкқұжаты",
        "Халықаралық автокөлік жүкқұжаты",
        "Халықаралық көлік жүкқұжаты",
        "Тауар-көлік жүкқұжаты",
        "CMR",
        "Накладная СМГС",
        "СМГС",
        "СМГС жүкқұжаты",
        "Железнодорожная накладная",
        "Транспортная железнодорожная накладная",
        "Air Waybill",
        "Air consignment note",
        "Авианакладная",
        "Грузовая накладная",
        "Әуе жүкқұжаты",
        "Bill of Lading",
        "Ocean Bill of Lading",
        "Multimodal transport bill of lading",
        "Sea Waybill",
        "Shipment waybill",
        "Lettre de voiture internationale",
        "Lettre de voiture",
        "Internationaler Frachtbrief",
        "Frachtbrief",
        "Hamule senedi",
        "Uluslararası hamule senedi",
        "Courier waybill",
        "Коносамент",
    ),
    anchors=(
        "Перевозчик",
        "Тасымалдаушы",
        "Carrier",
        "Место разгрузки груза",
        "Место погрузки",
        "Место и дата погрузки груза",
        "Place of delivery",
        "Place and date of taking over the goods",
        "Последующий перевозчик",
        "Successive carriers",
        "Указания отправителя",
        "Sender's instructions",
        "Прилагаемые документы",
        "Documents attached",
        "Груз получен",
        "Goods received",
        "Наименование груза",
        "Nature of the goods",
        "Nature and Quantity of Goods",
        "Вес брутто",
        "Gross weight",
        "Станция отправления",
        "Станция назначения",
        "Межелі станция",
        "Дата заключения договора перевозки",
        "Отправка №",
        "Airport of Departure",
        "Airport of Destination",
        "Shipper's Name and Address",
        "Consignee's Name and Address",
        "Chargeable Weight",
        "Handling Information",
        "Notify party",
        "Port of loading",
        "Port of discharge",
        "Vessel",
        "Vessel / Voyage",
        "Shipped on board",
        "B/L No",
        "Container No",
        "Shipper",
        "Consignee",
        "Отправитель",
        "Получатель",
        "Грузоотправитель",
        "Грузополучатель",
        "Погружено кем",
        "Откуда",
        "Куда",
        "Дата оформления",
        "Места и масса брутто",
        "За отправителя",
        "За перевозчика",
        "Executed on",
        "Issuing carrier",
        "Packages and gross weight",
        "For the shipper",
        "For the carrier",
        "Қайдан",
        "Регистр. номер",
        "Official number",
        *("Absender", "Empfänger", "Frachtführer", "Expéditeur", "Destinataire", "Transporteur", "Gönderen", "Alıcı"),
        *("Жүкті түсіру орны", "Жүкті тиеу орны мен күні", "Жүкті тиеу орны", "Кейінгі тасымалдаушы", "Жүк алынды"),
        *("Тасымалдаушының ескертпелері", "Қоса берілетін құжаттар", "Жүктің атауы", "Брутто салмағы", "Жүк жөнелтуші"),
        *("Taşıyıcı", "Nature of goods", "Содержимое", "Стат. №", "Stat. No"),
        *("Pieces", "Number of pieces", "Conditions of carriage", "Contents", "Origin", "Destination", "Receiver"),
    ),
    negatives=(
        "Сертификат о происхождении товара",
        "Certificate of origin",
        "Commercial invoice",
        "Счет-фактура",
        "Шот-фактура",
        "Packing list",
        "Декларация на товары",
        "Сопроводительная накладная на товары",
    ),
    with_title=4,
    long=True,
    first=(
        "Shipper",
        "Consignee",
        "Отправитель",
        "Получатель",
        "Грузоотправитель",
        "Грузополучатель",
        "Жөнелтуші",
        "Алушы",
        "Shipper's Name and Address",
        "Consignee's Name and Address",
        "Airport of Departure",
        "Port of loading",
        "Станция отправления",
    ),
)

_ROLES = ("consignor", "consignee", "carrier")
# A number without a label stands by itself in an upper corner.
_CORNER = 3
# Behind a bare № it may stand a little lower, beside the first box.
_MARKED, _MARKED_LINES = re.compile(r"(?:№|N[or]\.?)\s*(?P<number>[A-ZА-Я]{0,4}[ -]?\d[\w/-]{2,}(?: \d{2,5}){0,3})"), 6
_YEAR_SIGN = 6  # letters that may stand with a day: «года»
_MARK = re.compile(r"(?:№|No|Nr|N)[.:]?", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:накладная|CMR|СМГС|waybill|note|коносамент|lading|жүкқұжат\w*)\)?(?:[ /]+[^\W\d_]+[ /]*){0,4}?\s*(?:№|No\.?)\s*"
    r"(?P<number>[A-ZА-Я]{0,4}[ -]?\d[\w/-]*)$",
    re.IGNORECASE,
)
# A courier's waybill has its number in groups right behind its title.
_GROUPED = re.compile(r"(?:air |courier |shipment )?waybill[: ]+(?P<number>\d[\d -]{7,}\d)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\d{0,2}\W*\([^()]*\)?")  # what a label says is to be written: «(name, address, country)»
_ALONE = re.compile(r"[A-Z]{0,4}[ -]?\d{3,}(?:[ -]?\d+)*")
# On a scan the heavy letters and the № before it may be read as anything: «СМВ кг 0048213».
_BEHIND_SCRAPS = re.compile(r"[^\W\d_]{2,3}\W{0,2} \W?[^\W\d_]{1,2}\W? ?(?P<number>\d{5,10})")
_NUMBER = re.compile(r"[№#:\s]*(?P<number>(?=\S*\d)[\w/.-]*[\w](?:\s\d{2,8})*)")


def read(sheets: Sequence[Sheet]) -> tuple[TransportDocument, tuple[Finding, ...]]:
    """The transport document from its pages."""
    draft = Draft()
    hits = tuple(hit for hit in hits_of(LABELS, sheets) if not begins_name(hit) and not _ends_word(hit))
    _put_number(draft, sheets, hits)
    for role in _ROLES:
        _put_party(draft, role, hits)
    _put_ends(draft, hits)
    put_places(draft, hits)
    _put_day(draft, hits)
    _put_lone_day(draft, sheets[0])
    put_goods(draft, sheets, hits)
    return draft.build(TransportDocument), ()


def _put_number(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """What the label of the number introduces; an air waybill is known by its number's own shape."""

    def number(text: str) -> str:
        days = find_dates(text)  # «№ 374572 28 апреля 2025 г.»
        match = _NUMBER.match(text[: days[0][1]] if days and days[0][1] > 2 else text)
        if match is None or find_dates(match["number"]):
            raise ValueError(text)
        return match["number"]

    draft.put("/number", find([h for h in hits if not _of_attachment(h)], "number", number))
    for sheet in sheets:
        for segment in sheet.segments:
            for found in awb.find(segment.text):
                draft.put("/number", (found.number, sheet.source(segment.words, found.number)))
    for line in sheets[0].lines[:_MARKED_LINES]:
        for text, words in _marked(line):
            days = find_dates(text)
            told = text[: days[0][1]].rstrip(" ,/от") if days else text  # «№ 260267 25.02.2025 г.»
            if marked := _MARKED.fullmatch(told) or _TITLED.search(told) or _GROUPED.fullmatch(told):
                draft.put("/number", (marked["number"], sheets[0].source(words, marked["number"])))
                beside = (days[0][0], sheets[0].source(words, text[days[0][1] : days[0][2]])) if days else None
                draft.put("/issued_on", beside)
    for line in sheets[0].lines[:_CORNER]:
        for segment in line.segments:
            if _ALONE.fullmatch(segment.text) and not find_dates(segment.text):
                draft.put("/number", (segment.text, sheets[0].source(segment.words)))
            scraps = _BEHIND_SCRAPS.fullmatch(segment.text) if sheets[0].page.origin == "ocr" else None
            if scraps and segment is not line.segments[0]:
                draft.put("/number", (scraps["number"], sheets[0].source(segment.words, scraps["number"])))


def _ends_word(hit: Hit) -> bool:
    """Whether a label's word is the end of another: «Алматы-Груз»."""
    _, place, start, _ = hit.segment.tokens[hit.start]
    word = hit.segment.words[place].text
    return start > 1 and word[start - 1] in "-–" and word[start - 2].isalpha()


def _marked(line: Line) -> Iterator[tuple[str, tuple[Word, ...]]]:
    """The parts of a line, a bare № with what stands right of it."""
    for n, segment in enumerate(line.segments):
        yield segment.text, segment.words
        if _MARK.fullmatch(segment.text) and n + 1 < len(line.segments):
            following = line.segments[n + 1]
            yield f"{segment.text} {following.text}", (*segment.words, *following.words)


def _of_attachment(hit: Hit) -> bool:
    """A number that is named among documents attached, or in running text, is another paper's."""
    return hit.field == "number" and not hit.leads and hit.segment.tokens[0][0].isalpha() and hit.start > 2


def _put_party(draft: Draft, role: str, hits: Sequence[Hit]) -> None:
    """The first block under the role's label that names a firm, else somebody, and what others say of the same one."""
    found = [parties.block(hit, hits, INNER) for hit in hits if hit.field == role and hit.leads]
    blocks = [[line for line in lines if not _IN_BRACKETS.fullmatch(line.text)] for lines in found]
    texts = ["\n".join(line.text for line in lines) for lines in blocks]
    named = [n for n, text in enumerate(texts) if text and firms.company_name(text)]
    named.sort(key=lambda n: not firms.has_legal_form(texts[n]))
    for n in named:
        if n == named[0] or firms.company_name(texts[n]) == firms.company_name(texts[named[0]]):
            parties.put_party(draft, f"/{role}", blocks[n])
    draft.drop(f"/{role}/iban")
    draft.drop(f"/{role}/bic")


def _put_ends(draft: Draft, hits: Sequence[Hit]) -> None:
    """The firms under «From» and «To» of a waybill that names its parties no other way."""
    for role, field in (("consignor", "loading"), ("consignee", "discharge")):
        blocks = [parties.block(hit, hits, INNER) for hit in hits if hit.field == field and hit.leads]
        lines = next((b for b in blocks if b and firms.has_legal_form(b[0].text)), None)
        if lines and draft.get(f"/{role}/name") is None:
            parties.put_party(draft, f"/{role}", lines)


def _put_lone_day(draft: Draft, sheet: Sheet) -> None:
    """The one day that stands by itself under the title, without any label."""
    alone = [s for line in sheet.lines[: _MARKED_LINES - 1] for s in line.segments]
    days = [(d, s) for s in alone for d, a, b in find_dates(s.text) if len(s.text) - (b - a) < _YEAR_SIGN]
    if len(days) == 1:
        draft.put("/issued_on", (days[0][0], sheet.source(days[0][1].words)))


def _put_day(draft: Draft, hits: Sequence[Hit]) -> None:
    """The day it was made out; where none is labelled so, the day the goods were taken over."""
    for field in ("issued", "day", "loading"):
        for hit in (h for h in hits if h.field == field):
            for found in near(hit, hits):
                draft.put("/issued_on", _day(found))


def _day(found: Span) -> tuple[date, Source] | None:
    for day, start, end in find_dates(found.text):
        return day, found.source(found.text[start:end])
    return None
