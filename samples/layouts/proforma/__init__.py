"""Счет на оплату / төлем шоты (forms 3): 1С and its re-exports, web services, a payment application, a typist."""

from samples.layouts.proforma.drawn import DRAWN_LAYOUTS
from samples.layouts.proforma.ledger import LEDGER_LAYOUTS
from samples.layouts.proforma.services import SERVICE_LAYOUTS
from samples.model import Layout

LAYOUTS: tuple[Layout, ...] = (*LEDGER_LAYOUTS, *SERVICE_LAYOUTS, *DRAWN_LAYOUTS)
