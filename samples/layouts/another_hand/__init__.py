"""Another hand's idea of each form, after the forms' own texts. It was left out until it had taught the readers something."""

from samples.layouts.another_hand import (
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
