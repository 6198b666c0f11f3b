"""Transfers abroad: a network print with the fields spelled out, an application of two blocks, a message as a tree of tags."""

from samples.layouts.drawing import Sheet, drawn, escape
from samples.layouts.hypertext import remarks
from samples.layouts.kit import hand_of, listing, of, over, put, say, sheet, when, worth
from samples.layouts.papers import bank, digits, executed, notes, said, sender_code
from samples.layouts.tenth_hand.kit import house, seat
from samples.model import Layout, Paper, Style


def _code(paper: Paper) -> str:
    return sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""


def _mark(paper: Paper, style: Style) -> str:
    """The bank's word and its day, or ""."""
    word = escape(str(paper.extra.get("mark", "")))
    return listing(word, when(paper, "executed_on", style) if executed(paper) else "", between=" ") if word else ""


def _network(paper: Paper, style: Style) -> list[str]:
    """Lines of the print: a tag with its name, the values indented."""
    paid = said(paper, "executed_on") or said(paper, "issued_on")
    blocks: list[tuple[str, str, list[str]]] = [
        ("20", "Sender's Reference", [said(paper, "number")]),
        ("23B", "Bank Operation Code", ["CRED"]),
        ("32A", "Value Date, Currency, Interbank Settled Amount", [
            f"Date      : {paid[2:].replace('-', '')}  {when(paper, 'executed_on', style)}",
            f"Currency  : {said(paper, 'currency')}",
            f"Amount    : {worth(paper, 'amount', style)}",
        ]),
        ("50K", "Ordering Customer", [f"/{said(paper, 'payer/iban')}", said(paper, "payer/name"),
                                      said(paper, "payer/bin"), seat(paper, "payer", style)]),
        ("52A", "Ordering Institution", [said(paper, "payer/bic"), bank(paper, "payer", style)]),
        ("57A", "Account With Institution", [said(paper, "beneficiary/bic"), bank(paper, "beneficiary", style)]),
        ("59", "Beneficiary Customer", [f"/{said(paper, 'beneficiary/iban')}", said(paper, "beneficiary/name"),
                                        said(paper, "beneficiary/bin"), seat(paper, "beneficiary", style)]),
        ("70", "Remittance Information", [said(paper, "purpose")]),
        ("71A", "Details of Charges", ["OUR"]),
        ("72", "Sender to Receiver Information", [
            f"/KNP/{said(paper, 'knp')}", f"/KOD/{_code(paper)} /KBE/{said(paper, 'kbe')}",
        ]),
    ]  # fmt: skip
    lines = []
    for tag, name, values in blocks:
        lines += [f"F{tag}: {name}", *(f"      {value}" for value in values if value.strip("/"))]
    return lines


def _draw_network(paper: Paper, style: Style) -> bytes:
    style = of(style, ("iso", "en"), ("plain", "comma", "nbsp"))

    def draw(page: Sheet) -> None:
        reference = digits(style, "session", 10) if said(paper, "number") else ""
        page.text(40, 40, "---------------------  Instance Type and Transmission  ---------------------", 9)
        page.text(40, 54, f"Original, network priority: Normal   MIR: {reference}", 9)
        page.text(40, 68, "---------------------------  Message Header  -----------------------------", 9)
        page.text(
            40,
            82,
            f"Swift Input : FIN 103 Single Customer Credit Transfer   Issued {when(paper, 'issued_on', style)}",
            9,
        )
        page.text(40, 96, f"Sender   : {said(paper, 'payer/bic')}     Receiver : {said(paper, 'beneficiary/bic')}", 9)
        page.text(40, 110, "----------------------------  Message Text  ------------------------------", 9)
        top = 118.0
        for line in _network(paper, style):
            indent = len(line) - len(line.lstrip())
            top = page.paragraph(40 + indent * 5.4, top, 515 - indent * 5.4, line.lstrip(), 9)
        page.text(40, top + 14, "---------------------------  Message Trailer  ----------------------------", 9)
        below = [str(paper.extra.get("mark", "")), *notes(paper)]
        for at, line in enumerate(text for text in below if text):
            page.text(40, top + 30 + at * 14, line, 9)

    return drawn(draw, "Liberation Mono")


_APPLICATION = """
h1 { font-size: 11.5pt; text-align: center; margin: 4pt 0 } .all td { vertical-align: middle }
.all .lab { width: 30%; background: #f5f5f5; font-size: 8pt }
.part { font-weight: 700; margin: 6pt 0 2pt } .ends td { width: 50%; padding-top: 14pt }
.conv { font-size: 8pt; border: 0.5pt dashed #555; padding: 4pt; margin: 6pt 0 }
"""


def _labelled(*told: tuple[str, str]) -> str:
    return (
        "<table class='all'>"
        + "".join(f"<tr><td class='lab'>{label}</td><td>{value}</td></tr>" for label, value in told)
        + "</table>"
    )


def _application_side(paper: Paper, role: str, style: Style) -> str:
    payer = role == "payer"
    code = (
        (over(style, "ЖКод", "КОд", "Sender code"), _code(paper))
        if payer
        else (over(style, "КБе", "КБе", "Beneficiary code"), put(paper, "kbe"))
    )
    return _labelled(
        (over(style, "Атауы және мекенжайы", "Наименование и адрес", "Name and address"),
         listing(f"<b>{put(paper, f'{role}/name')}</b>", escape(seat(paper, role, style)), between="<br>")),
        (over(style, "БСН / салық нөмірі", "БИН / налоговый номер", "Tax ID"), put(paper, f"{role}/bin")),
        (over(style, "Шот нөмірі", "Номер счета", "Account / IBAN"), put(paper, f"{role}/iban")),
        (over(style, "Банк, SWIFT", "Банк, SWIFT", "Bank, SWIFT"),
         listing(house(paper, role, style), put(paper, f"{role}/bic"), between="<br>")),
        code,
    )  # fmt: skip


def _draw_application(paper: Paper, style: Style) -> bytes:
    style = of(style, ("dotted", "words", "quoted"))
    sums = _labelled(
        (
            over(style, "Валюта және сома", "Валюта и сумма цифрами", "Currency, amount"),
            f"{put(paper, 'currency')} &nbsp; {worth(paper, 'amount', style)}",
        ),
        (over(style, "Сома жазумен", "Сумма прописью", "Amount in words"), put(paper, "amount_in_words")),
        (over(style, "Төлем мақсаты", "Назначение платежа", "Details of payment"), put(paper, "purpose")),
        (over(style, "ТМК", "КНП", "Purpose code"), put(paper, "knp")),
        (over(style, "Банк комиссиясы", "Комиссии банков", "Charges"), "OUR"),
        (over(style, "Валюталау күні", "Дата валютирования", "Value date"), when(paper, "executed_on", style)),
    )
    taken = str(paper.fields.get("kzt_debited", paper.extra.get("kzt_debited", "")))
    rate = str(paper.fields.get("rate", paper.extra.get("rate", "")))
    bought = (
        f"<p class='conv'>{say(style, 'Айырбастау: шоттан', 'Конвертация: списать со счета', 'Conversion: debit')} "
        f"{worth(Paper('', {'sum': taken}), 'sum', style)}"
        f" KZT {say(style, 'бағам', 'по курсу', 'at')} {escape(rate)}</p>"
        if taken else ""
    )  # fmt: skip
    mark = _mark(paper, style)
    executed_by = f"{say(style, 'Банк белгілері', 'Отметки банка', 'Bank use')}: <b>{mark}</b>"
    title = over(
        style,
        "ШЕТЕЛ ВАЛЮТАСЫНДА АҚША АУДАРУҒА ӨТІНІШ",
        "ЗАЯВЛЕНИЕ НА ПЕРЕВОД ДЕНЕГ В ИНОСТРАННОЙ ВАЛЮТЕ",
        "APPLICATION FOR TRANSFER",
    )
    body = (
        f"<h1>{title} № {put(paper, 'number')}</h1><p class='mid'>{when(paper, 'issued_on', style)}</p>"
        f"<p class='part'>{say(style, 'A. Аударушы', 'А. Перевододатель', 'A. Ordering customer')}</p>"
        f"{_application_side(paper, 'payer', style)}"
        f"<p class='part'>{say(style, 'Б. Бенефициар', 'Б. Бенефициар', 'B. Beneficiary')}</p>"
        f"{_application_side(paper, 'beneficiary', style)}"
        f"<p class='part'>{say(style, 'В. Аударым', 'В. Перевод', 'C. Transfer')}</p>{sums}{bought}"
        f"{remarks(paper)}<table class='ends together'><tr><td>"
        f"{hand_of(paper, 'payer', style, say(style, 'Басшы', 'Руководитель', 'Director'))}</td>"
        f"<td>{executed_by}</td></tr></table>"
    )
    return sheet(body, _APPLICATION, face="Liberation Sans", size=8.5, margin="11mm 14mm")


_TREE = """
h1 { font: 700 11pt 'Noto Sans'; } .t td { padding: 1.5pt 3pt; border-bottom: 0.3pt solid #e2e2e2 }
.t td:first-child { width: 55%; color: #0b3d91; white-space: pre }
"""


def _tags(paper: Paper, style: Style) -> list[tuple[int, str, str]]:
    """Depth, tag, value of the message."""

    def side(name: str, role: str, account: str, agent: str) -> list[tuple[int, str, str]]:
        return [
            (2, name, ""), (3, "Nm", put(paper, f"{role}/name")), (3, "PstlAdr/AdrLine", escape(seat(paper, role, style))),
            (3, "Id/OrgId/Othr/Id", put(paper, f"{role}/bin")), (2, account, ""), (3, "Id/IBAN", put(paper, f"{role}/iban")),
            (2, agent, ""), (3, "FinInstnId/BICFI", put(paper, f"{role}/bic")),
        ]  # fmt: skip

    return [
        (0, "FIToFICstmrCdtTrf", ""), (1, "GrpHdr", ""), (2, "MsgId", digits(style, "msg", 16) if said(paper, "number") else ""),
        (2, "CreDtTm", when(paper, "issued_on", style)), (2, "NbOfTxs", "1"), (1, "CdtTrfTxInf", ""),
        (2, "PmtId/EndToEndId", put(paper, "number")),
        (2, f'IntrBkSttlmAmt Ccy="{put(paper, "currency")}"', worth(paper, "amount", style)),
        (2, "IntrBkSttlmDt", when(paper, "executed_on", style)), (2, "ChrgBr", "DEBT"),
        *side("Dbtr", "payer", "DbtrAcct", "DbtrAgt"), *side("Cdtr", "beneficiary", "CdtrAcct", "CdtrAgt"),
        (2, "Purp/Prtry", put(paper, "knp")), (2, "RgltryRptg/Dtls/Inf", f"/KBE/{put(paper, 'kbe')}"),
        (2, "RmtInf/Ustrd", put(paper, "purpose")),
    ]  # fmt: skip


def _draw_tree(paper: Paper, style: Style) -> bytes:
    style = of(style, ("iso",), ("plain", "comma", "nbsp"))
    lines = "".join(
        f"<tr><td>{'   ' * depth}{tag}</td><td>{value}</td></tr>" for depth, tag, value in _tags(paper, style)
    )
    body = (
        f"<h1>pacs.008 &nbsp; Customer Credit Transfer</h1><p>{house(paper, 'payer', style)}</p>"
        f"<table class='t'>{lines}</table>"
        f"<p>{_mark(paper, style)}</p>{remarks(paper)}"
    )
    return sheet(
        body, _TREE, face="DejaVu Sans Mono", size=7.5, margin="14mm 14mm", foot="'Message viewer, page ' counter(page)"
    )


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "transfer_network_field_names",
        "swift_transfer",
        _draw_network,
        ("en", "ru"),
        "drawn",
        ("/amount_in_words",),
    ),
    Layout(
        "transfer_application_three_parts",
        "swift_transfer",
        _draw_application,
        ("ru", "en", "kk+ru"),
        "html",
    ),
    Layout(
        "transfer_message_tree",
        "swift_transfer",
        _draw_tree,
        ("en", "ru"),
        "html",
        ("/amount_in_words",),
    ),
)
