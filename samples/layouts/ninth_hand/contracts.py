"""Contracts: two languages side by side, and an office's form with the blanks filled in."""

from samples.layouts.drawing import day, escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import home, listing, of, put, row, say, sheet, when
from samples.layouts.ninth_hand.kit import PEN, penned
from samples.layouts.papers import notes, person, rows, said, tongue
from samples.model import Layout, Paper, Style

_ROLES = ("supplier", "buyer")
_FACING = """
.two > tbody > tr > td { width: 50%; padding: 0 8pt 6pt; text-align: justify; border: 0.4pt solid #666 }
h1 { font-size: 12pt; text-align: center; margin: 4pt 0 } .mid { text-align: center }
"""
# what stands in the column of the other language: general clauses that state no sum
_CLAUSES = {
    "en": (
        "1. Subject. The Contractor shall render the services specified in this Contract and the Customer shall pay for them.",
        "2. Price and payment are set out in this Contract and its annexes.",
        "3. The Contract is in force until the Parties have performed their obligations.",
    ),
    "ru": (
        "1. Предмет. Исполнитель обязуется оказать услуги, указанные в настоящем договоре, а Заказчик – принять и оплатить их.",
        "2. Цена и порядок оплаты определяются настоящим договором и приложениями к нему.",
        "3. Договор действует до исполнения Сторонами своих обязательств.",
    ),
    "kk": (
        "1. Мәні. Орындаушы осы шартта көрсетілген қызметтерді көрсетуге, ал Тапсырыс беруші оларды төлеуге міндеттенеді.",
        "2. Бағасы мен төлем тәртібі осы шартпен және оның қосымшаларымен айқындалады.",
        "3. Шарт Тараптар өз міндеттемелерін орындағанға дейін қолданылады.",
    ),
}


def _parties(paper: Paper) -> list[str]:
    """The parties as HTML, in bold, with their numbers."""
    return [
        listing(f"<b>{escape(str(each.get('name', '')))}</b>", escape(str(each.get("bin", ""))), between=", № ")
        for each in rows(paper, "parties")
    ]


def _opening(paper: Paper, style: Style, language: str) -> str:
    who = [*_parties(paper), "", ""][:2]
    number, made = put(paper, "number"), said(paper, "issued_on")
    on = day(made, style, language) if made else ""
    match language:
        case "kk":
            return (
                f"<h1>№ {number} ШАРТ</h1><p class='mid'>{on}</p><p>Бұдан әрі «Орындаушы» деп аталатын {who[0]} бір тараптан, "
                f"бұдан әрі «Тапсырыс беруші» деп аталатын {who[1]} екінші тараптан осы шартты жасасты:</p>"
            )
        case "en":
            return (
                f"<h1>CONTRACT No. {number}</h1><p class='mid'>{on}</p><p>{who[0]}, hereinafter the “Contractor”, on the one "
                f"part, and {who[1]}, hereinafter the “Customer”, on the other part, have concluded this Contract:</p>"
            )
    return (
        f"<h1>ДОГОВОР № {number}</h1><p class='mid'>{on}</p><p>{who[0]}, именуемое в дальнейшем «Исполнитель», с одной "
        f"стороны, и {who[1]}, именуемое в дальнейшем «Заказчик», с другой стороны, заключили настоящий договор:</p>"
    )


def _seal(paper: Paper, role: str, at: int, style: Style) -> str:
    """The address and the place to sign of one party."""
    name = [*_parties(paper), "", ""][at]
    hand = f"{ink(paper, role)}__________________ {escape(person(paper, role, style))}"
    return f"{name}<br>{home(paper, role)}<p style='margin-top:40pt'>{hand}</p>"


def _draw_facing(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words",) if style.language == "en" else ("words", "quoted", "dotted_g"))
    spoken = tongue(style)
    other = {"en": "ru", "ru": "kk", "kk": "ru"}[spoken]
    order = (spoken, other) if spoken == "en" else ("kk", "ru")
    body = [escape(line) for line in paper.extra.get("body", [])]
    told = {spoken: body, other: list(_CLAUSES[other])}
    longest = max(map(len, told.values()))
    columns = [[*told[language], *[""] * (longest - len(told[language]))] for language in order]
    text = row(*(_opening(paper, style, language) for language in order))
    text += "".join(row(f"<p>{left}</p>", f"<p>{right}</p>") for left, right in zip(*columns, strict=True))
    addresses = {
        "en": "Addresses and signatures",
        "ru": "Адреса и подписи сторон",
        "kk": "Тараптардың мекенжайлары мен қолдары",
    }
    text += row(*(f"<b>{addresses[language]}</b>" for language in order), classes="mid mid")
    signs = row(*(_seal(paper, role, at, style) for at, role in enumerate(_ROLES)))
    page = f"<table class='two'>{text}</table>{remarks(paper)}<table class='two together'>{signs}</table>"
    return sheet(page, _FACING, face="Liberation Serif", size=10.5, margin="14mm 13mm", foot="counter(page)")


_FILLED = """
h1 { font-size: 12.5pt; text-align: center } p { text-align: justify } .ends td { width: 50%; padding-top: 14pt }
.line { margin: 3pt 0 }
"""


def _draw_filled(paper: Paper, style: Style) -> bytes:
    style = of(style, ("quoted", "words"))
    heading = say(style, "ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ", "ДОГОВОР ОКАЗАНИЯ УСЛУГ", "SERVICE AGREEMENT", between="<br>")
    names = [penned(str(each.get("name", "")), 220) for each in rows(paper, "parties")]
    numbers = [penned(str(each.get("bin", "")), 90) for each in rows(paper, "parties")]
    labels = (
        say(style, "Орындаушы", "Исполнитель", "Contractor"),
        say(style, "Тапсырыс беруші", "Заказчик", "Customer"),
    )
    mark = say(style, "БСН/ЖСН", "БИН/ИИН", "ID No.")
    who = "".join(
        f"<p class='line'>{label}: {name} {mark} {number}</p>"
        for label, name, number in zip(labels, names, numbers, strict=False)
    )
    number = penned(said(paper, "number"), 70)
    agree = say(
        style,
        "төмендегілер туралы осы шартты жасасты",
        "заключили настоящий договор о нижеследующем",
        "agree as follows",
    )
    text = "".join(f"<p>{escape(line)}</p>" for line in (*paper.extra.get("body", []), *notes(paper)))
    signs = row(
        *(
            f"{label}<br>{home(paper, role)}<br><br><br>{ink(paper, role)}______________ {escape(person(paper, role, style))}"
            for role, label in zip(_ROLES, labels, strict=True)
        )
    )
    body = (
        f"<h1>{heading}<br>№ {number}</h1><p class='num'>{penned(when(paper, 'issued_on', style), 110)}</p>"
        f"{who}<p>{agree}:</p>{text}<table class='ends together'>{signs}</table>"
    )
    return sheet(
        body, PEN + _FILLED, face="PT Serif", size=10.5, margin="18mm 16mm 18mm 24mm", foot="'— ' counter(page) ' —'"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("contract_facing_tongues", "contract", _draw_facing, ("kk+ru", "en", "ru", "kk"), "html"),
    Layout("contract_filled_blanks", "contract", _draw_filled, ("ru", "kk", "en"), "html"),
)
