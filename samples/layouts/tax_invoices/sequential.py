"""ЭСФ as 1С prints it: upright, section after section, one label to a row."""

from samples.layouts.billing import Bill, Column, of_system
from samples.layouts.drawing import Sheet, drawn
from samples.layouts.hypertext import shares
from samples.layouts.running import Flow
from samples.layouts.tax_invoices.boxes import NEVER, Section, after_goods, before_goods, currency, status
from samples.model import Layout, Paper, Style

_LEFT, _MIDDLE, _RIGHT = 36.0, 250.0, 560.0


def _section(flow: Flow, section: Section) -> None:
    """A grey band with the title, then label and value in two columns."""
    flow.need(34)
    flow.sheet.canvas.setFillGray(0.9)
    flow.sheet.canvas.rect(_LEFT, flow.sheet.height - flow.y - 13, _RIGHT - _LEFT, 13, stroke=0, fill=1)
    flow.sheet.text(_LEFT + 3, flow.y + 9.5, section.title, 8, bold=True)
    flow.y += 15
    for box in section.boxes:
        row = [f"{box.number}", box.label, box.value]
        flow.row(_LEFT, (26, _MIDDLE - _LEFT - 26, _RIGHT - _MIDDLE), row, 7.5, ruled=False, padding=1.2)


def _goods(flow: Flow, bill: Bill) -> None:
    """Section G, cut down to what fits an upright page; the totals stand below it as labelled sums."""
    columns = shares(
        [
            Column("1", "n", 4, "centre"),
            Column("3. Наименование товаров, работ, услуг", "description", 30),
            Column("5. Ед. изм.", "unit", 9),
            Column("6. Кол-во", "quantity", 9, "right"),
            Column("7. Цена без косвенных налогов", "price", 14, "right"),
            Column("8. Стоимость без косвенных налогов", "net", 14, "right"),
            Column("12. НДС ставка", "vat_rate", 9, "centre"),
            Column("13. НДС сумма", "vat", 13, "right"),
            Column("15. Стоимость с учетом косвенных налогов", "gross", 15, "right"),
        ]
    )
    widths = [c.width * (_RIGHT - _LEFT) / 100 for c in columns]

    def heading() -> None:
        flow.row(_LEFT, widths, [c.head for c in columns], 6.5, aligns=["centre"] * len(columns))

    heading()
    flow.again = heading
    for row in bill.table(columns):
        flow.row(_LEFT, widths, row, 6.5, aligns=[c.align for c in columns])
    flow.again = None
    for name, value in (
        ("Всего по счету: стоимость без косвенных налогов", bill.money("net_total")),
        ("Всего по счету: сумма НДС", bill.money("vat_total")),
        ("Всего по счету: стоимость с учетом косвенных налогов", bill.money("gross_total")),
    ):
        if value:
            flow.need(14)
            flow.y += 12
            flow.sheet.text(_LEFT + 3, flow.y, name, 7.5, bold=True)
            flow.sheet.text(_RIGHT, flow.y, value, 7.5, bold=True, align="right")
    flow.y += 6


def sequential(paper: Paper, style: Style) -> bytes:
    """The whole invoice, with its status under the title as 1С has received it."""
    bill = Bill(paper, of_system(style))

    def draw(sheet: Sheet) -> None:
        flow = Flow(sheet, 40, 800, on_page=lambda n: sheet.text(_RIGHT, 822, f"стр. {n}", 7, align="right"))
        sheet.text(300, 52, "Электронный счет-фактура", 12, bold=True, align="centre")
        flow.y = 60
        if status(bill):
            flow.text(_LEFT, _RIGHT - _LEFT, f"Статус: {status(bill)}", 9, bold=True)
        for section in before_goods(bill):
            _section(flow, section)
        _section(flow, Section("Раздел G. Данные по товарам, работам, услугам", currency(bill)))
        _goods(flow, bill)
        for section in after_goods(bill):
            _section(flow, section)

    return drawn(draw, "DejaVu Sans")


SEQUENTIAL_LAYOUTS = (
    Layout(
        "esf_sequential",
        "tax_invoice",
        sequential,
        ("ru",),
        "drawn",
        (*NEVER, "/excise_total", "/lines/*/excise"),
    ),
)
