"""Payment orders of banks' internet clients: a receipt with a big sum, two halves side by side, labels on both sides."""

from html import escape

from samples.layouts.fourth_hand.kit import HOME, fact, keys, part, portal_foot, say, signing, web
from samples.layouts.hypertext import remarks
from samples.layouts.kit import listing, of, put, when, worth
from samples.layouts.papers import bank, digits, said, sender_code
from samples.layouts.spelling import day
from samples.model import Layout, Paper, Style


def _mark(paper: Paper, style: Style) -> str:
    """The bank's word with its day, or ""."""
    word = escape(str(paper.extra.get("mark", "")))
    on = str(paper.extra.get("mark_date", ""))
    return listing(word, day(on, style) if on else "", between=" ")


def _code(paper: Paper) -> str:
    return sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""


def _priced(paper: Paper, style: Style, unit: str) -> str:
    return f"{worth(paper, 'amount', style)} {unit}" if said(paper, "amount") else ""


# --- a receipt with a big sum ------------------------------------------------------------

_RECEIPT = """
.top { display: flex; justify-content: space-between; align-items: center }
.logo { width: 22pt; height: 22pt; background: #00805a }
.logo { border-radius: 50% } .big { font-size: 24pt; font-weight: 700; margin: 14pt 0 2pt }
.chip { background: #e3f4ec; color: #00805a; border-radius: 10pt; padding: 3pt 10pt; font-weight: 700 }
.group { border-top: 0.6pt solid #d5d9e0; padding: 8pt 0 6pt; margin-top: 8pt } .group h2 { margin: 0 0 5pt }
"""


def _receipt_side(paper: Paper, role: str, style: Style, account: tuple[str, str], head: str) -> str:
    told = (
        fact(say(style, "Атауы", "Наименование"), put(paper, f"{role}/name"))
        + fact(say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, f"{role}/bin"))
        + fact(say(style, *account), put(paper, f"{role}/iban"))
        + fact(
            say(style, "Банк", "Банк"),
            listing(escape(bank(paper, role, style)), put(paper, f"{role}/bic"), between=" · "),
        )
    )
    return f"<div class='group'><h2>{head}</h2><div class='grid'>{told}</div></div>"


def _draw_receipt(paper: Paper, style: Style) -> bytes:
    unit = "₸" if said(paper, "currency") == "KZT" else put(paper, "currency")
    title = say(style, "Төлем тапсырмасы", "Платёжное поручение")
    number = listing(title, put(paper, "number"), between=" № ")
    chip = f"<span class='chip'>{_mark(paper, style)}</span>" if _mark(paper, style) else ""
    codes = (
        fact(say(style, "Жіберуші коды", "Код отправителя"), _code(paper))
        + fact(say(style, "Бенефициар коды", "Код бенефициара"), put(paper, "kbe"))
        + fact(say(style, "Төлем мақсатының коды", "Код назначения"), put(paper, "knp"))
        + fact(say(style, "Құжат күні", "Дата документа"), when(paper, "issued_on", style))
        + fact(say(style, "Банк өткізген күн", "Дата исполнения"), when(paper, "executed_on", style))
    )
    aim = fact(say(style, "Төлемнің тағайындалуы", "Назначение"), put(paper, "purpose"))
    head = signing(paper, "payer", style, say(style, "Басшы", "Руководитель"))
    about = say(
        style, "Құжат интернет-банкинг жүйесінде қалыптастырылды", "Документ сформирован в системе интернет-банкинга"
    )
    body = (
        f"<div class='top'><div class='logo'></div><div class='soft'>{escape(bank(paper, 'payer', style))}</div></div>"
        f"<div class='big'>{_priced(paper, style, unit)}</div>{part(put(paper, 'amount_in_words'), css_class='soft')}"
        f"<div class='top' style='margin-top:8pt'><b>{number}</b>{chip}</div>"
        f"{_receipt_side(paper, 'beneficiary', style, ('Шотқа', 'На счёт'), say(style, 'Кімге', 'Кому'))}"
        f"{_receipt_side(paper, 'payer', style, ('Шоттан', 'Со счёта'), say(style, 'Кімнен', 'От кого'))}"
        f"<div class='group'><div class='grid three'>{codes}</div><p></p>{aim}</div>{remarks(paper)}"
        f"<p style='height:30pt'></p>{head}{portal_foot(style, about)}"
    )
    return web(body, _RECEIPT, family="Noto Sans", size=9.3, margin="15mm 22mm")


# --- two halves side by side ------------------------------------------------------------

_HALVES = """
.frame { border: 1.2pt solid #1f3a5f } .frame > table > tbody > tr > td { border: 0.5pt solid #1f3a5f; padding: 4pt 6pt }
.hd { background: #1f3a5f; color: #fff; font-weight: 700; text-align: center } .w { width: 50% }
.pr td { padding: 2pt 0; vertical-align: top } .pr td:first-child { width: 36%; font-size: 7pt; color: #444 }
.sum { font-size: 13pt; font-weight: 700; text-align: center }
.bank { border: 1.4pt solid #1b4dd1; color: #1b4dd1; padding: 5pt 10pt }
.bank { display: inline-block; font-weight: 700; text-align: center } h1 { font-size: 12.5pt; text-align: center; margin: 8pt 0 }
"""


def _half(paper: Paper, role: str, style: Style, code: tuple[str, str]) -> str:
    return keys(
        (say(style, "атауы", "наименование", between="<br>"), f"<b>{put(paper, f'{role}/name')}</b>"),
        (say(style, "ЖСН / БСН", "ИИН / БИН", between="<br>"), put(paper, f"{role}/bin")),
        (say(style, "ЖСК", "ИИК", between="<br>"), put(paper, f"{role}/iban")),
        (say(style, "банкі", "банк", between="<br>"), escape(bank(paper, role, style))),
        (say(style, "БСК", "БИК", between="<br>"), put(paper, f"{role}/bic")),
        code,
        css_class="pr",
    )


def _draw_halves(paper: Paper, style: Style) -> bytes:
    title = say(style, "ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ")
    dated = listing(
        f"№ {put(paper, 'number')}" if said(paper, "number") else "",
        when(paper, "issued_on", style),
        between=" &nbsp;&nbsp; ",
    )
    heads = (say(style, "АҚША ЖӨНЕЛТУШІ", "ОТПРАВИТЕЛЬ ДЕНЕГ"), say(style, "БЕНЕФИЦИАР", "БЕНЕФИЦИАР"))
    payer = _half(paper, "payer", style, (say(style, "ЖКод", "КОд"), _code(paper)))
    payee = _half(paper, "beneficiary", style, (say(style, "Кбе", "Кбе"), put(paper, "kbe")))
    purpose = say(style, "Төлем мақсаты", "Назначение платежа")
    codes = keys(
        (say(style, "ТМК", "КНП"), put(paper, "knp")),
        (say(style, "Валюта", "Валюта"), put(paper, "currency")),
        (say(style, "Валюталау күні", "Дата валютирования"), when(paper, "executed_on", style)),
        css_class="pr",
    )
    spelled = say(style, "сомасы жазумен", "сумма прописью")
    inner = (
        f"<tr><td class='hd w'>{heads[0]}</td><td class='hd w'>{heads[1]}</td></tr><tr><td>{payer}</td><td>{payee}</td></tr>"
        f"<tr><td colspan='2' class='sum'>{worth(paper, 'amount', style)}</td></tr>"
        f"<tr><td colspan='2'><span class='label'>{spelled}</span><br>{put(paper, 'amount_in_words')}</td></tr>"
        f"<tr><td><span class='label'>{purpose}</span><br>{put(paper, 'purpose')}</td><td>{codes}</td></tr>"
    )
    stamped = (
        f"<div class='bank'>{escape(bank(paper, 'payer', style))}<br>{_mark(paper, style)}</div>"
        if _mark(paper, style)
        else ""
    )
    head = signing(paper, "payer", style, say(style, "Басшы", "Руководитель"))
    chief = f"<p style='margin-top:14pt'>{say(style, 'Бас бухгалтер', 'Гл. бухгалтер')} <span class='sign'></span></p>"
    body = (
        f"<h1>{title}</h1><p class='c'>{dated}</p><div class='frame'><table>{inner}</table></div>{remarks(paper)}"
        f"<div class='flex keep' style='margin-top:26pt'><div>{head}{chief}{say(style, 'М.О.', 'М.П.')}</div>"
        f"<div class='r'>{stamped}</div></div>"
    )
    foot = "'Business Client'"
    return web(body, _HALVES, family="Liberation Sans", size=8.8, margin="12mm 13mm", foot=foot)


# --- labels on both sides of the value ------------------------------------------------------------

_BOTH = """
.b3 td { border-bottom: 0.4pt solid #9ca3af; padding: 4pt 5pt } .b3 td:nth-child(1) { width: 5%; color: #6b7280 }
.b3 td:nth-child(2) { width: 25%; font-size: 7.5pt; color: #374151 } .b3 td:nth-child(4) { width: 25%; font-size: 7.5pt }
.b3 td:nth-child(3) { background: #fffbe9; text-align: center }
.cap { background: #ffd400; padding: 8pt 12pt; margin-bottom: 8pt }
.cap h1 { font-size: 13pt }
"""


def _draw_both(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g", "slash"))
    told = (
        ("Құжаттың нөмірі", put(paper, "number"), "Номер документа"),
        ("Жазылған күні", when(paper, "issued_on", style), "Дата выписки"),
        ("Ақша жіберуші", put(paper, "payer/name"), "Отправитель денег"),
        ("ЖСН/БСН", put(paper, "payer/bin"), "ИИН/БИН"),
        ("Жіберушінің ЖСК", put(paper, "payer/iban"), "ИИК отправителя"),
        ("Жіберуші коды", _code(paper), "КОд"),
        ("Алушы банк", escape(bank(paper, "payer", style)), "Банк-получатель"),
        ("БСК", put(paper, "payer/bic"), "БИК"),
        ("Бенефициар", put(paper, "beneficiary/name"), "Бенефициар"),
        ("ЖСН/БСН", put(paper, "beneficiary/bin"), "ИИН/БИН"),
        ("Бенефициардың ЖСК", put(paper, "beneficiary/iban"), "ИИК бенефициара"),
        ("Кбе", put(paper, "kbe"), "Кбе"),
        ("Бенефициардың банкі", escape(bank(paper, "beneficiary", style)), "Банк бенефициара"),
        ("БСК", put(paper, "beneficiary/bic"), "БИК"),
        (
            "Сомасы санмен",
            f"<b>{_priced(paper, style, put(paper, 'currency'))}</b>" if said(paper, "amount") else "",
            "Сумма цифрами",
        ),
        ("Сомасы жазбаша", put(paper, "amount_in_words"), "Сумма прописью"),
        ("Төлем мақсатының коды", put(paper, "knp"), "Код назначения платежа"),
        ("Төлемнің мақсаты", put(paper, "purpose"), "Назначение платежа"),
        ("Жүргізілген күні", when(paper, "executed_on", style), "Дата проведения"),
        ("Мәртебесі", _mark(paper, style), "Статус"),
    )
    inner = "".join(
        f"<tr><td>{at}</td><td>{kk}</td><td>{value}</td><td class='r'>{ru}</td></tr>"
        for at, (kk, value, ru) in enumerate(told, 1)
    )
    session = digits(style, "session", 9)
    body = (
        "<div class='cap'><h1>Төлем тапсырмасы<br>Платежное поручение</h1></div>"
        f"<table class='b3'>{inner}</table>{remarks(paper)}<p style='height:30pt'></p>"
        f"{signing(paper, 'payer', style, 'Басшы / Руководитель')}"
        f"<p class='small soft' style='margin-top:22pt'>Сессия / Session ID {session}</p>"
    )
    return web(body, _BOTH, family="PT Sans", size=9, foot="counter(page) '/' counter(pages)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("order_big_sum", "payment_order", _draw_receipt, HOME, "html"),
    Layout("order_side_by_side", "payment_order", _draw_halves, HOME, "html"),
    Layout("order_labels_both_sides", "payment_order", _draw_both, HOME, "html"),
)
