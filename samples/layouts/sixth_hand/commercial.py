"""Invoices from abroad: a small firm's bookkeeping service, a large firm's billing run, a trade fair."""

from typing import Any

from samples.layouts.drawing import Sheet, escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import (
    agreed,
    entry,
    home,
    listing,
    of,
    pairs,
    pieces,
    put,
    row,
    sheet,
    unbroken,
    when,
    worth,
)
from samples.layouts.papers import around, digits, notes, person, rows, said
from samples.layouts.sixth_hand.kit import ABROAD, account_of, folded, nation, pen, printout, rate
from samples.model import Layout, Paper, Style

# --- a bookkeeping service ------------------------------------------------------------

_LEDGER = """
.head td { padding: 0 } .firm { font-size: 13pt; color: #2c3e50 } h1 { font-size: 22pt; font-weight: 400; color: #5a8ac6;
margin: 14pt 0 10pt } .cap { font-size: 7pt; color: #7a7a7a; letter-spacing: .5pt } .acts th { background: #dfe9f4;
color: #5a8ac6; font-size: 7.5pt } .acts td { padding: 5pt 4pt } .sum { width: 46%; margin: 8pt 0 0 auto;
border-top: 1pt dashed #aaa } .sum td { padding: 3pt 4pt } .due { font-size: 14pt }
"""


def _draw_ledger(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "iso", "words"), ("comma", "plain"))
    currency = put(paper, "currency")
    firm = listing(
        f"<span class='firm'>{put(paper, 'supplier/name')}</span>",
        home(paper, "supplier"),
        nation(paper, "supplier", style),
        f"Tax registration no. {put(paper, 'supplier/bin')}" if said(paper, "supplier/bin") else "",
        between="<br>",
    )
    client = listing(
        put(paper, "buyer/name"),
        home(paper, "buyer"),
        nation(paper, "buyer", style),
        f"BIN {put(paper, 'buyer/bin')}" if said(paper, "buyer/bin") else "",
        between="<br>",
    )
    facts = pairs(
        ("<span class='cap'>INVOICE #</span>", put(paper, "number")),
        ("<span class='cap'>DATE</span>", when(paper, "issued_on", style)),
        ("<span class='cap'>TERMS</span>", "Due on receipt"),
        ("<span class='cap'>AGREEMENT</span>", escape(agreed(paper, style))),
    )
    top = row(f"<span class='cap'>BILL TO</span><br>{client}", f"<table>{facts}</table>")
    heads = row("ACTIVITY", "QTY", "RATE", "TAX", "AMOUNT", classes="- num num mid num", tag="th")
    lines = "".join(
        row(
            f"<b>Services</b><br>{escape(line.get('description', ''))}",
            pieces(line, style),
            entry(line, "price", style),
            rate(line, "Out of scope"),
            entry(line, "net", style),
            classes="- num num mid num",
        )
        for line in rows(paper, "lines")
    )
    sums = pairs(
        ("SUBTOTAL", worth(paper, "net_total", style)),
        ("TAX", worth(paper, "vat_total", style)),
        ("TOTAL", worth(paper, "gross_total", style)),
        (
            "BALANCE DUE",
            f"<span class='due'>{currency} {worth(paper, 'gross_total', style)}</span>" if currency else "",
        ),
    ).replace("'val'", "'num'")
    bank = pairs(*((label, escape(value)) for label, value in account_of(paper)))
    body = (
        f"<div>{firm}</div><h1>INVOICE</h1>"
        f"<table class='head'>{top}</table><table class='acts' style='margin-top:12pt'><thead>{heads}</thead>"
        f"<tbody>{lines}</tbody></table><table class='sum together'>{sums}</table>"
        f"<div style='width:50%'><p class='cap'>PAYMENT DETAILS</p><table>{bank}</table></div>{remarks(paper)}"
        f"<p style='margin:34pt 0 10pt'>Approved by {escape(person(paper, 'supplier', style))} {ink(paper, 'supplier')}</p>"
        "<p class='tiny'>Thank you for your business. Please quote the invoice number with your remittance.</p>"
    )
    return sheet(body, _LEDGER, face="Noto Sans", size=8.5, margin="18mm 17mm", foot="'Page ' counter(page)")


# --- a billing run ------------------------------------------------------------


def _billing_head(paper: Paper, style: Style, number: int) -> list[str]:
    lines = [f"{'':<62}INVOICE" if number == 1 else f"{'':<62}INVOICE (continued)"]
    lines.append(f"{'':<62}Page       {number}")
    return [*lines, f"{'':<62}Document   {said(paper, 'number')}", ""]


def _billing_lines(paper: Paper, style: Style) -> list[str]:
    lines: list[str] = []
    for at, line in enumerate(rows(paper, "lines"), 1):
        lines += folded(f"{at * 10:06d}  {line.get('description', '')}", 88, " " * 8)
        how = f"{pieces(line, style)} EA x {entry(line, 'price', style)}"
        tax = f"Output tax {rate(line, '0')}  {entry(line, 'vat', style)}" if "vat" in line else "Output tax A0"
        lines += [f"        {how:<36}{entry(line, 'net', style):>18}", f"        {tax}", ""]
    return lines


def _draw_billing(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "iso"), ("comma", "dot"))
    currency, rule = said(paper, "currency"), "-" * 94
    facts = [
        ("Billing date", when(paper, "issued_on", style)),
        ("Customer number", digits(style, "customer", 10)),
        ("Our order", digits(style, "order", 10)),
        ("Contract", agreed(paper, style)),
        ("Currency", currency),
    ]
    lines = [said(paper, "supplier/name"), around(paper, "addresses", "supplier"), nation(paper, "supplier", style)]
    lines += [f"VAT registration number: {said(paper, 'supplier/bin')}" if said(paper, "supplier/bin") else "", ""]
    lines += ["Sold-to party", said(paper, "buyer/name"), around(paper, "addresses", "buyer")]
    lines += [nation(paper, "buyer", style), f"BIN: {said(paper, 'buyer/bin')}" if said(paper, "buyer/bin") else "", ""]
    lines = [line for at, line in enumerate(lines) if line or at in (4, len(lines) - 1)]
    lines += [f"{label:<22}: {value}" for label, value in facts if value]
    lines += [
        "",
        rule,
        f"Item    Material / Description{'':<30}Value",
        f"        Qty   Unit price   Tax code  {currency}",
    ]
    lines += [rule, *_billing_lines(paper, style), rule]
    for label, path in (("Items total", "net_total"), ("Output tax", "vat_total"), ("Final amount", "gross_total")):
        if said(paper, path):
            lines.append(f"        {label:<36}{worth(paper, path, style):>18} {currency}")
    lines += [rule, "Terms of payment: payable within 30 days without deduction", *notes(paper), ""]
    lines += [f"{label}: {value}" for label, value in account_of(paper) if value]

    def close(page: Sheet, y: float) -> None:
        page.text(40, y + 24, f"For and on behalf of the seller: {person(paper, 'supplier', style)}", 8)
        page.line(330, y + 26, 450, y + 26)
        pen(page, paper, "supplier", 335, y + 24)

    return printout(lines, head=lambda number: _billing_head(paper, style, number), close=close, left=46)


# --- an organiser in the German manner ------------------------------------------------------------

_FAIR = """
.back { font-size: 6pt; border-bottom: .4pt solid #000; width: 85mm } .win { height: 34mm; width: 85mm; padding-top: 4mm }
.info { position: absolute; right: 0; top: 27mm; width: 66mm; font-size: 8pt } .info td { padding: 1pt 2pt }
h1 { font-size: 12pt; margin: 8mm 0 4mm } .pos th { border-top: .8pt solid #000; border-bottom: .8pt solid #000 }
.pos tfoot td { border-top: .4pt solid #000 } .foot3 { font-size: 6.5pt; border-top: .4pt solid #888; margin-top: 12mm }
"""


def _fair_line(at: int, line: dict[str, Any], style: Style) -> str:
    told = (f"{at}", pieces(line, style), escape(line.get("description", "")), entry(line, "price", style))
    return row(*told, rate(line, "0%"), entry(line, "net", style), classes="mid num - num mid num")


def _draw_fair(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("dot", "apostrophe"))
    currency = put(paper, "currency")
    seller = listing(
        put(paper, "supplier/name"), home(paper, "supplier"), nation(paper, "supplier", style), between=" · "
    )
    buyer = listing(put(paper, "buyer/name"), home(paper, "buyer"), nation(paper, "buyer", style), between="<br>")
    info = pairs(
        ("Rechnungs-Nr. / Invoice no.", f"<b>{put(paper, 'number')}</b>"),
        ("Rechnungsdatum / Date", when(paper, "issued_on", style)),
        ("Kunden-Nr. / Customer no.", digits(style, "client", 6)),
        ("Ihre USt-IdNr. / Your tax ID", put(paper, "buyer/bin")),
        ("Vertrag / Contract", escape(agreed(paper, style))),
    )
    heads = row(
        "Pos.",
        "Menge<br>Qty",
        "Bezeichnung<br>Description",
        "Einzelpreis<br>Unit price",
        "USt<br>VAT",
        f"Gesamtpreis {currency}<br>Total price",
        classes="mid num - num mid num",
        tag="th",
    )
    body_rows = "".join(_fair_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1))
    sums = "".join(
        f"<tr><td colspan='5' class='num'>{label}</td><td class='num'>{worth(paper, path, style)}</td></tr>"
        for label, path in (
            ("Nettobetrag / Net amount", "net_total"),
            ("Umsatzsteuer / VAT", "vat_total"),
            (f"<b>Rechnungsbetrag / Invoice amount {currency}</b>", "gross_total"),
        )
        if said(paper, path)
    )
    free = "Steuerfreie Leistung / Not subject to VAT. Reverse charge: the recipient is liable for the tax."
    own = f"Steuernummer / Tax number {put(paper, 'supplier/bin')}" if said(paper, "supplier/bin") else ""
    bank = listing(*(f"{label}: {escape(value)}" for label, value in account_of(paper) if value), between="<br>")
    signed = f"{escape(person(paper, 'supplier', style))}, Geschäftsführung {ink(paper, 'supplier')}"
    body = (
        f"<div class='back'>{seller}</div><div class='win'>{buyer}</div><table class='info'>{info}</table>"
        "<h1>Rechnung / Invoice</h1><p>Sehr geehrte Damen und Herren, / Dear Sir or Madam,<br>we charge you for our services "
        f"as follows:</p><table class='pos'><thead>{heads}</thead><tbody>{body_rows}{sums}</tbody></table>"
        f"{'' if said(paper, 'vat_total') else f'<p>{free}</p>'}{remarks(paper)}"
        "<p>Zahlbar sofort ohne Abzug / Payable immediately without deduction.</p>"
        f"<p>Mit freundlichen Grüßen / Yours faithfully</p><p style='margin-top:30pt'>{signed}</p>"
        f"<table class='foot3'>{row(seller.replace(' · ', '<br>'), bank, own)}</table>"
    )
    return sheet(
        body,
        _FAIR,
        face="Liberation Sans",
        size=9,
        margin="20mm 18mm 16mm 22mm",
        foot="counter(page) ' / ' counter(pages)",
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "invoice_bookkeeping_service",
        "commercial_invoice",
        _draw_ledger,
        ("en",),
        "html",
        (*ABROAD, "/lines/*/vat", "/lines/*/gross"),
    ),
    Layout(
        "invoice_billing_run",
        "commercial_invoice",
        _draw_billing,
        ("en",),
        "drawn",
        (*ABROAD, "/lines/*/gross"),
    ),
    Layout(
        "invoice_trade_fair_rechnung",
        "commercial_invoice",
        _draw_fair,
        ("en",),
        "html",
        (*ABROAD, "/lines/*/vat", "/lines/*/gross"),
    ),
)
