"""Acts: a cloud program's with its totals in a sentence, the portal's electronic act, form Р-1 as a web service fills it in."""

from html import escape

from samples.layouts.billing import Column
from samples.layouts.fourth_hand.kit import fact, in_words, keys, lines, part, portal_foot, say, signing, taxed, web
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, home, listing, of, put, when, worth
from samples.layouts.papers import around, said, tongue
from samples.model import Layout, Paper, Style

_ABROAD = ("/supplier/country", "/buyer/country")


# --- a cloud program's act ------------------------------------------------------------

_CLOUD = """
h1 { font-size: 20pt } .dot { color: #1a936f } .thin th { font-size: 8pt } .thin td { padding: 5pt 4pt }
.sum { background: #eef7f3; border-left: 3pt solid #1a936f; padding: 7pt 10pt; margin: 8pt 0 }
"""


def _cloud_sentence(paper: Paper, style: Style) -> str:
    """The totals in running text."""
    if not said(paper, "gross_total"):
        return ""
    money = {name: worth(paper, f"{name}_total", style) for name in ("net", "excise", "vat", "gross")}
    currency = put(paper, "currency")
    spelled = in_words(paper, style)
    match tongue(style):
        case "kk":
            tax = f"оның ішінде ҚҚС {money['vat']}" if money["vat"] else "ҚҚС-сыз"
            excise = f", акциз {money['excise']}" if money["excise"] else ""
            return (
                f"Барлығы <b>{money['gross']} {currency}</b> сомасына ({spelled}) қызмет көрсетілді, {tax}{excise}. "
                f"Салықтарсыз құны {money['net']}."
            )
        case "en":
            tax = f"including VAT {money['vat']}" if money["vat"] else "VAT exempt"
            excise = f", excise {money['excise']}" if money["excise"] else ""
            return (
                f"Services to the total of <b>{money['gross']} {currency}</b> ({spelled}) have been rendered, {tax}{excise}. "
                f"Value before taxes {money['net']}."
            )
    tax = f"в том числе НДС {money['vat']}" if money["vat"] else "НДС не облагается"
    excise = f", акциз {money['excise']}" if money["excise"] else ""
    return (
        f"Всего оказано услуг на сумму <b>{money['gross']} {currency}</b> ({spelled}), {tax}{excise}. "
        f"Стоимость без косвенных налогов {money['net']}."
    )


def _draw_cloud(paper: Paper, style: Style) -> bytes:
    columns = (
        Column(say(style, "Қызмет", "Услуга", "Service"), "description", 42),
        Column(say(style, "Саны", "Кол-во", "Qty"), "quantity", 10, "right"),
        Column(say(style, "Бірл.", "Ед.", "Unit"), "unit", 10),
        Column(say(style, "Бірлік үшін", "За единицу", "Per unit"), "price", 15, "right"),
        Column(say(style, "Акциз", "Акциз", "Excise"), "excise", 12, "right"),
        Column(say(style, "Салықсыз", "Без налогов", "Before taxes"), "net", 15, "right"),
        Column(say(style, "Салықпен", "С налогами", "With taxes"), "gross", 15, "right"),
    )
    sides, signs = "", ""
    for role, kk, ru, en in (
        ("buyer", "Тапсырыс беруші", "Заказчик", "Client"),
        ("supplier", "Орындаушы", "Исполнитель", "Provider"),
    ):
        number = put(paper, f"{role}/bin")
        tax = f"{say(style, 'БСН', 'БИН', 'BIN')} {number}" if number else ""
        named = listing(f"<b>{put(paper, f'{role}/name')}</b>", tax, home(paper, role), between="<br>")
        sides += f"<div><div class='label'>{say(style, kk, ru, en)}</div>{named}</div>"
        hand = signing(paper, role, style, "", stamp_at="left:40pt;top:-66pt")
        signs += f"<div>{say(style, kk, ru, en)}<p style='height:30pt'></p>{hand}</div>"
    facts = (
        fact(say(style, "Қол қойылған күні", "Подписан", "Signed on"), when(paper, "signed_on", style))
        + fact(
            say(style, "Қызмет көрсетілген күн", "Услуги оказаны", "Services rendered on"),
            when(paper, "performed_on", style),
        )
        + fact(say(style, "Негіздеме", "Основание", "Basis"), escape(agreed(paper, style)))
    )
    title = say(style, "Көрсетілген қызметтер актісі", "Акт об оказании услуг", "Act of rendered services")
    sentence = _cloud_sentence(paper, style)
    body = (
        f"<h1>{title} <span class='dot'>№ {put(paper, 'number')}</span></h1>"
        f"<div class='grid three' style='margin:9pt 0'>{facts}</div><div class='flex'>{sides}</div>"
        f"<p></p>{lines(paper, style, columns)}{part(sentence, css_class='sum')}"
        + "<p>{}</p>".format(
            say(
                style,
                "Қызметтер толық және мерзімінде көрсетілді. Тапсырыс берушінің көлемі мен сапасына шағымы жоқ.",
                "Вышеперечисленные услуги выполнены полностью и в срок. Заказчик претензий по объему и качеству не имеет.",
                "The services have been rendered in full and on time. The Client has no claims to their volume and quality.",
            )
        )
        + f"{remarks(paper)}<div class='flex keep' style='margin-top:16pt'>{signs}</div>"
    )
    return web(body, _CLOUD, family="Noto Sans", size=9, foot="counter(page)")


# --- the portal's electronic act ------------------------------------------------------------

_PORTAL = """
.t { text-align: center; margin-bottom: 6pt } .t h1 { font-size: 12pt }
.sec { margin: 6pt 0 2pt; font-weight: 700; color: #14532d }
.sec { border-bottom: 1pt solid #14532d } .form td { border: 0.4pt solid #a7c4b5; padding: 2.5pt 5pt; font-size: 8pt }
.form td:first-child { width: 42%; background: #f0f7f3 }
.g th, .g td { border: 0.4pt solid #a7c4b5; padding: 2pt 3pt; font-size: 7.2pt }
.g th { font-weight: 400; background: #f0f7f3 }
"""


def _portal_columns(style: Style) -> tuple[Column, ...]:
    return (
        Column("G1 №", "at", 4, "centre"),
        Column("G2 " + say(style, "Жұмыстардың (қызметтердің) атауы", "Наименование работ (услуг)"), "description", 26),
        Column("G3 " + say(style, "Өлшем бірлігі", "Единица измерения"), "unit", 8),
        Column("G4 " + say(style, "Саны", "Количество"), "quantity", 8, "right"),
        Column("G5 " + say(style, "Салықсыз бағасы", "Цена за единицу без косвенных налогов"), "price", 11, "right"),
        Column("G6 " + say(style, "Салықсыз құны", "Стоимость без косвенных налогов"), "net", 12, "right"),
        Column("G7 " + say(style, "Айналым мөлшері", "Размер оборота по реализации"), "turnover", 12, "right"),
        Column("G8 " + say(style, "ҚҚС мөлшерлемесі", "НДС, ставка"), "vat_rate", 7, "centre"),
        Column("G9 " + say(style, "ҚҚС сомасы", "НДС, сумма"), "vat", 11, "right"),
        Column("G10 " + say(style, "Салықпен құны", "Стоимость с учетом косвенных налогов"), "gross", 12, "right"),
    )


def _section(letter: str, title: str, *told: tuple[str, str]) -> str:
    return f"<div class='keep'><div class='sec'>{letter}. {title}</div>{keys(*told, css_class='form')}</div>"


def _portal_parties(paper: Paper, style: Style) -> str:
    name, number = say(style, "Атауы", "Наименование"), say(style, "ЖСН/БСН", "ИИН/БИН")
    address = say(style, "Мекенжайы", "Адрес")
    return "".join(
        _section(
            letter,
            say(style, kk, ru),
            (f"{letter}1 {number}", put(paper, f"{role}/bin")),
            (f"{letter}2 {name}", put(paper, f"{role}/name")),
            (f"{letter}3 {address}", home(paper, role)),
        )
        for letter, role, kk, ru in (
            ("B", "supplier", "Орындаушы (Өнім беруші)", "Исполнитель (Поставщик)"),
            ("D", "buyer", "Тапсырыс беруші (Алушы)", "Заказчик (Получатель)"),
        )
    )


def _draw_portal(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("nbsp", "space", "comma"))
    general = _section(
        "A",
        say(style, "Жалпы бөлім", "Общий раздел"),
        (f"A1 {say(style, 'Тіркеу нөмірі', 'Регистрационный номер')}", put(paper, "registration_number")),
        (f"A2 {say(style, 'Есепке алу жүйесінің нөмірі', 'Номер учетной системы')}", put(paper, "number")),
        (f"A3 {say(style, 'Жазып беру күні', 'Дата выписки')}", when(paper, "signed_on", style)),
        (
            f"A4 {say(style, 'Жұмыстарды орындау (қызметтерді көрсету) күні', 'Дата выполнения работ (оказания услуг)')}",
            when(paper, "performed_on", style),
        ),
        (say(style, "Күйі", "Статус"), escape(str(paper.extra.get("status", "")))),
    )
    contract = _section(
        "F",
        say(style, "Шарт (келісімшарт)", "Договор (контракт)"),
        (f"F1 {say(style, 'Шарттың нөмірі', 'Номер договора')}", put(paper, "contract/number")),
        (f"F2 {say(style, 'Шарттың күні', 'Дата договора')}", when(paper, "contract/date", style)),
    )
    totals = _section(
        "G",
        say(style, "Жиынтық", "Итоги"),
        (say(style, "Валюта коды", "Код валюты"), put(paper, "currency")),
        (say(style, "Салықсыз жалпы құны", "Общая стоимость без косвенных налогов"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
        (
            say(style, "ҚҚС жалпы сомасы", "Общая сумма НДС"),
            taxed(paper, "vat_total", worth(paper, "vat_total", style), style),
        ),
        (
            say(style, "Салықпен жалпы құны", "Общая стоимость с учетом косвенных налогов"),
            worth(paper, "gross_total", style),
        ),
    )
    title = say(
        style,
        "ОРЫНДАЛҒАН ЖҰМЫСТАРДЫҢ (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕРДІҢ) ЭЛЕКТРОНДЫҚ АКТІСІ",
        "ЭЛЕКТРОННЫЙ АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)",
        between="<br>",
    )
    signed = ", ".join(
        f"{say(style, kk, ru)}: {escape(around(paper, 'directors', role))}"
        for role, kk, ru in (("supplier", "Орындаушы", "Исполнитель"), ("buyer", "Тапсырыс беруші", "Заказчик"))
        if paper.extra.get("signatures", {}).get(role)
    )
    ecp = f"{say(style, 'ЭЦҚ қойылды', 'Подписано ЭЦП')} — {signed}" if signed else ""
    body = (
        f"<div class='t'><h1>{title}</h1></div>{general}{_portal_parties(paper, style)}{contract}<p></p>"
        f"{lines(paper, style, _portal_columns(style), css_class='g')}{totals}"
        f"<div class='sec'>H. {say(style, 'Қосымша мәліметтер', 'Дополнительные сведения')}</div>{remarks(paper)}"
        f"{portal_foot(style, ecp)}"
    )
    return web(body, _PORTAL, family="Noto Sans", size=8, margin="11mm 12mm 14mm", foot="'ЭАВР · ' counter(page)")


# --- form Р-1 of a web service ------------------------------------------------------------

_R1 = """
.annex { width: 45%; font-size: 6.5pt; color: #444 } h1 { font-size: 11pt; text-align: center; margin: 8pt 0 }
.who { border: 0.8pt solid #333; margin-bottom: -0.8pt } .who td { padding: 3pt 6pt }
.who td + td { border-left: 0.8pt solid #333 }
.l th, .l td { border: 0.5pt solid #333; padding: 2pt 3pt; font-size: 7.4pt } .l th { font-weight: 400; text-align: center }
.ruler td { font-size: 6pt }
"""


def _r1_columns(style: Style) -> tuple[Column, ...]:
    return (
        Column(say(style, "Реттік нөмірі", "Номер по порядку", between="\n"), "at", 5, "centre"),
        Column(
            say(style, "Жұмыстардың (қызметтердің) атауы", "Наименование работ (услуг)", between="\n"),
            "description",
            26,
        ),
        Column(
            say(style, "Орындау күні", "Дата выполнения работ (оказания услуг)", between="\n"), "=done", 10, "centre"
        ),
        Column(say(style, "Есеп туралы мәліметтер", "Сведения об отчете", between="\n"), "=", 9),
        Column(say(style, "Өлшем бірлігі", "Единица измерения", between="\n"), "unit", 8, "centre"),
        Column(say(style, "саны", "количество", between="\n"), "quantity", 8, "right"),
        Column(say(style, "бірлік үшін бағасы", "цена за единицу", between="\n"), "price", 11, "right"),
        Column(say(style, "құны", "стоимость", between="\n"), "net", 11, "right"),
        Column(say(style, "ҚҚС сомасы, KZT", "сумма НДС, в KZT", between="\n"), "vat", 10, "right"),
    )


def _r1_party(paper: Paper, role: str, style: Style, kk: str, ru: str) -> str:
    """Name above, its number under it in the same box."""
    number = put(paper, f"{role}/bin")
    tax = f"{say(style, 'ЖСН/БСН', 'ИИН/БИН')}: {number}" if number else ""
    told = listing(listing(put(paper, f"{role}/name"), home(paper, role)), tax, between="<br>")
    return f"<table class='who'><tr><td style='width:22%'>{say(style, kk, ru, between='<br>')}</td><td>{told}</td></tr></table>"


def _r1_foot(paper: Paper, style: Style) -> str:
    if not said(paper, "net_total"):
        return ""
    figures = f"<td class='r b'>{worth(paper, 'net_total', style)}</td><td class='r b'>{worth(paper, 'vat_total', style)}</td>"
    return f"<tr><td></td><td>{say(style, 'Барлығы', 'Итого')}</td>{'<td class=c>х</td>' * 5}{figures}</tr>"


def _draw_r1(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g"))
    done = when(paper, "performed_on", style)
    columns = [Column(c.head, f"={done}" if c.key == "=done" else c.key, c.width, c.align) for c in _r1_columns(style)]
    annex = say(
        style,
        "Қазақстан Республикасы Қаржы министрінің 2012 жылғы 20 желтоқсандағы № 562 бұйрығына 50-қосымша. Р-1 нысаны",
        "Приложение 50 к приказу Министра финансов Республики Казахстан от 20 декабря 2012 года № 562. Форма Р-1",
        between="<br>",
    )
    title = say(
        style,
        "ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ",
        "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)",
        between="<br>",
    )
    numbered = (
        f"<table class='who'><tr><td>{say(style, 'Құжаттың нөмірі', 'Номер документа')}: <b>{put(paper, 'number')}</b></td>"
        f"<td>{say(style, 'Жасалған күні', 'Дата составления')}: <b>{when(paper, 'signed_on', style)}</b></td>"
        f"<td>{say(style, 'Шарт (келісімшарт)', 'Договор (контракт)')}: {escape(agreed(paper, style))}</td></tr></table>"
    )
    below = keys(
        (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
        (
            say(style, "ҚҚС-пен барлығы", "Всего с НДС")
            if said(paper, "vat_total")
            else say(style, "ҚҚС-сыз барлығы", "Всего, без НДС"),
            listing(worth(paper, "gross_total", style), put(paper, "currency"), between=" ")
            if said(paper, "gross_total")
            else "",
        ),
        (say(style, "Жазумен", "Прописью"), in_words(paper, style, variant=1)),
    )
    signs = "".join(
        f"<div>{signing(paper, role, style, say(style, kk, ru), stamp_at='left:30pt;top:-50pt')}"
        f"<p class='small soft'>{say(style, 'қолы, толық жазылуы; М.О.', 'подпись, расшифровка подписи; М.П.')}</p></div>"
        for role, kk, ru in (
            ("supplier", "Тапсырды (Орындаушы)", "Сдал (Исполнитель)"),
            ("buyer", "Қабылдады (Тапсырыс беруші)", "Принял (Заказчик)"),
        )
    )
    asked = say(
        style,
        "Тапсырыс берушіден алынған қорларды пайдалану туралы мәліметтер: алынбаған",
        "Сведения об использовании запасов, полученных от заказчика: не получались",
    )
    body = (
        f"<div class='annex'>{annex}</div><h1>{title}</h1>{numbered}"
        f"{_r1_party(paper, 'supplier', style, 'Орындаушы', 'Исполнитель')}"
        f"{_r1_party(paper, 'buyer', style, 'Тапсырыс беруші', 'Заказчик')}"
        f"<p></p>{lines(paper, style, columns, css_class='l', ruler=True, foot=_r1_foot(paper, style), repeat=False)}"
        f"{below}<p>{asked}</p>{remarks(paper)}<div class='flex keep' style='margin-top:34pt'>{signs}</div>"
    )
    return web(body, _R1, family="PT Serif", size=8.6, margin="11mm 12mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "act_cloud_sentence",
        "completion_act",
        _draw_cloud,
        ("ru", "kk", "en"),
        "html",
        (*_ABROAD, "/registration_number", "/lines/*/vat_rate", "/lines/*/vat"),
    ),
    Layout(
        "eavr_portal_boxes",
        "completion_act",
        _draw_portal,
        ("ru", "kk", "kk+ru"),
        "html",
        (*_ABROAD, "/lines/*/excise"),
    ),
    Layout(
        "act_r1_number_below",
        "completion_act",
        _draw_r1,
        ("ru", "kk", "kk+ru"),
        "html",
        (*_ABROAD, "/registration_number", "/lines/*/excise", "/lines/*/vat_rate", "/lines/*/gross"),
    ),
)
