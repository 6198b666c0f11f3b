"""One total as a paper prints it."""

from decimal import Decimal
from typing import Literal

import msgspec

from extractors.findings import Source

# ``total`` does not tell whether VAT is in it, ``count`` is that of «Всего наименований 3, на сумму …»; ``untaxed`` says
# that there is no VAT; ``discount`` and ``paid`` are taken off, above zero, ``owed`` was so before; ``apart`` is none of
# these: a weight, a number.
Kind = Literal["net", "vat", "excise", "gross", "total", "count", "untaxed", "discount", "paid", "owed", "apart"]


class Printed(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """One total as printed. ``within`` when its label says that it is contained in the total before it («в том числе»);
    ``rate`` is the percentage printed beside its label."""

    kind: Kind
    value: Decimal | None
    source: Source
    within: bool = False
    rate: Decimal | None = None
