"""Readings mended where a second reading and something else agree; days that decide alike whichever reading is right."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec
import pytest

from extractors.findings import Source
from extractors.page import Box
from extractors.records import Certificate, Goods, Party
from pipeline.confirm import confirm
from pipeline.proof.misread import names_number, nearly
from pipeline.proof.repairs import wide
from tests.pipeline.builders import (
    ARNA,
    BETA,
    EXPO,
    PAID,
    act,
    certificate,
    claim,
    expense,
    invoice,
    line,
    money,
    order,
    row,
)
from tests.pipeline.scanned import CERTIFIED, judged, nothing, opened, scans

WHOLE = ("verified", "1000000.00")


def telling(seconds: Mapping[str, str]) -> Any:
    def reread(sources: Sequence[Source]) -> list[str]:
        return [seconds.get(s.quote, s.quote) for s in sources]

    return reread


def test_two_misread_figures_are_mended_together_where_the_figures_then_add_up() -> None:
    (row,) = invoice().lines
    wrong = msgspec.structs.replace(row, net=money("1000008.00"), vat=money("128000.00"))
    misread = scans(invoice(lines=(wrong,)), act(), order(), CERTIFIED)
    second = telling({"1 000 008,00": "1 000 000,00", "128 000,00": "120 000,00"})
    result = judged(claim(), misread, second)
    assert line(result) == WHOLE
    assert result.documents[0].evidence["/lines/0/vat"].repaired_from == "128 000,00"
    assert line(judged(claim(), misread, telling({"1 000 008,00": "1 000 000,00"})))[0] == "review"


def test_a_total_is_mended_where_another_paper_states_it_and_the_second_reading_as_well() -> None:
    alone: dict[str, Any] = {"net_total": None, "vat_total": None, "lines": None}
    misread = scans(invoice(), act(gross_total="1120008.00", **alone), order(), CERTIFIED)
    assert line(judged(claim(), misread, telling({"1 120 008,00": "1 120 000,00"}))) == WHOLE
    assert line(judged(claim(), misread, nothing))[0] == "review"
    # the paper is wrong: both readings say so
    assert line(judged(claim(), misread, telling({})))[0] == "review"


def test_a_number_and_a_day_are_mended_where_claim_and_second_reading_agree() -> None:
    misread = scans(invoice(number="1A5", issued_on=date(2021, 2, 10)), act(), order(), CERTIFIED)
    second = telling({"1A5": "№ 145", "10.02.2021": "10.02.2025"})
    result = judged(claim(), misread, second)
    assert line(result) == WHOLE
    assert str(result.documents[0].fields["issued_on"]) == "2025-02-10"


def the_mark_alone(sources: Sequence[Source]) -> list[str]:
    """No second reading but of the bank's mark."""
    return [s.quote if s.quote == "executed" else "" for s in sources]


@pytest.mark.parametrize(
    ("paid", "second", "proved"),
    [
        (PAID, "", True),  # ten days after the invoice, whichever day of the month it is
        (PAID, "26.02.2025", True),
        (PAID, "20.02.2021", False),  # one of the readings is of another year
        (date(2024, 2, 20), "", False),  # not in the year before the application
        (date(2024, 8, 20), "", False),  # far from the invoice
    ],
)
def test_the_day_of_a_payment_in_tenge_need_not_be_known_to_the_day(paid: date, second: str, proved: bool) -> None:
    scanned = scans(invoice(), act(), order(issued_on=paid, executed_on=paid), CERTIFIED)

    def reread(sources: Sequence[Source]) -> list[str]:
        return [second if s.quote == paid.strftime("%d.%m.%Y") else s.quote for s in sources]

    assert ("executed_on" not in opened(scanned, reread, paper=2)) == proved


def test_the_day_of_a_payment_in_another_currency_decides_its_rate() -> None:
    scanned = scans(invoice(), act(), order(currency="USD"), CERTIFIED)
    assert "executed_on" in opened(scanned, nothing, paper=2)


@pytest.mark.parametrize(
    ("purpose", "proved"),
    [
        ("Оплата по счет-фактуре №145 от 10.02.2025", True),
        ("Оплата по счет-фактуре М2l45 от 10.02.2025", True),  # «№» is read so where it is glued
        ("Оплата по счет-фактуре № 2145 от 10.02.2025", False),
        ("Оплата по счет-фактуре Ме l45 от 10.02.2025", True),
        ("Оплата по счет-фактуре № 146 от 10.02.2025", False),
        ("Оплата за услуги", False),
    ],
)
def test_a_purpose_names_a_paper_though_signs_are_confused_never_though_digits_are(purpose: str, proved: bool) -> None:
    another = invoice(number="777", net="500000.00", vat="60000.00")
    scanned = scans(invoice(), another, order(purpose=purpose), CERTIFIED)
    assert ("purpose" not in opened(scanned, nothing, paper=2)) == proved


@pytest.mark.parametrize(("number", "passes"), [("000145", True), ("000146", False), ("145", False)])
def test_a_number_whose_letters_were_lost_is_the_one_claimed(number: str, passes: bool) -> None:
    stated = claim(expense(references={"invoice": "СФ-000145"}))
    scanned = scans(invoice(number=number), act(), order(purpose="Оплата"), CERTIFIED)
    result = judged(stated, scanned, telling({number: ""}))
    assert (result.documents[0].fields["number"] == "СФ-000145") == passes
    assert (line(result) == WHOLE) == passes


def test_a_part_is_paid_for_the_bill_that_both_readings_name() -> None:
    another = invoice(number="777", net="500000.00", vat="60000.00")
    purpose = "Частичная оплата, согласно счету І. 145 0т 10.02"
    scanned = scans(invoice(), another, order(amount="560000.00", purpose=purpose), CERTIFIED)
    assert "purpose" not in opened(scanned, telling({purpose: "Частичная опл счету № l45 от"}), paper=2)
    assert "purpose" in opened(scanned, telling({purpose: "Частичная опл счету № 777 от"}), paper=2)
    assert "purpose" in opened(scanned, telling({purpose: "Частичная опл счету"}), paper=2)


def test_a_purpose_need_not_be_legible_where_the_payee_wrote_one_bill_of_this_very_sum() -> None:
    garbled = order(purpose="Оплата по сч М1Ч6 0т 1O.O2")
    assert "purpose" not in opened(scans(invoice(), act(), garbled, CERTIFIED), nothing, paper=2)
    part = order(amount="560000.00", purpose="Оплата по сч М1Ч6 0т 1O.O2")
    assert "purpose" in opened(scans(invoice(), act(), part, CERTIFIED), nothing, paper=2)
    contract = order(purpose="Оплата по договору № 15/24")
    assert "purpose" in opened(scans(invoice(), act(), contract, CERTIFIED), nothing, paper=2)


def test_rows_whose_vat_is_the_total_prove_the_net_that_was_not_read_and_no_row_is_lost_then() -> None:
    one = row("Реклама в журнале", "600000.00", "72000.00", vat_rate="12", gross="672000.00")
    other = row("Реклама на сайте", "400000.00", "48000.00", vat_rate="12", gross="448000.00")
    bare: dict[str, Any] = {"net_total": None, "gross_total": None}
    whole = scans(invoice(lines=(one, other), **bare), act(), order(), CERTIFIED)
    assert line(judged(claim(), whole, the_mark_alone)) == WHOLE
    lost = scans(invoice(lines=(one,), **bare), act(), order(), CERTIFIED)
    assert line(judged(claim(), lost, telling({})))[0] == "review"


def test_a_payment_whose_number_was_not_read_is_known_by_the_paper_it_names_unless_another_may_be_its_copy() -> None:
    one = order(number="9O0")
    assert "number" not in opened(scans(invoice(), one, CERTIFIED), nothing, paper=1)
    assert "number" in opened(scans(invoice(), one, order(number="900"), CERTIFIED), nothing, paper=1)


def test_digits_are_never_one() -> None:
    for one in range(10):
        for other in range(10):
            assert names_number(f"счет № 7{one}5", f"7{other}5") == (one == other)
            assert nearly(f"ABCD{one}", f"ABCD{one}")


@pytest.mark.parametrize(("vat", "proved"), [("120000.00", True), ("100000.00", False)])
def test_a_vat_of_no_rate_beside_a_row_without_one_is_in_doubt_however_often_it_was_read(
    vat: str, proved: bool
) -> None:
    """The rate was lost with which the VAT printed would not agree."""
    (stated,) = invoice(vat=vat).lines
    rateless = invoice(vat=vat, lines=(msgspec.structs.replace(stated, vat_rate=None),))
    scanned = scans(rateless, act(), order(), CERTIFIED)
    assert ("vat_total" not in opened(scanned, telling({}))) == proved


@pytest.mark.parametrize(
    ("second", "passes"),
    [
        ("120 000,00", True),  # mended
        ("12 000,00", True),  # neither reading is that of the invoice, and they differ
        ("100 000,00", False),  # both readings have it: the act contradicts its invoice
    ],
)
def test_the_vat_of_an_act_is_not_asked_where_its_readings_differ_and_the_invoice_proves_itself(
    second: str, passes: bool
) -> None:
    alone: dict[str, Any] = {"net_total": None, "lines": None}
    misread = scans(invoice(), act(vat_total="100000.00", **alone), order(), CERTIFIED)
    assert (line(judged(claim(), misread, telling({"100 000,00": second}))) == WHOLE) == passes


@pytest.mark.parametrize(
    ("page", "passes"),
    [
        (f"Платежное поручение БИН {ARNA.bin} ИИК KZ БИН {EXPO.bin}", True),
        (f"Платежное поручение БИН {ARNA.bin}", False),
        (f"Платежное поручение БИН {ARNA.bin} ИИК KZ БИН {BETA.bin}", False),
    ],
)
def test_a_payee_that_was_not_read_is_the_supplier_whose_bin_the_order_bears_beside_its_payers(
    page: str, passes: bool
) -> None:
    scanned = scans(invoice(), act(), order(beneficiary=Party(iban="KZ86722K155208515294")), CERTIFIED, text=page)
    assert (line(judged(claim(), scanned, telling({}))) == WHOLE) == passes


def test_a_code_of_goods_one_digit_from_the_claimed_is_that_one_misread_however_often() -> None:
    near = certificate(goods=(Goods(tnved="040908"),))
    assert "goods/0/tnved" in opened(scans(near), telling({}))
    assert "goods/0/tnved" not in opened(scans(certificate(goods=(Goods(tnved="180632"),))), telling({}))


@pytest.mark.parametrize(
    ("code", "name", "second", "told"),
    [
        ("0109000000", "Мёд натуральный", "0409000000", None),  # no picture takes a 4 for a 1
        ("9409000000", "Мёд натуральны", "0409000000", "0409000000"),
        ("9409000000", "Мёд натуральный", "9409000000", None),  # what two readings say the paper may say
        ("9409000000", "Кресла", "0409000000", None),
        ("0409080000", "Мёд натуральный", "0409000000", None),  # subheadings may bear one name
        ("9469000000", "Мёд натуральный", "0409000000", None),
    ],
)
def test_a_heading_misread_by_one_digit_is_told_by_the_name_of_the_claimed_goods(
    code: str, name: str, second: str, told: str | None
) -> None:
    goods = {"tnved": "040900", "name": "Табиғи бал / Мёд натуральный", "level": "lower"}
    application = claim(products=[goods])
    paper_read = scans(certificate(goods=(Goods(tnved=code, name=name),)))
    (paper,) = confirm(paper_read, application, telling({code: second}))
    assert isinstance(paper.record, Certificate)
    assert paper.record.goods[0].tnved == (told or code)
    assert ("/goods/0/tnved" in paper.proofs and paper.proofs["/goods/0/tnved"].by == "claim") == bool(told)


@pytest.mark.parametrize(("second", "passes"), [("12 000,00", True), ("170 000,00", False)])
def test_the_total_of_vat_that_readings_differ_on_is_what_lies_between_net_and_gross(second: str, passes: bool) -> None:
    """The row prints it; a total that both readings have contradicts net and gross."""
    text = "счет-фактура акт 1 000 000,00 12% 120 000,00 1 120 000,00"
    misread = scans(invoice(), act(vat_total="170000.00"), order(), CERTIFIED, text=text)
    assert (line(judged(claim(), misread, telling({"170 000,00": second}))) == WHOLE) == passes


@pytest.mark.parametrize(
    ("quote", "box", "widened"),
    [
        ("1 120 000,00", Box(100, 50, 160, 60), Box(60, 50, 200, 60)),
        ("1 120 000,00", Box(100, 50, 110, 110), Box(100, 10, 110, 150)),
        ("1", Box(100, 50, 105, 60), Box(60, 50, 145, 60)),
    ],
)
def test_what_stands_beside_a_figure_on_a_page_on_its_side_is_above_and_below(
    quote: str, box: Box, widened: Box
) -> None:
    assert wide(Source(file="a.pdf", page=1, box=box, quote=quote, origin="ocr")).box == widened
