"""Tables of goods and services: ruled and loose, over lines and pages, and what their arithmetic decides."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec
import pytest

from extractors.layout import Sheet
from extractors.page import Box, Origin, Page, Word
from extractors.tables.header import is_number_row
from extractors.tables.headings import Role, roles_of
from extractors.tables.lines import Lines, read_lines
from extractors.tables.loose import loose_header
from extractors.tables.row_or_text import is_sentence
from extractors.tables.rows import find_header, read_table
from extractors.tables.ruled import ruled_header
from extractors.tables.sentences import told_totals
from extractors.tables.slips import read_slip
from extractors.tables.totals import ends_table, printed_totals
from tests.extractors.typed import page, sheet

WIDTH, LEADING, HEIGHT = 3.0, 8.0, 6.0  # of the letters of a grid, in points


class Grid:
    """A ruled table in the making: rows of cells, texts broken into lines by newlines."""

    def __init__(self, *xs: float, top: float = 100.0) -> None:
        self.xs = xs
        self.top = self.bottom = top
        self.words: list[Word] = []
        self.rulings: list[Box] = []

    def row(self, *cells: str, spans: Sequence[int] = (), closed: bool = True) -> "Grid":
        """``spans`` are how many columns each cell takes; ``closed`` False leaves the ruling below it out."""
        widths = list(spans) or [1] * len(cells)
        height = max(cell.count("\n") + 1 for cell in cells) * LEADING + 4
        column = 0
        for cell, width in zip(cells, widths, strict=True):
            left, right = self.xs[column], self.xs[column + width]
            for n, line in enumerate(cell.split("\n")):
                self._put(line, left + 2, self.bottom + 2 + n * LEADING)
            self._box(left, right, self.bottom, self.bottom + height, closed=closed)
            column += width
        self.bottom += height
        return self

    def _put(self, line: str, x: float, top: float) -> None:
        for word in line.split(" "):
            if word:
                self.words.append(Word(word, x, top, x + WIDTH * len(word), top + HEIGHT))
            x += WIDTH * (len(word) + 1)

    def _box(self, x0: float, x1: float, top: float, bottom: float, *, closed: bool) -> None:
        self.rulings += [Box(x0, top, x0, bottom), Box(x1, top, x1, bottom), Box(x0, top, x1, top)]
        if closed:
            self.rulings.append(Box(x0, bottom, x1, bottom))

    def sheet(self, number: int = 1) -> Sheet:
        words, rulings = tuple(self.words), tuple(self.rulings)
        return Sheet(Page(file="a.pdf", number=number, width=842, height=595, words=words, rulings=rulings))


def _lines(*sheets: Sheet) -> Lines:
    table = read_table(sheets, ends_table)
    assert table is not None
    return read_lines(table)


def _values(lines: Lines, *roles: Role) -> list[tuple[str, ...]]:
    return [tuple(str(row[role][0]) if role in row else "" for role in roles) for row in lines.rows]


@pytest.mark.parametrize(
    ("heading", "roles"),
    [
        ("Наименова ние товаров, работ, услуг", ("description",)),
        ("Наименование товаров в соответствии с Декларацией на товары", ("other",)),
        ("Цена (тариф) за единицу без косвенных налогов", ("price",)),
        ("Стоимость товаров без косвенных налогов", ("net",)),
        ("Стоимость товаров с учетом косвенных налогов", ("gross",)),
        ("Размер оборота по реализации", ("turnover",)),
        ("Оборот по реализации (код)", ("other",)),
        ("Акциз Ставка", ("excise_rate",)),
        ("сумма c НДС, в KZT", ("gross",)),  # with a Latin c
        ("сумма с НДС / без НДС, в KZT", ("gross", "net")),
        ("ҚҚС мөлшерлемесі", ("vat_rate",)),
        ("ҚҚС-сыз құны", ("net",)),
        ("Бірлік үшін бағасы", ("price",)),
        ("ҚҚС-ты ескермегендегі құны", ("net",)),
        ("ҚҚС-ты қоспағандағы сома", ("net",)),
        ("ҚҚС есепке алынбаған құны", ("net",)),
        ("Құны, ҚҚС кірмейді", ("net",)),
        ("Салықты қосқандағы құны", ("gross",)),
        ("ҚҚС қосылған сома", ("gross",)),
        ("ҚҚС есебімен сомасы", ("gross",)),
        ("Қосылған құн салығымен құны", ("gross",)),
        ("Төленетін сома", ("gross",)),
        ("Қосылған құн салығының сомасы", ("vat",)),
        ("Қосылған құн салығы", ("vat", "vat_rate")),
        ("ҚҚС мөлшері", ("vat", "vat_rate")),
        ("ҚҚС мөлш.", ("vat_rate",)),
        ("Бірлік құны", ("price",)),
        ("Тауардың бағасы", ("price",)),
        ("Тауар мөлшері", ("quantity",)),
        ("Taxable amount", ("net",)),
        ("VAT", ("vat", "vat_rate")),
        ("Sıra No", ("index",)),
        ("Mal Hizmet Tutarı", ("amount",)),
        ("Кбе", ()),
        ("2 748 480,00", ()),
        ("", ()),
    ],
)
def test_headings(heading: str, roles: tuple[Role, ...]) -> None:
    assert roles_of(heading) == roles


def test_number_rows() -> None:
    assert is_number_row("1 2 3 3/1 4 5 6 7 8 9 10 11 11/1 12".split(), 14)
    assert is_number_row("А Б 1 2 3 4".split(), 6)
    assert not is_number_row("1 1 1 1".split(), 4)
    assert not is_number_row("1 Услуга 1 500 500".split(), 5)


def _esf() -> Grid:
    """Headings on two levels, broken inside words, and the row of numbers."""
    grid = Grid(20, 40, 140, 180, 240, 300, 330, 380, 440)
    single = ("№\nп/п", "Наименова\nние услуг", "Кол-\nво", "Цена", "Стоимость\nбез НДС")
    grid.row(*single, "НДС", "Стоимость\nс НДС", spans=(1, 1, 1, 1, 1, 2, 1), closed=False)
    # the boundary below the group alone is ruled: the other headings run over both rows
    grid.rulings.append(Box(300, grid.bottom, 380, grid.bottom))
    grid.rulings = [r for r in grid.rulings if not (r.top == r.bottom == grid.bottom and r.x1 <= 300)]
    top = grid.bottom
    grid.row("", "", "", "", "", "Ставка", "Сумма", "")
    grid.rulings = [r for r in grid.rulings if not (r.top == r.bottom == top and (r.x1 <= 300 or r.x0 >= 380))]
    grid.rulings.append(Box(300, top, 380, top))
    return grid.row("1", "2", "3", "4", "5", "6", "7", "8")


def test_headings_on_two_levels_and_numbers_broken_over_lines() -> None:
    grid = _esf()
    grid.row(
        "1", "Аренда\nстенда", "1,000", "1 234 5\n67,89", "1 234 5\n67,89", "12%", "148 148\n,15", "1 382 7\n16,04"
    )
    grid.row("Всего по счету:", "1 234 5\n67,89", "х", "148 148\n,15", "1 382 7\n16,04", spans=(4, 1, 1, 1, 1))
    paper = grid.sheet()
    header = ruled_header(paper)
    assert header is not None
    assert [c.role for c in header.columns] == [
        "index", "description", "quantity", "price", "net", "vat_rate", "vat", "gross",
    ]  # fmt: skip
    lines = _lines(paper)
    assert _values(lines, "description", "quantity", "price", "net", "vat_rate", "vat", "gross") == [
        ("Аренда стенда", "1.000", "1234567.89", "1234567.89", "12", "148148.15", "1382716.04")
    ]
    totals = {t.kind: t.value for t in printed_totals([paper], lines)}
    assert totals == {"net": Decimal("1234567.89"), "vat": Decimal("148148.15"), "gross": Decimal("1382716.04")}


def test_table_over_pages_with_and_without_its_headings() -> None:
    first = _esf().row("1", "Аренда", "1", "100,00", "100,00", "12%", "12,00", "112,00").sheet()
    repeated = _esf().row("2", "Монтаж", "2", "50,00", "100,00", "12%", "12,00", "112,00").sheet(2)
    going_on = Grid(20, 40, 140, 180, 240, 300, 330, 380, 440, top=30)
    going_on.row("3", "Уборка", "1", "10,00", "10,00", "12%", "1,20", "11,20")
    going_on.row("Итого", "210,00", "", "25,20", "235,20", spans=(4, 1, 1, 1, 1))
    last = going_on.sheet(3)
    lines = _lines(first, repeated, last)
    assert [row["description"][0] for row in lines.rows] == ["Аренда", "Монтаж", "Уборка"]
    assert [row["net"][1].page for row in lines.rows] == [1, 2, 3]
    totals = {t.kind: t.value for t in printed_totals([first, repeated, last], lines)}
    assert totals["gross"] == Decimal("235.20")


@pytest.mark.parametrize(("origin", "told"), [("ocr", ("100.00", "112.00")), ("text", ("100.00", ""))])
def test_a_grid_whose_outer_side_a_scanner_lost(origin: Origin, told: tuple[str, str]) -> None:
    page = _esf().row("1", "Аренда", "1", "100,00", "100,00", "12%", "12,00", "112,00").sheet().page
    sides = (min(r.x0 for r in page.rulings), max(r.x0 for r in page.rulings))
    kept = tuple(r for r in page.rulings if r.width > 0 or r.x0 != sides[1])
    cut = Sheet(msgspec.structs.replace(page, rulings=kept, origin=origin))
    assert _values(_lines(cut), "net", "gross") == [told]


def test_total_alone_on_the_next_page() -> None:
    first = _esf().row("1", "Аренда", "1", "100,00", "100,00", "12%", "12,00", "112,00").sheet()
    last = Grid(20, 40, 140, 180, 240, 300, 330, 380, 440, top=30)
    last.row("Всего по счету:", "100,00", "", "12,00", "112,00", spans=(4, 1, 1, 1, 1))
    sheets = [first, last.sheet(2)]
    totals = {t.kind: str(t.value) for t in printed_totals(sheets, _lines(*sheets))}
    assert totals == {"net": "100.00", "vat": "12.00", "gross": "112.00"}


def test_row_broken_by_the_end_of_a_page() -> None:
    first = _esf().row("1", "Изготовление и", "1", "100,00", "100,00", "12%", "12,00", "112,00").sheet()
    rest = Grid(20, 40, 140, 180, 240, 300, 330, 380, 440, top=30)
    rest.row("", "монтаж стенда", "", "", "", "", "", "").row("2", "Уборка", "1", "5,00", "5,00", "12%", "0,60", "5,60")
    assert _values(_lines(first, rest.sheet(2)), "description", "net") == [
        ("Изготовление и монтаж стенда", "100.00"),
        ("Уборка", "5.00"),
    ]


def test_loose_headings_wrap_and_the_row_of_numbers_is_no_data() -> None:
    text = """
№   Наименование          Кол-во   Цена за      Сумма
                                   единицу
1   2                     3        4            5
1   Перевод каталога      2        100,00       200,00
    на английский язык
2   Аренда                1        1 000,00     1 000,00
                                   Итого:       1 200,00
"""
    header = loose_header(sheet(text))
    assert header is not None
    assert [c.role for c in header.columns] == ["index", "description", "quantity", "price", "amount"]
    assert _values(_lines(sheet(text)), "description", "quantity", "price", "amount") == [
        ("Перевод каталога на английский язык", "2", "100.00", "200.00"),
        ("Аренда", "1", "1000.00", "1000.00"),
    ]


def test_cells_set_in_the_middle_of_their_rows() -> None:
    text = """
Наименование              Кол-во   Цена         Сумма

Изготовление стенда
под ключ с доставкой      1        500,00       500,00
и электрикой

Перевод каталога
на английский язык        2        100,00       200,00
и верстка

                                   Итого:       700,00
"""
    assert [row["description"][0] for row in _lines(sheet(text)).rows] == [
        "Изготовление стенда под ключ с доставкой и электрикой",
        "Перевод каталога на английский язык и верстка",
    ]


def test_arithmetic_tells_sums_apart_that_headings_do_not() -> None:
    text = """
#   Item        Qty   Price     Amount     VAT       Total
1   Booth       2     100.00    200.00     24.00     224.00
2   Furniture   1     50.00     50.00      6.00      56.00
"""
    assert _values(_lines(sheet(text)), "net", "vat", "gross") == [
        ("200.00", "24.00", "224.00"),
        ("50.00", "6.00", "56.00"),
    ]


def test_sums_on_both_sides_of_vat_stand_even_where_they_do_not_add_up() -> None:
    text = """
№   Наименование   Кол-во   Цена      Стоимость   Ставка   Сумма НДС   Всего
1   Пиво           2        100,00    200,00      12%      30,00       280,00
2   Вино           1        100,00    100,00      12%      12,00       115,00
"""
    assert _values(_lines(sheet(text)), "net", "vat_rate", "vat", "gross") == [
        ("200.00", "12", "30.00", "280.00"),
        ("100.00", "12", "12.00", "115.00"),
    ]


def test_clear_headings_stand_against_arithmetic() -> None:
    text = """
№   Наименование   Кол-во   Цена      Стоимость без НДС   Сумма НДС   Стоимость с НДС
1   Реклама        2        100,00    200,00              24,00       250,00
"""
    assert _values(_lines(sheet(text)), "net", "vat", "gross") == [("200.00", "24.00", "250.00")]


def test_a_single_mark_before_three_digits_is_read_as_the_row_adds_up() -> None:
    text = """
№   Наименование   Кол-во   Цена      Сумма
1   Мёд, кг        1,500    2.000     3.000
2   Мёд, банка     1,000    500,00    500,00
"""
    assert _values(_lines(sheet(text)), "quantity", "price", "amount") == [
        ("1.500", "2000", "3000"),
        ("1.000", "500.00", "500.00"),
    ]


def test_a_total_without_a_label_is_no_row() -> None:
    text = """
Service         Hours   Rate     Amount
Design          10      50.00    500.00
Translation     4       25.00    100.00
                                 600.00
"""
    lines = _lines(sheet(text))
    assert len(lines.rows) == 2
    assert lines.total("amount") == Decimal("600.00")


@pytest.mark.parametrize(("origin", "rows"), [("ocr", ["100.00", "300.00"]), ("text", ["100.00"])])
def test_a_recognised_row_whose_number_was_lost_is_no_total(origin: Origin, rows: list[str]) -> None:
    grid = _esf().row("1", "Реклама", "1", "100,00", "100,00", "12%", "12,00", "112,00")
    paper = grid.row("", "Аренда", "1", "300,00", "300,00", "12%", "36,00", "336,00").sheet().page
    words = tuple(msgspec.structs.replace(word, origin=origin) for word in paper.words)
    lines = _lines(Sheet(msgspec.structs.replace(paper, words=words, origin=origin)))
    assert [value for (value,) in _values(lines, "net")] == rows


def test_unit_in_the_cell_of_the_quantity() -> None:
    text = """
№   Наименование   Кол-во      Цена      Сумма
1   Стенд          12 кв.м     10,00     120,00
"""
    assert _values(_lines(sheet(text)), "quantity", "unit") == [("12", "кв.м")]


def test_tables_of_other_things_are_none() -> None:
    assert (
        loose_header(
            sheet("Дата        Документ        Дебет        Кредит\n01.02.25    Оплата (5)      100,00       200,00")
        )
        is None
    )
    assert (
        loose_header(sheet("Бенефициар      ИИК                      Кбе\nТОО «Арна»      KZ18722S000012345678     17"))
        is None
    )


@pytest.mark.parametrize(
    ("below", "kinds"),
    [
        ("Итого:  100,00\nВ том числе НДС:  10,71", {"total": "100.00", "vat": "10.71"}),
        (
            "Итого без НДС:  100,00\nНДС 12%:  12,00\nВсего к оплате:  112,00",
            {"net": "100.00", "vat": "12.00", "gross": "112.00"},
        ),
        (
            "Барлығы:  100,00\nҚҚС:  12,00\nТөлеуге барлығы:  112,00",
            {"total": "100.00", "vat": "12.00", "gross": "112.00"},
        ),
        (
            "Subtotal  $100.00\nVAT (12%)  $12.00\nTotal due  $112.00",
            {"net": "100.00", "vat": "12.00", "gross": "112.00"},
        ),
        (
            "SUB-TOTAL  100.00\nV.A.T.  12.00\nT O T A L  EUR  112.00",
            {"net": "100.00", "vat": "12.00", "total": "112.00"},
        ),
        ("Всего наименований 1, на сумму 100,00 KZT", {"count": "100.00"}),
        ("Итого: 112,00 тенге, в том числе НДС 12% 12,00 тенге", {"total": "112.00", "vat": "12.00"}),
        ("VAT No. 123456789\nTotal  100.00", {"total": "100.00"}),
    ],
)
def test_labelled_totals(below: str, kinds: dict[str, str]) -> None:
    found = {t.kind: str(t.value) for t in printed_totals([sheet(below)], None) if t.kind != "apart"}
    assert found == kinds


def test_total_told_in_a_sentence() -> None:
    text = """
Стоимость услуг по акту № 7 составляет 1 120 000,00 (один миллион сто двадцать тысяч) тенге, в том
числе НДС 12% - 120 000,00 тенге.
"""
    assert [(t.kind, str(t.value)) for t in told_totals([sheet(text)])] == [
        ("gross", "1120000.00"),
        ("vat", "120000.00"),
    ]


def test_slip() -> None:
    lines = read_slip([sheet("1. Аренда стенда\n1,000 услуга = 1 489 600 ₸\n2. Перевод\n2 x 500,00 = 1 000,00")])
    assert lines is not None
    assert _values(lines, "description", "quantity", "price", "amount") == [
        ("Аренда стенда", "1.000", "", "1489600"),
        ("Перевод", "2", "500.00", "1000.00"),
    ]


def test_foot_of_a_page_is_no_row() -> None:
    text = "№   Наименование   Кол-во   Цена      Сумма\n1   Стенд          1        10,00     10,00"
    low = (*page(text).words, Word("1", 300, 800, 306, 810))
    lines = _lines(Sheet(Page(file="a.pdf", number=1, width=595, height=842, words=low)))
    assert len(lines.rows) == 1


def test_a_total_broken_over_two_lines_is_one_figure() -> None:
    paper = sheet("""
Сумма НДС                  352 320,00
Всего с учетом НДС              3 288
                               320,00
""")
    assert [(t.kind, str(t.value)) for t in printed_totals([paper], None)] == [
        ("vat", "352320.00"),
        ("gross", "3288320.00"),
    ]
    apart = sheet("""
Всего с учетом НДС              3 288
Скидка                         320,00
""")
    assert [str(t.value) for t in printed_totals([apart], None) if t.kind == "gross"] == ["3288"]


def test_a_sentence_over_the_columns_is_no_row_and_tells_the_totals() -> None:
    paper = sheet("""
Вид услуг            Объем   Ед.      Тариф          Без НДС        НДС    С налогом
Сертификация         1       услуга   2 836 000,00   2 836 000,00   12%    3 176 320,00
Общая стоимость услуг составила 3 176 320,00 KZT, в том числе без налога 2 836 000,00, НДС 340 320,00
""")
    lines = _lines(paper)
    assert [row["gross"][0] for row in lines.rows] == [Decimal("3176320.00")]
    told = {t.kind: str(t.value) for t in printed_totals([paper], lines)}
    assert told == {"gross": "3176320.00", "vat": "340320.00", "net": "2836000.00"}
    assert [(t.kind, str(t.value)) for t in told_totals([paper])] == [
        ("gross", "3176320.00"),
        ("net", "2836000.00"),
        ("vat", "340320.00"),
    ]


def test_columns_whose_headings_tell_nothing_are_told_by_what_adds_up() -> None:
    paper = sheet("""
За что                 По цене        Объем   НДС    Без налога     Итого
Монтаж стенда          1 918 000,00   2       12%    3 836 000,00   4 296 320,00
Взнос участника        500 000,00     1       12%    500 000,00     560 000,00
""")
    lines = _lines(paper)
    assert lines.roles == ("description", "price", "quantity", "vat_rate", "net", "gross")
    assert [row["description"][0] for row in lines.rows] == ["Монтаж стенда", "Взнос участника"]


def test_a_request_that_tells_its_sum_in_the_letter_above_the_table() -> None:
    paper = sheet("""
В соответствии с договором № 181 просим Вас оплатить 4 856 320,00 KZT, в том числе: стоимость без
налога 4 336 000,00, НДС 520 320,00.
За что                 По цене        Объем   НДС    Без налога     Итого
Монтаж стенда          1 918 000,00   2       12%    3 836 000,00   4 296 320,00
Взнос участника        500 000,00     1       12%    500 000,00     560 000,00
""")
    told = {t.kind: str(t.value) for t in printed_totals([paper], _lines(paper))}
    assert told == {"gross": "4856320.00", "net": "4336000.00", "vat": "520320.00"}


def test_a_description_in_a_row_of_its_own_over_the_figures() -> None:
    drawn = page("""
Поз.  Краткий текст услуги      ЕИ       Объем  Цена-брутто   Стоимость нетто  Налог  Сумма с налогом
10    Сертификация предприятия по ISO 22000 и иное
                                услуга   1      2 616 000,00  2 616 000,00     12%    2 929 920,00
20    Перевод
                                услуга   2      100 000,00    200 000,00       12%    224 000,00
""")
    tops = sorted({w.top for w in drawn.words})
    rulings = tuple(Box(drawn.words[0].x0, top - 1, drawn.words[0].x0 + 560, top - 1) for top in tops[1:])
    lines = _lines(Sheet(msgspec.structs.replace(drawn, rulings=rulings)))
    assert [row["description"][0] for row in lines.rows] == ["Сертификация предприятия по ISO 22000 и иное", "Перевод"]
    assert [str(row["gross"][0]) for row in lines.rows] == ["2929920.00", "224000.00"]


def test_the_second_line_of_a_label_is_no_label() -> None:
    paper = sheet("""
Объем   Стоимость ед.   Бюджет net     НДС          Бюджет gross
2       1 360 500,00    2 721 000,00   326 520,00   3 047 520,00

Бюджет без     2 721 000,00      Банк    АО «Bereke Bank»
налогов                          ИИК     KZ96914N115662594770
НДС            326 520,00
Итого к        3 047 520,00
оплате, KZT
""")
    told = {t.kind: str(t.value) for t in printed_totals([paper], _lines(paper))}
    assert told == {"net": "2721000.00", "vat": "326520.00", "total": "3047520.00"}


def test_a_sum_that_stands_before_the_word_for_it_as_in_kazakh() -> None:
    paper = sheet("""
Барлығы 1 008 000,00 KZT сомасына (Бір миллион сегіз мың теңге 00 тиын) қызмет
көрсетілді, оның ішінде ҚҚС 108 000,00. Салықтарсыз құны 900 000,00.
""")
    assert {total.kind: str(total.value) for total in told_totals([paper])} == {
        "gross": "1008000.00",
        "net": "900000.00",
        "vat": "108000.00",
    }


def test_a_sentence_that_asks_behind_its_sum() -> None:
    paper = sheet("""
Жасалған 2025 жылғы 3 сәуір № 115/2025 шартқа сәйкес көрсетілген қызметтер үшін
2 403 520,00 KZT (Екі миллион төрт жүз үш мың бес жүз жиырма теңге 00 тиын), оның
ішінде ҚҚС-сыз 2 146 000,00, ҚҚС 257 520,00, төлеуіңізді сұраймыз.
""")
    assert [(t.kind, str(t.value)) for t in told_totals([paper])] == [
        ("gross", "2403520.00"),
        ("net", "2146000.00"),
        ("vat", "257520.00"),
    ]


def test_a_bilingual_total_whose_second_label_goes_on_below_its_figure() -> None:
    paper = sheet("""
Атауы / Наименование   Саны   Бағасы       Салықсыз құны   ҚҚС сомасы   Салықпен құны
Реклама                1      936 000,00   936 000,00      112 320,00   1 048 320,00

Салықсыз жалпы құны / Общая стоимость без       936 000,00
косвенных налогов
ҚҚС жалпы сомасы / Общая сумма НДС              112 320,00
Салықпен жалпы құны / Общая стоимость с учетом  1 048 320,00
косвенных налогов
""")
    told = {t.kind: str(t.value) for t in printed_totals([paper], _lines(paper))}
    assert told == {"net": "936000.00", "vat": "112320.00", "gross": "1048320.00"}


def test_the_address_right_above_the_headings_is_none() -> None:
    drawn = page("""
Исполнитель                       Заказчик
г. Алматы, ул. Абая, 1            г. Шымкент, ул. Тауке хана, 88
Услуга                            Кол-во    За единицу     Без налогов    С налогами
Аренда площади, 12 кв.м           2,000     1 332 500,00   2 665 000,00   2 984 800,00
""")
    heads, address = (next(w for w in drawn.words if w.text == t) for t in ("Услуга", "Шымкент,"))
    up = heads.top - address.bottom - 1
    words = tuple(
        msgspec.structs.replace(w, top=w.top - up, bottom=w.bottom - up) if w.top >= heads.top else w
        for w in drawn.words
    )
    lines = _lines(Sheet(msgspec.structs.replace(drawn, words=words)))
    headings = [c.heading for c in lines.table.columns] if lines.table else []
    assert headings == ["Услуга", "Кол-во", "За единицу", "Без налогов", "С налогами"]
    assert [row["description"][0] for row in lines.rows] == ["Аренда площади, 12 кв.м"]


def test_no_vat_beside_its_label_takes_no_other_figure() -> None:
    paper = sheet("""
№   Наименование   Сумма
1   Стенд          100 000,00

НДС                    ҚҚС-сыз / Без
                                 НДС
К оплате                  100 000,00
""")
    assert [(t.kind, t.value) for t in printed_totals([paper], None) if t.kind in ("vat", "gross")] == [
        ("gross", Decimal("100000.00"))
    ]


def test_a_box_of_several_totals_is_not_the_first_labels_alone() -> None:
    text = """
Бюджет      100 000,00
без
налогов
НДС         12 000,00
Итого к     112 000,00
оплате
"""
    sides = (Box(20, 34, 250, 34), Box(20, 124, 250, 124), Box(20, 34, 20, 124), Box(250, 34, 250, 124))
    found = {(t.kind, t.value) for t in printed_totals([sheet(text, rulings=sides)], None)}
    assert ("vat", Decimal("112000.00")) not in found
    assert ("vat", Decimal("12000.00")) in found


def test_boxes_far_below_are_no_second_row_of_headings() -> None:
    grid = Grid(30, 60, 160, 220, 290, 360, 430, 500)
    grid.row("№", "Наименование", "Кол-во", "Цена", "Без НДС", "НДС", "Всего")
    cells = ("1", "Реклама", "1", "100 000,00", "100 000,00", "12 000,00", "112 000,00")
    for text, x in zip(cells, grid.xs, strict=False):
        grid._put(text, x + 2, grid.bottom + 2)  # rows of data without upright rulings
    grid.bottom += 60
    grid.row("", "Касымов А.Б.", "", "Главный бухгалтер", "", "", "")
    header = ruled_header(grid.sheet())
    assert header is not None
    assert [c.heading for c in header.columns] == ["№", "Наименование", "Кол-во", "Цена", "Без НДС", "НДС", "Всего"]


def test_a_row_set_close_is_no_sentence() -> None:
    printed = sheet("""
Коды    Наименование товаров и услуг                          Ед.     Кол-во  Цена          Стоимость     Всего
S13005  Перевозка груза морем по маршруту Актау - Баку от порта до порта услуга 1,000 1 105 000,00 1 105 000,00 1 105 000,00
Стоимость услуг составляет 1 105 000,00 тенге, в том числе без учета налогов 1 105 000,00 тенге, итого с налогами
""")
    header = find_header(printed)
    assert header is not None
    assert [is_sentence(header, line) for line in printed.lines[1:]] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "Стоимость услуг без налогов 1 354 000,00, НДС 0,00, всего 1 354 000,00 KZT",
        "Қызметтердің құны салықсыз 1 354 000,00, ҚҚС ҚҚС-сыз, барлығы 1 354 000,00 KZT",
        "The services amount to 1,354,000.00 net of tax, VAT -, in all KZT 1,354,000.00 (in words).",
    ],
)
def test_a_sentence_that_tells_net_and_whole_alike_tells_that_there_is_no_tax(text: str) -> None:
    told = {total.kind: total.value for total in told_totals([sheet(text)])}
    assert told["net"] == told["gross"] == Decimal("1354000.00")
    assert told.get("vat", Decimal(0)) == 0 and {"vat", "untaxed"} & set(told)


def test_a_heading_too_high_for_its_row_is_read_beyond_its_border() -> None:
    grid = Grid(0, 30, 130, 180, 250, 320, 390, 460)
    grid.row("№", "Атауы", "Саны", "Бағасы", "(жұмыстардың,", "ҚҚС сомасы", "Жалпы құны")
    head = grid.bottom
    grid.row("1", "2", "3", "4", "5", "6", "7").row(
        "1", "Стенд", "2.000", "50,000.00", "100,000.00", "12,000.00", "112,000.00"
    )
    grid._put("Салықсыз", 252, grid.top - 12)
    grid._put("тауарлардың", 252, grid.top - HEIGHT / 2 - 1)
    grid._put("қызмет) құны", 252, head - HEIGHT / 2 + 1)

    header = ruled_header(grid.sheet())

    assert header is not None
    assert header.columns[4].heading == "Салықсыз тауарлардың (жұмыстардың, қызмет) құны"
    assert [c.heading for c in header.columns if "тауар" in c.heading] == [header.columns[4].heading]
    assert _values(_lines(grid.sheet()), "net", "vat", "gross") == [("100000.00", "12000.00", "112000.00")]


def test_small_print_whose_blanks_are_wide_borders_no_columns() -> None:
    text = """
                     Description                    Qty   Unit price     Amount
Exhibitor registration fee, Summit 2025               3       890.00   2,670.00
Access to the contact list of participants, 2025      1       450.00     450.00
Subtotal                                                               3,120.00
Pay   by   bank   transfer:   Allied   Irish   Banks   account   no.   188   quote   it
"""
    table = read_table([sheet(text)], lambda line: line.text.startswith("Subtotal"))
    assert table is not None
    assert [[row.text(n) for n in range(4)] for row in table.rows] == [
        ["Exhibitor registration fee, Summit 2025", "3", "890.00", "2,670.00"],
        ["Access to the contact list of participants, 2025", "1", "450.00", "450.00"],
    ]


def test_the_number_of_a_payer_of_vat_is_no_vat_though_its_first_letter_was_read_as_a_figure() -> None:
    for number in ("IE3277991AB", "1E3277991AB"):
        found = printed_totals([sheet(f"VAT {number}\n\nEUR 3,120.00 due May 15\n\nTotal   3,120.00")], None)
        assert "vat" not in {total.kind for total in found}
