"""Платежное поручение: a form drawn by a payment program, a panel of a bank's client, a bilingual ruled slip."""

from samples.layouts.drawing import Sheet, day, drawn, escape
from samples.layouts.eighth_hand.kit import SIGN, code, place
from samples.layouts.hypertext import hand, ink, remarks
from samples.layouts.kit import listing, of, over, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import bank, executed, inked, notes, person, said, sender_code, stamped
from samples.model import Layout, Paper, Style


def _mark(paper: Paper) -> str:
    return str(paper.extra.get("mark", ""))


def _marked_on(paper: Paper, style: Style) -> str:
    return day(str(paper.extra["mark_date"]), style) if paper.extra.get("mark_date") else ""


def _keyed(paper: Paper) -> bool:
    """Signed by a key in the bank's client: the paper tells of no ink and of no place for it."""
    return "payer" not in paper.extra.get("signatures", {})


def _sender_code(paper: Paper) -> str:
    return sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""


# --- drawn by the payment program ------------------------------------------------------------

_LEFT, _RIGHT = 42.0, 553.0
_SPLITS = (310.0, 440.0)


def _program_side(page: Sheet, paper: Paper, style: Style, top: float, side: tuple[str, ...]) -> float:
    """A party and its bank: name left, account and codes to the right of it; gives the y below."""
    role, title, bank_title, code_title, tag = side
    first, second = _SPLITS
    page.box(_LEFT, top, _RIGHT, top + 46)
    page.box(_LEFT, top + 46, _RIGHT, top + 76)
    for x, bottom in ((first, top + 76), (second, top + 46)):
        page.line(x, top, x, bottom)
    page.text(_LEFT + 3, top + 9, title, 6.5, grey=0.3)
    page.paragraph(_LEFT + 3, top + 10, first - _LEFT - 6, said(paper, f"{role}/name"), 8.5, bold=True)
    page.text(_LEFT + 3, top + 43, f"ИИН/БИН  {said(paper, f'{role}/bin')}", 8)
    page.text(first + 3, top + 9, "ИИК", 6.5, grey=0.3)
    page.text(first + 3, top + 26, said(paper, f"{role}/iban"), 8)
    page.text(second + 3, top + 9, code_title, 6.5, grey=0.3)
    page.text(second + 3, top + 26, tag, 9, bold=True)
    page.text(_LEFT + 3, top + 55, bank_title, 6.5, grey=0.3)
    page.text(_LEFT + 3, top + 69, bank(paper, role, style), 8)
    page.text(first + 3, top + 55, "БИК", 6.5, grey=0.3)
    page.text(first + 3, top + 69, said(paper, f"{role}/bic"), 8)
    return top + 76


def _program_purpose(page: Sheet, paper: Paper, style: Style, top: float) -> float:
    page.box(_LEFT, top, _RIGHT, top + 34)
    page.text(_LEFT + 3, top + 9, "Сумма прописью", 6.5, grey=0.3)
    page.paragraph(_LEFT + 3, top + 11, _RIGHT - _LEFT - 6, said(paper, "amount_in_words"), 8)
    top += 34
    page.box(_LEFT, top, 400, top + 100)
    caption = (
        "Назначение платежа, наименование товара, выполненных работ, оказанных услуг, № и дата товарных документов"
    )
    page.text(_LEFT + 3, top + 9, caption, 6, grey=0.3)
    page.paragraph(_LEFT + 3, top + 12, 350, said(paper, "purpose"), 8.5)
    cells = (
        ("Код назначения платежа", said(paper, "knp")),
        ("Код бюджетной классификации", ""),
        ("Дата валютирования", when(paper, "issued_on", style)),
        ("Валюта", said(paper, "currency")),
    )
    for at, (name, value) in enumerate(cells):
        page.box(400, top + 25 * at, _RIGHT, top + 25 * (at + 1))
        page.text(403, top + 25 * at + 8, name, 6, grey=0.3)
        page.text(403, top + 25 * at + 20, value, 8.5, bold=True)
    return top + 100


def _program_foot(page: Sheet, paper: Paper, style: Style, top: float) -> None:
    page.text(_LEFT, top + 40, "М.П.", 8)
    for at, (post, name) in enumerate((("Руководитель", person(paper, "payer", style)), ("Главный бухгалтер", ""))):
        baseline = top + 40 + 26 * at
        page.text(110, baseline, post, 8)
        page.line(200, baseline + 2, 320, baseline + 2)
        page.text(205, baseline + 10, name, 7)
    if _keyed(paper):
        page.text(260, top + 38, "подписано ЭЦП", 7.5, align="centre")
    if inked(paper, "payer"):
        page.sign(215, top + 40, hand(paper, "payer"))
    if stamped(paper, "payer"):
        page.stamp(50, top + 4, said(paper, "payer/name")[:40])
    page.box(400, top + 14, _RIGHT, top + 70)
    page.text(403, top + 23, "Отметки банка", 6.5, grey=0.3)
    page.text(476, top + 42, _mark(paper), 9.5, bold=True, align="centre")
    page.text(476, top + 57, _marked_on(paper, style), 8.5, align="centre")
    for at, note in enumerate(notes(paper)):
        page.text(_LEFT, top + 100 + 11 * at, note, 8)


def _draw_program(paper: Paper, style: Style) -> bytes:
    style = unbroken(style)

    def put_all(page: Sheet) -> None:
        page.text(
            _LEFT, 40, f"Реестр {code(style, 'run', 6)} / Платеж {code(style, 'payment', 10, '20')}", 6.5, grey=0.4
        )
        page.text(_RIGHT, 40, "Экземпляр клиента", 6.5, align="right", grey=0.4)
        page.text(_LEFT, 68, f"ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № {said(paper, 'number')}", 12, bold=True)
        page.text(_LEFT, 84, f"Дата: {when(paper, 'issued_on', style)}", 9)
        page.box(400, 56, _RIGHT, 92, 1.2)
        page.text(403, 65, "Сумма", 6.5, grey=0.3)
        page.text(_RIGHT - 5, 83, worth(paper, "amount", style), 11, bold=True, align="right")
        payer = ("payer", "Отправитель денег", "Банк-получатель", "КОд", _sender_code(paper))
        payee = ("beneficiary", "Бенефициар", "Банк бенефициара", "КБе", said(paper, "kbe"))
        top = _program_side(page, paper, style, 98, payer)
        top = _program_side(page, paper, style, top + 4, payee)
        top = _program_purpose(page, paper, style, top + 4)
        _program_foot(page, paper, style, top)

    return drawn(put_all, "Liberation Sans")


# --- panel of a bank's client ------------------------------------------------------------

_PANEL = """
.top { border-bottom: 2pt solid #d4a017; padding-bottom: 5pt } h1 { font-size: 12.5pt; margin: 0 }
.z td { padding: 3pt 5pt; border-bottom: 0.3pt solid #ddd } .z td:nth-child(odd) { color: #777; width: 21%; font-size:
7pt }
.z td:nth-child(even) { width: 29% } .z tr:nth-child(odd) td { background: #faf6ea } .z .w td:nth-child(2) { width:
auto }
.sum { font-size: 15pt; text-align: right } .st { border: 1pt solid #2e7d32; color: #2e7d32; padding: 3pt 8pt;
display: inline-block;
font-weight: 700 } .sg th { background: #faf6ea; font-size: 7pt } .sg td, .sg th { border: 0.4pt solid #ddd; padding:
3pt 5pt }
"""


def _draw_panel(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso", "words"))
    mark = escape(listing(_mark(paper), _marked_on(paper, style), between=" "))
    wide = "<tr class='w'><td>{}</td><td colspan='3'>{}</td></tr>"
    facts = "".join(
        row(*cells)
        for cells in (
            ("Счет списания", put(paper, "payer/iban"), "Счет зачисления", put(paper, "beneficiary/iban")),
            (
                "Плательщик",
                put(paper, "payer/name"),
                "Получатель (бенефициар)",
                f"<b>{put(paper, 'beneficiary/name')}</b>",
            ),
            ("ИИН/БИН плательщика", put(paper, "payer/bin"), "ИИН/БИН получателя", put(paper, "beneficiary/bin")),
            (
                "Банк плательщика",
                escape(bank(paper, "payer", style)),
                "Банк получателя",
                escape(bank(paper, "beneficiary", style)),
            ),
            ("БИК", put(paper, "payer/bic"), "БИК", put(paper, "beneficiary/bic")),
            ("КОд", _sender_code(paper), "КБе", put(paper, "kbe")),
            ("КНП", put(paper, "knp"), "Тип документа", "01 - обычный"),
            ("Валюта", put(paper, "currency"), "Приоритет", "Нет"),
        )
    )
    facts += wide.format("Сумма прописью", put(paper, "amount_in_words"))
    facts += wide.format("Детали платежа", put(paper, "purpose"))
    key = "ЭЦП" if _keyed(paper) else ink(paper, "payer", stamp_at="left:50pt;top:-30pt")
    sign = row("Первая подпись, руководитель", escape(person(paper, "payer", style)), key, code(style, "key", 14))
    sign += row("Вторая подпись", "не предусмотрена", "", "")
    head = row("Роль", "Ф.И.О.", "Подпись", "Серийный номер ключа", tag="th")
    title = f"<h1>Платежное поручение № {put(paper, 'number')}</h1>от {when(paper, 'issued_on', style)}"
    amount = f"<b>{worth(paper, 'amount', style)}</b>"
    body = (
        f"<div class='top'><table>{row(title, amount, classes='- sum')}</table></div><table class='z'>{facts}</table>"
        f"<p>{f'<span class=st>{mark}</span>' if mark else ''}</p>{remarks(paper)}"
        f"<table class='sg together' style='margin-top:14pt'>{head}{sign}</table>"
    )
    foot = f"'Документ {code(style, 'doc', 9)} распечатан из системы «Клиент-Банк»'"
    return sheet(body, _PANEL, face="Noto Sans", size=8.2, margin="14mm 14mm", foot=foot)


# --- bilingual ruled slip ------------------------------------------------------------

_SLIP = (
    SIGN
    + """
.g td { border: 0.7pt solid #000; padding: 1.5pt 3pt } .lb { font-size: 6pt; background: #eee } h1 { font-size:
10.5pt; margin: 4pt 0;
text-align: center } .mk { border: 1.4pt solid #1b3f8b; color: #1b3f8b; text-align: center; font-weight: 700; padding:
4pt }
"""
)


def _labelled(*pairs: tuple[str, str, int]) -> str:
    """A row of labels over a row of their values; the number is of columns joined."""
    labels = "".join(f"<td class='lb' colspan='{span}'>{label}</td>" for label, _, span in pairs)
    return f"<tr>{labels}</tr><tr>{''.join(f'<td colspan={span}>{value}&nbsp;</td>' for _, value, span in pairs)}</tr>"


def _slip_side(paper: Paper, style: Style, role: str, names: tuple[str, str, str], tag: str) -> str:
    title, bank_title, code_title = names
    number = over(style, "ЖСН (БСН)", "ИИН (БИН)")
    first = _labelled(
        (title, f"<b>{put(paper, f'{role}/name')}</b>", 3),
        (number, put(paper, f"{role}/bin"), 2),
        (code_title, tag, 1),
    )
    return first + _labelled(
        (bank_title, escape(bank(paper, role, style)), 2),
        (over(style, "БСК", "БИК"), put(paper, f"{role}/bic"), 1),
        (over(style, "ЖСК", "ИИК"), put(paper, f"{role}/iban"), 3),
    )


def _draw_slip(paper: Paper, style: Style) -> bytes:
    sender = (
        over(style, "Ақша жөнелтуші", "Отправитель денег"),
        over(style, "Ақша жөнелтушінің банкі", "Банк отправителя денег"),
        over(style, "ЖКод", "КОд"),
    )
    payee = (
        over(style, "Бенефициар", "Бенефициар"),
        over(style, "Бенефициардың банкі", "Банк бенефициара"),
        over(style, "Кбе", "КБе"),
    )
    grid = _labelled(
        (over(style, "Сомасы жазумен", "Сумма прописью"), put(paper, "amount_in_words"), 4),
        (
            over(style, "Сомасы, валюта", "Сумма, валюта"),
            f"<b>{listing(worth(paper, 'amount', style), put(paper, 'currency'), between=' ')}</b>",
            2,
        ),
    )
    grid += _slip_side(paper, style, "payer", sender, _sender_code(paper))
    grid += _slip_side(paper, style, "beneficiary", payee, put(paper, "kbe"))
    grid += _labelled(
        (over(style, "Төлемнің мақсаты", "Назначение платежа"), put(paper, "purpose"), 4),
        (over(style, "ТМК", "КНП"), put(paper, "knp"), 1),
        (
            over(style, "Валюталау күні", "Дата валютирования"),
            when(paper, "executed_on", style) if executed(paper) else "",
            1,
        ),
    )
    title = over(style, f"№ {put(paper, 'number')} ТӨЛЕМ ТАПСЫРМАСЫ", f"ПЛАТЕЖНОЕ ПОРУЧЕНИЕ № {put(paper, 'number')}")
    mark = escape(listing(_mark(paper), _marked_on(paper, style), between=" "))
    box = f"<div class='mk'>{mark}</div>" if mark else ""
    head = say(style, "Басшы", "Руководитель")
    by_key = f"<p>{head}: {escape(person(paper, 'payer', style))}, {say(style, 'ЭЦҚ қойылған', 'подписано ЭЦП')}</p>"
    signs = by_key if _keyed(paper) else place(paper, "payer", style, head)
    signs += f"<p>{say(style, 'Бас бухгалтер: қарастырылмаған', 'Главный бухгалтер: не предусмотрен')}</p>"
    body = (
        f"<h1>{title}</h1><p class='mid' style='text-align:center'>{when(paper, 'issued_on', style)}</p><table "
        f"class='g'>{grid}</table>"
        f"{remarks(paper)}<table class='together' "
        f"style='margin-top:8pt'>{row(signs, say(style, 'М.О.', 'М.П.'), box)}</table>"
        f"<p class='tiny'>{say(style, 'Банк белгілері', 'Отметки банка')}</p>"
    )
    return sheet(body, _SLIP, face="Liberation Serif", size=8.4, paper="A5 landscape", margin="8mm 10mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("order_payment_program_form", "payment_order", _draw_program, ("ru",)),
    Layout("order_client_panel_codes", "payment_order", _draw_panel, ("ru",), "html"),
    Layout("order_ruled_labels_above", "payment_order", _draw_slip, ("kk", "kk+ru"), "html"),
)
