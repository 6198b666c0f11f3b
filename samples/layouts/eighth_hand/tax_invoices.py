"""Счет-фактура as accounting systems print it: all boxes of the electronic form, a listing of positions, a ruled form."""

from typing import Any

from samples.layouts.drawing import day, escape
from samples.layouts.eighth_hand.kit import (
    ABROAD,
    NO_SYSTEM,
    SIGN,
    code,
    columns,
    held,
    named,
    place,
    spoken,
    told,
    turnover,
    vat,
)
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import (
    agreed,
    entry,
    home,
    listing,
    of,
    over,
    percent,
    pieces,
    put,
    row,
    say,
    sheet,
    when,
    worth,
)
from samples.layouts.papers import person, rows, said
from samples.model import Layout, Paper, Style

# --- electronic, every box, from the accounting program ------------------------------------------------------------

_FULL = """
h1 { font-size: 10pt; margin: 0 0 3pt; text-align: center } .bar { background: #d6e3bc; font-weight: 700; padding: 1pt
3pt;
border: 0.4pt solid #76923c; margin-top: 2pt } .bx td { border: 0.3pt solid #9aa; padding: 0.6pt 2pt; width: 30% }
.bx td:nth-child(3n+1) { width: 4%; color: #555 } .bx td:nth-child(3n+2) { width: 18%; color: #333 }
.g td, .g th { border: 0.3pt solid #555; padding: 0.8pt 1.2pt; font-size: 5pt } .g th { text-align: center;
background: #eaf1dd }
.g th:nth-child(3) { width: 16% } .g .k td { text-align: center; font-size: 4.5pt } .hd td { padding: 0 2pt } .tot td
{ font-weight: 700; background: #eaf1dd }
"""
_KINDS = {
    "ordinary": ("Негізгі", "Основной"),
    "corrected": ("Түзетілген", "Исправленный"),
    "additional": ("Қосымша", "Дополнительный"),
}


def _bar(style: Style, letter: str, kk: str, ru: str) -> str:
    return f"<div class='bar'>{say(style, f'{letter} бөлімі. {kk}', f'Раздел {letter}. {ru}')}</div>"


def _boxes(left: list[tuple[str, str, str]], right: list[tuple[str, str, str]]) -> str:
    return f"<table class='bx'>{columns(left, right)}</table>"


def _general(paper: Paper, style: Style) -> str:
    amends = paper.extra.get("corrects", {})
    on = day(amends["issued_on"], style) if amends.get("issued_on") else ""
    left = [
        ("1", say(style, "Тіркеу нөмірі", "Регистрационный номер"), f"<b>{put(paper, 'registration_number')}</b>"),
        ("1.1", say(style, "Есептік жүйе нөмірі", "Номер учетной системы"), f"<b>{put(paper, 'number')}</b>"),
        ("2", say(style, "Жазып берілген күні", "Дата выписки"), when(paper, "issued_on", style)),
        ("3", say(style, "Айналым жасалған күн", "Дата совершения оборота"), when(paper, "turnover_on", style)),
    ]
    state = str(paper.extra.get("invoice_type", "ordinary"))
    right = [
        ("", say(style, "Түрі", "Тип"), say(style, *_KINDS.get(state, _KINDS["ordinary"]))),
        ("4.1", say(style, "Күні", "Дата исправляемого / дополняемого ЭСФ"), on),
        ("4.2", say(style, "Есептік жүйе нөмірі", "Номер учетной системы"), escape(str(amends.get("number", "")))),
        (
            "4.3",
            say(style, "Тіркеу нөмірі", "Регистрационный номер"),
            escape(str(amends.get("registration_number", ""))),
        ),
    ]
    return _bar(style, "A", "Жалпы бөлім", "Общий раздел") + _boxes(left, right)


def _sides(paper: Paper, style: Style) -> str:
    account, bic, at = held(paper, style)
    number, name = say(style, "ЖСН/БСН", "ИИН/БИН"), say(style, "Атауы", "Наименование")
    address = say(style, "Орналасқан жерінің мекенжайы", "Адрес места нахождения")
    seller = [
        ("6", number, put(paper, "supplier/bin")),
        ("7", say(style, "Өнім беруші", "Поставщик"), put(paper, "supplier/name")),
        ("8", address, home(paper, "supplier")),
        ("10", say(style, "Санаты", "Категория поставщика"), ""),
        ("12", say(style, "Кбе", "КБе"), ""),
        ("13", say(style, "ЖСК", "ИИК"), account),
        ("14", say(style, "БСК", "БИК"), bic),
        ("15", say(style, "Банктің атауы", "Наименование банка"), at),
    ]
    buyer = [
        ("16", number, put(paper, "buyer/bin")),
        ("17", say(style, "Алушы", "Получатель"), put(paper, "buyer/name")),
        ("18", address, home(paper, "buyer")),
        ("18.1", say(style, "Ел коды", "Код страны"), "KZ" if said(paper, "buyer/bin") else ""),
        ("20", say(style, "Санаты", "Категория получателя"), ""),
        ("25.2", say(style, "Жүк жөнелтуші", "Грузоотправитель"), ""),
        ("26.2", say(style, "Жүк алушы", "Грузополучатель"), ""),
        ("", name, ""),
    ]
    bars = _bar(style, "B, B1", "Өнім берушінің деректемелері", "Реквизиты поставщика")
    other = _bar(style, "C, D", "Алушының деректемелері", "Реквизиты получателя, грузополучателя")
    return f"<table class='hd'>{row(bars, other)}</table>{_boxes(seller, buyer)}"


def _terms(paper: Paper, style: Style) -> str:
    left = [
        ("27.3", say(style, "Шарттың нөмірі", "Номер договора (контракта)"), put(paper, "contract/number")),
        ("27.4", say(style, "Шарттың күні", "Дата договора (контракта)"), when(paper, "contract/date", style)),
    ]
    right = [
        ("28", say(style, "Төлем шарттары", "Условия оплаты по договору"), say(style, "аударым", "безналичный расчет")),
        ("32.1", say(style, "Жеткізу құжаты", "Документ, подтверждающий поставку"), ""),
    ]
    return _bar(style, "E, F", "Шарт (келісімшарт)", "Договор (контракт), документы поставки") + _boxes(left, right)


_G = (
    ("№ п/п", "1"), ("Признак происхожд.", "2"), ("Наименование товаров, работ, услуг", "3"),
    ("Наименование по ДТ", "3/1"), ("Код товара (ТН ВЭД ЕАЭС)", "4"), ("Ед. изм.", "5"), ("Кол-во (объем)", "6"),
    ("Цена (тариф) без косв. налогов", "7"), ("Стоимость без косв. налогов", "8"), ("Акциз: ставка", "9"),
    ("Акциз: сумма", "10"), ("Размер оборота по реализации", "11"), ("НДС: ставка", "12"), ("НДС: сумма", "13"),
    ("Код оборота", "14"), ("Стоимость с учетом косв. налогов", "15"), ("№ ДТ, СТ-1 или СТ-KZ", "16"),
    ("№ поз. ДТ", "17"), ("Иденти- фикатор", "18"), ("Доп. данные", "19"),
)  # fmt: skip
_G_SIDES = "mid mid - - mid mid num num num num num num mid num mid num mid mid mid -"


def _goods(paper: Paper, style: Style) -> str:
    head = row(*(name for name, _ in _G), tag="th") + row(*(number for _, number in _G)).replace("<tr", "<tr class='k'")
    body = "".join(
        row(
            str(at), "6", named(line), "", "", named(line, "unit"), pieces(line, style), entry(line, "price", style),
            entry(line, "net", style), "", entry(line, "excise", style), turnover(line, style), percent(line, style),
            entry(line, "vat", style), "", entry(line, "gross", style), "", "", "1", "", classes=_G_SIDES,
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )  # fmt: skip
    sums = [worth(paper, name, style) for name in ("net_total", "excise_total", "vat_total", "gross_total")]
    total = row(
        "", "", say(style, "Шот бойынша барлығы", "Всего по счету"), "", "", "", "", "", sums[0], "", sums[1], "", "", sums[2],
        "", sums[3], "", "", "", "", classes=_G_SIDES,
    ).replace("<tr", "<tr class='tot'")  # fmt: skip
    return f"<table class='g'><thead>{head}</thead><tbody>{body}{total}</tbody></table>"


def _draw_full(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("nbsp", "thin", "comma", "plain"))
    status = escape(str(paper.extra.get("status", "")))
    title = say(style, "ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА", "ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА")
    state = f"{say(style, 'ЭШФ мәртебесі', 'Статус ЭСФ')}: <b>{status}</b>" if status else ""
    currency = f"33.1 {say(style, 'Валюта коды', 'Код валюты')}: <b>{put(paper, 'currency')}</b> &nbsp; 33.2 "
    currency += f"{say(style, 'Валюта бағамы', 'Курс валюты')}:"
    who = escape(person(paper, "supplier", style))
    signed = f"46 {say(style, 'ЭШФ жазып берушінің Т.А.Ә.', 'Ф.И.О. лица, выписывающего ЭСФ')}: {who}"
    body = (
        f"<table class='hd'>{row(state, f'<h1>{title}</h1>', code(style, 'esf', 11), classes='- mid num')}</table>"
        f"{_general(paper, style)}{_sides(paper, style)}{_terms(paper, style)}"
        f"{_bar(style, 'G', 'Тауарлар, жұмыстар, қызметтер бойынша деректер', 'Данные по товарам, работам, услугам')}"
        f"<div>{currency}</div>{_goods(paper, style)}"
        f"{_bar(style, 'K', 'Қосымша мәліметтер', 'Дополнительные сведения')}{remarks(paper)}"
        f"{_bar(style, 'L', 'ЭЦҚ бойынша мәліметтер', 'Сведения по ЭЦП')}<p>{signed}</p>"
    )
    return sheet(
        body,
        _FULL,
        face="Liberation Sans",
        size=6,
        paper="A4 landscape",
        margin="7mm 8mm 9mm",
        foot="'Документооборот ЭСФ   ' counter(page) ' / ' counter(pages)",
    )


# --- positions of a billing document ------------------------------------------------------------

_POSITIONS = """
.top td { padding: 0.5pt 3pt } h1 { font-size: 11pt; margin: 6pt 0 4pt }
.pos th { border-top: 1pt solid #000; border-bottom: 1pt solid #000; font-weight: 400 } .pos td { padding: 1pt 3pt }
.pos .last td { border-top: 1pt dashed #000 } .n { width: 4% } .lab { width: 27% }
"""


def _position(at: int, line: dict[str, Any], style: Style) -> str:
    return row(
        f"{at * 10:06d}",
        code(style, f"material {at}", 8, "40"),
        named(line),
        named(line, "unit"),
        pieces(line, style),
        entry(line, "price", style),
        entry(line, "net", style),
        entry(line, "excise", style),
        percent(line, style),
        entry(line, "vat", style),
        entry(line, "gross", style),
        classes="- - - mid num num num num num num num",
    )


def _draw_positions(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("dot", "plain", "nbsp", "comma"))
    account, bic, at = held(paper, style)
    numbered = [
        ("Дата совершения оборота", when(paper, "turnover_on", style)),
        ("Поставщик", f"{put(paper, 'supplier/name')}"),
        ("ИИН/БИН и адрес места нахождения поставщика", listing(put(paper, "supplier/bin"), home(paper, "supplier"))),
        ("ИИК поставщика", listing(account, bic, at)),
        ("Договор (контракт) на поставку товаров (работ, услуг)", escape(agreed(paper, style))),
        ("Условия оплаты по договору (контракту)", "безналичный расчет"),
        ("Пункт назначения поставляемых товаров (работ, услуг)", home(paper, "buyer")),
        ("Поставка осуществлена по доверенности", ""),
        ("Получатель", f"{put(paper, 'buyer/name')}"),
        ("ИИН/БИН и адрес места нахождения получателя", listing(put(paper, "buyer/bin"), home(paper, "buyer"))),
        ("Валюта документа", put(paper, "currency")),
    ]
    top = "".join(row(f"({at})", label, value, classes="n lab -") for at, (label, value) in enumerate(numbered, 1))
    heads = (
        "Поз.", "Материал / услуга", "Наименование товаров (работ, услуг)", "БЕИ", "Кол-во (объем)", "Цена за ед.",
        "Ст-ть без НДС", "Акциз", "Ст. НДС", "Сумма НДС", "Ст-ть с НДС",
    )  # fmt: skip
    head = row(*heads, classes="- - - mid num num num num num num num", tag="th")
    lines = "".join(_position(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1))
    totals = [worth(paper, name, style) for name in ("net_total", "excise_total")]
    last = row(
        "", "", "Всего по счету", "", "", "", *totals, "", vat(paper, style), worth(paper, "gross_total", style),
        classes="- - - - - num num num num num num",
    ).replace("<tr", "<tr class='last'")  # fmt: skip
    signs = [
        f"<p>Руководитель {ink(paper, 'supplier', stamp_at='left:10pt;top:-14pt')} ________________ "
        f"/{escape(person(paper, 'supplier', style))}/</p><p>М.П.</p>",
        "<p>Главный бухгалтер ________________ /не предусмотрен/</p>",
        "<p>ВЫДАЛ (ответственное лицо поставщика) ________________</p>",
    ]
    dated = when(paper, "issued_on", style)
    system = f"Документ {code(style, 'billing', 8, '90')}  Вид ZF2  БЕ {code(style, 'company', 4)}  Сбыт. орг. 1000"
    words = f"<p>Всего на сумму: {spoken(paper, style)}</p>" if said(paper, "gross_total") else ""
    body = (
        f"<div class='tiny'>{system}</div><h1>СЧЕТ-ФАКТУРА № {put(paper, 'number')} от {dated}</h1>"
        f"<table class='top'>{top}</table><table class='pos' style='margin-top:6pt'><thead>{head}</thead>{lines}"
        f"{last}</table>"
        f"{words}{remarks(paper)}<table class='together' style='margin-top:22pt'>{row(*signs)}</table>"
        "<p class='tiny'>Примечание. Без печати недействительно. Оригинал (первый экземпляр) - покупателю. "
        "Копия (второй экземпляр) - поставщику.</p>"
    )
    return sheet(
        body,
        _POSITIONS,
        face="Liberation Mono",
        size=6.6,
        paper="A4 landscape",
        margin="10mm",
        foot="'Стр. ' counter(page) ' из ' counter(pages)",
    )


# --- ruled form in two tongues ------------------------------------------------------------

_RULED = (
    SIGN
    + """
h1 { font-size: 13pt; margin: 0; color: #1f3864 } .hd td { padding: 1pt 4pt } .cd td, .cd th { border: 0.5pt solid
#8ea9db }
.cd th { background: #d9e2f3; font-size: 6.5pt; color: #1f3864; text-align: left } .cd td { height: 18pt }
.z th { background: #1f3864; color: #fff; font-size: 6.5pt; text-align: center; padding: 2pt } .z td { padding: 2pt
3pt }
.z tr:nth-child(even) td { background: #eef2fa } .sum { width: 48%; margin: 5pt 0 5pt auto } .sum td { padding: 1.5pt
4pt;
border-bottom: 0.4pt solid #8ea9db }
"""
)


def _card(style: Style, *told: tuple[str, str, str]) -> str:
    """Labels in the row above their values."""
    heads = row(*(over(style, kk, ru) for kk, ru, _ in told), tag="th")
    return f"<table class='cd' style='margin-top:4pt'>{heads}{row(*(value for _, _, value in told))}</table>"


def _draw_ruled(paper: Paper, style: Style) -> bytes:
    account, bic, at = held(paper, style)
    number = say(style, "ЖСН/БСН", "ИИН/БИН")
    cards = _card(
        style,
        ("Шот-фактура №", "Счет-фактура №", f"<b>{put(paper, 'number')}</b>"),
        ("Жазылған күні", "Дата выписки", when(paper, "issued_on", style)),
        ("Айналым күні", "Дата совершения оборота", when(paper, "turnover_on", style)),
        ("Шарт", "Договор (контракт)", escape(agreed(paper, style))),
        ("Валютасы", "Валюта", put(paper, "currency")),
    )
    cards += _card(
        style,
        ("Өнім беруші", "Поставщик", listing(f"<b>{put(paper, 'supplier/name')}</b>", home(paper, "supplier"))),
        ("Алушы", "Получатель", listing(f"<b>{put(paper, 'buyer/name')}</b>", home(paper, "buyer"))),
    )
    cards += _card(
        style,
        ("Өнім берушінің ЖСН/БСН", "ИИН/БИН поставщика", put(paper, "supplier/bin")),
        ("ЖСК, банк", "ИИК, БИК, банк", listing(account, bic, at)),
        ("Алушының ЖСН/БСН", "ИИН/БИН получателя", put(paper, "buyer/bin")),
    )
    heads = (
        ("Коды", "Код"), ("Тауарлардың (жұмыстардың, қызметтердің) атауы", "Наименование товаров (работ, услуг)"),
        ("Өлш.", "Ед."), ("Саны", "К-во"), ("Бағасы", "Цена"), ("ҚҚС-сыз құны", "Стоимость без НДС"),
        ("Акциз", "Акциз"), ("ҚҚС, %", "НДС, %"), ("ҚҚС сомасы", "Сумма НДС"), ("Барлығы", "Всего с НДС"),
    )  # fmt: skip
    head = row(*(over(style, *pair) for pair in heads), tag="th")
    lines = "".join(
        row(
            code(style, f"item {at}", 5, "S"), named(line), named(line, "unit"), pieces(line, style),
            *(entry(line, key, style) for key in ("price", "net", "excise")), percent(line, style),
            *(entry(line, key, style) for key in ("vat", "gross")),
            classes="- - mid num num num num mid num num",
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )  # fmt: skip
    sums = "".join(
        row(say(style, kk, ru), value, classes="- num")
        for kk, ru, value in (
            ("Салықсыз құны", "Стоимость без косвенных налогов", worth(paper, "net_total", style)),
            ("Акциз сомасы", "Сумма акциза", worth(paper, "excise_total", style)),
            ("ҚҚС сомасы", "Сумма НДС", vat(paper, style)),
            ("Салықтарды қоса барлығы", "Всего с учетом налогов", f"<b>{worth(paper, 'gross_total', style)}</b>"),
        )
        if value
    )
    signs = row(
        place(paper, "supplier", style, say(style, "Басшы", "Руководитель")),
        told(paper, "supplier", number) and say(style, "М.О.", "М.П."),
    )
    title = f"<h1>{over(style, 'ШОТ-ФАКТУРА', 'СЧЕТ-ФАКТУРА')}</h1>"
    body = (
        f"<table class='hd'>{row(title, put(paper, 'supplier/name'), classes='- num')}</table>{cards}<table "
        f"class='z' style='margin-top:6pt'><thead>{head}</thead><tbody>{lines}</tbody></table>"
        f"<table class='sum together'>{sums}</table><p><i>{spoken(paper, style)}</i></p>{remarks(paper)}"
        f"<table class='together' style='margin-top:14pt;width:70%'>{signs}</table>"
    )
    return sheet(body, _RULED, face="Liberation Sans", size=7.6, margin="11mm 12mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("esf_program_every_box", "tax_invoice", _draw_full, ("ru", "kk", "kk+ru"), "html", ABROAD),
    Layout("sf_positions_listing", "tax_invoice", _draw_positions, ("ru",), "html", (*ABROAD, *NO_SYSTEM)),
    Layout("sf_ruled_cards_zebra", "tax_invoice", _draw_ruled, ("kk", "kk+ru", "ru"), "html", (*ABROAD, *NO_SYSTEM)),
)
