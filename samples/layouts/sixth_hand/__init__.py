"""Papers as foreign and Kazakh counterparties' own templates print them: workbooks, accounting systems, organisers, banks."""

from samples.layouts.sixth_hand import (
    acts,
    books,
    carriage,
    certificates,
    commercial,
    offices,
    orders,
    proforma,
    swift,
    tax_invoices,
    workbooks,
)
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (
    *commercial.LAYOUTS,
    *workbooks.LAYOUTS,
    *proforma.LAYOUTS,
    *tax_invoices.LAYOUTS,
    *acts.LAYOUTS,
    *orders.LAYOUTS,
    *swift.LAYOUTS,
    *books.LAYOUTS,
    *certificates.LAYOUTS,
    *carriage.LAYOUTS,
    *offices.LAYOUTS,
)
