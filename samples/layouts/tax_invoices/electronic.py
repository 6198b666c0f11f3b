"""ЭСФ as the e-invoice system prints it: the editions of 2014, 2018 and today, landscape, words broken anywhere."""

from samples.layouts.billing import Bill, of_system
from samples.layouts.drawing import pdf_from_html
from samples.layouts.hypertext import BROKEN, page, square_code, told
from samples.layouts.papers import choose, digits
from samples.layouts.programs import BROWSER, browser_pdf
from samples.layouts.tax_invoices.boxes import (
    NEVER,
    Box,
    Section,
    after_goods,
    before_goods,
    currency,
    first_edition,
    seal,
    status,
)
from samples.layouts.tax_invoices.goods import current, goods, of_2014, of_2018
from samples.model import Layout, Paper, Style

_GOODS_CSS = (
    f".goods td, .goods th {{ border: .5pt solid black; padding: 1pt; {BROKEN} font-weight: normal; text-align: "
    f"center; }}"
    ".goods td { text-align: left; } .goods td.r { text-align: right; } .goods td.c { text-align: center; }"
    ".goods { table-layout: fixed; } .goods .total td { font-weight: bold; }"
)
_CURRENT_CSS = (
    "h1 { text-align: center; font-size: 12pt; margin: 0 0 4pt; } body { font-size: 7pt; }"
    "h2 { font-size: 7.5pt; margin: 4pt 0 0; text-align: center; background: #e4e4e4; border: .5pt solid #888; }"
    ".boxes { display: flex; flex-wrap: wrap; } .boxes div { width: 33.33%; box-sizing: border-box; border: .4pt "
    "solid #aaa; padding: 1pt 2pt; }"
    ".boxes .wide { width: 100%; } .goods { font-size: 5.6pt; margin-top: 2pt; } .state { float: right; "
    "font-weight: bold; }"
    ".seal { word-break: break-all; } " + _GOODS_CSS
)
_CSS_2018 = (
    "h1 { text-align: center; font-size: 11pt; letter-spacing: 3pt; } body { font-size: 6.6pt; }"
    "h2 { font-size: 7pt; margin: 5pt 0 1pt; } .pairs td { padding: .5pt 2pt; border-bottom: .4pt dotted #777; "
    "width: 30%; }"
    ".pairs td:nth-child(odd) { width: 20%; color: #333; } .goods { font-size: 5.4pt; } .seal { word-break: "
    "break-all; }"
    ".state { border: 1.2pt solid #a00; color: #a00; display: inline-block; padding: 2pt 8pt; }" + _GOODS_CSS
)
_FIRST_CSS = (
    "h1 { text-align: center; font-size: 13pt; } body { font-size: 8pt; } h2 { font-size: 9pt; margin: 6pt 0 2pt; }"
    "p { margin: 1pt 0; } p b + u { margin-left: 3pt; } .goods { font-size: 6.8pt; margin: 4pt 0; }"
    ".two { columns: 2; } .seal { word-break: break-all; }" + _GOODS_CSS
)


def _grid(section: Section) -> str:
    """Boxes in thirds of the page, number, label and value in one cell."""
    boxes = "".join(
        f"<div class='{'wide' if b.wide else ''}'>{b.number}. {told(b.label)} <b class='seal'>{told(b.value)}</b></div>"
        for b in section.boxes
    )
    return f"<h2>{told(section.title)}</h2><div class='boxes'>{boxes}</div>"


def _current_page(bill: Bill) -> str:
    state = status(bill)
    marked = f"<span class='state'>Статус: {told(state)}</span>" if state else ""
    title = choose(
        bill.style, "ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА", "СЧЕТ-ФАКТУРА", "ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА / ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА"
    )
    body = (
        f"{marked}<h1>{title}</h1>{''.join(map(_grid, before_goods(bill)))}"
        f"{_grid(Section('Раздел G. Данные по товарам, работам, услугам', currency(bill)))}"
        f"{goods(bill, current(bill))}{''.join(map(_grid, after_goods(bill)))}{square_code(bill.style.seed)}"
    )
    foot = "'Страница ' counter(page) ' из ' counter(pages)"
    return page(body, _CURRENT_CSS, family="'Noto Sans'", size="A4 landscape", margin="8mm 8mm 10mm 8mm", foot=foot)


def of_today(paper: Paper, style: Style) -> bytes:
    """The current edition: 20 columns, the heading repeated on each page."""
    return pdf_from_html(_current_page(Bill(paper, of_system(style))))


def in_browser(paper: Paper, style: Style) -> bytes:
    """The same page, printed from a browser."""
    return browser_pdf(_current_page(Bill(paper, of_system(style))))


def _pairs(section: Section) -> str:
    """Label and value in cells of their own, two pairs to a row; a wide box keeps to itself."""
    out, row = [], list[str]()
    for box in section.boxes:
        cells = f"<td>{box.number} {told(box.label)}</td>"
        if box.wide:
            out += [f"<tr>{''.join(row)}</tr>"] if row else []
            out.append(f"<tr>{cells}<td colspan='3' class='seal'>{told(box.value)}</td></tr>")
            row = []
            continue
        row.append(f"{cells}<td>{told(box.value)}</td>")
        if len(row) == 2:
            out.append(f"<tr>{''.join(row)}</tr>")
            row = []
    out += [f"<tr>{''.join(row)}</tr>"] if row else []
    return f"<h2>{told(section.title)}</h2><table class='pairs'>{''.join(out)}</table>"


def edition_2018(paper: Paper, style: Style) -> bytes:
    """2018-2020: total with VAT in column 14; a spaced title; the heading of the table on its first page only."""
    bill = Bill(paper, of_system(style))
    state = status(bill)
    body = (
        f"<h1>СЧЕТ-ФАКТУРА</h1>{f'<div class=state>{told(state)}</div>' if state else ''}"
        f"{''.join(map(_pairs, before_goods(bill)))}"
        f"{_pairs(Section('Раздел G. Данные по товарам, работам, услугам', currency(bill)))}"
        f"{goods(bill, of_2018(bill), repeat=False)}{''.join(map(_pairs, after_goods(bill)))}"
    )
    return pdf_from_html(
        page(body, _CSS_2018, family="'DejaVu Sans Condensed'", size="A4 landscape", margin="9mm", foot="counter(page)")
    )


def _underlined(section: Section) -> str:
    """A paragraph for each box: number and label bold, the value underlined, often without a blank between."""

    def line(box: Box) -> str:
        value = f"<u>{told(box.value)}</u>" if box.value else "______________"
        return f"<p><b>{box.number}</b> <b>{told(box.label)}</b>{value}</p>"

    return f"<h2>{told(section.title)}</h2><div class='two'>{''.join(map(line, section.boxes))}</div>"


def edition_2014(paper: Paper, style: Style) -> bytes:
    """2014-2017: 15 columns, other box numbers, section J for the signature, «М.П.»."""
    bill = Bill(paper, of_system(style))
    signed = Section(
        "Раздел J. Сведения по ЭЦП",
        [
            Box("36", "ЭЦП юридического лица", seal(bill)[:60]),
            Box("37", "ЭЦП лица, уполномоченного подписывать счета-фактуры", digits(style, "key", 9)),
            Box("38", "Дата и время подписи", bill.day("issued_on")),
        ],
    )
    state = status(bill)
    body = (
        f"<h1>СЧЕТ-ФАКТУРА</h1>{f'<p class=r><b>{told(state)}</b></p>' if state else ''}"
        f"{''.join(map(_underlined, first_edition(bill)))}"
        f"{_underlined(Section('Раздел G. Данные по товарам, работам, услугам', currency(bill)))}"
        f"{goods(bill, of_2014(bill), name='Всего по счету')}{_underlined(signed)}<p>М.П.</p>"
    )
    return pdf_from_html(page(body, _FIRST_CSS, family="'Liberation Sans'", size="A4 landscape", margin="10mm"))


ELECTRONIC_LAYOUTS = (
    Layout("esf_current", "tax_invoice", of_today, ("ru",), "html", NEVER),
    Layout("esf_2018", "tax_invoice", edition_2018, ("ru",), "html", NEVER),
    Layout("esf_2014", "tax_invoice", edition_2014, ("ru",), "html", NEVER),
    *((Layout("esf_browser", "tax_invoice", in_browser, ("ru",), "browser", NEVER),) if BROWSER else ()),
)
