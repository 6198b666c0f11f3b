"""What certificates of origin and industrial certificates have in common: number, holder, term, issuer, goods (forms 1, 2).

They share a grid of boxes whose numbers differ between editions, so boxes are found by their headings. The goods are found
by their codes (ТН ВЭД): the code's row tells the name and the share of local content.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from extractors.dates import find_dates
from extractors.documents.box_wordings import CERTIFICATE
from extractors.documents.certificate_holder import put_holder
from extractors.documents.certificate_issuer import put_issuer
from extractors.draft import Draft
from extractors.findings import Source
from extractors.fold import fold, pattern
from extractors.goods.put import put_goods
from extractors.identifiers import certificate_number, tnved
from extractors.labels.near import near
from extractors.layout import Line, Segment, Sheet
from extractors.page import Box
from extractors.reading import Hit, Labels, Span, hits_of, span
from extractors.records import Certificate
from extractors.typesetting.captions import lifted

C = TypeVar("C", bound=Certificate)

LABELS = Labels(
    {
        "holder": (
            "Производитель товара", "Изготовитель", "Производитель", "Грузоотправитель/экспортер",
            "Грузоотправитель (экспортер)", "Грузоотправитель",
            "Экспортер", "Тауар өндіруші", "Өндіруші", "Exporter", "Goods consigned from", "Producer", "Manufacturer",
            "Consignor",
            "Настоящий сертификат выдан отечественному производителю товаров", "Настоящий сертификат выдан",
            "Сертификат выдан",
            "Осы сертификат отандық тауар өндірушіге берілді", "Жүк жөнелтуші/экспорттаушы", "Экспорттаушы",
            "Жүк жөнелтуші",
            "Осы сертификат берілді", "Товаропроизводитель",
            "Тауар өндірушінің атауы",
            "Наименование производителя", "Наименование товаропроизводителя", "Полное наименование",
            "Владелец сертификата", "Владелец", "Получатель сертификата", "Отечественный производитель", "Отандық өндіруші",
            "Өндіруші кәсіпорын", "Предприятие-изготовитель", "Наименование предприятия", "Кәсіпорынның атауы", "Holder",
            "Certificate holder", "Тауар өндіруші / Производитель товара",
            "This certificate is issued to", "Issued to", "Держатель сертификата", "Сертификат иесі",
        ),
        # sentences that go on with the holder's name
        "told_holder": (
            "Настоящий сертификат подтверждает, что", "Сертификат подтверждает, что", "Настоящим подтверждается, что",
            "подтверждает, что", "Осы сертификат", "Осы индустриялық сертификат", "Осымен",
            "This certificate confirms that",
            "This is to certify that", "Осы арқылы",
        ),
        "other_party": (
            "Получатель", "Грузополучатель/импортер", "Грузополучатель", "Импортер", "Consignee", "Importer/Consignee",
            "Importer",
            "Goods consigned to", "Алушы", "Жүк алушы/импорттаушы", "Жүк алушы", "Импорттаушы",
        ),
        # who applied is the holder where nobody else is named
        "applicant": ("Заявитель", "Заявитель / Владелец сертификата", "Өтініш беруші", "Applicant"),
        "number": (
            "Сертификат нөмірі", "Номер сертификата", "Certificate No", "Reference No", "Регистрационный номер",
            "Тіркеу нөмірі", "№ сертификата", "Сертификат №", "Certificate number", "Registration No",
            "Сертификаттың нөмірі", "№", "Номер", "Нөмірі",
        ),
        "issued_on": (
            "Дата выдачи", "Берілген күні", "Date of issue", "Дата выдачи сертификата", "Issued on",
            "Дата регистрации", "Берілді", "Сертификаттың берілген күні", "Выдан", "Күні", "Дата", "Date",
            "Дата регистрации", "Берілді", "Дата оформления", "Дата выписки", "Выдан (дата)", "Issue date", "Issued",
            "Тіркелген күні",
            "Ресімделген күні",
            "Место и дата", "Place and date",
        ),
        "valid_until": (
            "Действителен до", "Действителен по", "Действует до", "Действует по", "Срок действия до", "Срок действия",
            "Срок действия сертификата",
            "Қолданылу мерзімі", "Жарамдылық мерзімі", "Valid until", "Valid to", "Validity", "Period of validity",
            "жарамды",
            "Действие сертификата", "Date of expiry", "Expiry date", "Срок действия (до)", "Жарамдылық мерзімі (дейін)",
            "Қолданылу мерзімі (дейін)", "Сертификаттың қолданылу мерзімі", "Сертификаттың жарамдылық мерзімі", "Жарамды",
            "Жарамды мерзімі", "Valid till", "Validity period",
            "Сертификаттың жарамдылық мерзімі", "Сертификаттың қолданылу мерзімі", "Сертификат жарамды",
            "Сертификат действителен до",
            "Действие сертификата", "Date of expiry", "Expiry date", "Expires on", "Expiration date", "Valid through",
            "Жарамдылық мерзімінің аяқталуы", "Жарамдылық мерзімі аяқталатын күн", "Қолданылу мерзімінің аяқталуы",
            "Қолданылу мерзімі аяқталатын күн", "Мерзімінің аяқталуы", "Аяқталу күні", "Қолданыс мерзімі", "Әрекет ету мерзімі",
            "Дата окончания действия", "Дата окончания срока действия", "Окончание срока действия", "Дата окончания",
            "Срок действия сертификата до", "Годен до", "Годен по", "Действие до", "Срок действия по",
            "Дата истечения срока действия",
        ),
        "issuer": (
            "Берген ұйым", "Выдан", "Кем выдан", "Кім берген", "Орган по сертификации", "Выдавший орган",
            "Орган, выдавший сертификат", "Уполномоченный орган", "Issued by",
            "Issuing authority",
            "Сертификатты берген", "Сертификат берген",
            "Уполномоченная организация", "Орган выдачи", "Берген орган", "Certifying body", "Наименование органа",
        ),
        "certification": (
            "Удостоверение", "Certification", "Куәландыру", "Настоящим удостоверяется", "It is hereby certified",
        ),
        "declaration": (
            "Декларация заявителя", "Declaration by the exporter", "Declaration by the applicant",
            "Өтініш берушінің декларациясы", "Декларация экспортера",
        ),
        "bin": ("БИН", "ИИН", "БИН/ИИН", "ИИН/БИН", "БСН", "ЖСН", "БСН/ЖСН", "ЖСН/БСН", "BIN", "BIN / БИН", "БСН / БИН"),
        "address": (
            "Адрес", "Юридический адрес", "Мекенжайы", "Заңды мекенжайы", "Фактический адрес", "Address",
            "Мекенжайы / Адрес", "Местонахождение", "Место нахождения", "Орналасқан жері", "Вид сертификата", "Сертификат түрі",
        ),
        "goods_name": (
            "Наименование товара", "Описание товара", "Description of goods", "Тауардың атауы", "Наименование", "Атауы",
            "Товар", "Тауар",
            "Перечень выпускаемой продукции", "Шығарылатын өнімнің тізбесі", "Шығарылатын өнім тізбесі", "Өнім атауы",
            "Наименование продукции", "Өнімнің атауы", "Выпускаемая продукция", "Шығарылатын өнім", "Продукция", "Өнім",
            "Product", "Goods", "Products", "Тауардың сипаттамасы", "Наименование, код ТН ВЭД",
            "number and kind of packages description of goods", "Наименование и описание товара", "Описание товаров",
        ),
        "goods_code": (
            "Код ТН ВЭД", "Код ТН ВЭД ЕАЭС", "ТН ВЭД", "ТН ВЭД ЕАЭС", "СЭҚ ТН коды", "ЕАЭО СЭҚ ТН коды", "HS code", "HS",
            "Код товара", "СЭҚ ТН", "ТН СЭҚ коды", "ТН СЭҚ", "H.S. Code", "HS code (6 digits)", "GTİP", "GTİP No",
        ),
        "goods_share": (
            "Доля местного", "Доля внутристрановой", "Доля внутристрановой ценности", "Доля местного содержания", "Доля",
            "Елішілік құндылық үлесі", "Жергілікті қамту үлесі", "Local content", "Доля МС",
            "ЕҚ үлесі", "ЕҚҮ", "ЖҚ үлесі", "Жергілікті қамту, %",
            "Жергілікті қамту", "Местное содержание", "Доля местного содержания, %", "Внутристрановая ценность",
            "Елішілік құндылық", "Ішкі ел құндылығы", "ДВЦ", "ЕІҚ",
            "Жергілікті қамту", "Местное содержание", "ДВЦ", "ДМС", "Внутристрановая ценность", "Доля ВЦ",
            "Уровень локализации",
            "Елішілік құндылық", "Жергілікті үлес", "Доля местного содержания в товаре", "In-country value",
            "Domestic value share",
            "Доля внутристрановой ценности в товаре", "Елішілік құндылықтың үлесі", "Жергілікті қамтудың үлесі",
            "Доля местного содержания, %",
        ),
    },
    rules=CERTIFICATE,
)  # fmt: skip

_BREAKS_OFF = re.compile(r"(?:(?<!\w)(?:по|до|to|until|till|бастап)|[-–—])\s*$|^\s*(?:с|from)\s.*\d$", re.IGNORECASE)
_ADDRESS = pattern(r"адрес|мекенжай|address")


def read(sheets: Sequence[Sheet], record: type[C]) -> C:
    """A certificate of one kind from its pages."""
    draft, labels = Draft(), hits_of(LABELS, sheets)
    raised = tuple(lifted(sheet, labels) for sheet in sheets)
    if raised != tuple(sheets):
        sheets, labels = raised, hits_of(LABELS, raised)
    hits = [hit for hit in labels if not _is_quoted(hit) and not _of_party(hit)]
    _number(draft, sheets, hits)
    put_holder(draft, sheets, hits)
    _dates(draft, sheets, hits)
    put_issuer(draft, sheets, hits)
    put_goods(draft, sheets, hits)
    return draft.build(record)


def _is_quoted(hit: Hit) -> bool:
    """Whether a label's words are of a name in quotes: ТОО «Производитель»."""
    words = hit.segment.words
    first = next((n for n, word in enumerate(words) if word is hit.words[0]), 0)
    before = " ".join(w.text for w in words[:first])
    _, _, at, _ = hit.segment.tokens[hit.start] if hit.start < len(hit.segment.tokens) else ("", 0, 0, 0)
    before += words[first].text[:at]
    return before.count("«") > before.count("»") or before.count("“") > before.count("”")


def _of_party(hit: Hit) -> bool:
    """Whether a caption in brackets says what a party's box holds: «(наименование и почтовый адрес)»."""
    return (
        hit.field == "goods_name" and hit.segment.text.startswith("(") and bool(_ADDRESS.search(fold(hit.segment.text)))
    )


def _number(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """The number of chamber and series where it is printed, else what follows №: never the typographic number of the blank."""
    for sheet in sheets:
        for line in sheet.lines:
            for segment in line.segments:
                for found in certificate_number.find(segment.text):
                    printed = segment.text[found.start : found.end]
                    draft.put("/number", (printed, sheet.source(segment.words, printed)))
    if draft.get("/number"):
        return
    for hit in sorted((h for h in hits if h.field == "number"), key=lambda h: len(h.words) == 1 and not h.leads):
        if _of_blank(hit) or _OF_PAPERS.search(fold(hit.segment.text)):
            continue
        for candidate in near(hit, hits, "rest right below"):
            number = re.match(r"[№#\s]*((?:[A-Z]{2}-)?[A-ZА-ЯӘІ]{0,4}[\s/-]?\d[\w/-]*(?:\s\d{2,6})*)", candidate.text)
            if number and len(re.sub(r"\D", "", number[1])) >= 3:
                draft.put("/number", (number[1].strip(), candidate.source(number[1].strip())))
                return


_HOLDS = pattern(
    r"\b(?:дейін|қоса алғанда) жарамды\W*$|^\W*(?:действител\w+|годен|valid) (?:до|по|until|till|to)\b"
    r"|^\W*(?:[^\W\d]+ ){1,3}действител\w+ [^\d.;]{0,60}\b(?:до|по) \W?\d"
)


# The caption under a place of signature: what stands beside it is another's.
_UNDER_HANDS = pattern(
    r"(?:\W*(?:подпись|печать|место|дата|қолы?|мөр\w*|орны|күні|signature|stamp|seal|place|date|м\W?п|м\W?о|и|және|and)(?!\w)){2,}\W*"
)


# What heads the column of other papers' numbers and days.
_OF_PAPERS = pattern(
    r"(?:номер|no|number|нөмірі)\W+(?:и|and|мен|және)\W+(?:дата|date|күні)(?!.*(?:сертификат|certificate))"
)


def _of_blank(hit: Hit) -> bool:
    return any(fold(w.text).startswith((fold("бланк"), fold("серия"))) for w in hit.segment.words) or (
        len(hit.segment.words) == 1 and not any(c.isalpha() for c in hit.segment.text)
    )


def _until(sheets: Sequence[Sheet]) -> tuple[date, Source] | None:
    """The day of a short sentence that says nothing but until when it holds: «31.01.2025 дейін жарамды»."""
    for sheet, segment in ((page, s) for page in sheets for s in page.segments):
        days = find_dates(segment.text) if _HOLDS.search(fold(segment.text)) else []
        if len(days) == 1 or (len(days) == 2 and days[0][0] < days[1][0]):  # a day, or a term
            day, start, end = days[-1]
            return day, sheet.source(segment.words, segment.text[start:end])
    return None


def _dates(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """Term and issue: labelled dates first; the chamber's date stands in its box, below the words that certify."""
    for hit in (h for h in hits if h.field == "valid_until"):
        around = [*near(hit, hits), *_above(hit)]
        days = next((d for candidate in around if (d := _term_in(candidate, hit, hits))), [])
        if days:
            draft.put("/valid_until", days[-1])
        if days and days[0][0] < days[-1][0]:  # one day told in two languages is no term
            draft.put("/valid_from", days[0])
    if draft.get("/valid_until") is None:
        draft.put("/valid_until", _until(sheets))
    named = (
        h
        for h in hits
        if h.field == "issued_on"
        and not _UNDER_HANDS.fullmatch(fold(h.segment.text))
        and not (not h.leads and _OF_PAPERS.search(fold(h.segment.text)))
    )
    labelled = [d for h in named for candidate in near(h, hits) for d in _dates_in(candidate)]
    term = {draft.get("/valid_from"), draft.get("/valid_until")}
    # the end of the term may stand under «Выдан в Республике Казахстан»
    labelled = [d for d in labelled if d[0] != draft.get("/valid_until")]
    below = [d for h in hits if h.field == "certification" and h.leads for d in _dates_below(h, hits)]
    certified = [d for d in below if d[0] not in term] or below
    for found in (labelled or _beside_number(draft, sheets) or certified or _loose_dates(draft, sheets))[:1]:
        draft.put("/issued_on", found)


def _above(hit: Hit) -> list[Span]:
    """What stands right above a label that is all of its segment, as over a caption."""
    box = hit.segment.box
    for line in reversed(hit.sheet.lines[: hit.segment.line]):
        for segment in line.segments:
            if segment.box.overlap_x(box) > 0:
                near = box.top - segment.box.bottom < box.height and hit.end == len(hit.segment.tokens)
                found = span(hit.sheet, segment.words) if near and hit.start == 0 else None
                return [found] if found else []
    return []


def _term_in(found: Span, hit: Hit, hits: Sequence[Hit]) -> list[tuple[date, Source]]:
    """The dates of a term; one that breaks off («с 01.03.2025 по») goes on in the line below."""
    days = _dates_in(found)
    if not days and any(c.isdigit() for c in found.text):  # a day broken over two lines
        lower = next(near(hit, hits, "below"), None)
        whole = span(found.sheet, (*found.words, *lower.words)) if lower else None
        return _dates_in(whole) if whole else []
    if len(days) == 1 and _BREAKS_OFF.search(found.text):
        below = next(near(hit, hits, "below"), None)
        more = _dates_in(below) if below else []
        return [*days, *more] if more else []
    return days


def _beside_number(draft: Draft, sheets: Sequence[Sheet]) -> list[tuple[date, Source]]:
    """Dates behind the certificate's number: «№ 123456 от 7 декабря 2023 г.»."""
    number = draft.get("/number")
    wholes = (
        [span(sheet, segment.words) for sheet in sheets for segment in sheet.segments if number in segment.text]
        if number
        else []
    )
    return [
        (day, whole.source(whole.text[a:b]))
        for whole in wholes
        if whole and number in whole.text
        for day, a, b in find_dates(whole.text)
        if a > whole.text.index(number)
    ]


def _loose_dates(draft: Draft, sheets: Sequence[Sheet]) -> list[tuple[date, Source]]:
    """Dates with no label that are neither of the term nor of an invoice."""
    taken = {draft.get("/valid_until"), draft.get("/valid_from")}
    return [
        (day, source)
        for sheet in sheets
        for line in sheet.lines
        for segment in line.segments
        if (whole := span(sheet, segment.words)) and not _of_invoice(segment, line)
        for day, source in _dates_in(whole)
        if day not in taken
    ]


def _of_invoice(segment: Segment, line: Line) -> bool:
    """Dates beside a number in the goods table are those of invoices."""
    return bool(tnved.find(line.text)) or fold("счет") in fold(segment.text) or "inv" in segment.text.casefold()


def _dates_in(found: Span) -> list[tuple[date, Source]]:
    return [(day, found.source(found.text[a:b])) for day, a, b in find_dates(found.text)]


def _dates_below(hit: Hit, hits: Sequence[Hit]) -> list[tuple[date, Source]]:
    """Dates in the box that a heading begins: its ruled cell, else its column down to the page's end.

    A frame around all of the paper is no cell of a heading far below its top.
    """
    sheet, box = hit.sheet, hit.segment.box
    cell = sheet.cell((box.x0 + box.x1) / 2, box.middle)
    if cell is None or cell.height < 3 * box.height or box.top - cell.top > 3 * box.height:
        rivals = [h.box.x0 for h in hits if h.sheet is sheet and h.field == "declaration" and h.box.x0 > box.x0 + 20]
        end = cell.bottom if cell and cell.bottom - box.top > 3 * box.height else sheet.page.height
        cell = Box(box.x0 - 5, box.top, min(rivals, default=sheet.page.width) - 3, end)
    days: list[tuple[date, Source]] = []
    for line in sheet.lines:
        words = [
            w for w in line.words if cell.x0 - 2 <= (w.x0 + w.x1) / 2 <= cell.x1 and cell.top <= w.middle <= cell.bottom
        ]
        whole = span(sheet, words)
        days += _dates_in(whole) if whole else []
    return days
