"""The words of tax statements: what is paid, what is refunded, of which year, in what unit (forms 11)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.fold import fold, pattern
from extractors.labels.wording import wording
from extractors.layout import Segment, Sheet
from extractors.money import InvalidAmount, parse_amount, parse_quantity
from extractors.reading import Labels

_NO_TOTAL = r"!туралы|справка|анықтама|statement|certificate|дата|күні|не "
LABELS = Labels(
    {
        "taxpayer": (
            "Налогоплательщик", "Салық төлеуші", "Taxpayer", "Наименование налогоплательщика", "Салық төлеушінің атауы",
            "Выдана", "Берілді",
        ),
        "bin": ("ИИН/БИН", "БИН/ИИН", "БИН", "ЖСН/БСН", "БСН/ЖСН", "БСН", "BIN"),
        "number": (
            "Исходящий номер", "Шығыс нөмірі", "Исх. номер", "Номер справки", "Анықтама нөмірі", "Регистрационный номер",
            "Құжат нөмірі", "Номер документа", "Номер",
        ),
        "year": (
            "Налоговый период (год)", "Салық кезеңі (жыл)", "Год", "Жыл", "Year", "Период", "Кезең", "Кезеңі",
            "Налоговый период", "Салық кезеңі", "Отчетный год"),
        "issued": (
            "Дата формирования", "Дата выдачи", "Қалыптастырылған күні", "Берілген күні", "Дата составления",
            "Date of issue",
        ),
        "paid": (
            "Уплачено налогов", "Уплачено налогов и других обязательных платежей в бюджет",
            "Уплачено налогов и других обязательных платежей", "Уплачено налогов и платежей", "Сумма уплаченных налогов",
            "Всего уплачено налогов", "Всего уплачено", "Итого уплачено", "Уплачено", "Уплачено всего", "Сумма уплаты",
            "Төленген салықтар", "Төленген салықтар мен басқа да міндетті төлемдер", "Төленген салықтар сомасы",
            "Төленген салық сомасы", "Барлығы төленген", "Төленген", "Төленді", "Taxes paid", "Total taxes paid", "Paid",
            "Сумма уплаченных налогов и других обязательных платежей в бюджет", "Бюджетке төленген салықтар",
            "Бюджетке төленген салықтар мен төлемдер", "Бюджетке төленген салықтар мен басқа да міндетті төлемдер",
            "Уплачено в бюджет", "Уплачено налогов в бюджет", "Сумма налогов, уплаченных в бюджет", "Налоги, уплаченные в бюджет",
            "Сумма уплаченных налогов и платежей в бюджет", "Бюджетке төленді", "Taxes and payments paid",
        ),
        "refunded": (
            "Возвращено НДС", "Сумма НДС, возвращенная из бюджета", "Сумма возмещенного НДС", "Қайтарылған ҚҚС асып кету сомасы",
            "Возвращено НДС из бюджета", "Возвращено превышение НДС", "Возврат НДС",
            "Сумма возврата НДС",
            "Возврат превышения НДС", "Возвращенная сумма НДС", "Сумма возвращенного НДС", "Возмещено НДС", "Возвращено",
            "Сумма возвращенного превышения НДС", "Возвращено из бюджета",
            "Сумма превышения НДС, возвращенная из бюджета",
            "Қайтарылған ҚҚС", "Қайтарылған ҚҚС асып кетуі", "Бюджеттен қайтарылған ҚҚС", "Қайтарылған ҚҚС сомасы",
            "ҚҚС қайтарылды", "ҚҚС қайтару", "Қайтарылған", "Қайтарылды", "VAT refunded", "VAT refund", "Refunded",
        ),
        "total": ("Итого", "Всего", "Барлығы", "Total", "Жиыны", "Барлығы / Итого"),
        "other": (
            "КБК", "Наименование", "Сальдо на начало", "Начислено", "Уменьшено", "Сальдо на конец", "Пеня", "Штраф",
            "Показатель", "Көрсеткіш", "Вид налога", "Салық түрі",
        ),
    },
    rules=(
        wording("refunded", r"возвра|возмещ|қайтар|refund", r"\b(?:ндс|ққс|vat)\b", _NO_TOTAL),
        wording("paid", r"уплачен|перечислен|төлен(?:ген|ді)|\bpaid\b", r"налог|салық|\btax", "!ндс|ққс|vat|зач[её]т", _NO_TOTAL),
    ),
)  # fmt: skip

_AMOUNT_OF = pattern(
    r"(?P<paid>уплачен|уплатил|уплачив|перечислен|\bpaid\b)|(?P<refunded>возврат|возвращ|возмещ|refund)|(?P<no>\bне\b|\bnot?\b)"
)
_AMOUNT_THEN = pattern(r"(?P<paid>төле[гдн])|(?P<refunded>қайтар)")
_NONE_THEN = pattern(r"(?:төлен|қайтарыл)м")
_VAT = pattern(r"\bндс\b|\bққс\b|\bvat\b|добавленную стоимость|қосылған құн")
_TAX = pattern(r"налог|салық|\btax")
# A verb is no further from its amount than this many letters.
_REACH = 260

_FIGURE = re.compile(
    r"(?<![\d.,/№-])\d{1,3}(?:[ \u00a0\u202f']\d{3})+(?:[.,]\d{1,3}|[-=]\d\d)?(?!\d)|(?<![\d.,/№-])\d+(?:[.,]\d+)*(?!\d)"
)
_UNIT = re.compile(
    r"\s*(?P<scale>тыс(?:яч)?\w*\.?|мың|млн\.?|миллион\w*|thousand|million)?\s*(?:тенге|теңге|тг\.?|kzt|₸)",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(
    r"(?:тыс(?:яч\w*)?\.?|мың)\s*(?:тенге|теңге|тг)|thousands? (?:of )?(?:tenge|kzt)|000 тенге", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d./-])(20\d\d)(?![\d/-])(?!\s*г?\.?\s*№)")
_YEAR_OF_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(20\d\d)")
_THREE_DECIMALS = re.compile(r"[.,]\d{3}$")
TIYN, THOUSAND = Decimal("0.01"), Decimal(1000)


def amounts(text: str, *, scale: Decimal = Decimal(1), bare: bool = False) -> Iterator[tuple[Decimal, int, int]]:
    """Tenge that a text states, each with its place: figures with a currency, or, when ``bare``, a lone figure.

    >>> [str(a) for a, _, _ in amounts("за 2024 год уплачено 45 000 000,00 тенге; 5 000 тыс. тенге")]
    ['45000000.00', '5000000.00']
    >>> [str(a) for a, _, _ in amounts("97 721,000", scale=Decimal(1000), bare=True)]
    ['97721000.00']
    """
    for match in _FIGURE.finditer(text):
        unit = _UNIT.match(text, match.end())
        if unit is None and not (bare and match.group().strip() == text.strip(" -–—:;.")):
            continue
        factor = _factor(unit["scale"]) if unit and unit["scale"] else scale
        try:
            value = _figure(match.group(), thousands=factor == THOUSAND)
        except InvalidAmount:
            continue
        yield (value * factor).quantize(TIYN), match.start(), match.end()


def topic_of(clause: str, start: int, end: int) -> str | None:
    """``paid`` or ``refunded``: what the amount at ``start`` is said to be by the verb next to it, if a verb says it.

    Russian and English verbs stand before the amount, Kazakh ones behind it.

    >>> clause = "уплачено налогов 45 000 тенге, возврат НДС произведен в сумме 5 000 тенге"
    >>> [topic_of(clause, a, b) for _, a, b in amounts(clause)]
    ['paid', 'refunded']
    >>> clause = "бюджетке 45 000 теңге салық төлегенін хабарлайды, ҚҚС 5 000 теңге қайтарылды"
    >>> [topic_of(clause, a, b) for _, a, b in amounts(clause)]
    ['paid', 'refunded']
    """
    before = list(_AMOUNT_OF.finditer(fold(clause[max(0, start - _REACH) : start])))
    behind = fold(clause[end : end + _REACH])
    then = _AMOUNT_THEN.search(behind)
    topic = None
    if before and before[-1].lastgroup != "no":
        topic = before[-1].lastgroup
    elif then and not _NONE_THEN.match(behind, then.start()):
        topic = then.lastgroup
    words = _VAT if topic == "refunded" else _TAX
    return topic if topic and words.search(fold(clause)) else None


def _figure(text: str, *, thousands: bool) -> Decimal:
    """The figure; three decimals of a thousand are tenge."""
    if thousands and _THREE_DECIMALS.search(text):
        try:
            return parse_quantity(text)
        except InvalidAmount:
            pass
    return parse_amount(text)


def _factor(word: str) -> Decimal:
    return Decimal(1_000_000) if fold(word).startswith((fold("млн"), fold("милл"), "million")) else THOUSAND


def scale_of(sheet: Sheet, segment: Segment) -> Decimal:
    """1000 where the label, the line above its table or the title says thousands."""
    if _UNIT_ONE.search(segment.text) and not _THOUSANDS.search(segment.text):
        return Decimal(1)
    above = "\n".join(line.text for line in sheet.lines[: segment.line + 1])
    return THOUSAND if _THOUSANDS.search(" ".join(above.split())) else Decimal(1)


_UNIT_ONE = re.compile(r"тенге|теңге|KZT|tenge", re.IGNORECASE)


def year_of(text: str, *, last: bool = False) -> int | None:
    """The year a text names: the first, or the last.

    >>> year_of("2023 год"), year_of("01.01.2024 - 31.12.2024", last=True), year_of("№ 2024/15")
    (2023, 2024, None)
    """
    years = [int(y) for y in _YEAR.findall(text)] or [int(y) for y in _YEAR_OF_DAY.findall(text)]
    if not years:
        return None
    return years[-1] if last else years[0]
