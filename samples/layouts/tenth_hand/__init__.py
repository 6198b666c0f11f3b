"""Papers of the wild, the tenth hand's idea of each form: what a middle-sized exporter's accountant files in an ordinary year.

Prints of accounting programs, bank clients, the state's systems, forwarders, vendors and organisers abroad.
"""

from samples.layouts.tenth_hand import (
    abroad,
    acts,
    balances,
    bills,
    carriage,
    certificates,
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
    *offices.LAYOUTS,
    *carriage.LAYOUTS,
)
