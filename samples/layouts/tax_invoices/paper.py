"""Счет-фактура on paper (forms 4.3): 1С, landscape; an older program's page; a spreadsheet where LibreOffice is there."""

import io

import xlsxwriter

from samples.layouts.billing import COUNTRIES, SYSTEM_FIELDS, Bill, Column, coin
from samples.layouts.drawing import LANDSCAPE, Sheet, drawn, pdf_from_html
from samples.layouts.hypertext import hand, ink, page, remarks, shares, table, told
from samples.layouts.papers import around, choose, digits, inked, joined, notes, person, stamped
from samples.layouts.programs import OFFICE, office_pdf, row_height
from samples.layouts.running import Flow
from samples.layouts.tax_invoices.boxes import terms
from samples.model import Layout, Paper, Style

_NEVER = (*SYSTEM_FIELDS, *COUNTRIES, "/signed/buyer", "/supplier/iban", "/supplier/bic", "/buyer/iban", "/buyer/bic")
_CSS = (
    "h1 { font-size: 13pt; margin: 0 0 6pt; } body { font-size: 8pt; } .lead td { padding: .5pt 2pt; } .lead "
    "td:first-child { width: 38%; }"
    ".lines td, .lines th { border: .8pt solid black; padding: 1pt 2pt; font-size: 7.5pt; font-weight: normal; }"
    ".lines th { text-align: center; } .lines td.r { white-space: nowrap; } .lines .total td { font-weight: bold; }"
    ".signs td { padding-top: 12pt; width: 50%; } .small { font-size: 6.5pt; }"
)
_NOTE = "Примечание: Без печати недействительно. Оригинал (первый экземпляр) – покупателю. Копия (второй экземпляр) – поставщику."
_KAZAKH = {
    "Счет-фактура": "Шот-фактура",
    "Поставщик": "Жеткізуші",
    "Получатель": "Сатып алушы",
    "ИИН/БИН и адрес места нахождения поставщика": "Жеткізушінің ЖСН/БСН-і",
    "ИИН/БИН и адрес места нахождения получателя": "Сатып алушының ЖСН/БСН-і",
    "ИИК поставщика": "Жеткізушінің ЖСК-сы",
    "Договор (контракт) на поставку товаров (работ, услуг)": "Шарт (келісімшарт)",
    "Ед. изм.": "Өлш. бір.",
    "Кол-во (объем)": "Саны",
    "Всего по счету": "Барлығы",
}


def _tell(text: str, style: Style) -> str:
    """The label; in a paper of two languages with the Kazakh one before it, where there is one."""
    kazakh = _KAZAKH.get(text) if style.language == "kk+ru" else None
    return f"{kazakh} / {text}" if kazakh else text


def _lead(bill: Bill) -> list[tuple[str, str]]:
    """The rows above the table: label and value."""
    account = bill.account("supplier")

    def who(role: str) -> str:
        return joined((bill.said(f"{role}/bin"), around(bill.paper, "addresses", role)))

    return [
        ("Дата совершения оборота", bill.day("turnover_on")),
        ("Поставщик", bill.said("supplier/name")),
        ("ИИН/БИН и адрес места нахождения поставщика", who("supplier")),
        ("ИИК поставщика", f"{account.iban} в {account.bank}, БИК {account.bic}"),
        (
            "Свидетельство о постановке на регистрационный учет по НДС",
            f"серия 60001 № {digits(bill.style, 'vat certificate', 7)}",
        ),
        ("Договор (контракт) на поставку товаров (работ, услуг)", bill.contract()),
        ("Условия оплаты по договору (контракту)", terms(bill) if bill.contract() else ""),
        ("Пункт назначения поставляемых товаров (работ, услуг)", ""),
        ("Поставка товаров (работ, услуг) осуществлена по доверенности №", ""),
        ("Способ отправления", ""),
        ("Товарно-транспортная накладная", ""),
        ("Грузоотправитель", bill.said("supplier/name") if coin(bill.style, "consignor") else ""),
        ("Грузополучатель", bill.said("buyer/name") if coin(bill.style, "consignee") else ""),
        ("Получатель", bill.said("buyer/name")),
        ("ИИН/БИН и адрес места нахождения получателя", who("buyer")),
    ]


def _columns(bill: Bill) -> list[Column]:
    """1 to 11."""
    unit = f" ({bill.currency})" if bill.currency else ""
    return [
        Column("№ п/п", "n", 4, "centre"),
        Column(
            choose(bill.style, "Наименование товаров (работ, услуг)", "Наименование товаров, работ, услуг"),
            "description",
            29,
        ),
        Column(_tell("Ед. изм.", bill.style), "unit", 7),
        Column(_tell("Кол-во (объем)", bill.style), "quantity", 8, "right"),
        Column(f"Цена{unit}", "price", 12, "right"),
        Column("Стоимость товаров (работ, услуг) без НДС", "net", 12, "right"),
        Column("Ставка", "vat_rate", 7, "centre"),
        Column("Сумма", "vat", 11, "right"),
        Column("Всего стоимость реализации", "gross", 12, "right"),
        Column("Ставка", "", 6),
        Column("Сумма", "excise", 8, "right"),
    ]


def _heading(columns: list[Column]) -> str:
    plain = [f"<th rowspan='2'>{told(c.head)}</th>" for c in columns]
    pairs = "<th>Ставка</th><th>Сумма</th>" * 2
    upper = [*plain[:6], "<th colspan='2'>НДС</th>", plain[8], "<th colspan='2'>Акциз</th>"]
    return f"<tr>{''.join(upper)}</tr><tr>{pairs}</tr>"


def _title(bill: Bill) -> str:
    title = bill.paper.extra.get("title") or _tell("Счет-фактура", bill.style)
    return f"{title} {bill.numbered()}"


def program(paper: Paper, style: Style) -> bytes:
    """1С: labels of the heading each on its line, 11 columns, the words, four places to sign."""
    bill = Bill(paper, style)
    columns = _columns(bill)
    lead = "".join(
        f"<tr><td>{told(_tell(name, style))}:</td><td><b>{told(value)}</b></td></tr>" for name, value in _lead(bill)
    )
    sums = (
        bill.money("net_total"),
        "",
        bill.no_vat() or bill.money("vat_total"),
        bill.money("gross_total"),
        "",
        bill.money("excise_total"),
    )
    foot = (
        f"<tr class='total'><td colspan='5'>{told(_tell('Всего по счету', style))}:</td>"
        + "".join(f"<td class='r'>{value}</td>" for value in sums)
        + "</tr>"
    )
    lines = table(
        columns,
        bill.table(columns),
        css_class="lines",
        ruler=[str(n) for n in range(1, 12)],
        foot=foot,
        head=_heading(columns),
    )
    said_words = bill.in_words()
    director = person(paper, "supplier", style)
    body = (
        f"<h1>{told(_title(bill))}</h1><table class='lead'>{lead}</table>{lines}"
        + (f"<p>Всего на сумму: {told(said_words)}</p>" if said_words else "")
        + remarks(paper)
        + f"<table class='signs'><tr><td>Руководитель: {ink(paper, 'supplier')}______________ {told(director)}</td>"
        "<td>ВЫДАЛ (ответственное лицо поставщика) ______________</td></tr>"
        "<tr><td>Главный бухгалтер: ______________<br>М.П.</td><td></td></tr></table>"
        f"<p class='small'>{_NOTE}</p>"
    )
    return pdf_from_html(page(body, _CSS, family="'Liberation Sans'", size="A4 landscape", foot="counter(page)"))


def _draw_lines(flow: Flow, bill: Bill) -> None:
    columns = shares(_columns(bill)[:9])
    widths = [c.width * 770 / 100 for c in columns]
    heads = [{"vat_rate": "Ставка НДС", "vat": "Сумма НДС"}.get(c.key, c.head) for c in columns]

    def heading() -> None:
        flow.row(36, widths, heads, 7, aligns=["centre"] * 9, bold=True)
        flow.row(36, widths, [str(n) for n in range(1, 10)], 6, aligns=["centre"] * 9)

    heading()
    flow.again = heading
    for row in bill.table(columns):
        flow.row(36, widths, row, 7.5, aligns=[c.align for c in columns])
    flow.again = None
    sums = [bill.money("net_total"), "х", bill.no_vat() or bill.money("vat_total"), bill.money("gross_total")]
    total = _tell("Всего по счету", bill.style) + ":"
    flow.row(36, [sum(widths[:5]), *widths[5:]], [total, *sums], 7.5, aligns=["right"] * 5, bold=True)


def older_program(paper: Paper, style: Style) -> bytes:
    """An older program: serif letters, labels with dotted leaders, the value under its label where it is long."""
    bill = Bill(paper, style)

    def draw(sheet: Sheet) -> None:
        flow = Flow(sheet, 34, 560, on_page=lambda n: sheet.text(806, 580, f"{n}", 7, align="right"))
        sheet.text(421, 46, _title(bill).upper(), 12, bold=True, align="centre")
        flow.y = 56
        for name, value in _lead(bill):
            if value:
                flow.text(36, 770, f"{_tell(name, style)}: {value}", 8.5)
        flow.y += 4
        _draw_lines(flow, bill)
        flow.y += 6
        for line in (bill.in_words() and f"Всего на сумму: {bill.in_words()}", *notes(paper)):
            if line:
                flow.text(36, 770, line, 8.5)
        flow.need(80)
        baseline = flow.y + 34
        sheet.text(36, baseline, f"Руководитель ____________________ {person(paper, 'supplier', style)}", 9)
        sheet.text(430, baseline, "Главный бухгалтер ____________________", 9)
        sheet.text(36, baseline + 24, "М.П.", 9)
        if inked(paper, "supplier"):
            sheet.sign(110, baseline, hand(paper, "supplier"))
        if stamped(paper, "supplier"):
            sheet.stamp(120, baseline - 50, bill.said("supplier/name")[:40])

    return drawn(draw, "Liberation Serif", LANDSCAPE)


def spreadsheet(paper: Paper, style: Style) -> bytes:
    """The same paper as a printed spreadsheet."""
    bill = Bill(paper, style)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        bold, framed = (
            book.add_format({"bold": True}),
            book.add_format({"border": 1, "text_wrap": True, "valign": "top"}),
        )
        columns = _columns(bill)[:9]
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
        sheet.write_string(0, 0, _title(bill), bold)
        row = 2
        for name, value in _lead(bill):
            sheet.write_string(row, 0, f"{_tell(name, style)}: {value}")
            row += 1
        heads = [{"vat_rate": "Ставка НДС", "vat": "Сумма НДС"}.get(c.key, c.head) for c in columns]
        sums = ["", _tell("Всего по счету", style) + ":", "", "", "", bill.money("net_total"), ""]
        sums += [bill.no_vat() or bill.money("vat_total"), bill.money("gross_total")]
        for cells in (heads, *bill.table(columns), sums):
            sheet.set_row(row, row_height(cells, [column.width for column in columns]))
            for at, cell in enumerate(cells):
                sheet.write_string(row, at, cell, framed)
            row += 1
        for line in (bill.in_words(), *notes(paper), "Руководитель ______________", "М.П."):
            sheet.write_string(row + 1, 0, line)
            row += 1
    return office_pdf(out.getvalue())


_NO_EXCISE = ("/excise_total", "/lines/*/excise")
PAPER_LAYOUTS = (
    Layout("tax_invoice_1c", "tax_invoice", program, ("ru", "kk+ru"), "html", _NEVER),
    Layout("tax_invoice_older", "tax_invoice", older_program, ("ru", "kk+ru"), "drawn", (*_NEVER, *_NO_EXCISE)),
    *(
        (
            Layout(
                "tax_invoice_office", "tax_invoice", spreadsheet, ("ru",), "office", (*_NEVER, *_NO_EXCISE, "/signed/*")
            ),
        )
        if OFFICE
        else ()
    ),
)
