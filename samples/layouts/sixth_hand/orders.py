"""Payment orders: a foreign bank's report on a transaction, an ERP's slip, a workbook; a cash order in a workbook."""

from samples.layouts.drawing import Sheet, escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import listing, of, pairs, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import bank, digits, notes, person, said, sender_code
from samples.layouts.sixth_hand.kit import Book, Cell, folded, pen, printout, tab, workbook
from samples.model import Layout, Paper, Style


def _mark(paper: Paper, style: Style) -> str:
    """The bank's word and its day, or ""."""
    day_of = Paper(paper.kind, {"at": paper.extra.get("mark_date")})
    return listing(str(paper.extra.get("mark", "")), when(day_of, "at", style), between=" ")


def _code(paper: Paper) -> str:
    return sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""


# --- a foreign bank's report ------------------------------------------------------------

_REPORT = """
.top { border-bottom: 2pt solid #00539b } h1 { font-size: 13pt; color: #00539b; margin: 0 } h2 { font-size: 8.5pt; color: #00539b;
border-bottom: .4pt solid #9ab; margin: 9pt 0 2pt } .key { width: 36%; color: #555 } .two td { width: 50%; padding-left: 0 }
.two .key { width: 44% } .state { border: 1.2pt solid #2a7d2a; color: #2a7d2a; padding: 3pt 10pt; font-weight: 700 }
"""


def _report_party(paper: Paper, style: Style, role: str) -> str:
    name = say(style, "Атауы", "Наименование")
    told = [(f"Name / {name}", put(paper, f"{role}/name"))]
    told.append((f"Tax ID / {say(style, 'БСН/ЖСН', 'БИН/ИИН')}", put(paper, f"{role}/bin")))
    told.append((f"Account / {say(style, 'ЖСК', 'ИИК')}", put(paper, f"{role}/iban")))
    told.append((f"Bank / {say(style, 'Банк', 'Банк')}", escape(bank(paper, role, style))))
    told.append((f"Bank code / {say(style, 'БСК', 'БИК')}", put(paper, f"{role}/bic")))
    code = _code(paper) if role == "payer" else put(paper, "kbe")
    return pairs(*told, (say(style, "Жкод", "КОд") if role == "payer" else say(style, "Кбе", "КБе"), code))


def _draw_report(paper: Paper, style: Style) -> bytes:
    amount = listing(put(paper, "currency"), worth(paper, "amount", style), between=" ")
    general = pairs(
        (f"Transaction reference / {say(style, 'Құжат нөмірі', 'Номер документа')}", put(paper, "number")),
        (f"Creation date / {say(style, 'Құжат күні', 'Дата документа')}", when(paper, "issued_on", style)),
        (f"Value date / {say(style, 'Валюталау күні', 'Дата валютирования')}", when(paper, "executed_on", style)),
        (f"Amount / {say(style, 'Сомасы', 'Сумма')}", f"<b>{amount}</b>"),
        (f"Amount in words / {say(style, 'Сомасы жазумен', 'Сумма прописью')}", put(paper, "amount_in_words")),
        ("Payment method", "Domestic funds transfer, KZ"),
    )
    purpose = pairs(
        (f"Purpose code / {say(style, 'ТМК', 'КНП')}", put(paper, "knp")),
        (f"Details / {say(style, 'Төлем мақсаты', 'Назначение платежа')}", put(paper, "purpose")),
    )
    sides = row(
        f"<h2>DEBIT PARTY / {say(style, 'АҚША ЖӨНЕЛТУШІ', 'ОТПРАВИТЕЛЬ ДЕНЕГ')}</h2>{tab(_report_party(paper, style, 'payer'))}",
        f"<h2>BENEFICIARY / {say(style, 'БЕНЕФИЦИАР', 'БЕНЕФИЦИАР')}</h2>{tab(_report_party(paper, style, 'beneficiary'))}",
    )
    mark = escape(_mark(paper, style))
    state = f"<span class='state'>{mark}</span>" if mark else ""
    title = say(style, "Төлем тапсырмасы", "Платежное поручение")
    head = say(style, "Бірінші басшы", "Первый руководитель")
    serial = digits(style, "report", 12)
    signed = f"{head} / Authorised signatory {ink(paper, 'payer')}"
    body = (
        f"<table class='top'>{row(f'<h1>{title}</h1>Payment Order — Transaction Detail Report', state, classes='- num')}</table>"
        f"<h2>TRANSACTION / {say(style, 'ОПЕРАЦИЯ', 'ОПЕРАЦИЯ')}</h2>{tab(general)}{tab(sides, 'two')}"
        f"<h2>REMITTANCE INFORMATION</h2>{tab(purpose)}{remarks(paper)}"
        f"<p style='margin-top:40pt'>{signed}____________________ "
        f"{escape(person(paper, 'payer', style))}</p>"
        f"<p class='tiny'>Report run {serial}. Times are shown in the time zone of the user.</p>"
    )
    return sheet(
        body,
        _REPORT,
        face="Noto Sans",
        size=8.2,
        margin="15mm 14mm",
        foot="'Page ' counter(page) ' of ' counter(pages)",
    )


# --- an ERP's slip ------------------------------------------------------------


def _slip_party(paper: Paper, style: Style, role: str, title: str) -> list[str]:
    code = _code(paper) if role == "payer" else said(paper, "kbe")
    named = say(style, "жкод", "код") if role == "payer" else say(style, "кбе", "кбе")
    return [
        *folded(f"{title}: {said(paper, f'{role}/name')}", 84, "  "),
        f"  {say(style, 'БСН', 'БИН')} {said(paper, f'{role}/bin'):<14}  {say(style, 'ЖСК', 'ИИК')} "
        f"{said(paper, f'{role}/iban'):<22} {named} {code}",
        f"  {bank(paper, role, style)}",
        f"  {say(style, 'БСК', 'БИК')} {said(paper, f'{role}/bic')}",
        "",
    ]


def _draw_slip(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted",))
    rule = "=" * 86
    sum_of = say(style, "СОМАСЫ", "СУММА")
    amount = listing(worth(paper, "amount", style), said(paper, "currency"), between=" ")
    lines = [*_slip_party(paper, style, "payer", say(style, "Ақша жөнелтуші", "Отправитель денег"))]
    lines += _slip_party(paper, style, "beneficiary", say(style, "Бенефициар", "Бенефициар"))
    lines += ["-" * 86, f"{sum_of}: {amount}", *folded(said(paper, "amount_in_words"), 84, "  "), "-" * 86]
    lines += [f"{say(style, 'Төлем мақсатының коды', 'Код назначения платежа')}: {said(paper, 'knp')}"]
    lines += folded(f"{say(style, 'Төлемнің мақсаты', 'Назначение платежа')}: {said(paper, 'purpose')}", 84, "  ")
    lines += ["", f"{say(style, 'Валюталау күні', 'Дата валютирования')}: {when(paper, 'executed_on', style)}"]
    lines += [*notes(paper), rule]
    titled = say(style, "ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ")

    def head(number: int) -> list[str]:
        return [
            f"F110 / RFFOKZ_P{'':<46}{say(style, 'бет', 'лист')} {number}",
            "",
            f"{titled:<56}N {said(paper, 'number')}",
            f"{'':<56}{when(paper, 'issued_on', style)}",
            rule,
        ]

    def close(page: Sheet, y: float) -> None:
        chiefs = (
            (say(style, "Басшы", "Руководитель"), "payer"),
            (say(style, "Бас бухгалтер", "Главный бухгалтер"), "clerk"),
        )
        for at, (post, role) in enumerate(chiefs):
            page.text(40, y + 20 + 34 * at, f"{post} ______________________ {person(paper, role, style)}", 8)
        pen(page, paper, "payer", 120, y + 18, aside=40)
        if mark := _mark(paper, style):
            page.box(360, y + 4, 540, y + 50, 1.2)
            page.text(450, y + 20, bank(paper, "payer", style)[:38], 7, align="centre")
            page.text(450, y + 38, mark, 10, bold=True, align="centre")

    return printout(lines, head=head, close=close, size=8.5, family="DejaVu Sans Mono", left=46)


# --- a workbook ------------------------------------------------------------


def _book_party(book: Book, paper: Paper, style: Style, role: str, titles: tuple[str, str]) -> None:
    code = _code(paper) if role == "payer" else said(paper, "kbe")
    named = say(style, "ЖКод", "КОд") if role == "payer" else say(style, "Кбе", "Кбе")
    book.row(Cell(titles[0], 2), Cell(said(paper, f"{role}/name"), 4, bold=True))
    book.row(
        Cell(say(style, "ЖСН/БСН", "ИИН/БИН"), 2),
        Cell(said(paper, f"{role}/bin"), 2),
        Cell(named, 1, "right"),
        Cell(code, 1),
    )
    book.row(Cell(say(style, "ЖСК", "ИИК (счет)"), 2), Cell(said(paper, f"{role}/iban"), 4))
    book.row(
        Cell(titles[1], 2),
        Cell(bank(paper, role, style), 2),
        Cell(say(style, "БСК", "БИК"), 1, "right"),
        Cell(said(paper, f"{role}/bic")),
    )


def _draw_book(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "dotted_g", "words"))

    def draw(book: Book) -> None:
        mark = _mark(paper, style)
        book.row(Cell(say(style, "Банктің белгілері", "Отметки банка"), 2), Cell(mark, 4, bold=True))
        book.gap()
        title = (f"№ {said(paper, 'number')} ТӨЛЕМ ТАПСЫРМАСЫ", f"ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № {said(paper, 'number')}")
        for text in say(style, *title, between="\n").split("\n"):
            book.row(Cell(text, 6, "centre", bold=True), size=12)
        book.row(Cell("", 2), Cell(say(style, "күні", "дата"), 1, "right"), Cell(when(paper, "issued_on", style), 3))
        amount, currency = worth(paper, "amount", style), said(paper, "currency")
        book.row(Cell(say(style, "Сомасы", "Сумма"), 2), Cell(amount, 2, bold=True), Cell(currency, 2))
        book.row(Cell(say(style, "Сомасы жазумен", "Сумма прописью"), 2), Cell(said(paper, "amount_in_words"), 4))
        payer = (say(style, "Ақша жөнелтуші", "Отправитель денег"), say(style, "Алушы банк", "Банк-получатель"))
        _book_party(book, paper, style, "payer", payer)
        payee = (say(style, "Бенефициар", "Бенефициар"), say(style, "Бенефициардың банкі", "Банк бенефициара"))
        _book_party(book, paper, style, "beneficiary", payee)
        book.row(Cell(say(style, "Төлем мақсатының коды", "Код назначения платежа"), 2), Cell(said(paper, "knp"), 4))
        book.row(
            Cell(say(style, "Валюталау күні", "Дата валютирования"), 2), Cell(when(paper, "executed_on", style), 4)
        )
        book.row(Cell(say(style, "Төлемнің мақсаты", "Назначение платежа"), 2), Cell(said(paper, "purpose"), 4))
        for note in notes(paper):
            book.row(Cell(note, 6))
        book.gap(2)
        start = book.row(
            Cell(say(style, "Директор", "Директор"), 2), Cell("", 2), Cell(person(paper, "payer", style), 2)
        )
        book.row(
            Cell(say(style, "Бас бухгалтер", "Гл. бухгалтер"), 2),
            Cell("", 2),
            Cell(say(style, "көзделмеген", "не предусмотрен"), 2),
        )
        book.row(Cell(say(style, "М.О.", "М.П."), 6))
        book.gap(3)
        pen(book.page, paper, "payer", book.left + 185, start + 11)

    return workbook(draw, (70, 80, 110, 110, 60, 105), family="Liberation Serif", size=9, grey=0.45)


# --- a cash order ------------------------------------------------------------


def _cash_facts(book: Book, paper: Paper, style: Style) -> None:
    payer = listing(
        said(paper, "payer/name"),
        f"{say(style, 'БСН', 'БИН')} {said(paper, 'payer/bin')}" if said(paper, "payer/bin") else "",
    )
    for label, value in (
        (say(style, "Қабылданды", "Принято от"), payer),
        (say(style, "Негіздеме", "Основание"), said(paper, "purpose")),
        (say(style, "Сомасы (жазумен)", "Сумма прописью"), said(paper, "amount_in_words")),
    ):
        book.row(Cell(label), Cell(value, 4))


def _draw_cash(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "dotted_g"))
    number, issued = said(paper, "number"), when(paper, "issued_on", style)
    firm, tin = said(paper, "beneficiary/name"), said(paper, "beneficiary/bin")

    def draw(book: Book) -> None:
        book.row(Cell("", 3), Cell(say(style, "КО-1 нысаны", "Форма КО-1"), 2, "right"), size=6.5)
        book.row(Cell(firm, 3, bold=True), Cell(say(style, "ЖСН/БСН", "ИИН/БИН"), 1, "right"), Cell(tin))
        book.row(Cell(say(style, "ұйым (жеке кәсіпкер)", "организация (индивидуальный предприниматель)"), 5), size=6.5)
        book.row(
            Cell(say(style, "КІРІС КАССАЛЫҚ ОРДЕРІ", "ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР"), 3, "centre", bold=True),
            Cell(number, 1, "centre"),
            Cell(issued, 1, "centre"),
            size=10,
        )
        names = ("", ("Дебет", "Дебет"), ("Кредит", "Кредит"), ("Сомасы", "Сумма"), ("Валюта", "Валюта"))
        book.row(*(Cell(say(style, *name) if name else "", 1, "centre") for name in names))
        amount, currency = worth(paper, "amount", style), said(paper, "currency")
        book.row(
            "",
            Cell("1010", 1, "centre"),
            Cell("1210", 1, "centre"),
            Cell(amount, 1, "centre", bold=True),
            Cell(currency, 1, "centre"),
        )
        _cash_facts(book, paper, style)
        for note in notes(paper):
            book.row(Cell(note, 5))
        chief = book.row(
            Cell(say(style, "Бас бухгалтер", "Главный бухгалтер"), 2),
            Cell("", 1),
            Cell(person(paper, "clerk", style), 2),
        )
        desk = book.row(
            Cell(say(style, "Кассир алды", "Получил кассир"), 2),
            Cell("", 1),
            Cell(person(paper, "beneficiary", style), 2),
        )
        book.row(Cell("- " * 60, 5), ruled=False, size=6)
        slip = say(style, "Кіріс кассалық ордеріне ТҮБІРТЕК", "КВИТАНЦИЯ к приходному кассовому ордеру")
        book.row(Cell(f"{slip} № {number}", 4, bold=True), Cell(issued))
        book.row(Cell(say(style, "Қабылданды", "Принято от")), Cell(said(paper, "payer/name"), 4))
        book.row(Cell(say(style, "Сомасы", "Сумма")), Cell(said(paper, "amount_in_words"), 4))
        end = book.row(
            Cell(say(style, "М.О. Кассир", "М.П. Кассир"), 2), Cell("", 1), Cell(person(paper, "beneficiary", style), 2)
        )
        book.gap(5)
        pen(book.page, paper, "beneficiary", book.left + 190, desk + 12)
        pen(book.page, paper, "beneficiary", book.left + 190, end + 12)
        pen(book.page, paper, "clerk", book.left + 190, chief + 10)

    return workbook(draw, (86, 92, 110, 124, 110), family="Liberation Sans", size=8.5)


LAYOUTS: tuple[Layout, ...] = (
    Layout("order_transaction_report", "payment_order", _draw_report, ("ru", "kk"), "html"),
    Layout("order_erp_slip", "payment_order", _draw_slip, ("ru", "kk", "kk+ru"), "drawn"),
    Layout("order_gridded_workbook", "payment_order", _draw_book, ("ru", "kk", "kk+ru"), "drawn"),
    Layout(
        "cash_order_workbook",
        "cash_receipt",
        _draw_cash,
        ("ru", "kk", "kk+ru"),
        "drawn",
        ("/executed_on", "/payer/iban", "/payer/bic", "/beneficiary/iban", "/beneficiary/bic", "/knp", "/kbe"),
    ),
)
