"""Totals that no paper was read to print, and payments that say otherwise."""

import pytest

from tests.pipeline.builders import certificate, claim, expense, invoice, judged, line, order, told


@pytest.mark.parametrize(
    ("paid", "status"),
    [("1120000.00", "verified"), ("1120001.00", "verified"), ("1135000.00", "review"), ("2300000.00", "verified")],
)
def test_a_payment_above_a_reckoned_total_is_for_a_person(paid: str, status: str) -> None:
    """Twice as much and more is of several supplies."""
    papers = (certificate(), invoice(gross_total=None), order(amount=paid))
    result = judged(claim(expense("1000000.00")), *papers)
    assert line(result)[0] == status
    assert any("vat_unclear" in finding for finding in told(result)) == (status == "review")


def test_a_printed_total_may_be_overpaid() -> None:
    result = judged(claim(expense("1000000.00")), certificate(), invoice(), order(amount="1135000.00"))
    assert line(result) == ("verified", "1000000.00")


@pytest.mark.parametrize(("paid", "partly"), [("1120000.00", False), ("1000000.00", True)])
def test_what_was_paid_by_net_and_tax_is_no_part_of_a_total_printed_wrong(paid: str, partly: bool) -> None:
    papers = (certificate(), invoice(gross_total="1130000.00"), order(amount=paid))
    result = judged(claim(expense("1000000.00")), *papers)
    assert line(result)[0] == "review"
    assert any("partly_paid" in finding for finding in told(result)) is partly
