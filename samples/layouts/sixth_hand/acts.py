"""Acts: an ERP's sheet of accepted services, an organiser's certificate in two languages, a workbook."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import (
    agreed,
    entry,
    home,
    listing,
    of,
    pairs,
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
from samples.layouts.papers import around, digits, notes, person, rows, said
from samples.layouts.sixth_hand.kit import LANDSCAPE, Book, Cell, pen, spelled, tab, untaxed, workbook
from samples.model import Layout, Paper, Style

_HERE = ("/supplier/country", "/buyer/country", "/registration_number")


def _no_tax(style: Style) -> str:
    return say(style, "ҚҚС-сыз", "НДС не облагается", "not subject to VAT")


# --- an ERP's sheet of accepted services ------------------------------------------------------------

_ENTRY = """
.bar { border-top: 1.5pt solid #003366; border-bottom: .5pt solid #003366 } h1 { font-size: 13pt; margin: 4pt 0; color: #003366 }
.duo td { width: 50%; padding: 1pt 6pt 1pt 0 } .key { width: 42%; color: #333 }
.all td, .all th { border: 0; border-bottom: .3pt solid #888 }
.all th { border-bottom: .8pt solid #003366; font-size: 7.5pt; font-weight: 700 }
.sum td { border: 0; padding: 1.5pt 4pt }
"""


def _entry_line(at: int, line: dict[str, Any], style: Style) -> str:
    """Two rows: what was done, then its figures."""
    first = f"<tr><td class='mid'>{at * 10}</td><td colspan='7'>{escape(line.get('description', ''))}</td></tr>"
    told = ["", "", escape(line.get("unit", "")), pieces(line, style), entry(line, "price", style)]
    told += [entry(line, "net", style), percent(line, style), entry(line, "gross", style)]
    return first + row(*told, classes="- - mid num num num mid num")


def _entry_top(paper: Paper, style: Style) -> str:
    left = pairs(
        (say(style, "Акт №", "Акт №", "Certificate no."), f"<b>{put(paper, 'number')}</b>"),
        (say(style, "Акт күні", "Дата акта", "Posting date"), when(paper, "signed_on", style)),
        (say(style, "Көрсету күні", "Дата оказания", "Service date"), when(paper, "performed_on", style)),
        (say(style, "Қызмет парағы", "Лист учета услуг", "Service entry sheet"), digits(style, "sheet", 10)),
    )
    right = pairs(
        (say(style, "Шарт", "Договор", "Outline agreement"), escape(agreed(paper, style))),
        (say(style, "Тапсырыс", "Заказ на закупку", "Purchase order"), digits(style, "order", 10)),
        (say(style, "Валюта", "Валюта документа", "Document currency"), put(paper, "currency")),
    )
    sides = []
    for role, kk, ru, en in (
        ("supplier", "Орындаушы (кредитор)", "Исполнитель (кредитор)", "Contractor (vendor)"),
        ("buyer", "Тапсырыс беруші (БЕ)", "Заказчик (БЕ)", "Customer (company code)"),
    ):
        number = f"{say(style, 'БСН', 'БИН', 'BIN')} {put(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else ""
        caption = f"<b>{say(style, kk, ru, en)}</b>"
        sides.append(listing(caption, put(paper, f"{role}/name"), number, home(paper, role), between="<br>"))
    return tab(row(tab(left), tab(right)), "duo") + f"<div style='margin:8pt 0'>{tab(row(*sides), 'duo')}</div>"


def _draw_entry(paper: Paper, style: Style) -> bytes:
    top = _entry_top(paper, style)
    heads = row(
        say(style, "Поз.", "Поз.", "Item"),
        say(style, "Қызметтің қысқаша мәтіні", "Краткий текст услуги", "Short text"),
        say(style, "ӨБ", "ЕИ", "UoM"),
        say(style, "Саны", "Объем", "Quantity"),
        say(style, "Бағасы", "Цена-брутто", "Gross price"),
        say(style, "Нетто-құны", "Стоимость нетто", "Net value"),
        say(style, "Салық", "Налог", "Tax"),
        say(style, "Салықпен", "Сумма с налогом", "Value with tax"),
        classes="mid - mid num num num mid num",
        tag="th",
    )
    lines = "".join(_entry_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1))
    sums = pairs(
        (
            say(style, "Нетто-құны, барлығы", "Стоимость нетто, всего", "Total net value"),
            worth(paper, "net_total", style),
        ),
        (say(style, "Акциз", "Акциз", "Excise"), worth(paper, "excise_total", style)),
        (
            say(style, "ҚҚС", "НДС", "VAT"),
            worth(paper, "vat_total", style) or (_no_tax(style) if untaxed(paper) else ""),
        ),
        (
            say(style, "Қабылданған сома", "Принято на сумму", "Accepted value"),
            f"<b>{worth(paper, 'gross_total', style)}</b>",
        ),
    ).replace("'val'", "'num'")
    hands = []
    for role, kk, ru, en in (
        ("buyer", "Қабылдады", "Принял", "Accepted by"),
        ("supplier", "Тапсырды", "Сдал", "Performed by"),
    ):
        name = escape(person(paper, role, style))
        hands.append(
            f"{say(style, kk, ru, en)}:<p style='margin-top:24pt'>{ink(paper, role)}_________________ {name}</p>"
        )
    title = say(
        style,
        "Қызметтерді қабылдау-тапсыру актісі",
        "Акт сдачи-приемки услуг",
        "Service acceptance certificate",
    )
    body = (
        f"<div class='bar'><h1>{title}</h1></div>{top}"
        f"<table class='all'><thead>{heads}</thead><tbody>{lines}</tbody></table>"
        f"<div style='width:55%;margin:6pt 0 0 auto'>{tab(sums, 'sum')}</div>{remarks(paper)}"
        f"<table class='duo together' style='margin-top:16pt'>{row(*hands)}</table>"
    )
    pages = say(style, "Бет", "Стр.", "Page")
    return sheet(body, _ENTRY, face="Liberation Sans", size=8.5, margin="14mm 15mm", foot=f"'{pages} ' counter(page)")


# --- an organiser's certificate ------------------------------------------------------------

_CERTIFICATE = """
h1 { font: 400 17pt 'Liberation Serif'; text-align: center; margin: 6pt 0 } .ru { color: #333; font-style: italic }
.all th { font-weight: 400; font-size: 8pt; text-align: center }
.duo td { width: 50%; padding: 4pt 10pt 4pt 0 } p { margin: 5pt 0 }
"""


def _statement(paper: Paper, style: Style, language: str) -> str:
    """What the certificate certifies, in a sentence that holds the parties, the agreement, the day and the sums."""
    told = Style(style.seed, "en" if language == "en" else "ru", style.numbers, style.dates)
    names = {}
    for role in ("supplier", "buyer"):
        number = (
            f" ({'BIN' if language == 'en' else 'БИН'} {put(paper, f'{role}/bin')})"
            if said(paper, f"{role}/bin")
            else ""
        )
        names[role] = f"<b>{put(paper, f'{role}/name')}</b>{number}"
    contract, done = escape(agreed(paper, told)), when(paper, "performed_on", told)
    if language == "en":
        under = f" under Contract {contract}" if contract else ""
        return (
            f"We, {names['supplier']}, hereinafter the Organiser, and {names['buyer']}, hereinafter the Exhibitor, "
            f"certify that{under} the services below were completed on {done}."
        )
    under = f" по Контракту {contract}" if contract else ""
    return (
        f"{names['supplier']} (Организатор) и {names['buyer']} (Экспонент) подтверждают, что{under} услуги, перечисленные "
        f"ниже, оказаны {done}."
    )


def _worded_total(paper: Paper, style: Style, language: str) -> str:
    total, currency = worth(paper, "gross_total", style), put(paper, "currency")
    if not total:
        return ""
    net, vat = worth(paper, "net_total", style), worth(paper, "vat_total", style)
    if language == "en":
        tax = f"including VAT {vat}; the cost without VAT is {net}" if vat else "VAT is not charged"
        return f"The total cost of services is {total} {currency} ({spelled(paper, 'en')}), {tax}."
    tax = f"в том числе НДС {vat}, без НДС {net}" if vat else "без НДС"
    return f"Общая стоимость услуг составляет {total} {currency} ({spelled(paper, 'ru')}), {tax}."


def _draw_certificate(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "words", "dotted"))
    spoken = ("en", "ru") if style.language == "en" else ("ru",)
    titles = {"en": "CERTIFICATE OF COMPLETION", "ru": "Акт об оказании услуг"}
    claims = {
        "en": "The services were rendered in full and of proper quality. The Exhibitor has no claims.",
        "ru": "Услуги оказаны в полном объёме и надлежащего качества. Экспонент претензий не имеет.",
    }

    def both(en: str, ru: str) -> str:
        return f"{en}<br>{ru}" if style.language == "en" else ru

    title = "".join(f"<h1>{titles[language]}</h1>" for language in spoken)
    issued = when(paper, "signed_on", style)
    heads = row(
        both("Item", "Поз."),
        both("Service", "Услуга"),
        both("Qty", "Кол-во"),
        both("Price", "Цена"),
        both("Cost excl. VAT", "Стоимость без НДС"),
        both("VAT", "НДС"),
        both("Cost incl. VAT", "Стоимость с НДС"),
        tag="th",
    )
    lines = "".join(
        row(
            f"{at}",
            escape(line.get("description", "")),
            pieces(line, style),
            *(entry(line, key, style) for key in ("price", "net", "vat", "gross")),
            classes="mid - num num num num num",
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )
    hands = []
    for role, en, ru in (
        ("supplier", "For the Organiser", "От Организатора"),
        ("buyer", "For the Exhibitor", "От Экспонента"),
    ):
        name = escape(person(paper, role, style))
        hands.append(
            f"{both(en, ru)}<br>{put(paper, f'{role}/name')}<br>{home(paper, role)}"
            f"<p style='margin-top:34pt'>{ink(paper, role)}_________________<br>{name}</p>"
        )
    looks = {"en": "", "ru": "ru" if style.language == "en" else ""}
    told = "".join(f"<p class='{looks[language]}'>{_statement(paper, style, language)}</p>" for language in spoken)
    sums = "".join(f"<p class='{looks[language]}'>{_worded_total(paper, style, language)}</p>" for language in spoken)
    ends = "".join(f"<p class='{looks[language]}'>{claims[language]}</p>" for language in spoken)
    body = (
        f"{title}{tab(row('№ ' + put(paper, 'number'), issued, classes='- num'))}"
        f"{told}<table class='all'><thead>{heads}</thead><tbody>{lines}</tbody></table>{sums}{ends}{remarks(paper)}"
        f"<table class='duo together' style='margin-top:12pt'>{row(*hands)}</table>"
    )
    return sheet(body, _CERTIFICATE, face="Liberation Serif", size=10.5, margin="18mm 20mm", foot="counter(page)")


# --- a workbook ------------------------------------------------------------


def _book_heads(style: Style) -> tuple[Cell, ...]:
    names = (
        say(style, "№", "№ п/п"),
        say(style, "Жұмыс (қызмет) түрі", "Вид работ (услуг)"),
        say(style, "Орындалған күні", "Дата выполнения"),
        say(style, "Өлш.", "Изм."),
        say(style, "Саны", "Кол."),
        say(style, "1 бірл. бағасы", "Цена за 1 ед."),
        say(style, "Құны", "Стоимость"),
        say(style, "Акциз", "Акциз"),
        say(style, "ҚҚС", "НДС"),
        say(style, "Жиыны", "Итого"),
    )
    return tuple(Cell(name, 1, "centre", bold=True) for name in names)


def _book_lines(book: Book, paper: Paper, style: Style) -> None:
    heads = _book_heads(style)
    book.row(*heads)
    book.repeated = (heads,)
    done = when(paper, "performed_on", style)
    for at, line in enumerate(rows(paper, "lines"), 1):
        cells = [Cell(str(at), 1, "centre"), Cell(line.get("description", "")), Cell(done), Cell(line.get("unit", ""))]
        cells.append(Cell(pieces(line, style), 1, "right"))
        book.row(
            *cells, *(Cell(entry(line, key, style), 1, "right") for key in ("price", "net", "excise", "vat", "gross"))
        )
    book.repeated = ()
    sums = (
        Cell(worth(paper, f"{key}_total", style), 1, "right", bold=True) for key in ("net", "excise", "vat", "gross")
    )
    book.row(Cell(say(style, "Барлығы", "Итого"), 6, "right", bold=True), *sums)


def _draw_book(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "dotted_g", "words"))

    def draw(book: Book) -> None:
        book.row(Cell("", 7), Cell(say(style, "Р-1 нысаны", "Форма Р-1"), 3, "right"), size=6.5)
        for role, kk, ru in (("buyer", "Тапсырыс беруші", "Заказчик"), ("supplier", "Орындаушы", "Исполнитель")):
            name = listing(said(paper, f"{role}/name"), around(paper, "addresses", role))
            book.row(
                Cell(say(style, kk, ru), 2),
                Cell(name, 5),
                Cell(say(style, "БСН", "БИН")),
                Cell(said(paper, f"{role}/bin"), 2),
            )
        book.row(Cell(say(style, "Шарт", "Договор"), 2), Cell(agreed(paper, style), 8))
        title = ("ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ", "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)")
        book.gap()
        book.row(
            Cell(say(style, *title), 6, "centre", bold=True),
            Cell(f"№ {said(paper, 'number')}", 2, "centre"),
            Cell(when(paper, "signed_on", style), 2, "centre"),
            size=9,
        )
        book.gap()
        _book_lines(book, paper, style)
        total, currency = worth(paper, "gross_total", style), said(paper, "currency")
        tax = worth(paper, "vat_total", style)
        within = (f"оның ішінде ҚҚС {tax}", f"в т.ч. НДС {tax}") if tax else ("ҚҚС-сыз", "без НДС")
        told = say(
            style,
            f"Жиыны {total} {currency} сомасына көрсетілді, {within[0]}: {spelled(paper, 'kk')}",
            f"Всего оказано услуг на сумму {total} {currency}, {within[1]}: {spelled(paper, 'ru')}",
        )
        book.row(Cell(told if total else "", 10))
        for note in notes(paper):
            book.row(Cell(note, 10))
        book.room(110)
        book.gap(2)
        left, right = (
            say(style, "Тапсырды (Орындаушы)", "Сдал (Исполнитель)"),
            say(style, "Қабылдады (Тапсырыс беруші)", "Принял (Заказчик)"),
        )
        book.row(Cell(left, 5), Cell(right, 5))
        names = [f"__________________ /{person(paper, role, style)}/" for role in ("supplier", "buyer")]
        start = book.row(
            Cell(f"{say(style, 'Директор', 'Директор')} {names[0]}", 5),
            Cell(f"{say(style, 'Директор', 'Директор')} {names[1]}", 5),
        )
        book.gap(3)
        middle = book.left + sum(book.widths[:5])
        pen(book.page, paper, "supplier", book.left + 50, start + 10)
        pen(book.page, paper, "buyer", middle + 50, start + 10)

    widths = (26, 230, 66, 42, 48, 74, 82, 62, 70, 84)
    return workbook(draw, widths, family="Liberation Sans", size=7.5, pagesize=LANDSCAPE, foot="- {page} -")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "act_service_entry_sheet",
        "completion_act",
        _draw_entry,
        ("ru", "kk", "en"),
        "html",
        (*_HERE, "/lines/*/vat", "/lines/*/excise"),
    ),
    Layout(
        "act_organiser_certificate",
        "completion_act",
        _draw_certificate,
        ("ru", "en"),
        "html",
        (*_HERE, "/excise_total", "/lines/*/excise", "/lines/*/vat_rate"),
    ),
    Layout(
        "act_gridded_workbook",
        "completion_act",
        _draw_book,
        ("ru", "kk", "kk+ru"),
        "drawn",
        (*_HERE, "/lines/*/vat_rate"),
    ),
)
