"""Which papers belong to which claimed line."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from extractors.application import Expense
from extractors.records import Party, Record
from pipeline.match import Match, _assignment, match
from tests.pipeline.builders import (
    ARNA,
    BETA,
    CARGO,
    DAY,
    EXPO,
    MESSE,
    act,
    certificate,
    claim,
    entry,
    expense,
    foreign_invoice,
    invoice,
    matched,
    money,
    order,
    papers,
    reconciliation,
    row,
    trip,
    waybill,
)

UNNAMED: dict[str, Any] = {"references": {}, "incurred_on": None, "description": None, "product": None}


def chosen(expenses: list[Expense], *records: Record) -> list[str | None]:
    """Of each line the id of the first paper of its deal."""
    found = match(claim(*expenses), papers(*records))
    return [m.deal.billing[0].id if m.deal else None for m in found]


def test_the_number_of_the_invoice_decides() -> None:
    twin = invoice("146", issued_on=date(2025, 2, 24), turnover_on=date(2025, 2, 24))
    assert chosen([expense(references={"invoice": "146"})], invoice(), twin) == ["d2"]
    assert chosen([expense(references={"invoice": "№ 000145"})], twin, invoice()) == ["d2"]


@pytest.mark.parametrize("key", ["invoice", "act", "completion_act", "tax_invoice"])
def test_the_number_of_any_paper_of_the_deal_names_it(key: str) -> None:
    assert chosen([expense(references={key: "42"}, supplier=None)], invoice("42"), act("42")) == ["d1"]


def test_a_number_that_no_paper_bears_decides_nothing() -> None:
    assert chosen([expense(references={"invoice": "999"})], invoice()) == ["d1"]


def test_a_number_that_no_paper_bears_takes_no_paper_that_another_line_names() -> None:
    unread, named = expense("400000.00", references={"invoice": "2870"}), expense(references={"invoice": "145"})
    assert chosen([unread, named], invoice("145")) == [None, "d1"]
    assert chosen([expense("400000.00", references={}), named], invoice("145")) == ["d1", "d1"]


def test_bin_and_sum_are_enough_and_so_are_name_and_sum() -> None:
    by_name = Party(name="«Экспо Сервис» ЖШС")
    assert chosen([expense(**UNNAMED)], invoice("146", net="300000.00", vat="36000.00"), invoice()) == ["d2"]
    assert chosen([expense(supplier=by_name, **UNNAMED)], invoice()) == ["d1"]


def test_a_name_alone_or_a_sum_alone_is_not_enough() -> None:
    by_name = Party(name="«Экспо Сервис» ЖШС")
    assert chosen([expense("7000000.00", supplier=by_name, **UNNAMED)], invoice()) == [None]
    assert chosen([expense(supplier=None, **UNNAMED)], invoice()) == [None]


def test_sums_of_two_currencies_say_nothing_of_each_other() -> None:
    claimed = expense("1040000.00", supplier=MESSE, incurred_on=DAY, references={})
    assert chosen([claimed], foreign_invoice(issued_on=DAY)) == ["d1"]


def test_part_of_an_invoice_from_abroad_is_claimed_by_name_country_and_day() -> None:
    claimed = expense("1800.00", currency="USD", supplier=MESSE, incurred_on=DAY, references={})
    assert chosen([claimed], foreign_invoice(issued_on=DAY)) == ["d1"]
    undated = expense("1800.00", currency="USD", supplier=MESSE, incurred_on=None, references={})
    assert chosen([undated], foreign_invoice(issued_on=DAY)) == [None]


def test_another_supplier_is_not_taken_unless_its_paper_is_named() -> None:
    assert chosen([expense(supplier=BETA, **UNNAMED)], invoice()) == [None]
    assert chosen([expense(supplier=BETA)], invoice()) == ["d1"]


def test_a_row_of_the_invoice_may_be_what_is_claimed() -> None:
    rows = row("Размещение рекламы", "600000.00", "72000.00"), row("Дизайн макета", "400000.00", "48000.00")
    other = invoice("146", net="300000.00", vat="36000.00")
    assert chosen([expense("400000.00", **UNNAMED)], other, invoice(lines=rows)) == ["d2"]


def test_every_line_finds_its_own_though_all_are_of_one_supplier() -> None:
    sums = ("100000.00", "200000.00", "300000.00")
    lines = [expense(each, id=str(n), **UNNAMED) for n, each in enumerate(sums, 1)]
    bills = [invoice(str(n), net=each, vat=None) for n, each in enumerate(reversed(sums), 1)]
    assert chosen(lines, *bills) == ["d3", "d2", "d1"]


def test_one_invoice_serves_two_lines_when_both_name_it() -> None:
    lines = [expense("600000.00", id="1"), expense("400000.00", id="2")]
    first, second = match(claim(*lines), papers(invoice()))
    assert first.deal == second.deal
    assert first.sharers == second.sharers == ("1", "2")


def test_a_line_left_over_shares_the_deal_that_fits_it() -> None:
    rows = row("Размещение рекламы", "600000.00"), row("Дизайн макета", "400000.00")
    lines = [expense("600000.00", id="1", **UNNAMED), expense("400000.00", id="2", **UNNAMED)]
    assert chosen(lines, invoice(lines=rows)) == ["d1", "d1"]


def rivals(*records: Record, **changes: Any) -> list[str]:
    found = matched(claim(expense(**UNNAMED | changes)), *records)
    return [deal.billing[0].id for deal in found.rivals]


def test_twins_that_fit_alike_are_rivals() -> None:
    twin = invoice("146", issued_on=date(2025, 2, 24), turnover_on=date(2025, 2, 24))
    assert rivals(invoice(), twin) == ["d2"]
    assert rivals(invoice(), twin, references={"invoice": "146"}) == []


def test_the_day_tells_twins_apart() -> None:
    twin = invoice("146", issued_on=date(2024, 11, 24), turnover_on=date(2024, 11, 24))
    assert rivals(twin, invoice(), incurred_on=DAY) == []


def test_a_twin_that_another_line_has_is_no_rival() -> None:
    twin = invoice("146", issued_on=date(2025, 2, 24), turnover_on=date(2025, 2, 24))
    lines = [expense(id="1"), expense(id="2", **UNNAMED)]
    first, second = match(claim(*lines), papers(invoice(), twin))
    assert (first.rivals, second.rivals) == ((), ())
    assert second.deal is not None
    assert second.deal.names("146")


def test_payments_of_a_line_without_invoice_and_act_are_shown() -> None:
    found = matched(claim(expense(references={"payment": "900"})), order())
    assert found.deal is None
    assert [s.remittance.number for s in found.shares] == ["900"]
    assert matched(claim(expense(supplier=BETA, references={})), order()).shares == ()


def test_the_payment_that_the_claim_names_goes_to_its_deal() -> None:
    other = invoice("146", net="700000.00", vat="84000.00")
    silent = order(amount="500000.00", purpose="Оплата за услуги")
    line = expense(references={"invoice": "145", "payment": "900"})
    assert [s.amount for s in matched(claim(line), other, invoice(), silent).shares] == [money("500000.00")]


def test_certificates_and_trip_orders_are_all_there_to_be_held_against_the_line() -> None:
    found = matched(claim(), certificate(), trip(), invoice())
    assert ([p.id for p in found.certificates], [p.id for p in found.trip_orders]) == (["d1"], ["d2"])


def carriage(*records: Record, **changes: Any) -> Match:
    return matched(claim(expense(category="9.9", description="Перевозка мёда", **changes)), *records)


def test_a_reconciliation_act_must_be_of_both_and_cover_the_deal() -> None:
    def covering(**changes: Any) -> bool:
        return bool(carriage(invoice(), act(), reconciliation(**changes)).reconciliation)

    assert covering()
    assert covering(supplier=ARNA, buyer=EXPO)
    assert not covering(supplier=BETA)
    assert not covering(buyer=BETA)
    assert not covering(period_from=date(2024, 1, 1), period_to=date(2024, 12, 31))


def test_a_reconciliation_act_without_the_deal_in_its_rows_is_of_another() -> None:
    other = entry(DAY, "Поступление (Акт 7 от 10.02.2025)", credit="50000.00")
    assert carriage(invoice(), act(), reconciliation(other)).reconciliation == ()
    same_sum = entry(DAY, "Поступление", credit="1120000.00")
    assert len(carriage(invoice(), act(), reconciliation(same_sum)).reconciliation) == 1


def test_transport_papers_belong_to_carriage_alone() -> None:
    assert matched(claim(), invoice(), waybill()).transport == ()
    assert [p.id for p in carriage(invoice(), waybill()).transport] == ["d2"]


def test_of_several_transport_papers_the_one_that_is_named() -> None:
    said = invoice(description="Перевозка Алматы – Ташкент по CMR № 0012345")
    assert [p.id for p in carriage(said, waybill("0099"), waybill()).transport] == ["d3"]
    claimed = carriage(invoice(), waybill("0099"), waybill(), references={"invoice": "145", "cmr": "0099"})
    assert [p.id for p in claimed.transport] == ["d2"]


def test_a_waybill_of_another_lines_carrier_is_not_this_lines() -> None:
    lines = (
        expense(category="9.9", description="Перевозка мёда"),
        expense(
            "500000.00", "9.9", id="2", supplier=CARGO, description="Перевозка мёда", references={"invoice": "146"}
        ),
    )
    own, other = match(
        claim(*lines), papers(invoice(), invoice("146", "500000.00", "60000.00", supplier=CARGO), waybill())
    )
    assert ([p.id for p in own.transport], [p.id for p in other.transport]) == ([], ["d3"])


def test_residence_is_told_by_the_papers_then_by_the_claim() -> None:
    assert matched(claim(), invoice()).resident
    assert not matched(claim(expense(supplier=MESSE, references={"invoice": "INV-7"})), foreign_invoice()).resident
    silent = invoice(supplier=Party(name=EXPO.name))
    assert matched(claim(), silent).resident
    assert not matched(claim(expense(supplier=Party(name="Messe Berlin GmbH", country="DE"), references={}))).resident


def grids(rows: int, columns: int) -> st.SearchStrategy[list[list[int]]]:
    row = st.lists(st.integers(0, 4), min_size=columns, max_size=columns)
    return st.lists(row, min_size=rows, max_size=rows)


@given(st.tuples(st.integers(1, 5), st.integers(1, 5)).flatmap(lambda shape: grids(*shape)))
def test_few_lines_and_deals_are_matched_as_many_are(grid: list[list[int]]) -> None:
    rows, columns = linear_sum_assignment(grid, maximize=True)
    expected = [(r, c) for r, c in zip(rows.tolist(), columns.tolist(), strict=True) if grid[r][c]]
    assert [(r, c) for r, c in _assignment(grid) if grid[r][c]] == expected


def test_without_deals_nothing_is_matched() -> None:
    assert _assignment([]) == _assignment([[], []]) == []


@pytest.mark.parametrize(
    ("amount", "day", "description", "found"),
    [
        ("10400.00", DAY, "Участие в выставке Anuga 2026", "d1"),
        ("10400.00", DAY, "Участие в выставке Anuga 2025", None),
        ("10400.00", None, "Участие в выставке Anuga 2026", None),
        ("12000.00", DAY, "Участие в выставке Anuga 2026", "d1"),
        ("13000.00", DAY, "Участие в выставке Anuga 2026", "d1"),
        ("13500.00", DAY, "Участие в выставке Anuga 2026", None),
    ],
)
def test_a_claim_above_an_invoice_without_any_number(
    amount: str, day: date | None, description: str, found: str | None
) -> None:
    stand = foreign_invoice(total="10000.00", description="Предоставление площади, Anuga 2026")
    wanted = expense(
        amount,
        currency=stand.currency or "",
        supplier=Party(name=MESSE.name),
        description=description,
        incurred_on=day,
        references={},
    )
    assert chosen([wanted], stand) == [found]
