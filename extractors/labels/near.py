"""What stands near a label and may be its value: right of it, in the rest of its cell, or below it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from extractors.dates import candidates
from extractors.findings import Source
from extractors.layout import EDGE, Segment, Sheet
from extractors.page import Box, Word
from extractors.reading import Hit, Span, span

T = TypeVar("T")

# A value below its label starts at most this many letter heights under it.
BELOW = 2.6
_BOX = re.compile(r"\d{1,2}(?:[./]\d{1,2})?\.?")


def near(hit: Hit, hits: Sequence[Hit], where: str = "rest right below") -> Iterator[Span]:
    """The spans where the label's value may stand, the likeliest first.

    ``rest``: what follows the label in its own segment. ``right``: the segments to its right on the same line, then all
    of them as one. ``below``: the lines under it in its ruled cell, else the nearest segments under it. Spans end where
    another label of ``hits`` begins.
    """
    own = [h for h in hits if h.sheet is hit.sheet]
    for part in where.split():
        match part:
            case "rest":
                if found := rest(hit, own):
                    yield found
            case "right":
                if not stands_over(hit, own):
                    yield from right(hit, own)
            case "below":
                yield from below(hit, own)


def rest(hit: Hit, hits: Sequence[Hit]) -> Span | None:
    """What follows the label in its segment, up to the next label."""
    stream = hit.segment.tokens
    if hit.end == 0 or hit.end > len(stream):
        return None
    _, last, _, cut = stream[hit.end - 1]
    stop = min((h.start for h in hits if h.segment is hit.segment and h.start >= hit.end), default=None)
    if stop and hit.start and [t for t, *_ in stream[hit.end : stop]] == [t for t, *_ in stream[: hit.start]]:
        return None  # «7 Жеткізуші / 7 Поставщик»: the number of the box once more
    if stop is None:
        words, end = hit.segment.words[last:], None
    else:
        _, until, end, _ = stream[stop]
        if not end and until > last + 1 and _numbers_a_box(hit.segment, until - 1):
            until -= 1
        words = hit.segment.words[last : until + 1]
    return span(hit.sheet, words, start=cut, end=end)


def _numbers_a_box(segment: Segment, place: int) -> bool:
    """Whether a word is the number of the box that is called behind it: «7 Поставщик: … 7.1 Доля участия»."""
    return all(_BOX.fullmatch(segment.words[n].text) for n in (0, place))


def right(hit: Hit, hits: Sequence[Hit]) -> Iterator[Span]:
    """The segments to the right on the label's line, up to the next label; then all of them as one span."""
    words: list[Word] = []
    count = 0
    for segment in _beside(hit):
        starts = [h for h in hits if h.segment is segment]
        if starts and starts[0].leads:
            break
        if found := _until(hit.sheet, segment, starts):
            yield found
            words += found.words
            count += 1
        if starts:
            break
    if count > 1 and (whole := span(hit.sheet, words)):
        yield whole


def stands_over(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a label is one of a column of captions over their values, as a caption for a day in it shows.

    «Invoice Date» over «14 May 2025» over «Invoice Number» over «AAC/25/3391»: beside them stands somebody's address.
    """
    if not _captioned(hit):
        return False
    column = [
        h
        for h in hits
        if h.sheet is hit.sheet and h is not hit and h.leads and abs(h.segment.box.x0 - hit.segment.box.x0) < EDGE
    ]
    over_days = (h for h in column if any(candidates(under.text) for under in _captioned(h)))
    return any(not any(candidates(s.text) for s in _beside(h)) for h in over_days)


def _captioned(hit: Hit) -> list[Segment]:
    """What stands flush under a label that fills its segment."""
    alone = hit.leads and hit.end >= len(hit.segment.tokens) and len(hit.sheet.lines[hit.segment.line].segments) > 1
    under = hit.sheet.under(hit.segment) if alone else None
    return [under] if under and abs(under.box.x0 - hit.segment.box.x0) < EDGE else []


def _beside(hit: Hit) -> list[Segment]:
    """The segments right of a label; of one broken over lines, on the first of them that has any, or between two."""
    lines, last = hit.sheet.lines, hit.segment.line
    begins = next((i for i in range(max(0, last - 3), last) if hit.words[0] in lines[i].words), last)
    edge = hit.segment.box.x1 if begins == last else max(hit.box.x1, hit.segment.box.x1)
    for line in lines[begins : last + 1]:
        found = [s for s in line.segments if s.box.x0 >= edge - EDGE]
        if found:
            return found
    goes_on = begins == last and not hit.start and hit.segment.text[0].islower()  # «күн / Дата …»
    above = hit.sheet.flush_above(hit.segment) if goes_on else None
    return [s for s in lines[last - 1].segments if above and s.box.x0 >= max(edge, above.box.x1) - EDGE]


def below(hit: Hit, hits: Sequence[Hit]) -> Iterator[Span]:
    """Under the label: the rest of its ruled cell as one span, then the nearest segments of its column one by one."""
    sheet, box = hit.sheet, hit.box
    cell = sheet.cell((box.x0 + box.x1) / 2, box.middle)
    limit = box.bottom + BELOW * box.height
    if cell:
        inside = [w for w in sheet.words_in(_own_part(hit, hits, cell)) if w.middle > box.bottom]
        if found := span(sheet, inside):
            yield found
        limit = max(limit, cell.bottom + BELOW * box.height)
    column = _column_of(hit, cell) if cell else hit.segment.box
    taken = {id(h.segment) for h in hits if h.leads}
    for line in sheet.lines[hit.segment.line + 1 :]:
        if line.box.top > limit:
            return
        for segment in line.segments:
            if segment.box.overlap_x(column) <= 0:
                continue
            if id(segment) in taken and segment.words[0] not in hit.words:
                return
            if found := _until(sheet, segment, [h for h in hits if h.segment is segment and h is not hit], hit.words):
                yield found


def _column_of(hit: Hit, cell: Box) -> Box:
    """The ruled cell of a label alone in it, over one as wide: its value may stand anywhere in that. Else the label's width."""
    lower = hit.sheet.cell((cell.x0 + cell.x1) / 2, cell.bottom + 2 * EDGE) or hit.segment.box
    alone = not any(
        s.box.overlap_x(cell) > 0 for s in hit.sheet.lines[hit.segment.line].segments if s is not hit.segment
    )
    return cell if alone and max(abs(lower.x0 - cell.x0), abs(lower.x1 - cell.x1)) < 2 * EDGE else hit.segment.box


def _own_part(hit: Hit, hits: Sequence[Hit], cell: Box) -> Box:
    """The part of a ruled cell under a label, where others stand beside it in the same cell."""
    level = [h for h in hits if h.leads and h.segment.line == hit.segment.line and cell.x0 < h.box.x0 < cell.x1]
    right = min((h.box.x0 for h in level if h.box.x0 > hit.box.x1), default=None)
    left = any(h.box.x1 < hit.box.x0 for h in level)
    return Box(hit.box.x0 if left else cell.x0, cell.top, cell.x1 if right is None else right - 2 * EDGE, cell.bottom)


def _until(sheet: Sheet, segment: Segment, starts: Sequence[Hit], label: Sequence[Word] = ()) -> Span | None:
    """The segment up to the first label inside it, from where a ``label`` ends that goes on in it."""
    begins = next((n for n, word in enumerate(segment.words) if word not in label), len(segment.words))
    if not starts:
        return span(sheet, segment.words[begins:])
    _, until, end, _ = segment.tokens[min(h.start for h in starts)]
    return span(sheet, segment.words[begins : until + 1], end=end)


def first(spans: Iterable[Span], parse: Callable[[str], T]) -> tuple[T, Source] | None:
    """The first span that ``parse`` understands, with its value and source."""
    for candidate in spans:
        try:
            return parse(candidate.text), candidate.source()
        except ValueError:
            continue
    return None


def find(
    hits: Sequence[Hit], field: str, parse: Callable[[str], T], where: str = "rest right below"
) -> tuple[T, Source] | None:
    """The value of ``field``: labels that lead their segment are tried before words in running text."""
    named = [h for h in hits if h.field == field]
    for hit in sorted(named, key=lambda h: not h.leads):
        if value := first(near(hit, hits, where), parse):
            return value
    return None
