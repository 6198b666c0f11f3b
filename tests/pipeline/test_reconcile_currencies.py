"""Invoices and payments in other currencies than the claim: rates, tenge debited, parts."""

from datetime import date
from typing import Any

from extractors.records import Record
from pipeline.result import Result
from tests.pipeline.builders import (
    DAY,
    MESSE,
    PAID,
    certificate,
    claim,
    expense,
    foreign_invoice,
    invoice,
    judged,
    line,
    order,
    transfer,
)
from tests.pipeline.judged import CUT, PROVED, REVIEW, outcome


def dollars(
    *paid: Record, rates: dict[tuple[date, str], str] | None, amount: str = "2000.00", **changes: Any
) -> Result:
    stated: dict[str, Any] = {"currency": "USD", "supplier": MESSE, "references": {"invoice": "INV-7"}} | changes
    application = claim(expense(amount, **stated))
    return judged(application, certificate(), foreign_invoice(), *paid, rates=rates)


OFFICIAL = {(PAID, "USD"): "500.00"}


def test_the_official_rate_of_the_day_of_payment() -> None:
    rates = OFFICIAL | {(DAY, "USD"): "480.00", (date(2025, 2, 21), "USD"): "510.00"}
    result = dollars(transfer(), rates=rates)
    assert outcome(result) == (PROVED, set())
    assert str(result.expenses[0].claimed_net) == "1000000.00"


def test_the_tenge_debited_at_a_dearer_rate_prove_no_more() -> None:
    dearer = transfer(kzt_debited="1010000.00")
    assert outcome(dollars(dearer, rates=OFFICIAL)) == (PROVED, set())
    in_tenge = dollars(dearer, rates=OFFICIAL, currency="KZT", amount="1010000.00")
    assert outcome(in_tenge) == (("reduced", "1000000.00"), {"overclaimed cut"})


def test_the_tenge_debited_count_where_they_are_less() -> None:
    result = dollars(transfer(kzt_debited="990000.00"), rates=OFFICIAL)
    assert line(result) == ("reduced", "990000.00")


def test_the_tenge_debited_do_not_stand_for_a_rate_that_is_not_known() -> None:
    result = dollars(transfer(kzt_debited="1010000.00"), rates=None, currency="KZT", amount="1010000.00")
    assert outcome(result) == (REVIEW, {"currency_rate_missing warn"})


def test_no_rate_of_the_day() -> None:
    missing = (REVIEW, {"currency_rate_missing warn"})
    assert outcome(dollars(transfer(), rates=None)) == missing
    assert outcome(dollars(transfer(), rates={(DAY, "USD"): "480.00"})) == missing
    assert outcome(dollars(transfer(), rates={(PAID, "EUR"): "550.00"})) == missing


def test_two_payments_at_two_rates() -> None:
    later = date(2025, 2, 26)
    parts = transfer("1", amount="500.00"), transfer("2", amount="1500.00", executed_on=later)
    result = dollars(*parts, rates=OFFICIAL | {(later, "USD"): "520.00"})
    assert outcome(result) == (("verified", "1030000.00"), set())


def test_a_part_of_the_dollars_paid() -> None:
    result = dollars(transfer(amount="500.00"), rates=OFFICIAL)
    assert outcome(result) == (("reduced", "250000.00"), {"partly_paid cut"})


def test_a_claim_in_tenge_for_an_invoice_in_dollars() -> None:
    assert outcome(dollars(transfer(), rates=OFFICIAL, amount="1000000.00", currency="KZT")) == (PROVED, set())
    over = dollars(transfer(), rates=OFFICIAL, amount="1030000.00", currency="KZT")
    assert outcome(over) == (("reduced", "1000000.00"), {"overclaimed cut"})


def test_a_claim_in_dollars_for_an_invoice_in_tenge() -> None:
    application = claim(expense("2000.00", currency="USD"))
    result = judged(application, certificate(), invoice(), order(), rates=OFFICIAL)
    assert outcome(result) == (PROVED, set())
    without = judged(application, certificate(), invoice(), order())
    assert outcome(without) == (REVIEW, {"currency_rate_missing warn"})


def test_an_invoice_in_dollars_paid_in_tenge() -> None:
    tenge = order(beneficiary=MESSE, amount="1000000.00", purpose="Оплата по инвойсу INV-7")
    assert outcome(dollars(tenge, rates=OFFICIAL)) == (PROVED, set())
    half = order(beneficiary=MESSE, amount="500000.00", purpose="Оплата по инвойсу INV-7")
    assert outcome(dollars(half, rates=OFFICIAL)) == (("reduced", "500000.00"), {"partly_paid cut"})


def test_more_tenge_than_the_dollars_come_to_prove_no_more() -> None:
    tenge = order(beneficiary=MESSE, amount="1500000.00", purpose="Оплата по инвойсу INV-7")
    over = dollars(tenge, rates=OFFICIAL, amount="1500000.00", currency="KZT")
    assert outcome(over) == (("reduced", "1000000.00"), {"overclaimed cut"})


def test_a_payment_in_a_third_currency() -> None:
    euros = transfer(amount="1800.00", currency="EUR")
    rates = OFFICIAL | {(PAID, "EUR"): "555.56"}
    assert line(dollars(euros, rates=rates)) == ("verified", "1000000.00")
    assert outcome(dollars(euros, rates=OFFICIAL)) == (REVIEW, {"currency_rate_missing warn"})


def test_a_foreign_invoice_without_a_currency_is_for_a_person() -> None:
    application = claim(expense("2000.00", currency="USD", supplier=MESSE, references={"invoice": "INV-7"}))
    result = judged(application, certificate(), foreign_invoice(currency=None), transfer(), rates=OFFICIAL)
    assert line(result) == REVIEW


def test_a_credit_note_beside_a_foreign_invoice_is_for_a_person() -> None:
    application = claim(expense("2000.00", currency="USD", supplier=MESSE, references={"invoice": "INV-7"}))
    result = judged(
        application,
        certificate(),
        foreign_invoice(),
        foreign_invoice("CN-7", "200.00", type="additional"),
        transfer(),
        rates=OFFICIAL,
    )
    assert line(result) == REVIEW


def test_a_foreign_invoice_that_is_not_paid_is_missing_its_payment() -> None:
    assert outcome(dollars(rates=OFFICIAL)) == (CUT, {"missing_document payment_order cut"})
