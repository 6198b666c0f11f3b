"""Papers that list what was supplied in two columns alone."""

from decimal import Decimal

import pytest

from extractors.documents import commercial_invoice
from tests.extractors.typed import sheet

INVOICE = """
INVOICE No. GE-44
Date: 25.02.2025
Seller: Gulf Events LLC, Dubai, UAE
Buyer: ARNA FOODS LLP, Almaty, Kazakhstan

DESCRIPTION                       AMOUNT (USD)
Stand rental, Gulfood 2025        12,000.00
of 24 sq.m
Hostess service                      500.00
TOTAL                             {total}
"""


@pytest.mark.parametrize("total", ["12,500.00", "12,600.00"])
def test_two_columns_count_where_they_come_to_the_total(total: str) -> None:
    record = commercial_invoice.read([sheet(INVOICE.format(total=total), leading=11)])[0]
    told = [(line.description, line.net) for line in record.lines]
    expected = [("Stand rental, Gulfood 2025 of 24 sq.m", Decimal(12000)), ("Hostess service", Decimal(500))]
    assert told == (expected if total == "12,500.00" else [])
    assert record.gross_total == Decimal(total.replace(",", ""))
