"""Bank statements: a client's print with panels over a wide table, and a bank's letter with a table in Kazakh first."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import Sheet, drawn, escape, money
from samples.layouts.hypertext import remarks
from samples.layouts.kit import entry, listing, over, put, row, say, sheet, unbroken, when
from samples.layouts.papers import bank, notes, rows, said
from samples.layouts.seventh_hand.kit import Flow, bold, dressed, panel, tint
from samples.model import Layout, Paper, Style

_GREY = (0.92, 0.93, 0.95)


def _turnover(paper: Paper, side: str, style: Style) -> str:
    """The sum of one side of all rows as printed, or "" for a statement without rows."""
    booked = rows(paper, "rows")
    return money(str(sum((Decimal(each.get(side, "0")) for each in booked), Decimal("0.00"))), style) if booked else ""


def _party(line: dict[str, Any], key: str) -> str:
    return str(line.get("party", {}).get(key, "") or "")


def _on(line: dict[str, Any], style: Style) -> str:
    return when(Paper("", line), "date", style)


def _span(paper: Paper, style: Style) -> str:
    first, last = when(paper, "period_from", style), when(paper, "period_to", style)
    return f"{first} - {last}" if first and last else ""


def _client(page: Sheet, paper: Paper, style: Style) -> None:
    def running(sheet_: Sheet, at: int) -> None:
        sheet_.text(806, 578, f"{at}", 7, align="right", grey=0.4)
        sheet_.text(36, 578, said(paper, "holder/iban"), 7, grey=0.4)

    flow = Flow(page, left=36, start=34, low=34, running=running)
    page.text(36, 46, bank(paper, "holder", style), 10, bold=True)
    page.text(
        806, 46, say(style, "Шот бойынша операциялар тізімі", "Движение денег по счету"), 12, bold=True, align="right"
    )
    tint(page, 36, 54, 806, 112, colour=_GREY)
    panels = (
        [
            (say(style, "Клиент", "Клиент"), said(paper, "holder/name")),
            (say(style, "БСН", "БИН"), said(paper, "holder/bin")),
        ],
        [("IBAN", said(paper, "holder/iban")), (say(style, "БСК", "БИК"), said(paper, "holder/bic"))],
        [
            (say(style, "Мерзімі", "Даты операций"), _span(paper, style)),
            (say(style, "Шот валютасы", "Валюта счета"), said(paper, "currency")),
        ],
    )
    for x, told in zip((42, 380, 590), panels, strict=True):
        panel(page, x, 60, 330 if x == 42 else 205, told, size=9)
    flow.top = 120
    columns = (
        (52, "Күні", "Дата"),
        (44, "Құжат", "№ док."),
        (132, "Қарсы агент", "Контрагент"),
        (72, "ЖСН/БСН", "ИИН/БИН"),
        (112, "Шоты", "Счет контрагента"),
        (54, "БСК", "БИК"),
        (74, "Шығыс", "Расход"),
        (74, "Кіріс", "Приход"),
        (156, "Мақсаты", "Назначение"),
    )
    lines = [
        [
            _on(line, style),
            str(line.get("document", "")),
            *(_party(line, key) for key in ("name", "bin", "iban", "bic")),
            entry(line, "debit", style),
            entry(line, "credit", style),
            str(line.get("purpose", "")),
        ]
        for line in rows(paper, "rows")
    ]
    flow.table(
        [column[0] for column in columns],
        [[say(style, column[1], column[2]) for column in columns]],
        lines,
        aligns=["left", "centre", "left", "centre", "left", "left", "right", "right", "left"],
        size=7,
        head_colour=_GREY,
    )
    flow.top += 6
    flow.need(40)
    flow.pairs(
        [
            (say(style, "Барлық шығыс", "Всего расход"), _turnover(paper, "debit", style)),
            (say(style, "Барлық кіріс", "Всего приход"), _turnover(paper, "credit", style)),
        ],
        140,
        x=420,
    )
    flow.notes(notes(paper))


def _draw_client(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("dotted", "iso")))
    return drawn(lambda page: _client(page, paper, style), "PT Sans", (841.89, 595.28))


_LETTER = """
.top td { border-bottom: 1.2pt solid #8a6d1b; padding-bottom: 5pt } h1 { font-size: 13pt; margin: 10pt 0 6pt }
.part { width: 76%; margin-bottom: 10pt } .part td { border: 0.4pt solid #b9a76a; padding: 2.5pt 5pt }
.part .key { width: 40%; background: #faf6e9 } .moves th { background: #faf6e9; font-weight: 700; text-align: center }
.moves td, .moves th { border: 0.4pt solid #b9a76a; font-size: 8pt }
"""


def _move(line: dict[str, Any], style: Style) -> str:
    number = f"{say(style, 'БСН', 'БИН', between=' / ')} {_party(line, 'bin')}" if _party(line, "bin") else ""
    other = listing(_party(line, "name"), number, _party(line, "iban"), _party(line, "bic"), between="\n")
    cells = (
        _on(line, style),
        str(line.get("document", "")),
        other,
        str(line.get("purpose", "")),
        entry(line, "credit", style),
        entry(line, "debit", style),
    )
    return row(*(escape(cell).replace("\n", "<br>") for cell in cells), classes="whole mid - - num num")


def _draw_letter(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "dotted_g"))
    house = escape(bank(paper, "holder", style))
    title = over(style, "Ағымдағы шот бойынша үзінді-көшірме", "Выписка по текущему счету")
    facts = "".join(
        f"<tr><td class='key'>{label}</td><td>{value}</td></tr>"
        for label, value in (
            (over(style, "Шот иесі", "Владелец счета"), bold(paper, "holder/name")),
            (over(style, "Шот иесінің БСН-і", "БИН владельца"), put(paper, "holder/bin")),
            (over(style, "Шоттың нөмірі", "Номер счета"), put(paper, "holder/iban")),
            (over(style, "Банктің БСК-сы", "БИК банка"), put(paper, "holder/bic")),
            (over(style, "Үзінді-көшірме мерзімі", "За период"), _span(paper, style)),
            (over(style, "Валютасы", "Валюта"), put(paper, "currency")),
        )
        if value
    )
    heads = row(
        over(style, "Күні", "Дата"),
        over(style, "Құжат №", "Документ №"),
        over(style, "Төлеуші немесе алушы", "Плательщик или получатель"),
        over(style, "Төлем мазмұны", "Содержание платежа"),
        over(style, "Шотқа түскен (кредит)", "Зачислено (кредит)"),
        over(style, "Шоттан шыққан (дебет)", "Списано (дебет)"),
        tag="th",
    )
    lines = "".join(_move(line, style) for line in rows(paper, "rows"))
    total = f"<td colspan='4' class='num'><b>{say(style, 'Айналым', 'Обороты')}</b></td>"
    total += "".join(f"<td class='num'><b>{_turnover(paper, side, style)}</b></td>" for side in ("credit", "debit"))
    made = say(
        style,
        "Үзінді-көшірме банктің ақпараттық жүйесінде жасалды, мөр қойылмайды.",
        "Выписка сформирована в информационной системе банка, печать не требуется.",
    )
    body = (
        f"<table class='top'>{row(f'<b>{house}</b>', put(paper, 'holder/bic'), classes='- num')}</table><h1>{title}</h1>"
        f"<table class='part'>{facts}</table><table class='moves'><thead>{heads}</thead><tbody>{lines}<tr>{total}</tr></tbody>"
        f"</table>{remarks(paper)}<p class='tiny'>{made}</p>"
    )
    return sheet(body, _LETTER, face="PT Serif", size=9, margin="14mm 14mm", foot="counter(page) ' / ' counter(pages)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("statement_client_wide", "bank_statement", _draw_client, ("ru", "kk")),
    Layout("statement_credit_before_debit", "bank_statement", _draw_letter, ("kk+ru", "kk", "ru"), "html"),
)
