"""СТ-KZ: the print of a portal, label and value on a line, and a blank laid on its side."""

from samples.layouts.drawing import Sheet, escape
from samples.layouts.papers import (
    Labels,
    around,
    choose,
    digits,
    inked,
    joined,
    label,
    notes,
    person,
    rows,
    said,
    stamped,
    tongue,
)
from samples.layouts.second_hand.press import (
    Column,
    Look,
    Press,
    day_at,
    html,
    noted,
    signed,
    spoken,
    square_code,
    stacked,
    turned,
    web,
)
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

WORDS: Labels = {
    **TERMS,
    "title": {
        "ru": ("Сертификат о происхождении товара",),
        "kk": ("Тауардың шығу тегі туралы сертификат", "Тауардың шығарылуы туралы сертификат"),
    },
    "form": {"ru": ("форма «СТ-KZ»", "форма «CT-KZ»"), "kk": ("«СТ-KZ» нысаны", "«CT-KZ» нысаны")},
    "number": {"ru": ("Номер сертификата", "Сертификат №"), "kk": ("Сертификаттың нөмірі",)},
    "issued": {"ru": ("Дата выдачи", "Выдан"), "kk": ("Берілген күні",)},
    "until": {"ru": ("Срок действия до", "Действителен до"), "kk": ("Қолданылу мерзімі", "Жарамдылық мерзімі")},
    "holder": {
        "ru": ("Заявитель", "Владелец сертификата", "Изготовитель"),
        "kk": ("Өтініш беруші", "Тауар өндіруші"),
    },
    "issuer": {"ru": ("Орган выдачи", "Кем выдан"), "kk": ("Берген орган", "Кім берді")},
    "goods": {"ru": ("Описание товара", "Наименование товара"), "kk": ("Тауардың сипаттамасы", "Тауардың атауы")},
    "tnved": {"ru": ("Код ТН ВЭД ЕАЭС", "ТН ВЭД"), "kk": ("ЕАЭО СЭҚ ТН коды",)},
    "criterion": {"ru": ("Критерий происхождения",), "kk": ("Шығу тегінің критерийі",)},
    "share": {
        "ru": ("Доля внутристрановой ценности, %", "Доля местного содержания, %"),
        "kk": ("Елішілік құндылық үлесі, %", "Жергілікті қамту үлесі, %"),
    },
    "volume": {"ru": ("Количество товара",), "kk": ("Тауардың саны",)},
    "serial": {"ru": ("серийное производство",), "kk": ("сериялық өндіріс",)},
    "remarks": {"ru": ("Для служебных отметок",), "kk": ("Қызметтік белгілер үшін",)},
    "certification": {
        "ru": ("Удостоверение. Настоящим удостоверяется, что декларация заявителя соответствует действительности",),
        "kk": ("Куәландыру. Өтініш берушінің декларациясы шындыққа сәйкес келетіні осымен куәландырылады",),
    },
    "declaration": {
        "ru": ("Декларация заявителя. Вышеприведенные сведения соответствуют действительности",),
        "kk": ("Өтініш берушінің декларациясы. Жоғарыда келтірілген мәліметтер шындыққа сәйкес келеді",),
    },
    "more": {"ru": ("Дополнительный лист",), "kk": ("Қосымша парақ",)},
    "made": {"ru": ("выдан в Республике Казахстан",), "kk": ("Қазақстан Республикасында берілген",)},
}


def coded(code: str) -> str:
    """A code of goods as forms group it.

    >>> coded("7308909809"), coded("040900")
    ('7308 90 980 9', '0409 00')
    """
    return " ".join(part for part in (code[:4], code[4:6], code[6:9], code[9:]) if part)


def share(text: str) -> str:
    return text.replace(".", ",")


def criterion(place: int, code: str) -> str:
    return "П" if place % 3 == 2 or not code else f"Д{code[:4]}"


_PORTAL_CSS = """
.top { display: flex; justify-content: space-between; border-bottom: 2pt solid #1d6f5c; padding-bottom: 6pt }
.logo { font-size: 15pt; color: #1d6f5c; letter-spacing: 2pt }
h1 { font-size: 14pt; margin: 14pt 0 0; text-align: center }
.form { text-align: center; margin-bottom: 10pt }
.pair { display: flex; border-bottom: 0.4pt dotted #777; padding: 3pt 0 }
.pair .k { width: 38%; color: #555 }
.pair .v { width: 62%; font-weight: bold }
.goods { margin-top: 10pt }
.goods th { background: #1d6f5c; color: white; font-size: 7.5pt; vertical-align: middle }
.goods tr:nth-child(odd) td { background: #eef5f3 }
.foot { display: flex; margin-top: 40pt; gap: 14pt; font-size: 7pt; color: #333 }
.sign { margin-top: 16pt; font-size: 9pt }
"""
_ALIKE = {
    "kk": "Осы құжат Заңға сәйкес қағаз тасығыштағы құжатпен бірдей.",
    "ru": "Данный документ согласно пункту 1 статьи 7 ЗРК от 7 января 2003 года N370-II «Об электронном документе и "
    "электронной цифровой подписи» равнозначен документу на бумажном носителе.",
}


def st_kz_portal(paper: Paper, style: Style) -> bytes:
    """A certificate as the portal of electronic applications prints it: label and value on a line, then the goods."""
    pairs = (
        ("number", said(paper, "number")),
        ("issued", day_at(paper, "issued_on", style)),
        ("until", day_at(paper, "valid_until", style)),
        ("holder", said(paper, "holder/name")),
        ("bin", said(paper, "holder/bin")),
        ("address", around(paper, "addresses", "holder")),
        ("issuer", said(paper, "issuer")),
    )
    listed = "".join(
        f"<div class='pair'><div class='k'>{stacked(WORDS, key, style)}</div><div class='v'>{html(value)}</div></div>"
        for key, value in pairs
        if value or key == "until"
    )
    heads = "".join(f"<th>{stacked(WORDS, key, style)}</th>" for key in ("tnved", "goods", "criterion", "share"))
    goods = "".join(
        f"<tr><td class='c'>{place + 1}</td><td>{escape(item.get('tnved', ''))}</td><td>{html(item.get('name', ''))}</td>"
        f"<td class='c'>{criterion(place, item.get('tnved', ''))}</td>"
        f"<td class='r'>{escape(share(item.get('local_content_percent', '')))}</td></tr>"
        for place, item in enumerate(rows(paper, "goods"))
    )
    alike = "<br>".join(_ALIKE[language] for language in style.language.split("+"))
    body = f"""
    <div class='top'><div class='logo'>{choose(style, "doc24", "e-CERT", "ATAMEKEN")}</div>
    {noted(paper)}</div>
    <h1>{"<br>".join(html(word.upper()) for word in spoken(WORDS, "title", style))}</h1>
    <div class='form'>{html(label(WORDS, "form", style))}</div>{listed}
    <table class='goods'><tr><th>№</th>{heads}</tr>{goods}</table>
    <div class='sign'>{html(label(WORDS, "declaration", style))}:<br><br>
    {signed(paper, "holder", style, said(paper, "holder/name"))} {html(person(paper, "holder", style))}</div>
    <div class='foot'>{square_code(style)}<div>{alike}</div></div>
    """
    return web(body, _PORTAL_CSS, family=choose(style, "PT Sans", "Noto Sans"), size=9.5)


def captioned(
    sheet: Sheet, box: tuple[float, float, float, float], caption: str, lines: list[tuple[str, float, bool]]
) -> None:
    """A box (left, top, right, bottom) of a form: small caption, then lines of text, size and weight."""
    x0, top, x1, _ = box
    below = sheet.paragraph(x0 + 4, top + 2, x1 - x0 - 8, caption, 6.5)
    for text, size, bold in lines:
        below = sheet.paragraph(x0 + 6, below + 2, x1 - x0 - 12, text, size, bold=bold)
    sheet.box(*box)


def st_kz_blank(paper: Paper, style: Style) -> bytes:
    """The blank in landscape, its number box on the left, the goods below, certification and declaration last."""

    def draw(press: Press) -> None:
        _blank_head(press, paper, style)
        press.y = 206
        _blank_goods(press, paper, style)
        press.need(112)
        _blank_foot(press, paper, style, press.y + 6)

    def running(press: Press) -> None:
        press.sheet.text(806, 20, f"бланк № {digits(style, 'blank', 7)}", 8, align="right", family="Liberation Mono")
        if press.page > 1:
            press.sheet.text(36, 30, f"{label(WORDS, 'more', style)} № {press.page - 1}   {said(paper, 'number')}", 8)

    return turned(draw, choose(style, "Liberation Serif", "PT Serif"), running=running)


def _blank_head(press: Press, paper: Paper, style: Style) -> None:
    sheet = press.sheet
    title = [(word.upper(), 12.0, True) for word in spoken(WORDS, "title", style)]
    number = [(f"№ {said(paper, 'number')}", 13.0, True), *title, (label(WORDS, "form", style), 10.0, False)]
    captioned(sheet, (36, 36, 330, 150), f"1. {label(WORDS, 'made', style)}", number)
    holder = joined(
        (
            said(paper, "holder/name"),
            f"{label(WORDS, 'bin', style)} {said(paper, 'holder/bin')}" if said(paper, "holder/bin") else "",
            around(paper, "addresses", "holder"),
        )
    )
    captioned(sheet, (330, 36, 806, 96), f"2. {label(WORDS, 'holder', style)}", [(holder, 9.5, False)])
    until = day_at(paper, "valid_until", style)
    term = f"{label(WORDS, 'until', style)} {until}" if until else ""
    remarks = [(text, 9.0, False) for text in (term, *notes(paper)) if text]
    captioned(sheet, (330, 96, 806, 150), f"3. {label(WORDS, 'remarks', style)}", remarks)
    captioned(sheet, (36, 150, 806, 200), f"4. {label(WORDS, 'issuer', style)}", [(said(paper, "issuer"), 9.5, False)])


def _blank_goods(press: Press, paper: Paper, style: Style) -> None:
    columns = (
        Column("5. №", 34, "centre"),
        Column(f"6. {label(WORDS, 'volume', style)}", 110),
        Column(f"7. {label(WORDS, 'goods', style)}, {label(WORDS, 'tnved', style)}", 396),
        Column(f"8. {label(WORDS, 'share', style)}", 130, "centre"),
        Column(f"9. {label(WORDS, 'criterion', style)}", 100, "centre"),
    )
    listed = [
        [
            str(place + 1),
            label(WORDS, "serial", style),
            f"{item.get('name', '')},\n{label(WORDS, 'tnved', style)} {coded(item.get('tnved', ''))}",
            share(item.get("local_content_percent", "")),
            criterion(place, item.get("tnved", "")),
        ]
        for place, item in enumerate(rows(paper, "goods"))
    ]
    press.table(36, columns, listed, Look(size=8.5, rules="outline", repeat=True, order="columns"))


def _blank_foot(press: Press, paper: Paper, style: Style, top: float) -> None:
    """The chamber's certification on the right holds the day of issue."""
    sheet = press.sheet
    issued = day_at(paper, "issued_on", style)
    city = choose(style, "г. Алматы", "г. Астана") if tongue(style) == "ru" else choose(style, "Алматы қ.", "Астана қ.")
    declared = [("_______________   " + person(paper, "holder", style), 9.0, False)]
    captioned(sheet, (36, top, 421, top + 100), f"10. {label(WORDS, 'declaration', style)}", declared)
    certified = [(f"{city}   {label(WORDS, 'issued', style)}: {issued}", 9.0, True), ("_______________", 9.0, False)]
    captioned(sheet, (421, top, 806, top + 100), f"11. {label(WORDS, 'certification', style)}", certified)
    if inked(paper, "holder"):
        sheet.sign(50, top + 62, style.seed)
        sheet.sign(440, top + 76, style.seed + 1)
    if stamped(paper, "holder"):
        sheet.stamp(690, top - 6, said(paper, "issuer"))


LAYOUTS = (
    Layout("portal_st_kz", "st_kz_certificate", st_kz_portal, ("ru", "kk", "kk+ru"), "html"),
    Layout("turned_st_kz", "st_kz_certificate", st_kz_blank, ("ru", "kk", "kk+ru"), "drawn"),
)
