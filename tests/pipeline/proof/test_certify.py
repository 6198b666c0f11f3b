"""Certificates: holder, goods, term; one finding for each line that needs one."""

from datetime import date
from typing import Any

import pytest

from extractors.records import Goods, Party, Record
from pipeline.result import Result
from tests.pipeline.builders import (
    ARNA,
    BETA,
    act,
    certificate,
    claim,
    expense,
    industrial_certificate,
    invoice,
    judged,
    line,
    order,
    origin_certificate,
    reconciliation,
    told,
    waybill,
)

PROVED, CUT, REVIEW = ("verified", "1000000.00"), ("unverified", "0.00"), ("review", "0.00")
CHOCOLATE = (Goods(tnved="180631", name="Шоколад"),)


def certified(*certificates: Record, applicant: dict[str, Any] | None = None) -> Result:
    application = claim(applicant=applicant)
    return judged(application, *certificates, invoice(), act(), order())


def test_a_certificate_of_the_applicants_goods_in_force() -> None:
    result = certified(certificate())
    assert (line(result), told(result)) == (PROVED, set())
    assert result.expenses[0].checklist[0].documents == ("d1",)


def test_no_certificate() -> None:
    result = certified()
    assert (line(result), told(result)) == (CUT, {"missing_document st_kz_certificate cut"})
    assert result.expenses[0].missing == ("st_kz_certificate",)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"valid_until": date(2025, 2, 10)}, PROVED),  # the day of the act
        ({"valid_until": date(2025, 2, 9)}, CUT),
        ({"issued_on": date(2025, 2, 10)}, PROVED),
        ({"issued_on": date(2025, 2, 11)}, CUT),
        ({"issued_on": date(2025, 2, 1), "valid_from": date(2025, 2, 12)}, CUT),
        ({"valid_until": None, "issued_on": date(2024, 2, 10)}, PROVED),  # no term: twelve months
        ({"valid_until": None, "issued_on": date(2024, 2, 9)}, CUT),
    ],
)
def test_the_term_covers_the_day_of_the_expense(changes: dict[str, Any], expected: tuple[str, str]) -> None:
    result = certified(certificate(**changes))
    assert line(result) == expected
    assert told(result) == (set() if expected == PROVED else {"expired_certificate cut"})


def test_a_certificate_without_any_day_is_for_a_person() -> None:
    result = certified(certificate(issued_on=None, valid_until=None))
    assert (line(result), told(result)) == (REVIEW, {"certificate_not_verified warn"})


def test_without_an_act_the_day_is_that_of_the_invoice() -> None:
    late = certificate(valid_until=date(2025, 2, 9))
    assert line(judged(claim(), late, invoice(), order())) == CUT


def test_other_goods() -> None:
    result = certified(certificate(goods=CHOCOLATE))
    assert (line(result), told(result)) == (CUT, {"certificate_not_covering_product cut"})


def test_goods_are_compared_at_six_digits_or_by_name() -> None:
    assert line(certified(certificate(goods=(Goods(tnved="040900"),)))) == PROVED
    assert line(certified(certificate(goods=(Goods(name="Мёд натуральный"),)))) == PROVED
    for unsure in (Goods(tnved="0409"), Goods(name="Продукты пчеловодства")):
        result = certified(certificate(goods=(unsure,)))
        assert (line(result), told(result)) == (REVIEW, {"certificate_not_verified warn"})


def test_another_holder() -> None:
    result = certified(certificate(holder=BETA))
    assert (line(result), told(result)) == (CUT, {"certificate_not_covering_product cut"})
    (found,) = [f for f in result.findings if f.code == "certificate_not_covering_product"]
    assert "Бета Строй" in found.message.ru


def test_the_holder_may_be_the_producer_of_a_distributor() -> None:
    producer = {"role": "distributor", "producer": {"name": BETA.name, "bin": BETA.bin}}
    assert line(certified(certificate(holder=BETA), applicant=producer)) == PROVED


def test_a_holder_that_is_told_by_nothing_is_for_a_person() -> None:
    assert line(certified(certificate(holder=None))) == REVIEW
    assert line(certified(certificate(holder=Party(name=ARNA.name)))) == PROVED


def test_one_good_certificate_among_bad_ones_is_enough() -> None:
    bad = certificate(number="KZ1", valid_until=date(2024, 10, 1)), certificate(number="KZ2", goods=CHOCOLATE)
    result = certified(*bad, certificate())
    assert (line(result), told(result)) == (PROVED, set())


def test_of_several_bad_ones_the_nearest_miss_is_told() -> None:
    expired = certificate(number="KZ1", valid_until=date(2024, 10, 1))
    assert told(certified(certificate(number="KZ2", goods=CHOCOLATE), expired)) == {"expired_certificate cut"}


def test_an_industrial_certificate_counts_from_2025_on() -> None:
    assert line(certified(industrial_certificate())) == PROVED
    early = claim(submitted_on=date(2024, 12, 30))
    bill = invoice(issued_on=date(2024, 11, 11), turnover_on=date(2024, 11, 11))
    paid = order(issued_on=date(2024, 11, 12), executed_on=date(2024, 11, 12))
    result = judged(early, industrial_certificate(), bill, paid)
    assert (line(result), told(result)) == (CUT, {"missing_document st_kz_certificate cut"})
    assert line(judged(early, certificate(), bill, paid)) == PROVED


def test_another_certificate_of_origin_counts_for_carriage_alone() -> None:
    assert told(certified(origin_certificate())) == {"missing_document st_kz_certificate cut"}
    carried = claim(expense(category="9.9", description="Доставка мёда"))
    result = judged(carried, origin_certificate(), invoice(), act(), reconciliation(), waybill())
    assert line(result) == PROVED


def test_one_finding_for_each_line() -> None:
    lines = expense("600000.00", id="1"), expense("400000.00", id="2")
    result = judged(claim(*lines), certificate(valid_until=date(2024, 10, 1)), invoice(), order())
    assert [(f.code, f.expense) for f in result.findings] == [
        ("expired_certificate", "1"),
        ("expired_certificate", "2"),
    ]


def test_services_of_ict_need_none() -> None:
    application = claim(
        expense(category="10.1"), applicant={"role": "ict_provider"}, products=[], services=[{"oked": "6201"}]
    )
    assert line(judged(application, invoice(), order())) == PROVED
