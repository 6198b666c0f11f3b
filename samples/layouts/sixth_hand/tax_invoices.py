"""Tax invoices: an ERP's landscape print of the paper form, the electronic invoice as an accounting program's card shows it."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import (
    agreed,
    entry,
    listing,
    of,
    over,
    percent,
    pieces,
    put,
    row,
    say,
    sheet,
    unbroken,
    when,
    worth,
)
from samples.layouts.papers import around, bank, notes, person, rows, said, tongue
from samples.layouts.sixth_hand.kit import LANDSCAPE, Book, Cell, pen, spelled, tab, untaxed, workbook
from samples.model import Layout, Paper, Style

_AT_HOME = ("/supplier/country", "/buyer/country")

# --- an ERP's print of the paper form ------------------------------------------------------------

_ERP_HEADS = (
    ("Р/с", "Поз."),
    ("Тауарлар, жұмыстар, қызметтер атауы", "Наименование товаров, работ, услуг"),
    ("Өлш. бірл.", "Ед. изм."),
    ("Саны (көлемі)", "Кол-во (объем)"),
    ("Бағасы (тарифі)", "Цена (тариф)"),
    ("Жанама салықтарсыз құны", "Стоимость без косвенных налогов"),
    ("Акциз сомасы", "Сумма акциза"),
    ("ҚҚС мөлш.", "Ставка НДС"),
    ("ҚҚС сомасы", "Сумма НДС"),
    ("Жанама салықтармен құны", "Стоимость с учетом косвенных налогов"),
)
_ERP_KEYS = ("price", "net", "excise", "", "vat", "gross")


def _erp_facts(paper: Paper, style: Style) -> list[tuple[str, str]]:
    account = listing(
        around(paper, "accounts", "supplier"), bank(paper, "supplier", style), around(paper, "bics", "supplier")
    )
    return [
        (say(style, "Айналым жасалған күн", "Дата совершения оборота"), when(paper, "turnover_on", style)),
        (say(style, "Өнім беруші", "Поставщик"), said(paper, "supplier/name")),
        (
            say(style, "Өнім берушінің ЖСН/БСН-і және мекенжайы", "ИИН/БИН и адрес поставщика"),
            listing(said(paper, "supplier/bin"), around(paper, "addresses", "supplier")),
        ),
        (say(style, "Өнім берушінің ЖСК-сі", "ИИК поставщика"), account),
        (say(style, "Алушы", "Получатель"), said(paper, "buyer/name")),
        (
            say(style, "Алушының ЖСН/БСН-і және мекенжайы", "ИИН/БИН и адрес получателя"),
            listing(said(paper, "buyer/bin"), around(paper, "addresses", "buyer")),
        ),
        (say(style, "Шарт (келісімшарт)", "Договор (контракт)"), agreed(paper, style)),
        (say(style, "Валюта коды", "Код валюты"), said(paper, "currency")),
    ]


def _erp_line(book: Book, at: int, line: dict[str, Any], style: Style) -> None:
    cells = [Cell(str(at), 1, "centre"), Cell(line.get("description", "")), Cell(line.get("unit", ""), 1, "centre")]
    cells.append(Cell(pieces(line, style), 1, "right"))
    book.row(*cells, *(Cell(entry(line, key, style) if key else percent(line, style), 1, "right") for key in _ERP_KEYS))


def _draw_erp(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted",))

    def draw(book: Book) -> None:
        book.page.text(book.left, 26, "ZFI_SF_KZ", 6, grey=0.4)
        number, issued = said(paper, "number"), when(paper, "issued_on", style)
        book.row(
            Cell(say(style, "ШОТ-ФАКТУРА", "СЧЕТ-ФАКТУРА"), 5, bold=True),
            Cell("№", 1, "right"),
            Cell(number, 2, bold=True),
            Cell(issued, 2),
            size=11,
        )
        for label, value in _erp_facts(paper, style):
            book.row(Cell(label, 2), Cell(value, 8))
        book.gap()
        names = tuple(Cell(say(style, *pair, between="\n"), 1, "centre") for pair in _ERP_HEADS)
        ruler = tuple(Cell(str(at), 1, "centre") for at in range(1, 11))
        book.row(*names)
        book.row(*ruler)
        book.repeated = (names, ruler)
        for at, line in enumerate(rows(paper, "lines"), 1):
            _erp_line(book, at, line, style)
        book.repeated = ()
        none = say(style, "ҚҚС-сыз", "Без НДС") if untaxed(paper) else ""
        sums = [worth(paper, f"{key}_total", style) for key in ("net", "excise", "vat", "gross")]
        totals = (sums[0], sums[1], none, sums[2], sums[3])
        book.row(
            Cell(say(style, "Шот бойынша барлығы", "Итого по счету"), 5, bold=True),
            *(Cell(text, 1, "right", bold=True) for text in totals),
        )
        book.row(Cell(say(style, "Жазбаша", "Прописью"), 2), Cell(spelled(paper, tongue(style)), 8))
        for note in notes(paper):
            book.row(Cell(note, 10))
        book.room(100)
        book.gap(2)
        head, clerk = (
            say(style, "Ұйым басшысы", "Руководитель организации"),
            say(style, "Бас бухгалтер", "Главный бухгалтер"),
        )
        start = book.row(
            Cell(head, 2), Cell("", 2), Cell(person(paper, "supplier", style), 2), Cell(clerk, 2), Cell("", 2)
        )
        book.row(Cell(say(style, "М.О.", "М.П."), 10), ruled=False)
        pen(book.page, paper, "supplier", 300, start + 14, aside=110)

    widths = (30, 218, 46, 56, 78, 84, 64, 44, 76, 86)
    return workbook(draw, widths, family="DejaVu Sans Condensed", size=7.5, pagesize=LANDSCAPE, grey=0, foot="{page}")


# --- the card of an electronic invoice ------------------------------------------------------------

_CARD = """
h1 { font-size: 12pt; margin: 0 } h2 { font-size: 8pt; background: #e8eef2; margin: 7pt 0 0; padding: 3pt 4pt;
break-after: avoid }
.f td { border-bottom: .3pt dotted #999; width: 25%; padding: 1.5pt 4pt } .f .k { color: #555; font-size: 7pt }
.all th { font-size: 6.3pt; text-align: center; background: #f6f6f6 } .all td { font-size: 7pt; padding: 1.5pt 2pt }
.pill { border: .8pt solid #1c6b3c; color: #1c6b3c; padding: 1pt 6pt; font-size: 8pt }
"""
_TYPES = {
    "ordinary": ("Негізгі", "Основной"),
    "corrected": ("Түзетілген", "Исправленный"),
    "additional": ("Қосымша", "Дополнительный"),
}


def _quartet(*told: tuple[str, str]) -> str:
    """Two pairs of label and value in a row."""
    cells = [cell for pair in told for cell in pair]
    return "".join(row(*cells[at : at + 4], classes="k - k -") for at in range(0, len(cells), 4))


def _card_general(paper: Paper, style: Style) -> str:
    kind = _TYPES.get(paper.extra.get("invoice_type", "ordinary"), _TYPES["ordinary"])
    told = [
        (say(style, "Есепке алу жүйесінің нөмірі (1.1)", "Номер учетной системы (1.1)"), put(paper, "number")),
        (say(style, "Тіркеу нөмірі (1)", "Регистрационный номер (1)"), put(paper, "registration_number")),
        (say(style, "Жазып берілген күні (2)", "Дата выписки (2)"), when(paper, "issued_on", style)),
        (say(style, "Айналым жасалған күн (3)", "Дата совершения оборота (3)"), when(paper, "turnover_on", style)),
        (say(style, "ЭШФ түрі", "Тип ЭСФ"), say(style, *kind)),
    ]
    former: dict[str, str] = paper.extra.get("corrects", {})
    if former:
        related = Paper(paper.kind, former)
        name = say(style, "Негізгі ЭШФ", "К ЭСФ")
        whole = listing(
            f"№ {put(related, 'number')}", when(related, "issued_on", style), put(related, "registration_number")
        )
        told.append((name, whole))
    else:
        told.append((say(style, "Валюта (33.1)", "Валюта (33.1)"), put(paper, "currency")))
    if former:
        told.append((say(style, "Валюта (33.1)", "Валюта (33.1)"), put(paper, "currency")))
        told.append(("", ""))
    return f"<table class='f'>{_quartet(*told)}</table>"


def _card_party(paper: Paper, style: Style, role: str, boxes: tuple[str, str, str]) -> str:
    tin, name, address = boxes
    title = ("Өнім беруші", "Поставщик") if role == "supplier" else ("Алушы", "Получатель")
    told = [
        (f"{say(style, 'ЖСН/БСН', 'ИИН/БИН')} ({tin})", put(paper, f"{role}/bin")),
        (f"{say(style, *title)} ({name})", put(paper, f"{role}/name")),
        (f"{say(style, 'Мекенжайы', 'Адрес')} ({address})", escape(around(paper, "addresses", role))),
        ("", ""),
    ]
    if role == "supplier" and around(paper, "accounts", role):
        told[-1] = (
            say(style, "ЖСК (13), БСК (14)", "ИИК (13), БИК (14)"),
            escape(listing(around(paper, "accounts", role), around(paper, "bics", role))),
        )
    return f"<table class='f'>{_quartet(*told)}</table>"


def _card_table(paper: Paper, style: Style) -> str:
    names = (
        ("№", "№"),
        ("Атауы (3)", "Наименование (3)"),
        ("Өлш. бірл. (5)", "Ед. изм. (5)"),
        ("Саны (6)", "Кол-во (6)"),
        ("Бағасы (7)", "Цена (7)"),
        ("Салықтарсыз құны (8)", "Стоимость без налогов (8)"),
        ("Акциз (10)", "Акциз (10)"),
        ("Айналым (11)", "Оборот (11)"),
        ("ҚҚС % (12)", "НДС % (12)"),
        ("ҚҚС (13)", "НДС (13)"),
        ("Салықтармен құны (15)", "Стоимость с налогами (15)"),
    )
    heads = row(*(over(style, *pair) for pair in names), tag="th")
    lines = ""
    for at, line in enumerate(rows(paper, "lines"), 1):
        told = [f"{at}", escape(line.get("description", "")), escape(line.get("unit", "")), pieces(line, style)]
        told += [entry(line, key, style) for key in ("price", "net", "excise")]
        told += ["", percent(line, style), entry(line, "vat", style), entry(line, "gross", style)]
        lines += row(*told, classes="mid - mid num num num num num mid num num")
    none = say(style, "ҚҚС-сыз", "Без НДС") if untaxed(paper) else ""
    sums = [f"<b>{worth(paper, f'{key}_total', style)}</b>" for key in ("net", "excise", "vat", "gross")]
    whole = f"<td colspan='5'><b>{say(style, 'Барлығы', 'Всего по счету')}</b></td>"
    cells = (sums[0], sums[1], "", none, sums[2], sums[3])
    foot = "".join(f"<td class='num'>{cell}</td>" for cell in cells)
    return f"<table class='all'><thead>{heads}</thead><tbody>{lines}<tr>{whole}{foot}</tr></tbody></table>"


def _draw_card(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"))
    status = str(paper.extra.get("status", ""))
    title = say(style, "ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА", "ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА")
    pill = f"<span class='pill'>{say(style, 'Мәртебесі', 'Статус')}: {escape(status)}</span>" if status else ""
    code = square_code(style.seed, 46)
    terms = (
        (say(style, "Шарт (27.3 / 27.4)", "Договор (27.3 / 27.4)"), escape(agreed(paper, style))),
        (say(style, "Жөнелту тәсілі (29)", "Способ отправления (29)"), "99"),
    )
    issuer = say(style, "ЭШФ жазып беретін тұлға (46)", "Лицо, выписывающее ЭСФ (46)")
    sections = (
        (("A бөлімі. Жалпы бөлім", "Раздел А. Общий раздел"), _card_general(paper, style)),
        (
            ("B, B1 бөлімдері. Өнім беруші", "Разделы В, В1. Поставщик"),
            _card_party(paper, style, "supplier", ("6", "7", "8")),
        ),
        (("C бөлімі. Алушы", "Раздел С. Получатель"), _card_party(paper, style, "buyer", ("16", "17", "18"))),
        (
            ("E бөлімі. Шарт", "Раздел Е. Договор"),
            tab(_quartet(*terms), "f"),
        ),
        (("G бөлімі. Тауарлар, жұмыстар, қызметтер", "Раздел G. Товары, работы, услуги"), _card_table(paper, style)),
        (
            ("L бөлімі. ЭЦҚ туралы мәліметтер", "Раздел L. Сведения по ЭЦП"),
            f"<p>{issuer}: {escape(person(paper, 'supplier', style))}</p>{code}",
        ),
    )
    body = f"<table>{row(f'<h1>{title}</h1>', pill, classes='- num')}</table>"
    body += "".join(f"<h2>{say(style, *names)}</h2>{told}" for names, told in sections) + remarks(paper)
    return sheet(
        body, _CARD, face="Noto Sans", size=7.5, paper="A4 landscape", margin="10mm 11mm", foot="counter(page)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "tax_invoice_erp_landscape",
        "tax_invoice",
        _draw_erp,
        ("ru", "kk", "kk+ru"),
        "drawn",
        (*_AT_HOME, "/registration_number"),
    ),
    Layout("esf_program_card", "tax_invoice", _draw_card, ("ru", "kk", "kk+ru"), "html", _AT_HOME),
)
