"""The lines of a page that are titles of invoices and acts: they begin with one, or go on with one that the line above began."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from extractors.fold import fold, pattern, phrase, squeezed
from extractors.kinds.titles import is_large, is_plain
from extractors.layout import Line, Segment, Sheet

# A title of so few letters is one by whole words only: «Акт», not «Актау»; one known by its shape has no more words.
_SHORT, _SHAPED = 4, 16
# Words of a title in a language that is not known.
_FOREIGN = 3


@lru_cache(maxsize=64)
def _told(titles: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Titles to be found squeezed, and short ones, by whole words."""
    short = tuple(phrase(title) for title in titles if len(squeezed(title)) <= _SHORT)
    return tuple(squeezed(title) for title in titles if len(squeezed(title)) > _SHORT), short


@lru_cache(maxsize=64)
def squeezed_titles(titles: tuple[str, ...]) -> tuple[str, ...]:
    """Titles to be found at the end of a line."""
    return tuple(squeezed(title) for title in titles)


@lru_cache(maxsize=64)
def _patterns(shapes: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(pattern, shapes))


def shaped_titles(sheet: Sheet, shapes: Iterable[str]) -> tuple[str, ...]:
    """What large lines, and those that stand as titles do, say up to their number: titles by one of the ``shapes`` of cues."""
    usual, wanted = sheet.usual_height, _patterns(tuple(shapes))
    return tuple(
        told
        for segment in sheet.segments
        if len(segment.words) <= _SHAPED
        if is_large(segment.words, usual) or is_plain(sheet, sheet.lines[segment.line])
        if any(shape.search(fold(segment.text)) for shape in wanted)
        if len(squeezed(told := segment.text.partition("№")[0])) > _SHORT
    )


def title_segments(sheets: Sequence[Sheet], titles: Iterable[str]) -> Iterator[tuple[Sheet, Segment]]:
    """Segments that begin with one of the titles, letter-spaced ones too, in order."""
    wanted = tuple(titles)
    for sheet in sheets:
        if wanted not in sheet.remembered:
            begun = _begun(wanted)
            sheet.remembered[wanted] = [
                (sheet, s)
                for line in sheet.lines
                for s in (*_titled(line, *_told(wanted)), *_broken(sheet, line, _told(wanted)[0], begun))
            ]
        yield from sheet.remembered[wanted]  # type: ignore[misc]  # what was put there


@lru_cache(maxsize=64)
def _begun(titles: tuple[str, ...]) -> frozenset[str]:
    """What a title may begin with on a line of its own, squeezed: «АКТ» of «АКТ / об оказании услуг»."""
    return frozenset(squeezed(title[: blank.start()]) for title in titles for blank in re.finditer(" ", title))


def _broken(sheet: Sheet, line: Line, long: tuple[str, ...], begun: frozenset[str]) -> Iterator[Segment]:
    """What stands right under the first words of a title that are all of their line, and goes on with the rest of it."""
    first = line.segments[0]
    if len(line.segments) == 1 and first.squeezed in begun and not first.squeezed.startswith(long):
        lower = sheet.under(first)
        if (
            lower is not None
            and not lower.squeezed.startswith(long)
            and f"{first.squeezed}{lower.squeezed}".startswith(long)
        ):
            yield lower


def _titled(line: Line, long: tuple[str, ...], short: tuple[tuple[str, ...], ...]) -> Iterator[Segment]:
    """The segments of a line that begin with a title."""
    for n, segment in enumerate(line.segments):
        if (
            segment.squeezed.startswith(long)
            or any(segment.folded[: len(t)] == t for t in short)
            or (n == 0 < len(line.segments) - 1 and "".join(s.squeezed for s in line.segments).startswith(long))
            or (segment.text.isupper() and squeezed(segment.text.partition("№")[0]).endswith(long))
            or (" / " in segment.text and _is_named_twice(segment.text, long))
        ):
            yield segment


def _is_named_twice(text: str, titles: tuple[str, ...]) -> bool:
    """Whether a title stands behind the same in a language nobody listed: «FATTURA / INVOICE n. 312 del 23/03/2026»."""
    first, _, second = text.partition(" / ")
    return len(first.split()) <= _FOREIGN and first.replace(" ", "").isalpha() and squeezed(second).startswith(titles)
