"""Pages that carry no text of their own.

This is the place of the recogniser. Until it stands here, a page of pictures is reported as unreadable, never passed over:
a blank page is no picture and stays a page.
"""

from collections.abc import Iterable, Iterator

from extractors.page import Page
from pipeline.isolate import Unreadable
from pipeline.pdf import Reason

# A picture smaller than this share of the page is a logo, a stamp or a signature, not a scanned paper.
PICTURE = 0.15


def ocr(pages: Iterable[Page | Unreadable]) -> Iterator[Page | Unreadable]:
    """Pages with words, or the reason why there are none."""
    for page in pages:
        if isinstance(page, Page) and not page.words and _pictured(page):
            yield Unreadable(file=page.file, page=page.number, reason=Reason.NO_TEXT)
        else:
            yield page


def _pictured(page: Page) -> bool:
    return any(ink.width * ink.height >= PICTURE * page.width * page.height for ink in page.inks)
