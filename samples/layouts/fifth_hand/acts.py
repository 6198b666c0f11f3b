"""Acts: form Р-1 with tax columns in print of desktop accounting, a typed act with filled blanks, a Kazakh one."""

from typing import Any

from samples.layouts.fifth_hand.kit import AFTER, VALUES, Col, Look, Pen, after, pages, remarks, spelled
from samples.layouts.kit import agreed, entry, of, percent, pieces, say, unbroken, when, worth
from samples.layouts.papers import around, joined, person, rows, said
from samples.model import Layout, Paper, Style

_OMITS = ("/supplier/country", "/buyer/country", "/registration_number")


def _untaxed(paper: Paper, style: Style) -> str:
    return say(style, "ҚҚС-сыз", "без НДС") if said(paper, "gross_total") and not said(paper, "vat_total") else ""


def _signed(pen: Pen, paper: Paper, style: Style, post: str, xs: tuple[float, float]) -> None:
    """Both parties' places to sign, supplier left."""
    pen.room(96)
    low = pen.at + 40
    heads = say(style, "Тапсырды (Орындаушы)", "Сдал (Исполнитель)"), say(style, "Қабылдады (Тапсырыс беруші)",
                "Принял (Заказчик)")  # fmt: skip
    for x, role, head in zip(xs, ("supplier", "buyer"), heads, strict=True):
        pen.put(x, low - 16, head, 8.5, bold=True)
        pen.put(x, low, post, 8)
        pen.rule(x + 50, low + 2, x + 140, low + 2)
        pen.put(x + 146, low, person(paper, role, style), 8, layer=AFTER)
        pen.put(x + 60, low + 10, say(style, "қолы", "подпись"), 6)
        pen.put(x, low + 26, say(style, "М.О.", "М.П."), 7)
        pen.ink(paper, role, x + 50, low, stamp_dx=60)
    pen.at = low + 40


# --- Р-1 with the sum of the tax in columns 8 and 9 ---------------------------------


def _r1_top(pen: Pen, paper: Paper, style: Style) -> None:
    annex = say(style, "Қазақстан Республикасы Қаржы министрінің 2012 жылғы 20 желтоқсандағы № 562 бұйрығына 50-қосымша",
                "Приложение 50 к приказу Министра финансов Республики Казахстан от 20 декабря 2012 года № 562",
                between="\n")  # fmt: skip
    pen.block(560, 30, 250, annex, 6)
    pen.put(810, 66, say(style, "Р-1 нысаны", "Форма Р-1"), 8, align="right", bold=True)
    pen.put(770, 80, say(style, "ЖСН/БСН", "ИИН/БИН"), 7, align="centre")
    pen.at = 84
    for role, kk, ru in (("buyer", "Тапсырыс беруші", "Заказчик"), ("supplier", "Орындаушы", "Исполнитель")):
        pen.put(30, pen.at + 10, say(style, kk, ru))
        value = joined([said(paper, f"{role}/name"), around(paper, "addresses", role)])
        pen.block(150, pen.at + 1, 560, value, 8.5, layer=VALUES, bold=True, underlined=True)
        pen.box(730, pen.at, 810, pen.at + 15, 1)
        pen.put(770, pen.at + 10, said(paper, f"{role}/bin"), 8.5, align="centre", layer=VALUES, bold=True)
        caption = say(
            style, "толық атауы, мекенжайы, байланыс құралдары", "полное наименование, адрес, данные о средствах связи"
        )
        pen.put(430, pen.at + 19, caption, 6, align="centre")
        pen.at += 25
    pen.put(30, pen.at + 8, say(style, "Шарт (келісімшарт)", "Договор (контракт)"))
    pen.put(200, pen.at + 8, agreed(paper, style), layer=VALUES, bold=True)
    heads = [say(style, "Құжаттың нөмірі", "Номер документа", between="\n"), say(style, "Жасалған күні", "Дата составления",
             between="\n")]  # fmt: skip
    pen.put(30, pen.at + 32, say(style, "ОРЫНДАЛҒАН ЖҰМЫСТАР АКТІСІ", "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)"), 11,
            bold=True)  # fmt: skip
    pen.at += 6
    filled = [said(paper, "number"), when(paper, "signed_on", style)]
    pen.table(610, [Col(head, 100, "centre") for head in heads], [filled], Look(8, by_column=False))
    pen.at += 8


def _r1_columns(paper: Paper, style: Style) -> list[Col]:
    done = say(style, "Орындалған жұмыстар (көрсетілген қызметтер)", "Выполнено работ (оказано услуг)")
    unit = after(", в ", said(paper, "currency"))
    return [
        Col(say(style, "Реттік нөмірі", "Номер по порядку"), 44, "centre"),
        Col(say(style, "Жұмыстардың (көрсетілетін қызметтердің) атауы", "Наименование работ (услуг)"), 190),
        Col(say(style, "Орындау күні", "Дата выполнения работ (оказания услуг)"), 66, "centre"),
        Col(say(style, "Есеп туралы мәліметтер", "Сведения об отчете (дата, номер, количество страниц)"), 74, "centre"),
        Col(say(style, "Өлшем бірлігі", "Единица измерения"), 56, "centre"),
        Col(say(style, "саны", "количество"), 58, "right", done),
        Col(say(style, "бірлік үшін бағасы", "цена за единицу") + unit, 84, "right", done),
        Col(say(style, "ҚҚС-сыз құны", "стоимость без НДС") + unit, 84, "right", done),
        Col(say(style, "ҚҚС сомасы", "сумма НДС") + unit, 62, "right", done),
        Col(say(style, "ҚҚС-мен құны", "сумма с НДС") + unit, 72, "right", done),
    ]


def _r1_line(at: int, line: dict[str, Any], done: str, style: Style) -> list[str]:
    cells = [str(at), str(line.get("description", "")), done, "", str(line.get("unit", "")), pieces(line, style)]
    tax = entry(line, "vat", style) or percent(line, style)
    return [*cells, entry(line, "price", style), entry(line, "net", style), tax, entry(line, "gross", style)]


def _draw_r1(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g")))

    def draw(pen: Pen) -> None:
        pen.foot = lambda page: page.put(810, 578, str(page.page), 7, align="right")
        _r1_top(pen, paper, style)
        done = when(paper, "performed_on", style)
        lines = [_r1_line(at, line, done, style) for at, line in enumerate(rows(paper, "lines"), 1)]
        last = ["", say(style, "Барлығы", "Итого"), "х", "х", "х", "", "х", worth(paper, "net_total", style)]
        last += [worth(paper, "vat_total", style) or _untaxed(paper, style), worth(paper, "gross_total", style)]
        numbers = [[str(n) for n in range(1, 11)]]
        pen.table(26, _r1_columns(paper, style), [*numbers, *lines, last], Look(7.5, repeat=False))
        pen.at += 4
        excise = after(say(style, "Акциз сомасы: ", "Сумма акциза: "), worth(paper, "excise_total", style))
        pen.say(joined([after(say(style, "Барлығы: ", "Всего: "), spelled(paper, style)), excise], "; "), x=30)
        pen.say(say(style, "Тапсырыс берушіден алынған қорларды пайдалану туралы мәліметтер",
                    "Сведения об использовании запасов, полученных от заказчика") + " " + "_" * 60, 8, x=30)  # fmt: skip
        remarks(pen, paper, x=30)
        _signed(pen, paper, style, "Директор", (30, 440))
        got = say(style, "Жұмыстарға қол қойылған күн", "Дата подписания (принятия) работ (услуг)")
        pen.say(joined([got, when(paper, "signed_on", style)], "  "), 8, x=440)

    return pages(draw, "Noto Sans", size=8.5, landscape=True)


# --- typed, blanks filled in -----------------------------------------------------------


def _blank(pen: Pen, before: str, value: str, caption: str) -> None:
    """A lead, and a value on lines of its own with a caption in small print under them."""
    pen.room(44)
    pen.at = pen.block(60, pen.at, 490, before)
    pen.at = pen.block(60, pen.at, 490, value or " ", layer=VALUES, family="Liberation Sans", underlined=True)
    pen.put(305, pen.at + 6, caption, 6.5, align="centre")
    pen.at += 12


def _typed_rows(paper: Paper, style: Style) -> list[list[str]]:
    told = []
    for line in rows(paper, "lines"):
        cells = [str(line.get("description", "")), pieces(line, style), str(line.get("unit", ""))]
        cells += [entry(line, "price", style), entry(line, "net", style), percent(line, style)]
        told.append([*cells, entry(line, "gross", style)])
    return told


def _draw_typed(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("words", "quoted")))

    def draw(pen: Pen) -> None:
        pen.at = 50
        pen.say("АКТ", 14, x=60, width=490, bold=True, align="centre")
        pen.say("об оказании услуг", x=60, width=490, align="centre")
        pen.say(f"№ {said(paper, 'number')}", x=60, width=490, layer=VALUES, align="centre", gap=8)
        pen.put(60, pen.at + 10, around(paper, "addresses", "supplier").split(",", maxsplit=1)[0])
        pen.put(550, pen.at + 10, when(paper, "signed_on", style), align="right", layer=VALUES)
        pen.at += 22
        for before, role in (
            ("Мы, нижеподписавшиеся, Исполнитель", "supplier"),
            ("с одной стороны, и Заказчик", "buyer"),
        ):
            value = joined([said(paper, f"{role}/name"), after("БИН ", said(paper, f"{role}/bin"))])
            _blank(pen, before, value, "(наименование, бизнес-идентификационный номер)")
        _blank(
            pen,
            "с другой стороны, составили настоящий акт о том, что по договору",
            agreed(paper, style),
            "(номер, дата)",
        )
        _blank(
            pen, "Исполнитель оказал, а Заказчик принял услуги", when(paper, "performed_on", style), "(когда оказаны)"
        )
        columns = [
            Col("Вид услуг", 154), Col("Объем", 44, "right"), Col("Ед.", 44), Col("Тариф", 68, "right"),
            Col("Без НДС", 70, "right"), Col("НДС", 40, "right"), Col("С налогом", 76, "right"),
        ]  # fmt: skip
        pen.table(
            58, columns, _typed_rows(paper, style), Look(8.5, "Liberation Sans", "Liberation Serif", rules="lines")
        )
        pen.at += 8
        tax = after("НДС ", worth(paper, "vat_total", style)) or _untaxed(paper, style)
        duty = after("акциз ", worth(paper, "excise_total", style))
        total = after("Общая стоимость услуг составила ", worth(paper, "gross_total", style))
        inner = joined([after("без налога ", worth(paper, "net_total", style)), duty, tax])
        pen.say(joined([joined([total, said(paper, "currency")], " "), after("в том числе ", inner)]), x=60, width=490)
        _blank(pen, "Сумма прописью", spelled(paper, style), "(заполняется от руки или на машинке)")
        pen.say("Стороны взаимных претензий не имеют. Акт составлен в двух экземплярах.", x=60, width=490, gap=4)
        remarks(pen, paper, x=60, width=490)
        _signed(pen, paper, style, "Директор", (60, 320))

    return pages(draw, "Liberation Serif", size=10.5)


# --- Kazakh alone -----------------------------------------------------------------------


def _draw_kazakh(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("kk", "quoted", "dotted_g")))

    def draw(pen: Pen) -> None:
        pen.at = 44
        pen.say("Көрсетілген қызметтерді қабылдау-тапсыру актісі", 12, bold=True, align="centre")
        told = [
            ("Акт нөмірі", said(paper, "number")),
            ("Қол қойылған күні", when(paper, "signed_on", style)),
            ("Қызмет көрсетілген күн", when(paper, "performed_on", style)),
            ("Негіздеме: шарт", agreed(paper, style)),
        ]
        for role, name in (("buyer", "Тапсырыс беруші"), ("supplier", "Орындаушы")):
            told += [(name, said(paper, f"{role}/name")), ("    БСН", said(paper, f"{role}/bin")),
                     ("    мекенжайы", around(paper, "addresses", role))]  # fmt: skip
        pen.at += 8
        pen.pairs(told, x=40, labels=140, width=515, family="PT Sans", label_family="PT Serif", underlined=True, gap=1)
        pen.at += 8
        columns = [
            Col("№", 22, "centre"), Col("Көрсетілген қызмет", 96), Col("бірлік", 40), Col("саны", 40, "right"),
            Col("бағасы, теңге", 64, "right"), Col("құны (ҚҚС-сыз)", 66, "right"), Col("ставка", 36, "centre", "ҚҚС"),
            Col("сома", 58, "right", "ҚҚС"), Col("жалпы құны", 74, "right"), Col("ескерту", 36),
        ]  # fmt: skip
        lines = []
        for at, line in enumerate(rows(paper, "lines"), 1):
            cells = [str(at), str(line.get("description", "")), str(line.get("unit", "")), pieces(line, style)]
            cells += [entry(line, "price", style), entry(line, "net", style), percent(line, style)]
            lines.append([*cells, entry(line, "vat", style), entry(line, "gross", style), ""])
        pen.table(34, columns, lines, Look(7, "PT Sans", "PT Serif", repeat=True))
        pen.at += 6
        for label, path in (("Салықсыз жиыны", "net_total"), ("Акциз", "excise_total"), ("ҚҚС", "vat_total"),
                            ("Жиыны, ҚҚС-мен", "gross_total")):  # fmt: skip
            text = worth(paper, path, style) or (_untaxed(paper, style) if path == "vat_total" else "")
            if text:
                pen.say(f"{label}: {text} {said(paper, 'currency')}", x=300, align="right", bold=path == "gross_total")
        pen.say(after("Сомасы жазумен: ", spelled(paper, style)), gap=4)
        pen.say("Қызмет толық көлемде және мерзімінде көрсетілді, тараптардың бір-біріне талабы жоқ.")
        remarks(pen, paper)
        _signed(pen, paper, style, "Директор", (40, 310))

    return pages(draw, "PT Serif", size=9.5)


LAYOUTS: tuple[Layout, ...] = (
    Layout("act_r1_tax_columns", "completion_act", _draw_r1, ("ru", "kk+ru"), "drawn",
           (*_OMITS, "/lines/*/vat_rate", "/lines/*/excise")),
    Layout("act_typed_blanks", "completion_act", _draw_typed, ("ru",), "drawn",
           (*_OMITS, "/lines/*/vat", "/lines/*/excise")),
    Layout("act_kazakh_narrow", "completion_act", _draw_kazakh, ("kk",), "drawn", (*_OMITS, "/lines/*/excise")),
)  # fmt: skip
