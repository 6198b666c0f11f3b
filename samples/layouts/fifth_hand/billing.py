"""Requests for payment: the old desktop program's form, and a letter typed by an accountant."""

from typing import Any

from samples.layouts.fifth_hand.kit import AFTER, VALUES, Col, Look, Pen, after, pages, remarks, spelled
from samples.layouts.kit import agreed, entry, of, percent, pieces, say, unbroken, when, worth
from samples.layouts.papers import around, joined, person, rows, said
from samples.model import Layout, Paper, Style

_ABROAD = ("/supplier/country", "/buyer/country")


def _sums(paper: Paper, style: Style, *told: tuple[str, str]) -> list[tuple[str, str]]:
    """Label and sum, those that the paper states; a total without tax says so in the place of the tax."""
    stated = []
    for label, key in told:
        untaxed = key == "vat" and said(paper, "gross_total") and not said(paper, "vat_total")
        sum_of = say(style, "ҚҚС-сыз", "Без НДС", "-") if untaxed else worth(paper, f"{key}_total", style)
        if sum_of:
            stated.append((label, sum_of))
    return stated


# --- СЧЕТ of the desktop program: typed, beneficiary's box in words ---------------------


def _sample_order(pen: Pen, paper: Paper, style: Style) -> None:
    """The block to copy into the payment order: a row of captions, and what stands under them."""
    top = pen.at
    pen.box(40, top, 555, top + 74, 1)
    pen.rule(330, top, 330, top + 74)
    pen.rule(490, top, 490, top + 74)
    pen.rule(40, top + 40, 555, top + 40)
    for x, y, text in ((44, 10, "Бенефициар"), (334, 10, "ИИК"), (494, 10, "Кбе"), (44, 50, "Банк бенефициара"),
                       (334, 50, "БИК"), (494, 50, "КНП")):  # fmt: skip
        pen.put(x, top + y, text, 7, family="Liberation Sans")
    pen.block(44, top + 11, 280, said(paper, "supplier/name"), 7.5, layer=VALUES, bold=True)
    pen.put(44, top + 37, after("БИН ", said(paper, "supplier/bin")), layer=VALUES)
    pen.put(334, top + 26, around(paper, "accounts", "supplier"), 9, layer=VALUES, bold=True)
    pen.put(494, top + 26, "17", layer=VALUES)
    pen.put(44, top + 66, around(paper, "banks", "supplier"), layer=VALUES)
    pen.put(334, top + 66, around(paper, "bics", "supplier"), layer=VALUES, bold=True)
    pen.put(494, top + 66, "859", layer=VALUES)
    pen.at = top + 84


def _typed_line(at: int, line: dict[str, Any], style: Style) -> list[str]:
    cells = [f"{at:02d}", str(line.get("description", "")), str(line.get("unit", "")), pieces(line, style)]
    return [*cells, *(entry(line, key, style) for key in ("price", "net", "vat", "gross"))]


def _draw_desktop(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g", "words")))

    def draw(pen: Pen) -> None:
        pen.put(40, 40, said(paper, "supplier/name"), 9, bold=True)
        pen.put(40, 52, joined([around(paper, "addresses", "supplier"), "тел./факс"]), 8)
        pen.at = 64
        _sample_order(pen, paper, style)
        title = f"С Ч Е Т   № {said(paper, 'number')}   {after('от ', when(paper, 'issued_on', style))}"
        pen.put(297, pen.at + 16, title, 13, bold=True, align="centre")
        pen.at += 28
        buyer = joined([said(paper, "buyer/name"), after("БИН ", said(paper, "buyer/bin")), around(paper, "addresses",
                        "buyer")])  # fmt: skip
        told = [("Плательщик:", buyer), ("Основание:", after("Договор ", agreed(paper, style)))]
        pen.pairs(told, x=40, labels=80, width=515, underlined=True)
        pen.at += 6
        columns = [
            Col("N", 26), Col("Товар (услуга)", 146), Col("Ед.", 46), Col("К-во", 46, "right"), Col("Цена", 70, "right"),
            Col("Сумма без НДС", 70, "right"), Col("НДС", 56, "right"), Col("Всего", 72, "right"),
        ]  # fmt: skip
        lines = [_typed_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1)]
        pen.table(34, columns, lines, Look(7.5, "Liberation Mono", rules="typed", by_column=False, padding=3))
        pen.at += 8
        for label, text in _sums(paper, style, ("ИТОГО", "net"), ("АКЦИЗ", "excise"), ("НДС", "vat"),
                                 ("ВСЕГО К ОПЛАТЕ", "gross")):  # fmt: skip
            pen.room(12)
            pen.put(400, pen.at + 9, f"{label}:", align="right")
            pen.put(562, pen.at + 9, text, align="right", layer=AFTER)
            pen.at += 12
        cur = after("Валюта счета: ", said(paper, "currency"))
        pen.say(joined([after("Сумма прописью: ", spelled(paper, style)), cur], ". "), gap=4)
        remarks(pen, paper, "* ")
        pen.room(70)
        low = pen.at + 34
        pen.put(40, low, f"Руководитель _______________ {person(paper, 'supplier', style)}")
        pen.put(320, low, "Гл. бухгалтер _______________")
        pen.ink(paper, "supplier", 120, low, stamp_dx=40)

    return pages(draw, "Liberation Mono", size=8.5)


# --- a letter that asks for money ------------------------------------------------------


def _asked(paper: Paper, style: Style) -> str:
    """The sum, its taxes and the contract in running text."""
    total, currency = worth(paper, "gross_total", style), said(paper, "currency")
    if not total:
        return ""
    net, vat, excise = (worth(paper, f"{key}_total", style) for key in ("net", "vat", "excise"))
    in_words = spelled(paper, style)
    if style.language == "kk":
        deal = f"Жасалған {agreed(paper, style)} шартқа сәйкес " if agreed(paper, style) else ""
        parts = f"ҚҚС-сыз {net}, ҚҚС {vat}" if vat else f"{net}, ҚҚС-сыз"
        duty = f", акциз {excise}" if excise else ""
        asked = f"{total} {currency} ({in_words}), оның ішінде {parts}{duty}"
        return f"{deal}көрсетілген қызметтер үшін {asked}, төлеуіңізді сұраймыз."
    deal = f"В соответствии с договором {agreed(paper, style)} " if agreed(paper, style) else ""
    parts = f"стоимость без налога {net}, НДС {vat}" if vat else f"стоимость {net}, НДС не облагается (без НДС)"
    duty = f", акциз {excise}" if excise else ""
    return f"{deal}просим Вас оплатить {total} {currency} ({in_words}), в том числе: {parts}{duty}."


def _letter_line(at: int, line: dict[str, Any], style: Style) -> list[str]:
    cells = [str(line.get("description", "")), entry(line, "price", style), pieces(line, style), percent(line, style)]
    return [f"{at})", *cells, *(entry(line, key, style) for key in ("net", "gross"))]


def _draw_letter(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("words", "quoted", "kk", "dotted_g")))

    def draw(pen: Pen) -> None:
        pen.at = 46
        pen.say(said(paper, "supplier/name"), 12, bold=True, align="centre")
        home = joined(
            [around(paper, "addresses", "supplier"), after(say(style, "БСН ", "БИН "), said(paper, "supplier/bin"))]
        )
        pen.say(home, 9, align="centre")
        bank = joined([around(paper, "accounts", "supplier"), around(paper, "banks", "supplier"),
                       after(say(style, "БСК ", "БИК "), around(paper, "bics", "supplier"))])  # fmt: skip
        pen.say(bank, 9, align="centre")
        pen.rule(70, pen.at + 3, 555, pen.at + 3, 1.2)
        pen.at += 16
        to = f"{say(style, 'Кімге', 'Кому')}: {said(paper, 'buyer/name')}"
        number = after(say(style, "БСН ", "БИН "), said(paper, "buyer/bin"))
        pen.say(
            "\n".join(filter(None, [to, number, around(paper, "addresses", "buyer")])), x=320, width=235, layer=VALUES
        )
        pen.at += 14
        title = say(style, "ТӨЛЕМГЕ ШОТ", "СЧЕТ НА ОПЛАТУ")
        pen.say(f"{title} № {said(paper, 'number')}", 13, x=70, width=485, bold=True, align="centre")
        pen.say(when(paper, "issued_on", style), x=70, width=485, align="centre", gap=10)
        pen.say(_asked(paper, style), x=70, width=485, indent=30, gap=8)
        columns = [
            Col("", 22), Col(say(style, "Не үшін", "За что"), 184), Col(say(style, "Бағасы", "По цене"), 74, "right"),
            Col(say(style, "Көлемі", "Объем"), 46, "right"), Col(say(style, "ҚҚС", "НДС"), 42, "right"),
            Col(say(style, "Салықсыз", "Без налога"), 74, "right"), Col(say(style, "Жиыны", "Итого"), 78, "right"),
        ]  # fmt: skip
        lines = [_letter_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1)]
        pen.table(50, columns, lines, Look(9, rules="none", repeat=False, padding=3))
        pen.at += 10
        remarks(pen, paper, x=70, width=485)
        pen.room(80)
        low = pen.at + 40
        pen.put(70, low, say(style, "Директор", "С уважением, директор"))
        pen.put(470, low, person(paper, "supplier", style), align="right")
        pen.ink(paper, "supplier", 250, low)

    return pages(draw, "Liberation Serif", size=10.5)


LAYOUTS: tuple[Layout, ...] = (
    Layout("proforma_typed_desktop", "proforma_invoice", _draw_desktop, ("ru",), "drawn",
           (*_ABROAD, "/registration_number", "/lines/*/vat_rate", "/lines/*/excise")),
    Layout("proforma_letter_of_accountant", "proforma_invoice", _draw_letter, ("ru", "kk"), "drawn",
           (*_ABROAD, "/registration_number", "/lines/*/vat", "/lines/*/excise")),
)  # fmt: skip
