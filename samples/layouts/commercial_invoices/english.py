"""Invoices in English: a trading house's form, a designer's template drawn in place, a Gulf tax invoice."""

from samples.layouts.billing import Bill, Column
from samples.layouts.commercial_invoices.wording import (
    NEVER,
    NEVER_NOR_TURNOVER,
    TAX_BELOW,
    address,
    due,
    english,
    priced,
    tax_number,
)
from samples.layouts.drawing import Sheet, drawn, pdf_from_html
from samples.layouts.hypertext import hand, ink, page, remarks, shares, table, told
from samples.layouts.papers import choose, digits, inked, joined, notes, person, stamped
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

_HOUSE_CSS = (
    "h1 { text-align: center; font-size: 15pt; letter-spacing: 2pt; border: 1pt solid; padding: 3pt; }"
    ".boxes td { border: .7pt solid black; padding: 3pt 4pt; width: 50%; } .boxes i { font-size: 7pt; font-style: "
    "normal; display: block; }"
    ".lines { margin-top: 8pt; } .lines td, .lines th { border: .7pt solid black; padding: 2pt 4pt; } .lines td.r { "
    "white-space: nowrap; }"
    ".sums { margin-left: 55%; width: 45%; } .sums td { padding: 2pt 4pt; } .sums tr:last-child td { border-top: "
    "1pt solid; font-weight: bold; }"
)
_GULF_CSS = (
    "h1 { font-size: 16pt; text-align: right; color: #7a1f2b; margin: 0; } .two { display: flex; gap: 16pt; margin: "
    "8pt 0; } .two div { flex: 1; }"
    ".lines th { background: #7a1f2b; color: white; padding: 3pt; font-size: 7.5pt; } .lines td { border-bottom: "
    ".5pt solid #bbb; padding: 3pt; font-size: 7.5pt; }"
    ".lines td.r { white-space: nowrap; } .sums { float: right; width: 46%; margin-top: 6pt; } .sums td { padding: "
    "2pt; }"
)


def _party(bill: Bill, role: str) -> str:
    rows = (bill.said(f"{role}/name"), address(bill, role), tax_number(bill, role))
    return "<br>".join(told(row) for row in rows if row)


def _sums(bill: Bill, names: tuple[str, str, str]) -> str:
    """Subtotal, tax, total: as much as the paper says."""
    net, tax, gross = names
    rows = [(net, priced(bill, bill.money("net_total")))]
    rows.append((tax, bill.no_vat() or priced(bill, bill.money("vat_total"))))
    rows.append((gross, priced(bill, bill.money("gross_total"))))
    return (
        "<table class='sums'>"
        + "".join(f"<tr><td>{name}</td><td class='r n'>{told(value)}</td></tr>" for name, value in rows if value)
        + "</table>"
    )


def _bank(bill: Bill) -> str:
    account = bill.account("supplier")
    rows = (
        f"Beneficiary: {bill.said('supplier/name')}",
        account.bank and f"Bank: {account.bank}",
        f"{choose(bill.style, 'Account / IBAN', 'Account No.')}: {account.iban}",
        f"SWIFT: {account.bic}",
    )
    return "<br>".join(told(row) for row in rows if row)


def trading_house(paper: Paper, style: Style) -> bytes:
    """A framed form, small labels above their values."""
    bill = Bill(paper, english(style))
    title = paper.extra.get("title") or choose(style, "COMMERCIAL INVOICE", "INVOICE", "COMMERCIAL INVOICE")
    columns = [
        Column("No.", "n", 6, "centre"),
        Column(choose(style, "Description of goods / services", "Description"), "description", 42),
        Column("Qty", "quantity", 9, "right"),
        Column("Unit", "unit", 9),
        Column(f"Unit price, {bill.currency}" if bill.currency else "Unit price", "price", 17, "right"),
        Column(f"Amount, {bill.currency}" if bill.currency else "Amount", "net", 17, "right"),
    ]
    said_words = bill.in_words()
    contract = f"<i>Contract</i>{told(bill.contract('No. '))}" if bill.contract() else ""
    body = (
        f"<h1>{told(str(title))}</h1><table class='boxes'>"
        f"<tr><td rowspan='2'><i>Seller</i>{_party(bill, 'supplier')}</td><td><i>Invoice No.</i>"
        f"<b>{told(bill.said('number'))}</b></td></tr>"
        f"<tr><td><i>Date</i><b>{bill.day('issued_on')}</b></td></tr>"
        f"<tr><td><i>Buyer / Bill to</i>{_party(bill, 'buyer')}</td>"
        f"<td>{contract}<i>Payment terms</i>T/T within 30 days, due {due(bill)}</td></tr></table>"
        f"{table(columns, bill.table(columns), css_class='lines')}{_sums(bill, ('Subtotal', 'VAT', 'TOTAL'))}"
        + (f"<p>SAY {told(said_words.upper())} ONLY</p>" if said_words else "")
        + f"<p style='margin-top:8pt'>{_bank(bill)}</p>{remarks(paper)}"
        f"<p style='margin-top:34pt'>{ink(paper, 'supplier')}______________________<br>Authorized "
        f"signature, {told(person(paper, 'supplier', style))}</p>"
    )
    return pdf_from_html(
        page(body, _HOUSE_CSS, family="'Noto Serif'", foot="'Page ' counter(page) ' of ' counter(pages)")
    )


def _template_head(sheet: Sheet, bill: Bill) -> None:
    """A large title at the right; values below their labels."""
    title = bill.paper.extra.get("title") or choose(bill.style, "INVOICE", "Invoice")
    sheet.text(555, 62, str(title), 26, bold=True, align="right", grey=0.35)
    sheet.text(40, 52, bill.said("supplier/name"), 12, bold=True)
    sheet.paragraph(40, 58, 260, joined((address(bill, "supplier"), tax_number(bill, "supplier"))), 8)
    for x, label, value in (
        (40, "Invoice #", bill.said("number")),
        (170, "Issue date", bill.day("issued_on")),
        (300, "Due date", due(bill)),
        (430, "Contract", bill.contract("No. ")),
    ):
        if value:
            sheet.text(x, 112, label, 7.5, grey=0.5)
            sheet.paragraph(x, 115, 125, value, 9.5, bold=True)
    sheet.text(40, 158, "Bill to", 7.5, grey=0.5)
    sheet.text(40, 170, bill.said("buyer/name"), 10, bold=True)
    sheet.paragraph(40, 173, 300, joined((address(bill, "buyer"), tax_number(bill, "buyer"))), 8)


def _template_foot(flow: Flow, bill: Bill) -> None:
    """Totals at the right, the account at the left, what is due in large letters."""
    sheet, account = flow.sheet, bill.account("supplier")
    flow.need(150)
    top = flow.y + 8
    pairs = (
        ("Subtotal", priced(bill, bill.money("net_total"))),
        ("Tax", bill.no_vat() or priced(bill, bill.money("vat_total"))),
        ("Total", priced(bill, bill.money("gross_total"))),
    )
    baseline = top + 10
    for name, value in pairs:
        if value:
            sheet.text(380, baseline, name, 9)
            sheet.text(555, baseline, value, 9, align="right")
            baseline += 15
    sheet.line(380, baseline - 8, 555, baseline - 8)
    sheet.text(380, baseline + 8, choose(bill.style, "Amount due", "Balance due"), 11, bold=True)
    sheet.text(555, baseline + 8, priced(bill, bill.money("gross_total")), 11, bold=True, align="right")
    paying = (
        "Payment details",
        f"Beneficiary: {bill.said('supplier/name')}",
        account.bank,
        f"IBAN: {account.iban}",
        f"SWIFT: {account.bic}",
    )
    flow.y = top
    for line in filter(None, paying):
        flow.text(40, 320, line, 8)
    flow.y = max(flow.y, baseline + 20)


def template(paper: Paper, style: Style) -> bytes:
    """A designer's template: unruled lines, grey labels, everything at its place."""
    bill = Bill(paper, english(style))

    def draw(sheet: Sheet) -> None:
        flow = Flow(sheet, 50, 770, on_page=lambda n: sheet.text(555, 815, f"{n}", 7, align="right", grey=0.5))
        _template_head(sheet, bill)
        flow.y = 215
        columns = shares(
            [
                Column("Description", "description", 46),
                Column("Qty", "quantity", 10, "right"),
                Column("Rate", "price", 20, "right"),
                Column("Amount", "net", 20, "right"),
            ]
        )
        widths = [c.width * 515 / 100 for c in columns]
        aligns = [c.align for c in columns]
        flow.row(40, widths, [c.head for c in columns], 8.5, bold=True, ruled=False, aligns=aligns)
        sheet.line(40, flow.y, 555, flow.y, 1.2)
        for row in bill.table(columns):
            flow.row(40, widths, row, 8.5, ruled=False, aligns=aligns, padding=4)
            sheet.line(40, flow.y, 555, flow.y, 0.2)
        _template_foot(flow, bill)
        for note in (bill.in_words(), *notes(paper)):
            flow.text(40, 515, note, 8)
        if inked(paper, "supplier"):
            flow.need(60)
            sheet.sign(60, flow.y + 45, hand(paper, "supplier"))
        if stamped(paper, "supplier"):
            sheet.stamp(150, flow.y - 20, bill.said("supplier/name")[:40])

    return drawn(draw, "Noto Sans")


def gulf(paper: Paper, style: Style) -> bytes:
    """TAX INVOICE of the Gulf: registration numbers for VAT, rate and tax in every row."""
    bill = Bill(paper, english(style))
    columns = [
        Column("SN", "n", 5, "centre"),
        Column("Description", "description", 34),
        Column("Qty", "quantity", 8, "right"),
        Column("Rate", "price", 13, "right"),
        Column("Taxable amount", "net", 13, "right"),
        Column("VAT %", "vat_rate", 7, "centre"),
        Column("VAT", "vat", 11, "right"),
        Column("Total", "gross", 13, "right"),
    ]
    supplied = bill.day("turnover_on") and f"Date of supply: {bill.day('turnover_on')}"
    dates = joined((bill.day("issued_on") and f"Date: {bill.day('issued_on')}", supplied), "<br>")
    contract = f"<br>Contract: {told(bill.contract('No. '))}" if bill.contract() else ""
    trn = "1" + digits(style, "trn", 14)
    said_words = bill.in_words()
    body = (
        f"<h1>{told(str(paper.extra.get('title') or 'TAX INVOICE'))}</h1>"
        f"<div class='two'><div><b>From</b><br>{_party(bill, 'supplier')}<br>TRN: {trn}</div>"
        f"<div><b>To</b><br>{_party(bill, 'buyer')}</div>"
        f"<div>Invoice No: {told(bill.said('number'))}<br>{dates}{contract}"
        f"<br>Currency: {bill.currency}</div></div>{table(columns, bill.table(columns), css_class='lines')}"
        f"{_sums(bill, ('Total excl. VAT', 'Total VAT', 'Grand total'))}<p style='clear:both'>{told(said_words)}</p>"
        f"<p>{_bank(bill)}</p>{remarks(paper)}"
        f"<p style='margin-top:30pt'>{ink(paper, 'supplier')}For {told(bill.said('supplier/name'))}</p>"
    )
    return pdf_from_html(page(body, _GULF_CSS, family="'PT Sans'", foot="counter(page)"))


ENGLISH_LAYOUTS = (
    Layout(
        "invoice_trading_house", "commercial_invoice", trading_house, ("en",), "html", (*NEVER_NOR_TURNOVER, *TAX_BELOW)
    ),
    Layout(
        "invoice_template",
        "commercial_invoice",
        template,
        ("en",),
        "drawn",
        (*NEVER_NOR_TURNOVER, *TAX_BELOW, "/lines/*/unit"),
    ),
    Layout("invoice_gulf", "commercial_invoice", gulf, ("en",), "html", (*NEVER, "/lines/*/unit")),
)
