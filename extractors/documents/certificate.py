"""What certificates of origin and industrial certificates have in common: number, holder, term, issuer, goods (forms 1, 2).

They share a grid of boxes whose numbers differ between editions, so boxes are found by their headings. The goods are found
by their codes (ТН ВЭД): the code's row tells the name and the share of local content.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from extractors import parties
from extractors.dates import find_dates
from extractors.findings import Source
from extractors.fold import fold, squeezed
from extractors.identifiers import certificate_number, tnved
from extractors.layout import Line, Segment, Sheet
from extractors.money import InvalidAmount, parse_quantity
from extractors.page import Box, Word, around
from extractors.reading import Draft, Hit, Labels, Span, hits_of, near, span
from extractors.records import Certificate

C = TypeVar("C", bound=Certificate)

LABELS = Labels(
    {
        "holder": (
            "Производитель товара", "Изготовитель", "Производитель", "Грузоотправитель/экспортер",
            "Грузоотправитель (экспортер)",
            "Экспортер", "Тауар өндіруші", "Өндіруші", "Exporter", "Goods consigned from", "Producer", "Manufacturer",
            "Consignor",
            "Настоящий сертификат выдан", "Сертификат выдан", "Осы сертификат берілді", "Товаропроизводитель",
            "Тауар өндірушінің атауы",
            "Наименование производителя", "Наименование товаропроизводителя", "Полное наименование", "Владелец сертификата",
            "This certificate is issued to", "Issued to", "Держатель сертификата", "Сертификат иесі",
        ),
        "other_party": (
            "Получатель", "Грузополучатель/импортер", "Грузополучатель", "Импортер", "Consignee", "Importer/Consignee",
            "Importer",
            "Goods consigned to", "Алушы", "Заявитель", "Заявитель / Владелец сертификата", "Өтініш беруші", "Applicant",
        ),
        "number": (
            "Сертификат нөмірі", "Номер сертификата", "Certificate No", "Reference No", "Регистрационный номер",
            "Тіркеу нөмірі", "№",
        ),
        "issued_on": (
            "Дата выдачи", "Берілген күні", "Date of issue", "Дата выдачи сертификата", "Issued on",
            "Дата регистрации", "Берілді",
            "Место и дата", "Place and date",
        ),
        "valid_until": (
            "Действителен до", "Действителен по", "Действует до", "Срок действия до", "Срок действия",
            "Срок действия сертификата",
            "Қолданылу мерзімі", "Жарамдылық мерзімі", "Valid until", "Valid to", "Validity", "Period of validity",
            "жарамды",
            "Действие сертификата", "Date of expiry", "Expiry date",
        ),
        "issuer": (
            "Берген ұйым", "Выдан", "Кем выдан", "Орган, выдавший сертификат", "Уполномоченный орган", "Issued by",
            "Issuing authority",
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
            "Мекенжайы / Адрес",
        ),
        "goods": (
            "Наименование товара", "Описание товара", "Description of goods", "Тауардың атауы", "Наименование", "Атауы",
            "Наименование продукции", "Өнімнің атауы", "Тауардың сипаттамасы",
            "number and kind of packages description of goods",
        ),
        "share": (
            "Доля местного", "Доля внутристрановой", "Доля", "Елішілік құндылық үлесі", "Жергілікті қамту үлесі",
            "Local content", "Доля МС",
        ),
    }
)  # fmt: skip
_INNER = ("bin", "address")

_ISSUER = re.compile(
    r"(?:(?:РГП|НАО|АО|ТОО)\s+)?(?:НПП|(?:Национальн|Региональн|Торгово-промышленн|Внешнеторгов)\w+ палат\w+|Палат\w+"
    r"|[\w-]+ өңірлік кәсіпкерлер палатасы|[\w «».]*(?:ҰКП|палатасы)|[\w .]*Chamber of [\w ,]+)[^\n]{0,90}"
)
_SHARE = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,4})?)\s*%?(?![\d.,]*\d)")
_CONTENT = re.compile(
    r"(?:местн\w+ содержани\w+|внутристранов\w+ ценност\w+|локальн\w+ содержани\w+|құндылық\w*|қамту\w*|local content)"
    r"\D{0,20}(\d{1,3}(?:[.,]\d{1,4})?)",
    re.IGNORECASE,
)
_CODE_WORDS = re.compile(
    r"[(,;]?\s*(?:код\w*\s+)?(?:ТН\s*ВЭД(?:\s*ЕАЭС)?|СЭҚ\s*ТН|ЕАЭО СЭҚ ТН|HS(?:\s*code)?|ҮЖ)(?:\s*коды?)?\s*[:№-]*\s*\)?$",
    re.IGNORECASE,
)
_PACKAGES = re.compile(
    r"^\s*\d+\s*(?:мест\w*|cartons?|pallets?|boxes|bags|packages|қорап\w*|коробо?к\w*|паллет\w*)[^,;]*[,;]\s*",
    re.IGNORECASE,
)


def read(sheets: Sequence[Sheet], record: type[C]) -> C:
    """A certificate of one kind from its pages."""
    draft = Draft()
    hits = hits_of(LABELS, sheets)
    _number(draft, sheets, hits)
    _holder(draft, hits)
    _dates(draft, sheets, hits)
    _issuer(draft, sheets, hits)
    _goods(draft, sheets, hits)
    return draft.build(record)


def _number(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    ""
    "The number of chamber and series where it is printed, else what follows №: never the typographic number of the blank."
    ""
    for sheet in sheets:
        for line in sheet.lines:
            for segment in line.segments:
                for found in certificate_number.find(segment.text):
                    printed = segment.text[found.start : found.end]
                    draft.put("/number", (printed, sheet.source(segment.words, printed)))
    if draft.get("/number"):
        return
    for hit in sorted((h for h in hits if h.field == "number"), key=lambda h: len(h.words) == 1 and not h.leads):
        if _of_blank(hit):
            continue
        for candidate in near(hit, hits, "rest right below"):
            number = re.match(r"[№#\s]*([A-ZА-ЯӘІ]{0,4}[\s-]?\d[\w/-]*(?:\s\d{2,6})*)", candidate.text)
            if number and len(re.sub(r"\D", "", number[1])) >= 3:
                draft.put("/number", (number[1].strip(), candidate.source(number[1].strip())))
                return


def _of_blank(hit: Hit) -> bool:
    return (
        any(fold(w.text).startswith((fold("бланк"), fold("серия"))) for w in hit.segment.words)
        or len(hit.segment.words) == 1
    )


def _holder(draft: Draft, hits: Sequence[Hit]) -> None:
    named = [h for h in hits if h.field == "holder"]
    for hit in sorted(named, key=lambda h: not h.leads):
        lines = parties.block(hit, hits, _INNER)
        parties.put_party(draft, "/holder", lines)
        if draft.get("/holder/name"):
            break
    if not draft.get("/holder/bin"):
        for hit in (h for h in hits if h.field == "bin"):
            parties.put_bin(draft, "/holder/bin", list(near(hit, hits)))


def _dates(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """Term and issue: labelled dates first; the chamber's date stands in its box, below the words that certify."""
    for hit in (h for h in hits if h.field == "valid_until"):
        days = next((d for candidate in near(hit, hits) if (d := _dates_in(candidate))), [])
        if days:
            draft.put("/valid_until", days[-1])
        if len(days) > 1:
            draft.put("/valid_from", days[0])
    labelled = [d for h in hits if h.field == "issued_on" for candidate in near(h, hits) for d in _dates_in(candidate)]
    certified = [d for h in hits if h.field == "certification" and h.leads for d in _dates_below(h, hits)]
    for found in (labelled or certified or _loose_dates(draft, sheets))[:1]:
        draft.put("/issued_on", found)


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
    """Dates in the box that a heading begins: its ruled cell, else its column down to the page's end."""
    sheet, box = hit.sheet, hit.segment.box
    cell = sheet.cell((box.x0 + box.x1) / 2, box.middle)
    if cell is None or cell.height < 3 * box.height:
        rivals = [h.box.x0 for h in hits if h.sheet is sheet and h.field == "declaration" and h.box.x0 > box.x0 + 20]
        cell = Box(box.x0 - 5, box.top, min(rivals, default=sheet.page.width) - 3, sheet.page.height)
    days: list[tuple[date, Source]] = []
    for line in sheet.lines:
        words = [
            w for w in line.words if cell.x0 - 2 <= (w.x0 + w.x1) / 2 <= cell.x1 and cell.top <= w.middle <= cell.bottom
        ]
        whole = span(sheet, words)
        days += _dates_in(whole) if whole else []
    return days


def _issuer(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """The chamber's name, wherever it stands; else what the label of the issuer gives."""
    for sheet in sheets:
        for segment in sheet.segments:
            found = _ISSUER.search(segment.text)
            if found and not any(h.field in ("holder", "other_party") and h.segment is segment for h in hits):
                name = re.sub(r"\s*_{2,}.*|\s*\d{2}[./]\d{2}[./]\d{4}.*", "", found.group()).strip(" ,;")
                draft.put("/issuer", (name, sheet.source(segment.words, name)))
    for hit in (h for h in hits if h.field == "issuer"):
        for candidate in near(hit, hits):
            if len(candidate.text) > 5 and fold("республик") not in fold(candidate.text)[:25]:
                draft.put("/issuer", (candidate.text, candidate.source()))
                break


def _goods(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """One item for each goods code of the table, in the order of the rows."""
    n = 0
    for sheet in sheets:
        anchors = _codes(sheet)
        columns = _columns(sheet, hits)
        for i, (code, segment, box) in enumerate(anchors):
            upper = anchors[i - 1][2] if i else None
            lower = anchors[i + 1][2] if i + 1 < len(anchors) else None
            row = _row(sheet, box, upper, lower)
            draft.put(f"/goods/{n}/tnved", (code, sheet.source(segment.words, code)))
            name = _name(sheet, row, segment, code, columns)
            if name:
                draft.put(f"/goods/{n}/name", name)
            draft.put(f"/goods/{n}/local_content_percent", _percent(sheet, row, columns))
            n += 1


def _codes(sheet: Sheet) -> list[tuple[str, Segment, Box]]:
    """Goods codes of the sheet: (code, its segment, its box), top to bottom. A BIN or a serial number is none."""
    found: list[tuple[str, Segment, Box]] = []
    for segment in sheet.segments:
        for hit in tnved.find(segment.text):
            if any(c.isalpha() for c in segment.text) or len(hit.number) == 10 or _under_code_heading(sheet, segment):
                found.append((hit.number, segment, segment.box))
                break
    tables = [f for f in found if not _is_footer(sheet, f[1])]
    return sorted(tables, key=lambda f: (f[2].top, f[2].x0))


def _is_footer(sheet: Sheet, segment: Segment) -> bool:
    return segment.box.top > 0.93 * sheet.page.height or fold("бланк") in fold(segment.text)


def _under_code_heading(sheet: Sheet, segment: Segment) -> bool:
    """True where «код ТН ВЭД», «HS code» heads the column."""
    wanted = (squeezed("ТН ВЭД"), squeezed("СЭҚ ТН"), squeezed("HS"))
    above = [s for s in sheet.segments if s.line < segment.line and s.box.overlap_x(segment.box) > 0]
    return any(w in squeezed(s.text) for s in above for w in wanted)


def _columns(sheet: Sheet, hits: Sequence[Hit]) -> dict[str, Box]:
    """Where the headings of the goods table stand: the last of each kind above the first code."""
    codes = _codes(sheet)
    top = codes[0][2].top if codes else sheet.page.height
    return {
        h.field: h.segment.box
        for h in hits
        if h.sheet is sheet and h.field in ("goods", "share") and h.box.bottom <= top + 2
    }


def _row(sheet: Sheet, box: Box, upper: Box | None, lower: Box | None) -> Box:
    """The band of the table that belongs to a code: between horizontal rulings, else halfway to its neighbours."""
    ys = sheet.horizontals_at((box.x0 + box.x1) / 2)
    above = [y for y in ys if y <= box.middle]
    below = [y for y in ys if y > box.middle]
    if above and below and (upper is None or above[-1] >= upper.middle) and (lower is None or below[0] <= lower.middle):
        return Box(0, above[-1], sheet.page.width, below[0])
    top = box.top - 1.5 * box.height if upper is None else (upper.bottom + box.top) / 2
    bottom = box.bottom + 1.5 * box.height if lower is None else (box.bottom + lower.top) / 2
    return Box(0, max(top, 0), sheet.page.width, bottom)


def _cells(sheet: Sheet, row: Box) -> list[list[Word]]:
    """The words of a row by column: between vertical rulings, else by segments that stand over each other."""
    words = sheet.words_in(row)
    bars = sheet.verticals_at(row.middle)
    groups: list[list[Word]] = []
    if len(bars) > 2:
        by_column: dict[int, list[Word]] = {}
        for word in words:
            by_column.setdefault(sum(1 for x in bars if x <= (word.x0 + word.x1) / 2), []).append(word)
        return [by_column[k] for k in sorted(by_column)]
    for line in sheet.lines:
        for segment in line.segments:
            if not row.top <= segment.box.middle <= row.bottom:
                continue
            home = next((g for g in groups if around(g).overlap_x(segment.box) > 0), None)
            if home is None:
                groups.append(list(segment.words))
            else:
                home += segment.words
    return groups


def _name(sheet: Sheet, row: Box, segment: Segment, code: str, columns: dict[str, Box]) -> tuple[str, Source] | None:
    """The goods' name: the cell under the heading of goods, else the longest text of the row, its code taken out."""
    best: tuple[int, str, list[Word]] | None = None
    for words in _cells(sheet, row):
        text = _plain_name(" ".join(w.text for w in words), code)
        letters = sum(c.isalpha() for c in text)
        headed = columns.get("goods") is not None and around(words).overlap_x(columns["goods"]) > 0
        points = letters + 40 * headed
        if letters > 2 and (best is None or points > best[0]):
            best = (points, text, words)
    return (best[1], sheet.source(best[2], best[1])) if best else None


def _plain_name(text: str, code: str) -> str:
    """A description without goods code, packages and share of local content."""
    for hit in tnved.find(text):
        if hit.number == code:
            text = _CODE_WORDS.sub("", text[: hit.start]).rstrip(" ,;(") + " " + text[hit.end :].lstrip(" ,;)")
            break
    text = re.split(r"(?i)местное содержание|внутристрановая ценность|жергілікті қамту|елішілік құндылық", text)[0]
    text = _PACKAGES.sub("", text)
    return re.sub(r"^\s*\d{1,3}[.)]?\s+(?=[^\W\d_])", "", " ".join(text.split())).strip(" ,;–—-")


def _percent(sheet: Sheet, row: Box, columns: dict[str, Box]) -> tuple[Decimal, Source] | None:
    """The share of local content in a row: said in words, under its heading, or the only figure with a per cent sign."""
    words = sheet.words_in(row)
    said = _CONTENT.search(" ".join(w.text for w in words))
    if said:
        return parse_quantity(said[1]), sheet.source(words, said[0])
    for cell in _cells(sheet, row):
        text = " ".join(w.text for w in cell)
        headed = columns.get("share") is not None and around(cell).overlap_x(columns["share"]) > 0
        figure = _SHARE.fullmatch(text.strip())
        if figure and (headed or "%" in text):
            try:
                value = parse_quantity(figure[1])
            except InvalidAmount:
                continue
            if 0 <= value <= 100:
                return value, sheet.source(cell, text)
    return None
