"""Выписка по счету / шот бойынша үзінді (forms 8.4): Kaspi's nine columns, Bereke's two-level heading, BCC, ForteBank."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import Align, Sheet, day, drawn, escape, html_table, money, pdf_from_html
from samples.layouts.papers import bank, choose, digits, notes, rows, said
from samples.model import Layout, Paper, Style

Row = dict[str, Any]


def _figure(row: Row, side: str, style: Style, *, trim: bool = False) -> str:
    return money(str(row[side]), style, trim=trim) if row.get(side) else ""


def _when(row: Row, style: Style) -> str:
    return day(str(row["date"]), style) if row.get("date") else ""


def _party(row: Row, key: str) -> str:
    return str((row.get("party") or {}).get(key) or "")


def _total(paper: Paper, side: str) -> Decimal:
    return sum((Decimal(str(row[side])) for row in rows(paper, "rows") if row.get(side)), Decimal(0))


def _balances(paper: Paper, style: Style) -> tuple[str, str]:
    """Opening and closing balance, nobody's expectation, that agree with the rows."""
    opening = Decimal(digits(style, "balance", 5)) * 100 + _total(paper, "debit")
    closing = opening - _total(paper, "debit") + _total(paper, "credit")
    return money(str(opening), style), money(str(closing), style)


def _period(paper: Paper, style: Style) -> tuple[str, str]:
    first, last = said(paper, "period_from"), said(paper, "period_to")
    return day(first, style) if first else "", day(last, style) if last else ""


def _clock(style: Style, number: int) -> str:
    return f"{9 + (style.seed + number) % 9:02d}:{(style.seed * 7 + number * 13) % 60:02d}:{(number * 29) % 60:02d}"


_KASPI_HEAD = (
    "Номер\nдокумента", "Дата операции", "Дебет", "Кредит", "Наименование получателя (отправителя денег)",
    "ИИК бенефициара (отправителя денег)", "БИК банка получателя (отправителя денег)", "КНП", "Назначение платежа",
)  # fmt: skip
_KASPI_CSS = """
@page { size: A4; margin: 10mm 8mm } body { font: 7pt 'PT Sans', 'Noto Sans', 'DejaVu Sans' }
table { border-collapse: collapse; width: 100%; table-layout: fixed } .rows td, .rows th { border: .4pt solid #444;
  padding: 1.5pt 2pt; vertical-align: top; font-weight: normal; overflow-wrap: anywhere } .rows tr { break-inside: avoid }
.rows th:nth-child(1) { width: 8% } .rows th:nth-child(2) { width: 9% }
.rows th:nth-child(3), .rows th:nth-child(4) { width: 10% }
.rows th:nth-child(5) { width: 15% } .rows th:nth-child(6) { width: 12% } .rows th:nth-child(7) { width: 9% }
.rows th:nth-child(8) { width: 5% } .rows td:nth-child(3), .rows td:nth-child(4) { text-align: right; overflow-wrap: normal }
.head td:first-child { width: 34% } .head td:last-child { width: 66% } h1 { font-size: 11pt; margin: 0 0 6pt }
"""


def kaspi(paper: Paper, style: Style) -> bytes:
    """Kaspi's statement: nine columns, a row that numbers them, time under the date, zeros dropped."""
    opening, closing = _balances(paper, style)
    first, last = _period(paper, style)
    listed = rows(paper, "rows")
    number, name = said(paper, "holder/bin"), said(paper, "holder/name")
    head = [
        ("Лицевой счет:", said(paper, "holder/iban")),
        ("Валюта счета:", said(paper, "currency")),
        ("Период:", f"с {first} по {last}" if first else ""),
        ("Дата последнего движения:", _when(listed[-1], style) if listed else ""),
        ("ИИН/БИН:", number),
        ("Наименование клиента:", name),
        ("Входящий остаток:", opening),
        ("Исходящий остаток:", closing),
    ]
    body = [
        (
            str(row.get("document") or ""),
            f"{_when(row, style)}\n{_clock(style, place)}",
            _figure(row, "debit", style, trim=True),
            _figure(row, "credit", style, trim=True),
            f"{_party(row, 'name')}\n{'БИН/ИИН ' + _party(row, 'bin') if _party(row, 'bin') else ''}",
            _party(row, "iban"),
            _party(row, "bic"),
            choose(style, "859", "710", "851"),
            str(row.get("purpose") or ""),
        )
        for place, row in enumerate(listed)
    ]
    numbering = tuple(str(place) for place in range(1, 10))
    turnover = tuple(money(str(_total(paper, side)), style, trim=True) for side in ("debit", "credit"))
    foot = ("", "Итого обороты в национальной валюте", *turnover, *[""] * 5)
    bank_line = f"Наименование и БИК обслуживающего Банка: {bank(paper, 'holder', style)} {said(paper, 'holder/bic')}"
    html = (
        f"<h1>ВЫПИСКА ПО СЧЕТУ</h1><div class=head>{html_table([pair for pair in head if pair[1]], head=0)}</div><br>"
        f"<div class=rows>{html_table([_KASPI_HEAD, numbering, *body, foot])}</div>"
        f"<p>Итого операций за период: {len(listed)}</p><p>{escape(bank_line)}</p><p>Отчет сформирован пользователем</p>"
        + "".join(f"<p>{escape(line)}</p>" for line in notes(paper))
    )
    return pdf_from_html(html, _KASPI_CSS)


_BEREKE_WIDTHS = (52.0, 50.0, 95.0, 92.0, 52.0, 62.0, 62.0, 90.0)
_BEREKE_FOOT = 800.0  # nothing is drawn below


def _bereke_heading(sheet: Sheet, top: float) -> float:
    """Two levels: the counterparty's name and number stand under one common cell."""
    low = top + 34
    left = 20.0
    titles = ("Дата", "Номер", "", "", "Реквизиты банка контрагента", "Дебет", "Кредит", "Назначение платежа")
    for place, (title, width) in enumerate(zip(titles, _BEREKE_WIDTHS, strict=True)):
        if place in (2, 3):
            sheet.box(left, top + 16, left + width, low)
            sheet.text(left + width / 2, top + 28, ("Наименование", "БИН/№ счета")[place - 2], 7, align="centre")
        else:
            sheet.box(left, top, left + width, low)
            sheet.paragraph(left + 2, top + 4, width - 4, title, 6.5, align="centre")
        left += width
    group = 20 + sum(_BEREKE_WIDTHS[:2])
    sheet.box(group, top, group + _BEREKE_WIDTHS[2] + _BEREKE_WIDTHS[3], top + 16)
    sheet.text(
        group + (_BEREKE_WIDTHS[2] + _BEREKE_WIDTHS[3]) / 2, top + 11, "Реквизиты контрагента", 7, align="centre"
    )
    return low


def _bereke_cells(row: Row, style: Style) -> tuple[str, ...]:
    return (
        _when(row, style),
        str(row.get("document") or ""),
        _party(row, "name"),
        f"{_party(row, 'bin')}\n{_party(row, 'iban')}",
        _party(row, "bic"),
        _figure(row, "debit", style),
        _figure(row, "credit", style),
        str(row.get("purpose") or "").replace("услуги", "усл уги"),
    )


def bereke(paper: Paper, style: Style) -> bytes:
    """A report generator's landscape-like table: centred cells, BIN above and account below the row, broken words."""
    aligns: tuple[Align, ...] = ("centre", "centre", "left", "centre", "centre", "right", "right", "left")
    opening, closing = _balances(paper, style)
    first, last = _period(paper, style)

    def draw(sheet: Sheet) -> None:
        sheet.text(20, 40, f"Выписка по счету за период с {first} по {last} включительно", 11, bold=True)
        sheet.text(20, 58, f"Счет № {said(paper, 'holder/iban')} ({said(paper, 'currency')})", 8.5)
        number = said(paper, "holder/bin")
        sheet.text(20, 71, f"Клиент {said(paper, 'holder/name')}" + (f", БИН {number}" if number else ""), 8.5)
        sheet.text(20, 84, f"{bank(paper, 'holder', style)} {said(paper, 'holder/bic')}", 8.5)
        sheet.text(20, 97, f"Остаток на начало периода {opening}", 8.5)
        top = _bereke_heading(sheet, 108)
        for row in rows(paper, "rows"):
            if top > _BEREKE_FOOT - 50:
                sheet.canvas.showPage()
                top = _bereke_heading(sheet, 30)
            top = sheet.grid(20, top, _BEREKE_WIDTHS, [_bereke_cells(row, style)], 6.8, aligns=aligns)
        totals = [money(str(_total(paper, side)), style) for side in ("debit", "credit")]
        cells = ("", "", "Итого обороты", "", "", *totals, "")
        top = sheet.grid(20, top, _BEREKE_WIDTHS, [cells], 6.8, aligns=aligns, bold=True)
        sheet.text(20, top + 16, f"Остаток на конец периода {closing}", 8.5)
        for place, line in enumerate(notes(paper)):
            sheet.text(20, top + 30 + 10 * place, line, 7.5)

    return drawn(draw, choose(style, "DejaVu Sans Condensed", "Liberation Sans Narrow", "PT Sans Narrow"))


_BCC_CSS = """
@page { size: A4; margin: 14mm } body { font: 8.5pt 'Noto Sans', 'DejaVu Sans' } h1 { font-size: 14pt; margin: 0 0 8pt }
table { border-collapse: collapse; width: 100% } th { text-align: left; border-bottom: 1pt solid #333 } tr { break-inside: avoid }
td { border-bottom: .3pt solid #bbb; padding: 3pt 4pt 3pt 0; vertical-align: top }
td:nth-child(3) { white-space: nowrap; text-align: right }
"""


def bcc(paper: Paper, style: Style) -> bytes:
    """BCC's bilingual statement: one column of signed sums, the counterparty and the purpose in one cell."""
    opening, closing = _balances(paper, style)
    first, last = _period(paper, style)
    currency = said(paper, "currency")

    def signed(row: Row) -> str:
        taken = _figure(row, "debit", style)
        return f"-{taken} {currency}" if taken else f"+{_figure(row, 'credit', style)} {currency}"

    def told(row: Row) -> str:
        bin_number, account = _party(row, "bin"), _party(row, "iban")
        named = f"{_party(row, 'name')}{', ЖСН/БСН ' + bin_number if bin_number else ''}"
        return f"{named}\n{account} {_party(row, 'bic')}".strip() + f"\n{row.get('purpose') or ''}"

    head = ("Күні / Дата", "Құжат № / № док.", "Сомасы / Сумма", "Сипаттамасы / Детали")
    body = [(_when(row, style), str(row.get("document") or ""), signed(row), told(row)) for row in rows(paper, "rows")]
    lines = (
        f"Кезеңі / Период выписки: {first} – {last}",
        f"Клиент: {said(paper, 'holder/name')}",
        f"ЖСН/БСН · ИИН/БИН: {said(paper, 'holder/bin')}" if said(paper, "holder/bin") else "",
        f"Шот / Счет: {said(paper, 'holder/iban')} {currency} · {said(paper, 'holder/bic')}",
        f"Кіріс қалдық / Входящий остаток: {opening} {currency}",
    )
    html = (
        "<h1>Шот бойынша үзінді / Выписка по счету</h1>"
        + "".join(f"<div>{escape(line)}</div>" for line in lines)
        + f"<br>{html_table([head, *body])}<p>Шығыс қалдық / Исходящий остаток: {closing} {currency}</p>"
        + "".join(f"<p>{escape(line)}</p>" for line in notes(paper))
    )
    return pdf_from_html(html, _BCC_CSS)


def _forte_entry(sheet: Sheet, row: Row, style: Style, top: float) -> float:
    """One operation over several lines: date, number and sums on the first, the other side and the purpose below."""
    sheet.text(40, top + 9, _when(row, style), 8)
    sheet.text(120, top + 9, f"№{row.get('document') or ''}", 8)
    sheet.text(430, top + 9, _figure(row, "debit", style), 8, align="right")
    sheet.text(555, top + 9, _figure(row, "credit", style), 8, align="right")
    number = _party(row, "bin")
    other = f"{_party(row, 'name')}  {'БИН ' + number if number else ''}"
    low = sheet.paragraph(120, top + 12, 310, other, 7.5)
    account = f"{_party(row, 'iban')}  {_party(row, 'bic')}".strip()
    low = sheet.paragraph(120, low, 310, account, 7.5) if account else low
    low = sheet.paragraph(120, low, 310, str(row.get("purpose") or ""), 7.5)
    sheet.line(40, low + 3, 555, low + 3, 0.3)
    return low + 4


def forte(paper: Paper, style: Style) -> bytes:
    """«Выписка по лицевому счету»: no grid, each operation a small block; the English words in an English statement."""
    english = style.language == "en"
    names = (
        "Account statement",
        "Client",
        "Account",
        "Period",
        "Opening balance",
        "Debit",
        "Credit",
        "Closing balance",
    )
    if not english:
        names = (
            "Выписка по лицевому счету",
            "Клиент",
            "Лицевой счет",
            "Период",
            "Входящее сальдо",
            "Дебет",
            "Кредит",
            "Исходящее сальдо",
        )
    title, client, account, period, opening_name, debit, credit, closing_name = names
    opening, closing = _balances(paper, style)
    first, last = _period(paper, style)
    number = said(paper, "holder/bin")

    def draw(sheet: Sheet) -> None:
        sheet.text(40, 45, title, 13, bold=True, twice=True)
        sheet.text(40, 64, f"{client}: {said(paper, 'holder/name')}", 9)
        sheet.text(400, 64, f"{'BIN' if english else 'БИН'}: {number}" if number else "", 9)
        sheet.text(40, 78, f"{account}: {said(paper, 'holder/iban')} {said(paper, 'currency')}", 9)
        sheet.text(400, 78, f"{said(paper, 'holder/bic')}", 9)
        sheet.text(40, 92, f"{period}: {first} - {last}", 9)
        sheet.text(40, 106, f"{opening_name}: {opening}", 9)
        for name, right in ((debit, 430), (credit, 555)):
            sheet.text(right, 124, name, 8, bold=True, align="right")
        top = 128.0
        for row in rows(paper, "rows"):
            if top > 760:
                sheet.canvas.showPage()
                top = 40
            top = _forte_entry(sheet, row, style, top)
        sheet.text(430, top + 12, money(str(_total(paper, "debit")), style), 8, bold=True, align="right")
        sheet.text(555, top + 12, money(str(_total(paper, "credit")), style), 8, bold=True, align="right")
        sheet.text(40, top + 26, f"{closing_name}: {closing}", 9)
        for place, line in enumerate(notes(paper)):
            sheet.text(40, top + 40 + 10 * place, line, 7.5)

    return drawn(draw, choose(style, "PT Sans", "DejaVu Sans"))


_OMITS = ("/holder/country", "/rows/*/party/country")
LAYOUTS: tuple[Layout, ...] = (
    Layout("statement_kaspi", "bank_statement", kaspi, ("ru",), "html", _OMITS),
    Layout("statement_bereke", "bank_statement", bereke, ("ru",), "drawn", _OMITS),
    Layout("statement_bcc", "bank_statement", bcc, ("kk+ru",), "html", _OMITS),
    Layout("statement_forte", "bank_statement", forte, ("ru", "en"), "drawn", _OMITS),
)
