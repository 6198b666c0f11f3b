"""Whatever the papers: no tenge is given twice, none is passed on that they do not prove, and doubt never pays."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal, get_args

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.application import Application, Expense
from extractors.records import Billing, Party, Payment, Record
from pipeline.extract import Paper
from pipeline.proof.deals import deals
from pipeline.proof.remittances import allocate, remittances
from pipeline.result import Result
from tests.pipeline.builders import (
    ARNA,
    BETA,
    CARGO,
    EXPO,
    act,
    case,
    certificate,
    claim,
    entry,
    expense,
    invoice,
    order,
    papers,
    results,
    statement,
)

CI = settings(max_examples=60, deadline=None)
ZERO = Decimal(0)
TIYN = Decimal("0.01")


class Story(msgspec.Struct, frozen=True):
    """A claim and its papers, in the order in which they lie in the bundle."""

    application: Application
    records: tuple[Record, ...]

    def with_records(self, records: Sequence[Record]) -> "Story":
        return msgspec.structs.replace(self, records=tuple(records))


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(TIYN, ROUND_HALF_UP)


amounts = st.integers(100, 300_000_000).map(lambda tiyn: Decimal(tiyn) / 100)
# how much of the whole: all, nothing much, a part, too much
parts = st.sampled_from(["1", "1", "1", "0.5", "0.333", "0.01", "1.05", "1.12", "2"]).map(Decimal)
days = st.integers(0, 60).map(lambda n: date(2025, 1, 6) + timedelta(days=n))
suppliers = st.sampled_from([EXPO, EXPO, BETA])


@st.composite
def _payments(draw: st.DrawFn, number: int, gross: Decimal, supplier: Party) -> list[Record]:
    paid: list[Record] = []
    for n in range(draw(st.integers(0, 2))):
        amount = max(TIYN, _cents(gross * draw(parts)))
        named = draw(
            st.sampled_from([f"Оплата по счету № {number}", f"Оплата по счетам № {number}, {number + 1}", "За услуги"])
        )
        day = draw(days)
        paid.append(
            order(
                f"{900 + 10 * number + n}",
                str(amount),
                named,
                beneficiary=draw(st.sampled_from([supplier, supplier, supplier, None, CARGO])),
                payer=draw(st.sampled_from([ARNA, ARNA, ARNA, ARNA, BETA])),
                mark=draw(st.sampled_from(["executed", "executed", "executed", "pending", None])),
                issued_on=day,
                executed_on=day,
            )
        )
    return paid


@st.composite
def _deal(draw: st.DrawFn, number: int, net: Decimal) -> tuple[list[Record], Decimal, Party]:
    vat = _cents(net * 12 / 100) if draw(st.booleans()) else None
    supplier, day = draw(suppliers), draw(days)
    billed: dict[str, Any] = {"supplier": supplier, "net": str(net), "vat": None if vat is None else str(vat)}
    found: list[Record] = [invoice(str(number), issued_on=day, turnover_on=day, **billed)]
    if draw(st.booleans()):
        found.append(act(str(number), signed_on=day, performed_on=day, **billed))
    found += draw(_payments(number, net + (vat or ZERO), supplier))
    return found, net, supplier


@st.composite
def _line(draw: st.DrawFn, id: str, number: int, net: Decimal, supplier: Party) -> Expense:
    amount = max(TIYN, _cents(net * draw(parts)))
    named = draw(st.sampled_from([{"invoice": str(number)}, {"invoice": str(number)}, {}]))
    return expense(
        str(amount),
        id=id,
        supplier=supplier,
        references=named,
        incurred_on=None,
        with_taxes=draw(st.sampled_from([False, False, False, True])),
    )


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """One to three deals, some of one sum; a line for each, perhaps a second one; papers in any order."""
    records: list[Record] = [certificate()]
    lines: list[Expense] = []
    sums = draw(st.lists(amounts, min_size=1, max_size=2))
    for number in range(1, draw(st.integers(1, 3)) + 1):
        found, net, supplier = draw(_deal(number, draw(st.sampled_from(sums))))
        records += found
        for _ in range(draw(st.sampled_from([1, 1, 1, 2]))):
            lines.append(draw(_line(str(len(lines) + 1), number, net, supplier)))
    return Story(application=claim(*lines), records=tuple(draw(st.permutations(records))))


def judge(story: Story) -> Result:
    (result,) = results(case(story.application, *story.records))
    return result


def passed(result: Result) -> Decimal:
    return sum((e.verified_net for e in result.expenses), ZERO)


def lines(result: Result) -> list[tuple[str, str, Decimal]]:
    return [(e.id, e.status, e.verified_net) for e in result.expenses]


@CI
@given(stories())
def test_no_payment_gives_more_than_it_has_and_no_deal_takes_more_than_it_costs(story: Story) -> None:
    known = papers(*story.records)
    found, paid = deals(known), remittances(known)
    shares = allocate(paid, found)
    for number, each in shares.items():
        gross = found[number].gross
        assert gross is not None
        assert sum(s.amount for s in each) <= gross
    for payment in paid:
        assert sum(s.amount for each in shares.values() for s in each if s.remittance is payment) <= payment.amount
    assert all(s.amount > 0 for each in shares.values() for s in each)


@CI
@given(stories())
def test_a_line_is_passed_no_more_than_claimed_documented_and_paid(story: Story) -> None:
    result = judge(story)
    billed: dict[str, Paper] = {p.id: p for p in papers(*story.records) if isinstance(p.record, Billing)}
    of_paper: dict[str, Decimal] = {}
    for line in result.expenses:
        assert ZERO <= line.verified_net <= line.claimed_net
        assert line.verified_net == 0 or line.status in ("verified", "reduced")
        assert line.status == "verified" or line.reasons
        for paper in (p for p in line.documents if p in billed and line.verified_net):
            of_paper[paper] = of_paper.get(paper, ZERO) + line.verified_net
    for paper, net in of_paper.items():
        record = billed[paper].record
        assert isinstance(record, Billing)
        assert record.net_total is not None
        assert net <= record.net_total + TIYN * (len(result.expenses) - 1)


@CI
@given(stories())
def test_what_is_passed_on_was_paid_by_the_applicant(story: Story) -> None:
    paid = [
        r.amount
        for r in story.records
        if isinstance(r, Payment) and r.mark == "executed" and r.payer == ARNA and r.amount is not None
    ]
    assert passed(judge(story)) <= sum(paid, ZERO) + TIYN


@CI
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_the_papers_does_not_matter(story: Story, random: Any) -> None:
    shuffled = list(story.records)
    random.shuffle(shuffled)
    assert lines(judge(story)) == lines(judge(story.with_records(shuffled)))


@CI
@given(stories(), st.data())
def test_a_copy_of_a_paper_changes_nothing(story: Story, data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(story.records))
    assert lines(judge(story)) == lines(judge(story.with_records([*story.records, copied])))


@CI
@given(stories(), st.data())
def test_a_valid_paper_more_never_lowers_the_sum(story: Story, data: st.DataObject) -> None:
    """A certificate, the statement of the bank, or a payment of what an invoice costs that nobody has paid.

    A second payment of it may agree with the claim against the invoice, which is a contradiction.
    """
    bill = data.draw(st.sampled_from([r for r in story.records if isinstance(r, Billing)]))
    orders = [r for r in story.records if isinstance(r, Payment) and r.mark != "pending"]
    unpaid = all(paid.beneficiary not in (None, Party(), bill.supplier) for paid in orders)
    payment = order("999", str(bill.gross_total), f"Оплата по счету № {bill.number}", beneficiary=bill.supplier)
    added: Record = data.draw(
        st.sampled_from(
            [
                certificate(number="KZ999"),
                *([payment] if unpaid else []),
                *(statement(_row(paid)) for paid in orders[:1]),
            ]
        )
    )
    assert passed(judge(story.with_records([*story.records, added]))) >= passed(judge(story))


def _row(paid: Payment) -> Any:
    """The row of the statement in which the bank shows that it carried the payment out."""
    assert paid.executed_on is not None
    return entry(
        paid.executed_on, paid.number or "", debit=str(paid.amount), party=paid.beneficiary, purpose=paid.purpose
    )


Doubt = Literal["bin", "unsigned", "pending", "unmarked", "payer", "sum"]
DOUBTS: tuple[Doubt, ...] = get_args(Doubt)


def _doubted(record: Record, doubt: Doubt) -> Record:
    """The record with a doubt about it, where it can have one."""
    if isinstance(record, Billing):
        match doubt:
            case "bin":
                wrong = msgspec.structs.replace(record.supplier, bin="180540021234")
                return msgspec.structs.replace(record, supplier=wrong)
            case "unsigned":
                return msgspec.structs.replace(record, signed={"supplier": "no", "buyer": "yes"})
            case "sum":
                return msgspec.structs.replace(record, gross_total=(record.gross_total or ZERO) + 100)
    if isinstance(record, Payment):
        match doubt:
            case "pending":
                return msgspec.structs.replace(record, mark="pending")
            case "unmarked":
                return msgspec.structs.replace(record, mark=None)
            case "payer":
                return msgspec.structs.replace(record, payer=CARGO)
    return record


@CI
@given(stories(), st.data())
def test_a_doubt_never_raises_the_sum(story: Story, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(story.records) - 1))
    doubt = data.draw(st.sampled_from(DOUBTS))
    records = list(story.records)
    records[place] = _doubted(records[place], doubt)
    assert passed(judge(story.with_records(records))) <= passed(judge(story))


@CI
@given(stories())
def test_a_draft_never_counts(story: Story) -> None:
    drafts = [_doubted(r, "pending") if isinstance(r, Payment) else r for r in story.records]
    assert passed(judge(story.with_records(drafts))) == 0


@CI
@given(stories(), stories())
def test_two_applications_are_passed_no_more_than_their_papers_prove_together(one: Story, other: Story) -> None:
    """The second application shows all the papers of the first as well."""
    shared = other.with_records([*one.records, *other.records])
    second = msgspec.structs.replace(shared.application, id="2025-000999")
    together = results(case(one.application, *one.records), case(second, *shared.records))
    paid = {(r.number, r.amount) for r in shared.records if isinstance(r, Payment) and r.mark == "executed"}
    assert sum((passed(r) for r in together), ZERO) <= sum((a for _, a in paid if a is not None), ZERO) + 6 * TIYN
