"""Certificates of origin and of industry: tables of particulars, a register's extract, a form with English below."""

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import home, over, put, row, say, sheet, unbroken, when
from samples.layouts.papers import around, digits, notes, person, rows, said
from samples.layouts.seventh_hand.kit import Flow, bold, dressed, panel, signed, spans, tall, tint
from samples.model import Layout, Paper, Style


def _share(line: dict[str, str]) -> str:
    """The share of local content as printed, or ""."""
    value = line.get("local_content_percent")
    return f"{value.replace('.', ',')} %" if value else ""


_PARTICULARS = """
body { border: 1.5pt double #2f5d50; padding: 14pt 14pt 20pt } h1 { font-size: 14pt; text-align: center; margin: 4pt 0 }
.form { text-align: center; font-size: 11pt; margin-bottom: 10pt } .part td, .goods td, .goods th { border: 0.5pt solid #2f5d50 }
.part td { padding: 3pt 6pt } .group { width: 18%; font-weight: 700; color: #2f5d50 } .key { width: 30% }
.goods { margin: 12pt 0 } .goods th { background: #e6f0ec; text-align: center }
"""


def _draw_particulars(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "dotted_g", "words", "quoted", "kk"))
    facts = spans(
        over(style, "Сертификат", "Сертификат"),
        (over(style, "Тіркелген нөмірі", "Регистрационный номер"), bold(paper, "number")),
        (over(style, "Берілген күні", "Дата выдачи"), when(paper, "issued_on", style)),
        (over(style, "Қоса алғанда дейін жарамды", "Годен по (включительно)"), when(paper, "valid_until", style)),
        (over(style, "Берген орган", "Орган, выдавший сертификат"), put(paper, "issuer")),
    )
    facts += spans(
        over(style, "Тауар өндіруші", "Товаропроизводитель"),
        (over(style, "Атауы", "Наименование"), bold(paper, "holder/name")),
        (over(style, "БСН / ЖСН", "БИН / ИИН"), put(paper, "holder/bin")),
        (over(style, "Мекенжайы", "Местонахождение"), home(paper, "holder")),
    )
    heads = row(
        over(style, "Р/с", "П/п"),
        over(style, "ЕАЭО СЭҚ ТН бойынша коды", "Код по ТН ВЭД ЕАЭС"),
        over(style, "Тауардың сипаттамасы", "Описание товара"),
        over(style, "Шығу өлшемшарты", "Критерий"),
        over(style, "Елішілік құндылық", "Внутристрановая ценность"),
        tag="th",
    )
    lines = "".join(
        row(
            str(at),
            good["tnved"],
            escape(good["name"]),
            f"Д{good['tnved'][:4]}",
            _share(good),
            classes="mid mid - mid mid",
        )
        for at, good in enumerate(rows(paper, "goods"), 1)
    )
    sworn = over(
        style,
        "Осымен тауарлар Қазақстан Республикасында өндірілгені куәландырылады.",
        "Настоящим удостоверяется, что товары произведены в Республике Казахстан.",
    )
    signer = escape(person(paper, "issuer", style))
    declared = (
        f"{over(style, 'Өтініш берушінің декларациясы', 'Декларация заявителя')} {ink(paper, 'holder')}____________________ "
        f"{escape(person(paper, 'holder', style))}"
    )
    head = over(style, "Уәкілетті тұлға, мөр", "Уполномоченное лицо, печать")
    body = (
        f"<h1>{over(style, 'ТАУАРДЫҢ ШЫҒУ ТЕГІ ТУРАЛЫ СЕРТИФИКАТ', 'СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА')}</h1>"
        f"<div class='form'>{say(style, '«СТ-KZ» нысаны', 'форма «СТ-KZ»')}</div><table class='part'>{facts}</table>"
        f"<table class='goods'><thead>{heads}</thead><tbody>{lines}</tbody></table><p>{sworn}</p>{remarks(paper)}"
        f"<p style='margin-top:30pt'>{declared}</p>"
        f"<p style='margin-top:40pt'>{head} {ink(paper, 'issuer')}____________________ {signer}</p>"
    )
    return sheet(body, _PARTICULARS, face="PT Serif", size=9.5, margin="14mm 14mm")


_LILAC = (0.94, 0.92, 0.97)


def _extract(page: Sheet, paper: Paper, style: Style) -> None:
    def running(sheet_: Sheet, at: int) -> None:
        told = say(style, f"{at}-парақ", f"лист {at}")
        sheet_.text(297, 818, f"{said(paper, 'number')}   {told}", 7, align="centre", grey=0.4)

    flow = Flow(page, left=48, start=46, running=running)
    kk = "Шығу тегі туралы СТ-KZ сертификаттарының тізілімінен мәлімет"
    flow.write(say(style, kk, "Сведения из реестра сертификатов происхождения СТ-KZ", between="\n"), 13, bold=True)
    flow.top += 4
    tint(page, 48, flow.top, 547, flow.top + 66, colour=_LILAC)
    strip = [
        [
            ("Сертификат №", said(paper, "number")),
            (say(style, "Сериялық бланк", "Бланк"), digits(style, "blank", 7)),
        ],
        [(say(style, "Ресімделді", "Оформлен"), when(paper, "issued_on", style))],
        [(say(style, "Әрекет ету мерзімі", "Действует до"), when(paper, "valid_until", style))],
    ]
    for x, told in zip((56, 240, 400), strip, strict=True):
        panel(page, x, flow.top + 6, 150, told, size=10)
    flow.top += 74
    flow.pairs(
        [
            (say(style, "Өтініш беруші", "Заявитель"), said(paper, "holder/name")),
            (say(style, "Өтініш берушінің БСН-і", "БИН заявителя"), said(paper, "holder/bin")),
            (say(style, "Мекенжайы", "Адрес"), around(paper, "addresses", "holder")),
            (say(style, "Сертификат берген палата", "Кем выдан"), said(paper, "issuer")),
        ],
        170,
        size=9.5,
        ruled=True,
    )
    flow.top += 10
    flow.write(say(style, "Тауарлар", "Товары"), 10, bold=True)
    flow.table(
        (250, 90, 80, 80),
        [
            [
                say(style, "Атауы", "Наименование"),
                say(style, "СЭҚ ТН", "ТН ВЭД"),
                say(style, "ЖҚ, %", "МС, %"),
                say(style, "Саны", "Количество"),
            ]
        ],
        [
            [good["name"], good["tnved"], _share(good).removesuffix(" %"), say(style, "сериялық", "серийно")]
            for good in rows(paper, "goods")
        ],
        aligns=["left", "centre", "right", "left"],
        size=9,
        head_colour=_LILAC,
    )
    flow.top += 8
    flow.notes(notes(paper))
    flow.write(
        say(
            style,
            "Мәлімет электрондық құжат айналымы жүйесінде жасалды.",
            "Сведения сформированы в системе электронного документооборота.",
            between=" ",
        ),
        7.5,
    )


def _draw_extract(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("dotted", "iso", "kk")))
    return drawn(lambda page: _extract(page, paper, style), "Noto Sans")


_INDUSTRIAL = """
h1 { font-size: 17pt; text-align: center; margin: 16pt 0 2pt; color: #0b3d73; letter-spacing: 0.5pt }
.no { text-align: center; font-size: 12pt; margin-bottom: 14pt } .head td { width: 46%; font-size: 9pt; color: #0b3d73 }
.lead { text-align: center; font-size: 11pt } .part { width: 90%; margin: 8pt auto } .part td { padding: 3pt 6pt }
.part .key { width: 40%; text-align: right; color: #555 } .goods td, .goods th { border: 0.5pt solid #0b3d73 }
.goods th { text-align: center; background: #e9f0f8 }
"""


def _draw_industrial(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "dotted_g", "words", "quoted", "kk"))
    facts = "".join(
        row(label, value, classes="key val")
        for label, value in (
            (over(style, "Иесі", "Выдан"), bold(paper, "holder/name")),
            (over(style, "БСН", "БИН"), put(paper, "holder/bin")),
            (over(style, "Заңды мекенжайы", "Юридический адрес"), home(paper, "holder")),
            (over(style, "Берілген күн", "Дата выдачи"), when(paper, "issued_on", style)),
            (over(style, "Жарамдылық мерзімі", "Срок действия по"), when(paper, "valid_until", style)),
            (over(style, "Берген ұйым", "Выдавшая организация"), put(paper, "issuer")),
        )
        if value
    )
    heads = [over(style, "Шығарылатын өнім", "Выпускаемая продукция"), over(style, "СЭҚ ТН коды", "Код ТН ВЭД")]
    shares = any(map(_share, rows(paper, "goods")))
    if shares:
        heads.append(over(style, "Елішілік құндылық үлесі", "Доля внутристрановой ценности"))
    lines = "".join(
        row(escape(good["name"]), good["tnved"], *([_share(good)] if shares else []), classes="- mid" + " mid" * shares)
        for good in rows(paper, "goods")
    )
    annex = over(style, "Өнімнің тізбесі", "Перечень продукции")
    signer = escape(person(paper, "issuer", style))
    code = square_code(style.seed, 54) if said(paper, "number") else ""
    body = (
        f"<table class='head'>{row(put(paper, 'issuer'), code, classes='- num')}</table>"
        f"<h1>{over(style, 'ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ', 'ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ')}</h1>"
        f"<p class='no'>№ {put(paper, 'number')}</p>"
        f"<p class='lead'>{over(style, 'Осы сертификат тауар өндірушіге берілді', 'Сертификат отечественного производителя')}</p>"
        f"<table class='part'>{facts}</table><p><b>{annex}</b></p>"
        f"<table class='goods'><thead>{row(*heads, tag='th')}</thead>"
        f"<tbody>{lines}</tbody></table>{remarks(paper)}"
        f"<p style='margin-top:30pt'>{say(style, 'Палата директоры', 'Директор палаты')} "
        f"{ink(paper, 'issuer')}____________________ {signer}</p>"
    )
    return sheet(body, _INDUSTRIAL, face="PT Sans", size=10, margin="16mm 18mm")


def _pair(flow: Flow, *boxes: tuple[str, str, str], least: float = 40) -> None:
    """Two boxes side by side, each with its two labels over the value, as high as the fuller."""
    page, half = flow.page, flow.width / 2
    high = max(least, *(28 + tall(page, value, half - 8, 9.5, bold=True) for _, _, value in boxes))
    for place_, (ru, en, value) in enumerate(boxes):
        at = flow.left + half * place_
        page.text(at + 4, flow.top + 10, ru, 7.5)
        page.text(at + 4, flow.top + 19, en, 7, italic=True)
        page.paragraph(at + 4, flow.top + 22, half - 8, value, 9.5, bold=True)
        page.box(at, flow.top, at + half, flow.top + high, 0.6)
    flow.top += high


def _origin(page: Sheet, paper: Paper, style: Style) -> None:
    flow = Flow(page, left=44, start=44)
    page.text(297, 52, "СЕРТИФИКАТ ПРОИСХОЖДЕНИЯ ТОВАРА", 13, bold=True, align="centre")
    page.text(297, 66, "Certificate of origin of goods", 10, italic=True, align="centre")
    flow.top = 76
    holder = "\n".join(
        part
        for part in (said(paper, "holder/name"), said(paper, "holder/bin"), around(paper, "addresses", "holder"))
        if part
    )
    _pair(
        flow,
        ("Экспортер, БИН, адрес", "Exporter, BIN, address", holder),
        ("Номер сертификата", "Certificate No.", said(paper, "number")),
        least=60,
    )
    _pair(
        flow,
        ("Страна происхождения", "Country of origin", "Қазақстан / Казахстан / Kazakhstan"),
        ("Действителен до", "Valid until", when(paper, "valid_until", style)),
    )
    shares = any("local_content_percent" in good for good in rows(paper, "goods"))
    flow.top += 8
    flow.table(
        (30, 270, 100, 100) if shares else (30, 320, 110),
        [["№", "Описание товара / Goods", "Код ТН ВЭД / HS code", *(["Доля, % / Share"] if shares else [])]],
        [
            [str(at), good["name"], good["tnved"], *([_share(good)] if shares else [])]
            for at, good in enumerate(rows(paper, "goods"), 1)
        ],
        aligns=("centre", "left", "centre", "right") if shares else ("centre", "left", "centre"),
        size=9,
    )
    flow.top += 8
    flow.notes(notes(paper))
    flow.need(110)
    _pair(
        flow,
        ("Кем выдан", "Issued by", said(paper, "issuer")),
        ("Дата выдачи", "Date of issue", when(paper, "issued_on", style)),
        least=44,
    )
    page.text(flow.left, flow.top + 40, "Подпись и печать / Signature and seal  ____________________", 8.5)
    signed(page, paper, "issuer", flow.left + 190, flow.top + 38)


def _draw_origin(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "words", "en", "iso"))
    return drawn(lambda page: _origin(page, paper, style), "Noto Serif")


LAYOUTS: tuple[Layout, ...] = (
    Layout("st_kz_merged_particulars", "st_kz_certificate", _draw_particulars, ("ru", "kk", "kk+ru"), "html"),
    Layout("st_kz_register_extract", "st_kz_certificate", _draw_extract, ("ru", "kk", "kk+ru")),
    Layout(
        "industrial_chamber_diploma",
        "industrial_certificate",
        _draw_industrial,
        ("ru", "kk", "kk+ru"),
        "html",
    ),
    Layout("origin_boxes_english_below", "origin_certificate", _draw_origin, ("ru", "en")),
)
