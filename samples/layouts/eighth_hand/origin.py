"""Certificates of origin for abroad: the form of the CIS printed by a program, an electronic listing."""

from samples.layouts.drawing import escape
from samples.layouts.eighth_hand.kit import box, spaced
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import home, listing, of, put, row, say, sheet, when
from samples.layouts.papers import country, person, rows, said
from samples.model import Layout, Paper, Style

_CONTENT = ("/goods/*/local_content_percent",)


# --- origin for the CIS ------------------------------------------------------------

_CIS = """
.o td { border: 0.7pt solid #000; padding: 2pt 4pt; width: 50% } .l { font-size: 6.4pt } .g td, .g th { border: 0.7pt
solid #000; padding: 2pt 3pt }
.g th { font-size: 6.4pt; font-weight: 400 } h1 { font-size: 11pt; margin: 3pt 0 }
"""


def _draw_cis(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "quoted", "dotted_g"))
    holder = listing(
        put(paper, "holder/name"),
        said(paper, "holder/bin") and f"БИН {put(paper, 'holder/bin')}",
        home(paper, "holder"),
    )
    until = when(paper, "valid_until", style)
    top = row(
        box("1", "Грузоотправитель/экспортер (наименование и почтовый адрес)", holder),
        f"<div class='l'>4.</div>№ <b>{put(paper, 'number')}</b><h1>Сертификат о происхождении товара<br>Форма "
        f"СТ-1</h1>Выдан в Республике Казахстан",
    )
    top += row(
        box("2", "Грузополучатель/импортер (наименование и почтовый адрес)", ""),
        "<div class='l'>Для представления в</div>стране ввоза",
    )
    top += row(
        box("3", "Средства транспорта и маршрут следования (насколько это известно)", "автотранспорт"),
        box(
            "5",
            "Для служебных отметок",
            listing(f"Срок применения до {until}" if until else "", remarks(paper), between="<br>"),
        ),
    )
    head = row(
        "6. №",
        "7. Кол-во мест и вид упаковки",
        "8. Описание товара, код",
        "9. Крит. происх.",
        "10. Кол-во товара",
        "11. № и дата счета",
        tag="th",
    )
    lines = "".join(
        row(
            str(at),
            "навалом",
            f"{escape(str(item.get('name', '')))}, ТН ВЭД {spaced(item)}",
            f"Д{str(item.get('tnved', ''))[:4]}",
            "",
            "",
            classes="mid mid - mid num -",
        )
        for at, item in enumerate(rows(paper, "goods"), 1)
    )
    on = when(paper, "issued_on", style)
    proved = (
        f"Настоящим удостоверяется, что декларация заявителя соответствует действительности"
        f"<br>{put(paper, 'issuer')}<br>{on}"
    )
    signed = (
        "Нижеподписавшийся заявляет, что вышеприведенные сведения соответствуют действительности: страна "
        "происхождения Республика Казахстан<br><br>"
    )
    signed += (
        f"{ink(paper, 'holder', stamp_at='left:80pt;top:-44pt')} "
        f"____________ {escape(person(paper, 'holder', style))}<br>{on}"
    )
    body = (
        f"<table class='o'>{top}</table><table class='g'><thead>{head}</thead>{lines}</table>"
        f"<table class='o "
        f"together'>{row(box('12', 'Удостоверение', proved), box('13', 'Декларация заявителя', signed))}</table>"
    )
    return sheet(body, _CIS, face="Liberation Mono", size=7.6, margin="10mm 11mm")


# --- origin, electronic listing ------------------------------------------------------------

_LISTING = """
h1 { font-size: 14pt; margin: 0; color: #14532d } .f td { padding: 2pt 4pt; border-bottom: 0.3pt solid #bcd } .f
td:nth-child(odd)
{ width: 18%; font-size: 7pt; color: #14532d } .z th { background: #14532d; color: #fff; font-size: 7pt } .z
tr:nth-child(even) td
{ background: #eef6f0 }
"""


def _draw_listing(paper: Paper, style: Style) -> bytes:
    def told(ru: str, en: str) -> str:
        return say(style, "", ru, en)

    origin = country("KZ", style.language)
    facts = "".join(
        row(*cells)
        for cells in (
            (
                told("Сертификат №", "Certificate No."),
                f"<b>{put(paper, 'number')}</b>",
                told("Дата выдачи", "Date of issue"),
                when(paper, "issued_on", style),
            ),
            (
                told("Экспортер", "Exporter"),
                f"<b>{put(paper, 'holder/name')}</b>",
                told("БИН", "Tax No. (BIN)"),
                put(paper, "holder/bin"),
            ),
            (
                told("Адрес экспортера", "Exporter's address"),
                home(paper, "holder"),
                told("Страна происхождения", "Country of origin"),
                origin,
            ),
            (
                told("Выдан", "Issuing body"),
                put(paper, "issuer"),
                told("Действителен до", "Valid until"),
                when(paper, "valid_until", style),
            ),
            (
                told("Грузополучатель", "Consignee"),
                told("по заказу", "to order"),
                told("Транспорт", "Means of transport"),
                told("любой", "any"),
            ),
        )
    )
    head = row(
        "#",
        told("Код ГС / ТН ВЭД", "HS code"),
        told("Описание товара", "Description of goods"),
        told("Критерий", "Origin criterion"),
        told("Места", "Packages"),
        tag="th",
    )
    lines = "".join(
        row(str(at), str(item.get("tnved", "")), escape(str(item.get("name", ""))), "P", "", classes="mid - - mid mid")
        for at, item in enumerate(rows(paper, "goods"), 1)
    )
    title = told("СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА", "CERTIFICATE OF ORIGIN")
    sub = told("общая форма «Оригинал», электронный", "general form «Original», electronic")
    proved = told(
        "Палата удостоверяет, что указанные товары происходят из страны, названной выше.",
        "The Chamber certifies that the goods described originate in the country named above.",
    )
    signed = f"{told('Заявитель', 'Applicant')} {ink(paper, 'holder')} {escape(person(paper, 'holder', style))}"
    body = (
        f"<table>{row(f'<h1>{title}</h1>{sub}', square_code(style.seed, 50), classes='- num')}</table><table "
        f"class='f'>{facts}</table>"
        f"<table class='z' style='margin-top:8pt'><thead>{head}</thead><tbody>{lines}</tbody></table><p>{proved}"
        f"</p>{remarks(paper)}"
        f"<p style='margin-top:30pt'>{signed}</p>"
    )
    return sheet(body, _LISTING, face="Noto Sans", size=8.2, margin="14mm", foot="counter(page) '/' counter(pages)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("origin_cis_program_print", "origin_certificate", _draw_cis, ("ru",), "html", _CONTENT),
    Layout("origin_electronic_listing", "origin_certificate", _draw_listing, ("en", "ru"), "html", _CONTENT),
)
