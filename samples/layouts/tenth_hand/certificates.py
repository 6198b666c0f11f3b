"""Certificates: a blank of СТ-KZ with boxes, its electronic card, two industrial papers, СТ-1 and a form for trade with Iran."""

from samples.layouts.drawing import Align, Sheet, drawn, escape
from samples.layouts.hypertext import hand, ink, remarks, square_code
from samples.layouts.kit import home, listing, of, over, put, row, say, sheet, tax_number, unbroken, when
from samples.layouts.papers import around, choose, digits, inked, notes, person, rows, said, stamped
from samples.layouts.spelling import quantity
from samples.layouts.tenth_hand.kit import heads
from samples.model import Layout, Paper, Style


def _share(good: dict[str, str], style: Style) -> str:
    """The share of local content as printed, or ""."""
    value = good.get("local_content_percent")
    return quantity(value, Style(0, style.language, style.numbers)) if value else ""


def _spaced(code: str) -> str:
    """A commodity code in groups, as declarants write it: 7308 90 980 9."""
    return f"{code[:4]} {code[4:6]} {code[6:9]} {code[9:]}".strip() if len(code) == 10 else code


_BLANK = (36.0, 300.0, 559.0)


def _veil(page: Sheet) -> None:
    """Pale waves of the security paper."""
    page.canvas.saveState()
    page.canvas.setStrokeColorRGB(0.86, 0.92, 0.86)
    page.canvas.setLineWidth(0.4)
    for y in range(20, 830, 9):
        page.canvas.bezier(20, y, 200, y + 26, 390, y - 26, 575, y)
    page.canvas.restoreState()


def _holder_text(paper: Paper, style: Style) -> str:
    number = said(paper, "holder/bin")
    label = say(style, "БСН", "БИН")
    return listing(
        said(paper, "holder/name"),
        f"{label} {number}" if number else "",
        around(paper, "addresses", "holder"),
        between="\n",
    )


def _blank_top(page: Sheet, paper: Paper, style: Style) -> float:
    left, middle, right = _BLANK
    page.box(left, 36, right, 250, 1)
    page.line(middle, 36, middle, 250)
    page.text(
        left + 4,
        48,
        say(style, "1. Тауар өндіруші (атауы, пошталық мекенжайы)", "1. Изготовитель (наименование и почтовый адрес)"),
        7,
    )
    bottom = page.paragraph(left + 4, 52, middle - left - 8, _holder_text(paper, style), 9.5, bold=True)
    bottom = max(bottom + 6, 112)
    page.line(left, bottom, middle, bottom)
    page.text(left + 4, bottom + 11, say(style, "2. Алушы", "2. Получатель (наименование и почтовый адрес)"), 7)
    page.paragraph(
        left + 4, bottom + 14, middle - left - 8, say(style, "талап ету орны бойынша", "по месту требования"), 9
    )
    page.text(middle + 6, 50, f"3. № {said(paper, 'number')}", 11, bold=True)
    page.text(430, 84, say(style, "СЕРТИФИКАТ", "СЕРТИФИКАТ"), 14, bold=True, align="centre")
    page.text(430, 102, say(style, "тауардың шығу тегі туралы", "о происхождении товара"), 10, align="centre")
    page.text(430, 120, say(style, "«СТ-KZ» нысаны", "форма «СТ-KZ»"), 12, bold=True, align="centre")
    page.text(
        430, 138, say(style, "Қазақстан Республикасында берілді", "выдан в Республике Казахстан"), 8.5, align="centre"
    )
    page.line(left, 186, right, 186)
    page.text(left + 4, 197, say(style, "4. Алу мақсаты", "4. Цель получения сертификата"), 7)
    page.text(
        left + 4,
        212,
        say(style, "мемлекеттік қолдау шаралары үшін", "для получения мер государственной поддержки"),
        8.5,
    )
    page.text(middle + 6, 197, say(style, "5. Қызметтік белгілер үшін", "5. Для служебных отметок"), 7)
    if said(paper, "valid_until"):
        page.text(
            middle + 6,
            212,
            say(style, "Жарамды мерзімі", "Действителен до") + f": {when(paper, 'valid_until', style)}",
            8.5,
        )
    top = 222.0
    for note in notes(paper):
        top = page.paragraph(middle + 6, top, right - middle - 10, note, 7.5)
    return 250


def _blank_end(page: Sheet, paper: Paper, style: Style, top: float) -> None:
    left, middle, right = _BLANK
    page.box(left, top, right, top + 140, 1)
    page.line(middle, top, middle, top + 140)
    certified = say(
        style,
        "12. Куәландыру. Өтініш берушінің декларациясы шындыққа сәйкес келетіні осымен куәландырылады.",
        "12. Удостоверение. Настоящим удостоверяется, что декларация заявителя соответствует действительности.",
    )
    bottom = page.paragraph(left + 4, top + 3, middle - left - 8, certified, 7.5)
    bottom = page.paragraph(left + 4, bottom + 4, middle - left - 8, said(paper, "issuer"), 9, bold=True)
    page.text(left + 4, top + 112, f"{person(paper, 'issuer', style)}", 8.5)
    page.text(left + 4, top + 130, f"{say(style, 'күні', 'дата')} {when(paper, 'issued_on', style)}", 9)
    declared = say(
        style,
        "13. Өтініш берушінің декларациясы. Жоғарыда келтірілген мәліметтер шындыққа сәйкес келеді.",
        "13. Декларация заявителя. Нижеподписавшийся заявляет, что вышеприведенные сведения "
        "соответствуют действительности.",
    )
    page.paragraph(middle + 4, top + 3, right - middle - 8, declared, 7.5)
    page.text(middle + 4, top + 112, person(paper, "holder", style), 8.5)
    for role, x in (("issuer", left), ("holder", middle)):
        if inked(paper, role):
            page.sign(x + 60, top + 100, hand(paper, role))
        if stamped(paper, role):
            page.stamp(x + 120, top + 30, said(paper, "issuer" if role == "issuer" else "holder/name")[:40])


def _draw_blank(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g", "words"), ("nbsp", "comma")))
    labels = (
        ("6. №", "6. №"), ("7. Тауардың сипаттамасы, ЕАЭО СЭҚ ТН коды", "7. Описание товара, код ТН ВЭД ЕАЭС"),
        ("8. Шығу тегінің критерийі", "8. Критерий происхождения"),
        ("9. Жергілікті қамту үлесі, %", "9. Доля местного содержания, %"),
        ("10. Саны", "10. Количество"),
    )  # fmt: skip
    head = [say(style, *label) for label in labels]
    widths = (28, 255, 80, 80, 80)
    sides: list[Align] = ["centre", "left", "centre", "centre", "centre"]
    cells = [
        (str(at), f"{good.get('name', '')}, {_spaced(good.get('tnved', ''))}", f"Д{good.get('tnved', '')[:4]}",
         _share(good, style),
         say(style, "сериялық", "серийное"))
        for at, good in enumerate(rows(paper, "goods"), 1)
    ]  # fmt: skip

    def draw(page: Sheet) -> None:
        _veil(page)
        top = page.grid(_BLANK[0], _blank_top(page, paper, style), widths, [head], 7.5, aligns=["centre"] * 5)
        for cell in cells:
            if top > 640:
                page.canvas.showPage()
                _veil(page)
                page.text(
                    _BLANK[2],
                    30,
                    f"№ {said(paper, 'number')} {say(style, 'қосымша парақ', 'дополнительный лист')}",
                    8,
                    align="right",
                )
                top = page.grid(_BLANK[0], 40, widths, [head], 7.5, aligns=["centre"] * 5)
            top = page.grid(_BLANK[0], top, widths, [cell], 8.5, aligns=sides)
        _blank_end(page, paper, style, top)
        page.text(_BLANK[2], 812, f"№ {digits(style, 'blank', 7)}" if said(paper, "number") else "", 8, align="right")

    return drawn(draw, "Liberation Serif")


_CARD = """
.em { text-align: center; color: #00667f } h1 { font-size: 13pt; margin: 4pt 0 8pt; text-align: center }
.f td { border-bottom: 0.4pt solid #bbb; padding: 4pt }
.f td:first-child { width: 40%; color: #555; font-size: 8pt } .goods { margin: 8pt 0 }
.goods td, .goods th { border: 0.5pt solid #666 } .goods th { background: #edf6f8; font-size: 8pt }
.law { font-size: 6.5pt; color: #555; margin-top: 8pt }
"""


def _draw_card(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("nbsp", "plain", "comma"))
    told = (
        (over(style, "Сертификаттың нөмірі", "Номер сертификата"), f"<b>{put(paper, 'number')}</b>"),
        (over(style, "Берілген күні", "Дата выдачи"), when(paper, "issued_on", style)),
        (over(style, "Қолданылу мерзімі", "Срок действия по"), when(paper, "valid_until", style)),
        (over(style, "Сертификат берген орган", "Орган, выдавший сертификат"), put(paper, "issuer")),
        (over(style, "Сертификат иесі", "Владелец сертификата"), put(paper, "holder/name")),
        (over(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, "holder/bin")),
        (over(style, "Мекенжайы", "Адрес"), home(paper, "holder")),
        (over(style, "Шығарылған елі", "Страна происхождения"), say(style, "Қазақстан", "Казахстан")),
        (over(style, "Күйі", "Статус"), say(style, "Қолданыста", "Действующий")),
    )
    goods = "".join(
        row(
            str(at),
            f"{escape(good.get('tnved', ''))}",
            escape(good.get("name", "")),
            f"{_share(good, style)}%",
            classes="mid - - num",
        )
        for at, good in enumerate(rows(paper, "goods"), 1)
    )
    labels = (
        ("№", "№"), ("ЕАЭО СЭҚ ТН коды", "Код ТН ВЭД ЕАЭС"), ("Тауардың атауы", "Наименование товара"),
        ("Елішілік құндылық үлесі", "Доля внутристрановой ценности"),
    )  # fmt: skip
    register = say(style, "Тауардың шығу тегі сертификаттарының тізілімі", "Реестр сертификатов о происхождении товара")
    title = over(
        style,
        "СТ-KZ нысанындағы тауардың шығу тегі туралы сертификат",
        "Сертификат о происхождении товара по форме СТ-KZ",
    )
    law = say(
        style,
        "Осы құжат электрондық цифрлық қолтаңба туралы заңға сәйкес қағаз тасығыштағы құжатпен бірдей.",
        "Данный документ согласно закону об электронном документе и электронной цифровой "
        "подписи равнозначен документу на бумажном носителе.",
        between="<br>",
    )
    body = (
        f"<p class='em'>{register}</p>"
        f"<h1>{title}</h1>"
        f"<table class='f'>{''.join(row(*pair) for pair in told)}</table>"
        f"<table class='goods'><thead>{heads(*(over(style, *label) for label in labels))}</thead><tbody>{goods}"
        f"</tbody></table>"
        f"{remarks(paper)}<p>{square_code(style.seed, 56)} {square_code(style.seed + 7, 56)}</p><p class='law'>"
        f"{law}</p>"
    )
    return sheet(body, _CARD, face="Noto Sans", size=9, margin="16mm 18mm", foot="counter(page) ' / ' counter(pages)")


_DIPLOMA = """
.side td { width: 50%; padding: 4pt 12pt; text-align: center } .side td + td { border-left: 0.8pt solid #b08d3c }
h1 { font-size: 15pt; color: #8a6a1f; margin: 4pt 0 }
.frame { border: 2.5pt double #b08d3c; padding: 16pt } .annex { break-before: page }
.all th { font-size: 8.5pt; text-align: center }
"""


def _diploma_side(paper: Paper, style: Style, language: str) -> str:
    one = Style(style.seed, "kk" if language == "kk" else "ru", style.numbers, style.dates)
    number = say(one, "БСН", "БИН")
    return (
        f"<h1>{say(one, 'ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ', 'ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ')}</h1><p>№ {put(paper, 'number')}</p>"
        f"<p>{say(one, 'Осы сертификат', 'Настоящий сертификат выдан')}</p><p><b>{put(paper, 'holder/name')}</b></p>"
        f"<p>{tax_number(paper, 'holder', number)}</p><p>{home(paper, 'holder')}</p>"
        f"<p>{say(one, 'отандық тауар өндіруші ретінде берілді', 'как отечественному производителю товаров')}</p>"
        f"<p>{say(one, 'Берілген күні', 'Дата выдачи')}: {when(paper, 'issued_on', one)}</p>"
        f"<p>{say(one, 'Жарамды', 'Действителен до')}: {when(paper, 'valid_until', one)}</p>"
    )


def _draw_diploma(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words", "quoted"))
    sides = "".join(f"<td>{_diploma_side(paper, style, language)}</td>" for language in ("kk", "ru"))
    goods = "".join(
        row(str(at), escape(good.get("name", "")), escape(_spaced(good.get("tnved", ""))), "", classes="mid - mid mid")
        for at, good in enumerate(rows(paper, "goods"), 1)
    )
    top = heads(
        "№", "Өнімнің атауы / Наименование продукции", "ЕАЭО СЭҚ ТН / Код ТН ВЭД ЕАЭС", "Жылдық қуаты / Мощность в год"
    )
    body = (
        f"<div class='frame'><table class='side'><tr>{sides}</tr></table><p class='mid' style='margin-top:18pt'>"
        f"<b>{put(paper, 'issuer')}</b></p>"
        f"<p class='mid'>Директор {ink(paper, 'issuer')} ________________ "
        f"{escape(person(paper, 'issuer', style))}</p>{remarks(paper)}</div>"
        f"<div class='annex'><p class='num'>№ {put(paper, 'number')} индустриялық сертификатқа қосымша<br>"
        f"Приложение к индустриальному сертификату № {put(paper, 'number')}</p>"
        f"<table class='all'><thead>{top}</thead><tbody>{goods}</tbody></table></div>"
    )
    return sheet(body, _DIPLOMA, face="PT Serif", size=10.5, paper="A4 landscape", margin="14mm 16mm")


_EXTRACT = """
h1 { font-size: 12pt; text-align: center } .f td:first-child { width: 36% } .f td { padding: 3pt; border: 0.4pt solid #999 }
.goods { margin-top: 8pt }
.goods td, .goods th { border: 0.4pt solid #999 } .goods th { background: #f0f0f0; font-size: 8pt }
"""


def _draw_extract(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"))
    told = (
        (say(style, "Тіркеу нөмірі", "Регистрационный номер сертификата"), put(paper, "number")),
        (say(style, "Тауар өндірушінің атауы", "Наименование товаропроизводителя"), put(paper, "holder/name")),
        (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, "holder/bin")),
        (say(style, "Өндіріс мекенжайы", "Фактический адрес производства"), home(paper, "holder")),
        (say(style, "Сертификат берген", "Кем выдан"), put(paper, "issuer")),
        (say(style, "Тізілімге енгізілген күні", "Дата включения в реестр"), when(paper, "issued_on", style)),
        (say(style, "Қолданылу мерзімінің аяқталуы", "Дата окончания действия"), when(paper, "valid_until", style)),
    )
    goods = "".join(
        row(escape(good.get("tnved", "")), escape(good.get("name", "")), say(style, "дана", "шт"), classes="- - mid")
        for good in rows(paper, "goods")
    )
    top = heads(
        say(style, "ТН коды", "ТН ВЭД"),
        say(style, "Өнім атауы", "Наименование продукции"),
        say(style, "Өлш. бірл.", "Ед. изм."),
    )
    title = say(style, "ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ", "ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ")
    sub = say(
        style, "отандық тауар өндірушілер тізілімінен үзінді", "выписка из реестра отечественных производителей товаров"
    )
    body = (
        f"<h1>{title}<br><span style='font-weight:400;font-size:9.5pt'>{sub}</span></h1><table class='f'>"
        f"{''.join(row(*pair) for pair in told)}</table>"
        f"<table class='goods'><thead>{top}</thead><tbody>{goods}</tbody></table>{remarks(paper)}<p>"
        f"{square_code(style.seed, 50)}</p>"
    )
    return sheet(body, _EXTRACT, face="Liberation Sans", size=9, margin="16mm 16mm", foot="counter(page)")


_GRID = """
.g { table-layout: fixed; border: 1pt solid #000 } .g td { border: 0.6pt solid #000; padding: 3pt }
.g .cap { font-size: 6.8pt } h1 { font-size: 12pt; text-align: center; margin: 2pt 0 }
.goods td, .goods th { border: 0.6pt solid #000; font-size: 8.5pt } .goods th { font-size: 7pt } .tall { height: 84pt }
"""


def _cis_words(style: Style) -> dict[str, str]:
    if style.language == "en":
        return {
            "1": "1. Exporter (business name, address and country)",
            "2": "2. Importer/Consignee (business name, address and country)",
            "3": "3. Means of transport and route (as far as known)", "4": "4. No.",
            "title": "CERTIFICATE OF ORIGIN", "form": "Form СТ-3",
            "in": "Issued in", "for": "For submission to", "5": "5. For official use", "6": "6. Item No.",
            "7": "7. Number and kind of packages", "8": "8. Description of goods", "9": "9. Origin criterion",
            "10": "10. Quantity of goods", "11": "11. Number and date of invoice", "12": "12. Certification",
            "13": "13. Declaration by the applicant", "land": "the Republic of Kazakhstan", "to": "the Islamic Republic of Iran",
            "certify": "It is hereby certified that the declaration by the applicant is correct.",
            "declare": "The undersigned hereby declares that the above details are correct.",
        }  # fmt: skip
    return {
        "1": "1. Грузоотправитель/экспортер (наименование и почтовый адрес)",
        "2": "2. Грузополучатель/импортер (наименование и почтовый адрес)",
        "3": "3. Средства транспорта и маршрут следования (насколько это известно)", "4": "4. №",
        "title": "СЕРТИФИКАТ о происхождении товара",
        "form": "форма СТ-1", "in": "Выдан в", "for": "Для представления в", "5": "5. Для служебных отметок", "6": "6. №",
        "7": "7. Количество мест и вид упаковки", "8": "8. Описание товара", "9": "9. Критерий происхождения",
        "10": "10. Количество товара", "11": "11. Номер и дата счета-фактуры",
        "12": "12. Удостоверение", "13": "13. Декларация заявителя",
        "land": "Республике Казахстан", "to": "Российскую Федерацию",
        "certify": "Настоящим удостоверяется, что декларация заявителя соответствует действительности.",
        "declare": "Нижеподписавшийся заявляет, что вышеприведенные сведения соответствуют действительности.",
    }  # fmt: skip


def _draw_cis(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "dotted") if style.language == "en" else ("dotted", "dotted_g", "words"))
    told = _cis_words(style)

    def cap(key: str) -> str:
        return f"<span class='cap'>{told[key]}</span><br>"

    holder = listing(
        f"<b>{put(paper, 'holder/name')}</b>",
        home(paper, "holder"),
        tax_number(paper, "holder", say(style, "БСН", "БИН", "BIN")),
        between="<br>",
    )
    goods = "".join(
        row(str(at), say(style, "", "паллеты", "pallets"), f"{escape(good.get('name', ''))}, {escape(good.get('tnved', ''))}",
            choose(style, "П", "Д") if style.language != "en" else "P", "", "", classes="mid - - mid - -")
        for at, good in enumerate(rows(paper, "goods"), 1)
    )  # fmt: skip
    top = heads(*(told[str(box)] for box in range(6, 12)))
    number = f"{told['4']} <b>{put(paper, 'number')}</b>"
    certificate = f"<h1>{told['title']}</h1><p class='mid'><b>{told['form']}</b></p>"
    certificate += f"<p>{told['in']} {told['land']}</p><p>{told['for']} {told['to']}</p>"
    issued = when(paper, "issued_on", style)
    signs = row(
        f"{cap('12')}{told['certify']}<p><b>{put(paper, 'issuer')}</b></p><br>{ink(paper, 'issuer')}<p>{issued}"
        f"</p><p>{escape(person(paper, 'issuer', style))}</p>",
        f"{cap('13')}{told['declare']}<br><br>{ink(paper, 'holder')}<p>{escape(person(paper, 'holder', style))}</p>",
    )
    body = (
        f"<table class='g'>{row(cap('1') + holder, number + certificate)}{row(cap('2'), cap('5') + remarks(paper))}"
        f"<tr><td colspan='2'>{cap('3')}</td></tr></table>"
        f"<table class='goods'><thead>{top}</thead><tbody>{goods}</tbody></table><table class='g together'>"
        f"{signs}</table>"
    )
    return sheet(body, _GRID, face="Liberation Serif", size=9.5, margin="10mm 12mm")


_ABROAD = ("/valid_until", "/goods/*/local_content_percent")

LAYOUTS: tuple[Layout, ...] = (
    Layout("st_kz_waved_blank", "st_kz_certificate", _draw_blank, ("ru", "kk"), "drawn"),
    Layout("st_kz_register_state_card", "st_kz_certificate", _draw_card, ("ru", "kk", "kk+ru"), "html"),
    Layout("industrial_two_sides_annex", "industrial_certificate", _draw_diploma, ("ru", "kk+ru"), "html",
           ("/goods/*/local_content_percent",)),
    Layout("industrial_register_lines", "industrial_certificate", _draw_extract, ("ru", "kk"), "html",
           ("/goods/*/local_content_percent",)),
    Layout("origin_thirteen_boxes", "origin_certificate", _draw_cis, ("ru", "en"), "html", _ABROAD),
)  # fmt: skip
