"""Счет на оплату of a program whose requisites stand at the foot, and of a shop with a payment slip to tear off."""

from samples.layouts.drawing import escape, words
from samples.layouts.hypertext import remarks, square_code
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
from samples.layouts.papers import around, bank, rows, said, tongue
from samples.model import Layout, Paper, Style

_ABROAD = ("/supplier/country", "/buyer/country")
_LINES = ("/lines/*/gross", "/lines/*/vat", "/lines/*/vat_rate", "/lines/*/excise")


def _spelled(paper: Paper, style: Style) -> str:
    return (
        words(said(paper, "gross_total"), tongue(style), said(paper, "currency")) if said(paper, "gross_total") else ""
    )


def _no_vat(paper: Paper, style: Style) -> str:
    return "" if said(paper, "vat_total") or not said(paper, "gross_total") else say(style, "ҚҚС-сыз", "без НДС")


def _party(paper: Paper, role: str, style: Style) -> str:
    return listing(
        f"<b>{put(paper, f'{role}/name')}</b>",
        tax_number(paper, role, say(style, "БСН/ЖСН", "БИН/ИИН")),
        home(paper, role),
        between="<br>",
    )


# --- Requisites at the foot

_FOOT = """
.bar { background: #2f4858; color: #fff; padding: 8pt 10pt; font-size: 14pt } .bar span { float: right;
font-size: 10pt } .two td { width: 50%; padding: 8pt 10pt }
.cap { font-size: 7.5pt; color: #86a; text-transform: uppercase } .items th { border-bottom: 1.2pt solid #2f4858;
font-size: 8pt } .items td { border-bottom: 0.4pt solid #ccc; padding: 4pt }
.sums { width: 52%; margin: 6pt 0 6pt auto } .due td { font-weight: 700; font-size: 11pt;
border-top: 1pt solid #2f4858 } .pay { background: #f2f4f5; margin-top: 10pt } .pay .key { width: 30%; color: #556 }
"""


def _draw_foot(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words", "dotted_g", "kk", "dotted"))
    head = row(
        "№",
        say(style, "Атауы", "Тов./услуга"),
        say(style, "Саны", "К-во"),
        say(style, "өлш.", "ед."),
        say(style, "Бағасы", "Цена"),
        say(style, "Сомасы", "Сумма"),
        tag="th",
        classes="- - num - num num",
    )
    lines = "".join(
        row(
            str(at),
            escape(line.get("description", "")),
            pieces(line, style),
            escape(line.get("unit", "")),
            entry(line, "price", style),
            entry(line, "net", style),
            classes="- - num - num num",
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )
    sums = [
        (say(style, "Салықсыз барлығы", "Итого без налогов"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз"), worth(paper, "excise_total", style)),
        (say(style, "ҚҚС", "НДС"), worth(paper, "vat_total", style) or _no_vat(paper, style)),
    ]
    total = "".join(row(*pair, classes="- num") for pair in sums if pair[1])
    due = listing(worth(paper, "gross_total", style), put(paper, "currency"), between=" ")
    total += row(say(style, "Төлеуге жататын сома", "К оплате всего"), due, classes="- num").replace(
        "<tr>", "<tr class='due'>"
    )
    pay = pairs(
        (say(style, "Ақша алушы", "Получатель платежа"), put(paper, "supplier/name")),
        (say(style, "Есепшот (IBAN)", "Р/счет (IBAN)"), escape(around(paper, "accounts", "supplier"))),
        (say(style, "Банк", "Банк"), escape(bank(paper, "supplier", style))),
        ("SWIFT / БИК", escape(around(paper, "bics", "supplier"))),
    )
    sides = row(
        f"<div class='cap'>{say(style, 'Жеткізуші', 'Поставщик')}</div>{_party(paper, 'supplier', style)}",
        f"<div class='cap'>{say(style, 'Төлеуші', 'Плательщик')}</div>{_party(paper, 'buyer', style)}",
    )
    basis = (
        f"<p>{say(style, 'Негіздеме: шарт', 'Основание: договор')} {escape(agreed(paper, style))}</p>"
        if agreed(paper, style)
        else ""
    )
    title = say(style, "Төлеуге арналған шот", "Счёт на оплату")
    until = say(style, "Шот 5 банк күні ішінде төленуге тиіс.", "Счёт действителен в течение 5 банковских дней.")
    body = (
        f"<div class='bar'>{title} № {put(paper, 'number')}<span>{when(paper, 'issued_on', style)}</span></div>"
        f"<table class='two'>{sides}</table>{basis}"
        f"<table class='items'><thead>{head}</thead>{lines}</table><table class='sums'>{total}</table>"
        f"<p>{say(style, 'Жазумен', 'Прописью')}: {_spelled(paper, style)}</p>"
        f"<table class='pay together'>{pay}</table><p class='tiny'>{until}</p>{remarks(paper)}"
        f"<p style='margin-top:28pt'>{hand_of(paper, 'supplier', style, say(style, 'Шотты жазған', 'Счёт выписал'))}</p>"
    )
    return sheet(body, _FOOT, face="Noto Sans", size=9, margin="12mm 14mm")


# --- A slip to tear off

_SLIP = """
.all td { padding: 3pt 5pt } .cap { font-size: 6.8pt; display: block; color: #333 } h1 { font-size: 12pt;
margin: 10pt 0 4pt; font-weight: 700; border-bottom: 1.6pt solid #000 }
.all th { font-size: 8pt; text-align: center } .cut { border-top: 0.8pt dashed #000; margin: 9pt 0; font-size: 6.5pt;
text-align: center }
"""


def _cell(caption: str, value: str, span: int = 1) -> str:
    return f"<td colspan='{span}'><span class='cap'>{caption}</span>{value}</td>"


def _slip(paper: Paper, style: Style) -> str:
    """The sample of a payment order that precedes the bill."""
    number = tax_number(paper, "supplier", say(style, "БСН", "БИН"))
    rows_ = [
        _cell(
            over(style, "Бенефициар", "Бенефициар") if style.language != "kk+ru" else "Бенефициар",
            listing(put(paper, "supplier/name"), number, between="<br>"),
            2,
        )
        + _cell(say(style, "ЖСК", "ИИК"), escape(around(paper, "accounts", "supplier"))),
        _cell(say(style, "Бенефициар банкі", "Банк бенефициара"), escape(bank(paper, "supplier", style)), 2)
        + _cell(say(style, "БСК", "БИК"), escape(around(paper, "bics", "supplier"))),
    ]
    return "<table class='all'>" + "".join(f"<tr>{line}</tr>" for line in rows_) + "</table>"


def _draw_slip(paper: Paper, style: Style) -> bytes:
    names = (
        ("№", "№"),
        ("Тауардың, қызметтің атауы", "Наименование товара, услуги"),
        ("Саны", "Кол-во"),
        ("Бірл.", "Ед."),
        ("Бағасы", "Цена"),
        ("Сомасы", "Сумма"),
    )
    head = row("№", *(over(style, *name) for name in names[1:]), tag="th")
    lines = "".join(
        row(
            str(at),
            escape(line.get("description", "")),
            pieces(line, style),
            escape(line.get("unit", "")),
            entry(line, "price", style),
            entry(line, "net", style),
            classes="mid - num mid num num",
        )
        for at, line in enumerate(rows(paper, "lines"), 1)
    )
    listed = (
        (say(style, "Барлығы", "Итого"), worth(paper, "net_total", style)),
        (say(style, "Акциз", "Акциз") if style.language != "kk+ru" else "Акциз", worth(paper, "excise_total", style)),
        (say(style, "ҚҚС сомасы", "Сумма НДС"), worth(paper, "vat_total", style) or _no_vat(paper, style)),
        (
            say(style, "Төлеуге барлығы", "Всего к оплате"),
            f"<b>{worth(paper, 'gross_total', style)}</b>" if said(paper, "gross_total") else "",
        ),
    )
    sums = "".join(
        f"<tr><td colspan='5' class='num'>{label}:</td><td class='num'>{value}</td></tr>"
        for label, value in listed
        if value
    )
    issued = when(paper, "issued_on", style)
    title = f"{say(style, 'Төлем шоты', 'Счет на оплату')} № {put(paper, 'number')} {f'/ {issued}' if issued else ''}"
    parties = "".join(
        row(f"{over(style, kk, ru)}:", _party(paper, role, style))
        for role, kk, ru in (("supplier", "Жеткізуші", "Поставщик"), ("buyer", "Сатып алушы", "Покупатель"))
    )
    contract = pairs((f"{over(style, 'Шарт', 'Договор')}:", escape(agreed(paper, style))))
    count = (
        f"{say(style, 'Барлық атау саны', 'Всего наименований')} {len(rows(paper, 'lines'))}, {put(paper, 'currency')}"
        if rows(paper, "lines")
        else ""
    )
    cut = say(style, "қию сызығы", "линия отреза")
    sample = say(style, "Төлем тапсырмасының үлгісі", "Образец платежного поручения")
    signed = hand_of(paper, "supplier", style, say(style, "Орындаушы", "Исполнитель"))
    ends = row(f"<p style='margin-top:24pt'>{signed}</p>", square_code(style.seed, 48), classes="- num")
    body = (
        f"<p><b>{sample}</b></p>{_slip(paper, style)}<div class='cut'>{cut}</div><h1>{title}</h1><table>{parties}"
        f"{contract}</table>"
        f"<table class='all'><thead>{head}</thead>{lines}{sums}</table><p>{count}</p><p>"
        f"<b>{_spelled(paper, style)}</b></p>{remarks(paper)}"
        f"<table class='together'>{ends}</table>"
    )
    return sheet(body, _SLIP, face="Liberation Sans", size=9, margin="12mm 13mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "bill_requisites_at_foot",
        "proforma_invoice",
        _draw_foot,
        ("ru", "kk"),
        "html",
        (*_ABROAD, *_LINES),
    ),
    Layout(
        "bill_with_slip",
        "proforma_invoice",
        _draw_slip,
        ("ru", "kk", "kk+ru"),
        "html",
        (*_ABROAD, *_LINES),
    ),
)
