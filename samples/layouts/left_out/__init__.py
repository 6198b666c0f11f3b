"""Layouts of makers the extractors have never met: they measure how unknown papers are read.

Another hand's idea of each form; nobody who writes extractors looks at them.
"""

from samples.layouts.left_out import (
    abroad,
    acts,
    billing,
    carriage,
    cash,
    certificates,
    customs,
    electronic_act,
    industrial,
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
    *acts.LAYOUTS,
    *electronic_act.LAYOUTS,
    *orders.LAYOUTS,
    *transfers.LAYOUTS,
    *cash.LAYOUTS,
    *statements.LAYOUTS,
    *certificates.LAYOUTS,
    *industrial.LAYOUTS,
    *trip_orders.LAYOUTS,
    *reconciliations.LAYOUTS,
    *billing.LAYOUTS,
    *abroad.LAYOUTS,
    *carriage.LAYOUTS,
    *customs.LAYOUTS,
    *offices.LAYOUTS,
)
