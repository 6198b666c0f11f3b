"""Invoices with VAT: the paper form line by line, the electronic one by its boxes, and the state system's wide page."""

from samples.layouts.drawing import escape
from samples.layouts.eleventh_hand.plain import Book, lined
from samples.layouts.eleventh_hand.terms import account, bic, house, labelled, seat, spelled, two, untaxed, whole
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import agreed, listing, of, over, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import notes, person, said
from samples.model import Layout, Paper, Style


def _paper_top(paper: Paper, style: Style, book: Book) -> None:
    contract = agreed(paper, style)
    tin = say(style, "ЖСН/БСН", "ИИН/БИН")
    bank = listing(
        account(paper, "supplier"), house(paper, "supplier", style), labelled("БИК", bic(paper, "supplier"), " ")
    )
    for label, value in (
        (say(style, "Айналым жасалған күн", "Дата совершения оборота"), when(paper, "turnover_on", style)),
        (say(style, "Жеткізуші", "Поставщик"), said(paper, "supplier/name")),
        (
            say(style, "Жеткізушінің ЖСН/БСН және орналасқан жері", "ИИН/БИН и адрес места нахождения поставщика"),
            listing(said(paper, "supplier/bin"), seat(paper, "supplier", style)),
        ),
        (say(style, "Жеткізушінің ЖСК", "ИИК поставщика"), bank),
        (
            say(
                style,
                "Тауарларды (жұмыстарды, қызметтерді) жеткізу шарты",
                "Договор (контракт) на поставку товаров (работ, услуг)",
            ),
            contract,
        ),
        (
            say(style, "Шарт бойынша төлем талаптары", "Условия оплаты по договору (контракту)"),
            say(style, "ақшасыз есеп айырысу", "безналичный расчет"),
        ),
        (say(style, "Жеткізілетін пункт", "Пункт назначения поставляемых товаров (работ, услуг)"), " "),
        (say(style, "Жөнелту тәсілі", "Способ отправления"), " "),
        (say(style, "Жүк жөнелтуші", "Грузоотправитель"), whole(paper, "supplier", style, tin)),
        (say(style, "Жүк алушы", "Грузополучатель"), whole(paper, "buyer", style, tin)),
        (say(style, "Алушы", "Получатель"), said(paper, "buyer/name")),
        (
            say(style, "Алушының ЖСН/БСН және орналасқан жері", "ИИН/БИН и адрес места нахождения получателя"),
            listing(said(paper, "buyer/bin"), seat(paper, "buyer", style)),
        ),
    ):
        book.add(labelled(label, value), 8, gap=1)


def _draw_captions(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g", "words", "kk"))
    book = Book("PT Serif", 9, wide=True, margin=12)
    title = say(style, "ШОТ-ФАКТУРА", "СЧЕТ-ФАКТУРА")
    book.add(f"{title} № {said(paper, 'number')}   {when(paper, 'issued_on', style)}", 13, bold=True, align="c", gap=6)
    _paper_top(paper, style, book)
    coin = said(paper, "currency")
    heads = [
        [
            "№ п/п" if style.language == "ru" else "№",
            two(style, "Тауарлардың (жұмыстардың, қызметтердің) атауы", "Наименование товаров (работ, услуг)"),
            say(style, "Өлш. бірл.", "Ед. изм."),
            two(style, "Саны (көлемі)", "Кол-во (объем)"),
            two(style, f"Бағасы ({coin})", f"Цена ({coin})"),
            two(style, "ҚҚС-сыз құны", "Стоимость товаров (работ, услуг) без НДС"),
            say(style, "ҚҚС", "НДС"),
            "",
            two(style, "Өткізудің барлық құны", "Всего стоимость реализации"),
            "Акциз",
            "",
        ],
        [
            "",
            "",
            "",
            "",
            "",
            "",
            say(style, "Мөлшерл.", "Ставка"),
            say(style, "Сома", "Сумма"),
            "",
            say(style, "Мөлшерл.", "Ставка"),
            say(style, "Сома", "Сумма"),
        ],
        [str(number) for number in range(1, 12)],
    ]
    lines = lined(
        paper, style, "at", "description", "unit", "quantity", "price", "net", "vat_rate", "vat", "gross", "", "excise"
    )
    foot = [
        "",
        say(style, "Шот бойынша барлығы", "Всего по счету"),
        "",
        "",
        "",
        worth(paper, "net_total", style),
        "",
        untaxed(paper, style),
        worth(paper, "gross_total", style),
        "",
        worth(paper, "excise_total", style),
    ]
    tall = [((at, 0), (at, 1)) for at in (0, 1, 2, 3, 4, 5, 8)]
    book.table(
        [*heads, *lines, foot],
        (3, 22, 6, 6, 9, 11, 6, 9, 11, 6, 8),
        size=7,
        heads=3,
        aligns="clcrrrcrrcr",
        spans=[*tall, ((6, 0), (7, 0)), ((9, 0), (10, 0))],
    )
    book.add(labelled(say(style, "Барлық сома", "Всего на сумму"), spelled(paper, style)), 9, bold=True)
    book.remarks(paper)
    heads_of = say(style, "Басшы", "Руководитель")
    book.signs(
        paper,
        style,
        ("supplier", heads_of),
        ("accountant", say(style, "Бас бухгалтер", "Главный бухгалтер")),
        ("clerk", say(style, "БЕРДІ (жеткізушінің жауапты тұлғасы)", "ВЫДАЛ (ответственное лицо поставщика)")),
    )
    book.add(
        say(
            style,
            "Ескерту: Мөрсіз жарамсыз. Түпнұсқа (бірінші дана) – сатып алушыға. Көшірме (екінші дана) – жеткізушіге.",
            "Примечание: Без печати недействительно. Оригинал (первый экземпляр) – покупателю. Копия (второй "
            "экземпляр) – поставщику.",
            between="\n",
        ),
        7,
    )
    return book.pdf()


def _side(paper: Paper, role: str, style: Style, boxes: tuple[str, str, str]) -> list[tuple[str, str]]:
    name = ("Жеткізуші", "Поставщик") if role == "supplier" else ("Алушы", "Получатель")
    return [
        (say(style, f"{boxes[0]} ЖСН/БСН", f"{boxes[0]} ИИН/БИН"), said(paper, f"{role}/bin")),
        (say(style, f"{boxes[1]} {name[0]}", f"{boxes[1]} {name[1]}"), said(paper, f"{role}/name")),
        (
            say(style, f"{boxes[2]} Орналасқан жері", f"{boxes[2]} Адрес места нахождения"),
            seat(paper, role, style) or " ",
        ),
    ]


def _corrected(paper: Paper, style: Style) -> list[tuple[str, str]]:
    before = paper.extra.get("corrects", {})
    kinds = {"corrected": ("4 Түзетілген", "4 Исправленный"), "additional": ("5 Қосымша", "5 Дополнительный")}
    kind = kinds.get(str(paper.extra.get("invoice_type", "")))
    if not kind:
        return []
    told = listing(str(before.get("number", "")), str(before.get("registration_number", "")))
    return [(say(style, *kind), told or "X")]


def _parts(paper: Paper, style: Style) -> list[tuple[str, list[tuple[str, str]]]]:
    """Sections of the electronic form up to the goods, with their boxes."""
    coin = said(paper, "currency")
    return [
        (
            say(style, "А бөлімі. Жалпы бөлім", "Раздел А. Общий раздел"),
            [
                (say(style, "1 Тіркеу нөмірі", "1 Регистрационный номер"), said(paper, "registration_number")),
                (say(style, "1.1 Есепке алу жүйесінің нөмірі", "1.1 Номер учетной системы"), said(paper, "number")),
                (say(style, "2 Жазып берілген күні", "2 Дата выписки"), when(paper, "issued_on", style)),
                (say(style, "3 Айналым жасалған күні", "3 Дата совершения оборота"), when(paper, "turnover_on", style)),
                *_corrected(paper, style),
                (say(style, "Мәртебесі", "Статус"), str(paper.extra.get("status", ""))),
            ],
        ),
        (
            say(style, "В бөлімі. Жеткізушінің деректемелері", "Раздел В. Реквизиты поставщика"),
            _side(paper, "supplier", style, ("6", "7", "8")),
        ),
        (
            say(style, "В1 бөлімі. Жеткізушінің банк деректемелері", "Раздел В1. Банковские реквизиты поставщика"),
            [
                (say(style, "13 ЖСК", "13 ИИК"), account(paper, "supplier") or " "),
                (say(style, "14 БСК", "14 БИК"), bic(paper, "supplier") or " "),
                (say(style, "15 Банктің атауы", "15 Наименование банка"), house(paper, "supplier", style) or " "),
            ],
        ),
        (
            say(style, "С бөлімі. Алушының деректемелері", "Раздел С. Реквизиты получателя"),
            _side(paper, "buyer", style, ("16", "17", "18")),
        ),
        (
            say(style, "Е бөлімі. Шарт (келісімшарт)", "Раздел Е. Договор (контракт)"),
            [
                (say(style, "27.3 нөмірі", "27.3 номер"), said(paper, "contract/number")),
                (say(style, "27.4 күні", "27.4 дата"), when(paper, "contract/date", style)),
                (
                    say(style, "28 Шарт бойынша төлем талаптары", "28 Условия оплаты по договору"),
                    say(style, "Қолма-қол ақшасыз есеп айырысу", "Безналичный расчет"),
                ),
            ],
        ),
        (
            say(
                style,
                "G бөлімі. Тауарлар, жұмыстар, қызметтер бойынша деректер",
                "Раздел G. Данные по товарам, работам, услугам",
            ),
            [(say(style, "33.1 Валюта коды", "33.1 Код валюты"), coin)],
        ),
    ]


def _draw_boxes(paper: Paper, style: Style) -> bytes:
    """Label beside value, box after box; the goods in the columns that are filled."""
    style = of(unbroken(style), ("dotted",), ("nbsp", "space", "plain", "thin"))
    book = Book("DejaVu Sans", 8, margin=13)
    book.add(say(style, "ЭЛЕКТРОНДЫҚ ШОТ-ФАКТУРА", "ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА"), 12, bold=True, align="c", gap=6)
    for title, boxes in _parts(paper, style):
        book.add(title, 8.5, bold=True, gap=2)
        book.facts(boxes, (2, 3), size=8)
    heads = [
        [
            say(style, "№", "№ п/п"),
            two(style, "3 Тауарлардың, жұмыстардың, қызметтердің атауы", "3 Наименование товаров, работ, услуг"),
            two(style, "5 Өлш. бірл.", "5 Ед. изм."),
            two(style, "6 Саны (көлемі)", "6 Кол-во (объем)"),
            two(style, "7 Жанама салықсыз бірлік бағасы", "7 Цена за единицу без косвенных налогов"),
            two(style, "8 Жанама салықсыз құны", "8 Стоимость без косвенных налогов"),
            two(style, "10 Акциз сомасы", "10 Акциз. Сумма"),
            two(style, "12 ҚҚС мөлшерлемесі", "12 НДС. Ставка"),
            two(style, "13 ҚҚС сомасы", "13 НДС. Сумма"),
            two(style, "15 Жанама салықтармен құны", "15 Стоимость с учетом косвенных налогов"),
        ]
    ]
    keys = ("at", "description", "unit", "quantity", "price", "net", "excise", "vat_rate", "vat", "gross")
    foot = [
        "",
        say(style, "Шот бойынша барлығы:", "Всего по счету:"),
        "",
        "",
        "",
        worth(paper, "net_total", style),
        worth(paper, "excise_total", style),
        "",
        untaxed(paper, style),
        worth(paper, "gross_total", style),
    ]
    book.table(
        [*heads, *lined(paper, style, *keys), foot],
        (4, 20, 8, 7, 12, 13, 11, 8, 12, 14),
        size=6.2,
        heads=1,
        aligns="clcrrrrcrr",
        shade=True,
        padding=1.6,
    )
    book.add(say(style, "К бөлімі. Қосымша мәліметтер", "Раздел К. Дополнительные сведения"), 8.5, bold=True)
    book.remarks(paper)
    book.add(say(style, "L бөлімі. ЭЦҚ туралы мәліметтер", "Раздел L. Сведения по ЭЦП"), 8.5, bold=True)
    signer = say(style, "46 ЭШФ жазып беретін тұлғаның Т.А.Ә.", "46 Ф.И.О. лица, выписывающего ЭСФ")
    book.facts([(signer, person(paper, "supplier", style))], (2, 3), size=8)
    return book.pdf()


_WIDE = """
h1 { font-size: 11pt; margin: 0 0 4pt; text-align: center; color: #1d3c6e } .part { break-inside: auto; margin-bottom: 3pt }
.bar { background: #e3e9f3; font-weight: 700; text-align: center; padding: 1.5pt; border: .5pt solid #7b8db0; border-bottom: 0 }
.box td { border: .5pt solid #7b8db0; width: 25%; padding: 1.5pt 3pt }
.box i { font-style: normal; color: #4a5a7a; display: block; font-size: 5.8pt }
.goods { table-layout: fixed }
.goods td, .goods th { border: .5pt solid #7b8db0; padding: 1pt; font-size: 5.6pt; overflow-wrap: anywhere }
.goods th { text-align: center; background: #f3f5fa }
.goods .num { white-space: normal } .state { float: right; border: 1pt solid #1d3c6e; padding: 2pt 6pt; font-weight: 700 }
"""

# label of each of the twenty columns, and the key of a line it holds
_COLUMNS = (
    ("№", "№ п/п", "at"),
    ("Шығу белгісі", "Признак происхождения товаров, работ, услуг", ""),
    ("Тауарлардың, жұмыстардың, қызметтердің атауы", "Наименование товаров, работ, услуг", "description"),
    ("Декларацияға сәйкес атауы", "Наименование товаров в соответствии с Декларацией на товары", ""),
    ("Тауар коды (ЕАЭО СЭҚ ТН)", "Код товара (ТН ВЭД ЕАЭС)", ""),
    ("Өлш. бірл.", "Ед. изм.", "unit"),
    ("Саны (көлемі)", "Кол-во (объем)", "quantity"),
    (
        "Жанама салықсыз бірлік бағасы (тарифі)",
        "Цена (тариф) за единицу товара, работы, услуги без косвенных налогов",
        "price",
    ),
    ("Жанама салықсыз құны", "Стоимость товаров, работ, услуг без косвенных налогов", "net"),
    ("Акциз мөлш.", "Акциз. Ставка", ""),
    ("Акциз сомасы", "Акциз. Сумма", "excise"),
    ("Өткізу бойынша айналым мөлшері", "Размер оборота по реализации", "net"),
    ("ҚҚС мөлш.", "НДС. Ставка", "vat_rate"),
    ("ҚҚС сомасы", "НДС. Сумма", "vat"),
    ("Айналым коды", "Оборот по реализации (код)", ""),
    ("Жанама салықтарды есепке алғандағы құны", "Стоимость товаров, работ, услуг с учетом косвенных налогов", "gross"),
    ("№ Декларация, СТ-1 немесе СТ-KZ", "№ Декларации на товары, заявления, СТ-1 или СТ-KZ", ""),
    ("Тауар айқындамасының нөмірі", "Номер товарной позиции", ""),
    ("Сәйкестендіргіш", "Идентификатор товара, работ, услуг", ""),
    ("Қосымша деректер", "Дополнительные данные", ""),
)
_SHARES = (2, 3, 13, 4, 4, 5, 4, 7, 7, 3, 6, 7, 4, 6, 4, 7, 5, 3, 3, 3)


def _boxed(told: list[tuple[str, str]]) -> str:
    """Boxes four in a row, the label small over its value."""
    cells = [f"<td><i>{escape(label)}</i>{escape(value)}&nbsp;</td>" for label, value in told if value]
    cells += ["<td></td>"] * (-len(cells) % 4)
    return "".join(f"<tr>{''.join(cells[at : at + 4])}</tr>" for at in range(0, len(cells), 4))


def _draw_wide(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("nbsp", "space", "plain"))
    lines = lined(paper, style, *(key for _, _, key in _COLUMNS))
    cols = "".join(f"<col style='width:{share}%'>" for share in _SHARES)
    heads = row(*(over(style, kk, ru) for kk, ru, _ in _COLUMNS), tag="th")
    numbers = row(
        *(str(at) if at < 4 else "3/1" if at == 4 else str(at - 1) for at in range(1, 21)), classes="mid " * 20
    )
    looks = "mid mid - - - mid num num num num num num mid num mid num"
    sums = {8: "net_total", 10: "excise_total", 11: "net_total", 15: "gross_total"}
    ends = [
        worth(paper, sums[at], style) if at in sums else untaxed(paper, style) if at == 13 else ""
        for at in range(8, 20)
    ]
    foot = "".join(f"<td class='num'>{each}</td>" for each in ends)
    total = f"<tr><td colspan='8' class='num'><b>{say(style, 'Шот бойынша барлығы:', 'Всего по счету:')}</b></td>{foot}</tr>"
    body = "".join(row(*map(escape, line), classes=looks) for line in lines)
    *parts, (goods, coin) = _parts(paper, style)
    state = paper.extra.get("status", "")
    top = "".join(
        f"<div class='part'><div class='bar'>{escape(title)}</div><table class='box'>{_boxed(told)}</table></div>"
        for title, told in parts
    )
    page = (
        f"{f'<div class=state>{escape(str(state))}</div>' if state else ''}"
        f"<h1>{over(style, 'ШОТ-ФАКТУРА', 'СЧЕТ-ФАКТУРА')}</h1>{top}"
        f"<div class='bar'>{escape(goods)}</div><table class='box'>{_boxed(coin)}</table>"
        f"<table class='goods'><colgroup>{cols}</colgroup><thead>{heads}{numbers}</thead><tbody>{body}{total}</tbody></table>"
        f"<div class='part' style='margin-top:4pt'><div class='bar'>"
        f"{say(style, 'К бөлімі. Қосымша мәліметтер', 'Раздел К. Дополнительные сведения')}"
        f"</div>{remarks(paper) if notes(paper) else '<p>&nbsp;</p>'}</div>"
        f"<div class='bar'>{say(style, 'L бөлімі. ЭЦҚ туралы мәліметтер', 'Раздел L. Сведения по ЭЦП')}</div>"
        f"<p>44 {say(style, 'Заңды тұлғаның ЭЦҚ', 'ЭЦП юридического лица')}: {square_code(style.seed, 44)} "
        f"46 {say(style, 'Т.А.Ә.', 'Ф.И.О. лица, выписывающего ЭСФ')}: {escape(person(paper, 'supplier', style))}</p>"
    )
    return sheet(
        page,
        _WIDE,
        face="Liberation Sans",
        size=7,
        paper="A4 landscape",
        margin="8mm 7mm",
        foot=f"'{put(paper, 'registration_number')}  ' counter(page) '/' counter(pages)",
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "sf_caption_lines",
        "tax_invoice",
        _draw_captions,
        ("ru", "kk", "kk+ru"),
        "drawn",
        ("/registration_number",),
        left_out=True,
    ),
    Layout("esf_boxes_one_a_row", "tax_invoice", _draw_boxes, ("ru", "kk", "kk+ru"), "drawn", left_out=True),
    Layout("esf_wide_four_boxes", "tax_invoice", _draw_wide, ("ru", "kk", "kk+ru"), "html", left_out=True),
)
