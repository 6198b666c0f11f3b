"""Requests for payment: a web service's bill with the sum in a box, and a spreadsheet form with totals on the left."""

from typing import Any

from samples.layouts.drawing import escape, quantity, words
from samples.layouts.papers import (
    Labels,
    around,
    choose,
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
    amount,
    day_at,
    html,
    noted,
    pressed,
    rates,
    signed,
    spoken,
    stacked,
    sum_at,
    untaxed,
    web,
)
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_L: Labels = {
    **TERMS,
    "title": {
        "ru": ("Счёт на оплату", "Счет на оплату", "Счет"),
        "kk": ("Төлемге арналған шот", "Төлемге шот"),
        "en": ("Payment invoice",),
    },
    "supplier": {"ru": ("Продавец", "Исполнитель"), "kk": ("Орындаушы", "Жеткізуші"), "en": ("Seller",)},
    "buyer": {"ru": ("Плательщик", "Заказчик"), "kk": ("Тапсырыс беруші", "Сатып алушы"), "en": ("Bill to",)},
    "price": {"ru": ("Цена без НДС", "Цена"), "kk": ("Бағасы",), "en": ("Unit price",)},
    "net": {"ru": ("Сумма без НДС",), "kk": ("ҚҚС-сыз сомасы",), "en": ("Net",)},
    "vat": {"ru": ("НДС",), "kk": ("ҚҚС",), "en": ("VAT",)},
    "rate": {"ru": ("Ставка НДС",), "kk": ("ҚҚС мөлшерлемесі",), "en": ("VAT rate",)},
    "excise": {"ru": ("Акциз",), "kk": ("Акциз",), "en": ("Excise",)},
    "gross": {"ru": ("Сумма с НДС",), "kk": ("ҚҚС-мен сомасы",), "en": ("Gross",)},
    "due": {"ru": ("К оплате", "Всего к оплате"), "kk": ("Төлеуге барлығы",), "en": ("Amount due",)},
    "valid": {
        "ru": ("Счет действителен в течение 5 банковских дней.",),
        "kk": ("Шот 5 банк күні ішінде жарамды.",),
        "en": ("The invoice is valid for 5 banking days.",),
    },
    "details": {"ru": ("Реквизиты для оплаты",), "kk": ("Төлем деректемелері",), "en": ("Bank details",)},
}
_BILL_CSS = """
.head { display: flex; justify-content: space-between; align-items: flex-start }
.logo { background: #3a4fd0; color: white; padding: 8pt 14pt; font-size: 13pt; border-radius: 4pt }
h1 { font-size: 16pt; margin: 0 }
.cards { display: flex; gap: 12pt; margin: 14pt 0 }
.card { flex: 1; background: #f3f4fb; padding: 8pt; border-radius: 4pt }
.card .k { color: #6a6f8a; font-size: 7.5pt }
.card .v { font-weight: bold; margin-bottom: 4pt }
.items th { border-bottom: 1.2pt solid #3a4fd0; color: #6a6f8a; font-size: 7.5pt }
.items tr:nth-child(even) td { background: #fafafd }
.sum { float: right; width: 46%; border: 1pt solid #3a4fd0; border-radius: 4pt; padding: 6pt; margin-top: 10pt }
.sum td:last-child { text-align: right }
.sum .due td { font-size: 13pt; font-weight: bold; border-top: 1pt solid #3a4fd0 }
.pay { float: left; width: 48%; margin-top: 10pt; font-size: 8pt }
.pay td:first-child { color: #6a6f8a; width: 34% }
.end { clear: both; padding-top: 26pt }
"""


def _money_sign(paper: Paper, style: Style) -> str:
    currency = said(paper, "currency")
    return choose(style, "₸", "KZT") if currency == "KZT" else currency


def _card(paper: Paper, style: Style, role: str) -> str:
    lines = (
        (role, said(paper, f"{role}/name")),
        ("bin", said(paper, f"{role}/bin")),
        ("address", around(paper, "addresses", role)),
    )
    told = "".join(
        f"<div class='k'>{html(label(_L, key, style))}</div><div class='v'>{html(value)}</div>"
        for key, value in lines
        if value
    )
    return f"<div class='card'>{told}</div>"


def _bill_row(place: int, line: dict[str, Any], paper: Paper, style: Style) -> str:
    rate = line.get("vat_rate")
    taxed = f"{rate}%" if rate is not None else (label(_L, "no_vat", style) if untaxed(paper) else "")
    count = joined((quantity(line["quantity"], style) if line.get("quantity") else "", line.get("unit", "")), " ")
    cells = [amount(line.get("net"), style), taxed, amount(line.get("vat"), style), amount(line.get("gross"), style)]
    return (
        f"<tr><td>{place}</td><td>{html(line.get('description', ''))}</td><td class='r'>{html(count)}</td>"
        f"<td class='r'>{amount(line.get('price'), style)}</td>"
        + "".join(f"<td class='r'>{cell}</td>" for cell in cells)
        + "</tr>"
    )


def bill_card(paper: Paper, style: Style) -> bytes:
    """A bill of a web service: cards for the parties, no rules, a summary box on the right, bank details on the left."""
    sign = _money_sign(paper, style)
    keys = ("item", "quantity", "price", "net", "rate", "vat", "gross")
    heads = "".join(f"<th class='{'' if key == 'item' else 'r'}'>{stacked(_L, key, style)}</th>" for key in keys)
    items = "".join(_bill_row(place, line, paper, style) for place, line in enumerate(rows(paper, "lines"), 1))
    sums = [
        (label(_L, "net", style), sum_at(paper, "net_total", style), ""),
        (label(_L, "excise", style), sum_at(paper, "excise_total", style), ""),
        (f"{label(_L, 'vat', style)} {rates(paper)}", sum_at(paper, "vat_total", style), ""),
        (label(_L, "due", style), sum_at(paper, "gross_total", style), "due"),
    ]
    if untaxed(paper):
        sums[2] = (label(_L, "no_vat", style), "—", "")
    summary = "".join(
        f"<tr class='{css}'><td>{html(key)}</td><td>{value} {sign if value != '—' else ''}</td></tr>"
        for key, value, css in sums
        if value
    )
    pay = (
        ("account", around(paper, "accounts", "supplier")),
        ("bic", around(paper, "bics", "supplier")),
        ("bank", around(paper, "banks", "supplier")),
        ("contract", joined((said(paper, "contract/number"), day_at(paper, "contract/date", style)), " / ")),
    )
    paid = "".join(
        f"<tr><td>{html(label(_L, key, style))}</td><td>{html(value)}</td></tr>" for key, value in pay if value
    )
    title = "<br>".join(map(html, spoken(_L, "title", style)))
    brand = choose(style, "invoices.kz", "uchet.kz", "счёт24")
    body = f"""
    <div class='head'><div><h1>{title} № {escape(said(paper, "number"))}</h1>
    {html(label(_L, "from", style))} {day_at(paper, "issued_on", style)}</div><div class='logo'>{brand}</div></div>
    <div class='cards'>{_card(paper, style, "supplier")}{_card(paper, style, "buyer")}</div>
    <table class='items'><thead><tr><th></th>{heads}</tr></thead>{items}</table>
    <div class='sum'><table>{summary}</table></div>
    <div class='pay'><b>{html(label(_L, "details", style))}</b><table>{paid}</table>{noted(paper)}</div>
    <div class='end'>{html(label(_L, "valid", style))}<br><br><br>{html(label(_L, "director", style))}
    {signed(paper, "supplier", style, said(paper, "supplier/name"))} {html(person(paper, "supplier", style))}</div>
    """
    return web(body, _BILL_CSS, family=choose(style, "Noto Sans", "PT Sans"), size=8.5)


def _counter_head(press: Press, paper: Paper, style: Style) -> None:
    press.say(
        40, 515, joined((said(paper, "supplier/name"), around(paper, "addresses", "supplier"))), 9, align="centre"
    )
    press.sheet.line(40, press.y, 555, press.y, 1.5)
    press.y += 10
    number = joined((f"№{said(paper, 'number')}", day_at(paper, "issued_on", style)), ",  ")
    press.say(40, 515, f"{label(_L, 'title', style).upper()}  {number}", 13, bold=True, align="centre", gap=8)
    contract = joined((said(paper, "contract/number"), day_at(paper, "contract/date", style)))
    facts = [
        [label(_L, "buyer", style), joined((said(paper, "buyer/name"), around(paper, "addresses", "buyer")))],
        [f"{label(_L, 'bin', style)} ({label(_L, 'buyer', style).lower()})", said(paper, "buyer/bin")],
        [label(_L, "supplier", style), said(paper, "supplier/name")],
        [f"{label(_L, 'bin', style)} ({label(_L, 'supplier', style).lower()})", said(paper, "supplier/bin")],
        [label(_L, "account", style), around(paper, "accounts", "supplier")],
        [
            f"{label(_L, 'bank', style)}, {label(_L, 'bic', style)}",
            joined((around(paper, "banks", "supplier"), around(paper, "bics", "supplier"))),
        ],
        [label(_L, "contract", style), contract],
    ]
    listed = [row for row in facts if row[1]]
    press.table(40, (Column("", 175), Column("", 340)), listed, Look(size=9, headless=True, order="columns"))
    press.y += 12


def _counter_totals(press: Press, paper: Paper, style: Style) -> None:
    """Totals at the left margin, label and sum in one line."""
    press.need(80)
    sheet = press.sheet
    vat = f"{label(_L, 'vat', style)} {rates(paper)}".strip()
    for name, key in (("net", "net_total"), ("excise", "excise_total"), (vat, "vat_total"), ("due", "gross_total")):
        value = sum_at(paper, key, style)
        if value:
            said_label = label(_L, name, style) if name in _L else name
            sheet.text(40, press.y + 11, f"{said_label}:", 9, bold=key == "gross_total")
            sheet.text(
                320, press.y + 11, value, 9, bold=key == "gross_total", align="right", twice=key == "gross_total"
            )
            press.y += 13
    if untaxed(paper):
        press.say(40, 300, label(_L, "no_vat", style), 9)
    gross = said(paper, "gross_total")
    if gross:
        in_words = words(gross, style.language, said(paper, "currency") or "KZT", 3)
        press.y += 6
        press.say(40, 515, f"{label(_L, 'words', style)}: {in_words}", 9)


def bill_counter(paper: Paper, style: Style) -> bytes:
    """A spreadsheet form: letterhead, facts in a two-column grid, totals without VAT and with it on the left."""

    def draw(press: Press) -> None:
        _counter_head(press, paper, style)
        currency = said(paper, "currency")
        unit = {"ru": "тенге", "kk": "теңге"}.get(tongue(style), currency) if currency == "KZT" else currency
        columns = (
            Column(label(_L, "item", style), 215),
            Column(label(_L, "unit", style), 55, "centre"),
            Column(label(_L, "price", style), 90, "right"),
            Column(label(_L, "quantity", style), 55, "right"),
            Column(f"{label(_L, 'net', style)}, {unit}", 100, "right"),
        )
        listed = [
            [
                line.get("description", ""),
                line.get("unit", ""),
                amount(line.get("price"), style),
                quantity(line["quantity"], style) if line.get("quantity") else "",
                amount(line.get("net"), style),
            ]
            for line in rows(paper, "lines")
        ]
        press.table(40, columns, listed, Look(size=8.5, rules="lines", repeat=False, zebra=True))
        press.y += 8
        _counter_totals(press, paper, style)
        for note in notes(paper):
            press.say(40, 515, note, 8)
        press.need(50)
        press.y += 34
        press.sheet.text(40, press.y, f"{label(_L, 'director', style)} ______________________", 9)
        press.sheet.text(300, press.y, person(paper, "supplier", style), 9)
        if inked(paper, "supplier"):
            press.sheet.sign(140, press.y - 2, style.seed)
        if stamped(paper, "supplier"):
            press.sheet.stamp(400, press.y - 70, said(paper, "supplier/name"))

    return pressed(draw, choose(style, "PT Mono", "DejaVu Sans Mono", "Liberation Sans"))


LAYOUTS = (
    Layout(
        "bill_card",
        "proforma_invoice",
        bill_card,
        ("ru", "kk", "kk+ru"),
        "html",
        omits=("/*/country", "/lines/*/excise"),
    ),
    Layout(
        "bill_counter",
        "proforma_invoice",
        bill_counter,
        ("ru", "kk", "kk+ru", "en"),
        "drawn",
        omits=("/*/country", "/lines/*/vat", "/lines/*/vat_rate", "/lines/*/gross", "/lines/*/excise"),
    ),
)
