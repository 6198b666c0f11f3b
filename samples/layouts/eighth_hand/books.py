"""Acts of reconciliation: two lists of entries one under the other, eight mirrored columns, a running balance."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from samples.layouts.drawing import day, escape, money, words
from samples.layouts.eighth_hand.kit import code
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import entry, listing, of, over, put, row, say, sheet, tax_number, when, worth
from samples.layouts.papers import person, rows, said, tongue
from samples.model import Layout, Paper, Style

_OTHER = {"debit": "credit", "credit": "debit"}


def _on(line: dict[str, Any], style: Style) -> str:
    return day(str(line["date"]), style) if line.get("date") else ""


def _balance(paper: Paper, style: Style) -> tuple[str, str]:
    """The closing balance as it stands under debit and under credit in the buyer's books, one of them ""."""
    if not said(paper, "closing_balance"):
        return "", ""
    amount = Decimal(said(paper, "closing_balance"))
    printed = money(str(abs(amount)), style)
    return ("", printed) if amount >= 0 else (printed, "")


def _owed(paper: Paper, style: Style) -> str:
    """The sentence on what remains owed, or ""."""
    if not said(paper, "closing_balance"):
        return ""
    amount = Decimal(said(paper, "closing_balance"))
    on = when(paper, "period_to", style)
    if not amount:
        return say(style, f"{on} жағдай бойынша берешек жоқ.", f"На {on} задолженность отсутствует.")
    role = "supplier" if amount > 0 else "buyer"
    spelled = words(str(abs(amount)), tongue(style), said(paper, "currency") or "KZT")
    told = f"{money(str(abs(amount)), style)} {put(paper, 'currency')} ({spelled})"
    name = put(paper, f"{role}/name")
    return say(
        style,
        f"{on} жағдай бойынша {name} пайдасына берешек {told}.",
        f"На {on} задолженность в пользу {name} составляет {told}.",
    )


def _signs(paper: Paper, style: Style, order: Sequence[str] = ("buyer", "supplier")) -> str:
    halves = []
    for role in order:
        label = say(style, "БСН", "БИН")
        named = f"{say(style, '', 'От ')}{put(paper, f'{role}/name')}"
        line = (
            f"{ink(paper, role, stamp_at='left:60pt;top:-50pt')}____________________ "
            f"({escape(person(paper, role, style))})"
        )
        halves.append(
            f"{named}<br>{tax_number(paper, role, label)}<p style='margin-top:30pt'>{line}"
            f"</p>{say(style, 'М.О.', 'М.П.')}"
        )
    return f"<table class='sn together'>{row(*halves)}</table>"


# --- two lists of entries ------------------------------------------------------------

_ITEMS = """
h1 { font-size: 12pt; margin: 0 0 2pt } h2 { font-size: 8.5pt; margin: 8pt 0 2pt; border-left: 4pt solid #0a6ed1;
padding-left: 4pt }
.z th { background: #354a5f; color: #fff; font-size: 6.6pt } .z td { font-size: 7pt; padding: 1.4pt 3pt } .z
tr:nth-child(even) td
{ background: #eff4f9 } .z .s td { background: #d1e0ee; font-weight: 700 } .sn td { width: 50% }
"""
_SIDES = "- mid mid - num num"


def _items(paper: Paper, style: Style, owner: str, *, turned: bool) -> str:
    """The entries as one party's books have them: the other's are the mirror of the buyer's."""
    debit, credit = ("credit", "debit") if turned else ("debit", "credit")
    heads = (
        say(style, "Жүйе құжаты", "Док. системы"), say(style, "Түрі", "Вид"), say(style, "Күні", "Дата проводки"),
        say(style, "Негіздеме құжат", "Документ-основание"), say(style, "Дебет", "Дебет"), say(style, "Кредит", "Кредит"),
    )  # fmt: skip
    lines = "".join(
        row(
            code(style, f"{owner} {at}", 7, "510"), "KZ" if line.get(_OTHER[debit]) else "RE", _on(line, style),
            escape(str(line.get("document", ""))), entry(line, debit, style), entry(line, credit, style), classes=_SIDES,
        )
        for at, line in enumerate(rows(paper, "rows"), 1)
    )  # fmt: skip
    opening = worth(paper, "opening_balance", style)
    first = row(
        "",
        "",
        when(paper, "period_from", style),
        say(style, "Бастапқы сальдо", "Сальдо начальное"),
        opening,
        "",
        classes=_SIDES,
    )
    totals = [worth(paper, f"{side}_total", style) for side in (debit, credit)]
    closing = _balance(paper, style)[:: -1 if turned else 1]
    last = row("", "", "", say(style, "Айналым", "Обороты за период"), *totals, classes=_SIDES)
    last += row(
        "", "", when(paper, "period_to", style), say(style, "Соңғы сальдо", "Сальдо конечное"), *closing, classes=_SIDES
    )
    sums = last.replace("<tr", "<tr class='s'")
    title = say(style, f"{put(paper, f'{owner}/name')} деректері бойынша", f"По данным {put(paper, f'{owner}/name')}")
    return (
        f"<h2>{title}, {put(paper, 'currency')}</h2><table class='z'>"
        f"<thead>{row(*heads, classes=_SIDES, tag='th')}</thead><tbody>"
        f"{first}{lines}{sums}</tbody></table>"
    )


def _draw_items(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("nbsp", "dot", "comma", "plain"))
    period = listing(when(paper, "period_from", style), when(paper, "period_to", style), between=" - ")
    title = say(style, "Өзара есеп айырысуларды салыстыру актісі", "Акт сверки взаимных расчетов")
    partner = (
        f"{say(style, 'Бизнес-серіктес', 'Деловой партнер')} {code(style, 'partner', 8, '10')}"
        f", {say(style, 'кезең', 'период')} {period}"
    )
    body = (
        f"<h1>{title}</h1><p>{partner}</p>{_items(paper, style, 'buyer', turned=False)}"
        f"{_items(paper, style, 'supplier', turned=True)}"
        f"<p>{_owed(paper, style)}</p>{remarks(paper)}{_signs(paper, style)}"
    )
    return sheet(body, _ITEMS, face="Noto Sans", size=8, margin="12mm 14mm", foot="counter(page) ' / ' counter(pages)")


# --- eight mirrored columns ------------------------------------------------------------

_MIRROR = """
h1 { font-size: 12pt; text-align: center; margin: 0 } .m td, .m th { border: 0.5pt solid #000; padding: 1.2pt 2.5pt;
font-size: 7pt }
.m th { text-align: center } .m .s td { font-weight: 700; background: #f4ecc5 } .m { border: 1.4pt solid #000 } .sn td
{ width: 50% }
"""
_MIRROR_SIDES = "mid - num num mid - num num"


def _bold(cells: str) -> str:
    return cells.replace("<tr", "<tr class='s'")


def _mirrored(paper: Paper, style: Style) -> str:
    lines = ""
    for line in rows(paper, "rows"):
        on, document = _on(line, style), escape(str(line.get("document", "")))
        debit, credit = entry(line, "debit", style), entry(line, "credit", style)
        lines += row(on, document, debit, credit, on, document, credit, debit, classes=_MIRROR_SIDES)
    debit, credit = (worth(paper, f"{side}_total", style) for side in ("debit", "credit"))
    opening, (left, right) = worth(paper, "opening_balance", style), _balance(paper, style)
    names = [
        say(style, "Бастапқы сальдо", "Сальдо начальное"),
        say(style, "Кезең айналымдары", "Обороты за период"),
        say(style, "Соңғы сальдо", "Сальдо конечное"),
    ]
    first = row("", names[0], opening, "", "", names[0], opening, "", classes=_MIRROR_SIDES)
    last = row("", names[1], debit, credit, "", names[1], credit, debit, classes=_MIRROR_SIDES)
    last += row("", names[2], left, right, "", names[2], right, left, classes=_MIRROR_SIDES)
    return _bold(first) + lines + _bold(last)


def _draw_mirror(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g"), ())
    buyer, supplier = (f"<b>{put(paper, f'{role}/name')}</b>" for role in ("buyer", "supplier"))
    period = listing(when(paper, "period_from", style), when(paper, "period_to", style), between=" - ")
    intro = say(
        style,
        f"Біз, төменде қол қоюшылар, бір тараптан {buyer} және екінші тараптан {supplier}, {period} кезеңіндегі "
        f"өзара есеп айырысуларды салыстырдық:",
        f"Мы, нижеподписавшиеся, {buyer}, с одной стороны, и {supplier}, с другой стороны, составили настоящий "
        f"акт сверки в том, что "
        f"состояние взаимных расчетов за период {period} по данным учета следующее:",
    )
    tops = "".join(
        f"<th colspan='4'>{say(style, f'{name} деректері бойынша', f'По данным {name}')}, {put(paper, 'currency')}</th>"
        for name in (buyer, supplier)
    )
    half = (
        say(style, "Күні", "Дата"),
        say(style, "Құжат", "Документ"),
        say(style, "Дебет", "Дебет"),
        say(style, "Кредит", "Кредит"),
    )
    head = f"<tr>{tops}</tr>{row(*half, *half, tag='th')}"
    title = say(style, "САЛЫСТЫРУ АКТІСІ", "АКТ СВЕРКИ взаимных расчетов")
    body = (
        f"<h1>{title} № {code(style, 'act', 6, '00')}</h1><p>{intro}</p><table class='m'><thead>{head}</thead>"
        f"<tbody>{_mirrored(paper, style)}</tbody>"
        f"</table><p>{_owed(paper, style)}</p>{remarks(paper)}{_signs(paper, style)}"
    )
    return sheet(
        body,
        _MIRROR,
        face="Liberation Sans",
        size=8,
        paper="A4 landscape",
        margin="9mm 10mm",
        foot="'Лист ' counter(page)",
    )


# --- running balance ------------------------------------------------------------

_RUNNING = """
h1 { font-size: 12pt; margin: 0 0 4pt } .f td { padding: 1pt 4pt } .f td:nth-child(1) { width: 24%; font-size: 7pt;
color: #555 }
.r th { border-top: 1pt solid #000; border-bottom: 1pt solid #000; font-size: 7pt } .r td { padding: 1.6pt 3pt;
border-bottom:
0.3pt dotted #888 } .t { width: 55%; margin: 8pt 0 } .t td { border: 0.5pt solid #000 } .sn td { width: 50% }
"""


def _running_rows(paper: Paper, style: Style) -> str:
    at, out = Decimal(said(paper, "opening_balance") or "0.00"), ""
    for line in rows(paper, "rows"):
        at += Decimal(str(line.get("credit", "0.00"))) - Decimal(str(line.get("debit", "0.00")))
        cells = [
            _on(line, style),
            escape(str(line.get("document", ""))),
            entry(line, "credit", style),
            entry(line, "debit", style),
        ]
        out += row(*cells, money(str(at), style), classes="- - num num num")
    return out


def _draw_running(paper: Paper, style: Style) -> bytes:
    facts = "".join(
        row(label, value)
        for label, value in (
            (
                over(style, "Сатып алушы", "Покупатель (заказчик)"),
                listing(f"<b>{put(paper, 'buyer/name')}</b>", put(paper, "buyer/bin")),
            ),
            (
                over(style, "Жеткізуші", "Поставщик (исполнитель)"),
                listing(f"<b>{put(paper, 'supplier/name')}</b>", put(paper, "supplier/bin")),
            ),
            (over(style, "Кезеңнің басы", "Начало периода"), when(paper, "period_from", style)),
            (over(style, "Кезеңнің соңы", "Конец периода"), when(paper, "period_to", style)),
        )
    )
    heads = (
        over(style, "Күні", "Дата"), over(style, "Операция, құжат", "Операция, документ"), over(style, "Кредит", "Кредит"),
        over(style, "Дебет", "Дебет"), over(style, "Қалдық", "Остаток"),
    )  # fmt: skip
    closing = listing(*_balance(paper, style))
    totals = "".join(
        row(label, value, classes="- num")
        for label, value in (
            (over(style, "Басындағы сальдо", "Сальдо на начало"), worth(paper, "opening_balance", style)),
            (over(style, "Дебет бойынша айналым", "Оборот по дебету"), worth(paper, "debit_total", style)),
            (over(style, "Кредит бойынша айналым", "Оборот по кредиту"), worth(paper, "credit_total", style)),
            (over(style, "Соңындағы сальдо", "Сальдо на конец"), f"<b>{closing}</b>"),
        )
    )
    title = over(style, "ӨЗАРА ЕСЕП АЙЫРЫСУЛАРДЫ САЛЫСТЫРУ АКТІСІ", "АКТ СВЕРКИ ВЗАИМОРАСЧЕТОВ")
    body = (
        f"<h1>{title}</h1><table class='f'>{facts}</table><table class='r' style='margin-top:6pt'><thead>"
        f"{row(*heads, classes='- - num num num', tag='th')}</thead>{_running_rows(paper, style)}</table>"
        f"<table class='t together'>{totals}</table><p>{_owed(paper, style)}</p>{remarks(paper)}"
        f"{_signs(paper, style, ('supplier', 'buyer'))}"
    )
    return sheet(body, _RUNNING, face="PT Serif", size=8.6, margin="14mm 16mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("reconciliation_partner_items", "reconciliation_act", _draw_items, ("ru", "kk"), "html"),
    Layout("reconciliation_trade_mirror", "reconciliation_act", _draw_mirror, ("ru", "kk"), "html"),
    Layout("reconciliation_running_balance", "reconciliation_act", _draw_running, ("kk+ru", "ru", "kk"), "html"),
)
