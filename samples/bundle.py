"""From a scenario to files: papers drawn, spread over PDFs, the application beside them, and the truth about their pages."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import xlsxwriter
from pypdf import PageObject, PdfReader, PdfWriter

from samples import truth
from samples.drawing import Print, Tiers, draw
from samples.scans.filed import scanned
from samples.scenario import BadBundle, Broken, Item, Locked, Rate, Scenario

_PLAIN_NAMES = ("documents", "скан", "Документы", "scan_001", "құжаттар", "1", "пакет документов", "файл", "attachment")
_FOLDERS = ("", "docs/", "Приложения/", "құжаттар/2-бума/", "docs/2025/март/")
# names as they come from phones, mail programs and people: blanks, quotes, signs, scripts, a capital suffix, й in two characters
_HOSTILE_NAMES = (
    "-rf",
    "счёт № 5 «копия» (1)",
    "ҚҰЖАТ  екі  бос орын",
    "发票 2025",
    "a'b & c; $(echo)",
    "100%20процентов",
    "скан..итог..",
    "приложени" + "и\u0306",
    "смета 📎",
    "очень " * 15 + "длинное имя",
    "CON",
    "результат=итог#1",
)
_PASSWORD = "8f2c-known-to-nobody"
_ZIP_TIME = (2025, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Written:
    """The bundle's files by path, the truth about them, and what was done to each page of the scanned ones."""

    files: dict[str, bytes]
    truth: dict[str, Any]
    scans: dict[str, list[dict[str, Any]]]


def assemble(scenario: Scenario, tiers: Tiers, random: Random, scans: int | None = None) -> Written:
    """Draws the scenario's papers and files them; every choice of look comes from ``random``. ``scans`` is the level of scans,
    None leaves the papers native."""
    prints = [(item, draw(random, item, tiers)) for item in scenario.items]
    stacks = _stacks(scenario, [printed for item, printed in prints for _ in range(item.copies)], random)
    names = _names(
        len(stacks), random, hostile=scenario.hostile_names, flat=scenario.filing in ("together", "shuffled")
    )
    files: dict[str, bytes] = {}
    documents: list[truth.Drawn] = []
    done: dict[str, list[dict[str, Any]]] = {}
    for name, stack in zip(names, stacks, strict=True):
        files[name], found = _bind(name, stack, random, turned=scenario.turned and scans is None)
        if scans is not None:
            lot = Random(f"{random.getrandbits(32)}/{scans}")
            scan = scanned(name, files[name], found, level=scans, random=lot, sideways=scenario.turned)
            files[name], found, done[name] = scan.pdf, scan.documents, scan.record
        documents += found
    files |= {locked.path: _locked(locked, tiers, random) for locked in scenario.locked}
    files |= {broken.path: _broken(broken, scenario.items[0], tiers, random) for broken in scenario.broken}
    files |= _claim(scenario)
    return Written(files, truth.expected(scenario, documents), done)


def _stacks(scenario: Scenario, prints: list[Print], random: Random) -> list[list[Print | None]]:
    """What lies in each file, in order; None is a blank page."""
    match scenario.filing:
        case "together":
            return [list(prints)]
        case "shuffled":
            order = list(prints)
            random.shuffle(order)
            return [[leaf for printed in order for leaf in ([None, printed] if random.random() < 0.2 else [printed])]]
        case "apart":
            return [[printed] for printed in prints]
        case "folders":
            return [list(prints[at : at + 2]) for at in range(0, len(prints), 2)]


def _names(count: int, random: Random, *, hostile: bool, flat: bool) -> list[str]:
    """Paths in the bundle, all different."""
    names: list[str] = []
    for number in range(count):
        stem = random.choice(_HOSTILE_NAMES if hostile else _PLAIN_NAMES)
        suffix = ".PDF" if hostile and random.random() < 0.3 else ".pdf"
        folder = "" if flat else random.choice(_FOLDERS)
        path = f"{folder}{stem}{suffix}"
        # two files may not differ in case or number only
        taken = any(path.casefold() == name.casefold() for name in names)
        names.append(f"{folder}{stem} {number}{suffix}" if taken else path)
    return names


def _bind(name: str, stack: Sequence[Print | None], random: Random, *, turned: bool) -> tuple[bytes, list[truth.Drawn]]:
    """One PDF of the stack, and where in it each document stands."""
    writer = PdfWriter()
    documents: list[truth.Drawn] = []
    for printed in stack:
        if printed is None:
            writer.add_page(PageObject.create_blank_page(width=595, height=842))
            continue
        first = len(writer.pages) + 1
        for page in PdfReader(io.BytesIO(printed.pdf)).pages:
            added = writer.add_page(page)
            if turned and random.random() < 0.6:
                added.rotate(random.choice((90, 180, 270)))
        pages = tuple((name, number) for number in range(first, len(writer.pages) + 1))
        documents += [truth.Drawn(paper, pages, printed.omits) for paper in printed.papers]
    return _bytes(writer), documents


def _bytes(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _locked(locked: Locked, tiers: Tiers, random: Random) -> bytes:
    """A PDF that opens with a password nobody has."""
    writer = PdfWriter()
    for item in locked.items:
        for page in PdfReader(io.BytesIO(draw(random, item, tiers).pdf)).pages:
            writer.add_page(page)
    writer.encrypt(user_password=_PASSWORD, owner_password=None, algorithm="RC4-128")
    return _bytes(writer)


def _broken(broken: Broken, item: Item, tiers: Tiers, random: Random) -> bytes:
    match broken.how:
        case "empty":
            return b""
        case "text":
            return "Это не PDF, хотя так называется.\n".encode()
        case "truncated":
            whole = draw(random, item, tiers).pdf
            return whole[: len(whole) // 5]


def _claim(scenario: Scenario) -> dict[str, bytes]:
    """The application and, where the case has rates, rates.csv."""
    if scenario.workbook == "no":
        files = {"application.json": json_bytes(scenario.application)}
    else:
        files = {"application.xlsx": _workbook(scenario.application, typed=scenario.workbook == "cells")}
    return files | ({"rates.csv": _rates(scenario.rates)} if scenario.rates else {})


def json_bytes(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _rates(rates: Iterable[Rate]) -> bytes:
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("date", "currency", "kzt"))
    table.writerows(
        (rate.day.isoformat(), rate.currency, rate.kzt) for rate in sorted(rates, key=lambda r: (r.day, r.currency))
    )
    return out.getvalue().encode()


def _flat(value: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Nested keys under dotted names.

    >>> _flat({"id": "1", "claimed": {"amount": "5.00"}})
    {'id': '1', 'claimed.amount': '5.00'}
    """
    told: dict[str, Any] = {}
    for key, inner in value.items():
        told |= _flat(inner, f"{prefix}{key}.") if isinstance(inner, Mapping) else {f"{prefix}{key}": inner}
    return told


def _cell(value: object) -> object:
    """A cell as a person types it: sums as numbers, days as days, everything else as it is."""
    if not isinstance(value, str):
        return value
    if value[4:5] == value[7:8] == "-":
        return date.fromisoformat(value)
    return Decimal(value) if value[-3:-2] == "." and value.replace(".", "").isdigit() else value


def _workbook(application: Mapping[str, Any], *, typed: bool) -> bytes:
    """The three sheets of the contract, one column a field."""
    head = {key: value for key, value in application.items() if key not in ("products", "services", "expenses")}
    sheets = {"application": [head], "products": application["products"], "expenses": application["expenses"]}
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd.mm.yyyy"}) as book:
        book.set_properties({"created": datetime(2025, 1, 1)})  # noqa: DTZ001  the file format knows no zones
        for name, records in sheets.items():
            sheet = book.add_worksheet(name)
            flat = [_flat(record) for record in records]
            columns = list(dict.fromkeys(key for record in flat for key in record))
            sheet.write_row(0, 0, columns)
            for row, record in enumerate(flat, 1):
                for column, key in enumerate(columns):
                    _write(sheet, row, column, record.get(key), typed=typed)
    return out.getvalue()


def _write(sheet: Any, row: int, column: int, value: object, *, typed: bool) -> None:
    if value is None:
        return
    if not typed:
        sheet.write_string(row, column, str(value).lower() if isinstance(value, bool) else str(value))
        return
    cell = _cell(value)
    # strings stay strings: a BIN must keep its leading zero
    if isinstance(cell, str):
        sheet.write_string(row, column, cell)
    else:
        sheet.write(row, column, cell)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A .zip of the files, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, content in files.items():
            archive.writestr(zipfile.ZipInfo(path, _ZIP_TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes the files under ``folder``, which may exist already."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def put_bad(directory: Path, name: str, bad: BadBundle) -> Path:
    """Writes a bundle that must be refused, and beside the truths what the refusal must say."""
    target = directory / (f"{name}.zip" if bad.archive is not None else name)
    if bad.archive is not None:
        target.write_bytes(bad.archive)
    else:
        put(target, bad.files)
    expectation = {"error_contains": bad.error_contains, "findings": bad.findings}
    put(directory / "_truth" / "_bad", {f"{name}.json": json_bytes(expectation)})
    return target
