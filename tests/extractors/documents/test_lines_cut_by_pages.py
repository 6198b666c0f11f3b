"""Lines that the end of a page cuts through, and the sums of pages."""

from decimal import Decimal

import pytest

from extractors.documents import (
    tax_invoice,
)
from tests.extractors.typed import sheet


def test_a_line_cut_through_by_the_end_of_a_page_stands_on_both() -> None:
    heading = "№   Наименование работ, услуг            Кол-во   Цена         Сумма"
    invoice, _ = tax_invoice.read(
        [
            sheet(f"""
Счет-фактура № 15 от 10.03.2025
{heading}
1   Испытания образца, мёд                1        100 000,00   100 000,00
    натуральный, протокол № 125
2   Испытания образца, мёд                1        200 000,00   200 000,00
    натуральный, протокол № 126
"""),
            sheet(
                """
    натуральный, протокол № 126
3   Испытания образца, мёд                1        300 000,00   300 000,00
    натуральный, протокол № 127
Итого                                                           600 000,00
""",
                number=2,
            ),
        ]
    )
    assert invoice.lines and [line.description for line in invoice.lines][1:] == [
        "Испытания образца, мёд натуральный, протокол № 126",
        "Испытания образца, мёд натуральный, протокол № 127",
    ]


def test_a_row_cut_through_by_the_end_of_a_page_counts_once() -> None:
    invoice, _ = tax_invoice.read(
        [
            sheet("""
Счет-фактура № 15 от 10.03.2025
№   Наименование работ, услуг            Кол-во   Цена         Сумма
1   Испытания образца                    1        100 000,00   100 000,00
2   Испытания образца                    1        200 000,00   200 000,00
"""),
            sheet(
                """
2   Испытания образца                    1        200 000,00   200 000,00
3   Испытания образца                    1        200 000,00   200 000,00
Итого                                                          500 000,00
""",
                number=2,
            ),
        ]
    )
    assert invoice.lines and len(invoice.lines) == 3


def test_a_row_whose_first_line_was_cut_through_goes_on_overleaf() -> None:
    invoice, _ = tax_invoice.read(
        [
            sheet("""
Счет-фактура № 15 от 10.03.2025
№   Наименование работ, услуг            Кол-во   Цена         Сумма
1   Печать материалов: буклет № 25,      1        100 000,00   100 000,00
    выставка UzFood 2025
2   Печать материалов: буклет № 26,      1        200 000,00   200 000,00
"""),
            sheet(
                """
2   Печать материалов: буклет № 26,      1        200 000,00   200 000,00
    выставка UzFood 2025
3   Печать материалов: буклет № 27,      1        200 000,00   200 000,00
    выставка UzFood 2025
Итого                                                          500 000,00
""",
                number=2,
            ),
        ]
    )
    assert invoice.lines and [line.description for line in invoice.lines] == [
        f"Печать материалов: буклет № {n}, выставка UzFood 2025" for n in (25, 26, 27)
    ]


@pytest.mark.parametrize(
    ("page", "carried"),
    [
        ("Итого по странице", "Перенос"),
        ("Всего на странице", "Перенос с предыдущей страницы"),
        ("Бет бойынша барлығы", "Перенос"),
        ("Page total", "Brought forward"),
    ],
)
def test_the_sum_of_a_page_is_no_total_of_the_paper(page: str, carried: str) -> None:
    heading = "№   Наименование работ, услуг            Кол-во   Цена         Сумма"
    invoice, _ = tax_invoice.read(
        [
            sheet(f"""
Счет-фактура № 15 от 10.03.2025
{heading}
1   Печать материалов                    1        100 000,00   100 000,00
2   Печать буклетов                      1        200 000,00   200 000,00
{page:<62} 300 000,00
"""),
            sheet(
                f"""
{heading}
{carried:<62} 300 000,00
3   Печать плакатов                      1        200 000,00   200 000,00
{page:<62} 200 000,00
Всего по счету                                                 500 000,00
""",
                number=2,
            ),
        ]
    )
    assert invoice.lines and len(invoice.lines) == 3
    assert invoice.gross_total == Decimal(500000)
