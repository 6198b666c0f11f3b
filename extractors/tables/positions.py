"""Lines drawn as positions of an order: a number and the code of a material, below it the name, below that the conditions.

The conditions are rows of a caption and its sums: «Цена нетто 1 400 000,00 1 400 000,00», «НДС исходящий 12% 168 000,00»,
«Сумма позиции 1 568 000,00», or the VAT alone: «VAT 19% 1,520.00». The code is no part of the name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from extractors.fold import fold, pattern
from extractors.layout import Line, Segment, Sheet
from extractors.money import is_amount
from extractors.page import Box, Word, around
from extractors.tables.figures import Readings, by_lines, money_readings, quantity_readings, rate_reading, unit_beside
from extractors.tables.headings import Role
from extractors.tables.lines import Found, Lines
from extractors.tables.solver import settle

_NUMBER, _CODE = re.compile(r"\d{1,6}"), re.compile(r"\d{5,18}")
# What stands in the column of names begins within so many points of its edge.
_FLUSH = 3.0
# The lines of one position are no further apart than this, in letter heights; so many at most are its name.
_NEAR, _LONGEST = 1.0, 8
_RATE = re.compile(r"(?<![\d.,])\d{1,2}(?:[.,]\d{1,2})?\s?%")
_FIGURE = re.compile(r"\d[\d\s.,'’]*")
# What a caption says, in folded text.
_CONDITIONS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("vat", pattern(r"\b(?:ндс|ққс|vat|output tax)\b")),
    (
        "net",
        pattern(r"^(?:(?:цена|стоимость|сумма) нетто|нетто (?:бағасы|құны|сомасы)|net (?:price|value|amount))$"),
    ),
    (
        "gross",
        pattern(
            r"^(?:(?:сумма|итог|итого|всего) (?:по )?позици[ия]|позиция(?:ның)? сомасы|item (?:total|amount|value))$"
        ),
    ),
)
_OTHER_TAX = pattern(r"без\b|\bс\b|сыз\b|without|incl|excl|итого|всего|жиыны|барлығы|total")


class _Condition(msgspec.Struct, frozen=True):
    """What a row of conditions says: its sums, the last one in the column of values, and a rate."""

    role: Role
    sums: tuple[tuple[Word, ...], ...]
    rate: tuple[Word, ...]


def read_positions(sheets: Sequence[Sheet]) -> Lines | None:
    """The lines of a paper that draws them so; None when it has none."""
    found = [(row, sheet, box) for sheet in sheets for row, box in _positions(sheet)]
    rows, drawn = tuple(row for row, *_ in found), tuple((sheet, box) for _, sheet, box in found)
    return Lines(table=None, roles=(), rows=rows, drawn=drawn) if found else None


def _positions(sheet: Sheet) -> Iterator[tuple[dict[str, Found], Box]]:
    for line in sheet.lines:
        named = _named(sheet, line) if _begins(line) else []
        if not named:
            continue
        told = _conditions(sheet, named[-1].index + 1, line.segments[1].box.x0)
        row = _row(sheet, line, named, [condition for condition, _ in told])
        if row:
            yield row, around(x.box for x in (line, *named, *(x for _, x in told)))


def _begins(line: Line) -> bool:
    """Whether a line has the number of a position and the code of its material, and besides them a quantity at most."""
    texts = [s.text for s in line.segments]
    if len(texts) not in (2, 3) or not _NUMBER.fullmatch(texts[0]) or not _CODE.fullmatch(texts[1]):
        return False
    return len(texts) == 2 or unit_beside(texts[2]) is not None


def _named(sheet: Sheet, start: Line) -> list[Line]:
    """The lines of the name below the code."""
    edge, last = start.segments[1].box.x0, start
    found: list[Line] = []
    for line in sheet.lines[start.index + 1 : start.index + 1 + _LONGEST]:
        first = line.segments[0]
        apart = line.box.top - last.box.bottom > _NEAR * line.box.height
        if apart or abs(first.box.x0 - edge) > _FLUSH or not any(map(str.isalpha, first.text)) or _condition(line):
            break
        if found and len(line.segments) > 1:
            break
        found.append(line)
        last = line
    return found


def _conditions(sheet: Sheet, at: int, edge: float) -> list[tuple[_Condition, Line]]:
    """The rows of conditions that follow, each kind once: what comes again is a total."""
    found: list[tuple[_Condition, Line]] = []
    for line in sheet.lines[at:]:
        told = _condition(line) if abs(line.box.x0 - edge) < _FLUSH else None
        known = {condition.role for condition, _ in found}
        if told is None or told.role in known or "gross" in known:
            break
        found.append((told, line))
    return found


def _condition(line: Line) -> _Condition | None:
    """A caption with its sums, each in a part of its own or all in one; None for anything else."""
    words = line.segments[0].words
    cut = next((n for n, w in enumerate(words) if w.text[0].isdigit()), len(words))
    caption = fold(" ".join(w.text for w in words[:cut]).strip(" :"))
    role = next((role for role, said in _CONDITIONS if said.search(caption)), None)
    if role is None or (role == "vat" and _OTHER_TAX.search(caption)):
        return None
    rest = [words[cut:], *(s.words for s in line.segments[1:])]
    rate: tuple[Word, ...] = ()
    sums: list[tuple[Word, ...]] = []
    for part in rest:
        ends = next((n + 1 for n, w in enumerate(part) if w.text.endswith("%")), 0)
        cut = ends if ends and _RATE.fullmatch(_text(part[:ends])) else 0
        rate, figure = part[:cut] or rate, part[cut:]
        if figure and not (is_amount(_text(figure)) and _FIGURE.fullmatch(_text(figure))):
            return None
        sums += [figure] if figure else []
    return _Condition(role, tuple(sums), rate) if sums and len(sums) < 3 else None


def _row(sheet: Sheet, start: Line, named: Sequence[Line], conditions: Sequence[_Condition]) -> dict[str, Found] | None:
    """The line of the paper; None where neither figures beside the name nor conditions tell its sum."""
    places: dict[Role, tuple[Word, ...]] = {}
    beside = [*start.segments[2:], *named[0].segments[1:]]
    counted = next((s for s in beside if unit_beside(s.text)), None)
    amounts = [s for s in beside if s is not counted]
    if any(not is_amount(s.text) for s in amounts) or len(amounts) not in (0, 2):
        return None
    for condition in conditions:
        places[condition.role] = condition.sums[-1]
        if condition.role == "net" and len(condition.sums) > 1:
            places["price"] = condition.sums[0]
        if condition.rate:
            places["vat_rate"] = condition.rate
    if amounts:
        places.setdefault("price", amounts[0].words)
        places.setdefault("net" if "vat" in places else "amount", amounts[1].words)
    if not {"net", "gross", "amount"} & places.keys() or not (conditions or counted):
        return None
    return _found(sheet, counted, named, places)


def _found(
    sheet: Sheet, counted: Segment | None, named: Sequence[Line], places: Mapping[Role, tuple[Word, ...]]
) -> dict[str, Found] | None:
    told: dict[Role, Readings] = {}
    for role, words in places.items():
        rate = rate_reading(_text(words)) if role == "vat_rate" else None
        told[role] = ((rate,) if rate is not None else ()) if role == "vat_rate" else money_readings(by_lines(words))
    where = dict(places)
    if counted:
        told["quantity"], where["quantity"] = quantity_readings(by_lines(counted.words)), counted.words
    if any(not readings for readings in told.values()):
        return None
    row: dict[str, Found] = {role: (value, sheet.source(where[role])) for role, value in settle(told).items()}  # type: ignore[index]
    if counted and (unit := unit_beside(counted.text)):
        row["unit"] = (unit, sheet.source(counted.words))
    words = tuple(w for line in named for w in line.segments[0].words)
    row["description"] = (_text(words), sheet.source(words))
    return row


def _text(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words)
