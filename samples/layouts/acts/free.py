"""Acts of no form: two languages side by side, and a spreadsheet where LibreOffice is there."""

import io

import xlsxwriter

from samples.layouts.acts.wording import NEVER, NEVER_NOR_COUNTRY
from samples.layouts.billing import EXCISE, SUMS_WITHOUT_VAT, Bill, Column
from samples.layouts.drawing import day, pdf_from_html
from samples.layouts.hypertext import ink, page, remarks, table, told
from samples.layouts.papers import joined, notes, person
from samples.layouts.programs import OFFICE, office_pdf
from samples.model import Layout, Paper, Style

_CSS = (
    ".two { display: flex; gap: 14pt; } .two > div { flex: 1; text-align: justify; } h1 { font-size: 12pt; "
    "text-align: center; }"
    ".lines { margin: 8pt 0; } .lines td, .lines th { border: .7pt solid black; padding: 2pt 3pt; font-size: 8pt; } "
    ".lines td.r { white-space: nowrap; }"
)


def _side(bill: Bill, language: str) -> str:
    """One of the two columns of text: it is drawn as a whole before the other."""
    english = language == "en"
    signed = bill.said("signed_on")
    performed = bill.said("performed_on")
    names = [f"<b>{told(bill.said(f'{role}/name'))}</b>" for role in ("buyer", "supplier")]
    bins = [bill.said(f"{role}/bin") for role in ("buyer", "supplier")]
    buyer, contractor = (
        joined((name, number and f"{'BIN' if english else 'БИН'} {number}", told(bill.place(role))))
        for name, number, role in zip(names, bins, ("buyer", "supplier"), strict=True)
    )
    contract = told(bill.contract("No. " if english else "№ "))
    when = day(signed, bill.style, language) if signed else ""
    done = day(performed, bill.style, language) if performed else ""
    if english:
        rows = (
            f"<h1>CERTIFICATE OF ACCEPTANCE<br>No. {told(bill.said('number'))}</h1><p>Date: {when}</p>",
            f"<p>The Customer: {buyer}, and the Contractor: {contractor}, have drawn up this act of completed works"
            + (f" under the Contract {contract}" if contract else "")
            + ".</p>",
            f"<p>Services rendered on: {done}</p>" if done else "",
            "<p>The Customer has no claims as to volume, quality and terms of the services.</p>",
        )
    else:
        rows = (
            f"<h1>АКТ ПРИЕМА-ПЕРЕДАЧИ<br>№ {told(bill.said('number'))}</h1><p>Дата: {when}</p>",
            f"<p>Заказчик: {buyer}, и Исполнитель: {contractor}, составили настоящий акт оказанных услуг"
            + (f" по Договору {contract}" if contract else "")
            + ".</p>",
            f"<p>Услуги оказаны: {done}</p>" if done else "",
            "<p>Заказчик не имеет претензий по объему, качеству и срокам оказания услуг.</p>",
        )
    return f"<div>{''.join(rows)}</div>"


def two_languages(paper: Paper, style: Style) -> bytes:
    """English at the left, Russian at the right, one table for both."""
    bill = Bill(paper, style)
    unit = f", {bill.currency}" if bill.currency else ""
    columns = [
        Column("No. / №", "n", 7, "centre"),
        Column("Description / Наименование", "description", 40),
        Column("Unit / Ед.", "unit", 10),
        Column("Qty / Кол-во", "quantity", 10, "right"),
        Column(f"Price / Цена{unit}", "price", 16, "right"),
        Column(f"Amount / Сумма{unit}", "net", 17, "right"),
    ]
    sums = (
        ("Total / Итого", bill.money("net_total")),
        ("VAT / НДС", bill.no_vat() or bill.money("vat_total")),
        ("Total with VAT / Всего с НДС", bill.money("gross_total")),
    )
    foot = "".join(
        f"<tr><td colspan='5' class='r'>{name}</td><td class='r b'>{value}</td></tr>" for name, value in sums if value
    )
    places = "".join(
        f"<div><b>{name}</b><br>{told(bill.said(f'{role}/name'))}<p "
        f"style='margin-top:26pt'>{ink(paper, role)}________________ "
        f"{told(person(paper, role, style))}</p></div>"
        for name, role in (("Customer / Заказчик", "buyer"), ("Contractor / Исполнитель", "supplier"))
    )
    body = (
        f"<div class='two'>{_side(bill, 'en')}{_side(bill, 'ru')}</div>"
        f"{table(columns, bill.table(columns), css_class='lines', foot=foot)}<p>{told(bill.in_words())}</p>"
        + remarks(paper)
        + f"<div class='two' style='margin-top:12pt'>{places}</div>"
    )
    return pdf_from_html(page(body, _CSS, family="'Noto Serif'", foot="counter(page)"))


def spreadsheet(paper: Paper, style: Style) -> bytes:
    """Form Р-1 filled in as a spreadsheet."""
    bill = Bill(paper, style)
    columns = [
        Column("Номер по порядку", "n", 8),
        Column("Наименование работ (услуг)", "description", 46),
        Column("Дата выполнения работ (оказания услуг)", "performed_on", 16),
        Column("Единица измерения", "unit", 12),
        Column("количество", "quantity", 12),
        Column("цена за единицу", "price", 16),
        Column("стоимость", "net", 16),
    ]
    head = (
        ("Форма Р-1", ""),
        ("Заказчик", bill.party("buyer")),
        ("Исполнитель", bill.party("supplier")),
        ("Договор (контракт)", bill.contract()),
        ("Номер документа", bill.said("number")),
        ("Дата составления", bill.day("signed_on")),
        ("АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)", ""),
    )
    tail = (
        ("Сумма НДС", bill.no_vat() or bill.money("vat_total")),
        ("Всего с учетом НДС", f"{bill.money('gross_total')} {bill.currency}"),
        ("", bill.in_words()),
        *(("", note) for note in notes(paper)),
        ("Сдал (Исполнитель)", f"________________ {person(paper, 'supplier', style)}"),
        ("Принял (Заказчик)", f"________________ {person(paper, 'buyer', style)}"),
    )
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        framed = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
        rows = [[name, value] for name, value in head]
        total = ["", "Итого", "х", "х", "х", "х", bill.money("net_total")]
        lines = [[c.head for c in columns], *bill.table(columns), total]
        for number, cells in enumerate([*rows, *lines, *[[name, value] for name, value in tail]]):
            ruled = len(rows) <= number < len(rows) + len(lines)
            for at, cell in enumerate(cells):
                sheet.write_string(number, at, cell, framed if ruled else None)
    return office_pdf(out.getvalue())


FREE_LAYOUTS = (
    Layout("act_two_languages", "completion_act", two_languages, ("en", "ru"), "html", (*NEVER, *SUMS_WITHOUT_VAT)),
    *(
        (
            Layout(
                "act_office",
                "completion_act",
                spreadsheet,
                ("ru",),
                "office",
                (*NEVER_NOR_COUNTRY, *SUMS_WITHOUT_VAT, *EXCISE, "/signed/*"),
            ),
        )
        if OFFICE
        else ()
    ),
)
