"""Tax invoices: the paper form of desktop accounting, the electronic one printed line by line, a Kazakh one in columns."""

from typing import Any

from samples.layouts.drawing import quantity
from samples.layouts.fifth_hand.kit import AFTER, VALUES, Col, Look, Pen, after, pages, remarks, spelled
from samples.layouts.kit import agreed, entry, of, percent, pieces, say, unbroken, when, worth
from samples.layouts.papers import around, digits, joined, notes, person, rows, said
from samples.model import Layout, Paper, Style

_ABROAD = ("/supplier/country", "/buyer/country")
_DOTTED = ("dotted", "dotted_g")


def _sum_cells(paper: Paper, style: Style, *keys: str) -> list[str]:
    return [worth(paper, f"{key}_total", style) if key else "" for key in keys]


def _without_tax(paper: Paper, style: Style) -> str:
    """The word for no tax where the paper states a total and no tax."""
    return say(style, "ҚҚС-сыз", "без НДС") if said(paper, "gross_total") and not said(paper, "vat_total") else ""


# --- счет-фактура of the desktop program, landscape -----------------------------------


def _desktop_facts(paper: Paper, style: Style) -> list[tuple[str, str]]:
    def told(role: str) -> str:
        return joined([said(paper, f"{role}/bin"), around(paper, "addresses", role)])

    account = joined(
        [around(paper, "accounts", "supplier"), around(paper, "banks", "supplier"),
         after("БИК ", around(paper, "bics", "supplier"))]
    )  # fmt: skip
    return [
        (say(style, "Айналым жасалған күн", "Дата совершения оборота"), when(paper, "turnover_on", style)),
        (say(style, "Өнім беруші", "Поставщик"), said(paper, "supplier/name")),
        (say(style, "БСН және мекенжайы", "БИН и адрес места нахождения поставщика"), told("supplier")),
        (say(style, "Өнім берушінің ЖСК", "ИИК поставщика"), account),
        (say(style, "Шарт (келісімшарт)", "Договор (контракт) на поставку товаров (работ, услуг)"), agreed(paper, style)),
        (say(style, "Төлем талаптары", "Условия оплаты по договору (контракту)"),
         say(style, "қолма-қол ақшасыз", "безналичный расчет")),
        (say(style, "Жеткізу пункті", "Пункт назначения поставляемых товаров (работ, услуг)"), ""),
        (say(style, "Жөнелту тәсілі", "Способ отправления"), ""),
        (say(style, "Жүк жөнелтуші", "Грузоотправитель"), said(paper, "supplier/name")),
        (say(style, "Жүк алушы", "Грузополучатель"), said(paper, "buyer/name")),
        (say(style, "Алушы", "Получатель"), said(paper, "buyer/name")),
        (say(style, "Алушының БСН және мекенжайы", "БИН и адрес места нахождения получателя"), told("buyer")),
    ]  # fmt: skip


def _desktop_columns(paper: Paper, style: Style) -> list[Col]:
    vat, excise = say(style, "ҚҚС", "НДС"), say(style, "Акциз", "Акциз")
    price = say(style, "Бағасы", "Цена")
    currency = said(paper, "currency")
    return [
        Col(say(style, "Р/с №", "№ п/п", between="\n"), 28, "right"),
        Col(say(style, "Тауарлардың (жұмыстардың, қызметтердің) атауы", "Наименование товаров (работ, услуг)"), 190),
        Col(say(style, "Өлш. бірл.", "Ед. изм.", between="\n"), 44, "centre"),
        Col(say(style, "Саны (көлемі)", "Кол-во (объем)", between="\n"), 48, "right"),
        Col(joined([price, after("(", after(currency, ")") if currency else "")], " "), 72, "right"),
        Col(say(style, "ҚҚС-сыз құны", "Стоимость товаров (работ, услуг) без НДС"), 84, "right"),
        Col(say(style, "Мөлш.", "Ставка"), 40, "right", vat),
        Col(say(style, "Сомасы", "Сумма"), 72, "right", vat),
        Col(say(style, "Өткізудің барлық құны", "Всего стоимость реализации"), 84, "right"),
        Col(say(style, "Мөлш.", "Ставка"), 36, "right", excise),
        Col(say(style, "Сомасы", "Сумма"), 58, "right", excise),
    ]


def _desktop_line(at: int, line: dict[str, Any], style: Style) -> list[str]:
    cells = [str(at), str(line.get("description", "")), str(line.get("unit", "")), pieces(line, style)]
    cells += [entry(line, "price", style), entry(line, "net", style), percent(line, style), entry(line, "vat", style)]
    return [*cells, entry(line, "gross", style), "", entry(line, "excise", style)]


def _draw_desktop(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, (*_DOTTED, "words", "quoted")))

    def draw(pen: Pen) -> None:
        title = say(style, "Шот-фактура", "Счет-фактура")
        issued = after(say(style, "", "от ").removeprefix(" / "), when(paper, "issued_on", style))
        pen.put(pen.sheet.width / 2, 46, f"{title} № {said(paper, 'number')} {issued}", 12, bold=True, align="centre")
        pen.at = 62
        pen.pairs(
            _desktop_facts(paper, style), x=30, labels=290, width=780, family="Liberation Sans",
            label_family="PT Serif", underlined=True, gap=0,
        )  # fmt: skip
        pen.at += 8
        columns = _desktop_columns(paper, style)
        body = [[str(n) for n in range(1, 12)]]
        body += [_desktop_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1)]
        last = ["", say(style, "Шот бойынша барлығы", "Всего по счету"), "", "", ""]
        last += [
            *_sum_cells(paper, style, "net"),
            _without_tax(paper, style),
            *_sum_cells(paper, style, "vat", "gross"),
        ]
        pen.table(30, columns, [*body, [*last, "", *_sum_cells(paper, style, "excise")]], Look(7.5, repeat=False))
        pen.at += 6
        pen.say(after(say(style, "Барлық сомасы: ", "Всего на сумму: "), spelled(paper, style)), x=30)
        remarks(pen, paper, x=30)
        pen.room(96)
        low = pen.at + 30
        chief = say(style, "Басшы", "Руководитель предприятия")
        pen.put(30, low, chief)
        pen.rule(180, low + 2, 300, low + 2)
        pen.put(306, low, person(paper, "supplier", style), layer=AFTER)
        pen.put(
            440, low, say(style, "БЕРДІ (өнім берушінің жауапты тұлғасы)", "ВЫДАЛ (ответственное лицо поставщика)"), 8
        )
        pen.put(30, low + 26, say(style, "Бас бухгалтер", "Главный бухгалтер"))
        pen.rule(180, low + 28, 300, low + 28)
        pen.put(60, low + 44, say(style, "М.О.", "М.П."), 8)
        pen.ink(paper, "supplier", 185, low)
        pen.put(440, low + 44, say(style, "Мөрсіз жарамсыз.", "Без печати недействительно. Оригинал (первый экземпляр) - "
                "покупателю."), 7)  # fmt: skip

    return pages(draw, "Liberation Sans", size=8.5, landscape=True)


# --- ЭСФ, a row for each box, labels first ------------------------------------------


def _boxes(paper: Paper, style: Style) -> list[tuple[str, list[tuple[str, str]]]]:
    corrects: dict[str, str] = paper.extra.get("corrects", {})
    kind = str(paper.extra.get("invoice_type", ""))
    ties = {"corrected": "4. Исправленный ЭСФ", "additional": "5. Дополнительный ЭСФ"}
    tied = [(ties[kind], "X")] if kind in ties else []
    tied += [(f"   к ЭСФ, {name}", corrects.get(key, "")) for name, key in (
        ("номер учетной системы", "number"), ("регистрационный номер", "registration_number"), ("дата", "issued_on")
    ) if corrects.get(key)]  # fmt: skip
    return [
        ("А. Общий раздел", [
            ("1. Регистрационный номер", said(paper, "registration_number")),
            ("1.1. Номер учетной системы", said(paper, "number")),
            ("2. Дата выписки", when(paper, "issued_on", style)),
            ("3. Дата совершения оборота", when(paper, "turnover_on", style)),
            *tied,
            *([("Статус", str(paper.extra["status"]))] if paper.extra.get("status") else []),
        ]),
        ("В. Реквизиты поставщика", [
            ("6. ИИН/БИН", said(paper, "supplier/bin")),
            ("7. Поставщик", said(paper, "supplier/name")),
            ("8. Адрес места нахождения", around(paper, "addresses", "supplier")),
            ("13. ИИК", around(paper, "accounts", "supplier")),
            ("14. БИК", around(paper, "bics", "supplier")),
            ("15. Наименование банка", around(paper, "banks", "supplier")),
        ]),
        ("С. Реквизиты получателя", [
            ("16. ИИН/БИН", said(paper, "buyer/bin")),
            ("17. Получатель", said(paper, "buyer/name")),
            ("18. Адрес места нахождения", around(paper, "addresses", "buyer")),
        ]),
        ("Е. Договор (контракт)", [
            ("27.1. Договор (контракт) на поставку товаров, работ, услуг", "X" if said(paper, "contract/number") else ""),
            ("27.3. Номер", said(paper, "contract/number")),
            ("27.4. Дата", when(paper, "contract/date", style)),
            ("28. Условия оплаты по договору", "Безналичный расчет"),
        ]),
        ("G. Данные по товарам, работам, услугам", [
            ("33.1. Код валюты", said(paper, "currency")), ("33.2. Курс валюты", ""),
        ]),
    ]  # fmt: skip


_ESF_COLUMNS = (
    Col("1\n№ п/п", 24, "right"), Col("2\nПризн. проис.", 34, "centre"),
    Col("3\nНаименование товаров, работ, услуг", 132), Col("5\nЕд. изм.", 36), Col("6\nКол-во (объем)", 48, "right"),
    Col("7\nЦена (тариф) за единицу без косв. налогов", 70, "right"), Col("8\nСтоимость без косвенных налогов", 72, "right"),
    Col("10\nАкциз, сумма", 54, "right"), Col("11\nРазмер оборота по реализации", 72, "right"),
    Col("12\nНДС ставка", 38, "right"), Col("13\nНДС сумма", 66, "right"),
    Col("15\nСтоимость с учетом косвенных налогов", 76, "right"), Col("18\nИдент.", 48),
)  # fmt: skip


def _esf_line(at: int, line: dict[str, Any], style: Style) -> list[str]:
    cells = [str(at), "6", str(line.get("description", "")), str(line.get("unit", "")), pieces(line, style)]
    cells += [entry(line, key, style) for key in ("price", "net", "excise")]
    cells += ["", percent(line, style).removesuffix("%"), entry(line, "vat", style), entry(line, "gross", style), "1"]
    return cells


def _draw_rows(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted",)))

    def draw(pen: Pen) -> None:
        pen.foot = lambda page: page.put(800, 575, f"стр. {page.page}", 7, align="right")
        pen.put(30, 36, "Печать документа: ЭСФ исходящий", 7, grey=0.4)
        pen.put(421, 52, "ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА", 13, bold=True, align="centre")
        pen.at = 62
        for title, told in _boxes(paper, style):
            pen.room(30)
            pen.at = pen.block(30, pen.at + 3, 780, f"Раздел {title}", 8.5, bold=True) + 1
            pen.pairs(told, x=44, labels=250, width=760, family="Liberation Mono", size=8, gap=0.5)
        pen.at += 4
        lines = [_esf_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1)]
        last = ["", "", "Всего по счету:", "", "", "", *_sum_cells(paper, style, "net", "excise"), ""]
        last += ["" if said(paper, "vat_total") else _without_tax(paper, style)]
        last += [*_sum_cells(paper, style, "vat", "gross"), ""]
        pen.table(30, _ESF_COLUMNS, [*lines, last], Look(6.5, "Liberation Sans Narrow", repeat=True))
        pen.room(90)
        pen.at = pen.block(30, pen.at + 6, 780, "Раздел К. Дополнительные сведения", 8.5, bold=True)
        pen.pairs([("43. Дополнительные сведения", " ".join(notes(paper)))], x=44, labels=250, width=760,
                  family="Liberation Mono", size=8)  # fmt: skip
        pen.at = pen.block(30, pen.at, 780, "Раздел L. Сведения по ЭЦП", 8.5, bold=True)
        pen.pairs(
            [("44. ЭЦП юридического лица", digits(style, "signature", 40)),
             ("46. Ф.И.О. лица, выписывающего ЭСФ", person(paper, "supplier", style))],
            x=44, labels=250, width=760, family="Liberation Mono", size=8,
        )  # fmt: skip

    return pages(draw, "Liberation Sans", size=8, landscape=True)


# --- шот-фактура, Kazakh alone, portrait ---------------------------------------------


def _kazakh_parties(pen: Pen, paper: Paper, style: Style) -> None:
    """Two columns side by side, all captions of both before anything filled in."""
    top = pen.at
    ends = []
    for x, role, name in ((40.0, "supplier", "ЖЕТКІЗУШІ"), (306.0, "buyer", "САТЫП АЛУШЫ")):
        pen.at = pen.block(x, top, 250, name, 8, bold=True) + 2
        told = [
            ("атауы", said(paper, f"{role}/name")), ("ЖСН/БСН", said(paper, f"{role}/bin")),
            ("тұрғылықты жері", around(paper, "addresses", role)),
        ]  # fmt: skip
        if role == "supplier":
            told += [("ЖСК", around(paper, "accounts", role)), ("БСК", around(paper, "bics", role))]
        pen.pairs(told, x=x, labels=74, width=250, size=8.5, label_family="PT Sans Narrow", underlined=True, gap=1)
        ends.append(pen.at)
    pen.at = max(ends) + 6


def _kazakh_columns() -> list[Col]:
    return [
        Col("р/с", 22, "right"), Col("Жұмыстардың, қызметтердің атауы", 118), Col("өлшем бірлігі", 44),
        Col("мөлшері", 42, "right"), Col("бірлігінің бағасы", 64, "right"), Col("жанама салықсыз құны", 66, "right"),
        Col("ҚҚС мөлшерле- месі, %", 44, "right"), Col("ҚҚС сомасы", 56, "right"),
        Col("барлық құны", 64, "right"),
    ]  # fmt: skip


def _draw_kazakh(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("kk", "quoted", "dotted_g")))

    def draw(pen: Pen) -> None:
        pen.put(555, 44, after("Тіркеу нөмірі ", said(paper, "registration_number")), 7.5, align="right")
        pen.put(40, 70, "ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА", 13, bold=True)
        pen.at = 80
        pen.pairs(
            [("Есепке алу жүйесінің нөмірі", said(paper, "number")), ("Жазып беру күні", when(paper, "issued_on", style)),
             ("Айналым жасалған күн", when(paper, "turnover_on", style)),
             ("Шарт (келісімшарт)", agreed(paper, style)), ("Валюта коды", said(paper, "currency"))],
            x=40, labels=150, width=515, bold=True,
        )  # fmt: skip
        pen.at += 4
        _kazakh_parties(pen, paper, style)
        lines = []
        for at, line in enumerate(rows(paper, "lines"), 1):
            cells = [str(at), str(line.get("description", "")), str(line.get("unit", "")), pieces(line, style)]
            rate = quantity(str(line["vat_rate"]), Style(0)) if "vat_rate" in line else percent(line, style)
            cells += [entry(line, "price", style), entry(line, "net", style), rate]
            lines.append([*cells, entry(line, "vat", style), entry(line, "gross", style)])
        pen.table(36, _kazakh_columns(), lines, Look(7, "PT Sans Narrow", rules="lines", repeat=False, bold_head=False))
        pen.at += 6
        told = [("Жанама салықсыз жиыны", "net_total"), ("оның ішінде акциз", "excise_total"),
                ("Қосылған құн салығы", "vat_total"), ("ЖАНАМА САЛЫҚТАРМЕН БІРГЕ БАРЛЫҒЫ", "gross_total")]  # fmt: skip
        for label, path in told:
            sum_of = worth(paper, path, style) or (_without_tax(paper, style) if path == "vat_total" else "")
            if sum_of:
                pen.room(14)
                pen.put(450, pen.at + 10, label, 8.5, align="right")
                pen.put(555, pen.at + 10, sum_of, 9, align="right", layer=VALUES, bold=path == "gross_total")
                pen.at += 13
        pen.at += 6
        pen.say(spelled(paper, style))
        remarks(pen, paper, "Қосымша мәліметтер: ")
        pen.room(40)
        pen.put(40, pen.at + 20, f"Жазып берген тұлға: {person(paper, 'supplier', style)}")
        pen.put(40, pen.at + 34, after("ЭЦҚ: ", digits(style, "eds", 32)), 7)
        if paper.extra.get("status"):
            pen.put(400, 70, str(paper.extra["status"]).upper(), 11, layer=VALUES)

    return pages(draw, "PT Sans", size=9)


LAYOUTS: tuple[Layout, ...] = (
    Layout("sf_desktop_underlined", "tax_invoice", _draw_desktop, ("ru", "kk+ru"), "drawn",
           (*_ABROAD, "/registration_number")),
    Layout("esf_row_for_each_box", "tax_invoice", _draw_rows, ("ru",), "drawn", _ABROAD),
    Layout("esf_kazakh_in_columns", "tax_invoice", _draw_kazakh, ("kk",), "drawn", (*_ABROAD, "/lines/*/excise")),
)  # fmt: skip
