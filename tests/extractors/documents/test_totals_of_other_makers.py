"""Totals and taxes as other makers may word and set them."""

from decimal import Decimal

import pytest

from extractors.documents import (
    commercial_invoice,
    proforma_invoice,
    tax_invoice,
)
from tests.extractors.documents.makers import GERMAN, TAX_INVOICE
from tests.extractors.typed import sheet

SUBSCRIPTION = """
Brightline Media GmbH                                                      INVOICE
Friedrichstrasse 12
10117 Berlin, Germany                              Invoice number      2025-0417
VAT ID: DE123456789                                Date of issue       5 March 2025
                                                   Date due            4 April 2025
Bill to
Arna Foods LLP
55 Mangilik El Ave, Astana
Kazakhstan
BIN 210340000405

€10,000.00 due 4 April 2025

Description                                   Qty      Unit price      Tax      Amount
Online advertising campaign, February 2025    1        €10,000.00      0%       €10,000.00

                                                       Subtotal                 €10,000.00
                                                       Total excluding tax      €10,000.00
                                                       VAT - reverse charge (0% on €10,000.00)   €0.00
                                                       Total                    €10,000.00
                                                       Amount due               €10,000.00
"""


def test_what_a_rate_is_of_is_no_tax() -> None:
    # «VAT - reverse charge (0% on €10,000.00)   €0.00»
    record, findings = commercial_invoice.read([sheet(SUBSCRIPTION)])
    assert not findings
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("10000.00"),
        Decimal("0.00"),
        Decimal("10000.00"),
    )
    assert record.lines[0].net == Decimal("10000.00")


def test_a_sum_behind_its_rate_is_the_tax() -> None:
    # «НДС» stands over «Ставка» alone
    record, _ = tax_invoice.read([sheet(TAX_INVOICE)])
    assert record.lines[0].vat == Decimal("69600.00")
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("580000.00"),
        Decimal("69600.00"),
        Decimal("649600.00"),
    )


def test_a_total_whole_percents_above_the_net_one_is_not_net() -> None:
    # what the tax is called nobody knows; its rate is none of those the papers here have
    record, _ = commercial_invoice.read([sheet(GERMAN.replace("Umsatzsteuer 19 %", "Skat i alt      "))])
    assert (record.net_total, record.gross_total) == (Decimal("10000.00"), Decimal("11900.00"))


MAKERS = """
ТОО «Экспо Сервис», БИН 180540021233
Счет на оплату № 5 от 05.03.2025
Описание              Кол-во    Цена          Стоимость
Участие в выставке    1         560 000,00    560 000,00
                                {label}       560 000,00
                                Налог (НДС)    67 200,00

                                      627 200,00 KZT
"""


@pytest.mark.parametrize("label", ["Подытог", "Итого  "])
def test_a_total_that_stands_alone_is_the_net_one_with_its_tax(label: str) -> None:
    record, _ = proforma_invoice.read([sheet(MAKERS.format(label=label))])
    assert (record.net_total, record.vat_total, record.gross_total) == (
        Decimal("560000.00"),
        Decimal("67200.00"),
        Decimal("627200.00"),
    )


DRAWN = """
ЭЛЕКТРОННЫЙ СЧЕТ-ФАКТУРА
1. Разработка дизайна
Кол-во    Ед. изм.    Цена            Стоимость без НДС
1         услуга      2 799 904,59    2 799 904,59
Ставка НДС            Стоимость с НДС
без НДС               2 799 904,59
"""


def test_a_card_may_say_that_there_is_no_rate() -> None:
    record, _ = tax_invoice.read([sheet(DRAWN)])
    assert [(line.description, line.quantity, line.gross) for line in record.lines] == [
        ("Разработка дизайна", Decimal(1), Decimal("2799904.59"))
    ]


BY_LINES = """
СЧЕТ-ФАКТУРА № 5 от 26.12.2024
№   Наименование        Кол-во   Цена         Стоимость без НДС   Ставка НДС   Сумма НДС    Стоим. с косв. нал.
1   Аренда стенда       1        580 000,00   580 000,00          12%          69 600,00    649 600,00

Всего по счету {total}
"""


@pytest.mark.parametrize(
    ("total", "net", "gross"), [("580 000,00", "580000.00", None), ("649 600,00", None, "649600.00")]
)
def test_a_total_is_what_that_of_the_lines_is_called(total: str, net: str | None, gross: str | None) -> None:
    record, _ = tax_invoice.read([sheet(BY_LINES.format(total=total))])
    assert (record.net_total and str(record.net_total), record.gross_total and str(record.gross_total)) == (net, gross)


def test_the_rate_of_a_tax_may_stand_in_brackets() -> None:
    record, _ = proforma_invoice.read(
        [sheet(MAKERS.format(label="Итого  ").replace("Налог (НДС) ", "НДС (ставка 12%)"))]
    )
    assert record.vat_total == Decimal("67200.00")
