"""Papers that big accounting systems, bank clients and state portals print: the eighth hand's idea of each form.

Dense tables, ruled or striped, with codes of the system's own records everywhere.
"""

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

LAYOUTS: tuple[Layout, ...] = (
    *tax_invoices.LAYOUTS,
    *bills.LAYOUTS,
    *abroad.LAYOUTS,
    *acts.LAYOUTS,
    *orders.LAYOUTS,
    *transfers.LAYOUTS,
    *statements.LAYOUTS,
    *books.LAYOUTS,
    *certificates.LAYOUTS,
    *origin.LAYOUTS,
    *offices.LAYOUTS,
    *carriage.LAYOUTS,
)
