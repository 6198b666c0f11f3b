"""Letters out of what a network heard: at each step the likeliest, repeats and blanks taken as one.

How sure a letter is: the least, over its steps, of what speaks for it, for its neighbours and for nothing; a step at which
one letter goes over into the next is no doubt.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from pipeline.pages.network import Heard, Integers
from pipeline.pages.weights import Floats

# A letter less likely than this may be the edge of its neighbours.
_FAINT = 0.6
# A letter's likelihood as confidence: as much off for each time it is e times less likely.
_FALL = 0.6


class Letter(NamedTuple):
    """A letter, the line it stands in, the steps (from, to) at which it is heard, how likely it is."""

    text: str
    line: int
    begin: int
    end: int
    likely: float


class Spelt(NamedTuple):
    """A word, its line, the steps between which it was heard, how sure it is (0 to 1)."""

    text: str
    line: int
    begin: int
    end: int
    confidence: float


def words(heard: Heard, letters: tuple[str, ...], blank: int) -> Iterator[Spelt]:
    """The words of all lines, in order."""
    word: list[Letter] = []
    for letter in spell(heard, letters, blank):
        if word and (letter.text == " " or letter.line != word[0].line):
            yield _word(word)
            word = []
        if letter.text != " ":
            word.append(letter)
    if word:
        yield _word(word)


def _word(letters: list[Letter]) -> Spelt:
    likely = min(letter.likely for letter in letters)
    sure = max(0.0, 1 + _FALL * math.log(max(likely, 1e-9)))
    return Spelt("".join(x.text for x in letters), letters[0].line, letters[0].begin, letters[-1].end, sure)


def spell(heard: Heard, letters: tuple[str, ...], blank: int) -> Iterator[Letter]:
    """Letter by letter; steps are counted within each line."""
    shares = heard.shares
    if not len(shares):
        return
    lines = np.repeat(np.arange(len(heard.ends)), np.diff(heard.ends, prepend=0))
    codes, begins, ends = _runs(shares.argmax(axis=1), lines, blank)
    kept = _heard(shares, blank, codes, begins, ends)
    codes, begins, ends = codes[kept], begins[kept], ends[kept]
    if not len(codes):
        return
    likely = np.minimum(_supported(shares, blank, codes, begins, lines), _peaks(shares, codes, begins, ends))
    first = (heard.ends - np.diff(heard.ends, prepend=0))[lines[begins]]
    rows = (lines[begins], begins - first, ends - first, likely)
    for code, line, begin, end, share in zip(codes.tolist(), *(row.tolist() for row in rows), strict=True):
        yield Letter(letters[code], line, begin, end, share)


def _runs(best: Integers, lines: Integers, blank: int) -> tuple[Integers, Integers, Integers]:
    """Code, first step and step after the last of what is heard; blanks are left out."""
    changes = np.flatnonzero((np.diff(best) != 0) | (np.diff(lines) != 0)) + 1
    begins = np.concatenate((np.zeros(1, np.intp), changes))
    ends = np.append(changes, len(best))
    codes = best[begins]
    said = codes != blank
    return codes[said], begins[said], ends[said]


def _heard(shares: Floats, blank: int, codes: Integers, begins: Integers, ends: Integers) -> Integers:
    """Those letters that are more than the edge where a neighbour begins or ends."""
    if not len(codes):
        return np.zeros(0, np.intp)
    peaks = np.maximum.reduceat(*_said(shares, codes, begins, ends))
    drop = set()
    for n in np.flatnonzero(peaks < _FAINT).tolist():
        begin, end = int(begins[n]), int(ends[n])
        own, others = shares[begin:end, codes[n]], shares[begin:end, blank].copy()
        if n and n - 1 not in drop and ends[n - 1] == begin:
            others += shares[begin:end, codes[n - 1]]
        if n + 1 < len(codes) and begins[n + 1] == end:
            others += shares[begin:end, codes[n + 1]]
        if others.prod() > 1 - (1 - own).prod():
            drop.add(n)
    return np.array([n for n in range(len(codes)) if n not in drop], np.intp)


def _supported(shares: Floats, blank: int, codes: Integers, begins: Integers, lines: Integers) -> Floats:
    """For each letter the least, until the next one begins, of what speaks for it, its neighbours and for nothing."""
    steps = np.arange(len(shares))
    at = np.clip(np.searchsorted(begins, steps, side="right") - 1, 0, None)
    supported = shares[:, blank].copy()
    told = [np.full(len(shares), blank)]
    for n in (at, at - 1, at + 1):
        there = np.clip(n, 0, len(codes) - 1)
        same = (n == there) & (lines[begins[there]] == lines)
        code = np.where(same, codes[there], blank)
        new = np.all([code != other for other in told], axis=0)
        supported += np.where(new, shares[steps, code], 0)
        told.append(code)
    # the blank steps before a line's first letter say nothing of the letter of the line before
    supported[lines[begins[at]] != lines] = 1
    return np.asarray(np.minimum.reduceat(supported, begins), np.float32)


def _peaks(shares: Floats, codes: Integers, begins: Integers, ends: Integers) -> Floats:
    """How likely it is that each letter is there at all."""
    heard, first = _said(shares, codes, begins, ends)
    return np.asarray(1 - np.multiply.reduceat(1 - heard, first), np.float32)


def _said(shares: Floats, codes: Integers, begins: Integers, ends: Integers) -> tuple[Floats, Integers]:
    """How likely each letter is at each of its steps, one letter's after the other's, and where each letter's begin."""
    counts = ends - begins
    first = np.cumsum(counts) - counts
    steps = np.arange(int(counts.sum())) + np.repeat(begins - first, counts)
    return shares[steps, np.repeat(codes, counts)], first
