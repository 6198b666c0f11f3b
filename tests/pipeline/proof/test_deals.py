"""Which invoices, acts and requests for payment are one supply."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from extractors.records import Party, Record
from pipeline.proof.deals import Deal, deals, gross_of, net_of
from tests.pipeline.builders import (
    ARNA,
    BETA,
    EXPO,
    act,
    contract_of,
    foreign_invoice,
    invoice,
    money,
    papers,
    proforma,
    row,
)


def told(found: tuple[Deal, ...]) -> list[tuple[list[str], list[str], list[str]]]:
    """Of each deal the ids of its invoices, acts and requests."""
    return [([p.id for p in d.invoices], [p.id for p in d.acts], [p.id for p in d.requests]) for d in found]


def found(*records: Record) -> list[tuple[list[str], list[str], list[str]]]:
    return told(deals(papers(*records)))


def test_an_act_goes_with_the_invoice_of_its_sum() -> None:
    assert found(invoice(), act()) == [(["d1"], ["d2"], [])]


def test_an_act_of_another_supplier_buyer_or_currency_stays_apart() -> None:
    apart: list[tuple[list[str], list[str], list[str]]] = [(["d1"], [], []), ([], ["d2"], [])]
    assert found(invoice(), act(supplier=BETA)) == apart
    assert found(invoice(), act(buyer=BETA)) == apart
    assert found(invoice(), act(currency="USD")) == apart


def test_sums_alone_tie_papers_of_two_months_at_most() -> None:
    near = act(signed_on=date(2025, 4, 10), performed_on=date(2025, 4, 10))
    far = act(signed_on=date(2025, 4, 15), performed_on=date(2025, 4, 15))
    assert found(invoice(), near) == [(["d1"], ["d2"], [])]
    assert found(invoice(), far) == [(["d1"], [], []), ([], ["d2"], [])]


def test_other_sums_under_one_number_are_one_deal_in_contradiction() -> None:
    assert found(invoice("42"), act("42", net="900000.00", vat="108000.00")) == [(["d1"], ["d2"], [])]


def test_other_sums_of_one_contract_are_one_deal_in_contradiction() -> None:
    contract = contract_of("15")
    less = act(net="900000.00", vat="108000.00", contract=contract)
    assert found(invoice(contract=contract), less) == [(["d1"], ["d2"], [])]
    other = act(contract=contract_of("16"))
    assert found(invoice(contract=contract), other) == [(["d1"], [], []), ([], ["d2"], [])]


def test_other_sums_that_nothing_ties_are_two_deals() -> None:
    assert found(invoice(), act(net="900000.00", vat="108000.00")) == [(["d1"], [], []), ([], ["d2"], [])]


def test_of_several_invoices_the_one_of_the_same_sum_takes_the_act() -> None:
    other = invoice("144", net="300000.00", vat="36000.00")
    assert found(other, invoice(), act()) == [(["d1"], [], []), (["d2"], ["d3"], [])]


def test_of_twin_invoices_the_number_and_the_day_decide() -> None:
    second = invoice("43", issued_on=date(2025, 2, 24), turnover_on=date(2025, 2, 24))
    acts = act("43", signed_on=date(2025, 2, 24), performed_on=date(2025, 2, 24)), act("42")
    assert found(invoice("42"), second, *acts) == [(["d1"], ["d4"], []), (["d2"], ["d3"], [])]


def test_acts_that_add_up_to_the_invoice() -> None:
    parts = act("1", net="400000.00", vat="48000.00"), act("2", net="600000.00", vat="72000.00")
    assert found(invoice(), *parts) == [(["d1"], ["d2", "d3"], [])]


def test_invoices_that_add_up_to_the_act() -> None:
    parts = invoice("1", net="400000.00", vat="48000.00"), invoice("2", net="600000.00", vat="72000.00")
    assert found(*parts, act()) == [(["d1", "d2"], ["d3"], [])]


def test_copies_are_left_out() -> None:
    assert found(invoice(), invoice(), act()) == [(["d1"], ["d3"], [])]


@pytest.mark.parametrize("status", ["revoked", "cancelled", "declined"])
def test_a_void_invoice_is_none(status: str) -> None:
    assert found(invoice(status=status), act()) == [([], ["d2"], [])]


def test_a_corrected_invoice_takes_the_place_of_the_first() -> None:
    first = invoice("145", registration_number="ESF-180540021233-20250210-12345678")
    second = invoice(
        "145-И", net="900000.00", vat="108000.00", type="corrected", corrects="ESF-180540021233-20250210-12345678"
    )
    assert found(first, second) == [(["d2"], [], [])]


def test_an_additional_invoice_that_takes_back_joins_the_first() -> None:
    less = invoice("145-Д", net="-240000.00", vat="-28800.00", type="additional", corrects="145")
    (deal,) = deals(papers(less, invoice()))
    assert (deal.net, deal.gross) == (money("760000.00"), money("851200.00"))
    assert found(less) == [(["d1"], [], [])]  # the one it amends is not there


def test_an_additional_invoice_that_adds_is_a_supply_of_its_own() -> None:
    more = invoice("145-Д", net="240000.00", vat="28800.00", type="additional", corrects="145")
    assert found(invoice(), more, act()) == [(["d1"], ["d3"], []), (["d2"], [], [])]
    assert found(invoice(), more, act(net="1240000.00", vat="148800.00")) == [(["d1", "d2"], ["d3"], [])]


def test_a_request_goes_to_the_deal_of_its_sum_and_proves_nothing() -> None:
    (deal,) = deals(papers(proforma(), invoice()))
    assert [p.id for p in deal.requests] == ["d1"]
    assert deal.names("88")
    assert [p.id for p in deal.billing] == ["d2"]
    assert deals(papers(proforma())) == ()


def test_a_request_that_two_deals_fit_goes_to_none() -> None:
    twin = invoice("146", issued_on=date(2025, 2, 24), turnover_on=date(2025, 2, 24))
    assert found(proforma(), invoice(), twin) == [(["d2"], [], []), (["d3"], [], [])]
    contracted = invoice("147", contract=contract_of("15"))
    assert found(proforma(contract=contract_of("15")), invoice(), contracted)[1] == (["d3"], [], ["d1"])


def test_a_row_that_names_the_request_decides() -> None:
    named = invoice("146", issued_on=date(2025, 2, 24), lines=(row("Реклама по счету на оплату № 88", "1000000.00"),))
    assert found(proforma(), invoice(), named)[1] == (["d3"], [], ["d1"])


def test_a_request_of_another_supplier_is_none_of_the_deal() -> None:
    assert found(proforma(supplier=BETA), invoice()) == [(["d2"], [], [])]


def test_parties_of_a_deal_are_those_its_papers_state_best() -> None:
    (deal,) = deals(papers(invoice(supplier=Party(name="«Экспо Сервис» ЖШС")), act()))
    assert deal.supplier == EXPO
    assert deal.buyer == ARNA
    assert deal.performed_on == date(2025, 2, 10)


def test_currency_of_a_resident_is_tenge_unless_a_paper_says_otherwise() -> None:
    assert deals(papers(invoice(currency=None)))[0].currency == "KZT"
    assert deals(papers(invoice(currency="USD")))[0].currency == "USD"
    assert deals(papers(foreign_invoice(currency=None)))[0].currency is None


@pytest.mark.parametrize(
    ("changes", "net", "gross"),
    [
        ({}, "1000000.00", "1120000.00"),
        ({"net_total": None}, "1000000.00", "1120000.00"),  # gross less VAT
        ({"gross_total": None}, "1000000.00", "1120000.00"),
        ({"net_total": None, "gross_total": None}, "1000000.00", "1120000.00"),  # the rows
        ({"net_total": None, "vat_total": None, "lines": ()}, None, "1120000.00"),  # nothing tells the VAT
        ({"net_total": None, "vat_total": None, "lines": (), "vat_excluded": True}, "1120000.00", "1120000.00"),
        ({"vat_total": None, "gross_total": None, "lines": ()}, "1000000.00", None),
        ({"vat_total": None, "gross_total": None, "vat_excluded": True, "lines": ()}, "1000000.00", "1000000.00"),
        ({"net_total": None, "excise_total": "50000.00", "gross_total": "1170000.00"}, "1000000.00", "1170000.00"),
    ],
)
def test_net_and_gross_are_stated_or_reckoned(changes: dict[str, Any], net: str | None, gross: str | None) -> None:
    record = invoice(**changes)
    assert (net_of(record), gross_of(record)) == (net and money(net), gross and money(gross))


def test_the_total_of_a_foreign_invoice_is_its_net() -> None:
    record = foreign_invoice(net_total=None, lines=())
    assert (net_of(record), gross_of(record)) == (money("2000.00"), money("2000.00"))
    billed = foreign_invoice(gross_total=None, lines=())
    assert gross_of(billed) == money("2000.00")


def test_a_contract_misread_on_one_scan_ties_it_to_a_paper_with_text() -> None:
    named = (invoice(contract=contract_of("OS-44")), act(contract=contract_of("DS-44")))
    apart = papers(*named)
    scanned = (msgspec.structs.replace(apart[0], scan="счет-фактура"), apart[1])
    assert told(deals(apart)) == [(["d1"], [], []), ([], ["d2"], [])]
    assert told(deals(scanned)) == [(["d1"], ["d2"], [])]


@pytest.mark.parametrize(
    ("number", "days_apart", "tied"),
    [
        ("A0/К-1", 0, True),
        ("41/К-1", 0, False),
        ("A0/К-1", 3, False),
        ("40/-1", 0, True),
        ("540/К-1", 0, True),
        ("540/К-1", 3, False),
        ("640/К-2", 0, False),
    ],
)
def test_a_short_contract_misread_in_one_sign_ties_papers_of_one_day_and_sum(
    number: str, days_apart: int, tied: bool
) -> None:
    signed = act().signed_on
    assert signed is not None
    day = signed + timedelta(days=days_apart)
    named = (
        invoice(contract=contract_of("40/К-1", date(2025, 1, 9)), turnover_on=signed, issued_on=signed),
        act(contract=contract_of(number, date(2025, 1, 9)), signed_on=day, performed_on=day),
    )
    first, second = papers(*named)
    scanned = (msgspec.structs.replace(first, scan="счет-фактура"), second)
    apart: list[tuple[list[str], list[str], list[str]]] = [(["d1"], [], []), ([], ["d2"], [])]
    assert told(deals(scanned)) == ([(["d1"], ["d2"], [])] if tied else apart)


def test_a_contract_with_a_sign_astray_ties_no_papers_of_other_sums() -> None:
    signed = act().signed_on
    billed = invoice(contract=contract_of("40/К-1", date(2025, 1, 9)), turnover_on=signed, issued_on=signed)
    less = act(net="900000.00", vat="108000.00", contract=contract_of("40/-1", date(2025, 1, 9)))
    first, second = papers(billed, less)
    scanned = (msgspec.structs.replace(first, scan="счет-фактура"), second)
    assert told(deals(scanned)) == [(["d1"], [], []), ([], ["d2"], [])]


@pytest.mark.parametrize("kind", [None, "additional", "corrected"])
def test_an_invoice_of_less_than_nothing_that_joins_none_may_take_back_from_any(kind: str | None) -> None:
    back = invoice("145-Д", "-100000.00", "-12000.00", type=kind)
    made = [d for d in deals(papers(invoice(), back)) if len(d.invoices) == 1 and d.net and d.net > 0]
    assert [len(d.amendments) for d in made] == [1]


def test_an_invoice_that_takes_back_from_the_one_it_names_is_no_other_deals() -> None:
    back = invoice("145-Д", "-100000.00", "-12000.00", type="additional", corrects="145")
    other = invoice("146", "500000.00", "60000.00")
    assert not any(d.amendments for d in deals(papers(invoice(), back, other)))
