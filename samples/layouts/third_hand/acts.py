"""Acts of completed works as bookkeepers' programs print them."""

from samples.layouts.drawing import escape, words
from samples.layouts.papers import person, rows, said, tongue
from samples.layouts.third_hand.common import (
    SOFTWARE,
    amount,
    both,
    dated,
    narrowed,
    of_line,
    page,
    pieces,
    place,
    remarks,
    row,
    seal,
    told,
    where,
)
from samples.model import Layout, Paper, Style


def _act_party(paper: Paper, style: Style, role: str) -> str:
    name = both(style, "Тапсырыс беруші", "Заказчик") if role == "buyer" else both(style, "Орындаушы", "Исполнитель")
    caption = both(style, "толық атауы, мекенжайы", "полное наименование, адрес, данные о средствах связи")
    address = f", {where(paper, role)}" if where(paper, role) else ""
    return (
        f'<tr><td style="width:16%">{name}</td><td><u>{told(paper, f"{role}/name")}{address}</u>'
        f'<div class="s c">{caption}</div></td><td class="id">{told(paper, f"{role}/bin")}</td></tr>'
    )


def _act_table(paper: Paper, style: Style) -> str:
    over = both(style, "Орындалған жұмыстар (көрсетілген қызметтер)", "Выполнено работ (оказано услуг)")
    head = [
        both(style, "Реттік нөмірі", "Номер по порядку"),
        both(style, "Жұмыстардың (көрсетілетін қызметтердің) атауы", "Наименование работ (услуг)"),
        both(style, "Жұмыстарды орындау күні", "Дата выполнения работ (оказания услуг)"),
        both(style, "Есеп туралы мәліметтер", "Сведения об отчете (дата, номер, количество страниц)"),
        both(style, "Өлшем бірлігі", "Единица измерения"),
    ]
    under = [
        both(style, "саны", "количество"),
        both(style, "бірлік үшін бағасы", "цена за единицу"),
        both(style, "құны", "стоимость"),
        both(style, "ҚҚС сомасы", "сумма НДС"),
        both(style, "салықтармен құны", "стоимость с учетом налогов"),
    ]
    html = "<tr>" + "".join(f'<th rowspan="2" class="c">{name}</th>' for name in head)
    html += f'<th colspan="{len(under)}" class="c">{over}</th></tr>' + row(*under, tag="th", classes=["c"] * len(under))
    html += row(*map(str, range(1, 6 + len(under))), classes=["c"] * (5 + len(under)))
    done, untaxed = dated(paper, "performed_on", style), both(style, "ҚҚС-сыз", "без НДС")
    looks = ["c", "", "c n", "", "c", "r", "r", "r", "r", "r"]
    for at, line in enumerate(rows(paper, "lines"), 1):
        taxes = [of_line(line, "vat", style) or untaxed, of_line(line, "gross", style)]
        cells = [
            str(at),
            escape(line.get("description", "")),
            done,
            "",
            escape(line.get("unit", "")),
            pieces(line, style),
        ]
        cells += [of_line(line, "price", style), of_line(line, "net", style), *taxes]
        html += row(*cells, classes=looks)
    taxes = [amount(paper, "vat_total", style) or untaxed, amount(paper, "gross_total", style)]
    cells = ["", both(style, "Барлығы", "Итого"), "х", "х", "х", "", "х", amount(paper, "net_total", style), *taxes]
    return f'<table class="ruled">{html}{row(*cells, classes=looks)}</table>'


def _act_sums(paper: Paper, style: Style) -> str:
    """What stands below the table: excise, the sum that the table may lack, and the sum in words."""
    lines = []
    if said(paper, "excise_total"):
        lines.append(f"{both(style, 'Акциз сомасы', 'Сумма акциза')}: {amount(paper, 'excise_total', style)}")
    total = f"{amount(paper, 'gross_total', style)} {told(paper, 'currency')}"
    in_words = words(said(paper, "gross_total"), tongue(style), said(paper, "currency"))
    lines.append(f"{both(style, 'Барлығы сомаға', 'Всего на сумму')}: {total} ({in_words})")
    return "".join(f"<p>{line}</p>" for line in lines) + remarks(paper)


def _act_signatures(paper: Paper, style: Style) -> str:
    def half(role: str, kk: str, ru: str) -> str:
        who = escape(person(paper, role, style))
        return (
            f"{both(style, kk, ru)}: директор<br>{place(paper, role, style)} / {who} /"
            f'<div class="s">{both(style, "қолы, қолтаңбаның толық жазылуы", "подпись, расшифровка подписи")}</div>'
            f"<p>{both(style, 'М.О.', 'М.П.')}</p>{seal(paper, role, said(paper, f'{role}/name'))}"
        )

    accepted = both(style, "Қол қойылған (қабылданған) күні", "Дата подписания (принятия) работ (услуг)")
    left = half("supplier", "Тапсырды (Орындаушы)", "Сдал (Исполнитель)")
    right = half("buyer", "Қабылдады (Тапсырыс беруші)", "Принял (Заказчик)")
    right += f'<p style="margin-top:6pt">{accepted}: {dated(paper, "signed_on", style)}</p>'
    return f'<table style="margin-top:10pt;page-break-inside:avoid">{row(left, right)}</table>'


def _draw_act(paper: Paper, style: Style) -> bytes:
    style = narrowed(style, SOFTWARE, ("dotted", "dotted_g"))
    number = row(both(style, "Құжаттың нөмірі", "Номер документа"), both(style, "Жасалған күні", "Дата составления"))
    number += row(told(paper, "number"), dated(paper, "signed_on", style), classes=["c", "c"])
    title = both(
        style,
        "ОРЫНДАЛҒАН ЖҰМЫСТАР (КӨРСЕТІЛГЕН ҚЫЗМЕТТЕР) АКТІСІ",
        "АКТ ВЫПОЛНЕННЫХ РАБОТ (ОКАЗАННЫХ УСЛУГ)",
    )
    contract = ""
    if said(paper, "contract/number"):
        from_day = dated(paper, "contract/date", style)
        agreed = f"{from_day} № {told(paper, 'contract/number')}"
        if style.language != "kk":
            agreed = f"№ {told(paper, 'contract/number')} от {from_day}"
        contract = f"<p>{both(style, 'Шарт (келісімшарт)', 'Договор (контракт)')}: <u>{agreed}</u></p>"
    form = both(style, "Р-1 нысаны", "Форма Р-1")
    order = both(
        style,
        "ҚР Қаржы министрінің 2012 жылғы 20 желтоқсандағы № 562 бұйрығына 50-қосымша",
        "Приложение 50 к приказу Министра финансов РК от 20.12.2012 № 562",
    )
    body = [
        f'<div class="s" style="text-align:right">{order}<br>{form}</div>',
        f"<table>{row('', '', both(style, 'ЖСН/БСН', 'ИИН/БИН'), classes=['', '', 's c'])}",
        _act_party(paper, style, "buyer") + _act_party(paper, style, "supplier") + "</table>",
        f'{contract}<table class="ruled" style="width:240pt;margin-left:auto">{number}</table><h1>{title}</h1>',
        _act_table(paper, style) + _act_sums(paper, style) + _act_signatures(paper, style),
    ]
    css = ".id { border: 0.8pt solid #000; width: 90pt; text-align: center; vertical-align: middle }"
    return page("".join(body), family="Liberation Serif", size=8.5, sheet="A4 landscape", margin="10mm", css=css)


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "plain_act_r1",
        "completion_act",
        _draw_act,
        languages=("ru", "kk", "kk+ru"),
        renderer="html",
        omits=(
            "/supplier/country",
            "/buyer/country",
            "/lines/*/vat_rate",
            "/lines/*/excise",
            "/registration_number",
        ),
    ),
)
