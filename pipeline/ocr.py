"""Pages that carry no text of their own.

This is the place of the recogniser. Until it stands here, a page of pictures is reported as unreadable, never passed over:
a blank page is no picture and stays a page.
"""

from collections.abc import Iterable, Iterator

from extractors.page import Box, Page, Word
from pipeline.pages.isolate import Unreadable
from pipeline.pages.pdf import BANDS, FEW_BANDS, FULL_PAGE, Reason

# A picture smaller than this share of the page is a logo, a stamp or a signature, not a scanned paper.
PICTURE = 0.15
# So many drawings on a page without words are letters drawn as outlines.
OUTLINES = 60


def ocr(pages: Iterable[Page | Unreadable]) -> Iterator[Page | Unreadable]:
    """Pages with words, or the reason why there are none."""
    for page in pages:
        if isinstance(page, Page) and _is_picture(page):
            yield Unreadable(file=page.file, page=page.number, reason=Reason.NO_TEXT)
        else:
            yield page


def _is_picture(page: Page) -> bool:
    """A page whose paper is a picture: a footer or a stamp of the scanner does not make it a page of text."""
    drawn = len(_bands(page, page.inks))
    if page.words:
        return len(_bands(page, page.words)) < FEW_BANDS and (_covered(page) or drawn > BANDS / 2)
    largest = max((ink.width * ink.height for ink in page.inks), default=0.0)
    return largest >= PICTURE * page.width * page.height or len(page.inks) >= OUTLINES or drawn >= FEW_BANDS


def _bands(page: Page, parts: Iterable[Box | Word]) -> set[int]:
    """The bands of the page, of :data:`BANDS`, in which the middles of these lie."""
    return {int(part.middle / page.height * BANDS) for part in parts}


def _covered(page: Page) -> bool:
    """Whether one picture, or the strips of one, fill the page from edge to edge."""
    if any(ink.width >= FULL_PAGE * page.width and ink.height >= FULL_PAGE * page.height for ink in page.inks):
        return True
    strips = [ink for ink in page.inks if ink.width >= FULL_PAGE * page.width]
    return sum(strip.height for strip in strips) >= FULL_PAGE * page.height
