"""What is read in a picture beside what an earlier recogniser's unseen text says of the same places."""

from collections.abc import Sequence

import msgspec
import numpy as np

from extractors.fold import fold
from extractors.page import Box, Page, Word
from pipeline.pages.layer import Reason

# An earlier recogniser's text that agrees in so many of its words; a word both agree on is sure.
# Words of fewer letters tell nothing; a reading less sure than this is a poor one.
_AGREES, _CONFIRMED, TELLS, _POOR = 0.75, 0.99, 2, 0.85
_MOST = 0.5  # of a word's width, and of the lesser height


class Places:
    """Words by their places on the displayed page."""

    def __init__(self, words: Sequence[tuple[Word, Box]]) -> None:
        self._words = [word for word, _ in words]
        self._boxes = np.array([(b.x0, b.top, b.x1, b.bottom) for _, b in words] or [(0.0, 0.0, 0.0, 0.0)])

    def at(self, box: Box) -> list[Word]:
        """Those of which most lies in ``box``, from the left."""
        x0, top, x1, bottom = self._boxes.T
        across = np.minimum(x1, box.x1) - np.maximum(x0, box.x0)
        down = np.minimum(bottom, box.bottom) - np.maximum(top, box.top)
        inside = (across > _MOST * (x1 - x0)) & (down > _MOST * np.minimum(bottom - top, box.bottom - box.top))
        found = np.flatnonzero(inside[: len(self._words)])
        return [self._words[n] for n in found[np.argsort(x0[found])].tolist()]


def compared(read: Page, page: Page) -> Page:
    """The page read with what the unseen text of ``page`` says of the same words: a word both read is sure."""
    if read.reason != Reason.UNSEEN:
        return read
    places = Places([(word, page.shown(word.box)) for word in page.words])
    said = [places.at(read.shown(word.box)) for word in read.words]
    texts = ["".join(other.text for other in others) for others in said]
    told = [(word, text) for word, text in zip(read.words, texts, strict=True) if len(plain(word.text)) > TELLS]
    good = sum(plain(word.text) == plain(text) for word, text in told) >= _AGREES * max(1, len(told))
    heard = [_heard(word, text, good=good) for word, text in zip(read.words, texts, strict=True)]
    # the rest of a word that was read as two is in what the first was replaced by
    taken = [o for o, new, old in zip(said, heard, read.words, strict=True) if new.text != old.text]
    whole = [page.shown(other.box) for others in taken for other in others]
    rest = [
        not text and any(_within(read.shown(w.box), box) for box in whole) for w, text in zip(heard, texts, strict=True)
    ]
    return msgspec.structs.replace(
        read,
        words=tuple(word for word, gone in zip(heard, rest, strict=True) if not gone),
        layer="good" if good else "bad",
        reason=Reason.UNSEEN_AGREES if good else Reason.UNSEEN_DIFFERS,
    )


def plain(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def _heard(word: Word, text: str, *, good: bool) -> Word:
    """A word with what the unseen text says of it: sure where both agree; a poor reading gives way to a good layer's."""
    if text == word.text:
        return msgspec.structs.replace(word, confidence=max(word.confidence, _CONFIRMED))
    if good and text and word.confidence < _POOR:
        return msgspec.structs.replace(word, text=text)
    return word


def _within(box: Box, other: Box) -> bool:
    """Whether most of a box lies in another."""
    return box.overlap_x(other) > _MOST * box.width and box.overlap_y(other) > _MOST * min(box.height, other.height)
