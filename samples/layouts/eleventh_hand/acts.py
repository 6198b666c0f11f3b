"""Acts of completed work: the state's form box by box, the electronic act as a list, an accounting print with the taxes."""

from samples.layouts.drawing import escape
from samples.layouts.eleventh_hand.plain import Book, lined
from samples.layouts.eleventh_hand.terms import labelled, seat, spelled, two, untaxed, whole
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, hand_of, listing, of, over, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import notes, person, said
from samples.model import Layout, Paper, Style

_WORKS = ("Орындалған жұмыстар (көрсетілген қызметтер)", "Выполнено работ (оказано услуг)")


def _form_heads(style: Style) -> list[list[str]]:
    names = (
        ("Реттік нөмірі", "Номер по порядку"),
        (
            "Жұмыстардың (көрсетілетін қызметтердің) атауы",
            "Наименование работ (услуг) (в разрезе их подвидов в соответствии с технической спецификацией, заданием, "
            "графиком выполнения работ (услуг) при их наличии)",
        ),
        ("Жұмыстарды орындау (қызметтерді көрсету) күні**", "Дата выполнения работ (оказания услуг)**"),
        (
            "Ғылыми зерттеулер, маркетингтік, консультациялық және өзге де қызметтер туралы есеп туралы мәліметтер***",
            "Сведения об отчете о научных исследованиях, маркетинговых, консультационных и прочих услугах (дата, номер, "
            "количество страниц) (при их наличии)***",
        ),
        ("Өлшем бірлігі", "Единица измерения"),
    )
    inner = (("саны", "количество"), ("бірлік үшін бағасы", "цена за единицу"), ("құны", "стоимость"))
    return [
        [*(two(style, *each) for each in names), two(style, *_WORKS), "", ""],
        ["", "", "", "", "", *(two(style, *each) for each in inner)],
        [str(number) for number in range(1, 9)],
    ]


def _form_top(paper: Paper, style: Style, book: Book) -> None:
    book.add(
        two(
            style,
            "Қазақстан Республикасы Қаржы министрінің 2012 жылғы 20 желтоқсандағы № 562 бұйрығына 50-қосымша\nР-1 нысаны",
            "Приложение 50 к приказу Министра финансов Республики Казахстан от 20 декабря 2012 года № 562\nФорма Р-1",
        ),
        6.5,
        align="r",
    )
    caption = say(
        style,
        "толық атауы, мекенжайы, байланыс құралдары туралы деректер",
        "полное наименование, адрес, данные о средствах связи",
    )
    told = [["", "", say(style, "ЖСН/БСН", "ИИН/БИН")]]
    for role, name in (("buyer", ("Тапсырыс беруші", "Заказчик")), ("supplier", ("Орындаушы", "Исполнитель"))):
        party = listing(said(paper, f"{role}/name"), seat(paper, role, style))
        told.append(
            [say(style, *name), f"{party}\n({caption})" if party else f"({caption})", said(paper, f"{role}/bin")]
        )
    book.table(
        told,
        (3, 10, 3),
        size=8,
        ruled=False,
        aligns="llc",
        more=[("BOX", (2, at), (2, at), 0.8, "black") for at in (1, 2)],
    )
    book.add(labelled(say(style, "Шарт (келісімшарт)", "Договор (контракт)"), agreed(paper, style)), 8.5)
    number, dated = two(style, "Құжаттың нөмірі", "Номер документа"), two(style, "Жасалған күні", "Дата составления")
    title = two(
        style, "ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ*", "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)*"
    )
    book.table(
        [
            [book.said(title, 11, bold=True, align="c"), number, dated],
            ["", said(paper, "number"), when(paper, "signed_on", style)],
        ],
        (10, 3, 3),
        size=8,
        ruled=False,
        aligns="ccc",
        spans=[((0, 0), (0, 1))],
        more=[("GRID", (1, 0), (2, 1), 0.8, "black"), ("VALIGN", (0, 0), (0, 1), "MIDDLE")],
    )


def _draw_form(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "dotted_g"), ("nbsp", "space", "plain", "comma"))
    book = Book("PT Serif", 8.5, wide=True, margin=12)
    _form_top(paper, style, book)
    done = when(paper, "performed_on", style)
    lines = [
        [at, what, done, "", *rest]
        for at, what, *rest in lined(paper, style, "at", "description", "unit", "quantity", "price", "net")
    ]
    foot = ["", say(style, "Барлығы", "Итого"), "х", "х", "х", "х", "х", worth(paper, "net_total", style)]
    book.table(
        [*_form_heads(style), *lines, foot],
        (4, 30, 11, 17, 9, 8, 12, 13),
        size=7.2,
        heads=3,
        aligns="clcccrrr",
        spans=[*(((at, 0), (at, 1)) for at in range(5)), ((5, 0), (7, 0))],
    )
    coin = said(paper, "currency")
    for label, value in (
        ("Акциз", worth(paper, "excise_total", style)),
        (say(style, "ҚҚС", "НДС"), untaxed(paper, style)),
        (say(style, "ҚҚС-пен жиынтық құны", "Всего стоимость с НДС"), worth(paper, "gross_total", style)),
    ):
        book.add(f"{label}: {value} {coin if value[:1].isdigit() else ''}" if value else "", 8.5, gap=1)
    stocks = say(
        style,
        "Тапсырыс берушіден алынған қорларды пайдалану туралы мәліметтер",
        "Сведения об использовании запасов, полученных от заказчика",
    )
    annex = say(style, "Қосымша: құжаттама тізбесі ____ бетте", "Приложение: Перечень документации на ____ страниц")
    book.add(f"{stocks} ______________________\n{annex}", 8)
    book.remarks(paper)
    book.signs(
        paper,
        style,
        ("supplier", say(style, "Тапсырды (Орындаушы)", "Сдал (Исполнитель)")),
        ("buyer", say(style, "Қабылдады (Тапсырыс беруші)", "Принял (Заказчик)")),
        below=say(style, "лауазымы, қолы, аты-жөні", "должность / подпись / расшифровка подписи"),
    )
    accepted = say(
        style,
        "Жұмыстарға (қызметтерге) қол қойылған (қабылданған) күн",
        "Дата подписания (принятия) работ (услуг)",
    )
    book.add(labelled(accepted, when(paper, "signed_on", style)), 8)
    return book.pdf()


def _draw_listed(paper: Paper, style: Style) -> bytes:
    """The electronic act: its sections A to H, a row for each box, each line of work a small table of its own."""
    style = of(style, ("dotted", "iso"), ("plain", "nbsp", "space"))
    book = Book("Noto Sans", 8.5, margin=16)
    book.add(
        two(style, "Орындалған жұмыстар (көрсетілген қызметтер) актісі", "Акт выполненных работ (оказанных услуг)"),
        12,
        bold=True,
    )
    state = str(paper.extra.get("status", say(style, "Расталды", "Подтвержден") if said(paper, "number") else ""))

    def side(role: str) -> list[tuple[str, str]]:
        return [
            (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, f"{role}/bin")),
            (say(style, "Атауы", "Наименование"), said(paper, f"{role}/name")),
            (say(style, "Мекенжайы", "Адрес"), seat(paper, role, style)),
        ]

    parts = [
        (
            "A. " + say(style, "Жалпы бөлім", "Общий раздел"),
            [
                (say(style, "Тіркеу нөмірі", "Регистрационный номер"), said(paper, "registration_number")),
                (say(style, "Есепке алу жүйесінің нөмірі", "Номер учетной системы"), said(paper, "number")),
                (say(style, "Жазып берілген күні", "Дата выписки"), when(paper, "signed_on", style)),
                (
                    say(
                        style,
                        "Жұмыстар орындалған (қызметтер көрсетілген) күн",
                        "Дата выполнения работ (оказания услуг)",
                    ),
                    when(paper, "performed_on", style),
                ),
                (say(style, "Мәртебесі", "Статус"), state),
            ],
        ),
        (
            "B. " + say(style, "Орындаушының (жеткізушінің) деректемелері", "Реквизиты исполнителя (поставщика)"),
            side("supplier"),
        ),
        (
            "D. " + say(style, "Тапсырыс берушінің (алушының) деректемелері", "Реквизиты заказчика (получателя)"),
            side("buyer"),
        ),
        (
            "F. " + say(style, "Шарт (келісімшарт)", "Договор (контракт)"),
            [
                (say(style, "Нөмірі", "Номер"), said(paper, "contract/number")),
                (say(style, "Күні", "Дата"), when(paper, "contract/date", style)),
            ],
        ),
    ]
    for title, told in parts:
        book.add(title, 9, bold=True, gap=1)
        book.facts(told, (2, 3), size=8)
    book.add(
        "G. " + say(style, "Жұмыстар (қызметтер) бойынша деректер", "Данные по работам (услугам)"), 9, bold=True, gap=1
    )
    book.facts([(say(style, "Валюта коды", "Код валюты"), said(paper, "currency"))], (2, 3), size=8)
    names = [
        two(style, "G2 Атауы", "G2 Наименование"),
        two(style, "G3 Өлш. бірл.", "G3 Ед. изм."),
        two(style, "G4 Саны", "G4 Количество"),
        two(style, "G5 Салықсыз баға", "G5 Цена без налогов"),
        two(style, "G6 Салықсыз құны", "G6 Стоимость без налогов"),
        two(style, "G8 ҚҚС мөлш.", "G8 Ставка НДС"),
        two(style, "G9 ҚҚС сомасы", "G9 Сумма НДС"),
        two(style, "G10 Салықтармен құны", "G10 Стоимость с налогами"),
    ]
    lines = lined(paper, style, "description", "unit", "quantity", "price", "net", "vat_rate", "vat", "gross")
    book.table(
        [names, *lines], (22, 9, 8, 12, 13, 9, 12, 14), size=7, heads=1, aligns="lcrrrcrr", shade=True, padding=2
    )
    book.facts(
        [
            (say(style, "Салықсыз жалпы құны", "Общая стоимость без налогов"), worth(paper, "net_total", style)),
            (say(style, "Акциздің жалпы сомасы", "Общая сумма акциза"), worth(paper, "excise_total", style)),
            (say(style, "ҚҚС жалпы сомасы", "Общая сумма НДС"), untaxed(paper, style)),
            (say(style, "Салықтармен жалпы құны", "Общая стоимость с налогами"), worth(paper, "gross_total", style)),
        ],
        (2, 3),
        size=8,
    )
    book.add("H. " + say(style, "Қосымша мәліметтер", "Дополнительные сведения"), 9, bold=True, gap=1)
    book.remarks(paper)
    book.facts(
        [
            (say(style, "Орындаушының ЭЦҚ", "ЭЦП исполнителя"), person(paper, "supplier", style)),
            (say(style, "Тапсырыс берушінің ЭЦҚ", "ЭЦП заказчика"), person(paper, "buyer", style)),
        ],
        (2, 3),
        size=8,
    )
    return book.pdf(foot="- {} -")


_PRINT = """
h1 { font-size: 12pt; margin: 6pt 0 } .two td { width: 50%; padding: 0 8pt 6pt 0 } .two b { display: block; margin-bottom: 2pt }
.goods { border: 1.4pt solid #000 }
.goods th { font-size: 7.4pt; text-align: center; vertical-align: middle; background: #f2ecd8 }
.goods td, .goods th { border: .6pt solid #000; padding: 2pt 3pt } .signs td { width: 50%; padding: 12pt 8pt 0 0 }
.rub { font-size: 8pt; text-align: justify }
"""


def _draw_taxes(paper: Paper, style: Style) -> bytes:
    """A free-form act of an accounting program: parties in two columns, amounts with and without VAT, words below."""
    style = of(style, ("words", "dotted_g", "kk"), ("nbsp", "comma", "apostrophe", "space"))
    coin = put(paper, "currency")
    heads = row(
        "№",
        *(
            over(style, *each)
            for each in (
                ("Көрсетілген қызметтер (орындалған жұмыстар)", "Оказанные услуги, выполненные работы"),
                ("Көлемі", "Объём"),
                ("Бірл.", "Ед."),
                (f"Баға, {coin}", f"Цена, {coin}"),
                (f"ҚҚС-сыз сома, {coin}", f"Сумма без НДС, {coin}"),
                ("ҚҚС, %", "НДС, %"),
                (f"ҚҚС сомасы, {coin}", f"Сумма НДС, {coin}"),
                (f"ҚҚС-пен сома, {coin}", f"Сумма с НДС, {coin}"),
            )
        ),
        tag="th",
    )
    keys = ("at", "description", "quantity", "unit", "price", "net", "vat_rate", "vat", "gross")
    looks = "mid - num mid num num mid num num"
    body = "".join(row(*map(escape, line), classes=looks) for line in lined(paper, style, *keys))
    ends = (
        row(
            "",
            say(style, "БАРЛЫҒЫ", "ИТОГО"),
            "",
            "",
            "",
            worth(paper, "net_total", style),
            "",
            untaxed(paper, style),
            worth(paper, "gross_total", style),
            classes=looks,
        )
        if said(paper, "gross_total")
        else ""
    )
    tin = say(style, "БСН", "БИН")
    sides = "".join(
        f"<td><b>{say(style, *name)}</b>{escape(whole(paper, role, style, tin))}</td>"
        for role, name in (("supplier", ("Орындаушы", "Исполнитель")), ("buyer", ("Тапсырыс беруші", "Заказчик")))
    )
    signs = "".join(
        f"<td>{say(style, *name)}<br><br>{hand_of(paper, role, style, '')}<p class='tiny'>{say(style, 'М.О.', 'М.П.')}</p></td>"
        for role, name in (
            ("supplier", ("Орындаушыдан", "От исполнителя")),
            ("buyer", ("Тапсырыс берушіден", "От заказчика")),
        )
    )
    number, signed, done = put(paper, "number"), when(paper, "signed_on", style), when(paper, "performed_on", style)
    excise = worth(paper, "excise_total", style)
    rub = say(
        style,
        "Жоғарыда аталған қызметтер толық көлемде және мерзімінде көрсетілді. Тапсырыс берушінің көлемі, сапасы "
        "бойынша талабы жоқ.",
        "Вышеперечисленные услуги выполнены полностью и в срок. Заказчик претензий по объему, качеству и срокам "
        "оказания услуг не имеет.",
    )
    page = (
        f"<h1>{say(style, f'Қызмет көрсету актісі № {number}, {signed}', f'Акт об оказании услуг № {number} от {signed}')}</h1>"
        f"<table class='two'><tr>{sides}</tr></table>"
        f"<p>{say(style, 'Негіздеме', 'Основание')}: {say(style, 'шарт', 'договор')} {escape(agreed(paper, style))}. "
        f"{say(style, 'Қызмет көрсетілген күн', 'Дата оказания услуг')}: {done}</p>"
        f"<table class='goods'><thead>{heads}</thead><tbody>{body}{ends}</tbody></table>"
        f"{f'<p>Акциз: {excise}</p>' if excise else ''}"
        f"<p>{say(style, 'Барлығы көрсетілді', 'Всего оказано услуг на сумму')}: <b>{escape(spelled(paper, style))}</b></p>"
        f"<p class='rub'>{rub}</p>{remarks(paper) if notes(paper) else ''}<table class='signs together'><tr>"
        f"{signs}</tr></table>"
    )
    return sheet(page, _PRINT, face="PT Sans", size=9, margin="16mm 14mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "act_r1_boxes_faithful",
        "completion_act",
        _draw_form,
        ("ru", "kk", "kk+ru"),
        "drawn",
        ("/registration_number", "/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross", "/lines/*/excise"),
        left_out=True,
    ),
    Layout(
        "eavr_boxes_listed",
        "completion_act",
        _draw_listed,
        ("ru", "kk", "kk+ru"),
        "drawn",
        ("/lines/*/excise",),
        left_out=True,
    ),
    Layout(
        "act_two_sums_print",
        "completion_act",
        _draw_taxes,
        ("ru", "kk"),
        "html",
        ("/registration_number", "/lines/*/excise"),
        left_out=True,
    ),
)
