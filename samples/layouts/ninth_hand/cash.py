"""Cash: form КО-1 bought as a printed pad and filled in by pen, and a long slip from a till."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import of, over, put, row, say, sheet, when, worth
from samples.layouts.ninth_hand.kit import PEN, boxed, coined, penned
from samples.layouts.papers import digits, person, said
from samples.model import Layout, Paper, Style

_PAD = """
.pad > tbody > tr > td { padding: 0 8pt } .order { width: 62% } h1 { font-size: 11.5pt; text-align: center; margin: 6pt 0 }
.cut { width: 3%; border-left: 1pt dashed #333; font-size: 6pt } .form { text-align: right; font-size: 7pt }
.in td { border: 0.6pt solid #000; text-align: center; font-size: 7.5pt } p { margin: 5pt 0 }
"""


def _signed(paper: Paper, style: Style, kk: str, ru: str) -> str:
    name = escape(person(paper, "beneficiary", style))
    return f"<p style='margin-top:20pt'>{say(style, kk, ru)} {ink(paper, 'beneficiary')}______________ {name}</p>"


def _draw_pad(paper: Paper, style: Style) -> bytes:
    style = of(style, ("quoted", "words", "dotted"))
    on, number = when(paper, "issued_on", style), said(paper, "number")
    payer = penned(" ".join(filter(None, (said(paper, "payer/name"), said(paper, "payer/bin")))), 200)
    purpose, spelled = penned(said(paper, "purpose"), 240), penned(said(paper, "amount_in_words"), 240)
    boxes = boxed(said(paper, "beneficiary/bin"))
    table = row(
        "Дебет",
        over(style, "Кредит (корресп. шот)", "Кредит (корр. счет)"),
        over(style, "Сомасы", "Сумма"),
        over(style, "Мақсатты белгі коды", "Код целевого назначения"),
    )
    table += row("1010", "", f"<span class='pen'>{coined(paper, 'amount', style)}</span>", "")
    order = (
        f"<p class='form'>{say(style, 'КО-1 нысаны', 'Форма КО-1')}</p>"
        f"<p>{say(style, 'Ұйым (жеке кәсіпкер)', 'Организация (индивидуальный предприниматель)')} "
        f"{penned(said(paper, 'beneficiary/name'), 200)}</p><p>{say(style, 'ЖСН/БСН', 'ИИН/БИН')} {boxes}</p>"
        f"<h1>{over(style, 'КАССАЛЫҚ КІРІС ОРДЕРІ', 'ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР')}</h1>"
        f"<p class='mid'>№ {penned(number, 50)} &nbsp; {penned(on, 100)}</p><table class='in'>{table}</table>"
        f"<p>{say(style, 'Кімнен қабылданды', 'Принято от')} {payer}</p>"
        f"<p>{say(style, 'Негіздеме', 'Основание')} {purpose}</p>"
        f"<p>{say(style, 'Сомасы жазумен', 'Сумма прописью')} {spelled}</p>"
        f"{_signed(paper, style, 'Бас бухгалтер', 'Главный бухгалтер или уполномоченное лицо')}"
        f"<p>{say(style, 'Кассир алды', 'Получил кассир')} ______________</p>{remarks(paper)}"
    )
    receipt = (
        f"<h1>{over(style, 'ТҮБІРТЕК', 'КВИТАНЦИЯ')}</h1>"
        f"<p>{say(style, '№ кассалық кіріс ордеріне', 'к приходному кассовому ордеру №')} {penned(number, 40)}</p>"
        f"<p>{say(style, 'Қабылданды', 'Принято от')} {penned(said(paper, 'payer/name'), 100)}</p>"
        f"<p>{say(style, 'Сомасы', 'Сумма')} {penned(said(paper, 'amount_in_words'), 100)}</p>"
        f"<p>{penned(on, 90)}</p><p>{say(style, 'М.О.', 'М.П.')}</p>"
        f"<p>Кассир ______________</p>"
    )
    cut = say(style, "қию сызығы", "линия отреза")
    body = f"<table class='pad'>{row(order, cut, receipt, classes='order cut -')}</table>"
    return sheet(body, PEN + _PAD, face="Liberation Serif", size=9, paper="A4 landscape", margin="12mm")


_SLIP = """
body { text-align: center } .pair td { padding: 1pt 0 } .pair .num { text-align: right }
.rule { border-top: 0.8pt dashed #000; margin: 4pt 0 }
.sum { font-size: 13pt; font-weight: 700 } p { margin: 2pt 0 } .left { text-align: left }
"""


def _draw_slip(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("nbsp", "space", "plain", "comma"))
    total = worth(paper, "amount", style)
    facts = "".join(
        row(label, value, classes="- num")
        for label, value in (
            (say(style, "Түбіртек №", "Чек №"), put(paper, "number")),
            (say(style, "Күні", "Дата"), when(paper, "issued_on", style)),
            (say(style, "ЗН", "ЗНМ"), digits(style, "till", 10)),
            (say(style, "ТН", "РНМ"), digits(style, "register", 12)),
            (say(style, "Ауысым", "Смена"), digits(style, "shift", 3)),
            (say(style, "ФБ", "ФП"), digits(style, "sign", 12)),
        )
        if value
    )
    paid = "".join(
        row(label, value, classes="- num")
        for label, value in (
            (say(style, "БАРЛЫҒЫ", "ИТОГО"), f"<span class='sum'>{total}</span>" if total else ""),
            (say(style, "Қолма-қол", "Наличные"), coined(paper, "amount", style)),
        )
        if value
    )
    buyer = say(style, "Сатып алушы", "Покупатель")
    number = say(style, "БСН/ЖСН", "БИН/ИИН")
    cashier = f"Кассир: {escape(person(paper, 'beneficiary', style))}"
    body = (
        f"<p><b>{put(paper, 'beneficiary/name')}</b></p><p>{number} {put(paper, 'beneficiary/bin')}</p>"
        f"<p><b>{over(style, 'ФИСКАЛДЫҚ ТҮБІРТЕК', 'ФИСКАЛЬНЫЙ ЧЕК')}</b></p><div class='rule'></div>"
        f"<table class='pair'>{facts}</table><div class='rule'></div><p class='left'>1. {put(paper, 'purpose')}</p>"
        f"<p class='num'>{f'1 x {total} = {total}' if total else ''}</p><div class='rule'></div>"
        f"<table class='pair'>{paid}</table><p class='left'>{put(paper, 'amount_in_words')}</p><div class='rule'></div>"
        f"<p class='left'>{buyer}: {put(paper, 'payer/name')}<br>{number}: {put(paper, 'payer/bin')}</p>"
        f"<p class='left'>{cashier}</p>{remarks(paper)}"
        f"<p>{square_code(style.seed, 80)}</p><p>{say(style, 'Рахмет!', 'Спасибо за покупку!')}</p>"
    )
    return sheet(body, _SLIP, face="Liberation Mono", size=7.5, paper="80mm 240mm", margin="4mm 5mm")


_ACCOUNTS = ("/payer/iban", "/payer/bic", "/beneficiary/iban", "/beneficiary/bic", "/knp", "/kbe", "/executed_on")

LAYOUTS: tuple[Layout, ...] = (
    Layout("cash_pad_by_pen", "cash_receipt", _draw_pad, ("ru", "kk", "kk+ru"), "html", _ACCOUNTS),
    Layout("cash_till_slip", "cash_receipt", _draw_slip, ("ru", "kk", "kk+ru"), "html", _ACCOUNTS),
)
