"""The schemas describe what is read and written: the contract's own example, and a real result."""

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from extractors.application import Application
from extractors.records import KINDS
from pipeline.schema import schemas
from tests.pipeline.fixtures import results
from tests.pipeline.intake.test_claim import CLAIM

TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "number": (int, float),
}


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str = "") -> list[str]:
    """What of ``value`` breaks ``schema``: as much of JSON Schema as ours uses, and an error for what it does not know."""
    known = {"$ref", "$defs", "$schema", "$id", "title", "description", "default", "format", "type", "enum", "const"}
    known |= {
        "pattern",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "prefixItems",
        "minItems",
        "maxItems",
    }
    assert schema.keys() <= known | {"anyOf", "allOf", "if", "then"}, schema.keys()
    found = [] if "$ref" not in schema else faults(value, root["$defs"][schema["$ref"][8:]], root, path)
    if "type" in schema and not of_type(value, schema["type"]):
        return [f"{path}: not {schema['type']}"]
    if value not in schema.get("enum", [value]) or value != schema.get("const", value):
        found.append(f"{path}: {value!r}")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{path}: {value!r}")
    if "anyOf" in schema and all(faults(value, each, root, path) for each in schema["anyOf"]):
        found.append(f"{path}: none of anyOf")
    for each in schema.get("allOf", []):
        if not faults(value, each["if"], root, path):
            found += faults(value, each["then"], root, path)
    return found + members(value, schema, root, path)


def of_type(value: Any, name: str) -> bool:
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, TYPES[name]) and not (name == "number" and isinstance(value, bool))


def members(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str) -> list[str]:
    found = []
    if isinstance(value, dict):
        found += [f"{path}: no {key}" for key in schema.get("required", []) if key not in value]
        for key, each in value.items():
            inner = schema.get("properties", {}).get(key, schema.get("additionalProperties", True))
            if inner is False:
                found.append(f"{path}: unknown {key}")
            elif inner is not True:
                found += faults(each, inner, root, f"{path}/{key}")
    if isinstance(value, list):
        kinds = schema.get("prefixItems", [])
        for number, each in enumerate(value):
            inner = kinds[number] if number < len(kinds) else schema.get("items", {})
            found += faults(each, inner or {}, root, f"{path}/{number}")
    return found


def application_faults(value: Any) -> list[str]:
    schema = schemas()["otem/application/1"]
    return faults(value, schema, schema)


def result_faults(value: Any) -> list[str]:
    schema = schemas()["otem/result/1"]
    return faults(value, schema, schema)


def test_the_example_application_is_valid() -> None:
    assert application_faults(CLAIM) == []
    msgspec.json.decode(json.dumps(CLAIM), type=Application)


def changed(path: str, value: Any) -> dict[str, Any]:
    copy: dict[str, Any] = json.loads(json.dumps(CLAIM))
    *steps, last = path.split(".")
    node: Any = copy
    for step in steps:
        node = node[int(step)] if step.isdecimal() else node[step]
    node[last] = value
    return copy


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("schema", "otem/application/2"),
        ("expenses.0.claimed.amount", 1000000),
        ("expenses.0.claimed.amount", "1000000"),
        ("expenses.0.claimed.amount", "1 000 000.00"),
        ("applicant.role", "owner"),
        ("applicant.state_share_percent", "half"),
        ("products", None),
    ],
)
def test_a_wrong_application_is_not(path: str, value: Any) -> None:
    assert application_faults(changed(path, value))


def test_unknown_keys_of_an_application_are_allowed() -> None:
    assert application_faults(changed("expenses.0.comment", "срочно")) == []


def test_what_the_pipeline_writes_is_valid(tmp_path: Path) -> None:
    for result in (results.full(tmp_path)[0], results.unread()):
        written = json.loads(msgspec.json.encode(result))
        assert result_faults(written) == []


@pytest.mark.parametrize(
    ("part", "key", "value"),
    [
        ((), "status", "done"),
        (("expenses", 0), "verified_net", 1400000),
        (("expenses", 0), "verified_net", "1400000"),
        (("documents", 1), "kind", "bill"),
        (("documents", 1, "fields"), "colour", "red"),
        (("calculation",), "steps", None),
    ],
)
def test_a_wrong_result_is_not(tmp_path: Path, part: tuple[Any, ...], key: str, value: Any) -> None:
    written = json.loads(msgspec.json.encode(results.full(tmp_path)[0]))
    node = written
    for step in part:
        node = node[step]
    node[key] = value
    assert result_faults(written)


def test_every_kind_has_its_fields() -> None:
    document = schemas()["otem/result/1"]["$defs"]["Document"]
    assert document["properties"]["kind"]["enum"] == list(KINDS)
    assert [rule["if"]["properties"]["kind"]["const"] for rule in document["allOf"]] == list(KINDS)


def test_references_lead_somewhere() -> None:
    for schema in schemas().values():
        text = json.dumps(schema)
        assert set(re.findall(r'"#/\$defs/(\w+)"', text)) <= schema["$defs"].keys()
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert "float" not in text
