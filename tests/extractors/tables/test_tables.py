"""Tables of goods and services: ruled and loose, over lines and pages, and what their arithmetic decides."""

from decimal import Decimal

import msgspec
import pytest

from extractors.layout import Sheet
from extractors.page import Box, Origin, Page, Word
from extractors.tables.loose import loose_header
from extractors.tables.row_or_text import is_sentence
from extractors.tables.rows import find_header, read_table
from extractors.tables.sentences import told_totals
from extractors.tables.slips import read_slip
from extractors.tables.totals import printed_totals
from tests.extractors.tables.grids import Grid, esf, lines_of, values_of
from tests.extractors.typed import page, sheet


def test_table_over_pages_with_and_without_its_headings() -> None:
    first = esf().row("1", "Аренда", "1", "100,00", "100,00", "12%", "12,00", "112,00").sheet()
    repeated = esf().row("2", "Монтаж", "2", "50,00", "100,00", "12%", "12,00", "112,00").sheet(2)
    going_on = Grid(20, 40, 140, 180, 240, 300, 330, 380, 440, top=30)
    going_on.row("3", "Уборка", "1", "10,00", "10,00", "12%", "1,20", "11,20")
    going_on.row("Итого", "210,00", "", "25,20", "235,20", spans=(4, 1, 1, 1, 1))
    last = going_on.sheet(3)
    lines = lines_of(first, repeated, last)
    assert [row["description"][0] for row in lines.rows] == ["Аренда", "Монтаж", "Уборка"]
    assert [row["net"][1].page for row in lines.rows] == [1, 2, 3]
    totals = {t.kind: t.value for t in printed_totals([first, repeated, last], lines)}
    assert totals["gross"] == Decimal("235.20")


@pytest.mark.parametrize(("origin", "told"), [("ocr", ("100.00", "112.00")), ("text", ("100.00", ""))])
def test_a_grid_whose_outer_side_a_scanner_lost(origin: Origin, told: tuple[str, str]) -> None:
    page = esf().row("1", "Аренда", "1", "100,00", "100,00", "12%", "12,00", "112,00").sheet().page
    sides = (min(r.x0 for r in page.rulings), max(r.x0 for r in page.rulings))
    kept = tuple(r for r in page.rulings if r.width > 0 or r.x0 != sides[1])
    cut = Sheet(msgspec.structs.replace(page, rulings=kept, origin=origin))
    assert values_of(lines_of(cut), "net", "gross") == [told]


@pytest.mark.parametrize(
    ("origin", "price", "told"), [("ocr", "100,00", "1"), ("ocr", "50,00", ""), ("text", "100,00", "")]
)
def test_a_quantity_of_one_read_as_a_letter_where_the_price_is_what_the_row_comes_to(
    origin: Origin, price: str, told: str
) -> None:
    page = esf().row("1", "Аренда", "І", price, "100,00", "12%", "12,00", "112,00").sheet().page
    words = tuple(msgspec.structs.replace(word, origin=origin) for word in page.words)
    scan = Sheet(msgspec.structs.replace(page, words=words, origin=origin))
    assert values_of(lines_of(scan), "quantity") == [(told,)]


def test_row_broken_by_the_end_of_a_page() -> None:
    first = esf().row("1", "Изготовление и", "1", "100,00", "100,00", "12%", "12,00", "112,00").sheet()
    rest = Grid(20, 40, 140, 180, 240, 300, 330, 380, 440, top=30)
    rest.row("", "монтаж стенда", "", "", "", "", "", "").row("2", "Уборка", "1", "5,00", "5,00", "12%", "0,60", "5,60")
    assert values_of(lines_of(first, rest.sheet(2)), "description", "net") == [
        ("Изготовление и монтаж стенда", "100.00"),
        ("Уборка", "5.00"),
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
    assert [row["description"][0] for row in lines_of(sheet(text)).rows] == [
        "Изготовление стенда под ключ с доставкой и электрикой",
        "Перевод каталога на английский язык и верстка",
    ]


def test_arithmetic_tells_sums_apart_that_headings_do_not() -> None:
    text = """
#   Item        Qty   Price     Amount     VAT       Total
1   Booth       2     100.00    200.00     24.00     224.00
2   Furniture   1     50.00     50.00      6.00      56.00
"""
    assert values_of(lines_of(sheet(text)), "net", "vat", "gross") == [
        ("200.00", "24.00", "224.00"),
        ("50.00", "6.00", "56.00"),
    ]


def test_sums_on_both_sides_of_vat_stand_even_where_they_do_not_add_up() -> None:
    text = """
№   Наименование   Кол-во   Цена      Стоимость   Ставка   Сумма НДС   Всего
1   Пиво           2        100,00    200,00      12%      30,00       280,00
2   Вино           1        100,00    100,00      12%      12,00       115,00
"""
    assert values_of(lines_of(sheet(text)), "net", "vat_rate", "vat", "gross") == [
        ("200.00", "12", "30.00", "280.00"),
        ("100.00", "12", "12.00", "115.00"),
    ]


def test_clear_headings_stand_against_arithmetic() -> None:
    text = """
№   Наименование   Кол-во   Цена      Стоимость без НДС   Сумма НДС   Стоимость с НДС
1   Реклама        2        100,00    200,00              24,00       250,00
"""
    assert values_of(lines_of(sheet(text)), "net", "vat", "gross") == [("200.00", "24.00", "250.00")]


def test_a_single_mark_before_three_digits_is_read_as_the_row_adds_up() -> None:
    text = """
№   Наименование   Кол-во   Цена      Сумма
1   Мёд, кг        1,500    2.000     3.000
2   Мёд, банка     1,000    500,00    500,00
"""
    assert values_of(lines_of(sheet(text)), "quantity", "price", "amount") == [
        ("1.500", "2000", "3000"),
        ("1.000", "500.00", "500.00"),
    ]


def test_unit_in_the_cell_of_the_quantity() -> None:
    text = """
№   Наименование   Кол-во      Цена      Сумма
1   Стенд          12 кв.м     10,00     120,00
"""
    assert values_of(lines_of(sheet(text)), "quantity", "unit") == [("12", "кв.м")]


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


def test_slip() -> None:
    lines = read_slip([sheet("1. Аренда стенда\n1,000 услуга = 1 489 600 ₸\n2. Перевод\n2 x 500,00 = 1 000,00")])
    assert lines is not None
    assert values_of(lines, "description", "quantity", "price", "amount") == [
        ("Аренда стенда", "1.000", "", "1489600"),
        ("Перевод", "2", "500.00", "1000.00"),
    ]


def test_foot_of_a_page_is_no_row() -> None:
    text = "№   Наименование   Кол-во   Цена      Сумма\n1   Стенд          1        10,00     10,00"
    low = (*page(text).words, Word("1", 300, 800, 306, 810))
    lines = lines_of(Sheet(Page(file="a.pdf", number=1, width=595, height=842, words=low)))
    assert len(lines.rows) == 1


def test_a_sentence_over_the_columns_is_no_row_and_tells_the_totals() -> None:
    paper = sheet("""
Вид услуг            Объем   Ед.      Тариф          Без НДС        НДС    С налогом
Сертификация         1       услуга   2 836 000,00   2 836 000,00   12%    3 176 320,00
Общая стоимость услуг составила 3 176 320,00 KZT, в том числе без налога 2 836 000,00, НДС 340 320,00
""")
    lines = lines_of(paper)
    assert [row["gross"][0] for row in lines.rows] == [Decimal("3176320.00")]
    told = {t.kind: str(t.value) for t in printed_totals([paper], lines)}
    assert told == {"gross": "3176320.00", "vat": "340320.00", "net": "2836000.00"}
    assert [(t.kind, str(t.value)) for t in told_totals([paper])] == [
        ("gross", "3176320.00"),
        ("net", "2836000.00"),
        ("vat", "340320.00"),
    ]


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
    lines = lines_of(Sheet(msgspec.structs.replace(drawn, rulings=rulings)))
    assert [row["description"][0] for row in lines.rows] == ["Сертификация предприятия по ISO 22000 и иное", "Перевод"]
    assert [str(row["gross"][0]) for row in lines.rows] == ["2929920.00", "224000.00"]


def test_a_row_set_close_is_no_sentence() -> None:
    printed = sheet("""
Коды    Наименование товаров и услуг                          Ед.     Кол-во  Цена          Стоимость     Всего
S13005  Перевозка груза морем по маршруту Актау - Баку от порта до порта услуга 1,000 1 105 000,00 1 105 000,00 1 105 000,00
Стоимость услуг составляет 1 105 000,00 тенге, в том числе без учета налогов 1 105 000,00 тенге, итого с налогами
""")
    header = find_header(printed)
    assert header is not None
    assert [is_sentence(header, line) for line in printed.lines[1:]] == [False, True]


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
    for number in ("IE3277991AB", "1E3277991AB", "1E3277991ТН"):
        found = printed_totals([sheet(f"VAT {number}\n\nEUR 3,120.00 due May 15\n\nTotal   3,120.00")], None)
        assert "vat" not in {total.kind for total in found}
