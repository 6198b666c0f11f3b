"""Offices: a declaration of goods as a broker's program prints it on one sheet, a tax office's letter with a table."""

from samples.layouts.drawing import escape, words
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import hand_of, home, listing, of, over, pieces, put, row, say, sheet, tax_number, when, worth
from samples.layouts.papers import digits, person, rows, said, tongue
from samples.model import Layout, Paper, Style

_SHEET = """
.top td, .item td { border: 0.6pt solid #000; padding: 1.5pt 3pt } .cap { font-size: 6pt; display: block; color: #222 }
.item { margin-top: -0.6pt } h1 { font-size: 10pt; margin: 0 0 4pt } .reg { font-size: 10pt; font-weight: 700 }
"""


def _box(number: str, label: str, value: str) -> str:
    return f"<span class='cap'>{number} {label}</span>{value or '&nbsp;'}"


def _item(at: int, each: dict[str, str], style: Style) -> str:
    """The boxes of one item of goods."""
    what = say(style, "Жүк орындары және тауарлардың сипаттамасы", "Грузовые места и описание товаров")
    told = row(
        _box("31", what, escape(each.get("name", ""))),
        _box("32", say(style, "Тауар", "Товар"), f"№ {at}"),
        _box("33", say(style, "Тауар коды", "Код товара"), escape(each.get("tnved", ""))),
    )
    told += row(
        _box("34", say(style, "Шығарылған елінің коды", "Код страны происх."), "KZ"),
        _box("35", say(style, "Брутто салмағы (кг)", "Вес брутто (кг)"), pieces(dict(each), style, "gross_weight_kg")),
        _box("37", say(style, "Рәсім", "Процедура"), "1000 000"),
    )
    return f"<table class='item together'>{told}</table>"


def _draw_sheet(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("plain",))
    who = listing(put(paper, "consignor/name"), home(paper, "consignor"), between="<br>")
    number = tax_number(paper, "consignor", "№")
    goods = rows(paper, "goods")
    top = row(
        _box("2", say(style, "Жөнелтуші/Экспорттаушы", "Отправитель/Экспортер"), f"{number}<br>{who}" if who else ""),
        _box("1", "Декларация", "ЭК &nbsp; 10 &nbsp; ЭД"),
        _box("A", "", f"<span class='reg'>{put(paper, 'number')}</span>"),
    )
    top += row(
        _box("8", say(style, "Алушы", "Получатель"), ""),
        _box("3", say(style, "Нысандар", "Формы"), f"1 &nbsp; {max(1, (len(goods) + 2) // 3)}"),
        _box("5", say(style, "Барлық тауар", "Всего т-ов"), str(len(goods)) if goods else ""),
    )
    top += row(
        _box("14", "Декларант", say(style, "2-баған", "см. графу 2")),
        _box("15", say(style, "Жөнелту елі", "Страна отправления"), say(style, "ҚАЗАҚСТАН", "КАЗАХСТАН")),
        _box("25", say(style, "Шекарадағы көлік түрі", "Вид транспорта на границе"), "30"),
    )
    items = "".join(_item(at, each, style) for at, each in enumerate(goods, 1))
    name = escape(person(paper, "consignor", style))
    ends = row(
        _box("54", say(style, "Орны мен күні", "Место и дата"), f"{when(paper, 'issued_on', style)}<br>{name}"),
        _box(
            "D",
            say(style, "Кедендік бақылау", "Таможенный контроль"),
            say(style, "ШЫҒАРУҒА РҰҚСАТ ЕТІЛДІ", "ВЫПУСК РАЗРЕШЕН"),
        ),
    )
    title = say(style, "ТАУАРЛАРҒА АРНАЛҒАН ДЕКЛАРАЦИЯ", "ДЕКЛАРАЦИЯ НА ТОВАРЫ")
    body = (
        f"<h1>{title}</h1><table class='top'>{top}</table>{items}<table class='item together'>{ends}</table>{remarks(paper)}"
        f"<p style='margin-top:34pt'>{hand_of(paper, 'consignor', style, '')}</p>"
    )
    return sheet(
        body, _SHEET, face="Liberation Sans Narrow", size=9, margin="10mm 11mm", foot=f"'{digits(style, 'xml', 14)}'"
    )


_LETTER = """
.top { text-align: center; font-weight: 700; border-bottom: 1.5pt solid #2a6db0; padding-bottom: 5pt } .top td { width: 50% }
.nos td { padding: 8pt 0 } .sum td, .sum th { border: 0.5pt solid #000 } .sum th { font-weight: 700; text-align: center }
p { text-align: justify } .foot td:first-child { width: 16% } .foot { margin-top: 20pt }
"""


def _answer(paper: Paper, style: Style) -> str:
    who = listing(
        f"<b>{put(paper, 'taxpayer/name')}</b>", tax_number(paper, "taxpayer", say(style, "БСН", "БИН", between="/"))
    )
    year = put(paper, "year")
    paid = said(paper, "taxes_paid")
    spelled = words(paid, tongue(style)) if paid else ""
    if tongue(style) == "kk":
        return (
            f"<p>Сіздің сұрау салуыңызға {who} бойынша {year} жылы бюджетке төленген салықтар мен төлемдер туралы мәліметті "
            f"жолдаймыз{f' (барлығы: {spelled})' if spelled else ''}.</p>"
        )
    return (
        f"<p>На Ваш запрос направляем сведения об уплаченных {who} за {year} год налогах и других обязательных платежах в "
        f"бюджет{f' (всего: {spelled})' if spelled else ''}.</p>"
    )


def _draw_letter(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words", "dotted_g", "dotted"))
    office = row(
        "ҚР ҚАРЖЫ МИНИСТРЛІГІ<br>МЕМЛЕКЕТТІК КІРІСТЕР КОМИТЕТІ<br>Мемлекеттік кірістер басқармасы",
        "КОМИТЕТ ГОСУДАРСТВЕННЫХ ДОХОДОВ<br>МИНИСТЕРСТВА ФИНАНСОВ РК<br>Управление государственных доходов",
    )
    year = put(paper, "year")
    heads = (
        say(style, "Көрсеткіш", "Показатель"),
        say(style, f"{year} жыл, теңге", f"{year} год, тенге"),
    )
    sums = "".join(
        row(label, value, classes="- num")
        for label, value in (
            (
                over(
                    style, "Бюджетке төленген салықтар, барлығы", "Уплачено налогов и других платежей в бюджет, всего"
                ),
                worth(paper, "taxes_paid", style),
            ),
            (
                over(style, "Бюджеттен қайтарылған ҚҚС асып кету сомасы", "Возвращено из бюджета превышение НДС"),
                worth(paper, "vat_refunded", style),
            ),
        )
        if value
    )
    to = listing(put(paper, "taxpayer/name"), home(paper, "taxpayer"), between="<br>")
    number = f"№ {put(paper, 'number')}<br>{when(paper, 'issued_on', style)}"
    signs = hand_of(paper, "issuer", style, say(style, "Басқарма басшысы", "Руководитель управления"))
    body = (
        f"<table class='top'>{office}</table><table class='nos'>"
        f"{row(number, to, classes='- num')}</table>"
        f"{_answer(paper, style)}<table class='sum'>{row(*heads, tag='th')}{sums}</table>{remarks(paper)}"
        f"<p style='margin-top:40pt'>{signs}</p><p class='tiny'>{say(style, 'Орынд.', 'Исп.')}: {digits(style, 'phone', 6)}</p>"
        f"<table class='foot'>{row(square_code(style.seed, 56), '')}</table>"
    )
    return sheet(body, _LETTER, face="Liberation Serif", size=11, margin="16mm 15mm 16mm 22mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("declaration_broker_sheet", "customs_declaration", _draw_sheet, ("ru", "kk", "kk+ru"), "html"),
    Layout("tax_letter_with_table", "tax_statement", _draw_letter, ("ru", "kk", "kk+ru"), "html"),
)
