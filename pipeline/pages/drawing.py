"""What is drawn on a page besides text: the lines of tables, and ink (pictures, signatures, stamps, logos).

Objects are read one by one, forms (XObjects) within forms with their matrices; their points are then looked at together,
as arrays, in the coordinates of the page as read.
"""

from collections import deque
from collections.abc import Iterator
from itertools import compress, repeat
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from pypdfium2 import raw

from pipeline.pages import pdfium
from pipeline.pages.geometry import Affine, Floats

MAX_PATHS = 5_000  # a page with more is a picture drawn in lines, not a form
MAX_POINTS = 50_000
MAX_OBJECTS = 50_000
MAX_DEPTH = 8  # of forms within forms
THIN = 1.5  # pt: what is no thicker is a line
SHORTEST = 3.0  # pt: a shorter line separates nothing
PIECE = 12.0  # pt: a thin piece drawn aslant, between this and the shortest line, is of a hand's stroke
SLANT = 0.02  # rise over run: a converter's, not a hand's
WHITE = 250  # of 255: the colour of paper

NO_BOXES = np.zeros((0, 4))
INVISIBLE = frozenset((raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP))
CURVE, MOVE = raw.FPDF_SEGMENT_BEZIERTO, raw.FPDF_SEGMENT_MOVETO
Flags = npt.NDArray[np.bool_]
Integers = npt.NDArray[np.intp]


# Paths, images and pieces of text, with the matrix from their coordinates to the page's.
_Group = tuple[Affine, list[int], list[int], list[int]]


class Drawing(NamedTuple):
    """Boxes, one a row: straight lines along the page's edges; pictures, and what is drawn in curves or aslant.

    ``unseen`` are the pieces of text that are drawn invisibly, ``seen`` the others.
    """

    lines: Floats
    inks: Floats
    seen: frozenset[int] = frozenset()
    unseen: frozenset[int] = frozenset()


class _Points(NamedTuple):
    """The points of all paths, one after the other, in the page's coordinates.

    A path is one figure or more: ``begins`` tells each figure's first point, ``closed`` are the indexes of the last
    points that a line joins to the first. ``starts`` has the index of each path's first point, ``paper`` tells the paths
    filled white and not outlined.
    """

    x: Floats
    y: Floats
    curved: Flags
    begins: Flags
    closed: Integers
    starts: Integers
    paper: Flags


def drawing(page: int, to_page: Affine, size: tuple[float, float]) -> Drawing:
    """Lines and inks of a page of ``size`` (pt), cut to the page. Too many paths to look at are one ink as large as it."""
    groups = list(_objects(page, to_page))
    pictures = [matrix.boxes(_bounds(handle)) for matrix, _, images, _ in groups for handle in images]
    paths = [(matrix, found) for matrix, found, _, _ in groups if found]
    points = _points(paths)
    lines, inks = _sorted_out(points) if points else (NO_BOXES, np.array([(0.0, 0.0, *size)]) if paths else NO_BOXES)
    drawn = len(inks)
    inks = np.concatenate((*pictures, inks))
    sides = inks[:, 2:] - inks[:, :2]
    thin = sides.min(axis=1, initial=np.inf) < THIN
    thin[len(inks) - drawn :] &= ~_of_a_hand(sides[len(inks) - drawn :])
    lines = _on_page(np.concatenate((lines, inks[thin])), size)
    lines = lines[(lines[:, 2:] - lines[:, :2]).max(axis=1, initial=0) >= SHORTEST]
    return Drawing(np.round(lines, 2), np.round(_on_page(inks[~thin], size), 2), *_seen(groups))


def _seen(groups: list[_Group]) -> tuple[frozenset[int], frozenset[int]]:
    """The pieces of text that are drawn, and those that are not."""
    texts = [handle for _, _, _, several in groups for handle in several]
    unseen = frozenset(compress(texts, map(INVISIBLE.__contains__, map(pdfium.text_mode, texts))))
    return (frozenset(texts) - unseen, unseen) if unseen else (frozenset(), unseen)


def _of_a_hand(sides: Floats) -> Flags:
    """Which paths drawn aslant, by their widths and heights, are as long as a piece of a signature drawn line by line."""
    longest = sides.max(axis=1, initial=0)
    of_a_hand: Flags = (longest >= SHORTEST) & (longest < PIECE)
    return of_a_hand


def _objects(page: int, to_page: Affine) -> Iterator[_Group]:
    """What is on the page, then on each form on it."""
    containers = [(pdfium.page_object, page, pdfium.count_objects(page), to_page, 0)]
    budget = MAX_OBJECTS
    while containers:
        get, container, count, matrix, depth = containers.pop()
        count = min(count, budget)
        budget -= count
        handles = list(map(get, repeat(container), range(count)))
        kinds = list(map(pdfium.object_type, handles))
        paths = [path for path in _of(raw.FPDF_PAGEOBJ_PATH, handles, kinds) if pdfium.count_segments(path) > 0]
        yield matrix, paths, _of(raw.FPDF_PAGEOBJ_IMAGE, handles, kinds), _of(raw.FPDF_PAGEOBJ_TEXT, handles, kinds)
        if depth < MAX_DEPTH:
            for form in _of(raw.FPDF_PAGEOBJ_FORM, handles, kinds):
                inner = matrix.after(_own_matrix(form))
                containers.append((pdfium.form_object, form, pdfium.count_form_objects(form), inner, depth + 1))


def _of(wanted: int, handles: list[int], kinds: list[int]) -> list[int]:
    return [handle for handle, kind in zip(handles, kinds, strict=True) if kind == wanted]


def _own_matrix(handle: int) -> Affine:
    values = np.zeros(6, np.float32)
    pdfium.object_matrix(handle, values.ctypes.data)
    return Affine(*values.tolist())


def _bounds(handle: int) -> Floats:
    corners = np.zeros((1, 4), np.float32)
    pdfium.object_bounds(handle, *(place[0] for place in _addresses(corners, 4)))
    return corners.astype(np.float64)


def _points(groups: list[tuple[Affine, list[int]]]) -> _Points | None:
    """All points of all paths; None where there are none or too many. One call a value, no Python between the calls."""
    handles = [handle for _, paths in groups for handle in paths]
    if not 0 < len(handles) <= MAX_PATHS:
        return None
    counts = np.array(list(map(pdfium.count_segments, handles)), np.intp)
    total = int(counts.sum())
    if not 0 < total <= MAX_POINTS:
        return None
    starts = np.cumsum(counts) - counts
    owners = np.repeat(np.array(handles, np.uint64), counts).tolist()
    segments = list(map(pdfium.path_segment, owners, (np.arange(total) - np.repeat(starts, counts)).tolist()))
    kinds = np.array(list(map(pdfium.segment_type, segments)), np.int32)
    at = np.zeros((total, 2), np.float32)
    own = np.zeros((len(handles), 6), np.float32)
    deque(map(pdfium.segment_point, segments, *_addresses(at, 2)), maxlen=0)
    deque(map(pdfium.object_matrix, handles, *_addresses(own, 1)), maxlen=0)
    outer = np.repeat([matrix for matrix, _ in groups], [len(paths) for _, paths in groups], axis=0)
    matrix = Affine(*outer.T).after(Affine(*own.T.astype(np.float64)))
    x, y = Affine(*(np.repeat(value, counts) for value in matrix)).points(*at.T.astype(np.float64))
    begins = kinds == MOVE
    begins[starts] = True
    last = np.append(np.flatnonzero(begins)[1:], total) - 1  # points of each figure
    closed = last[[pdfium.segment_closes(segments[i]) == 1 for i in last.tolist()]]
    return _Points(x, y, kinds == CURVE, begins, closed, starts, _paper(handles))


def _addresses(rows: npt.NDArray[Any], values: int) -> Iterator[range]:
    """Where ``values`` consecutive numbers stand in each row, for C to write to: one range over the rows for each."""
    start = rows.ctypes.data
    return (
        range(start + i, start + rows.nbytes, rows.strides[0]) for i in range(0, values * rows.itemsize, rows.itemsize)
    )


def _paper(handles: list[int]) -> Flags:
    modes = np.zeros((len(handles), 2), np.int32)
    deque(map(pdfium.draw_mode, handles, *_addresses(modes, 2)), maxlen=0)
    paper: Flags = (modes[:, 0] != raw.FPDF_FILLMODE_NONE) & (modes[:, 1] == 0)
    color = np.zeros((1, 4), np.uint32)
    for path in np.flatnonzero(paper).tolist():
        pdfium.fill_color(handles[path], *(place[0] for place in _addresses(color, 4)))
        paper[path] = color[0, :3].min() >= WHITE
    return paper


def _sorted_out(points: _Points) -> tuple[Floats, Floats]:
    """Boxes of the straight lines along the page's edges, and of the paths drawn mostly in curves or aslant."""
    x, y, curved, begins, closed, starts, paper = points
    first = np.flatnonzero(begins)
    figure = np.cumsum(begins) - 1
    path = np.searchsorted(starts, np.arange(len(x)), side="right") - 1
    # a segment runs to each point from the one before; a closing one to the last point of a figure from its first
    inner = np.flatnonzero(~begins)
    ends, origins = np.concatenate((inner, closed)), np.concatenate((inner - 1, first[figure[closed]]))
    bent = np.concatenate((curved[inner], np.zeros(len(closed), np.bool_)))
    across, down = np.abs(x[ends] - x[origins]), np.abs(y[ends] - y[origins])
    straight = (np.minimum(across, down) <= SLANT * np.maximum(across, down)) & ~bent
    length = np.hypot(across, down)
    along = np.bincount(path[ends], length * straight, minlength=len(starts))
    aslant = np.bincount(path[ends], length * ~straight, minlength=len(starts))
    ink = aslant > along
    figures = _around(x, y, first)
    thin = (figures[:, 2:] - figures[:, :2]).min(axis=1) < THIN
    edges = straight & (length >= SHORTEST) & ~(ink | paper)[path[ends]] & ~thin[figure[ends]]
    return (
        np.concatenate((figures[thin & ~ink[path[first]]], _spans(x, y, origins[edges], ends[edges]))),
        _around(x, y, starts)[ink & ~paper],
    )


def _around(x: Floats, y: Floats, starts: Integers) -> Floats:
    """The boxes around the runs of points that begin at ``starts``."""
    reduce = (np.minimum.reduceat(x, starts), np.minimum.reduceat(y, starts))
    return np.stack((*reduce, np.maximum.reduceat(x, starts), np.maximum.reduceat(y, starts)), axis=1)


def _spans(x: Floats, y: Floats, a: Integers, b: Integers) -> Floats:
    low = (np.minimum(x[a], x[b]), np.minimum(y[a], y[b]))
    return np.stack((*low, np.maximum(x[a], x[b]), np.maximum(y[a], y[b])), axis=1)


def _on_page(boxes: Floats, size: tuple[float, float]) -> Floats:
    """The parts of boxes that lie on the page."""
    touching = (boxes[:, 2:] >= 0).all(axis=1) & (boxes[:, :2] <= size).all(axis=1)
    return np.clip(boxes[touching], 0, (*size, *size))
