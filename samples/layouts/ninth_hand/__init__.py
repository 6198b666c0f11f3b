"""Papers of the wild, the ninth hand's idea of each form: word processors, workbooks, online makers and printed blanks.

Two languages side by side, partners from several countries, forms filled in by pen, papers of journeys.
"""

from samples.layouts.ninth_hand import (
    abroad,
    acts,
    balances,
    bills,
    carriage,
    cash,
    certificates,
    contracts,
    eastern,
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
    *eastern.LAYOUTS,
    *acts.LAYOUTS,
    *balances.LAYOUTS,
    *orders.LAYOUTS,
    *transfers.LAYOUTS,
    *statements.LAYOUTS,
    *certificates.LAYOUTS,
    *cash.LAYOUTS,
    *journeys.LAYOUTS,
    *contracts.LAYOUTS,
    *carriage.LAYOUTS,
    *offices.LAYOUTS,
)
