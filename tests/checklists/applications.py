"""An application with nothing wrong in it, to be changed one thing at a time."""

from collections.abc import Iterable
from typing import Any

import msgspec

from extractors.application import Application

APPLICANT: dict[str, Any] = {
    "name": "ТОО «Арна Фудс»",
    "bin": "120340005678",
    "role": "producer",
    "size": "small",
    "state_share_percent": "0",
    "investment_project": False,
    "insolvency": False,
    "payroll_fund": {"2022": "80000000.00", "2023": "90000000.00", "2024": "101000000.00"},
    "taxes_paid_last_year": "450000000.00",
    "vat_refunded_last_year": "5000000.00",
    "counter_obligation_breached": False,
}
EXPENSE = {
    "id": "1",
    "category": "9.2",
    "description": "Gulfood 2025",
    "claimed": {"amount": "1000000.00"},
    "product": "040900",
}


def application(applicant: dict[str, Any] | None = None, *, without: Iterable[str] = (), **changes: Any) -> Application:
    """The application of 14 March 2025, with ``changes`` to it and to its applicant, who leaves some things out."""
    kept = {name: value for name, value in APPLICANT.items() if name not in without}
    stated = {
        "id": "2025-000123",
        "submitted_on": "2025-03-14",
        "applicant": kept | (applicant or {}),
        "products": [{"tnved": "040900", "name": "Мёд натуральный", "level": "lower"}],
        "expenses": [EXPENSE],
    }
    return msgspec.convert(stated | changes, Application, strict=False)
