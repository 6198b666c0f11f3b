"""Papers that big accounting systems, bank clients and state portals print: the eighth hand's idea of each form.

Dense tables, ruled or striped, with codes of the system's own records everywhere; left out.
"""

from dataclasses import replace

from samples.layouts.eighth_hand import (
    abroad,
    acts,
    bills,
    books,
    carriage,
    certificates,
    offices,
    orders,
    origin,
    statements,
    tax_invoices,
    transfers,
)
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = tuple(
    replace(layout, left_out=True)
    for module in (
        tax_invoices,
        bills,
        abroad,
        acts,
        orders,
        transfers,
        statements,
        books,
        certificates,
        origin,
        offices,
        carriage,
    )
    for layout in module.LAYOUTS
)
