"""Offices: trip orders, a tax cabinet's statement, a contract signed online, a printed page of a site."""

from html import escape

from samples.layouts.billing import Column
from samples.layouts.fourth_hand.kit import fact, keys, part, portal_foot, say, signing, web
from samples.layouts.hypertext import remarks, table
from samples.layouts.kit import home, listing, of, put, when, worth
from samples.layouts.papers import person, rows, said, tongue
from samples.model import Language, Layout, Paper, Style

_ALL: tuple[Language, ...] = ("ru", "kk", "en")


# --- trip orders ------------------------------------------------------------

_STAFF = """
.top { border-top: 6pt solid #ff6b35; padding-top: 8pt } h1 { font-size: 16pt } .thin th { font-size: 8pt }
.trip { background: #fff5f0; padding: 9pt 12pt; margin: 10pt 0 }
"""


def _staff(paper: Paper) -> list[str]:
    return [str(name) for name in paper.fields.get("employees", [])]


def _draw_staff(paper: Paper, style: Style) -> bytes:
    columns = (
        Column("№", "at", 6, "centre"),
        Column(say(style, "Қызметкер", "Сотрудник"), "name", 50),
        Column(say(style, "Танысты (қолы, күні)", "Ознакомлен (подпись, дата)"), "sign", 44),
    )
    printed = [[str(at), name, ""] for at, name in enumerate(_staff(paper), 1)]
    days = listing(when(paper, "from", style), when(paper, "to", style), between=" – ")
    trip = (
        fact(say(style, "Бару орны", "Место назначения"), put(paper, "destination"))
        + fact(
            say(style, "Мақсаты", "Цель поездки"),
            listing(say(style, "қатысу", "участие в мероприятии"), put(paper, "event"), between=": ")
            if said(paper, "event")
            else "",
        )
        + fact(say(style, "Мерзімі", "Период"), days)
    )
    numbered = listing(
        f"№ {put(paper, 'number')}" if said(paper, "number") else "", when(paper, "issued_on", style), between=" · "
    )
    title = say(style, "Іссапарға жіберу туралы бұйрық", "Приказ о направлении в командировку", between="<br>")
    head = signing(paper, "employer", style, say(style, "Директор", "Директор"))
    body = (
        f"<div class='top'><div class='soft'>{put(paper, 'employer/name')}</div><h1>{title}</h1>{numbered}</div>"
        f"<div class='trip'><div class='grid'>{trip}</div></div>"
        f"<h2>{say(style, 'Іссапарға жіберілсін', 'Направить в командировку')}</h2>{table(columns, printed, css_class='thin')}"
        f"{remarks(paper)}<p style='height:32pt'></p>{head}"
    )
    return web(body, _STAFF, family="Noto Sans", size=9.4, foot="counter(page)")


def _order_text(paper: Paper, style: Style) -> list[str]:
    """The paragraphs of the order."""
    names, place, event = escape(", ".join(_staff(paper))).rstrip("."), put(paper, "destination"), put(paper, "event")
    first, last = when(paper, "from", style), when(paper, "to", style)
    if not names:
        return []
    match tongue(style):
        case "kk":
            return [
                f"{event} іс-шарасына қатысу үшін {first} бастап {last} қоса алғанда "
                f"мына қызметкерлер іссапарға жіберілсін: {names}.",
                f"Бару орны: {place}.",
                "Бухгалтерия іссапар шығыстарын төлесін.",
                "Бұйрықтың орындалуын бақылауды өзіме қалдырамын.",
            ]
        case "en":
            return [
                f"To send on a business trip from {first} to {last} inclusive: {names}.",
                f"Place of the trip: {place}. Purpose: participation in {event}.",
                "The accounting department shall pay the travel expenses.",
                "I reserve control over the execution of this order.",
            ]
    return [
        f"Командировать с {first} по {last} включительно следующих работников: {names}.",
        f"Пункт назначения: {place}. Основная задача: участие в {event}.",
        "Бухгалтерии оплатить командировочные расходы.",
        "Контроль за исполнением приказа оставляю за собой.",
    ]


def _draw_text(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g", "words", "quoted", "kk"))
    told = "".join(f"<p style='margin:6pt 0'>{at}. {text}</p>" for at, text in enumerate(_order_text(paper, style), 1))
    title = say(style, "Б Ұ Й Р Ы Қ", "П Р И К А З", "O R D E R")
    about = say(
        style, "қызметкерлерді іссапарға жіберу туралы", "о командировании работников", "on business trip assignment"
    )
    head = signing(paper, "employer", style, say(style, "Бас директор", "Генеральный директор", "General Director"))
    number = f"№ {put(paper, 'number')}" if said(paper, "number") else ""
    body = (
        f"<div class='c b'>{put(paper, 'employer/name')}</div><div class='c small soft'>{home(paper, 'employer')}</div><hr>"
        f"<table><tr><td>{number}</td><td class='r'>{when(paper, 'issued_on', style)}</td></tr></table>"
        f"<h1 class='c' style='font-size:14pt;margin:14pt 0 2pt'>{title}</h1><p class='c'>{about}</p>{told}{remarks(paper)}"
        f"<p style='height:34pt'></p>{head}"
    )
    return web(body, family="Liberation Serif", size=12, margin="20mm 18mm 20mm 28mm")


# --- a tax cabinet's statement ------------------------------------------------------------

_CABINET = """
.em { display: flex; justify-content: space-between; border-bottom: 1.5pt solid #00afca; padding-bottom: 6pt; font-size: 8pt }
h1 { font-size: 13pt }
.y td { border: 0.5pt solid #9fd5de; padding: 5pt 8pt }
.y td:last-child { text-align: right; font-weight: 700 } h1 { margin: 12pt 0; text-align: center }
"""


def _draw_cabinet(paper: Paper, style: Style) -> bytes:
    year = put(paper, "year")
    title = say(
        style,
        "Төленген салықтар мен қайтарылған ҚҚС туралы анықтама",
        "Справка о суммах уплаченных налогов и возвращенного НДС",
        between="<br>",
    )
    body_of = say(style, "мемлекеттік кірістер органы", "орган государственных доходов")
    told = keys(
        (say(style, "Салық төлеуші", "Налогоплательщик"), put(paper, "taxpayer/name")),
        (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, "taxpayer/bin")),
        (say(style, "Есепті жыл", "Отчетный год"), year),
    )
    sums = keys(
        (
            say(style, "Бюджетке төленген салықтар, теңге", "Уплачено налогов в бюджет, тенге"),
            worth(paper, "taxes_paid", style),
        ),
        (say(style, "Қайтарылған ҚҚС, теңге", "Возвращено НДС, тенге"), worth(paper, "vat_refunded", style)),
        css_class="y",
    )
    numbered = listing(
        f"{say(style, 'шығыс', 'исх.')} № {put(paper, 'number')}" if said(paper, "number") else "",
        when(paper, "issued_on", style),
    )
    about = say(
        style,
        "Осы құжат «Электрондық құжат және электрондық цифрлық қолтаңба туралы» Заңға сәйкес қағаз құжатпен бірдей",
        "Данный документ согласно Закону «Об электронном документе и электронной цифровой подписи» равнозначен бумажному",
    )
    head = signing(paper, "issuer", style, say(style, "Басшы", "Руководитель"))
    body = (
        f"<div class='em'><span>{say(style, 'Салық төлеуші кабинеті', 'Кабинет налогоплательщика')}</span><span>{body_of}</span>"
        f"<span>{numbered}</span></div><h1>{title}</h1>{told}<p></p>{sums}{remarks(paper)}<p style='height:30pt'></p>{head}"
        f"{portal_foot(style, about)}"
    )
    return web(body, _CABINET, family="PT Sans", size=10, foot="counter(page)")


# --- a contract signed online ------------------------------------------------------------

_CONTRACT = """
.head { background: #edf2ff; padding: 8pt 12pt } .head h1 { font-size: 13pt }
.p td { width: 50%; padding: 5pt 8pt; border: 0.5pt solid #b6c2e8 }
.ecp { border: 0.8pt dashed #4c6ef5; color: #3b5bdb; padding: 6pt 9pt; font-size: 8pt; margin-top: 10pt }
"""


def _draw_contract(paper: Paper, style: Style) -> bytes:
    parties = rows(paper, "parties")
    names = (
        say(style, "Орындаушы", "Исполнитель", "Contractor"),
        say(style, "Тапсырыс беруші", "Заказчик", "Customer"),
    )
    cells = "".join(
        f"<td><div class='label'>{name}</div><b>{escape(party.get('name', ''))}</b><br>"
        f"{say(style, 'БСН', 'БИН', 'BIN') + ' ' + party['bin'] if party.get('bin') else ''}</td>"
        for name, party in zip(names, parties, strict=False)
    )
    text = "".join(f"<p style='text-align:justify'>{escape(line)}</p>" for line in paper.extra.get("body", []))
    title = say(style, "Қызмет көрсету шарты", "Договор оказания услуг", "Service agreement")
    numbered = listing(
        f"№ {put(paper, 'number')}" if said(paper, "number") else "", when(paper, "issued_on", style), between=" · "
    )
    signed = "".join(
        f"<div>{signing(paper, role, style, name)}</div>"
        for role, name in zip(("supplier", "buyer"), names, strict=True)
    )
    online = say(
        style,
        "Құжатқа электрондық құжат айналымы сервисінде қол қойылды",
        "Документ подписан в сервисе электронного документооборота",
        "Signed in an electronic document exchange service",
    )
    who = listing(*(person(paper, role, style) for role in ("supplier", "buyer")))
    table_of = f"<table class='p'><tr>{cells}</tr></table>" if cells else ""
    body = (
        f"<div class='head'><h1>{title}</h1>{numbered}</div>{table_of}{text}{remarks(paper)}"
        f"<div class='flex keep' style='margin-top:40pt'>{signed}</div>{part(f'{online}: {escape(who)}', css_class='ecp')}"
    )
    return web(body, _CONTRACT, family="Noto Sans", size=9.6, foot="counter(page) ' / ' counter(pages)")


# --- a printed page of a site ------------------------------------------------------------

_PAGE = """
.nav { background: #222; color: #ccc; padding: 5pt 10pt; font-size: 7.5pt; display: flex; gap: 14pt }
h1 { font-size: 20pt; margin: 14pt 0 8pt }
.pic { background: #e5e7eb; height: 60pt; margin: 5pt 0 }
"""


def _draw_page(paper: Paper, style: Style) -> bytes:
    menu = "".join(
        f"<span>{name}</span>"
        for name in (
            say(style, "Басты бет", "Главная", "Home"),
            say(style, "Жаңалықтар", "Новости", "News"),
            say(style, "Байланыс", "Контакты", "Contacts"),
        )
    )
    told = "".join(
        f"<div class='keep'><p>{escape(line)}</p><div class='pic'></div></div>" for line in paper.extra.get("body", [])
    )
    body = (
        f"<div class='nav'>{menu}</div><h1>{escape(str(paper.extra.get('title', '')))}</h1>{told}{remarks(paper)}"
        f"<p class='small soft'>{home(paper, 'supplier')}</p>"
    )
    return web(body, _PAGE, family="Noto Sans", size=10, foot="counter(page) '/' counter(pages)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("trip_order_staff_service", "trip_order", _draw_staff, ("ru", "kk", "kk+ru"), "html"),
    Layout("trip_order_plain_text", "trip_order", _draw_text, _ALL, "html"),
    Layout("tax_cabinet_statement", "tax_statement", _draw_cabinet, ("ru", "kk", "kk+ru"), "html"),
    Layout("contract_signed_online", "contract", _draw_contract, _ALL, "html"),
    Layout("printed_page_of_a_site", "other", _draw_page, _ALL, "html"),
)
