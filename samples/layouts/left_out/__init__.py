"""Layouts of makers the extractors have never met: they measure how unknown papers are read.

Another hand's idea of each form; nobody who writes extractors looks at them.
"""

from samples.layouts.left_out import billing, others, payments, proofs
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (
    *billing.LAYOUTS,
    *payments.LAYOUTS,
    *proofs.LAYOUTS,
    *others.LAYOUTS,
)
