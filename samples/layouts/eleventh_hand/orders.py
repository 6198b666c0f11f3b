"""Payment orders and receipts of cash: plain tables of the order's fields, a bank's grid, a client's screen, a till."""

from samples.layouts.drawing import escape
from samples.layouts.eleventh_hand.plain import Book, Ink
from samples.layouts.eleventh_hand.terms import house, labelled, numbered, seat, two
from samples.layouts.hypertext import ink, remarks, square_code
from samples.layouts.kit import listing, of, over, put, row, say, sheet, when, worth
from samples.layouts.papers import notes, person, said, sender_code
from samples.model import Layout, Paper, Style

_FORM = ("/currency",)


def _code(paper: Paper) -> str:
    return sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""


def _mark(paper: Paper, style: Style) -> str:
    """The bank's word and its day, or ""."""
    word = str(paper.extra.get("mark", ""))
    return listing(word, when(paper, "executed_on", style), between=" ") if word else ""


def _draw_fields(paper: Paper, style: Style) -> bytes:
    """Label at left, value at right, in the order in which the rules list the requisites."""
    style = of(style, ("dotted", "words", "iso", "kk"))
    book = Book("Noto Sans", 9, margin=20)
    title = say(style, "ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ")
    book.add(f"{title} № {said(paper, 'number')}", 12, bold=True, align="c")
    book.add(when(paper, "issued_on", style), align="c", gap=8)

    def side(role: str, label: tuple[str, str], bank: tuple[str, str], code: str) -> list[tuple[str, str]]:
        return [
            (say(style, *label), said(paper, f"{role}/name")),
            (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, f"{role}/bin")),
            (say(style, "ЖСК", "ИИК"), said(paper, f"{role}/iban")),
            ("КОд" if role == "payer" else "Кбе", code),
            (say(style, *bank), house(paper, role, style)),
            (say(style, "БСК", "БИК"), said(paper, f"{role}/bic")),
        ]

    total, coin = worth(paper, "amount", style), said(paper, "currency")
    book.facts(
        [
            *side("payer", ("Ақша жіберуші", "Отправитель денег"), ("Алушы банк", "Банк-получатель"), _code(paper)),
            *side(
                "beneficiary",
                ("Ақша алушы (бенефициар)", "Бенефициар"),
                ("Бенефициардың банкі", "Банк бенефициара"),
                said(paper, "kbe"),
            ),
            (say(style, "Сомасы", "Сумма"), f"{total} {coin}" if total else ""),
            (say(style, "Сомасы жазумен", "Сумма прописью"), said(paper, "amount_in_words")),
            (say(style, "Төлем мақсатының коды", "Код назначения платежа"), said(paper, "knp")),
            (say(style, "Төлемнің мақсаты", "Назначение платежа"), said(paper, "purpose")),
            (say(style, "Валюталау күні", "Дата валютирования"), when(paper, "executed_on", style)),
            (say(style, "Банк белгісі", "Отметка банка"), _mark(paper, style)),
        ],
        (2, 4),
    )
    book.remarks(paper)
    book.signs(
        paper,
        style,
        ("payer", say(style, "Басшы", "Руководитель")),
        ("accountant", say(style, "Бас бухгалтер", "Главный бухгалтер")),
    )
    book.add(say(style, "М.О.", "М.П."))
    return book.pdf()


def _draw_matrix(paper: Paper, style: Style) -> bytes:
    """The order's own grid: sides at left, accounts and codes in the middle, the sum in one tall box at right."""
    style = of(style, ("words", "dotted_g", "quoted", "kk"), ("nbsp", "comma", "dash", "space"))
    book = Book("PT Sans Narrow", 9.5, margin=14)
    book.add(_mark(paper, style), 9, bold=True, align="r")
    title = say(style, "ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ")
    book.add(f"{title} № {said(paper, 'number')}  {when(paper, 'issued_on', style)}", 12, bold=True, align="c", gap=6)
    tin = say(style, "ЖСН/БСН:", "ИИН/БИН:")

    def cell(label: str, *values: str) -> str:
        return listing(label, *values, between="\n")

    def side(role: str, label: str) -> str:
        return cell(label, said(paper, f"{role}/name"), numbered(paper, role, tin))

    code = say(style, "Төлем мақсатының коды", "Код назначения платежа")
    amount = cell(say(style, "Сомасы", "Сумма"), worth(paper, "amount", style))
    account, bic = say(style, "ЖСК", "ИИК"), say(style, "БСК", "БИК")
    book.table(
        [
            [
                side("payer", say(style, "Ақша жөнелтуші:", "Отправитель денег:")),
                cell(account, said(paper, "payer/iban")),
                cell("КОд", _code(paper)),
                amount,
            ],
            [
                cell(say(style, "Жөнелтушінің банкі:", "Банк отправителя:"), house(paper, "payer", style)),
                cell(bic, said(paper, "payer/bic")),
                "",
                "",
            ],
            [
                side("beneficiary", "Бенефициар:"),
                cell(account, said(paper, "beneficiary/iban")),
                cell("Кбе", said(paper, "kbe")),
                "",
            ],
            [
                cell(say(style, "Бенефициардың банкі:", "Банк бенефициара:"), house(paper, "beneficiary", style)),
                cell(bic, said(paper, "beneficiary/bic")),
                "",
                "",
            ],
            [cell(say(style, "Делдал банк:", "Банк-посредник:")), bic, "", ""],
            [cell(say(style, "Сомасы жазумен:", "Сумма прописью:"), said(paper, "amount_in_words")), "", "", ""],
            [
                cell(say(style, "Төлемнің тағайындалуы:", "Назначение платежа:"), said(paper, "purpose")),
                "",
                cell(code, said(paper, "knp")),
                "",
            ],
            [
                cell(say(style, "Тауарды алған (қызмет көрсетілген) күн:", "Дата получения товара (оказания услуг):")),
                "",
                cell(say(style, "Валюталау күні", "Дата валютирования"), when(paper, "executed_on", style)),
                "",
            ],
        ],
        (46, 27, 9, 18),
        size=9,
        aligns="lccc",
        spans=[
            ((3, 0), (3, 4)),
            *(((1, at), (2, at)) for at in (1, 3, 4)),
            ((0, 5), (3, 5)),
            *(((0, at), (1, at)) for at in (6, 7)),
            *(((2, at), (3, at)) for at in (6, 7)),
        ],
    )
    book.remarks(paper)
    book.signs(paper, style, ("payer", "Директор"), ("accountant", say(style, "Бухгалтер", "Гл. бухгалтер")))
    return book.pdf()


_CLIENT = """
body { color: #222a35 } .hd { border-bottom: 2.5pt solid #0a8f5b; padding-bottom: 6pt; margin-bottom: 10pt }
.hd b { font-size: 14pt } .chip { float: right; background: #0a8f5b; color: #fff; border-radius: 9pt; padding: 3pt 10pt }
.two td { width: 50%; padding: 8pt; border: .6pt solid #cfd6dd }
.two small, .f small { color: #6c7785; display: block; font-size: 7pt }
.two p { margin: 0 0 5pt } .sum { font-size: 17pt; font-weight: 700; margin: 10pt 0 2pt } .f td { padding: 4pt 0 }
.ft { margin-top: 16pt; border-top: .6pt solid #cfd6dd; padding-top: 6pt; font-size: 7.5pt; color: #6c7785 }
"""


def _told(label: str, value: str) -> str:
    return f"<p><small>{label}</small>{escape(value)}</p>" if value else ""


def _draw_client(paper: Paper, style: Style) -> bytes:
    """A business client's page: from and to in two panels, small grey labels over the values."""
    style = of(style, ("dotted", "words", "iso"), ("nbsp", "thin", "space"))
    coin = {"KZT": "₸"}.get(said(paper, "currency"), said(paper, "currency"))

    def panel(role: str, title: str) -> str:
        return (
            f"<td><b>{title}</b>"
            + "".join(
                _told(label, value)
                for label, value in (
                    (say(style, "Атауы", "Наименование"), said(paper, f"{role}/name")),
                    (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, f"{role}/bin")),
                    (say(style, "Шот", "Счёт"), said(paper, f"{role}/iban")),
                    (say(style, "Банк атауы", "Наименование банка"), house(paper, role, style)),
                    (say(style, "БСК", "БИК"), said(paper, f"{role}/bic")),
                    ("КОд" if role == "payer" else "Кбе", _code(paper) if role == "payer" else said(paper, "kbe")),
                )
            )
            + "</td>"
        )

    total = worth(paper, "amount", style)
    chip = f"<span class='chip'>{escape(str(paper.extra['mark']))}</span>" if paper.extra.get("mark") else ""
    page = (
        f"<div class='hd'>{chip}<b>{say(style, 'Төлем тапсырмасы', 'Платёжное поручение')} №{put(paper, 'number')}</b><br>"
        f"{say(style, 'Құжат күні', 'Дата документа')}: {when(paper, 'issued_on', style)}</div>"
        f"<table class='two'><tr>{panel('payer', say(style, 'Кімнен', 'От кого'))}"
        f"{panel('beneficiary', say(style, 'Кімге', 'Кому'))}</tr></table>"
        f"<p class='sum'>{escape(f'{total} {coin}') if total else ''}</p><p>{put(paper, 'amount_in_words')}</p>"
        f"<table class='f'>"
        f"{row(_told(say(style, 'Төлем мақсаты', 'Назначение платежа'), said(paper, 'purpose')))}"
        f"{row(_told(say(style, 'ТМК', 'КНП'), said(paper, 'knp')))}"
        f"{row(_told(say(style, 'Орындалған күні', 'Дата проводки'), when(paper, 'executed_on', style)))}</table>"
        f"{remarks(paper)}"
        f"<table class='f'><tr><td>{say(style, 'Басшы', 'Руководитель')} {ink(paper, 'payer')}_______________ "
        f"{escape(person(paper, 'payer', style))}</td>"
        f"<td>Бухгалтер _______________</td></tr></table>"
        f"<div class='ft'>{square_code(style.seed, 52)} "
        f"{over(style, 'Құжат ЭЦҚ арқылы қол қойылған', 'Документ подписан ЭЦП в системе «Банк-клиент»')}</div>"
    )
    return sheet(page, _CLIENT, face="Noto Sans", size=8.8, margin="16mm 17mm")


def _draw_halves(paper: Paper, style: Style) -> bytes:
    """The cash order at left, its receipt at right of a dotted line, on a landscape page."""
    style = of(style, ("dotted", "quoted", "kk"), ("nbsp", "comma", "dash"))
    book = Book("PT Sans", 9, wide=True, margin=14)
    tin = say(style, "ЖСН/БСН", "ИИН/БИН")
    total = worth(paper, "amount", style)
    spelled = said(paper, "amount_in_words")
    signer = say(style, "Бас бухгалтер немесе уәкілетті тұлға", "Главный бухгалтер или уполномоченное лицо")
    left = [
        book.said(two(style, "КО-1 нысаны", "Форма КО-1"), 7, align="r"),
        book.said(
            labelled(
                two(style, "Ұйым (жеке кәсіпкер)", "Организация (индивидуальный предприниматель)"),
                said(paper, "beneficiary/name"),
            )
        ),
        book.said(labelled(tin, said(paper, "beneficiary/bin"))),
        book.said(two(style, "КІРІС КАССА ОРДЕРІ", "ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР"), 12, bold=True, align="c"),
        book.said(labelled(say(style, "Құжат нөмірі", "Номер документа"), said(paper, "number"))),
        book.said(labelled(say(style, "Жасалған күні", "Дата составления"), when(paper, "issued_on", style))),
        book.said("Дебет 1010   Кредит 1210" if total else ""),
        book.said(labelled(say(style, "Сомасы, KZT", "Сумма, в KZT"), total), 10, bold=True),
        book.said(
            labelled(
                say(style, "Кімнен қабылданды", "Принято от"),
                listing(said(paper, "payer/name"), numbered(paper, "payer", tin)),
            )
        ),
        book.said(labelled(say(style, "Негіздеме", "Основание"), said(paper, "purpose"))),
        book.said(labelled(say(style, "Сомасы (жазумен)", "Сумма (прописью)"), spelled)),
        book.said("\n".join(notes(paper)), 8),
        book.said(f"{signer}: {person(paper, 'beneficiary', style)}", 8),
        Ink(paper, "beneficiary"),
        book.said(say(style, "Кассир алды ______________", "Получил кассир ______________"), 8),
    ]
    right = [
        book.said(said(paper, "beneficiary/name"), 8),
        book.said(two(style, "ТҮБІРТЕК", "КВИТАНЦИЯ"), 12, bold=True, align="c"),
        book.said(
            f"{say(style, 'кіріс касса ордеріне', 'к приходному кассовому ордеру')} № {said(paper, 'number')}",
            align="c",
        ),
        book.said(labelled(say(style, "Кімнен қабылданды", "Принято от"), said(paper, "payer/name"))),
        book.said(labelled(say(style, "Негіздеме", "Основание"), said(paper, "purpose"))),
        book.said(labelled(say(style, "Сомасы (жазумен)", "Сумма (прописью)"), spelled)),
        book.said(when(paper, "issued_on", style)),
        book.said(say(style, "М.О.", "М.П.")),
        book.said("Кассир ______________", 8),
    ]
    dotted = ("LINEBEFORE", (1, 0), (1, -1), 0.7, "black", None, (2, 3))
    book.table([[left, right]], (3, 2), ruled=False, more=[dotted], padding=8)
    return book.pdf()


_ROLL = """
.t { text-align: center; margin: 2pt 0 } .l { border-top: .7pt dashed #000; margin: 4pt 0 } td { padding: 1pt 0 }
h1 { font-size: 11pt; text-align: center; margin: 4pt 0 } .sum { font-size: 11.5pt; font-weight: 700 }
"""


def _draw_roll(paper: Paper, style: Style) -> bytes:
    """A fiscal receipt on a narrow roll."""
    style = of(style, ("dotted",), ("plain", "space", "nbsp"))
    total, coin = worth(paper, "amount", style), said(paper, "currency")
    goods = say(style, "Тауар/қызмет", "Товар/услуга")
    page = (
        f"<p class='t'><b>{put(paper, 'beneficiary/name')}</b></p><p class='t'>{escape(seat(paper, 'beneficiary', style))}</p>"
        f"<p class='t'>{say(style, 'БСН', 'БИН')}: {put(paper, 'beneficiary/bin')}</p><div class='l'></div>"
        f"<h1>{over(style, 'ФИСКАЛДЫҚ ТҮБІРТЕК', 'ФИСКАЛЬНЫЙ ЧЕК')}</h1><p class='t'>{say(style, 'САТУ', 'ПРОДАЖА')}</p>"
        f"<p>{say(style, 'Түбіртек №', 'Чек №')} {put(paper, 'number')}</p><p>{when(paper, 'issued_on', style)}"
        f"</p><div class='l'></div>"
        f"<p>{goods}: {put(paper, 'purpose')}</p><table>{row('1 x', total, classes='- num') if total else ''}"
        f"</table><div class='l'></div>"
        f"<table class='sum'>"
        f"{row(say(style, 'БАРЛЫҒЫ', 'ИТОГО'), escape(f'{total} {coin}'), classes='- num') if total else ''}</table>"
        f"<table>{row(say(style, 'Қолма-қол', 'Наличные'), total, classes='- num') if total else ''}</table>"
        f"<div class='l'></div>"
        f"<p>{say(style, 'Сатып алушы', 'Покупатель')}: {put(paper, 'payer/name')}</p>"
        f"<p>{say(style, 'Сатып алушының ЖСН/БСН', 'ИИН/БИН покупателя')}: {put(paper, 'payer/bin')}</p>"
        f"{remarks(paper)}<div class='l'></div>"
        f"<p class='t'>{square_code(style.seed, 84)}</p><p class='t tiny'>"
        f"{over(style, 'Фискалды деректер операторы', 'Оператор фискальных данных')}</p>"
        f"<p class='t'>Кассир {ink(paper, 'beneficiary')}</p>"
    )
    return sheet(page, _ROLL, face="DejaVu Sans Mono", size=7, paper="80mm 240mm", margin="6mm 5mm")


LAYOUTS: tuple[Layout, ...] = (
    Layout("order_requisites_listed", "payment_order", _draw_fields, ("ru", "kk", "kk+ru"), "drawn", left_out=True),
    Layout("order_tall_sum_grid", "payment_order", _draw_matrix, ("ru", "kk", "kk+ru"), "drawn", _FORM, left_out=True),
    Layout("order_client_from_whom", "payment_order", _draw_client, ("ru", "kk"), "html", left_out=True),
    Layout(
        "cash_order_dotted_halves",
        "cash_receipt",
        _draw_halves,
        ("ru", "kk", "kk+ru"),
        "drawn",
        ("/payer/iban", "/payer/bic", "/beneficiary/iban", "/beneficiary/bic", "/knp", "/kbe", "/executed_on"),
        left_out=True,
    ),
    Layout(
        "cash_fiscal_roll_narrow",
        "cash_receipt",
        _draw_roll,
        ("ru", "kk", "kk+ru"),
        "html",
        (
            "/payer/iban",
            "/payer/bic",
            "/beneficiary/iban",
            "/beneficiary/bic",
            "/knp",
            "/kbe",
            "/executed_on",
            "/amount_in_words",
        ),
        left_out=True,
    ),
)
