"""Invoices from abroad: an organiser of fairs in Europe or Turkey, and a supplier's workbook saved as PDF."""

from collections.abc import Mapping
from typing import Any

from samples.layouts.drawing import quantity, signature_svg, words
from samples.layouts.papers import (
    Labels,
    around,
    choose,
    country,
    digits,
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
    sum_at,
    web,
)
from samples.model import Layout, Paper, Style

# what the organiser's country adds below the English word
_LOCAL: dict[str, dict[str, str]] = {
    "DE": {
        "title": "Rechnung", "number": "Rechnungs-Nr.", "date": "Rechnungsdatum", "to": "Rechnungsempfänger",
        "description": "Bezeichnung", "quantity": "Menge", "price": "Einzelpreis", "amount": "Gesamtpreis",
        "net": "Nettobetrag", "vat": "USt.", "gross": "Rechnungsbetrag", "bank": "Bankverbindung", "contract": "Vertrag",
    },
    "TR": {
        "title": "Fatura", "number": "Fatura No", "date": "Fatura Tarihi", "to": "Sayın", "description": "Mal/Hizmet",
        "quantity": "Miktar", "price": "Birim fiyat", "amount": "Tutar", "net": "Mal Hizmet Toplam",
        "vat": "Hesaplanan KDV", "gross": "Ödenecek Tutar", "bank": "Banka", "contract": "Sözleşme",
    },
    "IT": {
        "title": "Fattura", "number": "Numero fattura", "date": "Data", "to": "Destinatario", "description": "Descrizione",
        "quantity": "Quantità", "price": "Prezzo unitario", "amount": "Importo", "net": "Imponibile", "vat": "IVA",
        "gross": "Totale fattura", "bank": "Banca", "contract": "Contratto",
    },
    "FR": {
        "title": "Facture", "number": "Facture n°", "date": "Date de facture", "to": "Facturé à",
        "description": "Désignation", "quantity": "Quantité", "price": "Prix unitaire", "amount": "Montant",
        "net": "Total HT", "vat": "TVA", "gross": "Total TTC", "bank": "Banque", "contract": "Contrat",
    },
}  # fmt: skip
_ENGLISH: dict[str, tuple[str, ...]] = {
    "title": ("INVOICE", "Invoice"),
    "number": ("Invoice #", "Document no."),
    "date": ("Issue date", "Invoice date"),
    "to": ("Bill to", "Sold to"),
    "description": ("Description", "Services rendered"),
    "quantity": ("Qty", "Quantity"),
    "price": ("Unit price",),
    "amount": ("Amount", "Line total"),
    "net": ("Subtotal",),
    "vat": ("VAT",),
    "gross": ("Amount due", "Grand total", "Balance due"),
    "bank": ("Bank details",),
    "contract": ("Your order / contract",),
}
_MESSE_CSS = """
.band { background: #12344d; color: white; padding: 10pt 16pt; font-size: 15pt; letter-spacing: 1pt }
.from { font-size: 6.5pt; color: #555; margin: 10pt 0 2pt }
.two { display: flex; justify-content: space-between }
.two .to { width: 55%; min-height: 66pt }
.meta { width: 40% }
.meta td:last-child { text-align: right; font-weight: bold }
small { color: #777; font-size: 6.5pt; display: block }
h1 { font-size: 15pt; margin: 14pt 0 6pt }
.items th { border-top: 1pt solid #12344d; border-bottom: 1pt solid #12344d }
.items td { border-bottom: 0.3pt solid #bbb }
.tot { width: 50%; margin: 8pt 0 0 auto }
.tot td:last-child { text-align: right }
.tot .due { font-size: 11pt; font-weight: bold; background: #e8eef2 }
.foot { position: fixed; bottom: -18mm; left: 0; right: 0; display: flex; gap: 10pt; font-size: 6.8pt }
.foot { border-top: 0.6pt solid #12344d; padding-top: 4pt }
.foot div { flex: 1 }
"""


def _both(paper: Paper, style: Style, key: str) -> str:
    """The English label, in small letters below it that of the supplier's country."""
    local: Mapping[str, str] = _LOCAL.get(said(paper, "supplier/country"), {})
    below = f"<small>{html(local[key])}</small>" if key in local else ""
    return html(choose(style, *_ENGLISH[key])) + below


def _messe_row(place: int, line: dict[str, Any], style: Style) -> str:
    count = quantity(line["quantity"], style) if line.get("quantity") else ""
    return (
        f"<tr><td>{place:03d}</td><td>{html(line.get('description', ''))}</td>"
        f"<td class='r'>{html(joined((count, line.get('unit', '')), ' '))}</td>"
        f"<td class='r'>{amount(line.get('price'), style)}</td><td class='r'>{amount(line.get('net'), style)}</td></tr>"
    )


def _party(paper: Paper, role: str) -> str:
    """Name, address, country, each on its line."""
    code = said(paper, f"{role}/country")
    lines = (said(paper, f"{role}/name"), around(paper, "addresses", role), country(code, "en") if code else "")
    return "<br>".join(html(line) for line in lines if line)


def invoice_messe(paper: Paper, style: Style) -> bytes:
    """An organiser's letter: window address, facts on the right, lines with thin rules, footer with the bank on every page."""
    currency = said(paper, "currency")
    heads = "".join(
        f"<th class='{'' if key == 'description' else 'r'}'>{_both(paper, style, key)}</th>"
        for key in ("description", "quantity", "price", "amount")
    )
    items = "".join(_messe_row(place, line, style) for place, line in enumerate(rows(paper, "lines"), 1))
    sums = "".join(
        f"<tr class='{css}'><td>{_both(paper, style, key)}{extra}</td><td>{currency} {value}</td></tr>"
        for key, value, extra, css in (
            ("net", sum_at(paper, "net_total", style), "", ""),
            ("vat", sum_at(paper, "vat_total", style), rates(paper), ""),
            ("gross", sum_at(paper, "gross_total", style), "", "due"),
        )
        if value
    )
    meta = "".join(
        f"<tr><td>{_both(paper, style, key)}</td><td>{html(value)}</td></tr>"
        for key, value in (
            ("number", said(paper, "number")),
            ("date", day_at(paper, "issued_on", style, "en")),
            ("contract", joined((said(paper, "contract/number"), day_at(paper, "contract/date", style, "en")), " / ")),
        )
        if value
    )
    buyer_bin, tax_number = said(paper, "buyer/bin"), said(paper, "supplier/bin")
    footer = (
        _party(paper, "supplier") + (f"<br>Tax ID {tax_number}" if tax_number else ""),
        f"{_both(paper, style, 'bank')}{html(around(paper, 'banks', 'supplier'))}<br>{around(paper, 'accounts', 'supplier')}",
        f"SWIFT/BIC {around(paper, 'bics', 'supplier')}" if around(paper, "bics", "supplier") else "",
    )
    ink = signature_svg(style.seed, "display:block") if inked(paper, "supplier") else ""
    body = f"""
    <div class='foot'>{"".join(f"<div>{part}</div>" for part in footer)}</div>
    <div class='band'>{html(said(paper, "supplier/name"))}</div>
    <div class='from'>{html(joined((said(paper, "supplier/name"), around(paper, "addresses", "supplier")), " · "))}</div>
    <div class='two'><div class='to'><small>{_both(paper, style, "to")}</small>{_party(paper, "buyer")}
    {f"<br>BIN {buyer_bin}" if buyer_bin else ""}</div><table class='meta'>{meta}</table></div>
    <h1>{_both(paper, style, "title")}</h1>
    <table class='items'><thead><tr><th>Pos.</th>{heads}</tr></thead>{items}</table><table class='tot'>{sums}</table>
    {noted(paper)}{ink}<div>{html(person(paper, "supplier", style))}</div>
    """
    return web(
        body, _MESSE_CSS, family=choose(style, "Noto Sans", "Liberation Sans"), size=9, margin="12mm 15mm 24mm 18mm"
    )


_W: Labels = {
    "title": {"en": ("COMMERCIAL INVOICE", "TAX INVOICE"), "ru": ("ИНВОЙС", "СЧЁТ (INVOICE)")},
    "number": {"en": ("Invoice No.", "Inv. No"), "ru": ("Инвойс №", "Счет №")},
    "date": {"en": ("Date", "Issue date"), "ru": ("Дата",)},
    "supplier": {"en": ("Seller", "From", "Exporter"), "ru": ("Продавец", "Исполнитель")},
    "buyer": {"en": ("Buyer", "Consignee", "To"), "ru": ("Покупатель", "Заказчик")},
    "contract": {"en": ("Contract No. and date",), "ru": ("Контракт",)},
    "currency": {"en": ("Currency",), "ru": ("Валюта",)},
    "description": {"en": ("Description of services", "Description"), "ru": ("Наименование",)},
    "unit": {"en": ("Unit",), "ru": ("Ед.",)},
    "quantity": {"en": ("Quantity", "Qty"), "ru": ("Кол-во",)},
    "price": {"en": ("Unit Price",), "ru": ("Цена",)},
    "amount": {"en": ("Amount", "Total"), "ru": ("Сумма",)},
    "vat": {"en": ("Tax", "VAT amount"), "ru": ("НДС",)},
    "gross": {"en": ("TOTAL", "Total amount"), "ru": ("Всего к оплате", "ИТОГО")},
    "bank": {"en": ("Beneficiary's bank",), "ru": ("Банк бенефициара",)},
    "account": {"en": ("Account / IBAN",), "ru": ("Счет",)},
    "bic": {"en": ("SWIFT",), "ru": ("SWIFT",)},
}


def _workbook_parties(press: Press, paper: Paper, style: Style) -> None:
    said_tongue = tongue(style)

    def party(role: str) -> str:
        code = said(paper, f"{role}/country")
        where = country(code, said_tongue) if code else ""
        number = f"BIN {said(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else ""
        return joined((said(paper, f"{role}/name"), around(paper, "addresses", role), where, number), "\n")

    contract = joined((said(paper, "contract/number"), day_at(paper, "contract/date", style)))
    facts = [
        [label(_W, "supplier", style), party("supplier"), label(_W, "number", style), said(paper, "number")],
        [label(_W, "buyer", style), party("buyer"), label(_W, "date", style), day_at(paper, "issued_on", style)],
        [label(_W, "contract", style), contract, label(_W, "currency", style), said(paper, "currency")],
    ]
    columns = (Column("", 75), Column("", 240), Column("", 85), Column("", 115))
    press.table(40, columns, facts, Look(size=8.5, headless=True, order="columns"))


def _workbook_lines(press: Press, paper: Paper, style: Style) -> None:
    columns = (
        Column("№" if tongue(style) == "ru" else "No.", 30, "centre"),
        Column(label(_W, "description", style), 225),
        Column(label(_W, "quantity", style), 50, "right"),
        Column(label(_W, "unit", style), 50, "centre"),
        Column(label(_W, "price", style), 75, "right"),
        Column(label(_W, "amount", style), 85, "right"),
    )
    listed = [
        [
            str(place),
            line.get("description", ""),
            quantity(line["quantity"], style) if line.get("quantity") else "",
            line.get("unit", ""),
            amount(line.get("price"), style),
            amount(line.get("net"), style),
        ]
        for place, line in enumerate(rows(paper, "lines"), 1)
    ]
    vat, gross = sum_at(paper, "vat_total", style), sum_at(paper, "gross_total", style)
    if vat:
        listed.append(["", f"{label(_W, 'vat', style)} {rates(paper)}", "", "", "", vat])
    listed.append(["", label(_W, "gross", style), "", "", said(paper, "currency"), gross])
    press.table(40, columns, listed, Look(size=8.5, head_fill=0.85, middle=True, strong=1, repeat=False))


def invoice_workbook(paper: Paper, style: Style) -> bytes:
    """A workbook's print: parties and facts in one grid, the total in the table's last row, the sum in words below."""

    def draw(press: Press) -> None:
        press.say(40, 515, said(paper, "supplier/name"), 14, bold=True, align="centre")
        press.say(40, 515, around(paper, "addresses", "supplier"), 8.5, align="centre", gap=8)
        press.sheet.text(297, press.y + 14, label(_W, "title", style), 13, bold=True, align="centre", twice=True)
        press.y += 24
        _workbook_parties(press, paper, style)
        press.y += 10
        _workbook_lines(press, paper, style)
        press.y += 6
        gross, currency = said(paper, "gross_total"), said(paper, "currency")
        if gross and currency:
            in_words = words(gross, style.language, currency)
            press.say(40, 515, f"SAY: {in_words.upper()} ONLY" if tongue(style) == "en" else in_words, 8.5, gap=8)
        for name, key in (("banks", "bank"), ("accounts", "account"), ("bics", "bic")):
            value = around(paper, name, "supplier")
            press.say(40, 515, f"{label(_W, key, style)}:  {value}" if value else "", 8.5)
        for note in notes(paper):
            press.say(40, 515, note, 8)
        press.need(60)
        press.sheet.text(330, press.y + 40, "______________________", 9)
        press.sheet.text(330, press.y + 52, f"{person(paper, 'supplier', style)}   No. {digits(style, 'book', 5)}", 7)
        if inked(paper, "supplier"):
            press.sheet.sign(345, press.y + 38, style.seed)
        if stamped(paper, "supplier"):
            press.sheet.stamp(430, press.y - 20, said(paper, "supplier/name"))

    return pressed(draw, choose(style, "Liberation Sans", "Liberation Serif", "DejaVu Sans"))


_WITHOUT_TAX = ("/registration_number", "/turnover_on", "/excise_total", "/lines/*/excise", "/lines/*/vat")
_NEVER = (*_WITHOUT_TAX, "/lines/*/vat_rate", "/lines/*/gross")

LAYOUTS = (
    Layout("messe_letter", "commercial_invoice", invoice_messe, ("en",), "html", omits=_NEVER),
    Layout(
        "workbook_invoice",
        "commercial_invoice",
        invoice_workbook,
        ("en", "ru"),
        "drawn",
        omits=(*_NEVER, "/net_total"),
    ),
)
