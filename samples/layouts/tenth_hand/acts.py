"""Acts: form Р-1 as an accounting program prints it, the state's electronic act, a forwarder's own wording."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import agreed, hand_of, listing, of, over, put, say, sheet, when, worth
from samples.layouts.papers import around, notes, person, said
from samples.layouts.tenth_hand.kit import body_of, clause, coined, heads, lined, place, ruler, spelled, untaxed
from samples.model import Layout, Paper, Style

_FORM = """
.annex { text-align: right; font-size: 6.5pt } .who td { padding: 1pt 3pt }
.who .box { border: 0.8pt solid #000; width: 92pt; text-align: center }
.under { font-size: 6pt; text-align: center; border-top: 0.5pt solid #000 } .title td { padding: 3pt; vertical-align: bottom }
.title .box { border: 0.8pt solid #000; text-align: center; width: 92pt; font-size: 7pt }
.goods td, .goods th { border: 0.5pt solid #000; padding: 2pt }
.goods th { text-align: center; font-size: 7pt; vertical-align: middle } .signs td { width: 50%; padding-top: 10pt }
h1 { font-size: 11pt; margin: 0 }
"""


def _form_side(paper: Paper, role: str, style: Style, kk: str, ru: str) -> str:
    caption = say(
        style, "толық атауы, мекенжайы, байланыс құралдары", "полное наименование, адрес, данные о средствах связи"
    )
    whole = listing(put(paper, f"{role}/name"), place(paper, role, style))
    return (
        f"<tr><td style='width:70pt'>{say(style, kk, ru)}</td><td><b>{whole}</b><p class='under'>{caption}</p></td>"
        f"<td class='box'>{put(paper, f'{role}/bin')}</td></tr>"
    )


def _form_heads(style: Style, coin: str) -> str:
    tall = (
        ("Реттік нөмірі", "Номер по порядку"),
        ("Жұмыстардың (көрсетілетін қызметтердің) атауы", "Наименование работ (услуг)"),
        ("Орындалған күні", "Дата выполнения работ (оказания услуг)"),
        ("Есеп туралы мәліметтер", "Сведения об отчете о научных исследованиях, маркетинговых и прочих услугах"),
        ("Өлшем бірлігі", "Единица измерения"),
    )
    first = "".join(f"<th rowspan='2'>{over(style, *label)}</th>" for label in tall)
    first += f"<th colspan='5'>{over(style, 'Орындалған жұмыстар (қызметтер)', 'Выполнено работ (оказано услуг)')}</th>"
    inner = (
        ("саны", "количество"), (f"бағасы, {coin}", f"цена за единицу, {coin}"),
        (f"ҚҚС-сыз құны, {coin}", f"стоимость без НДС, {coin}"),
        (f"ҚҚС сомасы, {coin}", f"сумма НДС, {coin}"), (f"ҚҚС-пен құны, {coin}", f"стоимость с НДС, {coin}"),
    )  # fmt: skip
    return f"<tr>{first}</tr>{heads(*(over(style, *label) for label in inner))}{ruler(10)}"


def _form_ends(paper: Paper, style: Style) -> str:
    """The row of totals, crosses where there are none, and the excise below it."""
    if not said(paper, "gross_total"):
        return ""
    cells = (worth(paper, "net_total", style), untaxed(paper, style), worth(paper, "gross_total", style))
    row = "".join(f"<td class='num'>{cell}</td>" for cell in cells)
    cross = "<td class='mid'>х</td>"
    return f"<tr><td colspan='2'>{say(style, 'Барлығы', 'Итого')}</td>{cross * 5}{row}</tr>"


def _draw_form(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("nbsp", "space", "comma", "plain"))
    done = when(paper, "performed_on", style)
    lines = lined(paper, style, "at", "description", "unit", "quantity", "price", "net", "vat", "gross")
    cells = [[at, what, done, "", *rest] for at, what, *rest in lines]
    annex = say(
        style,
        "Қазақстан Республикасы Қаржы министрінің 2012 жылғы 20 желтоқсандағы № 562 бұйрығына 50-қосымша. Р-1 нысаны",
        "Приложение 50 к приказу Министра финансов Республики Казахстан от 20 декабря 2012 года № 562. Форма Р-1",
        between="<br>",
    )
    title = over(style, "ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ", "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)")
    stocks = say(
        style,
        "Тапсырыс берушіден алынған қорларды пайдалану туралы мәліметтер",
        "Сведения об использовании запасов, полученных от заказчика",
    )
    number = say(style, "Құжаттың нөмірі", "Номер документа")
    dated = say(style, "Жасалған күні", "Дата составления")
    signs = "".join(
        f"<td>{say(style, *post)} <br><br>{hand_of(paper, role, style, say(style, 'Директор', 'Директор'))}"
        f"<p class='tiny'>{say(style, 'лауазымы / қолы / аты-жөні', 'должность / подпись / расшифровка подписи')}</p>"
        f"{say(style, 'М.О.', 'М.П.')}</td>"
        for role, post in (
            ("supplier", ("Тапсырды (Орындаушы)", "Сдал (Исполнитель)")),
            ("buyer", ("Қабылдады (Тапсырыс беруші)", "Принял (Заказчик)")),
        )
    )
    body = (
        f"<p class='annex'>{annex}</p><table class='who'><tr><td></td><td></td><td class='mid tiny'>"
        f"{say(style, 'ЖСН/БСН', 'ИИН/БИН')}</td></tr>"
        f"{_form_side(paper, 'buyer', style, 'Тапсырыс беруші', 'Заказчик')}"
        f"{_form_side(paper, 'supplier', style, 'Орындаушы', 'Исполнитель')}</table>"
        f"<p>{say(style, 'Шарт (келісімшарт)', 'Договор (контракт)')}: {escape(agreed(paper, style))}</p>"
        f"<table class='title'><tr><td rowspan='2' class='mid'><h1>{title}</h1></td><td class='box'>{number}"
        f"</td><td class='box'>{dated}</td></tr>"
        f"<tr><td class='box'>{put(paper, 'number')}</td><td class='box'>{when(paper, 'signed_on', style)}</td>"
        f"</tr></table>"
        f"<table class='goods'><thead>{_form_heads(style, put(paper, 'currency'))}</thead>"
        f"<tbody>{body_of(cells, 'mid - mid mid mid num num num num num')}{_form_ends(paper, style)}</tbody></table>"
        f"{clause(say(style, 'оның ішінде акциз', 'в том числе акциз'), worth(paper, 'excise_total', style))}"
        f"<p>{stocks}"
        f" ____________</p>{remarks(paper)}<table class='signs together'><tr>{signs}</tr></table>"
    )
    return sheet(body, _FORM, face="Liberation Sans", size=8, paper="A4 landscape", margin="9mm 10mm")


_STATE = """
h1 { font-size: 12pt; text-align: center }
h2 { font-size: 9pt; margin: 8pt 0 2pt; border-bottom: 0.8pt solid #0b6aa2; color: #0b6aa2 }
.f td { padding: 1.5pt 4pt } .f td:first-child { width: 38%; color: #444 } .goods { font-size: 6.5pt } .goods td, .goods th
{ border: 0.5pt solid #888; padding: 2pt 1.5pt } .goods th { text-align: center; vertical-align: middle }
"""


def _fields(*told: tuple[str, str]) -> str:
    """Rows of a label and its value, the empty ones printed as well."""
    return (
        "<table class='f'>"
        + "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in told)
        + "</table>"
    )


def _state_side(paper: Paper, role: str, style: Style) -> str:
    return _fields(
        (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, f"{role}/bin")),
        (say(style, "Атауы", "Наименование"), put(paper, f"{role}/name")),
        (say(style, "Мекенжайы", "Адрес места нахождения"), place(paper, role, style)),
    )


def _state_goods(paper: Paper, style: Style) -> str:
    labels = (
        ("№", "№ п/п"), ("Жұмыстардың (қызметтердің) атауы", "Наименование работ (услуг)"), ("Өлшем бірл.", "Ед. измерения"),
        ("Саны (көлемі)", "Количество (объем)"), ("Жанама салықсыз бағасы", "Цена (тариф) за единицу без косвенных налогов"),
        ("Жанама салықсыз құны", "Стоимость без косвенных налогов"), ("Айналым мөлшері", "Размер оборота по реализации"),
        ("ҚҚС мөлшерлемесі", "Ставка НДС"), ("ҚҚС сомасы", "Сумма НДС"),
        ("Жанама салықтармен құны", "Стоимость с учетом косвенных налогов"),
        ("Қосымша ақпарат", "Дополнительная информация"),
    )  # fmt: skip
    lines = lined(
        paper, style, "at", "description", "unit", "quantity", "price", "net", "net", "vat_rate", "vat", "gross"
    )
    cells = [[*line, ""] for line in lines]
    net = worth(paper, "net_total", style)
    ends = "".join(
        f"<td class='num'>{each}</td>"
        for each in (net, net, "", untaxed(paper, style), worth(paper, "gross_total", style), "")
    )
    foot = f"<tr><td colspan='5'>{say(style, 'Барлығы', 'Всего')}</td>{ends}</tr>" if lines else ""
    return (
        f"<table class='goods'><thead>{heads(*(over(style, *label) for label in labels))}{ruler(11)}</thead>"
        f"<tbody>{body_of(cells, 'mid - mid num num num num mid num num')}{foot}</tbody></table>"
    )


def _draw_state(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"), ("space", "nbsp", "plain"))
    state = escape(paper.extra.get("status", say(style, "Расталды", "Подтвержден") if said(paper, "number") else ""))

    def part(letter: str, kk: str, ru: str) -> str:
        return f"<h2>{say(style, f'{letter} бөлімі. {kk}', f'Раздел {letter}. {ru}')}</h2>"

    general = _fields(
        (say(style, "Тіркеу нөмірі", "Регистрационный номер"), put(paper, "registration_number")),
        (say(style, "Есепке алу жүйесінің нөмірі", "Номер учетной системы"), put(paper, "number")),
        (say(style, "Жазып беру күні", "Дата выписки"), when(paper, "signed_on", style)),
        (
            say(style, "Жұмыстар орындалған (қызметтер көрсетілген) күн", "Дата выполнения работ (оказания услуг)"),
            when(paper, "performed_on", style),
        ),
        (say(style, "Мәртебесі", "Статус"), state),
    )
    deal = _fields(
        (say(style, "Шарттың нөмірі", "Номер договора (контракта)"), put(paper, "contract/number")),
        (say(style, "Шарттың күні", "Дата договора (контракта)"), when(paper, "contract/date", style)),
    )
    coin = _fields(
        (say(style, "Валюта коды", "Код валюты"), put(paper, "currency")),
        (say(style, "Акциздің жалпы сомасы", "Общая сумма акциза"), worth(paper, "excise_total", style)),
    )
    signs = _fields(
        *(
            (say(style, *label), escape(person(paper, role, style)))
            for role, label in (
                ("supplier", ("Орындаушының ЭЦҚ-сы қойылды", "Подписано ЭЦП исполнителя")),
                ("buyer", ("Тапсырыс берушінің ЭЦҚ-сы қойылды", "Подписано ЭЦП заказчика")),
            )
        )
    )
    body = (
        f"<h1>{over(style, 'Орындалған жұмыстар (көрсетілген қызметтер) актісі', 'Акт выполненных работ (оказанных услуг)')}</h1>"
        f"{part('A', 'Жалпы мәліметтер', 'Общие сведения')}{general}"
        f"{part('B', 'Орындаушының (өнім берушінің) деректемелері', 'Реквизиты исполнителя (поставщика)')}"
        f"{_state_side(paper, 'supplier', style)}"
        f"{part('D', 'Тапсырыс берушінің (алушының) деректемелері', 'Реквизиты заказчика (получателя)')}"
        f"{_state_side(paper, 'buyer', style)}"
        f"{part('F', 'Шарт (келісімшарт)', 'Договор (контракт)')}{deal}"
        f"{part('G', 'Жұмыстар, қызметтер бойынша деректер', 'Данные по работам, услугам')}{coin}"
        f"{_state_goods(paper, style)}"
        f"{part('H', 'Қосымша мәліметтер', 'Дополнительные сведения')}<p>{'; '.join(map(escape, notes(paper)))}"
        f"</p>{signs}"
        f"<p class='together'>{square_code(style.seed, 50)}</p>"
    )
    return sheet(body, _STATE, face="Noto Sans", size=8, margin="12mm 12mm", foot="counter(page) ' / ' counter(pages)")


_OWN = """
h1 { font-size: 12pt; text-align: center; margin: 2pt 0 } .city { font-size: 9.5pt } .city td { width: 50% }
.text p { text-align: justify; text-indent: 14pt }
.all { margin: 6pt 0 } .all th { font-size: 8pt; text-align: center } .req td { width: 50%; padding-top: 8pt; font-size: 8.5pt }
"""


def _own_text(paper: Paper, style: Style) -> str:
    """Running text: who, by which contract, when and for how much."""
    who = [
        f"{put(paper, f'{role}/name')} ({say(style, 'БСН', 'БИН')} {put(paper, f'{role}/bin')})"
        for role in ("supplier", "buyer")
    ]
    by = escape(agreed(paper, style))
    done, vat, excise = when(paper, "performed_on", style), untaxed(paper, style), coined(paper, "excise_total", style)
    total, net = coined(paper, "gross_total", style), coined(paper, "net_total", style)
    first = say(
        style,
        f"Бұдан әрі «Экспедитор» деп аталатын {who[0]} және бұдан әрі «Клиент» деп аталатын "
        f"{who[1]} {by} көліктік экспедиция шарты "
        f"бойынша {done} төмендегі қызметтердің толық көрсетілгені туралы осы актіні жасады.",
        f"{who[0]}, именуемое далее «Экспедитор», и {who[1]}, именуемое далее «Клиент», "
        f"составили настоящий акт о том, что по договору "
        f"транспортной экспедиции {by} следующие услуги оказаны полностью {done}:",
    )
    money = say(
        style,
        f"Қызметтердің ҚҚС-сыз құны {net}, ҚҚС {vat}{', акциз ' + excise if excise else ''}, барлығы {total}.",
        f"Стоимость услуг без НДС {net}, НДС {vat}{', акциз ' + excise if excise else ''}, всего с НДС {total}.",
    )
    return f"<p>{first}</p>@<p>{money if total else ''}</p>"


def _draw_own(paper: Paper, style: Style) -> bytes:
    style = of(style, ("quoted", "words", "dotted_g"))
    labels = (("№", "№"), ("Қызмет", "Вид услуги"), ("Саны", "Объем"), ("Тариф", "Тариф"), ("Сомасы", "Сумма"),
              ("ҚҚС", "Ставка НДС"), ("ҚҚС сомасы", "НДС"), ("Жиыны", "Итого"))  # fmt: skip
    before, after = _own_text(paper, style).split("@")
    keys = ("at", "description", "quantity", "price", "net", "vat_rate", "vat", "gross")
    table = (
        f"<table class='all'><thead>{heads(*(say(style, *label) for label in labels))}</thead>"
        f"<tbody>{body_of(lined(paper, style, *keys), 'mid - num num num mid num num')}</tbody></table>"
    )
    ends = "".join(
        f"<td><b>{say(style, *label)}</b><br>{put(paper, f'{role}/name')}<br>{place(paper, role, style)}<br>"
        f"{escape(around(paper, 'accounts', role))}"
        f"<p style='margin-top:30pt'>{hand_of(paper, role, style, '')}</p></td>"
        for role, label in (("supplier", ("Экспедитор", "Экспедитор")), ("buyer", ("Клиент", "Клиент")))
    )
    words = escape(spelled(paper, style))
    body = (
        f"<h1>{say(style, 'КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР ТУРАЛЫ АКТ', 'АКТ ОБ ОКАЗАНИИ УСЛУГ')} № {put(paper, 'number')}</h1>"
        f"<table class='city'><tr><td>{say(style, 'Алматы қ.', 'г. Алматы')}</td><td class='num'>"
        f"{when(paper, 'signed_on', style)}</td></tr></table>"
        f"<div class='text'>{before}</div>{table}<div class='text'>{after}</div>"
        f"{clause(say(style, 'Сомасы жазумен', 'Прописью'), words)}"
        f"<p>{say(style, 'Клиенттің талабы жоқ.', 'Клиент претензий по объему, качеству и срокам услуг не имеет.')}</p>"
        f"{remarks(paper)}<table class='req together'><tr>{ends}</tr></table>"
    )
    return sheet(body, _OWN, face="PT Serif", size=10, margin="18mm 15mm 15mm 22mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("act_p1_accounting_wide", "completion_act", _draw_form, ("ru", "kk", "kk+ru"), "html",
           ("/registration_number", "/lines/*/vat_rate", "/lines/*/excise")),
    Layout("eavr_lettered_parts", "completion_act", _draw_state, ("ru", "kk", "kk+ru"), "html",
           ("/lines/*/excise",)),
    Layout("act_forwarder_wording", "completion_act", _draw_own, ("ru", "kk"), "html",
           ("/registration_number", "/lines/*/excise")),
)  # fmt: skip
