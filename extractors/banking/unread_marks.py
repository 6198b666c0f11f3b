"""Where the bank's mark may stand on a scanned payment of which none was read: under a stamp letters fall apart.

A day beside it is read more often than its word. Such places are read again; what both readings say is the bank's word.
"""

from collections.abc import Iterator, Sequence

from extractors.dates import find_dates
from extractors.findings import Source
from extractors.layout import Sheet
from extractors.records import Payment, Record

# A mark is short; it stands at the foot of its paper, at one of so many lines with a day, right over it or beside it.
_LONGEST, _LAST, _NEAR = 12, 3, 2.5


def unread_marks(record: Record, sheets: Sequence[Sheet]) -> tuple[Source, ...]:
    """The places of a payment that the bank is not seen to have carried out, or not when; none of any other paper."""
    if not isinstance(record, Payment) or record.mark == "pending" or (record.mark and record.executed_on):
        return ()
    scanned = [sheet for sheet in sheets if sheet.page.origin == "ocr"]
    return tuple(place for sheet in scanned for dated in [*_dated(sheet)][-_LAST:] for place in dated)


def _dated(sheet: Sheet) -> Iterator[tuple[Source, ...]]:
    """Short lines with one day: each by itself, and with the line right over it."""
    for n, line in enumerate(sheet.lines):
        if len(line.words) > _LONGEST or len(find_dates(line.text)) != 1 or "№" in line.text:
            continue
        above = sheet.lines[n - 1] if n else line
        near = n > 0 and line.box.top - above.box.bottom < _NEAR * line.box.height and len(above.words) <= _LONGEST
        own = sheet.source(line.words)
        yield (own, sheet.source((*above.words, *line.words))) if near else (own,)
