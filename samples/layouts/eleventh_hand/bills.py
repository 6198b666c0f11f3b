"""Requests for payment: the accounting program's form set plainly, its Kazakh edition, and a web service's card."""

from samples.layouts.drawing import escape
from samples.layouts.eleventh_hand.plain import Book, lined
from samples.layouts.eleventh_hand.terms import (
    account,
    bic,
    coined,
    house,
    labelled,
    numbered,
    seat,
    spelled,
    two,
    untaxed,
    whole,
)
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import agreed, listing, of, over, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import person, rows, said, sender_code
from samples.model import Layout, Paper, Style

_NOTICE = (
    "Осы шотты төлеу шарт талаптарымен келісуді білдіреді. Төлем туралы хабарлау міндетті.",
    "Внимание! Оплата данного счета означает согласие с условиями поставки товара. Уведомление об оплате обязательно, "
    "в противном случае не гарантируется наличие товара на складе.",
)


def _sample(paper: Paper, style: Style, book: Book) -> None:
    """The sample of a payment order in four rows: labels, values, labels, values."""
    name = said(paper, "supplier/name")
    beneficiary = listing(name, numbered(paper, "supplier", say(style, "БСН:", "БИН:")), between="\n")
    book.add(say(style, "Төлем тапсырмасының үлгісі", "Образец платежного поручения"), 9, bold=True)
    book.table(
        [
            ["Бенефициар", say(style, "ЖСК", "ИИК"), "Кбе"],
            [beneficiary, account(paper, "supplier"), sender_code(name) if name else ""],
            [
                say(style, "Бенефициардың банкі", "Банк бенефициара"),
                say(style, "БСК", "БИК"),
                say(style, "Төлем мақсатының коды", "Код назначения платежа"),
            ],
            [house(paper, "supplier", style), bic(paper, "supplier"), "859" if name else ""],
        ],
        (5, 3, 2),
        size=8.5,
        aligns="lcc",
    )


def _draw_sample(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("words", "dotted", "quoted", "kk"))
    book = Book("PT Sans", 9.5, margin=17)
    book.add(two(style, *_NOTICE), 8, align="c", gap=6)
    _sample(paper, style, book)
    book.gap(4)
    title = say(style, "Төлем шоты", "Счет на оплату")
    since = {"ru": " от "}.get(style.language, ", ")
    book.add(
        listing(f"{title} № {said(paper, 'number')}", when(paper, "issued_on", style), between=since), 14, bold=True
    )
    tin = say(style, "БСН / ЖСН", "БИН / ИИН")
    book.facts(
        [
            (say(style, "Жеткізуші:", "Поставщик:"), whole(paper, "supplier", style, tin)),
            (say(style, "Сатып алушы:", "Покупатель:"), whole(paper, "buyer", style, tin)),
            (say(style, "Шарт:", "Договор:"), agreed(paper, style)),
        ],
        (1, 4),
        ruled=False,
    )
    heads = [
        [
            "№",
            say(style, "Атауы", "Наименование"),
            say(style, "Саны", "Кол-во"),
            say(style, "Өлш. бір.", "Ед."),
            say(style, "Бағасы", "Цена"),
            say(style, "Сомасы", "Сумма"),
        ]
    ]
    lines = lined(paper, style, "at", "description", "quantity", "unit", "price", "net")
    ends = [
        (say(style, "Барлығы:", "Итого:"), worth(paper, "net_total", style)),
        (say(style, "Акциз сомасы:", "Сумма акциза:"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС сомасы:", "Сумма НДС:"), untaxed(paper, style)),
        (say(style, "ҚҚС-пен барлығы:", "Всего с НДС:"), worth(paper, "gross_total", style)),
    ]
    book.table([*heads, *lines], (4, 40, 9, 10, 14, 15), heads=1, aligns="clrcrr", size=8.5)
    book.facts(ends, (77, 15), ruled=False, aligns="rr")
    count = len(rows(paper, "lines"))
    total = worth(paper, "gross_total", style)
    coin = said(paper, "currency")
    if total:
        told = say(
            style,
            f"Барлығы {count} атау, {total} {coin} сомасына",
            f"Всего наименований {count}, на сумму {total} {coin}",
        )
        book.add(told, 9)
    book.add(labelled(say(style, "Төлеуге барлығы", "Всего к оплате"), spelled(paper, style)), 9.5, bold=True)
    book.remarks(paper)
    book.signs(paper, style, ("supplier", say(style, "Орындаушы", "Исполнитель")))
    return book.pdf()


_EDITION = """
.note { width: 72%; margin: 0 auto 8pt; text-align: center; font-size: 7.5pt } .sample { margin-bottom: 10pt }
.sample td { border: 1pt solid #000; padding: 2pt 4pt; font-size: 8.5pt } .sample .two { width: 22%; text-align: center }
.sample .one { width: 18%; text-align: center }
h1 { font-size: 14pt; border-bottom: 2pt solid #000; padding-bottom: 4pt; margin: 4pt 0 8pt } .who td { padding: 3pt 2pt }
.who td:first-child { width: 15% } .who .val { font-weight: 700 } .goods { border: 2pt solid #000; margin-top: 8pt }
.goods th { text-align: center; font-weight: 700 } .goods td, .goods th { border: .7pt solid #000; padding: 2pt 3pt }
.ends td { text-align: right; font-weight: 700; padding: 1.5pt 3pt } .ends td:last-child { width: 17% }
.line { border-bottom: 2pt solid #000; margin: 8pt 0 }
"""


def _draw_edition(paper: Paper, style: Style) -> bytes:
    """Two rows of the sample with label and value in a cell; eleven-figure codes; VAT within the sum of a line."""
    style = of(style, ("words", "kk", "dotted_g"), ("nbsp", "comma", "thin"))
    supplier = said(paper, "supplier/name")
    sample = (
        f"<table class='sample'><tr><td><b>Бенефициар:</b><br><b>{escape(supplier)}</b>"
        f"<br>{escape(numbered(paper, 'supplier', say(style, 'БСН:', 'БИН:')))}</td>"
        f"<td class='two'><b>{say(style, 'ЖСК', 'ИИК')}</b><br><b>{escape(account(paper, 'supplier'))}</b></td>"
        f"<td class='one'><b>Кбе</b><br><b>{sender_code(supplier) if supplier else ''}</b></td></tr>"
        f"<tr><td>{say(style, 'Бенефициар банкі:', 'Банк бенефициара:')}<br>{escape(house(paper, 'supplier', style))}</td>"
        f"<td class='two'><b>{say(style, 'БСК', 'БИК')}</b><br><b>{escape(bic(paper, 'supplier'))}</b></td>"
        f"<td class='one'><b>{say(style, 'ТМК', 'КНП')}</b><br><b>{'851' if supplier else ''}</b></td></tr></table>"
    )
    heads = row(
        "№",
        *(
            say(style, *each)
            for each in (
                ("Коды", "Код"),
                ("Атауы", "Наименование"),
                ("Саны", "Кол-во"),
                ("Өлш. бірл.", "Ед."),
                ("Бағасы", "Цена"),
                ("Сомасы", "Сумма"),
            )
        ),
        tag="th",
    )
    body = ""
    for at, cells in enumerate(lined(paper, style, "description", "quantity", "unit", "price", "net"), 1):
        body += row(str(at), f"{at:011d}", *map(escape, cells), classes="mid mid - num mid num num")
    count, total = len(rows(paper, "lines")), coined(paper, "gross_total", style)
    ends = "".join(
        row(label, escape(value))
        for label, value in (
            (say(style, "Барлығы:", "Итого:"), worth(paper, "net_total", style)),
            ("Акциз:", worth(paper, "excise_total", style)),
            (say(style, "ҚҚС сомасы:", "Сумма НДС:"), worth(paper, "vat_total", style)),
            (say(style, "Салықсыз (ҚҚС)", "Без налога (НДС)"), "" if said(paper, "vat_total") or not total else "-"),
            (say(style, "Төлеуге барлығы:", "Всего к оплате:"), worth(paper, "gross_total", style)),
        )
        if value
    )
    tin = say(style, "БСН / ЖСН", "БИН / ИИН")
    who = "".join(
        f"<tr><td>{label}</td><td class='val'>{escape(value)}</td></tr>"
        for label, value in (
            (say(style, "Жеткізуші:", "Поставщик:"), whole(paper, "supplier", style, tin)),
            (say(style, "Сатып алушы:", "Покупатель:"), whole(paper, "buyer", style, tin)),
            (say(style, "Шарт:", "Договор:"), agreed(paper, style) or say(style, "Шартсыз", "Без договора")),
        )
    )
    number, dated = put(paper, "number"), when(paper, "issued_on", style)
    title = say(style, f"Төлемге арналған шот № {number}, {dated}", f"Счет на оплату № {number} от {dated}")
    summed = say(style, f"Барлығы {count} атау, {total} сомасына", f"Всего наименований {count}, на сумму {total}")
    page = (
        f"<p class='note'>{say(style, *_NOTICE)}</p><p><b>"
        f"{say(style, 'Төлем тапсырмасының үлгісі', 'Образец платежного поручения')}</b></p>"
        f"{sample}<h1>{title}</h1><table class='who'>{who}</table>"
        f"<table class='goods'><thead>{heads}</thead><tbody>{body}</tbody></table><table class='ends'>{ends}</table>"
        f"{f'<p>{escape(summed)}</p>' if total else ''}<p><b>{escape(spelled(paper, style, 1))}</b></p>"
        f"{remarks(paper)}<div class='line'></div>"
        f"<p class='together'><b>{say(style, 'Орындаушы', 'Исполнитель')}</b> "
        f"{ink(paper, 'supplier', stamp_at='left:90pt;top:-40pt')}"
        f"_______________________________ /{escape(person(paper, 'supplier', style))}/</p>"
    )
    return sheet(page, _EDITION, face="Liberation Sans", size=9, margin="12mm 14mm")


_CARD = """
body { color: #20242c } .top td { padding: 0 0 10pt } .brand { font-size: 15pt; font-weight: 700; color: #e0402f }
.pay { background: #fdf1ef; border-radius: 6pt; padding: 10pt 12pt; margin-bottom: 12pt } .pay b { font-size: 20pt }
.f td { padding: 3pt 0; border-bottom: .4pt solid #e4e4e8 } .f td:first-child { width: 36%; color: #777c88 }
h2 { font-size: 10.5pt; margin: 12pt 0 4pt } .item { padding: 5pt 0; border-bottom: .4pt solid #e4e4e8; break-inside: avoid }
.item .s { float: right; font-weight: 700 } .item small { color: #777c88; display: block }
"""


def _draw_card(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words", "dotted", "kk"), ("nbsp", "thin"))
    coin = {"KZT": "₸"}.get(said(paper, "currency"), said(paper, "currency"))

    def priced(text: str) -> str:
        return f"{text} {coin}" if text else ""

    items = ""
    for name, many, unit, price, net, vat, gross in lined(
        paper, style, "description", "quantity", "unit", "price", "net", "vat", "gross"
    ):
        details = listing(
            f"{many} {unit} × {priced(price)}" if price else many,
            f"{say(style, 'ҚҚС', 'НДС')} {priced(vat)}" if vat else "",
            f"{say(style, 'ҚҚС-сыз', 'без НДС')} {priced(net)}" if net else "",
            between=" · ",
        )
        items += (
            f"<div class='item'><span class='s'>{escape(priced(gross))}</span>{escape(name)}<small>{escape(details)}"
            f"</small></div>"
        )

    def facts(*told: tuple[str, str]) -> str:
        return "<table class='f'>" + "".join(row(label, escape(value)) for label, value in told if value) + "</table>"

    def side(role: str) -> str:
        return facts(
            (say(style, "Атауы", "Наименование"), said(paper, f"{role}/name")),
            (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, f"{role}/bin")),
            (say(style, "Мекенжайы", "Адрес"), seat(paper, role, style)),
            ("Банк", house(paper, role, style)),
            (say(style, "Шот нөмірі", "Номер счёта"), account(paper, role) if role == "supplier" else ""),
            ("БИК", bic(paper, role) if role == "supplier" else ""),
            (
                "КБЕ",
                sender_code(said(paper, "supplier/name"))
                if role == "supplier" and said(paper, "supplier/name")
                else "",
            ),
        )

    page = (
        f"<table class='top'><tr><td class='brand'>{say(style, 'Шот', 'Счёт')}</td><td class='num'>"
        f"{square_code(style.seed, 48)}</td></tr></table>"
        f"<div class='pay'>{over(style, 'Төлем шоты', 'Счет на оплату')} № {put(paper, 'number')}<br><b>"
        f"{escape(priced(worth(paper, 'gross_total', style)))}</b>"
        f"<br>{when(paper, 'issued_on', style)}</div>"
        f"<h2>{say(style, 'Кім төлейді', 'Кто платит')}</h2>{side('buyer')}<h2>{say(style, 'Кімге', 'Кому')}</h2>"
        f"{side('supplier')}"
        f"<h2>{say(style, 'Не үшін', 'За что')}</h2>{items}"
        + facts(
            (say(style, "Шарт", "Договор"), agreed(paper, style)),
            (say(style, "ҚҚС-сыз сома", "Сумма без НДС"), priced(worth(paper, "net_total", style))),
            ("Акциз", priced(worth(paper, "excise_total", style))),
            (say(style, "ҚҚС", "НДС"), priced(worth(paper, "vat_total", style)) or untaxed(paper, style)),
        )
        + f"{remarks(paper)}<p>{ink(paper, 'supplier')}</p>"
        f"<p class='tiny'>{say(style, 'Шот онлайн сервисте жасалды', 'Счёт сформирован в онлайн-сервисе')}</p>"
    )
    return sheet(page, _CARD, face="Noto Sans", size=9, margin="16mm 30mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "bill_sample_in_four_rows",
        "proforma_invoice",
        _draw_sample,
        ("ru", "kk", "kk+ru"),
        "drawn",
        (
            "/registration_number",
            "/turnover_on",
            "/lines/*/vat_rate",
            "/lines/*/vat",
            "/lines/*/gross",
            "/lines/*/excise",
        ),
        left_out=True,
    ),
    Layout(
        "bill_padded_codes_edition",
        "proforma_invoice",
        _draw_edition,
        ("ru", "kk"),
        "html",
        (
            "/registration_number",
            "/turnover_on",
            "/lines/*/vat_rate",
            "/lines/*/vat",
            "/lines/*/gross",
            "/lines/*/excise",
        ),
        left_out=True,
    ),
    Layout(
        "bill_web_card_who_pays",
        "proforma_invoice",
        _draw_card,
        ("ru", "kk"),
        "html",
        ("/registration_number", "/turnover_on", "/lines/*/vat_rate", "/lines/*/excise"),
        left_out=True,
    ),
)
