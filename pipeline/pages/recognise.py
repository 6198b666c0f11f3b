"""Words of runs of letters, by Tesseract with its models kept loaded.

The runs of a page are set one below the other in a column of their own and read in one call. Kazakh is read first: its
model reads Russian as well. Words with figures, with letters that may be Latin, and words it is not sure of are then read
again, all together, by the English or the Russian model, and the surer reading stands.
"""

import os
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

import cv2
import numpy as np
import tesserocr  # type: ignore[import-untyped]
from PIL import Image as Pillow

from pipeline.pages.models import Language, models
from pipeline.pages.prepare import WHITE
from pipeline.pages.raster import Image
from pipeline.pages.readings import TENGE, Token, asks_english, asks_russian, chosen, in_one_alphabet, with_signs
from pipeline.pages.segment import Run

# Pixels between runs in the column, around it, and its greatest height.
_GAP, _MARGIN, _COLUMN = 16, 20, 9_000
# A line read by itself is enlarged to so many pixels of height; a lower picture is no line.
_ENLARGED, _LEAST_LINE = 80, 4
_TALLEST_LINE = 15.0  # points: what is taller is several lines
_WORDS = 0.5  # of its characters are letters: a line of words
# Of a line's letters and figures: with more figures it is a line of figures, and a letter in it is misread.
_FIGURES = 0.85
# Of the letters' height: white left around a run, above and beside.
_ABOVE, _BESIDE = 0.3, 0.6
# A number's groups of figures, read as one and as they are; how far apart its figures stand there; darker is ink.
_TWO_GROUPS, _GROUP, _GROUPED = re.compile(r"[1-9]\d{3,5}"), re.compile(r"\d{3}(?!\d)"), 3
_APART, _DARK = 1.2, 150


class _Piece(NamedTuple):
    """A part of the page, in pixels, and the slope of the line in it."""

    x0: int
    y0: int
    x1: int
    y1: int
    slope: float

    def of(self, grey: Image) -> Image:
        """Its pixels, the line made level."""
        pixels = grey[self.y0 : self.y1, self.x0 : self.x1]
        if not self.slope or not pixels.size:
            return pixels
        level = np.array(((1.0, 0.0, 0.0), (-self.slope, 1.0, self.slope * (self.x1 - self.x0) / 2)))
        return np.asarray(cv2.warpAffine(pixels, level, pixels.shape[::-1], borderValue=(WHITE,)), np.uint8)


class _Row(NamedTuple):
    """A piece of the page set into the column: its rows there, and the way back to the page."""

    top: int
    bottom: int
    right: int
    down: int


def version() -> str:
    """The recogniser's own version."""
    return str(tesserocr.tesseract_version()).split()[1]


@cache
def _engine(language: Language) -> Any:
    engine = tesserocr.PyTessBaseAPI(
        path=str(models()), lang=language, psm=tesserocr.PSM.SINGLE_BLOCK, oem=tesserocr.OEM.LSTM_ONLY
    )
    engine.SetVariable("invert_threshold", "0")  # else every unsure line is read twice, once as its negative
    engine.SetVariable("debug_file", os.devnull)
    return engine


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
    tokens = with_signs([token._replace(text=in_one_alphabet(token.text)) for token in tokens])
    return [part for n, token in enumerate(tokens) for part in _ungrouped(grey, token, tokens[n + 1 : n + 2])]


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


def sample(grey: Image, runs: Sequence[Run]) -> list[Token]:
    """A first look at a few runs, in one language."""
    return _read(grey, [_around(run, grey) for run in runs], "kaz")


def single(grey: Image, scale: float) -> str:
    """What stands in a small picture (``scale`` pixels for a point), read by itself; empty where nothing is read.

    A single line is enlarged, one of figures read with figures alone allowed. One of words is read as Kazakh as well, which
    stands in a line of its own below.
    """
    height, width = grey.shape
    if min(height, width) < _LEAST_LINE:
        return ""
    if height > _TALLEST_LINE * scale:
        block = cv2.copyMakeBorder(grey, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(WHITE,))
        return _line_text("rus+eng", np.asarray(block, np.uint8), block=True)
    factor = _ENLARGED / height
    enlarged = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    margin = (_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    line = np.asarray(cv2.copyMakeBorder(enlarged, *margin, cv2.BORDER_CONSTANT, value=(WHITE,)), np.uint8)
    text = _line_text("rus+eng", line)
    if sum(map(str.isdigit, text)) >= _FIGURES * sum(map(str.isalnum, text)) > 0:
        return _line_text("eng", line) or text
    if sum(map(str.isalpha, text)) < _WORDS * len(text):
        return text
    return f"{text}\n{_line_text('kaz', line)}".strip()


@cache
def _line_engine(languages: Literal["rus+eng", "eng", "kaz"]) -> Any:
    engine = tesserocr.PyTessBaseAPI(path=str(models()), lang=languages, oem=tesserocr.OEM.LSTM_ONLY)
    engine.SetVariable("debug_file", os.devnull)
    if languages == "eng":
        engine.SetVariable("tessedit_char_whitelist", "0123456789.,-/ ")
    return engine


def _line_text(languages: Literal["rus+eng", "eng", "kaz"], line: Image, *, block: bool = False) -> str:
    """Of one line, or of several; English is asked for figures alone."""
    engine = _line_engine(languages)
    engine.SetPageSegMode(tesserocr.PSM.SINGLE_BLOCK if block else tesserocr.PSM.SINGLE_LINE)
    engine.SetImage(Pillow.fromarray(line))
    engine.SetSourceResolution(300)
    return " ".join(engine.GetUTF8Text().split())


def _around(run: Run, grey: Image) -> _Piece:
    above, beside = max(3, round(_ABOVE * run.tall)), max(4, round(_BESIDE * run.tall))
    return _clipped(_Piece(run.x0 - beside, run.y0 - above, run.x1 + beside, run.y1 + above, run.slope), grey)


def _around_token(token: Token, run: Run, grey: Image) -> _Piece:
    above, beside = max(3, round(_ABOVE * run.tall)), max(2, round(0.12 * run.tall))
    x0, x1 = round(token.x0) - beside, round(token.x1) + beside
    return _clipped(_Piece(x0, run.y0 - above, x1, run.y1 + above, run.slope), grey)


def _clipped(piece: _Piece, grey: Image) -> _Piece:
    height, width = grey.shape
    return _Piece(max(0, piece.x0), max(0, piece.y0), min(width, piece.x1), min(height, piece.y1), piece.slope)


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


def _read(grey: Image, boxes: Sequence[_Piece], language: Language) -> list[Token]:
    tokens: list[Token] = []
    first = 0
    while first < len(boxes):
        height, last = 2 * _MARGIN, first
        while last < len(boxes) and (last == first or height < _COLUMN):
            height += boxes[last].y1 - boxes[last].y0 + _GAP
            last += 1
        tokens += _read_column(grey, boxes[first:last], language, first)
        first = last
    return tokens


def _read_column(grey: Image, boxes: Sequence[_Piece], language: Language, first: int) -> Iterator[Token]:
    column, rows = _column(grey, boxes)
    engine = _engine(language)
    engine.SetImage(Pillow.fromarray(column))
    engine.SetSourceResolution(200)
    engine.Recognize()
    tops = np.array([row.top - _GAP // 2 for row in rows])
    for text, (x0, top, x1, bottom), sure in _words(engine):
        n = max(0, int(np.searchsorted(tops, (top + bottom) / 2, side="right")) - 1)
        row = rows[n]
        yield Token(text, x0 + row.right, top + row.down, x1 + row.right, bottom + row.down, sure, first + n)


def _column(grey: Image, boxes: Sequence[_Piece]) -> tuple[Image, list[_Row]]:
    width = max(piece.x1 - piece.x0 for piece in boxes) + 2 * _MARGIN
    height = sum(piece.y1 - piece.y0 + _GAP for piece in boxes) + 2 * _MARGIN
    column = np.full((height, width), WHITE, np.uint8)
    rows, at = [], _MARGIN
    for piece in boxes:
        x0, y0, x1, y1, _ = piece
        column[at : at + y1 - y0, _MARGIN : _MARGIN + x1 - x0] = piece.of(grey)
        rows.append(_Row(at, at + y1 - y0, x0 - _MARGIN, y0 - at))
        at += y1 - y0 + _GAP
    return column, rows


def _words(engine: Any) -> Iterator[tuple[str, tuple[int, int, int, int], float]]:
    level, found = tesserocr.RIL.WORD, engine.GetIterator()
    while found is not None:
        if not found.Empty(level):
            # what is left of a ruling is read as a bar, which no paper prints
            text, box = found.GetUTF8Text(level).strip().strip("|").strip(), found.BoundingBox(level)
            if text and box:
                yield text, box, found.Confidence(level) / 100
        if not found.Next(level):
            return
