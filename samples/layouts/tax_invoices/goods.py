"""Section G of the electronic счет-фактура: the hardest table of a bundle, by edition (forms 4.2)."""

from collections.abc import Sequence
from typing import NamedTuple

from samples.layouts.billing import Bill, Column, coin
from samples.layouts.hypertext import table, told
from samples.layouts.papers import choose

_ORIGIN_HEAD = "Признак происхождения товаров, работ, услуг"
_NAME_HEAD = "Наименование товаров, работ, услуг"
_DECLARED_HEAD = (
    "Наименование товаров в соответствии с Декларацией на товары "
    "или заявлением о ввозе товаров и уплате косвенных налогов"
)
_PRICE_HEAD = "Цена (тариф) за единицу товара, работы, услуги без косвенных налогов"
_NET_HEAD = "Стоимость товаров, работ, услуг без косвенных налогов"
_TURNOVER_HEAD = "Размер оборота по реализации (облагаемый/ необлагаемый оборот)"
_GROSS_HEAD = "Стоимость товаров, работ, услуг с учетом косвенных налогов"
_DECLARATION_HEAD = "№ Декларации на товары, заявления о ввозе товаров и уплате косвенных налогов, СТ-1 или СТ-KZ"


class Numbered(NamedTuple):
    """A column under its printed number; columns of one ``group`` share a heading above theirs."""

    number: str
    column: Column
    group: str = ""


def _shared(sums: float) -> list[Numbered]:
    """Columns 1 to 13, the same since 2018; ``sums`` is the width of those that hold sums."""
    return [
        Numbered("1", Column("№ п/п", "n", 2, "centre")),
        Numbered("2", Column(_ORIGIN_HEAD, "=6", 2.6, "centre")),
        Numbered("3", Column(_NAME_HEAD, "description", 12)),
        Numbered("3/1", Column(_DECLARED_HEAD, "", 6)),
        Numbered("4", Column("Код товара (ТН ВЭД ЕАЭС)", "", 4)),
        Numbered("5", Column("Ед. изм.", "unit", 3.4)),
        Numbered("6", Column("Кол-во (объем)", "quantity", 3.6, "right")),
        Numbered("7", Column(_PRICE_HEAD, "price", sums, "right")),
        Numbered("8", Column(_NET_HEAD, "net", sums, "right")),
        Numbered("9", Column("Ставка", "", 2.6), "Акциз"),
        Numbered("10", Column("Сумма", "excise", 3.2, "right"), "Акциз"),
        Numbered("11", Column(_TURNOVER_HEAD, "turnover", sums, "right")),
        Numbered("12", Column("Ставка", "vat_rate", 3, "centre"), "НДС"),
        Numbered("13", Column("Сумма", "vat", sums, "right"), "НДС"),
    ]


def current(bill: Bill) -> list[Numbered]:
    """1 to 20: column 14 is the code of the turnover, 15 the total."""
    sums = choose(bill.style, 3.2, 4.2, 5.4)
    return [
        *_shared(sums),
        Numbered("14", Column("Оборот по реализации (код)", "", 2.6)),
        Numbered("15", Column(_GROSS_HEAD, "gross", sums, "right")),
        Numbered("16", Column(_DECLARATION_HEAD, "", 4)),
        Numbered("17", Column("Номер товарной позиции из Декларации, заявления", "", 3)),
        Numbered("18", Column("Идентификатор товара, работ, услуг", "=1" if coin(bill.style, "identifier") else "", 3)),
        Numbered("19", Column("Дополнительные данные", "", 3)),
        Numbered("20", Column("Доп. единица измерения", "", 2.6)),
    ]


def of_2018(bill: Bill) -> list[Numbered]:
    """1 to 18: no code of the turnover, so that all that follows column 13 stands one to the left."""
    sums = choose(bill.style, 5.4, 4.0, 3.4)
    return [
        *_shared(sums),
        Numbered("14", Column("Стоимость товаров, работ, услуг с учетом НДС", "gross", sums, "right")),
        Numbered("15", Column(_DECLARATION_HEAD, "", 4)),
        Numbered("16", Column("Номер товарной позиции из Декларации, заявления", "", 3)),
        Numbered("17", Column("Идентификатор товара, работ, услуг", "=1" if coin(bill.style, "identifier") else "", 3)),
        Numbered("18", Column("Дополнительные данные", "", 3)),
    ]


def of_2014(bill: Bill) -> list[Numbered]:
    """1 to 15."""
    return [
        Numbered("1", Column("№ п/п", "n", 3, "centre")),
        Numbered("2", Column(_NAME_HEAD, "description", 16)),
        Numbered("3", Column("Код товара (ТН ВЭД)", "", 5)),
        Numbered("4", Column("Ед. изм.", "unit", 4.5)),
        Numbered("5", Column("Кол-во (объем)", "quantity", 4.6, "right")),
        Numbered("6", Column("Цена (тариф) за единицу без косвенных налогов", "price", 6.6, "right")),
        Numbered("7", Column(_NET_HEAD, "net", 6.8, "right")),
        Numbered("8", Column("Ставка", "", 4), "Акциз"),
        Numbered("9", Column("Сумма", "excise", 4.4, "right"), "Акциз"),
        Numbered("10", Column("Размер оборота по реализации", "turnover", 6.8, "right")),
        Numbered("11", Column("Ставка", "vat_rate", 4, "centre"), "НДС"),
        Numbered("12", Column("Сумма", "vat", 6.2, "right"), "НДС"),
        Numbered("13", Column(_GROSS_HEAD, "gross", 6.8, "right")),
        Numbered("14", Column("№ Декларации на товары", "", 4)),
        Numbered("15", Column("Дополнительные данные", "=1" if coin(bill.style, "additional data") else "", 4)),
    ]


def _headings(columns: Sequence[Numbered]) -> str:
    """Two rows: a group's heading over the columns it holds."""
    upper, lower, seen = [], [], set()
    for _, column, group in columns:
        if not group:
            upper.append(f"<th rowspan='2'>{told(column.head)}</th>")
            continue
        lower.append(f"<th>{told(column.head)}</th>")
        if group not in seen:
            seen.add(group)
            upper.append(f"<th colspan='{sum(c.group == group for c in columns)}'>{told(group)}</th>")
    return f"<tr>{''.join(upper)}</tr><tr>{''.join(lower)}</tr>"


def totals(bill: Bill, columns: Sequence[Numbered]) -> list[str]:
    """The cells of «Всего по счету» under the columns that have a total."""
    sums = {
        "net": bill.money("net_total"),
        "excise": bill.money("excise_total"),
        "turnover": bill.turnover_total(),
        "vat": bill.money("vat_total"),
        "gross": bill.money("gross_total"),
    }
    return [sums.get(c.column.key, "") for c in columns]


def goods(bill: Bill, columns: Sequence[Numbered], *, repeat: bool = True, name: str = "Всего по счету:") -> str:
    """The table as HTML: headings, the row of numbers, the lines, the totals."""
    cells = totals(bill, columns)
    span = next(at for at, c in enumerate(columns) if c.column.key == "net")
    foot = (
        f"<tr class='total'><td class='r' colspan='{span}'>{name}</td>"
        + "".join(f"<td class='r'>{cell}</td>" for cell in cells[span:])
        + "</tr>"
    )
    plain = [c.column for c in columns]
    return table(
        plain,
        bill.table(plain),
        css_class="goods",
        ruler=[c.number for c in columns],
        foot=foot,
        repeat=repeat,
        head=_headings(columns),
    )
