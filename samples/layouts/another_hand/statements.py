"""Bank statements: a wide ledger with a column for each requisite, and a narrow list of signed sums."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import LANDSCAPE, Align, Sheet, day, drawn, escape, money
from samples.layouts.hypertext import remarks
from samples.layouts.kit import entry, of, pairs, put, row, say, sheet, unbroken, when
from samples.layouts.papers import bank, digits, notes, rows, said
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

_WIDTHS = (20, 50, 44, 128, 66, 106, 50, 66, 66, 174)
_SIDES: tuple[Align, ...] = ("centre", "centre", "centre", "left", "centre", "left", "centre", "right", "right", "left")


def _total(paper: Paper, side: str, style: Style) -> str:
    """The sum of a side of all rows, or "" where there are none."""
    listed = [Decimal(at[side]) for at in rows(paper, "rows") if side in at]
    return money(str(sum(listed)), style) if listed else ""


def _ledger_head(paper: Paper, style: Style, flow: Flow) -> None:
    holder = [
        (say(style, "Клиент", "Клиент"), said(paper, "holder/name")),
        (say(style, "БСН", "БИН"), said(paper, "holder/bin")),
        (say(style, "Есепшот", "Счет"), f"{said(paper, 'holder/iban')} {said(paper, 'currency')}".strip()),
        (say(style, "Банк, БСК", "Банк, БИК"), f"{bank(paper, 'holder', style)} {said(paper, 'holder/bic')}".strip()),
    ]
    first, last = when(paper, "period_from", style), when(paper, "period_to", style)
    title = say(style, "Шот бойынша үзінді-көшірме", "Выписка из лицевого счета")
    flow.text(36, 770, title, 12, bold=True)
    flow.text(36, 770, f"{say(style, 'кезең', 'период')}: {first} – {last}" if first else "", 9)
    flow.y += 4
    for label, value in holder:
        if value:
            flow.text(36, 770, f"{label}: {value}", 9)
    flow.y += 6


def _draw_ledger(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted",), ("nbsp", "thin", "comma", "plain")))
    names = (
        "№",
        say(style, "Күні", "Дата опер."),
        say(style, "Құжат", "№ док."),
        say(style, "Контрагент", "Контрагент"),
        say(style, "БСН/ЖСН", "БИН/ИИН"),
        say(style, "ЖСК", "ИИК"),
        say(style, "БСК", "БИК"),
        "Дебет",
        "Кредит",
        say(style, "Төлем тағайындалуы", "Назначение платежа"),
    )

    def bottom(page: Sheet, number: int) -> None:
        page.text(806, 578, f"{say(style, 'бет', 'стр.')} {number}", 7, align="right", grey=0.4)

    def put_on(page: Sheet) -> None:
        flow = Flow(page, 36, 560, on_page=lambda number: bottom(page, number))
        _ledger_head(paper, style, flow)

        def headings() -> None:
            flow.row(36, _WIDTHS, names, 7, bold=True, aligns=("centre",) * 10)

        headings()
        flow.again = headings
        for number, at in enumerate(rows(paper, "rows"), 1):
            other = at.get("party", {})
            told = [str(number), day(at["date"], style) if "date" in at else "", at.get("document", "")]
            told += [other.get(name, "") for name in ("name", "bin", "iban", "bic")]
            told += [entry(at, "debit", style), entry(at, "credit", style), at.get("purpose", "")]
            flow.row(36, _WIDTHS, told, 6.8, aligns=_SIDES)
        sums = ("", _total(paper, "debit", style), _total(paper, "credit", style), "")
        label = say(style, "Айналым жиыны", "Итого обороты")
        flow.row(36, (464, 66, 66, 174), (label, *sums[1:]), 7, bold=True, aligns=("right", "right", "right", "left"))
        for note in notes(paper):
            flow.text(36, 770, note, 8)

    return drawn(put_on, "PT Sans", LANDSCAPE)


# --- Signed sums ------------------------------------------------------------

_SIGNED = """
.brand { font-size: 15pt; color: #b3261e; font-weight: 700 }
h1 { font-size: 11pt; margin: 10pt 0 4pt; font-weight: 700 }
.acc td { padding: 1pt 0 } .acc .key { width: 30%; color: #666 }
.moves td { border-bottom: 0.5pt solid #ddd; padding: 4pt 3pt }
.moves th { color: #666; font-size: 7.5pt; border-bottom: 1pt solid #b3261e } .grey { color: #555; font-size: 7.4pt }
.plus { color: #1b7a3a }
"""


def _move(at: dict[str, Any], style: Style) -> str:
    other = at.get("party", {})
    number = f"{say(style, 'БСН', 'БИН')} {other['bin']}" if other.get("bin") else ""
    where = " · ".join(filter(None, (number, other.get("iban", ""), other.get("bic", ""))))
    told = f"{escape(other.get('name', ''))}<br><span class='grey'>{escape(where)}</span><br>{escape(at.get('purpose', ''))}"
    signed = (
        f"−{entry(at, 'debit', style)}" if "debit" in at else f"<span class='plus'>+{entry(at, 'credit', style)}</span>"
    )
    document = f"<span class='grey'>№ {escape(at.get('document', ''))}</span>"
    return row(
        f"{day(at['date'], style)}<br>{document}" if "date" in at else document, told, signed, classes="whole - num"
    )


def _draw_signed(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words", "kk"), ("nbsp", "space", "thin"))
    first, last = when(paper, "period_from", style), when(paper, "period_to", style)
    currency = put(paper, "currency")
    account = pairs(
        (say(style, "Шот иесі", "Владелец счета"), f"<b>{put(paper, 'holder/name')}</b>"),
        (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, "holder/bin")),
        (say(style, "Шот нөмірі", "Номер счета"), put(paper, "holder/iban")),
        (say(style, "БСК", "БИК"), put(paper, "holder/bic")),
        (say(style, "Валюта", "Валюта"), currency),
    )
    head = row(
        say(style, "Күні", "Дата"),
        say(style, "Кімге / кімнен, мақсаты", "Контрагент и назначение"),
        f"{say(style, 'Сомасы', 'Сумма')}, {currency}",
        tag="th",
        classes="- - num",
    )
    moves = "".join(_move(at, style) for at in rows(paper, "rows"))
    sums = pairs(
        (say(style, "Шығыс барлығы", "Всего списано"), _total(paper, "debit", style)),
        (say(style, "Түсім барлығы", "Всего зачислено"), _total(paper, "credit", style)),
    )
    title = say(style, "Шот бойынша операциялар тізімі", "Выписка по операциям на счете")
    made = f"{say(style, 'Тексеру коды', 'Код проверки')}: {digits(style, 'check', 10)}"
    period = f"<p>{first} — {last}</p>" if first else ""
    body = (
        f"<div class='brand'>{escape(bank(paper, 'holder', style))}</div><h1>{title}</h1>{period}<table "
        f"class='acc'>{account}</table>"
        f"<table class='moves' style='margin-top:10pt'><thead>{head}</thead>{moves}</table><table class='acc' "
        f"style='margin-top:6pt'>{sums}</table>"
        f"{remarks(paper)}<p class='tiny'>{made}</p>"
    )
    return sheet(body, _SIGNED, face="Noto Sans", size=8.5, foot="counter(page) ' / ' counter(pages)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("statement_wide_ledger", "bank_statement", _draw_ledger, ("ru", "kk")),
    Layout("statement_signed_sums", "bank_statement", _draw_signed, ("ru", "kk", "kk+ru"), "html"),
)
