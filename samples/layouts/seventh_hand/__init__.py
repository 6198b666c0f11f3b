"""Papers of small and middling firms, their banks, carriers and partners: the seventh hand's idea of each form.

Word-processor documents with tables of particulars, prints of accounting services and bank clients, forms filled in.
"""

from samples.layouts.seventh_hand import (
    abroad,
    acts,
    balances,
    bills,
    certificates,
    journeys,
    offices,
    orders,
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
    *balances.LAYOUTS,
    *orders.LAYOUTS,
    *transfers.LAYOUTS,
    *statements.LAYOUTS,
    *certificates.LAYOUTS,
    *journeys.LAYOUTS,
    *offices.LAYOUTS,
)
