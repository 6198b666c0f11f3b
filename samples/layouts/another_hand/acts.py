"""Acts: form Р-1 with its boxes at the right, and a letterhead's act of acceptance."""

from typing import Any

from samples.layouts.drawing import escape, words
from samples.layouts.hypertext import remarks
from samples.layouts.kit import (
    agreed,
    entry,
    hand_of,
    home,
    listing,
    of,
    over,
    pairs,
    pieces,
    put,
    row,
    say,
    sheet,
    tax_number,
    when,
    worth,
)
from samples.layouts.papers import around, rows, said, tongue
from samples.model import Layout, Paper, Style

_ABROAD = ("/supplier/country", "/buyer/country")


def _in_words(paper: Paper, style: Style) -> str:
    total = said(paper, "gross_total")
    return words(total, tongue(style), said(paper, "currency")) if total else ""


# --- Р-1 ------------------------------------------------------------

_R1 = """
h1 { font-size: 11pt; margin: 10pt 0 2pt } .under { border-bottom: 0.5pt solid #000; padding-bottom: 0 }
.frame td { border: 0.8pt solid #000; text-align: center } .all td, .all th { padding: 2pt 2.5pt }
.all th { text-align: center; font-size: 7pt }
.right { width: 190pt; margin-left: auto } .lines td { padding: 1pt 3pt } .duo td { width: 50%; padding-right: 14pt }
"""


def _r1_party(paper: Paper, style: Style, role: str, kk: str, ru: str) -> str:
    caption = over(
        style,
        "толық атауы, мекенжайы, байланыс құралдары туралы деректер",
        "полное наименование, адрес, данные о средствах связи",
    )
    name = f"<td style='width:13%'>{over(style, kk, ru)}</td>"
    told = f"<td class='under'>{listing(put(paper, f'{role}/name'), home(paper, role))}</td>"
    box = f"<td class='whole mid' style='width:92pt;border:0.8pt solid #000'>{put(paper, f'{role}/bin')}</td>"
    return (
        f"<tr>{name}{told}<td style='width:10pt'></td>{box}</tr><tr><td></td><td class='tiny mid'>{caption}</td>"
        "<td></td><td></td></tr>"
    )


def _r1_line(at: int, line: dict[str, Any], done: str, style: Style) -> str:
    cells = [str(at), escape(line.get("description", "")), done, "", escape(line.get("unit", "")), pieces(line, style)]
    cells += [entry(line, "price", style), entry(line, "net", style)]
    return row(*cells, classes="mid - mid - mid num num num")


def _r1_table(paper: Paper, style: Style) -> str:
    singles = [
        ("Реттік нөмірі", "Номер по порядку"),
        ("Жұмыстардың (көрсетілетін қызметтердің) атауы", "Наименование работ (услуг)"),
        ("Жұмыстарды орындау (қызметтерді көрсету) күні", "Дата выполнения работ (оказания услуг)"),
        (
            "Есеп туралы мәліметтер",
            "Сведения об отчете о научных исследованиях, маркетинговых, консультационных и прочих услугах",
        ),
        ("Өлшем бірлігі", "Единица измерения"),
    ]
    triple = [("саны", "количество"), ("бірлік үшін бағасы", "цена за единицу"), ("құны", "стоимость")]
    common = over(style, "Орындалған жұмыстар (көрсетілген қызметтер)", "Выполнено работ (оказано услуг)")
    head = "<tr>" + "".join(f"<th rowspan='2'>{over(style, *names)}</th>" for names in singles)
    head += f"<th colspan='3'>{common}</th></tr>" + row(*(over(style, *names) for names in triple), tag="th")
    head += row(*map(str, range(1, 9)), classes="mid " * 8)
    done = when(paper, "performed_on", style)
    lines = "".join(_r1_line(at, line, done, style) for at, line in enumerate(rows(paper, "lines"), 1))
    total = say(style, "Барлығы", "Итого")
    last = row(
        "",
        f"<b>{total}</b>",
        "х",
        "х",
        "х",
        "",
        "х",
        f"<b>{worth(paper, 'net_total', style)}</b>",
        classes="- num mid mid mid num mid num",
    )
    return f"<table class='all'><thead>{head}</thead><tbody>{lines}{last}</tbody></table>"


def _r1_sums(paper: Paper, style: Style) -> str:
    none = "" if said(paper, "vat_total") or not said(paper, "gross_total") else say(style, "ҚҚС-сыз", "Без НДС")
    told = pairs(
        (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС сомасы", "Сумма НДС"), worth(paper, "vat_total", style) or none),
        (say(style, "ҚҚС ескерілген барлығы", "Всего с учетом НДС"), worth(paper, "gross_total", style)),
        (say(style, "Валютасы", "Валюта"), put(paper, "currency")),
    )
    spelled = f"<p>{say(style, 'Жазумен', 'Прописью')}: <i>{_in_words(paper, style)}</i></p>"
    return f"<table class='right lines'>{told}</table>{spelled}"


def _draw_r1(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g"))
    annex = over(
        style,
        "Қазақстан Республикасы Қаржы министрінің 2012 жылғы 20 желтоқсандағы № 562 бұйрығына 50-қосымша",
        "Приложение 50 к приказу Министра финансов Республики Казахстан от 20 декабря 2012 года № 562",
    )
    form = f"<div class='tiny'>{annex}<br>{over(style, 'Р-1 нысаны', 'Форма Р-1')}</div>"
    numbers = row(over(style, "Құжаттың нөмірі", "Номер документа"), over(style, "Жасалған күні", "Дата составления"))
    numbers += row(f"<b>{put(paper, 'number')}</b>", f"<b>{when(paper, 'signed_on', style)}</b>")
    title = over(style, "ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ", "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)")
    parties = _r1_party(paper, style, "buyer", "Тапсырыс беруші", "Заказчик")
    parties += _r1_party(paper, style, "supplier", "Орындаушы", "Исполнитель")
    contract = ""
    if agreed(paper, style):
        caption = over(style, "нөмірі, күні", "номер, дата")
        told = (
            f"{over(style, 'Шарт (келісімшарт)', 'Договор (контракт)')}",
            f"{escape(agreed(paper, style))}<br><span class='tiny'>{caption}</span>",
        )
        contract = row(*told)
    halves = []
    for role, kk, ru in (
        ("supplier", "Тапсырды (Орындаушы)", "Сдал (Исполнитель)"),
        ("buyer", "Қабылдады (Тапсырыс беруші)", "Принял (Заказчик)"),
    ):
        caption = say(style, "лауазымы, қолы, қолтаңбаның толық жазылуы", "должность, подпись, расшифровка подписи")
        signed = hand_of(paper, role, style, say(style, "директор", "директор"))
        halves.append(
            f"<b>{over(style, kk, ru)}</b><p style='margin-top:16pt'>{signed}</p><p class='tiny'>{caption}</p>"
            f"<p>{say(style, 'М.О.', 'М.П.')}</p>"
        )
    accepted = say(
        style, "Жұмыстарға (қызметтерге) қол қойылған (қабылданған) күн", "Дата подписания (принятия) работ (услуг)"
    )
    halves[1] += f"<p>{accepted}: {when(paper, 'signed_on', style)}</p>"
    asked = over(
        style,
        "Тапсырыс берушіден алынған қорларды пайдалану туралы мәліметтер: жоқ",
        "Сведения об использовании запасов, полученных от заказчика: нет",
    )
    body = (
        f"<table>{row(f'<h1>{title}</h1>', f'{form}<table class=frame>{numbers}</table>')}</table>"
        f"<table>{parties}{contract}</table>{_r1_table(paper, style)}{_r1_sums(paper, style)}<p>{asked}</p>{remarks(paper)}"
        f"<table class='duo together' style='margin-top:8pt'>{row(*halves)}</table>"
    )
    return sheet(body, _R1, face="PT Sans", size=8, paper="A4 landscape", margin="10mm 12mm")


# --- Акт приема-передачи of a letterhead ------------------------------------------------------------

_LETTER = """
.band { border-bottom: 2.5pt solid #7a1f2b; padding-bottom: 4pt; color: #7a1f2b }
h1 { font-size: 13pt; text-align: center; margin: 12pt 0 2pt; font-weight: 700 }
.all th { background: #efe7e8; text-align: center; font-size: 8pt } .all td, .all th { border: 0.4pt solid #a88 }
.box { border: 1pt solid #7a1f2b; width: 62%; margin: 6pt 0 6pt auto } .box td { padding: 2pt 6pt }
.duo td { width: 50% } p { text-align: justify }
"""


def _acceptance_text(paper: Paper, style: Style) -> str:
    """Who hands over what to whom, in a sentence."""
    seller, buyer = f"<b>{put(paper, 'supplier/name')}</b>", f"<b>{put(paper, 'buyer/name')}</b>"
    done, contract = when(paper, "performed_on", style), escape(agreed(paper, style))
    bins = {role: tax_number(paper, role, say(style, "БСН", "БИН", "BIN")) for role in ("supplier", "buyer")}
    who = {role: f" ({number})" if number else "" for role, number in bins.items()}
    match tongue(style):
        case "kk":
            under = f" {contract} шартқа сәйкес" if contract else ""
            return (
                f"Біз, төменде қол қоюшылар, бір тараптан Орындаушы {seller}{who['supplier']} және екінші тараптан "
                f"Тапсырыс беруші {buyer}{who['buyer']},"
                f"{under} Орындаушы {done} төмендегі қызметтерді толық көлемде көрсеткені, ал Тапсырыс беруші оларды "
                "қабылдағаны туралы осы актіні жасадық:"
            )
        case "en":
            under = f" under the Agreement {contract}" if contract else ""
            return (
                f"This Certificate is made between {seller}{who['supplier']}, the Contractor, and {buyer}{who['buyer']}, "
                f"the Customer.{under}"
                f" The services listed below were rendered on {done} in full and accepted by the Customer without objections:"
            )
    under = f" по договору {contract}," if contract else ""
    return (
        f"Мы, нижеподписавшиеся, {seller}{who['supplier']}, именуемое далее «Исполнитель», с одной стороны, и "
        f"{buyer}{who['buyer']}, именуемое далее"
        f" «Заказчик», с другой стороны, составили настоящий акт о том, что{under} {done} Исполнитель оказал, а "
        "Заказчик принял следующие услуги:"
    )


def _acceptance_box(paper: Paper, style: Style) -> str:
    told = pairs(
        (say(style, "Салықсыз сомасы", "Сумма без налогов", "Amount before taxes"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз", "Excise"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС", "НДС", "VAT"), worth(paper, "vat_total", style)),
        (
            say(style, "Қабылданған қызмет құны", "Стоимость принятых услуг", "Value of the accepted services"),
            f"<b>{listing(worth(paper, 'gross_total', style), put(paper, 'currency'), between=' ')}</b>",
        ),
    )
    return f"<table class='box'>{told.replace('key val', '- num')}</table>".replace('class="key"', "").replace(
        'class="val"', 'class="num"'
    )


def _draw_acceptance(paper: Paper, style: Style) -> bytes:
    title = say(
        style,
        "Көрсетілген қызметтерді қабылдау-тапсыру актісі",
        "Акт приема-передачи оказанных услуг",
        "Certificate of acceptance of services",
    )
    sides = []
    for role, kk, ru, en in (
        ("supplier", "ОРЫНДАУШЫ", "ИСПОЛНИТЕЛЬ", "CONTRACTOR"),
        ("buyer", "ТАПСЫРЫС БЕРУШІ", "ЗАКАЗЧИК", "CUSTOMER"),
    ):
        number = tax_number(paper, role, say(style, "БСН", "БИН", "BIN"))
        signed = hand_of(paper, role, style, say(style, "Директор", "Директор", "Director"))
        sides.append(
            f"<b>{say(style, kk, ru, en)}</b>"
            f"<br>{listing(put(paper, f'{role}/name'), number, home(paper, role), between='<br>')}<p "
            f"style='margin-top:22pt'>{signed}</p>"
        )
    head = row(
        "№",
        say(style, "Қызмет түрі", "Вид услуг", "Service"),
        say(style, "к-сы", "К-во", "Qty"),
        say(style, "Бағасы", "Цена", "Price"),
        say(style, "ҚҚС-сыз", "Сумма б/НДС", "Amount"),
        say(style, "ҚҚС", "НДС", "VAT"),
        say(style, "Барлығы", "Всего", "Total"),
        tag="th",
    )
    lines = "".join(
        row(
            f"{at}.",
            escape(line.get("description", "")),
            pieces(line, style),
            *(entry(line, key, style) for key in ("price", "net", "vat", "gross")),
            classes="mid - num num num num num",
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )
    no_claims = say(
        style,
        "Тараптардың бір-біріне талабы жоқ. Акт екі данада жасалды, әр тарапқа бір-бірден.",
        "Услуги оказаны в полном объеме и в срок, стороны претензий друг к другу не имеют. Акт составлен в двух экземплярах.",
        "The parties have no claims against each other. Made in two copies, one for each party.",
    )
    letterhead = listing(f"<b>{put(paper, 'supplier/name')}</b>", home(paper, "supplier"), between="<br>")
    spelled = (
        f"<p>{say(style, 'Сомасы жазумен', 'Сумма прописью', 'In words')}: {_in_words(paper, style)}</p>"
        if said(paper, "gross_total")
        else ""
    )
    place = around(paper, "addresses", "supplier").split(",", maxsplit=1)[0]
    body = (
        f"<div class='band'>{letterhead}</div><h1>{title}</h1><p class='mid' style='text-align:center'>№ "
        f"{put(paper, 'number')}</p>"
        f"<table>{row(escape(place), when(paper, 'signed_on', style), classes='- num')}</table>"
        f"<p>{_acceptance_text(paper, style)}</p>"
        f"<table class='all'>{head}{lines}</table>{_acceptance_box(paper, style)}{spelled}<p>{no_claims}</p>{remarks(paper)}"
        f"<table class='duo together' style='margin-top:14pt'>{row(*sides)}</table>"
    )
    return sheet(body, _LETTER, face="PT Serif", size=9.5, margin="16mm 18mm", foot="counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "act_r1_box_at_right",
        "completion_act",
        _draw_r1,
        ("ru", "kk", "kk+ru"),
        "html",
        (*_ABROAD, "/registration_number", "/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross", "/lines/*/excise"),
    ),
    Layout(
        "act_of_acceptance",
        "completion_act",
        _draw_acceptance,
        ("ru", "kk", "en"),
        "html",
        (*_ABROAD, "/registration_number", "/lines/*/vat_rate", "/lines/*/excise"),
    ),
)
