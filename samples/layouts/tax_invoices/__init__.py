"""Счет-фактура, ЭСФ / шот-фактура (forms 4): the e-invoice system's editions, 1С's print of it, and paper."""

from samples.layouts.tax_invoices.electronic import ELECTRONIC_LAYOUTS
from samples.layouts.tax_invoices.paper import PAPER_LAYOUTS
from samples.layouts.tax_invoices.sequential import SEQUENTIAL_LAYOUTS
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (*ELECTRONIC_LAYOUTS, *SEQUENTIAL_LAYOUTS, *PAPER_LAYOUTS)
