"""The boxes of the electronic счет-фактура by section, for its three editions (forms 4.2)."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from samples.layouts.billing import Bill, coin
from samples.layouts.drawing import day
from samples.layouts.papers import around, digits, notes, person

# What an e-invoice never prints: it knows no words, no ink and no country of the supplier.
NEVER = (
    "/amount_in_words",
    "/signed/*",
    "/supplier/country",
    "/supplier/iban",
    "/supplier/bic",
    "/buyer/iban",
    "/buyer/bic",
)

_STATUS = {"revoked": "Отозван", "cancelled": "Аннулирован", "corrected": "Заменен исправленным"}
_CATEGORIES = (
    "комитент",
    "комиссионер",
    "экспедитор",
    "лизингодатель",
    "участник договора о совместной деятельности",
    "экспортер",
    "международный перевозчик",
)


class Box(NamedTuple):
    """A box of the form: its number, its label, what is written in it. ``wide`` boxes fill a row."""

    number: str
    label: str
    value: str
    wide: bool = False


class Section(NamedTuple):
    title: str
    boxes: list[Box]


def status(bill: Bill) -> str:
    """The system's word for the invoice's state, as printed, or ""."""
    return str(bill.paper.extra.get("status") or _STATUS.get(bill.said("status"), ""))


def _kind(bill: Bill) -> str:
    return bill.said("type") or str(bill.paper.extra.get("invoice_type", "ordinary"))


def _amended(bill: Bill) -> Mapping[str, Any]:
    """Number, registration number and day of the invoice that this one corrects or adds to, as far as known."""
    known: Mapping[str, Any] = bill.paper.extra.get("corrects") or {}
    stated = bill.said("corrects")
    if known or not stated:
        return known
    return {"registration_number" if stated.startswith("ESF") else "number": stated}


def _relation(bill: Bill, box: str, label: str, kind: str) -> list[Box]:
    """Box 4 or 5 with its three parts; marked and filled only for an invoice of that kind."""
    amended = _amended(bill) if _kind(bill) == kind else {}
    when = str(amended.get("issued_on") or "")
    return [
        Box(box, label, "X" if _kind(bill) == kind else ""),
        Box(f"{box}.1", "Дата выписки", day(when, bill.style) if when else ""),
        Box(f"{box}.2", "Номер учетной системы", str(amended.get("number") or "")),
        Box(f"{box}.3", "Регистрационный номер", str(amended.get("registration_number") or "")),
    ]


def general(bill: Bill, title: str) -> Section:
    """Section A."""
    return Section(
        title,
        [
            Box("1", "Регистрационный номер", bill.said("registration_number")),
            Box("1.1", "Номер учетной системы", bill.said("number")),
            Box("2", "Дата выписки", bill.day("issued_on")),
            Box("2.1", "Дата выписки на бумажном носителе", ""),
            Box("3", "Дата совершения оборота", bill.day("turnover_on")),
            *_relation(bill, "4", "Исправленный", "corrected"),
            *_relation(bill, "5", "Дополнительный", "additional"),
        ],
    )


def supplier(bill: Bill) -> list[Section]:
    """Sections B and B1."""
    account = bill.account("supplier")
    own = bill.style, "vat certificate"
    return [
        Section(
            "Раздел B. Реквизиты поставщика",
            [
                Box("6", "ИИН/БИН", bill.said("supplier/bin")),
                Box("6.0", "БИН структурного подразделения юридического лица", ""),
                Box("6.1", "БИН реорганизованного лица", ""),
                Box("7", "Поставщик", bill.said("supplier/name"), wide=True),
                Box("7.1", "Доля участия", ""),
                Box("8", "Адрес места нахождения", around(bill.paper, "addresses", "supplier"), wide=True),
                Box("9.1", "Свидетельство плательщика НДС: серия", "60001"),
                Box("9.2", "номер", digits(own[0], own[1], 7)),
                Box("10", "Категория поставщика", ""),
                Box("11", "Дополнительные сведения", ""),
            ],
        ),
        Section(
            "Раздел B1. Банковские реквизиты поставщика",
            [
                Box("12", "КБе", "17"),
                Box("13", "ИИК", account.iban),
                Box("14", "БИК", account.bic),
                Box("15", "Наименование банка", account.bank),
            ],
        ),
    ]


def _shippers(bill: Bill) -> list[Box]:
    """Section D: often the two parties again."""
    boxes = []
    for number, role, label in (("25", "supplier", "Грузоотправитель"), ("26", "buyer", "Грузополучатель")):
        repeated = coin(bill.style, f"{role} ships")
        boxes += [
            Box(f"{number}.1", f"{label}: ИИН/БИН", bill.said(f"{role}/bin") if repeated else ""),
            Box(f"{number}.2", "Наименование", bill.said(f"{role}/name") if repeated else ""),
            Box(f"{number}.3", "Адрес", around(bill.paper, "addresses", role) if repeated else ""),
        ]
    return boxes


def terms(bill: Bill) -> str:
    """Условия оплаты: without cash, sometimes with a day by which to pay."""
    issued = bill.said("issued_on")
    if not issued or coin(bill.style, "bare terms"):
        return "безналичный расчет"
    due = date.fromisoformat(issued) + timedelta(days=30)
    return f"безналичный расчет, срок оплаты до {day(due.isoformat(), bill.style)}"


def _contract(bill: Bill) -> list[Box]:
    """Section E."""
    has = bool(bill.said("contract/number") or bill.said("contract/date"))
    without = not has and bool(bill.paper.extra.get("without_contract"))
    return [
        Box("27.1", "Договор (контракт) на поставку товаров, работ, услуг", "X" if has else ""),
        Box("27.2", "Без договора (контракта) на поставку товаров, работ, услуг", "X" if without else ""),
        Box("27.3", "Номер", bill.said("contract/number")),
        Box("27.4", "Дата", bill.day("contract/date")),
        Box("28", "Условия оплаты по договору", terms(bill)),
        Box("29", "Способ отправления", ""),
        Box("30", "Поставка товаров осуществлена по доверенности", ""),
        Box("31", "Пункт назначения", ""),
    ]


def before_goods(bill: Bill) -> list[Section]:
    """Sections A to F of the editions since 2018."""
    act = coin(bill.style, "act named") and bill.said("turnover_on")
    return [
        general(bill, "Раздел А. Общий раздел"),
        *supplier(bill),
        Section(
            "Раздел C. Реквизиты получателя",
            [
                Box("16", "ИИН/БИН", bill.said("buyer/bin")),
                Box("16.0", "БИН структурного подразделения юридического лица", ""),
                Box("17", "Получатель", bill.said("buyer/name"), wide=True),
                Box("18", "Адрес места нахождения", around(bill.paper, "addresses", "buyer"), wide=True),
                Box("18.1", "Код страны", bill.said("buyer/country")),
                Box("19", "Дополнительные сведения", ""),
                Box("20", "Категория получателя", ""),
            ],
        ),
        Section("Раздел D. Реквизиты грузоотправителя и грузополучателя", _shippers(bill)),
        Section("Раздел E. Договор (контракт)", _contract(bill)),
        Section(
            "Раздел F. Реквизиты документов, подтверждающих поставку товаров, работ, услуг",
            [
                Box("32.1", "Документ: номер", digits(bill.style, "act", 3) if act else ""),
                Box("32.2", "дата", bill.day("turnover_on") if act else ""),
            ],
        ),
    ]


def currency(bill: Bill) -> list[Box]:
    """Box 33. The rate is printed for foreign currencies only, and only where the paper says one."""
    return [Box("33.1", "Код валюты", bill.currency), Box("33.2", "Курс валюты", str(bill.paper.extra.get("rate", "")))]


def after_goods(bill: Bill) -> list[Section]:
    """Sections H to L."""
    return [
        Section(
            "Раздел I. Реквизиты поверенного (оператора) поставщика",
            [Box("35", "БИН", ""), Box("36", "Поверенный", "")],
        ),
        Section(
            "Раздел J. Реквизиты поверенного (оператора) получателя",
            [Box("39", "БИН", ""), Box("40", "Поверенный", "")],
        ),
        Section(
            "Раздел K. Дополнительные сведения",
            [Box("43", "Дополнительные сведения", "; ".join(notes(bill.paper)), wide=True)],
        ),
        Section(
            "Раздел L. Сведения по ЭЦП",
            [
                Box("44", "ЭЦП юридического лица (структурного подразделения) или ИП", seal(bill), wide=True),
                Box("45", "ЭЦП лица, уполномоченного подписывать счета-фактуры", "", wide=True),
                Box(
                    "46",
                    "Ф.И.О. (при его наличии) лица, выписывающего ЭСФ",
                    person(bill.paper, "supplier", bill.style),
                    wide=True,
                ),
            ],
        ),
    ]


def seal(bill: Bill) -> str:
    """The beginning of a digital signature as it is printed: letters without meaning."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/"
    source = Random(f"{bill.style.seed}:seal")
    return "MII" + "".join(source.choice(letters) for _ in range(180)) + "=="


def first_edition(bill: Bill) -> list[Section]:
    """Sections A to E of 2014-2017, in its own numbering; the categories are a list to tick."""
    account = bill.account("supplier")
    ticks = "   ".join(f"{letter} ☐ {name}" for letter, name in zip("ABCDEF", _CATEGORIES, strict=False))
    return [
        general(bill, "Раздел А. Общий раздел"),
        Section(
            "Раздел В. Реквизиты поставщика",
            [
                Box("6", "ИИН/БИН", bill.said("supplier/bin")),
                Box("7", "Поставщик", bill.said("supplier/name"), wide=True),
                Box("8", "Адрес места нахождения", around(bill.paper, "addresses", "supplier"), wide=True),
                Box(
                    "9",
                    "Свидетельство плательщика НДС: серия, номер",
                    f"60001 {digits(bill.style, 'vat certificate', 7)}",
                ),
                Box("10", "Категория поставщика", ticks, wide=True),
                Box("12", "КБе", "17"),
                Box("13", "ИИК", account.iban),
                Box("14", "БИК", account.bic),
                Box("15", "Наименование банка", account.bank),
            ],
        ),
        Section(
            "Раздел С. Реквизиты получателя",
            [
                Box("17", "ИИН/БИН", bill.said("buyer/bin")),
                Box("18", "Получатель", bill.said("buyer/name"), wide=True),
                Box("19", "Адрес места нахождения", around(bill.paper, "addresses", "buyer"), wide=True),
                Box("20", "Код страны", bill.said("buyer/country")),
            ],
        ),
        Section(
            "Раздел D. Реквизиты грузоотправителя и грузополучателя",
            [Box("22", "Грузоотправитель", ""), Box("23", "Грузополучатель", "")],
        ),
        Section(
            "Раздел Е. Договор (контракт)",
            [
                Box(
                    "24.1", "Договор (контракт) на поставку товаров, работ, услуг: номер", bill.said("contract/number")
                ),
                Box("24.2", "дата", bill.day("contract/date")),
                Box("25", "Условия оплаты по договору", terms(bill)),
                Box("28", "Пункт назначения", ""),
            ],
        ),
    ]
