"""Acts: a Word-processor document with a table of particulars, and an accounting service's print with two halves to sign."""

from samples.layouts.drawing import Align, Sheet, drawn, escape
from samples.layouts.hypertext import remarks
from samples.layouts.kit import agreed, hand_of, over, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import notes, said, tongue
from samples.layouts.seventh_hand.kit import (
    Flow,
    account,
    bold,
    dressed,
    html_rows,
    in_words,
    lined,
    panel,
    place,
    seat,
    spans,
    tint,
    untaxed,
)
from samples.model import Layout, Paper, Style

_WORD = """
h1 { font-size: 13pt; text-align: center; margin: 0 } .sub { text-align: center; margin-bottom: 8pt }
.part td { border: 0.5pt solid #000; padding: 2.5pt 5pt } .group { width: 20%; font-weight: 700 } .key { width: 26% }
.goods { margin: 8pt 0 } .goods th { text-align: center; font-weight: 700 } .goods td, .goods th { border: 0.5pt solid #000 }
.ends td { width: 50%; border: 0.5pt solid #000; padding: 6pt 8pt 16pt } p { text-align: justify }
"""


def _word_parties(paper: Paper, style: Style) -> str:
    told = [
        spans(
            over(style, kk, ru, en),
            (over(style, "Ұйымның атауы", "Наименование организации", "Company"), bold(paper, f"{role}/name")),
            (
                over(style, "Бизнес-сәйкестендіру нөмірі", "Бизнес-идентификационный номер", "BIN"),
                put(paper, f"{role}/bin"),
            ),
            (over(style, "Заңды мекенжайы", "Юридический адрес", "Address"), escape(seat(paper, role, style))),
        )
        for role, kk, ru, en in (
            ("supplier", "Қызмет көрсетуші", "Услугодатель", "Service provider"),
            ("buyer", "Қызмет алушы", "Услугополучатель", "Service recipient"),
        )
    ]
    told.append(
        spans(
            over(style, "Негізі", "Основание", "Basis"),
            (over(style, "Шарт", "Договор", "Agreement"), escape(agreed(paper, style))),
            (
                over(style, "Қызмет көрсетілген күн", "Услуги оказаны", "Services rendered on"),
                when(paper, "performed_on", style),
            ),
            (over(style, "Есеп айырысу валютасы", "Валюта расчетов", "Currency"), put(paper, "currency")),
        )
    )
    return f"<table class='part'>{''.join(told)}</table>"


def _word_table(paper: Paper, style: Style) -> str:
    heads = (
        "№",
        over(style, "Көрсетілген қызметтің түрі", "Вид оказанной услуги", "Service rendered"),
        over(style, "Көлемі", "Объем", "Volume"),
        over(style, "Тарифі", "Тариф", "Rate"),
        over(style, "Құны", "Стоимость", "Cost"),
        over(style, "ҚҚС", "НДС", "VAT"),
        over(style, "ҚҚС-пен құны", "Стоимость с НДС", "Cost with VAT"),
    )
    keys = ("at", "description", "quantity", "price", "net", "vat", "gross")
    lines = html_rows(lined(paper, style, *keys), "mid - num num num num num")
    last = f"<td colspan='4' class='num'><b>{say(style, 'Жиынтығы', 'Всего по акту', 'Act total')}</b></td>"
    sums = (worth(paper, "net_total", style), untaxed(paper, style), worth(paper, "gross_total", style))
    last += "".join(f"<td class='num'><b>{each}</b></td>" for each in sums)
    return f"<table class='goods'><thead>{row(*heads, tag='th')}</thead><tbody>{lines}<tr>{last}</tr></tbody></table>"


def _accepted(paper: Paper, style: Style) -> str:
    """The sentence that states the sum accepted, or ""."""
    total = worth(paper, "gross_total", style)
    if not total:
        return ""
    sum_ = f"<b>{total}</b> {put(paper, 'currency')} ({in_words(paper, style)})"
    excise = worth(paper, "excise_total", style)
    match tongue(style):
        case "kk":
            tax = f", оның ішінде акциз {excise}" if excise else ""
            return f"<p>Тараптар қызметтердің {sum_} сомасына{tax} көрсетілгенін және қабылданғанын растайды.</p>"
        case "en":
            tax = f", including excise of {excise}" if excise else ""
            return (
                f"<p>The parties confirm that services worth {sum_}{tax} have been rendered and accepted in full.</p>"
            )
    tax = f", в том числе акциз {excise}" if excise else ""
    return f"<p>Стороны подтверждают, что услуги оказаны и приняты на сумму {sum_}{tax}. Претензий по качеству нет.</p>"


def _draw_word(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted_g", "words", "quoted", "kk", "en"))
    number, on = put(paper, "number"), when(paper, "signed_on", style)
    title = over(
        style, "ҚЫЗМЕТТЕРДІ ТАПСЫРУ-ҚАБЫЛДАУ АКТІСІ", "АКТ СДАЧИ-ПРИЕМКИ УСЛУГ", "SERVICE DELIVERY AND ACCEPTANCE ACT"
    )
    sub = say(style, f"№ {number}, {on}", f"№ {number} от {on}", f"No. {number} dated {on}")
    ends = row(
        *(
            f"<b>{over(style, kk, ru, en)}</b><p style='margin-top:24pt'>"
            f"{hand_of(paper, role, style, say(style, 'Басшы', 'Руководитель', 'Director'), stamp='left:24pt;top:-40pt')}</p>"
            for role, kk, ru, en in (
                ("supplier", "Қызметті тапсырды", "Услуги сдал", "Delivered by"),
                ("buyer", "Қызметті қабылдады", "Услуги принял", "Accepted by"),
            )
        )
    )
    body = (
        f"<h1>{title}</h1><p class='sub'>{sub}</p>{_word_parties(paper, style)}{_word_table(paper, style)}"
        f"{_accepted(paper, style)}{remarks(paper)}<table class='ends together' style='margin-top:10pt'>{ends}</table>"
    )
    return sheet(body, _WORD, face="Liberation Serif", size=10, margin="15mm 15mm 15mm 20mm")


_SAND = (0.97, 0.94, 0.88)


def _service(page: Sheet, paper: Paper, style: Style) -> None:
    def running(sheet_: Sheet, at: int) -> None:
        sheet_.text(40, 575, f"{said(paper, 'registration_number')}  {at}", 7, grey=0.45)

    flow = Flow(page, start=34, low=34, running=running)
    title = say(style, "Көрсетілген қызметтер (орындалған жұмыстар) актісі", "Акт оказанных услуг (выполненных работ)")
    page.text(421, 46, title, 13, bold=True, align="centre")
    strip = (
        (say(style, "Тіркеу нөмірі", "Регистрационный номер"), said(paper, "registration_number")),
        ("Акт №", said(paper, "number")),
        (say(style, "Қол қойылды", "Подписан"), when(paper, "signed_on", style)),
        (say(style, "Орындалды", "Выполнено"), when(paper, "performed_on", style)),
        (say(style, "Шарт", "Договор"), agreed(paper, style)),
        (say(style, "Валюта коды", "Код валюты"), said(paper, "currency")),
    )
    tint(page, 40, 56, 802, 88, colour=_SAND)
    for x, each, width in zip((46, 256, 326, 420, 514, 720), strip, (200, 64, 90, 90, 200, 78), strict=True):
        panel(page, x, 61, width, [each], size=8)
    bottoms = []
    for x, role, head in (
        (40, "supplier", say(style, "Орындаушы туралы мәлімет", "Сведения об исполнителе")),
        (421, "buyer", say(style, "Тапсырыс беруші туралы мәлімет", "Сведения о заказчике")),
    ):
        page.text(x + 4, 104, head, 9, bold=True)
        told = [
            (say(style, "Атауы", "Наименование"), said(paper, f"{role}/name")),
            (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, f"{role}/bin")),
            (say(style, "Мекенжайы", "Адрес"), seat(paper, role, style)),
            (say(style, "Шоты", "Счет"), account(paper, role)),
        ]
        bottoms.append(panel(page, x + 4, 110, 368, told, size=8))
    flow.top = max(bottoms) + 6
    columns = (
        (24, "№", "№", "at"),
        (220, "Қызмет, жұмыс", "Услуга, работа", "description"),
        (50, "Бірлігі", "Ед.", "unit"),
        (50, "Саны", "Кол-во", "quantity"),
        (72, "Бағасы", "Цена", "price"),
        (76, "Салықсыз құны", "Сумма без налогов", "net"),
        (60, "Акциз", "Акциз", "excise"),
        (44, "ҚҚС %", "% НДС", "vat_rate"),
        (70, "ҚҚС", "НДС", "vat"),
        (78, "Салықпен құны", "Сумма с налогами", "gross"),
    )
    flow.table(
        [column[0] for column in columns],
        [[say(style, column[1], column[2]) if column[1] != column[2] else column[1] for column in columns]],
        lined(paper, style, *(column[3] for column in columns)),
        aligns=["centre", "left", "centre", "right", "right", "right", "right", "centre", "right", "right"],
        size=7.5,
        head_colour=_SAND,
    )
    sides: list[Align] = ["left" if at < 5 else "right" for at in range(10)]
    sums = ["", say(style, "Актінің жиыны", "Итого по акту"), "", "", "", worth(paper, "net_total", style)]
    sums += [worth(paper, "excise_total", style), "", untaxed(paper, style), worth(paper, "gross_total", style)]
    flow.need(24)
    flow.top = page.grid(
        40,
        flow.top,
        [flow.width * column[0] / 744 for column in columns],
        [sums],
        7.5,
        aligns=sides,
        bold=True,
    )
    flow.top += 5
    flow.write(in_words(paper, style), 8.5)
    flow.notes(notes(paper))
    flow.need(70)
    place(flow, paper, "supplier", style, say(style, "Орындаушының қолы", "Подпись исполнителя"), x=0)
    place(flow, paper, "buyer", style, say(style, "Тапсырыс берушінің қолы", "Подпись заказчика"), x=400)


def _draw_service(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("dotted", "iso")))
    return drawn(lambda page: _service(page, paper, style), "DejaVu Sans Condensed", (841.89, 595.28))


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "act_word_particulars",
        "completion_act",
        _draw_word,
        ("ru", "kk", "kk+ru", "en"),
        "html",
        ("/registration_number", "/lines/*/vat_rate", "/lines/*/excise"),
    ),
    Layout("act_service_strip", "completion_act", _draw_service, ("ru", "kk", "kk+ru")),
)
