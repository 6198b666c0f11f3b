"""Foreign payments (forms 8.2): MT103 by tags and spelled out, a pacs.008 printout, заявление на перевод."""

from datetime import date
from decimal import Decimal

from samples.layouts.drawing import Sheet, drawn, escape, pdf_from_html, signature_svg, stamp_svg
from samples.layouts.papers import (
    Labels,
    around,
    choose,
    country,
    digits,
    inked,
    joined,
    label,
    notes,
    person,
    said,
    stamped,
    tongue,
)
from samples.layouts.payment_words import PAYMENT_LABELS, amount_of, day_of, facts, mark_day, mark_of
from samples.model import Layout, Paper, Style

_MESSAGE_OMITS = ("/amount_in_words", "/payer/country", "/beneficiary/country")


def _swift_amount(text: str) -> str:
    """Comma decimals, no thousands, no zeros at the end, the comma always.

    >>> _swift_amount("12345.67"), _swift_amount("5000.00")
    ('12345,67', '5000,')
    """
    whole, _, part = text.partition(".")
    return f"{whole},{part.rstrip('0')}"


def _short(iso: str) -> str:
    return f"{date.fromisoformat(iso):%y%m%d}" if iso else ""


def _value_iso(paper: Paper) -> str:
    return said(paper, "executed_on") or said(paper, "issued_on")


def _lines(text: str, width: int = 35) -> list[str]:
    """SWIFT's hard wrap: words are split where the line is full."""
    return [text[at : at + width] for at in range(0, len(text), width)]


def _party_lines(paper: Paper, role: str) -> list[str]:
    """Account, name and address of a party, four lines of 35 at most each."""
    number = said(paper, f"{role}/bin")
    account = said(paper, f"{role}/iban")
    return [
        *([f"/{account}"] if account else []),
        *_lines(said(paper, f"{role}/name").upper()),
        *([f"BIN {number}"] if number else []),
        *_lines(around(paper, "addresses", role).upper())[:2],
    ]


def _tags(paper: Paper, style: Style) -> list[tuple[str, list[str]]]:
    """The message as tag and lines."""
    amount = said(paper, "currency") + _swift_amount(said(paper, "amount"))
    tags = [("20", [said(paper, "number")]), ("23B", ["CRED"]), ("32A", [_short(_value_iso(paper)) + amount])]
    if said(paper, "kzt_debited"):
        tags.append(("33B", [f"KZT{_swift_amount(said(paper, 'kzt_debited'))}"]))
    if said(paper, "rate"):
        tags.append(("36", [_swift_amount(said(paper, "rate"))]))
    tags.append(("50K", _party_lines(paper, "payer")))
    tags += [("52A", [said(paper, "payer/bic")])] if said(paper, "payer/bic") else []
    tags += [("57A", [said(paper, "beneficiary/bic")])] if said(paper, "beneficiary/bic") else []
    tags.append(("59", _party_lines(paper, "beneficiary")))
    tags.append(("70", _lines(said(paper, "purpose"))))
    tags.append(("71A", [choose(style, "OUR", "SHA", "BEN")]))
    if said(paper, "knp"):
        codes = f"EKNP 17{said(paper, 'kbe')}{said(paper, 'currency')}{said(paper, 'knp')}"
        tags.append(("72", [f"/BNF/{codes}"]))
    return [(tag, lines) for tag, lines in tags if lines]


def _uuid(style: Style) -> str:
    figures = digits(style, "uetr", 32)
    return "-".join((figures[:8], figures[8:12], "4" + figures[13:16], "8" + figures[17:20], figures[20:]))


def mt103(paper: Paper, style: Style) -> bytes:
    """The message as the network carries it: blocks in braces, tags between colons."""
    sender = (said(paper, "payer/bic") or "XXXXKZKX").ljust(8, "X")
    receiver = (said(paper, "beneficiary/bic") or "XXXXXXXX").ljust(8, "X")
    lines = [
        f"{{1:F01{sender[:8]}AXXX{digits(style, 'session', 10)}}}{{2:I103{receiver[:8]}XXXXN}}",
        f"{{3:{{121:{_uuid(style)}}}}}{{4:",
    ]
    for tag, (first, *rest) in _tags(paper, style):
        lines += [f":{tag}:{first}", *rest]
    lines += ["-}", ""]

    def draw(sheet: Sheet) -> None:
        sheet.text(50, 50, "SWIFT MT103 Single Customer Credit Transfer", 10)
        issued = day_of(paper, "issued_on", style)
        sheet.text(50, 64, f"Message date: {issued}" if issued else "", 9)
        foot = [
            mark_of(paper) and f"Status: {mark_of(paper)}",
            mark_day(paper, style) if mark_of(paper) else "",
            *notes(paper),
        ]
        for number, line in enumerate([*lines, *foot]):
            sheet.text(50, 90 + number * 13, line, 9.5)

    return drawn(draw, choose(style, "DejaVu Sans Mono", "Liberation Mono"))


_TAG_NAMES = {
    "20": "Sender's Reference",
    "23B": "Bank Operation Code",
    "32A": "Value Date/Currency/Interbank Settled Amount",
    "33B": "Currency/Instructed Amount",
    "36": "Exchange Rate",
    "50K": "Ordering Customer - Name & Address",
    "52A": "Ordering Institution - BIC",
    "57A": "Account With Institution - BIC",
    "59": "Beneficiary Customer - Name & Address",
    "70": "Remittance Information",
    "71A": "Details of Charges",
    "72": "Sender to Receiver Information",
}


def _spelled(tag: str, lines: list[str], paper: Paper) -> list[str]:
    """The lines of a tag, a date and an amount taken apart."""
    match tag:
        case "32A":
            when = date.fromisoformat(_value_iso(paper))
            amount = said(paper, "amount")
            return [
                f"Date      : {when:%y%m%d}     {when:%d %b %Y}",
                f"Currency  : {said(paper, 'currency')}",
                f"Amount    : {_swift_amount(amount)}     #{Decimal(amount):,.2f}#",
            ]
        case "33B":
            return ["Currency  : KZT", f"Amount    : {_swift_amount(said(paper, 'kzt_debited'))}"]
    return lines


def mt103_spelled(paper: Paper, style: Style) -> bytes:
    """The copy a bank hands out: each tag with its name, the value below it, the amount twice."""

    def draw(sheet: Sheet) -> None:
        sheet.text(45, 45, "----------------- Instance Type and Transmission -----------------", 8.5)
        status = mark_of(paper) or "Original sent to SWIFT"
        issued = day_of(paper, "issued_on", style)
        sheet.text(
            45, 58, f"Network Delivery Status : {status}   {mark_day(paper, style) if mark_of(paper) else ''}", 8.5
        )
        sheet.text(45, 69, f"Input Date : {issued}" if issued else "", 8.5)
        sheet.text(
            45,
            80,
            f"Message Input Reference : {digits(style, 'mir', 4)} {_short(_value_iso(paper))}{said(paper, 'payer/bic')}",
            8.5,
        )
        sheet.text(45, 100, "------------------------- Message Text ---------------------------", 8.5)
        top = 114
        for tag, lines in _tags(paper, style):
            sheet.text(45, top, f"{tag:>4}: {_TAG_NAMES[tag]}", 8.5)
            for line in _spelled(tag, lines, paper):
                top += 11
                sheet.text(85, top, line, 8.5)
            top += 13
        for line in notes(paper):
            sheet.text(45, top + 10, line, 8.5)
            top += 11

    return drawn(draw, choose(style, "Liberation Mono", "PT Mono"))


def _tree(paper: Paper, style: Style) -> list[tuple[int, str, str]]:
    """The elements of a pacs.008 message: depth, name, text."""
    ccy = said(paper, "currency")
    parts = [
        (0, "FIToFICstmrCdtTrf", ""), (1, "GrpHdr", ""), (2, "MsgId", f"M{digits(style, 'message', 12)}"),
        (2, "CreDtTm", f"{said(paper, 'issued_on')}T{9 + style.seed % 8:02d}:15:32" if said(paper, "issued_on") else ""),
        (2, "NbOfTxs", "1"), (1, "CdtTrfTxInf", ""), (2, "PmtId", ""), (3, "InstrId", said(paper, "number")),
        (3, "EndToEndId", said(paper, "number")), (3, "UETR", _uuid(style)),
        (2, f'IntrBkSttlmAmt Ccy="{ccy}"', said(paper, "amount")),
        (2, "IntrBkSttlmDt", said(paper, "executed_on")),
        (2, 'InstdAmt Ccy="KZT"', said(paper, "kzt_debited")),
        (2, "XchgRate", said(paper, "rate")),
        (2, "ChrgBr", choose(style, "DEBT", "SHAR", "CRED")),
        (2, "Dbtr", ""), (3, "Nm", said(paper, "payer/name")), (3, "Id/OrgId/Othr/Id", said(paper, "payer/bin")),
        (2, "DbtrAcct/Id/IBAN", said(paper, "payer/iban")), (2, "DbtrAgt/FinInstnId/BICFI", said(paper, "payer/bic")),
        (2, "CdtrAgt/FinInstnId/BICFI", said(paper, "beneficiary/bic")),
        (2, "Cdtr", ""), (3, "Nm", said(paper, "beneficiary/name")), (3, "Id/OrgId/Othr/Id", said(paper, "beneficiary/bin")),
        (2, "CdtrAcct/Id/IBAN", said(paper, "beneficiary/iban")),
        (2, "RgltryRptg/KNP", said(paper, "knp")), (2, "RgltryRptg/KBE", said(paper, "kbe")),
        (2, "RmtInf/Ustrd", said(paper, "purpose")),
    ]  # fmt: skip
    holders = {"FIToFICstmrCdtTrf", "GrpHdr", "CdtTrfTxInf", "PmtId", "Dbtr", "Cdtr"}
    return [(depth, name, text) for depth, name, text in parts if text or name in holders]


def pacs008(paper: Paper, style: Style) -> bytes:
    """The ISO 20022 message as an indented page, names in one colour and texts in another."""
    rows = "".join(
        f"<div style='padding-left:{14 * depth}pt'><span>{escape(name)}</span> {escape(text)}</div>"
        for depth, name, text in _tree(paper, style)
    )
    status = f"<p>Status: {escape(mark_of(paper))} {mark_day(paper, style)}</p>" if mark_of(paper) else ""
    extra = "".join(f"<p>{escape(line)}</p>" for line in notes(paper))
    css = (
        "@page{size:A4;margin:15mm} body{font:9pt 'DejaVu Sans Mono','Liberation Mono'} div{line-height:1.5}"
        "span{color:#07437a} h1{font-size:11pt}"
    )
    return pdf_from_html(f"<h1>pacs.008.001.08 — Customer Credit Transfer</h1>{rows}{status}{extra}", css)


_APPLICATION: Labels = {
    "title": {
        "ru": ("Заявление на перевод", "Заявление на перевод денег в иностранной валюте"),
        "kk": ("Шетел валютасындағы ақша аударымына өтініш", "Ақша аударымына өтініш"),
        "en": ("Application for funds transfer", "Payment application"),
    },
    "payer": {"ru": ("Перевододатель",), "kk": ("Ақша аударушы",), "en": ("Ordering customer",)},
    "debit": {"ru": ("Счет списания",), "kk": ("Есептен шығару шоты",), "en": ("Debit account",)},
    "account": {"ru": ("Счет бенефициара",), "kk": ("Бенефициардың шоты",), "en": ("Beneficiary's account",)},
    "country": {"ru": ("Страна бенефициара",), "kk": ("Бенефициардың елі",), "en": ("Beneficiary's country",)},
    "charges": {"ru": ("Комиссии",), "kk": ("Комиссиялар",), "en": ("Details of charges",)},
    "contract": {"ru": ("УНК",), "kk": ("Келісімшарттың есептік нөмірі",), "en": ("Contract reg. No.",)},
    "amount": {
        "ru": ("Валюта и сумма перевода",),
        "kk": ("Аударым валютасы және сомасы",),
        "en": ("Currency and amount",),
    },
}


def _addressed(paper: Paper, role: str, style: Style) -> str:
    """Name and address in one cell, on one line or two."""
    return joined((said(paper, f"{role}/name"), around(paper, "addresses", role)), choose(style, ", ", "\n"))


def _application(paper: Paper, style: Style) -> list[tuple[str, str, str]]:
    """Fields of the application: the SWIFT tag beside it, the label, the value."""
    told = facts(paper, style)
    named = {key: label(_APPLICATION, key, style) for key in _APPLICATION}
    where = said(paper, "beneficiary/country")
    amount = amount_of(paper, style, currency="")
    fields = [
        ("32A", named["amount"], f"{said(paper, 'currency')} {amount}"),
        ("", *told.get("words", ("", ""))),
        ("50", named["payer"], _addressed(paper, "payer", style)),
        ("", *told.get("payer_bin", ("", ""))),
        ("", named["debit"], said(paper, "payer/iban")),
        ("52", *told.get("payer_bank", ("", ""))),
        ("", *told.get("payer_bic", ("", ""))),
        ("57", *told.get("beneficiary_bank", ("", ""))),
        ("" if "beneficiary_bank" in told else "57", *told.get("beneficiary_bic", ("", ""))),
        ("59", label(PAYMENT_LABELS, "beneficiary", style), _addressed(paper, "beneficiary", style)),
        ("", *told.get("beneficiary_bin", ("", ""))),
        ("", named["account"], said(paper, "beneficiary/iban")),
        ("", named["country"], country(where, tongue(style)) if where else ""),
        ("70", *told.get("purpose", ("", ""))),
        ("71A", named["charges"], choose(style, "OUR", "SHA", "BEN")),
        ("", *told.get("knp", ("", ""))),
        ("", *told.get("kbe", ("", ""))),
        ("", *told.get("debited", ("", ""))),
        ("", *told.get("rate", ("", ""))),
        ("", *told.get("value_date", ("", ""))),
    ]
    return [field for field in fields if field[2]]


def application_form(paper: Paper, style: Style) -> bytes:
    """Заявление на перевод in the bank's ruled form: tag, label and value in three cells."""

    def draw(sheet: Sheet) -> None:
        heading = f"{label(_APPLICATION, 'title', style)} № {said(paper, 'number')}"
        low = sheet.paragraph(40, 36, 515, heading.upper(), 11.5, bold=True, align="centre")
        sheet.text(297, low + 14, day_of(paper, "issued_on", style), 9, align="centre")
        low = sheet.grid(40, low + 24, (30, 165, 320), _application(paper, style), 8.5)
        signer = f"{label(PAYMENT_LABELS, 'head', style)} ________________ {person(paper, 'payer', style)}"
        sheet.text(40, low + 40, signer, 9)
        sheet.text(40, low + 60, label(PAYMENT_LABELS, "stamp", style), 8)
        if mark_of(paper):
            sheet.box(400, low + 20, 555, low + 58, 1.4)
            sheet.paragraph(
                404, low + 24, 147, f"{mark_of(paper)}\n{mark_day(paper, style)}", 9, bold=True, align="centre"
            )
        if inked(paper, "payer"):
            sheet.sign(130, low + 40, style.seed)
        if stamped(paper, "payer"):
            sheet.stamp(270, low + 12, said(paper, "payer/name"))
        for number, line in enumerate(notes(paper)):
            sheet.text(40, low + 84 + 10 * number, line, 7.5)

    return drawn(draw, choose(style, "Liberation Serif", "PT Serif", "DejaVu Sans Condensed"))


_PAGE_CSS = """
@page { size: A4; margin: 16mm } body { font: 9.5pt 'Noto Sans', 'DejaVu Sans' } h1 { font-size: 13pt; margin: 4pt 0 }
dl { columns: 2; column-gap: 22pt } dt { font-size: 7.5pt; color: #555; break-after: avoid }
dd { margin: 0 0 7pt; overflow-wrap: anywhere } .foot { position: relative; min-height: 100pt }
.mark { float: right; color: #0a7d4c; border: 1pt solid; padding: 2pt 8pt }
"""


def application_page(paper: Paper, style: Style) -> bytes:
    """The same application as a bank client's page: two columns, the value under its label, the status at the right."""
    items = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(value).replace(chr(10), '<br>')}</dd>"
        for _, name, value in _application(paper, style)
    )
    status = f"{label(PAYMENT_LABELS, 'status', style)}: {mark_of(paper)} {mark_day(paper, style)}"
    mark = f"<div class=mark>{escape(status)}</div>" if mark_of(paper) else ""
    sign = signature_svg(style.seed, "position:absolute;left:70pt;top:10pt") if inked(paper, "payer") else ""
    seal = stamp_svg(said(paper, "payer/name"), "position:absolute;left:220pt;top:0") if stamped(paper, "payer") else ""
    html = (
        f"{mark}<h1>{escape(label(_APPLICATION, 'title', style))} № {escape(said(paper, 'number'))}</h1>"
        f"<p>{day_of(paper, 'issued_on', style)}</p><dl>{items}</dl>"
        f"<div class=foot>{sign}{seal}</div>{''.join(f'<p>{escape(line)}</p>' for line in notes(paper))}"
    )
    return pdf_from_html(html, _PAGE_CSS)


LAYOUTS: tuple[Layout, ...] = (
    Layout("swift_mt103", "swift_transfer", mt103, ("en",), "drawn", _MESSAGE_OMITS),
    Layout("swift_mt103_spelled", "swift_transfer", mt103_spelled, ("en",), "drawn", _MESSAGE_OMITS),
    Layout("swift_pacs008", "swift_transfer", pacs008, ("en",), "html", _MESSAGE_OMITS),
    Layout(
        "swift_application_form",
        "swift_transfer",
        application_form,
        ("ru", "kk", "kk+ru"),
        "drawn",
        ("/payer/country",),
    ),
    Layout("swift_application_page", "swift_transfer", application_page, ("ru", "en"), "html", ("/payer/country",)),
)
