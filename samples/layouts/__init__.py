"""Layouts: how the papers of each kind are printed by the software and the offices that make them.

``LAYOUTS`` lists them all; a layout that is in no module's own tuple is drawn by nobody.
"""

from samples.layouts import (
    acts,
    another_hand,
    cash,
    certificates,
    commercial_invoices,
    contracts,
    customs,
    eighth_hand,
    fifth_hand,
    fourth_hand,
    other,
    payments,
    proforma,
    reconciliation,
    second_hand,
    seventh_hand,
    sixth_hand,
    statements,
    swift,
    tax_invoices,
    tax_statements,
    third_hand,
    transport,
    trip_orders,
)
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (
    *payments.LAYOUTS,
    *swift.LAYOUTS,
    *cash.LAYOUTS,
    *statements.LAYOUTS,
    *reconciliation.LAYOUTS,
    *trip_orders.LAYOUTS,
    *transport.LAYOUTS,
    *customs.LAYOUTS,
    *tax_statements.LAYOUTS,
    *contracts.LAYOUTS,
    *other.LAYOUTS,
    *proforma.LAYOUTS,
    *tax_invoices.LAYOUTS,
    *commercial_invoices.LAYOUTS,
    *acts.LAYOUTS,
    *certificates.LAYOUTS,
    *second_hand.LAYOUTS,
    *third_hand.LAYOUTS,
    *another_hand.LAYOUTS,
    *fourth_hand.LAYOUTS,
    *fifth_hand.LAYOUTS,
    *sixth_hand.LAYOUTS,
    *seventh_hand.LAYOUTS,
    *eighth_hand.LAYOUTS,
)
