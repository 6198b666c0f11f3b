"""The fields of a paper as a person reads them: named, written in each language, and side by side.

``Document.fields`` is a tree of plain values, ``Document.evidence`` says where each was read; both are keyed by JSON
pointers (``/supplier/bin``, ``/lines/0/net``).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

import msgspec

from pipeline.result import Document, Evidence, Text
from pipeline.views import texts
from pipeline.views.figures import LANGUAGES, Language, clean, day, money


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """One field: what it is called, what it says, and where it was read (None: nowhere known).

    ``figure``: an amount, a number or a date, which must not be broken over two lines.
    """

    pointer: str
    name: Text
    value: Text
    evidence: Evidence | None
    figure: bool


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A list of a document (invoice rows, goods …): a cell for each column, None where a row says nothing."""

    name: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Shown | None, ...], ...]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a comparison: a cell for each document, None where it says nothing.

    ``differs`` when documents that should agree do not: something to look at, not yet a fault (a payment may be a part).
    """

    name: Text
    cells: tuple[Shown | None, ...]
    differs: bool = False


_MONEY: Final = frozenset(
    "amount net_total excise_total vat_total gross_total discount_total prepaid_total price net excise vat gross debit credit"
    " debit_total credit_total opening_balance closing_balance kzt_debited taxes_paid vat_refunded".split()
)
_DECIMALS: Final = _MONEY | {"quantity", "vat_rate", "rate", "local_content_percent", "gross_weight_kg"}
_NAMED: Final = frozenset({"mark", "type", "status"})
_ISO_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

# What papers of one line are compared on: the row's label, and the fields that answer it, the first stated counts.
_COMPARED: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("row_number", ("/number",)),
    ("row_registration", ("/registration_number",)),
    ("row_date", ("/issued_on", "/signed_on", "/period_from", "/from")),
    ("row_done", ("/executed_on", "/performed_on", "/turnover_on")),
    ("row_until", ("/valid_until", "/period_to", "/to")),
    ("row_supplier", ("/supplier/name", "/beneficiary/name", "/carrier/name", "/issuer")),
    ("row_supplier_bin", ("/supplier/bin", "/beneficiary/bin", "/carrier/bin")),
    (
        "row_buyer",
        ("/buyer/name", "/payer/name", "/holder/name", "/consignor/name", "/employer/name", "/taxpayer/name"),
    ),
    ("row_buyer_bin", ("/buyer/bin", "/payer/bin", "/holder/bin", "/consignor/bin", "/employer/bin", "/taxpayer/bin")),
    ("row_contract", ("/contract/number",)),
    ("row_subject", ("/lines/0/description", "/purpose", "/event", "/goods/0/name")),
    ("row_tnved", ("/goods/0/tnved",)),
    ("row_place", ("/destination", "/place_of_discharge")),
    ("row_net", ("/net_total",)),
    ("row_excise", ("/excise_total",)),
    ("row_vat", ("/vat_total",)),
    ("row_gross", ("/gross_total", "/amount", "/debit_total")),
    ("row_currency", ("/currency",)),
    ("row_mark", ("/mark", "/status", "/signed/supplier")),
)
_AGREEING: Final = frozenset("row_supplier_bin row_buyer_bin row_net row_excise row_vat row_gross row_currency".split())
_LISTS: Final = frozenset({"lines", "rows", "goods", "parties"})


def shown(document: Document) -> tuple[Shown, ...]:
    """Every field of a document, rows one after the other."""
    return tuple(_shown(pointer, value, document.evidence.get(pointer)) for pointer, value in _leaves(document.fields))


def _shown(pointer: str, value: Any, evidence: Evidence | None) -> Shown:
    leaf = pointer.rpartition("/")[2]
    return Shown(
        pointer=pointer,
        name=texts.capital(texts.field(pointer)),
        value=said(pointer, value),
        evidence=evidence,
        figure=(leaf in _DECIMALS and _decimal(value) is not None) or _date(value) is not None,
    )


def single(document: Document) -> tuple[Shown, ...]:
    """The fields that stand alone: those of :func:`tables` left out."""
    lists = tuple(f"/{key}/" for key, value in document.fields.items() if _is_table(value))
    return tuple(field for field in shown(document) if not field.pointer.startswith(lists))


def tables(document: Document) -> tuple[Table, ...]:
    """The lists of a document as tables, columns in the order they are first seen."""
    every = {field.pointer: field for field in shown(document)}
    return tuple(_table(key, every) for key, value in document.fields.items() if _is_table(value))


def _is_table(value: Any) -> bool:
    return isinstance(value, list | tuple) and any(isinstance(row, dict) for row in value)


def _table(key: str, every: Mapping[str, Shown]) -> Table:
    rows: dict[str, dict[str, Shown]] = {}
    for pointer, field in every.items():
        if pointer.startswith(f"/{key}/"):
            _, _, number, *rest = pointer.split("/", 3)
            rows.setdefault(number, {})["".join(rest)] = field
    columns = tuple(dict.fromkeys(column for row in rows.values() for column in row))
    return Table(
        name=texts.label(f"list_{key}") if key in _LISTS else texts.capital(texts.field(key)),
        columns=tuple(texts.capital(texts.field(column)) for column in columns),
        rows=tuple(tuple(row.get(column) for column in columns) for row in rows.values()),
    )


def compared(documents: Sequence[Document]) -> tuple[Row, ...]:
    """The key fields of several documents side by side; rows that none of them answers are left out."""
    columns = [{field.pointer: field for field in shown(document)} for document in documents]
    rows = []
    for label, pointers in _COMPARED:
        cells = tuple(next((fields[p] for p in pointers if p in fields), None) for fields in columns)
        if any(cells):
            differs = label in _AGREEING and len({cell.value.en for cell in cells if cell}) > 1
            rows.append(Row(name=texts.label(label), cells=cells, differs=differs))
    return tuple(rows)


def said(pointer: str, value: Any) -> Text:
    """One value in each language: amounts, numbers, dates and the few words that are keys; all else as printed.

    >>> said("/supplier/name", "ТОО «Арна»").kk
    'ТОО «Арна»'
    >>> said("/lines/0/quantity", Decimal("2.500")).ru
    '2,5'
    """
    steps = pointer.strip("/").split("/")
    leaf = steps[-1]
    if leaf in _DECIMALS and (amount := _decimal(value)) is not None:
        write = money if leaf in _MONEY else _number
        return Text(**{lang: write(amount, lang) for lang in LANGUAGES})
    if isinstance(value, bool):
        return texts.name("value", str(value).lower())
    if isinstance(value, str) and (leaf in _NAMED or "signed" in steps):
        return texts.name("value", value)
    if (moment := _date(value)) is not None:
        return Text(**{lang: day(moment, lang) for lang in LANGUAGES})
    return texts.same(clean(str(value)))


def _leaves(node: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(value, f"{pointer}/{key}")
    elif isinstance(node, list | tuple):
        for number, value in enumerate(node):
            yield from _leaves(value, f"{pointer}/{number}")
    elif node is not None:
        yield pointer, node


def _decimal(value: Any) -> Decimal | None:
    """A decimal, also one that is written as JSON writes it."""
    try:
        amount = Decimal(value) if isinstance(value, str | int) else value
    except InvalidOperation:
        return None
    return amount if isinstance(amount, Decimal) and amount.is_finite() else None


def _date(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _ISO_DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:  # digits in the shape of a date, in a field that holds text
        return None


def _number(value: Decimal, lang: Language) -> str:
    """A quantity, a rate, a percentage: no places that say nothing."""
    plain = f"{value:f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain if lang == "en" else plain.replace(".", ",")
