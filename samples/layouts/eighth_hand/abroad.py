"""Invoices from abroad out of big systems: receivables, a sales ledger, a billing document, a month of advertising."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.eighth_hand.kit import code, held, named, spoken
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import agreed, entry, home, listing, of, pieces, put, row, say, sheet, when, worth
from samples.layouts.papers import country, person, rows, said, tongue
from samples.model import Layout, Paper, Style

_OMITS = ("/registration_number", "/turnover_on", "/excise_total", "/lines/*/excise")


def _land(paper: Paper, role: str, style: Style) -> str:
    listed = said(paper, f"{role}/country")
    return escape(country(listed, tongue(style))) if listed else ""


def _block(paper: Paper, role: str, style: Style, label: str) -> str:
    """Name, address, country and tax number, a line each."""
    number = said(paper, f"{role}/bin")
    return listing(
        f"<b>{put(paper, f'{role}/name')}</b>",
        home(paper, role),
        _land(paper, role, style),
        f"{label}: {escape(number)}" if number else "",
        between="<br>",
    )


def _rate(line: dict[str, Any]) -> str:
    return f"{line['vat_rate']}%" if "vat_rate" in line else ""


# --- receivables: two address blocks, a strip of terms ------------------------------------------------------------

_RECEIVABLES = """
h1 { font-size: 20pt; font-weight: 400; margin: 0; text-align: right } .st { margin: 10pt 0 } .st th { background:
#c0c0c0;
border: 0.6pt solid #000; font-size: 6.5pt; text-align: center; text-transform: uppercase } .st td { border: 0.6pt
solid #000;
text-align: center } .ad td { border: 0.6pt solid #000; width: 50%; height: 62pt } .it td { border-left: 0.6pt solid
#000;
border-right: 0.6pt solid #000 } .it th { border: 0.6pt solid #000; background: #c0c0c0; font-size: 6.5pt; text-align:
center }
.it { border-bottom: 0.6pt solid #000 } .su { margin-top: 0 } .su th { border: 0.6pt solid #000; background: #c0c0c0;
font-size: 6.5pt; text-align: center } .su td { border: 0.6pt solid #000; text-align: right; font-size: 9pt }
"""


def _draw_receivables(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "iso"), ("comma", "dot"))
    account, bic, at = held(paper, style)
    strips = [
        row("Invoice Number", "Invoice Date", "Purchase Order / Contract", "Terms", "Customer No.", "Currency", tag="th"),
        row(f"<b>{put(paper, 'number')}</b>", when(paper, "issued_on", style), escape(agreed(paper, style)), "IMMEDIATE",
            code(style, "customer", 6), put(paper, "currency")),
    ]  # fmt: skip
    ship = _block(paper, "buyer", style, "Tax Reg. No.")
    ads = row(
        f"<span class='tiny'>BILL TO</span><br>{ship}",
        f"<span class='tiny'>REMIT TO</span>"
        f"<br>{listing(put(paper, 'supplier/name'), at, account, bic, between='<br>')}",
    )
    head = row(
        "Line",
        "Item Description",
        "UOM",
        "Quantity Invoiced",
        "Unit Price",
        "Extended Amount",
        "Tax %",
        "Tax",
        "Line Total",
        tag="th",
    )
    lines = "".join(
        row(
            f"{at}", named(line), named(line, "unit"), pieces(line, style), entry(line, "price", style),
            entry(line, "net", style), _rate(line), entry(line, "vat", style), entry(line, "gross", style),
            classes="mid - mid num num num mid num num",
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )  # fmt: skip
    sums = row("Subtotal", "Tax", "Shipping", "Total Due", tag="th") + row(
        worth(paper, "net_total", style),
        worth(paper, "vat_total", style),
        "",
        f"<b>{worth(paper, 'gross_total', style)}</b>",
    )
    body = (
        f"<table>{row(_block(paper, 'supplier', style, 'Tax Registration'), '<h1>INVOICE</h1>')}</table><table "
        f"class='ad'>{ads}</table>"
        f"<table class='st'>{''.join(strips)}</table><table class='it'><thead>{head}</thead><tbody>{lines}"
        f"</tbody></table>"
        f"<table class='su together'>{sums}</table><p>SPECIAL INSTRUCTIONS</p>{remarks(paper)}"
        f"<p style='margin-top:24pt'>{ink(paper, 'supplier')} Authorised "
        f"by {escape(person(paper, 'supplier', style))}</p>"
        "<p class='tiny'>Past due balances are subject to a finance charge. Please quote the invoice number on "
        "your remittance.</p>"
    )
    return sheet(
        body,
        _RECEIVABLES,
        face="Liberation Sans",
        size=8,
        margin="12mm",
        foot="'Page ' counter(page) ' of ' counter(pages)",
    )


# --- sales ledger: narrow list of facts, specification of the tax ---------------------------------------------------------

_LEDGER = """
h1 { font-size: 14pt; margin: 14pt 0 0 } .f td { padding: 0.7pt 3pt } .f td:nth-child(odd) { font-weight: 700; width:
20% }
.f td:nth-child(even) { width: 30% } .it th { border-bottom: 1pt solid #000; vertical-align: bottom } .it td {
padding: 1.5pt 4pt }
.sum td { border-top: 0.5pt solid #000 } .spec { width: 62%; margin-top: 10pt } .spec th { border-bottom: 0.5pt solid
#000; font-weight: 700 }
"""


def _spec(paper: Paper, style: Style) -> str:
    """VAT by rates as one row of the paper's totals."""
    if not said(paper, "vat_total"):
        return ""
    rates = listing(*dict.fromkeys(_rate(line) for line in rows(paper, "lines") if _rate(line)))
    title = say(style, "", "Расшифровка суммы НДС", "VAT Amount Specification")
    heads = (
        ("Ставка НДС", "VAT %"), ("Сумма строк", "Line Amount"), ("База НДС", "VAT Base"), ("Сумма НДС", "VAT Amount"),
    )  # fmt: skip
    head = row(*(say(style, "", *pair) for pair in heads), classes="- num num num", tag="th")
    net = worth(paper, "net_total", style)
    return (
        f"<div class='together'><p><b>{title}</b></p><table class='spec'>{head}"
        f"{row(rates, net, net, worth(paper, 'vat_total', style), classes='- num num num')}</table></div>"
    )


def _draw_ledger(paper: Paper, style: Style) -> bytes:
    account, bic, at = held(paper, style)
    tax = say(style, "", "Рег. № НДС / БИН", "VAT Registration No.")
    facts = [
        (say(style, "", "Инвойс №", "Invoice No."), put(paper, "number"), say(style, "", "Банк", "Bank"), at),
        (say(style, "", "Дата документа", "Document Date"), when(paper, "issued_on", style), "IBAN", account),
        (say(style, "", "Код клиента", "Bill-to Customer No."), code(style, "customer", 5, "C"), "SWIFT", bic),
        (
            say(style, "", "Номер внешнего документа", "External Document No."),
            escape(agreed(paper, style)),
            say(style, "", "Условия оплаты", "Payment Terms"),
            "14 D",
        ),
        (
            say(style, "", "Код валюты", "Currency Code"),
            put(paper, "currency"),
            say(style, "", "Менеджер", "Salesperson"),
            escape(person(paper, "supplier", style)),
        ),
    ]
    heads = (
        ("№", "No."), ("Описание", "Description"), ("Кол-во", "Quantity"), ("Единица", "Unit of Measure"),
        ("Цена единицы без НДС", "Unit Price Excl. VAT"), ("% НДС", "VAT %"), ("Сумма без НДС", "Line Amount Excl. VAT"),
    )  # fmt: skip
    sides = "- - num - num num num"
    head = row(*(say(style, "", *pair) for pair in heads), classes=sides, tag="th")
    lines = "".join(
        row(
            code(style, f"resource {at}", 4, "R"), named(line), pieces(line, style), named(line, "unit"),
            entry(line, "price", style), _rate(line), entry(line, "net", style), classes=sides,
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )  # fmt: skip
    currency = put(paper, "currency")
    ends = (
        (f"Итого {currency} без НДС", f"Total {currency} Excl. VAT", worth(paper, "net_total", style)),
        ("Сумма НДС", "VAT Amount", worth(paper, "vat_total", style)),
        (f"Итого {currency} с НДС", f"Total {currency} Incl. VAT", worth(paper, "gross_total", style)),
    )
    lines += "".join(
        row("", f"<b>{say(style, '', ru, en)}</b>", "", "", "", "", f"<b>{value}</b>", classes=sides)
        for ru, en, value in ends
        if value
    )
    body = (
        f"<table>{row(_block(paper, 'buyer', style, tax), _block(paper, 'supplier', style, tax), classes='- num')}</table>"
        f"<h1>{say(style, '', 'Продажа - Инвойс', 'Sales - Invoice')}</h1><p>{say(style, '', 'Страница', 'Page')} 1</p>"
        f"<table class='f'>{''.join(row(*fact) for fact in facts)}</table><table class='it' "
        f"style='margin-top:10pt'><thead>{head}</thead>"
        f"{lines}</table>{_spec(paper, style)}{remarks(paper)}"
        f"<p>{ink(paper, 'supplier', stamp_at='left:10pt;top:0')}</p>"
    )
    return sheet(body, _LEDGER, face="Liberation Sans", size=8.4, margin="16mm 15mm")


# --- billing document: two rows for each item ------------------------------------------------------------

_DOCUMENT = """
.box { border: 0.8pt solid #000; padding: 3pt 5pt } h1 { font-size: 13pt; margin: 0 0 3pt; letter-spacing: 1pt }
.it th { border-bottom: 0.6pt solid #000; font-size: 7.4pt } .it td { padding: 0.8pt 4pt } .it .a td { padding-top:
4pt }
.it .e td { border-top: 0.6pt solid #000 } .it .g td { border-top: 0.6pt solid #000; border-bottom: 1.6pt double #000;
font-weight: 700 }
"""


def _two_rows(at: int, line: dict[str, Any], style: Style) -> str:
    currency_free = row(
        f"{at * 10:06d}", code(style, f"material {at}", 9), "", "", "", "", classes="- - num - num num"
    ).replace("<tr", "<tr class='a'")
    tax = f"VAT {_rate(line)} {entry(line, 'vat', style)}" if entry(line, "vat", style) else ""
    second = row(
        "", listing(named(line), tax, between="<br>"), pieces(line, style), named(line, "unit"),
        entry(line, "price", style), entry(line, "net", style), classes="- - num - num num",
    )  # fmt: skip
    return currency_free + second


def _draw_document(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "en", "iso"), ("comma", "dot", "plain"))
    account, bic, at = held(paper, style)
    info = listing(
        f"<b>Number/Date</b><br>{listing(put(paper, 'number'), when(paper, 'issued_on', style), between=' / ')}",
        f"<b>Reference no./Date</b><br>{escape(agreed(paper, style))}" if agreed(paper, style) else "",
        f"<b>Sales order</b><br>{code(style, 'order', 7, '1')}",
        f"<b>Customer no.</b><br>{code(style, 'customer', 6, '10')}",
        f"<b>Currency</b><br>{put(paper, 'currency')}",
        between="<br>",
    )
    head = row("Item", "Material<br>Description", "Qty", "", "Price", "Value", classes="- - num - num num", tag="th")
    lines = "".join(_two_rows(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1))
    ends = [("Items total", "net_total", "e"), ("Output tax", "vat_total", ""), ("Final amount", "gross_total", "g")]
    lines += "".join(
        row("", name, "", "", put(paper, "currency"), worth(paper, key, style), classes="- - num - num num").replace(
            "<tr", f"<tr class='{look}'"
        )
        for name, key, look in ends
        if said(paper, key)
    )
    words = f"<p>Amount in words: {spoken(paper, style)}</p>" if said(paper, "gross_total") else ""
    foot = listing(put(paper, "supplier/name"), at, f"Account {account}" if account else "", bic, between=" | ")
    body = (
        f"<div class='tiny'>{listing(put(paper, 'supplier/name'), home(paper, 'supplier'))}</div>"
        f"<table style='margin:10pt "
        f"0'>{row(_block(paper, 'buyer', style, 'Tax no.'), f'<div class=box><h1>Invoice</h1>{info}</div>')}</table>"
        f"<p>Supplier: {listing(put(paper, 'supplier/name'), _land(paper, 'supplier', style), put(paper, 'supplier/bin'))}</p>"
        f"<table class='it'><thead>{head}</thead>{lines}</table>{words}<p>Terms of payment: up to 30 days "
        f"without deduction</p>"
        f"{remarks(paper)}<p style='margin-top:34pt'>{ink(paper, 'supplier')}____________________<br>"
        f"{escape(person(paper, 'supplier', style))}</p><p class='tiny' style='border-top:0.4pt solid #000'>{foot}</p>"
    )
    return sheet(
        body,
        _DOCUMENT,
        face="Liberation Serif",
        size=9,
        margin="18mm 18mm 16mm",
        foot="'Page ' counter(page) ' / ' counter(pages)",
    )


# --- a month of advertising: summary first, activity on the next page ---------------------------------------------------

_MONTH = """
h1 { font-size: 22pt; font-weight: 400; margin: 0 0 12pt; color: #3c4043 } .two td { width: 50% } .d td { padding:
1.5pt 0 }
.d td:nth-child(2) { text-align: right } .due { background: #f1f3f4; padding: 8pt; margin: 16pt 0 0 40%; width: 60% }
.due td {
padding: 2pt 0 }
.big td { font-size: 12pt; border-top: 0.6pt solid #9aa0a6 } .next { break-before: page } .it th { border-bottom:
0.8pt solid #3c4043;
color: #5f6368 } .it td { border-bottom: 0.3pt solid #dadce0 } .lb { color: #5f6368; font-size: 7.4pt }
"""


def _draw_month(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "words"), ("comma",))
    account, bic, at = held(paper, style)
    currency = put(paper, "currency")
    details = (
        ("Invoice number", f"..... {put(paper, 'number')}"),
        ("Invoice date", when(paper, "issued_on", style)),
        ("Billing ID", code(style, "billing", 12)),
        ("Account ID", code(style, "account", 10)),
        ("Agreement", escape(agreed(paper, style))),
    )
    left = f"<div class='lb'>Bill to</div>{_block(paper, 'buyer', style, 'Tax ID')}"
    left += f"<p class='lb'>Details</p><table class='d'>{''.join(row(*pair) for pair in details if pair[1])}</table>"
    sums = "".join(
        row(name, value, classes="- num")
        for name, value in (
            (f"Subtotal in {currency}", worth(paper, "net_total", style)),
            ("Tax", worth(paper, "vat_total", style)),
        )
        if value
    )
    if said(paper, "gross_total"):
        sums += row(
            f"Total amount due in {currency}", f"<b>{worth(paper, 'gross_total', style)}</b>", classes="- num"
        ).replace("<tr", "<tr class='big'")
    head = row(
        "Description", "Quantity", "Units", "Unit price", f"Amount ({currency})", classes="- num - num num", tag="th"
    )
    lines = "".join(
        row(
            named(line),
            pieces(line, style),
            named(line, "unit"),
            entry(line, "price", style),
            entry(line, "net", style),
            classes="- num - num num",
        )
        for line in rows(paper, "lines")
    )
    pay = listing(at, f"Account {account}" if account else "", f"SWIFT {bic}" if bic else "")
    body = (
        f"<table>{row('<h1>Invoice</h1>', _block(paper, 'supplier', style, 'VAT number'), classes='- num')}</table>"
        f"<table class='two'>{row(left, '')}</table><table class='due'>{sums}</table><p class='lb' "
        f"style='margin-top:20pt'>Payment</p><p>{pay}</p>"
        f"{remarks(paper)}<div class='next'><p style='font-size:13pt'>Account activity</p><table class='it'>"
        f"<thead>{head}</thead>{lines}</table></div>"
    )
    bottom = f"'Invoice {said(paper, 'number')} - page ' counter(page) ' of ' counter(pages)".replace("\\", "")
    return sheet(body, _MONTH, face="Noto Sans", size=8.4, margin="18mm 17mm", foot=bottom)


LAYOUTS: tuple[Layout, ...] = (
    Layout("invoice_receivables_strip", "commercial_invoice", _draw_receivables, ("en",), "html", _OMITS),
    Layout(
        "invoice_ledger_vat_specification",
        "commercial_invoice",
        _draw_ledger,
        ("en", "ru"),
        "html",
        (*_OMITS, "/lines/*/vat", "/lines/*/gross"),
    ),
    Layout(
        "invoice_billing_document", "commercial_invoice", _draw_document, ("en",), "html", (*_OMITS, "/lines/*/gross")
    ),
    Layout(
        "invoice_month_of_advertising",
        "commercial_invoice",
        _draw_month,
        ("en",),
        "html",
        (*_OMITS, "/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross"),
    ),
)
