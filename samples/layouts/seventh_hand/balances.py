"""Acts of reconciliation: one table agreed by both sides, and the books of each side one below the other."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import Sheet, drawn, escape, money, short_day
from samples.layouts.hypertext import remarks
from samples.layouts.kit import entry, hand_of, over, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import notes, rows, said, tongue
from samples.layouts.seventh_hand.kit import Flow, dressed, in_words, place
from samples.model import Layout, Paper, Style

_ONE = """
h1 { font-size: 13pt; text-align: center; margin: 0 0 3pt } .span { text-align: center; margin-bottom: 8pt }
.part td { border: 0.5pt solid #555; padding: 2.5pt 5pt } .part .key { width: 26%; background: #f3f3f3 }
.books { margin: 9pt 0 } .books th { font-weight: 700; text-align: center } .books td, .books th { border: 0.5pt solid #555 }
.ends td { width: 50%; padding-top: 8pt } p { text-align: justify }
"""


def _balance(paper: Paper, path: str, style: Style) -> tuple[str, str]:
    """A balance as printed on the side it stands: debit, credit."""
    value = said(paper, path)
    if not value:
        return "", ""
    printed = money(value.lstrip("-"), style)
    return (printed, "") if Decimal(value) < 0 else ("", printed)


def _verdict(paper: Paper, style: Style, day: str) -> str:
    """The sentence about who owes what on the last day, or ""."""
    value = said(paper, "closing_balance")
    if not value:
        return ""
    owes, owed = ("supplier", "buyer") if Decimal(value) < 0 else ("buyer", "supplier")
    debtor, creditor = said(paper, f"{owes}/name"), said(paper, f"{owed}/name")
    if not Decimal(value):
        return say(
            style,
            f"{day} жағдай бойынша тараптардың бір-біріне берешегі жоқ.",
            f"По состоянию на {day} стороны задолженности друг перед другом не имеют.",
        )
    sum_ = f"{money(value.lstrip('-'), style)} {said(paper, 'currency')} ({in_words(paper, style, 'closing_balance')})"
    return say(
        style,
        f"{day} жағдай бойынша {debtor} берешегі {creditor} пайдасына {sum_} құрайды.",
        f"По состоянию на {day} долг {debtor} перед {creditor} составляет {sum_}.",
        between="\n",
    )


def _one_table(paper: Paper, style: Style) -> str:
    heads = row(
        "№",
        over(style, "Күні", "Дата"),
        over(style, "Операция, құжат", "Операция, документ"),
        over(style, "Дебет бойынша", "По дебету"),
        over(style, "Кредит бойынша", "По кредиту"),
        tag="th",
    )
    opening = row(
        "",
        when(paper, "period_from", style),
        over(style, "Кезең басындағы қалдық", "Остаток на начало"),
        *_balance(paper, "opening_balance", style),
        classes="- - - num num",
    )
    lines = "".join(
        row(
            str(at),
            when(Paper("", line), "date", style),
            escape(str(line.get("document", ""))),
            entry(line, "debit", style),
            entry(line, "credit", style),
            classes="mid whole - num num",
        )
        for at, line in enumerate(rows(paper, "rows"), 1)
    )
    turned = row(
        "",
        "",
        f"<b>{over(style, 'Кезең айналымы', 'Оборот периода')}</b>",
        worth(paper, "debit_total", style),
        worth(paper, "credit_total", style),
        classes="- - - num num",
    )
    closing = row(
        "",
        when(paper, "period_to", style),
        f"<b>{over(style, 'Кезең соңындағы қалдық', 'Остаток на конец')}</b>",
        *_balance(paper, "closing_balance", style),
        classes="- - - num num",
    )
    return f"<table class='books'><thead>{heads}</thead><tbody>{opening}{lines}{turned}{closing}</tbody></table>"


def _draw_one(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "dotted_g"))
    first, last = when(paper, "period_from", style), when(paper, "period_to", style)
    title = over(style, "ӨЗАРА ЕСЕПТЕСУЛЕРДІ САЛЫСТЫРУ АКТІСІ", "АКТ СВЕРКИ РАСЧЕТОВ МЕЖДУ СТОРОНАМИ")
    span = say(style, f"{first} бастап {last} дейін", f"с {first} по {last}") if first and last else ""
    facts = "".join(
        f"<tr><td class='key'>{label}</td><td><b>{put(paper, f'{role}/name')}</b></td><td style='width:24%'>"
        f"{say(style, 'БСН', 'БИН')} {put(paper, f'{role}/bin')}</td></tr>"
        for role, label in (
            ("buyer", over(style, "1-тарап (Тапсырыс беруші)", "Сторона 1 (Заказчик)")),
            ("supplier", over(style, "2-тарап (Орындаушы)", "Сторона 2 (Исполнитель)")),
        )
    )
    facts += row(over(style, "Есеп валютасы", "Валюта учета"), put(paper, "currency"), "", classes="key")
    intro = over(
        style,
        "Кесте 1-тараптың есебі бойынша жасалды, 2-тарап деректерді келісті.",
        "Таблица составлена по учету Стороны 1, Сторона 2 с данными согласна.",
    )
    verdict = escape(_verdict(paper, style, last)).replace("\n", "<br>")
    ends = row(
        *(
            f"<b>{put(paper, f'{role}/name')}</b><p style='margin-top:24pt'>"
            f"{hand_of(paper, role, style, say(style, 'Директор', 'Директор'), stamp='left:24pt;top:-40pt')}</p>"
            for role in ("buyer", "supplier")
        )
    )
    body = (
        f"<h1>{title}</h1><p class='span'>{span}</p><table class='part'>{facts}</table><p>{intro}</p>"
        f"{_one_table(paper, style)}<p>{verdict}</p>{remarks(paper)}<table class='ends together'>{ends}</table>"
    )
    return sheet(body, _ONE, face="Liberation Sans", size=9.5, margin="15mm 16mm 15mm 20mm")


def _books(flow: Flow, paper: Paper, style: Style, role: str, *, mirrored: bool) -> None:
    """The rows as one side books them; ``mirrored`` swaps debit and credit."""
    sides = ("credit", "debit") if mirrored else ("debit", "credit")

    def turned(pair: tuple[str, str]) -> list[str]:
        return [pair[1], pair[0]] if mirrored else [*pair]

    def booked(line: dict[str, Any]) -> list[str]:
        sums = [entry(line, side, style) for side in sides]
        return [short_day(str(line["date"])), str(line.get("document", "")), *sums]

    lines = [["", say(style, "Бастапқы сальдо", "Входящее сальдо"), *turned(_balance(paper, "opening_balance", style))]]
    lines += [booked(line) for line in rows(paper, "rows")]
    sums = [worth(paper, f"{side}_total", style) for side in sides]
    lines.append(["", say(style, "Айналым жиыны", "Итого оборотов"), *sums])
    lines.append(
        ["", say(style, "Шығыс сальдо", "Исходящее сальдо"), *turned(_balance(paper, "closing_balance", style))]
    )
    flow.top += 4
    flow.need(80)
    head = say(style, f"{said(paper, f'{role}/name')} есебінде", f"В учете {said(paper, f'{role}/name')}")
    flow.write(f"{head}, {said(paper, 'currency')}".rstrip(", "), 9, bold=True)
    flow.table(
        (52, 290, 84, 84),
        [[say(style, "Күні", "Дата"), say(style, "Мазмұны", "Содержание"), "Дт", "Кт"]],
        lines,
        aligns=["left", "left", "right", "right"],
        size=8,
        repeat=False,
    )


def _stacked(page: Sheet, paper: Paper, style: Style) -> None:
    flow = Flow(page, left=44, start=44, low=48)
    first, last = when(paper, "period_from", style), when(paper, "period_to", style)
    flow.write(say(style, "Есеп айырысуларды өзара салыстыру актісі", "Акт взаимной сверки расчетов"), 14, bold=True)
    if first and last:
        flow.write(say(style, f"Кезең: {first} - {last}", f"Период: {first} - {last}"), 9)
    for role, label in (
        ("buyer", say(style, "Тапсырыс беруші", "Заказчик")),
        ("supplier", say(style, "Орындаушы", "Исполнитель")),
    ):
        number = (
            f", {'БСН' if tongue(style) == 'kk' else 'БИН'} {said(paper, f'{role}/bin')}"
            if said(paper, f"{role}/bin")
            else ""
        )
        flow.pairs([(label, f"{said(paper, f'{role}/name')}{number}")], 100)
    _books(flow, paper, style, "buyer", mirrored=False)
    _books(flow, paper, style, "supplier", mirrored=True)
    flow.top += 5
    flow.write(_verdict(paper, style, last), 9)
    flow.notes(notes(paper))
    flow.top += 8
    flow.need(80)
    place(flow, paper, "buyer", style, say(style, "Тапсырыс беруші атынан", "За Заказчика"), x=0)
    place(flow, paper, "supplier", style, say(style, "Орындаушы атынан", "За Исполнителя"), x=260)


def _draw_stacked(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("dotted", "words", "kk")))
    return drawn(lambda page: _stacked(page, paper, style), "DejaVu Sans Condensed")


LAYOUTS: tuple[Layout, ...] = (
    Layout("reconciliation_one_agreed_table", "reconciliation_act", _draw_one, ("ru", "kk", "kk+ru"), "html"),
    Layout("reconciliation_books_stacked", "reconciliation_act", _draw_stacked, ("ru", "kk")),
)
