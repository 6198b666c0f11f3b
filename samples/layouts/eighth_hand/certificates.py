"""Certificates: a card of the register and printed boxes of СТ-KZ, and an industrial print with capacities."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.eighth_hand.kit import box, code, spaced
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import home, listing, over, put, row, say, sheet, when
from samples.layouts.papers import person, rows
from samples.model import Layout, Paper, Style

_CONTENT = ("/goods/*/local_content_percent",)


def _share(item: dict[str, Any], mark: str = "%") -> str:
    told = item.get("local_content_percent")
    return f"{str(told).replace('.', ',')}{mark}" if told is not None else ""


# --- card of the register ------------------------------------------------------------

_CARD = """
.hd { background: #0f4c81; color: #fff; padding: 6pt 8pt; font-size: 11pt } .hd div { font-size: 7.4pt }
.f td { border: 0.4pt solid #b7c9dc; padding: 2.5pt 5pt } .f td:nth-child(odd) { background: #eaf1f8; width: 20%;
font-size: 6.8pt }
.z th { background: #0f4c81; color: #fff; font-size: 6.8pt; text-align: center } .z td { border: 0.4pt solid #b7c9dc }
.z tr:nth-child(even) td { background: #f4f8fc }
"""


def _draw_card(paper: Paper, style: Style) -> bytes:
    def both(kk: str, ru: str) -> str:
        return over(style, kk, ru)

    holder = put(paper, "holder/name")
    facts = "".join(
        row(*cells)
        for cells in (
            (
                both("Сертификаттың нөмірі", "Номер сертификата"),
                f"<b>{put(paper, 'number')}</b>",
                both("Берілген күні", "Дата выдачи"),
                when(paper, "issued_on", style),
            ),
            (
                both("Нысаны", "Форма"),
                "СТ-KZ",
                both("Қолданылу мерзімі", "Действителен до"),
                when(paper, "valid_until", style),
            ),
            (
                both("Тауар өндіруші", "Производитель"),
                f"<b>{holder}</b>",
                both("БСН/ЖСН", "БИН/ИИН"),
                put(paper, "holder/bin"),
            ),
            (both("Алушы", "Получатель сертификата"), holder, both("Мекенжайы", "Адрес"), home(paper, "holder")),
            (
                both("Берген палата", "Орган выдачи"),
                put(paper, "issuer"),
                both("Өтінім нөмірі", "Номер заявки"),
                code(style, "request", 9),
            ),
            (
                both("Өндіріс түрі", "Тип производства"),
                both("сериялық", "серийное"),
                both("Мәртебесі", "Статус"),
                both("қолданыста", "действующий"),
            ),
        )
    )
    heads = (
        "№",
        both("Тауардың атауы", "Наименование товара"),
        both("ЕАЭО СЭҚ ТН коды", "Код ТН ВЭД ЕАЭС"),
        both("КП ВЭД", "КП ВЭД"),
        both("Критерий", "Критерий"),
        both("Елішілік құндылық үлесі", "Доля внутристрановой ценности"),
    )
    lines = "".join(
        row(
            str(at), escape(str(item.get("name", ""))), str(item.get("tnved", "")), code(style, f"kp {at}", 6),
            f"Д{str(item.get('tnved', ''))[:4]}", _share(item), classes="mid - mid mid mid num",
        )
        for at, item in enumerate(rows(paper, "goods"), 1)
    )  # fmt: skip
    title = say(
        style,
        "Тауардың шығу тегі туралы сертификаттардың тізілімінен үзінді",
        "Выписка из реестра сертификатов о происхождении товара",
    )
    stamp = say(style, "Құжат ақпараттық жүйеден басып шығарылды", "Документ распечатан из информационной системы")
    stamp += f". ID {code(style, 'id', 12)}"
    body = (
        f"<div class='hd'>СТ-KZ<div>{title}</div></div><table class='f'>{facts}</table><table class='z' "
        f"style='margin-top:6pt'><thead>"
        f"{row(*heads, tag='th')}</thead><tbody>{lines}</tbody></table>{remarks(paper)}"
        f"<table class='together' style='margin-top:8pt'>{row(square_code(style.seed, 58), stamp)}</table>"
    )
    return sheet(body, _CARD, face="Noto Sans", size=7.8, margin="12mm 12mm", foot="counter(page) ' / ' counter(pages)")


# --- printed boxes ------------------------------------------------------------

_BOXES = """
.o { border: 1.6pt solid #7a1010 } .o td { border: 0.5pt solid #7a1010; padding: 2.5pt 4pt; width: 50% } .l {
font-size: 6.4pt; color: #7a1010 }
h1 { font-size: 13pt; margin: 4pt 0; text-align: center; color: #7a1010 } .g td, .g th { border: 0.5pt solid #7a1010;
padding: 2pt 3pt }
.g th { font-size: 6.4pt; color: #7a1010; text-align: center } .no { font-size: 12pt; font-weight: 700; text-align:
right }
"""


def _draw_boxes(paper: Paper, style: Style) -> bytes:
    holder = listing(
        f"<b>{put(paper, 'holder/name')}</b>",
        put(paper, "holder/bin") and f"{say(style, 'БСН', 'БИН')} {put(paper, 'holder/bin')}",
        home(paper, "holder"),
        between="<br>",
    )
    until = when(paper, "valid_until", style)
    serial = say(style, "Сериялық өндіріс", "Серийное производство")
    term = f"{say(style, 'Жарамдылық мерзімі', 'Срок действия до')} {until}" if until else ""
    number = f"<div class='no'>№ {put(paper, 'number')}</div>"
    title = say(style, "Тауардың шығу тегі туралы СЕРТИФИКАТ", "СЕРТИФИКАТ о происхождении товара")
    top = row(
        box(
            "1",
            say(
                style, "Тауар өндіруші (атауы және пошталық мекенжайы)", "Производитель (наименование и почтовый адрес)"
            ),
            holder,
        ),
        f"{number}<h1>{title}</h1><div class='mid' "
        f"style='text-align:center'>{say(style, '«СТ-KZ» нысаны', 'форма «СТ-KZ»')}</div>",
    )
    top += row(
        box("2", say(style, "Өтініш беруші", "Заявитель"), put(paper, "holder/name")),
        box(
            "3", say(style, "Алу мақсаты", "Цель получения"), say(style, "талап етілген орынға", "по месту требования")
        ),
    )
    top += row(
        box("4", say(style, "Қызметтік белгілер үшін", "Для служебных отметок"), listing(serial, term, between="<br>")),
        remarks(paper),
    )
    heads = (
        say(style, "5. №", "5. №"),
        say(style, "6. Тауардың атауы, СЭҚ ТН коды", "6. Описание товара, код ТН ВЭД ЕАЭС"),
        say(style, "7. Шығу тегінің критерийі", "7. Критерий происхождения"),
        say(style, "8. Жергілікті қамту, %", "8. Доля местного содержания, %"),
        say(style, "9. Саны", "9. Количество товара"),
    )
    lines = "".join(
        row(
            str(at),
            listing(escape(str(item.get("name", ""))), spaced(item), between="<br>"),
            f"Д{str(item.get('tnved', ''))[:4]}",
            _share(item, ""),
            "-",
            classes="mid - mid mid mid",
        )
        for at, item in enumerate(rows(paper, "goods"), 1)
    )
    proved = listing(put(paper, "issuer"), when(paper, "issued_on", style), between="<br>")
    signed = listing(
        f"{ink(paper, 'holder', stamp_at='left:80pt;top:-40pt')} "
        f"________________ {escape(person(paper, 'holder', style))}",
        when(paper, "issued_on", style),
        between="<br>",
    )
    told_by_chamber = say(
        style,
        "Өтініш берушінің декларациясы шындыққа сәйкес келетіні куәландырылады",
        "Настоящим удостоверяется, что декларация заявителя соответствует действительности",
    )
    told_by_holder = say(
        style,
        "Төменде қол қоюшы жоғарыда келтірілген мәліметтердің дұрыстығын мәлімдейді",
        "Нижеподписавшийся заявляет, что вышеприведенные сведения соответствуют действительности",
    )
    declared = say(style, "Өтініш берушінің декларациясы", "Декларация заявителя")
    last = row(
        box("10", say(style, "Куәландыру", "Удостоверение"), f"{told_by_chamber}<br><br>{proved}"),
        box("11", declared, f"{told_by_holder}<br><br>{signed}"),
    )
    body = (
        f"<table class='o'>{top}</table><table class='g'><thead>{row(*heads, tag='th')}</thead>{lines}</table>"
        f"<table class='o together'>{last}</table><p class='num tiny'>{code(style, 'blank', 7)}</p>"
    )
    return sheet(body, _BOXES, face="Liberation Serif", size=8.6, margin="11mm 12mm")


# --- industrial ------------------------------------------------------------

_INDUSTRIAL = """
h1 { font-size: 15pt; margin: 0; letter-spacing: 1pt } .no { font-size: 10pt } .f td { padding: 2pt 5pt;
border-bottom: 0.4pt solid #999 }
.f td:nth-child(1) { width: 27%; font-size: 7pt; color: #444 } .z th { border: 0.6pt solid #000; background: #ddd9c3;
font-size: 6.4pt;
text-align: center } .z td { border: 0.4pt solid #000; font-size: 7pt } .z .k td { text-align: center; font-size: 6pt }
"""


def _draw_industrial(paper: Paper, style: Style) -> bytes:
    facts = "".join(
        row(over(style, kk, ru), value)
        for kk, ru, value in (
            ("Өндірушінің атауы", "Наименование производителя", f"<b>{put(paper, 'holder/name')}</b>"),
            ("БСН/ЖСН", "БИН/ИИН", put(paper, "holder/bin")),
            ("Заңды мекенжайы", "Юридический адрес", home(paper, "holder")),
            ("Өндірістің нақты мекенжайы", "Фактический адрес производства", home(paper, "holder")),
            ("Сертификатты берген", "Сертификат выдан", put(paper, "issuer")),
            ("Берілген күні", "Дата выдачи", when(paper, "issued_on", style)),
            ("Дейін жарамды", "Срок действия до", when(paper, "valid_until", style)),
        )
        if value and value != "<b></b>"
    )
    heads = (
        "№",
        over(style, "Өнімнің атауы", "Наименование продукции"),
        over(style, "СЭҚ ТН", "ТН ВЭД ЕАЭС"),
        over(style, "КП ВЭД", "КП ВЭД"),
        over(style, "Өлш. бірл.", "Ед. изм."),
        over(style, "Жылдық қуаты", "Годовая мощность"),
        over(style, "ЭҚЖЖ", "ОКЭД"),
    )
    lines = "".join(
        row(
            str(at), escape(str(item.get("name", ""))), str(item.get("tnved", "")), code(style, f"kp {at}", 6), "796",
            code(style, f"power {at}", 5, "1"), code(style, "oked", 4, "1"), classes="mid - mid mid mid num mid",
        )
        for at, item in enumerate(rows(paper, "goods"), 1)
    )  # fmt: skip
    title = over(style, "ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ", "ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ")
    top = row(
        f"<h1>{title}</h1><div class='no'>№ {put(paper, 'number')}</div>", square_code(style.seed, 62), classes="- num"
    )
    listed = over(style, "Шығарылатын өнімнің тізбесі", "Перечень выпускаемой продукции")
    ruler = row(*map(str, range(1, 8))).replace("<tr", "<tr class='k'")
    checked = say(style, "Түпнұсқалығын QR-код арқылы тексеруге болады", "Подлинность проверяется по QR-коду")
    body = (
        f"<table>{top}</table><table class='f' style='margin:6pt 0'>{facts}</table><p><b>{listed}</b></p><table "
        f"class='z'><thead>"
        f"{row(*heads, tag='th')}{ruler}</thead>{lines}</table>{remarks(paper)}<p class='tiny'>{checked}"
        f". {code(style, 'key', 20)}</p>"
    )
    return sheet(
        body, _INDUSTRIAL, face="PT Sans", size=8.4, paper="A4 landscape", margin="12mm 15mm", foot="counter(page)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("st_kz_register_panel", "st_kz_certificate", _draw_card, ("kk+ru", "ru", "kk"), "html"),
    Layout("st_kz_red_boxes", "st_kz_certificate", _draw_boxes, ("ru", "kk"), "html"),
    Layout(
        "industrial_capacity_table", "industrial_certificate", _draw_industrial, ("kk+ru", "ru", "kk"), "html", _CONTENT
    ),
)
