"""Statements of account, sums with a sign or a wide grid; acts of reconciliation, one party above the other or together."""

from decimal import Decimal
from html import escape
from typing import Any

from samples.layouts.billing import Column
from samples.layouts.drawing import words
from samples.layouts.fourth_hand.kit import HOME, fact, part, say, signing, web
from samples.layouts.hypertext import remarks, table
from samples.layouts.kit import entry, listing, of, put, when
from samples.layouts.papers import bank, rows, said, tongue
from samples.layouts.spelling import day, money
from samples.model import Layout, Paper, Style


def _turnover(paper: Paper, side: str) -> Decimal:
    return sum((Decimal(row[side]) for row in rows(paper, "rows") if row.get(side)), Decimal("0.00"))


def _period(paper: Paper, style: Style) -> str:
    return listing(when(paper, "period_from", style), when(paper, "period_to", style), between=" — ")


# --- sums under one sign ------------------------------------------------------------

_SIGNED = """
.top { background: #101828; color: #fff; padding: 12pt 16pt; border-radius: 8pt } .top .label { color: #98a2b3 }
.out { color: #b42318 } .in { color: #067647 } .st th, .st td { padding: 5pt 4pt; border-bottom: 0.4pt solid #e4e7ec }
.st th { text-align: left; font-weight: 400; color: #667085; font-size: 7.5pt }
.st td:last-child, .st th:last-child { text-align: right }
"""


def _signed_row(row: dict[str, Any], style: Style, currency: str) -> str:
    party = row.get("party") or {}
    numbers = listing(*(escape(str(party.get(key, ""))) for key in ("bin", "iban", "bic")), between=" · ")
    told = listing(
        f"<b>{escape(party.get('name', ''))}</b>",
        f"<span class='small soft'>{numbers}</span>",
        escape(row.get("purpose", "")),
        between="<br>",
    )
    spent = row.get("debit")
    sum_ = f"<span class='out'>-{entry(row, 'debit', style)} {currency}</span>" if spent else ""
    sum_ = sum_ or f"<span class='in'>+{entry(row, 'credit', style)} {currency}</span>"
    first = f"<td>{day(row['date'], style)}</td><td>{told}</td>"
    return f"<tr>{first}<td>{escape(row['document'])}</td><td class='n'>{sum_}</td></tr>"


def _draw_signed(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words", "iso"), ("nbsp", "space", "comma", "thin"))
    currency = put(paper, "currency")
    heads = (
        say(style, "Күні", "Дата"),
        say(style, "Контрагент және төлем мақсаты", "Контрагент и назначение платежа"),
        say(style, "Құжат №", "№ документа"),
        say(style, "Сомасы", "Сумма"),
    )
    inner = "".join(_signed_row(row, style, currency) for row in rows(paper, "rows"))
    head = "".join(f"<th>{each}</th>" for each in heads)
    owner = (
        fact(say(style, "Клиент", "Клиент"), put(paper, "holder/name"))
        + fact(say(style, "БСН", "БИН"), put(paper, "holder/bin"))
        + fact(say(style, "Шот", "Счёт"), put(paper, "holder/iban"))
        + fact(
            say(style, "Банк, БСК", "Банк, БИК"),
            listing(escape(bank(paper, "holder", style)), put(paper, "holder/bic")),
        )
        + fact(say(style, "Валюта", "Валюта"), currency)
    )
    moved = ""
    if rows(paper, "rows"):
        moved = fact(say(style, "Шығыс", "Расход"), f"{money(str(_turnover(paper, 'debit')), style)} {currency}")
        moved += fact(say(style, "Кіріс", "Поступления"), f"{money(str(_turnover(paper, 'credit')), style)} {currency}")
    title = say(style, "Шот бойынша үзінді көшірме", "Выписка по счёту")
    body = (
        f"<div class='top'><h1 style='font-size:15pt'>{title}</h1>"
        f"{fact(say(style, 'Үзінді кезеңі', 'Период выписки'), _period(paper, style))}"
        f"</div><div class='grid three' style='margin:10pt 0'>{owner}</div><div class='card flex'>{moved}</div>"
        f"<table class='st' style='margin-top:8pt'><thead><tr>{head}</tr></thead><tbody>{inner}</tbody></table>{remarks(paper)}"
    )
    return web(body, _SIGNED, family="Noto Sans", size=8.6, foot="counter(page) ' / ' counter(pages)")


# --- a wide grid ------------------------------------------------------------

_WIDE = """
h1 { font-size: 11pt }
.g th, .g td { border: 0.4pt solid #555; padding: 1.5pt 3pt; font-size: 7pt } .g th { background: #d9e8d0 }
.g th { text-align: center; font-weight: 700 } .lead td { padding: 1pt 4pt 1pt 0 } .lead td:first-child { width: 22% }
"""


def _wide_head(style: Style) -> str:
    upper = (
        ("№", 1, 2),
        (say(style, "Өткізілген күні", "Дата проводки", between="<br>"), 1, 2),
        (say(style, "Құжат нөмірі", "Номер док-та", between="<br>"), 1, 2),
        (say(style, "Айналымдар", "Обороты"), 2, 1),
        (say(style, "Корреспондент", "Корреспондент"), 4, 1),
        (say(style, "Төлемнің тағайындалуы", "Назначение платежа"), 1, 2),
    )
    lower = (
        say(style, "Дебет", "Дебет"),
        say(style, "Кредит", "Кредит"),
        say(style, "ЖСК", "ИИК"),
        say(style, "БСК", "БИК"),
        say(style, "БСН/ЖСН", "БИН/ИИН"),
        say(style, "Атауы", "Наименование"),
    )
    first = "".join(f"<th colspan='{across}' rowspan='{down}'>{name}</th>" for name, across, down in upper)
    return f"<tr>{first}</tr><tr>{''.join(f'<th>{name}</th>' for name in lower)}</tr>"


def _draw_wide(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "slash"))
    widths = (3, 7, 7, 9, 9, 15, 7, 9, 15, 19)
    columns = [Column("", str(at), width, "right" if at in (3, 4) else "left") for at, width in enumerate(widths)]
    printed = []
    for at, row in enumerate(rows(paper, "rows"), 1):
        party = row.get("party") or {}
        cells = [
            str(at),
            day(row["date"], style),
            row["document"],
            entry(row, "debit", style),
            entry(row, "credit", style),
        ]
        cells += [str(party.get(key, "")) for key in ("iban", "bic", "bin", "name")]
        printed.append([*cells, row.get("purpose", "")])
    foot = ""
    if printed:
        sums = "".join(
            f"<td class='r b'>{money(str(_turnover(paper, side)), style)}</td>" for side in ("debit", "credit")
        )
        name = say(style, "Айналымдар жиыны", "Итого обороты")
        foot = f"<tr><td colspan='3' class='b'>{name}</td>{sums}<td colspan='5'></td></tr>"
    told = (
        (say(style, "Шот иесі", "Владелец счета"), put(paper, "holder/name")),
        (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, "holder/bin")),
        (
            say(style, "Жеке шот", "Лицевой счет"),
            listing(put(paper, "holder/iban"), put(paper, "currency"), between=" / "),
        ),
        (say(style, "Қызмет көрсететін банк", "Обслуживающий банк"), escape(bank(paper, "holder", style))),
        (say(style, "БСК", "БИК"), put(paper, "holder/bic")),
        (say(style, "Кезең", "За период"), _period(paper, style)),
    )
    lead = "".join(f"<tr><td>{label}:</td><td class='b'>{value}</td></tr>" for label, value in told if value)
    title = say(style, "Жеке шот бойынша үзінді көшірме", "Выписка по лицевому счету")
    made = say(style, "Есеп интернет-банкинг жүйесінде жасалды", "Отчет сформирован в системе интернет-банкинга")
    body = (
        f"<h1>{title}</h1><table class='lead'>{lead}</table><p></p>"
        f"{table(columns, printed, css_class='g', foot=foot, repeat=False, head=_wide_head(style))}{remarks(paper)}"
        f"<p class='small soft'>{made}</p>"
    )
    return web(
        body, _WIDE, family="Liberation Sans", size=8, paper="A4 landscape", margin="9mm 9mm 12mm", foot="counter(page)"
    )


# --- acts of reconciliation ------------------------------------------------------------

_ACT = """
h1 { font-size: 13pt; text-align: center } .half { margin-top: 10pt }
.half h2 { background: #334155; color: #fff; padding: 3pt 8pt; margin: 0 }
.a th, .a td { border-bottom: 0.4pt solid #94a3b8; padding: 3pt 5pt }
.a th { text-align: left; font-weight: 400; color: #475569 }
.a th.r { text-align: right } .a .s td { background: #f1f5f9; font-weight: 700 }
.grid4 th { border: 0.5pt solid #475569; text-align: center }
.grid4 td { border: 0.5pt solid #475569; padding: 3pt 4pt } .grid4 .s td { background: #f1f5f9; font-weight: 700 }
"""


def _closing(paper: Paper) -> tuple[Decimal, Decimal]:
    """The balance in the end as the buyer's books show it: on the debit or on the credit side."""
    if not said(paper, "closing_balance"):
        return Decimal(0), Decimal(0)
    left = abs(Decimal(said(paper, "closing_balance")))
    owed = Decimal(said(paper, "credit_total") or "0") >= Decimal(said(paper, "debit_total") or "0")
    return (Decimal(0), left) if owed else (left, Decimal(0))


def _figure(amount: Decimal, style: Style, *, always: bool = False) -> str:
    return money(str(amount), style) if amount or always else ""


def _conclusion(paper: Paper, style: Style) -> str:
    """Who owes whom how much on the last day."""
    if not said(paper, "closing_balance"):
        return ""
    debit, credit = _closing(paper)
    on, left = when(paper, "period_to", style), debit or credit
    creditor = put(paper, "buyer/name") if debit else put(paper, "supplier/name")
    debtor = put(paper, "supplier/name") if debit else put(paper, "buyer/name")
    kk = tongue(style) == "kk"
    if not left:
        none = f"{on} жағдайы бойынша берешек жоқ" if kk else f"По состоянию на {on} взаимная задолженность отсутствует"
        return f"{none} ({money('0.00', style)})."
    spelled = words(str(left), tongue(style), said(paper, "currency") or "KZT")
    sum_ = f"<b>{money(str(left), style)} {put(paper, 'currency')}</b> ({spelled})"
    if kk:
        return f"{on} жағдайы бойынша {debtor} {creditor} алдындағы берешегі: {sum_}."
    return f"По состоянию на {on} задолженность {debtor} перед {creditor} составляет {sum_}."


def _signers(paper: Paper, style: Style) -> str:
    told = "".join(
        f"<div>{say(style, 'Атынан', 'От лица')} <b>{put(paper, f'{role}/name')}</b><br>"
        f"{fact(say(style, 'БСН', 'БИН'), put(paper, f'{role}/bin'))}"
        f"<p style='height:28pt'></p>{signing(paper, role, style, say(style, 'Басшы', 'Руководитель'))}</div>"
        for role in ("buyer", "supplier")
    )
    return f"<div class='flex keep' style='margin-top:14pt'>{told}</div>"


def _own_table(paper: Paper, style: Style, role: str) -> str:
    """The books of one party; the supplier's are the buyer's with the sides changed."""
    sides = ("debit", "credit") if role == "buyer" else ("credit", "debit")
    columns = (
        Column(say(style, "Операция", "Операция"), "document", 46),
        Column(say(style, "Күні", "Дата"), "date", 16),
        Column(say(style, "Дт", "Дт"), "debit", 19, "right"),
        Column(say(style, "Кт", "Кт"), "credit", 19, "right"),
    )
    printed = [
        [row["document"], day(row["date"], style), *(entry(row, side, style) for side in sides)]
        for row in rows(paper, "rows")
    ]
    ends = _closing(paper) if role == "buyer" else _closing(paper)[::-1]
    opened = Decimal(said(paper, "opening_balance") or "0")
    first, last = "", ""
    if said(paper, "closing_balance"):
        start = f"<td></td><td class='r'>{_figure(opened, style, always=True)}</td><td class='r'></td>"
        first = f"<tr class='s'><td>{say(style, 'Бастапқы сальдо', 'Сальдо на начало')}</td>{start}</tr>"
        moved = "".join(f"<td class='r'>{_figure(_turnover(paper, side), style, always=True)}</td>" for side in sides)
        last = f"<tr class='s'><td>{say(style, 'Кезең айналымы', 'Обороты за период')}</td><td></td>{moved}</tr>"
        end = "".join(f"<td class='r'>{_figure(each, style)}</td>" for each in ends)
        last += f"<tr class='s'><td>{say(style, 'Соңғы сальдо', 'Сальдо на конец')}</td><td></td>{end}</tr>"
    head = "".join(f"<th class='{'r' if each.align == 'right' else ''}'>{each.head}</th>" for each in columns)
    return table(columns, printed, css_class="a", foot=last, head=f"<tr>{head}</tr>{first}", repeat=False)


def _draw_above(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g", "iso"))
    title = say(style, "Өзара есеп айырысуларды салыстыру актісі", "Акт сверки взаимных расчетов", between="<br>")
    halves = "".join(
        f"<div class='half'><h2>{put(paper, f'{role}/name')} — {say(style, 'деректері бойынша', 'по данным учета')}, "
        f"{put(paper, 'currency')}</h2>{_own_table(paper, style, role)}</div>"
        for role in ("buyer", "supplier")
    )
    body = (
        f"<h1>{title}</h1><p class='c soft'>{say(style, 'кезең', 'период')}: {_period(paper, style)}</p>{halves}"
        f"{part(_conclusion(paper, style), css='margin-top:10pt')}{remarks(paper)}{_signers(paper, style)}"
    )
    return web(body, _ACT, family="PT Sans", size=9, foot="counter(page) ' / ' counter(pages)")


def _draw_together(paper: Paper, style: Style) -> bytes:
    columns = [
        Column("", str(at), width, "right" if at > 2 else "left")
        for at, width in enumerate((4, 10, 34, 13, 13, 13, 13))
    ]
    printed = [
        [
            str(at),
            day(row["date"], style),
            row["document"],
            *(entry(row, side, style) for side in ("debit", "credit", "credit", "debit")),
        ]
        for at, row in enumerate(rows(paper, "rows"), 1)
    ]
    debit, credit = say(style, "дебет", "дебет"), say(style, "кредит", "кредит")
    names = [put(paper, f"{role}/name") for role in ("buyer", "supplier")]
    head = (
        f"<tr><th rowspan='2'>№</th><th rowspan='2'>{say(style, 'Күні', 'Дата')}</th>"
        f"<th rowspan='2'>{say(style, 'Құжат, операция мазмұны', 'Документ, содержание операции')}</th>"
        + "".join(f"<th colspan='2'>{name}</th>" for name in names)
        + f"</tr><tr>{f'<th>{debit}</th><th>{credit}</th>' * 2}</tr>"
    )
    foot = ""
    if said(paper, "closing_balance"):
        moved, ends = (_turnover(paper, "debit"), _turnover(paper, "credit")), _closing(paper)
        for name, (left, right), always in (
            (say(style, "Жиыны", "Итого оборотов"), moved, True),
            (say(style, "Кезең соңындағы қалдық", "Остаток на конец периода"), ends, False),
        ):
            cells = "".join(
                f"<td class='r'>{_figure(each, style, always=always)}</td>" for each in (left, right, right, left)
            )
            foot += f"<tr class='s'><td colspan='3'>{name}</td>{cells}</tr>"
    title = say(style, "САЛЫСТЫРУ АКТІСІ", "АКТ СВЕРКИ")
    opened = fact(
        say(style, "Кезең басындағы қалдық", "Остаток на начало периода"), entry(paper.fields, "opening_balance", style)
    )
    facts = (
        fact(say(style, "Кезең", "Период"), _period(paper, style))
        + fact(say(style, "Валюта", "Валюта"), put(paper, "currency"))
        + opened
    )
    body = (
        f"<h1>{title}</h1><div class='grid three' style='margin:8pt 0'>{facts}</div>"
        f"{table(columns, printed, css_class='grid4', foot=foot, head=head)}"
        f"{part(_conclusion(paper, style), css='margin-top:8pt')}{remarks(paper)}{_signers(paper, style)}"
    )
    return web(body, _ACT, family="Noto Sans", size=8, paper="A4 landscape", margin="11mm 12mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("web_statement_signed_sums", "bank_statement", _draw_signed, HOME, "html"),
    Layout("statement_wide_grid", "bank_statement", _draw_wide, HOME, "html"),
    Layout("reconciliation_one_above_other", "reconciliation_act", _draw_above, HOME, "html"),
    Layout("reconciliation_shared_rows", "reconciliation_act", _draw_together, HOME, "html"),
)
