"""Cash (forms 8.3): приходный кассовый ордер КО-1 with its tear-off receipt, and the fiscal receipts of tills.

The tear-off repeats the order and has no figures, only words: order and receipt are one document. A fiscal receipt names
its seller at the head and says what it was paid for in its rows.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

import msgspec

from extractors.dates import InvalidDate, find_dates, parse_date
from extractors.documents import payment_labels
from extractors.documents.payment_money import currency_named
from extractors.documents.payment_wordings import RULES
from extractors.documents.remittance import Slip
from extractors.draft import Draft
from extractors.findings import Finding, Source
from extractors.identifiers import bin as bins
from extractors.kinds.cues import Cues
from extractors.labels.wording import wording
from extractors.layout import Line, Sheet
from extractors.money import is_amount
from extractors.reading import Labels, Span, span
from extractors.records import CashReceipt
from extractors.values.amount_in_words import InvalidWords, parse_words
from extractors.who.firms import company_name, has_legal_form

RECORD = CashReceipt

_ORDER_TITLES = (
    "Приходный ордер", "Приходный кассовый ордер", "Кіріс кассалық ордері", "Кіріс касса ордері", "Кассалық кіріс ордері",
    "Cash receipt voucher", "Cash receipt", "Cash payment receipt", "Receipt voucher", "Official receipt",
)  # fmt: skip
# the part that is torn off: of the same paper as the order beside or above it
_RECEIPT_TITLES = ("Квитанция к приходному кассовому ордеру", "Кіріс кассалық ордеріне түбіртек",
    "Кіріс касса ордеріне түбіртек")  # fmt: skip
_FISCAL_TITLES = (
    "Фискальный чек", "Фискалдық чек", "Фискалдық түбіртек", "Фискалдық түбіртек / Фискальный чек", "Чек продажи",
    "Контрольный чек", "Бақылау чегі", "Кассовый чек", "Fiscal receipt",
)  # fmt: skip
CUES = Cues(
    titles=(*_ORDER_TITLES, *_FISCAL_TITLES),
    anchors=(
        *_RECEIPT_TITLES,
        "принято от", "кімнен қабылданды", "основание", "негіздеме", "сумма (прописью)", "сомасы (жазумен)", "получил кассир",
        "корреспондирующий счет", "организация (индивидуальный предприниматель)", "ұйым (жеке кәсіпкер)", "кассир", "ко-1",
        "фп", "фб", "знм", "рнм", "итого", "барлығы", "наличные", "қолма-қол", "к приходному кассовому ордеру", "№ чека",
        "номер чека", "чек №", "фискальный признак", "фискалдық белгі", "received from", "the sum of", "being payment for",
    ),
    marks=("Форма КО-1", "КО-1 нысаны", "consumer.oofd.kz"),
    negatives=("Расходный кассовый ордер", "Шығыс кассалық ордері"),
    with_title=1,
    several=True,
)  # fmt: skip

# Who paid in, and how much, worded as nobody listed.
_PAID_IN = (
    wording(
        "payer",
        r"^(?:(?:получено|принято|внесено|received|paid) (?:от|кем|from|by)|(?:деньги |ақшаны )?внесл?[аи]?|кем внесено"
        r"|кімнен(?: \w+)?|(?:ақша|ақшаны)? ?(?:салған|тапсырған|енгізген|салушы|тапсырушы)|вноситель|вноситель денег)$",
    ),
    wording(
        "purpose", r"^(?:на основании|основание платежа|за что|негізінде|не үшін|төлем негізі|basis|in respect of)$"
    ),
    wording(
        "amount",
        r"^(?:итого |всего )?(?:внесено|оплачено|paid|төленді|внесенная сумма|принятая сумма|полученная сумма|салынған сома"
        r"|енгізілген сома|қабылданған сома|amount received|sum received)$",
    ),
)
_ORDER = Labels(
    {
        **payment_labels.REST,
        **payment_labels.MONEY,
        "title": (
            *_ORDER_TITLES,
            *_RECEIPT_TITLES,
            "к приходному кассовому ордеру",
            "кіріс кассалық ордеріне",
            "кіріс касса ордеріне",
        ),
        "receipt": ("Квитанция", "Түбіртек"),
        "payer": (
            "Принято от", "Кімнен қабылданды", "Кімнен", "Received from", "Қабылданды", "Қабылданған", "Принято",
            "Получено от", "Кімнен алынды", "Төлеуші", "Плательщик", "Received",
            "Paid in by", "Received with thanks from",
        ),
        "beneficiary": ("Организация", "Организация (индивидуальный предприниматель)", "Ұйым", "Ұйым (жеке кәсіпкер)",
            "Received by", "Paid to"),
        "words": (*payment_labels.MONEY["words"], "The sum of", "Sum of"),
        "bin": payment_labels.PARTIES["bin"],
        "purpose": ("Основание", "Негіздеме", "Негізі", "Purpose", "Being payment for", "In payment of", "Payment for"),
        "foot": (*payment_labels.REST["foot"], "Получил кассир", "Кассир", "Кассир алды", "Приложение", "Қосымша"),
        "aside": ("Дебет", "Кредит", "Код целевого назначения", "Нысаналы мақсат коды", "Форма КО-1"),
    },
    rules=(*_PAID_IN, *RULES),
)  # fmt: skip
_FISCAL = Labels(
    {
        "title": _FISCAL_TITLES,
        "number": (
            "Чек №", "Номер чека", "№ чека", "Порядковый номер чека", "Түбіртек №", "Чек нөмірі", "Түбіртек нөмірі",
            "Чек", "Кассовый чек №",
        ),
        "date": ("Дата", "Күні", "Дата и время", "Күні мен уақыты", "Дата чека", "Уақыты", "Время", "Date"),
        "amount": (
            "Итого", "Итого к оплате", "К оплате", "Всего", "Всего к оплате", "Барлығы", "Жиыны", "Төлеуге", "Total", "Сомасы",
            "Жалпы сома", "Жалпы сомасы", "Барлық сома",
        ),
        "payer": ("Покупатель", "ФИО покупателя", "Сатып алушы", "Наименование покупателя", "Buyer"),
        "seller": ("Продавец", "Наименование продавца", "Сатушы", "Seller", "Merchant"),
        "words": payment_labels.MONEY["words"],
        "currency": ("Валюта", "Валютасы", "Currency"),
        "payer_bin": (
            "БИН покупателя", "ИИН покупателя", "ИИН/БИН покупателя", "БИН/ИИН покупателя", "Сатып алушының БСН",
            "Сатып алушының ЖСН/БСН", "Покупатель БИН", "Покупатель ИИН/БИН", "Сатып алушы БСН",
        ),
        "bin": payment_labels.PARTIES["bin"],
        "sale": ("Продажа", "Сату", "Приход", "Кіріс"),
        "back": ("Возврат продажи", "Возврат", "Сатуды қайтару", "Қайтару", "Refund"),
        "aside": (
            "ФП", "ФБ", "ФН", "ЗНМ", "РНМ", "ТНМ", "НДС", "ҚҚС", "в т.ч. НДС", "В том числе НДС", "Сумма НДС",
            "оның ішінде ҚҚС", "ҚҚС сомасы", "Безналичными", "Безналичный расчет",
            "Наличные", "Қолма-қол", "Карта", "Банковская карта",
            "Сдача", "Қайтарым", "Скидка", "Жеңілдік", "Кассир", "Смена", "Ауысым", "Фискальный признак", "Адрес торговой точки",
            "Адрес", "Мекенжайы",
            "В том числе", "Оның ішінде", "Получено", "Алынды",
        ),
    }
)  # fmt: skip

# What shows a till's receipt: its fiscal sign, and the numbers of the machine.
_TILL = re.compile(r"(?<!\w)(?:ФП|ФБ|ЗНМ|РНМ|ТНМ|фискал\w+|oofd|ofd)(?!\w)", re.IGNORECASE)
_BARE = re.compile(r"(?=\S*\d)[\w/-]{1,16}")
_ROW = re.compile(r"^\d{1,3}\s?[.)]\s+")
_DASHES = re.compile(r"[-–—=_*.\s]{8,}")
# A buyer's name and number take so many lines at most.
_LINES = 3
_PRICED = re.compile(r"\d\s*(?:[^\W\d_]{1,4}\.?\s*)?[xх×*]\s*\d|=\s*\d")
_SPACED_NUMBER = re.compile(r"№((?: ?[\w/-])+)$")


def read(sheets: Sequence[Sheet]) -> tuple[CashReceipt, tuple[Finding, ...]]:
    """The receipt on these sheets, and what on it cannot be read for sure."""
    draft = Draft()
    findings: tuple[Finding, ...] = ()
    for sheet in sheets:
        if len(_TILL.findall(sheet.text)) >= 2:
            findings += _read_fiscal(draft, Slip(sheet, _FISCAL))
        else:
            for part in _halves(sheet):
                findings += _read_order(draft, Slip(part, _ORDER))
    if not findings:
        _put_worded_amount(draft)
    return draft.build(RECORD), findings if draft.get("/amount") is None else ()


def _read_order(draft: Draft, slip: Slip) -> tuple[Finding, ...]:
    draft.put("/number", _bare_number(slip))
    slip.put_heading(draft)
    draft.put("/number", _spaced_number(slip.sheet))
    slip.put_purpose(draft)
    _put_organisation(draft, slip)
    slip.put_parties(draft)
    _put_letterhead(draft, slip)
    slip.put_words(draft)
    draft.put("/issued_on", _lone_date(slip))
    return slip.put_amount(draft) if draft.get("/amount") is None else ()


def _bare_number(slip: Slip) -> tuple[str, Source] | None:
    """The number right of the title in a box of its own, without №; none that the purpose names."""
    title = slip.title()
    for segment in slip.sheet.lines[title.segment.line].segments if title else ():
        if title and segment.box.x0 > title.segment.box.x1 and _BARE.fullmatch(segment.text):
            return segment.text, slip.sheet.source(segment.words)
    return None


def _put_organisation(draft: Draft, slip: Slip) -> None:
    """The one BIN above the title is that of the firm that takes the money."""
    title = slip.title()
    above = [s for line in slip.sheet.lines[: title.segment.line if title else 0] for s in line.segments]
    found = [(number.number, slip.sheet.source(s.words, number.number)) for s in above for number in bins.find(s.text)]
    if len({number for number, _ in found}) == 1:
        draft.put("/beneficiary/bin", found[0])


def _put_letterhead(draft: Draft, slip: Slip) -> None:
    """A tear-off without a label for the firm that took the money has its name above the title."""
    title = slip.title()
    for line in slip.sheet.lines[: title.segment.line if title else 0]:
        text = span(slip.sheet, line.words)
        name = company_name(text.text) if text and has_legal_form(text.text) else None
        draft.put("/beneficiary/name", (name, text.source()) if text and name else None)


def _lone_date(slip: Slip) -> tuple[date, Source] | None:
    """A date that stands by itself, as a tear-off has it under its words."""
    for segment in slip.sheet.segments:
        text = span(slip.sheet, segment.words)
        if text is None:
            continue
        try:
            return parse_date(text.text), text.source()
        except InvalidDate:
            continue
    return None


def _put_worded_amount(draft: Draft) -> None:
    """The amount of a paper that has it in words only."""
    words, source = draft.get("/amount_in_words"), draft.source("/amount_in_words")
    if draft.get("/amount") is not None or not words or not source:
        return
    try:
        amount, currency = parse_words(words)
    except InvalidWords:
        return
    draft.put("/amount", (amount, source))
    draft.put("/currency", (currency, source) if currency else None)


def _halves(sheet: Sheet) -> tuple[Sheet, ...]:
    """The order and the receipt to its right, each as a sheet of its own; the sheet itself where they do not stand so."""
    titles = [h for h in _ORDER.hits(sheet) if h.field in ("receipt", "title") and h.leads]
    right = [h.box.x0 for h in titles if h.box.x0 > 0.5 * sheet.page.width]
    if not right or all(h.box.x0 > 0.5 * sheet.page.width for h in titles):
        return (sheet,)
    cut = _gutter(sheet, min(right))
    return tuple(
        Sheet(
            msgspec.structs.replace(sheet.page, words=tuple(w for w in sheet.page.words if (w.x0 < cut) is left)),
            sheet.printed,
        )
        for left in (True, False)
    )


def _gutter(sheet: Sheet, before: float) -> float:
    """The middle of the widest blank band between the middle of the page and ``before`` that no segment crosses."""
    spans = sorted((s.box.x0, s.box.x1) for s in sheet.segments)
    reach, best = 0.4 * sheet.page.width, (0.0, before - 2)
    for start, end in spans:
        if reach <= start <= before and start - reach > best[0]:
            best = (start - reach, (start + reach) / 2)
        reach = max(reach, end if start < before else reach)
    return best[1]


def _spaced_number(sheet: Sheet) -> tuple[str, Source] | None:
    """The number in a title whose letters are set apart: «О Р Д Е Р № 6 5 5»."""
    for line in sheet.lines:
        found = _SPACED_NUMBER.search(line.text)
        letters = sum(len(w.text) == 1 for w in line.words)
        if found and letters > 10 and letters > 0.7 * len(line.words):
            number = found[1].replace(" ", "")
            return number, sheet.source(line.words[-len(number) :], number)
    return None


def _read_fiscal(draft: Draft, slip: Slip) -> tuple[Finding, ...]:
    draft.put("/number", slip.find("number", _check_number))
    draft.put("/issued_on", slip.find("date", parse_date) or _first_date(slip.sheet))
    _put_seller(draft, slip)
    _put_buyer(draft, slip)
    _put_rows(draft, slip)
    slip.put_words(draft)
    draft.put("/currency", slip.find("currency", currency_named))
    for hit in slip.of("back"):
        if hit.leads:
            draft.put("/mark", ("pending", slip.sheet.source(hit.words)))
    return slip.put_amount(draft) if draft.get("/amount") is None else ()


def _check_number(text: str) -> str:
    found = re.match(r"\W*([A-Z]{0,3}\d[\w/-]*)\s*$", text)
    if found is None:
        raise ValueError(text)
    return found[1]


def _first_date(sheet: Sheet) -> tuple[date, Source] | None:
    for line in sheet.lines:
        text = span(sheet, line.words)
        found = find_dates(text.text) if text else []
        if text and found:
            day, start, end = found[0]
            return day, text.source(text.text[start:end])
    return None


def _put_seller(draft: Draft, slip: Slip) -> None:
    """The seller: named at the head, above the rows."""
    buyers = {line.index for line in _buyer(slip)}
    for hit in slip.of("bin"):
        if hit.segment.line in buyers:
            continue
        for lines in slip.areas.of(hit):
            found = bins.find(lines[0].text)
            if found:
                draft.put("/beneficiary/bin", (found[0].number, lines[0].source(found[0].number)))
    told = next((lines for hit in slip.of("seller") for lines in slip.areas.of(hit)), None)
    named = list(told or _head(slip))
    name = company_name("\n".join(line.text for line in named)) if named else None
    if name:
        held = [line for line in named if any(part in name for part in line.text.split())] or named[:1]
        whole = span(slip.sheet, [w for line in held for w in line.words])
        draft.put("/beneficiary/name", (name, (whole or held[0]).source()))


def _head(slip: Slip) -> Iterator[Span]:
    """The lines above the receipt's first row or total that bear no label."""
    labelled = {h.segment.line for h in slip.hits if h.leads}
    ends = {h.segment.line for h in slip.hits if h.field in ("amount", "sale", "number", "date")}
    for line in slip.sheet.lines:
        if _ROW.match(line.text) or line.index in ends:
            return
        found = span(slip.sheet, line.words) if line.index not in labelled else None
        if found:
            yield found


def _buyer(slip: Slip) -> list[Line]:
    """The lines of the buyer: from its label as far as no other label but that of its number begins one."""
    begins = min((h.segment.line for h in slip.of("payer_bin", "payer")), default=None)
    if begins is None:
        return []
    others = {h.segment.line for h in slip.hits if h.leads and h.field not in ("payer", "payer_bin", "bin")}
    lines = slip.sheet.lines[begins : begins + _LINES]
    return list(takewhile(lambda line: line.index == begins or line.index not in others, lines))


def _put_buyer(draft: Draft, slip: Slip) -> None:
    for line in _buyer(slip):
        for number in bins.find(line.text):
            draft.put("/payer/bin", (number.number, slip.sheet.source(line.words, number.number)))
    for hit in slip.of("payer_bin", "payer"):
        for lines in slip.areas.of(hit):
            name = company_name("\n".join(x.text for x in lines)) if hit.field == "payer" else None
            if name and any(c.isalpha() for c in name):
                draft.put("/payer/name", (name, lines[0].source()))
            if name:
                break


def _put_rows(draft: Draft, slip: Slip) -> None:
    """What was sold: the text of the rows, their prices left out."""
    told: list[Span] = []
    inside = False
    for line in slip.sheet.lines:
        if _ROW.match(line.text):
            inside = True
        elif _PRICED.search(line.text) or _is_labelled(slip, line):
            inside = False
        text = span(slip.sheet, line.words) if inside else None
        if text:
            told.append(Span(text.sheet, text.words, _ROW.sub("", text.text)))
    told = told or _between_rules(slip)
    if told:
        words = [w for line in told for w in line.words]
        purpose = " ".join(line.text for line in told)
        draft.put("/purpose", (purpose, slip.sheet.source(words, purpose)))


def _between_rules(slip: Slip) -> list[Span]:
    """What was sold, where rows are not numbered: the lines between a rule of dashes, or «Продажа», and the total."""
    total = next((h.segment.line for h in slip.hits if h.field == "amount" and h.leads), None)
    lines = slip.sheet.lines[:total] if total is not None else ()
    sold = {h.segment.line for h in slip.hits if h.field == "sale" and h.leads}
    rules = [line.index for line in lines if _DASHES.fullmatch(line.text) or line.index in sold]
    told: list[Span] = []
    for line in lines[rules[-1] + 1 :] if rules else ():
        words = tuple(w for s in line.segments if not _is_price(s.text, alone=len(line.segments) == 1) for w in s.words)
        if any(c.isalnum() for w in words for c in w.text) and not _is_labelled(slip, line, aside=False):
            told.append(Span(slip.sheet, words, " ".join(w.text for w in words)))
    return told


def _is_price(text: str, *, alone: bool) -> bool:
    return _PRICED.search(text) is not None or (not alone and is_amount(text) and not find_dates(text))


def _is_labelled(slip: Slip, line: Line, *, aside: bool = True) -> bool:
    fields = ("amount", "payer", "aside") if aside else ("amount", "payer", "words")
    return any(h.leads and h.segment.line == line.index and h.field in fields for h in slip.hits)
