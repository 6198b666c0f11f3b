"""Totals that a narrow cell or the edge of the page broke over two lines: «3 288» over «320,00», «2 241 991,7» over «4»."""

import re
from collections.abc import Sequence

import msgspec

from extractors.layout import EDGE, Segment, Sheet
from extractors.reading import Hit, Span, span

# A figure without its last thousand, and that thousand with the decimals.
_BEGUN, _BROKEN_OFF = re.compile(r"\d{1,3}(?:[ ’'.,]\d{3})*"), re.compile(r"\d{3}[.,=-]\d{2}")
# The first group of a figure, and one that may follow it.
_FIRST_GROUP, _NEXT_GROUP = re.compile(r"[1-9]\d{0,2}"), re.compile(r"\d{3}(?:[ ,.=-]|$)")
# A figure in groups that ends within one of them, before its tiyn or within them; what is left; the whole of it.
_CUT_SHORT = re.compile(r"\d{1,3}(?: \d{3})*(?: \d{1,3}|(?<= \d{3})[.,]\d?)")
_CUT_OFF = re.compile(r"\d{0,2}[.,]?\d{1,2}")
# A cell is looked down for its other line over so many lines of the page.
_LINES = 3
_WHOLE = re.compile(r"\d{1,3}(?: \d{3})+[.,]\d{2}")


def uncut(figure: Span, hits: Sequence[Hit]) -> Span:
    """A figure with what a narrow cell broke off it; no other label stands on the lower line."""
    within = _CUT_SHORT.fullmatch(figure.text) is not None
    if not within and not _BEGUN.fullmatch(figure.text):
        return figure
    sheet = figure.sheet
    if (wrapped := _wrapped(figure)) is not None:
        return wrapped
    own = next((s for line in sheet.lines for s in line.segments if s.words == figure.words), None)
    lower = _below(sheet, own) if own else None
    if own is None or lower is None:
        return figure
    glued = within and _CUT_OFF.fullmatch(lower.text) and _WHOLE.fullmatch(figure.text + lower.text)
    if not glued and not (_BEGUN.fullmatch(figure.text) and _BROKEN_OFF.fullmatch(lower.text)):
        return figure
    if abs(lower.box.x1 - own.box.x1) > 2 * EDGE and abs(lower.box.x0 - own.box.x0) > 2 * EDGE:
        return figure
    if any(h.sheet is sheet and h.leads and h.words[0] in sheet.lines[lower.line].words for h in hits):
        return figure
    if not glued:
        return span(sheet, (*figure.words, *lower.words)) or figure
    last, rest = figure.words[-1], lower.words[0]
    whole = msgspec.structs.replace(
        last,
        text=last.text + rest.text,
        x0=min(last.x0, rest.x0),
        x1=max(last.x1, rest.x1),
        bottom=rest.bottom,
        confidence=min(last.confidence, rest.confidence),
    )
    return span(sheet, (*figure.words[:-1], whole)) or figure


def carried_over(segment: Segment, figure: Span) -> Span:
    """What stands under a label, with the first figures of it that end the label's line: «составляет 4» over «707,00 USD»."""
    last, lower = segment.words[-1], figure.sheet.under(segment)
    if lower is None or lower.words[0] is not figure.words[0] or not _FIRST_GROUP.fullmatch(last.text):
        return figure
    return span(figure.sheet, (last, *figure.words)) or figure if _NEXT_GROUP.match(figure.text) else figure


def _wrapped(figure: Span) -> Span | None:
    """A figure at the end of its line that goes on alone in the next, where lines begin: «Итого 3 654» over «500,00»."""
    if not _BEGUN.fullmatch(figure.text):
        return None
    line = next((x for x in figure.sheet.lines if x.words[-1:] == figure.words[-1:]), None)
    lower = figure.sheet.lines[line.index + 1] if line and line.index + 1 < len(figure.sheet.lines) else None
    if line is None or lower is None or not _BROKEN_OFF.fullmatch(lower.text):
        return None
    edge = min(x.box.x0 for x in figure.sheet.lines)
    near = lower.box.top - line.box.bottom < line.box.height
    wrapped = near and lower.box.x0 - edge < 2 * EDGE and line.box.x1 > lower.box.x1
    return span(figure.sheet, (*figure.words, *lower.words)) if wrapped else None


def _below(sheet: Sheet, own: Segment) -> Segment | None:
    """What stands under a figure: in its ruled cell the one other line of that, else the next line of its column."""
    cell = sheet.cell((own.box.x0 + own.box.x1) / 2, own.box.middle) if sheet.page.rulings else None
    if cell is None:
        return sheet.under(own)
    after = sheet.lines[own.line + 1 : own.line + 1 + _LINES]
    inside = [
        s for line in after if line.box.middle < cell.bottom for s in line.segments if cell.x0 <= s.box.x0 < cell.x1
    ]
    return inside[0] if len(inside) == 1 else None
