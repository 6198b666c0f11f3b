"""Orders to travel: a letter in Russian with the people in a list, and a Kazakh form with a table of who goes where."""

from datetime import date

from samples.layouts.drawing import spaced
from samples.layouts.papers import Labels, around, choose, inked, joined, label, notes, person, said, stamped
from samples.layouts.second_hand.press import Column, Look, Press, day_at, html, noted, pressed, signed, web
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_LETTER_CSS = """
.head { text-align: center; border-bottom: 1.5pt solid #333; padding-bottom: 6pt }
.head b { font-size: 12pt }
.sub { font-size: 8pt; color: #444 }
h1 { text-align: center; font-size: 14pt; letter-spacing: 5pt; margin: 20pt 0 8pt }
.line { display: flex; justify-content: space-between; margin-bottom: 14pt }
.what { width: 45%; font-weight: bold; margin-bottom: 12pt }
ol { padding-left: 18pt }
li { margin: 4pt 0 }
.end { margin-top: 34pt }
.seen { margin-top: 26pt; font-size: 9pt }
"""


def _days(paper: Paper) -> int | None:
    """Calendar days, both ends included."""
    if not (said(paper, "from") and said(paper, "to")):
        return None
    return (date.fromisoformat(said(paper, "to")) - date.fromisoformat(said(paper, "from"))).days + 1


def _sentences(paper: Paper, style: Style) -> list[str]:
    """What is ordered, one point each; a point about something the paper does not state is left out."""
    people = "".join(f"<br>– {html(name)};" for name in _travellers(paper))
    first, last, days = day_at(paper, "from", style), day_at(paper, "to", style), _days(paper)
    length = f" сроком на {days} календарных дней" if days else ""
    told = [f"Командировать следующих работников:{people}" if people else ""]
    if said(paper, "destination"):
        told.append(html(f"Место назначения: {said(paper, 'destination')}."))
    if first and last:
        told.append(html(f"Период командировки: с {first} по {last}{length}."))
    if said(paper, "event"):
        told.append(html(f"Цель командировки: участие в выставке (мероприятии) {said(paper, 'event')}."))
    told.append("Бухгалтерии выдать аванс на командировочные расходы.")
    told.append("Работникам по возвращении представить авансовый отчет в течение трех рабочих дней.")
    return [sentence for sentence in told if sentence]


def _travellers(paper: Paper) -> list[str]:
    return [str(name) for name in paper.fields.get("employees", [])]


def order_letter(paper: Paper, style: Style) -> bytes:
    """A company's letterhead, number right and day left, numbered points."""
    number, name = said(paper, "number"), said(paper, "employer/name")
    points = "".join(f"<li>{sentence}</li>" for sentence in _sentences(paper, style))
    head = choose(style, "Директор", "Генеральный директор")
    identity = f"БИН {said(paper, 'employer/bin')}" if said(paper, "employer/bin") else ""
    seen = "".join(f"<div>____________________ {html(who)}</div>" for who in _travellers(paper))
    about = html(joined((identity, around(paper, "addresses", "employer"))))
    subject = choose(style, "О служебной командировке", "О командировании", "О направлении в командировку")
    body = f"""
    <div class='head'><b>{html(name)}</b><div class='sub'>{about}</div></div><h1>ПРИКАЗ</h1>
    <div class='line'><span>{day_at(paper, "issued_on", style)}</span><span>№ {html(number)}</span></div>
    <div class='what'>{subject}</div>
    <p>В соответствии со статьей 127 Трудового кодекса Республики Казахстан ПРИКАЗЫВАЮ:</p><ol>{points}</ol>{noted(paper)}
    <div class='end'>{head} {signed(paper, "employer", style, name)} {html(person(paper, "employer", style))}</div>
    <div class='seen'>С приказом ознакомлены:{seen}</div>
    """
    return web(
        body, _LETTER_CSS, family=choose(style, "Liberation Serif", "PT Serif"), size=11, margin="18mm 16mm 18mm 26mm"
    )


_L: Labels = {
    **TERMS,
    "title": {"ru": ("ПРИКАЗ",), "kk": ("БҰЙРЫҚ",)},
    "about": {
        "ru": ("О направлении работников в командировку",),
        "kk": ("Қызметкерлерді іссапарға жіберу туралы", "Іссапарға жіберу туралы"),
    },
    "who": {"ru": ("Ф.И.О. работника",), "kk": ("Қызметкердің тегі, аты, әкесінің аты",)},
    "where": {"ru": ("Место назначения",), "kk": ("Баратын жері",)},
    "from": {"ru": ("с",), "kk": ("Басталуы",)},
    "to": {"ru": ("по",), "kk": ("Аяқталуы",)},
    "days": {"ru": ("Срок, календарных дней",), "kk": ("Мерзімі, күнтізбелік күн",)},
    "purpose": {"ru": ("Цель командировки",), "kk": ("Іссапардың мақсаты",)},
    "basis": {"ru": ("Основание: приглашение организатора",), "kk": ("Негіздеме: ұйымдастырушының шақыруы",)},
    "pay": {
        "ru": ("Расходы отнести за счет средств организации.",),
        "kk": ("Шығыстар ұйымның қаражаты есебінен өтелсін.",),
    },
    "seen": {"ru": ("С приказом ознакомлен",), "kk": ("Бұйрықпен таныстым",)},
}


def _order_table(press: Press, paper: Paper, style: Style) -> None:
    columns = (
        Column("№", 24, "centre"),
        Column(label(_L, "who", style), 134),
        Column(label(_L, "where", style), 125),
        Column(label(_L, "from", style), 80, "centre"),
        Column(label(_L, "to", style), 80, "centre"),
        Column(label(_L, "days", style), 72, "centre"),
    )
    days = _days(paper)
    shared = [said(paper, "destination"), day_at(paper, "from", style), day_at(paper, "to", style), str(days or "")]
    listed = [[str(place), name, *shared] for place, name in enumerate(_travellers(paper), 1)]
    press.table(40, columns, listed, Look(size=8.5, middle=True, order="columns"))


def order_table(paper: Paper, style: Style) -> bytes:
    """A form with one row for each traveller, the purpose in a box below the table."""

    def draw(press: Press) -> None:
        press.say(40, 515, said(paper, "employer/name"), 11, bold=True, align="centre")
        number = said(paper, "employer/bin")
        press.say(40, 515, f"{label(_L, 'bin', style)}: {number}" if number else "", 8.5, align="centre", gap=14)
        for language in style.language.split("+"):
            title = choose(style, *_L["title"][language])
            press.sheet.text(297, press.y + 14, spaced(title), 14, bold=True, align="centre")
            press.y += 20
        press.y += 4
        press.sheet.text(40, press.y + 10, f"№ {said(paper, 'number')}", 10)
        press.sheet.text(555, press.y + 10, day_at(paper, "issued_on", style), 10, align="right")
        press.y += 20
        press.say(40, 515, label(_L, "about", style), 10.5, bold=True, align="centre", gap=8)
        _order_table(press, paper, style)
        press.y += 8
        event = said(paper, "event")
        aim = joined((f"{label(_L, 'purpose', style)}:", event), "\n") if event else ""
        press.table(40, (Column("", 515),), [[aim]] if aim else [], Look(size=9.5, headless=True))
        press.y += 6
        for key in ("pay", "basis"):
            press.say(40, 515, label(_L, key, style), 9.5)
        for note in notes(paper):
            press.say(40, 515, note, 8)
        _order_ends(press, paper, style)

    return pressed(draw, choose(style, "DejaVu Serif", "PT Sans", "Noto Serif"))


def _order_ends(press: Press, paper: Paper, style: Style) -> None:
    press.need(110)
    sheet, top = press.sheet, press.y + 30
    sheet.text(40, top, label(_L, "director", style), 10)
    sheet.text(170, top, "____________________", 10)
    sheet.text(300, top, person(paper, "employer", style), 10)
    if inked(paper, "employer"):
        sheet.sign(175, top - 2, style.seed)
    if stamped(paper, "employer"):
        sheet.stamp(400, top - 40, said(paper, "employer/name"))
    sheet.text(40, top + 40, f"{label(_L, 'seen', style)}: ____________________", 9)


LAYOUTS = (
    Layout("order_numbered_points", "trip_order", order_letter, ("ru",), "html"),
    Layout("order_traveller_table", "trip_order", order_table, ("kk", "kk+ru"), "drawn"),
)
