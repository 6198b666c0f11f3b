"""Акт сверки: one side's books above the other's, and one table with the debits and credits of both."""

from typing import Any

from samples.layouts.drawing import escape, short_day, words
from samples.layouts.papers import Labels, choose, inked, label, notes, person, rows, said, stamped, tongue
from samples.layouts.second_hand.press import Column, Look, Press, amount, day_at, html, signed, sum_at, turned, web
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_L: Labels = {
    **TERMS,
    "title": {
        "ru": ("Акт сверки взаимных расчетов", "Акт сверки взаиморасчетов"),
        "kk": ("Өзара есеп айырысуларды салыстыру актісі", "Салыстыру актісі"),
    },
    "period": {"ru": ("за период",), "kk": ("кезеңі",)},
    "books": {"ru": ("По данным",), "kk": ("Деректері бойынша",)},
    "when": {"ru": ("Дата",), "kk": ("Күні",)},
    "document": {"ru": ("Наименование операции, документы", "Документ"), "kk": ("Операцияның атауы, құжат",)},
    "debit": {"ru": ("Дебет",), "kk": ("Дебет",)},
    "credit": {"ru": ("Кредит",), "kk": ("Кредит",)},
    "opening": {"ru": ("Сальдо начальное",), "kk": ("Бастапқы сальдо",)},
    "turnover": {"ru": ("Обороты за период",), "kk": ("Кезеңдегі айналымдар",)},
    "closing": {"ru": ("Сальдо конечное",), "kk": ("Соңғы сальдо",)},
}


def _verdict(paper: Paper, style: Style) -> list[str]:
    """Who owes whom at the end, in each language."""
    closing = said(paper, "closing_balance")
    if not closing or not said(paper, "period_to"):
        return []
    supplier, buyer = said(paper, "supplier/name"), said(paper, "buyer/name")
    owes, owed = (supplier, buyer) if closing.startswith("-") else (buyer, supplier)
    figure, currency = amount(closing.lstrip("-"), style), said(paper, "currency") or "KZT"
    told = []
    for language in style.language.split("+"):
        until = day_at(paper, "period_to", style, language)
        in_words = words(closing.lstrip("-"), language, currency)
        if not closing.strip("-0."):
            told.append({"ru": f"На {until} задолженность отсутствует.", "kk": f"{until} күнгі берешек жоқ."}[language])
        else:
            told.append(
                {
                    "ru": f"На {until} задолженность {owes} в пользу {owed} составляет {figure} {currency} ({in_words}).",
                    "kk": f"{until} күнгі {owes} берешегі {owed} пайдасына {figure} {currency} ({in_words}).",
                }[language]
            )
    return told


def _halves(row: dict[str, Any], style: Style, *, mirrored: bool) -> list[str]:
    debit, credit = amount(row.get("debit"), style), amount(row.get("credit"), style)
    return [credit, debit] if mirrored else [debit, credit]


def _balance(value: str, style: Style, *, mirrored: bool) -> list[str]:
    """A balance in the debit or the credit column: what the buyer owes is its credit."""
    if not value:
        return ["", ""]
    figure = amount(value.lstrip("-"), style)
    return [figure, ""] if value.startswith("-") != mirrored else ["", figure]


_STACK_CSS = """
h1 { font-size: 12.5pt; text-align: center; margin-bottom: 2pt }
.sub { text-align: center; margin-bottom: 8pt }
.side { margin: 8pt 0 3pt; font-weight: bold; border-left: 4pt solid #777; padding-left: 5pt }
.t td { border-bottom: 0.4pt solid #aaa }
.t th { background: #e4e4e4; font-weight: bold }
.t .sum td { font-weight: bold; background: #f6f6f6 }
.ends { display: flex; gap: 20pt; margin-top: 30pt }
.ends > div { flex: 1 }
"""


def _stack_half(paper: Paper, style: Style, role: str) -> str:
    mirrored = role == "supplier"
    heads = "".join(
        f"<th class='{'r' if key in ('debit', 'credit') else ''}'>{html(label(_L, key, style))}</th>"
        for key in ("when", "document", "debit", "credit")
    )
    totals = _halves(
        {key: said(paper, f"{key}_total") or None for key in ("debit", "credit")}, style, mirrored=mirrored
    )
    closing = _balance(said(paper, "closing_balance"), style, mirrored=mirrored)
    opening = _balance(said(paper, "opening_balance"), style, mirrored=mirrored)

    def strong(key: str, cells: list[str]) -> str:
        figures = "".join(f"<td class='r'>{cell}</td>" for cell in cells)
        return f"<tr class='sum'><td></td><td>{html(label(_L, key, style))}</td>{figures}</tr>"

    body = "".join(
        f"<tr><td>{short_day(row['date']) if row.get('date') else ''}</td><td>{html(row.get('document', ''))}</td>"
        + "".join(f"<td class='r'>{cell}</td>" for cell in _halves(row, style, mirrored=mirrored))
        + "</tr>"
        for row in rows(paper, "rows")
    )
    name, currency = said(paper, f"{role}/name"), said(paper, "currency")
    books = (
        f"{name} {label(_L, 'books', style).lower()}"
        if style.language == "kk"
        else f"{label(_L, 'books', style)} {name}"
    )
    return (
        f"<div class='side'>{html(books)}, {currency}</div><table class='t'><thead><tr>{heads}</tr></thead>"
        f"{strong('opening', opening)}{body}{strong('turnover', totals)}{strong('closing', closing)}</table>"
    )


def _end(paper: Paper, style: Style, role: str) -> str:
    number = said(paper, f"{role}/bin")
    return (
        f"<div>{html(said(paper, f'{role}/name'))}<br>{html(label(_L, 'bin', style))} {escape(number)}<br><br><br>"
        f"{html(label(_L, 'director', style))} {signed(paper, role, style, said(paper, f'{role}/name'))}<br>"
        f"{html(person(paper, role, style))}<br>{html(label(_L, 'seal', style))}</div>"
    )


def stacked_books(paper: Paper, style: Style) -> bytes:
    """The buyer's books above, the supplier's below, rules under the rows only."""
    period = f"{day_at(paper, 'period_from', style)} – {day_at(paper, 'period_to', style)}"
    title = "<br>".join(html(choose(style, *_L["title"][language])) for language in style.language.split("+"))
    between = {"ru": "между {supplier} и {buyer}", "kk": "{supplier} және {buyer} арасында"}[tongue(style)]
    sub = between.format(supplier=said(paper, "supplier/name"), buyer=said(paper, "buyer/name"))
    verdict = "".join(f"<p>{html(line)}</p>" for line in [*_verdict(paper, style), *notes(paper)])
    body = f"""<h1>{title}</h1><div class='sub'>{html(label(_L, "period", style))} {period}<br>{html(sub)}</div>
    {_stack_half(paper, style, "buyer")}{_stack_half(paper, style, "supplier")}{verdict}
    <div class='ends'>{_end(paper, style, "buyer")}{_end(paper, style, "supplier")}</div>"""
    return web(body, _STACK_CSS, family=choose(style, "Liberation Sans", "PT Sans"), size=8.5)


def _title_lines(press: Press, paper: Paper, style: Style) -> None:
    for language in style.language.split("+"):
        press.say(36, 770, choose(style, *_L["title"][language]).upper(), 12, bold=True, align="centre")
    period = f"{day_at(paper, 'period_from', style)} - {day_at(paper, 'period_to', style)}"
    press.say(36, 770, f"{label(_L, 'period', style)}  {period}", 9, align="centre", gap=6)
    for role in ("buyer", "supplier"):
        who = f"{label(_L, role, style)}: {said(paper, f'{role}/name')}, {label(_L, 'bin', style)} {said(paper, f'{role}/bin')}"
        press.say(36, 770, who, 9)
    press.y += 4


def both_books(paper: Paper, style: Style) -> bytes:
    """One table on a sheet laid on its side: day, document, then debit and credit of both sides."""

    def draw(press: Press) -> None:
        _title_lines(press, paper, style)
        sides = [said(paper, f"{role}/name") for role in ("buyer", "supplier")]
        columns = (
            Column(label(_L, "when", style), 60),
            Column(label(_L, "document", style), 290),
            *(
                Column(f"{label(_L, key, style)}, {name}", 105, "right")
                for name in sides
                for key in ("debit", "credit")
            ),
        )

        def both(key: str, path: str) -> list[str]:
            value = said(paper, path)
            return [
                "",
                label(_L, key, style),
                *_balance(value, style, mirrored=False),
                *_balance(value, style, mirrored=True),
            ]

        listed = [both("opening", "opening_balance")]
        listed += [
            [
                short_day(row["date"], "г." if tongue(style) == "ru" else "ж.") if row.get("date") else "",
                row.get("document", ""),
                *_halves(row, style, mirrored=False),
                *_halves(row, style, mirrored=True),
            ]
            for row in rows(paper, "rows")
        ]
        debit, credit = sum_at(paper, "debit_total", style), sum_at(paper, "credit_total", style)
        listed.append(["", label(_L, "turnover", style), debit, credit, credit, debit])
        listed.append(both("closing", "closing_balance"))
        press.table(36, columns, listed, Look(size=8, strong=2, middle=True, order="columns", head_fill=0.9))
        press.y += 8
        for line in [*_verdict(paper, style), *notes(paper)]:
            press.say(36, 770, line, 9)
        _both_ends(press, paper, style)

    return turned(draw, choose(style, "DejaVu Sans Condensed", "Liberation Serif"))


def _both_ends(press: Press, paper: Paper, style: Style) -> None:
    press.need(70)
    sheet, top = press.sheet, press.y + 14
    for role, x in (("buyer", 36.0), ("supplier", 436.0)):
        sheet.text(x, top, said(paper, f"{role}/name"), 8.5, bold=True)
        sheet.text(x, top + 30, f"{label(_L, 'director', style)} ____________________", 8.5)
        sheet.text(x + 215, top + 30, person(paper, role, style), 8.5)
        sheet.text(x, top + 46, label(_L, "seal", style), 8.5)
        if inked(paper, role):
            sheet.sign(x + 95, top + 28, style.seed + len(role))
        if stamped(paper, role):
            sheet.stamp(x + 260, top - 30, said(paper, f"{role}/name"))


LAYOUTS = (
    Layout("books_one_below_other", "reconciliation_act", stacked_books, ("ru", "kk", "kk+ru"), "html"),
    Layout("books_in_one_table", "reconciliation_act", both_books, ("ru", "kk", "kk+ru"), "drawn"),
)
