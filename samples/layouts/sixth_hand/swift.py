"""Payments abroad: a print of the message with its fields named, a letter of confirmation, an application."""

from datetime import date
from decimal import Decimal

from samples.layouts.drawing import Sheet, escape
from samples.layouts.hypertext import ink, remarks
from samples.layouts.kit import listing, of, pairs, put, say, sheet, unbroken, when, worth
from samples.layouts.papers import around, bank, digits, notes, person, said, sender_code
from samples.layouts.sixth_hand.kit import Book, Cell, folded, pen, printout, tab, workbook
from samples.model import Layout, Paper, Style


def _mark(paper: Paper, style: Style) -> str:
    day_of = Paper(paper.kind, {"at": paper.extra.get("mark_date")})
    return listing(str(paper.extra.get("mark", "")), when(day_of, "at", style), between=" ")


def _code(paper: Paper) -> str:
    return sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""


# --- a message with its fields named ------------------------------------------------------------


def _tagged(tag: str, name: str, *values: str) -> list[str]:
    """A field of the message: its tag and name, its lines below, or nothing."""
    told = [line for value in values if value for line in folded(value, 35)]
    return [f"  F{tag:<5}{name}", *(f"{'':<10}{line}" for line in told)] if told else []


def _value_date(paper: Paper) -> list[str]:
    amount, valued = said(paper, "amount"), said(paper, "executed_on") or said(paper, "issued_on")
    if not amount or not valued:
        return []
    whole = f"{Decimal(amount):.2f}".replace(".", ",")
    at = date.fromisoformat(valued)
    return _tagged(
        "32A",
        "Val Dte/Curr/Interbnk Settld Amt",
        f"Date      {at:%y%m%d}  {at:%d.%m.%Y}",
        f"Currency  {said(paper, 'currency')}",
        f"Amount    #{whole}#",
    )


def _message(paper: Paper, style: Style) -> list[str]:
    payer, payee = (f"{around(paper, 'addresses', role)}" for role in ("payer", "beneficiary"))
    own = f"BIN {said(paper, 'payer/bin')}" if said(paper, "payer/bin") else ""
    their = f"BIN {said(paper, 'beneficiary/bin')}" if said(paper, "beneficiary/bin") else ""
    knp = said(paper, "knp")
    codes = f"/REC/EKNP {_code(paper)}{said(paper, 'kbe')}{said(paper, 'currency')}{knp}" if knp else ""
    account = said(paper, "beneficiary/iban")
    return [
        *_tagged("20", "Sender's Reference", said(paper, "number")),
        *_tagged("23B", "Bank Operation Code", "CRED"),
        *_value_date(paper),
        *_tagged(
            "50K",
            "Ordering Customer-Name & Address",
            f"/{said(paper, 'payer/iban')}" if said(paper, "payer/iban") else "",
            said(paper, "payer/name"),
            own,
            payer,
        ),
        *_tagged("52A", "Ordering Institution - BIC", said(paper, "payer/bic")),
        *_tagged(
            "57A", "Account With Institution - BIC", said(paper, "beneficiary/bic"), bank(paper, "beneficiary", style)
        ),
        *_tagged(
            "59",
            "Beneficiary Customer-Name & Addr",
            f"/{account}" if account else "",
            said(paper, "beneficiary/name"),
            their,
            payee,
        ),
        *_tagged("70", "Remittance Information", said(paper, "purpose")),
        *_tagged("71A", "Details of Charges", "OUR"),
        *_tagged("72", "Sender to Receiver Information", codes),
    ]


def _draw_message(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "iso"))
    sender, receiver, issued = said(paper, "payer/bic"), said(paper, "beneficiary/bic"), when(paper, "issued_on", style)
    rule = "-" * 27
    lines = [
        f"{rule} Instance Type and Transmission {rule}",
        "  Original received from SWIFT",
        "  Priority            : Normal",
    ]
    lines += (
        [f"  Message Output Reference : {digits(style, 'time', 4)} {digits(style, 'mor', 10)}"]
        if said(paper, "number")
        else []
    )
    lines += [
        f"{'-' * 31} Message Header {'-' * 39}"[:88],
        "  Swift Output        : FIN 103 Single Customer Credit Transfer",
    ]
    lines += [
        f"  Sender              : {sender}",
        f"                        {bank(paper, 'payer', style)}",
        f"  Receiver            : {receiver}",
    ]
    lines += [
        f"{'-' * 32} Message Text {'-' * 40}"[:88],
        *_message(paper, style),
        f"{'-' * 31} Message Trailer {'-' * 40}"[:88],
    ]
    if said(paper, "number"):
        lines.append(f"  {{CHK:{digits(style, 'chk', 12)}}}")
    lines += ["", *notes(paper)]

    def head(number: int) -> list[str]:
        return [f"{issued:<40}SWIFT MT 103{'':>20}page {number}", ""]

    def close(page: Sheet, y: float) -> None:
        if mark := _mark(paper, style):
            page.box(330, y + 2, 540, y + 46, 1)
            page.text(435, y + 18, bank(paper, "payer", style)[:44], 7, align="centre")
            page.text(435, y + 36, mark, 9, bold=True, align="centre")
        page.text(40, y + 30, f"Operator: {person(paper, 'clerk', style)}", 8)
        pen(page, paper, "payer", 150, y + 60)

    return printout(lines, head=head, close=close, size=8.5, left=44, tail=120)


# --- a letter of confirmation ------------------------------------------------------------

_LETTER = """
.head { border-bottom: 1pt solid #8b1a1a; color: #8b1a1a } h1 { font-size: 12pt; text-align: center; margin: 14pt 0 8pt }
.val td { border-bottom: .3pt solid #ccc } .key { width: 38%; color: #444 }
"""


def _draw_letter(paper: Paper, style: Style) -> bytes:
    amount = listing(worth(paper, "amount", style), put(paper, "currency"), between=" ")
    executed, number = when(paper, "executed_on", style), put(paper, "number")
    name = f"<b>{put(paper, 'payer/name')}</b>"
    begun = say(
        style,
        "",
        f"Настоящим подтверждаем, что по поручению {name} со счета клиента списана и отправлена по каналам SWIFT сумма {amount}.",
        f"We hereby confirm that by order of {name} the account has been debited and {amount} sent by SWIFT.",
    )
    sides = []
    for role, ru, en in (("payer", "Плательщик", "Ordering customer"), ("beneficiary", "Получатель", "Beneficiary")):
        title = say(style, "", ru, en)
        sides += [
            (title, put(paper, f"{role}/name")),
            (f"{title}, {say(style, '', 'БИН', 'tax ID')}", put(paper, f"{role}/bin")),
            (f"{title}, {say(style, '', 'счет', 'account')}", put(paper, f"{role}/iban")),
            (f"{title}, {say(style, '', 'банк', 'bank')}", escape(bank(paper, role, style))),
            (f"{title}, SWIFT", put(paper, f"{role}/bic")),
        ]
    told = pairs(
        (say(style, "", "Референс перевода", "Transfer reference"), number),
        (say(style, "", "Заявление принято", "Application received"), when(paper, "issued_on", style)),
        (say(style, "", "Дата валютирования", "Value date"), executed),
        (say(style, "", "Сумма перевода", "Amount transferred"), f"<b>{amount}</b>" if amount else ""),
        (say(style, "", "Сумма прописью", "Amount in words"), put(paper, "amount_in_words")),
        *sides,
        (say(style, "", "КНП", "KNP (purpose code)"), put(paper, "knp")),
        (
            say(style, "", "КОд / КБе", "Sender / beneficiary code"),
            listing(_code(paper), put(paper, "kbe"), between=" / "),
        ),
        (say(style, "", "Детали платежа", "Payment details"), put(paper, "purpose")),
        (say(style, "", "Комиссии", "Charges"), "OUR"),
        (say(style, "", "Состояние", "Status"), escape(_mark(paper, style))),
    )
    title = say(style, "", "ПОДТВЕРЖДЕНИЕ О ПЕРЕВОДЕ В ИНОСТРАННОЙ ВАЛЮТЕ (SWIFT)", "SWIFT TRANSFER CONFIRMATION")
    thanks = say(
        style,
        "",
        "Документ сформирован системой и действителен с отметкой банка.",
        "This advice is issued by the system.",
    )
    desk = say(style, "", "Управление международных расчетов", "International Settlements")
    body = (
        f"<div class='head'><b>{escape(bank(paper, 'payer', style))}</b><br>{desk}</div>"
        f"<h1>{title}</h1><p>{begun if amount else ''}</p>{tab(told, 'val')}{remarks(paper)}<p class='tiny'>{thanks}</p>"
        f"<p style='margin-top:44pt'>{say(style, '', 'Исполнитель банка', 'Bank officer')} {ink(paper, 'payer')}"
        f"___________________ {escape(person(paper, 'clerk', style))}</p>"
    )
    return sheet(body, _LETTER, face="PT Serif", size=9, margin="18mm 20mm")


# --- an application in a workbook ------------------------------------------------------------


def _application_rows(paper: Paper, style: Style) -> list[tuple[str, str, str]]:
    """Box, label, value."""
    amount = listing(said(paper, "currency"), worth(paper, "amount", style), between=" ")
    payer = listing(said(paper, "payer/name"), around(paper, "addresses", "payer"))
    payee = listing(said(paper, "beneficiary/name"), around(paper, "addresses", "beneficiary"))
    their = said(paper, "beneficiary/bin")
    return [
        ("32A", say(style, "Валютасы мен сомасы", "Валюта и сумма", "Currency and amount"), amount),
        ("", say(style, "Сомасы жазумен", "Сумма прописью", "Amount in words"), said(paper, "amount_in_words")),
        ("50", say(style, "Ақша аударушы", "Перевододатель", "Ordering customer"), payer),
        ("", say(style, "БСН", "БИН", "BIN"), said(paper, "payer/bin")),
        ("", say(style, "Есептен шығару шоты", "Счет списания", "Debit account"), said(paper, "payer/iban")),
        (
            "52",
            say(style, "Аударушының банкі", "Банк перевододателя", "Ordering bank"),
            listing(bank(paper, "payer", style), said(paper, "payer/bic")),
        ),
        (
            "57",
            say(style, "Бенефициардың банкі", "Банк бенефициара", "Beneficiary's bank"),
            listing(bank(paper, "beneficiary", style), said(paper, "beneficiary/bic")),
        ),
        ("59", say(style, "Бенефициар", "Бенефициар", "Beneficiary"), payee),
        ("", say(style, "Бенефициардың БСН", "БИН бенефициара", "Beneficiary's tax ID") if their else "", their),
        (
            "",
            say(style, "Бенефициардың шоты", "Счет бенефициара", "Beneficiary's account"),
            said(paper, "beneficiary/iban"),
        ),
        ("70", say(style, "Төлем мақсаты", "Назначение платежа", "Remittance information"), said(paper, "purpose")),
        ("71A", say(style, "Комиссия", "Расходы и комиссии", "Charges"), "OUR"),
        ("", say(style, "ТМК", "КНП", "KNP"), said(paper, "knp")),
        ("", say(style, "ЖКод", "КОд", "Sender's code"), _code(paper)),
        ("", say(style, "Кбе", "КБе", "KBe"), said(paper, "kbe")),
        ("", say(style, "Валюталау күні", "Дата валютирования", "Value date"), when(paper, "executed_on", style)),
    ]


def _draw_application(paper: Paper, style: Style) -> bytes:
    style = of(unbroken(style), ("dotted", "dotted_g", "iso", "en"))

    def draw(book: Book) -> None:
        titles = (
            "ШЕТЕЛ ВАЛЮТАСЫН АУДАРУҒА ӨТІНІШ",
            "ЗАЯВЛЕНИЕ НА ПЕРЕВОД ИНОСТРАННОЙ ВАЛЮТЫ",
            "APPLICATION FOR FUNDS TRANSFER",
        )
        for text in say(style, *titles, between="\n").split("\n"):
            book.row(Cell(text, 4, "centre", bold=True), size=11)
        labels = (say(style, "№", "№", "No."), say(style, "күні", "дата", "date"))
        book.row(
            Cell(labels[0], 1, "right"),
            Cell(said(paper, "number")),
            Cell(labels[1], 1, "right"),
            Cell(when(paper, "issued_on", style)),
        )
        book.gap()
        for box, label, value in _application_rows(paper, style):
            book.row(Cell(box, 1, "centre"), Cell(label), Cell(value, 2))
        asked = say(
            style,
            "Біздің шотымыздан ақшаны есептен шығаруға келісеміз.",
            "Поручаем списать сумму перевода и комиссию с нашего счета.",
            "Please debit our account with the amount and charges.",
        )
        book.row(Cell(asked, 4))
        for note in notes(paper):
            book.row(Cell(note, 4))
        book.gap()
        chief = say(style, "Басшы", "Руководитель", "Director")
        start = book.row(Cell(""), Cell(chief), Cell(""), Cell(person(paper, "payer", style)))
        book.gap(3)
        end = book.row(
            Cell(""),
            Cell(say(style, "Банк белгісі", "Отметка банка", "For bank use")),
            Cell(_mark(paper, style), 2, bold=True),
        )
        book.gap(2)
        book.page.line(book.left, end, book.left + sum(book.widths), end, 1.2)
        pen(book.page, paper, "payer", book.left + 200, start + 10)

    return workbook(draw, (36, 150, 170, 160), family="PT Sans", size=9, foot="{page}")


LAYOUTS: tuple[Layout, ...] = (
    Layout(
        "swift_named_fields_print",
        "swift_transfer",
        _draw_message,
        ("en", "ru"),
        "drawn",
        ("/amount_in_words",),
    ),
    Layout("swift_confirmation_letter", "swift_transfer", _draw_letter, ("ru", "en"), "html"),
    Layout(
        "swift_application_workbook",
        "swift_transfer",
        _draw_application,
        ("ru", "kk", "kk+ru", "en"),
        "drawn",
    ),
)
