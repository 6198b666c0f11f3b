"""Transfers abroad: an application filled in on a bank's site, a tracker's confirmation, a viewer of the message itself."""

import textwrap
from html import escape

from samples.layouts.fourth_hand.kit import fact, part, signing, web
from samples.layouts.hypertext import remarks
from samples.layouts.kit import listing, of, put, when, worth
from samples.layouts.papers import bank, digits, said, sender_code
from samples.layouts.spelling import day
from samples.model import Layout, Paper, Style


def _tell(style: Style, ru: str, en: str) -> str:
    return en if style.language == "en" else ru


def _mark(paper: Paper, style: Style) -> str:
    on = str(paper.extra.get("mark_date", ""))
    return listing(escape(str(paper.extra.get("mark", ""))), day(on, style) if on else "", between=" ")


def _unique(style: Style) -> str:
    """A UETR nobody expects."""
    parts = [digits(style, f"uetr {at}", length) for at, length in enumerate((8, 4, 3, 3, 12))]
    return f"{parts[0]}-{parts[1]}-4{parts[2]}-8{parts[3]}-{parts[4]}"


def _debited(paper: Paper, style: Style) -> str:
    """Tenge debited and at which rate, or ""."""
    if not said(paper, "kzt_debited"):
        return ""
    return f"{worth(paper, 'kzt_debited', style)} KZT ({_tell(style, 'курс', 'rate')} {put(paper, 'rate')})"


# --- an application filled in on a bank's site ------------------------------------------------------------

_FORM = """
h1 { font-size: 12pt; text-align: center }
.step { display: flex; border: 0.5pt solid #8a8f99; border-bottom: 0; break-inside: avoid }
.step:last-of-type { border-bottom: 0.5pt solid #8a8f99 }
.tag { width: 34pt; background: #ece7f6; font-weight: 700; padding: 4pt; text-align: center }
.in { flex: 1; padding: 4pt 7pt } .in .grid { gap: 3pt 10pt }
"""


def _step(tag: str, *told: str) -> str:
    inside = "".join(told)
    return (
        f"<div class='step'><div class='tag'>{tag}</div><div class='in'><div class='grid'>{inside}</div></div></div>"
        if inside
        else ""
    )


def _steps(paper: Paper, style: Style) -> tuple[str, ...]:
    """The parts of the form, each under the tag of its field of the message."""
    code = sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""
    amount = (
        listing(put(paper, "currency"), worth(paper, "amount", style), between=" ") if said(paper, "amount") else ""
    )
    return (
        _step(
            "32",
            fact(
                _tell(style, "Валюта и сумма перевода (цифрами)", "Currency and amount (figures)"),
                f"<b>{amount}</b>" if amount else "",
            ),
            fact(_tell(style, "Сумма прописью", "Amount in words"), put(paper, "amount_in_words")),
        ),
        _step(
            "50",
            fact(_tell(style, "Перевододатель", "Ordering customer"), put(paper, "payer/name")),
            fact(_tell(style, "БИН/ИИН", "BIN/IIN"), put(paper, "payer/bin")),
            fact(_tell(style, "Счет списания", "Account to debit"), put(paper, "payer/iban")),
            fact(_tell(style, "Код отправителя", "Sender code"), code),
        ),
        _step(
            "52",
            fact(_tell(style, "Банк перевододателя", "Ordering institution"), escape(bank(paper, "payer", style))),
            fact("SWIFT", put(paper, "payer/bic")),
        ),
        _step(
            "57",
            fact(
                _tell(style, "Банк бенефициара", "Account with institution"),
                escape(bank(paper, "beneficiary", style)),
            ),
            fact("SWIFT", put(paper, "beneficiary/bic")),
        ),
        _step(
            "59",
            fact(_tell(style, "Бенефициар", "Beneficiary customer"), put(paper, "beneficiary/name")),
            fact(_tell(style, "Счет / IBAN", "Account / IBAN"), put(paper, "beneficiary/iban")),
            fact(_tell(style, "Налоговый номер", "Tax number"), put(paper, "beneficiary/bin")),
            fact(_tell(style, "Кбе", "KBe"), put(paper, "kbe")),
        ),
        _step(
            "70",
            fact(_tell(style, "Назначение платежа", "Details of payment"), put(paper, "purpose")),
            fact(_tell(style, "КНП", "Payment purpose code (KNP)"), put(paper, "knp")),
        ),
        _step("71A", fact(_tell(style, "Комиссии", "Charges"), "OUR" if amount else "")),
        _step(
            "—",
            fact(_tell(style, "Списано в тенге", "Debited in tenge"), _debited(paper, style)),
            fact(_tell(style, "Дата валютирования", "Value date"), when(paper, "executed_on", style)),
            fact(_tell(style, "Отметка банка", "Bank's note"), _mark(paper, style)),
        ),
    )


def _draw_form(paper: Paper, style: Style) -> bytes:
    title = _tell(
        style, "Заявление на перевод денег в иностранной валюте", "Application for transfer in foreign currency"
    )
    linked = _tell(style, "от", "dated")
    number = listing(
        f"№ {put(paper, 'number')}" if said(paper, "number") else "",
        when(paper, "issued_on", style),
        between=f" {linked} ",
    )
    head = signing(paper, "payer", style, _tell(style, "Руководитель", "Director"))
    body = (
        f"<h1>{title}</h1><p class='c'>{number}</p><div style='margin-top:8pt'>{''.join(_steps(paper, style))}</div>"
        f"{remarks(paper)}<p style='height:28pt'></p>{head}"
    )
    return web(body, _FORM, family="Noto Sans", size=8.6, foot="'i-Bank · ' counter(page)")


# --- a tracker's confirmation ------------------------------------------------------------

_TRACK = """
.hero { background: #0f172a; color: #fff; padding: 14pt 18pt; border-radius: 6pt } .hero .label { color: #94a3b8 }
.hero .n { font-size: 20pt; font-weight: 700 } .route { display: flex; justify-content: space-between; margin: 14pt 0 }
.stop { width: 46%; border-left: 3pt solid #22c55e; padding-left: 9pt }
.dl td { padding: 4pt 6pt; border-bottom: 0.4pt solid #e2e8f0 }
.dl td:last-child { color: #64748b; text-align: right; width: 34% }
"""


def _stop(paper: Paper, role: str, style: Style, head: str) -> str:
    told = (
        f"<b>{put(paper, f'{role}/name')}</b>",
        put(paper, f"{role}/iban"),
        listing(escape(bank(paper, role, style)), put(paper, f"{role}/bic")),
        listing("Reg. no. " + put(paper, f"{role}/bin") if said(paper, f"{role}/bin") else ""),
    )
    return f"<div class='stop'><div class='label'>{head}</div>{listing(*told, between='<br>')}</div>"


def _draw_track(paper: Paper, style: Style) -> bytes:
    style = of(style, ("en", "iso"), ("comma",))
    sent = f"{put(paper, 'currency')} {worth(paper, 'amount', style)}" if said(paper, "amount") else ""
    code = sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""
    report = f"EKNP {code}{put(paper, 'kbe')}{put(paper, 'currency')}{put(paper, 'knp')}" if said(paper, "knp") else ""
    told = (
        (put(paper, "number"), "Payment reference"),
        (_unique(style), "UETR"),
        (when(paper, "issued_on", style), "Instructed on"),
        (when(paper, "executed_on", style), "Settlement date"),
        (put(paper, "purpose"), "Remittance information"),
        (report, "Regulatory reporting"),
        ("DEBT" if sent else "", "Charge bearer"),
        (_debited(paper, style), "Debited from the account"),
    )
    details = "".join(f"<tr><td>{value}</td><td>{label}</td></tr>" for value, label in told if value)
    state = f"<div class='label'>Status</div>{_mark(paper, style)}" if _mark(paper, style) else ""
    body = (
        "<h1 style='font-size:14pt;margin-bottom:8pt'>Cross-border payment confirmation</h1>"
        f"<div class='hero flex'><div><div class='label'>Amount sent</div>"
        f"<div class='n'>{sent}</div></div><div>{state}</div></div>"
        f"<div class='route'>{_stop(paper, 'payer', style, 'Debtor')}{_stop(paper, 'beneficiary', style, 'Creditor')}</div>"
        f"<table class='dl'>{details}</table>{remarks(paper)}<p class='small soft'>This confirmation has been generated "
        "electronically and is valid without signature.</p>"
    )
    return web(body, _TRACK, family="Noto Sans Display", size=9.2, margin="16mm 20mm", foot="counter(page)")


# --- a viewer of the message ------------------------------------------------------------

_VIEW = """
.hd { background: #e5e7eb; padding: 5pt 8pt; font-weight: 700 }
.msg td { border-bottom: 0.4pt dotted #9ca3af; padding: 3pt 5pt }
.msg td:nth-child(1) { width: 12%; font-weight: 700; color: #b45309 } .msg td:nth-child(2) { width: 33%; color: #4b5563 }
.msg td:nth-child(3) { font-family: 'Liberation Mono', 'DejaVu Sans Mono'; font-size: 8.2pt }
"""


def _wrapped(*lines: str) -> str:
    """Lines of 35 characters at most, cut where they are full."""
    return "<br>".join(escape(cut) for line in lines if line for cut in textwrap.wrap(line, 35))


def _short(paper: Paper, path: str) -> str:
    """The day as YYMMDD, or ""."""
    return said(paper, path)[2:].replace("-", "")


def _draw_view(paper: Paper, style: Style) -> bytes:
    amount = said(paper, "amount").replace(".", ",")
    currency = said(paper, "currency")
    code = sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""
    report = f"/EKNP/{code}{said(paper, 'kbe')}{currency}{said(paper, 'knp')}" if said(paper, "knp") else ""
    account = {
        role: f"/{said(paper, f'{role}/iban')}" if said(paper, f"{role}/iban") else ""
        for role in ("payer", "beneficiary")
    }
    number = {role: f"BIN {said(paper, f'{role}/bin')}" if said(paper, f"{role}/bin") else "" for role in account}
    told = (
        ("20", "Sender's Reference", _wrapped(said(paper, "number"))),
        ("23B", "Bank Operation Code", "CRED" if amount else ""),
        (
            "32A",
            "Value Date/Currency/Interbank Settled Amt",
            _wrapped(f"{_short(paper, 'executed_on')}{currency}{amount}"),
        ),
        ("33B", "Currency/Instructed Amount", _wrapped(f"{currency}{amount}")),
        ("50K", "Ordering Customer", _wrapped(account["payer"], said(paper, "payer/name"), number["payer"])),
        ("52A", "Ordering Institution", _wrapped(said(paper, "payer/bic"))),
        ("57A", "Account With Institution", _wrapped(said(paper, "beneficiary/bic"))),
        (
            "59",
            "Beneficiary Customer",
            _wrapped(account["beneficiary"], said(paper, "beneficiary/name"), number["beneficiary"]),
        ),
        ("70", "Remittance Information", _wrapped(said(paper, "purpose"))),
        ("71A", "Details of Charges", "OUR" if amount else ""),
        ("77B", "Regulatory Reporting", _wrapped(report)),
    )
    inner = "".join(f"<tr><td>{tag}:</td><td>{name}</td><td>{value}</td></tr>" for tag, name, value in told if value)
    stated = (
        fact("Network", "SWIFT FIN")
        + fact("Created", when(paper, "issued_on", style))
        + fact("UETR", _unique(style))
        + fact("State", _mark(paper, style))
        + fact("Debited in KZT", _debited(paper, style))
    )
    body = (
        "<h1 style='font-size:13pt'>103 Single Customer Credit Transfer</h1><p class='soft'>Instance type: Original sent</p>"
        f"<div class='grid' style='margin:6pt 0 8pt'>{stated}</div>{part('Message Text', css_class='hd')}"
        f"<table class='msg'>{inner}</table><div class='hd' style='margin-top:8pt'>Message Trailer</div>"
        f"<p class='small'>CHK:{digits(style, 'chk', 12)}</p>{remarks(paper)}"
    )
    return web(body, _VIEW, family="Liberation Sans", size=8.8, foot="'Page ' counter(page)")


LAYOUTS: tuple[Layout, ...] = (
    Layout("transfer_form_steps", "swift_transfer", _draw_form, ("ru", "en"), "html"),
    Layout("transfer_tracked", "swift_transfer", _draw_track, ("en",), "html", ("/amount_in_words",)),
    Layout(
        "transfer_message_viewer",
        "swift_transfer",
        _draw_view,
        ("en", "ru"),
        "html",
        ("/amount_in_words",),
    ),
)
