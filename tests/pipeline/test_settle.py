"""One tenge, one claim: within an application and between applications."""

from datetime import date
from typing import Any

from extractors.application import Expense
from extractors.records import Record
from pipeline.result import Result
from pipeline.run import Case
from tests.pipeline.builders import (
    MESSE,
    PAID,
    act,
    case,
    certificate,
    claim,
    expense,
    foreign_invoice,
    invoice,
    judged,
    line,
    money,
    order,
    results,
    row,
    told,
    transfer,
    trip,
)

TWICE, KEPT = {"duplicate_claim cut"}, {"duplicate_claim info"}


def lines(*amounts: str, **changes: Any) -> list[Expense]:
    return [expense(amount, id=str(n), **changes) for n, amount in enumerate(amounts, 1)]


def outcomes(result: Result) -> list[tuple[tuple[str, str], set[str]]]:
    return [(line(result, e.id), told(result, e.id)) for e in result.expenses]


def test_two_lines_within_one_invoice() -> None:
    result = judged(claim(*lines("600000.00", "400000.00")), certificate(), invoice(), order())
    assert outcomes(result) == [(("verified", "600000.00"), set()), (("verified", "400000.00"), set())]


def test_two_lines_beyond_one_invoice() -> None:
    result = judged(claim(*lines("600000.00", "500000.00")), certificate(), invoice(), order())
    assert outcomes(result) == [(("verified", "600000.00"), KEPT), (("unverified", "0.00"), TWICE)]


def test_one_invoice_claimed_whole_twice() -> None:
    result = judged(claim(*lines("1000000.00", "1000000.00")), certificate(), invoice(), order())
    assert outcomes(result) == [(("verified", "1000000.00"), KEPT), (("unverified", "0.00"), TWICE)]


def test_a_third_line_may_still_fit() -> None:
    result = judged(claim(*lines("600000.00", "500000.00", "400000.00")), certificate(), invoice(), order())
    assert [line(result, e.id)[0] for e in result.expenses] == ["verified", "unverified", "verified"]


def test_an_overclaim_takes_no_more_than_the_paper() -> None:
    result = judged(claim(*lines("1500000.00", "100000.00")), certificate(), invoice(), order())
    assert outcomes(result) == [
        (("reduced", "1000000.00"), {"overclaimed cut"} | KEPT),
        (("unverified", "0.00"), TWICE),
    ]


def test_lines_that_share_an_invoice_paid_in_part_each_take_their_part() -> None:
    result = judged(claim(*lines("600000.00", "400000.00")), certificate(), invoice(), order(amount="896000.00"))
    assert outcomes(result) == [
        (("reduced", "480000.00"), {"partly_paid cut"}),
        (("reduced", "320000.00"), {"partly_paid cut"}),
    ]


def test_parts_add_up_to_what_was_paid() -> None:
    paid = order(amount="373333.37")
    result = judged(claim(*lines("333333.33", "333333.33", "333333.34")), certificate(), invoice(), paid)
    nets = [e.verified_net for e in result.expenses]
    assert sum(nets) == money("333333.37")
    assert max(nets) - min(nets) <= money("0.01")


def test_lines_rounded_one_by_one_may_go_beyond_by_a_tiyn_each() -> None:
    third = [expense("37.33", id=str(n), with_taxes=True) for n in (1, 2, 3)]
    bill = invoice(net="99.99", vat="12.00", lines=())
    result = judged(claim(*third), certificate(), bill, order(amount="111.99"))
    assert {e.status for e in result.expenses} == {"verified"}


def test_a_line_for_costs_outside_the_list_takes_nothing_of_the_invoice() -> None:
    rows = (
        row("Аренда выставочной площади", "700000.00", "84000.00", gross="784000.00"),
        row("Авиабилеты", "300000.00", "36000.00", gross="336000.00"),
    )
    claimed = lines("300000.00", "700000.00", category="9.2", description="Участие в выставке «Gulfood 2025»")
    result = judged(claim(*claimed), certificate(), invoice(lines=rows), order(), trip())
    assert outcomes(result) == [
        (("unverified", "0.00"), {"cost_not_reimbursable cut"}),
        (("verified", "700000.00"), {"cost_not_reimbursable info"}),
    ]


def test_lines_on_a_paper_whose_number_could_not_be_read_share_it_all_the_same() -> None:
    bare = invoice(number=None)
    result = judged(claim(*lines("1000000.00", "1000000.00", references={})), certificate(), bare, act(), order())
    assert outcomes(result)[1] == (("unverified", "0.00"), TWICE)


# Between applications


def of(id: str, submitted: date, *records: Record, lines: tuple[Expense, ...] = (), **more: Any) -> Case:
    return case(claim(*lines, id=id, submitted_on=submitted), certificate(), *records, **more)


EARLY, LATE = date(2025, 3, 10), date(2025, 3, 14)


def test_one_invoice_in_two_applications_stays_with_the_one_registered_first() -> None:
    late, early = results(of("A", LATE, invoice(), order()), of("B", EARLY, invoice(), order()))
    assert outcomes(early) == [(("verified", "1000000.00"), KEPT)]
    assert outcomes(late) == [(("unverified", "0.00"), TWICE)]
    (cut,) = late.findings
    assert "B" in cut.message.en


def test_of_applications_of_one_day_the_one_with_the_lower_id() -> None:
    second, first = results(of("2025-2", LATE, invoice(), order()), of("2025-1", LATE, invoice(), order()))
    assert (line(first)[0], line(second)[0]) == ("verified", "unverified")


def test_two_applications_may_share_an_invoice_within_its_sum() -> None:
    some, rest = (expense("600000.00"),), (expense("400000.00"),)
    one, other = results(of("A", EARLY, invoice(), order(), lines=some), of("B", LATE, invoice(), order(), lines=rest))
    assert outcomes(one) + outcomes(other) == [(("verified", "600000.00"), set()), (("verified", "400000.00"), set())]


def test_two_applications_share_what_was_paid_of_an_invoice() -> None:
    some, rest = (expense("600000.00"),), (expense("400000.00"),)
    paid = order(amount="896000.00")
    one, other = results(of("A", EARLY, invoice(), paid, lines=some), of("B", LATE, invoice(), paid, lines=rest))
    assert (line(one), line(other)) == (("reduced", "480000.00"), ("reduced", "320000.00"))


def test_the_act_alone_is_the_same_supply_as_the_invoice_it_belongs_to() -> None:
    both = of("A", EARLY, invoice("42"), act("42"), order(purpose="Оплата по акту № 42"))
    alone = of("B", LATE, act("42"), order(purpose="Оплата по акту № 42"), lines=(expense(references={"act": "42"}),))
    one, other = results(both, alone)
    assert (line(one)[0], line(other)[0]) == ("verified", "unverified")


def test_one_payment_in_two_applications_pays_once() -> None:
    """The same order of 1 120 000.00 is shown for two invoices of that sum."""
    silent = order(purpose="Оплата за услуги")
    other = (expense(references={"invoice": "146"}),)
    first, second = results(of("A", EARLY, invoice(), silent), of("B", LATE, invoice("146"), silent, lines=other))
    assert outcomes(first) == [(("verified", "1000000.00"), KEPT)]
    assert outcomes(second) == [(("unverified", "0.00"), TWICE)]
    assert "900" in second.findings[0].message.en


def test_one_payment_for_two_invoices_may_be_shown_in_two_applications() -> None:
    both = order(amount="2240000.00", purpose="Оплата по счетам-фактурам № 145 и № 146")
    other = (expense(references={"invoice": "146"}),)
    first, second = results(of("A", EARLY, invoice(), both), of("B", LATE, invoice("146"), both, lines=other))
    assert (line(first)[0], line(second)[0]) == ("verified", "verified")


def test_a_paper_of_which_the_earlier_line_takes_nobody_knows_how_much_stays_with_it() -> None:
    """The earlier application has no exchange rate: it is for a person, and until then nobody else may have the invoice."""
    bought = (expense("2000.00", currency="USD", supplier=MESSE, references={"invoice": "INV-7"}),)
    known = {(PAID, "USD"): "500.00"}
    first, second = results(
        of("A", EARLY, foreign_invoice(), transfer(), lines=bought),
        of("B", LATE, foreign_invoice(), transfer(), lines=bought, rates=known),
    )
    assert line(first)[0] == "review"
    assert (line(second), told(second)) == (("unverified", "0.00"), TWICE)


def test_the_order_of_the_run_does_not_matter() -> None:
    cases = [
        of("A", LATE, invoice(), order()),
        of("B", EARLY, invoice(), order()),
        of(
            "C",
            LATE,
            invoice("146"),
            order("901", purpose="Оплата по счету № 146"),
            lines=(expense(references={"invoice": "146"}),),
        ),
    ]
    assert results(*cases) == list(reversed(results(*reversed(cases))))


def test_a_line_whose_own_invoice_may_lie_unread_is_for_a_person() -> None:
    """Two lines alike, one invoice read: the other's may be on the page that could not be."""
    twice = claim(*lines("1000000.00", "1000000.00", references={}))
    unread = invoice(number="146", supplier=None, buyer=None)
    result = judged(twice, certificate(), invoice(), order(), unread)
    assert line(result, "2") == ("review", "0.00")
    assert "own_paper_unread warn" in told(result, "2")
    assert not TWICE & told(result, "2")
    assert KEPT.isdisjoint(told(result, "1"))
    named = claim(*lines("1000000.00", "1000000.00", references={"invoice": "145"}))
    assert line(judged(named, certificate(), invoice(), order(), unread), "2") == ("unverified", "0.00")


def test_a_file_that_could_not_be_opened_may_hold_the_lines_own_invoice() -> None:
    twice = claim(*lines("1000000.00", "1000000.00", references={}))
    (result,) = results(case(twice, certificate(), invoice(), order(), unreadable=True))
    assert line(result, "2") == ("review", "0.00")
