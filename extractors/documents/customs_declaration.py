"""Декларация на товары / тауарларға арналған декларация: what left the country, by whom it was sent (forms 10.6)."""

import re
from collections.abc import Sequence

from extractors.dates import find_dates, parse_date
from extractors.draft import Draft
from extractors.findings import Finding
from extractors.goods.put import put_goods
from extractors.kinds.cues import Cues
from extractors.labels.near import find, near
from extractors.labels.wording import wording
from extractors.layout import Sheet
from extractors.reading import Hit, Labels, hits_of
from extractors.records import CustomsDeclaration
from extractors.who import firms, parties

RECORD = CustomsDeclaration

CUES = Cues(
    titles=(
        "Декларация на товары",
        "Тауарларға арналған декларация",
        "Тауарлар декларациясы",
        "Грузовая таможенная декларация",
        "Таможенная декларация",
        "Кедендік декларация",
        "Goods declaration",
        "Customs declaration",
        "Export declaration",
        "Добавочный лист",
    ),
    anchors=(
        "Отправитель/Экспортер",
        "Жөнелтуші/Экспорттаушы",
        "Декларант",
        "Страна отправления",
        "Страна назначения",
        "Всего т-ов",
        "Всего мест",
        "Отгр. спец.",
        "Справочный номер",
        "Лицо, ответственное за финансовое урегулирование",
        "Торг. страна",
        "Условия поставки",
        "Валюта и общая сумма по счету",
        "Курс валюты",
        "Вид транспорта на границе",
        "Орган выезда",
        "Орган въезда/выезда",
        "Местонахождение товаров",
        "Грузовые места и описание товаров",
        "Код товара",
        "Тауар коды",
        "Код страны происх.",
        "Вес брутто (кг)",
        "Вес нетто (кг)",
        "Брутто салмағы (кг)",
        "Преференция",
        "Процедура",
        "Таможенная стоимость",
        "Статистическая стоимость",
        "Исчисление платежей",
        "Таможенный контроль",
        "Выпуск разрешен",
        "Шығаруға рұқсат етілді",
        "Регистрационный номер",
        "Тіркеу нөмірі",
        "ЭК 10",
    ),
    negatives=("Заявление о ввозе товаров", "Счет-фактура", "Шот-фактура", "Сопроводительная накладная на товары"),
    with_title=3,
    long=True,
    first=(
        "Отправитель/Экспортер",
        "Жөнелтуші/Экспорттаушы",
        "Декларант",
        "Отгр. спец.",
        "Дата регистрации",
        "Тіркеу күні",
    ),
)

LABELS = Labels(
    {
        "consignor": (
            "Отправитель/Экспортер", "Отправитель / Экспортер", "Экспортер", "Отправитель", "Жөнелтуші/Экспорттаушы",
            "Жөнелтуші", "Экспорттаушы", "Exporter", "Consignor/Exporter",
        ),
        "other": (
            "Получатель", "Алушы", "Лицо, ответственное за финансовое урегулирование", "Декларант", "Декларант/Представитель",
            "Формы", "Отгр. спец.", "Справочный номер", "Всего т-ов", "Всего мест", "Страна отправления", "Страна назначения",
            "Страна происхождения", "Торг. страна", "Идентификация транспортного средства", "Условия поставки",
            "Идентификация и страна регистр. трансп. средства при отправлении/прибытии", "Конт.", "Характер сделки",
            "Вид транспорта на границе", "Валюта и общая сумма по счету", "Курс валюты", "Орган выезда", "Орган въезда/выезда",
            "Местонахождение товаров", "Товар №", "Тауар №", "Код страны происх.", "Преференция", "Процедура", "Квота",
            "Дополнит. единицы", "Цена товара", "Код МОС", "Дополнит. информация", "Таможенная стоимость",
            "Статистическая стоимость", "Исчисление платежей", "Таможенный контроль", "Статус", "Мәртебесі", "Тип", "Түрі",
            "Общая декларация/Предшествующий документ", "Доверитель", "Подробности подсчета", "Выпуск разрешен",
            "Шығаруға рұқсат етілді", "Орган таможни", "Вес нетто (кг)", "Вес нетто", "Нетто салмағы (кг)",
        ),
        "number": (
            "Регистрационный номер", "Номер декларации", "Тіркеу нөмірі", "Декларация нөмірі", "Рег. номер", "ДТ №", "ГТД №",
            "Declaration No", "Справочный №",
        ),
        "registered": ("Дата регистрации", "Тіркеу күні", "Тіркелген күні", "Registration date", "Дата подачи"),
        "place_and_day": ("Место и дата", "Орны мен күні", "Place and date"),
        "goods_name": (
            "Грузовые места и описание товаров", "Описание товара", "Описание товаров", "Наименование товара",
            "Тауардың сипаттамасы", "Тауардың атауы", "Жүк орындары және тауарлардың сипаттамасы", "Description of goods",
        ),
        "goods_code": (
            "Код товара", "Код товара (ТН ВЭД)", "Код ТН ВЭД", "Тауар коды", "Тауар коды (СЭҚ ТН)", "ТН ВЭД", "СЭҚ ТН коды",
            "Commodity code",
        ),
        "goods_weight": (
            "Вес брутто (кг)", "Вес брутто, кг", "Вес брутто", "Брутто салмағы (кг)", "Брутто салмағы", "Gross weight (kg)",
        ),
        "bin": ("БИН", "БСН", "БИН/ИИН", "ИИН/БИН", "БСН/ЖСН"),
    },
    rules=(
        wording("consignor_bin", r"\b(?:бин|иин|бсн|жсн|bin)\b", r"отправит|экспорт|жөнелт|consignor|exporter"),
        wording("goods_name", r"^(?:описание|сипаттама\w*|description)(?: и количество)?$"),
        wording("goods_code", r"^код тн вэд|^тн вэд"),
        wording("goods_weight", r"брутто|gross", "!итого|всего|total|барлығы"),
    ),
    numbered=True,
)  # fmt: skip

# Customs post (5 digits in Kazakhstan, 8 in Russia), day, serial of seven; the item of goods may follow.
_NUMBER = re.compile(r"(?<!\d)\d{5}(?:\d{3})?\s?/\s?(?P<day>\d{6})\s?/\s?\d{7}(?!\d)")


def read(sheets: Sequence[Sheet]) -> tuple[CustomsDeclaration, tuple[Finding, ...]]:
    """The declaration from its pages, additional sheets included."""
    draft = Draft()
    hits = hits_of(LABELS, sheets)
    _put_number(draft, sheets, hits)
    _put_day(draft, sheets, hits)
    _put_consignor(draft, hits)
    put_goods(draft, sheets, hits)
    return draft.build(CustomsDeclaration), ()


def _put_number(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """The registration number by its shape; else what its label introduces."""
    for sheet in sheets:
        for segment in sheet.segments:
            match = _NUMBER.search(segment.text)
            if match:
                registered = "".join(match.group().split())
                draft.put("/number", (registered, sheet.source(segment.words, match.group())))

    def number(text: str) -> str:
        match = re.match(r"[№:\s]*(?P<number>\d[\w/-]{4,})", text)
        if match is None or find_dates(match["number"]):
            raise ValueError(text)
        return match["number"]

    draft.put("/number", find(hits, "number", number))


def _put_day(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """The day of registration where it is labelled, that of box 54, or the one inside the registration number."""
    for field in ("registered", "place_and_day"):
        for hit in (h for h in hits if h.field == field):
            for found in near(hit, hits):
                for day, start, end in find_dates(found.text)[:1]:
                    draft.put("/issued_on", (day, found.source(found.text[start:end])))
    for sheet in sheets:
        for segment in sheet.segments:
            match = _NUMBER.search(segment.text)
            if match:
                text = match["day"]
                try:
                    day = parse_date(f"{text[:2]}.{text[2:4]}.20{text[4:]}")
                except ValueError:
                    continue
                draft.put("/issued_on", (day, sheet.source(segment.words, text)))


def _put_consignor(draft: Draft, hits: Sequence[Hit]) -> None:
    for hit in (h for h in hits if h.field == "consignor" and h.leads):
        lines = parties.block(hit, hits, ("bin",))
        if not any(
            firms.has_legal_form(line.text) for line in lines
        ):  # the number stands beside the heading of the box
            lines += [found for found in near(hit, hits, "below") if found not in lines][:3]
        if lines and firms.company_name("\n".join(line.text for line in lines)):
            parties.put_party(draft, "/consignor", lines)
            draft.drop("/consignor/iban")
            draft.drop("/consignor/bic")
            if draft.get("/consignor/bin") is None:
                for below in (h for h in hits if h.field == "consignor_bin"):
                    parties.put_bin(draft, "/consignor/bin", list(near(below, hits)))
            return
