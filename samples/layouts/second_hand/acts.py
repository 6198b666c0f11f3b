"""Acts of work done: Р-1 with sums that hold the VAT, a free text in two columns, a print of the electronic act."""

from decimal import Decimal
from typing import Any

from samples.layouts.drawing import LANDSCAPE, money, quantity, words
from samples.layouts.papers import Labels, around, choose, inked, joined, label, notes, person, rows, said, stamped
from samples.layouts.second_hand.press import (
    Column,
    Look,
    Press,
    amount,
    day_at,
    html,
    pressed,
    rates,
    signed,
    spoken,
    sum_at,
    untaxed,
    web,
)
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_L: Labels = {
    **TERMS,
    "form": {"ru": ("Форма Р-1",), "kk": ("Р-1 нысаны",)},
    "annex": {
        "ru": ("Приложение 50 к приказу Министра финансов Республики Казахстан от 20 декабря 2012 года № 562",),
        "kk": ("Қазақстан Республикасы Қаржы министрінің 2012 жылғы 20 желтоқсандағы № 562 бұйрығына 50-қосымша",),
    },
    "title": {
        "ru": ("АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)",),
        "kk": ("ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ",),
    },
    "buyer": {"ru": ("Заказчик",), "kk": ("Тапсырыс беруші",)},
    "supplier": {"ru": ("Исполнитель",), "kk": ("Орындаушы",)},
    "performed": {
        "ru": ("Дата выполнения работ (оказания услуг)",),
        "kk": ("Жұмыстарды орындау (қызметтерді көрсету) күні",),
    },
    "report": {"ru": ("Сведения об отчете (дата, номер, количество страниц)",), "kk": ("Есеп туралы мәліметтер",)},
    "price": {"ru": ("цена за единицу",), "kk": ("бірлік үшін бағасы",)},
    "cost": {"ru": ("стоимость",), "kk": ("құны",)},
    "all": {"ru": ("Итого",), "kk": ("Барлығы",)},
    "with_vat": {"ru": ("c НДС",), "kk": ("ҚҚС-мен",)},
    "within": {"ru": ("В том числе НДС", "в т.ч. НДС"), "kk": ("Оның ішінде ҚҚС",)},
    "excise": {"ru": ("Акциз",), "kk": ("Акциз",)},
    "stocks": {
        "ru": ("Сведения об использовании запасов, полученных от заказчика",),
        "kk": ("Тапсырыс берушіден алынған қорларды пайдалану туралы мәліметтер",),
    },
    "gave": {"ru": ("Сдал (Исполнитель)",), "kk": ("Тапсырды (Орындаушы)",)},
    "took": {"ru": ("Принял (Заказчик)",), "kk": ("Қабылдады (Тапсырыс беруші)",)},
    "signed": {
        "ru": ("Дата подписания (принятия) работ (услуг)",),
        "kk": ("Жұмыстарға (қызметтерге) қол қойылған (қабылданған) күн",),
    },
}

# -- Р-1, its sums with VAT --------------------------------------------------------------------------------------------


def _price_with_tax(line: dict[str, Any], style: Style) -> str:
    """Gross for one; left empty where it does not come out in tiyn."""
    if not (line.get("gross") and line.get("quantity")):
        return ""
    price = Decimal(line["gross"]) / Decimal(line["quantity"])
    return money(str(price), style) if price == round(price, 2) else ""


def _r1_head(press: Press, paper: Paper, style: Style) -> None:
    sheet = press.sheet
    below = sheet.paragraph(36, 22, 300, label(_L, "annex", style), 6)
    sheet.text(36, below + 8, label(_L, "form", style), 7, italic=True)
    below += 16
    for role in ("buyer", "supplier"):
        caption = f"{label(_L, role, style)}:"
        value = joined((said(paper, f"{role}/name"), around(paper, "addresses", role)))
        sheet.box(676, below, 806, below + 22)
        sheet.text(741, below + 15, said(paper, f"{role}/bin"), 9, align="centre")
        sheet.text(672, below + 15, label(_L, "bin", style), 7, align="right")
        sheet.text(36, below + 12, caption, 8.5, bold=True)
        below = max(sheet.paragraph(190, below + 2, 410, value, 8.5), below + 26)
    contract = joined((said(paper, "contract/number"), day_at(paper, "contract/date", style)), ", ")
    sheet.text(36, below + 12, f"{label(_L, 'contract', style)}: {contract}", 8.5)
    press.y = below + 22
    facts = [
        [label(_L, "number", style), label(_L, "date", style)],
        [said(paper, "number"), day_at(paper, "signed_on", style)],
    ]
    top = press.y
    press.table(526, (Column("", 140, "centre"), Column("", 140, "centre")), facts, Look(size=8.5, headless=True))
    for place, title in enumerate(spoken(_L, "title", style)):
        sheet.paragraph(36, top + 4 + 15 * place, 480, title, 11, bold=True, align="centre")
    press.y += 10


def _r1_table(press: Press, paper: Paper, style: Style) -> None:
    taxed = "" if untaxed(paper) else f", {label(_L, 'with_vat', style)}"
    taxed += f", {said(paper, 'currency')}" if said(paper, "currency") else ""
    columns = (
        Column("№", 26, "centre"),
        Column(label(_L, "item", style), 216),
        Column(label(_L, "performed", style), 92, "centre"),
        Column(label(_L, "report", style), 92, "centre"),
        Column(label(_L, "unit", style), 60, "centre"),
        Column(label(_L, "quantity", style).lower(), 64, "right"),
        Column(label(_L, "price", style) + taxed, 104, "right"),
        Column(label(_L, "cost", style) + taxed, 116, "right"),
    )
    performed = day_at(paper, "performed_on", style)
    listed = [[str(place) for place in range(1, 9)]]
    listed += [
        [
            str(place),
            line.get("description", ""),
            performed,
            "",
            line.get("unit", ""),
            quantity(line["quantity"], style) if line.get("quantity") else "",
            _price_with_tax(line, style),
            amount(line.get("gross"), style),
        ]
        for place, line in enumerate(rows(paper, "lines"), 1)
    ]
    listed.append(["", label(_L, "all", style), "х", "х", "х", "", "х", sum_at(paper, "gross_total", style)])
    press.table(36, columns, listed, Look(size=8, middle=True, strong=1, order="columns"))


def _r1_below(press: Press, paper: Paper, style: Style) -> None:
    """VAT and excise in lines below the table, aligned with its last column."""
    press.y += 4
    if untaxed(paper):
        press.say(36, 770, label(_L, "no_vat", style), 8.5, bold=True, align="right")
    for key in ("vat", "excise"):
        value = sum_at(paper, f"{key}_total", style)
        caption = f"{label(_L, 'within', style)} {rates(paper)}" if key == "vat" else label(_L, "excise", style)
        press.say(36, 770, f"{caption}: {value}" if value else "", 8.5, bold=True, align="right")
    press.say(36, 770, f"{label(_L, 'stocks', style)}: ____________________________________", 8)
    for note in notes(paper):
        press.say(36, 770, note, 8)


def _r1_signatures(press: Press, paper: Paper, style: Style) -> None:
    press.need(90)
    sheet, top = press.sheet, press.y + 20
    for role, key, x in (("buyer", "took", 436.0), ("supplier", "gave", 36.0)):
        sheet.text(x, top, f"{label(_L, key, style)}", 8, bold=True)
        sheet.text(x, top + 24, "______________ / ______________ /", 8)
        sheet.text(x + 170, top + 24, person(paper, role, style), 8)
        sheet.text(x, top + 44, label(_L, "seal", style), 8)
        if inked(paper, role):
            sheet.sign(x + 62, top + 22, style.seed + len(role))
        if stamped(paper, role):
            sheet.stamp(x + 230, top - 10, said(paper, f"{role}/name"))
    sheet.text(36, top + 60, f"{label(_L, 'signed', style)}: {day_at(paper, 'signed_on', style)}", 8)


def act_r1(paper: Paper, style: Style) -> bytes:
    """Р-1 in landscape; prices and costs hold the VAT, which is told below the table."""

    def draw(press: Press) -> None:
        _r1_head(press, paper, style)
        _r1_table(press, paper, style)
        _r1_below(press, paper, style)
        _r1_signatures(press, paper, style)

    return pressed(draw, choose(style, "Liberation Serif", "DejaVu Sans Condensed", "PT Sans Narrow"), LANDSCAPE)


# -- a free text in two columns ----------------------------------------------------------------------------------------

_TEXT = {
    "ru": {
        "title": "АКТ ПРИЕМА-ПЕРЕДАЧИ ОКАЗАННЫХ УСЛУГ № {number}",
        "intro": "Мы, нижеподписавшиеся, {supplier}, именуемый в дальнейшем «Исполнитель», и {buyer}, именуемый в дальнейшем "
        "«Заказчик», составили настоящий Акт о том, что Исполнитель оказал, а Заказчик принял следующие услуги:",
        "contract": "Основание: договор {contract}.",
        "performed": "Дата оказания услуг: {performed}.",
        "claims": "Услуги оказаны в полном объеме, стороны претензий друг к другу не имеют.",
        "dated": "Дата подписания: {signed}",
        "supplier": "Исполнитель", "buyer": "Заказчик", "item": "Наименование услуг", "quantity": "Кол-во", "price": "Цена",
        "net": "Сумма без НДС", "vat": "НДС", "gross": "Сумма с НДС", "all": "Всего", "no_vat": "Без НДС",
        "excise": "Акциз", "bin": "БИН", "words": "Всего оказано услуг на сумму",
    },
    "kk": {
        "title": "КӨРСЕТІЛГЕН ҚЫЗМЕТТЕРДІ ҚАБЫЛДАУ-ТАПСЫРУ АКТІСІ № {number}",
        "intro": "Біз, төменде қол қоюшылар, бұдан әрі «Орындаушы» деп аталатын {supplier} және бұдан әрі «Тапсырыс беруші» деп "
        "аталатын {buyer}, Орындаушы мынадай қызметтерді көрсеткені, ал Тапсырыс беруші қабылдағаны туралы осы Актіні жасадық:",
        "contract": "Негіздеме: {contract} шарт.",
        "performed": "Қызмет көрсетілген күн: {performed}.",
        "claims": "Қызметтер толық көлемде көрсетілді, тараптардың бір-біріне талаптары жоқ.",
        "dated": "Қол қойылған күні: {signed}",
        "supplier": "Орындаушы", "buyer": "Тапсырыс беруші", "item": "Қызметтердің атауы", "quantity": "Саны",
        "price": "Бағасы", "net": "ҚҚС-сыз сомасы", "vat": "ҚҚС", "gross": "ҚҚС-мен сомасы", "all": "Барлығы",
        "no_vat": "ҚҚС-сыз", "excise": "Акциз", "bin": "БСН", "words": "Көрсетілген қызметтердің жалпы сомасы",
    },
    "en": {
        "title": "CERTIFICATE OF ACCEPTANCE OF SERVICES No. {number}",
        "intro": "We, the undersigned, {supplier}, hereinafter the “Contractor”, and {buyer}, hereinafter the “Customer”, have "
        "drawn up this Certificate to the effect that the Contractor has rendered and the Customer has accepted these services:",
        "contract": "Basis: contract {contract}.",
        "performed": "Services rendered on: {performed}.",
        "claims": "The services have been rendered in full, the parties have no claims against each other.",
        "dated": "Date of signing: {signed}",
        "supplier": "Contractor", "buyer": "Customer", "item": "Services", "quantity": "Qty", "price": "Price",
        "net": "Amount without VAT", "vat": "VAT", "gross": "Total amount", "all": "Total", "no_vat": "VAT not applicable",
        "excise": "Excise", "bin": "BIN", "words": "Total value of services rendered",
    },
}  # fmt: skip
_COLUMNS_CSS = """
.cols { display: flex; gap: 14pt }
.cols > div { flex: 1; text-align: justify }
h2 { font-size: 10.5pt; text-align: center }
.items { margin: 8pt 0 }
.items td, .items th { border: 0.6pt solid black }
.items th { text-align: center; font-weight: bold; font-size: 8pt }
.items td { vertical-align: middle }
.signs { display: flex; gap: 20pt; margin-top: 14pt }
.signs > div { flex: 1 }
"""


def _tongues(style: Style) -> list[str]:
    """English papers are bilingual with Russian, as partners abroad sign them."""
    return ["en", "ru"] if style.language == "en" else style.language.split("+")


def _act_values(paper: Paper, style: Style, language: str) -> dict[str, str]:
    word = _TEXT[language]

    def party(role: str) -> str:
        number = said(paper, f"{role}/bin")
        return said(paper, f"{role}/name") + (f" ({word['bin']} {number})" if number else "")

    return {
        "number": said(paper, "number"),
        "supplier": party("supplier"),
        "buyer": party("buyer"),
        "contract": joined((f"№ {said(paper, 'contract/number')}", day_at(paper, "contract/date", style, language))),
        "performed": day_at(paper, "performed_on", style, language),
        "signed": day_at(paper, "signed_on", style, language),
    }


def _act_column(paper: Paper, style: Style, language: str, parts: tuple[str, ...]) -> str:
    values, word = _act_values(paper, style, language), _TEXT[language]
    out = []
    for part in parts:
        # a sentence about something the paper does not state is left out
        path = {"contract": "contract/number", "performed": "performed_on", "dated": "signed_on"}.get(part)
        if path and not said(paper, path):
            continue
        tag = "h2" if part == "title" else "p"
        out.append(f"<{tag}>{html(word[part].format(**values))}</{tag}>")
    return f"<div>{''.join(out)}</div>"


def _act_table(paper: Paper, style: Style) -> str:
    tongues = _tongues(style)
    keys = ("item", "quantity", "price", "net", "vat", "gross")
    none = _TEXT[tongues[-1]]["no_vat"] if untaxed(paper) else ""

    def word(key: str) -> str:
        return "<br>".join(html(_TEXT[language][key]) for language in tongues)

    out = [f"<tr><th>№</th>{''.join(f'<th>{word(key)}</th>' for key in keys)}</tr>"]
    for place, line in enumerate(rows(paper, "lines"), 1):
        count = quantity(line["quantity"], style) if line.get("quantity") else ""
        figures = {key: amount(line.get(key), style) for key in keys[2:]}
        cells = [count, figures["price"], figures["net"], figures["vat"] or none, figures["gross"]]
        numbers = "".join(f"<td class='r'>{cell}</td>" for cell in cells)
        out.append(f"<tr><td class='c'>{place}</td><td>{html(line.get('description', ''))}</td>{numbers}</tr>")
    sums = "".join(f"<td class='r b'>{sum_at(paper, f'{key}_total', style)}</td>" for key in keys[3:])
    currency = html(said(paper, "currency"))
    out.append(f"<tr><td colspan='4' class='b'>{word('all').replace('<br>', ' / ')}, {currency}</td>{sums}</tr>")
    return f"<table class='items'>{''.join(out)}</table>"


def act_columns(paper: Paper, style: Style) -> bytes:
    """A text in a column for each language, the table across both, names and ink below."""
    tongues = _tongues(style)
    head = "".join(_act_column(paper, style, tongue, ("title", "intro")) for tongue in tongues)
    tail = "".join(
        _act_column(paper, style, tongue, ("contract", "performed", "claims", "dated")) for tongue in tongues
    )
    gross, excise = said(paper, "gross_total"), sum_at(paper, "excise_total", style)
    told = []
    for tongue in tongues:
        word = _TEXT[tongue]
        if gross:
            in_words = words(gross, tongue, said(paper, "currency") or "KZT")
            told.append(f"{word['words']}: {sum_at(paper, 'gross_total', style)} ({in_words})")
        if untaxed(paper):
            told.append(f"{word['no_vat']}.")
        if excise:
            told.append(f"{word['excise']}: {excise}")
    signs = "".join(_act_sign(paper, style, role, tongues) for role in ("supplier", "buyer"))
    told += notes(paper)
    body = f"""<div class='cols'>{head}</div>{_act_table(paper, style)}{"".join(f"<p>{html(line)}</p>" for line in told)}
    <div class='cols'>{tail}</div><div class='signs'>{signs}</div>"""
    return web(
        body, _COLUMNS_CSS, family=choose(style, "Liberation Serif", "PT Serif", "Noto Serif"), size=9.5, margin="16mm"
    )


def _act_sign(paper: Paper, style: Style, role: str, tongues: list[str]) -> str:
    word = " / ".join(html(_TEXT[tongue][role]) for tongue in tongues)
    return (
        f"<div><b>{word}</b><br>{html(said(paper, f'{role}/name'))}<br>{html(around(paper, 'addresses', role))}<br><br><br>"
        f"{signed(paper, role, style, said(paper, f'{role}/name'))}<br>{html(person(paper, role, style))}</div>"
    )


_NET_PRICES = ("/turnover_on", "/registration_number", "/*/country", "/lines/*/vat_rate", "/lines/*/excise")

LAYOUTS = (
    Layout(
        "r1_with_vat",
        "completion_act",
        act_r1,
        ("ru", "kk", "kk+ru"),
        "drawn",
        omits=(
            "/turnover_on",
            "/registration_number",
            "/*/country",
            "/net_total",
            "/lines/*/price",
            "/lines/*/net",
            "/lines/*/vat",
            "/lines/*/vat_rate",
            "/lines/*/excise",
        ),
    ),
    Layout(
        "two_column_act",
        "completion_act",
        act_columns,
        ("en", "ru", "kk", "kk+ru"),
        "html",
        omits=_NET_PRICES,
    ),
)
