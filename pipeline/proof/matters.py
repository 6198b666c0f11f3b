"""What a verified line rests on, by kind of paper: the values that must be proved where a picture of the page was read.

A table for people who know the papers. ``pointers`` are alternatives of one fact (all that are stated must be proved); ``*``
stands for every row. A value of a text layer is proved by its place and label and is not asked here.
"""

from typing import Literal

import msgspec

Sort = Literal[
    "amount",
    "bin",
    "closed_list",
    "code",
    "currency",
    "day",
    "event",
    "mark",
    "number",
    "party",
    "payer",
    "purpose",
    "text",
    "total",
]
# Which lines a value matters to: all that rest on the paper, or those of which the law asks more.
Use = Literal["always", "closed_list", "books", "uplift"]


class Need(msgspec.Struct, frozen=True):
    """One fact a line rests on. ``stated``: a scanned paper that does not state it is in doubt, for it may have gone unread."""

    sort: Sort
    pointers: tuple[str, ...]
    stated: bool = True
    use: Use = "always"


_BILLING = (
    Need("number", ("/number", "/registration_number")),
    Need("party", ("/supplier",)),
    Need("party", ("/buyer",)),
    Need("total", ("/net_total", "/excise_total", "/vat_total", "/gross_total", "/vat_excluded")),
    Need("currency", ("/currency",), stated=False),
    Need("closed_list", ("/lines",), use="closed_list"),
    Need("text", ("/lines/*/description",), use="closed_list"),
)
_INVOICE = (*_BILLING, Need("day", ("/issued_on", "/turnover_on")))
# Abroad the currency decides what an amount is worth; of a resident's paper that names none it is tenge.
_ABROAD = Need("currency", ("/currency",))
_PAYMENT = (
    Need("number", ("/number",)),
    Need("amount", ("/amount",)),
    Need("currency", ("/currency",), stated=False),
    Need("day", ("/executed_on", "/issued_on")),
    Need("payer", ("/payer",)),
    Need("party", ("/beneficiary",)),
    Need("purpose", ("/purpose",)),
    Need("amount", ("/kzt_debited",), stated=False),
)
_ORDER = (*_PAYMENT, Need("mark", ("/mark",), stated=False))
# By its number a certificate is looked up in a register, which the flow does not do: nothing is decided by it.
_CERTIFICATE = (
    Need("party", ("/holder",)),
    Need("day", ("/issued_on", "/valid_from")),  # the day its term begins tells as much as the day of its issue
    Need("day", ("/valid_until",), stated=False),
    Need("code", ("/goods",)),
)
_ROWS = (
    Need("amount", ("/rows/*/debit", "/rows/*/credit"), stated=False, use="books"),
    Need("day", ("/rows/*/date",), stated=False, use="books"),
)

NEEDS: dict[str, tuple[Need, ...]] = {
    "tax_invoice": _INVOICE,
    "commercial_invoice": (*_INVOICE, _ABROAD),
    "completion_act": (*_BILLING, Need("day", ("/signed_on", "/performed_on"))),
    "proforma_invoice": (Need("number", ("/number",)),),
    "payment_order": _ORDER,
    "swift_transfer": (*_ORDER, _ABROAD),
    "cash_receipt": _PAYMENT,
    "bank_statement": (Need("payer", ("/holder",)), *_ROWS),
    "reconciliation_act": (
        Need("party", ("/supplier",)),
        Need("party", ("/buyer",)),
        Need("amount", ("/closing_balance",), use="books"),
        *_ROWS,
    ),
    "st_kz_certificate": _CERTIFICATE,
    "industrial_certificate": _CERTIFICATE,
    "origin_certificate": _CERTIFICATE,
    "trip_order": (
        Need("event", ("/event", "/destination")),
        Need("day", ("/from", "/to", "/issued_on")),
        Need("party", ("/employer",)),
    ),
    "transport_document": (
        Need("number", ("/number",)),
        Need("party", ("/consignor",)),
        Need("code", ("/goods",)),
        Need("text", ("/place_of_loading", "/place_of_discharge")),
        Need("party", ("/carrier",), use="uplift"),
    ),
    "tax_statement": (
        Need("amount", ("/taxes_paid",)),
        Need("amount", ("/vat_refunded",), stated=False),
    ),
}
