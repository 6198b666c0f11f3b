"""Invoices of suppliers abroad: a plain English one, and a marketplace's fees."""

from samples.layouts.drawing import escape
from samples.layouts.eleventh_hand.plain import Book, lined
from samples.layouts.eleventh_hand.terms import account, bic, by_contract, coined, house, labelled, seat, spelled
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import listing, of, put, row, say, sheet, unbroken, when
from samples.layouts.papers import said
from samples.model import Layout, Paper, Style

# no registration, no day of turnover, no excise, no unit of the law's on an invoice from abroad
ABROAD = ("/registration_number", "/turnover_on", "/excise_total", "/lines/*/excise")
NET = (*ABROAD, "/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross")


def _draw_plain(paper: Paper, style: Style) -> bytes:
    """A heading, number and day, two parties one below the other, a ruled table, totals, bank details."""
    style = of(unbroken(style), ("en", "iso", "words", "dotted"), ("comma", "plain", "nbsp", "dot", "apostrophe"))
    book = Book("Noto Sans", 9.5, margin=20)
    book.add(say(style, "", "ИНВОЙС", "INVOICE"), 16, bold=True)
    book.add(f"{say(style, '', 'Инвойс №', 'Invoice No.')} {said(paper, 'number')}")
    book.add(labelled(say(style, "", "Дата", "Date"), when(paper, "issued_on", style)))
    book.add(labelled(say(style, "", "Контракт", "Contract"), by_contract(paper, style)), gap=8)
    for role, label in (("supplier", ("Продавец", "Seller")), ("buyer", ("Покупатель", "Buyer"))):
        book.add(say(style, "", *label), bold=True, gap=0)
        tax = labelled(say(style, "", "Налоговый №", "Tax ID"), said(paper, f"{role}/bin"))
        book.add(listing(said(paper, f"{role}/name"), seat(paper, role, style), tax, between="\n"), gap=6)
    coin = said(paper, "currency")
    unit = f", {coin}" if coin else ""
    heads = [
        "№" if style.language == "ru" else "No",
        say(style, "", "Наименование", "Description"),
        say(style, "", "Кол-во", "Qty"),
        say(style, "", "Ед.", "Unit"),
        say(style, "", "Цена", "Unit price") + unit,
        say(style, "", "Сумма", "Amount") + unit,
    ]
    book.table(
        [heads, *lined(paper, style, "at", "description", "quantity", "unit", "price", "net")],
        (1, 9, 2, 2, 3, 3),
        heads=1,
        aligns="clrcrr",
    )
    book.facts(
        [
            (say(style, "", "Итого", "Subtotal"), coined(paper, "net_total", style)),
            (say(style, "", "НДС", "VAT"), coined(paper, "vat_total", style)),
            (say(style, "", "Всего к оплате", "Total due"), coined(paper, "gross_total", style)),
        ],
        (14, 6),
        ruled=False,
        aligns="rr",
    )
    book.add(spelled(paper, style), 9)
    bank = listing(
        house(paper, "supplier", style),
        labelled("SWIFT", bic(paper, "supplier")),
        labelled(say(style, "", "Счет", "Account"), account(paper, "supplier")),
        between="\n",
    )
    if bank:
        book.add(say(style, "", "Банковские реквизиты", "Bank details"), bold=True, gap=0)
        book.add(bank, 9)
    book.remarks(paper)
    book.signs(paper, style, ("supplier", say(style, "", "Подпись продавца", "Authorised signature")))
    return book.pdf()


_MARKET = """
body { color: #1f2430 } .top td { padding: 0 } .top h1 { font-size: 20pt; font-weight: 400; margin: 0 }
.top .r { text-align: right; color: #6a7080 }
.sum { border: .8pt solid #d8dbe2; border-radius: 4pt; padding: 8pt 12pt; margin: 12pt 0 } .sum b { font-size: 15pt }
.g th { font-size: 7.5pt; color: #6a7080; border-bottom: .8pt solid #1f2430 }
.g td { border-bottom: .4pt solid #d8dbe2; padding: 5pt 3pt }
.who td { width: 50%; padding: 4pt 0 } small { color: #6a7080 }
"""


def _draw_market(paper: Paper, style: Style) -> bytes:
    """A marketplace's statement of fees: billed account at left, summary in a box, fees with their tax, no signature."""
    style = of(style, ("en", "iso"), ("comma",))
    body = "".join(
        row(*map(escape, line), classes="- num num num num")
        for line in lined(paper, style, "description", "quantity", "price", "vat", "net")
    )

    def side(role: str, title: str) -> str:
        tax = labelled("Tax registration", said(paper, f"{role}/bin"), " ")
        told = listing(
            f"<b>{put(paper, f'{role}/name')}</b>", escape(seat(paper, role, style)), escape(tax), between="<br>"
        )
        return f"<td><small>{title}</small><br>{told}</td>"

    ends = "".join(
        row("", "", "", label, escape(value), classes="- - - num num")
        for label, value in (
            ("Fees before tax", coined(paper, "net_total", style)),
            ("Tax on fees", coined(paper, "vat_total", style)),
            ("Total charged", coined(paper, "gross_total", style)),
        )
        if value
    )
    agreement = (
        f"<p><small>Service agreement {escape(by_contract(paper, style))}</small></p>"
        if by_contract(paper, style)
        else ""
    )
    page = (
        f"<table class='top'><tr><td><h1>Seller fee invoice</h1></td><td class='r'>Document no. {put(paper, 'number')}<br>"
        f"Issued {when(paper, 'issued_on', style)}</td></tr></table>"
        f"<div class='sum'>Total charged<br><b>{escape(coined(paper, 'gross_total', style))}</b></div>"
        f"<table class='who'><tr>{side('buyer', 'Billed to')}{side('supplier', 'Services provided by')}</tr></table>{agreement}"
        f"<table class='g'><thead>"
        f"{row('Fee', 'Units', 'Rate', 'Tax', 'Amount before tax', tag='th', classes='- num num num num')}</thead>"
        f"<tbody>{body}{ends}</tbody></table>{remarks(paper)}{ink(paper, 'supplier', stamp_at='left:300pt;top:-20pt')}"
        f"<p class='tiny'>This document was generated electronically and is valid without signature. Questions? "
        f"See Seller Help.</p>"
    )
    return sheet(
        page, _MARKET, face="Noto Sans", size=8.8, margin="16mm", foot="'Page ' counter(page) ' of ' counter(pages)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("invoice_plain_two_parties", "commercial_invoice", _draw_plain, ("en", "ru"), "drawn", NET, left_out=True),
    Layout(
        "invoice_market_seller_fees",
        "commercial_invoice",
        _draw_market,
        ("en",),
        "html",
        (*ABROAD, "/lines/*/vat_rate", "/lines/*/gross"),
        left_out=True,
    ),
)
