"""Where the words of a straight page are: its ruled lines, and the runs of letters between them.

Tesseract's own look at a page loses cells of tables and joins columns; runs of letters found by their components lose
nothing, and are read all the faster.
"""

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.pages import opening
from pipeline.pages.bars import EVEN, Shown, boxes_of, light_letters_darkened
from pipeline.pages.cell_sides import without_sides
from pipeline.pages.combs import Comb, closed_up
from pipeline.pages.connected import connected, pieces
from pipeline.pages.masks import as_image, cleared, white
from pipeline.pages.prepare import WHITE, Straight, inked
from pipeline.pages.raster import Image
from pipeline.pages.runs import FEW, Run, at, bridged, parted, run_of, strokes, whole

Integers = npt.NDArray[np.intp]

# Points: shorter lines are parts of letters; thicker ones are bars.
_ACROSS, _DOWN, _THICK = 30.0, 22.0, 3.2
# But upright ones from one level line to another, no further from either than this: the sides of a low cell.
_LOW, _MEETS = 8.0, 1.2
# Points: lower marks are no letters, taller and wider ones are pictures.
_LOWEST, _TALLEST, _WIDEST = 2.4, 44.0, 220.0
# Of the letters' height: runs further apart are two.
_REACH = 0.8
# Of 255: ink of pale letters is darker; with so many times as much of it as of ink it is a pattern; of a pale letter less
# than this is ink.
_PALE, _PATTERN, _CORE = 222, 3.0, 0.25
# Of the usual height of letters: lower marks are no letters by themselves, and those in a line of others are none below; with so
# many of these for each letter they are the grain of the paper.
_LETTER, _SMALL, _GRAIN = 0.55, 0.35, 0.35
# Lines are looked for in a picture so many times smaller: a line is thin.
_HALF = 2
# So many letters of a grey stamp that stand in one line are words.
_WORDS = 6
# The height of capitals and figures is that of so many of a page's letters; brackets are held against those so near, in heights.
_CAPITALS, _NEAR = 0.8, 3
# A level line that has more ink than this close by (points) on one side, and is of uneven darkness, is the tops or feet of
# letters grown together; evenness is that of its faint parts to its dark ones.
_LETTERED, _BESIDE, _EVEN = 0.28, 0.8, 0.7
# Of the letters' height: brackets and bars are higher than this; of their own height: and narrower; bars are thinner, apart
# from letters, solid, and so many stand within so many heights of one in a column.
_HIGHER, _NARROW, _THIN, _APART, _SOLID, _IN_COLUMN, _FEW_LINES = 1.15, 0.5, 0.4, 0.2, 0.75, 4, 9.0
# A hole punched in the margin or a blot: points, of letters' height at least, of its width and height; of these so much
# around the middle is full, and so much at each corner is empty.
_HOLE, _LARGER, _ROUND, _MIDST, _CORNER = 9.0, 1.6, 0.75, 0.3, 0.1
_WORD = 0.6  # of the usual height: letters of one word stand no further apart, on a typewriter neither
# Of the usual height of letters: how long a dash may be; of its box so much is ink; in a row of them they are a ruling.
_DASH, _DASH_FILLED, _DASHED = (0.3, 1.8), 0.6, 2.5


class Lines(NamedTuple):
    """Ruled lines: their pixels and what is close to them (255, else 0), those of upright ones, their boxes, one a row."""

    wiped: Image
    upright: Image
    boxes: npt.NDArray[np.float64]


class Parts(NamedTuple):
    """What a page is made of. ``grey``: the picture without its ``lines``.

    ``combs``: rows of boxes for single characters, closed up in ``grey``. ``coloured`` and ``coloured_runs``: what is written
    in coloured ink on a page of black print, kept apart.
    """

    grey: Image
    lines: Lines
    runs: tuple[Run, ...]
    combs: tuple[Comb, ...] = ()
    coloured: Image | None = None
    coloured_runs: tuple[Run, ...] = ()


def parts(page: Straight) -> Parts:
    """What the page is made of."""
    return with_coloured(printed(page), page)


def printed(page: Straight) -> Parts:
    """What the page is made of, but for what is written in coloured ink."""
    shown, combs = _with_combs(light_letters_darkened(page.grey, page.scale), page.scale)
    lines = _lines(shown, page.scale)
    if page.black is not None:
        shown, combs = _with_combs(light_letters_darkened(page.black, page.scale), page.scale)
    return Parts(shown.grey, lines, _written(shown, lines, page.scale), combs)


def with_coloured(found: Parts, page: Straight) -> Parts:
    """The same with what is written in coloured ink, if there is any."""
    coloured = page.coloured
    if coloured is None:
        return found
    shown = light_letters_darkened(coloured, page.scale)
    runs = _written(shown, found.lines, page.scale)
    # of grey stamps no letters of rings, nor what they are crossed by: lines of words alone
    told = tuple(run for run in runs if run.letters >= _WORDS) if page.pale else runs
    return found._replace(coloured=shown.grey, coloured_runs=told)


def _with_combs(shown: Shown, scale: float) -> tuple[Shown, tuple[Comb, ...]]:
    """The picture with its rows of boxes closed up, and these."""
    combs = closed_up(*shown, scale)
    return (shown._replace(ink=inked(shown.grey)) if combs else shown), combs


def _written(shown: Shown, lines: Lines, scale: float) -> tuple[Run, ...]:
    """The runs of a picture, out of which the lines are taken."""
    grey, ink = shown
    cv2.bitwise_or(grey, lines.wiped, dst=grey)
    ink = _pale_too(grey, as_image(cv2.subtract(ink, lines.wiped)))
    return _runs(grey, ink, lines.upright, scale)


def _pale_too(grey: Image, ink: Image) -> Image:
    """The ink, and the rest of pale letters of which it is the darkest part; on paper with a pattern the ink alone."""
    pale = as_image(cv2.threshold(grey, _PALE - 1, 1, cv2.THRESH_BINARY_INV)[1])
    if np.count_nonzero(pale) > _PATTERN * np.count_nonzero(ink):
        return ink
    places = np.flatnonzero(pale.view(np.bool_))
    owners = pieces(pale).ravel()[places]
    whole = np.bincount(owners, minlength=1)
    dark = np.bincount(owners[ink.ravel()[places] > 0], minlength=len(whole))
    letters = (dark > 0) & (dark < _CORE * whole)
    ink.ravel()[places[letters[owners]]] = 1
    return ink


def _lines(shown: Shown, scale: float) -> Lines:
    grey, ink = shown
    found, boxes = [], [np.zeros((0, 4))]
    for mask in (opening.level(ink, round(_ACROSS * scale)), opening.upright(ink, round(_DOWN * scale))):
        x, y, width, height = boxes_of(mask, _HALF)[:, :4].T
        thin = np.minimum(width, height) <= _THICK * scale + 2
        for n in np.flatnonzero(thin & (width > height)).tolist():
            thin[n] = not _lettered(grey, ink, (x[n], y[n], width[n], height[n]), max(2, round(_BESIDE * scale)))
        for left, top, across, down in zip(x[~thin], y[~thin], width[~thin], height[~thin], strict=True):
            mask[top : top + down, left : left + across] = 0
        boxes.append(np.stack((x, y, x + width, y + height), axis=1)[thin])
        found.append(mask)
    boxes.append(_low_sides(ink, found[0], found[1], scale))
    near = cv2.dilate(cv2.bitwise_or(*found), np.ones((3, 3), np.uint8))
    return Lines(white(near), found[1], np.concatenate(boxes))


def _low_sides(ink: Image, level: Image, upright: Image, scale: float) -> npt.NDArray[np.float64]:
    """Boxes of upright lines that are short and go from one level line to another; ``upright`` takes them up."""
    known = cv2.dilate(upright, np.ones((3, 5), np.uint8))
    sides = as_image(cv2.subtract(opening.upright(ink, round(_LOW * scale)), known))
    x, y, width, height = boxes_of(sides, _HALF)[:, :4].T
    reach, low = max(2, round(_MEETS * scale)), (width <= _THICK * scale + 2) & (height >= _LOW * scale)
    for n in np.flatnonzero(low).tolist():
        across = slice(max(0, x[n] - reach), x[n] + width[n] + reach)
        ends = (level[max(0, end - reach) : end + reach, across] for end in (y[n], y[n] + height[n]))
        low[n] = all(end.any() for end in ends)
        if low[n]:
            there = (slice(y[n], y[n] + height[n]), slice(x[n], x[n] + width[n]))
            upright[there] |= sides[there]
    return np.asarray(np.stack((x, y, x + width, y + height), axis=1)[low], np.float64)


def _lettered(grey: Image, ink: Image, box: tuple[int, int, int, int], near: int) -> bool:
    """Whether what looks like a level line is letters grown together: strokes stand on it, or hang from it, side by side."""
    x, y, width, height = box
    beside = (ink[row, x : x + width].mean() for row in (max(0, y - near), min(len(ink) - 1, y + height + near)))
    if max(beside) <= _LETTERED:
        return False
    dark = WHITE - grey[y : y + height, x : x + width].min(axis=0)
    return bool(np.percentile(dark, 10) < EVEN * np.percentile(dark, 90))


def _runs(grey: Image, ink: Image, upright: Image, scale: float) -> tuple[Run, ...]:
    """Runs of letters; holes, brackets and bars of frames drawn with characters are taken out of ``grey``: they read
    as letters."""
    marks = _marks(ink, scale)
    width, height, area = marks.T[2:]
    tall = height > _LOWEST * scale
    if tall.sum() < FEW:
        return ()
    usual = float(np.median(height[tall]))
    if without_sides(grey, ink, marks, usual):
        marks = _marks(ink, scale)
        width, height, area = marks.T[2:]
    letters = (height > _LETTER * usual) & (height < 5 * usual) & (area > 0.08 * width * height)
    small = (height > _SMALL * usual) & (height <= _LETTER * usual) & (area > 0.08 * width * height)
    if small.sum() < _GRAIN * letters.sum():
        letters |= small
        letters |= _dashes(marks, usual)
    stroked = strokes(marks, usual)
    letters, pens = letters & ~stroked, marks[stroked]
    holes = _holes(marks, ink, usual, scale)
    framing = holes | _framing(marks, ink, usual)
    for x, y, across, down, _ in marks[framing].tolist():
        grey[y : y + down, x : x + across] = WHITE
    marks = marks[letters & ~framing]
    if not len(marks):
        return ()
    marks = parted(marks, usual)
    owners = _owners(marks, upright, usual)
    order = np.argsort(owners, kind="stable")
    firsts = np.flatnonzero(np.diff(owners[order], prepend=0))
    groups = np.split(marks[order], firsts)[1:]
    printed = (_ended(group, usual) for group in groups if group[:, 3].max() > _SMALL * usual)  # dashes alone are none
    found = [run_of(group) for group in printed if len(group) >= FEW or group[:, 3].max() > _LETTER * usual]
    return whole(bridged(found, pens, upright))


def _marks(ink: Image, scale: float) -> Integers:
    """What is connected and may be a letter."""
    marks = np.asarray(connected(ink)[1][1:], np.intp)
    width, height, area = marks.T[2:]
    may_be = (area >= max(3.0, 0.4 * scale**2)) & (height < _TALLEST * scale) & (width < _WIDEST * scale)
    return np.asarray(marks[may_be], np.intp)


def _dashes(marks: Integers, usual: float) -> npt.NDArray[np.bool_]:
    """Which marks are dashes, each by itself: a line goes on behind one, however wide the blanks beside it are."""
    x, y, width, height, area = marks.T
    shortest, longest = _DASH
    found = (width > shortest * usual) & (width < longest * usual) & (height <= _SMALL * usual) & (width > 2 * height)
    found &= area > _DASH_FILLED * width * height
    places = np.flatnonzero(found)
    for n in places.tolist():
        level = np.abs(y[places] + height[places] / 2 - y[n] - height[n] / 2) < _SMALL * usual
        gaps = np.maximum(x[places] - x[n] - width[n], x[n] - x[places] - width[places])
        found[n] = np.count_nonzero(level & (gaps < _DASHED * usual)) == 1  # itself
    return np.asarray(found, np.bool_)


def _ended(group: Integers, usual: float) -> Integers:
    """A run's letters without a dash that stands apart behind them all."""
    ends = group[:, 0] + group[:, 2]
    last = int(np.argmax(ends))
    before = np.delete(ends, last).max(initial=0)
    apart = group[last, 3] <= _SMALL * usual and group[last, 0] - before > _APART * usual
    return np.delete(group, last, axis=0) if apart else group


def _holes(marks: Integers, ink: Image, usual: float, scale: float) -> npt.NDArray[np.bool_]:
    """Which marks are holes or blots, round and full: lines of print beside one would grow together with it."""
    width, height = marks.T[2:4]
    large = np.minimum(width, height) > max(_HOLE * scale, _LARGER * usual)
    found = np.asarray(large & (width > _ROUND * height) & (height > _ROUND * width), np.bool_)
    for n in np.flatnonzero(found).tolist():
        x, y, across, down, _ = marks[n].tolist()
        place, aside, above = ink[y : y + down, x : x + across], round(_CORNER * across), round(_CORNER * down)
        midst = place[round(_MIDST * down) : -round(_MIDST * down), round(_MIDST * across) : -round(_MIDST * across)]
        corners = (place[rows, columns] for rows in _ends(above) for columns in _ends(aside))
        found[n] = bool(midst.all()) and not any(corner.any() for corner in corners)
    return found


def _ends(much: int) -> tuple[slice, slice]:
    return slice(0, much), slice(-much, None)


def _framing(marks: Integers, ink: Image, usual: float) -> npt.NDArray[np.bool_]:
    """Which marks are square brackets, or bars that stand one below the other with the crosses at their ends."""
    x, y, width, height, area = marks.T
    narrow = (height > _HIGHER * usual) & (width < _NARROW * height)
    bars = _columns(marks, narrow & (area > _SOLID * width * height) & (width < _THIN * usual), usual)
    middle = x + width / 2
    found = bars.copy()
    for n in np.flatnonzero(bars).tolist():
        near = np.abs(y + height / 2 - y[n] - height[n] / 2) < 3 * height[n]
        found |= near & (np.abs(middle - middle[n]) < 0.15 * usual) & (width < 1.5 * usual) & (height < 1.5 * usual)
    for n in np.flatnonzero(found & ~bars).tolist():  # beside a cross are strokes, and no letters
        found[n] = not (_beside(marks, n, _WORD * usual) & (height > _LETTER * usual) & ~found).any()
    able = [
        n for n in np.flatnonzero(narrow & ~found).tolist() if _is_bracket(ink[y[n] :, x[n] :][: height[n], : width[n]])
    ]
    printed = ~found
    printed[able] = False
    capitals = float(at(height[height > _LETTER * usual], _CAPITALS))
    for n in able:  # a 5 has a stem, a head and a foot as well: brackets are higher than figures
        near = printed & (y < y[n] + height[n]) & (y + height > y[n]) & (np.abs(middle - middle[n]) < _NEAR * height[n])
        found[n] = height[n] > _HIGHER * max(capitals, float(height[near].max(initial=0)))
    return found


def _columns(marks: Integers, able: npt.NDArray[np.bool_], usual: float) -> npt.NDArray[np.bool_]:
    """Which of the marks that are ``able`` stand apart from others, one below the other, a few in a column."""
    x, y, width, height, _ = marks.T
    found = np.zeros(len(marks), np.bool_)
    for n in np.flatnonzero(able).tolist():
        able[n] = np.count_nonzero(_beside(marks, n, _APART * usual)) <= 1  # the mark itself
    places = np.flatnonzero(able)
    for n in places.tolist():
        same = np.abs(x[places] + width[places] / 2 - x[n] - width[n] / 2) < 0.2 * usual
        found[n] = np.count_nonzero(same & (np.abs(y[places] - y[n]) < _FEW_LINES * height[n])) >= _IN_COLUMN
    return found


def _beside(marks: Integers, n: int, near: float) -> npt.NDArray[np.bool_]:
    """Which marks stand on a level with one, nearer than that."""
    x, y, width, height, _ = marks.T
    gaps = np.maximum(x - x[n] - width[n], x[n] - x - width)
    return np.asarray((y < y[n] + height[n]) & (y + height > y[n]) & (gaps < near), np.bool_)


def _is_bracket(ink: Image) -> bool:
    """Whether a narrow mark is a stem on one side with a foot and a head towards the other."""
    height, width = ink.shape
    ends = max(2, round(0.2 * height))
    stem = ink[ends:-ends].mean(axis=0) > 0.5
    heads = min(ink[:ends].max(axis=0).mean(), ink[-ends:].max(axis=0).mean())
    half = width // 2
    one_side = stem[:half].any() != stem[width - half :].any()
    return bool(half and one_side and 0 < stem.mean() <= 0.65 and heads > 0.85)


def _owners(letters: Integers, upright: Image, usual: float) -> Integers:
    """The run of each letter: letters reach to the right and left, in the middle of their height, but not over lines."""
    upright = as_image(cv2.resize(upright, None, fx=1 / _HALF, fy=1 / _HALF, interpolation=cv2.INTER_AREA))
    mask = np.zeros(upright.shape, np.uint8)
    x, y, width, height = letters[:, :4].T / _HALF
    usual = usual / _HALF
    reach = _REACH * np.clip(height, usual, 3 * usual)
    half = np.maximum(0.5, 0.22 * height)
    top, bottom = (y + height / 2 - half).astype(int), (y + height / 2 + half).astype(int) + 1
    left, right = np.maximum(0, x - reach).astype(int), np.rint(x + width + reach).astype(int)
    for a, b, c, d in zip(top.tolist(), bottom.tolist(), left.tolist(), right.tolist(), strict=True):
        mask[a:b, c:d] = 1
    mask = cleared(mask, as_image(cv2.dilate(upright, np.ones((1, 3), np.uint8))))
    labels = cv2.connectedComponents(mask, connectivity=4)[1]
    middle = np.minimum((y + height / 2).astype(int), upright.shape[0] - 1)
    return np.asarray(labels[middle, np.minimum((x + width / 2).astype(int), upright.shape[1] - 1)], np.intp)
