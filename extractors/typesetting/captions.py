"""Captions under their values: a filled line or box, and small print at its foot that says what it is.

Readers look for a value right of its label and below it. On a page whose captions stand at the foot they are lifted above
what they caption, so that it is read like any other; where the words are printed is kept for their sources.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from statistics import median_low

import msgspec

from extractors.fold import fold
from extractors.kinds.titles import SECTION
from extractors.layout import EDGE, Segment, Sheet
from extractors.page import Box, Word, around
from extractors.reading import Hit

# Captions are smaller than what they caption by this much at least.
_SMALLER = 0.9
# A line and its caption are apart by less than this share of the line's height; lines of one value by less than that.
_NEAR, _TOGETHER = 0.75, 0.4
_LENT = re.compile(r"[әғқңөұүһі«»“”]", re.IGNORECASE)
# So many captions make it the page's manner.
_FEWEST = 2
# That manner is known where one caption in so many shows it plainly.
_SHARE = 4
# The number of a form's box before its words is no figure of a value.
_BOX = re.compile(r"^\W*\d{1,2}[.,;:)]+\s*(?=[^\W\d])")
_QUOTED = re.compile(r"[«“„\"'‘]")
# One value in so many holds figures; on a recognised page, where some are read as letters, in so many.
_FIGURED, _FIGURED_READ = 2, 3


class _Captioned(msgspec.Struct, frozen=True, eq=False):
    """A caption, over a line or two or in two languages, and the segments above it that are its value.

    ``boxed``: both fill a ruled cell.
    """

    caption: tuple[Segment, ...]
    values: tuple[Segment, ...]
    boxed: bool = False


def lifted(sheet: Sheet, hits: Sequence[Hit]) -> Sheet:
    """The sheet with captions lifted above their values; the sheet itself where none stand under them."""
    captions = _captions(sheet, hits)
    labels = {*captions, *(id(h.segment) for h in hits if h.leads and h.words[-1].text.endswith(":"))}
    pairs = [p for p in _pairs(sheet, captions) if p.caption and p.values and labels.isdisjoint(map(id, p.values))]
    small = [pair for pair in pairs if _is_small(pair)]
    if len(small) < _FEWEST:
        return sheet
    known = {id(c) for pair in small for c in pair.caption}
    others = [c for key, c in captions.items() if key not in known and _stands_under(sheet, c, captions)]
    if others and _SHARE * len(small) >= len(others):
        # the page's manner is known: of captions that stand under something larger all are lifted, or none would be told apart
        pairs = [*small, *(_Captioned((c,), _over(sheet, c, captions, sure=True)) for c in others)]
        pairs = [p for p in pairs if p.values and labels.isdisjoint(map(id, p.values))]
        small = [pair for pair in pairs if _is_small(pair)]
    told = sum(any(c.isdigit() for s in pair.values for c in _BOX.sub("", s.text)) for pair in small)
    share = _FIGURED_READ if sheet.page.origin == "ocr" else _FIGURED
    if len(small) < _FEWEST or share * told < len(small):
        return sheet
    found = [pair for pair in pairs if pair.boxed or pair in small]
    printed: dict[Word, Box] = dict(sheet.printed)
    moved: dict[int, Word] = {}
    for pair in found:
        upper, lower = around(s.box for s in pair.values), around(s.box for s in pair.caption)
        aside = min(upper.x0 - lower.x0, 0.0) if upper.overlap_x(lower) > 0 else upper.x0 - lower.x0
        _shift(pair.caption, upper.top - lower.top, moved, printed, aside=aside)
        _shift(pair.values, max(lower.bottom - upper.bottom, 0.0), moved, printed)
    words = tuple(moved.get(id(w), w) for w in sheet.page.words)
    rulings = tuple(r for r in sheet.page.rulings if not any(_underlines(r, pair) for pair in found))
    return Sheet(msgspec.structs.replace(sheet.page, words=words, rulings=rulings), printed)


def _captions(sheet: Sheet, hits: Sequence[Hit]) -> dict[int, Segment]:
    """Segments that are labels and nothing else, by identity."""
    covered: set[int] = set()
    for hit in (h for h in hits if h.sheet is sheet):
        covered.update(map(id, hit.words))
        inside = hit.segment.tokens[hit.start : hit.end]
        covered.update(id(hit.segment.words[word]) for _, word, _, _ in inside)
    usual = sheet.usual_height
    return {id(s): s for s in sheet.segments if _is_told(s, covered, usual)}


def _is_told(segment: Segment, covered: set[int], usual: float) -> bool:
    """Whether words of labels make a segment up: all its words or, of small print without figures, half of them.

    A role in quotation marks, set apart by the blanks of a justified line, goes on a sentence.
    """
    if _QUOTED.match(segment.text):
        return False
    words = [w for w in segment.words if any(map(str.isalnum, w.text))]
    told = sum([id(w) in covered for w in words])
    if told in (0, len(words)) or 2 * told < len(words):
        return 0 < told == len(words)
    return _size((segment,)) <= _SMALLER * usual and not any(map(str.isdigit, segment.text))


def _pairs(sheet: Sheet, captions: dict[int, Segment]) -> Iterator[_Captioned]:
    """Captions and what stands above them in their cell, or in the line they stand under."""
    done: set[Box] = set()
    for caption in captions.values():
        box = caption.box
        cell = sheet.cell((box.x0 + box.x1) / 2, box.middle)
        if cell is None:
            # a caption in brackets says what stands over it, however close the next line follows
            bracketed = caption.text.startswith("(") and caption.text.endswith(")")
            yield _Captioned((caption,), _over(sheet, caption, captions, sure=bracketed))
        elif cell not in done:
            done.add(cell)
            yield _in_cell(sheet, cell, captions)


def _is_small(pair: _Captioned) -> bool:
    """Whether the caption is in smaller print than its value."""
    return _size(pair.caption) <= _SMALLER * _size(pair.values)


def _size(segments: Sequence[Segment]) -> float:
    """The height of the letters, those aside that another font may have lent and that stand higher; 0 without any."""
    words = [w for s in segments for w in s.words]
    plain = [w.height for w in words if not _LENT.search(w.text)]
    return median_low(plain or [w.height for w in words] or [0.0])


def _in_cell(sheet: Sheet, cell: Box, captions: dict[int, Segment]) -> _Captioned:
    """What a cell holds: captions at its foot, and all above them."""
    lines = [line for line in sheet.lines if cell.top - EDGE <= line.box.middle <= cell.bottom + EDGE]
    inside = [s for line in lines for s in line.segments if cell.x0 <= (s.box.x0 + s.box.x1) / 2 <= cell.x1]
    inside.sort(key=lambda s: s.box.middle)
    foot = len(inside)
    while foot and id(inside[foot - 1]) in captions:
        foot -= 1
    above = inside[:foot]
    beside = any(s.box.bottom > c.box.middle for s in above for c in inside[foot:])
    return _Captioned(tuple(inside[foot:]), () if beside else tuple(above), boxed=True)


def _stands_under(sheet: Sheet, caption: Segment, captions: dict[int, Segment]) -> bool:
    """Whether a caption in small print stands close under a value in larger print."""
    above = _on_the_line(sheet, caption) or _next(sheet, caption, -1)
    if above is None or id(above) in captions or sheet.cell((caption.box.x0 + caption.box.x1) / 2, caption.box.middle):
        return False
    near = caption.box.top - above.box.bottom <= _NEAR * above.box.height
    return _is_caption(caption, above) and near and not _nearer_below(sheet, caption, above, captions)


def _over(sheet: Sheet, caption: Segment, captions: dict[int, Segment], *, sure: bool = False) -> tuple[Segment, ...]:
    """The line right above a caption, and those that it continues.

    None where the column begins with a caption and ends with a value: there captions stand above, unless it is ``sure``
    that the page's captions stand below.
    """
    above = _on_the_line(sheet, caption) or _next(sheet, caption, -1)
    if above is None or id(above) in captions or caption.box.top - above.box.bottom > _NEAR * above.box.height:
        return ()
    if SECTION.match(fold(above.text)):
        return ()
    if not sure and _nearer_below(sheet, caption, above, captions):
        return ()
    reach = 2 * max(caption.box.top - above.box.bottom, 0.0) + 2 * EDGE
    last = caption
    while not sure and (below := _next(sheet, last, 1)) and below.box.top - last.box.bottom <= reach:
        under = _next(sheet, below, 1)
        if id(below) in captions or under is None or not _is_caption(under, below):
            return ()
        last = under
    values = [above]
    while (upper := _next(sheet, values[0], -1)) is not None:
        near = values[0].box.top - upper.box.bottom <= _TOGETHER * upper.box.height
        if not near or id(upper) in captions or abs(upper.box.height - above.box.height) > EDGE or _ruled(sheet, upper):
            break
        values.insert(0, upper)
    return tuple(values)


def _on_the_line(sheet: Sheet, caption: Segment) -> Segment | None:
    """What is written on the line that a caption is set in the middle of, at whichever end of it."""
    box = caption.box
    line = next(
        (
            h
            for h in sheet.horizontals
            if box.top - _NEAR * box.height < h.top < box.middle and h.x0 - EDGE <= box.x0 and box.x1 <= h.x1 + EDGE
        ),
        None,
    )
    if line is None or sheet.cell((box.x0 + box.x1) / 2, box.middle) is not None:
        return None
    near = [
        x for x in sheet.lines[: caption.line] if x.box.bottom < box.middle and line.top - x.box.bottom < box.height
    ]
    held = [s for x in near[-1:] for s in x.segments if line.x0 - EDGE <= s.box.x0 and s.box.x1 <= line.x1 + EDGE]
    return held[0] if len(held) == 1 else None


def _nearer_below(sheet: Sheet, caption: Segment, above: Segment, captions: dict[int, Segment]) -> bool:
    """Whether a caption stands closer to what is printed larger below it than to what is above: it is that one's."""
    below = _next(sheet, caption, 1)
    if below is None or id(below) in captions or not _is_caption(caption, below):
        return False
    return below.box.top - caption.box.bottom < caption.box.top - above.box.bottom - EDGE


def _is_caption(segment: Segment, beside: Segment) -> bool:
    """Whether a segment is printed as a caption is: smaller, without figures."""
    return _size((segment,)) <= _SMALLER * _size((beside,)) and not any(c.isdigit() for c in segment.text)


def _next(sheet: Sheet, segment: Segment, step: int) -> Segment | None:
    """The segment of the same column in the nearest line above or below."""
    lines = sheet.lines[segment.line + 1 :] if step > 0 else reversed(sheet.lines[: segment.line])
    return next((s for line in lines for s in line.segments if s.box.overlap_x(segment.box) > 0), None)


def _ruled(sheet: Sheet, segment: Segment) -> bool:
    """Whether a ruling runs right under a segment."""
    box = segment.box
    return any(box.middle < y < box.bottom + _NEAR * box.height for y in sheet.horizontals_at(box.x0 + EDGE))


def _underlines(ruling: Box, pair: _Captioned) -> bool:
    """Whether a ruling is the line that a value is written on, between it and its caption."""
    upper, lower = pair.values[-1].box, pair.caption[0].box
    level = ruling.height <= ruling.width and upper.middle < ruling.top < lower.middle
    return level and ruling.x0 - EDGE <= lower.x0 <= ruling.x1


def _shift(
    segments: Sequence[Segment], by: float, moved: dict[int, Word], printed: dict[Word, Box], *, aside: float = 0.0
) -> None:
    for word in chain.from_iterable(s.words for s in segments):
        new = msgspec.structs.replace(
            word, x0=word.x0 + aside, x1=word.x1 + aside, top=word.top + by, bottom=word.bottom + by
        )
        moved[id(word)] = new
        printed[new] = printed.pop(word, word.box)
