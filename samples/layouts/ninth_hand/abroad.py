"""Invoices from abroad: a German letter, a monthly invoice of an advertising service, a Turkish electronic invoice."""

from uuid import UUID

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import listing, of, put, row, sheet, when, worth
from samples.layouts.ninth_hand.kit import banking, coined, lines_of, sums, table, title_of
from samples.layouts.papers import digits, person, rows, said
from samples.layouts.seventh_hand.kit import in_words, land, lined, seat
from samples.model import Layout, Paper, Style

_DIN = """
.from { font-size: 6.5pt; text-decoration: underline; margin-top: 34pt } .info { float: right; width: 42%; font-size: 8.5pt }
.info td { padding: 1pt 0 } .to { height: 80pt; font-size: 10.5pt } h1 { font-size: 12.5pt; margin: 18pt 0 8pt; clear: both }
.goods th { border-top: 0.8pt solid #000; border-bottom: 0.8pt solid #000; font-weight: 700; font-size: 8pt }
.goods i, .what i { color: #555; font-size: 88% } .sums { width: 60%; margin: 4pt 0 10pt auto }
.sums tr:last-child td { border-top: 0.8pt solid #000; border-bottom: 2.2pt double #000; font-weight: 700 }
.feet { border-top: 0.4pt solid #888; font-size: 7pt; color: #333; margin-top: 30pt } .feet td { width: 33% }
"""


def _both(german: str, english: str) -> str:
    return f"{german}<br><i>{english}</i>"


def _din_sums(paper: Paper, style: Style) -> str:
    rates = {str(line["vat_rate"]) for line in rows(paper, "lines") if "vat_rate" in line}
    rate = f" {rates.pop()} %" if len(rates) == 1 else ""
    return sums(
        ("Nettobetrag <i>/ Net amount</i>", worth(paper, "net_total", style)),
        (f"zzgl. USt{rate} <i>/ plus VAT</i>", worth(paper, "vat_total", style)),
        ("Rechnungsbetrag <i>/ Invoice total</i>", coined(paper, "gross_total", style)),
    )


def _draw_din(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("dot",))
    info = "".join(
        row(label, value, classes="- num")
        for label, value in (
            ("Rechnungs-Nr. / Invoice No.", put(paper, "number")),
            ("Datum / Date", when(paper, "issued_on", style)),
            ("Ihr Auftrag / Your contract", put(paper, "contract/number")),
            ("vom / dated", when(paper, "contract/date", style)),
            ("Kunden-Nr. / Customer No.", digits(style, "customer", 5)),
            ("Ihre Steuernr. / Your tax ID", put(paper, "buyer/bin")),
            ("Bearbeiter / Contact", escape(person(paper, "supplier", style))),
        )
        if value
    )
    to = listing(put(paper, "buyer/name"), escape(seat(paper, "buyer", style)), between="<br>")
    heads = (
        "Pos.",
        _both("Bezeichnung", "Description"),
        _both("Menge", "Quantity"),
        _both("Einheit", "Unit"),
        _both("Einzelpreis", "Unit price"),
        _both("Gesamtpreis", "Amount"),
    )
    goods = lined(paper, style, "at", "description", "quantity", "unit", "price", "net")
    untaxed = said(paper, "gross_total") and not said(paper, "vat_total")
    clause = "Steuerschuldnerschaft des Leistungsempfängers / Reverse charge, VAT not applicable." if untaxed else ""
    feet = row(
        listing(put(paper, "supplier/name"), escape(seat(paper, "supplier", style)), between="<br>"),
        listing(*(f"{k} {v}" for k, v in banking(paper, "supplier", style, ("", "IBAN", "BIC")) if v), between="<br>"),
        listing(
            f"Steuernummer / Tax No. {put(paper, 'supplier/bin')}" if said(paper, "supplier/bin") else "",
            f"Geschäftsführer / Managing Director: {escape(person(paper, 'supplier', style))}",
            between="<br>",
        ),
    )
    body = (
        f"<p class='from'>{listing(put(paper, 'supplier/name'), escape(seat(paper, 'supplier', style)), between=' · ')}</p>"
        f"<table class='info'>{info}</table><p class='to'>{to}</p><h1>Rechnung / Invoice {put(paper, 'number')}</h1>"
        "<p>Sehr geehrte Damen und Herren, / Dear Sir or Madam,<br>wir berechnen Ihnen vereinbarungsgemäß wie folgt. / "
        "we hereby invoice you as agreed.</p>"
        f"{table(heads, goods, 'mid - num mid num num', name='goods')}{_din_sums(paper, style)}<p>{clause}</p>{remarks(paper)}"
        "<p>Zahlbar ohne Abzug innerhalb von 14 Tagen nach Rechnungseingang. / Payable net within 14 days of receipt.</p>"
        f"<p style='margin-top:40pt'>{ink(paper, 'supplier')}</p><table class='feet together'>{feet}</table>"
    )
    return sheet(
        body, _DIN, face="Liberation Sans", size=9.5, margin="14mm 18mm 14mm 24mm", foot="'Seite / Page ' counter(page)"
    )


_ADS = """
body { color: #3c4043 } h1 { font-size: 24pt; font-weight: 400; margin: 0 } .two td { width: 50%; padding: 10pt 12pt 10pt 0 }
.lead td { border-bottom: 0.5pt dotted #9aa0a6; width: auto; padding: 4pt 0 } .head { font-size: 11pt; font-weight: 700 }
.big { font-size: 26pt; text-align: right; color: #202124 } .box { border-top: 0.6pt solid #dadce0; padding-top: 8pt }
.goods { page-break-before: always } .goods th { border-bottom: 1pt solid #5f6368; font-weight: 700 }
.goods td { border-bottom: 0.4pt solid #dadce0; padding: 4pt } .sums { width: 55%; margin-left: auto } .what { text-align: right }
.grey { color: #80868b; font-size: 7.5pt }
"""


def _draw_ads(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "words"), ("comma",))
    currency = put(paper, "currency")
    leads = "".join(
        row(label, value, classes="- num")
        for label, value in (
            ("Invoice number", put(paper, "number")),
            ("Invoice date", when(paper, "issued_on", style)),
            ("Billing ID", "-".join((digits(style, "a", 4), digits(style, "b", 4), digits(style, "c", 4)))),
            ("Account ID", "-".join((digits(style, "d", 3), digits(style, "e", 3), digits(style, "f", 4)))),
            ("Agreement", title_of(paper, style)),
        )
        if value
    )
    details = f"<span class='head'>Details</span><table class='lead'>{leads}</table>"
    bill_to = listing(
        "<span class='head'>Bill to</span>",
        put(paper, "buyer/name"),
        escape(seat(paper, "buyer", style)),
        f"Tax ID {put(paper, 'buyer/bin')}" if said(paper, "buyer/bin") else "",
        between="<br>",
    )
    issuer = listing(
        f"<b>{put(paper, 'supplier/name')}</b>",
        escape(seat(paper, "supplier", style)),
        f"Tax registration {put(paper, 'supplier/bin')}" if said(paper, "supplier/bin") else "",
        between="<br>",
    )
    total = worth(paper, "gross_total", style)
    due = f"Total amount due in {currency}" if total else ""
    ends = sums(
        (f"Subtotal in {currency}", worth(paper, "net_total", style)),
        ("VAT", worth(paper, "vat_total", style)),
        (due, f"<b>{total}</b>" if total else ""),
    )
    pay = lines_of(*banking(paper, "supplier", style, ("Bank", "Account / IBAN", "SWIFT code")))
    heads = ("Description", "Quantity", "Units", "Price", f"Amount({currency})")
    goods = lined(paper, style, "description", "quantity", "unit", "price", "net")
    body = (
        f"<table class='two'>{row('<h1>Invoice</h1>', issuer)}{row(bill_to, details)}</table>"
        f"<div class='box'><p class='head'>{due}</p><p class='big'>{total}</p>"
        "<p class='grey'>Pay in full within the terms of your account, in the currency shown.</p></div>"
        f"<div class='box'><p class='head'>Pay by bank transfer</p>{pay}</div>{remarks(paper)}"
        f"<p class='grey'>This is a computer-generated invoice; no signature is required.</p>"
        f"{table(heads, goods, '- num mid num num', name='goods')}{ends}"
    )
    number = said(paper, "number").replace("'", "")
    foot = f"'Invoice number: {number}     Page ' counter(page) ' of ' counter(pages)"
    return sheet(body, _ADS, face="Noto Sans", size=9, margin="16mm 18mm", foot=foot)


_FATURA = """
.sayin { border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000; padding: 4pt 0; width: 52% } .mark { text-align: center }
.mark b { font-size: 13pt } .meta { width: 40%; float: right } .meta td { border: 0.7pt solid #000; font-size: 8pt }
.goods { clear: both; margin-top: 12pt } .goods td, .goods th { border: 0.7pt solid #000; font-size: 8pt }
.goods th { text-align: center; font-weight: 700 } .sums { width: 48%; margin: 8pt 0 8pt auto }
.sums td { border: 0.7pt solid #000 } .what { text-align: right; font-weight: 700 }
.note { border: 0.7pt solid #000; padding: 4pt }
"""


def _fatura_party(paper: Paper, role: str, style: Style) -> str:
    number = said(paper, f"{role}/bin")
    return listing(
        f"<b>{put(paper, f'{role}/name')}</b>",
        escape(seat(paper, role, style)),
        f"Vergi No / Tax ID: {number}" if number else "",
        between="<br>",
    )


def _draw_fatura(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("dot",))
    meta = "".join(
        row(f"<b>{label}</b>", value)
        for label, value in (
            ("Senaryo / Scenario", "IHRACAT"),
            ("Fatura Tipi / Type", "ISTISNA"),
            ("Fatura No / Invoice No", put(paper, "number")),
            ("Fatura Tarihi / Date", when(paper, "issued_on", style)),
            ("Sözleşme / Contract", title_of(paper, style)),
        )
        if value
    )
    heads = (
        "Sıra No",
        "Mal / Hizmet<br>Goods / Service",
        "Miktar<br>Qty",
        "Birim<br>Unit",
        "Birim Fiyat<br>Unit Price",
        "KDV Oranı<br>VAT Rate",
        "KDV Tutarı<br>VAT Amount",
        "Mal Hizmet Tutarı<br>Amount",
    )
    keys = ("at", "description", "quantity", "unit", "price", "vat_rate", "vat", "net")
    goods = table(heads, lined(paper, style, *keys), "mid - num mid num mid num num", name="goods")
    payable = coined(paper, "gross_total", style)
    ends = sums(
        ("Mal Hizmet Toplam Tutarı / Total Amount", coined(paper, "net_total", style)),
        ("Hesaplanan KDV / Calculated VAT", coined(paper, "vat_total", style)),
        ("Vergiler Dahil Toplam Tutar / Total incl. Taxes", payable),
        ("Ödenecek Tutar / Amount Payable", payable),
    )
    note = lines_of(
        ("YALNIZ / SAY", in_words(paper, style)),
        ("Banka / Bank", listing(*(v for _, v in banking(paper, "supplier", style, ("", "", ""))), between=" — ")),
        ("Menşe / Country", escape(land(paper, "supplier", style))),
    )
    ettn = UUID(int=int(digits(style, "ettn", 38)) % 2**128, version=4)
    mark = "<p class='mark'><b>FATURA / INVOICE</b><br>e-FATURA</p>"
    top = row(_fatura_party(paper, "supplier", style), mark, square_code(style.seed, 70), classes="- - num")
    name = escape(person(paper, "supplier", style))
    body = (
        f"<table>{top}</table><table class='meta'>{meta}</table>"
        f"<div class='sayin'>SAYIN / TO<br>{_fatura_party(paper, 'buyer', style)}</div><p><b>ETTN:</b> {ettn}</p>"
        f"{goods}{ends}<div class='note together'>{note}{remarks(paper)}</div>"
        f"<p style='margin-top:46pt'>{ink(paper, 'supplier')}{name} (Kaşe - İmza / Stamp - Signature)</p>"
    )
    return sheet(body, _FATURA, face="DejaVu Sans Condensed", size=8.5, margin="12mm 14mm")


_LINE_TAX = ("/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross")

LAYOUTS: tuple[Layout, ...] = (
    Layout("invoice_din_letter", "commercial_invoice", _draw_din, ("en",), "html", _LINE_TAX),
    Layout("invoice_ads_monthly", "commercial_invoice", _draw_ads, ("en",), "html", _LINE_TAX),
    Layout(
        "invoice_e_fatura",
        "commercial_invoice",
        _draw_fatura,
        ("en",),
        "html",
        ("/lines/*/gross",),
    ),
)
