"""The content of one page as a key: equal for equal pages, wherever and under whatever object numbers they stand.

pdfium itself writes the page, and all it draws with, into a file of its own: pictures and their masks and tables, fonts,
forms, notes, boxes, rotation. No second parser has a say, so that no file can be made to show one page and be kept as another.
"""

import ctypes
import hashlib
import re
from typing import Any

import msgspec
from pypdfium2 import raw

from extractors.page import Page
from pipeline.pages import pdfium

MAX_SIZE = 256 << 20  # bytes of a page; a larger one has no key
# What is drawn depends on more than the page: layers that the file's catalogue turns on and off, fields of its form.
_NOT_ALONE = re.compile(rb"/OC[ <]|/OCGs?\b|/OCMD\b|/Properties\b|/Widget\b")
_WRITER = raw.FPDF_FILEWRITE
_WRITE: Any = dict(_WRITER._fields_)["WriteBlock"]
raw.FPDF_SetSandBoxPolicy(raw.FPDF_POLICY_MACHINETIME_ACCESS, 0)  # files written bear no time


def page_key(document: int, read: Page) -> bytes | None:
    """Digest of all that page ``read`` is drawn with, and of what was read of it; None where that cannot be told.

    ``read``: what the text layer gives, of which neither the file's name nor the page's number counts.
    """
    drawn = _alone(document, read.number - 1)
    if drawn is None or _NOT_ALONE.search(drawn):
        return None
    nameless = msgspec.structs.replace(read, file="", number=0)
    digest = hashlib.blake2b(msgspec.msgpack.encode(nameless), digest_size=32)
    digest.update(memoryview(drawn)[: drawn.rfind(b"trailer")])  # which bears a random identifier
    return digest.digest()


def _alone(document: int, index: int) -> bytearray | None:
    """The page, counted from 0, as a file of its own; None where pdfium cannot write it."""
    content = bytearray()

    def write(_: Any, block: Any, size: int) -> int:
        content.extend(ctypes.string_at(block, size))
        return int(len(content) <= MAX_SIZE)

    alone = pdfium.new_document()
    try:
        if not pdfium.import_pages(alone, document, (ctypes.c_int * 1)(index), 1, 0):
            return None
        writer = _WRITER(version=1, WriteBlock=_WRITE(write))
        return content if pdfium.save_copy(alone, ctypes.addressof(writer), raw.FPDF_NO_INCREMENTAL) else None
    finally:
        pdfium.close_document(alone)
