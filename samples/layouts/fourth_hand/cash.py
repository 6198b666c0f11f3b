"""Cash: a fiscal receipt of a receipts' site, and form КО-1 of a cloud program with its receipt below."""

from samples.layouts.fourth_hand.kit import HOME, fact, keys, part, say, signing, web
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import home, listing, of, put, when, worth
from samples.layouts.papers import digits, said
from samples.model import Layout, Paper, Style

_UNSAID = (
    "/executed_on",
    "/knp",
    "/kbe",
    *(f"/{role}/{what}" for role in ("payer", "beneficiary") for what in ("iban", "bic")),
)

_FISCAL = """
body { text-align: center } .cut { border-top: 0.8pt dashed #555; margin: 5pt 0 } table td { text-align: left; padding: 1.5pt 0 }
table td:last-child { text-align: right } .total { font-size: 13pt; font-weight: 700 }
"""


def _draw_fiscal(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("nbsp", "plain", "space"))
    paid = worth(paper, "amount", style)
    facts = keys(
        (say(style, "Түбіртек №", "Чек №", between="/"), put(paper, "number")),
        (say(style, "Күні", "Дата", between="/"), when(paper, "issued_on", style)),
        (say(style, "ЗНМ", "ЗНМ"), digits(style, "znm", 10) if paid else ""),
        (say(style, "РНМ", "РНМ"), digits(style, "rnm", 12) if paid else ""),
    )
    goods = keys((put(paper, "purpose"), f"1 × {paid}") if paid else ("", ""))
    sums = keys(
        (say(style, "Қолма-қол", "Наличные", between="/"), paid),
        (say(style, "Валюта", "Валюта"), put(paper, "currency")),
    )
    buyer = listing(
        f"{say(style, 'Сатып алушы', 'Покупатель')}: {put(paper, 'payer/name')}" if said(paper, "payer/name") else "",
        f"{say(style, 'БСН', 'БИН')} {put(paper, 'payer/bin')}" if said(paper, "payer/bin") else "",
        between="<br>",
    )
    seller = listing(
        f"<b>{put(paper, 'beneficiary/name')}</b>",
        f"{say(style, 'БСН', 'БИН')} {put(paper, 'beneficiary/bin')}" if said(paper, "beneficiary/bin") else "",
        home(paper, "beneficiary"),
        between="<br>",
    )
    total = f"<div class='total'>{say(style, 'БАРЛЫҒЫ', 'ИТОГО')} = {paid}</div>" if paid else ""
    mark = f"{say(style, 'ФБ', 'ФП')}: {digits(style, 'fp', 12)}" if paid else ""
    cut = "<div class='cut'></div>"
    body = (
        f"{seller}{cut}<b>{say(style, 'ФИСКАЛДЫҚ ТҮБІРТЕК', 'ФИСКАЛЬНЫЙ ЧЕК', between='<br>')}</b>{facts}{cut}"
        f"{say(style, 'Сату', 'Продажа')}{goods}{cut}{total}{sums}{cut}{buyer}<p>{mark}</p>{square_code(style.seed, 84)}"
        f"<p class='small'>{say(style, 'Түбіртекті тексеру', 'Проверка чека')}: consumer.oofd.kz</p>{remarks(paper)}"
    )
    return web(body, _FISCAL, family="Liberation Mono", size=8, paper="80mm 210mm", margin="6mm 5mm")


_ORDER = """
.box { border: 1pt solid #3b4a6b; padding: 9pt 12pt } h1 { font-size: 12pt } .amount { font-size: 13pt; font-weight: 700 }
.amount { border: 1pt solid #3b4a6b; padding: 3pt 10pt }
.scissors { text-align: center; margin: 16pt 0; border-top: 0.8pt dashed #555 }
.duo td { padding: 3pt 4pt; border-bottom: 0.4pt solid #c8cede } .duo td:first-child { width: 30%; color: #3b4a6b }
"""


def _cashier(paper: Paper, style: Style) -> str:
    chief = signing(
        paper, "beneficiary", style, say(style, "Бас бухгалтер", "Главный бухгалтер"), stamp_at="left:60pt;top:-40pt"
    )
    got = f"<p style='margin-top:18pt'>{say(style, 'Кассир алды', 'Получил кассир')} <span class='sign'></span></p>"
    return f"<div style='margin-top:30pt'>{chief}{got}</div>"


def _draw_order(paper: Paper, style: Style) -> bytes:
    title = say(style, "КАССАЛЫҚ КІРІС ОРДЕРІ", "ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР", between="<br>")
    slip = say(style, "Кассалық кіріс ордеріне ТҮБІРТЕК", "КВИТАНЦИЯ к приходному кассовому ордеру", between="<br>")
    numbered = fact(say(style, "Құжат нөмірі", "Номер документа"), put(paper, "number")) + fact(
        say(style, "Жасалған күні", "Дата составления"), when(paper, "issued_on", style)
    )
    owner = listing(
        put(paper, "beneficiary/name"),
        f"{say(style, 'ЖСН/БСН', 'ИИН/БИН')} {put(paper, 'beneficiary/bin')}" if said(paper, "beneficiary/bin") else "",
    )
    payer = listing(put(paper, "payer/name"), put(paper, "payer/bin"), between=" · ")
    told = (
        (say(style, "Кімнен қабылданды", "Принято от"), payer),
        (say(style, "Негіздеме", "Основание"), put(paper, "purpose")),
        (say(style, "Сома жазумен", "Сумма прописью"), put(paper, "amount_in_words")),
    )
    amount = (
        listing(worth(paper, "amount", style), put(paper, "currency"), between=" ") if said(paper, "amount") else ""
    )
    form = say(style, "КО-1 нысаны", "Форма КО-1")
    body = (
        f"<div class='box'><table><tr><td>{owner}</td><td class='r small'>{form}</td></tr></table>"
        f"<div class='flex' style='margin:8pt 0'><h1>{title}</h1><div class='grid'>{numbered}</div></div>"
        f"{part(amount, css_class='amount')}{keys(*told, css_class='duo')}{_cashier(paper, style)}</div>"
        f"<div class='scissors'></div><div class='box'><h1>{slip}</h1><p>№ {put(paper, 'number')}</p>"
        f"{keys(*told, css_class='duo')}<p>{say(style, 'М.О.', 'М.П.')} {when(paper, 'issued_on', style)}</p>"
        f"<p>{say(style, 'Кассир', 'Кассир')} <span class='sign'></span></p></div>{remarks(paper)}"
    )
    return web(body, _ORDER, family="PT Sans", size=9)


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "fiscal_receipt_of_a_site",
        "cash_receipt",
        _draw_fiscal,
        HOME,
        "html",
        (*_UNSAID, "/amount_in_words"),
    ),
    Layout("cash_order_slip_below", "cash_receipt", _draw_order, HOME, "html", _UNSAID),
)
