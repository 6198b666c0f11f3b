"""A case of a rule as TOML writes it, made into an application and its papers, and run through the flow.

``papers`` names papers of :mod:`tests.pipeline.builders` (``"invoice"``), or gives one with what is other about it
(``{ is = "invoice", net = "900000.00" }``); a party may be named as the builders name it (``buyer = "BETA"``).
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from extractors.records import RECORDS, Party, Record
from pipeline.result import Result
from pipeline.run import Case
from tests.pipeline import builders

PARTIES = {name: getattr(builders, name) for name in ("ARNA", "EXPO", "BETA", "CARGO", "MESSE")}
MADE: Mapping[str, Callable[..., Record]] = {
    f.__name__: f
    for f in (
        builders.invoice,
        builders.act,
        builders.proforma,
        builders.foreign_invoice,
        builders.order,
        builders.transfer,
        builders.cash,
        builders.certificate,
        builders.industrial_certificate,
        builders.origin_certificate,
        builders.trip,
        builders.waybill,
    )
}
KINDS = {record.KIND: record for record in RECORDS}


def cases_of(told: Mapping[str, Any]) -> list[Case]:
    """The application of a case, and those of ``others`` in the same run."""
    return [_case(each) for each in (told, *told.get("others", ()))]


def judged(told: Mapping[str, Any]) -> Result:
    """What comes of the case's own application."""
    return builders.results(*cases_of(told))[0]


def _case(told: Mapping[str, Any]) -> Case:
    expenses = tuple(builders.expense(**_expense(each)) for each in told.get("expenses", [{}]))
    names = ("products", "services", "submitted_on", "id", "claimed_total")
    changes = {name: told[name] for name in names if name in told}
    rates = {(date.fromisoformat(key.split()[0]), key.split()[1]): rate for key, rate in told.get("rates", {}).items()}
    return builders.case(
        builders.claim(*expenses, applicant=_plain(told.get("applicant", {})), **changes),
        *(_paper(each) for each in told["papers"]),
        rates=rates,
        unreadable=told.get("unreadable", False),
    )


def _expense(told: Mapping[str, Any]) -> dict[str, Any]:
    supplier = told.get("supplier")
    named = msgspec.convert(supplier, Party) if isinstance(supplier, dict) else _party(supplier)
    return {name: _given(value) for name, value in told.items()} | ({"supplier": named} if supplier else {})


def _plain(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _given(value) for name, value in told.items()}


def _given(value: Any) -> Any:
    """ "" stands for what the applicant leaves out."""
    return None if value == "" else str(value) if isinstance(value, Decimal) else value


def _paper(told: str | Mapping[str, Any]) -> Record:
    if isinstance(told, str):
        return _paper({"is": told})
    changes = {name: _party(value) for name, value in told.items() if name not in ("is", "rows")}
    rows = [builders.entry(**row) for row in _rows(told)]
    match told["is"]:
        case "reconciliation":
            return builders.reconciliation(*rows, **changes)
        case "statement":
            return builders.statement(*rows, **changes)
        case made if made in MADE:
            return MADE[made](**changes)
        case kind:
            return msgspec.convert(msgspec.to_builtins(changes, builtin_types=(date,)), KINDS[kind], strict=False)


def _rows(told: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"day": row["on"], **{n: _party(v) for n, v in row.items() if n != "on"}} for row in told.get("rows", ())]


def _party(value: Any) -> Any:
    """A party by its name among the builders', wherever it stands; "" takes a field back."""
    if isinstance(value, list):
        return [_party(each) for each in value]
    if value == "":
        return None
    return PARTIES.get(value, value) if isinstance(value, str) else value
