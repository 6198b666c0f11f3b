"""Labels of totals that a narrow column breaks over lines, the figure beside the first: «Бюджет», «без», «налогов»."""

from extractors.layout import EDGE, Segment, Sheet
from extractors.money import is_amount
from extractors.tables.amounts_told import amount_in

# Words before a figure that say what it is are no more than this.
WORDS = 10
# Lines of one label are apart by less than this share of their height; it has no more lines.
_TIGHT, _LINES = 0.6, 3


def ends_label(sheet: Sheet, segment: Segment) -> bool:
    """Whether a segment is the rest of the label above it, whose figure stands beside that: «налогов» under «Бюджет без»."""
    if segment.line == 0 or len(segment.words) > WORDS or any(map(str.isdigit, segment.text)):
        return False
    above = sheet.lines[segment.line - 1].segments
    place = next((n for n, s in enumerate(above[:-1]) if abs(s.box.x0 - segment.box.x0) < 2 * EDGE), None)
    if place is None or segment.box.top - above[place].box.bottom >= _TIGHT * segment.box.height:
        return False
    if segment.text.startswith("Без") or above[place].text.endswith(":"):
        return False  # a sentence of its own under a whole label: «Итого: 55 000,00», «Без НДС»
    figure = above[place + 1]
    own = sheet.lines[segment.line].segments
    beside = any(s.box.overlap_x(figure.box) > 0 or amount_in(s.text) is not None for s in own)
    return is_amount(figure.text) and not beside


def whole_label(sheet: Sheet, label: Segment, figure: Segment) -> str:
    """The text of a label with the lines it goes on in, flush and close below it, no figure in the column of its own."""
    parts, last = [label], label
    while len(parts) < _LINES:
        lower = sheet.under(last)
        if lower is None or any(map(str.isdigit, lower.text)) or len(lower.words) > WORDS:
            break
        centred = abs(lower.box.x0 + lower.box.x1 - label.box.x0 - label.box.x1) < 2 * EDGE
        flush = centred or abs(lower.box.x0 - label.box.x0) < 2 * EDGE
        beside = any(s.box.overlap_x(figure.box) > 0 for s in sheet.lines[lower.line].segments)
        if not flush or beside or lower.box.top - last.box.bottom >= _TIGHT * lower.box.height:
            break
        parts.append(lower)
        last = lower
    return " ".join(part.text for part in parts)
