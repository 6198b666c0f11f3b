"""Bills: a workbook with its gridlines, a media agency's, a trading program's with its table of VAT."""

from typing import Any

from samples.layouts.drawing import escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import (
    agreed,
    entry,
    home,
    listing,
    of,
    over,
    pairs,
    percent,
    pieces,
    put,
    row,
    say,
    sheet,
    unbroken,
    when,
    worth,
)
from samples.layouts.papers import around, bank, digits, notes, person, rows, said, sender_code, tongue
from samples.layouts.sixth_hand.kit import Book, Cell, pen, spelled, tab, untaxed, workbook
from samples.model import Layout, Paper, Style

_ABROAD = ("/registration_number", "/turnover_on", "/supplier/country", "/buyer/country")


def _without(style: Style) -> str:
    return say(style, "ҚҚС-сыз", "Без НДС", "VAT exempt")


# --- a workbook ------------------------------------------------------------


def _requisites(paper: Paper, style: Style) -> list[tuple[str, str, str]]:
    """Label, value of the payee, value of the payer."""
    account, code = around(paper, "accounts", "supplier"), around(paper, "bics", "supplier")
    kbe = sender_code(said(paper, "supplier/name")) if account else ""
    return [
        (say(style, "Атауы", "Наименование"), said(paper, "supplier/name"), said(paper, "buyer/name")),
        (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, "supplier/bin"), said(paper, "buyer/bin")),
        (
            say(style, "Мекенжайы", "Адрес"),
            around(paper, "addresses", "supplier"),
            around(paper, "addresses", "buyer"),
        ),
        (say(style, "ЖСК", "ИИК"), account, ""),
        (say(style, "Банкі, БСК", "Банк, БИК"), listing(bank(paper, "supplier", style), code), ""),
        (say(style, "Кбе", "Кбе"), kbe, ""),
    ]


def _workbook_lines(book: Book, paper: Paper, style: Style) -> None:
    heads = (
        say(style, "Артикул", "Артикул"),
        say(style, "Тауардың, қызметтің атауы", "Наименование товара, услуги"),
        say(style, "Саны", "К-во"),
        say(style, "Бірлік бағасы, теңге", "Цена за ед., тенге"),
        say(style, "Салықсыз сомасы", "Сумма без налога"),
        say(style, "ҚҚС %", "НДС %"),
        say(style, "ҚҚС сомасы", "НДС, сумма"),
        say(style, "ҚҚС-пен сомасы", "Сумма с НДС"),
    )
    book.row(*(Cell(text, 1, "centre", bold=True) for text in heads))
    for at, line in enumerate(rows(paper, "lines"), 1):
        sums = (Cell(entry(line, key, style), 1, "right") for key in ("vat", "gross"))
        book.row(
            Cell(f"У-{at:04d}", 1, "centre"),
            Cell(line.get("description", "")),
            Cell(pieces(line, style), 1, "right"),
            Cell(entry(line, "price", style), 1, "right"),
            Cell(entry(line, "net", style), 1, "right"),
            Cell(percent(line, style), 1, "centre"),
            *sums,
        )
    whole = say(style, "ЖИЫНЫ", "ВСЕГО")
    totals = (Cell(worth(paper, f"{key}_total", style), 1, "right", bold=True) for key in ("vat", "gross"))
    book.row(
        Cell(whole, 4, "right", bold=True), Cell(worth(paper, "net_total", style), 1, "right", bold=True), "", *totals
    )


def _draw_workbook(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "dotted_g"))

    def draw(book: Book) -> None:
        book.row(
            Cell("", 2),
            Cell(say(style, "ТӨЛЕМ АЛУШЫ", "ПОЛУЧАТЕЛЬ"), 3, bold=True),
            Cell(say(style, "ТӨЛЕУШІ", "ПЛАТЕЛЬЩИК"), 3, bold=True),
        )
        for label, payee, payer in _requisites(paper, style):
            book.row(Cell(label, 2), Cell(payee, 3), Cell(payer, 3))
        book.gap()
        number, issued = said(paper, "number"), when(paper, "issued_on", style)
        titled = {
            "kk": f"Алдын ала төлемге шот № {number}, {issued}",
            "ru": f"СЧЁТ на предоплату № {number} от {issued}",
        }
        for language in style.language.split("+"):
            book.row(Cell(titled[language], 8, "centre", bold=True), size=12)
        contract = agreed(paper, style)
        book.row(
            Cell(say(style, "Негіздеме", "Основание"), 2),
            Cell(f"{say(style, 'шарт', 'договор')} {contract}" if contract else "", 6),
        )
        book.gap()
        _workbook_lines(book, paper, style)
        if untaxed(paper):
            book.row(Cell(_without(style), 8, "right"))
        due, currency = worth(paper, "gross_total", style), said(paper, "currency")
        book.row(
            Cell(say(style, "Төленуге жататыны", "Сумма к перечислению"), 2), Cell(f"{due} {currency}", 6, bold=True)
        )
        book.row(Cell("", 2), Cell(spelled(paper, tongue(style)), 6))
        for note in notes(paper):
            book.row(Cell(note, 8))
        book.gap(2)
        book.room(80)
        head = say(style, "Басшы", "Руководитель")
        start = book.row(Cell(head, 2), Cell("", 3), Cell(person(paper, "supplier", style), 3))
        book.row(
            Cell(say(style, "Бухгалтер", "Бухгалтер"), 2),
            Cell("", 3),
            Cell(say(style, "қарастырылмаған", "не предусмотрен"), 3),
        )
        book.gap(3)
        pen(book.page, paper, "supplier", 190, start + 12)

    return workbook(draw, (44, 158, 42, 66, 72, 38, 62, 72), size=7.5, foot="Лист1    {page}")


# --- a media agency ------------------------------------------------------------

_AGENCY = """
.top { background: #101820; color: #fff } .top td { padding: 14pt 12pt } h1 { font-size: 20pt; margin: 0; color: #f2aa4c }
.facts td { padding: 2pt 12pt; width: 25% } .cap { font-size: 6.5pt; color: #777; text-transform: uppercase }
.plan th { background: #f2aa4c; font-size: 7.5pt } .plan td { border-bottom: .4pt solid #bbb } .two td { width: 50% }
.sum { background: #101820; color: #fff; width: 52% } .sum td { padding: 4pt 10pt } .tail { margin-top: 14pt }
"""


def _agency_side(paper: Paper, style: Style, role: str, caption: str) -> str:
    return listing(
        f"<span class='cap'>{caption}</span>",
        f"<b>{put(paper, f'{role}/name')}</b>",
        f"{say(style, 'БСН', 'БИН', 'BIN')} {put(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else "",
        home(paper, role),
        between="<br>",
    )


def _agency_line(line: dict[str, Any], style: Style) -> str:
    told = [escape(line.get("description", "")), pieces(line, style), entry(line, "price", style)]
    told += [entry(line, "net", style), percent(line, style), entry(line, "vat", style), entry(line, "gross", style)]
    return row(*told, classes="- num num num mid num num")


def _agency_sums(paper: Paper, style: Style) -> str:
    sums = pairs(
        (say(style, "Салықсыз бюджет", "Бюджет без налогов", "Total net"), worth(paper, "net_total", style)),
        (
            say(style, "ҚҚС", "НДС", "VAT"),
            worth(paper, "vat_total", style) or (_without(style) if untaxed(paper) else ""),
        ),
        (
            say(style, "Төлеуге жатады", "Итого к оплате", "Amount payable") + f", {put(paper, 'currency')}",
            f"<b>{worth(paper, 'gross_total', style)}</b>",
        ),
    ).replace("'val'", "'num'")
    return sums


def _draw_agency(paper: Paper, style: Style) -> bytes:
    facts = (
        (say(style, "шот нөмірі", "номер счёта", "invoice no"), put(paper, "number")),
        (say(style, "шығарылған күні", "дата выставления", "issued"), when(paper, "issued_on", style)),
        (say(style, "шарт", "договор", "agreement"), escape(agreed(paper, style))),
        (say(style, "менеджер", "менеджер", "account manager"), escape(person(paper, "supplier", style))),
    )
    strip = row(*(f"<span class='cap'>{label}</span><br><b>{value}</b>" for label, value in facts))
    sides = row(
        _agency_side(paper, style, "buyer", say(style, "клиент", "клиент", "client")),
        _agency_side(paper, style, "supplier", say(style, "агенттік", "агентство", "agency")),
    )
    heads = row(
        say(style, "Орналастыру / жоба", "Размещение / проект", "Placement / project"),
        say(style, "Көлемі", "Объём", "Units"),
        say(style, "Бірлік құны", "Стоимость ед.", "Rate"),
        say(style, "Бюджет net", "Бюджет net", "Budget net"),
        "%",
        say(style, "ҚҚС", "НДС", "VAT"),
        say(style, "Бюджет gross", "Бюджет gross", "Budget gross"),
        classes="- num num num mid num num",
        tag="th",
    )
    lines = "".join(_agency_line(line, style) for line in rows(paper, "lines"))
    sums = _agency_sums(paper, style)
    account = pairs(
        (say(style, "Банк", "Банк", "Bank"), escape(bank(paper, "supplier", style))),
        (say(style, "ЖСК", "ИИК", "IBAN"), escape(around(paper, "accounts", "supplier"))),
        (say(style, "БСК", "БИК", "BIC"), escape(around(paper, "bics", "supplier"))),
    )
    title = say(style, "ТӨЛЕМ ШОТЫ", "СЧЁТ", "INVOICE FOR PAYMENT")
    signed = (
        f"{say(style, 'Атқарушы директор', 'Исполнительный директор', 'Managing director')} {ink(paper, 'supplier')}"
    )
    within = say(
        style,
        "Шот 5 банк күні ішінде төленеді.",
        "Счёт действителен 5 банковских дней.",
        "The bill is valid for 5 banking days.",
    )
    firm, whole = put(paper, "supplier/name"), spelled(paper, tongue(style))
    body = (
        tab(row(f"<b>{firm}</b>", f"<h1>{title}</h1>", classes="- num"), "top")
        + f"<table class='facts' style='margin:8pt 0'>{strip}</table>"
        + tab(sides, "two")
        + f"<table class='plan' style='margin:12pt 0'><thead>{heads}</thead><tbody>{lines}</tbody></table>"
        + tab(row(tab(sums, "sum"), tab(account)), "two together")
        + f"<p><i>{whole}</i></p>{remarks(paper)}<p>{within}</p><p class='tail'>{signed} ______________ "
        + f"{escape(person(paper, 'supplier', style))}</p>"
    )
    return sheet(body, _AGENCY, face="PT Sans", size=8.5, margin="12mm 13mm")


# --- a trading program ------------------------------------------------------------

_TRADE = """
h1 { font-size: 15pt; margin: 0 0 10pt } .all th, .all td { border: 0; border-bottom: .4pt solid #999 }
.all th { font-weight: 700 }
.vat th { border-bottom: .8pt solid #000; font-size: 7.5pt } .vat { width: 70%; margin-top: 14pt } .key { color: #444 }
.lead td { width: 33% } .tot td { border: 0; padding: 1.5pt 4pt }
"""


def _trade_party(paper: Paper, style: Style, role: str, caption: str) -> str:
    number = (
        f"{say(style, 'БСН', 'БИН', 'VAT Reg. No. / BIN')}: {put(paper, f'{role}/bin')}"
        if said(paper, f"{role}/bin")
        else ""
    )
    return listing(f"<b>{caption}</b>", put(paper, f"{role}/name"), home(paper, role), number, between="<br>")


def _trade_vat(paper: Paper, style: Style) -> str:
    """The table of VAT by rates below the lines."""
    if not said(paper, "vat_total"):
        return f"<p>{_without(style)}</p>" if untaxed(paper) else ""
    rates = listing(*dict.fromkeys(f"{line['vat_rate']}" for line in rows(paper, "lines") if line.get("vat_rate")))
    title = say(style, "ҚҚС сомасының ерекшелігі", "Спецификация суммы НДС", "VAT Amount Specification")
    heads = row(
        say(style, "ҚҚС %", "НДС %", "VAT %"),
        say(style, "ҚҚС базасы", "База НДС", "VAT Base"),
        say(style, "ҚҚС сомасы", "Сумма НДС", "VAT Amount"),
        classes="- num num",
        tag="th",
    )
    line = row(rates, worth(paper, "net_total", style), worth(paper, "vat_total", style), classes="- num num")
    return f"<p style='margin-top:14pt'><b>{title}</b></p><table class='vat'>{heads}{line}</table>"


def _draw_trade(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso", "en"))
    currency = put(paper, "currency")
    facts = pairs(
        (say(style, "Құжат №", "Документ №", "Document No."), put(paper, "number")),
        (say(style, "Құжат күні", "Дата документа", "Document Date"), when(paper, "issued_on", style)),
        (say(style, "Сатушы коды", "Код продавца", "Salesperson"), digits(style, "seller", 3)),
        (say(style, "Шарт", "Договор", "Contract"), escape(agreed(paper, style))),
        (say(style, "ЖСК", "ИИК", "IBAN"), escape(around(paper, "accounts", "supplier"))),
        (say(style, "БСК", "БИК", "SWIFT Code"), escape(around(paper, "bics", "supplier"))),
    )
    lead = row(
        _trade_party(paper, style, "buyer", say(style, "Төлеуші", "Счёт выставлен", "Bill-to")),
        _trade_party(paper, style, "supplier", say(style, "Сатушы", "Продавец", "Seller")),
        tab(facts),
    )
    heads = row(
        "№",
        over(style, "Сипаттама", "Описание", "Description"),
        over(style, "Саны", "Количество", "Quantity"),
        over(style, "ҚҚС-сыз бірлік бағасы", "Цена единицы без НДС", "Unit Price Excl. VAT"),
        over(style, "ҚҚС %", "НДС %", "VAT %"),
        over(style, "ҚҚС-сыз сома", "Сумма без НДС", "Line Amount Excl. VAT"),
        classes="- - num num num num",
        tag="th",
    )
    lines = "".join(
        row(
            f"{at}0000",
            escape(line.get("description", "")),
            pieces(line, style),
            entry(line, "price", style),
            line.get("vat_rate", ""),
            entry(line, "net", style),
            classes="- - num num num num",
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )
    rates = listing(*dict.fromkeys(f"{line['vat_rate']}%" for line in rows(paper, "lines") if line.get("vat_rate")))
    whole = say(style, "Жиыны", "Итого", "Total")
    sums = "".join(
        row("", "", "", f"<b>{label}</b>", "", f"<b>{worth(paper, path, style)}</b>", classes="- - - num - num")
        for label, path in (
            (f"{whole} {currency} {say(style, 'ҚҚС-сыз', 'без НДС', 'Excl. VAT')}", "net_total"),
            (f"{rates} {say(style, 'ҚҚС', 'НДС', 'VAT')}", "vat_total"),
            (f"{whole} {currency} {say(style, 'ҚҚС қоса', 'вкл. НДС', 'Incl. VAT')}", "gross_total"),
        )
        if said(paper, path)
    )
    title = say(style, "Шот-проформа", "Счёт-проформа", "Pro Forma Invoice")
    signed = f"{say(style, 'Уәкілетті тұлға', 'Уполномоченное лицо', 'Authorised')}: {ink(paper, 'supplier')}"
    body = (
        f"<h1>{title} {put(paper, 'number')}</h1><table class='lead'>{lead}</table>"
        f"<table class='all' style='margin-top:16pt'><thead>{heads}</thead><tbody>{lines}{sums}</tbody></table>"
        f"{_trade_vat(paper, style)}{remarks(paper)}<p style='margin-top:36pt'>{signed}__________________ "
        f"{escape(person(paper, 'supplier', style))}</p>"
    )
    pages = say(style, "Бет", "Страница", "Page")
    foot = f"'{pages} ' counter(page) ' / ' counter(pages)"
    return sheet(body, _TRADE, face="DejaVu Sans Condensed", size=8, margin="20mm 15mm", foot=foot)


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "bill_gridded_workbook",
        "proforma_invoice",
        _draw_workbook,
        ("ru", "kk", "kk+ru"),
        "drawn",
        (*_ABROAD, "/excise_total", "/lines/*/excise"),
    ),
    Layout(
        "bill_media_agency",
        "proforma_invoice",
        _draw_agency,
        ("ru", "kk", "en"),
        "html",
        (*_ABROAD, "/excise_total", "/lines/*/excise"),
    ),
    Layout(
        "bill_trading_program",
        "proforma_invoice",
        _draw_trade,
        ("ru", "kk", "en"),
        "html",
        (*_ABROAD, "/excise_total", "/lines/*/excise", "/lines/*/vat", "/lines/*/gross"),
    ),
)
