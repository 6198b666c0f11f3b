"""Words of runs of letters, by the models of Tesseract.

The runs of a page are read abreast (:mod:`pipeline.pages.network`). Kazakh is read first: its model reads Russian as well.
Words with figures, with letters that may be Latin, and words it is not sure of are then read again, all together, by the
English or the Russian model, and the surer reading stands.
"""

import math
import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, Literal, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import tesserocr  # type: ignore[import-untyped]
from tesserocr import iterate_level as iterate

from pipeline.pages.models import Language, models
from pipeline.pages.network import HEIGHT, STEP, network
from pipeline.pages.prepare import WHITE
from pipeline.pages.raster import Image
from pipeline.pages.readings import (
    TENGE,
    Token,
    among_latin,
    as_latin,
    asks_english,
    asks_russian,
    chosen,
    in_both_alphabets,
    in_one_alphabet,
    in_words,
    is_message,
    latin_share,
    surely_cyrillic,
    tags,
    with_letters,
    with_signs,
)
from pipeline.pages.runs import Run
from pipeline.pages.spelling import Spelt, words
from pipeline.pages.weights import Floats

_MARGIN = 20  # pixels of white around a line read by itself
# A line read by itself is enlarged to so many pixels of height; a lower picture is no line.
_ENLARGED, _LEAST_LINE = 80, 4
_TALLEST_LINE = 15.0  # points: what is taller is several lines
_WORDS = 0.5  # of its characters are letters: a line of words
# What Latin letters are read as by the Russian and the English model together: some are Latin, or capitals among figures.
_MAYBE_LATIN = re.compile(r"[A-Za-z]|\d[А-ЯЁ]|[А-ЯЁ]\d")
_FIGURES_ONLY = "0123456789.,-/ "
# Of a line's letters and figures: with more figures it is a line of figures, and a letter in it is misread.
_FIGURES = 0.85
# Of the letters' height: what a line has above and below them, how far beside a run there may be marks; pixels at least.
_ABOVE, _BELOW, _BESIDE, _ROOM = 0.2, 0.35, 0.6, 2
# Of the darkest places along a line's middle, so many are darker than its black.
_BLACKER = 0.25
# A number's groups of figures, read as one and as they are; how far apart its figures stand there; darker is ink.
_TWO_GROUPS, _GROUP, _GROUPED = re.compile(r"[1-9]\d{3,5}"), re.compile(r"\d{3}(?!\d)"), 3
_APART, _DARK = 1.2, 150
# Of a word of more letters so much of its width is dark, but where it is too pale to count as ink.
_SHORT_WORD, _PALE = 2, 0.6
# Of a line's columns so many are no lighter than its ink.
_PALEST = 0.2
# With more of its words Latin, a page is mostly Latin, or Latin in part. There an English reading of a run counts where it
# is less sure by no more than this.
_MOSTLY, _PARTLY = 0.5, 0.3
_LATIN_LESS = 0.1


_Languages = Literal["rus+eng", "eng", "kaz"]


class _Piece(NamedTuple):
    """A part of the page, in pixels, where letters surely are in it (first to last), and the slope of its line.

    ``fall``: pixels taken above and below for the line to be made level in.
    """

    x0: int
    y0: int
    x1: int
    y1: int
    first: int
    last: int
    slope: float = 0.0
    fall: int = 0

    def of(self, grey: Image) -> Image:
        """Its pixels, the line made level."""
        if not self.fall:
            return grey[self.y0 : self.y1, self.x0 : self.x1]
        first = max(0, self.y0 - self.fall)
        pixels = grey[first : self.y1 + self.fall, self.x0 : self.x1]
        down = self.slope * (self.x1 - self.x0) / 2 + first - self.y0
        level = np.array(((1.0, 0.0, 0.0), (-self.slope, 1.0, down)))
        size = (self.x1 - self.x0, self.y1 - self.y0)
        return np.asarray(cv2.warpAffine(pixels, level, size, borderValue=(WHITE,)), np.uint8)


class _Line(NamedTuple):
    """A piece as the network sees it; where it begins on the page, how many pixels one step is, which of them are dark."""

    picture: Floats
    x0: int
    step: float
    dark: npt.NDArray[np.bool_]


def version() -> str:
    """The recogniser's own version."""
    return str(tesserocr.tesseract_version()).split()[1]


def read(grey: Image, runs: Sequence[Run]) -> list[Token]:
    """The words of all runs, run by run, from the left."""
    tokens = _read(grey, [_around(run, grey) for run in runs], "kaz")
    followers = [*tokens[1:], None]
    again: dict[Language, list[int]] = {
        "rus": [n for n, token in enumerate(tokens) if asks_russian(token, followers[n])],
        "eng": [n for n, token in enumerate(tokens) if asks_english(token)],
    }
    others: dict[int, dict[Language, Token]] = {}
    for language, which in again.items():
        boxes = [_around_token(tokens[n], runs[tokens[n].run], grey) for n in which]
        for n, other in zip(which, _joined(_read(grey, boxes, language), len(boxes)), strict=True):
            if other is not None:
                others.setdefault(n, {})[language] = other
    for n, readings in others.items():
        text, sure = chosen(tokens[n], readings.get("rus"), readings.get("eng"))
        tokens[n] = tokens[n]._replace(text=TENGE.sub("KZT", text), confidence=sure)
    tokens = _latin(grey, runs, tokens)
    tokens = with_signs([_as_heard(token)._replace(text=in_one_alphabet(token.text)) for token in tokens])
    return [part for n, token in enumerate(tokens) for part in _ungrouped(grey, token, tokens[n + 1 : n + 2])]


def _latin(grey: Image, runs: Sequence[Run], tokens: list[Token]) -> list[Token]:
    """The words with what stands among Latin ones read as English; on a page that is mostly Latin, every run.

    On a page that is Latin in part, and in a bank's message, every run that is not surely Cyrillic; else those that have
    words in both alphabets.
    """
    ours: dict[int, list[Token]] = {}
    for token in tokens:
        ours.setdefault(token.run, []).append(token)
    share, message = latin_share(tokens), is_message(tokens)
    if share > _MOSTLY:
        numbers = [n for n in ours if with_letters(ours[n])]
    elif share > _PARTLY or message:
        numbers = [n for n in ours if not surely_cyrillic(ours[n])]
    else:
        numbers = [n for n in ours if in_both_alphabets(ours[n])]
    english: dict[int, list[Token]] = {}
    for token in _read(grey, [_around(runs[n], grey) for n in numbers], "eng"):
        english.setdefault(numbers[token.run], []).append(token._replace(run=numbers[token.run]))
    tagged = tags(english)
    surer = {
        n: theirs if n in tagged else in_words(theirs, ours[n])
        for n, theirs in english.items()
        if n in tagged or confidence(theirs) > confidence(ours[n]) - _LATIN_LESS
    }
    tokens = [token for token in tokens if token.run not in surer] + [t for n in surer for t in surer[n]]
    tokens.sort(key=lambda token: (token.run, token.x0))
    which = among_latin(tokens, most=latin_share(tokens) > _MOSTLY)
    boxes = [_around_token(tokens[n], runs[tokens[n].run], grey) for n in which]
    for n, other in zip(which, _joined(_read(grey, boxes, "eng"), len(boxes)), strict=True):
        tokens[n] = tokens[n] if other is None else as_latin(tokens[n], other)
    return tokens


def _ungrouped(grey: Image, token: Token, following: Sequence[Token]) -> tuple[Token, ...]:
    """«1551» of «1 551 297,44» as the two groups that are printed: its figures stand apart there as nowhere else."""
    if not _TWO_GROUPS.fullmatch(token.text) or not any(_GROUP.match(f.text) and f.run == token.run for f in following):
        return (token,)
    left = round(token.x0)
    columns = (grey[round(token.top) : round(token.bottom), left : round(token.x1)] < _DARK).any(axis=0)
    edges = np.flatnonzero(np.diff(columns, prepend=False, append=False)).reshape(-1, 2)
    if len(edges) != len(token.text):
        return (token,)
    steps, before = np.diff(edges.mean(axis=1)), len(token.text) - _GROUPED
    if steps[before - 1] < _APART * np.delete(steps, before - 1).max():
        return (token,)
    first = token._replace(text=token.text[:before], x1=float(left + edges[before - 1, 1]))
    return first, token._replace(text=token.text[before:], x0=float(left + edges[before, 0]))


def confidence(tokens: Sequence[Token]) -> float:
    """The mean confidence of all letters; 0 without any."""
    letters = sum(len(token.text) for token in tokens)
    return sum(len(token.text) * token.confidence for token in tokens) / letters if letters else 0.0


def sample(grey: Image, runs: Sequence[Run], language: Language = "kaz") -> list[Token]:
    """A first look at a few runs, in one language."""
    return _read(grey, [_around(run, grey) for run in runs], language)


def single(grey: Image, scale: float, within: tuple[float, float] | None = None) -> str:
    """What stands in a small picture (``scale`` pixels for a point), read by itself; empty where nothing is read.

    A single line is enlarged, one of figures read with figures alone allowed. One with what may be Latin is read as English
    as well, one of words as Kazakh, each of which stands in a line of its own below. Of a line with what is beside it only
    the words ``within`` (pixels) are told.
    """
    height, width = grey.shape
    if min(height, width) < _LEAST_LINE:
        return ""
    if height > _TALLEST_LINE * scale:
        block = cv2.copyMakeBorder(grey, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(WHITE,))
        beside = None if within is None else (within[0] + _MARGIN, within[1] + _MARGIN)
        return _line_text("rus+eng", np.asarray(block, np.uint8), beside, block=True)
    factor = _ENLARGED / height
    enlarged = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    margin = (_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    line = np.asarray(cv2.copyMakeBorder(enlarged, *margin, cv2.BORDER_CONSTANT, value=(WHITE,)), np.uint8)
    inside = None if within is None else (within[0] * factor + _MARGIN, within[1] * factor + _MARGIN)
    text = _line_text("rus+eng", line, inside)
    letters = sum(map(str.isalpha, text))
    if sum(map(str.isdigit, text)) >= _FIGURES * sum(map(str.isalnum, text)) > 0:
        texts = [_line_text("eng", line, inside, only=_FIGURES_ONLY)]
        if letters or not texts[0]:  # the T of «2026-02-13T10:22» is no figure
            texts.append(text)
    else:
        texts = [text]
        if _MAYBE_LATIN.search(text):
            texts.append(_line_text("eng", line, inside))
        if letters >= _WORDS * len(text):
            texts.append(_line_text("kaz", line, inside))
    return "\n".join(dict.fromkeys(filter(None, texts)))


@cache
def _line_engine(languages: _Languages) -> Any:
    engine = tesserocr.PyTessBaseAPI(path=str(models()), lang=languages, oem=tesserocr.OEM.LSTM_ONLY)
    engine.SetVariable("debug_file", os.devnull)
    return engine


def _line_text(
    languages: _Languages,
    line: Image,
    within: tuple[float, float] | None = None,
    *,
    block: bool = False,
    only: str = "",
) -> str:
    """Of one line, or of several; ``only`` these signs, if any. ``within``: words whose middle lies between alone."""
    engine = _line_engine(languages)
    engine.SetVariable("tessedit_char_whitelist", only)
    engine.SetPageSegMode(tesserocr.PSM.SINGLE_BLOCK if block else tesserocr.PSM.SINGLE_LINE)
    height, width = line.shape
    engine.SetImageBytes(line.tobytes(), width, height, 1, width)
    engine.SetSourceResolution(300)
    if within is None:
        return " ".join(engine.GetUTF8Text().split())
    engine.Recognize()
    return " ".join(_told_within(engine.GetIterator(), *within))


def _told_within(found: Any, left: float, right: float) -> Iterator[str]:
    level = tesserocr.RIL.WORD
    for word in iterate(found, level) if found is not None else ():
        box = None if word.Empty(level) else word.BoundingBox(level)
        if box is not None and left <= (box[0] + box[2]) / 2 <= right:
            yield word.GetUTF8Text(level).strip()


def _around(run: Run, grey: Image) -> _Piece:
    """A run with the marks beside it, which are too small to be letters of it."""
    beside = max(4, round(_BESIDE * run.tall))
    return _framed(run, run.x0 - beside, run.x1 + beside, (run.x0, run.x1), grey)


def _around_token(token: Token, run: Run, grey: Image) -> _Piece:
    x0, x1 = round(token.x0), round(token.x1)
    return _framed(run, x0 - 1, x1 + 1, (x0, x1), grey)


def _framed(run: Run, left: int, right: int, core: tuple[int, int], grey: Image) -> _Piece:
    """As high as the models were taught to see lines: with room for a capital's mark above, for a tail below."""
    height, width = grey.shape
    x0, x1 = max(0, left), min(width, right)
    base = run.base + run.slope * (x0 + x1 - run.x0 - run.x1) / 2
    top, bottom = base - (1 + _ABOVE) * run.tall, base + _BELOW * run.tall
    if not run.slope:
        top, bottom = min(top, run.y0 - _ROOM), max(bottom, run.y1 + _ROOM)
    fall = math.ceil(abs(run.slope) * (x1 - x0) / 2)
    y0, y1 = max(0, round(top)), min(height, round(bottom))
    return _Piece(x0, y0, x1, y1, max(x0, core[0]), min(x1, core[1]), run.slope, fall)


def _joined(tokens: Sequence[Token], count: int) -> list[Token | None]:
    """One word for each piece read: its tokens without the spaces between them."""
    whole: list[Token | None] = [None] * count
    for token in tokens:
        before = whole[token.run]
        if before is None:
            whole[token.run] = token
        else:
            whole[token.run] = before._replace(
                text=before.text + token.text, confidence=min(before.confidence, token.confidence)
            )
    return whole


def _read(grey: Image, pieces: Sequence[_Piece], language: Language) -> list[Token]:
    """The words of all pieces; which piece, in the place of the run."""
    lines = {n: line for n, piece in enumerate(pieces) if (line := _line(piece.of(grey), piece)) is not None}
    found = network(language)
    heard = found.hear([line.picture for line in lines.values()])
    shown = [*lines]
    by_line: dict[int, list[Spelt]] = {}
    for word in words(heard, found.letters, found.blank):
        by_line.setdefault(shown[word.line], []).append(word)
    return [token for n, spelt in by_line.items() for token in _tokens(spelt, lines[n], pieces[n], n)]


def _line(pixels: Image, piece: _Piece) -> _Line | None:
    """The ink of a piece as the network sees lines: with no white before and behind."""
    if not pixels.size:
        return None
    dark = _dark(np.min(pixels, axis=0))
    ink = np.flatnonzero(dark)
    left = min((piece.first - piece.x0, *ink[:1].tolist()))
    right = max((piece.last - piece.x0, left + 1, *(ink[-1:] + 1).tolist()))
    steps = max(1, round((right - left) * HEIGHT / len(pixels) / STEP))
    size = (steps * STEP, HEIGHT)
    smaller = len(pixels) > HEIGHT
    drawn = cv2.resize(pixels[:, left:right], size, interpolation=cv2.INTER_AREA if smaller else cv2.INTER_LINEAR)
    return _Line(_stretched(np.asarray(drawn, np.float32)), piece.x0 + left, (right - left) / steps, dark[left:right])


def _dark(darkest: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Which columns of a line hold ink, by the darkest pixel of each: in pale print what is nearer to its ink than to white."""
    few = int(_PALEST * (len(darkest) - 1))
    ink = int(np.partition(darkest, few)[few])
    return np.asarray(darkest < max(_DARK, (ink + WHITE) // 2), np.bool_)


def _stretched(drawn: Floats) -> Floats:
    """-1 for the line's black and 1 for its white, as the darkest and lightest places along its middle tell."""
    middle = drawn[HEIGHT // 2]
    before, here, after = middle[:-2], middle[1:-1], middle[2:]
    darkest = here[((here < before) & (here <= after)) | ((here <= before) & (here < after))]
    lightest = here[((here > before) & (here >= after)) | ((here >= before) & (here > after))]
    black, white = _at(darkest, _BLACKER, 0.0), _at(lightest, 1 - _BLACKER, float(WHITE))
    half = max(1.0, (white - black) / 2)
    return np.asarray(np.clip((drawn - black) / half - 1, -1, 1), np.float32)


def _at(values: Floats, share: float, otherwise: float) -> float:
    return float(np.sort(values)[int(share * (len(values) - 1) + 0.5)]) if len(values) else otherwise


def _tokens(spelt: Sequence[Spelt], line: _Line, piece: _Piece, n: int) -> Iterator[Token]:
    """The words of one line, each as wide as its ink."""
    steps = line.step
    cuts = [0, *(_gap(line.dark, a.end * steps, b.begin * steps, steps) for a, b in pairwise(spelt)), len(line.dark)]
    for word, (left, right) in zip(spelt, pairwise(cuts), strict=True):
        # what is left of a ruling is read as a bar, which no paper prints
        text = word.text.strip("|")
        if text:
            ink = np.flatnonzero(line.dark[left:right])
            first, last = (left + int(ink[0]), left + int(ink[-1]) + 1) if len(ink) else (left, max(right, left + 1))
            x0, x1 = float(line.x0 + first), float(line.x0 + last)
            heard = (line.x0 + max(left, word.begin * steps), line.x0 + min(right, word.end * steps))
            yield Token(text, x0, float(piece.y0), x1, float(piece.y1), word.confidence, n, heard)


def _as_heard(token: Token) -> Token:
    """A word too pale for its ink to tell its width, as wide as it was heard."""
    begin, end = token.heard
    pale = len(token.text) > _SHORT_WORD and token.x1 - token.x0 < _PALE * (end - begin)
    return token._replace(x0=min(token.x0, begin), x1=max(token.x1, end)) if pale else token


def _gap(dark: npt.NDArray[np.bool_], end: float, begin: float, step: float) -> int:
    """The middle of the widest gap between one word's end and the next one's begin, in pixels of the line."""
    first, last = max(0, int(end - step)), min(len(dark), int(begin + step) + 1)
    white = np.zeros(max(0, last - first) + 2, np.bool_)
    np.logical_not(dark[first:last], out=white[1:-1])
    edges = np.flatnonzero(white[1:] != white[:-1]).reshape(-1, 2)
    if not len(edges):
        return int((end + begin) / 2)
    return first + int(edges[int(np.argmax(edges[:, 1] - edges[:, 0]))].sum()) // 2
