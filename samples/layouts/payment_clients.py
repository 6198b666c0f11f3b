"""Платежное поручение as bank clients give it out: boxes, a bilingual form, a receipt without boxes, label above value."""

import io
from collections.abc import Sequence

import xlsxwriter

from samples.layouts.drawing import Sheet, drawn, escape, html_table, pdf_from_html, signature_svg, stamp_svg
from samples.layouts.papers import (
    bank,
    choose,
    digits,
    executed,
    inked,
    label,
    notes,
    person,
    said,
    sender_code,
    stamped,
)
from samples.layouts.payment_words import PAYMENT_LABELS, amount_of, facts, mark_day, mark_of
from samples.layouts.programs import BROWSER, OFFICE, browser_pdf, office_pdf, row_height
from samples.model import Layout, Paper, Style

NEVER_PRINTED = ("/kzt_debited", "/rate", "/payer/country", "/beneficiary/country")


def _ink(paper: Paper, style: Style) -> str:
    """The payer's signature and stamp, where ``extra`` says so, laid over the foot of the page."""
    sign = signature_svg(style.seed, "position:absolute;left:120pt;top:-16pt") if inked(paper, "payer") else ""
    round_stamp = stamp_svg(said(paper, "payer/name"), "position:absolute;left:260pt;top:-30pt")
    return sign + (round_stamp if stamped(paper, "payer") else "")


def _foot(paper: Paper, style: Style, text: str = "") -> str:
    """The place for signature and stamp."""
    return f"<div style='position:relative;margin-top:36pt;min-height:90pt'>{text}{_ink(paper, style)}</div>"


def _notes(paper: Paper) -> str:
    return "".join(f"<p class=note>{escape(line)}</p>" for line in notes(paper))


def _boxed_party(paper: Paper, role: str, style: Style) -> str:
    """Two rows of the boxed form: label and value in one cell."""
    told = {key: escape(label(PAYMENT_LABELS, key, style)) for key in PAYMENT_LABELS}
    paying = role == "payer"
    code = sender_code(said(paper, "payer/name")) if paying else said(paper, "kbe")
    number = said(paper, f"{role}/bin")
    identity = f"<br>{told['bin']}: {number}" if number else ""
    total = (
        f"<td rowspan=2 class=sum>{told['amount']}<br><b>{amount_of(paper, style)}</b></td>"
        if paying
        else "<td rowspan=2>"
    )
    return (
        f"<tr><td>{told[role]}:<br><b>{escape(said(paper, f'{role}/name'))}</b>{identity}</td>"
        f"<td class=mid>{told['iban']}<br>{said(paper, f'{role}/iban')}</td>"
        f"<td class=mid>{told['kod' if paying else 'kbe']}<br>{code}</td>{total}</tr>"
        f"<tr><td>{told[f'{role}_bank']}:<br>{escape(bank(paper, role, style))}</td>"
        f"<td class=mid colspan=2>{told['bic']}<br>{said(paper, f'{role}/bic')}</td></tr>"
    )


_BOXED_CSS = """
@page { size: A4; margin: 14mm 12mm } body { font: 8.5pt 'Noto Sans', 'DejaVu Sans' }
h1 { font-size: 12pt; text-align: center; margin: 10pt 0 2pt } .when { text-align: center; margin: 0 0 8pt }
table { border-collapse: collapse; width: 100% } td { border: .6pt solid #333; padding: 2pt 4pt; vertical-align: top }
.mid { text-align: center } .sum { text-align: right; white-space: nowrap }
.mark { display: inline-block; border: 2pt solid #1a4fa0; color: #1a4fa0; padding: 4pt 14pt; margin-top: 12pt;
  text-align: center; font-weight: bold } .foot { position: relative; margin-top: 22pt; min-height: 70pt }
.bank { color: #0a7d4c; font-weight: bold } .note { font-size: 7.5pt; margin: 2pt 0 }
"""


def boxed_client(paper: Paper, style: Style) -> bytes:
    """Halyk's client: the form's boxes, a rectangular blue mark, lines of the electronic signature."""
    told = facts(paper, style)
    tell = {key: escape(label(PAYMENT_LABELS, key, style)) for key in PAYMENT_LABELS}
    words_row = f"<tr><td colspan=4>{tell['words']}: <b>{told['words'][1]}</b></td></tr>" if "words" in told else ""
    mark = (
        f"<div class=mark>{escape(mark_of(paper).upper())}<br>{mark_day(paper, style)}</div>" if mark_of(paper) else ""
    )
    when = mark_day(paper, style)
    by = person(paper, "payer", style)
    signed = (
        f"<p class=note>Подписано ЭЦП: {by} {when} (рег. № {digits(style, 'key', 10)})</p>" if executed(paper) else ""
    )
    html = (
        f"<div class=bank>{escape(bank(paper, 'payer', style))}</div>"
        f"<h1>{tell['title'].upper()} № {escape(said(paper, 'number'))}</h1><p class=when>{told.get('date', ('', ''))[1]}</p>"
        f"<table>{_boxed_party(paper, 'payer', style)}{_boxed_party(paper, 'beneficiary', style)}{words_row}"
        f"<tr><td rowspan=2 colspan=2>{tell['purpose']}:<br>{escape(said(paper, 'purpose'))}</td>"
        f"<td class=mid>{tell['knp']}</td><td class=mid>{said(paper, 'knp')}</td></tr>"
        f"<tr><td class=mid>{tell['value_date']}</td><td class=mid>{told.get('value_date', ('', ''))[1]}</td></tr></table>"
        f"{mark}{signed}<div class=foot>{tell['head']} ____________________ {by}"
        f"<br><br>{tell['stamp']}{_ink(paper, style)}</div>{_notes(paper)}"
    )
    return pdf_from_html(html, _BOXED_CSS)


_RECEIPT_KEYS = (
    "status executed amount payer payer_bin payer_iban payer_bank payer_bic beneficiary beneficiary_bin "
    "beneficiary_iban beneficiary_bank beneficiary_bic kbe knp purpose"
).split()
_RECEIPT_CSS = """
@page { size: A4; margin: 20mm 22mm } body { font: 10pt 'PT Sans', 'Noto Sans', 'DejaVu Sans'; color: #222 }
.brand { color: #f14635; font-size: 16pt; font-weight: bold; margin-bottom: 14pt } h1 { font-size: 13pt; margin: 0 0 14pt }
.row { display: flex; padding: 5pt 0 } .row div:first-child { width: 38%; color: #777 } .row div:last-child { width: 62% }
.note { font-size: 8pt; color: #777 }
"""


def receipt(paper: Paper, style: Style) -> bytes:
    """Kaspi's receipt: no boxes, labels at the left in grey, values at the right."""
    told = facts(paper, style)
    token = choose(style, "₸", "тенге", "KZT") if said(paper, "currency") == "KZT" else None
    told["amount"] = (told["amount"][0], amount_of(paper, style, currency=token, trim=choose(style, True, False)))
    title = label(PAYMENT_LABELS, "title", style)
    of = {"ru": "от", "kk": "күні", "en": "of"}[style.language]
    heading = f"{title} № {escape(said(paper, 'number'))}" + (f" {of} {told['date'][1]}" if "date" in told else "")
    lines = [
        f"<div class=row><div>{escape(told[key][0])}</div><div>{escape(told[key][1])}</div></div>"
        for key in _RECEIPT_KEYS
        if key in told
    ]
    html = f"<div class=brand>kaspi pay</div><h1>{heading}</h1>{''.join(lines)}{_foot(paper, style)}{_notes(paper)}"
    return pdf_from_html(html, _RECEIPT_CSS)


_BILINGUAL_KEYS = (
    "date", "payer", "payer_bin", "payer_iban", "payer_bic", "payer_bank", "amount", "words", "beneficiary", "beneficiary_bin",
    "beneficiary_iban", "beneficiary_bic", "beneficiary_bank", "kbe", "knp", "purpose", "value_date", "status",
)  # fmt: skip
_BILINGUAL_CSS = """
@page { size: A4; margin: 12mm } body { font: 9pt 'DejaVu Sans Condensed', 'DejaVu Sans' }
h1 { font-size: 12pt; text-align: center } table { border-collapse: collapse; width: 100% }
td { border-bottom: .4pt solid #999; padding: 3pt 4pt; vertical-align: middle } .note { font-size: 7.5pt }
td:first-child { width: 34%; font-size: 8pt }
"""


def bilingual_client(paper: Paper, style: Style) -> bytes:
    """BCC's client: Kazakh above Russian in each label's cell, the value beside it."""
    told = facts(paper, style)
    cells = [
        f"<tr><td>{escape(told[key][0]).replace(' / ', '<br>')}</td><td>{escape(told[key][1])}</td></tr>"
        for key in _BILINGUAL_KEYS
        if key in told
    ]
    title = label(PAYMENT_LABELS, "title", style)
    signer = f"{label(PAYMENT_LABELS, 'head', style)} ______________ {person(paper, 'payer', style)}"
    html = (
        f"<p>Банк ЦентрКредит · bcc business</p><h1>{title} № {escape(said(paper, 'number'))}</h1>"
        f"<table>{''.join(cells)}</table>{_foot(paper, style, signer)}{_notes(paper)}"
    )
    return pdf_from_html(html, _BILINGUAL_CSS)


_CARD_LEFT = ("payer", "payer_bin", "payer_iban", "payer_bank", "payer_bic", "knp", "kbe", "value_date")
_CARD_RIGHT = ("beneficiary", "beneficiary_bin", "beneficiary_iban", "beneficiary_bank", "beneficiary_bic", "words")


def _card_column(sheet: Sheet, told: dict[str, tuple[str, str]], keys: Sequence[str], x: float, top: float) -> float:
    """Facts below each other, each label small and grey above its value."""
    for key in (key for key in keys if key in told):
        sheet.text(x, top + 8, told[key][0], 7, grey=0.45)
        top = sheet.paragraph(x, top + 10, 240, told[key][1], 9) + 7
    return top


def card(paper: Paper, style: Style) -> bytes:
    """ForteBusiness: two columns, the beneficiary's drawn first though it stands at the right; value below label."""
    told = facts(paper, style)

    def draw(sheet: Sheet) -> None:
        sheet.text(40, 50, "ForteBusiness", 11, bold=True, grey=0.3)
        sheet.text(555, 50, told["status"][1] if "status" in told else "", 9, align="right", bold=True)
        sheet.line(40, 60, 555, 60)
        sheet.text(
            40, 90, f"{label(PAYMENT_LABELS, 'title', style)} № {said(paper, 'number')}", 14, bold=True, twice=True
        )
        sheet.text(40, 106, told["date"][1] if "date" in told else "", 9)
        sheet.text(555, 92, told["amount"][1], 14, bold=True, align="right")
        right = _card_column(sheet, told, _CARD_RIGHT, 310, 125)
        left = _card_column(sheet, told, _CARD_LEFT, 40, 125)
        low = max(left, right) + 8
        sheet.line(40, low, 555, low)
        if "purpose" in told:
            sheet.text(40, low + 14, told["purpose"][0], 7, grey=0.45)
            low = sheet.paragraph(40, low + 17, 510, told["purpose"][1], 9)
        for number, line in enumerate(notes(paper)):
            sheet.text(40, low + 24 + 10 * number, line, 7)
        sheet.text(
            40, low + 80, f"{label(PAYMENT_LABELS, 'head', style)} ____________ {person(paper, 'payer', style)}", 9
        )
        if inked(paper, "payer"):
            sheet.sign(100, low + 80, style.seed)
        if stamped(paper, "payer"):
            sheet.stamp(330, low + 30, said(paper, "payer/name"))

    return drawn(draw, choose(style, "PT Sans", "Noto Sans"))


_REPORT_ROWS = (
    ("number", "date"), ("beneficiary", "beneficiary_bin"), ("beneficiary_iban", "kbe"), ("beneficiary_bank", "beneficiary_bic"),
    ("payer", "payer_bin"), ("payer_iban", "knp"), ("payer_bank", "payer_bic"), ("amount", "value_date"), ("words", "status"),
)  # fmt: skip


def report(paper: Paper, style: Style) -> bytes:
    """Bereke Business, a report generator's page: values are in the text layer before their labels, blanks doubled,
    short labels glued to their values, the beneficiary before the payer."""
    told = facts(paper, style)
    glued = ("payer_bin", "beneficiary_bin", "kbe", "knp")

    def draw(sheet: Sheet) -> None:
        later: list[tuple[float, float, str]] = []
        top = 100.0
        for pair in _REPORT_ROWS:
            low = top
            for key, x, width in ((pair[0], 40.0, 330.0), (pair[1], 380.0, 175.0)):
                if key not in told:
                    continue
                name, value = told[key]
                if key in glued:
                    low = max(low, sheet.paragraph(x, top + 11, width, f"{name}:{value}", 8.5))
                else:
                    low = max(low, sheet.paragraph(x, top + 11, width, value, 8.5, bold=key in ("amount", "number")))
                    later.append((x, top + 9, f"{name}:"))
            top = low + 5
        told_purpose = told.get("purpose", ("", ""))
        foot = sheet.paragraph(40, top + 14, 515, told_purpose[1].replace(" ", "  "), 8.5)
        later.append((40.0, top + 11, told_purpose[0]))
        for x, y, text in later:
            sheet.text(x, y, text, 7, italic=True)
        sheet.text(298, 70, label(PAYMENT_LABELS, "title", style).upper(), 13, bold=True, align="centre")
        for number, line in enumerate(notes(paper)):
            sheet.text(40, foot + 20 + 10 * number, line, 7)
        if inked(paper, "payer"):
            sheet.sign(60, foot + 90, style.seed)
        if stamped(paper, "payer"):
            sheet.stamp(200, foot + 30, said(paper, "payer/name"))

    return drawn(draw, choose(style, "DejaVu Sans", "DejaVu Serif"))


_SHEET_KEYS = (
    "date", "payer", "payer_bin", "payer_iban", "payer_bank", "payer_bic", "beneficiary", "beneficiary_bin", "beneficiary_iban",
    "beneficiary_bank", "beneficiary_bic", "kbe", "amount", "words", "knp", "purpose", "value_date", "status",
)  # fmt: skip


_NAMES, _VALUES = 30, 60  # the widths of its columns, in letters


def spreadsheet(paper: Paper, style: Style) -> bytes:
    """The form kept in a workbook and printed by LibreOffice: sums re-spelled the English way."""
    told = facts(paper, style)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet()
        page.set_paper(9)
        page.set_column(0, 0, _NAMES)
        page.set_column(1, 1, _VALUES)
        wrapped = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
        page.write(
            0, 0, f"{label(PAYMENT_LABELS, 'title', style)} № {said(paper, 'number')}", book.add_format({"bold": True})
        )
        for row, key in enumerate((key for key in _SHEET_KEYS if key in told), start=2):
            page.set_row(row, row_height(told[key], (_NAMES, _VALUES)))
            page.write_string(row, 0, told[key][0], wrapped)
            page.write_string(row, 1, told[key][1], wrapped)
        for row, line in enumerate(notes(paper), start=24):
            page.write_string(row, 0, line)
    return office_pdf(out.getvalue())


def browser_page(paper: Paper, style: Style) -> bytes:
    """A bank's page saved from the browser."""
    told = facts(paper, style)
    title = f"{label(PAYMENT_LABELS, 'title', style)} № {said(paper, 'number')}"
    table = html_table([told[key] for key in _SHEET_KEYS if key in told], head=0)
    css = "body{font:12px sans-serif}td{padding:4px 12px;border-bottom:1px solid #ddd}"
    return browser_pdf(f"<meta charset=utf-8><style>{css}</style><h2>{escape(title)}</h2>{table}{_notes(paper)}")


_ALWAYS: tuple[Layout, ...] = (
    Layout("payment_halyk", "payment_order", boxed_client, ("ru", "kk", "kk+ru"), "html", NEVER_PRINTED),
    Layout("payment_kaspi", "payment_order", receipt, ("ru", "kk"), "html", (*NEVER_PRINTED, "/amount_in_words")),
    Layout("payment_bcc", "payment_order", bilingual_client, ("kk+ru",), "html", NEVER_PRINTED),
    Layout("payment_forte", "payment_order", card, ("ru", "kk", "en"), "drawn", NEVER_PRINTED),
    Layout("payment_bereke", "payment_order", report, ("ru", "kk", "en"), "drawn", NEVER_PRINTED),
)
_OFFICE = Layout("payment_office", "payment_order", spreadsheet, ("ru", "kk"), "office", NEVER_PRINTED)
_BROWSER = Layout("payment_browser", "payment_order", browser_page, ("ru", "kk", "en"), "browser", NEVER_PRINTED)
CLIENT_LAYOUTS: tuple[Layout, ...] = (*_ALWAYS, *([_OFFICE] if OFFICE else []), *([_BROWSER] if BROWSER else []))
