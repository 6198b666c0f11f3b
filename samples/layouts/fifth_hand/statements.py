"""Bank statements: a matrix printer's roll, an operator's narrow columns, a card for each operation."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import day, money
from samples.layouts.fifth_hand.kit import Col, Look, Pen, after, pages, remarks
from samples.layouts.kit import entry, of, say, unbroken, when
from samples.layouts.papers import bank, joined, rows, said
from samples.model import Layout, Paper, Style

_DOTTED = ("dotted", "dotted_g")


def _of(row: dict[str, Any], key: str) -> str:
    """A word about the other side of an operation."""
    return str(row.get("party", {}).get(key, ""))


def _on(row: dict[str, Any], style: Style) -> str:
    return day(str(row["date"]), style) if row.get("date") else ""


def _span(paper: Paper, style: Style, frm: str, until: str) -> str:
    first, last = when(paper, "period_from", style), when(paper, "period_to", style)
    return joined([after(frm, first), after(until, last)], " ")


# --- a roll of a matrix printer, landscape ------------------------------------------


def _roll_row(row: dict[str, Any], style: Style) -> list[str]:
    other = [
        _of(row, "name"),
        after("БИН ", _of(row, "bin")),
        after("ИИК ", _of(row, "iban")),
        after("БИК ", _of(row, "bic")),
    ]
    cells = [_on(row, style), str(row.get("document", "")), "\n".join(filter(None, other)), str(row.get("purpose", ""))]
    return [*cells, entry(row, "debit", style), entry(row, "credit", style)]


def _turnover(paper: Paper, style: Style) -> list[list[str]]:
    """The row of sums a program adds up under the operations, where there are any."""
    listed = rows(paper, "rows")
    sums = [sum((Decimal(row.get(side) or 0) for row in listed), Decimal("0.00")) for side in ("debit", "credit")]
    return [["", "", "", "ИТОГО ОБОРОТЫ", *(money(str(each), style) for each in sums)]] if listed else []


def _draw_roll(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted",), ("comma", "space", "dash", "plain")))

    def draw(pen: Pen) -> None:
        def head(page: Pen) -> None:
            page.put(810, 34, f"ЛИСТ {page.page}", 8, align="right")

        pen.head = head
        head(pen)
        pen.at = 30
        pen.say(f"{bank(paper, 'holder', style)}   {after('БИК ', said(paper, 'holder/bic'))}".strip(), x=30)
        pen.say("ВЫПИСКА ИЗ ЛИЦЕВОГО СЧЕТА " + said(paper, "holder/iban"), 10, x=30)
        owner = joined([said(paper, "holder/name"), after("БИН ", said(paper, "holder/bin"))], "  ")
        pen.say(f"ВЛАДЕЛЕЦ: {owner}", x=30)
        pen.say(f"{_span(paper, style, 'С ', 'ПО ')}    ВАЛЮТА {said(paper, 'currency')}", x=30, gap=4)
        columns = [
            Col("ДАТА", 66), Col("N ДОК", 60), Col("КОРРЕСПОНДЕНТ", 210), Col("НАЗНАЧЕНИЕ", 240),
            Col("ОБОРОТ ДТ", 96, "right"), Col("ОБОРОТ КТ", 96, "right"),
        ]  # fmt: skip
        lines = [_roll_row(row, style) for row in rows(paper, "rows")]
        pen.table(32, columns, [*lines, *_turnover(paper, style)],
                  Look(7.5, rules="typed", by_column=False, padding=3))  # fmt: skip
        pen.at += 8
        remarks(pen, paper, x=30)
        pen.say("ОПЕРАЦИОНИСТ ______________", x=30)

    return pages(draw, "Liberation Mono", size=8, landscape=True)


# --- narrow columns, the side of an operation told by a letter ---------------------------


def _sided_row(at: int, row: dict[str, Any], style: Style) -> list[str]:
    side = "debit" if row.get("debit") is not None else "credit"
    letter = {"debit": "Д", "credit": "К"}[side] if row.get(side) is not None else ""
    named = "\n".join(filter(None, [_of(row, "name"), _of(row, "bin")]))
    account = "\n".join(filter(None, [_of(row, "iban"), _of(row, "bic")]))
    cells = [str(at), f"{_on(row, style)}\n№ {row.get('document', '')}", letter, entry(row, side, style)]
    return [*cells, named, account, str(row.get("purpose", ""))]


def _draw_narrow(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "iso")))

    def draw(pen: Pen) -> None:
        pen.foot = lambda page: page.put(297, 824, f"- {page.page} -", 7, align="centre")
        pen.put(40, 44, bank(paper, "holder", style), 11, bold=True)
        pen.put(555, 44, say(style, "ШОТ БОЙЫНША ҮЗІНДІ", "ВЫПИСКА ПО СЧЕТУ"), 11, bold=True, align="right")
        pen.at = 56
        told = [
            ("Клиент", said(paper, "holder/name")),
            (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, "holder/bin")),
            (say(style, "Шот №", "Счет №"), said(paper, "holder/iban")),
            (say(style, "БСК", "БИК"), said(paper, "holder/bic")),
            (say(style, "Кезең", "Период"), _span(paper, style, "", "- ")),
            ("Валюта", said(paper, "currency")),
        ]
        pen.pairs(told, x=40, labels=90, width=515, size=8, label_family="PT Serif", gap=0)
        pen.at += 6
        columns = [
            Col("№", 24, "right"), Col(say(style, "Күні, құжат", "Дата, документ"), 62), Col("Д/К", 26, "centre"),
            Col(say(style, "Сомасы", "Сумма"), 74, "right"),
            Col(say(style, "Контрагент, БСН", "Контрагент, БИН"), 116), Col(say(style, "ЖСК, БСК", "ИИК, БИК"), 108),
            Col(say(style, "Төлем мақсаты", "Назначение"), 110),
        ]  # fmt: skip
        lines = [_sided_row(at, row, style) for at, row in enumerate(rows(paper, "rows"), 1)]
        pen.table(36, columns, lines, Look(7, head_family="PT Serif", rules="lines", repeat=False))
        pen.at += 8
        remarks(pen, paper)
        pen.say(say(style, "Д - дебет (шығыс), К - кредит (кіріс)", "Д - дебет (списание), К - кредит (зачисление)"), 7)

    return pages(draw, "PT Sans", size=8)


# --- a card for each operation -----------------------------------------------------------


def _card(pen: Pen, row: dict[str, Any], style: Style) -> None:
    out = row.get("debit") is not None
    amount = entry(row, "debit" if out else "credit", style)
    kind = say(style, "шығыс", "расход (Дт)") if out else say(style, "кіріс", "приход (Кт)")
    top = pen.at
    pen.put(44, top + 10, f"{_on(row, style)}", bold=True)
    pen.put(150, top + 10, f"№ {row.get('document', '')}")
    pen.put(470, top + 10, kind if amount else "", 7.5, align="right")
    pen.put(555, top + 10, amount, bold=True, align="right")
    pen.at = top + 14
    number = after("БСН " if style.language == "kk" else "БИН ", _of(row, "bin"))
    told = [
        (say(style, "Екінші тарап", "Корреспондент"), joined([_of(row, "name"), number])),
        (say(style, "ЖСК, БСК", "ИИК, БИК"), joined([_of(row, "iban"), _of(row, "bic")])),
        (say(style, "Тағайындалуы", "Назначение"), str(row.get("purpose", ""))),
    ]  # fmt: skip
    pen.pairs(told, x=60, labels=150, width=495, size=7.5, gap=0)
    pen.rule(40, pen.at + 2, 555, pen.at + 2, 0.3)
    pen.at += 4


def _draw_cards(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, (*_DOTTED, "kk") if style.language == "kk" else _DOTTED))

    def draw(pen: Pen) -> None:
        pen.at = 40
        title = say(
            style, "Есепшот бойынша операциялар тізбесі", "Перечень операций по банковскому счету", between="\n"
        )
        pen.say(title, 12, bold=True)
        pen.say(_span(paper, style, "", "- "), gap=4)
        told = [
            (say(style, "Шот иесі", "Владелец счета"), said(paper, "holder/name")),
            (say(style, "БСН", "БИН"), said(paper, "holder/bin")),
            (say(style, "Жеке сәйкестендіру коды", "Индивидуальный идентификационный код"), said(paper, "holder/iban")),
            (say(style, "Қызмет көрсететін банк", "Обслуживающий банк"),
             joined([bank(paper, "holder", style), said(paper, "holder/bic")])),
            (say(style, "Шот валютасы", "Валюта счета"), said(paper, "currency")),
        ]  # fmt: skip
        pen.pairs(told, x=40, labels=210, width=515, underlined=True, gap=1)
        pen.at += 8
        for row in rows(paper, "rows"):
            pen.room(62)
            _card(pen, row, style)
        pen.at += 4
        remarks(pen, paper)

    return pages(draw, "Noto Sans", size=8.5)


LAYOUTS: tuple[Layout, ...] = (
    Layout("statement_matrix_roll", "bank_statement", _draw_roll, ("ru",), "drawn"),
    Layout("statement_side_by_letter", "bank_statement", _draw_narrow, ("ru", "kk+ru"), "drawn"),
    Layout("statement_cards", "bank_statement", _draw_cards, ("kk", "kk+ru"), "drawn"),
)
