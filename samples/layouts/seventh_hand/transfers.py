"""Money abroad and in cash: a bank's form in Russian with English below, and a cash order of an accounting service."""

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import home, listing, put, say, sheet, unbroken, when, worth
from samples.layouts.papers import bank, notes, person, said, sender_code
from samples.layouts.seventh_hand.kit import Flow, dressed, tall, tint
from samples.model import Layout, Paper, Style

_GREEN = (0.9, 0.95, 0.9)


def _field(flow: Flow, ru: str, en: str, value: str) -> None:
    """A row of the form: both labels at the left, the value in its box at the right."""
    page, label = flow.page, 170
    room = flow.width - label - 8
    height = max(26, tall(page, value, room, 9.5) + 8)
    flow.need(height)
    tint(page, flow.left, flow.top, flow.left + label, flow.top + height, colour=(0.95, 0.95, 0.95))
    page.box(flow.left, flow.top, flow.left + label, flow.top + height, 0.4)
    page.box(flow.left + label, flow.top, flow.left + flow.width, flow.top + height, 0.4)
    page.text(flow.left + 4, flow.top + 11, ru, 8.5)
    page.text(flow.left + 4, flow.top + 21, en, 7.5, italic=True, grey=0.3)
    page.paragraph(flow.left + label + 4, flow.top + 4, room, value, 9.5)
    flow.top += height


def _part(flow: Flow, ru: str, en: str) -> None:
    flow.need(60)
    tint(flow.page, flow.left, flow.top, flow.left + flow.width, flow.top + 14, colour=_GREEN)
    flow.page.text(flow.left + 4, flow.top + 10.5, f"{ru} / {en}", 8.5, bold=True)
    flow.top += 14


def _form(page: Sheet, paper: Paper, style: Style) -> None:
    flow = Flow(page, left=46, start=46)
    page.text(46, 48, bank(paper, "payer", style), 10, bold=True)
    page.text(297, 76, "ПОРУЧЕНИЕ НА ПЕРЕВОД ЗА РУБЕЖ", 13, bold=True, align="centre")
    page.text(297, 90, "Outward remittance instruction", 10, italic=True, align="centre")
    flow.top = 102
    _field(flow, "Номер поручения", "Instruction No.", said(paper, "number"))
    _field(flow, "Дата поручения", "Date of instruction", when(paper, "issued_on", style))
    _part(flow, "Плательщик", "Payer")
    _field(flow, "Наименование", "Name", said(paper, "payer/name"))
    _field(flow, "БИН", "Business ID", said(paper, "payer/bin"))
    _field(flow, "Счет списания", "Debit account", said(paper, "payer/iban"))
    _field(flow, "Код банка", "Bank code (SWIFT)", said(paper, "payer/bic"))
    sender = sender_code(said(paper, "payer/name")) if said(paper, "payer") else ""
    _field(
        flow, "КОд / Кбе / КНП", "Sector codes / purpose code", listing(sender, said(paper, "kbe"), said(paper, "knp"))
    )
    _part(flow, "Сумма", "Amount")
    amount = f"{said(paper, 'currency')} {worth(paper, 'amount', style)}".strip()
    _field(flow, "Валюта и сумма перевода", "Currency and amount remitted", amount)
    _field(flow, "Прописью", "In words", said(paper, "amount_in_words"))
    if said(paper, "kzt_debited"):
        _field(flow, "Списано в тенге", "Debited in KZT", worth(paper, "kzt_debited", style))
        _field(flow, "Курс банка", "Bank rate", worth(paper, "rate", style))
    _part(flow, "Получатель", "Payee")
    _field(flow, "Наименование", "Name", said(paper, "beneficiary/name"))
    _field(flow, "Рег. номер", "Registration No.", said(paper, "beneficiary/bin"))
    _field(flow, "Счет / IBAN", "Account / IBAN", said(paper, "beneficiary/iban"))
    house = listing(bank(paper, "beneficiary", style), said(paper, "beneficiary/bic"))
    _field(flow, "Банк получателя, SWIFT", "Payee's bank, SWIFT", house)
    _field(flow, "Детали платежа", "Payment details", said(paper, "purpose"))
    _field(flow, "Расходы за перевод", "Charges", "OUR")
    flow.top += 6
    _form_foot(flow, paper, style)


def _form_foot(flow: Flow, paper: Paper, style: Style) -> None:
    flow.notes(notes(paper))
    mark = str(paper.extra.get("mark", ""))
    flow.need(60)
    if mark:
        told = f"Отметка банка / Bank's mark: {mark} {when(paper, 'executed_on', style)}"
        flow.page.box(flow.left, flow.top, flow.left + flow.width, flow.top + 20, 1)
        flow.page.text(flow.left + 6, flow.top + 13, told, 9.5, bold=True)
        flow.top += 26


def _draw_form(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("dotted", "iso", "en", "words")))
    return drawn(lambda page: _form(page, paper, style), "Noto Sans")


_CASH = """
.half { border: 0.8pt solid #000; padding: 10pt 12pt; margin-bottom: 14pt } h1 { font-size: 12pt; margin: 2pt 0 6pt }
.part td { border-bottom: 0.4pt dotted #555; padding: 3pt 4pt } .key { width: 34%; color: #333 } .big { font-size: 13pt }
.cut { border-bottom: 0.6pt dashed #000; margin-bottom: 14pt; font-size: 7pt; text-align: right }
"""


def _cash_rows(paper: Paper, style: Style) -> list[tuple[str, str]]:
    amount = (
        f"<b class='big'>{worth(paper, 'amount', style)}</b> {put(paper, 'currency')}" if said(paper, "amount") else ""
    )
    return [
        (say(style, "Кімнен қабылданды", "Деньги внес"), put(paper, "payer/name")),
        (say(style, "Төлеушінің БСН/ЖСН", "БИН/ИИН плательщика"), put(paper, "payer/bin")),
        (say(style, "Не үшін", "На основании"), put(paper, "purpose")),
        (say(style, "Қабылданған сома", "Внесенная сумма"), amount),
        (say(style, "Сомасы жазумен", "Сумма прописью"), put(paper, "amount_in_words")),
    ]


def _draw_cash(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "dotted_g", "words", "quoted", "kk"))
    number, day = put(paper, "number"), when(paper, "issued_on", style)
    firm = f"<p><b>{put(paper, 'beneficiary/name')}</b><br>{say(style, 'БСН', 'БИН')} {put(paper, 'beneficiary/bin')}"
    firm += f"<br>{home(paper, 'beneficiary')}</p>"
    told = _cash_rows(paper, style)

    def part(rows_: list[tuple[str, str]]) -> str:
        lines = "".join(f"<tr><td class='key'>{key}</td><td>{value}</td></tr>" for key, value in rows_ if value)
        return f"<table class='part'>{lines}</table>"

    order = say(style, f"№ {number} кассалық кіріс ордері", f"Приходный кассовый ордер № {number}", between="<br>")
    slip = say(
        style, f"№ {number} кіріс ордеріне түбіртек", f"Квитанция к приходному ордеру № {number}", between="<br>"
    )
    dated = f"<p>{say(style, 'Жасалған күні', 'Дата составления')}: {day}</p>"
    name = escape(person(paper, "beneficiary", style))
    cashier = (
        f"<p style='margin-top:26pt'>{say(style, 'Кассир', 'Кассир')} ______________ {say(style, 'М.О.', 'М.П.')}</p>"
    )
    signed = (
        f"<p style='margin-top:30pt'>{say(style, 'Бас бухгалтер', 'Главный бухгалтер')} {ink(paper, 'beneficiary')}"
        f"____________________ {name}</p>"
    )
    cut = say(style, "қиып алу сызығы", "линия отреза")
    kept = part([*told[:3], told[4]])
    body = (
        f"<div class='half together'>{firm}<h1>{order}</h1>{dated}{part(told)}{remarks(paper)}{signed}</div>"
        f"<div class='cut'>{cut}</div><div class='half together'>{firm}<h1>{slip}</h1>{dated}{kept}{cashier}</div>"
    )
    return sheet(body, _CASH, face="PT Sans", size=9.5, margin="14mm 18mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("transfer_form_english_below", "swift_transfer", _draw_form, ("ru", "en")),
    Layout(
        "cash_order_over_its_slip",
        "cash_receipt",
        _draw_cash,
        ("ru", "kk", "kk+ru"),
        "html",
        (
            "/executed_on",
            "/knp",
            "/kbe",
            "/payer/iban",
            "/payer/bic",
            "/beneficiary/iban",
            "/beneficiary/bic",
        ),
    ),
)
