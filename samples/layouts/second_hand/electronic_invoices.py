"""The electronic счет-фактура as the system prints it: twenty columns on a landscape sheet."""

from typing import Any

from samples.layouts.drawing import quantity
from samples.layouts.papers import Labels, around, choose, joined, label, notes, person, rows, said
from samples.layouts.second_hand.press import (
    amount,
    day_at,
    html,
    spoken,
    square_code,
    sum_at,
    untaxed,
    web,
)
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_E: Labels = {
    **TERMS,
    "title": {"ru": ("Электронный счет-фактура", "Счет-фактура"), "kk": ("Электрондық шот-фактура", "Шот-фактура")},
    "A": {"ru": ("Раздел A. Общий раздел",), "kk": ("А бөлімі. Жалпы бөлім",)},
    "B": {"ru": ("Раздел B. Реквизиты поставщика",), "kk": ("В бөлімі. Өнім берушінің деректемелері",)},
    "B1": {
        "ru": ("Раздел B1. Банковские реквизиты поставщика",),
        "kk": ("В1 бөлімі. Өнім берушінің банктік деректемелері",),
    },
    "C": {"ru": ("Раздел C. Реквизиты получателя",), "kk": ("С бөлімі. Алушының деректемелері",)},
    "E": {"ru": ("Раздел E. Договор (контракт)",), "kk": ("Е бөлімі. Шарт (келісімшарт)",)},
    "G": {
        "ru": ("Раздел G. Данные по товарам, работам, услугам",),
        "kk": ("G бөлімі. Тауарлар, жұмыстар, көрсетілетін қызметтер бойынша деректер",),
    },
    "K": {"ru": ("Раздел K. Дополнительные сведения",), "kk": ("К бөлімі. Қосымша мәліметтер",)},
    "L": {"ru": ("Раздел L. Сведения по ЭЦП",), "kk": ("L бөлімі. ЭЦҚ бойынша мәліметтер",)},
    "1": {"ru": ("Регистрационный номер",), "kk": ("Тіркеу нөмірі",)},
    "1.1": {"ru": ("Номер учетной системы",), "kk": ("Есепке алу жүйесінің нөмірі",)},
    "2": {"ru": ("Дата выписки",), "kk": ("Жазып берілген күні",)},
    "3": {"ru": ("Дата совершения оборота",), "kk": ("Айналым жасалған күн",)},
    "4": {"ru": ("Исправленный",), "kk": ("Түзетілген",)},
    "5": {"ru": ("Дополнительный",), "kk": ("Қосымша",)},
    "6": {"ru": ("ИИН/БИН",), "kk": ("ЖСН/БСН",)},
    "7": {"ru": ("Поставщик",), "kk": ("Өнім беруші",)},
    "8": {"ru": ("Адрес места нахождения",), "kk": ("Орналасқан жерінің мекенжайы",)},
    "12": {"ru": ("КБе",), "kk": ("Кбе",)},
    "13": {"ru": ("ИИК",), "kk": ("ЖСК",)},
    "14": {"ru": ("БИК",), "kk": ("БСК",)},
    "15": {"ru": ("Наименование банка",), "kk": ("Банктің атауы",)},
    "17": {"ru": ("Получатель",), "kk": ("Алушы",)},
    "18.1": {"ru": ("Код страны",), "kk": ("Елдің коды",)},
    "27.2": {"ru": ("Без договора",), "kk": ("Шартсыз",)},
    "27.3": {"ru": ("Номер договора (контракта)",), "kk": ("Шарттың (келісімшарттың) нөмірі",)},
    "27.4": {"ru": ("Дата договора (контракта)",), "kk": ("Шарттың (келісімшарттың) күні",)},
    "28": {"ru": ("Условия оплаты по договору",), "kk": ("Шарт бойынша төлем талаптары",)},
    "33.1": {"ru": ("Код валюты",), "kk": ("Валюта коды",)},
    "33.2": {"ru": ("Курс валюты",), "kk": ("Валюта бағамы",)},
    "43": {"ru": ("Дополнительные сведения",), "kk": ("Қосымша мәліметтер",)},
    "46": {
        "ru": ("Ф.И.О. лица, выписывающего ЭСФ",),
        "kk": ("ЭШФ жазып беретін тұлғаның тегі, аты, әкесінің аты",),
    },
    "status": {"ru": ("Статус",), "kk": ("Мәртебесі",)},
    "all": {"ru": ("Всего по счету",), "kk": ("Шот бойынша барлығы",)},
}
_COLUMNS: dict[str, dict[str, str]] = {
    "ru": {
        "place": "№ п/п",
        "origin": "Признак происхождения товаров, работ, услуг",
        "description": "Наименование товаров, работ, услуг",
        "declared": "Наименование товаров в соответствии с Декларацией на товары",
        "tnved": "Код товара (ТН ВЭД ЕАЭС)",
        "unit": "Ед. изм.",
        "quantity": "Кол-во (объем)",
        "price": "Цена (тариф) за единицу без косвенных налогов",
        "net": "Стоимость без косвенных налогов",
        "excise_rate": "Акциз: ставка",
        "excise": "Акциз: сумма",
        "turnover": "Размер оборота по реализации",
        "vat_rate": "НДС: ставка",
        "vat": "НДС: сумма",
        "code": "Оборот по реализации (код)",
        "gross": "Стоимость с учетом косвенных налогов",
        "declaration": "№ Декларации на товары, СТ-1 или СТ-KZ",
        "position": "Номер товарной позиции",
        "identifier": "Идентификатор товара, работ, услуг",
        "additional": "Дополнительные данные",
    },
    "kk": {
        "place": "Р/с №",
        "origin": "Тауарлардың, жұмыстардың, қызметтердің шығу белгісі",
        "description": "Тауарлардың, жұмыстардың, қызметтердің атауы",
        "declared": "Тауарларға арналған декларацияға сәйкес тауарлардың атауы",
        "tnved": "Тауар коды (ЕАЭО СЭҚ ТН)",
        "unit": "Өлш. бірл.",
        "quantity": "Саны (көлемі)",
        "price": "Жанама салықтарсыз бірлік бағасы (тариф)",
        "net": "Жанама салықтарсыз құны",
        "excise_rate": "Акциз: мөлшерлемесі",
        "excise": "Акциз: сомасы",
        "turnover": "Өткізу бойынша айналым мөлшері",
        "vat_rate": "ҚҚС: мөлшерлемесі",
        "vat": "ҚҚС: сомасы",
        "code": "Өткізу бойынша айналым (код)",
        "gross": "Жанама салықтарды есепке алғандағы құны",
        "declaration": "Тауарларға арналған декларацияның, СТ-1 немесе СТ-KZ №",
        "position": "Тауар позициясының нөмірі",
        "identifier": "Тауардың, жұмыстың, қызметтің сәйкестендіргіші",
        "additional": "Қосымша деректер",
    },
}
# the share of the sheet's width, in per cent, without the cells' padding
_WIDTHS = (1.9, 3.3, 10.9, 4.7, 4.3, 3.8, 3.8, 6.6, 6.6, 2.8, 4.7, 6.6, 3.3, 6.1, 3.3, 6.6, 3.8, 2.8, 3.3, 3.8)
_SHEET_CSS = """
h1 { font-size: 13pt; text-align: center; margin: 0 0 4pt; letter-spacing: 1pt }
.half { width: 49.5%; float: left }
.half + .half { float: right }
.clear { clear: both }
.sec { background: #dfe6ee; font-weight: bold; padding: 1.5pt 3pt; margin-top: 3pt }
.f td { border-bottom: 0.3pt solid #999; padding: 1pt 3pt }
.f .n { width: 22pt; font-weight: bold }
.f .k { width: 40% }
.g { table-layout: fixed; margin-top: 2pt; font-size: 5.6pt }
.large { font-size: 6.8pt }
.g td, .g th { border: 0.4pt solid #333; padding: 1pt; word-break: break-all }
.g th { text-align: center; font-size: 5pt; vertical-align: middle }
.g tr { break-inside: avoid }
.tot td { font-weight: bold }
.state { float: right; border: 1pt solid #a33; color: #a33; padding: 2pt 8pt; font-size: 9pt }
.box { font-family: 'DejaVu Sans' }
"""


def _fields(style: Style, boxes: list[tuple[str, str, str]]) -> str:
    """Box number, label, value: one a row."""
    listed = "".join(
        f"<tr><td class='n'>{number}</td><td class='k'>{html(label(_E, key, style))}</td><td>{html(value)}</td></tr>"
        for number, key, value in boxes
    )
    return f"<table class='f'>{listed}</table>"


def _section(style: Style, name: str, inner: str) -> str:
    return f"<div class='sec'>{html(label(_E, name, style))}</div>{inner}"


def _general(paper: Paper, style: Style) -> str:
    """Section A, with the boxes of corrected and additional invoices ticked."""
    kind = paper.extra.get("invoice_type", "ordinary")
    amended = paper.extra.get("corrects", {})
    told = joined((amended.get("issued_on", ""), amended.get("number", ""), amended.get("registration_number", "")))
    return _fields(
        style,
        [
            ("2", "2", day_at(paper, "issued_on", style)),
            ("3", "3", day_at(paper, "turnover_on", style)),
            ("1", "1", said(paper, "registration_number")),
            ("1.1", "1.1", said(paper, "number")),
            ("4", "4", f"[X] {told}" if kind == "corrected" else "[ ]"),
            ("5", "5", f"[X] {told}" if kind == "additional" else "[ ]"),
        ],
    )


def _contract(paper: Paper, style: Style) -> str:
    return _fields(
        style,
        [
            ("27.2", "27.2", "[X]" if paper.extra.get("without_contract") else "[ ]"),
            ("27.3", "27.3", said(paper, "contract/number")),
            ("27.4", "27.4", day_at(paper, "contract/date", style)),
            ("28", "28", choose(style, "безналичный расчет", "")),
        ],
    )


def _bank(paper: Paper, style: Style) -> str:
    return _fields(
        style,
        [
            ("12", "12", "17" if around(paper, "accounts", "supplier") else ""),
            ("13", "13", around(paper, "accounts", "supplier")),
            ("14", "14", around(paper, "bics", "supplier")),
            ("15", "15", around(paper, "banks", "supplier")),
        ],
    )


def _goods(paper: Paper, style: Style) -> str:
    """The table of section G with its row of column numbers and the totals."""
    keys = list(_COLUMNS["ru"])
    heads = "".join(
        f"<th style='width:{width}%'>{'<br>'.join(html(_COLUMNS[tongue][key]) for tongue in style.language.split('+'))}</th>"
        for key, width in zip(keys, _WIDTHS, strict=True)
    )
    numbers = ["1", "2", "3", "3/1", *map(str, range(4, 20))]
    figures = "".join(f"<td class='c'>{number}</td>" for number in numbers)
    body = "".join(_goods_row(place, line, paper, style) for place, line in enumerate(rows(paper, "lines"), 1))
    totals = {
        "net": sum_at(paper, "net_total", style),
        "excise": sum_at(paper, "excise_total", style),
        "vat": sum_at(paper, "vat_total", style),
        "gross": sum_at(paper, "gross_total", style),
    }
    cells = "".join(f"<td class='r'>{totals.get(key, '')}</td>" for key in keys[8:])
    return (
        f"<table class='g {choose(style, '', 'large')}'><thead><tr>{heads}</tr></thead><tr>{figures}</tr>{body}"
        f"<tr class='tot'><td colspan='8' class='r'>{html(label(_E, 'all', style))}</td>{cells}</tr></table>"
    )


def _goods_row(place: int, line: dict[str, Any], paper: Paper, style: Style) -> str:
    rate = line.get("vat_rate")
    values = {
        "place": str(place),
        "origin": "6",
        "description": line.get("description", ""),
        "unit": line.get("unit", ""),
        "quantity": quantity(line["quantity"], style) if line.get("quantity") else "",
        **{key: amount(line.get(key), style) for key in ("price", "net", "excise", "vat", "gross")},
        # excise is a part of the turnover that no field holds
        "turnover": "" if "excise" in line else amount(line.get("net"), style),
        "vat_rate": f"{rate}%" if rate is not None else (label(_E, "no_vat", style) if untaxed(paper) else ""),
    }
    right = ("quantity", "price", "net", "excise", "vat", "gross", "turnover")
    cells = "".join(
        f"<td class='{'r' if key in right else 'l'}'>{html(values.get(key, ''))}</td>" for key in _COLUMNS["ru"]
    )
    return f"<tr>{cells}</tr>"


def esf_sheet(paper: Paper, style: Style) -> bytes:
    """The print of the electronic invoice: sections in two halves, the table below them on the whole width."""
    supplier = _fields(
        style,
        [
            ("7", "7", said(paper, "supplier/name")),
            ("6", "6", said(paper, "supplier/bin")),
            ("8", "8", around(paper, "addresses", "supplier")),
        ],
    )
    buyer = _fields(
        style,
        [
            ("17", "17", said(paper, "buyer/name")),
            ("16", "6", said(paper, "buyer/bin")),
            ("18", "8", around(paper, "addresses", "buyer")),
            ("18.1", "18.1", said(paper, "buyer/country")),
        ],
    )
    currency = f"33.1 {label(_E, '33.1', style)}: {said(paper, 'currency')} &nbsp; 33.2 {label(_E, '33.2', style)}:"
    title = " / ".join(spoken(_E, "title", style)).upper()
    signer = _fields(style, [("46", "46", person(paper, "supplier", style))])
    status = paper.extra.get("status")
    state = f"<div class='state'>{html(label(_E, 'status', style))}: {html(status)}</div>" if status else ""
    left = _section(style, "A", _general(paper, style)) + _section(style, "E", _contract(paper, style))
    left += _section(style, "B1", _bank(paper, style))
    right = _section(style, "C", buyer) + _section(style, "B", supplier)
    added = _section(style, "K", _fields(style, [("43", "43", "\n".join(notes(paper)))]))
    body = f"""{state}<h1>{html(title)}</h1><div class='half'>{left}</div><div class='half'>{right}</div><div class='clear'></div>
    {_section(style, "G", f"<div>{currency}</div>" + _goods(paper, style))}
    <div class='half'>{added}</div><div class='half'>{_section(style, "L", signer)}{square_code(style, 44)}</div>"""
    return web(
        body,
        _SHEET_CSS,
        family=choose(style, "Liberation Sans", "Noto Sans"),
        size=7,
        page="A4 landscape",
        margin="8mm 7mm",
    )


LAYOUTS = (
    Layout(
        "esf_two_halves",
        "tax_invoice",
        esf_sheet,
        ("ru", "kk", "kk+ru"),
        "html",
        omits=("/supplier/country",),
    ),
)
