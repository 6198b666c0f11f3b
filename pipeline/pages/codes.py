"""QR codes on a page, decoded.

On a picture of a page they are looked for everywhere. On a native page only where a picture is square, of a code's size and
without words on it, and there alone the page is drawn. A code that cannot be decoded is no code.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import zxingcpp
from pypdfium2 import raw

from extractors.page import Box, Code, Page, Word
from pipeline.pages import pdfium

MOST, LONGEST = 8, 4_000  # codes of a page, characters of a code
SMALLEST, LARGEST, SQUARE = 28.0, 200.0, 1.15  # pt; width by height
EDGE = 2.0  # pt by which neighbours may reach into a picture's box
QUIET = 8.0  # pt of paper around a code
DOTS = 3.0  # pixels for a point: a code's smallest square is about a point
_PLACES = 4  # squares of a native page that are drawn

Image = npt.NDArray[np.uint8]


def find_codes(image: Image, scale: float) -> tuple[Code, ...]:
    """Codes of a picture, grey or RGB, ``scale`` pixels for a point; boxes in points from its top left corner."""
    found = zxingcpp.read_barcodes(np.ascontiguousarray(image), zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    codes = []
    for code in found[:MOST]:
        place = code.position
        corners = (place.top_left, place.top_right, place.bottom_left, place.bottom_right)
        across, down = [c.x / scale for c in corners], [c.y / scale for c in corners]
        box = Box(*(round(side, 2) for side in (min(across), min(down), max(across), max(down))))
        if code.text:
            codes.append(Code(code.text[:LONGEST], box))
    return tuple(sorted(codes, key=lambda code: (code.box.top, code.box.x0)))


def codes_on(handle: int, page: Page) -> tuple[Code, ...]:
    """Codes of an open native page that stands as it was read; boxes as those of ``page``."""
    size = (page.width, page.height)
    places = [ink for ink in page.inks if _is_place(ink, page)][:_PLACES]
    return tuple(code for place in places for code in _codes_in(handle, size, place))


def _is_place(ink: Box, page: Page) -> bool:
    """Whether a picture may be a code: square, and nothing printed or drawn over it. Most stamps are told apart by that."""
    if min(ink.width, ink.height) < SMALLEST or max(ink.width, ink.height) > LARGEST:
        return False
    if not 1 / SQUARE <= ink.width / ink.height <= SQUARE:
        return False
    inner = Box(ink.x0 + EDGE, ink.top + EDGE, ink.x1 - EDGE, ink.bottom - EDGE)
    others: tuple[Box | Word, ...] = (*page.words, *page.rulings, *(other for other in page.inks if other is not ink))
    return not any(
        other.x0 < inner.x1 and other.x1 > inner.x0 and other.top < inner.bottom and other.bottom > inner.top
        for other in others
    )


def _codes_in(handle: int, size: Sequence[float], place: Box) -> tuple[Code, ...]:
    left, top = place.x0 - QUIET, place.top - QUIET
    wide, high = (round((length + 2 * QUIET) * DOTS) for length in (place.width, place.height))
    pixels = np.full((high, wide), 255, np.uint8)
    bitmap = pdfium.create_bitmap(wide, high, raw.FPDFBitmap_Gray, pixels.ctypes.data, wide)
    if bitmap is None:
        raise MemoryError
    try:
        start = (round(-left * DOTS), round(-top * DOTS))
        whole = [round(length * DOTS) for length in size]
        pdfium.render(bitmap, handle, *start, *whole, 0, raw.FPDF_ANNOT)
    finally:
        pdfium.destroy_bitmap(bitmap)
    return tuple(
        Code(code.text, Box(*(round(v, 2) for v in (b.x0 + left, b.top + top, b.x1 + left, b.bottom + top))))
        for code in find_codes(pixels, DOTS)
        for b in (code.box,)
    )
