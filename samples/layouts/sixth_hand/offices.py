"""Papers of offices: a personnel system's trip order, a translated contract, a revenue office's table, a mail."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import home, listing, of, over, pairs, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import around, digits, notes, person, rows, said
from samples.layouts.sixth_hand.kit import Book, Cell, pen, tab, workbook
from samples.model import Layout, Paper, Style

# --- a personnel system's order ------------------------------------------------------------


def _travellers(book: Book, paper: Paper, style: Style) -> None:
    heads = (
        say(style, "№", "№", "No."),
        say(style, "Таб. №", "Таб. №", "Staff ID"),
        say(style, "Қызметкердің Т.А.Ә.", "Ф.И.О. работника", "Employee"),
        say(style, "Қолтаңба (таныстым)", "Подпись (ознакомлен)", "Acknowledged"),
    )
    book.row(*(Cell(text, span, "centre", bold=True) for text, span in zip(heads, (1, 1, 2, 2), strict=True)))
    for at, name in enumerate(paper.fields.get("employees", []), 1):
        book.row(Cell(str(at), 1, "centre"), Cell(digits(style, str(name), 5)), Cell(str(name), 2), Cell("", 2))


def _draw_trip(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "dotted_g", "words"))

    def draw(book: Book) -> None:
        tin = said(paper, "employer/bin")
        book.row(
            Cell(said(paper, "employer/name"), 4, bold=True),
            Cell(f"{say(style, 'БСН', 'БИН', 'BIN')} {tin}" if tin else "", 2, "right"),
        )
        book.gap()
        title = say(style, "БҰЙРЫҚ", "ПРИКАЗ", "ORDER")
        book.row(
            Cell(f"{title} № {said(paper, 'number')}", 4, bold=True),
            Cell(when(paper, "issued_on", style), 2, "right"),
            size=12,
        )
        book.row(
            Cell(
                say(
                    style,
                    "Қызметкерлерді іссапарға жіберу туралы",
                    "О направлении работников в командировку",
                    "On a business trip",
                ),
                6,
            )
        )
        book.gap()
        facts = (
            (say(style, "Іссапар орны", "Место командирования", "Destination"), said(paper, "destination")),
            (say(style, "Мақсаты (іс-шара)", "Цель (мероприятие)", "Purpose (event)"), said(paper, "event")),
            (say(style, "Басталуы", "Дата начала", "First day"), when(paper, "from", style)),
            (say(style, "Аяқталуы", "Дата окончания", "Last day"), when(paper, "to", style)),
            (
                say(style, "Шығыстар", "Расходы", "Costs borne by"),
                say(style, "жұмыс берушінің есебінен", "за счет работодателя", "the employer"),
            ),
        )
        for label, value in facts:
            book.row(Cell(label, 2), Cell(value, 4))
        book.gap()
        _travellers(book, paper, style)
        for note in notes(paper):
            book.row(Cell(note, 6))
        book.room(90)
        book.gap(2)
        start = book.row(
            Cell(say(style, "Бас директор", "Генеральный директор", "General director"), 2),
            Cell("", 2),
            Cell(person(paper, "employer", style), 2),
        )
        book.gap(4)
        pen(book.page, paper, "employer", book.left + 175, start + 12)

    return workbook(draw, (34, 70, 130, 110, 90, 90), family="PT Sans", size=9, grey=0.55, foot="{page}")


# --- a notary's translation of a contract ------------------------------------------------------------

_CONTRACT = """
body { line-height: 1.35 } h1 { font-size: 13pt; text-align: center; margin: 10pt 0 } p { text-align: justify }
.corner { text-align: right; font-style: italic; font-size: 9pt } .duo td { width: 50%; padding: 4pt 10pt 4pt 0 }
h2 { font-size: 11pt; margin: 10pt 0 2pt }
"""


def _contract_parties(paper: Paper, style: Style) -> list[str]:
    told = []
    for at, each in enumerate(rows(paper, "parties")):
        number = f", {say(style, 'БСН', 'БИН', 'BIN')} {each['bin']}" if each.get("bin") else ""
        roles = (
            say(style, "Орындаушы", "Исполнитель", "Contractor"),
            say(style, "Тапсырыс беруші", "Заказчик", "Customer"),
        )
        told.append(f"<b>{escape(each.get('name', ''))}</b>{number}, «{roles[min(at, 1)]}»")
    return told


def _draw_contract(paper: Paper, style: Style) -> bytes:
    number, issued = put(paper, "number"), when(paper, "issued_on", style)
    parties = _contract_parties(paper, style)
    title = say(style, "ҚЫЗМЕТТЕР КӨРСЕТУ ШАРТЫ", "ДОГОВОР ОКАЗАНИЯ УСЛУГ", "SERVICE AGREEMENT")
    between = say(style, "Шарт тараптары", "Стороны договора", "Parties to the agreement")
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in paper.extra.get("body", []))
    corner = say(style, "Ағылшын тілінен аударма", "Перевод с английского языка", "Certified copy")
    signed = Paper(paper.kind, dict(zip(("supplier", "buyer"), rows(paper, "parties"), strict=False)), paper.extra)
    hands = row(
        *(
            f"{told}<br>{home(paper, role)}<p style='margin-top:28pt'>{ink(signed, role)}________________ "
            f"{escape(person(paper, role, style))}</p>"
            for told, role in zip(parties, ("supplier", "buyer"), strict=False)
        )
    )
    known = say(
        style,
        "Аударманы мен, аудармашы, орындадым",
        "Перевод выполнен мной, переводчиком",
        "I certify that this is a true copy",
    )
    ends = say(style, "Тараптардың қолдары", "Подписи сторон", "Signatures")
    body = (
        f"<p class='corner'>{corner}</p><h1>{title} № {number}</h1><p style='text-align:right'>{issued}</p>"
        f"<h2>{between}</h2>{''.join(f'<p>({at}) {told}</p>' for at, told in enumerate(parties, 1))}"
        f"<h2>{say(style, 'Шарттың мәні мен талаптары', 'Предмет и условия', 'Subject and terms')}</h2>"
        f"{paragraphs}{remarks(paper)}<h2>{ends}</h2><table class='duo together'>{hands}</table>"
        f"<p style='margin-top:24pt'>{known}: {escape(person(paper, 'translator', style))} ____________________</p>"
    )
    return sheet(
        body, _CONTRACT, face="Liberation Serif", size=11, margin="20mm 18mm 20mm 25mm", foot="'- ' counter(page) ' -'"
    )


# --- a revenue office's table ------------------------------------------------------------

_REVENUE = ".all th { background: #eef; text-align: center } h1 { font-size: 12pt; text-align: center } .head td { width: 50% }"


def _draw_revenue(paper: Paper, style: Style) -> bytes:
    office = over(style, "Мемлекеттік кірістер басқармасы", "Управление государственных доходов")
    title = say(
        style,
        "Төленген салықтар және қайтарылған ҚҚС туралы анықтама",
        "Справка об уплаченных налогах и возвращенном НДС",
    )
    year = put(paper, "year")
    heads = row(
        say(style, "Көрсеткіш", "Показатель"),
        say(style, "Кезең (жыл)", "Период (год)"),
        say(style, "Сомасы, теңге", "Сумма, тенге"),
        tag="th",
    )
    lines = row(
        say(style, "Бюджетке төленген салықтар мен басқа да төлемдер", "Уплачено налогов и других платежей в бюджет"),
        year,
        worth(paper, "taxes_paid", style),
        classes="- mid num",
    ) + row(
        say(style, "Бюджеттен қайтарылған ҚҚС асып кетуі", "Возвращено превышение НДС из бюджета"),
        year,
        worth(paper, "vat_refunded", style),
        classes="- mid num",
    )
    facts = pairs(
        (say(style, "Салық төлеуші", "Налогоплательщик"), put(paper, "taxpayer/name")),
        (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, "taxpayer/bin")),
        (say(style, "Мекенжайы", "Адрес"), home(paper, "taxpayer")),
    )
    out = listing(
        f"{say(style, 'Шығ.', 'Исх.')} № {put(paper, 'number')}", when(paper, "issued_on", style), between="<br>"
    )
    chief = say(style, "Басшының орынбасары", "Заместитель руководителя")
    signed = Paper(paper.kind, {"issuer": "Управление государственных доходов"}, paper.extra)
    body = (
        f"<table class='head'>{row(f'<b>{office}</b>', out, classes='- num')}</table><h1>{title}</h1>{tab(facts)}"
        f"<table class='all' style='margin-top:10pt'>{heads}{lines}</table>{remarks(paper)}"
        f"<p style='margin-top:40pt'>{chief} {ink(signed, 'issuer')}______________ {escape(person(paper, 'issuer', style))}</p>"
    )
    return sheet(body, _REVENUE, face="DejaVu Serif", size=9.5, margin="18mm 20mm")


# --- a letter by mail ------------------------------------------------------------

_MAIL = """
.meta { border-bottom: 1pt solid #888 } .meta td { padding: 1.5pt 4pt } .key { width: 52pt; font-weight: 700 }
h1 { font-size: 13pt }
.quote { border-left: 2pt solid #99c; padding-left: 8pt; color: #555 }
"""


def _draw_mail(paper: Paper, style: Style) -> bytes:
    title = escape(str(paper.extra.get("title", "")))
    sender = escape(around(paper, "directors", "supplier") or person(paper, "supplier", style))
    meta = pairs(
        (say(style, "Кімнен:", "От:", "From:"), sender),
        (say(style, "Кімге:", "Кому:", "To:"), escape(person(paper, "buyer", style))),
        (say(style, "Тақырып:", "Тема:", "Subject:"), title),
    )
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in paper.extra.get("body", []))
    regards = say(style, "Құрметпен,", "С уважением,", "Best regards,")
    greeting = say(style, "Сәлеметсіз бе!", "Добрый день!", "Dear colleagues,")
    body = (
        f"<h1>{title}</h1>{tab(meta, 'meta')}<p>{greeting}</p>{paragraphs}<div class='quote'>{remarks(paper)}</div>"
        f"<p>{regards}<br>{sender}</p>"
    )
    return sheet(
        body, _MAIL, face="Liberation Sans", size=9.5, margin="15mm", foot="counter(page) ' / ' counter(pages)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("trip_personnel_grid", "trip_order", _draw_trip, ("ru", "kk", "en"), "drawn"),
    Layout(
        "contract_notary_translation",
        "contract",
        _draw_contract,
        ("ru", "kk", "en"),
        "html",
        ("/parties/*/country",),
    ),
    Layout("revenue_short_table", "tax_statement", _draw_revenue, ("ru", "kk", "kk+ru"), "html"),
    Layout("letter_mail_print", "other", _draw_mail, ("ru", "kk", "en"), "html"),
)
