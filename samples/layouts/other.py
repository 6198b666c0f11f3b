"""Papers of no interest to the checklists (kind ``other``), full of numbers, names and sums that must not be taken for a proof.

``extra`` may give a ``title`` and a ``body``; without them each layout prints a text of its own.
"""

from decimal import Decimal

from samples.layouts.drawing import Sheet, day, drawn, escape, html_table, money, pdf_from_html, signature_svg, spaced
from samples.layouts.papers import choose, digits, inked, notes, person
from samples.model import Layout, Paper, Style

_COMPANIES = ("ТОО «Арай Трейд»", "ТОО «Nomad Expo»", "АО «Дала Логистик»", "ТОО «Жетісу Өнім»")


def _some_day(style: Style) -> str:
    return day(f"2024-{1 + style.seed % 12:02d}-{1 + style.seed * 7 % 28:02d}", style)


def _some_price(style: Style, purpose: str) -> str:
    return money(f"{1 + style.seed % 8}{digits(style, purpose, 3)}.00", style)


def _title(paper: Paper, own: str) -> str:
    return str(paper.extra.get("title") or own)


def _body(paper: Paper, own: list[str]) -> list[str]:
    return list(paper.extra.get("body") or own)


def _notes(paper: Paper) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in notes(paper))


_LETTER = {
    "ru": (
        "Настоящим {who} сообщает, что счет на оплату № {number} от {when} на сумму {amount} тенге, в т.ч. НДС {vat}, оплачен "
        "платежным поручением № {order}. Просим подтвердить получение оплаты и направить акт сверки.",
        "Исх. №", "Директор", "О подтверждении оплаты",
    ),
    "kk": (
        "Осымен {who} {when} № {number} төлем шоты {amount} теңге сомасына, оның ішінде ҚҚС {vat}, № {order} төлем "
        "тапсырмасымен төленгенін хабарлайды. Салыстыру актісін жіберуіңізді сұраймыз.",
        "Шығ. №", "Директор", "Төлемді растау туралы",
    ),
    "en": (
        "{who} hereby confirms that invoice No. {number} dated {when} for {amount} KZT including VAT {vat} has been paid by "
        "payment order No. {order}. Please confirm receipt and send the reconciliation statement.",
        "Ref. No.", "Director", "On confirmation of payment",
    ),
}  # fmt: skip


def letter(paper: Paper, style: Style) -> bytes:
    """A business letter that speaks of an invoice, a payment order, VAT and a reconciliation act."""
    text, ref, head, about = _LETTER[style.language]
    who = choose(style, *_COMPANIES)
    # 112 times a whole number: the VAT of 12 % inside it is whole too
    hundredth = Decimal(1000 + int(digits(style, "sum", 4)))
    own = text.format(
        who=who, number=digits(style, "invoice", 3), when=_some_day(style), amount=money(str(hundredth * 112), style),
        vat=money(str(hundredth * 12), style), order=digits(style, "order", 4),
    )  # fmt: skip

    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, who, 13, bold=True)
        sheet.line(60, 70, 535, 70, 1)
        sheet.text(60, 95, f"{ref} {digits(style, 'ref', 2)}-{digits(style, 'ref2', 3)}   {_some_day(style)}", 10)
        low = sheet.paragraph(60, 130, 475, _title(paper, about), 11, bold=True)
        for part in _body(paper, [own]):
            low = sheet.paragraph(60, low + 10, 475, part, 11, leading=1.5)
        sheet.text(60, low + 60, head, 11)
        sheet.text(535, low + 60, person(paper, "supplier", style), 11, align="right")
        if inked(paper, "supplier"):
            sheet.sign(260, low + 60, style.seed)
        for place, line in enumerate(notes(paper)):
            sheet.text(60, 780 + 10 * place, line, 8)

    return drawn(draw, choose(style, "Liberation Serif", "PT Serif", "Noto Serif"))


_BROCHURE_CSS = """
@page { size: A4; margin: 0 } body { font: 12pt 'PT Sans', 'Noto Sans', 'DejaVu Sans'; margin: 0 }
body { color: #fff; background: #14532d }
main { padding: 30mm 22mm; columns: 2 } h1 { font-size: 40pt; margin: 0; column-span: all } b { font-size: 22pt; color: #facc15 }
svg { position: absolute; right: 10mm; top: 10mm }
"""


def brochure(paper: Paper, style: Style) -> bytes:
    """A coloured page of a catalogue: large letters, prices «from», a web address."""
    english = style.language == "en"
    title = _title(paper, "Taste of the Steppe" if english else "Вкус степи")
    own = (
        ["Natural honey and dried fruit from the foothills of Alatau.", "Certified ISO 22000 and Halal."]
        if english
        else ["Натуральный мёд и сухофрукты из предгорий Алатау.", "Сертифицировано по ISO 22000 и Halal."]
    )
    price = f"{'from' if english else 'от'} {money('1990.00', style)} ₸"
    sun = "<svg width='120' height='120'><circle cx='60' cy='60' r='50' fill='#facc15'/></svg>"
    text = "".join(f"<p>{escape(part)}</p>" for part in _body(paper, own))
    html = f"{sun}<main><h1>{escape(title)}</h1>{text}<p><b>{price}</b></p><p>www.example.kz</p>{_notes(paper)}</main>"
    return pdf_from_html(html, _BROCHURE_CSS)


_ATTORNEY = {
    "ru": ("ДОВЕРЕННОСТЬ", "Настоящей доверенностью {who}, БИН {bin}, уполномочивает {person} представлять интересы компании, "
           "подписывать договоры, счета-фактуры, акты выполненных работ и получать товарно-материальные ценности. "
           "Доверенность выдана без права передоверия сроком на один год.", "Директор"),
    "kk": ("СЕНІМХАТ", "Осы сенімхатпен {who}, БСН {bin}, {person} компанияның мүддесін білдіруге, шарттарға, "
           "шот-фактураларға, орындалған жұмыстар актілеріне қол қоюға уәкілеттік береді. "
           "Сенімхат бір жыл мерзімге берілді.", "Директор"),
}  # fmt: skip


def power_of_attorney(paper: Paper, style: Style) -> bytes:
    """Доверенность / сенімхат: it names the very papers it is not."""
    title, text, head = _ATTORNEY[style.language]
    own = text.format(who=choose(style, *_COMPANIES), bin="210340000405", person=person(paper, "attorney", style))

    def draw(sheet: Sheet) -> None:
        sheet.text(297, 80, spaced(_title(paper, title)), 14, bold=True, align="centre")
        sheet.text(60, 110, f"№ {digits(style, 'number', 2)}", 11)
        sheet.text(535, 110, _some_day(style), 11, align="right")
        low = 135.0
        for part in _body(paper, [own]):
            low = sheet.paragraph(60, low, 475, part, 11, leading=1.5) + 6
        sheet.text(60, low + 50, f"{head} ____________________ {person(paper, 'supplier', style)}", 11)
        if inked(paper, "supplier"):
            sheet.sign(125, low + 50, style.seed)
        for place, line in enumerate(notes(paper)):
            sheet.text(60, 780 + 10 * place, line, 8)

    return drawn(draw, choose(style, "DejaVu Serif", "PT Serif"))


_PLAIN_CSS = """
@page { size: A4; margin: 16mm } body { font: 10pt 'Noto Sans', 'DejaVu Sans' } h1 { font-size: 13pt; text-align: center }
table { border-collapse: collapse; width: 100% } td, th { border: .5pt solid #555; padding: 4pt; font-weight: normal }
.foot { position: relative; min-height: 60pt; margin-top: 24pt }
"""


def expertise_act(paper: Paper, style: Style) -> bytes:
    """Акт экспертизы о происхождении товара: it quotes «СТ-KZ» and is no certificate."""
    title = _title(paper, f"АКТ ЭКСПЕРТИЗЫ № {digits(style, 'act', 5)} о происхождении товара")
    own = [
        f"Дата составления: {_some_day(style)}",
        f"Заявитель: {choose(style, *_COMPANIES)}",
        "Основание: заявка на выдачу сертификата о происхождении товара формы «СТ-KZ».",
        "Товар: мёд натуральный. Код ТН ВЭД ЕАЭС 0409000000. Доля местного содержания 97,5 %.",
        "Заключение эксперта: товар полностью произведен в Республике Казахстан, критерий происхождения «П».",
    ]
    sign = signature_svg(style.seed, "position:absolute;left:60pt;top:-20pt") if inked(paper, "supplier") else ""
    text = "".join(f"<p>{escape(part)}</p>" for part in _body(paper, own))
    foot = f"<div class=foot>Эксперт ________________ {person(paper, 'expert', style)}{sign}</div>"
    return pdf_from_html(f"<h1>{escape(title)}</h1>{text}{foot}{_notes(paper)}", _PLAIN_CSS)


def price_list(paper: Paper, style: Style) -> bytes:
    """Прайс-лист: a table with quantities, prices and VAT, and nobody who sells to anybody."""
    english = style.language == "en"
    head = ("№", "Product", "Unit", "Price, KZT") if english else ("№", "Наименование", "Ед.", "Цена с НДС 12 %, тенге")
    goods = (
        ("Honey, 0.5 kg", "Halva, 0.3 kg", "Dried apricots, 1 kg")
        if english
        else ("Мёд 0,5 кг", "Халва 0,3 кг", "Курага 1 кг")
    )
    body = [
        (str(place), name, "pcs" if english else "шт", _some_price(style, name)) for place, name in enumerate(goods, 1)
    ]
    title = _title(paper, "PRICE LIST" if english else "ПРАЙС-ЛИСТ")
    text = "".join(f"<p>{escape(part)}</p>" for part in _body(paper, [choose(style, *_COMPANIES), _some_day(style)]))
    return pdf_from_html(f"<h1>{escape(title)}</h1>{text}{html_table([head, *body])}{_notes(paper)}", _PLAIN_CSS)


def technical_passport(paper: Paper, style: Style) -> bytes:
    """Технический паспорт изделия: twelve-digit numbers, weights, dates of manufacture."""
    kazakh = style.language == "kk"
    names = (
        ("Үлгісі", "Зауыттық нөмірі", "Салмағы, кг", "Шығарылған күні", "Қуаты, кВт")
        if kazakh
        else ("Модель", "Заводской номер", "Масса, кг", "Дата выпуска", "Мощность, кВт")
    )
    values = (f"AF-{digits(style, 'model', 3)}", digits(style, "serial", 12), "1 250", _some_day(style), "7,5")
    title = _title(paper, "БҰЙЫМНЫҢ ТЕХНИКАЛЫҚ ПАСПОРТЫ" if kazakh else "ТЕХНИЧЕСКИЙ ПАСПОРТ ИЗДЕЛИЯ")

    def draw(sheet: Sheet) -> None:
        sheet.text(297, 60, title, 14, bold=True, align="centre", twice=True)
        low = sheet.grid(60, 90, (200, 275), list(zip(names, values, strict=True)), 10)
        for part in _body(paper, []):
            low = sheet.paragraph(60, low + 8, 475, part, 10)
        for place, line in enumerate(notes(paper)):
            sheet.text(60, 780 + 10 * place, line, 8)

    return drawn(draw, choose(style, "PT Sans", "DejaVu Sans"))


LAYOUTS: tuple[Layout, ...] = (
    Layout("other_letter", "other", letter, ("ru", "kk", "en"), "drawn"),
    Layout("other_brochure", "other", brochure, ("ru", "en"), "html"),
    Layout("other_power_of_attorney", "other", power_of_attorney, ("ru", "kk"), "drawn"),
    Layout("other_expertise_act", "other", expertise_act, ("ru",), "html"),
    Layout("other_price_list", "other", price_list, ("ru", "en"), "html"),
    Layout("other_technical_passport", "other", technical_passport, ("ru", "kk"), "drawn"),
)
