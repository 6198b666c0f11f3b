"""The expected totals against the test vectors of the legal digest (law.md 7.1)."""

from decimal import Decimal
from typing import Any

import pytest

from samples.scenario import Expected
from samples.truth import total

Line = tuple[str, int]  # category, net


def _total(
    *lines: Line,
    size: str = "small",
    level: str = "lower",
    year: int = 2025,
    uplifts: int = 0,
    taxes: tuple[int, int] = (10**12, 0),
    granted: int = 0,
    **facts: Any,
) -> Decimal:
    applicant = {
        "size": size,
        "state_share_percent": "0",
        "investment_project": False,
        "insolvency": False,
        "payroll_fund": {"1": "100", "2": "110", "3": "121"},
        "taxes_paid_last_year": str(taxes[0]),
        "vat_refunded_last_year": str(taxes[1]),
        "reimbursed_this_year": {"promotion": str(granted), "delivery": "0"},
    }
    application = {
        "submitted_on": f"{year}-12-31",
        "applicant": applicant | facts,
        "products": [{"tnved": "040900", "level": level}],
        "expenses": [
            {"id": str(n), "category": category, "product": "040900"} for n, (category, _) in enumerate(lines)
        ],
    }
    expected = [Expected(str(n), "verified", Decimal(net), uplifts) for n, (_, net) in enumerate(lines)]
    return total(application, expected)


@pytest.mark.parametrize(
    ("given", "want"),
    [
        pytest.param(_total(("9.1", 10_000_000)), 6_000_000, id="T-01"),
        pytest.param(_total(("9.7", 5_000_000), size="medium", year=2026), 2_500_000, id="T-02"),
        pytest.param(_total(("9.8", 8_000_000), size="large", level="upper"), 6_400_000, id="T-03"),
        pytest.param(_total(("9.9", 40_000_000), level="middle", uplifts=1), 22_000_000, id="T-04"),
        pytest.param(_total(("9.9", 10_000_000), level="upper", uplifts=2), 9_000_000, id="T-05"),
        pytest.param(_total(("9.9", 10_000_000), uplifts=2), 4_000_000, id="T-06"),
        pytest.param(_total(("9.1", 100_000_000)), 51_116_000, id="T-07"),
        pytest.param(_total(("9.1", 80_000_000)), 48_000_000, id="T-08"),
        pytest.param(
            _total(("9.9", 50_000_000), level="middle", taxes=(120_000_000, 90_000_000)), 25_000_000, id="T-09"
        ),
        pytest.param(_total(("9.9", 50_000_000), taxes=(50_000_000, 70_000_000)), 0, id="T-10"),
        pytest.param(_total(("9.1", 25_000_000), granted=40_000_000), 11_116_000, id="T-11"),
        pytest.param(_total(("9.1", 10**9), year=2026), 13_000 * 4_325, id="T-12"),
        pytest.param(_total(("9.1", 10**9), year=2024), 13_000 * 3_692, id="T-12 in 2024"),
        pytest.param(_total(("9.1", 1000), payroll_fund={"1": "100", "2": "100", "3": "109.9"}), 0, id="T-14"),
        pytest.param(_total(("9.1", 1000), payroll_fund={"1": "100", "2": "100", "3": "110"}), 600, id="T-14 passes"),
        pytest.param(_total(("9.1", 1000), state_share_percent="50.00"), 0, id="T-15"),
        pytest.param(_total(("9.1", 1000), state_share_percent="49.99"), 600, id="T-15 passes"),
        pytest.param(_total(("10.2", 10_000_000), size="large"), 3_000_000, id="T-19"),
        pytest.param(_total(("9.9", 1_000_000_000), taxes=(500_000_000, 0)), 294_900_000, id="T-20"),
    ],
)
def test_total(given: Decimal, want: int) -> None:
    assert given == want


def test_lines_are_rounded_one_by_one_half_up() -> None:
    assert _total(("9.1", 1), ("9.1", 1)) == Decimal("1.20")
