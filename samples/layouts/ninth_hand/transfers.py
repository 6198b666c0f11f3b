"""Transfers abroad: a message printed with the names of its fields, an application in boxes, a bank's letter by e-mail."""

from uuid import UUID

from samples.layouts.drawing import escape, wrap
from samples.layouts.fonts import font
from samples.layouts.hypertext import remarks
from samples.layouts.kit import hand_of, of, put, row, say, sheet, when, worth
from samples.layouts.ninth_hand.kit import PEN, boxed, coined
from samples.layouts.papers import bank, digits, executed, notes, said, sender_code
from samples.model import Layout, Paper, Style

_NAMES = "pre { font: 9pt/1.3 'Liberation Mono', 'DejaVu Sans Mono'; margin: 0; white-space: pre-wrap }"


def _broken(text: str, length: int = 35) -> list[str]:
    """Lines of at most ``length`` characters, as the network takes them."""
    return wrap(text, length, font("Liberation Mono", text), 1 / 0.6)


def _field(tag: str, name: str, *lines: str) -> list[str]:
    """A field with its name and its lines below; nothing where it has none."""
    kept = [line for line in lines if line]
    return [f"{tag:>5}: {name}", *(f"       {line}" for line in kept)] if kept else []


def _party(paper: Paper, role: str) -> list[str]:
    account, number = said(paper, f"{role}/iban"), said(paper, f"{role}/bin")
    return [f"/{account}" if account else "", *_broken(said(paper, f"{role}/name")), f"BIN {number}" if number else ""]


def _message(paper: Paper, style: Style) -> list[str]:
    bare = of(style, (), ("plain",))
    amount, debited = worth(paper, "amount", bare), worth(paper, "kzt_debited", bare)
    value_day = when(paper, "executed_on" if said(paper, "executed_on") else "issued_on", style)
    code = sender_code(said(paper, "payer/name")) if said(paper, "payer") else ""
    codes = (
        f"/EKNP/{code}{said(paper, 'kbe')}{said(paper, 'currency')}{said(paper, 'knp')}" if said(paper, "knp") else ""
    )
    spelled = (
        _field("72", "Sender to Receiver Information", codes, f"/KNP/{said(paper, 'knp')}" if codes else ""),
        _field("71A", "Details of Charges", "OUR" if amount else ""),
    )
    settled = (
        (f"Date     : {value_day}", f"Currency : {said(paper, 'currency')}", f"Amount   : #{amount}#") if amount else ()
    )
    state = (
        [f"Network Delivery Status : Network Ack   {paper.extra.get('mark', '')}".rstrip()] if executed(paper) else []
    )
    if not executed(paper) and paper.extra.get("mark"):
        state = [f"Status : {paper.extra['mark']}"]
    payee_bank = bank(paper, "beneficiary", style)
    return [
        "--------------------- Instance Type and Transmission ----------------",
        "Original sent to SWIFT",
        *state,
        f"Creation date : {when(paper, 'issued_on', style)}",
        "----------------------------- Message Header ------------------------",
        "Swift Input  : FIN 103 Single Customer Credit Transfer",
        f"Sender       : {said(paper, 'payer/bic')}",
        f"               {bank(paper, 'payer', style)}",
        f"Receiver     : {said(paper, 'beneficiary/bic')}",
        f"MUR : {digits(style, 'mur', 14)}",
        "------------------------------ Message Text -------------------------",
        *_field("20", "Sender's Reference", said(paper, "number")),
        *_field("23B", "Bank Operation Code", "CRED"),
        *_field("32A", "Val Dte/Curr/Interbnk Settld Amt", *settled),
        *_field("50K", "Ordering Customer-Name & Address", *_party(paper, "payer")),
        *_field("52A", "Ordering Institution - FI BIC", said(paper, "payer/bic")),
        *_field("57A", "Account With Institution - FI BIC", said(paper, "beneficiary/bic"), payee_bank),
        *_field("59", "Beneficiary Customer-Name & Addr", *_party(paper, "beneficiary")),
        *_field("70", "Remittance Information", *_broken(said(paper, "purpose"))),
        *spelled[1],
        *spelled[0],
        "----------------------------- Message Trailer -----------------------",
        f"{{CHK:{digits(style, 'chk', 12)}}}",
        *([f"Debited from account: KZT {debited}, rate {said(paper, 'rate')}"] if debited else []),
        *notes(paper),
    ]


def _draw_names(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words", "iso"))
    text = escape("\n".join(_message(paper, style)))
    return sheet(f"<pre>{text}</pre>", _NAMES, face="Liberation Mono", size=9, margin="14mm 20mm")


_FORM = """
h1 { font-size: 12pt; text-align: center; margin: 0 0 6pt } .form td { border: 0.6pt solid #000; padding: 3pt 5pt }
.no { width: 7%; font-weight: 700; text-align: center } .cap { width: 26%; font-size: 8pt }
.dig { font-family: 'Liberation Mono' } .bank { border: 0.6pt solid #000; padding: 4pt 6pt; margin-top: 8pt; width: 60% }
"""


def _draw_form(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "iso", "words"))
    code = sender_code(said(paper, "payer/name")) if said(paper, "payer") else ""
    told = (
        (
            "32A",
            say(style, "", "Валюта и сумма перевода", "Currency and amount"),
            f"<b>{coined(paper, 'amount', style)}</b>",
        ),
        ("", say(style, "", "Сумма прописью", "Amount in words"), put(paper, "amount_in_words")),
        ("50", say(style, "", "Перевододатель", "Ordering customer"), put(paper, "payer/name")),
        ("", say(style, "", "БИН/ИИН", "BIN/IIN"), boxed(said(paper, "payer/bin"))),
        ("", say(style, "", "Счет списания", "Account to debit"), boxed(said(paper, "payer/iban"))),
        ("52", say(style, "", "Банк перевододателя", "Ordering bank"), escape(bank(paper, "payer", style))),
        ("", "BIC", boxed(said(paper, "payer/bic"))),
        ("57", say(style, "", "Банк бенефициара", "Beneficiary bank"), escape(bank(paper, "beneficiary", style))),
        ("", "SWIFT", boxed(said(paper, "beneficiary/bic"))),
        ("59", say(style, "", "Бенефициар", "Beneficiary"), put(paper, "beneficiary/name")),
        ("", say(style, "", "Счет / IBAN", "Account / IBAN"), boxed(said(paper, "beneficiary/iban"))),
        ("", say(style, "", "БИН/ИИН бенефициара", "Beneficiary tax ID"), put(paper, "beneficiary/bin")),
        ("70", say(style, "", "Назначение платежа", "Details of payment"), put(paper, "purpose")),
        ("71A", say(style, "", "Комиссии", "Charges"), "☐ BEN &nbsp; ☐ SHA &nbsp; ☒ OUR"),
        (
            "",
            "КОд / Кбе / КНП",
            " &nbsp; ".join(boxed(each) for each in (code, said(paper, "kbe"), said(paper, "knp"))),
        ),
    )
    form = "".join(
        row(no, label, value, classes="no cap -") for no, label, value in told if value not in ("", "<b></b>")
    )
    done = executed(paper) or paper.extra.get("mark")
    mark = _bank_word(paper, style) if done else ""
    title = say(
        style, "", "ЗАЯВЛЕНИЕ НА ПЕРЕВОД ДЕНЕГ В ИНОСТРАННОЙ ВАЛЮТЕ", "APPLICATION FOR TRANSFER IN FOREIGN CURRENCY"
    )
    body = (
        f"<h1>{title}<br>№ {put(paper, 'number')} {say(style, '', 'от', 'dated')} {when(paper, 'issued_on', style)}</h1>"
        f"<table class='form'>{form}</table>"
        f"<p style='margin-top:36pt'>{hand_of(paper, 'payer', style, say(style, '', 'Руководитель', 'Authorised signatory'))}</p>"
        f"{mark}{remarks(paper)}"
    )
    return sheet(body, PEN + _FORM, face="Liberation Sans", size=9, margin="13mm 14mm")


def _bank_word(paper: Paper, style: Style) -> str:
    """What the bank writes below: its word, the day, the tenge it took."""
    debited = worth(paper, "kzt_debited", style)
    taken = (
        say(style, "", f"Списано {debited} KZT по курсу", f"Debited KZT {debited} at the rate of") if debited else ""
    )
    return (
        f"<div class='bank'>{say(style, '', 'Отметки банка', 'For bank use only')}: "
        f"<b>{escape(str(paper.extra.get('mark', '')))}</b> {when(paper, 'executed_on', style)}<br>"
        f"{taken} {put(paper, 'rate') if debited else ''}</div>"
    )


_MAIL = """
.head { border-bottom: 0.8pt solid #999; margin-bottom: 10pt } .head b { font-size: 12pt } .grey { color: #666; font-size: 8pt }
.facts td { padding: 3pt 6pt; border-bottom: 0.4pt solid #e0e0e0 } .facts td:first-child { width: 34%; color: #555 }
"""


def _draw_mail(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "iso", "words") if style.language == "en" else ("dotted", "words"))
    holder = escape(bank(paper, "payer", style))
    mark = escape(str(paper.extra.get("mark", "")))
    code = sender_code(said(paper, "payer/name")) if said(paper, "payer") else ""
    debited = worth(paper, "kzt_debited", style)
    told = (
        (say(style, "", "Номер документа", "Payment order no."), put(paper, "number")),
        (say(style, "", "Дата документа", "Order date"), when(paper, "issued_on", style)),
        (say(style, "", "Дата валютирования", "Value date"), when(paper, "executed_on", style)),
        (say(style, "", "Сумма", "Amount"), coined(paper, "amount", style)),
        (say(style, "", "Прописью", "In words"), put(paper, "amount_in_words")),
        (say(style, "", "Списано со счета", "Debited"), f"{debited} KZT ({put(paper, 'rate')})" if debited else ""),
        (say(style, "", "Плательщик", "Remitter"), put(paper, "payer/name")),
        ("БИН / BIN", put(paper, "payer/bin")),
        (say(style, "", "Счет плательщика", "Remitter's account"), put(paper, "payer/iban")),
        (say(style, "", "БИК банка плательщика", "Remitting bank BIC"), put(paper, "payer/bic")),
        (say(style, "", "Получатель", "Payee"), put(paper, "beneficiary/name")),
        (say(style, "", "Рег. номер получателя", "Payee's ID"), put(paper, "beneficiary/bin")),
        (say(style, "", "Счет получателя", "Payee's account"), put(paper, "beneficiary/iban")),
        (say(style, "", "Банк получателя", "Payee's bank"), escape(bank(paper, "beneficiary", style))),
        (say(style, "", "SWIFT-код банка получателя", "Payee's bank SWIFT code"), put(paper, "beneficiary/bic")),
        (
            say(style, "", "КОд, Кбе, КНП", "Sender / beneficiary / purpose codes"),
            "  ".join((code, put(paper, "kbe"), put(paper, "knp"))),
        ),
        (say(style, "", "Детали платежа", "Payment details"), put(paper, "purpose")),
        (say(style, "", "Комиссия", "Charges"), "OUR" if said(paper, "amount") else ""),
        (say(style, "", "Статус", "Status"), mark),
    )
    facts = "".join(row(label, value) for label, value in told if value.strip())
    dear = say(
        style, "", "Уважаемый клиент! Направляем данные Вашего перевода.", "Dear client, your transfer in detail:"
    )
    uetr = UUID(int=int(digits(style, "uetr", 38)) % 2**128, version=4)
    subject = say(style, "", "Подтверждение валютного перевода SWIFT", "SWIFT payment confirmation")
    body = (
        f"<div class='head'><b>{subject}</b><p class='grey'>{say(style, '', 'От кого', 'From')}: {holder} "
        "&lt;noreply@bank.example&gt;"
        f"<br>{say(style, '', 'Кому', 'To')}: {put(paper, 'payer/name')}</p></div>"
        f"<p>{dear}</p>"
        f"<table class='facts'>{facts}</table>{remarks(paper)}"
        f"<p class='grey'>UETR {uetr}</p>"
        f"<p class='grey'>{say(style, '', 'Письмо сформировано автоматически.', 'This message was generated automatically.')}</p>"
    )
    foot = "'https://mail.example/print    ' counter(page) '/' counter(pages)"
    return sheet(body, _MAIL, face="Liberation Sans", size=9.5, margin="14mm 16mm", foot=foot)


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "swift_named_fields",
        "swift_transfer",
        _draw_names,
        ("en", "ru"),
        "html",
        ("/amount_in_words",),
    ),
    Layout("transfer_boxed_application", "swift_transfer", _draw_form, ("ru", "en"), "html"),
    Layout("transfer_mail_confirmation", "swift_transfer", _draw_mail, ("ru", "en"), "html"),
)
