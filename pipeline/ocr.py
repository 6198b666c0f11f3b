"""Pages read from pictures: what the result says of them.

The reading itself happens where the file is open (:mod:`pipeline.pages.scan`): a page whose text layer cannot be trusted
is drawn and recognised there. A picture in which nothing can be read is reported as unreadable, never passed over.
"""

from collections.abc import Iterable, Iterator, Sequence

from extractors.findings import Source
from extractors.page import Page
from pipeline.confirm import Reread
from pipeline.ingest import BundleFile
from pipeline.pages.isolate import Unreadable
from pipeline.pages.keep import Keeper
from pipeline.result import PageReading


def ocr(pages: Iterable[Page | Unreadable], readings: list[PageReading]) -> Iterator[Page | Unreadable]:
    """The pages as they come; how each was read that is not plainly text is added to ``readings``."""
    for page in pages:
        if isinstance(page, Page) and page.reason:
            readings.append(PageReading(file=page.file, page=page.number, layer=page.layer, reason=page.reason))
        yield page


def second_reading(bundle_files: Iterable[BundleFile], reader: Keeper) -> Reread:
    """Reads places a second time, those of one page together."""
    files = {file.name: file for file in bundle_files}

    def reread(sources: Sequence[Source]) -> list[str]:
        texts: dict[Source, str] = {}
        for file, page in dict.fromkeys((source.file, source.page) for source in sources):
            there = [source for source in sources if (source.file, source.page) == (file, page)]
            boxes, lies = [source.box for source in there], files[file]
            texts |= zip(there, reader.reread(lies.path, page, boxes, lies.sha256), strict=True)
        return [texts[source] for source in sources]

    return reread
