"""Pages read from pictures: what the result says of them.

The reading itself happens where the file is open (:mod:`pipeline.pages.scan`): a page whose text layer cannot be trusted
is drawn and recognised there. A picture in which nothing can be read is reported as unreadable, never passed over.
"""

from collections.abc import Iterable, Iterator

from extractors.page import Page
from pipeline.pages.isolate import Unreadable
from pipeline.result import PageReading


def ocr(pages: Iterable[Page | Unreadable], readings: list[PageReading]) -> Iterator[Page | Unreadable]:
    """The pages as they come; how each was read that is not plainly text is added to ``readings``."""
    for page in pages:
        if isinstance(page, Page) and page.reason:
            readings.append(PageReading(file=page.file, page=page.number, layer=page.layer, reason=page.reason))
        yield page
