"""Carriage: a forwarder's CMR, a courier's air waybill, the railway's electronic note; a broker's declaration on goods."""

from samples.layouts.drawing import Align, Sheet, drawn, escape
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import home, listing, of, pieces, put, row, sheet, unbroken, when
from samples.layouts.papers import around, country, digits, inked, notes, rows, said
from samples.layouts.tenth_hand.kit import heads
from samples.model import Layout, Paper, Style


def _who(paper: Paper, role: str, number: str = "БИН") -> str:
    """Name, number, address and country of a party, a line each."""
    code = said(paper, f"{role}/country")
    return listing(
        f"<b>{put(paper, f'{role}/name')}</b>" if said(paper, f"{role}/name") else "",
        f"{number} {put(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else "",
        home(paper, role),
        escape(country(code, "en")) if code else "",
        between="<br>",
    )


_CMR = """
table { table-layout: fixed } .g td { border: 0.7pt solid #c00; padding: 2pt 4pt; height: 46pt }
.cap { font-size: 6pt; color: #c00; line-height: 1.05 }
.goods td, .goods th { border: 0.7pt solid #c00; font-size: 8pt } .goods th { font-size: 6pt; color: #c00 }
h1 { font-size: 10pt; margin: 0; color: #c00 } .low td { height: 74pt }
"""


def _cap(number: str, *names: str) -> str:
    return f"<p class='cap'><b>{number}</b> {'<br>'.join(names)}</p>"


def _cmr_top(paper: Paper, style: Style) -> str:
    right = (
        f"<h1>CMR № {put(paper, 'number')}</h1><p class='cap'>Международная товарно-транспортная накладная<br>"
        "International consignment note<br>Халықаралық тауар-көлік жүкқұжаты</p>"
    )
    sender = _cap("1", "Отправитель (наименование, адрес, страна)", "Sender (name, address, country)")
    receiver = _cap("2", "Получатель (наименование, адрес, страна)", "Consignee (name, address, country)")
    return (
        row(sender + _who(paper, "consignor"), right)
        + row(receiver + _who(paper, "consignee"),
              _cap("16", "Перевозчик (наименование, адрес, страна)", "Carrier (name, address, country)") + _who(paper, "carrier"))
        + row(_cap("3", "Место разгрузки груза", "Place of delivery of the goods") + put(paper, "place_of_discharge"),
              _cap("17", "Последующий перевозчик", "Successive carriers"))
        + row(_cap("4", "Место и дата погрузки груза", "Place and date of taking over the goods")
              + listing(put(paper, "place_of_loading"), when(paper, "issued_on", style)),
              _cap("18", "Оговорки и замечания перевозчика", "Carrier's reservations and observations"))
    )  # fmt: skip


def _draw_cmr(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "slash"), ("nbsp", "plain", "space"))
    goods = "".join(
        row(str(at), "", "паллеты", escape(good.get("name", "")), escape(good.get("tnved", "")),
            pieces(good, style, "gross_weight_kg"), "",
            classes="mid - mid - - num -")
        for at, good in enumerate(rows(paper, "goods"), 1)
    )  # fmt: skip
    top = heads(
        "6 Знаки и номера<br>Marks and Nos", "7 Кол-во мест<br>Packages", "8 Род упаковки<br>Packing",
        "9 Наименование груза<br>Nature of the goods",
        "10 Статист. №<br>Statistical No.", "11 Вес брутто, кг<br>Gross weight, kg", "12 Объем, м³<br>Volume",
    )  # fmt: skip
    signs = row(
        _cap("22", "Подпись и штамп отправителя", "Signature and stamp of the sender")
        + "<br><br>"
        + ink(paper, "consignor"),
        _cap("23", "Подпись и штамп перевозчика", "Signature and stamp of the carrier")
        + "<br><br>"
        + ink(paper, "carrier"),
        _cap("24", "Груз получен", "Goods received"),
    )
    told = row(
        _cap("13", "Указания отправителя", "Instructions") + remarks(paper),
        _cap("20", "Особые условия", "Special agreements"),
    )
    drawn_up = row(
        _cap("21", "Составлена в", "Established in") + put(paper, "place_of_loading"),
        _cap("15", "Условия оплаты", "Payment"),
    )
    body = (
        f"<table class='g'>{_cmr_top(paper, style)}</table><table class='goods'><thead>{top}</thead><tbody>"
        f"{goods}</tbody></table>"
        f"<table class='g together'>{told}{drawn_up}</table><table class='g low together'>{signs}</table>"
    )
    return sheet(body, _CMR, face="Liberation Sans", size=8.5, margin="8mm 10mm")


def _awb_party(paper: Paper, role: str) -> str:
    code = said(paper, f"{role}/country")
    land = country(code, "en") if code else ""
    told = (said(paper, f"{role}/name"), said(paper, f"{role}/bin"), around(paper, "addresses", role), land)
    return listing(*told, between="\n")


def _awb_boxes(page: Sheet, paper: Paper, style: Style) -> None:
    for role, label, top in (
        ("consignor", "Shipper's Name and Address", 70),
        ("consignee", "Consignee's Name and Address", 150),
    ):
        page.box(36, top, 300, top + 80)
        page.text(40, top + 9, label, 6.5)
        page.paragraph(40, top + 13, 255, _awb_party(paper, role), 9)
    page.box(300, 70, 559, 150)
    page.text(304, 79, "Not Negotiable", 6.5)
    page.text(304, 95, "Air Waybill", 13, bold=True)
    page.text(304, 108, "Issued by", 6.5)
    page.paragraph(304, 111, 250, _awb_party(paper, "carrier"), 8.5, bold=True)
    page.box(300, 150, 559, 230)
    page.text(304, 159, "It is agreed that the goods described herein are accepted for carriage", 6)
    page.text(304, 167, "in apparent good order and condition, subject to the conditions of contract.", 6)
    for left, right, label, value in (
        (
            36.0,
            300.0,
            "Airport of Departure (Addr. of First Carrier) and Requested Routing",
            said(paper, "place_of_loading"),
        ),
        (300.0, 559.0, "Airport of Destination", said(paper, "place_of_discharge")),
    ):
        page.box(left, 230, right, 262)
        page.text(left + 4, 239, label, 6.5)
        page.text(left + 4, 254, value, 9)


def _draw_awb(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("iso", "en", "dotted"), ("comma", "plain")))
    widths = (40, 70, 40, 273, 100)
    sides: list[Align] = ["centre", "right", "centre", "left", "left"]

    def draw(page: Sheet) -> None:
        page.text(36, 60, said(paper, "number"), 12, bold=True)
        page.text(559, 60, said(paper, "number"), 12, bold=True, align="right")
        _awb_boxes(page, paper, style)
        head = (
            "No. of Pieces",
            "Gross Weight",
            "kg lb",
            "Nature and Quantity of Goods (incl. Dimensions or Volume)",
            "Commodity Item No.",
        )
        top = page.grid(36, 268, widths, [head], 6.5, aligns=["centre"] * 5)
        for good in rows(paper, "goods"):
            if top > 690:
                page.canvas.showPage()
                top = page.grid(36, 50, widths, [head], 6.5, aligns=["centre"] * 5)
            cell = ("1", pieces(good, style, "gross_weight_kg"), "K", good.get("name", ""), good.get("tnved", ""))
            top = page.grid(36, top, widths, [cell], 8.5, aligns=sides)
        page.text(40, top + 14, "Handling Information", 6.5)
        for at, note in enumerate(notes(paper)):
            page.text(40, top + 26 + at * 11, note, 8)
        page.box(36, top + 4, 559, top + 54)
        page.text(40, top + 66, "Executed on (date)", 6.5)
        page.text(40, top + 79, when(paper, "issued_on", style), 9)
        page.text(220, top + 66, "at (place)", 6.5)
        page.text(340, top + 66, "Signature of Issuing Carrier or its Agent", 6.5)
        if inked(paper, "carrier"):
            page.sign(350, top + 84, style.seed)
        page.text(297, top + 104, "ORIGINAL 3 (FOR SHIPPER)", 8, align="centre", bold=True)

    return drawn(draw, "Liberation Sans Narrow")


_RAIL = """
.g td { border: 0.6pt solid #333; padding: 2pt 4pt } .cap { font-size: 6.3pt; color: #333 } h1 { font-size: 11pt; margin: 0 }
.goods td, .goods th
{ border: 0.6pt solid #333 } .goods th { font-size: 7pt }
"""


def _draw_rail(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("plain", "nbsp", "space"))
    goods = "".join(
        row(
            escape(good.get("name", "")),
            escape(good.get("tnved", "")),
            "",
            pieces(good, style, "gross_weight_kg"),
            classes="- - - num",
        )
        for good in rows(paper, "goods")
    )
    top = heads(
        "15. Наименование груза / Жүктің атауы", "Код ГНГ (ТН ВЭД)", "16. Род упаковки", "18. Масса (в кг) / Массасы"
    )
    boxes = (
        (
            "<h1>Накладная СМГС</h1><p class='cap'>СМГС жүкқұжаты. Электронная накладная, оригинал 1</p>",
            _cap("29", "Отправка №") + f"<b>{put(paper, 'number')}</b>",
        ),
        (
            _cap("1", "Отправитель / Жөнелтуші") + _who(paper, "consignor"),
            _cap("2", "Станция отправления / Жөнелту станциясы") + put(paper, "place_of_loading"),
        ),
        (
            _cap("4", "Получатель / Алушы") + _who(paper, "consignee"),
            _cap("5", "Станция назначения / Тағайындалған станция") + put(paper, "place_of_discharge"),
        ),
        (_cap("3", "Заявления отправителя") + remarks(paper), _cap("6", "Пограничные станции переходов")),
        (
            _cap("22", "Перевозчики / Тасымалдаушылар") + _who(paper, "carrier"),
            _cap("7", "Вагон") + (digits(style, "wagon", 8) if said(paper, "number") else ""),
        ),
    )
    last = row(
        _cap("26", "Дата заключения договора перевозки / Тасымалдау шартын жасасу күні")
        + when(paper, "issued_on", style),
        square_code(style.seed, 40),
    )
    body = (
        f"<table class='g'>{''.join(row(*pair) for pair in boxes)}</table>"
        f"<table class='goods'><thead>{top}</thead><tbody>{goods}</tbody></table><table class='g'>{last}</table>"
    )
    return sheet(
        body, _RAIL, face="DejaVu Sans Condensed", size=8.5, margin="9mm 10mm", foot="'АСУ ДКР   ' counter(page)"
    )


_DECLARATION = """
table { table-layout: fixed } .g td { border: 0.6pt solid #000; padding: 1.5pt 3pt; height: 24pt }
.cap { font-size: 5.8pt; margin: 0 } h1 { font-size: 9pt; margin: 0 }
"""


def _box(number: str, name: str, value: str, span: int = 1, deep: int = 1) -> str:
    return f"<td colspan='{span}' rowspan='{deep}'><p class='cap'><b>{number}</b> {name}</p>{value}</td>"


def _good_boxes(good: dict[str, str], at: int, style: Style) -> str:
    code = escape(good.get("tnved", ""))
    first = _box("31", "Грузовые места и описание товаров", f"1. {escape(good.get('name', ''))}", 4, 2) + _box(
        "32", "Товар", str(at)
    )
    first += _box("33", "Код товара", code, 3)
    second = _box("34", "Код страны происх.", "KZ") + _box(
        "35", "Вес брутто (кг)", pieces(good, style, "gross_weight_kg"), 2
    )
    second += _box("37", "Процедура", "1000")
    return f"<table class='g together'><tr>{first}</tr><tr>{second}</tr></table>"


def _draw_declaration(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("plain",))
    goods = rows(paper, "goods")
    number = f"<b>{put(paper, 'number')}</b>"
    head = (
        f"<tr>{_box('', '', '<h1>ДЕКЛАРАЦИЯ НА ТОВАРЫ</h1>', 4)}{_box('1', 'Декларация', 'ЭК 10 ЭД', 2)}"
        f"{_box('A', '', number, 2)}</tr>"
    )
    boxes = (
        f"<tr>{_box('2', 'Отправитель/Экспортер', _who(paper, 'consignor'), 4, 2)}{_box('3', 'Формы', '1')}"
        f"{_box('4', 'Отгр. спец.', '')}"
        f"{_box('5', 'Всего т-ов', str(len(goods)) if goods else '')}{_box('6', 'Всего мест', '')}</tr>"
        f"<tr>{_box('7', 'Справочный номер', '', 4)}</tr>"
        f"<tr>{_box('8', 'Получатель', _who(paper, 'consignee'), 4)}"
        f"{_box('14', 'Декларант', 'ТАМОЖЕННЫЙ ПРЕДСТАВИТЕЛЬ', 4)}</tr>"
        f"<tr>{_box('15', 'Страна отправления', 'КАЗАХСТАН', 2)}"
        f"{_box('16', 'Страна происхождения', 'КАЗАХСТАН', 2)}{_box('17', 'Страна назначения', '', 4)}</tr>"
        f"<tr>{_box('44', 'Дополнит. информация / Предоставл. документы', remarks(paper), 8)}</tr>"
    )
    end = f"<tr>{_box('C', 'Выпуск разрешен', when(paper, 'issued_on', style), 4)}"
    end += f"{_box('54', 'Место и дата', ink(paper, 'consignor'), 4)}</tr>"
    items = "".join(_good_boxes(good, at, style) for at, good in enumerate(goods, 1))
    body = f"<table class='g'>{head}{boxes}</table>{items}<table class='g together'>{end}</table>"
    return sheet(body, _DECLARATION, face="Liberation Sans", size=8, margin="8mm 9mm", foot="'ДТ, лист ' counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("cmr_forwarder_red", "transport_document", _draw_cmr, ("ru", "kk+ru"), "html"),
    Layout("air_waybill_courier", "transport_document", _draw_awb, ("en", "ru"), "drawn"),
    Layout("railway_electronic_note", "transport_document", _draw_rail, ("ru", "kk+ru"), "html"),
    Layout("declaration_broker_boxes", "customs_declaration", _draw_declaration, ("ru",), "html"),
)
