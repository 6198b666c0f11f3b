"""Trip orders: typed on a machine with spaced headings, and a Kazakh one with a list and filled blanks."""

from samples.layouts.drawing import spaced
from samples.layouts.fifth_hand.kit import VALUES, Pen, after, bin_of, pages, remarks
from samples.layouts.kit import of, say, when
from samples.layouts.papers import around, joined, person, said
from samples.model import Layout, Paper, Style


def _people(paper: Paper) -> list[str]:
    return [str(name) for name in paper.fields.get("employees", [])]


def _town(paper: Paper) -> str:
    return around(paper, "addresses", "employer").split(",", maxsplit=1)[0]


# --- a typewriter -----------------------------------------------------------------------


def _draw_typewriter(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g", "words", "quoted"))

    def draw(pen: Pen) -> None:
        pen.at = 50
        pen.say(said(paper, "employer/name").upper(), x=70, width=470, align="centre")
        pen.say(bin_of(paper, "employer", style), x=70, width=470, align="centre", gap=18)
        pen.say(spaced("ПРИКАЗ"), 12, x=70, width=470, align="centre", gap=12)
        pen.put(70, pen.at + 10, _town(paper))
        pen.put(300, pen.at + 10, after("№ ", said(paper, "number")), align="centre")
        pen.put(540, pen.at + 10, when(paper, "issued_on", style), align="right")
        pen.at += 28
        pen.say("По личному составу", x=70)
        pen.say("(служебная командировка за границу)", x=70, gap=14)
        first, last = when(paper, "from", style), when(paper, "to", style)
        trip = after(" на мероприятие ", said(paper, "event"))
        term = joined([after("с ", first), after("по ", last)], " ")
        pen.say(
            f"1. КОМАНДИРОВАТЬ в {said(paper, 'destination')}{trip} {term}:".replace("  ", " "), x=70, width=470, gap=4
        )
        for at, name in enumerate(_people(paper), 1):
            pen.say(f"1.{at} {name}" + ("" if at == len(_people(paper)) else ";"), x=106, width=434)
        pen.say("2. БУХГАЛТЕРИИ выдать аванс на командировочные расходы.", x=70, width=470)
        pen.say("3. По возвращении представить авансовый отчет в установленный срок.", x=70, width=470, gap=6)
        pen.say("ОСНОВАНИЕ: приглашение организатора.", x=70, width=470, gap=6)
        remarks(pen, paper, x=70, width=470)
        pen.room(90)
        low = pen.at + 36
        pen.put(70, low, "ДИРЕКТОР")
        pen.put(540, low, person(paper, "employer", style), align="right")
        pen.put(70, low + 36, "С приказом ознакомлен(ы): ____________________")
        pen.ink(paper, "employer", 250, low)

    return pages(draw, "Liberation Mono", size=9.5)


# --- Kazakh, filled blanks ------------------------------------------------------------------


def _line(pen: Pen, style: Style, told: tuple[str, str], value: str) -> None:
    """What is asked, and on the line beside it what was filled in."""
    pen.pairs([(say(style, *told), value)], x=50, labels=190, width=495, underlined=True, family="PT Sans", gap=4)


def _draw_blanks(paper: Paper, style: Style) -> bytes:
    style = of(style, ("kk", "quoted", "dotted_g") if style.language == "kk" else ("quoted", "dotted_g", "dotted"))

    def draw(pen: Pen) -> None:
        pen.at = 40
        pen.say(said(paper, "employer/name"), 12, bold=True, layer=VALUES)
        pen.say(joined([bin_of(paper, "employer", style), around(paper, "addresses", "employer")]), 8.5, gap=12)
        pen.say(say(style, "БҰЙРЫҚ", "ПРИКАЗ"), 14, bold=True, align="centre")
        pen.say(say(style, "іссапарға жіберу туралы", "о направлении в командировку"), align="centre", gap=8)
        _line(pen, style, ("Бұйрық нөмірі", "Номер приказа"), said(paper, "number"))
        _line(pen, style, ("Шығарылған күні", "Дата издания"), when(paper, "issued_on", style))
        _line(pen, style, ("Баратын жері", "Место назначения"), said(paper, "destination"))
        _line(pen, style, ("Іссапар мақсаты (іс-шара)", "Цель (мероприятие)"), said(paper, "event"))
        _line(pen, style, ("Басталуы", "Начало"), when(paper, "from", style))
        _line(pen, style, ("Аяқталуы", "Окончание"), when(paper, "to", style))
        pen.at += 4
        pen.say(say(style, "Іссапарға жіберілетін қызметкерлер:", "Направляемые работники:"), x=50, gap=2)
        for at, name in enumerate(_people(paper), 1):
            pen.room(16)
            pen.put(70, pen.at + 10, f"{at})", layer=VALUES)
            pen.at = pen.block(92, pen.at, 250, name, layer=VALUES, underlined=True) + 2
        pen.at += 8
        pen.say(say(style, "Шығыстар жұмыс берушінің есебінен төленсін.", "Расходы отнести на счет работодателя.",
                    between="\n"), x=50, gap=4)  # fmt: skip
        remarks(pen, paper, x=50)
        pen.room(90)
        low = pen.at + 40
        pen.put(50, low, say(style, "Бірінші басшы", "Первый руководитель"))
        pen.rule(230, low + 2, 360, low + 2)
        pen.put(370, low, person(paper, "employer", style), layer=VALUES)
        pen.put(50, low + 30, say(style, "Бұйрықпен таныстым", "С приказом ознакомлен"))
        pen.ink(paper, "employer", 240, low)

    return pages(draw, "PT Serif", size=10)


LAYOUTS: tuple[Layout, ...] = (
    Layout("trip_order_typewriter", "trip_order", _draw_typewriter, ("ru",), "drawn"),
    Layout("trip_order_filled_lines", "trip_order", _draw_blanks, ("kk", "kk+ru"), "drawn"),
)
