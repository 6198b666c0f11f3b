"""Transport documents (forms 10.2-10.5): CMR, накладная СМГС, air waybill, bill of lading."""

from typing import Any

from samples.layouts.drawing import (
    Sheet,
    day,
    drawn,
    escape,
    html_table,
    pdf_from_html,
    quantity,
    signature_svg,
    stamp_svg,
)
from samples.layouts.papers import (
    around,
    choose,
    country,
    digits,
    inked,
    joined,
    notes,
    person,
    rows,
    said,
    stamped,
    tongue,
)
from samples.model import Layout, Paper, Style


def _issued(paper: Paper, style: Style) -> str:
    return day(said(paper, "issued_on"), style) if said(paper, "issued_on") else ""


def party_lines(paper: Paper, role: str, style: Style) -> list[str]:
    """Name, BIN, address, country, a line each."""
    number, code = said(paper, f"{role}/bin"), said(paper, f"{role}/country")
    mark = {"ru": "БИН", "kk": "БСН", "en": "BIN"}[tongue(style)]
    lines = (
        said(paper, f"{role}/name"),
        f"{mark} {number}" if number else "",
        around(paper, "addresses", role),
        country(code, tongue(style)) if code else "",
    )
    return [line for line in lines if line]


def _weight(good: dict[str, Any], style: Style) -> str:
    return quantity(str(good["gross_weight_kg"]), style) if good.get("gross_weight_kg") else ""


def _code(good: dict[str, Any]) -> str:
    return str(good.get("tnved") or "")


# x0, top, x1, bottom, number, label
_CMR = (
    (30, 62, 297, 130, "1", "Отправитель (наименование, адрес, страна) / Sender / Жөнелтуші"),
    (30, 130, 297, 195, "2", "Получатель (наименование, адрес, страна) / Consignee / Алушы"),
    (30, 195, 297, 235, "3", "Место разгрузки груза / Place of delivery / Жүкті түсіру орны"),
    (30, 235, 297, 280, "4", "Место и дата погрузки груза / Place and date of taking over the goods"),
    (30, 280, 297, 320, "5", "Прилагаемые документы / Documents attached"),
    (297, 130, 565, 195, "16", "Перевозчик (наименование, адрес, страна) / Carrier / Тасымалдаушы"),
    (297, 195, 565, 235, "17", "Последующий перевозчик / Successive carriers"),
    (297, 235, 565, 320, "18", "Оговорки и замечания перевозчика / Carrier's reservations"),
    (30, 510, 297, 570, "13", "Указания отправителя / Sender's instructions"),
    (297, 510, 565, 570, "19", "Подлежит оплате / To be paid by"),
    (30, 570, 297, 600, "14", "Возврат / Reimbursement"),
    (297, 570, 565, 600, "20", "Особые согласованные условия / Special agreements"),
    (30, 600, 297, 630, "15", "Условия оплаты / Instructions as to payment for carriage"),
    (297, 600, 565, 630, "21", "Составлена в / Established in            Дата / on"),
    (30, 630, 208, 720, "22", "Подпись и штамп отправителя / Signature and stamp of the sender"),
    (208, 630, 387, 720, "23", "Подпись и штамп перевозчика / Signature and stamp of the carrier"),
    (387, 630, 565, 720, "24", "Груз получен / Goods received"),
    (30, 720, 297, 750, "25", "Регистр. номер / Official number (тягач / прицеп)"),
    (297, 720, 565, 750, "26", "Марка / Type"),
)
_CMR_COLUMNS = (
    (30, 95, "6 Знаки и номера / Marks"), (95, 150, "7 Количество мест / Number"), (150, 205, "8 Род упаковки / Packing"),
    (205, 370, "9 Наименование груза / Nature of the goods"), (370, 445, "10 Статистич. № / Statistical number"),
    (445, 515, "11 Вес брутто, кг / Gross weight"), (515, 565, "12 Объем, м3 / Volume"),
)  # fmt: skip


def cmr(paper: Paper, style: Style) -> bytes:
    """The CMR form: all values are in the text layer before the first label, each goods column by column."""
    loading = said(paper, "place_of_loading")
    values = {
        "1": party_lines(paper, "consignor", style),
        "2": party_lines(paper, "consignee", style),
        "3": [said(paper, "place_of_discharge")],
        "4": [joined((loading, _issued(paper, style)))],
        "5": [f"Инвойс {digits(style, 'invoice', 3)}, упаковочный лист"],
        "15": ["франко / Carriage paid"],
        "16": party_lines(paper, "carrier", style),
        "21": [joined((loading, _issued(paper, style)), "                 ")],
        "25": [f"{digits(style, 'plate', 3)} ABC 02 / {digits(style, 'trailer', 2)} XYZ 02"],
    }

    def draw(sheet: Sheet) -> None:
        sheet.text(555, 40, f"CMR № {said(paper, 'number')}", 12, bold=True, align="right", twice=True)
        for x0, top, x1, _, number, _ in _CMR:
            below = top + 14.0
            for line in values.get(number, []):
                below = sheet.paragraph(x0 + 5, below, x1 - x0 - 10, line, 8)
        _cmr_goods(sheet, paper, style)
        for x0, top, x1, bottom, number, text in _CMR:
            sheet.box(x0, top, x1, bottom)
            sheet.text(x0 + 2, top + 7, number, 7, bold=True)
            sheet.paragraph(x0 + 13, top + 1.5, x1 - x0 - 15, text, 5.6)
        sheet.text(305, 80, "МЕЖДУНАРОДНАЯ ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ", 8, bold=True)
        sheet.text(305, 92, "INTERNATIONAL CONSIGNMENT NOTE", 8, bold=True)
        sheet.text(305, 104, "Халықаралық тауар-көлік жүкқұжаты", 8)
        _cmr_ink(sheet, paper, style)
        for place, line in enumerate(notes(paper)):
            sheet.text(30, 765 + 10 * place, line, 7.5)

    return drawn(draw, choose(style, "Liberation Sans", "DejaVu Sans Condensed", "PT Sans"))


def _cmr_goods(sheet: Sheet, paper: Paper, style: Style) -> None:
    for x0, x1, text in _CMR_COLUMNS:
        sheet.box(x0, 320, x1, 510)
        sheet.paragraph(x0 + 2, 321, x1 - x0 - 4, text, 5.4)
    tops, top = [], 346.0
    for good in rows(paper, "goods"):
        tops.append(top)
        top = max(top + 12, sheet.paragraph(209, top, 157, str(good.get("name") or ""), 8)) + 4
    for place, good in enumerate(rows(paper, "goods")):
        sheet.text(100, tops[place] + 8, str(10 + (style.seed + place) % 400), 8)
        sheet.text(155, tops[place] + 8, "короб.", 8)
        sheet.text(374, tops[place] + 8, _code(good), 8)
        sheet.text(512, tops[place] + 8, _weight(good, style), 8, align="right")


def _cmr_ink(sheet: Sheet, paper: Paper, style: Style) -> None:
    for x, role in ((40, "consignor"), (220, "carrier"), (398, "consignee")):
        if inked(paper, role):
            sheet.sign(x, 675, style.seed + x)
        if stamped(paper, role):
            sheet.stamp(x + 40, 625, said(paper, f"{role}/name"))


_SMGS_CSS = """
@page { size: A4; margin: 8mm } body { font: 8pt 'PT Sans', 'Noto Sans', 'DejaVu Sans' } small { font-size: 6pt; color: #333 }
table { border-collapse: collapse; width: 100%; table-layout: fixed } h1 { font-size: 10pt; margin: 0 0 4pt }
td, th { border: .6pt solid #000; padding: 2pt 3pt; vertical-align: top } td { height: 30pt }
.foot { position: relative; min-height: 90pt } th { font-size: 6.5pt; font-weight: normal }
.goods td { height: auto } .goods td:nth-child(n+4) { text-align: right }
"""


def _box(number: str, name: str, lines: list[str], span: int = 1) -> str:
    told = "<br>".join(escape(line) for line in lines)
    return f"<td colspan={span}><small>{number} {escape(name)}</small><br>{told}</td>"


def smgs(paper: Paper, style: Style) -> bytes:
    """Накладная СМГС: numbered boxes in three columns, the sending's number at the end."""
    kazakh = style.language == "kk+ru"

    def name(russian: str, in_kazakh: str) -> str:
        return f"{in_kazakh} / {russian}" if kazakh else russian

    head = (
        "15 " + name("Наименование груза", "Жүктің атауы"),
        "ГНГ / ТН ВЭД",
        "16 Род упаковки",
        "17 Мест",
        "18 " + name("Масса (в кг)", "Салмағы (кг)"),
    )
    goods = [
        (str(good.get("name") or ""), _code(good), "короба", str(20 + place), _weight(good, style))
        for place, good in enumerate(rows(paper, "goods"))
    ]
    seal = (
        stamp_svg(said(paper, "consignor/name"), "position:absolute;right:60pt;top:-10pt")
        if stamped(paper, "consignor")
        else ""
    )
    sign = signature_svg(style.seed, "position:absolute;left:60pt;top:10pt") if inked(paper, "consignor") else ""
    html = (
        f"<h1>{name('Накладная СМГС', 'СМГС жүкқұжаты')}</h1><table><tr>"
        f"{_box('1', name('Отправитель', 'Жөнелтуші'), party_lines(paper, 'consignor', style), 2)}"
        f"{_box('2', name('Станция отправления', 'Жөнелту станциясы'), [said(paper, 'place_of_loading')])}</tr><tr>"
        f"{_box('4', name('Получатель', 'Алушы'), party_lines(paper, 'consignee', style), 2)}"
        f"{_box('5', name('Станция назначения', 'Межелі станция'), [said(paper, 'place_of_discharge')])}</tr><tr>"
        f"{_box('6', 'Пограничные станции переходов', ['Достык'])}{_box('7', 'Вагон', [digits(style, 'wagon', 8)])}"
        f"{_box('3', 'Заявления отправителя', [])}</tr></table>"
        f"{html_table([head, *goods], css_class='goods')}<table><tr>"
        f"{_box('22', name('Перевозчик', 'Тасымалдаушы'), party_lines(paper, 'carrier', style), 2)}"
        f"{_box('20', 'Погружено кем', ['отправителем'])}</tr><tr>"
        f"{_box('24', 'Документы, приложенные отправителем', ['Счет, сертификат'])}"
        f"{_box('26', 'Дата заключения договора перевозки', [_issued(paper, style)])}"
        f"{_box('29', name('Отправка №', 'Жөнелтім №'), [said(paper, 'number')])}</tr></table>"
        f"<div class=foot>{sign}{seal}</div>{''.join(f'<p>{escape(line)}</p>' for line in notes(paper))}"
    )
    return pdf_from_html(html, _SMGS_CSS)


def _awb_boxes(paper: Paper, style: Style) -> list[tuple[float, float, float, float, str, list[str]]]:
    """Boxes of an air waybill above the goods: place, label, lines."""
    return [
        (30, 60, 300, 130, "Shipper's Name and Address", party_lines(paper, "consignor", style)),
        (300, 60, 565, 130, "Air Waybill   Issued by", party_lines(paper, "carrier", style)),
        (30, 130, 300, 200, "Consignee's Name and Address", party_lines(paper, "consignee", style)),
        (300, 130, 565, 200, "Accounting Information", ["FREIGHT PREPAID"]),
        (30, 200, 300, 235, "Issuing Carrier's Agent Name and City", ["ALMATY"]),
        (300, 200, 430, 235, "Currency", [choose(style, "USD", "KZT", "EUR")]),
        (430, 200, 565, 235, "WT/VAL", ["PPD"]),
        (30, 235, 300, 270, "Airport of Departure", [said(paper, "place_of_loading")]),
        (300, 235, 565, 270, "Airport of Destination", [said(paper, "place_of_discharge")]),
        (30, 270, 565, 305, "Handling Information", ["KEEP DRY"]),
    ]


def air_waybill(paper: Paper, style: Style) -> bytes:
    """An air waybill: the number stands at both upper corners, goods in the last column."""

    def draw(sheet: Sheet) -> None:
        number = said(paper, "number")
        sheet.text(30, 45, number, 12, bold=True)
        sheet.text(565, 45, number, 12, bold=True, align="right")
        for x0, top, x1, bottom, name, lines in _awb_boxes(paper, style):
            sheet.box(x0, top, x1, bottom)
            sheet.text(x0 + 3, top + 8, name, 6)
            below = top + 11
            for line in lines:
                below = sheet.paragraph(x0 + 6, below, x1 - x0 - 12, line, 8.5)
        head = (
            "No. of Pieces",
            "Gross Weight kg",
            "Rate Class",
            "Chargeable Weight",
            "Rate / Charge",
            "Total",
            "Nature and Quantity of Goods",
        )
        widths = (50, 75, 45, 75, 60, 60, 170)
        low = sheet.grid(30, 315, widths, [head], 6.5, aligns=["centre"] * 7)
        for place, good in enumerate(rows(paper, "goods")):
            told = f"{good.get('name') or ''}\nHS CODE {_code(good)}" if _code(good) else str(good.get("name") or "")
            cells = (str(4 + place), _weight(good, style), "Q", _weight(good, style), "AS AGREED", "AS AGREED", told)
            low = sheet.grid(30, low, widths, [cells], 8)
        sheet.text(36, low + 40, f"Signature of Shipper or his Agent   {person(paper, 'consignor', style)}", 8)
        sheet.line(30, low + 60, 565, low + 60)
        sheet.text(
            36,
            low + 80,
            f"Executed on (date)  {_issued(paper, style)}   at (place)  {said(paper, 'place_of_loading')}",
            8.5,
        )
        if inked(paper, "consignor"):
            sheet.sign(250, low + 38, style.seed)
        if inked(paper, "carrier"):
            sheet.sign(430, low + 80, style.seed + 1)
        if stamped(paper, "carrier"):
            sheet.stamp(440, low + 60, said(paper, "carrier/name"))
        for place, line in enumerate(notes(paper)):
            sheet.text(36, low + 110 + 10 * place, line, 7.5)

    return drawn(draw, choose(style, "Liberation Sans", "Noto Sans"))


_LADING_CSS = """
@page { size: A4; margin: 12mm } body { font: 9pt 'Liberation Sans', 'Noto Sans', 'DejaVu Sans' }
small { font-size: 6.5pt; color: #444 } table { border-collapse: collapse; width: 100% } th { font-size: 7.5pt }
td, th { border: .6pt solid #222; padding: 3pt 5pt; vertical-align: top; text-align: left }
td[colspan] { width: 50% } h1 { font-size: 16pt; text-align: right; margin: 0 }
.foot { position: relative; min-height: 110pt; margin-top: 10pt }
"""


def bill_of_lading(paper: Paper, style: Style) -> bytes:
    """A carrier's bill of lading: two columns, the number beside the title, «shipped on board» at the foot."""
    notify = ["SAME AS CONSIGNEE"]
    head = (
        "Container No. / Seal No.",
        "No. & kind of packages; description of goods",
        "HS code",
        "Gross weight, kg",
        "Measurement",
    )
    goods = [
        (f"ABCU{digits(style, 'container', 7)}", str(good.get("name") or ""), _code(good), _weight(good, style), "")
        for good in rows(paper, "goods")
    ]
    seal = (
        stamp_svg(said(paper, "carrier/name"), "position:absolute;right:40pt;top:0")
        if stamped(paper, "carrier")
        else ""
    )
    sign = signature_svg(style.seed, "position:absolute;right:120pt;top:40pt") if inked(paper, "carrier") else ""
    html = (
        f"<h1>BILL OF LADING</h1><table><tr>{_box('', 'Shipper', party_lines(paper, 'consignor', style))}"
        f"{_box('', 'B/L No.', [said(paper, 'number')])}</tr><tr>{_box('', 'Consignee', party_lines(paper, 'consignee', style))}"
        f"{_box('', 'Carrier', party_lines(paper, 'carrier', style))}</tr><tr>{_box('', 'Notify party', notify)}"
        f"{_box('', 'Vessel / Voyage', ['CASPIAN STAR / ' + digits(style, 'voyage', 3) + 'W'])}</tr>"
        f"<tr>{_box('', 'Port of loading', [said(paper, 'place_of_loading')])}"
        f"{_box('', 'Port of discharge', [said(paper, 'place_of_discharge')])}</tr></table>{html_table([head, *goods])}"
        f"<div class=foot><p>FREIGHT PREPAID. Number of original B(s)/L: THREE (3)</p>"
        f"<p>Place and date of issue: {escape(joined((said(paper, 'place_of_loading'), _issued(paper, style))))}</p>"
        f"<p>Shipped on board</p>{sign}{seal}</div>{''.join(f'<p>{escape(line)}</p>' for line in notes(paper))}"
    )
    return pdf_from_html(html, _LADING_CSS)


_KIND = "transport_document"
_OMITS = (
    "/carrier/iban", "/carrier/bic", "/consignor/iban", "/consignor/bic", "/consignee/iban", "/consignee/bic",
    "/goods/*/local_content_percent",
)  # fmt: skip
LAYOUTS: tuple[Layout, ...] = (
    Layout("transport_cmr", _KIND, cmr, ("ru", "kk+ru", "en"), "drawn", _OMITS),
    Layout("transport_smgs", _KIND, smgs, ("ru", "kk+ru"), "html", _OMITS),
    Layout("transport_awb", _KIND, air_waybill, ("en",), "drawn", _OMITS),
    Layout("transport_bl", _KIND, bill_of_lading, ("en",), "html", _OMITS),
)
