"""Invoices as they come from Russia, Turkey, China and Uzbekistan (forms 5), and in two languages side by side."""

from dataclasses import replace

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont

from samples.layouts.billing import Bill, Column
from samples.layouts.commercial_invoices.wording import (
    NEVER_NOR_TURNOVER,
    TAX_BELOW,
    address,
    due,
    english,
    identity,
    priced,
    tax_number,
)
from samples.layouts.drawing import Sheet, drawn, pdf_from_html
from samples.layouts.hypertext import hand, ink, page, place_to_sign, remarks, shares, table, told, twice
from samples.layouts.papers import choose, digits, inked, joined, notes, stamped
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

_CSS = (
    "h1 { font-size: 13pt; } .two { display: flex; gap: 12pt; } .two > div { flex: 1; } .lines { margin: 8pt 0; }"
    ".lines td, .lines th { border: .7pt solid black; padding: 2pt 3pt; font-size: 8pt; } .lines td.r { "
    "white-space: nowrap; }"
    ".lead td { padding: 1.5pt 3pt; }"
)


def _lead(pairs: list[tuple[str, str]]) -> str:
    rows = "".join(f"<tr><td style='width:24%'>{a}</td><td><b>{told(b)}</b></td></tr>" for a, b in pairs if b)
    return f"<table class='lead'>{rows}</table>"


def _foot(pairs: list[tuple[str, str]], span: int) -> str:
    """Rows of totals inside the grid."""
    return "".join(
        f"<tr><td colspan='{span}' class='r b'>{name}</td><td class='r b'>{told(value)}</td></tr>"
        for name, value in pairs
        if value
    )


def russian(paper: Paper, style: Style) -> bytes:
    """ИНВОЙС of a Russian firm: ИНН/КПП, terms of delivery, totals inside the table."""
    bill = Bill(paper, style)
    columns = [
        Column("№", "n", 5, "centre"),
        Column("Наименование", "description", 42),
        Column("Ед. изм.", "unit", 9),
        Column("Кол-во", "quantity", 10, "right"),
        Column(f"Цена, {bill.currency}" if bill.currency else "Цена", "price", 16, "right"),
        Column(f"Сумма, {bill.currency}" if bill.currency else "Сумма", "net", 17, "right"),
    ]
    sums = [
        ("Итого:", bill.money("net_total")),
        ("НДС:", bill.no_vat() or bill.money("vat_total")),
        ("Всего к оплате:", bill.money("gross_total")),
    ]
    account = bill.account("supplier")
    title = paper.extra.get("title") or choose(style, "ИНВОЙС", "Инвойс", "СЧЕТ (ИНВОЙС)")
    said_words = bill.in_words()
    numbered = bill.numbered()
    own = f"ИНН/КПП {digits(style, 'inn', 10)}/{digits(style, 'kpp', 9)}"
    lead = [
        (
            "Продавец:",
            joined((bill.said("supplier/name"), tax_number(bill, "supplier", "БИН") or own, address(bill, "supplier"))),
        ),
        ("Покупатель:", joined((bill.said("buyer/name"), tax_number(bill, "buyer", "БИН"), address(bill, "buyer")))),
        ("Контракт:", bill.contract()),
        ("Условия оплаты:", f"100 % в течение 30 дней, до {due(bill)}" if due(bill) else "предоплата 100 %"),
        ("Банк:", joined((account.bank, f"счет {account.iban}", f"SWIFT {account.bic}"))),
    ]
    body = (
        f"<h1>{twice(f'{title} {numbered}')}</h1>{_lead(lead)}"
        f"{table(columns, bill.table(columns), css_class='lines', foot=_foot(sums, 5))}"
        + (f"<p>Сумма прописью: {told(said_words)}</p>" if said_words else "")
        + remarks(paper)
        + "<p style='margin-top:30pt'>Генеральный "
        f"директор {place_to_sign(paper, 'supplier', style)}</p>"
    )
    return pdf_from_html(page(body, _CSS, family="'PT Serif'", foot="'Лист ' counter(page)"))


def two_languages(paper: Paper, style: Style) -> bytes:
    """English at the left, Russian at the right; the columns of labels are drawn one after the other."""
    bill = Bill(paper, style)
    account = bill.account("supplier")
    columns = [
        Column("No.\n№", "n", 6, "centre"),
        Column("Description\nНаименование", "description", 42),
        Column("Q-ty\nКол-во", "quantity", 10, "right"),
        Column("Unit\nЕд.", "unit", 9),
        Column("Unit price\nЦена за ед.", "price", 17, "right"),
        Column("Amount\nСумма", "net", 17, "right"),
    ]

    def side(words: tuple[str, ...]) -> str:
        seller, buyer, contract, terms = words
        rows = (
            f"<b>{seller}:</b> {told(identity(bill, 'supplier'))}",
            f"<b>{buyer}:</b> {told(identity(bill, 'buyer'))}",
            f"<b>{contract}:</b> {told(bill.contract())}" if bill.contract() else "",
            f"<b>{terms}:</b> {told(joined((account.bank, account.iban, account.bic)))}",
        )
        return "<div>" + "".join(f"<p>{row}</p>" for row in rows if row) + "</div>"

    sums = [
        ("Total / Итого", bill.money("net_total")),
        ("VAT / НДС", bill.no_vat() or bill.money("vat_total")),
        ("Total due / Всего к оплате", priced(bill, bill.money("gross_total"))),
    ]
    numbered = bill.dated(bill.said("number"), bill.said("issued_on"), "No. / № ")
    body = (
        f"<h1 class='c'>{told(str(paper.extra.get('title') or 'INVOICE / ИНВОЙС'))} {told(numbered)}</h1>"
        f"<div class='two'>{side(('Seller', 'Buyer', 'Contract', 'Bank details'))}"
        f"{side(('Продавец', 'Покупатель', 'Контракт', 'Банковские реквизиты'))}</div>"
        f"{table(columns, bill.table(columns), css_class='lines', foot=_foot(sums, 5), repeat=False)}"
        f"<p>{told(bill.in_words())}</p>"
        + remarks(paper)
        + f"<p style='margin-top:30pt'>{ink(paper, 'supplier')}___________________ Seller / Продавец</p>"
    )
    return pdf_from_html(page(body, _CSS, family="'Liberation Serif'"))


def turkish(paper: Paper, style: Style) -> bytes:
    """e-ARŞİV FATURA: Turkish labels, dots for thousands, the tax in every row."""
    bill = Bill(paper, replace(english(style), numbers="dot", dates=choose(style, "slash", "dotted")))
    columns = [
        Column("Sıra No", "n", 5, "centre"),
        Column("Mal/Hizmet", "description", 34),
        Column("Miktar", "quantity", 9, "right"),
        Column("Birim Fiyat", "price", 14, "right"),
        Column("KDV Oranı", "vat_rate", 8, "centre"),
        Column("KDV Tutarı", "vat", 12, "right"),
        Column("Mal Hizmet Tutarı", "net", 14, "right"),
    ]
    sums = [
        ("Mal Hizmet Toplam Tutarı", priced(bill, bill.money("net_total"))),
        ("Hesaplanan KDV", priced(bill, bill.money("vat_total"))),
        ("Vergiler Dahil Toplam Tutar", priced(bill, bill.money("gross_total"))),
        ("Ödenecek Tutar", priced(bill, bill.money("gross_total"))),
    ]
    account = bill.account("supplier")
    own = bill.said("amount_in_words")
    contract = f"<br>Sözleşme: {told(bill.contract('No: '))}" if bill.contract() else ""
    own_number = tax_number(bill, "supplier") or f"VKN: {digits(style, 'vkn', 10)}"
    ettn = "-".join(digits(style, f"ettn {n}", length) for n, length in enumerate((8, 4, 4, 4, 10)))
    body = (
        f"<h1 class='c'>{told(str(paper.extra.get('title') or choose(style, 'e-ARŞİV FATURA', 'FATURA / INVOICE')))}</h1>"
        f"<div class='two'><div>{told(bill.said('supplier/name'))}<br>{told(address(bill, 'supplier'))}<br>{own_number}</div>"
        f"<div>Fatura No: <b>{told(bill.said('number'))}</b>"
        f"<br>Fatura Tarihi: {bill.day('issued_on')}<br>ETTN: {ettn}{contract}</div></div>"
        f"<p><b>SAYIN</b><br>{told(bill.said('buyer/name'))}<br>"
        f"{told(joined((address(bill, 'buyer'), tax_number(bill, 'buyer'))))}</p>"
        f"{table(columns, bill.table(columns), css_class='lines', foot=_foot(sums, 6))}"
        + (f"<p>YALNIZ: {told(own)}</p>" if own else "")
        + f"<p>Banka: {told(account.bank)} IBAN: {account.iban}</p>"
        + remarks(paper)
        + f"<p>{ink(paper, 'supplier')}</p>"
    )
    return pdf_from_html(page(body, _CSS, family="'DejaVu Sans Condensed'"))


def uzbek(paper: Paper, style: Style) -> bytes:
    """Ҳисобварақ-фактура: blanks for thousands, a dot for decimals, labels broken in the middle of a phrase."""
    bill = Bill(paper, replace(style, numbers="space", language="ru"))

    def dotted(text: str) -> str:
        return text.replace(",", ".")

    columns = [
        Column("№", "n", 5, "centre"),
        Column("Товар (хизмат)лар\nноми", "description", 32),
        Column("Ўлчов\nбирлиги", "unit", 10),
        Column("Миқ-\nдори", "quantity", 8, "right"),
        Column("Нархи", "price", 13, "right"),
        Column("Етказиб бериш\nқиймати", "net", 14, "right"),
        Column("ҚҚС\nсуммаси", "vat", 12, "right"),
        Column("ҚҚС билан\nқиймати", "gross", 14, "right"),
    ]
    rows = [
        [dotted(c) if col.align == "right" else c for c, col in zip(r, columns, strict=True)]
        for r in bill.table(columns)
    ]
    total = [bill.money("net_total"), bill.no_vat() or bill.money("vat_total"), bill.money("gross_total")]
    foot = (
        "<tr><td colspan='5' class='b'>Жами</td>"
        + "".join(f"<td class='r b'>{dotted(s)}</td>" for s in total)
        + "</tr>"
    )
    account = bill.account("supplier")

    def side(name: str, role: str, tail: str) -> str:
        number = bill.said(f"{role}/bin")
        numbered = f"БИН: {number}" if number else f"СТИР: {digits(style, role, 9)}"
        return (
            f"<div><p>{name}: <b>{told(bill.said(f'{role}/name'))}</b></p>"
            f"<p>Манзил: {told(address(bill, role))}</p><p>{numbered}</p>{tail}</div>"
        )

    bank = f"<p>Х/Р: {account.iban}</p><p>МФО: {digits(style, 'mfo', 5)} {told(account.bank)}</p>"
    number, issued, contract = told(bill.said("number")), bill.day("issued_on"), told(bill.contract())
    body = (
        f"<h1 class='c'>{told(str(paper.extra.get('title') or 'Ҳисобварақ-фактура (инвойс)'))}</h1>"
        f"<p class='c'>№ {number} от {issued}</p>"
        + (f"<p class='c'>Контракт {contract}</p>" if contract else "")
        + f"<div class='two'>{side('Етказиб берувчи', 'supplier', bank)}{side('Сотиб олувчи', 'buyer', '')}</div>"
        f"<p>Валюта: {bill.currency}</p>{table(columns, rows, css_class='lines', foot=foot)}<p>{told(bill.in_words())}</p>"
        + remarks(paper)
        + f"<p style='margin-top:30pt'>Раҳбар {place_to_sign(paper, 'supplier', style)}</p>"
    )
    return pdf_from_html(page(body, _CSS, family="'Noto Sans'"))


_CHINESE = "STSong-Light"


def _beside(sheet: Sheet, x: float, baseline: float, chinese: str, latin: str) -> None:
    """A label in Chinese, in a font that is named and not embedded, and after it the English one."""
    sheet.canvas.setFont(_CHINESE, 9)
    sheet.canvas.drawString(x, sheet.height - baseline, chinese)
    sheet.text(x + 10 * len(chinese), baseline, latin, 9)


def chinese(paper: Paper, style: Style) -> bytes:
    """商业发票: Chinese and English labels, sums in their own corner of the page."""
    bill = Bill(paper, replace(english(style), numbers="comma"))
    pdfmetrics.registerFont(UnicodeCIDFont(_CHINESE))

    def draw(sheet: Sheet) -> None:
        flow = Flow(sheet, 50, 780)
        sheet.text(297, 60, str(paper.extra.get("title") or "COMMERCIAL INVOICE"), 15, bold=True, align="centre")
        sheet.canvas.setFont(_CHINESE, 15)
        sheet.canvas.drawCentredString(297, sheet.height - 80, "商业发票")
        for baseline, zh, en, value in (
            (
                104,
                "卖方",
                "Seller:",
                joined((bill.said("supplier/name"), address(bill, "supplier"), tax_number(bill, "supplier"))),
            ),
            (
                140,
                "买方",
                "Buyer:",
                joined((bill.said("buyer/name"), address(bill, "buyer"), tax_number(bill, "buyer"))),
            ),
            (176, "发票号码", "Invoice No.:", bill.said("number")),
            (192, "日期", "Date:", bill.day("issued_on")),
            (208, "合同", "Contract:", bill.contract("No. ")),
        ):
            if value:
                _beside(sheet, 40, baseline, zh, en)
                sheet.paragraph(150, baseline - 9, 400, value, 9, bold=True)
        flow.y = 222
        _chinese_lines(flow, bill)
        for line in (bill.in_words() and f"SAY: {bill.in_words()} ONLY", *notes(paper)):
            if line:
                flow.text(40, 515, line, 9)
        account = bill.account("supplier")
        flow.need(120)
        for zh, en, value in (
            ("开户行", "Bank:", account.bank),
            ("账号", "Account:", account.iban),
            ("", "SWIFT:", account.bic),
        ):
            flow.y += 14
            _beside(sheet, 40, flow.y, zh, f"{en} {value}")
        if inked(paper, "supplier"):
            sheet.sign(400, flow.y + 30, hand(paper, "supplier"))
        if stamped(paper, "supplier"):
            sheet.stamp(420, flow.y - 40, bill.said("supplier/name")[:40])

    return drawn(draw, "Liberation Sans")


def _chinese_lines(flow: Flow, bill: Bill) -> None:
    """The grid, its Chinese headings above the English ones, and the totals under the last two columns."""
    columns = shares(
        [
            Column("No.", "n", 6, "centre"),
            Column("Description", "description", 44),
            Column("Qty", "quantity", 10, "right"),
            Column("Unit", "unit", 8),
            Column("Unit price", "price", 16, "right"),
            Column("Amount", "net", 17, "right"),
        ]
    )
    widths = [c.width * 515 / 100 for c in columns]
    x = 40.0
    for zh, width in zip(("序号", "货物名称", "数量", "单位", "单价", "金额"), widths, strict=True):
        flow.sheet.canvas.setFont(_CHINESE, 8)
        flow.sheet.canvas.drawString(x + 3, flow.sheet.height - flow.y - 8, zh)
        x += width
    flow.y += 11
    flow.row(40, widths, [c.head for c in columns], bold=True)
    for row in bill.table(columns):
        flow.row(40, widths, row, aligns=[c.align for c in columns])
    for zh, en, value in (
        ("合计", "Subtotal", priced(bill, bill.money("net_total"))),
        ("税额", "VAT", bill.no_vat() or priced(bill, bill.money("vat_total"))),
        ("价税合计", "Total", priced(bill, bill.money("gross_total"))),
    ):
        if value:
            flow.need(18)
            flow.y += 14
            _beside(flow.sheet, 330, flow.y, zh, en)
            flow.sheet.text(555, flow.y, value, 9, bold=True, align="right")
    flow.y += 8


ABROAD_LAYOUTS = (
    Layout("invoice_russian", "commercial_invoice", russian, ("ru",), "html", (*NEVER_NOR_TURNOVER, *TAX_BELOW)),
    Layout(
        "invoice_two_languages",
        "commercial_invoice",
        two_languages,
        ("en", "ru"),
        "html",
        (*NEVER_NOR_TURNOVER, *TAX_BELOW),
    ),
    Layout(
        "invoice_turkish",
        "commercial_invoice",
        turkish,
        ("en",),
        "html",
        (*NEVER_NOR_TURNOVER, "/lines/*/gross", "/lines/*/unit"),
    ),
    Layout("invoice_uzbek", "commercial_invoice", uzbek, ("ru",), "html", (*NEVER_NOR_TURNOVER, "/lines/*/vat_rate")),
    Layout("invoice_chinese", "commercial_invoice", chinese, ("en",), "drawn", (*NEVER_NOR_TURNOVER, *TAX_BELOW)),
)
