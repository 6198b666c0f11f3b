"""The electronic act (ЭАВР) of a portal that puts captions above the values."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import (
    entry,
    home,
    of,
    percent,
    pieces,
    put,
    row,
    say,
    sheet,
    when,
    worth,
)
from samples.layouts.papers import rows, said
from samples.model import Layout, Paper, Style

_ABROAD = ("/supplier/country", "/buyer/country")

_PORTAL = """
h1 { font-size: 12pt; font-weight: 400; margin: 0 0 4pt; color: #20558a }
h2 { background: #20558a; color: #fff; font-size: 8pt; font-weight: 400; padding: 2pt 5pt; margin: 7pt 0 2pt }
.cap { color: #667; font-size: 6.8pt; padding: 2pt 5pt 0 }
.say { padding: 0 5pt 2pt; border-bottom: 0.4pt solid #ccd }
.goods th { font-size: 6.4pt; background: #e9eff5; text-align: center }
.goods td, .goods th { border: 0.3pt solid #9ab; padding: 2pt }
"""


def _captioned(*boxes: tuple[str, str]) -> str:
    """Two boxes to a row, each with its caption above the value."""
    told = [box for box in boxes if box[1]]
    told += [("", "")] * (len(told) % 2)
    html = ""
    for left, right in zip(told[::2], told[1::2], strict=True):
        html += row(left[0], right[0], classes="cap cap") + row(left[1], right[1], classes="say say")
    return f"<table style='table-layout:fixed'>{html}</table>"


def _portal_party(paper: Paper, style: Style, role: str) -> str:
    name = ("Орындаушының (өнім берушінің) атауы", "Наименование исполнителя (поставщика)")
    if role == "buyer":
        name = ("Тапсырыс берушінің (алушының) атауы", "Наименование заказчика (получателя)")
    return _captioned(
        (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, f"{role}/bin")),
        (say(style, *name), put(paper, f"{role}/name")),
        (say(style, "Мекенжайы", "Адрес"), home(paper, role)),
    )


def _portal_works(paper: Paper, style: Style) -> str:
    names = (
        ("№", "№"),
        ("Жұмыстардың (қызметтердің) атауы", "Наименование работ (услуг)"),
        ("Өлшем бірлігі", "Ед. изм."),
        ("Саны", "Кол-во"),
        ("Бірлік бағасы, жанама салықсыз", "Цена за ед. без косвенных налогов"),
        ("Жанама салықсыз құны", "Стоимость без косвенных налогов"),
        ("ҚҚС мөлшерлемесі", "Ставка НДС"),
        ("ҚҚС сомасы", "Сумма НДС"),
        ("Жанама салықтармен құны", "Стоимость с учетом косвенных налогов"),
    )
    head = row(*(say(style, *name) for name in names), tag="th") + row(*(f"G{at}" for at in range(1, 10)), tag="th")
    html = ""
    for at, line in enumerate(rows(paper, "lines"), 1):
        told = [str(at), escape(line.get("description", "")), escape(line.get("unit", "")), pieces(line, style)]
        told += [entry(line, "price", style), entry(line, "net", style), percent(line, style)]
        html += row(
            *told, entry(line, "vat", style), entry(line, "gross", style), classes="mid - - num num num mid num num"
        )
    sums = [f"<b>{worth(paper, name, style)}</b>" for name in ("net_total", "vat_total", "gross_total")]
    html += row(
        "",
        f"<b>{say(style, 'Барлығы', 'Всего')}</b>",
        "",
        "",
        "",
        sums[0],
        "",
        *sums[1:],
        classes="- - - - num num - num num",
    )
    excise = (
        f"<p>{say(style, 'Акциз сомасы', 'Сумма акциза')}: {worth(paper, 'excise_total', style)}</p>"
        if said(paper, "excise_total")
        else ""
    )
    return f"<table class='goods'><thead>{head}</thead>{html}</table>{excise}"


def _draw_portal(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted",), ("nbsp", "space", "plain", "thin"))
    state = paper.extra.get("status") or say(style, "Расталған", "Подтвержден")
    general = _captioned(
        (say(style, "Тіркеу нөмірі", "Регистрационный номер"), put(paper, "registration_number")),
        (say(style, "Есептік жүйенің нөмірі", "Номер учетной системы"), put(paper, "number")),
        (say(style, "Жазып берілген күні", "Дата выписки"), when(paper, "signed_on", style)),
        (
            say(style, "Жұмыстар орындалған (қызметтер көрсетілген) күн", "Дата выполнения работ (оказания услуг)"),
            when(paper, "performed_on", style),
        ),
        (say(style, "Мәртебесі", "Статус"), escape(state)),
    )
    contract = _captioned(
        (say(style, "Шарттың нөмірі", "Номер договора"), put(paper, "contract/number")),
        (say(style, "Шарттың күні", "Дата договора"), when(paper, "contract/date", style)),
        (say(style, "Валюта коды", "Код валюты"), put(paper, "currency")),
    )

    def part(letter: str, kk: str, ru: str) -> str:
        return f"<h2>{letter}. {say(style, kk, ru)}</h2>"

    signed = say(
        style, "Орындаушының және тапсырыс берушінің ЭЦҚ-сы тексерілді", "ЭЦП исполнителя и заказчика проверены"
    )
    title = say(
        style,
        "Орындалған жұмыстардың (көрсетілген қызметтердің) электрондық актісі",
        "Электронный акт выполненных работ (оказанных услуг)",
    )
    body = (
        f"<h1>{title}</h1>"
        f"{part('A', 'Жалпы бөлім', 'Общий раздел')}{general}{part('B', 'Орындаушы', 'Исполнитель')}"
        f"{_portal_party(paper, style, 'supplier')}"
        f"{part('D', 'Тапсырыс беруші', 'Заказчик')}{_portal_party(paper, style, 'buyer')}"
        f"{part('F', 'Шарт', 'Договор (контракт)')}{contract}"
        f"{part('G', 'Жұмыстар (қызметтер) туралы деректер', 'Данные по работам (услугам)')}{_portal_works(paper, style)}"
        f"{part('H', 'Қосымша мәліметтер', 'Дополнительные сведения')}{remarks(paper)}<table "
        f"class='together'>{row(signed, square_code(style.seed, 50), classes='- num')}</table>"
    )
    return sheet(
        body,
        _PORTAL,
        face="Liberation Sans",
        size=8,
        margin="11mm 12mm 13mm",
        foot=f"'{say(style, 'Бет', 'Страница')} ' counter(page)",
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "act_captions_above",
        "completion_act",
        _draw_portal,
        ("ru", "kk"),
        "html",
        (*_ABROAD, "/lines/*/excise"),
    ),
)
