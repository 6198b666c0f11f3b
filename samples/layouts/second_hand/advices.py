"""A bank's confirmation of a transfer abroad in the words of pacs.008: element and value, dots in sums, ISO days."""

from samples.layouts.papers import bank, choose, country, digits, said
from samples.layouts.second_hand.press import html, noted, signed, web
from samples.layouts.spelling import money
from samples.model import Layout, Paper, Style

_CSS = """
h1 { font-size: 13pt; margin: 0; color: #7a1230 }
.top { display: flex; justify-content: space-between; border-bottom: 1.5pt solid #7a1230; padding-bottom: 5pt }
.e { margin-top: 10pt }
.e td { border-bottom: 0.3pt solid #d9c3ca; width: 50% }
.e tr td:first-child { color: #555; width: 38% }
.group td { background: #f7eef1; font-weight: bold; color: #7a1230 }
.state { margin-top: 14pt; font-size: 12pt; font-weight: bold }
.end { margin-top: 30pt }
"""
_SUM = Style(0, numbers="comma")
_RU = {
    "title": "Подтверждение перевода (pacs.008)",
    "reference": "Референс",
    "created": "Дата документа",
    "settled": "Дата расчетов",
    "amount": "Сумма расчетов",
    "words": "Сумма прописью",
    "debtor": "Дебитор (плательщик)",
    "creditor": "Кредитор (бенефициар)",
    "name": "Наименование",
    "bin": "БИН",
    "account": "Счет (IBAN)",
    "agent": "Банк, BICFI",
    "country": "Страна",
    "purpose": "Назначение платежа",
    "codes": "КНП / КБе",
    "debited": "Списано в тенге",
    "rate": "Курс",
    "payment": "Платеж",
    "state": "Статус",
}
_EN = {
    "title": "Credit Transfer Confirmation (FIToFICstmrCdtTrf)",
    "reference": "EndToEndId",
    "created": "CreDtTm",
    "settled": "IntrBkSttlmDt",
    "amount": "IntrBkSttlmAmt",
    "words": "Amount in words",
    "debtor": "Dbtr",
    "creditor": "Cdtr",
    "name": "Nm",
    "bin": "Id/OrgId (BIN)",
    "account": "Acct/Id/IBAN",
    "agent": "Agt/FinInstnId/BICFI",
    "country": "CtryOfRes",
    "purpose": "RmtInf/Ustrd",
    "codes": "Purp (KNP / KBE)",
    "debited": "Total debited, KZT",
    "rate": "XchgRate",
    "payment": "CdtTrfTxInf",
    "state": "Status",
}


def _rows(listed: list[tuple[str, str]]) -> str:
    return "".join(f"<tr><td>{html(key)}</td><td>{html(value)}</td></tr>" for key, value in listed if value)


def _agent(paper: Paper, style: Style, role: str, word: dict[str, str]) -> str:
    code = said(paper, f"{role}/country")
    about = [
        (word["name"], said(paper, f"{role}/name")),
        (word["bin"], said(paper, f"{role}/bin")),
        (word["account"], said(paper, f"{role}/iban")),
        (word["agent"], " ".join(filter(None, (said(paper, f"{role}/bic"), bank(paper, role, style))))),
        (word["country"], country(code, "en") if code else ""),
    ]
    title = word["debtor" if role == "payer" else "creditor"]
    return f"<tr class='group'><td colspan='2'>{html(title)}</td></tr>{_rows(about)}"


def _payment(paper: Paper, style: Style, word: dict[str, str]) -> str:
    total, debited, rate = said(paper, "amount"), said(paper, "kzt_debited"), said(paper, "rate")
    codes = " / ".join(filter(None, (said(paper, "knp"), said(paper, "kbe"))))
    return f"<tr class='group'><td colspan='2'>{html(word['payment'])}</td></tr>" + _rows(
        [
            (word["reference"], said(paper, "number")),
            ("UETR", f"{digits(style, 'u', 8)}-{digits(style, 'v', 4)}-4{digits(style, 'w', 3)}" if total else ""),
            (word["created"], said(paper, "issued_on")),
            (word["settled"], said(paper, "executed_on")),
            (word["amount"], f"{money(total, _SUM)} {said(paper, 'currency')}" if total else ""),
            (word["words"], said(paper, "amount_in_words")),
            ("ChrgBr", choose(style, "DEBT", "SHAR")),
            (word["codes"], codes),
            (word["debited"], money(debited, _SUM) if debited else ""),
            (word["rate"], rate),
            (word["purpose"], said(paper, "purpose")),
        ]
    )


def advice(paper: Paper, style: Style) -> bytes:
    """Beneficiary first, then the payment, then who pays; the state in a line below."""
    word = _RU if style.language == "ru" else _EN
    mark, when = str(paper.extra.get("mark", "")), str(paper.extra.get("mark_date", ""))
    state = f"<div class='state'>{html(word['state'])}: {html(mark)} {when}</div>" if mark else ""
    elements = (
        _agent(paper, style, "beneficiary", word) + _payment(paper, style, word) + _agent(paper, style, "payer", word)
    )
    line = signed(paper, "payer", style, said(paper, "payer/name")) if "signatures" in paper.extra else ""
    body = f"""<div class='top'><h1>{html(word["title"])}</h1><div>{html(bank(paper, "payer", style))}</div></div>
    <table class='e'>{elements}</table>{state}{noted(paper)}<div class='end'>{line}</div>"""
    return web(body, _CSS, family=choose(style, "PT Sans", "Noto Sans", "Liberation Sans"), size=9)


LAYOUTS = (Layout("advice_elements", "swift_transfer", advice, ("en", "ru"), "html"),)
