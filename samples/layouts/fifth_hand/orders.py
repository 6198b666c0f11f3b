"""Payment orders: a matrix printer's grid, an old bank client's form filled over its labels, a Kazakh one of filled blanks."""

from samples.layouts.fifth_hand.kit import AFTER, VALUES, Col, Look, Pen, after, pages, remarks
from samples.layouts.kit import of, say, unbroken, when, worth
from samples.layouts.papers import bank, executed, joined, person, said, sender_code
from samples.model import Layout, Paper, Style

_DOTTED = ("dotted", "dotted_g")


def _mark(paper: Paper) -> str:
    """The bank's word as printed, or ""."""
    return str(paper.extra.get("mark", ""))


def _done(paper: Paper, style: Style) -> str:
    """The bank's word and the day it was carried out, or ""."""
    return joined([_mark(paper), when(paper, "executed_on", style)], " ") if _mark(paper) else ""


def _sender(paper: Paper) -> str:
    return sender_code(said(paper, "payer/name")) if said(paper, "payer/name") else ""


# --- a grid of a matrix printer ----------------------------------------------------


def _grid_rows(paper: Paper, style: Style) -> list[list[str]]:
    def side(title: str, role: str) -> str:
        number = after("БИН ", said(paper, f"{role}/bin"))
        return "\n".join(filter(None, [title, said(paper, f"{role}/name"), number]))

    return [
        [side("ОТПРАВИТЕЛЬ ДЕНЕГ", "payer"), said(paper, "payer/iban"), _sender(paper), worth(paper, "amount", style)],
        [f"БАНК-ПОЛУЧАТЕЛЬ\n{bank(paper, 'payer', style)}", said(paper, "payer/bic"), "", said(paper, "currency")],
        [side("БЕНЕФИЦИАР", "beneficiary"), said(paper, "beneficiary/iban"), said(paper, "kbe"), ""],
        [f"БАНК БЕНЕФИЦИАРА\n{bank(paper, 'beneficiary', style)}", said(paper, "beneficiary/bic"), "", ""],
        ["БАНК-ПОСРЕДНИК", "", "", ""],
    ]


def _draw_matrix(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, _DOTTED, ("comma", "space", "dash", "plain")))

    def draw(pen: Pen) -> None:
        pen.at = 34
        pen.say("Принято банком " + "_" * 12, 8, x=380)
        pen.say(f"П Л А Т Е Ж Н О Е   П О Р У Ч Е Н И Е   N {said(paper, 'number')}", 10, align="centre")
        pen.say(when(paper, "issued_on", style), align="centre", gap=8)
        columns = [Col("", 260), Col("ИИК/БИК", 130), Col("КОд Кбе", 44, "centre"), Col("СУММА", 92, "right")]
        pen.table(38, columns, _grid_rows(paper, style), Look(8, rules="typed", padding=3))
        pen.at += 8
        pen.say(after("СУММА ПРОПИСЬЮ: ", said(paper, "amount_in_words")) or "СУММА ПРОПИСЬЮ:", gap=4)
        second = [Col("НАЗНАЧЕНИЕ ПЛАТЕЖА, НАИМЕНОВАНИЕ ТОВАРА, РАБОТ, УСЛУГ", 344), Col("КНП", 60, "centre"),
                  Col("ДАТА ВАЛЮТИРОВАНИЯ", 122, "centre")]  # fmt: skip
        value_day = when(paper, "executed_on", style)
        pen.table(
            38, second, [[said(paper, "purpose"), said(paper, "knp"), value_day]], Look(8, rules="typed", padding=3)
        )
        pen.at += 12
        remarks(pen, paper, "ПРИМЕЧАНИЕ: ")
        low = pen.at + 30
        pen.put(40, low, f"РУКОВОДИТЕЛЬ ____________ {person(paper, 'payer', style)}")
        pen.put(40, low + 22, "ГЛ. БУХГАЛТЕР ___________ не предусмотрен")
        pen.put(40, low + 44, "М.П.")
        if _done(paper, style):
            pen.put(370, low, "*" * 30, layer=AFTER)
            pen.put(370, low + 12, f"* {_done(paper, style).upper()}", layer=AFTER)
            pen.put(370, low + 24, "*" * 30, layer=AFTER)
        pen.ink(paper, "payer", 118, low, stamp_dx=-20)

    return pages(draw, "Liberation Mono", size=8.5)


# --- an old bank client: payer left, beneficiary right ----------------------------------


def _cell(pen: Pen, x: float, top: float, size: tuple[float, float], told: tuple[str, str]) -> None:
    """A box with its label in small print and what was typed into it."""
    pen.box(x, top, x + size[0], top + size[1])
    pen.put(x + 3, top + 8, told[0], 6.5)
    pen.block(x + 3, top + 10, size[0] - 6, told[1], 8.5, layer=VALUES, family="Liberation Mono")


def _side(pen: Pen, paper: Paper, style: Style, x: float, role: str) -> None:
    payer = role == "payer"
    name = say(style, "АҚША ЖӨНЕЛТУШІ", "ПЛАТЕЛЬЩИК") if payer else say(style, "БЕНЕФИЦИАР", "ПОЛУЧАТЕЛЬ")
    code = ("КОд", _sender(paper)) if payer else ("КБе", said(paper, "kbe"))
    _cell(pen, x, 108, (257, 46), (name, said(paper, f"{role}/name")))
    _cell(pen, x, 154, (157, 26), (say(style, "ЖСН/БСН", "ИИН/БИН"), said(paper, f"{role}/bin")))
    _cell(pen, x + 157, 154, (100, 26), code)
    _cell(pen, x, 180, (257, 26), (say(style, "ЖСК", "СЧЕТ (ИИК)"), said(paper, f"{role}/iban")))
    _cell(pen, x, 206, (177, 38), (say(style, "БАНКІ", "БАНК"), bank(paper, role, style)))
    _cell(pen, x + 177, 206, (80, 38), (say(style, "БСК", "БИК"), said(paper, f"{role}/bic")))


def _draw_client(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, (*_DOTTED, "iso")))

    def draw(pen: Pen) -> None:
        pen.put(40, 36, "Клиент-Банк", 7, grey=0.4)
        pen.put(40, 62, say(style, "ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЕЖНОЕ ПОРУЧЕНИЕ"), 11, bold=True)
        _cell(pen, 40, 72, (100, 28), (say(style, "НӨМІРІ", "НОМЕР"), said(paper, "number")))
        _cell(pen, 140, 72, (117, 28), (say(style, "КҮНІ", "ДАТА"), when(paper, "issued_on", style)))
        _cell(pen, 377, 72, (58, 28), ("ВАЛЮТА", said(paper, "currency")))
        _cell(pen, 435, 72, (119, 28), (say(style, "СОМАСЫ", "СУММА"), worth(paper, "amount", style)))
        _side(pen, paper, style, 40, "payer")
        _side(pen, paper, style, 297, "beneficiary")
        _cell(pen, 40, 244, (514, 38), (say(style, "СОМАСЫ ЖАЗУМЕН", "СУММА ПРОПИСЬЮ"), said(paper, "amount_in_words")))
        _cell(pen, 40, 282, (90, 66), (say(style, "ТМК", "КНП"), said(paper, "knp")))
        _cell(pen, 130, 282, (424, 66), (say(style, "ТӨЛЕМ МАҚСАТЫ", "НАЗНАЧЕНИЕ ПЛАТЕЖА"), said(paper, "purpose")))
        pen.at = 354
        remarks(pen, paper)
        pen.put(40, 400, say(style, "БАСШЫ", "РУКОВОДИТЕЛЬ"), 7)
        pen.rule(130, 402, 230, 402)
        pen.put(236, 400, person(paper, "payer", style), 8, layer=VALUES)
        pen.put(40, 424, say(style, "БАС БУХГАЛТЕР", "ГЛАВНЫЙ БУХГАЛТЕР"), 7)
        pen.rule(180, 426, 230, 426)
        pen.box(377, 384, 554, 440)
        pen.put(380, 392, say(style, "БАНК БЕЛГІЛЕРІ", "ОТМЕТКИ БАНКА"), 6.5)
        pen.put(465, 414, _mark(paper), 10, align="centre", layer=AFTER, bold=True)
        if executed(paper):
            pen.put(
                465, 430, when(paper, "executed_on", style), 8.5, align="centre", layer=AFTER, family="Liberation Mono"
            )
        pen.ink(paper, "payer", 134, 400, stamp_dx=20)

    return pages(draw, "Liberation Sans", size=8)


# --- Kazakh, blanks filled in -----------------------------------------------------------


def _draw_kazakh(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("kk", "quoted", "dotted_g")))

    def draw(pen: Pen) -> None:
        pen.at = 44
        pen.say(f"№ {said(paper, 'number')} ТӨЛЕМ ТАПСЫРМАСЫ", 13, bold=True, align="centre")
        pen.say(when(paper, "issued_on", style), align="centre", gap=10)
        told = []
        for role, name in (("payer", "Ақша жөнелтуші"), ("beneficiary", "Бенефициар")):
            mine = role == "payer"
            told += [
                (name, said(paper, f"{role}/name")), ("ЖСН (БСН)", said(paper, f"{role}/bin")),
                ("Жеке сәйкестендіру коды (ЖСК)", said(paper, f"{role}/iban")),
                ("ЖКод" if mine else "Кбе", _sender(paper) if mine else said(paper, "kbe")),
                ("Жөнелтушінің банкі" if mine else "Бенефициардың банкі", bank(paper, role, style)),
                ("Банктің сәйкестендіру коды (БСК)", said(paper, f"{role}/bic")),
            ]  # fmt: skip
        told += [
            ("Сомасы (санмен)", joined([worth(paper, "amount", style), said(paper, "currency")], " ")),
            ("Сомасы (жазумен)", said(paper, "amount_in_words")),
            ("Төлем мақсатының коды (ТМК)", said(paper, "knp")),
            ("Төлемнің тағайындалуы", said(paper, "purpose")),
            ("Валюталау күні", when(paper, "executed_on", style)),
        ]
        pen.pairs(told, x=50, labels=190, width=495, underlined=True, family="PT Mono", size=9, gap=3)
        pen.at += 8
        remarks(pen, paper, x=50)
        low = pen.at + 40
        pen.put(50, low, f"Басшы __________________ {person(paper, 'payer', style)}")
        pen.put(50, low + 24, "Бас бухгалтер __________________")
        pen.put(50, low + 48, "М.О.")
        if _mark(paper):
            pen.block(330, low - 10, 225, after("Банк белгісі: ", _done(paper, style)), 10, layer=AFTER, bold=True)
        pen.ink(paper, "payer", 100, low, stamp_dx=40)

    return pages(draw, "PT Serif", size=9.5)


LAYOUTS: tuple[Layout, ...] = (
    Layout("order_matrix_grid", "payment_order", _draw_matrix, ("ru",), "drawn"),
    Layout("order_client_two_sides", "payment_order", _draw_client, ("ru", "kk+ru"), "drawn"),
    Layout("order_kazakh_blanks", "payment_order", _draw_kazakh, ("kk",), "drawn"),
)
