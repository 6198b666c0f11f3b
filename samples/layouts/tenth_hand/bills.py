"""Bills to pay: an accounting program's form with the sample of an order, a page of a bank's business service, a trade bill."""

from samples.layouts.drawing import Align, Sheet, drawn, escape
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, hand_of, listing, of, over, put, say, sheet, unbroken, when, worth
from samples.layouts.papers import around, bank, inked, notes, person, said, stamped
from samples.layouts.tenth_hand.kit import (
    NET_ONLY,
    body_of,
    clause,
    coined,
    heads,
    house,
    lined,
    place,
    seat,
    spelled,
    untaxed,
)
from samples.model import Layout, Paper, Style

_LEFT, _RIGHT = 36.0, 559.0


def _sample(page: Sheet, paper: Paper, style: Style, top: float) -> float:
    """The sample of a payment order: four rows of a grid, labels above values."""
    page.text(_LEFT, top + 9, say(style, "Төлем тапсырмасының үлгісі", "Образец платежного поручения"), 9, bold=True)
    top += 14
    number = said(paper, "supplier/bin")
    name = (
        f"{said(paper, 'supplier/name')}\n{say(style, 'БСН', 'БИН')}: {number}"
        if number
        else said(paper, "supplier/name")
    )
    page.grid(
        _LEFT, top, (283, 150, 90),
        [(f"Бенефициар:\n{name}", f"{say(style, 'ЖСК', 'ИИК')}\n{around(paper, 'accounts', 'supplier')}",
          f"{say(style, 'Кбе', 'Кбе')}\n{said(paper, 'kbe')}")],
        9,
    )  # fmt: skip
    lines = name.count("\n") + 2
    top += max(lines, 2) * 11.25 + 5 + (11.25 if len(name) > 60 else 0)
    return page.grid(
        _LEFT, top, (283, 110, 130),
        [(f"{say(style, 'Бенефициардың банкі', 'Банк бенефициара')}:\n{bank(paper, 'supplier', style)}",
          f"{say(style, 'БСК', 'БИК')}\n{around(paper, 'bics', 'supplier')}",
          f"{say(style, 'Төлем мақсатының коды', 'Код назначения платежа')}\n{said(paper, 'knp')}")],
        9,
    )  # fmt: skip


def _sides(page: Sheet, paper: Paper, style: Style, top: float) -> float:
    """Seller, buyer, contract: a narrow column of labels, bold values."""
    for label, value in (
        (say(style, "Жеткізуші", "Поставщик"), _who(paper, "supplier", style)),
        (say(style, "Сатып алушы", "Покупатель"), _who(paper, "buyer", style)),
        (say(style, "Шарт", "Договор"), agreed(paper, style) or say(style, "Шартсыз", "Без договора")),
    ):
        page.text(_LEFT, top + 9, f"{label}:", 9)
        top = page.paragraph(_LEFT + 78, top, _RIGHT - _LEFT - 78, value, 9, bold=True) + 6
    return top


def _who(paper: Paper, role: str, style: Style) -> str:
    number = said(paper, f"{role}/bin")
    label = say(style, "БСН / ЖСН", "БИН / ИИН")
    return listing(f"{label} {number}" if number else "", said(paper, f"{role}/name"), seat(paper, role, style))


def _draw_sample(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("words", "dotted_g"), ("nbsp", "space", "comma", "thin")))
    # code, discount: nobody asks for them, the program prints them
    labels = (
        ("№", "№"), ("Коды", "Код"), ("Атауы", "Наименование"), ("Саны", "Кол-во"),
        ("Бірл.", "Ед."), ("Бағасы", "Цена"), ("Сомасы", "Сумма"),
    )  # fmt: skip
    head = [say(style, *label, between="\n") for label in labels]
    lines = lined(paper, style, "at", "at", "description", "quantity", "unit", "price", "net")
    cells = [[at, code.zfill(11), *rest] for at, code, *rest in lines]
    widths = (24, 66, 195, 42, 40, 76, 80)

    def draw(page: Sheet) -> None:
        notice = say(
            style,
            "Назар аударыңыз! Осы шотты төлеу тауарды жеткізу шарттарымен келісуді білдіреді.",
            "Внимание! Оплата данного счета означает согласие с условиями поставки товара. "
            "Уведомление об оплате обязательно.",
            between="\n",
        )
        top = page.paragraph(_LEFT + 70, 30, 383, notice, 7.5, align="centre") + 10
        top = _sample(page, paper, style, top) + 16
        title = say(style, f"Төлем шоты № {said(paper, 'number')}, {when(paper, 'issued_on', style)}",
                    f"Счет на оплату № {said(paper, 'number')} от {when(paper, 'issued_on', style)}", between="\n")  # fmt: skip
        top = page.paragraph(_LEFT, top, _RIGHT - _LEFT, title, 14, bold=True) + 3
        page.line(_LEFT, top, _RIGHT, top, 1.6)
        top = _sides(page, paper, style, top + 8)
        sides: list[Align] = ["centre", "left", "left", "right", "left", "right", "right"]
        top = page.grid(_LEFT, top, widths, [head], 8.5, aligns=["centre"] * 7, bold=True)
        for cell in cells:
            if top > 770:
                page.canvas.showPage()
                top = 40
            top = page.grid(_LEFT, top, widths, [cell], 8, aligns=sides)
        _sums(page, paper, style, top + 6, len(cells))

    return drawn(draw, "Liberation Sans")


def _sums(page: Sheet, paper: Paper, style: Style, top: float, count: int) -> None:
    if top > 620:
        page.canvas.showPage()
        top = 40
    for label, value in (
        (say(style, "Барлығы", "Итого"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС сомасы", "Сумма НДС"), untaxed(paper, style)),
        (say(style, "ҚҚС қоса барлығы", "Всего с НДС"), worth(paper, "gross_total", style)),
    ):
        if value:
            page.text(_RIGHT - 90, top + 10, f"{label}:", 9, bold=True, align="right")
            page.text(_RIGHT, top + 10, value, 9, bold=True, align="right")
            top += 13
    if said(paper, "gross_total"):
        whole = coined(paper, "gross_total", style)
        page.text(
            _LEFT,
            top + 12,
            say(style, f"Барлығы {count} атау, сомасы {whole}", f"Всего наименований {count}, на сумму {whole}"),
            9,
        )
        pay = f"{say(style, 'Төлеуге барлығы', 'Всего к оплате')}: {spelled(paper, style)}"
        top = page.paragraph(_LEFT, top + 16, _RIGHT - _LEFT, pay, 9, bold=True) + 4
    for note in notes(paper):
        top = page.paragraph(_LEFT, top + 3, _RIGHT - _LEFT, note, 8)
    page.line(_LEFT, top + 8, _RIGHT, top + 8, 1.6)
    page.text(_LEFT, top + 48, say(style, "Орындаушы", "Исполнитель"), 9, bold=True)
    page.line(_LEFT + 110, top + 50, _LEFT + 300, top + 50)
    page.text(_LEFT + 305, top + 48, f"/{person(paper, 'supplier', style)}/", 9)
    if inked(paper, "supplier"):
        page.sign(_LEFT + 140, top + 48, style.seed)
    if stamped(paper, "supplier"):
        page.stamp(_LEFT + 210, top + 6, said(paper, "supplier/name")[:40])


_CARD = """
.head td { padding: 0 0 10pt } h1 { font-size: 17pt; margin: 0; font-weight: 700 } .grey { color: #7a7a7a; font-size: 8pt }
.pay { border: 1pt solid #ddd; border-radius: 8pt; padding: 9pt 12pt; margin: 8pt 0 } .pay b { font-size: 15pt }
.two td { width: 50%; padding: 0 12pt 8pt 0 } .goods th { color: #7a7a7a; font-size: 8pt; border-bottom: 0.5pt solid #ccc }
.goods td { border-bottom: 0.5pt solid #e4e4e4; padding: 5pt 4pt } .sums { margin-top: 6pt } .sums td { padding: 1.5pt 4pt }
"""


def _card_side(paper: Paper, role: str, style: Style, label: str) -> str:
    account = ""
    if role == "supplier":
        account = listing(
            escape(around(paper, "accounts", role)),
            escape(around(paper, "bics", role)),
            house(paper, role, style),
            between="<br>",
        )
    number = said(paper, f"{role}/bin")
    return listing(
        f"<span class='grey'>{label}</span>",
        f"<b>{put(paper, f'{role}/name')}</b>",
        f"{say(style, 'ЖСН/БСН', 'ИИН/БИН', 'BIN')} {number}" if number else "",
        place(paper, role, style),
        account,
        between="<br>",
    )


def _draw_card(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words", "dotted"), ("nbsp", "space", "thin", "plain"))
    deal = escape(agreed(paper, style))
    coin = "₸" if said(paper, "currency") == "KZT" else put(paper, "currency")
    total = f"{worth(paper, 'gross_total', style)} {coin}" if said(paper, "gross_total") else ""
    basis = f"<span class='grey'>{say(style, 'Негіздеме', 'Основание')}</span><br>{say(style, 'шарт', 'договор')}"
    top = heads(
        say(style, "Тауар немесе қызмет", "Товар или услуга"), say(style, "Саны", "Количество"), say(style, "Бағасы", "Цена"),
        say(style, "Сомасы", "Стоимость"), classes="- num num num",
    )  # fmt: skip
    lines = lined(paper, style, "description", "quantity", "unit", "price", "net")
    cells = [[what, f"{many} {unit}", price, net] for what, many, unit, price, net in lines]
    ends = "".join(
        f"<tr><td>{label}</td><td class='num'>{value}</td></tr>"
        for label, value in (
            (say(style, "Аралық жиын", "Промежуточный итог"), worth(paper, "net_total", style)),
            (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
            (say(style, "ҚҚС", "НДС"), untaxed(paper, style)),
        )
        if value
    )
    body = (
        f"<table class='head'><tr><td><h1>{say(style, 'Төлемге арналған шот', 'Счёт на оплату')}</h1>"
        f"№ {put(paper, 'number')} · {when(paper, 'issued_on', style)}</td></tr></table>"
        f"<table class='two'><tr><td>"
        f"{_card_side(paper, 'supplier', style, say(style, 'Кімге төленеді', 'Получатель платежа'))}</td>"
        f"<td>{_card_side(paper, 'buyer', style, say(style, 'Кім төлейді', 'Плательщик'))}</td></tr></table>"
        f"{clause(basis, deal, ' ')}"
        f"<table class='goods'><thead>{top}</thead><tbody>{body_of(cells, '- num num num')}</tbody></table>"
        f"<table class='sums'>{ends}</table>"
        f"<div class='pay together'><span class='grey'>{say(style, 'Төлеуге', 'К оплате')}</span><br><b>{total}"
        f"</b><br>"
        f"{escape(spelled(paper, style))}</div>{remarks(paper)}"
        f"<p style='margin-top:26pt'>{hand_of(paper, 'supplier', style, say(style, 'Жетекші', 'Руководитель'))}</p>"
    )
    return sheet(
        body, _CARD, face="PT Sans", size=10, margin="20mm 20mm", foot="'Счёт сформирован в приложении для бизнеса'"
    )


_TRADE = """
.bank td { border: 0.5pt solid #000 } h1 { font-size: 13pt; text-align: center; margin: 10pt 0 2pt } .goods td, .goods th
{ border: 0.5pt solid #000 } .goods th { background: #eaf1dd; text-align: center; font-size: 8pt }
.goods .ends td { font-weight: 700 }
.terms { font-size: 7.5pt; border-top: 0.5pt solid #000; margin-top: 8pt }
"""


def _trade_foot(paper: Paper, style: Style) -> str:
    excise = worth(paper, "excise_total", style)
    told = (
        (
            over(style, "Жиыны", "ИТОГО"),
            worth(paper, "net_total", style),
            untaxed(paper, style),
            worth(paper, "gross_total", style),
        ),
        (over(style, "оның ішінде акциз", "в т.ч. акциз"), "", "", excise),
    )
    return "".join(
        f"<tr class='ends'><td colspan='5'>{label}</td><td class='num'>{net}</td><td></td><td class='num'>{vat}"
        f"</td><td class='num'>{gross}</td></tr>"
        for label, net, vat, gross in told
        if gross
    )


def _draw_trade(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g", "quoted", "words"))
    requisites = (
        f"<table class='bank'><tr><td><b>{put(paper, 'supplier/name')}</b><br>"
        f"{say(style, 'БСН/ЖСН', 'БИН/ИИН')} {put(paper, 'supplier/bin')}"
        f"<br>{place(paper, 'supplier', style)}</td><td>"
        f"{say(style, 'Банк', 'Банк')}: {house(paper, 'supplier', style)}<br>"
        f"{say(style, 'БСК', 'БИК')}: {escape(around(paper, 'bics', 'supplier'))}<br>"
        f"{say(style, 'е/ш', 'р/с')} {escape(around(paper, 'accounts', 'supplier'))}</td></tr></table>"
    )
    labels = (
        ("№", "№"), ("Артикул", "Артикул"), ("Тауар/қызмет атауы", "Наименование товара/услуги"), ("Саны, бірл.", "Кол-во, ед."),
        ("ҚҚС-сыз бағасы", "Цена без НДС"),
        ("ҚҚС-сыз сомасы", "Сумма без НДС"), ("ҚҚС %", "НДС %"), ("ҚҚС", "НДС"), ("Барлығы", "Всего"),
    )  # fmt: skip
    lines = lined(paper, style, "at", "description", "quantity", "unit", "price", "net", "vat_rate", "vat", "gross")
    cells = [[at, f"У-{at.zfill(4)}", what, f"{many} {unit}", *rest] for at, what, many, unit, *rest in lines]
    top = heads(*(over(style, *label) for label in labels))
    deal = escape(agreed(paper, style))
    words = escape(spelled(paper, style, 3))
    valid = say(
        style,
        "Шот үш банктік күн ішінде жарамды. Төлем тапсырмасында шот нөмірін көрсету міндетті.",
        "Счет действителен в течение трех банковских дней. В платежном поручении обязательно указывайте номер счета.",
    )
    dated = " ".join((say(style, "күні", "от"), when(paper, "issued_on", style)))
    body = (
        f"{requisites}<h1>{say(style, 'ШОТ', 'СЧЕТ')} № {put(paper, 'number')}</h1><p class='mid'>{dated}</p>"
        f"<p>{say(style, 'Төлеуші', 'Плательщик')}: <b>{put(paper, 'buyer/name')}"
        f"</b>, {say(style, 'БСН/ЖСН', 'БИН/ИИН')} {put(paper, 'buyer/bin')}, "
        f"{place(paper, 'buyer', style)}</p>{clause(say(style, 'Негізі: шарт', 'Основание: договор'), deal, ' ')}"
        f"<p>{say(style, 'Төлем валютасы', 'Валюта платежа')}: {put(paper, 'currency')}</p>"
        f"<table class='goods'><thead>{top}</thead><tbody>{body_of(cells, 'mid mid - mid num num mid num num')}"
        f"{_trade_foot(paper, style)}</tbody></table>"
        f"{clause(say(style, 'Төлеуге', 'К оплате'), words)}{remarks(paper)}"
        f"<p style='margin-top:30pt' class='together'>"
        f"{hand_of(paper, 'supplier', style, say(style, 'Директор', 'Директор'))}"
        f" &nbsp; {say(style, 'Бухгалтер', 'Бухгалтер')} ______________</p><p class='terms'>{valid}</p>"
    )
    foot = "'Счет, стр. ' counter(page)"
    return sheet(body, _TRADE, face="Liberation Serif", size=9.5, margin="12mm 13mm", foot=foot)


LAYOUTS: tuple[Layout, ...] = (
    Layout("bill_sample_and_codes", "proforma_invoice", _draw_sample, ("ru", "kk"), "drawn",
           ("/registration_number", "/turnover_on", *NET_ONLY)),
    Layout("bill_business_application", "proforma_invoice", _draw_card, ("ru", "kk"), "html",
           ("/registration_number", "/turnover_on", *NET_ONLY)),
    Layout("bill_trade_green_heads", "proforma_invoice", _draw_trade, ("ru", "kk", "kk+ru"), "html",
           ("/registration_number", "/turnover_on", "/lines/*/excise")),
)  # fmt: skip
