"""Certificates as chambers of entrepreneurs print them."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.papers import around, digits, person, rows, said
from samples.layouts.third_hand.common import both, dated, named, page, place, row, seal, told
from samples.model import Layout, Paper, Style


def _percent(item: dict[str, Any], style: Style) -> str:
    value = str(item.get("local_content_percent", ""))
    return value if style.numbers in ("comma", "apostrophe") else value.replace(".", ",")


# --- СТ-KZ ----------------------------------------------------------------------------------------------------------------


def _st_kz_goods(paper: Paper, style: Style) -> str:
    head = [
        "6. №",
        both(style, "7. Тауардың атауы", "7. Описание товара"),
        both(style, "ЕАЭО СЭҚ ТН коды", "Код ТН ВЭД ЕАЭС"),
        both(style, "8. Шығу критерийі", "8. Критерий происхождения"),
        both(style, "9. Елішілік құндылық үлесі, %", "9. Доля внутристрановой ценности, %"),
        both(style, "10. Тауардың саны", "10. Количество товара"),
    ]
    html = row(*head, tag="th", classes=["c"] * 6)
    for at, item in enumerate(rows(paper, "goods"), 1):
        tnved = item.get("tnved", "")
        criterion = "П" if _percent(item, style) == "100" else f"Д{tnved[:4]}"
        serial = both(style, "сериялық өндіріс", "серийное производство")
        cells = [str(at), escape(item.get("name", "")), tnved, criterion, _percent(item, style), serial]
        html += row(*cells, classes=["c", "", "c", "c", "c", "c"])
    return f'<table class="ruled goods">{html}</table>'


def _until(paper: Paper, style: Style) -> str:
    if not said(paper, "valid_until"):
        return ""
    until = dated(paper, "valid_until", style)
    return {
        "ru": f"Сертификат действителен до {until}",
        "kk": f"Сертификаттың жарамдылық мерзімі: {until} дейін",
        "kk+ru": f"Жарамдылық мерзімі / Действителен до: {until}",
    }[style.language]


def _attested(paper: Paper, style: Style) -> str:
    issued = dated(paper, "issued_on", style)
    true = both(style, "Декларация шындыққа сәйкес келеді", "Декларация заявителя соответствует действительности")
    correct = both(style, "Жоғарыдағы мәліметтер дұрыс", "Вышеприведенные сведения соответствуют действительности")
    left = (
        f"<b>{both(style, '12. Куәландыру', '12. Удостоверение')}</b><br>"
        f"{true}<br><br>{told(paper, 'issuer')}<br>{both(style, 'Берілген күні', 'Дата выдачи')}: {issued}"
    )
    right = (
        f"<b>{both(style, '13. Өтініш берушінің декларациясы', '13. Декларация заявителя')}</b><br>"
        f"{correct}<br><br>{place(paper, 'holder', style)} {escape(person(paper, 'holder', style))}"
        f"{seal(paper, 'holder', said(paper, 'holder/name'))}"
    )
    return f'<table class="ruled attest">{row(left, right)}</table>'


def _draw_st_kz(paper: Paper, style: Style) -> bytes:
    title = both(style, "ТАУАРДЫҢ ШЫҒУ ТЕГІ ТУРАЛЫ СЕРТИФИКАТ", "СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА")
    form = both(style, "«СТ-KZ» нысаны", "форма «СТ-KZ»")
    given = both(style, "Қазақстан Республикасында берілген", "Выдан в Республике Казахстан")
    maker = both(style, "1. Тауар өндіруші (атауы және мекенжайы)", "1. Производитель (наименование и почтовый адрес)")
    taker = both(style, "2. Өтініш беруші", "2. Заявитель")
    number = f'4. № <b>{told(paper, "number")}</b><h1>{title}</h1><div class="c">{form}<br>{given}</div>'
    upper = (
        f'<tr><td style="width:50%">{maker}<br>{named(paper, "holder", style)}</td><td rowspan="2">{number}</td></tr>'
        f"<tr><td>{taker}<br>{told(paper, 'holder/name')}</td></tr>"
    )
    aim = both(style, "3. Алу мақсаты: талап етілген жерге", "3. Цель получения: по месту требования")
    marks = f"{both(style, '5. Қызметтік белгілер үшін', '5. Для служебных отметок')}<br>{_until(paper, style)}"
    lower = row(aim, marks)
    blank = f'<div class="s" style="text-align:right">бланк {digits(style, "blank", 7)}</div>'
    body = f'<table class="ruled">{upper}{lower}</table>{_st_kz_goods(paper, style)}{_attested(paper, style)}{blank}'
    css = "td { padding: 4pt } .goods { margin-top: -0.6pt } .attest td { width: 50%; height: 110pt }"
    return page(body, family="Liberation Serif", size=10, margin="15mm", css=css)


# --- Индустриальный сертификат -------------------------------------------------------------------------------------------


def _draw_industrial(paper: Paper, style: Style) -> bytes:
    title = both(style, "ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ", "ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ")
    lines = [
        (both(style, "Тауар өндіруші", "Производитель"), f"<b>{told(paper, 'holder/name')}</b>"),
        (both(style, "БСН/ЖСН", "БИН/ИИН"), told(paper, "holder/bin")),
        (both(style, "Мекенжайы", "Адрес производства"), escape(around(paper, "addresses", "holder"))),
        (both(style, "Берген орган", "Кем выдан"), told(paper, "issuer")),
        (both(style, "Берілген күні", "Дата выдачи"), dated(paper, "issued_on", style)),
        (both(style, "Жарамды мерзімі", "Действует до"), dated(paper, "valid_until", style)),
    ]
    table = "".join(row(*line) for line in lines if line[1])
    head = row(
        "№",
        both(style, "Шығарылатын өнім", "Выпускаемая продукция"),
        both(style, "СЭҚ ТН коды", "Код ТН ВЭД"),
        tag="th",
    )
    goods = "".join(
        row(str(at), escape(item.get("name", "")), item.get("tnved", ""))
        for at, item in enumerate(rows(paper, "goods"), 1)
    )
    chief = both(style, "Палата басшысы", "Руководитель палаты")
    body = (
        f'<div class="frame"><h1>{title}</h1><p class="c">№ {told(paper, "number")}</p><table class="facts">{table}</table>'
        f'<p>{both(style, "Өнім тізбесі", "Перечень продукции")}:</p><table class="ruled">{head}{goods}</table>'
        f'<p style="margin-top:30pt">{chief} {place(paper, "holder", style)} {escape(person(paper, "holder", style))}</p>'
        f"{seal(paper, 'holder', said(paper, 'issuer'))}</div>"
    )
    css = """.frame { border: 2.5pt double #7a6a2f; padding: 16pt } h1 { color: #7a6a2f; font-size: 20pt }
    .facts td:first-child { width: 30%; color: #555 } td { padding: 4pt }"""
    return page(body, family="PT Serif", size=10.5, margin="16mm", css=css)


# --- Certificate of origin for export -------------------------------------------------------------------------------------

_ORIGIN = {
    "ru": (
        "Сертификат о происхождении товара",
        "Форма СТ-1",
        "1. Грузоотправитель/экспортер (наименование и почтовый адрес)",
        "4. № ",
        "Выдан в Республике Казахстан",
        "8. Описание товара",
        "Код ТН ВЭД",
        "9. Критерий происхождения",
        "12. Удостоверение",
        "13. Декларация заявителя",
        "2. Грузополучатель/импортер",
        "3. Средства транспорта и маршрут следования",
    ),
    "kk": (
        "Тауардың шығу тегі туралы сертификат",
        "СТ-1 нысаны",
        "1. Жүк жөнелтуші/экспорттаушы (атауы және пошталық мекенжайы)",
        "4. № ",
        "Қазақстан Республикасында берілген",
        "8. Тауардың сипаттамасы",
        "СЭҚ ТН коды",
        "9. Шығу тегінің критерийі",
        "12. Куәландыру",
        "13. Өтініш берушінің декларациясы",
        "2. Жүк алушы/импорттаушы",
        "3. Көлік құралдары және бағыты",
    ),
    "en": (
        "CERTIFICATE OF ORIGIN",
        "Original",
        "1. Consignor / exporter (name and address)",
        "4. No. ",
        "Issued in the Republic of Kazakhstan",
        "8. Description of goods",
        "HS code",
        "9. Origin criterion",
        "12. Certification",
        "13. Declaration by the applicant",
        "2. Consignee / importer",
        "3. Means of transport and route",
    ),
}


def _draw_origin(paper: Paper, style: Style) -> bytes:
    title, form, sender, number, given, goods, code, criterion, attested, declared, taker, route = _ORIGIN[
        style.language
    ]
    tax = {"ru": "БИН", "kk": "БСН", "en": "BIN"}[style.language]
    holder = f"<b>{told(paper, 'holder/name')}</b><br>{escape(around(paper, 'addresses', 'holder'))}"
    if said(paper, "holder/bin"):
        holder += f"<br>{tax} {told(paper, 'holder/bin')}"
    to_order = {"ru": "по указанию", "kk": "нұсқау бойынша", "en": "to order"}[style.language]
    upper = (
        f'<tr><td style="width:52%">{sender}<br>{holder}</td>'
        f'<td>{number}<b>{told(paper, "number")}</b><h1>{title}</h1><p class="c">{form}</p>{given}</td></tr>'
        f"<tr><td>{taker}<br>{to_order}</td><td>{route}</td></tr>"
    )
    table = row("6. №", goods, code, criterion, tag="th")
    for at, item in enumerate(rows(paper, "goods"), 1):
        table += row(str(at), escape(item.get("name", "")), item.get("tnved", ""), "П")
    left = f"{attested}<br><br>{told(paper, 'issuer')}<br>{dated(paper, 'issued_on', style)}"
    right = f"{declared}<br><br>{place(paper, 'holder', style)} {escape(person(paper, 'holder', style))}"
    right += seal(paper, "holder", said(paper, "holder/name"))
    body = (
        f'<table class="ruled">{upper}</table><table class="ruled">{table}</table>'
        f'<table class="ruled attest">{row(left, right)}</table>'
    )
    css = "td { padding: 4pt } .attest td { height: 110pt; width: 50% } .seal svg { left: 100pt; top: -14pt }"
    return page(body, family="Liberation Sans", size=9.5, margin="15mm", css=css)


LAYOUTS: tuple[Layout, ...] = (
    Layout("plain_st_kz", "st_kz_certificate", _draw_st_kz, languages=("ru", "kk", "kk+ru"), renderer="html"),
    Layout(
        "plain_industrial",
        "industrial_certificate",
        _draw_industrial,
        languages=("ru", "kk", "kk+ru"),
        renderer="html",
        omits=("/goods/*/local_content_percent",),
    ),
    Layout(
        "plain_origin",
        "origin_certificate",
        _draw_origin,
        languages=("ru", "kk", "en"),
        renderer="html",
        omits=("/goods/*/local_content_percent", "/valid_until"),
    ),
)
