"""Cash: an order with its receipt torn off, typed on a ready blank, and a roll of a cash register."""

from samples.layouts.drawing import Align
from samples.layouts.fifth_hand.kit import VALUES, Pen, after, bin_of, pages, remarks
from samples.layouts.kit import of, say, unbroken, when, worth
from samples.layouts.papers import around, digits, joined, person, said
from samples.model import Layout, Paper, Style

_NO_BANK = ("/executed_on", "/knp", "/kbe", "/payer/iban", "/payer/bic", "/beneficiary/iban", "/beneficiary/bic")


def _filled(pen: Pen, at: tuple[float, float, float], told: tuple[str, str], lines: int = 1) -> float:
    """A label, and under it at least ``lines`` ruled lines with what was typed on them; gives the y below."""
    x, top, width = at
    pen.put(x, top + 8, told[0], 8)
    low = pen.block(
        x, top + 11, width, told[1], 9, layer=VALUES, family="Liberation Mono", underlined=True, leading=1.4
    )
    while low < top + 11 + lines * 12.6:
        pen.rule(x, low + 10, x + width, low + 10, 0.4)
        low += 12.6
    return low + 3


def _half(pen: Pen, paper: Paper, style: Style, x: float, title: str) -> None:
    """One half of the blank: the order itself, or its receipt."""
    width = 340 if x < 100 else 330
    receipt = x > 100
    below = pen.at
    organisation = joined([said(paper, "beneficiary/name"), bin_of(paper, "beneficiary", style)])  # fmt: skip
    y = _filled(pen, (x, 56, width), (say(style, "Ұйым (дара кәсіпкер)", "Организация (индивидуальный предприниматель)"),
                organisation), 2)  # fmt: skip
    pen.put(x + width / 2, y + 16, title, 10, bold=True, align="centre")
    pen.put(x, y + 34, f"№ {said(paper, 'number')}", layer=VALUES, family="Liberation Mono")
    pen.put(x + width, y + 34, when(paper, "issued_on", style), layer=VALUES, family="Liberation Mono", align="right")
    y += 44
    if not receipt:
        pen.box(x, y, x + width, y + 34)
        for place, name in enumerate(("Дебет", "Кредит", say(style, "Сомасы", "Сумма"))):
            pen.put(x + 8 + place * 110, y + 10, name, 7.5)
        pen.put(x + 8, y + 26, "1010", layer=VALUES, family="Liberation Mono")
        pen.put(x + 118, y + 26, "1210", layer=VALUES, family="Liberation Mono")
        sum_of = joined([worth(paper, "amount", style), said(paper, "currency")], " ")
        pen.put(x + 228, y + 26, sum_of, layer=VALUES, family="Liberation Mono")
        y += 42
    payer = joined([said(paper, "payer/name"), bin_of(paper, "payer", style)])
    y = _filled(pen, (x, y, width), (say(style, "Кімнен қабылданды", "Принято от"), payer), 2)
    y = _filled(pen, (x, y, width), (say(style, "Негіздеме", "Основание"), said(paper, "purpose")), 3)
    y = _filled(
        pen, (x, y, width), (say(style, "Сомасы (жазумен)", "Сумма (прописью)"), said(paper, "amount_in_words")), 2
    )
    chief = say(style, "Бас бухгалтер", "Главный бухгалтер")
    pen.put(x, y + 26, f"{chief} ____________ {person(paper, 'beneficiary', style)}", 8)
    pen.put(x, y + 48, "Кассир ____________", 8)
    pen.put(x, y + 66, say(style, "М.О.", "М.П."), 8)
    if receipt:
        pen.ink(paper, "beneficiary", x + 90, y + 26, stamp_dx=60)
    pen.at = max(below, y + 80)


def _draw_order(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted", "quoted", "words")))

    def draw(pen: Pen) -> None:
        pen.put(400, 30, say(style, "КО-1 нысаны", "Форма КО-1"), 7, align="right")
        _half(pen, paper, style, 40, say(style, "КІРІС КАССА ОРДЕРІ", "ПРИХОДНЫЙ КАССОВЫЙ ОРДЕР"))
        pen.rule(430, 40, 430, 555, 0.3)
        for place, letter in enumerate("линия отреза"):
            pen.put(424, 200 + 14 * place, letter.strip(), 6)
        _half(pen, paper, style, 460, say(style, "ТҮБІРТЕК", "КВИТАНЦИЯ к приходному кассовому ордеру"))
        remarks(pen, paper, x=40)

    return pages(draw, "Liberation Sans", size=8.5, landscape=True)


# --- roll of a cash register ------------------------------------------------------------


def _draw_roll(paper: Paper, style: Style) -> bytes:
    style = unbroken(of(style, ("dotted",), ("plain", "space", "nbsp")))

    def draw(pen: Pen) -> None:
        def line(text: str, *, align: Align = "left", size: float = 8.5) -> None:
            pen.say(text, size, x=60, width=200, align=align)

        pen.at = 40
        line(said(paper, "beneficiary/name"), align="centre")
        line(joined([bin_of(paper, "beneficiary", style),
                     around(paper, "addresses", "beneficiary")]), align="centre", size=7.5)  # fmt: skip
        line("-" * 38)
        line(say(style, "ФИСКАЛДЫҚ ТҮБІРТЕК", "ФИСКАЛЬНЫЙ ЧЕК", between="\n"), align="centre")
        line(f"ЧЕК № {said(paper, 'number')}")
        line(after(f"{say(style, 'Күні', 'Дата')}: ", when(paper, "issued_on", style)))
        line("-" * 38)
        line(said(paper, "purpose"))
        line(after(f"{say(style, 'ЖИЫНЫ', 'ИТОГО')}: ", joined([worth(paper, "amount", style),
             said(paper, "currency")], " ")), align="right", size=10)  # fmt: skip
        line(say(style, "Қолма-қол ақша", "Наличные"))
        line(after(f"{say(style, 'Жазумен', 'Прописью')}: ", said(paper, "amount_in_words")))
        line("-" * 38)
        buyer = joined([said(paper, "payer/name"), bin_of(paper, "payer", style)])
        line(after(f"{say(style, 'Сатып алушы', 'Покупатель')}: ", buyer))
        line(f"ЗНМ {digits(style, 'znm', 12)}", size=7.5)
        line(f"РНМ {digits(style, 'rnm', 12)}", size=7.5)
        line(f"ФП {digits(style, 'fp', 12)}", size=7.5)
        for note in paper.extra.get("notes", []):
            line(note)
        line(say(style, "Рақмет!", "Спасибо за покупку!"), align="centre")

    return pages(draw, "DejaVu Sans Mono", size=8.5)


LAYOUTS: tuple[Layout, ...] = (
    Layout("cash_order_typed_halves", "cash_receipt", _draw_order, ("ru", "kk+ru", "kk"), "drawn", _NO_BANK),
    Layout("cash_register_roll", "cash_receipt", _draw_roll, ("ru", "kk+ru", "kk"), "drawn", _NO_BANK),
)  # fmt: skip
