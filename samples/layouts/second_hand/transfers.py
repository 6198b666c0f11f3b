"""Payments abroad: a bank's application form with its figures in one column, and a commented print of the SWIFT message."""

from samples.layouts.drawing import escape, quantity, signature_svg
from samples.layouts.papers import (
    Labels,
    bank,
    choose,
    country,
    digits,
    inked,
    joined,
    label,
    notes,
    person,
    said,
    sender_code,
    stamped,
    tongue,
)
from samples.layouts.second_hand.press import Column, Look, Press, amount, day_at, html, pressed, sum_at, web
from samples.layouts.second_hand.terms import TERMS
from samples.layouts.spelling import day, money
from samples.model import Layout, Paper, Style

_L: Labels = {
    **TERMS,
    "title": {
        "ru": ("Заявление на перевод денег в иностранной валюте", "Заявление на перевод"),
        "kk": ("Шетел валютасындағы ақша аударымына өтініш",),
        "en": ("Foreign currency transfer request",),
    },
    "payer": {
        "ru": ("50 Перевододатель", "Отправитель перевода"),
        "kk": ("50 Аударым жіберуші",),
        "en": ("50 Ordering customer",),
    },
    "beneficiary": {"ru": ("59 Бенефициар", "59 Получатель"), "kk": ("59 Бенефициар",), "en": ("59 Beneficiary",)},
    "payer_bank": {"ru": ("52 Банк отправителя",), "kk": ("52 Жөнелтушінің банкі",), "en": ("52 Ordering bank",)},
    "payee_bank": {
        "ru": ("57 Банк бенефициара",),
        "kk": ("57 Бенефициардың банкі",),
        "en": ("57 Beneficiary's bank",),
    },
    "amount": {
        "ru": ("32 Валюта и сумма цифрами",),
        "kk": ("32 Валюта және сомасы",),
        "en": ("32 Currency and amount",),
    },
    "debit_from": {"ru": ("Счет списания",), "kk": ("Есептен шығару шоты",), "en": ("Debit account",)},
    "purpose": {
        "ru": ("70 Назначение платежа",),
        "kk": ("70 Төлемнің мақсаты",),
        "en": ("70 Details of payment",),
    },
    "charges": {"ru": ("71A Комиссии",), "kk": ("71A Комиссиялар",), "en": ("71A Charges",)},
    "executed": {"ru": ("Дата исполнения",), "kk": ("Орындалған күні",), "en": ("Value date",)},
    "debited": {"ru": ("Списано со счета в тенге",), "kk": ("Теңгемен есептен шығарылды",), "en": ("Debited in KZT",)},
    "rate": {"ru": ("Курс продажи",), "kk": ("Сату бағамы",), "en": ("Exchange rate",)},
    "code": {"ru": ("КОд",), "kk": ("ЖКод",), "en": ("Sender code",)},
    "mark": {"ru": ("Отметки банка",), "kk": ("Банк белгілері",), "en": ("Bank's mark",)},
}


def _owner(paper: Paper, style: Style, role: str) -> str:
    """Name, number, account and country in one cell."""
    number, code = said(paper, f"{role}/bin"), said(paper, f"{role}/country")
    return joined(
        (
            said(paper, f"{role}/name"),
            f"{label(_L, 'bin', style)} {number}" if number else "",
            f"{label(_L, 'account', style)} {said(paper, f'{role}/iban')}" if said(paper, f"{role}/iban") else "",
            country(code, tongue(style)) if code else "",
        ),
        "\n",
    )


def _bank_cell(paper: Paper, style: Style, role: str) -> str:
    return joined(
        (bank(paper, role, style), f"SWIFT {said(paper, f'{role}/bic')}" if said(paper, f"{role}/bic") else ""), "\n"
    )


def _facts(paper: Paper, style: Style) -> list[list[str]]:
    kbe = said(paper, "kbe")
    codes = joined(
        (
            f"{label(_L, 'code', style)} {sender_code(said(paper, 'payer/name'))}" if kbe else "",
            f"{label(_L, 'kbe', style)} {kbe}" if kbe else "",
            f"{label(_L, 'knp', style)} {said(paper, 'knp')}" if said(paper, "knp") else "",
        ),
        "     ",
    )
    sums = joined((said(paper, "currency"), sum_at(paper, "amount", style)), "  ")
    rate = said(paper, "rate")
    facts = [
        [label(_L, "amount", style), sums],
        [label(_L, "words", style), said(paper, "amount_in_words")],
        [label(_L, "beneficiary", style), _owner(paper, style, "beneficiary")],
        [label(_L, "payee_bank", style), _bank_cell(paper, style, "beneficiary")],
        [label(_L, "payer", style), _owner(paper, style, "payer")],
        [label(_L, "payer_bank", style), _bank_cell(paper, style, "payer")],
        [label(_L, "purpose", style), said(paper, "purpose")],
        [label(_L, "charges", style), choose(style, "OUR", "SHA")],
        [joined((label(_L, "code", style), label(_L, "kbe", style), label(_L, "knp", style)), ", "), codes],
        [label(_L, "debited", style), sum_at(paper, "kzt_debited", style)],
        [label(_L, "rate", style), quantity(rate, Style(0, style.language, style.numbers)) if rate else ""],
        [label(_L, "executed", style), day_at(paper, "executed_on", style)],
    ]
    return [row for row in facts if row[1]]


def request_form(paper: Paper, style: Style) -> bytes:
    """The application in two columns, label and value; the bank's mark in a frame at the foot."""

    def draw(press: Press) -> None:
        sheet = press.sheet
        press.say(40, 330, bank(paper, "payer", style), 9)
        press.y = 62
        press.say(40, 515, label(_L, "title", style).upper(), 12.5, bold=True, align="centre")
        head = joined(
            (f"№ {said(paper, 'number')}", day_at(paper, "issued_on", style)), f"   {label(_L, 'from', style)}  "
        )
        press.say(40, 515, head, 10, align="centre", gap=8)
        press.table(
            40,
            (Column("", 165), Column("", 350)),
            _facts(paper, style),
            Look(size=9, headless=True, order="columns", rules=choose(style, "grid", "lines")),
        )
        for note in notes(paper):
            press.say(40, 515, note, 8)
        press.need(110)
        top = press.y + 24
        sheet.text(40, top, f"{label(_L, 'director', style)} ____________________", 9)
        sheet.text(40, top + 14, person(paper, "payer", style), 9)
        mark, when = str(paper.extra.get("mark", "")), paper.extra.get("mark_date")
        sheet.box(350, top - 10, 555, top + 50, 0.8)
        sheet.text(355, top, label(_L, "mark", style), 7)
        sheet.text(452, top + 22, mark, 13, bold=True, align="centre", twice=True)
        sheet.text(452, top + 40, day(when, style) if when else "", 9, align="centre")
        if inked(paper, "payer"):
            sheet.sign(120, top - 2, style.seed)
        if stamped(paper, "payer"):
            sheet.stamp(200, top - 20, said(paper, "payer/name"))

    return pressed(draw, choose(style, "PT Serif", "Noto Serif", "Liberation Serif"))


# -- the message -------------------------------------------------------------------------------------------------------

_NAMES = {
    "20": "Sender's Reference", "23B": "Bank Operation Code", "32A": "Value Date / Currency / Interbank Settled Amount",
    "33B": "Currency / Instructed Amount", "50K": "Ordering Customer", "52A": "Ordering Institution",
    "57A": "Account With Institution", "59": "Beneficiary Customer", "70": "Remittance Information",
    "71A": "Details of Charges", "72": "Sender to Receiver Information",
}  # fmt: skip
_MESSAGE_CSS = """
.h { border: 1pt solid black; padding: 4pt 8pt }
pre { margin: 0; font-family: inherit; white-space: pre-wrap }
.n { font-weight: bold; margin-top: 5pt }
.v { margin-left: 28pt }
.after { border-top: 1pt dashed black; margin-top: 12pt; padding-top: 6pt }
.state { float: right; border: 2pt solid #1b4; color: #1b4; padding: 3pt 10pt }
"""


def _chopped(text: str) -> list[str]:
    """SWIFT's lines of 35 characters, words cut where they end.

    >>> _chopped("PAYMENT FOR EXHIBITION SPACE GULFOOD 2025")
    ['PAYMENT FOR EXHIBITION SPACE GULFOO', 'D 2025']
    """
    return [text[start : start + 35].strip() for start in range(0, len(text), 35)]


def _settled(paper: Paper) -> str:
    """``250221USD12345,67``."""
    when, total = said(paper, "executed_on") or said(paper, "issued_on"), said(paper, "amount")
    figures = money(total, Style(0, numbers="plain")) if total else ""
    return when[2:].replace("-", "") + said(paper, "currency") + figures


def _message(paper: Paper, style: Style) -> list[tuple[str, list[str]]]:
    """The fields of the message, each with its lines."""
    payer = [f"/{said(paper, 'payer/iban')}" if said(paper, "payer/iban") else ""]
    payer += [
        *_chopped(said(paper, "payer/name")),
        f"BIN {said(paper, 'payer/bin')}" if said(paper, "payer/bin") else "",
    ]
    payee = [f"/{said(paper, 'beneficiary/iban')}" if said(paper, "beneficiary/iban") else ""]
    payee += _chopped(said(paper, "beneficiary/name"))
    payee += [f"BIN {said(paper, 'beneficiary/bin')}" if said(paper, "beneficiary/bin") else ""]
    knp, kbe = said(paper, "knp"), said(paper, "kbe")
    total = money(said(paper, "amount"), Style(0, numbers="plain")) if said(paper, "amount") else ""
    fields = [
        ("20", [said(paper, "number")]),
        ("23B", ["CRED"]),
        ("32A", [_settled(paper)]),
        ("33B", [said(paper, "currency") + total]),
        ("50K", payer),
        ("52A", [said(paper, "payer/bic")]),
        ("57A", [said(paper, "beneficiary/bic"), bank(paper, "beneficiary", style)]),
        ("59", payee),
        ("70", _chopped(said(paper, "purpose"))),
        ("71A", [choose(style, "OUR", "SHA")]),
        ("72", [f"/KNP/{knp}" if knp else "", f"/KBE/{kbe}" if kbe else ""]),
    ]
    return [(tag, [line for line in lines if line]) for tag, lines in fields if any(lines)]


def message_print(paper: Paper, style: Style) -> bytes:
    """MT103 with the name of each field on a line, its lines below; the bank's debit advice after the message."""
    told = "".join(
        f"<div class='n'>F{tag}: {html(_NAMES[tag])}</div><pre class='v'>{html(chr(10).join(lines))}</pre>"
        for tag, lines in _message(paper, style)
    )
    mark, when = str(paper.extra.get("mark", "")), paper.extra.get("mark_date")
    state = f"<div class='state'>{html(mark)}<br>{day(when, style) if when else ''}</div>" if mark else ""
    rate, debited = said(paper, "rate"), said(paper, "kzt_debited")
    lines = [
        f"{label(_L, 'debited', style)}: {amount(debited, style)} KZT" if debited else "",
        f"{label(_L, 'rate', style)}: {quantity(rate, Style(0, style.language, style.numbers))}" if rate else "",
        f"{label(_L, 'date', style)}: {day_at(paper, 'issued_on', style)}" if said(paper, "issued_on") else "",
        *notes(paper),
    ]
    ink = signature_svg(style.seed) if inked(paper, "payer") else ""
    trace = [digits(style, part, length) for part, length in (("a", 8), ("b", 4), ("c", 3), ("d", 3), ("e", 12))]
    after = "<br>".join(html(line) for line in lines if line)
    body = f"""
    {state}<div class='h'>{html(bank(paper, "payer", style))}<br>FIN 103 Single Customer Credit Transfer<br>
    Sender: {escape(said(paper, "payer/bic"))}XXX<br>Receiver: {escape(said(paper, "beneficiary/bic"))}XXX<br>
    UETR: {trace[0]}-{trace[1]}-4{trace[2]}-9{trace[3]}-{trace[4]}</div>
    {told}<div class='after'>{after}</div><div class='ink' style='margin-top:30pt'>{ink}</div>
    """
    return web(
        body, _MESSAGE_CSS, family=choose(style, "DejaVu Sans Mono", "Liberation Mono"), size=8.5, margin="14mm 20mm"
    )


LAYOUTS = (
    Layout("request_two_columns", "swift_transfer", request_form, ("ru", "kk", "kk+ru"), "drawn"),
    Layout(
        "message_commented",
        "swift_transfer",
        message_print,
        ("en", "ru"),
        "html",
        omits=("/amount_in_words", "/*/country"),
    ),
)
