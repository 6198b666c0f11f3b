"""Layouts by a fourth hand: papers laid out as web pages by services, cloud accounting, banks' clients and state portals."""

from samples.layouts.fourth_hand import (
    abroad,
    acts,
    books,
    carriage,
    cash,
    certificates,
    offices,
    orders,
    requests,
    tax_invoices,
    transfers,
)
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (
    *requests.LAYOUTS,
    *abroad.LAYOUTS,
    *tax_invoices.LAYOUTS,
    *acts.LAYOUTS,
    *orders.LAYOUTS,
    *transfers.LAYOUTS,
    *cash.LAYOUTS,
    *books.LAYOUTS,
    *certificates.LAYOUTS,
    *carriage.LAYOUTS,
    *offices.LAYOUTS,
)
