"""Payments abroad: an application in plain rows, a message with its fields named, an interbank message as a table of tags."""

from samples.layouts.drawing import escape, wrap
from samples.layouts.eleventh_hand.plain import Book
from samples.layouts.eleventh_hand.terms import house, seat, two
from samples.layouts.hypertext import remarks
from samples.layouts.kit import listing, of, put, row, say, sheet, when, worth
from samples.layouts.papers import digits, executed, said, sender_code
from samples.model import Layout, Paper, Style


def _draw_rows(paper: Paper, style: Style) -> bytes:
    """The application's fields by their SWIFT numbers, one a row."""
    style = of(style, ("dotted", "words", "en", "iso"))
    book = Book("PT Sans", 9.5, margin=18)
    book.add(house(paper, "payer", style), 9, align="r")
    book.add(
        say(
            style,
            "Шетел валютасындағы ақша аударымына өтініш",
            "ЗАЯВЛЕНИЕ НА ПЕРЕВОД ДЕНЕГ В ИНОСТРАННОЙ ВАЛЮТЕ",
            "APPLICATION FOR TRANSFER IN FOREIGN CURRENCY",
        ),
        12,
        bold=True,
        align="c",
    )
    book.add(f"№ {said(paper, 'number')}   {when(paper, 'issued_on', style)}", align="c", gap=8)
    payer, payee = said(paper, "payer/name"), said(paper, "beneficiary/name")
    coin = said(paper, "currency")
    book.table(
        [
            [
                "32A",
                say(style, "", "Валюта и сумма цифрами", "Currency and amount in figures"),
                listing(coin, worth(paper, "amount", style), between=" "),
            ],
            ["", say(style, "", "Сумма прописью", "Amount in words"), said(paper, "amount_in_words")],
            [
                "50",
                say(style, "", "Перевододатель (наименование, адрес)", "Ordering customer (name, address)"),
                listing(payer, seat(paper, "payer", style), between="\n"),
            ],
            [
                "",
                say(style, "", "БИН/ИИН, КОд", "BIN/IIN, sender code"),
                listing(said(paper, "payer/bin"), sender_code(payer) if payer else ""),
            ],
            ["", say(style, "", "Счет списания", "Account to be debited"), said(paper, "payer/iban")],
            [
                "52",
                say(style, "", "Банк перевододателя, SWIFT", "Ordering institution, SWIFT"),
                listing(house(paper, "payer", style), said(paper, "payer/bic")),
            ],
            ["56", say(style, "", "Банк-посредник", "Intermediary bank"), ""],
            [
                "57",
                say(style, "", "Банк бенефициара, SWIFT, адрес", "Beneficiary's bank, SWIFT, address"),
                listing(house(paper, "beneficiary", style), said(paper, "beneficiary/bic")),
            ],
            [
                "59",
                say(style, "", "Бенефициар, страна", "Beneficiary, country"),
                listing(payee, said(paper, "beneficiary/bin"), seat(paper, "beneficiary", style), between="\n"),
            ],
            [
                "",
                say(style, "", "Счет / IBAN бенефициара", "Account / IBAN of beneficiary"),
                said(paper, "beneficiary/iban"),
            ],
            ["70", say(style, "", "Назначение платежа", "Details of payment"), said(paper, "purpose")],
            ["71A", say(style, "", "Комиссии банков", "Charges"), "OUR"],
            ["", say(style, "", "КНП", "KNP (purpose code)"), said(paper, "knp")],
            ["", say(style, "", "КБе", "KBe"), said(paper, "kbe")],
            ["", say(style, "", "Курс", "Exchange rate"), said(paper, "rate")],
            ["", say(style, "", "Сумма списания в тенге", "Amount debited in KZT"), worth(paper, "kzt_debited", style)],
        ],
        (1, 5, 9),
        size=9,
        aligns="cll",
    )
    mark = str(paper.extra.get("mark", ""))
    if mark:
        label = say(style, "", "Отметка банка", "Bank's mark")
        book.add(f"{label}: {mark} {when(paper, 'executed_on', style)}", 9.5, bold=True)
    book.remarks(paper)
    book.signs(
        paper,
        style,
        ("payer", say(style, "", "Руководитель", "Director")),
        ("accountant", say(style, "", "Главный бухгалтер", "Chief accountant")),
    )
    return book.pdf()


_SCREEN = (
    "pre { white-space: pre-wrap; font: 8.2pt/1.3 'DejaVu Sans Mono'; margin: 0 } h1 { font-size: 10pt; "
    "border-bottom: 1pt solid #000 }"
)


def _lines35(*texts: str) -> list[str]:
    """Texts cut as the network does it, thirty-five characters a line."""
    return [line for text in texts if text for line in wrap(text, 35 * 6.02, "Courier", 10)]


def _draw_named(paper: Paper, style: Style) -> bytes:
    """A print of the outgoing message: tag, name of the field, value indented below it."""
    style = of(style, ("dotted", "iso"), ("plain",))
    payer, payee = said(paper, "payer/name"), said(paper, "beneficiary/name")
    day, coin = said(paper, "executed_on") or said(paper, "issued_on"), said(paper, "currency")
    amount = said(paper, "amount").replace(".", ",")
    bin_of = f"BIN {said(paper, 'payer/bin')}" if said(paper, "payer/bin") else ""
    code = f"/EKNP/{sender_code(payer)}{said(paper, 'kbe')}{coin}{said(paper, 'knp')}" if payer else ""
    fields: list[tuple[str, str, list[str]]] = [
        ("20", "Sender's Reference", [said(paper, "number")]),
        ("23B", "Bank Operation Code", ["CRED"]),
        ("32A", "Value Date, Currency, Interbank Settled Amount", [f"{day[2:].replace('-', '')}{coin}{amount}"]),
        ("33B", "Currency, Instructed Amount", [f"{coin}{amount}"]),
        (
            "50K",
            "Ordering Customer",
            [f"/{said(paper, 'payer/iban')}", *_lines35(payer, bin_of, seat(paper, "payer", style))],
        ),
        ("52A", "Ordering Institution", [said(paper, "payer/bic")]),
        (
            "57A",
            "Account With Institution",
            [said(paper, "beneficiary/bic"), *_lines35(house(paper, "beneficiary", style))],
        ),
        (
            "59",
            "Beneficiary Customer",
            [
                f"/{said(paper, 'beneficiary/iban')}",
                *_lines35(payee, said(paper, "beneficiary/bin"), seat(paper, "beneficiary", style)),
            ],
        ),
        ("70", "Remittance Information", _lines35(said(paper, "purpose"))),
        ("71A", "Details of Charges", ["OUR"]),
        ("72", "Sender to Receiver Information", [code]),
    ]
    text = "\n".join(
        f"{tag:>4}: {name}\n" + "\n".join(f"        {line}" for line in values if line)
        for tag, name, values in fields
        if payer
    )
    mark = str(paper.extra.get("mark", ""))
    state = (
        f"{'Status' if style.language == 'en' else 'Статус'}: {mark}  {when(paper, 'executed_on', style)}"
        if mark
        else ""
    )
    told = {
        "ru": (
            ("Дата документа", when(paper, "issued_on", style)),
            ("Списано в тенге", worth(paper, "kzt_debited", style)),
            ("Курс", said(paper, "rate")),
        ),
        "en": (
            ("Order date", when(paper, "issued_on", style)),
            ("Debited in KZT", worth(paper, "kzt_debited", style)),
            ("Rate", said(paper, "rate")),
        ),
    }[style.language]
    head = f"Instance Type and Transmission: {'Original sent to SWIFT (ACK)' if executed(paper) else 'Original'}"
    page = (
        f"<h1>FIN 103 Single Customer Credit Transfer</h1><pre>{head}\nSender  : {put(paper, 'payer/bic')}\n"
        f"Receiver: {put(paper, 'beneficiary/bic')}\nMUR: {digits(style, 'mur', 10)}\n------- Message Text "
        f"-------\n{escape(text)}\n"
        f"------- End of Message -------</pre>"
        f"<table>{''.join(row(label, escape(value)) for label, value in told if value)}</table><p><b>{escape(state)}</b></p>"
        f"<p>{'Amount in words' if style.language == 'en' else 'Сумма прописью'}: {put(paper, 'amount_in_words')}"
        f"</p>{remarks(paper)}"
    )
    return sheet(page, _SCREEN, face="DejaVu Sans Mono", size=8.2, margin="16mm 22mm")


def _draw_tags(paper: Paper, style: Style) -> bytes:
    """The interbank message as a table: tag, meaning, value."""
    style = of(style, ("iso",), ("plain",))
    book = Book("DejaVu Sans Condensed", 8.5, margin=16)
    book.add("FIToFICstmrCdtTrf (pacs.008)", 12, bold=True)
    coin, amount = said(paper, "currency"), said(paper, "amount")
    payer = said(paper, "payer/name")
    rows_of = [
        (
            "GrpHdr/MsgId",
            ("Идентификатор сообщения", "Message identification"),
            digits(style, "message", 9) if payer else "",
        ),
        ("GrpHdr/CreDtTm", ("Дата создания", "Creation date"), said(paper, "issued_on")),
        ("PmtId/InstrId", ("Номер документа", "Document number"), said(paper, "number")),
        ("IntrBkSttlmAmt Ccy", ("Сумма и валюта", "Amount and currency"), listing(amount, coin, between=" ")),
        ("IntrBkSttlmDt", ("Дата валютирования", "Settlement date"), said(paper, "executed_on")),
        ("ChrgBr", ("Комиссии", "Charge bearer"), "DEBT" if payer else ""),
        ("Dbtr/Nm", ("Плательщик", "Debtor"), payer),
        ("Dbtr/Id/OrgId", ("БИН плательщика", "Debtor's BIN"), said(paper, "payer/bin")),
        ("DbtrAcct/Id/IBAN", ("Счет плательщика", "Debtor's account"), said(paper, "payer/iban")),
        (
            "DbtrAgt/BICFI",
            ("Банк плательщика", "Debtor agent"),
            listing(said(paper, "payer/bic"), house(paper, "payer", style), between="\n"),
        ),
        (
            "CdtrAgt/BICFI",
            ("Банк получателя", "Creditor agent"),
            listing(said(paper, "beneficiary/bic"), house(paper, "beneficiary", style), between="\n"),
        ),
        ("Cdtr/Nm", ("Получатель", "Creditor"), said(paper, "beneficiary/name")),
        ("Cdtr/Id/OrgId", ("Рег. номер получателя", "Creditor's id"), said(paper, "beneficiary/bin")),
        ("CdtrAcct/Id/IBAN", ("Счет получателя", "Creditor's account"), said(paper, "beneficiary/iban")),
        ("Purp/Prtry", ("КНП", "Purpose code"), said(paper, "knp")),
        ("RgltryRptg", ("КБе", "KBe"), said(paper, "kbe")),
        ("RmtInf/Ustrd", ("Назначение платежа", "Remittance information"), said(paper, "purpose")),
        ("", ("Сумма прописью", "Amount in words"), said(paper, "amount_in_words")),
        ("XchgRate", ("Курс", "Exchange rate"), said(paper, "rate")),
        ("", ("Списано, KZT", "Debited, KZT"), said(paper, "kzt_debited")),
        ("TxSts", ("Состояние", "Status"), str(paper.extra.get("mark", ""))),
    ]
    heads = [[two(style, "", "Тег", "Tag"), two(style, "", "Реквизит", "Field"), two(style, "", "Значение", "Value")]]
    told = [[tag, say(style, "", *names), value] for tag, names, value in rows_of if value]
    book.table([*heads, *told], (4, 4, 8), heads=1, shade=True, size=8.5)
    book.remarks(paper)
    return book.pdf(foot="{}")


LAYOUTS: tuple[Layout, ...] = (
    Layout("transfer_numbered_rows", "swift_transfer", _draw_rows, ("ru", "en"), "drawn", left_out=True),
    Layout("transfer_fin_named_fields", "swift_transfer", _draw_named, ("ru", "en"), "html", left_out=True),
    Layout("transfer_table_of_tags", "swift_transfer", _draw_tags, ("ru", "en"), "drawn", left_out=True),
)
