"""Who is refused, who is doubted, and which level a line's goods have."""

from datetime import date
from typing import Any

import msgspec
import pytest

from checklists import annexes, editions
from checklists.eligibility import assess, doubts, is_ineligible, level_of
from extractors.application import Level
from tests.checklists.applications import EXPENSE, application

EDITION = editions.on(date(2025, 3, 14))


@pytest.mark.parametrize(
    ("applicant", "refused", "doubted"),
    [
        ({}, False, ()),
        ({"state_share_percent": "50.00"}, True, ()),
        ({"state_share_percent": "50.00", "state_share_exemption": "СПК"}, False, ("A-02",)),
        ({"insolvency": True}, True, ()),
        ({"investment_project": True, "payroll_fund": {}}, True, ("A-01",)),
        ({"payroll_fund": {"2022": "1", "2023": "1", "2024": "1"}}, True, ()),
        ({"counter_obligation_breached": True}, False, ()),
        ({"insolvency": None, "investment_project": None, "state_share_percent": None}, False, ()),
    ],
)
def test_refused_and_doubted(applicant: dict[str, Any], refused: bool, doubted: tuple[str, ...]) -> None:
    assessments = assess(application(applicant), EDITION)
    assert is_ineligible(assessments) is refused
    assert doubts(assessments) == doubted


def test_goods_that_are_not_listed_cut_lines_and_do_not_refuse_the_applicant() -> None:
    goods = msgspec.structs.replace(annexes.goods(date(2025, 3, 14)), complete=True)
    assessments = assess(application(products=[{"tnved": "847989"}]), EDITION, goods=goods)
    assert {a.rule: a.status for a in assessments}["R-069"] == "failed"
    assert not is_ineligible(assessments)


@pytest.mark.parametrize(
    ("product", "products", "level"),
    [
        ("040900", [{"tnved": "040900", "level": "upper"}], Level.LOWER),  # the list decides
        ("0409000000", [], Level.LOWER),
        ("847989", [{"tnved": "8479 89 000 0", "level": "upper"}], Level.UPPER),  # the list is silent
        ("847989", [{"tnved": "847990", "level": "upper"}], None),
        ("847989", [{"tnved": "847989", "level": "upper"}, {"tnved": "8479891000", "level": "lower"}], None),
        ("8479", [{"tnved": "8479", "level": "upper"}], None),
        (None, [{"tnved": "847989", "level": "middle"}], Level.MIDDLE),
        (None, [{"tnved": "847989", "level": "middle"}, {"tnved": "040900"}], None),
        (None, [{"tnved": "847989"}], None),
        (None, [], None),
    ],
)
def test_level_of_a_line(product: str | None, products: list[dict[str, str]], level: Level | None) -> None:
    claim = application(products=products, expenses=[EXPENSE | {"product": product}])
    assert level_of(claim, claim.expenses[0].product) is level
