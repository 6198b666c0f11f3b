"""Deals in one currency, paid in another."""

from datetime import date
from typing import Any

import pytest

from extractors.records import Record
from pipeline.result import Result
from tests.pipeline.builders import (
    DAY,
    MESSE,
    PAID,
    act,
    certificate,
    claim,
    entry,
    expense,
    foreign_invoice,
    invoice,
    judged,
    line,
    order,
    proforma,
    reconciliation,
    row,
    statement,
    told,
    transfer,
)

RATES = {(PAID, "USD"): "500.00", (PAID, "EUR"): "540.00"}
ASKED = (("review", "0.00"), {"amount_mismatch warn"})


def dollars(*papers: Record, bill: Record | None = None, rates: Any = RATES, **changes: Any) -> Result:
    """A claim of 7,500 dollars for an invoice of 7,500 dollars."""
    stated: dict[str, Any] = {"currency": "USD", "supplier": MESSE, "references": {"invoice": "INV-7"}} | changes
    application = claim(expense("7500.00", **stated))
    return judged(application, certificate(), bill or foreign_invoice(total="7500.00"), *papers, rates=rates)


def paid(amount: str, currency: str = "EUR", number: str = "17", **changes: Any) -> Record:
    return transfer(number, amount, currency=currency, **changes)


def outcome(result: Result, expense: str = "1") -> tuple[tuple[str, str], set[str]]:
    return line(result, expense), told(result, expense)


def test_another_currency_is_converted() -> None:
    assert outcome(dollars(paid("6900.00"))) == (("reduced", "3726000.00"), {"partly_paid cut"})
    assert outcome(dollars(paid("6944.45"))) == (("verified", "3750000.00"), set())
    assert outcome(dollars(paid("3000000.00", "KZT"))) == (("reduced", "3000000.00"), {"partly_paid cut"})


@pytest.mark.parametrize(("currency", "sign"), [("EUR", "EUR"), ("KZT", "₸")])
def test_one_figure_in_two_currencies_is_asked_about(currency: str, sign: str) -> None:
    result = dollars(paid("7500.00", currency))
    assert outcome(result) == ASKED
    (found,) = (f for f in result.findings if f.code == "amount_mismatch")
    for text in (found.message.en, found.message.ru, found.message.kk):
        assert text.count("7\u202f500") + text.count("7\u00a0500") == 2
        assert "USD" in text
        assert sign in text


def test_one_figure_in_two_currencies_where_no_rate_is_known() -> None:
    result = dollars(paid("7500.00"), rates={(PAID, "USD"): "500.00"})
    assert outcome(result) == (("review", "0.00"), {"amount_mismatch warn", "currency_rate_missing warn"})


@pytest.mark.parametrize(
    "amounts",
    [
        ("3000.00 EUR", "4500.00 EUR"),
        ("3000.00 USD", "4500.00 EUR"),
        ("3000.00 KZT", "4500.00 KZT"),
        ("7000.00 EUR", "500.00 EUR"),
    ],
)
def test_instalments_that_repeat_the_figure_of_the_invoice(amounts: tuple[str, ...]) -> None:
    sums = [each.split() for each in amounts]
    transfers = [paid(amount, currency, str(n)) for n, (amount, currency) in enumerate(sums, 40)]
    assert outcome(dollars(*transfers)) == ASKED


@pytest.mark.parametrize(("amount", "currency"), [("3750.00", "EUR"), ("2250.00", "KZT"), ("7480.00", "KZT")])
def test_a_round_part_of_the_invoice_in_another_currency_is_asked_about(amount: str, currency: str) -> None:
    """Half, 30 %, and all but what a bank takes: the figures of the invoice, though its currency is another."""
    assert line(dollars(paid(amount, currency))) == ("review", "0.00")


def test_a_round_sum_that_the_rate_explains() -> None:
    agreed = paid("7125.00")  # 95 % of the figure, and 7,695 dollars
    assert outcome(dollars(agreed)) == (("verified", "3750000.00"), set())


def test_a_row_of_the_invoice_in_another_currency() -> None:
    rows = row("Stand", "4321.00", gross="4321.00"), row("Catalogue", "3179.00", gross="3179.00")
    bill = foreign_invoice(total="7500.00", lines=rows)
    assert outcome(dollars(paid("4321.00"), bill=bill)) == ASKED
    assert outcome(dollars(paid("4321.05"), bill=bill))[0][0] == "reduced"


def test_what_was_asked_for_in_another_currency() -> None:
    request = proforma("INV-7", "7500.00", None, supplier=MESSE, currency="EUR")
    assert outcome(dollars(request, paid("7500.00"))) == ASKED


def test_an_invoice_in_tenge_paid_with_its_figure_in_dollars() -> None:
    result = judged(claim(expense()), certificate(), invoice(), order(currency="USD"), rates=RATES)
    assert outcome(result) == ASKED


def test_one_transfer_that_repeats_the_sum_of_two_invoices() -> None:
    lines = [
        expense(amount, currency="USD", supplier=MESSE, references={"invoice": number}, id=number)
        for number, amount in (("INV-7", "3000.00"), ("INV-8", "4500.00"))
    ]
    bills = foreign_invoice("INV-7", "3000.00"), foreign_invoice("INV-8", "4500.00")
    for several in (
        (paid("7500.00", purpose="INVOICES INV-7, INVOICE INV-8"),),
        (
            paid("4000.00", purpose="INVOICE INV-7, INVOICE INV-8"),
            paid("3500.00", number="18", purpose="INVOICE INV-7, INVOICE INV-8"),
        ),
    ):
        result = judged(claim(*lines), certificate(), *bills, *several, rates=RATES)
        assert line(result, "INV-7") == ("review", "0.00")
        assert line(result, "INV-8")[1] == "0.00"


def test_the_day_decides_whether_the_rate_explains_a_sum() -> None:
    later = date(2025, 2, 27)
    assert outcome(dollars(paid("7425.00", "EUR"), rates=RATES))[0][0] == "verified"
    assert line(
        dollars(paid("7480.00", "EUR", executed_on=later), rates={(later, "USD"): "500.00", (later, "EUR"): "440.00"})
    ) == ("review", "0.00")
    assert DAY < PAID


def half(day: date = PAID, amount: str = "1875000.00", **changes: Any) -> Record:
    """A row of the tenge account: what half of the invoice comes to."""
    booked = entry(day, "17", debit=amount, party=MESSE, purpose="Оплата по инвойсу INV-7", **changes)
    return statement(booked)


def test_a_transfer_and_its_tenge_on_a_statement_are_one_payment() -> None:
    one = paid("3750.00", "USD")
    debited = paid("3750.00", "USD", kzt_debited="1880000.00")
    assert outcome(dollars(debited, half(amount="1880000.00"))) == (("reduced", "1875000.00"), {"partly_paid cut"})
    assert outcome(dollars(one, half(amount="1890000.00")))[0] == ("review", "0.00")
    assert "payment_unconfirmed warn" in told(dollars(one, half()))


def test_a_payment_shown_twice_that_is_not_needed_is_not_asked_about() -> None:
    whole = paid("7500.00", "USD")
    assert outcome(dollars(whole, half(amount="3760000.00"))) == (("verified", "3750000.00"), set())


def test_payments_in_two_currencies_weeks_apart_are_two() -> None:
    later = date(2025, 3, 4)
    both = dollars(paid("3750.00", "USD"), half(later), rates=RATES | {(later, "USD"): "500.00"})
    assert outcome(both) == (("verified", "3750000.00"), set())


def test_tenge_debited_that_no_rate_of_a_bank_gives_are_asked_about() -> None:
    assert outcome(dollars(paid("7500.00", "USD", kzt_debited="3900000.00")))[0] == ("verified", "3750000.00")
    for wrong in ("375000.00", "4500000.00"):
        assert outcome(dollars(paid("7500.00", "USD", kzt_debited=wrong)))[0] == ("review", "0.00")
        assert "amount_mismatch warn" in told(dollars(paid("7500.00", "USD", kzt_debited=wrong)))


def two_invoices(*transfers: Record) -> Result:
    lines = [
        expense(amount, currency="USD", supplier=MESSE, references={"invoice": number}, id=number)
        for number, amount in (("INV-7", "3000.00"), ("INV-8", "4500.00"))
    ]
    bills = foreign_invoice("INV-7", "3000.00"), foreign_invoice("INV-8", "4500.00")
    return judged(claim(*lines), certificate(), *bills, *transfers, rates=RATES)


def test_one_payment_in_another_currency_for_two_invoices() -> None:
    named = "INVOICE INV-7, INVOICE INV-8"
    whole = two_invoices(paid("6944.45", purpose=named))
    assert outcome(whole, "INV-7") == (("verified", "1500000.00"), set())
    assert outcome(whole, "INV-8") == (("verified", "2250000.00"), set())
    part = two_invoices(paid("3000000.00", "KZT", purpose=named))
    assert outcome(part, "INV-7") == (("verified", "1500000.00"), set())
    assert outcome(part, "INV-8") == (("reduced", "1500000.00"), {"partly_paid cut"})


def test_the_claim_goes_by_what_payments_in_two_currencies_come_to() -> None:
    """1,500 dollars at 500 and 6,000 at 520: 3,870,000 tenge, whichever currency the second is paid in."""
    later = date(2025, 3, 4)
    rates = RATES | {(later, "USD"): "520.00"}
    for second in (paid("6000.00", "USD", "18", executed_on=later), paid("3120000.00", "KZT", "18", executed_on=later)):
        result = dollars(paid("1500.00", "USD"), second, rates=rates)
        assert outcome(result) == (("verified", "3870000.00"), set())


def test_invoices_in_two_currencies_are_not_added_up() -> None:
    """Two invoices whose figures an act without a currency adds up."""
    bills = foreign_invoice("INV-7", "3000.00"), foreign_invoice("INV-8", "4500.00", currency="EUR")
    both = act("7", "7500.00", None, supplier=MESSE, currency=None)
    application = claim(expense("7500.00", currency="USD", supplier=MESSE, references={"invoice": "INV-7"}))
    result = judged(application, certificate(), *bills, both, paid("7500.00", "USD"), rates=RATES)
    assert line(result) == ("review", "0.00")


def test_books_without_a_currency_that_list_the_transfer_are_not_in_tenge() -> None:
    """A reconciliation act from abroad may print figures alone."""
    booked = entry(PAID, "Payment 17", debit="7500.00")
    books = reconciliation(booked, supplier=MESSE, currency=None)
    assert outcome(dollars(paid("7500.00", "USD"), books)) == (("verified", "3750000.00"), set())
    half = reconciliation(entry(PAID, "Payment 17", debit="3750.00"), supplier=MESSE, currency=None)
    assert line(dollars(paid("3750.00", "USD"), half))[0] == "reduced"


def test_books_in_another_currency_with_the_figure_of_the_transfer_contradict_it() -> None:
    booked = entry(PAID, "Payment 17", debit="7500.00")
    books = reconciliation(booked, supplier=MESSE, currency="EUR")
    assert line(dollars(paid("7500.00", "USD"), books)) == ("review", "0.00")
