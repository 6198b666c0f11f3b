"""Form Р-1 from HTML: today's edition, the one before 2016, and 1С's with columns for VAT."""

from collections.abc import Sequence

from samples.layouts.acts.wording import NEVER, told, vat_line, vat_upon_net, who
from samples.layouts.billing import EXCISE, SUMS_WITH_VAT, SUMS_WITHOUT_VAT, Bill, Column
from samples.layouts.drawing import pdf_from_html
from samples.layouts.hypertext import ink, page, table
from samples.layouts.hypertext import told as plain
from samples.layouts.papers import choose, notes, person
from samples.model import Layout, Paper, Style

_CSS = (
    "body { font-size: 8pt; } .annex { font-size: 6pt; width: 34%; margin-left: 66%; text-align: right; }"
    ".annex.left { margin-left: 0; text-align: left; }"
    ".who td { padding: 2pt; } .who .cap { font-size: 6pt; text-align: center; padding: 0; border-top: .5pt solid "
    "black; }"
    ".who .bin { border: .8pt solid black; text-align: center; width: 16%; }"
    ".head td { border: .8pt solid black; text-align: center; padding: 2pt; } .head { width: 34%; margin-left: 66%; "
    "margin-top: 4pt; }"
    "h1 { text-align: center; font-size: 11pt; margin: 6pt 0; }"
    ".lines td, .lines th { border: .8pt solid black; padding: 1.5pt 2pt; font-size: 7.5pt; font-weight: normal; }"
    ".lines th { font-size: 6.5pt; text-align: center; } .lines td.r { white-space: nowrap; }"
    ".signs { margin-top: 14pt; } .signs td { width: 50%; padding: 8pt 4pt 0; } .cap { font-size: 6pt; }"
)


_OLD_REPORT = (
    "Сведения о наличии отчета о маркетинговых исследованиях, консультационных и прочих услугах "
    "(дата, номер, количество страниц)"
)


def _who_rows(bill: Bill) -> str:
    """Заказчик first, Исполнитель second, each with its BIN in a box at the right."""
    rows = [f"<tr><td style='width:14%'></td><td></td><td class='bin'>{told('bin', bill)}</td></tr>"]
    for role in ("buyer", "supplier"):
        rows.append(
            f"<tr><td>{told(role, bill)}</td><td><b>{plain(who(bill, role))}</b></td>"
            f"<td class='bin'>{bill.said(f'{role}/bin')}</td></tr>"
            f"<tr><td></td><td class='cap'>{told('who', bill)}</td><td></td></tr>"
        )
    contract = f"<tr><td>{told('contract', bill)}</td><td><b>{plain(bill.contract())}</b></td><td></td></tr>"
    return f"<table class='who'>{''.join(rows)}{contract if bill.contract() else ''}</table>"


def _heading(columns: Sequence[Column], bill: Bill, grouped: int) -> str:
    """The last ``grouped`` columns stand under «Выполнено работ (оказано услуг)»."""
    first, last = columns[:-grouped], columns[-grouped:]
    upper = "".join(f"<th rowspan='2'>{plain(c.head)}</th>" for c in first)
    lower = "".join(f"<th>{plain(c.head)}</th>" for c in last)
    return f"<tr>{upper}<th colspan='{grouped}'>{told('done', bill)}</th></tr><tr>{lower}</tr>"


def _total_row(bill: Bill, columns: Sequence[Column], sums: dict[str, str]) -> str:
    """«Итого» with «х» in the cells that have no total; a letter x as often as the Cyrillic х."""
    cross = choose(bill.style, "х", "x")
    count = bill.cell(1, bill.lines[0], "quantity") if len(bill.lines) == 1 else cross
    cells = []
    for column in columns[1:]:
        match column.key:
            case "description":
                cells.append(f"<td class='r'>{told('total', bill)}</td>")
            case "quantity":
                cells.append(f"<td class='r'>{count}</td>")
            case key:
                cells.append(f"<td class='{'r' if key in sums else 'c'}'>{sums.get(key, cross)}</td>")
    return f"<tr><td></td>{''.join(cells)}</tr>"


def _sign(bill: Bill, role: str, key: str) -> str:
    """«Сдал (Исполнитель) Директор / ____ / Иванов И.И.» with the captions below, and the place of the stamp."""
    return (
        f"<td>{told(key, bill)} &nbsp; Директор / {ink(bill.paper, role)}______________ "
        f"/ {plain(person(bill.paper, role, bill.style))}"
        f"<div class='cap'>{told('position', bill)} &nbsp;&nbsp; {told('signature', bill)} "
        f"&nbsp;&nbsp; {told('signer', bill)}</div>"
        f"<p>{told('stamp', bill)}</p></td>"
    )


def _below(bill: Bill, closing: Sequence[str]) -> str:
    """What stands between table and signatures: what is said of VAT, the words, stock and annexes."""
    rows = (
        *closing,
        bill.in_words(),
        f"{told('stock', bill)} ______________________",
        told("annexes", bill),
        *notes(bill.paper),
    )
    return "".join(f"<p>{plain(row)}</p>" for row in rows if row)


def _signatures(bill: Bill) -> str:
    signed = bill.day("signed_on")
    accepted = f"<p>{told('signed', bill)}: {signed}</p>" if signed else ""
    return (
        f"<table class='signs'><tr>{_sign(bill, 'supplier', 'gave')}{_sign(bill, 'buyer', 'took')}</tr>"
        f"<tr><td></td><td>{accepted}</td></tr></table>"
    )


def _number_box(bill: Bill, period: str = "") -> str:
    """Number and day of drawing up, in a small table of their own."""
    head, value = ("<td>Отчетный период</td>", f"<td>{period}</td>") if period else ("", "")
    return (
        f"<table class='head'><tr><td>{told('number', bill)}</td><td>{told('date', bill)}</td>{head}</tr>"
        f"<tr><td><b>{plain(bill.said('number'))}</b></td><td><b>{bill.day('signed_on')}</b></td>{value}</tr></table>"
    )


def _title(bill: Bill) -> str:
    return f"<h1>{plain(str(bill.paper.extra.get('title') or told('title', bill)))}*</h1>"


def _document(
    bill: Bill,
    columns: Sequence[Column],
    grouped: int,
    sums: dict[str, str],
    *,
    box: str,
    family: str,
    closing: Sequence[str] = (),
    repeat: bool = True,
) -> bytes:
    """The page: annex, parties, number and date, title, table (``sums`` its totals by column), signatures."""
    side = choose(bill.style, "annex", "annex left")
    lines = table(
        columns,
        bill.table(columns),
        css_class="lines",
        ruler=[str(n) for n in range(1, len(columns) + 1)],
        foot=_total_row(bill, columns, sums),
        repeat=repeat,
        head=_heading(columns, bill, grouped),
    )
    body = (
        f"<div class='{side}'>{told('annex', bill)}<br>{told('form', bill)}</div>{_who_rows(bill)}{box}{_title(bill)}"
        f"{lines}{_below(bill, closing)}{_signatures(bill)}"
    )
    return pdf_from_html(page(body, _CSS, family=family, size="A4 landscape", margin="10mm 12mm 12mm"))


def _unit(bill: Bill) -> str:
    return f", {bill.currency}" if bill.currency else ""


def of_today(paper: Paper, style: Style) -> bytes:
    """Eight columns, sums with VAT, «В том числе НДС» below."""
    bill = Bill(paper, style)
    columns = [
        Column(told("n", bill), "n", 5, "centre"),
        Column(told("works", bill), "description", 34),
        Column(told("performed", bill), "performed_on", 12, "centre"),
        Column(told("report", bill), "", 14),
        Column(told("unit", bill), "unit", 8, "centre"),
        Column(told("quantity", bill), "quantity", 8, "right"),
        Column(told("price", bill) + _unit(bill), "price_with_vat", 12, "right"),
        Column(told("cost", bill) + _unit(bill), "gross", 13, "right"),
    ]
    sums = {"gross": bill.money("gross_total")}
    closing = [vat_line(bill)]
    return _document(bill, columns, 3, sums, box=_number_box(bill), family="'Liberation Sans'", closing=closing)


def _old_columns(bill: Bill) -> list[Column]:
    """Without the day of performance: the report stands third."""
    return [
        Column(told("n", bill), "n", 5, "centre"),
        Column(told("works", bill), "description", 38),
        Column(_OLD_REPORT, "", 16),
        Column(told("unit", bill), "unit", 9, "centre"),
        Column(told("quantity", bill), "quantity", 9, "right"),
    ]


def before_2016(paper: Paper, style: Style) -> bytes:
    """Seven columns, the period of reporting beside the date, sums without VAT."""
    bill = Bill(paper, style)
    columns = [
        *_old_columns(bill),
        Column(told("price", bill) + _unit(bill), "price", 13, "right"),
        Column(told("cost", bill) + _unit(bill), "net", 14, "right"),
    ]
    performed = bill.day("performed_on")
    period = f"с {performed} по {performed}" if performed else ""
    return _document(
        bill,
        columns,
        3,
        {"net": bill.money("net_total")},
        box=_number_box(bill, period),
        family="'Liberation Serif'",
        closing=vat_upon_net(bill),
        repeat=False,
    )


def with_vat_columns(paper: Paper, style: Style) -> bytes:
    """1С's own: «сумма НДС» and «сумма с НДС» after the cost; «без НДС» as a word in the column of sums."""
    bill = Bill(paper, style)
    unit = f", в {bill.currency}" if bill.currency else ""
    within = choose(style, "c НДС", "с НДС")  # the first with a Latin letter, as 1С has it
    columns = [
        *_old_columns(bill),
        Column(told("price", bill) + unit, "price", 12, "right"),
        Column(told("cost", bill) + unit, "net", 13, "right"),
        Column(f"сумма НДС{unit}", "=без НДС" if bill.without_vat else "vat", 12, "right"),
        Column(f"сумма {within}{unit}", "gross", 13, "right"),
    ]
    sums = {"net": bill.money("net_total"), "vat": bill.money("vat_total"), "gross": bill.money("gross_total")}
    return _document(bill, columns, 5, sums, box=_number_box(bill), family="'DejaVu Sans Condensed'")


FORM_LAYOUTS = (
    Layout("act_r1", "completion_act", of_today, ("ru", "kk", "kk+ru"), "html", (*NEVER, *SUMS_WITH_VAT)),
    Layout("act_r1_before_2016", "completion_act", before_2016, ("ru", "kk+ru"), "html", (*NEVER, *SUMS_WITHOUT_VAT)),
    Layout(
        "act_r1_vat_columns",
        "completion_act",
        with_vat_columns,
        ("ru", "kk+ru"),
        "html",
        (*NEVER, "/performed_on", "/lines/*/vat_rate", *EXCISE),
    ),
)
