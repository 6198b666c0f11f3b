"""The amount in words: behind its label, or a line of its own near the totals."""

import re
from collections.abc import Iterator, Sequence

from extractors.billing.titles import trusted
from extractors.draft import Draft
from extractors.fold import fold, pattern
from extractors.labels.near import rest, right
from extractors.layout import Segment, Sheet
from extractors.page import Word
from extractors.reading import Hit, span
from extractors.values.amount_in_words import InvalidWords, parse_words
from extractors.values.spelled import begun

# A word that every amount in words has: a currency, its hundredth, or «only».
_UNIT = pattern(
    r"тенге|теңге|тиын|доллар|цент|евро|рубл|копе|юан|фэн|dollar|cents?\b|euros?\b|/100|roubles?|rubles?|yuan|pound|лир|only\b|дирхам|dirham|лари|lari|doları"
)
_BRACKETS = re.compile(r"\(([^()]{8,})\)")
# Amounts in words are broken over at most so many lines.
_LINES = 3


def put_words(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """States ``/amount_in_words``: text that can be read as an amount, without its label."""
    for text, sheet, words in _candidates(sheets, hits):
        if _UNIT.search(fold(text)) and _is_amount(text):
            draft.put("/amount_in_words", (text, sheet.source(words, text)))
            return


Candidate = tuple[str, Sheet, list[Word]]


def _candidates(sheets: Sequence[Sheet], hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Texts that may be the amount, the likeliest first: behind a label, then wherever a currency stands among words."""
    labelled = {id(h.segment) for h in hits if h.leads}
    for hit in (h for h in hits if h.field == "words" and trusted(h)):
        for found in [rest(hit, [h for h in hits if h.sheet is hit.sheet and h.field == "words"]), *right(hit, ())]:
            if found:
                last = next((s for s in hit.sheet.segments if found.words[-1] in s.words), None)
                yield from _growing(hit.sheet, found.text, list(found.words), last, labelled)
    for sheet in sheets:
        for segment in sheet.segments:
            if len(segment.words) > 2 and _UNIT.search(fold(segment.text)):
                found = span(sheet, [w for part in begun(sheet, segment) for w in part.words])
                if found:
                    yield from _growing(sheet, found.text, list(found.words), segment, labelled)


def _growing(
    sheet: Sheet, text: str, words: list[Word], segment: Segment | None, labelled: set[int]
) -> Iterator[Candidate]:
    """The text, then the text with the lines under it, as far as it may be wrapped."""
    yield from _within(text, sheet, words)
    for _ in range(_LINES - 1):
        segment = sheet.under(segment) if segment else None
        if segment is None or id(segment) in labelled:
            return
        text, words = f"{text} {segment.text}", [*words, *segment.words]
        yield from _within(text, sheet, words)


def _within(text: str, sheet: Sheet, words: list[Word]) -> Iterator[Candidate]:
    """A text, what it says behind a label of its own, and what it says in brackets."""
    _, colon, behind = text.rpartition(":")
    if colon and behind.strip():
        yield behind.strip(), sheet, words
    yield text, sheet, words
    for inner in _BRACKETS.findall(text):
        yield inner, sheet, words


def _is_amount(text: str) -> bool:
    try:
        parse_words(text)
    except InvalidWords:
        return False
    return True
