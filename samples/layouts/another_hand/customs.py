"""Декларация на товары drawn as the form of the customs union: number and day in box A, a sheet of boxes for each item."""

from typing import Any

from samples.layouts.drawing import Sheet, drawn
from samples.layouts.kit import of, say, typed, unbroken, when
from samples.layouts.papers import around, country, inked, notes, person, rows, said
from samples.model import Layout, Paper, Style

_X = 36.0
_PER_PAGE = 4


def _cell(
    page: Sheet, x: float, top: float, width: float, height: float, *, caption: str, text: str = "", size: float = 9
) -> None:
    page.box(x, top, x + width, top + height, 0.5)
    below = page.paragraph(x + 2.5, top + 1.5, width - 4, caption, 6)
    typed(page, x + 4, below + 0.5, width - 7, text, size=size)


def _head(paper: Paper, style: Style, page: Sheet, sheet_number: int, sheets: int) -> float:
    """What stands above the items; gives the y below it."""
    land = country("KZ", "kk" if style.language == "kk" else "ru")
    number = f"БИН {said(paper, 'consignor/bin')}" if said(paper, "consignor/bin") else ""
    exporter = "\n".join(filter(None, (said(paper, "consignor/name"), around(paper, "addresses", "consignor"), number)))
    title = {"kk": "ТАУАРЛАРҒА АРНАЛҒАН ДЕКЛАРАЦИЯ", "ru": "ДЕКЛАРАЦИЯ НА ТОВАРЫ"}
    page.text(_X, 38, " / ".join(title[language] for language in style.language.split("+")), 11, bold=True)
    _cell(page, _X + 323, 44, 200, 46, caption="A", text=said(paper, "number"), size=11)
    _cell(
        page, _X, 44, 323, 62, caption=say(style, "2 Жөнелтуші/Экспорттаушы", "2 Отправитель/Экспортер"), text=exporter
    )
    _cell(page, _X + 323, 90, 80, 32, caption=say(style, "1 Декларация", "1 Декларация"), text="ЭК 10 ЭД")
    _cell(page, _X + 403, 90, 60, 32, caption=say(style, "3 Нысандар", "3 Формы"), text=f"{sheet_number} | {sheets}")
    _cell(
        page, _X + 463, 90, 60, 32, caption=say(style, "5 Тауар", "5 Всего т-ов"), text=str(len(rows(paper, "goods")))
    )
    _cell(
        page, _X, 106, 323, 32, caption=say(style, "14 Декларант", "14 Декларант"), text=said(paper, "consignor/name")
    )
    _cell(
        page, _X + 323, 122, 100, 32, caption=say(style, "15 Жөнелту елі", "15 Страна отправления"), text=land, size=7.5
    )
    _cell(
        page,
        _X + 423,
        122,
        100,
        32,
        caption=say(style, "16 Шыққан елі", "16 Страна происхождения"),
        text=land,
        size=7.5,
    )
    _cell(page, _X, 138, 323, 16, caption=say(style, "25 Көлік түрі", "25 Вид транспорта на границе"))
    return 154


def _item(page: Sheet, style: Style, top: float, at: int, item: dict[str, Any]) -> float:
    """Boxes 31 to 46 of one item; gives the y below them."""
    weight = str(item.get("gross_weight_kg", ""))
    goods = f"1-{item.get('name', '')}" if item.get("name") else ""
    _cell(
        page,
        _X,
        top,
        300,
        84,
        caption=say(style, "31 Жүк орындары және тауарлар сипаттамасы", "31 Грузовые места и описание товаров"),
        text=goods,
    )
    _cell(page, _X + 300, top, 43, 28, caption=say(style, "32 Тауар №", "32 Товар №"), text=str(at))
    _cell(
        page,
        _X + 343,
        top,
        180,
        28,
        caption=say(style, "33 Тауар коды", "33 Код товара"),
        text=str(item.get("tnved", "")),
    )
    _cell(
        page,
        _X + 300,
        top + 28,
        80,
        28,
        caption=say(style, "34 Шыққан елінің коды", "34 Код страны происх."),
        text="KZ",
    )
    _cell(
        page,
        _X + 380,
        top + 28,
        143,
        28,
        caption=say(style, "35 Брутто салмағы (кг)", "35 Вес брутто (кг)"),
        text=weight,
    )
    _cell(page, _X + 300, top + 56, 80, 28, caption=say(style, "37 Рәсім", "37 Процедура"), text="1000 000")
    _cell(page, _X + 380, top + 56, 143, 28, caption=say(style, "38 Нетто салмағы (кг)", "38 Вес нетто (кг)"))
    _cell(
        page,
        _X,
        top + 84,
        300,
        28,
        caption=say(style, "44 Қосымша ақпарат / Құжаттар", "44 Дополнит. информация/Предоставл. документы"),
    )
    _cell(page, _X + 300, top + 84, 112, 28, caption=say(style, "42 Тауар бағасы", "42 Цена товара"))
    _cell(page, _X + 412, top + 84, 111, 28, caption=say(style, "46 Статистикалық құны", "46 Статистическая стоимость"))
    return top + 112


def _foot(paper: Paper, style: Style, page: Sheet) -> None:
    issued = when(paper, "issued_on", style)
    _cell(
        page,
        _X,
        700,
        330,
        96,
        caption=say(style, "D Кедендік бақылау", "D Таможенный контроль"),
        text=say(style, "Шығаруға рұқсат берілді", "Выпуск разрешен"),
    )
    page.text(_X + 6, 744, issued, 11, bold=True)
    signer = person(paper, "consignor", style) if said(paper, "consignor/name") else ""
    _cell(
        page,
        _X + 330,
        700,
        193,
        96,
        caption=say(style, "54 Орны және күні", "54 Место и дата"),
        text=f"{signer}\n{issued}",
    )
    if inked(paper, "consignor"):
        page.sign(_X + 350, 780, style.seed)
    for at, note in enumerate(notes(paper)):
        page.text(_X, 808 + at * 9, note, 7)


def _draw(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted",)))
    goods = rows(paper, "goods")
    sheets = [goods[at : at + _PER_PAGE] for at in range(0, len(goods), _PER_PAGE)] or [[]]

    def put_on(page: Sheet) -> None:
        for number, items in enumerate(sheets):
            if number:
                page.canvas.showPage()
            top = _head(paper, style, page, number + 1, len(sheets))
            for at, item in enumerate(items, number * _PER_PAGE + 1):
                top = _item(page, style, top, at, item)
            _foot(paper, style, page)

    return drawn(put_on, "PT Sans")


LAYOUTS: tuple[Layout, ...] = (Layout("declaration_boxes_per_item", "customs_declaration", _draw, ("ru", "kk+ru")),)
