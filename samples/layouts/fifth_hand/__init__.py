"""Papers drawn line by line: desktop accounting, matrix printers, old bank clients, typewriters and word processors."""

from samples.layouts.fifth_hand import (
    abroad,
    acts,
    billing,
    carriage,
    cash,
    certificates,
    offices,
    orders,
    reconciliations,
    statements,
    tax_invoices,
    transfers,
    trip_orders,
)
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (
    *tax_invoices.LAYOUTS,
    *billing.LAYOUTS,
    *abroad.LAYOUTS,
    *acts.LAYOUTS,
    *orders.LAYOUTS,
    *transfers.LAYOUTS,
    *statements.LAYOUTS,
    *cash.LAYOUTS,
    *reconciliations.LAYOUTS,
    *certificates.LAYOUTS,
    *trip_orders.LAYOUTS,
    *carriage.LAYOUTS,
    *offices.LAYOUTS,
)
