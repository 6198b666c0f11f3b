"""What is written on lines to sign on: a small hand, or what a stamp, a ruling and misread letters leave of one.

Where so little of a hand is seen that it might be dirt anywhere else, on a line that stands free of tables it tells that
the place is not empty.
"""

from collections.abc import Iterable, Iterator, Sequence

import cv2
import numpy as np
import numpy.typing as npt

from extractors.page import Box
from pipeline.pages.connected import connected

Image = npt.NDArray[np.uint8]

# Points: a line to sign on is so long; one that meets an upright line is a table's.
SHORTEST, LONGEST, MEETS = 24.0, 230.0, 3.0
# A hand lies so far above and below its line, beyond it at its ends; what is so near to it is of the line itself.
ABOVE, BELOW, BEYOND, OWN = 15.0, 7.0, 4.0, 1.5
# A stroke so long on one side, with so much ink (square points), is no speck.
LONG, INKED = 6.0, 5.0
# Of a coloured hand so much is in colour; its waves are so high about its own slant, in points, and
# count for so many strokes across each.
COLOURED, WAVE, STROKES = 0.5, 1.0, 2 / 3


def written(masks: tuple[Image, Image], rulings: Sequence[Box], stamps: Iterable[Box], dots: int) -> Iterator[Box]:
    """Boxes, in points, of the ink that lies on lines to sign on: outside of stamps all, inside what is darker than theirs.

    ``masks``: all ink that is no print, no line and no ring, and what of it is darker than stamps; ``dots`` pixels a point.
    """
    lines = [ruling for ruling in rulings if _is_free(ruling, rulings)]
    if not lines:
        return
    rest, darker = masks[0].copy(), masks[1]
    for stamp in stamps:
        disc = np.zeros_like(rest)
        centre = (round((stamp.x0 + stamp.x1) / 2 * dots), round((stamp.top + stamp.bottom) / 2 * dots))
        cv2.circle(disc, centre, round((stamp.width / 2 + 2 * OWN) * dots), 255, -1)
        rest &= ~disc | darker
    for line in lines:
        x0, x1 = (max(0, round(x * dots)) for x in (line.x0 - BEYOND, line.x1 + BEYOND))
        top = max(0, round((line.top - ABOVE) * dots))
        place = rest[top : round((line.bottom + BELOW) * dots), x0:x1].copy()
        place[max(0, round((line.top - OWN) * dots) - top) : round((line.bottom + OWN) * dots) - top] = 0
        _, strokes = connected(place)
        for _, high, width, height, area in strokes[1:].tolist():
            if max(width, height) >= LONG * dots and area >= INKED * dots * dots:
                # as wide as the line: it stands for the hand that signs there, little as is seen of it
                yield Box(line.x0, (top + high) / dots, line.x1, (top + high + height) / dots)


def winding(own: npt.NDArray[np.bool_], hues: Image, dots: int) -> float:
    """How many times a level line across meets a hand's strokes (``own``), on average.

    A pen's wave that rises as it goes meets it once, but turns up and down: no hair or fold is in colour and does.
    """
    across = float((own[:, 1:] & ~own[:, :-1]).sum(axis=1).mean() + own[:, 0].mean())
    if not own.any() or (hues[own] > 0).mean() < COLOURED:
        return across
    columns = np.flatnonzero(own.any(axis=0))
    heights = own[:, columns].argmax(axis=0) / dots
    heights = heights - np.polyval(np.polyfit(columns, heights, 1), columns) if len(columns) > 1 else heights
    turns, last, way = 0, float(heights[0]), 0
    for height in heights.tolist():
        if way and (height - last) * way > 0:
            last = height
        elif abs(height - last) >= WAVE:
            turns += bool(way)
            last, way = height, 1 if height > last else -1
    return max(across, STROKES * turns)


def _is_free(line: Box, rulings: Sequence[Box]) -> bool:
    """Whether a ruling is level, as long as a line to sign on, and meets no upright one."""
    if not SHORTEST <= line.width <= LONGEST or line.height > SHORTEST / 4:
        return False
    return not any(
        other.height > other.width
        and other.overlap_x(line) > -MEETS
        and other.overlap_y(line) > -MEETS
        and min(abs(other.x0 - line.x0), abs(other.x0 - line.x1)) < MEETS
        for other in rulings
    )
