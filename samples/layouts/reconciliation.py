"""Акт сверки взаимных расчетов / салыстыру актісі (forms 7): both halves, the partner's half blank, one side, by contract."""

import io

import xlsxwriter

from samples.layouts.drawing import Align, Sheet, drawn, escape, html_table, pdf_from_html, signature_svg, stamp_svg
from samples.layouts.papers import choose, digits, inked, label, notes, person, said, stamped
from samples.layouts.programs import BROWSER, OFFICE, browser_pdf, office_pdf
from samples.layouts.reconciliation_words import LABELS, Books, conclusion, heading, keeper, preamble
from samples.model import Layout, Paper, Style

_WIDTHS = (43.0, 98.0, 62.0, 62.0)
_ALIGNS: tuple[Align, ...] = ("left", "left", "right", "right")
_FOOT = 800.0


def _tell(key: str, style: Style) -> str:
    return label(LABELS, key, style)


def _party_line(paper: Paper, role: str, style: Style) -> str:
    number = said(paper, f"{role}/bin")
    return said(paper, f"{role}/name") + (f", {_tell('bin', style)} {number}" if number else "")


def _halves(paper: Paper, style: Style, *, blank: bool) -> tuple[list[tuple[str, ...]], tuple[str, str]]:
    """Rows of both halves side by side, and the titles above them; the keeper's half may be at the right."""
    own = Books(paper, style)
    other = Books(paper, style, mirrored=True)
    empty = ("", "", "", "")
    theirs = [empty] * len(own.table()) if blank else other.table()
    pairs = [(*left, *right) for left, right in zip(own.table(), theirs, strict=True)]
    if not blank and choose(style, False, True):
        return [(*pair[4:], *pair[:4]) for pair in pairs], (other.title(), own.title())
    return pairs, (own.title(), other.title())


def _two_halves(paper: Paper, style: Style, *, blank: bool) -> bytes:
    """1С's portrait sheet of eight narrow columns."""
    body, titles = _halves(paper, style, blank=blank)
    head = (_tell("date", style), _tell("document", style), _tell("debit", style), _tell("credit", style))

    def draw(sheet: Sheet) -> None:
        low = sheet.paragraph(30, 30, 535, heading(paper, style), 11, bold=True, align="centre")
        low = sheet.paragraph(30, low + 6, 535, preamble(paper, style), 8)
        low = sheet.grid(30, low + 6, (265, 265), [titles], 8, bold=True)
        low = sheet.grid(30, low, _WIDTHS * 2, [head * 2], 7.5, bold=True, aligns=("centre",) * 8)
        for cells in body:
            if low > _FOOT - 30:
                sheet.canvas.showPage()
                low = sheet.grid(30, 30, _WIDTHS * 2, [head * 2], 7.5, bold=True, aligns=("centre",) * 8)
            low = sheet.grid(30, low, _WIDTHS * 2, [cells], 7, aligns=_ALIGNS * 2)
        low = sheet.paragraph(30, low + 8, 535, conclusion(paper, style), 8.5)
        if low > _FOOT - 110:
            sheet.canvas.showPage()
            low = 30
        _signatures(sheet, paper, style, low + 14)

    return drawn(draw, choose(style, "Liberation Sans", "DejaVu Sans Condensed", "PT Sans"))


def _signatures(sheet: Sheet, paper: Paper, style: Style, top: float) -> None:
    """Two places side by side, the stamp's under the line."""
    for x, role in ((30, keeper(paper)), (305, "supplier" if keeper(paper) == "buyer" else "buyer")):
        low = sheet.paragraph(x, top, 250, f"{_tell('on_behalf', style)} {_party_line(paper, role, style)}", 8)
        sheet.text(x, low + 26, f"{_tell('head', style)} _______________ {person(paper, role, style)}", 8.5)
        sheet.text(x + 60, low + 37, f"({_tell('signature', style)})", 6.5, grey=0.3)
        sheet.text(x, low + 56, _tell("stamp", style), 8.5)
        if inked(paper, role):
            sheet.sign(x + 52, low + 26, style.seed + x)
        if stamped(paper, role):
            sheet.stamp(x + 90, low + 4, said(paper, f"{role}/name"))
    for number, line in enumerate(notes(paper)):
        sheet.text(30, top + 128 + 10 * number, line, 7.5)


def two_halves(paper: Paper, style: Style) -> bytes:
    """Both parties' books, debit and credit mirrored."""
    return _two_halves(paper, style, blank=False)


def blank_half(paper: Paper, style: Style) -> bytes:
    """The partner's half is ruled and empty."""
    return _two_halves(paper, style, blank=True)


def _html_signatures(paper: Paper, style: Style) -> str:
    """Two cells, each with a place for a signature, inked or not."""
    cells = []
    for place, role in enumerate(("supplier", "buyer")):
        sign = signature_svg(style.seed + place, "position:absolute;left:14pt;top:-6pt") if inked(paper, role) else ""
        name = said(paper, f"{role}/name")
        seal = stamp_svg(name, "position:absolute;left:110pt;top:6pt") if stamped(paper, role) else ""
        told = f"{_tell('on_behalf', style)} {_party_line(paper, role, style)}"
        line = f"_______________ / {person(paper, role, style)} /"
        cells.append(
            f"<td>{escape(told)}<div class=sign>{sign}{seal}<br><br>{line}<br>{_tell('stamp', style)}</div></td>"
        )
    return f"<table class=signs><tr>{''.join(cells)}</tr></table>" + "".join(
        f"<p>{escape(line)}</p>" for line in notes(paper)
    )


_HTML_CSS = """
@page { size: A4; margin: 13mm } body { font: 8.5pt FAMILY } h1 { font-size: 12pt; text-align: center }
table { border-collapse: collapse; width: 100% } .rows td, .rows th { border: .5pt solid #000; padding: 2pt 4pt }
.rows tr { break-inside: avoid } .rows.one td:nth-child(n+3) { text-align: right; white-space: nowrap }
.rows td { vertical-align: top } .rows.two td:nth-child(4n+3), .rows.two td:nth-child(4n+4) { text-align: right }
.rows.two { font-size: 7pt } .rows.two td:nth-child(4n+2) { width: 22% } .signs { margin-top: 16pt }
.signs td { width: 50%; vertical-align: top } .sign { position: relative; min-height: 110pt } .part td { font-weight: bold }
"""


def one_side(paper: Paper, style: Style) -> bytes:
    """The older form: № | operation and document | debit | credit, of one party only."""
    head = ("№", _tell("operation", style), _tell("debit", style), _tell("credit", style))
    body = [
        (str(place), f"{when} {told}".strip(), debit, credit)
        for place, (when, told, debit, credit) in enumerate(Books(paper, style).table(), 1)
    ]
    html = (
        f"<h1>{escape(heading(paper, style))}</h1><p>{escape(preamble(paper, style))}</p>"
        f"<p><b>{escape(Books(paper, style).title())}</b></p>{html_table([head, *body], css_class='rows one')}"
        f"<p>{escape(conclusion(paper, style))}</p>{_html_signatures(paper, style)}"
    )
    return pdf_from_html(html, _HTML_CSS.replace("FAMILY", "'Liberation Serif', 'Noto Serif', 'DejaVu Serif'"))


def _sections(paper: Paper, style: Style) -> str:
    """Both halves with a line above the rows of each contract."""
    body, titles = _halves(paper, style, blank=False)
    head = (_tell("date", style), _tell("document", style), _tell("debit", style), _tell("credit", style))
    contract = f"{_tell('contract', style)} № {digits(style, 'contract', 2)}/{choose(style, 'У', 'К')}"
    without = _tell("no_contract", style)
    # the first row is the opening balance, the last two are the totals
    first, middle, last = body[:1], body[1:-2], body[-2:]
    half = (len(middle) + 1) // 2
    line = "<tr class=part><td colspan=4>{0}</td><td colspan=4>{0}</td></tr>"
    parts = [
        f"<tr><th colspan=4>{escape(titles[0])}</th><th colspan=4>{escape(titles[1])}</th></tr>",
        "<tr>" + "".join(f"<th>{escape(name)}</th>" for name in head * 2) + "</tr>",
        _html_rows(first),
        line.format(escape(contract)),
        _html_rows(middle[:half]),
        line.format(escape(without)) if middle[half:] else "",
        _html_rows(middle[half:]),
        _html_rows(last),
    ]
    return f"<table class='rows two'>{''.join(parts)}</table>"


def _html_rows(cells: list[tuple[str, ...]]) -> str:
    return "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in cells)


def by_contract(paper: Paper, style: Style) -> bytes:
    """Both halves with sub-headings for each contract."""
    html = (
        f"<h1>{escape(heading(paper, style))}</h1><p>{escape(preamble(paper, style))}</p>{_sections(paper, style)}"
        f"<p>{escape(conclusion(paper, style))}</p>{_html_signatures(paper, style)}"
    )
    return pdf_from_html(html, _HTML_CSS.replace("FAMILY", "'Noto Sans', 'DejaVu Sans'"))


def browser_page(paper: Paper, style: Style) -> bytes:
    """A web accountant's act printed from the browser: one side, totals in the page's own font."""
    head = (_tell("date", style), _tell("document", style), _tell("debit", style), _tell("credit", style))
    css = (
        "body{font:12px sans-serif}table{font:inherit;border-collapse:collapse;width:100%}"
        ".rows td{border:1px solid #999;padding:3px}"
        ".rows td:nth-child(n+3){text-align:right}"
    )
    html = (
        f"<meta charset=utf-8><style>{css}.sign{{position:relative;min-height:130px}}</style>"
        f"<h3>{escape(heading(paper, style))}</h3><p>{escape(preamble(paper, style))}</p>"
        f"<b>{escape(Books(paper, style).title())}</b>{html_table([head, *Books(paper, style).table()], css_class='rows')}"
        f"<p>{escape(conclusion(paper, style))}</p>{_html_signatures(paper, style)}"
    )
    return browser_pdf(html)


def spreadsheet(paper: Paper, style: Style) -> bytes:
    """1С's act exported to a workbook and printed by LibreOffice; both halves."""
    body, titles = _halves(paper, style, blank=False)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.set_paper(9)
        page.set_landscape()
        page.fit_to_pages(1, 0)
        cell = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        for column, width in enumerate((10, 32, 14, 14) * 2):
            page.set_column(column, column, width)
        for row, line in enumerate((heading(paper, style), preamble(paper, style))):
            page.merge_range(row, 0, row, 7, line, book.add_format({"text_wrap": True, "bold": row == 0}))
            page.set_row(row, 45)
        page.merge_range(2, 0, 2, 3, titles[0], cell)
        page.merge_range(2, 4, 2, 7, titles[1], cell)
        head = (_tell("date", style), _tell("document", style), _tell("debit", style), _tell("credit", style))
        for row, cells in enumerate([head * 2, *body], start=3):
            for column, text in enumerate(cells):
                page.write_string(row, column, text, cell)
        low = 5 + len(body)
        page.merge_range(low, 0, low, 7, conclusion(paper, style), book.add_format({"text_wrap": True}))
        for column, role in ((0, "supplier"), (4, "buyer")):
            page.write_string(low + 2, column, f"{_tell('on_behalf', style)} {_party_line(paper, role, style)}")
            page.write_string(low + 4, column, f"_______________ {person(paper, role, style)}")
        for row, line in enumerate(notes(paper), start=low + 6):
            page.write_string(row, 0, line)
    return office_pdf(out.getvalue())


_OMITS = ("/supplier/country", "/buyer/country", "/supplier/iban", "/buyer/iban", "/supplier/bic", "/buyer/bic")
_KIND = "reconciliation_act"
# the workbook has no ink: nobody can tell whether the act is signed
_UNSIGNED = (*_OMITS, "/signed", "/signed/*")
LAYOUTS: tuple[Layout, ...] = (
    Layout("reconciliation_1c", _KIND, two_halves, ("ru", "kk", "kk+ru"), "drawn", _OMITS),
    Layout("reconciliation_blank_half", _KIND, blank_half, ("ru", "kk"), "drawn", _OMITS),
    Layout("reconciliation_one_side", _KIND, one_side, ("ru", "kk", "en"), "html", _OMITS),
    Layout("reconciliation_by_contract", _KIND, by_contract, ("ru", "kk+ru"), "html", _OMITS),
    *(
        [Layout("reconciliation_browser", _KIND, browser_page, ("ru", "kk", "en"), "browser", _OMITS)]
        if BROWSER
        else []
    ),
    *([Layout("reconciliation_office", _KIND, spreadsheet, ("ru", "kk"), "office", _UNSIGNED)] if OFFICE else []),
)
