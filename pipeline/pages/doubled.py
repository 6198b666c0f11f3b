"""Text that nobody sees over print that says the same: a recogniser has gone over a page that had text of its own."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.page import Word

# Of a word's width and height: so much lies on a line of print where the word repeats it.
_MOST = 0.5
# Of the unseen words: with more of them over print, a recogniser has gone over the page, and its other words are no print either.
_LAYER = 0.5


def besides(unseen: Sequence[Word], seen: Sequence[Word]) -> tuple[Word, ...]:
    """The unseen words that repeat no print: none where most repeat it."""
    if not seen or not unseen:
        return tuple(unseen)
    over = _over(_boxes(unseen), _boxes(seen))
    if over.mean() > _LAYER:
        return ()
    return tuple(word for word, gone in zip(unseen, over.tolist(), strict=True) if not gone)


def _boxes(words: Sequence[Word]) -> npt.NDArray[np.float64]:
    return np.array([(word.x0, word.top, word.x1, word.bottom) for word in words])


def _over(unseen: npt.NDArray[np.float64], seen: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Which boxes lie mostly on others, of which several may stand in their line."""
    order = np.argsort(seen[:, 1])
    seen = seen[order]
    tallest = (seen[:, 3] - seen[:, 1]).max()
    found = np.zeros(len(unseen), np.bool_)
    first = np.searchsorted(seen[:, 1], unseen[:, 1] - tallest)
    last = np.searchsorted(seen[:, 1], unseen[:, 3])
    for n, (x0, top, x1, bottom) in enumerate(unseen.tolist()):
        near = seen[first[n] : last[n]]
        down = np.minimum(near[:, 3], bottom) - np.maximum(near[:, 1], top)
        across = np.minimum(near[:, 2], x1) - np.maximum(near[:, 0], x0)
        beside = down > _MOST * np.minimum(near[:, 3] - near[:, 1], bottom - top)
        found[n] = across[beside & (across > 0)].sum() > _MOST * (x1 - x0)
    return found
