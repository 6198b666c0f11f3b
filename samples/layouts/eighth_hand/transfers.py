"""Payments abroad: a print of the SWIFT terminal, an application ruled by codes, a tree of message elements."""

from dataclasses import replace
from datetime import date

from samples.layouts.drawing import escape
from samples.layouts.eighth_hand.kit import SIGN, code, place
from samples.layouts.hypertext import remarks
from samples.layouts.kit import listing, of, over, put, row, say, sheet, when, worth
from samples.layouts.papers import bank, notes, said
from samples.model import Layout, Paper, Style

_UNSAID = ("/amount_in_words",)


def _state(paper: Paper, style: Style) -> str:
    """The bank's word with its day, or ""."""
    word = str(paper.extra.get("mark", ""))
    on = when(Paper(paper.kind, {"at": paper.extra["mark_date"]}), "at", style) if paper.extra.get("mark_date") else ""
    return escape(listing(word, on, between=" "))


# --- terminal print ------------------------------------------------------------

_TERMINAL = "pre { margin: 0; white-space: pre-wrap; line-height: 1.25; font-family: inherit }"
_WIDE = 66


def _ruler(name: str) -> str:
    return f" {name} ".center(_WIDE, "-")


def _short(text: str) -> list[str]:
    """Lines of at most 35 characters, as the network carries them: words are cut where the line ends."""
    return [text[at : at + 35] for at in range(0, len(text), 35)]


def _party_field(paper: Paper, tag: str, name: str, role: str) -> list[str]:
    number = said(paper, f"{role}/bin")
    account = said(paper, f"{role}/iban")
    lines = [f"/{account}"] if account else []
    lines += _short(said(paper, f"{role}/name")) + ([f"BIN {number}"] if number else [])
    return [f"{tag:>5}: {name}", *(f"{'':7}{line}" for line in lines)]


def _agent_field(paper: Paper, tag: str, name: str, role: str, style: Style) -> list[str]:
    lines = [said(paper, f"{role}/bic"), *_short(bank(paper, role, style).upper())]
    return [f"{tag:>5}: {name}", *(f"{'':7}{line}" for line in lines if line)]


def _value_field(paper: Paper, style: Style) -> list[str]:
    on = said(paper, "executed_on") or said(paper, "issued_on")
    spelled = f"{date.fromisoformat(on):%d %B %Y}" if on else ""
    amount = worth(paper, "amount", replace(style, numbers="plain"))
    return [
        "  32A: Val Dte/Curr/Interbnk Settld Amt",
        f"       Date           : {spelled}",
        f"       Currency       : {said(paper, 'currency')}",
        f"       Amount         : {f'#{amount}#' if amount else ''}",
    ]


def _draw_terminal(paper: Paper, style: Style) -> bytes:
    issued = when(paper, "issued_on", replace(style, dates="iso"))
    code_line = f"{said(paper, 'kbe')}{said(paper, 'currency')}{said(paper, 'knp')}"
    purpose = [f"{'':7}{line}" for line in _short(said(paper, "purpose"))]
    lines = [
        f"{issued}   {code(style, 'time', 4)}   Print of message, user OPER{code(style, 'user', 2)}",
        _ruler("Instance Type and Transmission"),
        " Original sent to SWIFT (ACK)" if said(paper, "mark") == "executed" else " Original, not transmitted",
        " Priority/Delivery      : Normal",
        _ruler("Message Header"),
        " Swift Input            : FIN 103 Single Customer Credit Transfer",
        f" Sender                 : {said(paper, 'payer/bic')}",
        f" Receiver               : {said(paper, 'beneficiary/bic')}",
        f" MUR                    : {code(style, 'mur', 12)}",
        _ruler("Message Text"),
        "   20: Sender's Reference",
        f"       {said(paper, 'number')}",
        "  23B: Bank Operation Code",
        "       CRED",
        *_value_field(paper, style),
        *_party_field(paper, "50K", "Ordering Customer-Name & Address", "payer"),
        *_agent_field(paper, "52A", "Ordering Institution", "payer", style),
        *_agent_field(paper, "57A", "Account With Institution", "beneficiary", style),
        *_party_field(paper, "59", "Beneficiary Customer-Name & Addr", "beneficiary"),
        "   70: Remittance Information",
        *purpose,
        "  71A: Details of Charges",
        "       OUR",
        "   72: Sender to Receiver Information",
        f"       /EKNP/17{code_line}" if said(paper, "knp") else "",
        _ruler("Message Trailer"),
        f" {{CHK:{code(style, 'check', 12)}}}",
        _ruler("Interventions"),
        f" Date of entry          : {issued}",
        f" Status                 : {_state(paper, style)}",
        *(f" {note}" for note in notes(paper)),
        _ruler("End of Message"),
    ]
    body = f"<pre>{escape(chr(10).join(line for line in lines if line))}</pre>"
    return sheet(body, _TERMINAL, face="Liberation Mono", size=9, margin="14mm 18mm", foot="'Page ' counter(page)")


# --- application ruled by codes ------------------------------------------------------------

_RULED = (
    SIGN
    + """
h1 { font-size: 10.5pt; margin: 0; text-align: center } .a td { border: 0.5pt solid #000; padding: 1.5pt 3pt }
.a td:nth-child(1) { width: 6%; text-align: center; font-weight: 700; background: #e6e6e6 } .a td:nth-child(2) {
width: 30%;
font-size: 7pt } .a tr.cap td { background: #333; color: #fff; text-align: left; font-weight: 700 }
.bk td { border: 0.5pt dashed #000; height: 40pt; width: 50% }
"""
)


def _cap(text: str) -> str:
    return f"<tr class='cap'><td colspan='3'>{text}</td></tr>"


def _ruled_rows(paper: Paper, style: Style) -> str:
    def line(tag: str, kk: str, ru: str, value: str) -> str:
        return row(tag, over(style, kk, ru), value)

    amount = listing(worth(paper, "amount", style), put(paper, "currency"), between=" ")
    tenge = listing(worth(paper, "kzt_debited", style), "KZT", between=" ") if said(paper, "kzt_debited") else ""
    rate = escape(said(paper, "rate"))
    sides = []
    for role, tag, kk, ru in (
        ("payer", "50", "Жіберуші", "Перевододатель (отправитель денег)"),
        ("beneficiary", "59", "Бенефициар", "Бенефициар (получатель денег)"),
    ):
        at = listing(escape(bank(paper, role, style)), put(paper, f"{role}/bic"), between=", SWIFT ")
        sides.append(
            _cap(say(style, kk, ru))
            + line(tag, "Атауы", "Наименование", f"<b>{put(paper, f'{role}/name')}</b>")
            + line("", "ЖСН/БСН", "ИИН/БИН, регистрационный номер", put(paper, f"{role}/bin"))
            + line("", "Шот нөмірі (ЖСК / IBAN)", "Номер счета (ИИК / IBAN)", put(paper, f"{role}/iban"))
            + line("52" if role == "payer" else "57", "Банк", "Банк", at)
        )
    return (
        _cap(say(style, "Аударым", "Перевод"))
        + line("32A", "Сома және валюта", "Сумма цифрами и валюта", f"<b>{amount}</b>")
        + line("", "Сома жазумен", "Сумма прописью", put(paper, "amount_in_words"))
        + line("", "Теңгедегі сома, бағам", "Сумма списания в тенге, курс", listing(tenge, rate, between=" x "))
        + "".join(sides)
        + _cap(say(style, "Төлем туралы", "О платеже"))
        + line("70", "Төлем мақсаты", "Назначение платежа", put(paper, "purpose"))
        + line("71A", "Комиссия", "Комиссии и расходы", "OUR")
        + line("", "ТМК", "КНП", put(paper, "knp"))
        + line("", "Кбе", "КБе", put(paper, "kbe"))
    )


def _draw_ruled(paper: Paper, style: Style) -> bytes:
    number, on = put(paper, "number"), when(paper, "issued_on", style)
    title = over(
        style,
        f"Шетел валютасындағы ақша аударымына № {number} өтініш, {on}",
        f"Заявление на перевод денег в иностранной валюте № {number} от {on}",
    )
    state = _state(paper, style)
    bank_note = f"{say(style, 'Банк белгісі', 'Отметка банка')}<br><b>{state}</b>"
    agreed = say(
        style,
        "Банктің аударым жасау шарттарымен келісемін.",
        "С условиями и тарифами банка ознакомлены и согласны.",
    )
    body = (
        f"<h1>{title}</h1><table class='a' style='margin-top:5pt'>{_ruled_rows(paper, style)}</table><p "
        f"class='tiny'>{agreed}</p>"
        f"{remarks(paper)}{place(paper, 'payer', style, say(style, 'Басшы', 'Руководитель'))}"
        f"<table class='bk together' "
        f"style='margin-top:8pt'>{row(bank_note, say(style, 'Валюталық бақылау', 'Валютный контроль'))}</table>"
    )
    return sheet(body, _RULED, face="PT Sans", size=8.2, margin="11mm 14mm")


# --- tree of elements ------------------------------------------------------------

_TREE = """
h1 { font-size: 12pt; margin: 0 0 2pt; color: #333 } .x th { background: #444; color: #fff; text-align: left } .x td,
.x th
{ padding: 1.6pt 4pt; border-bottom: 0.3pt solid #ccc } .x tr:nth-child(even) td { background: #f3f3f3 }
.x td:nth-child(1) { font-family: 'Liberation Mono', 'DejaVu Sans Mono'; width: 40%; white-space: pre }
.ok { border: 0.6pt solid #444; padding: 3pt 6pt; margin-top: 8pt }
"""


def _tree(paper: Paper, style: Style) -> list[tuple[int, str, str]]:
    """Depth, element, value: as the customer's initiation message holds them."""
    iso = replace(style, dates="iso")
    issued = when(paper, "issued_on", iso)
    currency = f' Ccy="{said(paper, "currency")}"' if said(paper, "currency") else ""
    sides = [
        [
            (2, tag, ""), (3, "Nm", said(paper, f"{role}/name")), (3, "Id/OrgId/Othr/Id", said(paper, f"{role}/bin")),
            (2, f"{tag}Acct/Id", said(paper, f"{role}/iban")), (2, f"{tag}Agt/FinInstnId", ""),
            (3, "BICFI", said(paper, f"{role}/bic")), (3, "Nm", bank(paper, role, style)),
        ]
        for role, tag in (("payer", "Dbtr"), ("beneficiary", "Cdtr"))
    ]  # fmt: skip
    return [
        (0, "CstmrCdtTrfInitn", ""),
        (1, "GrpHdr", ""),
        (2, "MsgId", code(style, "message", 16)),
        (2, "CreDtTm", issued),
        (1, "PmtInf", ""),
        (2, "PmtMtd", "TRF"),
        (2, "ReqdExctnDt/Dt", when(paper, "executed_on", iso) or issued),
        *sides[0],
        (1, "CdtTrfTxInf", ""),
        (2, "PmtId/EndToEndId", said(paper, "number")),
        (2, f"Amt/InstdAmt{currency}", said(paper, "amount")),
        (2, "ChrgBr", "DEBT"),
        *sides[1],
        (2, "Purp/Prtry (KNP)", said(paper, "knp")),
        (2, "SplmtryData/KBe", said(paper, "kbe")),
        (2, "RmtInf/Ustrd", said(paper, "purpose")),
    ]


def _draw_tree(paper: Paper, style: Style) -> bytes:
    style = of(style, ("iso", "en", "dotted"))
    head = row(say(style, "", "Элемент сообщения", "Message element"), say(style, "", "Значение", "Value"), tag="th")
    lines = "".join(row(escape("  " * depth + name), escape(value)) for depth, name, value in _tree(paper, style))
    state = _state(paper, style)
    title = say(style, "", "Перевод клиента (pain), печатная форма", "Customer credit transfer initiation, print form")
    facts = listing(
        f"{say(style, '', 'Референс', 'Reference')} {put(paper, 'number')}",
        worth(paper, "amount", style) and f"{worth(paper, 'amount', style)} {put(paper, 'currency')}",
        when(paper, "issued_on", style),
    )
    mark = (
        f"<div class='ok'>{say(style, '', 'Статус обработки', 'Processing status')}: <b>{state}</b></div>"
        if state
        else ""
    )
    body = f"<h1>{title}</h1><p>{facts}</p><table class='x'>{head}{lines}</table>{mark}{remarks(paper)}"
    return sheet(
        body, _TREE, face="Liberation Sans", size=8.2, margin="13mm 15mm", foot="counter(page) '/' counter(pages)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "swift_terminal_instance",
        "swift_transfer",
        _draw_terminal,
        ("en",),
        "html",
        (*_UNSAID, "/kzt_debited", "/rate"),
    ),
    Layout("transfer_application_ruled_codes", "swift_transfer", _draw_ruled, ("ru", "kk+ru"), "html"),
    Layout(
        "transfer_element_tree", "swift_transfer", _draw_tree, ("en", "ru"), "html", (*_UNSAID, "/kzt_debited", "/rate")
    ),
)
