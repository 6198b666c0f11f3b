"""Договор / шарт / contract and дополнительное соглашение (forms 10.1): one column over pages, two languages side by side.

``number`` and ``issued_on`` are those of the contract itself, on an amendment too: it names the contract it changes.
"""

from samples.layouts.drawing import Sheet, day, drawn, escape, html_table, pdf_from_html, signature_svg, stamp_svg
from samples.layouts.papers import around, bank, choose, country, inked, notes, person, rows, said, stamped
from samples.model import Layout, Paper, Style

_SIDES = ("supplier", "buyer")
_TITLE = {
    "ru": ("ДОГОВОР ВОЗМЕЗДНОГО ОКАЗАНИЯ УСЛУГ", "ДОГОВОР"),
    "kk": ("ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ", "ШАРТ"),
    "en": ("SERVICE CONTRACT", "CONTRACT", "AGREEMENT"),
}
_CITY = {"ru": "г. Алматы", "kk": "Алматы қ.", "en": "Almaty"}
_BIN = {"ru": "БИН", "kk": "БСН", "en": "BIN"}
_REQUISITES = {
    "ru": "Реквизиты и подписи сторон",
    "kk": "Тараптардың деректемелері мен қолдары",
    "en": "Details and signatures of the Parties",
}
_ROLE = {"ru": ("Исполнитель", "Заказчик"), "kk": ("Орындаушы", "Тапсырыс беруші"), "en": ("Contractor", "Customer")}


def _when(paper: Paper, style: Style, language: str) -> str:
    return day(said(paper, "issued_on"), style, language) if said(paper, "issued_on") else ""


def _party(paper: Paper, place: int) -> str:
    return said(paper, f"parties/{place}/name")


def _preamble(paper: Paper, style: Style, language: str) -> str:
    """«ТОО «А», именуемое …, в лице …, и ТОО «Б» … заключили настоящий договор»."""
    names = [_party(paper, place) for place in (0, 1)]
    heads = [person(paper, role, style) for role in _SIDES]
    first, second = _ROLE[language]
    match language:
        case "kk":
            return (
                f"Бұдан әрі «{first}» деп аталатын {names[0]}, Жарғы негізінде әрекет ететін директор {heads[0]} атынан, "
                f"бір тараптан, және бұдан әрі «{second}» деп аталатын {names[1]}, директор {heads[1]} атынан, "
                "екінші тараптан, осы шартты жасасты:"
            )
        case "en":
            return (
                f"{names[0]}, hereinafter the “{first}”, represented by its director {heads[0]}, and {names[1]}, hereinafter the "
                f"“{second}”, represented by its director {heads[1]}, have entered into this contract as follows:"
            )
    return (
        f"{names[0]}, именуемое в дальнейшем «{first}», в лице директора {heads[0]}, действующего на основании Устава, с одной "
        f"стороны, и {names[1]}, именуемое в дальнейшем «{second}», в лице директора {heads[1]}, действующего на основании "
        "Устава, с другой стороны, заключили настоящий договор о нижеследующем:"
    )


def _clauses(paper: Paper, language: str) -> list[str]:
    """The body as ``extra`` gives it, else a short contract whose sums stand in annexes."""
    if paper.extra.get("body"):
        return list(paper.extra["body"])
    year = said(paper, "issued_on")[:4]
    match language:
        case "kk":
            return [
                "1. ШАРТТЫҢ МӘНІ. Орындаушы қызметтер көрсетеді, ал Тапсырыс беруші оларды қабылдап, төлейді.",
                "2. БАҒАСЫ ЖӘНЕ ЕСЕП АЙЫРЫСУ ТӘРТІБІ. Қызметтердің құны осы шарттың қосымшаларында айқындалады. "
                "Төлем шот негізінде 10 жұмыс күні ішінде жүргізіледі.",
                "3. ТАПСЫРУ-ҚАБЫЛДАУ. Қызметтер орындалған жұмыстар актісі бойынша қабылданады.",
                f"4. ШАРТТЫҢ ҚОЛДАНЫЛУ МЕРЗІМІ. Шарт қол қойылған күннен бастап 31.12.{year} дейін қолданылады.",
            ]
        case "en":
            return [
                "1. SUBJECT. The Contractor renders services and the Customer accepts and pays for them.",
                "2. PRICE AND PAYMENT. The price of the services is stated in the annexes hereto. Payment is made by bank "
                "transfer within 10 business days upon receipt of the invoice.",
                "3. ACCEPTANCE. The services are accepted by a certificate of completion.",
                f"4. TERM. This contract is valid until 31.12.{year}. Incoterms 2020 apply where goods are delivered.",
            ]
    return [
        "1. ПРЕДМЕТ ДОГОВОРА. Исполнитель обязуется оказать услуги, а Заказчик - принять и оплатить их.",
        "2. ЦЕНА И ПОРЯДОК РАСЧЕТОВ. Стоимость услуг определяется в приложениях к настоящему договору. Оплата производится "
        "в течение 10 рабочих дней на основании счета на оплату.",
        "3. СДАЧА-ПРИЕМКА. Услуги принимаются по акту выполненных работ (оказанных услуг).",
        f"4. СРОК ДЕЙСТВИЯ. Договор вступает в силу с даты подписания и действует до 31.12.{year}.",
    ]


def _requisites(paper: Paper, place: int, style: Style, language: str) -> list[str]:
    """One party's block at the end of the contract."""
    role = _SIDES[place]
    number, code = said(paper, f"parties/{place}/bin"), said(paper, f"parties/{place}/country")
    iban, bic = said(paper, f"parties/{place}/iban"), said(paper, f"parties/{place}/bic")
    lines = [
        f"{_ROLE[language][place]}:",
        _party(paper, place),
        f"{_BIN[language]} {number}" if number else "",
        country(code, language) if code else "",
        around(paper, "addresses", role),
        f"IBAN {iban}" if iban else "",
        f"{around(paper, 'banks', role) or bank(paper, f'parties/{place}', style)} {bic}".strip(),
        f"________________ {person(paper, role, style)}",
    ]
    return [line for line in lines if line]


def one_column(paper: Paper, style: Style) -> bytes:
    """A contract typed in a word processor, page numbers and initials at the foot of each page."""
    language = style.language

    def foot(sheet: Sheet, number: int) -> None:
        sheet.text(60, 815, "________ / ________", 8, grey=0.4)
        sheet.text(535, 815, str(number), 8, align="right")

    def draw(sheet: Sheet) -> None:
        heading = f"{paper.extra.get('title') or choose(style, *_TITLE[language])} № {said(paper, 'number')}"
        low = sheet.paragraph(60, 50, 475, heading, 12, bold=True, align="centre")
        sheet.text(60, low + 20, _CITY[language], 10)
        sheet.text(535, low + 20, _when(paper, style, language), 10, align="right")
        low, number = low + 34, 1
        foot(sheet, number)
        for text in (_preamble(paper, style, language), *_clauses(paper, language), *notes(paper)):
            if low > 690:
                sheet.canvas.showPage()
                low, number = 50, number + 1
                foot(sheet, number)
            low = sheet.paragraph(60, low, 475, text, 10, leading=1.4) + 8
        if low > 560:
            sheet.canvas.showPage()
            low = 50
            foot(sheet, number + 1)
        sheet.text(297, low + 14, _REQUISITES[language], 10, bold=True, align="centre")
        _signed_blocks(sheet, paper, style, low + 24)

    return drawn(draw, choose(style, "Liberation Serif", "PT Serif", "Noto Serif"))


def _signed_blocks(sheet: Sheet, paper: Paper, style: Style, top: float) -> None:
    for place, x in ((0, 60), (1, 310)):
        low = sheet.paragraph(
            x, top, 225, "\n".join(_requisites(paper, place, style, style.language)), 9.5, leading=1.4
        )
        if inked(paper, _SIDES[place]):
            sheet.sign(x + 4, low - 6, style.seed + place)
        if stamped(paper, _SIDES[place]):
            sheet.stamp(x + 70, low - 30, _party(paper, place))


_CSS = """
@page { size: A4; margin: 16mm 14mm } body { font: 9pt 'Noto Serif', 'PT Serif', 'DejaVu Serif' } h1 { font-size: 11pt }
table { border-collapse: collapse; width: 100% } td { border: .4pt solid #999; padding: 4pt 6pt; vertical-align: top; width: 50% }
.foot { position: relative; min-height: 120pt }
"""


def two_columns(paper: Paper, style: Style) -> bytes:
    """Two languages in the two cells of each row: another one at the left, Russian at the right."""
    left = "kk" if style.language == "kk+ru" else "en"
    pairs = [tuple(f"{choose(style, *_TITLE[t])} № {said(paper, 'number')}" for t in (left, "ru"))]
    pairs.append(tuple(f"{_CITY[t]}, {_when(paper, style, t)}" for t in (left, "ru")))
    pairs.append((_preamble(paper, style, left), _preamble(paper, style, "ru")))
    pairs += list(zip(_clauses(paper, left), _clauses(paper, "ru"), strict=True))
    pairs += [
        ("\n".join(_requisites(paper, place, style, left)), "\n".join(_requisites(paper, place, style, "ru")))
        for place in (0, 1)
    ]
    ink = "".join(
        (
            signature_svg(style.seed + place, f"position:absolute;left:{40 + 180 * place}pt")
            if inked(paper, role)
            else ""
        )
        + (
            stamp_svg(_party(paper, place), f"position:absolute;left:{70 + 180 * place}pt")
            if stamped(paper, role)
            else ""
        )
        for place, role in enumerate(_SIDES)
    )
    extra = "".join(f"<p>{escape(line)}</p>" for line in notes(paper))
    return pdf_from_html(f"{html_table(pairs, head=0)}<div class=foot>{ink}</div>{extra}", _CSS)


_AMENDMENT = {
    "ru": ("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 1", "к договору № {number} от {when}",
           "Стороны пришли к соглашению внести в договор следующие изменения:",
           "Остальные условия договора остаются неизменными. Соглашение является его неотъемлемой частью."),
    "kk": ("ҚОСЫМША КЕЛІСІМ № 1", "{when} № {number} шартқа", "Тараптар шартқа мынадай өзгерістер енгізуге келісті:",
           "Шарттың қалған талаптары өзгеріссіз қалады. Келісім шарттың ажырамас бөлігі болып табылады."),
}  # fmt: skip
_CHANGE = {
    "ru": "1. Срок действия договора продлить на двенадцать месяцев. 2. Порядок расчетов изложить в новой редакции.",
    "kk": "1. Шарттың қолданылу мерзімі он екі айға ұзартылсын. 2. Есеп айырысу тәртібі жаңа редакцияда жазылсын.",
}


def amendment(paper: Paper, style: Style) -> bytes:
    """Дополнительное соглашение: it bears the number and the day of the contract it changes."""
    language = style.language
    title, about, agreed, rest = _AMENDMENT[language]
    about = about.format(number=said(paper, "number"), when=_when(paper, style, language))
    body = list(paper.extra.get("body") or [_CHANGE[language]])
    parties = [rows(paper, "parties")[place].get("name", "") for place in range(len(rows(paper, "parties")))]
    blocks = [("\n".join(_requisites(paper, 0, style, language)), "\n".join(_requisites(paper, 1, style, language)))]
    ink = "".join(
        (
            signature_svg(style.seed + place, f"position:absolute;left:{10 + 250 * place}pt;top:-30pt")
            if inked(paper, role)
            else ""
        )
        + (
            stamp_svg(_party(paper, place), f"position:absolute;left:{70 + 250 * place}pt;top:-40pt")
            if stamped(paper, role)
            else ""
        )
        for place, role in enumerate(_SIDES)
    )
    html = (
        f"<h1 style='text-align:center'>{title}<br>{escape(about)}</h1><p>{_CITY[language]}</p>"
        f"<p>{escape(', '.join(parties))}. {agreed}</p>{''.join(f'<p>{escape(text)}</p>' for text in body)}<p>{rest}</p>"
        f"<p><b>{_REQUISITES[language]}</b></p>{html_table(blocks, head=0)}<div class=foot>{ink}</div>"
        + "".join(f"<p>{escape(line)}</p>" for line in notes(paper))
    )
    return pdf_from_html(html, _CSS)


LAYOUTS: tuple[Layout, ...] = (
    Layout("contract_one_column", "contract", one_column, ("ru", "kk", "en"), "drawn"),
    Layout("contract_two_columns", "contract", two_columns, ("kk+ru", "en"), "html"),
    Layout("contract_amendment", "contract", amendment, ("ru", "kk"), "html"),
)
