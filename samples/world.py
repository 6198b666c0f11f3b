"""The invented world of one sample: everything in it follows from the seed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TypeVar

from samples.deals import Deal, Row, vat_rate
from samples.model import Language
from samples.names import firms, numbers, trade
from samples.names.abroad import Trade, foreign_firm
from samples.names.firms import Firm, Words

T = TypeVar("T")

# an ordinary application: the edition of 2025, both VAT rates
_EARLIEST, _LATEST = date(2025, 1, 20), date(2026, 6, 30)


def working(day: date) -> date:
    """``day``, or the Monday after a weekend.

    >>> working(date(2025, 3, 15)), working(date(2025, 3, 14))
    (datetime.date(2025, 3, 17), datetime.date(2025, 3, 14))
    """
    return day + timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0))


class World:
    """Seeded choices, and the firms and deals they give. ``id`` is the application's, ``submitted_on`` its day."""

    def __init__(self, seed: int, case: str, serial: int) -> None:
        self.random = Random(f"{seed}/{case}/{serial}")
        self.serial = serial
        self.used: set[tuple[str, str]] = set()
        self.submitted_on = self.day_between(_EARLIEST, _LATEST)

    @property
    def id(self) -> str:
        return f"{self.submitted_on.year}-{self.serial:06d}"

    def pick(self, options: Sequence[T]) -> T:
        return self.random.choice(options)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def day_between(self, first: date, last: date) -> date:
        """A working day, ``first`` and (give or take a weekend) ``last`` included."""
        return working(first + timedelta(days=self.random.randint(0, (last - first).days)))

    def later(self, day: date, least: int, most: int) -> date:
        """A working day that many days after ``day`` (before it when negative)."""
        return working(day + timedelta(days=self.random.randint(least, most)))

    def money(self, least: int, most: int) -> Decimal:
        """An amount as invoices have it: mostly round thousands, sometimes with tiyn."""
        amount = Decimal(self.random.randint(least // 1000, most // 1000) * 1000)
        if self.chance(0.25):
            amount += Decimal(self.random.randint(1, 99_999)) / 100
        return amount.quantize(Decimal("0.01"))

    def language(self) -> Language:
        languages: tuple[Language, ...] = ("ru", "kk", "kk+ru")
        return self.random.choices(languages, weights=(6, 3, 1))[0]

    def quotes(self) -> str:
        return self.pick(firms.QUOTES)

    def applicant(self) -> Firm:
        return firms.kazakh_firm(self.random, firms.APPLICANTS)

    def ict_applicant(self) -> Firm:
        return firms.kazakh_firm(self.random, firms.ICT_APPLICANTS)

    def supplier(self) -> Firm:
        """Mostly a partnership, sometimes an individual entrepreneur; no two of one name in one world."""
        if self.chance(0.15):
            return firms.sole_trader(self.random)
        return self._unused(firms.SERVICE_FIRMS)

    def carrier(self) -> Firm:
        return self._unused(firms.CARRIERS)

    def _unused(self, pool: tuple[tuple[str, str], ...]) -> Firm:
        left = tuple(names for names in pool if names not in self.used) or pool
        firm = firms.kazakh_firm(self.random, left)
        self.used.add((firm.brand, firm.latin))
        return firm

    def abroad(self, *countries: str, trade: Trade = "organiser") -> Firm:
        return foreign_firm(self.random, self.pick(countries), trade)

    def goods(self, level: str = "lower") -> trade.Goods:
        return self.pick(trade.BY_LEVEL[level])

    def event(self) -> trade.Event:
        return self.pick(trade.EVENTS)

    def employees(self) -> list[Words]:
        return self.random.sample(firms.PEOPLE, k=self.random.randint(1, 2))

    def deal(
        self,
        buyer: Firm,
        what: Words,
        items: Sequence[Words],
        *,
        supplier: Firm | None = None,
        on: date | None = None,
        amount: tuple[int, int] = (300_000, 3_000_000),
    ) -> Deal:
        """A deal done some months before the application, one row for each of ``items``.

        ``on`` is the day of the service; the contract stands before it, invoice, act and payment within a month after.
        """
        seller = supplier or self.supplier()
        done = on or self.later(self.submitted_on, -200, -70)
        invoiced = self.later(done, 0, 4)
        if vat_rate(invoiced) != vat_rate(done):
            invoiced = done  # the rate is that of the turnover, whichever of the two days a layout prints
        rows = tuple(self._row(item, vat_rate(done), amount) for item in items)
        year = done.year
        return Deal(
            supplier=seller,
            buyer=buyer,
            what=what,
            rows=rows,
            language=self.language(),
            quotes=self.quotes(),
            contract=numbers.contract_number(self.random, year),
            contract_on=self.later(done, -60, -40),
            proforma=str(self.random.randint(10, 999)),
            proforma_on=self.later(done, -35, -25),
            performed_on=done,
            invoice=numbers.invoice_number(self.random),
            invoiced_on=invoiced,
            act=str(self.random.randint(3, 400)).zfill(self.pick((1, 1, 11))),
            signed_on=invoiced,
            payment=str(self.random.randint(1, 2400)),
            paid_on=self.later(invoiced, 1, 25),
        )

    def _row(self, item: Words, rate: Decimal, amount: tuple[int, int]) -> Row:
        net = self.money(*amount)
        quantity = Decimal(self.pick((1, 1, 1, 2, 4)))
        if net % (quantity * Decimal("0.01")):
            quantity = Decimal(1)
        return Row(item, net, rate, quantity)

    def foreign_deal(
        self,
        buyer: Firm,
        what: Words,
        items: Sequence[Words],
        *,
        supplier: Firm,
        currency: str,
        on: date | None = None,
    ) -> Deal:
        """A deal in another currency with a supplier abroad: papers in English, or in Russian where that is spoken."""
        deal = self.deal(buyer, what, items, supplier=supplier, on=on, amount=(2_000, 15_000))
        language: Language = "ru" if supplier.country in ("RU", "UZ", "KG") else "en"
        return replace(
            deal.untaxed(), language=language, currency=currency, invoice=f"INV-{self.random.randint(100, 9999)}"
        )
