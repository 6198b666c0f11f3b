"""Payment orders: a bank client's copy as a list with the sum on top, and a boxed form in Kazakh."""

from samples.layouts.drawing import Sheet
from samples.layouts.papers import (
    Labels,
    bank,
    choose,
    digits,
    inked,
    joined,
    label,
    notes,
    person,
    said,
    sender_code,
    stamped,
)
from samples.layouts.second_hand.press import Press, day_at, html, noted, pieces, pressed, signed, spoken, sum_at, web
from samples.layouts.second_hand.terms import TERMS
from samples.layouts.spelling import day
from samples.model import Layout, Paper, Style

_L: Labels = {
    **TERMS,
    "title": {"ru": ("Платежное поручение",), "kk": ("Төлем тапсырмасы",)},
    "payer": {"ru": ("Плательщик", "Отправитель денег"), "kk": ("Ақша жіберуші", "Ақшаны жөнелтуші")},
    "beneficiary": {"ru": ("Бенефициар", "Получатель"), "kk": ("Бенефициар",)},
    "payer_bank": {"ru": ("Банк отправителя", "Банк-получатель"), "kk": ("Жөнелтушінің банкі",)},
    "payee_bank": {"ru": ("Банк бенефициара",), "kk": ("Бенефициардың банкі", "Бенефициар банкі")},
    "code": {"ru": ("КОд", "Код"), "kk": ("ЖКод",)},
    "amount": {"ru": ("Сумма", "Сумма платежа"), "kk": ("Сомасы",)},
    "purpose": {"ru": ("Назначение платежа",), "kk": ("Төлемнің мақсаты", "Төлемнің тағайындалуы")},
    "date": {"ru": ("Дата документа", "Дата"), "kk": ("Күні",)},
    "value": {"ru": ("Дата валютирования",), "kk": ("Валюталау күні",)},
    "state": {"ru": ("Статус", "Отметка банка"), "kk": ("Мәртебесі", "Банк белгісі")},
    "user": {"ru": ("Сформировано в системе интернет-банкинга",), "kk": ("Интернет-банкинг жүйесінде жасалды",)},
}


def _mark(paper: Paper, style: Style) -> tuple[str, str]:
    """The bank's word as printed, and its day."""
    when = paper.extra.get("mark_date")
    return str(paper.extra.get("mark", "")), day(when, style) if when else ""


_COPY_CSS = """
.band { background: #0f7b5f; color: white; padding: 9pt 12pt; font-size: 12pt }
.big { font-size: 19pt; font-weight: bold; margin: 8pt 0 2pt }
.pill { display: inline-block; border: 1pt solid #0f7b5f; border-radius: 9pt; padding: 2pt 10pt }
.pill { color: #0f7b5f; font-weight: bold }
h1 { font-size: 13pt; margin: 10pt 0 0 }
.block { margin-top: 9pt }
.block > b { color: #0f7b5f; font-size: 8pt; letter-spacing: 0.6pt }
.kv { display: flex; justify-content: space-between; padding: 3pt 4pt }
.kv:nth-child(even) { background: #f2f7f5 }
.kv span:first-child { color: #666; width: 36% }
.kv span:last-child { width: 64%; text-align: right }
.up small { color: #777; display: block }
.up { margin-top: 7pt }
.ends { margin-top: 26pt; display: flex; gap: 30pt }
"""


def _pairs(style: Style, listed: list[tuple[str, str]]) -> str:
    return "".join(
        f"<div class='kv'><span>{html(label(_L, key, style))}</span><span>{html(value)}</span></div>"
        for key, value in listed
        if value
    )


def _side(paper: Paper, style: Style, role: str) -> str:
    bank_key = "payer_bank" if role == "payer" else "payee_bank"
    kbe = said(paper, "kbe")
    code = ("code", sender_code(said(paper, "payer/name")) if kbe else "") if role == "payer" else ("kbe", kbe)
    listed = [
        (role, said(paper, f"{role}/name")),
        ("bin", said(paper, f"{role}/bin")),
        ("account", said(paper, f"{role}/iban")),
        code,
        (bank_key, bank(paper, role, style)),
        ("bic", said(paper, f"{role}/bic")),
    ]
    return f"<div class='block'>{_pairs(style, listed)}</div>"


def order_copy(paper: Paper, style: Style) -> bytes:
    """A copy from a bank's web page: state in a pill, the sum in large figures, label left and value right."""
    mark, when = _mark(paper, style)
    currency = said(paper, "currency")
    sign = choose(style, "₸", "KZT") if currency == "KZT" else currency
    state = f"<span class='pill'>{html(mark)}</span> {when}" if mark else ""
    head = joined(
        (f"№ {said(paper, 'number')}" if said(paper, "number") else "", day_at(paper, "issued_on", style)), "  /  "
    )
    below = (
        ("words", said(paper, "amount_in_words")),
        ("knp", said(paper, "knp")),
        ("purpose", said(paper, "purpose")),
        ("value", day_at(paper, "executed_on", style)),
    )
    told = "".join(
        f"<div class='up'><small>{html(label(_L, key, style))}</small>{html(value)}</div>"
        for key, value in below
        if value
    )
    ends = ""
    if "signatures" in paper.extra:
        line = signed(paper, "payer", style, said(paper, "payer/name"))
        ends = (
            f"<div class='ends'><div>{html(label(_L, 'director', style))} {line} {html(person(paper, 'payer', style))}</div>"
            f"<div>{html(label(_L, 'seal', style))}</div></div>"
        )
    body = f"""
    <div class='band'>{html(bank(paper, "payer", style))}</div>
    <h1>{"<br>".join(map(html, spoken(_L, "title", style)))}</h1><div>{html(head)}</div>
    <div class='big'>{sum_at(paper, "amount", style)} {sign}</div>{state}
    {_side(paper, style, "payer")}{_side(paper, style, "beneficiary")}{told}{ends}
    {noted(paper)}<p><small>{html(label(_L, "user", style))}, ID {digits(style, "id", 10)}</small></p>
    """
    return web(body, _COPY_CSS, family=choose(style, "Noto Sans", "PT Sans"), size=9, margin="12mm 18mm")


# -- the boxed form ----------------------------------------------------------------------------------------------------


def _boxed(
    sheet: Sheet,
    box: tuple[float, float, float, float],
    caption: str,
    value: str,
    size: float = 9.5,
    *,
    bold: bool = False,
) -> None:
    """Value above, its caption in small letters at the box's foot."""
    x0, top, x1, bottom = box
    sheet.paragraph(x0 + 4, top + 2, x1 - x0 - 8, value, size, bold=bold)
    sheet.text(x0 + 4, bottom - 3, caption, 6, grey=0.25)
    sheet.box(*box)


def _form_side(sheet: Sheet, paper: Paper, style: Style, role: str, top: float) -> None:
    """Account and bank on the left, the owner on the right."""
    bank_key = "payer_bank" if role == "payer" else "payee_bank"
    kbe = said(paper, "kbe")
    code = (sender_code(said(paper, "payer/name")) if kbe else "") if role == "payer" else kbe
    _boxed(sheet, (40, top, 240, top + 30), label(_L, "account", style), said(paper, f"{role}/iban"), 10, bold=True)
    code_label = label(_L, "code" if role == "payer" else "kbe", style)
    _boxed(sheet, (240, top, 300, top + 30), code_label, code, 10, bold=True)
    _boxed(sheet, (300, top, 555, top + 46), label(_L, role, style), said(paper, f"{role}/name"))
    _boxed(sheet, (40, top + 30, 140, top + 70), label(_L, "bic", style), said(paper, f"{role}/bic"))
    _boxed(sheet, (140, top + 30, 300, top + 70), label(_L, bank_key, style), bank(paper, role, style), 8.5)
    sheet.box(300, top + 46, 555, top + 70)
    sheet.text(304, top + 62, f"{label(_L, 'bin', style)}:", 8.5)
    pieces(sheet, 400, top + 62, said(paper, f"{role}/bin"), 10, length=5, bold=True)


def order_form(paper: Paper, style: Style) -> bytes:
    """A form in boxes, captions at their feet; the bank's mark in a frame at the bottom right."""

    def draw(press: Press) -> None:
        sheet = press.sheet
        sheet.text(298, 62, label(_L, "title", style).upper(), 13, bold=True, align="centre")
        number, issued = said(paper, "number"), day_at(paper, "issued_on", style)
        _boxed(sheet, (40, 74, 170, 104), label(_L, "number", style), number, 11, bold=True)
        _boxed(sheet, (170, 74, 320, 104), label(_L, "date", style), issued, 10)
        currency = said(paper, "currency")
        sheet.box(320, 74, 555, 104, 1.4)
        sheet.text(324, 101, label(_L, "amount", style), 6, grey=0.25)
        pieces(sheet, 505, 92, sum_at(paper, "amount", style), 13, length=3, bold=True, align="right")
        sheet.text(548, 92, currency, 9, align="right")
        _form_side(sheet, paper, style, "beneficiary", 190)
        _form_side(sheet, paper, style, "payer", 112)
        _boxed(sheet, (40, 268, 555, 296), label(_L, "words", style), said(paper, "amount_in_words"))
        _boxed(sheet, (40, 296, 455, 362), label(_L, "purpose", style), said(paper, "purpose"), 9)
        _boxed(sheet, (455, 296, 555, 328), label(_L, "knp", style), said(paper, "knp"), 11, bold=True)
        _boxed(sheet, (455, 328, 555, 362), label(_L, "value", style), day_at(paper, "executed_on", style), 8.5)
        _form_ends(sheet, paper, style)
        press.y = 470
        for note in notes(paper):
            press.say(40, 515, note, 8)

    return pressed(draw, choose(style, "Liberation Sans", "DejaVu Sans", "Noto Sans"))


def _form_ends(sheet: Sheet, paper: Paper, style: Style) -> None:
    for place, key in enumerate(("director", "accountant")):
        top = 390.0 + 24 * place
        sheet.text(40, top, f"{label(_L, key, style)}:", 8.5)
        sheet.text(130, top, "_____________________", 8.5)
        sheet.text(250, top, person(paper, "payer", style) if place == 0 else "", 8.5)
    sheet.text(40, 440, label(_L, "seal", style), 8.5)
    if inked(paper, "payer"):
        sheet.sign(135, 388, style.seed)
    if stamped(paper, "payer"):
        sheet.stamp(70, 380, said(paper, "payer/name"))
    mark, when = _mark(paper, style)
    if mark:
        sheet.canvas.setStrokeColorRGB(0.1, 0.2, 0.6)
        sheet.box(380, 376, 545, 432, 1.6)
        sheet.canvas.setStrokeGray(0)
        sheet.text(462, 391, bank(paper, "payer", style), 7.5, align="centre")
        sheet.text(462, 408, mark, 12, bold=True, align="centre")
        sheet.text(462, 424, when, 9, align="centre")


LAYOUTS = (
    Layout("order_copy_pill", "payment_order", order_copy, ("ru", "kk+ru"), "html"),
    Layout("order_boxes_kk", "payment_order", order_form, ("kk", "kk+ru"), "drawn"),
)
