"""Payment papers as a bank's web client or a cash desk prints them."""

from typing import Any

from samples.layouts.drawing import day, escape, money
from samples.layouts.papers import bank, choose, digits, notes, person, rows, said, sender_code
from samples.layouts.third_hand.common import SOFTWARE, amount, both, dated, narrowed, page, place, row, seal, told
from samples.model import Layout, Paper, Style


def _pairs(*pairs: tuple[str, str]) -> str:
    """Label and value, the empty ones left out."""
    return "".join(row(name, value, classes=["k", "v"]) for name, value in pairs if value)


def _mark(paper: Paper, style: Style) -> str:
    """The bank's word on the payment, in a frame with its day."""
    word = paper.extra.get("mark")
    if not word:
        return ""
    on = said(paper, "executed_on") or paper.extra.get("mark_date", "")
    name = escape(bank(paper, "payer", style))
    return f'<div class="mark">{name}<br><b>{escape(word)}</b>{f"<br>{day(on, style)}" if on else ""}</div>'


# --- Платежное поручение of a web client --------------------------------------------------------------------------------


def _side(paper: Paper, style: Style, role: str, code: str) -> str:
    """One side of the payment: name, numbers, bank."""
    payer = role == "payer"
    labels = {
        "name": both(style, "Ақша жөнелтуші", "Отправитель денег") if payer else "Бенефициар",
        "bank": both(style, "Жөнелтушінің банкі", "Банк отправителя")
        if payer
        else both(style, "Бенефициардың банкі", "Банк бенефициара"),
        "code": ("КОд" if payer else "Кбе"),
    }
    return _pairs(
        (labels["name"], f"<b>{told(paper, f'{role}/name')}</b>"),
        (both(style, "ЖСН (БСН)", "ИИН (БИН)"), told(paper, f"{role}/bin")),
        (both(style, "ЖСК", "ИИК"), told(paper, f"{role}/iban")),
        (labels["code"], code),
        (labels["bank"], escape(bank(paper, role, style))),
        (both(style, "БСК", "БИК"), told(paper, f"{role}/bic")),
    )


def _certified(paper: Paper, style: Style) -> str:
    """Where the head signs, on papers that know of it."""
    where = place(paper, "payer", style)
    if not where:
        return ""
    name = escape(person(paper, "payer", style))
    post, ink = both(style, "Басшы", "Руководитель"), seal(paper, "payer", said(paper, "payer/name"))
    return f'<p class="sign">{post} {where} {name}</p><p>{both(style, "М.О.", "М.П.")}</p>{ink}'


def _draw_order(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, SOFTWARE, ("dotted", "dotted_g", "words", "kk"))
    title = both(style, "ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ")
    sum_line = f"<b>{amount(paper, 'amount', style)} {told(paper, 'currency')}</b>"
    body = [
        f'<div class="s">{escape(bank(paper, "payer", style))}</div>',
        f"<h1>{title} № {told(paper, 'number')}</h1>",
        f'<p class="c">{both(style, "Күні", "Дата")}: {dated(paper, "issued_on", style)}</p><table class="form">',
        _pairs((both(style, "Сомасы", "Сумма"), sum_line)),
        _pairs((both(style, "Сомасы жазумен", "Сумма прописью"), told(paper, "amount_in_words"))),
        _side(paper, style, "payer", sender_code(said(paper, "payer/name"))),
        _side(paper, style, "beneficiary", told(paper, "kbe")),
        _pairs(
            (both(style, "Төлем мақсатының коды (ТМК)", "Код назначения платежа (КНП)"), told(paper, "knp")),
            (both(style, "Төлем мақсаты", "Назначение платежа"), told(paper, "purpose")),
        ),
        f"</table>{''.join(f'<p>{escape(line)}</p>' for line in notes(paper))}",
        _certified(paper, style) + _mark(paper, style),
    ]
    css = """.form td { border-bottom: 0.5pt solid #aaa; padding: 4pt } .k { width: 34%; color: #444 }
    .mark { border: 1.2pt solid #1a56b0; color: #1a56b0; padding: 5pt 10pt; width: 170pt; text-align: center;
    margin: 26pt 0 0 auto } .sign { margin-top: 24pt }"""
    return page("".join(body), family="Liberation Sans", size=9.5, margin="16mm", css=css)


# --- Заявление на перевод -----------------------------------------------------------------------------------------------

_TRANSFER = {
    "ru": {
        "title": "Заявление на перевод в иностранной валюте",
        "date": "Дата заявления",
        "value": "Дата исполнения",
        "amount": "Сумма и валюта перевода",
        "words": "Сумма прописью",
        "payer": "Перевододатель",
        "payee": "Получатель",
        "bin": "БИН",
        "account": "Номер счета",
        "bank": "Банк",
        "purpose": "Детали платежа",
        "charges": "Комиссия за перевод",
        "debited": "Списано со счета, KZT",
        "rate": "Курс конвертации",
        "state": "Состояние",
        "extra": "Сведения для валютного контроля",
    },
    "en": {
        "title": "International payment order",
        "date": "Order date",
        "value": "Execution date",
        "amount": "Amount and currency",
        "words": "Amount in words",
        "payer": "Remitter",
        "payee": "Beneficiary",
        "bin": "BIN",
        "account": "Account No.",
        "bank": "Bank",
        "purpose": "Details of payment",
        "charges": "Charges",
        "debited": "Debited from the account, KZT",
        "rate": "Exchange rate",
        "state": "Status",
        "extra": "For currency control",
    },
}


def _transfer_side(paper: Paper, style: Style, role: str, name: str) -> str:
    names = _TRANSFER[style.language]
    listed = [
        (name, f"<b>{told(paper, f'{role}/name')}</b>"),
        (names["bin"], told(paper, f"{role}/bin")),
        (names["account"], told(paper, f"{role}/iban")),
        (names["bank"], escape(bank(paper, role, style))),
        ("SWIFT", told(paper, f"{role}/bic")),
    ]
    return _pairs(*listed)


def _draw_transfer(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, ("space", "nbsp", "comma", "dot"), ("dotted", "iso", "en"))
    names = _TRANSFER[style.language]
    control = [f"{name} {told(paper, path)}" for name, path in (("КНП", "knp"), ("КБе", "kbe")) if said(paper, path)]
    if style.language == "en":
        control = [text.replace("КНП", "KNP").replace("КБе", "KBe") for text in control]
    head = [
        (names["date"], dated(paper, "issued_on", style)),
        (names["amount"], f"<b>{amount(paper, 'amount', style)} {told(paper, 'currency')}</b>"),
        (names["words"], told(paper, "amount_in_words")),
    ]
    rest = [
        (names["purpose"], told(paper, "purpose")),
        (names["charges"], "OUR"),
        (names["extra"], ", ".join(control)),
        (names["debited"], amount(paper, "kzt_debited", style)),
        (names["rate"], said(paper, "rate").replace(".", "." if style.numbers == "comma" else ",")),
        (names["state"], escape(paper.extra.get("mark", ""))),
        (names["value"], dated(paper, "executed_on", style)),
    ]
    sides = _transfer_side(paper, style, "payer", names["payer"])
    sides += _transfer_side(paper, style, "beneficiary", names["payee"])
    body = (
        f'<h1>{names["title"]} № {told(paper, "number")}</h1><table class="ruled">{_pairs(*head)}{sides}{_pairs(*rest)}'
    )
    css = ".k { width: 32%; background: #f0f0f0 } td { padding: 4pt 5pt }"
    return page(f"{body}</table>", family="Noto Sans", size=9, margin="18mm", css=css)


# --- Приходный кассовый ордер -------------------------------------------------------------------------------------------


def _cash_order(paper: Paper, style: Style) -> str:
    number = row(both(style, "Құжат нөмірі", "Номер документа"), both(style, "Жасалған күні", "Дата составления"))
    number += row(told(paper, "number"), dated(paper, "issued_on", style))
    taker = both(style, "Кассир алды", "Получил кассир")
    payer = told(paper, "payer/name")
    if said(paper, "payer/bin"):
        payer += f", {both(style, 'БСН', 'БИН')} {told(paper, 'payer/bin')}"
    sum_line = f"<b>{amount(paper, 'amount', style)} {told(paper, 'currency')}</b>"
    rows_of = _pairs(
        (both(style, "Кімнен қабылданды", "Принято от"), payer),
        (both(style, "Негіздеме", "Основание"), told(paper, "purpose")),
        (both(style, "Сомасы", "Сумма"), sum_line),
        (both(style, "Сомасы жазумен", "Сумма прописью"), told(paper, "amount_in_words")),
    )
    name = escape(person(paper, "beneficiary", style))
    return (
        f"<p><b>{told(paper, 'beneficiary/name')}</b><br>{both(style, 'ЖСН/БСН', 'ИИН/БИН')} {told(paper, 'beneficiary/bin')}</p>"
        f"<h1>{both(style, 'КІРІС КАССА ОРДЕРІ', 'ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР')}</h1>"
        f'<table class="ruled number">{number}</table><table>{rows_of}</table>'
        f"<p>{both(style, 'Бас бухгалтер', 'Главный бухгалтер')} {place(paper, 'beneficiary', style)} {name}</p>"
        f"<p>{taker} ______________</p>"
    )


def _receipt(paper: Paper, style: Style) -> str:
    of = both(style, "кіріс касса ордеріне №", "к приходному кассовому ордеру №")
    rows_of = _pairs(
        (both(style, "Кімнен қабылданды", "Принято от"), told(paper, "payer/name")),
        (both(style, "Сомасы жазумен", "Сумма прописью"), told(paper, "amount_in_words")),
    )
    ink = seal(paper, "beneficiary", said(paper, "beneficiary/name"))
    return (
        f"<p>{told(paper, 'beneficiary/name')}</p><h1>{both(style, 'ТҮБІРТЕК', 'КВИТАНЦИЯ')}</h1>"
        f'<p class="c">{of} {told(paper, "number")}<br>{dated(paper, "issued_on", style)}</p><table>{rows_of}</table>'
        f'<p style="margin-top:30pt">{both(style, "М.О.", "М.П.")} {"Кассир"} __________</p>{ink}'
    )


def _draw_cash(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, (*SOFTWARE, "plain", "dash"), ("dotted", "dotted_g", "words"))
    form = both(style, "КО-1 нысаны", "Форма КО-1")
    css = """.half { width: 66%; border-right: 0.8pt dashed #000; padding-right: 10pt } .k { width: 26% }
    .number { width: 190pt; margin: 4pt 0 6pt auto } .rest { padding-left: 10pt } .seal svg { left: 20pt; top: -70pt }"""
    body = (
        f'<div class="s" style="text-align:right">{form}</div><table><tr><td class="half">{_cash_order(paper, style)}</td>'
        f'<td class="rest">{_receipt(paper, style)}</td></tr></table>'
    )
    return page(body, family="Liberation Serif", size=9.5, sheet="A4 landscape", margin="12mm", css=css)


# --- Выписка ------------------------------------------------------------------------------------------------------------


def _movement(at: dict[str, Any], style: Style) -> str:
    other = at.get("party", {})
    tax = f"{both(style, 'БСН', 'БИН')} {other['bin']}" if other.get("bin") else ""
    side = [other.get("name", ""), tax, other.get("iban", ""), other.get("bic", "")]
    sums = [money(at[name], style) if name in at else "" for name in ("debit", "credit")]
    return row(
        day(at["date"], style) if "date" in at else "",
        escape(at.get("document", "")),
        "<br>".join(escape(part) for part in side if part),
        escape(at.get("purpose", "")),
        *sums,
        classes=["n", "", "", "", "r", "r"],
    )


def _draw_statement(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, SOFTWARE, ("dotted",))
    period = f"{dated(paper, 'period_from', style)} - {dated(paper, 'period_to', style)}"
    head = _pairs(
        (both(style, "Шот иесі", "Владелец счета"), f"<b>{told(paper, 'holder/name')}</b>"),
        (both(style, "БСН", "БИН"), told(paper, "holder/bin")),
        (both(style, "Шот нөмірі", "Номер счета"), told(paper, "holder/iban")),
        (both(style, "Банк БСК", "БИК банка"), told(paper, "holder/bic")),
        (both(style, "Валютасы", "Валюта"), told(paper, "currency")),
        (both(style, "Кезең", "За период"), period),
    )
    titles = [
        both(style, "Күні", "Дата"),
        both(style, "Құжат №", "№ док."),
        "Корреспондент",
        both(style, "Төлем мақсаты", "Назначение платежа"),
        both(style, "Шығыс (дебет)", "Расход (дебет)"),
        both(style, "Кіріс (кредит)", "Приход (кредит)"),
    ]
    table = f"<thead>{row(*titles, tag='th')}</thead>" + "".join(_movement(at, style) for at in rows(paper, "rows"))
    made = f"{both(style, 'Сұрау №', 'Запрос №')} {digits(style, 'request', 8)}"
    body = (
        f'<div class="s">{escape(bank(paper, "holder", style))}</div><h1>{both(style, "ШОТТАН ҮЗІНДІ", "ВЫПИСКА ПО СЧЕТУ")}</h1>'
        f'<table class="head">{head}</table><table class="ruled">{table}</table><p class="s">{made}</p>'
    )
    css = f""".head {{ width: 75%; margin-bottom: 8pt }} .head td {{ padding: 1pt 3pt }} .k {{ width: 30% }}
    th {{ background: {choose(style, "#dfe9df", "#e8e8e8", "#fff")}; font-weight: bold }}"""
    return page(body, family="Liberation Sans", size=8, margin="12mm", css=css)


LAYOUTS: tuple[Layout, ...] = (
    Layout("plain_web_order", "payment_order", _draw_order, languages=("ru", "kk", "kk+ru"), renderer="html"),
    Layout("plain_transfer_form", "swift_transfer", _draw_transfer, languages=("ru", "en"), renderer="html"),
    Layout(
        "plain_cash_order",
        "cash_receipt",
        _draw_cash,
        languages=("ru", "kk", "kk+ru"),
        renderer="html",
        omits=("/payer/iban", "/payer/bic", "/beneficiary/iban", "/beneficiary/bic", "/knp", "/kbe", "/executed_on"),
    ),
    Layout(
        "plain_web_statement",
        "bank_statement",
        _draw_statement,
        languages=("ru", "kk", "kk+ru"),
        renderer="html",
    ),
)
