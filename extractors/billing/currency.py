"""The currency of an invoice or act."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from extractors.billing.passages import Passage
from extractors.billing.titles import own
from extractors.draft import Draft
from extractors.findings import Source
from extractors.labels.near import near
from extractors.layout import Sheet
from extractors.money import currency_of, find_currencies
from extractors.page import Box
from extractors.reading import Hit
from extractors.tables.lines import Lines
from extractors.tables.printed import Printed

# «Sl.», the heading of the numbers of rows, as a picture may be read.
_SERIAL = re.compile(r"[$S][1lI]\.?")


def put_currency(
    draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit], lines: Lines | None, printed: Sequence[Printed]
) -> None:
    """States the currency: by its box, by the headings of the table, beside the totals, else the one the pages name most."""
    for hit in own(hits, "currency"):
        for value in near(hit, hits):
            code = currency_of(value.text)
            if code:
                draft.put("/currency", (code, value.source()))
    if draft.get("/currency") is None:
        draft.put("/currency", _in_headings(lines) or _beside_totals(printed) or _named_most(sheets))


def _in_headings(lines: Lines | None) -> tuple[str, Source] | None:
    if lines is None or lines.table is None:
        return None
    header = lines.table.header
    for column in header.columns:
        code = None if _SERIAL.fullmatch(column.heading.strip()) else currency_of(column.heading)
        words = header.sheet.words_in(Box(column.x0, header.box.top, column.x1, header.box.bottom)) if code else []
        if code and words:
            return code, header.sheet.source(words)
    return None


def _beside_totals(printed: Sequence[Printed]) -> tuple[str, Source] | None:
    """The currency printed with a total: before or after the figure, or in its label."""
    for total in printed:
        code = currency_of(total.source.quote)
        if code and not total.source.quote.isdigit():  # «980» is a sum here, no hryvnia
            return code, total.source
    return None


def _named_most(sheets: Iterable[Sheet]) -> tuple[str, Source] | None:
    """The currency named most often on the pages, provided that it leads."""
    counts: Counter[str] = Counter()
    first: dict[str, Source] = {}
    for sheet in sheets:
        for segment in (s for s in sheet.segments if not _SERIAL.fullmatch(s.text)):
            for code, start, end in find_currencies(segment.text):
                counts[code] += 1
                if code not in first:
                    first[code] = Passage(sheet, segment.words).source(start, end)
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0], first[ranked[0][0]]
