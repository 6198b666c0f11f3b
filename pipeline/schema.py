"""JSON Schema of the two formats other programs rely on, generated from the structs that read and write them."""

from typing import Any, Final

import msgspec

from extractors.application import SCHEMA as APPLICATION
from extractors.application import Application
from extractors.records import RECORDS
from pipeline.result import Result

RESULT: Final = "otem/result/1"
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
MONEY: Final = r"^-?[0-9]+\.[0-9]{2}$"
DECIMAL: Final = r"^-?[0-9]+(\.[0-9]+)?$"

_REFERENCE: Final = "#/$defs/{name}"
_RECORD_NAMES: Final = frozenset(record.__name__ for record in RECORDS)
_NOT_MONEY: Final = frozenset({"state_share_percent"})  # decimals of the application that are no amounts

Schema = dict[str, Any]


def schemas() -> dict[str, Schema]:
    """The JSON Schemas (draft 2020-12) of both formats, by the name a file carries in its ``schema`` key.

    Amounts are strings with two places. Unknown keys are allowed on the way in: they are kept and reported.
    """
    return {APPLICATION: _application(), RESULT: _result()}


def _application() -> Schema:
    (root,), definitions = msgspec.json.schema_components([Application], ref_template=_REFERENCE)
    return _document(APPLICATION, root, {name: _tidy(each, MONEY) for name, each in definitions.items()})


def _result() -> Schema:
    (root, *_), definitions = msgspec.json.schema_components([Result, *RECORDS], ref_template=_REFERENCE)
    (_, *_), own = msgspec.json.schema_components([Result], ref_template=_REFERENCE)
    # What papers print is given as read, with as many places as it has; what is worked out has two.
    tidied = {name: _tidy(each, MONEY if name in own else DECIMAL) for name, each in definitions.items()}
    for name in _RECORD_NAMES:
        tidied[name]["properties"].pop("sources")  # becomes ``evidence`` of the document
    for unused in ("Source", "Box"):
        del tidied[unused]
    tidied["Document"] |= _fields_by_kind(tidied["Document"])
    return _document(RESULT, root, tidied)


def _document(name: str, root: Schema, definitions: dict[str, Schema]) -> Schema:
    top = definitions[root["$ref"].removeprefix("#/$defs/")]
    top["properties"]["schema"] = {"const": name}
    top["required"] = ["schema", *(key for key in top["required"] if key != "schema")]
    identity = "urn:" + name.replace("/", ":")
    return {"$schema": DIALECT, "$id": identity, "title": name, **root, "$defs": dict(sorted(definitions.items()))}


def _fields_by_kind(document: Schema) -> Schema:
    """``kind`` is one of the kinds, and decides what ``fields`` may hold."""
    properties = document["properties"] | {"kind": {"enum": [record.KIND for record in RECORDS]}}
    rules = [
        {
            "if": {"properties": {"kind": {"const": record.KIND}}},
            "then": {"properties": {"fields": {"$ref": _REFERENCE.format(name=record.__name__)}}},
        }
        for record in RECORDS
    ]
    return {"properties": properties, "allOf": rules}


def _tidy(node: Any, decimals: str, key: str = "") -> Any:
    """Decimals get their pattern; defaults that are objects or lists go, being clear from the type."""
    if isinstance(node, list):
        return [_tidy(each, decimals, key) for each in node]
    if not isinstance(node, dict):
        return node
    if node.get("format") == "decimal":
        return {"type": "string", "pattern": DECIMAL if key in _NOT_MONEY else decimals}
    tidied: Schema = {}
    for name, value in node.items():
        if name == "properties":
            tidied[name] = {each: _tidy(schema, decimals, each) for each, schema in value.items()}
        elif name == "description":
            tidied[name] = " ".join(value.replace("``", "`").split())
        elif name != "default" or not isinstance(value, dict | list):
            tidied[name] = _tidy(value, decimals, key)
    return tidied
