"""Sums that a narrow column of a table of bookings broke over two lines: «1 264» over «400» is one figure.

Such a figure is put together only where the column has no room for it on one line, and nothing on the lower line begins a
row of its own.
"""

import re
from collections.abc import Sequence

from extractors.banking.ledger_columns import MONEY, Column
from extractors.layout import Sheet
from extractors.page import Word, around
from extractors.values.whole_figures import goes_on

Sums = dict[int, list[tuple[str, tuple[Word, ...]]]]
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")


def whole_sums(sheet: Sheet, columns: Sequence[Column], money: Sums) -> Sums:
    """The sums by line, each the role of its column and its words, with broken ones whole on the line where they begin."""
    found: Sums = {}
    for index, sums in money.items():
        above = found.get(index - 1, [])
        upper = {role: n for n, (role, _) in enumerate(above)}
        broken = all(role in upper and _is_broken(columns, role, above[upper[role]][1], words) for role, words in sums)
        if not broken or not _is_one_row(sheet, columns, index):
            found[index] = sums
            continue
        for role, words in sums:
            above[upper[role]] = role, (*above[upper[role]][1], *words)
    return found


def _is_broken(columns: Sequence[Column], role: str, upper: Sequence[Word], lower: Sequence[Word]) -> bool:
    column = next(c for c in columns if c.role == role)
    needed = around(upper).width + around(lower).width
    return needed > column.x1 - column.x0 - lower[0].height and goes_on(upper, lower)


def _is_one_row(sheet: Sheet, columns: Sequence[Column], index: int) -> bool:
    """Whether a line is of the row of the line above it: no ruling parts them, and it begins with no day or number."""
    above, line = sheet.lines[index - 1 : index + 1]
    starts = [c for c in columns if c.role in ("date", "number", "index", "document")]
    first = [w for w in line.words if any(c.x0 <= w.x0 < c.x1 for c in starts) and w.text[0].isdigit()]
    if not starts or (first and not _TIME.fullmatch(" ".join(w.text for w in first))):
        return False
    money = next(c for c in columns if c.role in MONEY)
    bars = sheet.horizontals_at((money.x0 + money.x1) / 2)
    return not any(above.box.middle < y < line.box.middle for y in bars)
