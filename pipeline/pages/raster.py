"""A page as a picture, drawn by pdfium at the resolution its own pictures have."""

import math
from collections.abc import Callable
from functools import partial
from itertools import repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from pypdfium2 import raw

from extractors.page import Box
from pipeline.pages import pdfium

Image = npt.NDArray[np.uint8]
# Of a box of pixels (left, top, right, bottom) the pixels around it, and where these begin.
Places = Callable[[tuple[int, int, int, int]], tuple[Image, int, int]]

# Dots per inch: a finer picture is drawn smaller, since letters gain nothing beyond; a coarse one so many times larger.
FINEST, DRAWN, COARSE, LARGER = 300.0, 200.0, 180.0, 1.4
_COARSEST = 150.0
MOST_PIXELS = 12_000_000
# A picture smaller than this share of the page does not say how finely the page was scanned.
_PART = 0.05
_MOST_OBJECTS = 5_000
# Pixels at the edges of a part of a page, which pdfium draws otherwise than within it.
_EDGE = 16
_LONGEST = 32  # bytes of the name of a filter


class Drawn(NamedTuple):
    """Red, green and blue of every pixel, rows from the top; pixels for one point."""

    rgb: Image
    scale: float


def drawn(page: int, size: tuple[float, float], dpi: float) -> Drawn:
    """The page of ``size`` (pt) as displayed, at ``dpi`` or as near to it as :data:`MOST_PIXELS` lets it be."""
    scale = _scale(size, dpi)
    width, height = _pixels(size, scale)
    return Drawn(_rendered(page, (0, 0, width, height), (width, height)), scale)


def places(page: int, size: tuple[float, float], dpi: float) -> tuple[float, Places]:
    """Pixels for one point at ``dpi``, or as near to it as may be, and what draws the page around a box of them."""
    if _is_drawn_in_parts(page):
        scale = _scale(size, dpi)
        return scale, partial(_within, page, size, scale)
    whole = drawn(page, size, dpi)
    return whole.scale, lambda _: (whole.rgb, 0, 0)


def _is_drawn_in_parts(page: int) -> bool:
    """Whether a part of the page is drawn as it is within the whole: pdfium unpacks JPEG 2000 as finely as a drawing is large.

    What is within forms and notes is not looked at.
    """
    count = pdfium.count_objects(page)
    return (
        count <= _MOST_OBJECTS
        and not pdfium.count_annotations(page)
        and all(map(_is_plain, map(pdfium.page_object, repeat(page), range(count))))
    )


def _is_plain(handle: int) -> bool:
    kind = pdfium.object_type(handle)
    if kind != raw.FPDF_PAGEOBJ_IMAGE:
        return bool(kind != raw.FPDF_PAGEOBJ_FORM)
    name = np.zeros(_LONGEST, np.uint8)
    for n in range(pdfium.count_image_filters(handle)):
        length = pdfium.image_filter(handle, n, name.ctypes.data, _LONGEST)
        if length > _LONGEST or name[: length - 1].tobytes() == b"JPXDecode":
            return False
    return True


def _scale(size: tuple[float, float], dpi: float) -> float:
    """Pixels for one point at ``dpi``, or as near to it as :data:`MOST_PIXELS` lets a page of ``size`` be."""
    return min(dpi / 72, math.sqrt(MOST_PIXELS / max(1.0, size[0] * size[1])))


def _within(
    page: int, size: tuple[float, float], scale: float, box: tuple[int, int, int, int]
) -> tuple[Image, int, int]:
    width, height = _pixels(size, scale)
    x0, x1 = (min(max(0, side), width) for side in (box[0] - _EDGE, box[2] + _EDGE))
    y0, y1 = (min(max(0, side), height) for side in (box[1] - _EDGE, box[3] + _EDGE))
    if x0 >= x1 or y0 >= y1:
        return np.full((1, 1, 3), 255, np.uint8), 0, 0
    return _rendered(page, (x0, y0, x1, y1), (width, height)), x0, y0


def _pixels(size: tuple[float, float], scale: float) -> tuple[int, int]:
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _rendered(page: int, part: tuple[int, int, int, int], whole: tuple[int, int]) -> Image:
    x0, y0, x1, y1 = part
    pixels = np.full((y1 - y0, x1 - x0, 3), 255, np.uint8)
    bitmap = pdfium.create_bitmap(x1 - x0, y1 - y0, raw.FPDFBitmap_BGR, pixels.ctypes.data, 3 * (x1 - x0))
    if bitmap is None:
        raise MemoryError
    try:
        pdfium.render(bitmap, page, -x0, -y0, *whole, 0, raw.FPDF_ANNOT | raw.FPDF_REVERSE_BYTE_ORDER)
    finally:
        pdfium.destroy_bitmap(bitmap)
    return pixels


def resolution(page: int, size: tuple[float, float]) -> float:
    """Dots per inch at which the page's pictures were made; :data:`DRAWN` for one without pictures."""
    count = min(pdfium.count_objects(page), _MOST_OBJECTS)
    handles = list(map(pdfium.page_object, repeat(page), range(count)))
    finest = 0.0
    for handle in handles:
        if pdfium.object_type(handle) == raw.FPDF_PAGEOBJ_IMAGE:
            finest = max(finest, _dots(handle, size))
    if not finest:
        return DRAWN
    return LARGER * max(finest, _COARSEST) if finest < COARSE else min(finest, FINEST)


def _dots(image: int, size: tuple[float, float]) -> float:
    pixels, corners = np.zeros(2, np.uint32), np.zeros(4, np.float32)
    start = corners.ctypes.data
    pdfium.image_size(image, pixels.ctypes.data, pixels.ctypes.data + 4)
    pdfium.object_bounds(image, start, start + 4, start + 8, start + 12)
    x0, bottom, x1, top = corners.tolist()
    if (x1 - x0) * (top - bottom) < _PART * size[0] * size[1] or not pixels.all():
        return 0.0
    # a picture turned on its side has its pixels the other way round
    area = float(pixels[0]) * float(pixels[1])
    return float(72 * (area / ((x1 - x0) * (top - bottom))) ** 0.5)


def part(image: Drawn, box: Box) -> Image:
    """The pixels of a box given in points."""
    x0, top, x1, bottom = (round(side * image.scale) for side in (box.x0, box.top, box.x1, box.bottom))
    return image.rgb[max(0, top) : max(0, bottom), max(0, x0) : max(0, x1)]
