"""What the applicant claims: application.json or application.xlsx, read strictly, every fault named by its path.

The shape is that of :class:`extractors.application.Application`; here stand only the formats of single values. Nothing is
guessed: a number where the contract wants a string, an amount written as a person would, a missing key are faults, and
all faults of a file are told at once.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

from extractors.application import Applicant, Application, Claimed, Company, Expense, Product, Service
from extractors.findings import Finding, Outcome
from pipeline.intake import workbook

MAX_BYTES = 20 << 20
MAX_AMOUNT = Decimal(10) ** 15  # tenge: more than the country makes in a year
MAX_SHOWN = 200  # characters of a value in a message


class ClaimError(ValueError):
    """The application cannot be read. ``faults``: one sentence each, beginning with the path."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class Claim(NamedTuple):
    """``findings``: one for each key that the format does not know, with its path and value."""

    application: Application
    findings: tuple[Finding, ...]


class Number(str):
    """A JSON number as it is written."""


Check = Callable[[str], str | None]  # what is wrong with a text, or None


def _shape(pattern: str, meaning: str) -> Check:
    expression = re.compile(pattern)
    return lambda text: None if expression.fullmatch(text) else f"{_shown(text)} is not {meaning}"


def _amount(text: str) -> str | None:
    if re.fullmatch(r"[0-9]{1,30}(\.[0-9]{1,2})?", text):
        return f"{text} is too large" if Decimal(text) > MAX_AMOUNT else None
    if re.fullmatch(r"-\s*[0-9][0-9\s.,]*", text):
        return f"{text} is negative"
    if re.fullmatch(r"[0-9]{1,30}\.[0-9]+", text):
        return f"{_shown(text)} has more than two decimals"
    return f'{_shown(text)} is not an amount such as "1120000.00"'


def _percent(text: str) -> str | None:
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,6})?", text) or Decimal(text) > 100:
        return f'{_shown(text)} is not a percentage such as "25" or "12.5"'
    return None


def _not_blank(text: str) -> str | None:
    return None if text.strip() else "is empty"


_IIN_BIN = _shape(r"[0-9]{12}", "12 digits")
_COUNTRY = _shape(r"[A-Z]{2}", 'a country such as "KZ" (ISO 3166-1)')
# Texts with a format of their own. The application's id becomes the name of a folder.
CHECKS: dict[tuple[type, str], Check] = {
    (Application, "id"): _shape(
        r"[0-9A-Za-z_][0-9A-Za-z._-]{0,99}",
        "an id of up to 100 Latin letters, digits, dots, hyphens and underscores that begins with a letter or digit",
    ),
    (Applicant, "name"): _not_blank,
    (Applicant, "bin"): _IIN_BIN,
    (Applicant, "state_share_percent"): _percent,
    (Applicant, "payroll_fund"): _shape(r"(19|20)[0-9]{2}", "a year"),
    (Company, "bin"): _IIN_BIN,
    (Company, "country"): _COUNTRY,
    (Product, "tnved"): _shape(r"[0-9]{6}|[0-9]{10}", "a TN VED code of 6 or 10 digits"),
    (Service, "oked"): _shape(r"[0-9]{4,5}", "an OKED code of 4 or 5 digits"),
    (Expense, "id"): _not_blank,
    (Expense, "category"): _not_blank,
    (Expense, "product"): _shape(r"[0-9]{4,6}|[0-9]{10}", "a TN VED code of 6 or 10 digits, or an OKED code of 4 or 5"),
    (Claimed, "currency"): _shape(r"[A-Z]{3}", 'a currency such as "KZT" (ISO 4217)'),
}


def read_claim(path: Path) -> Claim:
    """The application in a file that ends in .json or .xlsx. Raises :class:`ClaimError`."""
    if path.stat().st_size > MAX_BYTES:
        raise ClaimError((f"larger than {MAX_BYTES >> 20} MB",))
    if path.suffix.casefold() != ".xlsx":
        return _claim(_parsed(path.read_bytes()), {}, spreadsheet=False)
    try:
        sheets = workbook.read(path)
    except workbook.WorkbookError as error:
        raise ClaimError(error.faults) from error
    return _claim(sheets.tree, sheets.places, spreadsheet=True)


def _parsed(content: bytes) -> object:
    def pairs(members: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(members)
        if len(found) < len(members):
            twice = next(key for n, (key, _) in enumerate(members) if key in dict(members[:n]))
            raise ClaimError((f"the key {_shown(twice)} stands twice in one object",))
        return found

    try:
        text = content.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=pairs, parse_int=Number, parse_float=Number, parse_constant=Number)
    except UnicodeDecodeError as error:
        raise ClaimError((f"not UTF-8, at byte {error.start}",)) from error
    except json.JSONDecodeError as error:
        raise ClaimError((f"not JSON: {error}",)) from error
    except RecursionError as error:
        raise ClaimError(("nested too deeply",)) from error


def _claim(tree: object, places: Mapping[str, str], *, spreadsheet: bool) -> Claim:
    cleaner = _Cleaner(places, spreadsheet=spreadsheet)
    clean = cleaner.struct(tree, inspect.type_info(Application), "")
    cleaner.refuse_double_ids(clean.get("expenses", []))
    if cleaner.faults:
        raise ClaimError(tuple(cleaner.faults))
    return Claim(msgspec.convert(clean, Application), tuple(cleaner.unknown))


class _Cleaner:
    """Goes through what stands in a file beside the types it should have; keeps what is right and notes what is not.

    What it keeps, :func:`msgspec.convert` takes. A key may be absent, null or blank wherever the type has a default.
    """

    def __init__(self, places: Mapping[str, str], *, spreadsheet: bool) -> None:
        self.faults: list[str] = []
        self.unknown: list[Finding] = []
        self._places = places
        self._spreadsheet = spreadsheet

    def struct(self, value: object, kind: inspect.Type, path: str) -> dict[str, Any]:
        assert isinstance(kind, inspect.StructType)
        if not isinstance(value, dict):
            self._fault(path or "the file", f"{_shown(value)} is not an object")
            return {}
        clean = {}
        for field in kind.fields:
            name, at = field.encode_name, _join(path, field.encode_name)
            # the schema's name has a default for those who build an application, not for those who send one
            required = field.required or (name == "schema" and not self._spreadsheet)
            given = value.get(name)
            if given is not None and (required or not _is_blank(given)):
                clean[name] = self._value(given, field.type, at, CHECKS.get((kind.cls, name)))
            elif required:
                self._fault(at, "is null" if name in value else "is missing")
        known = {field.encode_name for field in kind.fields}
        for key in [key for key in value if key not in known]:
            self._note_unknown(_join(path, key), value[key])
        return clean

    def refuse_double_ids(self, expenses: list[dict[str, Any]]) -> None:
        first: dict[object, int] = {}
        for n, expense in enumerate(expenses):
            if "id" in expense and first.setdefault(expense["id"], n) != n:
                self._fault(
                    f"expenses[{n}].id", f"{_shown(expense['id'])} is also that of expenses[{first[expense['id']]}]"
                )

    def _value(self, given: Any, kind: inspect.Type, path: str, check: Check | None) -> Any:
        match kind:
            case inspect.UnionType(types=types):
                (inner,) = (each for each in types if not isinstance(each, inspect.NoneType))
                return self._value(given, inner, path, check)
            case inspect.StructType():
                return self.struct(given, kind, path)
            case inspect.VarTupleType(item_type=item):
                return self._list(given, item, path)
            case inspect.DictType(value_type=item):
                return self._mapping(given, item, path, check)
            case inspect.BoolType():
                return self._flag(given, path)
            case inspect.EnumType(cls=cls):
                return self._text(given, path, _one_of([each.value for each in cls]))
            case inspect.LiteralType(values=values):
                return self._text(given, path, _one_of(values))
            case inspect.DateType():
                return self._text(given, path, _day)
            case inspect.DecimalType():
                return self._text(given, path, check or _amount)
            case inspect.StrType():
                return self._text(given, path, check)
        raise TypeError(f"no reading of {kind}")

    def _list(self, given: object, item: inspect.Type, path: str) -> list[Any]:
        if not isinstance(given, list):
            self._fault(path, f"{_shown(given)} is not a list")
            return []
        return [self._value(each, item, f"{path}[{n}]", None) for n, each in enumerate(given)]

    def _mapping(self, given: object, item: inspect.Type, path: str, key_check: Check | None) -> dict[str, Any]:
        if not isinstance(given, dict):
            self._fault(path, f"{_shown(given)} is not an object")
            return {}
        for key in given:
            self._text(key, _join(path, key), key_check)
        return {key: self._value(each, item, _join(path, key), None) for key, each in given.items() if each is not None}

    def _flag(self, given: object, path: str) -> bool:
        if isinstance(given, bool):
            return given
        if self._spreadsheet and isinstance(given, str) and given.casefold() in {"true", "false"}:
            return given.casefold() == "true"
        self._fault(path, f"{_shown(given)} is neither true nor false")
        return False

    def _text(self, given: object, path: str, check: Check | None) -> str:
        if isinstance(given, Number):
            self._fault(path, f'{given} is a number, not a string: write "{given}"')
        elif not isinstance(given, str):
            self._fault(path, f"{_shown(given)} is not a string")
        elif _printable(given) != given:
            self._fault(path, f"{_shown(given)} has characters that do not exist")
        elif check is not None and (wrong := check(given)) is not None:
            self._fault(path, wrong)
        return str(given)

    def _fault(self, path: str, wrong: str) -> None:
        place = self._places.get(path.partition(".")[0], "")
        self.faults.append(f"{_printable(path)}{place and f' ({place})'}: {wrong}")

    def _note_unknown(self, path: str, value: object) -> None:
        written = _printable(json.dumps(value, ensure_ascii=False))
        values = {"path": _printable(path), "value": written}
        self.unknown.append(Finding(code="unknown_field", outcome=Outcome.INFO, rule="READ-10", values=values))


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


def _printable(text: str) -> str:
    """Without halves of surrogate pairs, which JSON can write and nothing can print."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _shown(value: object) -> str:
    written = _printable(str(value) if isinstance(value, Number) else json.dumps(value, ensure_ascii=False))
    return written if len(written) <= MAX_SHOWN else f"{written[:MAX_SHOWN]}…"


def _one_of(values: Sequence[object]) -> Check:
    return lambda text: None if text in values else f"{_shown(text)} is none of {', '.join(map(str, values))}"


def _day(text: str) -> str | None:
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            date.fromisoformat(text)
            return None
    except ValueError:
        pass
    return f'{_shown(text)} is not a date such as "2025-03-14"'
