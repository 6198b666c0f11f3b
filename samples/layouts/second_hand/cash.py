"""Cash: КО-1 with its receipt below instead of beside it, and a cash register's slip."""

from samples.layouts.drawing import spaced
from samples.layouts.papers import Labels, around, choose, digits, inked, label, notes, person, said, stamped
from samples.layouts.second_hand.press import (
    Column,
    Look,
    Press,
    day_at,
    html,
    noted,
    pressed,
    spoken,
    square_code,
    stacked,
    sum_at,
    web,
)
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_L: Labels = {
    **TERMS,
    "form": {"ru": ("Форма КО-1",), "kk": ("КО-1 нысаны",)},
    "annex": {
        "ru": ("Приложение 1 к приказу Министра финансов РК от 20 декабря 2012 года № 562",),
        "kk": ("ҚР Қаржы министрінің 2012 жылғы 20 желтоқсандағы № 562 бұйрығына 1-қосымша",),
    },
    "organisation": {
        "ru": ("Организация (индивидуальный предприниматель)",),
        "kk": ("Ұйым (жеке кәсіпкер)",),
    },
    "title": {"ru": ("ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР",), "kk": ("КАССАҒА КІРІС ОРДЕРІ",)},
    "receipt": {
        "ru": ("КВИТАНЦИЯ к приходному кассовому ордеру",),
        "kk": ("Кассаға кіріс ордеріне ТҮБІРТЕК",),
    },
    "from_whom": {"ru": ("Принято от",), "kk": ("Қабылданды",)},
    "ground": {"ru": ("Основание",), "kk": ("Негіздеме",)},
    "sum": {"ru": ("Сумма, в KZT",), "kk": ("Сомасы, KZT",)},
    "debit": {"ru": ("Дебет",), "kk": ("Дебет",)},
    "credit": {"ru": ("Кредит (корреспондирующий счет)",), "kk": ("Кредит (корреспонденцияланушы шот)",)},
    "cashier": {"ru": ("Получил кассир",), "kk": ("Кассир алды",)},
    "cut": {"ru": ("линия отреза",), "kk": ("кесу сызығы",)},
    "slip": {"ru": ("ФИСКАЛЬНЫЙ ЧЕК",), "kk": ("ФИСКАЛДЫҚ ТҮБІРТЕК",)},
    "total": {"ru": ("ИТОГО", "К ОПЛАТЕ"), "kk": ("БАРЛЫҒЫ", "ЖИЫНЫ")},
    "cash": {"ru": ("Наличные",), "kk": ("Қолма-қол ақша",)},
    "slip_no": {"ru": ("Чек №", "Номер чека"), "kk": ("Түбіртек №",)},
    "customer": {"ru": ("Покупатель",), "kk": ("Сатып алушы",)},
    "fiscal": {"ru": ("Фискальный признак (ФП)",), "kk": ("Фискалдық белгі (ФБ)",)},
}


def _order_half(press: Press, paper: Paper, style: Style) -> None:
    sheet = press.sheet
    sheet.text(380, 34, spoken(_L, "annex", style)[-1], 5, align="right")
    sheet.text(380, 42, label(_L, "form", style), 6.5, align="right")
    press.y = 48
    press.say(30, 240, f"{label(_L, 'organisation', style)}:", 6.5)
    press.say(30, 350, said(paper, "beneficiary/name"), 9.5, bold=True)
    press.say(30, 350, f"{label(_L, 'bin', style)}  {said(paper, 'beneficiary/bin')}", 8.5, gap=6)
    for title in spoken(_L, "title", style):
        press.say(30, 350, title, 11, bold=True, align="centre")
    facts = [
        [label(_L, "number", style), label(_L, "date", style), label(_L, "sum", style)],
        [said(paper, "number"), day_at(paper, "issued_on", style), sum_at(paper, "amount", style)],
        [label(_L, "debit", style), label(_L, "credit", style), ""],
        ["1010", "1210", ""],
    ]
    columns = (Column("", 105, "centre"), Column("", 125, "centre"), Column("", 120, "centre"))
    press.table(30, columns, facts, Look(size=8, headless=True, order="columns", middle=True))
    press.y += 6
    _order_lines(press, paper, style)
    press.sheet.text(30, press.y + 14, f"{label(_L, 'accountant', style)} ________________", 8)
    press.sheet.text(30, press.y + 32, f"{label(_L, 'cashier', style)} ________________", 8)
    press.sheet.text(220, press.y + 32, person(paper, "beneficiary", style), 8)
    if inked(paper, "beneficiary"):
        press.sheet.sign(120, press.y + 30, style.seed)
    press.y += 44


def _order_lines(press: Press, paper: Paper, style: Style) -> None:
    payer = said(paper, "payer/name")
    number = said(paper, "payer/bin")
    for key, value in (
        ("from_whom", payer + (f", {label(_L, 'bin', style)} {number}" if number else "")),
        ("ground", said(paper, "purpose")),
        ("words", said(paper, "amount_in_words")),
    ):
        press.say(30, 350, f"{label(_L, key, style)}:  {value}" if value else "", 8.5)


def cash_order(paper: Paper, style: Style) -> bytes:
    """КО-1 on A5 in portrait: the order above, below the cutting line the receipt, which has no sum in figures."""

    def draw(press: Press) -> None:
        sheet = press.sheet
        _order_half(press, paper, style)
        sheet.canvas.setDash(3, 3)
        sheet.line(20, press.y, 400, press.y, 0.5)
        sheet.canvas.setDash()
        sheet.text(210, press.y - 2, spaced(label(_L, "cut", style)), 6, align="centre")
        press.y += 10
        for title in spoken(_L, "receipt", style):
            press.say(30, 350, f"{title} № {said(paper, 'number')}", 9, bold=True, align="centre")
        press.say(30, 350, said(paper, "beneficiary/name"), 8.5)
        _order_lines(press, paper, style)
        press.say(30, 350, day_at(paper, "issued_on", style), 8.5)
        for note in notes(paper):
            press.say(30, 350, note, 7.5)
        sheet.text(30, press.y + 22, f"{label(_L, 'seal', style)}      {label(_L, 'cashier', style)} ______________", 8)
        if inked(paper, "beneficiary"):
            sheet.sign(170, press.y + 20, style.seed)
        if stamped(paper, "beneficiary"):
            sheet.stamp(270, press.y - 50, said(paper, "beneficiary/name"))

    return pressed(draw, choose(style, "PT Serif", "DejaVu Sans Condensed"), (420, 595), top=30, bottom=10)


_SLIP_CSS = """
.c { text-align: center }
.dash { border-top: 1pt dashed black; margin: 4pt 0 }
.kv { display: flex; justify-content: space-between }
.big { font-size: 11pt; font-weight: bold }
"""


def register_slip(paper: Paper, style: Style) -> bytes:
    """A slip 80 mm wide: one item, total, fiscal mark, code."""
    total = sum_at(paper, "amount", style)
    currency = said(paper, "currency")
    pairs = [
        ("slip_no", said(paper, "number")),
        ("date", f"{day_at(paper, 'issued_on', style)} {10 + style.seed % 8}:{digits(style, 'minutes', 1)}7:31"),
        ("customer", said(paper, "payer/name")),
    ]
    if said(paper, "payer/bin"):
        pairs.append(("bin", said(paper, "payer/bin")))

    def row(key: str, value: str, css: str = "") -> str:
        return f"<div class='kv {css}'><span>{stacked(_L, key, style)}</span><span>{html(value)}</span></div>"

    seller = [said(paper, "beneficiary/name"), f"{label(_L, 'bin', style)} {said(paper, 'beneficiary/bin')}"]
    seller.append(around(paper, "addresses", "beneficiary"))
    sign = "₸" if currency == "KZT" and style.seed % 2 else currency
    body = f"""
    <div class='c'>{"<br>".join(map(html, seller))}</div><div class='dash'></div>
    <div class='c b'>{stacked(_L, "slip", style)}</div>{"".join(row(key, value) for key, value in pairs if value)}
    <div class='dash'></div><div>1. {html(said(paper, "purpose"))}</div><div class='r'>1 x {total} = {total}</div>
    <div class='dash'></div>{row("total", f"{total} {sign}", "big")}{row("cash", total)}
    <div class='dash'></div>{row("fiscal", digits(style, "fiscal", 10))}
    <div>ЗНМ: SWK{digits(style, "machine", 8)}<br>РНМ: {digits(style, "register", 10)}</div>{noted(paper)}
    <div class='c'>{square_code(style, 70)}<br>consumer.oofd.kz</div>
    """
    return web(
        body, _SLIP_CSS, family=choose(style, "DejaVu Sans Mono", "PT Mono"), size=7.5, page="80mm 230mm", margin="4mm"
    )


LAYOUTS = (
    Layout(
        "cash_order_above_receipt",
        "cash_receipt",
        cash_order,
        ("ru", "kk", "kk+ru"),
        "drawn",
        omits=("/knp", "/kbe", "/executed_on", "/*/iban", "/*/bic"),
    ),
    Layout(
        "register_slip",
        "cash_receipt",
        register_slip,
        ("ru", "kk", "kk+ru"),
        "html",
        omits=("/knp", "/kbe", "/executed_on", "/amount_in_words", "/*/iban", "/*/bic"),
    ),
)
