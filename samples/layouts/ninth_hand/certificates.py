"""Certificates: a security blank typed over, a portal's extract, a diploma in two columns, a chamber's certificate abroad."""

from collections.abc import Sequence

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import home, listing, of, over, put, row, say, sheet, when
from samples.layouts.ninth_hand.kit import boxed, table
from samples.layouts.papers import digits, person, rows, said, tongue
from samples.layouts.seventh_hand.kit import seat
from samples.model import Layout, Paper, Style

_TRUE = "Настоящим удостоверяется, что декларация заявителя соответствует действительности"


def _goods(paper: Paper, *keys: str) -> list[list[str]]:
    """The cells of the goods: ``at`` counts them, "" stays empty."""
    return [
        [str(at) if key == "at" else str(each.get(key, "")) if key else "" for key in keys]
        for at, each in enumerate(rows(paper, "goods"), 1)
    ]


def _share(cells: Sequence[Sequence[str]], at: int) -> list[list[str]]:
    """The same cells with a percent sign after the share in column ``at``."""
    return [
        [f"{cell.replace('.', ',')} %" if place == at and cell else cell for place, cell in enumerate(line)]
        for line in cells
    ]


_TYPED = """
@page { background: repeating-linear-gradient(45deg, #fdf3ec 0, #fdf3ec 3pt, #f8e6da 3pt, #f8e6da 4pt) }
.form td { border: 0.7pt solid #7a3b2e; padding: 3pt 4pt; vertical-align: top } .cap { font-size: 6.5pt; color: #7a3b2e }
.type { font-family: 'Liberation Mono', 'DejaVu Sans Mono'; font-size: 8.5pt } .title { font-weight: 700; text-align: center }
.serial { color: #b02020; font-size: 11pt; text-align: right } .half { width: 50% }
"""


def _typed(value: str) -> str:
    return f"<div class='type'>{value}</div>" if value else ""


def _draw_typed(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g"))
    cap = "<span class='cap'>{}</span>{}".format
    holder = _typed(listing(put(paper, "holder/name"), put(paper, "holder/bin"), home(paper, "holder"), between="<br>"))
    number = f"№ {put(paper, 'number')}" if said(paper, "number") else ""
    title = over(
        style,
        "Тауардың шығарылуы туралы СЕРТИФИКАТ<br>«СТ-KZ» нысаны",
        "СЕРТИФИКАТ о происхождении товара<br>форма «СТ-KZ»",
    )
    term = when(paper, "valid_until", style)
    term = say(style, f"{term} дейін жарамды", f"Срок действия до {term}", between="<br>") if term else ""
    head = row(
        cap(
            over(
                style,
                "1. Тауар өндіруші (атауы және пошталық мекенжайы)",
                "1. Производитель товара (наименование и почтовый адрес)",
            ),
            holder,
        ),
        f"{cap('3.', _typed(number))}<p class='title'>{title}</p>"
        f"<p class='cap'>{over(style, 'Қазақстан Республикасында берілген', 'Выдан в Республике Казахстан')}</p>",
        classes="half half",
    )
    head += row(
        cap(over(style, "2. Алушы", "2. Получатель (наименование и почтовый адрес)"), ""),
        cap(over(style, "5. Қызметтік белгілер үшін", "5. Для служебных отметок"), _typed(term)),
    )
    heads = (
        "6. №",
        over(style, "7. Тауардың сипаттамасы, ЕАЭО СЭҚ ТН коды", "7. Описание товара, код ТН ВЭД ЕАЭС"),
        over(style, "8. Шығу критерийі", "8. Критерий происхождения"),
        over(style, "9. Елішілік құндылық үлесі, %", "9. Доля внутристрановой ценности, %"),
        over(style, "10. Саны", "10. Количество"),
    )
    cells = "".join(
        row(
            _typed(str(at)),
            _typed(f"{escape(each.get('name', ''))}<br>{escape(each.get('tnved', ''))}"),
            _typed(f"Д{each.get('tnved', '')[:4]}"),
            _typed(str(each.get("local_content_percent", "")).replace(".", ",")),
            _typed(say(style, "сериялық", "серийное производство")),
        )
        for at, each in enumerate(rows(paper, "goods"), 1)
    )
    signer = f"{ink(paper, 'holder', stamp_at='left:70pt;top:-40pt')}{escape(person(paper, 'holder', style))}"
    ends = row(
        cap(over(style, "12. Куәландыру", f"12. Удостоверение. {_TRUE}"),
            _typed(listing(put(paper, "issuer"), when(paper, "issued_on", style), between="<br><br>"))),
        cap(over(style, "13. Өтініш берушінің декларациясы", "13. Декларация заявителя"),
            f"<p style='margin-top:40pt'>{signer}</p>"),
        classes="half half",
    )  # fmt: skip
    body = (
        f"<table class='form'>{head}</table><table class='form'>{row(*map(cap, heads, [''] * 5))}{cells}</table>"
        f"<table class='form together'>{ends}</table>{remarks(paper)}<p class='serial'>{digits(style, 'blank', 7)}</p>"
    )
    return sheet(body, _TYPED, face="Liberation Serif", size=8.5, margin="13mm 14mm")


_PORTAL = """
.top { background: #0b5c8c; color: #fff; padding: 7pt 10pt; font-size: 12pt } .goods { margin-top: 8pt }
.facts td { padding: 4pt 6pt; border-bottom: 0.4pt solid #ccd } .facts .key { width: 38%; color: #445 }
.goods th { background: #e8f0f6; font-weight: 700; font-size: 8pt }
.goods td, .goods th { border: 0.4pt solid #bcd } .foot td { font-size: 6.5pt; color: #555 } .foot td:first-child { width: 18% }
"""


def _draw_portal(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"))
    facts = "".join(
        row(label, value, classes="key -")
        for label, value in (
            (over(style, "Сертификаттың түрі", "Вид сертификата"), "СТ-KZ"),
            (over(style, "Сертификаттың нөмірі", "Номер сертификата"), f"<b>{put(paper, 'number')}</b>"),
            (over(style, "Сертификат берілген күн", "Дата выдачи"), when(paper, "issued_on", style)),
            (
                over(style, "Қолданылу мерзімінің аяқталуы", "Дата окончания срока действия"),
                when(paper, "valid_until", style),
            ),
            (over(style, "Сертификатты берген ұйым", "Орган, выдавший сертификат"), put(paper, "issuer")),
            (over(style, "Өндірушінің атауы", "Наименование товаропроизводителя"), put(paper, "holder/name")),
            (over(style, "БСН/ЖСН", "БИН/ИИН"), put(paper, "holder/bin")),
            (over(style, "Мекенжайы", "Адрес"), home(paper, "holder")),
        )
        if value and value != "<b></b>"
    )
    heads = (
        over(style, "ЕАЭО СЭҚ ТН", "ТН ВЭД ЕАЭС"),
        over(style, "Тауардың атауы", "Наименование товара"),
        over(style, "Елішілік құндылық", "Внутристрановая ценность"),
        over(style, "Критерий", "Критерий"),
    )
    cells = _share(_goods(paper, "tnved", "name", "local_content_percent", ""), 2)
    law = say(
        style,
        "Осы құжат «Электрондық құжат және электрондық цифрлық қолтаңба туралы» Заңға сәйкес қағаз тасығыштағы құжатпен бірдей",
        "Данный документ согласно Закону «Об электронном документе и электронной цифровой подписи» равнозначен документу "
        "на бумажном носителе",
        between="<br>",
    )
    title = over(
        style,
        "Тауардың шығу тегі туралы сертификаттар тізілімінен үзінді",
        "Выписка из реестра сертификатов о происхождении товара",
    )
    body = (
        f"<p class='top'>{title}</p><table class='facts'>{facts}</table>"
        f"{table(heads, cells, '- - num mid', name='goods')}{remarks(paper)}"
        f"<table class='foot together' style='margin-top:24pt'>{row(square_code(style.seed, 66), law)}</table>"
    )
    return sheet(body, _PORTAL, face="PT Sans", size=9.5, margin="14mm 15mm", foot="counter(page) ' / ' counter(pages)")


_DIPLOMA = """
@page { border: 3pt double #9c7a1f; padding: 6mm }
.two td { width: 50%; text-align: center; padding: 4pt 14pt; vertical-align: top }
h1 { font-size: 19pt; color: #8a6a12; letter-spacing: 1pt; margin: 6pt 0 } .name { font-size: 13pt; font-weight: 700 }
.goods { page-break-before: always } .goods td, .goods th { border: 0.5pt solid #9c7a1f } .goods th { font-weight: 700 }
.goods caption { text-align: right; padding-bottom: 8pt } .low td { width: 33%; text-align: center }
"""


def _diploma_side(paper: Paper, style: Style, language: str) -> str:
    """One column of the diploma; every line of it in one language."""
    until, on = when(paper, "valid_until", style), when(paper, "issued_on", style)
    number, name = put(paper, "number"), f"<p class='name'>{put(paper, 'holder/name')}</p>"
    place = home(paper, "holder")
    if language == "kk":
        return (
            f"<h1>ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ</h1><p>№ {number}</p><p>Осы сертификат берілді:</p>{name}"
            f"<p>БСН {put(paper, 'holder/bin')}</p><p>{place}</p><p>Берілген күні: {on}</p>"
            f"{f'<p>{until} дейін жарамды</p>' if until else ''}"
        )
    return (
        f"<h1>ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ</h1><p>№ {number}</p><p>Настоящий сертификат выдан:</p>{name}"
        f"<p>БИН {put(paper, 'holder/bin')}</p><p>{place}</p><p>Дата выдачи: {on}</p>"
        f"{f'<p>Срок действия до {until}</p>' if until else ''}"
    )


def _draw_diploma(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words"))
    both = style.language == "kk+ru"
    sides = [_diploma_side(paper, style, language) for language in (("kk", "ru") if both else (tongue(style),))]
    heads = (
        "№",
        say(style, "ЕАЭО СЭҚ ТН коды", "Код ТН ВЭД"),
        say(style, "Шығарылатын өнім", "Наименование выпускаемой продукции"),
        say(style, "Өлш. бірл.", "Ед. изм."),
        say(style, "Жылдық қуаты", "Годовая мощность"),
        say(style, "Жергілікті қамту, %", "Местное содержание, %"),
    )
    annex = say(
        style,
        f"№ {put(paper, 'number')} индустриялық сертификатқа қосымша",
        f"Приложение к индустриальному сертификату № {put(paper, 'number')}",
        between="<br>",
    )
    goods = table(
        heads,
        _goods(paper, "at", "tnved", "name", "", "", "local_content_percent"),
        "mid mid - mid num num",
        name="goods",
    )
    goods = goods.replace("<thead>", f"<caption>{annex}</caption><thead>", 1)
    low = row(
        f"{put(paper, 'issuer')}",
        f"{ink(paper, 'holder')}______________<br>{escape(person(paper, 'issuer', style))}",
        square_code(style.seed, 70),
    )
    body = (
        f"<table class='two'>{row(*sides)}</table><table class='low' style='margin-top:50pt'>{low}</table>"
        f"{remarks(paper)}{goods}"
    )
    return sheet(body, _DIPLOMA, face="PT Serif", size=11, paper="A4 landscape", margin="14mm")


_CHAMBER = """
.form td { border: 0.8pt solid #1d4d2b; padding: 4pt 5pt; width: 50%; height: 34pt } .cap { font-size: 7pt; color: #1d4d2b }
h1 { font-size: 15pt; text-align: center; color: #1d4d2b; margin: 0 } .goods td, .goods th { border: 0.8pt solid #1d4d2b }
.goods th { font-size: 7pt; color: #1d4d2b }
.dig { display: inline-block; width: 10pt; text-align: center; border: 0.4pt solid #1d4d2b }
"""


_CAP = "<span class='cap'>{}</span><br>{}"


def _chamber_head(paper: Paper, style: Style) -> str:
    """The boxes above the goods."""
    cap = _CAP.format
    holder = listing(put(paper, "holder/name"), escape(seat(paper, "holder", style)), between="<br>")
    title = say(
        style,
        "ТҮПНҰСҚА<br>ТАУАРДЫҢ ШЫҒУ ТЕГІ ТУРАЛЫ СЕРТИФИКАТ",
        "ОРИГИНАЛ<br>СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА",
        "ORIGINAL<br>CERTIFICATE OF ORIGIN",
    )
    term = when(paper, "valid_until", style)
    form = row(
        cap(say(style, "1. Экспорттаушы", "1. Экспортер (наименование, адрес)", "1. Exporter (name, address)"), holder),
        f"<h1>{title}</h1><p class='mid'>№ {put(paper, 'number')}</p>",
    )
    form += row(
        cap(
            say(style, "2. Алушы", "2. Грузополучатель", "2. Consignee"),
            say(style, "тапсырыс бойынша", "по приказу", "to order"),
        ),
        cap(
            say(style, "Экспорттаушының БСН-і", "БИН экспортера", "Exporter's registration number (BIN)"),
            boxed(said(paper, "holder/bin")),
        ),
    )
    form += row(
        cap(
            say(
                style,
                "3. Көлік құралдары мен бағыт",
                "3. Средства транспорта и маршрут",
                "3. Means of transport and route",
            ),
            "",
        ),
        cap(
            say(style, "4. Қызметтік белгілер", "4. Для служебных отметок", "4. For official use"),
            say(style, f"{term} дейін жарамды", f"Действителен до {term}", f"Valid until {term}") if term else "",
        ),
    )
    return form


def _draw_chamber(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "words") if style.language == "en" else ("dotted", "words"))
    cap = _CAP.format
    heads = (
        say(style, "5. №", "5. №", "5. Item"),
        say(style, "6. Тауардың сипаттамасы", "6. Описание товара", "6. Description of goods"),
        say(style, "7. ТН коды", "7. Код ТН ВЭД", "7. HS code"),
        say(style, "8. Шығу критерийі", "8. Критерий происхождения", "8. Origin criterion"),
        say(style, "9. Жергілікті қамту", "9. Местное содержание", "9. Local content"),
    )
    cells = _share(_goods(paper, "at", "name", "tnved", "", "local_content_percent"), 4)
    signer = f"{ink(paper, 'holder', stamp_at='left:60pt;top:-50pt')}________________ {escape(person(paper, 'holder', style))}"
    ends = row(
        cap(
            say(
                style,
                "10. Куәландыру",
                "10. Удостоверение",
                "10. Certification: the declaration is correct",
            ),
            listing(put(paper, "issuer"), when(paper, "issued_on", style), between="<br>"),
        ),
        cap(
            say(
                style,
                "11. Өтініш берушінің декларациясы",
                "11. Декларация заявителя",
                "11. Declaration by the exporter",
            ),
            f"<p style='margin-top:44pt'>{signer}</p>",
        ),
    )
    body = (
        f"<table class='form'>{_chamber_head(paper, style)}</table>{table(heads, cells, 'mid - mid mid num', name='goods')}"
        f"<table class='form together'>{ends}</table>{remarks(paper)}"
    )
    return sheet(body, _CHAMBER, face="Liberation Sans", size=9, margin="14mm 15mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("st_kz_typed_blank", "st_kz_certificate", _draw_typed, ("ru", "kk", "kk+ru"), "html"),
    Layout("st_kz_portal_extract", "st_kz_certificate", _draw_portal, ("ru", "kk", "kk+ru"), "html"),
    Layout(
        "industrial_two_column_diploma",
        "industrial_certificate",
        _draw_diploma,
        ("kk+ru", "ru", "kk"),
        "html",
    ),
    Layout("origin_chamber_original", "origin_certificate", _draw_chamber, ("en", "ru", "kk"), "html"),
)
