"""Invoices from abroad: Russian with English below in italics, and an agency's invoice with a strip of particulars."""

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import agreed, put, row, sheet, unbroken, when, worth
from samples.layouts.papers import around, bank, notes, person, said
from samples.layouts.seventh_hand.kit import (
    Flow,
    account,
    banked,
    bic,
    dressed,
    gloss,
    html_rows,
    in_words,
    land,
    lined,
    panel,
    place,
    seat,
    tint,
)
from samples.model import Layout, Paper, Style

_GLOSSED = """
.gloss { font-size: 78%; color: #333 } h1 { font-size: 15pt; margin: 0 0 8pt } h1 .gloss { font-weight: 400 }
.part td { border: 0.4pt solid #000; padding: 3pt 5pt } .part .key { width: 17%; background: #fafafa }
.goods { margin-top: 10pt } .goods th { text-align: center; border: 0.4pt solid #000 } .goods td { border: 0.4pt solid #000 }
.words td { padding: 6pt 0 } .ends td { padding-top: 26pt; width: 50% }
"""


def _glossed_head(paper: Paper, style: Style) -> str:
    def pair(ru: str, en: str, value: str, span: int = 1) -> str:
        return f"<td class='key'>{gloss(ru, en)}</td><td colspan='{span}'>{value}</td>"

    told = [pair("Номер", "Number", put(paper, "number")) + pair("Дата", "Date", when(paper, "issued_on", style))]
    for role, ru, en in (("supplier", "Поставщик услуг", "Service provider"), ("buyer", "Клиент", "Client")):
        told.append(pair(ru, en, f"<b>{put(paper, f'{role}/name')}</b>", 3))
        told.append(
            pair("Рег. №", "Registration No.", put(paper, f"{role}/bin"))
            + pair("Страна", "Country", escape(land(paper, role, style)))
        )
        told.append(pair("Юр. адрес", "Registered address", escape(around(paper, "addresses", role)), 3))
    told.append(pair("Реквизиты", "Bank details", escape(banked(paper, "supplier", style)), 3))
    told.append(
        pair("Контракт", "Contract", escape(agreed(paper, style))) + pair("Валюта", "Currency", put(paper, "currency"))
    )
    return "<table class='part'>" + "".join(f"<tr>{each}</tr>" for each in told) + "</table>"


def _draw_glossed(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "words", "en", "iso"))
    heads = (
        ("№", "No."),
        ("Описание услуг", "Description of services"),
        ("Ед.", "Unit"),
        ("Объем", "Volume"),
        ("Тариф", "Rate"),
        ("Стоимость", "Cost"),
    )
    keys = ("at", "description", "unit", "quantity", "price", "net")
    lines = html_rows(lined(paper, style, *keys), "mid - mid num num num")
    sums = (
        ("Стоимость без налога", "Cost before tax", worth(paper, "net_total", style)),
        ("Налог", "Tax", worth(paper, "vat_total", style)),
        ("Итого к уплате", "Total payable", worth(paper, "gross_total", style)),
    )
    ends = "".join(
        f"<tr><td colspan='5' class='num'>{gloss(ru, en)}</td><td class='num'>{told}</td></tr>"
        for ru, en, told in sums
        if told
    )
    spelled = in_words(paper, style)
    words = f"<p>{gloss('Сумма прописью', 'Amount in words')}</p><p><b>{spelled}</b></p>" if spelled else ""
    inked = f"{ink(paper, 'supplier')}______________________ {escape(person(paper, 'supplier', style))}"
    body = (
        f"<h1>{gloss('ИНВОЙС', 'Invoice')}</h1>{_glossed_head(paper, style)}<table class='goods'><thead>"
        f"{row(*(gloss(*head) for head in heads), tag='th')}</thead><tbody>{lines}{ends}</tbody></table>{words}{remarks(paper)}"
        f"<table class='ends together'>{row(gloss('От имени поставщика услуг', 'For and on behalf of the provider'))}"
        f"{row(inked)}</table>"
    )
    return sheet(body, _GLOSSED, face="Liberation Serif", size=10, margin="16mm 18mm 16mm 22mm", foot="counter(page)")


_SKY = (0.12, 0.31, 0.55)
_ICE = (0.93, 0.95, 0.98)


def _agency(page: Sheet, paper: Paper, style: Style) -> None:
    def running(sheet_: Sheet, at: int) -> None:
        sheet_.text(306, 820, f"{said(paper, 'supplier/name')} - page {at}", 7, align="centre", grey=0.4)

    flow = Flow(page, left=42, start=46, low=50, running=running)
    below = page.paragraph(42, 48, 340, said(paper, "supplier/name"), 12, bold=True)
    page.paragraph(42, below + 2, 340, seat(paper, "supplier", style), 8)
    page.text(553, 64, "INVOICE", 24, align="right", bold=True, grey=0.35)
    tint(page, 42, 104, 553, 107, colour=_SKY)
    strip = (
        ("Invoice number", said(paper, "number")),
        ("Issued", when(paper, "issued_on", style)),
        ("Currency", said(paper, "currency")),
        ("Your agreement", agreed(paper, style)),
    )
    for x, each, width in zip((46, 166, 286, 366), strip, (114, 114, 74, 184), strict=True):
        panel(page, x, 114, width, [each], size=9)
    told = [
        ("Billed to", said(paper, "buyer/name")),
        ("Tax ID", said(paper, "buyer/bin")),
        ("Address", seat(paper, "buyer", style)),
    ]
    left = panel(page, 46, 152, 240, told, size=9)
    mine = [("Our tax ID", said(paper, "supplier/bin")), ("Payment terms", "Net 14 days, charges OUR")]
    flow.top = max(left, panel(page, 320, 152, 230, mine, size=9)) + 8
    columns = (
        (26, "Ref", "at"),
        (168, "Service", "description"),
        (44, "Units", "quantity"),
        (66, "Unit fee", "price"),
        (70, "Fee", "net"),
        (38, "Tax", "vat_rate"),
        (60, "Tax amount", "vat"),
        (72, "Charge", "gross"),
    )
    flow.table(
        [column[0] for column in columns],
        [[column[1] for column in columns]],
        lined(paper, style, *(column[2] for column in columns)),
        aligns=["centre", "left", "right", "right", "right", "centre", "right", "right"],
        size=8,
        ruled=False,
        head_colour=_ICE,
    )
    _agency_foot(flow, paper, style)


def _agency_foot(flow: Flow, paper: Paper, style: Style) -> None:
    flow.need(100)
    top = flow.top + 8
    sums = [
        ("Total fees", worth(paper, "net_total", style)),
        ("Tax", worth(paper, "vat_total", style)),
        (f"Balance due, {said(paper, 'currency')}".rstrip(", "), worth(paper, "gross_total", style)),
    ]
    kept = [each for each in sums if each[1]]
    tint(flow.page, 340, top, 553, top + 16 * max(1, len(kept)) + 6, colour=_ICE)
    for at, (label, value) in enumerate(kept):
        last = at == len(kept) - 1
        flow.page.text(348, top + 14 + 16 * at, label, 9, bold=last)
        flow.page.text(545, top + 14 + 16 * at, value, 9, bold=last, align="right")
    flow.top = top + 16 * len(kept) + 16
    flow.write(f"Say: {in_words(paper, style)} only" if in_words(paper, style) else "", 8.5)
    flow.write("Please transfer to", 8.5, bold=True)
    flow.pairs(
        [
            ("Account", account(paper, "supplier")),
            ("Bank", bank(paper, "supplier", style)),
            ("SWIFT", bic(paper, "supplier")),
        ],
        60,
        size=8.5,
    )
    flow.notes(notes(paper))
    flow.need(64)
    place(flow, paper, "supplier", style, "Authorised signatory", x=0)


def _draw_agency(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("en", "iso", "words"), ("comma", "space", "apostrophe")))
    return drawn(lambda page: _agency(page, paper, style), "Noto Sans")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "invoice_russian_english_below",
        "commercial_invoice",
        _draw_glossed,
        ("ru", "en"),
        "html",
        ("/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross"),
    ),
    Layout("invoice_agency_strip", "commercial_invoice", _draw_agency, ("en",)),
)
