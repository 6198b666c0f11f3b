"""Papers of the office: a cash order with its receipt, an order of the staff program, taxes by codes, a contract, a memo."""

from decimal import ROUND_DOWN, Decimal

from samples.layouts.drawing import escape, money
from samples.layouts.eighth_hand.kit import SIGN, code, place
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import home, listing, of, over, put, row, say, sheet, tax_number, when, worth
from samples.layouts.papers import person, rows, said
from samples.model import Layout, Paper, Style

# --- КО-1 with its receipt at the right ------------------------------------------------------------

_CASH = """
.w > tbody > tr > td { width: 62% } .w > tbody > tr > td:nth-child(2) { width: 3%; border-right: 0.8pt dashed #000 }
.w > tbody > tr >
td:nth-child(3) { width: 35%; padding-left: 8pt } h1 { font-size: 10.5pt; margin: 4pt 0 } .g td { border: 0.6pt solid
#000; padding: 1.5pt 3pt;
text-align: center } .f td { padding: 1.2pt 2pt; border-bottom: 0.4pt solid #000 } .f td:nth-child(1) { width: 24%;
border: 0; font-size: 7pt }
"""


def _cash_facts(paper: Paper, style: Style) -> str:
    payer = listing(put(paper, "payer/name"), tax_number(paper, "payer", say(style, "ЖСН/БСН", "ИИН/БИН")))
    told = (
        (over(style, "Қабылданды", "Принято от"), payer),
        (over(style, "Негіздеме", "Основание"), put(paper, "purpose")),
        (over(style, "Сомасы (жазумен)", "Сумма (прописью)"), put(paper, "amount_in_words")),
    )
    return f"<table class='f'>{''.join(row(*pair) for pair in told)}</table>"


def _cash_receipt(paper: Paper, style: Style) -> str:
    cashier = escape(person(paper, "beneficiary", style))
    title = over(style, "Кассалық кіріс ордеріне ТҮБІРТЕК", "КВИТАНЦИЯ к приходному кассовому ордеру")
    signed = (
        f"{say(style, 'Кассир', 'Кассир')} {ink(paper, 'beneficiary', stamp_at='left:10pt;top:-30pt')} "
        f"____________ {cashier}"
    )
    number = listing(f"№ {put(paper, 'number')}", when(paper, "issued_on", style), between=" / ")
    return (
        f"{put(paper, 'beneficiary/name')}<h1>{title}</h1><p>{number}</p>{_cash_facts(paper, style)}"
        f"<p style='margin-top:26pt'>{signed}</p><p>{say(style, 'М.О.', 'М.П.')}</p>"
    )


def _draw_cash(paper: Paper, style: Style) -> bytes:
    form = over(style, "Бұйрыққа 1-қосымша, КО-1 нысаны", "Приложение 1 к приказу, форма КО-1")
    head = (
        over(style, "Құжат нөмірі", "Номер документа"),
        over(style, "Жасалған күні", "Дата составления"),
        over(style, "Дебет", "Дебет"),
        over(style, "Кредит (корр. шот)", "Кредит (корр. счет)"),
        over(style, "Сомасы, KZT", "Сумма, в KZT"),
        over(style, "Мақсат коды", "Код целевого назн."),
    )
    values = (
        f"<b>{put(paper, 'number')}</b>",
        when(paper, "issued_on", style),
        "1010",
        "1210",
        f"<b>{worth(paper, 'amount', style)}</b>",
        "",
    )
    title = over(style, "КАССАЛЫҚ КІРІС ОРДЕРІ", "ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР")
    organisation = listing(
        put(paper, "beneficiary/name"), tax_number(paper, "beneficiary", say(style, "ЖСН/БСН", "ИИН/БИН"))
    )
    accountant = say(style, "Бас бухгалтер немесе уәкілетті тұлға", "Главный бухгалтер или уполномоченное лицо")
    name = escape(person(paper, "beneficiary", style))
    order = (
        f"<div class='tiny num'>{form}"
        f"</div>{over(style, 'Ұйым (жеке кәсіпкер)', 'Организация (индивидуальный предприниматель)')}: "
        f"<b>{organisation}</b><h1>{title}</h1><table class='g'>{row(*head)}{row(*values)}"
        f"</table>{_cash_facts(paper, style)}"
        f"<p style='margin-top:22pt'>{accountant} {ink(paper, 'beneficiary', stamp_at='left:60pt;top:-20pt')} "
        f"____________ {name}</p>"
        f"<p>{say(style, 'Кассир алды', 'Получил кассир')} ____________</p>{remarks(paper)}"
    )
    body = f"<table class='w'>{row(order, '', _cash_receipt(paper, style))}</table>"
    return sheet(body, _CASH, face="Liberation Sans", size=7.8, paper="A4 landscape", margin="10mm 11mm")


# --- order of the staff program ------------------------------------------------------------

_STAFF = (
    SIGN
    + """
h1 { font-size: 11pt; margin: 8pt 0 2pt; text-align: center } .n td { border: 0.7pt solid #000; text-align: center }
.n { width: 46%;
margin-left: auto } .t td, .t th { border: 0.5pt solid #000; padding: 2pt 3pt; font-size: 7.4pt } .t th { text-align:
center;
font-size: 6.6pt; background: #f2f2f2 } .t .k td { text-align: center; font-size: 6pt }
"""
)


def _draw_staff(paper: Paper, style: Style) -> bytes:
    box = row(over(style, "Құжат нөмірі", "Номер документа"), over(style, "Жасалған күні", "Дата составления"))
    box += row(f"<b>{put(paper, 'number')}</b>", when(paper, "issued_on", style))
    title = over(style, "БҰЙРЫҚ (өкім)", "ПРИКАЗ (распоряжение)")
    sub = over(style, "қызметкерлерді іссапарға жіберу туралы", "о направлении работников в командировку")
    heads = (
        over(style, "Т.А.Ә.", "Фамилия, имя, отчество"),
        over(style, "Табель нөмірі", "Табельный номер"),
        over(style, "Бөлімше", "Подразделение"),
        over(style, "Межелі жері", "Место назначения"),
        over(style, "басталуы", "дата начала"),
        over(style, "аяқталуы", "дата окончания"),
        over(style, "Мақсаты", "Цель"),
        over(style, "Негіздеме", "Основание"),
    )
    purpose = put(paper, "event")
    goal = say(style, f"{purpose} көрмесіне қатысу", f"участие в мероприятии {purpose}") if purpose else ""
    lines = "".join(
        row(
            escape(str(name)),
            code(style, f"staff {at}", 5, "0000"),
            say(style, "Коммерциялық бөлім", "Коммерческий отдел"),
            put(paper, "destination"),
            when(paper, "from", style),
            when(paper, "to", style),
            goal,
            say(style, "Қызметтік хат", "Служебная записка"),
            classes="- mid - - mid mid - -",
        )
        for at, name in enumerate(rows(paper, "employees"), 1)
    )
    ruler = row(*map(str, range(1, 9))).replace("<tr", "<tr class='k'")
    funds = say(
        style, "Іссапар жұмыс берушінің қаражаты есебінен жүргізіледі.", "Командировка за счет средств работодателя."
    )
    known = say(style, "Бұйрықпен таныстым", "С приказом (распоряжением) работник ознакомлен")
    employer = listing(
        f"<b>{put(paper, 'employer/name')}</b>",
        tax_number(paper, "employer", say(style, "БСН", "БИН")),
        home(paper, "employer"),
    )
    body = (
        f"{employer}<table class='n'>{box}</table><h1>{title}</h1><p class='mid' style='text-align:center'>{sub}</p>"
        f"<table class='t'><thead>{row(*heads, tag='th')}{ruler}</thead><tbody>{lines}</tbody></table><p>{funds}"
        f"</p>{remarks(paper)}"
        f"<div "
        f"class='together'>{place(paper, 'employer', style, say(style, 'Басшы', 'Руководитель организации'))}</div>"
        f"<p>{known} ____________________</p>"
    )
    return sheet(body, _STAFF, face="Liberation Sans", size=8.4, paper="A4 landscape", margin="12mm 14mm")


# --- taxes by codes of the budget ------------------------------------------------------------

_TAXES = """
h1 { font-size: 11.5pt; margin: 8pt 0; text-align: center } .t td, .t th { border: 0.5pt solid #444; padding: 2pt 4pt
} .t th
{ background: #dfe7ee; font-size: 7pt; text-align: center } .t .s td { font-weight: 700; background: #f3f6f9 } .h td {
width: 50% }
"""
# code of the budget, what it is, its share of the whole in percent
_CODES = (
    ("101110", "Корпоративтік табыс салығы", "Корпоративный подоходный налог", 45),
    ("101201", "Жеке табыс салығы", "Индивидуальный подоходный налог", 18),
    ("103101", "Әлеуметтік салық", "Социальный налог", 12),
    ("105101", "Қосылған құн салығы", "Налог на добавленную стоимость", 0),
)


def _tax_rows(paper: Paper, style: Style) -> str:
    """The taxes paid as by codes: the last code takes what the others leave, and the refund."""
    if not said(paper, "taxes_paid"):
        return ""
    whole, lines = Decimal(said(paper, "taxes_paid")), ""
    left = whole
    for number, kk, ru, share in _CODES:
        part = (whole * share / 100).quantize(Decimal("0.01"), ROUND_DOWN) if share else left
        left -= part
        refund = "" if share else worth(paper, "vat_refunded", style)
        lines += row(number, say(style, kk, ru), money(str(part), style), refund, classes="mid - num num")
    return lines


def _draw_taxes(paper: Paper, style: Style) -> bytes:
    style = of(style, (), ("nbsp", "thin", "comma", "plain"))
    year = put(paper, "year")
    who = listing(f"<b>{put(paper, 'taxpayer/name')}</b>", tax_number(paper, "taxpayer", say(style, "БСН", "БИН")))
    title = over(
        style,
        "Төленген салықтар және қайтарылған ҚҚС туралы анықтама",
        "Справка об уплаченных налогах и возвращенном налоге на добавленную стоимость",
    )
    office = over(style, "Мемлекеттік кірістер органы", "Орган государственных доходов")
    number = f"{say(style, 'Шығ. №', 'Исх. №')} {put(paper, 'number')}<br>{when(paper, 'issued_on', style)}"
    heads = (
        say(style, "БСК", "КБК"),
        say(style, "Салық атауы", "Наименование налога"),
        say(style, "Төленді, теңге", "Уплачено, тенге"),
        say(style, "Бюджеттен қайтарылды, теңге", "Возвращено из бюджета, тенге"),
    )
    total = row(
        "",
        say(style, "Барлығы", "Итого"),
        worth(paper, "taxes_paid", style),
        worth(paper, "vat_refunded", style),
        classes="- - num num",
    ).replace("<tr", "<tr class='s'")
    told = say(
        style,
        f"Салық төлеуші {who} бойынша {year} жыл үшін мемлекеттік кірістер органының деректері:",
        f"По данным органов государственных доходов за {year} год налогоплательщиком {who} уплачено и возвращено:",
    )
    signed = (
        f"{say(style, 'Бөлім басшысы', 'Руководитель отдела')} {ink(paper, 'issuer')} "
        f"________________ {escape(person(paper, 'issuer', style))}"
    )
    body = (
        f"<table class='h'>{row(office, number, classes='- num')}</table><h1>{title}</h1><p>{told}</p><table "
        f"class='t'>{row(*heads, tag='th')}"
        f"{_tax_rows(paper, style)}{total}</table>{remarks(paper)}<p style='margin-top:28pt'>{signed}"
        f"</p>{square_code(style.seed, 54)}"
    )
    return sheet(body, _TAXES, face="Liberation Serif", size=9.4, margin="16mm 17mm")


# --- contract with a particulars table at its end ------------------------------------------------------------

_CONTRACT = """
h1 { font-size: 12pt; text-align: center; margin: 0 0 2pt } .r td, .r th { border: 0.5pt solid #000; padding: 2.5pt
4pt } .r th { width: 18%;
background: #efefef; font-size: 7.4pt } .v { font-size: 7pt; color: #555; border-bottom: 0.5pt solid #555 }
"""
_ROLES = ("supplier", "buyer")


def _draw_contract(paper: Paper, style: Style) -> bytes:
    number, on = put(paper, "number"), when(paper, "issued_on", style)
    title = say(
        style,
        f"№ {number} қызмет көрсету шарты",
        f"Договор оказания услуг № {number}",
        f"Service Agreement No. {number}",
    )
    names = [escape(str(party.get("name", ""))) for party in rows(paper, "parties")]
    bins = [escape(str(party.get("bin", ""))) for party in rows(paper, "parties")]
    posts = [
        say(style, "Орындаушы", "Исполнитель", "Contractor"),
        say(style, "Тапсырыс беруші", "Заказчик", "Customer"),
    ]
    sides = say(style, "Тараптар", "Стороны", "Parties")
    intro = listing(*(f"{name} ({post})" for name, post in zip(names, posts, strict=False)), between="; ")
    paragraphs = "".join(f"<p>{escape(str(text))}</p>" for text in paper.extra.get("body", []))
    signs = [
        f"{ink(paper, role, stamp_at='left:50pt;top:-40pt')} ______________ {escape(person(paper, role, style))}"
        for role in _ROLES
    ]
    table = "".join(
        f"<tr><th>{label}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
        for label, cells in (
            (say(style, "Тарап", "Сторона", "Party"), posts),
            (say(style, "Атауы", "Наименование", "Name"), names),
            (say(style, "БСН", "БИН", "BIN"), bins),
            (say(style, "Мекенжайы", "Адрес", "Address"), [home(paper, role) for role in _ROLES]),
            (
                say(style, "Қолы, мөрі", "Подпись, печать", "Signature, seal"),
                [f"<br><br>{sign}<br><br>" for sign in signs],
            ),
        )
    )
    body = (
        f"<div class='v'>{say(style, 'Шарттар тізілімі', 'Реестр договоров', 'Contract register')}"
        f" {code(style, 'register', 8, 'D')}</div>"
        f"<h1>{title}</h1><p class='num'>{on}</p><p><b>{sides}:</b> {intro}</p>{paragraphs}{remarks(paper)}"
        f"<p><b>{say(style, 'Тараптардың деректемелері', 'Реквизиты сторон', 'Particulars of the parties')}</b></p>"
        f"<table class='r together'>{table}</table>"
    )
    return sheet(
        body,
        _CONTRACT,
        face="Liberation Serif",
        size=9.6,
        margin="16mm 18mm",
        foot="counter(page) ' / ' counter(pages)",
    )


# --- card of a document flow ------------------------------------------------------------

_MEMO = """
.f td { border: 0.4pt solid #bbb; padding: 2.5pt 5pt } .f td:nth-child(1) { background: #f0f0f0; width: 24%;
font-size: 7.2pt }
h1 { font-size: 12pt; margin: 6pt 0 } .l td { border-bottom: 0.3pt solid #ddd }
"""


def _draw_memo(paper: Paper, style: Style) -> bytes:
    def told(kk: str, ru: str, en: str) -> str:
        return say(style, kk, ru, en)

    facts = "".join(
        row(*pair)
        for pair in (
            (told("Тіркеу нөмірі", "Регистрационный номер", "Registration No."), code(style, "memo", 6, "В-")),
            (
                told("Құжат түрі", "Вид документа", "Type of document"),
                told("Ішкі құжат", "Внутренний документ", "Internal document"),
            ),
            (told("Ұйым", "Организация", "Organisation"), home(paper, "supplier")),
            (
                told("Маршрут", "Маршрут", "Route"),
                told("Келісу, тіркеу", "Согласование, регистрация", "Approval, registration"),
            ),
        )
    )
    lines = "".join(
        row(f"{at}", escape(str(text)), classes="mid -") for at, text in enumerate(paper.extra.get("body", []), 1)
    )
    body = (
        f"<table class='f'>{facts}</table><h1>{escape(str(paper.extra.get('title', '')))}</h1><table class='l'>"
        f"<col style='width:5%'>{lines}</table>{remarks(paper)}"
    )
    return sheet(body, _MEMO, face="Noto Sans", size=8.8, margin="15mm", foot="counter(page) ' / ' counter(pages)")


_NO_BANKS = tuple(f"/{role}/{key}" for role in ("payer", "beneficiary") for key in ("iban", "bic"))
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "cash_order_receipt_at_right",
        "cash_receipt",
        _draw_cash,
        ("kk+ru", "ru", "kk"),
        "html",
        (*_NO_BANKS, "/knp", "/kbe", "/executed_on"),
    ),
    Layout("trip_order_staff_program_codes", "trip_order", _draw_staff, ("ru", "kk", "kk+ru"), "html"),
    Layout("tax_paid_by_budget_codes", "tax_statement", _draw_taxes, ("ru", "kk", "kk+ru"), "html"),
    Layout("contract_register_card", "contract", _draw_contract, ("ru", "kk", "en"), "html"),
    Layout("memo_document_flow", "other", _draw_memo, ("ru", "kk", "en"), "html"),
)
