"""Acts of reconciliation: a matrix printer's two halves, a letter with one table, two Kazakh tables one under the other."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import day, money, words
from samples.layouts.fifth_hand.kit import AFTER, Col, Look, Pen, after, bin_of, pages, remarks
from samples.layouts.kit import entry, of, say, unbroken, when, worth
from samples.layouts.papers import joined, person, rows, said, tongue
from samples.model import Layout, Paper, Style


def _on(row: dict[str, Any], style: Style) -> str:
    return day(str(row["date"]), style) if row.get("date") else ""


def _booked(row: dict[str, Any], style: Style, *, mirrored: bool = False) -> list[str]:
    """Debit and credit of a row, as the buyer's books have them or, mirrored, the supplier's."""
    sides = ("credit", "debit") if mirrored else ("debit", "credit")
    return [entry(row, side, style) for side in sides]


def _balance(paper: Paper, path: str, style: Style, *, mirrored: bool = False) -> list[str]:
    """A balance in the column where it stands in the books: what the buyer owes is a credit of its own."""
    owed = said(paper, path)
    if not owed:
        return ["", ""]
    text = money(str(abs(Decimal(owed))), style)
    in_credit = (Decimal(owed) >= 0) != mirrored
    return ["", text] if in_credit else [text, ""]


def _owed(paper: Paper, style: Style) -> str:
    """Who owes whom at the end, in running text, or ""."""
    closing = said(paper, "closing_balance")
    if not closing:
        return ""
    amount, last = Decimal(closing), when(paper, "period_to", style)
    creditor = said(paper, "supplier/name" if amount > 0 else "buyer/name")
    if not amount:
        return say(style, f"{last} жағдай бойынша берешек жоқ.", f"По состоянию на {last} задолженность отсутствует.")
    figure = f"{money(str(abs(amount)), style)} {said(paper, 'currency')}"
    spelled = words(str(abs(amount)), tongue(style), said(paper, "currency") or "KZT")
    return say(
        style,
        f"{last} жағдай бойынша {creditor} пайдасына берешек {figure} ({spelled}) құрайды.",
        f"По состоянию на {last} задолженность в пользу {creditor} составляет {figure} ({spelled}).",
    )


def _parties_sign(pen: Pen, paper: Paper, style: Style, xs: tuple[float, float], lead: str) -> None:
    pen.room(110)
    low = pen.at + 44
    for x, role in zip(xs, ("buyer", "supplier"), strict=True):
        pen.block(x, low - 38, 220, f"{lead}{said(paper, f'{role}/name')}", 8)
        pen.put(x, low, say(style, "Бас бухгалтер", "Гл. бухгалтер"), 8)
        pen.rule(x + 70, low + 2, x + 150, low + 2)
        pen.put(x + 156, low, person(paper, role, style), 8, layer=AFTER)
        pen.put(x, low + 20, say(style, "М.О.", "М.П."), 8)
        pen.ink(paper, role, x + 66, low, stamp_dx=50)
    pen.at = low + 50


# --- two halves of a matrix printer ------------------------------------------------------


def _halves(paper: Paper, style: Style) -> list[list[str]]:
    listed: list[list[str]] = []
    opening = "Сальдо на начало"
    listed.append(["", opening, *_balance(paper, "opening_balance", style), "", opening,
                   *_balance(paper, "opening_balance", style, mirrored=True)])  # fmt: skip
    for row in rows(paper, "rows"):
        told = [_on(row, style), str(row.get("document", ""))]
        listed.append([*told, *_booked(row, style), *told, *_booked(row, style, mirrored=True)])
    debit, credit = worth(paper, "debit_total", style), worth(paper, "credit_total", style)
    listed.append(["", "Обороты", debit, credit, "", "Обороты", credit, debit])
    closing = "Сальдо на конец"
    return [*listed, ["", closing, *_balance(paper, "closing_balance", style), "", closing,
                      *_balance(paper, "closing_balance", style, mirrored=True)]]  # fmt: skip


def _draw_halves(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted",), ("space", "comma", "plain", "dash")))

    def draw(pen: Pen) -> None:
        pen.at = 30
        pen.say("А К Т   С В Е Р К И", 11, align="centre")
        span = joined(
            [after("с ", when(paper, "period_from", style)), after("по ", when(paper, "period_to", style))], " "
        )
        pen.say(f"взаимных расчетов за период {span}", align="centre")
        both = [
            joined([said(paper, f"{role}/name"), bin_of(paper, role, style)], " ") for role in ("buyer", "supplier")
        ]
        pen.say(joined([after("между ", both[0]), after("и ", both[1])], " "), x=30, align="centre", gap=2)
        pen.say(after("Валюта: ", said(paper, "currency")), x=30, gap=4)
        left, right = (f"По данным {said(paper, f'{role}/name')}" for role in ("buyer", "supplier"))
        half = [Col("Дата", 58), Col("Документ", 156), Col("Дебет", 88, "right"), Col("Кредит", 88, "right")]
        pen.at = max(pen.block(30, pen.at, 380, left, 8), pen.block(422, pen.at, 380, right, 8)) + 2
        pen.table(28, [*half, *half], _halves(paper, style), Look(7, rules="typed", padding=3))
        pen.at += 8
        pen.say(_owed(paper, style), x=30)
        remarks(pen, paper, x=30)
        _parties_sign(pen, paper, style, (40, 440), "От ")

    return pages(draw, "Liberation Mono", size=8.5, landscape=True)


# --- a letter with one table ------------------------------------------------------------


def _draw_letter(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("words", "quoted", "kk") if style.language == "kk" else ("words", "dotted_g")))

    def draw(pen: Pen) -> None:
        pen.at = 50
        pen.say(said(paper, "buyer/name"), 11, bold=True)
        pen.say(bin_of(paper, "buyer", style), gap=14)
        pen.say(said(paper, "supplier/name"), x=330, width=225)
        pen.say(bin_of(paper, "supplier", style), x=330, width=225, gap=16)
        pen.say(
            say(style, "Өзара есеп айырысуларды салыстыру актісі", "Акт сверки расчетов"), 13, bold=True, align="centre"
        )
        first, last = when(paper, "period_from", style), when(paper, "period_to", style)
        pen.say(
            say(style, f"{first} бастап {last} дейін", f"с {first} по {last}") if first else "", align="centre", gap=8
        )
        pen.say(
            say(style, "Біздің есеп деректеріміз бойынша өзара есеп айырысулардың жай-күйі мынадай:",
                "Сообщаем, что по данным нашего учета состояние взаимных расчетов следующее:"), indent=30, gap=6,
        )  # fmt: skip
        columns = [
            Col(say(style, "Мазмұны", "Содержание записи"), 250), Col(say(style, "Күні", "Число"), 90),
            Col(say(style, "Төленді (дебет)", "Оплачено (дебет)"), 86, "right"),
            Col(say(style, "Түсті (кредит)", "Получено (кредит)"), 86, "right"),
        ]  # fmt: skip
        lines = [
            [say(style, "Кезең басына қалдық", "Остаток на начало"), "", *_balance(paper, "opening_balance", style)]
        ]
        lines += [[str(row.get("document", "")), _on(row, style), *_booked(row, style)] for row in rows(paper, "rows")]
        lines.append([say(style, "Айналым жиыны", "Итого обороты"), "", worth(paper, "debit_total", style),
                      worth(paper, "credit_total", style)])  # fmt: skip
        lines.append(
            [say(style, "Кезең соңына қалдық", "Остаток на конец"), "", *_balance(paper, "closing_balance", style)]
        )
        pen.table(42, columns, lines, Look(9, rules="lines", by_column=False, repeat=False))
        pen.at += 8
        pen.say(after(say(style, "Барлық сомалар валютасы: ", "Все суммы указаны в "), said(paper, "currency")))
        pen.say(_owed(paper, style), gap=4)
        remarks(pen, paper)
        pen.say(say(style, "Деректерді растаймыз:", "Данные сверки подтверждаем:"), bold=True)
        _parties_sign(pen, paper, style, (40, 310), "")

    return pages(draw, "Liberation Serif", size=10.5)


# --- two Kazakh tables, one under the other ------------------------------------------------


def _books(pen: Pen, paper: Paper, style: Style, role: str) -> None:
    """The table of one side's books."""
    mirrored = role == "supplier"
    pen.room(80)
    pen.say(f"{said(paper, f'{role}/name')} деректері бойынша, {said(paper, 'currency')}", 9, bold=True)
    columns = [Col("р/с", 24, "right"), Col("күні", 70), Col("құжат", 233), Col("дебет", 94, "right"),
               Col("кредит", 94, "right")]  # fmt: skip
    lines = [["", "", "Бастапқы сальдо", *_balance(paper, "opening_balance", style, mirrored=mirrored)]]
    for at, row in enumerate(rows(paper, "rows"), 1):
        lines.append([str(at), _on(row, style), str(row.get("document", "")), *_booked(row, style, mirrored=mirrored)])
    sums = [worth(paper, "debit_total", style), worth(paper, "credit_total", style)]
    lines.append(["", "", "Кезең айналымы", *(sums[::-1] if mirrored else sums)])
    lines.append(["", "", "Соңғы сальдо", *_balance(paper, "closing_balance", style, mirrored=mirrored)])
    pen.table(40, columns, lines, Look(8, "PT Sans", "PT Serif"))
    pen.at += 10


def _draw_two_tables(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g")))

    def draw(pen: Pen) -> None:
        pen.at = 40
        pen.say("САЛЫСТЫРУ АКТІСІ", 13, bold=True, align="centre")
        first, last = when(paper, "period_from", style), when(paper, "period_to", style)
        pen.say(after("Кезең: ", joined([first, last], " - ")), align="centre", gap=6)
        for role, name in (("buyer", "Тапсырыс беруші"), ("supplier", "Орындаушы")):
            pen.say(f"{name}: {joined([said(paper, f'{role}/name'), bin_of(paper, role, style)])}")
        pen.at += 8
        _books(pen, paper, style, "buyer")
        _books(pen, paper, style, "supplier")
        pen.say(_owed(paper, style), gap=4)
        remarks(pen, paper)
        _parties_sign(pen, paper, style, (40, 310), "")

    return pages(draw, "PT Serif", size=9.5)


LAYOUTS: tuple[Layout, ...] = (
    Layout("reconciliation_matrix_halves", "reconciliation_act", _draw_halves, ("ru",), "drawn"),
    Layout("reconciliation_letter_one_table", "reconciliation_act", _draw_letter, ("ru", "kk"), "drawn"),
    Layout("reconciliation_kazakh_two_tables", "reconciliation_act", _draw_two_tables, ("kk",), "drawn"),
)
