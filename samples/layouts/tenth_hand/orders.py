"""Payment orders: a bank's form with a column of sums, three boxes of a bank client, a list of two languages without boxes."""

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import hand_of, listing, of, over, put, row, say, sheet, unbroken, when, worth
from samples.layouts.papers import bank, digits, executed, inked, notes, person, said, sender_code, stamped
from samples.layouts.tenth_hand.kit import house
from samples.model import Layout, Paper, Style


def _word(paper: Paper) -> str:
    """The bank's word on the payment, or ""."""
    return str(paper.extra.get("mark", ""))


def _done(paper: Paper, style: Style) -> str:
    """The day the bank carried the payment out, or ""."""
    return when(paper, "executed_on", style) if executed(paper) or not _word(paper) else ""


def _kod(paper: Paper) -> str:
    return sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""


_X = (34.0, 250.0, 372.0, 424.0, 561.0)


def _form_pair(page: Sheet, paper: Paper, role: str, style: Style, top: float) -> float:
    """Two rows of the form: a side with its account and code, its bank with the BIC."""
    payer = role == "payer"
    label = say(style, "Ақша жөнелтуші", "Отправитель денег") if payer else say(style, "Бенефициар", "Бенефициар")
    name = page.paragraph(_X[0] + 3, top + 11, _X[1] - _X[0] - 6, said(paper, f"{role}/name"), 9, bold=True)
    page.text(_X[0] + 3, top + 9, f"{label}:", 7.5)
    page.text(_X[1] + 3, top + 9, say(style, "ЖСК", "ИИК"), 7.5)
    page.text(_X[1] + 3, top + 24, said(paper, f"{role}/iban"), 9)
    page.text(_X[2] + 3, top + 9, say(style, "ЖКод", "КОд") if payer else say(style, "Кбе", "КБе"), 7.5)
    page.text(_X[2] + 3, top + 24, _kod(paper) if payer else said(paper, "kbe"), 9)
    number = said(paper, f"{role}/bin")
    page.text(_X[0] + 3, name + 9, f"{say(style, 'ЖСН/БСН', 'ИИН/БИН')}: {number}" if number else "", 8.5)
    bottom = name + 15
    page.box(_X[0], top, _X[1], bottom)
    page.box(_X[1], top, _X[2], bottom)
    page.box(_X[2], top, _X[3], bottom)
    label = (
        say(style, "Жіберушінің банкі", "Банк отправителя денег")
        if payer
        else say(style, "Бенефициардың банкі", "Банк бенефициара")
    )
    page.text(_X[0] + 3, bottom + 9, f"{label}:", 7.5)
    page.text(_X[0] + 3, bottom + 21, bank(paper, role, style), 9)
    page.text(_X[1] + 3, bottom + 9, say(style, "БСК", "БИК"), 7.5)
    page.text(_X[1] + 3, bottom + 21, said(paper, f"{role}/bic"), 9)
    page.box(_X[0], bottom, _X[1], bottom + 26)
    page.box(_X[1], bottom, _X[3], bottom + 26)
    return bottom + 26


def _form_low(page: Sheet, paper: Paper, style: Style, top: float) -> float:
    """Below the sides: the sum in words, the purpose with the codes on its right."""
    page.text(_X[0] + 3, top + 9, f"{say(style, 'Сомасы жазумен', 'Сумма прописью')}:", 7.5)
    bottom = page.paragraph(_X[0] + 3, top + 11, _X[4] - _X[0] - 6, said(paper, "amount_in_words"), 9, bold=True) + 4
    page.box(_X[0], top, _X[4], bottom)
    top = bottom
    page.text(_X[0] + 3, top + 9, f"{say(style, 'Төлем мақсаты', 'Назначение платежа')}:", 7.5)
    bottom = max(page.paragraph(_X[0] + 3, top + 11, _X[2] - _X[0] - 6, said(paper, "purpose"), 9) + 4, top + 62)
    page.box(_X[0], top, _X[2], bottom)
    page.box(_X[2], top, _X[4], bottom)
    for at, (label, value) in enumerate(
        (
            (say(style, "Төлем мақсатының коды", "Код назначения платежа"), said(paper, "knp")),
            (say(style, "Бюджет сыныптамасының коды", "Код бюджетной классификации"), ""),
            (say(style, "Валюталау күні", "Дата валютирования"), when(paper, "executed_on", style)),
        )
    ):
        page.text(_X[2] + 3, top + 9 + at * 20, label, 7)
        page.text(_X[4] - 3, top + 18 + at * 20, value, 9, align="right")
    return bottom


def _draw_form(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "words", "dotted_g"), ("comma", "nbsp", "dash")))

    def draw(page: Sheet) -> None:
        page.text(
            _X[4],
            34,
            say(style, "банкке берілген күні", "поступило в банк") + " " + when(paper, "issued_on", style),
            7.5,
            align="right",
        )
        title = say(style, "ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ")
        page.text(297, 60, f"{title} № {said(paper, 'number')}", 12, bold=True, align="centre")
        page.text(297, 75, when(paper, "issued_on", style), 9.5, align="centre")
        top = _form_pair(page, paper, "payer", style, 88)
        bottom = _form_pair(page, paper, "beneficiary", style, top)
        page.box(_X[3], 88, _X[4], bottom)
        page.text(_X[3] + 68, 97, say(style, "Сомасы", "Сумма"), 7.5, align="centre")
        page.text(_X[4] - 4, 118, worth(paper, "amount", style), 11, bold=True, align="right")
        page.text(_X[4] - 4, 134, said(paper, "currency"), 9, align="right")
        bottom = _form_low(page, paper, style, bottom)
        for at, label in enumerate(
            (say(style, "Басшы", "Руководитель"), say(style, "Бас бухгалтер", "Главный бухгалтер"))
        ):
            page.text(_X[0], bottom + 34 + at * 24, label, 8.5)
            page.line(_X[0] + 92, bottom + 36 + at * 24, _X[0] + 190, bottom + 36 + at * 24)
        page.text(_X[0] + 196, bottom + 34, person(paper, "payer", style), 8.5)
        page.text(_X[0] + 196, bottom + 70, say(style, "М.О.", "М.П."), 8.5)
        if inked(paper, "payer"):
            page.sign(_X[0] + 96, bottom + 34, style.seed)
        if stamped(paper, "payer"):
            page.stamp(_X[0] + 170, bottom + 10, said(paper, "payer/name")[:40])
        if _word(paper):
            page.box(_X[2] - 6, bottom + 14, _X[4], bottom + 62, 1.4)
            page.text((_X[2] + _X[4]) / 2, bottom + 27, bank(paper, "payer", style), 7.5, align="centre")
            page.text((_X[2] + _X[4]) / 2, bottom + 42, _word(paper).upper(), 11, bold=True, align="centre")
            page.text((_X[2] + _X[4]) / 2, bottom + 55, _done(paper, style), 8.5, align="centre")
        for at, note in enumerate(notes(paper)):
            page.text(_X[0], bottom + 130 + at * 12, note, 7.5)

    return drawn(draw, "DejaVu Sans Condensed")


_BOXES = """
.hd td { padding: 0 0 6pt } h1 { font-size: 13pt; margin: 0; color: #10405f }
.box { border: 0.8pt solid #8aa6b8; border-radius: 4pt; padding: 5pt 8pt; margin: 6pt 0 }
.box h2 { font-size: 8pt; margin: 0 0 2pt; color: #10405f; text-transform: uppercase } .box td { padding: 1.5pt 4pt }
.box .key { width: 34%; color: #555 }
.sum { font-size: 14pt; font-weight: 700; text-align: right } .sig { margin-top: 14pt } .sig td { width: 50% }
.mark { border: 1.6pt solid #0a7a3c; color: #0a7a3c; padding: 4pt 10pt; font-weight: 700; text-align: center; width: 150pt }
"""


def _keys(*told: tuple[str, str]) -> str:
    return "<table>" + "".join(row(label, value, classes="key -") for label, value in told) + "</table>"


def _box_side(paper: Paper, role: str, style: Style) -> str:
    payer = role == "payer"
    code = (say(style, "ЖКод", "КОд"), _kod(paper)) if payer else (say(style, "КБе", "КБе"), put(paper, "kbe"))
    return _keys(
        (say(style, "Атауы", "Наименование"), f"<b>{put(paper, f'{role}/name')}</b>"),
        (say(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, f"{role}/bin")),
        (say(style, "Шот", "Счет"), put(paper, f"{role}/iban")),
        (say(style, "Банк", "Банк"), listing(house(paper, role, style), put(paper, f"{role}/bic"))),
        code,
    )


def _draw_boxes(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso", "slash"))
    total = listing(worth(paper, "amount", style), put(paper, "currency"), between=" ")
    title = say(style, "Төлем тапсырмасы", "Платежное поручение")
    details = _keys(
        (say(style, "Сомасы", "Сумма"), f"<p class='sum'>{total}</p>"),
        (say(style, "Жазумен", "Прописью"), put(paper, "amount_in_words")),
        (say(style, "ТМК", "КНП"), put(paper, "knp")),
        (say(style, "Төлемнің тағайындалуы", "Назначение"), put(paper, "purpose")),
        (say(style, "Валюталау күні", "Дата валютирования"), when(paper, "executed_on", style)),
    )
    word = _word(paper)
    mark = f"<div class='mark'>{escape(word)}<br>{_done(paper, style)}</div>" if word else ""
    boxes = "".join(
        f"<div class='box'><h2>{label}</h2>{inner}</div>"
        for label, inner in (
            (say(style, "Жөнелтуші", "Отправитель"), _box_side(paper, "payer", style)),
            (say(style, "Алушы", "Получатель"), _box_side(paper, "beneficiary", style)),
            (say(style, "Төлем деректері", "Детали платежа"), details),
        )
    )
    first = say(style, "Бірінші қол: басшы", "Первая подпись: руководитель")
    signed = f"<tr><td>{hand_of(paper, 'payer', style, first)}</td><td>{mark}</td></tr>"
    body = (
        f"<table class='hd'><tr><td><h1>{title} № {put(paper, 'number')}</h1></td><td class='num'>"
        f"{when(paper, 'issued_on', style)}</td></tr></table>"
        f"{boxes}<table class='sig together'>{signed}</table>{remarks(paper)}<p>{square_code(style.seed, 46)}</p>"
    )
    return sheet(
        body,
        _BOXES,
        face="PT Sans",
        size=9.5,
        margin="16mm 18mm",
        foot=f"'{say(style, 'Жүйеде қалыптастырылды', 'Сформировано в системе')}'",
    )


_LIST = """
h1 { font-size: 13pt; margin: 0 } .sub { color: #777 } .l td { padding: 4pt 2pt; border-bottom: 0.4pt solid #ddd }
.l td:first-child { width: 42%; color: #555 }
.state { font-size: 11pt; margin: 8pt 0 }
"""


def _draw_list(paper: Paper, style: Style) -> bytes:
    style = of(
        style,
        ("dotted", "words", "kk") if style.language == "kk" else ("dotted", "words"),
        ("nbsp", "thin", "space", "comma"),
    )
    told = (
        (over(style, "Құжат нөмірі", "Номер документа"), put(paper, "number")),
        (over(style, "Құжат күні", "Дата документа"), when(paper, "issued_on", style)),
        (over(style, "Кімнен", "От кого"), put(paper, "payer/name")),
        (over(style, "Жөнелтушінің ЖСН/БСН", "ИИН/БИН отправителя"), put(paper, "payer/bin")),
        (over(style, "Есептен шығару шоты", "Счет списания"), put(paper, "payer/iban")),
        (over(style, "Жөнелтуші банкінің БСК", "БИК банка отправителя"), put(paper, "payer/bic")),
        (over(style, "Кімге", "Кому"), put(paper, "beneficiary/name")),
        (over(style, "Алушының ЖСН/БСН", "ИИН/БИН получателя"), put(paper, "beneficiary/bin")),
        (over(style, "Алушының шоты", "Счет получателя"), put(paper, "beneficiary/iban")),
        (
            over(style, "Алушының банкі", "Банк получателя"),
            listing(house(paper, "beneficiary", style), put(paper, "beneficiary/bic")),
        ),
        (
            over(style, "Төлем сомасы", "Сумма платежа"),
            f"<b>{worth(paper, 'amount', style)} {put(paper, 'currency')}</b>",
        ),
        (over(style, "Сомасы жазбаша", "Сумма словами"), put(paper, "amount_in_words")),
        (over(style, "Төлем мақсаты", "Назначение платежа"), put(paper, "purpose")),
        (over(style, "ТМК / КБе", "КНП / КБе"), listing(put(paper, "knp"), put(paper, "kbe"), between=" / ")),
        (over(style, "Өткізу күні", "Дата проведения"), _done(paper, style)),
        (over(style, "Жүйедегі нөмір", "Референс"), digits(style, "reference", 14) if said(paper, "number") else ""),
    )
    lines = "".join(row(label, value) for label, value in told)
    word = escape(_word(paper))
    state = f"<p class='state'>{say(style, 'Күйі', 'Статус')}: <b>{word}</b></p>" if word else ""
    signer = hand_of(paper, "payer", style, say(style, "Директор", "Директор"))
    body = (
        f"<h1>{say(style, 'Төлем тапсырмасы', 'Платежное поручение')}</h1><p class='sub'>"
        f"{house(paper, 'payer', style)}</p>{state}"
        f"<table class='l'>{lines}</table>{remarks(paper)}<p style='margin-top:40pt'>{signer}</p>"
    )
    return sheet(body, _LIST, face="Noto Sans", size=9, margin="18mm 24mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("order_column_of_sums", "payment_order", _draw_form, ("ru", "kk"), "drawn"),
    Layout("order_three_framed_parts", "payment_order", _draw_boxes, ("ru", "kk"), "html"),
    Layout("order_from_whom_to_whom", "payment_order", _draw_list, ("ru", "kk+ru", "kk"), "html"),
)
