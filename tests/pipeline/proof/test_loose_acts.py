"""An act of no line holds the lines that it may contradict, and no others."""

from datetime import date, timedelta
from typing import Any

import pytest

from extractors.records import Party, Record
from tests.pipeline.builders import (
    BETA,
    DAY,
    act,
    certificate,
    claim,
    contract_of,
    expense,
    invoice,
    judged,
    line,
    order,
    told,
)

LESS: dict[str, Any] = {
    "number": "77",
    "net": "900000.00",
    "vat": "108000.00",
    "description": "Подготовка макетов",
}
SAME: dict[str, Any] = LESS | {"description": "Размещение рекламы за рубежом"}
NOBODY = Party(name="директор")


def held(*records: Record) -> bool:
    result = judged(claim(), certificate(), order(), *records)
    said = any("act_unaccounted" in finding for finding in told(result))
    assert line(result)[0] == ("review" if said else "verified")
    return said


@pytest.mark.parametrize(
    ("loose", "holds"),
    [
        (act(**LESS), True),
        (act("77", "1000000.00", "120000.00", signed_on=DAY + timedelta(90), performed_on=DAY + timedelta(90)), False),
        (act(**LESS, supplier=BETA), False),
        (act(**LESS, buyer=BETA), False),
        (act(**LESS, currency="EUR"), False),
        (act(**LESS, signed_on=date(2024, 11, 1), performed_on=date(2024, 11, 1)), False),
        (act(**LESS, status="revoked"), False),
    ],
)
def test_an_act_of_no_line_that_states_less(loose: Record, holds: bool) -> None:
    assert held(invoice(), loose) is holds


MORE: dict[str, Any] = {"number": "77", "net": "1100000.00", "vat": "132000.00"}


@pytest.mark.parametrize(
    ("loose", "holds"),
    [
        (act(**MORE), True),
        (act(**MORE, signed_on=DAY + timedelta(15), performed_on=DAY + timedelta(15)), True),
        (act(**MORE, signed_on=DAY + timedelta(16), performed_on=DAY + timedelta(16)), False),
        (act(**MORE, description="Перевозка груза"), False),
        (act(**MORE, supplier=NOBODY), False),
        (act(**MORE, status="revoked"), False),
    ],
)
def test_an_act_of_no_line_that_states_more_of_the_same_service(loose: Record, holds: bool) -> None:
    result = judged(claim(), certificate(), order(), invoice(), loose)
    assert any("amount_mismatch" in finding for finding in told(result)) is holds
    assert line(result)[0] == ("review" if holds else "verified")


def test_an_act_that_states_more_and_has_an_invoice_of_its_own_is_of_another_supply() -> None:
    own = invoice("146", "1100000.00", "132000.00", issued_on=DAY + timedelta(1), turnover_on=DAY + timedelta(1))
    result = judged(claim(), certificate(), order(), invoice(), own, act(**MORE))
    assert line(result)[0] == "verified"


def test_a_line_with_an_act_of_its_own_is_not_held() -> None:
    assert not held(invoice(), act(), act(**LESS))


def test_an_act_whose_supplier_was_not_understood() -> None:
    agreed = contract_of("15", date(2025, 1, 10))
    other = contract_of("16", date(2025, 1, 10))
    assert held(invoice(contract=agreed), act(**LESS, supplier=NOBODY, contract=agreed))
    assert not held(invoice(contract=agreed), act(**LESS, supplier=NOBODY, contract=other))
    assert held(invoice(), act(**SAME, supplier=NOBODY))
    assert not held(invoice(), act(**SAME | {"description": "Перевозка груза"}, supplier=NOBODY))


def test_an_act_that_another_line_rests_on_is_not_loose() -> None:
    second = expense("900000.00", id="2", references={"act": "77"})
    result = judged(claim(expense(), second), certificate(), order(), invoice(), act(**LESS))
    assert line(result, "1") == ("verified", "1000000.00")


def test_the_only_act_of_a_supply_that_states_less_contradicts_its_invoice() -> None:
    """Supplier, days and service tie it to the invoice, and no number or contract does."""
    result = judged(claim(), certificate(), order(), invoice(), act(**SAME))
    assert (line(result), told(result)) == (("review", "0.00"), {"amount_mismatch warn"})
    (found,) = (f for f in result.findings if f.code == "amount_mismatch")
    assert "112\u202f000.00" in found.message.en


def test_an_act_that_may_be_one_of_several_or_of_another_invoice_is_unaccounted_for() -> None:
    two = act(**SAME), act(**SAME | {"number": "78", "net": "50000.00", "vat": "6000.00"})
    assert held(invoice(), *two)
    assert held(invoice(), act(**SAME, signed_on=DAY + timedelta(40), performed_on=DAY + timedelta(40)))


def test_an_act_with_the_figure_of_the_invoice_in_another_currency_contradicts_it() -> None:
    euros = {**SAME, "net": "1000000.00", "vat": "120000.00", "currency": "EUR"}
    result = judged(claim(), certificate(), order(), invoice(), act(**euros))
    assert (line(result), told(result)) == (("review", "0.00"), {"amount_mismatch warn"})
    assert not held(invoice(), act(**euros | {"net": "1800.00", "vat": "216.00"}))


LOWER: dict[str, Any] = {"number": "145-К", "net": "800000.00", "vat": "96000.00"}


@pytest.mark.parametrize(
    "bills",
    [
        (invoice(), invoice(**LOWER, type="corrected", corrects="145")),  # it takes the place of one that agreed
        (invoice(**LOWER),),
    ],
)
def test_an_invoice_of_no_line_contradicts_the_only_act_of_its_supply(bills: tuple[Record, ...]) -> None:
    by_act = expense(references={"act": "42"})
    result = judged(claim(by_act), certificate(), *bills, act(), order(purpose="Оплата по акту № 42"))
    assert (line(result), told(result)) == (("review", "0.00"), {"amount_mismatch warn"})


@pytest.mark.parametrize(
    "other",
    [
        invoice(**LOWER | {"description": "Перевозка груза"}),
        invoice(**LOWER, supplier=BETA),
        invoice(**LOWER, issued_on=DAY - timedelta(30), turnover_on=DAY - timedelta(30)),
        invoice(**LOWER, status="revoked"),
    ],
)
def test_an_invoice_of_another_supply_contradicts_no_act(other: Record) -> None:
    by_act = expense(references={"act": "42"})
    result = judged(claim(by_act), certificate(), other, act(), order(purpose="Оплата по акту № 42"))
    assert "amount_mismatch warn" not in told(result)
