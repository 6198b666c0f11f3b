"""Trips and carriage: an order with a table of travellers, a forwarder's waybill, a broker's print of a declaration."""

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import remarks
from samples.layouts.kit import hand_of, home, over, pieces, put, row, say, sheet, tax_number, unbroken, when
from samples.layouts.papers import around, digits, notes, rows, said, tongue
from samples.layouts.seventh_hand.kit import Flow, dressed, land, signed, spans, tall, tint
from samples.model import Layout, Paper, Style

_TRIP = """
.firm { text-align: center; font-weight: 700; font-size: 12pt; border-bottom: 1pt solid #000; padding-bottom: 4pt }
h1 { text-align: center; font-size: 14pt; margin: 14pt 0 2pt } .sub { text-align: center; margin-bottom: 8pt }
.part td { border: 0.5pt solid #000; padding: 3pt 5pt } .group { width: 24%; font-weight: 700 } .key { width: 26% }
p { margin: 6pt 0; text-align: justify }
"""


def _draw_trip(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "dotted_g", "words", "quoted", "kk"))
    firm = f"{put(paper, 'employer/name')}<br><span class='tiny'>{tax_number(paper, 'employer', say(style, 'БСН', 'БИН'))} "
    firm += f"{home(paper, 'employer')}</span>"
    sent = [str(name) for name in paper.fields.get("employees", [])]
    facts = spans(
        over(style, "Іссапарға жіберілетін қызметкерлер", "Командируемые работники"),
        *((f"{at}", f"<b>{escape(name)}</b>") for at, name in enumerate(sent, 1)),
    )
    facts += spans(
        over(style, "Сапар", "Поездка"),
        (over(style, "Баратын жері", "Куда"), put(paper, "destination")),
        (over(style, "Шығу күні", "Дата выезда"), when(paper, "from", style)),
        (over(style, "Қайту күні", "Дата возвращения"), when(paper, "to", style)),
        (over(style, "Қатысатын іс-шарасы", "Мероприятие"), put(paper, "event")),
    )
    lead = {
        "kk": "Өндірістік қажеттілікке байланысты төмендегі қызметкерлерді қызметтік іссапарға жіберуді БҰЙЫРАМЫН:",
        "ru": "В связи с производственной необходимостью ПРИКАЗЫВАЮ направить в служебную командировку:",
    }
    costs = {
        "kk": "Бухгалтерия жол жүру, тұру және тәуліктік шығыстарын төлесін. Бұйрықтың орындалуын бақылау өзіме қалдырылады.",
        "ru": "Бухгалтерии оплатить проезд, проживание и суточные. Контроль за исполнением приказа оставляю за собой.",
    }
    spoken = style.language.split("+")
    sub = say(
        style,
        f"№ {put(paper, 'number')}, {when(paper, 'issued_on', style)}",
        f"№ {put(paper, 'number')} от {when(paper, 'issued_on', style)}",
    )
    if len(spoken) > 1:
        sub = f"№ {put(paper, 'number')}, {when(paper, 'issued_on', style)}"
    body = (
        f"<div class='firm'>{firm}</div><h1>{over(style, 'БҰЙРЫҚ', 'ПРИКАЗ')}</h1><p class='sub'>{sub}</p>"
        f"<p><b>{over(style, 'Қызметтік іссапар туралы', 'О служебной командировке')}</b></p>"
        + "".join(f"<p>{lead[language]}</p>" for language in spoken)
        + f"<table class='part'>{facts}</table>"
        + "".join(f"<p>{costs[language]}</p>" for language in spoken)
        + f"{remarks(paper)}<p style='margin-top:30pt'>"
        f"{hand_of(paper, 'employer', style, say(style, 'Басшы', 'Руководитель'))}</p>"
    )
    return sheet(body, _TRIP, face="Liberation Serif", size=11, margin="20mm 15mm 18mm 25mm")


_TEAL = (0.88, 0.94, 0.95)
_MODES = {
    "road": ("автомобиль", "road"),
    "rail": ("железная дорога", "rail"),
    "air": ("авиа", "air"),
    "sea": ("море", "sea"),
}


def _waybill_row(flow: Flow, *told: tuple[str, str, str]) -> None:
    """A row of boxes, each with its Russian and English label over the value."""
    page, width = flow.page, flow.width / len(told)
    high = max(30.0, *(26 + tall(page, value, width - 8, 9) for _, _, value in told))
    flow.need(high)
    for at, (ru, en, value) in enumerate(told):
        x = flow.left + width * at
        tint(page, x, flow.top, x + width, flow.top + 12, colour=_TEAL)
        page.text(x + 4, flow.top + 9, ru, 7.5, bold=True)
        page.text(x + 4, flow.top + 19, en, 6.5, italic=True, grey=0.35)
        page.paragraph(x + 4, flow.top + 20, width - 8, value, 9)
        page.box(x, flow.top, x + width, flow.top + high, 0.4)
    flow.top += high


def _waybill(page: Sheet, paper: Paper, style: Style) -> None:
    flow = Flow(page, left=40, start=40)
    page.text(40, 52, "ТРАНСПОРТНАЯ НАКЛАДНАЯ ЭКСПЕДИТОРА", 12, bold=True)
    page.text(40, 64, "Forwarder's consignment note", 9, italic=True)
    flow.top = 74
    mode = _MODES.get(str(paper.extra.get("mode", "road")), ("", ""))
    _waybill_row(
        flow,
        ("Номер накладной", "Note No.", said(paper, "number")),
        ("Дата составления", "Date of issue", when(paper, "issued_on", style)),
        ("Вид транспорта", "Mode of transport", mode[tongue(style) == "en"]),
    )

    def packages(at: int) -> str:
        return digits(style, f"packages{at}", 2).lstrip("0") or "1"

    sides = {}
    for role in ("consignor", "consignee", "carrier"):
        number = said(paper, f"{role}/bin")
        told = [said(paper, f"{role}/name"), f"БИН/ID {number}" if number else ""]
        told += [around(paper, "addresses", role), land(paper, role, style)]
        sides[role] = "\n".join(part for part in told if part)
    _waybill_row(
        flow,
        ("Отправитель груза", "Shipper / consignor", sides["consignor"]),
        ("Получатель груза", "Consignee", sides["consignee"]),
    )
    _waybill_row(flow, ("Перевозчик", "Carrier", sides["carrier"]))
    _waybill_row(
        flow,
        ("Пункт погрузки", "Place of loading", said(paper, "place_of_loading")),
        ("Пункт выгрузки", "Place of discharge", said(paper, "place_of_discharge")),
    )
    flow.top += 8
    flow.table(
        (30, 70, 240, 90, 90),
        [["№", "Мест / Pkgs", "Груз / Cargo", "Код ТН ВЭД / HS", "Брутто, кг / Gross, kg"]],
        [
            [str(at), packages(at), good["name"], good["tnved"], pieces(good, style, "gross_weight_kg")]
            for at, good in enumerate(rows(paper, "goods"), 1)
        ],
        aligns=["centre", "right", "left", "centre", "right"],
        size=8.5,
        head_colour=_TEAL,
    )
    flow.top += 8
    flow.notes(notes(paper))
    flow.need(80)
    for at, (role, caption) in enumerate(
        (
            ("consignor", "Сдал отправитель / Shipper"),
            ("carrier", "Принял перевозчик / Carrier"),
            ("consignee", "Получил / Consignee"),
        )
    ):
        x = 40 + 172 * at
        page.text(x, flow.top + 10, caption, 8)
        page.line(x, flow.top + 50, x + 110, flow.top + 50, 0.5)
        signed(page, paper, role, x + 4, flow.top + 48, stamp_x=52)


def _draw_waybill(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("dotted", "iso", "en")))
    return drawn(lambda page: _waybill(page, paper, style), "PT Sans")


_BROKER = """
h1 { font-size: 13pt; margin: 0 0 2pt } .part td { border: 0.4pt solid #777; padding: 2.5pt 5pt }
.part .key { width: 34%; background: #f4f4f4 } .goods { margin-top: 8pt } .goods td, .goods th { border: 0.4pt solid #777 }
.goods th { text-align: center; background: #f4f4f4 } .ok { border: 1.5pt solid #234f9b; color: #234f9b; padding: 4pt 10pt;
display: inline-block; margin-top: 10pt }
"""


def _draw_broker(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "iso", "dotted_g"))
    facts = "".join(
        row(label, value, classes="key val")
        for label, value in (
            (over(style, "Тіркеу нөмірі (А бағаны)", "Регистрационный номер (графа А)"), put(paper, "number")),
            (over(style, "Тіркелген күні", "Дата регистрации"), when(paper, "issued_on", style)),
            (over(style, "1. Декларация түрі", "1. Тип декларации"), "ЭК 10 ЭД" if said(paper, "number") else ""),
            (
                over(style, "2. Жөнелтуші / экспорттаушы", "2. Отправитель / экспортер"),
                f"{put(paper, 'consignor/name')}<br>{home(paper, 'consignor')}",
            ),
            (over(style, "Жөнелтушінің БСН-і", "БИН отправителя"), put(paper, "consignor/bin")),
            (over(style, "15. Жөнелту елі", "15. Страна отправления"), say(style, "Қазақстан", "Казахстан")),
            (over(style, "37. Рәсім", "37. Процедура"), "1000 000"),
        )
        if value
    )
    heads = row(
        over(style, "32. Тауар", "32. Товар"),
        over(style, "31. Сипаттамасы", "31. Описание"),
        over(style, "33. Тауар коды", "33. Код товара"),
        over(style, "35. Жалпы салмағы (кг)", "35. Брутто (кг)"),
        tag="th",
    )
    lines = "".join(
        row(
            str(at),
            escape(good["name"]),
            good["tnved"],
            pieces(good, style, "gross_weight_kg"),
            classes="mid - mid num",
        )
        for at, good in enumerate(rows(paper, "goods"), 1)
    )
    passed = say(style, "ШЫҒАРУҒА РҰҚСАТ ЕТІЛДІ", "ВЫПУСК РАЗРЕШЕН")
    title = over(style, "Тауарларға арналған декларация", "Декларация на товары")
    broker = say(style, "кеден өкілінің басып шығаруы", "распечатка таможенного представителя")
    body = (
        f"<h1>{title}</h1><p class='tiny'>{broker}</p><table class='part'>{facts}</table><table class='goods'><thead>{heads}"
        f"</thead><tbody>{lines}</tbody></table>{remarks(paper)}<div class='ok'><b>{passed}</b></div><p style='margin-top:34pt'>"
        f"54. {hand_of(paper, 'consignor', style, say(style, 'Декларант', 'Декларант'))}</p>"
    )
    return sheet(body, _BROKER, face="Liberation Sans", size=9.5, margin="15mm 16mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("trip_order_table_of_travellers", "trip_order", _draw_trip, ("ru", "kk", "kk+ru"), "html"),
    Layout("forwarder_consignment_note", "transport_document", _draw_waybill, ("ru", "en")),
    Layout("declaration_broker_print", "customs_declaration", _draw_broker, ("ru", "kk+ru"), "html"),
)
