"""A print of the electronic act of work done (ЭАВР) from the e-invoice system."""

from typing import Any

from samples.layouts.drawing import quantity
from samples.layouts.papers import Labels, around, choose, label, person, rows, said
from samples.layouts.second_hand.press import amount, day_at, html, noted, square_code, stacked, sum_at, untaxed, web
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_L: Labels = {
    **TERMS,
    "title": {
        "ru": ("Акт выполненных работ (оказанных услуг)",),
        "kk": ("Орындалған жұмыстар (көрсетілген қызметтер) актісі",),
    },
    "registered": {"ru": ("Регистрационный номер",), "kk": ("Тіркеу нөмірі",)},
    "number": {"ru": ("Номер учетной системы",), "kk": ("Есепке алу жүйесінің нөмірі",)},
    "signed": {"ru": ("Дата подписания",), "kk": ("Қол қойылған күні",)},
    "performed": {
        "ru": ("Дата выполнения работ (оказания услуг)",),
        "kk": ("Жұмыстарды орындау (қызметтерді көрсету) күні",),
    },
    "sender": {"ru": ("Исполнитель (Поставщик)",), "kk": ("Орындаушы (Өнім беруші)",)},
    "recipient": {"ru": ("Заказчик (Получатель)",), "kk": ("Тапсырыс беруші (Алушы)",)},
    "status": {"ru": ("Статус",), "kk": ("Мәртебесі",)},
    "currency": {"ru": ("Код валюты",), "kk": ("Валюта коды",)},
    "price": {"ru": ("Цена за единицу без косвенных налогов",), "kk": ("Жанама салықтарсыз бірлік бағасы",)},
    "net": {"ru": ("Стоимость без косвенных налогов",), "kk": ("Жанама салықтарсыз құны",)},
    "excise": {"ru": ("Сумма акциза",), "kk": ("Акциз сомасы",)},
    "rate": {"ru": ("Ставка НДС",), "kk": ("ҚҚС мөлшерлемесі",)},
    "vat": {"ru": ("Сумма НДС",), "kk": ("ҚҚС сомасы",)},
    "gross": {"ru": ("Стоимость с учетом косвенных налогов",), "kk": ("Жанама салықтарды есепке алғандағы құны",)},
    "all": {"ru": ("Итого",), "kk": ("Барлығы",)},
    "parties": {"ru": ("Стороны",), "kk": ("Тараптар",)},
    "works": {"ru": ("Раздел G. Работы, услуги",), "kk": ("G бөлімі. Жұмыстар, қызметтер",)},
    "added": {"ru": ("Раздел H. Дополнительные сведения",), "kk": ("Н бөлімі. Қосымша мәліметтер",)},
}
_CSS = """
h1 { font-size: 13pt; text-align: left; margin: 0 }
.bar { background: #0b5394; color: white; padding: 3pt 5pt; margin-top: 8pt }
.tiles { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 4pt }
.tiles > div { border: 0.5pt solid #aaa; padding: 3pt 5pt }
small { color: #555; display: block }
.items { font-size: 7pt }
.items td, .items th { border: 0.4pt solid #888 }
.items th { background: #eaf1f8; text-align: center }
.sum td { font-weight: bold }
.head { display: flex; justify-content: space-between }
.pair td { border: 0.5pt solid #aaa; width: 50% }
"""


def _tile(key: str, value: str, style: Style) -> str:
    return f"<div>{html(value)}<small>{stacked(_L, key, style)}</small></div>"


def _row(place: int, line: dict[str, Any], paper: Paper, style: Style) -> str:
    rate = line.get("vat_rate")
    cells = [
        quantity(line["quantity"], style) if line.get("quantity") else "",
        amount(line.get("price"), style),
        amount(line.get("net"), style),
        amount(line.get("excise"), style),
        f"{rate}%" if rate is not None else (label(_L, "no_vat", style) if untaxed(paper) else ""),
        amount(line.get("vat"), style),
        amount(line.get("gross"), style),
    ]
    return (
        f"<tr><td>{place}</td><td>{html(line.get('description', ''))}</td><td>{html(line.get('unit', ''))}</td>"
        + "".join(f"<td class='r'>{html(cell)}</td>" for cell in cells)
        + "</tr>"
    )


def _party(paper: Paper, style: Style, role: str, key: str) -> str:
    """Label and value under one another in one cell."""
    lines = (
        (key, said(paper, f"{role}/name")),
        ("bin", said(paper, f"{role}/bin")),
        ("address", around(paper, "addresses", role)),
        ("director", person(paper, role, style)),
    )
    return "<br>".join(f"<small>{stacked(_L, name, style)}</small>{html(value)}" for name, value in lines if value)


def act_electronic(paper: Paper, style: Style) -> bytes:
    """Value above its label in tiles, parties side by side, works in ten columns."""
    tiles = "".join(
        _tile(key, value, style)
        for key, value in (
            ("registered", said(paper, "registration_number")),
            ("number", said(paper, "number")),
            ("signed", day_at(paper, "signed_on", style)),
            ("performed", day_at(paper, "performed_on", style)),
            (
                "contract",
                " / ".join(filter(None, (said(paper, "contract/number"), day_at(paper, "contract/date", style)))),
            ),
            ("currency", said(paper, "currency")),
        )
    )
    keys = ("item", "unit", "quantity", "price", "net", "excise", "rate", "vat", "gross")
    heads = "".join(f"<th>{stacked(_L, key, style)}</th>" for key in keys)
    works = "".join(_row(place, line, paper, style) for place, line in enumerate(rows(paper, "lines"), 1))
    sums = [sum_at(paper, f"{key}_total", style) if key != "rate" else "" for key in keys[4:]]
    total = "".join(f"<td class='r'>{value}</td>" for value in sums)
    sides = "".join(
        f"<td>{_party(paper, style, role, key)}</td>" for role, key in (("supplier", "sender"), ("buyer", "recipient"))
    )
    status = paper.extra.get("status")
    state = f"<div>{html(label(_L, 'status', style))}: <b>{html(status)}</b></div>" if status else ""
    body = f"""
    <div class='head'><h1>{stacked(_L, "title", style)}</h1>{state}{square_code(style, 46)}</div><div class='tiles'>{tiles}</div>
    <div class='bar'>{html(label(_L, "parties", style))}</div>
    <table class='pair'><tr>{sides}</tr></table>
    <div class='bar'>{html(label(_L, "works", style))}</div>
    <table class='items'><thead><tr><th>№</th>{heads}</tr></thead>{works}
    <tr class='sum'><td colspan='5' class='r'>{html(label(_L, "all", style))}</td>{total}</tr></table>
    <div class='bar'>{html(label(_L, "added", style))}</div>{noted(paper)}
    """
    return web(body, _CSS, family=choose(style, "PT Sans", "Noto Sans"), size=8.5, margin="10mm")


LAYOUTS = (
    Layout(
        "electronic_act_tiles",
        "completion_act",
        act_electronic,
        ("ru", "kk", "kk+ru"),
        "html",
        omits=("/turnover_on", "/*/country"),
    ),
)
