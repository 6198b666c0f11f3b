"""What was recognised in a picture counts only when something independent of it says the same."""

from collections.abc import Sequence
from datetime import date

import msgspec
import pytest

from extractors.findings import Source
from extractors.page import Box
from extractors.records import Billing, Party, Record
from pipeline.confirm import Reread, confirm
from pipeline.proof.costs_read import same_cost
from pipeline.proof.second import agrees
from pipeline.views.texts import missing
from tests.pipeline.builders import (
    EXPO,
    PAID,
    act,
    certificate,
    claim,
    entry,
    expense,
    foreign_invoice,
    invoice,
    line,
    money,
    order,
    papers,
    statement,
    transfer,
)
from tests.pipeline.scanned import CERTIFIED, again, judged, nothing, opened, scans


def test_papers_with_text_of_their_own_pass_through() -> None:
    def never(sources: Sequence[Source]) -> list[str]:
        raise AssertionError(sources)

    native = papers(invoice(), act(), order())
    assert confirm(native, claim(), never) == native


def test_scans_that_prove_each_other_go_straight_through() -> None:
    paid = order(amount="1120000.00", amount_in_words="Один миллион сто двадцать тысяч тенге 00 тиын")
    result = judged(claim(), scans(invoice(), act(), paid, CERTIFIED), again)
    assert line(result) == ("verified", "1000000.00")
    evidence = {d.kind: d.evidence for d in result.documents}
    assert evidence["tax_invoice"]["/gross_total"].proved_by == "arithmetic"
    assert evidence["tax_invoice"]["/supplier/bin"].proved_by == "check_digit"
    assert evidence["tax_invoice"]["/number"].proved_by == "claim"
    assert evidence["payment_order"]["/amount"].proved_by == "words"


def test_what_nothing_proves_is_a_finding_of_its_paper_and_a_reason_of_its_line() -> None:
    another = order(number="881", purpose="За услуги")  # of a payment that names no paper the number has to be proved
    result = judged(claim(), scans(invoice(), act(), another, CERTIFIED), nothing)
    assert line(result) == ("review", "0.00")
    (found,) = [f for f in result.findings if f.code == "low_confidence" and "881" in f.message.en]
    assert (found.document, found.expense, found.outcome) == ("d3", None, "warn")
    assert [e.text for e in found.evidence] == ["881"]
    assert any("881" in reason.en for reason in result.expenses[0].reasons)


@pytest.mark.parametrize(
    ("changes", "proved"),
    [
        ({}, True),
        # a digit lost in net and gross alike still adds up, but at no rate
        ({"net": "200000.00", "vat": "120000.00"}, False),
        ({"net": "1000000.00", "vat": "160000.00"}, False),  # no rate of that day
    ],
)
def test_net_vat_and_gross_prove_each_other_at_a_rate_of_the_law(changes: dict[str, str], proved: bool) -> None:
    assert (not {"net_total", "gross_total"} & opened(scans(invoice(**changes)))) == proved


def test_amounts_that_lost_every_decimal_mark_prove_nothing() -> None:
    inflated = invoice(net="100000000.00", vat="12000000.00")
    quotes = {"/net_total": "100000000", "/vat_total": "12000000", "/gross_total": "112000000"}
    assert {"net_total", "vat_total", "gross_total"} <= opened(scans(inflated, quotes=quotes), again)


def test_no_tax_must_be_said_twice() -> None:
    bare = invoice(vat=None)
    assert "vat_excluded" in opened(scans(bare, act(vat=None, net="900000.00")), nothing)
    assert "vat_excluded" not in opened(scans(bare, act(vat=None)), nothing)


@pytest.mark.parametrize(
    ("purpose", "gross", "proved"),
    [
        ("Оплата по счету № 145, без НДС", "1000000.00", True),
        ("Оплата по счету № 145", "1000000.00", False),
        ("Оплата по счету № 145, без НДС", "1120000.00", False),
    ],
)
def test_net_and_gross_that_are_one_are_without_tax_where_their_payment_says_so(
    purpose: str, gross: str, proved: bool
) -> None:
    bare = invoice(vat=None, vat_excluded=None, gross_total=gross)
    paid = order(amount=gross, amount_in_words=None, purpose=purpose)
    assert ("vat_total" not in opened(scans(bare, paid), nothing)) == proved


@pytest.mark.parametrize(
    ("billed", "proved"),
    [({"vat": "0.00"}, True), ({"vat": None}, False), ({"net": "892857.14", "vat": "107142.86"}, False)],
)
def test_an_act_without_a_net_is_at_nought_as_its_invoice_is(billed: dict[str, str | None], proved: bool) -> None:
    done = act(vat="0.00", net_total=None, lines=())
    assert ("vat_total" not in opened(scans(done, invoice(**billed)), nothing)) == proved  # type: ignore[arg-type]


def test_an_excise_that_was_not_read_may_hide_in_the_net() -> None:
    derived = msgspec.structs.replace(invoice(), net_total=None, lines=())
    assert "gross_total" in opened(scans(derived, text="Сумма акциза"))
    assert "gross_total" not in opened(scans(derived))


def test_a_payment_is_proved_by_words_or_by_another_paper_of_the_same_sum() -> None:
    alone = order(amount="1500000.00", amount_in_words=None)
    assert "amount" in opened(scans(alone), nothing)
    row = entry(PAID, "88", debit="1500000.00")
    assert "amount" not in opened(scans(alone, statement(row)), nothing)


def test_a_value_that_was_not_read_is_in_doubt_as_well() -> None:
    assert "number" in opened(scans(invoice(number=None)), again)
    assert "buyer" in opened(scans(invoice(buyer=None)), again)
    assert "status" in opened(scans(invoice(), text="Статус:"), again)
    assert "status" in opened(scans(invoice(), text="0тозвaн"), again)
    term = certificate(valid_until=None)
    assert "valid_until" in opened(scans(term, text="действителен до"), again)
    assert "valid_until" not in opened(scans(term), again)


def test_what_a_code_on_the_paper_states_as_well_is_proved() -> None:
    (paper,) = scans(invoice("999", supplier=Party(name="ТОО «Басқа»", bin="971240001315")))
    code = Source(file="a.pdf", page=1, box=Box(1, 1, 60, 60), quote="number=999;bin=971240001315", origin="ocr")
    (confirmed,) = confirm([msgspec.structs.replace(paper, codes=(code,))], claim())
    assert {"number", "supplier/bin"} <= opened([paper])
    assert (confirmed.proofs["/number"].by, confirmed.proofs["/supplier/bin"].by) == ("code", "check_digit")


def test_a_mark_is_read_again_with_what_stands_before_it() -> None:
    def reading(before: str) -> Reread:
        return lambda sources: [f"{before} {s.quote}".strip() if "исполнен" in s.quote else s.quote for s in sources]

    marked = scans(order(mark="executed"), quotes={"/mark": "исполнено"})
    assert "mark" not in opened(marked, reading(""))
    assert "mark" in opened(marked, reading("не"))

    def garbled(widest: str) -> Reread:
        return lambda sources: [widest if s.quote == "исполнено" and s.box.x0 == 0 else s.quote for s in sources]

    # with much beside it a word may read as nothing, but never as what turns it round
    assert "mark" not in opened(marked, garbled("VICLIIOJINOH"))
    assert "mark" in opened(marked, garbled("не исполнено"))


def test_an_excise_that_the_sums_refute_is_none() -> None:
    result = judged(claim(), scans(invoice(excise_total="9.00"), act(), order(), CERTIFIED), again)
    assert line(result)[0] == "verified"
    assert "excise_total" not in result.documents[0].fields
    taxed = invoice(net_total="900000.00", excise_total="100000.00")
    assert confirm(scans(taxed), claim(), again)[0].record.fields()["excise_total"] == money("100000.00")


def test_the_number_of_registration_is_asked_only_where_there_is_no_other() -> None:
    registered = "ESF-150640012340-20250220-12345678"
    assert "registration_number" not in opened(scans(invoice(registration_number=registered), order()), nothing)
    assert "registration_number" in opened(scans(invoice(number=None, registration_number=registered)), nothing)
    told = f"ESF-{EXPO.bin}-20250210-12345678"  # says what the invoice does of who issued it and when
    assert "registration_number" not in opened(scans(invoice(number=None, registration_number=told)), nothing)


@pytest.mark.parametrize(
    ("second", "proved"),
    [("Аренда выставочной плошади 12 кв. м", True), ("Аренда выставки и авиабилеты 12 м", False), ("", False)],
)
def test_two_readings_of_a_cost_agree_where_the_list_says_the_same_of_both(second: str, proved: bool) -> None:
    read = invoice(description="Аренда выставочной площади 12 кв м")

    def reread(sources: Sequence[Source]) -> list[str]:
        return [second if s.quote.startswith("Аренда") else s.quote for s in sources]

    event = claim(expense(category="9.2", description="Участие в выставке"))
    faults = confirm(scans(read), event, reread)[0].faults
    assert (not [f for f in faults if f.values["field"].endswith("description")]) is proved


def test_a_list_that_knows_nothing_of_a_cost_says_nothing_against_another_that_has_it() -> None:
    event, delivery = expense(category="9.2"), expense(id="2", category="9.9")
    readings = ("Аренда выставочной площади 12 кам", "Аренда выставочной площади 12 кв.м")
    assert same_cost(*readings, claim(event, delivery))
    assert not same_cost(*readings, claim(delivery))
    assert not same_cost(readings[0], "Аренда выставочной площади, гостиница", claim(event, delivery))


def test_a_cost_is_named_as_another_paper_or_the_second_reading_names_it() -> None:
    event = claim(expense(category="9.2", description="Участие в выставке"))
    read = invoice(description="Аренда выставочнай плошадй, 12 KB.M_")

    def described(reading: str, *others: Record) -> str | None:
        def reread(sources: Sequence[Source]) -> list[str]:
            return [reading if "выставочнай" in s.quote else s.quote for s in sources]

        record = confirm(scans(read, *others), event, reread)[0].record
        assert isinstance(record, Billing)
        return record.lines[0].description

    assert described("Аренда выставочной площади, 12 вм") == "Аренда выставочной площади, 12 вм"
    assert (
        described("", act(description="Аренда выставочной площади, 12 кв.м")) == "Аренда выставочной площади, 12 кв.м"
    )
    assert described("Аренда выставочной и авиабилеты") == "Аренда выставочнай плошадй, 12 KB.M_"
    assert described("", act(description="Монтаж стенда")) == "Аренда выставочнай плошадй, 12 KB.M_"


def test_a_mark_that_one_of_the_readings_denies_is_not_proved() -> None:
    assert agrees("/mark", "executed", "исполнено")
    assert not agrees("/mark", "executed", "исполнено\nне исполнено")


def test_the_day_of_a_bank_message_is_read_again_as_it_writes_days() -> None:
    assert agrees("/executed_on", date(2025, 11, 21), "32А: Value Date 251121USD12732, 06")
    assert not agrees("/executed_on", date(2025, 11, 21), "32А: Value Date 251127USD12732, 06")
    assert not agrees("/executed_on", date(2025, 11, 21), "251121")
    stamped = "2025-05-05T10:27:11+05:00"
    assert agrees("/executed_on", date(2025, 5, 5), "2025 -05-057110271140500", stamped)
    assert not agrees("/executed_on", date(2025, 5, 5), "2025-05-067110271140500", stamped)


def test_the_rows_of_an_act_are_not_asked_beside_an_invoice() -> None:
    rows = (msgspec.structs.replace(act().lines[0], net=money("1.00"), gross=None),)
    event = claim(expense(category="9.2", description="Участие в выставке «Gulfood 2025»"))
    read = invoice(description="Аренда выставочной площади")
    result = judged(event, scans(read, act(lines=rows, net_total=None), order(), CERTIFIED), again)
    assert not [r for r in result.expenses[0].reasons if "item" in r.en]


@pytest.mark.parametrize("reading", ["1 000\n2380 000,00", "2 380 000,00", "итого 2380 000,00 тенге", "2 380 000, 00"])
def test_of_several_second_readings_any_may_agree(reading: str) -> None:
    assert agrees("/net_total", money("2380000.00"), reading)
    assert not agrees("/net_total", money("380000.00"), reading)


def test_a_blank_behind_the_mark_of_thousands_parts_no_figure() -> None:
    assert agrees("/amount", money("389760.00"), "389, 760.00")
    assert agrees("/amount", money("4800.00"), "4800 .00")
    assert not agrees("/amount", money("480000.00"), "4800 .00")
    assert not agrees("/amount", money("760.00"), "389, 760.00")


def test_second_readings_of_what_stands_in_quotation_marks_and_of_no_vat() -> None:
    aim = "2. Цель: участие в выставке «BalticShop Fair»."
    assert agrees("/event", "«BalticShop Fair»", aim, "«BalticShop Fair»")
    assert not agrees("/event", "«BalticShop Fair»", "участие в выставке «BalticShop Fair Riga»", "«BalticShop Fair»")
    assert not agrees("/event", "BalticShop Fair", aim, "BalticShop Fair")
    assert agrees("/vat_excluded", True, "1 200 000,50 (Один миллион двести тысяч тенге 50 тиын), НДС не облагается")
    assert not agrees("/vat_excluded", True, "в том числе НДС 12 %")


def test_an_unclaimed_scan_of_the_same_supplier_may_correct_the_one_claimed() -> None:
    other = invoice(number="146", net="900000.00", vat="108000.00", description="Прочее")
    application = claim(expense(references={"invoice": "145"}))
    result = judged(application, scans(invoice(), act(), order(), CERTIFIED, other), again)
    assert line(result) == ("review", "0.00")
    assert money(line(judged(application, scans(invoice(), act(), order(), CERTIFIED), again))[1]) > 0


def test_a_scanned_payment_paper_of_which_nobody_can_tell_whether_it_is_certified_is_for_a_person() -> None:
    carriage = claim(expense("1000000.00", "9.9", references={"invoice": "145"}))
    scanned = scans(invoice(), act(), order(), CERTIFIED)
    result = judged(carriage, scanned, again)
    assert line(result) == ("review", "0.00")
    assert "payment_not_certified" in {f.code for f in result.findings}
    assert "signature_missing" not in {f.code for f in result.findings}


def test_every_finding_has_its_words() -> None:
    confirmed = confirm(scans(invoice(number=None), order(number="881")), claim(), nothing)
    faults = [f for p in confirmed for f in p.faults if f.rule == "CONFIRM-01"]
    assert faults
    assert [missing(f) for f in faults] == [None] * len(faults)


@pytest.mark.parametrize(("tiyn", "status"), [("55", "verified"), ("56", "review")])
def test_a_three_of_the_tiyn_in_words_that_is_read_as_a_five_holds_no_line(tiyn: str, status: str) -> None:
    billed, done = invoice(net="1000000.33", vat="120000.00"), act(net="1000000.33", vat="120000.00")
    words = f"Один миллион сто двадцать тысяч тенге {tiyn} тиын"
    paid = order(amount="1120000.33", amount_in_words=words)
    asked = claim(expense("1000000.33"))
    assert line(judged(asked, scans(billed, done, paid, CERTIFIED), again))[0] == status


def test_what_a_pen_goes_over_is_proved_by_nothing() -> None:
    paid = order(amount="1120000.00", amount_in_words="Один миллион сто двадцать тысяч тенге 00 тиын")
    bundle = scans(invoice(), act(), paid, CERTIFIED)
    touched = bundle[2].record.sources["/amount"]
    under = msgspec.structs.replace(touched, box=Box(touched.box.x0 - 5, touched.box.top, 230, touched.box.bottom))
    pages = (*bundle[:2], msgspec.structs.replace(bundle[2], struck=(under,)), *bundle[3:])
    result = judged(claim(), pages, again)
    assert line(result) == ("review", "0.00")
    (found,) = [f for f in result.findings if f.code == "low_confidence"]
    assert (found.document, found.evidence[0].text) == ("d3", "1 120 000,00")
    assert "corrected by hand" in found.message.en
    assert any("corrected by hand" in reason.en for reason in result.expenses[0].reasons)


def test_a_certificate_that_prints_its_term_needs_no_day_of_issue() -> None:
    paid = order(amount="1120000.00", amount_in_words="Один миллион сто двадцать тысяч тенге 00 тиын")
    termed = certificate(issued_on=None, valid_from=date(2024, 11, 12), valid_until=date(2025, 11, 11))
    assert line(judged(claim(), scans(invoice(), act(), paid, termed), again)) == ("verified", "1000000.00")
    neither = certificate(issued_on=None, valid_from=None, valid_until=date(2025, 11, 11))
    assert line(judged(claim(), scans(invoice(), act(), paid, neither), again)) == ("review", "0.00")


def test_tenge_in_the_number_of_an_account_are_no_tenge_debited() -> None:
    for text, told in (
        (":50K:/KZ63601KZT0001930479", True),
        ("Сумма KZT 1 930 479,00", False),
        ("1930479,00 тенге", False),
        ("Our commission KZT 9,500.00 (charged separately)", True),
        ("Комиссия банка 9 500,00 тенге", True),
        ("Комиссия банка 9 500,00 тенге\nСписано 1930479,00 тенге", False),
    ):
        assert ("kzt_debited" not in opened(scans(transfer(), text=text), again)) == told


def test_a_blank_before_or_behind_its_comma_hides_the_size_of_no_amount() -> None:
    for quote, proved in (("250804EUR2070 , 00", True), ("250804EUR2070", False)):
        papers = scans(transfer(amount="2070.00"), quotes={"/amount": quote})
        assert ("amount" not in opened(papers, lambda sources: ["2070, 00" for _ in sources])) == proved


@pytest.mark.parametrize(
    ("second", "proved"),
    [
        ("Payment, invoice ANF2026000085312", True),
        ("Payment, invoice АМҒ2026000085312", False),
        ("Payment, invoice ANF2026000085313", False),
    ],
)
def test_one_reading_of_a_purpose_may_name_the_bill_of_its_sum(second: str, proved: bool) -> None:
    billed = foreign_invoice("ANF2026000085312")
    purpose = "Payment, іпуоісе АМҒ2026000085312"
    papers = scans(transfer(purpose=purpose), billed, foreign_invoice("X-1", "500.00"))
    again = opened(papers, lambda sources: [second if s.quote == purpose else s.quote for s in sources])
    assert ("purpose" not in again) == proved
