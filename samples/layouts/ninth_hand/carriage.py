"""Carriage: a note of numbered boxes typed through carbon for road and rail, a house bill of lading or air waybill."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import home, listing, of, pieces, put, row, sheet, tax_number, when
from samples.layouts.papers import country, digits, person, rows, said
from samples.model import Layout, Paper, Style

_CARBON = """
.box td { border: 0.8pt solid #204a87; padding: 2pt 4pt; width: 50%; height: 44pt } .cap { font-size: 6pt; color: #204a87 }
.typed { font-family: 'Liberation Mono', 'DejaVu Sans Mono'; font-size: 8.5pt } .no { font-size: 15pt; color: #b02020 }
.goods td, .goods th { border: 0.8pt solid #204a87 } .goods th { font-size: 6pt; color: #204a87; text-align: center }
.box, .goods { margin-top: -0.8pt } .three td { width: 33% }
"""
# the numbered boxes of each note: sender, consignee, unloading, loading, carrier, established, goods, code, weight
_ROAD = {
    "consignor": "1 Отправитель (наименование, адрес, страна) / Sender (name, address, country) / Absender",
    "consignee": "2 Получатель (наименование, адрес, страна) / Consignee / Empfänger",
    "discharge": "3 Место разгрузки груза / Place of delivery of the goods / Auslieferungsort",
    "loading": "4 Место и дата погрузки груза / Place and date of taking over the goods / Ort und Tag der Übernahme",
    "carrier": "16 Перевозчик (наименование, адрес, страна) / Carrier / Frachtführer",
    "made": "21 Составлена в / Established in / Ausgefertigt am",
    "signed": "22 Подпись и штамп отправителя",
    "by": "23 Подпись и штамп перевозчика",
    "got": "24 Груз получен / Goods received",
    "goods": "9 Наименование груза / Nature of the goods",
    "code": "10 Статистический № / Statistical number",
    "weight": "11 Вес брутто, кг / Gross weight in kg",
}
_RAIL = {
    "consignor": "1 Отправитель / Absender",
    "consignee": "4 Получатель / Empfänger",
    "discharge": "5 Станция назначения / Bestimmungsbahnhof",
    "loading": "2 Станция отправления / Versandbahnhof",
    "carrier": "22 Перевозчики / Beförderer",
    "made": "26 Дата заключения договора перевозки",
    "signed": "Подпись отправителя",
    "by": "Календарный штемпель перевозчика",
    "got": "27 Дата прибытия",
    "goods": "15 Наименование груза / Bezeichnung des Gutes",
    "code": "Код груза (ГНГ, ТН ВЭД)",
    "weight": "18 Масса (в кг) / Masse",
}


def _who(paper: Paper, role: str, language: str, number: str) -> str:
    land = said(paper, f"{role}/country")
    return listing(
        put(paper, f"{role}/name"),
        tax_number(paper, role, number),
        listing(home(paper, role), escape(country(land, language)) if land else ""),
        between="<br>",
    )


def _draw_carbon(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words"))
    rail = paper.extra.get("mode") == "rail"
    labels = _RAIL if rail else _ROAD

    def box(key: str, value: str) -> str:
        return f"<span class='cap'>{labels[key]}</span><div class='typed'>{value}</div>"

    number, on = put(paper, "number"), when(paper, "issued_on", style)
    named = "НАКЛАДНАЯ СМГС<br>SMGS Frachtbrief" if rail else "МЕЖДУНАРОДНАЯ ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ<br>CMR"
    mark = "29 Отправка №" if rail else "CMR №"
    top = row(
        box("consignor", _who(paper, "consignor", "ru", "БИН")),
        f"<b>{named}</b><br>{mark} <span class='no'>{number}</span>",
    )
    top += row(
        box("consignee", _who(paper, "consignee", "ru", "№")), box("carrier", _who(paper, "carrier", "ru", "БИН"))
    )
    where = listing(put(paper, "place_of_loading"), "" if rail else on)
    places = (box("discharge", put(paper, "place_of_discharge")), box("loading", where))
    top += row(*(reversed(places) if rail else places))
    heads = row(
        "6 Знаки и номера", "7 Кол-во мест", "8 Упаковка", labels["goods"], labels["code"], labels["weight"], tag="th"
    )
    goods = "".join(
        row(
            digits(style, f"mark{at}", 3),
            "",
            "",
            *(f"<span class='typed'>{escape(str(each.get(key, '')))}</span>" for key in ("name", "tnved")),
            f"<span class='typed'>{pieces(each, style, 'gross_weight_kg')}</span>",
            classes="mid - - - mid num",
        )
        for at, each in enumerate(rows(paper, "goods"))
    )
    hands = [
        f"<br><br>{ink(paper, role, stamp_at='left:20pt;top:-46pt')}{escape(person(paper, role, style))}"
        for role in ("consignor", "carrier", "consignee")
    ]
    ends = row(*(box(key, hand) for key, hand in zip(("signed", "by", "got"), hands, strict=True)))
    body = (
        f"<table class='box'>{top}</table><table class='goods'><thead>{heads}</thead><tbody>{goods}</tbody></table>"
        f"<table class='box'>{row(box('made', on), remarks(paper))}</table><table class='box three together'>{ends}</table>"
    )
    return sheet(body, _CARBON, face="Liberation Sans", size=8.5, margin="11mm 13mm")


_HOUSE = """
.box td { border: 0.6pt solid #333; padding: 3pt 5pt; width: 50%; height: 40pt } .cap { font-size: 6.5pt }
.four td { width: 25%; height: 26pt } .box, .goods { margin-top: -0.6pt } .law { font-size: 6.5pt; text-align: justify }
.name { font-size: 14pt; font-weight: 700; text-align: center } .goods { border: 0.6pt solid #333 }
.goods td, .goods th { border-right: 0.6pt solid #333 } .goods th { font-size: 7pt; border-bottom: 0.6pt solid #333 }
"""


def _draw_house(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "words", "iso"), ("comma", "plain"))
    air = paper.extra.get("mode") == "air"
    cap = "<span class='cap'>{}</span><br>{}".format
    title = "HOUSE AIR WAYBILL" if air else "BILL OF LADING"
    number = ("Air Waybill No." if air else "B/L No.", f"<b>{put(paper, 'number')}</b>")
    parties = {role: _who(paper, role, "en", "Tax ID") for role in ("consignor", "consignee", "carrier")}
    top = row(
        cap("Shipper (complete name and address)", parties["consignor"]),
        f"<p class='name'>{title}</p>{cap(*number)}",
    )
    top += row(cap("Consignee (complete name and address)", parties["consignee"]), cap("Carrier", parties["carrier"]))
    top += row(cap("Notify party", "SAME AS CONSIGNEE"), cap("For delivery of goods please apply to", ""))
    port = ("Airport of departure", "Airport of destination") if air else ("Port of loading", "Port of discharge")
    ship = ("Flight / date", f"ZZ {digits(style, 'flight', 3)}") if air else ("Voyage No.", digits(style, "voyage", 4))
    legs = row(
        cap(port[0], put(paper, "place_of_loading")),
        cap(port[1], put(paper, "place_of_discharge")),
        cap(*ship),
        cap("Freight", "PREPAID"),
    )
    heads = row(
        "Marks & Nos.",
        "No. of pkgs",
        "Description of goods",
        "HS code",
        "Gross weight, kg",
        "Measurement, CBM",
        tag="th",
    )
    goods = "".join(
        row("N/M", "", escape(each.get("name", "")), escape(each.get("tnved", "")), pieces(each, style, "gross_weight_kg"), "",
            classes="mid - - mid num -")
        for each in rows(paper, "goods")
    )  # fmt: skip
    law = (
        "Received in apparent good order and condition except as otherwise noted the total number of packages or units "
        "enumerated above, for carriage subject to all the terms hereof."
    )
    on = when(paper, "issued_on", style)
    shipper, carrier = (
        f"{ink(paper, role)}____________ {escape(person(paper, role, style))}" for role in ("consignor", "carrier")
    )
    ends = row(
        cap("Signature of shipper or his agent", f"<br><br>{shipper}"),
        f"{cap('Place and date of issue', on)}<br><br>{cap('Signed for the carrier', f'<br>{carrier}')}",
    )
    body = (
        f"<table class='box'>{top}</table><table class='box four'>{legs}</table>"
        f"<table class='goods'><thead>{heads}</thead><tbody>{goods}</tbody></table>"
        f"<table class='box'>{row(remarks(paper), f'<p class=law>{law}</p>')}</table>"
        f"<table class='box together'>{ends}</table>"
    )
    return sheet(body, _HOUSE, face="Liberation Sans", size=9, margin="11mm 12mm", foot="'ORIGINAL  ' counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("carriage_carbon_boxes", "transport_document", _draw_carbon, ("ru",), "html"),
    Layout("carriage_house_bill", "transport_document", _draw_house, ("en",), "html"),
)
