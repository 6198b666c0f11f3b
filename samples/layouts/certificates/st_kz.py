"""Сертификат о происхождении товара формы «СТ-KZ» (forms 1.1): the chamber's blank, the older one, the electronic one."""

from typing import Any

from samples.layouts.certificates.wording import (
    NEVER,
    blank,
    code,
    criterion,
    declared,
    goods,
    holder,
    printed_day,
    share,
    sheets,
    term,
)
from samples.layouts.drawing import Sheet, drawn, pdf_from_html
from samples.layouts.hypertext import hand, ink, page, remarks, square_code, told
from samples.layouts.papers import Labels, around, choose, digits, inked, joined, label, notes, person, said, stamped
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

_FIRST, _FURTHER = 7, 24  # items on the blank, on each additional sheet
_DECLARATION = (
    "Нижеподписавшийся заявляет, что вышеприведенные сведения соответствуют действительности: что все товары полностью "
    "произведены или подвергнуты достаточной переработке в Республике Казахстан"
)
_CERTIFIED = "Настоящим удостоверяется, что декларация заявителя соответствует действительности"
_CSS = (
    "body { font-size: 8pt; } td { border: .8pt solid #333; padding: 2pt 4pt; } .half td { width: 50%; height: 52pt; }"
    ".title { text-align: center; color: #a01818; } .title b { font-size: 11pt; } .items td { font-size: 7.5pt; }"
    ".foot td { width: 50%; height: 130pt; } .blank { text-align: right; font-size: 7pt; color: #a01818; "
    "margin-top: 3pt; }"
    ".weave { position: fixed; left: -10mm; top: -10mm; width: 210mm; height: 297mm; z-index: -1; } .sheet { "
    "break-before: page; }"
)


def _weave() -> str:
    """Guilloche: pale waves over the whole page, behind the text."""
    waves = "".join(
        f"<path d='M0 {y} q 13 {8 - y % 16} 26 0 t 26 0 t 26 0 t 26 0 t 26 0 t 26 0 t 26 0 t 26 0' fill='none' "
        "stroke='#e7dcc8' stroke-width='.35'/>"
        for y in range(0, 297, 4)
    )
    return f"<svg class='weave' viewBox='0 0 210 297'>{waves}</svg>"


def _items(paper: Paper, style: Style, items: list[dict[str, Any]], start: int, content: str) -> str:
    """Boxes 6 to 10."""
    head = (
        "<tr><td style='width:6%'>6. №</td><td>7. Наименование товара, код ТН ВЭД ЕАЭС, количество мест и вид "
        "упаковки</td>"
        f"<td style='width:12%'>8. Критерий происхож-дения</td><td style='width:14%'>9. {content}</td>"
        "<td style='width:16%'>10. Количество товара</td></tr>"
    )
    rows = "".join(
        f"<tr><td>{number}</td>"
        f"<td>{told(str(item.get('name', '')))}{', ' + code(item, style) if code(item, style) else ''}</td>"
        f"<td class='c'>{criterion(item)}</td><td class='c'>{share(item, style)}</td>"
        "<td class='c'>серийное производство</td></tr>"
        for number, item in enumerate(items, start)
    )
    return f"<table class='items'>{head}{rows}</table>"


def _blank_foot(paper: Paper, style: Style) -> str:
    """Boxes 12 and 13: the chamber's day and the applicant's, each over its signature."""
    issued, before = printed_day(paper, "issued_on", style), declared(paper, style)
    return (
        f"<table class='foot'><tr><td>12. Удостоверение<br>{_CERTIFIED}<br><b>{told(said(paper, 'issuer'))}</b><br>"
        "<br><br>"
        f"{ink(paper, 'issuer', stamp_at='left:90pt;top:-60pt')}______________ {issued}<br>Подпись &nbsp; Дата "
        "&nbsp; Печать</td>"
        f"<td>13. Декларация заявителя<br>{_DECLARATION}<br><br>"
        f"<br>{ink(paper, 'holder')}______________ {before}<br>Подпись &nbsp; Дата &nbsp; Печать</td></tr></table>"
    )


def chamber_blank(paper: Paper, style: Style) -> bytes:
    """The blank of security paper, boxes 1 to 13, an additional sheet for each further two dozen goods."""
    number = told(said(paper, "number"))
    content = choose(style, "Доля внутристрановой ценности, %", "Доля местного содержания, %")
    remarks = joined((term(paper, style), *notes(paper)), "<br>")
    first, *further = sheets(goods(paper), _FIRST, _FURTHER)
    body = [
        f"{_weave()}<table class='half'><tr><td>1. Производитель товара (наименование и почтовый адрес)<br>"
        f"<b>{told(holder(paper))}</b></td>"
        f"<td rowspan='2' class='title'>3. № <b>{number}</b><br><br><b>СЕРТИФИКАТ</b>"
        "<br>о происхождении товара<br>форма «СТ-KZ»<br>Выдан в Республике Казахстан</td></tr>"
        f"<tr><td>2. Получатель (наименование и почтовый адрес)<br>{told(holder(paper, with_bin=False))}</td></tr>"
        "<tr><td>4. Цель получения "
        f"сертификата<br>{choose(style, 'для участия в государственных закупках', 'по месту требования')}</td>"
        f"<td>5. Для служебных отметок<br>{remarks}</td></tr></table>"
        f"{_items(paper, style, first, 1, content)}{_blank_foot(paper, style)}<div class='blank'>бланк "
        f"№ {blank(style)}</div>"
    ]
    start = 1 + len(first)
    for at, items in enumerate(further, 1):
        body.append(
            f"<div class='sheet'><p class='c b'>Дополнительный лист {at}</p>"
            f"<p class='c'>к сертификату о происхождении товара формы «СТ-KZ» № {number}</p>"
            f"{_items(paper, style, items, start, content)}<div class='blank'>бланк № {blank(style)}</div></div>"
        )
        start += len(items)
    return pdf_from_html(page("".join(body), _CSS, family="'Liberation Serif'", margin="10mm"))


def _older_boxes(sheet: Sheet, paper: Paper, style: Style) -> None:
    """Frames and labels first, the values typed into them afterwards."""
    boxes = (
        (40, 40, 300, 110, "1. Изготовитель (наименование и почтовый адрес)"),
        (40, 110, 300, 170, "2. Заявитель / Владелец сертификата"),
        (300, 40, 556, 170, "3."),
        (40, 170, 300, 215, "4. Для предоставления в"),
        (300, 170, 556, 215, "5. Для служебных отметок"),
    )
    for x0, top, x1, bottom, text in boxes:
        sheet.box(x0, top, x1, bottom)
        sheet.text(x0 + 3, top + 9, text, 7)
    for baseline, text, size in (
        (82, "СЕРТИФИКАТ", 13),
        (97, "о происхождении товара для внутреннего обращения", 8),
        (110, "формы СТ-KZ", 10),
        (128, "выдан в Республике Казахстан", 8),
    ):
        sheet.text(428, baseline, text, size, bold=size > 9, align="centre", twice=size == 13)
    sheet.text(428, 60, f"№ {said(paper, 'number')}", 12, bold=True, align="centre", family="DejaVu Sans Mono")
    sheet.paragraph(44, 52, 250, holder(paper, label="БИН:"), 8.5, bold=True)
    sheet.paragraph(44, 122, 250, said(paper, "holder/name"), 8.5)
    sheet.text(44, 200, "по месту требования", 8)
    sheet.paragraph(304, 182, 248, "\n".join(line for line in (term(paper, style), *notes(paper)) if line), 8)


def _older_foot(sheet: Sheet, paper: Paper, style: Style) -> None:
    sheet.box(40, 640, 300, 780)
    sheet.box(300, 640, 556, 780)
    sheet.paragraph(44, 644, 250, f"12. Удостоверение. {_CERTIFIED}", 7)
    sheet.paragraph(304, 644, 248, f"13. Декларация заявителя. {_DECLARATION}", 7)
    sheet.paragraph(44, 680, 250, said(paper, "issuer"), 8.5, bold=True)
    sheet.text(44, 760, printed_day(paper, "issued_on", style), 9)
    sheet.text(304, 760, declared(paper, style), 9)
    for x in (44.0, 304.0):
        sheet.text(x, 772, "дата", 6)
        sheet.text(x + 110, 772, "подпись, печать", 6)
    for x, role in ((150.0, "issuer"), (410.0, "holder")):
        if inked(paper, role):
            sheet.sign(x, 760, hand(paper, role))
        if stamped(paper, role):
            sheet.stamp(x + 30, 668, said(paper, "issuer" if role == "issuer" else "holder/name")[:40])
    sheet.text(556, 796, f"№ {blank(style)}", 7, align="right")


def older_blank(paper: Paper, style: Style) -> bytes:
    """The blank of 2015: the share stands in words of box 7, one for each item; codes on a line of their own."""

    def draw(sheet: Sheet) -> None:
        widths = (34.0, 292.0, 90.0, 100.0)
        heads = (
            "6. №",
            "7. Описание товара (модель, марка), код",
            "8. Критерий происхождения",
            "10. Количество (брутто/нетто, шт.)",
        )
        parts = sheets(goods(paper), 6, 15)
        number = 0
        for at, items in enumerate(parts):
            if at:
                sheet.canvas.showPage()
                sheet.text(
                    297,
                    40,
                    f"Дополнительный лист к сертификату формы СТ-KZ № {said(paper, 'number')}",
                    10,
                    bold=True,
                    align="centre",
                )
            else:
                _older_boxes(sheet, paper, style)
            flow = Flow(sheet, 215.0 if at == 0 else 56, 820)
            flow.row(40, widths, heads, 7)
            for item in items:
                number += 1
                lines = (
                    str(item.get("name", "")),
                    code(item, style) and f"код ТН ВЭД ЕАЭС {code(item, style)}",
                    share(item, style) and f"местное содержание – {share(item, style).rstrip(' %')} %",
                )
                row = (f"{number}", "\n".join(filter(None, lines)), criterion(item), "серийное производство")
                flow.row(40, widths, row, 8)
            if not at:
                _older_foot(sheet, paper, style)

    return drawn(draw, "PT Sans")


_ELECTRONIC: Labels = {
    "title": {
        "ru": ("Сертификат о происхождении товара", "СЕРТИФИКАТ о происхождении товара"),
        "kk": ("Тауардың шығу тегі туралы сертификат", "Тауардың шығарылуы туралы сертификат"),
    },
    "form": {"ru": ("форма «СТ-KZ»", "форма «CT-KZ»"), "kk": ("«СТ-KZ» нысаны",)},
    "number": {"ru": ("Номер сертификата", "№"), "kk": ("Сертификат нөмірі", "№")},
    "issued": {"ru": ("Дата выдачи",), "kk": ("Берілген күні",)},
    "maker": {"ru": ("Производитель",), "kk": ("Тауар өндіруші",)},
    "bin": {"ru": ("БИН",), "kk": ("БСН",)},
    "address": {"ru": ("Адрес",), "kk": ("Мекенжайы",)},
    "name": {"ru": ("Наименование товара",), "kk": ("Тауардың атауы",)},
    "code": {"ru": ("Код ТН ВЭД ЕАЭС",), "kk": ("ЕАЭО СЭҚ ТН коды",)},
    "criterion": {"ru": ("Критерий происхождения",), "kk": ("Шығу тегінің критерийі",)},
    "share": {
        "ru": ("Доля внутристрановой ценности, %",),
        "kk": ("Елішілік құндылық үлесі, %",),
    },
    "issuer": {"ru": ("Выдан",), "kk": ("Берген ұйым",)},
}
_ELECTRONIC_CSS = (
    ".titles { display: flex; gap: 10pt; text-align: center; } .titles div { flex: 1; } .titles b { font-size: 11pt; }"
    ".pairs td { padding: 3pt; border-bottom: .5pt solid #aaa; } .pairs td:first-child { width: 38%; color: #444; }"
    ".items { margin-top: 10pt; } .items td, .items th { border: .7pt solid black; padding: 2pt 3pt; font-size: "
    "8pt; } .law { font-size: 6.5pt; }"
)


def electronic(paper: Paper, style: Style) -> bytes:
    """A certificate from the registry, in two languages or in Kazakh, with a QR code and the words of the law on e-documents."""

    def tell(key: str) -> str:
        return label(_ELECTRONIC, key, style)

    titles = "".join(
        f"<div><b>{choose(style, *_ELECTRONIC['title'][language])}</b>"
        f"<br>{choose(style, *_ELECTRONIC['form'][language])}</div>"
        for language in style.language.split("+")
    )
    pairs = (
        (tell("number"), said(paper, "number")),
        (tell("issued"), printed_day(paper, "issued_on", style)),
        (tell("maker"), said(paper, "holder/name")),
        (tell("bin"), said(paper, "holder/bin")),
        (tell("address"), around(paper, "addresses", "holder")),
        (tell("issuer"), said(paper, "issuer")),
    )
    lead = "".join(f"<tr><td>{told(name)}</td><td><b>{told(value)}</b></td></tr>" for name, value in pairs if value)
    heads = "".join(f"<th>{told(tell(key))}</th>" for key in ("name", "code", "criterion", "share"))
    rows = "".join(
        f"<tr><td>{number}</td><td>{told(str(item.get('name', '')))}</td><td class='n'>{code(item, style)}</td>"
        f"<td>{criterion(item)}</td><td class='r n'>{share(item, style)}</td></tr>"
        for number, item in enumerate(goods(paper), 1)
    )
    body = (
        f"<div class='titles'>{titles}</div><table class='pairs'>{lead}</table><p><b>{told(term(paper, style))}</b></p>"
        f"<table class='items'><thead><tr><th>№</th>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        + remarks(paper)
        + f"<p>{told(person(paper, 'issuer', style))}</p>{square_code(style.seed, 64)}"
        "<p class='law'>Данный документ согласно пункту 1 статьи 7 ЗРК от 7 января 2003 года N370-II «Об "
        "электронном документе и электронной "
        f"цифровой подписи» равнозначен документу на бумажном носителе. {digits(style, 'check', 9)}</p>"
    )
    return pdf_from_html(page(body, _ELECTRONIC_CSS, family="'PT Sans'", foot="counter(page) ' / ' counter(pages)"))


ST_KZ_LAYOUTS = (
    Layout("st_kz_blank", "st_kz_certificate", chamber_blank, ("ru",), "html", NEVER),
    Layout("st_kz_older_blank", "st_kz_certificate", older_blank, ("ru",), "drawn", NEVER),
    Layout("st_kz_electronic", "st_kz_certificate", electronic, ("kk+ru", "kk", "ru"), "html", NEVER),
)
