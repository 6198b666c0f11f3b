"""Rows as big bookkeeping programs print them: codes over descriptions, prices for so many pieces, conditions under rows."""

from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice
from tests.extractors.typed import sheet

HEAD = """
NORDLICHT MESSEBAU GMBH, Hamburg, Germany
INVOICE 7100234                                                Page 1 of 1
Sold to: Arna Foods LLP, Almaty, Kazakhstan

Item   Material / Description            Qty   Unit     Unit price         Net value EUR
000010 MAT-00998
       Stand construction 24 sqm          2    EA      618,00 / 1 EA          1.236,00
"""
SECOND = """000020 MAT-01002
       Furniture rental                   4    EA       45,00 / 1 EA            180,00
"""


def _lines(rows: str, total: str) -> list[tuple[str | None, Decimal | None, Decimal | None]]:
    text = f"{HEAD}{rows}\nFinal amount                                                                {total} EUR"
    record = commercial_invoice.read([sheet(text)])[0]
    assert record.gross_total == Decimal(total.replace(".", "").replace(",", "."))
    return [(line.description, line.price, line.net) for line in record.lines]


STAND = ("Stand construction 24 sqm", Decimal("618.00"), Decimal("1236.00"))
FURNITURE = ("Furniture rental", Decimal("45.00"), Decimal("180.00"))


def test_a_code_stands_over_each_description() -> None:
    assert _lines(SECOND, "1.416,00") == [STAND, FURNITURE]


@pytest.mark.parametrize("what", ["Discount", "Rabatt"])
def test_a_net_value_ends_the_conditions_of_a_row(what: str) -> None:
    conditions = f"""       {what:30}                -5,00 %              -61,80
       Net value                                                             1.174,20
"""
    assert _lines(conditions + SECOND, "1.354,20") == [(*STAND[:2], Decimal("1174.20")), FURNITURE]


def test_conditions_without_a_net_value_are_rows_of_their_own() -> None:
    condition = "       Surcharge                                        10,00 %                 123,60\n"
    assert _lines(condition + SECOND, "1.539,60") == [STAND, ("Surcharge", None, Decimal("123.60")), FURNITURE]


def test_a_price_for_a_hundred() -> None:
    priced = SECOND.replace(" 4    EA       45,00 / 1 EA  ", " 4    EA    4.500,00 / 100 EA")
    assert _lines(priced, "1.416,00") == [STAND, FURNITURE]


BILLING = """
                                                             INVOICE
Rheinblick Messebau GmbH, 50735 Köln, Germany                Document INV-7825
Sold-to party
ALTAI BALY LLP
Republic of Kazakhstan

Billing date      : 2024-10-14
Currency          : EUR
Item    Material / Description                             Value
        Qty   Unit price    Tax code                       EUR

000010 Rent of exhibition space, 12 sq.m
        1 EA x 9,000.00                            9,000.00
        Output tax 19%  1,710.00
000020 Exhibitor registration fee
        1 EA x 7,000.00                            7,000.00
        Output tax 19%  1,330.00

Items total                                      16,000.00 EUR
Output tax                                        3,040.00 EUR
Final amount                                     19,040.00 EUR
"""


def test_rows_of_a_count_times_a_price_under_headings_of_two_lines() -> None:
    record = commercial_invoice.read([sheet(BILLING)])[0]
    assert [(x.description, x.price, x.net, x.vat_rate, x.vat) for x in record.lines] == [
        ("Rent of exhibition space, 12 sq.m", Decimal("9000.00"), Decimal("9000.00"), Decimal(19), Decimal("1710.00")),
        ("Exhibitor registration fee", Decimal("7000.00"), Decimal("7000.00"), Decimal(19), Decimal("1330.00")),
    ]
    assert (record.net_total, record.vat_total) == (Decimal("16000.00"), Decimal("3040.00"))
    assert record.gross_total == Decimal("19040.00")
