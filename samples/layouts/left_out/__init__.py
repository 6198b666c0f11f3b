"""Layouts of makers the extractors have never met: they measure how unknown papers are read.

Another hand's idea of each form; nobody who writes extractors looks at them.
"""

from samples.layouts.left_out import (
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
