"""Payment orders: a bank's listing with leader dots, and a form whose captions stand in the corner of each box."""

from samples.layouts.drawing import Sheet, day, drawn, escape, font, wrap
from samples.layouts.hypertext import remarks, square_code
from samples.layouts.kit import hand_of, of, put, say, sheet, unbroken, when, worth
from samples.layouts.papers import bank, inked, notes, person, said, sender_code, stamped
from samples.model import Layout, Paper, Style

# --- A listing of a bank's own system ------------------------------------------------------------

_FACE, _SIZE, _STEP, _LEFT, _WIDE = "DejaVu Sans Mono", 8.6, 12.0, 54.0, 490.0
_LABEL = 27  # characters of a label with its dots


def _sender_code(paper: Paper) -> str:
    return sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""


def _listed(paper: Paper, style: Style) -> list[tuple[str, str]]:
    """Label and value line by line; a label without value opens a block."""
    number = say(style, "ЖСН/БСН", "ИИН/БИН")
    account, code = say(style, "ЖСК", "ИИК"), say(style, "БСК", "БИК")
    sides = []
    for role, kk, ru, letter in (
        ("payer", "АҚША ЖӨНЕЛТУШІ", "ОТПРАВИТЕЛЬ ДЕНЕГ", "КОд"),
        ("beneficiary", "БЕНЕФИЦИАР", "БЕНЕФИЦИАР", "КБе"),
    ):
        sides += [
            (f"[{say(style, kk, ru)}]", ""),
            (say(style, "Атауы", "Наименование"), said(paper, f"{role}/name")),
            (number, said(paper, f"{role}/bin")),
            (account, said(paper, f"{role}/iban")),
            (letter, _sender_code(paper) if role == "payer" else said(paper, "kbe")),
            (say(style, "Банкі", "Обслуживающий банк"), bank(paper, role, style)),
            (code, said(paper, f"{role}/bic")),
        ]
    return [
        (say(style, "Құжат күні", "Дата документа"), when(paper, "issued_on", style)),
        (say(style, "Сомасы", "Сумма цифрами"), f"{worth(paper, 'amount', style)} {said(paper, 'currency')}".strip()),
        (say(style, "Сомасы жазумен", "Сумма прописью"), said(paper, "amount_in_words")),
        *sides,
        (f"[{say(style, 'ТӨЛЕМ', 'ПЛАТЕЖ')}]", ""),
        (say(style, "ТМК", "КНП"), said(paper, "knp")),
        (say(style, "Төлем тағайындалуы", "Назначение платежа"), said(paper, "purpose")),
    ]


def _listing_mark(paper: Paper, style: Style, page: Sheet, top: float) -> None:
    word = paper.extra.get("mark", "")
    if not word:
        return
    on = said(paper, "executed_on") or paper.extra.get("mark_date", "")
    lines = [bank(paper, "payer", style), word.upper(), day(on, style) if on else ""]
    page.canvas.setStrokeGray(0.3)
    page.box(330, top, 540, top + 50, 1.2)
    for at, line in enumerate(wrap("\n".join(filter(None, lines)), 200, font(_FACE, bold=True), 8.5)):
        page.text(435, top + 14 + at * 12, line, 8.5, bold=True, align="centre", grey=0.2)


def _listing_foot(paper: Paper, style: Style, page: Sheet, top: float) -> None:
    for at, (kk, ru) in enumerate((("Басшы", "Руководитель"), ("Бас бухгалтер", "Гл. бухгалтер"))):
        page.text(_LEFT, top + 30 + at * 40, say(style, kk, ru), _SIZE)
        page.line(_LEFT + 100, top + 32 + at * 40, _LEFT + 200, top + 32 + at * 40)
    if "payer" in paper.extra.get("directors", {}):
        page.text(_LEFT + 206, top + 30, person(paper, "payer", style), _SIZE)
    if inked(paper, "payer"):
        page.sign(_LEFT + 104, top + 30, style.seed)
        page.sign(_LEFT + 104, top + 70, style.seed + 1)
    if stamped(paper, "payer"):
        page.stamp(_LEFT + 130, top + 12, said(paper, "payer/name"))
    page.text(_LEFT, top + 96, say(style, "М.О.", "М.П."), _SIZE)
    _listing_mark(paper, style, page, top + 60)


def _draw_listing(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g", "words", "kk"), ("comma", "nbsp", "plain", "dash")))

    def put_on(page: Sheet) -> None:
        title = say(style, "ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ")
        page.text(_LEFT, 52, bank(paper, "payer", style), _SIZE)
        page.text(_LEFT, 60, "=" * 94, _SIZE)
        page.text(297, 84, f"{title} N {said(paper, 'number')}", 11, bold=True, align="centre")
        page.text(_LEFT, 100, "=" * 94, _SIZE)
        top = 116.0
        for label, value in _listed(paper, style):
            if label.startswith("["):
                page.text(_LEFT, top + 5, label, _SIZE, bold=True)
                top += _STEP + 5
                continue
            lines = wrap(value, _WIDE - 150, font(_FACE, value), _SIZE) if value else []
            for at, line in enumerate(lines):
                page.text(_LEFT, top, "" if at else f"{label} ".ljust(_LABEL, "."), _SIZE)
                page.text(_LEFT + 150, top, line, _SIZE)
                top += _STEP
        page.text(_LEFT, top + 2, "-" * 94, _SIZE)
        for note in notes(paper):
            top += _STEP
            page.text(_LEFT, top + 4, note, _SIZE)
        _listing_foot(paper, style, page, top + 6)

    return drawn(put_on, _FACE)


# --- A form with captions in the corners ------------------------------------------------------------

_CORNERS = """
h1 { font-size: 13pt; margin: 0; font-weight: 700 } .head td { vertical-align: bottom }
.form { table-layout: fixed; margin-top: 6pt }
.form td { border: 0.6pt solid #1d6b47; padding: 2pt 5pt 4pt; height: 24pt }
.cap { display: block; font-size: 6.6pt; color: #1d6b47; margin-bottom: 1.5pt }
.sum { font-size: 12pt; font-weight: 700 }
.logo { width: 26pt; height: 26pt; background: #1d6b47; color: #fff; text-align: center; line-height: 26pt;
border-radius: 13pt; font-weight: 700 }
.mark { display: inline-block; border: 1.6pt solid #1d4fa0; color: #1d4fa0; padding: 4pt 12pt; text-align: center;
transform: rotate(-3deg); margin-top: 14pt }
"""


def _corner(caption: str, value: str, span: int = 1) -> str:
    return f"<td colspan='{span}'><span class='cap'>{caption}</span>{value or '&nbsp;'}</td>"


def _corner_side(paper: Paper, style: Style, role: str) -> str:
    sender = role == "payer"
    who = (
        over_line(style, "Ақша жіберуші", "Отправитель денег")
        if sender
        else over_line(style, "Бенефициар", "Бенефициар")
    )
    banks = ("Жіберушінің банкі", "Банк отправителя денег") if sender else ("Бенефициардың банкі", "Банк бенефициара")
    code = _sender_code(paper) if sender else put(paper, "kbe")
    first = _corner(who, f"<b>{put(paper, f'{role}/name')}</b>", 4)
    first += _corner(over_line(style, "ЖСН/БСН", "ИИН/БИН"), put(paper, f"{role}/bin"), 2)
    second = _corner(over_line(style, "ЖСК", "ИИК (IBAN)"), put(paper, f"{role}/iban"), 4)
    second += _corner("КОд" if sender else "Кбе", code) + _corner("", "")
    third = _corner(over_line(style, *banks), escape(bank(paper, role, style)), 4)
    third += _corner(over_line(style, "БСК", "БИК"), put(paper, f"{role}/bic"), 2)
    return "".join(f"<tr>{line}</tr>" for line in (first, second, third))


def over_line(style: Style, kk: str, ru: str) -> str:
    """A caption; two languages that say the same stand there once."""
    return kk if kk == ru else say(style, kk, ru)


def _draw_corners(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "dotted_g", "quoted", "words", "kk"))
    title = say(style, "Төлем тапсырмасы", "Платежное поручение", between="<br>")
    word, on = paper.extra.get("mark", ""), said(paper, "executed_on") or paper.extra.get("mark_date", "")
    name = escape(bank(paper, "payer", style))
    mark = (
        f"<div class='mark'>{name}<br><b>{escape(word)}</b>{f'<br>{day(on, style)}' if on else ''}</div>"
        if word
        else ""
    )
    head = (
        f"<table class='head'><tr><td style='width:34pt'><div class='logo'>{name[3:6].strip('«') or 'B'}</div></td>"
        f"<td><h1>{title}</h1></td></tr></table>"
    )
    numbered = _corner(over_line(style, "№", "№"), f"<b>{put(paper, 'number')}</b>", 2)
    numbered += _corner(over_line(style, "Күні", "Дата"), when(paper, "issued_on", style), 2)
    total = f"<span class='sum'>{worth(paper, 'amount', style)}</span> {put(paper, 'currency')}"
    numbered += _corner(over_line(style, "Сомасы", "Сумма"), total, 2)
    spelled = _corner(over_line(style, "Сомасы жазбаша", "Сумма прописью"), put(paper, "amount_in_words"), 6)
    why = _corner(over_line(style, "Төлем мақсаты", "Назначение платежа"), put(paper, "purpose"), 5)
    why += _corner(over_line(style, "ТМК", "КНП"), put(paper, "knp"))
    rows = "".join(f"<tr>{line}</tr>" for line in (numbered, spelled))
    signed = hand_of(paper, "payer", style, say(style, "Басшы", "Руководитель"), stamp="left:120pt;top:-46pt")
    body = (
        f"{head}<table class='form'>{rows}{_corner_side(paper, style, 'payer')}"
        f"{_corner_side(paper, style, 'beneficiary')}<tr>{why}</tr></table>"
        f"{remarks(paper)}<p style='margin-top:30pt'>{signed}</p><p>{say(style, 'М.О.', 'М.П.')}</p>"
        f"<table><tr><td style='width:60pt'>{square_code(style.seed, 46)}</td><td class='num'>{mark}</td></tr></table>"
    )
    return sheet(body, _CORNERS, face="Liberation Sans", size=9, margin="14mm 15mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("order_listing", "payment_order", _draw_listing, ("ru", "kk")),
    Layout("order_corner_captions", "payment_order", _draw_corners, ("ru", "kk", "kk+ru"), "html"),
)
