"""Statements of a bank: nine columns with a row of numbers, an account's page with the other side in stacked cells."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import escape, money
from samples.layouts.eleventh_hand.plain import Book
from samples.layouts.eleventh_hand.terms import house, two
from samples.layouts.hypertext import remarks
from samples.layouts.kit import entry, listing, of, over, put, row, say, sheet, unbroken, when
from samples.layouts.papers import rows, said
from samples.layouts.spelling import day
from samples.model import Layout, Paper, Style


def _total(paper: Paper, side: str, style: Style) -> str:
    listed = [Decimal(each[side]) for each in rows(paper, "rows") if side in each]
    return money(str(sum(listed, Decimal(0))), style) if rows(paper, "rows") else ""


def _period(paper: Paper, style: Style) -> str:
    first, last = when(paper, "period_from", style), when(paper, "period_to", style)
    return say(style, f"{first} – {last}", f"с {first} по {last}") if first else ""


def _draw_nine(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted",), ("nbsp", "space", "comma", "thin"))
    book = Book("PT Sans", 8.5, wide=True, margin=11)
    book.add(house(paper, "holder", style), 10, bold=True)
    book.add(say(style, "ШОТТАН ҮЗІНДІ КӨШІРМЕ", "ВЫПИСКА ПО ЛИЦЕВОМУ СЧЕТУ"), 12, bold=True, align="c")
    book.facts(
        [
            (say(style, "Жеке шот:", "Лицевой счет:"), said(paper, "holder/iban")),
            (say(style, "Шот валютасы:", "Валюта счета:"), said(paper, "currency")),
            (say(style, "Кезең:", "Период:"), _period(paper, style)),
            (say(style, "ЖСН/БСН:", "ИИН/БИН:"), said(paper, "holder/bin")),
            (say(style, "Клиенттің атауы:", "Наименование клиента:"), said(paper, "holder/name")),
            (say(style, "Қызмет көрсететін банктің БСК:", "БИК обслуживающего банка:"), said(paper, "holder/bic")),
        ],
        (2, 5),
        ruled=False,
        padding=1.5,
    )
    heads = [
        [
            two(style, "Құжат нөмірі", "Номер документа"),
            two(style, "Операция күні", "Дата операции"),
            "Дебет",
            "Кредит",
            two(style, "Алушының (ақша жіберушінің) атауы", "Наименование получателя (отправителя денег)"),
            two(style, "Алушының (жіберушінің) ЖСК", "ИИК бенефициара (отправителя денег)"),
            two(style, "Алушы банктің БСК", "БИК банка получателя (отправителя денег)"),
            two(style, "ТМК", "КНП"),
            two(style, "Төлем мақсаты", "Назначение платежа"),
        ],
        [str(number) for number in range(1, 10)],
    ]
    told = []
    for each in rows(paper, "rows"):
        other: dict[str, Any] = each.get("party", {})
        tin = f"{say(style, 'БСН', 'БИН')} {other['bin']}" if other.get("bin") else ""
        told.append(
            [
                each.get("document", ""),
                day(each["date"], style),
                entry(each, "debit", style),
                entry(each, "credit", style),
                listing(other.get("name", ""), tin, between="\n"),
                other.get("iban", ""),
                other.get("bic", ""),
                "",
                each.get("purpose", ""),
            ]
        )
    foot = [
        say(style, "Барлығы:", "Итого обороты:"),
        "",
        _total(paper, "debit", style),
        _total(paper, "credit", style),
        "",
        "",
        "",
        "",
        "",
    ]
    book.table(
        [*heads, *told, foot], (10, 9, 13, 13, 26, 22, 11, 5, 26), size=7, heads=2, aligns="ccrrlccll", shade=True
    )
    count = len(rows(paper, "rows"))
    if count:
        book.add(say(style, f"Кезеңдегі операциялар саны: {count}", f"Итого операций за период: {count}"), 8)
    book.remarks(paper)
    return book.pdf(foot=f"{say(style, 'Бет', 'Стр.')} {{}}")


_STACKED = """
.bank { background: #143d2b; color: #fff; padding: 7pt 10pt; font-size: 12pt; margin-bottom: 8pt }
h1 { font-size: 12pt; margin: 0 0 6pt }
.who td { padding: 1.5pt 0 } .who td:first-child { width: 32%; color: #52605a } .mv { margin-top: 8pt; table-layout: fixed }
.mv th { font-size: 7pt; border-top: 1.2pt solid #143d2b; border-bottom: 1.2pt solid #143d2b; font-weight: 700 }
.mv td { border-bottom: .4pt solid #b9c4be; font-size: 7.3pt; overflow-wrap: anywhere } .mv .num { white-space: normal }
.out { color: #a11d1d } .in { color: #136a36 }
"""


def _draw_stacked(paper: Paper, style: Style) -> bytes:
    """The other side's name, number, account and bank stacked in one cell; income before outlay; opening words "
    "as a letter's."""
    style = of(style, ("dotted", "iso"), ("nbsp", "space", "thin"))
    body = ""
    for at, each in enumerate(rows(paper, "rows"), 1):
        other: dict[str, Any] = each.get("party", {})
        stack = "<br>".join(
            f"{label}{escape(other[key])}"
            for key, label in (
                ("name", ""),
                ("bin", say(style, "ЖСН/БСН: ", "ИИН/БИН: ")),
                ("iban", say(style, "ЖСК: ", "ИИК: ")),
                ("bic", say(style, "БСК: ", "БИК: ")),
            )
            if other.get(key)
        )
        body += row(
            str(at),
            day(each["date"], style),
            escape(each.get("document", "")),
            stack,
            escape(each.get("purpose", "")),
            entry(each, "credit", style),
            entry(each, "debit", style),
            classes="mid - - - - num num",
        )
    heads = row(
        "№",
        *(
            over(style, *label)
            for label in (
                ("Күні", "Дата"),
                ("Құжат №", "№ док."),
                ("Контрагент", "Корреспондент"),
                ("Төлем мақсаты", "Назначение"),
                ("Түсім", "Поступление (кредит)"),
                ("Шығыс", "Списание (дебет)"),
            )
        ),
        tag="th",
    )
    ends = row(
        "",
        "",
        "",
        say(style, "Айналым", "Обороты за период"),
        "",
        _total(paper, "credit", style),
        _total(paper, "debit", style),
        classes="- - - - - num num",
    )
    widths = "".join(f"<col style='width:{share}%'>" for share in (4, 10, 9, 27, 22, 14, 14))
    who = "".join(
        row(label, value)
        for label, value in (
            ("Клиент", put(paper, "holder/name")),
            (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, "holder/bin")),
            (say(style, "Шот", "Счёт"), put(paper, "holder/iban")),
            ("Валюта", put(paper, "currency")),
            (say(style, "Банктің БСК", "БИК банка"), put(paper, "holder/bic")),
            (say(style, "Үзінді кезеңі", "Период выписки"), _period(paper, style)),
        )
        if value
    )
    page = (
        f"<div class='bank'>{escape(house(paper, 'holder', style)) or '&nbsp;'}</div>"
        f"<h1>{over(style, 'Шот бойынша үзінді', 'Выписка по счёту')}</h1><table class='who'>{who}</table>"
        f"<table class='mv'><colgroup>{widths}</colgroup><thead>{heads}</thead><tbody>{body}{ends}</tbody></table>"
        f"{remarks(paper)}"
        f"<p class='tiny'>"
        f"{say(style, 'Үзінді электрондық түрде қалыптастырылды', 'Выписка сформирована в электронном виде')}</p>"
    )
    return sheet(
        page,
        _STACKED,
        face="Liberation Sans",
        size=8.5,
        margin="10mm 10mm 14mm",
        foot="counter(page) ' / ' counter(pages)",
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("statement_nine_numbered", "bank_statement", _draw_nine, ("ru", "kk", "kk+ru"), "drawn", left_out=True),
    Layout("statement_stacked_partner", "bank_statement", _draw_stacked, ("ru", "kk", "kk+ru"), "html", left_out=True),
)
