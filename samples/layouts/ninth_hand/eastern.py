"""Invoices from the East: a Chinese-English workbook whose Chinese font is not embedded, an Uzbek-Russian document."""

from functools import lru_cache

from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth

from samples.layouts.drawing import Align, Sheet, drawn, escape, font
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, of, put, row, sheet, when, worth
from samples.layouts.ninth_hand.kit import banking, penned, signing, table, title_of
from samples.layouts.papers import bank, notes, said
from samples.layouts.seventh_hand.kit import Flow, account, bic, in_words, lined, place, seat
from samples.model import Layout, Paper, Style


@lru_cache
def _song() -> str:
    """A Chinese font that readers of PDF bring along themselves."""
    registerFont(UnicodeCIDFont("STSong-Light"))
    return "STSong-Light"


def _chinese(page: Sheet, x: float, baseline: float, chinese: str, english: str) -> float:
    """Chinese and then English on one line; gives the x after both."""
    size = 8.5
    page.text(x, baseline, chinese, size, face=_song())
    x += stringWidth(chinese, _song(), size) + 4
    page.text(x, baseline, english, size, bold=True)
    return x + float(stringWidth(english, font(page.family, english, bold=True), size)) + 6


def _told(page: Sheet, x: float, top: float, width: float, told: tuple[tuple[str, str, str], ...]) -> float:
    """Labels in both languages before their values; gives the y below."""
    for chinese, english, value in told:
        if value:
            at = _chinese(page, x, top + 9, chinese, f"{english}:")
            top = page.paragraph(at, top + 1, x + width - at, value, 8.5) + 2
    return top


def _workbook(page: Sheet, paper: Paper, style: Style) -> None:
    flow = Flow(page, start=40, low=40)
    page.paragraph(40, 38, 515, said(paper, "supplier/name"), 14, bold=True, align="centre")
    page.paragraph(40, 58, 515, seat(paper, "supplier", style), 8, align="centre")
    page.text(297, 92, "商业发票", 15, face=_song(), align="centre")
    page.text(297, 110, "COMMERCIAL INVOICE", 13, bold=True, align="centre")
    page.line(40, 116, 555, 116, 1.2)
    left = _told(
        page,
        40,
        122,
        300,
        (
            ("买方", "To Messrs", said(paper, "buyer/name")),
            ("地址", "Address", seat(paper, "buyer", style)),
            ("税号", "Tax ID", said(paper, "buyer/bin")),
        ),
    )
    right = _told(
        page,
        350,
        122,
        205,
        (
            ("发票号码", "Invoice No.", said(paper, "number")),
            ("日期", "Date", when(paper, "issued_on", style)),
            ("合同号", "Contract No.", said(paper, "contract/number")),
            ("合同日期", "Contract date", when(paper, "contract/date", style)),
        ),
    )
    flow.top = max(left, right) + 6
    _goods(flow, paper, style)
    _below(flow, paper, style)


def _goods(flow: Flow, paper: Paper, style: Style) -> None:
    currency = said(paper, "currency")
    heads = (
        (26, "序号", "No."),
        (226, "品名及规格", "Description"),
        (50, "数量", "Qty"),
        (54, "单位", "Unit"),
        (76, "单价", "Unit price"),
        (83, "金额", f"Amount {currency}".strip()),
    )
    page, x = flow.page, 40.0
    for width, chinese, english in heads:
        page.box(x, flow.top, x + width, flow.top + 28)
        page.text(x + width / 2, flow.top + 11, chinese, 8.5, face=_song(), align="centre")
        page.paragraph(x, flow.top + 13, width, english, 7.5, align="centre")
        x += width
    flow.top += 28
    sides: list[Align] = ["centre", "left", "right", "centre", "right", "right"]
    for cells in lined(paper, style, "at", "description", "quantity", "unit", "price", "net"):
        flow.need(32)
        flow.top = flow.page.grid(40, flow.top, [width for width, *_ in heads], [cells], 8.5, aligns=sides)


def _below(flow: Flow, paper: Paper, style: Style) -> None:
    flow.need(190)
    page = flow.page
    for chinese, english, path in (
        ("合计", "SUBTOTAL", "net_total"),
        ("税额", "VAT", "vat_total"),
        ("价税合计", "TOTAL", "gross_total"),
    ):
        if said(paper, path):
            _chinese(page, 372, flow.top + 13, chinese, english)
            page.text(551, flow.top + 13, worth(paper, path, style), 9, bold=path == "gross_total", align="right")
            flow.top += 15
    flow.top = _told(
        page,
        40,
        flow.top + 6,
        515,
        (
            ("大写", "SAY TOTAL", in_words(paper, style).upper()),
            ("收款人", "Beneficiary", said(paper, "supplier/name")),
            ("税号", "USCC / Tax ID", said(paper, "supplier/bin")),
            ("开户行", "Bank", bank(paper, "supplier", style)),
            ("账号", "A/C No.", account(paper, "supplier")),
            ("", "SWIFT", bic(paper, "supplier")),
        ),
    )
    flow.notes(notes(paper))
    flow.need(80)
    place(flow, paper, "supplier", style, "Authorized signature", x=290)


def _draw_workbook(paper: Paper, style: Style) -> bytes:
    style = of(style, ("iso", "en"), ("comma",))
    return drawn(lambda page: _workbook(page, paper, style), "Liberation Serif")


_UZBEK = """
h1 { font-size: 12pt; text-align: center; margin: 0 } .under { text-align: center; margin-bottom: 8pt }
.two td { width: 50%; padding: 3pt 8pt 3pt 0 } .two b { font-weight: 700 } .goods td, .goods th { border: 0.5pt solid #000 }
.goods { margin: 8pt 0 } .goods th { text-align: center; font-size: 7.5pt } .last td { font-weight: 700 }
"""


def _dotted(text: str) -> str:
    """A sum with blanks between thousands and a dot before the hundredths."""
    return text.replace(",", " ")


def _uzbek_party(paper: Paper, role: str, style: Style, uzbek: str, russian: str) -> str:
    told = [
        (f"{uzbek} / {russian}", f"<b>{put(paper, f'{role}/name')}</b>" if said(paper, f"{role}/name") else ""),
        ("Manzil / Адрес", escape(seat(paper, role, style))),
        ("STIR / ИНН", put(paper, f"{role}/bin")),
        *(banking(paper, role, style, ("Bank / Банк", "H/r / Р/с", "MFO, SWIFT")) if role == "supplier" else []),
    ]
    return "".join(f"<p>{label}: {value}</p>" for label, value in told if value)


def _draw_uzbek(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words"), ("comma",))
    heads = (
        "№",
        "Tovar (ish, xizmat) nomi<br>Наименование товаров (работ, услуг)",
        "O‘lchov<br>Ед. изм.",
        "Miqdori<br>Кол-во",
        "Narxi<br>Цена",
        "Yetkazib berish qiymati<br>Стоимость поставки",
        "QQS %<br>НДС %",
        "QQS summasi<br>Сумма НДС",
        "Jami, QQS bilan<br>Всего с НДС",
    )
    keys = ("at", "description", "unit", "quantity", "price", "net", "vat_rate", "vat", "gross")
    goods = [
        [cell if key in ("description", "unit") else _dotted(cell) for key, cell in zip(keys, cells, strict=True)]
        for cells in lined(paper, style, *keys)
    ]
    last = "<tr class='last'><td colspan='5'>Jami / Итого</td>"
    ends = ("net_total", "", "vat_total", "gross_total")
    last += (
        "".join(f"<td class='num'>{_dotted(worth(paper, path, style)) if path else ''}</td>" for path in ends) + "</tr>"
    )
    sold = _uzbek_party(paper, "supplier", style, "Yetkazib beruvchi", "Поставщик")
    bought = _uzbek_party(paper, "buyer", style, "Sotib oluvchi", "Покупатель")
    on = when(paper, "issued_on", style)
    total = f"{in_words(paper, style)}" if said(paper, "gross_total") else ""
    body = (
        f"<h1>HISOBVARAQ-FAKTURA (INVOYS)<br>СЧЕТ-ФАКТУРА (ИНВОЙС)</h1><p class='under'>№ {put(paper, 'number')} &nbsp; {on}<br>"
        f"{f'shartnomaga / к договору {title_of(paper, style)}' if agreed(paper, style) else ''}</p><table class='two'>"
        f"{row(sold, bought)}</table>{table(heads, goods, 'mid - mid num num num mid num num', foot=last, name='goods')}"
        f"<p>To‘lov valyutasi / Валюта платежа: {put(paper, 'currency')}</p>"
        f"<p>Jami to‘lashga / Всего к оплате: {penned(total, 260)}</p>{remarks(paper)}"
        f"{signing(paper, 'supplier', style, '', 'Rahbar / Руководитель', '')}"
        f"<p>Bosh hisobchi / Главный бухгалтер ____________ &nbsp; M.O‘. / М.П.</p>"
    )
    return sheet(body, _UZBEK, face="Liberation Serif", size=9, paper="A4 landscape", margin="12mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "invoice_chinese_workbook",
        "commercial_invoice",
        _draw_workbook,
        ("en",),
        omits=("/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross"),
    ),
    Layout("invoice_uzbek_russian", "commercial_invoice", _draw_uzbek, ("ru",), "html"),
)
