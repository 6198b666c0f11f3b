"""Transport papers of a forwarder that serves road, rail, air and sea: a ladder of boxes, and a sheet of its web cabinet."""

from samples.layouts.drawing import Sheet, quantity
from samples.layouts.papers import (
    Labels,
    around,
    choose,
    country,
    digits,
    inked,
    joined,
    label,
    notes,
    rows,
    said,
    stamped,
    tongue,
)
from samples.layouts.second_hand.press import Column, Look, Press, day_at, html, noted, pressed, signed, stacked, web
from samples.model import Layout, Paper, Style

# by mode: the paper's name, where the goods are loaded and unloaded, who carries them
_MODES: dict[str, Labels] = {
    "road": {
        "title": {
            "ru": ("Международная товарно-транспортная накладная CMR",),
            "en": ("INTERNATIONAL CONSIGNMENT NOTE CMR",),
        },
        "number": {"ru": ("CMR №",), "en": ("CMR No.",)},
        "loading": {"ru": ("Место и дата погрузки груза", "Место погрузки"), "en": ("Place of taking over the goods",)},
        "discharge": {"ru": ("Место разгрузки груза", "Место доставки"), "en": ("Place of delivery of the goods",)},
    },
    "rail": {
        "title": {"ru": ("Накладная СМГС",), "en": ("SMGS CONSIGNMENT NOTE",)},
        "number": {"ru": ("Отправка №",), "en": ("Consignment No.",)},
        "loading": {"ru": ("Станция отправления",), "en": ("Station of departure",)},
        "discharge": {"ru": ("Станция назначения",), "en": ("Station of destination",)},
    },
    "air": {
        "title": {"ru": ("Авиагрузовая накладная AIR WAYBILL",), "en": ("AIR WAYBILL",)},
        "number": {"ru": ("AWB №",), "en": ("AWB No.",)},
        "loading": {"ru": ("Аэропорт отправления",), "en": ("Airport of departure",)},
        "discharge": {"ru": ("Аэропорт назначения",), "en": ("Airport of destination",)},
    },
    "sea": {
        "title": {"ru": ("Коносамент BILL OF LADING",), "en": ("BILL OF LADING",)},
        "number": {"ru": ("B/L №",), "en": ("B/L No.",)},
        "loading": {"ru": ("Порт погрузки",), "en": ("Port of loading",)},
        "discharge": {"ru": ("Порт выгрузки",), "en": ("Port of discharge",)},
    },
}
_L: Labels = {
    "consignor": {"ru": ("Грузоотправитель", "Отправитель"), "en": ("Shipper", "Consignor")},
    "consignee": {"ru": ("Грузополучатель", "Получатель"), "en": ("Consignee",)},
    "carrier": {"ru": ("Перевозчик",), "en": ("Carrier",)},
    "goods": {"ru": ("Наименование груза",), "en": ("Nature of goods", "Description of goods")},
    "tnved": {"ru": ("Код ТН ВЭД", "Статистический №"), "en": ("HS code",)},
    "weight": {"ru": ("Вес брутто, кг",), "en": ("Gross weight, kg",)},
    "places": {"ru": ("Количество мест",), "en": ("No. of pieces",)},
    "bin": {"ru": ("БИН",), "en": ("BIN",)},
    "issued": {"ru": ("Дата составления", "Составлена"), "en": ("Date of issue", "Executed on")},
    "remarks": {"ru": ("Оговорки перевозчика",), "en": ("Carrier's remarks",)},
    "sender_sign": {"ru": ("Подпись отправителя",), "en": ("Signature of shipper",)},
    "carrier_sign": {"ru": ("Подпись перевозчика",), "en": ("Signature of carrier",)},
    "taken": {"ru": ("Груз получен",), "en": ("Goods received",)},
    "plate": {"ru": ("Рег. № тягача",), "en": ("Vehicle / voyage",)},
}


def _words(paper: Paper) -> Labels:
    """Labels of the paper's mode; road where nothing is said of it."""
    return {**_L, **_MODES[str(paper.extra.get("mode", "road"))]}


def _party(paper: Paper, style: Style, role: str) -> str:
    code, number = said(paper, f"{role}/country"), said(paper, f"{role}/bin")
    return joined(
        (
            said(paper, f"{role}/name"),
            around(paper, "addresses", role),
            country(code, tongue(style)) if code else "",
            f"{label(_L, 'bin', style)} {number}" if number else "",
        ),
        "\n",
    )


def _box(sheet: Sheet, box: tuple[float, float, float, float], number: str, caption: str, value: str) -> None:
    """Box number in a black square, caption beside it, value below."""
    x0, top, x1, _ = box
    sheet.canvas.setFillGray(0)
    sheet.canvas.rect(x0, sheet.height - top - 9, 12, 9, stroke=0, fill=1)
    sheet.canvas.setFillGray(1)
    sheet.canvas.setFont("Helvetica-Bold", 6.5)
    sheet.canvas.drawCentredString(x0 + 6, sheet.height - top - 7, number)
    sheet.canvas.setFillGray(0)
    sheet.text(x0 + 15, top + 7, caption, 6.5)
    sheet.paragraph(x0 + 5, top + 10, x1 - x0 - 10, value, 9)
    sheet.box(*box, line=1)


def ladder(paper: Paper, style: Style) -> bytes:
    """Boxes in full and half widths, route before parties, goods in a table between them and the signatures."""
    words = _words(paper)

    def draw(press: Press) -> None:
        sheet = press.sheet
        sheet.text(40, 48, label(words, "title", style), 11.5, bold=True)
        sheet.text(555, 64, f"{label(words, 'number', style)} {said(paper, 'number')}", 12, bold=True, align="right")
        loading, discharge = said(paper, "place_of_loading"), said(paper, "place_of_discharge")
        _box(sheet, (40, 74, 297, 110), "4", label(words, "loading", style), loading)
        _box(sheet, (297, 74, 555, 110), "3", label(words, "discharge", style), discharge)
        _box(sheet, (40, 110, 297, 182), "2", label(words, "consignee", style), _party(paper, style, "consignee"))
        _box(sheet, (297, 110, 555, 182), "16", label(words, "carrier", style), _party(paper, style, "carrier"))
        _box(sheet, (40, 182, 555, 244), "1", label(words, "consignor", style), _party(paper, style, "consignor"))
        plate = f"{digits(style, 'plate', 3)} ABC 02"
        _box(sheet, (40, 244, 297, 274), "25", label(words, "plate", style), plate)
        _box(sheet, (297, 244, 555, 274), "21", label(words, "issued", style), day_at(paper, "issued_on", style))
        press.y = 280
        _ladder_goods(press, paper, style, words)
        press.need(110)
        _ladder_foot(press, paper, style, words, press.y + 6)

    return pressed(draw, choose(style, "DejaVu Sans Condensed", "Liberation Sans Narrow", "PT Sans Narrow"))


def _ladder_goods(press: Press, paper: Paper, style: Style, words: Labels) -> None:
    columns = (
        Column(f"11. {label(words, 'weight', style)}", 95, "right"),
        Column(f"9. {label(words, 'goods', style)}", 265),
        Column(f"10. {label(words, 'tnved', style)}", 95, "centre"),
        Column(f"7. {label(words, 'places', style)}", 60, "centre"),
    )
    listed = [
        [
            quantity(item["gross_weight_kg"], style) if item.get("gross_weight_kg") else "",
            item.get("name", ""),
            item.get("tnved", ""),
            "",
        ]
        for item in rows(paper, "goods")
    ]
    press.table(40, columns, listed, Look(size=8.5, order="columns"))


def _ladder_foot(press: Press, paper: Paper, style: Style, words: Labels, top: float) -> None:
    sheet = press.sheet
    _box(sheet, (40, top, 555, top + 24), "18", label(words, "remarks", style), joined(notes(paper)))
    for place, (role, key) in enumerate(
        (("consignor", "sender_sign"), ("carrier", "carrier_sign"), ("consignee", "taken"))
    ):
        x = 40 + 171.6 * place
        _box(sheet, (x, top + 24, x + 171.6, top + 96), str(22 + place), label(words, key, style), "")
        if inked(paper, role):
            sheet.sign(x + 20, top + 80, style.seed + place)
        if stamped(paper, role):
            sheet.stamp(x + 50, top + 10, said(paper, f"{role}/name"))


_WEB_CSS = """
h1 { font-size: 12pt; margin: 0 }
.top { display: flex; justify-content: space-between; background: #f0a500; padding: 8pt 10pt }
.route { display: flex; margin: 10pt 0; text-align: center }
.route > div { flex: 1; border: 0.8pt solid #f0a500; padding: 6pt; font-weight: bold }
.route .arrow { flex: 0 0 30pt; border: none; font-size: 14pt }
small { display: block; color: #666; font-weight: normal }
.who { width: 100% }
.who td { border-top: 0.5pt solid #ccc; width: 33% }
.items th { background: #fdf1d8 }
.items td { border-bottom: 0.4pt solid #ddd }
.ends { display: flex; margin-top: 30pt }
.ends > div { flex: 1 }
"""


def cabinet_sheet(paper: Paper, style: Style) -> bytes:
    """A sheet from a forwarder's cabinet: route in two tiles, parties in three columns, goods in rows."""
    words = _words(paper)
    who = "".join(
        f"<td><small>{stacked(words, role, style)}</small>{html(_party(paper, style, role))}</td>"
        for role in ("carrier", "consignor", "consignee")
    )
    heads = "".join(f"<th>{stacked(words, key, style)}</th>" for key in ("tnved", "goods", "weight"))
    items = "".join(
        f"<tr><td>{html(item.get('tnved', ''))}</td><td>{html(item.get('name', ''))}</td>"
        f"<td>{quantity(item['gross_weight_kg'], style) if item.get('gross_weight_kg') else ''}</td></tr>"
        for item in rows(paper, "goods")
    )
    aside = "left:30pt;top:-10pt"
    ends = "".join(
        f"<div>{stacked(words, key, style)} {signed(paper, role, style, said(paper, f'{role}/name'), seal=aside)}</div>"
        for role, key in (("consignor", "sender_sign"), ("carrier", "carrier_sign"))
    )
    number = f"{html(label(words, 'number', style))} <b>{html(said(paper, 'number'))}</b>"
    tiles = [
        f"<div><small>{stacked(words, key, style)}</small>{html(said(paper, path))}</div>"
        for key, path in (("loading", "place_of_loading"), ("discharge", "place_of_discharge"))
    ]
    body = f"""
    <div class='top'><h1>{stacked(words, "title", style)}</h1>
    <div>{number}<br>{html(label(words, "issued", style))}: {day_at(paper, "issued_on", style)}</div></div>
    <div class='route'>{"<div class='arrow'>→</div>".join(tiles)}</div><table class='who'><tr>{who}</tr></table>
    <table class='items'><thead><tr>{heads}</tr></thead>{items}</table>{noted(paper)}<div class='ends'>{ends}</div>
    """
    return web(body, _WEB_CSS, family=choose(style, "Noto Sans", "PT Sans"), size=9)


LAYOUTS = (
    Layout("carriage_ladder", "transport_document", ladder, ("ru", "en"), "drawn"),
    Layout("carriage_cabinet", "transport_document", cabinet_sheet, ("ru", "en"), "html"),
)
