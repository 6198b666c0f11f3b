"""Bank statements: blocks of lines, one for each movement, and a ledger on its side with sums in the first columns."""

from decimal import Decimal
from typing import Any

from samples.layouts.papers import Labels, bank, choose, joined, label, notes, rows, said
from samples.layouts.second_hand.press import Column, Look, Press, amount, day_at, html, noted, turned, web
from samples.layouts.second_hand.terms import TERMS
from samples.layouts.spelling import day
from samples.model import Layout, Paper, Style

_L: Labels = {
    **TERMS,
    "title": {
        "ru": ("Выписка по счету", "Выписка по лицевому счету"),
        "kk": ("Шот бойынша үзінді", "Шоттан үзінді көшірме"),
    },
    "period": {"ru": ("Период", "Период выписки"), "kk": ("Кезеңі",)},
    "client": {"ru": ("Клиент", "Наименование клиента"), "kk": ("Клиент",)},
    "currency": {"ru": ("Валюта счета",), "kk": ("Шот валютасы",)},
    "own": {"ru": ("Лицевой счет", "Счет №"), "kk": ("Шот №",)},
    "when": {"ru": ("Дата операции", "Дата"), "kk": ("Операция күні",)},
    "document": {"ru": ("№ документа", "Номер"), "kk": ("Құжат №",)},
    "debit": {"ru": ("Дебет",), "kk": ("Дебет",)},
    "credit": {"ru": ("Кредит",), "kk": ("Кредит",)},
    "party": {"ru": ("Контрагент", "Корреспондент"), "kk": ("Контрагент",)},
    "purpose": {"ru": ("Назначение платежа",), "kk": ("Төлем мақсаты",)},
    "turnover": {"ru": ("Итого обороты",), "kk": ("Айналымдар жиыны",)},
}


def _turnover(paper: Paper, side: str, style: Style) -> str:
    total = sum((Decimal(row[side]) for row in rows(paper, "rows") if row.get(side)), Decimal("0.00"))
    return amount(total, style) if rows(paper, "rows") else ""


def _period(paper: Paper, style: Style) -> str:
    return joined((day_at(paper, "period_from", style), day_at(paper, "period_to", style)), " – ")


def _about(paper: Paper, style: Style) -> list[tuple[str, str]]:
    listed = (
        ("client", said(paper, "holder/name")),
        ("bin", said(paper, "holder/bin")),
        ("own", said(paper, "holder/iban")),
        ("bic", said(paper, "holder/bic")),
        ("currency", said(paper, "currency")),
        ("period", _period(paper, style)),
    )
    return [(label(_L, key, style), value) for key, value in listed if value]


_BLOCK_CSS = """
@page { @bottom-right { content: counter(page) " / " counter(pages); font-size: 7pt } }
.head { display: flex; justify-content: space-between; border-bottom: 2pt solid #5b2a86 }
h1 { font-size: 14pt; margin: 0 0 4pt; color: #5b2a86 }
.about { width: 70%; margin: 6pt 0 10pt }
.about td:first-child { color: #666; width: 34% }
.m { display: flex; padding: 4pt 3pt; border-bottom: 0.4pt solid #ccc; break-inside: avoid }
.m:nth-child(even) { background: #f7f3fa }
.m .d { width: 17% }
.m .t { width: 59% }
.m .s { width: 24%; text-align: right; font-weight: bold }
small { color: #666 }
"""


def _movement(row: dict[str, Any], style: Style) -> str:
    """Day and number on the left, the other side and the purpose in the middle, the sum with its sign's name on the right."""
    party = row.get("party", {})
    side = "debit" if row.get("debit") else "credit"
    about = joined(
        (
            f"{label(_L, 'bin', style)} {party['bin']}" if party.get("bin") else "",
            party.get("iban", ""),
            party.get("bic", ""),
        )
    )
    when = day(row["date"], style) if row.get("date") else ""
    return (
        f"<div class='m'><div class='d'>{when}<br><small>№ {html(row.get('document', ''))}</small></div>"
        f"<div class='t'><b>{html(party.get('name', ''))}</b><br><small>{html(about)}</small><br>"
        f"{html(row.get('purpose', ''))}</div>"
        f"<div class='s'><small>{html(label(_L, side, style))}</small><br>{amount(row.get(side), style)}</div></div>"
    )


def statement_blocks(paper: Paper, style: Style) -> bytes:
    """Each movement is a block: whose money, why, and below «Дебет» or «Кредит» how much."""
    about = "".join(f"<tr><td>{html(key)}</td><td>{html(value)}</td></tr>" for key, value in _about(paper, style))
    moves = "".join(_movement(row, style) for row in rows(paper, "rows"))
    totals = "".join(
        f"<tr><td>{html(label(_L, 'turnover', style))}, {html(label(_L, side, style)).lower()}</td>"
        f"<td class='b'>{_turnover(paper, side, style)}</td></tr>"
        for side in ("debit", "credit")
    )
    body = f"""<div class='head'><h1>{html(label(_L, "title", style))}</h1><div>{html(bank(paper, "holder", style))}</div></div>
    <table class='about'>{about}</table><div>{moves}</div><table class='about'>{totals}</table>{noted(paper)}"""
    return web(body, _BLOCK_CSS, family=choose(style, "Noto Sans", "PT Sans"), size=8.5)


def statement_ledger(paper: Paper, style: Style) -> bytes:
    """A ledger in a type of one width, sums before names, thin rules, its head on the first page only."""

    def draw(press: Press) -> None:
        press.say(30, 780, bank(paper, "holder", style), 8, align="right")
        press.say(30, 780, label(_L, "title", style).upper(), 12, bold=True, gap=4)
        for key, value in _about(paper, style):
            press.sheet.text(30, press.y + 9, f"{key}:", 8)
            press.sheet.text(250, press.y + 9, value, 8)
            press.y += 12
        press.y += 8
        columns = (
            Column(label(_L, "document", style), 62),
            Column(label(_L, "debit", style), 84, "right"),
            Column(label(_L, "credit", style), 84, "right"),
            Column(label(_L, "when", style), 66, "centre"),
            Column(f"{label(_L, 'party', style)} ({label(_L, 'bin', style)}, {label(_L, 'account', style)})", 222),
            Column(label(_L, "purpose", style), 262),
        )
        listed = []
        for row in rows(paper, "rows"):
            party = row.get("party", {})
            told = joined(
                (party.get("name", ""), party.get("bin", ""), party.get("iban", ""), party.get("bic", "")), " "
            )
            when = day(row["date"], Style(0)) if row.get("date") else ""
            sums = [amount(row.get(side), style) for side in ("debit", "credit")]
            listed.append([row.get("document", ""), *sums, when, told, row.get("purpose", "")])
        sums = [_turnover(paper, side, style) for side in ("debit", "credit")]
        listed.append([label(_L, "turnover", style), *sums, "", "", ""])
        press.table(30, columns, listed, Look(size=7, rules="lines", repeat=False, strong=1))
        press.y += 6
        for note in notes(paper):
            press.say(30, 780, note, 8)

    def running(press: Press) -> None:
        press.sheet.text(810, 575, f"{label(_L, 'page', style)} {press.page}", 7, align="right")

    return turned(draw, choose(style, "PT Mono", "Liberation Mono", "DejaVu Sans Mono"), running=running)


LAYOUTS = (
    Layout("statement_blocks", "bank_statement", statement_blocks, ("ru", "kk+ru"), "html"),
    Layout("statement_ledger", "bank_statement", statement_ledger, ("ru", "kk", "kk+ru"), "drawn"),
)
