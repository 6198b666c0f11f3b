"""One file for each document kind, the same three names in each: ``RECORD``, ``CUES``, ``read``."""

from types import ModuleType

from extractors.documents import (
    bank_statement,
    cash_receipt,
    commercial_invoice,
    completion_act,
    contract,
    customs_declaration,
    industrial_certificate,
    origin_certificate,
    other,
    payment_order,
    proforma_invoice,
    reconciliation_act,
    st_kz_certificate,
    swift_transfer,
    tax_invoice,
    tax_statement,
    transport_document,
    trip_order,
)

DOCUMENTS: tuple[ModuleType, ...] = (
    st_kz_certificate,
    industrial_certificate,
    origin_certificate,
    proforma_invoice,
    tax_invoice,
    commercial_invoice,
    completion_act,
    reconciliation_act,
    payment_order,
    swift_transfer,
    cash_receipt,
    bank_statement,
    trip_order,
    contract,
    transport_document,
    customs_declaration,
    tax_statement,
    other,
)
