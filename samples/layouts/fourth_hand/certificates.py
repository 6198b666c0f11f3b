"""Certificates: СТ-KZ as a registry's copy and as a filled form, an industrial one in two columns, two forms of origin."""

from samples.layouts.billing import Column
from samples.layouts.fourth_hand.kit import HOME, fact, keys, part, portal_foot, say, signing, web
from samples.layouts.hypertext import ink, remarks, table
from samples.layouts.kit import home, listing, of, pieces, put, when
from samples.layouts.papers import digits, rows, said
from samples.layouts.spelling import day
from samples.model import Layout, Paper, Style


def _parted(code: str) -> str:
    """A code of ten digits as 7308 90 980 9; shorter ones as they are."""
    return f"{code[:4]} {code[4:6]} {code[6:9]} {code[9:]}" if len(code) == 10 else code


def _share(row: dict[str, str], style: Style, unit: str = " %") -> str:
    return f"{pieces(row, style, 'local_content_percent')}{unit}" if row.get("local_content_percent") else ""


# --- a registry's electronic copy ------------------------------------------------------------

_COPY = """
.head { display: flex; gap: 10pt; align-items: center; border-bottom: 2pt solid #009fb7; padding-bottom: 6pt }
.seal { width: 30pt; height: 30pt; border: 3pt solid #009fb7; border-radius: 50% } .head h1 { font-size: 13pt }
.no { font-size: 15pt; font-weight: 700; color: #009fb7; margin: 8pt 0 } .thin th { font-size: 7.5pt }
"""


def _draw_copy(paper: Paper, style: Style) -> bytes:
    columns = (
        Column(say(style, "ЕАЭО СЭҚ ТН коды", "Код ТН ВЭД ЕАЭС", between="\n"), "tnved", 17),
        Column(say(style, "Тауардың атауы", "Наименование товара", between="\n"), "name", 40),
        Column(say(style, "Шығу тегінің критерийі", "Критерий происхождения", between="\n"), "criterion", 16),
        Column(
            say(style, "Елішілік құндылық үлесі", "Доля внутристрановой ценности", between="\n"), "share", 16, "right"
        ),
    )
    printed = [
        [_parted(row["tnved"]), row["name"], f"Д{row['tnved'][:4]}", _share(row, style)] for row in rows(paper, "goods")
    ]
    facts = (
        fact(say(style, "Берілген күні", "Дата выдачи"), when(paper, "issued_on", style))
        + fact(
            say(style, "Қолданылу мерзімінің аяқталуы", "Окончание срока действия"), when(paper, "valid_until", style)
        )
        + fact(say(style, "Берген ұйым", "Кем выдан"), put(paper, "issuer"))
        + fact(say(style, "Тауар өндіруші", "Производитель товара"), put(paper, "holder/name"))
        + fact(say(style, "БСН/ЖСН", "БИН/ИИН"), put(paper, "holder/bin"))
        + fact(say(style, "Пошталық мекенжайы", "Почтовый адрес"), home(paper, "holder"))
    )
    title = say(style, "Тауардың шығу тегі туралы сертификат", "Сертификат о происхождении товара", between="<br>")
    form = say(style, "«СТ-KZ» нысаны", "форма «СТ-KZ»")
    copy = say(style, "Сертификаттар тізілімінен электрондық көшірме", "Электронная копия из реестра сертификатов")
    holder = signing(paper, "holder", style, say(style, "Өтініш беруші", "Заявитель"))
    about = say(
        style,
        "Сертификаттың түпнұсқалығын QR-код бойынша тексеруге болады",
        "Подлинность сертификата можно проверить по QR-коду на портале",
    )
    number = listing("№ " + put(paper, "number") if said(paper, "number") else "")
    body = (
        f"<div class='head'><div class='seal'></div><div><h1>{title}</h1>{form}</div></div><p class='small soft'>{copy}</p>"
        f"{part(number, css_class='no')}<div class='grid'>{facts}</div><p></p>{table(columns, printed, css_class='thin')}"
        f"{remarks(paper)}<p style='height:30pt'></p>{holder}{portal_foot(style, about)}"
    )
    return web(body, _COPY, family="Noto Sans", size=9, foot="counter(page) ' / ' counter(pages)")


# --- a filled form ------------------------------------------------------------

_FORM = """
body { background: #fbfaf4 } .f { border: 1pt solid #7c6f3e }
.f > tbody > tr > td { border: 0.6pt solid #7c6f3e; padding: 4pt 5pt }
.lb { font-size: 6.8pt; color: #5d5330; display: block } .no { color: #b3261e; font-weight: 700; font-size: 12pt }
.i td, .i th { padding: 3pt 4pt; border-bottom: 0.4pt solid #7c6f3e; font-size: 8.5pt }
.i th { font-size: 7pt; font-weight: 400 }
h1 { font-size: 12pt }
"""


def _boxed(number: str, label: str, value: str) -> str:
    return f"<span class='lb'>{number}. {label}</span>{value}"


def _form_goods(paper: Paper, style: Style) -> str:
    columns = (
        Column("6. №", "at", 6, "centre"),
        Column("7. " + say(style, "Тауардың сипаттамасы, СЭҚ ТН коды", "Описание товара, код ТН ВЭД"), "name", 42),
        Column("8. " + say(style, "Критерий", "Критерий происхождения"), "criterion", 14, "centre"),
        Column("9. " + say(style, "Жергілікті қамту үлесі, %", "Доля местного содержания, %"), "share", 16, "centre"),
        Column("10. " + say(style, "Саны", "Количество товара"), "count", 18, "centre"),
    )
    serial = say(style, "сериялық өндіріс", "серийное производство")
    printed = [
        [str(at), f"{row['name']}, {_parted(row['tnved'])}", f"Д{row['tnved'][:4]}", _share(row, style, ""), serial]
        for at, row in enumerate(rows(paper, "goods"), 1)
    ]
    return table(columns, printed, css_class="i")


def _draw_form(paper: Paper, style: Style) -> bytes:
    maker = listing(put(paper, "holder/name"), home(paper, "holder"), between="<br>")
    tax = f"<br>{say(style, 'БСН', 'БИН')} {put(paper, 'holder/bin')}" if said(paper, "holder/bin") else ""
    title = say(style, "Тауардың шығу тегі туралы СЕРТИФИКАТ", "СЕРТИФИКАТ о происхождении товара", between="<br>")
    until = f"{say(style, 'Қолданылу мерзімі', 'Срок действия до')} {when(paper, 'valid_until', style)}"
    given = f"<h1>{title}</h1>{say(style, '«СТ-KZ» нысаны', 'Форма «СТ-KZ»')}<br><span class='no'>№ {put(paper, 'number')}</span>"
    made = say(style, "Тауар өндіруші (атауы, пошталық мекенжайы)", "Производитель (наименование и почтовый адрес)")
    issued = say(style, "Қазақстан Республикасында берілді", "Выдан в Республике Казахстан")
    told = say(
        style,
        "Өтініш берушінің декларациясы шындыққа сәйкес келетіні куәландырылады",
        "Настоящим удостоверяется, что декларация заявителя соответствует действительности",
    )
    declared = say(
        style,
        "Төменде қол қоюшы жоғарыдағы мәліметтер шындыққа сәйкес деп мәлімдейді",
        "Нижеподписавшийся заявляет, что вышеприведенные сведения соответствуют действительности",
    )
    signed = f"<br><br><br>{signing(paper, 'holder', style, '', stamp_at='left:70pt;top:-60pt')}{when(paper, 'issued_on', style)}"
    chamber = f"<b>{put(paper, 'issuer')}</b><br><br>{when(paper, 'issued_on', style)} {ink(paper, 'issuer')}"
    marks = until if said(paper, "valid_until") else ""
    official = say(style, "Қызметтік белгілер үшін", "Для служебных отметок")
    to = say(style, "Алушы", "Получатель (наименование и почтовый адрес)")
    body = (
        f"<table class='f'><tr><td style='width:46%'>{_boxed('3', issued, given)}</td>"
        f"<td>{_boxed('1', made, maker + tax)}</td></tr><tr><td>{_boxed('5', official, marks)}</td>"
        f"<td>{_boxed('2', to, maker)}</td></tr>"
        f"<tr><td colspan='2'>{_form_goods(paper, style)}</td></tr>"
        f"<tr><td>{_boxed('13', declared, signed)}</td><td>{_boxed('12', told, '<br>' + chamber)}</td></tr></table>"
        f"{remarks(paper)}<p class='small r'>{say(style, 'бланк', 'бланк')} № {digits(style, 'blank', 7)}</p>"
    )
    return web(body, _FORM, family="PT Serif", size=9.2, margin="12mm 12mm")


# --- an industrial certificate in two columns ------------------------------------------------------------

_INDUSTRIAL = """
.edge { border: 3pt double #0f5fa8; padding: 16pt 18pt } .two td { width: 50%; padding: 4pt 9pt; text-align: center }
.two td + td { border-left: 0.6pt solid #0f5fa8 } .two h1 { font-size: 15pt; color: #0f5fa8 } .annex { break-before: page }
.annex h2 { text-align: center } .l td, .l th { border: 0.5pt solid #0f5fa8; padding: 3pt 5pt }
"""


def _draw_industrial(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words", "quoted", "dotted_g"))
    given = {
        tongue: day(said(paper, "issued_on"), style, tongue) if said(paper, "issued_on") else ""
        for tongue in ("kk", "ru")
    }
    until = {
        tongue: day(said(paper, "valid_until"), style, tongue) if said(paper, "valid_until") else "" for tongue in given
    }
    name, number = put(paper, "holder/name"), put(paper, "holder/bin")
    cells = (
        ("<h1>ИНДУСТРИЯЛЫҚ<br>СЕРТИФИКАТ</h1>", "<h1>ИНДУСТРИАЛЬНЫЙ<br>СЕРТИФИКАТ</h1>"),
        (f"№ <b>{put(paper, 'number')}</b>", f"№ <b>{put(paper, 'number')}</b>") if said(paper, "number") else ("", ""),
        (f"<b>{name}</b><br>БСН {number}<br>берілді", f"выдан<br><b>{name}</b><br>БИН {number}") if name else ("", ""),
        (home(paper, "holder"), home(paper, "holder")),
        (f"берілген күні<br>{given['kk']}", f"дата выдачи<br>{given['ru']}") if given["ru"] else ("", ""),
        (f"{until['kk']}<br>дейін жарамды", f"действителен до<br>{until['ru']}") if until["ru"] else ("", ""),
        (put(paper, "issuer"), put(paper, "issuer")),
    )
    inner = "".join(f"<tr><td>{kk}</td><td>{ru}</td></tr>" for kk, ru in cells if kk or ru)
    columns = (
        Column("№", "at", 6, "centre"),
        Column("Өнімнің атауы / Наименование продукции", "name", 58),
        Column("СЭҚ ТН коды / Код ТН ВЭД", "tnved", 22),
    )
    printed = [[str(at), row["name"], row["tnved"]] for at, row in enumerate(rows(paper, "goods"), 1)]
    annex = "Шығарылатын өнім тізбесі<br>Перечень выпускаемой продукции"
    holder = signing(paper, "holder", style, "Басшы / Руководитель")
    body = (
        f"<div class='edge'><table class='two'>{inner}</table><p style='height:30pt'></p>{holder}"
        f"{portal_foot(style, 'QR-код арқылы тексеріңіз / Проверьте по QR-коду')}</div>"
        f"<div class='annex'><h2>{annex}</h2>{table(columns, printed, css_class='l')}{remarks(paper)}</div>"
    )
    return web(body, _INDUSTRIAL, family="Noto Serif", size=10, margin="14mm 15mm")


# --- forms of origin ------------------------------------------------------------

_ORIGIN = """
h1 { font-size: 17pt; letter-spacing: 1pt; text-align: center } .o { margin-top: 8pt }

.o > tbody > tr > td { border: 0.8pt solid #24427c; padding: 5pt 7pt }
.lb { font-size: 7pt; color: #24427c; display: block }

.i th, .i td { border-bottom: 0.4pt solid #24427c; padding: 3pt 5pt; text-align: left }
"""


def _draw_general(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "words", "slash"))
    columns = (
        Column("Item", "at", 6, "centre"),
        Column("HS code", "tnved", 18),
        Column("Number and kind of packages; description of goods", "name", 54),
        Column("Origin criterion", "criterion", 16),
    )
    printed = [[str(at), row["tnved"], row["name"], "P"] for at, row in enumerate(rows(paper, "goods"), 1)]
    exporter = listing(put(paper, "holder/name"), home(paper, "holder"), between="<br>")
    tax = f"<br>BIN {put(paper, 'holder/bin')}" if said(paper, "holder/bin") else ""
    signed = f"<br><br><br>{signing(paper, 'holder', style, '')}"
    body = (
        f"<h1>CERTIFICATE OF ORIGIN</h1><p class='c'>Original &nbsp; No. <b>{put(paper, 'number')}</b></p><table class='o'>"
        f"<tr><td><span class='lb'>Country of origin</span>Kazakhstan</td><td><span class='lb'>Date of issue</span>"
        f"{when(paper, 'issued_on', style)}</td></tr><tr><td style='width:50%'><span class='lb'>Consignor (exporter)</span>"
        f"{exporter}{tax}</td><td><span class='lb'>Consignee</span>To order</td></tr>"
        f"<tr><td colspan='2'>{table(columns, printed, css_class='i')}</td></tr>"
        f"<tr><td><span class='lb'>The undersigned declares that the goods originate in the country shown</span>{signed}</td>"
        f"<td><span class='lb'>Certified by the issuing body</span><b>{put(paper, 'issuer')}</b></td></tr></table>"
        f"{remarks(paper)}"
    )
    return web(body, _ORIGIN, family="Liberation Serif", size=10.5, margin="14mm 15mm")


_ST1 = """
.m { display: grid; grid-template-columns: 2fr 1fr; gap: 6pt } .m .card { border-radius: 0 }
.no { font-size: 13pt; font-weight: 700 }
h1 { font-size: 12pt }
"""


def _draw_st1(paper: Paper, style: Style) -> bytes:
    columns = (
        Column("6 №", "at", 6, "centre"),
        Column("8 " + say(style, "Тауардың сипаттамасы", "Описание товара"), "name", 46),
        Column(say(style, "СЭҚ ТН", "ТН ВЭД"), "tnved", 18),
        Column("9 " + say(style, "Шығу критерийі", "Критерий происхождения"), "criterion", 16, "centre"),
    )
    printed = [
        [str(at), row["name"], _parted(row["tnved"]), f"Д{row['tnved'][:4]}"]
        for at, row in enumerate(rows(paper, "goods"), 1)
    ]
    sender = keys(
        ("1 " + say(style, "Жүк жөнелтуші/экспорттаушы", "Грузоотправитель/экспортер"), put(paper, "holder/name")),
        (say(style, "БСН", "БИН"), put(paper, "holder/bin")),
        (say(style, "Мекенжайы", "Почтовый адрес"), home(paper, "holder")),
    )
    title = say(style, "Тауардың шығу тегі туралы сертификат", "Сертификат о происхождении товара", between="<br>")
    number = f"4 № {put(paper, 'number')}" if said(paper, "number") else ""
    declared = say(style, "Өтініш берушінің декларациясы", "Декларация заявителя")
    signed = f"13 {declared}<br><br><br>{signing(paper, 'holder', style, '')}"
    sealed = listing(
        "12 " + say(style, "Куәландыру", "Удостоверение"),
        put(paper, "issuer"),
        when(paper, "issued_on", style),
        between="<br><br>",
    )
    body = (
        f"<div class='m'><div class='card'>{sender}</div><div class='card'>{part(number, css_class='no')}<h1>{title}</h1>"
        f"{say(style, 'СТ-1 нысаны', 'Форма СТ-1')}<br>"
        f"{say(style, 'Қазақстан Республикасында берілді', 'Выдан в Республике Казахстан')}</div></div>"
        f"<p></p>{table(columns, printed, css_class='thin')}<div class='flex keep' style='margin-top:14pt'>"
        f"<div class='card'>{sealed}</div><div class='card'>{signed}</div></div>{remarks(paper)}"
    )
    return web(body, _ST1, family="PT Sans", size=9.4, foot="counter(page)")


_UNSAID = ("/goods/*/local_content_percent",)

LAYOUTS: tuple[Layout, ...] = (
    Layout("st_kz_registry_copy", "st_kz_certificate", _draw_copy, HOME, "html"),
    Layout("st_kz_boxes_turned", "st_kz_certificate", _draw_form, HOME, "html"),
    Layout("industrial_two_tongues", "industrial_certificate", _draw_industrial, HOME, "html", _UNSAID),
    Layout(
        "origin_general_english",
        "origin_certificate",
        _draw_general,
        ("en",),
        "html",
        (*_UNSAID, "/valid_until"),
    ),
    Layout(
        "origin_st1_cards",
        "origin_certificate",
        _draw_st1,
        HOME,
        "html",
        (*_UNSAID, "/valid_until"),
    ),
)
