"""Invoices of foreign suppliers: typed on a machine, an agency's with captions over the figures, a Russian organiser's."""

from typing import Any

from samples.layouts.fifth_hand.kit import AFTER, VALUES, Col, Look, Pen, after, pages, remarks, spelled
from samples.layouts.kit import agreed, entry, of, percent, pieces, unbroken, when, worth
from samples.layouts.papers import around, country, joined, person, rows, said
from samples.model import Layout, Paper, Style

_UNPRINTED = ("/registration_number", "/turnover_on", "/lines/*/excise", "/excise_total")


def _where(paper: Paper, role: str, language: str) -> str:
    code = said(paper, f"{role}/country")
    return country(code, language) if code else ""


def _card(paper: Paper, role: str, language: str, tax: str) -> list[str]:
    """The party as lines of an envelope."""
    told = [said(paper, f"{role}/name"), around(paper, "addresses", role), _where(paper, role, language)]
    return [line for line in (*told, after(tax, said(paper, f"{role}/bin"))) if line]


# --- typed, everything in one fount -----------------------------------------------------


def _typed_totals(paper: Paper, style: Style) -> list[tuple[str, str]]:
    told = [("SUB-TOTAL", worth(paper, "net_total", style)), ("V.A.T.", worth(paper, "vat_total", style)),
            (f"T O T A L   {said(paper, 'currency')}", worth(paper, "gross_total", style))]  # fmt: skip
    return [(label, text) for label, text in told if text]


def _draw_typed(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("en", "words"), ("comma", "dot", "plain")))

    def draw(pen: Pen) -> None:
        pen.at = 44
        for line in _card(paper, "supplier", "en", "TAX REG. "):
            pen.say(line.upper() if line == said(paper, "supplier/name") else line, x=60)
        pen.at += 14
        pen.put(60, pen.at + 10, "I N V O I C E", 13, bold=True)
        pen.put(330, pen.at + 10, "OUR REF.:")
        pen.put(400, pen.at + 10, said(paper, "number"), layer=VALUES)
        pen.put(330, pen.at + 24, "DATED   :")
        pen.put(400, pen.at + 24, when(paper, "issued_on", style), layer=VALUES)
        pen.put(330, pen.at + 38, "CONTRACT:")
        pen.put(400, pen.at + 38, agreed(paper, style), 8, layer=VALUES)
        pen.at += 24
        pen.say("TO MESSRS.", x=60)
        for line in _card(paper, "buyer", "en", "BIN "):
            pen.say(line, x=78, width=240)
        pen.at += 16
        pen.say("=" * 79, 10, x=60, width=500)
        columns = [
            Col("ITEM", 30), Col("PARTICULARS", 168), Col("QTY", 48, "right"), Col("@", 68, "right"), Col("VAT", 30, "right"),
            Col("VAT AMT", 66, "right"), Col("AMOUNT", 72, "right"),
        ]  # fmt: skip
        lines = [
            [f"{at}.", str(line.get("description", "")), pieces(line, style), entry(line, "price", style),
             percent(line, style).replace("без НДС", "-"), entry(line, "vat", style), entry(line, "net", style)]
            for at, line in enumerate(rows(paper, "lines"), 1)
        ]  # fmt: skip
        pen.table(58, columns, lines, Look(8, rules="none", by_column=False, repeat=False))
        pen.say("-" * 79, 10, x=60, width=500)
        for label, text in _typed_totals(paper, style):
            pen.room(14)
            pen.put(420, pen.at + 10, label, align="right")
            pen.put(540, pen.at + 10, text, align="right", layer=AFTER)
            pen.at += 14
        pen.at += 8
        pen.say(after("SAY ", after(spelled(paper, style).upper(), " ONLY") if spelled(paper, style) else ""), x=60)
        pay = joined([around(paper, "banks", "supplier"), after("A/C ", around(paper, "accounts", "supplier")),
                      after("SWIFT ", around(paper, "bics", "supplier"))])  # fmt: skip
        pen.say(after("KINDLY REMIT TO OUR ACCOUNT WITH ", pay), x=60, gap=6)
        remarks(pen, paper, "N.B. ", x=60)
        pen.say("E. AND O. E.", x=60)
        pen.room(70)
        pen.put(330, pen.at + 40, f"For the company: {person(paper, 'supplier', style)}")
        pen.ink(paper, "supplier", 430, pen.at + 34, stamp_dx=10)

    return pages(draw, "Liberation Mono", size=9)


# --- an agency: captions above what they say, the amount due on the right -----------------


def _tile(pen: Pen, x: float, y: float, caption: str, text: str) -> None:
    pen.put(x, y, caption.upper(), 6.5, grey=0.45)
    pen.put(x, y + 14, text, 8, layer=VALUES, bold=True)


def _agency_line(line: dict[str, Any], style: Style) -> list[str]:
    cells = [entry(line, "gross", style), str(line.get("description", "")), pieces(line, style)]
    return [*cells, entry(line, "price", style), entry(line, "net", style), percent(line, style).replace("без НДС", "")]


def _draw_agency(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("en", "iso", "words"), ("comma", "dot", "plain")))
    currency = said(paper, "currency")

    def draw(pen: Pen) -> None:
        pen.foot = lambda page: page.put(297, 822, f"Page {page.page}", 7, align="centre", grey=0.4)
        pen.block(40, 42, 515, said(paper, "supplier/name"), 11, bold=True)
        pen.put(40, 78, joined(_card(paper, "supplier", "en", "Company no. ")[1:], " | "), 7.5, grey=0.3)
        pen.put(555, 100, "Invoice", 24, align="right", grey=0.2)
        for place, (caption, text) in enumerate((
            ("Invoice number", said(paper, "number")), ("Date of issue", when(paper, "issued_on", style)),
            ("Agreement", agreed(paper, style)),
        )):  # fmt: skip
            _tile(pen, 40 + place * 120, 120, caption, text)
        pen.box(405, 108, 555, 158)
        pen.put(480, 124, "AMOUNT DUE", 7, align="centre")
        pen.put(480, 146, joined([currency, worth(paper, "gross_total", style)], " "), 13, align="centre", layer=AFTER,
                bold=True)  # fmt: skip
        pen.at = 170
        pen.put(40, pen.at, "BILLED TO", 6.5, grey=0.45)
        for line in _card(paper, "buyer", "en", "BIN "):
            pen.at = pen.block(40, pen.at + 2, 300, line, 9, layer=VALUES)
        pen.at += 16
        columns = [
            Col(f"Total {currency}".strip(), 82, "right"), Col("Service", 180), Col("Units", 50, "right"),
            Col("Rate", 76, "right"), Col("Fee", 80, "right"), Col("Tax %", 46, "right"),
        ]  # fmt: skip
        pen.table(40, columns, [_agency_line(line, style) for line in rows(paper, "lines")],
                  Look(8.5, rules="lines", padding=4))  # fmt: skip
        pen.at += 10
        for label, path in (("Fees", "net_total"), ("Tax", "vat_total"), ("Total", "gross_total")):
            if worth(paper, path, style):
                pen.room(14)
                pen.put(60, pen.at + 10, label, 9)
                pen.put(180, pen.at + 10, worth(paper, path, style), 9, align="right", layer=VALUES)
                pen.at += 14
        pen.at += 8
        bank = [("Bank", around(paper, "banks", "supplier")), ("Account", around(paper, "accounts", "supplier")),
                ("BIC", around(paper, "bics", "supplier"))]  # fmt: skip
        pen.room(80)
        for place, (caption, text) in enumerate(bank):
            _tile(pen, 40 + place * 190, pen.at + 10, caption, text)
        pen.at += 36
        pen.say(after("In words: ", spelled(paper, style)), 8)
        remarks(pen, paper)
        pen.say(
            "Payable within the term agreed. Bank charges are borne by the payer. This invoice was made by computer.", 7
        )
        pen.ink(paper, "supplier", 420, pen.at - 4, stamp_dx=20)

    return pages(draw, "DejaVu Sans Condensed", size=8.5)


# --- a Russian organiser's, two parties in one table -------------------------------------


def _draw_organiser(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g", "words")))

    def draw(pen: Pen) -> None:
        pen.at = 40
        title = f"ИНВОЙС (СЧЕТ) № {said(paper, 'number')}"
        pen.say(
            joined([title, after("от ", when(paper, "issued_on", style))], " "), 12, bold=True, align="centre", gap=8
        )
        both = [Col("ПРОДАВЕЦ (ОРГАНИЗАТОР)", 257), Col("ПОКУПАТЕЛЬ (ЭКСПОНЕНТ)", 257)]
        bank = [around(paper, "banks", "supplier"), after("р/с ", around(paper, "accounts", "supplier")),
                after("SWIFT ", around(paper, "bics", "supplier"))]  # fmt: skip
        cards = ["\n".join([*_card(paper, "supplier", "ru", "ИНН "), *filter(None, bank)]),
                 "\n".join(_card(paper, "buyer", "ru", "БИН "))]  # fmt: skip
        pen.table(40, both, [cards], Look(8.5, bold_head=False, padding=5))
        pen.at += 8
        pen.say(joined([after("Контракт: ", agreed(paper, style)), after("валюта платежа: ", said(paper, "currency"))], "; "),
                gap=6)  # fmt: skip
        columns = [
            Col("Поз.", 28, "centre"), Col("Артикул", 44, "centre"), Col("Наименование услуги", 134), Col("Ед.", 44, "centre"),
            Col("Цена", 64, "right"), Col("Кол.", 38, "right"), Col("Сумма", 70, "right"), Col("НДС, %", 32, "centre"),
            Col("Сумма с НДС", 70, "right"),
        ]  # fmt: skip
        lines = []
        for at, line in enumerate(rows(paper, "lines"), 1):
            cells = [str(at), f"U{at:03d}", str(line.get("description", "")), str(line.get("unit", ""))]
            cells += [entry(line, "price", style), pieces(line, style), entry(line, "net", style)]
            lines.append([*cells, percent(line, style).removesuffix("%"), entry(line, "gross", style)])
        pen.table(36, columns, lines, Look(7.5, head_family="PT Serif", repeat=False))
        pen.at += 6
        tax = worth(paper, "vat_total", style)
        sums = [after("Итого без налога: ", worth(paper, "net_total", style)), after("НДС: ", tax)]
        sums += [after("Итого к оплате по инвойсу: ", worth(paper, "gross_total", style))]
        pen.say(joined(sums, "; "), bold=True)
        pen.say(after("Всего: ", spelled(paper, style)), gap=4)
        remarks(pen, paper, "- ")
        pen.say("- Все банковские комиссии за пределами банка получателя оплачивает покупатель.")
        pen.room(80)
        pen.put(40, pen.at + 40, "Генеральный директор")
        pen.put(400, pen.at + 40, person(paper, "supplier", style))
        pen.rule(200, pen.at + 42, 380, pen.at + 42)
        pen.ink(paper, "supplier", 230, pen.at + 38)

    return pages(draw, "PT Serif", size=9)


LAYOUTS: tuple[Layout, ...] = (
    Layout("invoice_typed_abroad", "commercial_invoice", _draw_typed, ("en",), "drawn",
           (*_UNPRINTED, "/lines/*/gross")),
    Layout("invoice_agency_tiles", "commercial_invoice", _draw_agency, ("en",), "drawn",
           (*_UNPRINTED, "/lines/*/vat")),
    Layout("invoice_organiser_two_cards", "commercial_invoice", _draw_organiser, ("ru",), "drawn",
           (*_UNPRINTED, "/lines/*/vat")),
)  # fmt: skip
