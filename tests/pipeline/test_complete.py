"""Is everything there that the law asks for a line?"""

from datetime import date
from typing import Any

import msgspec
import pytest

from checklists import editions
from extractors.records import Party, Record
from pipeline.complete import complete
from pipeline.match import match
from pipeline.result import Result
from tests.pipeline.builders import (
    ARNA,
    BETA,
    BOTH,
    DAY,
    EXPO,
    PAID,
    act,
    cash,
    certificate,
    claim,
    contract_of,
    entry,
    expense,
    foreign_invoice,
    invoice,
    judged,
    line,
    order,
    papers,
    proforma,
    reconciliation,
    statement,
    told,
    transfer,
    trip,
    waybill,
)

PROVED, CUT, REVIEW = ("verified", "1000000.00"), ("unverified", "0.00"), ("review", "0.00")
ONE_SIGNED = {"supplier": "yes", "buyer": "no"}


def judge(*records: Record, unreadable: bool = False, **changes: Any) -> Result:
    return judged(claim(expense(**changes)), certificate(), *records, unreadable=unreadable)


def test_an_invoice_or_an_act_and_a_payment() -> None:
    for billed in ((invoice(), act()), (invoice(),), (act("145"),)):
        result = judge(*billed, order())
        assert (line(result), told(result)) == (PROVED, set())


def test_neither_invoice_nor_act() -> None:
    result = judge(order(), references={"payment": "900"})
    assert (line(result), told(result)) == (CUT, {"missing_document tax_invoice cut"})
    assert judge(proforma("145"), order()).expenses[0].missing == ("tax_invoice",)


def test_no_payment() -> None:
    result = judge(invoice(), act())
    assert (line(result), told(result)) == (CUT, {"missing_document payment_order cut"})
    assert result.expenses[0].missing == ("payment_order",)


def test_a_payment_that_may_be_in_a_file_that_nobody_opened_is_for_a_person() -> None:
    result = judge(invoice(), act(), unreadable=True)
    assert (line(result), told(result)) == (REVIEW, {"payment_unreadable warn"})
    assert line(judge(invoice(), act(), order(), unreadable=True)) == PROVED


@pytest.mark.parametrize(
    ("mark", "expected", "findings"),
    [
        ("executed", PROVED, set()),
        ("pending", CUT, {"unpaid cut"}),
        (None, REVIEW, {"payment_unconfirmed warn"}),
    ],
)
def test_the_bank_must_have_carried_the_payment_out(
    mark: str | None, expected: tuple[str, str], findings: set[str]
) -> None:
    result = judge(invoice(), order(mark=mark))
    assert (line(result), told(result)) == (expected, findings)


def test_a_row_of_the_statement_or_of_the_reconciliation_act_shows_it() -> None:
    row = entry(PAID, "900", debit="1120000.00", party=EXPO, purpose="Оплата по счет-фактуре № 145")
    assert line(judge(invoice(), order(mark=None), statement(row))) == PROVED
    assert line(judge(invoice(), statement(row))) == PROVED
    nobodys = judge(invoice(), statement(row, holder=None))
    assert (line(nobodys), told(nobodys)) == (REVIEW, {"payer_unclear warn"})
    result = judge(invoice(), act(), order(mark=None), reconciliation())
    assert (line(result), told(result)) == (PROVED, set())


def test_a_draft_beside_the_executed_order() -> None:
    result = judge(invoice(), order("899", mark="pending"), order())
    assert (line(result), told(result)) == (PROVED, set())


def test_cash_counts_as_paid() -> None:
    assert line(judge(invoice(), cash())) == PROVED


def test_another_paid() -> None:
    result = judge(invoice(), order(payer=BETA))
    assert (line(result), told(result)) == (CUT, {"payer_not_applicant cut"})
    assert line(judge(invoice(), order(payer=Party(name="«Арна Фудс» ЖШС")))) == PROVED
    unsure = judge(invoice(), order(payer=None))
    assert (line(unsure), told(unsure)) == (REVIEW, {"payer_unclear warn"})


def test_money_went_to_another() -> None:
    result = judge(invoice(), order(beneficiary=BETA, purpose="Оплата по счет-фактуре № 145 от 10.02.2025"))
    assert (line(result), told(result)) == (REVIEW, {"supplier_mismatch warn"})


def test_a_payment_without_a_payee_that_names_the_invoice_counts() -> None:
    assert line(judge(invoice(), order(beneficiary=None))) == PROVED


def test_a_payment_in_contradiction_with_itself_is_for_a_person() -> None:
    result = judge(invoice(), order(amount_in_words="Один миллион двести двадцать тысяч тенге 00 тиын"))
    assert line(result) == REVIEW
    assert told(result) == set()  # the finding hangs on the paper
    (found,) = [f for f in result.findings if f.code == "amount_in_words_mismatch"]
    assert (found.document, found.expense) == ("d3", None)
    (reason,) = result.expenses[0].reasons
    assert "1\u202f220\u202f000,00" in reason.ru


def test_beside_a_payment_that_counts_one_in_doubt_may_be_the_rest() -> None:
    half = order("899", amount="560000.00")
    result = judge(invoice(), half, order(amount="560000.00", mark=None))
    assert line(result) == REVIEW
    unpaid = judge(invoice(), half, order(amount="560000.00", mark="pending"))
    assert line(unpaid) == ("reduced", "500000.00")
    assert told(unpaid) == {"partly_paid cut", "unpaid cut"}


def test_a_paper_that_is_there_and_could_not_be_read_is_not_missing() -> None:
    for unread in (invoice(number=None, supplier=None), act(number=None, supplier=None)):
        result = judge(unread, order(), references={})
        assert (line(result), told(result)) == (REVIEW, {"document_unread warn"})
    unread_order = judge(invoice(), order(amount=None))
    assert (line(unread_order), told(unread_order)) == (REVIEW, {"document_unread warn"})


def test_where_the_law_asks_for_a_payment_paper_a_reconciliation_act_is_none() -> None:
    result = judge(invoice(), act(), reconciliation())
    assert (line(result), told(result)) == (CUT, {"missing_document payment_order cut"})


def event(*records: Record, description: str = "Участие: выставка «Gulfood 2025», г. Дубай (ОАЭ)") -> Result:
    bill = invoice(description="Аренда выставочной площади")
    return judge(bill, order(), *records, category="9.2", description=description)


def test_an_event_asks_for_a_trip_order() -> None:
    assert (line(event(trip())), told(event(trip()))) == (PROVED, set())
    result = event()
    assert (line(result), told(result)) == (CUT, {"missing_document trip_order cut"})


def test_a_trip_order_for_another_event_is_not_there() -> None:
    result = event(trip("«Anuga 2025»", "г. Кёльн, Германия"))
    assert line(result) == CUT
    assert told(result) == {"missing_document trip_order cut", "trip_order_other_event info"}
    assert line(event(trip("«Anuga 2025»", "г. Кёльн, Германия"), trip())) == PROVED


def test_a_trip_order_that_does_not_tell_is_for_a_person() -> None:
    result = event(trip("«Gulfood 2024»"))
    assert (line(result), told(result)) == (REVIEW, {"trip_order_unclear warn"})


def test_a_line_that_names_no_event() -> None:
    assert line(event(trip(), description="Аренда выставочной площади")) == PROVED


@pytest.mark.parametrize(
    ("signed", "expected", "findings"),
    [
        (BOTH, PROVED, set()),
        (ONE_SIGNED, REVIEW, {"signature_missing warn"}),
        ({"supplier": "yes"}, PROVED, {"signature_unclear warn"}),
        ({"supplier": "unknown", "buyer": "no"}, REVIEW, {"signature_missing warn"}),
        (None, PROVED, {"signature_unclear warn"}),
    ],
)
def test_both_sign_the_act(signed: dict[str, str] | None, expected: tuple[str, str], findings: set[str]) -> None:
    result = judge(invoice(), act(signed=signed), order())
    assert (line(result), told(result)) == (expected, findings)


@pytest.mark.parametrize(
    ("signatures", "expected", "findings"),
    [
        (0, PROVED, {"signature_unclear warn"}),
        (1, REVIEW, {"signature_missing warn"}),
        (2, PROVED, {"signature_unclear warn"}),
    ],
)
def test_a_single_signature_where_two_are_due(signatures: int, expected: tuple[str, str], findings: set[str]) -> None:
    signed = (invoice(), act(signed={"supplier": "yes"}), order())
    result = judged(claim(expense()), certificate(), *signed, signatures=signatures)
    assert (line(result), told(result)) == (expected, findings)


@pytest.mark.parametrize(
    ("hands", "supplier", "code"),
    [
        ((2,), None, "signature_missing"),
        ((0,), None, "signature_unclear"),
        ((1,), None, "signature_unclear"),
        ((2,), BETA, "signature_unclear"),
        ((2, 2), BETA, "signature_missing"),
        ((2, 0), BETA, "signature_unclear"),
    ],
)
def test_a_print_without_hands_beside_others_that_bear_them(
    hands: tuple[int, ...], supplier: Party | None, code: str
) -> None:
    application = claim(expense())
    unclear = {"supplier": "unknown", "buyer": "unknown"}
    others = [act(f"77{n}", supplier=supplier) if supplier else act(f"77{n}") for n in range(len(hands))]
    ours = papers(certificate(), invoice(), act(signed=unclear), order(), *others)
    signed = [msgspec.structs.replace(paper, signatures=n) for paper, n in zip(ours[-len(hands) :], hands, strict=True)]
    shown = (*ours[: -len(hands)], *signed)
    edition = editions.on(application.submitted_on)
    found = complete(match(application, shown)[0], application, edition, shown, unreadable=False)
    assert code in {ruling.finding.code for ruling in found.rulings}


def carried(*records: Record, **changes: Any) -> Result:
    stated = {"category": "9.9", "description": "Транспортные услуги"} | changes
    return judge(*records, **stated)


def test_carriage_by_a_resident_with_a_reconciliation_act() -> None:
    result = carried(invoice(), act(), reconciliation())
    assert (line(result), told(result)) == (PROVED, set())
    assert [r.kind for r in result.expenses[0].checklist[:4]] == [
        "st_kz_certificate",
        "tax_invoice",
        "completion_act",
        "reconciliation_act",
    ]


def test_carriage_asks_for_invoice_and_act() -> None:
    assert told(carried(act("145"), reconciliation())) == {"missing_document tax_invoice cut"}
    assert told(carried(invoice(), reconciliation(rows=()))) >= {"missing_document completion_act cut"}


def test_carriage_by_a_resident_with_payment_papers_in_its_place() -> None:
    certified = carried(invoice(), act(), order(signed={"payer": "yes"}))
    assert (line(certified), told(certified)) == (PROVED, set())
    unsure = carried(invoice(), act(), order())
    assert (line(unsure), told(unsure)) == (PROVED, {"payment_not_certified warn"})
    bare = carried(invoice(), act(), order(signed={"payer": "no"}))
    assert (line(bare), told(bare)) == (REVIEW, {"signature_missing warn"})


def test_carriage_with_neither() -> None:
    result = carried(invoice(), act())
    assert (line(result), told(result)) == (CUT, {"missing_document reconciliation_act cut"})


def test_a_reconciliation_act_that_shows_no_payment_pays_nothing() -> None:
    owed = entry(DAY, "Поступление (Акт 42 от 10.02.2025)", credit="1120000.00")
    result = carried(invoice(), act(), reconciliation(owed))
    assert (line(result), told(result)) == (CUT, {"unpaid cut"})


def test_a_payment_of_the_books_while_other_papers_are_owed_for_is_for_a_person() -> None:
    rows = (
        entry(date(2025, 1, 15), "Поступление (Акт 41 от 15.01.2025)", credit="1120000.00"),
        entry(DAY, "Поступление (Акт 42 от 10.02.2025)", credit="1120000.00"),
        entry(PAID, "Оплата (Платежное поручение 900 от 20.02.2025)", debit="1120000.00"),
    )
    owed = carried(invoice(), act(), reconciliation(*rows, closing_balance="1120000.00"))
    assert (line(owed), told(owed)) == (REVIEW, {"payment_purpose_unclear warn"})
    assert line(carried(invoice(), act(), reconciliation(*rows, closing_balance="0.00"))) == PROVED


def test_a_payment_for_another_contract_is_for_a_person() -> None:
    loan = order(purpose="Возврат финансовой помощи по договору займа № 3")
    result = judge(invoice(contract=contract_of("15")), loan)
    assert (line(result), told(result)) == (REVIEW, {"payment_purpose_unclear warn"})


def test_a_reconciliation_act_that_one_has_not_signed_is_for_a_person() -> None:
    result = carried(invoice(), act(), reconciliation(signed=ONE_SIGNED), order())
    assert (line(result), told(result)) == (REVIEW, {"signature_missing warn"})


def abroad(*records: Record) -> Result:
    carrier = Party(name="UzTrans LLC", country="UZ")
    application = claim(
        expense(
            "2000.00", "9.9", currency="USD", supplier=carrier, description="Перевозка", references={"invoice": "INV-7"}
        )
    )
    bill = foreign_invoice(supplier=carrier, description="Freight Almaty - Tashkent")
    paid = transfer(beneficiary=carrier)
    return judged(application, certificate(), bill, *records, paid, rates={(PAID, "USD"): "500.00"})


def test_a_non_resident_carrier_proves_the_service_by_act_or_transport_paper() -> None:
    carrier = Party(name="UzTrans LLC", country="UZ")
    signed = act("7", net="2000.00", vat=None, supplier=carrier, currency="USD")
    assert line(abroad(signed)) == PROVED
    assert line(abroad(waybill())) == PROVED
    assert told(abroad()) == {"missing_document completion_act cut"}


def test_a_transport_paper_that_does_not_agree_is_for_a_person() -> None:
    result = abroad(waybill(consignor=BETA))
    assert (line(result), told(result)) == (REVIEW, {"transport_mismatch warn"})


def test_a_request_for_payment_is_asked_for_where_the_payment_names_one() -> None:
    named = order(purpose="Оплата по счету на оплату № 88 за рекламу")
    result = judge(invoice(), named)
    assert (line(result), told(result)) == (PROVED, {"document_advised warn"})
    assert told(judge(invoice(), proforma(), named)) == set()


def test_what_is_only_advised_is_no_finding() -> None:
    result = judge(invoice(), order())
    (advised,) = [r for r in result.expenses[0].checklist if r.kind == "contract"]
    assert (advised.status, told(result)) == ("missing", set())


def test_a_line_of_a_removed_category_comes_to_nothing() -> None:
    result = judge(invoice(), order(), category="9.3")
    assert (line(result), told(result)) == (CUT, {"cost_not_reimbursable cut"})
    assert result.expenses[0].checklist == ()
    assert "9.3" in result.findings[0].message.ru


@pytest.mark.parametrize(
    ("purpose", "credit", "outcome"),
    [
        ("Возврат платежа по п/п № 900, договор расторгнут", "1120000.00", REVIEW),
        ("Төлемді қайтару", "500000.00", REVIEW),
        ("Оплата за продукцию", "1120000.00", REVIEW),
        ("Оплата за продукцию", "300000.00", PROVED),
    ],
)
def test_money_that_came_back_from_the_supplier_is_for_a_person(
    purpose: str, credit: str, outcome: tuple[str, str]
) -> None:
    back = statement(entry(date(2025, 2, 25), "77", credit=credit, party=EXPO, purpose=purpose))
    result = judge(invoice(), act(), order(), back)
    assert line(result) == outcome
    assert ("payment_returned warn" in told(result)) == (outcome == REVIEW)


def test_money_that_came_back_from_another_or_for_another_payment() -> None:
    stranger = entry(date(2025, 2, 25), "77", credit="1120000.00", party=BETA, purpose="Возврат платежа")
    before = entry(date(2025, 1, 5), "77", credit="1120000.00", party=EXPO, purpose="Возврат платежа")
    other = entry(date(2025, 2, 25), "77", credit="9000.00", party=EXPO, purpose="Возврат по договору № 7")
    for row in (stranger, before):
        assert line(judge(invoice(), act(), order(), statement(row))) == PROVED
    assert line(judge(invoice(contract=contract_of("15")), act(), order(), statement(other))) == PROVED


def test_a_payment_paper_of_the_supplier_to_the_applicant_is_a_return() -> None:
    back = order(
        number="31", payer=EXPO, beneficiary=ARNA, purpose="Возврат излишне уплаченного", issued_on=date(2025, 3, 1)
    )
    assert line(judge(invoice(), act(), order(), back)) == REVIEW
