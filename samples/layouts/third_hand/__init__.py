"""Layouts by a third hand: first met as papers of unknown makers, then taken among those the extractors are written for."""

from samples.layouts.third_hand import (
    acts,
    billing,
    certificates,
    others,
    payments,
    proofs,
    second_billing,
    second_proofs,
    tax_invoices,
)
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (
    *tax_invoices.LAYOUTS,
    *acts.LAYOUTS,
    *payments.LAYOUTS,
    *certificates.LAYOUTS,
    *proofs.LAYOUTS,
    *billing.LAYOUTS,
    *others.LAYOUTS,
    *second_billing.LAYOUTS,
    *second_proofs.LAYOUTS,
)
