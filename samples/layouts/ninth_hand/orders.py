"""Payment orders: labels of two languages on both sides of the value, a telephone's receipt, a form with boxes for digits."""

from samples.layouts.drawing import escape
from samples.layouts.hypertext import remarks
from samples.layouts.kit import hand_of, of, put, row, say, sheet, when, worth
from samples.layouts.ninth_hand.kit import PEN, boxed, cards, coined
from samples.layouts.papers import bank, digits, executed, said, sender_code
from samples.model import Layout, Paper, Style


def _marked(paper: Paper, style: Style) -> str:
    """The bank's word and the day it carried the payment out, or ""."""
    mark = escape(str(paper.extra.get("mark", "")))
    return f"{mark} {when(paper, 'executed_on', style)}".strip() if executed(paper) or mark else ""


_SIDES = """
h1 { font-size: 12.5pt; text-align: center; margin: 0 0 2pt } .main td { border: 0.5pt solid #000; padding: 3pt 5pt }
.kk { width: 23% } .ru { width: 23%; text-align: right } .main .mid { font-weight: 700 }
.mark { width: 40%; margin: 12pt 0 0 auto; border: 1.4pt solid #1f3f9c; color: #1f3f9c; text-align: center; padding: 5pt }
"""


def _draw_sides(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g"))
    told = [
        ("Төлем сомасы", coined(paper, "amount", style), "Сумма платежа"),
        ("Сомасы жазумен", put(paper, "amount_in_words"), "Сумма прописью"),
    ]
    for role, kk, ru in (("payer", "Ақша жөнелтуші", "Отправитель денег"), ("beneficiary", "Бенефициар", "Бенефициар")):
        told += [
            (kk, put(paper, f"{role}/name"), ru),
            ("ЖСН (БСН)", put(paper, f"{role}/bin"), "ИИН (БИН)"),
            ("ЖСК", put(paper, f"{role}/iban"), "ИИК"),
        ]
        if role == "payer":
            code = sender_code(said(paper, "payer/name")) if said(paper, "payer") else ""
            told += [
                ("ЖКод", code, "КОд"),
                ("Жөнелтушінің банкі", escape(bank(paper, "payer", style)), "Банк отправителя денег"),
            ]
        else:
            told += [
                ("Кбе", put(paper, "kbe"), "Кбе"),
                ("Бенефициардың банкі", escape(bank(paper, "beneficiary", style)), "Банк бенефициара"),
            ]
        told.append(("БСК", put(paper, f"{role}/bic"), "БИК"))
    told += [
        ("Төлемнің тағайындалу коды", put(paper, "knp"), "Код назначения платежа"),
        ("Төлемнің мақсаты", put(paper, "purpose"), "Назначение платежа"),
    ]
    main = "".join(row(kk, value, ru, classes="kk mid ru") for kk, value, ru in told if value)
    mark, holder = _marked(paper, style), escape(bank(paper, "payer", style))
    signs = (
        f"<p style='margin-top:34pt'>{hand_of(paper, 'payer', style, 'Басшы / Руководитель')}</p>"
        "<p>Бас бухгалтер / Главный бухгалтер ________________</p><p>М.О. / М.П.</p>"
    )
    body = (
        f"<h1>ТӨЛЕМ ТАПСЫРМАСЫ № {put(paper, 'number')} ПЛАТЕЖНОЕ ПОРУЧЕНИЕ</h1>"
        f"<p class='mid'>{when(paper, 'issued_on', style)}</p><table class='main'>{main}</table>"
        f"{f'<div class=mark>{holder}<br>{mark}</div>' if mark else ''}{signs}{remarks(paper)}"
    )
    return sheet(body, _SIDES, face="Liberation Sans", size=9, margin="15mm 14mm")


_PHONE = """
body { color: #1c1c1e } .sum { font-size: 25pt; font-weight: 700; text-align: center; margin: 8pt 0 4pt }
.chip { text-align: center } .chip span { background: #e3f5e6; border-radius: 8pt; padding: 3pt 10pt }
h2 { font-size: 10.5pt; margin: 8pt 0 2pt } .card { padding: 2pt 0 2.5pt; border-bottom: 0.4pt solid #e2e2e6 }
.cap { color: #8a8a8e; font-size: 7.5pt } .mid { color: #8a8a8e }
"""


def _draw_phone(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words"), ("nbsp", "space", "comma"))
    sum_ = worth(paper, "amount", style)
    unit = {"KZT": "₸"}.get(said(paper, "currency"), put(paper, "currency"))
    mark = _marked(paper, style)

    def side(role: str, label: str, code: str) -> str:
        return cards(
            (say(style, "Атауы", "Наименование"), put(paper, f"{role}/name")),
            (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, f"{role}/bin")),
            (say(style, "Шот нөмірі", "Номер счета"), put(paper, f"{role}/iban")),
            ("Банк", escape(bank(paper, role, style))),
            (say(style, "БСК", "БИК"), put(paper, f"{role}/bic")),
            (label, code),
            across=1,
        )

    code = sender_code(said(paper, "payer/name")) if said(paper, "payer") else ""
    details = cards(
        (say(style, "Құжат нөмірі", "Номер документа"), put(paper, "number")),
        (say(style, "Құжат күні", "Дата документа"), when(paper, "issued_on", style)),
        (say(style, "ТМК", "КНП"), put(paper, "knp")),
        (say(style, "Төлем мақсаты", "Назначение платежа"), put(paper, "purpose")),
        (say(style, "Сомасы жазумен", "Сумма прописью"), put(paper, "amount_in_words")),
        across=1,
    )
    body = (
        f"<p class='mid'>{escape(bank(paper, 'payer', style))}</p><p class='sum'>{f'{sum_} {unit}' if sum_ else ''}</p>"
        f"{f'<p class=chip><span>{mark}</span></p>' if mark else ''}"
        f"<h2>{say(style, 'Төлем тапсырмасы', 'Платежное поручение')}</h2><table>{details}</table>"
        f"<h2>{say(style, 'Кімнен', 'Откуда')}</h2><table>{side('payer', say(style, 'ЖКод', 'КОд'), code)}</table>"
        f"<h2>{say(style, 'Кімге', 'Куда')}</h2><table>{side('beneficiary', 'Кбе', put(paper, 'kbe'))}</table>"
        f"<p style='margin-top:40pt'>{hand_of(paper, 'payer', style, say(style, 'Басшы', 'Директор'))}</p>{remarks(paper)}"
        f"<p class='mid'>ID {digits(style, 'order', 12)}</p>"
    )
    return sheet(body, _PHONE, face="Noto Sans", size=8.5, margin="9mm 50mm")


_BOXES = """
h1 { font-size: 12pt; margin: 0 } .form { border: 1pt solid #000; margin-top: 6pt }
.form td { border: 0.5pt solid #000; padding: 3pt 5pt; width: 46% } .form td + td { width: 54% }
.cap { font-size: 7pt; display: block } .dig { font-family: 'Liberation Mono'; width: 10.5pt }
.sum { font-size: 12pt; font-weight: 700 }
.stampline { border: 1pt dashed #444; width: 45%; padding: 4pt; margin-top: 10pt }
"""


def _box_side(paper: Paper, role: str, style: Style, name: str, code: str) -> str:
    """Two rows of the form: who and the account, the bank and its code."""
    iin, iik, bik = say(style, "ЖСН/БСН", "ИИН/БИН"), say(style, "ЖСК", "ИИК"), say(style, "БСК", "БИК")
    number, account, bic = (boxed(said(paper, f"{role}/{key}")) for key in ("bin", "iban", "bic"))
    return row(
        f"<span class='cap'>{name}</span>{put(paper, f'{role}/name')}<span class='cap'>{iin}</span>{number}",
        f"<span class='cap'>{iik}</span>{account}<span class='cap'>{'КОд' if role == 'payer' else 'Кбе'}</span>{boxed(code)}",
    ) + row(
        f"<span class='cap'>банк</span>{escape(bank(paper, role, style))}",
        f"<span class='cap'>{bik}</span>{bic}",
    )


def _draw_boxes(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words", "quoted", "dotted"))
    code = sender_code(said(paper, "payer/name")) if said(paper, "payer") else ""
    payer = _box_side(paper, "payer", style, say(style, "Ақша жөнелтуші", "Отправитель денег"), code)
    payee = _box_side(paper, "beneficiary", style, say(style, "Алушы", "Получатель (бенефициар)"), said(paper, "kbe"))
    sum_ = row(
        f"<span class='cap'>{say(style, 'Сомасы цифрмен', 'Сумма цифрами')}</span>"
        f"<span class='sum'>{coined(paper, 'amount', style)}</span>",
        f"<span class='cap'>{say(style, 'Сомасы жазумен', 'Сумма прописью')}</span>{put(paper, 'amount_in_words')}",
    )
    why = row(
        f"<span class='cap'>{say(style, 'Төлем тағайындалуы', 'Назначение платежа')}</span>{put(paper, 'purpose')}",
        f"<span class='cap'>{say(style, 'ТТК', 'КНП')}</span>{boxed(said(paper, 'knp'))}"
        f"<span class='cap'>{say(style, 'БСК (бюджет)', 'КБК')}</span>{boxed(chr(160) * 6)}",
    )
    mark = _marked(paper, style)
    title = say(style, "ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ", between="<br>")
    number = f"№ {boxed(said(paper, 'number'))}"
    body = (
        f"<table>{row(f'<h1>{title}</h1>', number, when(paper, 'issued_on', style), classes='- mid num')}</table>"
        f"<table class='form'>{sum_}{payer}{payee}{why}</table>"
        f"<p style='margin-top:36pt'>{hand_of(paper, 'payer', style, say(style, 'Басшы', 'Руководитель'))}</p>"
        f"<p>{say(style, 'Бас бухгалтер', 'Гл. бухгалтер')} ________________ &nbsp; {say(style, 'М.О.', 'М.П.')}</p>"
        f"{f'<div class=stampline>{mark}</div>' if mark else ''}{remarks(paper)}"
    )
    return sheet(body, PEN + _BOXES, face="PT Sans", size=9, margin="14mm 13mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("order_value_between_labels", "payment_order", _draw_sides, ("kk+ru", "ru", "kk"), "html"),
    Layout("order_telephone_receipt", "payment_order", _draw_phone, ("ru", "kk", "kk+ru"), "html"),
    Layout("order_digit_boxes", "payment_order", _draw_boxes, ("ru", "kk", "kk+ru"), "html"),
)
