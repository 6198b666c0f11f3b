"""Carriage: a forwarder's waybill laid out as a web page, a CMR kept in a workbook; a broker's export declaration by items."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import home, listing, of, pieces, put, row, say, sheet, unbroken, when
from samples.layouts.papers import around, notes, person, rows, said
from samples.layouts.sixth_hand.kit import Book, Cell, folded, nation, pen, printout, tab, workbook
from samples.model import Layout, Paper, Style

# --- a forwarder's waybill ------------------------------------------------------------

_WAYBILL = """
.grid td { border: .6pt solid #1d3557; height: 30pt; width: 50% } .cap { font-size: 6.5pt; color: #1d3557; display: block }
h1 { font-size: 14pt; margin: 0; color: #1d3557 } .all td, .all th { border: .6pt solid #1d3557 } .all th { font-size: 7pt }
"""


def _boxed(caption: str, *values: str) -> str:
    return f"<span class='cap'>{caption}</span>{listing(*values, between='<br>')}"


def _way_party(paper: Paper, style: Style, role: str) -> tuple[str, ...]:
    number = (
        f"{say(style, 'БСН', 'БИН', 'BIN / Tax ID')} {put(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else ""
    )
    return (f"<b>{put(paper, f'{role}/name')}</b>", home(paper, role), nation(paper, role, style), number)


def _draw_waybill(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "dotted", "iso"))

    def both(ru: str, en: str) -> str:
        return f"{en} / {ru}" if style.language == "ru" else en

    title = both("ТРАНСПОРТНАЯ НАКЛАДНАЯ", "FORWARDER'S WAYBILL")
    top = row(
        _boxed(both("Грузоотправитель", "Shipper"), *_way_party(paper, style, "consignor")),
        _boxed(both("Накладная №", "Waybill No."), f"<b style='font-size:13pt'>{put(paper, 'number')}</b>"),
    )
    top += row(
        _boxed(both("Грузополучатель", "Consignee"), *_way_party(paper, style, "consignee")),
        _boxed(both("Перевозчик", "Carrier"), *_way_party(paper, style, "carrier")),
    )
    top += row(
        _boxed(both("Место погрузки", "Place of receipt / loading"), put(paper, "place_of_loading")),
        _boxed(both("Место выгрузки", "Place of delivery / discharge"), put(paper, "place_of_discharge")),
    )
    top += row(
        _boxed(both("Дата составления", "Date of issue"), when(paper, "issued_on", style)),
        _boxed(both("Провозная плата", "Freight"), "As agreed"),
    )
    heads = row(
        both("Маркировка", "Marks"),
        both("Описание груза", "Description of goods"),
        both("Код ТН ВЭД", "HS code"),
        both("Масса брутто, кг", "Gross weight, kg"),
        classes="- - - num",
        tag="th",
    )
    goods = "".join(
        row(
            "N/M",
            escape(each.get("name", "")),
            str(each.get("tnved", "")),
            pieces(each, style, "gross_weight_kg"),
            classes="mid - - num",
        )
        for each in rows(paper, "goods")
    )
    received = both(
        "Груз принят к перевозке в исправном состоянии",
        "Received in apparent good order and condition for carriage",
    )
    signed = f"{both('Подпись перевозчика', 'Signature of the carrier')} {ink(paper, 'carrier')}"
    body = (
        f"<table>{row(f'<h1>{title}</h1>', both('Не является ценной бумагой', 'Not negotiable'), classes='- num')}</table>"
        f"{tab(top, 'grid')}<table class='all'><thead>{heads}</thead><tbody>{goods}</tbody></table>{remarks(paper)}"
        f"<p>{received}.</p><p style='margin-top:36pt'>{signed}_________________ {escape(person(paper, 'carrier', style))}</p>"
        f"<p style='margin-top:20pt'>{both('Отправитель', 'Shipper')} {ink(paper, 'consignor')}_________________</p>"
    )
    return sheet(body, _WAYBILL, face="Noto Sans", size=8.5, margin="14mm", foot="'Page ' counter(page)")


# --- a CMR in a workbook ------------------------------------------------------------


def _cmr_goods(book: Book, paper: Paper, style: Style) -> None:
    heads = (
        ("6-8  Места, упаковка", 2),
        ("9  Наименование груза / Nature of goods", 3),
        ("10  Код", 1),
        ("11  Брутто, кг", 1),
        ("12  м3", 1),
    )
    names = tuple(Cell(name, span, "centre") for name, span in heads)
    book.row(*names, size=6.5)
    book.repeated = (names,)
    for each in rows(paper, "goods"):
        weight = pieces(each, style, "gross_weight_kg")
        book.row(Cell("", 2), Cell(each.get("name", ""), 3), str(each.get("tnved", "")), Cell(weight, 1, "right"), "")
    book.repeated = ()


def _draw_cmr(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted",))

    def party(role: str) -> str:
        number = f"БИН {said(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else ""
        return listing(
            said(paper, f"{role}/name"), around(paper, "addresses", role), nation(paper, role, style), number
        )

    def draw(book: Book) -> None:
        book.row(
            Cell("CMR", 2, bold=True),
            Cell("Международная товарно-транспортная накладная", 4),
            Cell(f"№ {said(paper, 'number')}", 2, bold=True),
            size=10,
        )
        pairs_of = (
            ("1  Отправитель / Sender", party("consignor"), "16  Перевозчик / Carrier", party("carrier")),
            ("2  Получатель / Consignee", party("consignee"), "17  Последующий перевозчик", ""),
            (
                "3  Место разгрузки груза / Place of delivery",
                said(paper, "place_of_discharge"),
                "18  Оговорки перевозчика",
                "",
            ),
            (
                "4  Место погрузки груза / Place of taking over",
                said(paper, "place_of_loading"),
                "25  Тягач, прицеп",
                "",
            ),
        )
        for left, value, right, other in pairs_of:
            book.row(Cell(left, 4), Cell(right, 4), size=6.5)
            book.row(Cell(value, 4), Cell(other, 4))
        _cmr_goods(book, paper, style)
        book.gap()
        book.row(Cell("5  Прилагаемые документы", 4), Cell("13  Указания отправителя", 4), size=6.5)
        for note in notes(paper):
            book.row(Cell("", 4), Cell(note, 4))
        book.row(Cell("21  Составлена / Established", 2), Cell(when(paper, "issued_on", style), 6))
        book.room(130)
        book.row(
            Cell("22  Подпись и штамп отправителя", 3),
            Cell("23  Подпись и штамп перевозчика", 3),
            Cell("24  Груз получен", 2),
            size=6.5,
        )
        start = book.row(
            Cell(person(paper, "consignor", style), 3), Cell(person(paper, "carrier", style), 3), Cell("", 2)
        )
        book.gap(4)
        pen(book.page, paper, "consignor", book.left + 20, start + 52, aside=50)
        pen(book.page, paper, "carrier", book.left + 215, start + 52, aside=50)

    return workbook(draw, (50, 70, 70, 70, 60, 70, 74, 50), size=8, grey=0.3)


# --- an export declaration by items ------------------------------------------------------------


def _item(at: int, each: dict[str, Any], style: Style) -> list[str]:
    name = folded(
        f"   31 {say(style, 'Жүк орындары және тауар сипаттамасы', 'Описание товара', 'Description')}: {each.get('name', '')}",
        84,
        "      ",
    )
    code = f"   33 {say(style, 'Тауар коды', 'Код товара', 'Commodity code')}: {each.get('tnved', '')}"
    gross = f"35 {say(style, 'Брутто', 'Вес брутто', 'Gross mass')}: {each.get('gross_weight_kg', '')}"
    return [
        f"32 {say(style, 'Тауар', 'Товар', 'Item')} № {at}",
        *name,
        f"{code:<44}{gross}",
        f"   37 {'1000 000':<20}34 KZ",
        "-" * 88,
    ]


def _draw_declaration(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted",))
    goods = rows(paper, "goods")
    issued = when(paper, "issued_on", style)
    sender = say(style, "Жөнелтуші/Экспорттаушы", "Отправитель/Экспортер", "Consignor/Exporter")
    lines = [f"1  {say(style, 'Декларация', 'Декларация', 'Declaration')}   ЭК 10 ЭД", f"2  {sender}"]
    lines += folded(said(paper, "consignor/name"), 84, "   ")
    lines += [
        f"   {say(style, 'БСН', 'БИН', 'BIN')} {said(paper, 'consignor/bin')}",
        f"   {around(paper, 'addresses', 'consignor')}",
    ]
    lines += [
        f"5  {say(style, 'Барлық тауар', 'Всего товаров', 'Total items')}: {len(goods) or ''}",
        "15a KZ",
        "=" * 88,
    ]
    for at, each in enumerate(goods, 1):
        lines += _item(at, each, style)
    lines += [
        *notes(paper),
        f"54 {say(style, 'Орны мен күні', 'Место и дата', 'Place and date')}: {issued}",
        f"D  {say(style, 'Шығаруға рұқсат етілді', 'Выпуск разрешен', 'Released')}",
    ]

    def head(number: int) -> list[str]:
        title = say(style, "ТАУАРЛАРҒА АРНАЛҒАН ДЕКЛАРАЦИЯ", "ДЕКЛАРАЦИЯ НА ТОВАРЫ", "GOODS DECLARATION (EXPORT)")
        return [
            f"{title:<60}{say(style, 'парақ', 'лист', 'sheet')} {number}",
            f"A  № {said(paper, 'number')}",
            "=" * 88,
        ]

    return printout(
        lines,
        head=head,
        close=lambda page, y: pen(page, paper, "consignor", 60, y + 30),
        size=8.5,
        family="DejaVu Sans Mono",
        left=46,
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("carriage_forwarder_waybill", "transport_document", _draw_waybill, ("en", "ru"), "html"),
    Layout("carriage_cmr_workbook", "transport_document", _draw_cmr, ("ru",), "drawn"),
    Layout(
        "declaration_listing_by_items",
        "customs_declaration",
        _draw_declaration,
        ("ru", "kk", "en"),
        "drawn",
        ("/consignor/country",),
    ),
)
