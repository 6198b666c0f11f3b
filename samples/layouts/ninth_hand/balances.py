"""Reconciliations: both books one below the other on a workbook's sheet, and a letter that asks to confirm the balance."""

from decimal import Decimal

from samples.layouts.drawing import escape, money, words
from samples.layouts.hypertext import remarks
from samples.layouts.kit import entry, hand_of, home, listing, of, over, put, row, say, sheet, tax_number, when, worth
from samples.layouts.papers import inked, rows, said, tongue
from samples.model import Layout, Paper, Style

_STACKED = """
h1 { font-size: 12pt; margin: 0 0 4pt } .sheet td, .sheet th { border: 0.4pt solid #555; padding: 1.5pt 3pt }
.sheet th { background: #d9e2f3; font-weight: 700; text-align: center } .book td { background: #f2f2f2; font-weight: 700 }
.tot td { font-weight: 700 } .ends td { width: 50%; padding-top: 20pt } .at { width: 5% }
"""


def _side(paper: Paper, role: str, style: Style, *, mirrored: bool) -> str:
    """The rows of one party's book; ``mirrored`` is the other party's view of the same."""
    debit, credit = ("credit", "debit") if mirrored else ("debit", "credit")
    opening, closing = worth(paper, "opening_balance", style), worth(paper, "closing_balance", style)
    name = put(paper, f"{role}/name")
    caption = say(style, f"{name} есебі бойынша", f"По учету {name}")
    told = [f"<tr class='book'><td colspan='6'>{caption}</td></tr>"]
    told.append(
        row("", when(paper, "period_from", style), say(style, "Бастапқы қалдық", "Остаток на начало"), "", "", opening,
            classes="- mid - num num num")
    )  # fmt: skip
    for at, each in enumerate(rows(paper, "rows"), 1):
        on = when(paper, f"rows/{at - 1}/date", style)
        cells = (entry(each, debit, style), entry(each, credit, style), "")
        told.append(row(str(at), on, escape(each["document"]), *cells, classes="mid mid - num num num"))
    totals = (worth(paper, f"{debit}_total", style), worth(paper, f"{credit}_total", style))
    turned, left = say(style, "Кезеңдегі айналым", "Обороты за период"), say(style, "Соңғы қалдық", "Остаток на конец")
    told.append(row("", "", turned, *totals, "", classes="- - - num num num").replace("<tr>", "<tr class='tot'>", 1))
    ends = row("", when(paper, "period_to", style), left, "", "", closing, classes="- mid - num num num")
    told.append(ends.replace("<tr>", "<tr class='tot'>", 1))
    return "".join(told)


def _draw_stacked(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g"))
    term = (
        f"{when(paper, 'period_from', style)} – {when(paper, 'period_to', style)}" if said(paper, "period_to") else ""
    )
    title = over(style, "ӨЗАРА ЕСЕП АЙЫРЫСУЛАРДЫ САЛЫСТЫРУ АКТІСІ", "АКТ СВЕРКИ РАСЧЕТОВ")
    heads = (
        "№",
        say(style, "Күні", "Дата"),
        say(style, "Операция, құжат", "Операция, документ"),
        "Дебет",
        "Кредит",
        say(style, "Қалдық", "Сальдо"),
    )
    number = say(style, "БСН", "БИН")
    who = listing(
        *(f"{put(paper, f'{role}/name')} ({tax_number(paper, role, number)})" for role in ("buyer", "supplier")),
        between=say(style, " және ", " и "),
    )
    books = _side(paper, "buyer", style, mirrored=False) + _side(paper, "supplier", style, mirrored=True)
    signs = row(
        *(
            hand_of(
                paper, role, style, f"{put(paper, f'{role}/name')}<br>{say(style, 'Бас бухгалтер', 'Гл. бухгалтер')}"
            )
            for role in ("buyer", "supplier")
        )
    )
    money_in = say(style, "Валютасы", "Валюта")
    body = (
        f"<h1>{title}</h1><p>{who if said(paper, 'buyer') else ''}</p><p>{say(style, 'Кезеңі', 'Период')}: {term}; "
        f"{money_in}: {put(paper, 'currency')}</p>"
        f"<table class='sheet'><thead>{row(*heads, tag='th')}</thead><tbody>{books}</tbody></table>"
        f"<p>{_owed(paper, style)}</p>{remarks(paper)}<table class='ends together'>{signs}</table>"
    )
    return sheet(body, _STACKED, face="Liberation Sans", size=8.5, margin="12mm 12mm")


def _owed(paper: Paper, style: Style) -> str:
    """Who owes the closing balance, in words; "" where the paper does not state it."""
    closing, on = said(paper, "closing_balance"), when(paper, "period_to", style)
    if not closing:
        return ""
    amount = Decimal(closing)
    figures = money(str(abs(amount)), style)
    if not amount:
        return say(style, f"{on} берешек жоқ ({figures}).", f"На {on} взаимная задолженность отсутствует ({figures}).")
    owner, debtor = put(paper, "supplier/name"), put(paper, "buyer/name")
    if amount < 0:
        owner, debtor = debtor, owner
    sum_ = f"{figures} ({words(str(abs(amount)), tongue(style), said(paper, 'currency') or 'KZT')})"
    return say(
        style,
        f"{on} {debtor} {owner} алдындағы берешегі {sum_}.",
        f"На {on} задолженность {debtor} перед {owner} составляет {sum_}.",
    )


_LETTER = """
.two td { width: 50%; padding-bottom: 8pt } h1 { font-size: 12.5pt; margin: 6pt 0 2pt }
.led td { border-bottom: 0.3pt dotted #777 }
.led th { border-bottom: 0.8pt solid #000; border-top: 0.8pt solid #000; font-weight: 700 } .led { margin: 8pt 0 }
.led .tot td { border-top: 0.8pt solid #000; font-weight: 700 } .tear { border-top: 1pt dashed #333; margin-top: 16pt }
"""


def _letter_text(paper: Paper, style: Style, term: str) -> str:
    closing = worth(paper, "closing_balance", style)
    if tongue(style) == "kk":
        asked = (
            f"Біздің деректеріміз бойынша соңғы сальдо {closing} {put(paper, 'currency')} құрайды." if closing else ""
        )
        return (
            f"<p>Құрметті серіктес! {term} кезеңіндегі өзара есеп айырысуды салыстырып, осы актінің бір данасын қол қойылған "
            f"түрде қайтаруыңызды сұраймыз. {asked}</p>"
        )
    asked = f"По нашим данным конечное сальдо составляет {closing} {put(paper, 'currency')}." if closing else ""
    return (
        f"<p>Уважаемый партнер! Просим сверить расчеты за период {term} и вернуть один экземпляр настоящего акта с Вашей "
        f"подписью. {asked}</p>"
    )


def _draw_letter(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words", "quoted"))
    days = (when(paper, "period_from", style), when(paper, "period_to", style))
    term = say(style, f"{days[0]} – {days[1]}", f"с {days[0]} по {days[1]}", between=" / ") if days[1] else ""
    parties = row(
        *(
            f"{label}<br><b>{put(paper, f'{role}/name')}</b><br>"
            f"{listing(tax_number(paper, role, say(style, 'БСН/ЖСН', 'БИН/ИИН')), home(paper, role), between='<br>')}"
            for role, label in (
                ("buyer", say(style, "Кімнен", "От кого")),
                ("supplier", say(style, "Кімге", "Кому")),
            )
        )
    )
    ledger = "".join(
        row(
            escape(each["document"]),
            when(paper, f"rows/{at}/date", style),
            entry(each, "credit", style),
            entry(each, "debit", style),
            classes="- mid num num",
        )
        for at, each in enumerate(rows(paper, "rows"))
    )
    heads = row(
        say(style, "Негіздеме құжат", "Документ-основание"),
        say(style, "Күні", "Дата"),
        say(style, "Кредит (алынды)", "Кредит (получено)"),
        say(style, "Дебет (төленді)", "Дебет (оплачено)"),
        tag="th",
        classes="- mid num num",
    )
    opening = row(
        say(style, "Бастапқы сальдо", "Сальдо начальное"),
        "",
        worth(paper, "opening_balance", style),
        "",
        classes="- - num num",
    )
    ends = row(
        say(style, "Айналымдар жиыны", "Итого обороты"),
        "",
        worth(paper, "credit_total", style),
        worth(paper, "debit_total", style),
        classes="- - num num",
    ).replace("<tr>", "<tr class='tot'>", 1)
    agreed = say(style, "Сальдоны растаймыз", "Сальдо подтверждаем") if inked(paper, "supplier") else ""
    buyer, supplier = (
        f"<p style='margin-top:36pt'>{hand_of(paper, role, style, say(style, 'Басшы', 'Руководитель'))}</p>"
        for role in ("buyer", "supplier")
    )
    title = say(style, "Салыстыру актісі", "Акт сверки взаимных расчетов", between="<br>")
    body = (
        f"<table class='two'>{parties}</table><h1>{title}</h1>{_letter_text(paper, style, term)}"
        f"<table class='led'><thead>{heads}</thead><tbody>{opening}{ledger}{ends}</tbody></table>{remarks(paper)}{buyer}"
        f"<div class='tear together'><p>{put(paper, 'supplier/name')}. {agreed} ({_owed(paper, style)})</p>{supplier}</div>"
    )
    return sheet(body, _LETTER, face="PT Serif", size=9.5, margin="16mm 16mm 14mm 20mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("recon_stacked_books", "reconciliation_act", _draw_stacked, ("ru", "kk", "kk+ru"), "html"),
    Layout("recon_letter_to_confirm", "reconciliation_act", _draw_letter, ("ru", "kk", "kk+ru"), "html"),
)
