"""The print form of 1С:Бухгалтерия 8 для Казахстана: as it is, re-exported through a spreadsheet, and in two languages."""

from dataclasses import replace

from samples.layouts.billing import SUMS_WITH_VAT, Bill, Column, coin
from samples.layouts.drawing import pdf_from_html
from samples.layouts.hypertext import ink, page, table, told, twice
from samples.layouts.papers import choose, label, notes, person, tongue
from samples.layouts.proforma.wording import LABELS, NEVER, NOTICE, WITHOUT_CONTRACT
from samples.model import Layout, Paper, Style

_CSS = """
.notice { width: 70%; margin: 0 auto 8pt; text-align: center; font-size: 7.5pt; }
.order td { border: 1px solid black; padding: 1pt 3pt; }
h1 { font-size: 14pt; margin: 12pt 0 4pt; padding-bottom: 3pt; border-bottom: 2px solid black; }
.parties td { padding: 3pt 2pt; } .parties td:first-child { width: 15%; } .parties td + td { font-weight: bold; }
.lines { border: 2px solid black; margin-top: 8pt; } .lines td, .lines th { border: 1px solid black; padding: 1pt 3pt; }
.lines td.r { white-space: nowrap; }
.totals { font-weight: bold; margin-top: 4pt; } .totals td { text-align: right; padding: 1pt 3pt; }
.totals td + td { width: 16%; white-space: nowrap; }
.sign { border-top: 2px solid black; margin-top: 10pt; padding-top: 14pt; }
"""


def _tell(key: str, style: Style) -> str:
    return label(LABELS, key, style)


def _kbe(style: Style) -> str:
    return choose(style, "17", "17", "19")


def _knp(style: Style) -> str:
    return choose(style, "859", "851", "710")


def _order_in_two_rows(bill: Bill) -> str:
    """«Образец платежного поручения»: two rows whose cells hold a label and its value below."""
    style, account = bill.style, bill.account("supplier")
    number = bill.said("supplier/bin")
    numbered = f"<br>{_tell('bin', style)}: {number}" if number else ""
    return (
        f"<p class='b'>{_tell('order', style)}</p><table class='order'>"
        f"<tr><td style='width:52%'><b>{_tell('beneficiary', style)}:</b><br>"
        f"<b>{told(bill.said('supplier/name'))}</b>{numbered}</td>"
        f"<td class='c' colspan='2'><b>{_tell('iban', style)}</b><br><b>{account.iban}</b></td>"
        f"<td class='c'><b>{_tell('kbe', style)}</b><br><b>{_kbe(style)}</b></td></tr>"
        f"<tr><td>{_tell('bank', style)}:<br>{told(account.bank)}</td>"
        f"<td class='c'><b>{_tell('bic', style)}</b><br><b>{account.bic}</b></td>"
        f"<td class='c' colspan='2'><b>{_tell('knp', style)}</b><br><b>{_knp(style)}</b></td></tr></table>"
    )


def _order_in_four_rows(bill: Bill) -> str:
    """The same block as a row of labels above a row of values, twice; the BIN has a row of its own."""
    style, account = bill.style, bill.account("supplier")
    number = bill.said("supplier/bin")
    numbered = f"<tr><td>{_tell('bin', style)}: {number}</td><td></td><td></td></tr>" if number else ""
    return (
        f"<p class='b'>{_tell('order', style)}</p><table class='order'>"
        f"<tr><td>{_tell('beneficiary', style)}:</td><td class='c'>{_tell('iban', style)}</td>"
        f"<td class='c'>{_tell('kbe', style)}</td></tr>"
        f"<tr><td class='b'>{told(bill.said('supplier/name'))}</td><td class='c b'>{account.iban}</td>"
        f"<td class='c b'>{_kbe(style)}</td></tr>"
        f"{numbered}<tr><td>{_tell('bank', style)}:</td><td class='c'>{_tell('bic', style)}</td>"
        f"<td class='c'>{_tell('knp', style)}</td></tr>"
        f"<tr><td>{told(account.bank)}</td><td class='c b'>{account.bic}</td><td class='c b'>{_knp(style)}</td></tr>"
        "</table>"
    )


def _title(bill: Bill) -> str:
    """«Счет на оплату № 88 от 02 августа 2022 г.»."""
    return f"{bill.paper.extra.get('title') or _tell('title', bill.style)} {bill.numbered()}"


def _parties(bill: Bill) -> str:
    style = bill.style
    bin_label = _tell("party_bin", style)
    contract = bill.contract() or (WITHOUT_CONTRACT[tongue(style)] if bill.paper.extra.get("without_contract") else "")
    rows = [(_tell(role, style), bill.party(role, bin_label=bin_label)) for role in ("supplier", "buyer")]
    rows += [(_tell("contract", style), contract)] if contract else []
    return (
        "<table class='parties'>"
        + "".join(f"<tr><td>{name}:</td><td>{told(value)}</td></tr>" for name, value in rows)
        + "</table>"
    )


def _columns(style: Style, *, coded: bool) -> list[Column]:
    code = [Column(_tell("code", style), "code", 12, "centre")] if coded else []
    return [
        Column("№", "n", 5, "centre"),
        *code,
        Column(_tell("name", style), "description", 42),
        Column(_tell("quantity", style), "quantity", 10, "right"),
        Column(_tell("unit", style), "unit", 9),
        Column(_tell("price", style), "price_with_vat", 15, "right"),
        Column(_tell("sum", style), "gross", 15, "right"),
    ]


def _totals(bill: Bill) -> str:
    """Below the grid: the total, and the VAT in it or that there is none."""
    style = bill.style
    rows = [(_tell("total", style), bill.money("gross_total"))]
    if bill.without_vat:
        rows.append((_tell("without", style), "-"))
    elif bill.said("vat_total"):
        rows.append((_tell("within", style), bill.money("vat_total")))
    return "<table class='totals'>" + "".join(f"<tr><td>{a}:</td><td>{b}</td></tr>" for a, b in rows if b) + "</table>"


def _count(bill: Bill) -> str:
    """«Всего наименований 1, на сумму 580 000,00 KZT», then the words."""
    count, total = len(bill.lines), f"{bill.money('gross_total')} {bill.currency}".strip()
    told_count = {
        "ru": f"Всего наименований {count}, на сумму {total}",
        "kk": f"Барлығы {count} атау, {total} сомасына",
        "en": f"Total items: {count}, amounting to {total}",
    }[tongue(bill.style)]
    said_words = bill.in_words(choose(bill.style, 0, 0, 1, 2))
    due = f"<p class='b'>{_tell('due', bill.style)}: {told(said_words)}</p>" if said_words else ""
    return f"<p>{told_count}</p>{due}"


def _signed(bill: Bill) -> str:
    remarks = "".join(f"<p>{told(note)}</p>" for note in notes(bill.paper))
    who = person(bill.paper, "supplier", bill.style)
    return (
        f"{remarks}<div class='sign'><b>{_tell('executor', bill.style)}</b> "
        f"{ink(bill.paper, 'supplier')}______________________ /{told(who)}/</div>"
    )


def ledger(paper: Paper, style: Style) -> bytes:
    """1С as it prints: notice, sample order, title over a thick rule, sums with VAT."""
    bill = Bill(paper, style)
    order = choose(style, _order_in_two_rows, _order_in_four_rows)(bill)
    columns = _columns(style, coded=coin(style, "code column"))
    body = (
        f"<div class='notice'>{NOTICE[tongue(style)]}</div>{order}<h1>{told(_title(bill))}</h1>{_parties(bill)}"
        f"{table(columns, bill.table(columns), css_class='lines')}{_totals(bill)}{_count(bill)}{_signed(bill)}"
    )
    return pdf_from_html(page(body, _CSS, family="'Liberation Sans'"))


def reexport(paper: Paper, style: Style) -> bytes:
    """The same form saved as a spreadsheet and printed again: the table's sums English («580,000.00»), the summary not;
    doubled blanks after labels, headings not repeated, the totals cut off to the next page where the table fills one."""
    bill = Bill(paper, replace(style, numbers="nbsp"))
    english = Bill(paper, replace(style, numbers="comma"))
    columns = _columns(style, coded=True)
    lines = table(columns, english.table(columns), css_class="lines", repeat=False)
    totals = _totals(english)
    cut = "<div style='break-before:page'></div>" if len(bill.lines) > 20 else ""
    body = (
        f"<div class='notice' style='width:100%'>{NOTICE[tongue(style)].replace('. ', '.  ')}</div>{_order_in_two_rows(bill)}"
        f"<h1 style='white-space:pre-wrap'>{told(_title(bill).replace('№ ', '№  '))}</h1>{_parties(bill)}{lines}"
        f"{cut}{totals}{_count(bill)}{_signed(bill)}"
    )
    foot = f"'{ {'ru': 'Страница', 'kk': 'Бет', 'en': 'Page'}[tongue(style)] } ' counter(page)"
    return pdf_from_html(page(body, _CSS, family="'Liberation Sans Narrow'", foot=foot))


def bilingual(paper: Paper, style: Style) -> bytes:
    """Kazakh above Russian in one cell; the title's bold is drawn twice; the total stands in words in Russian."""
    bill = Bill(paper, style)

    def stacked(key: str) -> str:
        return label(LABELS, key, style, "\n")

    columns = [
        Column("№", "n", 5, "centre"),
        Column(stacked("name"), "description", 40),
        Column(stacked("unit"), "unit", 12, "centre"),
        Column(stacked("quantity"), "quantity", 11, "right"),
        Column(stacked("price"), "price_with_vat", 16, "right"),
        Column(stacked("sum"), "gross", 16, "right"),
    ]
    css = _CSS + "h1 { border: none; text-align: center; font-size: 12pt; } .lines th { font-size: 8pt; }"
    body = (
        f"<h1>{twice(_title(bill))}</h1>{_parties(bill)}{_order_in_four_rows(bill)}"
        f"{table(columns, bill.table(columns), css_class='lines')}{_totals(bill)}{_count(bill)}{_signed(bill)}"
    )
    return pdf_from_html(page(body, css, family="'PT Serif'", foot="counter(page) '/' counter(pages)"))


LEDGER_LAYOUTS = (
    Layout("proforma_1c", "proforma_invoice", ledger, ("ru", "kk"), "html", (*NEVER, *SUMS_WITH_VAT)),
    Layout("proforma_1c_reexport", "proforma_invoice", reexport, ("ru", "kk"), "html", (*NEVER, *SUMS_WITH_VAT)),
    Layout("proforma_bilingual", "proforma_invoice", bilingual, ("kk+ru",), "html", (*NEVER, *SUMS_WITH_VAT)),
)
