"""Счет на оплату of a trading program, of a resource planning system and of a bank's own client."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.eighth_hand.kit import ABROAD, NO_SYSTEM, SIGN, code, held, named, place, spoken, told, vat
from samples.layouts.hypertext import ink, remarks, square_code
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

_TURNOVER = "/turnover_on"

# --- trading program: articles, discounts, the bank at the foot ------------------------------------------------------

_TRADE = (
    SIGN
    + """
h1 { font-size: 13pt; border-bottom: 2pt solid #000; padding-bottom: 4pt; margin: 0 0 6pt } .who td { padding: 2pt 3pt }
.t td, .t th { border: 0.5pt solid #000; padding: 1.5pt 2.5pt } .t { border: 1.4pt solid #000 } .t th { text-align:
center;
background: #f2efe2; font-weight: 700; font-size: 7pt } .t .s td { font-weight: 700; background: #f2efe2 }
.pay { margin-top: 8pt; border: 0.5pt solid #777 } .pay td { border: 0.5pt solid #777; padding: 1.5pt 4pt }
"""
)
_TRADE_HEADS = (
    ("№", "№"), ("Артикул", "Артикул"), ("Тауарлар (жұмыстар, қызметтер)", "Товары (работы, услуги)"),
    ("Саны", "Кол-во"), ("Бірл.", "Ед."), ("Бағасы", "Цена"), ("Жеңіл., %", "Скидка, %"),
    ("ҚҚС-сыз сомасы", "Сумма без НДС"), ("ҚҚС", "НДС"), ("ҚҚС сомасы", "Сумма НДС"), ("Барлық сома", "Всего"),
)  # fmt: skip
_TRADE_SIDES = "mid mid - num mid num mid num mid num num"


def _trade_table(paper: Paper, style: Style) -> str:
    head = row(*(say(style, *pair) for pair in _TRADE_HEADS), tag="th")
    lines = "".join(
        row(
            str(at), code(style, f"article {at}", 6), named(line), pieces(line, style), named(line, "unit"),
            entry(line, "price", style), "", entry(line, "net", style), percent(line, style), entry(line, "vat", style),
            entry(line, "gross", style), classes=_TRADE_SIDES,
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )  # fmt: skip
    sums = row(
        "", "", say(style, "Жиыны:", "Итого:"), "", "", "", "", worth(paper, "net_total", style), "", vat(paper, style),
        worth(paper, "gross_total", style), classes=_TRADE_SIDES,
    ).replace("<tr", "<tr class='s'")  # fmt: skip
    return f"<table class='t'><thead>{head}</thead><tbody>{lines}{sums}</tbody></table>"


def _trade_pay(paper: Paper, style: Style) -> str:
    account, bic, at = held(paper, style)
    return (
        f"<table class='pay "
        f"together'>{row(say(style, 'Бенефициар', 'Бенефициар'), put(paper, 'supplier/name'), say(style, 'ЖСК', 'ИИК'), account)}"
        f"{row(say(style, 'Бенефициар банкі', 'Банк бенефициара'), at, say(style, 'БСК', 'БИК'), bic)}"
        f"{row(say(style, 'БСН', 'БИН'), put(paper, 'supplier/bin'), say(style, 'Кбе', 'Кбе'), '')}</table>"
    )


def _draw_trade(paper: Paper, style: Style) -> bytes:
    on, number = when(paper, "issued_on", style), put(paper, "number")
    title = say(style, f"Сатып алушыға төлем шоты № {number}, {on}", f"Счет на оплату покупателю № {number} от {on}")
    label = say(style, "ЖСН/БСН", "БИН/ИИН")
    who = "".join(
        row(f"{name}:", f"<b>{value}</b>")
        for name, value in (
            (say(style, "Жеткізуші", "Поставщик"), told(paper, "supplier", label, first=True)),
            (say(style, "Сатып алушы", "Покупатель"), told(paper, "buyer", label, first=True)),
            (say(style, "Шарт", "Договор"), escape(agreed(paper, style))),
            (say(style, "Қойма", "Склад"), say(style, "Негізгі", "Основной")),
            (say(style, "Валюта", "Валюта"), put(paper, "currency")),
        )
    )
    excise = worth(paper, "excise_total", style)
    below = f"<p class='num'>{say(style, 'оның ішінде акциз', 'в том числе акциз')}: {excise}</p>" if excise else ""
    counted = len(rows(paper, "lines"))
    if said(paper, "gross_total"):
        total = worth(paper, "gross_total", style)
        kk, ru = (
            f"Барлық атаулар саны {counted}, жалпы сомасы {total}",
            f"Всего наименований {counted}, на сумму {total}",
        )
        below += f"<p>{say(style, kk, ru)}</p>"
        below += f"<p><b>{spoken(paper, style)}</b></p>"
    name = escape(person(paper, "supplier", style))
    manager = f"{say(style, 'Менеджер', 'Менеджер')} {ink(paper, 'supplier')} _______________ ({name})"
    body = (
        f"<h1>{title}</h1><table class='who'><col style='width:14%'>{who}</table>{_trade_table(paper, style)}{below}"
        f"{remarks(paper)}{_trade_pay(paper, style)}<p style='margin-top:26pt'>{manager}</p>"
        f"<p "
        f"class='tiny'>{say(style, 'Шот үш банк күні ішінде жарамды', 'Счет действителен в течение трех банковских дней')}</p>"
    )
    return sheet(body, _TRADE, face="Liberation Sans", size=8, margin="12mm 10mm")


# --- resource planning: conditions under each position -----------------------------------------------------------------

_CONDITIONS = """
h1 { font-size: 14pt; font-weight: 400; margin: 0 } .hd td { width: 50% } .pt td { padding: 0.6pt 3pt }
.pt td:nth-child(1) { width: 42%; color: #444 } .c th { border-bottom: 0.8pt solid #000; border-top: 0.8pt solid #000 }
.c .l td { padding-top: 5pt } .c .k td { padding: 0 4pt; color: #222 } .end td { padding: 1pt 4pt } .end { width: 60%;
margin: 6pt 0 0 auto; border-top: 1.2pt solid #000 }
"""


def _conditions(at: int, line: dict[str, Any], style: Style) -> str:
    main = row(
        f"{at * 10:05d}", f"{code(style, f'service {at}', 7, '3')}<br>{named(line)}", pieces(line, style),
        named(line, "unit"), "", "", classes="- - num - num num",
    ).replace("<tr", "<tr class='l'")  # fmt: skip
    kinds = [
        (say(style, "Нетто бағасы", "Цена нетто"), entry(line, "price", style), entry(line, "net", style)),
        (say(style, "Акциз", "Акциз"), "", entry(line, "excise", style)),
        (say(style, "Шығыс ҚҚС", "НДС исходящий"), percent(line, style), entry(line, "vat", style)),
        (say(style, "Позиция сомасы", "Сумма позиции"), "", entry(line, "gross", style)),
    ]
    under = "".join(
        row("", name, "", "", rate, value, classes="- - - - num num").replace("<tr", "<tr class='k'")
        for name, rate, value in kinds
        if value or rate
    )
    return main + under


def _draw_conditions(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("nbsp", "dot", "plain", "comma"))
    account, bic, at = held(paper, style)
    label = say(style, "БСН", "БИН")
    facts = [
        (
            say(style, "Шот нөмірі / күні", "Номер / дата счета"),
            listing(put(paper, "number"), when(paper, "issued_on", style), between=" / "),
        ),
        (say(style, "Шарт", "Договор"), escape(agreed(paper, style))),
        (say(style, "Дебитор нөмірі", "Номер дебитора"), code(style, "debtor", 7, "1")),
        (say(style, "Сату тапсырысы", "Заказ клиента"), code(style, "order", 8, "00")),
        (say(style, "Құжат валютасы", "Валюта документа"), put(paper, "currency")),
        (say(style, "Төлем шарты", "Условие платежа"), "ZA00"),
    ]
    address = listing(
        f"<b>{put(paper, 'buyer/name')}</b>", told_bin(paper, "buyer", label), home(paper, "buyer"), between="<br>"
    )
    heads = (
        say(style, "Поз.", "Поз."), say(style, "Материал / атауы", "Материал / наименование"), say(style, "Саны", "Количество"),
        say(style, "ӨБ", "ЕИ"), say(style, "Шарт", "Ставка, цена"), say(style, "Құны", "Стоимость"),
    )  # fmt: skip
    head = row(*heads, classes="- - num - num num", tag="th")
    lines = "".join(_conditions(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1))
    end = "".join(
        row(name, value, put(paper, "currency"), classes="- num -")
        for name, value in (
            (say(style, "Салықсыз жиыны", "Итого нетто"), worth(paper, "net_total", style)),
            (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
            (say(style, "ҚҚС жиыны", "Итого НДС"), vat(paper, style)),
            (say(style, "Төлеуге жататын сома", "Сумма к оплате"), f"<b>{worth(paper, 'gross_total', style)}</b>"),
        )
        if value and value != "<b></b>"
    )
    bank_line = listing(
        put(paper, "supplier/name"),
        told_bin(paper, "supplier", label),
        home(paper, "supplier"),
        account,
        at,
        bic,
        between=" &middot; ",
    )
    facts_table = f"<table class='pt'>{''.join(row(*fact) for fact in facts)}</table>"
    signed = (
        f"{say(style, 'Қол қойған', 'Подписал')}: {ink(paper, 'supplier')} "
        f"________________ {escape(person(paper, 'supplier', style))}"
    )
    body = (
        f"<div class='tiny'>{bank_line}</div><h1>{say(style, 'Алдын ала төлемге шот', 'Счет на предоплату')}</h1>"
        f"<table class='hd' style='margin:8pt 0'>{row(address, facts_table)}</table><table class='c'>"
        f"<thead>{head}</thead>{lines}</table>"
        f"<table class='end together'>{end}</table><p>{spoken(paper, style)}</p>{remarks(paper)}<p "
        f"style='margin-top:30pt'>{signed}</p>"
    )  # fmt: skip
    foot = f"'{code(style, 'print', 10)}  ' counter(page) '/' counter(pages)"
    return sheet(body, _CONDITIONS, face="PT Sans", size=8.2, margin="14mm 16mm 16mm", foot=foot)


def told_bin(paper: Paper, role: str, label: str) -> str:
    return listing(label, put(paper, f"{role}/bin"), between=" ") if said(paper, f"{role}/bin") else ""


# --- made in the bank's client ------------------------------------------------------------

_CLIENT = (
    SIGN
    + """
.band { background: #00573d; color: #fff; padding: 6pt 8pt; font-size: 12pt } .f td { border-bottom: 0.4pt solid
#b8cdc5;
padding: 3pt 4pt } .f td:nth-child(odd) { color: #00573d; width: 17%; font-size: 7pt } .f td:nth-child(even) { width:
33% }
.z th { background: #e2efe9; font-size: 7pt; text-align: center; border: 0.4pt solid #9dbdb0 } .z td { border: 0.4pt
solid #9dbdb0 }
.z tr:nth-child(odd) td { background: #f6faf8 } .note { border-left: 3pt solid #00573d; padding-left: 6pt; margin: 6pt
0 }
"""
)


def _draw_client(paper: Paper, style: Style) -> bytes:
    account, bic, at = held(paper, style)

    def both(kk: str, ru: str) -> str:
        return over(style, kk, ru)

    fields = "".join(
        row(*pair)
        for pair in (
            (
                both("Шот нөмірі", "Номер счета"),
                f"<b>{put(paper, 'number')}</b>",
                both("Жасалған күні", "Дата создания"),
                when(paper, "issued_on", style),
            ),
            (
                both("Алушы", "Получатель платежа"),
                put(paper, "supplier/name"),
                both("Төлеуші", "Плательщик"),
                put(paper, "buyer/name"),
            ),
            (
                both("ЖСН/БСН", "ИИН/БИН"),
                put(paper, "supplier/bin"),
                both("ЖСН/БСН", "ИИН/БИН"),
                put(paper, "buyer/bin"),
            ),
            (both("Есепшот (ЖСК)", "Счет зачисления (ИИК)"), account, both("Мекенжайы", "Адрес"), home(paper, "buyer")),
            (
                both("Алушының банкі, БСК", "Банк получателя, БИК"),
                listing(at, bic),
                both("Негіздеме", "Основание"),
                escape(agreed(paper, style)),
            ),
        )
    )
    heads = [
        both("Атауы", "Наименование"),
        both("Саны", "Кол-во"),
        both("Өлш. бірл.", "Ед. изм."),
        both("ҚҚС-сыз", "Сумма без НДС"),
    ]
    heads += [both("ҚҚС мөлш.", "Ставка НДС"), both("ҚҚС", "НДС"), both("Жиыны", "Итого")]
    lines = "".join(
        row(
            named(line), pieces(line, style), named(line, "unit"), entry(line, "net", style), percent(line, style),
            entry(line, "vat", style), entry(line, "gross", style), classes="- num mid num mid num num",
        )
        for line in rows(paper, "lines")
    )  # fmt: skip
    sums = listing(
        *(
            f"{say(style, kk, ru)} {value}"
            for kk, ru, value in (
                ("салықтарсыз", "без налогов", worth(paper, "net_total", style)),
                ("акциз", "акциз", worth(paper, "excise_total", style)),
                ("ҚҚС", "НДС", vat(paper, style)),
                ("төлеуге", "к оплате", f"<b>{worth(paper, 'gross_total', style)}</b>"),
            )
            if value and value != "<b></b>"
        ),
        between="; ",
    )
    total = f"<div class='note'>{sums} {put(paper, 'currency')}<br>{spoken(paper, style)}</div>" if sums else ""
    made = say(style, "Банктің интернет жүйесінде жасалған", "Сформировано в системе дистанционного обслуживания банка")
    sign = place(paper, "supplier", style, say(style, "Басшы", "Руководитель"))
    body = (
        f"<div class='band'>{say(style, 'ТӨЛЕМГЕ ШОТ', 'СЧЕТ НА ОПЛАТУ')}</div><table class='f'>{fields}</table>"
        f"<table class='z' style='margin-top:8pt'><thead>{row(*heads, tag='th')}</thead><tbody>{lines}</tbody>"
        f"</table>{total}"
        f"{remarks(paper)}<table class='together' "
        f"style='margin-top:10pt'>{row(sign, square_code(style.seed, 52), classes='- num')}</table>"
        f"<p class='tiny'>{made}. ID {code(style, 'id', 9)}</p>"
    )
    return sheet(body, _CLIENT, face="Noto Sans", size=8, margin="12mm 13mm")


_BASE = (*ABROAD, *NO_SYSTEM, _TURNOVER)
LAYOUTS: tuple[Layout, ...] = (
    Layout("bill_trade_articles", "proforma_invoice", _draw_trade, ("ru", "kk"), "html", (*_BASE, "/lines/*/excise")),
    Layout("bill_position_conditions", "proforma_invoice", _draw_conditions, ("ru", "kk"), "html", _BASE),
    Layout(
        "bill_bank_client_panel",
        "proforma_invoice",
        _draw_client,
        ("kk+ru", "ru"),
        "html",
        (*_BASE, "/lines/*/excise", "/lines/*/price"),
    ),
)
