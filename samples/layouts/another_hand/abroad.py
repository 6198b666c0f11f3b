"""Invoices from abroad: a German-style letter with an address window, and an exporter's form of framed boxes."""

from samples.layouts.drawing import Sheet, drawn, escape, words
from samples.layouts.hypertext import remarks
from samples.layouts.kit import (
    entry,
    hand_of,
    home,
    listing,
    of,
    percent,
    pieces,
    put,
    row,
    say,
    sheet,
    typed,
    unbroken,
    when,
    worth,
)
from samples.layouts.papers import around, country, inked, joined, notes, person, rows, said, stamped, tongue
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

# --- A letter with an address window

_LETTER = """
.sender { font-size: 7pt; text-decoration: underline; color: #444 } .window { margin: 28pt 0 22pt; min-height: 62pt }
.meta { float: right; width: 190pt; margin-top: 12pt }
.meta td { padding: 1pt 2pt; font-size: 8.5pt } .meta .val { text-align: right } h1 { font-size: 13pt;
margin: 0 0 8pt; font-weight: 700; clear: both }
.items th { border-top: 0.8pt solid #000; border-bottom: 0.8pt solid #000; font-size: 8.5pt; font-weight: 700 }
.items td { padding: 4pt 3pt } .sums { width: 58%; margin: 4pt 0 10pt auto; border-top: 0.8pt solid #000 }
.sums .last td { border-top: 0.6pt solid #000; border-bottom: 2.2pt double #000; font-weight: 700 }
.base { margin-top: 34pt; border-top: 0.5pt solid #777; font-size: 7pt; color: #444 } .base td { width: 33% }
"""


def _address(paper: Paper, role: str, language: str) -> list[str]:
    land = said(paper, f"{role}/country")
    return [
        line
        for line in (put(paper, f"{role}/name"), home(paper, role), escape(country(land, language)) if land else "")
        if line
    ]


def _letter_meta(paper: Paper, style: Style) -> str:
    told = [
        ("Invoice no.", f"<b>{put(paper, 'number')}</b>"),
        ("Date of invoice", when(paper, "issued_on", style)),
        ("Your contract", put(paper, "contract/number")),
        ("dated", when(paper, "contract/date", style)),
        ("Customer Reg. No.", put(paper, "buyer/bin")),
    ]
    return "".join(row(label, value, classes="- val") for label, value in told if value)


def _letter_lines(paper: Paper, style: Style) -> str:
    taxed = any("vat" in line for line in rows(paper, "lines"))
    looks = f"- - num num {'num num ' if taxed else ''}num"
    head = row(
        "Pos.",
        "Description of service",
        "Quantity",
        "Unit price",
        *(("VAT %", "VAT") if taxed else ()),
        "Amount",
        tag="th",
        classes=looks,
    )
    html = ""
    for at, line in enumerate(rows(paper, "lines"), 1):
        taxes = [percent(line, style), entry(line, "vat", style)] if taxed else []
        told = [f"{at:02d}", escape(line.get("description", "")), pieces(line, style), entry(line, "price", style)]
        html += row(*told, *taxes, entry(line, "net", style), classes=looks)
    return f"<table class='items'><thead>{head}</thead>{html}</table>"


def _letter_sums(paper: Paper, style: Style) -> str:
    currency = put(paper, "currency")
    listed = [("Net amount", "net_total"), ("Excise duty", "excise_total"), ("VAT", "vat_total")]
    told = [(name, f"{worth(paper, path, style)} {currency}") for name, path in listed if said(paper, path)]
    if said(paper, "gross_total") and not said(paper, "vat_total"):
        told.append(("VAT (reverse charge, recipient liable)", "–"))
    html = "".join(row(*pair, classes="- num") for pair in told)
    due = f"{worth(paper, 'gross_total', style)} {currency}" if said(paper, "gross_total") else ""
    return f"<table class='sums'>{html}<tr class='last'><td>Invoice total</td><td class='num'>{due}</td></tr></table>"


def _draw_letter(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words", "iso", "en"), ("dot", "comma", "space"))
    sender = _address(paper, "supplier", "en")
    account = [
        f"{name} {escape(around(paper, key, 'supplier'))}"
        for name, key in (("IBAN / Account", "accounts"), ("BIC", "bics"))
        if around(paper, key, "supplier")
    ]
    tax = f"Tax No. {put(paper, 'supplier/bin')}" if said(paper, "supplier/bin") else ""
    base = row(
        "<br>".join(sender),
        "<br>".join(filter(None, (escape(around(paper, "banks", "supplier")), *account))),
        listing(tax, f"Managing director: {escape(person(paper, 'supplier', style))}", between="<br>"),
    )
    body = (
        f"<div class='sender'>{' · '.join(sender)}</div><table class='meta'>{_letter_meta(paper, style)}</table>"
        f"<div class='window'>{'<br>'.join(_address(paper, 'buyer', 'en'))}</div><h1>Invoice</h1>"
        "<p>Dear Sir or Madam, for the services rendered we charge you as "
        f"follows:</p>{_letter_lines(paper, style)}{_letter_sums(paper, style)}"
        "<p>Please transfer the invoice total within 14 days without deduction, quoting the invoice number. "
        f"Bank charges are borne by the remitter.</p>{remarks(paper)}"
        f"<p>Kind regards</p><p style='margin-top:26pt'>{hand_of(paper, 'supplier', style, '')}</p><table "
        f"class='base'>{base}</table>"
    )
    return sheet(
        body,
        _LETTER,
        face="Liberation Sans",
        size=9.5,
        margin="20mm 20mm 14mm 24mm",
        foot="'Page ' counter(page) ' of ' counter(pages)",
    )


# --- Framed boxes

_X, _W = 40.0, 515.0


def _frame(page: Sheet, x: float, top: float, width: float, height: float, *, caption: str, text: str) -> None:
    page.box(x, top, x + width, top + height, 0.5)
    below = page.paragraph(x + 4, top + 2, width - 8, caption, 6.6)
    typed(page, x + 4, below + 1, width - 8, text)


def _frames(paper: Paper, style: Style, page: Sheet) -> float:
    """The eight boxes of the head; gives the y below them."""
    half, language = _W / 2, tongue(style)
    parties = []
    for role in ("supplier", "buyer"):
        land, number = said(paper, f"{role}/country"), said(paper, f"{role}/bin")
        told = (
            said(paper, f"{role}/name"),
            around(paper, "addresses", role),
            country(land, language) if land else "",
            f"{say(style, '', 'БИН', 'BIN')} {number}" if number else "",
        )
        parties.append("\n".join(filter(None, told)))
    contract, from_day = said(paper, "contract/number"), when(paper, "contract/date", style)
    bank = joined(
        (around(paper, "banks", "supplier"), around(paper, "accounts", "supplier"), around(paper, "bics", "supplier"))
    )
    right = [
        (
            say(style, "", "Номер инвойса", "Invoice No."),
            said(paper, "number"),
            say(style, "", "Дата", "Date"),
            when(paper, "issued_on", style),
        ),
        (
            say(style, "", "Контракт", "Contract No."),
            contract,
            say(style, "", "Дата контракта", "Contract date"),
            from_day,
        ),
        (
            say(style, "", "Валюта", "Currency"),
            said(paper, "currency"),
            say(style, "", "Условия оплаты", "Terms of payment"),
            say(style, "", "банковский перевод", "by T/T"),
        ),
    ]
    _frame(
        page, _X, 76, half, 74, caption=say(style, "", "Продавец / исполнитель", "Seller / exporter"), text=parties[0]
    )
    _frame(
        page, _X, 150, half, 74, caption=say(style, "", "Покупатель / заказчик", "To Messrs. (buyer)"), text=parties[1]
    )
    for at, (first, value, second, other) in enumerate(right):
        top = 76 + at * 32.0
        _frame(page, _X + half, top, half / 2, 32, caption=first, text=value)
        _frame(page, _X + half * 1.5, top, half / 2, 32, caption=second, text=other)
    _frame(page, _X + half, 172, half, 52, caption=say(style, "", "Банк продавца", "Seller's bank"), text=bank)
    return 224


def _framed_table(paper: Paper, style: Style, flow: Flow) -> None:
    widths = (26, 247, 62, 84, 96)
    currency = said(paper, "currency")
    heads = (
        say(style, "", "№", "Item"),
        say(style, "", "Наименование услуг", "Description of services / goods"),
        say(style, "", "К-во", "Q'ty"),
        f"{say(style, '', 'Цена', 'Unit price')}, {currency}",
        f"{say(style, '', 'Сумма', 'Amount')}, {currency}",
    )

    def headings() -> None:
        flow.row(_X, widths, heads, 8, bold=True, aligns=("centre",) * 5)

    headings()
    flow.again = headings
    for at, line in enumerate(rows(paper, "lines"), 1):
        told = (
            str(at),
            str(line.get("description", "")),
            pieces(line, style),
            entry(line, "price", style),
            entry(line, "net", style),
        )
        flow.row(_X, widths, told, 8.5, aligns=("centre", "left", "right", "right", "right"))
    flow.again = None
    names = [
        ("net_total", "Итого", "Sub-total"),
        ("excise_total", "Акциз", "Excise"),
        ("vat_total", "НДС", "V.A.T."),
        ("gross_total", "ВСЕГО К ОПЛАТЕ", "GRAND TOTAL"),
    ]
    for path, ru, en in names:
        if said(paper, path):
            flow.row(
                _X,
                (419, 96),
                (say(style, "", ru, en), worth(paper, path, style)),
                9,
                bold=path == "gross_total",
                aligns=("right", "right"),
            )


def _draw_framed(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, numbers=("comma", "nbsp", "plain", "dot", "apostrophe")))

    def put_on(page: Sheet) -> None:
        page.text(297, 56, say(style, "", "ИНВОЙС", "COMMERCIAL INVOICE"), 16, bold=True, align="centre")
        flow = Flow(page, 50, 790)
        flow.y = _frames(paper, style, page) + 10
        _framed_table(paper, style, flow)
        flow.y += 5
        if said(paper, "gross_total"):
            spelled = words(said(paper, "gross_total"), tongue(style), said(paper, "currency"))
            flow.text(
                _X,
                _W,
                f"{say(style, '', 'Сумма прописью', 'SAY')}: {spelled}{say(style, '', '', ' only')}",
                9,
                bold=True,
            )
        terms = say(
            style,
            "",
            "Комиссии банков вне страны исполнителя оплачивает заказчик.",
            "All banking charges outside the seller's country are for the buyer's account. E. & O. E.",
        )
        for line in (*notes(paper), terms):
            flow.text(_X, _W, line, 8)
        flow.need(110)
        top = flow.y + 50
        page.text(_X + 280, top - 36, say(style, "", "От имени продавца", "For and on behalf of the seller"), 8)
        page.line(_X + 280, top, _X + 420, top, 0.5)
        page.text(_X + 280, top + 11, person(paper, "supplier", style), 8)
        if inked(paper, "supplier"):
            page.sign(_X + 290, top - 2, style.seed)
        if stamped(paper, "supplier"):
            page.stamp(_X + 370, top - 60, said(paper, "supplier/name"))

    return drawn(put_on, "Noto Serif")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "invoice_window_letter",
        "commercial_invoice",
        _draw_letter,
        ("en",),
        "html",
        ("/lines/*/gross", "/lines/*/excise"),
    ),
    Layout(
        "invoice_framed_boxes",
        "commercial_invoice",
        _draw_framed,
        ("en", "ru"),
        "drawn",
        ("/lines/*/gross", "/lines/*/vat", "/lines/*/vat_rate", "/lines/*/excise"),
    ),
)
