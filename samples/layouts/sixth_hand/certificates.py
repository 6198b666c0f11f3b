"""Certificates: СТ-KZ with boxes reordered and as a portal's answer, a producer's, a chamber's, a translation."""

from collections.abc import Sequence

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import home, listing, of, over, pairs, put, row, say, sheet, unbroken, when
from samples.layouts.papers import around, digits, notes, person, rows, said
from samples.layouts.sixth_hand.kit import Book, Cell, pen, tab, workbook
from samples.model import Layout, Paper, Style


def _percent(text: str, style: Style) -> str:
    return text if style.numbers in ("comma", "apostrophe") else text.replace(".", ",")


def _split_code(code: str) -> str:
    """0409000000 as 0409 00 000 0."""
    parts = (code[:4], code[4:6], code[6:9], code[9:])
    return " ".join(part for part in parts if part)


# --- СТ-KZ, boxes from the foot up ------------------------------------------------------------


def _box_top(book: Book, paper: Paper, style: Style) -> None:
    number, until = said(paper, "number"), when(paper, "valid_until", style)
    holder = listing(said(paper, "holder/name"), around(paper, "addresses", "holder"))
    tin = said(paper, "holder/bin")
    book.row(
        Cell(
            say(style, "Тауардың шығу тегі туралы СЕРТИФИКАТ", "СЕРТИФИКАТ о происхождении товара"),
            6,
            "centre",
            bold=True,
        ),
        size=13,
    )
    book.row(
        Cell(say(style, "«СТ-KZ» нысаны", "форма «СТ-KZ»"), 3, "centre"),
        Cell(f"№ {number}" if number else "№", 3, "centre", bold=True),
        size=10,
    )
    book.row(
        Cell(say(style, "1. Өндіруші (атауы, мекенжайы)", "1. Производитель (наименование и адрес)"), 3),
        Cell(say(style, "2. Өтініш беруші", "2. Заявитель"), 3),
        size=7,
    )
    book.row(Cell(holder, 3, bold=True), Cell(say(style, "сол", "он же") if holder else "", 3))
    book.row(
        Cell(say(style, "ЖСН/БСН", "ИИН/БИН")),
        Cell(tin, 2),
        Cell(say(style, "3. Алу мақсаты", "3. Цель получения")),
        Cell(say(style, "талап етілген жерге", "по месту требования"), 2),
    )
    terms = (
        say(style, "4. Берілген күні", "4. Дата выдачи"),
        say(style, "5. Қолданылу мерзімі", "5. Срок действия"),
    )
    book.row(
        Cell(terms[0]),
        Cell(when(paper, "issued_on", style), 2),
        Cell(terms[1]),
        Cell(f"{say(style, 'дейін', 'по')} {until}" if until else "", 2),
    )


def _box_goods(book: Book, paper: Paper, style: Style) -> None:
    heads = (
        ("6. Код ТН ВЭД", "6. Код ТН ВЭД"),
        ("7. Тауардың атауы", "7. Наименование товара"),
        ("8. Елішілік құндылық үлесі, %", "8. Доля внутристрановой ценности, %"),
        ("9. Критерий", "9. Критерий"),
        ("10. Саны", "10. Количество"),
    )
    names = tuple(Cell(say(style, *name), 2 if at == 1 else 1, "centre") for at, name in enumerate(heads))
    book.row(*names, size=7)
    book.repeated = (names,)
    for goods in rows(paper, "goods"):
        code, share = str(goods.get("tnved", "")), _percent(str(goods.get("local_content_percent", "")), style)
        serial = say(style, "сериялық", "серийное")
        book.row(
            Cell(code),
            Cell(goods.get("name", ""), 2),
            Cell(share, 1, "centre"),
            Cell(f"Д{code[:4]}", 1, "centre"),
            Cell(serial, 1, "centre"),
        )
    book.repeated = ()


def _draw_boxes(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "dotted_g", "quoted"))

    def draw(book: Book) -> None:
        half = sum(book.widths[:3])
        _box_top(book, paper, style)
        _box_goods(book, paper, style)
        for note in notes(paper):
            book.row(Cell(note, 6))
        book.room(130)
        left = say(
            style,
            "11. Өтініш берушінің декларациясы: мәліметтер дұрыс",
            "11. Декларация заявителя: сведения соответствуют действительности",
        )
        right = say(style, "12. Куәландыру: декларация тексерілді", "12. Удостоверение: декларация заявителя проверена")
        book.row(Cell(left, 3), Cell(right, 3), size=7)
        book.row(Cell(said(paper, "holder/name"), 3), Cell(said(paper, "issuer"), 3, bold=True))
        start = book.row(Cell(person(paper, "holder", style), 3), Cell(person(paper, "issuer", style), 3))
        book.gap(4)
        pen(book.page, paper, "holder", book.left + 70, start + 12)
        pen(book.page, paper, "issuer", book.left + half + 70, start + 12)
        book.page.text(
            book.left, book.page.height - 40, f"{say(style, 'бланк', 'бланк')} {digits(style, 'blank', 7)}", 7, grey=0.4
        )

    return workbook(draw, (88, 100, 78, 88, 80, 86), family="Liberation Serif", size=8.5, grey=0)


# --- СТ-KZ as a portal's answer ------------------------------------------------------------

_ANSWER = """
.top { color: #1b4f72; border-bottom: 1pt solid #1b4f72 } h1 { font-size: 11.5pt; margin: 8pt 0; text-align: center }
.key { width: 40%; background: #f3f6f8; border: .3pt solid #b5c3cd } .val { border: .3pt solid #b5c3cd }
.all td, .all th { border: .3pt solid #b5c3cd } .all th { background: #f3f6f8; text-align: center; font-size: 7.5pt }
"""


def _draw_answer(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso"))
    facts = pairs(
        (
            over(style, "Сертификаттың тіркеу нөмірі", "Регистрационный номер сертификата"),
            f"<b>{put(paper, 'number')}</b>",
        ),
        (over(style, "Сертификат нысаны", "Форма сертификата"), "СТ-KZ"),
        (over(style, "Сертификатты берген ұйым", "Орган, выдавший сертификат"), put(paper, "issuer")),
        (over(style, "Берілген күні", "Дата выдачи"), when(paper, "issued_on", style)),
        (over(style, "Жарамды мерзімінің соңы", "Действителен до"), when(paper, "valid_until", style)),
        (over(style, "Сертификат иесі", "Держатель сертификата"), put(paper, "holder/name")),
        (over(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, "holder/bin")),
        (over(style, "Мекенжайы", "Адрес"), home(paper, "holder")),
    )
    heads = row(
        "№",
        over(style, "Тауар", "Товар"),
        over(style, "СЭҚ ТН коды", "Код ТН ВЭД"),
        over(style, "Жергілікті қамту, %", "Местное содержание, %"),
        tag="th",
    )
    lines = "".join(
        row(
            f"{at}",
            escape(goods.get("name", "")),
            _split_code(str(goods.get("tnved", ""))),
            _percent(str(goods.get("local_content_percent", "")), style),
            classes="mid - mid mid",
        )
        for at, goods in enumerate(rows(paper, "goods"), 1)
    )
    title = over(
        style,
        "Тауардың шығу тегі туралы сертификат (СТ-KZ) тізілімінен мәліметтер",
        "Сведения из реестра сертификатов о происхождении товара (СТ-KZ)",
    )
    told = say(style, "Құжат порталда құрылды", "Документ сформирован на портале")
    body = (
        f"<div class='top'><b>{say(style, 'Сертификаттар порталы', 'Портал сертификатов')}</b></div><h1>{title}</h1>{tab(facts)}"
        f"<p><b>{say(style, 'Тауарлар', 'Товары')}</b></p><table class='all'><thead>{heads}</thead><tbody>{lines}</tbody></table>"
        f"{remarks(paper)}<p style='margin-top:20pt'>{square_code(style.seed, 56)} {told} {ink(paper, 'issuer')}</p>"
    )
    return sheet(body, _ANSWER, face="Noto Sans", size=8.5, margin="15mm", foot="counter(page) ' / ' counter(pages)")


# --- a producer's certificate ------------------------------------------------------------

_DIPLOMA = """
.frame { border: 3pt double #9a7b2f; padding: 16pt 20pt } h1 { text-align: center; font-size: 19pt; color: #9a7b2f;
margin: 4pt 0 }
.mid { text-align: center } .all th { font-size: 8pt; text-align: center } h2 { font-size: 11pt; margin: 10pt 0 4pt }
"""


def _draw_diploma(paper: Paper, style: Style) -> bytes:
    number, issued, until = put(paper, "number"), when(paper, "issued_on", style), when(paper, "valid_until", style)
    tin = f" ({say(style, 'БСН', 'БИН', 'BIN')} {put(paper, 'holder/bin')})" if said(paper, "holder/bin") else ""
    told = say(
        style,
        "осы сертификат төмендегі тауарларды өндіруші кәсіпорынға берілді",
        "настоящий сертификат выдан предприятию, производящему товары, перечисленные ниже",
        "this certificate is issued to the manufacturer of the goods listed below",
    )
    title = over(style, "ИНДУСТРИЯЛЫҚ СЕРТИФИКАТ", "ИНДУСТРИАЛЬНЫЙ СЕРТИФИКАТ", "INDUSTRIAL CERTIFICATE")
    heads = row(
        say(style, "СЭҚ ТН", "ТН ВЭД", "HS code"),
        say(style, "Өнім", "Продукция", "Product"),
        say(style, "Оқшаулау деңгейі, %", "Уровень локализации, %", "Local content, %"),
        tag="th",
    )
    lines = "".join(
        row(
            _split_code(str(goods.get("tnved", ""))),
            escape(goods.get("name", "")),
            _percent(str(goods.get("local_content_percent", "")), style),
            classes="mid - mid",
        )
        for goods in rows(paper, "goods")
    )
    term = say(style, "Жарамдылық мерзімі", "Срок действия", "Valid until")
    dated = say(style, "Берілген күні", "Дата выдачи", "Date of issue")
    chief = say(style, "Төраға", "Председатель", "Chairman")
    body = (
        f"<div class='frame'><p class='mid'>{put(paper, 'issuer')}</p><h1>{title}</h1><p class='mid'>№ {number}</p>"
        f"<p class='mid' style='font-size:13pt'><b>{put(paper, 'holder/name')}</b>{tin}</p>"
        f"<p class='mid'>{home(paper, 'holder')}</p>"
        f"<p class='mid'>{told}</p><p>{dated}: {issued}</p><p>{term}: {until}</p><table class='all'><thead>{heads}</thead>"
        f"<tbody>{lines}</tbody></table>{remarks(paper)}<p style='margin-top:34pt'>{chief} {ink(paper, 'issuer')}"
        f"_________________ {escape(person(paper, 'issuer', style))}</p></div>"
    )
    return sheet(body, _DIPLOMA, face="PT Serif", size=9.5, margin="14mm")


# --- a chamber's certificate of origin ------------------------------------------------------------


def _chamber_goods(book: Book, paper: Paper, style: Style) -> None:
    heads: Sequence[str] = ("No.", "HS code", "Description of goods", "Packages", "Local content, %")
    names = tuple(Cell(name, 1, "centre", bold=True) for name in heads)
    book.row(*names)
    book.repeated = (names,)
    for at, goods in enumerate(rows(paper, "goods"), 1):
        share = _percent(str(goods.get("local_content_percent", "")), style)
        code = str(goods.get("tnved", ""))
        book.row(
            Cell(str(at), 1, "centre"),
            code,
            goods.get("name", ""),
            Cell("-", 1, "centre"),
            Cell(share, 1, "centre"),
        )
    book.repeated = ()


def _draw_chamber(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("en", "dotted", "iso"))

    def draw(book: Book) -> None:
        until = when(paper, "valid_until", style)
        tin = f"BIN {said(paper, 'holder/bin')}" if said(paper, "holder/bin") else ""
        exporter = listing(said(paper, "holder/name"), around(paper, "addresses", "holder"), tin)
        book.row(
            Cell(say(style, "", "1. Регистрационный № / Reference No.", "1. Reference No."), 2),
            Cell(said(paper, "number"), 3, bold=True),
            size=9,
        )
        book.row(Cell("CERTIFICATE OF ORIGIN", 5, "centre", bold=True), size=15)
        if style.language == "ru":
            book.row(Cell("СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА", 5, "centre", bold=True), size=10)
        label = say(style, "", "2. Экспортер / Exporter", "2. Exporter (name, address, country)")
        other = say(style, "", "3. Получатель / Consignee", "3. Consignee")
        book.row(Cell(label, 3), Cell(other, 2), size=7)
        book.row(Cell(exporter, 3), Cell(say(style, "", "по поручению / to order", "to order"), 2))
        issuing = say(style, "", "4. Выдан / Issued by", "4. Competent authority")
        book.row(Cell(issuing, 2), Cell(said(paper, "issuer"), 3, bold=True))
        where = say(style, "", "5. Страна происхождения / Country of origin", "5. Country of origin")
        book.row(Cell(where, 2), Cell("Kazakhstan", 3))
        _chamber_goods(book, paper, style)
        for note in notes(paper):
            book.row(Cell(note, 5))
        book.room(140)
        claim = say(
            style,
            "",
            "6. Удостоверяется, что товары произведены в Казахстане / We hereby certify that the goods originate in Kazakhstan",
            "6. It is hereby certified, on the basis of control carried out, that the goods originate in Kazakhstan",
        )
        book.row(Cell(claim, 5))
        dates = (
            say(style, "", "Дата / Date", "Date of issue"),
            say(style, "", "Действителен до / Valid until", "Valid until"),
        )
        book.row(Cell(dates[0], 2), Cell(when(paper, "issued_on", style), 3))
        book.row(Cell(dates[1], 2), Cell(until, 3))
        start = book.row(
            Cell(say(style, "", "Подпись, печать / Signature, stamp", "Signature and stamp"), 2),
            Cell(person(paper, "issuer", style), 3),
        )
        book.gap(4)
        pen(book.page, paper, "issuer", book.left + 250, start + 14)

    return workbook(draw, (34, 84, 240, 80, 84), family="DejaVu Serif", size=8, grey=0.2, foot="{page}")


# --- a notary's translation ------------------------------------------------------------

_TRANSLATION = """
body { line-height: 1.4 } .corner { text-align: right; font-style: italic; font-size: 8.5pt }
h1 { font-size: 12pt; text-align: center } .all th { font-weight: 400; text-align: center }
.seal { color: #333; font-style: italic }
"""


def _draw_translation(paper: Paper, style: Style) -> bytes:
    tin = f", БИН {put(paper, 'holder/bin')}" if said(paper, "holder/bin") else ""
    lines = "".join(
        row(
            escape(goods.get("name", "")),
            str(goods.get("tnved", "")),
            f"{_percent(str(goods.get('local_content_percent', '')), style)} %",
        )
        for goods in rows(paper, "goods")
    )
    heads = row("Описание товара", "Код ГС (HS)", "Доля местного содержания", tag="th")
    body = (
        "<p class='corner'>Перевод с английского языка на русский язык</p><p class='seal'>[герб]</p>"
        f"<p><b>{put(paper, 'issuer')}</b></p><h1>СЕРТИФИКАТ ПРОИСХОЖДЕНИЯ</h1>"
        f"<p>Номер сертификата: {put(paper, 'number')}</p><p>Настоящий сертификат происхождения выдан "
        f"{when(paper, 'issued_on', style)} экспортеру <b>{put(paper, 'holder/name')}</b>{tin}, "
        f"{home(paper, 'holder')}, в отношении "
        "следующих товаров:</p>"
        f"<table class='all'><thead>{heads}</thead><tbody>{lines}</tbody></table><p>Срок действия сертификата истекает: "
        f"{when(paper, 'valid_until', style)}</p>{remarks(paper)}<p class='seal'>[подпись] "
        f"{escape(person(paper, 'issuer', style))} {ink(paper, 'issuer')}"
        f"</p><p class='seal'>[круглая печать]</p><p style='margin-top:26pt'>Перевод выполнен переводчиком "
        f"{escape(person(paper, 'translator', style))} ____________________</p>"
        "<p>Подлинность подписи переводчика свидетельствую. "
        f"Нотариус {escape(person(paper, 'notary', style))} ____________________</p><p>Зарегистрировано в реестре за № "
        f"{digits(style, 'registry', 4)}</p>"
    )
    return sheet(
        body, _TRANSLATION, face="Liberation Serif", size=11, margin="20mm 18mm 20mm 28mm", foot="counter(page)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout("st_kz_boxes_reordered", "st_kz_certificate", _draw_boxes, ("ru", "kk", "kk+ru"), "drawn"),
    Layout("st_kz_registry_answer", "st_kz_certificate", _draw_answer, ("ru", "kk", "kk+ru"), "html"),
    Layout("industrial_framed_sheet", "industrial_certificate", _draw_diploma, ("ru", "kk", "kk+ru"), "html"),
    Layout("origin_chamber_boxes", "origin_certificate", _draw_chamber, ("ru", "en"), "drawn"),
    Layout("origin_notary_translation", "origin_certificate", _draw_translation, ("ru",), "html"),
)
