"""Tax invoices: the page of the state's e-invoice system, an accounting program's paper form, a large firm's ERP print."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import agreed, hand_of, listing, of, over, put, say, sheet, when, worth
from samples.layouts.papers import around, bank, digits, notes, person, said
from samples.layouts.tenth_hand.kit import body_of, clause, heads, house, lined, place, ruler, spelled, untaxed
from samples.model import Layout, Paper, Style

_PORTAL = """
h1 { font-size: 10pt; text-align: center; margin: 0 0 3pt } td, th { padding: 1.5pt 2pt }
.bar { background: #d9e2ec; font-weight: 700; font-size: 7.5pt; padding: 2pt 4pt; margin: 4pt 0 0 }
.boxes td { border: 0.4pt solid #9aa5b1; width: 25% } .boxes td:nth-child(odd) { color: #444; width: 22% }
.goods { font-size: 5.4pt; table-layout: fixed; margin-top: 2pt } .goods td, .goods th { border: 0.4pt solid #333;
overflow-wrap: anywhere; padding: 1pt } .goods th { text-align: center; vertical-align: middle }
.goods .num { white-space: normal }
"""


def _boxes(*told: tuple[str, str]) -> str:
    """Numbered boxes, two in a row, the empty ones printed as well."""
    cells = [f"<td>{label}</td><td>{value}</td>" for label, value in told]
    if len(cells) % 2:
        cells.append("<td></td><td></td>")
    return (
        "<table class='boxes'>"
        + "".join(f"<tr>{a}{b}</tr>" for a, b in zip(cells[::2], cells[1::2], strict=True))
        + "</table>"
    )


def _bar(style: Style, letter: str, kk: str, ru: str) -> str:
    return f"<p class='bar'>{say(style, f'{letter} бөлімі. {kk}', f'Раздел {letter}. {ru}')}</p>"


def _party_boxes(paper: Paper, role: str, style: Style) -> str:
    seller = role == "supplier"
    first, name, home_ = ("6", "7", "8") if seller else ("16", "17", "18")
    kk, ru = ("Өнім беруші", "Поставщик") if seller else ("Алушы", "Получатель")
    told = [
        (f"{first}. {say(style, 'ЖСН/БСН', 'ИИН/БИН')}", put(paper, f"{role}/bin")),
        (f"{first}.0. {say(style, 'Құрылымдық бөлімшенің БСН-і', 'БИН структурного подразделения')}", ""),
        (f"{name}. {say(style, kk, ru)}", put(paper, f"{role}/name")),
        (f"{name}.1. {say(style, 'Қатысу үлесі', 'Доля участия')}", ""),
        (f"{home_}. {say(style, 'Орналасқан жерінің мекенжайы', 'Адрес места нахождения')}", place(paper, role, style)),
    ]
    if seller:
        told.append((f"10. {say(style, 'Өнім берушінің санаты', 'Категория поставщика')}", ""))
        return _boxes(*told)
    told.append((f"18.1. {say(style, 'Елдің коды', 'Код страны')}", put(paper, f"{role}/country")))
    return _boxes(*told)


def _portal_heads(style: Style) -> str:
    labels = (
        ("р/с №", "№ п/п"),
        ("Шығу белгісі", "Признак происхождения товаров, работ, услуг"),
        ("Тауарлардың, жұмыстардың, көрсетілетін қызметтердің атауы", "Наименование товаров, работ, услуг"),
        ("ТД немесе өтініш бойынша атауы", "Наименование товаров в соответствии с Декларацией на товары"),
        ("Тауар коды (ЕАЭО СЭҚ ТН)", "Код товара (ТН ВЭД ЕАЭС)"),
        ("Өлш. бірл.", "Ед. изм."),
        ("Саны (көлемі)", "Кол-во (объем)"),
        ("Жанама салықсыз бірлік бағасы", "Цена (тариф) за единицу без косвенных налогов"),
        ("Жанама салықсыз құны", "Стоимость без косвенных налогов"),
        ("Акциз мөлшерлемесі", "Акциз ставка"),
        ("Акциз сомасы", "Акциз сумма"),
        ("Өткізу бойынша айналым мөлшері", "Размер оборота по реализации"),
        ("ҚҚС мөлшерлемесі", "НДС ставка"),
        ("ҚҚС сомасы", "НДС сумма"),
        ("Айналым коды", "Оборот по реализации (код)"),
        ("Жанама салықтары бар құны", "Стоимость с учетом косвенных налогов"),
        ("ТД, өтініш, СТ-1 немесе СТ-KZ №", "№ Декларации на товары, СТ-1 или СТ-KZ"),
        ("Тауар позициясының нөмірі", "Номер товарной позиции"),
        ("Сәйкестендіргіш", "Идентификатор товара, работ, услуг"),
        ("Қосымша деректер", "Дополнительные данные"),
    )
    return heads(*(over(style, *label) for label in labels)) + ruler(20)


def _portal_goods(paper: Paper, style: Style) -> str:
    lines = lined(
        paper, style, "at", "description", "unit", "quantity", "price", "net", "excise", "vat_rate", "vat", "gross"
    )
    cells = [
        [at, "6", what, "", "", unit, many, price, net, "", excise, net, rate, vat, "", gross, "", "", "1", ""]
        for at, what, unit, many, price, net, excise, rate, vat, gross in lines
    ]
    looks = "mid mid - - - mid" + " num" * 10
    net = worth(paper, "net_total", style)
    ends = [f"<td colspan='8'><b>{say(style, 'Шот бойынша барлығы', 'Всего по счету')}:</b></td>"]
    ends += [
        f"<td class='num'>{each}</td>"
        for each in (net, "", worth(paper, "excise_total", style), net, "", untaxed(paper, style), "")
    ]
    ends.append(f"<td class='num'>{worth(paper, 'gross_total', style)}</td><td></td><td></td><td></td><td></td>")
    widths = "".join(
        f"<col style='width:{part}%'>" for part in (2, 3, 13, 6, 4, 4, 4, 6, 6, 3, 5, 6, 4, 6, 4, 6, 5, 4, 4, 5)
    )
    foot = f"<tr>{''.join(ends)}</tr>" if lines else ""
    return (
        f"<table class='goods'><colgroup>{widths}</colgroup><thead>{_portal_heads(style)}</thead>"
        f"<tbody>{body_of(cells, looks)}{foot}</tbody></table>"
    )


def _portal_head(paper: Paper, style: Style) -> str:
    corrects = paper.extra.get("corrects", {})
    fixed = escape(listing(str(corrects.get("number", "")), str(corrects.get("registration_number", ""))))
    general = _boxes(
        (f"1. {say(style, 'Тіркеу нөмірі', 'Регистрационный номер')}", put(paper, "registration_number")),
        (f"1.1. {say(style, 'Есепке алу жүйесінің нөмірі', 'Номер учетной системы')}", put(paper, "number")),
        (f"2. {say(style, 'Жазып беру күні', 'Дата выписки')}", when(paper, "issued_on", style)),
        (f"3. {say(style, 'Айналым жасалған күн', 'Дата совершения оборота')}", when(paper, "turnover_on", style)),
        (f"4. {say(style, 'Түзетілген', 'Исправленный')}", fixed),
        (f"5. {say(style, 'Қосымша', 'Дополнительный')}", ""),
    )
    account = _boxes(
        (f"12. {say(style, 'БеК', 'КБе')}", ""),
        (f"13. {say(style, 'ЖСК', 'ИИК')}", escape(around(paper, "accounts", "supplier"))),
        (f"14. {say(style, 'БСК', 'БИК')}", escape(around(paper, "bics", "supplier"))),
        (f"15. {say(style, 'Банктің атауы', 'Наименование банка')}", house(paper, "supplier", style)),
    )
    deal = _boxes(
        (f"27.3. {say(style, 'Шарттың нөмірі', 'Номер договора (контракта)')}", put(paper, "contract/number")),
        (f"27.4. {say(style, 'Шарттың күні', 'Дата договора (контракта)')}", when(paper, "contract/date", style)),
        (
            f"28. {say(style, 'Төлем шарттары', 'Условия оплаты по договору')}",
            say(style, "қолма-қол ақшасыз", "безналичный расчет"),
        ),
        (f"31. {say(style, 'Межелі пункт', 'Пункт назначения')}", ""),
    )
    return (
        _bar(style, "A", "Жалпы бөлім", "Общий раздел") + general
        + _bar(style, "B", "Өнім берушінің деректемелері", "Реквизиты поставщика") + _party_boxes(paper, "supplier", style)
        + _bar(style, "B1", "Өнім берушінің банктік деректемелері", "Банковские реквизиты поставщика") + account
        + _bar(style, "C", "Алушының деректемелері", "Реквизиты получателя") + _party_boxes(paper, "buyer", style)
        + _bar(style, "E", "Шарт (келісімшарт)", "Договор (контракт)") + deal
    )  # fmt: skip


def _draw_portal(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("space", "nbsp", "plain"))
    state = paper.extra.get("status", "")
    coin = _boxes(
        (f"33.1. {say(style, 'Валюта коды', 'Код валюты')}", put(paper, "currency")),
        (f"33.2. {say(style, 'Валюта бағамы', 'Курс валюты')}", ""),
    )
    signed = _boxes(
        (
            f"44. {say(style, 'Заңды тұлғаның ЭЦҚ', 'ЭЦП юридического лица')}",
            digits(style, "esign", 28) if said(paper, "number") else "",
        ),
        (
            f"46. {say(style, 'ЭШФ жазып берушінің Т.А.Ә.', 'Ф.И.О. лица, выписывающего ЭСФ')}",
            escape(person(paper, "supplier", style)),
        ),
    )
    body = (
        f"<h1>{over(style, 'ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА', 'ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА')}</h1>"
        f"{clause(say(style, 'Күйі', 'Статус'), escape(state))}{_portal_head(paper, style)}"
        f"{_bar(style, 'G', 'Тауарлар, жұмыстар, қызметтер бойынша деректер', 'Данные по товарам, работам, услугам')}{coin}"
        f"{_portal_goods(paper, style)}{_bar(style, 'K', 'Қосымша мәліметтер', 'Дополнительные сведения')}"
        f"<p>{'; '.join(map(escape, notes(paper)))}</p>"
        f"{_bar(style, 'L', 'ЭЦҚ бойынша мәліметтер', 'Сведения по ЭЦП')}{signed}"
        f"<p class='together'>{square_code(style.seed, 44)} {square_code(style.seed + 1, 44)}</p>"
    )
    foot = "'esf.gov.kz   ' counter(page) ' / ' counter(pages)"
    return sheet(body, _PORTAL, face="Noto Sans", size=6.5, paper="A4 landscape", margin="8mm 8mm 10mm", foot=foot)


_PAPER = """
h1 { font-size: 12pt; margin: 4pt 0 6pt } .order { text-align: right; font-size: 6.5pt }
.lines p { margin: 1.5pt 0; border-bottom: 0.4pt solid #777 } .goods { margin: 6pt 0 } .goods td, .goods th
{ border: 0.5pt solid #000; padding: 2pt } .goods th { text-align: center; vertical-align: middle; font-size: 7pt }
.ends td { padding-top: 14pt; width: 50% }
"""


def _paper_head(paper: Paper, style: Style) -> str:
    def line(kk: str, ru: str, value: str) -> str:
        return f"<p>{say(style, kk, ru)}: {value}</p>"

    account = listing(
        escape(around(paper, "accounts", "supplier")),
        listing(
            say(style, "банк", "в") + " " + house(paper, "supplier", style) if bank(paper, "supplier", style) else ""
        ),
        escape(around(paper, "bics", "supplier")),
    )
    who = {role: listing(put(paper, f"{role}/bin"), place(paper, role, style)) for role in ("supplier", "buyer")}
    return (
        line("Айналым жасалған күн", "Дата совершения оборота", when(paper, "turnover_on", style))
        + line("Өнім беруші", "Поставщик", put(paper, "supplier/name"))
        + line("Өнім берушінің ЖСН/БСН және мекенжайы", "ИИН/БИН и адрес места нахождения поставщика", who["supplier"])
        + line("Өнім берушінің есеп шоты", "Расчетный счет поставщика", account)
        + line("Тауарларды (жұмыстарды, қызметтерді) жеткізу шарты", "Договор (контракт) на поставку товаров (работ, услуг)",
               escape(agreed(paper, style)))
        + line("Шарт бойынша төлем талаптары", "Условия оплаты по договору (контракту)",
               say(style, "қолма-қол ақшасыз", "безналичный расчет"))
        + line("Межелі пункт", "Пункт назначения поставляемых товаров (работ, услуг)", "")
        + line("Жеткізу сенімхат бойынша", "Поставка товаров (работ, услуг) осуществлена по доверенности", "")
        + line("Жүк жөнелтуші", "Грузоотправитель", "") + line("Жүк алушы", "Грузополучатель", "")
        + line("Алушы", "Получатель", put(paper, "buyer/name"))
        + line("Алушының ЖСН/БСН және мекенжайы", "ИИН/БИН и адрес места нахождения получателя", who["buyer"])
        + line("Есепке алу жүйесіндегі тіркеу нөмірі", "Регистрационный номер ЭСФ", put(paper, "registration_number"))
    )  # fmt: skip


def _paper_heads(paper: Paper, style: Style) -> str:
    coin = put(paper, "currency")
    tall = [
        ("р/с №", "№ п/п"), ("Тауарлардың (жұмыстардың, қызметтердің) атауы", "Наименование товаров (работ, услуг)"),
        ("Өлшем бірл.", "Ед. изм."), ("Саны (көлемі)", "Кол-во (объем)"),
        (f"Бағасы {coin}", f"Цена {coin}"), ("ҚҚС-сыз құны", "Стоимость товаров (работ, услуг) без НДС"),
    ]  # fmt: skip
    first = "".join(f"<th rowspan='2'>{say(style, *label)}</th>" for label in tall)
    first += f"<th colspan='2'>{say(style, 'ҚҚС', 'НДС')}</th>"
    first += f"<th rowspan='2'>{say(style, 'Өткізудің барлық құны', 'Всего стоимость реализации')}</th>"
    first += f"<th>{say(style, 'Акциз', 'Акциз')}</th>"
    rate, total = say(style, "Мөлш.", "Ставка"), say(style, "Сомасы", "Сумма")
    return f"<tr>{first}</tr><tr><th>{rate}</th><th>{total}</th><th>{total}</th></tr>" + ruler(10)


def _draw_paper(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g", "words"))
    keys = ("at", "description", "unit", "quantity", "price", "net", "vat_rate", "vat", "gross", "excise")
    cells = lined(paper, style, *keys)
    ends = "".join(
        f"<td class='num'><b>{each}</b></td>"
        for each in (
            worth(paper, "net_total", style),
            "",
            untaxed(paper, style),
            worth(paper, "gross_total", style),
            worth(paper, "excise_total", style),
        )
    )
    foot = (
        f"<tr><td colspan='5'><b>{say(style, 'Шот бойынша барлығы', 'Всего по счету')}</b></td>{ends}</tr>"
        if cells
        else ""
    )
    title = say(style, "Шот-фактура", "Счет-фактура")
    words = spelled(paper, style)
    signs = (
        f"<tr><td>{hand_of(paper, 'supplier', style, say(style, 'Басшы', 'Руководитель'))}</td><td>"
        f"{say(style, 'БЕРДІ (өнім берушінің жауапты тұлғасы)', 'ВЫДАЛ (ответственное лицо поставщика)')} "
        f"________________</td></tr>"
        f"<tr><td>{say(style, 'Бас бухгалтер', 'Главный бухгалтер')} ________________ "
        f"/{say(style, 'Көзделмеген', 'Не предусмотрен')}/</td>"
        f"<td>{say(style, 'М.О.', 'М.П.')}</td></tr>"
    )
    rule = say(
        style,
        "Ескерту. Мөрсіз жарамсыз. Түпнұсқа (бірінші дана) - сатып алушыға. Көшірме (екінші дана) - өнім берушіге.",
        "Примечание. Без печати недействительно. Оригинал (первый экземпляр) - покупателю. "
        "Копия (второй экземпляр) - поставщику.",
    )
    body = (
        f"<h1>{title} № {put(paper, 'number')} {say(style, '', 'от', between=' ').strip()} "
        f"{when(paper, 'issued_on', style)}</h1>"
        f"<div class='lines'>{_paper_head(paper, style)}</div>"
        f"<table class='goods'><thead>{_paper_heads(paper, style)}</thead>"
        f"<tbody>{body_of(cells, 'mid - mid num num num mid num num num')}{foot}</tbody></table>"
        f"{clause(say(style, 'Барлық сомасы', 'Всего на сумму'), escape(words))}{remarks(paper)}"
        f"<table class='ends together'>{signs}</table><p class='tiny'>{rule}</p>"
    )
    return sheet(body, _PAPER, face="Liberation Sans", size=8, paper="A4 landscape", margin="10mm 12mm")


_ERP = """
body { line-height: 1.15 } .top td { width: 33%; padding: 0 6pt 6pt 0 } h1 { font-size: 13pt; margin: 0 }
.cap { font-size: 6.5pt; color: #333; text-transform: uppercase } hr { border: 0; border-top: 1pt solid #000; margin: 4pt 0 }
.goods th { border: solid #000; border-width: 0.6pt 0; font-weight: 700; font-size: 7pt; white-space: normal }
.goods td { padding: 2pt }
.sums { width: 46%; margin: 6pt 0 0 auto } .sums td { padding: 1.5pt 2pt }
.strong td { border-top: 0.6pt solid #000; font-weight: 700 }
"""


def _stack(*told: tuple[str, str]) -> str:
    """Captions with their values below; an empty value leaves its place."""
    return "".join(f"<p class='cap'>{label}</p><p>{value or '&nbsp;'}</p>" for label, value in told)


def _erp_goods(paper: Paper, style: Style) -> str:
    labels = (
        ("Поз.", "Поз."), ("Саны", "Количество"), ("БӨ", "ЕИ"), ("Атауы", "Наименование"), ("Бағасы", "Цена за ед."),
        ("ҚҚС-сыз сома", "Сумма без НДС"), ("Акциз", "Акциз"), ("ҚҚС %", "% НДС"), ("ҚҚС", "НДС"), ("ҚҚС-пен", "С НДС"),
    )  # fmt: skip
    lines = lined(
        paper, style, "at", "quantity", "unit", "description", "price", "net", "excise", "vat_rate", "vat", "gross"
    )
    cells = [[f"{at}0".zfill(6), *rest] for at, *rest in lines]
    classes = "- num mid - num num num mid num num"
    top = heads(*(say(style, *label) for label in labels), classes=classes)
    return f"<table class='goods'><thead>{top}</thead><tbody>{body_of(cells, classes)}</tbody></table>"


def _draw_erp(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"))
    parties = [
        _stack(
            (say(style, kk, ru), f"<b>{put(paper, f'{role}/name')}</b><br>{place(paper, role, style)}"),
            (say(style, "БСН / ЖСН", "БИН / ИИН"), put(paper, f"{role}/bin")),
        )
        for role, kk, ru in (("buyer", "Сатып алушы", "Покупатель"), ("supplier", "Сатушы", "Продавец"))
    ]
    facts = _stack(
        (say(style, "Құжат нөмірі", "Номер документа"), put(paper, "number")),
        (say(style, "Құжат күні", "Дата документа"), when(paper, "issued_on", style)),
        (say(style, "Айналым күні", "Дата оборота"), when(paper, "turnover_on", style)),
        (say(style, "Шарт", "Договор"), escape(agreed(paper, style))),
        (say(style, "ЭШФ АЖ тіркеу нөмірі", "Рег. номер в ИС ЭСФ"), put(paper, "registration_number")),
        (say(style, "Валюта", "Валюта"), put(paper, "currency")),
    )
    ends = [
        (say(style, "ҚҚС-сыз жиыны", "Итого без НДС"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС сомасы", "Сумма НДС"), untaxed(paper, style)),
    ]
    sums = "".join(f"<tr><td>{label}</td><td class='num'>{value}</td></tr>" for label, value in ends if value)
    whole = worth(paper, "gross_total", style)
    sums += (
        f"<tr class='strong'><td>{say(style, 'Барлығы', 'Итого с НДС')}</td><td class='num'>{whole}</td></tr>"
        if whole
        else ""
    )
    body = (
        f"<h1>{say(style, 'ШОТ-ФАКТУРА', 'СЧЕТ-ФАКТУРА')}</h1><hr><table class='top'><tr><td>{parties[0]}</td>"
        f"<td>{parties[1]}</td>"
        f"<td>{facts}</td></tr></table>{_erp_goods(paper, style)}<table class='sums together'>{sums}</table>"
        f"{remarks(paper)}<hr>"
        f"<p>{hand_of(paper, 'supplier', style, say(style, 'Уәкілетті тұлға', 'Уполномоченное лицо'))}</p>"
    )
    foot = "'VF03 / ZFI_SF_KZ   ' counter(page) ' из ' counter(pages)"
    return sheet(body, _ERP, face="DejaVu Sans Condensed", size=8, margin="14mm 12mm", foot=foot)


LAYOUTS: tuple[Layout, ...] = (
    Layout("esf_state_page_twenty", "tax_invoice", _draw_portal, ("ru", "kk", "kk+ru"), "html"),
    Layout("sf_accounting_wide", "tax_invoice", _draw_paper, ("ru", "kk"), "html"),
    Layout("sf_erp_three_stacks", "tax_invoice", _draw_erp, ("ru", "kk"), "html"),
)
