"""The day of a foreign invoice in signs that no model reads, told by its payment; that of a transfer by its value date."""

from datetime import date

import msgspec
import pytest

from extractors.records import CommercialInvoice
from pipeline.confirm import confirm
from tests.pipeline.builders import claim, foreign_invoice, transfer
from tests.pipeline.scanned import nothing, opened, scans


@pytest.mark.parametrize(
    ("purpose", "read", "day"),
    [
        ("Payment for invoice SH2504-871 dd 24.04.2025", "Date: 2025444524A", date(2025, 4, 24)),
        ("Payment for invoice SH2504-871 dd 24.04.2025", "Date: 2025F6B24A", None),  # the page shows another
        ("Payment for invoice SH2504-871 dd 24.04.2025", "2025444524A", None),  # nothing says that it is its day
        ("Payment for invoice SH2504-940 dd 24.04.2025", "Date: 2025444524A", None),  # of another invoice
        ("Payment for invoice SH2504-871", "Date: 2025444524A", None),
    ],
)
def test_the_day_that_a_payment_gives_an_invoice_is_its_day_where_the_page_shows_its_figures(
    purpose: str, read: str, day: date | None
) -> None:
    bill = foreign_invoice("SH2504-871", issued_on=None, turnover_on=None)
    first, second = scans(bill, transfer(purpose=purpose))
    papers = confirm((msgspec.structs.replace(first, scan=f"COMMERCIAL INVOICE\n{read}"), second), claim())
    record = papers[0].record
    assert isinstance(record, CommercialInvoice)
    assert record.issued_on == day
    assert ("/issued_on" in papers[0].proofs) is (day is not None)


@pytest.mark.parametrize(
    ("page", "quote", "proved"),
    [
        ("Орындалды / Исполнено\nВалюталау күні 20.02.2025", "2025 жылғы 20 ақпан", True),
        ("Орындалды / Исполнено\nВалюталау күні 25.02.2025", "2025 жылғы 20 ақпан", False),
        ("2025 жылғы 20 ақпан / 20.02.2025", "2025 жылғы 20 ақпан", False),  # the day it was written may be another
        ("Валюталау күні 20.02.2025", "20.02.2025", False),
    ],
)
def test_the_day_of_a_transfer_by_its_value_date(page: str, quote: str, proved: bool) -> None:
    papers = scans(transfer(), quotes={"/executed_on": quote}, text=page)
    assert ("executed_on" not in opened(papers, nothing)) == proved
