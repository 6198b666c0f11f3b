"""Requests for payment: a pay service's card, a cloud accounting bill, an organiser's bill that is the contract."""

from html import escape

from samples.layouts.billing import Column
from samples.layouts.fourth_hand.kit import (
    after,
    fact,
    in_words,
    keys,
    lines,
    part,
    portal_foot,
    say,
    signing,
    taxed,
    web,
)
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, entry, home, listing, of, pieces, put, when, worth
from samples.layouts.papers import around, bank, rows, said
from samples.model import Layout, Paper, Style

_UNSAID = ("/registration_number", "/turnover_on", "/supplier/country", "/buyer/country")


def _account(paper: Paper) -> tuple[str, str]:
    """Number of the supplier's account and its bank's BIC, as HTML."""
    return escape(around(paper, "accounts", "supplier")), escape(around(paper, "bics", "supplier"))


# --- a pay service's card: no table at all ------------------------------------------------------------

_CARD = """
.sheet { width: 118mm; margin: 0 auto; border: 0.8pt solid #e3e5ea; border-radius: 10pt; padding: 14pt 16pt }
.logo { color: #d7263d; font-weight: 700; font-size: 13pt } .sum { font-size: 21pt; font-weight: 700; margin: 4pt 0 8pt }
.goods { border-top: 0.6pt dashed #b8bdc8; padding: 5pt 0; break-inside: avoid } .goods b { float: right }
"""


def _draw_card(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words", "kk"), ("nbsp", "space", "thin"))
    sign = "₸" if said(paper, "currency") == "KZT" else put(paper, "currency")
    items = ""
    for line in rows(paper, "lines"):
        made = f"{pieces(line, style)} × {entry(line, 'price', style)} {sign}" if line.get("price") else ""
        tax = listing(entry(line, "vat", style) and f"{say(style, 'ҚҚС', 'НДС')} {entry(line, 'vat', style)}")
        excise = listing(
            entry(line, "excise", style) and f"{say(style, 'акциз', 'акциз')} {entry(line, 'excise', style)}"
        )
        items += (
            f"<div class='goods'>{escape(line.get('description', ''))}<br><span class='soft small'>"
            f"{listing(made, excise, tax, between=' · ')}</span><b>{entry(line, 'gross', style)} {sign}</b></div>"
        )
    account, bic = _account(paper)
    sums = keys(
        (say(style, "Салықтарсыз", "Без учета налогов"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС сомасы", "Сумма НДС"), taxed(paper, "vat_total", worth(paper, "vat_total", style), style)),
    )
    facts = keys(
        (say(style, "Алушы", "Получатель"), f"<b>{put(paper, 'supplier/name')}</b>"),
        (say(style, "Алушының БСН", "БИН получателя"), put(paper, "supplier/bin")),
        (say(style, "Есепшот", "Счёт"), account),
        (say(style, "Банк", "Банк"), listing(escape(bank(paper, "supplier", style)), bic)),
        (say(style, "Төлеуші", "Плательщик"), put(paper, "buyer/name")),
        (say(style, "Төлеушінің БСН", "БИН плательщика"), put(paper, "buyer/bin")),
        (say(style, "Негіздеме", "Основание"), part(escape(agreed(paper, style)))),
    )
    title = say(style, "Қашықтан төлем шоты", "Удалённый счёт на оплату", between="<br>")
    total = worth(paper, "gross_total", style)
    body = (
        f"<div class='sheet'><div class='logo'>pay·biz</div><p>{title} № {put(paper, 'number')}</p>"
        f"<div class='soft'>{say(style, 'Шот берілді', 'Счёт выставлен')} {when(paper, 'issued_on', style)}</div>"
        f"<div class='sum'>{total} {sign if total else ''}</div>"
        f"{part(in_words(paper, style), css_class='soft small')}{facts}"
        f"<h2>{say(style, 'Не үшін төленеді', 'За что платите')}</h2>{items}{sums}{remarks(paper)}</div>"
        + portal_foot(
            style, say(style, "Төлеу үшін кодты сканерлеңіз", "Отсканируйте код, чтобы оплатить в приложении")
        )
    )
    return web(body, _CARD, family="Noto Sans", size=9)


# --- a cloud accounting bill ------------------------------------------------------------

_CLOUD = """
.band { background: #0b6e6e; color: #fff; padding: 12pt 16pt; margin-bottom: 10pt }
.band h1 { font-size: 26pt; line-height: 1 }
.band .label { color: #bfe3e1 } .tot { width: 44%; margin-left: auto } .tot td { padding: 3pt 6pt }
.tot td:last-child { text-align: right } .tot tr:last-child td { background: #0b6e6e; color: #fff; font-weight: 700 }
.thin th { background: #e6f2f1; color: #0b4f4f }
"""


def _cloud_columns(style: Style) -> tuple[Column, ...]:
    return (
        Column(say(style, "Артикул", "Артикул"), "code", 8),
        Column(say(style, "Тауар немесе қызмет", "Товар или услуга", between="\n"), "description", 30),
        Column(say(style, "Бағасы", "Цена", between="\n"), "price", 12, "right"),
        Column(say(style, "Мөлш.", "К-во", between="\n"), "quantity", 8, "right"),
        Column(say(style, "бірл.", "ед.", between="\n"), "unit", 9),
        Column(say(style, "Жеңілдік", "Скидка", between="\n"), "discount", 8, "right"),
        Column(say(style, "Акциз", "Акциз", between="\n"), "excise", 11, "right"),
        Column(say(style, "ҚҚС", "НДС", between="\n"), "vat", 12, "right"),
        Column(say(style, "Барлығы", "Всего", between="\n"), "gross", 14, "right"),
    )


def _draw_cloud(paper: Paper, style: Style) -> bytes:
    account, bic = _account(paper)
    heading = (
        f"<div class='band flex'><div><h1>{say(style, 'Шот', 'Счёт')}</h1></div><div>"
        f"<div class='label'>{say(style, 'нөмірі', 'номер')}</div>{put(paper, 'number')}</div><div>"
        f"<div class='label'>{say(style, 'күні', 'дата')}</div>{when(paper, 'issued_on', style)}</div></div>"
    )
    sides = []
    for role, kk, ru in (("buyer", "Кімге", "Кому"), ("supplier", "Кімнен", "От кого")):
        number = listing(
            put(paper, f"{role}/bin") and f"{say(style, 'БСН/ЖСН', 'БИН/ИИН')}: {put(paper, f'{role}/bin')}"
        )
        named = listing(f"<b>{put(paper, f'{role}/name')}</b>", number, home(paper, role), between="<br>")
        sides.append(f"<div class='card'><div class='label'>{say(style, kk, ru)}</div>{named}</div>")
    where = "".join(
        (
            fact(say(style, "ЖСК (IBAN)", "ИИК (IBAN)"), account),
            fact(say(style, "БСК", "БИК"), bic),
            fact(say(style, "Банк", "Банк"), escape(bank(paper, "supplier", style))),
            fact(say(style, "Шарт", "По договору"), escape(agreed(paper, style))),
        )
    )
    totals = keys(
        (say(style, "Салықсыз құны", "Стоимость без налогов"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС", "НДС"), taxed(paper, "vat_total", worth(paper, "vat_total", style), style)),
        (
            say(style, "Төлеуге", "К оплате"),
            listing(worth(paper, "gross_total", style), put(paper, "currency"), between=" "),
        ),
        css_class="tot keep",
    )
    spelled = part(in_words(paper, style, variant=1), css_class="soft")
    body = (
        f"{heading}<div class='flex'>{''.join(sides)}</div>"
        f"<h2>{say(style, 'Төлем деректемелері', 'Реквизиты для оплаты')}</h2><div class='grid'>{where}</div>"
        f"<p></p>{lines(paper, style, _cloud_columns(style))}<p></p>{totals}{spelled}{remarks(paper)}<p style='height:20pt'></p>"
        f"{signing(paper, 'supplier', style, say(style, 'Шотты жазған', 'Счёт выписал'))}"
    )
    foot = f"'{say(style, 'Бұлттық бухгалтерияда жасалды', 'Сформировано в облачной бухгалтерии')} · ' counter(page)"
    return web(body, _CLOUD, family="PT Sans", size=9, foot=foot)


# --- an organiser's bill that is the contract ------------------------------------------------------------

_OFFER = """
.head { border-bottom: 3pt solid #32307c; padding-bottom: 6pt } .head h1 { font-size: 13pt; color: #32307c }
.above { border-bottom: 0.5pt solid #555; min-height: 11pt }
.lines th { border: 0.5pt solid #777; font-size: 7.5pt; padding: 3pt }
.lines td { border: 0.5pt solid #777; padding: 3pt }
.terms { font-size: 7.5pt; text-align: justify; columns: 2; margin-top: 6pt }
"""

_TERMS = (
    (
        "Осы шотты төлеу оферта шарттарын толық қабылдауды білдіреді.",
        "Оплата настоящего счёта является полным и безоговорочным принятием условий оферты.",
        "Payment of this bill is full acceptance of the terms of the offer.",
    ),
    (
        "Қатысу жарнасы іс-шара басталғанға дейін төленеді.",
        "Регистрационный взнос и стоимость площади оплачиваются до начала мероприятия.",
        "The fee and the space are paid for before the event begins.",
    ),
    (
        "Тапсырыс беруші бас тартқан жағдайда жарна қайтарылмайды.",
        "При отказе Заказчика от участия регистрационный взнос не возвращается.",
        "The fee is not returned if the Customer withdraws.",
    ),
)


def _offer_columns(style: Style) -> tuple[Column, ...]:
    return (
        Column("№", "at", 5, "centre"),
        Column(say(style, "Қызмет атауы", "Вид участия / услуга", "Service"), "description", 34),
        Column(say(style, "Көлемі", "Объем", "Volume"), "quantity", 9, "right"),
        Column(say(style, "Тариф", "Тариф", "Rate"), "price", 13, "right"),
        Column(say(style, "ҚҚС-сыз сома", "Сумма без НДС", "Amount excl. VAT"), "net", 14, "right"),
        Column(say(style, "Акциз", "Акциз", "Excise"), "excise", 11, "right"),
        Column("%", "vat_rate", 8, "centre"),
        Column(say(style, "ҚҚС-пен сома", "Сумма с НДС", "Amount incl. VAT"), "gross", 14, "right"),
    )


def _offer_foot(paper: Paper, style: Style, width: int) -> str:
    told = (
        (say(style, "Жиыны ҚҚС-сыз", "Итого без НДС", "Total excl. VAT"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз", "Excise"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС", "НДС", "VAT"), taxed(paper, "vat_total", worth(paper, "vat_total", style), style)),
        (say(style, "Жиыны төлеуге", "Итого к перечислению", "Total payable"), worth(paper, "gross_total", style)),
    )
    return "".join(
        f"<tr><td colspan='{width}' class='r'>{label}</td><td class='r b'>{value}</td></tr>"
        for label, value in told
        if value
    )


def _draw_offer(paper: Paper, style: Style) -> bytes:
    style = of(style, ("quoted", "words", "kk", "dotted_g"))
    account, bic = _account(paper)
    columns = _offer_columns(style)
    width = len(columns) - (1 if any("excise" in line for line in rows(paper, "lines")) else 2)
    name = say(style, "ШОТ-ШАРТ", "СЧЕТ-ДОГОВОР", "BILL OF CONTRACT")
    organiser = listing(put(paper, "supplier/name"), home(paper, "supplier"), between="<br>")
    filled = "".join(
        (
            after(
                say(style, "Тапсырыс берушінің атауы", "наименование Заказчика", "name of the Customer"),
                put(paper, "buyer/name"),
            ),
            after(
                say(style, "Тапсырыс берушінің БСН", "БИН Заказчика", "BIN of the Customer"), put(paper, "buyer/bin")
            ),
            after(
                say(style, "ұйымдастырушының БСН", "БИН Организатора", "BIN of the Organiser"),
                put(paper, "supplier/bin"),
            ),
            after(
                say(style, "ұйымдастырушының шоты", "расчетный счет Организатора", "account of the Organiser"), account
            ),
            after(
                say(style, "банк, БСК", "банк, БИК", "bank, BIC"), listing(escape(bank(paper, "supplier", style)), bic)
            ),
            after(say(style, "негізгі шарт", "рамочный договор", "frame agreement"), escape(agreed(paper, style))),
            after(say(style, "валюта", "валюта счета", "currency"), put(paper, "currency")),
        )
    )
    terms = "".join(f"<p>{at}. {say(style, *each)}</p>" for at, each in enumerate(_TERMS, 1))
    dated = listing(
        f"№ {put(paper, 'number')}" if said(paper, "number") else "",
        when(paper, "issued_on", style),
        between=" &nbsp; ",
    )
    spelled = part(in_words(paper, style, variant=3), css_class="b")
    body = (
        f"<div class='head flex'><div>{organiser}</div><div class='r'><h1>{name}</h1>{dated}</div></div>"
        f"<div class='grid' style='margin:8pt 0'>{filled}</div>"
        f"{lines(paper, style, columns, css_class='lines', foot=_offer_foot(paper, style, width), repeat=False)}"
        f"{spelled}{remarks(paper)}<div class='terms'>{terms}</div><p style='height:26pt'></p>"
        f"{signing(paper, 'supplier', style, say(style, 'Ұйымдастырушы атынан', 'От Организатора', 'For the Organiser'))}"
    )
    return web(body, _OFFER, family="PT Serif", size=9.5, foot="counter(page) ' / ' counter(pages)")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "pay_service_card",
        "proforma_invoice",
        _draw_card,
        ("ru", "kk", "kk+ru"),
        "html",
        (*_UNSAID, "/lines/*/net", "/lines/*/vat_rate"),
    ),
    Layout(
        "cloud_bill_band",
        "proforma_invoice",
        _draw_cloud,
        ("ru", "kk", "kk+ru"),
        "html",
        (*_UNSAID, "/lines/*/net", "/lines/*/vat_rate"),
    ),
    Layout(
        "organiser_bill_of_offer",
        "proforma_invoice",
        _draw_offer,
        ("ru", "kk", "en"),
        "html",
        (*_UNSAID, "/lines/*/vat"),
    ),
)
