"""One PDF as pages of words, lines and inks.

The text layer is taken as it is printed, by pdfium: white space of any kind divides words, soft hyphens and control
characters are left out, a glyph of unknown meaning is U+FFFD. Notes that carry content (filled form fields, stamps,
typed or drawn additions) count as part of the page. Where the text layer cannot be trusted, the page is handed on to be
read as a picture.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import msgspec
import numpy as np
from pypdfium2 import raw

from extractors.page import Box, DigitalSignature, Page, Word
from pipeline.pages import pdfium
from pipeline.pages.codes import codes_on
from pipeline.pages.content import page_key
from pipeline.pages.doubled import besides
from pipeline.pages.drawing import drawing
from pipeline.pages.geometry import Affine, Floats
from pipeline.pages.glyphs import turned, words
from pipeline.pages.layer import BANDS, FEW_BANDS, FULL_PAGE, Judgement, judge
from pipeline.pages.messages import Reason

DRAWN_NOTES = {raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_INK}
MAX_NOTES = 2_000
Turn = Literal[0, 90, 180, 270]
TURNS: tuple[Turn, ...] = (0, 90, 180, 270)
# Reads a page as a picture: the open file and page, what its text layer gives, what that is worth, its size (pt) as displayed.
Scan = Callable[[int, int, Page, Judgement, tuple[float, float]], Page | None]


class PdfError(ValueError):
    """A file or a page that cannot be opened."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class Pdf:
    """An open file. Pages are numbered from 1; :meth:`page` raises :class:`PdfError` for one that cannot be read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with path.open("rb") as file:
            head = file.read(1024)
        if not head:
            raise PdfError(Reason.EMPTY)
        if b"%PDF-" not in head:
            raise PdfError(Reason.NOT_A_PDF)
        self._document = pdfium.load_document(os.fsencode(path), None)
        if self._document is None:
            locked = pdfium.last_error() in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
            raise PdfError(Reason.ENCRYPTED if locked else Reason.CORRUPT)
        if not len(self):
            self.close()
            raise PdfError(Reason.EMPTY)

    def __len__(self) -> int:
        count: int = pdfium.count_pages(self._document)
        return count

    def signatures(self) -> tuple[DigitalSignature, ...]:
        """The digital signatures of the file."""
        if pdfium.count_signatures(self._document) < 1:
            return ()
        from pipeline.pages.signed import signatures  # noqa: PLC0415 - few files are signed, and the library is large

        return signatures(self._path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        pdfium.close_document(self._document)

    def page(self, number: int, name: str, scan: Scan | None = None) -> Page:
        """Page ``number`` in reading orientation; ``name`` is the file's path in the bundle.

        ``scan`` reads what has no text layer to be trusted; without it, such a page comes as its layer has it.
        """
        with self._loaded(number) as page:
            return _read(self._document, page, number, name, scan)

    def key(self, number: int) -> bytes | None:
        """See :func:`page_key`; the same that is told when the page is read as a picture, None for a page that is not."""
        keys: list[bytes | None] = []

        def told(document: int, handle: int, page: Page, judged: Judgement, size: tuple[float, float]) -> Page:
            keys.append(page_key(document, page))
            return page

        # finding the upright text leaves its trace in the open page, and with it in the key: it has to be gone through
        self.page(number, "", told)
        return next(iter(keys), None)

    @contextmanager
    def displayed(self, number: int) -> Iterator[tuple[int, tuple[float, float]]]:
        """The open page ``number`` and its size (pt) as displayed."""
        with self._loaded(number) as page:
            yield page, (pdfium.page_width(page), pdfium.page_height(page))

    @contextmanager
    def _loaded(self, number: int) -> Iterator[int]:
        page = pdfium.load_page(self._document, number - 1)
        if page is not None and _has_drawn_notes(page) and pdfium.flatten(page, raw.FLAT_NORMALDISPLAY):
            pdfium.close_page(page)
            page = pdfium.load_page(self._document, number - 1)
        if page is None:
            raise PdfError(Reason.CORRUPT)
        try:
            yield page
        finally:
            pdfium.close_page(page)


def read(path: Path, name: str) -> Iterator[Page]:
    """All pages of a file in order. Raises :class:`PdfError`: for the file before the first page, or for a page."""
    with Pdf(path) as pdf:
        for number in range(1, len(pdf) + 1):
            yield pdf.page(number, name)


def _has_drawn_notes(page: int) -> bool:
    for index in range(min(pdfium.count_annotations(page), MAX_NOTES)):
        note = pdfium.annotation(page, index)
        if note is not None:
            subtype = pdfium.annotation_subtype(note)
            pdfium.close_annotation(note)
            if subtype in DRAWN_NOTES:
                return True
    return False


def _read(document: int, handle: int, number: int, name: str, scan: Scan | None) -> Page:
    rotation = pdfium.rotation(handle)
    text, turn = _upright_text(handle)
    try:
        size = (pdfium.page_width(handle), pdfium.page_height(handle))
        to_page = _to_page(handle, size)
        drawn = drawing(handle, to_page, size)
        found = words(text, to_page, size, drawn.lines) if text is not None else ()
        doubled = False
        if text is not None and drawn.seen and drawn.unseen:
            seen = words(text, to_page, size, drawn.lines, drawn.unseen)
            unseen = words(text, to_page, size, drawn.lines, drawn.seen)
            if len(kept := besides(unseen, seen)) < len(unseen):
                found, doubled = (*seen, *kept), not kept
    finally:
        pdfium.close_text(text)
    inks = _boxes(drawn.inks)
    page = Page(
        file=name,
        number=number,
        width=round(size[0], 2),
        height=round(size[1], 2),
        turn=turn,
        words=found,
        rulings=_boxes(drawn.lines),
        inks=_without_backdrop(inks, found, size),
    )
    judged = judge(handle, page, inks, doubled=doubled)
    if judged.layer in ("good", "mixed") and (codes := codes_on(handle, page)):
        page = msgspec.structs.replace(page, codes=codes)
    if judged.layer == "good" or scan is None:
        return page
    if judged.layer != "mixed":
        pdfium.set_rotation(handle, rotation)
    displayed = (pdfium.page_width(handle), pdfium.page_height(handle))
    scanned = scan(document, handle, page, judged, displayed)
    if scanned is None:
        raise PdfError(Reason.NO_TEXT)
    return scanned


def _upright_text(page: int) -> tuple[int | None, Turn]:
    """The text of the page, after turning the page so that most of it runs to the right, and the turn."""
    text = pdfium.load_text(page)
    if text is None:
        return None, 0
    quarters, rotation = turned(text), pdfium.rotation(page)
    turn = TURNS[0 if quarters is None else -(quarters + rotation) % 4]
    if turn:
        # pdfium orders text by the direction in which the page is displayed
        pdfium.close_text(text)
        pdfium.set_rotation(page, (rotation + turn // 90) % 4)
        text = pdfium.load_text(page)
    return text, turn


def _to_page(page: int, size: tuple[float, float]) -> Affine:
    """From the PDF's own coordinates to the displayed page: after /CropBox and /Rotate, from the top left, in points."""
    scale = min(1000.0, 1e9 / max(*size, 1.0))  # pdfium answers in whole numbers
    width, height = (max(1, round(length * scale)) for length in size)
    at = np.zeros(2, np.int32)
    ends = []
    for x, y in ((0, 0), (1000, 0), (0, 1000)):
        pdfium.to_device(page, 0, 0, width, height, 0, x, y, at.ctypes.data, at.ctypes.data + 4)
        ends.append(at / scale)
    origin, right, up = ends
    return Affine(*(np.round((right - origin) / 1000, 4)), *(np.round((up - origin) / 1000, 4)), *origin)


def _boxes(rows: Floats) -> tuple[Box, ...]:
    return tuple(map(Box, *rows.T.tolist())) if len(rows) else ()


def _without_backdrop(inks: tuple[Box, ...], found: tuple[Word, ...], size: tuple[float, float]) -> tuple[Box, ...]:
    """Without pictures of a whole page, where there is a page of text on them: a letterhead, or a scan that was read."""
    bands = {int(word.middle / size[1] * BANDS) for word in found}
    if len(bands) < FEW_BANDS:
        return inks
    return tuple(ink for ink in inks if ink.width < FULL_PAGE * size[0] or ink.height < FULL_PAGE * size[1])
