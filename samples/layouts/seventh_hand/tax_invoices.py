"""Счет-фактура: a Word-processor document with a table of particulars, and an accounting service's print of an e-invoice."""

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, hand_of, over, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import inked, notes, person, said
from samples.layouts.seventh_hand.kit import (
    Flow,
    Told,
    account,
    banked,
    bold,
    dressed,
    html_rows,
    in_words,
    lined,
    panel,
    seat,
    spans,
    tint,
    untaxed,
)
from samples.model import Layout, Paper, Style

_SIDE = 841.89

_WORD = """
h1 { font-size: 13pt; text-align: center; margin: 0 0 8pt; font-weight: 700 }
.part td { border: 0.5pt solid #444; padding: 2pt 5pt } .group { width: 16%; font-weight: 700; background: #f1f1f1 }
.key { width: 24% } .goods { margin-top: 10pt } .goods th { text-align: center; font-size: 7.5pt; font-weight: 700 }
.goods td { font-size: 8pt } .ends td { width: 33%; padding-top: 22pt }
"""


def _particulars(paper: Paper, style: Style) -> str:
    whole = over(style, "Толық атауы", "Полное наименование")
    number = over(style, "БСН / ЖСН", "БИН / ИИН")
    where = over(style, "Орналасқан жері", "Место нахождения")
    told = [
        spans(
            over(style, group, gruppe),
            (whole, bold(paper, f"{role}/name")),
            (number, put(paper, f"{role}/bin")),
            (where, escape(seat(paper, role, style))),
            (over(style, "Есеп айырысу шоты, банк", "Расчетный счет, банк"), escape(banked(paper, role, style))),
        )
        for role, group, gruppe in (("supplier", "Өнім беруші", "Поставщик"), ("buyer", "Алушы", "Получатель"))
    ]
    told.append(
        spans(
            over(style, "Мәміле", "Сделка"),
            (over(style, "Шарт", "Основание (договор)"), escape(agreed(paper, style))),
            (over(style, "Айналым жасалған күн", "Дата оборота по реализации"), when(paper, "turnover_on", style)),
            (over(style, "Құжаттың валютасы", "Валюта документа"), put(paper, "currency")),
        )
    )
    return f"<table class='part'>{''.join(told)}</table>"


def _goods(paper: Paper, style: Style) -> str:
    singles = (
        ("№", "№"),
        ("Тауарлар, жұмыстар, қызметтер", "Товары, работы, услуги"),
        ("Өлш.", "Ед."),
        ("Көлемі", "Объем"),
        ("Бірлік бағасы", "Цена за единицу"),
        ("Жанама салықтарсыз құны", "Стоимость без косвенных налогов"),
        ("Акциз", "Акциз"),
    )
    head = "".join(f"<th rowspan='2'>{over(style, *pair) if pair[0] != pair[1] else pair[0]}</th>" for pair in singles)
    head = f"<tr>{head}<th colspan='2'>{over(style, 'ҚҚС', 'НДС')}</th>"
    head += f"<th rowspan='2'>{over(style, 'Салықтармен құны', 'Стоимость с налогами')}</th></tr>"
    head += row(over(style, "мөлш.", "ставка"), over(style, "сомасы", "сумма"), tag="th")
    keys = ("at", "description", "unit", "quantity", "price", "net", "excise", "vat_rate", "vat", "gross")
    body = html_rows(lined(paper, style, *keys), "mid - mid num num num num mid num num")
    sums = [worth(paper, name, style) for name in ("net_total", "excise_total")]
    sums += ["", untaxed(paper, style), worth(paper, "gross_total", style)]
    last = (
        f"<td colspan='5' class='num'><b>{say(style, 'Шот-фактура бойынша жиыны', 'Итого по счету-фактуре')}</b></td>"
    )
    last += "".join(f"<td class='num'><b>{each}</b></td>" for each in sums)
    return f"<table class='all goods'><thead>{head}</thead><tbody>{body}<tr>{last}</tr></tbody></table>"


def _draw_word(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "dotted_g", "words", "quoted", "kk"))
    number, from_day = put(paper, "number"), when(paper, "issued_on", style)
    title = say(style, f"№ {number} шот-фактура, {from_day}", f"Счет-фактура № {number} от {from_day}", between="<br>")
    spelled = in_words(paper, style)
    due = f"<p>{say(style, 'Барлық сомасы', 'Всего на сумму')}: <b>{spelled}</b></p>" if spelled else ""
    ends = row(
        hand_of(paper, "supplier", style, say(style, "Басшы", "Руководитель")),
        f"{say(style, 'Бас бухгалтер', 'Главный бухгалтер')} ______________",
        f"{say(style, 'Берді (жауапты тұлға)', 'Выдал (ответственное лицо)')} ______________",
    )
    body = (
        f"<h1>{title}</h1>{_particulars(paper, style)}{_goods(paper, style)}{due}{remarks(paper)}"
        f"<table class='ends together'>{ends}</table><p class='tiny'>{say(style, 'М.О.', 'М.П.')}</p>"
    )
    return sheet(body, _WORD, face="Liberation Serif", size=9.5, paper="A4 landscape", margin="12mm 15mm")


_PALE = (0.91, 0.95, 0.93)


def _service_panels(paper: Paper, style: Style) -> tuple[Told, Told, Told]:
    amended = paper.extra.get("corrects", {})
    kinds = {
        "corrected": say(style, "Түзетілген", "Исправленный"),
        "additional": say(style, "Қосымша", "Дополнительный"),
    }
    document = [
        (say(style, "Тіркеу нөмірі", "Рег. номер в ИС ЭСФ"), said(paper, "registration_number")),
        (say(style, "Есепке алу нөмірі", "Учетный номер"), said(paper, "number")),
        (say(style, "Жазып берілді", "Выписан"), when(paper, "issued_on", style)),
        (say(style, "Айналым күні", "Оборот совершен"), when(paper, "turnover_on", style)),
        (say(style, "Шарт", "Договор"), agreed(paper, style)),
        (say(style, "Валюта", "Валюта"), said(paper, "currency")),
        (say(style, "Түрі", "Вид"), kinds.get(str(paper.extra.get("invoice_type")), "")),
        (
            say(style, "Негізгі ЭШФ", "К счету-фактуре"),
            f"№ {amended.get('number', '')} {amended.get('registration_number', '')}" if amended else "",
        ),
    ]
    parties = [
        [
            (say(style, "Атауы", "Наименование"), said(paper, f"{role}/name")),
            (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, f"{role}/bin")),
            (say(style, "Мекенжайы", "Адрес"), seat(paper, role, style)),
            (say(style, "ЖСК", "ИИК"), account(paper, role)),
        ]
        for role in ("supplier", "buyer")
    ]
    return document, parties[0], parties[1]


def _service(page: Sheet, paper: Paper, style: Style) -> None:
    def running(sheet_: Sheet, at: int) -> None:
        sheet_.text(801, 580, say(style, f"{at}-бет", f"стр. {at}"), 7, align="right", grey=0.4)

    flow = Flow(page, start=34, low=34, running=running)
    page.text(40, 46, say(style, "Электрондық шот-фактура", "Электронный счет-фактура"), 15, bold=True)
    state = str(paper.extra.get("status", ""))
    if state:
        page.text(801, 44, f"{say(style, 'Мәртебесі', 'Статус')}: {state}", 9, align="right")
    heads = (
        say(style, "Құжат", "Документ"),
        say(style, "Жеткізуші", "Поставщик"),
        say(style, "Сатып алушы", "Покупатель"),
    )
    bottoms = []
    for place_, (head, told) in enumerate(zip(heads, _service_panels(paper, style), strict=True)):
        x = 40 + place_ * 257
        tint(page, x, 58, x + 247, 72, colour=_PALE)
        page.text(x + 4, 68, head, 8.5, bold=True)
        bottoms.append(panel(page, x + 4, 77, 236, told, size=8))
    flow.top = max(bottoms) + 6
    columns = (
        (22, "№", "№", "at"),
        (200, "Атауы", "Наименование", "description"),
        (46, "Бірлік", "Ед. изм.", "unit"),
        (46, "Саны", "Кол-во", "quantity"),
        (70, "Бағасы", "Цена", "price"),
        (76, "Салықсыз", "Без налогов", "net"),
        (60, "Акциз", "Акциз", "excise"),
        (44, "ҚҚС, %", "НДС, %", "vat_rate"),
        (70, "ҚҚС сомасы", "Сумма НДС", "vat"),
        (76, "Салықпен", "С налогами", "gross"),
    )
    flow.table(
        [column[0] for column in columns],
        [[say(style, column[1], column[2]) if column[1] != column[2] else column[1] for column in columns]],
        lined(paper, style, *(column[3] for column in columns)),
        aligns=["centre", "left", "centre", "right", "right", "right", "right", "centre", "right", "right"],
        size=7.5,
        ruled=False,
        head_colour=_PALE,
    )
    flow.top += 6
    flow.need(120)
    flow.pairs(
        [
            (say(style, "Салықсыз барлығы", "Всего без налогов"), worth(paper, "net_total", style)),
            (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
            (say(style, "ҚҚС", "НДС"), untaxed(paper, style)),
            (say(style, "Салықтармен барлығы", "Всего с налогами"), worth(paper, "gross_total", style)),
        ],
        150,
        x=480,
    )
    flow.notes(notes(paper))
    if inked(paper, "supplier"):
        signer = say(style, "ЭЦҚ қойылды", "Подписано ЭЦП")
        flow.write(f"{signer}: {person(paper, 'supplier', style)}", 8.5)


def _draw_service(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("dotted", "iso")))
    return drawn(lambda page: _service(page, paper, style), "Noto Sans", (_SIDE, 595.28))


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "sf_table_of_particulars",
        "tax_invoice",
        _draw_word,
        ("ru", "kk", "kk+ru"),
        "html",
        ("/registration_number",),
    ),
    Layout("esf_service_three_panels", "tax_invoice", _draw_service, ("ru", "kk", "kk+ru")),
)
