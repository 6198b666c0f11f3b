"""Does a paper agree with itself, and is it a copy of another?"""

from datetime import date
from typing import Any

import pytest

from extractors.records import Party, Record
from pipeline.extract import CONTRADICTIONS, Paper
from tests.pipeline.builders import (
    ARNA,
    DAY,
    EXPO,
    act,
    cash,
    contract_of,
    faults_of,
    foreign_invoice,
    invoice,
    money,
    order,
    papers,
    proforma,
    row,
    transfer,
    trip,
    values,
)


def contradicted(paper: Paper) -> bool:
    """Whether what reconcile holds against a paper is among its faults."""
    return any(fault.code in CONTRADICTIONS for fault in paper.faults)


def test_papers_that_agree_with_themselves() -> None:
    assert faults_of(invoice(), act(), proforma(), foreign_invoice(), order(), transfer(), cash(), trip()) == []


@pytest.mark.parametrize(
    ("quantity", "price", "net", "faulty"),
    [
        ("4", "250000.00", "1000000.00", False),
        ("3", "333333.33", "1000000.00", False),  # a price printed with two places is itself rounded
        ("3", "333333.00", "1000000.00", True),
        ("4", "280000.00", "1000000.00", False),  # the price holds the VAT: the amount of the row is the gross
        ("4", "251000.00", "1000000.00", True),
    ],
)
def test_quantity_times_price(quantity: str, price: str, net: str, faulty: bool) -> None:
    line = row("Реклама", net, "120000.00", quantity=quantity, price=price, vat_rate="12", gross="1120000.00")
    assert faults_of(invoice(lines=(line,))) == [("arithmetic_error", "quantity_price")] * faulty


@pytest.mark.parametrize(("price", "faulty"), [("250000.00", False), ("251000.00", True)])
def test_quantity_times_price_beside_the_sum_with_vat_alone(price: str, faulty: bool) -> None:
    line = row("Реклама", None, "120000.00", quantity="4", price=price, gross="1120000.00")
    assert faults_of(invoice(lines=(line,))) == [("arithmetic_error", "quantity_price")] * faulty


def test_net_vat_and_gross_of_a_row() -> None:
    line = row("Реклама", "1000000.00", "120000.00", gross="1125000.00")
    assert faults_of(invoice(lines=(line,))) == [
        ("arithmetic_error", "line_gross"),
        ("arithmetic_error", "lines_total"),
    ]


def test_rows_and_total_keep_the_difference() -> None:
    lines = (row("Реклама", "600000.00"), row("Баннер", "390000.00"))
    (paper,) = papers(invoice(vat=None, lines=lines))
    assert [f.text for f in paper.faults] == ["lines_total"]
    told = values(paper.faults, "arithmetic_error")
    assert (told["found"], told["expected"], told["difference"]) == ("1000000.00", "990000.00", "10000.00")
    assert (told["kind"], told["number"]) == ("tax_invoice", "145")


def test_rows_without_an_amount_are_not_added_up() -> None:
    assert faults_of(invoice(lines=(row("Реклама", "600000.00"), row("Баннер")))) == []


def test_net_and_vat_make_the_gross() -> None:
    assert faults_of(invoice(gross_total="1135000.00", lines=())) == [("arithmetic_error", "net_vat_gross")]
    assert faults_of(invoice(excise_total="15000.00", gross_total="1135000.00", vat_total="120000.00", lines=())) == []


@pytest.mark.parametrize(
    ("vat", "faulty"), [("120001.00", False), ("119999.00", False), ("120001.01", True), ("100000.00", True)]
)
def test_vat_is_the_rate_of_the_turnover_within_a_tenge(vat: str, faulty: bool) -> None:
    gross = money("1000000.00") + money(vat)
    line = row("Реклама", "1000000.00", vat, vat_rate="12", gross=gross)
    found = faults_of(invoice(vat_total=vat, gross_total=gross, lines=(line,)))
    assert found == [("arithmetic_error", "vat_rate")] * faulty


def test_excise_is_part_of_the_turnover_that_vat_is_taken_of() -> None:
    assert faults_of(invoice(net="1000000.00", excise="100000.00", vat="132000.00")) == []
    wrong = row("Товар", "1000000.00", "120000.00", excise="100000.00", vat_rate="12", gross="1220000.00")
    totals = {"excise_total": "100000.00", "gross_total": "1220000.00"}
    assert faults_of(invoice(lines=(wrong,), **totals)) == [("arithmetic_error", "vat_rate")]


@pytest.mark.parametrize(
    ("day", "vat", "faulty"),
    [
        (date(2025, 12, 31), "120000.00", False),
        (date(2025, 12, 31), "160000.00", True),
        (date(2026, 1, 1), "160000.00", False),
        (date(2026, 1, 1), "120000.00", True),
        (date(2026, 1, 1), "0.00", False),  # carriage abroad
        (date(2026, 1, 1), "50000.00", False),
    ],
)
def test_the_rate_is_one_of_the_day(day: date, vat: str, faulty: bool) -> None:
    found = faults_of(invoice(vat=vat, issued_on=day, turnover_on=day))
    assert found == [("arithmetic_error", "vat_rate_of_day")] * faulty


def test_an_invoice_of_january_bears_the_rate_of_its_turnover_in_december() -> None:
    assert faults_of(invoice(issued_on=date(2026, 1, 9), turnover_on=date(2025, 12, 29))) == []
    assert faults_of(act(signed_on=date(2026, 1, 9), performed_on=date(2025, 12, 29))) == []


def test_a_request_for_payment_and_a_foreign_invoice_may_bear_any_rate() -> None:
    assert faults_of(proforma(vat="160000.00")) == []
    foreign = row("Stand", "1000.00", "190.00", vat_rate="19", gross="1190.00")
    totals = {"net_total": "1000.00", "vat_total": "190.00", "gross_total": "1190.00"}
    assert faults_of(foreign_invoice(lines=(foreign,), **totals)) == []


def test_vat_without_a_printed_rate_is_no_more_than_the_rate_of_the_day() -> None:
    bare = row("Реклама", "1000000.00", "120000.00", gross="1120000.00")
    assert faults_of(invoice(lines=(bare,))) == []
    more = row("Реклама", "1000000.00", "150000.00", gross="1150000.00")
    found = faults_of(invoice(lines=(more,), vat_total="150000.00", gross_total="1150000.00"))
    assert found == [("arithmetic_error", "vat_rate")]


@pytest.mark.parametrize(
    ("words", "faulty"),
    [
        ("Один миллион сто двадцать тысяч тенге 00 тиын", False),
        ("Бір миллион бір жүз жиырма мың теңге 00 тиын", False),
        ("Один миллион двести двадцать тысяч тенге 00 тиын", True),
        ("1 120 000,00 тенге (Один миллион", False),  # the rest stands on a line of its own
        ("сумма прописью", False),  # words that cannot be read contradict nothing
        ("Один миллион", False),  # the line below holds the rest
        ("двадцать тысяч тенге 00 тиын", False),
        ("Двадцать тысяч тенге 00 тиын", True),
        ("Один миллион сто тысяч тенге 00 тиын", True),
        ("Один миллион двести", True),
        ("1 120 000,00 тенге (Один", False),  # a stamp covers the rest of the bracket
        ("1 120 000,00 тенге (Один миллион сто", False),
        ("1 120 000,00 тенге (Два", True),
        ("1 120 000,00 тенге (Один)", True),
    ],
)
def test_words_and_figures_of_a_payment(words: str, faulty: bool) -> None:
    found = faults_of(order(amount_in_words=words))
    assert found == [("amount_in_words_mismatch", "")] * faulty


def test_words_are_held_against_net_and_taxes_where_no_gross_is_printed() -> None:
    words = "Один миллион сто двадцать тысяч тенге"
    assert faults_of(act(gross_total=None, amount_in_words=words)) == []
    assert faults_of(act(gross_total=None, vat_total="120001.00", lines=(), amount_in_words=words)) != []


def test_words_may_leave_out_the_tiyn_and_may_be_of_the_net() -> None:
    assert faults_of(order(amount="1120000.45", amount_in_words="Один миллион сто двадцать тысяч тенге")) == []
    assert faults_of(invoice(amount_in_words="Один миллион тенге 00 тиын")) == []
    assert faults_of(invoice(amount_in_words="Два миллиона тенге 00 тиын")) == [("amount_in_words_mismatch", "")]


def test_check_digit_of_a_bin() -> None:
    wrong = Party(name="ТОО «Экспо Сервис»", bin="180540021234")
    assert faults_of(invoice(supplier=wrong)) == [("invalid_bin", "")]
    assert faults_of(invoice(supplier=Party(name="Messe GmbH", bin="180540021234", country="DE"))) == []


def test_check_digits_of_an_account_of_kazakhstan() -> None:
    def payee(iban: str) -> Party:
        return Party(name=EXPO.name, bin=EXPO.bin, iban=iban)

    assert faults_of(order(beneficiary=payee("KZ906010131000123456"))) == []
    assert faults_of(order(beneficiary=payee("KZ906010131000123457"))) == [("invalid_iban", "")]
    assert faults_of(transfer(beneficiary=payee("0109-4455-12"))) == []


def test_which_papers_contradict_themselves() -> None:
    sound, faulty = papers(invoice(), invoice("146", gross_total="1135000.00"))
    assert not contradicted(sound)
    assert contradicted(faulty)
    (account,) = papers(order(payer=Party(name=ARNA.name, bin=ARNA.bin, iban="KZ906010131000123457")))
    assert not contradicted(account)


def test_a_paper_of_which_nothing_could_be_read_is_told() -> None:
    assert faults_of(invoice(number=None)) == [("unreadable_document", "document_unread")]
    assert faults_of(order(payer=None)) == []


@pytest.mark.parametrize("record", [invoice(), act(), order(), foreign_invoice(), transfer()])
def test_a_copy_is_kept_and_marked(record: Record) -> None:
    first, second = papers(record, record)
    assert (first.duplicate_of, second.duplicate_of) == (None, "d1")
    assert [(f.code, f.outcome, f.document) for f in second.faults] == [("duplicate_document", "info", "d2")]
    assert second.faults[0].values["other"] == "d1"


def test_what_differs_is_no_copy() -> None:
    others = (
        invoice(),
        invoice("146"),
        invoice(issued_on=date(2025, 2, 11)),
        invoice(net="900000.00", vat="108000.00"),
        invoice(supplier=Party(name="ТОО «Бета Строй»", bin="050640001236")),
        invoice(status="revoked"),
        act("145"),
        order("145", amount="1120000.00"),
        order("145", amount="1120000.00", mark="pending"),
    )
    assert [p.duplicate_of for p in papers(*others)] == [None] * len(others)


def test_papers_that_state_too_little_are_no_copies_by_content() -> None:
    unsaid = invoice(number=None), invoice(number=None)
    undated = invoice(issued_on=None, turnover_on=None), invoice(issued_on=None, turnover_on=None)
    unsummed = [invoice(net_total=None, vat_total=None, gross_total=None) for _ in range(2)]
    for pair in (unsaid, undated, unsummed):
        assert [p.duplicate_of for p in papers(*pair)] == [None, None]


def test_the_number_of_a_copy_may_be_printed_another_way() -> None:
    first = invoice("СФ-000145", contract=contract_of("15"))
    second = invoice("№ CФ-000145", issued_on=DAY)
    assert papers(first, second)[1].duplicate_of == "d1"


@pytest.mark.parametrize(("discount", "faulty"), [("100.00", False), (None, True), ("90.00", True)])
def test_a_discount_below_the_rows_makes_up_for_them(discount: str | None, faulty: bool) -> None:
    rows = (row("Advertising", "1500.00"), row("Design", "500.00"))
    told: dict[str, Any] = {"lines": rows, "net_total": "1900.00", "gross_total": "1900.00", "discount_total": discount}
    assert faults_of(foreign_invoice(**told)) == [("arithmetic_error", "lines_total")] * faulty
    taxed = (row("Advertising", "2000.00", "400.00", gross="2400.00"),)  # taxes of the rows, before the discount
    told |= {"lines": taxed, "vat_total": "380.00", "gross_total": "2280.00"}
    assert faults_of(foreign_invoice(**told)) == [("arithmetic_error", "lines_total")] * (3 * faulty)


@pytest.mark.parametrize(("prepaid", "faulty"), [("600.00", False), (None, True), ("500.00", True)])
def test_words_may_say_what_is_left_to_pay(prepaid: str | None, faulty: bool) -> None:
    told = foreign_invoice(amount_in_words="One thousand four hundred US Dollars and 00/100", prepaid_total=prepaid)
    assert [code for code, _ in faults_of(told)] == ["amount_in_words_mismatch"] * faulty
