"""Acts of reconciliation: the accounting program's two mirrored halves, an ERP's one-sided list, an older numbered table."""

from decimal import Decimal

from samples.layouts.drawing import escape, money, short_day, words
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, entry, hand_of, of, put, row, say, sheet, tax_number, when, worth
from samples.layouts.papers import rows, said, tongue
from samples.layouts.tenth_hand.kit import clause, heads
from samples.model import Layout, Paper, Style


def _sides(paper: Paper) -> tuple[str, str]:
    return put(paper, "supplier/name"), put(paper, "buyer/name")


def _opening(paper: Paper, style: Style) -> str:
    return worth(paper, "opening_balance", style)


def _debt(paper: Paper, style: Style) -> str:
    """The last words: how much the buyer owes, in figures and words, or that it owes nothing."""
    if not said(paper, "closing_balance"):
        return ""
    on, sum_ = when(paper, "period_to", style), worth(paper, "closing_balance", style)
    coin = said(paper, "currency")
    spelled = words(said(paper, "closing_balance"), tongue(style), coin or "KZT")
    if Decimal(said(paper, "closing_balance")) == 0:
        return say(style, f"{on} берешек жоқ ({sum_} {coin})", f"на {on} задолженность отсутствует ({sum_} {coin})")
    to = put(paper, "supplier/name")
    return say(
        style,
        f"{on} жағдай бойынша {to} пайдасына берешек {sum_} {coin} ({spelled})",
        f"на {on} задолженность в пользу {to} {sum_} {coin} ({spelled})",
    )


_MIRROR = """
h1 { font-size: 12pt; text-align: center; margin: 0 } .all td, .all th { padding: 1.5pt 3pt; font-size: 7.5pt }
.all th { text-align: center }
.b td { font-weight: 700 } .ends td { width: 50%; padding-top: 10pt }
"""


def _mirror_row(both: tuple[str, ...], debit: str, credit: str, style: Style, *, strong: bool = False) -> str:
    """The same event in both books, debit and credit changed over."""
    left, right = (*both, debit, credit), (*both, credit, debit)
    cells = "".join(f"<td class='{'num' if at % 4 > 1 else ''}'>{cell}</td>" for at, cell in enumerate((*left, *right)))
    return f"<tr class='{'b' if strong else ''}'>{cells}</tr>"


def _draw_mirror(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("nbsp", "space", "thin", "comma"))
    supplier, buyer = _sides(paper)
    coin = put(paper, "currency")
    head = "".join(
        f"<th colspan='4'>{say(style, f'{name} деректері бойынша', f'По данным {name}')}, {coin}</th>"
        for name in (buyer, supplier)
    )
    labels = [
        say(style, *each)
        for each in (("Күні", "Дата"), ("Құжат", "Документ"), ("Дебет", "Дебет"), ("Кредит", "Кредит"))
    ]
    first = _mirror_row(
        (say(style, "Бастапқы сальдо", "Сальдо начальное"), ""), "", _opening(paper, style), style, strong=True
    )
    lines = "".join(
        _mirror_row(
            (short_day(line["date"]) if line.get("date") else "", escape(line.get("document", ""))),
            entry(line, "debit", style), entry(line, "credit", style), style,
        )
        for line in rows(paper, "rows")
    )  # fmt: skip
    turn = _mirror_row(
        (say(style, "Кезең айналымдары", "Обороты за период"), ""), worth(paper, "debit_total", style),
        worth(paper, "credit_total", style),
        style, strong=True,
    )  # fmt: skip
    last = _mirror_row(
        (say(style, "Соңғы сальдо", "Сальдо конечное"), ""),
        "",
        worth(paper, "closing_balance", style),
        style,
        strong=True,
    )
    period = f"{when(paper, 'period_from', style)} - {when(paper, 'period_to', style)}"
    text = say(
        style,
        f"Біз, төменде қол қоюшылар, {buyer}, бір тараптан, және {supplier}, екінші тараптан, "
        f"өзара есеп айырысулардың жай-күйі "
        "төмендегідей екендігі туралы осы салыстыру актісін жасадық:",
        f"Мы, нижеподписавшиеся, {buyer}, с одной стороны, и {supplier}, с другой стороны, "
        f"составили настоящий акт сверки в том, "
        "что состояние взаимных расчетов по данным учета следующее:",
    )
    signs = "".join(
        f"<td>{say(style, f'{name} атынан', f'От {name}')}<br>"
        f"{tax_number(paper, role, say(style, 'БСН', 'БИН'))}<br><br>"
        f"{hand_of(paper, role, style, '')}<br>{say(style, 'М.О.', 'М.П.')}</td>"
        for role, name in (("buyer", buyer), ("supplier", supplier))
    )
    body = (
        f"<h1>{say(style, 'Өзара есеп айырысуларды салыстыру актісі', 'Акт сверки взаимных расчетов')}</h1>"
        f"<p class='mid'>{say(style, 'кезең', 'за период')}: {period}<br>"
        f"{say(style, f'{buyer} және {supplier} арасында', f'между {buyer} и {supplier}')}"
        f"<br>{say(style, 'шарт бойынша', 'по договору')} {escape(agreed(paper, style))}</p><p>{text}</p>"
        f"<table class='all'><thead><tr>{head}</tr>{heads(*labels, *labels)}</thead><tbody>{first}{lines}{turn}"
        f"{last}</tbody></table>"
        f"<p>{say(style, f'{buyer} деректері бойынша', f'По данным {buyer}')} {_debt(paper, style)}</p>"
        f"{remarks(paper)}"
        f"<table class='ends together'><tr>{signs}</tr></table>"
    )
    return sheet(body, _MIRROR, face="Liberation Sans", size=9, margin="11mm 10mm")


_ERP = """
h1 { font-size: 12pt; margin: 0 0 6pt } .f td { padding: 1pt 4pt } .f td:first-child { width: 30% }
.goods { margin: 8pt 0; font-size: 8pt }
.goods th { border-bottom: 1pt solid #000 } .goods .b td { border-top: 0.5pt solid #000; font-weight: 700 }
.ends td { width: 50%; padding-top: 12pt }
"""


def _draw_erp(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"))
    told = (
        (say(style, "Кредитор (жеткізуші)", "Кредитор (поставщик)"), put(paper, "supplier/name")),
        (say(style, "Кредитордың БСН", "БИН кредитора"), put(paper, "supplier/bin")),
        (say(style, "Баланс бірлігі (сатып алушы)", "Балансовая единица (покупатель)"), put(paper, "buyer/name")),
        (say(style, "Баланс бірлігінің БСН", "БИН балансовой единицы"), put(paper, "buyer/bin")),
        (say(style, "Бастап", "С даты"), when(paper, "period_from", style)),
        (say(style, "Дейін", "По дату"), when(paper, "period_to", style)),
        (say(style, "Құжат валютасы", "Валюта документа"), put(paper, "currency")),
    )
    facts = "".join(row(*pair) for pair in told)
    balance = Decimal(said(paper, "opening_balance") or "0")
    lines = [
        row(
            "",
            "",
            say(style, "Басындағы қалдық", "Остаток на начало"),
            "",
            "",
            "",
            _opening(paper, style),
            classes="- - - - num num num",
        )
    ]
    for at, line in enumerate(rows(paper, "rows"), 1):
        balance += Decimal(line.get("credit", "0")) - Decimal(line.get("debit", "0"))
        kind = "KZ" if "debit" in line else "KR"
        day_ = when(Paper("", {"day": line["date"]}), "day", style) if line.get("date") else ""
        lines.append(
            row(str(at), kind, escape(line.get("document", "")), day_, entry(line, "debit", style), entry(line, "credit", style),
                money(str(balance), style), classes="mid mid - - num num num")
        )  # fmt: skip
    total = (
        worth(paper, "debit_total", style),
        worth(paper, "credit_total", style),
        worth(paper, "closing_balance", style),
    )
    ends = (
        f"<tr class='b'><td colspan='4'>{say(style, 'Айналым және қалдық', 'Итого обороты и остаток')}</td>"
        + "".join(f"<td class='num'>{each}</td>" for each in total)
    )
    labels = (
        ("№", "№"), ("Түрі", "Вид"), ("Құжат №", "№ документа"), ("Өткізу күні", "Дата проводки"),
        ("Дебет", "Дебет"), ("Кредит", "Кредит"), ("Қалдық", "Сальдо"),
    )  # fmt: skip
    signs = "".join(
        f"<td>{put(paper, f'{role}/name')}<br><br>"
        f"{hand_of(paper, role, style, say(style, 'Бас бухгалтер', 'Главный бухгалтер'))}</td>"
        for role in ("supplier", "buyer")
    )
    body = (
        f"<h1>{say(style, 'Есеп айырысуларды салыстыру актісі', 'Акт сверки расчетов с контрагентом')}</h1>"
        f"<table class='f'>{facts}</table>"
        f"{clause(say(style, 'Шарт', 'Договор'), escape(agreed(paper, style)))}"
        f"<table class='goods'><thead>"
        f"{heads(*(say(style, *each) for each in labels), classes='mid mid - - num num num')}</thead>"
        f"<tbody>{''.join(lines)}{ends}</tr></tbody></table><p>"
        f"{say(style, 'Салыстыру нәтижесі', 'По результатам сверки')} {_debt(paper, style)}</p>{remarks(paper)}"
        f"<table class='ends together'><tr>{signs}</tr></table>"
    )
    foot = "'ZFI_ACT_SVERKI   ' counter(page) ' / ' counter(pages)"
    return sheet(body, _ERP, face="DejaVu Sans Condensed", size=8.5, margin="13mm 14mm", foot=foot)


_OLD = """
h1 { font-size: 13pt; text-align: center; margin: 0 } .all th { text-align: center; font-size: 8.5pt }
.ends td { width: 50%; padding-top: 8pt }
"""


def _draw_old(paper: Paper, style: Style) -> bytes:
    style = of(style, ("quoted", "words", "dotted_g"))
    supplier, buyer = _sides(paper)
    lines = "".join(
        row(str(at), f"{short_day(line['date']) if line.get('date') else ''} {escape(line.get('document', ''))}",
            entry(line, "debit", style), entry(line, "credit", style), "", "", classes="mid - num num num num")
        for at, line in enumerate(rows(paper, "rows"), 1)
    )  # fmt: skip
    first = row(
        "",
        say(style, "Кезең басындағы сальдо", "Сальдо на начало периода"),
        "",
        _opening(paper, style),
        "",
        "",
        classes="- - num num",
    )
    total = row("", say(style, "Айналым жиыны", "Итого обороты"), worth(paper, "debit_total", style),
                worth(paper, "credit_total", style), "", "",
                classes="- - num num")  # fmt: skip
    last = row("", say(style, "Кезең соңындағы сальдо", "Сальдо на конец периода"), "", worth(paper, "closing_balance", style),
               "", "",
               classes="- - num num")  # fmt: skip
    sides = "".join(
        f"<th colspan='2'>{say(style, f'{name} бойынша', f'По учету {name}')}</th>" for name in (buyer, supplier)
    )
    top = (
        f"<tr><th rowspan='2'>№</th><th rowspan='2'>"
        f"{say(style, 'Операция атауы, құжаттар', 'Наименование операции, документы')}</th>{sides}</tr>"
        + heads(*(say(style, "Дебет", "Дебет"), say(style, "Кредит", "Кредит")) * 2)
    )
    signs = "".join(
        f"<td>{name}<br>{tax_number(paper, role, say(style, 'БСН', 'БИН'))}<br><br>"
        f"{hand_of(paper, role, style, say(style, 'Басшы', 'Руководитель'))}"
        f"<br><br>{say(style, 'Бас бухгалтер', 'Гл. бухгалтер')} ______________</td>"
        for role, name in (("buyer", buyer), ("supplier", supplier))
    )
    period = say(
        style,
        f"{when(paper, 'period_from', style)} бастап {when(paper, 'period_to', style)} дейінгі кезең",
        f"с {when(paper, 'period_from', style)} по {when(paper, 'period_to', style)}",
    )
    body = (
        f"<h1>{say(style, 'САЛЫСТЫРУ АКТІСІ', 'АКТ СВЕРКИ')}</h1><p class='mid'>"
        f"{say(style, 'өзара есеп айырысулардың', 'взаиморасчетов')} {period}</p>"
        f"{clause(say(style, 'Шарт', 'Договор'), escape(agreed(paper, style)))}"
        f"<p>{say(style, 'Өлшем бірлігі', 'Единица измерения')}: {put(paper, 'currency')}</p>"
        f"<table class='all'><thead>{top}</thead><tbody>{first}{lines}{total}{last}</tbody></table>"
        f"<p>{say(style, 'Салыстыру нәтижесі', 'По результатам сверки')} {_debt(paper, style)}</p>"
        f"{remarks(paper)}<table class='ends together'><tr>{signs}</tr>"
        f"</table>"
    )
    return sheet(body, _OLD, face="Liberation Serif", size=10, margin="16mm 14mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("recon_program_both_books", "reconciliation_act", _draw_mirror, ("ru", "kk"), "html"),
    Layout("recon_erp_creditor_list", "reconciliation_act", _draw_erp, ("ru", "kk"), "html"),
    Layout("recon_numbered_operations", "reconciliation_act", _draw_old, ("ru", "kk"), "html"),
)
