"""Journeys: orders in two columns of languages and on a form for staff, an itinerary that comes with an airline's e-mail."""

from random import Random

from samples.layouts.drawing import escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import hand_of, home, listing, of, over, put, row, say, sheet, tax_number, when
from samples.layouts.ninth_hand.kit import PEN, penned, signing
from samples.layouts.papers import digits, said
from samples.layouts.spelling import day
from samples.model import Layout, Paper, Style

_SIDE = """
.letterhead { text-align: center; border-bottom: 1pt solid #000; padding-bottom: 4pt } .three td { width: 33%; padding: 8pt 0 }
.three .mid { text-align: center } .two > tbody > tr > td { width: 50%; padding: 0 9pt; text-align: justify }
.two td + td { border-left: 0.5pt solid #999 } h1 { font-size: 12pt; text-align: center; margin: 2pt 0 }
"""


def _people(paper: Paper) -> str:
    return escape(", ".join(paper.fields.get("employees", [])))


def _told(paper: Paper, style: Style, language: str) -> str:
    """The order's text in one of its languages."""
    first, last = (day(said(paper, key), style, language) if said(paper, key) else "" for key in ("from", "to"))
    who, where, event = _people(paper), put(paper, "destination"), put(paper, "event")
    if language == "kk":
        return (
            "<h1>БҰЙРЫҚ</h1><p class='mid'><b>Іссапарға жіберу туралы</b></p><p>Қазақстан Республикасының Еңбек кодексіне "
            "сәйкес БҰЙЫРАМЫН:</p>"
            f"<p>1. {who} {first} бастап {last} аралығында {where} іссапарға жіберілсін.</p>"
            f"<p>2. Іссапардың мақсаты: {event} іс-шарасына қатысу.</p>"
            "<p>3. Бухгалтерия іссапар шығыстарына аванс төлесін.</p>"
        )
    return (
        "<h1>ПРИКАЗ</h1><p class='mid'><b>О направлении в командировку</b></p><p>В соответствии с Трудовым кодексом "
        "Республики Казахстан ПРИКАЗЫВАЮ:</p>"
        f"<p>1. Направить в командировку {who} в {where} с {first} по {last}.</p>"
        f"<p>2. Цель командировки: участие в {event}.</p>"
        "<p>3. Бухгалтерии выдать аванс на командировочные расходы.</p>"
    )


def _draw_side(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words", "quoted", "dotted_g"))
    number = f"№ {put(paper, 'number')}" if said(paper, "number") else ""
    who = listing(tax_number(paper, "employer", say(style, "БСН", "БИН")), home(paper, "employer"))
    head = f"<b>{put(paper, 'employer/name')}</b><br>{who}"
    body = (
        f"<p class='letterhead'>{head}</p><table class='three'>"
        f"{row(when(paper, 'issued_on', style), '', number, classes='- mid num')}</table>"
        f"<table class='two'>{row(_told(paper, style, 'kk'), _told(paper, style, 'ru'))}</table>{remarks(paper)}"
        f"<p style='margin-top:44pt'>{hand_of(paper, 'employer', style, 'Директор')}</p>"
        "<p style='margin-top:16pt'>Бұйрықпен таныстым / С приказом ознакомлен(а): ____________________</p>"
    )
    return sheet(body, _SIDE, face="Liberation Serif", size=11, margin="16mm 14mm 16mm 22mm")


_STAFF = """
h1 { font-size: 12pt; text-align: center; margin: 8pt 0 } .staff td, .staff th { border: 0.6pt solid #000 }
.staff th { font-size: 7.5pt; text-align: center; vertical-align: middle }
.code td { border: 0.6pt solid #000; text-align: center } .code { width: 46%; margin-left: auto }
"""


def _draw_staff(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g"))
    code = row(say(style, "Құжат нөмірі", "Номер документа"), say(style, "Жасалған күні", "Дата составления"))
    code += row(put(paper, "number"), when(paper, "issued_on", style))
    first = "".join(
        f"<th rowspan='2'>{over(style, kk, ru)}</th>"
        for kk, ru in (
            ("Т.А.Ә.", "Фамилия, имя, отчество"),
            ("Табель №", "Табельный №"),
            ("Бөлімше", "Структурное подразделение"),
            ("Межелі жер (ел, қала, ұйым)", "Место назначения (страна, город, организация)"),
        )
    )
    first += f"<th colspan='2'>{over(style, 'Іссапар мерзімі', 'Срок командировки')}</th>"
    first += f"<th rowspan='2'>{over(style, 'Мақсаты', 'Цель')}</th>"
    second = row(say(style, "бастап", "с"), say(style, "дейін", "по"), tag="th")
    people = "".join(
        row(
            escape(name),
            digits(style, name, 4),
            say(style, "Экспорт бөлімі", "Отдел экспорта"),
            put(paper, "destination"),
            when(paper, "from", style),
            when(paper, "to", style),
            put(paper, "event"),
        )
        for name in paper.fields.get("employees", [])
    )
    told = (
        (say(style, "Іссапар қаражаты", "Командировка за счет средств"), penned(said(paper, "employer/name"), 200)),
        (say(style, "Негіздеме", "Основание"), penned(say(style, "қызметтік хат", "служебная записка"), 200)),
    )
    title = over(
        style,
        "ҚЫЗМЕТКЕРЛЕРДІ ІССАПАРҒА ЖІБЕРУ ТУРАЛЫ БҰЙРЫҚ",
        "ПРИКАЗ о направлении работников в командировку",
    )
    body = (
        f"<p><b>{put(paper, 'employer/name')}</b> {tax_number(paper, 'employer', say(style, 'БСН', 'БИН'))}<br>"
        f"{home(paper, 'employer')}</p><table class='code'>{code}</table><h1>{title}</h1>"
        f"<table class='staff'><thead><tr>{first}</tr>{second}</thead><tbody>{people}</tbody></table>"
        f"{''.join(f'<p>{label} {value}</p>' for label, value in told)}{remarks(paper)}"
        f"{signing(paper, 'employer', style, 'Ұйым басшысы', 'Руководитель организации')}"
    )
    return sheet(body, PEN + _STAFF, face="Liberation Sans", size=8.5, paper="A4 landscape", margin="12mm")


_TICKET = """
body { color: #24324a } .top { background: #12365f; color: #fff; padding: 8pt 12pt; font-size: 13pt } h1 { font-size: 12pt }
.leg { border: 0.6pt solid #9fb2c8; margin: 8pt 0 } .leg td { padding: 6pt 8pt; width: 33% }
.code { float: right; text-align: right } .big { font-size: 15pt; font-weight: 700 } .cap { font-size: 7pt; color: #6b7d93 }
"""


def _leg(source: Random, origin: str, target: str, style: Style) -> str:
    """A flight of nobody's: its time and number by lot."""
    at = f"{source.randint(1, 22):02d}:{source.choice((5, 15, 30, 45)):02d}"
    ends = (f"<span class='big'>{origin}</span>", f"<span class='big'>{target}</span>", at)
    told = (
        (say(style, "Рейс", "Рейс", "Flight"), f"ZZ {source.randint(100, 999)}"),
        (say(style, "Сынып", "Класс", "Class"), "Y"),
        (say(style, "Жүк", "Багаж", "Baggage"), "1PC 23KG"),
    )
    facts = row(*(f"<span class='cap'>{label}</span><br>{value}" for label, value in told))
    return f"<table class='leg'>{row(*ends)}{facts}</table>"


def _draw_ticket(paper: Paper, style: Style) -> bytes:
    source = Random(style.seed)
    letters = "".join(source.choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=6))
    there, back = source.choice((("ALA", "DXB"), ("NQZ", "IST"), ("ALA", "PEK"), ("NQZ", "FRA")))
    title = escape(str(paper.extra.get("title", "")))
    text = "".join(f"<p>{escape(line)}</p>" for line in paper.extra.get("body", []))
    top = say(
        style, "Маршрут түбіртегі", "Маршрутная квитанция электронного билета", "Electronic ticket itinerary receipt"
    )
    reference = say(style, "Броньдау коды", "Код бронирования", "Booking reference")
    hotel = say(style, "Қонақүй ваучері", "Ваучер отеля", "Hotel voucher")
    rest = say(style, "1 нөмір, таңғы аспен", "1 номер, завтрак включен", "1 room, breakfast included")
    address = home(paper, "supplier")
    body = (
        f"<p class='top'>{top}</p><p class='code'><span class='cap'>{reference}</span><br><span class='big'>{letters}</span><br>"
        f"{square_code(style.seed, 56)}</p><h1>{title}</h1>{text}<p>{address}</p>"
        f"{_leg(source, there, back, style)}{_leg(source, back, there, style)}"
        f"<p><b>{hotel}</b> № {digits(style, 'voucher', 8)}: {rest}</p>{remarks(paper)}"
    )
    return sheet(body, _TICKET, face="Noto Sans", size=9.5, margin="12mm 14mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("trip_facing_tongues", "trip_order", _draw_side, ("kk+ru", "ru", "kk"), "html"),
    Layout("trip_staff_form", "trip_order", _draw_staff, ("ru", "kk", "kk+ru"), "html"),
    Layout("other_itinerary_voucher", "other", _draw_ticket, ("ru", "kk", "en"), "html"),
)
