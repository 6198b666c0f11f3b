"""Requests for payment: a letter that asks in words, a shared spreadsheet's template, an online maker of invoices."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import home, listing, of, over, put, row, say, sheet, tax_number, when, worth
from samples.layouts.ninth_hand.kit import banking, coined, lines_of, signing, sums, table, title_of, totals
from samples.layouts.papers import digits, person, said, tongue
from samples.layouts.seventh_hand.kit import in_words, lined, seat, untaxed
from samples.model import Layout, Paper, Style

_EXCISE = ("/lines/*/excise",)
_LETTER = """
.top { text-align: center; border-bottom: 2pt double #000; padding-bottom: 4pt; font-size: 9pt } .top b { font-size: 13pt }
.out { width: 46%; margin: 10pt 0 } .to { float: right; width: 44%; font-weight: 700; margin-top: 10pt } p { text-align: justify }
h1 { font-size: 13pt; text-align: center; clear: both; padding-top: 8pt } .goods td, .goods th { border: 0.5pt solid #000 }
.goods th { font-weight: 700; text-align: center } .bank td { border: 0.5pt solid #000; width: 33% } .bank { margin-top: 8pt }
"""


def _asked(paper: Paper, style: Style) -> str:
    """The sentence that asks to pay, with the sum in figures and words and what of it is tax; "" without a sum."""
    if not said(paper, "gross_total"):
        return ""
    total = f"<b>{coined(paper, 'gross_total', style)}</b> ({in_words(paper, style)})"
    vat, excise, net = untaxed(paper, style), worth(paper, "excise_total", style), worth(paper, "net_total", style)
    agreed = title_of(paper, style)
    if tongue(style) == "kk":
        parts = listing(f"оның ішінде ҚҚС {vat}" if vat else "", f"акциз {excise}" if excise else "")
        before = f"ҚҚС есепке алынбаған құны {net}" if net else ""
        return (
            f"<p>{f'{agreed} шартқа сәйкес ' if agreed else ''}{total} сомасын, {listing(parts, before)}, "
            "осы шотты алған күннен бастап 5 (бес) банк күні ішінде төмендегі деректемелер бойынша төлеуіңізді сұраймыз.</p>"
        )
    parts = listing(f"в том числе НДС {vat}" if vat else "", f"акциз {excise}" if excise else "")
    before = f"стоимость без учета НДС {net}" if net else ""
    return (
        f"<p>{f'Согласно договору {agreed} просим' if agreed else 'Просим'} Вас в течение 5 (пяти) банковских дней "
        f"перечислить {total}, {listing(parts, before)}, по указанным ниже реквизитам.</p>"
    )


def _draw_letter(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words", "quoted", "dotted_g", *(("kk",) if tongue(style) == "kk" else ())))
    number, on = put(paper, "number"), when(paper, "issued_on", style)
    top = f"<b>{put(paper, 'supplier/name')}</b><br>"
    top += listing(home(paper, "supplier"), tax_number(paper, "supplier", say(style, "БСН", "БИН")), between=" · ")
    to = f"{put(paper, 'buyer/name')}<br>{tax_number(paper, 'buyer', say(style, 'БСН', 'БИН'))}<br>{home(paper, 'buyer')}"
    heads = (
        say(style, "Р/с", "п/п"),
        over(style, "Не үшін төленеді", "За что производится оплата"),
        over(style, "Көлемі", "Объем"),
        over(style, "Бірлігі", "Ед."),
        over(style, "Тарифі", "Тариф"),
        over(style, "ҚҚС-сыз", "Без НДС"),
        over(style, "ҚҚС мөлш.", "Ставка НДС"),
        over(style, "ҚҚС", "НДС"),
        over(style, "Төлеуге", "К оплате"),
    )
    keys = ("at", "description", "quantity", "unit", "price", "net", "vat_rate", "vat", "gross")
    bank = "".join(
        f"<td><span class='tiny'>{label}</span><br>{value}</td>"
        for label, value in banking(
            paper, "supplier", style, (say(style, "Банк", "Банк"), say(style, "ЖСК", "ИИК"), say(style, "БСК", "БИК"))
        )
    )
    title = {"kk": "ТӨЛЕМГЕ ШОТ", "ru": "СЧЁТ НА ОПЛАТУ", "kk+ru": "ТӨЛЕМГЕ ШОТ<br>СЧЁТ НА ОПЛАТУ"}[style.language]
    body = (
        f"<div class='top'>{top}</div><div class='to'>{to}</div><p class='out'>№ {number}<br>{on}</p><h1>{title}</h1>"
        f"{_asked(paper, style)}"
        f"{table(heads, lined(paper, style, *keys), 'mid - num mid num num mid num num', name='goods')}"
        f"<table class='bank together'><tr>{bank}</tr></table>{remarks(paper)}"
        f"{signing(paper, 'supplier', style, 'Басшы', 'Руководитель')}"
        f"<p class='tiny'>{say(style, 'Орынд.', 'Исп.')} тел. +7 (727) {digits(style, 'tel', 7)}</p>"
    )
    return sheet(body, _LETTER, face="Liberation Serif", size=10, margin="15mm 14mm 15mm 22mm")


_SHARED = """
body { color: #333 } .name { font-size: 10pt; font-weight: 700 } h1 { font-size: 26pt; font-weight: 400; color: #1155cc;
margin: 10pt 0 0 } .on { color: #e01b84; font-size: 9pt; margin-bottom: 8pt } .three td { width: 33%; padding: 0 8pt 8pt 0 }
.cap { font-weight: 700; color: #444 } .goods th { color: #1155cc; font-weight: 700; border-bottom: 1.5pt solid #1155cc }
.goods td { border-bottom: 0.4pt solid #ccc; padding: 5pt 4pt } .sums { width: 46%; margin: 6pt 0 0 auto }
.sums tr:last-child td { font-size: 15pt; color: #e01b84 } .what { text-align: right }
"""


def _draw_shared(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words"), ("space", "nbsp", "comma"))
    supplier = "<br>".join(
        each
        for each in (
            f"<span class='name'>{put(paper, 'supplier/name')}</span>",
            home(paper, "supplier"),
            tax_number(paper, "supplier", say(style, "БСН/ЖСН", "БИН/ИИН")),
            *(
                f"{label} {value}"
                for label, value in banking(paper, "supplier", style, ("", "IBAN", "SWIFT/BIC"))
                if value
            ),
        )
        if each
    )
    told = (
        (
            say(style, "Төлеуші", "Плательщик", "Invoice for"),
            listing(
                put(paper, "buyer/name"),
                tax_number(paper, "buyer", say(style, "БСН", "БИН", "BIN")),
                escape(seat(paper, "buyer", style)),
                between="<br>",
            ),
        ),
        (say(style, "Негіздеме", "Основание", "Project"), title_of(paper, style)),
        (say(style, "Шот №", "Счет №", "Proforma #"), put(paper, "number")),
    )
    head = "".join(f"<td><span class='cap'>{label}</span><br>{value}</td>" for label, value in told)
    heads = (
        say(style, "Сипаттамасы", "Описание", "Description"),
        say(style, "Саны", "Кол-во", "Qty"),
        say(style, "Бірлік бағасы", "Цена за единицу", "Unit price"),
        say(style, "Құны", "Стоимость", "Total price"),
    )
    goods = table(heads, lined(paper, style, "description", "quantity", "price", "net"), "- num num num", name="goods")
    ends = sums(
        *totals(
            paper,
            style,
            say(style, "Аралық жиын", "Подытог", "Subtotal"),
            say(style, "Акциз", "Акциз", "Excise"),
            say(style, "Салық (ҚҚС)", "Налог (НДС)", "Tax (VAT)"),
        ),
        ("", coined(paper, "gross_total", style)),
    )
    issued = when(paper, "issued_on", style)
    on = say(style, f"Жіберілді {issued}", f"Выставлен {issued}", f"Submitted on {issued}") if issued else ""
    body = (
        f"<p>{supplier}</p><h1>{say(style, 'Төлем шоты', 'Счет на оплату', 'Proforma invoice')}</h1><p class='on'>{on}</p>"
        f"<table class='three'><tr>{head}</tr></table>{goods}{ends}"
        f"<p class='cap'>{say(style, 'Ескертпелер', 'Примечания', 'Notes')}:</p>{remarks(paper)}"
        f"<p style='margin-top:46pt'>{ink(paper, 'supplier')} {escape(person(paper, 'supplier', style))}</p>"
    )
    return sheet(body, _SHARED, face="Noto Sans", size=9, margin="18mm 20mm")


_MAKER = """
.band { background: #2b3a42; color: #fff } .band td { padding: 14pt 12pt } .band b { font-size: 18pt; letter-spacing: 2pt }
.half td { width: 50%; padding: 8pt 12pt } .cap { color: #8a8f94; text-transform: uppercase; font-size: 7pt }
.goods th { background: #f3f4f5; font-size: 7.5pt; color: #555 } .goods td { border-bottom: 0.4pt solid #ddd }
.due { background: #f3f4f5; padding: 8pt 12pt; font-size: 12pt; text-align: right; margin-top: 6pt }
.pay { border-left: 3pt solid #2b3a42; padding-left: 8pt; margin-top: 12pt } .sums { width: 44%; margin-left: auto }
"""


def _maker_party(paper: Paper, role: str, style: Style, caption: str) -> str:
    told = (
        f"<b>{put(paper, f'{role}/name')}</b>",
        escape(seat(paper, role, style)),
        tax_number(paper, role, say(style, "БСН/ЖСН:", "БИН/ИИН:", "Tax ID (BIN):")),
    )
    return f"<span class='cap'>{caption}</span><br>{listing(*told, between='<br>')}"


def _draw_maker(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "en", "iso") if style.language == "en" else ("dotted", "words"))
    titles = say(style, "ТӨЛЕМГЕ АРНАЛҒАН ШОТ", "СЧЕТ НА ОПЛАТУ", "PROFORMA INVOICE")
    meta = lines_of(
        (say(style, "Нөмірі", "Номер", "Invoice No."), put(paper, "number")),
        (say(style, "Күні", "Дата", "Issue date"), when(paper, "issued_on", style)),
        (say(style, "Шарт", "Договор", "Contract"), title_of(paper, style)),
        (say(style, "Валютасы", "Валюта", "Currency"), put(paper, "currency")),
    )
    parties = row(
        _maker_party(paper, "supplier", style, say(style, "Кімнен", "От кого", "From")),
        _maker_party(paper, "buyer", style, say(style, "Кімге", "Кому", "Bill to")),
    )
    heads = (
        say(style, "Позиция", "Позиция", "Item"),
        say(style, "Саны", "Кол-во", "Quantity"),
        say(style, "Бағасы", "Ставка", "Rate"),
        say(style, "ҚҚС", "НДС", "Tax"),
        say(style, "Салық сомасы", "Сумма налога", "Tax amount"),
        say(style, "Сомасы", "Сумма", "Amount"),
    )
    keys = ("description", "quantity", "price", "vat_rate", "vat", "gross")
    due = say(style, "Төлеуге барлығы", "Итого к оплате", "Amount due")
    ends = sums(
        *totals(
            paper,
            style,
            say(style, "Салықсыз", "Без налогов", "Subtotal"),
            say(style, "Акциз", "Акциз", "Excise duty"),
            say(style, "ҚҚС", "НДС", "VAT"),
        )
    )
    labels = (
        say(style, "Банк", "Банк", "Bank"),
        say(style, "Шот (ЖСК)", "Счет (ИИК)", "IBAN"),
        say(style, "БСК", "БИК", "SWIFT"),
    )
    total = coined(paper, "gross_total", style)
    where = say(style, "Төлем деректемелері", "Реквизиты для оплаты", "Payment details")
    body = (
        f"<table class='band'>{row(f'<b>{titles}</b>', put(paper, 'supplier/name'), classes='- num')}</table>"
        f"<table class='half'>{parties}{row('', meta)}</table>"
        f"{table(heads, lined(paper, style, *keys), '- num num mid num num', name='goods')}{ends}"
        f"{f'<div class=due>{due}: <b>{total}</b></div>' if total else ''}"
        f"<div class='pay together'><p class='cap'>{where}</p>"
        f"{lines_of(*banking(paper, 'supplier', style, labels))}</div>{remarks(paper)}"
        f"{signing(paper, 'supplier', style, 'Қолы', 'Подпись', 'Signature', room=50)}"
    )
    foot = say(
        style, "Шот онлайн-сервисте жасалды", "Счет создан в онлайн-сервисе", "Made with an online invoice generator"
    )
    return sheet(body, _MAKER, face="PT Sans", size=9.5, margin="10mm 12mm", foot=f"'{foot}'")


LAYOUTS: tuple[Layout, ...] = (
    Layout("bill_asking_letter", "proforma_invoice", _draw_letter, ("ru", "kk", "kk+ru"), "html", _EXCISE),
    Layout(
        "bill_shared_sheet",
        "proforma_invoice",
        _draw_shared,
        ("ru", "kk", "en"),
        "html",
        (*_EXCISE, "/lines/*/vat_rate", "/lines/*/vat", "/lines/*/gross"),
    ),
    Layout(
        "bill_online_maker",
        "proforma_invoice",
        _draw_maker,
        ("ru", "kk", "en"),
        "html",
        (*_EXCISE, "/lines/*/net"),
    ),
)
