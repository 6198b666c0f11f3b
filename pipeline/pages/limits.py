"""What reading one file may cost."""

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one file may cost. Bytes and seconds."""

    memory: int = 1_500 << 20  # address space of the reading process
    page_seconds: float = 20.0  # without a new page
    file_seconds: float = 300.0
    scan_seconds: float = 90.0  # for a page read as a picture; none of the two above
    scans_seconds: float = 14_400.0  # for all such pages of a file
    pages: int = 5_000
    # of one stream: a dense page has some 100 KB; pdfium takes twenty times this size, and a second for each 4 MB
    stream: int = 32 << 20


STANDARD = Limits()
