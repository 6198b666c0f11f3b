"""Rows where a page ends: they go on overleaf, and what the end of the page cut through stands on both pages."""

from collections.abc import Sequence

import msgspec

from extractors.fold import fold, pattern
from extractors.layout import Line
from extractors.page import Word
from extractors.tables.cells import Row
from extractors.tables.header import Column

# What a line says that adds up one page, or carries its sum over: «Итого по странице», «Перенос», «Carried forward».
_OF_PAGE = pattern(
    r"^\W*(?:(?:итого|всего) (?:по|на|за) (?:этой |данной |предыдущ\w+ )?(?:страниц|стр|лист)"
    r"|(?:перенос|перенесено|к переносу)(?!\w)|(?:барлығы |жиыны )?бет бойынша|бет(?:тегі|те) (?:барлығы|жиыны)"
    r"|(?:page|sheet) (?:sub)?total|(?:sub)?total (?:of |for |on )?(?:this |the )?page|(?:carried|brought) (?:forward|over)"
    r"|(?:übertrag|riporto|a riportare|do przeniesienia|z przeniesienia|nakli yekün"
    r"|devreden (?:toplam|tutar)|suma y sigue)(?!\w))"
)
_FIRST = frozenset(
    map(
        fold,
        "итого всего перенос перенесено к барлығы жиыны бет беттегі бетте page sheet total subtotal sub carried brought "
        "übertrag riporto a do z nakli devreden suma".split(),
    )
)
# So few words may be alike by chance.
_ALIKE = 2


def printed_twice(row: Row, again: Row, columns: Sequence[Column]) -> Row | None:
    """The last row of a page that stands at the top of the next once more, its number and all; None where it does not.

    What went on below the cut stands on the second page alone.
    """
    place = next((i for i, c in enumerate(columns) if c.role == "index"), None)
    if place is None or not row.cells[place] or len(row.cells) != len(again.cells):
        return None
    more = dict(row.more)
    for i, column in enumerate(columns):
        told, rest = row.text(i), again.text(i)
        if told != rest and (column.role != "description" or not told or not rest.startswith(f"{told} ")):
            return None
        if told != rest:
            more[i] = " ".join([*([more[i]] if i in more else []), rest[len(told) + 1 :]])
    return Row(row.sheet, row.cells, more)


def continued(row: Row, rest: Row) -> Row:
    """A row that the end of a page broke: its cells go on in ``rest``."""
    more = dict(row.more)
    for i, words in enumerate(rest.cells):
        if words and not _repeats(row, i, words):
            more[i] = " ".join([*([more[i]] if i in more else []), *(w.text for w in words)])
    return Row(row.sheet, row.cells, more)


def without_repeated(last: Row, row: Row) -> Row:
    """The first row of a page without what stands over its figures and ended the last row of the page before."""
    if len(last.cells) != len(row.cells):
        return row
    for i, words in enumerate(row.cells):
        top = min((w.top for n, cell in enumerate(row.cells) if n != i for w in cell), default=0.0)
        lead = [w for w in words if w.middle < top]
        if lead and _repeats(last, i, lead):
            cells = (*row.cells[:i], tuple(w for w in words if w not in lead), *row.cells[i + 1 :])
            return msgspec.structs.replace(row, cells=cells)
    return row


def of_page(line: Line) -> bool:
    """Whether a line adds up what stands on its page, or carries that over."""
    words = line.segments[0].folded
    return bool(words) and words[0] in _FIRST and _OF_PAGE.match(fold(line.text)) is not None


def _repeats(row: Row, column: int, words: Sequence[Word]) -> bool:
    return len(words) >= _ALIKE and row.text(column).endswith(" " + " ".join(w.text for w in words))
