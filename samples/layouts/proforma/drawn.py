"""Счет на оплату drawn at absolute places by an older accounting program: labels first, values after them, bold drawn twice."""

from samples.layouts.billing import SUMS_WITHOUT_VAT, Bill, Column
from samples.layouts.drawing import Sheet, drawn
from samples.layouts.hypertext import hand, shares
from samples.layouts.papers import inked, label, notes, person, stamped
from samples.layouts.proforma.wording import LABELS, NEVER
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

_LEFT, _RIGHT = 40.0, 560.0


def _order(sheet: Sheet, bill: Bill) -> None:
    """The sample payment order: frames, then every label, then every value."""
    style, account = bill.style, bill.account("supplier")

    def told(key: str) -> str:
        return label(LABELS, key, style)

    sheet.text(_LEFT, 52, told("order"), 9, bold=True)
    for x0, top, x1, bottom in (
        (40, 58, 330, 98),
        (330, 58, 500, 98),
        (500, 58, 560, 98),
        (40, 98, 330, 130),
        (330, 98, 420, 130),
        (420, 98, 560, 130),
    ):
        sheet.box(x0, top, x1, bottom)
    for x, baseline, text in (
        (44, 68, told("beneficiary") + ":"),
        (400, 68, told("iban")),
        (516, 68, told("kbe")),
        (44, 108, told("bank") + ":"),
        (362, 108, told("bic")),
        (430, 108, told("knp")),
    ):
        sheet.text(x, baseline, text, 8)
    sheet.paragraph(44, 70, 280, bill.said("supplier/name"), 8, bold=True)
    if bill.said("supplier/bin"):
        sheet.text(44, 95, f"{told('bin')}: {bill.said('supplier/bin')}", 8)
    sheet.text(415, 84, account.iban, 8, bold=True, align="centre")
    sheet.text(530, 84, "17", 8, bold=True, align="centre")
    sheet.text(44, 122, account.bank, 8)
    sheet.text(375, 122, account.bic, 8, align="centre")
    sheet.text(490, 122, "859", 8, align="centre")


def _parties(flow: Flow, bill: Bill) -> None:
    """Party lines: the label in its own column, the value wrapping beside it."""
    sheet, style = flow.sheet, bill.style
    rows = [(role, bill.party(role, bin_label=label(LABELS, "party_bin", style))) for role in ("supplier", "buyer")]
    rows += [("contract", bill.contract())] if bill.contract() else []
    for key, value in rows:
        sheet.text(_LEFT, flow.y + 9, f"{label(LABELS, key, style)}:", 9)
        flow.y = sheet.paragraph(_LEFT + 85, flow.y, _RIGHT - _LEFT - 85, value, 9, bold=True) + 6


def _totals(flow: Flow, bill: Bill) -> None:
    style = bill.style
    pairs = (
        (label(LABELS, "total", style), bill.money("net_total")),
        (label(LABELS, "vat", style), bill.no_vat() or bill.money("vat_total")),
        (label(LABELS, "due", style), bill.money("gross_total")),
    )
    flow.need(60)
    for name, value in pairs:
        if value:
            flow.y += 14
            flow.sheet.text(470, flow.y, f"{name}:", 9, bold=True, align="right")
            flow.sheet.text(_RIGHT, flow.y, value, 9, bold=True, align="right")
    flow.y += 10


def _signature(flow: Flow, bill: Bill) -> None:
    sheet, paper = flow.sheet, bill.paper
    flow.need(90)
    sheet.line(_LEFT, flow.y + 4, _RIGHT, flow.y + 4, 1.5)
    baseline = flow.y + 50
    sheet.text(_LEFT, baseline, label(LABELS, "executor", bill.style), 9, bold=True)
    sheet.line(120, baseline + 2, 300, baseline + 2)
    sheet.text(306, baseline, f"/{person(paper, 'supplier', bill.style)}/", 9)
    if inked(paper, "supplier"):
        sheet.sign(150, baseline, hand(paper, "supplier"))
    if stamped(paper, "supplier"):
        sheet.stamp(190, baseline - 70, bill.said("supplier/name")[:40])


def program(paper: Paper, style: Style) -> bytes:
    """Sums without VAT; headings on the first page only; the title in fake bold."""
    bill = Bill(paper, style)

    def draw(sheet: Sheet) -> None:
        flow = Flow(sheet, 40, 790, on_page=lambda n: sheet.text(_RIGHT, 820, f"- {n} -", 7, align="right"))
        _order(sheet, bill)
        title = paper.extra.get("title") or label(LABELS, "title", style)
        sheet.text(_LEFT, 160, f"{title} {bill.numbered()}", 13, bold=True, twice=True)
        sheet.line(_LEFT, 166, _RIGHT, 166, 1.5)
        flow.y = 174
        _parties(flow, bill)
        columns = shares(
            [
                Column("№", "n", 5, "centre"),
                Column(label(LABELS, "name", style), "description", 43),
                Column(label(LABELS, "quantity", style), "quantity", 11, "right"),
                Column(label(LABELS, "unit", style), "unit", 9),
                Column(label(LABELS, "price", style), "price", 16, "right"),
                Column(label(LABELS, "sum", style), "net", 16, "right"),
            ]
        )
        widths = [c.width * (_RIGHT - _LEFT) / 100 for c in columns]
        flow.row(_LEFT, widths, [c.head for c in columns], bold=True, aligns=["centre"] * len(columns))
        for row in bill.table(columns):
            flow.row(_LEFT, widths, row, aligns=[c.align for c in columns])
        _totals(flow, bill)
        for line in (bill.in_words(), *notes(paper)):
            flow.text(_LEFT, _RIGHT - _LEFT, line, 9)
        _signature(flow, bill)

    return drawn(draw, "PT Sans")


DRAWN_LAYOUTS = (
    Layout(
        "proforma_program", "proforma_invoice", program, ("ru", "kk", "kk+ru"), "drawn", (*NEVER, *SUMS_WITHOUT_VAT)
    ),
)
