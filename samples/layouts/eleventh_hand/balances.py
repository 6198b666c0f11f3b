"""Acts of reconciliation: two mirrored halves of a plain table, and one firm's books with the other's word below."""

from samples.layouts.drawing import escape, words
from samples.layouts.eleventh_hand.plain import Book
from samples.layouts.eleventh_hand.terms import labelled, numbered
from samples.layouts.hypertext import remarks
from samples.layouts.kit import entry, hand_of, listing, of, over, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import rows, said, tongue
from samples.layouts.spelling import day
from samples.model import Layout, Paper, Style


def _period(paper: Paper, style: Style) -> str:
    return listing(when(paper, "period_from", style), when(paper, "period_to", style), between=" – ")


def _debt(paper: Paper, style: Style) -> str:
    """Who owes whom on the last day, in figures and words; or that nobody does."""
    closing = said(paper, "closing_balance")
    if not closing:
        return ""
    mine, other, last = said(paper, "buyer/name"), said(paper, "supplier/name"), when(paper, "period_to", style)
    if closing.strip("-0.") == "":
        return say(
            style,
            f"{last} жағдайы бойынша берешек жоқ ({worth(paper, 'closing_balance', style)})",
            f"на {last} задолженность отсутствует ({worth(paper, 'closing_balance', style)})",
        )
    plain = closing.lstrip("-")
    total = worth(paper, "closing_balance", style).lstrip("-")
    to = mine if closing.startswith("-") else other
    spelled = words(plain, tongue(style))
    return say(
        style,
        f"{mine} деректері бойынша {last} {to} пайдасына берешек {total} KZT ({spelled})",
        f"По данным {mine} на {last} задолженность в пользу {to} {total} KZT ({spelled})",
    )


def _draw_mirror(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "dotted_g"), ("nbsp", "space", "plain", "comma"))
    book = Book("PT Sans", 9, wide=True, margin=13)
    mine, other = said(paper, "buyer/name"), said(paper, "supplier/name")
    title = say(style, "Өзара есеп айырысуларды салыстырып тексеру актісі", "Акт сверки взаимных расчетов")
    book.add(title, 13, bold=True, align="c")
    book.add(labelled(say(style, "кезең", "за период"), _period(paper, style)), align="c")
    tin = say(style, "БСН", "БИН")
    sides = [listing(name, numbered(paper, role, tin)) for name, role in ((mine, "buyer"), (other, "supplier"))]
    between = {"kk": f"{sides[0]} мен {sides[1]} арасында"}.get(style.language, f"между {sides[0]} и {sides[1]}")
    book.add(between, align="c", gap=6)
    book.add(
        say(
            style,
            "Біз, төменде қол қоюшылар, есеп деректері бойынша өзара есеп айырысулардың жай-күйі төмендегідей "
            "екендігі туралы осы актіні жасадық:",
            "Мы, нижеподписавшиеся, составили настоящий акт сверки в том, что состояние взаимных расчетов по "
            "данным учета следующее:",
        ),
        8.5,
    )
    coin = said(paper, "currency")
    names = [say(style, "Күні", "Дата"), say(style, "Құжат", "Документ"), "Дебет", "Кредит"]

    def owner(name: str) -> str:
        return {"kk": f"{name} деректері бойынша, {coin}"}.get(style.language, f"По данным {name}, {coin}")

    told: list[list[str]] = []
    opening = worth(paper, "opening_balance", style)
    begins, ends = say(style, "Бастапқы сальдо", "Сальдо начальное"), say(style, "Соңғы сальдо", "Сальдо конечное")
    told.append(["", begins, opening, "", "", begins, "", opening])
    for each in rows(paper, "rows"):
        on, debit, credit = day(each["date"], style), entry(each, "debit", style), entry(each, "credit", style)
        told.append([on, each.get("document", ""), debit, credit, on, each.get("document", ""), credit, debit])
    debit, credit = worth(paper, "debit_total", style), worth(paper, "credit_total", style)
    turnover = say(style, "Кезеңдегі айналымдар", "Обороты за период")
    told.append(["", turnover, debit, credit, "", turnover, credit, debit])
    closing, plus = worth(paper, "closing_balance", style), not said(paper, "closing_balance").startswith("-")
    closing = closing.lstrip("-")
    left, right = ("", closing) if plus else (closing, "")
    told.append(["", ends, left, right, "", ends, right, left])
    book.table(
        [[owner(mine), "", "", "", owner(other), "", "", ""], [*names, *names], *told],
        (8, 19, 10, 10) * 2,
        size=7.4,
        heads=2,
        aligns="clrrclrr",
        spans=[((0, 0), (3, 0)), ((4, 0), (7, 0))],
    )
    book.add(_debt(paper, style), 9, bold=True)
    book.remarks(paper)
    book.signs(
        paper,
        style,
        *((role, f"{say(style, 'Атынан', 'От')} {name}") for role, name in (("buyer", mine), ("supplier", other))),
        below=say(style, "М.О.", "М.П."),
    )
    return book.pdf(foot="{}")


_BOOKS = """
h1 { font-size: 12pt; margin: 0; text-align: center } .sub { text-align: center; margin-bottom: 8pt }
.who td { width: 50%; padding: 4pt 6pt }
.who { border: .6pt solid #555; margin-bottom: 8pt } .who td + td { border-left: .6pt solid #555 }
.bk th { background: #e8edf4; text-align: center } .bk td, .bk th { border: .5pt solid #8a94a3; padding: 2pt 4pt }
.bk .b td { font-weight: 700 }
.signs td { width: 50%; padding-top: 12pt }
"""


def _draw_agreed(paper: Paper, style: Style) -> bytes:
    """One table of what both agree on, with a running number; balances as rows; the debt told in words."""
    style = of(style, ("dotted", "dotted_g", "words"), ("nbsp", "space", "thin"))
    coin = put(paper, "currency")
    heads = row(
        "№",
        *(
            over(style, *each)
            for each in (
                ("Операцияның күні", "Дата операции"),
                ("Операция мазмұны, құжат", "Содержание операции, документ"),
                (f"Дебет бойынша сома, {coin}", f"Сумма по дебету, {coin}"),
                (f"Кредит бойынша сома, {coin}", f"Сумма по кредиту, {coin}"),
            )
        ),
        tag="th",
    )

    def bold(label: str, debit: str, credit: str) -> str:
        return row("", "", label, debit, credit, classes="- - - num num").replace("<tr>", "<tr class='b'>")

    body = "".join(
        row(
            str(at),
            day(each["date"], style),
            escape(each.get("document", "")),
            entry(each, "debit", style),
            entry(each, "credit", style),
            classes="mid mid - num num",
        )
        for at, each in enumerate(rows(paper, "rows"), 1)
    )
    closing = worth(paper, "closing_balance", style)
    begins = bold(
        say(style, "Кезең басындағы сальдо", "Сальдо на начало периода"), worth(paper, "opening_balance", style), ""
    )
    turnover = bold(
        say(style, "Барлық айналым", "Итого оборотов"),
        worth(paper, "debit_total", style),
        worth(paper, "credit_total", style),
    )
    minus = closing.startswith("-")
    ends = bold(
        say(style, "Кезең соңындағы сальдо", "Сальдо на конец периода"),
        closing.lstrip("-") if minus else "",
        "" if minus else closing,
    )
    tin = say(style, "ЖСН/БСН", "ИИН/БИН")
    who = "".join(
        f"<td><b>{say(style, *label)}</b><br>{put(paper, f'{role}/name')}<br>{escape(numbered(paper, role, tin))}</td>"
        for role, label in (
            ("buyer", ("Бірінші тарап (сатып алушы)", "Сторона 1 (покупатель)")),
            ("supplier", ("Екінші тарап (жеткізуші)", "Сторона 2 (поставщик)")),
        )
    )
    signs = "".join(
        f"<td>{put(paper, f'{role}/name')}<br><br>"
        f"{hand_of(paper, role, style, say(style, 'Бас бухгалтер', 'Гл. бухгалтер'))}<br>{say(style, 'М.О.', 'М.П.')}</td>"
        for role in ("buyer", "supplier")
    )
    page = (
        f"<h1>{over(style, 'ӨЗАРА ЕСЕП АЙЫРЫСУЛАРДЫ САЛЫСТЫРУ АКТІСІ', 'АКТ СВЕРКИ ВЗАИМОРАСЧЕТОВ')}</h1>"
        f"<p class='sub'>{say(style, 'Кезең', 'Период')}: {_period(paper, style)}</p><table class='who'><tr>{who}</tr></table>"
        f"<table class='bk'><colgroup><col style='width:5%'><col style='width:14%'><col><col style='width:19%'>"
        f"<col style='width:19%'></colgroup>"
        f"<thead>{heads}</thead><tbody>{begins}{body}{turnover}{ends}</tbody></table>"
        f"<p><b>{escape(_debt(paper, style))}</b></p>{remarks(paper)}<table class='signs together'><tr>{signs}</tr></table>"
    )
    return sheet(page, _BOOKS, face="Noto Serif", size=8.5, margin="15mm 14mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("recon_mirrored_halves_plain", "reconciliation_act", _draw_mirror, ("ru", "kk"), "drawn", left_out=True),
    Layout(
        "recon_agreed_operations_page", "reconciliation_act", _draw_agreed, ("ru", "kk", "kk+ru"), "html", left_out=True
    ),
)
