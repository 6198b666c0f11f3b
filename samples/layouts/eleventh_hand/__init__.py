"""Papers of the wild, the eleventh hand's idea of each form: half set plainly from a description of the forms, half as
accounting programs, portals, banks, chambers and sellers abroad print them; left out.
"""

from samples.layouts.eleventh_hand import (
    abroad,
    acts,
    balances,
    bills,
    carriage,
    certificates,
    countries,
    offices,
    orders,
    origins,
    statements,
    tax_invoices,
    transfers,
)
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (
    *tax_invoices.LAYOUTS,
    *bills.LAYOUTS,
    *abroad.LAYOUTS,
    *countries.LAYOUTS,
    *acts.LAYOUTS,
    *balances.LAYOUTS,
    *orders.LAYOUTS,
    *transfers.LAYOUTS,
    *statements.LAYOUTS,
    *certificates.LAYOUTS,
    *origins.LAYOUTS,
    *offices.LAYOUTS,
    *carriage.LAYOUTS,
)
