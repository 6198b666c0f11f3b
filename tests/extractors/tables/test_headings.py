"""Headings of tables: what they mean, on several lines and levels, and what is none."""

from decimal import Decimal

import msgspec
import pytest

from extractors.layout import Sheet
from extractors.tables.header import is_number_row
from extractors.tables.headings import Role, roles_of
from extractors.tables.loose import loose_header
from extractors.tables.ruled import ruled_header
from extractors.tables.totals import printed_totals
from tests.extractors.tables.grids import HEIGHT, Grid, esf, lines_of, values_of
from tests.extractors.typed import page, sheet


@pytest.mark.parametrize(
    ("heading", "roles"),
    [
        ("Наименова ние товаров, работ, услуг", ("description",)),
        ("Наименование товаров в соответствии с Декларацией на товары", ("other",)),
        ("Цена (тариф) за единицу без косвенных налогов", ("price",)),
        ("Стоимость товаров без косвенных налогов", ("net",)),
        ("Стоимость товар ов, работ, услуг 6 ез косвенных на логов", ("net",)),  # «б» on a scan
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


def test_headings_on_two_levels_and_numbers_broken_over_lines() -> None:
    grid = esf()
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
    lines = lines_of(paper)
    assert values_of(lines, "description", "quantity", "price", "net", "vat_rate", "vat", "gross") == [
        ("Аренда стенда", "1.000", "1234567.89", "1234567.89", "12", "148148.15", "1382716.04")
    ]
    totals = {t.kind: t.value for t in printed_totals([paper], lines)}
    assert totals == {"net": Decimal("1234567.89"), "vat": Decimal("148148.15"), "gross": Decimal("1382716.04")}


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
    assert values_of(lines_of(sheet(text)), "description", "quantity", "price", "amount") == [
        ("Перевод каталога на английский язык", "2", "100.00", "200.00"),
        ("Аренда", "1", "1000.00", "1000.00"),
    ]


def test_columns_whose_headings_tell_nothing_are_told_by_what_adds_up() -> None:
    paper = sheet("""
За что                 По цене        Объем   НДС    Без налога     Итого
Монтаж стенда          1 918 000,00   2       12%    3 836 000,00   4 296 320,00
Взнос участника        500 000,00     1       12%    500 000,00     560 000,00
""")
    lines = lines_of(paper)
    assert lines.roles == ("description", "price", "quantity", "vat_rate", "net", "gross")
    assert [row["description"][0] for row in lines.rows] == ["Монтаж стенда", "Взнос участника"]


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
    lines = lines_of(Sheet(msgspec.structs.replace(drawn, words=words)))
    headings = [c.heading for c in lines.table.columns] if lines.table else []
    assert headings == ["Услуга", "Кол-во", "За единицу", "Без налогов", "С налогами"]
    assert [row["description"][0] for row in lines.rows] == ["Аренда площади, 12 кв.м"]


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
    assert values_of(lines_of(grid.sheet()), "net", "vat", "gross") == [("100000.00", "12000.00", "112000.00")]
