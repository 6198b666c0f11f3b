"""The fewest papers that bring the most money, against every combination tried."""

from decimal import Decimal
from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.mending import Item, Mendable, fewest
from pipeline.precheck import precheck
from pipeline.result import Result
from pipeline.verify import verify
from pipeline.views.figures import GROUPS
from tests.pipeline.builders import certificate, claim, expense, invoice, judged, order

ITEMS: list[Item] = [(f"code_{n}", "", f"d{n}") for n in range(6)]


@st.composite
def lines_held_back(draw: st.DrawFn) -> list[Mendable]:
    return [
        Mendable(
            id=str(n),
            items=frozenset(draw(st.sets(st.sampled_from(ITEMS), min_size=1, max_size=3))),
            net=Decimal(1),
            group="promotion",
            gain=Decimal(draw(st.integers(1, 9))),
        )
        for n in range(draw(st.integers(1, 6)))
    ]


def naive(held: list[Mendable], need: Decimal) -> int:
    """The smallest number of items with which the lines that are then whole gain enough."""
    sets = chain.from_iterable(combinations(ITEMS, size) for size in range(len(ITEMS) + 1))
    return next(len(s) for s in sets if sum(each.gain for each in held if each.items <= set(s)) >= need)


@settings(max_examples=300, deadline=None)
@given(lines_held_back(), st.integers(1, 60))
def test_no_set_is_smaller(held: list[Mendable], cap: int) -> None:
    need = min(Decimal(cap), sum((each.gain for each in held), Decimal(0)))
    found = fewest(held, {"promotion": need})
    assert found is not None
    assert sum(each.gain for each in found) >= need
    assert len({item for each in found for item in each.items}) == naive(held, need)


def told(result: Result) -> list[tuple[str, str, list[str]]]:
    assert result.mending is not None
    assert verify(result) == ()
    return [(line.expense, str(line.adds), [ask.code for ask in line.asks]) for line in result.mending.lines]


def test_a_payment_that_is_missing_is_worth_its_line() -> None:
    result = judged(claim(expense()), certificate(), invoice())
    assert result.mending is not None
    assert (result.mending.papers, str(result.mending.total)) == (1, "600000.00")
    assert told(result) == [("1", "600000.00", ["missing_document"])]
    assert judged(claim(expense()), certificate(), invoice(), order()).mending is None


def test_advice_names_the_paper_by_the_number_of_the_invoice() -> None:
    unpaid = judged(claim(expense()), certificate(), invoice("145")).mending
    assert unpaid is not None
    said = unpaid.lines[0].says
    assert said.en.startswith("Submit the payment document (payment order) for invoice 145,")
    assert said.ru.startswith("Представьте платежный документ (платежное поручение) по счету-фактуре (инвойсу) № 145 ")
    assert said.kk.startswith("№ 145 шот-фактура (инвойс) бойынша ")
    assert [text.replace(GROUPS, " ").rsplit(": ", 1)[1] for text in (said.en, said.ru, said.kk)] == [
        "+600 000.00 tenge.",
        "+600 000,00 тенге.",
        "+600 000,00 теңге.",
    ]


def test_where_no_paper_says_the_number_the_claim_does() -> None:
    checked = precheck(judged(claim(expense(references={"invoice": "77"})), certificate()))
    todo = {task.todo.ru for task in checked.tasks if task.code == "missing_document"}
    assert "Представьте счет-фактуру (инвойс) № 77, указанный в заявке." in todo
    assert any("по счету-фактуре (инвойсу) № 77 " in said for said in todo)


def test_under_a_cap_the_dearer_line_is_enough() -> None:
    """50 million were granted: 1 116 000.00 are left, and the second line alone would fill them."""
    granted = {"reimbursed_this_year": {"promotion": "50000000.00"}}
    lines = expense("1000000.00", id="1"), expense("2000000.00", id="2", references={"invoice": "146"})
    second = invoice("146", net="2000000.00", vat="240000.00")
    result = judged(claim(*lines, applicant=granted), certificate(), invoice(), second)
    assert told(result) == [("2", "1116000.00", ["missing_document"])]


def test_several_papers_of_one_line_are_asked_for_together() -> None:
    result = judged(claim(expense()), invoice())
    assert told(result) == [("1", "600000.00", ["missing_document", "missing_document"])]
