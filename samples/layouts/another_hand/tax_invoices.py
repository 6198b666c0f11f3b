"""The e-invoice on one landscape sheet, sections side by side, and счет-фактура typed line by line by a small program."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import Align, Sheet, day, drawn, escape, money, words
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import (
    agreed,
    entry,
    home,
    listing,
    of,
    pairs,
    percent,
    pieces,
    put,
    row,
    say,
    sheet,
    unbroken,
    when,
    worth,
)
from samples.layouts.papers import around, bank, inked, joined, notes, person, rows, said, stamped, tongue
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

_ABROAD = ("/supplier/country", "/buyer/country")

# --- ЭСФ: 20 columns under headings of two levels ------------------------------------------------------------

# column's number, Kazakh, Russian, millimetres
_COLUMNS = (
    ("1", "Р/с", "№ п/п", 7),
    ("2", "ТЖҚ шығу белгісі", "Признак происх. ТРУ", 9),
    ("3", "Тауарлардың, жұмыстардың, қызметтердің атауы", "Наименование товаров, работ, услуг", 44),
    ("3/1", "Декларацияға сәйкес тауар атауы", "Наим. тов. по Декларации на товары", 15),
    ("4", "СЭҚ ТН коды", "Код ТН ВЭД ЕАЭС", 13),
    ("5", "Өлш. бір.", "Ед. изм.", 11),
    ("6", "Саны (көлемі)", "Кол-во (объем)", 12),
    ("7", "Жанама салықсыз бірлік бағасы (тариф)", "Цена (тариф) за ед. без косв. налогов", 20),
    ("8", "Жанама салықсыз құны", "Стоимость без косв. налогов", 21),
    ("9", "Мөлш.", "Ставка", 9),
    ("10", "Сомасы", "Сумма", 17),
    ("11", "Айналым мөлшері", "Размер оборота", 21),
    ("12", "Мөлш.", "Ставка", 10),
    ("13", "Сомасы", "Сумма", 19),
    ("14", "Айналым (код)", "Оборот (код)", 8),
    ("15", "Жанама салықпен құны", "Стоимость с учетом косв. налогов", 21),
    ("16", "Декларация, СТ-1, СТ-KZ №", "№ ДТ, заявл. о ввозе, СТ-1 или СТ-KZ", 14),
    ("17", "Позиция №", "№ позиции", 8),
    ("18", "ТЖҚ идент.", "Идент. ТРУ", 8),
    ("19", "Қос. деректер", "Доп. данные", 9),
)
_PAIRED = {"9": ("Акциз", "Акциз"), "12": ("ҚҚС", "НДС")}
_SIDED = ("6", "7", "8", "10", "11", "13", "15")
_ESF = """
h2 { font-size: 10.5pt; text-align: center; margin: 0 0 3pt; letter-spacing: 1.5pt }
.half > tbody > tr > td { width: 50%; padding: 0 3pt 0 0 }
h3 { font-size: 6.6pt; margin: 3pt 0 1pt; border-bottom: 0.8pt solid #2b5d8a; color: #2b5d8a }
.key { width: 44%; padding: 0.6pt 2pt; color: #333 }
.val { padding: 0.6pt 2pt; border-bottom: 0.3pt dotted #777; font-weight: 700 }
.goods { table-layout: fixed; font-size: 5.3pt; margin-top: 2pt }
.goods th { text-align: center; background: #eef3f8; overflow-wrap: anywhere }
.goods th, .goods td { padding: 1.2pt 1pt; border: 0.35pt solid #555 } .goods td { overflow-wrap: anywhere }
.goods .num { overflow-wrap: anywhere; white-space: normal }
.sum td { font-weight: 700; background: #f6f6f6 }
"""


def _section(style: Style, letter: str, kk: str, ru: str, *boxes: tuple[str, str, str, str]) -> str:
    heading = say(style, f"{letter} бөлімі. {kk}", f"Раздел {letter}. {ru}")
    filled = pairs(*((f"{number}. {say(style, kk, ru)}", value) for number, kk, ru, value in boxes))
    return f"<h3>{heading}</h3><table>{filled}</table>"


def _related(paper: Paper, style: Style) -> list[tuple[str, str, str, str]]:
    """Boxes 4 and 5: which invoice this one corrects or completes."""
    kind, first = paper.extra.get("invoice_type", "ordinary"), paper.extra.get("corrects", {})
    if kind == "ordinary":
        return []
    number, kk, ru = (
        ("4", "Түзетілген ЭШФ", "Исправленный ЭСФ")
        if kind == "corrected"
        else ("5", "Қосымша ЭШФ", "Дополнительный ЭСФ")
    )
    return [
        (number, kk, ru, "Х"),
        (
            f"{number}.1",
            "түзетілетін ЭШФ жазып беру күні",
            "дата выписки исходного ЭСФ",
            day(first["issued_on"], style),
        ),
        (f"{number}.2", "есептік жүйедегі нөмірі", "№ в учетной системе", escape(first["number"])),
        (f"{number}.3", "тіркеу нөмірі", "рег. №", escape(first["registration_number"])),
    ]


def _esf_sides(paper: Paper, style: Style) -> str:
    general = _section(
        style,
        "A",
        "Жалпы бөлім",
        "Общий раздел",
        ("1", "Тіркеу нөмірі", "Рег. номер", put(paper, "registration_number")),
        ("1.1", "Есептік жүйенің нөмірі", "Номер учетной системы", put(paper, "number")),
        ("2", "Жазып берілген күні", "Дата выписки", when(paper, "issued_on", style)),
        ("3", "Айналым жасалған күн", "Дата совершения оборота", when(paper, "turnover_on", style)),
        *_related(paper, style),
    )
    number, from_day = put(paper, "contract/number"), when(paper, "contract/date", style)
    contract = _section(
        style,
        "E",
        "Шарт (келісімшарт)",
        "Договор (контракт)",
        ("27.3", "нөмірі", "номер", number),
        ("27.4", "күні", "дата", from_day),
        ("27.2", "Шартсыз", "Без договора", "" if number else "Х"),
        ("28", "Төлем шарттары", "Условия оплаты", say(style, "қолма-қол ақшасыз", "безналичный расчет")),
    )
    seller = _section(
        style,
        "B",
        "Өнім берушінің деректемелері",
        "Реквизиты поставщика",
        ("6", "ЖСН/БСН", "ИИН/БИН", put(paper, "supplier/bin")),
        ("7", "Өнім беруші", "Поставщик", put(paper, "supplier/name")),
        ("8", "Мекенжайы", "Адрес", home(paper, "supplier")),
        ("13", "ЖСК", "ИИК", escape(around(paper, "accounts", "supplier"))),
        ("14", "БСК", "БИК", escape(around(paper, "bics", "supplier"))),
        ("15", "Банк", "Банк", escape(bank(paper, "supplier", style)) if around(paper, "accounts", "supplier") else ""),
    )
    buyer = _section(
        style,
        "C",
        "Алушының деректемелері",
        "Реквизиты получателя",
        ("16", "ЖСН/БСН", "ИИН/БИН", put(paper, "buyer/bin")),
        ("17", "Алушы", "Получатель", put(paper, "buyer/name")),
        ("18", "Мекенжайы", "Адрес", home(paper, "buyer")),
    )
    return f'<table class="half">{row(general, contract)}{row(seller, buyer)}</table>'


def _esf_head(style: Style) -> str:
    """Two rows of headings, the rates and sums of excise and VAT under a common one, and the row of numbers."""
    upper = lower = ""
    for number, kk, ru, _ in _COLUMNS:
        if number in _PAIRED:
            upper += f"<th colspan='2'>{say(style, *_PAIRED[number])}</th>"
        if number in ("9", "10", "12", "13"):
            lower += f"<th>{say(style, kk, ru)}</th>"
        else:
            upper += f"<th rowspan='2'>{say(style, kk, ru)}</th>"
    numbers = row(*(column[0] for column in _COLUMNS), tag="th")
    return f"<thead><tr>{upper}</tr><tr>{lower}</tr>{numbers}</thead>"


def _esf_line(at: int, line: dict[str, Any], style: Style) -> str:
    base = [Decimal(line[name]) for name in ("net", "excise") if name in line]
    told = {
        "1": str(at),
        "2": "6",
        "3": escape(line.get("description", "")),
        "5": escape(line.get("unit", "")),
        "6": pieces(line, style),
        "7": entry(line, "price", style),
        "8": entry(line, "net", style),
        "10": entry(line, "excise", style),
        "11": money(str(sum(base)), style) if base else "",
        "12": percent(line, style),
        "13": entry(line, "vat", style),
        "15": entry(line, "gross", style),
        "18": "1",
    }
    looks = " ".join("num" if number in _SIDED else "-" for number, *_ in _COLUMNS)
    return row(*(told.get(number, "") for number, *_ in _COLUMNS), classes=looks)


def _esf_goods(paper: Paper, style: Style) -> str:
    whole = sum(width for *_, width in _COLUMNS)
    widths = "".join(f"<col style='width:{100 * width / whole:.2f}%'>" for *_, width in _COLUMNS)
    lines = "".join(_esf_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1))
    sums = {"8": "net_total", "10": "excise_total", "13": "vat_total", "15": "gross_total"}
    cells = "".join(
        f"<td class='num'>{worth(paper, sums[number], style) if number in sums else ''}</td>"
        for number, *_ in _COLUMNS[8:]
    )
    total = f"<tr class='sum'><td colspan='8'>{say(style, 'Шот бойынша барлығы', 'Всего по счету')}:</td>{cells}</tr>"
    return f"<table class='goods'><colgroup>{widths}</colgroup>{_esf_head(style)}<tbody>{lines}{total}</tbody></table>"


def _draw_esf(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("nbsp", "thin", "plain", "comma"))
    title = say(style, "ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА", "ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА")
    state = paper.extra.get("status", "")
    goods = _section(
        style,
        "G",
        "Тауарлар, жұмыстар, қызметтер бойынша деректер",
        "Данные по товарам, работам, услугам",
        ("33.1", "Валюта коды", "Код валюты", put(paper, "currency")),
    )
    signer = escape(person(paper, "supplier", style)) if said(paper, "supplier/name") else ""
    signed = _section(
        style,
        "L",
        "ЭЦҚ туралы мәліметтер",
        "Сведения по ЭЦП",
        ("46", "ЭШФ жазып берген тұлға", "Ф.И.О. лица, выписывающего ЭСФ", signer),
    )
    more = f"<h3>{say(style, 'K бөлімі. Қосымша мәліметтер', 'Раздел K. Дополнительные сведения')}</h3>{remarks(paper)}"
    told = f"<p class='num'>{say(style, 'ЭШФ мәртебесі', 'Статус ЭСФ')}: <b>{escape(state)}</b></p>" if state else ""
    last = row(signed, square_code(style.seed, 44), classes="- num")
    body = (
        f"{told}<h2>{title}</h2>{_esf_sides(paper, style)}{goods}{_esf_goods(paper, style)}{more}<table "
        f"class='together'>{last}</table>"
    )
    return sheet(
        body,
        _ESF,
        face="Noto Sans",
        size=6.2,
        paper="A4 landscape",
        margin="8mm 7mm 10mm",
        foot=f"'{say(style, 'бет', 'стр.')} ' counter(page) ' / ' counter(pages)",
    )


# --- Paper счет-фактура, its head a numbered list ------------------------------------------------------------


def _points(paper: Paper, style: Style) -> list[tuple[str, str]]:
    """Label and value of each line of the head."""

    def party(role: str) -> str:
        return joined((said(paper, f"{role}/bin"), around(paper, "addresses", role)))

    account = joined((around(paper, "accounts", "supplier"), around(paper, "bics", "supplier")))
    return [
        (say(style, "Айналым жасалған күн", "Дата совершения оборота"), when(paper, "turnover_on", style)),
        (say(style, "Жеткізуші", "Поставщик"), said(paper, "supplier/name")),
        (say(style, "жеткізушінің БСН-і және мекенжайы", "БИН и адрес места нахождения поставщика"), party("supplier")),
        (say(style, "Жеткізушінің ЖСК-сы, БСК", "ИИК, БИК поставщика"), account),
        (say(style, "Жеткізу шарты (келісімшарт)", "Договор (контракт) на поставку"), agreed(paper, style)),
        (
            say(style, "Шарт бойынша төлем тәртібі", "Условия оплаты по договору"),
            say(style, "аударым", "перечислением"),
        ),
        (say(style, "Алушы", "Получатель"), said(paper, "buyer/name")),
        (say(style, "алушының БСН-і және мекенжайы", "БИН и адрес места нахождения получателя"), party("buyer")),
    ]


def _typed_table(paper: Paper, style: Style, flow: Flow) -> None:
    widths = (20, 138, 36, 36, 58, 64, 30, 56, 64)
    aligns: tuple[Align, ...] = ("centre", "left", "left", "right", "right", "right", "centre", "right", "right")
    flow.row(
        46,
        widths,
        (
            "№",
            say(style, "Тауар (жұмыс, қызмет) атауы", "Наименование тов. (работ, услуг)"),
            say(style, "өлш.", "ед."),
            say(style, "саны", "к-во"),
            say(style, "Бағасы, ҚҚС-сыз", "Цена б/НДС"),
            say(style, "Құны, ҚҚС-сыз", "Сумма б/НДС"),
            say(style, "ҚҚС %", "НДС %"),
            say(style, "ҚҚС сомасы", "Сумма НДС"),
            say(style, "Құны, ҚҚС-пен", "Сумма с НДС"),
        ),
        7,
        bold=True,
        aligns=("centre",) * 9,
    )
    for at, line in enumerate(rows(paper, "lines"), 1):
        cells = [str(at), str(line.get("description", "")), str(line.get("unit", "")), pieces(line, style)]
        cells += [entry(line, "price", style), entry(line, "net", style), percent(line, style)]
        flow.row(46, widths, [*cells, entry(line, "vat", style), entry(line, "gross", style)], 7.5, aligns=aligns)
        if "excise" in line:
            told = f"{say(style, 'оның ішінде акциз', 'в том числе акциз')}: {entry(line, 'excise', style)}"
            flow.row(46, (20, 482), ("", told), 7.5)
    sums = [worth(paper, name, style) for name in ("net_total", "vat_total", "gross_total")]
    label = say(style, "Шот бойынша жиыны", "Итого по счету-фактуре")
    flow.row(
        46,
        (288, 64, 30, 56, 64),
        (label, sums[0], "х", sums[1], sums[2]),
        7.5,
        bold=True,
        aligns=("left", "right", "centre", "right", "right"),
    )


def _draw_typed(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g", "words", "kk")))

    def put_on(page: Sheet) -> None:
        flow = Flow(page, 44, 800, on_page=lambda number: page.text(548, 822, f"{number}", 7, align="right", grey=0.4))
        title = say(style, "ШОТ-ФАКТУРА", "СЧЕТ-ФАКТУРА")
        issued = when(paper, "issued_on", style)
        head = {"kk": f"{issued} № {said(paper, 'number')} {title}"}.get(
            style.language, f"{title} № {said(paper, 'number')} {'от ' if issued else ''}{issued}"
        )
        flow.text(46, 502, head, 13, bold=True, align="centre")
        flow.y += 8
        for at, (label, value) in enumerate(((label, value) for label, value in _points(paper, style) if value), 1):
            flow.text(46, 502, f"{at}) {label}: {value}", 9)
        flow.text(46, 502, f"{say(style, 'Валютасы', 'Валюта')}: {said(paper, 'currency')}", 9)
        flow.y += 6
        _typed_table(paper, style, flow)
        flow.y += 6
        if said(paper, "excise_total"):
            flow.text(46, 502, f"{say(style, 'Акциз жиыны', 'Акциз, итого')}: {worth(paper, 'excise_total', style)}", 9)
        if said(paper, "gross_total"):
            spelled = words(said(paper, "gross_total"), tongue(style), said(paper, "currency"))
            flow.text(46, 502, f"{say(style, 'Барлық сомасы жазумен', 'Всего на сумму')}: {spelled}", 9)
        for note in notes(paper):
            flow.text(46, 502, note, 9)
        flow.need(120)
        _typed_foot(paper, style, flow)

    return drawn(put_on, "Noto Serif")


def _typed_foot(paper: Paper, style: Style, flow: Flow) -> None:
    page, top = flow.sheet, flow.y + 34
    for x, post in ((46, say(style, "Басшы", "Руководитель")), (300, say(style, "Бас бухгалтер", "Гл. бухгалтер"))):
        page.text(x, top, post, 9)
        page.line(x + 76, top + 1, x + 160, top + 1)
    page.text(210, top, person(paper, "supplier", style), 8)
    if inked(paper, "supplier"):
        page.sign(126, top - 1, style.seed + 3)
    if stamped(paper, "supplier"):
        page.stamp(176, top - 34, said(paper, "supplier/name"))
    page.text(
        46,
        top + 26,
        listing(say(style, "М.О.", "М.П."), say(style, "мөрсіз жарамсыз", "без печати недействительно")),
        7,
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("esf_sides_and_columns", "tax_invoice", _draw_esf, ("ru", "kk"), "html", _ABROAD),
    Layout(
        "typed_tax_invoice",
        "tax_invoice",
        _draw_typed,
        ("ru", "kk"),
        "drawn",
        (*_ABROAD, "/registration_number"),
    ),
)
