"""Справка о налогах органа государственных доходов (forms 11): a letter, an account extract, a cabinet's statement."""

from decimal import Decimal

from samples.layouts.drawing import (
    LANDSCAPE,
    Align,
    Sheet,
    day,
    drawn,
    escape,
    html_table,
    money,
    pdf_from_html,
    quantity,
)
from samples.layouts.papers import choose, digits, notes, person, said
from samples.model import Layout, Paper, Style

_OFFICE = {
    "ru": "РГУ «Управление государственных доходов по Алмалинскому району»",
    "kk": "«Алмалы ауданы бойынша мемлекеттік кірістер басқармасы» РММ",
}
# КБК, name, share of the taxes paid in percent: the last takes what is left
_TAXES = (
    ("101110", "Корпоративный подоходный налог", "Корпоративтік табыс салығы", 40),
    ("101201", "Индивидуальный подоходный налог", "Жеке табыс салығы", 20),
    ("103101", "Социальный налог", "Әлеуметтік салық", 15),
    ("105101", "Налог на добавленную стоимость", "Қосылған құн салығы", 25),
)


def _issued(paper: Paper, style: Style) -> str:
    return day(said(paper, "issued_on"), style) if said(paper, "issued_on") else ""


def _shares(paper: Paper) -> list[Decimal]:
    """The taxes paid, taken apart so that the parts add up."""
    total = Decimal(said(paper, "taxes_paid"))
    parts = [(total * percent / 100).quantize(Decimal("0.01")) for *_, percent in _TAXES[:-1]]
    return [*parts, total - sum(parts)]


def _taxpayer(paper: Paper, style: Style) -> str:
    number = said(paper, "taxpayer/bin")
    mark = "БСН" if style.language == "kk" else "БИН"
    return said(paper, "taxpayer/name") + (f" ({mark} {number})" if number else "")


def _sentence(paper: Paper, style: Style) -> str:
    """«… уплачено налогов … в сумме … тенге, … возврат превышения НДС произведен в сумме … тенге»."""
    paid, refunded = said(paper, "taxes_paid"), said(paper, "vat_refunded")
    year = said(paper, "year")
    if style.language == "kk":
        text = f"{_OFFICE['kk']} {_taxpayer(paper, style)} {year} жылы бюджетке"
        text += (
            f" {money(paid, style)} теңге сомасында салықтар мен басқа да міндетті төлемдер төлегенін хабарлайды"
            if paid
            else ""
        )
        if not refunded:
            return text + "."
        nothing = Decimal(refunded) == 0
        return text + (
            "; ҚҚС асып кетуі қайтарылған жоқ."
            if nothing
            else f"; ҚҚС асып кетуі {money(refunded, style)} теңге сомасында қайтарылды."
        )
    text = f"{_OFFICE['ru']} сообщает, что {_taxpayer(paper, style)} за {year} год"
    text += (
        f" уплачено налогов и других обязательных платежей в бюджет в сумме {money(paid, style)} тенге" if paid else ""
    )
    if not refunded:
        return text + "."
    if Decimal(refunded) == 0:
        return text + f"; возврат превышения НДС не производился ({money(refunded, style)} тенге)."
    return text + f"; возврат превышения НДС произведен в сумме {money(refunded, style)} тенге."


def letter(paper: Paper, style: Style) -> bytes:
    """The office's letter: number and date at the top left, the sums inside sentences."""
    kazakh = style.language == "kk"

    def draw(sheet: Sheet) -> None:
        sheet.paragraph(60, 50, 220, _OFFICE["kk"].upper(), 8, bold=True, align="centre")
        sheet.paragraph(315, 50, 220, _OFFICE["ru"].upper(), 8, bold=True, align="centre")
        sheet.line(60, 96, 535, 96, 1.5)
        sheet.text(60, 116, f"№ {said(paper, 'number')}", 9.5)
        sheet.text(60, 130, _issued(paper, style), 9.5)
        sheet.paragraph(330, 108, 205, said(paper, "taxpayer/name"), 10, bold=True)
        low = sheet.paragraph(60, 190, 475, "      " + _sentence(paper, style), 11, leading=1.5)
        if said(paper, "taxes_paid"):
            low = sheet.paragraph(60, low + 4, 475, "оның ішінде:" if kazakh else "в том числе:", 11)
            for (_, russian, kazakh_name, _), part in zip(_TAXES, _shares(paper), strict=True):
                name = kazakh_name if kazakh else russian
                low = sheet.paragraph(80, low + 2, 455, f"{name} - {money(str(part), style)}", 10)
        sheet.text(60, low + 60, "Басшының орынбасары" if kazakh else "Заместитель руководителя", 11, bold=True)
        sheet.text(535, low + 60, person(paper, "office", style), 11, bold=True, align="right")
        for place, line in enumerate(notes(paper)):
            sheet.text(60, 760 + 10 * place, line, 7.5)
        sheet.text(60, 800, f"{'Орынд.' if kazakh else 'Исп.'} {person(paper, 'clerk', style)}", 7.5)

    return drawn(draw, choose(style, "Liberation Serif", "PT Serif", "Noto Serif"))


_EXTRACT_WIDTHS = (48.0, 150.0, 90.0, 90.0, 90.0, 90.0, 90.0, 60.0, 50.0)
_EXTRACT_HEAD = (
    "КБК",
    "Наименование",
    "Сальдо на начало",
    "Начислено",
    "Уплачено",
    "Возвращено",
    "Сальдо на конец",
    "Пеня",
    "Штраф",
)


def account_extract(paper: Paper, style: Style) -> bytes:
    """«Выписка из лицевого счета»: a wide table by КБК, paid and returned in its last row."""
    figures: list[Align] = ["right"] * 7
    sides: list[Align] = ["left", "left", *figures]
    zero = money("0", style)
    paid, refunded = said(paper, "taxes_paid"), said(paper, "vat_refunded")

    def draw(sheet: Sheet) -> None:
        sheet.text(40, 40, "Бюджетпен есеп айырысу жай-күйі туралы жеке шоттан үзінді көшірме", 10, bold=True)
        sheet.text(40, 54, "Выписка из лицевого счета о состоянии расчетов с бюджетом", 10, bold=True)
        sheet.text(40, 72, f"№ {said(paper, 'number')}    {_issued(paper, style)}", 9)
        sheet.text(40, 86, f"Салық төлеуші / Налогоплательщик: {said(paper, 'taxpayer/name')}", 9)
        number = said(paper, "taxpayer/bin")
        sheet.text(40, 100, f"ЖСН/БСН, ИИН/БИН: {number}" if number else "", 9)
        sheet.text(40, 114, f"Кезең / Период: 01.01.{said(paper, 'year')} - 31.12.{said(paper, 'year')}, тенге", 9)
        low = sheet.grid(40, 124, _EXTRACT_WIDTHS, [_EXTRACT_HEAD], 7.5, bold=True, aligns=["centre"] * 9)
        for (code, name, _, _), part in zip(_TAXES, _shares(paper) if paid else [], strict=bool(paid)):
            back = money(refunded, style) if code == "105101" and refunded else zero
            sum_paid = money(str(part), style)
            cells = (code, name, zero, sum_paid, sum_paid, back, zero, zero, zero)
            low = sheet.grid(40, low, _EXTRACT_WIDTHS, [cells], 7.5, aligns=sides)
        totals = (money(paid, style) if paid else "", money(refunded, style) if refunded else "")
        cells = ("", "Барлығы / Итого", zero, totals[0], totals[0], totals[1], zero, zero, zero)
        low = sheet.grid(40, low, _EXTRACT_WIDTHS, [cells], 7.5, bold=True, aligns=sides)
        sheet.text(40, low + 40, f"{_OFFICE['ru']}   ______________ {person(paper, 'office', style)}", 9)
        for place, line in enumerate(notes(paper)):
            sheet.text(40, low + 60 + 10 * place, line, 7.5)

    return drawn(draw, choose(style, "DejaVu Sans Condensed", "PT Sans"), LANDSCAPE)


_CABINET_CSS = """
@page { size: A4; margin: 18mm } body { font: 10pt 'Noto Sans', 'DejaVu Sans' } h1 { font-size: 13pt; text-align: center }
table { border-collapse: collapse; width: 100% } td, th { border: .5pt solid #666; padding: 5pt }
td:last-child { text-align: right }
"""
_CABINET = {
    "ru": ("Справка о суммах уплаченных налогов", "Налогоплательщик", "ИИН/БИН", "Год", "Уплачено налогов, тенге",
           "Возвращено НДС из бюджета, тенге", "Дата формирования"),
    "kk": ("Төленген салық сомалары туралы анықтама", "Салық төлеуші", "ЖСН/БСН", "Жыл", "Төленген салықтар, теңге",
           "Бюджеттен қайтарылған ҚҚС, теңге", "Қалыптастырылған күні"),
}  # fmt: skip


def cabinet(paper: Paper, style: Style) -> bytes:
    """The taxpayer cabinet's statement: a short table, an electronic note instead of a signature."""
    both = style.language == "kk+ru"
    names = (
        [f"{kk} / {ru}" for kk, ru in zip(_CABINET["kk"], _CABINET["ru"], strict=True)]
        if both
        else _CABINET[style.language]
    )
    values = (
        said(paper, "taxpayer/name"), said(paper, "taxpayer/bin"), said(paper, "year"),
        money(said(paper, "taxes_paid"), style) if said(paper, "taxes_paid") else "",
        money(said(paper, "vat_refunded"), style) if said(paper, "vat_refunded") else "", _issued(paper, style),
    )  # fmt: skip
    table = html_table([pair for pair in zip(names[1:], values, strict=True) if pair[1]], head=0)
    note = (
        "Осы құжат Заңға сәйкес қағаз тасығыштағы құжатпен бірдей / Данный документ согласно пункту 1 статьи 7 ЗРК "
        "от 7 января 2003 года N370-II равнозначен документу на бумажном носителе"
    )
    html = (
        f"<h1>{escape(names[0])} № {escape(said(paper, 'number'))}</h1>{table}<p>{_OFFICE['kk']} / {_OFFICE['ru']}</p>"
        f"<p><small>{note}</small></p>{''.join(f'<p>{escape(line)}</p>' for line in notes(paper))}"
    )
    return pdf_from_html(html, _CABINET_CSS)


_YEARS = {
    "ru": ("Сведения об уплаченных налогах и возврате НДС", "тыс. тенге", "Показатель", "Уплачено налогов и других обязательных "
           "платежей в бюджет", "Возвращено превышение НДС", "год", "Налогоплательщик", "БИН"),
    "kk": ("Төленген салықтар мен қайтарылған ҚҚС туралы мәліметтер", "мың теңге", "Көрсеткіш", "Төленген салықтар мен басқа да "
           "міндетті төлемдер", "Қайтарылған ҚҚС асып кетуі", "жыл", "Салық төлеуші", "БСН"),
}  # fmt: skip


def _thousands(amount: str, style: Style) -> str:
    return quantity(str(Decimal(amount).scaleb(-3).normalize() + Decimal("0.0")), style) if amount else ""


def two_years(paper: Paper, style: Style) -> bytes:
    """The year asked for beside the one before it, both in thousands of tenge, which only the heading says."""
    title, unit, head, paid, refunded, year, taxpayer, mark = _YEARS[style.language]
    asked = said(paper, "year")
    before = str(int(asked) - 1) if asked else ""
    body = [
        (paid, _thousands(f"{digits(style, 'paid', 5)}000.00", style), _thousands(said(paper, "taxes_paid"), style)),
        (
            refunded,
            _thousands(f"{digits(style, 'refunded', 4)}000.00", style),
            _thousands(said(paper, "vat_refunded"), style),
        ),
    ]
    table = html_table([(head, f"{before} {year}", f"{asked} {year}"), *body])
    number = said(paper, "taxpayer/bin")
    html = (
        f"<p>{_OFFICE[style.language]}</p><p>№ {escape(said(paper, 'number'))}, {_issued(paper, style)}</p>"
        f"<h1>{title}, {unit}</h1>"
        f"<p>{taxpayer}: {escape(said(paper, 'taxpayer/name'))}{f', {mark} {number}' if number else ''}</p>{table}"
        f"<p>____________________ {person(paper, 'office', style)}</p>"
        + "".join(f"<p>{escape(line)}</p>" for line in notes(paper))
    )
    return pdf_from_html(html, _CABINET_CSS)


_OMITS = ("/taxpayer/country", "/taxpayer/iban", "/taxpayer/bic")
LAYOUTS: tuple[Layout, ...] = (
    Layout("tax_letter", "tax_statement", letter, ("ru", "kk"), "drawn", _OMITS),
    Layout("tax_account_extract", "tax_statement", account_extract, ("kk+ru",), "drawn", _OMITS),
    Layout("tax_cabinet", "tax_statement", cabinet, ("ru", "kk", "kk+ru"), "html", _OMITS),
    Layout("tax_two_years", "tax_statement", two_years, ("ru", "kk"), "html", _OMITS),
)
