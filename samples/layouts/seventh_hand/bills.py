"""Requests for payment: a small firm's document with its particulars in merged cells, and an online service's bill."""

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, hand_of, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import bank, notes, said
from samples.layouts.seventh_hand.kit import (
    Flow,
    account,
    bic,
    bold,
    dressed,
    html_rows,
    in_words,
    lined,
    panel,
    place,
    seat,
    spans,
    tint,
    untaxed,
)
from samples.model import Layout, Paper, Style

_SMALL = """
h1 { font-size: 14pt; margin: 0 0 10pt; color: #1f3864 } .part td { border: 0.5pt solid #8ea9db; padding: 3pt 6pt }
.group { width: 21%; font-weight: 700; color: #1f3864 } .key { width: 24%; color: #444 } .goods { margin: 12pt 0 }
.goods th { background: #d9e2f3; text-align: center; font-weight: 700 } .goods td, .goods th { border: 0.5pt solid #8ea9db }
.sum td { border-left: none } .ends td { padding-top: 26pt }
"""


def _sides(paper: Paper, style: Style) -> str:
    name = say(style, "Атауы", "Название", "Legal name")
    number = say(style, "БСН/ЖСН", "БИН/ИИН", "Registration no. (BIN)")
    where = say(style, "Мекенжай", "Адрес", "Address")
    seller, buyer = (
        spans(
            group,
            (name, bold(paper, f"{role}/name")),
            (number, put(paper, f"{role}/bin")),
            (where, escape(seat(paper, role, style))),
        )
        for role, group in (
            ("supplier", say(style, "Сатушы", "Продавец", "Seller")),
            ("buyer", say(style, "Төлеуші", "Плательщик", "Payer")),
        )
    )
    pay = spans(
        say(style, "Төлем деректемелері", "Куда платить", "Remit to"),
        (say(style, "Шот (ЖСК)", "Счет (ИИК)", "Account"), escape(account(paper, "supplier"))),
        (say(style, "Банк", "В банке", "Bank"), escape(bank(paper, "supplier", style))),
        (say(style, "БСК", "БИК", "SWIFT"), escape(bic(paper, "supplier"))),
        (say(style, "Негіздеме", "По договору", "Agreement"), escape(agreed(paper, style))),
    )
    return f"<table class='part'>{seller}{buyer}{pay}</table>"


def _draw_small(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted_g", "words", "quoted", "kk", "en"))
    number, from_day = put(paper, "number"), when(paper, "issued_on", style)
    title = say(
        style,
        f"Алдын ала төлемге арналған шот<br>№ {number}, {from_day}",
        f"Счет на предоплату<br>№ {number} от {from_day}",
        f"Payment request<br>No. {number} of {from_day}",
    )
    heads = (
        "№",
        say(style, "Не үшін", "За что", "Item"),
        say(style, "Өлшемі", "Ед.", "Unit"),
        say(style, "Саны", "Количество", "Quantity"),
        say(style, "Бағасы", "Цена", "Rate"),
        say(style, "Сомасы", "Сумма", "Sum"),
    )
    keys = ("at", "description", "unit", "quantity", "price", "net")
    lines = html_rows(lined(paper, style, *keys), "mid - mid num num num")
    sums = (
        (say(style, "Салықсыз сома", "Сумма без налогов", "Before tax"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз", "Excise"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС", "НДС", "VAT"), untaxed(paper, style)),
    )
    ends = "".join(
        f"<tr><td colspan='5' class='num'>{key}</td><td class='num'>{sum_}</td></tr>" for key, sum_ in sums if sum_
    )
    due = f"{worth(paper, 'gross_total', style)} {put(paper, 'currency')}"
    ends += (
        f"<tr><td colspan='5' class='num'><b>{say(style, 'Төленетін сома', 'К перечислению', 'To be remitted')}</b></td>"
        f"<td class='num'><b>{due}</b></td></tr>"
    )
    told = in_words(paper, style)
    spelled = f"<p>{say(style, 'Жазбаша', 'Прописью', 'In words')}: <i>{told}</i></p>" if told else ""
    terms = say(
        style,
        "Төлем тапсырмасында шоттың нөмірін көрсетуіңізді сұраймыз.",
        "Просим указывать номер счета в назначении платежа.",
        "Please quote the number of this request with your payment.",
    )
    body = (
        f"<h1>{title}</h1>{_sides(paper, style)}"
        f"<table class='goods'><thead>{row(*heads, tag='th')}</thead><tbody>{lines}{ends}</tbody></table>{spelled}"
        f"<p>{terms}</p>{remarks(paper)}<table class='ends together'>"
        f"{row(hand_of(paper, 'supplier', style, say(style, 'Директор', 'Директор', 'Director')))}</table>"
    )
    return sheet(body, _SMALL, face="PT Sans", size=9.5, margin="18mm 17mm")


_MINT = (0.88, 0.96, 0.95)


def _service(page: Sheet, paper: Paper, style: Style) -> None:
    flow = Flow(page, left=44, start=50, low=50)
    number, from_day = said(paper, "number"), when(paper, "issued_on", style)
    tint(page, 0, 0, page.width, 8, colour=(0.05, 0.55, 0.5))
    page.text(44, 62, say(style, "Төлемге шот", "Счет к оплате"), 17, bold=True)
    page.text(44, 82, f"№ {number}", 12)
    page.text(44, 98, say(style, f"{from_day} жазылды", f"выставлен {from_day}"), 9, grey=0.3)
    tint(page, 330, 44, 551, 102, colour=_MINT)
    page.text(340, 60, say(style, "Төлеуге", "К оплате"), 9, grey=0.3)
    if said(paper, "gross_total"):
        page.text(
            541, 86, f"{worth(paper, 'gross_total', style)} {said(paper, 'currency')}", 15, bold=True, align="right"
        )
    bottoms = []
    for x, role, head in (
        (44, "supplier", say(style, "Кімнен", "От кого")),
        (304, "buyer", say(style, "Кімге", "Кому")),
    ):
        page.text(x, 130, head, 10, bold=True)
        page.line(x, 135, x + 240, 135, 0.8)
        told = [
            (say(style, "Компания", "Компания"), said(paper, f"{role}/name")),
            (say(style, "БСН", "БИН"), said(paper, f"{role}/bin")),
            (say(style, "Мекенжайы", "Адрес"), seat(paper, role, style)),
        ]
        bottoms.append(panel(page, x, 140, 240, told, size=9))
    flow.top = max(bottoms) + 4
    flow.write(
        say(style, f"Шарт: {agreed(paper, style)}", f"Договор: {agreed(paper, style)}") if agreed(paper, style) else ""
    )
    flow.top += 4
    columns = (
        (150, "Атауы", "Услуга", "description"),
        (40, "Саны", "Кол.", "quantity"),
        (62, "Бағасы", "Цена", "price"),
        (66, "ҚҚС-сыз", "Без НДС", "net"),
        (40, "Ставка", "Ставка", "vat_rate"),
        (62, "ҚҚС", "НДС", "vat"),
        (70, "Жиыны", "Итого", "gross"),
    )
    flow.table(
        [column[0] for column in columns],
        [[column[1] if style.language == "kk" else column[2] for column in columns]],
        lined(paper, style, *(column[3] for column in columns)),
        aligns=["left", "right", "right", "right", "centre", "right", "right"],
        size=7.5,
        ruled=False,
        repeat=False,
        head_colour=_MINT,
    )
    _service_foot(flow, paper, style)


def _service_foot(flow: Flow, paper: Paper, style: Style) -> None:
    flow.top += 8
    flow.need(90)
    flow.pairs(
        [
            (say(style, "ҚҚС-сыз жиыны", "Итого без НДС"), worth(paper, "net_total", style)),
            (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
            (say(style, "ҚҚС", "НДС"), untaxed(paper, style)),
            (say(style, "Барлығы", "Всего"), worth(paper, "gross_total", style)),
        ],
        150,
        x=260,
    )
    flow.write(in_words(paper, style), 9, bold=True, align="right")
    flow.need(110)
    top = flow.top + 6
    tint(flow.page, 44, top, 551, top + 36, colour=_MINT)
    told = (
        ("IBAN", account(paper, "supplier")),
        (say(style, "БСК", "БИК"), bic(paper, "supplier")),
        (say(style, "Банк", "Банк"), bank(paper, "supplier", style)),
    )
    for x, each in zip((52, 230, 330), told, strict=True):
        panel(flow.page, x, top + 8, 210, [each], size=9)
    flow.top = top + 46
    flow.notes(notes(paper))
    flow.need(64)
    place(flow, paper, "supplier", style, say(style, "Шотты жазған", "Счет выставил"), x=0)


def _draw_service(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("dotted", "words", "kk"), ("nbsp", "thin", "space", "plain")))
    return drawn(lambda page: _service(page, paper, style), "PT Sans")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "bill_merged_particulars",
        "proforma_invoice",
        _draw_small,
        ("ru", "kk", "en"),
        "html",
        ("/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross", "/lines/*/excise"),
    ),
    Layout(
        "bill_online_service",
        "proforma_invoice",
        _draw_service,
        ("kk", "kk+ru", "ru"),
        omits=("/lines/*/excise",),
    ),
)
