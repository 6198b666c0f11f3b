"""Acts: two languages in two columns of running text, a printed blank of form Р-1 filled in, a shared document in English."""

from samples.layouts.drawing import day, escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import hand_of, home, listing, of, over, put, row, say, sheet, when, worth
from samples.layouts.ninth_hand.kit import PEN, boxed, coined, penned, signing, sums, table, title_of, totals
from samples.layouts.papers import choose, person, said, tongue
from samples.layouts.seventh_hand.kit import in_words, lined, seat, untaxed
from samples.model import Layout, Paper, Style

_COLUMNS = """
.two > tbody > tr > td { width: 50%; padding: 0 8pt 4pt; text-align: justify } .two td + td { border-left: 0.5pt solid #777 }
h1 { font-size: 11.5pt; text-align: center; margin: 0 0 4pt } .goods { margin: 8pt 0 }
.goods td, .goods th { border: 0.5pt solid #000 } .goods th { text-align: center; font-size: 8pt; font-weight: 700 }
"""


def _days(paper: Paper, style: Style, language: str) -> list[str]:
    """When the act was signed, the service rendered, the contract made; "" where the paper does not say."""
    told = (said(paper, path) for path in ("signed_on", "performed_on", "contract/date"))
    return [day(iso, style, language) if iso else "" for iso in told]


def _said_kk(paper: Paper, style: Style) -> list[str]:
    on, done, agreed = _days(paper, style, "kk")
    who = [f"<b>{put(paper, f'{role}/name')}</b> (БСН {put(paper, f'{role}/bin')})" for role in ("supplier", "buyer")]
    return [
        f"<h1>ҚЫЗМЕТТЕРДІ ҚАБЫЛДАУ-ТАПСЫРУ АКТІСІ № {put(paper, 'number')}</h1><p class='mid'>{on}</p>",
        f"<p>Біз, төменде қол қоюшылар, бір тараптан бұдан әрі «Орындаушы» деп аталатын {who[0]} және екінші тараптан бұдан "
        f"әрі «Тапсырыс беруші» деп аталатын {who[1]}, осы актіні төмендегілер туралы жасадық:</p>",
        f"<p>1. {agreed} жасалған № {put(paper, 'contract/number')} шарт бойынша Орындаушы {done} қызметтерді толық "
        "көлемде көрсетті, ал Тапсырыс беруші оларды қабылдады.</p>",
    ]


def _said_ru(paper: Paper, style: Style) -> list[str]:
    on, done, agreed = _days(paper, style, "ru")
    who = [f"<b>{put(paper, f'{role}/name')}</b> (БИН {put(paper, f'{role}/bin')})" for role in ("supplier", "buyer")]
    return [
        f"<h1>АКТ ПРИЕМА-ПЕРЕДАЧИ УСЛУГ № {put(paper, 'number')}</h1><p class='mid'>{on}</p>",
        f"<p>Мы, нижеподписавшиеся, {who[0]}, именуемое в дальнейшем «Исполнитель», с одной стороны, и {who[1]}, именуемое "
        "в дальнейшем «Заказчик», с другой стороны, составили настоящий акт о нижеследующем:</p>",
        f"<p>1. По договору № {put(paper, 'contract/number')} от {agreed} Исполнитель {done} оказал услуги в полном объеме, "
        "а Заказчик их принял.</p>",
    ]


def _said_en(paper: Paper, style: Style) -> list[str]:
    on, done, agreed = _days(paper, style, "en")
    who = [f"<b>{put(paper, f'{role}/name')}</b> {put(paper, f'{role}/bin')}" for role in ("supplier", "buyer")]
    return [
        f"<h1>ACT OF ACCEPTANCE OF SERVICES No. {put(paper, 'number')}</h1><p class='mid'>{on}</p>",
        f"<p>We, the undersigned, {who[0]}, hereinafter the “Contractor”, on the one part, and {who[1]}, hereinafter the "
        "“Customer”, on the other part, have drawn up this Act as follows:</p>",
        f"<p>1. Under Contract No. {put(paper, 'contract/number')} dated {agreed} the Contractor rendered the services in "
        f"full on {done}, and the Customer accepted them.</p>",
    ]


def _worth_of(paper: Paper, style: Style, tongue_: str) -> str:
    """The clause with the sums, in one of the two languages; "" where the paper states none."""
    if not said(paper, "gross_total"):
        return ""
    total, vat = coined(paper, "gross_total", style), untaxed(paper, style)
    excise, words = worth(paper, "excise_total", style), in_words(paper, style)
    match tongue_:
        case "kk":
            parts = listing(f"оның ішінде ҚҚС {vat}" if vat else "", f"акциз {excise}" if excise else "")
            spelled = f" ({words})" if tongue(style) == "kk" else ""
            return f"<p>2. Қызметтердің құны {total}{spelled} құрайды, {parts}. Тараптардың бір-біріне талабы жоқ.</p>"
        case "en":
            parts = listing(f"including VAT {vat}" if vat else "", f"excise {excise}" if excise else "")
            spelled = f" ({words})" if tongue(style) == "en" else ""
            return f"<p>2. The cost of the services is {total}{spelled}, {parts or 'free of VAT'}. No claims are outstanding.</p>"
    parts = listing(f"в том числе НДС {vat}" if vat else "", f"акциз {excise}" if excise else "")
    spelled = f" ({words})" if tongue(style) == "ru" else ""
    return f"<p>2. Стоимость услуг составляет {total}{spelled}, {parts or 'без НДС'}. Стороны претензий не имеют.</p>"


def _draw_columns(paper: Paper, style: Style) -> bytes:
    dates = ("words",) if style.language == "en" else ("quoted", "dotted_g", "words")
    style = of(style, dates)
    texts = {"kk": _said_kk, "ru": _said_ru, "en": _said_en}
    left, right = ("en", "ru") if style.language == "en" else ("kk", "ru")
    paragraphs = zip(texts[left](paper, style), texts[right](paper, style), strict=True)
    text = "".join(row(*pair) for pair in paragraphs)
    last = row(_worth_of(paper, style, left), _worth_of(paper, style, right))
    heads = [
        first if first == second else f"{first}<br>{second}"
        for first, second in (
            ("№", "№"),
            (("Description", "Наименование") if left == "en" else ("Қызметтің атауы", "Наименование услуги")),
            (("Qty", "Кол-во") if left == "en" else ("Саны", "Кол-во")),
            (("Price", "Цена") if left == "en" else ("Бағасы", "Цена")),
            (("Net", "Без НДС") if left == "en" else ("ҚҚС-сыз", "Без НДС")),
            (("VAT", "НДС") if left == "en" else ("ҚҚС", "НДС")),
            (("Total", "Всего") if left == "en" else ("Барлығы", "Всего")),
        )
    ]
    cells = lined(paper, style, "at", "description", "quantity", "price", "net", "vat", "gross")
    ends = row(
        "", "<b>Итого</b>", "", "", worth(paper, "net_total", style), untaxed(paper, style), worth(paper, "gross_total", style),
        classes="- - - - num num num",
    )  # fmt: skip
    goods = table(heads, cells, "mid - num num num num num", foot=ends, name="goods")
    posts = (("Contractor", "Исполнитель"), ("Customer", "Заказчик")) if left == "en" else (
        ("Орындаушы", "Исполнитель"),
        ("Тапсырыс беруші", "Заказчик"),
    )  # fmt: skip
    signs = row(
        *(
            f"<b>{first} / {second}</b><br>{put(paper, f'{role}/name')}<br>{home(paper, role)}"
            f"<p style='margin-top:34pt'>{hand_of(paper, role, style, '')}</p>"
            for role, (first, second) in zip(("supplier", "buyer"), posts, strict=True)
        )
    )
    body = (
        f"<table class='two'>{text}</table>{goods}<table class='two'>{last}</table>{remarks(paper)}"
        f"<table class='two together' style='margin-top:12pt'>{signs}</table>"
    )
    return sheet(body, _COLUMNS, face="Liberation Serif", size=10, margin="14mm 13mm", foot="counter(page)")


_BLANK = """
.right { text-align: right; font-size: 7pt } h1 { font-size: 11pt; text-align: center; margin: 6pt 0 } p { margin: 3pt 0 }
.no { width: 44%; margin-left: auto } .no td { border: 0.6pt solid #000; text-align: center; width: 50% }
.goods td, .goods th { border: 0.6pt solid #000 } .goods th { text-align: center; font-size: 7pt; vertical-align: middle }
.goods td { font-family: 'PT Serif'; font-style: italic; color: #1b2d86 } .goods .nums td { font-style: normal; color: #000;
font-size: 7pt; text-align: center } .ends td { width: 50%; padding-top: 8pt }
"""


def _blank_party(paper: Paper, role: str, style: Style, kk: str, ru: str) -> str:
    caption = say(style, "толық атауы, мекенжайы", "полное наименование, адрес, данные о средствах связи")
    number = said(paper, f"{role}/bin")
    whole = listing(said(paper, f"{role}/name"), seat(paper, role, style))
    boxes = f" {say(style, 'ЖСН/БСН', 'ИИН/БИН')} {boxed(number)}" if number else ""
    return f"<p>{say(style, kk, ru)} {penned(whole, 380)}{boxes}</p><p class='under'>{caption}</p>"


def _blank_heads(style: Style) -> str:
    heads = (
        ("Реттік нөмірі", "Номер по порядку"),
        ("Жұмыстардың (көрсетілетін қызметтердің) атауы", "Наименование работ (услуг)"),
        ("Жұмыстарды орындау (қызметтерді көрсету) күні", "Дата выполнения работ (оказания услуг)"),
        ("Есеп туралы мәліметтер (күні, нөмірі, беттер саны)", "Сведения об отчете (дата, номер, количество страниц)"),
        ("Өлшем бірлігі", "Единица измерения"),
    )
    first = "".join(f"<th rowspan='2'>{over(style, kk, ru)}</th>" for kk, ru in heads)
    group = over(style, "Орындалған жұмыстар (көрсетілген қызметтер)", "Выполнено работ (оказано услуг)")
    first += f"<th colspan='5'>{group}</th>"
    inner = [("саны", "количество"), ("бағасы", "цена за единицу"), ("ҚҚС-сыз құны", "стоимость без НДС")]
    inner += [("ҚҚС сомасы", "сумма НДС"), ("құны", "стоимость с НДС")]
    second = "".join(f"<th>{over(style, kk, ru)}</th>" for kk, ru in inner)
    numbers = "".join(f"<td>{at}</td>" for at in range(1, 11))
    return f"<tr>{first}</tr><tr>{second}</tr><tr class='nums'>{numbers}</tr>"


def _draw_blank(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g"))
    done = when(paper, "performed_on", style)
    goods = "".join(
        row(*map(escape, (at, what, done, "", *cells)), classes="mid - mid mid mid num num num num num")
        for at, what, *cells in lined(
            paper, style, "at", "description", "unit", "quantity", "price", "net", "vat", "gross"
        )
    )
    last = f"<td colspan='5'>{say(style, 'Барлығы', 'Итого')}</td><td class='mid'>х</td><td class='mid'>х</td>"
    ends = (worth(paper, "net_total", style), untaxed(paper, style), worth(paper, "gross_total", style))
    last += "".join(f"<td class='num'>{each}</td>" for each in ends)
    excise = worth(paper, "excise_total", style)
    signs = row(
        *(
            signing(paper, role, style, *post, room=22)
            for role, post in (
                ("supplier", ("Тапсырды (Орындаушы)", "Сдал (Исполнитель)")),
                ("buyer", ("Қабылдады (Тапсырыс беруші)", "Принял (Заказчик)")),
            )
        )
    )
    numbered = row(say(style, "Құжаттың нөмірі", "Номер документа"), say(style, "Жасалған күні", "Дата составления"))
    numbered += row(penned(said(paper, "number")), penned(when(paper, "signed_on", style)))
    title = over(
        style,
        "ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ",
        "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)",
    )
    sum_line = listing(f"{in_words(paper, style)}" if said(paper, "gross_total") else "", put(paper, "currency"))
    body = (
        f"<p class='right'>{say(style, 'Р-1 нысаны', 'Форма Р-1')}</p>"
        f"{_blank_party(paper, 'buyer', style, 'Тапсырыс беруші', 'Заказчик')}"
        f"{_blank_party(paper, 'supplier', style, 'Орындаушы', 'Исполнитель')}"
        f"<p>{say(style, 'Шарт (келісімшарт)', 'Договор (контракт)')} {penned(title_of(paper, style), 220)}</p>"
        f"<table class='no'>{numbered}</table><h1>{title}</h1>"
        f"<table class='goods'><thead>{_blank_heads(style)}</thead><tbody>{goods}<tr>{last}</tr></tbody></table>"
        f"<p>{sum_line}{f'; акциз {excise}' if excise else ''}</p>{remarks(paper)}"
        f"<p>{say(style, 'Қосымша: құжаттама тізбесі', 'Приложение: Перечень документации на')} ______ "
        f"{say(style, 'бетте', 'страниц')}</p><table class='ends together'>{signs}</table>"
        f"<p class='tiny'>{say(style, 'М.О.', 'М.П.')}</p>"
    )
    return sheet(body, PEN + _BLANK, face="Liberation Serif", size=9, paper="A4 landscape", margin="9mm 11mm")


_SHARED = """
h1 { font-size: 20pt; font-weight: 400; margin: 0 0 2pt } .grey { color: #666 } .meta td { padding: 4pt 6pt }
.meta td, .goods td, .goods th { border: 0.5pt solid #bbb } .meta td:first-child { width: 32%; background: #f3f3f3 }
.goods { margin: 10pt 0 } .goods th { background: #f3f3f3 } .sums { width: 50%; margin-left: auto }
.ends td { width: 50%; padding-top: 12pt }
"""


def _shared_meta(paper: Paper, style: Style) -> str:
    """Rows of what the act is about."""
    parties = {
        role: listing(put(paper, f"{role}/name"), put(paper, f"{role}/bin"), escape(seat(paper, role, style)))
        for role in ("supplier", "buyer")
    }
    return "".join(
        row(label, value)
        for label, value in (
            (say(style, "Актінің нөмірі", "Акт №", "Certificate no."), put(paper, "number")),
            (say(style, "Қол қойылған күн", "Дата подписания", "Signed on"), when(paper, "signed_on", style)),
            (say(style, "Орындаушы", "Подрядчик", "Service provider"), parties["supplier"]),
            (say(style, "Тапсырыс беруші", "Клиент", "Client"), parties["buyer"]),
            (say(style, "Шарт", "Договор", "Agreement"), title_of(paper, style)),
            (
                say(style, "Аяқталған күні", "Дата завершения работ", "Date of completion"),
                when(paper, "performed_on", style),
            ),
            (say(style, "Валюта", "Валюта", "Currency"), put(paper, "currency")),
        )
        if value
    )


def _draw_shared(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "words", "iso") if style.language == "en" else ("words", "dotted"))
    meta = _shared_meta(paper, style)
    heads = (
        say(style, "Нәтиже", "Результат", "Deliverable"),
        say(style, "Саны", "Кол-во", "Qty"),
        say(style, "Бағасы", "Цена", "Rate"),
        say(style, "Сомасы", "Сумма", "Amount"),
    )
    goods = table(heads, lined(paper, style, "description", "quantity", "price", "net"), "- num num num", name="goods")
    ends = sums(
        *totals(
            paper,
            style,
            say(style, "Жиыны", "Итого", "Subtotal"),
            say(style, "Акциз", "Акциз", "Excise"),
            say(style, "ҚҚС", "НДС", "VAT"),
            f"<b>{say(style, 'Барлығы', 'Всего', 'Total accepted')}</b>",
        )
    )
    accepted = say(
        style,
        "Жұмыстар мерзімінде әрі сапалы аяқталған, тапсырыс берушінің ескертулері жоқ.",
        "Работы выполнены в срок и с надлежащим качеством, замечаний у клиента нет.",
        "The work has been completed on time and to the agreed standard. The client has no objections.",
    )
    signs = row(
        *(
            f"{label}<br><br>{ink(paper, role)}_______________________<br>{escape(person(paper, role, style))}"
            for role, label in (
                ("supplier", say(style, "Орындаушы атынан", "От подрядчика", "For the service provider")),
                ("buyer", say(style, "Тапсырыс беруші атынан", "От клиента", "For the client")),
            )
        )
    )
    title = say(
        style,
        "Орындалған жұмыстар актісі",
        choose(style, "Акт выполненных работ", "Акт об оказании услуг"),
        "Certificate of completion",
    )
    body = (
        f"<h1>{title}</h1><p class='grey'>{say(style, 'Жоба құжаттары', 'Документы проекта', 'Project documents')}</p>"
        f"<table class='meta'>{meta}</table>{goods}{ends}<p>{accepted}</p>{remarks(paper)}"
        f"<table class='ends together'>{signs}</table>"
    )
    return sheet(body, _SHARED, face="Noto Sans", size=9.5, margin="20mm 22mm")


_BARE_LINES = ("/lines/*/vat_rate", "/lines/*/excise")

LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "act_two_columns",
        "completion_act",
        _draw_columns,
        ("kk+ru", "kk", "en"),
        "html",
        ("/registration_number", *_BARE_LINES),
    ),
    Layout(
        "act_blank_by_pen",
        "completion_act",
        _draw_blank,
        ("ru", "kk", "kk+ru"),
        "html",
        ("/registration_number", *_BARE_LINES),
    ),
    Layout(
        "act_shared_document",
        "completion_act",
        _draw_shared,
        ("en", "ru", "kk"),
        "html",
        ("/registration_number", *_BARE_LINES, "/lines/*/vat", "/lines/*/gross"),
    ),
)
