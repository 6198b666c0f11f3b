"""Invoices from abroad: an advertising platform, a trading site, an exhibition organiser, a carrier of the CIS."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import agreed, hand_of, listing, of, put, say, sheet, tax_number, when, worth
from samples.layouts.papers import around, digits, said
from samples.layouts.tenth_hand.kit import NET_ONLY, ahead, body_of, clause, coined, heads, house, lined, place, spelled
from samples.model import Layout, Paper, Style

_OTHERS = ("/registration_number", "/lines/*/excise")

_CLICKS = """
h1 { font-size: 26pt; font-weight: 400; margin: 0 0 18pt } .grey { color: #5f6368 }
.two td { width: 50%; padding: 0 14pt 12pt 0 }
.facts td { padding: 1.5pt 0; width: auto } .dots td { border-bottom: 1pt dotted #bbb; padding: 4pt 0 } .big { font-size: 15pt }
.goods { margin-top: 10pt } .goods th { border-bottom: 1pt solid #202124; color: #5f6368; font-size: 8pt }
.goods td { border-bottom: 0.5pt solid #dadce0; padding: 5pt 4pt }
.whole td { border-top: 1.2pt solid #202124; font-weight: 700 }
"""


def _rows(*told: tuple[str, str]) -> str:
    """Label and value in two cells, those without a value left out."""
    return "".join(f"<tr><td>{label}</td><td class='num'>{value}</td></tr>" for label, value in told if value)


def _draw_clicks(paper: Paper, style: Style) -> bytes:
    style = (
        of(style, ("en", "words"), ("comma",))
        if style.language == "en"
        else of(style, ("words", "dotted"), ("nbsp", "thin"))
    )
    facts = _rows(
        (say(style, "", "Номер счета", "Invoice number"), put(paper, "number")),
        (say(style, "", "Дата счета", "Invoice date"), when(paper, "issued_on", style)),
        (say(style, "", "Период оказания услуг до", "Service period ending"), when(paper, "turnover_on", style)),
        (say(style, "", "Договор", "Insertion order / agreement"), escape(agreed(paper, style))),
        (
            say(style, "", "Платежный аккаунт", "Billing ID"),
            digits(style, "billing", 12) if said(paper, "number") else "",
        ),
    )
    bill_to = listing(put(paper, "buyer/name"), place(paper, "buyer", style), put(paper, "buyer/bin"), between="<br>")
    seller = listing(
        f"<b>{put(paper, 'supplier/name')}</b>",
        place(paper, "supplier", style),
        clause(say(style, "", "Налоговый номер", "Tax ID"), put(paper, "supplier/bin")),
        between="<br>",
    )
    summary = _rows(
        (
            say(style, "", "Промежуточный итог", "Subtotal in {}").format(put(paper, "currency")),
            worth(paper, "net_total", style),
        ),
        (say(style, "", "Акциз", "Excise"), worth(paper, "excise_total", style)),
        (say(style, "", "НДС", "VAT"), worth(paper, "vat_total", style)),
    )
    whole = _rows((say(style, "", "Итого к оплате", "Total amount due"), coined(paper, "gross_total", style)))
    looks = "- num - num num"
    top = heads(
        *(
            say(style, "", ru, en)
            for ru, en in (("Кампания", "Description"), ("Количество", "Quantity"), ("Ед.", "Units"))
        ),
        *(say(style, "", ru, en) for ru, en in (("Ставка", "Rate"), ("Сумма", "Amount"))),
        classes=looks,
    )
    lines = body_of(lined(paper, style, "description", "quantity", "unit", "price", "net"), looks)
    charged = say(
        style,
        "",
        "Оплата списывается автоматически. Подпись не требуется.",
        "Your account is charged automatically; no signature is needed.",
    )
    body = (
        f"<table class='two'><tr><td><h1>{say(style, '', 'Счет', 'Invoice')}</h1><table class='facts'>{facts}"
        f"</table></td><td>{seller}</td></tr>"
        f"<tr><td><span class='grey'>{say(style, '', 'Плательщик', 'Bill to')}</span><br>{bill_to}</td>"
        f"<td><table class='dots'>{summary}</table><table class='big'>{whole}</table></td></tr></table>"
        f"<table class='goods'><thead>{top}</thead><tbody>{lines}</tbody></table>{remarks(paper)}"
        f"<p class='grey'>{charged}</p>"
    )
    foot = (
        "'Page ' counter(page) ' of ' counter(pages)"
        if style.language == "en"
        else "'Страница ' counter(page) ' из ' counter(pages)"
    )
    return sheet(body, _CLICKS, face="Noto Sans", size=9.5, margin="20mm 18mm", foot=foot)


_SITE = """
.band { background: #ff6a00; color: #fff; font-size: 15pt; padding: 6pt 10pt }
.meta td { border: 0.5pt solid #ffb27a; width: 25% }
.meta .lab { background: #fff3ea; color: #7a3a00 } .goods { margin-top: 8pt }
.goods td, .goods th { border: 0.5pt solid #ffb27a }
.goods th { background: #fff3ea; font-size: 8pt; text-align: center } .ends td { font-weight: 700 }
.ink td { width: 50%; padding-top: 12pt }
"""


def _site_meta(paper: Paper, style: Style) -> str:
    def pair(label: str, value: str) -> str:
        return f"<td class='lab'>{label}</td><td>{value}</td>"

    who = {
        role: listing(put(paper, f"{role}/name"), place(paper, role, style), put(paper, f"{role}/bin"), between="<br>")
        for role in ("supplier", "buyer")
    }
    return "".join(
        f"<tr>{first}{second}</tr>"
        for first, second in (
            (pair("Invoice No. 发票号", put(paper, "number")), pair("Date 日期", when(paper, "issued_on", style))),
            (pair("Seller 卖方", who["supplier"]), pair("Buyer 买方", who["buyer"])),
            (
                pair("Contract 合同", escape(agreed(paper, style))),
                pair("Date of service 服务日期", when(paper, "turnover_on", style)),
            ),
            (
                pair("Bank 开户行", house(paper, "supplier", style)),
                pair("A/C No. 账号", escape(around(paper, "accounts", "supplier"))),
            ),
            (pair("Currency 币种", put(paper, "currency")), pair("Terms 付款方式", "T/T in advance")),
        )
    )


def _draw_site(paper: Paper, style: Style) -> bytes:
    style = of(style, ("iso", "slash"), ("comma", "plain"))
    top = heads(
        "No.<br>序号", "Item ID<br>货号", "Description<br>品名", "Q'ty<br>数量", "Unit<br>单位", "Unit price<br>单价",
        "Amount<br>金额"
    )  # fmt: skip
    lines = lined(paper, style, "at", "description", "quantity", "unit", "price", "net")
    cells = [[at, f"MB{digits(style, f'item{at}', 6)}", *rest] for at, *rest in lines]
    ends = "".join(
        f"<tr class='ends'><td colspan='6'>{label}</td><td class='num'>{value}</td></tr>"
        for label, value in (
            ("Sub-total 合计", worth(paper, "net_total", style)),
            ("Consumption tax 消费税", worth(paper, "excise_total", style)),
            ("VAT 增值税", worth(paper, "vat_total", style)),
            ("TOTAL 总金额", ahead(paper, "gross_total", style)),
        )
        if value
    )
    words = escape(spelled(paper, style))
    signs = (
        f"<tr><td>{hand_of(paper, 'supplier', style, 'Seller 卖方盖章')}</td><td>"
        f"{hand_of(paper, 'buyer', style, 'Buyer 买方')}</td></tr>"
    )
    body = (
        f"<p class='band'>COMMERCIAL INVOICE &nbsp; 商业发票</p><table class='meta'>{_site_meta(paper, style)}</table>"
        f"<table class='goods'><thead>{top}</thead><tbody>{body_of(cells, 'mid mid - num mid num num')}{ends}"
        f"</tbody></table>"
        f"{clause('SAY TOTAL', words)}{remarks(paper)}<table class='ink together'>{signs}</table>"
        "<p class='tiny'>1. The buyer bears all bank charges outside the seller's country. "
        "2. Membership and promotion fees are not refundable after activation.</p>"
    )
    return sheet(body, _SITE, face="Noto Sans", size=9, margin="14mm 14mm", foot="counter(page) '/' counter(pages)")


_FAIR = """
h1 { font-size: 12pt; letter-spacing: 1pt; margin: 16pt 0 6pt } .top td { width: 60%; padding: 0 }
.top td + td { width: 40%; text-align: right }
.goods th { border-bottom: 0.8pt solid #005; border-top: 0.8pt solid #005; font-size: 8pt } .goods td { padding: 3pt 4pt }
.sums { width: 100%; border-top: 0.8pt solid #005 }
.bank { columns: 2; font-size: 8pt; border-top: 0.5pt solid #999; margin-top: 14pt }
"""


def _draw_fair(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "slash", "words"), ("comma", "dot", "apostrophe"))
    seller = listing(
        put(paper, "supplier/name"), place(paper, "supplier", style), put(paper, "supplier/bin"), between=" · "
    )
    exhibitor = listing(
        put(paper, "buyer/name"),
        place(paper, "buyer", style),
        clause("Exhibitor tax no.", put(paper, "buyer/bin")),
        between="<br>",
    )
    coin = put(paper, "currency")
    looks = "num - - num num mid num num"
    top = heads("Pos", "Service", "Unit", "Qty", f"Unit price {coin}", "VAT %", "VAT", f"Net {coin}", classes=looks)
    lines = lined(paper, style, "at", "description", "unit", "quantity", "price", "vat_rate", "vat", "net")
    ends = _rows(
        ("Net amount", coined(paper, "net_total", style)),
        ("Excise duty", coined(paper, "excise_total", style)),
        ("Value added tax", coined(paper, "vat_total", style)),
        ("<b>Invoice total</b>", f"<b>{coined(paper, 'gross_total', style)}</b>"),
    )
    bank = listing(
        put(paper, "supplier/name"), house(paper, "supplier", style), escape(around(paper, "accounts", "supplier")),
        escape(around(paper, "bics", "supplier")), between="<br>",
    )  # fmt: skip
    body = (
        f"<p class='tiny'>{seller}</p><table class='top'><tr><td><br>{exhibitor}</td><td>"
        f"{clause('Invoice date', when(paper, 'issued_on', style))}"
        f"{clause('Date of supply', when(paper, 'turnover_on', style))}"
        f"{clause('Your order', escape(agreed(paper, style)))}</td></tr></table>"
        f"<h1>TAX INVOICE {put(paper, 'number')}</h1>"
        f"<p>Dear exhibitor, for your participation we invoice as follows:</p>"
        f"<table class='goods'><thead>{top}</thead><tbody>{body_of(lines, looks)}</tbody></table>"
        f"<table class='sums'>{ends}</table>{remarks(paper)}"
        f"<p>Payable without deduction upon receipt. Stand passes are released after full payment.</p>"
        f"<p class='together'>{hand_of(paper, 'supplier', style, 'Exhibitor accounts')}</p><div class='bank'>"
        f"{bank}</div>"
    )
    return sheet(
        body, _FAIR, face="Liberation Sans", size=9.5, margin="22mm 20mm", foot="'Tax invoice, page ' counter(page)"
    )


_ROAD = """
h1 { font-size: 14pt; margin: 0 } .all { margin: 6pt 0 } .all th { background: #eee; font-size: 8pt; text-align: center }
.tops td { width: 50% }
"""


def _draw_road(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g", "words"), ("nbsp", "space", "plain", "dash"))
    who = {
        role: listing(
            f"<b>{label}</b>", put(paper, f"{role}/name"), tax_number(paper, role, number),
            place(paper, role, style), between="<br>",
        )
        for role, label, number in (("supplier", "Перевозчик / Carrier", "ИНН"), ("buyer", "Заказчик / Customer", "БИН"))
    }  # fmt: skip
    account = listing(house(paper, "supplier", style), escape(around(paper, "accounts", "supplier")))
    top = heads("№ п/п", "Услуга (маршрут)", "Кол-во рейсов", "Ставка", "Сумма без НДС", "НДС, %", "НДС", "Всего")
    keys = ("at", "description", "quantity", "price", "net", "vat_rate", "vat", "gross")
    ends = (
        f"<tr><td colspan='4'><b>Итого, {put(paper, 'currency')}</b></td><td class='num'>"
        f"{worth(paper, 'net_total', style)}</td><td></td>"
        f"<td class='num'>{worth(paper, 'vat_total', style)}</td><td class='num'>"
        f"{worth(paper, 'gross_total', style)}</td></tr>"
        if said(paper, "gross_total") else ""
    )  # fmt: skip
    body = (
        f"<h1>СЧЕТ-ИНВОЙС № {put(paper, 'number')}</h1><p>Дата составления: {when(paper, 'issued_on', style)}</p>"
        f"<table class='all tops'><tr><td>{who['supplier']}</td><td>{who['buyer']}</td></tr>"
        f"<tr><td>Банковские реквизиты: {account}</td>"
        f"<td>Основание: договор-заявка {escape(agreed(paper, style))}<br>"
        f"Дата выгрузки: {when(paper, 'turnover_on', style)}</td></tr></table>"
        f"<table class='all'><thead>{top}</thead><tbody>"
        f"{body_of(lined(paper, style, *keys), 'mid - num num num mid num num')}{ends}</tbody></table>"
        f"{clause('В том числе акциз', worth(paper, 'excise_total', style))}"
        f"{clause('Сумма к оплате', escape(spelled(paper, style)))}{remarks(paper)}"
        f"<p class='together' style='margin-top:28pt'>"
        f"{hand_of(paper, 'supplier', style, 'Директор')} {square_code(style.seed, 40)}</p>"
    )
    return sheet(body, _ROAD, face="DejaVu Sans", size=8.5, margin="13mm 13mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("invoice_platform_dotted", "commercial_invoice", _draw_clicks, ("en", "ru"), "html",
           (*NET_ONLY, "/registration_number")),
    Layout("invoice_trading_site", "commercial_invoice", _draw_site, ("en",), "html",
           (*NET_ONLY, "/registration_number")),
    Layout("invoice_fair_stand_letter", "commercial_invoice", _draw_fair, ("en",), "html",
           (*_OTHERS, "/lines/*/gross")),
    Layout("invoice_road_carrier", "commercial_invoice", _draw_road, ("ru",), "html", _OTHERS),
)  # fmt: skip
