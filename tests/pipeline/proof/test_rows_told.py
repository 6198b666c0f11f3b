"""A row's sum with one digit misread is what its row and its column both make of it."""

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from extractors.records import Billing, Line
from pipeline.confirm import confirm
from tests.pipeline.builders import claim, invoice, order, row
from tests.pipeline.scanned import again, scans

ROWS = (
    row("Печать", "385000.00", "46200.00", vat_rate="12", gross="431200.00"),
    row("Дизайн", "270000.00", "32400.00", vat_rate="12", gross="302400.00"),
)
TOTALS = {"net": "655000.00", "vat": "78600.00"}


def told(changes: dict[str, str], rows: tuple[Line, ...] = ROWS) -> list[str]:
    """The gross of each row of an invoice, read twice alike with the second row as changed."""
    wrong = msgspec.structs.replace(rows[1], **{name: Decimal(value) for name, value in changes.items()})
    record = confirm(scans(invoice(lines=(rows[0], wrong), **TOTALS), order()), claim(), again)[0].record
    assert isinstance(record, Billing)
    return [f"{line.gross}" for line in record.lines]


@pytest.mark.parametrize(
    ("changes", "gross"),
    [
        ({"gross": "502400.00"}, "302400.00"),
        ({"gross": "402400.00"}, "402400.00"),  # no picture makes a 4 of a 3
        ({"gross": "502480.00"}, "502480.00"),  # two digits
        ({"gross": "502400.00", "vat": "32408.00"}, "502400.00"),  # its row tells something else
    ],
)
def test_a_sum_is_what_row_and_column_tell(changes: dict[str, str], gross: str) -> None:
    assert told(changes) == ["431200.00", gross]


def test_a_column_whose_other_rows_do_not_add_up_tells_nothing() -> None:
    first = msgspec.structs.replace(ROWS[0], gross=Decimal("431208.00"))
    assert told({"gross": "502400.00"}, (first, ROWS[1]))[1] == "502400.00"


@pytest.mark.parametrize(
    ("quantity", "price", "net"), [("3", "90000.00", "270000.00"), ("3", "90000.10", None), (None, "90000.00", None)]
)
def test_rows_whose_sums_were_not_read_come_to_what_price_and_quantity_make(
    quantity: str | None, price: str, net: str | None
) -> None:
    """Only where they add up to the total."""
    figures = (("1", "385000.00"), (quantity, price))
    rows = tuple(
        row(text, vat=vat, quantity=count, price=each)
        for (count, each), text, vat in zip(figures, ("Печать", "Дизайн"), ("46200.00", "32400.00"), strict=True)
    )
    record = confirm(scans(invoice(lines=rows, **TOTALS), order()), claim(), again)[0].record
    assert isinstance(record, Billing)
    assert [line.net for line in record.lines] == ([Decimal("385000.00"), Decimal(net)] if net else [None, None])


@pytest.mark.parametrize(("vat", "net"), [("0.00", Decimal("655000.00")), (None, None)])
def test_so_they_do_where_a_vat_of_nought_makes_the_gross_their_total(vat: str | None, net: Decimal | None) -> None:
    bare = row("Перевозка", vat=None, quantity="1", price="655000.00")
    unread: dict[str, Any] = {"net_total": None, "vat_total": vat, "gross_total": "655000.00"}
    record = confirm(scans(invoice(lines=(bare,), **unread), order()), claim(), again)[0].record
    assert isinstance(record, Billing)
    assert record.lines[0].net == net
