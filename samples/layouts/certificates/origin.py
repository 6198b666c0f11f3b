"""Other certificates of origin (forms 1.2): СТ-1, Form A, «Оригинал»."""

from collections.abc import Mapping
from typing import Any

from samples.layouts.certificates.wording import (
    NEVER,
    NO_SHARE,
    NO_TERM,
    blank,
    code,
    criterion,
    declared,
    goods,
    holder,
    printed_day,
    sheets,
)
from samples.layouts.drawing import Sheet, drawn, pdf_from_html
from samples.layouts.hypertext import hand, ink, page, told
from samples.layouts.papers import around, choose, digits, inked, joined, notes, said, stamped
from samples.layouts.running import Flow
from samples.model import Layout, Paper, Style

_CSS = (
    "body { font-size: 8pt; } td { border: .8pt solid #222; padding: 2pt 4pt; } .half td { width: 50%; height: 44pt; }"
    ".items { margin-top: -1px; } .items td { font-size: 7.5pt; } .foot td { width: 50%; height: 118pt; } .sheet { "
    "break-before: page; }"
    ".title { text-align: center; } .title b { font-size: 11pt; } .blank { text-align: right; font-size: 7pt; }"
)
_IMPORTERS = {"ru": "ООО «Импорт-Трейд», г. Москва, Российская Федерация", "en": "Import Trade GmbH, Hamburg, Germany"}


def _importer(paper: Paper, language: str) -> str:
    """Who receives the goods: as ``extra`` says, else somebody abroad."""
    return around(paper, "addresses", "consignee") or _IMPORTERS[language]


def _invoice_ref(paper: Paper, style: Style) -> str:
    """Number and date of the invoice for the goods: not the certificate's."""
    return joined((digits(style, "invoice", 3), declared(paper, style)), " от ")


def _ct1_items(items: list[dict[str, Any]], start: int, style: Style, invoice: str) -> str:
    """Boxes 6 to 11."""
    heads = (
        "6. №",
        "7. Количество мест и вид упаковки",
        "8. Описание товара",
        "9. Критерий происхожде-ния",
        "10. Количество товара",
        "11. Номер и дата счета-фактуры",
    )
    widths = (6, 14, 38, 12, 14, 16)
    head = "".join(f"<td style='width:{width}%'>{text}</td>" for text, width in zip(heads, widths, strict=True))
    rows = "".join(
        f"<tr><td>{number}</td><td>{int(digits(style, f'places {number}', 2)) + 1} мест, короба</td>"
        f"<td>{told(str(item.get('name', '')))}{', код ТН ВЭД ' + code(item, style) if code(item, style) else ''}</td>"
        f"<td class='c'>{criterion(item)}</td><td>{int(digits(style, f'kilos {number}', 3)) + 10} кг</td>"
        f"<td>{invoice}</td></tr>"
        for number, item in enumerate(items, start)
    )
    return f"<table class='items'><tr>{head}</tr>{rows}</table>"


def ct1(paper: Paper, style: Style) -> bytes:
    """СТ-1: thirteen boxes, additional sheets that repeat boxes 6 to 11 and the number."""
    number, invoice = told(said(paper, "number")), _invoice_ref(paper, style)
    first, *further = sheets(goods(paper), 8, 24)
    body = [
        "<table class='half'><tr><td>1. Грузоотправитель/экспортер (наименование и почтовый адрес)<br>"
        f"<b>{told(holder(paper))}</b></td>"
        f"<td rowspan='2' class='title'>4. № <b>{number}</b><br><br><b>Сертификат</b><br>о происхождении товара<br>"
        "<b>форма СТ-1</b><br><br>"
        "Выдан в Республике Казахстан<br>Для представления в Российской Федерации</td></tr>"
        f"<tr><td>2. Грузополучатель/импортер (наименование и почтовый адрес)<br>{told(_importer(paper, 'ru'))}</td>"
        "</tr>"
        "<tr><td>3. Средства транспорта и маршрут следования (насколько это известно)<br>автотранспорт</td>"
        f"<td>5. Для служебных отметок<br>{'<br>'.join(map(told, notes(paper)))}</td></tr></table>"
        f"{_ct1_items(first, 1, style, invoice)}"
        "<table class='foot'><tr><td>12. Удостоверение<br>Настоящим удостоверяется, что декларация заявителя "
        f"соответствует действительности<br><b>{told(said(paper, 'issuer'))}</b><br><br>"
        f"{ink(paper, 'issuer', stamp_at='left:90pt;top:-60pt')}______________<br>{printed_day(paper, 'issued_on', style)}</td>"
        "<td>13. Декларация заявителя<br>Нижеподписавшийся заявляет, что вышеприведенные сведения соответствуют "
        "действительности: что все товары полностью произведены или подвергнуты достаточной переработке в "
        "Республике Казахстан<br><br>"
        f"{ink(paper, 'holder')}______________<br>{declared(paper, style)}</td></tr></table>"
        f"<div class='blank'>{blank(style)}</div>"
    ]
    start = 1 + len(first)
    for items in further:
        body.append(
            "<div class='sheet'><p class='b'>Дополнительный лист к сертификату о происхождении товара формы СТ-1 "
            f"№ {number}</p>{_ct1_items(items, start, style, invoice)}</div>"
        )
        start += len(items)
    return pdf_from_html(page("".join(body), _CSS, family="'PT Serif'", margin="12mm 10mm"))


_FORM_A_BOXES = (
    (36, 40, 306, 110, "1. Goods consigned from (exporter's business name, address, country)"),
    (36, 110, 306, 170, "2. Goods consigned to (consignee's name, address, country)"),
    (306, 40, 560, 170, "Reference No"),
    (36, 170, 306, 225, "3. Means of transport and route (as far as known)"),
    (306, 170, 560, 225, "4. For official use"),
)


def _form_a_page(sheet: Sheet, paper: Paper, style: Style) -> None:
    for x0, top, x1, bottom, text in _FORM_A_BOXES:
        sheet.box(x0, top, x1, bottom)
        sheet.text(x0 + 3, top + 8, text, 6.5)
    sheet.text(433, 62, said(paper, "number"), 11, bold=True, align="centre", family="DejaVu Sans Mono")
    for baseline, text, size in (
        (88, "GENERALIZED SYSTEM OF PREFERENCES", 8),
        (102, "CERTIFICATE OF ORIGIN", 12),
        (114, "(Combined declaration and certificate)", 7),
        (132, "FORM A", 13),
        (150, "Issued in the Republic of Kazakhstan", 8),
    ):
        sheet.text(433, baseline, text, size, bold=size > 10, align="centre")
    sheet.paragraph(40, 54, 260, holder(paper, label="BIN"), 9, bold=True)
    sheet.paragraph(40, 124, 260, _importer(paper, "en"), 9)
    sheet.text(40, 200, "By road", 9)
    sheet.paragraph(310, 182, 246, "\n".join(notes(paper)) or " ", 8)


def _form_a_foot(sheet: Sheet, paper: Paper, style: Style) -> None:
    sheet.box(36, 640, 298, 790)
    sheet.box(298, 640, 560, 790)
    sheet.paragraph(
        40,
        644,
        254,
        "11. Certification. It is hereby certified, on the basis of control carried out, that the declaration by "
        "the exporter is correct.",
        7,
    )
    sheet.paragraph(
        302,
        644,
        254,
        "12. Declaration by the exporter. The undersigned hereby declares that the above details and statements are "
        "correct; "
        "that all the goods were produced in Kazakhstan.",
        7,
    )
    sheet.paragraph(40, 680, 254, said(paper, "issuer"), 9, bold=True)
    sheet.text(40, 770, printed_day(paper, "issued_on", style, "en"), 9)
    sheet.text(302, 770, declared(paper, style, "en"), 9)
    for x in (40.0, 302.0):
        sheet.text(x, 784, "Place and date, signature and stamp", 6)
    for x, role, name in ((130.0, "issuer", said(paper, "issuer")), (400.0, "holder", said(paper, "holder/name"))):
        if inked(paper, role):
            sheet.sign(x, 768, hand(paper, role))
        if stamped(paper, role):
            sheet.stamp(x + 40, 676, name[:40])


def form_a(paper: Paper, style: Style) -> bytes:
    """Form A: English, twelve boxes, the reference number at the top right; further goods on plain continuation sheets."""
    widths = (36.0, 76.0, 236.0, 52.0, 62.0, 62.0)
    heads = (
        "5. Item number",
        "6. Marks and numbers of packages",
        "7. Number and kind of packages; description of goods",
        "8. Origin criterion",
        "9. Gross weight or other quantity",
        "10. Number and date of invoices",
    )

    def row(number: int, item: Mapping[str, Any]) -> tuple[str, ...]:
        hs = code(dict(item), style)
        described = joined(
            (f"{int(digits(style, f'cartons {number}', 2)) + 1} cartons", str(item.get("name", "")), hs and f"HS {hs}")
        )
        weight = f"{int(digits(style, f'kilos {number}', 3)) + 10} kg"
        return (f"{number}", "N/M", described, choose(style, "P", "Y"), weight, digits(style, "invoice", 3))

    def draw(sheet: Sheet) -> None:
        number = 0
        for at, items in enumerate(sheets(goods(paper), 10, 20)):
            if at:
                sheet.canvas.showPage()
                sheet.text(
                    36,
                    40,
                    f"Continuation sheet to Certificate of Origin Form A, Reference No {said(paper, 'number')}",
                    9,
                    bold=True,
                )
            else:
                _form_a_page(sheet, paper, style)
            flow = Flow(sheet, 225 if at == 0 else 54, 820)
            flow.row(36, widths, heads, 6.5)
            for item in items:
                number += 1
                flow.row(36, widths, row(number, item), 8)
            if not at:
                _form_a_foot(sheet, paper, style)

    return drawn(draw, "Liberation Sans")


def general(paper: Paper, style: Style) -> bytes:
    """«Оригинал» / «Түпнұсқа»: no preferences, labels in English over Russian."""
    rows = "".join(
        f"<tr><td>{number}</td><td>{told(str(item.get('name', '')))}</td><td class='n'>{code(item, style)}</td>"
        f"<td>{int(digits(style, f'kilos {number}', 3)) + 10} kg / кг</td></tr>"
        for number, item in enumerate(goods(paper), 1)
    )
    number = told(said(paper, "number"))
    heads = (
        "No.<br>№",
        "Number and kind of packages, description of goods<br>Описание товара",
        "HS code<br>Код ТН ВЭД",
        "Quantity<br>Количество",
    )
    body = (
        f"<p class='r'>{choose(style, 'ОРИГИНАЛ / ORIGINAL', 'ТҮПНҰСҚА / ORIGINAL')} &nbsp; {blank(style)}</p>"
        "<h1 style='font-size:14pt;text-align:center;letter-spacing:2pt'>CERTIFICATE OF ORIGIN</h1>"
        f"<p class='c'>СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА</p><p class='c'>No. / № <b>{number}</b></p>"
        f"<table class='half'><tr><td>Exporter / Экспортер<br><b>{told(holder(paper, label='BIN / БИН'))}</b></td>"
        f"<td>Consignee / Грузополучатель<br>{told(_importer(paper, 'en'))}</td></tr>"
        "<tr><td>Country of origin / Страна происхождения<br>Republic of Kazakhstan / Республика Казахстан</td>"
        f"<td>Remarks / Отметки<br>{'<br>'.join(map(told, notes(paper)))}</td></tr></table>"
        f"<table class='items'><thead><tr>{''.join(f'<td>{head}</td>' for head in heads)}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
        "<table class='foot'><tr><td>Declaration by the exporter / Декларация экспортера<br><br><br>"
        f"<br>{ink(paper, 'holder')}______________<br>{declared(paper, style)}</td>"
        f"<td>Certification / Удостоверение<br><b>{told(said(paper, 'issuer'))}</b><br><br>"
        f"<br>{ink(paper, 'issuer', stamp_at='left:90pt;top:-60pt')}______________<br>"
        f"Date of issue / Дата выдачи {printed_day(paper, 'issued_on', style)}</td></tr></table>"
    )
    return pdf_from_html(page(body, _CSS, family="'Liberation Sans'", foot="counter(page) '/' counter(pages)"))


_OMITS = (*NEVER, *NO_SHARE, *NO_TERM)
ORIGIN_LAYOUTS = (
    Layout("origin_ct1", "origin_certificate", ct1, ("ru",), "html", _OMITS),
    Layout("origin_form_a", "origin_certificate", form_a, ("en",), "drawn", _OMITS),
    Layout("origin_general", "origin_certificate", general, ("en", "ru"), "html", _OMITS),
)
