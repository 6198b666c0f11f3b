"""Runs of letters put together: what stands over and under a line is a part of it, and a pen's stroke parts none."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from pipeline.pages.raster import Image

Integers = npt.NDArray[np.intp]

# Of a run's height, from its base: how far above and below it a mark is a part of its letters, and how high such a part is.
_OVER, _UNDER, _PART = 1.5, 0.4, 0.6
# A line aslant in itself (a stamp's): of so many letters at least, no steeper, and falling by such a part of its letters.
_SLOPING = (6, 0.15, 0.25)
# Of the height of its highest letters: lower ones do not tell where a run stands. Fewer letters are a part of a run nearby.
_HIGH, FEW = 0.55, 3
# A mark so much higher and wider than letters usually are, with so little of its box inked, is a pen's stroke through them.
_HIGHER, _WIDER, _SPARSE = 1.8, 4.0, 0.2
# Of the usual height of letters: a mark so much higher may join two lines, whose letters stand no further from it and no
# higher, of each line as many at least; lines stand further apart than that.
_JOINS, _BESIDE, _NO_HIGHER, _AT_LEAST, _LINES = 1.7, 1.5, 1.35, 2, 0.7
# Of letters' height: parts of one line that a stroke goes between stand no further from one level, and no further apart.
_LEVEL, _APART = 0.35, 8.0


class Run(NamedTuple):
    """Letters in one line: the pixels that hold them, where the line's letters stand (base) and how tall they are.

    ``slope``: pixels that they stand lower for each pixel to the right.
    """

    x0: int
    y0: int
    x1: int
    y1: int
    base: float
    tall: float
    letters: int
    slope: float = 0.0


def strokes(marks: Integers, usual: float) -> npt.NDArray[np.bool_]:
    """Which marks (left, top, width, height, area) are a pen's strokes; letters are usually so high."""
    width, height, area = marks.T[2:]
    large = (height > _HIGHER * usual) & (width > _WIDER * usual)
    return np.asarray(large & (area < _SPARSE * width * height), np.bool_)


def parted(marks: Integers, usual: float) -> Integers:
    """The marks, one that joins letters of several lines (those of a stamp over print) parted as its neighbours are.

    Each part has the height of the letters beside it: the lines are read one by one, with what lies over them.
    """
    x, y, width, height = marks[:, :4].T
    middle, low = y + height / 2, height <= _NO_HIGHER * usual
    rows: list[Integers] = []
    whole = np.ones(len(marks), np.bool_)
    for n in np.flatnonzero(height > _JOINS * usual).tolist():
        gaps = np.maximum(x - x[n] - width[n], x[n] - x - width)
        near = np.sort(np.flatnonzero(low & (gaps < _BESIDE * usual) & (middle > y[n]) & (middle < y[n] + height[n])))
        near = near[np.argsort(middle[near], kind="stable")]
        lines = np.split(near, np.flatnonzero(np.diff(middle[near]) > _LINES * usual) + 1)
        lines = [line for line in lines if len(line) >= _AT_LEAST]
        if len(lines) > 1:
            whole[n] = False
            for line in lines:
                top, bottom = y[line].min(), (y + height)[line].max()
                rows.append(np.array((x[n], top, width[n], bottom - top, width[n] * (bottom - top)), np.intp))
    return np.concatenate((marks[whole], np.stack(rows))) if rows else marks


def bridged(runs: Sequence[Run], pens: Integers, upright: Image) -> list[Run]:
    """The runs, parts of one line between which a pen's stroke goes made one: letters that it crosses are none by themselves.

    Upright lines part cells all the same.
    """
    found = list(runs)
    for x, y, width, height, _ in pens.tolist():
        near = [run for run in found if run.base > y and run.base - run.tall < y + height]
        for run in sorted(near, key=lambda run: run.x0):
            cut = [other for other in found if other is not run and _is_cut(other, run, x, x + width)]
            last = max(cut, key=lambda other: other.x1, default=None)
            if last is not None and not upright[round(run.base - run.tall / 2), last.x1 : run.x0].any():
                found[found.index(last)] = _joined(last, run)
                found.remove(run)
    return found


def _is_cut(last: Run, run: Run, left: int, right: int) -> bool:
    """Whether two runs stand on one level, and all that is between them lies within a stroke from ``left`` to ``right``."""
    tall = min(last.tall, run.tall)
    between = last.x1 <= run.x0 < last.x1 + _APART * tall and left - tall <= last.x1 and run.x0 <= right + tall
    return between and abs(last.base - run.base) < _LEVEL * tall and max(last.tall, run.tall) < _HIGHER * tall


def _joined(last: Run, run: Run) -> Run:
    return Run(
        x0=last.x0,
        y0=min(last.y0, run.y0),
        x1=run.x1,
        y1=max(last.y1, run.y1),
        base=(last.base + run.base) / 2,
        tall=max(last.tall, run.tall),
        letters=last.letters + run.letters,
    )


def whole(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs with what stands over, under or inside them: the bow of й, dots, scraps of their letters."""
    found, small = [run for run in runs if run.letters >= FEW], [run for run in runs if run.letters < FEW]
    for part in small:
        x, y = (part.x0 + part.x1) / 2, (part.y0 + part.y1) / 2
        for n, run in enumerate(found):
            near = run.base - _OVER * run.tall < y < run.base + _UNDER * run.tall
            if near and run.x0 <= x <= run.x1 and part.tall < _PART * run.tall:
                found[n] = run._replace(
                    x0=min(run.x0, part.x0), y0=min(run.y0, part.y0), x1=max(run.x1, part.x1), y1=max(run.y1, part.y1)
                )
                break
        else:
            found.append(part)
    return tuple(found)


def run_of(letters: Integers) -> Run:
    x, y, width, height = letters[:, :4].T
    high = height > _HIGH * height.max()
    return Run(
        x0=int(x.min()),
        y0=int(y.min()),
        x1=int((x + width).max()),
        y1=int((y + height).max()),
        base=float(at((y + height)[high], 0.5)),
        tall=float(at(height[high], 0.8)),
        letters=len(letters),
        slope=_slope((x + width / 2)[high], (y + height)[high], float(at(height[high], 0.8))),
    )


def _slope(across: npt.NDArray[np.float64], feet: Integers, tall: float) -> float:
    """How the feet of letters fall to the right; 0 for a few letters, and where it makes no difference."""
    if len(feet) < _SLOPING[0]:
        return 0.0
    spread = across - across.mean()
    slope = float((spread * feet).sum() / max(1.0, float(np.square(spread).sum())))
    fall = abs(slope) * float(np.ptp(across))
    return slope if abs(slope) < _SLOPING[1] and fall > _SLOPING[2] * tall else 0.0


def at(values: Integers, share: float) -> int:
    """The value that such a share of ``values`` does not exceed; for a few values a library's percentile takes long."""
    return int(np.sort(values)[int(share * (len(values) - 1) + 0.5)])
