"""Consignment notes in numbered boxes: CMR by road, the usual titles and places by rail, air and sea."""

from samples.layouts.drawing import Sheet, drawn
from samples.layouts.kit import of, pieces, say, typed, unbroken, when
from samples.layouts.papers import around, country, inked, notes, rows, said, stamped, tongue
from samples.model import Layout, Paper, Style

_X, _W = 36.0, 523.0
# mode -> title, place of loading, place of discharge, each in Russian and in English
_TITLES = {
    "road": (
        ("МЕЖДУНАРОДНАЯ ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ", "INTERNATIONAL CONSIGNMENT NOTE"),
        ("Место и дата погрузки груза", "Place and date of taking over the goods"),
        ("Место разгрузки груза", "Place designated for delivery of the goods"),
    ),
    "rail": (
        ("НАКЛАДНАЯ СМГС", "SMGS CONSIGNMENT NOTE"),
        ("Станция отправления", "Forwarding station"),
        ("Станция назначения", "Destination station"),
    ),
    "air": (
        ("АВИАГРУЗОВАЯ НАКЛАДНАЯ", "AIR WAYBILL"),
        ("Аэропорт отправления", "Airport of departure"),
        ("Аэропорт назначения", "Airport of destination"),
    ),
    "sea": (
        ("КОНОСАМЕНТ", "BILL OF LADING"),
        ("Порт погрузки", "Port of loading"),
        ("Порт выгрузки", "Port of discharge"),
    ),
}


def _cell(
    page: Sheet, x: float, top: float, width: float, height: float, *, number: str, caption: str, text: str
) -> None:
    """A box with its number, a caption in small letters and what is typed in."""
    page.box(x, top, x + width, top + height, 0.6)
    page.text(x + 3, top + 9, number, 8, bold=True)
    below = page.paragraph(x + 17, top + 2.5, width - 20, caption, 5.8)
    typed(page, x + 6, below + 1, width - 10, text)


def _party(paper: Paper, role: str, style: Style) -> str:
    land, number = said(paper, f"{role}/country"), said(paper, f"{role}/bin")
    told = [said(paper, f"{role}/name"), around(paper, "addresses", role)]
    told += [country(land, tongue(style)) if land else "", f"{say(style, '', 'БИН', 'BIN')} {number}" if number else ""]
    return "\n".join(filter(None, told))


def _two(ru: str, en: str) -> str:
    return f"{ru} / {en}"


def _head(paper: Paper, style: Style, page: Sheet) -> float:
    """Boxes 1 to 5 and 16; gives the y below them."""
    title, loading, discharge = _TITLES[paper.extra.get("mode", "road")]
    half = _W / 2
    page.text(_X + half + 8, 44, title[0], 7.4, bold=True)
    page.text(_X + half + 8, 54, title[1], 7.4, bold=True)
    page.text(
        _X + half + 8,
        74,
        f"{'CMR ' if paper.extra.get('mode', 'road') == 'road' else ''}№ {said(paper, 'number')}",
        13,
        bold=True,
    )
    _cell(
        page,
        _X,
        32,
        half,
        84,
        number="1",
        caption=_two("Отправитель (наименование, адрес, страна)", "Sender (name, address, country)"),
        text=_party(paper, "consignor", style),
    )
    _cell(
        page,
        _X,
        116,
        half,
        84,
        number="2",
        caption=_two("Получатель (наименование, адрес, страна)", "Consignee (name, address, country)"),
        text=_party(paper, "consignee", style),
    )
    _cell(
        page,
        _X + half,
        84,
        half,
        84,
        number="16",
        caption=_two("Перевозчик (наименование, адрес, страна)", "Carrier (name, address, country)"),
        text=_party(paper, "carrier", style),
    )
    _cell(
        page,
        _X + half,
        168,
        half,
        32,
        number="17",
        caption=_two("Последующий перевозчик", "Successive carriers"),
        text="",
    )
    _cell(page, _X, 200, half, 34, number="3", caption=_two(*discharge), text=said(paper, "place_of_discharge"))
    _cell(page, _X, 234, half, 34, number="4", caption=_two(*loading), text=said(paper, "place_of_loading"))
    remarks = "\n".join(notes(paper))
    _cell(
        page,
        _X + half,
        200,
        half,
        68,
        number="18",
        caption=_two("Оговорки и замечания", "Reservations and observations"),
        text=remarks,
    )
    _cell(
        page,
        _X,
        268,
        _W,
        30,
        number="5",
        caption=_two("Прилагаемые документы", "Documents attached"),
        text=say(style, "", "инвойс, упаковочный лист", "invoice, packing list"),
    )
    return 298


def _goods(paper: Paper, style: Style, page: Sheet, top: float) -> float:
    """Boxes 6 to 12: the goods, over as many pages as they need."""
    widths = (34.0, 62.0, 247.0, 96.0, 84.0)
    heads = [
        _two("6 №", "Marks"),
        _two("8 Род упаковки", "Packing"),
        _two("9 Наименование груза", "Nature of the goods"),
        _two("10 Код ТН ВЭД", "HS code"),
        _two("11 Вес брутто, кг", "Gross weight, kg"),
    ]
    top = page.grid(_X, top, widths, [heads], 6, aligns=("left",) * 5)
    for at, item in enumerate(rows(paper, "goods"), 1):
        if top > 640:
            page.canvas.showPage()
            top = page.grid(_X, 40, widths, [heads], 6, aligns=("left",) * 5)
        told = [
            str(at),
            say(style, "", "паллеты", "pallets"),
            str(item.get("name", "")),
            str(item.get("tnved", "")),
            pieces(item, style, "gross_weight_kg"),
        ]
        top = page.grid(_X, top, widths, [told], 8.5, aligns=("centre", "left", "left", "centre", "right"), padding=3)
    return top


def _ends(paper: Paper, style: Style, page: Sheet, top: float) -> None:
    """Where and when made out, and the three signatures."""
    third = _W / 3
    issued = when(paper, "issued_on", style)
    _cell(page, _X, top, _W, 30, number="21", caption=_two("Составлена, дата", "Established on"), text=issued)
    names = (
        ("22", "consignor", "Подпись и штамп отправителя", "Signature and stamp of the sender"),
        ("23", "carrier", "Подпись и штамп перевозчика", "Signature and stamp of the carrier"),
        ("24", "consignee", "Груз получен", "Goods received"),
    )
    for at, (number, role, ru, en) in enumerate(names):
        x = _X + at * third
        _cell(page, x, top + 30, third, 118, number=number, caption=_two(ru, en), text="")
        if inked(paper, role):
            page.sign(x + 24, top + 128, style.seed + at)
        if stamped(paper, role):
            page.stamp(x + 40, top + 36, said(paper, f"{role}/name"))


def _draw(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "words", "iso", "en"), ("nbsp", "plain", "comma", "thin")))

    def put_on(page: Sheet) -> None:
        top = _goods(paper, style, page, _head(paper, style, page))
        if top > 660:
            page.canvas.showPage()
            top = 40
        _ends(paper, style, page, top + (0 if top > 500 else 24))

    return drawn(put_on, "Liberation Sans")


LAYOUTS: tuple[Layout, ...] = (Layout("carriage_numbered_boxes", "transport_document", _draw, ("ru", "en")),)
