"""Invoices of suppliers abroad: a subscription service, an advertising platform of two pages, an organiser in two languages."""

from html import escape

from samples.layouts.billing import Column
from samples.layouts.fourth_hand.kit import fact, in_words, keys, lines, part, signing, web
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, home, listing, of, put, when, worth
from samples.layouts.papers import around, bank, country, digits, rows, said
from samples.model import Layout, Paper, Style

_UNSAID = ("/registration_number", "/turnover_on", "/excise_total", "/lines/*/excise")


def _land(paper: Paper, role: str, language: str) -> str:
    code = said(paper, f"{role}/country")
    return escape(country(code, language)) if code else ""


def _address(paper: Paper, role: str, language: str, tax_label: str, *, bold: bool = True) -> str:
    """Name, home, country and tax number, each on its line."""
    name = put(paper, f"{role}/name")
    number = put(paper, f"{role}/bin")
    return listing(
        f"<b>{name}</b>" if bold else name,
        home(paper, role),
        _land(paper, role, language),
        f"{tax_label} {number}" if number else "",
        between="<br>",
    )


def _priced(paper: Paper, path: str, style: Style) -> str:
    return listing(worth(paper, path, style), put(paper, "currency"), between=" ") if said(paper, path) else ""


def _wired(paper: Paper, style: Style, *labels: str) -> tuple[tuple[str, str], ...]:
    """Bank, account and BIC of the supplier under these three labels."""
    told = (bank(paper, "supplier", style), around(paper, "accounts", "supplier"), around(paper, "bics", "supplier"))
    return tuple(zip(labels, map(escape, told), strict=True))


# --- a subscription service ------------------------------------------------------------

_SAAS = """
h1 { font-size: 18pt } .mark { width: 26pt; height: 26pt; border-radius: 6pt; background: #5b5bd6; margin-left: auto }
.due { font-size: 14pt; font-weight: 700; margin: 12pt 0 }
.first td { padding: 1.5pt 10pt 1.5pt 0; width: auto }
.first td:first-child { color: #20242b; font-weight: 700; width: 25% }
.tot { width: 50%; margin-left: auto } .tot td { border-bottom: 0.4pt solid #dfe2e8; padding: 3.5pt 4pt }
.tot td:last-child { text-align: right } .tot tr:last-child td { font-weight: 700 }
"""


def _draw_saas(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en",), ("comma",))
    columns = (
        Column("Description", "description", 40),
        Column("Qty", "quantity", 9, "right"),
        Column("Unit price", "price", 15, "right"),
        Column("Tax", "vat_rate", 10, "right"),
        Column("Amount", "net", 17, "right"),
    )
    first = keys(
        ("Invoice number", put(paper, "number")),
        ("Date of issue", when(paper, "issued_on", style)),
        ("Subscription agreement", escape(agreed(paper, style))),
        css_class="first",
    )
    totals = keys(
        ("Subtotal", worth(paper, "net_total", style)),
        ("Total excluding tax", worth(paper, "net_total", style)),
        ("VAT", worth(paper, "vat_total", style)),
        ("Total", worth(paper, "gross_total", style)),
        ("Amount due", _priced(paper, "gross_total", style)),
        css_class="tot keep",
    )
    due = f"{_priced(paper, 'gross_total', style)} due upon receipt" if said(paper, "gross_total") else ""
    pay = keys(*_wired(paper, style, "Bank", "Account number", "SWIFT/BIC"))
    body = (
        f"<div class='flex'><h1>Invoice</h1><div><div class='mark'></div></div></div>{first}"
        f"<div class='flex' style='margin-top:12pt'><div>{_address(paper, 'supplier', 'en', 'Tax ID')}</div>"
        f"<div><b>Bill to</b><br>{_address(paper, 'buyer', 'en', 'KZ BIN', bold=False)}</div></div>"
        f"{part(due, css_class='due')}{lines(paper, style, columns)}{totals}"
        f"<h2>Pay by bank transfer</h2>{pay}{remarks(paper)}"
    )
    number = said(paper, "number").replace("'", "")
    return web(
        body, _SAAS, family="Noto Sans", size=8.8, foot=f"'{number} · Page ' counter(page) ' of ' counter(pages)"
    )


# --- an advertising platform ------------------------------------------------------------

_ADS = """
.top { border-bottom: 5pt solid #f2b705; padding-bottom: 8pt } .top h1 { font-size: 30pt; font-weight: 400; color: #444 }
.lead { display: flex; justify-content: space-between; border-bottom: 0.8pt dotted #999; padding: 3pt 0 }
.lead b { white-space: nowrap } .big { background: #f4f4f2; padding: 9pt 12pt } .big .lead { border: 0; font-size: 11pt }
.break { break-before: page } .thin td, .thin th { font-size: 8pt }
"""


def _lead(label: str, value: str, mark: str = "") -> str:
    return f"<div class='lead'><span>{label}{mark}</span><b>{value}</b></div>" if value else ""


def _draw_ads(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "iso", "slash"), ("comma", "dot"))
    account = "-".join((digits(style, "account a", 3), digits(style, "account b", 3), digits(style, "account c", 4)))
    details = (
        _lead("Invoice number", put(paper, "number"))
        + _lead("Invoice date", when(paper, "issued_on", style))
        + _lead("Billing ID", account)
        + _lead("Insertion order", escape(agreed(paper, style)))
    )
    summary = (
        _lead("Subtotal in " + (said(paper, "currency") or "currency"), worth(paper, "net_total", style))
        + _lead("VAT", worth(paper, "vat_total", style))
        + _lead("Total in " + (said(paper, "currency") or "currency"), worth(paper, "gross_total", style))
    )
    columns = (
        Column("Campaign / placement", "description", 42),
        Column("Quantity", "quantity", 11, "right"),
        Column("Units", "unit", 10),
        Column("CPU", "price", 14, "right"),
        Column("Amount", "net", 15, "right"),
        Column("VAT", "vat", 13, "right"),
        Column("VAT %", "vat_rate", 9, "right"),
        Column("Charged", "gross", 15, "right"),
    )
    wired = "".join(fact(label, value) for label, value in _wired(paper, style, "Bank name", "Account", "BIC"))
    title = "Account activity" if rows(paper, "lines") else ""
    body = (
        f"<div class='top flex'><div><h1>Invoice</h1></div><div>{_address(paper, 'supplier', 'en', 'VAT number:')}</div></div>"
        f"<div class='flex' style='margin-top:14pt'><div><b>Bill to</b><br>{_address(paper, 'buyer', 'en', 'Tax ID:')}"
        f"</div><div><b>Details</b>{details}</div></div>"
        f"<div class='big' style='margin-top:16pt'>{summary}</div><p class='small'>You will be billed in arrears. Please quote "
        f"the invoice number with your remittance.</p><h2>Where to pay</h2><div class='grid three'>{wired}</div>{remarks(paper)}"
        f"<div class='break'></div><h2>{title}</h2>{lines(paper, style, columns, repeat=False)}"
    )
    return web(body, _ADS, family="Liberation Sans", size=9, foot="'Page ' counter(page) ' of ' counter(pages)")


# --- an organiser's invoice in two languages at once ------------------------------------------------------------

_FAIR = """
.bar { background: linear-gradient(90deg, #14213d, #7a0f3c); color: #fff; padding: 10pt 14pt } .bar h1 { font-size: 15pt }
.pair { border: 0.5pt solid #b9bcc4; margin-top: 8pt }
.pair > table td { width: 50%; padding: 6pt 8pt; border-right: 0.5pt solid #b9bcc4 }
.lines th { background: #f1eef2; font-weight: 400; font-size: 7.5pt; padding: 3pt; text-align: center }
.lines td { padding: 4pt 3pt }
.lines tr td { border-bottom: 0.5pt solid #b9bcc4 } .lines tr:nth-child(even) td { background: #faf8fa }
"""


def _draw_fair(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "en", "slash", "words"), ("comma", "apostrophe", "dot", "space"))
    seller = _address(paper, "supplier", "en", "Tax No / ИНН")
    buyer = _address(paper, "buyer", "en", "BIN / БИН")
    columns = (
        Column("#", "at", 5, "centre"),
        Column("Item\nПозиция", "code", 8),
        Column("Price per unit\nЦена за ед.", "price", 13, "right"),
        Column("Q-ty\nКол.", "quantity", 8, "right"),
        Column("Description of services\nОписание услуг", "description", 32),
        Column("Net\nБез НДС", "net", 13, "right"),
        Column("VAT\nНДС", "vat", 11, "right"),
        Column("Total\nВсего", "gross", 14, "right"),
    )
    sums = keys(
        ("Net total / Итого без НДС", worth(paper, "net_total", style)),
        ("VAT / НДС", worth(paper, "vat_total", style)),
        (
            "Grand total / Всего к оплате",
            f"<b>{_priced(paper, 'gross_total', style)}</b>" if said(paper, "gross_total") else "",
        ),
    )
    wired = keys(*_wired(paper, style, "Bank / Банк", "Account / Счет №", "SWIFT"))
    spelled = part(in_words(paper, style), css_class="small")
    dated = listing(
        put(paper, "number") and f"No. / № {put(paper, 'number')}",
        put(paper, "issued_on") and f"Date / Дата: {when(paper, 'issued_on', style)}",
        between="<br>",
    )
    agreement = escape(agreed(paper, style))
    body = (
        f"<div class='bar flex'><div><h1>COMMERCIAL INVOICE / ИНВОЙС</h1></div><div class='r'>{dated}</div></div>"
        f"<div class='pair'><table><tr><td><div class='label'>Contractor / Исполнитель</div>{seller}</td>"
        f"<td><div class='label'>Exhibitor / Экспонент</div>{buyer}</td></tr></table></div>"
        f"{part(f'Contract / Контракт: {agreement}' if agreement else '', css='margin:6pt 0')}"
        f"{lines(paper, style, columns, css_class='lines')}"
        f"<div class='flex keep' style='margin-top:8pt'><div>{wired}</div><div>{sums}{spelled}</div></div>{remarks(paper)}"
        f"<p style='height:24pt'></p>{signing(paper, 'supplier', style, 'Authorised signature / Подпись')}"
        "<p class='small soft'>Bank charges are borne by the Exhibitor. / Банковские расходы несёт Экспонент.</p>"
    )
    return web(body, _FAIR, family="Noto Sans Display", size=8.6, margin="11mm 12mm 15mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "invoice_of_subscription",
        "commercial_invoice",
        _draw_saas,
        ("en",),
        "html",
        (*_UNSAID, "/lines/*/vat", "/lines/*/gross"),
    ),
    Layout("invoice_of_ad_platform", "commercial_invoice", _draw_ads, ("en",), "html", _UNSAID),
    Layout(
        "invoice_fair_two_languages",
        "commercial_invoice",
        _draw_fair,
        ("en", "ru"),
        "html",
        (*_UNSAID, "/lines/*/vat_rate"),
    ),
)
