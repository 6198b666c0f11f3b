"""Acts: form Р-1 with tax columns, the electronic act with every box, an acceptance report of a planning system."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.eighth_hand.kit import (
    ABROAD,
    NO_SYSTEM,
    SIGN,
    code,
    columns,
    held,
    named,
    place,
    spoken,
    told,
    turnover,
    vat,
)
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import (
    agreed,
    entry,
    home,
    listing,
    of,
    over,
    percent,
    pieces,
    put,
    row,
    say,
    sheet,
    when,
    worth,
)
from samples.layouts.papers import person, rows, said
from samples.model import Layout, Paper, Style

# --- Р-1 with the columns of VAT ------------------------------------------------------------

_R1 = (
    SIGN
    + """
.an { text-align: right; font-size: 5.5pt } .p td { padding: 1pt 3pt } .p .v { border-bottom: 0.5pt solid #000 }
.p .i { border: 1.2pt solid #000; text-align: center; width: 86pt; font-weight: 700 } .cp { font-size: 5.2pt;
text-align: center }
.nm { width: 150pt } .nm td { border: 0.6pt solid #000; text-align: center } h1 { font-size: 9.5pt; margin: 4pt 0;
text-align: center }
.t td, .t th { border: 0.5pt solid #000; padding: 1pt 2pt; font-size: 6.4pt } .t th { text-align: center; font-size:
5.8pt }
.t .k td { text-align: center; font-size: 5.5pt }
"""
)
_R1_HEADS = (
    ("Р/с нөмірі", "Номер по порядку"),
    ("Код", "Код"),
    ("Жұмыстардың (көрсетілетін қызметтердің) атауы", "Наименование работ (услуг)"),
    ("Жұмыстарды орындау (қызметтерді көрсету) күні", "Дата выполнения работ (оказания услуг)"),
    ("Есеп туралы мәліметтер (күні, нөмірі, беттер саны)", "Сведения об отчете (дата, номер, количество страниц)"),
    ("Өлшем бірлігі", "Единица измерения"),
    ("саны", "количество"),
    ("бірлік үшін бағасы", "цена за единицу"),
    ("құны", "стоимость"),
    ("ҚҚС мөлшерлемесі", "ставка НДС"),
    ("ҚҚС сомасы, KZT", "сумма НДС, в KZT"),
    ("ҚҚС-пен сома, KZT", "сумма с НДС, в KZT"),
)
_R1_SIDES = "mid mid - mid - mid num num num mid num num"


def _r1_head(style: Style) -> str:
    tall = "".join(f"<th rowspan='2'>{over(style, *pair)}</th>" for pair in _R1_HEADS[:6])
    group = over(style, "Орындалған жұмыстар (көрсетілген қызметтер)", "Выполнено работ (оказано услуг)")
    ruler = row("1", "", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11").replace("<tr", "<tr class='k'")
    return (
        f"<tr>{tall}<th colspan='6'>{group}</th>"
        f"</tr>{row(*(over(style, *pair) for pair in _R1_HEADS[6:]), tag='th')}{ruler}"
    )


def _r1_party(paper: Paper, style: Style, role: str, kk: str, ru: str) -> str:
    caption = over(
        style, "толық атауы, мекенжайы, байланыс құралдары", "полное наименование, адрес, данные о средствах связи"
    )
    value = listing(put(paper, f"{role}/name"), home(paper, role))
    return row(over(style, kk, ru), value, put(paper, f"{role}/bin"), classes="- v i") + row(
        "", caption, "", classes="- cp -"
    )


def _r1_lines(paper: Paper, style: Style) -> str:
    done = when(paper, "performed_on", style)
    lines = "".join(
        row(
            str(at), code(style, f"code {at}", 9, "00"), named(line), done, "", named(line, "unit"), pieces(line, style),
            entry(line, "price", style), entry(line, "net", style), percent(line, style), entry(line, "vat", style),
            entry(line, "gross", style), classes=_R1_SIDES,
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )  # fmt: skip
    total = say(style, "Барлығы", "Итого")
    sums = [worth(paper, "net_total", style), "х", worth(paper, "vat_total", style), worth(paper, "gross_total", style)]
    return lines + row("", "", f"<b>{total}</b>", "х", "х", "х", "", "х", *sums, classes=_R1_SIDES)


def _draw_r1(paper: Paper, style: Style) -> bytes:
    annex = over(
        style,
        "Қазақстан Республикасы Қаржы министрінің 2012 жылғы 20 желтоқсандағы № 562 бұйрығына 50-қосымша<br>Р-1 нысаны",
        "Приложение 50 к приказу Министра финансов Республики Казахстан от 20 декабря 2012 года № 562<br>Форма Р-1",
    )
    parties = row("", "", say(style, "ЖСН/БСН", "ИИН/БИН"), classes="- - cp")
    parties += _r1_party(paper, style, "buyer", "Тапсырыс беруші", "Заказчик")
    parties += _r1_party(paper, style, "supplier", "Орындаушы", "Исполнитель")
    parties += row(
        over(style, "Шарт (келісімшарт)", "Договор (контракт)"), escape(agreed(paper, style)), "", classes="- v -"
    )
    box = row(over(style, "Құжат нөмірі", "Номер документа"), over(style, "Жасалған күні", "Дата составления"))
    box += row(put(paper, "number"), when(paper, "signed_on", style))
    title = over(
        style, "ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ*", "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)*"
    )
    below = listing(
        f"{say(style, 'Акциз', 'Акциз')}: {worth(paper, 'excise_total', style)}" if said(paper, "excise_total") else "",
        "" if said(paper, "vat_total") else vat(paper, style),
        f"{say(style, 'Жазумен', 'Сумма прописью')}: {spoken(paper, style)}" if spoken(paper, style) else "",
        f"{say(style, 'валюта', 'валюта')}: {put(paper, 'currency')}" if said(paper, "currency") else "",
        between="; ",
    )
    stores = say(
        style,
        "Тапсырыс берушіден алынған қорларды пайдалану туралы мәліметтер",
        "Сведения об использовании запасов, полученных от заказчика",
    )
    halves = [
        f"<b>{over(style, kk, ru)}</b>{place(paper, role, style, say(style, 'Директор', 'Директор'))}"
        f"{say(style, 'М.О.', 'М.П.')}"
        for role, kk, ru in (
            ("supplier", "Тапсырды (Орындаушы)", "Сдал (Исполнитель)"),
            ("buyer", "Қабылдады (Тапсырыс беруші)", "Принял (Заказчик)"),
        )
    ]
    accepted = say(style, "Қол қойылған (қабылданған) күн", "Дата подписания (принятия) работ (услуг)")
    body = (
        f"<div class='an'>{annex}</div><table class='p'><col style='width:12%'>{parties}</table>"
        f"<table>{row(f'<h1>{title}</h1>', f'<table class=nm>{box}</table>', classes='- nm')}</table>"
        f"<table class='t'><thead>{_r1_head(style)}</thead><tbody>{_r1_lines(paper, style)}</tbody></table>"
        f"<p>{below}</p>"
        f"<p>{stores} ____________________</p>{remarks(paper)}<table class='together'>{row(*halves)}</table>"
        f"<p class='num'>{accepted}: {when(paper, 'signed_on', style)}</p>"
    )
    return sheet(body, _R1, face="Liberation Sans", size=7, paper="A4 landscape", margin="8mm 10mm")


# --- electronic, box by box ------------------------------------------------------------

_BOXES = """
h1 { font-size: 11pt; text-align: center; margin: 2pt 0 } .h { background: #dbe5f1; border: 0.5pt solid #4f81bd;
padding: 1.5pt 4pt;
font-weight: 700; margin-top: 4pt } .b td { border: 0.4pt solid #95b3d7; padding: 1.2pt 3pt } .b td:nth-child(1), .b
td:nth-child(4)
{ width: 4%; color: #4f81bd } .b td:nth-child(2), .b td:nth-child(5) { width: 19%; color: #333 } .b td:nth-child(3),
.b td:nth-child(6) { width: 27% } .g td, .g th { border: 0.4pt solid #4f81bd; padding: 1pt 2pt; font-size: 6pt } .g th
{ text-align: center; background: #dbe5f1; font-weight: 400 } .g .k td { text-align: center; color: #4f81bd }
"""
_BOX_HEADS = (
    "№ п/п", "Наименование работ (услуг)", "Код ед. изм.", "Количество", "Цена за единицу без НДС", "Стоимость без НДС",
    "Размер оборота по реализации", "Ставка НДС", "Сумма НДС", "Стоимость с НДС", "Доп. информация",
)  # fmt: skip
_BOX_SIDES = "mid - mid num num num num mid num num -"


def _box_parts(paper: Paper, style: Style) -> str:
    account, bic, at = held(paper, style)
    parts = (
        (
            "A. Общий раздел",
            [
                ("A1", "Регистрационный номер", f"<b>{put(paper, 'registration_number')}</b>"),
                ("A2", "Номер учетной системы", f"<b>{put(paper, 'number')}</b>"),
            ],
            [
                ("A3", "Дата выписки", when(paper, "signed_on", style)),
                ("A4", "Дата выполнения работ (оказания услуг)", when(paper, "performed_on", style)),
            ],
        ),
        (
            "B. Исполнитель (Поставщик) / C. Банковские реквизиты",
            [
                ("B1", "ИИН/БИН", put(paper, "supplier/bin")),
                ("B2", "Наименование", put(paper, "supplier/name")),
                ("B3", "Адрес", home(paper, "supplier")),
            ],
            [("C1", "ИИК", account), ("C2", "БИК", bic), ("C3", "Банк", at)],
        ),
        (
            "D. Заказчик (Получатель) / F. Договор (контракт)",
            [
                ("D1", "ИИН/БИН", put(paper, "buyer/bin")),
                ("D2", "Наименование", put(paper, "buyer/name")),
                ("D3", "Адрес", home(paper, "buyer")),
            ],
            [
                ("F1", "Номер договора", put(paper, "contract/number")),
                ("F2", "Дата договора", when(paper, "contract/date", style)),
                ("F3", "Код валюты", put(paper, "currency")),
            ],
        ),
    )
    return "".join(
        f"<div class='h'>Раздел {title}</div><table class='b'>{columns(left, right)}</table>"
        for title, left, right in parts
    )


def _box_line(at: int, line: dict[str, Any], style: Style) -> str:
    return row(
        str(at),
        named(line),
        named(line, "unit"),
        pieces(line, style),
        entry(line, "price", style),
        entry(line, "net", style),
        turnover(line, style),
        percent(line, style),
        entry(line, "vat", style),
        entry(line, "gross", style),
        "",
        classes=_BOX_SIDES,
    )


def _draw_boxes(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("nbsp", "space", "thin", "comma", "plain"))
    head = row(*_BOX_HEADS, tag="th") + row("", *(f"G{at}" for at in range(2, 12))).replace("<tr", "<tr class='k'")
    lines = "".join(_box_line(at, line, style) for at, line in enumerate(rows(paper, "lines"), 1))
    net, gross, tax = (worth(paper, key, style) for key in ("net_total", "gross_total", "vat_total"))
    lines += row("", "<b>Всего</b>", "", "", "", net, "", "", tax, gross, "", classes=_BOX_SIDES)
    excise = (
        f"<p>В том числе сумма акциза: {worth(paper, 'excise_total', style)}</p>" if said(paper, "excise_total") else ""
    )
    status = escape(str(paper.extra.get("status", "")))
    signed = "".join(
        row(f"ЭЦП {name}: {escape(person(paper, role, style))}", code(style, role, 16), classes="- num")
        for role, name in (("supplier", "исполнителя"), ("buyer", "заказчика"))
    )
    state = f"Статус: {status}" if status else ""
    title = "<h1>АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)</h1>"
    body = (
        f"<table>{row(square_code(style.seed, 44), title, state, classes='- mid num')}</table>"
        f"{_box_parts(paper, style)}<div class='h'>Раздел G. Сведения о выполненных работах (оказанных услугах)</div>"
        f"<table class='g'><thead>{head}</thead><tbody>{lines}</tbody></table>{excise}<div class='h'>Раздел H. "
        f"Дополнительные сведения</div>"
        f"{remarks(paper)}<div class='h'>Раздел I. Сведения по ЭЦП</div><table class='together' "
        f"style='margin-top:22pt'>{signed}</table>"
    )
    return sheet(
        body,
        _BOXES,
        face="Liberation Sans",
        size=6.8,
        margin="9mm 10mm",
        foot="'ИС ЭСФ - ' counter(page) '/' counter(pages)",
    )


# --- acceptance report ------------------------------------------------------------

_REPORT = """
h1 { font-size: 12pt; margin: 0 0 8pt } .f td { padding: 1pt 3pt; font-size: 7.6pt } .f td:nth-child(odd) { width:
20%; color: #555 }
.it th { background: #e9e9e9; border-top: 0.8pt solid #000; border-bottom: 0.8pt solid #000; font-size: 7pt } .it
tr:nth-child(odd) td
{ background: #f7f7f7 } .it .s td { border-top: 0.8pt solid #000; font-weight: 700; background: #fff } .two td {
width: 50% }
"""


def _report_sums(paper: Paper, style: Style) -> str:
    """The totals in one sentence."""
    total = worth(paper, "gross_total", style)
    if not total:
        return ""
    net, tax, currency = worth(paper, "net_total", style), vat(paper, style), put(paper, "currency")
    excise = worth(paper, "excise_total", style)
    extra = say(style, f", акциз {excise}", f", акциз {excise}", f", excise {excise}") if excise else ""
    return say(
        style,
        f"Қабылданған қызметтердің құны салықсыз {net}{extra}, ҚҚС {tax}, барлығы <b>{total} {currency}</b> "
        f"({spoken(paper, style)}).",
        f"Стоимость принятых услуг без налогов {net}{extra}, НДС {tax}, всего <b>{total} {currency}</b> "
        f"({spoken(paper, style)}).",
        f"The services accepted amount to {net} net of tax{extra}, VAT {tax}, in all <b>{currency} {total}</b> "
        f"({spoken(paper, style)}).",
    )


def _draw_report(paper: Paper, style: Style) -> bytes:
    title = say(style, "Қызметтерді қабылдау актісі", "Акт приемки услуг", "Services Acceptance Certificate")
    label = say(style, "БСН", "БИН", "BIN")
    facts = "".join(
        row(*cells)
        for cells in (
            (
                say(style, "Акт №", "Акт №", "Certificate No."),
                f"<b>{put(paper, 'number')}</b>",
                say(style, "Кредитор", "Кредитор", "Vendor"),
                code(style, "vendor", 8, "00"),
            ),
            (
                say(style, "Акт күні", "Дата акта", "Date of certificate"),
                when(paper, "signed_on", style),
                say(style, "Сатып алу тапсырысы", "Заказ на закупку", "Purchase order"),
                code(style, "order", 8, "45"),
            ),
            (
                say(style, "Көрсетілген күні", "Дата оказания", "Services rendered on"),
                when(paper, "performed_on", style),
                say(style, "Шарт", "Договор", "Contract"),
                escape(agreed(paper, style)),
            ),
            (
                say(style, "Тапсырыс беруші", "Заказчик", "Customer"),
                told(paper, "buyer", label),
                say(style, "Орындаушы", "Исполнитель", "Contractor"),
                told(paper, "supplier", label),
            ),
        )
    )
    heads = (
        say(style, "Поз.", "Поз.", "Item"),
        say(style, "Қызмет №", "№ услуги", "Service no."),
        say(style, "Қысқаша мәтін", "Краткий текст", "Short text"),
        say(style, "Қабылданды", "Принято", "Accepted qty"),
        say(style, "ӨБ", "ЕИ", "Unit"),
        say(style, "Бағасы", "Цена", "Price"),
        say(style, "Нетто құны", "Стоимость нетто", "Net value"),
        say(style, "Салық", "Налог", "Tax"),
        say(style, "Брутто", "Брутто", "Gross value"),
    )
    sides = "- - - num - num num num num"
    lines = "".join(
        row(
            f"{at * 10}", code(style, f"service {at}", 7, "3"), named(line), pieces(line, style), named(line, "unit"),
            *(entry(line, key, style) for key in ("price", "net", "vat", "gross")), classes=sides,
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )  # fmt: skip
    none = say(
        style,
        "Тараптардың көлем, сапа және мерзім бойынша талаптары жоқ.",
        "Стороны претензий по объему, качеству и срокам не имеют.",
        "The parties have no claims as to volume, quality and terms.",
    )
    signs = [
        f"{say(style, *names)}<br>{put(paper, f'{role}/name')}<p "
        f"style='margin-top:30pt'>{ink(paper, role, stamp_at='left:70pt;top:-46pt')}"
        f"____________________<br>{escape(person(paper, role, style))}</p>"
        for role, names in (
            ("buyer", ("Қабылдады:", "Принял:", "Accepted by:")),
            ("supplier", ("Тапсырды:", "Сдал:", "Delivered by:")),
        )
    ]
    body = (
        f"<h1>{title}</h1><table class='f'>{facts}</table><table class='it' style='margin-top:8pt'><thead>"
        f"{row(*heads, classes=sides, tag='th')}</thead><tbody>{lines}</tbody></table>"
        f"<p>{_report_sums(paper, style)}</p><p>{none}</p>"
        f"{remarks(paper)}<table class='two together' style='margin-top:12pt'>{row(*signs)}</table>"
    )
    foot = f"'{code(style, 'entry', 9, '1')}   ' counter(page) ' / ' counter(pages)"
    return sheet(body, _REPORT, face="Noto Sans", size=8, margin="14mm 13mm", foot=foot)


_LINES = ("/lines/*/excise",)
LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "act_r1_program_codes",
        "completion_act",
        _draw_r1,
        ("ru", "kk", "kk+ru"),
        "html",
        (*ABROAD, *NO_SYSTEM, *_LINES),
    ),
    Layout("eavr_every_box", "completion_act", _draw_boxes, ("ru",), "html", (*ABROAD, *_LINES)),
    Layout(
        "act_acceptance_report",
        "completion_act",
        _draw_report,
        ("ru", "kk", "en"),
        "html",
        (*ABROAD, *NO_SYSTEM, *_LINES, "/lines/*/vat_rate"),
    ),
)
