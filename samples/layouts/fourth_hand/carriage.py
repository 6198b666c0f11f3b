"""Carriage: a consignment note in boxes, a carrier's site with the route on top; a goods declaration of a portal."""

from html import escape

from samples.layouts.billing import Column
from samples.layouts.fourth_hand.kit import fact, keys, part, portal_foot, say, signing, web
from samples.layouts.hypertext import ink, remarks, table
from samples.layouts.kit import home, listing, of, pieces, put, when
from samples.layouts.papers import country, rows, said
from samples.model import Layout, Paper, Style

# mode of the carriage -> title in Russian and English
_TITLES = {
    "road": ("Международная товарно-транспортная накладная CMR", "International consignment note CMR"),
    "rail": ("Накладная СМГС", "SMGS consignment note"),
    "air": ("Авиагрузовая накладная", "Air Waybill"),
    "sea": ("Коносамент", "Bill of Lading"),
}


def _title(paper: Paper, style: Style) -> str:
    return _TITLES[str(paper.extra.get("mode", "road"))][style.language == "en"]


def _tell(style: Style, ru: str, en: str) -> str:
    return en if style.language == "en" else ru


def _side(paper: Paper, role: str, style: Style) -> str:
    """Name, number, home and country of a party, each on its line."""
    code = said(paper, f"{role}/country")
    number = put(paper, f"{role}/bin")
    return listing(
        f"<b>{put(paper, f'{role}/name')}</b>",
        f"{_tell(style, 'БИН/ИНН', 'Reg. no.')} {number}" if number else "",
        home(paper, role),
        escape(country(code, style.language)) if code else "",
        between="<br>",
    )


# --- an electronic note in boxes ------------------------------------------------------------

_NOTE = """
.b { border: 0.8pt solid #b45309 }
.b > tbody > tr > td { border: 0.5pt solid #b45309; padding: 4pt 6pt; width: 33.3%; font-weight: 400 }
.k { font-size: 6.6pt; color: #b45309; display: block } h1 { font-size: 12pt; color: #b45309 }
.i td, .i th { padding: 2pt 4pt; text-align: left }
.i th { font-size: 6.6pt; font-weight: 400; color: #b45309 } .i td { font-size: 8.5pt } .i .r { text-align: right }
"""


def _box(name: str, value: str, *, across: int = 1) -> str:
    return f"<td colspan='{across}'><span class='k'>{name}</span>{value}</td>"


def _goods_columns(style: Style) -> tuple[Column, ...]:
    return (
        Column(_tell(style, "Код товара", "Commodity code"), "tnved", 20),
        Column(_tell(style, "Наименование груза", "Nature of the goods"), "name", 56),
        Column(_tell(style, "Вес брутто, кг", "Gross weight, kg"), "weight", 24, "right"),
    )


def _draw_note(paper: Paper, style: Style) -> bytes:
    printed = [[row["tnved"], row["name"], pieces(row, style, "gross_weight_kg")] for row in rows(paper, "goods")]
    signs = "".join(
        f"<td><span class='k'>{name}</span><br><br><br>{ink(paper, role, stamp_at='left:40pt;top:-60pt')}</td>"
        for role, name in (
            ("consignor", _tell(style, "Подпись и штамп отправителя", "Signature and stamp of the sender")),
            ("carrier", _tell(style, "Подпись и штамп перевозчика", "Signature and stamp of the carrier")),
            ("consignee", _tell(style, "Груз получен", "Goods received")),
        )
    )
    papers = _tell(style, "счет-фактура, упаковочный лист", "invoice, packing list") if printed else ""
    inner = (
        f"<tr>{_box(_tell(style, 'Перевозчик', 'Carrier'), _side(paper, 'carrier', style), across=2)}"
        f"{_box(_tell(style, 'Дата составления', 'Established on'), when(paper, 'issued_on', style))}</tr>"
        f"<tr>{_box(_tell(style, 'Получатель', 'Consignee'), _side(paper, 'consignee', style), across=2)}"
        f"{_box(_tell(style, 'Место разгрузки груза', 'Place designated for delivery'), put(paper, 'place_of_discharge'))}</tr>"
        f"<tr>{_box(_tell(style, 'Отправитель', 'Sender'), _side(paper, 'consignor', style), across=2)}"
        f"{_box(_tell(style, 'Место погрузки груза', 'Place of taking over'), put(paper, 'place_of_loading'))}</tr>"
        f"<tr><td colspan='3'>{table(_goods_columns(style), printed, css_class='i')}</td></tr>"
        f"<tr>{_box(_tell(style, 'Прилагаемые документы', 'Documents attached'), papers, across=3)}</tr><tr>{signs}</tr>"
    )
    number = part(f"№ {put(paper, 'number')}" if said(paper, "number") else "", css_class="r")
    body = (
        f"<table><tr><td><h1>{_title(paper, style)}</h1></td><td>{number}</td></tr></table><table class='b'>{inner}</table>"
        f"{remarks(paper)}{portal_foot(style, _tell(style, 'Электронная накладная', 'Electronic consignment note'))}"
    )
    return web(body, _NOTE, family="Liberation Sans", size=9, margin="11mm 12mm")


# --- a carrier's site ------------------------------------------------------------

_SITE = """
.way { background: #003f7d; color: #fff; padding: 14pt 18pt; display: flex; justify-content: space-between }
.way b { font-size: 13pt }
.way .label { color: #a9c7e8 } .no { font-size: 12pt; font-weight: 700; margin: 10pt 0 }
.pack { border-bottom: 0.5pt solid #cbd5e1 }
.pack { padding: 4pt 0; display: flex; justify-content: space-between; break-inside: avoid }
"""


def _draw_site(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso", "en", "words"))
    kilo, code = _tell(style, "кг", "kg"), _tell(style, "ТН ВЭД", "HS")
    ends = (_tell(style, "Откуда", "From"), _tell(style, "Куда", "To"))
    packs = "".join(
        f"<div class='pack'><span>{escape(row['name'])} <span class='soft small'>{code} {row['tnved']}</span></span>"
        f"<b>{pieces(row, style, 'gross_weight_kg')} {kilo}</b></div>"
        for row in rows(paper, "goods")
    )
    sides = "".join(
        f"<div class='card'><div class='label'>{name}</div>{_side(paper, role, style)}</div>"
        for role, name in (
            ("consignor", _tell(style, "Грузоотправитель", "Shipper")),
            ("consignee", _tell(style, "Грузополучатель", "Consignee")),
            ("carrier", _tell(style, "Перевозчик", "Issuing carrier")),
        )
    )
    weight = _tell(style, "Места и масса брутто", "Packages and gross weight")
    number = listing(_title(paper, style), f"№ {put(paper, 'number')}" if said(paper, "number") else "", between=" ")
    dated = fact(_tell(style, "Дата оформления", "Executed on"), when(paper, "issued_on", style))
    signer = signing(paper, "carrier", style, _tell(style, "За перевозчика", "For the carrier"))
    sender = signing(paper, "consignor", style, _tell(style, "За отправителя", "For the shipper"))
    body = (
        f"<div class='way'><div><div class='label'>{ends[0]}</div><b>{put(paper, 'place_of_loading')}</b></div>"
        f"<div class='r'><div class='label'>{ends[1]}</div><b>{put(paper, 'place_of_discharge')}</b></div></div>"
        f"<div class='no'>{number}</div>{dated}<div class='flex' style='margin:8pt 0'>{sides}</div><h2>{weight}</h2>{packs}"
        f"{remarks(paper)}<div class='flex keep' style='margin-top:34pt'><div>{sender}</div><div>{signer}</div></div>"
    )
    return web(body, _SITE, family="PT Sans", size=9.2, foot="counter(page) ' / ' counter(pages)")


# --- a goods declaration as a portal shows it ------------------------------------------------------------

_PORTAL = """
.t { background: #e8f1ec; border-left: 4pt solid #2e7d5b; padding: 6pt 10pt }
.t h1 { font-size: 12.5pt } .n { color: #2e7d5b; width: 20pt }
.g { border: 0.5pt solid #9dbfae; padding: 5pt 8pt; margin-top: 5pt; break-inside: avoid }
.g .grid { grid-template-columns: 2fr 1fr 1fr }
"""


def _draw_declaration(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("plain", "nbsp"))
    goods = "".join(
        "<div class='g'><b>{} {}</b><div class='grid'>{}{}{}</div></div>".format(
            say(style, "Тауар", "Товар"),
            at,
            fact("31 " + say(style, "Тауардың сипаттамасы", "Описание товара"), escape(row["name"])),
            fact("33 " + say(style, "Тауар коды", "Код товара"), row["tnved"]),
            fact("35 " + say(style, "Брутто (кг)", "Вес брутто (кг)"), pieces(row, style, "gross_weight_kg")),
        )
        for at, row in enumerate(rows(paper, "goods"), 1)
    )
    sender = listing(put(paper, "consignor/name"), put(paper, "consignor/bin"), home(paper, "consignor"), between=", ")
    told = keys(
        ("A " + say(style, "Тіркеу нөмірі", "Регистрационный номер"), f"<b>{put(paper, 'number')}</b>"),
        ("1 " + say(style, "Декларация", "Декларация"), "ЭК 10 ЭД" if goods else ""),
        ("2 " + say(style, "Жөнелтуші/экспорттаушы", "Отправитель/Экспортер"), sender),
        ("5 " + say(style, "Барлық тауар", "Всего т-ов"), str(len(rows(paper, "goods"))) if goods else ""),
        (
            "16 " + say(style, "Шыққан елі", "Страна происхождения"),
            say(style, "Қазақстан", "Казахстан") if goods else "",
        ),
        ("54 " + say(style, "Күні", "Дата"), when(paper, "issued_on", style)),
    )
    title = say(style, "Тауарларға арналған декларация", "Декларация на товары")
    declared = signing(paper, "consignor", style, say(style, "Декларант", "Декларант"))
    about = say(style, "«АСТАНА-1» ақпараттық жүйесінен алынды", "Распечатано из информационной системы «АСТАНА-1»")
    body = (
        f"<div class='t'><h1>{title}</h1></div>{told}<h2>{say(style, 'Тауарлар', 'Товары')}</h2>{goods}{remarks(paper)}"
        f"<p style='height:28pt'></p>{declared}{portal_foot(style, about)}"
    )
    return web(body, _PORTAL, family="Noto Sans", size=8.8, foot="counter(page) ' / ' counter(pages)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("consignment_note_boxes", "transport_document", _draw_note, ("ru", "en"), "html"),
    Layout("consignment_route_on_top", "transport_document", _draw_site, ("ru", "en"), "html"),
    Layout("declaration_portal_cards", "customs_declaration", _draw_declaration, ("ru", "kk+ru"), "html"),
)
