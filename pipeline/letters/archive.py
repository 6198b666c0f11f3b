"""A Word file whose bytes do not depend on when it was written."""

import io
import zipfile
from typing import Final

_DAY: Final = (1980, 1, 1, 0, 0, 0)


def settled(word: bytes) -> bytes:
    """The same parts in the same order, each with the same date."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            entry = zipfile.ZipInfo(part.filename, date_time=_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(part))
    return out.getvalue()
