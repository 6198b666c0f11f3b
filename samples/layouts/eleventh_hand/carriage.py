"""Carriage and customs: the CMR's boxes set in tables, a forwarder's waybill in English, the goods declaration by boxes."""

from samples.layouts.drawing import escape
from samples.layouts.eleventh_hand.plain import Book
from samples.layouts.eleventh_hand.terms import numbered, seat, two
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import listing, of, pieces, put, row, say, sheet, unbroken, when
from samples.layouts.papers import country, notes, person, rows, said, tongue
from samples.model import Layout, Paper, Style


def _party(paper: Paper, role: str, style: Style) -> str:
    tax = numbered(paper, role, say(style, "БСН", "БИН", "Tax No."))
    return listing(said(paper, f"{role}/name"), tax, seat(paper, role, style), between="\n")


def _draw_cmr(paper: Paper, style: Style) -> bytes:
    """Boxes 1 to 24 in their order, label and value in a cell, two cells a row."""
    style = of(unbroken(style), ("dotted", "words", "iso", "en"), ("nbsp", "plain", "space", "comma"))
    book = Book("Noto Sans", 8.5, margin=13)
    title = say(
        style,
        "Халықаралық тауар-көлік жүкқұжаты",
        "Международная товарно-транспортная накладная",
        "International consignment note",
    )
    book.table([[title, f"CMR № {said(paper, 'number')}"]], (3, 1), aligns="lr", size=11)

    def box(label: str, value: str = "") -> str:
        return listing(label, value, between="\n")

    loaded = listing(said(paper, "place_of_loading"), when(paper, "issued_on", style))
    book.table(
        [
            [
                box(
                    "1 "
                    + two(
                        style,
                        "Жөнелтуші",
                        "Отправитель (наименование, адрес, страна)",
                        "Sender (name, address, country)",
                    ),
                    _party(paper, "consignor", style),
                ),
                box(
                    "16 "
                    + two(
                        style,
                        "Тасымалдаушы",
                        "Перевозчик (наименование, адрес, страна)",
                        "Carrier (name, address, country)",
                    ),
                    _party(paper, "carrier", style),
                ),
            ],
            [
                box(
                    "2 "
                    + two(
                        style, "Алушы", "Получатель (наименование, адрес, страна)", "Consignee (name, address, country)"
                    ),
                    _party(paper, "consignee", style),
                ),
                box("17 " + two(style, "Кейінгі тасымалдаушы", "Последующий перевозчик", "Successive carriers")),
            ],
            [
                box(
                    "3 " + two(style, "Жүкті түсіру орны", "Место разгрузки груза", "Place of delivery of the goods"),
                    said(paper, "place_of_discharge"),
                ),
                box(
                    "18 " + two(style, "Ескертпелер", "Оговорки и замечания перевозчика", "Carrier's reservations"),
                    "\n".join(notes(paper)),
                ),
            ],
            [
                box(
                    "4 "
                    + two(
                        style,
                        "Жүкті тиеу орны мен күні",
                        "Место и дата погрузки груза",
                        "Place and date of taking over the goods",
                    ),
                    loaded,
                ),
                box("5 " + two(style, "Қоса берілетін құжаттар", "Прилагаемые документы", "Documents attached")),
            ],
        ],
        (1, 1),
    )
    heads = [
        "6, 7 " + two(style, "Белгілері, орын саны", "Знаки и номера, количество мест", "Marks, packages"),
        "8 " + two(style, "Орама түрі", "Род упаковки", "Packing"),
        "9 " + two(style, "Жүктің атауы", "Наименование груза", "Nature of the goods"),
        "10 " + two(style, "Статист. №", "Статист. №", "Statistical No."),
        "11 " + two(style, "Брутто, кг", "Вес брутто, кг", "Gross weight, kg"),
        "12 " + two(style, "Көлемі, м3", "Объем, м3", "Volume, m3"),
    ]
    told = [
        ["", "", each["name"], each.get("tnved", ""), pieces(each, style, "gross_weight_kg"), ""]
        for each in rows(paper, "goods")
    ]
    book.table([heads, *told], (12, 9, 32, 13, 13, 9), heads=1, aligns="lclcrr", size=8)
    book.table(
        [
            [
                box("13 " + two(style, "Жөнелтушінің нұсқаулары", "Указания отправителя", "Sender's instructions")),
                box("15 " + two(style, "Төлем шарттары", "Условия оплаты", "Instructions as to payment for carriage")),
                box(
                    "21 " + two(style, "Толтырылды", "Составлена в", "Established in"),
                    listing(said(paper, "place_of_loading"), when(paper, "issued_on", style)),
                ),
            ]
        ],
        (1, 1, 1),
    )
    book.signs(
        paper,
        style,
        ("consignor", "22 " + say(style, "Жөнелтуші", "Подпись отправителя", "Signature of the sender")),
        ("carrier", "23 " + say(style, "Тасымалдаушы", "Подпись перевозчика", "Signature of the carrier")),
        ("consignee", "24 " + say(style, "Жүк алынды", "Груз получен", "Goods received")),
    )
    return book.pdf()


_WAYBILL = """
.w { border: 1pt solid #1a237e } .w td { border: .6pt solid #1a237e; padding: 3pt 5pt; height: 30pt }
.w small { display: block; color: #1a237e; font-size: 6.4pt }
h1 { font-size: 14pt; margin: 0 0 4pt; color: #1a237e } .g th { font-size: 6.8pt; color: #1a237e }
"""


def _draw_waybill(paper: Paper, style: Style) -> bytes:
    """A forwarder's through waybill: narrow boxes with small captions, the goods in the middle, the issue at the foot."""
    style = of(style, ("en", "iso", "words", "dotted"), ("comma", "plain", "nbsp"))

    def box(label: str, value: str, span: int = 1) -> str:
        return f"<td colspan='{span}'><small>{label}</small>{value}</td>"

    def party(role: str) -> str:
        return escape(_party(paper, role, style)).replace("\n", "<br>")

    heads = row(
        *(
            say(style, "", *each)
            for each in (
                ("Знаки и номера", "Marks & Nos"),
                ("Описание груза", "Description of goods"),
                ("Код ТН ВЭД", "HS code"),
                ("Вес брутто, кг", "Gross weight, kg"),
                ("Объем", "Measurement"),
            )
        ),
        tag="th",
    )
    body = "".join(
        row(
            "",
            escape(each["name"]),
            escape(each.get("tnved", "")),
            pieces(each, style, "gross_weight_kg"),
            "",
            classes="- - mid num num",
        )
        for each in rows(paper, "goods")
    )
    page = (
        f"<h1>{say(style, '', 'ТРАНСПОРТНАЯ НАКЛАДНАЯ ЭКСПЕДИТОРА', 'FORWARDER&#39;S THROUGH WAYBILL')}</h1><table class='w'>"
        f"<tr>{box(say(style, '', 'Грузоотправитель', 'Shipper'), party('consignor'))}"
        f"{box(say(style, '', 'Накладная №', 'Waybill No.'), '<b>' + put(paper, 'number') + '</b>')}</tr>"
        f"<tr>{box(say(style, '', 'Грузополучатель', 'Consignee'), party('consignee'))}"
        f"{box(say(style, '', 'Перевозчик', 'Carrier'), party('carrier'))}</tr>"
        f"<tr>{box(say(style, '', 'Пункт отправления', 'Place of receipt'), put(paper, 'place_of_loading'))}"
        f"{box(say(style, '', 'Пункт назначения', 'Place of delivery'), put(paper, 'place_of_discharge'))}</tr></table>"
        f"<table class='w g'><thead>{heads}</thead><tbody>{body}</tbody></table><table class='w'>"
        f"<tr>{box(say(style, '', 'Фрахт', 'Freight'), say(style, '', 'оплачен отправителем', 'PREPAID') if body else '')}"
        f"{box(say(style, '', 'Место и дата выдачи', 'Place and date of issue'), when(paper, 'issued_on', style))}</tr>"
        f"<tr>{box(say(style, '', 'Подпись отправителя', 'Signature of shipper or agent'), '<br>' + ink(paper, 'consignor'))}"
        f"{box(say(style, '', 'Подпись перевозчика', 'Signed for the carrier'), '<br>' + ink(paper, 'carrier'))}"
        f"</tr></table>{remarks(paper)}"
    )
    return sheet(page, _WAYBILL, face="Liberation Sans", size=9, margin="14mm 14mm")


def _draw_declaration(paper: Paper, style: Style) -> bytes:
    """The first boxes as a table of label and value, then a block of boxes for each item of goods."""
    style = of(unbroken(style), ("dotted",), ("plain",))
    book = Book("DejaVu Sans Condensed", 8.5, margin=14)
    book.add(say(style, "ТАУАРЛАРҒА АРНАЛҒАН ДЕКЛАРАЦИЯ", "ДЕКЛАРАЦИЯ НА ТОВАРЫ"), 12, bold=True, align="c")
    goods = rows(paper, "goods")
    sender = listing(
        said(paper, "consignor/name"),
        numbered(paper, "consignor", say(style, "БСН", "БИН")),
        seat(paper, "consignor", style),
        between="\n",
    )
    book.facts(
        [
            ("A " + say(style, "Тіркеу нөмірі", "Регистрационный номер"), said(paper, "number")),
            ("1 Декларация", "ЭК 10 ЭД" if goods else ""),
            ("2 " + say(style, "Жөнелтуші/Экспорттаушы", "Отправитель/Экспортер"), sender),
            ("5 " + say(style, "Барлық тауар", "Всего т-ов"), str(len(goods)) if goods else ""),
            ("15 " + say(style, "Жөнелту елі", "Страна отправления"), country("KZ", tongue(style)) if goods else ""),
            ("54 " + say(style, "Орны мен күні", "Место и дата"), when(paper, "issued_on", style)),
        ],
        (2, 4),
    )
    heads = [
        "32 " + two(style, "Тауар", "Товар №"),
        "31 " + two(style, "Тауардың сипаттамасы", "Грузовые места и описание товаров"),
        "33 " + two(style, "Тауар коды", "Код товара"),
        "34 " + two(style, "Шығ. елі", "Код страны происх."),
        "35 " + two(style, "Брутто (кг)", "Вес брутто (кг)"),
        "37 " + two(style, "Рәсім", "Процедура"),
    ]
    told = [
        [str(at), each["name"], each["tnved"], "KZ", pieces(each, style, "gross_weight_kg"), "1000 000"]
        for at, each in enumerate(goods, 1)
    ]
    book.table([heads, *told], (6, 34, 15, 10, 13, 12), heads=1, aligns="clccrc", size=8, shade=True)
    book.add(("D " + say(style, "Шығаруға рұқсат етілді", "Выпуск разрешен")) if goods else "", 9, bold=True)
    book.remarks(paper)
    book.signs(paper, style, ("consignor", "54 " + say(style, "Декларант", "Подпись декларанта")))
    return book.pdf(foot="{}")


_BLOCKS = """
h1 { font-size: 11pt; margin: 0 } .d { border: 1pt solid #000 }
.d td { border: .6pt solid #000; vertical-align: top; padding: 2pt 4pt }
.d i { font-style: normal; font-size: 6.4pt; display: block } .d + .d { margin-top: 5pt } .d { break-inside: avoid }
"""


def _draw_blocks(paper: Paper, style: Style) -> bytes:
    """The broker's program: the head of the declaration beside box A, then a block of boxes for each item."""
    style = of(style, ("dotted",), ("plain", "comma"))

    def box(number: str, label: str, value: str, more: str = "") -> str:
        return f"<td {more}><i><b>{number}</b> {label}</i>{value}&nbsp;</td>"

    sender = escape(_party(paper, "consignor", style)).replace("\n", "<br>")
    goods = rows(paper, "goods")
    half = "rowspan='2' style='width:52%'"
    top = (
        f"<table class='d'><tr>{box('2', 'Отправитель/Экспортер', sender, half)}"
        f"{box('1', 'Декларация', 'ЭК' if goods else '')}"
        f"{box('A', '', '<b>' + put(paper, 'number') + '</b>')}</tr><tr>"
        f"{box('5', 'Всего т-ов', str(len(goods)) if goods else '')}"
        f"{box('15', 'Страна отправления', 'КАЗАХСТАН' if goods else '')}</tr></table>"
    )
    blocks = "".join(
        f"<table class='d'><tr>"
        f"{box('31', 'Грузовые места и описание товаров', '1: ' + escape(each['name']), half)}{box('32', 'Товар', str(at))}"
        f"{box('33', 'Код товара', escape(each['tnved']))}</tr><tr>"
        f"{box('35', 'Вес брутто (кг)', pieces(each, style, 'gross_weight_kg'))}"
        f"{box('37', 'Процедура', '1000 000')}</tr></table>"
        for at, each in enumerate(goods, 1)
    )
    closed = (
        f"{when(paper, 'issued_on', style)}<br>{escape(person(paper, 'consignor', style))}{ink(paper, 'consignor')}"
    )
    page = (
        f"<h1>ДЕКЛАРАЦИЯ НА ТОВАРЫ</h1>{top}{blocks}<table class='d'><tr>"
        f"{box('D', 'Результаты таможенного контроля', 'Выпуск разрешен' if goods else '')}"
        f"{box('54', 'Место и дата', closed)}</tr></table>"
        f"{remarks(paper)}<p>{square_code(style.seed, 46)}</p>"
    )
    return sheet(page, _BLOCKS, face="Liberation Sans", size=8, margin="10mm 11mm", foot="'ДТ ' counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("cmr_boxes_two_a_row", "transport_document", _draw_cmr, ("ru", "kk", "en"), "drawn", left_out=True),
    Layout("waybill_through_forwarder", "transport_document", _draw_waybill, ("ru", "en"), "html", left_out=True),
    Layout(
        "declaration_boxes_set_plainly",
        "customs_declaration",
        _draw_declaration,
        ("ru", "kk", "kk+ru"),
        "drawn",
        left_out=True,
    ),
    Layout("declaration_block_an_item", "customs_declaration", _draw_blocks, ("ru",), "html", left_out=True),
)
