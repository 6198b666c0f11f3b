"""What the applicant says: the claim that comes with a bundle (``otem/application/1``).

Facts that stand on no page (registration date, enterprise size, sums granted before) enter here, once. Money is tenge
unless a currency says otherwise.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

import msgspec

SCHEMA = "otem/application/1"


class Role(StrEnum):
    PRODUCER = "producer"
    SUBSIDIARY = "subsidiary"
    DISTRIBUTOR = "distributor"
    ICT_PROVIDER = "ict_provider"


class Size(StrEnum):
    """Субъект крупного, среднего, малого предпринимательства / ірі, орта, шағын."""

    LARGE = "large"
    MEDIUM = "medium"
    SMALL = "small"


class Level(StrEnum):
    """Жоғары, орта, төмен қайта бөлу / верхний, средний, нижний передел."""

    UPPER = "upper"
    MIDDLE = "middle"
    LOWER = "lower"


class Company(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    bin: str | None = None
    country: str | None = None


class Granted(msgspec.Struct, frozen=True, kw_only=True):
    """Reimbursed to the applicant earlier this year, by cap group, tenge."""

    promotion: Decimal = Decimal(0)
    delivery: Decimal = Decimal(0)


class Applicant(msgspec.Struct, frozen=True, kw_only=True):
    """``headcount`` and ``average_annual_income`` (tenge, of three years) are those of the Entrepreneurial Code, art. 24."""

    name: str
    bin: str
    role: Role
    size: Size | None = None
    producer: Company | None = None
    state_share_percent: Decimal | None = None
    state_share_exemption: str | None = None
    investment_project: bool | None = None
    insolvency: bool | None = None
    payroll_fund: dict[str, Decimal] = {}
    taxes_paid_last_year: Decimal | None = None
    vat_refunded_last_year: Decimal | None = None
    reimbursed_this_year: Granted = Granted()
    counter_obligation_breached: bool | None = None
    headcount: Decimal | None = None
    average_annual_income: Decimal | None = None
    email: str | None = None


class Product(msgspec.Struct, frozen=True, kw_only=True):
    tnved: str
    name: str | None = None
    level: Level | None = None


class Service(msgspec.Struct, frozen=True, kw_only=True):
    oked: str
    name: str | None = None


class Claimed(msgspec.Struct, frozen=True, kw_only=True):
    amount: Decimal
    currency: str = "KZT"
    includes_indirect_taxes: bool = False


class Expense(msgspec.Struct, frozen=True, kw_only=True):
    """One claimed line. ``references`` are the numbers the applicant gives for its papers (``invoice``, ``payment`` …)."""

    id: str
    category: str
    claimed: Claimed
    description: str | None = None
    supplier: Company | None = None
    product: str | None = None
    incurred_on: date | None = None
    domestic_carrier: bool = False
    kz_sea_port: bool = False
    references: dict[str, str] = {}


class Application(msgspec.Struct, frozen=True, kw_only=True):
    """``submitted_on`` is the day of registration: it picks the edition of the law."""

    schema: Literal["otem/application/1"] = "otem/application/1"
    id: str
    submitted_on: date
    applicant: Applicant
    products: tuple[Product, ...] = ()
    services: tuple[Service, ...] = ()
    claimed_total: Decimal | None = None
    expenses: tuple[Expense, ...]
