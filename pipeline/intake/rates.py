"""rates.csv: the official exchange rates, tenge for one unit (``date,currency,kzt``)."""

import csv
import io
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

Rates = dict[tuple[date, str], Decimal]

TENGE = "KZT"
COLUMNS = ["date", "currency", "kzt"]
MAX_BYTES = 20 << 20


class RatesError(ValueError):
    """The file of rates cannot be used. ``faults``: one sentence each, naming the row and the column."""

    def __init__(self, path: Path, *faults: str) -> None:
        super().__init__("\n".join(f"{path.name}: {fault}" for fault in faults))
        self.faults = faults


def official(currency: str, day: date | None, rates: Rates) -> Decimal | None:
    """The official rate of a day, tenge for one unit."""
    if currency == TENGE:
        return Decimal(1)
    return rates.get((day, currency)) if day else None


def read_rates(path: Path) -> Rates:
    """(day, ISO 4217 code) -> tenge for one unit.

    A bundle's own rates win over the run's: ``run | own``. Raises :class:`RatesError`.
    """
    if path.stat().st_size > MAX_BYTES:
        raise RatesError(path, f"larger than {MAX_BYTES >> 20} MB")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RatesError(path, f"not UTF-8, at byte {error.start}") from error
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    rates: Rates = {}
    faults: list[str] = []
    try:
        header = [title.strip() for title in next(rows, [])]
        if header != COLUMNS:
            raise RatesError(path, f"row 1: the columns are {','.join(header)}, not {','.join(COLUMNS)}")
        for row in rows:
            if any(cell.strip() for cell in row):
                faults += [f"row {rows.line_num}, {fault}" for fault in _add(rates, row)]
    except csv.Error as error:
        raise RatesError(path, f"row {rows.line_num}: {error}") from error
    if faults:
        raise RatesError(path, *faults)
    return rates


def _add(rates: Rates, row: list[str]) -> list[str]:
    """Adds the rate of one row, or says what is wrong with it."""
    if len(row) != len(COLUMNS):
        return [f"{len(row)} columns instead of {len(COLUMNS)}"]
    day, currency, kzt = (cell.strip() for cell in row)
    faults = []
    if not _is_day(day):
        faults.append(f"date: {day!r} is not a date such as 2025-03-14")
    if not re.fullmatch(r"[A-Z]{3}", currency):
        faults.append(f"currency: {currency!r} is not a currency such as USD (ISO 4217)")
    if not re.fullmatch(r"[0-9]{1,7}(\.[0-9]{1,8})?", kzt) or not Decimal(kzt):
        faults.append(f"kzt: {kzt!r} is not a rate such as 495.72")
    if faults:
        return faults
    key, rate = (date.fromisoformat(day), currency), Decimal(kzt)
    if rates.setdefault(key, rate) != rate:
        return [f"kzt: {kzt} differs from {rates[key]}, given before for {currency} on {day}"]
    return []


def _is_day(text: str) -> bool:
    try:
        return bool(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) and date.fromisoformat(text))
    except ValueError:
        return False
