"""Acts of reconciliation: mirrored halves with the partner first, and one table in which both books stand side by side."""

from decimal import Decimal

from samples.layouts.drawing import LANDSCAPE, Align, Sheet, day, drawn, escape, money, words
from samples.layouts.hypertext import remarks
from samples.layouts.kit import entry, hand_of, listing, of, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import inked, notes, person, rows, said, stamped, tongue
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

Sums = tuple[str, str]


def _stands(value: str, style: Style) -> Sums:
    """A balance in the applicant's books as debit and credit: a debt to the partner is a credit."""
    if not value:
        return ("", "")
    balance = Decimal(value)
    told = money(str(abs(balance)), style)
    return (told, "") if balance < 0 else ("", told)


def _ledger(paper: Paper, style: Style) -> list[tuple[str, str, Sums]]:
    """Day, what, debit and credit of every row in the applicant's books, balances and turnovers among them."""
    first, last = when(paper, "period_from", style), when(paper, "period_to", style)
    opening = say(style, f"{first} сальдо", f"Сальдо на {first}") if first else ""
    booked = [
        (
            day(at["date"], style) if "date" in at else "",
            str(at.get("document", "")),
            (entry(at, "debit", style), entry(at, "credit", style)),
        )
        for at in rows(paper, "rows")
    ]
    turnover = (worth(paper, "debit_total", style), worth(paper, "credit_total", style))
    closing = say(style, f"{last} сальдо", f"Сальдо на {last}") if last else ""
    return [
        ("", opening, _stands(said(paper, "opening_balance"), style)),
        *booked,
        ("", say(style, "Айналым", "Обороты"), turnover),
        ("", closing, _stands(said(paper, "closing_balance"), style)),
    ]


def _outcome(paper: Paper, style: Style) -> str:
    """Who owes whom at the period's end, with the sum in words."""
    if not said(paper, "closing_balance"):
        return ""
    balance, last = Decimal(said(paper, "closing_balance")), when(paper, "period_to", style)
    if not balance:
        return say(
            style,
            f"{last} күнгі жағдай бойынша тараптардың бір-біріне берешегі жоқ.",
            f"По состоянию на {last} взаимная задолженность отсутствует.",
        )
    owed = said(paper, "supplier/name" if balance > 0 else "buyer/name")
    spelled = words(str(abs(balance)), tongue(style), said(paper, "currency"))
    told = f"{money(str(abs(balance)), style)} {said(paper, 'currency')} ({spelled})"
    return say(
        style,
        f"{last} күнгі жағдай бойынша {owed} пайдасына берешек: {told}.",
        f"По состоянию на {last} задолженность в пользу {owed}: {told}.",
    )


def _who(paper: Paper, style: Style, role: str) -> str:
    number = f"{say(style, 'БСН', 'БИН')} {said(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else ""
    return listing(said(paper, f"{role}/name"), number)


# --- Mirrored halves

_HALF = (56, 168, 80, 80)


def _draw_mirrored(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted",), ("nbsp", "thin", "comma", "plain")))
    half: tuple[Align, ...] = ("centre", "left", "right", "right")

    def put_on(page: Sheet) -> None:
        flow = Flow(page, 34, 566, on_page=lambda number: page.text(806, 582, str(number), 7, align="right", grey=0.4))
        flow.text(
            36,
            768,
            say(style, "Өзара есеп айырысуларды салыстырып тексеру актісі", "Акт сверки взаимных расчетов"),
            13,
            bold=True,
            align="centre",
        )
        first, last = when(paper, "period_from", style), when(paper, "period_to", style)
        if first:
            flow.text(
                36, 768, say(style, f"{first} – {last} аралығы", f"за период {first} – {last}"), 9, align="centre"
            )
        flow.text(36, 768, f"{_who(paper, style, 'supplier')}  —  {_who(paper, style, 'buyer')}", 9, align="centre")
        flow.y += 5
        tops = [
            say(style, f"{said(paper, f'{role}/name')} деректері", f"По данным {said(paper, f'{role}/name')}")
            for role in ("supplier", "buyer")
        ]
        heads = (say(style, "Күні", "Дата"), say(style, "Құжат", "Документ"), "Дебет", "Кредит")

        def headings() -> None:
            flow.row(36, (384, 384), [f"{top}, {said(paper, 'currency')}" for top in tops], 8, bold=True)
            flow.row(36, _HALF * 2, heads * 2, 7.5, bold=True, aligns=("centre",) * 8)

        headings()
        flow.again = headings
        for on, what, (debit, credit) in _ledger(paper, style):
            flow.row(
                36, _HALF * 2, (on, what, credit, debit, on, what, debit, credit), 7.5, aligns=half * 2, bold=not on
            )
        flow.again = None
        flow.y += 5
        for line in filter(None, (_outcome(paper, style), *notes(paper))):
            flow.text(36, 768, line, 9)
        flow.need(105)
        top = flow.y
        for x, role in ((36.0, "supplier"), (430.0, "buyer")):
            _half_foot(paper, style, page, x=x, top=top, role=role)

    return drawn(put_on, "PT Sans", LANDSCAPE)


def _half_foot(paper: Paper, style: Style, page: Sheet, *, x: float, top: float, role: str) -> None:
    page.text(x, top + 14, said(paper, f"{role}/name"), 8, bold=True)
    page.text(x, top + 50, say(style, "Директор", "Директор"), 9)
    page.line(x + 50, top + 52, x + 150, top + 52)
    page.text(x + 156, top + 50, person(paper, role, style), 9)
    page.text(x, top + 78, say(style, "М.О.", "М.П."), 8)
    if inked(paper, role):
        page.sign(x + 54, top + 50, style.seed + len(role))
    if stamped(paper, role):
        page.stamp(x + 130, top + 4, said(paper, f"{role}/name"))


# --- Both books in one table

_ONE = """
h1 { font-size: 12pt; font-weight: 700; margin: 0 0 2pt; text-transform: uppercase } .all th { background: #f3f0e6;
text-align: center; font-size: 7.5pt }
.all td, .all th { padding: 2pt 3pt; border-color: #887 } .sum td { font-weight: 700; background: #faf8f0 }
.duo td { width: 50% }
"""


def _both_books(at: int, line: tuple[str, str, Sums], style: Style) -> str:
    on, what, (debit, credit) = line
    cells = row(
        str(at) if on else "",
        on,
        escape(what),
        debit,
        credit,
        credit,
        debit,
        "0" if on else "",
        classes="mid whole - num num num num mid",
    )
    return cells if on else cells.replace("<tr>", "<tr class='sum'>", 1)


def _draw_one_table(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g"), ("nbsp", "space", "comma", "apostrophe"))
    currency = put(paper, "currency")
    names = [put(paper, f"{role}/name") for role in ("buyer", "supplier")]
    head = "<tr>" + "".join(
        f"<th rowspan='2'>{name}</th>"
        for name in ("№", say(style, "Күні", "Дата"), say(style, "Операция мазмұны", "Содержание операции"))
    )
    head += "".join(f"<th colspan='2'>{name}, {currency}</th>" for name in names)
    head += f"<th rowspan='2'>{say(style, 'Айырма', 'Расхо&shy;жде&shy;ние')}</th></tr>" + row(
        *("Дебет", "Кредит") * 2, tag="th"
    )
    lines = "".join(_both_books(at, line, style) for at, line in enumerate(_ledger(paper, style)))
    first, last = when(paper, "period_from", style), when(paper, "period_to", style)
    we = say(
        style,
        f"Біз, төменде қол қойған {escape(_who(paper, style, 'buyer'))} және "
        f"{escape(_who(paper, style, 'supplier'))}, {first} бастап {last} дейінгі өзара есеп айырысуларды "
        "салыстырдық:",
        f"Мы, нижеподписавшиеся, {escape(_who(paper, style, 'buyer'))} и {escape(_who(paper, style, 'supplier'))}"
        f", провели сверку взаимных расчетов с {first} по {last}:",
    )
    signed = [
        f"{say(style, 'атынан', 'от')} {name}<p "
        f"style='margin-top:26pt'>{hand_of(paper, role, style, say(style, 'Басшы', 'Руководитель'))}"
        f"</p>{say(style, 'М.О.', 'М.П.')}"
        for name, role in zip(names, ("buyer", "supplier"), strict=True)
    ]
    title = say(style, "Салыстыру актісі", "Акт сверки расчетов")
    body = (
        f"<h1>{title}</h1><p>{we}</p><table class='all'><thead>{head}</thead>{lines}</table><p>"
        f"<b>{escape(_outcome(paper, style))}</b></p>{remarks(paper)}"
        f"<table class='duo together' style='margin-top:12pt'>{row(*signed)}</table>"
    )
    return sheet(
        body, _ONE, face="Liberation Sans", size=8.5, margin="13mm 12mm", foot="counter(page) ' / ' counter(pages)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("reconciliation_partner_first", "reconciliation_act", _draw_mirrored, ("ru", "kk")),
    Layout("reconciliation_books_side_by_side", "reconciliation_act", _draw_one_table, ("ru", "kk"), "html"),
)
