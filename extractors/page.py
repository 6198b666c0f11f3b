"""A page as words with positions, free of any PDF library.

Lengths are PDF points. Everything on a :class:`Page` stands in *reading orientation*: the page turned so that its text
runs left to right. :meth:`Page.shown` gives a box back as the page is displayed (after the PDF's own /Rotate), which is
how results state it. Pages are numbered from 1.
"""

from collections.abc import Iterable
from typing import Literal

import msgspec


class Box(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A rectangle: left, top, right, bottom, from the page's top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Vertical centre."""
        return (self.top + self.bottom) / 2

    def overlap_x(self, other: "Box | Word") -> float:
        """Length both share horizontally; negative is the gap between them."""
        return min(self.x1, other.x1) - max(self.x0, other.x0)

    def overlap_y(self, other: "Box | Word") -> float:
        """Length both share vertically; negative is the gap between them."""
        return min(self.bottom, other.bottom) - max(self.top, other.top)


Origin = Literal["text", "ocr"]
Layer = Literal["good", "none", "bad", "mixed"]


class Word(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A run of characters without white space, and its box.

    ``confidence``: how sure the recogniser is, 0 to 1; a text layer is always sure. ``origin`` is the word's own: a page
    may hold words of both.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float = 1.0
    origin: Origin = "text"

    @property
    def box(self) -> Box:
        return Box(self.x0, self.top, self.x1, self.bottom)

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def around(parts: Iterable[Box | Word]) -> Box:
    """The smallest box that holds all of them.

    >>> around([Box(1, 2, 3, 4), Box(2, 0, 9, 3)])
    Box(x0=1, top=0, x1=9, bottom=4)
    """
    # Called for every line and segment of every page: four comparisons are several times faster than min and max.
    rest = iter(parts)
    first = next(rest)
    x0, top, x1, bottom = first.x0, first.top, first.x1, first.bottom
    for part in rest:
        if part.x0 < x0:
            x0 = part.x0
        if part.top < top:
            top = part.top
        if part.x1 > x1:
            x1 = part.x1
        if part.bottom > bottom:
            bottom = part.bottom
    return Box(x0, top, x1, bottom)


class Code(msgspec.Struct, frozen=True, array_like=True):
    """A QR code on a page: the text it holds, a stranger's, and its box."""

    text: str
    box: Box


class DigitalSignature(msgspec.Struct, frozen=True, kw_only=True):
    """One digital signature of a file; the chain of its certificate is not checked.

    ``signer`` and ``organization`` are as the certificate says, ``claimed_at`` (ISO 8601) as the signer does. ``covers``: the
    whole file, the file as it was at that revision, or only a part. ``intact``: whether those bytes are what was signed.
    """

    field: str
    signer: str | None = None
    organization: str | None = None
    claimed_at: str | None = None
    covers: Literal["file", "revision", "part"] = "part"
    intact: Literal["yes", "no", "unknown"] = "unknown"
    changed_after: bool = False


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page of one file.

    ``words`` come in the order of the text layer, which is not always the order of reading. ``rulings`` are the thin
    straight lines of tables (height or width near zero). ``inks`` are pictures and curves: signatures, stamps, QR codes,
    logos; ``doubtful`` are marks of a scanned page that may be part of a signature, or dirt; ``struck`` figures that a coloured
    pen goes over. ``turn`` is how many degrees
    clockwise the displayed page was turned to stand upright for reading. ``signatures`` are those of the whole file, on its
    first page.

    ``layer`` and ``reason`` say what was found in place of a plain text layer, and why words were read from the picture.
    ``warp`` belongs to a picture made straight before it was read: the nine numbers, row by row, of the projective map from
    the page as read to the page as displayed; it stands in place of ``turn``.
    """

    file: str
    number: int
    width: float
    height: float
    turn: Literal[0, 90, 180, 270] = 0
    words: tuple[Word, ...] = ()
    rulings: tuple[Box, ...] = ()
    inks: tuple[Box, ...] = ()
    doubtful: tuple[Box, ...] = ()
    struck: tuple[Box, ...] = ()
    codes: tuple[Code, ...] = ()
    signatures: tuple[DigitalSignature, ...] = ()
    origin: Origin = "text"
    layer: Layer = "good"
    reason: str = ""
    warp: tuple[float, ...] = ()

    def shown(self, box: Box) -> Box:
        """``box`` (reading orientation) as it lies on the displayed page; of a box made straight, what holds its corners."""
        if self.warp:
            return _warped(box, self.warp)
        # width and height are those of the reading orientation: a displayed page turned by 90 or 270 has them swapped
        match self.turn:
            case 0:
                return box
            case 90:
                return Box(box.top, self.width - box.x1, box.bottom, self.width - box.x0)
            case 180:
                return Box(self.width - box.x1, self.height - box.bottom, self.width - box.x0, self.height - box.top)
            case 270:
                return Box(self.height - box.bottom, box.x0, self.height - box.top, box.x1)


def _warped(box: Box, warp: tuple[float, ...]) -> Box:
    a, b, c, d, e, f, g, h, i = warp
    corners = [(x, y, g * x + h * y + i) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
    across = [(a * x + b * y + c) / w for x, y, w in corners]
    down = [(d * x + e * y + f) / w for x, y, w in corners]
    return Box(*(round(max(0.0, side), 2) for side in (min(across), min(down), max(across), max(down))))
