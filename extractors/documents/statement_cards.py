"""Statements drawn as cards: one block for each movement, dated at its left, the sum with its caption at its right.

A movement is told only where its block says one day, one sum, and whether money came or went: by a caption («Дебет»), by a
sign, or by a word of the operation («Списание»).
"""

from collections.abc import Iterator, Sequence

from extractors.dates import find_dates
from extractors.fold import fold
from extractors.layout import EDGE, Line, Segment, Sheet
from extractors.ledger import Row
from extractors.money import is_amount
from extractors.page import Word

_SIDES = {
    **dict.fromkeys(
        map(fold, ("Дебет", "Дт", "Расход", "Списание", "Списано", "Исходящий", "Шығыс", "Есептен шығару", "Debit", "Out")),
        "debit",
    ),
    **dict.fromkeys(
        map(fold, ("Кредит", "Кт", "Приход", "Зачисление", "Зачислено", "Поступление", "Кіріс", "Credit", "In")),
        "credit",
    ),
}  # fmt: skip
_MINUS, _PLUS = ("-", "–", "−"), ("+",)
_TALLEST = 12  # lines of one card


def cards(sheet: Sheet) -> Iterator[Row]:
    """The movements of a sheet that is set so, in order."""
    starts = [line for line in sheet.lines if _dated(line)]
    left = min((line.box.x0 for line in starts), default=0.0)
    starts = [line for line in starts if line.box.x0 - left < 2 * EDGE]
    for n, start in enumerate(starts):
        end = starts[n + 1].index if n + 1 < len(starts) else start.index + _TALLEST
        row = _row(sheet, _block(sheet.lines[start.index : end]))
        if row:
            yield row


def _dated(line: Line) -> bool:
    """Whether a line begins with a day and little else in its first part."""
    text = line.segments[0].text
    found = find_dates(text)
    return bool(found) and found[0][1] == 0 and len(text) - found[0][2] < 10


def _block(lines: Sequence[Line]) -> list[Line]:
    """The lines of a card: as far as they follow closely."""
    kept = [lines[0]]
    for line in lines[1:]:
        if line.box.top - kept[-1].box.bottom > line.box.height:
            break
        kept.append(line)
    return kept


def _row(sheet: Sheet, block: Sequence[Line]) -> Row | None:
    segments = [s for line in block for s in line.segments]
    date = segments[0]
    sums = [s for s in segments[1:] if is_amount(s.text) and any(c in s.text for c in ",.") and s.box.x0 > date.box.x1]
    sides = {side for s in segments if (side := _SIDES.get(fold(s.text).strip(" .:")))}
    if len(sums) != 1:
        return None
    sides |= _signed(sums[0])
    if len(sides) != 1:
        return None
    told = [date, sums[0], *(s for s in segments if fold(s.text).strip(" .:") in _SIDES)]
    number = next((s for s in segments if s.text.startswith(("№", "N ")) and s not in told and len(s.words) < 4), None)
    rest = [tuple(w for s in line.segments if s not in told and s is not number for w in s.words) for line in block]
    free = tuple(words for words in rest if words)
    cells: dict[str, tuple[Word, ...]] = {"date": date.words, sides.pop(): sums[0].words}
    if number:
        cells["number"] = number.words
    cells["details"] = tuple(w for words in free for w in words)
    return Row(sheet, cells, free)


def _signed(amount: Segment) -> set[str]:
    """What the sign of a sum says."""
    text = amount.text.lstrip()
    return {"debit"} if text.startswith(_MINUS) else {"credit"} if text.startswith(_PLUS) else set()
