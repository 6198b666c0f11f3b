"""Whether a line below the headings of a table is a row, running text, or a row that the rulings leave out."""

import re
from collections.abc import Callable, Sequence

from extractors.layout import Line, Segment
from extractors.tables.header import Header
from extractors.tables.headings import MONEY

AMOUNT = re.compile(r"\d[.,=-]\d\d(?!\d)")
# So many words over more columns than this are running text.
_SENTENCE, _OVER = 7, 3
# A rate that a narrow cell breaks: «без» over «НДС».
_WITHOUT, _TAX = re.compile(r"(?i:без|б/|not?|without)"), re.compile(r"(?i:НДС|ҚҚС|VAT)")


def is_unshaded(header: Header, line: Line, last: Line, ends_at: Callable[[Line], bool]) -> bool:
    """Whether a line below the rulings is a row still: of every second row's shade the edges are rulings, too."""
    near = line.box.top - last.box.bottom < 2 * max(line.box.height, last.box.height)
    columns = [header.columns[header.column_at((w.x0 + w.x1) / 2)] for w in line.words if AMOUNT.search(w.text)]
    sums = {id(c) for c in columns if set(c.roles) & set(MONEY)}
    return near and len(sums) > 1 and describes(header, line) and not ends_at(line)


def is_sentence(header: Header, line: Line) -> bool:
    """Whether running text goes over the columns: «Общая стоимость услуг составила … тенге, в том числе НДС …»."""
    return any(
        sum(any(map(str.isalpha, w.text)) for w in segment.words) >= _SENTENCE
        and len({header.column_at((w.x0 + w.x1) / 2) for w in segment.words}) > _OVER
        and not _ends_in_sums(line.segments[n:])
        for n, segment in enumerate(line.segments)
    )


def _ends_in_sums(segments: Sequence[Segment]) -> bool:
    """Whether several amounts follow each other with no word between them, as they do in a row set close."""
    texts = [w.text for segment in segments for w in segment.words]
    sums = [n for n, text in enumerate(texts) if AMOUNT.search(text)]
    return len(sums) > 1 and not any(map(str.isalpha, "".join(texts[sums[0] : sums[-1]])))


def describes(header: Header, line: Line) -> bool:
    """Whether the line holds words of a description."""
    return any(header.columns[header.column_at((w.x0 + w.x1) / 2)].role == "description" for w in line.words)


def ends_rate(header: Header, line: Line, above: Line) -> bool:
    """Whether a line of a row holds «НДС» under «без», in a narrow column of taxes: the figures beside it are a row's too."""
    for segment in line.segments if _TAX.search(line.text) else ():
        place = header.column_at((segment.box.x0 + segment.box.x1) / 2)
        if _TAX.fullmatch(segment.text) and header.columns[place].role in ("vat", "vat_rate"):
            over = (s for s in above.segments if header.column_at((s.box.x0 + s.box.x1) / 2) == place)
            return any(_WITHOUT.fullmatch(s.text) for s in over)
    return False
