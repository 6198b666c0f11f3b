"""Приказ о командировании / іссапарға жіберу туралы бұйрық (forms 9): running text, the HR table, two language columns."""

from datetime import date

from num2words import num2words

from samples.layouts.drawing import Sheet, day, drawn, escape, html_table, pdf_from_html, signature_svg, stamp_svg
from samples.layouts.papers import choose, inked, notes, person, said, stamped
from samples.model import Layout, Paper, Style

_JOBS = {
    "ru": ("менеджер по экспорту", "директор по развитию", "технолог"),
    "kk": ("экспорт жөніндегі менеджер", "даму директоры", "технолог"),
    "en": ("export manager", "development director", "technologist"),
}


def _people(paper: Paper, language: str) -> list[tuple[str, str]]:
    """The names as the paper states them, each with any post."""
    jobs = _JOBS[language]
    return [(name, jobs[place % len(jobs)]) for place, name in enumerate(paper.fields.get("employees", []))]


def _when(paper: Paper, key: str, style: Style, language: str) -> str:
    return day(said(paper, key), style, language) if said(paper, key) else ""


def _days(paper: Paper) -> int:
    """Calendar days, both ends counted; 0 where an end is missing."""
    if not (said(paper, "from") and said(paper, "to")):
        return 0
    return (date.fromisoformat(said(paper, "to")) - date.fromisoformat(said(paper, "from"))).days + 1


def _term(paper: Paper, style: Style, language: str) -> str:
    first, last, days = _when(paper, "from", style, language), _when(paper, "to", style, language), _days(paper)
    match language:
        case "kk":
            count = f" {days} ({num2words(days, lang='kz')}) күнтізбелік күн мерзімге" if days else ""
            return f"{first} бастап {last} қоса алғанда{count}"
        case "en":
            return f"from {first} to {last}" + (f" ({days} calendar days)" if days else "")
    return f"с {first} по {last}" + (f" сроком на {days} календарных дней" if days else "")


def _clauses(paper: Paper, style: Style, language: str) -> list[str]:
    """The order's numbered sentences."""
    who = "; ".join(f"{name}, {job}" for name, job in _people(paper, language))
    where, event, term = said(paper, "destination"), said(paper, "event"), _term(paper, style, language)
    match language:
        case "kk":
            return [
                f"{who} {term} {where} іссапарға жіберілсін.",
                f"Іссапардың мақсаты: {event}." if event else "",
                "Бухгалтерия іссапар шығыстарына аванс берсін.",
                "Қызметкер оралғаннан кейін үш жұмыс күні ішінде аванстық есеп тапсырсын.",
                "Негіздеме: шақыру хат.",
            ]
        case "en":
            return [
                f"To send on a business trip to {where} {term}: {who}.",
                f"Purpose of the trip: {event}." if event else "",
                "The accounting department shall pay an advance for travel expenses.",
                "Grounds: invitation letter.",
            ]
    goal = choose(style, "цель: участие в выставке", "с целью участия в мероприятии", "цель командировки:")
    return [
        f"Направить в командировку {term} в {where}{', ' + goal + ' ' + event if event else ''}: {who}.",
        "Бухгалтерии выдать аванс на командировочные расходы.",
        "Работникам по возвращении представить авансовый отчет в течение трех рабочих дней.",
        f"Основание: {choose(style, 'служебная записка', 'приглашение организатора')}.",
    ]


_TITLES = {
    "ru": (("ПРИКАЗ", "О направлении в командировку"), ("ПРИКАЗ", "О командировании")),
    "kk": (("БҰЙРЫҚ", "Іссапарға жіберу туралы"),),
    "en": (("ORDER", "On business trip assignment"),),
}
_PREAMBLE = {
    "ru": "В соответствии со статьей 127 Трудового кодекса Республики Казахстан ПРИКАЗЫВАЮ:",
    "kk": "Қазақстан Республикасы Еңбек кодексінің 127-бабына сәйкес БҰЙЫРАМЫН:",
    "en": "In accordance with article 127 of the Labour Code of the Republic of Kazakhstan I ORDER:",
}
_ACQUAINTED = {"ru": "С приказом ознакомлен(ы):", "kk": "Бұйрықпен таныстым:", "en": "Acquainted with the order:"}
_HEAD = {"ru": "Директор", "kk": "Директор", "en": "Director"}
_CITY = {"ru": "г. Алматы", "kk": "Алматы қ.", "en": "Almaty"}


def text_order(paper: Paper, style: Style) -> bytes:
    """A letterhead and sentences: date at the left, city in the middle, number at the right."""
    language = style.language
    title, about = choose(style, *_TITLES[language])
    number = said(paper, "employer/bin")

    def draw(sheet: Sheet) -> None:
        sheet.paragraph(60, 35, 475, said(paper, "employer/name"), 11.5, bold=True, align="centre")
        mark = {"ru": "БИН", "kk": "БСН", "en": "BIN"}[language]
        sheet.text(297, 75, f"{mark} {number}" if number else "", 8.5, align="centre")
        sheet.line(60, 84, 535, 84, 1.2)
        sheet.text(297, 120, title, 13, bold=True, align="centre", twice=True)
        sheet.text(60, 148, _when(paper, "issued_on", style, language), 10)
        sheet.text(297, 148, _CITY[language], 10, align="centre")
        sheet.text(535, 148, f"№ {said(paper, 'number')}", 10, align="right")
        sheet.text(60, 178, about, 10.5, bold=True)
        low = sheet.paragraph(60, 196, 475, _PREAMBLE[language], 10.5, leading=1.5)
        for place, clause in enumerate((c for c in _clauses(paper, style, language) if c), 1):
            low = sheet.paragraph(75, low + 4, 460, f"{place}. {clause}", 10.5, leading=1.5)
        sheet.text(60, low + 50, _HEAD[language], 10.5, bold=True)
        sheet.text(535, low + 50, person(paper, "employer", style), 10.5, bold=True, align="right")
        if inked(paper, "employer"):
            sheet.sign(230, low + 50, style.seed)
        if stamped(paper, "employer"):
            sheet.stamp(300, low + 10, said(paper, "employer/name"))
        sheet.text(60, low + 100, _ACQUAINTED[language], 9)
        for place, name in enumerate(paper.fields.get("employees", [])):
            sheet.text(60, low + 118 + 16 * place, f"_____________ {name}", 9)
        for place, line in enumerate(notes(paper)):
            sheet.text(60, 790 + 10 * place, line, 7.5)

    return drawn(draw, choose(style, "Liberation Serif", "PT Serif", "DejaVu Serif"))


_COLUMNS = {
    "ru": (
        "Ф.И.О.",
        "Табельный №",
        "Должность",
        "Место назначения (страна, город)",
        "Срок (календарных дней)",
        "с",
        "по",
        "Цель",
    ),
    "kk": ("Аты-жөні", "Табель №", "Лауазымы", "Межелі жері (ел, қала)", "Мерзімі (күн)", "бастап", "дейін", "Мақсаты"),
}
_TABLE_CSS = """
@page { size: A4 landscape; margin: 14mm } body { font: 9.5pt 'PT Sans', 'Noto Sans', 'DejaVu Sans' } h1 { font-size: 13pt }
table { border-collapse: collapse; width: 100% } td, th { border: .6pt solid #000; padding: 3pt 4pt; font-weight: normal }
.head { display: flex; justify-content: space-between } .foot { position: relative; margin-top: 28pt; min-height: 110pt }
"""


def table_order(paper: Paper, style: Style) -> bytes:
    """The HR form: a table with one row for each employee."""
    language = "kk" if style.language == "kk" else "ru"
    both = style.language == "kk+ru"
    names = (
        [f"{kk} / {ru}" for kk, ru in zip(_COLUMNS["kk"], _COLUMNS["ru"], strict=True)] if both else _COLUMNS[language]
    )
    first, last = _when(paper, "from", style, language), _when(paper, "to", style, language)
    days = str(_days(paper) or "")
    trip = (said(paper, "destination"), days, first, last, said(paper, "event"))
    body = [
        (name, f"{100 + style.seed % 800 + place}", job, *trip)
        for place, (name, job) in enumerate(_people(paper, language))
    ]
    title, about = _TITLES[language][0]
    number = said(paper, "employer/bin")
    employer = f"{said(paper, 'employer/name')}{', БИН ' + number if number else ''}"
    sign = signature_svg(style.seed, "position:absolute;left:80pt;top:-22pt") if inked(paper, "employer") else ""
    seal = stamp_svg(said(paper, "employer/name"), "position:absolute;left:200pt;top:-30pt")
    html = (
        f"<div class=head><span>{escape(employer)}</span><span>{_CITY[language]}</span></div>"
        f"<h1>{'БҰЙРЫҚ / ПРИКАЗ' if both else title} № {escape(said(paper, 'number'))}</h1>"
        f"<p>{_when(paper, 'issued_on', style, language)}</p><p><b>{about}</b></p>{html_table([tuple(names), *body])}"
        f"<div class=foot>{_HEAD[language]} ____________________ {person(paper, 'employer', style)}{sign}"
        f"{seal if stamped(paper, 'employer') else ''}<p>{_ACQUAINTED[language]} ____________________</p></div>"
        + "".join(f"<p>{escape(line)}</p>" for line in notes(paper))
    )
    return pdf_from_html(html, _TABLE_CSS)


_COLUMNS_CSS = """
@page { size: A4; margin: 18mm 15mm } body { font: 9.5pt 'Noto Serif', 'DejaVu Serif' } .both { display: flex; gap: 14pt }
.both > div { width: 50% } h1 { font-size: 12pt; letter-spacing: 4pt; text-align: center } .name { text-align: center }
p { text-align: justify; margin: 5pt 0 } .line { display: flex; justify-content: space-between }
.foot { position: relative; height: 120pt }
"""


def two_columns(paper: Paper, style: Style) -> bytes:
    """Kazakh at the left, Russian at the right; name, dates and number stand twice."""
    sides = []
    for language in ("kk", "ru"):
        title, about = _TITLES[language][0]
        clauses = (clause for clause in _clauses(paper, style, language) if clause)
        told = "".join(f"<p>{place}. {escape(clause)}</p>" for place, clause in enumerate(clauses, 1))
        sides.append(
            f"<div><h1>{title}</h1><div class=line><span>{_when(paper, 'issued_on', style, language)}</span>"
            f"<span>№ {escape(said(paper, 'number'))}</span></div><p>{_CITY[language]}</p><p><b>{about}</b></p>"
            f"<p>{_PREAMBLE[language]}</p>{told}</div>"
        )
    number = said(paper, "employer/bin")
    sign = signature_svg(style.seed, "position:absolute;left:110pt;top:-4pt") if inked(paper, "employer") else ""
    seal = stamp_svg(said(paper, "employer/name"), "position:absolute;left:230pt;top:-16pt")
    html = (
        f"<p class=name><b>{escape(said(paper, 'employer/name'))}</b>{'<br>БСН/БИН ' + number if number else ''}</p>"
        f"<div class=both>{''.join(sides)}</div><div class=foot><p>Директор ______________________ "
        f"{person(paper, 'employer', style)}</p>{sign}{seal if stamped(paper, 'employer') else ''}</div>"
        + "".join(f"<p>{escape(line)}</p>" for line in notes(paper))
    )
    return pdf_from_html(html, _COLUMNS_CSS)


_OMITS = ("/employer/country", "/employer/iban", "/employer/bic")
LAYOUTS: tuple[Layout, ...] = (
    Layout("trip_text", "trip_order", text_order, ("ru", "kk", "en"), "drawn", _OMITS),
    Layout("trip_table", "trip_order", table_order, ("ru", "kk", "kk+ru"), "html", _OMITS),
    Layout("trip_two_columns", "trip_order", two_columns, ("kk+ru",), "html", _OMITS),
)
