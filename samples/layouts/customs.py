"""Декларация на товары (forms 10.6): the form of the EAEU, a printout of the customs' system, a broker's sheet."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import LANDSCAPE, Align, Sheet, day, drawn, escape, html_table, pdf_from_html, stamp_svg
from samples.layouts.papers import around, choose, country, digits, joined, notes, person, rows, said, stamped, tongue
from samples.model import Layout, Paper, Style


def _issued(paper: Paper, style: Style) -> str:
    return day(said(paper, "issued_on"), style) if said(paper, "issued_on") else ""


def _consignor(paper: Paper, style: Style) -> str:
    number, code = said(paper, "consignor/bin"), said(paper, "consignor/country")
    mark = "БСН" if style.language == "kk" else "БИН"
    return joined(
        (
            said(paper, "consignor/name"),
            f"{mark} {number}" if number else "",
            around(paper, "addresses", "consignor"),
            country(code, tongue(style)) if code else "",
        )
    )


def _weight(good: dict[str, Any], share: Decimal = Decimal(1)) -> str:
    """Customs' way: dots, no thousands. ``share`` of the gross weight gives a net weight."""
    gross = good.get("gross_weight_kg")
    return str((Decimal(str(gross)) * share).quantize(Decimal("0.001"))) if gross else ""


def _code(good: dict[str, Any], style: Style) -> str:
    """Ten digits together or as «7308 90 980 9»."""
    code = str(good.get("tnved") or "")
    if len(code) == 10 and choose(style, True, False):
        return f"{code[:4]} {code[4:6]} {code[6:9]} {code[9]}"
    return code


# x0, top, x1, bottom, label
_BOXES = (
    (300, 40, 400, 75, "1 ДЕКЛАРАЦИЯ"), (400, 40, 565, 75, "А"), (30, 75, 300, 130, "2 Отправитель/Экспортер"),
    (300, 75, 360, 102, "3 Формы"), (360, 75, 420, 102, "4 Отгр. спец."), (300, 102, 360, 130, "5 Всего т-ов"),
    (360, 102, 420, 130, "6 Всего мест"), (420, 75, 565, 130, "7 Справочный номер"), (30, 130, 300, 170, "8 Получатель"),
    (300, 130, 565, 170, "9 Лицо, ответственное за финансовое урегулирование"), (30, 170, 300, 205, "14 Декларант"),
    (300, 170, 435, 205, "15 Страна отправления"), (435, 170, 565, 205, "17 Страна назначения"),
    (30, 205, 300, 235, "18 Идентификация транспортного средства"), (300, 205, 565, 235, "20 Условия поставки"),
    (30, 235, 300, 265, "25 Вид транспорта на границе"), (300, 235, 435, 265, "22 Валюта и общая сумма по счету"),
    (435, 235, 565, 265, "23 Курс валюты"), (30, 265, 300, 295, "29 Орган выезда"),
    (300, 265, 565, 295, "30 Местонахождение товаров"),
)  # fmt: skip


def form(paper: Paper, style: Style) -> bytes:
    """The declaration's main sheet and, below it, one block of boxes 31-46 for each item; other items on added sheets."""
    goods = rows(paper, "goods")
    total = f"{choose(style, 'USD', 'EUR', 'RUB')} {digits(style, 'sum', 5)}.00"
    values = {
        "1 ДЕКЛАРАЦИЯ": "ЭК 10 ЭД", "А": said(paper, "number"), "2 Отправитель/Экспортер": _consignor(paper, style),
        "3 Формы": f"1 | {1 + (len(goods) - 1) // 3}", "5 Всего т-ов": str(len(goods)),
        "6 Всего мест": str(100 + style.seed % 300),
        "14 Декларант": said(paper, "consignor/name"), "15 Страна отправления": "КАЗАХСТАН", "20 Условия поставки": "FCA АЛМАТЫ",
        "22 Валюта и общая сумма по счету": total, "25 Вид транспорта на границе": "31",
    }  # fmt: skip

    def draw(sheet: Sheet) -> None:
        sheet.text(30, 60, "ДЕКЛАРАЦИЯ НА ТОВАРЫ", 11, bold=True)
        for x0, top, x1, bottom, name in _BOXES:
            sheet.box(x0, top, x1, bottom)
            sheet.text(x0 + 2, top + 8, name, 5.8)
            sheet.paragraph(x0 + 4, top + 10, x1 - x0 - 8, values.get(name, ""), 7.5, bold=name == "А")
        low = 295.0
        for place, good in enumerate(goods, 1):
            if low > 640:
                sheet.canvas.showPage()
                sheet.text(30, 50, f"ДОБАВОЧНЫЙ ЛИСТ К ДЕКЛАРАЦИИ НА ТОВАРЫ   {said(paper, 'number')}", 9, bold=True)
                low = 62
            low = _item(sheet, good, place, style, low)
        _feet(sheet, paper, style, low)

    return drawn(draw, choose(style, "Liberation Sans", "DejaVu Sans Condensed", "PT Sans"))


def _item(sheet: Sheet, good: dict[str, Any], place: int, style: Style, top: float) -> float:
    boxes = (
        (30, 0, 300, 88, "31 Грузовые места и описание товаров", f"{place}) {good.get('name') or ''}"),
        (300, 0, 345, 22, "32 Товар №", str(place)), (345, 0, 565, 22, "33 Код товара", _code(good, style)),
        (300, 22, 390, 44, "34 Код страны происх.", "KZ"), (390, 22, 565, 44, "35 Вес брутто (кг)", _weight(good)),
        (300, 44, 390, 66, "37 Процедура", "1000 000"), (390, 44, 565, 66, "38 Вес нетто (кг)", _weight(good, Decimal("0.95"))),
        (300, 66, 390, 88, "41 Дополнит. единицы", ""),
        (390, 66, 565, 88, "42 Цена товара", f"{digits(style, f'price {place}', 5)}.00"),
    )  # fmt: skip
    for x0, upper, x1, lower, name, value in boxes:
        sheet.box(x0, top + upper, x1, top + lower)
        sheet.text(x0 + 2, top + upper + 7, name, 5.6)
        sheet.paragraph(x0 + 4, top + upper + 8, x1 - x0 - 8, value, 7.5)
    return top + 88


def _feet(sheet: Sheet, paper: Paper, style: Style, top: float) -> None:
    sheet.box(30, top, 300, top + 70)
    sheet.text(32, top + 8, "D  Таможенный контроль", 5.8)
    sheet.text(40, top + 30, "ВЫПУСК РАЗРЕШЕН", 9, bold=True)
    sheet.box(300, top, 565, top + 70)
    sheet.text(302, top + 8, "54 Место и дата", 5.8)
    sheet.text(306, top + 24, joined(("АЛМАТЫ", _issued(paper, style))), 8.5)
    sheet.text(306, top + 40, person(paper, "consignor", style), 8.5)
    if stamped(paper, "consignor"):
        sheet.stamp(180, top - 20, said(paper, "consignor/name"))
    for place, line in enumerate(notes(paper)):
        sheet.text(30, top + 84 + 10 * place, line, 7.5)


_WORDS = {
    "ru": ("Декларация на товары", "Регистрационный номер", "Дата регистрации", "Отправитель/Экспортер", "Тип", "Статус",
           "Выпуск разрешен", "Товар №", "Код товара (ТН ВЭД)", "Описание товара", "Вес брутто (кг)"),
    "kk": ("Тауарларға арналған декларация", "Тіркеу нөмірі", "Тіркеу күні", "Жөнелтуші/Экспорттаушы", "Түрі", "Мәртебесі",
           "Шығаруға рұқсат етілді", "Тауар №", "Тауар коды (СЭҚ ТН)", "Тауардың сипаттамасы", "Брутто салмағы (кг)"),
}  # fmt: skip
_CSS = """
@page { size: A4; margin: 15mm } body { font: 9.5pt 'Noto Sans', 'DejaVu Sans' } h1 { font-size: 13pt } h2 { font-size: 10pt }
td { padding: 2pt 14pt 2pt 0; vertical-align: top } td:first-child { color: #555; width: 150pt } .foot { position: relative }
"""


def system_printout(paper: Paper, style: Style) -> bytes:
    """A printout of the customs' system: no boxes, a list of fields for the declaration and for each item."""
    title, number, when, sender, kind, status, released, item, code, description, weight = _WORDS[style.language]
    head = [
        (number, said(paper, "number")),
        (when, _issued(paper, style)),
        (kind, "ЭК 10"),
        (sender, _consignor(paper, style)),
        (status, released),
    ]
    blocks = [
        f"<h2>{item} {place}</h2>"
        + html_table(
            [
                pair
                for pair in (
                    (code, _code(good, style)),
                    (description, str(good.get("name") or "")),
                    (weight, _weight(good)),
                )
                if pair[1]
            ],
            head=0,
        )
        for place, good in enumerate(rows(paper, "goods"), 1)
    ]
    seal = (
        stamp_svg(said(paper, "consignor/name"), "position:absolute;left:200pt;top:0")
        if stamped(paper, "consignor")
        else ""
    )
    html = (
        f"<p>ИС «АСТАНА-1»</p><h1>{title}</h1>{html_table([pair for pair in head if pair[1]], head=0)}{''.join(blocks)}"
        f"<div class=foot>{seal}</div>{''.join(f'<p>{escape(line)}</p>' for line in notes(paper))}"
    )
    return pdf_from_html(html, _CSS)


def broker_sheet(paper: Paper, style: Style) -> bytes:
    """A broker's landscape sheet: bilingual headings, all items in one table, the number below it."""
    names = [f"{kk} / {ru}" for kk, ru in zip(_WORDS["kk"], _WORDS["ru"], strict=True)]
    widths = (60.0, 150.0, 380.0, 150.0)
    aligns: tuple[Align, ...] = ("centre", "centre", "left", "right")

    def draw(sheet: Sheet) -> None:
        sheet.text(420, 50, names[0].upper(), 12, bold=True, align="centre")
        sheet.text(50, 80, f"{names[3]}:", 8)
        low = sheet.paragraph(50, 84, 700, _consignor(paper, style), 9.5) + 10
        low = sheet.grid(
            50, low, widths, [(names[7], names[8], names[9], names[10])], 8, bold=True, aligns=["centre"] * 4
        )
        for place, good in enumerate(rows(paper, "goods"), 1):
            cells = (str(place), _code(good, style), str(good.get("name") or ""), _weight(good))
            low = sheet.grid(50, low, widths, [cells], 8.5, aligns=aligns)
        sheet.text(50, low + 30, f"{names[1]}: {said(paper, 'number')}", 9.5)
        sheet.text(450, low + 30, f"{names[2]}: {_issued(paper, style)}", 9.5)
        sheet.text(50, low + 50, names[6], 9.5)
        if stamped(paper, "consignor"):
            sheet.stamp(320, low + 20, said(paper, "consignor/name"))
        for place, line in enumerate(notes(paper)):
            sheet.text(50, low + 70 + 10 * place, line, 7.5)

    return drawn(draw, choose(style, "PT Sans", "DejaVu Sans"), LANDSCAPE)


_OMITS = ("/consignor/iban", "/consignor/bic", "/goods/*/local_content_percent")
LAYOUTS: tuple[Layout, ...] = (
    Layout("customs_form", "customs_declaration", form, ("ru",), "drawn", _OMITS),
    Layout("customs_system", "customs_declaration", system_printout, ("ru", "kk"), "html", _OMITS),
    Layout("customs_broker", "customs_declaration", broker_sheet, ("kk+ru",), "drawn", _OMITS),
)
