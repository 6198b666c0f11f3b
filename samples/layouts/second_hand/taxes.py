"""Statements of taxes paid: a letter of the revenue office with the sums in its text, and a table from the taxpayer's cabinet."""

from samples.layouts.papers import Labels, choose, inked, label, notes, said, stamped, tongue
from samples.layouts.second_hand.press import (
    Column,
    Look,
    Press,
    day_at,
    html,
    noted,
    pressed,
    signed,
    square_code,
    sum_at,
    web,
)
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_OFFICE = {
    "ru": "Управление государственных доходов по Алмалинскому району",
    "kk": "Алмалы ауданы бойынша мемлекеттік кірістер басқармасы",
}
_TEXT = {
    "ru": {
        "title": "Справка о суммах уплаченных налогов",
        "whom": "орган государственных доходов сообщает, что налогоплательщиком {name}, БИН {bin},",
        "paid": "за {year} год уплачено налогов и других обязательных платежей в бюджет в сумме {paid} тенге.",
        "refunded": "Возврат превышения НДС за {year} год произведен в сумме {refunded} тенге.",
        "end": "Справка выдана для представления по месту требования.",
        "head": "Руководитель",
    },
    "kk": {
        "title": "Төленген салықтар сомасы туралы анықтама",
        "whom": "мемлекеттік кірістер органы салық төлеуші {name}, БСН {bin},",
        "paid": "{year} жылы бюджетке {paid} теңге сомасында салықтар мен басқа да міндетті төлемдер төлегенін хабарлайды.",
        "refunded": "{year} жыл үшін ҚҚС асып кетуі {refunded} теңге сомасында қайтарылды.",
        "end": "Анықтама талап етілген жерге ұсыну үшін берілді.",
        "head": "Басшы",
    },
}
_LETTER_CSS = """
.head { display: flex; text-align: center; border-bottom: 2pt solid #1c5aa0; padding-bottom: 6pt; gap: 20pt }
.head > div { flex: 1; font-weight: bold; color: #1c5aa0 }
.ref { margin: 10pt 0 20pt }
h1 { font-size: 13pt; text-align: center }
.t { text-align: justify; margin: 8pt 0 }
.end { display: flex; justify-content: space-between; margin-top: 40pt }
.foot { margin-top: 40pt }
"""


def _paragraphs(paper: Paper, style: Style, language: str) -> list[str]:
    word, year = _TEXT[language], said(paper, "year")
    paid, refunded = sum_at(paper, "taxes_paid", style), sum_at(paper, "vat_refunded", style)
    whom = word["whom"].format(name=said(paper, "taxpayer/name"), bin=said(paper, "taxpayer/bin"))
    told = [f"{whom} {word['paid'].format(year=year, paid=paid)}" if paid else whom]
    if refunded:
        told.append(word["refunded"].format(year=year, refunded=refunded))
    return [told[0][0].upper() + told[0][1:], *told[1:], word["end"]]


def office_letter(paper: Paper, style: Style) -> bytes:
    """A letter: office in each language at the head, sums within sentences."""
    tongues = style.language.split("+")
    heads = "".join(f"<div>{html(_OFFICE[language])}</div>" for language in reversed(tongues))
    texts = "".join(
        f"<h1>{html(_TEXT[language]['title'])}</h1>"
        + "".join(f"<div class='t'>{html(line)}</div>" for line in _paragraphs(paper, style, language))
        for language in tongues
    )
    line = signed(paper, "issuer", style, _OFFICE[tongues[-1]], seal="left:-90pt;top:-40pt")
    head = " / ".join(_TEXT[language]["head"] for language in tongues)
    body = f"""<div class='head'>{heads}</div>
    <div class='ref'>№ {html(said(paper, "number"))}<br>{day_at(paper, "issued_on", style)}</div>{texts}{noted(paper)}
    <div class='end'><div>{head}</div><div>{line}</div></div>
    <div class='foot'>{square_code(style, 56)}</div>"""
    return web(
        body,
        _LETTER_CSS,
        family=choose(style, "PT Serif", "Liberation Serif", "Noto Serif"),
        size=11.5,
        margin="18mm 20mm",
    )


_L: Labels = {
    **TERMS,
    "title": {
        "ru": ("Сведения об уплаченных налогах и возврате НДС из кабинета налогоплательщика",),
        "kk": ("Салық төлеуші кабинетінен төленген салықтар мен ҚҚС қайтару туралы мәліметтер",),
    },
    "taxpayer": {"ru": ("Налогоплательщик",), "kk": ("Салық төлеуші",)},
    "year": {"ru": ("Налоговый период (год)",), "kk": ("Салық кезеңі (жыл)",)},
    "paid": {
        "ru": ("Уплачено налогов и других обязательных платежей, тенге",),
        "kk": ("Төленген салықтар мен басқа да міндетті төлемдер, теңге",),
    },
    "refunded": {"ru": ("Возвращено НДС из бюджета, тенге",), "kk": ("Бюджеттен қайтарылған ҚҚС, теңге",)},
    "number": {"ru": ("Исходящий номер",), "kk": ("Шығыс нөмірі",)},
    "date": {"ru": ("Дата формирования",), "kk": ("Қалыптастырылған күні",)},
    "indicator": {"ru": ("Показатель",), "kk": ("Көрсеткіш",)},
    "value": {"ru": ("Значение",), "kk": ("Мәні",)},
    "organ": {"ru": ("Орган государственных доходов",), "kk": ("Мемлекеттік кірістер органы",)},
}


def cabinet_table(paper: Paper, style: Style) -> bytes:
    """Two columns, indicator and value, as the taxpayer's cabinet saves them."""

    def draw(press: Press) -> None:
        press.say(40, 515, label(_L, "title", style, "\n"), 12, bold=True, gap=10)
        facts = [
            [label(_L, "organ", style), _OFFICE[tongue(style)]],
            [label(_L, "taxpayer", style), said(paper, "taxpayer/name")],
            [label(_L, "bin", style), said(paper, "taxpayer/bin")],
            [label(_L, "number", style), said(paper, "number")],
            [label(_L, "date", style), day_at(paper, "issued_on", style)],
            [label(_L, "year", style), said(paper, "year")],
            [label(_L, "refunded", style), sum_at(paper, "vat_refunded", style)],
            [label(_L, "paid", style), sum_at(paper, "taxes_paid", style)],
        ]
        columns = (Column(label(_L, "indicator", style), 290), Column(label(_L, "value", style), 225, "right"))
        press.table(40, columns, facts, Look(size=9.5, zebra=True, rules="outline", head_fill=0.8, order="columns"))
        press.y += 8
        for note in notes(paper):
            press.say(40, 515, note, 8.5)
        if inked(paper, "issuer"):
            press.sheet.sign(60, press.y + 50, style.seed)
        if stamped(paper, "issuer"):
            press.sheet.stamp(400, press.y + 10, _OFFICE[tongue(style)])

    return pressed(draw, choose(style, "Noto Sans", "DejaVu Sans", "PT Sans"))


LAYOUTS = (
    Layout("office_letter", "tax_statement", office_letter, ("ru", "kk", "kk+ru"), "html"),
    Layout("cabinet_table", "tax_statement", cabinet_table, ("ru", "kk", "kk+ru"), "drawn"),
)
