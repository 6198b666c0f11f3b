"""Papers of offices: orders to travel, contracts, answers of the revenue about taxes, letters and reports."""

from dataclasses import replace

from samples.layouts.drawing import escape, signature_svg
from samples.layouts.eleventh_hand.plain import Book
from samples.layouts.eleventh_hand.terms import labelled, numbered, two
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import hand_of, listing, of, over, put, row, say, sheet, when, worth
from samples.layouts.papers import around, inked, person, rows, said
from samples.model import Layout, Paper, Style


def _days(paper: Paper, style: Style) -> tuple[str, str]:
    return when(paper, "from", style), when(paper, "to", style)


def _draw_trip_plain(paper: Paper, style: Style) -> bytes:
    """Numbered sentences under a centred heading; who is sent stands in a list."""
    style = of(style, ("dotted", "words", "quoted", "kk", "dotted_g"))
    book = Book("PT Serif", 11, margin=24)
    book.add(said(paper, "employer/name"), bold=True, align="c")
    book.add(numbered(paper, "employer", say(style, "БСН", "БИН")), 9, align="c", gap=10)
    book.add(say(style, "БҰЙРЫҚ", "ПРИКАЗ"), 14, bold=True, align="c")
    book.table([[when(paper, "issued_on", style), f"№ {said(paper, 'number')}"]], (1, 1), ruled=False, aligns="lr")
    book.add(say(style, "Іссапарға жіберу туралы", "О направлении в командировку"), bold=True, gap=8)
    first, last = _days(paper, style)
    place, event = said(paper, "destination"), said(paper, "event")
    people = [str(each) for each in rows(paper, "employees")]
    if people:
        book.add(say(style, "БҰЙЫРАМЫН:", "ПРИКАЗЫВАЮ:"))
        book.add(
            say(
                style,
                f"1. Төмендегі қызметкерлер {first} бастап {last} қоса алғанда {place} іссапарға жіберілсін:",
                f"1. Направить в командировку в {place} с {first} по {last} следующих работников:",
            ),
            align="j",
        )
        for each in people:
            book.add(f"– {each};", gap=1)
        book.add(
            say(
                style,
                f"2. Іссапардың мақсаты: {event} көрмесіне қатысу.",
                f"2. Цель командировки: участие в выставке {event}.",
            ),
            align="j",
        )
        book.add(
            say(
                style,
                "3. Бухгалтерия іссапар шығыстарына аванс берсін.",
                "3. Бухгалтерии выдать аванс на командировочные расходы.",
            )
        )
    book.remarks(paper, 10)
    book.signs(
        paper,
        style,
        ("employer", say(style, "Басшы", "Руководитель")),
        ("reader", say(style, "Бұйрықпен таныстым", "С приказом ознакомлен")),
    )
    return book.pdf()


_STAFF = """
h1 { font-size: 12.5pt; text-align: center; margin: 8pt 0 2pt } .h td { width: 50% } .n { margin: 8pt 0 }
.n td, .n th { border: .6pt solid #000; text-align: center }
.n th { font-size: 7.6pt }
"""


def _draw_trip_staff(paper: Paper, style: Style) -> bytes:
    """A personnel program's form: two levels of headings, a row for each traveller, the aim and the payer below."""
    style = of(style, ("dotted", "dotted_g"))
    first, last = _days(paper, style)
    heads = (
        f"<tr><th rowspan='2'>{over(style, 'Т.А.Ә.', 'Фамилия, имя, отчество')}</th><th rowspan='2'>"
        f"{over(style, 'Табель нөмірі', 'Табельный номер')}</th>"
        f"<th rowspan='2'>{over(style, 'Баратын жері', 'Место назначения (страна, город, организация)')}</th><th "
        f"colspan='2'>{over(style, 'Іссапар мерзімі', 'Период командировки')}</th></tr>"
        f"<tr><th>{over(style, 'басталуы', 'начало')}</th><th>{over(style, 'аяқталуы', 'окончание')}</th></tr>"
    )
    body = "".join(
        row(escape(str(each)), f"{at:05d}", put(paper, "destination"), first, last)
        for at, each in enumerate(rows(paper, "employees"), 1)
    )
    told = "".join(
        f"<p>{say(style, *label)}: {value}</p>"
        for label, value in (
            (("Іссапар мақсаты", "Цель командировки"), put(paper, "event")),
            (("Қаражат есебінен", "Командировка за счет средств"), put(paper, "employer/name")),
            (("Негіздеме", "Основание"), say(style, "шақыру хат", "приглашение организатора") if body else ""),
        )
        if value
    )
    page = (
        f"<p><b>{put(paper, 'employer/name')}</b><br>{escape(numbered(paper, 'employer', say(style, 'БСН', 'БИН')))}</p>"
        f"<h1>"
        f"{over(style, 'Іссапарға жіберу туралы БҰЙРЫҚ', 'ПРИКАЗ (распоряжение) о направлении работников в командировку')}</h1>"
        f"<table class='h'><tr><td>{say(style, 'Құжат нөмірі', 'Номер документа')}: {put(paper, 'number')}</td><td class='num'>"
        f"{say(style, 'Жасалған күні', 'Дата составления')}: {when(paper, 'issued_on', style)}</td></tr></table>"
        f"<p>{say(style, 'Іссапарға жіберілсін', 'Направить в командировку')}:</p><table class='n'><thead>{heads}"
        f"</thead><tbody>{body}</tbody></table>"
        f"{told}{remarks(paper)}<p class='together' style='margin-top:26pt'>"
        f"{hand_of(paper, 'employer', style, say(style, 'Ұйым басшысы', 'Руководитель организации'))}</p>"
        f"<p>{say(style, 'Қызметкер бұйрықпен танысты', 'С приказом работник ознакомлен')} ______________</p>"
    )
    return sheet(page, _STAFF, face="PT Sans", size=9, margin="15mm 16mm")


def _sides(paper: Paper) -> list[dict[str, str]]:
    return rows(paper, "parties")


def _sealed(paper: Paper) -> Paper:
    """The paper with its parties under the roles that sign it."""
    sides = _sides(paper)
    return replace(paper, fields={**paper.fields, "supplier": sides[0], "buyer": sides[-1]}) if sides else paper


_ROLES = (
    ("supplier", ("Орындаушы", "Исполнитель", "Contractor")),
    ("buyer", ("Тапсырыс беруші", "Заказчик", "Customer")),
)


def _draw_contract_plain(paper: Paper, style: Style) -> bytes:
    """Title, city and day, an opening sentence, the articles as paragraphs, a table of requisites."""
    style = of(style, ("quoted", "words", "dotted", "kk", "en"))
    book = Book("PT Serif", 10.5, margin=22)
    number, sides = said(paper, "number"), _sides(paper)
    book.add(
        say(
            style,
            f"ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ № {number}",
            f"ДОГОВОР ВОЗМЕЗДНОГО ОКАЗАНИЯ УСЛУГ № {number}",
            f"SERVICE AGREEMENT No. {number}",
        ),
        12,
        bold=True,
        align="c",
    )
    city = say(style, "Алматы қаласы", "город Алматы", "Almaty")
    book.table([[city, when(paper, "issued_on", style)]], (1, 1), ruled=False, aligns="lr")
    if sides:
        names = [f"{each['name']}" for each in sides]
        book.add(
            say(
                style,
                f"Бұдан әрі «Орындаушы» деп аталатын {names[0]} бір тараптан және бұдан әрі «Тапсырыс беруші» деп "
                f"аталатын {names[-1]} екінші тараптан осы шартты жасасты.",
                f"{names[0]}, именуемое в дальнейшем «Исполнитель», с одной стороны, и {names[-1]}, именуемое в "
                f"дальнейшем «Заказчик», с другой стороны, заключили настоящий договор о нижеследующем.",
                f"{names[0]}, hereinafter the Contractor, and {names[-1]}, hereinafter the Customer, have "
                f"concluded this agreement as follows.",
            ),
            align="j",
        )
    for line in paper.extra.get("body", []):
        book.add(line, align="j")
    book.remarks(paper, 10)
    book.add(
        say(style, "Тараптардың деректемелері", "Реквизиты сторон", "Details of the parties"), bold=True, align="c"
    )
    tin = say(style, "БСН", "БИН", "BIN")
    cells = [
        listing(
            say(style, *label),
            each["name"],
            labelled(tin, each.get("bin", ""), " "),
            around(paper, "addresses", role),
            between="\n",
        )
        for (role, label), each in zip(_ROLES, sides, strict=False)
    ]
    if cells:
        book.table([cells], [1] * len(cells))
    book.signs(_sealed(paper), style, *((role, say(style, *label)) for role, label in _ROLES))
    return book.pdf(foot="{}")


_FACING = (
    ".c td { width: 50%; padding: 4pt 7pt; border: .5pt solid #999; text-align: justify } h1 { font-size: 11pt; "
    "text-align: center; margin: 0 }"
)


def _draw_contract_rows(paper: Paper, style: Style) -> bytes:
    """A table of clauses, the number of the clause in its own column; requisites as its last rows."""
    style = of(style, ("words", "dotted", "en"))
    sides = _sides(paper)
    told = [
        (
            say(style, "", "Номер и дата", "Number and date"),
            listing(
                f"№ {put(paper, 'number')}" if said(paper, "number") else "",
                when(paper, "issued_on", style),
                between=say(style, "", " от ", " of "),
            ),
        ),
        *(
            (
                say(style, *label),
                listing(
                    escape(each["name"]),
                    escape(labelled(say(style, "", "БИН", "BIN"), each.get("bin", ""), " ")),
                    escape(around(paper, "addresses", role)),
                ),
            )
            for (role, label), each in zip(_ROLES, sides, strict=False)
        ),
        *(
            (say(style, "", f"Условие {at}", f"Clause {at}"), escape(line))
            for at, line in enumerate(paper.extra.get("body", []), 1)
        ),
    ]
    body = "".join(row(f"<b>{label}</b>", value) for label, value in told if value)
    signs = row(*(f"{say(style, *label)}<br><br>{hand_of(_sealed(paper), role, style, '')}" for role, label in _ROLES))
    page = (
        f"<h1>{say(style, '', 'КОНТРАКТ НА ОКАЗАНИЕ УСЛУГ', 'CONTRACT FOR SERVICES')}</h1><br><table class='c'>"
        f"<colgroup><col style='width:24%'><col></colgroup>{body}</table>"
        f"{remarks(paper)}<table class='together' style='margin-top:16pt'>{signs}</table>"
    )
    return sheet(
        page,
        _FACING.replace("width: 50%; ", ""),
        face="Noto Serif",
        size=9.5,
        margin="18mm 18mm",
        foot="counter(page) ' / ' counter(pages)",
    )


def _draw_tax_letter(paper: Paper, style: Style) -> bytes:
    """A letter of the revenue office with the sums in one sentence."""
    style = of(style, ("words", "dotted_g", "quoted", "kk"))
    book = Book("Noto Serif", 10.5, margin=24)
    book.add(
        two(
            style,
            "ҚР ҚМ МКК Алматы қаласы бойынша мемлекеттік кірістер департаменті",
            "Департамент государственных доходов по городу Алматы КГД МФ РК",
        ),
        11,
        bold=True,
        align="c",
    )
    book.add(f"{say(style, 'Шығ.', 'Исх.')} № {said(paper, 'number')}   {when(paper, 'issued_on', style)}", 9.5, gap=10)
    book.add(say(style, "АНЫҚТАМА", "СПРАВКА"), 13, bold=True, align="c", gap=8)
    name, tin, year = said(paper, "taxpayer/name"), said(paper, "taxpayer/bin"), said(paper, "year")
    paid, refund = worth(paper, "taxes_paid", style), worth(paper, "vat_refunded", style)
    if name:
        book.add(
            two(
                style,
                f"{name} (БСН {tin}) {year} жылы бюджетке {paid} теңге сомасында салықтар мен басқа да міндетті "
                f"төлемдер төлегенін хабарлаймыз. "
                f"{year} жылы ҚҚС асып кету сомасын қайтару: {refund} теңге.",
                f"Сообщаем, что {name} (БИН {tin}) за {year} год уплачено налогов и других обязательных платежей "
                f"в бюджет в сумме {paid} тенге. "
                f"Возврат превышения НДС за {year} год произведен в сумме {refund} тенге.",
            ),
            align="j",
        )
    book.remarks(paper, 9)
    book.signs(paper, style, ("issuer", say(style, "Басшының орынбасары", "Заместитель руководителя")))
    book.add(
        two(
            style,
            "Осы құжат қағаз тасығыштағы құжатпен бірдей",
            "Данный документ согласно пункту 1 статьи 7 ЗРК от 7 января 2003 года N370-II равнозначен документу "
            "на бумажном носителе",
        ),
        7,
    )
    return book.pdf()


_EXTRACT = (
    ".x th { font-size: 7.4pt; text-align: center } .x td, .x th { border: .5pt solid #555 } h1 { font-size: 11.5pt; "
    "text-align: center } .x { margin: 8pt 0 }"
)


def _draw_tax_table(paper: Paper, style: Style) -> bytes:
    """The cabinet's reference: facts about the taxpayer, then a table with a row for payment and a row for refund."""
    style = of(style, ("dotted", "iso"))
    year = put(paper, "year")
    period = say(style, f"{year} жыл", f"{year} год") if year else ""
    signed = signature_svg(style.seed, "width:80pt") if inked(paper, "issuer") else ""
    facts = "".join(
        row(f"{say(style, *label)}", value)
        for label, value in (
            (("Құжат нөмірі", "Номер документа"), put(paper, "number")),
            (("Қалыптастырылған күні", "Дата формирования"), when(paper, "issued_on", style)),
            (("Салық төлеушінің атауы", "Наименование налогоплательщика"), put(paper, "taxpayer/name")),
            (("ЖСН/БСН", "ИИН/БИН"), put(paper, "taxpayer/bin")),
            (("Кезең", "Период"), period),
        )
        if value
    )
    body = "".join(
        row(str(at), say(style, *label), period, worth(paper, path, style), classes="mid - mid num")
        for at, (label, path) in enumerate(
            (
                (("Барлығы салықтар мен төлемдер төленді", "Всего уплачено налогов и платежей"), "taxes_paid"),
                (("Бюджеттен ҚҚС қайтарылды", "Возвращено НДС из бюджета"), "vat_refunded"),
            ),
            1,
        )
        if said(paper, path)
    )
    heads = row(
        "№",
        over(style, "Көрсеткіш", "Показатель"),
        over(style, "Кезең", "Период"),
        over(style, "Сомасы, теңге", "Сумма, тенге"),
        tag="th",
    )
    page = (
        f"<h1>{over(style, 'Төленген салықтардың сомасы туралы анықтама', 'Справка о суммах уплаченных налогов')}"
        f"</h1><table>{facts}</table>"
        f"<table class='x'><thead>{heads}</thead><tbody>{body}</tbody></table>{remarks(paper)}"
        f"<p>{say(style, 'Уәкілетті тұлға', 'Уполномоченное лицо')} {signed}</p>"
    )
    return sheet(page, _EXTRACT, face="Noto Sans", size=9, margin="18mm 18mm", foot="'egov · ' counter(page)")


def _draw_letter(paper: Paper, style: Style) -> bytes:
    """A short letter on plain paper: writer, title, paragraphs."""
    book = Book("PT Sans", 11, margin=25)
    book.add(around(paper, "addresses", "supplier"), 9, align="r", gap=14)
    book.add(str(paper.extra.get("title", "")), 14, bold=True, align="c", gap=10)
    for line in paper.extra.get("body", []):
        book.add(line, align="j", gap=5)
    book.remarks(paper, 10)
    book.gap(20)
    book.add(f"{say(style, 'Құрметпен', 'С уважением', 'Yours faithfully')}, {person(paper, 'supplier', style)}")
    return book.pdf()


_REPORT = (
    ".p { border: .6pt solid #aaa; height: 52mm; background: #eceff1; margin: 6pt 0 2pt } h1 { font-size: 15pt; "
    "color: #37474f } .p + p { font-style: italic }"
)


def _draw_report(paper: Paper, style: Style) -> bytes:
    """A report with places for pictures, a caption under each."""
    shots = "".join(
        f"<div class='together'><div class='p'></div><p>{escape(line)}</p></div>"
        for line in paper.extra.get("body", [])
    )
    page = f"<h1>{escape(str(paper.extra.get('title', '')))}</h1>{shots}{remarks(paper)}<p>{ink(paper, 'supplier')}</p>"
    return sheet(page, _REPORT, face="Liberation Sans", size=10, margin="18mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("trip_sentences_and_list", "trip_order", _draw_trip_plain, ("ru", "kk"), "drawn", left_out=True),
    Layout("trip_personnel_two_levels", "trip_order", _draw_trip_staff, ("ru", "kk", "kk+ru"), "html", left_out=True),
    Layout(
        "contract_paragraphs_set_plainly", "contract", _draw_contract_plain, ("ru", "kk", "en"), "drawn", left_out=True
    ),
    Layout("contract_rows_of_clauses", "contract", _draw_contract_rows, ("ru", "en"), "html", left_out=True),
    Layout(
        "tax_sentence_of_department", "tax_statement", _draw_tax_letter, ("ru", "kk", "kk+ru"), "drawn", left_out=True
    ),
    Layout("tax_cabinet_two_rows", "tax_statement", _draw_tax_table, ("ru", "kk", "kk+ru"), "html", left_out=True),
    Layout("letter_set_plainly", "other", _draw_letter, ("ru", "kk", "en"), "drawn", left_out=True),
    Layout("report_of_grey_pictures", "other", _draw_report, ("ru", "kk", "en"), "html", left_out=True),
)
