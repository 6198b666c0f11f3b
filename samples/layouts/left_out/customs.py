"""Декларация на товары as a customs system prints it for reading: boxes as a list, each item of goods a block of its own."""

from samples.layouts.drawing import Sheet
from samples.layouts.left_out.press import Press, day_at, pieces, pressed
from samples.layouts.papers import Labels, choose, digits, inked, joined, label, notes, rows, said
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


def _fact(sheet: Sheet, top: float, caption: str, value: str, x: float = 40, *, at: float = 210) -> None:
    """Caption and value on one line, a dotted leader between them."""
    sheet.text(x, top, caption, 8)
    sheet.canvas.setDash(0.5, 2)
    sheet.line(x + 4, top + 2, x + at - 4, top + 2, 0.4)
    sheet.canvas.setDash()
    sheet.text(x + at, top, value, 9)


def _goods_block(press: Press, style: Style, place: int, item: dict[str, str]) -> None:
    press.need(78)
    sheet, top = press.sheet, press.y
    sheet.canvas.setFillGray(0.93)
    sheet.canvas.rect(40, sheet.height - top - 14, 515, 14, stroke=0, fill=1)
    sheet.canvas.setFillGray(0)
    sheet.text(44, top + 10.5, f"{label(_L, 'item', style)} {place}", 8.5, bold=True)
    _fact(sheet, top + 26, label(_L, "gross", style), item.get("gross_weight_kg", ""))
    sheet.text(40, top + 39, label(_L, "tnved", style), 8)
    pieces(sheet, 250, top + 39, item.get("tnved", ""), 9, length=4)
    _fact(sheet, top + 52, label(_L, "name", style), item.get("name", ""))
    _fact(sheet, top + 65, label(_L, "procedure", style), "1000 000")
    press.y += 74


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
        ):
            _fact(sheet, press.y + 10, label(_L, caption, style), value)
            press.y += 14
        sheet.text(40, press.y + 10, label(_L, "consignor", style), 8)
        press.y = max(sheet.paragraph(250, press.y, 305, holder, 9.5), press.y + 14) + 8
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


LAYOUTS = (
    Layout(
        "declaration_as_list", "customs_declaration", declaration_list, ("ru", "kk", "kk+ru"), "drawn", left_out=True
    ),
)
