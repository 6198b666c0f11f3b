"""A payment order from a bank's own system: sender on the left and beneficiary on the right, in a type of one width."""

from samples.layouts.papers import (
    Labels,
    bank,
    choose,
    digits,
    inked,
    label,
    notes,
    person,
    said,
    sender_code,
    stamped,
)
from samples.layouts.second_hand.press import Press, day_at, pieces, pressed, sum_at
from samples.layouts.second_hand.terms import TERMS
from samples.layouts.spelling import day
from samples.model import Layout, Paper, Style

_L: Labels = {
    **TERMS,
    "title": {"ru": ("ПЛАТЕЖНОЕ ПОРУЧЕНИЕ",), "kk": ("ТӨЛЕМ ТАПСЫРМАСЫ",)},
    "payer": {"ru": ("Отправитель денег", "Плательщик"), "kk": ("Ақшаны жөнелтуші",)},
    "beneficiary": {"ru": ("Бенефициар",), "kk": ("Бенефициар",)},
    "account": {"ru": ("ИИК",), "kk": ("ЖСК",)},
    "code": {"ru": ("Код", "КОд"), "kk": ("ЖКод",)},
    "amount": {"ru": ("Сумма",), "kk": ("Сомасы",)},
    "purpose": {
        "ru": ("Назначение платежа (с указанием наименования товара, выполненных работ, оказанных услуг)",),
        "kk": ("Төлемнің тағайындалуы",),
    },
    "value": {"ru": ("Дата валютирования",), "kk": ("Валюталау күні",)},
    "accountant": {"ru": ("Гл. бухгалтер",), "kk": ("Бас бухгалтер",)},
    "received": {"ru": ("Время приема",), "kk": ("Қабылданған уақыты",)},
}
_HALF = 252.0


def _side(press: Press, paper: Paper, style: Style, role: str, x: float) -> None:
    """Caption lines and value lines by turns, the caption ending in a colon."""
    bank_label = label(_L, "bank", style)
    kbe = said(paper, "kbe")
    code = (sender_code(said(paper, "payer/name")) if kbe else "") if role == "payer" else kbe
    press.say(x, _HALF, f"{label(_L, role, style)}:", 8)
    press.say(x + 8, _HALF - 8, said(paper, f"{role}/name"), 9, bold=True)
    press.say(x, _HALF, f"{bank_label}:", 8)
    press.say(x + 8, _HALF - 8, bank(paper, role, style), 9)
    code_label = label(_L, "code" if role == "payer" else "kbe", style)
    for caption, value in (
        (label(_L, "bin", style), said(paper, f"{role}/bin")),
        (label(_L, "account", style), said(paper, f"{role}/iban")),
        (label(_L, "bic", style), said(paper, f"{role}/bic")),
        (code_label, code),
    ):
        press.sheet.text(x, press.y + 9, caption, 8)
        pieces(press.sheet, x + 110, press.y + 9, value, 9, length=6, bold=True)
        press.y += 13


def _sides(press: Press, paper: Paper, style: Style) -> None:
    top = press.y
    _side(press, paper, style, "beneficiary", 303)
    right = press.y
    press.y = top
    _side(press, paper, style, "payer", 40)
    press.y = max(press.y, right) + 6
    press.sheet.line(297, top - 2, 297, press.y - 4, 0.5)
    press.sheet.line(40, press.y, 555, press.y, 0.5)
    press.y += 6


def _below(press: Press, paper: Paper, style: Style) -> None:
    knp, value = said(paper, "knp"), day_at(paper, "executed_on", style)
    press.say(40, 515, f"{label(_L, 'words', style)}:  {said(paper, 'amount_in_words')}", 9, gap=6)
    press.say(40, 515, f"{label(_L, 'purpose', style)}:", 8)
    press.say(48, 507, said(paper, "purpose"), 9, gap=6)
    press.say(40, 515, f"{label(_L, 'knp', style)}:  {knp}" if knp else "", 9)
    press.say(40, 515, f"{label(_L, 'value', style)}:  {value}" if value else "", 9)
    for note in notes(paper):
        press.say(40, 515, note, 8)


def _ends(press: Press, paper: Paper, style: Style) -> None:
    sheet, top = press.sheet, press.y + 26
    for place, key in enumerate(("director", "accountant")):
        sheet.text(40, top + 22 * place, f"{label(_L, key, style)}:", 9)
        sheet.text(230, top + 22 * place, "_______________", 9)
    sheet.text(330, top, person(paper, "payer", style), 9)
    sheet.text(40, top + 48, label(_L, "seal", style), 9)
    if inked(paper, "payer"):
        sheet.sign(232, top - 2, style.seed)
    if stamped(paper, "payer"):
        sheet.stamp(100, top + 2, said(paper, "payer/name"))


def order_mirrored(paper: Paper, style: Style) -> bytes:
    """Both sides next to each other, the sum in a line between the title and them, the bank's word at the very top."""

    def draw(press: Press) -> None:
        mark, when = str(paper.extra.get("mark", "")), paper.extra.get("mark_date")
        if mark:
            press.say(40, 515, f"{mark}   {day(when, style) if when else ''}", 10, bold=True, align="right")
            press.say(
                40, 515, f"{label(_L, 'received', style)}: 1{digits(style, 'h', 1)}:2{digits(style, 'm', 1)}", 7.5
            )
        press.y = 70
        title = f"{label(_L, 'title', style, '  /  ')}  N  {said(paper, 'number')}"
        press.say(40, 515, title, 11.5, bold=True, align="centre", gap=0)
        press.say(40, 515, day_at(paper, "issued_on", style), 9, align="centre", gap=6)
        total = f"{label(_L, 'amount', style)}:   {sum_at(paper, 'amount', style)}  {said(paper, 'currency')}"
        press.say(40, 515, total, 11, bold=True, align="right", gap=6)
        press.sheet.line(40, press.y, 555, press.y, 0.5)
        press.y += 6
        _sides(press, paper, style)
        _below(press, paper, style)
        _ends(press, paper, style)

    return pressed(draw, choose(style, "DejaVu Sans Mono", "Liberation Mono", "PT Mono"), top=30)


LAYOUTS = (Layout("order_mirrored", "payment_order", order_mirrored, ("ru", "kk", "kk+ru"), "drawn"),)
