"""СТ-KZ as a blank that begins with its number at the left and as a register's card; certificates of origin for export."""

from typing import Any

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import hand_of, home, listing, of, over, put, row, say, sheet, typed, unbroken, when
from samples.layouts.papers import around, digits, inked, joined, notes, person, rows, said, stamped
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

# --- Blank with pale lines, boxes one below the other ------------------------------------------------------------

_LEFT, _WIDE = 48.0, 499.0
_GOODS = (24, 213, 88, 62, 56, 56)


def _net(page: Sheet) -> None:
    """The pale net of security paper."""
    page.canvas.setStrokeColorRGB(0.86, 0.91, 0.86)
    for at in range(-800, 600, 9):
        page.line(at, 0, at + 842, 842, 0.3)
        page.line(at + 842, 0, at, 842, 0.3)
    page.canvas.setStrokeGray(0)


def _share(item: dict[str, Any]) -> str:
    return str(item.get("local_content_percent", "")).replace(".", ",")


def _code(tnved: str) -> str:
    """A code of ten digits in its groups: 7308 90 980 9."""
    return " ".join(filter(None, (tnved[:4], tnved[4:6], tnved[6:9], tnved[9:])))


def _box(flow: Flow, caption: str, text: str) -> None:
    """A framed box over the whole width, its caption above the text."""
    page, top = flow.sheet, flow.y
    flow.need(46)
    top = flow.y
    below = page.paragraph(_LEFT + 5, top + 3, _WIDE - 10, caption, 7)
    below = typed(page, _LEFT + 5, below + 1, _WIDE - 10, text, size=10) + 4
    page.box(_LEFT, top, _LEFT + _WIDE, below)
    flow.y = below


def _blank_head(paper: Paper, style: Style, flow: Flow) -> None:
    page = flow.sheet
    page.text(_LEFT, 52, f"№ {said(paper, 'number')}", 12, bold=True)
    page.text(_LEFT + _WIDE, 52, f"{say(style, 'бланк', 'бланк')} № {digits(style, 'blank', 7)}", 8, align="right")
    flow.y = 66
    title = {
        "kk": "«СТ-KZ» нысанды тауардың шығу тегі туралы сертификат",
        "ru": "СЕРТИФИКАТ о происхождении товара форма «СТ-KZ»",
    }
    for language in style.language.split("+"):
        flow.text(_LEFT, _WIDE, title[language], 13, bold=True, align="centre")
    flow.y += 6


def _blank_goods(paper: Paper, style: Style, flow: Flow) -> None:
    heads = (
        ("Р/с", "№"),
        ("Тауардың атауы", "Наименование товара"),
        ("ЕАЭО СЭҚ ТН коды", "Код ТН ВЭД ЕАЭС"),
        ("Шығу критерийі", "Критерий происх."),
        ("ЕҚ үлесі, %", "Доля ВЦ, %"),
        ("Саны", "Кол-во"),
    )

    def headings() -> None:
        flow.row(
            _LEFT, _GOODS, [say(style, *head, between="\n") for head in heads], 7.5, bold=True, aligns=("centre",) * 6
        )

    headings()
    flow.again = headings
    serial = say(style, "сериялық", "серийно", between="\n")
    for at, item in enumerate(rows(paper, "goods"), 1):
        tnved = item.get("tnved", "")
        told = [str(at), item.get("name", ""), _code(tnved), f"Д{tnved[:4]}" if tnved else "", _share(item), serial]
        flow.row(_LEFT, _GOODS, told, 9, aligns=("centre", "left", "centre", "centre", "centre", "centre"))
    flow.again = None


def _draw_blank(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g", "quoted", "words", "kk")))

    def put_on(page: Sheet) -> None:
        flow = Flow(page, 44, 790, on_page=lambda number: _net(page))
        _blank_head(paper, style, flow)
        number = f"{say(style, 'БСН', 'БИН')} {said(paper, 'holder/bin')}" if said(paper, "holder/bin") else ""
        holder = joined((said(paper, "holder/name"), number, around(paper, "addresses", "holder")))
        _box(
            flow,
            say(
                style,
                "1. Тауар өндіруші (атауы және пошталық мекенжайы)",
                "1. Производитель товара (наименование и почтовый адрес)",
            ),
            holder,
        )
        _box(
            flow,
            say(style, "2. Сертификатты алу мақсаты", "2. Цель получения сертификата"),
            say(style, "талап етілген жерге ұсыну үшін", "для представления по месту требования"),
        )
        until = when(paper, "valid_until", style)
        told = (
            f"{say(style, 'Сертификат мына күнге дейін жарамды', 'Сертификат действителен по')}: {until}"
            if until
            else ""
        )
        _box(
            flow,
            say(style, "3. Қызметтік белгілер үшін", "3. Для служебных отметок"),
            "\n".join(filter(None, (told, *notes(paper)))),
        )
        _blank_goods(paper, style, flow)
        flow.need(150)
        _blank_foot(paper, style, flow)

    return drawn(put_on, "Noto Serif")


def _blank_foot(paper: Paper, style: Style, flow: Flow) -> None:
    """Certification at the left, the applicant's declaration at the right."""
    page, top, half = flow.sheet, flow.y, _WIDE / 2
    page.box(_LEFT, top, _LEFT + half, top + 140)
    page.box(_LEFT + half, top, _LEFT + _WIDE, top + 140)
    certified = say(
        style,
        "4. Куәландыру. Өтініш берушінің декларациясы шындыққа сәйкес келетіні куәландырылады",
        "4. Удостоверение. Настоящим удостоверяется, что декларация заявителя соответствует действительности",
        between="\n",
    )
    declared = say(
        style,
        "5. Өтініш берушінің декларациясы. Тауарлар Қазақстан Республикасында өндірілген",
        "5. Декларация заявителя. Все товары произведены в Республике Казахстан",
        between="\n",
    )
    below = page.paragraph(_LEFT + 4, top + 3, half - 8, certified, 7)
    below = page.paragraph(_LEFT + 4, below + 3, half - 8, said(paper, "issuer"), 9.5, bold=True)
    page.text(
        _LEFT + 4, top + 128, f"{say(style, 'Берілген күні', 'Дата выдачи')} {when(paper, 'issued_on', style)}", 9
    )
    page.line(_LEFT + 4, top + 108, _LEFT + 100, top + 108)
    page.paragraph(_LEFT + half + 4, top + 3, half - 8, declared, 7)
    page.line(_LEFT + half + 4, top + 108, _LEFT + half + 100, top + 108)
    page.text(_LEFT + half + 104, top + 108, person(paper, "holder", style), 9)
    page.text(_LEFT + half + 4, top + 128, say(style, "М.О.", "М.П."), 8)
    if inked(paper, "holder"):
        page.sign(_LEFT + half + 6, top + 106, style.seed)
    if stamped(paper, "holder"):
        page.stamp(_LEFT + half + 90, top + 30, said(paper, "holder/name"))


# --- Card of a register ------------------------------------------------------------

_CARD = """
.top td { vertical-align: middle } .top { border-bottom: 2pt solid #00778b } h1 { font-size: 12.5pt; margin: 0;
color: #00778b; font-weight: 700 }
.facts { display: block; margin: 8pt 0 } .fact { display: inline-block; width: 48%; vertical-align: top;
margin: 0 1% 7pt 0 }
.fact span { display: block; font-size: 7.2pt; color: #667 } .goods th { background: #00778b; color: #fff;
font-size: 7.6pt }
.goods td { border-bottom: 0.5pt solid #bcd } .note { border-left: 2pt solid #00778b; padding-left: 6pt;
font-size: 7.4pt; color: #445 }
"""


def _fact(caption: str, value: str) -> str:
    return f"<div class='fact'>{value}<span>{caption}</span></div>" if value else ""


def _draw_card(paper: Paper, style: Style) -> bytes:
    facts = [
        _fact(say(style, "Сертификат иесі", "Держатель сертификата"), f"<b>{put(paper, 'holder/name')}</b>"),
        _fact(say(style, "БСН/ЖСН", "БИН/ИИН"), put(paper, "holder/bin")),
        _fact(say(style, "Сертификат №", "№ сертификата"), f"<b>{put(paper, 'number')}</b>"),
        _fact(say(style, "Берген ұйым", "Кем выдан"), put(paper, "issuer")),
        _fact(say(style, "Берілген күні", "Выдан"), when(paper, "issued_on", style)),
        _fact(say(style, "Жарамдылық мерзімі (дейін)", "Срок действия (до)"), when(paper, "valid_until", style)),
        _fact(say(style, "Орналасқан жері", "Местонахождение"), home(paper, "holder")),
        _fact(
            say(style, "Сертификат түрі", "Вид сертификата"), say(style, "сериялық өндіріс", "серийное производство")
        ),
    ]
    head = row(
        over(style, "Р/с №", "№ п/п"),
        over(style, "Өнім атауы", "Наименование продукции"),
        over(style, "СЭҚ ТН", "ТН ВЭД"),
        over(style, "Елішілік құндылық, %", "Внутристрановая ценность, %"),
        tag="th",
    )
    goods = "".join(
        row(
            str(at),
            escape(item.get("name", "")),
            escape(item.get("tnved", "")),
            _share(item),
            classes="mid - whole mid",
        )
        for at, item in enumerate(rows(paper, "goods"), 1)
    )
    title = over(
        style, "СТ-KZ нысанындағы тауардың шығу тегі туралы сертификат", "Сертификат о происхождении товара формы СТ-KZ"
    )
    law = over(
        style,
        "Осы құжат Заңға сәйкес қағаз тасығыштағы құжатпен бірдей",
        "Данный документ равнозначен документу на бумажном носителе",
    )
    signed = hand_of(paper, "holder", style, say(style, "Өтініш беруші", "Заявитель"))
    body = (
        f"<table class='top'>{row(f'<h1>{title}</h1>', square_code(style.seed, 54), classes='- num')}</table>"
        f"<div class='facts'>{''.join(facts)}</div>"
        f"<table class='goods'><thead>{head}</thead>{goods}</table>{remarks(paper)}<p class='note'>{law}</p><p "
        f"style='margin-top:26pt'>{signed}</p>"
    )
    return sheet(body, _CARD, face="Noto Sans", size=9.5, margin="15mm", foot="counter(page)")


# --- Export certificate in boxes ------------------------------------------------------------

_BOXED = """
.all td, .all th { padding: 3pt 5pt } .cap { font-size: 7pt; display: block; margin-bottom: 2pt }
h1 { font-size: 12pt; margin: 4pt 0; text-align: center; font-weight: 700 }
.high { height: 52pt } .frame { border: 1.4pt double #7a5b1e; padding: 6pt } th { font-size: 7.4pt;
text-align: center }
"""


def _boxed(caption: str, value: str) -> str:
    return f"<span class='cap'>{caption}</span>{value}"


def _draw_origin(paper: Paper, style: Style) -> bytes:
    number = listing(put(paper, "holder/bin") and f"{say(style, 'БСН', 'БИН', 'BIN')} {put(paper, 'holder/bin')}")
    exporter = listing(f"<b>{put(paper, 'holder/name')}</b>", number, home(paper, "holder"), between="<br>")
    title = say(
        style, "ТАУАРДЫҢ ШЫҒУ ТЕГІ ТУРАЛЫ СЕРТИФИКАТ", "СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА", "CERTIFICATE OF ORIGIN"
    )
    land = say(style, "Қазақстан Республикасы", "Республика Казахстан", "Republic of Kazakhstan")
    issued = f"{say(style, 'Берілді', 'Выдан в', 'Issued in')}: {land}"
    right = (
        f"<h1>{title}</h1><p class='mid'>{say(style, 'Түпнұсқа', 'Оригинал', 'Original')}</p><p class='mid'>№ "
        f"<b>{put(paper, 'number')}</b></p><p class='mid'>{issued}</p>"
    )
    top = row(
        _boxed(
            say(style, "1. Жүк жөнелтуші / экспорттаушы", "1. Грузоотправитель / экспортер", "1. Consignor / exporter"),
            exporter,
        ),
        right,
        classes="high -",
    )
    top += row(
        _boxed(
            say(style, "2. Жүк алушы", "2. Грузополучатель", "2. Consignee"),
            say(style, "бұйрық бойынша", "по приказу", "to order"),
        ),
        _boxed(say(style, "3. Қызметтік белгілер", "3. Для служебных отметок", "3. For official use"), remarks(paper)),
        classes="high -",
    )
    head = row(
        "4. №",
        say(style, "5. Тауардың сипаттамасы", "5. Описание товара", "5. Description of goods"),
        say(style, "6. СЭҚ ТН коды", "6. Код ТН ВЭД", "6. HS code"),
        say(style, "7. Шығу критерийі", "7. Критерий происхождения", "7. Origin criterion"),
        tag="th",
    )
    goods = "".join(
        row(
            str(at),
            escape(item.get("name", "")),
            escape(item.get("tnved", "")),
            "P" if style.language == "en" else "П",
            classes="mid - mid mid",
        )
        for at, item in enumerate(rows(paper, "goods"), 1)
    )
    word = say(
        style,
        "Өтініш берушінің декларациясы шындыққа сәйкес келетіні осымен куәландырылады",
        "Настоящим удостоверяется, что декларация заявителя соответствует действительности",
        "It is hereby certified that the declaration by the exporter is correct",
    )
    dated = f"{say(style, 'Күні', 'Дата', 'Date')}: {when(paper, 'issued_on', style)}"
    certified = f"{word}<p><b>{put(paper, 'issuer')}</b></p><p>{dated}</p>"
    signed = f"<p style='margin-top:34pt'>{hand_of(paper, 'holder', style, '', stamp='left:90pt;top:-80pt')}</p>"
    ends = row(
        _boxed(say(style, "8. Куәландыру", "8. Удостоверение", "8. Certification"), certified),
        _boxed(
            say(style, "9. Өтініш берушінің декларациясы", "9. Декларация заявителя", "9. Declaration by the exporter"),
            signed,
        ),
    )
    halves = "<colgroup><col style='width:50%'><col></colgroup>"
    body = (
        f"<div class='frame'><table class='all'>{halves}{top}</table><table class='all'><thead>{head}</thead>{goods}</table>"
        f"<table class='all together'>{halves}{ends}</table></div>"
    )
    return sheet(body, _BOXED, face="Liberation Serif", size=10, margin="13mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("st_kz_number_at_left", "st_kz_certificate", _draw_blank, ("ru", "kk", "kk+ru")),
    Layout("st_kz_register_card", "st_kz_certificate", _draw_card, ("ru", "kk", "kk+ru"), "html"),
    Layout(
        "origin_in_double_frame",
        "origin_certificate",
        _draw_origin,
        ("ru", "kk", "en"),
        "html",
        ("/goods/*/local_content_percent", "/valid_until"),
    ),
)
