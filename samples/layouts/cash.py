"""Приходный кассовый ордер КО-1 with its tear-off receipt, and fiscal receipts (forms 8.3)."""

from samples.layouts.drawing import (
    LANDSCAPE,
    Align,
    Sheet,
    day,
    drawn,
    escape,
    html_table,
    money,
    pdf_from_html,
    spaced,
    stamp_svg,
)
from samples.layouts.papers import Labels, around, choose, digits, inked, label, notes, person, said, stamped
from samples.model import Layout, Paper, Style

_LABELS: Labels = {
    "title": {"ru": ("Приходный кассовый ордер",), "kk": ("Кіріс кассалық ордері",)},
    "receipt": {"ru": ("Квитанция",), "kk": ("Түбіртек",)},
    "to_order": {"ru": ("к приходному кассовому ордеру",), "kk": ("кіріс кассалық ордеріне",)},
    "company": {"ru": ("Организация (индивидуальный предприниматель)",), "kk": ("Ұйым (жеке кәсіпкер)",)},
    "bin": {"ru": ("ИИН/БИН",), "kk": ("ЖСН/БСН",)},
    "number": {"ru": ("Номер документа",), "kk": ("Құжат нөмірі",)},
    "date": {"ru": ("Дата составления",), "kk": ("Жасалған күні",)},
    "debit": {"ru": ("Дебет",), "kk": ("Дебет",)},
    "credit": {"ru": ("Кредит (корреспондирующий счет)",), "kk": ("Кредит (корреспонденттік шот)",)},
    "amount": {"ru": ("Сумма, в KZT",), "kk": ("Сомасы, KZT",)},
    "target": {"ru": ("Код целевого назначения",), "kk": ("Нысаналы мақсат коды",)},
    "from": {"ru": ("Принято от",), "kk": ("Кімнен қабылданды",)},
    "basis": {"ru": ("Основание",), "kk": ("Негіздеме",)},
    "words": {"ru": ("Сумма (прописью)",), "kk": ("Сомасы (жазумен)",)},
    "accountant": {
        "ru": ("Главный бухгалтер или уполномоченное лицо",),
        "kk": ("Бас бухгалтер немесе уәкілетті тұлға",),
    },
    "cashier": {"ru": ("Получил кассир", "Кассир"), "kk": ("Кассир алды", "Кассир")},
    "stamp": {"ru": ("М.П.",), "kk": ("М.О.",)},
    "cut": {"ru": ("линия отреза",), "kk": ("кесу сызығы",)},
    "form": {"ru": ("Форма КО-1",), "kk": ("КО-1 нысаны",)},
}
_ORDER_OMITS = (
    "/executed_on", "/payer/iban", "/payer/bic", "/beneficiary/iban", "/beneficiary/bic", "/knp", "/kbe", "/kzt_debited",
    "/rate", "/payer/country", "/beneficiary/country",
)  # fmt: skip
_RECEIPT_OMITS = (*_ORDER_OMITS, "/amount_in_words")


def _tell(key: str, style: Style) -> str:
    return label(_LABELS, key, style)


def _issued(paper: Paper, style: Style) -> str:
    return day(said(paper, "issued_on"), style) if said(paper, "issued_on") else ""


def _payer(paper: Paper, style: Style) -> str:
    number = said(paper, "payer/bin")
    return said(paper, "payer/name") + (f", {_tell('bin', style)} {number}" if number else "")


def _order(sheet: Sheet, paper: Paper, style: Style) -> None:
    """The left part: the order itself."""
    sheet.text(500, 40, _tell("form", style), 7.5, align="right")
    sheet.text(40, 62, f"{_tell('company', style)}:", 8)
    sheet.paragraph(40, 64, 280, said(paper, "beneficiary/name"), 9, bold=True)
    sheet.text(330, 76, f"{_tell('bin', style)} {said(paper, 'beneficiary/bin')}", 9)
    head = (_tell("number", style), _tell("date", style))
    low = sheet.grid(
        330, 90, (75, 95), (head, (said(paper, "number"), _issued(paper, style))), 8, aligns=("centre",) * 2
    )
    sheet.text(40, 116, _tell("title", style).upper(), 12, bold=True)
    columns = ("debit", "credit", "amount", "target")
    names = tuple(_tell(key, style) for key in columns)
    values = ("1010", choose(style, "1210", "3510"), money(said(paper, "amount"), style), "")
    aligns: tuple[Align, ...] = ("centre", "centre", "right", "centre")
    low = sheet.grid(40, low + 16, (70, 150, 130, 110), (names, values), 8.5, aligns=aligns)
    top = low + 12
    for key, value in (
        ("from", _payer(paper, style)),
        ("basis", said(paper, "purpose")),
        ("words", said(paper, "amount_in_words")),
    ):
        sheet.text(40, top + 9, f"{_tell(key, style)}:", 8)
        top = max(top + 14, sheet.paragraph(150, top, 350, value, 9)) + 5
    sheet.text(40, top + 26, _tell("accountant", style), 8)
    sheet.text(250, top + 26, f"______________ / {person(paper, 'beneficiary', style)} /", 8.5)
    sheet.text(40, top + 52, _tell("cashier", style), 8)
    sheet.text(250, top + 52, f"______________ / {person(paper, 'cashier', style)} /", 8.5)
    if inked(paper, "beneficiary") or inked(paper, "supplier"):
        sheet.sign(255, top + 26, style.seed)
        sheet.sign(255, top + 52, style.seed + 1)
    for number, line in enumerate(notes(paper)):
        sheet.text(40, top + 76 + 10 * number, line, 7.5)


def _tear_off(sheet: Sheet, paper: Paper, style: Style) -> None:
    """The right part: the receipt. It has no figures, only words."""
    left, width = 545, 260
    sheet.paragraph(left, 44, width, said(paper, "beneficiary/name"), 8.5, bold=True)
    sheet.text(left + width / 2, 84, spaced(_tell("receipt", style).upper()), 12, bold=True, align="centre", twice=True)
    sheet.text(left + width / 2, 98, f"{_tell('to_order', style)} № {said(paper, 'number')}", 8.5, align="centre")
    top = 116.0
    for key, value in (
        ("from", _payer(paper, style)),
        ("basis", said(paper, "purpose")),
        ("words", said(paper, "amount_in_words")),
    ):
        sheet.text(left, top + 9, f"{_tell(key, style)}:", 8)
        top = sheet.paragraph(left, top + 12, width, value, 9) + 5
    sheet.text(left, top + 18, _issued(paper, style), 9)
    sheet.text(left, top + 40, _tell("stamp", style), 8)
    sheet.text(left + 60, top + 40, " ".join(_tell("accountant", style).split()[:2]) + " ______________", 8)
    sheet.text(left + 60, top + 62, f"{_tell('cashier', style)} ______________", 8)
    if stamped(paper, "beneficiary") or stamped(paper, "supplier"):
        sheet.stamp(left + 110, top + 6, said(paper, "beneficiary/name"))


def cash_order(paper: Paper, style: Style) -> bytes:
    """1С's КО-1, landscape: order, cutting line drawn letter by letter, receipt."""

    def draw(sheet: Sheet) -> None:
        _order(sheet, paper, style)
        sheet.canvas.setDash(4, 3)
        sheet.line(522, 30, 522, 480)
        sheet.canvas.setDash()
        for number, letter in enumerate(_tell("cut", style)):
            sheet.text(532, 120 + 14 * number, letter, 7, align="centre")
        _tear_off(sheet, paper, style)

    return drawn(draw, choose(style, "Liberation Sans", "PT Sans", "DejaVu Sans Condensed"), LANDSCAPE)


_ORDER_CSS = """
@page { size: A4; margin: 14mm } body { font: 9pt 'Liberation Serif', 'Noto Serif', 'DejaVu Serif' }
table { border-collapse: collapse } td, th { font-weight: normal; border: .5pt solid #000; padding: 2pt 5pt }
.wide { width: 100% }
h1 { font-size: 12pt; letter-spacing: 3pt; text-align: center; margin: 8pt 0 } .half { position: relative; padding: 10pt 0 }
.cut { border-top: 1pt dashed #000; text-align: center; font-size: 7pt; letter-spacing: 4pt } u { text-underline-offset: 2pt }
"""


def cash_order_page(paper: Paper, style: Style) -> bytes:
    """КО-1 from another program: receipt under the order, values underlined in running text."""
    tell = {key: escape(_tell(key, style)) for key in _LABELS}
    number, when = escape(said(paper, "number")), _issued(paper, style)
    name, bin_number = escape(said(paper, "beneficiary/name")), said(paper, "beneficiary/bin")
    who = f"<p>{tell['company']}: <u>{name}</u> {tell['bin']}: {bin_number}</p>"
    pairs = (
        ("from", _payer(paper, style)),
        ("basis", said(paper, "purpose")),
        ("words", said(paper, "amount_in_words")),
    )
    lines = "".join(f"<p>{tell[key]} <u>{escape(value)}</u></p>" for key, value in pairs)
    seal = stamp_svg(said(paper, "beneficiary/name"), "position:absolute;right:40pt;bottom:-10pt")
    signed = f"{tell['cashier']} ____________ {person(paper, 'cashier', style)}"
    head = (tell["date"], tell["debit"], tell["credit"], tell["amount"])
    table = html_table((head, (when, "1010", "1210", money(said(paper, "amount"), style))), css_class="wide")
    html = (
        f"{who}<h1>{tell['title'].upper()} № {number}</h1>{table}{lines}"
        f"<p>{tell['accountant']} ____________ {person(paper, 'beneficiary', style)}</p><p>{signed}</p>"
        f"<p class=cut>{tell['cut']}</p><div class=half>{who}<h1>{tell['receipt'].upper()}</h1>"
        f"<p>{tell['to_order']} № {number} {when}</p>{lines}<p>{tell['stamp']} {signed}</p>"
        f"{seal if stamped(paper, 'beneficiary') else ''}</div>{''.join(f'<p>{escape(line)}</p>' for line in notes(paper))}"
    )
    return pdf_from_html(html, _ORDER_CSS)


def _ticket_lines(paper: Paper, style: Style) -> list[tuple[str, str]]:
    """A fiscal receipt as pairs of left and right text; Russian and Kazakh stand side by side."""
    hour = f"{9 + style.seed % 10:02d}:{10 + style.seed % 50}"
    amount = money(said(paper, "amount"), style)
    token = choose(style, "₸", "тг", "KZT") if said(paper, "currency") == "KZT" else said(paper, "currency")
    buyer = said(paper, "payer/bin")
    lines = [
        (said(paper, "beneficiary/name"), ""),
        ("БИН/БСН" if said(paper, "beneficiary/bin") else "", said(paper, "beneficiary/bin")),
        (around(paper, "addresses", "beneficiary"), ""),
        ("ФИСКАЛДЫҚ ТҮБІРТЕК / ФИСКАЛЬНЫЙ ЧЕК", ""),
        ("Чек № / Түбіртек №", said(paper, "number")),
        ("Күні / Дата", f"{_issued(paper, style)} {hour}"),
        ("Сату / Продажа", ""),
        (f"1. {said(paper, 'purpose')}", ""),
        ("1 x " + amount, f"= {amount}"),
        (f"БАРЛЫҒЫ / ИТОГО: {token}", amount),
        ("Қолма-қол / Наличные", amount),
        ("Сатып алушы / Покупатель" if said(paper, "payer/name") else "", said(paper, "payer/name")),
        ("ЖСН/БСН, ИИН/БИН покупателя" if buyer else "", buyer),
        ("ФБ / ФП", digits(style, "fiscal sign", 12)[:10]),
        ("ЗНМ", "SWK" + digits(style, "serial", 8)),
        ("РНМ/ТНМ", digits(style, "register", 12)[1:]),
        ("consumer.oofd.kz", ""),
    ]
    return [pair for pair in lines if any(pair)]


def ticket(paper: Paper, style: Style) -> bytes:
    """A till's ribbon of 80 mm."""
    lines = _ticket_lines(paper, style)
    width, height = 227.0, 540.0

    def draw(sheet: Sheet) -> None:
        top = 14.0
        for left, right in [*lines, *((line, "") for line in notes(paper))]:
            low = sheet.paragraph(12, top, 203 if not right else 125, left, 7.5)
            low = max(low, sheet.paragraph(112, top, 103, right, 7.5, align="right")) if right else low
            top = low + 3
        sheet.box(88, top + 6, 138, top + 56, 1)
        for cell in range(64):
            if (cell * 7 + style.seed) % 3:
                x, y = 90 + cell % 8 * 5.8, top + 8 + cell // 8 * 5.8
                sheet.canvas.rect(x, sheet.height - y - 5, 5, 5, fill=1, stroke=0)

    return drawn(draw, choose(style, "DejaVu Sans Mono", "PT Mono"), (width, height))


_TICKET_CSS = """
@page { size: A4; margin: 30mm 55mm } body { font: 9.5pt 'PT Sans', 'Noto Sans', 'DejaVu Sans' }
.row { display: flex; justify-content: space-between; gap: 8pt; padding: 2.5pt 0; border-bottom: .4pt dotted #aaa }
"""


def ticket_page(paper: Paper, style: Style) -> bytes:
    """The same receipt as an operator of fiscal data shows it on a page."""
    rows = "".join(
        f"<div class=row><span>{escape(left)}</span><span>{escape(right)}</span></div>"
        for left, right in _ticket_lines(paper, style)
    )
    return pdf_from_html(rows + "".join(f"<p>{escape(line)}</p>" for line in notes(paper)), _TICKET_CSS)


LAYOUTS: tuple[Layout, ...] = (
    Layout("cash_order_1c", "cash_receipt", cash_order, ("ru", "kk"), "drawn", _ORDER_OMITS),
    Layout("cash_order_page", "cash_receipt", cash_order_page, ("ru", "kk"), "html", _ORDER_OMITS),
    Layout("cash_ticket", "cash_receipt", ticket, ("kk+ru",), "drawn", _RECEIPT_OMITS),
    Layout("cash_ticket_page", "cash_receipt", ticket_page, ("kk+ru",), "html", _RECEIPT_OMITS),
)
