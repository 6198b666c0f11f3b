"""Декларация на товары as a customs system prints it for reading: boxes as a list, each item of goods a block of its own."""

from samples.layouts.papers import Labels, choose, digits, inked, joined, label, notes, rows, said
from samples.layouts.second_hand.press import Press, day_at, pieces, pressed
from samples.model import Layout, Paper, Style

_L: Labels = {
    "title": {"ru": ("Декларация на товары",), "kk": ("Тауарларға арналған декларация",)},
    "number": {"ru": ("A. Регистрационный номер",), "kk": ("А. Тіркеу нөмірі",)},
    "issued": {"ru": ("Дата регистрации",), "kk": ("Тіркеу күні",)},
    "kind": {"ru": ("1. Декларация",), "kk": ("1. Декларация",)},
    "consignor": {"ru": ("2. Отправитель/Экспортер",), "kk": ("2. Жөнелтуші/Экспорттаушы",)},
    "consignee": {"ru": ("8. Получатель",), "kk": ("8. Алушы",)},
    "items": {"ru": ("5. Всего т-ов",), "kk": ("5. Барлық тауар",)},
    "declarant": {"ru": ("14. Декларант",), "kk": ("14. Декларант",)},
    "sent": {"ru": ("15. Страна отправления",), "kk": ("15. Жөнелту елі",)},
    "item": {"ru": ("32. Товар №",), "kk": ("32. Тауар №",)},
    "tnved": {"ru": ("33. Код товара",), "kk": ("33. Тауар коды",)},
    "name": {
        "ru": ("31. Грузовые места и описание товаров",),
        "kk": ("31. Жүк орындары және тауарлардың сипаттамасы",),
    },
    "gross": {"ru": ("35. Вес брутто (кг)",), "kk": ("35. Брутто салмағы (кг)",)},
    "procedure": {"ru": ("37. Процедура",), "kk": ("37. Рәсім",)},
    "place": {"ru": ("54. Место и дата",), "kk": ("54. Орны және күні",)},
    "decision": {"ru": ("D. ВЫПУСК РАЗРЕШЕН",), "kk": ("D. ШЫҒАРУҒА РҰҚСАТ ЕТІЛДІ",)},
    "bin": {"ru": ("БИН",), "kk": ("БСН",)},
}


def _fact(press: Press, caption: str, value: str) -> None:
    """Caption and value side by side, a dotted line below them."""
    sheet, top = press.sheet, press.y
    below = max(sheet.paragraph(44, top, 240, caption, 7.5), sheet.paragraph(300, top - 1, 255, value, 9), top + 11)
    sheet.canvas.setDash(0.5, 2)
    sheet.line(44, below + 2, 555, below + 2, 0.4)
    sheet.canvas.setDash()
    press.y = below + 4


def _code(press: Press, caption: str, code: str) -> None:
    """The code of the goods, written in pieces."""
    press.sheet.text(44, press.y + 8, caption, 7.5)
    pieces(press.sheet, 300, press.y + 8, code, 9, length=4)
    press.y += 15


def _goods_block(press: Press, style: Style, place: int, item: dict[str, str]) -> None:
    press.need(90)
    sheet, top = press.sheet, press.y
    sheet.canvas.setFillGray(0.93)
    sheet.canvas.rect(40, sheet.height - top - 14, 515, 14, stroke=0, fill=1)
    sheet.canvas.setFillGray(0)
    sheet.text(44, top + 10.5, f"{label(_L, 'item', style)} {place}", 8.5, bold=True)
    press.y += 17
    _fact(press, label(_L, "gross", style), item.get("gross_weight_kg", ""))
    _code(press, label(_L, "tnved", style), item.get("tnved", ""))
    _fact(press, label(_L, "name", style), item.get("name", ""))
    _fact(press, label(_L, "procedure", style), "1000 000")
    press.y += 6


def declaration_list(paper: Paper, style: Style) -> bytes:
    """Boxes one under the other; the registration number stands at the head and again at the foot of each page."""

    def running(press: Press) -> None:
        press.sheet.text(40, 828, f"{said(paper, 'number')}     {choose(style, 'АСТАНА-1', 'ASTANA-1')}", 7, grey=0.3)
        press.sheet.text(555, 828, str(press.page), 7, align="right", grey=0.3)

    def draw(press: Press) -> None:
        sheet = press.sheet
        sheet.text(297, 52, label(_L, "title", style).upper(), 12, bold=True, align="centre")
        holder = joined(
            (
                said(paper, "consignor/name"),
                f"{label(_L, 'bin', style)} {said(paper, 'consignor/bin')}" if said(paper, "consignor/bin") else "",
            )
        )
        press.y = 66
        for caption, value in (
            ("number", said(paper, "number")),
            ("issued", day_at(paper, "issued_on", style)),
            ("kind", "ЭК 10 ЭД"),
            ("items", str(len(rows(paper, "goods")))),
            ("declarant", ""),
            ("consignee", ""),
            ("consignor", holder),
        ):
            _fact(press, label(_L, caption, style), value)
        press.y += 8
        for place, item in enumerate(rows(paper, "goods"), 1):
            _goods_block(press, style, place, item)
        for note in notes(paper):
            press.say(40, 515, note, 8)
        press.need(70)
        top = press.y + 16
        sheet.text(40, top, f"{label(_L, 'place', style)}: {digits(style, 'post', 5)}", 8)
        sheet.text(40, top + 24, "____________________", 8)
        sheet.text(360, top, label(_L, "decision", style), 10, bold=True)
        if inked(paper, "consignor"):
            sheet.sign(50, top + 22, style.seed)

    return pressed(draw, choose(style, "Liberation Mono", "PT Mono", "DejaVu Sans"), running=running)


LAYOUTS = (Layout("declaration_as_list", "customs_declaration", declaration_list, ("ru", "kk", "kk+ru"), "drawn"),)
