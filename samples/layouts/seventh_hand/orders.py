"""Payment orders: a bank client's print of grouped panels, and a PDF form filled in, its captions under the values."""

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import put, say, sheet, unbroken, when, worth
from samples.layouts.papers import around, bank, digits, notes, person, said, sender_code
from samples.layouts.seventh_hand.kit import Flow, Told, dressed, panel, place, tint
from samples.model import Layout, Paper, Style

_BLUE = (0.89, 0.93, 0.98)


def _mark(paper: Paper) -> str:
    return str(paper.extra.get("mark", ""))


def _group(flow: Flow, title: str, left: Told, right: Told) -> None:
    """A frame with a titled band, its particulars in two columns."""
    page, top = flow.page, flow.top
    half = flow.width / 2
    tint(page, flow.left, top, flow.left + flow.width, top + 15, colour=_BLUE)
    page.text(flow.left + 6, top + 11, title, 9, bold=True)
    bottoms = [
        panel(page, flow.left + 6 + half * at, top + 20, half - 12, told, size=9)
        for at, told in enumerate((left, right))
    ]
    bottom = max(*bottoms, top + 24)
    page.box(flow.left, top, flow.left + flow.width, bottom, 0.4)
    flow.top = bottom + 8


def _side(paper: Paper, role: str, style: Style) -> tuple[Told, Told]:
    code = (
        said(paper, "kbe")
        if role == "beneficiary"
        else sender_code(said(paper, "payer/name"))
        if said(paper, "payer")
        else ""
    )
    coded = say(style, "Бенефициар коды (Кбе)", "Код бенефициара (Кбе)")
    if role == "payer":
        coded = say(style, "Жіберуші коды", "Код отправителя (КОд)")
    left = [
        (say(style, "Атауы", "Наименование"), said(paper, f"{role}/name")),
        (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, f"{role}/bin")),
        (coded, code),
    ]
    right = [
        (say(style, "Шот нөмірі", "Номер счета"), said(paper, f"{role}/iban")),
        (say(style, "Банк", "Банк"), bank(paper, role, style)),
        (say(style, "Банктің БСК", "БИК банка"), said(paper, f"{role}/bic")),
    ]
    return left, right


def _client(page: Sheet, paper: Paper, style: Style) -> None:
    flow = Flow(page, left=44, start=48)
    page.text(44, 50, bank(paper, "payer", style), 11, bold=True)
    page.text(
        551, 50, say(style, "Корпоративтік интернет-банк", "Интернет-банк для бизнеса"), 8, align="right", grey=0.4
    )
    page.line(44, 58, 551, 58, 1)
    number = f"{say(style, 'Төлем тапсырмасы', 'Платежное поручение')} № {said(paper, 'number')}"
    page.text(44, 80, number, 13, bold=True)
    flow.top = 92
    _group(
        flow,
        say(style, "Құжат", "Документ"),
        [
            (say(style, "Құжат күні", "Дата документа"), when(paper, "issued_on", style)),
            (say(style, "Банк жүргізген күн", "Дата проведения банком"), when(paper, "executed_on", style)),
        ],
        [
            (say(style, "Күйі", "Состояние"), _mark(paper)),
            (say(style, "Референс", "Референс"), digits(style, "reference", 14)),
        ],
    )
    _group(flow, say(style, "Ақшаны жөнелтуші", "Отправитель денег"), *_side(paper, "payer", style))
    _group(
        flow,
        say(style, "Ақшаны алушы (бенефициар)", "Получатель денег (бенефициар)"),
        *_side(paper, "beneficiary", style),
    )
    _group(
        flow,
        say(style, "Төлем", "Платеж"),
        [
            (
                say(style, "Төлем сомасы", "Сумма платежа"),
                f"{worth(paper, 'amount', style)} {said(paper, 'currency')}".strip(),
            ),
            (say(style, "Сомасы жазбаша", "Сумма прописью"), said(paper, "amount_in_words")),
        ],
        [
            (say(style, "ТМК", "КНП"), said(paper, "knp")),
            (say(style, "Төлемнің мақсаты", "Назначение платежа"), said(paper, "purpose")),
        ],
    )
    flow.notes(notes(paper))
    flow.top += 10
    if "signatures" in paper.extra:
        place(flow, paper, "payer", style, say(style, "Бірінші қол (басшы)", "Первая подпись (руководитель)"), x=0)
        page.paragraph(
            310, flow.top, 240, say(style, "Екінші қол: көзделмеген", "Вторая подпись: не предусмотрена"), 8.5
        )
    if _mark(paper):
        _bank_mark(page, paper, style, flow.top + 70)


def _bank_mark(page: Sheet, paper: Paper, style: Style, top: float) -> None:
    """The bank's rectangular mark at the right."""
    page.box(380, top, 551, top + 52, 1.2)
    told = [bank(paper, "payer", style), _mark(paper)]
    if paper.extra.get("mark_date"):
        told.append(when(Paper(paper.kind, {"day": paper.extra["mark_date"]}), "day", style))
    for at, text in enumerate(told):
        page.text(465, top + 15 + 15 * at, text, 10 if at == 1 else 8, bold=at == 1, align="centre")


def _draw_client(paper: Paper, style: Style) -> bytes:
    style = unbroken(dressed(style, ("dotted", "iso", "dotted_g")))
    return drawn(lambda page: _client(page, paper, style), "Noto Sans")


_FORM = """
h1 { font-size: 12pt; text-align: center; margin: 0 0 4pt } .f td { padding: 1pt 3pt 4pt }
.in { background: #eef2fb; border-bottom: 0.6pt solid #334; padding: 2pt 3pt; min-height: 12pt }
.under { font-size: 6.5pt; color: #444; text-align: center; font-style: italic }
.mark { border: 1.5pt solid #1f4e9e; color: #1f4e9e; width: 160pt; text-align: center; padding: 5pt; margin: 12pt 0 0 auto }
.ends td { padding-top: 34pt; width: 50% }
"""


def _box(style: Style, value: str, kk: str, ru: str, width: int) -> str:
    """A field of the form: the value on its ground, the caption below."""
    caption = say(style, kk, ru)
    return (
        f"<td style='width:{width}%'><div class='in'>{value or '&nbsp;'}</div><div class='under'>{caption}</div></td>"
    )


def _line(*boxes: str) -> str:
    return f"<table class='f'><tr>{''.join(boxes)}</tr></table>"


def _form_side(paper: Paper, style: Style, role: str, kk: str, ru: str) -> str:
    name = _box(style, put(paper, f"{role}/name"), f"{kk}: атауы", f"{ru}: наименование", 62)
    number = _box(style, put(paper, f"{role}/bin"), "БСН (ЖСН)", "БИН (ИИН)", 26)
    code = said(paper, "kbe") if role == "beneficiary" else ""
    if role == "payer" and said(paper, "payer"):
        code = sender_code(said(paper, "payer/name"))
    coded = _box(style, code, "код", "КОд" if role == "payer" else "Кбе", 12)
    account = _box(
        style, put(paper, f"{role}/iban"), "жеке сәйкестендіру коды", "индивидуальный идентификационный код", 40
    )
    house = _box(style, escape(bank(paper, role, style)), "қызмет көрсететін банк", "обслуживающий банк", 40)
    bic = _box(style, put(paper, f"{role}/bic"), "банктің коды (БСК)", "код банка (БИК)", 20)
    return _line(name, number, coded) + _line(account, house, bic)


def _draw_form(paper: Paper, style: Style) -> bytes:
    style = dressed(style, ("dotted", "words", "quoted", "kk"))
    title = say(style, "ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ", between="<br>")
    top = _line(
        _box(style, put(paper, "number"), "құжаттың нөмірі", "номер документа", 20),
        _box(style, when(paper, "issued_on", style), "жазылған күні", "дата выписки", 40),
        _box(style, when(paper, "executed_on", style), "валюталау күні", "дата валютирования", 40),
    )
    sums = _line(
        _box(style, f"<b>{worth(paper, 'amount', style)}</b>", "сомасы цифрмен", "сумма цифрами", 40),
        _box(style, put(paper, "currency"), "валюта", "валюта", 20),
        _box(style, put(paper, "knp"), "төлем мақсатының коды", "код назначения платежа", 40),
    )
    sums += _line(_box(style, put(paper, "amount_in_words"), "сомасы жазумен", "сумма прописью", 100))
    sums += _line(_box(style, put(paper, "purpose"), "төлемнің тағайындалуы", "назначение платежа", 100))
    mark = ""
    if _mark(paper):
        done = paper.extra.get("mark_date")
        day = when(Paper(paper.kind, {"day": done}), "day", style) if done else ""
        mark = (
            f"<div class='mark'>{escape(bank(paper, 'payer', style))}<br><b>{escape(_mark(paper))}</b><br>{day}</div>"
        )
    name = escape(person(paper, "payer", style)) if around(paper, "directors", "payer") else ""
    ends = (
        f"<tr><td>{ink(paper, 'payer')}____________________ {name}<div class='tiny'>"
        f"{say(style, 'басшы: қолы, М.О.', 'руководитель: подпись, М.П.')}</div></td>"
        f"<td>____________________<div class='tiny'>{say(style, 'бас бухгалтер: қолы', 'главный бухгалтер: подпись')}"
        "</div></td></tr>"
    )
    signed = f"<table class='ends together'>{ends}</table>" if "signatures" in paper.extra else ""
    body = (
        f"<h1>{title}</h1>{top}{_form_side(paper, style, 'payer', 'Ақша жіберуші', 'Плательщик')}"
        f"{_form_side(paper, style, 'beneficiary', 'Бенефициар', 'Бенефициар')}{sums}{remarks(paper)}"
        f"{signed}{mark}"
    )
    return sheet(body, _FORM, face="Liberation Sans", size=9, margin="14mm 16mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("order_client_panels", "payment_order", _draw_client, ("ru", "kk", "kk+ru")),
    Layout("order_form_captions_below", "payment_order", _draw_form, ("ru", "kk", "kk+ru"), "html"),
)
