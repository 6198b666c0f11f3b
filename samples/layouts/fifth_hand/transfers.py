"""Transfers abroad: a message with its fields named, an application of filled blanks, a letter of advice."""

from samples.layouts.drawing import day, quantity
from samples.layouts.fifth_hand.kit import AFTER, VALUES, Pen, after, pages, remarks
from samples.layouts.kit import of, say, unbroken, when, worth
from samples.layouts.papers import bank, digits, joined, person, said, sender_code
from samples.model import Layout, Paper, Style

_LINE = 35  # letters in a line of a message's text


def _cut(text: str) -> list[str]:
    return [text[at : at + _LINE] for at in range(0, len(text), _LINE)]


def _sides(paper: Paper, style: Style, role: str) -> list[str]:
    account = after("/", said(paper, f"{role}/iban"))
    number = after("/BIN/", said(paper, f"{role}/bin"))
    return [line for text in (account, said(paper, f"{role}/name"), number) for line in _cut(text)]


def _message(paper: Paper, style: Style) -> list[tuple[str, str, list[str]]]:
    """Tag, its name and its lines."""
    value_day = said(paper, "executed_on") or said(paper, "issued_on")
    code = sender_code(said(paper, "payer/name"))
    amount = worth(paper, "amount", Style(0, numbers="plain"))
    settled = [after("Date     : ", day(value_day, style, "en") if value_day else ""),
               after("Currency : ", said(paper, "currency")), after("Amount   : ", after("#", after(amount, "#")
               if amount else ""))]  # fmt: skip
    codes = [after("/KNP/", said(paper, "knp")), after("/KBE/", said(paper, "kbe")), f"/KOD/{code}" if amount else ""]
    return [
        ("20", "Sender's Reference", [said(paper, "number")]),
        ("23B", "Bank Operation Code", ["CRED"]),
        ("32A", "Val Dte/Curr/Interbnk Settld Amt", settled),
        ("50K", "Ordering Customer-Name & Address", _sides(paper, style, "payer")),
        ("52A", "Ordering Institution-Party Id - BIC", [said(paper, "payer/bic"), *_cut(bank(paper, "payer", style))]),
        ("57A", "Account With Inst-Party Id - BIC",
         [said(paper, "beneficiary/bic"), *_cut(bank(paper, "beneficiary", style))]),
        ("59", "Beneficiary Customer-Name & Addr", _sides(paper, style, "beneficiary")),
        ("70", "Remittance Information", _cut(said(paper, "purpose"))),
        ("71A", "Details of Charges", ["OUR"]),
        ("72", "Sender to Receiver Information", codes),
    ]  # fmt: skip


def _draw_message(paper: Paper, style: Style) -> bytes:
    style = of(style, ("words",))

    def draw(pen: Pen) -> None:
        pen.foot = lambda page: page.put(555, 820, f"Page {page.page}", 7, align="right")
        pen.at = 36
        pen.say(f"{day(said(paper, 'issued_on'), style, 'en') if said(paper, 'issued_on') else ''}"
                f"   Alliance Message Management - message text report", 7.5)  # fmt: skip
        heads = [
            ("Instance Type and Transmission", [
                "Notification (Transmission) of Original sent to SWIFT",
                *([f"Network Delivery Status : {paper.extra['mark']}"] if paper.extra.get("mark") else []),
                f"Message Input Reference : {digits(style, 'mir', 16)}",
            ]),
            ("Message Header", [
                "Swift Input   : FIN 103 Single Customer Credit Transfer",
                f"Sender        : {said(paper, 'payer/bic')}", f"Receiver      : {said(paper, 'beneficiary/bic')}",
            ]),
        ]  # fmt: skip
        for title, lines in heads:
            pen.say(f"{'-' * 24} {title} {'-' * 24}", gap=2)
            for line in lines:
                pen.say(line, x=52)
            pen.at += 4
        pen.say(f"{'-' * 24} Message Text {'-' * 24}", gap=2)
        for tag, name, lines in _message(paper, style):
            pen.room(12 * (len(lines) + 1))
            pen.say(f"{tag:>4}: {name}", x=52)
            for line in filter(None, lines):
                pen.say(line, x=110, layer=VALUES)
        pen.say(f"{'-' * 24} Message Trailer {'-' * 24}", gap=2)
        pen.say(f"{{CHK:{digits(style, 'chk', 12)}}}", x=52)
        remarks(pen, paper, x=52)
        pen.say("* End of Message", x=52)

    return pages(draw, "Liberation Mono", size=9)


# --- application of filled blanks -------------------------------------------------------


def _asked(paper: Paper, style: Style) -> list[tuple[str, str]]:
    debited = worth(paper, "kzt_debited", style)
    rate = quantity(said(paper, "rate"), style) if said(paper, "rate") else ""
    account = say(style, "Шоттан есептен шығарылды", "Списать с нашего счета")
    told = [
        (say(style, "Аударым жіберуші", "Перевододатель"), said(paper, "payer/name")),
        ("БСН / БИН" if style.language == "kk+ru" else "БИН", said(paper, "payer/bin")),
        (account, said(paper, "payer/iban")),
        (say(style, "Жөнелтуші банк, БСК", "Банк перевододателя, БИК"),
         joined([bank(paper, "payer", style), said(paper, "payer/bic")])),
        (say(style, "Аударым сомасы, валюта", "Сумма и валюта перевода"),
         joined([worth(paper, "amount", style), said(paper, "currency")], " ")),
        (say(style, "Сомасы жазумен", "Сумма прописью"), said(paper, "amount_in_words")),
        ("Бенефициар", said(paper, "beneficiary/name")),
        (say(style, "Бенефициардың нөмірі", "Рег. номер бенефициара"), said(paper, "beneficiary/bin")),
        (say(style, "Бенефициардың шоты", "Счет бенефициара (IBAN)"), said(paper, "beneficiary/iban")),
        (say(style, "Бенефициар банкі, SWIFT", "Банк бенефициара, SWIFT"),
         joined([bank(paper, "beneficiary", style), said(paper, "beneficiary/bic")])),
        (say(style, "Төлем мақсаты", "Детали платежа"), said(paper, "purpose")),
        (say(style, "ТМК / Кбе", "КНП / КБе"), joined([said(paper, "knp"), said(paper, "kbe")], " / ")),
        (say(style, "Банк комиссиясы", "Комиссия банка"), "OUR"),
    ]  # fmt: skip
    if debited:
        told.append((say(style, "Теңгемен есептен шығарылған сома", "Списано в тенге по курсу"),
                     joined([f"{debited} KZT", rate], " / ")))  # fmt: skip
    return told


def _draw_application(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "dotted_g", "words")))

    def draw(pen: Pen) -> None:
        pen.at = 44
        pen.say(bank(paper, "payer", style), x=330, width=225)
        pen.at += 10
        title = say(
            style,
            "Шетел валютасымен ақша аударуға өтініш",
            "Заявление на перевод денег в иностранной валюте",
            between="\n",
        )
        pen.say(title, 12, bold=True, align="centre")
        from_day = after(" / " if style.language == "kk+ru" else " от ", when(paper, "issued_on", style))
        pen.say(f"№ {said(paper, 'number')}{from_day}", align="centre", gap=10)
        pen.pairs(_asked(paper, style), x=40, labels=210, width=515, underlined=True, family="DejaVu Sans Mono", size=8.5,
                  label_family="DejaVu Serif", gap=4)  # fmt: skip
        pen.at += 8
        pen.say(say(style, "Валюталық бақылау заңнамасы бұзылмайтынын растаймыз.",
                    "Подтверждаем, что перевод не нарушает валютного законодательства.", between="\n"), 7.5)  # fmt: skip
        remarks(pen, paper)
        low = pen.at + 40
        pen.put(40, low, f"{say(style, 'Басшы', 'Руководитель')} ______________ {person(paper, 'payer', style)}")
        if paper.extra.get("mark"):
            pen.box(370, low - 16, 555, low + 22, 1)
            pen.put(462, low - 2, str(paper.extra["mark"]), 10, align="centre", layer=AFTER, bold=True)
            pen.put(462, low + 14, when(paper, "executed_on", style), 9, align="centre", layer=AFTER)
        pen.ink(paper, "payer", 150, low)

    return pages(draw, "DejaVu Serif", size=8.5)


# --- letter of advice ---------------------------------------------------------------


def _told(paper: Paper, style: Style) -> list[str]:
    """What was paid, from where, to whom, as a bank writes it to its customer."""
    amount = joined([said(paper, "currency"), worth(paper, "amount", style)], " ")
    words = after(" (", after(said(paper, "amount_in_words"), ")") if said(paper, "amount_in_words") else "")
    debited = worth(paper, "kzt_debited", style)
    rate = quantity(said(paper, "rate"), style) if said(paper, "rate") else ""
    named = joined([said(paper, "beneficiary/name"), after("registration number ", said(paper, "beneficiary/bin"))])
    return [
        f"We refer to your instruction no. {said(paper, 'number')} dated {when(paper, 'issued_on', style)} and advise that"
        f" the following transfer was sent on your behalf{after(', value ', when(paper, 'executed_on', style))}:",
        f"Amount remitted {amount}{words}.",
        f"In favour of {named}, account {said(paper, 'beneficiary/iban')} with {bank(paper, 'beneficiary', style)}"
        f"{after(', BIC ', said(paper, 'beneficiary/bic'))}.",
        after("Details of payment: ", said(paper, "purpose")),
        after(
            "Your account was debited in tenge: KZT ",
            after(debited, after(" at the rate of ", rate)) if debited else "",
        ),
        joined(
            [
                after("Payment purpose code (KNP) ", said(paper, "knp")),
                after("beneficiary code (KBE) ", said(paper, "kbe")),
            ]
        ),
    ]


def _draw_advice(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("en", "words"), ("comma", "dot")))

    def draw(pen: Pen) -> None:
        pen.put(60, 50, bank(paper, "payer", style), 13, bold=True)
        pen.put(60, 64, after("BIC ", said(paper, "payer/bic")), 8)
        pen.rule(60, 70, 545, 70, 1)
        pen.at = 90
        pen.say("To:", x=60)
        for line in (said(paper, "payer/name"), after("BIN ", said(paper, "payer/bin")),
                     after("Account ", said(paper, "payer/iban"))):  # fmt: skip
            pen.say(line, x=84, layer=VALUES)
        pen.at += 12
        pen.say("OUTWARD TELEGRAPHIC TRANSFER - DEBIT ADVICE", 11, x=60, width=485, bold=True, gap=8)
        pen.say("Dear Customer,", x=60, gap=6)
        for text in filter(None, _told(paper, style)):
            pen.say(text, x=60, width=485, gap=6)
        if paper.extra.get("mark"):
            pen.say(f"Payment status: {paper.extra['mark']}", x=60, width=485, gap=6)
        remarks(pen, paper, x=60)
        pen.say(
            "Yours faithfully,\nPayments Operations\n(this advice is printed by the system and needs no signature)",
            x=60,
        )

    return pages(draw, "Liberation Serif", size=10.5)


LAYOUTS: tuple[Layout, ...] = (
    Layout("swift_report_named_fields", "swift_transfer", _draw_message, ("en", "ru"), "drawn",
           ("/amount_in_words", "/kzt_debited", "/rate")),
    Layout("swift_application_blanks", "swift_transfer", _draw_application, ("ru", "kk+ru"), "drawn"),
    Layout("swift_debit_advice", "swift_transfer", _draw_advice, ("en",), "drawn"),
)  # fmt: skip
