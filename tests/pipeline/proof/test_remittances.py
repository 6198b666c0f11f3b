"""Payments as facts, and what each tenge paid for."""

from datetime import date
from typing import Any

import pytest

from extractors.records import Party, Record
from pipeline.proof.deals import deals
from pipeline.proof.remittances import (
    ASTRAY,
    NAMED,
    PAYEE,
    SUM_AND_PAYEE,
    Remittance,
    allocate,
    is_payment_row,
    remittances,
)
from tests.pipeline.builders import (
    ARNA,
    BETA,
    EXPO,
    MESSE,
    PAID,
    act,
    cash,
    contract_of,
    entry,
    foreign_invoice,
    invoice,
    money,
    order,
    papers,
    proforma,
    reconciliation,
    statement,
    transfer,
)

PURPOSE = "Оплата по счет-фактуре № 145"


def payments(*records: Record) -> tuple[Remittance, ...]:
    return remittances(papers(*records))


def allocated(
    *records: Record, wanted: dict[int, frozenset[str]] | None = None
) -> dict[int, list[tuple[str, str, int]]]:
    """Of each deal: the numbers of its payments, what it takes of them, how surely."""
    known = papers(*records)
    shares = allocate(remittances(known), deals(known), wanted)
    return {n: [(s.remittance.number or "", str(s.amount), s.strength) for s in each] for n, each in shares.items()}


@pytest.mark.parametrize("mark", ["executed", "pending", None])
def test_a_payment_order_says_whether_it_was_carried_out(mark: str | None) -> None:
    (payment,) = payments(order(mark=mark))
    assert payment.mark == mark
    assert (payment.amount, payment.day, payment.papers) == (money("1120000.00"), PAID, ("d1",))


def test_cash_counts_as_paid() -> None:
    assert payments(cash())[0].mark == "executed"
    assert payments(cash(mark="pending"))[0].mark == "pending"


def test_a_payment_without_an_amount_is_none() -> None:
    assert payments(order(amount=None)) == ()


def test_the_day_of_payment_is_that_of_execution() -> None:
    assert payments(order(executed_on=date(2025, 2, 21)))[0].day == date(2025, 2, 21)
    assert payments(order(executed_on=None))[0].day == PAID


def test_a_row_of_the_statement_confirms_an_order_and_is_counted_once() -> None:
    row = entry(date(2025, 2, 21), "900", debit="1120000.00", party=EXPO, purpose=PURPOSE)
    (payment,) = payments(order(mark=None, executed_on=None), statement(row))
    assert (payment.mark, payment.papers, payment.day) == ("executed", ("d1", "d2"), date(2025, 2, 21))


@pytest.mark.parametrize(
    ("changes", "day"),
    [
        ({"debit": "1120000.02"}, PAID),  # another sum
        ({"document": "901", "purpose": "Оплата по счет-фактуре № 146"}, PAID),  # another number, for another paper
        ({"party": BETA}, PAID),  # another payee
        ({}, date(2025, 2, 27)),  # a week later
    ],
)
def test_another_row_is_a_payment_of_its_own(changes: dict[str, object], day: date) -> None:
    stated = {"document": "900", "debit": "1120000.00", "party": EXPO, "purpose": PURPOSE} | changes
    row = entry(day, str(stated.pop("document")), **stated)
    found = payments(order(mark=None), statement(row))
    assert sorted(str(p.mark) for p in found) == ["None", "executed"]


@pytest.mark.parametrize(("purpose", "one"), [("сч. М2145 от 10.02.2025", True), ("сч. М2146 от 10.02.2025", False)])
def test_a_number_sign_read_as_letters_names_the_same_paper(purpose: str, one: bool) -> None:
    row = entry(PAID, "К2900", debit="1120000.00", party=EXPO, purpose=purpose)
    assert (len(payments(order(mark=None), statement(row))) == 1) == one


def test_two_equal_rows_do_not_confirm_one_order_twice() -> None:
    rows = [entry(PAID, "", debit="1120000.00", party=EXPO, purpose=PURPOSE) for _ in range(2)]
    found = payments(order(mark=None), statement(*rows))
    assert sorted(p.papers for p in found) == [("d1", "d2"), ("d2",)]


def test_a_statement_that_numbers_its_rows_otherwise_confirms_by_sum_and_day() -> None:
    row = entry(PAID, "REF 20250220/17", debit="1120000.00", party=EXPO, purpose=PURPOSE)
    (payment,) = payments(order(mark=None), statement(row))
    assert (payment.number, payment.mark) == ("900", "executed")


def test_rows_confirm_first_what_bears_their_number() -> None:
    rows = [entry(PAID, number, debit="560000.00", party=EXPO, purpose=PURPOSE) for number in ("899", "900")]
    found = payments(order("900", amount="560000.00", mark=None), statement(*rows))
    assert [(p.number, p.papers) for p in found] == [("899", ("d2",)), ("900", ("d1", "d2"))]


def test_two_prints_of_one_order_are_one_payment() -> None:
    """The draft from the accounting program and the bank's print: counted once, and carried out."""
    draft, executed = order(mark="pending", payer=None), order()
    (payment,) = payments(draft, executed)
    assert (payment.mark, payment.papers, payment.payer) == ("executed", ("d1", "d2"), ARNA)
    halves = payments(order("899", amount="560000.00"), order("900", amount="560000.00"))
    assert len(halves) == 2


ABROAD: dict[str, Any] = {"amount": "4680.00", "purpose": "PAYMENT UNDER INVOICE EX25-64238 DD 17.10.2025"}


@pytest.mark.parametrize(
    "other",
    [
        {"number": "FT25087E53DD"},
        {"number": "E2E30236350"},
        {"number": None},
        {"number": "OTT250224702", "mark": None},
    ],
)
def test_one_transfer_abroad_under_the_numbers_of_the_client_and_of_the_bank(other: dict[str, Any]) -> None:
    (payment,) = payments(transfer(**{"number": "18", **ABROAD}), transfer(**{**ABROAD, **other}))
    assert (payment.amount, payment.number, payment.papers) == (money("4680.00"), "18", ("d1", "d2"))


def test_what_banks_on_the_way_took_makes_no_second_transfer() -> None:
    ordered, settled = (
        transfer(**{"number": "18", **ABROAD}),
        transfer(**{**ABROAD, "number": "FT9", "amount": "4655.00"}),
    )
    for shown in ((ordered, settled), (settled, ordered)):
        (payment,) = payments(*shown)
        assert payment.amount == money("4680.00")


@pytest.mark.parametrize("number", ["TR77001", "18"])
def test_a_row_with_the_fee_of_the_bank_in_it_is_the_transfer(number: str) -> None:
    row = entry(PAID, number, debit="4705.00", party=MESSE, purpose=ABROAD["purpose"])
    (payment,) = payments(transfer(**{"number": "18", **ABROAD}), statement(row, currency="USD"))
    assert payment.papers == ("d1", "d2")


def test_two_rows_of_one_statement_are_two_payments() -> None:
    rows = [entry(PAID, f"TR7700{n}", debit="4680.00", party=MESSE, purpose=ABROAD["purpose"]) for n in (1, 2)]
    assert len(payments(statement(*rows, currency="USD"))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"number": "18"}, {"number": "19"}),
        ({"number": "FT25087E53DD"}, {"number": "FT25087E54AA"}),
        ({"number": "18"}, {"number": "FT25087E53DD", "amount": "4480.00"}),
        ({"number": "18"}, {"number": "FT25087E53DD", "purpose": "PAYMENT UNDER INVOICE EX25-99999"}),
        ({"number": "18"}, {"number": "FT25087E53DD", "beneficiary": Party(name="Another Fair GmbH")}),
        (
            {"number": "18", "executed_on": date(2025, 2, 19), "issued_on": date(2025, 2, 19)},
            {"number": "FT25087E53DD"},
        ),
    ],
)
def test_transfers_that_differ_are_two(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert len(payments(transfer(**{**ABROAD, **one}), transfer(**{**ABROAD, **other}))) == 2


def test_orders_in_tenge_of_one_day_are_two_by_their_numbers() -> None:
    assert len(payments(order("18"), order("INT00250224"))) == 2


def test_the_doubts_of_either_print_stay() -> None:
    wrong = order(amount_in_words="Два миллиона тенге 00 тиын", mark=None)
    (payment,) = payments(order(), wrong)
    assert [f.code for f in payment.doubts] == ["amount_in_words_mismatch"]


def test_money_that_came_in_is_no_payment() -> None:
    assert payments(statement(entry(PAID, "7", credit="1120000.00", party=EXPO))) == ()


def test_the_holder_of_a_statement_paid() -> None:
    row = entry(PAID, "7", debit="500.00", party=EXPO)
    assert payments(statement(row, holder=BETA))[0].payer == BETA
    assert payments(statement(row, holder=None))[0].payer == Party()


def test_a_reconciliation_act_of_both_confirms_the_order_it_names() -> None:
    (payment,) = payments(order(mark=None), reconciliation())
    assert (payment.mark, payment.papers) == ("executed", ("d1", "d2"))
    (alone,) = payments(reconciliation())
    assert (alone.number, alone.mark, alone.beneficiary) == ("900", "executed", EXPO)


def test_a_reconciliation_act_with_numbers_of_its_own_counts_no_payment_twice() -> None:
    row = entry(date(2025, 2, 21), "Оплата (00000000123 от 21.02.2025)", debit="1120000.00")
    (payment,) = payments(order(), reconciliation(row))
    assert payment.papers == ("d1", "d2")


def test_a_reconciliation_act_that_one_has_not_signed_confirms_nothing() -> None:
    (payment,) = payments(order(mark=None), reconciliation(signed={"supplier": "no", "buyer": "yes"}))
    assert payment.mark is None


@pytest.mark.parametrize(
    ("text", "is_payment"),
    [
        ("Оплата (Платежное поручение 1022 от 19.02.2024)", True),
        ("Платежное поручение №1022 от 19.02.2021", True),
        ("Төлем (төлем тапсырмасы № 12, 19.02.2024)", True),
        ("Payment 12 of 19 Feb 2024", True),
        ("Поступление (Акт 42 от 31.01.2024)", False),
        ("Приход (171 от 19.01.2021)", False),
        ("Сальдо начальное", False),
    ],
)
def test_rows_of_a_reconciliation_act_that_are_payments(text: str, is_payment: bool) -> None:
    assert is_payment_row(entry(PAID, text, debit="1.00")) is is_payment


def test_a_draft_beside_the_executed_order_pays_nothing() -> None:
    assert allocated(invoice(), order("7", mark="pending"), order("900"))[0] == [("900", "1120000.00", NAMED)]


def test_a_draft_that_names_the_invoice_goes_after_an_executed_order_that_does_not() -> None:
    silent = order("900", purpose="Оплата за услуги")
    assert allocated(invoice(), order("7", mark="pending"), silent)[0] == [("900", "1120000.00", SUM_AND_PAYEE)]


def test_one_payment_for_several_invoices() -> None:
    both = order(amount="1680000.00", purpose="Оплата по счетам-фактурам № 145 и № 146")
    second = invoice("146", net="500000.00", vat="60000.00")
    assert allocated(invoice(), second, both) == {
        0: [("900", "1120000.00", NAMED)],
        1: [("900", "560000.00", NAMED)],
    }


def test_a_joint_payment_short_of_the_sum_pays_in_the_order_of_its_purpose() -> None:
    second = invoice("146", net="500000.00", vat="60000.00")
    short = order(amount="1400000.00", purpose="Оплата по счетам-фактурам № 146 и № 145")
    assert allocated(invoice(), second, short) == {
        0: [("900", "840000.00", NAMED)],
        1: [("900", "560000.00", NAMED)],
    }


def test_one_invoice_paid_in_parts() -> None:
    advance = order(
        "850", amount="336000.00", purpose="Предоплата 30% по счету на оплату № 88", executed_on=date(2025, 1, 22)
    )
    rest = order("900", amount="784000.00")
    assert allocated(invoice(), proforma(), advance, rest)[0] == [
        ("850", "336000.00", NAMED),
        ("900", "784000.00", NAMED),
    ]


def test_no_more_is_taken_than_the_deal_costs() -> None:
    assert allocated(invoice(), order(amount="2000000.00"))[0] == [("900", "1120000.00", NAMED)]
    twice = allocated(invoice(), order("900"), order("901", executed_on=date(2025, 2, 24)))
    assert twice[0] == [("900", "1120000.00", NAMED)]


def test_sum_and_payee_tie_a_payment_that_names_nothing() -> None:
    other = invoice("144", net="500000.00", vat="60000.00")
    silent = order(purpose="Оплата за услуги")
    assert allocated(other, invoice(), silent) == {1: [("900", "1120000.00", SUM_AND_PAYEE)]}


def test_the_payee_alone_ties_where_it_has_one_deal() -> None:
    part = order(amount="500000.00", purpose="Частичная оплата за услуги")
    assert allocated(invoice(), part)[0] == [("900", "500000.00", PAYEE)]
    assert allocated(invoice(), invoice("146", net="700000.00", vat="84000.00"), part) == {}


def test_the_contract_chooses_between_deals_of_one_payee() -> None:
    first, second = invoice(contract=contract_of("15")), invoice("146", contract=contract_of("16"))
    part = order(amount="500000.00", purpose="Оплата по договору № 16 от 01.02.2025")
    assert allocated(first, second, part) == {1: [("900", "500000.00", PAYEE)]}
    elsewhere = order(amount="500000.00", purpose="Оплата по договору № 99")
    assert allocated(first, elsewhere) == {}


def test_a_purpose_that_names_another_contract_comes_last() -> None:
    loan = order(purpose="Возврат финансовой помощи по договору займа № 3")
    ours = invoice(contract=contract_of("15"))
    assert allocated(ours, loan) == {0: [("900", "1120000.00", ASTRAY)]}
    assert allocated(ours, invoice("146", contract=contract_of("3")), loan) == {
        1: [("900", "1120000.00", SUM_AND_PAYEE)]
    }
    assert allocated(ours, loan, wanted={0: frozenset({"900"})}) == {0: [("900", "1120000.00", ASTRAY)]}


def test_a_number_alone_ties_nothing() -> None:
    stranger = order(beneficiary=BETA, amount="300000.00", purpose="Оплата по счету № 145")
    assert allocated(invoice(), stranger) == {}


def test_a_number_with_the_day_of_the_paper_ties_though_the_payee_differs() -> None:
    """So that the difference is seen: the line is then for review."""
    assert allocated(invoice(), order(beneficiary=BETA))[0] == [("900", "1120000.00", ASTRAY)]


def test_a_deal_of_the_payee_goes_before_one_whose_number_it_happens_to_name() -> None:
    """Both suppliers ask the same price, and the request of one bears the number of the other's invoice."""
    ours = invoice("200", supplier=BETA), proforma("145", supplier=BETA)
    paid = order(beneficiary=BETA, purpose="Оплата по счету № 145")
    assert allocated(invoice(), *ours, paid) == {1: [("900", "1120000.00", NAMED)]}


def test_a_payment_that_names_another_paper_is_not_taken_for_its_sum() -> None:
    twin = invoice("146", issued_on=date(2025, 2, 24), turnover_on=date(2025, 2, 24))
    assert allocated(invoice(), twin, order()) == {0: [("900", "1120000.00", NAMED)]}


def test_the_number_that_the_claim_gives_ties() -> None:
    silent = order(purpose="Оплата за услуги", amount="500000.00")
    other = invoice("146", net="700000.00", vat="84000.00")
    wanted = {1: frozenset({"900"})}
    assert allocated(invoice(), other, silent, wanted=wanted) == {1: [("900", "500000.00", NAMED)]}


def test_an_act_is_named_as_well_as_an_invoice() -> None:
    paid = order(purpose="Оплата по акту № 42 от 10.02.2025")
    assert allocated(act(), paid)[0] == [("900", "1120000.00", NAMED)]


def test_payments_in_another_currency_are_taken_whole() -> None:
    tenge = order(beneficiary=MESSE, amount="1000000.00", purpose="Оплата по инвойсу INV-7")
    assert allocated(foreign_invoice(), tenge)[0] == [("900", "1000000.00", NAMED)]
    assert allocated(foreign_invoice(), transfer())[0] == [("17", "2000.00", NAMED)]


def test_contradictions_of_the_paper_go_with_the_payment() -> None:
    (payment,) = payments(order(amount_in_words="Два миллиона тенге 00 тиын"))
    assert [f.code for f in payment.doubts] == ["amount_in_words_mismatch"]
    (account,) = payments(order(beneficiary=Party(name=EXPO.name, bin=EXPO.bin, iban="KZ906010131000123457")))
    assert account.doubts == ()
