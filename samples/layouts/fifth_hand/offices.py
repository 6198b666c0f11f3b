"""Offices: a tax department's letter, a contract typed without a table, a plain letter of an accountant."""

from samples.layouts.fifth_hand.kit import VALUES, Pen, after, bin_of, pages, remarks
from samples.layouts.kit import of, say, unbroken, when, worth
from samples.layouts.papers import around, joined, person, rows, said
from samples.model import Layout, Paper, Style

# --- a tax department's letter --------------------------------------------------------------


def _tax_facts(paper: Paper, style: Style) -> list[str]:
    """What was paid and what was given back, a paragraph for each language."""
    name, year = said(paper, "taxpayer/name"), said(paper, "year")
    paid, back = worth(paper, "taxes_paid", style), worth(paper, "vat_refunded", style)
    if not name:
        return []
    number = said(paper, "taxpayer/bin")
    kk = (f"Мемлекеттік кірістер органының деректері бойынша {name} (БСН {number}) {year} жылы бюджетке {paid} теңге "
          f"салық және басқа да міндетті төлемдер төлегенін, осы кезеңде қосылған құн салығының {back} теңге асып кету "
          "сомасы қайтарылғанын хабарлаймыз.")  # fmt: skip
    ru = (f"По данным органа государственных доходов {name} (БИН {number}) за {year} год перечислено в бюджет налогов и других "
          f"обязательных платежей {paid} тенге. Возвращено из бюджета превышения налога на добавленную стоимость за тот же "
          f"период: {back} тенге.")  # fmt: skip
    return {"kk": [kk], "ru": [ru], "kk+ru": [kk, ru]}[style.language]


def _draw_tax(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("words", "quoted", "dotted_g", "dotted")))

    def draw(pen: Pen) -> None:
        pen.at = 44
        office = say(style, "МЕМЛЕКЕТТІК КІРІСТЕР БАСҚАРМАСЫ", "УПРАВЛЕНИЕ ГОСУДАРСТВЕННЫХ ДОХОДОВ", between="\n")
        pen.say(office, 11, x=60, width=480, align="centre", bold=True, gap=6)
        pen.rule(60, pen.at, 540, pen.at, 1)
        pen.put(60, pen.at + 18, f"№ {said(paper, 'number')}", layer=VALUES)
        pen.put(60, pen.at + 34, when(paper, "issued_on", style), layer=VALUES)
        pen.at += 10
        pen.say(said(paper, "taxpayer/name"), x=330, width=210, layer=VALUES)
        pen.say(bin_of(paper, "taxpayer", style), x=330, width=210, layer=VALUES, gap=24)
        title = say(style, "Төленген салықтар туралы анықтама", "Справка о суммах уплаченных налогов", between="\n")
        pen.say(title, 12, x=60, width=480, align="centre", gap=10)
        for text in _tax_facts(paper, style):
            pen.say(text, x=60, width=480, indent=30, gap=8)
        remarks(pen, paper, x=60)
        low = pen.at + 46
        pen.put(60, low, say(style, "Басшының орынбасары", "Заместитель руководителя"))
        pen.put(540, low, person(paper, "issuer", style), align="right")
        pen.ink(paper, "issuer", 370, low, stamp_dx=30, owner=office)
        pen.put(60, 800, say(style, "Орындаушы: бөлім маманы", "Исполнитель: специалист отдела"), 7)

    return pages(draw, "Liberation Serif", size=11)


# --- a contract typed in one run -------------------------------------------------------------


def _preamble(paper: Paper, style: Style) -> str:
    """The parties in running text."""
    named = [joined([party["name"], after({"kk": "БСН ", "en": "BIN "}.get(style.language, "БИН "), party.get("bin", ""))])
             for party in rows(paper, "parties")]  # fmt: skip
    if len(named) < 2:
        return joined(named)
    return say(
        style,
        f"Бұдан әрі «Орындаушы» деп аталатын {named[0]} бір тараптан және бұдан әрі «Тапсырыс беруші» деп аталатын {named[1]} "
        "екінші тараптан осы шартты жасасты:",
        f"{named[0]}, именуемое в дальнейшем «Исполнитель», с одной стороны, и {named[1]}, именуемое в дальнейшем «Заказчик», "
        "с другой стороны, заключили настоящий договор о нижеследующем:",
        f"{named[0]}, hereinafter the Contractor, of the one part, and {named[1]}, hereinafter the Customer, of the other part, "
        "have agreed as follows:",
    )


def _draw_contract(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words", "quoted", "dotted_g", "en") if style.language != "kk" else ("kk", "quoted", "dotted_g"))

    def draw(pen: Pen) -> None:
        pen.foot = lambda page: page.put(297, 822, f"- {page.page} -", 8, align="centre")
        pen.at = 50
        title = say(style, "ШАРТ", "ДОГОВОР", "AGREEMENT")
        pen.say(f"{title} № {said(paper, 'number')}", 12, x=70, width=470, align="centre")
        pen.say(say(style, "қызмет көрсету туралы", "возмездного оказания услуг", "for services"), x=70, width=470,
                align="centre", gap=12)  # fmt: skip
        pen.put(70, pen.at + 10, around(paper, "addresses", "supplier").split(",", maxsplit=1)[0])
        pen.put(540, pen.at + 10, when(paper, "issued_on", style), align="right")
        pen.at += 26
        pen.say(_preamble(paper, style), x=70, width=470, indent=30, gap=8)
        for text in paper.extra.get("body", []):
            pen.say(str(text), x=70, width=470, gap=5)
        remarks(pen, paper, x=70, width=470)
        pen.room(130)
        pen.at += 10
        pen.say(say(style, "Тараптардың деректемелері мен қолдары", "Реквизиты и подписи сторон", "Details and signatures"),
                x=70, width=470, gap=6)  # fmt: skip
        top = pen.at
        for x, role, party in zip((70, 320), ("supplier", "buyer"), rows(paper, "parties"), strict=False):
            low = pen.block(x, top, 220, str(party["name"]), 9)
            low = pen.block(x, low, 220, around(paper, "addresses", role), 8)
            pen.put(x, low + 40, f"_______________ {person(paper, role, style)}", 9)
            pen.ink(paper, role, x, low + 38, owner=str(party["name"]))

    return pages(draw, "Liberation Mono", size=9)


# --- a plain letter ----------------------------------------------------------------------------


def _draw_letter(paper: Paper, style: Style) -> bytes:
    def draw(pen: Pen) -> None:
        pen.foot = lambda page: page.put(545, 822, f"{page.page}", 8, align="right")
        pen.at = 60
        pen.say(around(paper, "addresses", "supplier"), 9, x=70, width=475, gap=24)
        pen.say(str(paper.extra.get("title", "")), 14, x=70, width=475, align="centre", gap=14)
        for text in paper.extra.get("body", []):
            pen.say(str(text), x=70, width=475, indent=30, gap=4)
        remarks(pen, paper, x=70, width=475)
        pen.room(60)
        pen.put(70, pen.at + 40, say(style, "Құрметпен,", "С уважением,", "Yours sincerely,"))
        pen.put(330, pen.at + 40, person(paper, "supplier", style))
        pen.ink(paper, "supplier", 200, pen.at + 38)

    return pages(draw, "Liberation Serif", size=12)


LAYOUTS: tuple[Layout, ...] = (
    Layout("tax_letter_typed_facts", "tax_statement", _draw_tax, ("ru", "kk", "kk+ru"), "drawn"),
    Layout("contract_typed_run", "contract", _draw_contract, ("ru", "kk", "en"), "drawn"),
    Layout("letter_typed_plain", "other", _draw_letter, ("ru", "kk", "en"), "drawn"),
)
