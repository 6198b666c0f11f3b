"""Счет на оплату from web services (cards, «₸», VAT in rows) and from a bank's payment application (a short slip)."""

from samples.layouts.billing import EXCISE, Bill, Column
from samples.layouts.drawing import money, pdf_from_html
from samples.layouts.hypertext import page, place_to_sign, remarks, table, told
from samples.layouts.papers import around, choose, joined, label, notes, tongue
from samples.layouts.proforma.wording import LABELS, NEVER, NEVER_NOR_COUNTRY
from samples.model import Layout, Paper, Style

_SERVICE_CSS = """
.top { border-bottom: 3pt solid #1a73b8; padding-bottom: 6pt; margin-bottom: 10pt; }
.top span { float: right; color: #1a73b8; font-size: 8pt; }
h1 { font-size: 15pt; font-weight: 600; margin: 0; color: #1a73b8; }
.cards { display: flex; gap: 10pt; } .cards > div { flex: 1; background: #f2f6fa; padding: 6pt 8pt; font-size: 8.5pt; }
.cards h2 { font-size: 8pt; color: #666; margin: 0 0 3pt; font-weight: normal; text-transform: uppercase; letter-spacing: 1.5pt; }
.lines { margin-top: 12pt; font-size: 8pt; } .lines th { background: #1a73b8; color: white; padding: 4pt 3pt; text-align: left; }
.lines td { border-bottom: .5pt solid #ccc; padding: 4pt 3pt; } .lines td.r { white-space: nowrap; }
.sums { display: flex; justify-content: flex-end; margin-top: 8pt; } .sums div { padding: 0 3pt; line-height: 1.6; }
.due { font-size: 12pt; font-weight: bold; text-align: right; margin-top: 4pt; }
.terms { color: #555; font-size: 8pt; margin-top: 14pt; }
"""

_SLIP_CSS = """
h1 { font-size: 12pt; text-align: center; margin: 4pt 0; } .when { text-align: center; color: #777; font-size: 8pt; }
.pair { display: flex; justify-content: space-between; padding: 3pt 0; border-bottom: .4pt dashed #bbb; font-size: 8pt; }
.pair b { text-align: right; max-width: 62%; } .big { font-size: 18pt; font-weight: bold; text-align: center; margin: 8pt 0; }
.item { padding: 3pt 0; font-size: 8pt; }
"""
_TOKENS = {"KZT": "₸", "USD": "$", "EUR": "€"}


def _tell(key: str, style: Style) -> str:
    return label(LABELS, key, style)


def _token(bill: Bill) -> str:
    return _TOKENS.get(bill.currency, bill.currency)


def _party_card(bill: Bill, role: str) -> str:
    """Name, BIN, place, for the seller its bank: one under the other."""
    number = bill.said(f"{role}/bin")
    rows = [f"<b>{told(bill.said(f'{role}/name'))}</b>"]
    rows += [f"{_tell('bin', bill.style)} {number}"] if number else []
    rows += [told(bill.place(role))] if bill.place(role) else []
    if role == "supplier":
        account = bill.account(role)
        rows += [
            f"{_tell('iban', bill.style)} {' '.join(account.iban[n : n + 4] for n in range(0, 20, 4))}",
            told(joined((account.bank, account.bic))),
            f"{_tell('kbe', bill.style)} 17",
        ]
    return f"<div><h2>{_tell(role, bill.style)}</h2>{'<br>'.join(rows)}</div>"


def _service_sums(bill: Bill) -> str:
    """Two columns, each drawn as a whole: all the labels, then all the sums."""
    style = bill.style
    pairs = [
        (_tell("total", style), bill.money("net_total")),
        (_tell("vat", style), bill.money("vat_total") or bill.no_vat()),
    ]
    pairs = [pair for pair in pairs if pair[1]]
    names = "<br>".join(f"{name}:" for name, _ in pairs)
    return (
        f"<div class='sums'><div>{names}</div><div class='r n'>{'<br>'.join(value for _, value in pairs)}</div></div>"
    )


def service(paper: Paper, style: Style) -> bytes:
    """A web accounting service: cards for the parties, VAT in the rows, the total in tenge signs."""
    bill = Bill(paper, style)
    unit = f", {_token(bill)}" if bill.currency else ""
    columns = [
        Column("#", "n", 4),
        Column(_tell("name", style), "description", 30),
        Column(_tell("quantity", style), "quantity", 8, "right"),
        Column(_tell("unit", style), "unit", 8),
        Column(_tell("price", style) + unit, "price", 14, "right"),
        Column(_tell("sum", style) + unit, "net", 14, "right"),
        Column(_tell("rate", style), "vat_rate", 9, "right"),
        Column(_tell("vat", style) + unit, "vat", 12, "right"),
        Column(_tell("total", style) + unit, "gross", 15, "right"),
    ]
    title = paper.extra.get("title") or _tell("title", style)
    contract = f"<p>{_tell('contract', style)}: {told(bill.contract())}</p>" if bill.contract() else ""
    said_words = bill.in_words(variant=3)
    due = f"{bill.money('gross_total')} {_token(bill)}" if bill.said("gross_total") else ""
    body = (
        f"<div class='top'><span>{told(bill.said('supplier/name'))}</span>"
        f"<h1>{told(title)} {told(bill.numbered())}</h1></div>"
        f"<div class='cards'>{_party_card(bill, 'supplier')}{_party_card(bill, 'buyer')}</div>{contract}"
        f"{table(columns, bill.table(columns), css_class='lines')}{_service_sums(bill)}"
        f"<div class='due'>{_tell('due', style)}: <span class='n'>{due}</span></div><p class='r'>{told(said_words)}</p>"
        f"<div class='terms'>{'<br>'.join(told(note) for note in notes(paper))}</div>"
        f"<p style='margin-top:24pt'>{place_to_sign(paper, 'supplier', style)}</p>"
    )
    return pdf_from_html(page(body, _SERVICE_CSS, family="'Noto Sans'", foot="counter(page) ' / ' counter(pages)"))


def _slip_pair(name: str, value: str) -> str:
    return f"<div class='pair'><span>{told(name)}</span><b>{told(value)}</b></div>" if value else ""


def slip(paper: Paper, style: Style) -> bytes:
    """A payment application's slip, narrow as a till receipt: labels left, values right, trailing zeros dropped in the rows."""
    bill = Bill(paper, style)
    lines = "".join(
        f"<div class='item'>{number}. {told(str(line.get('description', '')))}<br>"
        f"<span class='n'>{bill.cell(number, line, 'quantity')} {told(str(line.get('unit', '')))} = "
        f"{money(str(line['gross']), style, trim=True) if 'gross' in line else ''} {_token(bill)}</span></div>"
        for number, line in enumerate(bill.lines, 1)
    )
    within = bill.no_vat() or bill.money("vat_total")
    due = f"{bill.money('gross_total')} {_token(bill)}" if bill.said("gross_total") else ""
    account = bill.account("supplier")
    parties = "".join(
        _slip_pair(_tell(role, style), bill.said(f"{role}/name"))
        + _slip_pair(_tell("bin", style), bill.said(f"{role}/bin"))
        for role in ("supplier", "buyer")
    )
    body = (
        f"<h1>{told(str(paper.extra.get('title') or 'Счет на оплату / Төлем шоты'))}</h1>"
        f"<div class='when'>№ {told(bill.said('number'))} · {bill.day('issued_on')}</div><div class='big n'>{due}</div>"
        f"{parties}"
        f"{_slip_pair(_tell('contract', style), bill.contract())}{lines}"
        f"{_slip_pair(_tell('within', style), within)}{_slip_pair(_tell('iban', style), account.iban)}"
        f"{_slip_pair(_tell('bank', style), account.bank)}{_slip_pair(_tell('bic', style), account.bic)}"
        + "".join(f"<p class='c'>{told(note)}</p>" for note in notes(paper))
    )
    return pdf_from_html(page(body, _SLIP_CSS, family="'PT Sans'", size="105mm 210mm", margin="8mm"))


def letterhead(paper: Paper, style: Style) -> bytes:
    """Typed in a text editor under a letterhead: a spaced title, parties in one paragraph each, sums without VAT."""
    bill = Bill(paper, style)
    tongue_ = tongue(style)
    spaced_title = {"ru": "СЧЕТ", "kk": "ТӨЛЕМ ШОТЫ", "en": "PAYMENT INVOICE"}[tongue_]
    columns = [
        Column(choose(style, "№", "№ п/п") if tongue_ == "ru" else "№", "n", 6, "centre"),
        Column(_tell("name", style), "description", 40),
        Column(_tell("unit", style), "unit", 9),
        Column(_tell("quantity", style), "quantity", 10, "right"),
        Column(_tell("price", style), "price", 16, "right"),
        Column(
            f"{_tell('sum', style)} ({bill.currency})" if bill.currency else _tell("sum", style), "net", 17, "right"
        ),
    ]
    foot = "".join(
        f"<tr><td colspan='5' class='r b'>{name}:</td><td class='r b n'>{value}</td></tr>"
        for name, value in (
            (_tell("total", style), bill.money("net_total")),
            (_tell("vat", style), bill.no_vat() or bill.money("vat_total")),
            (_tell("due", style), bill.money("gross_total")),
        )
        if value
    )
    account = bill.account("supplier")
    css = (
        ".head { border-bottom: 1pt solid; text-align: center; } h1 { letter-spacing: 4pt; text-align: center; "
        "font-size: 13pt; }"
        ".lines td, .lines th { border: .7pt solid black; padding: 2pt 4pt; } .lines { margin: 8pt 0; } p { "
        "line-height: 1.35; }"
    )
    numbered = bill.numbered()
    parties = "".join(
        f"<p><b>{_tell(role, style)}:</b>&nbsp; "
        f"{told(bill.party(role, bin_label=_tell('bin', style), bin_last=True))}</p>"
        for role in ("supplier", "buyer")
    )
    own = {"ru": "Р/счет", "kk": "Есепшот", "en": "Account"}[tongue_]
    body = (
        f"<div class='head'><b>{told(bill.said('supplier/name'))}</b>"
        f"<br>{told(around(paper, 'addresses', 'supplier'))}<br>"
        f"{own} {account.iban}, {told(account.bank)}, {_tell('bic', style)} {account.bic}</div>"
        f"<h1>{spaced_title}</h1><p class='c'>{told(numbered)}</p>"
        f"{parties}"
        + (f"<p><b>{_tell('contract', style)}:</b> {told(bill.contract())}</p>" if bill.contract() else "")
        + table(columns, bill.table(columns), css_class="lines", foot=foot)
        + f"<p>{_tell('due', style)}: {told(bill.in_words(variant=3))}</p>"
        + remarks(paper)
        + f"<p style='margin-top:30pt'>{_tell('executor', style)} {place_to_sign(paper, 'supplier', style)}</p>"
    )
    return pdf_from_html(page(body, css, family="'Liberation Serif'", margin="18mm 15mm 18mm 25mm"))


_SLIP_OMITS = ("/lines/*/price", "/lines/*/net", "/lines/*/vat_rate", "/lines/*/vat", "/net_total", "/amount_in_words")

SERVICE_LAYOUTS = (
    Layout("proforma_web_service", "proforma_invoice", service, ("ru", "kk", "en"), "html", (*NEVER, *EXCISE)),
    Layout(
        "proforma_slip", "proforma_invoice", slip, ("ru", "kk"), "html", (*NEVER_NOR_COUNTRY, *_SLIP_OMITS, *EXCISE)
    ),
    Layout(
        "proforma_letterhead",
        "proforma_invoice",
        letterhead,
        ("ru", "kk", "en"),
        "html",
        (*NEVER, "/lines/*/gross", "/lines/*/vat_rate", "/lines/*/vat", *EXCISE),
    ),
)
