"""Invoices of sellers abroad, each in the manner of its country: Turkish, Chinese, German, of the Emirates, Uzbek."""

from samples.layouts.drawing import escape
from samples.layouts.eleventh_hand.abroad import ABROAD, NET
from samples.layouts.eleventh_hand.plain import lined
from samples.layouts.eleventh_hand.terms import account, bic, by_contract, coined, house, labelled, seat, spelled
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import listing, of, put, row, sheet, when, worth
from samples.layouts.papers import person, said
from samples.model import Layout, Paper, Style

_SHEET = """
h1 { font-size: 15pt; margin: 0 0 6pt; text-align: center } .fr { border: 1pt solid #222; margin-bottom: 6pt }
.fr td { border: .6pt solid #222; width: 50% }
.g td, .g th { border: .6pt solid #222; padding: 3pt }
.g th { text-align: center; font-size: 7.6pt; background: var(--tint) } .e { width: 48%; margin-left: 52% }
.e td { border: .6pt solid #222 }
"""


def _goods(heads: str, body: str) -> str:
    return f"<table class='g'><thead>{heads}</thead><tbody>{body}</tbody></table>"


def _body(paper: Paper, style: Style, keys: str, looks: str) -> str:
    return "".join(row(*map(escape, line), classes=looks) for line in lined(paper, style, *keys.split()))


def _ends(*told: tuple[str, str]) -> str:
    return (
        "<table class='e'>"
        + "".join(row(label, escape(value), classes="- num") for label, value in told if value)
        + "</table>"
    )


def _framed(paper: Paper, style: Style, role: str, tax: str) -> str:
    told = listing(
        f"<b>{put(paper, f'{role}/name')}</b>",
        escape(seat(paper, role, style)),
        escape(labelled(tax, said(paper, f"{role}/bin"))),
        between="<br>",
    )
    return told


def _bank(paper: Paper, style: Style, *labels: str) -> str:
    """Bank, account and code of the seller behind ``labels``."""
    told = (house(paper, "supplier", style), account(paper, "supplier"), bic(paper, "supplier"))
    return "<br>".join(f"{label}: {escape(value)}" for label, value in zip(labels, told, strict=True) if value)


def _draw_turkish(paper: Paper, style: Style) -> bytes:
    """e-Fatura: the seller above SAYIN, the invoice's facts in a small table at right, KDV in columns."""
    style = of(style, ("dotted", "iso"), ("dot", "dot", "comma"))
    facts = "".join(
        row(f"<b>{label}</b>", value)
        for label, value in (
            ("Özelleştirme No:", "TR1.2" if said(paper, "number") else ""),
            ("Senaryo:", "TİCARİFATURA" if said(paper, "number") else ""),
            ("Fatura Tipi:", "İSTİSNA" if said(paper, "number") else ""),
            ("Fatura No:", put(paper, "number")),
            ("Fatura Tarihi:", when(paper, "issued_on", style)),
            (
                "Sözleşme No:",
                escape(listing(said(paper, "contract/number"), when(paper, "contract/date", style), between=" / ")),
            ),
        )
        if value
    )
    heads = row(
        "Sıra No", "Mal / Hizmet", "Miktar", "Birim Fiyat", "KDV Oranı", "KDV Tutarı", "Mal Hizmet Tutarı", tag="th"
    )
    coin = said(paper, "currency")
    gross = coined(paper, "gross_total", style)
    ends = _ends(
        ("Mal Hizmet Toplam Tutarı", coined(paper, "net_total", style)),
        ("Hesaplanan KDV", coined(paper, "vat_total", style)),
        ("Vergiler Dahil Toplam Tutar", gross),
        ("Ödenecek Tutar", gross),
    )
    page = (
        f"<table><tr><td style='width:58%'>{_framed(paper, style, 'supplier', 'VKN')}<hr></td><td class='mid'><h1>"
        f"e-FATURA</h1></td></tr>"
        f"<tr><td><b>SAYIN</b><br>{_framed(paper, style, 'buyer', 'VKN/TCKN')}<hr></td><td><table class='fr'>"
        f"{facts}</table></td></tr></table>"
        f"{_goods(heads, _body(paper, style, 'at description quantity price vat_rate vat net', 'mid - num num mid num num'))}<br>"
        f"{ends}"
        f"<p>{_bank(paper, style, 'Banka', 'IBAN', 'SWIFT')}</p><p>"
        f"{'Para birimi: ' + escape(coin) if coin else ''}</p>{remarks(paper)}<p>{ink(paper, 'supplier')}</p>"
    )
    return sheet(
        page,
        _SHEET + ":root { --tint: #eee } hr { border: 0; border-top: 1.5pt solid #333 }",
        face="Liberation Sans",
        size=8.5,
        margin="12mm",
    )


def _draw_chinese(paper: Paper, style: Style) -> bytes:
    """An exporter's workbook: the seller's name as a heading, Chinese above English, words of the sum at the foot."""
    style = of(style, ("iso", "en"), ("comma",))
    heads = row(
        "序号<br>No.",
        "货物名称及规格<br>Description",
        "数量<br>Quantity",
        "单价<br>Unit Price",
        "金额<br>Amount",
        tag="th",
    )
    total = (
        row("", "<b>合计 TOTAL</b>", "", "", escape(coined(paper, "net_total", style)), classes="- - - - num")
        if said(paper, "net_total")
        else ""
    )
    taxes = _ends(
        ("税额 Tax", coined(paper, "vat_total", style)), ("价税合计 Grand Total", coined(paper, "gross_total", style))
    )
    page = (
        f"<h1 style='font-size:13pt'>{put(paper, 'supplier/name')}</h1><p class='mid'>"
        f"{escape(seat(paper, 'supplier', style))}</p>"
        f"<p class='mid'>{escape(labelled('统一社会信用代码 USCC', said(paper, 'supplier/bin')))}</p><h1>商业发票<br>"
        f"COMMERCIAL INVOICE</h1>"
        f"<table class='fr'><tr><td rowspan='3'>买方 TO:<br>{_framed(paper, style, 'buyer', 'Tax No.')}</td><td>"
        f"发票号码 Invoice No.: {put(paper, 'number')}</td></tr>"
        f"<tr><td>日期 Date: {when(paper, 'issued_on', style)}</td></tr><tr><td>合同号 Contract No.: "
        f"{escape(by_contract(paper, style))}</td></tr></table>"
        f"{_goods(heads, _body(paper, style, 'at description quantity price net', 'mid - num num num') + total)}{taxes}"
        f"<p>{'SAY TOTAL: ' + escape(spelled(paper, style).upper()) + ' ONLY' if said(paper, 'gross_total') else ''}</p>"
        f"<p>{_bank(paper, style, '开户行 Bank', '账号 A/C No.', 'SWIFT')}</p>{remarks(paper)}"
        f"<p class='num'>卖方签章 Seller (signature and seal)<br><br>"
        f"{ink(paper, 'supplier', stamp_at='left:-90pt;top:-50pt')}____________________</p>"
    )
    return sheet(
        page,
        _SHEET + ":root { --tint: #fff7d6 }",
        face="Noto Sans CJK SC', 'Droid Sans Fallback",
        size=9,
        margin="14mm",
    )


_DIN = """
.win { margin: 22mm 0 10mm; height: 26mm }
.win small { border-bottom: .5pt solid #000; font-size: 6.5pt; display: inline-block; margin-bottom: 5pt }
h1 { font-size: 13pt; margin: 0 0 8pt }
.m td { padding: 1pt 8pt 1pt 0 } .g th { border-bottom: 1pt solid #000 }
.g .e td { border-top: .6pt solid #000; font-weight: 700 }
.ft td { font-size: 6.8pt; width: 33%; color: #333; border-top: .6pt solid #000 }
"""


def _draw_german(paper: Paper, style: Style) -> bytes:
    """A German letter: the window with the addressee, Rechnung in running text, three columns of small print below."""
    style = of(style, ("dotted",), ("dot",))
    keys, looks = "at description quantity price net", "mid - num num num"
    sums = "".join(
        row("", label, "", "", escape(value), classes="- - - - num").replace("<tr>", "<tr class='e'>")
        for label, value in (
            ("Nettobetrag", coined(paper, "net_total", style)),
            ("zzgl. USt.", coined(paper, "vat_total", style)),
            ("Rechnungsbetrag", coined(paper, "gross_total", style)),
        )
        if value
    )
    sender = listing(said(paper, "supplier/name"), seat(paper, "supplier", style), between=" · ")
    goods = _goods(
        row("Pos.", "Bezeichnung", "Menge", "Einzelpreis", "Gesamtpreis", tag="th", classes="mid - num num num"),
        _body(paper, style, keys, looks) + sums,
    )
    untaxed = (
        "<p>Nicht steuerbare Leistung im Inland; Steuerschuldnerschaft des Leistungsempfängers.</p>"
        if said(paper, "gross_total") and not said(paper, "vat_total")
        else ""
    )
    page = (
        f"<div class='win'><small>{escape(sender)}</small><br>{_framed(paper, style, 'buyer', 'Steuernummer')}</div>"
        f"<table class='m' style='width:60%;margin-left:40%'>{row('Rechnungsnummer:', put(paper, 'number'))}"
        f"{row('Rechnungsdatum:', when(paper, 'issued_on', style))}"
        f"{row('Vertrag Nr.:', put(paper, 'contract/number'))}{row('vom:', when(paper, 'contract/date', style))}</table>"
        f"<h1>Rechnung</h1><p>Sehr geehrte Damen und Herren,</p><p>für unsere Leistungen erlauben wir uns wie "
        f"folgt zu berechnen:</p>{goods}{untaxed}"
        f"<p>Bitte überweisen Sie den Betrag ohne Abzug auf das unten genannte Konto.</p>{remarks(paper)}"
        f"<p>Mit freundlichen Grüßen<br><br>{ink(paper, 'supplier')}{escape(person(paper, 'supplier', style))}</p>"
        f"<table class='ft together'><tr><td>{put(paper, 'supplier/name')}<br>"
        f"{escape(seat(paper, 'supplier', style))}</td><td>{_bank(paper, style, 'Bank', 'IBAN', 'BIC')}</td>"
        f"<td>{escape(labelled('USt-IdNr.', said(paper, 'supplier/bin'), ' '))}</td></tr></table>"
    )
    return sheet(
        page,
        _DIN,
        face="Liberation Serif",
        size=10,
        margin="15mm 20mm 12mm 24mm",
        foot="'Seite ' counter(page) ' von ' counter(pages)",
    )


def _draw_gulf(paper: Paper, style: Style) -> bytes:
    """A tax invoice of the Emirates: English with Arabic beneath, TRN of both, VAT columns at 0 % or 5 %."""
    style = of(style, ("words", "en", "dotted"), ("comma",))

    def both(en: str, ar: str) -> str:
        return f"{en}<br><span dir='rtl'>{ar}</span>"

    heads = row(
        both("S/N", "م"),
        both("Description", "الوصف"),
        both("Qty", "الكمية"),
        both("Rate", "السعر"),
        both("Taxable Amount", "المبلغ"),
        both("VAT %", "الضريبة"),
        both("VAT Amount", "مبلغ الضريبة"),
        both("Net Amount", "الإجمالي"),
        tag="th",
    )
    body = _body(paper, style, "at description quantity price net vat_rate vat gross", "mid - num num num mid num num")
    ends = _ends(
        ("Total Excl. VAT", coined(paper, "net_total", style)),
        ("VAT", coined(paper, "vat_total", style)),
        ("Total Incl. VAT", coined(paper, "gross_total", style)),
    )
    page = (
        f"<h1>{both('TAX INVOICE', 'فاتورة ضريبية')}</h1><table class='fr'><tr><td>{both('Supplier', 'المورد')}"
        f"<br>{_framed(paper, style, 'supplier', 'TRN')}</td>"
        f"<td>{both('Invoice No.', 'رقم الفاتورة')} {put(paper, 'number')}<br>{both('Invoice Date', 'تاريخ')} "
        f"{when(paper, 'issued_on', style)}</td></tr>"
        f"<tr><td>{both('Customer', 'العميل')}<br>{_framed(paper, style, 'buyer', 'TRN / Tax No.')}</td><td>"
        f"Contract Ref.: {escape(by_contract(paper, style))}</td></tr></table>"
        f"{_goods(heads, body)}<br>{ends}<p>"
        f"{'Amount in words: ' + escape(spelled(paper, style)) + ' only' if said(paper, 'gross_total') else ''}</p>"
        f"<p>{_bank(paper, style, 'Bank', 'IBAN', 'SWIFT')}</p>{remarks(paper)}<p>For "
        f"{put(paper, 'supplier/name')}<br><br>{ink(paper, 'supplier')}_________________<br>Authorised Signatory</p>"
    )
    return sheet(
        page, _SHEET + ":root { --tint: #e4eef0 }", face="Noto Sans', 'Noto Naskh Arabic", size=8.5, margin="12mm 13mm"
    )


def _draw_uzbek(paper: Paper, style: Style) -> bytes:
    """The Uzbek электронный счет-фактура: two sides in two columns of labels, delivery with VAT in a wide table."""
    style = of(style, ("dotted",), ("space", "nbsp"))

    def side(role: str, title: str) -> str:
        own = role == "supplier"
        told = (
            (title, put(paper, f"{role}/name")),
            ("Адрес", escape(seat(paper, role, style))),
            ("ИНН", put(paper, f"{role}/bin")),
            ("Р/С", escape(account(paper, role)) if own else ""),
            ("МФО / SWIFT", escape(bic(paper, role)) if own else ""),
        )
        return "<td>" + "".join(f"<p>{label}: <b>{value}</b></p>" for label, value in told if value) + "</td>"

    heads = row(
        "№",
        "Наименование товаров (работ, услуг)",
        "Ед. изм.",
        "Кол-во",
        "Цена",
        "Стоимость поставки",
        "НДС ставка",
        "НДС сумма",
        "Стоимость поставки с учётом НДС",
        tag="th",
    )
    body = _body(
        paper, style, "at description unit quantity price net vat_rate vat gross", "mid - mid num num num mid num num"
    )
    total = (
        row(
            "",
            "Всего к оплате",
            "",
            "",
            "",
            worth(paper, "net_total", style),
            "",
            worth(paper, "vat_total", style),
            worth(paper, "gross_total", style),
            classes="- - - - - num mid num num",
        )
        if said(paper, "gross_total")
        else ""
    )
    by = (
        f"к договору № {put(paper, 'contract/number')} от {when(paper, 'contract/date', style)}"
        if said(paper, "contract/number")
        else ""
    )
    page = (
        f"<h1>СЧЕТ-ФАКТУРА (инвойс)</h1><p class='mid'>№ {put(paper, 'number')} от "
        f"{when(paper, 'issued_on', style)}</p><p class='mid'>{by}</p>"
        f"<table class='fr'><tr>{side('supplier', 'Поставщик')}{side('buyer', 'Покупатель')}</tr></table><p>"
        f"Валюта: {put(paper, 'currency')}</p>"
        f"{_goods(heads, body + total)}<p>{escape(spelled(paper, style))}</p>{remarks(paper)}"
        f"<table><tr><td>Руководитель {ink(paper, 'supplier')}______________ "
        f"{escape(person(paper, 'supplier', style))}</td><td>Товар отпустил ______________</td></tr></table>"
    )
    return sheet(
        page, _SHEET + ":root { --tint: #f3f3f3 }", face="PT Sans", size=8.5, paper="A4 landscape", margin="12mm"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "invoice_turkish_sayin",
        "commercial_invoice",
        _draw_turkish,
        ("en",),
        "html",
        (*ABROAD, "/lines/*/gross"),
        left_out=True,
    ),
    Layout("invoice_chinese_heading", "commercial_invoice", _draw_chinese, ("en",), "html", NET, left_out=True),
    Layout("invoice_german_window", "commercial_invoice", _draw_german, ("en",), "html", NET, left_out=True),
    Layout("invoice_emirates_two_scripts", "commercial_invoice", _draw_gulf, ("en",), "html", ABROAD, left_out=True),
    Layout("invoice_uzbek_delivery_columns", "commercial_invoice", _draw_uzbek, ("ru",), "html", ABROAD, left_out=True),
)
