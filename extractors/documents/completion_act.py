"""Акт выполненных работ (оказанных услуг), form Р-1 and ЭАВР / орындалған жұмыстар актісі (forms 6).

The customer comes first, unlike on invoices. An act has up to three days: drawn up, performed, signed.
"""

from collections.abc import Sequence
from datetime import date

from extractors.billing.passages import Passage, introduced
from extractors.billing.signatures import (
    put_digital_signatures,
    put_signatures,
    put_signed_as_a_whole,
    put_unlabelled_signatures,
)
from extractors.billing.titles import labelled_date, own
from extractors.dates import find_dates
from extractors.documents.billing import Form, Reading, drop_contracts_own, read_billing
from extractors.findings import Finding, Source
from extractors.fold import aligned, fold, pattern
from extractors.kinds.cues import Cues
from extractors.labels.prose import texts
from extractors.layout import Segment, Sheet
from extractors.reading import Hit
from extractors.records import CompletionAct
from extractors.values.periods import find_periods

RECORD = CompletionAct
CUES = Cues(
    titles=(
        "Акт выполненных услуг",
        "Акт завершенных работ",
        "Акт на выполнение работ-услуг",
        "Акт сдачи-приемки услуг",
        "Акт приема-передачи услуг",
        "Акт приемки оказанных услуг",
        "Service acceptance act",
        "Act of rendered services",
        "Act of rendering services",
        "Act of work completion",
        "Work completion certificate",
        "Көрсетілген қызметтер туралы акт",
        "Қызметтер көрсету актісі",
        "Қызмет көрсету актісі",
        "Қызмет көрсету туралы акт",
        "Қызметтерді қабылдау актісі",
        "Жұмыстарды қабылдау актісі",
        "Жұмыстарды орындау актісі",
        "Орындалған жұмыстар (көрсетілген қызметтер) туралы акт",
        "Орындалған жұмыстар туралы акт",
        "Қабылдау-тапсыру актісі",
        "Тапсыру-қабылдау актісі",
        "Көрсетілген қызметтерді қабылдау-тапсыру актісі",
        "Орындалған жұмыстарды қабылдау-тапсыру актісі",
        "Көрсетілген қызметтерді тапсыру-қабылдау актісі",
        "Орындалған жұмыстарды тапсыру-қабылдау актісі",
        "Акт выполненных работ",
        "Акт выполненных работ (оказанных услуг)",
        "Электронный акт выполненных работ (оказанных услуг)",
        "Орындалған жұмыстар (көрсетілген қызметтер) актісі / Акт выполненных работ (оказанных услуг)",
        "Акт приема-передачи выполненных работ",
        "Акт приема-передачи оказанных услуг",
        "Акт приемки выполненных работ",
        "Акт сдачи-приемки выполненных работ",
        "Акт сдачи-приемки оказанных услуг",
        "Акт об оказанных услугах",
        "Акт о приемке выполненных работ",
        "Акт оказанных услуг",
        "Акт об оказании услуг",
        "Акт приема-передачи",
        "Акт сдачи-приемки",
        "Акт приемки-сдачи",
        "Акт №",
        "Акт сдачи-приема",
        "Орындалған жұмыстар (көрсетілген қызметтер) актісі",
        "Орындалған жұмыстар актісі",
        "Көрсетілген қызметтер актісі",
        "Act of completed works",
        "Act of services rendered",
        "Act of acceptance",
        "Certificate of acceptance",
        "Certificate of completion",
        "Acceptance certificate",
    ),
    shapes=(
        r"^(?!.*(?:сверк|экспертиз|справк|отчет|реестр))(?:\w+\s)?акт\b.*(?:работ|услуг|прием|приём|сдач)",
        r"^(?!.*салыстыр)(?=.*(?:жұмыс|қызмет|қабылдау|тапсыру)).*\bакт(?:ісі|і)?\b",
        r"^(?!.*(?:сверк|экспертиз|справк|реестр|сверен)).{0,20}\bакт\b.*(?:исполн|оказан|выполн|заверш|подтвержд|обязат|отч[её]т)",
        r"^(?:двусторонний|итоговый|промежуточный|электронный)\s+акт\b|^авр\b|протокол\w*\s+(?:сдачи\W{1,3})?при[её]мк",
        r"^(?=.*(?:accept|complet|services rendered|works? performed|performance|handover))"
        r".*\b(?:act|certificate|form|report|protocol)\b",
        r"^(?:көрсетілген қызметтер|орындалған жұмыстар)\b.{0,40}\bтуралы$",  # under «№ 347 АКТ»
        r"^(?:statement|confirmation) of (?:completed|performed|rendered|services|works?)",
    ),
    anchors=(
        "Приложение 50",
        "50-қосымша",
        "Номер по порядку",
        "Реттік нөмірі",
        "Наименование работ (услуг)",
        "Единица измерения",
        "Өлшем бірлігі",
        "Выполнено работ (оказано услуг)",
        "Орындалған жұмыстар (көрсетілген қызметтер)",
        "цена за единицу",
        "бірлік үшін бағасы",
        "Сведения об отчете о научных исследованиях",
        "Сведения о наличии отчета",
        "Сведения об использовании запасов, полученных от заказчика",
        "Тапсырыс берушіден алынған қорларды пайдалану туралы мәліметтер",
        "Перечень документации",
        "Сдал (Исполнитель)",
        "Принял (Заказчик)",
        "Тапсырды (Орындаушы)",
        "Қабылдады (Тапсырыс беруші)",
        "расшифровка подписи",
        "қолтаңбаның толық жазылуы",
        "полное наименование, адрес, данные о средствах связи",
        "Дата выполнения работ",
        "Жұмыстарды орындау (қызметтерді көрсету) күні",
        "Құжаттың нөмірі",
        "Жасалған күні",
        "Отчетный период",
        "Договор (контракт)",
        "Шарт (келісімшарт)",
        "Вышеперечисленные работы",
        "Вышеперечисленные услуги",
        "выполнены полностью и в срок",
        "оказаны полностью и в срок",
        "Заказчик претензий",
        "претензий по объему, качеству и срокам",
        "Стороны претензий друг к другу не имеют",
        "взаимных претензий не имеют",
        "составили настоящий акт о том, что",
        "осы актіні жасады",
        "Услуги оказаны",
        "Работы выполнены",
        "Шағымдар жоқ",
        "the Services have been rendered",
        "no claims",
        "Services rendered",
        "Реквизиты исполнителя",
        "Реквизиты заказчика",
        "Исполнитель (Поставщик)",
        "Заказчик (Получатель)",
        "Форма Р-1",
        "Р-1 нысаны",
        "Заказчик",
        "Исполнитель",
        "Тапсырыс беруші",
        "Орындаушы",
        "Сдал",
        "Принял",
        "Тапсырды",
        "Қабылдады",
        "Номер документа",
        "Дата составления",
        "Выполнено работ",
        "Наименование работ",
        "Сведения об использовании запасов",
        "Дата подписания (принятия) работ",
        "Дата выполнения работ (оказания услуг)",
        "Customer",
        "Contractor",
        "Service provider",
        "the following services",
    ),
    negatives=("Акт сверки", "Салыстыру актісі"),
    long=True,
    first=(
        "Номер документа",
        "Дата составления",
        "Құжаттың нөмірі",
        "Жасалған күні",
        "Дата выполнения работ (оказания услуг)",
        "Регистрационный номер",
        "Номер учетной системы",
        "Договор (контракт)",
        "Шарт (келісімшарт)",
    ),
)
# Words of the sentence that says when it was done.
_PERFORMED = pattern(
    r"исполнитель\s+(?:выполнил|оказал)"
    r"|(?:услуги|работы)\b[^.;]{0,80}\b(?:оказаны|выполнены|завершены)\s+(?:(?:полностью|в полном объ[её]ме)\s+)?(?=\W?\d)"
    r"|орындаушы\s+[\d.]+.*(?:қызмет|жұмыс)|(?:contractor|supplier|provider)\s+(?:has\s+)?(?:rendered|performed|provided)"
    r"|(?:services|works?)\b[^.;]{0,60}\b(?:rendered|performed|provided|completed)\s+on\s+"
)
_DID = pattern(
    r"\W*(?:г|ж|года|жылы)?\W*(?:исполнител\w+ )?"
    r"(?:оказал|выполнил|(?:төмендегі )?(?:қызмет|жұмыс)\w* (?:\w+ ){0,4}(?:көрсет|орында))"
)
_AT_ONCE = 4  # letters from «оказаны» to its day
_YEAR = 8  # letters behind a day that stands alone: «года»
# What stands before the day of a contract: «… договором № 21/ТУ-5 от».
_OF_CONTRACT = pattern(
    r"(?:договор|контракт|соглашени|contract|agreement)\D{1,30}\S*(?:[-/] \S+)?\s+(?:от|dated)(?:\s*/\s*(?:от|dated))?\s*$"
)
# Kazakh names it behind its day: «10 қаңтардағы № 15 шарт».
_CONTRACT_BEHIND = pattern(r"^\w{0,8} ?(?:№|nо\b|n\b) ?\S+ (?:\w+ ){0,3}?(?:шарт|келісім)")
_CLOSE = 30  # letters from a day at the end of a line to the sentence that goes on below
_FORM = Form(
    shapes=CUES.shapes,
    titles=(*CUES.titles, "Акт №", "Акт", "Act No", "Актісі", "Акті"),
    dated="/signed_on",
    silent_is_untaxed=False,
    electronic=True,
)


def read(sheets: Sequence[Sheet]) -> tuple[CompletionAct, tuple[Finding, ...]]:
    """The document's pages to its record."""
    reading = read_billing(sheets, _FORM)
    _put_days(reading)
    table = reading.lines.table if reading.lines else None
    below = table.ends if table and table.last is reading.sheets[0] else 0.0
    if reading.parts or reading.draft.get("/registration_number"):
        put_digital_signatures(reading.draft, reading.sheets)
    put_signed_as_a_whole(reading.draft, reading.sheets)
    put_signatures(reading.draft, reading.sheets, below)
    put_unlabelled_signatures(reading.draft, reading.sheets[-1])
    return reading.record(RECORD, issued="/signed_on", signed="/signed_on", performed="/performed_on")


def _told_before(passages: Sequence[Passage]) -> tuple[date, Source] | None:
    """The day right before what was done, in running text: «06.01.2025 г. оказал услуги»."""
    for passage in passages:
        days = find_dates(passage.text)
        plain = aligned(passage.text) if days else ""
        for day, start, end in days:
            if _DID.match(plain, end) and not _OF_CONTRACT.search(fold(passage.text[:start])):
                return day, passage.source(start, end)
    return None


def _told_behind(passages: Sequence[Passage]) -> tuple[date, Source] | None:
    """The day right behind what was done, in columns of running text: «Services completed on 21.04.2025»."""
    for passage in passages:
        for did in _PERFORMED.finditer(aligned(passage.text)):
            for day, start, end in find_dates(passage.text):
                if 0 <= start - did.end() < _AT_ONCE:
                    return day, passage.source(start, end)
    return None


def _told(sheets: Sequence[Sheet]) -> tuple[date, Source] | None:
    """«… 05.04.2024 Исполнитель оказал …», «Орындаушы 13.02.2025 … көрсетті»: the one day of the sentence that performs."""
    for sheet in sheets:
        passages = texts(sheet)
        if len(passages) > 1 and (found := _told_before(passages) or _told_behind(passages)):
            return found
        for n, line in enumerate(sheet.lines):
            below = sheet.lines[n + 1].text if n + 1 < len(sheet.lines) else ""
            below_too = f"{line.text} {below}"
            performed = _PERFORMED.search(aligned(below_too))
            if performed is None or performed.start() > len(line.text):
                continue
            period = _period_behind(below_too, performed.end())
            if period:
                day, start, end = period
                held = (*line.words, *(sheet.lines[n + 1].words if end > len(line.text) else ()))
                return day, sheet.source(held, below_too[start:end])
            behind = [
                day
                for day in find_dates(below_too)
                if 0 <= day[1] - performed.end() < _AT_ONCE and not _CONTRACT_BEHIND.match(fold(below_too[day[2] :]))
            ]
            if behind:
                held = (*line.words, *(sheet.lines[n + 1].words if behind[0][1] >= len(line.text) else ()))
                return behind[0][0], sheet.source(held, below_too[behind[0][1] : behind[0][2]])
            alone = find_dates(below)[:1]
            if alone and alone[0][1] <= 1 and len(below) - alone[0][2] < _YEAR and not find_dates(line.text):
                return alone[0][0], sheet.source(sheet.lines[n + 1].words, below[alone[0][1] : alone[0][2]])
            above_too = f"{sheet.lines[n - 1].text} " if n else ""
            days = [
                day
                for day in find_dates(line.text)
                if not _OF_CONTRACT.search(fold(above_too + line.text[: day[1]]))
                and not _CONTRACT_BEHIND.match(fold(line.text[day[2] :]))
            ]
            close = [day for day in days if 0 <= performed.start() - day[2] < _CLOSE]
            if close or len(days) == 1:
                day, start, end = close[-1] if close else days[0]
                return day, sheet.source(line.words, line.text[start:end])
            above = sheet.lines[n - 1] if n and not days else None
            before = find_dates(above.text)[-1:] if above else ()
            of_contract = above and before and _is_of_contract(sheet, above.segments[-1], above.text[: before[-1][1]])
            if above and before and not of_contract and len(above.text) - before[-1][2] < _CLOSE:
                day, start, end = before[-1]
                return day, sheet.source(above.words, above.text[start:end])
        if len(passages) == 1 and (found := _told_before(passages)):
            return found
    return None


def _period_behind(text: str, start: int) -> tuple[date, int, int] | None:
    """The last day of a period that the sentence goes on with, and its place: «… has performed … from 17 to 21 May 2025»."""
    for period in find_periods(text):
        if period.first_at[0] >= start and ". " not in text[start : period.first_at[0]]:
            return period.last, *period.last_at
    return None


def _is_of_contract(sheet: Sheet, last: Segment, before: str) -> bool:
    """Whether the day at the end of a line is a contract's, by what stands before it there or in its own column."""
    upper, days = sheet.flush_above(last), find_dates(last.text)
    told = f"{upper.text if upper else ''} {last.text[: days[-1][1]] if days else ''}"
    return any(_OF_CONTRACT.search(fold(text)) for text in (before, told))


def _put_days(reading: Reading) -> None:
    """The day of signing where the act prints one, else that of its making; the day of performance, box or column."""
    draft = reading.draft
    signed = labelled_date(reading.hits, "signed")
    if signed:
        draft.drop("/signed_on")
        draft.put("/signed_on", signed)
    if reading.lines and reading.lines.table:
        for row in reading.lines.table.rows:
            for i, role in enumerate(reading.lines.roles):
                for day, _, _ in find_dates(row.text(i))[-1:] if role == "date" else ():
                    draft.put("/performed_on", (day, row.sheet.source(row.cells[i])))
    draft.put("/performed_on", _last_of_period(reading.hits, "performed"))
    draft.put("/performed_on", labelled_date(reading.hits, "performed") or _last_of_period(reading.hits, "period"))
    drop_contracts_own(draft, {"/performed_on": "/contract/date"})
    draft.put("/performed_on", _told(reading.sheets))


def _last_of_period(hits: Sequence[Hit], field: str) -> tuple[date, Source] | None:
    """«Отчетный период с 01.01.2024 по 31.01.2024»: its last day."""
    for hit in own(hits, field):
        for text in introduced(hit, hits):
            for period in find_periods(text.text)[:1]:
                return period.last, text.source(*period.last_at)
    return None
