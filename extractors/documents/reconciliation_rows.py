"""What a row of a reconciliation act says: its day, what it books, its sums."""

import re
from datetime import date
from decimal import Decimal

from extractors.banking.ledger import Row
from extractors.dates import find_dates
from extractors.findings import Source
from extractors.layout import SEGMENT_GAP
from extractors.page import Word
from extractors.tables.figures import by_lines, money_readings

_WORD = re.compile(r"[^\W\d_]{4}")
_NOTHING = re.compile(r"\W*(?:\d{1,3}[.)]?\s+)?")


def sums_of(row: Row) -> dict[str, tuple[Decimal, Source]]:
    told: dict[str, tuple[Decimal, Source]] = {}
    for side in ("debit", "credit"):
        words = row.cells.get(side)
        readings = money_readings(by_lines(words)) if words else ()
        if words and readings:
            # an amount has no thousandths: of two readings the larger one groups thousands
            told[side] = (max(readings, key=abs), row.sheet.source(list(words)))
    return told


def balance_of(row: Row) -> tuple[Decimal, Source] | None:
    """The balance, in whichever column it stands; nothing where both columns of sums have one."""
    sums = list(sums_of(row).values())
    apart = row.cells.get("other", ())
    readings = money_readings(by_lines(apart)) if apart and not sums else ()
    if readings:
        return max(readings, key=abs), row.sheet.source(list(apart))
    told = [found for found in sums if found[0]] or sums[:1]
    return told[0] if len(told) == 1 else None


def day_of(row: Row) -> tuple[date, Source] | None:
    """The date of its column, else the one that begins the row."""
    words = row.cells.get("date") or _apart_day(row) or row.words_of("document") or (row.free[0] if row.free else ())
    text = " ".join(by_lines(words))
    found = find_dates(text)
    if not found or (not row.cells.get("date") and not _begins(text, found[0][1])):
        return None
    return found[0][0], row.sheet.source(list(words), text[found[0][1] : found[0][2]])


def _apart_day(row: Row) -> tuple[Word, ...]:
    """What stands apart in the row and is a day alone: in a column that nobody listed the heading of."""
    if row.cells.get("date"):
        return ()
    parts: list[list[Word]] = []
    for word in row.words_of("document") or tuple(w for line in row.free for w in line):
        last = parts[-1][-1] if parts else None
        if last and abs(last.middle - word.middle) < word.height / 2 and word.x0 - last.x1 <= SEGMENT_GAP * word.height:
            parts[-1].append(word)
        else:
            parts.append([word])
    days = [part for part in parts if len(parts) > 1 and _is_day(" ".join(w.text for w in part))]
    return tuple(days[0]) if len(days) == 1 else ()


def _told_by_number(row: Row) -> tuple[Word, ...]:
    """What the column of numbers says where it says more than a number: «Поступление (Акт 94 от 16.06.2025)»."""
    words = row.words_of("number")
    return words if any(_WORD.search(w.text) for w in words) else ()


def _is_day(text: str) -> bool:
    """Whether a text is a day and nothing else.

    >>> _is_day("15.07.2025 г."), _is_day("от 15.07.2025)"), _is_day("Акт 15 от 01.02.2025")
    (True, False, False)
    """
    found = find_dates(text)
    rest = text[: found[0][1]] + text[found[0][2] :] if len(found) == 1 else text
    return not re.sub(r"[\W\d]|\b[гж]\b", "", rest) if found and ")" not in rest else False


def _begins(text: str, at: int) -> bool:
    """Whether nothing but the row's own number stands before a place in its text."""
    return _NOTHING.fullmatch(text, 0, at) is not None


def document_of(row: Row) -> tuple[str, Source] | None:
    """What the row books, without the date that begins it."""
    day = row.cells.get("date", ())
    apart = set(map(id, (*_apart_day(row), *(day if _is_day(" ".join(w.text for w in day)) else ()))))
    told = row.words_of("document") or _told_by_number(row) or tuple(w for line in row.free for w in line)
    words = tuple(w for w in told if id(w) not in apart)
    text = " ".join(by_lines(words))
    days = find_dates(text)
    if days and not row.cells.get("date") and _begins(text, days[0][1]):
        text = text[days[0][2] :].strip(" .,гж")
    return (text, row.sheet.source(list(words), text)) if text and any(c.isalpha() for c in text) else None
