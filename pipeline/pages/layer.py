"""Can the text of a page be trusted, or must the page be read as a picture?

A page of plain text over no picture is trusted at once, which costs nothing. Text that nobody sees (an earlier
recogniser's, laid over or under a scan) is never believed unheard: the picture is read, and the two are compared.
"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import repeat
from typing import NamedTuple

import numpy as np
from pypdfium2 import raw

from extractors.page import Box, Layer, Page, Word, around
from pipeline.pages import pdfium
from pipeline.pages.drawing import INVISIBLE

FULL_PAGE = 0.9  # of the page's width and height
BANDS, FEW_BANDS = 20, 6  # a page with words in fewer of its 20 bands is not a page of text
# A picture smaller than this share of the page is a logo, a stamp or a signature, not a scanned paper.
PICTURE = 0.15
# So many drawings on a page without words are letters drawn as outlines.
OUTLINES = 60
# Words with letters nobody knows: so many, and such a share of the page.
_UNKNOWN, _UNKNOWN_SHARE = 3, 0.05
_UNKNOWN_LETTER = re.compile("[\ufffd\ue000-\uf8ff]")
# Of a page's pieces of text: more of them unseen, and its text is an earlier recogniser's.
_UNSEEN = 0.5
_MOST_OBJECTS = 50_000
# Letters in a picture that no word of the text layer covers: fewer are a logo's.
_OTHER_LETTERS = 80


class Reason(StrEnum):
    """Why a page is read as a picture, or what became of its text layer."""

    PICTURE = "picture"  # no text, or a scanner's footer alone
    OUTLINES = "outlines"  # letters drawn, not written
    UNKNOWN_LETTERS = "unknown_letters"  # a text layer of glyphs without meaning
    UNSEEN = "unseen"  # text laid under or over a scan by an earlier recogniser
    UNSEEN_AGREES = "unseen_agrees"  # ... which says what the picture says
    UNSEEN_DIFFERS = "unseen_differs"  # ... which does not
    BLANK = "blank"  # a picture of an empty page
    PASTED = "pasted"  # a scan pasted into a page of text, or a form typed over a scan


class Judgement(NamedTuple):
    """``regions``: the boxes (pt) that are read as pictures; empty for the whole page."""

    layer: Layer
    reason: Reason | None = None
    regions: tuple[Box, ...] = ()


GOOD = Judgement("good")


def judge(handle: int, page: Page, inks: Sequence[Box], *, doubled: bool = False) -> Judgement:
    """What ``page``'s text layer is worth; ``inks`` are all its pictures, a backdrop too; ``doubled``: text drawn invisibly
    only repeated what is printed, and is no part of the layer."""
    if is_picture(page, inks):
        outlines = not any(_share(ink, page) >= PICTURE for ink in inks) and not _covered(page, inks)
        return Judgement("none", Reason.OUTLINES if outlines else Reason.PICTURE)
    if _unknown_letters(page.words):
        return Judgement("bad", Reason.UNKNOWN_LETTERS)
    pictures = [ink for ink in inks if _share(ink, page) >= PICTURE]
    if not pictures or not page.words:
        return GOOD
    if _unseen(handle, (page.width, page.height), doubled=doubled) > _UNSEEN:
        return Judgement("bad", Reason.UNSEEN)
    return Judgement("mixed", Reason.PASTED, _apart(pictures))


def is_picture(page: Page, inks: Sequence[Box]) -> bool:
    """A page whose paper is a picture: a footer or a stamp of the scanner does not make it a page of text."""
    drawn = len(_bands(page, inks))
    if page.words:
        return len(_bands(page, page.words)) < FEW_BANDS and (_covered(page, inks) or drawn > BANDS / 2)
    return sum(_share(ink, page) for ink in inks) >= PICTURE or len(inks) >= OUTLINES or drawn >= FEW_BANDS


def has_other_letters(ink: np.ndarray, words: Sequence[Word], scale: float) -> bool:
    """Whether a picture (1 where there is ink, ``scale`` pixels for a point) holds letters that none of ``words`` is."""
    import cv2  # noqa: PLC0415 - most pages hold no picture, and the library is large

    rest = ink.copy()
    for word in words:
        top, bottom, left, right = (round(side * scale) for side in (word.top, word.bottom, word.x0, word.x1))
        rest[max(0, top - 1) : max(0, bottom + 2), max(0, left - 2) : max(0, right + 3)] = 0
    _, _, stats, _ = cv2.connectedComponentsWithStats(rest)
    width, height, area = np.asarray(stats[1:, 2:5]).T
    letters = (height > 3 * scale) & (height < 20 * scale) & (width < 20 * scale) & (area > 0.12 * width * height)
    return int(letters.sum()) >= _OTHER_LETTERS


def _share(ink: Box, page: Page) -> float:
    return ink.width * ink.height / max(1.0, page.width * page.height)


def _bands(page: Page, parts: Iterable[Box | Word]) -> set[int]:
    """The bands of the page, of :data:`BANDS`, in which the middles of these lie."""
    return {int(part.middle / page.height * BANDS) for part in parts}


def _covered(page: Page, inks: Sequence[Box]) -> bool:
    """Whether one picture, or the strips of one, fill the page from edge to edge."""
    if any(ink.width >= FULL_PAGE * page.width and ink.height >= FULL_PAGE * page.height for ink in inks):
        return True
    level = sum(ink.height for ink in inks if ink.width >= FULL_PAGE * page.width)
    upright = sum(ink.width for ink in inks if ink.height >= FULL_PAGE * page.height)  # the page is turned
    return level >= FULL_PAGE * page.height or upright >= FULL_PAGE * page.width


def _unknown_letters(words: Sequence[Word]) -> bool:
    unknown = sum(_UNKNOWN_LETTER.search(w.text) is not None for w in words)
    return unknown >= max(_UNKNOWN, _UNKNOWN_SHARE * len(words))


def _unseen(handle: int, size: tuple[float, float], *, doubled: bool) -> float:
    """The share of the page's pieces of text that are drawn invisibly, unless those are left out as ``doubled``, or lie under a
    picture of most of the page."""
    count = min(pdfium.count_objects(handle), _MOST_OBJECTS)
    objects = list(map(pdfium.page_object, repeat(handle), range(count)))
    kinds = list(map(pdfium.object_type, objects))
    covers = [n for n, kind in enumerate(kinds) if kind == raw.FPDF_PAGEOBJ_IMAGE and _covers(objects[n], size)]
    texts = [(objects[n], n) for n, kind in enumerate(kinds) if kind == raw.FPDF_PAGEOBJ_TEXT]
    texts += [(text, count) for text in _texts_in_forms(objects, kinds)]
    drawn = [(n, pdfium.text_mode(text) in INVISIBLE) for text, n in texts]
    known = [(n, invisible) for n, invisible in drawn if not (doubled and invisible)]
    unseen = sum(invisible or any(cover > n for cover in covers) for n, invisible in known)
    return unseen / max(1, len(known))


def _texts_in_forms(objects: Sequence[int], kinds: Sequence[int]) -> Iterable[int]:
    for form, kind in zip(objects, kinds, strict=True):
        if kind == raw.FPDF_PAGEOBJ_FORM:
            count = min(pdfium.count_form_objects(form), _MOST_OBJECTS)
            inner = map(pdfium.form_object, repeat(form), range(count))
            yield from (each for each in inner if pdfium.object_type(each) == raw.FPDF_PAGEOBJ_TEXT)


def _covers(image: int, size: tuple[float, float]) -> bool:
    corners = np.zeros(4, np.float32)
    start = corners.ctypes.data
    pdfium.object_bounds(image, start, start + 4, start + 8, start + 12)
    x0, bottom, x1, top = corners.tolist()
    return bool((x1 - x0) * (top - bottom) >= size[0] * size[1] / 2)


def _apart(pictures: Sequence[Box]) -> tuple[Box, ...]:
    """Pictures that overlap taken as one."""
    found: list[Box] = []
    for picture in pictures:
        touching = [box for box in found if box.overlap_x(picture) > 0 and box.overlap_y(picture) > 0]
        found = [box for box in found if box not in touching]
        found.append(around((picture, *touching)))
    return tuple(found)
