"""Statements of accounts: a landscape grid, a phone application's; reconciliations: a vendor's account, a workbook."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import entry, home, listing, of, pairs, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import bank, notes, person, rows, said, tongue
from samples.layouts.sixth_hand.kit import LANDSCAPE, Book, Cell, pen, tab, workbook
from samples.layouts.spelling import day, words
from samples.model import Layout, Paper, Style


def _day(line: dict[str, Any], style: Style) -> str:
    return day(str(line["date"]), style) if line.get("date") else ""


def _party(line: dict[str, Any], key: str) -> str:
    return str(line.get("party", {}).get(key, ""))


def _span(paper: Paper, style: Style) -> str:
    return listing(when(paper, "period_from", style), when(paper, "period_to", style), between=" – ")


# --- a landscape grid ------------------------------------------------------------


def _statement_rows(book: Book, paper: Paper, style: Style) -> None:
    names = (
        say(style, "Өткізу күні", "Дата проводки", "Booking date"),
        say(style, "Құжат №", "№ док.", "Doc. no."),
        say(style, "Контрагент", "Контрагент", "Counterparty"),
        say(style, "БСН", "БИН", "Tax ID"),
        say(style, "Контрагент шоты / БСК", "Счет / БИК контрагента", "Counterparty account / BIC"),
        say(style, "Мақсаты", "Назначение", "Details"),
        say(style, "Шығыс", "Расход (Дт)", "Debit"),
        say(style, "Кіріс", "Приход (Кт)", "Credit"),
    )
    heads = tuple(Cell(name, 1, "centre", bold=True) for name in names)
    book.row(*heads)
    book.repeated = (heads,)
    for line in rows(paper, "rows"):
        account = listing(_party(line, "iban"), _party(line, "bic"), between="\n")
        cells = [
            _day(line, style),
            str(line.get("document", "")),
            _party(line, "name"),
            _party(line, "bin"),
            account,
        ]
        sums = (Cell(entry(line, side, style), 1, "right") for side in ("debit", "credit"))
        book.row(*cells, str(line.get("purpose", "")), *sums)
    book.repeated = ()


def _draw_statement(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "iso"), ("comma", "nbsp", "plain"))

    def draw(book: Book) -> None:
        book.row(
            Cell(bank(paper, "holder", style), 4, bold=True),
            Cell(say(style, "ШОТТАН ҮЗІНДІ", "ВЫПИСКА ПО СЧЕТУ", "ACCOUNT STATEMENT"), 4, "right", bold=True),
            size=11,
            ruled=False,
        )
        for label, value in (
            (say(style, "Шот иесі", "Владелец счета", "Account holder"), said(paper, "holder/name")),
            (say(style, "БСН", "БИН", "BIN"), said(paper, "holder/bin")),
            (
                say(style, "ЖСК / БСК", "ИИК / БИК", "IBAN / BIC"),
                listing(said(paper, "holder/iban"), said(paper, "holder/bic"), between=" / "),
            ),
            (say(style, "Валютасы", "Валюта", "Currency"), said(paper, "currency")),
            (say(style, "Кезең", "Период", "Period"), _span(paper, style)),
        ):
            book.row(Cell(label, 2), Cell(value, 6), ruled=False)
        _statement_rows(book, paper, style)
        ends = say(style, "Үзіндінің соңы", "Конец выписки", "End of statement")
        book.row(Cell(ends, 8, "centre"), ruled=False)
        for note in notes(paper):
            book.row(Cell(note, 8), ruled=False)
        start = book.row(
            Cell(
                f"{say(style, 'Жауапты орындаушы', 'Ответственный исполнитель', 'Bank officer')} {person(paper, 'clerk', style)}",
                8,
            ),
            ruled=False,
        )
        pen(book.page, paper, "holder", book.left + 260, start + 10)

    widths = (58, 50, 130, 72, 122, 186, 82, 82)
    pages = say(style, "бет", "стр.", "page")
    return workbook(
        draw, widths, family="PT Sans Narrow", size=8, pagesize=LANDSCAPE, grey=0.6, foot=f"{pages} {{page}}"
    )


# --- a phone application's statement ------------------------------------------------------------

_FEED = """
.top { background: #0a7a4b; color: #fff } .top td { padding: 9pt }
.item { border-bottom: .4pt solid #ccc; break-inside: avoid }
.sum { text-align: right; white-space: nowrap; font-weight: 700; width: 110pt } .grey { color: #666; font-size: 7.5pt }
h2 { font-size: 9pt; margin: 8pt 0 2pt }
"""


def _feed_item(line: dict[str, Any], style: Style) -> str:
    out, into = entry(line, "debit", style), entry(line, "credit", style)
    amount = f"− {out}" if out else f"+ {into}" if into else ""
    way = say(style, "Шығыс", "Списание") if out else say(style, "Түсім", "Поступление")
    bin_of, account = _party(line, "bin"), listing(_party(line, "iban"), _party(line, "bic"), between=" · ")
    facts = listing(
        f"{say(style, 'Құжат', 'Документ')} № {escape(str(line.get('document', '')))}",
        f"{say(style, 'БСН', 'БИН')} {bin_of}" if bin_of else "",
        account,
        between=" · ",
    )
    told = f"<b>{escape(_party(line, 'name'))}</b><br>{escape(str(line.get('purpose', '')))}<br><span class='grey'>{facts}</span>"
    dated = f"{_day(line, style)}<br><span class='grey'>{way}</span>"
    return f"<table class='item'>{row(dated, told, amount, classes='when - sum')}</table>"


def _draw_feed(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",))
    holder = listing(
        f"<b>{put(paper, 'holder/name')}</b>", put(paper, "holder/iban"), put(paper, "currency"), between="<br>"
    )
    title = say(style, "Шот бойынша үзінді", "Выписка по счету")
    facts = pairs(
        (say(style, "Кезеңі", "За период"), _span(paper, style)),
        (say(style, "Иесінің БСН", "БИН владельца"), put(paper, "holder/bin")),
        (say(style, "Банк БСК", "БИК банка"), put(paper, "holder/bic")),
    )
    items = "".join(_feed_item(line, style) for line in rows(paper, "rows"))
    body = (
        f"{tab(row(f'<b>{title}</b>', holder, classes='- num'), 'top')}{tab(facts)}"
        f"<h2>{say(style, 'Операциялар', 'Операции')}</h2>{items}{remarks(paper)}<p>{ink(paper, 'holder')}</p>"
    )
    foot = f"'{say(style, 'Бет', 'Страница')} ' counter(page) ' {say(style, 'барлығы', 'из')} ' counter(pages)"
    return sheet(body, _FEED + ".when { width: 74pt }", face="Noto Sans", size=8, margin="13mm", foot=foot)


# --- a vendor's account ------------------------------------------------------------

_ACCOUNT = """
h1 { font-size: 15pt; margin: 0 0 2pt } h3 { font-weight: 400; font-size: 10pt; margin: 0 0 10pt } .duo td { width: 50% }
.all th { background: #444; color: #fff; font-size: 8pt } .all td { border: 0; border-bottom: .3pt solid #aaa }
.all th { border: 0 } .due { border: 1pt solid #444; padding: 5pt 8pt; margin: 8pt 0; width: 70% }
"""


def _balance(paper: Paper, style: Style) -> str:
    left, currency = said(paper, "closing_balance"), said(paper, "currency")
    if not left:
        return ""
    told = words(left, tongue(style), currency or "KZT")
    label = say(
        style, "Соңғы сальдо (берешек)", "Сальдо конечное (задолженность)", "Closing balance (amount outstanding)"
    )
    return f"<div class='due'><b>{label}: {worth(paper, 'closing_balance', style)} {currency}</b><br>{told}</div>"


def _account_table(paper: Paper, style: Style) -> str:
    heads = row(
        say(style, "Күні", "Дата", "Date"),
        say(style, "Құжат", "Документ", "Reference"),
        say(style, "Дебет", "Дебет", "Debit"),
        say(style, "Кредит", "Кредит", "Credit"),
        classes="- - num num",
        tag="th",
    )
    opening = row(
        "",
        say(style, "Бастапқы сальдо", "Сальдо начальное", "Balance brought forward"),
        worth(paper, "opening_balance", style),
        "",
        classes="- - num num",
    )
    lines = "".join(
        row(
            _day(line, style),
            escape(str(line.get("document", ""))),
            entry(line, "debit", style),
            entry(line, "credit", style),
            classes="whole - num num",
        )
        for line in rows(paper, "rows")
    )
    turnover = row(
        "",
        f"<b>{say(style, 'Кезең айналымы', 'Обороты за период', 'Total movements')}</b>",
        worth(paper, "debit_total", style),
        worth(paper, "credit_total", style),
        classes="- - num num",
    )
    body = f"<thead>{heads}</thead><tbody>{opening}{lines}{turnover}</tbody>"
    return f"<table class='all' style='margin-top:10pt'>{body}</table>"


def _draw_account(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso", "words"))
    sides = []
    for role, kk, ru, en in (
        ("supplier", "Контрагент (жеткізуші)", "Контрагент (поставщик)", "Vendor"),
        ("buyer", "Есебі бойынша", "По данным бухгалтерского учета", "According to the books of"),
    ):
        number = f"{say(style, 'БСН', 'БИН', 'BIN')} {put(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else ""
        caption = f"<b>{say(style, kk, ru, en)}</b>"
        sides.append(listing(caption, put(paper, f"{role}/name"), home(paper, role), number, between="<br>"))
    lines = _account_table(paper, style)
    hands = []
    for role, kk, ru, en in (
        ("buyer", "Біздің тараптан", "От нашей стороны", "On our part"),
        ("supplier", "Контрагент растайды", "Подтверждаем (контрагент)", "Confirmed by the vendor"),
    ):
        name = escape(person(paper, role, style))
        line = f"<p style='margin-top:30pt'>{ink(paper, role)}________________ {name}</p>"
        hands.append(f"{say(style, kk, ru, en)}<br>{put(paper, f'{role}/name')}{line}")
    period = _span(paper, style)
    titles = (
        say(
            style,
            "Өзара есеп айырысуларды салыстыру актісі",
            "Акт сверки взаимных расчетов",
            "Vendor account reconciliation",
        ),
        f"{say(style, 'Кезең', 'за период', 'Period')} {period} {put(paper, 'currency')}" if period else "",
    )
    body = (
        f"<h1>{titles[0]}</h1><h3>{titles[1]}</h3>{tab(row(*sides), 'duo')}"
        f"{lines}{_balance(paper, style)}{remarks(paper)}"
        f"<table class='duo together' style='margin-top:10pt'>{row(*hands)}</table>"
    )
    return sheet(
        body, _ACCOUNT, face="Liberation Sans", size=9, margin="16mm 15mm", foot="counter(page) ' / ' counter(pages)"
    )


# --- a workbook ------------------------------------------------------------


def _mirrored(
    book: Book, cells: tuple[str, str, str, str], mirror: tuple[str, str, str, str], *, bold: bool = False
) -> None:
    book.row(*(Cell(text, 1, "left" if at % 4 < 2 else "right", bold) for at, text in enumerate((*cells, *mirror))))


def _mirrored_rows(book: Book, paper: Paper, style: Style) -> None:
    four = (
        say(style, "Күні", "Дата"),
        say(style, "Құжат", "Документ"),
        say(style, "Дебет", "Дебет"),
        say(style, "Кредит", "Кредит"),
    )
    names_row = tuple(Cell(name, 1, "centre", bold=True) for name in four * 2)
    book.row(*names_row)
    book.repeated = (names_row,)
    opening = worth(paper, "opening_balance", style)
    begin = say(style, "Бастапқы сальдо", "Нач. сальдо")
    _mirrored(book, ("", begin, opening, ""), ("", begin, "", opening))
    for line in rows(paper, "rows"):
        out, into = entry(line, "debit", style), entry(line, "credit", style)
        told = (_day(line, style), str(line.get("document", "")))
        _mirrored(book, (*told, out, into), (*told, into, out))
    debit, credit = worth(paper, "debit_total", style), worth(paper, "credit_total", style)
    turn, end = say(style, "Айналым", "Обороты"), say(style, "Соңғы сальдо", "Кон. сальдо")
    _mirrored(book, ("", turn, debit, credit), ("", turn, credit, debit), bold=True)
    closing = worth(paper, "closing_balance", style)
    _mirrored(book, ("", end, "", closing), ("", end, closing, ""), bold=True)
    book.repeated = ()


def _draw_book(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted",))

    def draw(book: Book) -> None:
        period, currency = _span(paper, style), said(paper, "currency")
        title = say(style, "САЛЫСТЫРУ АКТІСІ", "АКТ СВЕРКИ РАСЧЕТОВ")
        book.row(Cell(f"{title} {period}", 8, "centre", bold=True), size=12)
        names = {
            role: listing(
                said(paper, f"{role}/name"),
                f"{say(style, 'БСН', 'БИН')} {said(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else "",
            )
            for role in ("supplier", "buyer")
        }
        between = say(
            style,
            f"{names['supplier']} және {names['buyer']} арасында",
            f"между {names['supplier']} и {names['buyer']}",
        )
        book.row(Cell(between if names["supplier"] else "", 8, "centre"))
        book.gap()
        by = say(style, "есебі бойынша", "по учету")
        heads = [f"{by}: {said(paper, f'{role}/name')}, {currency}" for role in ("buyer", "supplier")]
        book.row(Cell(heads[0], 4, "centre", bold=True), Cell(heads[1], 4, "centre", bold=True))
        _mirrored_rows(book, paper, style)
        for note in notes(paper):
            book.row(Cell(note, 8))
        book.room(100)
        book.gap()
        start = book.row(
            *(
                Cell(f"{said(paper, f'{role}/name')} ____________ {person(paper, role, style)}", 4)
                for role in ("buyer", "supplier")
            )
        )
        book.gap(4)
        half = sum(book.widths[:4])
        pen(book.page, paper, "buyer", book.left + 60, start + 14)
        pen(book.page, paper, "supplier", book.left + half + 60, start + 14)

    return workbook(draw, (50, 86, 68, 68) * 2, size=7.5, foot="{page}", grey=0.5)


LAYOUTS: tuple[Layout, ...] = (
    Layout("statement_landscape_grid", "bank_statement", _draw_statement, ("ru", "en", "kk"), "drawn"),
    Layout("statement_feed", "bank_statement", _draw_feed, ("ru", "kk", "kk+ru"), "html"),
    Layout(
        "reconciliation_vendor_account",
        "reconciliation_act",
        _draw_account,
        ("ru", "en", "kk"),
        "html",
    ),
    Layout(
        "reconciliation_gridded_workbook",
        "reconciliation_act",
        _draw_book,
        ("ru", "kk", "kk+ru"),
        "drawn",
    ),
)
