"""The paper счет-фактура: parties side by side, labels under the values, eleven columns."""

from samples.layouts.drawing import LANDSCAPE, Sheet, quantity, words
from samples.layouts.papers import Labels, around, choose, inked, joined, label, notes, person, rows, said, stamped
from samples.layouts.second_hand.press import (
    Column,
    Look,
    Press,
    amount,
    day_at,
    pieces,
    pressed,
    rates,
    sum_at,
    untaxed,
)
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_P: Labels = {
    **TERMS,
    "title": {"ru": ("СЧЕТ-ФАКТУРА", "Счет фактура"), "kk": ("ШОТ-ФАКТУРА",)},
    "turnover": {"ru": ("Дата совершения оборота",), "kk": ("Айналым жасалған күн",)},
    "supplier": {"ru": ("Поставщик",), "kk": ("Жеткізуші", "Өнім беруші")},
    "buyer": {"ru": ("Получатель",), "kk": ("Алушы",)},
    "terms": {"ru": ("Условия оплаты по договору (контракту)",), "kk": ("Шарт бойынша төлем талаптары",)},
    "price": {"ru": ("Цена",), "kk": ("Бағасы",)},
    "net": {"ru": ("Стоимость товаров (работ, услуг) без НДС",), "kk": ("Тауарлардың (жұмыстардың) ҚҚС-сыз құны",)},
    "vat_rate": {"ru": ("НДС ставка",), "kk": ("ҚҚС мөлшерлемесі",)},
    "vat": {"ru": ("НДС сумма",), "kk": ("ҚҚС сомасы",)},
    "gross": {"ru": ("Всего стоимость реализации",), "kk": ("Өткізудің барлық құны",)},
    "excise_rate": {"ru": ("Акциз ставка",), "kk": ("Акциз мөлшерлемесі",)},
    "excise": {"ru": ("Акциз сумма",), "kk": ("Акциз сомасы",)},
    "all": {"ru": ("Всего по счету",), "kk": ("Шот бойынша барлығы",)},
    "sum": {"ru": ("Всего на сумму",), "kk": ("Барлық сомасы",)},
    "issued": {"ru": ("ВЫДАЛ (ответственное лицо поставщика)",), "kk": ("БЕРДІ (өнім берушінің жауапты тұлғасы)",)},
    "remark": {
        "ru": ("Примечание: Без печати недействительно. Оригинал (первый экземпляр) - покупателю.",),
        "kk": ("Ескертпе: Мөрсіз жарамсыз. Түпнұсқа (бірінші дана) - сатып алушыға.",),
    },
}


def _party_panel(sheet: Sheet, x: float, paper: Paper, style: Style, role: str) -> None:
    """Value on the line, its label in small letters below it."""
    lines = (
        (said(paper, f"{role}/name"), label(_P, role, style)),
        (
            joined((said(paper, f"{role}/bin"), around(paper, "addresses", role))),
            f"{label(_P, 'bin', style)}, {label(_P, 'address', style).lower()}",
        ),
        (
            joined(tuple(around(paper, name, role) for name in ("accounts", "banks", "bics"))),
            joined(tuple(label(_P, key, style) for key in ("account", "bank", "bic"))),
        ),
    )
    top = 78.0
    for value, caption in lines:
        below = max(sheet.paragraph(x, top, 370, value, 9), top + 12)
        sheet.line(x, below + 1, x + 370, below + 1, 0.4)
        sheet.text(x, below + 8, caption, 6)
        top = below + 11


def _paper_head(press: Press, paper: Paper, style: Style) -> None:
    sheet = press.sheet
    pieces(sheet, 36, 50, label(_P, "title", style), 15, bold=True, length=3)
    sheet.box(520, 30, 806, 64)
    sheet.line(663, 30, 663, 64)
    sheet.text(526, 41, f"№ {said(paper, 'number')}", 10, bold=True)
    sheet.text(526, 56, f"{label(_P, 'from', style)} {day_at(paper, 'issued_on', style)}", 9)
    sheet.paragraph(667, 30, 136, label(_P, "turnover", style), 6)
    sheet.text(669, 60, day_at(paper, "turnover_on", style), 9)
    for role, x in (("buyer", 436.0), ("supplier", 36.0)):
        _party_panel(sheet, x, paper, style, role)
    contract = joined((said(paper, "contract/number"), day_at(paper, "contract/date", style)), " от ")
    if "ru" not in style.language:
        contract = contract.replace(" от ", ", ")
    sheet.text(36, 166, f"{label(_P, 'contract', style)}: {contract}", 8.5)
    sheet.text(436, 166, f"{label(_P, 'terms', style)}:", 8.5)
    press.y = 176


def _paper_table(press: Press, paper: Paper, style: Style) -> None:
    currency = said(paper, "currency")
    columns = (
        Column("№ п/п" if "ru" in style.language else "Р/с №", 26, "centre"),
        Column(label(_P, "item", style), 170),
        Column(label(_P, "unit", style), 44, "centre"),
        Column(label(_P, "quantity", style), 50, "right"),
        Column(f"{label(_P, 'price', style)} ({currency})" if currency else label(_P, "price", style), 82, "right"),
        Column(label(_P, "net", style), 88, "right"),
        Column(label(_P, "vat_rate", style), 42, "centre"),
        Column(label(_P, "vat", style), 76, "right"),
        Column(label(_P, "gross", style), 90, "right"),
        Column(label(_P, "excise_rate", style), 42, "centre"),
        Column(label(_P, "excise", style), 60, "right"),
    )
    none = label(_P, "no_vat", style, "/") if untaxed(paper) else ""
    body = [[str(place) for place in range(1, 12)]]
    for place, line in enumerate(rows(paper, "lines"), 1):
        rate = line.get("vat_rate")
        body.append(
            [
                str(place),
                line.get("description", ""),
                line.get("unit", ""),
                quantity(line["quantity"], style) if line.get("quantity") else "",
                amount(line.get("price"), style),
                amount(line.get("net"), style),
                f"{rate}%" if rate is not None else none,
                amount(line.get("vat"), style),
                amount(line.get("gross"), style),
                "",
                amount(line.get("excise"), style),
            ]
        )
    totals = [sum_at(paper, f"{key}_total", style) for key in ("net", "vat", "gross", "excise")]
    all_ = label(_P, "all", style)
    body.append(["", all_, "х", "х", "х", totals[0], rates(paper) and "х", totals[1], totals[2], "х", totals[3]])
    press.table(36, columns, body, Look(size=7.5, middle=True, order="columns", head_fill=0.93, strong=1))


def _paper_foot(press: Press, paper: Paper, style: Style) -> None:
    press.need(96)
    sheet, gross = press.sheet, said(paper, "gross_total")
    press.y += 6
    if gross:
        said_words = words(gross, style.language, said(paper, "currency") or "KZT")
        press.say(36, 770, f"{label(_P, 'sum', style)}: {said_words}", 9)
    for note in notes(paper):
        press.say(36, 770, note, 8)
    top = press.y + 22
    for place, (x, key) in enumerate(((36.0, "director"), (300.0, "accountant"), (560.0, "issued"))):
        sheet.text(x, top, label(_P, key, style), 8)
        sheet.text(x, top + 22, "________________ /" + ("" if place else person(paper, "supplier", style)) + "/", 8)
        if inked(paper, "supplier") and place != 1:
            sheet.sign(x, top + 20, style.seed + place)
    sheet.text(230, top + 34, label(_P, "seal", style), 8)
    if stamped(paper, "supplier"):
        sheet.stamp(200, top - 30, said(paper, "supplier/name"))
    sheet.text(36, top + 48, label(_P, "remark", style), 7, italic=True)


def paper_form(paper: Paper, style: Style) -> bytes:
    """The paper form in landscape: parties side by side, labels under the values, eleven columns."""

    def draw(press: Press) -> None:
        _paper_head(press, paper, style)
        _paper_table(press, paper, style)
        _paper_foot(press, paper, style)

    return pressed(draw, choose(style, "PT Sans", "DejaVu Sans Condensed", "Liberation Sans Narrow"), LANDSCAPE)


LAYOUTS = (
    Layout(
        "paper_side_by_side",
        "tax_invoice",
        paper_form,
        ("ru", "kk", "kk+ru"),
        "drawn",
        omits=("/registration_number", "/*/country"),
    ),
)
