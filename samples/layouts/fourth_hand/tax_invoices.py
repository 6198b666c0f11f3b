"""Счета-фактуры: the e-invoice portal's view, a cloud program's paper form, a document exchange's card of an e-invoice."""

from collections.abc import Callable, Sequence
from html import escape

from samples.layouts.billing import Column
from samples.layouts.fourth_hand.kit import fact, in_words, keys, lines, part, portal_foot, say, signing, taxed, web
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, entry, home, listing, of, percent, pieces, put, when, worth
from samples.layouts.papers import around, bank, rows, said
from samples.model import Layout, Paper, Style

_UNSAID = ("/supplier/country", "/buyer/country")
_KINDS = {
    "ordinary": ("Негізгі", "Основной"),
    "corrected": ("Түзетілген", "Исправленный"),
    "additional": ("Қосымша", "Дополнительный"),
}


def _state(paper: Paper) -> str:
    return escape(str(paper.extra.get("status", "")))


def _relation(paper: Paper, style: Style) -> str:
    """What kind of invoice it is and which one it amends; nothing where nobody says."""
    kind = _KINDS.get(str(paper.extra.get("invoice_type", "")))
    amends = paper.extra.get("corrects") or {}
    told = listing(*(escape(str(amends.get(key, ""))) for key in ("number", "issued_on", "registration_number")))
    return listing(say(style, *kind) if kind else "", told, between=": ")


def _untaxed_rate(paper: Paper, style: Style) -> str:
    return taxed(paper, "vat_total", worth(paper, "vat_total", style), style)


# --- the portal's view ------------------------------------------------------------

_PORTAL = """
.bar { background: #2f5d9b; color: #fff; padding: 2.5pt 6pt; margin: 6pt 0 3pt; font-weight: 700; break-after: avoid }
.grid { grid-template-columns: repeat(4, 1fr); gap: 3pt 10pt } .wide { grid-column: span 2 }
.g th, .g td { border: 0.4pt solid #93a5bd; padding: 1.5pt 2pt; font-size: 6.3pt }
.g th { background: #e8eef6; font-weight: 400 }
.g th { text-align: center } .chip { border: 0.8pt solid #2f5d9b; border-radius: 8pt; padding: 1pt 7pt; color: #2f5d9b }
.ruler td { font-size: 5.5pt; color: #6b7280 }
"""


def _bar(letter: str, style: Style, kk: str, ru: str) -> str:
    return f"<div class='bar'>{say(style, f'{letter} бөлімі. {kk}', f'Раздел {letter}. {ru}')}</div>"


def _portal_columns(style: Style) -> tuple[Column, ...]:
    return (
        Column(say(style, "Р/с №", "№ п/п", between="\n"), "at", 3, "centre"),
        Column(say(style, "Шығу белгісі", "Признак происхождения", between="\n"), "=6", 5, "centre"),
        Column(say(style, "ТЖҚ атауы", "Наименование ТРУ", between="\n"), "description", 19),
        Column(say(style, "Тауар коды", "Код товара (ТН ВЭД ЕАЭС)", between="\n"), "=", 6),
        Column(say(style, "Өлш. бірл.", "Ед. изм.", between="\n"), "unit", 5),
        Column(say(style, "Саны (көлемі)", "Кол-во (объем)", between="\n"), "quantity", 5, "right"),
        Column(
            say(style, "Бірлік бағасы", "Цена (тариф) за единицу без косвенных налогов", between="\n"),
            "price",
            8,
            "right",
        ),
        Column(say(style, "Салықсыз құны", "Стоимость без косвенных налогов", between="\n"), "net", 9, "right"),
        Column(say(style, "Акциз сомасы", "Акциз, сумма", between="\n"), "excise", 7, "right"),
        Column(say(style, "Айналым мөлшері", "Размер оборота по реализации", between="\n"), "turnover", 9, "right"),
        Column(say(style, "ҚҚС мөлш.", "НДС, ставка", between="\n"), "vat_rate", 5, "centre"),
        Column(say(style, "ҚҚС сомасы", "НДС, сумма", between="\n"), "vat", 8, "right"),
        Column(say(style, "Салықпен құны", "Стоимость с учетом косвенных налогов", between="\n"), "gross", 9, "right"),
        Column(say(style, "ТЖҚ сәйкестендіргіші", "Идентификатор ТРУ", between="\n"), "=1", 5, "centre"),
    )


def _portal_total(paper: Paper, style: Style, columns: Sequence[Column]) -> str:
    """The last row: totals under their columns."""
    under = {"net": "net_total", "excise": "excise_total", "vat": "vat_total", "gross": "gross_total"}
    excise = any("excise" in line for line in rows(paper, "lines"))
    kept = [column for column in columns[7:] if column.key != "excise" or excise]
    cells = "".join(
        f"<td class='r b'>{worth(paper, under[each.key], style) if each.key in under else ''}</td>" for each in kept
    )
    title = say(style, "Шот бойынша барлығы", "Всего по счету")
    return f"<tr><td colspan='7' class='r b'>{title}:</td>{cells}</tr>" if said(paper, "gross_total") else ""


def _portal_party(paper: Paper, role: str, style: Style, first: int, title: str) -> str:
    """Three boxes numbered from ``first``: tax number, name, address."""
    return "<div class='grid'>{}{}{}</div>".format(
        fact(f"{first}. {say(style, 'ЖСН/БСН', 'ИИН/БИН')}", put(paper, f"{role}/bin")),
        fact(f"{first + 1}. {title}", put(paper, f"{role}/name"), css_class="wide"),
        fact(f"{first + 2}. {say(style, 'Мекенжайы', 'Адрес места нахождения')}", home(paper, role)),
    )


def _draw_portal(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("nbsp", "space", "plain"))
    registered = fact(
        "1. " + say(style, "Тіркеу нөмірі", "Регистрационный номер"),
        put(paper, "registration_number"),
        css_class="wide",
    )
    common = (
        registered
        + fact("1.1. " + say(style, "Есепке алу жүйесінің нөмірі", "Номер учетной системы"), put(paper, "number"))
        + fact("2. " + say(style, "Жазып беру күні", "Дата выписки"), when(paper, "issued_on", style))
        + fact("3. " + say(style, "Айналым жасалған күн", "Дата совершения оборота"), when(paper, "turnover_on", style))
        + fact(
            "4-5. " + say(style, "Шот-фактураның түрі", "Вид счета-фактуры"), _relation(paper, style), css_class="wide"
        )
    )
    account = (
        fact("13. " + say(style, "ЖСК", "ИИК"), escape(around(paper, "accounts", "supplier")))
        + fact("14. " + say(style, "БСК", "БИК"), escape(around(paper, "bics", "supplier")))
        + fact("15. " + say(style, "Банктің атауы", "Наименование банка"), escape(bank(paper, "supplier", style)))
    )
    contract = fact("27.3. " + say(style, "Нөмірі", "Номер"), put(paper, "contract/number")) + fact(
        "27.4. " + say(style, "Күні", "Дата"), when(paper, "contract/date", style)
    )
    free = f"27.2. {say(style, 'Шартсыз', 'Без договора')}" if paper.extra.get("without_contract") else ""
    columns = _portal_columns(style)
    state = f"<span class='chip'>{_state(paper)}</span>" if _state(paper) else ""
    title = say(style, "Электрондық шот-фактура", "Электронный счет-фактура")
    who = fact(
        "46. " + say(style, "ЭШФ жазып берген тұлға", "Ф.И.О. лица, выписывающего ЭСФ"),
        escape(around(paper, "directors", "supplier")),
    )
    body = (
        f"<table><tr><td><h1 style='font-size:13pt'>{title}</h1></td><td class='r'>{state}</td></tr></table>"
        f"{_bar('A', style, 'Жалпы бөлім', 'Общий раздел')}<div class='grid'>{common}</div>"
        f"{_bar('B', style, 'Өнім берушінің деректемелері', 'Реквизиты поставщика')}"
        f"{_portal_party(paper, 'supplier', style, 6, say(style, 'Өнім беруші', 'Поставщик'))}<div class='grid'>{account}</div>"
        f"{_bar('C', style, 'Алушының деректемелері', 'Реквизиты получателя')}"
        f"{_portal_party(paper, 'buyer', style, 16, say(style, 'Алушы', 'Получатель'))}"
        f"{_bar('E', style, 'Шарт (келісімшарт)', 'Договор (контракт)')}<div class='grid'>{contract}{free}</div>"
        f"{_bar('G', style, 'Тауарлар, жұмыстар, қызметтер бойынша деректер', 'Данные по товарам, работам, услугам')}"
        f"<p>33.1. {say(style, 'Валюта коды', 'Код валюты')}: <b>{put(paper, 'currency')}</b></p>"
        f"{lines(paper, style, columns, css_class='g', ruler=True, foot=_portal_total(paper, style, columns))}"
        f"{_bar('K', style, 'Қосымша мәліметтер', 'Дополнительные сведения')}{remarks(paper)}"
        f"{_bar('L', style, 'ЭЦҚ бойынша мәліметтер', 'Сведения по ЭЦП')}{who}"
    )
    foot = "'esf.gov.kz · ' counter(page) '/' counter(pages)"
    return web(body, _PORTAL, family="Noto Sans", size=7.4, paper="A4 landscape", margin="9mm 10mm 12mm", foot=foot)


# --- a cloud program's paper form ------------------------------------------------------------

_PAPER = """
.top { display: flex; align-items: baseline; gap: 10pt; border-bottom: 2pt solid #e4572e; padding-bottom: 4pt }
.top h1 { font-size: 17pt; color: #e4572e } .side { background: #fbf4f1; padding: 6pt 9pt }
.side .keys td:first-child { width: 34% } .l th, .l td { border-bottom: 0.5pt solid #c9b9b3; padding: 3pt; font-size: 8pt }
.l th { background: #e4572e; color: #fff; font-weight: 400; text-align: center; vertical-align: middle }
.last td { font-weight: 700; border-bottom: 1.2pt solid #e4572e }
"""


def _paper_columns(style: Style) -> tuple[Column, ...]:
    return (
        Column("№", "at", 4, "centre"),
        Column(
            say(style, "Тауарлардың (жұмыстардың, қызметтердің) атауы", "Наименование товаров (работ, услуг)"),
            "description",
            27,
        ),
        Column(say(style, "Саны", "Кол-во (объем)"), "quantity", 8, "right"),
        Column(say(style, "Өлш. бірл.", "Ед. изм."), "unit", 8),
        Column(say(style, "Бағасы", "Цена"), "price", 11, "right"),
        Column(say(style, "Акциз", "Акциз"), "excise", 10, "right"),
        Column(say(style, "ҚҚС-сыз құны", "Стоимость без НДС"), "net", 12, "right"),
        Column(say(style, "мөлш.", "ставка"), "vat_rate", 8, "centre"),
        Column(say(style, "сома", "сумма"), "vat", 11, "right"),
        Column(say(style, "Өткізу құнының барлығы", "Всего стоимость реализации"), "gross", 13, "right"),
    )


def _grouped_head(style: Style) -> Callable[[Sequence[Column]], str]:
    """Headings of two levels: «НДС» above its rate and its sum."""

    def head(columns: Sequence[Column]) -> str:
        upper, lower = "", ""
        for column in columns:
            own = escape(column.head)
            if column.key == "vat_rate":
                upper += f"<th colspan='2'>{say(style, 'ҚҚС', 'НДС')}</th>"
            if column.key in ("vat_rate", "vat"):
                lower += f"<th>{own}</th>"
            else:
                upper += f"<th rowspan='2'>{own}</th>"
        return f"<tr>{upper}</tr><tr>{lower}</tr>"

    return head


def _paper_side(paper: Paper, role: str, style: Style, kk: str, ru: str) -> str:
    told = (
        (say(style, kk, ru), f"<b>{put(paper, f'{role}/name')}</b>"),
        (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, f"{role}/bin")),
        (say(style, "Орналасқан жері", "Адрес места нахождения"), home(paper, role)),
        (say(style, "ЖСК", "ИИК"), escape(around(paper, "accounts", role))),
        (
            say(style, "Банк, БСК", "в банке, БИК"),
            listing(escape(around(paper, "banks", role)), escape(around(paper, "bics", role))),
        ),
    )
    return f"<div class='side'>{keys(*told)}</div>"


def _draw_paper(paper: Paper, style: Style) -> bytes:
    columns = _paper_columns(style)
    excise = any("excise" in line for line in rows(paper, "lines"))
    totals = ("net_total", "", "vat_total", "gross_total")
    cells = "".join(f"<td class='r'>{worth(paper, name, style) if name else 'х'}</td>" for name in totals)
    over = f"<td class='r'>{worth(paper, 'excise_total', style)}</td>" if excise else ""
    foot = (
        f"<tr class='last'><td colspan='5'>{say(style, 'Шот бойынша барлығы', 'Всего по счету')}</td>{over}{cells}</tr>"
    )
    name = say(style, "Шот-фактура", "Счет-фактура")
    none = "" if said(paper, "vat_total") else _untaxed_rate(paper, style)
    dated = listing(
        f"№ {put(paper, 'number')}" if said(paper, "number") else "", when(paper, "issued_on", style), between=" / "
    )
    more = keys(
        (say(style, "Айналым жасалған күн", "Дата совершения оборота"), when(paper, "turnover_on", style)),
        (
            say(
                style,
                "Тауарларды (жұмыстарды, қызметтерді) жеткізу шарты",
                "Договор (контракт) на поставку товаров (работ, услуг)",
            ),
            escape(agreed(paper, style)),
        ),
        (
            say(style, "Төлем шарттары", "Условия оплаты по договору (контракту)"),
            say(style, "қолма-қол ақшасыз", "безналичный расчет"),
        ),
        (say(style, "ЭШФ тіркеу нөмірі", "Регистрационный номер ЭСФ"), put(paper, "registration_number")),
        (say(style, "Түрі", "Вид"), _relation(paper, style)),
        (say(style, "Күйі", "Статус"), _state(paper)),
        (say(style, "Валюта", "Валюта"), put(paper, "currency")),
    )
    spelled = in_words(paper, style)
    total = f"<p>{say(style, 'Барлық сомасы', 'Всего на сумму')}: <b>{spelled}</b> {none}</p>" if spelled else ""
    signers = "".join(
        signing(paper, "supplier", style, post) if at == 0 else f"<div>{post} <span class='sign'></span></div>"
        for at, post in enumerate(
            (
                say(style, "Басшы", "Руководитель"),
                say(style, "Бас бухгалтер", "Главный бухгалтер"),
                say(style, "Берді", "Выдал"),
            )
        )
    )
    body = (
        f"<div class='top'><h1>{name}</h1><div>{dated}</div></div><div class='flex' style='margin:7pt 0'>"
        f"{_paper_side(paper, 'buyer', style, 'Алушы', 'Получатель')}"
        f"{_paper_side(paper, 'supplier', style, 'Жеткізуші', 'Поставщик')}"
        f"</div>{more}<p></p>{lines(paper, style, columns, css_class='l', foot=foot, head=_grouped_head(style))}{total}"
        f"{remarks(paper)}<div class='flex keep' style='margin-top:26pt'>{signers}</div>"
    )
    return web(body, _PAPER, family="PT Sans", size=8.6, paper="A4 landscape", margin="11mm 12mm")


# --- a document exchange's card: every line told, no table ------------------------------------------------------------

_EXCHANGE = """
.cap { border-left: 4pt solid #6a4c93; padding-left: 8pt; margin-bottom: 8pt } .cap h1 { font-size: 14pt }
.line { border-top: 0.5pt solid #cfc6dc; padding: 5pt 0; break-inside: avoid }
.line .grid { grid-template-columns: repeat(4, 1fr) }
.money { background: #f3eff8; padding: 7pt 10pt; margin-top: 6pt } .money .grid { grid-template-columns: repeat(4, 1fr) }
"""


def _exchange_line(at: int, line: dict[str, str], style: Style) -> str:
    told = (
        fact(say(style, "Саны", "Количество"), listing(pieces(line, style), escape(line.get("unit", "")), between=" "))
        + fact(say(style, "Бірлік бағасы", "Цена за единицу"), entry(line, "price", style))
        + fact(say(style, "Жанама салықтарсыз", "Без косвенных налогов"), entry(line, "net", style))
        + fact(say(style, "Акциз", "Акциз"), entry(line, "excise", style))
        + fact(say(style, "ҚҚС мөлшерлемесі", "Ставка НДС"), percent(line, style))
        + fact(say(style, "ҚҚС сомасы", "Сумма НДС"), entry(line, "vat", style))
        + fact(say(style, "Жанама салықтармен", "С косвенными налогами"), entry(line, "gross", style))
    )
    return f"<div class='line'>{at}. <b>{escape(line.get('description', ''))}</b><div class='grid'>{told}</div></div>"


def _draw_exchange(paper: Paper, style: Style) -> bytes:
    sides = ""
    for role, kk, ru in (
        ("supplier", "Жіберуші (өнім беруші)", "Отправитель (поставщик)"),
        ("buyer", "Алушы", "Получатель"),
    ):
        number = fact(say(style, "БСН", "БИН"), put(paper, f"{role}/bin"))
        sides += (
            f"<div class='card'>{fact(say(style, kk, ru), put(paper, f'{role}/name'))}{number}{home(paper, role)}</div>"
        )
    head = (
        fact(say(style, "ЭШФ нөмірі", "№ ЭСФ"), put(paper, "number"))
        + fact(say(style, "Жазылған", "Выписан"), when(paper, "issued_on", style))
        + fact(say(style, "Айналым күні", "Дата оборота"), when(paper, "turnover_on", style))
        + fact(say(style, "Шарт", "Договор"), escape(agreed(paper, style)))
        + fact(say(style, "Валюта", "Валюта"), put(paper, "currency"))
        + fact(say(style, "Күйі", "Состояние"), _state(paper))
    )
    told = "".join(_exchange_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1))
    sums = (
        fact(say(style, "Салықсыз барлығы", "Всего без налогов"), worth(paper, "net_total", style))
        + fact(say(style, "Акциз барлығы", "Всего акциз"), worth(paper, "excise_total", style))
        + fact(say(style, "ҚҚС барлығы", "Всего НДС"), _untaxed_rate(paper, style))
        + fact(say(style, "Салықпен барлығы", "Всего с налогами"), worth(paper, "gross_total", style), css_class="b")
    )
    title = say(style, "Шот-фактура (электрондық құжат)", "Счет-фактура (электронный документ)")
    about = say(
        style,
        "Құжат ЭЦҚ-мен қол қойылған және қағаз тасығыштағы құжатпен бірдей",
        "Документ подписан ЭЦП и равнозначен документу на бумажном носителе",
    )
    registered = part(put(paper, "registration_number"), css_class="soft")
    body = (
        f"<div class='cap'><h1>{title}</h1>{registered}{part(_relation(paper, style))}</div>"
        f"<div class='grid three'>{head}</div><div class='flex' style='margin:9pt 0'>{sides}</div>"
        f"<h2>{say(style, 'Мазмұны', 'Содержание')}</h2>{told}<div class='money keep'><div class='grid'>{sums}</div></div>"
        f"{remarks(paper)}{portal_foot(style, about)}"
    )
    return web(body, _EXCHANGE, family="Noto Sans Display", size=9, foot="counter(page) ' / ' counter(pages)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("esf_portal_bars", "tax_invoice", _draw_portal, ("ru", "kk", "kk+ru"), "html", _UNSAID),
    Layout("sf_cloud_sides", "tax_invoice", _draw_paper, ("ru", "kk", "kk+ru"), "html", _UNSAID),
    Layout("esf_exchange_card", "tax_invoice", _draw_exchange, ("ru", "kk"), "html", _UNSAID),
)
