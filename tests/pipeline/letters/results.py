"""Results that justify each letter."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from pipeline.result import Result
from tests.pipeline.fixtures import results

ON = date(2025, 3, 20)


def faulty(folder: Path) -> Result:
    """With remarks, and a line that a reviewer must decide."""
    return results.full(folder)[0]


def payable(folder: Path) -> Result:
    """Decided in every line, a part of it proved."""
    result = faulty(folder)
    decided = [replace(e, status="unverified") if e.status == "review" else e for e in result.expenses]
    return replace(result, expenses=tuple(decided))


def refused(folder: Path) -> Result:
    """Decided in every line, nothing proved."""
    result = payable(folder)
    nothing = Decimal("0.00")
    lines = [replace(e, status="unverified", verified_net=nothing) for e in result.expenses]
    return replace(
        result,
        expenses=tuple(lines),
        calculation=replace(result.calculation, total_reimbursable=nothing, cautious_total=nothing),
    )
