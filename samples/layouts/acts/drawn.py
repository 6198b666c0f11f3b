"""Acts drawn in place: form Р-1 on a sheet that is turned to be read, and a short act upright with the contractor first."""

from samples.layouts.acts.wording import NEVER, told, vat_line, vat_upon_net, who
from samples.layouts.billing import SUMS_WITH_VAT, SUMS_WITHOUT_VAT, Bill, Column, coin
from samples.layouts.drawing import LANDSCAPE, Align, Sheet, canvas_pdf
from samples.layouts.hypertext import hand, shares
from samples.layouts.papers import choose, inked, notes, person, stamped, tongue
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style


class _Turned(Sheet):
    """A landscape sheet on upright paper: drawn a quarter turn round, its pages marked to be displayed turned back."""

    def start(self) -> None:
        """To be called at the top of every page."""
        self.canvas.setPageRotation(90)
        self.canvas.rotate(90)
        self.canvas.translate(0, -self.height)


def _parties(sheet: Sheet, bill: Bill) -> None:
    """Labels, then BINs in their boxes, then names: not the order of reading."""
    for top, role in ((62, "buyer"), (92, "supplier")):
        sheet.paragraph(36, top, 80, told(role, bill), 8.5)
        sheet.box(690, top, 806, top + 18)
    sheet.text(748, 58, told("bin", bill), 7, align="centre")
    for top, role in ((62, "buyer"), (92, "supplier")):
        sheet.text(748, top + 12, bill.said(f"{role}/bin"), 9, align="centre")
        sheet.paragraph(120, top, 560, who(bill, role), 9, bold=True)
        sheet.line(120, top + 22, 680, top + 22, 0.4)
        sheet.text(400, top + 28, told("who", bill), 5.5, align="centre")
    if bill.contract():
        sheet.paragraph(36, 124, 110, told("contract", bill), 8)
        sheet.text(150, 134, bill.contract(), 9, bold=True)
    for x, key, value in ((560, "number", bill.said("number")), (690, "date", bill.day("signed_on"))):
        sheet.box(x, 140, x + 116, 156)
        sheet.box(x, 156, x + 116, 172)
        sheet.text(x + 58, 151, told(key, bill), 7, align="centre")
        sheet.text(x + 58, 167, value, 8.5, bold=True, align="centre")


def _form_columns(bill: Bill) -> list[Column]:
    return shares(
        [
            Column(told("n", bill), "n", 5, "centre"),
            Column(told("works", bill), "description", 32),
            Column(told("performed", bill), "performed_on", 12, "centre"),
            Column(told("report", bill), "", 14),
            Column(told("unit", bill), "unit", 8, "centre"),
            Column(told("quantity", bill), "quantity", 8, "right"),
            Column(told("price", bill), "price", 12, "right"),
            Column(told("cost", bill), "net", 13, "right"),
        ]
    )


def _form_table(flow: Flow, bill: Bill) -> None:
    columns = _form_columns(bill)
    widths, aligns = [c.width * 770 / 100 for c in columns], [c.align for c in columns]
    flow.row(
        36, (sum(widths[:5]), sum(widths[5:])), ("", told("done", bill)), 6, aligns=("centre", "centre"), padding=1
    )
    flow.row(36, widths, [c.head for c in columns], 6, aligns=["centre"] * 8)
    flow.row(36, widths, [str(n) for n in range(1, 9)], 6, aligns=["centre"] * 8, padding=1)
    for row in bill.table(columns):
        flow.row(36, widths, row, 7.5, aligns=aligns)
    total = ["", told("total", bill), "х", "х", "х", "х", "х", bill.money("net_total")]
    flow.row(
        36, widths, total, 7.5, aligns=("left", "right", "centre", "centre", "centre", "centre", "centre", "right")
    )
    flow.y += 4


def _signatures(flow: Flow, bill: Bill) -> None:
    """Two places to sign, side by side."""
    sheet = flow.sheet
    flow.need(96)
    baseline = flow.y + 40
    for x, role, key in ((36.0, "supplier", "gave"), (430.0, "buyer", "took")):
        who_signs = person(bill.paper, role, bill.style)
        sheet.paragraph(x, baseline - 8, 166, f"{told(key, bill)}  Директор /", 8)
        sheet.line(x + 170, baseline + 1, x + 260, baseline + 1)
        sheet.text(x + 264, baseline, f"/ {who_signs}", 8)
        sheet.text(x + 190, baseline + 8, told("signature", bill), 5.5)
        sheet.text(x, baseline + 22, told("stamp", bill), 8)
        if inked(bill.paper, role):
            sheet.sign(x + 175, baseline, hand(bill.paper, role))
        if stamped(bill.paper, role):
            sheet.stamp(x + 60, baseline - 40, bill.said(f"{role}/name")[:40])
    if bill.day("signed_on"):
        sheet.text(806, baseline + 40, f"{told('signed', bill)}: {bill.day('signed_on')}", 8, align="right")
    flow.y = baseline + 50


def turned_form(paper: Paper, style: Style) -> bytes:
    """Form Р-1, sums without VAT; every other one lies on upright paper with /Rotate 90."""
    bill = Bill(paper, style)
    turned = coin(style, "turned")

    def draw(sheet: Sheet) -> None:
        flow = Flow(sheet, 34, 560, on_page=lambda _: sheet.start() if isinstance(sheet, _Turned) else None)
        sheet.paragraph(400, 16, 406, f"{told('annex', bill)}\n{told('form', bill)}", 6, align="right")
        _parties(sheet, bill)
        sheet.text(
            300, 167, str(paper.extra.get("title") or told("title", bill)), 10, bold=True, align="centre", twice=True
        )
        flow.y = 180
        _form_table(flow, bill)
        for line in (*vat_upon_net(bill), bill.in_words(), told("annexes", bill), *notes(paper)):
            if line:
                flow.text(36, 770, line, 8)
        _signatures(flow, bill)

    kind = _Turned if turned else Sheet
    # reportlab itself swaps the sides of a page that is marked to be turned
    return canvas_pdf(lambda canvas: draw(kind(canvas, "PT Sans", LANDSCAPE)), LANDSCAPE)


_SHORT = {
    "ru": {
        "title": ("Акт об оказании услуг", "Акт оказанных услуг", "Акт приема-передачи выполненных работ"),
        "supplier": ("Исполнитель:",),
        "buyer": ("Заказчик:",),
        "contract": ("Основание: Договор", "Договор"),
        "heads": ("№", "Наименование работ, услуг", "Кол-во", "Ед.", "Цена", "Сумма"),
        "total": ("Итого:",),
        "closing": (
            "Вышеперечисленные услуги выполнены полностью и в срок. Заказчик претензий по объему, качеству и срокам "
            "оказания услуг не имеет.",
        ),
        "count": ("Всего оказано услуг {count}, на сумму {total}",),
        "performed": ("Услуги оказаны",),
    },
    "kk": {
        "title": ("Көрсетілген қызметтер актісі",),
        "supplier": ("Орындаушы:",),
        "buyer": ("Тапсырыс беруші:",),
        "contract": ("Шарт",),
        "heads": ("№", "Атауы", "Саны", "Өлш. бір.", "Бағасы", "Сомасы"),
        "total": ("Барлығы:",),
        "closing": ("Қызметтер толық көлемде көрсетілді. Тапсырыс берушінің шағымы жоқ.",),
        "count": ("Барлығы {count} атау, {total} сомасына",),
        "performed": ("Қызмет көрсету күні",),
    },
}


def _short_lines(flow: Flow, bill: Bill, heads: tuple[str, ...]) -> None:
    keys = ("n", "description", "quantity", "unit", "price_with_vat", "gross")
    sides: tuple[Align, ...] = ("centre", "left", "right", "left", "right", "right")
    parts = zip(heads, keys, (5, 46, 10, 9, 15, 15), sides, strict=True)
    columns = [Column(head, key, width, side) for head, key, width, side in parts]
    widths = [c.width * 515 / 100 for c in columns]
    flow.row(40, widths, heads, 8.5, bold=True, aligns=["centre"] * 6)
    for row in bill.table(columns):
        flow.row(40, widths, row, 8.5, aligns=[c.align for c in columns])


def short(paper: Paper, style: Style) -> bytes:
    """«Акт об оказании услуг» of 1С: the contractor first, sums with VAT, two signatures at the foot."""
    bill = Bill(paper, style)
    said = {key: choose(style, *options) for key, options in _SHORT[tongue(style)].items() if key != "heads"}

    def draw(sheet: Sheet) -> None:
        flow = Flow(sheet, 46, 790, on_page=lambda n: sheet.text(555, 820, f"{n}", 7, align="right") if n > 1 else None)
        title = f"{paper.extra.get('title') or said['title']} {bill.dated(bill.said('number'), bill.said('signed_on'))}"
        flow.text(40, 515, title, 13, bold=True)
        sheet.line(40, flow.y, 555, flow.y, 1.5)
        flow.y += 8
        for role in ("supplier", "buyer"):
            sheet.text(40, flow.y + 9, said[role], 9)
            flow.text(135, 420, bill.party(role, bin_label=told("bin", bill), bin_last=True), 9, bold=True)
        if bill.contract():
            flow.text(40, 515, f"{said['contract']} {bill.contract()}", 9)
        if bill.day("performed_on"):
            flow.text(40, 515, f"{said['performed']}: {bill.day('performed_on')}", 9)
        flow.y += 4
        _short_lines(flow, bill, _SHORT[tongue(style)]["heads"])
        flow.y += 4
        total = f"{bill.money('gross_total')} {bill.currency}".rstrip()
        for line in (f"{said['total']} {bill.money('gross_total')}", vat_line(bill)):
            flow.text(40, 515, line, 9, bold=True, align="right")
        counted = said["count"].format(count=len(bill.lines), total=total)
        for line in (counted, bill.in_words(), said["closing"], *notes(paper)):
            if line:
                flow.text(40, 515, line, 9)
        _short_signatures(flow, bill, said)

    return canvas_pdf(lambda canvas: draw(Sheet(canvas, "Liberation Sans")))


def _short_signatures(flow: Flow, bill: Bill, said: dict[str, str]) -> None:
    sheet = flow.sheet
    flow.need(110)
    for x, role in ((40.0, "supplier"), (310.0, "buyer")):
        sheet.text(x, flow.y + 20, said[role].rstrip(":").upper(), 9, bold=True)
        sheet.text(x, flow.y + 32, bill.said(f"{role}/name"), 8)
        sheet.line(x, flow.y + 66, x + 120, flow.y + 66)
        sheet.text(x + 124, flow.y + 66, person(bill.paper, role, bill.style), 8)
        if inked(bill.paper, role):
            sheet.sign(x + 15, flow.y + 66, hand(bill.paper, role))
        if stamped(bill.paper, role):
            sheet.stamp(x + 60, flow.y + 6, bill.said(f"{role}/name")[:40])


DRAWN_LAYOUTS = (
    Layout(
        "act_r1_turned",
        "completion_act",
        turned_form,
        ("ru", "kk", "kk+ru"),
        "drawn",
        (*NEVER, *SUMS_WITHOUT_VAT),
    ),
    Layout("act_short", "completion_act", short, ("ru", "kk"), "drawn", (*NEVER, *SUMS_WITH_VAT)),
)
