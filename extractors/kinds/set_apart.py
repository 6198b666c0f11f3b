"""Headings whose letters are set apart: «К В И Т А Н Ц И Я», «ШОТ-ФАКТ УРА»."""

import re
from collections.abc import Iterable, Iterator

from extractors.fold import squeezed
from extractors.layout import Segment
from extractors.page import Word

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
