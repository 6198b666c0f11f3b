"""Pages read from pictures: what the result says of them.

The reading itself happens where the file is open (:mod:`pipeline.pages.scan`): a page whose text layer cannot be trusted
is drawn and recognised there. A picture in which nothing can be read is reported as unreadable, never passed over.
"""

from extractors.page import Page
from pipeline.result import PageReading


def reading(page: Page) -> PageReading | None:
    """How a page was read; None for a page of plain text."""
    if not page.reason:
        return None
    return PageReading(file=page.file, page=page.number, layer=page.layer, reason=page.reason)
