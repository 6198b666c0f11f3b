"""Headings whose letters are set apart, «К В И Т А Н Ц И Я», «ШОТ-ФАКТ УРА», and phrases that run over lines."""

import re
from collections.abc import Iterable, Iterator

from extractors.fold import squeezed
from extractors.layout import Segment, Sheet
from extractors.page import Word
from extractors.reading import Hit

# A phrase set letter by letter is at least so many letters.
SPACED = 4
# A phrase of words read in pieces is no short word: it has so many letters.
_LONG = 8
_BRACKETED = re.compile(r"\(([^()]+)\)")


def spelled(words: Iterable[Word]) -> str:
    """What words spell letter by letter («К В И Т А Н Ц И Я»); nothing where they are set as words are."""
    texts = [w.text for w in words]
    single = sum([len(text) == 1 and text.isalpha() for text in texts])
    return squeezed(" ".join(texts)) if single >= SPACED and single * 2 > len(texts) else ""


def run_together(segment: Segment) -> Iterator[str]:
    """The letters of a heading without its blanks, and of what stands in brackets: «TAX INVOICE (СЧЕТ-ФАКТ УРА)»."""
    for text in (segment.text, *_BRACKETED.findall(segment.text)):
        letters = squeezed(text)
        if " " in text and len(letters) >= _LONG:
            yield letters


def over_lines(sheet: Sheet, segment: Segment, words: tuple[str, ...], text: str) -> Hit | None:
    """A phrase that fills a segment and goes on in those below."""
    covered: list[Word] = []
    part: Segment | None = segment
    left, end = words, 0
    while part is not None and left:
        end = min(len(left), len(part.folded))
        if not end or part.folded[:end] != left[:end]:
            return None
        covered += part.words[: part.tokens[end - 1][1] + 1]
        left = left[end:]
        part = sheet.under(part) if left else part
    return Hit(text, sheet, part, 0, end, tuple(covered)) if part else None
