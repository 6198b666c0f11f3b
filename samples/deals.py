"""A deal: what a supplier did for the applicant, what it cost and when. Papers and claims are printed from it.

Money is Decimal with two places, in the deal's currency; ``net`` is without VAT and excise.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from samples.model import Language
from samples.names.firms import Firm, Words

CENT = Decimal("0.01")


def cents(amount: Decimal) -> Decimal:
    """Rounded half up to a hundredth.

    >>> cents(Decimal("0.125"))
    Decimal('0.13')
    """
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def vat_rate(day: date) -> Decimal:
    """The VAT rate of Kazakhstan: 12 % until 31 December 2025, 16 % from 1 January 2026 (law.md 6.2).

    >>> vat_rate(date(2025, 12, 31)), vat_rate(date(2026, 1, 1))
    (Decimal('12'), Decimal('16'))
    """
    return Decimal(16) if day >= date(2026, 1, 1) else Decimal(12)


@dataclass(frozen=True)
class Row:
    """One thing sold: ``net`` is for the whole quantity; ``rate`` the VAT in percent, None for «без НДС»."""

    what: Words
    net: Decimal
    rate: Decimal | None
    quantity: Decimal = Decimal(1)
    excise: Decimal = Decimal(0)

    @property
    def vat(self) -> Decimal:
        return cents((self.net + self.excise) * (self.rate or 0) / 100)

    @property
    def gross(self) -> Decimal:
        return self.net + self.excise + self.vat

    @property
    def price(self) -> Decimal:
        return cents(self.net / self.quantity)


@dataclass(frozen=True)
class Deal:
    """``what`` tells in a word what is paid for; the numbers and days are those of its papers, in the usual order."""

    supplier: Firm
    buyer: Firm
    what: Words
    rows: tuple[Row, ...]
    language: Language
    quotes: str
    contract: str
    contract_on: date
    proforma: str
    proforma_on: date
    performed_on: date
    invoice: str
    invoiced_on: date
    act: str
    signed_on: date
    payment: str
    paid_on: date
    currency: str = "KZT"

    @property
    def net(self) -> Decimal:
        return sum((row.net for row in self.rows), Decimal("0.00"))

    @property
    def excise(self) -> Decimal:
        return sum((row.excise for row in self.rows), Decimal("0.00"))

    @property
    def vat(self) -> Decimal:
        return sum((row.vat for row in self.rows), Decimal("0.00"))

    @property
    def gross(self) -> Decimal:
        return sum((row.gross for row in self.rows), Decimal("0.00"))

    @property
    def with_vat(self) -> bool:
        return any(row.rate is not None for row in self.rows)

    @property
    def foreign(self) -> bool:
        return self.supplier.country != "KZ"

    def spoken(self, words: Words) -> str:
        """``words`` in the language of the deal's papers."""
        return words[self.language.rsplit("+", maxsplit=1)[-1]]

    def untaxed(self) -> "Deal":
        """The same from a supplier that pays no VAT."""
        return replace(self, rows=tuple(replace(row, rate=None) for row in self.rows))

    def costing(self, *nets: Decimal) -> "Deal":
        """The same with other amounts, one for each row."""
        rows = tuple(replace(row, net=net, quantity=Decimal(1)) for row, net in zip(self.rows, nets, strict=True))
        return replace(self, rows=rows)


def paid_share(deal: Deal, paid: Decimal) -> Decimal:
    """The net amount that ``paid`` (with taxes) proves: its share of the whole, rounded once."""
    return cents(deal.net * paid / deal.gross)
