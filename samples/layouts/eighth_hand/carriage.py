"""Carriage and customs: a consignment note out of a planning system, a declaration printed from the customs' program."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.eighth_hand.kit import code
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import home, listing, of, pieces, put, row, say, sheet, when
from samples.layouts.papers import country, person, rows, said, tongue
from samples.model import Layout, Paper, Style

# --- consignment note ------------------------------------------------------------

_NOTE = """
h1 { font-size: 13pt; margin: 0 } .top { border: 1.2pt solid #000 } .top td { border: 0.5pt solid #000; padding: 2pt
4pt; width: 50% }
.l { font-size: 6.2pt; color: #444; text-transform: uppercase } .g th { border: 0.5pt solid #000; background: #cfd8dc;
font-size: 6.6pt;
text-align: center } .g td { border-left: 0.5pt solid #000; border-right: 0.5pt solid #000 } .g { border-bottom: 0.5pt
solid #000 }
.s td { border: 0.5pt solid #000; height: 54pt; width: 33% } .four td { width: 25% }
"""
# mode of carriage -> title in Russian, in English
_TITLES = {
    "road": ("Международная товарно-транспортная накладная (CMR)", "International consignment note (CMR)"),
    "rail": ("Железнодорожная накладная (СМГС)", "Railway consignment note (SMGS)"),
    "air": ("Авиагрузовая накладная", "Air waybill"),
    "sea": ("Коносамент", "Bill of lading"),
}


def _cell(label: str, value: str) -> str:
    return f"<div class='l'>{label}</div>{value}"


def _party(paper: Paper, role: str, style: Style) -> str:
    land = said(paper, f"{role}/country")
    number = f"{say(style, '', 'БИН', 'BIN')} {put(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else ""
    return listing(
        f"<b>{put(paper, f'{role}/name')}</b>",
        home(paper, role),
        escape(country(land, tongue(style))) if land else "",
        number,
        between="<br>",
    )


def _note_goods(paper: Paper, style: Style) -> str:
    heads = (
        ("Поз.", "Item"), ("Материал", "Material"), ("Код ТН ВЭД", "HS code"), ("Наименование груза", "Nature of goods"),
        ("Мест", "Packages"), ("Упаковка", "Packing"), ("Вес брутто, кг", "Gross weight, kg"), ("Объем, м3", "Volume, m3"),
    )  # fmt: skip
    head = row(*(say(style, "", *pair) for pair in heads), tag="th")
    lines = "".join(
        row(
            f"{at * 10:06d}",
            code(style, f"material {at}", 8, "1"),
            str(item.get("tnved", "")),
            escape(str(item.get("name", ""))),
            "",
            say(style, "", "паллеты", "pallets"),
            pieces(item, style, "gross_weight_kg"),
            "",
            classes="mid mid mid - num - num num",
        )
        for at, item in enumerate(rows(paper, "goods"), 1)
    )
    return f"<table class='g'><thead>{head}</thead><tbody>{lines}</tbody></table>"


def _draw_note(paper: Paper, style: Style) -> bytes:
    def told(ru: str, en: str) -> str:
        return say(style, "", ru, en)

    title = told(*_TITLES.get(str(paper.extra.get("mode", "")), ("Транспортная накладная", "Consignment note")))
    issued = when(paper, "issued_on", style)
    number = f"<h1>{title}</h1>№ <b>{put(paper, 'number')}</b> &nbsp; {issued}"
    top = row(_cell(told("Отправитель", "Shipper / sender"), _party(paper, "consignor", style)), number)
    top += row(
        _cell(told("Получатель", "Consignee"), _party(paper, "consignee", style)),
        _cell(told("Перевозчик", "Carrier"), _party(paper, "carrier", style)),
    )
    top += row(
        _cell(told("Место погрузки", "Place of loading"), put(paper, "place_of_loading")),
        _cell(told("Место разгрузки", "Place of discharge"), put(paper, "place_of_discharge")),
    )
    codes = row(
        _cell(told("Поставка", "Delivery"), code(style, "delivery", 8, "80")),
        _cell(told("Транспортировка", "Shipment"), code(style, "shipment", 8, "10")),
        _cell(told("Условия оплаты", "Freight"), told("по договору", "prepaid")),
        _cell(told("Приложения", "Documents attached"), told("счет, упаковочный лист", "invoice, packing list")),
    )
    signs = [
        f"{_cell(told(*names), '')}<br><br>{ink(paper, role, stamp_at='left:60pt;top:-50pt')} "
        f"____________ {escape(person(paper, role, style))}"
        for role, names in (
            ("consignor", ("Подпись отправителя", "Signature of the sender")),
            ("carrier", ("Подпись перевозчика", "Signature of the carrier")),
            ("consignee", ("Груз получен", "Goods received")),
        )
    ]
    body = (
        f"<table class='top'>{top}</table><table class='top four'>{codes}</table>{_note_goods(paper, style)}"
        f"{remarks(paper)}"
        f"<table class='s together' style='margin-top:6pt'>{row(*signs)}</table>"
    )
    return sheet(
        body, _NOTE, face="Liberation Sans", size=8, margin="10mm 11mm", foot="counter(page) '/' counter(pages)"
    )


# --- declaration ------------------------------------------------------------

_DECLARATION = """
.d td { border: 0.5pt solid #000; padding: 1.2pt 2.5pt } .l { font-size: 5.4pt } h1 { font-size: 10pt; margin: 0 } .k
td { width: 16.6% }
.n { font-size: 9pt; font-weight: 700 }
"""
_COLUMNS = "<col style='width:16.6%'>" * 6


def _graph(number: str, label: str, value: str) -> str:
    return f"<div class='l'>{number} {label}</div>{value}&nbsp;"


def _declared(at: int, item: dict[str, Any], style: Style) -> str:
    name = escape(str(item.get("name", "")))
    described = f"<td colspan='3' rowspan='2'>{_graph('31', 'Грузовые места и описание товаров', f'1) {name}')}</td>"
    first = (
        f"<tr>{described}<td>{_graph('32', 'Товар №', str(at))}</td>"
        f"<td>{_graph('33', 'Код товара', str(item.get('tnved', '')))}</td>"
    )
    first += f"<td>{_graph('34', 'Код страны происх.', 'KZ')}</td></tr>"
    second = f"<tr><td>{_graph('35', 'Вес брутто (кг)', escape(str(item.get('gross_weight_kg', ''))))}</td>"
    second += f"<td>{_graph('37', 'Процедура', '1000 000')}</td><td>{_graph('38', 'Вес нетто (кг)', '')}</td></tr>"
    return first + second


def _draw_declaration(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("plain",))
    title = say(style, "ТАУАРЛАРҒА АРНАЛҒАН ДЕКЛАРАЦИЯ", "ДЕКЛАРАЦИЯ НА ТОВАРЫ")
    count = str(len(rows(paper, "goods")) or "")
    sender = listing(
        put(paper, "consignor/name"),
        said(paper, "consignor/bin") and f"БИН {put(paper, 'consignor/bin')}",
        home(paper, "consignor"),
    )
    registered = listing(
        f"<span class='n'>{put(paper, 'number')}</span>", when(paper, "issued_on", style), between="<br>"
    )
    top = f"<tr><td colspan='3'><h1>{title}</h1></td><td>{_graph('1', 'Декларация', 'ЭК 10 ЭД')}</td>"
    top += f"<td colspan='2'>{_graph('А', 'Регистрационный номер', registered)}</td></tr>"
    top += (
        f"<tr><td colspan='3' rowspan='2'>{_graph('2', 'Отправитель/Экспортер', sender)}</td>"
        f"<td>{_graph('3', 'Формы', '')}</td>"
    )
    top += f"<td>{_graph('5', 'Всего т-ов', count)}</td><td>{_graph('6', 'Всего мест', '')}</td></tr>"
    top += (
        f"<tr><td>{_graph('15', 'Страна отправления', 'КАЗАХСТАН')}</td>"
        f"<td>{_graph('16', 'Страна происхождения', 'КАЗАХСТАН')}</td>"
    )
    top += f"<td>{_graph('17', 'Страна назначения', '')}</td></tr>"
    top += f"<tr><td colspan='3'>{_graph('8', 'Получатель', '')}</td><td>{_graph('20', 'Условия поставки', '')}</td>"
    top += f"<td>{_graph('22', 'Валюта и общая сумма', '')}</td><td>{_graph('24', 'Характер сделки', '')}</td></tr>"
    goods = "".join(_declared(at, item, style) for at, item in enumerate(rows(paper, "goods"), 1))
    signed = f"{ink(paper, 'consignor')} {escape(person(paper, 'consignor', style))}"
    end = f"<tr><td colspan='3'>{_graph('44', 'Дополнит. информация/Предоставл. документы', remarks(paper))}</td>"
    end += f"<td colspan='3'>{_graph('54', 'Место и дата', f'<br><br>{signed}')}</td></tr>"
    body = f"<table class='d k'>{_COLUMNS}{top}{goods}{end}</table><p class='tiny'>{code(style, 'print', 12)}</p>"
    return sheet(
        body, _DECLARATION, face="Liberation Sans", size=7.4, margin="9mm", foot="counter(page) ' / ' counter(pages)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("consignment_planning_system", "transport_document", _draw_note, ("ru", "en"), "html"),
    Layout("declaration_program_boxes", "customs_declaration", _draw_declaration, ("ru", "kk+ru"), "html"),
)
