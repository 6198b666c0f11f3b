"""Orders for business trips: a typed letterhead in one sentence, and a personnel program's form with captions under lines."""

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import remarks
from samples.layouts.kit import hand_of, home, listing, of, put, row, say, sheet, tax_number, unbroken, when
from samples.layouts.papers import around, inked, notes, person, said, stamped
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

# --- Letterhead

_TYPED = """
.band td { font-size: 9.5pt; text-align: center; vertical-align: middle } .band { border-bottom: 1.6pt solid #14507a }
h1 { font-size: 15pt; letter-spacing: 5pt; text-align: center; margin: 16pt 0 4pt; font-weight: 700 }
.crest { width: 40pt; height: 40pt; border: 2pt solid #14507a; border-radius: 22pt; color: #14507a; line-height: 40pt;
font-size: 15pt; margin: 0 auto } .subject { width: 55%; font-weight: 700; margin: 12pt 0 }
p { text-align: justify; margin: 7pt 0 } .seen td { padding: 5pt 3pt; border-bottom: 0.4pt solid #999 }
"""


def _sentence(paper: Paper, style: Style) -> list[str]:
    """The points of the order; the travellers are named in a run."""
    people = "; ".join(escape(name) for name in paper.fields.get("employees", []))
    goal, place = put(paper, "event"), put(paper, "destination")
    first, last = when(paper, "from", style), when(paper, "to", style)
    if style.language == "kk":
        return [
            f"{people} {first} мен {last} аралығында {place} бағытына қызметтік іссапарға жіберілсін."
            if people
            else "",
            f"Іссапар мақсаты – {goal} көрмесіне қатысу және компания өнімін таныстыру." if goal else "",
            "Бас бухгалтер жол жүру, тұру және тәуліктік шығыстарды төлесін.",
            "Оралған күннен бастап үш жұмыс күні ішінде аванстық есеп тапсырылсын.",
        ]
    return [
        f"Направить в служебную командировку ({place}) на срок с {first} по {last}: {people.rstrip('.')}."
        if people
        else "",
        f"Цель командировки – участие в выставке {goal}, представление продукции компании." if goal else "",
        "Главному бухгалтеру оплатить проезд, проживание и суточные.",
        "Представить авансовый отчет в течение трех рабочих дней после возвращения.",
    ]


def _draw_typed(paper: Paper, style: Style) -> bytes:
    style = of(style, ("quoted", "words", "dotted_g", "kk", "dotted"))
    name = put(paper, "employer/name")
    letterhead = row(
        f"<b>{name}</b>",
        f"<div class='crest'>{name.strip('«')[:1]}</div>",
        listing(tax_number(paper, "employer", say(style, "БСН", "БИН")), home(paper, "employer"), between="<br>"),
    )
    place = around(paper, "addresses", "employer").split(",", maxsplit=1)[0]
    line = row(f"№ {put(paper, 'number')}", escape(place), when(paper, "issued_on", style), classes="- mid num")
    subject = say(style, "Қызметкерлерді іссапарға жіберу туралы", "О командировании")
    verb = say(style, "БҰЙЫРАМЫН:", "ПРИКАЗЫВАЮ:")
    points = "".join(f"<p>{at}. {text}</p>" for at, text in enumerate(filter(None, _sentence(paper, style)), 1))
    seen = "".join(row(escape(person_), "________________") for person_ in paper.fields.get("employees", []))
    known = say(style, "Бұйрықпен таныстым", "С приказом ознакомлен(а)")
    ground = say(style, "Негіздеме: ұйымдастырушының шақыруы.", "Основание: приглашение организатора.")
    body = (
        f"<table class='band'>{letterhead}</table><h1>{say(style, 'БҰЙРЫҚ', 'ПРИКАЗ')}</h1><table>{line}</table>"
        f"<p class='subject'>{subject}</p>"
        f"<p>{verb}</p>{points}<p>{ground}</p>{remarks(paper)}<p "
        f"style='margin-top:30pt'>{hand_of(paper, 'employer', style, say(style, 'Директор', 'Директор'))}</p>"
        f"<p style='margin-top:44pt'>{known}:</p><table class='seen'>{seen}</table>"
    )
    return sheet(body, _TYPED, face="PT Serif", size=11.5, margin="18mm 20mm 18mm 28mm")


# --- A personnel program's form

_LEFT, _WIDE = 42.0, 511.0


def _lined(flow: Flow, label: str, value: str, caption: str) -> None:
    """«label» and the value on a line, a caption below the line."""
    page = flow.sheet
    flow.need(34)
    page.text(_LEFT, flow.y + 11, label, 9)
    below = page.paragraph(_LEFT + 130, flow.y + 1, _WIDE - 130, value, 10)
    page.line(_LEFT + 130, below + 1, _LEFT + _WIDE, below + 1, 0.4)
    page.text(_LEFT + 130 + (_WIDE - 130) / 2, below + 8, caption, 6.2, align="centre")
    flow.y = below + 13


def _draw_form(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "iso", "dotted_g")))

    def put_on(page: Sheet) -> None:
        flow = Flow(page, 46, 790)
        _lined(
            flow,
            say(style, "Ұйым", "Организация"),
            said(paper, "employer/name"),
            say(style, "ұйымның атауы", "наименование организации"),
        )
        _lined(
            flow,
            say(style, "ЖСН/БСН", "ИИН/БИН"),
            said(paper, "employer/bin"),
            say(style, "сәйкестендіру нөмірі", "идентификационный номер"),
        )
        heads = (say(style, "Нөмірі", "Номер"), say(style, "Күні", "Дата"))
        flow.row(_LEFT + 311, (90, 110), heads, 8, aligns=("centre", "centre"))
        flow.row(
            _LEFT + 311,
            (90, 110),
            (said(paper, "number"), when(paper, "issued_on", style)),
            10,
            aligns=("centre", "centre"),
        )
        flow.y += 8
        flow.text(_LEFT, _WIDE, say(style, "Бұйрық (өкім)", "Приказ (распоряжение)"), 13, bold=True, align="centre")
        flow.text(
            _LEFT, _WIDE, say(style, "іссапарға жіберу туралы", "о направлении в командировку"), 10, align="centre"
        )
        flow.y += 8
        flow.text(_LEFT, _WIDE, say(style, "Іссапарға жіберілсін:", "Командировать:"), 10)
        widths = (24, 205, 120, 81, 81)
        heads5 = (
            "№",
            say(style, "Тегі, аты, әкесінің аты", "Фамилия, имя, отчество"),
            say(style, "Баратын жері", "Место назначения"),
            say(style, "Басталуы", "С"),
            say(style, "Аяқталуы", "По"),
        )

        def headings() -> None:
            flow.row(_LEFT, widths, heads5, 8, bold=True, aligns=("centre",) * 5)

        headings()
        flow.again = headings
        for at, name in enumerate(paper.fields.get("employees", []), 1):
            told = (str(at), name, said(paper, "destination"), when(paper, "from", style), when(paper, "to", style))
            flow.row(_LEFT, widths, told, 9, aligns=("centre", "left", "left", "centre", "centre"))
        flow.again = None
        flow.y += 10
        _lined(
            flow,
            say(style, "Мақсаты", "Цель"),
            said(paper, "event"),
            say(style, "іс-шараның атауы", "наименование мероприятия"),
        )
        paid = say(style, "жұмыс берушінің қаражаты", "средства работодателя")
        _lined(
            flow,
            say(style, "Қаражат көзі", "За счет"),
            paid,
            say(style, "қаржыландыру көзі", "источник финансирования"),
        )
        for note in notes(paper):
            flow.text(_LEFT, _WIDE, note, 9)
        flow.need(110)
        _form_foot(paper, style, flow)

    return drawn(put_on, "Noto Sans")


def _form_foot(paper: Paper, style: Style, flow: Flow) -> None:
    page, top = flow.sheet, flow.y + 40
    page.text(_LEFT, top, say(style, "Ұйым басшысы", "Руководитель организации"), 9)
    for x, caption in (
        (190, say(style, "қолы", "подпись")),
        (320, say(style, "қолтаңбаның толық жазылуы", "расшифровка подписи")),
    ):
        page.line(x, top + 2, x + 110, top + 2, 0.4)
        page.text(x + 55, top + 9, caption, 6.2, align="centre")
    page.text(375, top, person(paper, "employer", style), 9, align="centre")
    if inked(paper, "employer"):
        page.sign(196, top, style.seed)
    if stamped(paper, "employer"):
        page.stamp(250, top - 40, said(paper, "employer/name"))


LAYOUTS: tuple[Layout, ...] = (
    Layout("trip_order_one_sentence", "trip_order", _draw_typed, ("ru", "kk"), "html"),
    Layout("trip_order_captions_below", "trip_order", _draw_form, ("ru", "kk")),
)
