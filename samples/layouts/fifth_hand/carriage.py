"""Carriage: CMR and a bill of a forwarder typed over ready blanks, the customs declaration in a matrix printer's boxes."""

from typing import Any

from samples.layouts.fifth_hand.kit import VALUES, Col, Look, Pen, bin_of, pages, remarks
from samples.layouts.kit import of, pieces, say, unbroken, when
from samples.layouts.papers import around, country, joined, person, rows, said
from samples.model import Layout, Paper, Style

_MONO = "Liberation Mono"
Frame = tuple[float, float, float, float]


def _box(pen: Pen, frame: Frame, label: str, text: str) -> None:
    x, top, width, height = frame
    pen.box(x, top, x + width, top + height)
    low = pen.block(x + 3, top + 2, width - 6, label, 6)
    pen.block(x + 6, low + 1, width - 9, text, 8, layer=VALUES, family=_MONO)


def _side(paper: Paper, role: str, style: Style) -> str:
    code, language = said(paper, f"{role}/country"), "en" if style.language == "en" else "ru"
    where = country(code, language) if code else ""
    told = [said(paper, f"{role}/name"), bin_of(paper, role, style), around(paper, "addresses", role), where]
    return joined(told, "\n")


def _signs(pen: Pen, paper: Paper, top: float, told: tuple[tuple[str, str], ...]) -> None:
    """Boxes at the foot for those who sign."""
    width = 515 / len(told)
    for place, (role, label) in enumerate(told):
        _box(pen, (40 + place * width, top, width, 92), label, "")
        pen.ink(paper, role, 50 + place * width, top + 66, stamp_dx=20)


# --- CMR --------------------------------------------------------------------------------


def _cmr_boxes(pen: Pen, paper: Paper, style: Style) -> None:
    left = [
        (say(style, "1 Жөнелтуші", "1 Отправитель (наименование, адрес, страна)\nSender"), _side(paper, "consignor", style), 72),
        (say(style, "2 Алушы", "2 Получатель (наименование, адрес, страна)\nConsignee"), _side(paper, "consignee", style), 72),
        (say(style, "3 Жүкті түсіру орны", "3 Место разгрузки груза\nPlace of delivery"), said(paper, "place_of_discharge"), 44),
        (say(style, "4 Жүк тиеу орны мен күні", "4 Место и дата погрузки груза\nPlace and date of taking over the goods"),
         joined([said(paper, "place_of_loading"), when(paper, "issued_on", style)], "\n"), 50),
        (say(style, "5 Қоса берілген құжаттар", "5 Прилагаемые документы\nDocuments attached"), "INVOICE, PACKING LIST", 36),
    ]  # fmt: skip
    top = 70.0
    for label, text, height in left:
        _box(pen, (40, top, 257, height), label, text)
        top += height
    right = [
        (
            say(style, "16 Тасымалдаушы", "16 Перевозчик (наименование, адрес, страна)\nCarrier"),
            _side(paper, "carrier", style),
            84,
        ),
        (say(style, "17 Кейінгі тасымалдаушы", "17 Последующий перевозчик\nSuccessive carriers"), "", 64),
        (say(style, "18 Ескертулер", "18 Оговорки и замечания перевозчика\nCarrier's reservations"), "", 126),
    ]  # fmt: skip
    low = 70.0
    for label, text, height in right:
        _box(pen, (297, low, 258, height), label, text)
        low += height
    pen.at = top + 4


def _draw_cmr(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "words")))

    def draw(pen: Pen) -> None:
        pen.put(
            40,
            40,
            say(style, "Халықаралық тауар-көлік жүкқұжаты", "Международная товарно-транспортная накладная"),
            9,
            bold=True,
        )
        pen.put(40, 52, "INTERNATIONAL CONSIGNMENT NOTE", 7)
        pen.put(430, 56, "CMR", 16, bold=True)
        pen.put(555, 50, f"№ {said(paper, 'number')}", 11, align="right", layer=VALUES, family=_MONO)
        pen.block(40, 56, 400, "Данная перевозка осуществляется в соответствии с условиями Конвенции о договоре международной "
                  "дорожной перевозки грузов (КДПГ)", 5.5)  # fmt: skip
        _cmr_boxes(pen, paper, style)
        columns = [
            Col("6 Знаки и номера\nMarks", 60), Col("7 Кол-во мест\nPackages", 50, "right"), Col("8 Род упаковки\nPacking", 62),
            Col("9 Наименование груза\nNature of the goods", 160), Col("10 Статист. №\nStat. number", 76),
            Col("11 Вес брутто, кг\nGross weight", 67, "right"), Col("12 Объем, м3", 40),
        ]  # fmt: skip
        lines = [
            ["", "", "паллета", str(goods.get("name", "")), str(goods.get("tnved", "")), pieces(goods, style, "gross_weight_kg"),
             ""] for goods in rows(paper, "goods")
        ]  # fmt: skip
        pen.table(40, columns, lines, Look(7, _MONO, "Liberation Sans", rules="boxes"))
        pen.at += 4
        remarks(pen, paper)
        pen.room(140)
        made = joined([said(paper, "place_of_loading"), when(paper, "issued_on", style)], ", ")
        _box(pen, (40, pen.at, 515, 28), "21 Составлена в / Established in", made)
        _signs(pen, paper, pen.at + 28, (
            ("consignor", "22 Подпись и штамп отправителя"), ("carrier", "23 Подпись и штамп перевозчика"),
            ("consignee", "24 Груз получен"),
        ))  # fmt: skip

    return pages(draw, "Liberation Sans", size=8)


# --- a forwarder's bill, English ----------------------------------------------------------


def _draw_bill(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("en", "words"), ("comma", "plain", "space")))
    titles = {"air": "AIR WAYBILL", "rail": "RAILWAY CONSIGNMENT NOTE", "road": "CONSIGNMENT NOTE"}
    title = titles.get(str(paper.extra.get("mode", "")), "BILL OF LADING")

    def draw(pen: Pen) -> None:
        pen.at = 40
        pen.put(555, 52, title, 15, bold=True, align="right")
        pen.put(555, 66, "NOT NEGOTIABLE", 7, align="right")
        pen.put(555, 82, said(paper, "number"), 12, align="right", layer=VALUES, family=_MONO)
        pen.put(440, 82, "No.", 8, align="right")
        pen.put(40, 52, "Issued by", 6.5)
        pen.block(40, 54, 300, said(paper, "carrier/name"), 9, layer=VALUES, family=_MONO)
        for at, (label, role) in enumerate(
            (("Shipper", "consignor"), ("Consignee", "consignee"), ("Carrier", "carrier"))
        ):
            _box(pen, (40, 92 + at * 76, 300, 76), label, _side(paper, role, style))
        for at, (label, text) in enumerate((
            ("Port / airport / place of loading", said(paper, "place_of_loading")), ("Port / airport / place of discharge",
             said(paper, "place_of_discharge")), ("Freight", "PREPAID"), ("Date of issue", when(paper, "issued_on", style)),
        )):  # fmt: skip
            _box(pen, (340, 92 + at * 57, 215, 57), label, text)
        pen.at = 328
        columns = [Col("Gross weight, kg", 84, "right"), Col("Commodity code", 96), Col("Description of goods", 335)]
        lines = [[pieces(goods, style, "gross_weight_kg"), str(goods.get("tnved", "")), str(goods.get("name", ""))]
                 for goods in rows(paper, "goods")]  # fmt: skip
        pen.table(40, columns, lines, Look(8, _MONO, "Liberation Sans", rules="lines"))
        pen.at += 6
        remarks(pen, paper)
        pen.say(
            "Received in apparent good order and condition for carriage subject to the conditions on the reverse.", 7
        )
        pen.room(110)
        _signs(
            pen,
            paper,
            pen.at + 4,
            (("consignor", "Signature of shipper or agent"), ("carrier", "Signature of carrier")),
        )

    return pages(draw, "Liberation Sans", size=8)


# --- декларация на товары --------------------------------------------------------------------


def _goods_boxes(pen: Pen, at: int, goods: dict[str, Any], style: Style) -> None:
    """Boxes 31-38 of one item."""
    pen.room(60)
    top = pen.at
    _box(pen, (40, top, 300, 56), "31 Грузовые места и описание товаров", str(goods.get("name", "")))
    _box(pen, (340, top, 50, 28), "32 Товар №", str(at))
    _box(pen, (390, top, 165, 28), "33 Код товара", str(goods.get("tnved", "")))
    _box(pen, (340, top + 28, 50, 28), "34 Код страны", "KZ")
    _box(pen, (390, top + 28, 95, 28), "35 Вес брутто (кг)", pieces(goods, style, "gross_weight_kg"))
    _box(pen, (485, top + 28, 70, 28), "37 Процедура", "1000 000")
    pen.at = top + 58


def _draw_declaration(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted",), ("plain", "nbsp")))

    def draw(pen: Pen) -> None:
        def again(page: Pen) -> None:
            page.put(555, 34, said(paper, "number"), 8, align="right", layer=VALUES, family=_MONO)

        pen.head = again
        pen.put(40, 44, say(style, "ТАУАРЛАРҒА АРНАЛҒАН ДЕКЛАРАЦИЯ", "ДЕКЛАРАЦИЯ НА ТОВАРЫ"), 11, bold=True)
        _box(pen, (340, 50, 215, 40), "А", joined([said(paper, "number"), when(paper, "issued_on", style)], "\n"))
        _box(pen, (40, 50, 120, 40), "1 Декларация", "ЭК 10 ЭД")
        _box(pen, (160, 50, 90, 40), "3 Формы", "1 1")
        _box(pen, (250, 50, 90, 40), "5 Всего т-ов", str(len(rows(paper, "goods")) or ""))
        sender = joined([said(paper, "consignor/name"), bin_of(paper, "consignor", Style(0)), around(paper, "addresses",
                         "consignor")], "\n")  # fmt: skip
        _box(pen, (40, 90, 300, 66), say(style, "2 Жөнелтуші/Экспорттаушы", "2 Отправитель/Экспортер"), sender)
        _box(pen, (340, 90, 215, 66), "8 Получатель", "СМ. ГРАФУ 44")
        _box(pen, (40, 156, 300, 50), "14 Декларант", "СМ. ГРАФУ 2")
        _box(pen, (340, 156, 107, 50), "15 Страна отправления", "КАЗАХСТАН")
        _box(pen, (447, 156, 108, 50), "16 Страна происхождения", "КАЗАХСТАН")
        pen.at = 210
        for at, goods in enumerate(rows(paper, "goods"), 1):
            _goods_boxes(pen, at, goods, style)
        pen.at += 2
        remarks(pen, paper)
        pen.room(110)
        _box(pen, (40, pen.at, 257, 92), "D Таможенный контроль", "ВЫПУСК РАЗРЕШЕН")
        _box(pen, (297, pen.at, 258, 92), "54 Место и дата", joined([person(paper, "consignor", style),
             when(paper, "issued_on", style)], "\n") if said(paper, "number") else "")  # fmt: skip
        pen.ink(paper, "consignor", 320, pen.at + 74, stamp_dx=20)

    return pages(draw, "Liberation Sans", size=8)


LAYOUTS: tuple[Layout, ...] = (
    Layout("cmr_typed_over_blank", "transport_document", _draw_cmr, ("ru", "kk+ru"), "drawn"),
    Layout("bill_of_forwarder_typed", "transport_document", _draw_bill, ("en",), "drawn"),
    Layout("declaration_typed_boxes", "customs_declaration", _draw_declaration, ("ru", "kk+ru"), "drawn"),
)
