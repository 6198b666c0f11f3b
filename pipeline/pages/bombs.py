"""PDFs made to inflate beyond all measure: told before a parser touches them.

Only streams that can reach the limit are looked at (deflate gives at most 1032 bytes for one, unless it is deflated
again), and only until they reach it. What hides better, behind encryption or rarer filters, meets the limits of the
reading process.
"""

import base64
import mmap
import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

MAX_RATIO = 1032  # of deflate: zlib's technical notes
MAX_LAYERS = 3  # deflate within deflate
CHUNK = 1 << 20
DICTIONARY = 4096  # bytes before a stream that are looked through for what it is
ALL_STREAMS = 16  # times the limit of one: what all large streams of a file may hold together

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")  # reading text does not inflate pictures
_DEFLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")


def is_bomb(path: Path, limit: int) -> bool:
    """Whether a stream of the file inflates to more than ``limit`` bytes, or its large streams to 16 times that."""
    if not path.stat().st_size:
        return False
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        budget = ALL_STREAMS * limit
        for body in _suspects(data, limit // MAX_RATIO):
            size = _inflated_size(body, min(limit, budget))
            budget -= size
            if size > limit or budget < 0:
                return True
    return False


def _suspects(data: mmap.mmap, least: int) -> Iterator[bytes]:
    """The streams of more than ``least`` bytes, and those deflated more than once; pictures apart."""
    position = 0
    while begin := _STREAM.search(data, position):
        end = data.find(b"endstream", begin.end())
        position = len(data) if end < 0 else end
        dictionary = data[max(0, begin.start() - DICTIONARY) : begin.start()].rpartition(b" obj")[2]
        layered = len(_DEFLATE.findall(dictionary)) > 1
        if (layered or position - begin.end() > least) and not _IMAGE.search(dictionary):
            yield data[begin.end() : position]


def _inflated_size(body: bytes, limit: int) -> int:
    """Size after all layers of deflate, counted until it passes ``limit``."""
    chunks: Iterator[bytes] = iter((_bare(body),))
    for _ in range(MAX_LAYERS):
        first = next(chunks, b"")
        chunks = chain((first,), chunks)
        if not _is_deflated(first):
            break
        chunks = _inflated(chunks)
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            break
    return size


def _is_deflated(data: bytes) -> bool:
    return len(data) > 1 and data[0] & 15 == 8 and (data[0] << 8 | data[1]) % 31 == 0  # RFC 1950, 2.2


def _bare(body: bytes) -> bytes:
    """The stream without the filters that make it printable."""
    text = body.rstrip()
    try:
        if text.endswith(b"~>"):
            return base64.a85decode(text, adobe=True)
        if text.endswith(b">"):
            return bytes.fromhex(text[:-1].decode("ascii"))
    except ValueError:
        pass
    return body


def _inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    inflate = zlib.decompressobj()
    try:
        for chunk in chunks:
            waiting = chunk
            while waiting and not inflate.eof:
                yield inflate.decompress(waiting, CHUNK)
                waiting = inflate.unconsumed_tail
    except zlib.error:
        return  # a broken stream: the parser will say so
