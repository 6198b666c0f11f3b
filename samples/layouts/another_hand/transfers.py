"""Transfers abroad: the printout of a SWIFT terminal, and a bank's order with a column of field codes."""

from datetime import date

from samples.layouts.drawing import Sheet, drawn, escape, font, wrap
from samples.layouts.hypertext import remarks
from samples.layouts.kit import hand_of, of, put, row, say, sheet, when, worth
from samples.layouts.papers import around, bank, digits, notes, said
from samples.model import Layout, Paper, Style

_MONO = "DejaVu Sans Mono"
_CURRENCIES = {
    "USD": "US DOLLAR",
    "EUR": "EURO",
    "RUB": "RUSSIAN RUBLE",
    "CNY": "YUAN RENMINBI",
    "AED": "UAE DIRHAM",
    "TRY": "TURKISH LIRA",
    "GBP": "POUND STERLING",
    "KZT": "TENGE",
}


def _plain(text: str) -> str:
    """The decimal comma of SWIFT, always with two places."""
    return text.replace(".", ",")


def _rule(title: str) -> str:
    return f" {title} ".center(78, "-")


def _hard(text: str) -> list[str]:
    """Lines of 35 characters, as the network cuts them."""
    return [text[at : at + 35] for at in range(0, len(text), 35)]


def _customer(paper: Paper, role: str) -> list[str]:
    number = said(paper, f"{role}/bin")
    account, home = said(paper, f"{role}/iban"), around(paper, "addresses", role)
    told = [f"/{account}"] if account else []
    return told + _hard(said(paper, f"{role}/name")) + ([f"BIN {number}"] if number else []) + _hard(home)[:2]


def _fields(paper: Paper) -> list[tuple[str, str, list[str]]]:
    """Tag, name, lines of each field of the message."""
    value = said(paper, "executed_on") or said(paper, "issued_on")
    currency = said(paper, "currency")
    settled = [
        f"Date       : {date.fromisoformat(value):%y%m%d}" if value else "",
        f"Currency   : {currency} ({_CURRENCIES.get(currency, currency)})" if currency else "",
        f"Amount     : #{_plain(said(paper, 'amount'))}#" if said(paper, "amount") else "",
    ]
    codes = [f"/KNP/{said(paper, 'knp')}", f"/KBE/{said(paper, 'kbe')}"] if said(paper, "knp") else []
    listed = [
        ("20", "Sender's Reference", [said(paper, "number")]),
        ("23B", "Bank Operation Code", ["CRED"]),
        ("32A", "Val Dte/Curr/Interbnk Settld Amt", settled),
        ("50K", "Ordering Customer-Name & Address", _customer(paper, "payer")),
        ("52A", "Ordering Institution-BIC", [said(paper, "payer/bic"), bank(paper, "payer", Style(0))]),
        (
            "57A",
            "Account With Institution-BIC",
            [said(paper, "beneficiary/bic"), around(paper, "banks", "beneficiary")],
        ),
        ("59", "Beneficiary Customer-Name & Addr", _customer(paper, "beneficiary")),
        ("70", "Remittance Information", _hard(said(paper, "purpose"))),
        ("71A", "Details of Charges", ["OUR"]),
        ("72", "Sender to Receiver Information", codes),
    ]
    kept = [(tag, name, [line for line in lines if line]) for tag, name, lines in listed]
    return [field for field in kept if field[2]]


def _terminal_lines(paper: Paper, style: Style) -> list[str]:
    made = said(paper, "issued_on")
    sent = f"{date.fromisoformat(made):%d.%m.%Y}" if made else ""
    lines = [
        f"{sent}  {digits(style, 'session', 4)}/{digits(style, 'sequence', 6)}  Printer-0{style.seed % 8 + 1}",
        "",
        _rule("Instance Type and Transmission"),
        "   Notification (Transmission) of Original sent to SWIFT",
        f"   Message Input Reference : {said(paper, 'payer/bic')}A{digits(style, 'reference', 10)}",
    ]
    word = paper.extra.get("mark")
    lines += [f"   Delivery Status : {word}"] if word else []
    lines += ["", _rule("Message Header"), "   Swift Input  : FIN 103 Single Customer Credit Transfer"]
    for name, role in (("Sender  ", "payer"), ("Receiver", "beneficiary")):
        if said(paper, f"{role}/bic"):
            lines += [f"   {name} : {said(paper, f'{role}/bic')}"]
    lines += ["", _rule("Message Text")]
    for tag, name, told in _fields(paper):
        lines += [f"{tag:>6}: {name}", *(f"        {line}" for line in told)]
    if said(paper, "kzt_debited"):
        lines += [
            "",
            _rule("Booking"),
            f"   Debited KZT {_plain(said(paper, 'kzt_debited'))} at rate {_plain(said(paper, 'rate'))}",
        ]
    return [
        *lines,
        "",
        *notes(paper),
        _rule("Message Trailer"),
        f"   {{CHK:{digits(style, 'check', 12)}}}",
        "   End of message",
    ]


def _draw_terminal(paper: Paper, style: Style) -> bytes:
    def put_on(page: Sheet) -> None:
        top = 46.0
        for line in _terminal_lines(paper, style):
            for part in wrap(line.replace(" ", "\u00a0"), 500, font(_MONO, line), 8.4):
                if top > 800:
                    page.canvas.showPage()
                    top = 46
                page.text(52, top, part.replace("\u00a0", " "), 8.4)
                top += 10.6

    return drawn(put_on, _MONO)


# --- Поручение with field codes ------------------------------------------------------------

_CODED = """
h1 { font-size: 12.5pt; margin: 0 0 2pt; font-weight: 700 }
.coded td { border-bottom: 0.4pt solid #b9b9c9; padding: 3pt 5pt }
.coded .code { width: 26pt; color: #fff; background: #4b4b78; text-align: center; font-size: 7.5pt }
.coded .name { width: 31%; color: #4b4b78 }
.coded .part td { background: #e6e6f0; font-weight: 700 }
.state { float: right; border: 1pt solid #26763b; color: #26763b; padding: 3pt 9pt; border-radius: 3pt }
"""


def _coded(*told: tuple[str, str, str]) -> str:
    return "".join(row(*entry, classes="code name -") for entry in told if entry[2])


def _part(text: str) -> str:
    return f"<tr class='part'><td colspan='3'>{text}</td></tr>"


def _coded_side(paper: Paper, style: Style, role: str, codes: tuple[str, str]) -> str:
    return _coded(
        (codes[0], say(style, "", "Наименование", "Name"), f"<b>{put(paper, f'{role}/name')}</b>"),
        ("", say(style, "", "ИИН/БИН", "Tax No. (BIN)"), put(paper, f"{role}/bin")),
        ("", say(style, "", "Счет / IBAN", "Account / IBAN"), put(paper, f"{role}/iban")),
        (codes[1], say(style, "", "Банк", "Bank"), escape(bank(paper, role, style))),
        ("", say(style, "", "Код SWIFT", "SWIFT BIC"), put(paper, f"{role}/bic")),
    )


def _draw_coded(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso", "words", "en"), ("nbsp", "space", "comma", "dot", "apostrophe"))
    total = f"<b>{worth(paper, 'amount', style)}</b>" if said(paper, "amount") else ""
    debited = worth(paper, "kzt_debited", style)
    state = f"<span class='state'>{escape(paper.extra['mark'])}</span>" if paper.extra.get("mark") else ""
    title = say(style, "", "Поручение на перевод иностранной валюты", "Foreign currency transfer order")
    body = _part(say(style, "", "Перевод", "Transfer")) + _coded(
        ("20", say(style, "", "№ поручения", "Order No."), put(paper, "number")),
        ("", say(style, "", "Дата поручения", "Order date"), when(paper, "issued_on", style)),
        ("32A", say(style, "", "Дата валютирования", "Value date"), when(paper, "executed_on", style)),
        ("", say(style, "", "Валюта", "Currency"), put(paper, "currency")),
        ("", say(style, "", "Сумма", "Amount"), total),
        ("", say(style, "", "Сумма прописью", "Amount in words"), put(paper, "amount_in_words")),
    )
    body += _part(say(style, "", "Клиент-отправитель", "Ordering customer")) + _coded_side(
        paper, style, "payer", ("50", "52")
    )
    body += _part(say(style, "", "Бенефициар", "Beneficiary")) + _coded_side(paper, style, "beneficiary", ("59", "57"))
    body += _part(say(style, "", "Прочие сведения", "Other details")) + _coded(
        ("70", say(style, "", "Назначение перевода", "Remittance information"), put(paper, "purpose")),
        ("71A", say(style, "", "Расходы по переводу", "Details of charges"), "SHA"),
        ("", "КНП" if style.language == "ru" else "KNP", put(paper, "knp")),
        ("", "КБе" if style.language == "ru" else "KBe", put(paper, "kbe")),
        ("", say(style, "", "Списано в тенге", "Debited in KZT"), f"{debited} KZT" if debited else ""),
        ("", say(style, "", "Курс банка", "Bank's rate"), put(paper, "rate")),
    )
    consent = say(
        style,
        "",
        "Клиент подтверждает, что перевод не связан с запрещенной деятельностью, и поручает банку списать комиссию.",
        "The customer confirms that the transfer serves no prohibited activity and authorises the bank to debit its fees.",
    )
    signed = hand_of(paper, "payer", style, say(style, "", "Руководитель", "Authorised signature"))
    body = f"{state}<h1>{title}</h1><table class='coded'>{body}</table><p class='tiny'>{consent}</p>{remarks(paper)}"
    return sheet(f"{body}<p style='margin-top:24pt'>{signed}</p>", _CODED, face="PT Sans", size=9.5, margin="15mm 16mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "swift_terminal_printout",
        "swift_transfer",
        _draw_terminal,
        ("en", "ru"),
        "drawn",
        ("/amount_in_words",),
    ),
    Layout("transfer_field_codes", "swift_transfer", _draw_coded, ("ru", "en"), "html"),
)
