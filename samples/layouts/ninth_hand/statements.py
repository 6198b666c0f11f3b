"""Bank statements: movements of two storeys with signed sums, and an export of a bank client opened in a workbook."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import escape, money
from samples.layouts.hypertext import remarks
from samples.layouts.kit import entry, listing, of, put, row, say, sheet, when
from samples.layouts.papers import bank, digits, rows
from samples.model import Layout, Paper, Style

_STOREYS = """
body { color: #222 } h1 { font-size: 14pt; margin: 0 } .who { margin: 8pt 0 } .who td { padding: 1.5pt 0 }
.who td:first-child { width: 30%; color: #666 } .moves > tbody > tr > td { border-bottom: 0.5pt solid #ddd; padding: 4pt 3pt }
.moves th { color: #666; font-size: 8pt; border-bottom: 1pt solid #444 } .on { width: 17% } .in { color: #1a7f37 }
.sum { width: 19%; text-align: right; font-weight: 700; white-space: nowrap } .why { color: #555; font-size: 8pt }
"""


def _signed(each: dict[str, Any], style: Style) -> str:
    """The sum with its sign: money out bears a minus."""
    if each.get("debit") is not None:
        return f"−{entry(each, 'debit', style)}"
    return f"<span class='in'>+{entry(each, 'credit', style)}</span>" if each.get("credit") is not None else ""


def _other(each: dict[str, Any], style: Style) -> str:
    """The other side of a movement in one string, or ""."""
    party = each.get("party", {})
    number = party.get("bin")
    return listing(
        f"{say(style, 'БСН/ЖСН', 'БИН/ИИН')} {number}" if number else "",
        f"{say(style, 'шот', 'счет')} {party['iban']}" if party.get("iban") else "",
        f"{say(style, 'БСК', 'БИК')} {party['bic']}" if party.get("bic") else "",
    )


def _draw_storeys(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words"), ("nbsp", "space", "comma"))
    days = (when(paper, "period_from", style), when(paper, "period_to", style))
    term = f"{days[0]} — {days[1]}" if days[1] else ""
    who = "".join(
        row(label, value)
        for label, value in (
            (say(style, "Шот иесі", "Владелец счета"), put(paper, "holder/name")),
            (say(style, "БСН/ЖСН", "БИН/ИИН"), put(paper, "holder/bin")),
            (say(style, "Шот", "Счет"), put(paper, "holder/iban")),
            ("Банк", listing(escape(bank(paper, "holder", style)), put(paper, "holder/bic"))),
            (say(style, "Валютасы", "Валюта"), put(paper, "currency")),
            (say(style, "Үзінді кезеңі", "Период выписки"), term),
        )
        if value
    )
    moves = "".join(
        row(
            f"{when(paper, f'rows/{at}/date', style)}<br><span class='why'>№ {escape(str(each.get('document', '')))}</span>",
            f"<b>{escape(each.get('party', {}).get('name', ''))}</b><br><span class='why'>{escape(_other(each, style))}</span>"
            f"<br>{escape(each.get('purpose', ''))}",
            _signed(each, style),
            classes="on - sum",
        )
        for at, each in enumerate(rows(paper, "rows"))
    )
    heads = row(
        say(style, "Күні, құжат", "Дата, документ"),
        "Операция",
        say(style, "Сомасы", "Сумма"),
        tag="th",
        classes="on - sum",
    )
    body = (
        f"<h1>{say(style, 'Шот бойынша үзінді', 'Выписка по счету')}</h1><table class='who'>{who}</table>"
        f"<table class='moves'><thead>{heads}</thead><tbody>{moves}</tbody></table>{remarks(paper)}"
    )
    foot = f"'{say(style, 'Мобильді қосымшада жасалды', 'Сформировано в мобильном приложении')}   ' counter(page)"
    return sheet(body, _STOREYS, face="Noto Sans", size=9, margin="14mm 15mm", foot=foot)


_EXPORT = """
td, th { padding: 1pt 3pt; border: 0.3pt solid #bbb; font-size: 6.8pt } .head td { border: 0; font-size: 8pt }
.head td:first-child { width: 24%; font-weight: 700 } th { background: #ffe699; font-weight: 700; vertical-align: middle }
.tot td { font-weight: 700 }
"""


def _export_line(paper: Paper, style: Style, at: int, each: dict[str, Any]) -> str:
    party = each.get("party", {})
    return row(
        str(at + 1),
        when(paper, f"rows/{at}/date", style),
        digits(style, f"ref{at}", 9),
        escape(str(each.get("document", ""))),
        entry(each, "credit", style),
        entry(each, "debit", style),
        escape(each.get("purpose", "")),
        escape(party.get("name", "")),
        escape(party.get("bin", "")),
        escape(party.get("bic", "")),
        escape(party.get("iban", "")),
        classes="mid whole - - num num - - - - -",
    )


def _draw_export(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("comma", "plain", "nbsp"))
    head = "".join(
        row(label, value)
        for label, value in (
            ("Банк", escape(bank(paper, "holder", style))),
            ("Клиент", put(paper, "holder/name")),
            (say(style, "Клиенттің БСН-і", "БИН клиента"), put(paper, "holder/bin")),
            (say(style, "Банк БСК", "БИК банка"), put(paper, "holder/bic")),
            (say(style, "Шот №", "№ счета"), put(paper, "holder/iban")),
            (say(style, "Шот валютасы", "Валюта счета"), put(paper, "currency")),
            (say(style, "Басталған күні", "Дата начала"), when(paper, "period_from", style)),
            (say(style, "Аяқталған күні", "Дата окончания"), when(paper, "period_to", style)),
        )
        if value
    )
    heads = (
        "#",
        say(style, "Проводка күні", "Дата проводки"),
        "Референс",
        say(style, "Құжат №", "№ док."),
        say(style, "Түсім (кредит)", "Поступление (кредит)"),
        say(style, "Шығыс (дебет)", "Списание (дебет)"),
        say(style, "Төлем мақсаты", "Назначение"),
        "Корреспондент",
        say(style, "Корр. БСН/ЖСН", "БИН/ИИН корр."),
        say(style, "Корр. БСК", "БИК корр."),
        say(style, "Корр. ЖСК", "ИИК корр."),
    )
    lines = "".join(_export_line(paper, style, at, each) for at, each in enumerate(rows(paper, "rows")))
    title = say(style, "ШОТ БОЙЫНША ҮЗІНДІ КӨШІРМЕ", "ВЫПИСКА ПО ЛИЦЕВОМУ СЧЕТУ")
    body = (
        f"<table class='head'>{head}</table><p><b>{title}</b></p>"
        f"<table>{row(*heads, tag='th')}{lines}{_turned(paper, style)}</table>{remarks(paper)}"
    )
    return sheet(body, _EXPORT, face="Liberation Sans Narrow", size=8, paper="A4 landscape", margin="8mm")


def _turned(paper: Paper, style: Style) -> str:
    """The row of turnovers, or "" for a statement without movements."""
    moves = rows(paper, "rows")
    if not moves:
        return ""
    sums = (
        money(str(sum((Decimal(str(each.get(side) or 0)) for each in moves), Decimal(0))), style)
        for side in ("credit", "debit")
    )
    cells = ("", "", "", say(style, "Айналым", "Обороты"), *sums, "", "", "", "", "")
    return row(*cells, classes="- - - - num num").replace("<tr>", "<tr class='tot'>", 1)


LAYOUTS: tuple[Layout, ...] = (
    Layout("statement_signed_storeys", "bank_statement", _draw_storeys, ("ru", "kk", "kk+ru"), "html"),
    Layout("statement_client_export", "bank_statement", _draw_export, ("ru", "kk", "kk+ru"), "html"),
)
