"""Invoices with VAT: a telephone's print of the electronic one, a workbook in two languages, a printed blank filled in."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import entry as sum_of
from samples.layouts.kit import hand_of, home, listing, of, over, percent, pieces, put, row, say, sheet, when, worth
from samples.layouts.ninth_hand.kit import PEN, banking, boxed, cards, penned, table, title_of
from samples.layouts.papers import digits, person, rows, said, tongue
from samples.layouts.seventh_hand.kit import account, bic, in_words, lined, untaxed
from samples.model import Layout, Paper, Style

_POCKET = """
body { color: #222 } h1 { font-size: 15pt; margin: 0 0 2pt } .state { float: right; background: #e7f4e8; padding: 3pt 8pt }
h2 { font-size: 9.5pt; background: #eef1f6; padding: 4pt 6pt; margin: 9pt 0 3pt } .card { width: 50%; padding: 3pt 6pt 4pt }
.cap { font-size: 7pt; color: #69707d } .line { border: 0.5pt solid #cfd5e0; border-radius: 5pt; padding: 3pt; margin: 4pt 0 }
.line .card { width: 25% } .line p { font-weight: 700; margin: 2pt 6pt }
"""


def _pocket_line(at: int, line: dict[str, Any], style: Style) -> str:
    told = cards(
        (say(style, "Саны (көлемі)", "Кол-во (объем)"), pieces(line, style)),
        (say(style, "Өлшем бірлігі", "Ед. изм."), escape(str(line.get("unit", "")))),
        (say(style, "Жанама салықсыз бағасы", "Цена без косвенных налогов"), sum_of(line, "price", style)),
        (say(style, "Жанама салықсыз құны", "Стоимость без косвенных налогов"), sum_of(line, "net", style)),
        (say(style, "Акциз сомасы", "Сумма акциза"), sum_of(line, "excise", style)),
        (say(style, "ҚҚС мөлшерлемесі", "Ставка НДС"), percent(line, style)),
        (say(style, "ҚҚС сомасы", "Сумма НДС"), sum_of(line, "vat", style)),
        (say(style, "Жанама салықтармен құны", "Стоимость с косвенными налогами"), sum_of(line, "gross", style)),
        across=4,
    )
    return (
        f"<div class='line together'><p>{at}. {escape(str(line.get('description', '')))}</p><table>{told}</table></div>"
    )


def _pocket_party(paper: Paper, role: str, style: Style) -> str:
    return cards(
        (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, f"{role}/bin")),
        (
            say(style, *(("Өнім беруші", "Поставщик") if role == "supplier" else ("Алушы", "Получатель"))),
            f"<b>{put(paper, f'{role}/name')}</b>" if said(paper, f"{role}/name") else "",
        ),
        (say(style, "Мекенжайы", "Адрес места нахождения"), home(paper, role)),
        *banking(paper, role, style, (say(style, "Банк", "Наименование банка"), say(style, "ЖСК", "ИИК"), "БИК")),
    )


def _pocket_head(paper: Paper, style: Style) -> str:
    corrected = paper.extra.get("corrects", {})
    kinds = {"corrected": ("Түзетілген", "Исправленный"), "additional": ("Қосымша", "Дополнительный")}
    kind = kinds.get(str(paper.extra.get("invoice_type")))
    amends = listing(escape(str(corrected.get("registration_number", ""))), escape(str(corrected.get("number", ""))))
    return cards(
        (say(style, "Тіркеу нөмірі", "Регистрационный номер"), put(paper, "registration_number")),
        (say(style, "Есепке алу жүйесінің нөмірі", "Номер учетной системы"), put(paper, "number")),
        (say(style, "Жазып берілген күні", "Дата выписки"), when(paper, "issued_on", style)),
        (say(style, "Айналым жасалған күні", "Дата совершения оборота"), when(paper, "turnover_on", style)),
        (say(style, "ЭШФ түрі", "Тип ЭСФ"), say(style, *kind) if kind else ""),
        (say(style, "ЭШФ-ға", "К ЭСФ"), amends),
    )


def _draw_pocket(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("nbsp", "space", "plain"))
    state = str(paper.extra.get("status", ""))
    sections = (
        (say(style, "А. Жалпы бөлім", "A. Общий раздел"), _pocket_head(paper, style)),
        (
            say(style, "В. Өнім берушінің деректемелері", "B. Реквизиты поставщика"),
            _pocket_party(paper, "supplier", style),
        ),
        (say(style, "С. Алушының деректемелері", "C. Реквизиты получателя"), _pocket_party(paper, "buyer", style)),
        (
            say(style, "Е. Шарт (келісімшарт)", "E. Договор (контракт)"),
            cards(
                (say(style, "Нөмірі", "Номер"), put(paper, "contract/number")),
                (say(style, "Күні", "Дата"), when(paper, "contract/date", style)),
            ),
        ),
    )
    heads = "".join(f"<h2>{head}</h2><table>{told}</table>" for head, told in sections if told)
    goods = "".join(_pocket_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1))
    ends = cards(
        (say(style, "Жанама салықсыз", "Без косвенных налогов"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС", "НДС"), untaxed(paper, style)),
        (
            say(style, "Шот бойынша барлығы", "Всего по счету"),
            f"<span class='all-in'>{worth(paper, 'gross_total', style)}</span>",
        ),
        (say(style, "Валюта коды", "Код валюты"), put(paper, "currency")),
        (say(style, "ЭШФ жазып берген тұлға", "Лицо, выписавшее ЭСФ"), escape(person(paper, "supplier", style))),
    )
    title = say(style, "Электрондық шот-фактура", "Электронный счет-фактура")
    body = (
        f"{f'<span class=state>{escape(state)}</span>' if state else ''}<h1>{title}</h1>{heads}"
        f"<h2>{say(style, 'G. Тауарлар, жұмыстар, қызметтер', 'G. Товары, работы, услуги')}</h2>{goods}"
        f"<h2>{say(style, 'Жиыны', 'Итоги')}</h2><table>{ends}</table>{remarks(paper)}"
        f"<p>{square_code(style.seed, 64)}</p>"
    )
    foot = f'"{digits(style, "print", 13)}   " counter(page) "/" counter(pages)'
    return sheet(body, _POCKET, face="Noto Sans", size=9, margin="12mm 22mm", foot=foot)


_BOOK = """
td, th { padding: 1.5pt 3pt } h1 { font-size: 12pt; margin: 0 0 6pt } .part td { border-bottom: 0.4pt solid #999 }
.key { width: 27%; color: #222 } .goods { margin-top: 6pt } .goods td, .goods th { border: 0.5pt solid #000 }
.goods th { text-align: center; font-size: 7pt; vertical-align: middle } .last td { font-weight: 700; background: #eee }
.ends td { padding: 26pt 6pt 0 0; width: 33% }
"""


def _book_head(style: Style) -> str:
    """Headings of two levels, a row of column numbers below."""
    tall = (
        ("3%", "№", "№"),
        ("6%", "Артикул", "Артикул"),
        ("25%", "Тауардың (жұмыстың, қызметтің) атауы", "Наименование товаров, работ, услуг"),
        ("6%", "Өлш. бірл.", "Ед. изм."),
        ("6%", "Саны", "Кол-во"),
        ("9%", "Бағасы", "Цена за ед."),
        ("10%", "ҚҚС-сыз құны", "Стоимость без НДС"),
    )
    first = "".join(
        f"<th rowspan='2' style='width:{width}'>{kk if kk == ru else over(style, kk, ru)}</th>"
        for width, kk, ru in tall
    )
    first += f"<th colspan='2'>{over(style, 'Салық', 'Налоги')}</th><th colspan='2'>{over(style, 'ҚҚС', 'НДС')}</th>"
    first += f"<th rowspan='2' style='width:11%'>{over(style, 'Іске асырудың барлық құны', 'Всего стоимость реализации')}</th>"
    second = row("акциз, %", over(style, "акциз сомасы", "сумма акциза"), "%", over(style, "сомасы", "сумма"), tag="th")
    numbers = row(*map(str, range(1, 13)), classes="mid " * 12)
    return f"<thead><tr>{first}</tr>{second}{numbers}</thead>"


def _draw_book(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g"))
    parts = "".join(
        row(label, value, classes="key -")
        for label, value in (
            (over(style, "Айналым жасалған күні", "Дата совершения оборота"), when(paper, "turnover_on", style)),
            (over(style, "Жеткізуші", "Поставщик"), f"<b>{put(paper, 'supplier/name')}</b>"),
            (
                over(style, "Жеткізушінің БСН-і және мекенжайы", "БИН и адрес поставщика"),
                listing(put(paper, "supplier/bin"), home(paper, "supplier")),
            ),
            (
                over(style, "Есеп айырысу шоты", "Расчетный счет"),
                listing(*(value for _, value in banking(paper, "supplier", style, ("", "", "")))),
            ),
            (over(style, "Шарт (келісімшарт)", "Договор (контракт)"), title_of(paper, style)),
            (over(style, "Алушы", "Получатель"), f"<b>{put(paper, 'buyer/name')}</b>"),
            (
                over(style, "Алушының БСН-і және мекенжайы", "БИН и адрес получателя"),
                listing(put(paper, "buyer/bin"), home(paper, "buyer")),
            ),
            (over(style, "ЭШФ тіркеу нөмірі", "Рег. номер ЭСФ"), put(paper, "registration_number")),
            ("Валюта", put(paper, "currency")),
        )
    )
    keys = ("at", "description", "unit", "quantity", "price", "net", "", "excise", "vat_rate", "vat", "gross")
    goods = "".join(
        row(
            *map(escape, (at, digits(style, f"book{at}", 5), *cells)),
            classes="mid - - mid num num num num num mid num num",
        )
        for at, *cells in lined(paper, style, *keys)
    )
    last = f"<tr class='last'><td colspan='6'>{say(style, 'Шот бойынша барлығы', 'Всего по счету')}</td>"
    ends = (worth(paper, "net_total", style), "х", worth(paper, "excise_total", style), "х", untaxed(paper, style))
    last += "".join(f"<td class='num'>{each}</td>" for each in (*ends, worth(paper, "gross_total", style))) + "</tr>"
    number = put(paper, "number")
    titles = {"kk": f"{when(paper, 'issued_on', style)} № {number} ШОТ-ФАКТУРА"}
    title = titles.get(style.language, f"СЧЕТ-ФАКТУРА № {number} от {when(paper, 'issued_on', style)}")
    above = "ШОТ-ФАКТУРА<br>" if style.language == "kk+ru" else ""
    signs = row(
        *(
            f"{over(style, kk, ru)}<br>{hand_of(paper, 'supplier', style, '') if signed else '_______________'}"
            for kk, ru, signed in (
                ("Ұйым басшысы", "Руководитель организации", True),
                ("Бас бухгалтер", "Главный бухгалтер", False),
                ("БЕРДІ (жауапты тұлға)", "ВЫДАЛ (ответственное лицо)", False),
            )
        )
    )
    body = (
        f"<h1>{above}{title}</h1><table class='part'>{parts}</table>"
        f"<table class='goods'>{_book_head(style)}<tbody>{goods}{last}</tbody></table>"
        f"<p>{in_words(paper, style)}</p>{remarks(paper)}<table class='ends together'>{signs}</table>"
    )
    return sheet(body, _BOOK, face="Liberation Sans Narrow", size=8.5, paper="A4 landscape", margin="10mm 9mm")


_BLANK = """
h1 { font-size: 13pt; text-align: center; margin: 4pt 0 10pt; letter-spacing: 1pt } p { margin: 4pt 0 }
.goods { margin: 8pt 0 } .goods td, .goods th { border: 0.7pt solid #000 } .goods th { font-size: 7.5pt; text-align: center }
.goods td { font-family: 'PT Serif'; font-style: italic; color: #1b2d86 } .no { float: right; font-size: 7pt }
"""


def _blank_party(paper: Paper, role: str, style: Style, kk: str, ru: str) -> str:
    """The lines of a party on the blank: name, boxes for the number, place, account."""
    number, name = said(paper, f"{role}/bin"), said(paper, f"{role}/name")
    told = f"<p>{over(style, kk, ru)} {penned(name, 330)}</p>"
    told += f"<p>{say(style, 'ЖСН/БСН', 'ИИН/БИН')} {boxed(number)}</p>" if number else ""
    told += f"<p>{say(style, 'Мекенжайы', 'Адрес')} {penned(home(paper, role), 300)}</p>" if home(paper, role) else ""
    if account(paper, role):
        told += f"<p>{say(style, 'ЖСК', 'ИИК')} {boxed(account(paper, role))} "
        told += f"{say(style, 'БСК', 'БИК')} {penned(bic(paper, role))}</p>"
    return told


def _draw_blank(paper: Paper, style: Style) -> bytes:
    style = of(style, ("quoted", "words", "dotted_g"))
    heads = (
        "№",
        say(style, "Тауар, жұмыс, қызмет", "Товар, работа, услуга"),
        say(style, "Саны", "Количество"),
        say(style, "Өлшемі", "Ед."),
        say(style, "Бағасы", "Цена"),
        say(style, "Сомасы", "Сумма"),
        "Акциз",
        say(style, "ҚҚС, %", "НДС, %"),
        say(style, "ҚҚС", "НДС"),
        say(style, "Салықтармен", "С налогами"),
    )
    keys = ("at", "description", "quantity", "unit", "price", "net", "excise", "vat_rate", "vat", "gross")
    last = f"<tr><td colspan='5'>{say(style, 'Жиыны', 'Итого')}</td><td class='num'>{worth(paper, 'net_total', style)}</td>"
    ends = (worth(paper, "excise_total", style), "", untaxed(paper, style), worth(paper, "gross_total", style))
    last += "".join(f"<td class='num'>{each}</td>" for each in ends) + "</tr>"
    goods = table(heads, lined(paper, style, *keys), "mid - num mid num num num mid num num", foot=last, name="goods")
    total = f"{in_words(paper, style)} ({put(paper, 'currency')})" if said(paper, "gross_total") else ""
    titles = (
        f"ШОТ-ФАКТУРА № {penned(said(paper, 'number'), 50)}",
        f"СЧЕТ-ФАКТУРА № {penned(said(paper, 'number'), 50)}",
    )
    body = (
        f"<p class='no'>{put(paper, 'registration_number')}</p><h1>{titles[tongue(style) == 'ru']}<br>"
        f"{penned(when(paper, 'issued_on', style), 110)}</h1>"
        f"{_blank_party(paper, 'supplier', style, 'Өнім беруші', 'Поставщик')}"
        f"{_blank_party(paper, 'buyer', style, 'Тауарды алушы', 'Покупатель (получатель)')}"
        f"<p>{say(style, 'Шарт (келісімшарт)', 'Договор (контракт)')} {penned(title_of(paper, style), 180)} "
        f"{say(style, 'Айналым күні', 'Оборот совершен')} {penned(when(paper, 'turnover_on', style), 90)}</p>{goods}"
        f"<p>{say(style, 'Барлығы жазумен', 'Всего прописью')}: {penned(total, 360)}</p>{remarks(paper)}"
        f"<p style='margin-top:30pt' class='together'>{hand_of(paper, 'supplier', style, say(style, 'Басшы', 'Руководитель'))}"
        f" &nbsp; {say(style, 'М.О.', 'М.П.')}</p>"
    )
    return sheet(body, PEN + _BLANK, face="Liberation Serif", size=9.5, margin="12mm 13mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("esf_pocket_cards", "tax_invoice", _draw_pocket, ("ru", "kk", "kk+ru"), "html"),
    Layout("sf_two_tongue_workbook", "tax_invoice", _draw_book, ("ru", "kk", "kk+ru"), "html"),
    Layout("sf_blank_by_pen", "tax_invoice", _draw_blank, ("ru", "kk"), "html"),
)
